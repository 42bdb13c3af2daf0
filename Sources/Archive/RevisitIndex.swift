import Records

/// Where the responses stand that later revisits repeat.
///
/// Filled while an archive is read; a revisit comes after its original, so one pass is enough where the original is in it.
public struct RevisitIndex: Sendable {
  private var byAddress: [String: [(date: Timestamp?, location: ArchiveLocation)]] = [:]
  private var byDigest: [String: ArchiveLocation] = [:]
  private var byID: [String: ArchiveLocation] = [:]

  public init() {}

  /// Notes a `response` or `resource`; all other records are passed over.
  public mutating func note(_ record: WARCRecord) {
    guard record.kind == .response || record.kind == .resource, let url = record.targetURI else { return }
    byAddress[url, default: []].append((record.date, record.location))
    if let digest = record.payloadDigest, byDigest[digest] == nil { byDigest[digest] = record.location }
    if !record.location.recordID.isEmpty { byID[record.location.recordID] = record.location }
  }

  /// The place of the response that a revisit repeats: by record identifier, by address and date, by payload digest; a
  /// `server-not-modified` without a date repeats the latest response of its address.
  ///
  /// - Returns: nil where it was not noted.
  public func original(of revisit: WARCRecord) -> ArchiveLocation? {
    guard revisit.kind == .revisit else { return nil }
    if let id = revisit.refersTo, let location = byID[id] { return location }
    let captures = byAddress[revisit.refersToTargetURI ?? revisit.targetURI ?? ""] ?? []
    if let date = revisit.refersToDate, let capture = captures.last(where: { $0.date == date }) { return capture.location }
    if let digest = revisit.payloadDigest, let location = byDigest[digest] { return location }
    guard revisit.revisitProfile == .serverNotModified, revisit.refersToDate == nil else { return nil }
    return captures.last?.location
  }
}

extension WARCRecord {
  /// Why a revisit keeps no body.
  public enum RevisitProfile: String, Sendable {
    case identicalPayload = "identical-payload-digest"
    case serverNotModified = "server-not-modified"

    /// WARC 1.1's address of the profile.
    var address: String { "http://netpreserve.org/warc/1.1/revisit/" + rawValue }
  }

  /// nil for records that are no revisits, and for profiles that the standard does not know.
  public var revisitProfile: RevisitProfile? {
    guard kind == .revisit, let name = fields["warc-profile"]?.split(separator: "/").last else { return nil }
    return RevisitProfile(rawValue: String(name))
  }

  public var refersTo: String? { fields["warc-refers-to"].map(bare) }
  public var refersToTargetURI: String? { fields["warc-refers-to-target-uri"].map(bare) }
  public var refersToDate: Timestamp? { fields["warc-refers-to-date"].flatMap(Timestamp.init(iso8601:)) }
}
