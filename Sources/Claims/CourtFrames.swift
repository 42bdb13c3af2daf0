import Records

/// Police and courts act on somebody for a harm: "arrested over the killing", "jailed for the bombing", "a guilty verdict against X",
/// "Convicted of murder, X …", "suspicion fell on X".
struct CourtFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    switch reading.lower[token] {
    case "verdict": return guiltyVerdict(token)
    case "suspicion": return suspicionFell(token)
    case "trial": return onTrial(token)
    case "sentence", "sentences", "term": return serving(token)
    case "warrant": return warrant(token)
    case "wanted": return wanted(token)
    case "cause": return probableCause(token)
    default: break
    }
    guard reading.isVerb(token), !context.isUnreal(token), !context.isNegated(token), !context.isMerelyPossible(token) else { return [] }
    if CourtFrames.measures.contains(reading.lemma(token)) || reading.lemma(token) == "suspect" { return measure(token) + fronted(token) }
    return reading.has(token, [.accuse, .charge]) ? fronted(token) : []
  }

  private static let measures: Set<String> = ["arrest", "detain", "hold", "jail", "imprison", "sentence", "extradite", "try", "convict"]
  /// What is done to somebody before a verdict.
  private static let early: Set<String> = ["arrest", "detain", "hold", "try", "extradite", "suspect"]

  private func make(_ rule: String, _ stance: Claim.Stance, speaker: Phrase?, actor: Phrase, cue: Int, clause: Range<Int>) -> Finding {
    Finding(
      rule: rule, stance: stance, speaker: speaker, isVoiceless: speaker == nil, actor: actor, cue: cue, clause: clause,
      form: speaker == nil ? .passive : nil, isFixed: true)
  }

  // MARK: Arrests and sentences

  /// "Police arrested X over the killing", "X was jailed for life for the murder of Y".
  private func measure(_ verb: Int) -> [Finding] {
    let limit = context.bounds(of: verb).upperBound
    let isEarly = CourtFrames.early.contains(reading.lemma(verb))
    let rule = isEarly ? "held-for" : "sentenced-for"
    if context.isPassive(verb) {
      guard let ground = ground(after: verb, limit), let actor = context.subject(of: verb), isSomebody(actor) else { return [] }
      let agent = context.agent(of: verb).flatMap { reading.isPeopleLike($0) ? $0 : nil }
      let stance: Claim.Stance = agent == nil ? .reportsWithoutEndorsing : isEarly ? .suggests : .asserts
      var finding = make(rule, stance, speaker: agent, actor: actor, cue: verb, clause: context.clause(actor, verb))
      finding.harm = ground
      return [finding]
    }
    // "send convicted murderer X to his death": it only describes him.
    guard reading.isFinite(verb), reading.lemma(verb) != "suspect", verb > 0, !reading.isVerb(verb - 1) || reading.isAuxiliary(verb - 1),
      let object = context.object(of: verb), isSomebody(object),
      let ground = ground(after: object.core.upperBound - 1, limit), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker)
    else { return [] }
    let actor = Phrase(core: object.core, full: object.core, head: object.head)
    var finding = make(
      rule, isEarly ? .suggests : .asserts, speaker: speaker, actor: actor, cue: verb, clause: context.clause(speaker, verb))
    finding.harm = ground
    return [finding]
  }

  /// "issued an arrest warrant for X over the massacre": as a charge.
  private func warrant(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "for",
      let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), isSomebody(actor),
      let ground = ground(after: actor.core.upperBound - 1, bounds.upperBound),
      let verb = reading.span(max(bounds.lowerBound, noun - 6), noun).last(where: {
        reading.isVerb($0) && ["issue", "obtain", "secure"].contains(reading.lemma($0))
      }), !context.isNegated(verb), !context.isUnreal(verb), !context.isPassive(verb), let speaker = context.subject(of: verb),
      reading.isPeopleLike(speaker)
    else { return [] }
    var finding = make("warrant-for", .asserts, speaker: speaker, actor: actor, cue: noun, clause: context.clause(speaker, noun))
    finding.harm = ground
    return [finding]
  }

  /// "X is wanted by the court for war crimes"
  private func wanted(_ verb: Int) -> [Finding] {
    let limit = context.bounds(of: verb).upperBound
    guard context.isPassive(verb), !context.isNegated(verb), !context.isUnreal(verb), let ground = ground(after: verb, limit),
      let actor = context.subject(of: verb), isSomebody(actor)
    else { return [] }
    let agent = context.agent(of: verb).flatMap { reading.isPeopleLike($0) ? Phrase(core: $0.core, full: $0.core, head: $0.head) : nil }
    var finding = make(
      "wanted-for", agent == nil ? .reportsWithoutEndorsing : .asserts, speaker: agent, actor: actor, cue: verb,
      clause: context.clause(actor, verb))
    finding.harm = ground
    return [finding]
  }

  /// "Probable cause exists to charge X with battery", "there was probable cause to arrest X for the murder": whoever says so.
  private func probableCause(_ noun: Int) -> [Finding] {
    let limit = context.bounds(of: noun).upperBound
    guard noun > 0, reading.lower[noun - 1] == "probable", !context.isUnreal(noun),
      !reading.span(max(0, noun - 4), noun).contains(where: { reading.has($0, .negation) }),
      let to = reading.span(noun + 1, min(limit, noun + 5)).first(where: { reading.lower[$0] == "to" }), to + 2 < limit,
      ["charge", "arrest", "detain", "indict", "prosecute"].contains(reading.lower[to + 1]), let object = context.object(of: to + 1),
      isSomebody(object)
    else { return [] }
    let actor = Phrase(core: object.core, full: object.core, head: object.head)
    let rest = reading.span(actor.core.upperBound, min(limit, actor.core.upperBound + 16))
    guard let with = rest.first(where: { ["with", "for"].contains(reading.lower[$0]) }),
      let ground = context.wrong(in: reading.span(with + 1, min(limit, with + 12)))
    else { return [] }
    var finding = Finding(rule: "probable-cause", stance: .asserts, actor: actor, cue: noun, clause: noun - 1..<ground + 1, isFixed: true)
    finding.harm = ground
    finding.needsVoice = true
    return [finding]
  }

  /// A name, a pronoun, or one marked by an article: "two men were arrested" tells of nobody.
  private func isSomebody(_ phrase: Phrase) -> Bool {
    guard reading.isPeopleLike(phrase), reading.tag(phrase.head) != .numeral, !phrase.core.contains(where: { reading.has($0, .negation) })
    else { return false }
    return reading.nameOf[phrase.head] >= 0 || reading.isPersonalPronoun(phrase.head)
      || ["the", "a", "an", "two", "three", "four", "both"].contains(reading.lower[phrase.core.lowerBound])
  }

  /// The harm after "for", "over", "on suspicion of", "in connection with", "suspected in".
  private func ground(after token: Int, _ limit: Int) -> Int? {
    for link in reading.span(token + 1, min(limit, token + 14)) {
      if reading.lower[link] == ";" || reading.isMark(link) || link > token + 1 && reading.isFinite(link) { return nil }
      let before = reading.lower[link - 1]
      let opens: Bool
      switch reading.lower[link] {
      case "for", "over": opens = true
      case "of": opens = ["suspicion", "charge", "charges", "convicted"].contains(before) && link > token + 1
      case "with": opens = before == "connection"
      case "in": opens = before == "suspect" || before == "suspected"
      default: opens = false
      }
      if opens, let harm = deed(in: context.complement(from: link + 1, min(limit, link + 10))) { return harm }
    }
    return nil
  }

  /// A harm or an act of violence; neither a breach of rules nor a failure.
  private func deed(in range: Range<Int>) -> Int? {
    if let token = context.wrong(in: range), reading.has(token, [.harm, .violence]) { return token }
    return range.first { context.isOffence($0) }
  }

  // MARK: Fronted participles

  /// "Convicted of murder and assault, X faces …", "Accused of spying, X fled".
  private func fronted(_ verb: Int) -> [Finding] {
    let sentence = reading.sentence(of: verb).tokens
    let limit = context.bounds(of: verb).upperBound
    guard reading.isParticiple(verb), sentence.first(where: { !reading.isMark($0) }) == verb, verb + 2 < limit,
      ["of", "with", "for", "in", "over"].contains(reading.lower[verb + 1])
    else { return [] }
    let commas = reading.span(verb + 2, min(limit, verb + 24)).filter { reading.isComma($0) }
    for comma in commas {
      guard let actor = reading.phrase(startingAt: comma + 1, limit: limit), isSomebody(actor), !reading.has(actor.head, .harm),
        actor.full.upperBound < limit,
        reading.isComma(actor.full.upperBound)
          || reading.isFinite(reading.skippingAdverbs(from: actor.full.upperBound, to: limit - 1)),
        let harm = deed(in: verb + 2..<comma)
      else { continue }
      var finding = make(
        "fronted-charge", .reportsWithoutEndorsing, speaker: nil, actor: actor, cue: verb, clause: verb..<actor.full.upperBound)
      finding.harm = harm
      return [finding]
    }
    return []
  }

  // MARK: Nouns

  /// "returned a guilty verdict against X for the murder of Y".
  private func guiltyVerdict(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    guard noun > bounds.lowerBound, reading.lower[noun - 1] == "guilty", noun + 2 < bounds.upperBound,
      ["for", "against"].contains(reading.lower[noun + 1]),
      let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), isSomebody(actor)
    else { return [] }
    let verb = reading.span(max(bounds.lowerBound, noun - 4), noun).last {
      reading.isVerb($0) && ["return", "deliver", "reach", "hand"].contains(reading.lemma($0))
    }
    if let verb, context.isUnreal(verb) || context.isNegated(verb) { return [] }
    let speaker = verb.flatMap { context.isPassive($0) ? nil : context.subject(of: $0) }.flatMap { reading.isPeopleLike($0) ? $0 : nil }
    var finding = make(
      "guilty-verdict", speaker == nil ? .reportsWithoutEndorsing : .asserts, speaker: speaker, actor: actor, cue: noun,
      clause: noun - 1..<context.clauseEnd(from: noun, limit: bounds.upperBound))
    finding.harm = ground(after: actor.core.upperBound - 1, bounds.upperBound)
    return [finding]
  }

  /// "X is on trial for murder", "X, on trial for the bombing,".
  private func onTrial(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    guard noun > bounds.lowerBound + 1, reading.lower[noun - 1] == "on", let harm = ground(after: noun, bounds.upperBound) else {
      return []
    }
    var copula = noun - 2
    while copula > bounds.lowerBound, reading.tag(copula) == .adverb || reading.isComma(copula) { copula -= 1 }
    let isVerb = reading.isAuxiliary(copula) || ["go", "stand", "put"].contains(reading.lemma(copula))
    if isVerb, context.isUnreal(copula) || context.isNegated(copula) { return [] }
    guard let actor = isVerb ? context.subject(of: copula) : reading.phrase(endingAt: copula, floor: bounds.lowerBound), isSomebody(actor)
    else { return [] }
    var finding = make(
      "on-trial", .reportsWithoutEndorsing, speaker: nil, actor: actor, cue: noun, clause: min(actor.full.lowerBound, noun)..<harm + 1)
    finding.harm = harm
    return [finding]
  }

  /// "X is serving a life sentence for the murders".
  private func serving(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    guard let harm = ground(after: noun, bounds.upperBound),
      let verb = reading.span(max(bounds.lowerBound, noun - 7), noun).last(where: {
        ["serve", "receive", "get", "face"].contains(reading.lemma($0)) && reading.isVerb($0)
      }), !context.isUnreal(verb), !context.isNegated(verb), let actor = context.subject(of: verb), isSomebody(actor)
    else { return [] }
    var finding = make(
      "sentenced-for", .reportsWithoutEndorsing, speaker: nil, actor: actor, cue: noun, clause: context.clause(actor, verb))
    finding.harm = harm
    return [finding]
  }

  /// "Suspicion fell on X", after a harm.
  private func suspicionFell(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    var verb = reading.skippingAdverbs(from: noun + 1, to: bounds.upperBound)
    if verb + 1 < bounds.upperBound, ["has", "have", "had"].contains(reading.lower[verb]) {
      verb = reading.skippingAdverbs(from: verb + 1, to: bounds.upperBound)
    }
    guard verb + 2 < bounds.upperBound, ["fall", "focus", "centre", "center", "turn"].contains(reading.lemma(verb)),
      !context.isUnreal(verb), !context.isNegated(verb),
      let link = reading.span(verb + 1, min(bounds.upperBound, verb + 3)).first(where: { ["on", "upon", "to"].contains(reading.lower[$0]) }
      ),
      let actor = reading.phrase(startingAt: link + 1, limit: bounds.upperBound), isSomebody(actor)
    else { return [] }
    // "for the poisoning", or after a harm.
    let end = actor.core.upperBound
    let isFor = end + 1 < bounds.upperBound && reading.lower[end] == "for"
    let harm = isFor ? context.wrong(in: context.complement(from: end + 1, min(bounds.upperBound, end + 7))) : nil
    guard
      harm != nil || context.earlierHarm(before: noun) != nil || context.harm(in: reading.span(end, bounds.upperBound), weak: false) != nil
    else { return [] }
    var finding = make(
      "suspicion-fell", .reportsWithoutEndorsing, speaker: nil, actor: actor, cue: noun, clause: noun..<actor.full.upperBound)
    finding.harm = harm
    return [finding]
  }
}
