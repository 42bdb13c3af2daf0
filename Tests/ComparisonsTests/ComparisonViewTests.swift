import Records
import Testing

@testable import Comparisons

@Suite struct `Comparison lines` {
  private func comparison() -> Comparison {
    let text = """
      The ferry Aldous was bombed off Merrow on Monday night, and eleven passengers were treated for burns while one deckhand is missing. \
      Premier Ilse Tarrow – Über-minister to her critics – blamed the Ossel Front for the bombing. Radio Tarrow: the front denied it twice.
      """
    let first = article("d-1", text, outlet: "North Star")
    let second = article("d-2", "“Früh” — " + text, outlet: "South Star", day: 2)
    return compare(
      [first, second].map { article in
        compared(
          article,
          claims: [
            claim(1, in: article, person("Ilse Tarrow"), .asserts, group("Ossel Front"), place: "Merrow", date: days(1, 1)),
            claim(2, in: article, .outlet, .reportsWithoutEndorsing, group("Ossel Front"), place: "Merrow"),
          ])
      })
  }

  @Test func `name the story of each article`() {
    let lines = comparison().storyLines
    #expect(lines.map { $0["id"]?.string } == ["d-1", "d-2"])
    #expect(lines[0]["cluster"] == lines[1]["cluster"])
  }

  @Test func `count the stretches of copies in code points`() throws {
    let comparison = comparison()
    let line = try #require(comparison.copyLines.first)
    let stretch = try #require(line["stretches"]?.array?.first?["b"])
    let text = Array(comparison.articles[1].article.text.unicodeScalars)
    let begin = try #require(stretch["begin"]?.integer)
    let end = try #require(stretch["end"]?.integer)
    #expect(line["relation"]?.string == "same-text")
    #expect(String(String.UnicodeScalarView(text[begin..<end])).hasPrefix("The ferry Aldous"))
  }

  @Test func `give one event with its positions, days of publication and copies`() throws {
    let line = try #require(comparison().eventLines.first)
    let positions = try #require(line["positions"]?.array)
    #expect(line["event"]?.string == "bombing-merrow-2031-05-01")
    #expect(line["date"]?.string == "2031-05-01")
    #expect(line["articles"] == .strings(["d-1", "d-2"]))
    #expect(line["republished_groups"] == .array([.strings(["d-1", "d-2"])]))
    let premier = try #require(positions.first { $0["speaker"]?.string == "Ilse Tarrow" })
    #expect(premier["first_date"]?.string == "2031-05-01")
    #expect(premier["last_date"]?.string == "2031-05-02")
    #expect(premier["origins"]?.integer == 1)
    #expect(positions.filter { $0["own_voice"]?.bool == true }.map { $0["speaker"]?.string } == ["North Star", "South Star"])
  }
}
