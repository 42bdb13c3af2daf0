extension XMLReader {
  /// Reads attributes up to and with `>`.
  /// - Returns: whether the tag closes itself; nil where the bytes end first.
  mutating func attributes(from first: Int) -> Bool? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == ASCII.greater {
        let isEmpty = bytes[position - 1] == ASCII.slash
        position += 1
        return isEmpty
      }
      if byte == ASCII.less {
        complain("a tag that is not closed")
        return false
      }
      if ASCII.isSpace(byte) || byte == ASCII.slash || byte == ASCII.equals || byte == ASCII.quote || byte == ASCII.apostrophe {
        position += 1
        continue
      }
      guard attribute(first) else { return nil }
    }
    return nil
  }

  private mutating func attribute(_ first: Int) -> Bool {
    let start = position
    let end = nameEnd(from: start)
    position = end
    skipSpace()
    guard position < bytes.count, bytes[position] == ASCII.equals else { return position < bytes.count }
    position += 1
    skipSpace()
    guard position < bytes.count else { return false }
    let (value, next) = attributeValue()
    position = next
    guard next < bytes.count || value.isEmpty else { return false }
    if tree.attributes.count - first < XMLReader.maximumAttributes {
      let name = table.index(of: start..<end, in: bytes)
      tree.attributes.append(
        .init(name: name, nameStart: Int32(start), start: Int32(value.lowerBound), end: Int32(value.upperBound)))
    }
    return true
  }

  private mutating func attributeValue() -> (Range<Int>, Int) {
    let mark = bytes[position]
    if mark == ASCII.quote || mark == ASCII.apostrophe {
      if let end = find(mark == ASCII.quote ? .quote : .apostrophe, from: position + 1), !holdsEndTag((position + 1)..<end) {
        return ((position + 1)..<end, end + 1)
      }
      complain("an attribute without its closing quotation mark")
      position += 1
    }
    let start = position
    var index = start
    while index < bytes.count, !ASCII.isSpace(bytes[index]), bytes[index] != ASCII.greater { index += 1 }
    var end = index
    if end > start, index < bytes.count, bytes[index] == ASCII.greater, bytes[end - 1] == ASCII.slash { end -= 1 }
    return (start..<end, index)
  }

  /// An end tag inside a value shows that its closing mark is missing and the next one belongs to another tag.
  private func holdsEndTag(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if bytes[index] == ASCII.less, bytes[index + 1] == ASCII.slash { return true }
      index += 1
    }
    return false
  }

  private mutating func skipSpace() {
    while position < bytes.count, ASCII.isSpace(bytes[position]) { position += 1 }
  }
}
