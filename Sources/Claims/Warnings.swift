import Records

/// Finds statements before a harm that a harm may come: issuer, recipients, threat, place, time, channel, and how they were received.
struct WarningFinder {
  let reading: Reading
  let voices: VoiceResolver
  let reports: ReportIndex
  let context: FrameContext

  static func warnings(in reading: Reading, _ voices: VoiceResolver, _ reports: ReportIndex) -> [Warning] {
    let finder = WarningFinder(reading: reading, voices: voices, reports: reports, context: FrameContext(reading, voices))
    var found: [Draft] = []
    for (_, sentence) in reading.readable {
      if let draft = finder.draft(sentence, earlier: found) { found.append(draft) }
    }
    finder.takeUp(&found)
    let sides = IssuerSides(found.map(\.issuer))
    return found.map { finder.record($0, sides) }
  }

  struct Draft {
    var issuer: Voice
    var recipients: [Voice] = []
    var threat: Threat?
    var threatActor: Voice?
    var targets: [Range<Int>] = []
    var places: [String] = []
    var issued: PartialInterval?
    var issuedWords: TextRange?
    var leadDays: Int?
    var window: String?
    var channel: Warning.Channel?
    var act: Warning.Act?
    var via: [Voice] = []
    var replies: [Warning.Reply] = []
    var assertedBy: Voice?
    /// The words for the issuer.
    var issuerWords: Range<Int>?
    var sentence: Sentence
    var rule: String
    var confidence: Double
  }

  /// What is foretold.
  struct Threat {
    /// The word for the harm: "attack", "bomb", "collapse".
    let head: Int
    /// All words for it: "a bomb attack on Velm airport".
    let words: Range<Int>
  }

  static let alertVerbs: Set<String> = [
    "warned", "warn", "warns", "warning", "alerted", "alerts", "alert", "alerting", "cautioned", "cautions", "notified", "tipped",
    "threatened", "threatens", "threatening",
  ]
  static let alertNouns: Set<String> = [
    "warning", "warnings", "alert", "alerts", "advisory", "tip-off", "intelligence", "threat", "tip-offs",
  ]
  static let secretWords: Set<String> = [
    "secretly", "privately", "confidence", "confidentially", "quietly", "private", "secret", "classified", "discreetly",
  ]

  // MARK: Drafts

  private func draft(_ sentence: Sentence, earlier: [Draft]) -> Draft? {
    if let draft = verbal(sentence) { return draft }
    if let draft = changed(sentence, earlier: earlier) { return draft }
    if let draft = nominal(sentence) { return draft }
    if let draft = shared(sentence, earlier: earlier) { return draft }
    if let draft = told(sentence) { return draft }
    return ultimatum(sentence) ?? vow(sentence) ?? conditional(sentence) ?? evacuation(sentence)
  }

  /// "X warned Y that …", "Y had been warned by X of …".
  private func verbal(_ sentence: Sentence) -> Draft? {
    for token in sentence.tokens where WarningFinder.alertVerbs.contains(reading.lower[token]) && reading.isVerb(token) {
      guard !context.isUnreal(token), !context.isNegated(token) else { continue }
      let isPassive = context.isPassive(token)
      // "feels threatened by a rival": nobody has said a word.
      if reading.lemma(token) == "threaten", isPassive || token + 1 < reading.count && reading.lower[token + 1] == "by" { continue }
      let issuer = isPassive ? context.agent(of: token).map(withoutHarm) : warner(token)
      guard let issuer, reading.isPeopleLike(issuer) else { continue }
      let limit = context.bounds(of: token).upperBound
      var rest = isPassive ? issuer.core.upperBound : token + 1
      var recipients: [Phrase] = []
      if isPassive {
        recipients = [context.subject(of: token)].compactMap { $0 }.filter { reading.isPeopleLike($0) || isPublic($0) }
      } else if let object = context.object(of: token), !["that", "of", "about"].contains(reading.lower[object.core.lowerBound]),
        reading.isPeopleLike(object) || isPublic(object) || isAddressed(object, limit)
          || reading.isMark(max(0, object.core.lowerBound - 1))
      {
        recipients.append(object)
        rest = object.core.upperBound
      }
      guard let threat = threat(in: reading.span(rest, limit), isDemand: reading.lower[token].hasPrefix("threat")) else { continue }
      guard var draft = draft(issuer, recipients, threat, sentence, cue: token, rule: "warn", confidence: 0.6) else { continue }
      if isPassive, let receipt = receipt(draft, of: token, sentence) { draft.replies.append(receipt) }
      return draft
    }
    return nil
  }

  /// "his counterpart" of "alerted his counterpart to the plot": whoever is warned of, about or to something.
  private func isAddressed(_ object: Phrase, _ limit: Int) -> Bool {
    object.core.upperBound < limit && !reading.has(object.head, [.time, .harm])
      && ["that", "of", "about", "to"].contains(reading.lower[object.core.upperBound])
  }

  /// "by Velmora of an attack": Velmora.
  private func withoutHarm(_ phrase: Phrase) -> Phrase {
    guard phrase.full.contains(where: { reading.has($0, .harm) }) else { return phrase }
    return Phrase(core: phrase.core, full: phrase.core, head: phrase.head)
  }

  /// Who warns; of "released a statement warning shopkeepers", who released it.
  private func warner(_ verb: Int) -> Phrase? {
    let subject = context.subject(of: verb)
    guard reading.isGerund(verb), let document = subject, reading.has(document.head, [.document, .reportNoun]),
      let release = reading.text.tokens.head(of: document.head), reading.isVerb(release), release < verb, !context.isPassive(release)
    else { return subject }
    return context.subject(of: release)
  }

  /// "issued a warning about the imminent threat of …", "an American warning that reached it", "received a tip-off that …".
  private func nominal(_ sentence: Sentence) -> Draft? {
    for token in sentence.tokens where isWarningNoun(token) && !isOpen(token) {
      let bounds = context.bounds(of: token)
      if let draft = issued(token, bounds, sentence) ?? sent(token, bounds, sentence) { return draft }
      let receiving = receivingVerb(of: token, bounds)
      // "never received a warning from X": there was none.
      if let receiving, isDenied(receiving) { continue }
      let threat = threat(in: complement(of: token, bounds), isDemand: false)
      // "an American warning", "a warning from X"
      if let issuer = nounIssuer(token, bounds) {
        guard
          var draft = draft(
            issuer, receivers(sentence), threat, sentence, cue: token, rule: "warning-noun",
            confidence: threat == nil && leadDays(in: sentence) == nil ? 0.4 : 0.5)
        else { return nil }
        if let receiving, let receipt = receipt(draft, of: receiving, sentence) { draft.replies.append(receipt) }
        return draft
      }
      if let receiving, let threat, var draft = received(token, receiving, threat, sentence) {
        if let receipt = receipt(draft, of: receiving, sentence) { draft.replies.append(receipt) }
        return draft
      }
    }
    return nil
  }

  /// "renewed its warning of an attack", "lifted the alert", "the alert was withdrawn": what becomes of a warning given before.
  private func changed(_ sentence: Sentence, earlier: [Draft]) -> Draft? {
    for token in sentence.tokens
    where reading.isVerb(token) && !context.isUnreal(token) && !context.isNegated(token) && !context.isMerelyPossible(token) {
      guard let act = WarningFinder.act(reading.lemma(token)) else { continue }
      if context.isPassive(token) {
        guard let last = earlier.last, let subject = context.subject(of: token), isAlert(subject), !isOfNature(subject) else { continue }
        var draft = base(last.issuer, sentence, rule: "changed-warning", confidence: 0.6)
        (draft.act, draft.threat, draft.places, draft.recipients) = (act, nil, last.places, last.recipients)
        setIssued(&draft, sentence, cue: token)
        return draft
      }
      guard let subject = context.subject(of: token), reading.isPeopleLike(subject), let object = context.object(of: token),
        isAlert(object), !isOfNature(object)
      else { continue }
      let behind = threat(in: reading.span(object.head + 1, context.bounds(of: token).upperBound), isDemand: false)
      // "lifted the alert" is about the one that the text told of before; of nothing it says nothing.
      guard behind != nil || !earlier.isEmpty else { continue }
      guard var draft = draft(subject, [], behind, sentence, cue: token, rule: "changed-warning", confidence: 0.6) else { continue }
      draft.act = act
      if draft.places.isEmpty { draft.places = earlier.last?.places ?? [] }
      return draft
    }
    return nil
  }

  /// "could withdraw its warning": nothing has become of it.
  private func isPossible(_ verb: Int) -> Bool {
    reading.span(max(context.bounds(of: verb).lowerBound, verb - 3), verb).contains {
      ["could", "may", "might"].contains(reading.lower[$0])
    }
  }

  private static func act(_ lemma: String) -> Warning.Act? {
    switch lemma {
    case "renew", "extend", "reissue", "prolong": .renewed
    case "withdraw", "lift", "rescind", "cancel", "revoke", "retract": .withdrawn
    default: nil
    }
  }

  private func isAlert(_ phrase: Phrase) -> Bool {
    ["warning", "warnings", "alert", "alerts", "advisory"].contains(reading.lower[phrase.head])
  }

  /// "the flood warning", "a tsunami alert": of nobody's doing.
  private func isOfNature(_ phrase: Phrase) -> Bool {
    phrase.core.contains {
      [
        "flood", "storm", "weather", "tsunami", "heat", "avalanche", "hurricane", "cyclone", "tornado", "wind", "snow", "smog", "fire",
        "health", "volcano", "frost", "rain",
      ].contains(reading.lower[$0])
    }
  }

  private func isWarningNoun(_ token: Int) -> Bool {
    guard !reading.isVerb(token) else { return false }
    if ["warning", "warnings", "alert", "advisory", "tip-off", "tipoff"].contains(reading.lower[token]) { return true }
    return isTipOff(token)
  }

  /// "tip-off" in three tokens: its last.
  private func isTipOff(_ token: Int) -> Bool {
    token > 1 && reading.lower[token] == "off" && reading.isDash(token - 1) && reading.lower[token - 2] == "tip"
  }

  /// "any warnings from the CIA", "no warning": none is said to have come.
  private func isOpen(_ noun: Int) -> Bool {
    let core = reading.phrase(endingAt: noun, floor: context.bounds(of: noun).lowerBound)?.core ?? noun..<noun + 1
    return core.contains { ["any", "no", "neither", "without"].contains(reading.lower[$0]) }
      || core.lowerBound > 0 && ["no", "any", "without"].contains(reading.lower[core.lowerBound - 1])
  }

  /// "X issued a warning that …".
  private func issued(_ noun: Int, _ bounds: Range<Int>, _ sentence: Sentence) -> Draft? {
    guard
      let verb = reading.span(max(bounds.lowerBound, noun - 4), noun).last(where: {
        ["issued", "issue", "issues", "gave", "sent", "published", "sounded", "delivered", "passed"].contains(reading.lower[$0])
          && reading.isVerb($0)
      }), !context.isPassive(verb), !context.isUnreal(verb), !context.isNegated(verb), let subject = context.subject(of: verb),
      reading.isPeopleLike(subject), let threat = threat(in: reading.span(noun + 1, bounds.upperBound), isDemand: false)
    else { return nil }
    return draft(subject, recipients(after: noun, bounds), threat, sentence, cue: noun, rule: "issued-warning", confidence: 0.7)
  }

  /// "A warning that rebels would attack was sent to all embassies": whoever sent it may not be told.
  private func sent(_ noun: Int, _ bounds: Range<Int>, _ sentence: Sentence) -> Draft? {
    guard let verb = reading.text.tokens.head(of: noun), reading.text.tokens.relation(of: noun) == .nsubjPass, reading.isVerb(verb),
      ["send", "issue", "give", "deliver", "pass", "circulate", "relay", "publish", "broadcast"].contains(reading.lemma(verb)),
      !context.isUnreal(verb), !context.isNegated(verb), let threat = threat(in: reading.span(noun + 1, verb), isDemand: false)
    else { return nil }
    let issuer = context.agent(of: verb) ?? nounIssuer(noun, bounds)
    let recipients = recipients(after: verb, bounds)
    guard let issuer else { return unsigned(recipients, threat, sentence, cue: verb, rule: "warning-sent") }
    return draft(issuer, recipients, threat, sentence, cue: verb, rule: "warning-sent", confidence: 0.5)
  }

  /// "Police received a tip-off that a bomb would be planted".
  private func received(_ noun: Int, _ verb: Int, _ threat: Threat, _ sentence: Sentence) -> Draft? {
    guard let subject = context.subject(of: verb), reading.isPeopleLike(subject) || isPlaceOfPeople(subject) else { return nil }
    return unsigned([subject], threat, sentence, cue: verb, rule: "warning-received")
  }

  /// A warning whose issuer is not told.
  private func unsigned(_ recipients: [Phrase], _ threat: Threat, _ sentence: Sentence, cue: Int, rule: String) -> Draft {
    let chain = Chain(at: cue, in: reports, reading)
    var draft = base(.issuerNotGiven, sentence, rule: rule, confidence: 0.5)
    draft.recipients = recipients.compactMap { recipient($0, .issuerNotGiven, teller: chain.innermost?.voice) }.map(behind)
    draft.threat = threat
    draft.via = chain.voices(excluding: draft.issuer.name, ownReport: cue)
    draft.assertedBy = chain.innermost?.voice
    draft.threatActor = threatActor(threat, draft.issuer, cue: cue)
    finish(&draft, sentence, cue: cue)
    return draft
  }

  private func receivingVerb(of noun: Int, _ bounds: Range<Int>) -> Int? {
    reading.span(max(bounds.lowerBound, noun - 5), noun).last {
      ["receive", "get"].contains(reading.lemma($0)) && reading.isVerb($0) && !context.isPassive($0)
    }
  }

  /// What the noun has behind it: "from engineers that the dam could collapse", up to the next verb unless that is in its clause.
  private func complement(of noun: Int, _ bounds: Range<Int>) -> Range<Int> {
    let behind = reading.span(noun + 1, bounds.upperBound)
    let that = behind.prefix(8).first { reading.lower[$0] == "that" }
    guard that == nil else { return behind }
    return reading.span(noun + 1, behind.first { reading.isFinite($0) } ?? bounds.upperBound)
  }

  func nounIssuer(_ noun: Int, _ bounds: Range<Int>) -> Phrase? {
    if noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "from",
      let phrase = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), reading.isPeopleLike(phrase)
    {
      return phrase
    }
    if noun > bounds.lowerBound, let name = reading.name(at: noun - 1), name.kind == .nationality || name.kind == .organisation {
      let core = name.tokens.clamped(to: bounds)
      return core.isEmpty ? nil : Phrase(core: core, full: core, head: core.upperBound - 1)
    }
    return nil
  }

  /// "information about such an attack had also been shared with Y", "X shared a warning about the plot".
  private func shared(_ sentence: Sentence, earlier: [Draft]) -> Draft? {
    for token in sentence.tokens where ["shared", "passed", "relayed"].contains(reading.lower[token]) && reading.isVerb(token) {
      let bounds = context.bounds(of: token)
      let mentions = reading.span(bounds.lowerBound, bounds.upperBound).contains {
        WarningFinder.alertNouns.contains(reading.lower[$0]) || reading.lower[$0] == "information"
      }
      guard mentions, !context.isNegated(token), let threat = threat(in: bounds, isDemand: false) else { continue }
      // "prior to the invasion" names no recipient.
      let with = reading.span(token + 1, bounds.upperBound).first {
        ["with", "to"].contains(reading.lower[$0]) && reading.lower[$0 - 1] != "prior"
      }
      let to = with.flatMap { reading.phrase(startingAt: $0 + 1, limit: bounds.upperBound) }.flatMap { reading.isPeopleLike($0) ? $0 : nil }
      if context.isPassive(token) {
        guard let to else { continue }
        // The sharer of a passive is whoever issued the warning that the paragraph is about, as the speaker's side.
        let chain = Chain(at: token, in: reports, reading)
        guard let speaker = chain.innermost?.voice, let issuer = side(of: speaker) ?? earlier.last?.issuer else { continue }
        var draft = base(issuer, sentence, rule: "shared-with", confidence: 0.6)
        draft.recipients = [voices.voice(of: to)].compactMap { $0 }.map(behind)
        draft.threat = threat
        draft.channel = .private
        draft.assertedBy = speaker
        draft.via = [speaker]
        return draft
      }
      guard let subject = context.subject(of: token), reading.isPeopleLike(subject) else {
        continue
      }
      guard reading.span(token, min(bounds.upperBound, token + 4)).contains(where: { WarningFinder.alertNouns.contains(reading.lower[$0]) })
      else { continue }
      // "Karsia and its neighbours have shared intelligence" goes both ways, and is nobody's warning.
      if to == nil, reading.span(subject.full.lowerBound, token).contains(where: { reading.lower[$0] == "and" }) { continue }
      guard var draft = draft(subject, [to].compactMap { $0 }, threat, sentence, cue: token, rule: "shared-warning", confidence: 0.5) else {
        continue
      }
      draft.channel = .private
      return draft
    }
    return nil
  }

  /// "told Y in confidence that Z was preparing an attack", "intelligence that Z was determined to attack".
  private func told(_ sentence: Sentence) -> Draft? {
    guard
      let plan = sentence.tokens.first(where: { token in
        ["preparing", "planning", "plotting", "determined", "intent", "poised", "imminent"].contains(reading.lower[token])
          || comingHarm(token) != nil
      })
    else { return nil }
    let bounds = context.bounds(of: plan)
    let after = reading.span(plan + 1, min(bounds.upperBound, plan + 8))
    let coming = comingHarm(plan)
    guard
      coming != nil || reading.has(plan, .harm)
        || after.contains(where: { reading.has($0, [.harm]) || reading.has($0, .violence) && reading.isVerb($0) })
    else { return nil }
    let chain = Chain(at: plan, in: reports, reading)
    guard
      let report = chain.reports.first(where: {
        ["told", "learned", "intelligence", "informed", "reports", "knew", "said"].contains(reading.lower[$0.head])
          || reading.has($0.head, .tell)
      })
    else { return nil }
    guard let issuer = report.voice ?? chain.reports.first(where: { $0.voice != nil })?.voice else { return nil }
    // "told Y that …, an official said": the warning's own verb is the first.
    let cue = sentence.tokens.last { $0 < plan && ["told", "informed"].contains(reading.lower[$0]) && reading.isVerb($0) } ?? report.head
    let isAlert =
      reading.has(cue, .tell) || reading.lower[cue] == "intelligence"
      || sentence.tokens.contains { ["told", "intelligence", "informed"].contains(reading.lower[$0]) }
    guard isAlert else { return nil }
    let hearer = reading.has(cue, .tell) ? context.object(of: cue) : nil
    if let hearer, isAudience(hearer), !sentence.tokens.contains(where: { reading.lower[$0] == "intelligence" }) { return nil }
    var draft = base(behind(issuer), sentence, rule: "told-of-plan", confidence: 0.5)
    let all = reading.span(plan, bounds.upperBound)
    draft.threat =
      coming.map { Threat(head: $0, words: extent(of: $0, in: reading.span(cue + 1, bounds.upperBound))) }
      ?? threat(in: all, isDemand: false) ?? Threat(head: plan, words: plan..<plan + 1)
    if let hearer, let voice = voices.voice(of: hearer, speaker: issuer) { draft.recipients = [voice] }
    if draft.recipients.isEmpty { draft.recipients = receivers(sentence).compactMap { voices.voice(of: $0) }.map(behind) }
    draft.via = chain.voices(excluding: draft.issuer.name, ownReport: cue)
    let planner = reading.subject(of: plan, floor: bounds.lowerBound)
    draft.threatActor = coming == nil ? planner.flatMap { voices.voice(of: $0) } : nil
    finish(&draft, sentence, cue: cue)
    if draft.channel == nil { draft.channel = .private }
    return draft
  }

  /// "that an attack was coming", "because a missile strike was expected": the harm that is.
  func comingHarm(_ token: Int) -> Int? {
    guard ["coming", "expected", "looming", "imminent", "likely"].contains(reading.lower[token]),
      let noun = reading.text.tokens.dependent(of: token, .nsubj, .nsubjPass), reading.has(noun, .harm), context.isNoun(noun),
      !WarningFinder.noThreats.contains(reading.lemma(noun))
    else { return nil }
    return noun
  }

  /// "told reporters", "told the court": who hears it is not put on guard.
  func isAudience(_ phrase: Phrase) -> Bool {
    phrase.core.contains { token in
      RelayWords.press.contains(reading.lower[token]) || WarningFinder.audiences.contains(reading.lower[token])
    }
      || reading.name(at: phrase.head).map {
        $0.kind == .organisation
          && ["Times", "Post", "News", "Press", "Herald", "Journal", "Wire"]
            .contains(where: $0.canonical.hasSuffix)
      } ?? false
  }

  private static let audiences: Set<String> = [
    "reporters", "journalists", "court", "jury", "parliament", "lawmakers", "congress", "senators", "inquiry", "tribunal", "reuters",
    "afp", "ap", "bbc", "cnn", "nbc", "abc", "cbs", "npr", "audience", "crowd", "supporters", "committee", "conference", "interviewer",
  ]

  // MARK: The record

  private func record(_ draft: Draft, _ sides: IssuerSides) -> Warning {
    let evidence = draft.sentence.range
    return Warning(
      id: contentIdentifier("w", [reading.article.id.value, String(evidence.start), String(evidence.end), draft.issuer.name, draft.rule]),
      article: reading.article.id, issuer: draft.issuer, alsoIssuers: sides.others(than: draft.issuer), recipients: draft.recipients,
      threat: draft.threat.map { reading.range($0.words) }, threatActor: draft.threatActor,
      targets: draft.targets.map { reading.range($0) },
      places: draft.places, issued: draft.issued, issuedWords: draft.issuedWords, leadDays: draft.leadDays, window: draft.window,
      channel: draft.channel, isReprisal: isReprisal(draft), act: draft.act, via: draft.via, replies: draft.replies, evidence: evidence,
      assertedBy: draft.assertedBy, rule: draft.rule,
      confidence: draft.confidence)
  }
}

/// Issuers of one side, the body and who speaks for it, by the names that join them.
private struct IssuerSides {
  private let issuers: [Voice]
  private var byName: [String: [Int]] = [:]
  private var bySide: [String: [Int]] = [:]

  /// - Parameter all: in text order; of each name and side the first counts.
  init(_ all: [Voice]) {
    var seen: Set<[String?]> = []
    issuers = all.filter { seen.insert([$0.name, $0.speaksFor]).inserted }
    for (number, issuer) in issuers.enumerated() {
      byName[issuer.name, default: []].append(number)
      if let side = issuer.speaksFor { bySide[side, default: []].append(number) }
    }
  }

  /// Those who speak for the issuer, and for whom it speaks: each name once, in text order.
  func others(than issuer: Voice) -> [Voice] {
    let numbers = (bySide[issuer.name] ?? []) + (issuer.speaksFor.flatMap { byName[$0] } ?? [])
    var seen: Set<String> = [issuer.name]
    return numbers.sorted().map { issuers[$0] }.filter { seen.insert($0.name).inserted }
  }
}
