/// A feed's markup as a flat array of nodes in document order. Nodes point into the source; nothing is copied or
/// decoded until a field is asked for.
///
/// Node 0 is the document; a node's descendants follow it up to `end`, so that a walk is a loop over indices.
struct XMLTree: Sendable {
  enum Kind: UInt8, Sendable { case document, element, text, literal }

  struct Node: Sendable {
    var kind: Kind
    var vocabulary: Vocabulary = .other
    /// Open when the bytes ended.
    var isUnfinished = false
    /// Index into `names`.
    var name: Int32 = -1
    var parent: Int32 = -1
    /// The node after the last descendant.
    var end: Int32
    /// Text: its stretch of the source. Element: its attributes.
    var first: Int32 = 0
    var last: Int32 = 0
  }

  struct Attribute: Sendable {
    var name: Int32
    /// Where the name stands as it was written: `xmlUrl`.
    var nameStart: Int32
    /// The value.
    var start: Int32
    var end: Int32
  }

  /// A qualified name as written, with ASCII letters in lower case.
  struct Name: Sendable {
    let prefix: String
    let local: String
    var qualified: String { prefix.isEmpty ? local : prefix + ":" + local }
  }

  let source: [UInt8]
  var nodes: ContiguousArray<Node> = []
  var attributes: ContiguousArray<Attribute> = []
  var names: [Name] = []
  var references = CharacterReferences.standard
  var complaints = Complaints()
  /// True where the bytes end inside an element.
  var isCut = false
  /// Whether any element says `xml:base` or `xml:lang`; most feeds don't, and then nobody climbs the tree.
  var hasBase = false
  var hasLanguage = false

  init(source: [UInt8]) {
    self.source = source
  }

  // MARK: Walking

  func end(of node: Int) -> Int { Int(nodes[node].end) }
  func parent(of node: Int) -> Int { Int(nodes[node].parent) }
  func localName(_ node: Int) -> String { nodes[node].name >= 0 ? names[Int(nodes[node].name)].local : "" }

  func firstChild(_ node: Int) -> Int? {
    node + 1 < end(of: node) ? node + 1 : nil
  }

  func nextSibling(_ node: Int) -> Int? {
    let parent = parent(of: node)
    guard parent >= 0, nodes[node].end < nodes[parent].end else { return nil }
    return end(of: node)
  }

  func hasElements(_ node: Int) -> Bool {
    var index = node + 1
    while index < end(of: node) {
      if nodes[index].kind == .element { return true }
      index += 1
    }
    return false
  }

  /// The first child element of that local name, in whatever namespace.
  func child(_ node: Int, _ local: String) -> Int? {
    var child = firstChild(node)
    while let index = child {
      if nodes[index].kind == .element, localName(index) == local { return index }
      child = nextSibling(index)
    }
    return nil
  }

  // MARK: Text

  /// Appends one text node, with references decoded unless it is literal (CDATA).
  func appendText(_ node: Int, to out: inout [UInt8]) {
    let range = Int(nodes[node].first)..<Int(nodes[node].last)
    if nodes[node].kind == .literal {
      out.append(contentsOf: source[range])
    } else {
      references.append(source, range, as: .xml, to: &out)
    }
  }

  /// All text below a node, decoded once.
  func text(_ node: Int) -> [UInt8] {
    var out: [UInt8] = []
    var index = node
    while index < end(of: node) {
      if nodes[index].kind == .text || nodes[index].kind == .literal { appendText(index, to: &out) }
      index += 1
    }
    return out
  }

  func string(_ node: Int) -> String {
    String(decoding: ControlCharacters.removed(text(node)), as: UTF8.self)
  }

  // MARK: Attributes

  /// The decoded value of the first attribute with that qualified name, in lower case: `href`, `xml:base`, `rdf:about`.
  func attribute(_ node: Int, _ name: String) -> String? {
    guard nodes[node].kind == .element else { return nil }
    var index = Int(nodes[node].first)
    while index < Int(nodes[node].last) {
      let attribute = attributes[index]
      let own = names[Int(attribute.name)]
      if own.prefix.isEmpty ? own.local == name : own.qualified == name { return value(attribute) }
      index += 1
    }
    return nil
  }

  func value(_ attribute: Attribute) -> String {
    var out: [UInt8] = []
    references.append(source, Int(attribute.start)..<Int(attribute.end), as: .xml, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// The name in the case of the source.
  func writtenName(_ attribute: Attribute) -> String {
    let start = Int(attribute.nameStart)
    return String(decoding: source[start..<(start + names[Int(attribute.name)].qualified.utf8.count)], as: UTF8.self)
  }

  func attributes(_ node: Int) -> Range<Int> { Int(nodes[node].first)..<Int(nodes[node].last) }

  /// What relative addresses at a node are resolved against: each `xml:base` within the one around it.
  func base(of node: Int, document: String?) -> String? {
    guard hasBase else { return document }
    var bases: [String] = []
    var index = node
    while index > 0 {
      if let base = attribute(index, "xml:base") { bases.append(base) }
      index = parent(of: index)
    }
    return bases.reversed().reduce(document) { WebAddress.base($1, within: $0) }
  }

  /// The base of an element whose parent's is known.
  func base(of node: Int, within outer: String?) -> String? {
    guard hasBase, let own = attribute(node, "xml:base") else { return outer }
    return WebAddress.base(own, within: outer)
  }

  /// The nearest `xml:lang` at or above a node; empty where it is set to nothing.
  func language(_ node: Int) -> String? {
    guard hasLanguage else { return nil }
    var index = node
    while index > 0 {
      if let language = attribute(index, "xml:lang") { return language }
      index = parent(of: index)
    }
    return nil
  }
}

/// What was wrong and was read all the same: each kind once, with the line where it first happened.
struct Complaints: Sendable {
  private(set) var messages: [String] = []
  private var seen: Set<String> = []

  mutating func add(_ message: String, at line: @autoclosure () -> Int? = nil) {
    guard messages.count < 20, seen.insert(message).inserted else { return }
    messages.append(line().map { "line \($0): \(message)" } ?? message)
  }
}
