import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `A feed that has moved` {
  /// One run a day; what was asked on each.
  private func days(_ count: Int, _ runs: FeedTestRuns, _ server: LoopbackServer, _ target: String = "/old") async throws -> [[String]] {
    var asked: [[String]] = []
    for day in 0..<count {
      let before = server.visits.count
      let report = try await runs.run([server.url(target)], at: monday(plusDays: day))
      #expect(report.facts.missingFeeds.isEmpty)
      asked.append(server.pages(from: before))
    }
    return asked
  }

  @Test(arguments: [301, 308])
  func `for good is asked at its new address after three days of feeds from there`(status: Int) async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      switch request.target {
      case "/old": .redirect(status, "/new")
      case "/new": .feed(["Day \(runs.now.day.day)"])
      default: .notFound
      }
    }
    let both = ["/old", "/new"]
    #expect(try await days(5, runs, server) == [both, both, both, ["/new"], ["/new"]])
    let words = "has moved to \(server.url("/new")), which is asked in its place: change the source list"
    #expect(runs.doctor([server.url("/old")]).contains("s0: \(words)"))
    #expect(try await runs.areRepeatable())
  }

  @Test(arguments: [302, 303, 307])
  func `for now is asked at its own address always`(status: Int) async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      switch request.target {
      case "/old": .redirect(status, "/new")
      case "/new": .feed()
      default: .notFound
      }
    }
    #expect(try await days(5, runs, server) == Array(repeating: ["/old", "/new"], count: 5))
    #expect(!runs.doctor([server.url("/old")]).contains { $0.contains("moved") })
  }

  @Test func `for good and from there for now is known by the first half`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      switch request.target {
      case "/old": .redirect(301, "/new")
      case "/new": .redirect(302, "/today")
      case "/today": .feed()
      default: .notFound
      }
    }
    #expect(try await days(4, runs, server).last == ["/new", "/today"])
  }

  @Test func `is believed by days, not by runs`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      request.target == "/old" ? .redirect(301, "/new") : request.target == "/new" ? .feed() : .notFound
    }
    for hour in 1...6 { try await runs.run([server.url("/old")], at: monday(hour: hour)) }
    #expect(server.pages().count { $0 == "/old" } == 6)
  }

  @Test func `to what is no feed has not moved`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      request.target == "/old" ? .redirect(301, "/portal") : request.target == "/portal" ? .portal : .notFound
    }
    for day in 0..<5 {
      let report = try await runs.run([server.url("/old")], at: monday(plusDays: day))
      #expect(report.facts.failures.map(\.code) == ["not-a-feed"])
    }
    #expect(server.pages().count { $0 == "/old" } == 5)
    #expect(!runs.doctor([server.url("/old")]).contains { $0.contains("moved") })
  }

  @Test(arguments: ["gone", "portal", "loop"])
  func `is asked at its own address at once when the new one fails, and the new one is forgotten`(how: String) async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      let isBack = runs.now >= monday(plusDays: 4)
      switch request.target {
      case "/old": return isBack ? .feed(["Back"]) : .redirect(301, "/new")
      case "/new": return !isBack ? .feed() : how == "gone" ? .status(410) : how == "portal" ? .portal : .redirect(302, "/new")
      default: return .notFound
      }
    }
    let asked = try await days(6, runs, server)
    #expect(Array(asked[3...]) == [["/new"], ["/new", "/old"], ["/old"]])
    #expect(try await runs.areRepeatable())
  }

  @Test func `to a host that asks for quiet is neither asked elsewhere nor forgotten`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      switch (request.host, request.target) {
      case ("a.localhost", "/old"): .redirect(301, "http://b.localhost:\(request.headers["host"]!.split(separator: ":")[1])/new")
      case ("b.localhost", "/new"): runs.now == monday(plusDays: 3) ? .status(429, ["Retry-After: 3600"]) : .feed()
      default: .notFound
      }
    }
    let url = server.url("/old", host: "a.localhost")
    for day in 0..<3 { try await runs.run([url, server.url("/new", host: "b.localhost")], at: monday(plusDays: day)) }
    let before = server.visits.count
    await #expect(throws: Run.Failure.self) { try await runs.run([url], at: monday(plusDays: 3)) }
    try await runs.run([url], at: monday(plusDays: 4))
    #expect(server.pages(from: before) == ["/new", "/new"])
  }
}
