import Records

/// A stretch of direct speech within one paragraph.
struct Quotation: Sendable, Hashable {
  /// With its marks.
  let outer: TextRange
  /// Without them.
  let inner: TextRange
  /// 0 for a quotation that stands in no other.
  let depth: Int
  /// Still open at the paragraph's end: the speech goes on in the next paragraph.
  let runsOn: Bool
  /// Begins a paragraph whose predecessor ran on: the same speech.
  let continues: Bool
}

/// Finds quotations in one pass over the bytes: curly, straight, angled, low, single and doubled marks, nested ones, and
/// speech that runs over several paragraphs.
struct QuotationScanner {
  private enum Mark: Equatable { case double, single, guillemet }

  private struct Open {
    let mark: Mark
    let outerStart: Int
    let innerStart: Int
    let atParagraphStart: Bool
  }

  private let bytes: [UInt8]
  private var open: [Open] = []
  private var found: [Quotation] = []
  private var previousRanOn = false
  private var paragraphStart = 0
  /// Where the last search for the end of a single mark came to: at an end, or at that of the paragraph without one.
  private var singleEnd = (offset: 0, isFound: false)
  /// The paragraph is wrapped in a pair of marks of its own, as rows of exported tables are; inside, marks are doubled.
  private var isWrapped = false

  static func quotations(in bytes: [UInt8]) -> [Quotation] {
    var scanner = QuotationScanner(bytes: bytes)
    scanner.scan()
    return scanner.found.sorted { ($0.outer.start, -$0.outer.end) < ($1.outer.start, -$1.outer.end) }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() {
    var index = 0
    beginParagraph(at: 0)
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A:
        endParagraph(at: index)
        index += 1
        while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x20 { index += 1 }
        beginParagraph(at: index)
      case 0x22: index = straightDouble(at: index)
      case 0x27 where index + 1 < bytes.count && bytes[index + 1] == 0x27:
        toggle(.double, at: index, width: 2)
        index += 2
      case 0x27: index = straightSingle(at: index)
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80: index = curly(at: index)
      case 0xC2 where index + 1 < bytes.count && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB):
        if bytes[index + 1] == 0xAB { begin(.guillemet, at: index, width: 2) } else { end(.guillemet, at: index, width: 2) }
        index += 2
      default: index += 1
      }
    }
    endParagraph(at: bytes.count)
  }

  private mutating func beginParagraph(at start: Int) {
    paragraphStart = start
    isWrapped = false
    guard start < bytes.count, bytes[start] == 0x22 else { return }
    var run = start
    while run < bytes.count, bytes[run] == 0x22 { run += 1 }
    guard (run - start) % 2 == 1 else { return }
    var doubled = run - start > 1
    var index = run
    while index < bytes.count, bytes[index] != 0x0A, !doubled {
      if bytes[index] == 0x22, index + 1 < bytes.count, bytes[index + 1] == 0x22 { doubled = true }
      index += 1
    }
    isWrapped = doubled
  }

  private mutating func endParagraph(at end: Int) {
    var trimmed = end
    while trimmed > paragraphStart, bytes[trimmed - 1] == 0x20 || bytes[trimmed - 1] == 0x0D { trimmed -= 1 }
    // Only speech that opened a sentence of its own runs on; a stray mark in the middle is dropped with its paragraph.
    if let first = open.first, first.mark != .single, trimmed > first.innerStart {
      close(to: 0, outerEnd: trimmed, innerEnd: trimmed, runsOn: true)
      previousRanOn = true
    } else if trimmed > paragraphStart {
      previousRanOn = false
    }
    open.removeAll(keepingCapacity: true)
  }

  private mutating func straightDouble(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == 0x22 { end += 1 }
    var width = end - start
    if isWrapped {
      let atEdge = start == paragraphStart || isParagraphEnd(end)
      if width == 1, atEdge { return end }
      if width > 2, start == paragraphStart {
        toggle(.double, at: start + 1, width: width - 1)
        return end
      }
      if width > 2, isParagraphEnd(end) { width -= 1 }
    }
    toggle(.double, at: start, width: width)
    return end
  }

  private func isParagraphEnd(_ index: Int) -> Bool {
    var index = index
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
    return index >= bytes.count || bytes[index] == 0x0A
  }

  private mutating func toggle(_ mark: Mark, at start: Int, width: Int) {
    let isOpen = open.contains { $0.mark == mark }
    // A mark after a space and before a word opens even if an older one was left open: that one had no end.
    if isOpen, !(isBoundary(before: start) && isWord(at: start + width)) {
      end(mark, at: start, width: width)
    } else {
      if let stale = open.lastIndex(where: { $0.mark == mark }) { open.removeSubrange(stale...) }
      begin(mark, at: start, width: width)
    }
  }

  private mutating func straightSingle(at start: Int) -> Int {
    if let last = open.last, last.mark == .single {
      if !isWord(at: start + 1), start > last.innerStart { end(.single, at: start, width: 1) }
      return start + 1
    }
    guard isBoundary(before: start), isWord(at: start + 1), hasSingleEnd(after: start + 1) else { return start + 1 }
    begin(.single, at: start, width: 1)
    return start + 1
  }

  /// A single mark opens only if another closes it in the paragraph after a stop or a comma: else it is an apostrophe.
  private mutating func hasSingleEnd(after start: Int) -> Bool {
    // What ends a mark ends one that comes after it as well, if it is not right before the end; what has no end has none further on.
    if singleEnd.isFound ? start + 2 < singleEnd.offset : start < singleEnd.offset { return singleEnd.isFound }
    var index = start
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == 0x27, !isWord(at: index + 1),
        ",.!?".utf8.contains(bytes[index - 1]) || index - start > 2 && bytes[index - 1] != 0x73
      {
        singleEnd = (index, true)
        return true
      }
      index += 1
    }
    singleEnd = (index, false)
    return false
  }

  private mutating func curly(at start: Int) -> Int {
    switch bytes[start + 2] {
    case 0x9C, 0x9E:  // “ „
      if bytes[start + 2] == 0x9C, !isWord(at: start + 3), open.last?.mark == .double, !isBoundary(before: start) {
        end(.double, at: start, width: 3)  // German: „…“
      } else {
        if let stale = open.lastIndex(where: { $0.mark == .double }), !isNested(start + 3) { open.removeSubrange(stale...) }
        begin(.double, at: start, width: 3)
      }
    case 0x9D where !open.contains { $0.mark == .double } && isBoundary(before: start) && isWord(at: start + 3):
      begin(.double, at: start, width: 3)  // the wrong way round, as some typesetting turns it after a line's end
    case 0x9D: end(.double, at: start, width: 3)
    case 0x98 where isBoundary(before: start): begin(.single, at: start, width: 3)
    case 0x99 where open.last?.mark == .single && !isWord(at: start + 3): end(.single, at: start, width: 3)
    default: break
    }
    return start + 3
  }

  /// Whether the paragraph closes what a curly double mark opens at an index, and the quotation around it as well: “he calls it “hell” here”.
  private func isNested(_ start: Int) -> Bool {
    var depth = 2
    var index = start
    let end = min(bytes.count - 2, start + 4096)  // else a text of opening marks alone would take its square in time
    while depth > 0, index < end, bytes[index] != 0x0A {
      if bytes[index] == 0xE2, bytes[index + 1] == 0x80 {
        if bytes[index + 2] == 0x9C { depth += 1 }
        if bytes[index + 2] == 0x9D { depth -= 1 }
      }
      index += 1
    }
    return depth == 0
  }

  private mutating func begin(_ mark: Mark, at start: Int, width: Int) {
    guard open.count < 4 else { return }
    open.append(Open(mark: mark, outerStart: start, innerStart: start + width, atParagraphStart: start <= paragraphStart + 1))
  }

  private mutating func end(_ mark: Mark, at start: Int, width: Int) {
    guard let index = open.lastIndex(where: { $0.mark == mark }) else { return }
    open.removeSubrange((index + 1)...)
    close(to: index, outerEnd: start + width, innerEnd: start, runsOn: false)
    open.removeSubrange(index...)
  }

  private mutating func close(to index: Int, outerEnd: Int, innerEnd: Int, runsOn: Bool) {
    let mark = open[index]
    guard innerEnd > mark.innerStart else { return }
    found.append(
      Quotation(
        outer: TextRange(mark.outerStart, outerEnd), inner: TextRange(mark.innerStart, innerEnd), depth: index, runsOn: runsOn,
        continues: mark.atParagraphStart && previousRanOn && index == 0))
  }

  private func isBoundary(before index: Int) -> Bool {
    guard index > 0 else { return true }
    let byte = bytes[index - 1]
    if byte <= 0x20 || "([{-/".utf8.contains(byte) || byte == 0x22 { return true }
    // After a dash, an opening mark or a no-break space.
    if index >= 3, bytes[index - 3] == 0xE2, bytes[index - 2] == 0x80 { return [0x93, 0x94, 0x95, 0x9C, 0x98].contains(byte) }
    return index >= 2 && bytes[index - 2] == 0xC2 && byte == 0xA0
  }

  private func isWord(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    return byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte >= 0xC3 && byte < 0xE2
      || byte == 0x24 || byte == 0x5B || byte == 0x2E && index + 1 < bytes.count && bytes[index + 1] == 0x2E
      || byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0x98, 0xA6].contains(bytes[index + 2])
  }
}
