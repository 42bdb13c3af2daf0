import Claims
import Language
import Records
import Testing

@Suite struct `Corrections` {
  private func reports(_ corrections: [Correction]) -> [String] {
    corrections.flatMap(\.takenBack).map {
      "\($0.speaker.kind == .outlet ? "-" : $0.speaker.name) | \($0.stance.rawValue) | \($0.actor.name)"
    }
  }

  @Test(arguments: [
    (
      "Correction: an earlier version of this article said that Ivo Brandt had blamed the Dawn Front for the bombing. He did not.",
      "Ivo Brandt | asserts | Dawn Front"
    ),
    (
      "An earlier version of this article said that Ivo Brandt had blamed the Dawn Front for the bombing. He did not.",
      "Ivo Brandt | asserts | Dawn Front"
    ),
    (
      "This article originally stated that the Dawn Front had claimed responsibility for the bombing. It has not.",
      "Dawn Front | claims-own-responsibility | Dawn Front"
    ),
    ("We wrongly reported that two officials had blamed Karsia for the bombing in Velm.", "two officials | asserts | Karsia"),
  ])
  func `take back what they say was reported`(text: String, report: String) {
    let read = ReadText(text)
    #expect(reports(read.claims.corrections) == [report])
    #expect(read.lines == [])
    #expect(read.claims.corrections.first?.words == text)
  }

  @Test(arguments: [
    "Correction: an earlier version of this article misspelled the name of Ivo Brandt, who blamed the Dawn Front for the bombing.",
    "An earlier version of the plan said that Ivo Brandt would lead the ministry.",
    "The inquiry's report wrongly said that the Dawn Front carried out the bombing, Ivo Brandt said.",
    "Ivo Brandt wrongly said that the Dawn Front carried out the bombing.",
    "Ivo Brandt retracted his claim that Karsia carried out the bombing.",
    "The army withdrew its report on the bombing in Velm.",
    "Correction: an earlier version of this article said that Ivo Brandt, who blamed the Dawn Front for the bombing, was 46.",
  ])
  func `are not seen in other words`(text: String) {
    #expect(reports(ReadText(text).claims.corrections) == [])
  }

  @Test func `beside other sentences take only their own`() {
    let read = ReadText(
      """
      Ivo Brandt accused Karsia of financing the bombing in Velm.

      Correction: an earlier version of this article said that Ana Petrova had blamed the Dawn Front for the bombing. She did not.
      """)
    #expect(reports(read.claims.corrections) == ["Ana Petrova | asserts | Dawn Front"])
    #expect(read.lines == ["Ivo Brandt | accuses-of-helping | Karsia"])
    #expect(read.claims.corrections.first?.words.hasPrefix("Correction: ") == true)
  }

  @Test func `of another outlet are told, and name it`() {
    let read = ReadText("The Daily Wave has retracted its report that Karsia carried out the bombing in Velm.", outlet: "The Test")
    #expect(read.claims.corrections.map(\.outlet) == ["Daily Wave"])
  }

  @Test func `are read in a notice beside the text`() {
    let article = Article(id: ArticleID("d-test"), outlet: "The Test", publishedIsDay: true, text: "Velm was calm.")
    let words = "Correction: an earlier version said that Ivo Brandt had blamed the Dawn Front for the bombing. He did not."
    let correction = ClaimReader().correction(article.notice(words), Annotator().annotate(words, published: nil))
    #expect(reports([correction].compactMap { $0 }) == ["Ivo Brandt | asserts | Dawn Front"])
    #expect(correction?.range == nil)
    #expect(correction?.words == words)
  }

  @Test func `of the outlet's own report are of what it had on nobody's word`() {
    let read = ReadText("The Daily Wave has retracted its report that Karsia carried out the bombing in Velm.", outlet: "Daily Wave")
    #expect(reports(read.claims.corrections) == ["- | asserts | Karsia"])
    #expect(read.claims.corrections.map(\.outlet) == [nil])
    #expect(read.lines == [])
  }

  @Test(arguments: [
    "Editor's note: Ivo Brandt, who blamed the Dawn Front for the bombing, writes for this page every week.", "CORRECTION:",
  ])
  func `are no other notes of editors`(text: String) {
    #expect(ReadText(text).claims.corrections.isEmpty)
  }
}
