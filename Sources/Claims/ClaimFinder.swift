import Records

/// Runs the frames over each sentence and gives every finding its voice, chain, stance and evidence.
struct ClaimFinder {
  let reading: Reading
  let voices: VoiceResolver
  let reports: ReportIndex
  let context: FrameContext
  private let features: ActorFeatures
  private var findings: [Finding] = []
  private var drafts: [DraftClaim] = []
  /// The last one accused and the sentence, for denials that name nobody.
  private(set) var lastAccused: (voice: Voice, sentence: Int)?
  /// Who accused whom last, and in which sentence.
  private(set) var lastAccusation: (speaker: Voice, actor: Voice, sentence: Int)?
  private var harms: HarmReader
  /// Those whom claims are about, by name: as named last, how often, and in which claim last.
  private var actors: [String: (voice: Voice, count: Int, last: Int)] = [:]
  private var accusedInOrder: [Voice] = []
  /// The last position of each speaker, by name.
  private var lastPosition: [String: (actor: Voice, polarity: Claim.Stance.Polarity)] = [:]
  /// Everyone accused or denying so far, by name.
  private var accused: Set<String> = []

  /// Every claim of the article in text order, not yet weighed.
  static func drafts(in reading: Reading, _ voices: VoiceResolver, _ reports: ReportIndex) -> [DraftClaim] {
    guard !MatchReports.isOne(reading) else { return [] }
    var finder = ClaimFinder(reading: reading, voices: voices, reports: reports, context: FrameContext(reading, voices))
    for (_, sentence) in reading.readable { finder.read(sentence) }
    return finder.drafts
  }

  private init(reading: Reading, voices: VoiceResolver, reports: ReportIndex, context: FrameContext) {
    self.reading = reading
    self.voices = voices
    self.reports = reports
    self.context = context
    features = ActorFeatures(reading)
    harms = HarmReader(context: context)
  }

  private mutating func read(_ sentence: Sentence) {
    findings.removeAll(keepingCapacity: true)
    for token in sentence.tokens where !reading.words[token].classes.isEmpty {
      findings += AccusationFrames(context: context).findings(at: token)
      findings += DenialFrames(context: context).findings(at: token)
      findings += ResponsibilityFrames(context: context).findings(at: token)
      findings += SupplyFrames(context: context).findings(at: token)
      findings += DeedFrames(context: context).findings(at: token)
      findings += IdiomFrames(context: context).findings(at: token)
      findings += RetractionFrames(context: context).findings(at: token)
      findings += ConsequenceFrames(context: context).findings(at: token)
      findings += LinkFrames(context: context).findings(at: token)
      findings += IdentityFrames(context: context).findings(at: token)
      findings += CourtFrames(context: context).findings(at: token)
      findings += ForceFrames(context: context).findings(at: token)
      findings += AssaultFrames(context: context).findings(at: token)
      findings += QuestionFrames(context: context).findings(at: token)
      findings += SuspectFrames(context: context).findings(at: token)
      findings += InvolvementFrames(context: context).findings(at: token)
      findings += MobFrames(context: context).findings(at: token)
      findings += OmissionFrames(context: context).findings(at: token)
      findings += CaseFrames(context: context).findings(at: token)
      findings += CovertFrames(context: context).findings(at: token)
      findings += LackFrames(context: context).findings(at: token)
      findings += AnswerFrames(context: context).findings(at: token)
      findings += AsideFrames(context: context).findings(at: token)
      findings += ContrastFrames(context: context).cleft(token)
      if let finding = neverDid(token) ?? youDid(token) { findings.append(finding) }
    }
    findings += ContrastFrames(context: context).findings(beside: findings)
    findings += LearntFrames(context, features).findings(in: sentence, beside: findings)
    let spoken = findings.compactMap { finding in finding.overrides.map { (finding.cue, $0) } }
    findings.removeAll { finding in spoken.contains { $0.0 != finding.cue && $0.1.contains(finding.cue) && finding.overrides == nil } }
    var found: [DraftClaim] = []
    for finding in findings.sorted(by: { ($0.cue, $0.clause.lowerBound) < ($1.cue, $1.clause.lowerBound) }) {
      found += claims(from: finding, sentence)
    }
    for draft in ClaimFinder.distinct(ClaimFinder.withoutDenied(found)) {
      let claim = draft.claim
      actors[claim.actor.name] = (claim.actor, (actors[claim.actor.name]?.count ?? 0) + 1, drafts.count)
      drafts.append(draft)
      if claim.stance.polarity == .attributes { accusedInOrder.append(claim.actor) }
      if claim.stance.polarity != .doubts { accused.insert(claim.actor.name) }
      if claim.speaker.kind != .outlet, claim.speaker.kind != .notGiven {
        lastPosition[claim.speaker.name] = (claim.actor, claim.stance.polarity)
      }
    }
    if let accused = found.last(where: { $0.claim.stance.polarity == .attributes })?.claim.actor, let first = sentence.tokens.first {
      lastAccused = (accused, Int(reading.sentenceOf[first]))
    }
  }

  /// "he never touched her", "we did not do it", said of somebody who stands accused: a denial.
  private func neverDid(_ negation: Int) -> Finding? {
    guard reading.has(negation, .negation), !accused.isEmpty,
      reading.lower[negation] == "never" || negation > 0 && reading.lower[negation - 1] == "did"
    else { return nil }
    let bounds = context.bounds(of: negation)
    let verb = reading.skippingAdverbs(from: negation + 1, to: bounds.upperBound)
    guard verb < bounds.upperBound, reading.isVerb(verb), !reading.isAuxiliary(verb), !reading.has(verb, [.voice]), !context.isUnreal(verb),
      let subject = reading.subject(of: verb, floor: bounds.lowerBound)
    else { return nil }
    let chain = Chain(at: negation, in: reports, reading)
    guard let speaker = chain.innermost?.voice, chain.innermost?.isSpeech == true, speaker.kind != .outlet, !chain.isOpen,
      let actor = voices.voice(of: subject, speaker: speaker),
      accused.contains(actor.name)
    else { return nil }
    return Finding(rule: "never-did", isLoose: true, stance: .rejects, actor: subject, cue: verb, clause: context.clause(subject, verb))
  }

  /// "dismissed as nonsense claims that it was behind the hack": who denies in one breath what the words inside own up to has denied it.
  private static func withoutDenied(_ drafts: [DraftClaim]) -> [DraftClaim] {
    drafts.filter { draft in
      draft.claim.stance != .claimsOwnResponsibility
        || !drafts.contains {
          $0.claim.stance == .denies && $0.claim.speaker.name == draft.claim.speaker.name && $0.claim.actor.name == draft.claim.actor.name
            && $0.finding.clause.contains(draft.finding.cue)
        }
    }
  }

  /// One record for each speaker, actor and polarity of a sentence: the surest.
  private static func distinct(_ drafts: [DraftClaim]) -> [DraftClaim] {
    var out: [DraftClaim] = []
    for draft in drafts {
      if let same = out.firstIndex(where: { $0.claim.isSamePosition(as: draft.claim) }) {
        if draft.finding.isSurer(than: out[same].finding) { out[same] = draft }
      } else {
        out.append(draft)
      }
    }
    return out
  }

  // MARK: Voices

  private mutating func claims(from found: Finding, _ sentence: Sentence) -> [DraftClaim] {
    var finding = found
    finding.actor = finding.actor.map(party)
    // "did not see evidence that X did it": the negated verb is part of the finding.
    let isLack = finding.rule == "no-evidence"
    let heard = reports.around(finding.cue).filter { report in
      if isLack, report.isUnsaid, report.head < finding.cue, finding.cue - report.head < 7 { return false }
      // "a man claiming allegiance to the group shot": what he claims is another thing.
      if reading.lemma(report.head) == "claim", report.head + 1 < reading.count, reading.lower[report.head + 1] == "allegiance" {
        return false
      }
      return !isWitnessing(report, finding) && !isToldBeside(report, finding) && !isTimeClause(beside: report, finding.cue)
        && !isKnowledge(report, of: finding.cue) && !isBackground(report, finding.cue) && !isNoSpeech(report)
    }
    let chain = Chain(at: finding.cue, in: heard, reading)
    let around = chain.innermost
    guard !chain.isOpen || happened(after: finding.clause, sentence) else { return [] }
    guard !context.isWarOfWords(finding), !isOfSomebodyElse(finding), !isNoAccount(finding), !isNobodys(finding, in: chain.reports),
      !isAsked(finding), !isDoneByHarm(finding), !isDescription(finding), !isWithinRejection(finding, around)
    else { return [] }
    if let contrasted = finding.actor.flatMap(contrasted) { finding.actor = contrasted }
    // "“France will stand,” he retaliated."
    if ["violence", "wrongdoing"].contains(finding.rule), reading.quotationOf[finding.cue] < 0,
      reports.headed(in: finding.cue..<finding.cue + 1).contains(where: {
        $0.isSpeech && $0.content.contains { content in content.contains { reading.quotationOf[$0] >= 0 } }
      })
    {
      return []
    }
    guard !chain.reports.contains(where: { reading.isVerb($0.head) && reading.quotationOf[$0.head] < 0 && context.isUnreal($0.head) })
    else { return [] }
    let contextVoice = around?.voice ?? chain.reports.first { $0.voice != nil }?.voice
    var speaker: Voice
    var via: [Voice]
    if let given = finding.speakerVoice ?? finding.speaker.flatMap({ voices.voice(of: $0, speaker: contextVoice) }) {
      speaker = given
      // ", a charge that the ministry rejects": put in by the text between what others say.
      let isPutIn = finding.rule == "denied-which" && reading.quotationOf[finding.cue] < 0
      via = isPutIn ? [] : chain.voices(excluding: given.name, ownReport: finding.cue)
    } else if finding.isVoiceless {
      if let contextVoice {
        speaker = contextVoice
        via = chain.voices(excluding: contextVoice.name, ownReport: -1)
      } else {
        speaker = .notGiven
        via = []
      }
    } else if finding.speaker != nil {
      return []
    } else if let around {
      // An unresolved "I" or "they" inside somebody's words: the outer speaker answers for it. "The evidence that …" that
      // somebody rejects is not that somebody's.
      let voiced = chain.reports.first { $0.voice != nil && ($0.head == around.head || !reading.has($0.head, [.deny, .reject])) }
      if let source = around.source, around.voice == nil, voiced == nil || reading.lower[source.lowerBound] == "you" { return [] }
      if around.source == nil, reading.has(around.head, .accusationNoun),
        chain.reports.contains(where: { $0.voice != nil && reading.has($0.head, [.deny, .reject]) })
      {
        return []
      }
      // "The group, which wants …, never struck": a clause whose subject stands outside what is said is the outlet's.
      if finding.stance == .rejects, let subject = finding.actor, subject.full.upperBound <= finding.cue,
        reading.quotationOf[finding.cue] < 0,
        !around.contains(subject.head), finding.speaker == nil
      {
        return []
      }
      speaker = voiced?.voice ?? .outlet
      via = chain.voices(excluding: speaker.name, ownReport: -1)
    } else {
      speaker = maker(around: finding.cue) ?? .outlet
      via = []
    }
    // Nobody's words are in quotation marks for nothing: those of a speaker who is not found are not the text's own.
    if speaker.kind == .outlet, finding.speaker == nil, reading.quotationOf[finding.cue] >= 0, isInSpeech(finding.cue) {
      guard let announcer = announcer(of: finding.cue) else { return [] }
      speaker = announcer
    }
    if speaker.kind == .outlet, finding.speaker == nil, let owner = contentOwner(of: finding) {
      speaker = owner
      if owner.kind == .notGiven { finding.stance = .reportsWithoutEndorsing }
    }
    // "indicted on charges she lied": of those who charge her, and they are not named.
    if speaker.kind == .outlet, finding.stance == .asserts, !finding.isFixed, isCharged(finding) {
      finding.stance = .reportsWithoutEndorsing
      finding.isFixed = true
    }
    // "did not use gas because of its neighbour": what is denied is the reason.
    if finding.stance == .rejects, !finding.isFixed, reading.isVerb(finding.cue),
      reading.span(finding.cue, finding.clause.upperBound).contains(where: { reading.lower[$0] == "because" })
    {
      return []
    }
    if isMerelyReported(finding, in: around) {
      finding.stance = .reportsWithoutEndorsing
      finding.isFixed = true
    }
    if speaker.kind == .outlet, let stance = impersonalStance(of: finding) {
      speaker = .notGiven
      finding.stance = stance
      finding.isFixed = true
    }
    if speaker.kind == .outlet || speaker.kind == .notGiven {
      switch thought(finding) {
      case .none: break
      case .dropped: return []
      case .rumoured:
        speaker = .notGiven
        finding.stance = .suggests
        finding.isFixed = true
      }
    }
    switch takenBack(finding) {
    case .none: break
    case .dropped: return []
    case .rumoured:
      finding.stance = .rejects
      finding.isFixed = true
    }
    if finding.needsVoice, speaker.kind == .outlet || speaker.kind == .notGiven { return [] }
    if isFiction(finding, sentence, speaker) { return [] }
    var document: Voice?
    let owners = DocumentOwners(reading: reading, voices: voices)
    if speaker.speaksFor == nil, let side = owners.publisher(of: speaker) {
      speaker = Voice(
        name: speaker.name, kind: speaker.kind, role: speaker.role, speaksFor: side.name, count: speaker.count, mention: speaker.mention)
    }
    if let owner = owners.owner(of: speaker) {
      document = speaker
      via.insert(speaker, at: 0)
      speaker = owner
    }
    if let denier = accusedDenier(finding, speaker) { speaker = denier }
    guard var actor = saidOf(finding, around) ?? actorVoice(finding, speaker: speaker, contextVoice: contextVoice, around) else {
      return []
    }
    if let other = otherThanAccuser(finding, speaker, actor) { actor = other }
    if isHurt(actor, finding, sentence) || isPolicing(finding) || isSelfHarm(finding) { return [] }
    // "was wrongly convicted", "falsely accused", "Police wrongly arrested X": the outlet's verdict.
    let isArrest = ["arrest", "convict", "jail", "imprison", "charge", "prosecute", "detain"].contains(reading.lemma(finding.cue))
    if finding.stance == .reportsWithoutEndorsing || isArrest && finding.stance.polarity == .attributes, finding.cue > 0,
      ClaimFinder.wrongly.contains(reading.lower[finding.cue - 1])
    {
      finding.stance = .rejects
      finding.isFixed = true
      if isArrest || speaker.kind == .notGiven { speaker = around?.voice ?? .outlet }
    }
    if isTakenBackBySpeaker(finding, around) {
      finding.stance = .rejects
      finding.isFixed = true
    }
    if isNobody(finding, actor) { return [] }
    // Who owns up is who did it.
    if let own = finding.speaker, own == finding.actor, finding.actorVoice == nil { actor = deniesOther(finding, speaker) ?? speaker }
    // "A statement by X claimed the attack": not the statement did it.
    if let document, actor.name == document.name { actor = speaker }
    // "The ministry denied that it had": what stands accused is the state that the ministry is of.
    if actor.name == speaker.name, isPronominal(finding), let state = speaker.speaksFor, accused.contains(state) {
      actor = Voice(name: state, kind: .state, mention: actor.mention)
    }
    if actor.name == Voice.outletName { actor = Voice(name: speaker.name, kind: speaker.kind) }
    var stance = Stances.stance(finding, speaker: speaker, actor: actor, around: around, reading)
    if let owner = finding.deniedBy, let voice = voices.voice(of: owner, speaker: contextVoice), voice.name != speaker.name,
      let last = lastPosition[voice.name], stance != nil
    {
      // Rejecting an accusation is a rejection; rejecting a denial upholds what was denied.
      stance = last.polarity == .attributes ? (Stances.same(speaker, actor) ? .denies : .rejects) : .asserts
    }
    // Rejecting the denial of one who stands accused upholds the accusation.
    if let owner = finding.deniedBy, let voice = voices.voice(of: owner, speaker: contextVoice), voice.name == actor.name,
      voice.name != speaker.name, lastPosition[voice.name].map({ $0.polarity != .attributes }) ?? true
    {
      stance = .asserts
    }
    guard var stance else { return [] }
    if stance.polarity == .attributes {
      switch verdict(on: finding) {
      case .none: break
      case .open: return []
      case .wrong: stance = Stances.same(speaker, actor) ? .denies : .rejects
      }
    }
    if stance == .rejects, isAnswering(speaker, for: actor) { stance = .denies }
    if stance == .claimsOwnResponsibility, isOfHearer(finding, around) { return [] }
    if stance == .claimsOwnResponsibility || stance == .accusesOfHelping && actor.name == speaker.name,
      let other = otherThanSpeaker(finding, speaker, around)
    {
      actor = other
      if stance == .claimsOwnResponsibility { stance = .asserts }
    }
    // "Karsia brushed aside claims that it was behind the hack": what others say is nothing that it owns up to.
    if stance == .claimsOwnResponsibility, isWithinAccusation(finding) {
      accused.insert(actor.name)
      lastAccused = (actor, Int(reading.sentenceOf[finding.cue]))
      return []
    }
    // Nobody owns up by a guess.
    if finding.rule == LearntFrames.rule, actor.name == speaker.name || stance == .claimsOwnResponsibility { return [] }
    if finding.isVague, accused.isEmpty { finding.isLoose = true }
    // Whose claim is rejected is known, but not what it was.
    if let owner = finding.deniedBy, voices.voice(of: owner, speaker: contextVoice).flatMap({ lastPosition[$0.name] }) == nil {
      finding.isLoose = true
    }
    if finding.rule == "denial-of", let scoffer = scoffer(at: finding.cue), scoffer.name != speaker.name, via.isEmpty { via = [scoffer] }
    via.removeAll { $0.name == actor.name && stance == .claimsOwnResponsibility }
    let also = finding.also.filter { reading.tag($0.head) != .numeral || reading.nameOf[$0.head] >= 0 }.compactMap {
      voices.voice(of: $0, speaker: contextVoice)
    }.filter { $0.name != actor.name }
    if stance.polarity == .attributes {
      lastAccused = (actor, Int(reading.sentenceOf[finding.cue]))
      lastAccusation = (speaker, actor, Int(reading.sentenceOf[finding.cue]))
    }
    let speakers = [speaker] + otherSpeakers(finding, around, speaker)
    if speakers.count > 1 {
      // "Both India and Pakistan deny it": each for itself.
      return speakers.map { each in
        claim(
          finding, sentence, speaker: each, via: via, stance: stance, actor: stance == .denies && actor.name == speaker.name ? each : actor,
          also: also, around: around)
      }
    }
    let base = claim(finding, sentence, speaker: speaker, via: via, stance: stance, actor: actor, also: also, around: around)
    // "falsely claimed": the outlet's own verdict beside the claim.
    var verdicts: [DraftClaim] = []
    if stance.polarity == .attributes, speaker.kind != .outlet, speaker.kind != .notGiven,
      isCalledFalse(finding.speaker != nil ? finding.cue : around?.head)
    {
      verdicts = [claim(finding, sentence, speaker: .outlet, via: [], stance: .rejects, actor: actor, also: [], around: nil)]
    }
    // Two accused in one breath are two records.
    return [base] + verdicts
      + also.map { claim(finding, sentence, speaker: speaker, via: via, stance: stance, actor: $0, also: [], around: around) }
  }

  /// "He is not the man who shot the guard": whoever did, it was not he.
  private func isOfSomebodyElse(_ finding: Finding) -> Bool {
    let tokens = reading.text.tokens
    guard finding.stance.polarity == .attributes, tokens.relation(of: finding.cue) == .aclRelcl, let noun = tokens.head(of: finding.cue),
      tokens.dependent(of: noun, .cop) != nil
    else { return false }
    return tokens.dependents(of: noun).contains { $0 < noun && reading.has($0, .negation) }
  }

  /// "X scoffed at Y's denial": the denial is told by X.
  private func scoffer(at noun: Int) -> Voice? {
    let floor = context.bounds(of: noun).lowerBound
    guard
      let verb = reading.span(max(floor, noun - 8), noun).last(where: {
        reading.isFinite($0) && (reading.has($0, .voice) || ["scoff", "sneer", "laugh", "jeer"].contains(reading.lemma($0)))
      }), let subject = context.subject(of: verb), reading.isPeopleLike(subject)
    else { return nil }
    return voices.voice(of: subject)
  }

  private func isCalledFalse(_ verb: Int?) -> Bool {
    guard let verb, verb > 0, reading.isVerb(verb),
      reading.has(verb, [.say, .claim, .think, .accuse, .blame, .tell, .suspect, .show]) || reading.lemma(verb) == "allege"
    else { return false }
    return [
      "falsely", "wrongly", "ridiculously", "baselessly", "absurdly", "erroneously", "incorrectly", "untruthfully", "preposterously",
    ].contains(reading.lower[verb - 1])
  }

  /// Two speakers joined by "and" are two records.
  private func otherSpeakers(_ finding: Finding, _ around: Report?, _ first: Voice) -> [Voice] {
    let source: Range<Int>
    if let speaker = finding.speaker {
      source = speaker.full
    } else if finding.speakerVoice == nil, !finding.isVoiceless, let around, let range = around.source {
      source = range
    } else {
      return []
    }
    guard let head = reading.phrase(startingAt: source.lowerBound, limit: source.upperBound) else { return [] }
    // "Petrova, along with Omar Lind, says".
    let sentence = reading.sentence(of: head.head).tokens.upperBound
    var next = head.full.upperBound
    if next + 3 < sentence, reading.isComma(next) { next += 1 }
    if next + 2 < sentence, ["along", "together"].contains(reading.lower[next]), reading.lower[next + 1] == "with",
      let other = reading.phrase(startingAt: next + 2, limit: sentence), reading.isPeopleLike(other),
      let voice = voices.voice(of: other), voice.name != first.name
    {
      return [voice]
    }
    return reading.coordinated(after: head, limit: source.upperBound).filter { reading.isPeopleLike($0) }
      .compactMap { voices.voice(of: $0) }.filter { $0.name != first.name && $0.kind != .outlet }
  }

  /// "X announced the end of the truce, and began to bomb the port": X's second deed is told by the text, not by X.
  private func isToldBeside(_ report: Report, _ finding: Finding) -> Bool {
    guard let source = report.source, let actor = finding.actor, source.overlaps(actor.core), reading.isVerb(finding.cue),
      reading.quotationOf[finding.cue] < 0, report.head < finding.cue, !reading.isGerund(finding.cue)
    else { return false }
    var before = finding.cue - 1
    while before > report.head, reading.tag(before) == .adverb { before -= 1 }
    return ["and", "but", "then"].contains(reading.lower[before]) && reading.isComma(before - 1)
  }

  /// "called for a ban after a couple had shot the guard", "weeks after she announced the end of the war, troops bombed the port": when
  /// it was said is told by the text.
  private func isTimeClause(beside report: Report, _ cue: Int) -> Bool {
    let tokens = reading.text.tokens
    guard tokens.isParsed, reading.isVerb(cue), reading.quotationOf[cue] < 0 else { return false }
    let inner = tokens.relation(of: cue) == .advcl && tokens.head(of: cue) == report.head ? cue : nil
    let outer = tokens.relation(of: report.head) == .advcl && tokens.head(of: report.head) == cue ? report.head : nil
    guard let clause = inner ?? outer else { return false }
    return tokens.dependents(of: clause).contains { ["after", "before", "since", "when", "while"].contains(reading.lower[$0]) }
  }

  /// "on charges he killed the guard", "claims that she lied": a clause that hangs on a noun of accusation.
  private func isCharged(_ finding: Finding) -> Bool {
    guard let actor = finding.actor, actor.full.upperBound <= finding.cue, reading.isVerb(finding.cue) else { return false }
    var before = actor.full.lowerBound - 1
    if before > 0, reading.lower[before] == "that" { before -= 1 }
    return before >= 0 && ["charges", "allegations", "accusations", "claims", "suspicion", "suspicions"].contains(reading.lower[before])
      && (context.isNoun(before) || before > 0 && reading.isAuxiliary(before - 1))
  }

  /// "…, which has since happened": what was wished or feared came about.
  private func happened(after clause: Range<Int>, _ sentence: Sentence) -> Bool {
    guard let which = reading.span(clause.lowerBound, sentence.tokens.upperBound).first(where: { reading.lower[$0] == "which" }) else {
      return false
    }
    return reading.span(which, min(which + 5, sentence.tokens.upperBound)).contains {
      ["happened", "occurred"].contains(reading.lower[$0])
    }
  }

  /// "Petrov was convicted of the murder of Ana Petrov": whose murder it is did not do it.
  private func isHurt(_ actor: Voice, _ finding: Finding, _ sentence: Sentence) -> Bool {
    guard actor.kind == .person, let phrase = finding.actor, finding.harmKind == nil else { return false }
    return voices.index.names(in: sentence.tokens).contains { name in
      guard name.kind == .person, name.canonical == actor.name, name.tokens.lowerBound > sentence.tokens.lowerBound + 1,
        name.tokens.upperBound <= sentence.tokens.upperBound, !phrase.full.overlaps(name.tokens)
      else { return false }
      let before = name.tokens.lowerBound - 1
      return reading.lower[before] == "of" && ClaimFinder.mortal.contains(reading.lemma(before - 1))
    }
  }

  /// What a victim dies or suffers of.
  static let mortal: Set<String> = [
    "death", "murder", "killing", "rape", "shooting", "stabbing", "abduction", "kidnapping", "assassination", "manslaughter", "beating",
    "poisoning", "disappearance", "beheading", "execution",
  ]

  /// "The intruder admitted that he had taken the money": his own deed, though nobody is named.
  private func isOwnAdmission(_ actor: Phrase, _ speaker: Voice, _ around: Report?) -> Bool {
    guard let around, reading.has(around.head, .admit), around.voice?.name == speaker.name, actor.core.count == 1,
      speaker.kind == .unnamed, speaker.count == nil, reading.quotationOf[actor.head] < 0, around.contains(actor.head),
      around.head < actor.head
    else { return false }
    return ["he", "she"].contains(reading.lower[actor.head])
  }

  private func actorVoice(_ finding: Finding, speaker: Voice, contextVoice: Voice?, _ around: Report?) -> Voice? {
    if let voice = finding.actorVoice { return voice }
    if let actor = finding.actor, isOwnAdmission(actor, speaker, around) {
      return Voice(
        name: speaker.name, kind: speaker.kind, role: speaker.role, speaksFor: speaker.speaksFor, mention: reading.range(actor.core))
    }
    // In quoted speech "he" and "she" are whom the talk is about: the one accused last, if that fits.
    if let actor = finding.actor, actor.core.count == 1, reading.quotationOf[actor.head] >= 0,
      ["he", "she", "him", "her"].contains(reading.lower[actor.head]),
      let accused = lastAccused(but: speaker.name, reading.has(actor.head, .female) ? .female : .male)
    {
      return Voice(name: accused.name, kind: .person, role: accused.role, speaksFor: accused.speaksFor, mention: reading.range(actor.core))
    }
    if let actor = finding.actor {
      return voices.voice(of: actor, speaker: contextVoice.map { $0.name == speaker.name ? speaker : $0 } ?? speaker)
    }
    guard finding.isImplicit else { return nil }
    if let owner = finding.deniedBy, let voice = voices.voice(of: owner, speaker: contextVoice), let last = lastPosition[voice.name] {
      return last.actor
    }
    if finding.needsAccuser { return nil }
    if finding.needsVoice {
      let accuser = finding.accuser.flatMap { voices.voice(of: $0, speaker: contextVoice) }?.name
      return mostAccused(but: [speaker.name, accuser])
    }
    if let owner = finding.deniedBy, let voice = voices.voice(of: owner, speaker: contextVoice), accused.contains(voice.name) {
      return voice
    }
    let sentence = Int(reading.sentenceOf[finding.cue])
    guard let lastAccused, sentence - lastAccused.sentence <= (finding.isOfLastWords ? 2 : ClaimFinder.memory) else { return nil }
    // Who stands accused answers for himself; an office or a campaign for the one it is named after.
    return ownSide(of: speaker) ?? lastAccused.voice
  }

  /// The last person accused whom the pronoun fits.
  private func lastAccused(but speaker: String, _ gender: Gender) -> Voice? {
    let fits = { (accused: Voice) in
      accused.kind == .person && accused.name != speaker && voices.fits(accused.name, gender)
    }
    if let voice = lastAccused?.voice, fits(voice) { return voice }
    return accusedInOrder.last(where: fits)
  }

  /// Whom the article speaks of most as one who did it or did not; of equals the last.
  private func mostAccused(but others: [String?]) -> Voice? {
    actors.values.filter { !others.contains($0.voice.name) }.max { ($0.count, $0.last) < ($1.count, $1.last) }?.voice
  }

  /// How many sentences later "the accusation" is still the one made last.
  private static let memory = 8

  private func ownSide(of speaker: Voice) -> Voice? {
    let sides = [speaker.name, speaker.speaksFor].compactMap { $0 }
    return accusedInOrder.suffix(ClaimFinder.memory).last { accused in
      if sides.contains(accused.name) { return true }
      if accused.kind == .state { return sides.contains { Affiliation.belongs($0, to: accused.name) } }
      guard accused.kind == .person, speaker.kind != .person || speaker.speaksFor != nil,
        let surname = accused.name.split(separator: " ").last
      else { return false }
      return sides.contains { side in
        side.split(whereSeparator: { $0 == " " }).contains { $0 == surname + "’s" || $0 == surname + "'s" || $0 == surname }
          && side != accused.name
      }
    }
  }

  // MARK: The record

  private mutating func claim(
    _ finding: Finding, _ sentence: Sentence, speaker: Voice, via: [Voice], stance: Claim.Stance, actor: Voice, also: [Voice],
    around: Report?
  ) -> DraftClaim {
    let clause = reading.range(finding.clause)
    let evidence = sentence.range
    let quote = quote(finding, sentence, around)
    let harm = harms.harm(finding)
    let claim = Claim(
      id: contentIdentifier(
        "c",
        [reading.article.id.value, String(clause.start), String(clause.end), finding.rule, speaker.name, actor.name, stance.rawValue]),
      article: reading.article.id, speaker: speaker, via: via, stance: stance, actor: actor, alsoActors: also,
      role: stance == .accusesOfHelping && finding.role == .perpetrator ? .helper : finding.role,
      actorIsImplicit: finding.isImplicit || isPronominal(finding), harm: harm,
      form: form(finding, around, quote), cue: reading.range(finding.cue..<finding.cue + 1),
      hedges: Hedges.ranges(in: finding.clause, cue: finding.cue, reading), clause: clause, evidence: evidence, quote: quote,
      statedOn: statedOn(finding, sentence, around, by: speaker), rule: finding.rule, confidence: 0)
    return DraftClaim(claim: claim, finding: finding)
  }

  private func isPronominal(_ finding: Finding) -> Bool { finding.actor.map { reading.isPersonalPronoun($0.head) } ?? false }

  private func quote(_ finding: Finding, _ sentence: Sentence, _ around: Report?) -> TextRange? {
    let range = sentence.range
    let middle = finding.cue
    let candidates = reading.outerQuotations(in: range)
    guard !candidates.isEmpty else { return nil }
    let within = candidates.first { $0.inner.contains(Int(reading.text.tokens.starts[middle])) }
    let clause = reading.range(finding.clause)
    guard let quotation = within ?? candidates.first(where: { $0.inner.overlaps(clause) }) else { return nil }
    let start = max(quotation.inner.start, range.start)
    let end = min(quotation.inner.end, range.end)
    return start < end ? TextRange(start, end) : nil
  }

  private func form(_ finding: Finding, _ around: Report?, _ quote: TextRange?) -> Claim.Form {
    if let form = finding.form { return form }
    if reading.quotationOf[finding.cue] >= 0 { return .quoted }
    return around != nil || finding.speaker != nil || finding.speakerVoice != nil ? .reported : .ownVoice
  }

  /// The time that hangs on the verb that takes the position, never one of the deed: of "killed nine on Monday, the army said on
  /// Tuesday", Tuesday.
  private func statedOn(_ finding: Finding, _ sentence: Sentence, _ around: Report?, by speaker: Voice) -> PartialInterval? {
    let times = TimeAttachment(reading: reading)
    let content = around?.content ?? []
    if finding.speaker != nil {
      if let time = times.time(of: finding.cue, in: sentence) ?? time(governing: finding.cue, sentence, times) {
        return times.day(of: time)
      }
      // "telling reporters on Thursday he viewed X as responsible": both are his.
      guard around?.voice?.name == speaker.name else { return nil }
    }
    guard let head = around?.head else { return nil }
    let time = times.time(of: head, in: sentence, outside: content) ?? time(governing: head, sentence, times)
    return time.flatMap(times.day)
  }

  /// "filed a lawsuit in 2013 alleging that": the day of what was done to say it.
  private func time(governing gerund: Int, _ sentence: Sentence, _ times: TimeAttachment) -> TimeExpression? {
    let tokens = reading.text.tokens
    guard reading.isGerund(gerund), let relation = tokens.relation(of: gerund), relation == .acl || relation == .advcl,
      var verb = tokens.head(of: gerund)
    else { return nil }
    if !reading.isVerb(verb), reading.has(verb, [.document, .reportNoun]), let above = tokens.head(of: verb) { verb = above }
    guard reading.isVerb(verb), verb < gerund, !reading.has(verb, [.violence, .harm]) else { return nil }
    return times.time(of: verb, in: sentence)
  }
}
