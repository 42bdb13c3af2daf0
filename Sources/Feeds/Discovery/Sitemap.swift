import Records

/// A site's list of its pages (sitemaps.org), which is no feed but tells where news are listed.
public struct Sitemap: Sendable, Hashable {
  /// True where it lists articles of the last days with the names of their publication, by its namespace.
  public let isNews: Bool
  /// Of an index: the lists it names, in order.
  public let sitemaps: [String]

  static let maximumSitemaps = 1_000

  /// - Returns: nil for what is no sitemap.
  public static func read(_ bytes: [UInt8], contentType: String?, url: String) -> Sitemap? {
    guard bytes.count <= FeedReader.maximumBytes,
      let tree = try? XMLReader.read(FeedDecoding(bytes, contentType: contentType).utf8),  // too much markup: as good as none
      let root = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element })
    else { return nil }
    switch tree.localName(root) {
    case "urlset": return Sitemap(isNews: declaresNews(tree, root), sitemaps: [])
    case "sitemapindex": return Sitemap(isNews: false, sitemaps: children(tree, root, url))
    default: return nil
    }
  }

  private static func declaresNews(_ tree: XMLTree, _ root: Int) -> Bool {
    tree.attributes(root).contains { tree.value(tree.attributes[$0]).lowercased().contains("/schemas/sitemap-news/") }
  }

  private static func children(_ tree: XMLTree, _ root: Int, _ url: String) -> [String] {
    var list: [String] = []
    var child = tree.firstChild(root)
    while let node = child, list.count < maximumSitemaps {
      if tree.localName(node) == "sitemap", let place = tree.child(node, "loc"),
        let address = WebAddress.absolute(tree.string(place), base: url)
      {
        list.append(address)
      }
      child = tree.nextSibling(node)
    }
    return list
  }

  /// The `Sitemap:` lines of a robots.txt (RFC 9309, section 2.2.4), absolute, in order, none twice.
  public static func named(inRobots bytes: [UInt8], url: String) -> [String] {
    var list: [String] = []
    for line in bytes.prefix(500 << 10).split(whereSeparator: { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }) {
      let bytes = Array(line)
      let range = bytes.trimmed(0..<bytes.count)
      guard bytes.hasWords("sitemap:", at: range.lowerBound) else { continue }
      let reference = String(decoding: bytes[(range.lowerBound + 8)..<range.upperBound], as: UTF8.self)
      guard let address = WebAddress.absolute(reference, base: url), !list.contains(address), list.count < 100 else { continue }
      list.append(address)
    }
    return list
  }

  /// Whether an address calls itself a list of news: `…/sitemap-news.xml`.
  public static func speaksOfNews(_ address: String) -> Bool {
    let path = address.utf8.drop { $0 != ASCII.colon }.dropFirst(3).drop { $0 != ASCII.slash }
    let words = path.split { !ASCII.isAlphanumeric($0) }.map { String(decoding: ASCII.lowercased($0), as: UTF8.self) }
    return words.contains { $0 == "news" || $0 == "newssitemap" || $0 == "sitemapnews" || $0 == "googlenews" || $0 == "latest" }
  }
}
