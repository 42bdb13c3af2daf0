import Records
import TestSupport
import Testing

@testable import Fetch

@Suite struct `A fetch` {
  @Test func `hands on both sides of the exchange as they crossed the wire`() async throws {
    let server = LoopbackServer { $0.target == "/feed" ? .ok("<rss/>", ["Content-Type: text/xml", "ETag: \"v1\""]) : .notFound }
    let outcome = await Fetcher.fetch(FetchRequest(url: server.url("/feed#top"), accept: .feed)) { $0.contact = "https://example.org/bot" }
    #expect(outcome.word == "fetched")
    let exchange = try #require(outcome.answer)
    #expect(exchange.url == server.url("/feed"))
    #expect(exchange.status == 200)
    #expect(exchange.fetchedAt == noon)
    #expect(exchange.remoteAddress == "127.0.0.1")
    #expect(text(exchange.body) == "<rss/>")
    #expect(
      text(exchange.responseHead)
        == "HTTP/1.1 200 Fine\r\nContent-Type: text/xml\r\nETag: \"v1\"\r\nContent-Length: 6\r\n\r\n")
    #expect(text(exchange.requestHead).hasPrefix("GET /feed HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n"))
    #expect(text(exchange.requestHead).hasSuffix("\r\n\r\n"))
    #expect(outcome.validators == Validators(etag: "\"v1\"", url: server.url("/feed")))
  }

  @Test func `names itself and asks for gzip and deflate only`() async throws {
    let server = LoopbackServer { $0.target == "/" ? .ok("", ["Set-Cookie: a=b"]) : .notFound }
    let fetcher = Fetcher(.forTests { $0.contact = "https://example.org/bot" })
    _ = await fetcher.fetch([FetchRequest(url: server.url("/"), accept: .page)])
    _ = await fetcher.fetch([FetchRequest(url: server.url("/"), accept: .feed)])
    let asked = server.visits.filter { $0.request.target == "/" }.map(\.request.headers)
    #expect(asked.map { $0["user-agent"] } == Array(repeating: "counterclaim/0.1 (+https://example.org/bot)", count: 2))
    #expect(asked.map { $0["accept-encoding"] } == Array(repeating: "gzip, deflate", count: 2))
    #expect(asked.map { $0["cookie"] } == [nil, nil])
    #expect(asked[0]["accept"]?.hasPrefix("text/html") == true)
    #expect(asked[1]["accept"]?.hasPrefix("application/rss+xml") == true)
  }

  @Test func `keeps a compressed body as it was sent`() async throws {
    // `printf hello | gzip -n`
    let gzip: [UInt8] = [
      0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0, 0x86, 0xa6, 0x10, 0x36, 0x05, 0, 0, 0,
    ]
    let server = LoopbackServer { $0.target == "/" ? .status(200, ["Content-Encoding: gzip"], gzip) : .notFound }
    let outcome = await Fetcher.fetch(server.url("/"))
    #expect(outcome.answer?.body == gzip)
    let head = text(outcome.answer?.responseHead ?? [])
    #expect(head.contains("\r\nContent-Encoding: gzip\r\n"))
  }

  @Test func `takes the transfer coding off and says so under another name`() async {
    let server = LoopbackServer { request in
      request.target == "/"
        ? .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\nX-Trailer: 1\r\n\r\n") : .notFound
    }
    let outcome = await Fetcher.fetch(server.url("/"))
    #expect(outcome.text == "hello world")
    #expect(text(outcome.answer!.responseHead) == "HTTP/1.1 200 OK\r\nX-Archive-Orig-Transfer-Encoding: chunked\r\n\r\n")
  }

  @Test func `passes over interim answers`() async {
    let server = LoopbackServer { request in
      request.target == "/"
        ? .raw("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi") : .notFound
    }
    let outcome = await Fetcher.fetch(server.url("/"))
    #expect(outcome.text == "hi")
    #expect(text(outcome.answer!.responseHead) == "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n")
  }

  @Test func `delivers bodies once and returns outcomes in the order of the requests without them`() async {
    let server = LoopbackServer { $0.target == "/robots.txt" ? .notFound : .ok("body of \($0.target)") }
    let requests = (0..<12).map { FetchRequest(url: server.url("/\($0)", host: "h\($0 % 4).localhost")) }
    let delivered = Collected<FetchOutcome>()
    let outcomes = await Fetcher(.forTests()).fetch(requests) { delivered.append($0) }
    #expect(outcomes.map(\.request) == requests)
    #expect(outcomes.allSatisfy { $0.word == "fetched" && $0.status == 200 && $0.exchanges.isEmpty && $0.robotsExchanges.isEmpty })
    #expect(Set(delivered.values.map(\.text)) == Set((0..<12).map { "body of /\($0)" }))
    #expect(delivered.values.count == 12)
    #expect(delivered.values.flatMap(\.robotsExchanges).count == 4)
  }

  @Test(arguments: [400, 401, 403, 404, 410, 451, 500, 502, 503])
  func `reports an answer that is no success by its number and keeps the exchange`(status: Int) async {
    let server = LoopbackServer { $0.target == "/" ? .status(status, [], [33]) : .notFound }
    let outcome = await Fetcher.fetch(server.url("/"))
    #expect(outcome.word == "http-\(status)")
    #expect(outcome.failure?.stage == .fetch)
    #expect(outcome.failure?.subject == server.url("/"))
    #expect(outcome.status == status)
    #expect(outcome.text == "!")
    #expect(outcome.validators == nil)
  }

  @Test(arguments: [
    "", "not an address", "/relative", "ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)", "http://",
    "http://user:secret@example.org/", "gopher://example.org/", "http://exa mple.org/", "http://example.org:99999/",
  ])
  func `refuses what is no plain web address`(url: String) async {
    #expect(await Fetcher.fetch(url).word == "bad-url")
  }

  @Test func `of nothing returns nothing`() async {
    #expect(await Fetcher(.forTests()).fetch([]).isEmpty)
  }

  @Test func `that is cancelled ends as cancelled, begun or not`() async {
    let (asked, asking) = AsyncStream<Void>.makeStream()
    let server = LoopbackServer { request in
      if request.target == "/robots.txt" { return .notFound }
      asking.yield()
      return .raw("", then: .hold)
    }
    let fetcher = Fetcher(.forTests())
    let requests = (0..<3).map { FetchRequest(url: server.url("/\($0)")) }
    let begun = Task { await fetcher.fetch(requests) }
    for await _ in asked { break }
    begun.cancel()
    #expect(await begun.value.map(\.word) == Array(repeating: "cancelled", count: 3))
    let unbegun = Task { await fetcher.fetch(requests) }
    unbegun.cancel()
    #expect(await unbegun.value.map(\.word) == Array(repeating: "cancelled", count: 3))
  }

  @Test func `goes through a proxy only where the settings name one`() async {
    let proxy = LoopbackServer { $0.target.hasSuffix("/robots.txt") ? .notFound : .ok("by proxy: \($0.target)") }
    let outcome = await Fetcher.fetch("http://site.example/page") {
      $0.proxy = "http://127.0.0.1:\(proxy.port)"
      $0.allowsPrivateAddresses = false
    }
    #expect(outcome.text == "by proxy: http://site.example/page")
    let literal = await Fetcher.fetch("http://192.168.1.1/") {
      $0.proxy = "http://127.0.0.1:\(proxy.port)"
      $0.allowsPrivateAddresses = false
    }
    #expect(literal.word == "private-address")
  }
}

@Suite struct `A conditional request` {
  private static func server() -> LoopbackServer {
    LoopbackServer { request in
      if request.target == "/robots.txt" { return .notFound }
      if request.headers["if-none-match"] == "W/\"7\"" { return .raw("HTTP/1.1 304 Not Modified\r\nETag: W/\"7\"\r\n\r\n") }
      if request.headers["if-modified-since"] != nil { return .raw("HTTP/1.1 304 Not Modified\r\n\r\n") }
      return .ok("new", ["ETag: W/\"8\"", "Last-Modified: Fri, 22 Mar 2024 11:00:00 GMT"])
    }
  }

  @Test func `with an entity tag is answered by 304`() async {
    let server = Self.server()
    let outcome = await Fetcher.fetch(FetchRequest(url: server.url("/"), validators: Validators(etag: "W/\"7\"")))
    #expect(outcome.word == "not-modified")
    #expect(outcome.answer?.status == 304)
    #expect(outcome.validators?.etag == "W/\"7\"")
  }

  @Test func `with a date keeps its validators where the 304 names none`() async {
    let server = Self.server()
    let validators = Validators(lastModified: "Fri, 22 Mar 2024 11:00:00 GMT")
    let outcome = await Fetcher.fetch(FetchRequest(url: server.url("/"), validators: validators))
    #expect(outcome.word == "not-modified")
    #expect(outcome.validators == validators)
  }

  @Test func `with an old tag brings the new version and its validators`() async {
    let server = Self.server()
    let outcome = await Fetcher.fetch(FetchRequest(url: server.url("/"), validators: Validators(etag: "W/\"6\"")))
    #expect(outcome.text == "new")
    #expect(
      outcome.validators == Validators(etag: "W/\"8\"", lastModified: "Fri, 22 Mar 2024 11:00:00 GMT", url: server.url("/")))
  }

  @Test func `sends validators to the address they came from and no other`() async {
    let server = Self.server()
    let stored = Validators(etag: "W/\"7\"", url: "http://elsewhere.example/")
    #expect(await Fetcher.fetch(FetchRequest(url: server.url("/"), validators: stored)).word == "fetched")
  }

  @Test func `never asked makes 304 a failure`() async {
    let server = LoopbackServer { _ in .raw("HTTP/1.1 304 Not Modified\r\n\r\n") }
    #expect(await Fetcher.fetch(server.url("/")).word == "http-304")
  }
}
