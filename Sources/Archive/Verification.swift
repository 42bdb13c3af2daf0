import Records

/// The digests of an archive, recomputed.
public struct ArchiveVerification: Sendable, Hashable {
  public let records: Int
  /// Digests that were compared.
  public let compared: Int
  /// Digests of algorithms that are not known here.
  public let unknown: Int
  /// `wrong-block-digest`, `wrong-payload-digest`, and all that reading found; in file order, reading's last.
  public let failures: [StageFailure]

  /// Reads the whole file and recomputes the block digest and the payload digest of each record.
  ///
  /// The payload digest of a revisit is that of its original, and that of a segment covers more than the segment: both are
  /// passed over.
  /// - Throws: what `WARCReader.read` throws.
  public init(path: String, limits: WARCReader.Limits = .init()) throws {
    var (records, compared, unknown) = (0, 0, 0)
    var wrong: [StageFailure] = []
    let reading = try WARCReader.read(path: path, limits: limits) { record in
      records += 1
      for check in [DigestCheck.block(record), DigestCheck.payload(record)] {
        switch check {
        case .absent: break
        case .unknown: unknown += 1
        case .equal: compared += 1
        case .different(let failure):
          compared += 1
          wrong.append(failure)
        }
      }
    }
    self.records = records
    self.compared = compared
    self.unknown = unknown
    failures = wrong + reading
  }
}

package enum DigestCheck {
  case absent, unknown, equal
  case different(StageFailure)

  package static func block(_ record: WARCRecord) -> DigestCheck {
    guard let label = record.blockDigest else { return .absent }
    return compare(label, record, "block") { $0(record.block[...]) }
  }

  /// Writers differ in what they take for the payload of a chunked or compressed response: the body as stored, without
  /// chunks, or without content codings.
  package static func payload(_ record: WARCRecord) -> DigestCheck {
    guard let label = record.payloadDigest, record.kind != .revisit, record.fields["warc-segment-number"] == nil else { return .absent }
    return compare(label, record, "payload") { isEqual in
      guard record.kind == .response || record.kind == .request else { return isEqual(record.block[...]) }
      guard let end = FieldLines.endOfHead(in: record.block, from: 0) else { return isEqual([]) }
      let body = record.block[end...]
      if isEqual(body) { return true }
      if let chunked = ChunkedBody.decoded(Array(body)), isEqual(chunked.bytes[...]) { return true }
      // A body that cannot be decoded is no third candidate.
      guard let resource = try? FetchedResource(record) else { return false }
      return isEqual(resource.body[...])
    }
  }

  private static func compare(
    _ label: String, _ record: WARCRecord, _ what: String, _ holds: ((ArraySlice<UInt8>) -> Bool) -> Bool
  ) -> DigestCheck {
    guard let digest = WARCDigest(label) else { return .unknown }
    if holds({ WARCDigest(of: $0, algorithm: digest.algorithm) == digest }) { return .equal }
    let place = "\(record.location.file): the \(record.kind.name) record at offset \(record.location.offset)"
    return .different(
      StageFailure(
        stage: .archive, subject: record.targetURI ?? record.location.recordID, code: "wrong-\(what)-digest",
        message: "\(place): its \(what) does not have the digest \(label)"))
  }
}
