/// A parsed HTML page as flat arrays in document order: bytes in, values out, no pointer kept.
///
/// Node 0 is the document; every node's descendants follow it up to `end(of:)`, so a walk is a loop over indices.
/// The parser behind it is libxml2's SAX interface for HTML; it opens no network connection and no file, and expands nothing but
/// HTML's named characters and characters by number. Feeds have a reader of their own (`Docs/decisions/0006`).
public struct MarkupDocument: Sendable {
  public enum Kind: UInt8, Sendable { case document, element, text, comment }

  /// What the parser complained of; reading went on.
  public struct Complaint: Sendable, Hashable {
    /// Counts from 1.
    public let line: Int
    public let message: String
  }

  /// Deeper elements are attached to the ancestor at this depth.
  public static let maximumDepth = 2_000

  // One entry a node.
  var kinds: ContiguousArray<Kind> = [.document]
  var nameIDs: ContiguousArray<Int32> = [-1]
  var parents: ContiguousArray<Int32> = [-1]
  var ends: ContiguousArray<Int32> = [1]
  /// First attribute of an element; first byte of a text.
  var firsts: ContiguousArray<Int32> = [0]
  /// Number of attributes of an element; number of bytes of a text.
  var counts: ContiguousArray<Int32> = [0]
  var lines: ContiguousArray<Int32> = [1]

  // One entry an attribute.
  var attributeNames: ContiguousArray<Int32> = []
  var attributeStarts: ContiguousArray<Int32> = []
  var attributeEnds: ContiguousArray<Int32> = []

  /// Interned names of elements and attributes.
  public internal(set) var names: [String] = []
  var nameIndex: [String: Int32] = [:]
  /// The characters of all texts and attribute values, UTF-8.
  public internal(set) var pool: [UInt8] = []
  public internal(set) var complaints: [Complaint] = []
  /// True where the parser gave up before the end of the bytes.
  public internal(set) var isTruncated = false

  /// Room for what a page of so many bytes holds as a rule.
  mutating func reserve(_ bytes: Int) {
    pool.reserveCapacity(bytes)
    let nodes = bytes / 48
    kinds.reserveCapacity(nodes)
    nameIDs.reserveCapacity(nodes)
    parents.reserveCapacity(nodes)
    ends.reserveCapacity(nodes)
    firsts.reserveCapacity(nodes)
    counts.reserveCapacity(nodes)
    lines.reserveCapacity(nodes)
  }

  // MARK: Nodes

  public var count: Int { kinds.count }
  public func kind(_ node: Int) -> Kind { kinds[node] }
  /// -1 for the document.
  public func parent(_ node: Int) -> Int { Int(parents[node]) }
  /// The node after the last descendant.
  public func end(of node: Int) -> Int { Int(ends[node]) }
  public func line(_ node: Int) -> Int { Int(lines[node]) }

  public func firstChild(_ node: Int) -> Int? {
    node + 1 < end(of: node) ? node + 1 : nil
  }

  public func nextSibling(_ node: Int) -> Int? {
    guard parents[node] >= 0, ends[node] < ends[Int(parents[node])] else { return nil }
    return Int(ends[node])
  }

  public func children(_ node: Int) -> Children { Children(document: self, upcoming: firstChild(node)) }

  public struct Children: Sequence, IteratorProtocol {
    let document: MarkupDocument
    var upcoming: Int?

    public mutating func next() -> Int? {
      guard let node = upcoming else { return nil }
      upcoming = document.nextSibling(node)
      return node
    }
  }

  // MARK: Names

  /// The number of a name, for comparison in loops; -1 where the document does not use it.
  public func id(ofName name: String) -> Int32 { nameIndex[name] ?? -1 }
  public func nameID(_ node: Int) -> Int32 { nameIDs[node] }

  /// In lower case; empty for what is no element.
  public func name(_ node: Int) -> String { nameIDs[node] >= 0 ? names[Int(nameIDs[node])] : "" }

  // MARK: Text

  /// The stretch of `pool` that a text or comment node holds.
  public func textRange(_ node: Int) -> Range<Int> { Int(firsts[node])..<Int(firsts[node] + counts[node]) }

  /// The words of one text or comment node.
  public func text(_ node: Int) -> String { String(decoding: pool[textRange(node)], as: UTF8.self) }

  /// The words of all texts below a node, unseparated, in order.
  public func textContent(_ node: Int) -> String {
    if kinds[node] == .text { return text(node) }
    var out: [UInt8] = []
    for inner in node..<end(of: node) where kinds[inner] == .text { out.append(contentsOf: pool[textRange(inner)]) }
    return String(decoding: out, as: UTF8.self)
  }

  // MARK: Attributes

  /// The first attribute of that name, in lower case.
  public func attribute(_ node: Int, _ name: String) -> String? {
    guard let id = nameIndex[name] else { return nil }
    return attribute(node, id: id)
  }

  public func attribute(_ node: Int, id: Int32) -> String? {
    attributeRange(node, id: id).map { String(decoding: pool[$0], as: UTF8.self) }
  }

  /// The stretch of `pool` that holds an attribute's value.
  public func attributeRange(_ node: Int, id: Int32) -> Range<Int>? {
    guard kinds[node] == .element else { return nil }
    let first = Int(firsts[node])
    for index in first..<first + Int(counts[node]) where attributeNames[index] == id {
      return Int(attributeStarts[index])..<Int(attributeEnds[index])
    }
    return nil
  }

  /// Names and values in the order of the source.
  public func attributes(_ node: Int) -> [(name: String, value: String)] {
    guard kinds[node] == .element else { return [] }
    let first = Int(firsts[node])
    return (first..<first + Int(counts[node])).map { index in
      (
        names[Int(attributeNames[index])],
        String(decoding: pool[Int(attributeStarts[index])..<Int(attributeEnds[index])], as: UTF8.self)
      )
    }
  }
}
