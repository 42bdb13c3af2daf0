/// A stretch of a text, in UTF-8 byte offsets: `start` inclusive, `end` exclusive.
///
/// Offsets are bytes inside the program and Unicode code points in every output;
/// `CodePoints` converts between them.
public struct TextRange: Sendable, Hashable, Codable, Comparable {
  public let start: Int
  public let end: Int

  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a text range ends before it starts")
    self.start = start
    self.end = end
  }

  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  public var range: Range<Int> { start..<end }
  public var length: Int { end - start }
  public var isEmpty: Bool { start == end }

  public func contains(_ offset: Int) -> Bool { offset >= start && offset < end }
  public func contains(_ other: TextRange) -> Bool { other.start >= start && other.end <= end }
  public func overlaps(_ other: TextRange) -> Bool { other.start < end && start < other.end }

  /// The smallest stretch that covers both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }

  public static func < (a: TextRange, b: TextRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

/// Converts UTF-8 byte offsets of one text into Unicode code point offsets.
///
/// One pass to build, O(log n) a look-up. Offsets inside a multi-byte sequence
/// count the code point they are in as not yet passed.
public struct CodePoints: Sendable {
  /// For every 64 bytes, the number of code points that begin before them.
  private let marks: [Int32]
  private let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    var marks: [Int32] = []
    marks.reserveCapacity(bytes.count / 64 + 1)
    var count: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      if index & 63 == 0 { marks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count & 63 == 0 { marks.append(count) }
    self.marks = marks
    self.bytes = bytes
  }

  public init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// The number of code points that begin before `offset` (clamped to the text).
  public func offset(ofByte offset: Int) -> Int {
    let end = min(max(offset, 0), bytes.count)
    var count = Int(marks[end >> 6])
    var index = end & ~63
    while index < end {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }

  /// The byte at which code point number `offset` begins (clamped to the text).
  public func byte(ofCodePoint offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    var low = 0
    var high = marks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(marks[middle]) <= offset { low = middle } else { high = middle - 1 }
    }
    var count = Int(marks[low])
    var index = low << 6
    while index < bytes.count {
      if bytes[index] & 0xC0 != 0x80 {
        if count == offset { return index }
        count += 1
      }
      index += 1
    }
    return bytes.count
  }
}

extension Array where Element == UInt8 {
  /// The text of one stretch; ill-formed bytes become U+FFFD.
  public func string(_ range: TextRange) -> String {
    String(decoding: self[range.range], as: UTF8.self)
  }
}
