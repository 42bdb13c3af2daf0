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
    var findings = [Finding(weight: .well, subject: "sources", words: "\(sources.sources.count) feeds")]
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
        Finding(weight: .well, subject: "ledger", words: "\(try ledger.articleIDs().count) articles, \(try ledger.briefs().count) briefs"))
      findings += try feeds(ledger)
    } catch {
      findings.append(Finding(weight: .ill, subject: "ledger", words: "cannot be read: \(error)"))
    }
    findings += archive()
    return findings
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
    var words = "failed \(state.failuresInARow) times in a row, \(age(state))"
    if let failure = state.lastFailure { words += ": \(failure)" }
    if case .rest(let reason) = state.plan(at: now, retries: false) { words = "\(age(state)): \(reason)" }
    let isIll = state.rest == .gone || state.failuresInARow >= sources.settings.failuresBeforeReport
    return Finding(weight: isIll ? .ill : .note, subject: state.sourceID, words: words)
  }

  private func age(_ state: FeedState) -> String {
    guard let success = state.lastSuccess else { return "never read" }
    let hours = max(0, now.seconds(since: success)) / 3_600
    let age = hours < 48 ? "\(hours) h" : "\(hours / 24) days"
    return "last read \(success.iso8601), stale by \(age)"
  }

  private func archive() -> [Finding] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: output.archive)) ?? []  // an empty archive is no fault
    let archives = files.filter { $0.hasSuffix(".warc.gz") }.sorted()
    var findings = [Finding(weight: .well, subject: "archive", words: "\(archives.count) files")]
    for file in archives {
      do {
        let result = try ArchiveIndex.verify(output.archive + "/" + file)
        for difference in result.differences { findings.append(Finding(weight: .ill, subject: file, words: difference.message)) }
      } catch {
        findings.append(Finding(weight: .ill, subject: file, words: "cannot be read: \(error)"))
      }
    }
    return findings
  }
}
