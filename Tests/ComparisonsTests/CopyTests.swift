import Comparisons
import Records
import TestSupport
import Testing

@Suite struct `Copies` {
  /// Sentences of made-up words that share no run with those of another seed.
  private static func prose(_ seed: Int, sentences: Int) -> String {
    let syllables = [
      "ba", "cor", "den", "fal", "gri", "hem", "jo", "kel", "lum", "mar", "nis", "or", "pev", "ral", "sut", "tam", "ul", "ven",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    return (0..<sentences).map { _ in
      let words = (0..<12).map { _ in (0...(1 + next(2))).map { _ in syllables[next(18)] }.joined() }
      return words.joined(separator: " ") + " beside the " + syllables[next(18)] + "."
    }.joined(separator: " ")
  }

  private func find(_ texts: String...) -> [Copy] {
    CopyFinder.find(texts.enumerated().map { (id: ArticleID("d-\($0.offset)"), text: $0.element) })
  }

  @Test func `of one text are found under edits, cuts and new paragraphs`() throws {
    let text = Self.prose(1, sentences: 30)
    let edited = Self.prose(2, sentences: 3) + "\n\n" + text.replacing("beside the", with: "close by the") + "\n\nReported by our desk."
    let copy = try #require(find(text, edited).first)
    #expect(copy.relation == .sameText)
    #expect(copy.first.value == "d-0")
    #expect(copy.second.value == "d-1")
  }

  @Test func `of one text are found when paragraphs change places`() {
    let opening = Self.prose(1, sentences: 15)
    let ending = Self.prose(3, sentences: 15)
    #expect(find(opening + "\n\n" + ending, ending + "\n\n" + opening).map(\.relation) == [.sameText])
  }

  @Test func `name the stretch that an excerpt shares, byte for byte`() throws {
    let passage = Self.prose(5, sentences: 5)
    let first = Self.prose(1, sentences: 30) + "\n\n“Früher”: " + passage + "\n\n" + Self.prose(4, sentences: 30)
    let second = Self.prose(2, sentences: 25) + "\n\n" + passage + "\n\n" + Self.prose(6, sentences: 25)
    let copy = try #require(find(first, second).first)
    #expect(copy.relation == .excerpt)
    let stretch = try #require(copy.stretches.first)
    let inFirst = Array(first.utf8).string(stretch.inFirst)
    #expect(inFirst == Array(second.utf8).string(stretch.inSecond))
    #expect(passage.contains(inFirst.dropLast(1)) || inFirst.contains(passage.dropLast(1)))
  }

  @Test func `are no excerpt where two hands report one poll in broken runs of words`() {
    let run = Self.prose(7, sentences: 2)
    let words = run.split(separator: " ").prefix(34).joined(separator: " ")
    let tail = Self.prose(8, sentences: 1).split(separator: " ").prefix(10).joined(separator: " ")
    let first = Self.prose(1, sentences: 20) + " " + words + " or so, it says, " + tail + " " + Self.prose(2, sentences: 20)
    let second = Self.prose(3, sentences: 20) + " " + words + " and " + tail + " " + Self.prose(4, sentences: 20)
    #expect(find(first, second).isEmpty)
  }

  @Test func `are not made by a short quotation`() {
    let quotation = "“We did not fire on the ferry and we will never fire on a ferry,” the captain of the guard told the inquiry."
    #expect(find(Self.prose(1, sentences: 30) + quotation, quotation + Self.prose(2, sentences: 30)).isEmpty)
  }

  @Test func `are not made by what an outlet prints under everything`() {
    let appeal = """
      \n\nSubscribe to our newsletter and support independent journalism. Readers fund this newsroom: a small donation or a membership \
      pays for reporting that takes months. Comments are moderated; click here to contribute, follow us on Facebook and Twitter, or \
      republish our articles under a Creative Commons licence.
      """
    #expect(find(Self.prose(1, sentences: 30) + appeal, Self.prose(2, sentences: 30) + appeal).isEmpty)
  }

  @Test func `are not made by a stock paragraph at the end of unrelated articles`() {
    let background = "\n\n" + Self.prose(9, sentences: 4)
    let texts = (1...4).map { Self.prose($0 * 11, sentences: 30) + background }
    let copies = CopyFinder.find(texts.enumerated().map { (id: ArticleID("d-\($0.offset)"), text: $0.element) })
    #expect(copies.isEmpty)
  }

  @Test(arguments: ["", "one", "one two three four", "—", "\u{0}\u{1}"])
  func `are looked for in any text`(text: String) {
    #expect(find(text, text).count <= 1)
  }

  @Test(.enabled(if: SharedData.isPresent, "needs ../shared"))
  func `reach the floor on the development set`() throws {
    let documents = try SharedData.text("data/duplicates/articles-dev.jsonl").split(separator: "\n").map { line in
      let row = try JSON.parse(String(line))
      return (id: ArticleID(row["id"]?.string ?? ""), text: row["text"]?.string ?? "")
    }
    var gold: [String: String] = [:]
    for line in try SharedData.text("data/duplicates/pairs-dev.jsonl").split(separator: "\n") {
      let row = try JSON.parse(String(line))
      let pair = [row["a"]?.string ?? "", row["b"]?.string ?? ""].sorted().joined(separator: " ")
      gold[pair] = row["relation"]?.string
    }
    var found: [String: String] = [:]
    for copy in CopyFinder.find(documents) {
      let pair = copy.first.value + " " + copy.second.value
      if gold[pair] != "ignore" { found[pair] = copy.relation.rawValue }
    }
    for (relation, floor) in [("same-text", 0.98), ("excerpt", 0.95)] {
      let right = Double(found.count { $0.value == relation && gold[$0.key] == relation })
      let score = 2 * right / Double(found.values.count { $0 == relation } + gold.values.count { $0 == relation })
      print("copies, \(relation): F1 \(score)")
      #expect(score >= floor)
    }
  }
}
