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
    if StateGazetteer.standard.entry(for: name)?.kind == .state {
      return sources.contains { Affiliation.belongs($0.key, to: name) && HeardNames.isOffice($0.value) }
    }
    return sources.values.contains { $0.isSuperset(of: parts) }
  }

  /// "the Kestan foreign ministry", "the government of Kesta", "Kesta": whoever holds no office ("the Kestan singer") does not speak for
  /// the state.
  private static func isOffice(_ words: Set<String>) -> Bool {
    words.subtracting(["the"]).count == 1 || !words.isDisjoint(with: offices)
  }

  private static let offices: Set<String> = [
    "government", "minister", "ministers", "ministry", "president", "presidency", "premier", "chancellor", "king", "queen", "prince",
    "secretary", "spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "official", "officials", "embassy", "ambassador",
    "envoy", "consul", "consulate", "diplomat", "diplomats", "mission", "army", "military", "navy", "forces", "troops", "general",
    "commander", "commanders", "staff", "authorities", "authority", "administration", "police", "intelligence", "service", "services",
    "agency", "prosecutor", "prosecutors", "parliament", "lawmakers", "lawmaker", "senator", "senators", "court", "leader", "leaders",
    "leadership", "regime", "state", "cabinet", "council", "office", "department", "delegation", "representative", "representatives",
    "chief", "head", "media", "television", "defence", "defense", "foreign", "interior",
  ]

  private mutating func add(_ voice: Voice) {
    names.insert(voice.name)
    if let organisation = voice.speaksFor {
      names.insert(organisation)
      add(organisation + " spokesman")
    }
    add(([voice.name] + [voice.role].compactMap { $0 }).joined(separator: " "))
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
