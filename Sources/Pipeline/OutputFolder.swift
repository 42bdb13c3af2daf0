import Foundation
import Ledger
import Records

/// The folder a run writes: archive, ledger, briefs, and the lock that keeps a second run out.
public struct OutputFolder: Sendable {
  public enum Failure: Error, Sendable, Hashable {
    /// Another run holds the lock.
    case locked(path: String)
    case cannotWrite(path: String, reason: String)
    case cannotRead(path: String, reason: String)
  }

  public let path: String

  public init(_ path: String) { self.path = path }

  public var archive: String { path + "/archive" }
  /// Of the run at `clock`, in `archive`.
  static func archiveName(_ clock: Timestamp) -> String { clock.digits14 + ".warc.gz" }
  public var ledger: String { path + "/ledger.sqlite" }
  /// Where a replay found its archives, a path a line: a run has them in `archive`.
  private var archivesElsewhere: String { path + "/archives.txt" }
  var briefs: String { path + "/briefs" }
  func brief(of day: CalendarDay) -> String { briefs + "/" + day.iso8601 }

  /// Makes the folders that are missing.
  func prepare() throws {
    for folder in [path, archive, briefs] {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw Failure.cannotWrite(path: folder, reason: reason(error))
      }
    }
  }

  /// The ledger to look things up in.
  ///
  /// - Throws: `cannotRead` where none was written here.
  func readLedger() throws -> LedgerFile {
    guard FileManager.default.fileExists(atPath: ledger) else {
      throw Failure.cannotRead(path: path, reason: "it holds no ledger: neither a run nor a replay was written there")
    }
    return try LedgerFile(readingFrom: ledger)
  }

  func keepArchivesElsewhere(_ paths: [String]) throws {
    let whole = paths.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    try OutputFolder.write(whole.map { $0 + "\n" }.joined(), to: archivesElsewhere)
  }

  func readArchivesElsewhere() -> [String] {
    // A run keeps no such list.
    guard let bytes = try? OutputFolder.read(archivesElsewhere) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Writes beside the file, syncs, and renames: a reader sees the old bytes or the new ones, never a part.
  static func write(_ text: String, to path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    let beside = path + ".part"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      guard FileManager.default.createFile(atPath: beside, contents: nil), let handle = FileHandle(forWritingAtPath: beside) else {
        throw Failure.cannotWrite(path: path, reason: "the file cannot be made")
      }
      do {
        try handle.write(contentsOf: Data(text.utf8))
        try handle.synchronize()
        try handle.close()
      } catch {
        try? handle.close()  // the write's own error is the one to tell
        try? FileManager.default.removeItem(atPath: beside)
        throw error
      }
      guard unsafe rename(beside, path) == 0 else {
        throw Failure.cannotWrite(path: path, reason: systemReason())
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure.cannotWrite(path: path, reason: reason(error))
    }
  }

  static func read(_ path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped))
    } catch {
      throw Failure.cannotRead(path: path, reason: reason(error))
    }
  }
}

/// What the last system call that failed says.
private func systemReason() -> String { unsafe String(cString: strerror(errno)) }

private func reason(_ error: any Error) -> String {
  let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
  return underlying?.localizedDescription ?? error.localizedDescription
}

/// A lock on the output folder that dies with its process.
final class FolderLock: Sendable {
  private let descriptor: Int32

  init(_ folder: OutputFolder) throws {
    let path = folder.path + "/.lock"
    descriptor = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputFolder.Failure.cannotWrite(path: path, reason: systemReason()) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw OutputFolder.Failure.locked(path: folder.path)
    }
  }

  deinit { close(descriptor) }
}
