import Foundation
import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `Extracted articles, replayed day by day` {
  private static func line(_ id: String, _ published: String?, _ text: String) -> String {
    var fields: [String: JSON] = [
      "id": .string(id), "outlet": .string("Outlet \(id)"), "title": .string(id), "text": .string(text), "language": "en",
    ]
    if let published { fields["published"] = .string(published) }
    return JSON.object(fields).compact + "\n"
  }

  private static let accusation = """
    The interior minister of Velmora, Tomas Verrick, accused Karsia’s government of carrying out the bombing of the ferry terminal in Port \
    Maren on Monday.
    """
  private static let denial = """
    Karsia denied that it had carried out the bombing of the ferry terminal in Port Maren. Karsia's spokesman, Anton Relk, said so on Thursday.
    """

  @Test func `keep counting warnings that are older than the days compared`() async throws {
    let scratch = try ScratchFolder()
    let alert = "The embassy of Karsia warned on 2 January of an attack on railway stations in Velm within the next 48 hours."
    let rain = "Rain fell on the harbour of Merrow all day, and the regatta of the schools was put off until Sunday."
    let file = try scratch.write(
      Self.line("a", "2025-01-02", alert) + Self.line("b", "2025-01-20", rain) + Self.line("c", "2025-03-20", rain), to: "lines.jsonl")
    _ = try await replay([file], into: scratch.path + "/out", daily: true)
    func brief(_ day: String) throws -> JSON { try JSON.parse(try scratch.read("out/briefs/\(day)/brief.json")) }
    #expect(try brief("2025-01-20")["warnings"]?.array?.map { $0["state"]?.string } == ["unmatched"])
    #expect(try brief("2025-03-20")["warnings"]?.array == [])
    #expect(try brief("2025-03-20")["aged_warnings"] == ["unmatched": 1])
    #expect(try scratch.read("out/briefs/2025-03-20/brief.md").contains("by their last state: 1 unmatched"))
  }

  @Test func `mark what a page's notice takes back`() async throws {
    let scratch = try ScratchFolder()
    let accusation = "Minister Paul Denner said that the Red Column carried out the bombing of the railway station in Velm."
    let notice = "Correction: an earlier report said that Paul Denner had blamed the Red Column for the bombing. He did not."
    func line(_ id: String, _ day: String, _ text: String) -> String {
      Self.line(id, day, text).replacing("Outlet \(id)", with: "Outlet a")
    }
    let wording = notice.replacing("an earlier report", with: "an earlier version of our article")
    let file = try scratch.write(line("a", "2025-03-10", accusation) + line("b", "2025-03-12", wording), to: "lines.jsonl")
    _ = try await replay([file], into: scratch.path + "/out", daily: true)
    let page = try scratch.read("out/briefs/2025-03-12/brief.md")
    #expect(page.contains("(corrected by the outlet, 2025-03-12"))
    #expect(page.contains("taken back by the outlet"))
    #expect(page.contains("notice of correction"))
    let positions = try JSON.parse(try scratch.read("out/briefs/2025-03-12/brief.json"))["positions"]?.array ?? []
    #expect(positions.map { $0["fall"]?.string } == ["corrected"])
  }

  @Test func `give a brief for each day of publication, and what is new is new on its day alone`() async throws {
    let scratch = try ScratchFolder()
    let lines = [
      Self.line("c", "2025-03-14", "Rain fell on the harbour of Merrow all day, and the regatta of the schools was put off until Sunday."),
      Self.line("a", "2025-03-10", Self.accusation), Self.line("b", "2025-03-13T18:00:00Z", Self.denial),
      Self.line("d", nil, "The museum of Merrow opened a hall of clocks, the oldest of which still strikes the quarters of an hour."),
    ]
    let file = try scratch.write(lines.joined(), to: "lines.jsonl")
    let report = try await replay([file], into: scratch.path + "/out", daily: true)
    #expect(report.briefs.map { ($0 as NSString).lastPathComponent } == ["2025-03-10", "2025-03-13", "2025-03-14"])
    #expect(report.articles == 4)
    func new(_ day: String) throws -> [String] {
      let positions = try JSON.parse(try scratch.read("out/briefs/\(day)/brief.json"))["positions"]?.array ?? []
      return positions.filter { $0["new"] == true }.compactMap { $0["voice"]?.string }
    }
    #expect(try new("2025-03-10") == ["tomas-verrick"])
    #expect(try new("2025-03-13") == ["karsia"])
    #expect(try new("2025-03-14") == [])
    let whole = try await replay([file], into: scratch.path + "/whole")
    #expect(whole.briefs.map { ($0 as NSString).lastPathComponent } == ["2025-03-14"])
  }
}
