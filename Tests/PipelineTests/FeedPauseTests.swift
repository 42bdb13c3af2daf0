import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `RFC 9110 10.2.3 A host that asks to wait` {
  @Test(arguments: [
    (429, "Retry-After: 10800"), (503, "Retry-After: 10800"), (429, "Retry-After: Mon, 10 Mar 2025 09:00:00 GMT"),
    (503, "Retry-After: Monday, 10-Mar-25 09:00:00 GMT"),
  ])
  func `is asked for nothing before, in no run`(status: Int, header: String) async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      if request.target == "/robots.txt" { return .notFound }
      let isBusy = request.host == "busy.localhost" && runs.now == monday()
      return isBusy ? .status(status, [header]) : .feed()
    }
    let urls = ["/a", "/b"].map { server.url($0, host: "busy.localhost") } + [server.url("/c", host: "calm.localhost")]
    func asked(_ hour: Int, _ minute: Int = 0) async throws -> [String] {
      let before = server.visits.count
      let report = try await runs.run(urls, at: monday(hour: hour, minute: minute))
      let isRead = server.visits.dropFirst(before).contains { $0.request.host == "busy.localhost" } && hour != 6
      #expect(report.facts.feedsRead == (isRead ? 3 : 1))
      return server.visits.dropFirst(before).filter { $0.request.host == "busy.localhost" }.map(\.request.target)
    }
    #expect(try await asked(6) == ["/robots.txt", "/a"], "the first refusal holds for the host")
    #expect(try await asked(7) == [])
    #expect(try await asked(8, 59) == [])
    #expect(try await asked(9) == [], "the second that was named is waited out")
    #expect(try await asked(9, 1) == ["/robots.txt", "/a", "/b"])
    #expect(try await runs.areRepeatable())
  }

  @Test func `and was not asked has not failed`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      if request.target == "/robots.txt" { return .notFound }
      return request.host == "busy.localhost" ? .status(429, ["Retry-After: 864000"]) : .feed()
    }
    let urls = [server.url("/a", host: "busy.localhost"), server.url("/c", host: "calm.localhost")]
    var lines = 0
    for day in 0..<5 {
      let report = try await runs.run(urls, at: monday(plusDays: day))
      #expect(report.facts.missingFeeds.first?.reason.contains("2025-03-20T06:00:00Z") == true)
      lines += report.feedLines.count
    }
    #expect(lines == 0)
    #expect(runs.doctor(urls).contains("busy.localhost: asked to be left alone until 2025-03-20T06:00:00Z"))
  }

  @Test func `is left alone by a retry and by a check as well`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      if request.target == "/robots.txt" { return .notFound }
      return request.host == "busy.localhost" ? .status(503, ["Retry-After: 3600"]) : .feed()
    }
    let urls = [server.url("/a", host: "busy.localhost"), server.url("/c", host: "calm.localhost")]
    try await runs.run(urls, at: monday())
    let before = server.visits.count
    try await runs.run(urls, at: monday(minute: 30), retries: true)
    let rows = await FeedCheck(sources: runs.list(urls), output: OutputFolder(runs.output), clock: { monday(minute: 40) })()
    #expect(rows.map(\.status) == ["host-paused", "200"])
    #expect(!server.visits.dropFirst(before).contains { $0.request.host == "busy.localhost" })
  }

  @Test func `without a time, by 429, gets an hour`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      if request.target == "/robots.txt" { return .notFound }
      return request.host == "busy.localhost" ? .status(429) : .feed()
    }
    let urls = [server.url("/a", host: "busy.localhost"), server.url("/c", host: "calm.localhost")]
    var asked: [Int] = []
    for minute in [0, 30, 59, 61] {
      let before = server.visits.count
      try await runs.run(urls, at: monday(minute: 0).adding(minutes: minute))
      if server.visits.dropFirst(before).contains(where: { $0.request.host == "busy.localhost" }) { asked.append(minute) }
    }
    #expect(asked == [0, 61])
  }

  @Test func `in answer to a page is asked for that page later, as often as it takes`() async throws {
    let runs = try FeedTestRuns()
    let words = "Interior Minister Tomas Verrick accused the Dawn Front of bombing the ferry terminal in Port Maren on Monday."
    let server = LoopbackServer { request in
      switch request.target {
      case "/feed":
        .ok("<rss version='2.0'><channel><title>F</title><item><title>T</title><link>/1</link></item></channel></rss>")
      case "/1":
        runs.now >= monday(plusDays: 5)
          ? .ok("<article><h1>T</h1><p>\(words)</p></article>", ["Content-Type: text/html"]) : .status(429, ["Retry-After: 60"])
      default: .notFound
      }
    }
    var articles: [Int] = []
    for day in 0..<7 { articles.append(try await runs.run([server.url("/feed")], at: monday(plusDays: day)).articles) }
    #expect(articles == [0, 0, 0, 0, 0, 1, 0])
    #expect(try await runs.areRepeatable())
  }
}

extension Timestamp {
  func adding(minutes: Int) -> Timestamp { Timestamp(secondsSince1970: secondsSince1970 + minutes * 60) }
}
