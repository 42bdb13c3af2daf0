import Records

/// Reads OPML 1.0, 1.1 and 2.0 with the reader of feeds, so that lists with bare ampersands, wrong labels or a missing end
/// give what can be read. No entity of the document's own beyond short texts, nothing from outside.
public enum OutlineReader {
  public static let maximumBytes = 10 << 20
  public static let maximumOutlines = 20_000

  /// - Parameter name: of the file, for failures.
  /// - Throws: `too-large`, `empty`, or `not-opml`.
  public static func read(_ bytes: [UInt8], name: String) throws(StageFailure) -> OutlineDocument {
    do throws(StageFailureReason) {
      return try read(bytes)
    } catch {
      throw error.failure(of: name)
    }
  }

  private static func read(_ bytes: [UInt8]) throws(StageFailureReason) -> OutlineDocument {
    guard bytes.count <= maximumBytes else {
      throw StageFailureReason(code: "too-large", message: "the list has \(bytes.count) bytes; the limit is \(maximumBytes)")
    }
    let decoding = FeedDecoding(bytes, contentType: nil)
    guard decoding.utf8.contains(where: { !ASCII.isSpace($0) }) else {
      throw StageFailureReason(code: "empty", message: "the list is empty")
    }
    let tree = try XMLReader.read(decoding.utf8)
    var walk = OutlineWalk(tree)
    guard var document = try walk.document() else {
      throw StageFailureReason(code: "not-opml", message: "no list in OPML: " + FeedSniff.description(tree))
    }
    document.warnings = decoding.warnings + tree.complaints.messages + walk.complaints.messages
    return document
  }
}

/// Takes an outline document from a tree.
private struct OutlineWalk {
  let tree: XMLTree
  private(set) var complaints = Complaints()
  private var count = 0

  init(_ tree: XMLTree) { self.tree = tree }

  /// - Returns: nil where no element is `opml`.
  mutating func document() throws(StageFailureReason) -> OutlineDocument? {
    guard let root = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element && tree.localName($0) == "opml" }) else {
      return nil
    }
    var document = OutlineDocument(attributes: attributes(root).filter { $0.name.lowercased() != "version" })
    var child = tree.firstChild(root)
    while let node = child {
      switch tree.localName(node) {
      case "head": document.head += lines(of: node)
      case "body": document.outlines += try outlines(below: node, depth: 1)
      // Some lists have no body.
      case "outline": document.outlines += try outline(node, depth: 1)
      default: break
      }
      child = tree.nextSibling(node)
    }
    return document
  }

  private func lines(of head: Int) -> [OutlineDocument.Attribute] {
    var lines: [OutlineDocument.Attribute] = []
    var child = tree.firstChild(head)
    while let node = child {
      if tree.nodes[node].kind == .element, let words = FeedText.line(tree.text(node)) { lines.append(.init(writtenName(node), words)) }
      child = tree.nextSibling(node)
    }
    return lines
  }

  private mutating func outlines(below node: Int, depth: Int) throws(StageFailureReason) -> [OutlineDocument.Outline] {
    var outlines: [OutlineDocument.Outline] = []
    var child = tree.firstChild(node)
    while let index = child {
      if tree.nodes[index].kind == .element, tree.localName(index) == "outline" { outlines += try outline(index, depth: depth) }
      child = tree.nextSibling(index)
    }
    return outlines
  }

  /// One outline, or what it holds where it lies too deep itself.
  private mutating func outline(_ node: Int, depth: Int) throws(StageFailureReason) -> [OutlineDocument.Outline] {
    count += 1
    guard count <= OutlineReader.maximumOutlines else {
      throw StageFailureReason(code: "too-large", message: "more than \(OutlineReader.maximumOutlines) outlines")
    }
    let inner = try outlines(below: node, depth: depth + 1)
    if depth > OutlineDocument.maximumDepth, !inner.isEmpty {
      complaints.add("groups nested deeper than \(OutlineDocument.maximumDepth) levels were dissolved")
      return inner
    }
    return [.init(attributes: attributes(node), outlines: inner)]
  }

  private func attributes(_ node: Int) -> [OutlineDocument.Attribute] {
    var seen: Set<String> = []
    return tree.attributes(node).compactMap { index in
      let attribute = tree.attributes[index]
      let name = tree.writtenName(attribute)
      // An element has an attribute once (XML 1.0, section 3.1): the first counts.
      guard seen.insert(name).inserted else { return nil }
      return .init(name, ControlCharacters.removed(tree.value(attribute)))
    }
  }

  /// Names of elements are kept in lower case: those that OPML 2.0 defines for the head are put back as it spells them.
  private func writtenName(_ node: Int) -> String {
    let name = tree.names[Int(tree.nodes[node].name)].qualified
    return OutlineWalk.headNames.first { $0.lowercased() == name } ?? name
  }

  private static let headNames = [
    "title", "dateCreated", "dateModified", "ownerName", "ownerEmail", "ownerId", "docs", "expansionState", "vertScrollState", "windowTop",
    "windowLeft", "windowBottom", "windowRight",
  ]
}
