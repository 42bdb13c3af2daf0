/// Which offices are a state's own. Stages can't import one another, and claims and comparisons both need it.
public enum Affiliation {
  /// "the Karsian foreign ministry", "the foreign ministry of Karsia": an office of the state.
  public static func belongs(_ organisation: String, to state: String) -> Bool {
    guard state.utf8.count > 3 else { return false }
    return organisation.split(separator: " ").contains { word in
      let plain = word.hasSuffix("'s") || word.hasSuffix("’s") ? word.dropLast(2) : word
      if plain == state { return true }
      if plain.hasPrefix(state), plain.utf8.count <= state.utf8.count + 3 { return true }
      guard plain.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) ?? false else { return false }
      return StateGazetteer.standard.entry(for: String(plain))?.state == state
    }
  }
}
