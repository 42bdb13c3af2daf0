import Records

/// Which harm a claim is about, as its sentence words it: what was done, to whom or what, where and when.
struct HarmReader {
  let context: FrameContext
  /// The last harm that a claim named.
  private var last: Int?
  private var reading: Reading { context.reading }
  private var tokens: Tokens { reading.text.tokens }

  init(context: FrameContext) { self.context = context }

  mutating func harm(_ finding: Finding) -> Claim.Harm {
    if let kind = finding.harmKind { return told(by: finding.cue, kind, finding) }
    let noun = (finding.harm ?? context.harm(in: finding.clause)).map(wholeHarm).map(concern)
    if let noun, HarmReader.parts.contains(reading.lemma(noun)), let deed = deed(governing: noun) {
      return told(by: deed, DeedKinds.kind(reading, deed) ?? "unspecified", finding)
    }
    if let deed = deed(of: finding, before: noun) { return told(by: deed, DeedKinds.kind(reading, deed) ?? "unspecified", finding) }
    if let noun {
      if reading.has(noun, .harm) { last = noun }
      let phrase = reading.phrase(endingAt: noun, floor: reading.sentence(of: noun).tokens.lowerBound)
      let mention = phrase.map { reading.range($0.core) } ?? reading.range(noun..<noun + 1)
      let told = deed(tellingOf: noun, finding)
      return Claim.Harm(
        kind: kind(noun), mention: mention, victim: victim(ofNoun: noun, finding) ?? told.flatMap { victim(ofVerb: $0, finding) },
        place: place(near: noun) ?? told.flatMap { place(ofDeed: $0) }, date: day(of: noun) ?? day(ofDeed: noun))
    }
    guard let earlier = context.earlierHarm(before: finding.clause.lowerBound) ?? last else { return Claim.Harm(kind: "unspecified") }
    return Claim.Harm(kind: kind(earlier), place: place(near: earlier), date: day(of: earlier))
  }

  /// "suicide bombings": the bombings.
  private func wholeHarm(_ noun: Int) -> Int {
    guard tokens.relation(of: noun) == .compound, let head = tokens.head(of: noun), head > noun, reading.has(head, .harm) else {
      return noun
    }
    return head
  }

  /// "claimed responsibility for the bombing", "denied any role in the attack": the bombing, the attack.
  private func concern(_ noun: Int) -> Int {
    guard HarmReader.shares.contains(reading.lemma(noun)) else { return noun }
    let limit = context.bounds(of: noun).upperBound
    for token in reading.span(noun + 1, min(limit, noun + 10)) {
      if reading.isFinite(token) || reading.lower[token] == ";" { break }
      if reading.has(token, .harm), context.isNoun(token), !HarmReader.shares.contains(reading.lemma(token)) { return wholeHarm(token) }
    }
    return noun
  }

  private static let shares: Set<String> = [
    "responsibility", "role", "involvement", "hand", "part", "blame", "complicity", "participation", "link", "connection", "knowledge",
    "tie",
  ]

  private func kind(_ token: Int) -> String {
    let lemma = reading.lemma(token)
    return lemma.isEmpty ? reading.lower[token] : lemma
  }

  // MARK: Deeds

  /// The verb that tells the harm itself: "killed" in "X killed two guards", "bombing" in "accused X of bombing the embassy"; nil where
  /// the verb goes with a word for the harm ("killed in the bombing").
  private func deed(of finding: Finding, before noun: Int?) -> Int? {
    let isOwn = reading.isVerb(finding.cue) && DeedKinds.kind(reading, finding.cue) != nil
    let verb =
      isOwn
      ? finding.cue
      : finding.harm != nil
        ? nil
        : finding.clause.first {
          $0 > finding.cue && reading.isVerb($0) && reading.tag($0) != .auxiliary && DeedKinds.kind(reading, $0) != nil
            && !(finding.actor?.full.contains($0) ?? false)
        }
    guard let verb else { return nil }
    guard let noun else { return verb }
    if noun < verb, !isOwn { return nil }
    return reading.has(noun, .harm) && belongs(noun, to: verb) ? nil : verb
  }

  /// "killed at the hands of", "beaten with his own hands".
  private func deed(governing noun: Int) -> Int? {
    tokens.head(of: noun).flatMap { reading.isVerb($0) && DeedKinds.kind(reading, $0) != nil ? $0 : nil }
  }

  private static let parts: Set<String> = ["hand", "part", "role"]

  /// "charged with assault after he punched a guard in Velm": the deed that a sentence tells of after the word for it.
  private func deed(tellingOf noun: Int, _ finding: Finding) -> Int? {
    guard reading.isVerb(finding.cue), reading.has(finding.cue, [.charge, .accuse]) else { return nil }
    return reading.span(noun + 1, context.bounds(of: noun).upperBound).first {
      reading.isVerb($0) && reading.tag($0) != .auxiliary && reading.has($0, [.violence, .assault]) && DeedKinds.kind(reading, $0) != nil
    }
  }

  /// "killed in the attack", "attack killed", "carried out the attack, killing two".
  private func belongs(_ noun: Int, to verb: Int) -> Bool {
    guard tokens.isParsed, let head = tokens.head(of: noun), let relation = tokens.relation(of: noun) else { return abs(noun - verb) < 6 }
    if head == verb { return [.obl, .obj, .nsubj, .nsubjPass, .oblAgent].contains(relation) }
    return tokens.head(of: verb) == noun || tokens.head(of: verb) == head && [.obj, .nsubjPass].contains(relation)
  }

  private func told(by verb: Int, _ kind: String, _ finding: Finding) -> Claim.Harm {
    Claim.Harm(
      kind: kind, mention: reading.range(verb..<verb + 1), victim: victim(ofVerb: verb, finding),
      place: place(ofDeed: verb) ?? place(near: verb),
      date: day(ofDeed: verb))
  }

  // MARK: Victims

  private func victim(ofVerb verb: Int, _ finding: Finding) -> TextRange? {
    let floor = context.bounds(of: verb).lowerBound
    if context.isPassive(verb) { return victim(reading.subject(of: verb, floor: floor), finding) }
    let next = verb + 1 < reading.count ? reading.lower[verb + 1] : ""
    let isSplit =
      ["down", "up", "dead", "over"].contains(next) || next == "into" && ["break", "hack", "ram"].contains(reading.lemma(verb))
    if let object = context.object(of: verb, skipping: isSplit ? next : nil) { return victim(object, finding) }
    guard tokens.relation(of: verb) == .acl, context.isReducedPassive(verb), let head = tokens.head(of: verb) else { return nil }
    return victim(reading.phrase(endingAt: head, floor: floor), finding)
  }

  /// "the killing of two guards", "an attack on the embassy", "Lind's murder"; not whose deed it was.
  private func victim(ofNoun noun: Int, _ finding: Finding) -> TextRange? {
    guard reading.has(noun, .harm) else { return nil }
    let bounds = context.bounds(of: noun)
    if noun + 2 < bounds.upperBound, ["of", "on", "against"].contains(reading.lower[noun + 1]) {
      return victim(reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), finding)
    }
    guard DeedKinds.suffered.contains(reading.lemma(noun)) else { return nil }
    return victim(context.reports.possessor(of: noun, bounds), finding)
  }

  private func victim(_ phrase: Phrase?, _ finding: Finding) -> TextRange? {
    guard let phrase = phrase.map(bearer) else { return nil }
    let head = whole(phrase)
    let range = reading.range(phrase.core.lowerBound..<max(phrase.core.upperBound, head + 1))
    guard phrase.head != finding.actor?.head, head != finding.actor?.head,
      !reading.isPersonalPronoun(head) || ["him", "her"].contains(reading.lower[head]),
      !reading.has(head, [.time, .relative, .harm, .weakHarm]) || reading.nameOf[head] >= 0,
      !HarmReader.relations.contains(reading.lower[head]), !reading.times(in: range).contains(where: { $0.range.overlaps(range) })
    else { return nil }
    return range
  }

  /// "the arm of a reporter", "Lind's throat": whose it is.
  private func bearer(_ phrase: Phrase) -> Phrase {
    guard DeedFrames.body.contains(reading.lemma(phrase.head)) else { return phrase }
    let bounds = context.bounds(of: phrase.head)
    if phrase.head + 2 < bounds.upperBound, reading.lower[phrase.head + 1] == "of" {
      return reading.phrase(startingAt: phrase.head + 2, limit: bounds.upperBound) ?? phrase
    }
    return context.reports.possessor(of: phrase.head, bounds) ?? phrase
  }

  /// The noun of "a U.S. diplomatic compound", "35 more civilians", where the words were read up to an adjective.
  private func whole(_ phrase: Phrase) -> Int {
    guard tokens.isParsed, let head = tokens.head(of: phrase.head), head > phrase.head, head < phrase.head + 5,
      [.amod, .compound, .nummod, .nmodPoss, .det].contains(tokens.relation(of: phrase.head)), context.isNoun(head)
    else { return phrase.head }
    return head
  }

  /// "on the part of", "on a grand scale": nobody.
  private static let relations: Set<String> = [
    "part", "scale", "behalf", "basis", "grounds", "orders", "purpose", "way", "it", "what", "all",
  ]

  // MARK: Days

  /// "the attack of January 3", "Monday's attack", "the 2012 attack": a time of the noun itself. "Claimed the attack on Tuesday" may date
  /// the claim, and a bare "September 11" months away from the article may be of any year.
  private func day(of noun: Int) -> PartialInterval? {
    let sentence = reading.sentence(of: noun).tokens
    let start = Int(tokens.starts[noun])
    guard
      let time = reading.times(in: reading.sentence(of: noun).range).first(where: { time in
        guard time.kind == .date, time.interval?.start != nil, time.interval?.end != nil else { return false }
        let own = sentence.filter { time.range.contains(tokens.range($0)) }
        guard let first = own.first, let last = own.last else { return false }
        if time.range.end <= start { return reading.span(last + 1, noun).allSatisfy { isOfPhrase($0) } }
        return first == noun + 2 && reading.lower[noun + 1] == "of"
      }), let interval = time.interval
    else { return nil }
    if hasYear(time) { return interval }
    guard let published = reading.article.published?.day.daysSince1970, let day = HarmReader.days(interval.start) else { return nil }
    return (0...HarmReader.recentDays).contains(published - day) ? interval : nil
  }

  /// "In March, soldiers killed 32 people", "carried out the attack Dec. 2": the time that hangs on the deed, where it is a month or less.
  private func day(ofDeed verb: Int) -> PartialInterval? {
    guard tokens.isParsed, reading.isVerb(verb) || reading.has(verb, .harm), let published = reading.article.published?.day.daysSince1970
    else { return nil }
    return reading.times(in: reading.sentence(of: verb).range).lazy.compactMap { time -> PartialInterval? in
      guard time.kind == .date, let interval = time.interval, let first = HarmReader.days(interval.start),
        let last = HarmReader.days(interval.end), last - first <= 31, first <= published
      else { return nil }
      // A bare "September 11" months away may be of any year; "in March" is the last one.
      guard hasYear(time) || published - first <= HarmReader.recentDays || last > first && published - first < 360 else { return nil }
      let own = reading.sentence(of: verb).tokens.filter { time.range.contains(tokens.range($0)) }
      return own.contains { tokens.head(of: $0).map { $0 == verb || isDoing($0, of: verb) } ?? false } ? interval : nil
    }.first
  }

  private func hasYear(_ time: TimeExpression) -> Bool {
    reading.text.string(time.range).split(whereSeparator: { !$0.isNumber }).contains { $0.count == 4 }
  }

  /// "carried out the attack", "the attack happened"
  private func isDoing(_ verb: Int, of noun: Int) -> Bool {
    guard reading.isVerb(verb), tokens.head(of: noun) == verb, let relation = tokens.relation(of: noun) else { return false }
    return reading.has(verb, .perpetrate) && [.obj, .nsubjPass].contains(relation)
      || ["happen", "occur", "take", "come"].contains(reading.lemma(verb)) && relation == .nsubj
  }

  private static func days(_ text: String?) -> Int? { text.flatMap { CalendarDay(iso8601: String($0.prefix(10)))?.daysSince1970 } }

  /// How long ago a day without a year may lie.
  private static let recentDays = 60

  private func isOfPhrase(_ token: Int) -> Bool {
    reading.isPossessive(token) || [.adjective, .noun, .properNoun].contains(reading.tag(token))
  }

  // MARK: Places

  func place(near token: Int) -> String? {
    let limit = reading.sentence(of: token).tokens.upperBound
    var index = token + 1
    while index + 1 < limit, index < token + 8 {
      if ["in", "at", "on", "near"].contains(reading.lower[index]),
        let name = (index + 1..<min(index + 4, limit)).lazy.compactMap({ reading.name(at: $0) }).first,
        name.kind == .place, !HarmReader.directions.contains(name.canonical.lowercased()), !isWhose(name, limit)
      {
        return name.canonical
      }
      if reading.isFinite(index) { return nil }
      index += 1
    }
    return nil
  }

  /// "On Tuesday, in Velm, he punched a guard", "punched a guard during a rally in Velm": the place that hangs on the verb.
  private func place(ofDeed verb: Int) -> String? {
    guard tokens.isParsed else { return nil }
    let sentence = reading.sentence(of: verb).tokens
    return context.voices.index.names(in: sentence).first { name in
      guard name.kind == .place, sentence.contains(name.tokens.lowerBound),
        reading.quotationOf[name.tokens.lowerBound] == reading.quotationOf[verb],
        !HarmReader.directions.contains(name.canonical.lowercased()), !isWhose(name, sentence.upperBound),
        let head = name.tokens.first(where: { tokens.head(of: $0).map { !name.tokens.contains($0) } ?? false })
      else { return false }
      let before = reading.lower[max(0, name.tokens.lowerBound - 1)]
      guard ["in", "at", "near", "outside", "inside"].contains(before) else { return false }
      if tokens.head(of: head) == verb { return tokens.relation(of: head) == .obl }
      guard tokens.relation(of: head) == .nmod, let outer = tokens.head(of: head) else { return false }
      return tokens.head(of: outer) == verb && [.obl, .obj].contains(tokens.relation(of: outer))
    }?.canonical
  }

  /// Of "South" alone nobody knows which.
  private static let directions: Set<String> = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"]

  /// "the attack on a U.S. compound": whose it is, and not where; "said at a Florida rally": where it was said.
  private func isWhose(_ name: Name, _ limit: Int) -> Bool {
    let next = name.tokens.upperBound
    guard next < limit, reading.nameOf[next] < 0, context.isNoun(next) || reading.tag(next) == .adjective else { return false }
    return StateGazetteer.standard.entry(for: name.canonical)?.kind == .state || HarmReader.gatherings.contains(reading.lemma(next))
  }

  private static let gatherings: Set<String> = [
    "rally", "debate", "speech", "conference", "interview", "briefing", "forum", "summit", "fundraiser", "event", "convention", "hearing",
  ]
}
