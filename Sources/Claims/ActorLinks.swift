import Records

/// Reads how the article itself ties its actors together: who speaks for whom, which group is part of another, who belongs to an
/// alliance, which place stands for a government. Nothing is merged by a link.
struct ActorLinkFinder {
  let reading: Reading
  private var links: [ActorLink] = []

  static func links(in reading: Reading, _ attributions: [Attribution], _ claims: [Claim]) -> [ActorLink] {
    var finder = ActorLinkFinder(reading: reading)
    for sentence in reading.text.sentences where sentence.tokens.count <= Reading.longestSentence {
      for token in sentence.tokens { finder.read(token, sentence) }
    }
    for name in reading.names { finder.add(name) }
    for voice in attributions.compactMap(\.voice) + claims.flatMap({ [$0.speaker, $0.actor] + $0.via }) { finder.add(voice) }
    var seen: Set<[String]> = []
    return finder.links.sorted().filter { seen.insert([$0.from, $0.kind.rawValue, $0.to]).inserted }
  }

  private init(reading: Reading) { self.reading = reading }

  private mutating func read(_ token: Int, _ sentence: Sentence) {
    if ActorLinkWords.parts.contains(reading.lower[token]) {
      readNamedPart(token, sentence)
      readOwnedPart(token, sentence)
    }
    if ActorLinkWords.alliances.contains(reading.lower[token]) { readMembers(token, sentence) }
  }

  // MARK: Parts

  /// "a regional Islamic State (IS) group (known as Isis-K)": the group in the second bracket is part of the first name.
  private mutating func readNamedPart(_ noun: Int, _ sentence: Sentence) {
    guard let whole = name(endingBefore: noun, floor: sentence.tokens.lowerBound), isBody(whole) else { return }
    var next = noun + 1
    let limit = sentence.tokens.upperBound
    while next < limit, ["(", ","].contains(reading.lower[next]) { next += 1 }
    guard next < limit, ["known", "called", "named", "dubbed"].contains(reading.lower[next]) else { return }
    next += 1
    if next < limit, reading.lower[next] == "as" { next += 1 }
    guard next < limit, let part = reading.name(at: next), isBody(part) || part.kind == .place, part.canonical != whole.canonical else {
      return
    }
    add(part, .partOf, whole)
  }

  /// "Isis-K, an affiliate of the Islamic State".
  private mutating func readOwnedPart(_ noun: Int, _ sentence: Sentence) {
    guard noun + 2 < sentence.tokens.upperBound, reading.lower[noun + 1] == "of" else { return }
    var next = noun + 2
    if reading.tag(next) == .determiner { next += 1 }
    guard next < sentence.tokens.upperBound, let whole = reading.name(at: next), isBody(whole) else { return }
    var before = noun - 1
    while before > sentence.tokens.lowerBound, reading.tag(before) == .determiner || reading.tag(before) == .adjective { before -= 1 }
    guard before > sentence.tokens.lowerBound, reading.isComma(before), let part = reading.name(at: before - 1), isBody(part),
      part.canonical != whole.canonical
    else { return }
    add(part, .partOf, whole)
  }

  /// The name before a noun, past a bracket with its initials.
  private func name(endingBefore noun: Int, floor: Int) -> Name? {
    var before = noun - 1
    if before > floor, reading.lower[before] == ")" {
      while before > floor, reading.lower[before] != "(" { before -= 1 }
      before -= 1
    }
    return before >= floor ? reading.name(at: before) : nil
  }

  private func isBody(_ name: Name) -> Bool { name.kind == .armedGroup || name.kind == .organisation }

  // MARK: Members

  /// "the X alliance, made up of A, B and C": each of them is a member.
  private mutating func readMembers(_ noun: Int, _ sentence: Sentence) {
    let limit = sentence.tokens.upperBound
    var first = noun
    while first > sentence.tokens.lowerBound, isCapital(first - 1) { first -= 1 }
    guard first < noun || reading.nameOf[noun] >= 0 else { return }
    var next = noun + 1
    if next < limit, reading.isComma(next) { next += 1 }
    guard let opened = membersOpener(next, limit) else { return }
    let alliance = reading.name(at: noun)?.canonical ?? plain(first..<noun)
    var token = opened
    var members: [Name] = []
    while token < limit {
      if reading.tag(token) == .determiner || reading.isComma(token) || ["and", "&"].contains(reading.lower[token]) {
        token += 1
      } else if let name = reading.name(at: token), name.kind != .person, name.kind != .nationality {
        members.append(name)
        token = name.tokens.upperBound
      } else {
        break
      }
    }
    guard members.count > 1 else { return }
    for member in members {
      let state = StateGazetteer.standard.state(named: member.canonical) ?? member.canonical
      links.append(ActorLink(from: state, kind: .memberOf, to: alliance, evidence: member.range))
    }
  }

  /// The token after "made up of", "consisting of", "which includes", …
  private func membersOpener(_ start: Int, _ limit: Int) -> Int? {
    var token = start
    while token < limit, ["which", "that", "is", "are"].contains(reading.lower[token]) { token += 1 }
    guard token + 1 < limit else { return nil }
    switch reading.lower[token] {
    case "made": return token + 2 < limit && reading.lower[token + 1] == "up" && reading.lower[token + 2] == "of" ? token + 3 : nil
    case "consisting", "consists", "composed": return reading.lower[token + 1] == "of" ? token + 2 : nil
    case "comprising", "comprises", "uniting", "grouping": return token + 1
    default: return nil
    }
  }

  private func isCapital(_ token: Int) -> Bool {
    let byte = reading.text.bytes[Int(reading.text.tokens.starts[token])]
    return byte >= 0x41 && byte <= 0x5A && reading.tag(token) != .determiner
  }

  private func plain(_ tokens: Range<Int>) -> String { reading.text.string(reading.range(tokens)) }

  // MARK: Names

  /// "Zelenskyy" beside "Volodymyr Zelensky", and what the user's file says of an actor wherever it is named.
  private mutating func add(_ name: Name) {
    let words = reading.text.string(name.range)
    if let actor = StateGazetteer.standard.actor(named: name.canonical) {
      if actor.aliases.contains(words) {
        links.append(ActorLink(from: words, kind: .sameAs, to: actor.name, evidence: name.range))
      }
      for tie in actor.links { links.append(ActorLink(from: actor.name, kind: tie.kind, to: tie.to, evidence: name.range)) }
      return
    }
    guard name.kind == .person, let last = words.split(separator: " ").last, let known = name.canonical.split(separator: " ").last,
      last != known, NameSpelling.family(String(last)) == NameSpelling.family(String(known))
    else { return }
    links.append(ActorLink(from: words, kind: .sameAs, to: name.canonical, evidence: name.range))
  }

  // MARK: Voices

  /// A spokesperson's link to the body, a seat's to its government.
  private mutating func add(_ voice: Voice) {
    guard let mention = voice.mention else { return }
    if let organisation = voice.speaksFor, voice.kind == .person, organisation != voice.name {
      links.append(ActorLink(from: voice.name, kind: .speaksFor, to: organisation, evidence: mention))
    }
    guard voice.kind == .state else { return }
    var words = reading.text.string(mention)
    for article in ["The ", "the "] where words.hasPrefix(article) { words.removeFirst(article.count) }
    guard let entry = StateGazetteer.standard.entry(for: words), entry.kind == .seat || entry.kind == .capital,
      entry.canonical != voice.name
    else { return }
    links.append(ActorLink(from: entry.canonical, kind: .placeOfGovernment, to: voice.name, evidence: mention))
  }

  private mutating func add(_ part: Name, _ kind: ActorLink.Kind, _ whole: Name) {
    links.append(ActorLink(from: part.canonical, kind: kind, to: whole.canonical, evidence: part.range.union(whole.range)))
  }
}

private enum ActorLinkWords {
  static let parts: Set<String> = [
    "group", "branch", "wing", "affiliate", "arm", "faction", "cell", "offshoot", "chapter", "franchise", "unit", "subsidiary",
  ]
  static let alliances: Set<String> = ["alliance", "coalition", "bloc", "pact", "grouping", "league", "union", "group"]
}
