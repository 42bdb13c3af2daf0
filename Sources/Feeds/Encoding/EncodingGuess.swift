/// Which encoding undeclared bytes are in, by what they could mean. Asked only where the bytes are not UTF-8.
///
/// Two-byte encodings are told by their structure and by how much of the text falls into their common characters; the
/// one-byte ones of Cyrillic, Hebrew, Greek, Arabic and Thai by where their letters lie. Anything else is windows-1252, as
/// on the web.
enum EncodingGuess {
  static func guess(_ bytes: [UInt8]) -> EncodingLabel {
    // Half a megabyte says all there is to say.
    let sample = bytes.count > 524_288 ? Array(bytes[..<524_288]) : bytes
    let high = sample.count(where: { $0 >= 0x80 })
    var best: (score: Double, label: String) = (0, "windows-1252")
    for (label, score) in doubleByte(sample) + singleByte(sample, high) where score > best.score { best = (score, label) }
    return best.score >= 0.6 ? EncodingLabel(best.label) ?? .windows1252 : .windows1252
  }

  // MARK: Two bytes

  /// Each encoding with the share of its characters that are common ones; 0 where the bytes break its rules.
  private static func doubleByte(_ bytes: [UInt8]) -> [(String, Double)] {
    [
      ("shift_jis", share(bytes, pair: shiftJIS)), ("euc-jp", min(1, share(bytes, pair: eucJP) * 3)), ("euc-kr", share(bytes, pair: eucKR)),
      ("gbk", share(bytes, pair: gbk)), ("big5", share(bytes, pair: big5)),
    ]
  }

  private enum Pair { case common, rare, single, wrong }

  private static func share(_ bytes: [UInt8], pair: (UInt8, UInt8) -> Pair) -> Double {
    var (common, rare, wrong) = (0, 0, 0)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      switch pair(byte, index + 1 < bytes.count ? bytes[index + 1] : 0) {
      case .common: common += 1
      case .rare: rare += 1
      case .single:
        rare += 1
        index -= 1
      case .wrong:
        wrong += 1
        index -= 1
      }
      index += 2
    }
    guard common + rare >= 4, wrong * 50 <= common + rare else { return 0 }
    return Double(common) / Double(common + rare + wrong)
  }

  private static func shiftJIS(_ lead: UInt8, _ trail: UInt8) -> Pair {
    if lead >= 0xA1, lead <= 0xDF { return .single }
    guard (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead), trail >= 0x40, trail != 0x7F, trail <= 0xFC else { return .wrong }
    return (0x81...0x83).contains(lead) || (0x88...0x97).contains(lead) ? .common : .rare
  }

  /// Kana alone count: they are half of any Japanese text, and no part of another's.
  private static func eucJP(_ lead: UInt8, _ trail: UInt8) -> Pair {
    guard lead >= 0xA1, lead <= 0xFE || lead == 0x8E, trail >= 0xA1, trail <= 0xFE else { return .wrong }
    return lead == 0xA4 || lead == 0xA5 ? .common : .rare
  }

  /// Hangul syllables lie in rows B0 to C8.
  private static func eucKR(_ lead: UInt8, _ trail: UInt8) -> Pair {
    guard lead >= 0xA1, lead <= 0xFE, trail >= 0xA1, trail <= 0xFE else { return .wrong }
    return lead == 0xA1 || (lead >= 0xB0 && lead <= 0xC8) ? .common : .rare
  }

  /// The 3,755 common characters lie in rows B0 to D7.
  private static func gbk(_ lead: UInt8, _ trail: UInt8) -> Pair {
    guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail != 0x7F, trail != 0xFF else { return .wrong }
    return trail >= 0xA1 && ((0xB0...0xD7).contains(lead) || lead == 0xA3 || lead == 0xA1) ? .common : .rare
  }

  /// The 5,401 common characters lie in rows A4 to C6.
  private static func big5(_ lead: UInt8, _ trail: UInt8) -> Pair {
    guard lead >= 0xA1, lead <= 0xF9, (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail) else { return .wrong }
    return lead >= 0xA1 && lead <= 0xC6 && lead != 0xA2 && lead != 0xA3 ? .common : .rare
  }

  // MARK: One byte

  private static func singleByte(_ bytes: [UInt8], _ high: Int) -> [(String, Double)] {
    // Words wholly of high letters: Western text has its accents among ASCII letters.
    guard high >= 8, foreignWords(bytes) else { return [] }
    var histogram = [Int](repeating: 0, count: 256)
    for byte in bytes where byte >= 0x80 { histogram[Int(byte)] += 1 }
    func part(_ range: ClosedRange<UInt8>) -> Double {
      Double(range.reduce(0) { $0 + histogram[Int($1)] }) / Double(high)
    }
    // Small letters are most of any text; the encodings differ in where they lie. Those of Windows for Russian, of the
    // Macintosh, for Greek and for Hebrew overlap: the places of common letters tell them apart.
    let russianA = part(0xE0...0xE0)
    let isHebrew = part(0xE0...0xFA) > 0.97 && part(0xFB...0xFF) < 0.01 && russianA < 0.12 && part(0xF9...0xFA) > 0.02
    let isGreek = russianA + part(0xFF...0xFF) < 0.015 && part(0xDC...0xDF) > 0.03
    let isMacintosh = part(0xDF...0xDF) > part(0xFF...0xFF)
    return [
      ("windows-1255", isHebrew ? 0.99 : 0), ("iso-8859-7", isGreek ? part(0xDC...0xFE) * 1.1 : 0),
      ("x-mac-cyrillic", isMacintosh && !isGreek && !isHebrew ? part(0xDF...0xFE) : 0),
      ("windows-1251", isGreek || isHebrew ? 0 : part(0xE0...0xFF)), ("koi8-r", part(0xC0...0xDF)), ("iso-8859-5", part(0xD0...0xEF)),
      ("ibm866", part(0xA0...0xAF) + part(0xE0...0xEF)), ("tis-620", part(0xA1...0xDA) * 0.7 + part(0xE0...0xEE)),
    ]
  }

  private static func foreignWords(_ bytes: [UInt8]) -> Bool {
    var (inside, alone) = (0, 0)
    for index in bytes.indices where bytes[index] >= 0xA0 {
      let before = index > 0 ? bytes[index - 1] : 0
      let after = index + 1 < bytes.count ? bytes[index + 1] : 0
      if before >= 0xA0 || after >= 0xA0 { inside += 1 } else { alone += 1 }
    }
    return inside > alone * 3
  }
}
