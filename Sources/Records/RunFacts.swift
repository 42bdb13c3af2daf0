/// What a brief must say about the run that made it.
public struct RunFacts: Sendable, Hashable, Codable {
  /// A feed that could not be read, and since when.
  public struct MissingFeed: Sendable, Hashable, Codable {
    public let source: String
    public let outlet: String
    /// One sentence for people.
    public let reason: String
    public let lastSuccess: Timestamp?

    public init(source: String, outlet: String, reason: String, lastSuccess: Timestamp? = nil) {
      self.source = source
      self.outlet = outlet
      self.reason = reason
      self.lastSuccess = lastSuccess
    }
  }

  /// A document that was stored and not analysed.
  public struct NotAnalysed: Sendable, Hashable, Codable {
    public let article: ArticleID
    public let url: String?
    /// `language de`, `no-text`, …
    public let reason: String

    public init(article: ArticleID, url: String? = nil, reason: String) {
      self.article = article
      self.url = url
      self.reason = reason
    }
  }

  /// `counterclaim 0.1.0`
  public let tool: String
  public let rules: String
  /// Where the articles came from, for people: "3 feeds", "archive scene.warc.gz", "bundled archive".
  public let input: String
  public let feedsRead: Int
  public let feedsTotal: Int
  public let missingFeeds: [MissingFeed]
  public let failures: [StageFailure]
  public let notAnalysed: [NotAnalysed]
  /// Of the source list the run was given; nil where there was none.
  public let sourceListDigest: ContentHash?
  public let sources: [Source]
  /// What an analyst has signed; nil where the run was given none.
  public let ratings: Ratings?
  public let ratingsDigest: ContentHash?
  /// Of the user's own actors; nil where the run was given none.
  public let actorsDigest: ContentHash?
  /// Documents left out because their label is more restrictive than the brief's; nil in a brief of all there is.
  public let withheld: Int?
  /// Days back that were compared; nil in facts of before it was kept.
  public let windowDays: Int?
  /// Documents of feeds that were published before the days compared, and were left out; nil in facts of before this was counted.
  public var older: Int?
  /// Parts of a replay's input, lines or records, that could not be read; each is among the failures.
  public var unreadable: Int?

  public init(
    tool: String, rules: String, input: String, feedsRead: Int, feedsTotal: Int, missingFeeds: [MissingFeed] = [],
    failures: [StageFailure] = [], notAnalysed: [NotAnalysed] = [], sourceListDigest: ContentHash? = nil,
    sources: [Source] = [], ratings: Ratings? = nil, ratingsDigest: ContentHash? = nil, actorsDigest: ContentHash? = nil,
    withheld: Int? = nil, windowDays: Int? = nil, older: Int? = nil, unreadable: Int? = nil
  ) {
    self.tool = tool
    self.rules = rules
    self.input = input
    self.feedsRead = feedsRead
    self.feedsTotal = feedsTotal
    self.missingFeeds = missingFeeds
    self.failures = failures
    self.notAnalysed = notAnalysed
    self.sourceListDigest = sourceListDigest
    self.sources = sources
    self.ratings = ratings
    self.ratingsDigest = ratingsDigest
    self.actorsDigest = actorsDigest
    self.withheld = withheld
    self.windowDays = windowDays
    self.older = older
    self.unreadable = unreadable
  }
}
