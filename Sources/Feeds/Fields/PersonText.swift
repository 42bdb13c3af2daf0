import Records

/// Takes apart what feeds write where a person should be: `jane@example.com (Jane Doe)`, `Jane Doe <jane@example.com>`.
enum PersonText {
  static func author(_ text: String) -> FeedItem.Author? {
    let bytes = Array(text.utf8)
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), let range = address(bytes, around: at) else {
      let name = stripped(bytes)
      return name.isEmpty ? nil : FeedItem.Author(name: name)
    }
    var rest = Array(bytes[..<range.lowerBound])
    if rest.count >= 7, rest.hasWords("mailto:", at: rest.count - 7) { rest.removeLast(7) }
    let name = stripped(rest + [ASCII.space] + bytes[range.upperBound...])
    return FeedItem.Author(name: name.isEmpty ? nil : name, email: String(decoding: bytes[range], as: UTF8.self))
  }

  private static func address(_ bytes: [UInt8], around at: Int) -> Range<Int>? {
    func isPart(_ byte: UInt8) -> Bool {
      ASCII.isAlphanumeric(byte) || byte == ASCII.hyphen || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "+") || byte == ASCII.percent
    }
    var start = at
    while start > 0, isPart(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard start < at, bytes[(at + 1)..<end].contains(UInt8(ascii: ".")) else { return nil }
    return start..<end
  }

  /// Without brackets, quotation marks and separators at the ends.
  private static func stripped(_ bytes: [UInt8]) -> String {
    let marks = Array("()<>[]\",;: ".utf8)
    var start = 0
    var end = bytes.count
    while start < end, marks.contains(bytes[start]) { start += 1 }
    while end > start, marks.contains(bytes[end - 1]) {
      // `Jane Doe (Paris)` keeps its bracket.
      if bytes[end - 1] == UInt8(ascii: ")"), let open = bytes[start..<end].lastIndex(of: UInt8(ascii: "(")) {
        guard bytes[(open + 1)..<(end - 1)].allSatisfy(ASCII.isSpace) else { break }
        end = open
      } else {
        end -= 1
      }
    }
    return FeedText.line(Array(bytes[start..<end])) ?? ""
  }
}
