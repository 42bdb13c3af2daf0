import Records
import TestSupport
import Testing

@testable import Fetch

@Suite struct `Limits` {
  private static func bytes(_ count: Int) -> [UInt8] { [UInt8](repeating: 65, count: count) }

  @Test(arguments: [(1_000, "fetched"), (1_001, "too-large")])
  func `hold for a body that tells its length`(size: Int, word: String) async {
    let server = LoopbackServer { $0.target == "/" ? .status(200, [], Self.bytes(size)) : .notFound }
    let outcome = await Fetcher.fetch(server.url("/")) { $0.maximumBytes = 1_000 }
    #expect(outcome.word == word)
    #expect(outcome.exchanges.count == (word == "fetched" ? 1 : 0))
  }

  @Test func `are those of the request where it has its own`() async {
    let server = LoopbackServer { $0.target == "/" ? .status(200, [], Self.bytes(1_000)) : .notFound }
    let outcome = await Fetcher.fetch(FetchRequest(url: server.url("/"), maximumBytes: 1_000)) { $0.maximumBytes = 10 }
    #expect(outcome.word == "fetched")
  }

  @Test(arguments: [(1_000, "fetched"), (1_001, "too-large"), (500_000, "too-large")])
  func `hold for a body that does not`(size: Int, word: String) async {
    let server = LoopbackServer { request in
      request.target == "/" ? .raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + text(Self.bytes(size))) : .notFound
    }
    let outcome = await Fetcher.fetch(FetchRequest(url: server.url("/"), maximumBytes: 1_000))
    #expect(outcome.word == word)
  }

  @Test func `hold for headers without end`() async {
    let filler = String(repeating: "X-Filler: 0123456789\r\n", count: 20_000)
    let server = LoopbackServer { $0.target == "/" ? .raw("HTTP/1.1 200 OK\r\n" + filler + "\r\n") : .notFound }
    #expect(await Fetcher.fetch(server.url("/")).word == "too-large")
  }

  @Test func `end an answer that never comes`() async {
    let server = LoopbackServer { $0.target == "/" ? .raw("", then: .hold) : .notFound }
    #expect(await Fetcher.fetch(server.url("/")) { $0.totalTimeout = .milliseconds(200) }.word == "timed-out")
  }

  @Test func `end a body that stays away after its headers`() async {
    let server = LoopbackServer { request in
      request.target == "/" ? .raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", then: .hold) : .notFound
    }
    let outcome = await Fetcher.fetch(server.url("/")) { $0.totalTimeout = .milliseconds(200) }
    #expect(outcome.word == "timed-out")
    #expect(outcome.exchanges.isEmpty)
  }

  @Test func `end a body that drips`() async {
    let server = LoopbackServer { request in
      request.target == "/" ? .raw("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", then: .drip) : .notFound
    }
    let outcome = await Fetcher.fetch(server.url("/")) {
      $0.minimumSpeed = 10_000
      $0.slowTimeout = .seconds(1)
    }
    #expect(outcome.word == "timed-out")
  }

  @Test func `name an answer that breaks off`() async {
    let server = LoopbackServer { request in
      request.target == "/" ? .raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfive!") : .notFound
    }
    let outcome = await Fetcher.fetch(server.url("/"))
    #expect(outcome.word == "cut-short")
    #expect(outcome.exchanges.isEmpty)
  }

  @Test func `name a server that hangs up`() async {
    let server = LoopbackServer { $0.target == "/" ? .raw("") : .notFound }
    #expect(await Fetcher.fetch(server.url("/")).word == "cut-short")
  }

  @Test func `name what is no HTTP`() async {
    let server = LoopbackServer { $0.target == "/" ? .raw("220 mail.example ESMTP\r\n") : .notFound }
    #expect(await Fetcher.fetch(server.url("/")).word == "not-http")
  }

  @Test func `name a closed port`() async {
    let port = LoopbackServer { _ in .notFound }.port
    #expect(await Fetcher.fetch("http://127.0.0.1:\(port)/").word == "unreachable")
  }

  /// curl never asks the DNS for names below `.onion` (RFC 7686).
  @Test func `name a host without address`() async {
    #expect(await Fetcher.fetch("http://nobody.onion/").word == "unresolved-host")
  }
}
