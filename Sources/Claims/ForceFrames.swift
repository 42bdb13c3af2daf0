import Records

/// Force told around the verb: "opened fire on the crowd", "fired eleven shots at the boy", "ordered his men to kill the guard".
struct ForceFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at verb: Int) -> [Finding] {
    let lemma = reading.lemma(verb)
    guard ["open", "fire", "shoot", "order", "tell", "instruct", "direct", "command"].contains(lemma), reading.isVerb(verb),
      !context.isPassive(verb), !context.isUnreal(verb), !context.isMerelyPossible(verb)
    else { return [] }
    return ["open", "fire", "shoot"].contains(lemma) ? firedAt(verb) : orderedTo(verb)
  }

  private func make(_ rule: String, _ actor: Phrase, _ verb: Int, _ role: Claim.Role = .perpetrator) -> Finding {
    Finding(
      rule: rule, stance: context.isNegated(verb) ? .rejects : .asserts, speaker: context.insertedSource(of: verb), actor: actor,
      role: role,
      cue: verb, clause: context.clause(actor, verb))
  }

  private func doer(of verb: Int) -> Phrase? {
    let deeds = DeedFrames(context: context)
    guard !deeds.isGoverned(verb), let actor = context.subject(of: verb), deeds.isDoer(actor), !deeds.isToldByDeed(actor, verb) else {
      return nil
    }
    return actor
  }

  private func firedAt(_ verb: Int) -> [Finding] {
    let limit = context.bounds(of: verb).upperBound
    let isOpening = reading.lemma(verb) == "open"
    guard verb + 2 < limit, !isOpening || reading.lower[verb + 1] == "fire",
      let link = reading.span(verb + 1, min(limit, verb + 7)).first(where: {
        ["at", "on", "upon", "into"].contains(reading.lower[$0]) || reading.isComma($0)
          || $0 > verb + 1 && reading.isVerb($0) && reading.lower[$0] != "aimed"
      }), ["at", "on", "upon", "into"].contains(reading.lower[link]), link + 1 < limit,
      let victim = reading.phrase(startingAt: link + 1, limit: limit), isHurt(victim) || isShelled(victim, reading.span(verb + 1, link))
    else { return [] }
    // "fired his aide on Friday": of an office. Tear gas and water are what police have for crowds.
    if !isOpening, link > verb + 1, !reading.span(verb + 1, link).contains(where: { ForceFrames.rounds.contains(reading.lemma($0)) }) {
      return []
    }
    // "fired at her rivals": of a debate, where nothing around is of force.
    if !isOpening, reading.lemma(verb) != "shoot", !context.speaksOfForce(around: verb) { return [] }
    guard !reading.span(verb, link).contains(where: { ["tear", "teargas", "water", "pepper", "rubber"].contains(reading.lower[$0]) }),
      let actor = doer(of: verb)
    else { return [] }
    return [make("fired-at", actor, verb)]
  }

  /// "fired artillery rounds at the loudspeaker": whatever heavy arms are fired at, but the sea and the sky.
  private func isShelled(_ target: Phrase, _ between: Range<Int>) -> Bool {
    between.contains { ["artillery", "rocket", "missile", "shell", "mortar", "torpedo"].contains(reading.lemma($0)) }
      && !reading.has(target.head, [.time, .violentAgent])
      && !["sea", "ocean", "air", "water", "sky", "range"].contains(reading.lemma(target.head))
      && !target.full.contains { reading.name(at: $0)?.kind == .armedGroup }
  }

  private static let rounds: Set<String> = [
    "shot", "round", "bullet", "rocket", "missile", "shell", "mortar", "gun", "pistol", "rifle", "weapon", "time", "repeatedly", "directly",
    "indiscriminately",
  ]

  private func isHurt(_ phrase: Phrase) -> Bool {
    if reading.has(phrase.head, [.time, .violentAgent]) || ["force", "troop", "army"].contains(reading.lemma(phrase.head))
      || phrase.full.contains(where: { reading.name(at: $0)?.kind == .armedGroup })
    {
      return false
    }
    if reading.isPersonalPronoun(phrase.head) { return reading.lower[phrase.head] != "it" }
    return reading.name(at: phrase.head)?.kind == .person
      || phrase.core.contains {
        VerbNotes.victims.contains(reading.lower[$0]) || VerbNotes.targets.contains(reading.lower[$0])
          || ForceFrames.gatherings.contains(reading.lower[$0]) || reading.has($0, [.agent, .kin, .office, .person])
      }
  }

  private static let gatherings: Set<String> = ["crowd", "crowds", "marchers", "procession", "queue", "congregation", "rally", "march"]

  /// "ordered X to kill the guard": who gives the order organised it, whether or not it was carried out by then.
  private func orderedTo(_ verb: Int) -> [Finding] {
    let limit = context.bounds(of: verb).upperBound
    guard let object = context.object(of: verb), reading.isPeopleLike(object) || VerbNotes.victims.contains(reading.lower[object.head])
    else {
      return []
    }
    // "told the court to …", "told them to hit back": only to one's own.
    let isOwn = ["his", "her", "their", "its"].contains(reading.lower[object.core.lowerBound]) && object.core.count > 1
    guard reading.lemma(verb) != "tell" || isOwn,
      let to = reading.span(object.core.upperBound, min(limit, object.full.upperBound + 2))
        .first(where: { reading.lower[$0] == "to" })
    else { return [] }
    let deed = reading.skippingAdverbs(from: to + 1, to: limit)
    guard deed < limit, reading.words[deed].forms.contains(.base), isForce(deed, limit), let actor = doer(of: verb) else { return [] }
    return [make("ordered-to", actor, verb, .organiser)]
  }

  private func isForce(_ verb: Int, _ limit: Int) -> Bool {
    if ["shoot", "kill", "murder", "assassinate", "execute", "bomb", "torture", "poison", "massacre", "shell"].contains(reading.lemma(verb))
    {
      return
        !(context.object(of: verb).map { object in
          object.full.contains { reading.name(at: $0)?.kind == .armedGroup } || reading.has(object.head, .violentAgent)
        } ?? false)
    }
    guard reading.lemma(verb) == "fire" || reading.lemma(verb) == "open" && verb + 1 < limit && reading.lower[verb + 1] == "fire" else {
      return false
    }
    return reading.span(verb + 1, min(limit, verb + 4)).contains { ["on", "at", "upon", "into"].contains(reading.lower[$0]) }
  }
}
