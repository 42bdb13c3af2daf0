import Foundation
import Ledger
import Records
import Testing

/// A ledger in a folder of its own.
private func withLedger(_ body: (LedgerFile, String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appendingPathComponent("ledger.sqlite").path
  try body(try LedgerFile(path: path, maker: .run), path)
}

private func entry(_ text: String, title: String = "Title") -> LedgerArticle {
  let id: ArticleID = contentIdentifier("d", ["https://a.example/1", text])
  let article = Article(
    id: id, url: "https://a.example/1", canonicalURL: "https://a.example/1", outlet: "Outlet", title: title, publishedIsDay: false,
    language: "en", text: text)
  return LedgerArticle(article: article, owner: "Owner", notAnalysed: nil, names: [], times: [], claims: ArticleClaims(article: id))
}

@Suite struct `A ledger` {
  let first = Timestamp(secondsSince1970: 1_000_000)
  let second = Timestamp(secondsSince1970: 1_086_400)

  @Test func `keeps an article with the day it was first seen`() throws {
    try withLedger { ledger, _ in
      for clock in [first, second] {
        try ledger.begin(runAt: clock, tool: "t", input: "i")
        try ledger.keep([entry("The minister blamed nobody.")], firstSeen: clock)
      }
      let articles = try ledger.articles(from: first, through: second, ledger.labels(of: []))
      #expect(articles.map(\.firstSeen) == [first])
      #expect(articles.first?.owner == "Owner")
    }
  }

  @Test func `keeps versions of one address beside each other`() throws {
    try withLedger { ledger, _ in
      try ledger.begin(runAt: first, tool: "t", input: "i")
      try ledger.keep([entry("Fourteen died."), entry("Seventeen died.")], firstSeen: first)
      #expect(try ledger.articles(from: first, through: first, ledger.labels(of: [])).count == 2)
      #expect(try ledger.articles(from: second, through: second, ledger.labels(of: [])).isEmpty)
    }
  }

  @Test func `remembers feeds, items and captures`() throws {
    try withLedger { ledger, _ in
      var state = FeedState(sourceID: "a", url: "https://a.example/feed")
      state.failuresInARow = 2
      state.lastSuccess = first
      state.lastWhole = first
      state.lastFailure = "The server answered 404."
      state.move = FeedState.Move(to: "https://b.example/feed", days: 2, lastDay: first.day)
      state.rest = .failing(until: second)
      state.schedule = Feed.Schedule(ttlMinutes: 30, skippedHours: [1, 2], skippedDays: [7])
      state.distrustsValidators = true
      try ledger.keep([state])
      #expect(try ledger.feedStates() == ["a": state])

      let item = ItemState(
        sourceID: "a", identity: "1", url: "https://a.example/1", fingerprint: "f", firstSeen: first, state: .pending, attempts: 1,
        item: FeedItem(title: "T"))
      try ledger.keep([item])
      #expect(try ledger.pendingItems() == [item])
      #expect(try ledger.items(of: "a") == ["1": item])

      let capture = StoredCapture(
        url: "https://a.example/1", answeredBy: "https://a.example/2", fetchedAt: first, digest: ContentHash(of: "x"),
        payloadDigest: "sha1:X", etag: "\"e\"", lastModified: nil,
        location: ArchiveLocation(file: "a.warc.gz", offset: 3, length: 4, recordID: "urn:uuid:1"))
      try ledger.keep([capture])
      #expect(try ledger.capture(of: capture.url) == capture)
    }
  }

  @Test(arguments: [
    FeedState.Rest.fresh(until: Timestamp(secondsSince1970: 5)), .failing(until: Timestamp(secondsSince1970: 6)), .gone, nil,
  ])
  func `remembers why a feed rests`(rest: FeedState.Rest?) throws {
    try withLedger { ledger, _ in
      var state = FeedState(sourceID: "a", url: "https://a.example/feed")
      state.rest = rest
      try ledger.keep([state])
      #expect(try ledger.feedStates()["a"]?.rest == rest)
    }
  }

  @Test func `keeps the longest pause a host asked for, to its last second`() throws {
    try withLedger { ledger, _ in
      try ledger.keep(hostPauses: ["a.example": second, "b.example": first])
      try ledger.keep(hostPauses: ["a.example": first])
      #expect(try ledger.hostPauses(at: first) == ["a.example": second, "b.example": first])
      #expect(try ledger.hostPauses(at: second) == ["a.example": second])
      #expect(try ledger.hostPauses(at: Timestamp(secondsSince1970: second.secondsSince1970 + 1)).isEmpty)
    }
  }

  @Test func `knows the last brief before a day, not the one of the day`() throws {
    try withLedger { ledger, _ in
      for clock in [first, second] {
        try ledger.begin(runAt: clock, tool: "t", input: "i")
        try ledger.keepBrief(of: clock, jsonDigest: ContentHash(of: "x"))
      }
      #expect(try ledger.lastBrief(before: second.day) == first)
      #expect(try ledger.lastBrief(before: first.day) == nil)
      #expect(try ledger.briefs() == [first, second])
    }
  }

  @Test func `holds no brief of a run that it does not know`() throws {
    try withLedger { ledger, _ in
      let kept = Result { try ledger.keepBrief(of: first, jsonDigest: ContentHash(of: "x")) }
      #expect(throws: (any Error).self) { try kept.get() }
      let briefs = try ledger.briefs()
      #expect(briefs.isEmpty)
    }
  }

  @Test func `of a run is refused to a replay`() throws {
    try withLedger { ledger, path in
      try ledger.close()
      #expect(throws: LedgerFile.Failure.madeByOther(.run)) { try LedgerFile(path: path, maker: .replay) }
    }
  }

  @Test func `that a later version wrote is refused`() throws {
    try withLedger { ledger, path in
      try ledger.close()
      let sqlite = Process()
      sqlite.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      sqlite.arguments = [
        "python3", "-c",
        "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(\"insert into grdb_migrations values ('99 future')\"); c.commit()",
        path,
      ]
      try sqlite.run()
      sqlite.waitUntilExit()
      try #require(sqlite.terminationStatus == 0)
      #expect(throws: LedgerFile.Failure.tooNew) { try LedgerFile(path: path, maker: .run) }
    }
  }

  @Test func `that is no database says so`() throws {
    try withLedger { ledger, path in
      try ledger.close()
      try Data("not a database at all, and long enough to be looked at".utf8).write(to: URL(fileURLWithPath: path))
      #expect { try LedgerFile(path: path, maker: .run) } throws: { error in
        if case LedgerFile.Failure.cannotOpen = error { true } else { false }
      }
    }
  }
}
