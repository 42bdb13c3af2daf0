import Records

/// Deceit by other means: "planted false stories", "spread lies", "used forged letters to discredit", "sold access", "X is a fraud",
/// "charities that fund militants", "receiving help from two officers", "the group's best recruiter".
struct CovertFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    switch reading.lower[token] {
    case "liar", "fraud", "crook", "swindler", "murderer", "killer", "thief", "criminal", "cheat", "con":
      return [isA(token)].compactMap { $0 }
    case "recruiter": return [bestRecruiter(token)].compactMap { $0 }
    case "help", "support", "weapons": return [receivedHelp(token)].compactMap { $0 }
    default: break
    }
    guard reading.isVerb(token) else { return [] }
    switch reading.lemma(token) {
    case "spread", "peddle", "push", "plant", "seed", "circulate", "propagate": return [spread(token)].compactMap { $0 }
    case "use": return [usedForgeries(token)].compactMap { $0 }
    case "sell", "buy", "trade": return [soldAccess(token)].compactMap { $0 }
    case "point", "cite": return [pointedToFunders(token)].compactMap { $0 }
    default: return []
    }
  }

  private static let falsehoods: Set<String> = [
    "lie", "falsehood", "disinformation", "misinformation", "rumour", "rumor", "hoax", "untruth", "forgery", "slander", "smear",
  ]
  private static let stories: Set<String> = [
    "story", "report", "article", "theory", "news", "claim", "narrative", "letter", "document", "evidence",
  ]
  private static let forged: Set<String> = [
    "false", "fake", "forged", "fabricated", "conspiracy", "bogus", "doctored", "invented", "misleading",
  ]

  /// "spread lies about the teacher", "planted fake stories", "planted newspaper articles alleging".
  private func spread(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard !context.isPassive(verb), let object = context.object(of: verb),
      isFalse(object, limit, isPlanted: reading.lemma(verb) == "plant"),
      let actor = context.doer(of: verb), reading.isPeopleLike(actor)
    else { return nil }
    var finding = context.deed("lied", actor, verb, isLoose: true)
    finding.harmKind = "disinformation"
    return finding
  }

  private func isFalse(_ object: Phrase, _ limit: Int, isPlanted: Bool) -> Bool {
    let head = reading.lemma(object.head)
    if CovertFrames.falsehoods.contains(head) { return true }
    guard CovertFrames.stories.contains(head) else { return false }
    return object.core.contains { CovertFrames.forged.contains(reading.lower[$0]) }
      || isPlanted && object.core.upperBound < limit && ["alleging", "claiming"].contains(reading.lower[object.core.upperBound])
  }

  /// "used forged letters and false reports to discredit dissidents".
  private func usedForgeries(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard !context.isPassive(verb), let object = context.object(of: verb),
      object.core.contains(where: { CovertFrames.forged.contains(reading.lower[$0]) }),
      reading.span(object.core.upperBound, min(limit, object.core.upperBound + 9)).contains(where: {
        ["discredit", "harass", "smear", "frame", "deceive", "blackmail"].contains(reading.lemma($0)) && reading.lower[$0 - 1] == "to"
      }), let actor = context.doer(of: verb), reading.isPeopleLike(actor) || reading.lemma(actor.head) == "program"
    else { return nil }
    var finding = context.deed("wrongdoing", actor, verb, isLoose: true)
    finding.harmKind = "disinformation"
    return finding
  }

  /// "accused of selling access", "bought influence".
  private func soldAccess(_ verb: Int) -> Finding? {
    let objects: Set<String> =
      reading.lemma(verb) == "buy" ? ["influence", "votes", "judges"] : ["access", "favours", "favors", "influence", "pardons"]
    guard !context.isPassive(verb), let object = context.object(of: verb), objects.contains(reading.lower[object.head]),
      let actor = context.doer(of: verb), reading.isPeopleLike(actor)
    else { return nil }
    var finding = context.deed("wrongdoing", actor, verb, isLoose: true)
    finding.harmKind = "corruption"
    finding.needsVoice = true
    return finding
  }

  // MARK: What somebody is

  /// "X himself is a fraud", "she is a liar".
  private func isA(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    if reading.lower[noun] == "con", !["man", "artist"].contains(reading.lower[noun + 1]) { return nil }
    guard context.isNoun(noun) || reading.tag(noun) == .adjective, let copula = copula(before: noun, bounds), !context.isUnreal(copula),
      !context.isNegated(copula), reading.lower[noun] == "con" || !reading.isNominal(noun + 1), let actor = context.subject(of: copula),
      reading.isPeopleLike(actor), reading.nameOf[actor.head] >= 0 || ["he", "she", "you"].contains(reading.lower[actor.head])
    else { return nil }
    // "X is a fraud" alone is abuse; beside an accusation it takes sides.
    let sentence = reading.sentence(of: noun).tokens
    guard
      reading.isPersonalPronoun(actor.head)
        || sentence.contains(where: {
          $0 != noun && (reading.has($0, .accusationNoun) && context.isNoun($0) || reading.has($0, .harm) && context.isNoun($0))
        })
    else { return nil }
    return Finding(
      rule: "label", isLoose: true, stance: .asserts, actor: actor, cue: noun, clause: context.clause(actor, copula), harm: noun,
      needsVoice: true)
  }

  /// "is a", "is just another", "was nothing but a".
  private func copula(before noun: Int, _ bounds: Range<Int>) -> Int? {
    var token = noun - 1
    var sawArticle = false
    while token > bounds.lowerBound, noun - token < 6 {
      if ["a", "an"].contains(reading.lower[token]) {
        sawArticle = true
      } else if ["is", "'s", "was"].contains(reading.lower[token]) {
        return sawArticle ? token : nil
      } else if reading.tag(token) != .adjective && reading.tag(token) != .adverb || reading.has(token, .negation) {
        return nil
      }
      token -= 1
    }
    return nil
  }

  /// "is becoming the group's best recruiter".
  private func bestRecruiter(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard let phrase = reading.phrase(endingAt: noun, floor: bounds.lowerBound),
      phrase.core.contains(where: { reading.name(at: $0)?.kind == .armedGroup }),
      phrase.core.contains(where: { ["best", "biggest", "top", "greatest"].contains(reading.lower[$0]) }),
      let copula = reading.span(max(bounds.lowerBound, phrase.core.lowerBound - 3), phrase.core.lowerBound).last(where: {
        ["is", "'s", "was", "becoming", "became", "become"].contains(reading.lower[$0])
      }), let actor = context.subject(of: reading.isGerund(copula) ? copula - 1 : copula), reading.isPeopleLike(actor),
      !context.isNegated(copula), !context.isUnreal(copula)
    else { return nil }
    return Finding(
      rule: "best-recruiter", isLoose: true, stance: .accusesOfHelping, actor: actor, role: .promoter, cue: noun,
      clause: min(actor.full.lowerBound, copula)..<noun + 1, needsVoice: true)
  }

  // MARK: Helpers

  /// "the bomber did not act alone, receiving help from two officers".
  private func receivedHelp(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "from", context.isNoun(noun),
      let verb = reading.span(max(bounds.lowerBound, noun - 3), noun).last(where: {
        reading.isVerb($0) && ["receive", "get", "have"].contains(reading.lemma($0))
      }), !context.isUnreal(verb), !context.isNegated(verb),
      reading.span(bounds.lowerBound, verb).contains(where: { reading.has($0, .violentAgent) && context.isNoun($0) }),
      let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), context.isParty(actor)
    else { return nil }
    return Finding(
      rule: "with-help", isLoose: true, stance: .accusesOfHelping, actor: actor, role: .helper, cue: noun,
      clause: verb..<actor.full.upperBound)
  }

  /// "Critics point to Karsian charities that fund militant cells".
  private func pointedToFunders(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    let first = reading.lemma(verb) == "point" ? verb + 2 : verb + 1
    guard first < limit, reading.lemma(verb) != "point" || ["to", "at"].contains(reading.lower[verb + 1]), !context.isPassive(verb),
      !context.isUnreal(verb), !context.isNegated(verb), let actor = reading.phrase(startingAt: first, limit: limit),
      reading.isPeopleLike(actor) || ["charity", "bank", "foundation", "donor"].contains(reading.lemma(actor.head)),
      let who = reading.span(actor.core.upperBound, min(limit, actor.full.upperBound + 2)).first(where: {
        ["that", "who", "which"].contains(reading.lower[$0])
      }), who + 2 < limit, ["fund", "arm", "shelter", "finance", "harbour", "harbor", "bankroll"].contains(reading.lemma(who + 1)),
      reading.span(who + 2, min(limit, who + 7)).contains(where: {
        reading.has($0, [.violentAgent, .harm]) || reading.name(at: $0)?.kind == .armedGroup
      }), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker)
    else { return nil }
    return Finding(
      rule: "pointed-to", stance: .accusesOfHelping, speaker: speaker, actor: Phrase(core: actor.core, full: actor.core, head: actor.head),
      role: .helper, cue: verb, clause: context.clause(speaker, verb), isFixed: true)
  }
}
