import Language
import Records
import Testing

@Suite struct `Any text` {
  static let texts: [String] = [
    "", " ", "\n\n\n", ".", "....................", "👩‍👩‍👧‍👦 fled 🇺🇦.",
    "e\u{301}te\u{301} a\u{300}\u{301}\u{302}", "قال المتحدث إن الهجوم وقع يوم الجمعة.",
    "דובר הצבא הכחיש", "他说，没有人受伤。", "One.\r\n\r\nTwo.\r\nThree.", "\u{FEFF}Start\u{200B}end\u{00A0}here", "'' \"\" `` ‘’ “”",
    "$$$ %% ## @@ && ((( )))", "''''''''''''", "-----", "a-b-c-d-e-f-", "U.S.A.U.S.A.U.S.A.", "\u{2028}\u{2029}", "\0\u{1}\u{7F}",
    "don't've'll's", "'", "’", "’s", "n't", ".5.5.5", "1,2,3,,,4", "http://", "@", "#", "$", "a@b.c@d.e",
  ]

  private func check(_ text: String) {
    let annotated = Annotator().annotate(text, published: CalendarDay(year: 2024, month: 3, day: 22))
    let tokens = annotated.tokens
    #expect(tokens.ends.count == tokens.count && tokens.tags.count == tokens.count && tokens.lemmas.count == tokens.count)
    var last: UInt32 = 0
    for token in 0..<tokens.count {
      #expect(tokens.starts[token] >= last && tokens.ends[token] > tokens.starts[token])
      last = tokens.ends[token]
      #expect(String(validating: annotated.bytes[annotated.tokens.range(token).range], as: UTF8.self) != nil)
    }
    #expect(Int(last) <= annotated.bytes.count)
    #expect(annotated.sentences.flatMap { Array($0.tokens) } == Array(0..<tokens.count))
    for (first, second) in zip(annotated.names, annotated.names.dropFirst()) { #expect(first.range.end <= second.range.start) }
    for time in annotated.times { #expect(time.range.end <= annotated.bytes.count) }
  }

  @Test(arguments: texts) func `keeps offsets in bounds, in order and on code points`(text: String) { check(text) }

  @Test func `is read in linear time`() {
    check(String(repeating: "x", count: 50_000))
    check(String(repeating: ".", count: 50_000))
    check(String(repeating: "-a", count: 5_000))
    check(String(repeating: "a.", count: 5_000))
    check(String(repeating: "'", count: 5_000))
    check(String(repeating: "/", count: 20_000))
  }

  @Test func `gives the same annotations each time`() {
    let text = Self.texts.joined(separator: " Anna Larsen said in Paris. ")
    #expect(Annotator().annotate(text, published: nil).json(tokens: true) == Annotator().annotate(text, published: nil).json(tokens: true))
  }

  @Test func `is printed with offsets in code points`() {
    let json = Annotator().annotate("“Ça va”, said Ana.", published: nil).json(tokens: true)
    #expect(json["tokens"]?.array?.first?["end"]?.integer == 1)
    #expect(json["sentences"]?.array?.last?["end"]?.integer == 18)
  }
}
