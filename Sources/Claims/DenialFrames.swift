import Records

/// Somebody denies, rejects, doubts or clears.
struct DenialFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    if reading.isVerb(token), reading.has(token, [.deny, .reject]), !context.isUnreal(token), let found = deny(token) { return found }
    if reading.isVerb(token), let found = wavedAway(token) { return found }
    if let found = denialNoun(token) { return found }
    if let found = innocent(token) { return found }
    if let found = noEvidence(token) { return found }
    if let found = falsehood(token) { return found }
    if let found = nothingToDo(token) { return found }
    if let found = thereWasNo(token) ?? withoutMerit(token) { return found }
    if let found = DoubtFrames(context: context).finding(at: token) { return [found] }
    return []
  }

  private func make(
    _ rule: String, _ stance: Claim.Stance, speaker: Phrase?, actor: Phrase?, cue: Int, isImplicit: Bool = false,
    isFixed: Bool = true
  ) -> Finding {
    var finding = Finding(
      rule: rule, stance: stance, speaker: speaker, actor: actor, isImplicit: isImplicit, cue: cue,
      clause: context.clause(speaker, cue), isFixed: isFixed)
    if isImplicit, actor == nil { finding.actorVoice = nil }
    return finding
  }

  // MARK: deny, reject

  private static let ownDeeds: Set<String> = [
    "involvement", "responsibility", "role", "wrongdoing", "part", "guilt", "complicity", "knowledge", "charge", "charges", "hand",
    "misconduct", "count", "counts",
    "attack", "crime", "offence", "link", "links", "ties", "connection", "connections", "culpability", "liability", "participation",
  ]
  static let accusations: Set<String> = [
    "accusation", "accusations", "allegation", "allegations", "claim", "claims", "account", "report", "reports", "it", "this", "that",
    "assertion",
    "suggestion", "suggestions", "idea", "evidence", "finding", "findings", "version", "charge", "charges", "story", "blame", "theory",
    "them", "assertions", "conclusion", "conclusions", "assessment", "verdict", "judgment", "judgement", "notion", "contention", "argument",
    "insinuation", "insinuations", "narrative", "denial", "denials",
  ]

  private func deny(_ verb: Int) -> [Finding]? {
    guard let speaker = context.subject(of: verb).map(withoutAccusation) else { return passiveDenial(verb) }
    if context.isPassive(verb) || context.isReducedPassive(verb) && verb + 1 < reading.count && reading.lower[verb + 1] == "by" {
      return passiveDenial(verb)
    }
    guard reading.isPeopleLike(speaker) || reading.has(speaker.head, .document), !isNobody(speaker) else { return nil }
    let limit = context.bounds(of: verb).upperBound
    let denies = reading.has(verb, .deny)
    // "did not deny it" owns up to nothing.
    if isMerelyPossible(verb) || context.isNegated(verb) { return nil }
    let next = reading.skippingAdverbs(from: verb + 1, to: limit)
    if isRelativeObject(of: verb, speaker) { return [relative(verb, speaker)] }
    guard next < limit else { return denies ? [implicit("denied", speaker, verb)] : nil }
    // "denied killing …": the speaker's own deed.
    if denies, reading.isGerund(next), !reading.isComma(next) {
      return isDeed(next, limit) ? [make("deny-doing", .denies, speaker: speaker, actor: speaker, cue: verb)] : nil
    }
    // "denied that X did": the frame of the deed inside sees the report of denial.
    if reading.lower[next] == "that"
      || reading.lower[next] == "it" && next + 1 < limit && reading.isFinite(reading.skippingAdverbs(from: next + 1, to: limit - 1))
    {
      if reading.lower[next] == "it" {
        let deed = (next + 1..<min(limit, next + 8)).contains {
          reading.has($0, [.violence, .harm, .wrongdoing]) || ["responsible", "behind", "involved", "happened"].contains(reading.lower[$0])
        }
        return deed ? [implicit("deny-it", speaker, verb)] : nil
      }
      return nil
    }
    guard let object = objectCalled(verb, limit) ?? context.object(of: verb) else { return nil }
    // "could deny them permits", "denied him a visa": something is withheld.
    if denies, reading.isPersonalPronoun(object.head), object.core.upperBound < limit,
      reading.isNominal(object.core.upperBound) || reading.tag(object.core.upperBound) == .determiner
        || reading.tag(object.core.upperBound) == .adjective
    {
      return nil
    }
    // "denied the attack occurred": that it happened, not who did it. "Denied they carried it out" is the deed's own frame.
    if denies, object.full.upperBound < limit,
      reading.isFinite(reading.skippingAdverbs(from: object.full.upperBound, to: limit - 1))
    {
      return nil
    }
    let head = reading.lower[object.head]
    // "denied murder", "denies any bombing": a crime named bare is one's own.
    if denies, object.core.count == 1 || object.core.count == 2 && ["any", "all"].contains(reading.lower[object.core.lowerBound]),
      reading.has(object.head, .harm), !reading.has(speaker.head, .document)
    {
      return [implicitSelf("deny-crime", speaker, verb)]
    }
    if let owner = context.reports.possessor(of: object.head, context.bounds(of: verb)), DenialFrames.accusations.contains(head) {
      // "dismissed the ministry's finding that X did it": a position on X, beside the ministry's own.
      if object.core.upperBound < limit, hasThat(after: object.core.upperBound, limit), !reading.isPersonalPronoun(object.head),
        let inside = rejectInside(verb, speaker, object, limit)
      {
        return inside
      }
      // "rejected the minister's claim": whoever was accused stays accused by the minister.
      var finding = implicit("reject-claim", speaker, verb)
      finding.deniedBy = owner
      return [finding]
    }
    if denies, DenialFrames.ownDeeds.contains(head) || object.core.contains(where: { DenialFrames.ownDeeds.contains(reading.lower[$0]) }) {
      if let party = party(to: object, verb, limit) {
        var finding = make("deny-role", .rejects, speaker: speaker, actor: party, cue: verb)
        finding.clause = finding.clause.lowerBound..<max(finding.clause.upperBound, party.full.upperBound)
        return [finding]
      }
      return [implicitSelf("deny-role", speaker, verb)]
    }
    if DenialFrames.accusations.contains(head) {
      // With "that …" the clause inside names the actor; its own frame answers.
      if object.core.upperBound < limit, hasThat(after: object.core.upperBound, limit), !reading.isPersonalPronoun(object.head) {
        return rejectInside(verb, speaker, object, limit)
      }
      var finding =
        denies || isAccused(speaker) || isWithItsOwn(speaker, verb)
        ? implicitSelf("deny-accusation", speaker, verb) : implicit("reject-accusation", speaker, verb)
      let isCharge = ["accusation", "accusations", "allegation", "allegations", "charge", "charges", "blame"].contains(head)
      finding.isVague = !isCharge && context.earlierHarm(before: verb) == nil
      // "rejected the idea": of a debate as well.
      if ["idea", "notion", "suggestion", "suggestions", "argument", "version", "story", "theory", "conclusion"].contains(head) {
        finding.isLoose = true
      }
      return [finding]
    }
    return nil
  }

  /// "denied the army's involvement", "denied Karsian involvement", "denied any role of the army": whose part is denied.
  private func party(to object: Phrase, _ verb: Int, _ limit: Int) -> Phrase? {
    if let owner = context.reports.possessor(of: object.head, context.bounds(of: verb)) {
      return reading.isPersonalPronoun(owner.head) || ["his", "her", "its", "their", "my", "our"].contains(reading.lower[owner.head])
        ? nil : owner
    }
    if let name = object.core.lazy.compactMap({ reading.name(at: $0) }).first(where: {
      [.nationality, .place, .armedGroup, .organisation].contains($0.kind) && $0.tokens.upperBound <= object.head
    }) {
      return Phrase(core: name.tokens, full: name.tokens, head: name.tokens.upperBound - 1)
    }
    let link = object.core.upperBound
    guard link + 1 < limit, ["by", "of"].contains(reading.lower[link]), let owner = reading.phrase(startingAt: link + 1, limit: limit),
      reading.isPeopleLike(owner)
    else { return nil }
    return Phrase(core: owner.core, full: owner.core, head: owner.head)
  }

  /// "a charge Karsia denies": Karsia, whatever the words before it were read as.
  private func withoutAccusation(_ speaker: Phrase) -> Phrase {
    guard let name = reading.name(at: speaker.head), name.tokens.lowerBound > speaker.core.lowerBound,
      DenialFrames.accusations.contains(reading.lower[name.tokens.lowerBound - 1])
    else { return speaker }
    return Phrase(core: name.tokens, full: name.tokens, head: name.tokens.upperBound - 1)
  }

  /// "dismissed as nonsense claims that it was behind the hack": the accusation behind the word for it.
  private func objectCalled(_ verb: Int, _ limit: Int) -> Phrase? {
    guard verb + 2 < limit, reading.lower[verb + 1] == "as",
      let noun = reading.span(verb + 3, min(limit, verb + 11)).prefix(while: {
        !reading.isComma($0) && !(reading.has($0, [.preposition, .subordinator]))
      }).first(where: {
        DenialFrames.accusations.contains(reading.lower[$0]) && !reading.isPersonalPronoun($0)
          && !["this", "that"].contains(reading.lower[$0])
      })
    else { return nil }
    return Phrase(core: noun..<noun + 1, full: noun..<noun + 1, head: noun)
  }

  /// "brushed aside claims that it was behind the hack", "hit back at accusations", "poured scorn on the claim that", "slammed a lawsuit
  /// alleging that".
  private func wavedAway(_ verb: Int) -> [Finding]? {
    let limit = context.bounds(of: verb).upperBound
    guard let particles = DenialFrames.gestures[reading.lemma(verb)], !context.isNegated(verb), !context.isUnreal(verb),
      !context.isPassive(verb), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker), !isNobody(speaker)
    else { return nil }
    var first = verb + 1
    if !particles.isEmpty {
      guard let last = reading.span(first, min(limit, first + 4)).last(where: { particles.contains(reading.lower[$0]) }) else { return nil }
      first = last + 1
    }
    // "brushed aside claims" may be tagged as two verbs.
    let bare = first < limit && DenialFrames.accusations.contains(reading.lower[first]) ? first..<first + 1 : nil
    guard let object = bare.map({ Phrase(core: $0, full: $0, head: first) }) ?? reading.phrase(startingAt: first, limit: limit)
    else { return nil }
    let noun = reading.lower[object.head]
    let isSuit = ["lawsuit", "suit", "complaint"].contains(noun)
    guard isSuit || DenialFrames.accusations.contains(noun), !reading.isPersonalPronoun(object.head),
      !["this", "that", "denial", "denials"].contains(noun)
    else { return nil }
    // "claims (that) it was", and "a lawsuit filed by an aide alleging that": whose claim that is stays his.
    let next = object.core.upperBound
    let plain = next < limit && ["that", "it", "he", "she", "they"].contains(reading.lower[next]) ? next : nil
    let link =
      plain
      ?? reading.span(next, min(limit, next + 9)).first(where: {
        ["alleging", "claiming", "saying", "accusing"].contains(reading.lower[$0])
      })
    if let link, !reading.span(next, link).contains(where: { reading.isComma($0) }) {
      let start = ["it", "he", "she", "they"].contains(reading.lower[link]) ? link : link + 1
      guard let inner = InnerFrames(context: context).first(in: start..<max(start, limit)), let actor = inner.actor else { return nil }
      var finding = make("waved-away", .rejects, speaker: speaker, actor: actor, cue: verb)
      finding.clause = finding.clause.lowerBound..<max(finding.clause.upperBound, inner.clause.upperBound)
      finding.harm = inner.harm
      if plain != nil { finding.overrides = start..<max(start + 1, inner.clause.upperBound) }
      return [finding]
    }
    guard ["accusation", "accusations", "allegation", "allegations"].contains(reading.lower[object.head]) else { return nil }
    return [implicit("reject-accusation", speaker, verb)]
  }

  /// Verbs that wave a claim away, with their particles; none: an object follows.
  private static let gestures: [String: Set<String>] = [
    "brush": ["aside", "off"], "wave": ["away", "aside", "off"], "shrug": ["off"], "laugh": ["off", "at"], "hit": ["at", "against"],
    "push": ["against", "on"], "scoff": ["at"], "sneer": ["at"], "bristle": ["at"], "pour": ["on", "over"], "slam": [], "blast": [],
    "denounce": [], "condemn": [], "decry": [], "slap": ["down"], "shoot": ["down"], "bat": ["away"], "swat": ["away"], "knock": ["down"],
  ]

  /// "allegations that X killed him, which Y denies": X, where the allegation says whom it is about.
  private func relative(_ verb: Int, _ speaker: Phrase) -> Finding {
    let floor = context.bounds(of: verb).lowerBound
    let before = reading.span(max(floor, speaker.full.lowerBound - 24), speaker.full.lowerBound)
    if let noun = before.last(where: {
      DenialFrames.accusations.contains(reading.lower[$0]) && context.isNoun($0) && $0 + 2 < before.upperBound
        && reading.lower[$0 + 1] == "that"
    }), let inner = InnerFrames(context: context).first(in: reading.span(noun + 2, before.upperBound)), let actor = inner.actor {
      var finding = make("denied-which", .rejects, speaker: speaker, actor: actor, cue: verb)
      finding.harm = inner.harm
      finding.overrides = noun..<before.upperBound
      return finding
    }
    return implicit("denied-which", speaker, verb)
  }

  /// "a charge that X disputes", "…, which X denied": the object stands before.
  private func isRelativeObject(of verb: Int, _ speaker: Phrase) -> Bool {
    let bounds = context.bounds(of: verb)
    let before = speaker.full.lowerBound - 1
    guard before > bounds.lowerBound, speaker.full.upperBound <= verb else { return false }
    let next = verb + 1
    guard next >= bounds.upperBound || reading.isPunctuation(next) || reading.lower[next] == "and" else { return false }
    if reading.lower[before] == "which" { return true }
    let noun = reading.lower[before] == "that" ? before - 1 : before
    return noun >= bounds.lowerBound && DenialFrames.accusations.contains(reading.lower[noun]) && reading.isNominal(noun)
  }

  /// "could deny", "may reject": nobody has.
  private func isMerelyPossible(_ verb: Int) -> Bool {
    verb > 0 && ["could", "can", "may", "might"].contains(reading.lower[verb - 1])
  }

  /// "Quay Lines and its auditors": those who answer for it.
  private func isWithItsOwn(_ speaker: Phrase, _ verb: Int) -> Bool {
    reading.span(speaker.core.lowerBound, verb).contains {
      reading.lower[$0] == "and" && ["its", "his", "her", "their"].contains(reading.lower[$0 + 1])
        && ["lawyer", "attorney", "auditor", "aide", "adviser", "advisor", "spokesman", "spokeswoman", "counsel", "family"].contains(
          reading.lemma($0 + 2))
    }
  }

  private func isAccused(_ speaker: Phrase) -> Bool { reading.has(speaker.head, .spokesperson) }

  /// "rejecting the evidence that X committed it": the deed's frame finds X; here the speaker's rejection is tied to it.
  private func rejectInside(_ verb: Int, _ speaker: Phrase, _ object: Phrase, _ limit: Int) -> [Finding]? {
    guard let that = (object.core.upperBound..<limit).first(where: { reading.lower[$0] == "that" }) else { return nil }
    guard let inner = InnerFrames(context: context).first(in: that + 1..<limit), var actor = inner.actor else { return nil }
    // "rejected the group's claim that it had": the group.
    if actor.core.count == 1, ["it", "they", "he", "she"].contains(reading.lower[actor.head]),
      let owner = context.reports.possessor(of: object.head, context.bounds(of: verb)), !reading.isPersonalPronoun(owner.head)
    {
      // "denied Velmora's accusation that it had": who denies stands accused.
      guard isOwnClaim(of: owner, object, verb) else { return [implicitSelf("deny-that", speaker, verb, over: inner, from: that)] }
      actor = owner
    }
    var finding = make("reject-that", .rejects, speaker: speaker, actor: actor, cue: verb)
    finding.clause = finding.clause.lowerBound..<max(finding.clause.upperBound, inner.clause.upperBound)
    finding.harm = inner.harm
    finding.form = isPresupposed(verb) ? .presupposed : nil
    return [finding] + claimed(by: object, inner)
  }

  /// "disputes Velmoran claims that it sank the ferry": the claim of those whose name stands before the noun.
  private func claimed(by object: Phrase, _ inner: Finding) -> [Finding] {
    let last = object.head - 1
    guard last >= object.core.lowerBound, !reading.isPossessive(last),
      reading.nameOf[last] >= 0 || reading.has(last, [.body, .unnamedSource]),
      let owner = reading.phrase(endingAt: last, floor: object.core.lowerBound), reading.isPeopleLike(owner)
    else { return [] }
    var finding = make("allegation-that", .asserts, speaker: owner, actor: inner.actor, cue: object.head)
    finding.clause = object.head..<max(object.head + 1, inner.clause.upperBound)
    finding.harm = inner.harm
    return [finding]
  }

  /// "the group's claim that it had": a claim that is made of oneself, and no accusation.
  private func isOwnClaim(of owner: Phrase, _ object: Phrase, _ verb: Int) -> Bool {
    guard ["claim", "claims", "statement", "boast", "assertion", "assertions", "denial", "denials"].contains(reading.lower[object.head])
    else {
      return false
    }
    return reading.name(at: owner.head)?.kind == .armedGroup || reading.has(owner.head, [.violentAgent, .agent])
      || reading.lemma(verb) != "deny"
        && !(reading.name(at: owner.head).map { [.place, .nationality].contains($0.kind) } ?? false)
  }

  private func isPresupposed(_ verb: Int) -> Bool { reading.isGerund(verb) && verb > 0 && reading.has(verb - 1, .preposition) }

  private func hasThat(after token: Int, _ limit: Int) -> Bool { hasThat(after: token, limit: limit) }
  private func hasThat(after token: Int, limit: Int) -> Bool {
    (token..<min(limit, token + 9)).contains { reading.lower[$0] == "that" && $0 + 1 < limit && !reading.isFinite($0 + 1) }
  }

  private func isDeed(_ gerund: Int, _ limit: Int) -> Bool {
    (gerund..<min(limit, gerund + 7)).contains {
      reading.has($0, [.violence, .wrongdoing, .harm, .perpetrate, .help, .incite, .lie, .weakHarm])
        || ["involved", "behind", "responsible"].contains(reading.lower[$0])
    }
  }

  private func isNobody(_ subject: Phrase) -> Bool { subject.core.contains { reading.has($0, .negation) } }

  private func implicit(_ rule: String, _ speaker: Phrase, _ verb: Int) -> Finding {
    make(rule, .rejects, speaker: speaker, actor: nil, cue: verb, isImplicit: true)
  }

  private func implicitSelf(_ rule: String, _ speaker: Phrase, _ verb: Int, over inner: Finding, from that: Int) -> Finding {
    var finding = implicitSelf(rule, speaker, verb)
    finding.clause = finding.clause.lowerBound..<max(finding.clause.upperBound, inner.clause.upperBound)
    finding.harm = inner.harm
    finding.overrides = that..<max(that + 1, inner.clause.upperBound)
    return finding
  }

  /// A denial of one's own part: the accused is the speaker, or whom the speaker speaks for.
  private func implicitSelf(_ rule: String, _ speaker: Phrase, _ verb: Int) -> Finding {
    var finding = make(rule, .denies, speaker: speaker, actor: speaker, cue: verb)
    if let voice = context.voices.voice(of: speaker) {
      if let client = context.voices.client(of: voice) {
        finding.actorVoice = client
        finding.isImplicit = true
      } else if let organisation = voice.speaksFor {
        finding.actorVoice = Voice(name: organisation, kind: .organisation)
        finding.isImplicit = true
      }
    }
    return finding
  }

  /// "an allegation rejected by inquiries", "the claim was denied by X".
  private func passiveDenial(_ verb: Int) -> [Finding]? {
    guard let agent = context.agent(of: verb),
      reading.isPeopleLike(agent) || reading.has(agent.head, .document) || reading.tag(agent.head) == .noun
    else { return nil }
    let bounds = context.bounds(of: verb)
    let before = (max(bounds.lowerBound, verb - 8)..<verb).contains {
      DenialFrames.accusations.contains(reading.lower[$0]) && reading.isNominal($0)
    }
    guard before else { return nil }
    return [make("rejected-by", .rejects, speaker: agent, actor: nil, cue: verb, isImplicit: true)]
  }

  /// "the Velmoran denial", "X's denials of wrongdoing".
  private func denialNoun(_ noun: Int) -> [Finding]? {
    guard ["denial", "denials"].contains(reading.lower[noun]), reading.tag(noun) == .noun || reading.tag(noun) == .properNoun else {
      return nil
    }
    let bounds = context.bounds(of: noun)
    // "his fierce denials" of nothing that the text has told: of a resignation, of a merger.
    let after = reading.span(noun + 1, min(bounds.upperBound, noun + 10))
    let isOfHarm =
      after.contains { reading.has($0, [.harm, .weakHarm, .violence, .wrongdoing]) } || context.earlierHarm(before: noun) != nil
    guard isOfHarm else { return nil }
    // "the denial of access": something is withheld.
    if noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "of",
      let denied = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound),
      !denied.full.contains(where: { reading.has($0, [.harm, .weakHarm]) || DenialFrames.ownDeeds.contains(reading.lower[$0]) }),
      !reading.isGerund(noun + 2)
    {
      return nil
    }
    if let owner = context.reports.possessor(of: noun, bounds) { return [implicitSelf("denial-of", owner, noun)] }
    // "denials by X of any role"
    if noun + 2 < bounds.upperBound, ["by", "from"].contains(reading.lower[noun + 1]),
      let owner = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), reading.isPeopleLike(owner)
    {
      return [implicitSelf("denial-of", owner, noun)]
    }
    if noun > bounds.lowerBound, let name = reading.name(at: noun - 1) {
      let core = name.tokens.clamped(to: bounds)
      guard !core.isEmpty else { return nil }
      return [implicitSelf("denial-of", Phrase(core: core, full: core, head: core.upperBound - 1), noun)]
    }
    return nil
  }

  // MARK: innocent, not guilty

  private func innocent(_ token: Int) -> [Finding]? {
    let lower = reading.lower[token]
    guard lower == "innocent" || lower == "guilty" && token > 0 && reading.lower[token - 1] == "not" || lower == "blameless" else {
      return nil
    }
    let bounds = context.bounds(of: token)
    // "innocent people": it describes victims.
    if token + 1 < bounds.upperBound, reading.isNominal(token + 1) { return nil }
    if lower == "guilty", token >= bounds.lowerBound + 2, reading.lower[token - 2].hasPrefix("plead") {
      guard let speaker = context.subject(of: token - 2) else { return nil }
      return [make("plead-not-guilty", .denies, speaker: speaker, actor: speaker, cue: token)]
    }
    guard let copula = copula(before: token, bounds), let subject = reading.subject(of: copula, floor: bounds.lowerBound),
      reading.isPeopleLike(subject), !context.isUnreal(copula)
    else { return nil }
    return [make("innocent", .rejects, speaker: nil, actor: subject, cue: token, isFixed: false)]
  }

  func copula(before token: Int, _ bounds: Range<Int>) -> Int? {
    var index = token - 1
    // "not at all responsible"
    if index > bounds.lowerBound, reading.lower[index] == "all", reading.lower[index - 1] == "at" { index -= 2 }
    while index >= bounds.lowerBound,
      reading.tag(index) == .adverb || reading.has(index, .negation) || reading.isMark(index)
        || reading.has(index, .hedge) && reading.tag(index) != .verb
    { index -= 1 }
    guard index >= bounds.lowerBound,
      ["is", "was", "were", "are", "be", "been", "'s", "'re", "being", "am", "'m"].contains(reading.lower[index])
    else {
      return nil
    }
    return index
  }

  // MARK: no evidence, no link

  /// "no evidence that X …", "no sign of X's role", "not enough evidence to convict X".
  private func noEvidence(_ noun: Int) -> [Finding]? {
    if let found = nothingToShow(noun) { return found }
    guard ["evidence", "proof", "sign", "indication", "reason"].contains(reading.lower[noun]), reading.tag(noun) == .noun else {
      return nil
    }
    let bounds = context.bounds(of: noun)
    let before = max(bounds.lowerBound, noun - 6)..<noun
    guard
      before.contains(where: {
        reading.has($0, .negation) && reading.lower[$0] != "without" || ["failed", "fails", "fail"].contains(reading.lower[$0])
      })
        || before.contains(where: { ["insufficient", "scant", "little"].contains(reading.lower[$0]) })
    else { return nil }
    // "The report did not provide evidence that": what a document leaves out is no word of its own, and none of the outlet's.
    if let verb = before.last(where: { ["provide", "offer", "give", "include", "contain", "present", "cite"].contains(reading.lemma($0)) }),
      let subject = context.subject(of: verb), reading.has(subject.head, .document)
    {
      return nil
    }
    // "has offered no proof for its claim that": that is a claim of its own, and nobody's denial.
    if reading.span(noun + 1, min(bounds.upperBound, noun + 6)).contains(where: {
      ["claim", "claims", "allegation", "allegations", "accusation", "accusations", "assertion"].contains(reading.lower[$0])
        && (["its", "his", "her", "their"].contains(reading.lower[$0 - 1]) || reading.isPossessive($0 - 1))
    }) {
      return nil
    }
    // "no sign of damage after Karsia shelled the port": what happened before is no part of it.
    let limit =
      reading.span(noun + 1, bounds.upperBound).first {
        ["after", "before", "when", "while", "since", "because", "but"].contains(reading.lower[$0])
          || reading.lower[$0] == "as" && reading.tag($0) == .subordinatingConjunction
      } ?? bounds.upperBound
    let searched = before.contains {
      [
        "find", "found", "finds", "see", "enough", "insufficient", "scant", "little", "determined", "uncovered", "produced", "produce",
        "turned", "yet",
      ]
      .contains(reading.lower[$0])
    }
    let stance: Claim.Stance = searched ? .doubts : .rejects
    for token in noun + 1..<min(limit, noun + 22) {
      if reading.lower[token] == ";" { break }
      if let deed = InnerFrames(context: context).first(in: token..<token + 1), let actor = deed.actor {
        var finding = make("no-evidence", stance, speaker: nil, actor: actor, cue: noun, isFixed: false)
        finding.harm = deed.harm
        finding.overrides = noun + 1..<max(token + 1, deed.clause.upperBound)
        return [finding]
      }
      if ["convict", "charge", "implicate", "link", "tie", "prosecute"].contains(reading.lower[token]),
        let actor = context.object(of: token), reading.isPeopleLike(actor)
      {
        return [make("no-evidence", stance, speaker: nil, actor: actor, cue: noun, isFixed: false)]
      }
    }
    // "no reason to think that X was": the deed stands in the clause before.
    if let was = (noun + 1..<min(limit, noun + 14)).last(where: {
      ["was", "were", "is", "had", "did"].contains(reading.lower[$0]) && ($0 + 1 >= limit || reading.isPunctuation($0 + 1))
    }),
      let actor = reading.subject(of: was, floor: noun + 1), reading.isPeopleLike(actor)
    {
      return [make("no-evidence", stance, speaker: nil, actor: actor, cue: noun, isFixed: false)]
    }
    // "no evidence of wrongdoing by X", "no sign of an X role"
    let window = noun + 1..<min(limit, noun + 16)
    if let part = window.first(where: { reading.has($0, .weakHarm) || reading.has($0, .harm) }), let actor = partyBeside(part, window) {
      return [make("no-evidence", stance, speaker: nil, actor: actor, cue: noun, isFixed: false)]
    }
    return nil
  }

  /// "had seen nothing to suggest that X did it"
  private func nothingToShow(_ token: Int) -> [Finding]? {
    let limit = context.bounds(of: token).upperBound
    guard reading.lower[token] == "nothing", token + 4 < limit, reading.lower[token + 1] == "to",
      ["suggest", "indicate", "show", "prove", "support", "confirm"].contains(reading.lower[token + 2]),
      let inner = InnerFrames(context: context).first(in: token + 3..<limit), let actor = inner.actor
    else { return nil }
    var finding = make("no-evidence", .doubts, speaker: nil, actor: actor, cue: token, isFixed: false)
    finding.harm = inner.harm
    finding.overrides = token + 1..<max(token + 2, inner.clause.upperBound)
    return [finding]
  }

  private func partyBeside(_ part: Int, _ window: Range<Int>) -> Phrase? {
    let limit = context.bounds(of: part).upperBound
    if part > window.lowerBound, let name = reading.name(at: part - 1), name.tokens.lowerBound >= window.lowerBound,
      name.tokens.upperBound <= part
    {
      return Phrase(core: name.tokens, full: name.tokens, head: name.tokens.upperBound - 1)
    }
    if let owner = context.reports.possessor(of: part, context.bounds(of: part)), owner.core.lowerBound >= window.lowerBound {
      return owner
    }
    guard
      let by = (part + 1..<min(limit, part + 8)).first(where: {
        ["by", "of"].contains(reading.lower[$0]) && !["part"].contains(reading.lower[$0 - 1])
          || reading.lower[$0] == "of" && reading.lower[$0 - 1] == "part"
      })
    else { return nil }
    guard let phrase = reading.phrase(startingAt: by + 1, limit: limit), reading.isPeopleLike(phrase) else { return nil }
    return phrase
  }

  // MARK: "that is a lie", "the accusation is baseless", "she's wrong"

  private static let falseWords: Set<String> = [
    "baseless", "false", "untrue", "unsupported", "unsubstantiated", "ridiculous", "absurd", "meritless", "groundless", "unfounded",
    "nonsense", "fabricated", "bogus",
    "preposterous", "slanderous", "fabrication", "wrong", "lie", "fiction", "laughable", "outrageous", "unfair",
  ]

  private func falsehood(_ token: Int) -> [Finding]? {
    let isNotTrue =
      reading.lower[token] == "true" && token > 0 && reading.has(token - 1, .negation) && reading.lower[token + 1] != "that"
    guard isNotTrue || DenialFrames.falseWords.contains(reading.lower[token]) else { return nil }
    let bounds = context.bounds(of: token)
    // "called it ridiculous", "dismissed the allegation as baseless"
    if let verb = (max(bounds.lowerBound, token - 9)..<token).last(where: {
      reading.isVerb($0) && reading.has($0, [.call, .reject, .condemn])
    }), !context.isPassive(verb),
      let object = context.object(of: verb), let speaker = context.subject(of: verb),
      DenialFrames.accusations.contains(reading.lower[object.head])
    {
      var finding = make("called-false", .rejects, speaker: speaker, actor: nil, cue: token, isImplicit: true)
      finding.isOfLastWords = ["it", "this", "that", "them"].contains(reading.lower[object.head])
      return [finding]
    }
    if let inside = falseThat(token, bounds) { return [inside] }
    guard let copula = copula(before: isNotTrue ? token - 1 : token, bounds), let subject = context.subject(of: copula),
      !context.isUnreal(copula), isNotTrue || !context.isNegated(copula)
    else { return nil }
    if ["wrong", "mistaken", "lying"].contains(reading.lower[token]), reading.isPeopleLike(subject),
      !reading.isPersonalPronoun(subject.head)
        || ["he", "she", "they"].contains(reading.lower[subject.head])
    {
      var finding = make("accuser-wrong", .rejects, speaker: nil, actor: nil, cue: token, isImplicit: true, isFixed: false)
      finding.deniedBy = subject
      finding.needsAccuser = true
      finding.needsVoice = true
      let limit = bounds.upperBound
      if let saying = reading.span(token + 1, min(limit, token + 5)).first(where: {
        ["saying", "say", "claiming", "claim", "that", "alleging", "suggesting"].contains(reading.lower[$0])
      }), let inner = InnerFrames(context: context).first(in: reading.span(saying + 1, limit)) {
        finding.actor = inner.actor
        finding.deniedBy = nil
      }
      return [finding]
    }
    guard DenialFrames.accusations.contains(reading.lower[subject.head]),
      !["it", "this", "that", "them"].contains(reading.lower[subject.head])
        || isNotTrue || reading.quotationOf[token] >= 0 && reading.lower[token] != "wrong" && reading.lower[token] != "lie"
    else { return nil }
    if let name = subject.full.lazy.compactMap({ reading.name(at: $0) }).first(where: { $0.kind == .person || $0.kind == .organisation }) {
      var finding = make("claims-false", .rejects, speaker: nil, actor: nil, cue: token, isImplicit: true, isFixed: false)
      let core = name.tokens.clamped(to: subject.full)
      finding.deniedBy = Phrase(core: core, full: core, head: core.upperBound - 1)
      finding.needsAccuser = true
      return [finding]
    }
    var finding = make("is-false", .rejects, speaker: nil, actor: nil, cue: token, isImplicit: true, isFixed: false)
    finding.isOfLastWords = isNotTrue
    return [finding]
  }

  /// "Reports that X did it are false", "the idea that X was behind it is nonsense".
  private func falseThat(_ token: Int, _ bounds: Range<Int>) -> Finding? {
    let word = ["lie", "fabrication", "fiction"].contains(reading.lower[token]) ? articleBefore(token) : token
    guard let copula = copula(before: word, bounds), !context.isNegated(copula),
      let noun = (bounds.lowerBound..<copula).last(where: {
        DenialFrames.accusations.contains(reading.lower[$0]) && (context.isNoun($0) || reading.lower[$0] == "reports") && $0 + 2 < copula
          && reading.lower[$0 + 1] == "that"
      }), let inner = InnerFrames(context: context).first(in: noun + 2..<copula), let actor = inner.actor
    else { return nil }
    var finding = make("false-that", .rejects, speaker: nil, actor: actor, cue: token, isFixed: false)
    finding.clause = noun..<token + 1
    finding.harm = inner.harm
    finding.overrides = noun..<copula
    return finding
  }

  /// "a lie", "a complete fabrication": the article, else the noun.
  private func articleBefore(_ noun: Int) -> Int {
    reading.span(max(0, noun - 3), noun).first { ["a", "an", "pure"].contains(reading.lower[$0]) } ?? noun
  }

  /// "with the attack", "with it" after a harm; "with his health" is of something else.
  private func isOfHarm(after token: Int, _ bounds: Range<Int>) -> Bool {
    guard token + 2 < bounds.upperBound, reading.lower[token + 1] == "with" else { return context.earlierHarm(before: token) != nil }
    let object = reading.span(token + 2, min(bounds.upperBound, token + 12))
    if context.harm(in: object) != nil { return true }
    return ["it", "this", "that", "these", "them", "what"].contains(reading.lower[token + 2]) && context.earlierHarm(before: token) != nil
  }

  /// "The allegations have no merit", "the charges are without foundation".
  private func withoutMerit(_ noun: Int) -> [Finding]? {
    guard ["substance", "merit", "foundation", "basis", "truth"].contains(reading.lower[noun]), noun > 1 else { return nil }
    // 'had “no substance”': past the marks.
    let bounds = reading.sentence(of: noun).tokens
    guard
      let lack = reading.span(max(bounds.lowerBound, noun - 4), noun).last(where: { ["no", "without", "zero"].contains(reading.lower[$0]) }
      ),
      let verb = reading.span(max(bounds.lowerBound, lack - 3), lack).last(where: { ["have", "be", "lack"].contains(reading.lemma($0)) }),
      let subject = context.subject(of: verb), DenialFrames.accusations.contains(reading.lower[subject.head]), !context.isUnreal(verb),
      reading.nameOf[subject.head] < 0, !["it", "this", "that", "them"].contains(reading.lower[subject.head])
    else { return nil }
    return [make("without-merit", .rejects, speaker: nil, actor: nil, cue: noun, isImplicit: true, isFixed: false)]
  }

  /// "There was no cover-up", "there's no copying": whoever stands accused of it did not do it.
  private func thereWasNo(_ harm: Int) -> [Finding]? {
    let isOrder = ["order", "instruction"].contains(reading.lemma(harm)) && context.isNoun(harm)
    guard isOrder || reading.has(harm, .harm), context.isNoun(harm) || reading.isGerund(harm) else { return nil }
    let bounds = context.bounds(of: harm)
    guard let there = reading.span(max(bounds.lowerBound, harm - 6), harm).last(where: { reading.lower[$0] == "there" }),
      reading.span(there + 1, harm).contains(where: { ["no", "not", "n't", "never"].contains(reading.lower[$0]) }),
      reading.span(there + 1, harm).contains(where: { reading.isAuxiliary($0) }),
      !reading.span(there + 1, harm).contains(where: { reading.has($0, .preposition) || reading.has($0, .accusationNoun) }),
      !context.isUnreal(there + 1)
    else { return nil }
    // "no attack on our soil since": of what may come, not of what was done.
    guard
      !reading.span(harm + 1, min(bounds.upperBound, harm + 6)).contains(where: {
        ["since", "in", "on", "today", "yet"].contains(reading.lower[$0])
      })
    else {
      return nil
    }
    var finding = make("there-was-no", .rejects, speaker: nil, actor: nil, cue: harm, isImplicit: true, isFixed: false)
    finding.needsVoice = true
    finding.isVague = true
    return [finding]
  }

  /// "X had nothing to do with it", "X played no role", "X was not involved" is the frames' own negation.
  private func nothingToDo(_ token: Int) -> [Finding]? {
    guard reading.lower[token] == "nothing", token + 2 < reading.count, reading.lower[token + 1] == "to", reading.lower[token + 2] == "do"
    else { return nil }
    let bounds = context.bounds(of: token)
    guard token > bounds.lowerBound, ["had", "has", "have", "having"].contains(reading.lower[token - 1]),
      let subject = context.subject(of: token - 1), reading.isPeopleLike(subject), isOfHarm(after: token + 2, bounds)
    else { return nil }
    return [make("nothing-to-do", .rejects, speaker: nil, actor: subject, cue: token, isFixed: false)]
  }
}
