import Records

/// Reads feeds of every format: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed.
public enum FeedReader {
  /// Larger feeds are refused: the largest that news sites publish are a quarter of this.
  public static let maximumBytes = 40 << 20

  /// - Parameters:
  ///   - bytes: the body, content codings removed.
  ///   - contentType: as sent by the server.
  ///   - url: what relative links are resolved against, where the feed names no base; the subject of a failure.
  /// - Returns: the feed; where it was ill-formed, what could be read, with `warnings`. A feed cut short gives its whole
  ///   items, and of the one it was cut in the whole fields.
  /// - Throws: `empty`, `too-large`, or `not-a-feed` with what it is in place of one.
  public static func read(_ bytes: [UInt8], contentType: String? = nil, url: String? = nil) throws(StageFailure) -> Feed {
    do throws(StageFailureReason) {
      return try read(bytes, contentType, url)
    } catch {
      throw error.failure(of: url)
    }
  }

  private static func read(_ bytes: [UInt8], _ contentType: String?, _ url: String?) throws(StageFailureReason) -> Feed {
    guard bytes.count <= maximumBytes else {
      throw StageFailureReason(code: "too-large", message: "the feed has \(bytes.count) bytes; the limit is \(maximumBytes)")
    }
    let decoding = FeedDecoding(bytes, contentType: contentType)
    guard let first = decoding.utf8.first(where: { !ASCII.isSpace($0) }) else {
      throw StageFailureReason(code: "empty", message: "the response is empty")
    }
    let warnings = decoding.warnings + mediaTypeWarning(contentType)
    if first == ASCII.openBrace || first == ASCII.openBracket {
      var reader = JSONFeedReader(decoding.utf8, url: url)
      if let feed = try reader.read(encoding: decoding.encoding, warnings: warnings) { return feed }
      guard let xml = reader.rssInXML else {
        throw StageFailureReason(code: "not-a-feed", message: "the response is JSON, and no JSON Feed")
      }
      return try readXML(xml, decoding, url, warnings)
    }
    return try readXML(decoding.utf8, decoding, url, warnings)
  }

  private static func readXML(_ utf8: [UInt8], _ decoding: FeedDecoding, _ url: String?, _ warnings: [String]) throws(StageFailureReason)
    -> Feed
  {
    let tree = try XMLReader.read(utf8)
    var reader = XMLFeedReader(tree, url: url)
    if let feed = try reader.read(encoding: decoding.encoding, warnings: warnings) { return feed }
    throw StageFailureReason(code: "not-a-feed", message: FeedSniff.description(tree))
  }

  /// A look at the first bytes, for archives that mix feeds with pages.
  public static func looksLikeFeed(_ bytes: [UInt8], contentType: String? = nil) -> Bool {
    FeedSniff.looksLikeFeed(bytes, contentType: contentType)
  }

  private static func mediaTypeWarning(_ contentType: String?) -> [String] {
    guard let type = FeedSniff.mediaType(contentType), !type.contains("xml"), !type.contains("json") else { return [] }
    return ["served as \(type)"]
  }
}

extension Feed {
  /// What `inspect` prints of bytes that are no feed: no format, no items, and the reason.
  public init(unreadable failure: StageFailure) {
    self.init(format: .unknown, encoding: "", warnings: [failure.message])
  }
}
