import Records

// A deed in the passive, with whoever did it: "killed by X", "an attack carried out by X".
extension DeedFrames {
  /// "caused by the negligent actions of X", "by X's failure to act": whoever acted.
  static let conduct: Set<String> = [
    "action", "actions", "inaction", "negligence", "failure", "failures", "conduct", "decision", "decisions", "policy", "policies",
    "orders",
    "order", "recklessness", "carelessness", "incompetence", "indifference", "choices", "mistakes", "lies",
  ]

  func conductOwner(_ agent: Phrase, _ verb: Int) -> Phrase? {
    guard DeedFrames.conduct.contains(reading.lower[agent.head]) else { return nil }
    let bounds = context.bounds(of: verb)
    if let owner = context.reports.possessor(of: agent.head, bounds) { return isDoer(owner) ? owner : nil }
    // A closing mark may stand between: 'the “reckless actions” of X'.
    var token = agent.head + 1
    while token < bounds.upperBound, reading.isMark(token) { token += 1 }
    let limit = reading.sentence(of: verb).tokens.upperBound
    // "negligence on the part of X"
    if token + 4 < limit, reading.lower[token] == "on", reading.lower[token + 2] == "part" { token += 3 }
    guard token + 1 < limit, reading.lower[token] == "of" || reading.lower[token] == "by",
      let owner = reading.phrase(startingAt: token + 1, limit: limit)
    else { return nil }
    return isDoer(owner) ? owner : nil
  }

  func passive(_ verb: Int) -> [Finding] {
    guard let named = context.agent(of: verb) else { return [] }
    if let owner = conductOwner(named, verb), reading.has(verb, .cause) {
      let subject = context.isPassive(verb) ? reading.subject(of: verb, floor: context.bounds(of: verb).lowerBound) : nounBefore(verb)
      guard let harm = subject?.full.first(where: { reading.has($0, [.harm, .weakHarm]) }) else { return [] }
      return [make("caused-by", actor: owner, verb: verb, role: .enabler, harm: harm, clauseSubject: subject)]
    }
    let agent = named
    // "by a North Maren, Karsia, police officer": the place only describes.
    if let name = reading.name(at: agent.head), name.kind == .place, ["a", "an"].contains(reading.lower[agent.core.lowerBound]) {
      return describedAgent(verb)
    }
    guard isDoer(agent) || isOwnedArms(agent) else { return [] }
    let subject = context.isPassive(verb) ? reading.subject(of: verb, floor: context.bounds(of: verb).lowerBound) : nounBefore(verb)
    // "brought down by a Karsian missile"
    let isBroughtDown =
      reading.lower[verb] == "brought" && reading.lower[min(verb + 1, reading.count - 1)] == "down"
      && subject.map { VerbNotes.targets.contains(reading.lower[$0.head]) } ?? false
    let isViolent = reading.has(verb, .violence) || isBroughtDown
    let harm =
      subject.flatMap { phrase in phrase.full.first { reading.has($0, .harm) } }
      // "a breach that appears to have been conducted by X"
      ?? reading.treeSubject(of: verb).flatMap { reading.has($0, .harm) && $0 < verb ? $0 : nil }
    if reading.has(verb, .perpetrate), !isViolent {
      guard harm != nil else { return [] }
      // "a film about violence directed by X"
      if context.isReducedPassive(verb), reading.span(max(0, verb - 5), verb).contains(where: { reading.lower[$0] == "about" }) {
        return []
      }
      if ["used", "made", "set", "planned"].contains(reading.lower[verb]) { return [] }
      if ["carry", "carried"].contains(reading.lower[verb]), !(verb + 1 < reading.count && reading.lower[verb + 1] == "out") { return [] }
      return [make("perpetrated-by", actor: agent, verb: verb, harm: harm, clauseSubject: subject)]
    }
    if reading.has(verb, .help), !isViolent {
      guard let harm, !reading.lower[verb].hasPrefix("back") else { return [] }
      var finding = make("helped-by", actor: agent, verb: verb, role: .helper, harm: harm, clauseSubject: subject)
      if finding.stance == .asserts { finding.stance = .accusesOfHelping }
      return [finding]
    }
    if reading.has(verb, [.cause, .incite]), !isViolent {
      guard harm != nil else { return [] }
      return [make("caused-by", isLoose: true, actor: agent, verb: verb, role: .perpetrator, harm: harm, clauseSubject: subject)]
    }
    guard isViolent || reading.has(verb, [.wrongdoing, .lie]) else { return [] }
    if VerbNotes.ambiguous.contains(reading.lower[verb]), !reading.has(agent.head, .violentAgent),
      !(reading.name(at: agent.head)?.kind == .armedGroup), harm == nil, !isForcesOnTarget(agent, subject)
    {
      return []
    }
    let isSure = reading.has(agent.head, .violentAgent) || reading.name(at: agent.head)?.kind == .armedGroup
    return [
      make(
        isViolent ? "violence-by" : "wrong-by", isLoose: !isViolent || !isSure && reading.nameOf[agent.head] < 0,
        actor: agent, verb: verb, harm: harm,
        clauseSubject: subject)
    ]
  }

  /// The officer in "shot by a North Maren, Karsia, police officer", whom the tree tells from the place.
  func describedAgent(_ verb: Int) -> [Finding] {
    guard reading.has(verb, .violence), let head = reading.text.tokens.dependent(of: verb, .oblAgent, .obl), head > verb,
      reading.has(head, [.agent, .office, .person]), reading.nameOf[head] < 0,
      reading.text.tokens.subtree(of: head).contains(where: { reading.lower[$0] == "by" })
    else { return [] }
    let core = head..<head + 1
    let subject = context.isPassive(verb) ? reading.subject(of: verb, floor: context.bounds(of: verb).lowerBound) : nounBefore(verb)
    return [make("violence-by", isLoose: true, actor: Phrase(core: core, full: core, head: head), verb: verb, clauseSubject: subject)]
  }

  /// "a school attacked by Karsian forces"
  func isForcesOnTarget(_ agent: Phrase, _ subject: Phrase?) -> Bool {
    guard let subject, DeedFrames.forces.contains(reading.lemma(agent.head)) else { return false }
    return subject.core.contains { VerbNotes.victims.contains(reading.lower[$0]) || VerbNotes.targets.contains(reading.lower[$0]) }
  }

  static let forces: Set<String> = [
    "force", "troop", "army", "military", "soldier", "navy", "warplane", "aircraft", "jet", "drone", "tank", "gunboat",
  ]

  /// "a Karsian missile": arms do what their owner did.
  func isOwnedArms(_ phrase: Phrase) -> Bool {
    ["missile", "missiles", "rocket", "rockets", "shell", "shells", "drone", "drones", "bomb", "bombs"].contains(reading.lower[phrase.head])
      && phrase.core.contains { reading.name(at: $0).map { [.nationality, .place, .armedGroup].contains($0.kind) } ?? false }
  }

  func nounBefore(_ verb: Int) -> Phrase? {
    let floor = context.bounds(of: verb).lowerBound
    var token = verb - 1
    while token > floor, reading.isComma(token) || reading.tag(token) == .adverb { token -= 1 }
    guard token >= floor, let phrase = reading.phrase(endingAt: token, floor: floor) else { return nil }
    return reading.widenedLeft(phrase, floor: floor)
  }
}
