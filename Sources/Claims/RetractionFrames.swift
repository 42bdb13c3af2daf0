import Records

/// Somebody takes back what he said of another: withdraws, retracts, no longer believes it, calls it a joke.
struct RetractionFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  private static let verbs = ["withdr", "retract", "recant", "disavow", "rescind", "revok"]
  static let nouns: Set<String> = [
    "accusation", "accusations", "claim", "claims", "allegation", "allegations", "charge", "charges", "statement", "assertion", "remark",
    "remarks", "comment", "comments", "suggestion", "report", "words", "testimony",
  ]
  private static let beliefs: Set<String> = [
    "believes", "believe", "believed", "thinks", "think", "thought", "suspects", "accuses", "blames",
  ]

  func findings(at token: Int) -> [Finding] {
    if RetractionFrames.jests.contains(reading.lower[token]) { return jest(token) }
    guard reading.isVerb(token), !context.isPassive(token), !context.isUnreal(token) else { return [] }
    if RetractionFrames.verbs.contains(where: { reading.lower[token].hasPrefix($0) }) || takesBack(token) { return withdrawn(token) }
    if RetractionFrames.beliefs.contains(reading.lower[token]), followsNoLonger(token) { return noLonger(token) }
    return []
  }

  private static let jests: Set<String> = ["sarcasm", "sarcastic", "joke", "joking", "jest", "hyperbole"]

  /// "his claims were sarcasm", "said that he was being sarcastic": his own words about the one he accused last.
  private func jest(_ token: Int) -> [Finding] {
    // The word stands in quotation marks as often as not.
    let bounds = reading.sentence(of: token).tokens
    guard let copula = reading.span(max(bounds.lowerBound, token - 4), token).last(where: { reading.isAuxiliary($0) }),
      !reading.span(copula, token).contains(where: { reading.has($0, .negation) }),
      let subject = reading.subject(of: copula, floor: bounds.lowerBound)
    else { return [] }
    let isOwnWords = RetractionFrames.nouns.contains(reading.lower[subject.head])
    let owner = isOwnWords ? context.reports.possessor(of: subject.head, bounds) : subject
    guard let owner, isOwnWords || ["he", "she", "they", "i"].contains(reading.lower[owner.head]) else { return [] }
    return [
      Finding(
        rule: "retracts-as-jest", stance: .rejects, speaker: owner, isImplicit: true, cue: token,
        clause: subject.full.lowerBound..<token + 1, deniedBy: owner, needsAccuser: true, needsVoice: true, isFixed: true)
    ]
  }

  private func takesBack(_ verb: Int) -> Bool {
    guard ["took", "take", "takes", "taken", "taking", "walked"].contains(reading.lower[verb]), verb + 1 < reading.count else {
      return false
    }
    return reading.lower[verb + 1] == "back"
  }

  private func withdrawn(_ verb: Int) -> [Finding] {
    let limit = context.bounds(of: verb).upperBound
    guard !context.isNegated(verb), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker),
      let object = context.object(of: verb, skipping: takesBack(verb) ? "back" : nil),
      RetractionFrames.nouns.contains(reading.lower[object.head])
    else { return [] }
    // Somebody else's claim cannot be taken back by this speaker, but whose it is need not be said.
    if let owner = context.reports.possessor(of: object.head, context.bounds(of: verb)), reading.nameOf[owner.head] >= 0,
      let theirs = context.voices.voice(of: owner), let own = context.voices.voice(of: speaker), theirs.name != own.name
    {
      return []
    }
    if let finding = inside(after: object.core.upperBound, limit) { return [fixed(finding, speaker, verb)] }
    if let harm = claimedResponsibility(object, limit) {
      let own = Finding(rule: "", stance: .denies, actor: speaker, cue: verb, clause: verb..<verb + 1, harm: harm)
      return [fixed(own, speaker, verb, stance: .denies)]
    }
    if let against = reading.span(object.core.upperBound, min(limit, object.core.upperBound + 3)).first(where: {
      ["against", "about"].contains(reading.lower[$0])
    }), let actor = reading.phrase(startingAt: against + 1, limit: limit), reading.isPeopleLike(actor) {
      return [fixed(Finding(rule: "", stance: .rejects, actor: actor, cue: verb, clause: verb..<verb + 1), speaker, verb)]
    }
    return []
  }

  /// "has withdrawn its claim of responsibility for the bombing": the harm; nil for a claim of another kind.
  private func claimedResponsibility(_ object: Phrase, _ limit: Int) -> Int? {
    guard ["claim", "claims"].contains(reading.lower[object.head]),
      ["its", "their", "his", "her"].contains(reading.lower[object.core.lowerBound])
    else { return nil }
    let after = reading.span(object.head + 1, min(limit, object.head + 4))
    guard after.contains(where: { reading.lower[$0] == "responsibility" }) else { return nil }
    return reading.span(object.head + 1, limit).first { reading.has($0, .harm) && context.isNoun($0) }
  }

  private func fixed(_ inner: Finding, _ speaker: Phrase, _ verb: Int, stance: Claim.Stance = .rejects) -> Finding {
    let own = context.clause(speaker, verb)
    return Finding(
      rule: "retracts", stance: stance, speaker: speaker, actor: inner.actor, role: inner.role, cue: verb,
      clause: own.lowerBound..<max(own.upperBound, inner.clause.upperBound), harm: inner.harm, isFixed: true)
  }

  /// The deed that the withdrawn words were about.
  private func inside(after start: Int, _ limit: Int) -> Finding? {
    guard let that = reading.span(start, min(limit, start + 6)).first(where: { reading.lower[$0] == "that" }) else { return nil }
    return InnerFrames(context: context).first(in: reading.span(that + 1, limit))
  }

  private func followsNoLonger(_ verb: Int) -> Bool {
    verb > 1 && reading.lower[verb - 1] == "longer" && reading.lower[verb - 2] == "no"
  }

  private func noLonger(_ verb: Int) -> [Finding] {
    let limit = context.bounds(of: verb).upperBound
    guard let speaker = context.subject(of: verb), reading.isPeopleLike(speaker) else { return [] }
    if let finding = InnerFrames(context: context).first(in: reading.span(verb + 1, limit)) { return [fixed(finding, speaker, verb)] }
    guard reading.has(verb, [.accuse, .blame]), let actor = context.object(of: verb), reading.isPeopleLike(actor) else { return [] }
    return [fixed(Finding(rule: "", stance: .rejects, actor: actor, cue: verb, clause: verb..<verb + 1), speaker, verb)]
  }
}

/// The deed that a denied, doubted or withdrawn clause is about; it need not be said as a fact.
struct InnerFrames {
  let context: FrameContext

  func first(in range: Range<Int>) -> Finding? {
    let deeds = DeedFrames(context: context)
    let responsibility = ResponsibilityFrames(context: context)
    let supply = SupplyFrames(context: context)
    for token in range {
      let found =
        supply.findings(at: token, allowUnreal: true) + deeds.findings(at: token, allowUnreal: true)
        + responsibility.findings(at: token, allowUnreal: true)
      if let finding = found.first(where: { $0.actor != nil }) { return finding }
    }
    return nil
  }
}
