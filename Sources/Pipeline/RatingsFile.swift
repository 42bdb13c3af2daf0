import Records

/// `ratings.json`: what an analyst has signed. See `Docs/ratings.schema.json`.
public enum RatingsFile {
  /// - Throws: everything that is wrong with the file, in its order.
  public static func read(_ bytes: [UInt8]) throws(ConfigurationError) -> Ratings {
    // A file with a problem gives no ratings, and one without always does.
    guard let ratings = try RatingsReader.read(bytes, { reader, json in reader.ratings(json) }) else {
      throw ConfigurationError(problems: [])
    }
    return ratings
  }

  /// The ratings in the form of the file, for the archive and for their digest.
  public static func json(_ ratings: Ratings) -> JSON {
    [
      "schema": .string(Ratings.schema), "analyst": .string(ratings.analyst), "date": .string(ratings.date.iso8601),
      "yardstick": .text(ratings.yardstick?.rawValue),
      "sources": .array(
        ratings.sources.map {
          ["outlet": .string($0.outlet), "grade": .string($0.letter.rawValue), "reason": .string($0.reason)]
        }),
      "claims": .array(
        ratings.claims.map {
          ["claim": .string($0.claim.value), "credibility": .integer($0.credibility), "reason": .string($0.reason)]
        }),
      "matrices": .array(ratings.matrices.map(json)),
    ]
  }

  private static func json(_ matrix: Ratings.Matrix) -> JSON {
    [
      "event": .string(matrix.event.value),
      "hypotheses": .array(matrix.hypotheses.map { ["id": .string($0.id), "text": .string($0.text)] }),
      "evidence": .array(
        matrix.rows.map { row in
          let fits = zip(matrix.hypotheses, row.fits).map { ($0.id, JSON.string($1.rawValue)) }
          return [
            "claim": .string(row.claim.value), "credibility": .string(row.credibility.rawValue),
            "relevance": .string(row.relevance.rawValue), "reason": .string(row.reason),
            "ratings": .object(Dictionary(fits, uniquingKeysWith: { first, _ in first })),
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

private struct RatingsReader: FieldReader {
  let lines: [String: Int]
  var problems: [ConfigurationError.Problem] = []

  init(lines: [String: Int]) { self.lines = lines }

  mutating func ratings(_ json: JSON) -> Ratings? {
    guard let file = json.object else {
      problem("", "", "the file must be an object")
      return nil
    }
    refuseUnknown(file, ["$schema", "schema", "analyst", "date", "yardstick", "sources", "claims", "matrices"], "", "")
    if let schema = file["schema"], schema.string != Ratings.schema { problem("/schema", "schema", "must be \"\(Ratings.schema)\"") }
    let analyst = text(file, "analyst", "", "")
    let date = text(file, "date", "", "").flatMap { written -> CalendarDay? in
      let day = CalendarDay(iso8601: written)
      if day == nil { problem("/date", "date", "\"\(written)\" must be a day: 2025-03-12") }
      return day
    }
    var yardstick: Ratings.Yardstick?
    if let value = file["yardstick"], !value.isNull { yardstick = choice(value.string, "/yardstick", "yardstick") }
    let sources = list(file["sources"], "/sources", "sources") { reader, members, pointer, field in reader.source(members, pointer, field) }
    let claims = list(file["claims"], "/claims", "claims") { reader, members, pointer, field in reader.claim(members, pointer, field) }
    let matrices = list(file["matrices"], "/matrices", "matrices") { reader, members, pointer, field in
      reader.matrix(members, yardstick, pointer, field)
    }
    refuseRepeats(sources.map(\.outlet), "/sources", "sources", "outlet")
    refuseRepeats(claims.map(\.claim.value), "/claims", "claims", "claim")
    refuseRepeats(matrices.map(\.event.value), "/matrices", "matrices", "event")
    guard let analyst, let date else { return nil }
    return Ratings(analyst: analyst, date: date, yardstick: yardstick, sources: sources, claims: claims, matrices: matrices)
  }

  private mutating func source(_ members: [String: JSON], _ pointer: String, _ field: String) -> Ratings.SourceGrade? {
    refuseUnknown(members, ["outlet", "grade", "reason"], pointer, field)
    let outlet = text(members, "outlet", pointer, field)
    let letter: Ratings.SourceGrade.Letter? = choice(members, "grade", pointer, field)
    let reason = text(members, "reason", pointer, field)
    guard let outlet, let letter, let reason else { return nil }
    return .init(outlet: outlet, letter: letter, reason: reason)
  }

  private mutating func claim(_ members: [String: JSON], _ pointer: String, _ field: String) -> Ratings.ClaimGrade? {
    refuseUnknown(members, ["claim", "credibility", "reason"], pointer, field)
    let claim = text(members, "claim", pointer, field)
    let figure = members["credibility"]?.integer.flatMap { (1...6).contains($0) ? $0 : nil }
    if figure == nil { problem(pointer + "/credibility", field + ".credibility", "must be a whole number from 1 to 6") }
    let reason = text(members, "reason", pointer, field)
    guard let claim, let figure, let reason else { return nil }
    return .init(claim: ClaimID(claim), credibility: figure, reason: reason)
  }

  // MARK: Matrices

  private mutating func matrix(
    _ members: [String: JSON], _ yardstick: Ratings.Yardstick?, _ pointer: String, _ field: String
  ) -> Ratings.Matrix? {
    refuseUnknown(members, ["event", "hypotheses", "evidence", "judgements"], pointer, field)
    let event = text(members, "event", pointer, field)
    let hypotheses = list(members["hypotheses"], pointer + "/hypotheses", field + ".hypotheses") { reader, members, pointer, field in
      reader.refuseUnknown(members, ["id", "text"], pointer, field)
      let id = reader.text(members, "id", pointer, field)
      let text = reader.text(members, "text", pointer, field)
      return id.flatMap { id in text.map { Ratings.Matrix.Hypothesis(id: id, text: $0) } }
    }
    if hypotheses.count < 2 { problem(pointer + "/hypotheses", field + ".hypotheses", "must name two hypotheses or more") }
    let ids = hypotheses.map(\.id)
    refuseRepeats(ids, pointer + "/hypotheses", field + ".hypotheses", "id")
    let rows = list(members["evidence"], pointer + "/evidence", field + ".evidence") { reader, members, pointer, field in
      reader.row(members, ids, pointer, field)
    }
    refuseRepeats(rows.map(\.claim.value), pointer + "/evidence", field + ".evidence", "claim")
    let judgements = list(members["judgements"], pointer + "/judgements", field + ".judgements") { reader, members, pointer, field in
      reader.judgement(members, ids, yardstick, pointer, field)
    }
    refuseRepeats(judgements.map(\.hypothesis), pointer + "/judgements", field + ".judgements", "hypothesis")
    return event.map { Ratings.Matrix(event: EventID($0), hypotheses: hypotheses, rows: rows, judgements: judgements) }
  }

  private mutating func row(_ members: [String: JSON], _ ids: [String], _ pointer: String, _ field: String) -> Ratings.Matrix.Row? {
    refuseUnknown(members, ["claim", "credibility", "relevance", "ratings", "reason"], pointer, field)
    let claim = text(members, "claim", pointer, field)
    let credibility: Ratings.Matrix.Weight? = choice(members, "credibility", pointer, field)
    let relevance: Ratings.Matrix.Weight? = choice(members, "relevance", pointer, field)
    let reason = text(members, "reason", pointer, field)
    guard let ratings = members["ratings"]?.object else {
      problem(pointer + "/ratings", field + ".ratings", "must be an object with one rating a hypothesis")
      return nil
    }
    refuseUnknown(ratings, ids, pointer + "/ratings", field + ".ratings")
    let fits = ids.compactMap { id -> Ratings.Matrix.Fit? in choice(ratings, id, pointer + "/ratings", field + ".ratings") }
    guard let claim, let credibility, let relevance, let reason, fits.count == ids.count else { return nil }
    return .init(claim: ClaimID(claim), credibility: credibility, relevance: relevance, fits: fits, reason: reason)
  }

  private mutating func judgement(
    _ members: [String: JSON], _ ids: [String], _ yardstick: Ratings.Yardstick?, _ pointer: String, _ field: String
  ) -> Ratings.Matrix.Judgement? {
    refuseUnknown(members, ["hypothesis", "likelihood", "confidence", "reason"], pointer, field)
    let hypothesis = text(members, "hypothesis", pointer, field)
    let likelihood = text(members, "likelihood", pointer, field)
    let confidence: Ratings.Matrix.Judgement.Confidence? = choice(members, "confidence", pointer, field)
    let reason = text(members, "reason", pointer, field)
    if let hypothesis, !ids.contains(hypothesis) {
      problem(pointer + "/hypothesis", field + ".hypothesis", "\"\(hypothesis)\" is no hypothesis of this matrix")
    }
    if let likelihood {
      if let yardstick {
        // A number or a word between two bands is no label: the gaps are meant.
        if yardstick.percent(of: likelihood) == nil {
          let words = yardstick.bands.map(\.word).joined(separator: ", ")
          problem(pointer + "/likelihood", field + ".likelihood", "\"\(likelihood)\" must be one of \(words) (\(yardstick.rawValue))")
        }
      } else {
        problem(pointer + "/likelihood", field + ".likelihood", "needs a \"yardstick\" at the head of the file")
      }
    }
    guard let hypothesis, let likelihood, let confidence, let reason else { return nil }
    return .init(hypothesis: hypothesis, likelihood: likelihood, confidence: confidence, reason: reason)
  }

  // MARK: Fields

  private mutating func list<Value>(
    _ json: JSON?, _ pointer: String, _ field: String, _ read: (inout Self, [String: JSON], String, String) -> Value?
  ) -> [Value] {
    guard let json else { return [] }
    guard let items = json.array else {
      problem(pointer, field, "must be a list")
      return []
    }
    return items.enumerated().compactMap { index, item in
      let (pointer, field) = ("\(pointer)/\(index)", "\(field)[\(index)]")
      guard let members = item.object else {
        problem(pointer, field, "must be an object")
        return nil
      }
      return read(&self, members, pointer, field)
    }
  }

  private mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ members: [String: JSON], _ name: String, _ pointer: String, _ field: String
  ) -> Value? {
    guard let value = members[name] else {
      problem(pointer, field, "lacks \"\(name)\"")
      return nil
    }
    return choice(value.string, "\(pointer)/\(name)", "\(field).\(name)")
  }

  private mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ word: String?, _ pointer: String, _ field: String
  ) -> Value? {
    let value = word.flatMap { Value(rawValue: $0) }
    if value == nil { problem(pointer, field, "must be one of " + Value.allCases.map(\.rawValue).joined(separator: ", ")) }
    return value
  }

  private mutating func refuseRepeats(_ keys: [String], _ pointer: String, _ field: String, _ name: String) {
    var seen: Set<String> = []
    for key in keys where !seen.insert(key).inserted { problem(pointer, field, "has two entries with the \(name) \"\(key)\"") }
  }
}
