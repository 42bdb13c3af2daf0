import Records

/// One record of a WARC file (ISO 28500:2017, and the earlier 1.0).
public struct WARCRecord: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case warcinfo, response, resource, request, metadata, revisit, conversion, continuation
    /// A type that the standard does not know; it asks readers to pass such records over.
    case other(String)

    init(_ name: String) {
      let known: [Kind] = [.warcinfo, .response, .resource, .request, .metadata, .revisit, .conversion, .continuation]
      self = known.first { $0.name == name.lowercased() } ?? .other(name)
    }

    /// As written in `WARC-Type`.
    public var name: String {
      switch self {
      case .warcinfo: "warcinfo"
      case .response: "response"
      case .resource: "resource"
      case .request: "request"
      case .metadata: "metadata"
      case .revisit: "revisit"
      case .conversion: "conversion"
      case .continuation: "continuation"
      case .other(let name): name
      }
    }
  }

  public let kind: Kind
  /// `1.0`, `1.1`.
  public let version: String
  /// The named fields in file order.
  public let fields: [HTTPHeader]
  /// The content block as stored.
  public let block: [UInt8]
  public let location: ArchiveLocation

  /// Without the angle brackets that some writers put around it; nil for `warcinfo`.
  public var targetURI: String? { fields["warc-target-uri"].map(bare) }
  /// nil where the field is missing or no date.
  public var date: Timestamp? { fields["warc-date"].flatMap(Timestamp.init(iso8601:)) }
  /// The media type of the block, not of a page: `application/http; msgtype=response`.
  public var contentType: String? { fields["content-type"] }
  public var blockDigest: String? { fields["warc-block-digest"] }
  public var payloadDigest: String? { fields["warc-payload-digest"] }
  /// The record that was made in the same exchange.
  public var concurrentTo: String? { fields["warc-concurrent-to"].map(bare) }
  /// The stated reason for which the block holds less than was sent: `length`, `time`, `disconnect`, `unspecified`.
  public var truncated: String? { fields["warc-truncated"] }

  /// Whether the block is an HTTP response or what a revisit keeps of one.
  public var isHTTPResponse: Bool {
    guard kind == .response || kind == .revisit else { return false }
    return contentType?.lowercased().hasPrefix("application/http") ?? block.starts(with: Array("HTTP/".utf8))
  }

  /// The lines of a block of type `application/warc-fields`: what `warcinfo` and `metadata` say.
  public var blockFields: [HTTPHeader] { FieldLines.parse(block[...]) }
}

/// An identifier or address without `<` and `>`.
func bare(_ value: String) -> String {
  value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
}
