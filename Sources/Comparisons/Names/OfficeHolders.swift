import Records

/// Who holds the office by which a text names a voice: "Velmora's interior minister" beside the person whom the event's texts call
/// interior minister.
///
/// One and the same only where the article that names the office lets that person speak too, and no other person of the event has the
/// office: ministers of two states meet in one event.
struct OfficeHolders {
  private var holders: [String: Set<VoiceNames.Key>] = [:]
  private var speaking: [Int: Set<VoiceNames.Key>] = [:]

  /// - Parameter voices: every speaker of the event with the place of its article.
  init(_ voices: [(article: Int, voice: Voice)], names: VoiceNames) {
    for (article, voice) in voices where voice.kind == .person {
      let key = names.key(voice, outlet: "")
      speaking[article, default: []].insert(key)
      if let office = voice.role.flatMap(OfficeHolders.office) { holders[office, default: []].insert(key) }
    }
  }

  func holder(of voice: Voice, in article: Int) -> VoiceNames.Key? {
    guard (voice.count ?? 1) == 1, let office = OfficeHolders.office(voice.name), let known = holders[office], known.count == 1,
      let only = known.first, speaking[article]?.contains(only) ?? false
    else { return nil }
    return only
  }

  /// "interior minister" of "Velmora's interior minister" and "the interior minister of Velmora"; nil where the words name no office
  /// that one person holds.
  private static func office(_ words: String) -> String? {
    let words = words.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    guard let head = words.lastIndex(where: { heads.contains($0) }), head > 0, fields.contains(words[head - 1]) else { return nil }
    let start = head > 1 && fields.contains(words[head - 2]) ? head - 2 : head - 1
    if start > 0, ["deputy", "former", "ex", "vice", "acting", "shadow"].contains(words[start - 1]) { return nil }
    return words[start...head].joined(separator: " ")
  }

  private static let heads: Set<String> = ["minister", "secretary", "chief", "general", "commissioner"]
  private static let fields: Set<String> = [
    "prime", "foreign", "interior", "home", "defence", "defense", "health", "justice", "finance", "transport", "security", "police",
    "information", "energy", "attorney", "intelligence", "army",
  ]
}
