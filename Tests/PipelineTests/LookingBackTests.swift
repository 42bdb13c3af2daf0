import Foundation
import Pipeline
import Records
import Synchronization
import TestSupport
import Testing

@Suite struct `Entries of long ago` {
  private func feed(_ day: String, _ title: String) -> String {
    "<item><guid isPermaLink='false'>\(title)</guid><title>\(title)</title><pubDate>\(day)</pubDate><description>Interior Minister Tomas "
      + "Verrick accused the Dawn Front of bombing the ferry terminal in Port Maren. The Dawn Front denied it: \(title).</description></item>"
  }

  @Test func `in a feed are counted and not compared`() async throws {
    let runs = try FeedTestRuns()
    let items = feed("Mon, 03 Jun 2019 08:00:00 GMT", "Old") + feed("Sun, 09 Mar 2025 08:00:00 GMT", "Fresh")
    let server = LoopbackServer { _ in
      .ok("<rss version='2.0'><channel><title>F</title>\(items)</channel></rss>", ["Content-Type: application/rss+xml"])
    }
    try await runs.run([server.url("/feed")], at: monday())
    let text = try runs.scratch.folder.read("out/briefs/2025-03-10/brief.md")
    #expect(text.contains("1 document published before the days compared, left out"))
    let brief = try JSON.parse(runs.scratch.folder.read("out/briefs/2025-03-10/brief.json"))
    #expect(brief["documents"]?.array?.compactMap { $0["title"]?.string } == ["Fresh"])
    #expect(brief["run"]?["older"]?.integer == 1)
    #expect(try await runs.areRepeatable())
  }

  @Test func `that were news when they were read stay with their event`() async throws {
    let runs = try FeedTestRuns()
    let isLater = Mutex(false)
    let items = (feed("Mon, 10 Feb 2025 08:00:00 GMT", "First"), feed("Wed, 12 Mar 2025 08:00:00 GMT", "Second"))
    let server = LoopbackServer { _ in
      let body = items.0 + (isLater.withLock { $0 } ? items.1 : "")
      return .ok("<rss version='2.0'><channel><title>F</title>\(body)</channel></rss>", ["Content-Type: application/rss+xml"])
    }
    try await runs.run([server.url("/feed")], at: monday())
    isLater.withLock { $0 = true }
    try await runs.run([server.url("/feed")], at: monday(plusDays: 4))
    func brief(_ day: String) throws -> JSON { try JSON.parse(runs.scratch.folder.read("out/briefs/\(day)/brief.json")) }
    let (first, second) = (try brief("2025-03-10"), try brief("2025-03-14"))
    #expect(second["events"]?.array?.compactMap { $0["id"]?.string } == first["events"]?.array?.compactMap { $0["id"]?.string })
    #expect(second["positions"]?.array?.contains { $0["new"] == true } == false)
    #expect(second["documents"]?.array?.count == 2)
    #expect(second["run"]?["older"]?.integer == 0)
    #expect(try await runs.areRepeatable())
  }

  @Test func `that the user chose are compared, and dated`() async throws {
    let scratch = try ScratchFolder()
    let text = "The river rose over its banks in the night. The mayor of Ostrel thanked the helpers, and schools stayed shut."
    let line = JSON.object(["id": "a", "outlet": "O", "published": "2019-06-03", "title": "Flood", "text": .string(text)]).compact
    let file = try scratch.write(line, to: "lines.jsonl")
    try await replay([file], into: scratch.path + "/out", now: "2025-03-11")
    #expect(try scratch.read("out/briefs/2025-03-11/brief.md").contains("(1 document, published 2019-06-03)"))
  }
}

@Suite struct `From a line of the brief` {
  @Test func `a label leads to its claims, and without one to its document`() async throws {
    let scratch = try ScratchFolder()
    try await replay([Scene.archive.path], into: scratch.path + "/out")
    let explain = Explain(output: OutputFolder(scratch.path + "/out"))
    let first = try explain(label: "E04", day: nil)
    #expect(first.first?.first?.step == "claim")
    #expect(first.allSatisfy { $0.contains { $0.step == "archive" } })
    let brief = try JSON.parse(scratch.read("out/briefs/2025-03-12/brief.json"))
    for label in (brief["evidence"]?.array ?? []).compactMap({ $0["label"]?.string }) {
      #expect(try !explain(label: label, day: nil).isEmpty, "\(label) leads nowhere")
    }
    #expect(try explain(label: "E99", day: nil).isEmpty)
    func words(_ label: String, _ day: String) throws -> String? {
      let brief = try JSON.parse(scratch.read("out/briefs/\(day)/brief.json"))
      return brief["evidence"]?.array?.first { $0["label"]?.string == label }?["exact"]?.string
    }
    let other = try #require((1...9).map { "E0\($0)" }.first { try words($0, "2025-03-11") != words($0, "2025-03-12") })
    let before = try explain(label: other, day: CalendarDay(iso8601: "2025-03-11"))
    #expect(try before.first?.first?.words != explain(label: other, day: nil).first?.first?.words)
  }

  @Test func `the key of an event leads to its history`() async throws {
    let scratch = try ScratchFolder()
    try await replay([Scene.archive.path], into: scratch.path + "/out")
    let text = try scratch.read("out/briefs/2025-03-12/brief.md")
    let key = try #require(text.firstMatch(of: /Key: ([a-z0-9-]+)/)?.1)
    #expect(try WrittenBriefs(output: OutputFolder(scratch.path + "/out")).history(of: String(key)) != nil)
    #expect(try scratch.read("out/briefs/2025-03-12/brief.html").contains(">\(key)</span>"))
    let readme = String(decoding: try Data(contentsOf: SharedData.packageRoot.appendingPathComponent("README.md")), as: UTF8.self)
    #expect(readme.contains("\"event\": \"\(key)\""), "the README's ratings name an event that the scene does not have")
  }
}
