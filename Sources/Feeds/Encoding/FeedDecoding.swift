import Markup

/// Turns a feed's bytes into UTF-8.
///
/// The order is RFC 7303's (section 3): byte order mark, then the charset of the header, then the XML declaration, then
/// UTF-8. Bytes can overrule a label that they contradict: text that is well-formed UTF-8 beyond ASCII is UTF-8 whatever a
/// one-byte label says, since such text hardly ever comes about by chance; text that is not UTF-8 isn't, whatever it claims.
struct FeedDecoding {
  /// Well-formed UTF-8 without control characters.
  let utf8: [UInt8]
  /// Name of the encoding that was read.
  let encoding: String
  let warnings: [String]

  init(_ bytes: [UInt8], contentType: String?) {
    var warnings: [String] = []
    if let (label, length) = FeedDecoding.mark(bytes) {
      self.init(Array(bytes[length...]), as: label, warnings)
      return
    }
    if let label = FeedDecoding.wide(bytes) {
      self.init(bytes, as: label, warnings)
      return
    }
    let header = contentType.flatMap(FeedDecoding.charset)
    let declared = FeedDecoding.declaration(bytes)
    var label: EncodingLabel?
    for (text, place) in [(header, "header"), (declared, "XML declaration")] {
      guard let text, label == nil else { continue }
      label = EncodingLabel(text)
      if label == nil { warnings.append("the \(place) names an unknown encoding: \(text.prefix(40))") }
      // Read as ASCII, the declaration disproves itself.
      if label?.isASCIICompatible == false { label = nil }
    }
    if let header = header.flatMap(EncodingLabel.init), let declared = declared.flatMap(EncodingLabel.init),
      header.decoder != declared.decoder
    {
      warnings.append("the header says \(header.name), the XML declaration \(declared.name)")
    }
    FeedDecoding.weigh(&label, bytes, &warnings)
    if header == nil, declared != nil, contentType?.lowercased().hasPrefix("text/xml") == true, !bytes.allSatisfy({ $0 < 0x80 }) {
      warnings.append("served as text/xml without a charset: older readers take it for US-ASCII")
    }
    self.init(bytes, as: label ?? .utf8, warnings)
  }

  private init(_ bytes: [UInt8], as label: EncodingLabel, _ warnings: [String]) {
    var warnings = warnings
    if label == .utf8 {
      if let repaired = UTF8Repair.repaired(bytes) {
        warnings.append("bytes that are no UTF-8 were read as windows-1252")
        utf8 = ControlCharacters.removed(repaired)
      } else {
        utf8 = ControlCharacters.removed(bytes)
      }
    } else {
      utf8 = ControlCharacters.removed(TextDecoding.utf8(bytes, from: label.decoder) ?? UTF8Repair.repaired(bytes) ?? bytes)
    }
    encoding = label.name
    self.warnings = warnings
  }

  /// Lets the bytes speak where a label is missing or contradicted.
  private static func weigh(_ label: inout EncodingLabel?, _ bytes: [UInt8], _ warnings: inout [String]) {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return }
    let isUTF8 = TextDecoding.isUTF8(bytes)
    if let named = label, named != .utf8 {
      guard isUTF8, named.decoder.hasPrefix("CP12") || named.decoder.hasPrefix("ISO-8859") else { return }
      warnings.append("labelled \(named.name), but the bytes are UTF-8")
      label = .utf8
    } else if !isUTF8, UTF8Repair.isMostlyForeign(bytes) {
      let guess = EncodingGuess.guess(bytes)
      warnings.append("\(label == nil ? "no encoding is declared" : "labelled utf-8") and the bytes are not UTF-8: read as \(guess.name)")
      label = guess
    }
  }

  // MARK: Evidence

  private static func mark(_ bytes: [UInt8]) -> (EncodingLabel, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LE, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BE, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    return nil
  }

  /// A `<` with zeros around it (XML 1.0, appendix F).
  private static func wide(_ bytes: [UInt8]) -> EncodingLabel? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0, 0, 0, ASCII.less): return .utf32BE
    case (ASCII.less, 0, 0, 0): return .utf32LE
    case (0, ASCII.less, 0, _): return .utf16BE
    case (ASCII.less, 0, _, 0): return .utf16LE
    default: return nil
    }
  }

  /// The charset parameter of a media type, quotation marks off.
  static func charset(_ contentType: String) -> String? {
    for parameter in contentType.split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, trimmed(parts[0]).lowercased() == "charset" else { continue }
      let value = trimmed(parts[1])
      return value.isEmpty ? nil : value
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var range = bytes.trimmed(0..<bytes.count)
    while let first = range.first, bytes[first] == ASCII.quote || bytes[first] == ASCII.apostrophe {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, bytes[last] == ASCII.quote || bytes[last] == ASCII.apostrophe || ASCII.isSpace(bytes[last]) {
      range = range.lowerBound..<last
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// `encoding` of the XML declaration. It is looked for in the first thousand bytes: blank lines and comments stand before
  /// it in many feeds.
  private static func declaration(_ bytes: [UInt8]) -> String? {
    let limit = min(bytes.count, 1_000)
    var start = 0
    while start < limit, !bytes.hasWords("<?xml", at: start) { start += 1 }
    guard start < limit, let end = bytes.position(of: ASCII.greater, from: start), end < start + 300 else { return nil }
    var index = start + 5
    while index < end, !bytes.hasWords("encoding", at: index) { index += 1 }
    index += 8
    while index < end, ASCII.isSpace(bytes[index]) || bytes[index] == ASCII.equals { index += 1 }
    guard index < end, bytes[index] == ASCII.quote || bytes[index] == ASCII.apostrophe,
      let close = bytes.position(of: bytes[index], from: index + 1), close < end
    else { return nil }
    return String(decoding: bytes[(index + 1)..<close], as: UTF8.self)
  }
}

/// UTF-8 with bytes of another encoding among it.
enum UTF8Repair {
  /// - Returns: nil for well-formed UTF-8; else the same text with each byte out of place read as windows-1252, and a
  ///   sequence that the end cuts short left out.
  static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
    if TextDecoding.isUTF8(bytes) { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 64)
    var index = 0
    while index < bytes.count {
      let length = sequence(bytes, at: index)
      if length > 0 {
        out.append(contentsOf: bytes[index..<(index + length)])
        index += length
      } else if length < 0 {
        index = bytes.count
      } else {
        let byte = bytes[index]
        out.append(byte < 0xA0 ? CharacterReferences.windows1252[Int(byte & 0x1F)] : Unicode.Scalar(byte))
        index += 1
      }
    }
    return out
  }

  /// Whether the text beyond ASCII is mostly something else than UTF-8.
  static func isMostlyForeign(_ bytes: [UInt8]) -> Bool {
    var whole = 0
    var broken = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequence(bytes, at: index)
      if length > 0 { whole += 1 } else if length == 0 { broken += 1 }
      index += max(length, 1)
    }
    return broken > whole
  }

  /// Length of the well-formed sequence at `index`; 0 where there is none, -1 where the end cuts it short.
  private static func sequence(_ bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { low = 0xA0 }
      if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { low = 0x90 }
      if lead == 0xF4 { high = 0x8F }
    default: return 0
    }
    for offset in 1..<length {
      guard index + offset < bytes.count else { return -1 }
      let byte = bytes[index + offset]
      guard byte >= low, byte <= high else { return 0 }
      low = 0x80
      high = 0xBF
    }
    return length
  }
}
