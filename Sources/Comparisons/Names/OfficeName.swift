import Records

/// An office of a state by its three spellings: "the Karsian foreign ministry", "Karsia's foreign ministry", "the foreign ministry of
/// Karsia"; and without its state, as a state's own press and a second mention write it.
struct OfficeName: Hashable {
  /// The state in lower case, without the ending that makes an adjective of it; nil for a bare "foreign ministry".
  let owner: String?
  /// "foreign ministry"
  let office: String

  /// - Returns: nil for what is no office by its last word.
  init?(_ name: String) {
    let words = OfficeName.turned(NameKey(name).words.map { $0 == "defense" ? "defence" : String($0) })
    if let of = words.firstIndex(of: "of"), of > 0, of + 1 < words.count, OfficeName.nouns.contains(words[of - 1]) {
      owner = OfficeName.owner(words[(of + 1)...].drop { $0 == "the" }.joined(separator: " "))
      office = words[..<of].joined(separator: " ")
      return
    }
    guard let last = words.last, OfficeName.nouns.contains(last) else { return nil }
    var start = words.count - 1
    while start > 0, OfficeName.fields.contains(words[start - 1]) { start -= 1 }
    owner = start == 0 ? nil : OfficeName.owner(words[..<start].joined(separator: " "))
    office = words[start...].joined(separator: " ")
  }

  /// "ministry of defence of russia" and "russia ministry of defence" as "… defence ministry": the field before the noun.
  private static func turned(_ words: [String]) -> [String] {
    guard let noun = words.firstIndex(of: "ministry") ?? words.firstIndex(of: "department"), noun + 2 < words.count,
      words[noun + 1] == "of"
    else { return words }
    var end = noun + 2
    while end < words.count, fields.contains(words[end]) { end += 1 }
    guard end > noun + 2 else { return words }
    let field = words[noun + 2..<end].filter { $0 != "affairs" && $0 != "and" }
    return words[..<noun] + field + [words[noun]] + words[end...]
  }

  /// Of an office with its state; one key for all its spellings.
  var key: NameKey? { owner.map { NameKey(text: $0 + " " + office) } }

  /// "foreign ministry" is one of a kind in each state; "government" and "police" are said of too much.
  var isMinistry: Bool { office.hasSuffix(" ministry") || office.hasSuffix(" department") }

  private static func owner(_ words: String) -> String {
    if let entry = StateGazetteer.standard.entry(forLowercased: words), let state = entry.state { return NameKey(state).text }
    return words.hasSuffix("an") && words.utf8.count > 4 ? String(words.dropLast()) : words
  }

  private static let nouns: Set<String> = ["ministry", "government", "embassy", "military", "army", "navy", "parliament", "presidency"]
  private static let fields: Set<String> = [
    "foreign", "interior", "internal", "external", "defence", "defense", "health", "justice", "finance", "information", "transport",
    "affairs", "and", "security", "emergencies", "energy", "economy", "culture", "education",
  ]
}
