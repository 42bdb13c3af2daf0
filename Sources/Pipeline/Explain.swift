import Ledger
import Records

/// From a claim back to the archived bytes, step by step.
public struct Explain: Sendable {
  public let output: OutputFolder

  public init(output: OutputFolder) { self.output = output }

  /// What stands behind a label of a brief's evidence table, `E04`: its claims and warnings, else the document it is cut from.
  ///
  /// - Parameter day: of the brief; nil for the newest.
  /// - Returns: the steps of each; empty where the brief has no such label.
  public func callAsFunction(label: String, day: CalendarDay?) throws -> [[(step: String, words: String)]] {
    let briefs = WrittenBriefs(output: output)
    let brief = try briefs.json(of: briefs.day(day))
    guard let evidence = (brief["evidence"]?.array ?? []).first(where: { $0["label"]?.string == label }) else { return [] }
    let records = (brief["claims"]?.array ?? []) + (brief["warnings"]?.array ?? [])
    let behind = records.filter { holds($0, evidence["id"]) }.compactMap { $0["id"]?.string }
    let found = try behind.compactMap { try self($0) }
    guard found.isEmpty, let id = evidence["document"]?.string, let article = try output.readLedger().article(ArticleID(id)) else {
      return found
    }
    return [[("evidence", evidence["exact"]?.string ?? "")] + source(article)]
  }

  /// Whether a record cites the evidence, for its own words, a hedge or a reply.
  private func holds(_ record: JSON, _ evidence: JSON?) -> Bool {
    switch record {
    case .array(let elements): elements.contains { holds($0, evidence) }
    case .object(let members): members["exact"] != nil && members["id"] == evidence || members.values.contains { holds($0, evidence) }
    default: false
    }
  }

  /// - Returns: nil where the ledger knows no such claim or warning; else a label and a value for each step.
  public func callAsFunction(_ id: String) throws -> [(step: String, words: String)]? {
    let ledger = try output.readLedger()
    guard let articleID = try ledger.article(ofClaim: id), let article = try ledger.article(articleID),
      let claims = try ledger.claims(of: articleID)
    else { return nil }
    let bytes = Array(article.text.utf8)
    let points = CodePoints(bytes)
    func words(_ range: TextRange) -> String {
      "\(bytes.string(range))  [\(points.offset(ofByte: range.start))–\(points.offset(ofByte: range.end))]"
    }
    var steps: [(step: String, words: String)] = []
    if let claim = claims.claims.first(where: { $0.id.value == id }) {
      steps.append(("claim", id))
      steps.append(("speaker", describe(claim.speaker)))
      if !claim.via.isEmpty { steps.append(("by way of", claim.via.map(describe).joined(separator: " ← "))) }
      steps.append(("stance", claim.stance.rawValue))
      steps.append(
        ("about", describe(claim.actor) + " (" + claim.role.rawValue + (claim.actorIsImplicit ? ", not named in the sentence" : "") + ")"))
      steps.append(("event", claim.harm.kind + (claim.harm.place.map { ", " + $0 } ?? "")))
      steps.append(("cue", words(claim.cue)))
      for hedge in claim.hedges { steps.append(("hedge", words(hedge))) }
      steps.append(("clause", words(claim.clause)))
      steps.append(("evidence", words(claim.evidence)))
      if let quote = claim.quote { steps.append(("quotation", words(quote))) }
      steps.append(("rule", "\(claim.rule), confidence \(claim.confidence)"))
      for reason in claim.reasons ?? [] { steps.append(("weighs", "\(reason.weight > 0 ? "+" : "")\(reason.weight) \(reason.sign)")) }
    } else if let warning = claims.warnings.first(where: { $0.id.value == id }) {
      steps.append(("warning", id))
      steps.append(("issuer", describe(warning.issuer)))
      if let threat = warning.threat { steps.append(("threat", words(threat))) }
      steps.append(("evidence", words(warning.evidence)))
      steps.append(("rule", "\(warning.rule), confidence \(warning.confidence)"))
    }
    return steps + source(article)
  }

  /// From the document to the archived bytes.
  private func source(_ article: Article) -> [(step: String, words: String)] {
    var steps: [(step: String, words: String)] = []
    steps.append(("document", article.id.value + (article.title.map { ", \($0)" } ?? "")))
    steps.append(("outlet", article.outlet))
    steps.append(("address", article.address))
    let basis = article.publishedBasis.map { " (\($0.rawValue))" } ?? ""
    steps.append(("published", (article.published?.iso8601 ?? "unknown") + basis))
    steps.append(("captured", article.capturedAt?.iso8601 ?? "unknown"))
    if let digest = article.captureDigest { steps.append(("capture sha256", digest.hex)) }
    if let location = article.location {
      steps.append(("archive", "\(location.file), byte \(location.offset), \(location.length) bytes, \(location.recordID)"))
    }
    return steps
  }

  private func describe(_ voice: Voice) -> String {
    var words = voice.name
    if let role = voice.role { words += ", \(role)" }
    if let organisation = voice.speaksFor { words += ", for \(organisation)" }
    if let count = voice.count { words += " (\(count))" }
    return words
  }
}
