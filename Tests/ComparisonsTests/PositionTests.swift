import Records
import Testing

@testable import Comparisons

@Suite struct `Positions` {
  private static let texts = [
    "Premier Ilse Tarrow said the Ossel Front had bombed the ferry Aldous off Merrow.",
    "The ferry Aldous off Merrow was bombed by the Ossel Front, Tarrow told parliament, as rescue boats came back empty to the harbour.",
    "A bomb on the ferry Aldous off Merrow: two officials point at the Ossel Front while the navy looks for the missing deckhand.",
  ]

  private func event(_ articles: [ComparedArticle], previous: Timestamp? = nil) throws -> EventComparison {
    let comparison = compare(articles, previous: previous)
    #expect(comparison.events.count == 1)
    return try #require(comparison.events.first)
  }

  private func accuser(_ id: String, _ speaker: Voice, outlet: String, text: Int, day: Int = 1, via: [Voice] = []) -> ComparedArticle {
    let text = article(id, Self.texts[text], outlet: outlet, day: day)
    return compared(
      text, claims: [claim(1, in: text, speaker, .asserts, group("Ossel Front"), place: "Merrow", date: days(1, 1), via: via)])
  }

  @Test func `of one voice over two outlets are one row with both`() throws {
    let event = try event([
      accuser("d-1", person("Ilse Tarrow"), outlet: "A", text: 0), accuser("d-2", person("Tarrow"), outlet: "B", text: 1, day: 2),
    ])
    let row = try #require(event.positions.first)
    #expect(event.positions.count == 1)
    #expect(row.speaker == "Ilse Tarrow")
    #expect(row.outlets == ["A", "B"])
    #expect(row.origins.count == 2)
    #expect(row.firstSeen < row.lastSeen)
  }

  @Test func `count origins and not copies`() throws {
    let text = String(repeating: Self.texts[0] + " ", count: 1) + Self.texts[1] + " " + Self.texts[2]
    let articles = ["A", "B", "C"].enumerated().map { number, outlet in
      let copy = article("d-\(number)", text, outlet: outlet)
      return compared(copy, claims: [claim(1, in: copy, person("Ilse Tarrow"), .asserts, group("Ossel Front"))])
    }
    let row = try #require(try event(articles).positions.first)
    #expect(row.articles.count == 3)
    #expect(row.origins.count == 1)
  }

  @Test func `of unnamed voices have one origin at most`() throws {
    let sources = Voice(name: "two officials", kind: .unnamed, count: 2)
    let event = try event([accuser("d-1", sources, outlet: "A", text: 1), accuser("d-2", sources, outlet: "B", text: 2, day: 2)])
    #expect(event.positions.map(\.origins.count) == [1])
  }

  @Test func `carried by one relay have one origin`() throws {
    let relay = [body("Channel Nine")]
    let event = try event([
      accuser("d-1", person("Ilse Tarrow"), outlet: "A", text: 0, via: relay),
      accuser("d-2", person("Ilse Tarrow"), outlet: "B", text: 1, via: relay),
    ])
    #expect(event.positions.map(\.origins.count) == [1])
  }

  @Test func `of an outlet stand under its name, one row an outlet`() throws {
    let event = try event([accuser("d-1", .outlet, outlet: "A", text: 0), accuser("d-2", .outlet, outlet: "B", text: 1)])
    #expect(event.positions.map(\.speaker) == ["A", "B"])
  }

  @Test func `keep accusing and denying apart`() throws {
    let text = article("d-1", Self.texts[0])
    let event = try event([
      compared(
        text,
        claims: [
          claim(1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front")),
          claim(2, in: text, group("Ossel Front"), .denies, group("Ossel Front")),
        ])
    ])
    #expect(event.positions.map(\.stance) == [.asserts, .denies])
    #expect(event.isContested)
  }

  @Test func `are new where they were first seen after the last brief`() throws {
    let event = try event(
      [
        accuser("d-1", person("Ilse Tarrow"), outlet: "A", text: 0),
        accuser("d-2", person("Pim Hallard"), outlet: "B", text: 1, day: 2),
        accuser("d-3", person("Ilse Tarrow"), outlet: "C", text: 2, day: 2),
      ], previous: Timestamp(iso8601: "2031-05-01T23:00:00Z"))
    #expect(event.positions.map(\.isNew) == [false, true])
    #expect(!event.isNew)
  }
}
