import Foundation
import Pipeline
import Records
import TestSupport
import Testing

private let paragraphs = [
  "Interior Minister Tomas Verrick accused the Dawn Front of bombing the ferry terminal in Port Maren, where 14 people died on Monday morning.",
  "The Dawn Front denied that it had carried out the attack, in a statement that was read on the radio by one of its spokesmen.",
  "Hospital officials said that 41 people were being treated for burns, and that nine of them were in a critical condition.",
]

private func page(_ title: String, _ words: [String] = paragraphs) -> String {
  "<html><head><title>\(title)</title></head><body><article><h1>\(title)</h1>" + words.map { "<p>\($0)</p>" }.joined()
    + "</article></body></html>"
}

private func feed(_ items: [(title: String, link: String)]) -> String {
  "<rss version='2.0'><channel><title>Feed</title>"
    + items.map { "<item><guid>\($0.link)</guid><title>\($0.title)</title><link>\($0.link)</link></item>" }.joined() + "</channel></rss>"
}

private func sources(_ urls: [String], tolerance: Double = 0.1) -> SourceList {
  var settings = SourceList.Settings()
  settings.allowsPrivateAddresses = true
  settings.hostPauseMilliseconds = 0
  settings.failureTolerance = tolerance
  return SourceList(
    settings: settings,
    sources: urls.enumerated().map { index, url in
      Source(id: "s\(index)", url: url, outlet: "Outlet \(index)", owner: "Owner \(index)", country: "XA", language: "en", kind: "other")
    })
}

private func run(
  _ list: SourceList, _ output: String, now: String = "2025-03-10T18:00:00Z", actors: [ListedActor] = []
) async throws -> RunReport {
  let clock = try #require(Timestamp(iso8601: now))
  return try await Run(
    sources: list, output: OutputFolder(output), now: clock, clock: { clock }, width: 2, actors: actors, progress: { _ in })()
}

@Suite struct `A run` {
  @Test func `keeps the user's actors in its archive, so that its replay names them as well`() async throws {
    let scratch = try ScratchFolder()
    let server = LoopbackServer { request in
      switch request.target {
      case "/feed": .ok(feed([("One", "/1")]), ["Content-Type: application/rss+xml"])
      case "/1": .ok(page("One"), ["Content-Type: text/html; charset=utf-8"])
      default: .notFound
      }
    }
    let actors = [ListedActor(name: "Front of Dawn", kind: .armedGroup, aliases: ["Dawn Front"])]
    _ = try await run(sources([server.url("/feed")]), scratch.path + "/out", actors: actors)
    let made = try scratch.briefs("out")
    #expect(made["2025-03-10/brief.md"]?.contains("**Front of Dawn**") == true)
    try await replay([scratch.path + "/out/archive"], into: scratch.path + "/again")
    #expect(try scratch.briefs("again") == made)
  }

  @Test func `reads feeds and pages, and its replay gives the same brief`() async throws {
    let scratch = try ScratchFolder()
    let server = LoopbackServer { request in
      switch request.target {
      case "/feed": .ok(feed([("One", "/1"), ("Two", "/moved")]), ["Content-Type: application/rss+xml"])
      case "/1": .ok(page("One"), ["Content-Type: text/html; charset=utf-8"])
      case "/moved": .redirect(302, "/2")
      case "/2": .ok(page("Two", paragraphs.reversed()), ["Content-Type: text/html"])
      default: .notFound
      }
    }
    let report = try await run(sources([server.url("/feed")]), scratch.path + "/out")
    #expect(report.articles == 2)
    #expect(report.facts.failures.isEmpty)
    #expect(!report.exceedsTolerance)
    let made = try scratch.briefs("out")
    #expect(made.count == 3)
    #expect(made["2025-03-10/brief.md"]?.contains("Dawn Front") == true)

    try await replay([scratch.path + "/out/archive"], into: scratch.path + "/again")
    #expect(try scratch.briefs("again") == made)
    #expect(try Verify(output: OutputFolder(scratch.path + "/out"))().differences.isEmpty)
  }

  @Test func `asks again with the validators it was given, and stores an unchanged answer as a revisit`() async throws {
    let scratch = try ScratchFolder()
    let server = LoopbackServer { request in
      guard request.target == "/feed" || request.target == "/1" else { return .notFound }
      if request.headers["if-none-match"] == "\"v1\"" { return .status(304, ["ETag: \"v1\""]) }
      let body = request.target == "/feed" ? feed([("One", "/1")]) : page("One")
      return .ok(body, ["ETag: \"v1\"", "Content-Type: \(request.target == "/feed" ? "application/rss+xml" : "text/html")"])
    }
    let list = sources([server.url("/feed")])
    let first = try await run(list, scratch.path + "/out")
    let second = try await run(list, scratch.path + "/out", now: "2025-03-11T18:00:00Z")
    #expect((first.articles, second.articles) == (1, 0))
    #expect(server.targets.filter { $0 == "/1" }.count == 1, "a page that was read is not asked for again")
    let made = try scratch.briefs("out")
    #expect(made.keys.filter { $0.hasSuffix(".md") }.sorted() == ["2025-03-10/brief.md", "2025-03-11/brief.md"])
    try await replay([scratch.path + "/out/archive"], into: scratch.path + "/again")
    #expect(try scratch.briefs("again") == made)
  }

  @Test func `counts a feed that failed, goes on, and tells by its status`() async throws {
    let scratch = try ScratchFolder()
    let server = LoopbackServer { request in
      switch request.target {
      case "/feed": .ok(feed([("One", "/1")]), ["Content-Type: application/rss+xml"])
      case "/1": .ok(page("One"), ["Content-Type: text/html"])
      default: .notFound
      }
    }
    let report = try await run(sources([server.url("/feed"), server.url("/gone")]), scratch.path + "/out")
    #expect(report.exceedsTolerance)
    #expect(report.facts.missingFeeds.map(\.source) == ["s1"])
    #expect(report.articles == 1)
    #expect(try scratch.read("out/briefs/2025-03-10/brief.md").contains("1 of 2"))
    let tolerant = try await run(sources([server.url("/feed"), server.url("/gone")], tolerance: 0.5), scratch.path + "/other")
    #expect(!tolerant.exceedsTolerance)
  }

  @Test func `names a feed only after several failures in a row, and once a day`() async throws {
    let scratch = try ScratchFolder()
    let server = LoopbackServer { request in
      request.target == "/feed" ? .ok(feed([]), ["Content-Type: application/rss+xml"]) : .notFound
    }
    let list = sources([server.url("/feed"), server.url("/gone")])
    var lines: [Int] = []
    for now in ["2025-03-10T06:00:00Z", "2025-03-10T12:00:00Z", "2025-03-10T18:00:00Z", "2025-03-10T20:00:00Z", "2025-03-11T06:00:00Z"] {
      lines.append(try await run(list, scratch.path + "/out", now: now).feedLines.count)
    }
    #expect(lines == [0, 0, 1, 0, 1])
  }

  @Test func `that reaches no feed leaves the last brief as it is`() async throws {
    let scratch = try ScratchFolder()
    var server: LoopbackServer? = LoopbackServer { _ in .ok(feed([]), ["Content-Type: application/rss+xml"]) }
    let list = sources([try #require(server?.url("/feed"))])
    _ = try await run(list, scratch.path + "/out")
    let before = try scratch.briefs("out")
    server = nil
    await #expect(throws: Run.Failure.self) { try await run(list, scratch.path + "/out", now: "2025-03-11T18:00:00Z") }
    #expect(try scratch.briefs("out") == before)
  }

  @Test func `keeps out a second one`() async throws {
    let scratch = try ScratchFolder()
    let output = scratch.path + "/out"
    let server = LoopbackServer { request in
      if request.target == "/feed" {
        // Asked while the first run holds the lock.
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        shell.arguments = ["flock", "--nonblock", output + "/.lock", "true"]
        try? shell.run()
        shell.waitUntilExit()
        return .ok(feed([]), ["Content-Type: application/rss+xml", "X-Lock: \(shell.terminationStatus)"])
      }
      return .notFound
    }
    _ = try await run(sources([server.url("/feed")]), output)
    let lock = open(output + "/.lock", O_RDWR)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0, "the lock dies with its run")
    await #expect(throws: OutputFolder.Failure.locked(path: output)) { try await run(sources([server.url("/feed")]), output) }
  }

  @Test func `says when its folder cannot be written`() async throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("in the way", to: "out")
    await #expect { try await run(sources(["http://127.0.0.1:9/feed"]), file) } throws: { error in
      if case OutputFolder.Failure.cannotWrite = error { true } else { false }
    }
  }

  @Test func `reads an edited article again as a version of the same address`() async throws {
    let scratch = try ScratchFolder()
    let edited = Mutexed(false)
    let server = LoopbackServer { request in
      switch request.target {
      case "/feed": .ok(feed([(edited.value ? "One, corrected" : "One", "/1")]), ["Content-Type: application/rss+xml"])
      case "/1": .ok(edited.value ? page("One, corrected", Array(paragraphs.prefix(2)) + ["Nineteen people were treated."]) : page("One"))
      default: .notFound
      }
    }
    _ = try await run(sources([server.url("/feed")]), scratch.path + "/out")
    edited.value = true
    let report = try await run(sources([server.url("/feed")]), scratch.path + "/out", now: "2025-03-11T18:00:00Z")
    #expect(report.articles == 1)
    #expect(try scratch.read("out/briefs/2025-03-11/brief.md").contains("Nineteen people were treated."))
    let made = try scratch.briefs("out")
    try await replay([scratch.path + "/out/archive"], into: scratch.path + "/again")
    #expect(try scratch.briefs("again") == made)
  }
}

@Suite struct `A day that is past` {
  private static let accusation = [
    "Interior Minister Tomas Verrick accused the Dawn Front of bombing the ferry terminal in Port Maren on Monday.",
    "Trains were stopped, and the police closed the square in front of the terminal for the whole day.",
  ]
  private static let rival = [
    "President Olga Brandt accused Karsia of bombing the ferry terminal in Port Maren on Monday.",
    "She spoke in parliament, and the members of her party rose from their seats to applaud her for a long time.",
  ]

  private func server(_ later: Mutexed<Bool>) -> LoopbackServer {
    LoopbackServer { request in
      switch request.target {
      case "/feed": .ok(feed([("One", "/1")] + (later.value ? [("Two", "/2")] : [])), ["Content-Type: application/rss+xml"])
      case "/1": .ok(page("One", Self.accusation), ["Content-Type: text/html"])
      case "/2": .ok(page("Two", Self.rival), ["Content-Type: text/html"])
      default: .notFound
      }
    }
  }

  @Test func `has its brief made again from what was known then, and what came later stays new on its day`() async throws {
    let scratch = try ScratchFolder()
    let later = Mutexed(false)
    let server = self.server(later)
    let list = sources([server.url("/feed")])
    let output = scratch.path + "/out"
    _ = try await run(list, output, now: "2025-03-10T18:00:00Z")
    _ = try await run(list, output, now: "2025-03-11T18:00:00Z")
    let before = try scratch.briefs("out")
    later.value = true
    let asked = server.targets.count
    try FileManager.default.removeItem(atPath: output + "/briefs/2025-03-10")
    let report = try await run(list, output, now: "2025-03-10T21:00:00Z")
    #expect(server.targets.count == asked, "nobody is asked")
    #expect(report.clock.iso8601 == "2025-03-10T18:00:00Z")
    #expect(try FileManager.default.contentsOfDirectory(atPath: output).filter { $0.contains(".before-") } == [])
    #expect(try scratch.briefs("out") == before)

    _ = try await run(list, output, now: "2025-03-12T18:00:00Z")
    let brief = try JSON.parse(try scratch.read("out/briefs/2025-03-12/brief.json"))
    let new = (brief["positions"]?.array ?? []).filter { $0["new"] == true }.compactMap { $0["voice"]?.string }
    #expect(new == ["olga-brandt"])
    let made = try scratch.briefs("out")
    try await replay([output + "/archive"], into: scratch.path + "/again")
    #expect(try scratch.briefs("again") == made)
  }

  @Test func `without a brief is refused, since feeds tell of today`() async throws {
    let scratch = try ScratchFolder()
    let server = self.server(Mutexed(false))
    _ = try await run(sources([server.url("/feed")]), scratch.path + "/out", now: "2025-03-12T18:00:00Z")
    await #expect(throws: Run.Failure.self) {
      try await run(sources([server.url("/feed")]), scratch.path + "/out", now: "2025-03-10T18:00:00Z")
    }
  }
}

@Suite struct `A source that leaves the list` {
  @Test func `leaves no word of its own to those who may not see it`() async throws {
    let scratch = try ScratchFolder()
    let server = LoopbackServer { request in
      switch request.target {
      case "/open": .ok(feed([("One", "/1")]), ["Content-Type: application/rss+xml"])
      case "/closed": .ok(feed([("Two", "/2")]), ["Content-Type: application/rss+xml"])
      case "/1":
        .ok(page("One", ["Interior Minister Tomas Verrick accused the Dawn Front of bombing the ferry terminal in Port Maren on Monday."]))
      case "/2": .ok(page("Two", ["Director Ivo Brandt accused Karsia of bombing the ferry terminal in Port Maren on Monday."]))
      default: .notFound
      }
    }
    func labelled(_ list: SourceList) -> SourceList {
      SourceList(
        settings: list.settings,
        sources: list.sources.map {
          Source(
            id: $0.id, url: $0.url, outlet: $0.outlet, owner: $0.owner, country: $0.country, language: $0.language, kind: $0.kind,
            tlp: $0.url.hasSuffix("closed") ? .red : nil)
        })
    }
    _ = try await run(labelled(sources([server.url("/open"), server.url("/closed")])), scratch.path + "/out")
    _ = try await run(labelled(sources([server.url("/open")])), scratch.path + "/out", now: "2025-03-11T18:00:00Z")
    for day in ["2025-03-10", "2025-03-11"] {
      #expect(try scratch.read("out/briefs/\(day)/brief.md").contains("TLP:RED"))
      #expect(try scratch.read("out/briefs/\(day)/brief.md").contains("Ivo Brandt"))
      for view in ["brief.md", "brief.html", "brief.json"] {
        let text = try scratch.read("out/briefs/\(day)/tlp-clear/\(view)")
        #expect(text.contains("Tomas Verrick"))
        #expect(!text.contains("Ivo Brandt") && !text.contains("Karsia"))
      }
    }
    let made = try scratch.briefs("out")
    try await replay([scratch.path + "/out/archive"], into: scratch.path + "/again")
    #expect(try scratch.briefs("again") == made)
    let export = try WrittenBriefs(output: OutputFolder(scratch.path + "/out")).export(
      .csv, of: CalendarDay(year: 2025, month: 3, day: 11)!, upTo: .green)
    #expect(export.contains("TLP:CLEAR") && !export.contains("Ivo Brandt"))
  }
}

/// A value that a server's threads and a test share, under a lock.
private final class Mutexed<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var stored: Value

  init(_ value: Value) { stored = value }

  var value: Value {
    get { lock.withLock { stored } }
    set { lock.withLock { stored = newValue } }
  }
}
