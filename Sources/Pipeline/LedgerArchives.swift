import Foundation
import Ledger
import Records

/// The archives that a ledger rests on: those that are there, and those that are not.
struct LedgerArchives {
  /// Paths.
  let found: [String]
  /// Names.
  let missing: [String]

  init(_ output: OutputFolder, _ ledger: LedgerFile) throws {
    // A folder that is gone holds no file.
    let files = (try? FileManager.default.contentsOfDirectory(atPath: output.archive)) ?? []
    let own = files.filter { $0.hasSuffix(".warc.gz") || $0.hasSuffix(".warc") }.sorted().map { output.archive + "/" + $0 }
    let elsewhere = output.readArchivesElsewhere()
    found = own + elsewhere.filter { FileManager.default.fileExists(atPath: $0) }
    var expected = Set(try ledger.archiveFiles() + elsewhere.map(Self.name))
    // A run that came to its end has written its archive, whether or not an article was in it.
    if try ledger.maker() == .run { expected.formUnion(try ledger.finishedRuns().map(OutputFolder.archiveName)) }
    missing = expected.subtracting(found.map(Self.name)).sorted()
  }

  private static func name(_ path: String) -> String { (path as NSString).lastPathComponent }
}
