import Pipeline
import Records
import Synchronization
import TestSupport
import Testing

/// A town of servers that lay down rules and write down every request that breaks one.
private final class RuleKeeper: Sendable {
  private struct Rules {
    var pausedUntil: [String: Timestamp] = [:]
    var freshUntil: [String: Timestamp] = [:]
    var gone: Set<String> = []
    var refusals: [String: [Timestamp]] = [:]
    var broken: [String] = []
    var asked: [String: Int] = [:]
  }

  private let rules = Mutex(Rules())

  var broken: [String] { rules.withLock { $0.broken } }
  func count(_ target: String) -> Int { rules.withLock { $0.asked[target] ?? 0 } }

  /// Answers for one host of seven kinds; the host's name tells which.
  func answer(_ request: LoopbackServer.Request, at now: Timestamp) -> LoopbackServer.Reply {
    rules.withLock { rules in
      let (host, target) = (request.host, request.target)
      let place = host + target
      rules.asked[place, default: 0] += 1
      func breaks(_ rule: String) { rules.broken.append("\(now.iso8601) \(place): \(rule)") }
      if let until = rules.pausedUntil[host], now <= until { breaks("asked before \(until.iso8601)") }
      if target == "/robots.txt" { return .ok("User-agent: counterclaim\nDisallow: /closed\nAllow: /closed/open") }
      if target.hasPrefix("/closed"), target != "/closed/open" { breaks("robots.txt forbids it") }
      if rules.gone.contains(place) { breaks("it was gone") }
      if let until = rules.freshUntil[place], now < until { breaks("it was fresh until \(until.iso8601)") }

      switch host.split(separator: "-").first {
      case "busy":
        // Busy every other day, for a day and a half.
        guard now.day.daysSince1970 % 2 == 0 else { return .feed(["\(place) \(now.day.day)"]) }
        let until = Timestamp(secondsSince1970: now.secondsSince1970 + 129_600)
        rules.pausedUntil[host] = until
        return target == "/a" ? .status(429, ["Retry-After: 129600"]) : .status(503, ["Retry-After: \(Self.date(until))"])
      case "gone":
        rules.gone.insert(place)
        return .status(410)
      case "fresh":
        rules.freshUntil[place] = Timestamp(secondsSince1970: now.secondsSince1970 + 36_000)
        return .feed(["\(place) \(now.day.day)"], ["Cache-Control: max-age=36000"])
      case "refused":
        let times = (rules.refusals[place] ?? []) + [now]
        rules.refusals[place] = times
        if times.count > 3, times[times.count - 1].secondsSince1970 - times[times.count - 2].secondsSince1970 < 21_600 {
          breaks("refused three times, and asked again within six hours")
        }
        return .notFound
      case "turn": return target == "/a" ? .redirect(302, "/closed/feed") : .redirect(301, "/closed/open")
      default: return .feed(["\(place) \(now.day.day)"])
      }
    }
  }

  private static func date(_ time: Timestamp) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (day, second) = (time.day, time.secondOfDay)
    return "\(days[day.weekday - 1]), \(two(day.day)) \(months[day.month - 1]) \(day.year) "
      + "\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60)) GMT"
  }
}

@Suite struct `Runs over many days` {
  @Test func `make no request that a rule forbids`() async throws {
    let runs = try FeedTestRuns { $0.itemsPerFeed = 3 }
    let keeper = RuleKeeper()
    let server = LoopbackServer { keeper.answer($0, at: runs.now) }
    var urls: [String] = []
    for kind in ["busy", "gone", "fresh", "refused", "turn", "well"] {
      for number in 0..<4 {
        for target in ["/a", "/b", "/closed/feed"] { urls.append(server.url(target, host: "\(kind)-\(number).localhost")) }
      }
    }
    var hours = 0
    for run in 0..<24 {
      try await runs.run(urls, at: monday().adding(minutes: hours * 60 + run))
      hours += [6, 7, 11, 5][run % 4]
    }
    #expect(keeper.broken == [])
    #expect(server.visits.count > 500)
    let hosts = ["busy-0", "gone-0", "fresh-0", "refused-0", "turn-0", "well-0"]
    #expect(hosts.allSatisfy { server.mostAtOnce(host: "\($0).localhost") == 1 })
    // And it is not silence that keeps the rules.
    #expect(keeper.count("well-0.localhost/a") == 24)
    #expect(keeper.count("gone-0.localhost/a") == 1)
    #expect(keeper.count("turn-0.localhost/closed/feed") == 0)
    #expect(keeper.count("turn-0.localhost/closed/open") == 24)
    #expect((8...16).contains(keeper.count("fresh-0.localhost/a")))
    #expect((4...12).contains(keeper.count("refused-0.localhost/a")))
    #expect(keeper.count("busy-0.localhost/a") >= 2)
    print("requests over 24 runs of \(urls.count) feeds: \(server.visits.count), forbidden: \(keeper.broken.count)")
  }

  /// Ten feeds on each of thirty hosts take about as long as ten on one: the hosts' pauses run side by side.
  @Test func `take the time of the busiest host, not that of all`() async throws {
    let runs = try FeedTestRuns { $0.hostPauseMilliseconds = 100 }
    let server = LoopbackServer { $0.target == "/robots.txt" ? .notFound : .feed() }
    let urls = (0..<300).map { server.url("/\($0)", host: "h\($0 % 30).localhost") }
    let report = try await runs.run(urls, at: monday())
    #expect(report.facts.feedsRead == 300)
    let visits = server.visits
    #expect(visits.count == 330)
    let begin = try #require(visits.map(\.begin).min())
    let end = try #require(visits.map(\.begin).max())
    // Ten pauses of a host are one second; all in a row would be thirty. The rest is room for a busy machine.
    #expect(begin.duration(to: end) >= .milliseconds(990))
    #expect(begin.duration(to: end) < .seconds(10))
    for host in Set(visits.map(\.request.host)) {
      let begins = visits.filter { $0.request.host == host }.map(\.begin)
      for (earlier, later) in zip(begins, begins.dropFirst()) { #expect(earlier.duration(to: later) >= .milliseconds(95)) }
      #expect(server.mostAtOnce(host: host) == 1)
    }
  }
}
