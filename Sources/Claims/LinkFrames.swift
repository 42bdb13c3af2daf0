import Records

/// Somebody ties an actor to a harm: "linked X to the attack", "traced the hack to X", "the evidence points to X", "with the help of X".
struct LinkFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    if ["ties", "links", "connections"].contains(reading.lower[token]), let found = hadTies(token) { return [found] }
    if reading.isVerb(token), !context.isUnreal(token), !context.isNegated(token) {
      if reading.has(token, .link), !context.isPassive(token), let found = link(token) { return [found] }
      if reading.lower[token].hasPrefix("point"), let found = pointsTo(token) { return [found] }
      if reading.lower[token].hasPrefix("turn"), let found = blindEye(token) { return [found] }
      if ["face", "faces", "faced", "facing"].contains(reading.lower[token]), let found = facesCharges(token) { return [found] }
    }
    if ["help", "support", "backing", "assistance", "connivance", "complicity", "blessing", "approval", "aid", "knowledge"].contains(
      reading.lower[token]), let found = withHelp(token)
    {
      return [found]
    }
    return []
  }

  /// Always a suggestion.
  private func link(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    if let found = linkedBefore(verb, limit) { return found }
    guard let object = context.object(of: verb), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker),
      let to = reading.span(object.core.upperBound, min(limit, object.full.upperBound + 2)).first(where: { reading.lower[$0] == "to" }),
      let other = reading.phrase(startingAt: to + 1, limit: limit)
    else { return nil }
    let objectHarm = object.core.first { reading.has($0, [.harm, .weakHarm]) }
    let otherHarm = other.full.first { reading.has($0, [.harm, .weakHarm]) }
    guard (objectHarm == nil) != (otherHarm == nil) else { return nil }
    let actor = otherHarm == nil ? other : object
    guard reading.isPeopleLike(actor), !reading.isPersonalPronoun(actor.head) || otherHarm != nil else { return nil }
    return Finding(
      rule: "link-to", stance: .suggests, speaker: speaker, actor: actor, cue: verb, clause: context.clause(speaker, verb),
      harm: objectHarm ?? otherHarm, isFixed: true)
  }

  /// "a breach that officials have linked to X": the harm stands before.
  private func linkedBefore(_ verb: Int, _ limit: Int) -> Finding? {
    guard verb + 2 < limit, ["to", "with"].contains(reading.lower[verb + 1]),
      let actor = reading.phrase(startingAt: verb + 2, limit: limit),
      reading.isPeopleLike(actor), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker), speaker.full.upperBound <= verb
    else { return nil }
    let first = reading.sentence(of: verb).tokens.lowerBound
    let before = speaker.full.lowerBound - 1
    guard before > first, ["which", "that"].contains(reading.lower[before]),
      let harm = reading.span(max(first, before - 12), before).last(where: { reading.has($0, .harm) && context.isNoun($0) })
    else { return nil }
    return Finding(
      rule: "link-to", stance: .suggests, speaker: speaker, actor: actor, cue: verb, clause: context.clause(speaker, verb), harm: harm,
      isFixed: true)
  }

  /// "the attackers had ties to X", "the bombers had no links with X".
  private func hadTies(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, ["to", "with"].contains(reading.lower[noun + 1]),
      let verb = reading.span(max(bounds.lowerBound, noun - 4), noun).last(where: { ["has", "had", "have"].contains(reading.lower[$0]) }),
      !context.isUnreal(verb), let doer = context.subject(of: verb), reading.has(doer.head, .violentAgent),
      let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), reading.isPeopleLike(actor),
      reading.nameOf[actor.head] >= 0
    else { return nil }
    let isNegated = context.isNegated(verb) || reading.span(verb, noun).contains { reading.has($0, .negation) }
    var finding = Finding(
      rule: "had-ties", stance: isNegated ? .rejects : .suggests, actor: actor, role: .helper, cue: noun,
      clause: context.clause(doer, verb))
    finding.also = reading.coordinated(after: actor, limit: bounds.upperBound).filter { reading.isPeopleLike($0) }
    return finding
  }

  private static let signs: Set<String> = [
    "evidence", "clue", "clues", "signs", "sign", "intelligence", "findings", "trail", "everything", "facts", "footage", "indications",
    "traces",
    "forensics", "data", "memo", "report", "analysis", "investigation",
  ]

  private func pointsTo(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard verb + 2 < limit, ["to", "at", "towards", "toward"].contains(reading.lower[verb + 1]),
      let subject = citedAs(verb) ?? context.subject(of: verb),
      LinkFrames.signs.contains(reading.lower[subject.head]), let actor = reading.phrase(startingAt: verb + 2, limit: limit),
      reading.isPeopleLike(actor), context.harm(in: actor.full) == nil,
      // "all signs point to Petrova giving in"
      actor.full.upperBound >= limit || !reading.isGerund(actor.full.upperBound)
        || reading.has(actor.full.upperBound, [.violence, .wrongdoing])
    else { return nil }
    return Finding(
      rule: "evidence-points", stance: .suggests, actor: actor, cue: verb, clause: context.clause(subject, verb),
      isFixed: true)
  }

  /// "cited a memo as pointing toward X": the memo.
  private func citedAs(_ verb: Int) -> Phrase? {
    let floor = context.bounds(of: verb).lowerBound
    guard reading.isGerund(verb), reading.lower[verb - 1] == "as",
      let citing = reading.span(max(floor, verb - 14), verb - 1).last(where: {
        reading.isVerb($0) && ["cite", "quote"].contains(reading.lemma($0))
      })
    else { return nil }
    return context.object(of: citing)
  }

  /// "turned a blind eye to the killings".
  private func blindEye(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard
      let eye = reading.span(verb + 1, min(limit, verb + 5)).first(where: { reading.lower[$0] == "eye" && reading.lower[$0 - 1] == "blind" }
      ),
      let harm = context.harm(in: reading.span(eye + 1, min(limit, eye + 8))), let actor = context.subject(of: verb),
      reading.isPeopleLike(actor)
    else { return nil }
    return Finding(
      rule: "blind-eye", stance: .accusesOfHelping, actor: actor, role: .enabler, cue: verb,
      clause: context.clause(actor, verb), harm: harm)
  }

  /// "faces charges of manslaughter": nobody is named who charges.
  private func facesCharges(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard
      let noun = reading.span(verb + 1, min(limit, verb + 5)).first(where: {
        ["charges", "charge", "trial", "accusations", "allegations", "indictment"].contains(reading.lower[$0])
      }), let harm = reading.span(noun + 1, min(limit, noun + 8)).first(where: { reading.has($0, [.harm, .violence, .wrongdoing]) }),
      let actor = context.subject(of: verb), reading.isPeopleLike(actor), reading.nameOf[actor.head] >= 0
    else { return nil }
    return Finding(
      rule: "faces-charges", stance: .reportsWithoutEndorsing, isVoiceless: true, actor: actor, cue: verb,
      clause: context.clause(actor, verb), harm: harm, form: .passive, isFixed: true)
  }

  /// "planned with the help of X".
  private func withHelp(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun - 2 > bounds.lowerBound, noun + 2 < bounds.upperBound,
      reading.lower[noun - 1] == "with" || reading.lower[noun - 2] == "with" && reading.tag(noun - 1) != .noun,
      ["of", "from"].contains(reading.lower[noun + 1]), let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound),
      reading.isPeopleLike(actor), reading.nameOf[actor.head] >= 0, let harm = context.harm(in: bounds.lowerBound..<noun, weak: false)
    else { return nil }
    return Finding(
      rule: "with-help", stance: .accusesOfHelping, actor: actor, role: .helper, cue: noun,
      clause: min(harm, noun)..<actor.full.upperBound, harm: harm)
  }
}
