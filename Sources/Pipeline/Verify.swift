import Archive
import Articles
import Foundation
import Ledger
import Records

/// Recomputes every digest and re-reads every quotation, from the archive up.
public struct Verify: Sendable {
  public struct Report: Sendable {
    public var records = 0
    public var articles = 0
    public var quotations = 0
    public var briefs = 0
    public var differences: [StageFailure] = []
  }

  public let output: OutputFolder

  public init(output: OutputFolder) { self.output = output }

  public func callAsFunction() throws -> Report {
    var report = Report()
    let ledger = try LedgerFile(readingFrom: output.ledger)
    let archived = try archive(&report)
    var texts: [ArticleID: [UInt8]] = [:]
    for id in try ledger.articleIDs() {
      guard let article = try ledger.article(id) else { continue }
      report.articles += 1
      check(article, archived, &report)
      let bytes = Array(article.text.utf8)
      texts[id] = bytes
      guard let claims = try ledger.claims(of: id) else { continue }
      let spans = claims.claims.flatMap { [$0.evidence, $0.clause] + ($0.quote.map { [$0] } ?? []) } + claims.warnings.map(\.evidence)
      for span in spans where span.end > bytes.count {
        report.differences.append(difference(id.value, "out-of-bounds", "a claim points behind the end of the text"))
      }
    }
    for clock in try ledger.briefs() {
      report.briefs += 1
      try brief(of: clock, texts, &report)
    }
    return report
  }

  /// Digests of the decoded bodies by record.
  private func archive(_ report: inout Report) throws -> [String: ContentHash] {
    var archived: [String: ContentHash] = [:]
    let files = (try? FileManager.default.contentsOfDirectory(atPath: output.archive)) ?? []  // a replay's output has no archive
    for file in files.sorted() where file.hasSuffix(".warc.gz") || file.hasSuffix(".warc") {
      let result = try ArchiveIndex.verify(output.archive + "/" + file)
      report.records += result.records
      report.differences += result.differences
      archived.merge(result.bodies) { first, _ in first }
    }
    return archived
  }

  private func check(_ article: Article, _ archived: [String: ContentHash], _ report: inout Report) {
    guard let location = article.location, !archived.isEmpty else { return }
    guard let digest = archived[location.recordID] else {
      report.differences.append(difference(article.id.value, "missing-record", "\(location.recordID) is not in the archive"))
      return
    }
    if digest != article.captureDigest {
      report.differences.append(difference(article.id.value, "digest", "the archived page is not the one the article was read from"))
    }
  }

  /// Each quotation of a brief against the stored text.
  private func brief(of clock: Timestamp, _ texts: [ArticleID: [UInt8]], _ report: inout Report) throws {
    let path = output.brief(of: clock.day) + "/brief.json"
    let name = clock.day.iso8601
    guard let json = try? JSON.parse(OutputFolder.read(path)) else {
      report.differences.append(difference(name, "missing-brief", "brief.json cannot be read"))
      return
    }
    for claim in json["claims"]?.array ?? [] {
      for evidence in claim["evidence"]?.array ?? [] {
        guard let document = evidence["document"]?.string, let start = evidence["start"]?.integer, let end = evidence["end"]?.integer,
          let exact = evidence["exact"]?.string, let bytes = texts[ArticleID(document)]
        else { continue }
        report.quotations += 1
        let points = CodePoints(bytes)
        let range = TextRange(points.byte(ofCodePoint: start), points.byte(ofCodePoint: max(start, end)))
        if bytes.string(range) != exact {
          report.differences.append(difference(name, "quotation", "\"\(exact)\" is not at \(start)–\(end) of \(document)"))
        }
      }
    }
  }

  private func difference(_ subject: String, _ code: String, _ message: String) -> StageFailure {
    StageFailure(stage: .brief, subject: subject, code: code, message: message)
  }
}
