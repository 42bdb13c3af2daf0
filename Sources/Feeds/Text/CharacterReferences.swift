/// Turns `&amp;`, `&#8217;` and `&eacute;` into characters.
///
/// Numbers are read as browsers read them: 128 to 159 mean windows-1252, surrogates and what lies beyond Unicode
/// become U+FFFD, control characters vanish. What is no reference stays as it is written.
struct CharacterReferences: Sendable {
  enum Context: Sendable {
    /// XML text: a name needs its semicolon; names that the document declares count.
    case xml
    case htmlText
    /// HTML attribute: `&copy=` in an address is no reference.
    case htmlAttribute
  }

  /// Entities the document declares, already expanded; empty for most feeds.
  var declared: [String: [UInt8]] = [:]

  static let standard = CharacterReferences()

  /// Appends the characters of `bytes[range]` to `out`.
  func append(_ bytes: [UInt8], _ range: Range<Int>, as context: Context, to out: inout [UInt8]) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let start = index
      while index < end, bytes[index] != ASCII.ampersand { index += 1 }
      if start < index { out.append(contentsOf: bytes[start..<index]) }
      guard index < end else { return }
      if let next = reference(bytes, at: index, end: end, context, to: &out) {
        index = next
      } else {
        out.append(ASCII.ampersand)
        index += 1
      }
    }
  }

  func decoded(_ bytes: [UInt8], as context: Context) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    append(bytes, 0..<bytes.count, as: context, to: &out)
    return out
  }

  /// Reads one reference that begins at `start`.
  /// - Returns: the place after it; nil, with nothing appended, where there is none.
  private func reference(_ bytes: [UInt8], at start: Int, end: Int, _ context: Context, to out: inout [UInt8]) -> Int? {
    guard start + 1 < end else { return nil }
    if bytes[start + 1] == ASCII.hash {
      guard let (value, next) = CharacterReferences.number(bytes, at: start, end: end, semicolon: context == .xml) else { return nil }
      if let after = CharacterReferences.utf8Run(value, bytes, from: next, end: end, semicolon: context == .xml, to: &out) {
        return after
      }
      CharacterReferences.append(number: value, to: &out)
      return next
    }
    return named(bytes, at: start, end: end, context, to: &out)
  }

  // MARK: By number

  private static func number(_ bytes: [UInt8], at start: Int, end: Int, semicolon: Bool) -> (value: UInt32, next: Int)? {
    guard start + 2 < end, bytes[start] == ASCII.ampersand, bytes[start + 1] == ASCII.hash else { return nil }
    var index = start + 2
    let isHex = bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < end, let digit = ASCII.hexValue(bytes[index]), isHex || digit < 10 {
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if index < end, bytes[index] == ASCII.semicolon { return (value, index + 1) }
    return semicolon ? nil : (value, index)
  }

  /// Some writers turn each byte of UTF-8 into a reference of its own: `&#226;&#128;&#166;` for an ellipsis. Such a
  /// run is well-formed UTF-8 by numbers and nothing that anybody means to write.
  private static func utf8Run(
    _ lead: UInt32, _ bytes: [UInt8], from next: Int, end: Int, semicolon: Bool, to out: inout [UInt8]
  ) -> Int? {
    let wanted: Int
    switch lead {
    case 0xC2...0xDF: wanted = 1
    case 0xE0...0xEF: wanted = 2
    case 0xF0...0xF4: wanted = 3
    default: return nil
    }
    var run = [UInt8(lead)]
    var index = next
    for _ in 0..<wanted {
      guard let (value, after) = number(bytes, at: index, end: end, semicolon: semicolon), (0x80...0xBF).contains(value) else { return nil }
      run.append(UInt8(value))
      index = after
    }
    guard String(validating: run, as: UTF8.self) != nil else { return nil }
    out.append(contentsOf: run)
    return index
  }

  static func append(number value: UInt32, to out: inout [UInt8]) {
    switch value {
    case 0x80...0x9F: out.append(windows1252[Int(value) - 0x80])
    case 9, 10, 13: out.append(UInt8(value))
    case 1..<0x20, 0x7F, 0xFFFE, 0xFFFF: break
    default: out.append(value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}")
    }
  }

  /// What bytes 0x80 to 0x9F mean where somebody took windows-1252 for ISO 8859-1.
  static let windows1252: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]

  // MARK: By name

  private func named(_ bytes: [UInt8], at start: Int, end: Int, _ context: Context, to out: inout [UInt8]) -> Int? {
    var index = start + 1
    // The longest name of HTML has 31 letters.
    let limit = min(end, start + 34)
    while index < limit, ASCII.isAlphanumeric(bytes[index]) || isNameSign(bytes[index], context) { index += 1 }
    guard index > start + 1 else { return nil }
    let name = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
    if index < end, bytes[index] == ASCII.semicolon {
      guard let characters = value(of: name, context) else { return nil }
      out.append(contentsOf: characters)
      return index + 1
    }
    guard context != .xml else { return nil }
    return legacyName(bytes, from: start + 1, to: index, end: end, context, to: &out)
  }

  private func isNameSign(_ byte: UInt8, _ context: Context) -> Bool {
    context == .xml && (byte == ASCII.hyphen || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80)
  }

  private func value(of name: String, _ context: Context) -> [UInt8]? {
    switch name {
    case "amp": [ASCII.ampersand]
    case "lt": [ASCII.less]
    case "gt": [ASCII.greater]
    case "quot": [ASCII.quote]
    case "apos": [ASCII.apostrophe]
    // XML has HTML's names from the DTDs of XHTML 1.0, which differ from today's HTML in these two.
    case "lang" where context == .xml: declared[name] ?? [0xE2, 0x8C, 0xA9]
    case "rang" where context == .xml: declared[name] ?? [0xE2, 0x8C, 0xAA]
    default: (context == .xml ? declared[name] : nil) ?? NamedCharacters.utf8(name)
    }
  }

  /// HTML reads about a hundred old names without a semicolon, by the longest that fits.
  private func legacyName(
    _ bytes: [UInt8], from first: Int, to last: Int, end: Int, _ context: Context, to out: inout [UInt8]
  ) -> Int? {
    var stop = min(last, first + NamedCharacters.longestLegacyName)
    while stop > first + 1 {
      let name = String(decoding: bytes[first..<stop], as: UTF8.self)
      if NamedCharacters.standsAlone(name), let characters = NamedCharacters.utf8(name) {
        if context == .htmlAttribute, stop < end, bytes[stop] == ASCII.equals || ASCII.isAlphanumeric(bytes[stop]) { return nil }
        out.append(contentsOf: characters)
        return stop
      }
      stop -= 1
    }
    return nil
  }
}
