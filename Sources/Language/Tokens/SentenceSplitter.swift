import Records

/// Groups tokens into sentences. A sentence never crosses a blank line.
package struct SentenceSplitter: Sendable {
  private let model: LinearModel

  /// Places that are looked at together, in the hope that no sentence ends before the last.
  private static let ahead = 8

  /// - Parameter model: of two labels, the second for a sentence end.
  package init(_ model: LinearModel) { self.model = model }

  package func sentences(of words: TokenSpans, forms: WordForms, in bytes: Span<UInt8>) -> [Sentence] {
    var sentences: [Sentence] = []
    var quotation = Quotation()
    var (batch, scores) = (LinearModel.Batch(), ContiguousArray<Int32>())
    // The tokens that `scores` are of.
    var scored = 0..<0
    var first = 0
    for token in 0..<words.count {
      if !scored.contains(token) {
        scored = token..<min(token + SentenceSplitter.ahead, words.count)
        collect(scored, first, quotation, words, forms, bytes, into: &batch)
        model.score(batch, into: &scores)
      }
      quotation.pass(token, words, bytes)
      var ends = token + 1 == words.count || words.gap(before: token + 1) == .paragraph
      if !ends, !model.isEmpty {
        let place = 2 * (token - scored.lowerBound)
        ends = scores[place + 1] > scores[place]
      }
      if !ends, words.gap(before: token + 1) == .line { ends = SentenceSplitter.lineEnds(after: token, words, bytes) }
      guard ends else { continue }
      if token + 1 < words.count, words.gap(before: token + 1) == .paragraph { quotation = Quotation() }
      let range = TextRange(Int(words.starts[first]), Int(words.ends[token]))
      sentences.append(Sentence(range: range, tokens: first..<token + 1))
      first = token + 1
      scored = 0..<0
    }
    return sentences
  }

  /// Features of the places after several tokens, as they are if none but the last ends a sentence; up to the end of the paragraph.
  private func collect(
    _ tokens: Range<Int>, _ first: Int, _ quotation: Quotation, _ words: TokenSpans, _ forms: WordForms, _ bytes: Span<UInt8>,
    into batch: inout LinearModel.Batch
  ) {
    var quotation = quotation
    batch.removeAll()
    for token in tokens {
      guard SentenceFeatures.mayEnd(after: token, words) else { return }
      quotation.pass(token, words, bytes)
      // Where no sentence can end, there are no features and so no score.
      if SentenceSplitter.isPossible(after: token, words, bytes) {
        SentenceFeatures.collect(
          after: token, length: token + 1 - first, isQuoted: quotation.isOpen, words, forms, into: &batch.features)
      }
      batch.close()
    }
  }

  /// What no score may overrule: a title belongs to its name, and a mark that touches its word ends nothing before it.
  package static func isPossible(after token: Int, _ words: TokenSpans, _ bytes: Span<UInt8>) -> Bool {
    let start = Int(words.starts[token])
    let end = Int(words.ends[token])
    if bytes[end - 1] == 46, end - start > 1, let key = WordKey(bytes, start, end - 1) {
      if TokenizerWords.titles.contains(key) { return false }
    }
    return words.gap(before: token + 1) != .none || endsSentence(bytes, start, end)
  }

  /// A line that ends without a blank line after it ends a sentence where the next begins like one.
  private static func lineEnds(after token: Int, _ words: TokenSpans, _ bytes: Span<UInt8>) -> Bool {
    let next = Int(words.starts[token + 1])
    if isClosedSpeech(to: Int(words.ends[token]), bytes), isQuotationMark(next, bytes) || CharacterClass.isUpper(at: next, bytes) {
      return true
    }
    let isBullet = CharacterClass.at(next, bytes).kind == .mark && bytes[next] != 40 && bytes[next] != 34
    guard isBullet || CharacterClass.isUpper(at: next, bytes) else { return false }
    let last = bytes[Int(words.ends[token]) - 1]
    return last != 44 && lineLength(to: token, words) < 60
  }

  /// Whether a quotation mark behind a stop ends there: no sentence goes on after it in a new line that begins like one.
  private static func isClosedSpeech(to end: Int, _ bytes: Span<UInt8>) -> Bool {
    let width = bytes[end - 1] == 34 ? 1 : 3
    guard end > width, isQuotationMark(end - width, bytes) else { return false }
    return [46, 33, 63].contains(bytes[end - width - 1])
  }

  private static func isQuotationMark(_ start: Int, _ bytes: Span<UInt8>) -> Bool {
    if bytes[start] == 34 { return true }
    guard start + 2 < bytes.count, bytes[start] == 0xE2, bytes[start + 1] == 0x80 else { return false }
    return [0x9C, 0x9D, 0x9E].contains(bytes[start + 2])
  }

  /// Bytes of the line that ends with `token`. A full line is wrapped prose, a short one stands for itself.
  private static func lineLength(to token: Int, _ words: TokenSpans) -> Int {
    var first = token
    while first > 0, words.gap(before: first) == .space || words.gap(before: first) == .none, words.ends[token] - words.starts[first] < 80 {
      first -= 1
    }
    return Int(words.ends[token] - words.starts[first])
  }

  private static func endsSentence(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let byte = bytes[start]
    return byte == 46 || byte == 33 || byte == 63 || byte == 34 || byte == 41 || byte >= 0x80
  }
}

/// Follows quotation marks within one paragraph.
package struct Quotation {
  package private(set) var isOpen = false

  package init() {}

  package mutating func pass(_ token: Int, _ words: TokenSpans, _ bytes: Span<UInt8>) {
    let start = Int(words.starts[token])
    if bytes[start] == 34 {
      isOpen.toggle()
    } else if bytes[start] == 0xE2 {
      let value = CharacterClass.scalar(at: start, bytes).value
      if value == 0x201C || value == 0x201E { isOpen = true }
      if value == 0x201D { isOpen = false }
    }
  }
}
