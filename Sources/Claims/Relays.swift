import Records

// Who stands between a voice and the article: agencies that cite it, broadcasters it was told to.
extension ReportFinder {
  /// "The Herald, citing two officials, reported", "…, the Herald reported, quoting officials", "told the Herald that".
  mutating func resolveRelays() {
    for sentence in reading.text.sentences {
      for token in sentence.tokens where ["citing", "quoting"].contains(reading.lower[token]) { cite(token, sentence) }
    }
    for index in reports.indices {
      if let hearer = hearer(of: reports[index]) { reports[index].relays.append(hearer) }
    }
  }

  private mutating func cite(_ token: Int, _ sentence: Sentence) {
    guard let phrase = reading.phrase(startingAt: token + 1, limit: sentence.tokens.upperBound),
      reading.isPeopleLike(phrase) || reading.has(phrase.head, .document), let cited = voices.voice(of: phrase)
    else { return }
    // The report whose source stands right before, or whose verb ended just before the comma.
    let before = reading.isComma(token - 1) ? token - 1 : token
    let found = reports.indices.filter { index in
      guard sentence.tokens.contains(reports[index].head), reports[index].isSpeech, let source = reports[index].source else { return false }
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
    if StateGazetteer.standard.entry(for: canonical) != nil { return false }
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
  static let press: Set<String> = [
    "wire", "news", "times", "post", "herald", "tribune", "radio", "television", "tv", "press", "daily", "gazette", "courier", "journal",
    "ledger", "chronicle", "observer", "mail", "telegraph", "today", "review", "magazine", "agency", "broadcaster", "guardian", "mirror",
  ]

  static func plain(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
  }
}
