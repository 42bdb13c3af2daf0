import Records
import TestSupport
import Testing

@testable import Fetch

@Suite struct `RFC 9111 4.2.1 Freshness lifetime` {
  @Test(
    arguments: [
      (["Cache-Control: max-age=600"], 600),
      (["cache-control: Max-Age=600, public"], 600),
      (["Cache-Control: public", "Cache-Control: max-age=600"], 600),
      (["Cache-Control: max-age=\"600\""], 600),
      (["Cache-Control: max-age=600, max-age=60"], 60),
      (["Cache-Control: max-age=600", "Expires: Fri, 22 Mar 2024 12:00:01 GMT"], 600),
      (["Cache-Control: max-age=600", "Age: 100"], 500),
      (["Cache-Control: max-age=600", "Age: 1000"], 0),
      (["Cache-Control: max-age=600", "Age: old"], 600),
      (["Cache-Control: max-age=99999999999999"], 1 << 31),
      (["Cache-Control: max-age=soon"], 0),
      (["Cache-Control: max-age"], 0),
      (["Cache-Control: max-age=-1"], 0),
      (["Cache-Control: no-store, max-age=600"], 0),
      (["Cache-Control: no-cache, max-age=600"], 0),
      (["Cache-Control: no-cache=\"set-cookie, x\", max-age=600"], 600),
      (["Cache-Control: private=\"max-age=1, no-store\", max-age=600"], 600),
      (["Cache-Control: s-maxage=600"], nil),
      (["Cache-Control: "], nil),
      (["Expires: Fri, 22 Mar 2024 13:00:00 GMT"], 3_600),
      (["Expires: Fri, 22 Mar 2024 13:00:00 GMT", "Date: Fri, 22 Mar 2024 12:30:00 GMT"], 1_800),
      (["Expires: Fri, 22 Mar 2024 11:00:00 GMT"], 0),
      (["Expires: 0"], 0),
      (["Expires: -1"], 0),
      (["Last-Modified: Fri, 22 Mar 2019 11:00:00 GMT"], nil),
      ([], nil),
    ] as [([String], Int?)])
  func `is what the answer says, and nothing is guessed`(lines: [String], seconds: Int?) async {
    let server = LoopbackServer { $0.target == "/" ? .ok("x", lines) : .notFound }
    let outcome = await Fetcher.fetch(server.url("/"))
    #expect(outcome.freshUntil.map { $0.secondsSince1970 - noon.secondsSince1970 } == seconds)
  }

  @Test func `is renewed by a 304, and no failure has one`() async {
    let server = LoopbackServer { request in
      switch request.target {
      case "/same": .raw("HTTP/1.1 304 Not Modified\r\nCache-Control: max-age=60\r\n\r\n")
      case "/gone": .status(404, ["Cache-Control: max-age=60"])
      default: .notFound
      }
    }
    let same = await Fetcher.fetch(FetchRequest(url: server.url("/same"), validators: Validators(etag: "\"1\"")))
    #expect(same.freshUntil?.iso8601 == "2024-03-22T12:01:00Z")
    #expect(await Fetcher.fetch(server.url("/gone")).freshUntil == nil)
  }
}

@Suite struct `RFC 9110 15.4.5 Validators of a 304` {
  @Test(arguments: [
    ("ETag: \"2\"\r\n", Validators(etag: "\"2\"", lastModified: "old")),
    ("Last-Modified: new\r\n", Validators(etag: "\"1\"", lastModified: "new")),
    ("", Validators(etag: "\"1\"", lastModified: "old")),
  ])
  func `renew those it names and keep the others`(lines: String, expected: Validators) async {
    let server = LoopbackServer { $0.target == "/" ? .raw("HTTP/1.1 304 Not Modified\r\n\(lines)\r\n") : .notFound }
    let outcome = await Fetcher.fetch(
      FetchRequest(url: server.url("/"), validators: Validators(etag: "\"1\"", lastModified: "old")))
    #expect(outcome.validators?.etag == expected.etag)
    #expect(outcome.validators?.lastModified == expected.lastModified)
  }
}

@Suite struct `A pause from an earlier run` {
  @Test(arguments: [("2024-03-22T12:00:01Z", false), ("2024-03-22T12:00:00Z", false), ("2024-03-22T11:59:59Z", true)])
  func `holds to its last second, for robots.txt and for redirects as well`(until: String, isOver: Bool) async throws {
    let server = LoopbackServer { request in
      let port = request.headers["host"]!.split(separator: ":")[1]
      switch (request.host, request.target) {
      case ("calm.localhost", "/"): return .redirect(302, "http://busy.localhost:\(port)/")
      case (_, "/robots.txt"): return .notFound
      default: return .ok("x")
      }
    }
    let pause = try #require(Timestamp(iso8601: until))
    let fetcher = Fetcher(.forTests(), pauses: ["busy.localhost": pause])
    let outcomes = await fetcher.fetch(["busy.localhost", "calm.localhost"].map { FetchRequest(url: server.url("/", host: $0)) })
    #expect(outcomes.map(\.word) == Array(repeating: isOver ? "fetched" : "host-paused", count: 2))
    #expect(outcomes.map(\.retryAfter) == Array(repeating: isOver ? nil : pause, count: 2))
    #expect(server.visits.contains { $0.request.host == "busy.localhost" } == isOver)
    #expect(fetcher.newPauses.isEmpty, "nobody asked for quiet in this run")
  }

  @Test func `is told to whoever keeps it for the next`() async {
    let server = LoopbackServer { request in
      switch (request.host, request.target) {
      case ("a.localhost", "/robots.txt"): .status(503, ["Retry-After: 60"])
      case ("b.localhost", "/"): .status(429)
      default: .notFound
      }
    }
    let fetcher = Fetcher(.forTests())
    _ = await fetcher.fetch(["a.localhost", "b.localhost", "c.localhost"].map { FetchRequest(url: server.url("/", host: $0)) })
    let pauses = fetcher.newPauses.mapValues { $0.until?.iso8601 ?? "no time" }
    #expect(pauses == ["a.localhost": "2024-03-22T12:01:00Z", "b.localhost": "no time"])
  }
}
