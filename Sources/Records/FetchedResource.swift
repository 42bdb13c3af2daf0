/// One HTTP header as sent; names compare without regard to case.
public struct HTTPHeader: Sendable, Hashable, Codable {
  public let name: String
  public let value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [HTTPHeader] {
  /// The last header of that name: the one that counts where a server repeats itself.
  public subscript(name: String) -> String? {
    last { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// One request and its answer as they crossed the wire. A redirect is an exchange of its own.
public struct HTTPExchange: Sendable, Hashable {
  /// Absolute, as requested, without a fragment.
  public let url: String
  public let fetchedAt: Timestamp
  /// The numeric address that answered.
  public let remoteAddress: String?
  /// Request line and headers with CRLF, up to and with the empty line.
  public let requestHead: [UInt8]
  public let status: Int
  /// Status line and headers with CRLF, up to and with the empty line.
  public let responseHead: [UInt8]
  /// The entity as sent: `Content-Encoding` still on, `Transfer-Encoding` off.
  public let body: [UInt8]

  public init(
    url: String, fetchedAt: Timestamp, remoteAddress: String? = nil, requestHead: [UInt8] = [], status: Int,
    responseHead: [UInt8] = [], body: [UInt8] = []
  ) {
    self.url = url
    self.fetchedAt = fetchedAt
    self.remoteAddress = remoteAddress
    self.requestHead = requestHead
    self.status = status
    self.responseHead = responseHead
    self.body = body
  }
}

/// Where a response stands in the archive.
public struct ArchiveLocation: Sendable, Hashable, Codable {
  /// File name without folders.
  public let file: String
  /// Byte offset of the record (of its gzip member) in the file.
  public let offset: Int
  /// Length of the record (of its gzip member) in the file.
  public let length: Int
  /// `urn:uuid:…`
  public let recordID: String

  public init(file: String, offset: Int, length: Int, recordID: String) {
    self.file = file
    self.offset = offset
    self.length = length
    self.recordID = recordID
  }
}

/// What the stages read: one response, decoded, from the network or from an archive alike.
public struct FetchedResource: Sendable, Hashable {
  /// The address that answered, absolute, without a fragment.
  public let url: String
  public let fetchedAt: Timestamp
  public let status: Int
  public let headers: [HTTPHeader]
  /// The entity with content codings removed; character encoding untouched.
  public let body: [UInt8]
  /// Of `body`.
  public let digest: ContentHash
  /// nil for plain files.
  public let location: ArchiveLocation?

  public init(
    url: String, fetchedAt: Timestamp, status: Int, headers: [HTTPHeader] = [], body: [UInt8] = [],
    digest: ContentHash, location: ArchiveLocation? = nil
  ) {
    self.url = url
    self.fetchedAt = fetchedAt
    self.status = status
    self.headers = headers
    self.body = body
    self.digest = digest
    self.location = location
  }

  /// `Content-Type` as sent.
  public var contentType: String? { headers["content-type"] }
}
