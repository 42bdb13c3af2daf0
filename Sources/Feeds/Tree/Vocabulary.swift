/// The namespaces that feeds use, each under all the names it has had.
enum Vocabulary: UInt8, Sendable {
  /// RSS of every version, and elements without a namespace.
  case core
  case atom
  case rdf, dublinCore, dublinCoreTerms, content, xhtml, media, itunes, feedburner, prism, admin, xml
  /// Anything else: read by nobody.
  case other

  init(namespace: String) {
    var name = namespace.lowercased()
    while let last = name.utf8.last, last == ASCII.slash || last == ASCII.hash || last == ASCII.space { name.removeLast() }
    while name.utf8.first == ASCII.space { name.removeFirst() }
    if name.hasPrefix("https://") { name = "http://" + name.dropFirst(8) }
    self = Vocabulary.known[name] ?? .other
  }

  /// What a prefix means where nobody declares it.
  init(undeclaredPrefix prefix: String) {
    self = Vocabulary.conventional[prefix] ?? .other
  }

  private static let known: [String: Vocabulary] = [
    "": .core,
    "http://backend.userland.com/rss": .core, "http://backend.userland.com/rss2": .core, "http://blogs.law.harvard.edu/tech/rss": .core,
    "http://backend.userland.com/rss091": .core, "http://backend.userland.com/rss092": .core,
    "http://my.netscape.com/rdf/simple/0.9": .core, "http://my.netscape.com/publish/formats/rss-0.91.dtd": .core,
    "http://channel.netscape.com/rdf/simple/0.9": .core, "http://purl.org/rss/1.0": .core, "http://purl.org/net/rss1.1": .core,
    "http://www.w3.org/2005/atom": .atom, "http://purl.org/atom/ns": .atom, "http://purl.org/atom": .atom,
    "http://example.com/newformat": .atom, "http://example.com/necho": .atom, "http://purl.org/echo": .atom,
    "uri/of/echo/namespace": .atom, "http://purl.org/pie": .atom,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns": .rdf,
    "http://purl.org/dc/elements/1.1": .dublinCore, "http://purl.org/dc/elements/1.0": .dublinCore,
    "http://purl.org/dc/terms": .dublinCoreTerms,
    "http://purl.org/rss/1.0/modules/content": .content,
    "http://www.w3.org/1999/xhtml": .xhtml, "http://www.w3.org/tr/html4": .xhtml, "http://www.w3.org/tr/rec-html40": .xhtml,
    "http://search.yahoo.com/mrss": .media, "http://video.search.yahoo.com/mrss": .media, "http://search.yahoo.com/mrss/rss": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes, "http://example.com/dtds/podcast-1.0.dtd": .itunes,
    "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
    "http://prismstandard.org/namespaces/basic/2.0": .prism, "http://prismstandard.org/namespaces/1.2/basic": .prism,
    "http://purl.org/rss/1.0/modules/prism": .prism, "http://prismstandard.org/namespaces/1.0/basic": .prism,
    "http://webns.net/mvcb": .admin,
    "http://www.w3.org/xml/1998/namespace": .xml,
  ]

  private static let conventional: [String: Vocabulary] = [
    "": .core, "rss": .core, "atom": .atom, "a10": .atom, "atom10": .atom, "rdf": .rdf, "dc": .dublinCore, "dcterms": .dublinCoreTerms,
    "dct": .dublinCoreTerms, "content": .content, "xhtml": .xhtml, "media": .media, "itunes": .itunes, "feedburner": .feedburner,
    "prism": .prism, "admin": .admin, "xml": .xml,
  ]
}
