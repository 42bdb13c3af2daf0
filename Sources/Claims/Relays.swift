import Records

// Who stands between a voice and the article: agencies that cite it, broadcasters it was told to.
extension ReportFinder {
  /// "The Herald, citing two officials, reported", "…, the Herald reported, quoting officials", "told the Herald that".
  mutating func resolveRelays() {
    let made = ReportIndex(reports)
    for sentence in reading.text.sentences where sentence.tokens.count <= Reading.longestSentence {
      for token in sentence.tokens where ["citing", "quoting"].contains(reading.lower[token]) { cite(token, sentence, made) }
    }
    for index in reports.indices {
      let report = reports[index]
      reports[index].relays += [document(of: report), hearer(of: report), quoter(of: report)].compactMap { $0 }
    }
    for interview in interviews() { carry(interview, made) }
  }

  private mutating func cite(_ token: Int, _ sentence: Sentence, _ made: ReportIndex) {
    guard let phrase = reading.phrase(startingAt: token + 1, limit: sentence.tokens.upperBound),
      reading.isPeopleLike(phrase) || reading.has(phrase.head, .document), let cited = voices.voice(of: phrase)
    else { return }
    // The report whose source stands right before, or whose verb ended just before the comma.
    let before = token > sentence.tokens.lowerBound && reading.isComma(token - 1) ? token - 1 : token
    let opens = reading.span(sentence.tokens.lowerBound, token).allSatisfy { reading.isMark($0) }
    let found = made.numbers(headedIn: sentence.tokens).filter { index in
      guard reports[index].isSpeech, let source = reports[index].source else { return false }
      // "Citing two officials, the Herald reported".
      if opens { return source.lowerBound >= phrase.full.upperBound && reading.quotationOf[reports[index].head] < 0 }
      return source.contains(max(sentence.tokens.lowerBound, before - 1)) && reports[index].head > token
        || reports[index].head < token && isNear(reports[index], before)
    }
    guard let index = found.max(by: { distance(reports[$0], token) > distance(reports[$1], token) }),
      reports[index].voice?.name != cited.name
    else { return }
    reports[index].cited = cited
  }

  private func distance(_ report: Report, _ token: Int) -> Int { abs(report.head - token) }

  /// Nothing but a time stands between the verb and the comma before "citing".
  private func isNear(_ report: Report, _ comma: Int) -> Bool {
    reading.span(report.head + 1, comma).allSatisfy { reading.has($0, [.time, .preposition]) || report.contains($0) }
      || report.content.contains { $0.upperBound == comma }
  }

  // MARK: Documents and interviews

  /// "according to an official quoted by the Journal": the Journal heard him.
  private func quoter(of report: Report) -> Voice? {
    guard let source = report.source else { return nil }
    let limit = reading.sentence(of: report.head).tokens.upperBound
    let by = reading.span(source.lowerBound + 1, min(source.upperBound + 3, limit)).first {
      reading.lower[$0] == "by" && ["quoted", "cited"].contains(reading.lower[$0 - 1]) && !reading.isAuxiliary($0 - 2)
    }
    guard let by, let phrase = reading.phrase(startingAt: by + 1, limit: limit), reading.isPeopleLike(phrase) else { return nil }
    return voices.voice(of: phrase)
  }

  /// "wrote in the affidavit", "said in her lawsuit": the document carries the words.
  private func document(of report: Report) -> Voice? {
    guard reading.isVerb(report.head), report.isSpeech else { return nil }
    let limit = reading.sentence(of: report.head).tokens.upperBound
    let preposition = reading.skippingAdverbs(from: report.head + 1, to: limit)
    guard preposition + 1 < limit, reading.lower[preposition] == "in" else { return nil }
    guard let phrase = reading.phrase(startingAt: preposition + 1, limit: limit), RelayWords.documents.contains(reading.lower[phrase.head])
    else { return nil }
    return voices.voice(of: phrase)
  }

  private struct Interview {
    let sentence: Int
    let guest: Voice
    let host: Voice
  }

  /// "Petrova repeated this in an interview with Radio Maren".
  private func interviews() -> [Interview] {
    reading.text.sentences.enumerated().compactMap { number, sentence in
      guard sentence.tokens.count <= Reading.longestSentence,
        let noun = sentence.tokens.first(where: {
          ["interview", "appearance", "conversation"].contains(reading.lower[$0]) && $0 + 2 < sentence.tokens.upperBound
            && ["with", "on"].contains(reading.lower[$0 + 1])
        }), reading.quotationOf[noun] < 0, let phrase = reading.phrase(startingAt: noun + 2, limit: sentence.tokens.upperBound),
        isHost(phrase), let host = voices.voice(of: phrase), !isOwnOutlet(host.name),
        let guest = guest(beside: noun, sentence), guest.name != host.name
      else { return nil }
      return Interview(sentence: number, guest: guest, host: host)
    }
  }

  private func isHost(_ phrase: Phrase) -> Bool {
    reading.name(at: phrase.head).map { $0.kind != .nationality } ?? false || isMedium(phrase)
  }

  private func guest(beside noun: Int, _ sentence: Sentence) -> Voice? {
    let verbs = sentence.tokens.filter { reading.isFinite($0) && reading.quotationOf[$0] < 0 && !reading.isAuxiliary($0) }
    for verb in verbs.filter({ $0 < noun }).reversed() + verbs.filter({ $0 > noun }) {
      guard let subject = reading.subject(of: verb, floor: sentence.tokens.lowerBound), let voice = voices.voice(of: subject) else {
        continue
      }
      return voice
    }
    return nil
  }

  /// In sentences; a text may be one paragraph, and name an interview in each.
  private static let longestInterview = 200

  /// What the guest says in the same paragraph from there on, and in the next, was said to the host.
  private mutating func carry(_ interview: Interview, _ made: ReportIndex) {
    let paragraph = reading.paragraphOf[interview.sentence]
    let sentences = reading.text.sentences
    let near = sentences[interview.sentence...].prefix(ReportFinder.longestInterview).indices.last {
      reading.paragraphOf[$0] <= paragraph + 1
    }
    guard let near else { return }
    let tokens = sentences[interview.sentence].tokens.lowerBound..<sentences[near].tokens.upperBound
    for index in made.numbers(headedIn: tokens) {
      guard reports[index].isSpeech, reports[index].voice?.name == interview.guest.name,
        !reports[index].relays.contains(where: { $0.name == interview.host.name })
      else { continue }
      reports[index].relays.append(interview.host)
    }
  }

  /// The broadcaster or paper that was told; the article's own outlet is no relay.
  private func hearer(of report: Report) -> Voice? {
    guard reading.isVerb(report.head), reading.has(report.head, .tell) else { return nil }
    let limit = reading.sentence(of: report.head).tokens.upperBound
    let first = reading.skippingAdverbs(from: report.head + 1, to: limit)
    guard first < limit, let phrase = reading.phrase(startingAt: first, limit: limit), isMedium(phrase),
      let voice = voices.voice(of: phrase),
      voice.kind == .organisation || voice.kind == .state, !isOwnOutlet(voice.name)
    else { return nil }
    return Voice(name: voice.name, kind: .organisation, mention: voice.mention)
  }

  private func isMedium(_ phrase: Phrase) -> Bool {
    guard let name = reading.name(at: phrase.head), name.kind != .person, name.kind != .nationality else {
      return reading.has(phrase.head, .medium) && phrase.core.contains { reading.nameOf[$0] >= 0 }
    }
    let canonical = name.canonical
    // Bodies that states sit in are told things; monitors pass on what witnesses tell them.
    if StateGazetteer.standard.entry(for: canonical) != nil {
      return RelayWords.plain(canonical).split(separator: " ").contains { RelayWords.monitors.contains(String($0)) }
    }
    let last = name.tokens.last.map { reading.lower[$0] } ?? ""
    if Lexicon.word(last).classes.contains(.body), !Lexicon.word(last).classes.contains(.medium) { return false }
    return name.kind == .organisation || name.kind == .work || RelayWords.press.contains(last)
  }

  private func isOwnOutlet(_ name: String) -> Bool {
    let own = RelayWords.plain(reading.article.outlet)
    let other = RelayWords.plain(name)
    guard !own.isEmpty, !other.isEmpty else { return false }
    return own == other || own.hasSuffix(" " + other) || other.hasSuffix(" " + own)
  }
}

enum RelayWords {
  /// Documents that are a step of their own; a statement, a tweet or a speech is the speaker's own voice.
  static let documents: Set<String> = [
    "affidavit", "lawsuit", "suit", "complaint", "filing", "report", "memo", "book", "memoir", "email", "e-mail", "emails", "e-mails",
    "letter",
    "dossier", "indictment", "deposition",
  ]

  static let press: Set<String> = [
    "wire", "news", "times", "post", "herald", "tribune", "radio", "television", "tv", "press", "daily", "gazette", "courier", "journal",
    "ledger", "chronicle", "observer", "mail", "telegraph", "today", "review", "magazine", "agency", "broadcaster", "guardian", "mirror",
  ]

  static let monitors: Set<String> = ["watch", "amnesty", "observatory", "monitor"]

  static func plain(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
  }
}
