import Foundation
import Pipeline
import Records
import TestSupport
import Testing

private let story = """
  The mayor of Ostrel accused the river authority of opening the dam gates without notice, and said that six people had drowned in the flood.

  The river authority denied that it had opened the gates. “The gates opened by themselves,” its director Hanna Brisk said at a news conference.
  """

private func html(_ body: String) -> String { "<html><head><title>T</title></head><body>\(body)</body></html>" }

private var storyPage: String {
  html("<article><h1>Flood</h1>" + story.components(separatedBy: "\n\n").map { "<p>\($0)</p>" }.joined() + "</article>")
}

/// One feed that is well, and each bad one beside it.
@Suite struct `Bad input from the network` {
  private func run(_ replies: [String: LoopbackServer.Reply], _ scratch: ScratchFolder) async throws -> RunReport {
    let server = LoopbackServer { request in
      switch request.target {
      case "/well":
        .ok(
          "<rss version='2.0'><channel><title>W</title><item><guid>1</guid><title>Flood</title><link>/story</link></item></channel></rss>",
          ["Content-Type: application/rss+xml"])
      case "/story": .ok(storyPage, ["Content-Type: text/html"])
      default: replies[request.target] ?? .notFound
      }
    }
    var settings = SourceList.Settings()
    settings.allowsPrivateAddresses = true
    settings.hostPauseMilliseconds = 0
    settings.maximumFeedBytes = 2_000_000
    let targets = ["/well"] + replies.keys.filter { $0.hasPrefix("/feed") }.sorted()
    let list = SourceList(
      settings: settings,
      sources: targets.map {
        Source(id: String($0.dropFirst()), url: server.url($0), outlet: $0, owner: $0, country: "XA", language: "en", kind: "other")
      })
    let now = try #require(Timestamp(iso8601: "2025-03-10T18:00:00Z"))
    let report = try await Run(
      sources: list, output: OutputFolder(scratch.path + "/out"), now: now, clock: { now }, width: 2, progress: { _ in })()
    #expect(report.articles >= 1, "the story that is well is read all the same")
    let made = try scratch.briefs("out")
    try await replay([scratch.path + "/out/archive"], into: scratch.path + "/again")
    #expect(try scratch.briefs("again") == made)
    return report
  }

  private func feedOf(_ items: String) -> String { "<rss version='2.0'><channel><title>F</title>\(items)</channel></rss>" }

  @Test func `a feed that is a page, empty, cut gzip or too large is a failure with a name`() async throws {
    let scratch = try ScratchFolder()
    let report = try await run(
      [
        "/feed-html": .ok(html("<p>Log in to the hotel's network</p>"), ["Content-Type: application/rss+xml"]),
        "/feed-empty": .ok("", ["Content-Type: application/rss+xml"]),
        "/feed-cut": .status(
          200, ["Content-Type: application/rss+xml", "Content-Encoding: gzip"], [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xAB]),
        "/feed-large": .ok(feedOf("<item><title>" + String(repeating: "x", count: 3_000_000) + "</title></item>")),
      ], scratch)
    let failures = Dictionary(report.facts.failures.map { ($0.subject, $0.code) }, uniquingKeysWith: { first, _ in first })
    #expect(failures["feed-html"] == "not-a-feed")
    #expect(failures["feed-empty"] != nil)
    #expect(failures["feed-cut"] != nil)
    #expect(failures["feed-large"] == "too-large")
    #expect(report.facts.feedsRead == 1)
    #expect(try scratch.read("out/briefs/2025-03-10/brief.md").contains("1 of 5"))
  }

  @Test func `a feed with the wrong type and charset is read`() async throws {
    let scratch = try ScratchFolder()
    let bytes =
      Array(
        "<?xml version='1.0' encoding='windows-1252'?>".utf8)
      + Array(feedOf("<item><guid>2</guid><title>Caf\u{1}</title><link>/other</link></item>").utf8).map { $0 == 1 ? 0xE9 : $0 }
    let report = try await run(
      ["/feed-mislabelled": .status(200, ["Content-Type: text/plain"], bytes), "/other": .ok(storyPage)], scratch)
    #expect(report.facts.missingFeeds.isEmpty)
  }

  @Test func `a page without text is a counted outcome, and an article without a date has none`() async throws {
    let scratch = try ScratchFolder()
    let report = try await run(
      [
        "/feed-pages": .ok(feedOf("<item><guid>3</guid><title>Video</title><link>/video</link></item>")),
        "/video": .ok(html("<video src='a.mp4'></video>"), ["Content-Type: text/html"]),
      ], scratch)
    #expect(report.facts.failures.contains { $0.code == "no-text" && $0.subject.hasSuffix("/video") })
    let brief = try JSON.parse(scratch.read("out/briefs/2025-03-10/brief.json"))
    let documents = brief["documents"]?.array ?? []
    #expect(documents.count == 1)
    #expect(documents.first?["published"]?["value"]?.string == nil)
  }

  @Test func `an item without text is told with its feed and its title`() async throws {
    let scratch = try ScratchFolder()
    let report = try await run(["/feed-bare": .ok(feedOf("<item><guid isPermaLink='false'>5</guid><title>Bare</title></item>"))], scratch)
    #expect(report.facts.failures.contains { $0.subject == "feed-bare" && $0.message == "Item “Bare”: The item carries no text." })
  }

  @Test func `a title with Markdown, HTML and control characters injects nothing`() async throws {
    let scratch = try ScratchFolder()
    let title = "A | b &lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:1) &#x202e;**c** \u{7}"
    let hostile = html(
      "<article><h1>\(title)</h1>" + story.components(separatedBy: "\n\n").map { "<p>\($0) | <b>*a*</b> `b`</p>" }.joined() + "</article>")
    _ = try await run(
      [
        "/feed-hostile": .ok(feedOf("<item><guid>4</guid><title>\(title)</title><link>/hostile</link></item>")),
        "/hostile": .ok(hostile, ["Content-Type: text/html"]),
      ], scratch)
    let markdown = try scratch.read("out/briefs/2025-03-10/brief.md")
    let page = try scratch.read("out/briefs/2025-03-10/brief.html")
    #expect(!page.contains("<script") && !page.contains("href=\"javascript:"))
    // In Markdown a backslash before them makes them plain characters.
    for mark in ["<script", "](javascript:", "**c**", "| b"] {
      #expect(markdown.components(separatedBy: mark).dropLast().allSatisfy { $0.hasSuffix("\\") }, "\(mark) stands bare")
    }
    #expect(!markdown.unicodeScalars.contains { $0.value == 7 || $0.value == 0x202E })
    #expect(!page.unicodeScalars.contains { $0.value == 7 || $0.value == 0x202E })
  }
}

@Suite struct `Bad input to a replay` {
  @Test func `a damaged record in the middle of an archive costs that record alone`() async throws {
    let scratch = try ScratchFolder()
    var bytes = Array(try Data(contentsOf: Scene.archive))
    for index in bytes.count / 3..<bytes.count / 3 + 40 { bytes[index] ^= 0x5A }
    let damaged = try scratch.write(bytes, to: "damaged.warc.gz")
    let report = try await replay([damaged], into: scratch.path + "/out")
    #expect(report.briefs.count == 3)
    #expect(report.facts.failures.contains { $0.stage == .archive })
    #expect(report.articles >= 14)
  }

  @Test func `an archive that is cut gives all that was whole`() async throws {
    let scratch = try ScratchFolder()
    let bytes = Array(try Data(contentsOf: Scene.archive))
    let cut = try scratch.write(Array(bytes.prefix(bytes.count * 2 / 3)), to: "cut.warc.gz")
    let report = try await replay([cut], into: scratch.path + "/out")
    #expect(report.articles >= 8)
  }

  @Test func `lines that are no articles are named, and the others read`() async throws {
    let scratch = try ScratchFolder()
    let line = JSON.object(["id": "a", "outlet": "O", "published": "2025-03-10", "title": "Flood", "text": .string(story)]).compact
    let file = try scratch.write("\(line)\nnot json\n{\"id\": \"b\"}\n\n", to: "lines.jsonl")
    let report = try await replay([file], into: scratch.path + "/out")
    #expect(report.articles == 1)
    #expect(report.facts.failures.map(\.code).sorted() == ["no-text", "not-json"])
    #expect(report.facts.failures.map(\.subject).sorted() == ["lines.jsonl:2", "lines.jsonl:3"])
  }

  @Test func `what carries no date at all needs a clock`() async throws {
    let scratch = try ScratchFolder()
    let line = JSON.object(["id": "a", "outlet": "O", "title": "Flood", "text": .string(story)]).compact
    let file = try scratch.write(line, to: "lines.jsonl")
    await #expect(throws: Replay.Failure.clockUnknown) { try await replay([file], into: scratch.path + "/out") }
    let report = try await replay([file], into: scratch.path + "/out", now: "2025-03-11")
    #expect(report.articles == 1)
  }

  @Test func `a path that is not there is named`() async throws {
    let scratch = try ScratchFolder()
    await #expect(throws: Replay.Failure.noSuchSource(path: "nowhere.warc")) {
      try await replay(["nowhere.warc"], into: scratch.path + "/out")
    }
  }

  @Test func `never overwrites the ledger of a run`() async throws {
    let scratch = try ScratchFolder()
    let server = LoopbackServer { _ in
      .ok("<rss version='2.0'><channel><title>F</title></channel></rss>", ["Content-Type: application/rss+xml"])
    }
    var settings = SourceList.Settings()
    settings.allowsPrivateAddresses = true
    let source = Source(id: "a", url: server.url("/f"), outlet: "A", owner: "A", country: "XA", language: "en", kind: "other")
    let now = try #require(Timestamp(iso8601: "2025-03-10T18:00:00Z"))
    _ = try await Run(
      sources: SourceList(settings: settings, sources: [source]), output: OutputFolder(scratch.path + "/out"), now: now, clock: { now },
      width: 1, progress: { _ in })()
    await #expect { try await replay([Scene.archive.path], into: scratch.path + "/out") } throws: { error in
      if case OutputFolder.Failure.cannotWrite = error { true } else { false }
    }
    #expect(try scratch.briefs("out").count == 3)
  }

  @Test func `a folder of saved feeds and pages is read`() async throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write(storyPage, to: "saved/a/page.html")
    _ = try scratch.write("<rss version='2.0'><channel><title>F</title></channel></rss>", to: "saved/feed.xml")
    _ = try scratch.write("notes", to: "saved/notes.txt")
    let report = try await replay([scratch.path + "/saved"], into: scratch.path + "/out", now: "2025-03-11")
    #expect(report.articles == 1)
  }
}

@Suite struct `What a replay could not read` {
  private func line(_ id: String, _ text: String, outlet: String = "O") -> String {
    JSON.object(["id": .string(id), "outlet": .string(outlet), "published": "2025-03-10", "title": "Flood", "text": .string(text)]).compact
  }

  @Test func `is told, and counted in the brief`() async throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      [line("a", story), "not json", line("a", story + " More.", outlet: "P"), line("a", story)].joined(separator: "\n"), to: "lines.jsonl")
    let report = try await replay([file], into: scratch.path + "/out")
    #expect(report.unreadable.map(\.code).sorted() == ["doubled-identifier", "not-json"])
    #expect(report.unreadable.map(\.subject).sorted() == ["lines.jsonl:2", "lines.jsonl:3"], "the same line twice loses nothing")
    #expect(try scratch.read("out/briefs/2025-03-10/brief.md").contains("unreadable: 2 parts of the input"))
    let brief = try JSON.parse(scratch.read("out/briefs/2025-03-10/brief.json"))
    #expect(brief["run"]?["unreadable"]?.integer == 2)
  }

  @Test func `of an archive is told as well`() async throws {
    let scratch = try ScratchFolder()
    let bytes = Array(try Data(contentsOf: Scene.archive))
    let cut = try scratch.write(Array(bytes.prefix(bytes.count * 2 / 3)), to: "cut.warc.gz")
    let report = try await replay([cut], into: scratch.path + "/out")
    #expect(report.unreadable.map(\.code) == ["cut-archive"])
    #expect(try await replay([Scene.archive.path], into: scratch.path + "/whole").unreadable.isEmpty)
  }

  @Test func `makes no empty brief where nothing else is there`() async throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: scratch.path + "/empty", withIntermediateDirectories: true)
    await #expect(throws: Replay.Failure.nothingFound(paths: [scratch.path + "/empty"])) {
      try await replay([scratch.path + "/empty"], into: scratch.path + "/out", now: "2025-03-11")
    }
    await #expect(throws: Replay.Failure.nothingWithin) {
      try await replay([Scene.archive.path], into: scratch.path + "/out", now: "2024-03-11")
    }
  }
}
