/// Reads the text of an element by the type that it declares, or that its format gives it.
///
/// RSS says nothing of types: titles are words that may hold escaped HTML, descriptions are HTML. Atom says all:
/// `text` is literal, `html` escaped, `xhtml` inline; Atom 0.3 has MIME types with a `mode` beside them.
struct ElementText {
  let tree: XMLTree
  let isAtom: Bool

  private enum Form {
    case literal
    case escapedHTML(isDeclared: Bool)
    /// Base64 that does not say what it holds: HTML in a body, words in a title.
    case encoded
    /// Markup as elements of the feed itself.
    case inline(textIsHTML: Bool)
  }

  private func form(_ node: Int) -> Form {
    let declared = tree.attribute(node, "type").map { $0.lowercased() }
    if tree.hasElements(node) {
      return .inline(textIsHTML: declared == "html" || declared == "text/html")
    }
    let vocabulary = tree.nodes[node].vocabulary
    let saysTypes = vocabulary == .atom || vocabulary == .media || (isAtom && vocabulary == .core)
    guard saysTypes || declared != nil else { return .escapedHTML(isDeclared: false) }
    switch declared {
    case "html", "text/html", "xhtml", "application/xhtml+xml", "application/xhtml": return .escapedHTML(isDeclared: true)
    case nil, "text", "text/plain", "plain", "": return .literal
    default: return isBinary(node, declared) ? .encoded : .literal
    }
  }

  /// Base64 by Atom 0.3's mode, or by a type that is neither text nor XML (RFC 4287, section 4.1.3.3).
  private func isBinary(_ node: Int, _ declared: String?) -> Bool {
    if let mode = tree.attribute(node, "mode") { return mode.lowercased() == "base64" }
    guard isAtom, let declared, declared.contains("/") else { return false }
    return !declared.hasPrefix("text/") && !declared.hasSuffix("+xml") && !declared.hasSuffix("/xml")
  }

  private func bytes(_ node: Int) -> [UInt8] {
    let text = tree.text(node)
    guard isBinary(node, tree.attribute(node, "type").map { $0.lowercased() }) else { return text }
    guard let decoded = Base64.decoded(text) else { return text }
    // A picture or a sound has no words.
    return String(validating: decoded, as: UTF8.self) == nil ? [] : decoded
  }

  /// A title, a name, a category: one line of words.
  func line(_ node: Int) -> String? {
    switch form(node) {
    case .literal, .encoded: return FeedText.line(bytes(node))
    case .escapedHTML(let isDeclared): return FeedText.line(html: bytes(node), isDeclared: isDeclared)
    case .inline(let textIsHTML):
      var collector = PlainTextCollector(keepsUnknownTags: false)
      walk(node, base: nil, textIsHTML: textIsHTML, into: &collector)
      return FeedText.line(collector.out)
    }
  }

  /// A summary or a content, sanitised.
  func body(_ node: Int, base: String?) -> FeedText? {
    switch form(node) {
    case .literal: return FeedText.plain(bytes(node))
    case .encoded: return FeedText.html(bytes(node), base: base, isDeclared: true)
    case .escapedHTML(let isDeclared): return FeedText.html(bytes(node), base: base, isDeclared: isDeclared)
    case .inline(let textIsHTML):
      var sanitizer = HTMLSanitizer()
      walk(wrapper(node) ?? node, base: base, textIsHTML: textIsHTML, into: &sanitizer)
      return FeedText.finish(&sanitizer, isAtom || tree.nodes[node].vocabulary == .xhtml ? .xhtml : .html)
    }
  }

  /// Atom's XHTML stands in one `div` that is no part of it (RFC 4287, section 3.1.1.3).
  private func wrapper(_ node: Int) -> Int? {
    guard tree.nodes[node].vocabulary != .xhtml else { return nil }
    var only: Int?
    var child = tree.firstChild(node)
    while let index = child {
      if tree.nodes[index].kind == .element {
        guard only == nil, tree.localName(index) == "div" else { return nil }
        only = index
      } else if !isBlank(index) {
        return nil
      }
      child = tree.nextSibling(index)
    }
    guard let only, tree.attribute(only, "xml:base") == nil else { return nil }
    return only
  }

  private func isBlank(_ node: Int) -> Bool {
    for offset in Int(tree.nodes[node].first)..<Int(tree.nodes[node].last) where !ASCII.isSpace(tree.source[offset]) { return false }
    return true
  }

  // MARK: Inline markup

  /// Tells the sink what stands below a node. HTML that was escaped in part has its texts read as HTML once more; in RSS,
  /// so are CDATA sections, which nobody writes but for HTML.
  private func walk(_ root: Int, base: String?, textIsHTML: Bool, into sink: inout some MarkupSink) {
    /// Elements whose end is still to be told, with the base outside them.
    var open: [(end: Int, name: String, base: String?)] = []
    var base = base
    var node = root + 1
    let end = tree.end(of: root)
    while node < end {
      while let last = open.last, last.end <= node {
        sink.end(last.name)
        base = last.base
        open.removeLast()
      }
      if tree.nodes[node].kind == .element {
        let name = tree.localName(node)
        if HTMLElements.treatment(name) == .dropped {
          node = tree.end(of: node)
          continue
        }
        open.append((tree.end(of: node), name, base))
        base = tree.base(of: node, within: base)
        if HTMLElements.treatment(name) != nil { sink.start(name, sink.wantsAttributes(name) ? attributes(node) : [], base: base) }
      } else {
        var text: [UInt8] = []
        tree.appendText(node, to: &text)
        if textIsHTML || (!isAtom && tree.nodes[node].kind == .literal) {
          var fragment = HTMLFragment(text, base: base)
          fragment.read(into: &sink)
        } else {
          sink.characters(text, 0..<text.count)
        }
      }
      node += 1
    }
    while let last = open.popLast() { sink.end(last.name) }
  }

  private func attributes(_ node: Int) -> [(name: String, value: String)] {
    tree.attributes(node).map { index in
      let attribute = tree.attributes[index]
      return (tree.names[Int(attribute.name)].local, ControlCharacters.removed(tree.value(attribute)))
    }
  }
}

/// RFC 4648, white space passed over.
enum Base64 {
  /// - Returns: nil for anything that is not base64.
  static func decoded(_ text: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in text {
      let value: UInt32
      switch byte {
      case 65...90: value = UInt32(byte - 65)
      case 97...122: value = UInt32(byte - 71)
      case 48...57: value = UInt32(byte + 4)
      case 43, 45: value = 62
      case 47, 95: value = 63
      case ASCII.equals: continue
      default:
        guard ASCII.isSpace(byte) else { return nil }
        continue
      }
      buffer = (buffer << 6 | value) & 0xFF_FFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        out.append(UInt8(buffer >> UInt32(bits) & 0xFF))
      }
    }
    return out
  }
}
