/// What the tokenizer needs to know of one code point.
enum CharacterClass: UInt8 {
  case space, letter, digit, mark

  /// The class of the code point at `index` and its length in bytes. Ill-formed bytes count as one-byte letters.
  static func at(_ index: Int, _ bytes: Span<UInt8>) -> (kind: CharacterClass, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (ascii(byte), 1) }
    let (value, length) = scalar(at: index, bytes)
    return (wide(value), length)
  }

  static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 9...13, 32: .space
    case 48...57: .digit
    case 65...90, 97...122: .letter
    case 0...31, 127: .space
    default: .mark
    }
  }

  private static func wide(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x2028...0x202F, 0x205F, 0x2060, 0x2066...0x2069, 0x3000, 0xFEFF: .space
    case 0xAA, 0xB5, 0xBA: .letter
    case 0xA1...0xBF, 0xD7, 0xF7: .mark
    case 0x2010...0x205E, 0x20A0...0x20CF, 0x2100...0x2BFF, 0x3001...0x3004, 0x3008...0x3020, 0xFF01...0xFF0F, 0xFF1A...0xFF20: .mark
    case 0x1F000...0x1FAFF: .mark
    default: .letter
    }
  }

  /// Decodes one code point of well-formed UTF-8.
  static func scalar(at index: Int, _ bytes: Span<UInt8>) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first < 0x80 || first >= 0xC2, index + length <= bytes.count else { return (first, 1) }
    switch length {
    case 1: return (first, 1)
    case 2: return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
    case 3:
      return ((first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3)
    default:
      let low = UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
      return ((first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12 | low, 4)
    }
  }

  static func isUpper(at index: Int, _ bytes: Span<UInt8>) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 65 && byte <= 90 }
    return Unicode.Scalar(scalar(at: index, bytes).value)?.properties.isUppercase ?? false
  }

  static func isLower(at index: Int, _ bytes: Span<UInt8>) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 97 && byte <= 122 }
    return Unicode.Scalar(scalar(at: index, bytes).value)?.properties.isLowercase ?? false
  }
}

/// A lower-cased ASCII word of at most fifteen bytes as one integer, for look-ups without allocation.
///
/// The right single quotation mark counts as the apostrophe, so that "don’t" and "don't" are one key.
struct WordKey: Hashable {
  let low: UInt64
  let high: UInt64

  init?(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count: UInt64 = 0
    var index = start
    while index < end {
      guard count < 15 else { return nil }
      var byte = bytes[index]
      if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        byte = 39
        index += 2
      } else if byte >= 0x80 {
        return nil
      }
      if byte >= 65, byte <= 90 { byte |= 32 }
      if count < 8 { low |= UInt64(byte) << (8 * count) } else { high |= UInt64(byte) << (8 * (count - 8)) }
      count += 1
      index += 1
    }
    guard count > 0 else { return nil }
    self.low = low
    self.high = high | count << 56
  }

  init?(_ word: String) {
    let bytes = Array(word.utf8)
    self.init(bytes.span, 0, bytes.count)
  }

  /// A set of the words of a list, parted by white space.
  static func set(_ words: String) -> Set<WordKey> {
    Set(
      words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { word in
        guard let key = WordKey(String(word)) else { preconditionFailure("a listed word is longer than fifteen bytes: \(word)") }
        return key
      })
  }
}
