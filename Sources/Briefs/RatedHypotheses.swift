import Records

/// What an analyst has signed, beside what the program counts. Sums are of the analyst's ratings alone.
extension BriefDraft {
  func signature(_ ratings: Ratings) -> Brief.Phrase { [.name(ratings.analyst), .words(", "), .day(ratings.date.iso8601)] }

  /// The matrix of an event, its sums, and each judgement: its likelihood in one line, its confidence in another (ICD 203).
  mutating func ratedHypotheses(_ event: PrintedEvent) -> [Brief.Block] {
    guard let ratings = facts.ratings, let matrix = ratings.matrix(of: event.event.id) else { return [] }
    var blocks: [Brief.Block] = [.paragraph([.words("Competing hypotheses, rated by ")] + signature(ratings) + [.words(".")])]
    blocks.append(.list(matrix.hypotheses.map { [.strong($0.id), .words(": "), .name($0.text)] }, more: 0))
    let known = matrix.rows.filter { claim($0.claim) != nil }
    if !known.isEmpty { blocks.append(.table(table(matrix, known, ratings))) }
    let missing = matrix.rows.count - known.count
    if missing > 0 { blocks.append(.paragraph([.words("\(Wording.count(missing, "rated claim")) not in this brief: in no sum.")])) }
    let judgements = matrix.judgements.flatMap { judgement($0, ratings) }
    if !judgements.isEmpty { blocks.append(.list(judgements, more: 0)) }
    return blocks
  }

  private mutating func table(_ matrix: Ratings.Matrix, _ known: [Ratings.Matrix.Row], _ ratings: Ratings) -> Brief.Table {
    var rows: [[Brief.Phrase]] = []
    for row in known {
      guard let record = claim(row.claim) else { continue }
      let outlet = article(record.claim.article)?.outlet
      let letter = outlet.flatMap { ratings.grade(ofOutlet: $0)?.letter.rawValue } ?? "F"
      rows.append(
        [
          [
            .name(record.claim.speaker.printedName), .words(" "), .stance(record.claim.stance), .words(" "),
            .name(record.claim.actor.name), .words(" "), register.cite(record.evidence),
          ],
          [.words(letter + String(ratings.credibility(of: row.claim) ?? 6))], [.words(row.credibility.rawValue)],
          [.words(row.relevance.rawValue)],
        ] + row.fits.map { [.words($0.rawValue)] } + [[.words(row.isDiagnostic ? "yes" : "no")], [.name(row.reason)]])
    }
    let sums = matrix.weightedInconsistency(of: known).map { [Brief.Part.strong(BriefDraft.hundredths(ofMillionths: $0))] }
    rows.append([[.strong("Weighted inconsistency")], [], [], []] + sums + [[], []])
    let columns =
      ["Claim", "Grade", "Credibility", "Relevance"].map { [Brief.Part.words($0)] } + matrix.hypotheses.map { [.name($0.id)] }
      + [[.words("Diagnostic")], [.words("Reason")]]
    return Brief.Table(
      caption: "Claims against hypotheses; only I (1) and II (2) count, times the weights of credibility and relevance", columns: columns,
      rows: rows)
  }

  /// Rounded half up.
  static func hundredths(ofMillionths sum: Int) -> String {
    let hundredths = (sum + 5_000) / 10_000
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func judgement(_ judgement: Ratings.Matrix.Judgement, _ ratings: Ratings) -> [Brief.Phrase] {
    let band = ratings.yardstick?.percent(of: judgement.likelihood).map { " (\($0.lowerBound)–\($0.upperBound) %)" } ?? ""
    return [
      [.strong(judgement.hypothesis), .words(": \(judgement.likelihood)\(band), judged by ")] + signature(ratings) + [.words(".")],
      [
        .words("Confidence in the judgement of "), .strong(judgement.hypothesis), .words(": \(judgement.confidence.rawValue). "),
        .name(judgement.reason),
      ],
    ]
  }

  /// What the ratings name and this brief does not hold, so that no grade is lost unsaid.
  func ratingsNote() -> [Brief.Phrase] {
    guard let ratings = facts.ratings else { return [] }
    let outlets = Set(comparison.articles.map(\.article.outlet))
    let events = Set(comparison.events.map(\.id))
    let counts = [
      Wording.count(ratings.sources.count { !outlets.contains($0.outlet) }, "graded outlet"),
      Wording.count(ratings.claims.count { claim($0.claim) == nil }, "graded claim"),
      Wording.count(ratings.matrices.count { !events.contains($0.event) }, "matrix", "matrices"),
    ]
    let digest = facts.ratingsDigest.map { " sha256 \($0.prefix(12))" } ?? ""
    return [
      [.words("Ratings\(digest), signed by ")] + signature(ratings)
        + [.words("; of them not in this brief: \(counts.joined(separator: ", ")).")]
    ]
  }
}
