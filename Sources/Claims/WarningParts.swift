import Records

// The parts of a warning: threat, targets, places, recipients, window and time.
extension WarningFinder {
  func base(_ issuer: Voice, _ sentence: Sentence, rule: String, confidence: Double) -> Draft {
    Draft(issuer: issuer, sentence: sentence, rule: rule, confidence: confidence)
  }

  func draft(
    _ subject: Phrase, _ recipients: [Phrase], _ threat: Threat?, _ sentence: Sentence, cue: Int, rule: String, confidence: Double
  ) -> Draft? {
    let chain = Chain(at: cue, in: reports, reading)
    guard let issuer = voices.voice(of: subject, speaker: chain.innermost?.voice) else { return nil }
    var draft = base(issuer, sentence, rule: rule, confidence: confidence)
    draft.recipients = recipients.compactMap { recipient($0, issuer, teller: chain.innermost?.voice) }.map(behind)
    draft.recipients.removeAll { $0.name == issuer.name }
    draft.threat = threat
    draft.via = chain.voices(excluding: issuer.name, ownReport: cue)
    draft.assertedBy = chain.innermost?.voice
    draft.threatActor = threat.flatMap { threatActor($0, issuer, cue: cue) }
    draft.issuerWords = subject.full
    finish(&draft, sentence, cue: cue)
    return draft
  }

  /// "its citizens": those of the state behind the issuer.
  func recipient(_ phrase: Phrase, _ issuer: Voice, teller: Voice?) -> Voice? {
    // "Karsia said it had received a warning from Velmora": Karsia has.
    if phrase.core.count == 1, ["it", "they", "we"].contains(reading.lower[phrase.head]), let teller, teller.name != issuer.name,
      ![.outlet, .notGiven].contains(teller.kind)
    {
      return teller
    }
    if isPublic(phrase), let first = phrase.core.first, ["its", "their", "our", "his", "her"].contains(reading.lower[first]) {
      let owner = issuer.speaksFor ?? issuer.name
      return Voice(name: reading.lower[phrase.head] + " of " + owner, kind: .collective, mention: reading.range(phrase.core))
    }
    return voices.voice(of: phrase, speaker: teller ?? issuer)
  }

  func isPublic(_ phrase: Phrase) -> Bool {
    [
      "citizens", "nationals", "travellers", "travelers", "residents", "public", "people", "civilians", "passengers", "visitors",
      "tourists",
    ]
    .contains(reading.lower[phrase.head])
  }

  /// "privately", "in confidence", "a secret warning", and not "the largest private bank".
  private func isOfTelling(_ word: Int) -> Bool {
    guard reading.tag(word) == .adjective, let noun = reading.text.tokens.head(of: word), context.isNoun(noun), noun > word else {
      return true
    }
    return reading.has(noun, [.reportNoun, .document]) || WarningFinder.tellings.contains(reading.lemma(noun))
  }

  private static let tellings: Set<String> = [
    "warning", "alert", "notice", "tip", "message", "talk", "channel", "meeting", "conversation", "briefing", "note", "intelligence",
    "information",
  ]

  func finish(_ draft: inout Draft, _ sentence: Sentence, cue: Int) {
    draft.targets = targets(in: sentence, draft, cue: cue)
    draft.places = places(in: sentence, draft, cue: cue)
    setIssued(&draft, sentence, cue: cue)
    draft.window = window(in: sentence, draft, cue: cue)
    if sentence.tokens.contains(where: { WarningFinder.secretWords.contains(reading.lower[$0]) && isOfTelling($0) }) {
      draft.channel = .private
    } else if draft.channel == nil,
      draft.recipients.contains(where: {
        ["citizens", "nationals", "travellers", "residents", "public", "people"].contains(where: $0.name.lowercased().contains)
      }) || reading.lower[cue] == "issued" || draft.rule == "issued-warning"
    {
      draft.channel = .public
    } else if draft.channel == nil, draft.rule == "warn", draft.issuer.kind == .person {
      draft.channel = .public
    }
  }

  /// "will pay for the crime", "warned of the repercussions of the attack": the harm has been done. With an "if" it is still to come.
  func isReprisal(_ draft: Draft) -> Bool {
    guard let head = draft.threat?.head, WarningFinder.reprisals.contains(reading.lower[head]) else { return false }
    return !draft.sentence.tokens.contains { ["if", "unless", "should"].contains(reading.lower[$0]) }
  }

  static let reprisals: Set<String> = [
    "pay", "retaliate", "retaliation", "revenge", "vengeance", "avenge", "repercussions", "punish", "punished", "respond",
  ]

  func recipients(after noun: Int, _ bounds: Range<Int>) -> [Phrase] {
    for token in reading.span(noun + 1, bounds.upperBound) where ["to", "warned"].contains(reading.lower[token]) {
      if let phrase = reading.phrase(startingAt: token + 1, limit: bounds.upperBound),
        reading.isPeopleLike(phrase) || ["citizens", "nationals"].contains(reading.lower[phrase.head])
      {
        return [phrase]
      }
    }
    return []
  }

  /// "Y was told", "Y ignored a warning", "a warning that reached it".
  func receivers(_ sentence: Sentence) -> [Phrase] {
    for token in sentence.tokens where reading.isVerb(token) {
      let isPassiveTold = context.isPassive(token) && ["told", "warned", "informed", "alerted", "notified"].contains(reading.lower[token])
      guard isPassiveTold || ["ignored", "dismissed", "disregarded", "received"].contains(reading.lower[token]) else { continue }
      if let subject = reading.subject(of: token, floor: sentence.tokens.lowerBound), reading.isPeopleLike(subject) { return [subject] }
    }
    return []
  }

  /// "Russian authorities", "the Islamic Republic": the state that received it.
  func behind(_ voice: Voice) -> Voice {
    guard voice.kind != .state, voice.kind != .person else { return voice }
    let words = voice.name.split(separator: " ").map(String.init)
    if words.count >= 2, let entry = StateGazetteer.standard.entry(for: words[0]), let state = entry.state, entry.kind == .nationality,
      ["authorities", "government", "officials", "intelligence", "security", "leaders", "services"].contains(words[1].lowercased())
    {
      return Voice(name: state, kind: .state, role: nil, speaksFor: nil, count: voice.count, mention: voice.mention)
    }
    // "the Velmoran authorities" beside "Velmora".
    if words.count == 2, ["authorities", "government", "officials", "leaders"].contains(words[1].lowercased()),
      let state = voices.index.places.first(where: { $0 != words[0] && Affiliation.belongs(words[0], to: $0) })
    {
      return Voice(name: state, kind: .state, count: voice.count, mention: voice.mention)
    }
    return voice
  }

  /// The state that a spokesperson's role belongs to.
  func side(of voice: Voice) -> Voice? {
    for words in [voice.speaksFor, voice.role].compactMap({ $0 }) {
      if let state = StateGazetteer.standard.entry(for: words)?.state { return Voice(name: state, kind: .state) }
      if let first = words.split(separator: " ").first, let state = StateGazetteer.standard.entry(for: String(first))?.state {
        return Voice(name: state, kind: .state)
      }
    }
    return nil
  }

  /// "against the embassy", "an attack on Velm airport", "to bomb a theatre".
  func targets(in sentence: Sentence, _ draft: Draft, cue: Int) -> [Range<Int>] {
    var out: [Range<Int>] = []
    for token in sentence.tokens where ["against", "targeting", "including", "avoid"].contains(reading.lower[token]) && token > cue {
      if let phrase = reading.phrase(startingAt: token + 1, limit: sentence.tokens.upperBound), reading.lower[phrase.head] != "places" {
        out.append(phrase.core)
      }
    }
    guard let threat = draft.threat, let target = target(of: threat.head, in: threat.words),
      !out.contains(where: { $0.overlaps(target) })
    else { return out }
    return [target] + out
  }

  /// What the foretold attack is on, where that is no place alone.
  private func target(of head: Int, in words: Range<Int>) -> Range<Int>? {
    let tokens = reading.text.tokens
    let noun = tokens.dependents(of: head).first { token in
      guard token > head, words.contains(token) else { return false }
      if reading.isVerb(head) { return tokens.relation(of: token) == .obj && reading.has(head, .violence) }
      return tokens.relation(of: token) == .nmod
        && tokens.dependent(of: token, .case).map { ["on", "against", "at"].contains(reading.lower[$0]) } ?? false
    }
    guard let noun, !reading.has(noun, .time), !reading.isPersonalPronoun(noun), reading.tag(noun) != .numeral,
      !["thousands", "hundreds", "dozens"].contains(reading.lower[noun]),
      let phrase = context.phrase(headedBy: noun, before: words.upperBound),
      reading.name(at: phrase.head)?.kind != .place
    else { return nil }
    return phrase.core
  }

  /// Of the clause of the warning, and neither where the issuer sits nor the issuer itself.
  func places(in sentence: Sentence, _ draft: Draft, cue: Int) -> [String] {
    var out: [String] = []
    let clause = clause(of: cue, sentence)
    for token in clause
    where token > sentence.tokens.lowerBound && ["in", "at", "on", "near", "attack", "of"].contains(reading.lower[token - 1]) {
      guard let name = reading.name(at: token), name.kind == .place, !out.contains(name.canonical), name.canonical != draft.issuer.name,
        !(draft.issuerWords?.contains(token) ?? false), name.canonical != draft.threatActor?.name
      else { continue }
      out.append(name.canonical)
    }
    return out
  }

  /// "since the embassy warned of an attack" in "Police have been on alert since …"; else the whole sentence.
  private func clause(of cue: Int, _ sentence: Sentence) -> Range<Int> {
    let tokens = reading.text.tokens
    let verb = reading.isVerb(cue) ? cue : tokens.head(of: cue) ?? cue
    guard tokens.relation(of: verb) == .advcl, tokens.dependent(of: verb, .mark) != nil else { return sentence.tokens }
    return tokens.subtree(of: verb).clamped(to: sentence.tokens)
  }

  /// "for the following 48 hours": an ISO 8601 duration; "in the coming days", "would strike on April 6": an interval.
  func window(in sentence: Sentence, _ draft: Draft, cue: Int) -> String? {
    for token in sentence.tokens where token > sentence.tokens.lowerBound + 1 {
      // "for a further week", "for another week".
      let isOneMore =
        ["week", "day"].contains(reading.lower[token]) && ["further", "another", "second"].contains(reading.lower[token - 1])
      guard let unit = WarningFinder.units[reading.lower[token]],
        let number = isOneMore ? 1 : VoiceResolver.number(reading.lower[token - 1])
      else {
        continue
      }
      let before = reading.span(max(sentence.tokens.lowerBound, token - 5), token - 1)
      guard before.contains(where: { ["following", "next", "coming", "for", "within", "given", "gave"].contains(reading.lower[$0]) })
      else { continue }
      return unit.0 + String(number) + unit.1
    }
    return coming(in: sentence, draft, cue: cue)
  }

  static let units: [String: (String, String)] = [
    "hours": ("PT", "H"), "hour": ("PT", "H"), "days": ("P", "D"), "day": ("P", "D"), "weeks": ("P", "W"), "week": ("P", "W"),
    "months": ("P", "M"), "years": ("P", "Y"),
  ]

  /// A stretch of days after the warning, told of the harm: "in the coming days", never the end of an ultimatum.
  private func coming(in sentence: Sentence, _ draft: Draft, cue: Int) -> String? {
    let attachment = TimeAttachment(reading: reading)
    let published = reading.article.published?.day.iso8601
    guard let floor = draft.issued?.start ?? published else { return nil }
    let found = reading.times(in: sentence.range).lazy.compactMap { time -> PartialInterval? in
      guard sentence.range.contains(time.range), time.range != draft.issuedWords, let interval = attachment.day(of: time),
        let start = interval.start, let end = interval.end, start >= floor, let own = attachment.words(of: time, in: sentence),
        own.lowerBound > cue
      else { return nil }
      let before =
        attachment.preposition(of: own)
        ?? (reading.lower[own.lowerBound - 1] == "the" ? attachment.preposition(of: own.lowerBound - 1..<own.upperBound) : nil)
      guard before.map({ ["in", "over", "during", "on", "at"].contains($0) }) ?? false,
        end.prefix(10) > floor.prefix(10) || draft.issued != nil
      else { return nil }
      return interval
    }.first
    guard let start = found?.start, let end = found?.end else { return nil }
    return String(start.prefix(10)) + "/" + String(end.prefix(10))
  }

  /// "three days before the attack".
  func leadDays(in sentence: Sentence) -> Int? {
    let units = ["day": 1, "days": 1, "week": 7, "weeks": 7]
    for token in sentence.tokens where token > sentence.tokens.lowerBound && token + 2 < sentence.tokens.upperBound {
      guard let unit = units[reading.lower[token]], reading.lower[token + 1] == "before",
        let phrase = reading.phrase(startingAt: token + 2, limit: sentence.tokens.upperBound), reading.has(phrase.head, .harm)
      else { continue }
      let word = reading.lower[token - 1]
      guard let number = word == "a" || word == "one" ? 1 : VoiceResolver.number(word) else { continue }
      return number * unit
    }
    return nil
  }

  /// The day of the warning: what hangs on its verb or noun; never a deadline ("by Friday") nor a day still to come.
  func setIssued(_ draft: inout Draft, _ sentence: Sentence, cue: Int) {
    draft.leadDays = leadDays(in: sentence)
    let threat = draft.threat.map { [$0.words] } ?? []
    let attachment = TimeAttachment(reading: reading)
    var anchor: Int? = cue
    for _ in 0..<4 {
      guard let node = anchor else { break }
      if let time = attachment.time(of: node, in: sentence, outside: threat, pastHarms: true), isPast(time, sentence) {
        return set(time, on: &draft)
      }
      anchor = governor(of: node)
    }
    // "Karsia was told before January 3": the verb of telling may be another than the one that knew.
    for verb in sentence.tokens where ["told", "informed", "warned", "alerted", "notified"].contains(reading.lower[verb]) && verb != cue {
      guard context.isPassive(verb), let time = attachment.time(of: verb, in: sentence, outside: threat), isPast(time, sentence) else {
        continue
      }
      return set(time, on: &draft)
    }
    let near = reading.times(in: sentence.range).filter { isBeside($0, cue, sentence) && isPast($0, sentence) }
      .min { distance($0, cue) < distance($1, cue) }
    if let near { set(near, on: &draft) }
  }

  private func set(_ time: TimeExpression, on draft: inout Draft) {
    draft.issued = TimeAttachment(reading: reading).day(of: time)
    draft.issuedWords = time.range
  }

  /// "had been a stream of intelligence": the verb that the noun hangs on, and "issued" of "issued an alert"; no verb that tells of it.
  private func governor(of node: Int) -> Int? {
    let tokens = reading.text.tokens
    guard !reading.isVerb(node), let head = tokens.head(of: node), let relation = tokens.relation(of: node),
      [.obj, .nmod, .nsubj, .nsubjPass, .compound].contains(relation),
      !reports.headed(in: head..<head + 1).contains(where: { $0.isSpeech && $0.contains(node) })
    else { return nil }
    return head
  }

  private func distance(_ time: TimeExpression, _ cue: Int) -> Int { abs(time.range.start - Int(reading.text.tokens.starts[cue])) }

  private func isPast(_ time: TimeExpression, _ sentence: Sentence) -> Bool {
    let attachment = TimeAttachment(reading: reading)
    guard let own = attachment.words(of: time, in: sentence), let interval = attachment.day(of: time) else { return false }
    if let before = attachment.preposition(of: own), ["by", "until", "within", "over", "for", "after", "till"].contains(before) {
      return false
    }
    // "unless the prisoners were freed before Friday"; "Karsia was told before January 3" bounds the day.
    let isConditional = sentence.tokens.contains { ["unless", "if", "or"].contains(reading.lower[$0]) }
    if isConditional, own.lowerBound > sentence.tokens.lowerBound,
      reading.lower[own.lowerBound - 1] == "before" || reading.lower[own.lowerBound] == "before"
    {
      return false
    }
    guard let published = reading.article.published?.day.iso8601 else { return true }
    // "in the coming days"; a stretch that has begun, as "since November", may go on.
    return (interval.start ?? "") < published || interval.end.map { $0.prefix(10) <= published } ?? true
  }

  /// A time that the tree hangs elsewhere, with neither a verb nor a harm between it and the word that warns.
  private func isBeside(_ time: TimeExpression, _ cue: Int, _ sentence: Sentence) -> Bool {
    guard sentence.range.contains(time.range), let own = TimeAttachment(reading: reading).words(of: time, in: sentence) else {
      return false
    }
    let between = own.lowerBound > cue ? reading.span(cue + 1, own.lowerBound) : reading.span(own.upperBound, cue)
    guard between.count <= 10 else { return false }
    let isTelling = Chain(at: cue, in: reports, reading).reports.contains { $0.head >= own.upperBound || !$0.contains(own.lowerBound) }
    return !isTelling
      && !between.contains { token in
        reading.isVerb(token) && !reading.isAuxiliary(token) || reading.has(token, .harm) || reading.has(token, .subordinator)
          || reading.lower[token] == "that"
      }
  }
}
