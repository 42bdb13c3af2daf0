import Records

/// Lays paragraphs down as an article's text, with the blocks that lie in it and between.
struct TextComposer {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Article.Block] = []

  /// Words of a block outside the text are kept to this many bytes; a correction is news and kept whole.
  private static let excerpt = 200
  private static let correctionExcerpt = 1_000

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ words: some Collection<UInt8>, _ kind: Article.Block.Kind) {
    guard !words.isEmpty else { return }
    if !bytes.isEmpty { bytes.append(contentsOf: [10, 10]) }
    let start = bytes.count
    bytes.append(contentsOf: words)
    blocks.append(.init(kind: kind, range: TextRange(start, bytes.count)))
  }

  mutating func addOutside(_ words: ArraySlice<UInt8>, _ kind: Article.Block.Kind) {
    var end = min(words.count, kind == .correction ? TextComposer.correctionExcerpt : TextComposer.excerpt)
    while end > 0, end < words.count, words[words.startIndex + end] & 0xC0 == 0x80 { end -= 1 }
    let excerpt = String(decoding: words.prefix(end), as: UTF8.self)
    blocks.append(.init(kind: kind, range: TextRange(bytes.count, bytes.count), words: excerpt))
  }
}

enum PlainText {
  /// Where the paragraphs of a text lie, without the white space around them: between blank lines; where there are none, its lines.
  static func ranges(_ bytes: [UInt8]) -> [Range<Int>] {
    let lines = lineRanges(bytes)
    let hasBlankLine = lines.dropFirst().dropLast().contains { $0.isEmpty }
    guard hasBlankLine else { return lines.filter { !$0.isEmpty } }
    var paragraphs: [Range<Int>] = []
    var isOpen = false
    for line in lines {
      if !line.isEmpty {
        paragraphs.append(isOpen ? paragraphs.removeLast().lowerBound..<line.upperBound : line)
      }
      isOpen = !line.isEmpty
    }
    return paragraphs
  }

  /// Each line without the white space at its ends.
  private static func lineRanges(_ bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 10 {
      var (lower, upper) = (start, end)
      while lower < upper, ByteText.isSpace(bytes[lower]) { lower += 1 }
      while upper > lower, ByteText.isSpace(bytes[upper - 1]) { upper -= 1 }
      lines.append(lower..<upper)
      start = end + 1
    }
    return lines
  }

  /// The paragraphs with their white space collapsed.
  static func paragraphs(_ text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    return ranges(bytes).compactMap { range in
      var clean = CleanText()
      clean.append(bytes, range)
      clean.trimEnd(to: 0)
      return clean.bytes.isEmpty ? nil : clean.bytes
    }
  }

  /// Blocks of a text that stays as it is. A short line without a closing mark is a heading, unless most lines are such.
  static func blocks(_ bytes: [UInt8]) -> [Article.Block] {
    let ranges = ranges(bytes)
    let isLine = ranges.map { $0.count <= 100 && !SentenceEnd.isAtEnd(of: Array(bytes[$0])) }
    let hasHeadings = isLine.count(where: { $0 }) * 2 < ranges.count
    return zip(ranges, isLine).map { range, isLine in
      Article.Block(kind: hasHeadings && isLine ? .heading : .paragraph, range: TextRange(range))
    }
  }
}
