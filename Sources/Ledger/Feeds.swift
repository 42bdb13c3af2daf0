import GRDB
import Records

/// An item of a feed on its way to becoming an article.
public struct ItemState: Sendable, Hashable {
  public enum State: String, Sendable {
    /// To be followed to its page.
    case pending
    case read
    /// Failed too often, or for good.
    case givenUp = "given-up"
  }

  public var sourceID: String
  public var identity: String
  public var url: String?
  public var fingerprint: String
  public var firstSeen: Timestamp
  public var state: State
  public var attempts: Int
  public var item: FeedItem

  public init(
    sourceID: String, identity: String, url: String?, fingerprint: String, firstSeen: Timestamp, state: State, attempts: Int,
    item: FeedItem
  ) {
    self.sourceID = sourceID
    self.identity = identity
    self.url = url
    self.fingerprint = fingerprint
    self.firstSeen = firstSeen
    self.state = state
    self.attempts = attempts
    self.item = item
  }
}

/// The last response stored for an address.
public struct StoredCapture: Sendable, Hashable {
  /// The address that was asked for.
  public let url: String
  /// The address at the end of its redirects.
  public let answeredBy: String
  public let fetchedAt: Timestamp
  /// Of the decoded body.
  public let digest: ContentHash
  /// Of the body as sent, in WARC's form: `sha1:…`.
  public let payloadDigest: String
  public let etag: String?
  public let lastModified: String?
  public let location: ArchiveLocation

  public init(
    url: String, answeredBy: String, fetchedAt: Timestamp, digest: ContentHash, payloadDigest: String, etag: String?, lastModified: String?,
    location: ArchiveLocation
  ) {
    self.url = url
    self.answeredBy = answeredBy
    self.fetchedAt = fetchedAt
    self.digest = digest
    self.payloadDigest = payloadDigest
    self.etag = etag
    self.lastModified = lastModified
    self.location = location
  }

  /// The same bytes under the validators that a 304 named.
  public func validated(etag: String?, lastModified: String?) -> StoredCapture {
    StoredCapture(
      url: url, answeredBy: answeredBy, fetchedAt: fetchedAt, digest: digest, payloadDigest: payloadDigest, etag: etag,
      lastModified: lastModified, location: location)
  }
}

extension LedgerFile {
  /// The known items of one source, by identity.
  public func items(of sourceID: String) throws -> [String: ItemState] {
    try queue.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM items WHERE source_id = ?", arguments: [sourceID])
      return Dictionary(try rows.map { ($0["identity"], try item($0)) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What is known of the items of one source, by identity, without the items themselves: of a feed followed for years they are many.
  public func knownItems(of sourceID: String) throws -> [String: (fingerprint: String, firstSeen: Timestamp)] {
    try queue.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT identity, fingerprint, first_seen FROM items WHERE source_id = ?", arguments: [sourceID])
      return Dictionary(
        rows.map { ($0["identity"], ($0["fingerprint"], Timestamp(iso8601: $0["first_seen"]) ?? Timestamp(secondsSince1970: 0))) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// Items whose page has not been read, in order of source and identity.
  public func pendingItems() throws -> [ItemState] {
    try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM items WHERE state = 'pending' ORDER BY source_id, identity").map(item)
    }
  }

  public func keep(_ items: [ItemState]) throws {
    try queue.write { db in
      for item in items {
        try db.execute(
          sql: "INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            item.sourceID, item.identity, item.url, item.fingerprint, item.firstSeen.iso8601, item.state.rawValue, item.attempts,
            try RecordText.encode(item.item),
          ])
      }
    }
  }

  public func capture(of url: String) throws -> StoredCapture? {
    try queue.read { db in
      guard let row = try Row.fetchOne(db, sql: "SELECT * FROM captures WHERE url = ?", arguments: [url]),
        let fetchedAt = Timestamp(iso8601: row["fetched_at"]), let digest = ContentHash(hex: row["digest"])
      else { return nil }
      return StoredCapture(
        url: url, answeredBy: row["answered_by"], fetchedAt: fetchedAt, digest: digest, payloadDigest: row["payload_digest"],
        etag: row["etag"], lastModified: row["last_modified"],
        location: ArchiveLocation(file: row["file"], offset: row["offset"], length: row["length"], recordID: row["record_id"]))
    }
  }

  public func keep(_ captures: [StoredCapture]) throws {
    try queue.write { db in
      for capture in captures {
        try db.execute(
          sql: "INSERT OR REPLACE INTO captures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            capture.url, capture.answeredBy, capture.fetchedAt.iso8601, capture.digest.hex, capture.payloadDigest, capture.etag,
            capture.lastModified,
            capture.location.file, capture.location.offset, capture.location.length, capture.location.recordID,
          ])
      }
    }
  }

  private func item(_ row: Row) throws -> ItemState {
    ItemState(
      sourceID: row["source_id"], identity: row["identity"], url: row["url"], fingerprint: row["fingerprint"],
      firstSeen: Timestamp(iso8601: row["first_seen"]) ?? Timestamp(secondsSince1970: 0),
      state: ItemState.State(rawValue: row["state"]) ?? .pending, attempts: row["attempts"],
      item: try RecordText.decode(FeedItem.self, row["item"]))
  }
}
