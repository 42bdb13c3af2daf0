import Records
import TestSupport
import Testing

@testable import Fetch

@Suite struct `robots.txt` {
  private static let closed = "User-agent: counterclaim\nDisallow: /closed"

  private static func server(_ robots: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply) -> LoopbackServer {
    LoopbackServer { $0.target.hasPrefix("/robots") ? robots($0) : .ok("page") }
  }

  @Test(arguments: [FetchRequest.Kind.page, .feed])
  func `is asked first and obeyed, for feeds as well`(kind: FetchRequest.Kind) async {
    let server = Self.server { _ in .ok(Self.closed) }
    let requests = ["/closed/a", "/open"].map { FetchRequest(url: server.url($0), accept: kind) }
    let outcomes = await Fetcher(.forTests()).fetch(requests)
    #expect(outcomes.map(\.word) == ["refused-by-robots", "fetched"])
    #expect(outcomes[0].failure?.message.contains("Disallow: /closed") == true)
    #expect(server.targets == ["/robots.txt", "/open"])
  }

  @Test func `is handed over once and asked once in a run`() async throws {
    let server = Self.server { _ in .ok(Self.closed, ["ETag: \"r\""]) }
    let fetcher = Fetcher(.forTests())
    let first = await fetcher.fetch([FetchRequest(url: server.url("/a"))])[0]
    let second = await fetcher.fetch([FetchRequest(url: server.url("/b"))])[0]
    let exchange = try #require(first.robotsExchanges.first)
    #expect(first.robotsExchanges.count == 1)
    #expect(exchange.url == server.url("/robots.txt"))
    #expect(text(exchange.body) == Self.closed)
    #expect(text(exchange.requestHead).hasPrefix("GET /robots.txt HTTP/1.1\r\n"))
    #expect(second.robotsExchanges.isEmpty)
    #expect(server.targets == ["/robots.txt", "/a", "/b"])
  }

  @Test(arguments: [
    (400, "fetched"), (401, "fetched"), (403, "fetched"), (404, "fetched"), (410, "fetched"), (500, "refused-by-robots"),
    (503, "refused-by-robots"),
  ])
  func `that is missing allows all, that is broken allows nothing`(status: Int, word: String) async {
    let server = Self.server { _ in .status(status, [], Array(Self.closed.utf8)) }
    #expect(await Fetcher.fetch(server.url("/closed")).word == word)
  }

  @Test func `that cannot be reached allows nothing`() async {
    let server = Self.server { _ in .raw("", then: .hold) }
    let outcome = await Fetcher.fetch(server.url("/open")) { $0.totalTimeout = .milliseconds(150) }
    #expect(outcome.word == "timed-out")
    #expect(server.targets == ["/robots.txt"])
  }

  @Test(arguments: [(5, "refused-by-robots"), (6, "fetched")])
  func `is followed over five redirects; a longer chain is as none`(hops: Int, word: String) async {
    let server = Self.server { request in
      let number = Int(request.target.dropFirst("/robots".count)) ?? hops
      return number == 0 ? .ok(Self.closed) : .redirect(301, "/robots\(number - 1)")
    }
    let outcome = await Fetcher.fetch(server.url("/closed"))
    #expect(outcome.word == word)
    #expect(outcome.robotsExchanges.count == 6)
  }

  @Test func `that redirects to another host rules the first`() async {
    let server = LoopbackServer { request in
      let port = request.headers["host"]!.split(separator: ":")[1]
      switch (request.host, request.target) {
      case ("a.localhost", "/robots.txt"): return .redirect(302, "http://b.localhost:\(port)/robots.txt")
      case ("b.localhost", "/robots.txt"): return .redirect(302, "http://a.localhost:\(port)/shared-robots")
      case ("a.localhost", "/shared-robots"): return .ok(Self.closed)
      default: return .ok("page")
      }
    }
    let requests = ["a.localhost", "b.localhost"].flatMap { host in
      ["/closed", "/open"].map { FetchRequest(url: server.url($0, host: host)) }
    }
    let words = await Fetcher(.forTests()).fetch(requests).map(\.word)
    #expect(words == ["refused-by-robots", "fetched", "refused-by-robots", "fetched"])
  }

  @Test func `of one port says nothing of another`() async {
    let closed = Self.server { _ in .ok("User-agent: *\nDisallow: /") }
    let open = Self.server { _ in .notFound }
    let outcomes = await Fetcher(.forTests()).fetch([closed, open].map { FetchRequest(url: $0.url("/")) })
    #expect(outcomes.map(\.word) == ["refused-by-robots", "fetched"])
  }

  @Test func `that is sent compressed all the same is read`() async {
    // `printf 'User-agent: *\nDisallow: /closed\n' | gzip -n`
    let gzip: [UInt8] = [
      0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0x0b, 0x2d, 0x4e, 0x2d, 0xd2, 0x4d, 0x4c, 0x4f, 0xcd, 0x2b, 0xb1, 0x52, 0xd0, 0xe2,
      0x72, 0xc9, 0x2c, 0x4e, 0xcc, 0xc9, 0xc9, 0x2f, 0xb7, 0x52, 0xd0, 0x4f, 0xce, 0xc9, 0x2f, 0x4e, 0x4d, 0xe1, 0x02, 0, 0xf6,
      0xa9, 0xfc, 0x33, 0x20, 0, 0, 0,
    ]
    let server = Self.server { _ in .status(200, ["Content-Encoding: gzip"], gzip) }
    let outcome = await Fetcher.fetch(server.url("/closed"))
    #expect(outcome.word == "refused-by-robots")
    let head = text(outcome.robotsExchanges[0].responseHead)
    #expect(head.contains("\r\nX-Archive-Orig-Content-Encoding: gzip\r\n"))
    #expect(text(outcome.robotsExchanges[0].body) == "User-agent: *\nDisallow: /closed\n")
  }

  private static let long = closed + "\n" + String(repeating: "#" + String(repeating: "x", count: 9_998) + "\n", count: 180)

  @Test(arguments: [
    (200, false, ["refused-by-robots", "fetched"]), (200, true, ["refused-by-robots", "fetched"]),
    (404, true, ["fetched", "fetched"]), (500, true, ["refused-by-robots", "refused-by-robots"]),
  ])
  func `that is endless is read as far as the limit`(status: Int, tellsLength: Bool, words: [String]) async {
    let server = Self.server { _ in
      tellsLength ? .status(status, [], Array(Self.long.utf8)) : .raw("HTTP/1.1 \(status) Fine\r\n\r\n" + Self.long)
    }
    let outcomes = await Fetcher(.forTests()).fetch(["/closed", "/open"].map { FetchRequest(url: server.url($0)) })
    #expect(outcomes.map(\.word) == words)
    #expect(outcomes[0].robotsExchanges.isEmpty)
  }

  @Test func `lengthens the pause by its crawl delay, up to a limit`() async {
    let server = Self.server { _ in .ok("User-agent: *\nCrawl-delay: 1000") }
    let fetcher = Fetcher(.forTests { $0.maximumCrawlDelay = .milliseconds(60) })
    _ = await fetcher.fetch(["/a", "/b"].map { FetchRequest(url: server.url($0)) })
    let begins = server.visits.map(\.begin)
    #expect(begins[1].duration(to: begins[2]) >= .milliseconds(59))
  }

  @Test func `is left aside where the settings say so`() async {
    let server = Self.server { _ in .ok("User-agent: *\nDisallow: /") }
    #expect(await Fetcher.fetch(server.url("/")) { $0.respectsRobots = false }.word == "fetched")
    #expect(server.targets == ["/"])
  }

  @Test func `that asks for quiet stops the host`() async {
    let server = Self.server { _ in .status(429, ["Retry-After: 60"]) }
    let outcome = await Fetcher.fetch(server.url("/"))
    #expect(outcome.word == "host-paused")
    #expect(outcome.retryAfter?.iso8601 == "2024-03-22T12:01:00Z")
    #expect(outcome.robotsExchanges.map(\.status) == [429])
  }
}
