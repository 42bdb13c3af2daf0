import Records

// What came of a warning: whether it was received, what was said of it and what was done.
extension WarningFinder {
  // MARK: Across sentences

  /// "It also mentioned X and Y as targets" belongs to the warning before; refusals of help answer it; other names of the issuer are kept.
  func takeUp(_ drafts: inout [Draft]) {
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
      if let answer = reply(sentence) { keep(answer, sentence, before, &drafts) }
    }
    // What was done may stand in the sentence of the warning itself.
    var next = 0
    for (number, sentence) in reading.text.sentences.enumerated() where sentence.tokens.count <= Reading.longestSentence {
      while next < drafts.count, drafts[next].sentence.tokens.lowerBound < sentence.tokens.upperBound { next += 1 }
      var first = next
      while first > 0, number - Int(reading.sentenceOf[drafts[first - 1].sentence.tokens.lowerBound]) <= 2 { first -= 1 }
      if first < next { keepDeeds(sentence, first..<next, &drafts) }
    }
  }

  /// A reply answers no more warnings than these before it.
  private static let answered = 50

  /// A denial or refusal answers the warnings before it: those to the one who answers, and the public ones.
  private func keep(_ answer: Answer, _ sentence: Sentence, _ before: Int, _ drafts: inout [Draft]) {
    let reply = answer.reply
    let earlier = (0..<before).suffix(WarningFinder.answered)
    // "called the alert exaggerated": what was passed on in private is no alert, where another was published.
    let isOfAlert =
      sentence.tokens.contains { ["alert", "advisory"].contains(reading.lower[$0]) }
      && earlier.contains { drafts[$0].channel == .public }
    for index in earlier where !isOfAlert || drafts[index].channel != .private {
      // "received no warning from Velmora" says nothing of Ostrava's.
      if let issuer = answer.issuer, !isSide(drafts[index].issuer, of: issuer), !isSide(issuer, of: drafts[index].issuer) { continue }
      let isAddressed = drafts[index].recipients.contains { isSide($0, of: reply.voice) }
      let isOpen = ["issued-warning", "warn"].contains(drafts[index].rule) && !isSide(drafts[index].issuer, of: reply.voice)
      if isAddressed || drafts[index].rule == "issued-warning" || isOpen && [.rejected, .deniedReceipt].contains(reply.response) {
        drafts[index].replies.append(reply)
      }
    }
  }

  /// A reply, and whose warning it answers where the sentence tells.
  struct Answer {
    let reply: Warning.Reply
    var issuer: Voice?

    init(_ voice: Voice, _ response: Warning.Response, _ sentence: Sentence, issuer: Voice? = nil) {
      reply = Warning.Reply(voice: voice, response: response, evidence: sentence.range)
      self.issuer = issuer
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

  /// Whether the voice is the recipient, or speaks for it.
  func isSide(_ recipient: Voice, of voice: Voice) -> Bool {
    for name in [voice.speaksFor, voice.name].compactMap({ $0 }) {
      if name == recipient.name || Affiliation.belongs(name, to: recipient.name) { return true }
      if recipient.kind != .person, name.split(separator: " ").contains(where: { $0.utf8.count > 4 && recipient.name.hasPrefix($0) }) {
        return true
      }
    }
    return false
  }

  /// "called the alert exaggerated", "dismissed the warning".
  private func rejection(_ sentence: Sentence) -> Answer? {
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
      return Answer(voice, .rejected, sentence)
    }
    return nil
  }

  /// "does not need American intelligence", "no assistance is on the table": help declined, which is no denial of receipt.
  private func reply(_ sentence: Sentence) -> Answer? {
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
      return Answer(voice, .declinedHelp, sentence)
    }
    return notReceived(sentence) ?? confirmed(sentence)
  }

  // MARK: Receipt

  /// "said the city had received no warning", "never received one", "denied that it had been warned": denied by whoever says so,
  /// else by the text's own words.
  private func notReceived(_ sentence: Sentence) -> Answer? {
    for verb in sentence.tokens where reading.isVerb(verb) || reading.isGerund(verb) {
      guard isReceiving(verb), isDenied(verb), !context.isUnreal(verb) || isDeniedInWords(verb) else { continue }
      let chain = Chain(at: verb, in: reports, reading)
      guard let subject = context.subject(of: verb), reading.isPeopleLike(subject) || isPlaceOfPeople(subject),
        !chain.isOpen || isDeniedInWords(verb), let voice = chain.innermost.map(\.voice) ?? voices.voice(of: subject), voice.kind != .outlet
      else { continue }
      return Answer(voice, .deniedReceipt, sentence, issuer: sender(in: sentence, after: verb))
    }
    return nil
  }

  /// "received a warning", "had been warned": the words of a receipt, denied or not.
  private func isReceiving(_ verb: Int) -> Bool {
    if context.isPassive(verb) { return ["warn", "alert", "notify"].contains(reading.lemma(verb)) }
    guard ["receive", "get", "have"].contains(reading.lemma(verb)), let object = context.object(of: verb) else { return false }
    return ["warning", "warnings", "alert", "alerts", "tip-off", "advisory"].contains(reading.lower[object.head])
      || reading.lower[object.head] == "tip"
  }

  /// "received no warning", "never received a warning", "denied that it had received a warning", "denied receiving any".
  func isDenied(_ verb: Int) -> Bool {
    if context.isNegated(verb) || isDeniedInWords(verb) { return true }
    guard !context.isPassive(verb), let object = context.object(of: verb) else { return false }
    return object.core.contains { reading.has($0, .negation) }
  }

  /// Under a verb of denial of its own sentence.
  private func isDeniedInWords(_ verb: Int) -> Bool {
    let tokens = reading.text.tokens
    guard let head = tokens.head(of: verb), let relation = tokens.relation(of: verb), [.ccomp, .xcomp, .advcl, .obj].contains(relation)
    else {
      return false
    }
    return reading.has(head, .deny) && reading.isVerb(head) && !context.isNegated(head)
  }

  /// "from Velmora", "by the embassy": whose warning it was.
  private func sender(in sentence: Sentence, after verb: Int) -> Voice? {
    let limit = context.bounds(of: verb).upperBound
    guard let from = reading.span(verb + 1, min(limit, verb + 8)).first(where: { ["from", "by"].contains(reading.lower[$0]) }),
      let phrase = reading.phrase(startingAt: from + 1, limit: limit), reading.isPeopleLike(phrase)
    else { return nil }
    return voices.voice(of: phrase)
  }

  /// "confirmed that it had received the warning": who owns to it in a sentence of its own.
  private func confirmed(_ sentence: Sentence) -> Answer? {
    for verb in sentence.tokens where reading.isVerb(verb) && isReceiving(verb) {
      guard !isDenied(verb), !context.isUnreal(verb), !context.isMerelyPossible(verb), let voice = ownReceipt(verb) else { continue }
      return Answer(voice, .confirmedReceipt, sentence, issuer: sender(in: sentence, after: verb))
    }
    return nil
  }

  /// Who says of their own side that it received the warning.
  private func ownReceipt(_ verb: Int) -> Voice? {
    guard let subject = context.subject(of: verb), let report = Chain(at: verb, in: reports, reading).innermost, !report.isNegative,
      let voice = report.voice, !reading.has(report.head, [.deny, .reject, .doubt])
    else { return nil }
    if ["i", "we", "our", "my", "his", "her", "its", "their", "he", "she", "it", "they"].contains(reading.lower[subject.core.lowerBound]) {
      return voice
    }
    return voices.voice(of: subject).flatMap { isSide($0, of: voice) ? voice : nil }
  }

  /// "admitted that her government had received a warning": who tells it of their own side confirms that it came.
  func receipt(_ draft: Draft, of verb: Int, _ sentence: Sentence) -> Warning.Reply? {
    guard !isDenied(verb), !context.isUnreal(verb), let subject = context.subject(of: verb),
      let report = Chain(at: verb, in: reports, reading).innermost, !report.isNegative,
      !reading.has(report.head, [.deny, .reject, .doubt]),
      let voice = report.voice, voice.name != draft.issuer.name
    else { return nil }
    let isOwn =
      ["i", "we", "our", "my", "his", "her", "its", "their", "he", "she", "it", "they"].contains(reading.lower[subject.core.lowerBound])
      || draft.recipients.contains { isSide($0, of: voice) }
    return isOwn ? Warning.Reply(voice: voice, response: .confirmedReceipt, evidence: sentence.range) : nil
  }

  func isPlaceOfPeople(_ phrase: Phrase) -> Bool {
    ["city", "town", "village", "port", "airport", "school", "hospital", "district", "county", "province"].contains(
      reading.lower[phrase.head])
  }

  // MARK: Deeds

  /// "thanked Velmora and arrested two men", "cancelled the concert after the warning", "ignored it": what was done about it.
  ///
  /// - Parameter near: the warnings of the sentence and of the two before it.
  private func keepDeeds(_ sentence: Sentence, _ near: Range<Int>, _ drafts: inout [Draft]) {
    for verb in sentence.tokens where reading.isVerb(verb) && !context.isPassive(verb) {
      guard let response = deed(verb), let subject = context.subject(of: verb), reading.isPeopleLike(subject),
        let voice = doer(subject, verb), ![.outlet, .notGiven].contains(voice.kind),
        let index = near.last(where: { answers(voice, verb, sentence, drafts[$0]) })
      else { continue }
      let reply = Warning.Reply(voice: voice, response: response, evidence: sentence.range)
      if !drafts[index].replies.contains(where: { $0.voice.name == voice.name && $0.response == response }) {
        drafts[index].replies.append(reply)
      }
    }
  }

  private func doer(_ subject: Phrase, _ verb: Int) -> Voice? {
    let teller = Chain(at: verb, in: reports, reading).innermost?.voice
    if let teller, subject.core.count == 1, ["it", "they", "we"].contains(reading.lower[subject.head]),
      ![.outlet, .notGiven].contains(teller.kind)
    {
      return teller
    }
    return voices.voice(of: subject, speaker: teller)
  }

  private func deed(_ verb: Int) -> Warning.Response? {
    let lemma = reading.lemma(verb)
    let limit = context.bounds(of: verb).upperBound
    if context.isUnreal(verb) || context.isMerelyPossible(verb) { return nil }
    let object = context.object(of: verb)
    let isOfWarning = object.map { isOfWarningWord($0) } ?? false
    if context.isNegated(verb) {
      return lemma == "act" || ["heed", "pass"].contains(lemma) && isOfWarning
        || lemma == "do" && verb + 1 < limit && reading.lower[verb + 1] == "anything"
        ? Warning.Response.none : nil
    }
    switch lemma {
    case "ignore", "disregard", "overlook":
      return isOfWarning || object.map { reading.lower[$0.head] == "it" } ?? false ? Warning.Response.none : nil
    case "do": return verb + 1 < limit && reading.lower[verb + 1] == "nothing" ? Warning.Response.none : nil
    case "take":
      if object.map({ reading.lower[$0.head] == "action" && reading.lower[$0.core.lowerBound] == "no" }) ?? false {
        return Warning.Response.none
      }
      return isOfWarning && reading.span(verb, min(limit, verb + 8)).contains { reading.lower[$0] == "seriously" } ? .acceptedHelp : nil
    case "fail":
      return reading.span(verb + 1, min(limit, verb + 3)).contains { ["act", "heed", "respond"].contains(reading.lower[$0]) }
        ? Warning.Response.none : nil
    case "thank": return .acceptedHelp
    case "heed", "welcome": return isOfWarning ? .acceptedHelp : nil
    case "act": return verb + 1 < limit && reading.lower[verb + 1] == "on" ? .acted : nil
    default: return object.map { isPrecaution(lemma, $0) } ?? false ? .acted : nil
    }
  }

  /// "raised security", "cancelled the concert"; "raised prices" is none.
  private func isPrecaution(_ lemma: String, _ object: Phrase) -> Bool {
    if ["raise", "tighten", "increase", "strengthen", "boost", "reinforce"].contains(lemma) {
      return object.core.contains { WarningFinder.guards.contains(reading.lemma($0)) }
    }
    return WarningFinder.precautions.contains(lemma)
  }

  private static let guards: Set<String> = [
    "security", "alert", "patrol", "guard", "protection", "vigilance", "presence", "check", "defence", "defense",
  ]

  private func isOfWarningWord(_ phrase: Phrase) -> Bool {
    phrase.core.contains { ["warning", "warnings", "alert", "alerts", "advisory", "tip-off", "tip"].contains(reading.lower[$0]) }
  }

  private static let precautions: Set<String> = [
    "cancel", "evacuate", "arrest", "close", "shut", "deploy", "postpone", "suspend", "ground", "detain", "cordon", "search", "seal",
    "halt",
  ]
  /// What one does for many reasons.
  private static let ambiguous: Set<String> = [
    "arrest", "close", "shut", "deploy", "suspend", "detain", "search", "halt", "cancel", "postpone",
  ]

  /// Whether a deed answers the warning in its own sentence or in one of the two before: one to the doer, or one that the sentence names
  /// as what it followed.
  private func answers(_ voice: Voice, _ verb: Int, _ sentence: Sentence, _ draft: Draft) -> Bool {
    let isOwn = draft.sentence.tokens == sentence.tokens
    guard !isSide(draft.issuer, of: voice), draft.rule != "vow" else { return false }
    // "warned Karsia … and closed its border": what the issuer does is no answer, nor is what was done before.
    if isOwn, draft.threat.map({ $0.words.contains(verb) }) ?? false { return false }
    let isAddressed = draft.recipients.contains { isSide($0, of: voice) || isSide(voice, of: $0) }
    if reading.lemma(verb) == "thank" {
      return isAddressed && thanks(verb, draft)
    }
    let isLinked = followsWarning(verb, sentence)
    if WarningFinder.ambiguous.contains(reading.lemma(verb)), !isLinked, !isJoinedToThanks(verb) { return false }
    return isAddressed && (!isOwn || verb > draft.sentence.tokens.lowerBound) || isLinked && draft.recipients.isEmpty
      || isLinked && isOwn && draft.rule == "warning-noun"
  }

  /// "thanked Velmora and arrested two men".
  private func isJoinedToThanks(_ verb: Int) -> Bool {
    guard reading.text.tokens.relation(of: verb) == .conj, let first = reading.text.tokens.head(of: verb) else { return false }
    return ["thank", "heed", "receive", "welcome"].contains(reading.lemma(first))
  }

  /// "thanked Velmora", "thanked it for the warning".
  private func thanks(_ verb: Int, _ draft: Draft) -> Bool {
    guard let object = context.object(of: verb) else { return false }
    if let voice = voices.voice(of: object), isSide(draft.issuer, of: voice) || isSide(voice, of: draft.issuer) { return true }
    return reading.span(verb, min(context.bounds(of: verb).upperBound, verb + 10)).contains {
      WarningFinder.alertNouns.contains(reading.lower[$0]) || ["information", "help", "tip"].contains(reading.lower[$0])
    }
  }

  /// "after the warning", "in response to the alert".
  private func followsWarning(_ verb: Int, _ sentence: Sentence) -> Bool {
    reading.span(verb + 1, sentence.tokens.upperBound).contains { token in
      ["warning", "warnings", "alert", "tip-off", "threat", "threats"].contains(reading.lower[token])
        && reading.span(max(verb, token - 4), token).contains {
          ["after", "following", "response", "because", "acting"].contains(reading.lower[$0])
        }
    }
  }
}
