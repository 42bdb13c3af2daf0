import Markup

/// Finds the character encoding of a page and turns it into UTF-8.
///
/// Order: byte order mark; bytes that are valid UTF-8, whatever is declared (pages are often stored anew under their old
/// declaration); the HTTP header; the page's own declaration; windows-1252.
enum PageDecoding {
  static func utf8(_ bytes: [UInt8], contentType: String?) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return wellFormed(Array(bytes.dropFirst(3))) }
    if let wide = wideEncoding(bytes) { return withoutNUL(TextDecoding.utf8(bytes, from: wide) ?? []) }
    if TextDecoding.isUTF8(bytes) { return withoutNUL(bytes) }
    if isMostlyUTF8(bytes) { return wellFormed(bytes) }
    let declared = contentType.flatMap { charset(in: Array($0.utf8)) } ?? declaration(in: Array(bytes.prefix(16_384)))
    if let declared, declared != "utf-8", declared != "utf8", let text = TextDecoding.utf8(bytes, from: iconvName(declared)) {
      return withoutNUL(text)
    }
    return withoutNUL(TextDecoding.utf8(bytes, from: "windows-1252") ?? wellFormed(bytes))
  }

  /// UTF-16 by its mark, or by a NUL in every other one of the first bytes.
  private static func wideEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "utf-16le" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "utf-16be" }
    guard bytes.count >= 4, bytes[0] != 0 || bytes[1] != 0 else { return nil }
    if bytes[0] == 0, bytes[2] == 0, bytes[1] != 0, bytes[3] != 0 { return "utf-16be" }
    if bytes[1] == 0, bytes[3] == 0, bytes[0] != 0, bytes[2] != 0 { return "utf-16le" }
    return nil
  }

  /// A page cut or spliced within a character is UTF-8 all the same: ten good sequences for each bad byte.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      let length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0
      if length > 0, at + length <= bytes.count, (1..<length).allSatisfy({ bytes[at + $0] & 0xC0 == 0x80 }) {
        good += 1
        at += length
      } else {
        bad += 1
        at += 1
      }
    }
    return good >= 10 * bad
  }

  private static func wellFormed(_ bytes: [UInt8]) -> [UInt8] {
    withoutNUL(Array(String(decoding: bytes, as: UTF8.self).utf8))
  }

  /// The parser ends at a NUL; pages with stray ones go on.
  private static func withoutNUL(_ bytes: [UInt8]) -> [UInt8] {
    TextDecoding.withoutNUL(bytes)
  }

  /// The charset of a `meta` element or of an XML declaration; one of a script is the script's.
  private static func declaration(in bytes: [UInt8]) -> String? {
    let lowered = bytes.map(ByteText.lower)
    var at = 0
    while let open = ByteText.find([60], in: lowered, from: at) {
      let close = ByteText.find([62], in: lowered, from: open) ?? lowered.count
      let isDeclaration = ByteText.matches(Array("<meta".utf8), lowered, open) || ByteText.matches(Array("<?xml".utf8), lowered, open)
      if isDeclaration, let name = charset(in: Array(lowered[open..<close])) { return name }
      at = open + 1
    }
    return nil
  }

  /// The word after `charset=` (or `encoding=`), in lower case.
  private static func charset(in bytes: [UInt8]) -> String? {
    let lowered = bytes.map(ByteText.lower)
    for key in ["charset=", "encoding="] {
      guard let found = ByteText.find(Array(key.utf8), in: lowered) else { continue }
      var at = found + key.utf8.count
      while at < lowered.count, lowered[at] == 34 || lowered[at] == 39 || lowered[at] == 32 { at += 1 }
      var name: [UInt8] = []
      while at < lowered.count, ByteText.isWordByte(lowered[at]) || lowered[at] == 45 || lowered[at] == 95, name.count < 32 {
        name.append(lowered[at])
        at += 1
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  /// WHATWG labels that iconv reads otherwise than browsers do.
  private static func iconvName(_ label: String) -> String {
    switch label {
    case "iso-8859-1", "latin1", "iso8859-1", "us-ascii", "ascii", "iso-8859-15": label == "iso-8859-15" ? label : "windows-1252"
    case "iso-8859-9", "latin5": "windows-1254"
    case "gb2312", "gbk", "x-gbk": "gb18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis": "cp932"
    case "euc-kr", "ks_c_5601-1987", "korean": "cp949"
    case "big5", "big5-hkscs": "big5-hkscs"
    case "iso-8859-11", "tis-620": "cp874"
    case "x-mac-roman": "macintosh"
    default: label
    }
  }
}
