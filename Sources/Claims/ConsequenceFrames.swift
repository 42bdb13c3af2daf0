import Records

/// Who is to pay for a harm is held to have done it: "should resign over the deaths", "called for X to be prosecuted over", "sanctions
/// on X over the poisoning".
struct ConsequenceFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    if ["sanctions", "sanction", "embargo"].contains(reading.lower[token]), context.isNoun(token) { return sanctions(token) }
    if ["stop", "cease", "halt"].contains(reading.lower[token]) { return toldToStop(token) }
    if ["cost", "costs"].contains(reading.lower[token]) { return costLives(token) }
    if ["pay", "answer"].contains(reading.lower[token]) { return willPay(token) }
    if ["repercussions", "consequences"].contains(reading.lower[token]) { return warnedOf(token) }
    guard ConsequenceFrames.fates.contains(reading.lower[token]), let harm = harmOver(token), let actor = actor(of: token),
      isNamed(actor)
    else { return [] }
    guard isDemanded(token, actor) else { return [] }
    return [finding("consequence", actor, token, harm)]
  }

  /// "called on X to stop bombing hospitals": X bombs them.
  private func toldToStop(_ token: Int) -> [Finding] {
    let bounds = context.bounds(of: token)
    guard token - 2 > bounds.lowerBound, reading.lower[token - 1] == "to", token + 2 < bounds.upperBound,
      reading.isGerund(token + 1), reading.has(token + 1, .violence), let victim = context.object(of: token + 1),
      victim.core.contains(where: {
        VerbNotes.victims.contains(reading.lower[$0]) || VerbNotes.targets.contains(reading.lower[$0]) || reading.nameOf[$0] >= 0
      }), let actor = reading.phrase(endingAt: token - 2, floor: bounds.lowerBound), isNamed(actor),
      let verb = reading.span(max(bounds.lowerBound, actor.full.lowerBound - 3), actor.full.lowerBound).last(where: {
        ["call", "urge", "tell", "ask", "order", "press", "implore", "beg", "warn", "want"].contains(reading.lemma($0))
      }), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker)
    else { return [] }
    return [
      Finding(
        rule: "told-to-stop", stance: .asserts, speaker: speaker, actor: actor, cue: token + 1,
        clause: context.clause(speaker, verb), form: .presupposed, isFixed: true)
    ]
  }

  /// "X's negligence cost forty lives".
  private func costLives(_ token: Int) -> [Finding] {
    let bounds = context.bounds(of: token)
    guard reading.isVerb(token), !context.isUnreal(token), !context.isNegated(token),
      reading.span(token + 1, min(bounds.upperBound, token + 6)).contains(where: { ["lives", "life"].contains(reading.lower[$0]) }),
      let subject = context.subject(of: token)
    else { return [] }
    let owner = reading.isPeopleLike(subject) ? subject : context.reports.possessor(of: subject.head, bounds)
    guard let actor = owner, isNamed(actor) else { return [] }
    return [
      Finding(
        rule: "cost-lives", stance: .asserts, actor: actor, role: .enabler, cue: token,
        clause: context.clause(subject, token))
    ]
  }

  /// "X would pay for the crime", "X will answer for the killings": X did it.
  private func willPay(_ verb: Int) -> [Finding] {
    let bounds = context.bounds(of: verb)
    guard reading.isVerb(verb), !context.isNegated(verb),
      reading.span(max(bounds.lowerBound, verb - 3), verb).contains(where: { ["will", "would", "must", "'ll"].contains(reading.lower[$0]) }
      ),
      let link = reading.span(verb + 1, min(bounds.upperBound, verb + 4)).first(where: { reading.lower[$0] == "for" }),
      let harm = context.harm(in: reading.span(link + 1, min(bounds.upperBound, link + 5)), weak: false),
      let actor = context.subject(of: verb), isNamed(actor)
    else { return [] }
    return [
      Finding(
        rule: "will-pay", stance: .asserts, actor: actor, cue: verb, clause: context.clause(actor, verb), harm: harm,
        form: .presupposed, needsVoice: true)
    ]
  }

  /// "warned X of the consequences of the attack": the attack was X's.
  private func warnedOf(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    guard noun + 1 < bounds.upperBound, ["of", "for"].contains(reading.lower[noun + 1]),
      let harm = context.harm(in: reading.span(noun + 2, min(bounds.upperBound, noun + 7)), weak: false),
      let verb = reading.span(max(bounds.lowerBound, noun - 9), noun).last(where: { reading.isVerb($0) && reading.has($0, .warn) }),
      !context.isPassive(verb), let actor = context.object(of: verb), isNamed(actor), reading.nameOf[actor.head] >= 0,
      let speaker = context.subject(of: verb), reading.isPeopleLike(speaker)
    else { return [] }
    return [
      Finding(
        rule: "warned-of-consequences", stance: .asserts, speaker: speaker, actor: actor, cue: noun,
        clause: context.clause(speaker, verb).lowerBound..<harm + 1, harm: harm, form: .presupposed, isFixed: true)
    ]
  }

  private static let fates: Set<String> = [
    "fired", "sacked", "dismissed", "prosecuted", "jailed", "impeached", "punished", "tried", "arrested", "extradited", "resign", "resigns",
    "quit", "apologise", "apologize", "suspended", "charged", "removed", "terminated", "expelled", "ousted", "investigated", "indicted",
    "disciplined",
  ]

  private func finding(_ rule: String, _ actor: Phrase, _ token: Int, _ harm: Int) -> Finding {
    Finding(
      rule: rule, stance: .suggests, actor: actor, cue: token,
      clause: context.clause(actor, token).lowerBound..<max(token, harm) + 1, harm: harm, isFixed: true)
  }

  /// The harm after "over", "for" or "after".
  private func harmOver(_ token: Int) -> Int? {
    let limit = context.bounds(of: token).upperBound
    guard
      let over = reading.span(token + 1, min(limit, token + 6)).first(where: { ["over", "for", "after"].contains(reading.lower[$0]) })
    else { return nil }
    // "resign for not calling the attack by its name"
    let next = reading.skippingAdverbs(from: over + 1, to: limit)
    if next < limit, reading.isGerund(next), !reading.has(next, [.violence, .wrongdoing, .lie, .fail]) { return nil }
    return context.harm(in: reading.span(over + 1, min(limit, over + 9)))
  }

  private func actor(of token: Int) -> Phrase? {
    let floor = context.bounds(of: token).lowerBound
    var before = token - 1
    while before > floor, reading.isAuxiliary(before) || reading.tag(before) == .adverb || reading.lower[before] == "to" { before -= 1 }
    // "called for X to be tried": X, not who called.
    if reading.span(before, token).contains(where: { reading.lower[$0] == "to" }), let near = reading.phrase(endingAt: before, floor: floor)
    {
      return near
    }
    return reading.subject(of: token, floor: floor)
  }

  private func isNamed(_ phrase: Phrase) -> Bool {
    reading.isPeopleLike(phrase) && !phrase.core.contains { reading.has($0, .negation) }
      && !["those", "anyone", "people", "whoever"].contains(reading.lower[phrase.head])
  }

  /// "should be fired", "called for X to be fired", "demanded that X resign".
  private func isDemanded(_ token: Int, _ actor: Phrase) -> Bool {
    let floor = context.bounds(of: token).lowerBound
    if reading.span(max(floor, actor.full.upperBound), token).contains(where: { ["should", "must", "ought"].contains(reading.lower[$0]) }) {
      return !reading.span(max(floor, token - 3), token).contains { reading.has($0, .negation) }
    }
    return reading.span(max(floor, actor.full.lowerBound - 4), actor.full.lowerBound).contains {
      ["demand", "call", "urge", "want", "press", "insist"].contains(reading.lemma($0))
    }
  }

  /// "on X, including an arms embargo, for": past what is put in between commas.
  private func pastList(_ token: Int, _ limit: Int) -> Int {
    guard token + 1 < limit, reading.isComma(token), reading.lower[token + 1] == "including",
      let last = reading.span(token + 2, min(limit, token + 22)).last(where: {
        reading.isComma($0) && ["for", "over", "after"].contains(reading.lower[$0 + 1])
      })
    else { return token }
    return last + 1
  }

  /// "over supplying missiles": the arms.
  private func armsGiven(after over: Int, _ limit: Int) -> Int? {
    guard over + 1 < limit, reading.isGerund(over + 1), reading.has(over + 1, [.supply, .help]) else { return nil }
    return reading.span(over + 2, min(limit, over + 7)).first { SupplyFrames.arms.contains(reading.lower[$0]) }
  }

  /// "Sanctions were imposed on X over the poisoning", "the council's sanctions against X for the killing".
  private func sanctions(_ token: Int) -> [Finding] {
    let limit = context.bounds(of: token).upperBound
    guard
      let on = reading.span(token + 1, min(limit, token + 6)).first(where: { ["on", "against"].contains(reading.lower[$0]) }),
      let actor = reading.phrase(startingAt: on + 1, limit: limit), isNamed(actor),
      let over = reading.span(
        pastList(actor.core.upperBound, limit), min(limit, max(actor.full.upperBound, pastList(actor.core.upperBound, limit)) + 3)
      )
      .first(where: { ["over", "for", "after"].contains(reading.lower[$0]) }),
      let harm = context.harm(in: reading.span(over + 1, min(limit, over + 8)), weak: false) ?? armsGiven(after: over, limit)
    else { return [] }
    var finding = finding("sanctions-over", actor, token, harm)
    let verb = reading.span(max(context.bounds(of: token).lowerBound, token - 5), token).last {
      reading.isVerb($0) && !reading.isAuxiliary($0)
    }
    if let verb, !context.isPassive(verb), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker) {
      finding.speaker = speaker
    }
    return [finding]
  }
}

/// Questions that can be read in one way only.
struct QuestionFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    switch reading.lower[token] {
    case "why": return whyWould(token)
    case "who": return whoElse(token)
    default: return []
    }
  }

  private func isAsked(_ token: Int) -> Bool {
    let limit = context.bounds(of: token).upperBound
    return reading.span(token, limit).contains { reading.lower[$0] == "?" }
  }

  /// "Why would X bomb its own people?": X did not, the speaker means.
  private func whyWould(_ token: Int) -> [Finding] {
    let limit = context.bounds(of: token).upperBound
    guard isAsked(token), token + 3 < limit, ["would", "should"].contains(reading.lower[token + 1]),
      let verb = reading.span(token + 3, min(limit, token + 9)).first(where: {
        reading.has($0, [.violence, .wrongdoing, .perpetrate]) && reading.words[$0].forms.contains(.base)
      }), let actor = reading.phrase(endingAt: verb - 1, floor: token + 2), reading.isPeopleLike(actor), actor.full.lowerBound == token + 2
    else { return [] }
    return [
      Finding(
        rule: "why-would", stance: .doubts, actor: actor, cue: verb,
        clause: token..<context.clauseEnd(from: verb, limit: limit),
        needsVoice: true, isFixed: true, overrides: token..<limit)
    ]
  }

  /// "Who else but X could have done it?"
  private func whoElse(_ token: Int) -> [Finding] {
    let limit = context.bounds(of: token).upperBound
    guard isAsked(token), token + 4 < limit, reading.lower[token + 1] == "else", ["but", "than"].contains(reading.lower[token + 2]),
      let actor = reading.phrase(startingAt: token + 3, limit: limit), reading.isPeopleLike(actor)
    else { return [] }
    let rest = reading.span(actor.full.upperBound, limit)
    guard
      let verb = rest.first(where: {
        reading.has($0, [.violence, .wrongdoing, .perpetrate]) || ["done", "did"].contains(reading.lower[$0])
      })
    else { return [] }
    return [
      Finding(
        rule: "who-else", stance: .suggests, actor: actor, cue: verb,
        clause: token..<context.clauseEnd(from: verb, limit: limit), needsVoice: true, isFixed: true, overrides: token..<limit)
    ]
  }
}
