import Digests
import Gzip
import Records

/// One response, from an archive or fresh from the network, with its codings still on.
///
/// Both ways give the same decoded resource: `run` and `replay` share this code.
public struct ArchivedResponse: Sendable, Hashable {
  /// Absolute, without a fragment.
  public let url: String
  public let fetchedAt: Timestamp
  public let status: Int
  public let headers: [HTTPHeader]
  public let location: ArchiveLocation?
  /// As sent; its codings are those that `codings` states.
  private let entity: [UInt8]
  private let codings: Codings
  private let isMarkedTruncated: Bool

  private struct Codings: Hashable {
    let isChunked: Bool
    /// In the order in which they were applied.
    let content: [String]

    init(_ headers: [HTTPHeader]) {
      isChunked = headers["transfer-encoding"]?.lowercased().contains("chunked") ?? false
      let values = headers.filter { $0.name.lowercased() == "content-encoding" }
      content = values.flatMap { $0.value.lowercased().split(separator: ",") }.map { $0.filter { $0 != " " && $0 != "\t" } }
        .filter { !$0.isEmpty && $0 != "identity" && $0 != "none" }
    }
  }

  /// - Parameter location: where the exchange was written; nil where it was not.
  public init(_ exchange: HTTPExchange, location: ArchiveLocation?) {
    let message = HTTPMessage(ArchivedHead.response(exchange))
    self.init(
      url: exchange.url, fetchedAt: exchange.fetchedAt, status: exchange.status, headers: message?.headers ?? [],
      entity: exchange.body, location: location)
  }

  /// Reads a `response`, a `resource` (a file without an HTTP head), or a `revisit`, whose body is empty without its original.
  ///
  /// - Throws: `no-http-response` for all other records, and for those without address, date or status line.
  public init(_ record: WARCRecord) throws(StageFailure) {
    guard let url = record.targetURI, let date = record.date else {
      throw .archive(record.location.file, "no-http-response", ArchivedResponse.complaint(record, "has no address or no date"))
    }
    if record.kind == .resource {
      let headers = record.contentType.map { [HTTPHeader("Content-Type", $0)] } ?? []
      self.init(
        url: url, fetchedAt: date, status: 200, headers: headers, entity: record.block, location: record.location,
        isMarkedTruncated: record.truncated != nil)
      return
    }
    guard record.isHTTPResponse, let message = HTTPMessage(record.block) else {
      throw .archive(url, "no-http-response", ArchivedResponse.complaint(record, "is no HTTP response"))
    }
    self.init(
      url: url, fetchedAt: date, status: message.status, headers: message.headers, entity: message.body,
      location: record.location, isMarkedTruncated: record.truncated != nil && record.kind != .revisit)
  }

  /// A revisit with the body of the response that it repeats: own date, status, headers and place.
  public init(_ revisit: WARCRecord, original: WARCRecord) throws(StageFailure) {
    let own = try ArchivedResponse(revisit)
    let source = try ArchivedResponse(original)
    url = own.url
    fetchedAt = own.fetchedAt
    status = own.status
    headers = own.headers
    location = own.location
    entity = source.entity
    // What is coded is the original's body: its headers say how.
    codings = source.codings
    isMarkedTruncated = source.isMarkedTruncated
  }

  private init(
    url: String, fetchedAt: Timestamp, status: Int, headers: [HTTPHeader], entity: [UInt8], location: ArchiveLocation?,
    isMarkedTruncated: Bool = false
  ) {
    self.url = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? url
    self.fetchedAt = fetchedAt
    self.status = status
    self.headers = headers
    self.entity = entity
    self.location = location
    self.isMarkedTruncated = isMarkedTruncated
    codings = Codings(headers)
  }

  /// The resource with all codings removed.
  ///
  /// - Parameter limit: of the decoded body, in bytes.
  /// - Returns: also whether the body is known to be incomplete; then it holds all that stands before the cut.
  /// - Throws: `too-large`, `damaged-content`, `unknown-content-coding` (brotli, zstd and others).
  public func decoded(limit: Int = 64 << 20) throws(StageFailure) -> (resource: FetchedResource, isTruncated: Bool) {
    var body = entity
    var isTruncated = isMarkedTruncated
    if codings.isChunked, let chunked = ChunkedBody.decoded(body) {
      body = chunked.bytes
      isTruncated = isTruncated || chunked.isTruncated
    }
    for coding in codings.content.reversed() where !body.isEmpty {
      guard let inflated = try inflated(body, coding, limit) else { continue }
      body = inflated.bytes
      isTruncated = isTruncated || inflated.isTruncated
    }
    guard body.count <= limit else { throw tooLarge(limit) }
    let resource = FetchedResource(
      url: url, fetchedAt: fetchedAt, status: status, headers: headers, body: body,
      digest: ContentHash(digest: MessageDigest.sha256.digest(body[...])),
      location: location)
    return (resource, isTruncated)
  }

  /// - Returns: nil where the body does not begin as the coding must: its recorder removed the coding and kept the header.
  private func inflated(_ body: [UInt8], _ coding: String, _ limit: Int) throws(StageFailure) -> Inflated? {
    let format: CompressionFormat
    switch coding {
    case "gzip", "x-gzip":
      guard body.starts(with: [0x1F, 0x8B]) else { return nil }
      format = .gzip
    case "deflate":
      format = ArchivedResponse.hasZlibHeader(body) ? .zlib : .raw
    default:
      throw .archive(url, "unknown-content-coding", "\(url): content coding \(coding) cannot be removed")
    }
    do throws(GzipError) {
      return try Inflated(body, format: format, limit: limit)
    } catch {
      switch error {
      case .tooLarge: throw tooLarge(limit)
      // Text that calls itself deflate: raw deflated data has no mark by which to know it.
      case .damaged where format == .raw && body.prefix(512).allSatisfy { $0 >= 32 || (9...13).contains($0) }: return nil
      case .damaged: throw .archive(url, "damaged-content", "\(url): \(error)")
      }
    }
  }

  private func tooLarge(_ limit: Int) -> StageFailure {
    .archive(url, "too-large", "\(url): the body has more than \(limit) bytes when decoded")
  }

  private static func hasZlibHeader(_ body: [UInt8]) -> Bool {
    body.count >= 2 && body[0] & 15 == 8 && body[0] >> 4 <= 7 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
  }

  private static func complaint(_ record: WARCRecord, _ reason: String) -> String {
    "\(record.location.file): the \(record.kind.name) record at offset \(record.location.offset) \(reason)"
  }
}

extension FetchedResource {
  /// The decoded resource of an archived response; see `ArchivedResponse.decoded` for its failures.
  public init(_ record: WARCRecord, limit: Int = 64 << 20) throws(StageFailure) {
    self = try ArchivedResponse(record).decoded(limit: limit).resource
  }

  /// The same of an exchange that has just taken place.
  public init(_ exchange: HTTPExchange, location: ArchiveLocation?, limit: Int = 64 << 20) throws(StageFailure) {
    self = try ArchivedResponse(exchange, location: location).decoded(limit: limit).resource
  }
}
