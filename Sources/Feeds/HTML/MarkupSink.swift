/// Receives the tags and texts of a fragment, from HTML or from a feed's own tree alike.
protocol MarkupSink {
  /// Decoded characters.
  mutating func characters(_ bytes: [UInt8], _ range: Range<Int>)
  /// - Parameters:
  ///   - name: in lower case.
  ///   - attributes: in lower case, decoded; empty where the sink does not keep the element.
  ///   - base: for relative addresses.
  mutating func start(_ name: String, _ attributes: [(name: String, value: String)], base: String?)
  mutating func end(_ name: String)
  /// A tag that HTML does not know, as written.
  mutating func unknownTag(_ bytes: [UInt8], _ range: Range<Int>)
  func wantsAttributes(_ name: String) -> Bool
}

/// Writes a fragment back with the elements and attributes of an allow-list alone, every tag balanced, every text and
/// value escaped anew: what is not understood cannot get through.
struct HTMLSanitizer: MarkupSink {
  /// Deeper elements lose their tags.
  static let maximumDepth = 100

  private(set) var out: [UInt8] = []
  private var open: [String] = []
  private(set) var hasMarkup = false

  mutating func characters(_ bytes: [UInt8], _ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == ASCII.ampersand || byte == ASCII.less || byte == ASCII.greater {
        out.append(contentsOf: bytes[start..<index])
        HTMLSanitizer.escape(byte, to: &out)
        start = index + 1
        hasMarkup = true
      }
      index += 1
    }
    if start < index { out.append(contentsOf: bytes[start..<index]) }
  }

  func wantsAttributes(_ name: String) -> Bool {
    switch HTMLElements.treatment(name) {
    case .kept, .void: true
    default: false
    }
  }

  mutating func start(_ name: String, _ attributes: [(name: String, value: String)], base: String?) {
    guard let treatment = HTMLElements.treatment(name), treatment == .kept || treatment == .void else { return }
    guard open.count < HTMLSanitizer.maximumDepth else { return }
    hasMarkup = true
    out.append(ASCII.less)
    out.append(contentsOf: name.utf8)
    for (index, attribute) in attributes.enumerated() where HTMLElements.keeps(attribute: attribute.name) {
      guard !attributes[..<index].contains(where: { $0.name == attribute.name }) else { continue }
      write(attribute.name, attribute.value, base)
    }
    out.append(ASCII.greater)
    if treatment == .kept { open.append(name) }
  }

  private mutating func write(_ name: String, _ value: String, _ base: String?) {
    var value = value
    if HTMLElements.isAddress(name) {
      guard let address = HTMLSanitizer.safeAddress(value, base: base) else { return }
      value = address
    }
    out.append(ASCII.space)
    out.append(contentsOf: name.utf8)
    out.append(contentsOf: [ASCII.equals, ASCII.quote])
    for byte in value.utf8 { HTMLSanitizer.escape(byte, to: &out) }
    out.append(ASCII.quote)
  }

  /// Absolute http or https; a relative address that has nothing to be resolved against stays relative.
  private static func safeAddress(_ value: String, base: String?) -> String? {
    if let absolute = WebAddress.absolute(value, base: base) { return absolute }
    let relative = ControlCharacters.removed(value).utf8.filter { !ASCII.isSpace($0) }
    guard base == nil, !relative.isEmpty, !relative.contains(ASCII.colon), !relative.starts(with: [ASCII.slash, ASCII.slash]),
      relative[0] != 0x5C
    else { return nil }
    return String(decoding: relative, as: UTF8.self)
  }

  mutating func end(_ name: String) {
    guard let place = open.lastIndex(of: name) else { return }
    while open.count > place { close() }
  }

  mutating func unknownTag(_ bytes: [UInt8], _ range: Range<Int>) {}

  private mutating func close() {
    out.append(contentsOf: [ASCII.less, ASCII.slash])
    out.append(contentsOf: open.removeLast().utf8)
    out.append(ASCII.greater)
  }

  /// The fragment, all elements closed, no white space at its ends.
  mutating func finish() -> [UInt8] {
    while !open.isEmpty { close() }
    let range = out.trimmed(0..<out.count)
    return range.count == out.count ? out : Array(out[range])
  }

  static func escape(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case ASCII.ampersand: out.append(contentsOf: "&amp;".utf8)
    case ASCII.less: out.append(contentsOf: "&lt;".utf8)
    case ASCII.greater: out.append(contentsOf: "&gt;".utf8)
    case ASCII.quote: out.append(contentsOf: "&quot;".utf8)
    default: out.append(byte)
    }
  }

  static func escaped(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 { escape(byte, to: &out) }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Keeps the words alone, a space where a block begins or ends.
struct PlainTextCollector: MarkupSink {
  /// Titles that do not say they are HTML: `List<String>` is meant as it stands.
  let keepsUnknownTags: Bool
  private(set) var out: [UInt8] = []

  init(keepsUnknownTags: Bool) {
    self.keepsUnknownTags = keepsUnknownTags
  }

  mutating func characters(_ bytes: [UInt8], _ range: Range<Int>) { out.append(contentsOf: bytes[range]) }
  func wantsAttributes(_ name: String) -> Bool { false }
  mutating func start(_ name: String, _ attributes: [(name: String, value: String)], base: String?) {
    if HTMLElements.isBlock(name) { out.append(ASCII.space) }
  }
  mutating func end(_ name: String) {
    if HTMLElements.isBlock(name) { out.append(ASCII.space) }
  }
  mutating func unknownTag(_ bytes: [UInt8], _ range: Range<Int>) {
    if keepsUnknownTags { out.append(contentsOf: bytes[range]) }
  }
}
