import Foundation
import Records

/// Reads WARC files: plain, with a gzip member for each record, or gzip as a whole.
public enum WARCReader {
  /// What one record may cost in memory, in bytes.
  public struct Limits: Sendable, Hashable {
    /// A record with a larger block is passed over as `too-large-record`.
    public let block: Int
    public let head: Int

    public init(block: Int = 64 << 20, head: Int = 1 << 20) {
      self.block = block
      self.head = head
    }
  }

  /// Hands on each whole record, in file order; only one is in memory at a time.
  ///
  /// - Returns: what could not be read, in file order: `damaged-record` (reading goes on at the next record), `cut-archive`
  ///   (the file ends within a record), `too-large-record`.
  /// - Throws: `StageFailure` with `cannot-read`, or `unsupported-archive` for what is no WARC file (ARC, WACZ, zstd …);
  ///   what `visit` throws ends the reading.
  public static func read(path: String, limits: Limits = Limits(), visit: (WARCRecord) throws -> Void) throws -> [StageFailure] {
    let name = baseName(path)
    let handle = try open(path)
    defer { close(handle) }
    return try drain(try stream(handle, name: name, limits: limits), visit)
  }

  /// The same from a pipe, such as the standard input.
  ///
  /// - Parameter name: stands for the file's name in locations and messages.
  public static func read(
    handle: FileHandle, name: String, limits: Limits = Limits(), visit: (WARCRecord) throws -> Void
  ) throws -> [StageFailure] {
    try drain(try stream(handle, name: name, limits: limits), visit)
  }

  /// The same from bytes in memory.
  public static func read(
    bytes: [UInt8], name: String, limits: Limits = Limits(), visit: (WARCRecord) throws -> Void
  ) throws -> [StageFailure] {
    try drain(try RecordStream(file: name, size: bytes.count, first: bytes, limits: limits) { [] }, visit)
  }

  /// Reads one record back.
  ///
  /// - Throws: `StageFailure`: `cannot-read`; `no-such-record` where another record or none stands there.
  public static func record(at location: ArchiveLocation, in folder: String, limits: Limits = Limits()) throws -> WARCRecord {
    let handle = try open(folder + "/" + location.file)
    defer { close(handle) }
    let stream = try stream(handle, name: location.file, from: location.offset, limits: limits)
    var isFirst = true
    // A length of 0 says that the member holds other records too.
    while isFirst || location.length == 0, let record = try stream.next() {
      if location.recordID.isEmpty || record.location.recordID == location.recordID { return record }
      isFirst = false
    }
    throw StageFailure.archive(
      location.file, "no-such-record", "\(location.file): no record \(location.recordID) at offset \(location.offset)")
  }

  private static let piece = 1 << 18

  private static func drain(_ stream: RecordStream, _ visit: (WARCRecord) throws -> Void) throws -> [StageFailure] {
    while let record = try stream.next() { try visit(record) }
    return stream.failures
  }

  private static func open(_ path: String) throws -> FileHandle {
    do {
      return try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      throw StageFailure.cannotRead(baseName(path), error)
    }
  }

  /// A file that was only read loses nothing when closing it fails.
  private static func close(_ handle: FileHandle) { try? handle.close() }

  private static func stream(_ handle: FileHandle, name: String, from offset: Int? = nil, limits: Limits) throws -> RecordStream {
    let next = {
      do {
        return Array(try handle.read(upToCount: piece) ?? Data())
      } catch {
        throw StageFailure.cannotRead(name, error)
      }
    }
    // A pipe cannot be placed; its size stays unknown.
    let size = try? Int(handle.seekToEnd())
    if size != nil || offset != nil {
      do {
        try handle.seek(toOffset: UInt64(offset ?? 0))
      } catch {
        throw StageFailure.cannotRead(name, error)
      }
    }
    return try RecordStream(file: name, size: size, from: offset ?? 0, first: try next(), limits: limits, next: next)
  }
}

/// The last part of a path.
func baseName(_ path: String) -> String {
  path.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? path
}
