import Records

/// Somebody is said to be responsible: by a copula, an apposition, a noun, a link. Whose word it is, the report around tells.
struct ResponsibilityFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  /// - Parameter allowUnreal: within what somebody denies or has no evidence for, the clause need not be said as a fact.
  func findings(at token: Int, allowUnreal: Bool = false) -> [Finding] {
    switch reading.lower[token] {
    case "responsible": return responsible(token, allowUnreal)
    case "behind": return behind(token, allowUnreal)
    case "involved", "complicit", "implicated": return involved(token, allowUnreal)
    case "fault": return fault(token, allowUnreal)
    case "blame": return toBlame(token, allowUnreal) + responsibilityLay(token, allowUnreal)
    case "cause": return isTheCause(token, allowUnreal)
    case "hands": return atTheHands(token)
    case "founder", "co-founder", "cofounder", "mastermind", "architect", "ringleader", "organiser", "organizer", "culprit", "culprits",
      "perpetrators", "perpetrator", "supplier", "financier", "sponsor", "bomber", "gunman", "attacker", "shooter":
      return isThe(token, allowUnreal)
    case "linked", "tied", "connected", "traced": return linked(token, allowUnreal)
    case "role", "part", "hand", "involvement": return role(token, allowUnreal)
    case "suspected", "alleged", "accused": return suspectedNoun(token)
    case "responsibility": return responsibilityLay(token, allowUnreal)
    case "guilty", "culpable": return guiltyOf(token, allowUnreal)
    case "careless", "negligent", "reckless", "derelict": return careless(token, allowUnreal)
    case "truthful", "honest", "untruthful": return notTruthful(token, allowUnreal)
    default: return []
    }
  }

  private func make(
    _ rule: String, isLoose: Bool = false, actor: Phrase, cue: Int, copula: Int?, role: Claim.Role = .perpetrator,
    clauseSubject: Phrase? = nil
  ) -> Finding {
    let isNegated = copula.map { context.isNegated($0) || hasNegation(between: $0, cue) } ?? false
    let also = reading.coordinated(after: actor, limit: min(cue, context.bounds(of: cue).upperBound)).filter { reading.isPeopleLike($0) }
    // "is believed to be behind": the accuser is missing.
    if let copula, isPresumed(copula) {
      return Finding(
        rule: "believed-to-be", isLoose: isLoose, stance: .reportsWithoutEndorsing, isVoiceless: true, actor: actor,
        also: also,
        role: role, cue: cue, clause: context.clause(clauseSubject ?? actor, copula), form: .passive, isFixed: true)
    }
    return Finding(
      rule: rule, isLoose: isLoose, stance: isNegated ? .rejects : .asserts, speaker: copula.flatMap(context.insertedSource),
      actor: actor, also: also, role: role, cue: cue,
      clause: context.clause(clauseSubject ?? actor, copula ?? cue)
        .lowerBound..<context.clauseEnd(from: cue, limit: context.bounds(of: cue).upperBound))
  }

  private func isPresumed(_ copula: Int) -> Bool {
    guard copula > 2, reading.lower[copula] == "be", reading.lower[copula - 1] == "to", reading.isVerb(copula - 2) else { return false }
    return reading.has(copula - 2, .suspect) && context.isPassive(copula - 2)
  }

  private func hasNegation(between copula: Int, _ cue: Int) -> Bool {
    copula + 1 < cue && (copula + 1..<cue).contains { reading.has($0, .negation) }
  }

  private func copula(before token: Int) -> Int? {
    DenialFrames(context: context).copula(before: token, context.bounds(of: token)) ?? seeming(before: token)
  }

  /// "appears responsible", "seemed to be behind".
  private func seeming(before token: Int) -> Int? {
    guard token > 0, reading.has(token - 1, .hedge), reading.isVerb(token - 1) else { return nil }
    return token - 1
  }

  /// "accused X of being involved" is the accuser's frame: a gerund's subject is not looked for.
  private func subject(of copula: Int) -> Phrase? {
    reading.isGerund(copula) ? reading.subject(of: copula, floor: context.bounds(of: copula).lowerBound) : context.subject(of: copula)
  }

  /// Harm in the phrase that follows "for": "the attack", "the killing of …", "it".
  private func harmFollows(_ token: Int, within steps: Int = 14) -> Int? {
    let limit = context.bounds(of: token).upperBound
    for index in token + 1..<min(limit, token + steps) {
      if reading.has(index, [.harm, .weakHarm]), context.isNoun(index) || reading.isGerund(index) { return index }
      if reading.isGerund(index), reading.has(index, [.violence, .wrongdoing]) { return index }
      if reading.isComma(index) || reading.isFinite(index) && index > token + 2 { return nil }
    }
    return nil
  }

  private func responsible(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    let limit = context.bounds(of: token).upperBound
    guard token + 1 < limit else { return bareResponsible(token, allowUnreal) }
    guard reading.lower[token + 1] == "for" else { return bareResponsible(token, allowUnreal) }
    let after = token + 2
    // "responsible for receiving children during the war": a duty.
    if after < limit, reading.isGerund(after), !reading.has(after, [.violence, .wrongdoing, .perpetrate, .cause, .lie]),
      !reading.has(after, .harm)
    {
      return []
    }
    let harm = harmFollows(token + 1)
    let isVague = after < limit && (["it", "this", "that", "what", "them"].contains(reading.lower[after]))
    guard harm != nil || isVague else { return [] }
    if let copula = copula(before: token) {
      guard allowUnreal || !context.isUnreal(copula), let actor = subject(of: copula), !isOpen(actor) else { return [] }
      var finding = make("responsible-for", actor: actor, cue: token, copula: copula)
      finding.harm = harm
      return [finding]
    }
    // "the militants responsible for the deaths", "the Front, responsible for many deaths,": presupposed.
    guard harm != nil, let actor = nounBefore(token), !isOpen(actor), !isGoverned(actor) else { return [] }
    var finding = make("responsible-postnominal", actor: actor, cue: token, copula: nil)
    finding.harm = harm
    finding.form = .presupposed
    return [finding]
  }

  /// "held X responsible": the verb's own frame has it.
  private func isGoverned(_ actor: Phrase) -> Bool {
    let before = actor.core.lowerBound - 1
    return before >= 0 && reading.isVerb(before)
      && ["held", "hold", "holds", "holding", "find", "found", "deemed", "considers", "consider"].contains(reading.lower[before])
  }

  private func nounBefore(_ token: Int) -> Phrase? {
    let floor = context.bounds(of: token).lowerBound
    var index = token - 1
    while index > floor, reading.tag(index) == .adverb || reading.isComma(index) { index -= 1 }
    guard index >= floor, let phrase = reading.phrase(endingAt: index, floor: floor), reading.isPeopleLike(phrase),
      !reading.isPersonalPronoun(phrase.head)
    else { return nil }
    return phrase
  }

  /// "those responsible", "whoever", "anyone": nobody is named.
  private func isOpen(_ phrase: Phrase) -> Bool {
    [
      "those", "anyone", "anybody", "whoever", "who", "what", "which", "someone", "nobody", "person", "people", "individuals", "there",
      "one",
    ].contains(
      reading.lower[phrase.head])
      || phrase.core.contains { reading.has($0, .negation) }
  }

  private func bareResponsible(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    guard let copula = copula(before: token), allowUnreal || !context.isUnreal(copula), let actor = subject(of: copula),
      reading.isPeopleLike(actor), !isOpen(actor)
    else { return [] }
    // "a responsible government" is praise; a bare "was responsible" must end the clause.
    if token + 1 < context.bounds(of: token).upperBound, reading.isNominal(token + 1) { return [] }
    return [make("responsible", actor: actor, cue: token, copula: copula)]
  }

  private func behind(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    let limit = context.bounds(of: token).upperBound
    guard let object = reading.phrase(startingAt: token + 1, limit: limit) else { return [] }
    let isHarm =
      object.full.contains { reading.has($0, .harm) || VerbNotes.disasters.contains(reading.lower[$0]) }
      || ["it", "this", "them"].contains(reading.lower[object.head])
    guard isHarm else { return [] }
    if let copula = copula(before: token) {
      guard allowUnreal || !context.isUnreal(copula), let actor = subject(of: copula), !isOpen(actor) else { return [] }
      return [make("behind", actor: actor, cue: token, copula: copula)]
    }
    guard !["it", "this", "them"].contains(reading.lower[object.head]), let actor = nounBefore(token), !isOpen(actor) else { return [] }
    var finding = make("behind-postnominal", actor: actor, cue: token, copula: nil)
    finding.form = .presupposed
    return [finding]
  }

  private func involved(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    if let found = involvedBeside(token) { return [found] }
    guard let copula = copula(before: token), allowUnreal || !context.isUnreal(copula), let actor = subject(of: copula),
      reading.isPeopleLike(actor), !isOpen(actor)
    else { return [] }
    let limit = context.bounds(of: token).upperBound
    let follows = token + 1 < limit && reading.lower[token + 1] == "in"
    // "involved in any way": of the harm named before.
    let isVague = follows && ["any", "it", "this", "that"].contains(reading.lower[min(token + 2, limit - 1)])
    let harm = follows ? harmFollows(token + 1) : nil
    if follows, harm == nil, !isVague { return [] }
    if !follows, token + 1 < limit, reading.isNominal(token + 1) { return [] }
    guard harm != nil || context.earlierHarm(before: token) != nil else { return [] }
    var finding = make("involved", actor: actor, cue: token, copula: copula)
    finding.harm = harm
    return [finding]
  }

  /// "X is guilty of killing Y", "X was culpable for the deaths".
  private func guiltyOf(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    let limit = context.bounds(of: token).upperBound
    guard token + 2 < limit, ["of", "for"].contains(reading.lower[token + 1]), let copula = copula(before: token),
      allowUnreal || !context.isUnreal(copula), let actor = subject(of: copula), reading.isPeopleLike(actor), !isOpen(actor),
      let harm = context.wrong(in: context.complement(from: token + 2, min(limit, token + 12)))
    else { return [] }
    var finding = make("guilty-of", actor: actor, cue: token, copula: copula)
    finding.harm = harm
    return [finding]
  }

  /// "the two officers involved in the shooting", "X, one of two militants involved in the attack,": presupposed.
  private func involvedBeside(_ token: Int) -> Finding? {
    let bounds = context.bounds(of: token)
    guard reading.lower[token] == "involved", token + 2 < bounds.upperBound, reading.lower[token + 1] == "in", copula(before: token) == nil,
      let harm = harmFollows(token + 1), let group = nounBefore(token), group.full.upperBound == token, !isOpen(group), !isGoverned(group)
    else { return nil }
    var actor = group
    // "one of two militants": whom it stands beside.
    let one = group.core.lowerBound - 2
    if one > bounds.lowerBound + 1, reading.lower[one] == "one", reading.lower[one + 1] == "of" {
      guard reading.isComma(one - 1), let name = reading.name(at: one - 2) else { return nil }
      let core = name.tokens.clamped(to: bounds)
      guard !core.isEmpty else { return nil }
      actor = Phrase(core: core, full: core, head: core.upperBound - 1)
    } else {
      guard ["the", "these", "those"].contains(reading.lower[group.core.lowerBound]) || reading.nameOf[group.head] >= 0 else { return nil }
    }
    var finding = make("involved-postnominal", isLoose: true, actor: actor, cue: token, copula: nil)
    finding.harm = harm
    finding.form = .presupposed
    return finding
  }

  /// "X was negligent in his handling of secret documents".
  private func careless(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    let limit = context.bounds(of: token).upperBound
    guard token + 2 < limit, ["in", "with"].contains(reading.lower[token + 1]), let copula = copula(before: token),
      allowUnreal || !context.isUnreal(copula), let actor = subject(of: copula), reading.isPeopleLike(actor), !isOpen(actor),
      reading.span(token + 2, min(limit, token + 12)).contains(where: {
        VerbNotes.evidence.contains(reading.lower[$0]) || VerbNotes.victims.contains(reading.lower[$0]) || reading.has($0, .harm)
          || ["lives", "safety"].contains(reading.lower[$0])
      })
    else { return [] }
    return [make("careless", actor: actor, cue: token, copula: copula, role: .enabler)]
  }

  /// "X was not truthful about the killings", "X has not been honest with the inquiry": a lie in other words.
  private func notTruthful(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    let limit = context.bounds(of: token).upperBound
    guard token + 1 < limit, ["about", "with", "to"].contains(reading.lower[token + 1]), let copula = copula(before: token),
      allowUnreal || !context.isUnreal(copula), let actor = subject(of: copula), reading.isPeopleLike(actor), !isOpen(actor),
      (context.isNegated(copula) || hasNegation(between: copula, token)) != (reading.lower[token] == "untruthful")
    else { return [] }
    var finding = make("not-truthful", actor: actor, cue: token, copula: copula)
    finding.stance = .asserts
    finding.harmKind = "lie"
    return [finding]
  }

  /// "it was X's fault", "the fault of X".
  private func fault(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    let bounds = context.bounds(of: token)
    guard reading.tag(token) == .noun,
      !(bounds.lowerBound..<token).contains(where: { ["if", "whether"].contains(reading.lower[$0]) }) || allowUnreal
    else { return [] }
    let owner: Phrase?
    if token + 2 < bounds.upperBound, reading.lower[token + 1] == "of" {
      owner = reading.phrase(startingAt: token + 2, limit: bounds.upperBound)
    } else {
      owner = context.reports.possessor(of: token, bounds)
    }
    guard let actor = owner else { return [] }
    let copula = (bounds.lowerBound..<token).last {
      ["is", "was", "'s", "are", "were"].contains(reading.lower[$0]) && reading.tag($0) == .auxiliary
    }
    guard let copula else { return [] }
    // "This is not the province's fault", where the text has told of no harm.
    let isOfHarm = context.harm(in: bounds.lowerBound..<token) != nil || context.earlierHarm(before: token) != nil
    return [make("fault", isLoose: !reading.isPeopleLike(actor) || !isOfHarm, actor: actor, cue: token, copula: copula)]
  }

  private func toBlame(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    // "appeared to blame the workers" is the verb.
    guard token > 1, reading.lower[token - 1] == "to",
      let copula = DenialFrames(context: context).copula(before: token - 1, context.bounds(of: token)),
      allowUnreal || !context.isUnreal(copula), let actor = subject(of: copula), !isOpen(actor)
    else { return [] }
    // "to blame for focusing on her words": no harm.
    let limit = context.bounds(of: token).upperBound
    if token + 1 < limit, reading.lower[token + 1] == "for" {
      let isVague = token + 2 < limit && ["it", "this", "that", "what", "them", "all"].contains(reading.lower[token + 2])
      guard isVague || harmFollows(token + 1) != nil else { return [] }
    }
    return [make("to-blame", isLoose: !reading.isPeopleLike(actor), actor: actor, cue: token, copula: copula)]
  }

  /// "killed at the hands of X".
  private func atTheHands(_ token: Int) -> [Finding] {
    let bounds = context.bounds(of: token)
    guard token + 2 < bounds.upperBound, token - 2 >= bounds.lowerBound, reading.lower[token - 2] == "at", reading.lower[token + 1] == "of",
      let actor = reading.phrase(startingAt: token + 2, limit: bounds.upperBound), reading.isPeopleLike(actor)
    else { return [] }
    guard
      (max(bounds.lowerBound, token - 10)..<token).contains(where: {
        reading.has($0, [.violence, .harm, .weakHarm]) || ["died", "suffered", "dead", "die"].contains(reading.lower[$0])
      }),
      // Of contests.
      !(max(bounds.lowerBound, token - 6)..<token).contains(where: {
        ["setback", "setbacks", "defeat", "defeats", "loss", "losses", "humiliation", "thrashing"].contains(reading.lower[$0])
      })
    else { return [] }
    var finding = Finding(
      rule: "at-the-hands", stance: .asserts, actor: actor, cue: token,
      clause: max(bounds.lowerBound, token - 10)..<actor.full.upperBound)
    finding.also = reading.coordinated(after: actor, limit: bounds.upperBound).filter { reading.isPeopleLike($0) }
    return [finding]
  }

  private static let policies: Set<String> = [
    "plan", "policy", "reform", "bill", "law", "budget", "deal", "strategy", "campaign", "victory", "agreement", "program", "programme",
    "treaty",
  ]

  /// "X is the founder of the group", "X was the mastermind".
  private func isThe(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    let bounds = context.bounds(of: token)
    let word = reading.lower[token]
    if let inverted = ["supplier", "financier", "sponsor", "bomber", "gunman", "attacker", "shooter"].contains(word)
      ? nil : isWho(token, allowUnreal)
    {
      return [inverted]
    }
    var index = token - 1
    while index > bounds.lowerBound,
      reading.tag(index) == .determiner || reading.tag(index) == .adjective || reading.isMark(index) || reading.tag(index) == .noun
        || reading.tag(index) == .adverb
    { index -= 1 }
    let isRole = !["supplier", "financier", "sponsor", "bomber", "gunman", "attacker", "shooter"].contains(word)
    if index >= bounds.lowerBound, isRole, let copula = copula(before: index + 1) {
      guard allowUnreal || !context.isUnreal(copula), let actor = subject(of: copula), !isOpen(actor), actor.head < copula,
        reading.isPeopleLike(actor)
      else { return [] }
      if word.hasSuffix("founder"), !foundsHarm(token, bounds) { return [] }
      // "the architect of his party's plan"
      if let object = reading.text.tokens.dependent(of: token, .nmod), ResponsibilityFrames.policies.contains(reading.lemma(object)) {
        return []
      }
      var finding = make(
        "is-the-\(word)", actor: actor, cue: token, copula: copula,
        role: word.hasSuffix("founder")
          ? .founder
          : (word == "mastermind" || word.hasPrefix("organi") || word == "architect" || word == "ringleader" ? .organiser : .perpetrator))
      finding.harm = token
      return [finding]
    }
    // "names X as the mastermind"
    guard index > bounds.lowerBound, reading.lower[index] == "as", !word.hasSuffix("founder"),
      let verb = (max(bounds.lowerBound, index - 8)..<index).last(where: {
        ["names", "named", "identified", "identifies", "naming", "identifying"].contains(reading.lower[$0])
      }), let actor = context.object(of: verb), reading.isPeopleLike(actor) || reading.isNominal(actor.head),
      let speaker = context.subject(of: verb)
    else { return [] }
    var finding = make("named-as", actor: actor, cue: token, copula: nil, role: .organiser)
    finding.speaker = speaker
    finding.isFixed = true
    if !isRole { finding.role = word == "supplier" ? .supplier : (word == "financier" || word == "sponsor" ? .helper : .perpetrator) }
    finding.clause = context.clause(speaker, verb).lowerBound..<finding.clause.upperBound
    return [finding]
  }

  /// "the real founder of the group is X", "the culprit was X": the actor follows.
  private func isWho(_ token: Int, _ allowUnreal: Bool) -> Finding? {
    let bounds = context.bounds(of: token)
    guard let head = reading.phrase(startingAt: token, limit: bounds.upperBound), head.full.upperBound + 1 < bounds.upperBound else {
      return nil
    }
    var copula = head.full.upperBound
    while copula < min(bounds.upperBound, head.full.upperBound + 3), reading.isNominal(copula) || reading.tag(copula) == .adjective {
      copula += 1
    }
    guard copula + 1 < bounds.upperBound, ["is", "was", "are", "were"].contains(reading.lower[copula]),
      allowUnreal || !context.isUnreal(copula), let actor = reading.phrase(startingAt: copula + 1, limit: bounds.upperBound),
      reading.nameOf[actor.head] >= 0, reading.isPeopleLike(actor)
    else { return nil }
    let word = reading.lower[token]
    if word.hasSuffix("founder"), !foundsHarm(token, bounds) { return nil }
    let isNegated = copula + 1 < bounds.upperBound && reading.has(copula + 1, .negation)
    return Finding(
      rule: "is-who", stance: isNegated ? .rejects : .asserts, actor: actor,
      role: word.hasSuffix("founder") ? .founder : .perpetrator, cue: token, clause: token..<actor.full.upperBound, harm: token)
  }

  private func foundsHarm(_ token: Int, _ bounds: Range<Int>) -> Bool {
    if reading.quotationOf[token] >= 0 {
      let near = max(0, token - 60)..<min(reading.count, token + 12)
      return near.contains { reading.name(at: $0)?.kind == .armedGroup || reading.has($0, .violentAgent) }
    }
    return (token..<min(bounds.upperBound, token + 9)).contains {
      reading.name(at: $0)?.kind == .armedGroup || reading.has($0, .violentAgent) || reading.lower[$0] == "terrorist"
    }
  }

  /// "the attack was linked to X": always a suggestion.
  private func linked(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    let bounds = context.bounds(of: token)
    guard token + 2 < bounds.upperBound, reading.lower[token + 1] == "to",
      let object = reading.phrase(startingAt: token + 2, limit: bounds.upperBound)
    else { return [] }
    let copula = copula(before: token)
    if let copula {
      guard allowUnreal || !context.isUnreal(copula), let subject = subject(of: copula) else { return [] }
      let objectHarm = object.full.contains { reading.has($0, .harm) }
      let subjectHarm = subject.full.contains { reading.has($0, .harm) }
      guard objectHarm != subjectHarm else { return [] }
      let actor = objectHarm ? subject : object
      guard reading.isPeopleLike(actor), !isOpen(actor) else { return [] }
      var finding = make("linked-to", actor: actor, cue: token, copula: copula, clauseSubject: subject)
      if finding.stance == .asserts { finding.stance = .suggests }
      return [finding]
    }
    guard let before = reading.phrase(endingAt: token - 1, floor: bounds.lowerBound),
      object.full.contains(where: { reading.has($0, .harm) }), reading.isPeopleLike(before), !isOpen(before), token > bounds.lowerBound,
      reading.name(at: before.head) != nil
    else { return [] }
    var finding = make("linked-to", isLoose: true, actor: before, cue: token, copula: nil)
    finding.stance = .suggests
    return [finding]
  }

  /// "X's role in the attack", "X had a hand in it", "a helping hand".
  private func role(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    let bounds = context.bounds(of: token)
    guard token + 1 < bounds.upperBound, ["in", "to"].contains(reading.lower[token + 1]), let harm = harmFollows(token + 1) else {
      return []
    }
    // "had a hand in", "played a role in", "took part in"
    var index = token - 1
    while index > bounds.lowerBound,
      reading.tag(index) == .determiner || reading.tag(index) == .adjective || reading.isGerund(index) || reading.has(index, .negation)
    { index -= 1 }
    // "took part in the war", "a role in the offense": service and sport.
    guard !["war", "offense", "offence", "clash", "siege"].contains(reading.lower[harm]), !context.isMerelyPossible(index) else {
      return []
    }
    guard index >= bounds.lowerBound, reading.isVerb(index),
      ["had", "have", "has", "played", "plays", "play", "took", "takes", "taken", "having", "playing"].contains(reading.lower[index])
    else { return [] }
    guard allowUnreal || !context.isUnreal(index), let subject = context.subject(of: index) else { return [] }
    // "none of its fighters took part": the fighters did not.
    let isNone = reading.lower[subject.core.lowerBound] == "none"
    let actor = isNone ? reading.phrase(startingAt: subject.core.lowerBound + 2, limit: index) ?? subject : subject
    guard reading.isPeopleLike(actor), !isOpen(actor) else { return [] }
    var finding = make("had-role", actor: actor, cue: token, copula: index)
    if isNone || (index..<token).contains(where: { reading.has($0, .negation) }) { finding.stance = .rejects }
    if (index..<token).contains(where: { reading.lower[$0] == "helping" }) { finding.stance = .accusesOfHelping }
    finding.harm = harm
    return [finding]
  }

  /// "the suspected Karsian hackers who struck": a noun phrase that carries a claim.
  private func suspectedNoun(_ token: Int) -> [Finding] {
    let bounds = context.bounds(of: token)
    guard token + 1 < bounds.upperBound, !reading.isAuxiliary(max(bounds.lowerBound, token - 1)) || token == bounds.lowerBound,
      let phrase = reading.phrase(startingAt: token + 1, limit: bounds.upperBound)
    else { return [] }
    guard reading.has(phrase.head, .harm), phrase.core.lowerBound == token + 1 else {
      return suspectedAgents(token, phrase)
    }
    // "the alleged assault of Y by X", "X's alleged hack"
    let limit = min(bounds.upperBound, phrase.full.upperBound + 9)
    if let by = (phrase.core.upperBound..<limit).first(where: { reading.lower[$0] == "by" }),
      let actor = reading.phrase(startingAt: by + 1, limit: bounds.upperBound), reading.isPeopleLike(actor)
    {
      return [
        Finding(
          rule: "alleged-harm-by", stance: .reportsWithoutEndorsing, actor: actor, cue: token,
          clause: token..<actor.full.upperBound, harm: phrase.head, isFixed: true)
      ]
    }
    if let owner = context.reports.possessor(of: token, bounds)
      ?? (token > bounds.lowerBound && reading.isPossessive(token - 1)
        ? reading.phrase(endingAt: token - 2, floor: bounds.lowerBound) : nil),
      reading.isPeopleLike(owner)
    {
      return [
        Finding(
          rule: "alleged-harm-of", stance: .reportsWithoutEndorsing, actor: owner, cue: token,
          clause: owner.full.lowerBound..<phrase.full.upperBound, harm: phrase.head, isFixed: true)
      ]
    }
    return []
  }

  private func suspectedAgents(_ token: Int, _ phrase: Phrase) -> [Finding] {
    guard reading.has(phrase.head, .violentAgent), phrase.core.contains(where: { reading.name(at: $0) != nil }),
      reading.lower[token] == "suspected"
    else { return [] }
    return [
      Finding(
        rule: "suspected-agents", isLoose: true, stance: .suggests, actor: phrase, cue: token, clause: token..<phrase.full.upperBound,
        isFixed: true)
    ]
  }

  /// "X is the root cause of the famine".
  private func isTheCause(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    let bounds = context.bounds(of: token)
    guard token + 2 < bounds.upperBound, reading.lower[token + 1] == "of", let harm = harmFollows(token + 1) else { return [] }
    var index = token - 1
    while index > bounds.lowerBound, reading.tag(index) == .determiner || reading.tag(index) == .adjective || reading.tag(index) == .noun {
      index -= 1
    }
    guard index >= bounds.lowerBound, let copula = copula(before: index + 1), allowUnreal || !context.isUnreal(copula),
      let actor = subject(of: copula), reading.isPeopleLike(actor), !isOpen(actor), reading.lower[actor.head] != "it"
    else { return [] }
    var finding = make("is-the-cause", actor: actor, cue: token, copula: copula, role: .enabler)
    finding.harm = harm
    return [finding]
  }

  /// "responsibility lay with X", "X bears responsibility for".
  private func responsibilityLay(_ token: Int, _ allowUnreal: Bool) -> [Finding] {
    let bounds = context.bounds(of: token)
    let limit = bounds.upperBound
    if let verb = (token + 1..<min(limit, token + 8)).first(where: {
      ["lay", "lies", "rests", "rested", "lie", "rest", "falls", "fell"].contains(reading.lower[$0])
    }),
      let with = (verb + 1..<min(limit, verb + 5)).first(where: { ["with", "on"].contains(reading.lower[$0]) }),
      let actor = reading.phrase(startingAt: with + 1, limit: limit), reading.isPeopleLike(actor), allowUnreal || !context.isUnreal(verb)
    {
      var finding = Finding(
        rule: "responsibility-lies", stance: context.isNegated(verb) ? .rejects : .asserts, actor: actor, cue: token,
        clause: token..<actor.full.upperBound)
      finding.also = reading.coordinated(after: actor, limit: limit).filter { reading.isPeopleLike($0) }
      finding.clause = token..<(finding.also.last?.full.upperBound ?? actor.full.upperBound)
      return [finding]
    }
    guard
      let verb = (max(bounds.lowerBound, token - 4)..<token).last(where: {
        ["bears", "bear", "bore", "shares", "share", "shared"].contains(reading.lower[$0])
      }), allowUnreal || !context.isUnreal(verb), let actor = context.subject(of: verb), reading.isPeopleLike(actor)
    else { return [] }
    // "share responsibility for managing the act": a duty.
    let harm = token + 1 < limit && reading.lower[token + 1] == "for" ? harmFollows(token + 1) : context.earlierHarm(before: token)
    guard let harm else { return [] }
    var finding = make("bears-responsibility", actor: actor, cue: token, copula: verb)
    finding.harm = harm
    return [finding]
  }
}
