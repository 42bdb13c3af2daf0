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
    let ledger = try output.readLedger()
    let archives = try LedgerArchives(output, ledger)
    let archived = archive(archives, &report)
    var resting: [String: Int] = [:]
    var texts: [ArticleID: [UInt8]] = [:]
    for id in try ledger.articleIDs() {
      guard let article = try ledger.article(id) else { continue }
      report.articles += 1
      if let file = article.location?.file, archives.missing.contains(file) {
        resting[file, default: 0] += 1
      } else {
        check(article, archived, &report)
      }
      let bytes = Array(article.text.utf8)
      texts[id] = bytes
      guard let claims = try ledger.claims(of: id) else { continue }
      let spans = claims.claims.flatMap { [$0.evidence, $0.clause] + ($0.quote.map { [$0] } ?? []) } + claims.warnings.map(\.evidence)
      for span in spans where span.end > bytes.count {
        report.differences.append(difference(id.value, "out-of-bounds", "a claim points behind the end of the text"))
      }
    }
    for file in archives.missing {
      let articles = resting[file].map { ", and \(counted($0, "article")) \($0 == 1 ? "rests" : "rest") on it" } ?? ""
      report.differences.append(difference(file, "missing-archive", "the archive is missing" + articles))
    }
    for clock in try ledger.briefs() {
      report.briefs += 1
      try brief(of: clock, texts, &report)
      try files(of: clock.day, ledger, &report)
    }
    return report
  }

  /// Digests of the decoded bodies by record.
  private func archive(_ archives: LedgerArchives, _ report: inout Report) -> [String: ContentHash] {
    var archived: [String: ContentHash] = [:]
    for path in archives.found {
      do {
        let result = try ArchiveIndex.verify(path)
        report.records += result.records
        report.differences += result.differences
        archived.merge(result.bodies) { first, _ in first }
      } catch let failure as StageFailure {
        report.differences.append(failure)
      } catch {
        report.differences.append(difference((path as NSString).lastPathComponent, "cannot-read", "the archive cannot be read: \(error)"))
      }
    }
    return archived
  }

  private func check(_ article: Article, _ archived: [String: ContentHash], _ report: inout Report) {
    guard let location = article.location else { return }
    guard let digest = archived[location.recordID] else {
      report.differences.append(difference(article.id.value, "missing-record", "\(location.recordID) is not in the archive"))
      return
    }
    if digest != article.captureDigest {
      report.differences.append(difference(article.id.value, "digest", "the archived page is not the one the article was read from"))
    }
  }

  /// Every view of a brief against the digest of what was written.
  private func files(of day: CalendarDay, _ ledger: LedgerFile, _ report: inout Report) throws {
    for (name, digest) in try ledger.briefFiles(of: day) {
      let file = day.iso8601 + "/" + name
      do {
        let bytes = try OutputFolder.read(output.brief(of: day) + "/" + name)
        if ContentHash(of: bytes).hex != digest {
          report.differences.append(difference(file, "changed", "the file is not as it was written"))
        }
      } catch {
        report.differences.append(difference(file, "missing-file", "the file is missing or not readable"))
      }
    }
  }

  /// Each quotation of a brief against the stored text.
  private func brief(of clock: Timestamp, _ texts: [ArticleID: [UInt8]], _ report: inout Report) throws {
    let path = output.brief(of: clock.day) + "/brief.json"
    let name = clock.day.iso8601
    // A file that is gone is told with the others.
    guard let bytes = try? OutputFolder.read(path) else { return }
    guard let json = try? JSON.parse(bytes) else {
      report.differences.append(difference(name, "damaged-brief", "brief.json is not JSON"))
      return
    }
    for claim in json["claims"]?.array ?? [] {
      for evidence in claim["evidence"]?.array ?? [] {
        guard let document = evidence["document"]?.string, let start = evidence["start"]?.integer, let end = evidence["end"]?.integer,
          let exact = evidence["exact"]?.string
        else { continue }
        report.quotations += 1
        guard let bytes = texts[ArticleID(document)] else {
          report.differences.append(difference(name, "missing-document", "\(document), which is quoted, is not in the ledger"))
          continue
        }
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
