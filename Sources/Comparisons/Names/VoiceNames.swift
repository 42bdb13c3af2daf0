import Records

/// Which voices of one event are the same, and under what name to print them.
///
/// Merging needs an equal name, a listed alias, a surname that only one full name of the event has, or, for persons, given and family
/// names that are each of one spelling class (`NameSpelling`). It never crosses from a person to anything else, nor from a group to its branch, nor from named to unnamed. A single word that one text takes for a
/// person and another for a body that no list knows is the body: no full name stands behind the person.
struct VoiceNames {
  /// A voice without its spelling. Persons, unnamed voices, outlets and other bodies have apart name spaces.
  struct Key: Hashable, Comparable {
    enum Space: Int { case person, body, unnamed, outlet, notGiven }

    let space: Space
    let name: NameKey

    static func < (a: Key, b: Key) -> Bool {
      a.space != b.space ? a.space.rawValue < b.space.rawValue : a.name < b.name
    }
  }

  static let notGivenName = "voice not given"

  private var surnames: [String: Set<NameKey>] = [:]
  private var spellings = PersonSpellings()
  private var otherNames: [Key: Set<String>] = [:]
  private var bodies: Set<NameKey> = []
  private var display: [Key: String] = [:]
  /// For each ministry by its office alone, the states whose ministry of that name the event's voices are or speak for.
  private var ministries: [String: Set<NameKey>] = [:]

  /// - Parameter voices: every voice of the event in order of arrival; outlets under their own name.
  init(_ voices: [(voice: Voice, outlet: String, article: Int)]) {
    for (voice, _, article) in voices where voice.kind == .person {
      spellings.add(VoiceNames.personKey(voice.name), article: article)
    }
    for (voice, _, _) in voices where voice.kind == .person {
      let key = spellings.first(of: VoiceNames.personKey(voice.name))
      if let surname = key.words.last, key.words.count > 1 { surnames[String(surname), default: []].insert(key) }
    }
    for (voice, _, _) in voices {
      switch voice.kind {
      case .state, .organisation, .armedGroup, .collective:
        if VoiceNames.listed(voice) == nil { bodies.insert(VoiceNames.bodyKey(voice)) }
      case .person, .unnamed, .outlet, .notGiven: break
      }
    }
    for name in voices.flatMap({ [$0.voice.kind == .organisation ? $0.voice.name : nil, $0.voice.speaksFor] }).compactMap({ $0 }) {
      guard let office = OfficeName(name), office.isMinistry, let key = office.key else { continue }
      ministries[office.office, default: []].insert(key)
      let body = Key(space: .body, name: key)
      if display[body] == nil { display[body] = VoiceNames.withoutArticle(name) }
    }
    for (voice, outlet, _) in voices {
      let key = self.key(voice, outlet: outlet)
      let name = VoiceNames.printed(voice, outlet: outlet)
      if key.space == .person, spellings.isOther(VoiceNames.personKey(voice.name), than: key.name) {
        otherNames[key, default: []].insert(name)
      }
      // The fullest spelling of a person; the first one met of anything else.
      if let known = display[key] {
        if voice.kind == .person, known.split(separator: " ").count < name.split(separator: " ").count { display[key] = name }
      } else {
        display[key] = name
      }
    }
  }

  func key(_ voice: Voice, outlet: String) -> Key {
    switch voice.kind {
    case .outlet: return Key(space: .outlet, name: NameKey(outlet))
    case .notGiven: return Key(space: .notGiven, name: NameKey(text: ""))
    case .unnamed: return Key(space: .unnamed, name: NameKey(voice.name))
    case .person:
      let key = spellings.first(of: VoiceNames.personKey(voice.name))
      if key.words.count == 1, let only = bearer(of: key.text) { return Key(space: .person, name: only) }
      if key.words.count == 1, bodies.contains(key) { return Key(space: .body, name: key) }
      return Key(space: .person, name: key)
    case .state, .organisation, .armedGroup, .collective:
      return Key(space: .body, name: VoiceNames.bodyKey(voice))
    }
  }

  /// The only full name of the event with this surname, else with one of its spelling class.
  private func bearer(of surname: String) -> NameKey? {
    if let full = surnames[surname] { return full.count == 1 ? full.first : nil }
    return spellings.bearer(of: surname)
  }

  /// The persons of the event whom texts spell in more than one way, by name.
  var sameAs: [SameAs] {
    otherNames.flatMap { key, names in names.map { SameAs(name: $0, of: name(key)) } }.filter { $0.name != $0.of }
      .sorted { ($0.of, $0.name) < ($1.of, $1.name) }
  }

  func name(_ key: Key) -> String { display[key] ?? key.name.text }

  /// A bare "foreign ministry" that rejects what is said of a state answers for that state, where the event's voices know one ministry
  /// of the name and it is that state's.
  func office(of voice: Voice, answeringFor actor: Key) -> Key? {
    guard voice.kind == .organisation, let office = OfficeName(voice.name), office.owner == nil, office.isMinistry,
      let known = ministries[office.office], known.count == 1, let only = known.first
    else { return nil }
    let key = Key(space: .body, name: only)
    return isOffice(key, of: actor) ? key : nil
  }

  /// Whether the voice is an office of the actor: "the Karsian foreign ministry" of Karsia.
  func isOffice(_ voice: Key, of actor: Key) -> Bool {
    guard voice.space == .body, actor.space == .body, voice != actor, OfficeName(name(voice)) != nil else { return false }
    return Affiliation.belongs(name(voice), to: name(actor))
  }

  private static func bodyKey(_ voice: Voice) -> NameKey {
    // "the UK Ministry of Defence" is listed, and "the British defence ministry" is the same office.
    if let listed = listed(voice) { return OfficeName(listed)?.key ?? NameKey(listed) }
    return OfficeName(voice.name)?.key ?? NameKey(voice.name)
  }

  /// The name that the gazetteer gives to every spelling of one body; nil where it lists none.
  ///
  /// A capital or a seat of government stands for its state only where the article uses it as a state that speaks or acts.
  private static func listed(_ voice: Voice) -> String? {
    let plain = withoutArticle(voice.name)
    if let state = governed(plain) { return state }
    // "Dae’sh" is listed without its mark.
    let unmarked = plain.filter { $0 != "'" && $0 != "’" && $0 != "‘" }
    guard let entry = StateGazetteer.standard.entry(for: plain) ?? StateGazetteer.standard.entry(for: unmarked) else { return nil }
    switch entry.kind {
    case .state, .body, .agency, .armedGroup, .person: return entry.canonical
    case .capital, .seat: return voice.kind == .state ? entry.state : entry.kind == .seat ? entry.canonical : nil
    case .nationality: return voice.kind == .state ? entry.state : nil
    case .territory: return entry.canonical
    }
  }

  /// The state of "the Chinese government", "China’s government" and "the government of China": what a state stands accused of, its
  /// government does.
  private static func governed(_ name: String) -> String? {
    var words = name.split { $0.isWhitespace }
    if words.count > 1, words.last?.lowercased() == "government" {
      words.removeLast()
    } else if words.count > 2, words[0].lowercased() == "government", words[1] == "of" {
      words.removeFirst(2)
    } else {
      return nil
    }
    var base = words.joined(separator: " ")
    for ending in ["'s", "’s"] where base.hasSuffix(ending) { base.removeLast(2) }
    guard let entry = StateGazetteer.standard.entry(for: withoutArticle(base)) else { return nil }
    return entry.kind == .state ? entry.canonical : entry.kind == .nationality ? entry.state : nil
  }

  private static func printed(_ voice: Voice, outlet: String) -> String {
    switch voice.kind {
    case .outlet: outlet
    case .notGiven: notGivenName
    case .person, .unnamed: voice.name
    case .state, .organisation, .armedGroup, .collective: listed(voice) ?? voice.name
    }
  }

  /// A middle initial makes no other person.
  private static func personKey(_ name: String) -> NameKey {
    if let entry = StateGazetteer.standard.entry(for: name), entry.kind == .person { return NameKey(entry.canonical) }
    let words = NameKey(name).words
    guard words.count > 2 else { return NameKey(text: words.joined(separator: " ")) }
    let kept = words.enumerated().filter { index, word in
      index == 0 || index == words.count - 1 || word.utf8.count > 1
    }
    return NameKey(text: kept.map(\.element).joined(separator: " "))
  }

  static func withoutArticle(_ name: String) -> String {
    for article in ["the ", "The "] where name.hasPrefix(article) { return String(name.dropFirst(article.count)) }
    return name
  }
}
