import Records

/// Answers to an accusation: "asked whether he had incited them, X said no", "acted in self-defence", "isn't the one who fired", "rated it
/// true", "recanted the claim", "contests allegations that he was armed".
struct AnswerFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    switch reading.lower[token] {
    case "asked", "pressed": return [askedWhether(token)].compactMap { $0 }
    case "self", "self-defence", "self-defense": return [selfDefence(token)].compactMap { $0 }
    case "confession": return confession(token)
    case "culpa": return [meaCulpa(token)].compactMap { $0 }
    case "knew": return [knewBetter(token)].compactMap { $0 }
    case "faith": return [badFaith(token)].compactMap { $0 }
    case "part": return [errorOnOurPart(token)].compactMap { $0 }
    case "one", "person", "man", "woman": return [notTheOne(token)].compactMap { $0 }
    case "armed", "gun", "weapon", "knife", "pistol", "rifle": return armed(token)
    default: break
    }
    guard reading.isVerb(token) else { return [] }
    switch reading.lemma(token) {
    case "rate", "rule", "judge", "deem", "label": return [rated(token)].compactMap { $0 }
    case "aim": return [aimedFor(token)].compactMap { $0 }
    case "fire": return [firedWhen(token)].compactMap { $0 }
    default: return []
    }
  }

  // MARK: Asked whether

  private static let no: Set<String> = ["no", "not", "never", "n't", "nonsense", "nope", "false", "hardly"]
  private static let yes: Set<String> = ["yes", "absolutely", "maybe", "probably", "perhaps", "yeah", "yep", "certainly", "possibly"]

  /// "Asked whether he was encouraging violence, X said, “No.”": he answers for what he was asked about.
  private func askedWhether(_ asked: Int) -> Finding? {
    let sentence = reading.sentence(of: asked).tokens
    guard asked <= sentence.lowerBound + 2,
      let whether = reading.span(asked + 1, min(sentence.upperBound, asked + 6)).first(where: {
        ["whether", "if"].contains(reading.lower[$0])
      }),
      let subject = reading.phrase(startingAt: whether + 1, limit: sentence.upperBound), context.isParty(subject),
      let verb = reading.span(subject.full.upperBound, sentence.upperBound).first(where: {
        reading.isVerb($0) && ["say", "reply", "answer", "respond", "tell"].contains(reading.lemma($0)) && reading.quotationOf[$0] < 0
      }), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker), speaker.full.lowerBound > subject.full.upperBound,
      let harm = reading.span(subject.full.upperBound, speaker.full.lowerBound).first(where: { isWrong($0) }),
      let answer = answer(after: verb, sentence), answer != .open
    else { return nil }
    let isOwn = ["he", "she", "it", "they"].contains(reading.lower[subject.head]) && subject.core.count == 1
    let isDemand = reading.span(subject.full.upperBound, harm).contains { reading.lower[$0] == "should" }
    guard !isDemand || answer == .yes && !isOwn else { return nil }
    return Finding(
      rule: "asked-whether", stance: answer == .no ? .rejects : isDemand ? .suggests : .accepts, speaker: speaker,
      actor: isOwn ? speaker : subject, cue: verb,
      clause: whether..<sentence.upperBound, harm: reading.has(harm, .harm) ? harm : nil, isFixed: true,
      overrides: whether..<speaker.full.lowerBound)
  }

  private func isWrong(_ token: Int) -> Bool {
    reading.has(token, .harm) && context.isNoun(token)
      || reading.isVerb(token) && reading.has(token, [.violence, .wrongdoing, .lie, .incite])
      || reading.isVerb(token) && reading.has(token, .cause)
        && context.object(of: token).map { $0.core.contains { reading.has($0, .weakHarm) } } ?? false
  }

  private enum Answer { case no, yes, open }

  /// At most six words, in quotation marks.
  private func answer(after verb: Int, _ sentence: Range<Int>) -> Answer? {
    guard let open = reading.span(verb + 1, min(sentence.upperBound, verb + 5)).first(where: { reading.isMark($0) }) else {
      let next = reading.lower[verb + 1]
      return next == "no" ? .no : next == "yes" ? .yes : nil
    }
    let words = reading.span(open + 1, sentence.upperBound).prefix { !reading.isMark($0) }.filter { !reading.isPunctuation($0) }
    guard words.count <= 6, let first = words.first else { return nil }
    if words.contains(where: { AnswerFrames.no.contains(reading.lower[$0]) }) { return .no }
    return words.contains { AnswerFrames.yes.contains(reading.lower[$0]) } || reading.lower[first] == "yes" ? .yes : .open
  }

  // MARK: Pleas

  /// "said he acted in self-defence"; of another, with a negation, it is the charge.
  private func selfDefence(_ token: Int) -> Finding? {
    let bounds = context.bounds(of: token)
    if reading.lower[token] == "self" {
      let next = reading.lower[token + 1] == "-" ? token + 2 : token + 1
      guard ["defence", "defense"].contains(reading.lower[next]) else { return nil }
    }
    guard ["in", "of"].contains(reading.lower[token - 1]),
      let verb = reading.span(max(bounds.lowerBound, token - 9), token).last(where: {
        reading.isVerb($0) && ["act", "fire", "shoot", "kill", "stab", "open"].contains(reading.lemma($0))
      }), !context.isUnreal(verb), let actor = context.subject(of: verb), reading.isPeopleLike(actor)
    else { return nil }
    let isNegated = context.isNegated(verb)
    return Finding(
      rule: "self-defence", stance: isNegated ? .asserts : .rejects, actor: actor, cue: token,
      clause: context.clause(actor, verb).lowerBound..<token + 1, needsVoice: true)
  }

  /// "X isn't the one who fired the fatal shot".
  private func notTheOne(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, reading.lower[noun - 1] == "the", ["who", "that"].contains(reading.lower[noun + 1]),
      let copula = reading.span(max(bounds.lowerBound, noun - 5), noun).last(where: {
        ["is", "was", "'s", "were"].contains(reading.lower[$0])
      }),
      reading.span(copula, noun).contains(where: { reading.has($0, .negation) }), let actor = context.subject(of: copula),
      context.isParty(actor), reading.lower[actor.head] != "it",
      let deed = reading.span(noun + 2, min(bounds.upperBound, noun + 9)).first(where: {
        reading.isVerb($0) && !reading.isAuxiliary($0)
      }), reading.has(deed, [.violence, .wrongdoing, .perpetrate, .lie])
    else { return nil }
    return Finding(
      rule: "not-the-one", stance: .rejects, actor: actor, cue: copula, clause: context.clause(actor, copula), needsVoice: true,
      overrides: noun..<context.clauseEnd(from: deed, limit: bounds.upperBound))
  }

  /// "was aiming for a rival when a stray bullet hit a woman", told by himself.
  private func aimedFor(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard verb + 2 < limit, ["for", "at"].contains(reading.lower[verb + 1]), !context.isPassive(verb),
      reading.span(verb + 2, min(limit, verb + 16)).contains(where: { ["bullet", "shot", "round"].contains(reading.lemma($0)) }),
      let actor = context.doer(of: verb), reading.isPeopleLike(actor)
    else { return nil }
    var finding = context.deed("fired-at", actor, verb, isLoose: true)
    finding.needsVoice = true
    finding.harmKind = "shooting"
    return finding
  }

  /// "told detectives he fired when he thought the guard was reaching for a weapon".
  private func firedWhen(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard verb + 1 < limit, ["when", "because", "after", "as", "once"].contains(reading.lower[verb + 1]), !context.isPassive(verb),
      context.speaksOfForce(around: verb), let actor = context.doer(of: verb), ["he", "she"].contains(reading.lower[actor.head])
    else { return nil }
    var finding = context.deed("fired-at", actor, verb, isLoose: true)
    finding.needsVoice = true
    return finding
  }

  /// "X has made a full confession to the murder": X owns up, and whoever says so holds him to it.
  private func confession(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    guard
      let verb = reading.span(max(bounds.lowerBound, noun - 5), noun).last(where: {
        reading.isVerb($0) && ["make", "give", "sign", "write"].contains(reading.lemma($0))
      }), !context.isPassive(verb), !context.isUnreal(verb), !context.isNegated(verb), !context.isMerelyPossible(verb),
      !reading.span(verb, noun).contains(where: { ["false", "forced", "no"].contains(reading.lower[$0]) || reading.isPossessive($0) }),
      let subject = context.subject(of: verb), context.isParty(subject)
    else { return [] }
    let limit = bounds.upperBound
    let harm =
      noun + 2 < limit && ["to", "of"].contains(reading.lower[noun + 1])
      ? context.harm(in: reading.span(noun + 2, min(limit, noun + 8)), weak: false) : context.earlierHarm(before: noun)
    guard let harm else { return [] }
    let own = Finding(
      rule: "confess", stance: .claimsOwnResponsibility, speaker: subject, actor: subject, cue: noun, clause: context.clause(subject, verb),
      harm: harm, isFixed: true)
    let told = Finding(
      rule: "confess", stance: .asserts, actor: subject, cue: noun, clause: context.clause(subject, verb), harm: harm, needsVoice: true,
      isFixed: true)
    return [own, told]
  }

  /// "offered a mea culpa for leaking the list".
  private func meaCulpa(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard
      let link = reading.span(noun + 1, min(bounds.upperBound, noun + 4)).first(where: { ["for", "over"].contains(reading.lower[$0]) }),
      context.wrong(in: context.complement(from: link + 1, min(bounds.upperBound, link + 8))) != nil,
      let verb = reading.span(max(bounds.lowerBound, noun - 5), noun).last(where: { reading.isVerb($0) && !reading.isAuxiliary($0) }),
      !context.isUnreal(verb), !context.isNegated(verb), let subject = context.subject(of: verb), context.isParty(subject)
    else { return nil }
    return Finding(
      rule: "mea-culpa", stance: .accepts, speaker: subject, actor: subject, cue: noun, clause: context.clause(subject, verb), isFixed: true
    )
  }

  /// "It is painful that an error on our part is connected to the deaths".
  private func errorOnOurPart(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun - 3 >= bounds.lowerBound, ["our", "my"].contains(reading.lower[noun - 1]), reading.lower[noun - 2] == "on",
      ["error", "mistake", "failure", "lapse", "fault", "negligence"].contains(reading.lemma(noun - 3)),
      let harm = context.harm(in: bounds, weak: false), !context.isUnreal(noun),
      !reading.span(max(bounds.lowerBound, noun - 6), noun).contains(where: { reading.has($0, .negation) })
    else { return nil }
    return Finding(
      rule: "error-of-ours", stance: .accepts, actor: Phrase(core: noun - 1..<noun, full: noun - 1..<noun, head: noun - 1), role: .enabler,
      cue: noun - 3, clause: noun - 3..<noun + 1, harm: harm, needsVoice: true, isFixed: true)
  }

  /// "told me it was the storm when he knew it was not": he lied.
  private func knewBetter(_ knew: Int) -> Finding? {
    let sentence = reading.sentence(of: knew).tokens
    let bounds = context.bounds(of: knew)
    guard knew - 2 > bounds.lowerBound, ["he", "she", "they", "it"].contains(reading.lower[knew - 1]),
      ["when", "and", "although", "though", "while"].contains(reading.lower[knew - 2]),
      reading.span(knew + 1, min(sentence.upperBound, knew + 10)).contains(where: {
        ["not", "n't", "otherwise", "better", "false", "untrue"].contains(reading.lower[$0])
      }),
      let told = reading.span(bounds.lowerBound, knew - 2).last(where: {
        reading.isVerb($0) && ["tell", "assure", "inform"].contains(reading.lemma($0))
      }), !context.isUnreal(told), !context.isNegated(told), !context.isPassive(told), let actor = context.subject(of: told),
      context.isParty(actor), reading.lower[actor.head] != "i"
    else { return nil }
    var finding = context.deed("lied", actor, told)
    finding.needsVoice = true
    return finding
  }

  /// "the ministry acted in bad faith".
  private func badFaith(_ noun: Int) -> Finding? {
    guard noun > 2, reading.lower[noun - 1] == "bad", reading.lower[noun - 2] == "in", reading.lemma(noun - 3) == "act",
      let actor = context.doer(of: noun - 3), reading.isPeopleLike(actor)
    else { return nil }
    var finding = context.deed("wrongdoing", actor, noun - 3)
    finding.needsVoice = true
    return finding
  }

  // MARK: Verdicts on a claim

  /// "examined the charge and rated it “True”".
  private func rated(_ verb: Int) -> Finding? {
    let sentence = reading.sentence(of: verb).tokens
    guard !context.isUnreal(verb), !context.isNegated(verb), !context.isPassive(verb), let object = context.object(of: verb),
      ["it", "claim", "charge", "statement", "accusation", "allegation", "that", "this", "assertion"].contains(reading.lower[object.head]),
      let verdict = reading.span(object.core.upperBound, min(sentence.upperBound, object.core.upperBound + 4)).first(where: {
        ["true", "accurate", "false", "misleading", "untrue", "baseless"].contains(reading.lower[$0])
      }), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker) || reading.tag(speaker.head) == .noun
    else { return nil }
    let isTrue = ["true", "accurate"].contains(reading.lower[verdict])
    return Finding(
      rule: "rated", stance: isTrue ? .asserts : .rejects, speaker: speaker, isImplicit: true, cue: verb,
      clause: context.clause(speaker, verb), needsAccuser: false, isFixed: true)
  }

  // MARK: Armed

  /// "contests police allegations that he was armed", "denied that he was carrying a gun": being armed is the wrong where it is in dispute.
  private func armed(_ word: Int) -> [Finding] {
    let bounds = context.bounds(of: word)
    guard
      let verb = reading.span(max(bounds.lowerBound, word - 5), word + 1).last(where: {
        reading.isVerb($0) && ["be", "carry", "have", "hold", "point", "possess"].contains(reading.lemma($0))
      }), reading.lower[word] == "armed" || reading.lemma(verb) != "be" || reading.isGerund(word),
      let actor = reading.subject(of: verb, floor: bounds.lowerBound), reading.isPeopleLike(actor), actor.full.upperBound <= verb,
      let start = reading.span(max(bounds.lowerBound, actor.full.lowerBound - 2), actor.full.lowerBound).last(where: {
        reading.lower[$0] == "that"
      }) ?? (actor.full.lowerBound > bounds.lowerBound ? actor.full.lowerBound : nil)
    else { return [] }
    let noun = start - 1
    let isAllegation = noun > bounds.lowerBound && AnswerFrames.allegations.contains(reading.lemma(noun))
    let from = isAllegation ? noun : start
    guard
      let denial = reading.span(max(bounds.lowerBound, from - 5), from).last(where: {
        reading.isVerb($0) && (reading.has($0, [.deny, .reject]) || ["contest", "challenge"].contains(reading.lemma($0)))
      }), !context.isNegated(denial), !context.isUnreal(denial), let speaker = context.subject(of: denial), reading.isPeopleLike(speaker)
    else { return [] }
    let clause = context.clause(speaker, denial).lowerBound..<word + 1
    let denied = Finding(
      rule: "denies-armed", stance: .rejects, speaker: speaker, actor: actor, cue: denial, clause: clause, isFixed: true)
    guard isAllegation, let owner = owner(of: noun, after: denial, bounds) else { return [denied] }
    return [
      denied,
      Finding(
        rule: "allegation-that", stance: .asserts, speaker: owner, actor: actor, cue: noun, clause: noun..<word + 1, isFixed: true),
    ]
  }

  private static let allegations: Set<String> = [
    "allegation", "claim", "account", "assertion", "charge", "accusation", "report", "statement",
  ]

  /// "police" in "contests police allegations", "prosecutors" in "challenge prosecutors' assertions".
  private func owner(of noun: Int, after verb: Int, _ bounds: Range<Int>) -> Phrase? {
    if let owner = context.reports.possessor(of: noun, bounds), owner.core.lowerBound > verb { return owner }
    guard noun - 1 > verb, reading.isNominal(noun - 1) || reading.nameOf[noun - 1] >= 0,
      let phrase = reading.phrase(endingAt: noun - 1, floor: verb + 1), reading.isPeopleLike(phrase)
    else { return nil }
    return phrase
  }
}
