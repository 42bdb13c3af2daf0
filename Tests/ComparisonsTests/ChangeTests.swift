import Records
import Testing

@testable import Comparisons

@Suite struct `Changed positions` {
  private let front = group("Ossel Front")
  private let tarrow = person("Ilse Tarrow")

  private func changes(_ articles: [ComparedArticle]) -> [PositionChange] { compare(articles).events.flatMap(\.changes) }

  private func statement(
    _ id: String, _ speaker: Voice, _ stance: Claim.Stance, day: Int, stated: PartialInterval? = nil, role: Claim.Role = .perpetrator
  ) -> ComparedArticle {
    let text = article(id, "On the ferry Aldous off Merrow and the Ossel Front, statement \(id) by the premier.", day: day)
    return compared(
      text, claims: [claim(1, in: text, speaker, stance, front, place: "Merrow", date: days(1, 1), role: role, stated: stated)])
  }

  @Test func `are seen between two articles`() throws {
    let found = changes([statement("d-1", tarrow, .rejects, day: 1), statement("d-2", tarrow, .accepts, day: 4)])
    let change = try #require(found.first)
    #expect(found.count == 1)
    #expect(change.from == .rejects)
    #expect(change.to == .accepts)
    #expect(change.basis == .seen)
    #expect(change.date == "2031-05-04")
    #expect(change.fromClaim.value == "c-d-1-1")
  }

  @Test func `are told by one article, where the words tell which came first`() throws {
    let text = article("d-1", "She now accepts that the front did it. Initially she rejected the idea.")
    let found = changes([
      compared(
        text,
        claims: [
          claim(1, in: text, tarrow, .accepts, front, words: "She now accepts that the front did it"),
          claim(2, in: text, tarrow, .rejects, front, words: "Initially she rejected the idea"),
        ])
    ])
    #expect(found.map(\.from) == [.rejects])
    #expect(found.map(\.basis) == [.told])
  }

  @Test func `from suspicion to assertion are a step`() {
    let found = changes([statement("d-1", tarrow, .suggests, day: 1), statement("d-2", tarrow, .asserts, day: 3)])
    #expect(found.map(\.to) == [.asserts])
  }

  @Test func `are not made by an old statement told again`() {
    let found = changes([
      statement("d-1", tarrow, .rejects, day: 1), statement("d-2", tarrow, .accepts, day: 3), statement("d-3", tarrow, .rejects, day: 5),
    ])
    #expect(found.map(\.to) == [.accepts])
  }

  @Test(arguments: [
    "Once again the premier said that the front had not done it.", "The premier reaffirmed that the front had not done it.",
  ])
  func `go back where the words say so`(words: String) {
    let text = article("d-3", "On the ferry Aldous off Merrow and the Ossel Front. " + words, day: 5)
    let again = compared(
      text, claims: [claim(1, in: text, tarrow, .rejects, front, place: "Merrow", date: days(1, 1), words: words)])
    let found = changes([statement("d-1", tarrow, .rejects, day: 1), statement("d-2", tarrow, .accepts, day: 3), again])
    #expect(found.map(\.to) == [.accepts, .rejects])
    #expect(found.last?.date == "2031-05-05")
  }

  @Test func `do not go back where nothing had moved`() {
    let words = "The premier said again that the front had not done it."
    let text = article("d-3", "On the ferry Aldous off Merrow and the Ossel Front. " + words, day: 5)
    let again = compared(text, claims: [claim(1, in: text, tarrow, .rejects, front, place: "Merrow", date: days(1, 1), words: words)])
    #expect(changes([statement("d-1", tarrow, .rejects, day: 1), again]).isEmpty)
  }

  @Test func `are not made between who did it and who helped`() {
    let found = changes([
      statement("d-1", tarrow, .rejects, day: 1, role: .helper), statement("d-2", tarrow, .asserts, day: 3),
    ])
    #expect(found.isEmpty)
  }

  @Test(arguments: [Voice.Kind.unnamed, .collective, .outlet])
  func `are not made by many minds under one name`(kind: Voice.Kind) {
    let voice = Voice(name: "officials", kind: kind)
    #expect(changes([statement("d-1", voice, .rejects, day: 1), statement("d-2", voice, .asserts, day: 3)]).isEmpty)
  }

  @Test func `of a spokesperson and the organisation are one line, under both names`() throws {
    let spokesman = person("Pim Hallard", speaksFor: "Harbour Union")
    let found = changes([statement("d-1", spokesman, .denies, day: 1), statement("d-2", body("Harbour Union"), .accepts, day: 2)])
    let change = try #require(found.first)
    #expect(change.speaker == "Pim Hallard")
    #expect(change.laterSpeaker == "Harbour Union")
  }

  @Test func `from a collective to a member are marked, and the branch keeps its own name`() throws {
    let text = article(
      "d-1", "The palace rejected, at least at first, that the front's northern arm did it. The queen has accepted the front's role.")
    let branch = group("Ossel Front North")
    let found = changes([
      compared(
        text,
        claims: [
          claim(1, in: text, body("the palace"), .rejects, branch, words: "The palace rejected, at least at first"),
          claim(2, in: text, person("Mara Lind"), .accepts, front, words: "The queen has accepted"),
        ])
    ])
    let change = try #require(found.first)
    #expect(change.laterSpeaker == "Mara Lind")
    #expect(change.actor == "Ossel Front North")
    #expect(change.laterActor == "Ossel Front")
    #expect(change.basis == .told)
  }

  private func hedged(_ id: String, day: Int, rule stance: Claim.Stance = .suggests, hedge: String? = "may") -> ComparedArticle {
    let text = article(id, "The premier said of the ferry Aldous off Merrow that the Ossel Front may have done it.", day: day)
    return compared(text, claims: [claim(1, in: text, tarrow, stance, front, place: "Merrow", date: days(1, 1), hedge: hedge)])
  }

  @Test func `from assertion to a hedged word are a step down, and the flat word stands no longer`() throws {
    let comparison = compare([statement("d-1", tarrow, .asserts, day: 1), hedged("d-2", day: 3)])
    let event = try #require(comparison.events.first)
    #expect(event.changes.map(\.to) == [.suggests])
    #expect(event.positions.map(\.stance) == [.suggests])
    #expect(event.positions.first?.fallen.map(\.value) == ["c-d-1-1"])
    #expect(comparison.fallen.map(\.cause) == [.restated])
  }

  @Test func `are not made by a paraphrase without a hedge`() {
    #expect(changes([statement("d-1", tarrow, .asserts, day: 1), hedged("d-2", day: 3, hedge: nil)]).isEmpty)
  }

  @Test func `end the accusation that was taken back`() throws {
    let comparison = compare([statement("d-1", tarrow, .asserts, day: 1), statement("d-2", tarrow, .rejects, day: 4)])
    let event = try #require(comparison.events.first)
    #expect(event.positions.map(\.fall) == [.recanted, nil])
    #expect(event.positions.independentOrigins == 1)
  }

  @Test func `back to what was said first are told where the words say "again"`() {
    let text = article("d-3", "On the ferry Aldous off Merrow the premier said again that the Ossel Front had no part.", day: 9)
    let again = compared(text, claims: [claim(1, in: text, tarrow, .rejects, front, place: "Merrow", date: days(1, 1))])
    let found = changes([statement("d-1", tarrow, .rejects, day: 1), statement("d-2", tarrow, .accepts, day: 3), again])
    #expect(found.map(\.to) == [.accepts, .rejects])
  }
}
