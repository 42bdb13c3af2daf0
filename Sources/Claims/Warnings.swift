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
    var threat: Range<Int>?
    var threatActor: Voice?
    var targets: [Range<Int>] = []
    var places: [String] = []
    var issued: PartialInterval?
    var issuedWords: TextRange?
    var leadDays: Int?
    var window: String?
    var channel: Warning.Channel?
    var via: [Voice] = []
    var replies: [Warning.Reply] = []
    var assertedBy: Voice?
    var sentence: Sentence
    var rule: String
    var confidence: Double
  }

  static let alertVerbs: Set<String> = [
    "warned", "warn", "warns", "warning", "alerted", "alerts", "alert", "alerting", "cautioned", "cautions", "notified", "tipped",
    "threatened", "threatens",
  ]
  static let alertNouns: Set<String> = ["warning", "warnings", "alert", "alerts", "advisory", "tip-off", "intelligence", "threat"]
  static let secretWords: Set<String> = [
    "secretly", "privately", "confidence", "confidentially", "quietly", "private", "secret", "classified", "discreetly",
  ]

  // MARK: Drafts

  private func draft(_ sentence: Sentence, earlier: [Draft]) -> Draft? {
    if let draft = verbal(sentence) { return draft }
    if let draft = nominal(sentence) { return draft }
    if let draft = shared(sentence, earlier: earlier) { return draft }
    return told(sentence)
  }

  /// "X warned Y that …", "X issued a warning about …".
  private func verbal(_ sentence: Sentence) -> Draft? {
    for token in sentence.tokens where WarningFinder.alertVerbs.contains(reading.lower[token]) && reading.isVerb(token) {
      guard !context.isPassive(token), !context.isUnreal(token), !context.isNegated(token), let subject = context.subject(of: token),
        reading.isPeopleLike(subject)
      else { continue }
      let limit = context.bounds(of: token).upperBound
      var rest = token + 1
      var recipients: [Phrase] = []
      if let object = context.object(of: token), !["that", "of", "about"].contains(reading.lower[object.core.lowerBound]),
        reading.isPeopleLike(object) || isPublic(object) || reading.isMark(max(0, object.core.lowerBound - 1))
      {
        recipients.append(object)
        rest = object.core.upperBound
      }
      guard let threat = threat(in: reading.span(rest, limit), isDemand: reading.lower[token].hasPrefix("threat")) else { continue }
      return draft(subject, recipients, threat, sentence, cue: token, rule: "warn", confidence: 0.6)
    }
    return nil
  }

  /// "issued a warning about the imminent threat of …", "an American warning that reached it".
  private func nominal(_ sentence: Sentence) -> Draft? {
    for token in sentence.tokens
    where ["warning", "warnings", "alert", "advisory"].contains(reading.lower[token]) && !reading.isVerb(token) {
      let bounds = context.bounds(of: token)
      let window = reading.span(token + 1, bounds.upperBound)
      if let verb = reading.span(max(bounds.lowerBound, token - 4), token).last(where: {
        ["issued", "issue", "issues", "gave", "sent", "received", "published", "sounded", "delivered", "passed"].contains(reading.lower[$0])
          && reading.isVerb($0)
      }),
        !context.isPassive(verb), !context.isUnreal(verb), let subject = context.subject(of: verb), reading.isPeopleLike(subject),
        reading.lower[verb] != "received"
      {
        guard let threat = threat(in: window, isDemand: false) else { continue }
        return draft(subject, recipients(after: token, bounds), threat, sentence, cue: token, rule: "issued-warning", confidence: 0.7)
      }
      // "an American warning", "a warning from X"
      if let issuer = nounIssuer(token, bounds) {
        let hasThreat = threat(in: reading.span(bounds.lowerBound, bounds.upperBound), isDemand: false)
        guard
          var draft = draft(
            issuer, receivers(sentence), hasThreat, sentence, cue: token, rule: "warning-noun", confidence: hasThreat == nil ? 0.4 : 0.5)
        else { return nil }
        if let receipt = receipt(draft, sentence) { draft.replies.append(receipt) }
        return draft
      }
    }
    return nil
  }

  /// "admitted that her government had received a warning": who tells it of their own side confirms that it came.
  private func receipt(_ draft: Draft, _ sentence: Sentence) -> Warning.Reply? {
    guard
      let verb = sentence.tokens.first(where: { ["received", "receive", "got"].contains(reading.lower[$0]) && reading.isVerb($0) }),
      !context.isNegated(verb), !context.isUnreal(verb), let subject = context.subject(of: verb),
      let report = Chain(at: verb, in: reports, reading).innermost, !report.isNegative, let voice = report.voice
    else { return nil }
    let isOwn =
      ["i", "we", "our", "my", "his", "her", "its", "their", "he", "she", "it", "they"].contains(reading.lower[subject.core.lowerBound])
      || draft.recipients.contains { isSide($0, of: voice) }
    return isOwn ? Warning.Reply(voice: voice, response: .confirmedReceipt, evidence: sentence.range) : nil
  }

  private func nounIssuer(_ noun: Int, _ bounds: Range<Int>) -> Phrase? {
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
      guard mentions, let threat = threat(in: bounds, isDemand: false) else { continue }
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
      })
    else { return nil }
    let bounds = context.bounds(of: plan)
    let after = reading.span(plan + 1, min(bounds.upperBound, plan + 8))
    guard
      after.contains(where: { reading.has($0, [.harm]) || reading.has($0, .violence) && reading.isVerb($0) }) || reading.has(plan, .harm)
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
    var draft = base(behind(issuer), sentence, rule: "told-of-plan", confidence: 0.5)
    draft.threat = threat(in: reading.span(plan, bounds.upperBound), isDemand: false) ?? plan..<plan + 1
    if let object = context.object(of: cue), reading.has(cue, .tell), let voice = voices.voice(of: object) { draft.recipients = [voice] }
    if draft.recipients.isEmpty { draft.recipients = receivers(sentence).compactMap { voices.voice(of: $0) }.map(behind) }
    draft.via = chain.voices(excluding: draft.issuer.name, ownReport: cue)
    draft.threatActor = reading.subject(of: plan, floor: bounds.lowerBound).flatMap { voices.voice(of: $0) }
    finish(&draft, sentence, cue: cue)
    if draft.channel == nil { draft.channel = .private }
    return draft
  }

  // MARK: Across sentences

  /// "It also mentioned X and Y as targets" belongs to the warning before; refusals of help answer it; other names of the issuer are kept.
  private func takeUp(_ drafts: inout [Draft]) {
    guard !drafts.isEmpty else { return }
    let firstTold = drafts.firstIndex { $0.rule == "issued-warning" || $0.rule == "warn" }
    var before = 0
    var lastAlert: Int?
    for sentence in reading.text.sentences where sentence.tokens.count <= Reading.longestSentence {
      while before < drafts.count, drafts[before].sentence.tokens.upperBound <= sentence.tokens.lowerBound {
        if ["issued-warning", "warn", "warning-noun"].contains(drafts[before].rule) { lastAlert = before }
        before += 1
      }
      guard before > 0 else { continue }
      if let mention = sentence.tokens.first(where: { ["mentioned", "named", "cited"].contains(reading.lower[$0]) }),
        sentence.tokens.contains(where: { ["targets", "target"].contains(reading.lower[$0]) }),
        let first = context.object(of: mention)
      {
        let first = [first] + reading.coordinated(after: first, limit: sentence.tokens.upperBound)
        let index = firstTold ?? before - 1
        for phrase in first {
          if let name = reading.name(at: phrase.head), name.kind == .place {
            drafts[index].places.append(name.canonical)
          } else {
            drafts[index].targets.append(phrase.core)
          }
        }
      }
      if let lastAlert { publish(sentence, &drafts[lastAlert]) }
      if let reply = reply(sentence) {
        let earlier = (0..<before).suffix(WarningFinder.answered)
        // "called the alert exaggerated": what was passed on in private is no alert, where another was published.
        let isOfAlert =
          sentence.tokens.contains { ["alert", "advisory"].contains(reading.lower[$0]) }
          && earlier.contains { drafts[$0].channel == .public }
        for index in earlier where !isOfAlert || drafts[index].channel != .private {
          let isAddressed = drafts[index].recipients.contains { isSide($0, of: reply.voice) }
          let isOpen = ["issued-warning", "warn"].contains(drafts[index].rule) && !isSide(drafts[index].issuer, of: reply.voice)
          if isAddressed || drafts[index].rule == "issued-warning" || isOpen && [.rejected, .deniedReceipt].contains(reply.response) {
            drafts[index].replies.append(reply)
          }
        }
      }
    }
  }

  /// "the alert, which it posted on its website": what was published was public.
  private func publish(_ sentence: Sentence, _ draft: inout Draft) {
    guard sentence.tokens.contains(where: { ["alert", "warning", "advisory"].contains(reading.lower[$0]) }),
      sentence.tokens.contains(where: { ["posted", "published", "website", "broadcast", "publicly"].contains(reading.lower[$0]) }),
      draft.channel == nil
    else { return }
    draft.channel = .public
  }

  /// A reply answers no more warnings than these before it.
  private static let answered = 50

  /// Whether the voice is the recipient, or speaks for it.
  private func isSide(_ recipient: Voice, of voice: Voice) -> Bool {
    for name in [voice.speaksFor, voice.name].compactMap({ $0 }) {
      if name == recipient.name || Affiliation.belongs(name, to: recipient.name) { return true }
      if recipient.kind != .person, name.split(separator: " ").contains(where: { $0.utf8.count > 4 && recipient.name.hasPrefix($0) }) {
        return true
      }
    }
    return false
  }

  /// "called the alert exaggerated", "dismissed the warning".
  private func rejection(_ sentence: Sentence) -> Warning.Reply? {
    for verb in sentence.tokens where reading.isVerb(verb) && reading.has(verb, [.call, .reject]) {
      guard !context.isPassive(verb), !context.isNegated(verb), let object = context.object(of: verb),
        ["alert", "alerts", "warning", "warnings", "advisory", "threat"].contains(reading.lower[object.head]),
        let subject = context.subject(of: verb), reading.isPeopleLike(subject), let voice = voices.voice(of: subject)
      else { continue }
      let limit = context.bounds(of: verb).upperBound
      let label = reading.span(object.core.upperBound, min(limit, object.core.upperBound + 4)).contains {
        [
          "exaggerated", "alarmist", "baseless", "unfounded", "absurd", "provocation", "provocative", "blackmail", "panic", "nonsense",
          "irresponsible", "unhelpful", "hysterical", "overblown", "false", "intimidation",
        ].contains(reading.lower[$0])
      }
      guard label || reading.has(verb, .reject) else { continue }
      return Warning.Reply(voice: voice, response: .rejected, evidence: sentence.range)
    }
    return nil
  }

  /// "does not need American intelligence", "no assistance is on the table": help declined, which is no denial of receipt.
  private func reply(_ sentence: Sentence) -> Warning.Reply? {
    if let rejection = rejection(sentence) { return rejection }
    let words = sentence.tokens.map { reading.lower[$0] }
    let aboutHelp = words.contains { ["intelligence", "assistance", "help", "aid", "advice", "lessons", "lectures"].contains($0) }
    let declines =
      words.contains("not") && words.contains("need") || words.contains("n't") && words.contains("need")
      || words.contains("no") && words.contains("assistance") || words.contains("declined") && words.contains("help")
    if aboutHelp, declines {
      guard
        let report = reports.beginning(in: sentence.tokens).max(by: { $0.size < $1.size }), let voice = report.voice
      else { return nil }
      return Warning.Reply(voice: voice, response: .declinedHelp, evidence: sentence.range)
    }
    if let unreceived = notReceived(sentence) { return unreceived }
    guard let verb = sentence.tokens.first(where: { ["received", "receiving"].contains(reading.lower[$0]) }),
      words.contains("denied") || words.contains("denies"),
      words.contains(where: { WarningFinder.alertNouns.contains($0) }), let subject = context.subject(of: verb),
      let voice = voices.voice(of: subject)
    else { return nil }
    return Warning.Reply(voice: voice, response: .deniedReceipt, evidence: sentence.range)
  }

  /// "said the city had received no warning", "the police were not warned": denied by whoever says so, else by the text's own words.
  private func notReceived(_ sentence: Sentence) -> Warning.Reply? {
    for verb in sentence.tokens where reading.isVerb(verb) && !context.isUnreal(verb) {
      let isPassive = context.isPassive(verb) && ["warn", "alert", "notify"].contains(reading.lemma(verb)) && context.isNegated(verb)
      guard isPassive || ["receive", "get", "have"].contains(reading.lemma(verb)) && isOfNoWarning(verb) else { continue }
      let chain = Chain(at: verb, in: reports, reading)
      guard !chain.isOpen, let subject = context.subject(of: verb), reading.isPeopleLike(subject) || isPlaceOfPeople(subject),
        let voice = chain.innermost.map(\.voice) ?? voices.voice(of: subject), voice.kind != .outlet
      else { continue }
      return Warning.Reply(voice: voice, response: .deniedReceipt, evidence: sentence.range)
    }
    return nil
  }

  private func isOfNoWarning(_ verb: Int) -> Bool {
    guard !context.isPassive(verb), let object = context.object(of: verb),
      ["warning", "warnings", "alert", "alerts", "tip-off", "advisory"].contains(reading.lower[object.head])
    else { return false }
    return context.isNegated(verb) || object.core.contains { reading.has($0, .negation) }
  }

  private func isPlaceOfPeople(_ phrase: Phrase) -> Bool {
    ["city", "town", "village", "port", "airport", "school", "hospital", "district", "county", "province"].contains(
      reading.lower[phrase.head])
  }

  // MARK: The record

  private func record(_ draft: Draft, _ sides: IssuerSides) -> Warning {
    let evidence = draft.sentence.range
    return Warning(
      id: contentIdentifier("w", [reading.article.id.value, String(evidence.start), String(evidence.end), draft.issuer.name, draft.rule]),
      article: reading.article.id, issuer: draft.issuer, alsoIssuers: sides.others(than: draft.issuer), recipients: draft.recipients,
      threat: draft.threat.map { reading.range($0) }, threatActor: draft.threatActor, targets: draft.targets.map { reading.range($0) },
      places: draft.places, issued: draft.issued, issuedWords: draft.issuedWords, leadDays: draft.leadDays, window: draft.window,
      channel: draft.channel, isReprisal: isReprisal(draft), via: draft.via, replies: draft.replies, evidence: evidence,
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
