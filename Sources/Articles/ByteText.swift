/// Facts about UTF-8 bytes, for loops that never build a `Character`.
enum ByteText {
  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) >= 97 && (byte | 32) <= 122 }
  static func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || isLetter(byte) || isDigit(byte) }
  static func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 32 : byte }

  /// The offset of `needle` in `bytes` at or after `start`.
  static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    var at = start
    let last = bytes.count - needle.count
    while at <= last {
      if bytes[at] == first, matches(needle, bytes, at) { return at }
      at += 1
    }
    return nil
  }

  static func matches(_ needle: [UInt8], _ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + needle.count <= bytes.count else { return false }
    var index = 0
    while index < needle.count {
      if bytes[at + index] != needle[index] { return false }
      index += 1
    }
    return true
  }

  /// Whether a stretch holds `needle`, case of ASCII aside.
  ///
  /// - Parameter needle: in lower case.
  static func holds(_ needle: [UInt8], _ bytes: [UInt8], within range: Range<Int>) -> Bool {
    guard let first = needle.first, range.count >= needle.count else { return false }
    return (range.lowerBound...range.upperBound - needle.count).contains { at in
      lower(bytes[at]) == first && needle.indices.allSatisfy { lower(bytes[at + $0]) == needle[$0] }
    }
  }

  /// Whether a stretch is `word`, case of ASCII aside.
  static func equals(_ word: [UInt8], _ bytes: [UInt8], within range: Range<Int>) -> Bool {
    range.count == word.count && word.indices.allSatisfy { lower(bytes[range.lowerBound + $0]) == word[$0] }
  }

  /// ASCII letters in lower case, Latin-1, Greek and Cyrillic capitals as well.
  static func lowercased(_ text: [UInt8]) -> [UInt8] {
    if !hasLettersBeyondASCII(text) { return text.map(lower) }
    return Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
  }

  /// General punctuation (U+2000…U+203F: dashes, quotation marks, the ellipsis) and what is written in East Asian scripts has no case.
  private static func hasLettersBeyondASCII(_ text: [UInt8]) -> Bool {
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        at += 1
      } else if (byte == 0xE2 && at + 1 < text.count && text[at + 1] == 0x80) || (byte >= 0xE3 && byte <= 0xE9) {
        at += 3
      } else {
        return true
      }
    }
    return false
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = bytes
    while let last = slice.last, isSpace(last) { slice.removeLast() }
    while let first = slice.first, isSpace(first) { slice.removeFirst() }
    return slice
  }
}

extension String {
  /// Without white space at either end.
  var trimmedOfSpace: String { String(decoding: ByteText.trimmed(ArraySlice(utf8)), as: UTF8.self) }

  /// Without one mark at its end.
  func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }

  /// White space collapsed, soft hyphens and control characters removed; nil where nothing is left.
  var cleaned: String? {
    var writer = CleanText()
    writer.append(Array(utf8), 0..<utf8.count)
    writer.trimEnd(to: 0)
    return writer.bytes.isEmpty ? nil : String(decoding: writer.bytes, as: UTF8.self)
  }
}
