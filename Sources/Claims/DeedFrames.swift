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

  func make(
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
  func joined(_ actor: Phrase, _ verb: Int) -> [Phrase] {
    reading.coordinated(after: Phrase(core: actor.core, full: actor.core, head: actor.head), limit: min(verb, actor.full.upperBound)).filter
    { reading.isPeopleLike($0) }
  }

  /// "It was not X that did it."
  func isDisowned(_ actor: Phrase, _ verb: Int) -> Bool {
    let first = actor.full.lowerBound
    guard first > 1, actor.full.upperBound < verb, ["that", "who", "which"].contains(reading.lower[actor.full.upperBound]) else {
      return false
    }
    return ["not", "n't"].contains(reading.lower[first - 1]) && ["was", "is", "were"].contains(reading.lower[first - 2])
  }

  /// "X did it", after a harm that the text has named.
  func didIt(_ verb: Int) -> Finding? {
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

  func followedByAgent(_ token: Int) -> Bool {
    guard let agent = context.agent(of: token) else { return false }
    // "police unleashed a wave of unrest by students": a verb with its own object.
    let next = reading.skippingAdverbs(from: token + 1, to: agent.core.lowerBound)
    let hasObject =
      next < agent.core.lowerBound - 1 && (reading.tag(next) == .determiner || reading.isNominal(next) || reading.tag(next) == .adjective)
    return agent.core.lowerBound <= token + 7 && !(hasObject && !reading.has(next, .time))
  }

  /// "the prospect of tampering", "the risk of attacking": nobody did it.
  func isOnlyThoughtOf(_ verb: Int) -> Bool {
    guard reading.isGerund(verb) else { return false }
    let floor = context.bounds(of: verb).lowerBound
    let before = verb - 1
    guard before > floor, ["of", "about", "against"].contains(reading.lower[before]) else { return false }
    return reading.tag(before - 1) == .noun && !reading.has(before - 1, [.accusationNoun, .reportNoun])
  }

  /// "conceded that X had grabbed Y", "says he never touched her": what is owned to or denied is no everyday deed.
  func isContested(_ verb: Int) -> Bool {
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

  /// "carried out the attack", "committed this atrocity", "planned the strike", "fired missiles at".
  func perpetrated(_ verb: Int) -> [Finding]? {
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
    // "launched a murder investigation", "a fraud claim": who looks into it has not done it.
    if harm != object.head, DeedFrames.proceedings.contains(reading.lemma(object.head)) { return nil }
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

  private static let proceedings: Set<String> = [
    "investigation", "inquiry", "enquiry", "probe", "hunt", "manhunt", "claim", "case", "review", "trial", "appeal", "lawsuit", "suit",
    "complaint", "inquest", "search", "operation", "drill", "exercise",
  ]

  /// "apologised for the massacre, saying he had ordered it".
  func taken(up object: Phrase, _ verb: Int) -> Int? {
    guard ["it", "them"].contains(reading.lower[object.head]),
      ["order", "orchestrate", "mastermind", "arrange", "plan", "carry", "commit"].contains(reading.lemma(verb))
    else { return nil }
    return reading.span(reading.sentence(of: verb).tokens.lowerBound, verb).last { reading.has($0, .harm) && context.isNoun($0) }
  }

  /// "carried out the deadliest mass shooting", "two chemical weapons attacks": the tagger takes the harm for a verb.
  func gerundHarm(after object: Phrase, _ limit: Int) -> Int? {
    let next = object.core.upperBound
    guard next < limit, reading.has(next, .harm), reading.tag(object.head) != .properNoun else { return nil }
    return reading.isGerund(next) || reading.words[next].forms.contains(.plural) ? next : nil
  }

  /// "engineered the release of the e-mails".
  func release(_ object: Phrase, _ verb: Int) -> Int? {
    guard ["engineer", "orchestrate", "mastermind"].contains(reading.lemma(verb)),
      ["release", "publication", "disclosure", "dump"].contains(reading.lemma(object.head)),
      object.full.contains(where: { ["email", "e-mail", "document", "file", "message", "cable", "tape"].contains(reading.lemma($0)) })
    else { return nil }
    return object.head
  }

  static let arms: Set<String> = [
    "bombs", "bomb", "weapons", "missiles", "missile", "rockets", "gas", "barrel", "explosives", "shells", "mortars",
    "phosphorus", "sarin", "napalm", "chlorine", "munitions",
  ]

  func isIndefinite(_ object: Phrase) -> Bool {
    ["a", "an", "more", "further", "new", "another", "such"].contains(reading.lower[object.core.lowerBound])
      || object.core.contains { DeedFrames.foretelling.contains(reading.lower[$0]) }
      || object.core.count == 1 && reading.words[object.head].forms.contains(.plural)
  }

  /// "mounted a high-risk, low-cost attack": past the commas between adjectives.
  func laterHarm(_ object: Phrase, _ limit: Int) -> Int? {
    guard object.core.upperBound < limit, reading.isComma(object.core.upperBound), reading.tag(object.core.lowerBound) == .determiner else {
      return nil
    }
    for token in reading.span(object.core.upperBound, min(limit, object.core.upperBound + 7)) {
      if reading.isFinite(token) || ["the", "a", "and"].contains(reading.lower[token]) { return nil }
      if reading.has(token, .harm) { return token }
    }
    return nil
  }

  func violence(_ verb: Int) -> [Finding]? {
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
        || isWithArms(object, limit: context.bounds(of: verb).upperBound)
      guard isArmed else { return nil }
    }
    let isSure = reading.has(actor.head, .violentAgent) || reading.name(at: actor.head)?.kind == .armedGroup
    return [make("violence", isLoose: !(isSure || isContested(verb)), actor: actor, verb: verb)]
  }

  /// "attacked them with petrol bombs".
  func isWithArms(_ object: Phrase, limit: Int) -> Bool {
    let next = object.core.upperBound
    guard next + 1 < limit, reading.lower[next] == "with" else { return false }
    return reading.span(next + 1, min(limit, next + 6)).contains {
      DeedFrames.arms.contains(reading.lower[$0]) || DeedFrames.blades.contains(reading.lemma($0))
    }
  }

  static let blades: Set<String> = [
    "knife", "machete", "axe", "sword", "hammer", "bat", "club", "stone", "rock", "bottle", "acid", "gun", "rifle", "pistol", "truck",
    "car",
  ]

  /// "slain Anna Lind", "the mayor's leaked letters": a participle that describes the noun after it.
  func isDescribing(_ verb: Int) -> Bool {
    guard verb > 0, reading.isParticiple(verb) else { return false }
    if reading.isPossessive(verb - 1) { return true }
    let forms = reading.words[verb].forms
    return forms.contains(.participle) && forms.isDisjoint(with: [.past, .base])
      && !context.hasAuxiliary(before: verb, floor: context.bounds(of: verb).lowerBound)
  }

  /// "she hit her head on the kerb", "beating their chests": nobody else is hurt.
  func isOwnBody(_ object: Phrase, of actor: Phrase) -> Bool {
    guard DeedFrames.body.contains(reading.lemma(object.head)) else { return false }
    switch reading.lower[object.core.lowerBound] {
    case "their": return true
    case "her": return reading.lower[actor.head] == "she"
    case "his": return reading.lower[actor.head] == "he"
    case "my": return reading.lower[actor.head] == "i"
    default: return false
    }
  }

  static let body: Set<String> = ["head", "face", "hand", "arm", "leg", "knee", "foot", "chest", "neck", "hair", "breast"]

  /// "two of its members blew themselves up".
  func blowsItselfUp(_ verb: Int) -> Bool {
    verb + 1 < reading.count && ["himself", "herself", "themselves"].contains(reading.lower[verb + 1])
  }

  /// Force against an armed group is nobody's wrong unless somebody says so in other words.
  func isArmed(_ phrase: Phrase) -> Bool {
    phrase.full.contains { reading.name(at: $0)?.kind == .armedGroup } || reading.has(phrase.head, .violentAgent)
  }

  /// "to kill" after "used to", "managed to".
  func hasInfinitiveHead(_ verb: Int) -> Bool {
    // "to kill and injure civilians"
    verb > 1 && ["and", "or"].contains(reading.lower[verb - 1]) && reading.isVerb(verb - 2) && reading.lower[max(0, verb - 3)] == "to"
      || verb > 1 && (reading.lower[verb - 1] == "to" || reading.isAuxiliary(verb - 1) || reading.tag(verb - 1) == .adverb)
      || reading.words[verb].forms.contains(.past) || reading.isNominal(max(0, verb - 1))
  }
}
