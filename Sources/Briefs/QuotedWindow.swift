import Records

/// Chooses the stretch of a text that may be quoted: within one paragraph, whole words, within the length limits.
struct QuotedWindow {
  private(set) var range: TextRange
  private(set) var wordCount: Int
  private(set) var isCutBefore: Bool
  private(set) var isCutAfter: Bool

  /// - Parameters:
  ///   - range: what supports the statement; on code point boundaries of `bytes`.
  ///   - focus: the words that must not be lost where the stretch is too long.
  ///   - limit: in words.
  /// - Returns: nil where `range` holds white space only.
  init?(_ range: TextRange, focus: TextRange?, limit: Int, in bytes: [UInt8]) {
    let all = QuotedWindow.words(range, in: bytes)
    guard !all.isEmpty else { return nil }
    let focusStart = focus?.start ?? range.start
    let centre = all.lastIndex { $0.start <= focusStart } ?? 0

    // A paragraph break inside quotation marks would print as a space and no longer be the text's own words.
    var first = centre
    while first > 0, !QuotedWindow.breaksLine(all[first - 1].end, all[first].start, bytes) { first -= 1 }
    var last = centre
    while last + 1 < all.count, !QuotedWindow.breaksLine(all[last].end, all[last + 1].start, bytes) { last += 1 }

    if last - first + 1 > limit {
      if centre - first >= limit { first = centre - limit / 3 }
      last = min(last, first + limit - 1)
    }
    while last > first, QuotedWindow.codePoints(all[first].start, all[last].end, bytes) > Limits.spanCodePoints {
      if last > centre { last -= 1 } else { first += 1 }
    }
    let end = QuotedWindow.shorten(all[first].start, all[last].end, bytes)
    self.range = TextRange(all[first].start, end)
    wordCount = last - first + 1
    isCutBefore = first > 0
    isCutAfter = last < all.count - 1 || end < all[last].end
  }

  /// The same, and where the sentence fits as a whole, all of it, else its beginning; a short stretch of a longer one with as much of
  /// it as `limit` allows. Where it is cut, it holds the voice and the focus if both have room, and no name or number is cut.
  ///
  /// - Parameter keep: what the statement needs beside the focus, the most needed first: the voice, the name it speaks of.
  init?(_ range: TextRange, focus: TextRange?, keep: [TextRange] = [], of sentence: TextRange?, limit: Int, in bytes: [UInt8]) {
    guard let sentence else {
      self.init(range, focus: focus, limit: limit, in: bytes)
      return
    }
    let wide = QuotedWindow.widened(range, in: sentence, limit: limit, bytes: bytes)
    self.init(wide, focus: focus, limit: limit, in: bytes)
    fit(to: (focus.map { [$0] } ?? []) + keep, in: sentence, limit: limit, bytes: bytes)
    if QuotedWindow.holdsWord(sentence.start..<self.range.start, bytes) { isCutBefore = true }
    if QuotedWindow.holdsWord(self.range.end..<sentence.end, bytes) { isCutAfter = true }
  }

  /// Moves the stretch within its paragraph of the sentence.
  private mutating func fit(to keep: [TextRange], in sentence: TextRange, limit: Int, bytes: [UInt8]) {
    let words = QuotedWindow.words(sentence, in: bytes)
    guard let first = words.firstIndex(where: { $0.end > range.start }), let last = words.lastIndex(where: { $0.start < range.end }),
      first <= last
    else { return }
    var cut = SentenceCut(words: words, first: first, last: last, limit: limit, bytes: bytes)
    cut.hold(keep)
    cut.clearNames()
    guard cut.first != first || cut.last != last, cut.first <= cut.last else { return }
    let wanted = TextRange(words[cut.first].start, words[cut.last].end)
    guard QuotedWindow.fits(wanted, bytes) else { return }
    range = wanted
    wordCount = cut.last - cut.first + 1
    (isCutBefore, isCutAfter) = (false, false)
  }

  /// More than marks and white space; the marks of the block U+2000 begin with E2 80.
  private static func holdsWord(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes[range].contains { $0 >= 0xC3 && $0 != 0xE2 || (48...57).contains($0) || (97...122).contains($0 | 32) }
  }

  /// Fewer words rarely hold a subject, a verb and its negation.
  private static let standaloneWords = 12

  /// A short stretch with the words before it, as far as the limit goes, and with the rest of its sentence if that fits whole.
  private static func widened(_ range: TextRange, in sentence: TextRange, limit: Int, bytes: [UInt8]) -> TextRange {
    let all = words(sentence, in: bytes)
    guard var first = all.firstIndex(where: { $0.end > range.start }), var last = all.lastIndex(where: { $0.start < range.end }),
      last >= first
    else { return range }
    let whole = TextRange(all[0].start, all[all.count - 1].end)
    if all.count <= limit, fits(whole, bytes) { return whole }
    let beginning = TextRange(all[0].start, all[last].end)
    if last < limit, fits(beginning, bytes) { return beginning }
    guard last - first + 1 < min(standaloneWords, limit) else { return range }
    while first > 0, last - first + 1 < limit, !breaksLine(all[first - 1].end, all[first].start, bytes) { first -= 1 }
    let rest = all[(last + 1)...].count
    if rest <= limit - (last - first + 1), !breaksLine(all[last].end, sentence.end, bytes) { last += rest }
    return TextRange(all[first].start, all[last].end)
  }

  private static func fits(_ range: TextRange, _ bytes: [UInt8]) -> Bool {
    !breaksLine(range.start, range.end, bytes) && codePoints(range.start, range.end, bytes) <= Limits.spanCodePoints
  }

  private static func words(_ range: TextRange, in bytes: [UInt8]) -> [TextRange] {
    var words: [TextRange] = []
    var start: Int?
    for index in range.range {
      let isSpace = bytes[index] == 32 || (9...13).contains(bytes[index])
      if isSpace, let begin = start {
        words.append(TextRange(begin, index))
        start = nil
      } else if !isSpace, start == nil {
        start = index
      }
    }
    if let begin = start { words.append(TextRange(begin, range.end)) }
    return words
  }

  static func breaksLine(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
    bytes[start..<end].contains { $0 == 10 || $0 == 13 }
  }

  private static func codePoints(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
    bytes[start..<end].count { $0 & 0xC0 != 0x80 }
  }

  /// The end of at most `Limits.spanCodePoints` code points from `start`.
  private static func shorten(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
    var count = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 {
      if count == Limits.spanCodePoints { return index }
      count += 1
    }
    return end
  }
}
