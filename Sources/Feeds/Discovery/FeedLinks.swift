import Markup

/// Where a page says, or lets one guess, that its site's feeds are.
public enum FeedLinks {
  /// How an address came to be taken for a feed's.
  public enum Basis: String, Sendable {
    /// The address that was asked about is itself a feed.
    case given
    /// `link rel=alternate`, in the head or astray in the body.
    case declared
    /// A link for readers whose address speaks of feeds.
    case linked
    /// A place where many sites have theirs.
    case guessed
  }

  public struct Link: Sendable, Hashable {
    /// Absolute, http or https.
    public let url: String
    public let basis: Basis

    public init(url: String, basis: Basis) {
      self.url = url
      self.basis = basis
    }
  }

  /// - Parameters:
  ///   - page: any bytes.
  ///   - url: of the page, for relative links.
  /// - Returns: declared ones first, in the order of the page, none twice.
  public static func read(page: [UInt8], contentType: String?, url: String) -> [Link] {
    // Addresses are ASCII but for a few: the encodings of feeds serve for a page as well.
    let document = MarkupDocument(html: FeedDecoding(page, contentType: contentType).utf8)
    var base = url
    var declared: [String] = []
    var linked: [String] = []
    var hasBase = false
    for node in 0..<document.count where document.kind(node) == .element {
      guard let reference = document.attribute(node, "href") else { continue }
      switch document.name(node) {
      case "base" where !hasBase:
        base = WebAddress.base(reference, within: url) ?? url
        hasBase = true
      case "link" where isDeclaration(document, node): declared += [WebAddress.absolute(reference, base: base)].compactMap(\.self)
      case "a", "area":
        guard let address = WebAddress.absolute(reference, base: base), speaksOfFeeds(address) || isDeclaration(document, node) else {
          continue
        }
        linked.append(address)
      default: break
      }
    }
    return unique(declared.map { Link(url: $0, basis: .declared) } + linked.map { Link(url: $0, basis: .linked) })
  }

  /// The places to try where a page names none, the usual ones first.
  public static func commonPlaces(of url: String) -> [Link] {
    let root = commonPaths.compactMap { WebAddress.absolute("/" + $0, base: url) }
    let below = sectionPaths.compactMap { WebAddress.absolute($0, base: url.hasSuffix("/") ? url : url + "/") }
    return unique((root + below).map { Link(url: $0, basis: .guessed) })
  }

  private static let commonPaths = [
    "feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "feeds", "rss/index.xml", "index.rdf",
  ]
  private static let sectionPaths = ["feed", "rss.xml"]

  private static func unique(_ links: [Link]) -> [Link] {
    var seen: Set<String> = []
    return links.compactMap { link in
      // A fragment is no other address.
      let url = String(link.url.prefix { $0 != "#" })
      return seen.insert(url).inserted ? Link(url: url, basis: link.basis) : nil
    }
  }

  /// The address itself if it is absolute, in http or https.
  public static func absolute(_ address: String) -> String? { WebAddress.absolute(address, base: nil) }

  // MARK: Signs of a feed

  private static func isDeclaration(_ document: MarkupDocument, _ node: Int) -> Bool {
    let relations = (document.attribute(node, "rel") ?? "").lowercased().split(whereSeparator: \.isWhitespace)
    guard relations.contains("alternate") || relations.contains("feed") else { return false }
    let type = document.attribute(node, "type").flatMap(FeedSniff.mediaType) ?? ""
    return feedTypes.contains(type) || (relations.contains("feed") && (type.isEmpty || type.contains("html") == false))
  }

  /// `text/xml+oembed`, `application/json` (of a site's programming interface) and translations of the page are none.
  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/x.atom+xml",
    "application/x-rss+xml", "application/rss", "application/atom", "application/xml", "text/xml", "text/rss", "text/rss+xml",
    "text/atom+xml",
  ]

  /// Whether host or path hold a word that sites use for feeds alone.
  static func speaksOfFeeds(_ address: String) -> Bool {
    let rest = address.utf8.drop { $0 != ASCII.colon }.dropFirst(3)
    let words = rest.split { !ASCII.isAlphanumeric($0) }.map { String(decoding: ASCII.lowercased($0), as: UTF8.self) }
    return words.contains(where: feedWords.contains)
  }

  private static let feedWords: Set<String> = [
    "rss", "rss2", "rssfeed", "rssfeeds", "atom", "feed", "feeds", "rdf", "feedburner", "syndication",
  ]
}
