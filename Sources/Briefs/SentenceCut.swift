import Records

/// Where a sentence that is too long to be quoted whole is cut, in words.
struct SentenceCut {
  let words: [TextRange]
  private(set) var first: Int
  private(set) var last: Int
  private let limit: Int
  private let bytes: [UInt8]
  /// The words of the paragraph that the cut may move in.
  private let bounds: ClosedRange<Int>
  /// What must stay within.
  private var held: ClosedRange<Int>?

  init(words: [TextRange], first: Int, last: Int, limit: Int, bytes: [UInt8]) {
    (self.words, self.first, self.last, self.limit, self.bytes) = (words, first, last, limit, bytes)
    var (lowest, highest) = (first, last)
    while lowest > 0, !QuotedWindow.breaksLine(words[lowest - 1].end, words[lowest].start, bytes) { lowest -= 1 }
    while highest + 1 < words.count, !QuotedWindow.breaksLine(words[highest].end, words[highest + 1].start, bytes) { highest += 1 }
    bounds = lowest...highest
  }

  /// Moves the cut over as many of the stretches, in their order, as have room together.
  mutating func hold(_ stretches: [TextRange]) {
    for stretch in stretches {
      guard let start = words.firstIndex(where: { $0.end > stretch.start }), let end = words.lastIndex(where: { $0.start < stretch.end }),
        start <= end, bounds.contains(start), bounds.contains(end)
      else { continue }
      let both = min(held?.lowerBound ?? start, start)...max(held?.upperBound ?? end, end)
      if both.count <= limit { held = both }
    }
    guard let held else { return }
    if held.lowerBound < first {
      first = held.lowerBound
      last = min(last, first + limit - 1)
    }
    if held.upperBound > last {
      last = held.upperBound
      first = max(first, last - limit + 1)
    }
  }

  /// "… States condemns" begins with the whole name or behind it, "in Port …" ends before it or with it.
  mutating func clearNames() {
    let start = beginningOfName(at: first, from: bounds.lowerBound)
    if start < first {
      if max(held?.upperBound ?? first, first) - start < limit {
        first = start
        last = min(last, start + limit - 1)
      } else if let behind = endOfName(at: first, to: last), behind < held?.lowerBound ?? last {
        first = behind + 1
      }
    }
    if let end = endOfName(at: last, to: bounds.upperBound), end > last {
      let before = beginningOfName(at: last, from: first) - 1
      if before >= max(held?.upperBound ?? first, first) { last = before } else if end - first < limit { last = end }
    }
    if last < bounds.upperBound { dropLooseWords() }
  }

  /// "the ferry terminal in the" … ends with "terminal".
  private mutating func dropLooseWords() {
    let least = max(held?.upperBound ?? first, first)
    while last > least, SentenceCut.openers.contains(where: bytes[words[last].range].elementsEqual) { last -= 1 }
  }

  /// Words that say nothing without the next.
  private static let openers = [
    "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "that", "the", "to", "with",
  ].map { Array($0.utf8) }

  // MARK: Names and numbers

  /// No name and no number has more words than this.
  private static let longestName = 6

  private func beginningOfName(at index: Int, from lowest: Int) -> Int {
    var start = index
    while start > lowest, index - start < SentenceCut.longestName, joins(start - 1) { start -= 1 }
    return start
  }

  /// - Returns: nil where the name goes on past `highest`.
  private func endOfName(at index: Int, to highest: Int) -> Int? {
    var end = index
    while end < words.count - 1, joins(end) {
      end += 1
      if end > highest || end - index > SentenceCut.longestName { return nil }
    }
    return end
  }

  /// Whether a word and the next are one name or one number: "Port Maren", "University of Ostrel", "14 million", "12 March".
  private func joins(_ index: Int) -> Bool {
    let (word, next) = (bytes[words[index].range], bytes[words[index + 1].range])
    if SentenceCut.endsGroup(word) { return false }
    if SentenceCut.scales.contains(where: next.elementsEqual) { return true }
    let (a, b) = (SentenceCut.isName(word), SentenceCut.isName(next))
    if a && b { return true }
    if SentenceCut.isConnector(next) { return a && index + 2 < words.count && SentenceCut.isName(bytes[words[index + 2].range]) }
    return SentenceCut.isConnector(word) && b && index > 0 && SentenceCut.isName(bytes[words[index - 1].range])
  }

  /// "million", "per cent": the number stands before.
  private static let scales = ["hundred", "thousand", "million", "billion", "trillion", "percent", "per"].map { Array($0.utf8) }
  private static let connectors = ["of", "de", "del", "al", "bin", "von", "van", "der"].map { Array($0.utf8) }

  private static func isConnector(_ word: ArraySlice<UInt8>) -> Bool { connectors.contains(where: word.elementsEqual) }

  /// A capital or a digit begins it; "€14" and "#3" count as well.
  private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
    guard let head = word.first else { return false }
    if (65...90).contains(head) || (48...57).contains(head) || head == 36 { return true }
    // Capitals of Latin-1: "Édouard".
    return head == 0xC3 && (0x80...0x9E).contains(word.dropFirst().first ?? 0)
  }

  /// A mark at its end parts a word from the next, a full stop only behind a whole word: "Mr. Lind", "U.S. Navy".
  private static func endsGroup(_ word: ArraySlice<UInt8>) -> Bool {
    guard let tail = word.last else { return true }
    if tail == 46 { return word.count > 4 }
    let isQuote = word.count >= 3 && word.suffix(3).elementsEqual([0xE2, 0x80, 0x9D])
    return isQuote || [33, 34, 41, 44, 58, 59, 63, 93].contains(tail)
  }
}
