import Records

// The rules propose reports; the trained finder decides which of them, and which others, the article attributes to somebody, and
// where source, cue and content stand.
extension ReportFinder {
  mutating func decide(_ model: AttributionModel) {
    let view = AttributionView(reading, reports)
    let candidates = model.candidates(in: view)
    let scores = model.scores(of: candidates, in: view)
    for (candidate, score) in zip(candidates, scores) where score >= AttributionModel.decisionFloor {
      let index: Int
      if view.proposalAt[candidate.head] >= 0 {
        index = Int(view.proposalAt[candidate.head])
      } else {
        index = reports.count
        addDecided(candidate)
      }
      reports[index].attribution = candidate
      reports[index].attributionScore = score
    }
  }

  private mutating func addDecided(_ candidate: AttributionCandidate) {
    let source = candidate.source.flatMap { phrase(of: $0) }
    add(source: source, cue: candidate.cue, verb: candidate.head, content: candidate.content, isSpeech: false)
  }

  /// A stretch that names a source as a phrase: its first noun phrase, what follows a comma beside it.
  private func phrase(of source: Range<Int>) -> Phrase? {
    guard var phrase = reading.phrase(startingAt: source.lowerBound, limit: source.upperBound) else { return nil }
    if phrase.apposition == nil, phrase.full.upperBound + 1 < source.upperBound, reading.isComma(phrase.full.upperBound) {
      phrase.apposition = phrase.full.upperBound + 1..<source.upperBound
    }
    phrase.full = source
    return phrase
  }
}
