/// Punctuation as the tokenizer and the sentence splitter see it.
enum Marks {
  static func isApostrophe(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    if bytes[index] == 39 { return true }
    return bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }

  /// Where the code point before `end` begins.
  static func before(_ bytes: Span<UInt8>, _ end: Int, _ start: Int) -> Int {
    var index = end - 1
    while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  static func partsWords(_ byte: UInt8) -> Bool {
    byte == 45 || byte == 47 || byte == 40 || byte == 34 || byte >= 0x80
  }

  /// Bytes of the mark at `start`: a run of stops, dashes or exclamations is one.
  static func run(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let byte = bytes[start]
    switch byte {
    case 33, 63: return length(of: start, end) { bytes[$0] == 33 || bytes[$0] == 63 }
    case 45, 61: return length(of: start, end) { bytes[$0] == 45 || bytes[$0] == 61 }  // "---=="
    case 36, 46, 42, 60, 62, 95, 126, 35, 43, 47, 96: return length(of: start, end) { bytes[$0] == byte }
    case 39 where start + 1 < end && bytes[start + 1] == 39: return 2
    default: return min(CharacterClass.at(start, bytes).length, end - start)
    }
  }

  private static func length(of start: Int, _ end: Int, while holds: (Int) -> Bool) -> Int {
    var index = start
    while index < end, holds(index) { index += 1 }
    return index - start
  }

  /// Web and mail addresses, file paths.
  static func looksLikeAddress(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start > 5 else { return false }
    if (bytes[start] | 32) == 119, (bytes[start + 1] | 32) == 119, (bytes[start + 2] | 32) == 119, bytes[start + 3] == 46 { return true }
    var sawAt = false
    var index = start
    while index < end {
      if bytes[index] == 58, index + 2 < end, bytes[index + 1] == 47, bytes[index + 2] == 47 { return true }
      if bytes[index] == 64, index > start { sawAt = true }
      if sawAt, bytes[index] == 46 { return true }
      index += 1
    }
    return hasDomainAndPath(bytes, start, end)
  }

  /// "example.org/page": a dotted word before the first slash.
  private static func hasDomainAndPath(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    var dot = 0
    while index < end, bytes[index] != 47 {
      if bytes[index] == 46 { dot = index }
      if bytes[index] >= 0x80 || bytes[index] == 44 || bytes[index] == 40 { return false }
      index += 1
    }
    guard index < end, dot > start, index - dot >= 3, index - dot <= 6 else { return false }
    return (dot + 1..<index).allSatisfy { (bytes[$0] | 32) >= 97 && (bytes[$0] | 32) <= 122 }
  }

  /// Telephone numbers, dates and serial numbers keep their hyphens; a range of numbers does not.
  static func looksLikeNumber(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var digits = 0
    var hyphens = 0
    var group = 0
    var groups: (Int, Int) = (0, 0)
    for index in start..<end {
      let byte = bytes[index]
      if byte >= 48, byte <= 57 {
        digits += 1
        group += 1
      } else if byte == 45, index > start, index + 1 < end {
        hyphens += 1
        if hyphens == 1 { groups.0 = group }
        group = 0
      } else if byte != 46, byte != 47, byte != 43, byte != 58, byte != 44 {
        return false
      }
    }
    groups.1 = group
    if hyphens == 0 { return digits > 0 }
    return hyphens >= 2 || ((groups.0 == 3 || groups.0 == 1) && groups.1 == 4)
  }
}
