/// A piece of a written date.
enum DateToken: Equatable {
  case number(value: Int, digits: Int)
  /// In lower case.
  case word(String)
  case sign(UInt8)
  case space

  /// - Parameter text: not empty, no white space at its ends.
  static func tokens(_ text: [UInt8]) -> [DateToken] {
    var tokens: [DateToken] = []
    var index = 0
    while index < text.count {
      let start = index
      let byte = text[index]
      if ASCII.isDigit(byte) {
        var value = 0
        while index < text.count, ASCII.isDigit(text[index]) {
          value = min(value * 10 + Int(text[index] - ASCII.zero), 1_000_000_000_000)
          index += 1
        }
        tokens.append(.number(value: value, digits: index - start))
      } else if ASCII.isLetter(byte) || byte >= 0x80 {
        while index < text.count, ASCII.isLetter(text[index]) || text[index] >= 0x80 || text[index] == UInt8(ascii: "_") { index += 1 }
        tokens.append(contentsOf: words(text[start..<index]))
      } else if ASCII.isSpace(byte) {
        index += 1
        if tokens.last != .space { tokens.append(.space) }
      } else {
        index += 1
        tokens.append(.sign(byte))
      }
    }
    return tokens
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [DateToken] {
    let word = String(decoding: bytes, as: UTF8.self)
    // No-break spaces stand where spaces should; dashes of print where hyphens should.
    var parts: [DateToken] = []
    var current = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}", "\u{2009}", "\u{200E}", "\u{200F}", "\u{FEFF}":
        if !current.isEmpty { parts.append(.word(current.lowercased())) }
        current = ""
        parts.append(.space)
      case "\u{2013}", "\u{2212}":
        if !current.isEmpty { parts.append(.word(current.lowercased())) }
        current = ""
        parts.append(.sign(ASCII.hyphen))
      default: current.unicodeScalars.append(scalar)
      }
    }
    if !current.isEmpty { parts.append(.word(current.lowercased())) }
    return parts
  }
}
