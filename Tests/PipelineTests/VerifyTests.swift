import Foundation
import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `Checking what was written` {
  private func codes(_ output: String) throws -> [String] { try Verify(output: OutputFolder(output))().differences.map(\.code) }

  private func runTwice() async throws -> FeedTestRuns {
    let runs = try FeedTestRuns()
    let server = LoopbackServer { _ in .feed(["One", "Two"]) }
    try await runs.run([server.url("/feed")], at: monday())
    try await runs.run([server.url("/feed")], at: monday(plusDays: 1))
    return runs
  }

  @Test func `reads the archives of a replay where they lie`() async throws {
    let scratch = try ScratchFolder()
    let archive = try scratch.write(Array(try Data(contentsOf: Scene.archive)), to: "in/scene.warc.gz")
    try await replay([archive], into: scratch.path + "/out")
    let report = try Verify(output: OutputFolder(scratch.path + "/out"))()
    #expect(report.records > 40)
    #expect(report.differences.isEmpty)

    try FileManager.default.removeItem(atPath: archive)
    let gone = try Verify(output: OutputFolder(scratch.path + "/out"))().differences
    #expect(gone.map(\.code) == ["missing-archive"])
    #expect(gone.first?.subject == "scene.warc.gz")
    #expect(gone.first?.message.contains("articles rest on it") == true)
  }

  @Test func `names each archive of a run that is gone, whether or not an article was in it`() async throws {
    let runs = try await runTwice()
    #expect(try codes(runs.output) == [])
    for file in try FileManager.default.contentsOfDirectory(atPath: runs.output + "/archive").sorted() {
      let path = runs.output + "/archive/" + file
      try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
      #expect(try codes(runs.output) == ["missing-archive"])
      #expect(runs.doctor([]).contains("\(file): is missing"))
      try FileManager.default.moveItem(atPath: path + ".away", toPath: path)
    }
    #expect(try codes(runs.output) == [])
  }

  @Test(arguments: ["brief.md", "brief.html", "brief.json"])
  func `finds a word that was changed in any view of a brief, and a view that is gone`(view: String) async throws {
    let scratch = try ScratchFolder()
    try await replay([Scene.archive.path], into: scratch.path + "/out")
    let path = scratch.path + "/out/briefs/2025-03-11/" + view
    let text = try scratch.read("out/briefs/2025-03-11/" + view)
    let changed = text.replacingOccurrences(of: "denies", with: "admits")
    #expect(changed != text)
    try Data(changed.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try codes(scratch.path + "/out").contains("changed"))
    try FileManager.default.removeItem(atPath: path)
    #expect(try codes(scratch.path + "/out") == ["missing-file"])
  }
}
