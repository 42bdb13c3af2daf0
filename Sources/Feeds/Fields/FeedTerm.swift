/// What an element means, whatever its format calls it.
enum FeedTerm: UInt8, Sendable {
  // Containers.
  case rss, rdf, feed, channel, item, image, source, mediaGroup, textInput
  // Texts, the best first.
  case title, dcTitle, mediaTitle
  case summary, dcDescription, itunesSummary, itunesSubtitle, mediaDescription
  case encodedContent, content, body, fullItem
  // Addresses and identifiers.
  case link, originalLink, guid, identifier, enclosure, mediaContent, anchor
  // Dates.
  case published, dctermsIssued, prismPublished, updated, lastBuild, dctermsModified, dcDate
  // People and the rest.
  case author, creator, itunesAuthor, managingEditor
  case category, subject, itunesCategory, keywords
  case language, dcLanguage, generator, generatorAgent, logo, icon, itunesImage
  case unknown

  /// Elements of RSS that hold text alone.
  static let leaves: Set<String> = ["title", "link", "guid", "pubdate", "author", "comments", "category"]
  /// Elements whose start shows that an open leaf was not closed.
  static let closers: Set<String> = ["title", "link", "description", "guid", "pubdate", "category", "comments", "enclosure"]

  init(_ vocabulary: Vocabulary, _ local: String) {
    switch vocabulary {
    case .core, .atom: self = FeedTerm.plain[local] ?? .unknown
    case .dublinCore: self = FeedTerm.dublinCore[local] ?? .unknown
    case .dublinCoreTerms: self = FeedTerm.dublinCoreTerms[local] ?? FeedTerm.dublinCore[local] ?? .unknown
    case .content: self = local == "encoded" ? .encodedContent : .unknown
    case .xhtml: self = local == "body" || local == "div" ? .body : .unknown
    case .media: self = FeedTerm.media[local] ?? .unknown
    case .itunes: self = FeedTerm.itunes[local] ?? .unknown
    case .feedburner: self = local == "origlink" ? .originalLink : .unknown
    case .prism: self = local == "publicationdate" ? .prismPublished : .unknown
    case .admin: self = local == "generatoragent" ? .generatorAgent : .unknown
    case .rdf: self = local == "rdf" ? .rdf : .unknown
    case .xml, .other: self = .unknown
    }
  }

  private static let plain: [String: FeedTerm] = [
    "rss": .rss, "rdf": .rdf, "feed": .feed, "channel": .channel, "item": .item, "entry": .item, "image": .image, "source": .source,
    "textinput": .textInput,
    "title": .title, "description": .summary, "summary": .summary, "subtitle": .summary, "tagline": .summary, "abstract": .summary,
    "content": .content, "body": .body, "fullitem": .fullItem,
    "link": .link, "guid": .guid, "id": .guid, "enclosure": .enclosure, "a": .anchor,
    "pubdate": .published, "published": .published, "issued": .published,
    "updated": .updated, "modified": .updated, "lastbuilddate": .lastBuild,
    "author": .author, "managingeditor": .managingEditor,
    "category": .category, "tags": .keywords,
    "language": .language, "generator": .generator, "logo": .logo, "icon": .icon,
  ]

  private static let dublinCore: [String: FeedTerm] = [
    "title": .dcTitle, "description": .dcDescription, "creator": .creator, "author": .creator, "subject": .subject, "date": .dcDate,
    "language": .dcLanguage,
  ]

  private static let dublinCoreTerms: [String: FeedTerm] = ["issued": .dctermsIssued, "modified": .dctermsModified]

  private static let media: [String: FeedTerm] = [
    "title": .mediaTitle, "description": .mediaDescription, "content": .mediaContent, "group": .mediaGroup, "category": .category,
  ]

  private static let itunes: [String: FeedTerm] = [
    "summary": .itunesSummary, "subtitle": .itunesSubtitle, "author": .itunesAuthor, "keywords": .keywords, "category": .itunesCategory,
    "image": .itunesImage,
  ]
}

/// The terms of one tree, each looked up once a name and namespace.
struct TermIndex {
  private var known: [UInt8?]
  private static let vocabularies = Int(Vocabulary.other.rawValue) + 1

  init(_ tree: XMLTree) {
    known = [UInt8?](repeating: nil, count: tree.names.count * TermIndex.vocabularies)
  }

  mutating func term(_ node: Int, in tree: XMLTree) -> FeedTerm {
    let value = tree.nodes[node]
    guard value.kind == .element, value.name >= 0 else { return .unknown }
    let slot = Int(value.name) * TermIndex.vocabularies + Int(value.vocabulary.rawValue)
    if let raw = known[slot] { return FeedTerm(rawValue: raw) ?? .unknown }
    let term = FeedTerm(value.vocabulary, tree.names[Int(value.name)].local)
    known[slot] = term.rawValue
    return term
  }
}
