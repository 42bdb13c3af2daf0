import Records

/// What is known of a page before it is read.
public struct PageContext: Sendable {
  public let url: String?
  /// `Content-Type` as sent, with its charset.
  public let contentType: String?
  /// The outlet as the source list names it.
  public let outlet: String?
  public let sourceID: String?
  /// The item whose link led to the page.
  public let feedItem: FeedItem?
  public let capturedAt: Timestamp?
  public let location: ArchiveLocation?
  public let captureDigest: ContentHash?
  /// Given by the user: wins over all that the page says.
  public let published: Timestamp?

  public init(
    url: String? = nil, contentType: String? = nil, outlet: String? = nil, sourceID: String? = nil, feedItem: FeedItem? = nil,
    capturedAt: Timestamp? = nil, location: ArchiveLocation? = nil, captureDigest: ContentHash? = nil, published: Timestamp? = nil
  ) {
    self.url = url
    self.contentType = contentType
    self.outlet = outlet
    self.sourceID = sourceID
    self.feedItem = feedItem
    self.capturedAt = capturedAt
    self.location = location
    self.captureDigest = captureDigest
    self.published = published
  }
}
