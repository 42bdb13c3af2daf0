import Markup

/// Finds an article's HTML in the state that a page hands to its program: a long string with paragraphs in it, somewhere in a script.
///
/// Looked at only where the page itself shows next to nothing.
enum StateText {
  private static let leastLength = 600
  private static let mostLength = 2 << 20
  private static let mostCandidates = 40

  /// - Returns: the document of the string with the most prose, read as a page of its own; nil where no script holds prose.
  static func find(_ document: MarkupDocument) -> (document: MarkupDocument, body: BodyFinder.Body)? {
    let script = document.id(ofName: "script")
    guard script >= 0 else { return nil }
    var best: (document: MarkupDocument, body: BodyFinder.Body)?
    for node in 1..<document.count where document.kind(node) == .element && document.nameID(node) == script {
      for html in fragments(Array(document.textContent(node).utf8), depth: 0).prefix(mostCandidates) {
        let fragment = MarkupDocument(html: html)
        let body = BodyFinder.find(fragment, BlockReader.read(fragment))
        if body.bodyProse > best?.body.bodyProse ?? 300 { best = (fragment, body) }
      }
    }
    return best
  }

  /// The decoded string literals with paragraphs in them; a literal that is itself a program's text is searched once more.
  private static func fragments(_ text: [UInt8], depth: Int) -> [[UInt8]] {
    guard text.count >= leastLength, depth < 3 else { return [] }
    var found: [[UInt8]] = []
    var at = 0
    while at < text.count {
      guard text[at] == 34 else {
        at += 1
        continue
      }
      let end = closingQuote(text, at + 1)
      if (leastLength...mostLength).contains(end - at) {
        let decoded = unescaped(text[(at + 1)..<end])
        if hasParagraphs(decoded) {
          found.append(decoded)
        } else {
          found += fragments(decoded, depth: depth + 1)
        }
      }
      at = end + 1
    }
    return found
  }

  private static func closingQuote(_ text: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < text.count, text[at] != 34 { at += text[at] == 92 ? 2 : 1 }
    return min(at, text.count)
  }

  /// Tags at the front, and no JSON around them.
  private static func hasParagraphs(_ text: [UInt8]) -> Bool {
    guard let first = text.first(where: { !ByteText.isSpace($0) }), first != 123, first != 91 else { return false }
    guard let paragraph = ByteText.find(Array("<p".utf8), in: text) else { return false }
    return ByteText.find(Array("\":".utf8), in: Array(text[..<min(paragraph + 200, text.count)])) == nil
  }

  /// The ten bits of `\uDC00…\uDFFF` at an offset.
  private static func lowSurrogate(_ text: ArraySlice<UInt8>, _ at: Int) -> UInt32? {
    guard at + 6 <= text.endIndex, text[at] == 92, text[at + 1] == UInt8(ascii: "u") else { return nil }
    guard let code = UInt32(String(decoding: text[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16), (0xDC00..<0xE000).contains(code) else {
      return nil
    }
    return code - 0xDC00
  }

  /// JSON's escapes undone; what is no escape stays.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      guard text[at] == 92, at + 1 < text.endIndex else {
        out.append(text[at])
        at += 1
        continue
      }
      switch text[at + 1] {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): out.append(32)
      case UInt8(ascii: "u"):
        guard at + 6 <= text.endIndex, let code = UInt32(String(decoding: text[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16) else {
          at += 2
          continue
        }
        if (0xD800..<0xDC00).contains(code), let low = lowSurrogate(text, at + 6) {
          out.append(contentsOf: String(Character(Unicode.Scalar(0x10000 + (code - 0xD800) << 10 + low) ?? "\u{FFFD}")).utf8)
          at += 6
        } else {
          out.append(contentsOf: String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
        }
        at += 4
      default: out.append(text[at + 1])
      }
      at += 2
    }
    return out
  }
}
