import Records

/// Somebody accuses, blames, charges, claims or confesses in so many words.
struct AccusationFrames {
  let context: FrameContext
  var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    if reading.isVerb(token) {
      // "will be charged with murder": announced, and no forecast.
      let isAnnounced =
        reading.lemma(token) == "charge" && token > 1 && reading.lower[token - 1] == "be" && reading.lower[token - 2] == "will"
      guard isAnnounced || !context.isUnreal(token) else { return [] }
      if reading.has(token, [.accuse, .blame]), let found = eachOther(token) { return found }
      if let found = ofEach(token) ?? tradedAccusations(token) { return found }
      if reading.has(token, .accuse), let found = accuse(token) { return found }
      if reading.has(token, .blame), let found = blame(token) { return found }
      if reading.has(token, .charge), let found = charge(token) { return found }
      if reading.has(token, .condemn), let found = condemn(token) { return found }
      if let found = claimResponsibility(token) { return found }
      if let found = confess(token) { return found }
      if let found = holdResponsible(token) { return found }
      if let found = presumed(token) { return found }
      if let found = acceptRole(token) { return found }
      if let found = label(token) { return found }
    } else if let found = accusationNoun(token) {
      return found
    }
    return []
  }

  func make(
    _ rule: String, isLoose: Bool = false, _ stance: Claim.Stance, speaker: Phrase?, actor: Phrase, cue: Int,
    role: Claim.Role = .perpetrator,
    isVoiceless: Bool = false, also: [Phrase] = [], clauseSubject: Phrase? = nil, form: Claim.Form? = nil
  ) -> Finding {
    Finding(
      rule: rule, isLoose: isLoose, stance: stance, speaker: speaker, isVoiceless: isVoiceless, actor: actor, also: also, role: role,
      cue: cue, clause: context.clause(clauseSubject ?? speaker, cue), form: form, isFixed: true)
  }

  // MARK: each other

  /// "Karsia and Velmora accused each other of shelling the plant", "blamed one another for the blast": two accusations.
  private func eachOther(_ verb: Int) -> [Finding]? {
    let bounds = context.bounds(of: verb)
    guard verb + 3 < bounds.upperBound, !context.isPassive(verb), !context.isNegated(verb),
      reading.lower[verb + 1] == "each" && reading.lower[verb + 2] == "other"
        || reading.lower[verb + 1] == "one" && reading.lower[verb + 2] == "another",
      let harm = context.wrong(in: context.complement(from: verb + 4, min(bounds.upperBound, verb + 16))) ?? backed(after: verb + 3)
    else { return nil }
    if let pair = antecedentPair(of: verb) { return eachOther(pair, verb, harm) }
    var last = verb - 1
    while last > bounds.lowerBound, reading.isAuxiliary(last) || reading.tag(last) == .adverb { last -= 1 }
    last = reading.skippingTime(endingAt: last, floor: bounds.lowerBound)
    guard let second = reading.phrase(endingAt: last, floor: bounds.lowerBound), second.core.lowerBound - 2 >= bounds.lowerBound,
      reading.lower[second.core.lowerBound - 1] == "and",
      let first = reading.phrase(endingAt: second.core.lowerBound - 2, floor: bounds.lowerBound)
    else { return nil }
    return eachOther((first, second), verb, harm)
  }

  // MARK: accuse X of

  private func accuse(_ verb: Int) -> [Finding]? {
    let lower = reading.lower[verb]
    let clears = lower.hasPrefix("acquit") || lower.hasPrefix("absol") || lower.hasPrefix("exonerat") || lower.hasPrefix("clear")
    let limit = context.bounds(of: verb).upperBound
    guard !context.isNegated(verb) else { return nil }
    if context.isPassive(verb) || context.isReducedPassive(verb) && nextIs(verb, ["of", "by", "in"]) || isJoinedPassive(verb, ["of"]) {
      let isTried = lower.hasPrefix("convict") && mentions("for", after: verb, within: 4, limit: limit)
      guard
        isTried || mentions("of", after: verb, within: 4, limit: limit) || isAccusedIn(verb, limit)
          || lower.hasPrefix("suspect") == false && context.agent(of: verb) != nil || clears && context.isPassive(verb),
        let actor = passiveSubject(verb)
      else { return nil }
      if clears {
        guard reading.isPeopleLike(actor), isDefinite(actor), !lower.hasPrefix("clear") || context.charge(after: verb + 1, limit) != nil
        else { return nil }
        return [make("cleared", .rejects, speaker: context.agent(of: verb), actor: actor, cue: verb, clauseSubject: actor)]
      }
      let agent = context.agent(of: verb)
      // "felons, convicted of …" tells what they are; "was convicted of" is news.
      guard isDefinite(actor), context.isPassive(verb) || isJoinedPassive(verb, ["of"]) || !lower.hasPrefix("convict") else { return nil }
      return [
        make(
          "accused-passive", isLoose: lower.hasPrefix("convict") || context.charge(after: verb + 1, limit) == nil,
          agent == nil ? .reportsWithoutEndorsing : stance(after: verb, limit),
          speaker: agent, actor: actor,
          cue: verb, role: role(after: verb, limit), isVoiceless: agent == nil, clauseSubject: actor, form: agent == nil ? .passive : nil)
      ]
    }
    if nextIs(verb, ["of"]), !clears, let speaker = context.subject(of: verb), reading.isPeopleLike(speaker),
      let actor = context.relativeObject(of: verb, subject: speaker)
    {
      return [
        make(
          "accuse-of", isLoose: context.charge(after: verb, limit) == nil,
          lower.hasPrefix("suspect") ? .suggests : stance(after: verb, limit),
          speaker: speaker, actor: actor, cue: verb, role: role(after: verb, limit))
      ]
    }
    guard let object = context.object(of: verb), let speaker = context.subject(of: verb),
      reading.isPeopleLike(speaker) || context.reports.canSpeak(speaker, verb)
    else { return nil }
    let actor = Phrase(core: object.core, full: object.core, head: object.head, apposition: object.apposition)
    let end = actor.core.upperBound
    let hasOf = end < limit && (reading.lower[end] == "of" || mentions("of", after: end - 1, within: 8, limit: limit))
    guard hasOf || lower.hasPrefix("accus"), !sameCore(actor, speaker) else { return nil }
    if clears {
      return hasOf && reading.isPeopleLike(actor) ? [make("cleared", .rejects, speaker: speaker, actor: actor, cue: verb)] : nil
    }
    if reading.isPossessive(verb - 1) { return nil }
    let stance = lower.hasPrefix("suspect") ? .suggests : stance(after: verb, limit)
    // "accused him of dragging his feet": no harm is named, and it may be politics.
    let charge = context.charge(after: end, limit)
    var finding = make(
      "accuse-of", isLoose: charge == nil, stance, speaker: speaker, actor: actor, cue: verb, role: role(after: verb, limit),
      also: others(actor, limit))
    if let charge, context.isNoun(charge), reading.has(charge, .harm) { finding.harm = charge }
    return [finding]
  }

  /// "two dockers charged with murder": whoever stands charged is a person.
  private func isCounted(_ phrase: Phrase, _ verb: Int) -> Bool {
    ["two", "three", "four", "five"].contains(reading.lower[phrase.core.lowerBound]) && reading.tag(phrase.head) == .noun
      && reading.words[phrase.head].classes.isEmpty && context.wrong(in: reading.span(verb + 2, verb + 8)) != nil
  }

  /// "two men accused in the killing".
  private func isAccusedIn(_ verb: Int, _ limit: Int) -> Bool {
    reading.lemma(verb) == "accuse" && nextIs(verb, ["in"]) && context.wrong(in: reading.span(verb + 2, min(limit, verb + 8))) != nil
  }

  /// Named, or marked by an article or a number: "first-time offenders convicted of …" is about nobody.
  private func isDefinite(_ phrase: Phrase) -> Bool {
    reading.nameOf[phrase.head] >= 0 || reading.tag(phrase.head) == .properNoun || reading.isPersonalPronoun(phrase.head)
      || phrase.core.first.map {
        reading.tag($0) == .determiner || reading.has($0, .determiner) || reading.nameOf[$0] >= 0
          || ["two", "three", "four", "five"].contains(reading.lower[$0])
      } ?? false
  }

  private func sameCore(_ a: Phrase, _ b: Phrase) -> Bool { a.core == b.core }

  private func others(_ actor: Phrase, _ limit: Int) -> [Phrase] {
    // "accused the mayor and his wife of fraud"
    let charge = reading.span(actor.core.upperBound, limit).first {
      reading.lower[$0] == "of" && $0 + 1 < limit
        && (reading.isGerund($0 + 1)
          || reading.span($0 + 1, min(limit, $0 + 4)).contains { reading.has($0, [.harm, .weakHarm, .wrongdoing]) })
    }
    return reading.coordinated(after: Phrase(core: actor.core, full: actor.core, head: actor.head), limit: charge ?? limit).filter {
      reading.isPeopleLike($0)
    }
  }

  /// "of being involved", "of financing …": the accused helped.
  private func stance(after verb: Int, _ limit: Int) -> Claim.Stance { helps(after: verb, limit) ? .accusesOfHelping : .asserts }
  private func role(after verb: Int, _ limit: Int) -> Claim.Role { helps(after: verb, limit) ? .helper : .perpetrator }

  private func helps(after verb: Int, _ limit: Int) -> Bool {
    guard
      let of = (verb + 1..<min(limit, verb + 16)).first(where: {
        reading.lower[$0] == "of" && $0 + 1 < limit && reading.isGerund($0 + 1) || reading.lower[$0] == "involvement"
          || reading.lower[$0] == "complicity"
      })
    else { return false }
    for token in of..<min(limit, of + 4) {
      if reading.has(token, .help), reading.isGerund(token) { return true }
      if ["involved", "involvement", "complicit", "complicity", "aiding", "collusion"].contains(reading.lower[token]) { return true }
    }
    return false
  }

  func nextIs(_ token: Int, _ words: [String]) -> Bool { token + 1 < reading.count && words.contains(reading.lower[token + 1]) }

  /// "was arrested on Monday and charged with", "… and accused of": the second of two passives.
  private func isJoinedPassive(_ verb: Int, _ next: [String]) -> Bool {
    guard verb > 0, nextIs(verb, next), reading.words[verb].forms.contains(.participle) else { return false }
    return reading.lower[verb - 1] == "and" || reading.isComma(verb - 1) || reading.lemma(verb - 1) == "stand"
  }

  func mentions(_ word: String, after token: Int, within steps: Int, limit: Int) -> Bool {
    (token + 1..<max(token + 1, min(limit, token + 1 + steps))).contains { reading.lower[$0] == word }
  }

  private func passiveSubject(_ verb: Int) -> Phrase? {
    let bounds = context.bounds(of: verb)
    if context.isPassive(verb) { return context.subject(of: verb) ?? subjectOfBeing(verb) }
    if verb > bounds.lowerBound, reading.lemma(verb - 1) == "stand", reading.isVerb(verb - 1) { return context.subject(of: verb - 1) }
    var token = verb - 1
    while token > bounds.lowerBound, reading.isComma(token) || reading.tag(token) == .adverb { token -= 1 }
    if token >= bounds.lowerBound, reading.has(token, .conjunction) {
      // "the executive arrested and charged with fraud": both participles describe him.
      let first = token - 1
      if first > bounds.lowerBound, reading.isParticiple(first), !context.isPassive(first) {
        return reading.phrase(endingAt: first - 1, floor: bounds.lowerBound)
      }
      return reading.subject(of: verb, floor: bounds.lowerBound)
    }
    // "two guards of the mayor, suspected of …": the noun that the tree hangs it on.
    if reading.isComma(verb - 1), [.acl, .aclRelcl].contains(reading.text.tokens.relation(of: verb)),
      let noun = reading.text.tokens.head(of: verb), noun < token, bounds.contains(noun),
      let whole = context.phrase(headedBy: noun, before: verb),
      reading.isPeopleLike(whole)
    {
      return whole
    }
    let near = reading.phrase(endingAt: token, floor: bounds.lowerBound)
    // "appeared in court on Monday accused of": no day and no town stands accused.
    if let near,
      reading.has(near.head, .time) || reading.name(at: near.head)?.kind == .place && reading.has(near.full.lowerBound - 1, .preposition),
      let main = context.reports.mainVerb(before: verb, bounds)
    {
      return (context.isPassive(main) ? nil : context.object(of: main)) ?? reading.subject(of: main, floor: bounds.lowerBound)
    }
    return near
  }

  /// "was jailed after being convicted of": the subject of the clause that it hangs on.
  private func subjectOfBeing(_ verb: Int) -> Phrase? {
    let tokens = reading.text.tokens
    guard verb > 1, reading.lower[verb - 1] == "being" || reading.lower[verb - 1] == "been" && reading.lower[verb - 2] == "having",
      tokens.relation(of: verb) == .advcl, let main = tokens.head(of: verb), main < verb, context.bounds(of: verb).contains(main)
    else { return nil }
    return reading.isVerb(main)
      ? context.subject(of: main) : reading.treeSubject(of: main).flatMap { context.phrase(headedBy: $0, before: verb) }
  }

  // MARK: blame

  private func blame(_ verb: Int) -> [Finding]? {
    let limit = context.bounds(of: verb).upperBound
    let lower = reading.lower[verb]
    guard !context.isNegated(verb) else { return nil }
    if lower.hasPrefix("pin"), !mentions("on", after: verb, within: 6, limit: limit) { return nil }
    if context.isPassive(verb) || context.isReducedPassive(verb) && nextIs(verb, ["for", "on", "by", "to"]) {
      let agent = context.agent(of: verb)
      // "a statement attributed to her": words and gifts are attributed as well.
      if lower.hasPrefix("attribut"),
        !(passiveSubject(verb).map { reading.has($0.head, [.harm, .weakHarm]) || ["it", "that"].contains(reading.lower[$0.head]) } ?? false)
      {
        return nil
      }
      if let on = preposition(["on", "to"], after: verb, limit: min(limit, verb + 4)), !lower.hasPrefix("fault"),
        let actor = reading.phrase(startingAt: on + 1, limit: limit)
      {
        return [
          make(
            "blamed-on", isLoose: !(reading.isPeopleLike(actor) || agent != nil), agent == nil ? .reportsWithoutEndorsing : .asserts,
            speaker: agent, actor: actor, cue: verb,
            isVoiceless: agent == nil, form: .passive)
        ]
      }
      guard !lower.hasPrefix("attribut"), !lower.hasPrefix("pin"), let actor = passiveSubject(verb) else { return nil }
      return [
        make(
          "blamed", isLoose: !reading.isPeopleLike(actor), agent == nil ? .reportsWithoutEndorsing : .asserts, speaker: agent,
          actor: actor, cue: verb,
          isVoiceless: agent == nil, clauseSubject: actor, form: .passive)
      ]
    }
    // "having X blamed for …": a passive whose object stands before it.
    if reading.isParticiple(verb), let actor = reading.phrase(endingAt: verb - 1, floor: context.bounds(of: verb).lowerBound),
      actor.core.lowerBound > context.bounds(of: verb).lowerBound,
      ["having", "have", "get", "getting", "see", "seeing", "had"].contains(reading.lower[actor.core.lowerBound - 1]), nextIs(verb, ["for"])
    {
      return [
        make(
          "blamed-passive", .reportsWithoutEndorsing, speaker: nil, actor: actor, cue: verb, isVoiceless: true, clauseSubject: actor,
          form: .passive)
      ]
    }
    let speaker = context.subject(of: verb)
    guard let speaker else { return nil }
    if let found = blameOnOf(verb, speaker, limit) { return found }
    if nextIs(verb, ["for"]), reading.isPeopleLike(speaker), let actor = context.relativeObject(of: verb, subject: speaker) {
      let isSure = isForHarm(context.complement(from: verb + 2, min(limit, verb + 16)))
      return [make("blame", isLoose: !isSure, .asserts, speaker: speaker, actor: actor, cue: verb)]
    }
    guard let object = context.object(of: verb) else { return nil }
    if let on = preposition(
      lower.hasPrefix("attribut") ? ["to"] : ["on"], after: object.core.upperBound - 1, limit: min(limit, object.full.upperBound + 10)),
      !hasFor(object, limit), isHarmful(object) || !reading.isPeopleLike(object), !lower.hasPrefix("pin") || isPinned(object),
      let first = reading.phrase(startingAt: on + 1, limit: limit), !reading.has(first.head, .time),
      !lower.hasPrefix("fault")
    {
      // "blamed the attack on Merrow on poor guards": what was attacked stands first.
      let second = first.core.upperBound + 1 < limit && reading.lower[first.core.upperBound] == "on" && isHarmful(object)
      let actor = (second ? reading.phrase(startingAt: first.core.upperBound + 1, limit: limit) : nil) ?? first
      if second, !reading.isPeopleLike(actor) { return nil }
      // "attributed rising murder rates to the police"
      if lower.hasPrefix("attribut"), !reading.has(object.head, [.harm, .weakHarm]), !reading.isPersonalPronoun(object.head) { return nil }
      return [
        make("blame-on", isLoose: !isHarmful(object), .asserts, speaker: speaker, actor: actor, cue: verb, also: others(actor, limit))
      ]
    }
    guard !lower.hasPrefix("attribut"), !lower.hasPrefix("pin"), !sameCore(object, speaker) else { return nil }
    let actor = Phrase(core: object.core, full: object.core, head: object.head)
    // "blamed falling prices": a cause, and no deed of anybody's.
    // Blame for a policy or a mood names no harm that somebody did.
    let isSure =
      reading.isPeopleLike(actor)
      && (hasFor(object, limit)
        ? isForHarm(context.complement(from: object.core.upperBound + 1, min(limit, object.core.upperBound + 14)))
        : context.earlierHarm(before: verb) != nil)
    return [
      make(
        "blame", isLoose: !isSure, .asserts, speaker: speaker, actor: actor, cue: verb, role: .perpetrator, also: others(object, limit))
    ]
  }

  /// "an attack that X blamed on Y": the harm stands before.
  private func blameOnOf(_ verb: Int, _ speaker: Phrase, _ limit: Int) -> [Finding]? {
    let before = speaker.full.lowerBound - 1
    guard nextIs(verb, ["on"]), reading.lemma(verb) == "blame", reading.isPeopleLike(speaker),
      let actor = reading.phrase(startingAt: verb + 2, limit: limit), reading.isPeopleLike(actor), before > 0,
      ["which", "that"].contains(reading.lower[before]),
      let harm = reading.span(max(reading.sentence(of: verb).tokens.lowerBound, before - 6), before).last(where: {
        reading.has($0, .harm) && context.isNoun($0)
      })
    else { return nil }
    var finding = make("blame-on", .asserts, speaker: speaker, actor: actor, cue: verb, also: others(actor, limit))
    finding.harm = harm
    return [finding]
  }

  /// "pinned the blame on", not "pinned his hopes on".
  private func isPinned(_ object: Phrase) -> Bool {
    isHarmful(object) || ["blame", "responsibility", "fault", "guilt"].contains(reading.lower[object.head])
  }

  /// "for the deaths", "for failing to stop the attack"; not "for their failure to cover the campaign".
  private func isForHarm(_ range: Range<Int>) -> Bool {
    if context.wrong(in: range) != nil { return true }
    guard let harm = context.harm(in: range) else { return false }
    return !reading.lower[harm].hasPrefix("failure") || context.isHarmfulFailure(harm)
  }

  private func hasFor(_ object: Phrase, _ limit: Int) -> Bool {
    object.core.upperBound < limit && reading.lower[object.core.upperBound] == "for"
  }

  private func isHarmful(_ phrase: Phrase) -> Bool {
    phrase.full.contains { reading.has($0, [.harm, .weakHarm]) } || reading.isPersonalPronoun(phrase.head)
  }

  private func preposition(_ words: [String], after token: Int, limit: Int) -> Int? {
    guard token + 1 < limit else { return nil }
    return (token + 1..<limit).first { words.contains(reading.lower[$0]) && $0 + 1 < limit }
  }

  /// "held X responsible", "find X guilty", "pointed the finger at X".
  private func holdResponsible(_ verb: Int) -> [Finding]? {
    let lower = reading.lower[verb]
    let limit = context.bounds(of: verb).upperBound
    if lower.hasPrefix("point"),
      mentions("finger", after: verb, within: 4, limit: limit) || mentions("fingers", after: verb, within: 4, limit: limit)
    {
      guard let at = preposition(["at"], after: verb, limit: min(limit, verb + 7)),
        let actor = reading.phrase(startingAt: at + 1, limit: limit),
        let speaker = context.subject(of: verb)
      else { return nil }
      let isSomebody = !reading.isPersonalPronoun(actor.head) || reading.nameOf[speaker.head] >= 0
      return [
        make(
          "point-finger", isLoose: !(isSomebody && reading.isPeopleLike(actor)), .asserts, speaker: speaker, actor: actor, cue: verb,
          also: others(actor, limit))
      ]
    }
    // "laid the blame for the killings at the feet of X", "puts the blame on X"
    if [
      "lay", "lays", "laid", "place", "places", "placed", "put", "puts", "laying", "placing", "putting", "cast", "casts", "casting",
      "shift", "shifts", "shifted", "shifting", "heap", "heaped", "assign", "assigned", "assigns",
    ]
    .contains(lower),
      let blame = reading.span(verb + 1, min(limit, verb + 5)).first(where: {
        ["blame", "responsibility", "fault"].contains(reading.lower[$0])
      }),
      let on = reading.span(blame + 1, min(limit, blame + 12)).first(where: {
        ["on", "with", "upon"].contains(reading.lower[$0])
          || reading.lower[$0] == "of" && ["feet", "door", "doorstep"].contains(reading.lower[$0 - 1])
      }), let actor = reading.phrase(startingAt: on + 1, limit: limit), !reading.has(actor.head, .time),
      let speaker = context.subject(of: verb),
      reading.isPeopleLike(speaker), !context.isNegated(verb), !context.isPassive(verb)
    {
      return [
        make(
          "lay-blame", isLoose: !reading.isPeopleLike(actor), .asserts, speaker: speaker, actor: actor, cue: verb,
          also: others(actor, limit))
      ]
    }
    guard
      [
        "held", "hold", "holds", "holding", "found", "finds", "find", "finding", "deemed", "deems", "consider", "considers", "considered",
        "view",
        "views", "viewed", "see", "sees", "saw", "regard", "regards", "regarded",
      ].contains(lower)
    else {
      return nil
    }
    guard !context.isNegated(verb), !context.isMerelyPossible(verb) else { return nil }
    if context.isPassive(verb) {
      let isCleared = nextIs(verb, ["not"]) && verb + 2 < limit && ["guilty", "liable", "responsible"].contains(reading.lower[verb + 2])
      guard isCleared || nextIs(verb, ["responsible", "guilty", "liable", "innocent"]), let actor = passiveSubject(verb) else { return nil }
      let agent = context.agent(of: verb)
      if isCleared || nextIs(verb, ["innocent"]) {
        return [make("cleared", .rejects, speaker: agent, actor: actor, cue: verb, clauseSubject: actor)]
      }
      return [
        make(
          "held-responsible", isLoose: !nextIs(verb, ["responsible"]), agent == nil ? .reportsWithoutEndorsing : .asserts,
          speaker: agent, actor: actor, cue: verb,
          isVoiceless: agent == nil, clauseSubject: actor, form: .passive)
      ]
    }
    let verdicts: Set<String> = ["responsible", "guilty", "culpable", "liable"]
    guard let object = context.object(of: verb), let speaker = context.subject(of: verb),
      let word = reading.span(object.core.lowerBound + 1, min(limit, object.full.upperBound + 4)).first(where: {
        verdicts.contains(reading.lower[$0])
      }), let actor = reading.phrase(startingAt: object.core.lowerBound, limit: word)
    else { return nil }
    // "found him not guilty"
    if word > 0, reading.has(word - 1, .negation) { return [make("cleared", .rejects, speaker: speaker, actor: actor, cue: verb)] }
    return [make("hold-responsible", .asserts, speaker: speaker, actor: actor, cue: verb)]
  }

  // MARK: charge, sue, condemn … for

  private func charge(_ verb: Int) -> [Finding]? {
    let limit = context.bounds(of: verb).upperBound
    let lower = reading.lower[verb]
    guard !context.isNegated(verb) else { return nil }
    let link = pastDay(verb + 1, limit)
    let withCrime = link < limit && ["with", "in", "for", "on", "of", "over"].contains(reading.lower[link])
    // "charged with facilitating the talks": a duty.
    if withCrime, link + 1 < limit, reading.isGerund(link + 1),
      !reading.span(link + 2, min(limit, link + 6)).contains(where: {
        ["accomplice", "accessory", "ringleader", "spy"].contains(reading.lemma($0))
      }),
      !reading.has(link + 1, [.violence, .wrongdoing, .perpetrate, .lie, .incite, .cause]), !isOffence(link + 1)
    {
      return nil
    }
    if context.isPassive(verb) || context.isReducedPassive(verb) && withCrime && !isSpoken(verb) || isJoinedPassive(verb, ["with"]) {
      guard !context.isMerelyPossible(verb) else { return nil }
      guard withCrime || mentions("by", after: verb, within: 3, limit: limit), let actor = passiveSubject(verb),
        reading.isPeopleLike(actor) || isCounted(actor, verb), isDefinite(actor)
      else { return nil }
      let agent = context.agent(of: verb).flatMap { reading.isPeopleLike($0) ? $0 : nil }
      return [
        make(
          "charged", isLoose: isCivilSuit(verb, limit), agent == nil ? .reportsWithoutEndorsing : .asserts, speaker: agent,
          actor: actor, cue: verb,
          isVoiceless: agent == nil, clauseSubject: actor, form: .passive)
      ]
    }
    guard let actor = context.object(of: verb), reading.isPeopleLike(actor), let speaker = context.subject(of: verb),
      reading.isPeopleLike(speaker)
    else { return nil }
    // "prosecuted the bombers": whoever did it.
    if reading.nameOf[actor.head] < 0, reading.words[actor.head].forms.contains(.plural),
      reading.has(actor.head, .violentAgent) || !isDefinite(actor)
    {
      return nil
    }
    // "Deputy Prosecuting Attorney Howell": part of a title.
    if reading.isGerund(verb), reading.isCapitalised(verb), reading.isCapitalised(verb + 1) { return nil }
    let end = actor.core.upperBound
    if lower.hasPrefix("charg"), !(end < limit && ["with", "after", "over", "in", "on"].contains(reading.lower[end])) { return nil }
    if lower.hasPrefix("charg"), reading.has(actor.head, .medium) { return nil }
    if lower.hasPrefix("convict"), !(end < limit && reading.lower[end] == "of") { return nil }
    let isCriminal = ["charg", "indict", "arraign", "convict"].contains { lower.hasPrefix($0) }
    return [make("charge", isLoose: !isCriminal, .asserts, speaker: speaker, actor: actor, cue: verb)]
  }

  /// "charged with driving drunk", "with being an accomplice", "with possessing": what no office is charged with.
  private func isOffence(_ gerund: Int) -> Bool {
    switch reading.lemma(gerund) {
    case "possess", "resist", "trespass", "traffic", "deal", "impersonate", "solicit", "forge", "evade", "rape", "torture", "drug":
      return true
    case "drive": return ["drunk", "under", "while", "recklessly", "dangerously"].contains(reading.lower[gerund + 1])
    case "carry", "wave", "brandish":
      return ["gun", "weapon", "knife", "rifle", "pistol"].contains { word in
        reading.span(gerund + 1, gerund + 5).contains { reading.lower[$0] == word }
      }
    default: return false
    }
  }

  /// The token after "Friday" in "was charged Friday with".
  private func pastDay(_ token: Int, _ limit: Int) -> Int {
    token + 1 < limit && reading.has(token, .time) && ["with", "in", "for"].contains(reading.lower[token + 1]) ? token + 1 : token
  }

  /// "“You lied,” Petrova charged in her speech": the verb of speech.
  private func isSpoken(_ verb: Int) -> Bool {
    guard reading.lower[verb] == "charged", reading.lower[verb + 1] != "with",
      let subject = reading.subject(of: verb, floor: context.bounds(of: verb).lowerBound), subject.full.lowerBound > 0
    else { return false }
    return reading.isMark(subject.full.lowerBound - 1)
  }

  /// "was sued over the rule": a dispute of law, unless a harm is named.
  private func isCivilSuit(_ verb: Int, _ limit: Int) -> Bool {
    reading.lemma(verb) == "sue" && context.harm(in: reading.span(verb + 1, min(limit, verb + 12)), weak: false) == nil
  }

  /// "condemned X for hiding …", "filed a lawsuit against X", "slammed X over its failure": blame for a deed.
  private func condemn(_ verb: Int) -> [Finding]? {
    let limit = context.bounds(of: verb).upperBound
    guard !context.isPassive(verb), !context.isNegated(verb), !reading.has(verb, .charge), let actor = context.object(of: verb),
      reading.isPeopleLike(actor),
      reading.words[actor.head].classes.isDisjoint(with: [.harm]), let speaker = context.subject(of: verb),
      reading.isPeopleLike(speaker) || reading.has(speaker.head, .document)
    else { return nil }
    guard let link = preposition(["for", "over"], after: actor.core.upperBound - 1, limit: min(limit, actor.full.upperBound + 7)) else {
      return nil
    }
    let next = link + 1
    if reading.isGerund(next), Charge.intents.contains(reading.lemma(next)) { return nil }
    let isHarmfulAct =
      reading.isGerund(next) && (!VerbNotes.mild.contains(reading.lemma(next)) || context.isDoneToEvidence(next))
      && (reading.has(next, [.violence, .wrongdoing, .lie]) || reading.has(next, .fail) && context.isHarmfulFailure(next)
        || reading.has(next, [.incite, .help, .cause, .perpetrate])
          && reading.span(next + 1, min(limit, next + 9)).contains {
            reading.has($0, [.harm, .violentAgent]) && !context.isHarmModifier($0)
          })
    // "for voting against the ban", "for opposing": an act that harms nobody, whatever it was about.
    let harm =
      reading.isGerund(next)
      ? nil
      : (next..<min(limit, next + 7)).first {
        reading.has($0, [.harm]) && !context.isHarmModifier($0)
          || reading.has($0, .weakHarm) && ["lapse", "lapses", "delay", "delays", "role", "death", "deaths"].contains(reading.lower[$0])
          || reading.lower[$0].hasPrefix("failure") && context.isHarmfulFailure($0)
      }
    guard isHarmfulAct || harm != nil else { return nil }
    let role: Claim.Role = reading.has(next, .fail) || reading.has(next, .help) ? .enabler : .perpetrator
    var finding = make("condemn-for", isLoose: role == .enabler, .asserts, speaker: speaker, actor: actor, cue: verb, role: role)
    finding.harm = harm ?? next
    return [finding]
  }

  // MARK: "is believed to have", "called him the founder"

  /// "is thought to have bombed …", "was reported to have fired": the accuser is missing.
  private func presumed(_ verb: Int) -> [Finding]? {
    guard reading.has(verb, .suspect), context.isPassive(verb), nextIs(verb, ["to"]), let actor = passiveSubject(verb),
      reading.isPeopleLike(actor), !context.isNegated(verb)
    else { return nil }
    let limit = context.bounds(of: verb).upperBound
    let window = reading.span(verb + 2, min(limit, verb + 12))
    // "is reported to have been killed" tells of a victim.
    if window.count > 1, reading.lower[window.lowerBound] == "have", reading.lower[window.lowerBound + 1] == "been",
      !window.contains(where: { ["behind", "responsible", "involved"].contains(reading.lower[$0]) })
    {
      return nil
    }
    let isDeed = window.contains {
      reading.isVerb($0) && reading.has($0, [.violence, .wrongdoing, .perpetrate]) || reading.lower[$0] == "behind"
        || reading.lower[$0] == "responsible" || reading.lower[$0] == "involved"
    }
    guard isDeed, context.harm(in: window) != nil || window.contains(where: { reading.has($0, [.violence]) && reading.isVerb($0) }) else {
      return nil
    }
    return [
      make(
        "believed-to-have", .reportsWithoutEndorsing, speaker: nil, actor: actor, cue: verb, isVoiceless: true, clauseSubject: actor,
        form: .passive)
    ]
  }

  /// "called X the founder of …", "branded X a liar".
  private func label(_ verb: Int) -> [Finding]? {
    guard reading.has(verb, .call), !context.isPassive(verb), !context.isNegated(verb), let actor = context.object(of: verb),
      reading.isPeopleLike(actor), let speaker = context.subject(of: verb)
    else { return nil }
    let limit = context.bounds(of: verb).upperBound
    guard
      let word = reading.span(actor.core.upperBound, min(limit, actor.core.upperBound + 12)).prefix(while: {
        !reading.isDash($0) && !["but", ";", "who", "which"].contains(reading.lower[$0])
      }).first(where: {
        [
          "liar", "murderer", "killer", "founder", "co-founder", "cofounder", "perpetrator", "culprit", "mastermind", "terrorist",
          "traitor", "criminal", "architect", "ringleader", "instigator", "organiser", "organizer",
        ].contains(reading.lower[$0])
      })
    else { return nil }
    let role: Claim.Role = reading.lower[word].hasSuffix("founder") ? .founder : .perpetrator
    if word > 0, reading.lower[word - 1] == "-" { return nil }
    let isAbuse = ["liar", "traitor", "criminal", "terrorist"].contains(reading.lower[word])
    var finding = make("label", isLoose: isAbuse, .asserts, speaker: speaker, actor: actor, cue: verb, role: role)
    finding.harm = word
    return [finding]
  }

  // MARK: nouns

  /// "accusations against X", "a lawsuit against X", "the charges against X".
  private func accusationNoun(_ noun: Int) -> [Finding]? {
    let lower = reading.lower[noun]
    guard
      ["lawsuit", "suit", "accusations", "accusation", "allegations", "allegation", "charges", "complaint", "indictment"].contains(lower)
    else { return nil }
    let bounds = context.bounds(of: noun)
    guard !reading.span(max(bounds.lowerBound, noun - 3), noun).contains(where: { reading.has($0, .negation) }) else { return nil }
    // What is taken back is no longer claimed.
    if reading.span(max(bounds.lowerBound, noun - 5), noun).contains(where: {
      reading.has($0, .retract) || ["withdrawal", "retraction", "back"].contains(reading.lower[$0])
    }) {
      return nil
    }
    // A suit for records accuses nobody.
    if reading.span(max(bounds.lowerBound, noun - 4), noun).contains(where: { ["information", "records"].contains(reading.lower[$0]) }) {
      return nil
    }
    guard let against = preposition(["against"], after: noun, limit: min(bounds.upperBound, noun + 5)),
      let actor = reading.phrase(startingAt: against + 1, limit: bounds.upperBound), reading.isPeopleLike(actor)
    else { return nil }
    // "wondered whether he could file charges against her", "vowed to press charges".
    if reading.span(max(bounds.lowerBound, noun - 4), noun).contains(where: {
      ["file", "bring", "press", "lodge", "level", "pursue"].contains(reading.lemma($0))
        && (context.isUnreal($0) || context.isMerelyPossible($0))
    }) {
      return nil
    }
    let verb = (bounds.lowerBound..<noun).last {
      reading.isVerb($0) && ["filed", "files", "brought", "made", "levelled", "leveled", "filing", "lodged"].contains(reading.lower[$0])
    }
    if let verb, !context.isPassive(verb), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker) {
      let isHarmful =
        context.harm(in: reading.span(max(bounds.lowerBound, noun - 8), min(bounds.upperBound, noun + 16)), weak: false) != nil
      return [
        make("suit-against", isLoose: !isHarmful && !lower.hasPrefix("charge"), .asserts, speaker: speaker, actor: actor, cue: noun)
      ]
    }
    guard lower != "complaint", lower != "suit", lower != "lawsuit" else { return nil }
    if let owner = context.reports.possessor(of: noun, bounds) {
      // "dropped its accusation against Velmora"
      let governor = reading.text.tokens.relation(of: noun) == .obj ? reading.text.tokens.head(of: noun) : nil
      let isDropped = governor.map {
        ["drop", "withdraw", "retract", "abandon", "renounce"].contains(reading.lemma($0)) && !context.isNegated($0)
          && !context.isUnreal($0)
      }
      return [make("accusation-against", isDropped ?? false ? .rejects : .asserts, speaker: owner, actor: actor, cue: noun)]
    }
    return [
      make(
        "accusation-against", isLoose: true, .reportsWithoutEndorsing, speaker: nil, actor: actor, cue: noun, isVoiceless: true,
        form: .passive)
    ]
  }
}
