import Foundation
import Ledger
import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `The golden scene` {
  @Test func `gives its three briefs byte for byte`() async throws {
    let scratch = try ScratchFolder()
    try await replay([Scene.archive.path], into: scratch.path + "/out")
    let rewrites = ProcessInfo.processInfo.environment["COUNTERCLAIM_GOLDEN"] == "rewrite"
    for day in Scene.days {
      for view in Scene.views {
        let made = try scratch.read("out/briefs/\(day)/\(view)")
        let golden = Scene.folder.appendingPathComponent("\(day)/\(view)")
        if rewrites {
          try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(made.utf8).write(to: golden)
        }
        let kept = String(decoding: (try? Data(contentsOf: golden)) ?? Data(), as: UTF8.self)
        #expect(made == kept, "\(day)/\(view) differs: `make golden` rewrites it, and the difference is to be read")
      }
    }
    #expect(!rewrites, "the golden files were rewritten: read the difference, then run the tests again")
  }

  /// The rows of the README's excerpt, each as the third brief has it.
  @Test func `is quoted in the README row by row`() throws {
    func lines(_ path: String) throws -> [Substring] {
      String(decoding: try Data(contentsOf: SharedData.packageRoot.appendingPathComponent(path)), as: UTF8.self).split(separator: "\n")
    }
    let quoted = try lines("README.md").filter { $0.hasPrefix("> |") || $0.hasPrefix("> - ") }.map { $0.dropFirst(2) }
    let brief = Set(try lines("Tests/PipelineTests/Golden/harbour/2025-03-12/brief.md"))
    #expect(quoted.count > 15)
    #expect(quoted.filter { !brief.contains($0) && !$0.hasPrefix("|---") } == [])
  }

  @Test func `has the event that the README rates`() throws {
    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: SharedData.packageRoot.appendingPathComponent(path)), as: UTF8.self)
    }
    let events = try JSON.parse(text("Tests/PipelineTests/Golden/harbour/2025-03-12/brief.json"))["events"]?.array ?? []
    let readme = try text("README.md")
    #expect(events.contains { readme.contains("\"event\": \"\($0["id"]?.string ?? "none")\"") })
  }

  @Test func `is the same on one core and on two, and a second time`() async throws {
    let scratch = try ScratchFolder()
    try await replay([Scene.archive.path], into: scratch.path + "/one", width: 1)
    try await replay([Scene.archive.path], into: scratch.path + "/two", width: 2)
    let first = try scratch.briefs("one")
    #expect(first.count == 9)
    #expect(try scratch.briefs("two") == first)
    let ledger = try LedgerFile(readingFrom: scratch.path + "/one/ledger.sqlite").dump()
    #expect(try LedgerFile(readingFrom: scratch.path + "/two/ledger.sqlite").dump() == ledger)

    try await replay([Scene.archive.path], into: scratch.path + "/one", width: 2)
    #expect(try scratch.briefs("one") == first)
    #expect(try LedgerFile(readingFrom: scratch.path + "/one/ledger.sqlite").dump() == ledger)
  }

  @Test func `gives the first day alone when the rest is passed over`() async throws {
    let scratch = try ScratchFolder()
    try await replay([Scene.archive.path], into: scratch.path + "/all")
    try await replay([Scene.archive.path], into: scratch.path + "/day", to: "2025-03-10")
    let all = try scratch.briefs("all")
    let day = try scratch.briefs("day")
    #expect(day.keys.sorted() == ["2025-03-10/brief.html", "2025-03-10/brief.json", "2025-03-10/brief.md"])
    #expect(day["2025-03-10/brief.md"] == all["2025-03-10/brief.md"])
  }

  @Test func `verifies, and explains a claim back to the archive`() async throws {
    let scratch = try ScratchFolder()
    try await replay([Scene.archive.path], into: scratch.path + "/out")
    let report = try Verify(output: OutputFolder(scratch.path + "/out"))()
    #expect(report.differences.isEmpty)
    #expect(report.briefs == 3)
    #expect(report.quotations > 10)

    let brief = try JSON.parse(scratch.read("out/briefs/2025-03-12/brief.json"))
    let claim = try #require(brief["claims"]?.array?.first?["id"]?.string)
    let steps = try #require(try Explain(output: OutputFolder(scratch.path + "/out"))(claim))
    #expect(steps.contains { $0.step == "evidence" })
    #expect(steps.contains { $0.step == "archive" && $0.words.contains("archive.warc.gz") })
    #expect(try Explain(output: OutputFolder(scratch.path + "/out"))("c-000000000000") == nil)
  }

  /// What the scene was written to show; the words of the brief are the golden files' matter.
  @Test func `tells who accused, denied, claimed and withdrew`() async throws {
    let scratch = try ScratchFolder()
    try await replay([Scene.archive.path], into: scratch.path + "/out")
    let brief = try JSON.parse(scratch.read("out/briefs/2025-03-12/brief.json"))
    let positions = brief["positions"]?.array ?? []
    func holds(_ voice: String, _ stances: [String], _ actor: String) -> Bool {
      positions.contains { position in
        position["voice"]?.string?.contains(voice) == true && position["actor"]?.string?.contains(actor) == true
          && stances.contains(position["stance"]?.string ?? "")
      }
    }
    #expect(holds("verrick", ["asserts"], "dawn-front"))
    #expect(holds("dawn-front", ["claims-own-responsibility"], "dawn-front"))
    #expect(holds("relk", ["denies"], "karsia"))
    #expect(holds("verrick", ["accuses-of-helping", "asserts"], "karsia"))
    #expect(brief["warnings"]?.array?.isEmpty == false)
    let wire = brief["origins"]?.array?.contains { ($0["documents"]?.array?.count ?? 0) >= 3 }
    #expect(wire == true, "the wire text and its two copies are one origin")
  }
}
