import Foundation
import Ledger
import Records

/// The ledger as it was before a run, beside it until the run has come to its end.
///
/// A run that is killed leaves a ledger that knows articles of no brief, and an archive that cannot tell how far the run had come. The
/// next run puts the ledger back, marks that archive as cut off, and reads again what was lost: a replay, which passes over what is
/// marked, makes the same briefs.
struct LedgerCopy {
  private let output: OutputFolder
  private var prefix: String { (output.ledger as NSString).lastPathComponent + ".before-" }

  init(_ output: OutputFolder) { self.output = output }

  /// Keeps the ledger under the clock of the run that begins.
  func make(_ clock: Timestamp) throws {
    let path = output.path + "/" + prefix + clock.digits14
    let beside = path + ".part"
    do {
      if FileManager.default.fileExists(atPath: beside) { try FileManager.default.removeItem(atPath: beside) }
      try FileManager.default.copyItem(atPath: output.ledger, toPath: beside)
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: beside))
      try handle.synchronize()
      try handle.close()
      try FileManager.default.moveItem(atPath: beside, toPath: path)
    } catch {
      throw OutputFolder.Failure.cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  /// For a run that has come to its end, or that learnt of no article.
  func discard() throws {
    for name in names { try remove(output.path + "/" + name) }
  }

  /// Puts the ledger of before a killed run back, if one was killed.
  ///
  /// - Returns: what servers asked of the killed run.
  func restore(at now: Timestamp) throws -> Refusals {
    // There is one: a run that is killed in its turn has put it back, and made its own.
    guard let name = names.first else { return Refusals() }
    let refusals = try Refusals(output, at: now)
    let clock = name.dropFirst(prefix.count)
    try ArchiveSink.markCutOff("\(output.archive)/\(clock).warc.gz", at: now)
    // The journal belongs to the ledger that goes.
    try remove(output.ledger + "-journal")
    let copy = output.path + "/" + name
    guard unsafe rename(copy, output.ledger) == 0 else {
      throw OutputFolder.Failure.cannotWrite(path: output.ledger, reason: "the ledger of before the killed run cannot be put back")
    }
    return refusals
  }

  /// Copies that are whole.
  private var names: [String] {
    // A folder that cannot be listed has failed before.
    let all = (try? FileManager.default.contentsOfDirectory(atPath: output.path)) ?? []
    return all.filter { $0.hasPrefix(prefix) && !$0.hasSuffix(".part") }.sorted()
  }

  private func remove(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw OutputFolder.Failure.cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  /// What a killed run was told by servers: it must not be forgotten with the rest.
  struct Refusals {
    private var pauses: [String: Timestamp] = [:]
    private var feeds: [FeedState] = []

    init() {}

    fileprivate init(_ output: OutputFolder, at now: Timestamp) throws {
      let ledger = try LedgerFile(path: output.ledger, maker: .run)
      pauses = try ledger.hostPauses(at: now)
      feeds = try ledger.feedStates().values.filter(\.isRefused).sorted { $0.sourceID < $1.sourceID }
      try ledger.close()
    }

    func keep(in ledger: LedgerFile) throws {
      try ledger.keep(feeds)
      try ledger.keep(hostPauses: pauses)
    }
  }
}

extension FeedState {
  fileprivate var isRefused: Bool {
    switch rest {
    case .gone, .failing: true
    case .fresh, nil: false
    }
  }
}
