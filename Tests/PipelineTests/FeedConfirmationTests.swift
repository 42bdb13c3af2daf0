import Pipeline
import Records
import Synchronization
import TestSupport
import Testing

/// What each request for a feed carried.
private final class Validating: Sendable {
  private let seen = Mutex<[String]>([])

  func note(_ request: LoopbackServer.Request) {
    let words = [request.headers["if-none-match"], request.headers["if-modified-since"]].compactMap(\.self).joined(separator: " ")
    seen.withLock { $0.append(words.isEmpty ? "none" : words) }
  }

  var list: [String] { seen.withLock { $0 } }
}

@Suite struct `RFC 9110 15.4.5 A feed answered by 304` {
  @Test func `is asked next time with the validators of the 304`() async throws {
    let runs = try FeedTestRuns()
    let validating = Validating()
    let server = LoopbackServer { request in
      guard request.target == "/feed" else { return .notFound }
      validating.note(request)
      switch request.headers["if-none-match"] {
      case "\"v1\"": return .raw("HTTP/1.1 304 Not Modified\r\nETag: \"v2\"\r\n\r\n")
      case "\"v2\"": return .raw("HTTP/1.1 304 Not Modified\r\n\r\n")
      default: return .feed(["One"], ["ETag: \"v1\"", "Last-Modified: Mon, 10 Mar 2025 05:00:00 GMT"])
      }
    }
    for day in 0..<4 {
      let report = try await runs.run([server.url("/feed")], at: monday(plusDays: day))
      #expect(report.facts.feedsRead == 1)
    }
    let since = "Mon, 10 Mar 2025 05:00:00 GMT"
    #expect(validating.list == ["none", "\"v1\" \(since)", "\"v2\" \(since)", "\"v2\" \(since)"])
    #expect(try await runs.areRepeatable())
  }

  @Test func `for a week is asked once without validators`() async throws {
    let runs = try FeedTestRuns()
    let validating = Validating()
    // Says 304 to whoever has a validator, whatever has happened since.
    let server = LoopbackServer { request in
      guard request.target == "/feed" else { return .notFound }
      validating.note(request)
      if request.headers["if-none-match"] != nil { return .raw("HTTP/1.1 304 Not Modified\r\n\r\n") }
      return .ok(feedText(["Day \(runs.now.day.day)"]), ["Content-Type: application/rss+xml", "ETag: \"v\""])
    }
    var articles: [Int] = []
    for day in 0..<9 { articles.append(try await runs.run([server.url("/feed")], at: monday(plusDays: day)).facts.feedsRead) }
    #expect(validating.list == ["none"] + Array(repeating: "\"v\"", count: 6) + ["none", "\"v\""])
    #expect(articles == Array(repeating: 1, count: 9))
    #expect(try runs.scratch.folder.read("out/briefs/2025-03-17/brief.json").contains("Day 17"))
    #expect(try await runs.areRepeatable())
  }
}

@Suite struct `A login portal that answers in place of a feed` {
  @Test func `fails by name, keeps what was known, and is asked once without validators`() async throws {
    let runs = try FeedTestRuns()
    let validating = Validating()
    let server = LoopbackServer { request in
      guard request.target == "/feed" else { return .notFound }
      validating.note(request)
      if runs.now.day.day == 11 || runs.now.day.day == 12 { return .portal }
      if request.headers["if-none-match"] == "\"v\"" { return .raw("HTTP/1.1 304 Not Modified\r\n\r\n") }
      return .ok(feedText(), ["Content-Type: application/rss+xml", "ETag: \"v\""])
    }
    var reports: [RunReport] = []
    for day in 0..<5 { reports.append(try await runs.run([server.url("/feed")], at: monday(plusDays: day))) }
    #expect(reports.map { $0.facts.failures.map(\.code) } == [[], ["not-a-feed"], ["not-a-feed"], [], []])
    #expect(reports.map { $0.facts.missingFeeds.map(\.lastSuccess) } == [[], [monday()], [monday()], [], []])
    #expect(validating.list == ["none", "\"v\"", "none", "none", "\"v\""], "never with a validator of the portal")
    let brief = try runs.scratch.folder.read("out/briefs/2025-03-12/brief.md")
    #expect(brief.contains("Dawn Front") && brief.contains("last read 2 days ago"))
    #expect(try await runs.areRepeatable())
  }
}
