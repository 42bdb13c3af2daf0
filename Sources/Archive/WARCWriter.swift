import Foundation
import Gzip
import Records

/// An earlier response that a revisit repeats.
public struct Original: Sendable, Hashable {
  public let url: String
  public let date: Timestamp
  /// `urn:uuid:…` of its record.
  public let recordID: String?
  /// Of the body as sent; a revisit for an unchanged body is written only where it is given and equal.
  public let payloadDigest: WARCDigest?

  public init(url: String, date: Timestamp, recordID: String? = nil, payloadDigest: WARCDigest? = nil) {
    self.url = url
    self.date = date
    self.recordID = recordID
    self.payloadDigest = payloadDigest
  }

  /// What to keep of an exchange after writing it.
  public init(_ exchange: HTTPExchange, at location: ArchiveLocation) {
    self.init(
      url: exchange.url, date: exchange.fetchedAt, recordID: location.recordID, payloadDigest: WARCDigest(of: exchange.body))
  }
}

/// Appends records to a `.warc.gz` file, one gzip member each, WARC 1.1.
///
/// Each exchange goes out in one write of whole members: a process that is killed leaves at most one cut member at the end,
/// which the next opening takes away. The same input gives the same bytes (with the same version of zlib).
///
/// A class because it owns an open file; use it from one task at a time.
public final class WARCWriter {
  public let fileName: String
  private let handle: FileHandle
  /// Length of the file: all of it whole members.
  private var end: Int
  /// Records in the file, which makes identifiers unlike where all else is equal.
  private var sequence: Int
  private var warcinfoID = ""
  private var isOpen = true

  /// Opens or makes the file and appends a `warcinfo` record.
  ///
  /// - Parameters:
  ///   - path: ends in `.warc.gz`; its folder exists.
  ///   - fields: of the warcinfo block, after `format`: `software`, the run's clock.
  ///   - date: the run's clock, which the warcinfo record carries.
  /// - Throws: `cannot-write`; `unsupported-archive` where the file exists and is no gzip file.
  public init(path: String, fields: [(String, String)], date: Timestamp) throws(StageFailure) {
    fileName = baseName(path)
    let tail = try AppendPosition(path: path)
    do {
      if !tail.exists { try Data().write(to: URL(fileURLWithPath: path), options: .withoutOverwriting) }
      handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      if tail.isCut { try handle.truncate(atOffset: UInt64(tail.end)) }
    } catch {
      throw .cannotWrite(fileName, error)
    }
    end = tail.end
    sequence = tail.members
    let lines = [("format", "WARC File Format 1.1")] + fields
    let block = WARCWriter.block(lines)
    var draft = RecordDraft(.warcinfo, date: date, contentType: "application/warc-fields", block: block)
    draft.fields.append(HTTPHeader("WARC-Filename", fileName))
    warcinfoID = draft.identify(url: "", sequence: sequence)
    _ = try append([draft])
  }

  /// Appends the request and the response of an exchange, or a revisit in place of the response.
  ///
  /// - Parameter original: for status 304: the response that it confirms. Otherwise: an earlier response whose body may be the
  ///   same; where it is (by payload digest), only the headers are kept.
  /// - Returns: the place of the response or revisit.
  /// - Throws: `cannot-write`; the file then ends where it did before.
  public func write(_ exchange: HTTPExchange, revisiting original: Original? = nil) throws(StageFailure) -> ArchiveLocation {
    var response = RecordDraft(response: exchange, revisiting: original)
    let id = response.identify(url: exchange.url, sequence: sequence + 1)
    let requestHead = ArchivedHead.request(exchange)
    guard !requestHead.isEmpty else { return try append([response])[0] }
    var request = RecordDraft(
      .request, date: exchange.fetchedAt, contentType: "application/http; msgtype=request", block: requestHead)
    request.setTarget(exchange)
    request.fields.append(HTTPHeader("WARC-Concurrent-To", "<\(id)>"))
    _ = request.identify(url: exchange.url, sequence: sequence)
    return try append([request, response])[1]
  }

  /// Appends a `metadata` record of `name: value` lines about a record written before.
  public func write(
    metadata fields: [(String, String)], about location: ArchiveLocation, url: String, date: Timestamp
  ) throws(StageFailure) -> ArchiveLocation {
    var draft = RecordDraft(.metadata, date: date, contentType: "application/warc-fields", block: WARCWriter.block(fields))
    draft.fields.append(HTTPHeader("WARC-Target-URI", url))
    draft.fields.append(HTTPHeader("WARC-Concurrent-To", "<\(location.recordID)>"))
    _ = draft.identify(url: url, sequence: sequence)
    return try append([draft])[0]
  }

  /// Appends a `metadata` record about the file as a whole, at an address of its own.
  public func write(
    metadata block: [UInt8], contentType: String, url: String, date: Timestamp
  ) throws(StageFailure) -> ArchiveLocation {
    var draft = RecordDraft(.metadata, date: date, contentType: contentType, block: block)
    draft.fields.append(HTTPHeader("WARC-Target-URI", url))
    _ = draft.identify(url: url, sequence: sequence)
    return try append([draft])[0]
  }

  /// Waits until the disk has everything, and closes the file. A second call does nothing.
  public func close() throws(StageFailure) {
    guard isOpen else { return }
    isOpen = false
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw .cannotWrite(fileName, error)
    }
  }

  private func append(_ drafts: [RecordDraft]) throws(StageFailure) -> [ArchiveLocation] {
    precondition(isOpen, "written to after close")
    var bytes: [UInt8] = []
    var locations: [ArchiveLocation] = []
    for draft in drafts {
      let member = GzipMember.deflate(draft.serialized(warcinfo: warcinfoID))
      locations.append(
        ArchiveLocation(file: fileName, offset: end + bytes.count, length: member.count, recordID: draft.recordID))
      bytes += member
    }
    do {
      try handle.seek(toOffset: UInt64(end))
      try handle.write(contentsOf: Data(bytes))
    } catch {
      // Where this fails too, the cut member is taken away at the next opening.
      try? handle.truncate(atOffset: UInt64(end))
      throw .cannotWrite(fileName, error)
    }
    end += bytes.count
    sequence += drafts.count
    return locations
  }

  private static func block(_ fields: [(String, String)]) -> [UInt8] {
    fields.flatMap { Array("\($0.0): \(oneLine($0.1))\r\n".utf8) }
  }
}

/// Where appending to an existing file goes on.
private struct AppendPosition {
  let exists: Bool
  let end: Int
  /// Bytes of a member that was never finished follow `end`.
  let isCut: Bool
  let members: Int

  /// Reads all members. Damage is left as it stands: readers pass over it, and nothing may be lost that others can read.
  init(path: String) throws(StageFailure) {
    let url = URL(fileURLWithPath: path)
    let name = baseName(path)
    guard FileManager.default.fileExists(atPath: path) else {
      (exists, end, isCut, members) = (false, 0, false, 0)
      return
    }
    do {
      let handle = try FileHandle(forUpdating: url)
      // It was only read.
      defer { try? handle.close() }
      // Devices have no length and nothing to read.
      let size = Int(try handle.seekToEnd())
      try handle.seek(toOffset: 0)
      let scan = size == 0 ? (whole: 0, isCut: false, count: 0) : try AppendPosition.scan(handle, name: name)
      (exists, members) = (true, scan.count)
      isCut = scan.isCut
      end = scan.isCut ? scan.whole : size
    } catch let failure as StageFailure {
      throw failure
    } catch {
      throw .cannotWrite(name, error)
    }
  }

  private static func scan(_ handle: FileHandle, name: String) throws -> (whole: Int, isCut: Bool, count: Int) {
    let reader = GzipMemberReader { Array(try handle.read(upToCount: 1 << 18) ?? Data()) }
    var scratch: [UInt8] = []
    var (whole, count) = (0, 0)
    do {
      while try reader.begin() {
        var step = GzipMemberReader.Step.bytes
        while step == .bytes {
          scratch.removeAll(keepingCapacity: true)
          step = try reader.read(into: &scratch)
        }
        guard case .endOfMember(let length) = step else { return (whole, true, count) }
        whole += length
        count += 1
      }
    } catch is GzipError {
      guard whole > 0 else {
        throw StageFailure.archive(name, "unsupported-archive", "\(name) exists and is not an intact gzip file: nothing is appended")
      }
      return (whole, false, count)
    }
    return (whole, false, count)
  }
}
