import Foundation
import Ledger
import Records
import TestSupport
import Testing

private func withLedger(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.appendingPathComponent("ledger.sqlite").path)
}

private func source(_ id: String, _ tlp: TLP?) -> Source {
  Source(id: id, url: "https://\(id).example/feed", outlet: id, owner: id, country: "XA", language: "en", kind: "other", tlp: tlp)
}

@Suite struct `Labels of documents` {
  let clock = Timestamp(iso8601: "2025-03-04T18:00:00Z")!

  private func entry(_ source: String, stored: TLP?) -> LedgerArticle {
    let id = ArticleID("d-" + source)
    let article = Article(
      id: id, url: "https://\(source).example/1", outlet: source, sourceID: source, publishedIsDay: false, language: "en", text: "Nothing.")
    return LedgerArticle(
      article: article, owner: nil, notAnalysed: nil, names: [], times: [], claims: ArticleClaims(article: id), tlp: stored)
  }

  /// By source, under a list that says `listed`.
  private func labels(_ ledger: LedgerFile, listed: [Source]) throws -> [String: TLP] {
    let articles = try ledger.articles(from: clock, through: clock, ledger.labels(of: listed))
    return Dictionary(articles.map { ($0.article.sourceID ?? "", $0.tlp) }, uniquingKeysWith: max)
  }

  @Test func `stay when their source leaves the list, and are never lowered`() throws {
    try withLedger { path in
      let ledger = try LedgerFile(path: path, maker: .run)
      try ledger.begin(runAt: clock, tool: "t", input: "i")
      try ledger.keep([entry("closed", stored: .red), entry("open", stored: .clear), entry("raised", stored: .clear)], firstSeen: clock)
      #expect(try labels(ledger, listed: []) == ["closed": .red, "open": .clear, "raised": .clear])
      let list = [source("closed", .green), source("open", nil), source("raised", .amber)]
      #expect(try labels(ledger, listed: list) == ["closed": .red, "open": .clear, "raised": .amber])
    }
  }

  @Test func `are the strictest that their source had where none was kept, else the strictest there is`() throws {
    try withLedger { path in
      let ledger = try LedgerFile(path: path, maker: .run)
      try ledger.begin(runAt: clock, tool: "t", input: "i")
      let facts = RunFacts(
        tool: "t", rules: "r", input: "i", feedsRead: 2, feedsTotal: 2, sources: [source("closed", .amber), source("other", .red)])
      try ledger.finish(runAt: clock, facts: facts)
      try ledger.keep([entry("closed", stored: nil), entry("never-listed", stored: nil)], firstSeen: clock)
      #expect(try labels(ledger, listed: []) == ["closed": .amber, "never-listed": .red])
    }
  }

  @Test func `of a file of schema 2 are those of the run that read them`() throws {
    try withLedger { path in
      let python = Process()
      python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      python.arguments = [
        "python3", "-c", "import sqlite3,sys; sqlite3.connect(sys.argv[1]).executescript(open(sys.argv[2]).read())", path,
        SharedData.packageRoot.appendingPathComponent("Tests/LedgerTests/schema-2.sql").path,
      ]
      try python.run()
      python.waitUntilExit()
      try #require(python.terminationStatus == 0)
      let ledger = try LedgerFile(path: path, maker: .run)
      #expect(try labels(ledger, listed: []) == ["closed": .red, "open": .clear])
      #expect(try ledger.newestBrief() == clock)
      #expect(try ledger.facts(ofRunAt: clock)?.sources.map(\.id) == ["closed", "open"])
      #expect(try ledger.strictestLevel() == .clear)

      // What later schemas added is there.
      let digest = ContentHash(of: "text")
      try ledger.keepBrief(of: clock, jsonDigest: digest, files: ["brief.md": digest])
      #expect(try ledger.briefFiles(of: clock.day).map(\.name) == ["brief.md"])
      #expect(try ledger.agedWarnings(beside: [], through: clock).isEmpty)
      #expect(throws: Never.self) { try ledger.forgetEvents(of: clock) }
    }
  }
}
