import Foundation
import Pipeline
import Records
import TestSupport
import Testing

/// Articles of one affair, weeks and months apart, with a brief for each of their days.
@Suite struct `Events over a long time` {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private static func line(_ id: String, _ published: String, _ text: String, outlet: String? = nil, address: String? = nil) -> String {
    var fields: [String: JSON] = [
      "id": .string(id), "outlet": .string("Outlet \(outlet ?? id)"), "title": .string(id), "text": .string(text), "language": "en",
      "published": .string(published),
    ]
    if let address { fields["url"] = .string(address) }
    return JSON.object(fields).compact + "\n"
  }

  private static let accusation = """
    Interior Minister Tomas Verrick blamed the Dawn Front for the bombing of the ferry terminal in Merrow on 5 January. The Dawn Front \
    denied any part in the bombing of the ferry terminal in Merrow.
    """
  private static let repetition = """
    Interior Minister Tomas Verrick said the Dawn Front carried out the bombing of the ferry terminal in Merrow in January. The Dawn Front \
    denied any part in the bombing of the ferry terminal in Merrow.
    """
  private static let weather = "Rain fell on the harbour of Velm all day, and the regatta of the schools was put off until Sunday."

  private func days(_ lines: [String], into name: String = "out") async throws -> [String] {
    let file = try scratch.write(lines.joined(), to: "lines.jsonl")
    return try await replay([file], into: scratch.path + "/" + name, daily: true).briefs.map { ($0 as NSString).lastPathComponent }
  }

  private func json(_ day: String) throws -> JSON { try JSON.parse(try scratch.read("out/briefs/\(day)/brief.json")) }

  @Test func `keep their key and their first day, whatever leaves the window`() async throws {
    let days = try await days([
      Self.line("a", "2025-01-05", Self.accusation), Self.line("b", "2025-01-25", Self.repetition),
      Self.line("w", "2025-02-08", Self.weather), Self.line("c", "2025-02-20", Self.repetition),
      Self.line("x", "2025-03-10", "Snow fell on Velm. " + Self.weather), Self.line("d", "2025-04-01", Self.repetition),
    ])
    #expect(days.count == 6)
    let first = try json("2025-01-05")["events"]?.array?.first?["id"]?.string
    for day in days {
      let brief = try json(day)
      #expect(brief["events"]?.array?.compactMap { $0["id"]?.string } == [try #require(first)], "on \(day)")
      let seen = Set((brief["positions"]?.array ?? []).compactMap { $0["first_seen"]?.string?.prefix(10) })
      #expect(seen == ["2025-01-05"], "on \(day)")
      let isNew = (brief["positions"]?.array ?? []).contains { $0["new"] == true }
      #expect(isNew == (day == "2025-01-05"), "on \(day)")
    }
    let history = try #require(try WrittenBriefs(output: OutputFolder(scratch.path + "/out")).history(of: first ?? ""))
    #expect(history.contains("last in the brief of 2025-04-01"))
    #expect(!history.contains("| 2025-02"))
  }

  @Test func `let a voice move after the window has passed on`() async throws {
    _ = try await days([
      Self.line("a", "2025-01-05", Self.accusation),
      Self.line(
        "b", "2025-02-12",
        """
        Interior Minister Tomas Verrick said the Dawn Front did not carry out the bombing of the ferry terminal in Merrow. The Dawn Front \
        claimed responsibility for the bombing of the ferry terminal in Merrow.
        """),
    ])
    let event = try #require(try json("2025-02-12")["events"]?.array?.first)
    #expect(event["new"] == false)
    #expect(event["changes"]?.array?.compactMap { $0["to"]?.string } == ["claims-own-responsibility", "rejects"])
    let page = try scratch.read("out/briefs/2025-02-12/brief.md")
    #expect(page.contains("**±** Dawn Front: ✕ **denies**, Dawn Front → ● **claims responsibility**"))
  }

  @Test func `keep what was taken back in them, though the notice is of before the window`() async throws {
    let notice = """
      Correction: an earlier version of this article said that Tomas Verrick had blamed the Dawn Front for the bombing. He did not.
      """
    _ = try await days([
      Self.line("a", "2025-01-05", Self.accusation), Self.line("n", "2025-01-08", notice, outlet: "a"),
      Self.line("c", "2025-02-20", "The Dawn Front denied any part in the bombing of the ferry terminal in Merrow."),
    ])
    for day in ["2025-01-08", "2025-02-20"] {
      let brief = try json(day)
      #expect(brief["positions"]?.array?.first { $0["voice"] == "tomas-verrick" }?["fall"] == "corrected", "on \(day)")
      #expect(brief["documents"]?.array?.contains { $0["id"] == "n" } == true, "on \(day)")
    }
    #expect(try Verify(output: OutputFolder(scratch.path + "/out"))().differences.isEmpty)
  }

  @Test func `that nobody writes of do not come back with another harm at their place`() async throws {
    _ = try await days([
      Self.line("a", "2025-01-05", Self.accusation),
      Self.line("b", "2025-03-20", "Mayor Ana Petrova accused the River League of poisoning the wells of Merrow. The wells are deep."),
    ])
    let brief = try json("2025-03-20")
    #expect(brief["documents"]?.array?.compactMap { $0["id"]?.string } == ["b"])
    #expect(brief["events"]?.array?.count == 1)
  }

  @Test func `give the same bytes once more, and the file holds them under their keys`() async throws {
    let lines = [
      Self.line("a", "2025-01-05", Self.accusation), Self.line("b", "2025-01-25", Self.repetition),
      Self.line("c", "2025-02-20", Self.repetition),
    ]
    _ = try await days(lines)
    _ = try await days(lines, into: "again")
    #expect(try scratch.briefs("again") == scratch.briefs("out"))
    let rows = Python.run([
      "-c",
      """
      import sqlite3, sys
      c = sqlite3.connect(sys.argv[1])
      print(c.execute("PRAGMA foreign_key_check").fetchall())
      print(c.execute("SELECT count(*) FROM events").fetchone()[0], c.execute("SELECT count(*) FROM positions").fetchone()[0] > 1,
        c.execute("SELECT count(*) FROM article_origins").fetchone()[0], c.execute("SELECT count(*) FROM event_claims").fetchone()[0] > 5)
      """, scratch.path + "/out/ledger.sqlite",
    ]).output
    #expect(rows == "[]\n1 True 3 True\n")
  }

  @Test func `a second text under one identifier is a later version of the first`() async throws {
    _ = try await days([
      Self.line("a", "2025-01-05", Self.accusation),
      Self.line("a", "2025-01-06", "Minister Tomas Verrick cleared the Dawn Front of the bombing of the ferry terminal in Merrow."),
    ])
    let brief = try json("2025-01-06")
    #expect(brief["documents"]?.array?.count == 2)
    #expect(brief["revisions"]?.array?.count == 1)
    let page = try scratch.read("out/briefs/2025-01-06/brief.md")
    #expect(page.contains("· 1 document (1 new or revised) ·"))
    #expect(page.contains("Outlet a (1)"))
  }
}
