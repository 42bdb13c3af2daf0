import Foundation
import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `An actors file` {
  static let whole = """
    {"schema": "counterclaim/actors/1", "actors": [
      {"name": "Karsia", "kind": "state", "aliases": ["Karsian Republic"], "people": ["Karsian"], "seats": ["Amber Palace"]},
      {"name": "Front of Dawn", "kind": "armed-group", "aliases": ["Dawn Front"], "member-of": ["River League"]},
      {"name": "Anton Relk", "kind": "person", "aliases": ["Antony Relck"], "speaks-for": ["Karsia"]}]}
    """

  @Test func `is read whole and written back`() throws {
    let actors = try ActorsFile.read(Array(Self.whole.utf8))
    #expect(actors.map(\.name) == ["Karsia", "Front of Dawn", "Anton Relk"])
    #expect(actors[2].links == [ListedActor.Tie(kind: .speaksFor, to: "Karsia")])
    #expect(try ActorsFile.read(Array(ActorsFile.json(actors).compact.utf8)) == actors)
  }

  @Test func `reads as the example of the README says`() throws {
    let readme = String(decoding: try Data(contentsOf: SharedData.packageRoot.appendingPathComponent("README.md")), as: UTF8.self)
    let example = try #require(readme.split(separator: "```").first { $0.hasPrefix("json") && $0.contains("\"actors\"") })
    #expect(try ActorsFile.read(Array(example.dropFirst(4).utf8)).count == 3)
  }

  @Test(arguments: [
    ("[]", "must be an object"), ("{\"actors\": [{\"name\": \"Karsia\"}]}", "actors[0].kind: must be one of person"),
    ("{\"actors\": [{\"name\": \"karsia\", \"kind\": \"state\"}]}", "needs a capital letter"),
    ("{\"actors\": [{\"name\": \"K\", \"kind\": \"person\", \"seats\": [\"Hall\"]}]}", "actors[0].seats: is for states"),
    ("{\"actors\": [{\"name\": \"Karsia\", \"kind\": \"state\", \"alias\": []}]}", "is not a field of this file"),
    (
      "{\"actors\": [{\"name\": \"A\", \"kind\": \"state\"}, {\"name\": \"B\", \"kind\": \"state\", \"aliases\": [\"A\"]}]}",
      "is already a name"
    ),
    ("{\"actors\": [{\"name\": \"A\", \"kind\": \"person\", \"part-of\": [\"A\"]}]}", "is linked to itself"),
    ("{\"actors\": ", "not JSON"),
  ])
  func `is refused with the place and the reason`(text: String, reason: String) {
    do {
      _ = try ActorsFile.read(Array(text.utf8))
      Issue.record("read")
    } catch {
      #expect(error.problems.contains { $0.description.contains(reason) }, "\(error.problems)")
    }
  }

  // MARK: On the road

  @Test func `names actors in the brief, and is kept by it`() async throws {
    let scratch = try ScratchFolder()
    let actors = try ActorsFile.read(Array(Self.whole.utf8))
    for width in [1, 2] {
      _ = try await Replay(
        paths: [Scene.archive.path], output: OutputFolder(scratch.path + "/own\(width)"), actors: actors, width: width)()
    }
    let brief = try scratch.read("own1/briefs/2025-03-12/brief.json")
    #expect(brief == (try scratch.read("own2/briefs/2025-03-12/brief.json")))
    let json = try JSON.parse(Array(brief.utf8))
    let names = (json["actors"]?.array ?? []).compactMap { $0["name"]?.string }
    #expect(names.contains("Front of Dawn"), "\(names)")
    #expect(!names.contains("Dawn Front"))
    #expect(json["run"]?["actors_digest"]?.string?.hasPrefix("sha256:") == true)
    try await replay([Scene.archive.path], into: scratch.path + "/plain")
    let plain = try JSON.parse(Array(try scratch.read("plain/briefs/2025-03-12/brief.json").utf8))
    #expect(plain["run"]?["actors_digest"] == nil)
  }

  @Test func `wins over the registry that is shipped, for as long as it is asked`() async throws {
    let text = "The Kremlin denied it. NATO accused Russia of the bombing in Merrow, Antony Relck said."
    let job: JSON = ["id": "t", "text": .string(text), "language": "en"]
    let actors = [
      ListedActor(name: "Northern Pact", kind: .organisation, aliases: ["NATO"], links: [.init(kind: .partOf, to: "River League")]),
      ListedActor(name: "Anton Relk", kind: .person, aliases: ["Antony Relck"], links: [.init(kind: .speaksFor, to: "Karsia")]),
    ]
    let own = try await Inspection.with(actors: actors) { Inspection.text(job, detail: .init()) }
    let names = (own["entities"]?.array ?? []).compactMap { $0["canonical"]?.string }
    #expect(names.contains("Northern Pact") && names.contains("Anton Relk"), "\(names)")
    let links = (own["actor_links"]?.array ?? []).map {
      "\($0["from"]?.string ?? "") \($0["kind"]?.string ?? "") \($0["to"]?.string ?? "")"
    }
    #expect(links.contains("Antony Relck same-as Anton Relk"), "\(links)")
    #expect(links.contains("Northern Pact part-of River League"))
    #expect(links.contains("Anton Relk speaks-for Karsia"))
    let shipped = Inspection.text(job, detail: .init())
    #expect((shipped["entities"]?.array ?? []).contains { $0["canonical"]?.string == "North Atlantic Treaty Organization" })
  }
}
