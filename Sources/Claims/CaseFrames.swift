import Records

/// Proceedings and punishments beyond the charge itself: "suspended for doping", "had a previous arrest for", "filed reports against X",
/// "the murder case against X is clear", "caught up in lawsuits alleging fraud", "calling for X to resign".
struct CaseFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    switch reading.lower[token] {
    case "arrest", "arrests", "conviction", "convictions": return [priorArrest(token)].compactMap { $0 }
    case "reports", "report", "complaints", "petition": return [reportAgainst(token)].compactMap { $0 }
    case "case": return [caseAgainst(token)].compactMap { $0 }
    case "lawsuits", "lawsuit", "suits": return [suedOver(token)].compactMap { $0 }
    case "blame": return [blameLaidOn(token)].compactMap { $0 }
    case "accountable", "punished", "jailed", "book", "justice", "bars": return [wantsPunished(token)].compactMap { $0 }
    case "resign", "down", "quit", "go": return [toldToGo(token)].compactMap { $0 }
    case "accusations", "allegations", "charges": return [dogged(token)].compactMap { $0 }
    default: break
    }
    guard reading.isVerb(token),
      ["suspend", "ban", "fine", "sack", "fire", "dismiss", "discipline", "expel", "censure", "reprimand"].contains(reading.lemma(token))
    else { return [] }
    return [punished(token)].compactMap { $0 }
  }

  // MARK: Punished

  /// "X was suspended by the federation after testing positive", "the firm was fined for dumping waste".
  private func punished(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard context.isPassive(verb), !context.isUnreal(verb), !context.isNegated(verb), !context.isMerelyPossible(verb),
      let actor = context.subject(of: verb), context.isParty(actor), let harm = ground(after: verb, limit)
    else { return nil }
    let agent = context.agent(of: verb).flatMap { reading.isPeopleLike($0) ? Phrase(core: $0.core, full: $0.core, head: $0.head) : nil }
    var finding = Finding(
      rule: "punished-for", isLoose: true, stance: agent == nil ? .reportsWithoutEndorsing : .asserts, speaker: agent,
      isVoiceless: agent == nil, actor: actor, cue: verb, clause: context.clause(actor, verb), form: .passive, isFixed: true)
    finding.harm = reading.has(harm, .harm) ? harm : nil
    if finding.harm == nil, reading.lower[harm] == "positive" { finding.harmKind = "doping" }
    return finding
  }

  private func ground(after verb: Int, _ limit: Int) -> Int? {
    let rest = reading.span(verb + 1, min(limit, verb + 18))
    if let positive = rest.first(where: {
      ["positive", "doping"].contains(reading.lower[$0]) && (reading.lower[$0] == "doping" || reading.lemma($0 - 1) == "test")
    }) {
      return positive
    }
    guard let link = rest.first(where: { ["for", "over", "after"].contains(reading.lower[$0]) && reading.isGerund($0 + 1) }),
      reading.has(link + 1, [.wrongdoing, .lie]) || reading.lower[link] != "after" && reading.has(link + 1, .violence)
    else { return nil }
    return link + 1
  }

  // MARK: Arrested before, reported, sued

  /// "X had a previous arrest for waving a loaded gun".
  private func priorArrest(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard context.isNoun(noun), noun + 2 < bounds.upperBound, ["for", "on"].contains(reading.lower[noun + 1]),
      let verb = reading.span(max(bounds.lowerBound, noun - 5), noun).last(where: { ["had", "has", "have"].contains(reading.lower[$0]) }),
      reading.span(verb, noun).contains(where: {
        ["previous", "prior", "earlier", "past", "criminal"].contains(reading.lower[$0]) || reading.tag($0) == .numeral
      }), !context.isUnreal(verb), !context.isNegated(verb), !reading.span(verb, noun).contains(where: { reading.has($0, .negation) }),
      let actor = context.subject(of: verb), context.isParty(actor), reading.isPeopleLike(actor)
    else { return nil }
    return Finding(
      rule: "prior-arrest", stance: .reportsWithoutEndorsing, isVoiceless: true, actor: actor, cue: noun,
      clause: context.clause(actor, verb),
      form: .passive, isFixed: true)
  }

  /// "filed three domestic violence reports against X".
  private func reportAgainst(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "against",
      let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), context.isParty(actor),
      let verb = reading.span(max(bounds.lowerBound, noun - 7), noun).last(where: {
        reading.isVerb($0) && ["file", "lodge", "bring", "make"].contains(reading.lemma($0))
      }),
      let harm = reading.span(verb, noun).first(where: {
        reading.has($0, [.harm, .violence]) || ["police", "abuse"].contains(reading.lower[$0])
      }),
      !context.isUnreal(verb), !context.isNegated(verb), !context.isPassive(verb), let speaker = context.subject(of: verb),
      reading.isPeopleLike(speaker)
    else { return nil }
    return Finding(
      rule: "suit-against", stance: .asserts, speaker: speaker, actor: actor, cue: noun, clause: context.clause(speaker, verb),
      harm: reading.has(harm, .harm) ? harm : nil, isFixed: true)
  }

  /// "Some scholars think the murder case against X is clear".
  private func caseAgainst(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 3 < bounds.upperBound, reading.lower[noun + 1] == "against",
      let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), context.isParty(actor),
      reading.nameOf[actor.head] >= 0 || reading.isPersonalPronoun(actor.head)
    else { return nil }
    let copula = reading.skippingAdverbs(from: actor.full.upperBound, to: bounds.upperBound)
    guard copula + 1 < bounds.upperBound, ["is", "was", "looks", "seems"].contains(reading.lower[copula]), !context.isNegated(copula),
      !context.isUnreal(copula),
      let verdict = reading.span(copula + 1, min(bounds.upperBound, copula + 4)).first(where: {
        ["clear", "strong", "overwhelming", "airtight", "watertight", "solid", "convincing"].contains(reading.lower[$0])
      }), !reading.span(copula, verdict).contains(where: { reading.has($0, .negation) })
    else { return nil }
    return Finding(
      rule: "case-against", isLoose: true, stance: .asserts, actor: actor, cue: noun, clause: noun..<verdict + 1, needsVoice: true)
  }

  /// "the firm is caught up in lawsuits alleging fraud", "X faces a lawsuit over the spill".
  private func suedOver(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, ["alleging", "over", "claiming"].contains(reading.lower[noun + 1]),
      let harm = context.wrong(in: context.complement(from: noun + 2, min(bounds.upperBound, noun + 9))),
      let verb = reading.span(max(bounds.lowerBound, noun - 7), noun).last(where: {
        reading.isVerb($0) && ["face", "catch", "fight", "defend", "confront"].contains(reading.lemma($0))
      }), !context.isUnreal(verb), !context.isNegated(verb), let actor = context.subject(of: verb), context.isParty(actor)
    else { return nil }
    return Finding(
      rule: "faces-charges", stance: .reportsWithoutEndorsing, isVoiceless: true, actor: actor, cue: noun,
      clause: context.clause(actor, verb), harm: reading.has(harm, .harm) ? harm : nil, form: .passive, isFixed: true)
  }

  /// "Blame for the sinking was laid on the firm by the inquiry", "blame has been assigned to Karsia".
  private func blameLaidOn(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard context.isNoun(noun),
      let verb = reading.span(noun + 1, min(bounds.upperBound, noun + 10)).first(where: {
        ["laid", "placed", "put", "pinned", "assigned", "attributed", "heaped"].contains(reading.lower[$0])
      }), context.isPassive(verb), !context.isUnreal(verb), !context.isNegated(verb), !context.isMerelyPossible(verb),
      verb + 2 < bounds.upperBound,
      let on = reading.span(verb + 1, min(bounds.upperBound, verb + 4)).first(where: {
        ["on", "to", "upon", "at"].contains(reading.lower[$0])
      }),
      let actor = reading.phrase(startingAt: on + 1, limit: bounds.upperBound), reading.isPeopleLike(actor)
    else { return nil }
    let by = actor.core.upperBound
    let agent =
      by + 1 < bounds.upperBound && reading.lower[by] == "by"
      ? reading.phrase(startingAt: by + 1, limit: bounds.upperBound) : reading.lower[noun + 1] == "by" ? nil : context.agent(of: verb)
    return Finding(
      rule: "lay-blame", stance: agent == nil ? .reportsWithoutEndorsing : .asserts, speaker: agent, isVoiceless: agent == nil,
      actor: Phrase(core: actor.core, full: actor.core, head: actor.head), cue: noun, clause: noun..<max(actor.core.upperBound, verb + 1),
      form: .passive, isFixed: true)
  }

  /// "Accusations of murder could not keep X from winning", "allegations of fraud have dogged X".
  private func dogged(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "of",
      let verb = reading.span(noun + 2, min(bounds.upperBound, noun + 12)).first(where: {
        reading.isVerb($0) && !reading.isAuxiliary($0)
          && ["dog", "haunt", "hound", "plague", "follow", "keep", "stop", "prevent", "trail", "taint"].contains(reading.lemma($0))
      }), let harm = context.wrong(in: reading.span(noun + 2, verb)), !context.isPassive(verb), let actor = context.object(of: verb),
      context.isParty(actor), reading.nameOf[actor.head] >= 0 || reading.isPersonalPronoun(actor.head)
    else { return nil }
    return Finding(
      rule: "accusation-against", isLoose: true, stance: .reportsWithoutEndorsing, isVoiceless: true, actor: actor, cue: noun,
      clause: noun..<actor.full.upperBound, harm: reading.has(harm, .harm) ? harm : nil, form: .passive, isFixed: true)
  }

  // MARK: To be called to account

  /// "want to see the policemen involved in the shooting punished", "demand that X be held accountable for the sinking".
  private func wantsPunished(_ word: Int) -> Finding? {
    let bounds = context.bounds(of: word)
    let floor = max(bounds.lowerBound, word - 14)
    if let see = reading.span(floor, word).last(where: { reading.lower[$0] == "see" }), see > bounds.lowerBound,
      ["to", "would"].contains(reading.lower[see - 1]), let actor = reading.phrase(startingAt: see + 1, limit: word),
      context.isParty(actor), let harm = context.harm(in: reading.span(actor.core.upperBound, word), weak: false) ?? over(word)
    {
      return consequence(actor, word, see..<word + 1, harm)
    }
    guard
      ["held", "brought", "taken", "be"].contains(where: { form in
        reading.span(max(floor, word - 3), word).contains { reading.lower[$0] == form }
      }),
      let that = reading.span(floor, word).last(where: { reading.lower[$0] == "that" }),
      let verb = reading.span(max(bounds.lowerBound, that - 2), that).last(where: {
        ["demand", "insist", "urge", "ask"].contains(reading.lemma($0))
      }), verb < that, let actor = reading.phrase(startingAt: that + 1, limit: word), context.isParty(actor),
      actor.full.upperBound <= word, let harm = over(word)
    else { return nil }
    return consequence(actor, word, that + 1..<max(harm, word) + 1, harm)
  }

  private func over(_ word: Int) -> Int? {
    let limit = context.bounds(of: word).upperBound
    guard word + 2 < limit, ["for", "over"].contains(reading.lower[word + 1]) else { return nil }
    return context.harm(in: reading.span(word + 2, min(limit, word + 9)))
  }

  private func consequence(_ actor: Phrase, _ cue: Int, _ clause: Range<Int>, _ harm: Int) -> Finding {
    Finding(
      rule: "consequence", stance: .suggests, actor: Phrase(core: actor.core, full: actor.core, head: actor.head), cue: cue, clause: clause,
      harm: harm, needsVoice: true, isFixed: true)
  }

  /// "“X has got to go!” they chanted", after a harm.
  private func mustGo(_ verb: Int) -> Finding? {
    let bounds = context.bounds(of: verb)
    let before = reading.span(max(bounds.lowerBound, verb - 4), verb)
    guard reading.quotationOf[verb] >= 0, verb + 1 >= bounds.upperBound || reading.isPunctuation(verb + 1),
      before.contains(where: { ["must", "gotta"].contains(reading.lower[$0]) })
        || reading.lower[verb - 1] == "to" && before.contains(where: { ["has", "'s", "got"].contains(reading.lower[$0]) }),
      let harm = context.earlierHarm(before: verb), reading.sentenceOf[verb] - reading.sentenceOf[harm] <= 2,
      let actor = reading.phrase(startingAt: bounds.lowerBound, limit: verb), context.isParty(actor), reading.nameOf[actor.head] >= 0
    else { return nil }
    return Finding(
      rule: "consequence", isLoose: true, stance: .suggests, actor: actor, cue: verb, clause: actor.core.lowerBound..<verb + 1, harm: harm,
      needsVoice: true, isFixed: true)
  }

  /// "Once the video of the killing was out, residents began calling for X to resign", "demanded that X step down over the deaths".
  private func toldToGo(_ word: Int) -> Finding? {
    let sentence = reading.sentence(of: word).tokens
    let bounds = context.bounds(of: word)
    if reading.lower[word] == "down", !(word > 0 && reading.lemma(word - 1) == "step") { return nil }
    let verb = reading.lower[word] == "down" ? word - 1 : word
    if reading.lower[verb] == "go" { return mustGo(verb) }
    guard
      let call = reading.span(max(bounds.lowerBound, verb - 9), verb).last(where: {
        reading.isVerb($0) && ["call", "demand", "urge"].contains(reading.lemma($0))
      }), !context.isNegated(call), !context.isUnreal(call)
    else { return nil }
    let isCall = reading.lemma(call) == "call"
    let first =
      isCall && ["for", "on"].contains(reading.lower[call + 1]) || !isCall && reading.lower[call + 1] == "that" ? call + 2 : call + 1
    guard let actor = reading.phrase(startingAt: first, limit: verb), context.isParty(actor),
      actor.full.upperBound == verb || reading.lower[actor.full.upperBound] == "to",
      let harm = sentence.first(where: {
        reading.has($0, .harm) && context.isNoun($0)
          || ["death", "deaths", "killing"].contains(reading.lower[$0]) && $0 > 0
      }), let speaker = context.subject(of: call), reading.isPeopleLike(speaker) || reading.has(speaker.head, .quantifier)
    else { return nil }
    return Finding(
      rule: "consequence", isLoose: true, stance: .suggests, speaker: speaker,
      actor: Phrase(core: actor.core, full: actor.core, head: actor.head),
      cue: verb, clause: context.clause(speaker, call), harm: harm, isFixed: true)
  }
}
