import Records

// Somebody claims a deed, owns up to it, or concedes another's.
extension AccusationFrames {
  func claimResponsibility(_ verb: Int) -> [Finding]? {
    let lower = reading.lower[verb]
    guard
      [
        "claim", "claims", "claimed", "claiming", "took", "take", "takes", "taking", "taken", "assumed", "accepted", "accepts", "accept",
        "accepting", "admitted", "admits", "admit", "asserted", "asserts", "assert", "asserting", "declared", "declares", "assumes",
        "assume",
      ].contains(lower)
    else { return nil }
    let limit = context.bounds(of: verb).upperBound
    let takes = lower.hasPrefix("t")
    if context.isPassive(verb) || context.isReducedPassive(verb) && nextIs(verb, ["by"]) {
      guard lower == "claimed", let agent = context.agent(of: verb), reading.isPeopleLike(agent), isClaimable(before: verb) else {
        return nil
      }
      return [own("claimed-by", agent, verb)]
    }
    guard let subject = context.subject(of: verb), !isNobody(subject), !context.isNegated(verb) else { return nil }
    let window = (verb + 1)..<min(limit, verb + 6)
    if let word = window.first(where: { ["responsibility", "credit"].contains(reading.lower[$0]) }) {
      guard !(verb + 1..<word).contains(where: { reading.has($0, .negation) || reading.isVerb($0) || reading.lower[$0] == "that" }) else {
        return nil
      }
      // "took credit for being right on terrorism"
      if reading.lower[word] == "credit",
        context.harm(in: reading.span(word + 1, min(limit, word + 7))) == nil
          || word + 2 < limit && reading.isGerund(word + 2) && !reading.has(word + 2, [.violence, .wrongdoing])
      {
        return nil
      }
      if takes || lower.hasPrefix("a") && !lower.hasPrefix("assert"), context.harm(in: word + 1..<limit) == nil {
        // "took responsibility for the school meals" is a duty; "… for it" looks back to a harm.
        let pronoun = reading.span(word + 1, min(limit, word + 4)).contains { ["it", "this", "that", "what"].contains(reading.lower[$0]) }
        guard pronoun || !mentions("for", after: word, within: 2, limit: limit) && context.earlierHarm(before: verb) != nil else {
          return nil
        }
      }
      return [own("claim-responsibility", subject, verb)]
    }
    guard lower.hasPrefix("claim"), let object = context.object(of: verb), reading.has(object.head, .harm), reading.isPeopleLike(subject),
      !(object.full.upperBound < limit && reading.isFinite(reading.skippingAdverbs(from: object.full.upperBound, to: limit - 1)))
    else { return nil }
    return [own("claim-attack", subject, verb)]
  }

  /// "both bombings were claimed by", not "both prizes".
  private func isClaimable(before verb: Int) -> Bool {
    guard let subject = context.subject(of: verb), reading.tag(subject.head) == .noun, !reading.has(subject.head, [.harm, .weakHarm]) else {
      return true
    }
    return !["prize", "title", "award", "medal", "bag", "reward", "seat", "trophy"].contains(reading.lemma(subject.head))
  }

  private func own(_ rule: String, _ subject: Phrase, _ verb: Int) -> Finding {
    make(rule, .claimsOwnResponsibility, speaker: subject, actor: subject, cue: verb)
  }

  private func isNobody(_ subject: Phrase) -> Bool {
    subject.core.contains {
      reading.has($0, .negation) || ["anybody", "anyone", "nobody", "one"].contains(reading.lower[$0]) && subject.core.count <= 2
    }
  }

  func confess(_ verb: Int) -> [Finding]? {
    let lower = reading.lower[verb]
    let pleads = lower.hasPrefix("plead") || lower == "pled"
    guard
      pleads && nextIs(verb, ["guilty"]) || lower.hasPrefix("confess") && nextIs(verb, ["to"])
        || lower.hasPrefix("admit") && nextIs(verb, ["to"])
        || lower.hasPrefix("admit") && verb + 1 < reading.count && reading.isGerund(verb + 1) || isBareConfession(verb)
    else { return nil }
    guard let subject = context.subject(of: verb), reading.isPeopleLike(subject), !context.isNegated(verb), !context.isUnreal(verb),
      !context.isMerelyPossible(verb)
    else { return nil }
    // "admitted using the tax code", "admitted to drinking vodka": no deed that harmed.
    let limit = context.bounds(of: verb).upperBound
    guard pleads || isBareConfession(verb) || isOwnDeed(after: verb, limit) else { return nil }
    var finding = own("confess", subject, verb)
    finding.harm = pleads ? confessed(after: verb, limit) : nil
    if ["lying", "misleading"].contains(reading.lower[min(verb + 1, reading.count - 1)]) { finding.harmKind = "lie" }
    return [finding]
  }

  /// "pleaded guilty to illegal lobbying for a charity that was suspected of terrorism": the lobbying.
  private func confessed(after verb: Int, _ limit: Int) -> Int? {
    guard let to = reading.span(verb + 1, min(limit, verb + 6)).first(where: { ["to", "of"].contains(reading.lower[$0]) }) else {
      return nil
    }
    let end = reading.span(to + 1, limit).first { ["that", "which", "who", "for", "in", "under"].contains(reading.lower[$0]) } ?? limit
    return context.harm(in: to + 1..<end) ?? reading.phrase(startingAt: to + 1, limit: limit)?.head
  }

  /// "although he confessed, he showed no remorse", where the text has told of a harm.
  private func isBareConfession(_ verb: Int) -> Bool {
    guard reading.lower[verb] == "confessed", verb + 1 < reading.count, reading.isPunctuation(verb + 1), !reading.isMark(verb + 1) else {
      return false
    }
    return context.earlierHarm(before: verb) != nil
  }

  /// "admitted killing", "admitted to the murder"; not "admitted lying about the rape", "admitted being near the scene of the murder",
  /// "admitted to police that his brother had": what he owns to is the first thing that he says he did.
  private func isOwnDeed(after verb: Int, _ limit: Int) -> Bool {
    let range = context.complement(from: verb + 1, min(limit, verb + 12))
    if range.contains(where: { reading.lower[$0] == "that" && $0 < verb + 6 }) { return false }
    let first = reading.skippingAdverbs(from: nextIs(verb, ["to"]) ? verb + 2 : verb + 1, to: limit)
    guard first < limit, reading.isGerund(first), reading.isVerb(first) || reading.tag(first) != .noun else { return owned(in: range) }
    if ["lie", "mislead", "cheat", "steal"].contains(reading.lemma(first)) { return true }
    if ["be", "know", "lose", "see", "hear", "meet", "visit", "own", "like", "want", "fear", "feel", "think", "suffer"].contains(
      reading.lemma(first))
    {
      // "admitted being part of the plot", "admitted being involved"
      return reading.span(first + 1, min(limit, first + 6)).contains {
        reading.has($0, .violentAgent) || ["part", "involved", "responsible", "behind", "guilty", "complicit"].contains(reading.lower[$0])
      }
    }
    return owned(in: range)
  }

  private func owned(in range: Range<Int>) -> Bool {
    context.wrong(in: range) != nil || range.contains { reading.has($0, .violentAgent) || context.isNoun($0) && reading.has($0, .weakHarm) }
  }

  /// "has accepted X's role in the attack", "conceded X's part".
  func acceptRole(_ verb: Int) -> [Finding]? {
    guard reading.has(verb, .admit), !context.isNegated(verb), let object = context.object(of: verb),
      let speaker = context.subject(of: verb)
    else { return nil }
    guard ["role", "part", "involvement", "responsibility", "guilt", "complicity", "fault", "hand"].contains(reading.lower[object.head])
    else { return nil }
    guard let owner = context.reports.possessor(of: object.head, context.bounds(of: verb)) else { return nil }
    return [make("accept-role", .accepts, speaker: speaker, actor: owner, cue: verb)]
  }
}
