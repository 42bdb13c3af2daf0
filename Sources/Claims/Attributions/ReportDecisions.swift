import Records

// The rules propose reports; the trained finder decides which of them, and which others, the article attributes to somebody, and
// where source, cue and content stand.
extension ReportFinder {
  mutating func decide(_ model: AttributionModel) {
    let view = AttributionView(reading, reports)
    let candidates = model.candidates(in: view)
    let scores = model.scores(of: candidates, in: view)
    let features = DecisionFeatures(candidates, view)
    for (decoded, score) in zip(candidates, scores) where model.isBelieved(decoded, score, features) {
      let candidate = parted(decoded) ?? decoded.with(source: source(of: decoded))
      let index: Int
      if view.proposalAt[candidate.head] >= 0 {
        index = Int(view.proposalAt[candidate.head])
      } else {
        index = reports.count
        addDecided(candidate)
      }
      if let source = candidate.source, reports[index].source.map({ !$0.overlaps(source) }) ?? true, let named = phrase(of: source) {
        reports[index].source = source
        pending.removeAll { $0.report == index }
        pending.append((index, named))
      }
      if decoded.source != nil, candidate.source == nil {
        reports[index].source = nil
        pending.removeAll { $0.report == index }
      }
      let later = laterPieces(of: reports[index], candidate)
      reports[index].attribution = candidate.continued(by: later.ofParagraphs)
      // "The group, according to the ministry, planted it": what stands on both sides, which the model may part.
      let isInserted = reading.lower[candidate.head] == "according" && reports[index].content.count > 1
      if !isInserted { reports[index].content = candidate.continued(by: later.ofSentences).content }
    }
    for index in reports.indices {
      guard let source = quoted(as: reports[index].head), reports[index].source != source, let named = phrase(of: source) else { continue }
      reports[index].source = source
      pending.removeAll { $0.report == index }
      pending.append((index, named))
    }
  }

  /// What the rules add in later sentences: speech that goes on, and a statement after a colon; of it what lies in later paragraphs.
  ///
  /// The model looks at one paragraph, as its corpus does.
  private func laterPieces(
    of report: Report, _ candidate: AttributionCandidate
  ) -> (ofSentences: [Range<Int>], ofParagraphs: [Range<Int>]) {
    guard let last = candidate.content.last, report.content.contains(where: { candidate.overlaps($0) }) else { return ([], []) }
    let home = reading.sentenceOf[last.upperBound - 1]
    func rest(_ isLater: (Int) -> Bool) -> [Range<Int>] {
      report.content.compactMap { piece in
        let rest = max(piece.lowerBound, last.upperBound)..<max(piece.upperBound, last.upperBound)
        return rest.first(where: isLater).map { $0..<rest.upperBound }
      }
    }
    return (
      rest { reading.sentenceOf[$0] > home },
      rest { reading.paragraphOf[Int(reading.sentenceOf[$0])] > reading.paragraphOf[Int(home)] }
    )
  }

  /// "The rebels, said two witnesses, had killed him": who is named behind the verb; "quoted an official as saying": whom it quoted.
  private func source(of candidate: AttributionCandidate) -> Range<Int>? {
    let head = candidate.head
    guard head > 1, let source = candidate.source, source.upperBound <= head else { return candidate.source }
    if reading.isFinite(head), reading.has(head, [.say, .claim, .think]), reading.isComma(head - 1),
      let named = reading.phrase(startingAt: head + 1, limit: reading.sentence(of: head).tokens.upperBound),
      named.core.upperBound < reading.count, reading.isComma(named.core.upperBound),
      reading.isPeopleLike(named) || reading.has(named.head, .unnamedSource),
      candidate.content.contains(where: { $0.upperBound > named.core.upperBound })
    {
      return named.core
    }
    if let quoted = quoted(as: head) { return quoted }
    // "The court was told that": who is told says nothing.
    if reading.lower[head] == "told", ["was", "were", "been"].contains(reading.lower[head - 1]) { return nil }
    return source
  }

  /// "quoted an official as saying": the official.
  private func quoted(as saying: Int) -> Range<Int>? {
    guard saying > 2, reading.lower[saying - 1] == "as", ["saying", "telling"].contains(reading.lower[saying]),
      let verb = reading.span(max(0, saying - 10), saying - 2).last(where: {
        ["quoted", "quotes", "cited", "cites"].contains(reading.lower[$0])
      }),
      !reading.isAuxiliary(verb - 1), reading.sentenceOf[verb] == reading.sentenceOf[saying]
    else { return nil }
    return verb + 1..<saying - 1
  }

  private mutating func addDecided(_ candidate: AttributionCandidate) {
    let isSpeech = reading.isVerb(candidate.head) && reading.has(candidate.head, [.say, .tell, .claim, .warn])
    let source = candidate.source.flatMap { phrase(of: $0) }
    add(source: source, cue: candidate.cue, verb: candidate.head, content: candidate.content, isSpeech: isSpeech)
  }

  /// "Prosecutors said Ilse Tarrow, a former clerk, set the fire": who stands right before the verb says it, and who stands behind it
  /// is spoken of.
  private func parted(_ candidate: AttributionCandidate) -> AttributionCandidate? {
    let head = candidate.head
    guard let source = candidate.source, source.lowerBound == head + 1, reading.isVerb(head), reading.isFinite(head), head > 0,
      !reading.isComma(head - 1), !reading.isMark(head - 1), let first = candidate.content.first, first.lowerBound >= source.upperBound,
      let subject = reading.subject(of: head, floor: bounds(of: head, reading.sentence(of: head)).lowerBound),
      subject.full.upperBound == head, canSpeak(subject, head)
    else { return nil }
    return candidate.with(source: subject.full, content: [source.lowerBound..<first.upperBound] + candidate.content.dropFirst())
  }

  /// A stretch that names a source as a phrase: its first noun phrase, what follows a comma beside it.
  private func phrase(of source: Range<Int>) -> Phrase? {
    guard var phrase = reading.phrase(startingAt: source.lowerBound, limit: source.upperBound) else { return nil }
    if phrase.apposition == nil, phrase.full.upperBound + 1 < source.upperBound, reading.isComma(phrase.full.upperBound) {
      phrase.apposition = phrase.full.upperBound + 1..<source.upperBound
    }
    phrase.full = source
    if let named = reading.named(behind: Phrase(core: phrase.core, full: phrase.core, head: phrase.head), limit: source.upperBound) {
      return named
    }
    return phrase
  }
}
