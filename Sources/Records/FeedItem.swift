/// One feed as read: what it says of itself, and its items in the order of the file.
public struct Feed: Sendable, Hashable, Codable {
  /// The hints of a feed on how often to read it; all of them are wishes, none is checked for sense.
  public struct Schedule: Sendable, Hashable, Codable {
    /// RSS `ttl`.
    public let ttlMinutes: Int?
    /// RSS `skipHours`: hours of the day in UTC, 0 to 23, ascending.
    public let skippedHours: [Int]
    /// RSS `skipDays`: 1 is Monday, 7 is Sunday, ascending.
    public let skippedDays: [Int]
    /// `sy:updatePeriod` divided by `sy:updateFrequency`.
    public let updateSeconds: Int?

    public init(ttlMinutes: Int? = nil, skippedHours: [Int] = [], skippedDays: [Int] = [], updateSeconds: Int? = nil) {
      self.ttlMinutes = ttlMinutes
      self.skippedHours = skippedHours
      self.skippedDays = skippedDays
      self.updateSeconds = updateSeconds
    }
  }

  public enum Format: String, Sendable, Codable {
    case rss20, rss10, rss09x, atom10, atom03, jsonfeed, cdf, unknown
  }

  public let format: Format
  /// The character encoding the bytes were read in: `utf-8`.
  public let encoding: String
  public let title: String?
  /// Absolute.
  public let link: String?
  public let description: String?
  public let language: String?
  public let updated: Timestamp?
  public let generator: String?
  public let image: String?
  /// When the feed asks to be read; not printed, for it is a matter between the feed and its reader.
  public let schedule: Schedule
  /// What was wrong with the feed and was read all the same; for people.
  public let warnings: [String]
  public let items: [FeedItem]

  public init(
    format: Format, encoding: String, title: String? = nil, link: String? = nil, description: String? = nil,
    language: String? = nil, updated: Timestamp? = nil, generator: String? = nil, image: String? = nil,
    schedule: Schedule = Schedule(), warnings: [String] = [], items: [FeedItem] = []
  ) {
    self.format = format
    self.encoding = encoding
    self.title = title
    self.link = link
    self.description = description
    self.language = language
    self.updated = updated
    self.generator = generator
    self.image = image
    self.schedule = schedule
    self.warnings = warnings
    self.items = items
  }
}

/// One item of a feed. Text fields are plain text; `summary` and `content` are sanitised HTML or plain text.
public struct FeedItem: Sendable, Hashable, Codable {
  public struct Author: Sendable, Hashable, Codable {
    public let name: String?
    public let email: String?
    public let url: String?

    public init(name: String? = nil, email: String? = nil, url: String? = nil) {
      self.name = name
      self.email = email
      self.url = url
    }
  }

  public struct Enclosure: Sendable, Hashable, Codable {
    public let url: String
    public let type: String?
    public let length: Int?

    public init(url: String, type: String? = nil, length: Int? = nil) {
      self.url = url
      self.type = type
      self.length = length
    }
  }

  /// RSS `source`, atom:source: the feed the item was taken from.
  public struct Origin: Sendable, Hashable, Codable {
    public let title: String?
    public let url: String?

    public init(title: String? = nil, url: String? = nil) {
      self.title = title
      self.url = url
    }
  }

  /// guid, atom:id or rdf:about as written.
  public let id: String?
  public let guidIsPermalink: Bool?
  public let title: String?
  /// Absolute, http or https.
  public let link: String?
  public let authors: [Author]
  public let published: Timestamp?
  public let updated: Timestamp?
  public let summary: String?
  public let content: String?
  /// `text/plain`, `text/html` or `application/xhtml+xml`, of `content`, else of `summary`.
  public let contentType: String?
  public let categories: [String]
  public let enclosures: [Enclosure]
  public let language: String?
  public let source: Origin?

  public init(
    id: String? = nil, guidIsPermalink: Bool? = nil, title: String? = nil, link: String? = nil,
    authors: [Author] = [], published: Timestamp? = nil, updated: Timestamp? = nil, summary: String? = nil,
    content: String? = nil, contentType: String? = nil, categories: [String] = [], enclosures: [Enclosure] = [],
    language: String? = nil, source: Origin? = nil
  ) {
    self.id = id
    self.guidIsPermalink = guidIsPermalink
    self.title = title
    self.link = link
    self.authors = authors
    self.published = published
    self.updated = updated
    self.summary = summary
    self.content = content
    self.contentType = contentType
    self.categories = categories
    self.enclosures = enclosures
    self.language = language
    self.source = source
  }
}
