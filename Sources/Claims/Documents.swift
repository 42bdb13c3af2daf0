import Records

/// Lawsuits, reports and affidavits speak for those who filed or issued them.
struct DocumentOwners {
  let reading: Reading
  let voices: VoiceResolver

  private static let issuing: Set<String> = [
    "filed", "files", "filing", "issued", "issues", "released", "releases", "published", "wrote", "submitted", "brought", "launched",
    "signed", "produced",
  ]

  /// Who filed or issued the document that stands at `mention`; nil where the text doesn't say.
  func owner(of voice: Voice) -> Voice? {
    guard voice.kind == .organisation || voice.kind == .collective || voice.kind == .unnamed, let mention = voice.mention,
      let head = head(of: mention)
    else { return nil }
    guard reading.has(head, .document), !reading.has(head, .body) else { return nil }
    // "Petrova's tweets": hers.
    if let owner = FrameContext(reading, voices).reports.possessor(of: head, reading.sentence(of: head).tokens),
      reading.name(at: owner.head)?.kind == .person,
      ["tweets", "tweet", "post", "posts", "email", "e-mail", "letter", "statement"].contains(reading.lower[head])
    {
      return voices.voice(of: owner)
    }
    if let beside = filedBy(head) { return beside }
    return owned(reading.lower[head]).last { $0.token < head }?.owner ?? issuer(before: head)
  }

  /// Where documents of a kind stand beside their owners.
  private func owned(_ word: String) -> [(token: Int, owner: Voice)] {
    let kinds = DocumentOwners.suits.contains(word) ? DocumentOwners.suits : [word]
    if let known = voices.found.documents[word] { return known }
    let owned = (0..<reading.count).compactMap { token -> (token: Int, owner: Voice)? in
      guard kinds.contains(reading.lower[token]), let owner = filedBy(token) ?? issuer(before: token) else { return nil }
      return (token, owner)
    }
    voices.found.documents[word] = owned
    return owned
  }

  private static let suits: Set<String> = ["lawsuit", "suit", "complaint"]

  private func places(of publication: String) -> [Int] {
    if let known = voices.found.publications { return known[publication] ?? [] }
    var places: [String: [Int]] = [:]
    for token in 0..<reading.count where DocumentOwners.publications.contains(reading.lower[token]) {
      places[reading.lower[token], default: []].append(token)
    }
    voices.found.publications = places
    return places[publication] ?? []
  }

  /// The group in whose video or statement an unnamed voice speaks: "a masked man said in the video", after "X claimed the attack in a
  /// video" or "X released a video". nil where it is nobody's that the text names.
  func publisher(of voice: Voice) -> Voice? {
    guard voice.kind == .unnamed, let mention = voice.mention, let speaker = head(of: mention) else { return nil }
    let sentence = reading.sentence(of: speaker).tokens
    guard
      let noun = reading.span(speaker + 1, sentence.upperBound).first(where: {
        DocumentOwners.publications.contains(reading.lower[$0]) && ["the", "that", "this"].contains(reading.lower[$0 - 1])
          && ["in", "on"].contains(reading.lower[max(0, $0 - 2)])
      })
    else { return nil }
    guard let first = places(of: reading.lower[noun]).last(where: { $0 < sentence.lowerBound }) else { return nil }
    let owner = filedBy(first) ?? issuer(before: first) ?? teller(in: first)
    return owner.flatMap { [.armedGroup, .organisation].contains($0.kind) ? $0 : nil }
  }

  /// "X claimed responsibility, in a video": whoever speaks in it.
  private func teller(in noun: Int) -> Voice? {
    let floor = reading.sentence(of: noun).tokens.lowerBound
    guard noun - 2 >= floor, ["a", "an"].contains(reading.lower[noun - 1]), ["in", "through"].contains(reading.lower[noun - 2]),
      let verb = reading.span(floor, noun).last(where: { reading.isVerb($0) && reading.has($0, [.say, .claim, .admit]) }),
      let subject = reading.subject(of: verb, floor: floor), reading.isPeopleLike(subject)
    else { return nil }
    return named(subject)
  }

  private static let publications: Set<String> = [
    "video", "recording", "footage", "tape", "clip", "audio", "film", "broadcast", "message", "statement", "communique", "communiqué",
  ]

  private func head(of mention: TextRange) -> Int? {
    var low = 0
    var high = reading.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(reading.text.tokens.starts[middle]) < mention.end { low = middle } else { high = middle - 1 }
    }
    return reading.count > 0 ? low : nil
  }

  /// "a lawsuit filed by X".
  private func filedBy(_ noun: Int) -> Voice? {
    let limit = reading.sentence(of: noun).tokens.upperBound
    if noun + 2 < limit, ["by", "from"].contains(reading.lower[noun + 1]), let phrase = reading.phrase(startingAt: noun + 2, limit: limit),
      reading.isPeopleLike(phrase)
    {
      return named(phrase)
    }
    guard noun + 3 < limit, DocumentOwners.issuing.contains(reading.lower[noun + 1]), reading.lower[noun + 2] == "by",
      let phrase = reading.phrase(startingAt: noun + 3, limit: limit)
    else { return nil }
    return named(phrase)
  }

  /// "X has filed a wrongful-death lawsuit".
  private func issuer(before noun: Int) -> Voice? {
    let floor = reading.sentence(of: noun).tokens.lowerBound
    guard
      let verb = reading.span(max(floor, noun - 6), noun).last(where: {
        DocumentOwners.issuing.contains(reading.lower[$0]) && reading.isVerb($0)
      }),
      let subject = reading.subject(of: verb, floor: floor), reading.isPeopleLike(subject)
    else { return nil }
    return named(subject)
  }

  /// "a former staffer named X" is X.
  private func named(_ phrase: Phrase) -> Voice? {
    let limit = reading.sentence(of: phrase.head).tokens.upperBound
    let end = phrase.full.upperBound
    if end + 1 < limit, ["named", "called"].contains(reading.lower[end]), let name = reading.name(at: end + 1) {
      return Voice(name: name.canonical, kind: .person, mention: name.range)
    }
    return voices.voice(of: phrase)
  }
}
