import Foundation
import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `A ratings file` {
  private func problems(_ text: String) -> [String] {
    do {
      _ = try RatingsFile.read(Array(text.utf8))
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  private static let whole = """
    {"schema": "counterclaim/ratings/1", "analyst": "A. Novak", "date": "2025-03-12", "yardstick": "PHIA",
     "sources": [{"outlet": "Northern Wire", "grade": "B", "reason": "usually right"}],
     "claims": [{"claim": "c-1", "credibility": 2, "reason": "two origins"}],
     "matrices": [{"event": "v-1", "hypotheses": [{"id": "H1", "text": "alone"}, {"id": "H2", "text": "helped"}],
       "evidence": [
         {"claim": "c-1", "credibility": "high", "relevance": "high", "ratings": {"H1": "II", "H2": "C"}, "reason": "first hand"},
         {"claim": "c-2", "credibility": "low", "relevance": "medium", "ratings": {"H1": "I", "H2": "II"}, "reason": "a party"},
         {"claim": "c-3", "credibility": "high", "relevance": "high", "ratings": {"H1": "N", "H2": "N"}, "reason": "fits both"}],
       "judgements": [{"hypothesis": "H2", "likelihood": "realistic possibility", "confidence": "low", "reason": "thin"}]}]}
    """

  @Test func `is read, and written again the same`() throws {
    let ratings = try RatingsFile.read(Array(Self.whole.utf8))
    #expect(ratings.grade(ofOutlet: "Northern Wire")?.letter == .b)
    #expect(ratings.credibility(of: ClaimID("c-1")) == 2)
    #expect(ratings.credibility(of: ClaimID("c-2")) == nil)
    #expect(try RatingsFile.read(Array(RatingsFile.json(ratings).compact.utf8)) == ratings)
  }

  @Test func `is as the README shows it`() throws {
    let readme = String(decoding: try Data(contentsOf: SharedData.packageRoot.appendingPathComponent("README.md")), as: UTF8.self)
    let example = try #require(readme.split(separator: "```").first { $0.hasPrefix("json") && $0.contains("\"analyst\"") })
    let ratings = try RatingsFile.read(Array(example.dropFirst(4).utf8))
    #expect(!ratings.sources.isEmpty && !ratings.claims.isEmpty && !ratings.matrices.isEmpty)
  }

  /// By hand: H1 = 2 × 1.414 × 1.414 + 1 × 0.707 × 1 = 4.705792; H2 = 2 × 0.707 × 1 = 1.414.
  @Test func `sums only what speaks against a hypothesis, by its weights`() throws {
    let matrix = try #require(try RatingsFile.read(Array(Self.whole.utf8)).matrices.first)
    #expect(matrix.weightedInconsistency(of: matrix.rows) == [4_705_792, 1_414_000])
    #expect(matrix.rows.map(\.isDiagnostic) == [true, true, false])
    #expect(matrix.weightedInconsistency(of: []) == [0, 0])
  }

  @Test func `may use only the words of its yardstick, edge by edge`() {
    for yardstick in Ratings.Yardstick.allCases {
      let ends = yardstick.bands.map(\.percent)
      #expect(ends == ends.sorted { $0.lowerBound < $1.lowerBound })
      for band in yardstick.bands { #expect(yardstick.percent(of: band.word) == band.percent) }
    }
    #expect(Ratings.Yardstick.icd203.percent(of: "likely") == 55...80)
    #expect(Ratings.Yardstick.phia.percent(of: "likely") == 55...75)
    #expect(Ratings.Yardstick.phia.percent(of: "very likely") == nil)
    let mixed = Self.whole.replacing("realistic possibility", with: "very likely")
    #expect(problems(mixed).first?.contains("must be one of remote chance") == true)
    #expect(problems(Self.whole.replacing("realistic possibility", with: "7 %")).count == 1)
    #expect(problems(Self.whole.replacing("\"yardstick\": \"PHIA\",", with: "")).first?.contains("needs a \"yardstick\"") == true)
  }

  @Test(arguments: [
    ("{\"analyst\": \"A\",\n\"date\": \"soon\"}", "line 2: date: \"soon\" must be a day: 2025-03-12"),
    ("{\"date\": \"2025-03-12\"}", "line 1: lacks \"analyst\""),
    ("{\"analyst\": \"\", \"date\": \"2025-03-12\"}", "line 1: analyst: must be a text that is not empty"),
    (
      "{\"analyst\": \"A\", \"date\": \"2025-03-12\", \"sources\": [{\"outlet\": \"B\", \"grade\": \"G\", \"reason\": \"r\"}]}",
      "line 1: sources[0].grade: must be one of A, B, C, D, E, F"
    ),
    (
      "{\"analyst\": \"A\", \"date\": \"2025-03-12\", \"claims\": [{\"claim\": \"c-1\", \"credibility\": 7, \"reason\": \"r\"}]}",
      "line 1: claims[0].credibility: must be a whole number from 1 to 6"
    ),
    (
      "{\"analyst\": \"A\", \"date\": \"2025-03-12\", \"matrices\": [{\"event\": \"v\", \"hypotheses\": [{\"id\": \"H1\", \"text\": \"t\"}]}]}",
      "line 1: matrices[0].hypotheses: must name two hypotheses or more"
    ),
  ])
  func `that is wrong says the line, the field and the reason`(text: String, expected: String) {
    #expect(problems(text).contains(expected))
  }

  @Test func `must rate each hypothesis in each row`() {
    let short = Self.whole.replacing("{\"H1\": \"I\", \"H2\": \"II\"}", with: "{\"H1\": \"I\"}")
    #expect(problems(short).first?.contains("matrices[0].evidence[1].ratings: lacks \"H2\"") == true)
    let strange = Self.whole.replacing("{\"H1\": \"I\", \"H2\": \"II\"}", with: "{\"H1\": \"I\", \"H2\": \"II\", \"H9\": \"C\"}")
    #expect(problems(strange).first?.contains("evidence[1].ratings.H9") == true)
  }

  // MARK: In the brief

  private func brief(_ name: String, _ scratch: ScratchFolder) throws -> (json: JSON, text: String) {
    let folder = "\(name)/briefs/2025-03-12/"
    return (try JSON.parse(Array(try scratch.read(folder + "brief.json").utf8)), try scratch.read(folder + "brief.md"))
  }

  @Test func `stands in the brief beside the claims it rates, and changes nothing else`() async throws {
    let scratch = try ScratchFolder()
    try await replay([Scene.archive.path], into: scratch.path + "/plain")
    let plain = try brief("plain", scratch)
    #expect(plain.json["ratings"]?.isNull == true)
    #expect(plain.text.contains("no analyst has rated one"))

    let printed = (plain.json["claims"]?.array ?? []).filter { $0["review"]?.isNull == true && $0["about"]?["event"]?.string != nil }
    let event = try #require(printed.first?["about"]?["event"]?.string)
    let ids = printed.filter { $0["about"]?["event"]?.string == event }.compactMap { $0["id"]?.string }
    try #require(ids.count >= 2)
    let text = Self.whole.replacing("\"v-1\"", with: "\"\(event)\"").replacing("\"c-1\"", with: "\"\(ids[0])\"")
      .replacing("\"c-2\"", with: "\"\(ids[1])\"")
    let ratings = try RatingsFile.read(Array(text.utf8))
    func rated(_ name: String) async throws {
      _ = try await Replay(paths: [Scene.archive.path], output: OutputFolder(scratch.path + "/" + name), ratings: ratings, width: 2)()
    }
    try await rated("rated")
    let made = try brief("rated", scratch)
    #expect(made.text.contains("ratings of A. Novak, 2025-03-12, yardstick PHIA"))
    #expect(made.text.contains("| **Weighted inconsistency** |  |  |  | **4.71** | **1.41** |"))
    #expect(made.text.contains("1 rated claim not in this brief: in no sum."))
    #expect(made.text.contains("| Northern Wire | Northern Wire Cooperative | XN | wire | 4 | B6 | A. Novak, 2025-03-12: usually right |"))
    #expect(made.text.contains("**H2**: realistic possibility (40–50 %), judged by A. Novak, 2025-03-12."))
    #expect(made.text.contains("Confidence in the judgement of **H2**: low. thin"))
    // No line holds a likelihood and a confidence (ICD 203).
    #expect(!made.text.split(separator: "\n").contains { $0.contains("%), judged") && $0.contains("onfidence") })
    #expect(made.json["claims"]?.array?.first { $0["id"]?.string == ids[0] }?["credibility"]?.integer == 2)
    for key in ["documents", "events", "positions", "warnings", "chains", "gaps", "origins"] {
      #expect(made.json[key] == plain.json[key], "\(key)")
    }
    try await rated("again")
    #expect(try scratch.briefs("rated") == scratch.briefs("again"))
    let day = try #require(CalendarDay(iso8601: "2025-03-12"))
    let stix = try WrittenBriefs(output: OutputFolder(scratch.path + "/rated")).export(.stix, of: day)
    #expect(stix.contains("\"confidence\": 70"))
  }

  @Test func `stands in the brief while nobody contests the event`() async throws {
    let scratch = try ScratchFolder()
    let line: JSON = [
      "id": "a", "outlet": "Outlet A", "title": "A", "language": "en", "published": "2025-03-10",
      "text": "Interior Minister Tomas Verrick blamed the Dawn Front for the bombing of the ferry terminal in Merrow.",
    ]
    let file = try scratch.write(line.compact + "\n", to: "lines.jsonl")
    try await replay([file], into: scratch.path + "/plain")
    let plain = try JSON.parse(try scratch.read("plain/briefs/2025-03-10/brief.json"))
    let event = try #require(plain["events"]?.array?.first?["id"]?.string)
    let claim = try #require(plain["claims"]?.array?.first?["id"]?.string)
    let text = Self.whole.replacing("\"v-1\"", with: "\"\(event)\"").replacing("\"c-1\"", with: "\"\(claim)\"")
    _ = try await Replay(
      paths: [file], output: OutputFolder(scratch.path + "/rated"), ratings: try RatingsFile.read(Array(text.utf8)), width: 2)()
    let page = try scratch.read("rated/briefs/2025-03-10/brief.md")
    #expect(page.contains("No event was found whose voices differ"))
    #expect(page.contains("rated hypotheses") && page.contains("**Weighted inconsistency**"))
  }
}
