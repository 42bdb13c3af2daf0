import Records

/// A claim before its speaker is known: what a frame saw, in token indices.
struct Finding {
  var rule: String
  /// The pattern is there in part only, or its words are also said of everyday things.
  var isLoose = false
  var stance: Claim.Stance
  /// Who takes the position, if the frame itself says so; nil: whoever's report the clause stands in.
  var speaker: Phrase?
  var speakerVoice: Voice?
  /// A passive that names no accuser.
  var isVoiceless = false
  var actor: Phrase?
  var actorVoice: Voice?
  var also: [Phrase] = []
  var role = Claim.Role.perpetrator
  var isImplicit = false
  /// The token that carries the stance.
  var cue: Int
  var clause: Range<Int>
  var harm: Int?
  /// The harm by name where the verb itself is the wrong: who lied about an attack is not blamed for the attack.
  var harmKind: String?
  var form: Claim.Form?
  /// Whose statement is rejected: "rejected the minister's claim".
  var deniedBy: Phrase?
  /// Who is said to have made the story up: not the one whom it accused.
  var accuser: Phrase?
  /// Only a claim if `deniedBy` is known to have accused somebody.
  var needsAccuser = false
  /// Only a claim in somebody's words, never in the outlet's own.
  var needsVoice = false
  /// "denied the report": only where somebody has been accused, or a harm been told of.
  var isVague = false
  /// "called it absurd": what was said in this sentence or the one before.
  var isOfLastWords = false
  /// A frame with its own verb of denial or acceptance: the report around it does not bend the stance.
  var isFixed = false
  /// Clauses that this finding speaks for: what other frames see inside does not stand.
  var overrides: Range<Int>?

  /// A whole pattern is surer than a part of one, and a verb of blame or denial than a deed.
  func isSurer(than other: Finding) -> Bool {
    isLoose == other.isLoose ? isFixed && !other.isFixed : other.isLoose
  }
}

/// One sentence (or the part of it at one quotation level) with the frames' common questions.
struct FrameContext {
  let reading: Reading
  let voices: VoiceResolver
  let reports: ReportFinder

  init(_ reading: Reading, _ voices: VoiceResolver) {
    self.reading = reading
    self.voices = voices
    reports = ReportFinder(reading, voices)
  }

  func bounds(of token: Int) -> Range<Int> { reports.bounds(of: token, reading.sentence(of: token)) }

  /// The subject of a verb, or of the main verb where the verb itself has none (", accusing …").
  func subject(of verb: Int) -> Phrase? {
    let bounds = bounds(of: verb)
    if reading.isGerund(verb), !hasAuxiliary(before: verb, floor: bounds.lowerBound) {
      return subjectOfGerund(verb, bounds)
    }
    if let told = subjectPastReport(of: verb, bounds) { return told }
    let near = reading.subject(of: verb, floor: bounds.lowerBound)
    return treeSubject(of: verb, against: near, bounds) ?? near
  }

  /// "laws that the courts said discriminated against …", "a decision they say allowed it": what is before the report.
  private func subjectPastReport(of verb: Int, _ bounds: Range<Int>) -> Phrase? {
    guard let source = insertedSource(of: verb) else { return nil }
    let before = source.full.lowerBound - 1
    if ["that", "which", "who"].contains(reading.lower[before]) { return reading.antecedent(of: before, floor: bounds.lowerBound) }
    guard reading.isPersonalPronoun(source.head), reading.tag(before) == .noun else { return nil }
    return reading.phrase(endingAt: before, floor: bounds.lowerBound)
  }

  /// "the courts" in "laws that the courts said discriminated".
  func insertedSource(of verb: Int) -> Phrase? {
    let bounds = bounds(of: verb)
    var report = verb - 1
    while report > bounds.lowerBound, reading.isAuxiliary(report) { report -= 1 }
    // "which officials have said was"
    var end = report - 1
    while end > bounds.lowerBound, reading.isAuxiliary(end) { end -= 1 }
    guard report > bounds.lowerBound + 1, reading.isVerb(report), reading.has(report, [.say, .think]),
      reading.isFinite(report) || end < report - 1, reading.isFinite(report + 1), !reading.isMark(report),
      reading.quotationOf[report] == reading.quotationOf[verb],
      let source = reading.phrase(endingAt: end, floor: bounds.lowerBound), source.full.lowerBound > bounds.lowerBound,
      ["that", "which", "who"].contains(reading.lower[source.full.lowerBound - 1])
        || reading.isPersonalPronoun(source.head) && reading.tag(source.full.lowerBound - 1) == .noun
    else { return nil }
    return source
  }

  /// The subject that the dependency tree gives the verb, where the words right before it were read otherwise: the tree sees past
  /// relative clauses and lists, where it differs it is right three times in four.
  private func treeSubject(of verb: Int, against near: Phrase?, _ bounds: Range<Int>) -> Phrase? {
    guard let head = reading.treeSubject(of: verb), bounds.contains(head), head < verb, !reading.has(head, [.time, .relative]),
      !["what", "that", "this", "there", "it"].contains(reading.lower[head]), reading.isNominal(head),
      // "PORT MAREN (Northern Wire) — The minister accused": not past a dateline.
      reading.span(head, verb).filter({ reading.isDash($0) || reading.lower[$0] == ":" }).count % 2 == 0
    else { return nil }
    // "Karsia, said Petrova, had bombed": who speaks in between does nothing.
    let start = reading.name(at: head)?.tokens.lowerBound ?? head
    if start > bounds.lowerBound + 1, reading.isComma(start - 2), reading.isFinite(start - 1),
      reading.has(start - 1, [.say, .claim, .think])
    {
      return nil
    }
    if let near {
      // "The police say a clerk and his brother shot": not past a verb of speech.
      if isAdjacent(near, verb), reading.isPeopleLike(near), near.full.lowerBound > head, reading.isOpenedBySpeech(near.full.lowerBound) {
        return nil
      }
      if near.full.contains(head) || near.apposition?.contains(head) ?? false { return nil }
      // A name right before the verb, and the speaker of the verb that this one is joined to, are surer than the tree.
      // "while she was secretary of state, pleaded": what somebody is is no subject.
      let isPredicate = near.core.contains { reading.text.tokens.dependent(of: $0, .cop) != nil }
      if !isPredicate, reading.nameOf[near.head] >= 0, near.full == near.core, isAdjacent(near, verb),
        !reading.has(max(0, near.full.lowerBound - 1), .preposition)
      {
        return nil
      }
      if reading.has(verb, .voice), reading.isPeopleLike(near), near.full.upperBound <= verb,
        reading.has(max(0, verb - 1), .conjunction) || reading.tag(verb - 1) == .adverb && reading.has(max(0, verb - 2), .conjunction)
      {
        return nil
      }
    }
    guard let whole = phrase(headedBy: head, before: verb) else { return nil }
    if let near, reading.isPeopleLike(near), !reading.isPeopleLike(whole) { return nil }
    return reports.withApposition(whole, limit: bounds.upperBound)
  }

  /// The noun phrase around a head that the tree gives, within its bounds and before `limit`.
  func phrase(headedBy head: Int, before limit: Int) -> Phrase? {
    let bounds = bounds(of: head)
    let last = reading.name(at: head).map { min($0.tokens.upperBound, limit) - 1 } ?? head
    guard let core = reading.phrase(endingAt: last, floor: bounds.lowerBound),
      let whole = reading.phrase(startingAt: core.core.lowerBound, limit: limit), whole.core.contains(last)
    else { return nil }
    return whole
  }

  func hasAuxiliary(before verb: Int, floor: Int) -> Bool {
    var token = verb - 1
    while token >= floor, reading.tag(token) == .adverb || reading.has(token, .negation) { token -= 1 }
    return token >= floor && reading.isAuxiliary(token) && reading.lower[token] != "to"
  }

  private func subjectOfGerund(_ verb: Int, _ bounds: Range<Int>) -> Phrase? {
    // "linking him to the attack was unfair": nobody is said to have done so.
    if let relation = reading.text.tokens.relation(of: verb), [.csubj, .csubjPass, .csubjOuter].contains(relation) { return nil }
    // "a video of an officer shooting a boy": the noun that it describes.
    if reading.text.tokens.relation(of: verb) == .acl, let noun = reading.text.tokens.head(of: verb), noun < verb,
      bounds.contains(noun), let described = phrase(headedBy: noun, before: verb), reading.isPeopleLike(described),
      !reading.has(noun, [.document, .medium])
    {
      return described
    }
    var before = verb - 1
    while before > bounds.lowerBound, reading.tag(before) == .adverb || reading.isMark(before) { before -= 1 }
    guard before >= bounds.lowerBound else { return nil }
    // "guilty of killing": who is guilty.
    if reading.lower[before] == "of", before > bounds.lowerBound + 1, ["guilty", "capable", "innocent"].contains(reading.lower[before - 1])
    {
      return nil
    }
    // "condoning and encouraging violence": one subject for both.
    if ["and", "or"].contains(reading.lower[before]),
      let other = reading.span(max(bounds.lowerBound, before - 6), before).last(where: { reading.isGerund($0) && reading.isVerb($0) })
    {
      return subjectOfGerund(other, bounds)
    }
    // "showed him grabbing a reporter", "aircrew dropping bombs": the noun beside it.
    if ["video", "camera", "tape", "film", "footage"].contains(reading.lower[before]), before - 1 > bounds.lowerBound,
      ["on", "in"].contains(reading.lower[before - 1]),
      let main = reports.mainVerb(before: verb, bounds)
    {
      return reading.subject(of: main, floor: bounds.lowerBound)
    }
    if reading.isNominal(before) || reading.isPersonalPronoun(before), !reading.isComma(before),
      let phrase = reading.phrase(endingAt: before, floor: bounds.lowerBound)
    {
      return reading.widenedLeft(phrase, floor: bounds.lowerBound)
    }
    if reading.has(before, .preposition), reading.lower[before] != "by",
      let blaming = reading.span(max(bounds.lowerBound, verb - 14), before).last(where: { reading.isVerb($0) }),
      reading.has(blaming, [.accuse, .condemn, .blame]),
      let object = object(of: blaming)
    {
      return object
    }
    guard let main = reports.mainVerb(before: verb, bounds) else { return nil }
    // "sacked X for leaking": who is punished did it; "sentenced X for spying" is a claim of the court's, by its own frame.
    if reading.lower[before] == "for", FrameContext.verdicts.contains(reading.lemma(main)) { return nil }
    if reading.lower[before] == "for", FrameContext.punishments.contains(reading.lemma(main)) {
      return isPassive(main) ? reading.subject(of: main, floor: bounds.lowerBound) : object(of: main)
    }
    // "accused X of grabbing", "criticised Y for hiding": the object does it.
    if reading.has(before, .preposition), reading.lower[before] != "by",
      reading.has(main, [.accuse, .condemn, .blame]), let object = object(of: main)
    {
      return object
    }
    return reading.subject(of: main, floor: bounds.lowerBound)
  }

  private static let verdicts: Set<String> = ["sentence", "jail", "imprison", "convict", "indict", "charge", "try", "prosecute"]
  private static let punishments: Set<String> = [
    "suspend", "execute", "sack", "fire", "dismiss", "fine", "punish", "expel", "sanction", "arrest",
    "detain",
    "investigate", "ban", "censure", "reprimand", "sue", "discipline", "hang", "deport",
    "evict",
    "rebuke", "impeach", "seize", "question", "hold",
  ]

  /// The noun phrase after a verb.
  func object(of verb: Int, skipping particle: String? = nil) -> Phrase? {
    let limit = bounds(of: verb).upperBound
    var token = reading.skippingAdverbs(from: verb + 1, to: limit)
    if let particle, token < limit, reading.lower[token] == particle { token = reading.skippingAdverbs(from: token + 1, to: limit) }
    token = pastTime(token, limit)
    guard token < limit else { return nil }
    // "destroyed or altered evidence": one object for both.
    if ["and", "or"].contains(reading.lower[token]), token + 1 < limit, token == verb + 1, reading.tag(token + 1) == .verb,
      reading.text.tokens.relation(of: token + 1) == .conj
    {
      return object(of: token + 1)
    }
    // "shoved her hard": a pronoun with no noun after it is the object.
    if reading.lower[token] == "her", token + 1 >= limit || !reading.isPossessing(token) {
      return Phrase(core: token..<token + 1, full: token..<token + 1, head: token)
    }
    return reading.phrase(startingAt: token, limit: limit).map { reading.named(behind: $0, limit: limit) ?? $0 }
  }

  /// "the group, which the minister blamed for the attack", "a preacher whom he accuses of": the object stands before the clause.
  func relativeObject(of verb: Int, subject: Phrase?) -> Phrase? {
    guard let subject, subject.full.upperBound <= verb, subject.full.lowerBound > 1, isAdjacent(subject, verb), !isPassive(verb) else {
      return nil
    }
    let relative = subject.full.lowerBound - 1
    guard ["which", "whom", "who", "that"].contains(reading.lower[relative]),
      // "said that she blamed": no relative clause.
      reading.lower[relative] != "that" || reading.isNominal(relative - 1),
      let found = reading.antecedent(of: relative, floor: reading.sentence(of: verb).tokens.lowerBound), reading.isPeopleLike(found)
    else { return nil }
    return found
  }

  /// "rejected on Tuesday the accusation": the object stands after the time.
  private func pastTime(_ token: Int, _ limit: Int) -> Int {
    var next = token
    if next + 1 < limit, ["on", "last", "late", "early"].contains(reading.lower[next]), reading.has(next + 1, .time) { next += 1 }
    guard next < limit, reading.has(next, .time), reading.nameOf[next] < 0 || reading.lower[next].hasSuffix("day"), next + 1 < limit,
      reading.tag(next + 1) == .determiner || reading.has(next + 1, .determiner)
    else { return token }
    return next + 1
  }

  func isPassive(_ verb: Int) -> Bool { reports.isPassive(verb, floor: bounds(of: verb).lowerBound) }
  func agent(of verb: Int) -> Phrase? { reports.passiveAgent(after: verb, bounds(of: verb)) }

  /// A participle right after a noun: "claimed by", "killed in".
  func isReducedPassive(_ verb: Int) -> Bool {
    guard reading.words[verb].forms.contains(.participle), verb > 0 else { return false }
    let floor = bounds(of: verb).lowerBound
    var token = verb - 1
    while token > floor, reading.tag(token) == .adverb || reading.isComma(token) || reading.has(token, .negation) { token -= 1 }
    guard token >= floor, reading.isNominal(token) || reading.lower[token] == ")" else { return false }
    if ["he", "she", "they", "we", "i"].contains(reading.lower[token]) { return false }
    // "the group, which the minister blamed for": active, its object stands before.
    let before = reading.phrase(endingAt: token, floor: floor)?.full.lowerBound ?? token
    return !(before - 1 > floor && ["which", "whom", "who"].contains(reading.lower[before - 1]) && reading.nameOf[token] >= 0)
  }

  // MARK: Clauses

  /// From the subject, where it stands right before, to the end of what the verb governs.
  func clause(_ subject: Phrase?, _ verb: Int) -> Range<Int> {
    var start = verb
    let bounds = bounds(of: verb)
    if let subject, subject.full.upperBound <= verb, isAdjacent(subject, verb) { start = subject.full.lowerBound }
    // "a breach that appears to have been carried out by X": the hedge is part of the verb.
    while start > bounds.lowerBound, start > verb - 6, reading.isAuxiliary(start - 1) || reading.has(start - 1, .hedge) { start -= 1 }
    return start..<clauseEnd(from: verb, limit: bounds.upperBound)
  }

  private func isAdjacent(_ subject: Phrase, _ verb: Int) -> Bool {
    for token in subject.full.upperBound..<verb {
      if reading.has(token, [.conjunction, .preposition]) || reading.tag(token) == .verb { return false }
    }
    return true
  }

  func clauseEnd(from verb: Int, limit: Int) -> Int {
    var token = verb + 1
    while token < limit {
      if [";", ".", "?", "!"].contains(reading.lower[token]) { break }
      if ["but", "although", "though", "while", "whereas"].contains(reading.lower[token]) { break }
      if reading.lower[token] == "and" || reading.lower[token] == "or", token + 1 < limit {
        let next = reading.skippingAdverbs(from: token + 1, to: limit - 1)
        if reading.isFinite(next), !reading.words[next].forms.isDisjoint(with: [.past, .third]) || reading.tag(next) == .auxiliary {
          break
        }
        if let phrase = reading.phrase(startingAt: next, limit: limit), phrase.full.upperBound < limit,
          reading.isFinite(reading.skippingAdverbs(from: phrase.full.upperBound, to: limit - 1)),
          !reading.words[phrase.full.upperBound].forms.contains(.participle) || reading.isAuxiliary(phrase.full.upperBound)
        {
          break
        }
      }
      if reading.isComma(token), token + 1 < limit {
        if ["who", "which", "but", "saying", "according", "citing", "adding", "while", "although"].contains(reading.lower[token + 1]) {
          break
        }
        if reading.lower[token + 1] == "and", token + 2 < limit {
          let next = reading.skippingAdverbs(from: token + 2, to: limit - 1)
          if reading.isFinite(next) || reading.isNominal(next) && (next + 1 < limit) && reading.isFinite(next + 1) { break }
        }
        if let phrase = reading.phrase(startingAt: token + 1, limit: limit), phrase.full.upperBound < limit,
          reading.has(phrase.full.upperBound, .say), reading.isFinite(phrase.full.upperBound)
        {
          break
        }
      }
      token += 1
    }
    while token > verb + 1,
      reading.isComma(token - 1) || reading.isDash(token - 1)
        || reading.has(token - 1, .conjunction) || reading.tag(token - 1) == .adverb && reading.lower[token - 1] == "also"
    {
      token -= 1
    }
    return token
  }

  // MARK: Harm

  /// "failed to protect the village", "failure to stop the attack"; not "to cover the campaign".
  func isHarmfulFailure(_ token: Int) -> Bool {
    let lemma = reading.lemma(token)
    if ["ignore", "disregard", "overlook", "neglect", "miss"].contains(lemma) {
      return reading.span(token + 1, min(reading.count, token + 6)).contains { other in
        ["warning", "alert", "intelligence", "threat", "sign", "danger", "risk", "safety", "security", "order", "law"].contains(
          reading.lemma(other))
      }
    }
    guard token + 2 < reading.count, reading.lower[token + 1] == "to" || reading.lower[token + 1] == "of" else { return false }
    return FrameContext.duties.contains(reading.lemma(token + 2))
      || reading.lower[token + 1] == "of"
        && ["security", "intelligence", "protection"].contains(reading.lower[token + 2])
  }

  private static let duties: Set<String> = [
    "stop", "prevent", "protect", "stem", "warn", "secure", "halt", "avert", "foil", "heed", "disclose", "report", "rescue", "save",
    "defend", "evacuate", "investigate", "act", "respond", "inspect", "repair", "counter",
  ]

  /// The harmful noun nearest after `token` within `range`.
  func harm(in range: Range<Int>, weak: Bool = true) -> Int? {
    let classes: WordClass = weak ? [.harm, .weakHarm] : [.harm]
    return range.first { reading.has($0, classes) && isNoun($0) }
  }

  func isNoun(_ token: Int) -> Bool {
    reading.tag(token) == .noun || reading.tag(token) == .properNoun
      || reading.isGerund(token) && token > 0 && (reading.tag(token - 1) == .determiner || reading.tag(token - 1) == .adjective)
  }

  /// The nearest harm named before, for a claim whose own sentence has only a pronoun.
  func earlierHarm(before token: Int) -> Int? {
    var index = token - 1
    let oldest = max(0, token - 160)
    while index >= oldest {
      if reading.has(index, .harm), isNoun(index), !["war", "crime", "conspiracy", "abuse", "suicide"].contains(reading.lower[index]),
        !isVerbal(index)
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  // MARK: What leaves a clause without a claim

  func isNegated(_ verb: Int) -> Bool {
    let floor = bounds(of: verb).lowerBound
    if reading.isShunned(verb) { return true }
    // "Neither X nor Y has been charged"
    let before = reading.span(max(floor, verb - 14), verb)
    if before.contains(where: { reading.lower[$0] == "neither" }), before.contains(where: { reading.lower[$0] == "nor" }) { return true }
    var token = verb - 1
    var steps = 0
    while token >= floor, steps < 6 {
      if reading.has(token, .negation), reading.lower[token] != "without" {
        return !(reading.lower[token] == "not" && token + 1 < reading.count && reading.lower[token + 1] == "only")
      }
      // "did not hide or destroy": one negation for both.
      if reading.lower[token] == "or", token - 1 > floor, reading.isVerb(token - 1) || reading.words[token - 1].forms.contains(.base) {
        token -= 2
        continue
      }
      guard reading.isAuxiliary(token) || reading.tag(token) == .adverb || reading.isMark(token) else { break }
      token -= 1
      steps += 1
    }
    return false
  }

  /// An open question, a condition, a wish, a prediction: no claim.
  func isUnreal(_ verb: Int) -> Bool {
    let sentence = reading.sentence(of: verb)
    let floor = bounds(of: verb).lowerBound
    var token = verb - 1
    var steps = 0
    while token >= floor, steps < 14 {
      if ["if", "whether", "unless"].contains(reading.lower[token]) { return true }
      if reading.isComma(token), steps > 0 { break }
      if ["that", "who", "which"].contains(reading.lower[token]) { break }
      token -= 1
      steps += 1
    }
    if isInvertedCondition(verb, floor) { return true }
    if ["suppose", "imagine"].contains(reading.lower[sentence.tokens.lowerBound]) { return true }
    token = verb - 1
    while token >= floor, reading.isAuxiliary(token) || reading.tag(token) == .adverb || reading.has(token, .negation) {
      switch reading.lower[token] {
      case "will", "would", "should", "shall", "must", "'ll", "wo", "can", "'d": return true
      case "to": return !followsHedgedInfinitive(token)
      default: break
      }
      token -= 1
    }
    return isQuestion(verb, sentence)
  }

  /// "might interfere", "could also launch their attacks": what can happen has not; "may have done" has, perhaps.
  func isMerelyPossible(_ verb: Int) -> Bool {
    let floor = bounds(of: verb).lowerBound
    var token = verb - 1
    while token >= floor, reading.tag(token) == .adverb || reading.has(token, .negation) || ["be", "get"].contains(reading.lower[token]) {
      token -= 1
    }
    return token >= floor && ["could", "can", "may", "might"].contains(reading.lower[token]) && reading.nameOf[token] < 0
  }

  /// "Had X wanted to attack, …", "Should X have ordered it, …".
  private func isInvertedCondition(_ verb: Int, _ floor: Int) -> Bool {
    var first = floor
    while first < verb, reading.isMark(first) { first += 1 }
    guard first + 1 < verb, ["had", "should", "were"].contains(reading.lower[first]), reading.nameOf[first] < 0 else { return false }
    guard let subject = reading.phrase(startingAt: first + 1, limit: verb), subject.core.lowerBound == first + 1 else { return false }
    return !reading.span(subject.full.upperBound, verb).contains { reading.isComma($0) }
  }

  /// "is believed to have killed", "appears to have", "continued to attack".
  private func followsHedgedInfinitive(_ to: Int) -> Bool {
    guard to > 0 else { return false }
    if to + 1 < reading.count, reading.lower[to + 1] == "have" { return true }
    return reading.has(to - 1, .hedge)
      || [
        "tried", "trying", "tries", "sought", "seeks", "seeking", "attempted", "attempting", "rushed", "moved", "quick", "appeared",
        "continued", "continues", "began", "started", "managed", "used", "using", "helped", "chose", "decided",
      ].contains(reading.lower[to - 1])
  }

  private func isQuestion(_ verb: Int, _ sentence: Sentence) -> Bool {
    let own = bounds(of: verb)
    guard let last = sentence.tokens.last(where: { !reading.isMark($0) }),
      reading.lower[last] == "?" || own.last.map({ reading.lower[$0] == "?" }) ?? false
    else { return false }
    // What a question presupposes — in a clause of its own, or as a noun — is still said.
    if reading.isGerund(verb), verb > 0, reading.has(verb - 1, .preposition) { return false }
    let floor = bounds(of: verb).lowerBound
    return !(floor..<verb).contains { token in
      reading.lower[token] == "that" && token > floor && !reading.isVerb(token - 1)
    }
  }
}
