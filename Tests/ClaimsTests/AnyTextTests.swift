import Records
import Testing

@Suite struct `Any text` {
  private static let pieces = [
    "“", "”", "\"", "''", "‘", "’", "(", ")", ",", ".", ":", ";", "?", "—", "\n\n", "said", "that", "who", "which", "accused", "of",
    "killing", "the",
    "attack", "by", "Ana Petrova", "Karsia", "denied", "blamed", "for", "and", "claimed", "responsibility", "was", "never", "no",
    "evidence", "he",
    "according", "to", "IS’s", "role", "in", "48", "hours", "warned", "it", "’s", "Russian", "hackers", "behind", "responsible", "🙂",
    "held", "guilty",
  ]

  /// The same numbers in every run (Knuth's multiplier).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test func `is read without a trap, with every range inside it`() {
    var numbers = Numbers(state: 7)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...60, using: &numbers)).map { _ in `Any text`.pieces.randomElement(using: &numbers)! }.joined(
        separator: " ")
      let read = ReadText(text)
      let whole = TextRange(0, read.bytes.count)
      for claim in read.claims.claims {
        #expect(whole.contains(claim.evidence) && whole.contains(claim.clause) && whole.contains(claim.cue), "\(text)")
        #expect(claim.quote.map(whole.contains) ?? true)
      }
      for attribution in read.claims.attributions { #expect(attribution.content.allSatisfy(whole.contains), "\(text)") }
    }
  }

  @Test func `of one pronoun after another, or without an end, is read`() {
    _ = ReadText("Ivo Brandt shot the guard. " + String(repeating: "He killed him. ", count: 5000))
    #expect(ReadText(String(repeating: "said that Karsia bombed and ", count: 2000) + "it, Ivo Brandt said.").claims.claims.isEmpty)
    _ = ReadText(String(repeating: "”a ", count: 20_000))
  }

  @Test func `cut anywhere is still read`() {
    let text = Array(
      "“He did it,” said Ana Petrova, who has accused Karsia of bombing the port — according to the Herald, “twice”.".unicodeScalars)
    for end in text.indices { _ = ReadText(String(String.UnicodeScalarView(text[..<end]))) }
  }

  /// A frame looks at a word's neighbours: each word that has one must also do without.
  @Test func `of a sentence, any end is read, after a dash and without one`() {
    var numbers = Numbers(state: 11)
    for line in PhenomenonTable.text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.prefix(upTo: line.range(of: " => ")?.lowerBound ?? line.endIndex).split(separator: " ")
      let end = words[Int.random(in: 0..<words.count, using: &numbers)...].joined(separator: " ")
      _ = ReadText(Bool.random(using: &numbers) ? end : "- " + end)
    }
  }
}
