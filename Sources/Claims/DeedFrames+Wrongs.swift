import Records

// Deeds other than force: lies, wrongs, incitement, help, causes, failures.
extension DeedFrames {
  func lied(_ verb: Int) -> [Finding]? {
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

  func wrongdoing(_ verb: Int) -> [Finding]? {
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
  static let institutions: Set<String> = [
    "school", "college", "hospital", "clinic", "charity", "newspaper", "airline", "insurer", "manufacturer", "retailer", "startup", "fund",
    "lender", "brokerage", "contractor", "chain", "publisher", "lab", "laboratory",
  ]

  /// "the most heavily polluting plants": a gerund that describes a noun.
  func isDescriptive(_ gerund: Int) -> Bool {
    let floor = context.bounds(of: gerund).lowerBound
    var before = gerund - 1
    while before > floor, reading.tag(before) == .adverb { before -= 1 }
    return before >= floor && (reading.tag(before) == .determiner || reading.tag(before) == .adjective)
  }

  /// "interference in the vote, meddling that they called a plot": the tree takes it for a noun.
  func isNominal(_ gerund: Int) -> Bool {
    switch reading.text.tokens.relation(of: gerund) {
    case .appos, .nmod, .obl, .obj, .nsubj, .nsubjPass, .parataxis, .root: context.object(of: gerund) == nil || reading.isDash(gerund - 1)
    default: false
    }
  }

  /// Whether somebody says it: within quotation marks, or under a verb of speech.
  func isReported(_ verb: Int) -> Bool {
    if reading.quotationOf[verb] >= 0 { return true }
    let bounds = context.bounds(of: verb)
    return bounds.contains { $0 != verb && reading.isVerb($0) && reading.has($0, [.say, .tell]) && reading.isFinite($0) }
  }

  /// Said, thought or claimed by somebody.
  func isTold(_ verb: Int) -> Bool {
    isReported(verb) || context.bounds(of: verb).contains { reading.lower[$0] == "according" }
      || context.bounds(of: verb).contains {
        $0 != verb && reading.isVerb($0)
          && (reading.has($0, [.claim, .admit, .deny]) || ["believe", "think", "suspect", "conclude"].contains(reading.lemma($0)))
      }
  }

  /// "incited violence", "encouraging aggression".
  func incited(_ verb: Int) -> [Finding]? {
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
  func helped(_ verb: Int) -> [Finding]? {
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
  func caused(_ verb: Int) -> [Finding]? {
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
  func letHappen(_ verb: Int, _ limit: Int) -> [Finding]? {
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
  func owner(of subject: Phrase, _ verb: Int) -> Phrase? {
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

  func failed(_ verb: Int) -> [Finding]? {
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
