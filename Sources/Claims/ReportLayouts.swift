import Records

// Speech whose speaker the layout tells: turns of a transcript, quotations that are signed.
extension ReportFinder {
  /// "PETROVA: I never saw it." at the head of a paragraph.
  mutating func linkTranscripts() {
    let sentences = reading.text.sentences
    for (index, sentence) in sentences.enumerated() where index == 0 || reading.paragraphOf[index] != reading.paragraphOf[index - 1] {
      var first = sentence.tokens.lowerBound
      while first < sentence.tokens.upperBound, reading.isMark(first) { first += 1 }
      var colon = first
      while colon < sentence.tokens.upperBound, colon < first + 4, reading.lower[colon] != ":" {
        guard isCapitals(colon) else { break }
        colon += 1
      }
      guard colon > first, colon < sentence.tokens.upperBound, reading.lower[colon] == ":" else { continue }
      var end = sentence.tokens.upperBound
      var next = index + 1
      while next < sentences.count, reading.paragraphOf[next] == reading.paragraphOf[index] {
        end = sentences[next].tokens.upperBound
        next += 1
      }
      guard end > colon + 1 else { continue }
      let phrase = Phrase(core: first..<colon, full: first..<colon, head: colon - 1)
      var report = Report(
        source: phrase.full, cue: colon..<(colon + 1), head: colon, content: [(colon + 1)..<end], voice: transcriptVoice(phrase),
        isSpeech: true)
      report.isQuoted = true
      report.isLaidOut = true
      reports.append(report)
    }
  }

  private func isCapitals(_ token: Int) -> Bool {
    let bytes = reading.text.bytes[reading.text.tokens.range(token).range]
    return bytes.count > 1 && bytes.allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 == 0x2D || $0 == 0x2E || $0 == 0x27 }
  }

  private func transcriptVoice(_ phrase: Phrase) -> Voice? {
    let known = voices.index.person(surnamed: reading.lower[phrase.head])
    let mention = reading.range(phrase.core)
    guard let known, known.canonical.contains(" ") else { return Voice(name: voices.plain(phrase.core), kind: .person, mention: mention) }
    return Voice(name: known.canonical, kind: .person, role: known.role, mention: mention)
  }

  /// "“…” — Ana Petrova" on a line of its own.
  mutating func linkSignatures() {
    for dash in 1..<max(1, reading.count - 1) where reading.isDash(dash) && reading.isMark(dash - 1) {
      guard let quotation = reading.quotation(at: dash - 1), quotation.depth == 0, beginsLine(quotation.outer.start),
        Int(reading.text.tokens.ends[dash - 1]) == quotation.outer.end, reading.tag(dash + 1) == .properNoun
      else { continue }
      var first = dash - 1
      while first > 0, Int(reading.text.tokens.starts[first - 1]) >= quotation.outer.start { first -= 1 }
      let end = lineEnd(after: dash)
      guard dash - first > 4, end - dash <= 13, !reading.span(dash + 1, end).contains(where: { reading.isFinite($0) }),
        let phrase = reading.phrase(startingAt: dash + 1, limit: end)
      else { continue }
      let source = Phrase(core: phrase.core, full: dash + 1..<phrase.core.upperBound, head: phrase.head)
      add(source: source, cue: dash..<dash + 1, verb: dash, content: [first..<dash], isSpeech: true)
      reports[reports.count - 1].isLaidOut = true
    }
  }

  private func beginsLine(_ offset: Int) -> Bool {
    var before = offset - 1
    while before >= 0, reading.text.bytes[before] == 0x20 { before -= 1 }
    return before < 0 || reading.text.bytes[before] == 0x0A
  }

  /// The token after the line that a token stands in.
  private func lineEnd(after token: Int) -> Int {
    let tokens = reading.text.tokens
    var end = token + 1
    while end < reading.count, !reading.text.bytes[Int(tokens.ends[end - 1])..<Int(tokens.starts[end])].contains(0x0A) { end += 1 }
    return end
  }
}
