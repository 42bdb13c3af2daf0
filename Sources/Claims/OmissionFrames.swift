import Records

/// Somebody let it happen: "turned down requests for guards", "had been warned but did nothing", "left the systems open to hackers",
/// "cited the ministry's failure to stop the attack".
struct OmissionFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    switch reading.lower[token] {
    case "failure", "refusal", "inability", "unwillingness": return [failureOf(token)].compactMap { $0 }
    case "open", "exposed", "vulnerable": return [leftOpen(token)].compactMap { $0 }
    case "nothing", "action", "away", "heed": return [warnedButIdle(token)].compactMap { $0 }
    case "easier", "possible", "inevitable": return [madeEasier(token)].compactMap { $0 }
    case "consequence", "result", "product", "fruit": return [castAs(token)].compactMap { $0 }
    default: break
    }
    guard reading.isVerb(token) else { return [] }
    switch reading.lemma(token) {
    case "turn", "decline", "reject", "refuse", "ignore", "deny", "dismiss":
      return [turnedDown(token) ?? keptBack(token)].compactMap { $0 }
    case "reduce", "cut", "withdraw", "slash", "remove": return [withdrewGuards(token)].compactMap { $0 }
    case "tell", "instruct", "order", "ask", "pressure", "direct": return [toldToHide(token)].compactMap { $0 }
    case "get", "dispose": return [gotRidOf(token)].compactMap { $0 }
    default: return []
    }
  }

  private func make(_ rule: String, _ actor: Phrase, _ verb: Int, harm: Int?) -> Finding {
    var finding = context.deed(rule, actor, verb, role: .enabler)
    finding.harm = harm
    return finding
  }

  /// A harm in the sentence, or the one told last.
  private func harm(beside verb: Int) -> Int? {
    let sentence = reading.sentence(of: verb).tokens
    return sentence.first { reading.has($0, .harm) && context.isNoun($0) && !context.isHarmModifier($0) }
      ?? sentence.first { $0 != verb && reading.isVerb($0) && (reading.has($0, .violence) || reading.lemma($0) == "storm") }
      ?? context.earlierHarm(before: verb)
  }

  // MARK: What was asked for

  private static let pleas: Set<String> = ["request", "offer", "plea", "appeal", "call"]
  private static let shelter: Set<String> = [
    "security", "guard", "protection", "help", "evacuation", "ambulance", "reinforcement", "troop", "police", "patrol", "rescue", "backup",
    "bodyguard", "personnel",
  ]

  /// "turned down requests for additional security", "declined an offer of extra guards".
  private func turnedDown(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    let isTurn = reading.lemma(verb) == "turn"
    if isTurn, !(verb + 1 < limit && reading.lower[verb + 1] == "down") { return nil }
    guard !context.isPassive(verb), !context.isNegated(verb), let object = context.object(of: verb, skipping: isTurn ? "down" : nil),
      OmissionFrames.pleas.contains(reading.lemma(object.head)),
      reading.span(object.head + 1, min(limit, object.head + 7)).contains(where: { OmissionFrames.shelter.contains(reading.lemma($0)) }),
      let harm = harm(beside: verb), let actor = doer(pastInversionOf: verb)
    else { return nil }
    return make("turned-down", actor, verb, harm: harm)
  }

  /// "refused to give up key information about the leak".
  private func keptBack(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard ["refuse", "decline"].contains(reading.lemma(verb)), verb + 3 < limit, reading.lower[verb + 1] == "to",
      ["give", "hand", "release", "disclose", "turn", "share", "pass"].contains(reading.lemma(verb + 2)), !context.isNegated(verb),
      reading.span(verb + 3, min(limit, verb + 8)).contains(where: {
        ["information", "document", "record", "evidence", "footage", "tape", "file", "intelligence"].contains(reading.lemma($0))
      }), let harm = harm(beside: verb), let actor = context.doer(of: verb), reading.isPeopleLike(actor)
    else { return nil }
    var finding = make("failed-to", actor, verb, harm: harm)
    finding.needsVoice = true
    return finding
  }

  /// "Not only did the ministry turn down": the subject between the two parts of the verb.
  private func doer(pastInversionOf verb: Int) -> Phrase? {
    let floor = context.bounds(of: verb).lowerBound
    if let did = reading.span(max(floor, verb - 7), verb).last(where: { ["did", "had"].contains(reading.lower[$0]) }), did > floor,
      ["only", "nor", "never"].contains(reading.lower[did - 1]), let subject = reading.phrase(startingAt: did + 1, limit: verb),
      reading.isPeopleLike(subject)
    {
      return subject
    }
    return context.doer(of: verb)
  }

  /// "reduced the guards before the attack".
  private func withdrewGuards(_ verb: Int) -> Finding? {
    guard !context.isPassive(verb), !context.isNegated(verb), let object = context.object(of: verb),
      ["guard", "personnel", "security", "patrol", "bodyguard"].contains(reading.lemma(object.head)),
      let harm = harm(beside: verb), let actor = context.doer(of: verb), reading.isPeopleLike(actor)
    else { return nil }
    return make("turned-down", actor, verb, harm: harm)
  }

  // MARK: Warned and idle

  /// "had been warned about the bomber but did nothing", "knew of the threats, yet took no action".
  private func warnedButIdle(_ word: Int) -> Finding? {
    let sentence = reading.sentence(of: word).tokens
    guard
      let verb = reading.span(max(sentence.lowerBound, word - 3), word).last(where: {
        reading.isVerb($0) && !reading.isAuxiliary($0) || reading.lower[$0] == "did"
      }),
      isIdle(verb, word),
      let turn = reading.span(sentence.lowerBound, verb).last(where: { ["but", "yet"].contains(reading.lower[$0]) }),
      let warned = reading.span(sentence.lowerBound, turn).last(where: { isWarned($0) }),
      let actor = context.subject(of: warned), reading.isPeopleLike(actor), !reading.isPersonalPronoun(actor.head),
      let harm = reading.span(sentence.lowerBound, turn).first(where: {
        reading.has($0, [.harm, .violentAgent]) && reading.lemma($0) != "strike"
          || ["threat", "threats", "tanks", "leaking"].contains(reading.lower[$0])
      })
    else { return nil }
    var finding = make("ignored-warning", actor, verb, harm: reading.has(harm, .harm) ? harm : nil)
    finding.clause = warned..<word + 1
    finding.stance = .asserts
    return finding
  }

  private func isIdle(_ verb: Int, _ word: Int) -> Bool {
    switch reading.lower[word] {
    case "nothing": return ["did", "do"].contains(reading.lower[verb])
    case "action", "heed": return reading.lemma(verb) == "take" && reading.lower[word - 1] == "no"
    default: return reading.lemma(verb) == "look"
    }
  }

  private func isWarned(_ verb: Int) -> Bool {
    guard reading.isVerb(verb) else { return false }
    if ["warn", "alert", "tip", "interview"].contains(reading.lemma(verb)) {
      return context.isPassive(verb) || reading.lemma(verb) == "interview"
    }
    return reading.lemma(verb) == "know" && ["about", "of"].contains(reading.lower[verb + 1])
  }

  // MARK: Failures

  private static let handing: Set<String> = [
    "point", "cite", "seize", "decry", "lament", "denounce", "bemoan", "condemn", "criticise", "criticize", "highlight", "blast", "slam",
    "deplore", "blame",
  ]

  /// "pointed at what they called the president's failure to stop the bombings".
  private func failureOf(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard context.isHarmfulFailure(noun), let actor = context.reports.possessor(of: noun, bounds), reading.isPeopleLike(actor),
      !reading.isPersonalPronoun(actor.head),
      let harm = context.harm(in: reading.span(noun + 2, min(bounds.upperBound, noun + 12)))
        ?? context.earlierHarm(before: noun),
      let verb = reading.span(max(bounds.lowerBound, actor.full.lowerBound - 7), actor.full.lowerBound).first(where: {
        reading.isVerb($0) && OmissionFrames.handing.contains(reading.lemma($0))
      }), !context.isUnreal(verb), !context.isNegated(verb), !context.isPassive(verb), let speaker = context.subject(of: verb),
      reading.isPeopleLike(speaker), !speaker.core.overlaps(actor.core)
    else { return nil }
    return Finding(
      rule: "failure-of", isLoose: true, stance: .asserts, speaker: speaker, actor: actor, role: .enabler, cue: noun,
      clause: context.clause(speaker, verb), harm: harm, isFixed: true)
  }

  // MARK: Opened the door

  private static let preying: Set<String> = ["hacker", "attacker", "thief", "killer", "attack", "abuse", "intruder", "burglar", "spy"]

  /// "left X's systems wide open to hackers": whose systems they are, or who left them so.
  private func leftOpen(_ word: Int) -> Finding? {
    let bounds = context.bounds(of: word)
    guard let prey = context.phrase(after: ["to"], from: word, within: 2),
      prey.core.contains(where: { OmissionFrames.preying.contains(reading.lemma($0)) }),
      let verb = reading.span(max(bounds.lowerBound, word - 9), word).last(where: {
        ["left", "leaves", "leaving", "leave"].contains(reading.lower[$0])
      }),
      !context.isUnreal(verb), !context.isNegated(verb), let object = context.object(of: verb)
    else { return nil }
    let owner = context.reports.possessor(of: object.head, bounds).flatMap { reading.nameOf[$0.head] >= 0 ? $0 : nil }
    guard let actor = owner ?? context.subject(of: verb), reading.isPeopleLike(actor) else { return nil }
    return Finding(
      rule: "left-open", isLoose: true, stance: .asserts, actor: actor, role: .enabler, cue: word, clause: verb..<prey.full.upperBound)
  }

  /// "the government's lax rules make killing easier".
  private func madeEasier(_ word: Int) -> Finding? {
    let bounds = context.bounds(of: word)
    guard
      let verb = reading.span(max(bounds.lowerBound, word - 6), word).last(where: { reading.isVerb($0) && reading.lemma($0) == "make" }),
      reading.span(verb + 1, word).contains(where: { reading.has($0, [.violence, .harm]) }), !context.isUnreal(verb),
      !context.isNegated(verb), let subject = context.subject(of: verb),
      let owner = context.reports.possessor(of: subject.head, bounds), reading.isPeopleLike(owner),
      subject.full.contains(where: {
        ["lax", "weak", "sloppy", "reckless", "careless", "failure", "negligence", "rhetoric", "refusal"].contains(reading.lower[$0])
      })
    else { return nil }
    return Finding(
      rule: "made-easier", isLoose: true, stance: .asserts, actor: owner, role: .enabler, cue: verb,
      clause: owner.full.lowerBound..<word + 1,
      needsVoice: true)
  }

  /// "cast the bombing as the consequence of failed Lind policies".
  private func castAs(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 3 < bounds.upperBound, reading.lower[noun + 1] == "of",
      let link = reading.span(max(bounds.lowerBound, noun - 4), noun).last(where: { reading.lower[$0] == "as" }),
      let verb = reading.span(max(bounds.lowerBound, link - 8), link).last(where: {
        ["cast", "portray", "describe", "frame", "paint", "present", "see"].contains(reading.lemma($0))
      }), context.harm(in: reading.span(verb + 1, link), weak: false) != nil,
      let word = reading.span(noun + 2, min(bounds.upperBound, noun + 9)).first(where: {
        ["policy", "leadership", "rule", "weakness", "failure", "decision", "rhetoric"].contains(reading.lemma($0))
      }), let name = reading.span(noun + 2, word).lazy.compactMap({ reading.name(at: $0) }).last, name.tokens.upperBound <= word,
      let speaker = context.subject(of: verb) ?? reading.subject(of: verb, floor: bounds.lowerBound), reading.isPeopleLike(speaker)
    else { return nil }
    let actor = Phrase(core: name.tokens, full: name.tokens, head: name.tokens.upperBound - 1)
    return Finding(
      rule: "caused", isLoose: true, stance: .asserts, speaker: speaker, actor: actor, role: .enabler, cue: verb,
      clause: context.clause(speaker, verb), isFixed: true)
  }

  // MARK: Hush

  /// "instructed employees not to disclose information about the hack", "told its crews not to report the spill".
  private func toldToHide(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard !context.isPassive(verb), !context.isNegated(verb), let object = context.object(of: verb),
      reading.isPeopleLike(object) || reading.has(object.head, .person),
      let to = reading.span(object.core.upperBound, min(limit, object.full.upperBound + 3)).first(where: { reading.lower[$0] == "to" }),
      to > 0, reading.lower[to - 1] == "not", to + 1 < limit,
      ["disclose", "report", "mention", "reveal", "speak", "talk", "tell", "record"].contains(reading.lemma(to + 1)),
      let harm = context.harm(in: reading.span(to + 2, min(limit, to + 9))), let actor = context.doer(of: verb), reading.isPeopleLike(actor)
    else { return nil }
    var finding = context.deed("wrongdoing", actor, verb, role: .organiser)
    finding.harm = harm
    finding.harmKind = "cover-up"
    return finding
  }

  /// "had gotten rid of the gun", "disposed of the body".
  private func gotRidOf(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    let isGet = reading.lemma(verb) == "get"
    let of = isGet ? verb + 2 : verb + 1
    guard of + 1 < limit, reading.lower[of] == "of", !isGet || reading.lower[verb + 1] == "rid", !context.isPassive(verb),
      let object = reading.phrase(startingAt: of + 1, limit: limit), isProof(object, verb), let actor = context.doer(of: verb)
    else { return nil }
    var finding = context.deed("wrongdoing", actor, verb, isLoose: true)
    finding.harmKind = "cover-up"
    return finding
  }

  private func isProof(_ object: Phrase, _ verb: Int) -> Bool {
    let proofs: Set<String> = ["gun", "weapon", "evidence", "body", "knife", "rifle", "pistol"]
    if object.core.contains(where: { proofs.contains(reading.lemma($0)) }) { return true }
    return ["it", "them"].contains(reading.lower[object.head])
      && reading.span(reading.sentence(of: verb).tokens.lowerBound, verb).contains { proofs.contains(reading.lemma($0)) }
  }
}
