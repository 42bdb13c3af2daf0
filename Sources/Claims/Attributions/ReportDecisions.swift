import Records

// The rules propose reports; the trained finder decides which of them, and which others, the article attributes to somebody, and
// where source, cue and content stand.
extension ReportFinder {
  mutating func decide(_ model: AttributionModel) {
    let view = AttributionView(reading, reports)
    let candidates = model.candidates(in: view)
    let scores = model.scores(of: candidates, in: view)
    let features = DecisionFeatures(candidates, view)
    for (candidate, score) in zip(candidates, scores) where model.isBelieved(candidate, score, features) {
      let index: Int
      if view.proposalAt[candidate.head] >= 0 {
        index = Int(view.proposalAt[candidate.head])
      } else {
        index = reports.count
        addDecided(candidate)
      }
      if let source = source(of: candidate), reports[index].source.map({ !$0.overlaps(source) }) ?? true, let named = phrase(of: source) {
        reports[index].source = source
        pending.removeAll { $0.report == index }
        pending.append((index, named))
      }
      let later = laterPieces(of: reports[index], candidate)
      reports[index].attribution = candidate.with(source: source(of: candidate)).continued(by: later.ofParagraphs)
      // "The group, according to the ministry, planted it": what stands on both sides, which the model may part.
      let isInserted = reading.lower[candidate.head] == "according" && reports[index].content.count > 1
      if !isInserted { reports[index].content = candidate.continued(by: later.ofSentences).content }
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
    guard head > 2, let source = candidate.source, source.upperBound <= head else { return candidate.source }
    if reading.lower[head] == "said", reading.isComma(head - 1),
      let named = reading.phrase(startingAt: head + 1, limit: reading.sentence(of: head).tokens.upperBound),
      named.core.upperBound < reading.count, reading.isComma(named.core.upperBound),
      reading.isPeopleLike(named) || reading.has(named.head, .unnamedSource),
      candidate.content.contains(where: { $0.upperBound > named.core.upperBound })
    {
      return named.core
    }
    if reading.isGerund(head), reading.lower[head - 1] == "as",
      let quoted = reading.phrase(endingAt: head - 2, floor: reading.sentence(of: head).tokens.lowerBound),
      quoted.full.lowerBound > 0, ["quoted", "quotes", "cited", "cites"].contains(reading.lower[quoted.full.lowerBound - 1])
    {
      return quoted.core
    }
    return source
  }

  private mutating func addDecided(_ candidate: AttributionCandidate) {
    let source = source(of: candidate).flatMap { phrase(of: $0) }
    let isSpeech = reading.isVerb(candidate.head) && reading.has(candidate.head, [.say, .tell, .claim, .warn])
    add(source: source, cue: candidate.cue, verb: candidate.head, content: candidate.content, isSpeech: isSpeech)
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
