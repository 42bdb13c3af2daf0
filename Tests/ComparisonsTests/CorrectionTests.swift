import Records
import Testing

@testable import Comparisons

@Suite struct `Corrections` {
  private let front = group("Ossel Front")
  private let tarrow = person("Ilse Tarrow")
  private let url = "https://post.example/ferry"

  private func accusing(_ id: String, _ speaker: Voice, outlet: String = "The Harbour Post", url: String?) -> ComparedArticle {
    let text = article(id, "On the bombing in Merrow, \(id), the premier blamed the Ossel Front.", outlet: outlet, url: url)
    return compared(text, claims: [claim(1, in: text, speaker, .asserts, front, place: "Merrow", date: days(1, 1))])
  }

  private func notice(
    _ id: String, _ speaker: Voice, outlet: String = "The Harbour Post", of name: String? = nil, url: String?, day: Int = 3
  ) -> ComparedArticle {
    let text = article(id, "On the bombing in Merrow a report was wrong.", outlet: outlet, day: day, url: url)
    let correction = Correction(
      article: text.id, words: "A report was wrong.", outlet: name,
      takenBack: [.init(speaker: speaker, actor: front, stance: .asserts)])
    return compared(text, corrections: [correction])
  }

  @Test func `end the claim that they take back, which counts no longer`() throws {
    let comparison = compare([accusing("d-1", tarrow, url: url), notice("d-2", person("Tarrow"), url: url)])
    let position = try #require(comparison.events.first?.positions.first)
    #expect(position.fall == .corrected)
    #expect(comparison.events.first?.positions.independentOrigins == 0)
    #expect(comparison.corrections.map(\.claims) == [[ClaimID("c-d-1-1")]])
    #expect(comparison.fallen.map(\.article.value) == ["d-2"])
  }

  @Test func `of a report take back what the outlet had on nobody's word`() {
    let voices = [Voice.outlet, Voice(name: "two officials", kind: .collective), tarrow]
    let falls = voices.map { voice in
      compare([accusing("d-1", voice, url: nil), notice("d-2", .outlet, url: nil)]).fallen.count
    }
    #expect(falls == [1, 1, 0])
  }

  @Test func `leave other voices, other outlets and later articles alone`() {
    #expect(compare([accusing("d-1", tarrow, url: nil), notice("d-2", person("Mara Lind"), url: nil)]).fallen.isEmpty)
    #expect(compare([accusing("d-1", tarrow, outlet: "B", url: nil), notice("d-2", tarrow, url: url)]).fallen.isEmpty)
    #expect(compare([notice("d-1", tarrow, url: nil, day: 1), accusing("d-2", tarrow, url: nil)]).fallen.isEmpty)
  }

  @Test func `told by another outlet end the claims of the one that it names`() {
    let comparison = compare([
      accusing("d-1", .outlet, outlet: "Daily Wave", url: nil), accusing("d-2", .outlet, outlet: "B", url: nil),
      notice("d-3", .outlet, outlet: "B", of: "The Daily Wave", url: nil),
    ])
    #expect(comparison.fallen.map(\.claim.value) == ["c-d-1-1"])
  }

  @Test func `stand once, however many versions carry them`() {
    let comparison = compare([
      accusing("d-1", tarrow, url: url), notice("d-2", tarrow, url: url), notice("d-3", tarrow, url: url, day: 4),
    ])
    #expect(comparison.corrections.count == 1)
  }

  // MARK: Revised articles

  private func version(_ id: String, _ text: String, _ stance: Claim.Stance?, _ words: String = "", day: Int) -> ComparedArticle {
    let text = article(id, text, day: day, url: url)
    let claims = stance.map { [claim(1, in: text, tarrow, $0, front, place: "Merrow", date: days(1, 1), words: words)] } ?? []
    return compared(text, claims: claims)
  }

  @Test func `a revised article drops its claim`() throws {
    let comparison = compare([
      version("d-1", "A bomb went off in Merrow. Tarrow said the front did it.", .asserts, "Tarrow said the front did it.", day: 1),
      version("d-2", "A bomb went off in Merrow. Shops were shut.", nil, day: 2),
      version("d-3", "A bomb went off in Merrow. Shops were shut. Trains too.", nil, day: 3),
    ])
    let position = try #require(comparison.events.first?.positions.first)
    #expect(position.fall == .dropped)
    #expect(comparison.fallen.map(\.article.value) == ["d-2"])
  }

  @Test func `a revised article words its claim otherwise, and the later wording stands`() throws {
    let comparison = compare([
      version("d-1", "A bomb went off in Merrow. Tarrow said the front did it.", .asserts, "Tarrow said the front did it.", day: 1),
      version(
        "d-2", "A bomb went off in Merrow. Tarrow said the front may have done it.", .suggests, "Tarrow said the front may have done it.",
        day: 2),
    ])
    let position = try #require(comparison.events.first?.positions.first)
    #expect(position.stance == .suggests)
    #expect(position.claims.map(\.value) == ["c-d-2-1"])
    #expect(position.fallen.map(\.value) == ["c-d-1-1"])
    #expect(position.fall == nil)
    // It was the outlet that changed its words.
    #expect(comparison.events.first?.changes.isEmpty == true)
  }

  @Test func `a sentence that stays keeps its claim`() {
    let comparison = compare([
      version("d-1", "A bomb went off in Merrow. Tarrow said the front did it.", .asserts, "Tarrow said the front did it.", day: 1),
      version("d-2", "Shops were shut. Tarrow said the front did it.", nil, day: 2),
    ])
    #expect(comparison.fallen.isEmpty)
  }
}
