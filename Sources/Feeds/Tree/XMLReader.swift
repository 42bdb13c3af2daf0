/// Reads XML as it is found in feeds: whatever is well-formed as XML 1.0 says, and whatever is not by the nearest sense
/// it makes, so that one broken item costs no other.
///
/// Its own reader in place of libxml2's, because recovery is what feeds need: libxml2 stops for good at some errors,
/// compares each attribute of an element with all before it, and knows nothing of items. One pass, no recursion, time
/// linear in the bytes: a delimiter that was looked for in vain is not looked for again.
struct XMLReader {
  /// Deeper elements are passed over; their text stays with the ancestor at this depth.
  static let maximumDepth = 256
  /// Further attributes of one element are passed over.
  static let maximumAttributes = 256
  static let maximumNodes = 5_000_000

  var tree: XMLTree
  let bytes: [UInt8]
  var position = 0
  private var open: [Int] = [0]
  /// Elements left open beyond `maximumDepth`.
  private var buried = 0
  var table = NameTable()
  private var namespaces = NamespaceScope()
  /// Delimiters that stand nowhere in the rest of the source.
  private var exhausted: Set<Delimiter> = []
  /// From where the end of a CDATA section was looked for last, up to where it stands: sections that end before it, with
  /// their element, would each look as far again.
  private var literalSearch = 0..<0

  enum Delimiter: Hashable { case quote, apostrophe, comment, literal, instruction }

  /// - Parameter utf8: well-formed UTF-8 without control characters.
  static func read(_ utf8: [UInt8]) throws(StageFailureReason) -> XMLTree {
    var reader = XMLReader(utf8)
    try reader.run()
    return reader.tree
  }

  private init(_ utf8: [UInt8]) {
    bytes = utf8
    tree = XMLTree(source: utf8)
    tree.nodes.reserveCapacity(utf8.count / 40 + 16)
    tree.nodes.append(XMLTree.Node(kind: .document, end: 1))
  }

  private mutating func run() throws(StageFailureReason) {
    while position < bytes.count {
      if bytes[position] == ASCII.less {
        markup()
      } else {
        text(from: position)
      }
      guard tree.nodes.count < XMLReader.maximumNodes else {
        throw StageFailureReason(code: "too-large", message: "more than \(XMLReader.maximumNodes) pieces of markup")
      }
    }
    finish()
  }

  private mutating func finish() {
    if open.count > 1 {
      tree.isCut = true
      complain("the feed ends inside <\(tree.names(table, open.last!))>")
      for node in open.dropFirst() { tree.nodes[node].isUnfinished = true }
    }
    while open.count > 1 { close() }
    tree.nodes[0].end = Int32(tree.nodes.count)
    tree.names = table.names
  }

  mutating func complain(_ message: String) {
    let position = position
    let bytes = bytes
    tree.complaints.add(message, at: bytes[..<min(position, bytes.count)].count(where: { $0 == ASCII.lineFeed }) + 1)
  }

  // MARK: Text

  private mutating func text(from start: Int) {
    var index = start + 1
    while index < bytes.count, bytes[index] != ASCII.less { index += 1 }
    append(.text, start, index)
    position = index
  }

  private mutating func append(_ kind: XMLTree.Kind, _ start: Int, _ end: Int) {
    guard open.count > 1, start < end else { return }
    var node = XMLTree.Node(kind: kind, parent: Int32(open.last!), end: Int32(tree.nodes.count + 1))
    node.first = Int32(start)
    node.last = Int32(end)
    tree.nodes.append(node)
  }

  // MARK: Markup

  private mutating func markup() {
    guard position + 1 < bytes.count else {
      position = bytes.count
      return
    }
    switch bytes[position + 1] {
    case ASCII.slash: endTag()
    case ASCII.exclamation: declaration()
    case ASCII.question: instruction()
    case let byte where ASCII.isLetter(byte) || byte == UInt8(ascii: "_") || byte >= 0x80: startTag()
    default:
      complain("a < that begins no markup")
      text(from: position)
    }
  }

  private mutating func instruction() {
    if let end = find(.instruction, from: position + 2) {
      position = end + 2
    } else {
      position = bytes.position(of: ASCII.greater, from: position).map { $0 + 1 } ?? bytes.count
    }
  }

  private mutating func declaration() {
    if bytes.hasWords("<![cdata[", at: position) {
      literal()
    } else if bytes.hasWords("<!--", at: position) {
      if let end = find(.comment, from: position + 4) {
        position = end + 3
      } else {
        complain("a comment without an end")
        position = bytes.position(of: ASCII.greater, from: position).map { $0 + 1 } ?? bytes.count
      }
    } else if bytes.hasWords("<!doctype", at: position) {
      var declarations = DocumentType(bytes, at: position)
      position = declarations.read()
      tree.references.declared = declarations.entities
      for complaint in declarations.complaints { complain(complaint) }
    } else if open.count > 1, position + 2 < bytes.count, !ASCII.isLetter(bytes[position + 2]) {
      // A cut `<![CD` is no text.
      if bytes.count - position < 9 { position = bytes.count } else { text(from: position) }
    } else {
      position = bytes.position(of: ASCII.greater, from: position).map { $0 + 1 } ?? bytes.count
    }
  }

  /// CDATA. A section that another begins in was never closed: it ends with the element that it stands in.
  private mutating func literal() {
    let start = position + 9
    guard let end = find(.literal, from: start) else {
      complain("a CDATA section without an end")
      if let stop = endOfOpenElement(from: start, before: bytes.count) {
        append(.literal, start, stop)
        position = stop
      } else {
        position = bytes.count
      }
      return
    }
    if let stop = endOfOpenElement(from: start, before: end), containsLiteralStart(from: stop, before: end) {
      complain("a CDATA section without an end")
      append(.literal, start, stop)
      position = stop
      return
    }
    append(.literal, start, end)
    position = end + 3
  }

  private func containsLiteralStart(from start: Int, before end: Int) -> Bool {
    var index = start
    while index + 9 <= end {
      if bytes[index] == ASCII.less, bytes.hasWords("<![cdata[", at: index) { return true }
      index += 1
    }
    return false
  }

  /// Where `</name` of the innermost open element stands.
  private func endOfOpenElement(from start: Int, before end: Int) -> Int? {
    guard open.count > 1 else { return nil }
    let name = Array(table.names[Int(tree.nodes[open.last!].name)].qualified.utf8)
    var index = start
    while index + name.count + 2 <= end {
      if bytes[index] == ASCII.less, bytes[index + 1] == ASCII.slash,
        ASCII.lowercased(bytes[(index + 2)..<(index + 2 + name.count)]) == name
      {
        return index
      }
      index += 1
    }
    return nil
  }

  mutating func find(_ delimiter: Delimiter, from start: Int) -> Int? {
    guard !exhausted.contains(delimiter) else { return nil }
    let place =
      switch delimiter {
      case .quote: bytes.position(of: ASCII.quote, from: start)
      case .apostrophe: bytes.position(of: ASCII.apostrophe, from: start)
      case .comment: bytes.position(of: ASCII.hyphen, ASCII.hyphen, ASCII.greater, from: start)
      case .literal: literalEnd(from: start)
      case .instruction: instructionEnd(from: start)
      }
    if place == nil { exhausted.insert(delimiter) }
    return place
  }

  private mutating func literalEnd(from start: Int) -> Int? {
    if literalSearch.contains(start) { return literalSearch.upperBound }
    let end = bytes.position(of: ASCII.closeBracket, ASCII.closeBracket, ASCII.greater, from: start)
    if let end { literalSearch = start..<end }
    return end
  }

  private func instructionEnd(from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == ASCII.question, bytes[index + 1] == ASCII.greater { return index }
      index += 1
    }
    return nil
  }

  // MARK: Tags

  func nameEnd(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if ASCII.isSpace(byte) || byte == ASCII.greater || byte == ASCII.slash || byte == ASCII.equals || byte == ASCII.less { break }
      index += 1
    }
    return index
  }

  private mutating func endTag() {
    let start = position + 2
    let end = nameEnd(from: start)
    let name = start < end ? table.index(of: start..<end, in: bytes) : -1
    var index = end
    while index < bytes.count, bytes[index] != ASCII.greater, bytes[index] != ASCII.less { index += 1 }
    // Cut inside the tag: the element is as good as closed only if its name is whole.
    let isWhole = index < bytes.count
    position = isWhole && bytes[index] == ASCII.greater ? index + 1 : index
    guard isWhole else { return }
    if buried > 0 {
      buried -= 1
      return
    }
    guard let place = open.lastIndex(where: { $0 > 0 && tree.nodes[$0].name == name }) else {
      if open.count > 1 { complain("an end tag that closes nothing: </\(String(decoding: bytes[start..<end], as: UTF8.self).prefix(40))>") }
      return
    }
    if place < open.count - 1 { complain("<\(tree.names(table, open.last!))> is not closed") }
    while open.count > place { close() }
  }

  private mutating func close() {
    let node = open.removeLast()
    tree.nodes[node].end = Int32(tree.nodes.count)
    namespaces.leave(depth: open.count)
  }

  private mutating func startTag() {
    let start = position + 1
    let end = nameEnd(from: start)
    let name = table.index(of: start..<end, in: bytes)
    let firstAttribute = tree.attributes.count
    position = end
    let isEmpty = attributes(from: firstAttribute)
    guard let isEmpty else {
      // The bytes end inside the tag.
      tree.attributes.removeSubrange(firstAttribute...)
      tree.isCut = true
      return
    }
    guard open.count < XMLReader.maximumDepth else {
      complain("elements nested deeper than \(XMLReader.maximumDepth)")
      tree.attributes.removeSubrange(firstAttribute...)
      if !isEmpty { buried += 1 }
      return
    }
    openElement(name, firstAttribute, isEmpty: isEmpty)
  }

  private mutating func openElement(_ name: Int32, _ firstAttribute: Int, isEmpty: Bool) {
    recover(before: table.names[Int(name)])
    declareNamespaces(firstAttribute)
    var node = XMLTree.Node(kind: .element, parent: Int32(open.last!), end: Int32(tree.nodes.count + 1))
    node.name = name
    node.vocabulary = vocabulary(name)
    node.first = Int32(firstAttribute)
    node.last = Int32(tree.attributes.count)
    tree.nodes.append(node)
    open.append(tree.nodes.count - 1)
    if isEmpty { close() }
  }

  private mutating func vocabulary(_ name: Int32) -> Vocabulary {
    let prefix = table.prefixIndices[Int(name)]
    if let vocabulary = namespaces.vocabulary(prefix) { return vocabulary }
    if prefix > 0 { complain("the prefix \(table.prefixes[prefix]): is not declared") }
    return Vocabulary(undeclaredPrefix: table.prefixes[prefix])
  }

  private mutating func declareNamespaces(_ first: Int) {
    var index = first
    while index < tree.attributes.count {
      let attribute = tree.attributes[index]
      let name = table.names[Int(attribute.name)]
      if name.prefix == "xmlns" || (name.prefix.isEmpty && name.local == "xmlns") {
        var vocabulary = Vocabulary(namespace: String(decoding: bytes[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self))
        // A feed's root in a namespace of its own is a feed all the same.
        if vocabulary == .other, name.prefix.isEmpty, open.count == 1 { vocabulary = .core }
        namespaces.declare(table.prefixIndex(name.prefix.isEmpty ? "" : name.local), vocabulary, depth: open.count)
      } else if name.prefix == "xml" {
        if name.local == "base" { tree.hasBase = true }
        if name.local == "lang" { tree.hasLanguage = true }
      }
      index += 1
    }
  }

  // MARK: Items

  /// Closes what a start tag shows to have been left open: an item before the next item, a link before a description.
  private mutating func recover(before name: XMLTree.Name) {
    guard open.count > 2 else { return }
    if name.local == "item" || name.local == "entry" {
      closeOpenItem(name)
    } else if name.prefix.isEmpty, FeedTerm.closers.contains(name.local) {
      let innermost = table.names[Int(tree.nodes[open.last!].name)]
      guard innermost.prefix.isEmpty, FeedTerm.leaves.contains(innermost.local), innermost.local != name.local else { return }
      let parent = table.names[Int(tree.nodes[open[open.count - 2]].name)].local
      guard parent == "item" || parent == "entry" || parent == "channel" else { return }
      complain("<\(innermost.qualified)> is not closed")
      close()
    }
  }

  private mutating func closeOpenItem(_ name: XMLTree.Name) {
    guard
      let place = open.lastIndex(where: { node in
        guard node > 0 else { return false }
        let open = table.names[Int(tree.nodes[node].name)]
        return open.local == name.local && open.prefix == name.prefix
      })
    else { return }
    // An entry may hold another inside its content.
    let between = open[(place + 1)...].map { table.names[Int(tree.nodes[$0].name)].local }
    guard name.local == "item" || !between.contains("content") else { return }
    complain("<\(name.qualified)> is not closed")
    while open.count > place { close() }
  }
}

extension XMLTree {
  /// The name of a node while names are still with the reader.
  fileprivate func names(_ table: NameTable, _ node: Int) -> String {
    table.names[Int(nodes[node].name)].qualified
  }
}
