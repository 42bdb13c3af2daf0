/// One article as read from a page, a feed item or a line of JSON.
public struct Article: Sendable, Hashable, Codable {
  /// Where a fact about the article was read. Printed beside each date.
  public enum Basis: String, Sendable, Codable {
    case jsonLD = "json-ld"
    case meta
    case timeElement = "time"
    case address = "url"
    case visibleText = "visible-text"
    case feed
    /// Given by the user or by the line of JSON the article came from.
    case supplied
  }

  /// A stretch of the page, in page order. Only `paragraph`, `listItem`, `quotation` and `heading` stand in `text`.
  public struct Block: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Codable {
      case paragraph
      case listItem = "list-item"
      case quotation
      case heading
      case title
      case standfirst
      case byline
      case caption
      case credit
      case menu
      case related
      case notice
      case correction
      case comment
      case furniture
    }

    public let kind: Kind
    /// In `text`; empty for a block that is not in it, at the place where it would stand.
    public let range: TextRange
    /// The words of a block that is not in `text`, at most 200 bytes of them, of a correction 1,000; nil for the others.
    public let words: String?

    public init(kind: Kind, range: TextRange, words: String? = nil) {
      self.kind = kind
      self.range = range
      self.words = words
    }
  }

  /// Who first published the text, as far as the page says so.
  public struct Origin: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Codable {
      case wire, republished, canonical, licence
      case feedSource = "feed-source"
    }

    public let kind: Kind
    /// `Reuters`, `The Conversation`; nil where only a licence is named.
    public let publisher: String?
    public let licence: String?
    /// The words that say so, exactly as on the page.
    public let words: String

    public init(kind: Kind, publisher: String? = nil, licence: String? = nil, words: String) {
      self.kind = kind
      self.publisher = publisher
      self.licence = licence
      self.words = words
    }
  }

  /// From address and text: `d-` and twelve hexadecimal digits. A revised text is another article at the same address.
  public let id: ArticleID
  /// The address it was read at; nil for a text without one.
  public let url: String?
  /// What the page calls its own address, else `url`, without tracking parameters.
  public let canonicalURL: String?
  /// Name of the site as the page gives it.
  public let site: String?
  /// The outlet as the source list gives it, else `site`, else the host.
  public let outlet: String
  /// `Source.id`; nil for an article that came by no listed feed.
  public let sourceID: String?
  public let title: String?
  public let standfirst: String?
  public let authors: [String]
  public let published: Timestamp?
  public let publishedBasis: Basis?
  /// True where only a day is known and `published` is its first second.
  public let publishedIsDay: Bool
  /// Minutes east of UTC of the clock that the page goes by; nil where it tells none. `published` is UTC whatever this says.
  public let publishedOffsetMinutes: Int?
  public let modified: Timestamp?
  /// BCP 47 primary subtag from the text itself; nil where undecided.
  public let language: String?
  public let section: String?
  public let origins: [Origin]
  /// Paragraphs parted by a blank line (two line feeds); no title, standfirst or furniture.
  public let text: String
  public let blocks: [Block]
  /// The day the capture was made; nil for supplied text.
  public let capturedAt: Timestamp?
  /// Of the bytes the article was read from.
  public let captureDigest: ContentHash?
  public let location: ArchiveLocation?

  public init(
    id: ArticleID, url: String? = nil, canonicalURL: String? = nil, site: String? = nil, outlet: String,
    sourceID: String? = nil, title: String? = nil, standfirst: String? = nil, authors: [String] = [],
    published: Timestamp? = nil, publishedBasis: Basis? = nil, publishedIsDay: Bool, publishedOffsetMinutes: Int? = nil,
    modified: Timestamp? = nil,
    language: String? = nil, section: String? = nil, origins: [Origin] = [], text: String, blocks: [Block] = [],
    capturedAt: Timestamp? = nil, captureDigest: ContentHash? = nil, location: ArchiveLocation? = nil
  ) {
    self.id = id
    self.url = url
    self.canonicalURL = canonicalURL
    self.site = site
    self.outlet = outlet
    self.sourceID = sourceID
    self.title = title
    self.standfirst = standfirst
    self.authors = authors
    self.published = published
    self.publishedBasis = publishedBasis
    self.publishedIsDay = publishedIsDay
    self.publishedOffsetMinutes = publishedOffsetMinutes
    self.modified = modified
    self.language = language
    self.section = section
    self.origins = origins
    self.text = text
    self.blocks = blocks
    self.capturedAt = capturedAt
    self.captureDigest = captureDigest
    self.location = location
  }

  /// The notice of a correction beside the text, as a text of its own.
  public func notice(_ words: String) -> Article {
    Article(
      id: id, url: url, canonicalURL: canonicalURL, outlet: outlet, sourceID: sourceID, published: published,
      publishedIsDay: publishedIsDay,
      language: language, text: words)
  }

  /// What versions of one article share: the canonical address, else the identifier.
  public var address: String { canonicalURL ?? url ?? id.value }
}
