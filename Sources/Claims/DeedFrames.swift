import Records

/// Somebody is said to have done it: killed, hacked, carried out, covered up, caused, helped, failed to stop.
struct DeedFrames {
  let context: FrameContext
  var reading: Reading { context.reading }

  func findings(at token: Int, allowUnreal: Bool = false) -> [Finding] {
    if reading.has(token, [.harm, .weakHarm]), context.isNoun(token) { return harmBy(token) }
    if let done = didIt(token) { return [done] }
    guard reading.isVerb(token), reading.tag(token) != .auxiliary else { return [] }
    guard reading.has(token, [.violence, .wrongdoing, .lie, .perpetrate, .cause, .help, .incite, .fail]) else { return [] }
    guard allowUnreal || !context.isUnreal(token) && !isGoverned(token) && !context.isMerelyPossible(token) && !isOnlyThoughtOf(token)
    else { return [] }
    guard !VerbNotes.contact.contains(reading.lower[token]) || isContested(token) else { return [] }
    if context.isPassive(token) || context.isReducedPassive(token) && followedByAgent(token) { return passive(token) }
    if let deed = perpetrated(token) { return deed }
    if reading.has(token, .violence), let deed = violence(token) { return deed }
    if reading.has(token, .lie), let deed = lied(token) { return deed }
    if reading.has(token, .wrongdoing), let deed = wrongdoing(token) { return deed }
    if reading.has(token, .incite), let deed = incited(token) { return deed }
    if reading.has(token, .help), let deed = helped(token) { return deed }
    if reading.has(token, .cause), let deed = caused(token) { return deed }
    if reading.has(token, .fail), let deed = failed(token) { return deed }
    return []
  }

  private func make(
    _ rule: String, isLoose: Bool = false, actor: Phrase, verb: Int, role: Claim.Role = .perpetrator, harm: Int? = nil,
    clauseSubject: Phrase? = nil
  ) -> Finding {
    let limit = context.bounds(of: verb).upperBound
    var finding = Finding(
      rule: rule, isLoose: isLoose, stance: context.isNegated(verb) || isDisowned(actor, verb) ? .rejects : .asserts, actor: actor,
      role: role, cue: verb,
      clause: context.clause(clauseSubject ?? actor, verb), harm: harm)
    finding.speaker = context.insertedSource(of: verb)
    if actor.full.lowerBound > verb {
      finding.also = reading.coordinated(after: actor, limit: limit).filter { reading.isPeopleLike($0) }
    } else {
      finding.also = joined(actor, verb)
    }
    return finding
  }

  /// "X and Y withdrew": subjects joined before the verb.
  private func joined(_ actor: Phrase, _ verb: Int) -> [Phrase] {
    reading.coordinated(after: Phrase(core: actor.core, full: actor.core, head: actor.head), limit: min(verb, actor.full.upperBound)).filter
    { reading.isPeopleLike($0) }
  }

  /// "It was not X that did it."
  private func isDisowned(_ actor: Phrase, _ verb: Int) -> Bool {
    let first = actor.full.lowerBound
    guard first > 1, actor.full.upperBound < verb, ["that", "who", "which"].contains(reading.lower[actor.full.upperBound]) else {
      return false
    }
    return ["not", "n't"].contains(reading.lower[first - 1]) && ["was", "is", "were"].contains(reading.lower[first - 2])
  }

  /// "X did it", after a harm that the text has named.
  private func didIt(_ verb: Int) -> Finding? {
    guard ["did", "done"].contains(reading.lower[verb]), verb + 1 < reading.count,
      ["it", "this", "that"].contains(reading.lower[verb + 1]),
      verb + 2 >= reading.count || !reading.isNominal(verb + 2), !context.isUnreal(verb), let actor = context.subject(of: verb),
      isDoer(actor)
    else { return nil }
    let sentence = reading.sentence(of: verb).tokens
    guard let harm = sentence.first(where: { reading.has($0, .harm) && context.isNoun($0) }) ?? context.earlierHarm(before: verb) else {
      return nil
    }
    var finding = make("did-it", isLoose: true, actor: actor, verb: verb, harm: harm)
    finding.needsVoice = true
    return finding
  }

  private func followedByAgent(_ token: Int) -> Bool {
    guard let agent = context.agent(of: token) else { return false }
    // "police unleashed a wave of unrest by students": a verb with its own object.
    let next = reading.skippingAdverbs(from: token + 1, to: agent.core.lowerBound)
    let hasObject =
      next < agent.core.lowerBound - 1 && (reading.tag(next) == .determiner || reading.isNominal(next) || reading.tag(next) == .adjective)
    return agent.core.lowerBound <= token + 7 && !(hasObject && !reading.has(next, .time))
  }

  /// "the prospect of tampering", "the risk of attacking": nobody did it.
  private func isOnlyThoughtOf(_ verb: Int) -> Bool {
    guard reading.isGerund(verb) else { return false }
    let floor = context.bounds(of: verb).lowerBound
    let before = verb - 1
    guard before > floor, ["of", "about", "against"].contains(reading.lower[before]) else { return false }
    return reading.tag(before - 1) == .noun && !reading.has(before - 1, [.accusationNoun, .reportNoun])
  }

  /// "conceded that X had grabbed Y", "says he never touched her": what is owned to or denied is no everyday deed.
  private func isContested(_ verb: Int) -> Bool {
    if context.isNegated(verb), isReported(verb) { return true }
    let floor = context.bounds(of: verb).lowerBound
    return reading.span(max(floor, verb - 12), verb).contains { reading.isVerb($0) && reading.has($0, [.admit, .deny]) }
  }

  /// A doer: a person, a body or a group, no machine and no victim.
  func isDoer(_ phrase: Phrase) -> Bool {
    if phrase.core.contains(where: { reading.has($0, .negation) }) { return false }
    switch reading.lower[phrase.head] {
    case "those", "anyone", "anybody", "someone", "somebody", "people", "it", "there", "what", "you", "nobody", "everyone", "this", "that",
      "everybody":
      return reading.lower[phrase.head] == "it"
    default: break
    }
    if let name = reading.name(at: phrase.head), name.kind == .place {
      // "in Velm, which …": a place where things happen does nothing.
      let before = phrase.core.lowerBound - 1
      if before >= 0, ["in", "at", "near", "from", "to", "inside", "across", "within", "throughout"].contains(reading.lower[before]) {
        return false
      }
    }
    if let name = reading.name(at: phrase.head) { return [.person, .organisation, .place, .armedGroup, .nationality].contains(name.kind) }
    if reading.isPersonalPronoun(phrase.head) { return reading.lower[phrase.head] != "we" || reading.quotationOf[phrase.head] >= 0 }
    return reading.has(phrase.head, [.agent, .body, .office, .violentAgent, .kin, .person]) || reading.tag(phrase.head) == .properNoun
  }

  /// "accused X of bombing", "denied killing", "was charged for grabbing": the governing verb's frame has it.
  func isGoverned(_ verb: Int) -> Bool {
    guard reading.isGerund(verb), verb > 1 else { return false }
    let floor = context.bounds(of: verb).lowerBound
    var before = verb - 1
    while before > floor, reading.tag(before) == .adverb || reading.isMark(before) { before -= 1 }
    if reading.isVerb(before), reading.has(before, [.deny, .admit]) { return true }
    guard ["of", "for", "to"].contains(reading.lower[before]) || ["and", "or"].contains(reading.lower[before]) else { return false }
    return reading.span(max(floor, before - 12), before).contains {
      reading.isVerb($0) && reading.has($0, [.accuse, .blame, .condemn, .charge])
    }
  }

  /// "the state that committed such outrage": told by the deed alone, nobody is named.
  func isToldByDeed(_ actor: Phrase, _ verb: Int) -> Bool {
    let generic: Set<String> = [
      "state", "country", "government", "people", "officials", "official", "person", "individuals", "individual", "man", "men", "woman",
      "women",
      "group", "side", "party", "nation", "those", "regime", "one", "ones",
    ]
    guard actor.full.upperBound <= verb, reading.nameOf[actor.head] < 0, generic.contains(reading.lower[actor.head]) else { return false }
    guard !actor.full.contains(where: { reading.nameOf[$0] >= 0 }) else { return false }
    return reading.span(actor.full.upperBound, verb).contains { ["who", "that", "which"].contains(reading.lower[$0]) }
  }

  // MARK: Passive with agent

  /// "caused by the negligent actions of X", "by X's failure to act": whoever acted.
  private static let conduct: Set<String> = [
    "action", "actions", "inaction", "negligence", "failure", "failures", "conduct", "decision", "decisions", "policy", "policies",
    "orders",
    "order", "recklessness", "carelessness", "incompetence", "indifference", "choices", "mistakes", "lies",
  ]

  private func conductOwner(_ agent: Phrase, _ verb: Int) -> Phrase? {
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

  private func passive(_ verb: Int) -> [Finding] {
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
  private func describedAgent(_ verb: Int) -> [Finding] {
    guard reading.has(verb, .violence), let head = reading.text.tokens.dependent(of: verb, .oblAgent, .obl), head > verb,
      reading.has(head, [.agent, .office, .person]), reading.nameOf[head] < 0,
      reading.text.tokens.subtree(of: head).contains(where: { reading.lower[$0] == "by" })
    else { return [] }
    let core = head..<head + 1
    let subject = context.isPassive(verb) ? reading.subject(of: verb, floor: context.bounds(of: verb).lowerBound) : nounBefore(verb)
    return [make("violence-by", isLoose: true, actor: Phrase(core: core, full: core, head: head), verb: verb, clauseSubject: subject)]
  }

  /// "a school attacked by Karsian forces"
  private func isForcesOnTarget(_ agent: Phrase, _ subject: Phrase?) -> Bool {
    guard let subject, DeedFrames.forces.contains(reading.lemma(agent.head)) else { return false }
    return subject.core.contains { VerbNotes.victims.contains(reading.lower[$0]) || VerbNotes.targets.contains(reading.lower[$0]) }
  }

  private static let forces: Set<String> = [
    "force", "troop", "army", "military", "soldier", "navy", "warplane", "aircraft", "jet", "drone", "tank", "gunboat",
  ]

  /// "a Karsian missile": arms do what their owner did.
  private func isOwnedArms(_ phrase: Phrase) -> Bool {
    ["missile", "missiles", "rocket", "rockets", "shell", "shells", "drone", "drones", "bomb", "bombs"].contains(reading.lower[phrase.head])
      && phrase.core.contains { reading.name(at: $0).map { [.nationality, .place, .armedGroup].contains($0.kind) } ?? false }
  }

  private func nounBefore(_ verb: Int) -> Phrase? {
    let floor = context.bounds(of: verb).lowerBound
    var token = verb - 1
    while token > floor, reading.isComma(token) || reading.tag(token) == .adverb { token -= 1 }
    guard token >= floor, let phrase = reading.phrase(endingAt: token, floor: floor) else { return nil }
    return reading.widenedLeft(phrase, floor: floor)
  }

  // MARK: Active

  /// "carried out the attack", "committed this atrocity", "planned the strike", "fired missiles at".
  private func perpetrated(_ verb: Int) -> [Finding]? {
    guard reading.has(verb, .perpetrate) else { return nil }
    let isCarry = reading.lower[verb].hasPrefix("carr")
    let limit = context.bounds(of: verb).upperBound
    if isCarry, !(verb + 1 < limit && reading.lower[verb + 1] == "out") { return nil }
    // "a jet-launched bomb"
    if verb > 0, reading.lower[verb - 1] == "-" { return nil }
    guard let object = context.object(of: verb, skipping: isCarry ? "out" : nil) else { return nil }
    let harm =
      object.full.first { reading.has($0, .harm) && $0 <= object.core.upperBound - 1 } ?? laterHarm(object, limit)
      ?? taken(up: object, verb) ?? gerundHarm(after: object, limit) ?? release(object, verb)
    let kinds = [
      "make", "makes", "made", "making", "use", "uses", "used", "using", "set", "dropped", "dropping", "drop", "fired", "fire", "firing",
      "fires",
    ]
    let isArms = object.core.contains { token in
      let isTearGas = reading.lower[token] == "gas" && token > 0 && ["tear", "natural"].contains(reading.lower[token - 1])
      return DeedFrames.arms.contains(reading.lower[token]) && !isTearGas
        // "fired the fatal shot"; not at a goal.
        || reading.lemma(verb) == "fire" && reading.lemma(token) == "shot"
          && object.core.contains { ["the", "fatal", "deadly", "lethal", "killer"].contains(reading.lower[$0]) }
    }
    if kinds.contains(reading.lower[verb]) || ["started", "start", "lit"].contains(reading.lower[verb]) {
      let isFire =
        ["started", "start", "lit", "set"].contains(reading.lower[verb]) && object.core.count > (reading.lower[verb] == "set" ? 1 : 0)
        && ["fire", "fires", "blaze"].contains(reading.lower[object.head])
      guard isArms || isFire else { return nil }
    } else if harm == nil {
      guard isArms, ["launched", "launch", "launches", "launching", "detonated", "planted"].contains(reading.lower[verb]) else {
        return nil
      }
    }
    // Who takes his own life is accused of nothing, nor is who plans a war that came by other hands.
    if reading.lower[object.head] == "suicide" || reading.lower[object.head] == "war" && reading.lemma(verb) == "plan" { return nil }
    // An army's strikes that nobody contests are no accusation.
    if reading.lower[verb].hasPrefix("conduct"),
      object.core.contains(where: {
        ["strike", "strikes", "airstrike", "airstrikes", "raid", "raids"].contains(reading.lower[$0])
      })
    {
      return nil
    }
    guard let actor = context.subject(of: verb), isDoer(actor), !isToldByDeed(actor, verb) else { return nil }
    if let against = (object.core.upperBound..<max(object.core.upperBound, min(limit, object.full.upperBound + 3))).first(where: {
      reading.lower[$0] == "against" || reading.lower[$0] == "on"
    }),
      reading.span(against + 1, min(limit, against + 8)).contains(where: {
        reading.name(at: $0)?.kind == .armedGroup || reading.has($0, .violentAgent)
      }),
      reading.name(at: actor.head)?.kind != .armedGroup
    {
      return nil
    }
    let plans = ["plan", "plot", "prepar", "order", "orchestrat", "mastermind", "organi", "direct"].contains {
      reading.lower[verb].hasPrefix($0)
    }
    // "was planning an attack" is intent; "planned the attack" is part of a deed.
    if plans, !["order", "orchestrat", "mastermind", "direct"].contains(where: { reading.lower[verb].hasPrefix($0) }), isIndefinite(object)
    {
      return nil
    }
    if ["police", "investigators", "inquiry", "committee"].contains(reading.lower[actor.head]), reading.lower[verb].hasPrefix("conduct") {
      return nil
    }
    // "carried out executions", "ordered the raid": what states and their officers do by law, unless in other words.
    if let harm, ["execution", "executions", "raid", "raids", "crackdown"].contains(reading.lower[harm]), !isTold(verb),
      !reading.has(actor.head, .violentAgent), reading.name(at: actor.head)?.kind != .armedGroup
    {
      return nil
    }
    let isVerbal = object.core.contains {
      [
        "harsh", "verbal", "personal", "blistering", "scathing", "fierce", "word", "ad", "ads", "campaign", "political", "rhetorical",
        "twitter", "stinging", "withering", "bitter",
      ].contains(reading.lower[$0])
    }
    if isVerbal { return nil }
    // "fired a missile into the sea"
    if isArms,
      reading.span(object.core.upperBound, min(limit, object.core.upperBound + 4)).contains(where: {
        ["sea", "ocean", "air", "waters"].contains(reading.lower[$0])
      })
    {
      return nil
    }
    let isLoose = isArms && harm == nil && reading.isGerund(verb)
    return [make("perpetrated", isLoose: isLoose, actor: actor, verb: verb, role: plans ? .organiser : .perpetrator, harm: harm)]
  }

  /// "apologised for the massacre, saying he had ordered it".
  private func taken(up object: Phrase, _ verb: Int) -> Int? {
    guard ["it", "them"].contains(reading.lower[object.head]),
      ["order", "orchestrate", "mastermind", "arrange", "plan", "carry", "commit"].contains(reading.lemma(verb))
    else { return nil }
    return reading.span(reading.sentence(of: verb).tokens.lowerBound, verb).last { reading.has($0, .harm) && context.isNoun($0) }
  }

  /// "carried out the deadliest mass shooting", "two chemical weapons attacks": the tagger takes the harm for a verb.
  private func gerundHarm(after object: Phrase, _ limit: Int) -> Int? {
    let next = object.core.upperBound
    guard next < limit, reading.has(next, .harm), reading.tag(object.head) != .properNoun else { return nil }
    return reading.isGerund(next) || reading.words[next].forms.contains(.plural) ? next : nil
  }

  /// "engineered the release of the e-mails".
  private func release(_ object: Phrase, _ verb: Int) -> Int? {
    guard ["engineer", "orchestrate", "mastermind"].contains(reading.lemma(verb)),
      ["release", "publication", "disclosure", "dump"].contains(reading.lemma(object.head)),
      object.full.contains(where: { ["email", "e-mail", "document", "file", "message", "cable", "tape"].contains(reading.lemma($0)) })
    else { return nil }
    return object.head
  }

  private static let arms: Set<String> = [
    "bombs", "bomb", "weapons", "missiles", "missile", "rockets", "gas", "barrel", "explosives", "shells", "mortars",
  ]

  private func isIndefinite(_ object: Phrase) -> Bool {
    ["a", "an", "more", "further", "new", "another", "such"].contains(reading.lower[object.core.lowerBound])
      || object.core.contains { DeedFrames.foretelling.contains(reading.lower[$0]) }
      || object.core.count == 1 && reading.words[object.head].forms.contains(.plural)
  }

  /// "mounted a high-risk, low-cost attack": past the commas between adjectives.
  private func laterHarm(_ object: Phrase, _ limit: Int) -> Int? {
    guard object.core.upperBound < limit, reading.isComma(object.core.upperBound), reading.tag(object.core.lowerBound) == .determiner else {
      return nil
    }
    for token in reading.span(object.core.upperBound, min(limit, object.core.upperBound + 7)) {
      if reading.isFinite(token) || ["the", "a", "and"].contains(reading.lower[token]) { return nil }
      if reading.has(token, .harm) { return token }
    }
    return nil
  }

  private func violence(_ verb: Int) -> [Finding]? {
    guard let actor = context.subject(of: verb), isDoer(actor) || blowsItselfUp(verb), !isToldByDeed(actor, verb) else { return nil }
    let lower = reading.lower[verb]
    if reading.words[verb].forms == .base && !hasInfinitiveHead(verb) || isDescribing(verb) { return nil }
    // "shot down the plane"
    let particle = verb + 1 < reading.count && ["down", "up", "dead"].contains(reading.lower[verb + 1]) ? reading.lower[verb + 1] : nil
    guard let object = context.object(of: verb, skipping: particle) else {
      return nil
    }
    // "attacked the plan", "hit the target", "killed the bill": words of politics and sport.
    let isPersonal =
      reading.isPersonalPronoun(object.head)
      || object.core.contains {
        reading.name(at: $0) != nil || reading.has($0, [.agent, .kin, .office, .unnamedSource, .body, .person])
          || VerbNotes.victims.contains(reading.lower[$0])
          || ["anyone", "anybody", "nobody", "someone", "somebody"].contains(reading.lower[$0])
      } || reading.tag(object.head) == .numeral
      || reading.tag(object.head) == .noun && VerbNotes.targets.contains(reading.lower[object.head])
    guard isPersonal, !reading.has(object.head, .time), !isArmed(object), !isOwnBody(object, of: actor) else { return nil }
    // "the visitors shot 46": a score.
    if object.core.count == 1, reading.tag(object.head) == .numeral, !context.speaksOfForce(around: verb) { return nil }
    if VerbNotes.ambiguous.contains(lower), !["himself", "herself", "themselves"].contains(reading.lower[object.head]) {
      let isArmed =
        reading.has(actor.head, .violentAgent) || reading.name(at: actor.head)?.kind == .armedGroup
        || VerbNotes.victims.contains(reading.lower[object.head]) || VerbNotes.targets.contains(reading.lower[object.head])
        || isContested(verb) && reading.name(at: object.head)?.kind == .person
      guard isArmed else { return nil }
    }
    let isSure = reading.has(actor.head, .violentAgent) || reading.name(at: actor.head)?.kind == .armedGroup
    return [make("violence", isLoose: !(isSure || isContested(verb)), actor: actor, verb: verb)]
  }

  /// "slain Anna Lind", "the mayor's leaked letters": a participle that describes the noun after it.
  private func isDescribing(_ verb: Int) -> Bool {
    guard verb > 0, reading.isParticiple(verb) else { return false }
    if reading.isPossessive(verb - 1) { return true }
    let forms = reading.words[verb].forms
    return forms.contains(.participle) && forms.isDisjoint(with: [.past, .base])
      && !context.hasAuxiliary(before: verb, floor: context.bounds(of: verb).lowerBound)
  }

  /// "she hit her head on the kerb", "beating their chests": nobody else is hurt.
  private func isOwnBody(_ object: Phrase, of actor: Phrase) -> Bool {
    guard DeedFrames.body.contains(reading.lemma(object.head)) else { return false }
    switch reading.lower[object.core.lowerBound] {
    case "their": return true
    case "her": return reading.lower[actor.head] == "she"
    case "his": return reading.lower[actor.head] == "he"
    case "my": return reading.lower[actor.head] == "i"
    default: return false
    }
  }

  private static let body: Set<String> = ["head", "face", "hand", "arm", "leg", "knee", "foot", "chest", "neck", "hair", "breast"]

  /// "two of its members blew themselves up".
  private func blowsItselfUp(_ verb: Int) -> Bool {
    verb + 1 < reading.count && ["himself", "herself", "themselves"].contains(reading.lower[verb + 1])
  }

  /// Force against an armed group is nobody's wrong unless somebody says so in other words.
  private func isArmed(_ phrase: Phrase) -> Bool {
    phrase.full.contains { reading.name(at: $0)?.kind == .armedGroup } || reading.has(phrase.head, .violentAgent)
  }

  /// "to kill" after "used to", "managed to".
  private func hasInfinitiveHead(_ verb: Int) -> Bool {
    // "to kill and injure civilians"
    verb > 1 && ["and", "or"].contains(reading.lower[verb - 1]) && reading.isVerb(verb - 2) && reading.lower[max(0, verb - 3)] == "to"
      || verb > 1 && (reading.lower[verb - 1] == "to" || reading.isAuxiliary(verb - 1) || reading.tag(verb - 1) == .adverb)
      || reading.words[verb].forms.contains(.past) || reading.isNominal(max(0, verb - 1))
  }

  private func lied(_ verb: Int) -> [Finding]? {
    let lower = reading.lower[verb]
    if lower.hasPrefix("l"), verb + 1 < reading.count,
      ["in", "on", "at", "down", "with", "behind", "ahead", "beneath"].contains(reading.lower[verb + 1])
    {
      return nil
    }
    guard let actor = context.subject(of: verb), reading.isPeopleLike(actor), isDoer(actor) else { return nil }
    if lower == "lie" || lower == "lies" {
      guard verb + 1 < reading.count, reading.lower[verb + 1] == "to" || reading.lower[verb + 1] == "about" else { return nil }
    }
    var finding = make("lied", isLoose: reading.isGerund(verb), actor: actor, verb: verb)
    finding.harmKind = "lie"
    return [finding]
  }

  private func wrongdoing(_ verb: Int) -> [Finding]? {
    let lower = reading.lower[verb]
    let limit = context.bounds(of: verb).upperBound
    if reading.isGerund(verb), isDescriptive(verb) || isNominal(verb) { return nil }
    if isDescribing(verb) { return nil }
    guard let actor = context.subject(of: verb),
      isDoer(actor) && reading.isPeopleLike(actor) || DeedFrames.institutions.contains(reading.lemma(actor.head))
    else { return nil }
    if lower.hasPrefix("cover") {
      guard verb + 1 < limit, reading.lower[verb + 1] == "up" else { return nil }
    } else if [
      "meddled", "meddle", "meddling", "interfered", "interfere", "interfering", "tampered", "tamper", "tampering", "colluded", "collude",
      "colluding", "conspired", "conspiring", "conspire", "retaliated", "retaliate", "retaliating", "spied", "spying", "discriminate",
      "discriminated",
    ].contains(lower) {
      return [make("wrongdoing", isLoose: !isReported(verb), actor: actor, verb: verb)]
    } else {
      guard let object = context.object(of: verb), !reading.has(object.head, .time) else { return nil }
      // "she dumped him": of lovers, and of boxers on the canvas.
      if lower.hasPrefix("dump"), reading.isPeopleLike(object) { return nil }
      if VerbNotes.needsObject.contains(where: { lower.hasPrefix($0) }),
        !object.full.contains(where: { VerbNotes.evidence.contains(reading.lower[$0]) })
      {
        if !isReported(verb) { return nil }
      }
      if VerbNotes.mild.contains(lower) || isArmed(object) { return nil }
      // "stealing jobs", "stole the show"
      if ["jobs", "show", "spotlight", "thunder", "hearts", "headlines", "limelight"].contains(reading.lower[object.head]) { return nil }
      let isEvidence = VerbNotes.needsObject.contains { lower.hasPrefix($0) }
      if RetractionFrames.nouns.contains(reading.lower[object.head]), !isEvidence || reading.lower[object.head] == "story" { return nil }
    }
    return [make("wrongdoing", isLoose: true, actor: actor, verb: verb)]
  }

  /// What can cheat, though not kill.
  private static let institutions: Set<String> = [
    "school", "college", "hospital", "clinic", "charity", "newspaper", "airline", "insurer", "manufacturer", "retailer", "startup", "fund",
    "lender", "brokerage", "contractor", "chain", "publisher", "lab", "laboratory",
  ]

  /// "the most heavily polluting plants": a gerund that describes a noun.
  private func isDescriptive(_ gerund: Int) -> Bool {
    let floor = context.bounds(of: gerund).lowerBound
    var before = gerund - 1
    while before > floor, reading.tag(before) == .adverb { before -= 1 }
    return before >= floor && (reading.tag(before) == .determiner || reading.tag(before) == .adjective)
  }

  /// "interference in the vote, meddling that they called a plot": the tree takes it for a noun.
  private func isNominal(_ gerund: Int) -> Bool {
    switch reading.text.tokens.relation(of: gerund) {
    case .appos, .nmod, .obl, .obj, .nsubj, .nsubjPass, .parataxis, .root: context.object(of: gerund) == nil || reading.isDash(gerund - 1)
    default: false
    }
  }

  /// Whether somebody says it: within quotation marks, or under a verb of speech.
  private func isReported(_ verb: Int) -> Bool {
    if reading.quotationOf[verb] >= 0 { return true }
    let bounds = context.bounds(of: verb)
    return bounds.contains { $0 != verb && reading.isVerb($0) && reading.has($0, [.say, .tell]) && reading.isFinite($0) }
  }

  /// Said, thought or claimed by somebody.
  private func isTold(_ verb: Int) -> Bool {
    isReported(verb) || context.bounds(of: verb).contains { reading.lower[$0] == "according" }
      || context.bounds(of: verb).contains {
        $0 != verb && reading.isVerb($0)
          && (reading.has($0, [.claim, .admit, .deny]) || ["believe", "think", "suspect", "conclude"].contains(reading.lemma($0)))
      }
  }

  /// "incited violence", "encouraging aggression".
  private func incited(_ verb: Int) -> [Finding]? {
    guard let object = context.object(of: verb),
      object.full.contains(where: { reading.has($0, .harm) || reading.lemma(verb) == "inspire" && reading.has($0, .violentAgent) })
        || object.full.contains(where: { ["aggression", "hatred", "violent", "aggressive", "fury"].contains(reading.lower[$0]) }),
      let actor = context.subject(of: verb),
      isDoer(actor) || reading.isPeopleLike(actor) || actor.full.contains(where: { reading.name(at: $0)?.kind == .person })
        || context.reports.possessor(of: actor.head, context.bounds(of: verb)) != nil
    else { return nil }
    let owner = reading.isPeopleLike(actor) ? actor : (context.reports.possessor(of: actor.head, context.bounds(of: verb)) ?? actor)
    return [make("incited", isLoose: true, actor: owner, verb: verb, role: .inspirer, clauseSubject: actor)]
  }

  /// "financed the attackers", "harboured the bombers", "trained them for the raid".
  private func helped(_ verb: Int) -> [Finding]? {
    guard let object = context.object(of: verb),
      object.full.contains(where: { reading.has($0, [.harm, .violentAgent]) || reading.name(at: $0)?.kind == .armedGroup }),
      let actor = context.subject(of: verb), isDoer(actor)
    else { return nil }
    // "supplied no weapons" is a denial, which its own frame reads.
    if object.core.contains(where: { reading.has($0, .negation) }) { return nil }
    if reading.lower[verb].hasPrefix("protect"), !object.full.contains(where: { reading.has($0, .violentAgent) }) { return nil }
    // "sponsored the Death in Custody Act": the harm is only in the name of something else.
    guard
      reading.has(object.head, [.harm, .violentAgent]) && !reading.isCapitalised(object.head)
        || reading.name(at: object.head)?.kind == .armedGroup
        || object.core.contains(where: { reading.name(at: $0)?.kind == .armedGroup && reading.has(object.head, [.agent, .harm]) })
    else { return nil }
    if [
      "help", "helped", "helps", "helping", "support", "supported", "supports", "hosted", "host", "pay", "paid", "supporting", "hire",
      "hired",
    ].contains(reading.lower[verb]),
      !object.full.contains(where: { reading.has($0, .violentAgent) || reading.name(at: $0)?.kind == .armedGroup })
    {
      return nil
    }
    var finding = make(
      "helped", isLoose: !(reading.has(object.head, .harm) || isReported(verb)), actor: actor, verb: verb,
      role: .helper)
    if finding.stance == .asserts { finding.stance = .accusesOfHelping }
    return [finding]
  }

  /// "caused the deaths", "led to the rise of the group", "created the vacuum".
  private func caused(_ verb: Int) -> [Finding]? {
    let lower = reading.lower[verb]
    let limit = context.bounds(of: verb).upperBound
    var object: Phrase?
    if lower.hasPrefix("le") && (lower.hasPrefix("lead") || lower == "led") {
      guard verb + 2 < limit, reading.lower[verb + 1] == "to" else { return nil }
      object = reading.phrase(startingAt: verb + 2, limit: limit)
    } else {
      if ["allowed", "allows", "allow", "enabled", "enables", "let"].contains(lower) { return letHappen(verb, limit) }
      guard !lower.hasPrefix("bring"), !lower.hasPrefix("produc"),
        ![
          "left", "leave", "leaves", "leaving", "let", "set", "sets", "brought", "allowed", "allow", "allows", "allowing", "letting",
          "lead", "breed", "produce", "produced", "prompted", "prompt", "undo",
        ].contains(lower) || ["left", "leaving"].contains(lower)
      else { return nil }
      object = context.object(of: verb)
    }
    guard let object,
      let harm = object.full.first(where: {
        reading.has($0, [.harm])
          || reading.has($0, .weakHarm)
            && !["act", "role", "part", "hand", "behavior", "behaviour", "event", "environment", "climate"].contains(reading.lower[$0])
      })
    else { return nil }
    guard let actor = context.subject(of: verb), !reading.has(actor.head, .time), reading.lower[actor.head] != "what" else { return nil }
    // "the shooting of a boy, which sparked riots": the boy did nothing.
    let before = actor.full.lowerBound - 1
    if before > 0, reading.lower[before] == "of", reading.has(before - 1, [.harm, .weakHarm]) { return nil }
    let owner = owner(of: actor, verb)
    guard let owner else { return nil }
    if reading.has(verb, .cause), lower.hasPrefix("left") || lower == "leaving" {
      guard ["vacuum", "chaos", "mess"].contains(reading.lower[harm]) else { return nil }
    }
    return [make("caused", isLoose: true, actor: owner, verb: verb, role: .enabler, harm: harm, clauseSubject: actor)]
  }

  /// "allowed terrorism to spread", "let the attack happen".
  private func letHappen(_ verb: Int, _ limit: Int) -> [Finding]? {
    guard let object = context.object(of: verb), let harm = object.full.first(where: { reading.has($0, [.harm, .violentAgent]) }),
      reading.span(object.core.upperBound, min(limit, object.full.upperBound + 4)).contains(where: {
        [
          "flourish", "grow", "spread", "happen", "multiply", "thrive", "rise", "occur", "continue", "fester", "escalate", "expand",
          "proceed", "take",
        ].contains(reading.lower[$0])
      }), let actor = context.subject(of: verb), let owner = owner(of: actor, verb)
    else { return nil }
    return [make("let-happen", actor: owner, verb: verb, role: .enabler, harm: harm, clauseSubject: actor)]
  }

  /// Decisions, policies and handling have an owner, who is the actor.
  private func owner(of subject: Phrase, _ verb: Int) -> Phrase? {
    let floor = context.bounds(of: verb).lowerBound
    // "the decisions of X and Y caused it": X and Y, where somebody owns the conduct.
    if DeedFrames.conduct.contains(reading.lower[subject.head]) {
      if let possessor = context.reports.possessor(of: subject.head, floor..<verb), isDoer(possessor) { return possessor }
      let of = subject.head + 1
      if of + 1 < verb, reading.lower[of] == "of", let owner = reading.phrase(startingAt: of + 1, limit: verb), isDoer(owner) {
        // Those joined to the owner are accused in the same breath.
        return Phrase(core: owner.core, full: owner.core.lowerBound..<max(owner.full.upperBound, subject.full.upperBound), head: owner.head)
      }
    }
    if reading.isPeopleLike(subject), isDoer(subject) { return subject }
    if let possessor = context.reports.possessor(of: subject.head, floor..<verb) { return possessor }
    if let of = subject.full.first(where: { reading.lower[$0] == "of" }),
      !subject.full.contains(where: { reading.has($0, [.harm, .weakHarm]) }),
      let phrase = reading.phrase(startingAt: of + 1, limit: subject.full.upperBound), reading.isPeopleLike(phrase)
    {
      return phrase
    }
    return reading.isPersonalPronoun(subject.head) && reading.lower[subject.head] != "it" ? subject : nil
  }

  private func failed(_ verb: Int) -> [Finding]? {
    let limit = context.bounds(of: verb).upperBound
    let lower = reading.lower[verb]
    guard let actor = context.subject(of: verb), isDoer(actor), reading.isPeopleLike(actor) else { return nil }
    if lower.hasPrefix("fail") {
      guard verb + 2 < limit, reading.lower[verb + 1] == "to",
        [
          "stop", "prevent", "protect", "stem", "act", "warn", "respond", "secure", "provide", "halt", "avert", "foil", "heed", "honor",
          "honour", "tell", "disclose", "discover", "detect", "spot", "identify", "intercept", "contain", "rescue", "save", "investigate",
          "share",
          "evacuate", "defend", "catch", "report", "notice", "foresee", "anticipate",
        ].contains(reading.lower[verb + 2])
      else { return nil }
      return [make("failed-to", isLoose: true, actor: actor, verb: verb, role: .enabler)]
    }
    guard ["ignored", "ignore", "ignores", "ignoring", "disregarded", "overlooked", "missed", "neglected"].contains(lower),
      let object = context.object(of: verb),
      object.full.contains(where: {
        ["warning", "warnings", "alert", "alerts", "intelligence", "threat", "threats", "signs", "security"].contains(reading.lower[$0])
      })
    else { return nil }
    return [make("ignored-warning", actor: actor, verb: verb, role: .enabler)]
  }
}
