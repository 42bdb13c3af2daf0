import Records

/// Words of pages and feeds made harmless for Markdown, and the brief's own words passed on.
enum MarkdownText {
  /// Escapes what CommonMark and its tables read as markup; line breaks become spaces.
  ///
  /// Marks that only count at the start of a line (`#`, `-`, `1.`) are escaped at the start of the text, the one place
  /// from which they could reach it. `:` in `://` and `.` in `www.` are escaped because GitHub links bare addresses.
  static func escape(_ text: String) -> String {
    var scalars = PrintableText.scalars(text)
    // White space at an end would unmake the marks around the text.
    scalars = Array(scalars.drop { $0 == " " })
    while scalars.last == " " { scalars.removeLast() }
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isMarkup(scalar, at: index, in: scalars) { out.append("\\") }
      out.append(scalar)
    }
    return String(out)
  }

  private static func isMarkup(_ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "@", "{", "}": true
    case "#", "-", "+", "=", "!": index == 0
    case ":": index + 1 < scalars.count && scalars[index + 1] == "/"
    case ".", ")":
      index > 0 && index < 10 && scalars[..<index].allSatisfy { $0.properties.numericType == .decimal }
        || index > 2 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default: false
    }
  }

  /// `[text](<address>)` for http and https; the bare text for anything else.
  static func link(_ text: String, _ address: String) -> String {
    guard let safe = PrintableText.webAddress(address) else { return escape(text) }
    return "[" + escape(text) + "](<" + safe + ">)"
  }
}

/// What no output may hold as it is: control characters and the marks that reverse the reading order.
enum PrintableText {
  /// White space of any kind becomes a space; control characters and direction marks become `[U+202E]`.
  ///
  /// Joiners stay: Persian and Indic words need them.
  static func scalars(_ text: String) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9...13, 0x85, 0x2028, 0x2029: out.append(" ")
      case 0..<32, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out += "[U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)]".unicodeScalars
      default: out.append(scalar)
      }
    }
    return out
  }

  /// The address, with everything percent-encoded that could end it; nil unless it is http or https.
  static func webAddress(_ text: String) -> String? {
    let lower = text.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    var out: [UInt8] = []
    for byte in text.utf8 {
      let isUnsafe = byte <= 32 || byte >= 127 || "<>\"'\\`|^{}".utf8.contains(byte)
      if isUnsafe { out += Array("%".utf8) + Array(hexadecimal([byte]).uppercased().utf8) } else { out.append(byte) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
