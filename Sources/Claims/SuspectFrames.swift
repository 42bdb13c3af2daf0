import Records

/// Somebody is held to be the one: "the prime suspect in the bombing", "named X as a possible suspect", "the alleged gunman, X", "saw a
/// culprit in X".
struct SuspectFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    switch reading.lower[token] {
    case "suspect", "suspects", "culprit", "culprits", "perpetrator", "perpetrators":
      return [isSuspect(token) ?? namedSuspect(token) ?? sawCulprit(token)].compactMap { $0 }
    case "villain", "scapegoat": return [sawCulprit(token)].compactMap { $0 }
    case "alleged", "suspected", "accused", "admitted", "confessed": return [calledByDeed(token)].compactMap { $0 }
    case "accomplice": return [accomplice(token)].compactMap { $0 }
    case "duo", "couple", "pair", "team": return [team(token)].compactMap { $0 }
    default: return []
    }
  }

  // MARK: Suspects

  private static let ranks: Set<String> = [
    "prime", "main", "chief", "key", "leading", "top", "likely", "possible", "probable", "primary", "principal", "number", "potential",
    "apparent", "only", "sole",
  ]
  private static let naming: Set<String> = [
    "name", "mention", "regard", "treat", "see", "consider", "list", "identify", "describe", "view", "cite", "single", "target",
  ]

  /// "X is the prime suspect in the poisoning".
  private func isSuspect(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard context.isNoun(noun), let phrase = ranked(noun, bounds), let harm = harm(after: noun, bounds.upperBound) else { return nil }
    var copula = phrase.core.lowerBound - 1
    // "one of the prime suspects"
    if copula - 1 > bounds.lowerBound, reading.lower[copula] == "of" { copula -= 2 }
    while copula > bounds.lowerBound, reading.tag(copula) == .adverb || reading.lower[copula] == "be" || reading.lower[copula] == "been" {
      copula -= 1
    }
    guard copula > bounds.lowerBound,
      ["is", "was", "are", "were", "'s", "remains", "remained", "became", "has", "had"].contains(reading.lower[copula]),
      !context.isUnreal(copula), !context.isNegated(copula), !reading.has(copula + 1, .negation),
      let actor = context.subject(of: copula), context.isParty(actor)
    else { return nil }
    return finding("prime-suspect", actor, nil, noun, actor.full.lowerBound..<max(noun, harm) + 1, harm)
  }

  /// "Lawmakers had mentioned X as a possible suspect in the break-in", "X is seen as the main culprit".
  private func namedSuspect(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard context.isNoun(noun), let phrase = ranked(noun, bounds), let harm = harm(after: noun, bounds.upperBound) else { return nil }
    let link = phrase.core.lowerBound - 1
    guard link > bounds.lowerBound, reading.lower[link] == "as",
      let verb = reading.span(max(bounds.lowerBound, link - 9), link).last(where: {
        reading.isVerb($0) && SuspectFrames.naming.contains(reading.lemma($0))
      }), !context.isUnreal(verb), !context.isNegated(verb), !context.isMerelyPossible(verb)
    else { return nil }
    let isPassive = context.isPassive(verb)
    guard let actor = isPassive ? context.subject(of: verb) : context.object(of: verb), context.isParty(actor) else { return nil }
    let speaker = isPassive ? context.agent(of: verb) : context.subject(of: verb)
    guard isPassive || speaker.map(reading.isPeopleLike) ?? false || speaker.map({ reading.has($0.head, .document) }) ?? false else {
      return nil
    }
    return finding("named-suspect", actor, speaker, verb, min(verb, actor.full.lowerBound)..<max(noun, harm) + 1, harm, isPassive)
  }

  /// "supporters saw a culprit in X".
  private func sawCulprit(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "in",
      let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), context.isParty(actor),
      let verb = reading.span(max(bounds.lowerBound, noun - 4), noun).last(where: {
        reading.isVerb($0) && ["see", "find"].contains(reading.lemma($0))
      }), !context.isUnreal(verb), !context.isNegated(verb), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker)
    else { return nil }
    return Finding(
      rule: "saw-culprit", stance: .asserts, speaker: speaker, actor: actor, cue: noun, clause: context.clause(speaker, verb), isFixed: true
    )
  }

  private func ranked(_ noun: Int, _ bounds: Range<Int>) -> Phrase? {
    guard let phrase = reading.phrase(endingAt: noun, floor: bounds.lowerBound),
      phrase.core.contains(where: { SuspectFrames.ranks.contains(reading.lower[$0]) })
    else { return nil }
    return phrase
  }

  /// The harm after "in", "of" and "behind", else the one told last.
  private func harm(after noun: Int, _ limit: Int) -> Int? {
    if noun + 2 < limit, ["in", "of", "behind", "for", "to"].contains(reading.lower[noun + 1]) {
      return context.wrong(in: context.complement(from: noun + 2, min(limit, noun + 10)))
    }
    return context.earlierHarm(before: noun)
  }

  private func finding(
    _ rule: String, _ actor: Phrase, _ speaker: Phrase?, _ cue: Int, _ clause: Range<Int>, _ harm: Int, _ isPassive: Bool = false
  ) -> Finding {
    let isVoiceless = isPassive && speaker == nil
    return Finding(
      rule: rule, stance: isVoiceless ? .reportsWithoutEndorsing : .suggests, speaker: speaker, isVoiceless: isVoiceless, actor: actor,
      cue: cue, clause: clause, harm: clause.contains(harm) ? harm : nil, form: isVoiceless ? .passive : nil, isFixed: true)
  }

  // MARK: Called by the deed

  /// "The alleged shooter, X,", "alleged gunman X": the role carries the accusation.
  private func calledByDeed(_ word: Int) -> Finding? {
    let bounds = context.bounds(of: word)
    guard !(word > bounds.lowerBound && (reading.isNominal(word - 1) || reading.isAuxiliary(word - 1))),
      let noun = reading.span(word + 1, min(bounds.upperBound, word + 4)).first(where: { IdentityFrames.harms[reading.lemma($0)] != nil }),
      reading.span(word + 1, noun).allSatisfy({ [.noun, .adjective].contains(reading.tag($0)) })
    else { return nil }
    let isApposed = reading.isComma(noun + 1)
    let first = isApposed ? noun + 2 : noun + 1
    guard first < bounds.upperBound, let name = reading.name(at: first), name.kind == .person, name.tokens.lowerBound == first else {
      return nil
    }
    let end = min(name.tokens.upperBound, bounds.upperBound)
    guard !isApposed || end == bounds.upperBound || reading.isPunctuation(end), !reading.isPossessive(end) else { return nil }
    let actor = Phrase(core: first..<end, full: first..<end, head: end - 1)
    let isHearsay = ["alleged", "suspected", "accused"].contains(reading.lower[word])
    var finding = Finding(
      rule: "called-by-deed", stance: isHearsay ? .reportsWithoutEndorsing : .asserts, actor: actor, cue: noun, clause: word..<end,
      form: .presupposed, isFixed: true)
    finding.harm = context.earlierHarm(before: word)
    if finding.harm == nil { finding.harmKind = IdentityFrames.harms[reading.lemma(noun)] }
    return finding
  }

  /// "X, the bomber's wife and possible accomplice,".
  private func accomplice(_ noun: Int) -> Finding? {
    let sentence = reading.sentence(of: noun).tokens
    guard reading.has(noun - 1, [.hedgeAdjective, .hedge]),
      let name = context.voices.index.names(in: reading.span(max(sentence.lowerBound, noun - 12), noun)).last(where: {
        $0.kind == .person
          && (reading.isComma($0.tokens.upperBound) || reading.lower[$0.tokens.upperBound] == "(")
      })
    else { return nil }
    let actor = Phrase(core: name.tokens, full: name.tokens, head: name.tokens.upperBound - 1)
    return Finding(
      rule: "called-by-deed", stance: .suggests, actor: actor, role: .helper, cue: noun, clause: name.tokens.lowerBound..<noun + 1,
      form: .presupposed, isFixed: true)
  }

  /// "the husband-and-wife bombing team", "the bombing duo".
  private func team(_ noun: Int) -> Finding? {
    let floor = context.bounds(of: noun).lowerBound
    guard noun > floor + 1, ["shooting", "bombing", "killing", "hacking"].contains(reading.lower[noun - 1]),
      reading.lower[noun] != "team" || reading.span(max(floor, noun - 8), noun).contains(where: { reading.lower[$0] == "husband" }),
      let phrase = reading.phrase(endingAt: noun, floor: floor)
    else { return nil }
    var finding = Finding(
      rule: "called-by-deed", stance: .asserts, actor: phrase, cue: noun, clause: phrase.core, form: .presupposed, isFixed: true)
    finding.harm = noun - 1
    return finding
  }
}

extension FrameContext {
  /// Named, a pronoun, or marked by an article or a number; no "anyone" and nobody.
  func isParty(_ phrase: Phrase) -> Bool {
    guard reading.isPeopleLike(phrase), !phrase.core.contains(where: { reading.has($0, .negation) }),
      !["those", "anyone", "anybody", "someone", "somebody", "people", "whoever", "everyone", "what", "this", "that"].contains(
        reading.lower[phrase.head])
    else { return false }
    let first = phrase.core.lowerBound
    return reading.nameOf[phrase.head] >= 0 || reading.isPersonalPronoun(phrase.head) || reading.tag(phrase.head) == .properNoun
      || reading.tag(first) == .determiner || reading.has(first, [.determiner, .quantifier]) || reading.tag(first) == .numeral
      || phrase.core.contains { reading.nameOf[$0] >= 0 }
  }

  /// Who does it, where it is told as done; nil for things, for "whoever", and where the verb above has its own frame.
  func doer(of verb: Int) -> Phrase? {
    let deeds = DeedFrames(context: self)
    guard !isUnreal(verb), !isMerelyPossible(verb), !deeds.isGoverned(verb), let actor = subject(of: verb), deeds.isDoer(actor),
      !deeds.isToldByDeed(actor, verb)
    else { return nil }
    return actor
  }

  /// A deed of `actor` by this verb, in whoever's words it stands.
  func deed(_ rule: String, _ actor: Phrase, _ verb: Int, isLoose: Bool = false, role: Claim.Role = .perpetrator) -> Finding {
    Finding(
      rule: rule, isLoose: isLoose, stance: isNegated(verb) ? .rejects : .asserts, speaker: insertedSource(of: verb), actor: actor,
      role: role, cue: verb, clause: clause(actor, verb))
  }

  /// The noun phrase right after one of these prepositions, within so many tokens.
  func phrase(after words: Set<String>, from token: Int, within steps: Int) -> Phrase? {
    let limit = bounds(of: token).upperBound
    guard let link = reading.span(token + 1, min(limit, token + 1 + steps)).first(where: { words.contains(reading.lower[$0]) }),
      link + 1 < limit
    else { return nil }
    return reading.phrase(startingAt: link + 1, limit: limit)
  }
}
