import Markup

/// Drops what follows the first few hundred attributes of a tag.
///
/// libxml2 compares each attribute of a tag with all before it: a tag with 100,000 of them took 13 s to parse.
enum AttributeLimit {
  private static let most = 512

  static func applied(_ bytes: [UInt8]) -> [UInt8] {
    guard let cuts = cuts(bytes), !cuts.isEmpty else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var start = 0
    for cut in cuts {
      out.append(contentsOf: bytes[start..<cut.lowerBound])
      start = cut.upperBound
    }
    out.append(contentsOf: bytes[start...])
    return out
  }

  /// - Returns: nil where the page is too short to hold such a tag.
  private static func cuts(_ page: [UInt8]) -> [Range<Int>]? {
    guard page.count > 4 * most else { return nil }
    let bytes = page.span
    var cuts: [Range<Int>] = []
    var at = 0
    while let start = TextDecoding.firstIndex(of: 60, in: bytes, from: at), start + 1 < bytes.count {
      guard ByteText.isLetter(bytes[start + 1]) else {
        at = start + 1
        continue
      }
      at = start
      let cut = endOfTag(bytes, &at)
      if let cut { cuts.append(cut) }
      skipScript(bytes, start, &at)
    }
    return cuts
  }

  /// Moves to the tag's `>`; attributes are counted by their equals signs outside quotation marks.
  private static func endOfTag(_ bytes: Span<UInt8>, _ at: inout Int) -> Range<Int>? {
    var quote: UInt8 = 0
    var count = 0
    var cut: Int?
    while at < bytes.count {
      let byte = bytes[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 62 {
        break
      } else if byte == 61 {
        count += 1
        if at + 1 < bytes.count, bytes[at + 1] == 34 || bytes[at + 1] == 39 {
          quote = bytes[at + 1]
          at += 1
        }
      } else if ByteText.isSpace(byte), count >= most, cut == nil {
        cut = at
      }
      at += 1
    }
    return cut.map { $0..<at }
  }

  private static func skipScript(_ bytes: Span<UInt8>, _ start: Int, _ at: inout Int) {
    for name in [Array("script".utf8), Array("style".utf8)] where start + name.count < bytes.count {
      guard name.indices.allSatisfy({ bytes[start + 1 + $0] | 32 == name[$0] }) else { continue }
      while let end = TextDecoding.firstIndex(of: 60, in: bytes, from: at) {
        at = end
        if end + 1 < bytes.count, bytes[end + 1] == 47 { return }
        at = end + 1
      }
      at = bytes.count
    }
  }
}
