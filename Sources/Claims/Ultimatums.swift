import Records

// Warnings without a verb of warning: ultimatums, vows, threats on a condition, calls to leave.
extension WarningFinder {
  /// "gave Karsia 24 hours to withdraw or face air strikes", "said Karsia must leave the port or face attacks".
  func ultimatum(_ sentence: Sentence) -> Draft? {
    for token in sentence.tokens where ["face", "risk", "suffer"].contains(reading.lower[token]) {
      let bounds = context.bounds(of: token)
      guard reading.span(max(bounds.lowerBound, token - 2), token).contains(where: { reading.lower[$0] == "or" }),
        let threat = threat(in: reading.span(token + 1, bounds.upperBound), isDemand: false),
        let demand = demand(before: token, bounds)
      else { continue }
      let chain = Chain(at: token, in: reports, reading)
      if demand.isGiven {
        guard let subject = context.subject(of: demand.verb), reading.isPeopleLike(subject) else { continue }
        return draft(subject, [demand.addressee], threat, sentence, cue: demand.verb, rule: "ultimatum", confidence: 0.6)
      }
      guard let report = chain.innermost, report.isSpeech, let issuer = report.voice, issuer.isAnswerable else { continue }
      return spoken(issuer, [demand.addressee], threat, sentence, cue: report.head, chain, rule: "ultimatum")
    }
    return nil
  }

  private struct Demand {
    let verb: Int
    let addressee: Phrase
    /// "gave Karsia 24 hours", not "Karsia must".
    let isGiven: Bool
  }

  /// Who must do what: "gave Karsia until Friday to", "Karsia must withdraw".
  private func demand(before token: Int, _ bounds: Range<Int>) -> Demand? {
    for verb in reading.span(max(bounds.lowerBound, token - 30), token).reversed() {
      if reading.lemma(verb) == "give", reading.isVerb(verb), !context.isPassive(verb), !context.isUnreal(verb), !context.isNegated(verb),
        let object = context.object(of: verb), reading.isPeopleLike(object),
        reading.span(object.core.upperBound, min(token, object.core.upperBound + 5)).contains(where: {
          reading.has($0, .time) || reading.lower[$0] == "until"
        })
      {
        return Demand(verb: verb, addressee: object, isGiven: true)
      }
      if ["must", "should"].contains(reading.lower[verb]), let act = reading.text.tokens.head(of: verb), act > verb,
        let subject = context.subject(of: act), reading.isPeopleLike(subject)
      {
        return Demand(verb: verb, addressee: subject, isGiven: false)
      }
    }
    return nil
  }

  /// "vowed to attack polling stations", "vowed revenge for the killing of the general".
  func vow(_ sentence: Sentence) -> Draft? {
    for verb in sentence.tokens where WarningFinder.vows.contains(reading.lemma(verb)) && reading.isVerb(verb) {
      guard !context.isPassive(verb), !context.isUnreal(verb), !context.isNegated(verb), let subject = context.subject(of: verb),
        reading.isPeopleLike(subject), let threat = vowed(verb)
      else { continue }
      var draft = draft(subject, [], threat, sentence, cue: verb, rule: "vow", confidence: 0.5)
      draft?.channel = .public
      return draft
    }
    return nil
  }

  static let vows: Set<String> = ["vow", "pledge", "swear", "promise", "threaten"]

  private func vowed(_ verb: Int) -> Threat? {
    let limit = context.bounds(of: verb).upperBound
    let tokens = reading.text.tokens
    if let object = tokens.dependent(of: verb, .obj),
      ["revenge", "retaliation", "vengeance", "retribution"].contains(reading.lemma(object))
    {
      return Threat(head: object, words: extent(of: object, in: reading.span(verb + 1, limit)))
    }
    guard verb + 2 < limit, reading.lower[verb + 1] == "to" else { return nil }
    let act = reading.skippingAdverbs(from: verb + 2, to: limit - 1)
    if ["retaliate", "avenge"].contains(reading.lemma(act)) {
      return Threat(head: act, words: extent(of: act, in: reading.span(act, limit)))
    }
    guard WarningFinder.force.contains(reading.lemma(act)), let object = context.object(of: act), isBodily(object) else { return nil }
    return Threat(head: act, words: extent(of: act, in: reading.span(act, limit)))
  }

  private static let force: Set<String> = [
    "attack", "kill", "bomb", "strike", "hit", "target", "destroy", "burn", "assassinate", "behead", "execute", "shell", "invade", "murder",
    "shoot", "kidnap", "blow", "torch", "massacre", "wipe", "raze", "flatten",
  ]

  /// People or places that a blow can fall on; "vowed to attack inflation" is politics.
  private func isBodily(_ phrase: Phrase) -> Bool {
    if reading.name(at: phrase.head) != nil || reading.isPersonalPronoun(phrase.head) { return context.speaksOfForce(around: phrase.head) }
    let lemma = reading.lemma(phrase.head)
    return FigureWords.victims.contains(reading.lower[phrase.head]) || WarningFinder.aims.contains(lemma)
      || reading.has(phrase.head, [.person, .kin, .violentAgent])
      || reading.has(phrase.head, [.agent, .body, .office]) && context.speaksOfForce(around: phrase.head)
  }

  private static let aims: Set<String> = [
    "station", "base", "camp", "convoy", "village", "town", "city", "school", "hospital", "church", "mosque", "synagogue", "market",
    "house",
    "home", "building", "embassy", "consulate", "compound", "ship", "tanker", "refinery", "pipeline", "bus", "train", "airport", "port",
    "checkpoint", "headquarters", "theatre", "theater", "stadium", "concert", "hostage", "prison", "barracks", "depot", "bridge", "dam",
    "plant", "parade", "rally", "hotel", "shop", "office", "voter", "poll",
  ]

  /// "If Karsia attacks our ships, it will pay a heavy price," said by one of those who would see to it.
  func conditional(_ sentence: Sentence) -> Draft? {
    for mark in sentence.tokens where reading.lower[mark] == "if" {
      let bounds = context.bounds(of: mark)
      let end = reading.span(mark + 1, bounds.upperBound).first { reading.isComma($0) } ?? bounds.upperBound
      let first = reading.skippingAdverbs(from: mark + 1, to: end)
      guard let other = reading.phrase(startingAt: first, limit: end), reading.isPeopleLike(other),
        !["we", "i"].contains(reading.lower[other.head]),
        reading.span(other.core.upperBound, min(end, other.core.upperBound + 4)).contains(where: isProvocation),
        let main = bounds.first(where: { ($0 < mark || $0 > end) && isForetold($0) }),
        let subject = context.subject(of: main)
      else { continue }
      let chain = Chain(at: main, in: reports, reading)
      guard let report = chain.reports.first(where: { $0.isSpeech }), let issuer = report.voice, issuer.isAnswerable,
        isOwn(subject, main, other, issuer)
      else { continue }
      let threat = Threat(head: main, words: extent(of: main, in: reading.span(main, bounds.upperBound)))
      // "Karsia would pay if it attacked": Karsia.
      let addressee = reading.isPersonalPronoun(other.head) && !reading.isPersonalPronoun(subject.head) ? subject : other
      return spoken(issuer, [addressee], threat, sentence, cue: report.head, chain, rule: "conditional-threat")
    }
    return nil
  }

  private func isProvocation(_ verb: Int) -> Bool {
    reading.has(verb, .violence) && !reading.words[verb].forms.isDisjoint(with: [.third, .base, .past])
      || ["cross", "enter", "touch", "violate", "provoke", "intervene", "interfere", "retaliate", "fire", "launch"].contains(
        reading.lemma(verb))
  }

  /// "will pay", "would regret", "will strike back".
  private func isForetold(_ verb: Int) -> Bool {
    guard WarningFinder.answers.contains(reading.lemma(verb)), reading.isVerb(verb) else { return false }
    return reading.text.tokens.dependents(of: verb).contains { $0 < verb && ["will", "would", "'ll", "shall"].contains(reading.lower[$0]) }
  }

  private static let answers: Set<String> = [
    "pay", "regret", "suffer", "face", "retaliate", "respond", "strike", "hit", "destroy", "attack", "bomb", "answer", "burn", "kill",
  ]

  /// The other side pays, or we strike; "if Karsia attacks, Velmora will respond" is a forecast.
  private func isOwn(_ subject: Phrase, _ verb: Int, _ other: Phrase, _ issuer: Voice) -> Bool {
    let word = reading.lower[subject.head]
    if ["pay", "regret", "suffer", "face"].contains(reading.lemma(verb)) {
      return ["it", "they", "you", "he", "she"].contains(word) || reading.isPersonalPronoun(other.head)
        || reading.name(at: subject.head)?.canonical == reading.name(at: other.head)?.canonical
    }
    if ["we", "i"].contains(word) { return true }
    guard reading.quotationOf[verb] < 0, ["it", "they"].contains(word) else {
      return voices.voice(of: subject).map { isSide($0, of: issuer) } ?? false
    }
    return true
  }

  /// "told residents to evacuate because a missile strike was expected".
  func evacuation(_ sentence: Sentence) -> Draft? {
    for verb in sentence.tokens
    where ["tell", "order", "urge", "instruct", "advise", "ask"].contains(reading.lemma(verb)) && reading.isVerb(verb) {
      guard !context.isPassive(verb), !context.isUnreal(verb), !context.isNegated(verb), let subject = context.subject(of: verb),
        reading.isPeopleLike(subject), let object = context.object(of: verb), reading.isPeopleLike(object) || isPublic(object)
      else { continue }
      let limit = context.bounds(of: verb).upperBound
      let rest = reading.span(object.core.upperBound, limit)
      guard let leave = rest.first(where: { ["evacuate", "leave", "flee"].contains(reading.lower[$0]) && reading.isVerb($0) }),
        let reason = reading.span(leave + 1, limit).first(where: { ["because", "as", "saying", "ahead"].contains(reading.lower[$0]) })
      else { continue }
      let behind = reading.span(reason + 1, limit)
      let coming = behind.lazy.compactMap { comingHarm($0) }.first.map { Threat(head: $0, words: extent(of: $0, in: behind)) }
      guard let threat = coming ?? threat(in: behind, isDemand: false) else { continue }
      return draft(subject, [object], threat, sentence, cue: verb, rule: "evacuation", confidence: 0.5)
    }
    return nil
  }

  /// A warning in somebody's own words.
  private func spoken(
    _ issuer: Voice, _ recipients: [Phrase], _ threat: Threat, _ sentence: Sentence, cue: Int, _ chain: Chain, rule: String
  ) -> Draft {
    var draft = base(issuer, sentence, rule: rule, confidence: 0.5)
    draft.recipients = recipients.compactMap { voices.voice(of: $0, speaker: issuer) }.filter { $0.name != issuer.name }.map(behind)
    draft.threat = threat
    draft.via = chain.voices(excluding: issuer.name, ownReport: cue)
    draft.channel = .public
    if sentence.tokens.contains(cue) { finish(&draft, sentence, cue: cue) }
    return draft
  }
}

extension Voice {
  /// Somebody who can see a threat through; analysts foretell.
  fileprivate var isAnswerable: Bool {
    switch kind {
    case .person, .state, .organisation, .armedGroup: true
    default: false
    }
  }
}
