import Foundation
import Ledger
import Records

/// Whether a run would work here, looked at without the network.
public struct Doctor: Sendable {
  public struct Finding: Sendable, Hashable {
    public enum Weight: String, Sendable { case well, note, ill }

    public let weight: Weight
    public let subject: String
    public let words: String
  }

  public let sources: SourceList
  public let output: OutputFolder
  public let now: Timestamp

  public init(sources: SourceList, output: OutputFolder, now: Timestamp) {
    self.sources = sources
    self.output = output
    self.now = now
  }

  public func callAsFunction() -> [Finding] {
    var findings = [Finding(weight: .well, subject: "sources", words: counted(sources.sources.count, "feed"))]
    do {
      try output.prepare()
      let probe = output.path + "/.doctor"
      try OutputFolder.write("", to: probe)
      try? FileManager.default.removeItem(atPath: probe)  // an empty file that stays harms nobody
      findings.append(Finding(weight: .well, subject: "output", words: "\(output.path) can be written"))
    } catch {
      findings.append(Finding(weight: .ill, subject: "output", words: "\(output.path) cannot be written"))
      return findings
    }
    guard FileManager.default.fileExists(atPath: output.ledger) else {
      return findings + [Finding(weight: .note, subject: "ledger", words: "no run yet")]
    }
    do {
      let ledger = try LedgerFile(readingFrom: output.ledger)
      findings.append(
        Finding(
          weight: .well, subject: "ledger",
          words: counted(try ledger.articleIDs().count, "article") + ", " + counted(try ledger.briefs().count, "brief")))
      findings += try feeds(ledger)
      findings += archive(try LedgerArchives(output, ledger))
    } catch {
      findings.append(Finding(weight: .ill, subject: "ledger", words: reason(error)))
    }
    return findings
  }

  private func reason(_ error: any Error) -> String {
    guard let failure = error as? LedgerFile.Failure else { return "cannot be read: \(error)" }
    return failure.words
  }

  private func feeds(_ ledger: LedgerFile) throws -> [Finding] {
    let states = try ledger.feedStates()
    let pauses = try ledger.hostPauses(at: now).sorted { $0.key < $1.key }
    return sources.sources.flatMap { source -> [Finding] in
      guard let state = states[source.id], state.url == source.url else {
        return [Finding(weight: .note, subject: source.id, words: "never read")]
      }
      return [moved(state), failing(state)].compactMap(\.self)
    } + pauses.map { Finding(weight: .note, subject: $0.key, words: "asked to be left alone until \($0.value.iso8601)") }
  }

  private func moved(_ state: FeedState) -> Finding? {
    guard let move = state.move else { return nil }
    let isBelieved = move.days >= FeedPolicy.daysToBelieveMove
    let words = "has moved to \(move.to)" + (isBelieved ? ", which is asked in its place: change the source list" : "")
    return Finding(weight: .note, subject: state.sourceID, words: words)
  }

  private func failing(_ state: FeedState) -> Finding? {
    guard state.failuresInARow > 0 else { return nil }
    var words = state.failuresInARow == 1 ? "failed once, \(age(state))" : "failed \(state.failuresInARow) times in a row, \(age(state))"
    if let failure = state.lastFailure { words += ": \(failure)" }
    if case .rest(let reason) = state.plan(at: now, retries: false) { words = "\(age(state)): \(reason)" }
    let isIll = state.rest == .gone || state.failuresInARow >= sources.settings.failuresBeforeReport
    return Finding(weight: isIll ? .ill : .note, subject: state.sourceID, words: words)
  }

  private func age(_ state: FeedState) -> String {
    guard let success = state.lastSuccess else { return "never read" }
    let hours = max(0, now.seconds(since: success)) / 3_600
    let age = hours < 48 ? "\(hours) h" : counted(hours / 24, "day")
    return "last read \(success.iso8601), stale by \(age)"
  }

  private func archive(_ archives: LedgerArchives) -> [Finding] {
    var findings = [
      Finding(weight: archives.missing.isEmpty ? .well : .ill, subject: "archive", words: counted(archives.found.count, "file"))
    ]
    findings += archives.missing.map { Finding(weight: .ill, subject: $0, words: "is missing") }
    for path in archives.found {
      let file = (path as NSString).lastPathComponent
      do {
        let result = try ArchiveIndex.verify(path)
        for difference in result.differences { findings.append(Finding(weight: .ill, subject: file, words: difference.message)) }
      } catch {
        findings.append(Finding(weight: .ill, subject: file, words: "cannot be read: \(error)"))
      }
    }
    return findings
  }
}

extension LedgerFile.Failure {
  /// For people.
  public var words: String {
    switch self {
    case .cannotOpen(let reason): "the ledger cannot be opened: \(reason)"
    case .tooNew: "the ledger was written by a later version of this program"
    case .madeByOther(let maker): "the folder holds the ledger of a \(maker.rawValue); name another with --output"
    }
  }
}
