import Foundation
import Records
import Synchronization
import TestSupport
import Testing

@testable import Fetch

@Suite struct `One host` {
  private static func requests(_ server: LoopbackServer, _ count: Int, host: String = "127.0.0.1") -> [FetchRequest] {
    (0..<count).map { FetchRequest(url: server.url("/\($0)", host: host)) }
  }

  @Test func `is asked one thing at a time, with a pause between`() async {
    let server = LoopbackServer { $0.target == "/robots.txt" ? .notFound : .ok("x") }
    let outcomes = await Fetcher(.forTests { $0.hostPause = .milliseconds(60) }).fetch(Self.requests(server, 4))
    #expect(outcomes.allSatisfy { $0.word == "fetched" })
    #expect(server.mostAtOnce() == 1)
    #expect(server.targets == ["/robots.txt", "/0", "/1", "/2", "/3"])
    let visits = server.visits
    for (earlier, later) in zip(visits, visits.dropFirst()) {
      // The server's log ends a visit a moment after the client has it.
      #expect(earlier.begin.duration(to: later.begin) >= .milliseconds(59))
    }
  }

  @Test func `is asked one thing at a time by calls that overlap`() async {
    let server = LoopbackServer { $0.target == "/robots.txt" ? .notFound : .ok("x") }
    let fetcher = Fetcher(.forTests())
    async let first = fetcher.fetch(Self.requests(server, 10))
    async let second = fetcher.fetch(Self.requests(server, 10))
    let words = await (first + second).map(\.word)
    #expect(words == Array(repeating: "fetched", count: 20))
    #expect(server.mostAtOnce() == 1)
    #expect(server.targets.count { $0 == "/robots.txt" } == 1)
  }

  @Test func `does not hold up another`() async {
    // Neither is answered before both have asked.
    let meeting = Meeting(of: 2)
    let server = LoopbackServer { request in
      if request.target == "/robots.txt" { return .notFound }
      return meeting.arrive() ? .ok("met") : .status(500)
    }
    let requests = ["a.localhost", "b.localhost"].map { FetchRequest(url: server.url("/", host: $0)) }
    #expect(await Fetcher(.forTests()).fetch(requests).map(\.text) == ["met", "met"])
  }

  @Test func `more than the width are not asked at once`() async {
    let open = Mutex((now: 0, most: 0))
    let server = LoopbackServer { _ in
      open.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      defer { open.withLock { $0.now -= 1 } }
      return .notFound
    }
    let requests = (0..<20).map { FetchRequest(url: server.url("/", host: "h\($0).localhost")) }
    let outcomes = await Fetcher(.forTests { $0.width = 3 }).fetch(requests)
    #expect(outcomes.allSatisfy { $0.word == "http-404" })
    #expect(open.withLock { $0.most } <= 3)
  }

  @Test(arguments: [
    (429, "Retry-After: 120", Optional("2024-03-22T12:02:00Z")),
    (503, "Retry-After: Fri, 22 Mar 2024 13:00:00 GMT", "2024-03-22T13:00:00Z"),
    (429, "X-Nothing: 1", nil),
  ])
  func `that asks for quiet is left alone for the run`(status: Int, header: String, time: String?) async {
    let server = LoopbackServer { $0.target == "/robots.txt" ? .notFound : $0.target == "/0" ? .status(status, [header]) : .ok("x") }
    let fetcher = Fetcher(.forTests())
    let outcomes = await fetcher.fetch(Self.requests(server, 3))
    #expect(outcomes.map(\.word) == ["http-\(status)", "host-paused", "host-paused"])
    #expect(outcomes.map { $0.retryAfter?.iso8601 } == [time, time, time])
    #expect(await fetcher.fetch(Self.requests(server, 1))[0].word == "host-paused")
    #expect(server.targets == ["/robots.txt", "/0"])
    #expect(await fetcher.fetch(Self.requests(server, 1, host: "other.localhost"))[0].word == "http-\(status)")
  }

  @Test func `that fails with 503 and no time is asked on`() async {
    let server = LoopbackServer { $0.target == "/robots.txt" ? .notFound : $0.target == "/0" ? .status(503) : .ok("x") }
    let outcomes = await Fetcher(.forTests()).fetch(Self.requests(server, 2))
    #expect(outcomes.map(\.word) == ["http-503", "fetched"])
    #expect(outcomes.map(\.retryAfter) == [nil, nil])
  }
}

@Suite struct `Retry-After` {
  @Test(arguments: [
    ("0", "2024-03-22T12:00:00Z"),
    ("3600", "2024-03-22T13:00:00Z"),
    ("Sat, 23 Mar 2024 08:49:37 GMT", "2024-03-23T08:49:37Z"),
    ("Saturday, 23-Mar-24 08:49:37 GMT", "2024-03-23T08:49:37Z"),
    ("Sat Mar 23 08:49:37 2024", "2024-03-23T08:49:37Z"),
    ("Sun Apr  7 08:49:37 2024", "2024-04-07T08:49:37Z"),
    ("Sun, 06 Nov 1994 08:49:37 GMT", "2024-03-22T12:00:00Z"),
    ("99999999999999999999", "2025-03-23T12:00:00Z"),
  ])
  func `is read in every form`(value: String, time: String) {
    #expect(RetryAfter.time(value, now: noon)?.iso8601 == time)
  }

  @Test(arguments: ["", "soon", "-5", "1.5", "Sat, 32 Mar 2024 08:49:37 GMT", "Sat, 23 Mar 2024 25:00:00 GMT", "23 Mar 2024"])
  func `is nothing else`(value: String) {
    #expect(RetryAfter.time(value, now: noon) == nil)
  }
}

/// Lets callers through when a number of them has come.
private final class Meeting: Sendable {
  private let condition = NSCondition()
  private let missing: Mutex<Int>

  init(of count: Int) { missing = Mutex(count) }

  /// - Returns: false when the others stay away.
  func arrive() -> Bool {
    condition.lock()
    defer { condition.unlock() }
    let left = missing.withLock {
      $0 -= 1
      return $0
    }
    if left == 0 { condition.broadcast() }
    while missing.withLock({ $0 }) > 0 {
      guard condition.wait(until: Date(timeIntervalSinceNow: 5)) else { return false }
    }
    return true
  }
}

/// What a callback on another thread was given, in order.
final class Collected<Value: Sendable>: Sendable {
  private let list = Mutex<[Value]>([])

  func append(_ value: Value) { list.withLock { $0.append(value) } }
  var values: [Value] { list.withLock { $0 } }
}
