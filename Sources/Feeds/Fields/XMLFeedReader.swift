import Records

/// Reads a feed of any XML format from its tree.
struct XMLFeedReader {
  static let maximumItems = 100_000

  private let tree: XMLTree
  private let url: String?
  private var terms: TermIndex
  private var complaints: Complaints

  init(_ tree: XMLTree, url: String?) {
    self.tree = tree
    self.url = url
    terms = TermIndex(tree)
    complaints = tree.complaints
  }

  /// - Returns: nil where no element begins a feed.
  mutating func read(encoding: String, warnings: [String]) throws(StageFailureReason) -> Feed? {
    guard let root = findRoot() else { return nil }
    let format = format(root)
    let isAtom = format == .atom10 || format == .atom03
    let channel = channel(of: root)
    var items = ItemReader(tree: tree, isAtom: isAtom, base: url, terms: terms)
    var head = FeedHead(tree: tree, isAtom: isAtom, base: url)
    head.read(channel, terms: &terms)
    if channel != root { head.read(root, terms: &terms) }
    // RSS names no base: its relative links are the site's, for feeds are often served from another host.
    if !isAtom || url == nil, let site = head.link { items = ItemReader(tree: tree, isAtom: isAtom, base: site, terms: terms) }
    var list: [FeedItem] = []
    var node = root
    while node < tree.nodes.count {
      guard terms.term(node, in: tree) == .item else {
        node += 1
        continue
      }
      guard list.count < XMLFeedReader.maximumItems else {
        throw StageFailureReason(code: "too-large", message: "more than \(XMLFeedReader.maximumItems) items")
      }
      list.append(items.read(node, feedAuthors: head.authors))
      node = tree.end(of: node)
    }
    let messages = warnings + complaints.messages + head.complaints.messages + items.complaints.messages
    return head.feed(format: format, encoding: encoding, language: tree.language(channel), warnings: messages, items: list)
  }

  /// The first element that begins a feed. Error messages of a server and stray tags may stand before it; what comes after
  /// it may lie outside it, when an end tag was misplaced.
  private mutating func findRoot() -> Int? {
    for node in 1..<max(tree.nodes.count, 1) where tree.nodes[node].kind == .element {
      switch terms.term(node, in: tree) {
      case .rss, .rdf, .feed, .channel: return node
      case .item where tree.parent(of: node) == 0: return node
      default: if tree.localName(node) == "html" || tree.localName(node) == "opml" { return nil }
      }
    }
    return nil
  }

  private mutating func channel(of root: Int) -> Int {
    var child = tree.firstChild(root)
    while let index = child {
      if terms.term(index, in: tree) == .channel { return index }
      child = tree.nextSibling(index)
    }
    return root
  }

  // MARK: Format

  private mutating func format(_ root: Int) -> Feed.Format {
    switch terms.term(root, in: tree) {
    case .rdf: return rdfFormat(root)
    case .feed, .item: return atomFormat(root)
    case .channel: return isCDF(root) ? .cdf : .rss20
    default: return rssFormat(root)
    }
  }

  private func rssFormat(_ root: Int) -> Feed.Format {
    let version = tree.attribute(root, "version").map { $0.filter { !$0.isWhitespace } } ?? ""
    return version.hasPrefix("0.") || version == "0" ? .rss09x : version.hasPrefix("1.") ? .rss10 : .rss20
  }

  /// RSS 0.90 and 1.0 differ in the namespace of their elements alone.
  private func rdfFormat(_ root: Int) -> Feed.Format {
    for node in root..<tree.nodes.count {
      for index in tree.attributes(node) where tree.nodes[node].kind == .element {
        let attribute = tree.attributes[index]
        let name = tree.names[Int(attribute.name)]
        guard name.prefix == "xmlns" || name.local == "xmlns", tree.value(attribute).lowercased().contains("rdf/simple/0.9") else {
          continue
        }
        return .rss09x
      }
      if node - root > 50 { break }
    }
    return .rss10
  }

  private func atomFormat(_ root: Int) -> Feed.Format {
    let namespace = namespace(of: root)
    if namespace == "http://www.w3.org/2005/atom" { return .atom10 }
    if namespace.isEmpty { return tree.attribute(root, "version")?.hasPrefix("0.") == true ? .atom03 : .atom10 }
    return tree.localName(root) == "entry" ? .atom10 : .atom03
  }

  /// The namespace as declared on the element itself, in lower case.
  private func namespace(of node: Int) -> String {
    let prefix = tree.names[Int(tree.nodes[node].name)].prefix
    return tree.attribute(node, prefix.isEmpty ? "xmlns" : "xmlns:" + prefix)?.lowercased() ?? ""
  }

  /// Channel Definition Format keeps its addresses in attributes.
  private mutating func isCDF(_ root: Int) -> Bool {
    if ["href", "lastmod", "self", "base"].contains(where: { tree.attribute(root, $0) != nil }) { return true }
    var hasRSS = false
    for node in (root + 1)..<max(tree.end(of: root), root + 1) where tree.nodes[node].kind == .element {
      if terms.term(node, in: tree) == .item, tree.attribute(node, "href") != nil { return true }
      if ["abstract", "a"].contains(tree.localName(node)) { return true }
      if terms.term(node, in: tree) == .link { hasRSS = true }
    }
    return !hasRSS && tree.names[Int(tree.nodes[root].name)].prefix.isEmpty && !saysDescription(root)
  }

  private func saysDescription(_ root: Int) -> Bool {
    for node in root..<tree.end(of: root) where tree.nodes[node].kind == .element && tree.localName(node) == "description" { return true }
    return false
  }
}
