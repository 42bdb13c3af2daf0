import Records

/// Everybody whom the documents quote or report, whatever they say: whoever is among them has made a statement, read as a claim or not.
struct HeardNames {
  private var names: Set<String> = []
  /// The words of each source and voice.
  private var sources: [String: Set<String>] = [:]
  private var words: Set<String> = []

  init(_ articles: [ComparedArticle]) {
    for compared in articles {
      for voice in compared.claims.claims.map(\.speaker) + compared.claims.warnings.flatMap({ $0.replies.map(\.voice) }) { add(voice) }
      let told = compared.claims.attributions.filter { $0.source != nil }
      guard !told.isEmpty else { continue }
      let bytes = Array(compared.article.text.utf8)
      for attribution in told {
        if let voice = attribution.voice { add(voice) }
        if let source = attribution.source, source.end <= bytes.count { add(bytes.string(source)) }
      }
    }
  }

  /// Whether somebody of this name is heard, or somebody who is called after it: a person by the surname, "the Kestan foreign ministry"
  /// for a state, "the Dawn Front's spokesman" for a group.
  func contains(_ name: String, _ kind: Voice.Kind) -> Bool {
    if names.contains(name) { return true }
    let parts = HeardNames.parts(name)
    guard let last = parts.last else { return false }
    if kind == .person { return words.contains(last) }
    if StateGazetteer.standard.entry(for: name)?.kind == .state, sources.keys.contains(where: { Affiliation.belongs($0, to: name) }) {
      return true
    }
    return sources.values.contains { $0.isSuperset(of: parts) }
  }

  private mutating func add(_ voice: Voice) {
    names.insert(voice.name)
    if let organisation = voice.speaksFor { names.insert(organisation) }
    add(voice.name)
  }

  private mutating func add(_ source: String) {
    guard sources[source] == nil else { return }
    let parts = HeardNames.parts(source)
    sources[source] = Set(parts)
    words.formUnion(parts)
  }

  /// In lower case, without the mark of a possessive.
  private static func parts(_ name: String) -> [String] {
    name.split { !$0.isLetter && $0 != "’" && $0 != "'" && $0 != "-" }.map { word in
      (word.hasSuffix("’s") || word.hasSuffix("'s") ? word.dropLast(2) : word).lowercased()
    }
  }
}
