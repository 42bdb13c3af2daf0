/// Reads escaped HTML (a description, a CDATA section) as a browser tokenises it, and tells a sink.
///
/// Tokens are enough: the sink balances what it writes. Time is linear in the bytes.
struct HTMLFragment {
  private let bytes: [UInt8]
  private let base: String?
  private let references = CharacterReferences.standard
  private var position = 0
  private var ignoresQuotes = false
  /// No `>` stands in the rest.
  private var hasNoMoreTags = false
  private var hasNoCommentEnd = false
  private var hasNoLiteralEnd = false
  /// Dropped elements that have no end tag in the rest.
  private var unclosed: Set<String> = []
  static let maximumAttributes = 100

  init(_ bytes: [UInt8], base: String? = nil) {
    self.bytes = bytes
    self.base = base
  }

  mutating func read(into sink: inout some MarkupSink) {
    while position < bytes.count {
      let start = position
      while position < bytes.count, bytes[position] != ASCII.less { position += 1 }
      if start < position { text(start..<position, &sink) }
      if position < bytes.count { markup(&sink) }
    }
  }

  private func text(_ range: Range<Int>, _ sink: inout some MarkupSink) {
    guard bytes[range].contains(ASCII.ampersand) else {
      sink.characters(bytes, range)
      return
    }
    var decoded: [UInt8] = []
    references.append(bytes, range, as: .htmlText, to: &decoded)
    sink.characters(decoded, 0..<decoded.count)
  }

  private mutating func markup(_ sink: inout some MarkupSink) {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    let isEnd = next == ASCII.slash
    let first = isEnd && position + 2 < bytes.count ? bytes[position + 2] : next
    if ASCII.isLetter(first) {
      tag(isEnd: isEnd, &sink)
    } else if next == ASCII.exclamation {
      declaration(&sink)
    } else if next == ASCII.question || (isEnd && position + 2 < bytes.count) {
      position = bytes.position(of: ASCII.greater, from: position).map { $0 + 1 } ?? bytes.count
    } else {
      sink.characters(bytes, position..<(position + 1))
      position += 1
    }
  }

  private mutating func declaration(_ sink: inout some MarkupSink) {
    let after = position + 2 < bytes.count ? bytes[position + 2] : 0
    guard after == ASCII.hyphen || after == ASCII.openBracket || ASCII.isLetter(after) else {
      sink.characters(bytes, position..<(position + 1))
      position += 1
      return
    }
    if bytes.hasWords("<!--", at: position), let end = commentEnd() {
      position = end + 3
    } else if bytes.hasWords("<![cdata[", at: position) {
      literal(&sink)
    } else if !hasNoMoreTags, let end = bytes.position(of: ASCII.greater, from: position) {
      // A comment without an end goes up to the next >, as older browsers had it.
      position = end + 1
    } else {
      hasNoMoreTags = true
      sink.characters(bytes, position..<(position + 1))
      position += 1
    }
  }

  /// A CDATA section has no sense in HTML; one that is closed was meant as text.
  private mutating func literal(_ sink: inout some MarkupSink) {
    let start = position + 9
    if !hasNoLiteralEnd, let end = bytes.position(of: ASCII.closeBracket, ASCII.closeBracket, ASCII.greater, from: start) {
      text(start..<end, &sink)
      position = end + 3
    } else {
      hasNoLiteralEnd = true
      sink.characters(bytes, position..<start)
      position = start
    }
  }

  private mutating func commentEnd() -> Int? {
    guard !hasNoCommentEnd else { return nil }
    let end = bytes.position(of: ASCII.hyphen, ASCII.hyphen, ASCII.greater, from: position + 2)
    hasNoCommentEnd = end == nil
    return end
  }

  private mutating func tag(isEnd: Bool, _ sink: inout some MarkupSink) {
    let start = position
    let nameStart = position + (isEnd ? 2 : 1)
    var index = nameStart
    while index < bytes.count, !ASCII.isSpace(bytes[index]), bytes[index] != ASCII.greater, bytes[index] != ASCII.slash { index += 1 }
    let name = String(decoding: ASCII.lowercased(bytes[nameStart..<index]), as: UTF8.self)
    let treatment = HTMLElements.treatment(name)
    let isWanted = !isEnd && treatment != nil && sink.wantsAttributes(name)
    guard let (end, attributes) = attributes(from: index, isWanted: isWanted) else {
      cutTag(start, isKnown: treatment != nil, &sink)
      return
    }
    position = end
    guard let treatment else {
      sink.unknownTag(bytes, start..<end)
      return
    }
    if isEnd {
      if treatment != .dropped { sink.end(name) }
    } else if treatment == .dropped {
      drop(name, isEmpty: bytes[end - 2] == ASCII.slash)
    } else {
      sink.start(name, attributes, base: base)
    }
  }

  /// The text ends inside a tag: a known one was cut, anything else was meant as text.
  private mutating func cutTag(_ start: Int, isKnown: Bool, _ sink: inout some MarkupSink) {
    if isKnown {
      position = bytes.count
    } else {
      sink.characters(bytes, start..<(start + 1))
      position = start + 1
    }
  }

  private mutating func drop(_ name: String, isEmpty: Bool) {
    if isEmpty, !HTMLElements.isRawText(name) { return }
    guard !unclosed.contains(name) else { return }
    let key = Array(name.utf8)
    var index = position
    while index + key.count + 2 <= bytes.count {
      if bytes[index] == ASCII.less, bytes[index + 1] == ASCII.slash,
        ASCII.lowercased(bytes[(index + 2)..<(index + 2 + key.count)]) == key
      {
        position = bytes.position(of: ASCII.greater, from: index).map { $0 + 1 } ?? bytes.count
        return
      }
      index += 1
    }
    unclosed.insert(name)
    // Without an end tag, script and style hide the rest in a browser; a frame or a title that nobody closed does not.
    if name == "script" || name == "style" || name == "template" { position = bytes.count }
  }

  // MARK: Attributes

  private typealias Attributes = [(name: String, value: String)]

  /// Reads attributes up to and with `>`.
  /// - Returns: the place after it and, if wanted, what was read; nil where the bytes end first.
  private mutating func attributes(from start: Int, isWanted: Bool) -> (end: Int, list: Attributes)? {
    if hasNoMoreTags { return nil }
    if let result = scanAttributes(from: start, isWanted: isWanted) { return result }
    if !ignoresQuotes {
      // A quotation mark that nobody closed hides the end of the tag: from here on they count for nothing.
      ignoresQuotes = true
      if let result = scanAttributes(from: start, isWanted: isWanted) { return result }
    }
    hasNoMoreTags = true
    return nil
  }

  private func scanAttributes(from start: Int, isWanted: Bool) -> (end: Int, list: Attributes)? {
    var list: Attributes = []
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == ASCII.greater { return (index + 1, list) }
      if ASCII.isSpace(byte) || byte == ASCII.slash || byte == ASCII.equals {
        index += 1
        continue
      }
      let nameStart = index
      while index < bytes.count, !endsName(bytes[index]) { index += 1 }
      let name = nameStart..<index
      while index < bytes.count, ASCII.isSpace(bytes[index]) { index += 1 }
      var value = index..<index
      if index < bytes.count, bytes[index] == ASCII.equals {
        index += 1
        while index < bytes.count, ASCII.isSpace(bytes[index]) { index += 1 }
        (value, index) = attributeValue(at: index)
      }
      if isWanted, list.count < HTMLFragment.maximumAttributes { list.append(attribute(name, value)) }
    }
    return nil
  }

  private func endsName(_ byte: UInt8) -> Bool {
    ASCII.isSpace(byte) || byte == ASCII.equals || byte == ASCII.greater || byte == ASCII.slash
  }

  private func attribute(_ name: Range<Int>, _ value: Range<Int>) -> (name: String, value: String) {
    var decoded: [UInt8] = []
    references.append(bytes, value, as: .htmlAttribute, to: &decoded)
    return (
      String(decoding: ASCII.lowercased(bytes[name]), as: UTF8.self), String(decoding: ControlCharacters.removed(decoded), as: UTF8.self)
    )
  }

  private func attributeValue(at start: Int) -> (Range<Int>, Int) {
    guard start < bytes.count else { return (start..<start, start) }
    let mark = bytes[start]
    if mark == ASCII.quote || mark == ASCII.apostrophe, !ignoresQuotes {
      guard let end = bytes.position(of: mark, from: start + 1) else { return (start..<bytes.count, bytes.count) }
      return ((start + 1)..<end, end + 1)
    }
    var index = start
    while index < bytes.count, !ASCII.isSpace(bytes[index]), bytes[index] != ASCII.greater { index += 1 }
    var value = start..<index
    if ignoresQuotes {
      while let first = value.first, bytes[first] == ASCII.quote || bytes[first] == ASCII.apostrophe {
        value = (first + 1)..<value.upperBound
      }
      while let last = value.last, bytes[last] == ASCII.quote || bytes[last] == ASCII.apostrophe { value = value.lowerBound..<last }
    }
    return (value, index)
  }
}
