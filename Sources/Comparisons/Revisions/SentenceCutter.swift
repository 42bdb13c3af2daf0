import Records

/// Cuts a text into sentences well enough to compare two versions of it.
///
/// A sentence ends at a full stop, question or exclamation mark, with closing marks after it, before white space and a capital,
/// a digit or an opening mark; or at a line end. An abbreviation cut in two is cut in both versions alike.
enum SentenceCutter {
  static func sentences(_ bytes: [UInt8]) -> [TextRange] {
    var found: [TextRange] = []
    let text = bytes.span
    var start = 0
    var at = 0
    func close(_ end: Int) {
      var first = start
      var last = end
      while first < last, isSpace(bytes[first]) { first += 1 }
      while last > first, isSpace(bytes[last - 1]) { last -= 1 }
      if first < last { found.append(TextRange(first, last)) }
      start = end
    }
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte == 10 || byte == 13 {
        close(at)
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        at = afterClosing(text, at)
        if at < text.count, text[at] == 32, at + 1 < text.count, opens(text[at + 1]) { close(at) }
      }
    }
    close(text.count)
    return found
  }

  /// Passes over quotation marks and brackets that close.
  private static func afterClosing(_ text: Span<UInt8>, _ at: Int) -> Int {
    var at = at
    while at < text.count {
      if text[at] == UInt8(ascii: "\"") || text[at] == UInt8(ascii: "'") || text[at] == UInt8(ascii: ")") {
        at += 1
      } else if at + 2 < text.count, text[at] == 0xE2, text[at + 1] == 0x80, text[at + 2] == 0x99 || text[at + 2] == 0x9D {
        at += 3
      } else {
        break
      }
    }
    return at
  }

  private static func opens(_ byte: UInt8) -> Bool {
    (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57) || byte >= 0xC3 || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
}
