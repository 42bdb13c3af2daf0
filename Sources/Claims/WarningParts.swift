import Records

// The parts of a warning: threat, targets, places, recipients, window and time.
extension WarningFinder {
  func base(_ issuer: Voice, _ sentence: Sentence, rule: String, confidence: Double) -> Draft {
    Draft(issuer: issuer, sentence: sentence, rule: rule, confidence: confidence)
  }

  func draft(
    _ subject: Phrase, _ recipients: [Phrase], _ threat: Range<Int>?, _ sentence: Sentence, cue: Int, rule: String, confidence: Double
  ) -> Draft? {
    let chain = Chain(at: cue, in: reports, reading)
    guard let issuer = voices.voice(of: subject, speaker: chain.innermost?.voice) else { return nil }
    var draft = base(issuer, sentence, rule: rule, confidence: confidence)
    draft.recipients = recipients.compactMap { recipient($0, issuer, teller: chain.innermost?.voice) }.map(behind)
    draft.threat = threat
    draft.via = chain.voices(excluding: issuer.name, ownReport: cue)
    draft.assertedBy = chain.innermost?.voice
    if let threat,
      let by = reading.span(threat.lowerBound, min(threat.upperBound + 6, context.bounds(of: cue).upperBound)).first(where: {
        reading.lower[$0] == "by"
      })
    {
      draft.threatActor = reading.phrase(startingAt: by + 1, limit: context.bounds(of: cue).upperBound).flatMap { voices.voice(of: $0) }
    }
    finish(&draft, sentence, cue: cue)
    return draft
  }

  /// "its citizens": those of the state behind the issuer.
  private func recipient(_ phrase: Phrase, _ issuer: Voice, teller: Voice?) -> Voice? {
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
    draft.targets = targets(in: sentence)
    draft.places = places(in: sentence, draft)
    draft.window = window(in: sentence)
    setIssued(&draft, sentence, cue: cue)
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

  /// The harm warned of: its phrase.
  func threat(in range: Range<Int>, isDemand: Bool) -> Range<Int>? {
    // "threatened to veto the bill": what is threatened is the verb after "to".
    if isDemand, let to = range.prefix(8).first(where: { reading.lower[$0] == "to" && $0 + 1 < range.upperBound && reading.isVerb($0 + 1) })
    {
      let act = to + 1
      let isForce =
        reading.has(act, [.violence, .perpetrate]) && reading.lemma(act) != "run"
        || ["retaliate", "respond", "punish"].contains(reading.lemma(act))
      guard isForce else { return nil }
    }
    // "warned that, while a blast would unite them, …": what is granted is no threat.
    let granted = range.prefix(3).contains { ["while", "although", "though"].contains(reading.lower[$0]) }
    let first = granted ? range.dropFirst(3).first { reading.isComma($0) } ?? range.upperBound : range.lowerBound
    for token in reading.span(first, range.upperBound) {
      if isPast(token, in: range) { continue }
      if reading.has(token, .harm), context.isNoun(token) || reading.tag(token) == .verb {
        if WarningFinder.noThreats.contains(reading.lemma(token)) { continue }
        let phrase = reading.phrase(endingAt: token, floor: range.lowerBound)
        return phrase?.core ?? token..<token + 1
      }
      if reading.lower[token] == "pay", token + 1 < reading.count, !["for", "a", "the", "dearly"].contains(reading.lower[token + 1]) {
        continue
      }
      // "the bill would have consequences": of a thing, and no threat.
      if ["consequences", "repercussions"].contains(reading.lower[token]), let verb = reading.text.tokens.head(of: token),
        reading.lemma(verb) == "have", !(context.subject(of: verb).map(reading.isPeopleLike) ?? false)
      {
        continue
      }
      if ["pay", "retaliate", "revenge", "consequences", "repercussions", "retaliation", "attacked", "plot", "punished", "respond"]
        .contains(reading.lower[token])
      {
        return token..<token + 1
      }
      if reading.isVerb(token), reading.has(token, .violence), token > range.lowerBound {
        if ["attack", "target", "hit", "strike"].contains(reading.lemma(token)), !context.speaksOfForce(around: token) { continue }
        return token..<token + 1
      }
    }
    return nil
  }

  /// Wrongs that one may be warned about, and that put nobody in danger.
  static let noThreats: Set<String> = [
    "violation", "offense", "offence", "misconduct", "fraud", "corruption", "wrongdoing", "libel", "slander", "defamation", "plagiarism",
    "theft", "bribery", "negligence", "malfeasance", "cover-up",
  ]

  /// "following the hack", "the incident could change minds", "when he was shot": it has happened.
  private func isPast(_ token: Int, in range: Range<Int>) -> Bool {
    if context.isNoun(token), let phrase = reading.phrase(endingAt: token, floor: range.lowerBound) {
      let first = phrase.core.lowerBound
      if first > 0, ["following", "after", "since", "over"].contains(reading.lower[first - 1]) { return true }
      let isForetold = phrase.core.contains {
        ["planned", "imminent", "possible", "potential", "impending", "next", "coming", "threatened", "looming"].contains(reading.lower[$0])
      }
      return ["incident", "attacks", "shooting", "bombing", "killing", "murder", "massacre"].contains(reading.lower[token])
        && ["the", "this", "that", "these", "last"].contains(reading.lower[first]) && !isForetold
    }
    guard reading.isVerb(token), !reading.words[token].forms.isDisjoint(with: [.past, .participle, .gerund]) else { return false }
    var before = token - 1
    while before >= range.lowerBound, reading.tag(before) == .adverb || reading.isMark(before) { before -= 1 }
    guard before >= range.lowerBound else { return false }
    if reading.words[token].forms == .gerund { return ["was", "were", "been"].contains(reading.lower[before]) }
    return !["be", "being", "get", "getting"].contains(reading.lower[before])
  }

  /// "will pay for the crime", "warned of the repercussions of the attack": the harm has been done. With an "if" it is still to come.
  func isReprisal(_ draft: Draft) -> Bool {
    guard let threat = draft.threat, let head = threat.last else { return false }
    guard
      ["pay", "retaliate", "retaliation", "revenge", "avenge", "repercussions", "punish", "punished", "respond"]
        .contains(reading.lower[head])
    else { return false }
    return !draft.sentence.tokens.contains { ["if", "unless", "should"].contains(reading.lower[$0]) }
  }

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

  func targets(in sentence: Sentence) -> [Range<Int>] {
    var out: [Range<Int>] = []
    for token in sentence.tokens where ["against", "targeting", "including", "avoid"].contains(reading.lower[token]) {
      if let phrase = reading.phrase(startingAt: token + 1, limit: sentence.tokens.upperBound), reading.lower[phrase.head] != "places" {
        out.append(phrase.core)
      }
    }
    return out
  }

  func places(in sentence: Sentence, _ draft: Draft) -> [String] {
    var out: [String] = []
    for token in sentence.tokens
    where token > sentence.tokens.lowerBound && ["in", "at", "on", "near", "attack", "of"].contains(reading.lower[token - 1]) {
      guard let name = reading.name(at: token), name.kind == .place, !out.contains(name.canonical), name.canonical != draft.issuer.name
      else { continue }
      out.append(name.canonical)
    }
    return out
  }

  /// "for the following 48 hours": an ISO 8601 duration.
  func window(in sentence: Sentence) -> String? {
    let units = ["hours": ("PT", "H"), "hour": ("PT", "H"), "days": ("P", "D"), "day": ("P", "D"), "weeks": ("P", "W")]
    for token in sentence.tokens where token > sentence.tokens.lowerBound + 1 {
      guard let unit = units[reading.lower[token]], let number = VoiceResolver.number(reading.lower[token - 1]) else { continue }
      let before = reading.span(max(sentence.tokens.lowerBound, token - 5), token - 1)
      guard before.contains(where: { ["following", "next", "coming", "for", "within"].contains(reading.lower[$0]) }) else { continue }
      return unit.0 + String(number) + unit.1
    }
    return nil
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

  func setIssued(_ draft: inout Draft, _ sentence: Sentence, cue: Int) {
    draft.leadDays = leadDays(in: sentence)
    // "admitted on Wednesday that they had been warned": the day of what is told, not of the telling.
    let told = Chain(at: cue, in: reports, reading).innermost?.content.first { $0.contains(cue) }
    let clause = reading.range(told ?? sentence.tokens)
    let position = Int(reading.text.tokens.starts[cue])
    let near = reading.times(in: clause).filter {
      clause.contains($0.range) && $0.kind == .date && !isDayOfTelling($0.range, sentence, cue)
    }
    .min { abs($0.range.start - position) < abs($1.range.start - position) }
    guard let near else { return }
    draft.issued = near.interval
    draft.issuedWords = near.range
  }

  /// "…, an official said on Thursday", "admitted late on Wednesday": the day of a verb of speech that is not the warning's own.
  private func isDayOfTelling(_ time: TextRange, _ sentence: Sentence, _ cue: Int) -> Bool {
    guard var token = sentence.tokens.last(where: { Int(reading.text.tokens.starts[$0]) < time.start }) else { return false }
    while token > sentence.tokens.lowerBound, ["on", "late", "early", "in", "the"].contains(reading.lower[token]) { token -= 1 }
    return (token != cue || reading.lemma(token) == "say") && reading.isVerb(token) && reading.has(token, [.say, .tell, .admit])
  }
}
