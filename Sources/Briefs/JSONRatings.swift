import Records

extension JSONView {
  /// The analyst's file with the sums that follow from it; null where the run was given none.
  var ratings: JSON {
    guard let ratings = brief.facts.ratings else { return .null }
    return [
      "analyst": .string(ratings.analyst), "date": .string(ratings.date.iso8601), "yardstick": .text(ratings.yardstick?.rawValue),
      "matrices": .array(ratings.matrices.map(matrix)),
    ]
  }

  private func matrix(_ matrix: Ratings.Matrix) -> JSON {
    let claims = Set(brief.claims.map(\.claim.id))
    let known = matrix.rows.filter { claims.contains($0.claim) }
    let sums = matrix.weightedInconsistency(of: known)
    return [
      "event": .string(matrix.event.value),
      "hypotheses": .array(
        zip(matrix.hypotheses, sums).map { hypothesis, sum in
          [
            "id": .string(hypothesis.id), "text": .string(hypothesis.text),
            "weighted_inconsistency": .string(BriefDraft.hundredths(ofMillionths: sum)),
          ]
        }),
      "evidence": .array(
        matrix.rows.map { row in
          [
            "claim": .string(row.claim.value), "in_brief": .bool(claims.contains(row.claim)),
            "credibility": .string(row.credibility.rawValue), "relevance": .string(row.relevance.rawValue),
            "ratings": .strings(row.fits.map(\.rawValue)), "diagnostic": .bool(row.isDiagnostic), "reason": .string(row.reason),
          ]
        }),
      "judgements": .array(
        matrix.judgements.map {
          [
            "hypothesis": .string($0.hypothesis), "likelihood": .string($0.likelihood), "confidence": .string($0.confidence.rawValue),
            "reason": .string($0.reason),
          ]
        }),
    ]
  }
}
