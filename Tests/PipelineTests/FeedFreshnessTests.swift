import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `A feed that says when to come back` {
  /// Hours after Monday 06:00 at which a run asks, of those at which one is made.
  private func hoursAsked(_ hours: [Int], headers: [String] = [], channel: String = "") async throws -> [Int] {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      if request.target != "/feed" { return .notFound }
      if request.headers["if-none-match"] != nil { return .status(304, headers) }
      return .feed(["One"], channel: channel, headers + ["ETag: \"1\""])
    }
    var asked: [Int] = []
    for hour in hours {
      let before = server.visits.count
      let report = try await runs.run([server.url("/feed")], at: monday().adding(minutes: hour * 60))
      #expect(report.facts.missingFeeds.isEmpty && report.facts.feedsRead == 1, "a feed that is fresh counts as read")
      if !server.pages(from: before).isEmpty { asked.append(hour) }
      #expect(server.visits.count == before || !server.pages(from: before).isEmpty, "of a feed that is fresh not even robots.txt is asked")
    }
    return asked
  }

  @Test(arguments: [
    (["Cache-Control: max-age=7200"], [0, 2, 5, 19]),
    (["Cache-Control: public, max-age=\"7200\""], [0, 2, 5, 19]),
    (["Cache-Control: max-age=14400", "Age: 7200"], [0, 2, 5, 19]),
    (["Cache-Control: max-age=0"], [0, 1, 2, 5, 19]),
    (["Cache-Control: no-cache, max-age=7200"], [0, 1, 2, 5, 19]),
    (["Cache-Control: s-maxage=7200"], [0, 1, 2, 5, 19]),
    (["Expires: 0"], [0, 1, 2, 5, 19]),
    ([], [0, 1, 2, 5, 19]),
  ])
  func `RFC 9111 4.2 in its headers is asked then`(headers: [String], asked: [Int]) async throws {
    #expect(try await hoursAsked([0, 1, 2, 5, 19], headers: headers) == asked)
  }

  @Test(arguments: [
    ("<ttl>120</ttl>", [0, 2, 5, 19]),
    ("<ttl>-5</ttl>", [0, 1, 2, 5, 19]),
    ("<ttl>soon</ttl>", [0, 1, 2, 5, 19]),
    ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>12</sy:updateFrequency>", [0, 2, 5, 19]),
    ("<sy:updatePeriod>hourly</sy:updatePeriod>", [0, 1, 2, 5, 19]),
  ])
  func `in its channel is asked then, also after a 304`(channel: String, asked: [Int]) async throws {
    #expect(try await hoursAsked([0, 1, 2, 5, 19], channel: channel) == asked)
  }

  @Test(arguments: ["<ttl>10080</ttl>", "<sy:updatePeriod>weekly</sy:updatePeriod>", "<ttl>99999999999</ttl>"])
  func `in a week is asked by a daily job daily`(channel: String) async throws {
    #expect(try await hoursAsked([0, 12, 24, 47, 48], channel: channel) == [0, 24, 47])
    #expect(try await hoursAsked([0, 12, 24, 48], headers: ["Cache-Control: max-age=604800"], channel: channel) == [0, 24, 48])
  }

  @Test func `by the longest of its words`() async throws {
    #expect(try await hoursAsked([0, 1, 2, 3], headers: ["Cache-Control: max-age=60"], channel: "<ttl>180</ttl>") == [0, 3])
  }

  @Test func `skips the hours it names, and no day for them`() async throws {
    // 06:00 and 07:00 are skipped; every run of a daily job falls there.
    let channel = "<skipHours><hour>6</hour><hour>7</hour></skipHours>"
    #expect(try await hoursAsked([0, 1, 2, 24, 25, 26, 48], channel: channel) == [0, 2, 24, 26, 48])
  }

  @Test func `skips the days it names`() async throws {
    let channel = "<skipDays><day>Saturday</day><day>Sunday</day></skipDays>"
    #expect(try await hoursAsked((0...8).map { $0 * 24 }, channel: channel) == [0, 1, 2, 3, 4, 7, 8].map { $0 * 24 })
  }

  @Test func `and names every day is asked after three`() async throws {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].map { "<day>\($0)</day>" }.joined()
    #expect(try await hoursAsked((0...7).map { $0 * 24 }, channel: "<skipDays>\(days)</skipDays>") == [0, 3, 6].map { $0 * 24 })
  }

  @Test func `leaves a brief that its replay repeats`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      switch request.target {
      case "/slow": .feed(["Slow \(runs.now.secondOfDay / 3_600)"], ["Cache-Control: max-age=36000"])
      case "/fast": .feed(["Fast \(runs.now.secondOfDay / 3_600)"])
      default: .notFound
      }
    }
    for (day, hour) in [(0, 6), (0, 18), (1, 3), (1, 6)] {
      let report = try await runs.run([server.url("/slow"), server.url("/fast")], at: monday(plusDays: day, hour: hour))
      #expect(report.facts.feedsRead == 2)
    }
    #expect(server.pages() == ["/slow", "/fast", "/slow", "/fast", "/fast", "/slow", "/fast"])
    #expect(try runs.scratch.folder.read("out/briefs/2025-03-11/brief.md").contains("feeds read 2 of 2"))
    #expect(try await runs.areRepeatable())
  }

  @Test func `is not asked for a day that is past`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { $0.target == "/feed" ? .feed(["One"], ["Cache-Control: max-age=36000"]) : .notFound }
    for day in [0, 3] { try await runs.run([server.url("/feed")], at: monday(plusDays: day)) }
    let before = try runs.scratch.folder.briefs("out")
    try await runs.run([server.url("/feed")], at: monday())
    #expect(server.pages() == ["/feed", "/feed"])
    #expect(try runs.scratch.folder.briefs("out") == before)
  }

  @Test func `and fails is asked on the next run`() async throws {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { request in
      guard request.target == "/feed" else { return .notFound }
      return runs.now == monday(hour: 12) ? .portal : .feed(["One"], ["Cache-Control: max-age=7200"])
    }
    for hour in [6, 7, 12, 13, 14] { try await runs.run([server.url("/feed")], at: monday(hour: hour)) }
    #expect(server.pages().count == 3, "06:00, 12:00 and, after the failure, 13:00")
  }
}
