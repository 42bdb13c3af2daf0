import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `A feed that its server refuses` {
  /// Days, counted from the first, on which `/feed` was asked.
  private func daysAsked(_ count: Int, _ runs: FeedTestRuns, _ server: LoopbackServer, _ target: String = "/feed") async throws -> [Int] {
    var days: [Int] = []
    for day in 0..<count {
      let before = server.visits.count
      try await runs.run([server.url("/well"), server.url(target)], at: monday(plusDays: day))
      if server.pages(from: before).contains(target) { days.append(day) }
    }
    return days
  }

  @Test(arguments: [403, 404])
  func `is asked less and less, but once a week`(status: Int) async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      request.target == "/well" ? .feed() : request.target == "/feed" ? .status(status) : .notFound
    }
    #expect(try await daysAsked(25, runs, server) == [0, 1, 2, 3, 4, 6, 10, 17, 24])
  }

  @Test func `is missing while it rests, with its last success`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      request.target == "/well" ? .feed() : request.target == "/feed" && runs.now == monday() ? .feed() : .notFound
    }
    for day in 0..<6 { try await runs.run([server.url("/well"), server.url("/feed")], at: monday(plusDays: day)) }
    let before = server.visits.count
    let report = try await runs.run([server.url("/well"), server.url("/feed")], at: monday(plusDays: 6))
    #expect(!server.pages(from: before).contains("/feed"))
    let missing = try #require(report.facts.missingFeeds.first)
    #expect(missing.lastSuccess == monday())
    #expect(missing.reason == "The server answered 404. It is asked again after 2025-03-17T05:00:00Z.")
    #expect(report.facts.feedsRead == 1)
    #expect(report.feedLines.count == 1)
    #expect(try runs.scratch.folder.read("out/briefs/2025-03-16/brief.md").contains("last read 6 days ago"))
    let words = runs.doctor([server.url("/well"), server.url("/feed")]).first { $0.hasPrefix("s1: ") }
    #expect(words?.contains("stale by 6 days") == true && words?.contains("asked again after") == true)
    #expect(try await runs.areRepeatable())
  }

  @Test func `is asked every day again once it has answered`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      switch request.target {
      case "/well": .feed()
      case "/feed": runs.now >= monday(plusDays: 6) ? .feed() : .notFound
      default: .notFound
      }
    }
    #expect(try await daysAsked(10, runs, server) == [0, 1, 2, 3, 4, 6, 7, 8, 9])
  }

  @Test(arguments: [408, 500])
  func `for now is asked on every run`(status: Int) async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      request.target == "/well" ? .feed() : request.target == "/feed" ? .status(status) : .notFound
    }
    #expect(try await daysAsked(8, runs, server) == Array(0..<8))
  }

  @Test func `with 410 is not asked again until somebody decides so`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      switch request.target {
      case "/well", "/other": .feed()
      case "/feed": .status(410)
      default: .notFound
      }
    }
    let urls = [server.url("/well"), server.url("/feed")]
    #expect(try await daysAsked(20, runs, server) == [0])
    let report = try await runs.run(urls, at: monday(plusDays: 20))
    #expect(report.feedLines.first?.hasPrefix("s1: The server answered 410") == true)
    #expect(report.feedLines.first?.contains("in a row") == false, "it is told at once, and not for the count")
    #expect(report.facts.missingFeeds.first?.reason.contains("410") == true)
    #expect(report.facts.missingFeeds.first?.reason.contains("--retry") == true)
    #expect(runs.doctor(urls).contains { $0.hasPrefix("s1: never read: The server answered 410") })
    #expect(try runs.scratch.folder.read("out/briefs/2025-03-30/brief.md").contains("410"))

    var before = server.visits.count
    try await runs.run(urls, at: monday(plusDays: 21), retries: true)
    #expect(server.pages(from: before).contains("/feed"))
    before = server.visits.count
    try await runs.run([urls[0], server.url("/other")], at: monday(plusDays: 22))
    #expect(server.pages(from: before).contains("/other"), "another address in the source list is another feed")
    #expect(try await runs.areRepeatable())
  }

  @Test func `with 410 behind a redirect rests, for the redirect may be turned`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      switch request.target {
      case "/well": .feed()
      case "/feed": .redirect(302, "/gone")
      case "/gone": .status(410)
      default: .notFound
      }
    }
    #expect(try await daysAsked(12, runs, server) == [0, 1, 2, 3, 4, 6, 10])
  }

  @Test func `does not rest where a page of its site is missing`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      request.target == "/feed"
        ? .ok("<rss version='2.0'><channel><title>F</title><item><title>T</title><link>/missing</link></item></channel></rss>") : .notFound
    }
    for day in 0..<4 { #expect(try await runs.run([server.url("/feed")], at: monday(plusDays: day)).facts.feedsRead == 1) }
    #expect(server.pages() == ["/feed", "/missing", "/feed", "/feed", "/feed"])
  }
}
