import Records

enum Gender: Sendable { case male, female, unknown }

/// What was found out in an article and is asked again: text without new names must not cost its square.
final class FoundVoices {
  /// A pronoun, who speaks, and after how many others it was followed back.
  struct Key: Hashable {
    let token: Int
    let speaker: Voice?
    let mention: TextRange?
    let depth: Int
  }

  var pronouns: [Key: Voice?] = [:]
  /// Pronouns that are being followed back just now.
  var depth = 0
  /// The fuller words for a body, by its one word; nil where there are none.
  var bodies: [String: String?] = [:]
  /// The state that no list knows, by the adjective for it; nil where the text names none.
  var unlistedStates: [String: String?] = [:]
  /// By the word for a document, in text order, where its owner is told.
  var documents: [String: [(token: Int, owner: Voice)]] = [:]
  /// Where each word for something published stands; nil before the text was looked through.
  var publications: [String: [Int]]?
}

/// Gives phrases their voices: names, pronouns, roles, collectives, states behind their seats.
struct VoiceResolver {
  let reading: Reading
  let genders: [String: Gender]
  /// Of each person the first role that the article gives: before the name, or behind it between commas.
  private let roles: [String: String]
  let index: NameIndex
  let found = FoundVoices()

  init(_ reading: Reading) {
    self.reading = reading
    index = NameIndex(reading)
    genders = VoiceResolver.genders(reading)
    roles = VoiceResolver.roles(reading)
  }

  private static func roles(_ reading: Reading) -> [String: String] {
    var roles: [String: String] = [:]
    for name in reading.names where name.kind == .person && roles[name.canonical] == nil {
      if let role = name.role {
        roles[name.canonical] = role
        continue
      }
      let comma = name.tokens.upperBound
      let limit = reading.sentence(of: name.tokens.lowerBound).tokens.upperBound
      guard comma + 2 < limit, reading.isComma(comma),
        let phrase = reading.phrase(startingAt: comma + 1, limit: min(limit, comma + 14)), phrase.full.upperBound < limit,
        reading.has(phrase.head, [.office, .spokesperson]), reading.nameOf[phrase.head] < 0,
        reading.isComma(phrase.full.upperBound) || reading.lower[phrase.full.upperBound] == "."
      else { continue }
      var tokens = phrase.full
      while let first = tokens.first, ["the", "a", "an"].contains(reading.lower[first]) { tokens = first + 1..<tokens.upperBound }
      if !tokens.isEmpty { roles[name.canonical] = reading.text.string(reading.range(tokens)) }
    }
    return roles
  }

  /// - Parameter speaker: whose words the phrase stands in; "I" and "we" are theirs.
  func voice(of phrase: Phrase, speaker: Voice? = nil) -> Voice? {
    let mention = reading.range(phrase.core)
    if reading.isPersonalPronoun(phrase.head), phrase.core.count == 1 || reading.has(phrase.head, .determiner) == false {
      return pronoun(phrase.head, speaker: speaker, mention: mention)
    }
    if phrase.core.count == 1, ["his", "her", "its", "their", "my", "our"].contains(reading.lower[phrase.head]) {
      return pronoun(phrase.head, speaker: speaker, mention: mention)
    }
    if let known = knownAs(phrase) { return renamed(known, mention: mention) }
    if let name = reading.name(at: phrase.head) { return named(name, phrase, mention: mention) }
    if reading.has(phrase.head, .relative) { return nil }
    if reading.isQuantity(ofPeople: phrase), let voice = quantity(phrase) { return voice }
    if reading.tag(phrase.head) == .properNoun, let known = listed(phrase, mention: mention) { return known }
    return described(phrase, speaker: speaker, mention: mention)
  }

  /// "one of the residents", "all three", "those who fled".
  private func quantity(_ phrase: Phrase) -> Voice? {
    let head = phrase.head
    let limit = reading.sentence(of: head).tokens.upperBound
    var words = phrase.core
    if head + 2 < limit, reading.lower[head + 1] == "of", let inner = reading.phrase(startingAt: head + 2, limit: limit) {
      // "two of its men": the men of a group, which acts.
      if inner.core.contains(where: { ["its", "their", "his", "her", "our", "my"].contains(reading.lower[$0]) || reading.isPossessive($0) })
      {
        return nil
      }
      words = words.lowerBound..<inner.core.upperBound
    } else if head + 2 < limit, ["who", "in", "at", "on"].contains(reading.lower[head + 1]), reading.lower[head] == "those" {
      let end = reading.span(head + 2, min(limit, head + 8)).first {
        reading.isVerb($0) && reading.has($0, [.say, .tell, .accuse, .blame, .claim])
      }
      words = words.lowerBound..<(end ?? min(limit, head + 3))
    }
    let isOne = reading.lower[head] == "one"
    return Voice(
      name: reading.text.string(reading.range(words)).split { $0 == " " || $0 == "\n" }.joined(separator: " "),
      kind: isOne ? .unnamed : .collective, count: isOne ? 1 : nil, mention: reading.range(words))
  }

  // MARK: Names

  /// "a group (known as X)": the name in the bracket is the voice.
  private func knownAs(_ phrase: Phrase) -> Name? {
    guard reading.nameOf[phrase.head] < 0 || reading.has(phrase.head, .agent) else { return nil }
    let after = reading.span(phrase.core.upperBound, phrase.full.upperBound)
    let apposition: Range<Int>
    if let given = phrase.apposition, ["known", "called", "named", "dubbed"].contains(reading.lower[given.lowerBound]) {
      apposition = given
    } else {
      apposition = after
    }
    guard !apposition.isEmpty else { return nil }
    let words = apposition.prefix(2).map { reading.lower[$0] }
    guard ["known", "called", "named", "dubbed"].contains(words.first ?? "") else { return nil }
    return apposition.compactMap { reading.name(at: $0) }.first
  }

  private func renamed(_ name: Name, mention: TextRange) -> Voice {
    Voice(name: name.canonical, kind: kind(of: name), mention: mention)
  }

  private func named(_ name: Name, _ phrase: Phrase, mention: TextRange) -> Voice {
    switch name.kind {
    case .person:
      let role = role(of: name, phrase)
      return Voice(
        name: name.canonical, kind: .person, role: role, speaksFor: role.flatMap(organisation(inRole:)) ?? listedSide(of: name.canonical),
        mention: mention)
    case .place, .nationality, .organisation, .armedGroup:
      return institution(name, phrase, mention: mention)
    default:
      return Voice(name: plain(phrase.core), kind: .collective, mention: mention)
    }
  }

  private func institution(_ name: Name, _ phrase: Phrase, mention: TextRange) -> Voice {
    guard let entry = entry(of: name) else {
      return Voice(name: name.canonical, kind: kind(of: name), speaksFor: owner(inName: name.canonical), mention: mention)
    }
    switch entry.kind {
    case .state, .capital: return Voice(name: entry.state ?? entry.canonical, kind: .state, mention: mention)
    case .seat:
      // The executive's office is a voice of its own; other seats are the state when they speak or act.
      if entry.canonical.hasSuffix("House") {
        return Voice(name: entry.canonical, kind: .organisation, speaksFor: entry.state, mention: mention)
      }
      return Voice(name: entry.state ?? entry.canonical, kind: .state, mention: mention)
    case .nationality:
      // "a Tajik national", "an Ostravan": a person of that country, not the country.
      let next = phrase.head + 1
      let persons = ["national", "nationals", "citizen", "citizens", "man", "woman", "men"]
      if next < reading.count, persons.contains(reading.lower[next]) {
        return Voice(name: plain(phrase.core.lowerBound..<next + 1), kind: .collective, mention: mention)
      }
      if let first = phrase.core.first, ["a", "an"].contains(reading.lower[first]) {
        return Voice(name: plain(phrase.core), kind: .collective, mention: mention)
      }
      // "two Russians": people.
      if phrase.core.contains(where: { reading.tag($0) == .numeral }), name.tokens.contains(phrase.head) {
        return Voice(name: plain(phrase.core), kind: .collective, mention: mention)
      }
      return Voice(name: entry.state ?? plain(phrase.core), kind: entry.state == nil ? .collective : .state, mention: mention)
    case .territory: return Voice(name: entry.canonical, kind: .state, mention: mention)
    case .body, .agency: return Voice(name: entry.canonical, kind: .organisation, speaksFor: entry.state, mention: mention)
    case .armedGroup: return Voice(name: entry.canonical, kind: .armedGroup, speaksFor: listedSide(of: entry.canonical), mention: mention)
    case .person: return Voice(name: entry.canonical, kind: .person, speaksFor: listedSide(of: entry.canonical), mention: mention)
    }
  }

  /// By the name that the article settled on; by its words only where they are no initials, which the article may have explained.
  private func entry(of name: Name) -> StateGazetteer.Entry? {
    if let entry = StateGazetteer.standard.entry(for: name.canonical) { return entry }
    let words = reading.text.string(name.range)
    return words == words.uppercased() ? nil : StateGazetteer.standard.entry(for: words)
  }

  /// The state of "Senate of Nigeria", which the name finder made of "the Senate in Abuja".
  private func owner(inName name: String) -> String? {
    guard let last = name.split(separator: " ").lastIndex(of: "of") else { return nil }
    let words = name.split(separator: " ")[(last + 1)...].joined(separator: " ")
    return StateGazetteer.standard.entry(for: words).flatMap { $0.kind == .state ? $0.canonical : nil }
  }

  /// Whom the user's file lets an actor speak for.
  private func listedSide(of name: String) -> String? {
    StateGazetteer.standard.actor(named: name)?.links.first { $0.kind == .speaksFor }?.to
  }

  /// A state, seat or body that the name finder passed over.
  private func listed(_ phrase: Phrase, mention: TextRange) -> Voice? {
    let words = plain(phrase.core)
    guard let entry = StateGazetteer.standard.entry(for: words) else { return nil }
    let kind: Name.Kind = entry.kind == .armedGroup ? .armedGroup : ([.body, .agency].contains(entry.kind) ? .organisation : .place)
    let range = reading.range(phrase.core)
    return institution(Name(range: range, tokens: phrase.core, kind: kind, canonical: entry.canonical), phrase, mention: mention)
  }

  private func kind(of name: Name) -> Voice.Kind {
    switch name.kind {
    case .person: .person
    case .armedGroup: .armedGroup
    case .place: .state
    case .nationality: .collective
    default: .organisation
    }
  }

  private func role(of name: Name, _ phrase: Phrase) -> String? {
    if let apposition = phrase.apposition, !apposition.isEmpty, !reading.has(apposition.lowerBound, .relative) {
      return plain(apposition)
    }
    if let role = name.role { return role }
    let before = reading.span(phrase.core.lowerBound, min(name.tokens.lowerBound, phrase.core.upperBound))
    return before.isEmpty ? roles[name.canonical] : plain(before)
  }

  /// "a Kremlin spokesman", "spokeswoman for the ministry": whom the role speaks for.
  func organisation(inRole role: String) -> String? {
    let words = role.split(separator: " ").map(String.init)
    guard let place = words.firstIndex(where: { Lexicon.word($0.lowercased()).classes.contains(.spokesperson) }) else { return nil }
    var before = Array(words[..<place])
    while let first = before.first,
      ["a", "an", "the", "its", "his", "her", "chief", "senior", "deputy", "former"].contains(first.lowercased())
    {
      before.removeFirst()
    }
    var text = before.joined(separator: " ")
    if place + 2 < words.count, ["for", "of"].contains(words[place + 1].lowercased()) {
      text = words[(place + 2)...].joined(separator: " ")
    }
    for article in ["the ", "a ", "The "] where text.hasPrefix(article) { text.removeFirst(article.count) }
    for ending in ["'s", "’s"] where text.hasSuffix(ending) { text.removeLast(ending.count) }
    guard !text.isEmpty else { return nil }
    text = fuller(text)
    if let entry = StateGazetteer.standard.entry(for: text), [.state, .nationality, .capital, .seat].contains(entry.kind) {
      return entry.canonical.hasSuffix("House") ? entry.canonical : entry.state ?? text
    }
    return text
  }

  /// "ministry" in a later "ministry spokesman": the body as the article first names it, with its country.
  private func fuller(_ body: String) -> String {
    guard !body.contains(" "), Lexicon.word(body.lowercased()).classes.contains(.body) else { return body }
    if let known = found.bodies[body.lowercased()] { return known ?? body }
    let whole = firstOfMoreWords(body.lowercased())
    found.bodies[body.lowercased()] = .some(whole)
    return whole ?? body
  }

  private func firstOfMoreWords(_ head: String) -> String? {
    for token in 0..<reading.count where reading.lower[token] == head && reading.tag(token) != .adjective {
      let sentence = reading.sentence(of: token).tokens
      guard let core = reading.phrase(endingAt: token, floor: sentence.lowerBound), core.head == token, core.core.count > 1 else {
        continue
      }
      let whole = reading.phrase(startingAt: core.core.lowerBound, limit: sentence.upperBound) ?? core
      let words = plain(
        whole.head == token && reading.span(token + 1, whole.full.upperBound).first.map { reading.lower[$0] == "of" } ?? false
          ? whole.full : core.core)
      if words.contains(" ") { return words }
    }
    return nil
  }

  // MARK: Descriptions

  private func described(_ phrase: Phrase, speaker: Voice?, mention: TextRange) -> Voice? {
    let head = phrase.head
    if reading.tag(head) == .numeral, nameless(phrase) {
      // "two of its fighters": the fighters' owner acts; a bare number is nobody.
      guard let of = reading.span(head + 1, phrase.full.upperBound).first(where: { reading.lower[$0] == "of" }),
        let inner = reading.phrase(startingAt: of + 1, limit: max(phrase.full.upperBound, of + 2))
      else { return nil }
      if let owner = actingOwner(inner, speaker: speaker) { return Voice(name: owner.name, kind: owner.kind, mention: mention) }
    }
    if let name = named(beside: phrase) { return renamed(name, mention: mention) }
    if let person = earlierHolder(of: phrase) { return Voice(name: person, kind: .person, role: plain(phrase.core), mention: mention) }
    if let group = earlierGroup(of: phrase) { return Voice(name: group.canonical, kind: kind(of: group), mention: mention) }
    if let person = holderOfOwnedOffice(phrase) { return Voice(name: person, kind: .person, role: plain(phrase.core), mention: mention) }
    if let client = client(phrase, speaker: speaker) { return Voice(name: client, kind: .person, mention: mention) }
    if let state = ownState(phrase, speaker: speaker) { return Voice(name: state, kind: .state, mention: mention) }
    if let person = unlistedPerson(phrase) {
      return Voice(name: person, kind: .person, role: phrase.apposition.map(plain), mention: mention)
    }
    if let owner = actingOwner(phrase, speaker: speaker) { return Voice(name: owner.name, kind: owner.kind, mention: mention) }
    var (words, count) = description(phrase, speaker: speaker)
    for hedge in ["suspected ", "alleged ", "presumed "] where words.hasPrefix(hedge) { words.removeFirst(hedge.utf8.count) }
    guard !words.isEmpty else { return nil }
    let kind: Voice.Kind
    var speaksFor: String?
    if reading.has(head, .spokesperson) {
      kind = .person
      speaksFor = organisation(inRole: plain(phrase.full))
    } else if reading.has(head, [.unnamedSource, .kin]) || reading.has(head, .agent) && !reading.has(head, .body) {
      let isPlural = reading.words[head].forms.contains(.plural)
      kind = isPlural && count == nil && !["sources", "people"].contains(reading.lower[head]) ? .collective : .unnamed
    } else {
      kind = .organisation
    }
    if kind == .organisation { speaksFor = stateBehind(phrase) }
    return Voice(name: words, kind: kind, speaksFor: speaksFor, count: count, mention: mention)
  }

  /// "Ana Petrova, the engineer accused of it": whom the tree says a description stands beside.
  private func named(beside phrase: Phrase) -> Name? {
    let tokens = reading.text.tokens
    guard tokens.relation(of: phrase.head) == .appos, let head = tokens.head(of: phrase.head), head < phrase.core.lowerBound,
      reading.has(phrase.head, [.person, .agent, .office, .kin, .body, .violentAgent]), reading.isComma(phrase.core.lowerBound - 1),
      let name = reading.name(at: head), [.person, .organisation, .armedGroup].contains(name.kind),
      name.tokens.upperBound == phrase.core.lowerBound - 1,
      // "Brandt, the prosecutor told the jury, had": a report put into the clause.
      !(phrase.core.upperBound < reading.count && reading.has(phrase.core.upperBound, [.say, .tell])
        && reading.isFinite(phrase.core.upperBound))
    else { return nil }
    return name
  }

  private func nameless(_ phrase: Phrase) -> Bool { phrase.core.count == 1 && reading.nameOf[phrase.head] < 0 }

  /// "the front's press secretary" after "Press secretary Ana Petrova": the person whose role has the same last words.
  private func holderOfOwnedOffice(_ phrase: Phrase) -> String? {
    guard reading.has(phrase.head, .office),
      phrase.core.contains(where: { reading.isPossessive($0) })
        || reading.has(phrase.core.lowerBound, .determiner) && reading.tag(phrase.core.lowerBound) == .pronoun,
      phrase.head > phrase.core.lowerBound, reading.tag(phrase.head - 1) == .noun
    else { return nil }
    return index.person(inRoleEnding: reading.lower[phrase.head - 1], reading.lower[phrase.head])
  }

  /// "the group", "the militants": the armed group that was named last, in the three sentences before; "the movement" may be any body.
  private func earlierGroup(of phrase: Phrase) -> Name? {
    guard phrase.core.count == 2, phrase.full == phrase.core, ["the", "this", "that"].contains(reading.lower[phrase.core.lowerBound]),
      ["group", "movement", "organisation", "organization", "militia", "militants", "faction", "insurgents", "rebels", "jihadists"]
        .contains(
          reading.lower[phrase.head])
    else { return nil }
    let floor = reading.text.sentences[max(0, Int(reading.sentenceOf[phrase.head]) - 3)].tokens.lowerBound
    let before = index.names(in: reading.span(floor, phrase.core.lowerBound))
    if let armed = before.last(where: { $0.kind == .armedGroup }) { return armed }
    guard ["group", "movement", "organisation", "organization"].contains(reading.lower[phrase.head]) else { return nil }
    return before.last { $0.kind == .organisation && !isPress($0) }
  }

  /// "told Reuters that the group had": who was told is no group.
  private func isPress(_ name: Name) -> Bool {
    let last = name.tokens.last.map { reading.lower[$0] } ?? ""
    return RelayWords.press.contains(last) || VoiceResolver.agencies.contains(last)
  }

  private static let agencies: Set<String> = [
    "reuters", "afp", "ap", "bbc", "cnn", "nbc", "abc", "cbs", "fox", "npr", "interfax", "tass", "dpa", "efe", "ansa", "jazeera", "upi",
    "msnbc",
    "bloomberg", "politico", "axios", "sky", "itv", "rt", "guardian", "telegram", "twitter", "facebook",
  ]

  /// "the president", "the minister": the last person named before who holds that office.
  private func earlierHolder(of phrase: Phrase) -> String? {
    guard reading.has(phrase.head, .office),
      reading.words[phrase.head].forms == .noun || !reading.words[phrase.head].forms.contains(.plural),
      ["the", "that", "this"].contains(reading.lower[phrase.core.lowerBound]), phrase.core.count <= 4,
      !phrase.core.contains(where: { reading.isPossessive($0) })
    else { return nil }
    return index.holder(of: reading.lower[phrase.head], before: phrase.core.lowerBound)
  }

  /// Two or three capitalised words that the name finder passed over, after a role or in apposition to one.
  private func unlistedPerson(_ phrase: Phrase) -> String? {
    var first = phrase.head
    while first > phrase.core.lowerBound, reading.tag(first - 1) == .properNoun, reading.nameOf[first - 1] < 0,
      !reading.has(first - 1, [.office, .agent, .body])
    { first -= 1 }
    // "Major General Hossein Salami", of which the name finder took the first three words.
    if first > phrase.core.lowerBound, let name = reading.name(at: first - 1), name.tokens.upperBound == first,
      VoiceResolver.isRank(reading.lower[name.tokens.lowerBound])
        || name.tokens.lowerBound > phrase.core.lowerBound && VoiceResolver.isRank(reading.lower[name.tokens.lowerBound - 1])
    {
      first = name.tokens.first { !VoiceResolver.isRank(reading.lower[$0]) } ?? first
    }
    guard phrase.head - first >= 1, phrase.head - first <= 2, reading.tag(phrase.head) == .properNoun, reading.nameOf[phrase.head] < 0,
      !reading.has(phrase.head, [.office, .body, .agent])
    else { return nil }
    let isRoled =
      first > phrase.core.lowerBound
      && (reading.has(first - 1, [.office, .spokesperson]) || VoiceResolver.isRank(reading.lower[first - 1]))
      || phrase.apposition.map { $0.contains { reading.has($0, [.office, .spokesperson]) } } ?? false
    return isRoled ? plain(first..<phrase.head + 1) : nil
  }

  private static func isRank(_ word: String) -> Bool { ranks.contains(word.last == "." ? String(word.dropLast()) : word) }

  private static let ranks: Set<String> = [
    "general", "gen", "major", "maj", "brigadier", "brig", "lieutenant", "lt", "colonel", "col", "captain", "capt", "admiral", "adm",
    "marshal", "commodore", "sergeant", "sgt", "corporal",
  ]

  /// "IS terrorists" act for the group, "Israeli jets" for the state.
  private func actingOwner(_ phrase: Phrase, speaker: Voice?) -> (name: String, kind: Voice.Kind)? {
    if let first = phrase.core.first(where: { ["its", "their", "our"].contains(reading.lower[$0]) }),
      reading.has(phrase.head, [.violentAgent]) || VoiceResolver.followers.contains(reading.lower[phrase.head]),
      let owner = pronoun(first, speaker: speaker, mention: nil)
    {
      if [.armedGroup, .organisation, .state].contains(owner.kind) { return (owner.name, owner.kind) }
      // "our fighters", said by somebody in a mask: those of the side he speaks for, else his own.
      if reading.lower[first] == "our", let side = owner.speaksFor { return (side, sideKind(side)) }
      if reading.lower[first] == "our", owner.kind == .unnamed { return (owner.name, owner.kind) }
    }
    if reading.has(phrase.head, .violentAgent) || VoiceResolver.followers.contains(reading.lower[phrase.head]),
      let possessive = phrase.core.first(where: { reading.isPossessive($0) }), possessive > phrase.core.lowerBound,
      let name = reading.name(at: possessive - 1), [.organisation, .armedGroup].contains(name.kind)
    {
      return (name.canonical, kind(of: name))
    }
    // "soldiers of X" act for the state.
    if VoiceResolver.forces.contains(reading.lower[phrase.head]) || ["soldiers", "troops", "gunmen"].contains(reading.lower[phrase.head]),
      phrase.full.upperBound > phrase.head + 2, reading.lower[phrase.head + 1] == "of",
      let name = phrase.full.dropFirst(phrase.head + 2 - phrase.full.lowerBound).lazy.compactMap({ reading.name(at: $0) }).first,
      [.place, .organisation, .armedGroup].contains(name.kind)
    {
      let state = StateGazetteer.standard.state(named: name.canonical)
      return (state ?? name.canonical, state == nil ? kind(of: name) : .state)
    }
    let isMilitary = VoiceResolver.forces.contains(reading.lower[phrase.head])
    for token in phrase.core where token != phrase.head {
      guard let name = reading.name(at: token), token == name.tokens.upperBound - 1 else { continue }
      if name.kind == .armedGroup, reading.has(phrase.head, [.violentAgent, .agent, .harm]), !reading.has(phrase.head, .spokesperson) {
        return (name.canonical, .armedGroup)
      }
      if isMilitary, let entry = StateGazetteer.standard.entry(for: reading.text.string(name.range)), let state = entry.state,
        [.nationality, .state].contains(entry.kind)
      {
        return (state, .state)
      }
      if isMilitary, !VoiceResolver.services.contains(reading.lower[phrase.head]), let state = unlistedState(name) {
        return (state, .state)
      }
    }
    return nil
  }

  /// "Karsian drones" beside Karsia: the state that no list knows, where the text names it as a place.
  private func unlistedState(_ name: Name) -> String? {
    let words = reading.text.string(name.range)
    guard name.kind == .nationality || name.kind == .place, StateGazetteer.standard.entry(for: words) == nil else { return nil }
    if let known = found.unlistedStates[words] { return known }
    let state = index.places.first { place in
      place != words && StateGazetteer.standard.entry(for: place) == nil && Affiliation.belongs(words, to: place)
    }
    found.unlistedStates[words] = .some(state)
    return state
  }

  private static let followers: Set<String> = [
    "fighters", "men", "members", "soldiers", "troops", "forces", "gunmen", "commandos", "operatives", "agents", "supporters", "army",
    "military", "militants", "units",
  ]

  private static let forces: Set<String> = [
    "jet", "jets", "warplane", "warplanes", "aircraft", "troops", "forces", "army", "navy", "missile", "missiles", "drone", "drones",
    "soldiers", "military", "artillery", "rocket", "rockets", "strike", "strikes", "helicopter", "helicopters", "planes", "shelling",
    "raid",
    "raids", "airstrike", "airstrikes", "hand", "role", "involvement", "aircrew", "bombers", "tanks",
  ]

  /// Bodies that speak for themselves, beside the arms and men that are a state's own.
  private static let services: Set<String> = ["army", "navy", "military"]

  /// "his country", "our nation": the state that the speaker speaks for.
  private func ownState(_ phrase: Phrase, speaker: Voice?) -> String? {
    guard ["country", "nation", "government"].contains(reading.lower[phrase.head]), let first = phrase.core.first,
      ["his", "her", "our", "my", "their"].contains(reading.lower[first]), let speaker
    else { return nil }
    if speaker.kind == .state { return speaker.name }
    for words in [speaker.speaksFor, speaker.role].compactMap({ $0 }) {
      if let state = StateGazetteer.standard.entry(for: words)?.state { return state }
      for word in words.split(separator: " ") {
        if let entry = StateGazetteer.standard.entry(for: String(word)), let state = entry.state { return state }
      }
    }
    // "a spokesman for the Karsian foreign ministry", where the text speaks of Karsia
    let sides = [speaker.speaksFor, speaker.role].compactMap { $0 }
    if let place = index.places.first(where: { place in sides.contains { Affiliation.belongs($0, to: place) } }) { return place }
    // "President Elena Sarkis of Velmora"
    return index.state(of: speaker.name)
  }

  /// "her client", said by "a lawyer for Ivo Brandt" or "Ivo Brandt's lawyer".
  private func client(_ phrase: Phrase, speaker: Voice?) -> String? {
    reading.lower[phrase.head] == "client" ? speaker.flatMap { client(of: $0)?.name } : nil
  }

  private func stateBehind(_ phrase: Phrase) -> String? {
    for token in phrase.core {
      guard let name = reading.name(at: token) else { continue }
      if let entry = StateGazetteer.standard.entry(for: reading.text.string(name.range)) { return entry.state }
      if name.kind == .place, reading.has(phrase.head, .body) { return name.canonical }
    }
    // "the foreign ministry of Karsia", "the Karsian foreign ministry"
    guard reading.has(phrase.head, .body) else { return nil }
    let after = phrase.full.upperBound > phrase.core.upperBound ? phrase.core.upperBound + 1 : phrase.full.upperBound
    if after < phrase.full.upperBound, reading.lower[after - 1] == "of",
      let name = reading.span(after, min(after + 2, phrase.full.upperBound)).lazy.compactMap({ reading.name(at: $0) }).first,
      name.kind == .place || name.kind == .organisation && ["embassy", "government", "ministry"].contains(reading.lower[phrase.head])
    {
      return StateGazetteer.standard.entry(for: name.canonical)?.state ?? name.canonical
    }
    return nil
  }

  /// The words of a phrase without article, a possessive pronoun replaced by its owner, and a stated number.
  private func description(_ phrase: Phrase, speaker: Voice?) -> (String, Int?) {
    var tokens = phrase.core
    // "the ministry and the army": two of whom this one is the first.
    let isFirst = phrase.core.upperBound < reading.count && ["and", "or", ","].contains(reading.lower[phrase.core.upperBound])
    if !isFirst, phrase.full.upperBound > phrase.core.upperBound, phrase.full.count <= 8,
      reading.has(phrase.head, [.unnamedSource, .agent, .kin, .office, .body]) || phrase.full.count <= 5
    {
      tokens = phrase.core.lowerBound..<phrase.full.upperBound
    }
    var prefix = ""
    if let first = tokens.first, ["his", "her", "their", "its", "my", "our"].contains(reading.lower[first]) {
      if !isJoined(first), let owner = pronoun(first, speaker: speaker, mention: nil) { prefix = owner.name + "’s " }
      tokens = (first + 1)..<tokens.upperBound
    }
    var number: Int?
    for token in phrase.core.prefix(3) where !isMeasure(token) { number = number ?? VoiceResolver.number(reading.lower[token]) }
    return (prefix + plain(tokens), number)
  }

  /// "a trader and his wife": his who stands before, and not somebody's of another sentence.
  private func isJoined(_ possessive: Int) -> Bool {
    possessive > 1 && reading.lower[possessive - 1] == "and" && reading.isNominal(possessive - 2) && reading.nameOf[possessive - 2] < 0
  }

  /// "a 34-year-old man", "a 60-strong mob": an age or a size, and no number of persons.
  private func isMeasure(_ token: Int) -> Bool {
    token + 2 < reading.count && reading.isDash(token + 1) && reading.text.tokens.ends[token] == reading.text.tokens.starts[token + 1]
  }

  /// "two", "48", and no number of eight digits or more: nobody counts so many.
  static func number(_ word: String) -> Int? {
    if let small = small[word] { return small }
    guard (1...7).contains(word.utf8.count), word.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return Int(word)
  }

  private static let small = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
  ]

  /// The words of these tokens without leading article and marks, white space single.
  func plain(_ tokens: Range<Int>) -> String {
    var tokens = tokens
    while let first = tokens.first,
      ["the", "a", "an", "this", "that", "these", "those"].contains(reading.lower[first]) || reading.isPunctuation(first)
    {
      tokens = (first + 1)..<tokens.upperBound
    }
    while let last = tokens.last, reading.isMark(last) || reading.isComma(last) { tokens = tokens.lowerBound..<last }
    guard !tokens.isEmpty else { return "" }
    let words = reading.text.string(reading.range(tokens))
    return words.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }).joined(separator: " ")
  }

  // MARK: Gender

  private static func genders(_ reading: Reading) -> [String: Gender] {
    var out: [String: Gender] = [:]
    for name in reading.names where name.kind == .person {
      guard out[name.canonical] == nil || out[name.canonical] == .unknown else { continue }
      out[name.canonical] = gender(of: name, reading)
    }
    return out
  }

  private static func gender(of name: Name, _ reading: Reading) -> Gender {
    let before = name.tokens.lowerBound - 1
    for token in [before, before - 1] where token >= 0 {
      if token == before - 1, reading.lower[before] != "." { break }
      if reading.has(token, .female) { return .female }
      if reading.has(token, .male) { return .male }
    }
    if let role = name.role?.lowercased() {
      for word in role.split(separator: " ") {
        let classes = Lexicon.word(String(word)).classes
        if classes.contains(.female) { return .female }
        if classes.contains(.male) { return .male }
      }
    }
    let first = String(name.canonical.split(separator: " ").first ?? "").lowercased()
    if GivenNames.female.contains(first) { return .female }
    if GivenNames.male.contains(first) { return .male }
    // Given names in -a are women's in most languages that news is full of.
    return name.canonical.contains(" ") && first.hasSuffix("a") && first.utf8.count > 2 && !GivenNames.maleInA.contains(first)
      ? .female : .unknown
  }
}
