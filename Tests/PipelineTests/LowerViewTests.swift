import Foundation
import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `Views for those who may see less` {
  /// The list of the scene's archive, two of its outlets marked.
  private func marked() async throws -> SourceList {
    let scratch = try ScratchFolder()
    try await replay([Scene.archive.path], into: scratch.path + "/out")
    let json = try JSON.parse(Array(try scratch.read("out/briefs/2025-03-12/brief.json").utf8))
    let sources = (json["sources"]?.array ?? []).compactMap { source -> Source? in
      guard let id = source["id"]?.string, let url = source["feed"]?.string, let outlet = source["outlet"]?.string else { return nil }
      let label: TLP? = ["Northern Wire": .amber, "Karsia Today": .red][outlet]
      return Source(
        id: id, url: url, outlet: outlet, owner: source["owner"]?.string ?? outlet, country: source["country"]?.string ?? "INT",
        language: source["language"]?.string ?? "en", kind: source["kind"]?.string ?? "other", tlp: label)
    }
    try #require(sources.count > 4)
    return SourceList(sources: sources)
  }

  @Test func `hold no word of a more restricted source, and are subsets of the whole`() async throws {
    let scratch = try ScratchFolder()
    _ = try await Replay(
      paths: [Scene.archive.path], output: OutputFolder(scratch.path + "/out"), sources: try await marked(), width: 2)()
    let folder = "out/briefs/2025-03-12/"
    func json(_ view: String) throws -> JSON { try JSON.parse(Array(try scratch.read(folder + view + "brief.json").utf8)) }
    func ids(_ json: JSON, _ key: String) -> Set<String> { Set((json[key]?.array ?? []).compactMap { $0["id"]?.string }) }
    let whole = try json("")
    #expect(whole["run"]?["marking"]?.string == "TLP:RED")
    for (view, label, hidden) in [
      ("tlp-amber/", "TLP:AMBER", ["Karsia Today"]), ("tlp-clear/", "TLP:CLEAR", ["Karsia Today", "Northern Wire"]),
    ] {
      let lower = try json(view)
      #expect(lower["run"]?["marking"]?.string == label)
      let documents = ids(lower, "documents")
      #expect(!documents.isEmpty)
      #expect(documents.isStrictSubset(of: ids(whole, "documents")))
      #expect(ids(lower, "claims").isStrictSubset(of: ids(whole, "claims")))
      #expect(lower["run"]?["withheld"]?.integer == ids(whole, "documents").count - documents.count)

      // What the hidden documents say and no open one does.
      let open = Set((lower["documents"]?.array ?? []).compactMap { $0["title"]?.string })
      let titles = (whole["documents"]?.array ?? []).filter { !documents.contains($0["id"]?.string ?? "") }
        .compactMap { $0["title"]?.string }.filter { !open.contains($0) }
      for file in ["brief.md", "brief.html", "brief.json"] {
        let text = try scratch.read(folder + view + file)
        #expect(text.contains(label))
        for title in titles { #expect(!text.contains(title), "\(file) holds \(title)") }
        let isSource = hidden.contains { name in (lower["sources"]?.array ?? []).contains { $0["outlet"]?.string == name } }
        #expect(!isSource)
      }
    }
    #expect(try Verify(output: OutputFolder(scratch.path + "/out"))().differences.isEmpty)

    let briefs = WrittenBriefs(output: OutputFolder(scratch.path + "/out"))
    let day = try briefs.day(nil)
    for (level, label) in [(TLP.clear, "TLP:CLEAR"), (.green, "TLP:CLEAR"), (.amberStrict, "TLP:AMBER"), (.red, "TLP:RED")] {
      let rows = try briefs.export(.csv, of: day, upTo: level).split(separator: "\r\n").dropFirst()
      #expect(!rows.isEmpty && rows.allSatisfy { $0.hasPrefix(label + ",") })
      let lines = try briefs.export(.jsonl, of: day, upTo: level).split(separator: "\n")
      #expect(lines.allSatisfy { $0.contains("\"marking\":\"\(label)\"") })
      #expect(String(decoding: try briefs.text(.md, of: day, upTo: level), as: UTF8.self).contains("**\(label)**"))
      #expect(level >= .red || !lines.contains { $0.contains("Karsia Today") })
      let key = try #require(try briefs.json(of: day)["events"]?.array?.first?["id"]?.string)
      #expect(try briefs.history(of: key, upTo: level)?.contains("**\(label)** · ") == true)
    }
  }

  @Test func `are not made where all sources may be seen by all`() async throws {
    let scratch = try ScratchFolder()
    try await replay([Scene.archive.path], into: scratch.path + "/out")
    #expect(try scratch.briefs("out").count == 9)
  }
}
