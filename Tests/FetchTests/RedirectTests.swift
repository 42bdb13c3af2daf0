import Records
import Synchronization
import TestSupport
import Testing

@testable import Fetch

@Suite struct `Redirects` {
  @Test(arguments: [301, 302, 303, 307, 308])
  func `are exchanges of their own`(status: Int) async {
    let server = LoopbackServer { $0.target == "/a" ? .redirect(status, "/b?c=d") : $0.target == "/b?c=d" ? .ok("b") : .notFound }
    let outcome = await Fetcher.fetch(server.url("/a"))
    #expect(outcome.word == "fetched")
    #expect(outcome.exchanges.map(\.status) == [status, 200])
    #expect(outcome.exchanges.map(\.url) == [server.url("/a"), server.url("/b?c=d")])
    #expect(outcome.url == server.url("/b?c=d"))
    #expect(outcome.permanentURL == (status == 301 || status == 308 ? server.url("/b?c=d") : nil))
  }

  @Test func `tell the new address as far as they are permanent`() async {
    let server = LoopbackServer { request in
      switch request.target {
      case "/1": .redirect(301, "/2")
      case "/2": .redirect(308, "/3")
      case "/3": .redirect(302, "/4")
      case "/4": .redirect(301, "/5")
      case "/5": .ok("end")
      default: .notFound
      }
    }
    let outcome = await Fetcher.fetch(server.url("/1"))
    #expect(outcome.text == "end")
    #expect(outcome.permanentURL == server.url("/3"))
  }

  @Test func `to a page that is gone tell no new address`() async {
    let server = LoopbackServer { $0.target == "/a" ? .redirect(301, "/b") : .status(410) }
    let outcome = await Fetcher.fetch(server.url("/a")) { $0.respectsRobots = false }
    #expect(outcome.word == "http-410")
    #expect(outcome.permanentURL == nil)
  }

  @Test func `in a circle end at once`() async {
    let server = LoopbackServer { $0.target == "/a" ? .redirect(302, "/b") : $0.target == "/b" ? .redirect(302, "/a") : .notFound }
    let outcome = await Fetcher.fetch(server.url("/a"))
    #expect(outcome.word == "too-many-redirects")
    #expect(outcome.exchanges.count == 2)
  }

  @Test func `are followed ten times and no more`() async {
    let server = LoopbackServer { request in
      guard let number = Int(request.target.dropFirst()) else { return .notFound }
      return number == 0 ? .ok("end") : .redirect(302, "/\(number - 1)")
    }
    let fetcher = Fetcher(.forTests())
    #expect(await fetcher.fetch([FetchRequest(url: server.url("/10"))])[0].text == "end")
    let long = await fetcher.fetch([FetchRequest(url: server.url("/11"))])[0]
    #expect(long.word == "too-many-redirects")
    #expect(long.exchanges.count == 11)
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://127.0.0.1/", "javascript:alert(1)", "http://user:secret@127.0.0.1/", "http://", "gopher://127.0.0.1/",
  ])
  func `to what is no web address are refused`(location: String) async {
    let server = LoopbackServer { $0.target == "/a" ? .redirect(302, location) : .notFound }
    let outcome = await Fetcher.fetch(server.url("/a"))
    #expect(outcome.word == "bad-redirect")
    #expect(outcome.exchanges.map(\.status) == [302])
  }

  @Test func `without a target are refused`() async {
    let server = LoopbackServer { $0.target == "/a" ? .status(302) : .notFound }
    #expect(await Fetcher.fetch(server.url("/a")).word == "bad-redirect")
  }

  @Test func `to a private address are refused before anything is sent there`() async {
    let inside = LoopbackServer(address: "127.0.0.2") { _ in .ok("secret") }
    let server = LoopbackServer { request in
      switch request.target {
      case "/number": .redirect(302, inside.url("/", host: "127.0.0.2"))
      case "/decimal": .redirect(302, inside.url("/", host: "2130706434"))
      case "/mapped": .redirect(302, inside.url("/", host: "[::ffff:127.0.0.2]"))
      default: .notFound
      }
    }
    // Only the first server counts as public here.
    let fetcher = Fetcher(.forTests(), permits: { $0.description == "127.0.0.1" })
    let outcomes = await fetcher.fetch(["/number", "/decimal", "/mapped"].map { FetchRequest(url: server.url($0)) })
    #expect(outcomes.map(\.word) == Array(repeating: "private-address", count: 3))
    #expect(outcomes.map { $0.exchanges.map(\.status) } == [[302], [302], [302]])
    #expect(inside.visits.isEmpty)
  }

  @Test func `are checked against robots.txt at each hop`() async {
    let server = LoopbackServer { request in
      switch (request.host, request.target) {
      case ("a.localhost", "/"): .redirect(302, "http://b.localhost:\(request.headers["host"]!.split(separator: ":")[1])/closed/x")
      case ("b.localhost", "/robots.txt"): .ok("User-agent: *\nDisallow: /closed/")
      default: .notFound
      }
    }
    let outcome = await Fetcher.fetch(server.url("/", host: "a.localhost"))
    #expect(outcome.word == "refused-by-robots")
    #expect(outcome.robotsExchanges.map(\.status) == [404, 200])
    #expect(server.targets == ["/robots.txt", "/", "/robots.txt"])
  }

  /// What a name that is bound anew between two look-ups comes to: the address is judged at each connection, not once for the name.
  @Test func `to a name that has become private meanwhile are refused`() async {
    let connections = Mutex(0)
    let server = LoopbackServer { request in
      switch request.target {
      case "/a": .raw("HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
      case "/b": .ok("secret")
      default: .notFound
      }
    }
    let fetcher = Fetcher(
      .forTests { $0.respectsRobots = false },
      permits: { address in
        // curl tries ::1 and 127.0.0.1 of the name; the first that is let through is the first connection.
        address.isIPv4
          && connections.withLock { count in
            count += 1
            return count == 1
          }
      })
    let outcome = await fetcher.fetch([FetchRequest(url: server.url("/a", host: "rebound.localhost"))])[0]
    #expect(outcome.word == "private-address")
    #expect(outcome.exchanges.map(\.status) == [302])
    #expect(server.targets == ["/a"])
  }
}
