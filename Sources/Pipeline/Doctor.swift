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
    return sources.sources.compactMap { source in
      guard let state = states[source.id] else { return Finding(weight: .note, subject: source.id, words: "never read") }
      if let moved = state.movedTo { return Finding(weight: .note, subject: source.id, words: "has moved to \(moved)") }
      guard state.failuresInARow > 0 else { return nil }
      let since = state.lastSuccess.map { "last read \($0.iso8601)" } ?? "never read"
      let weight: Finding.Weight = state.failuresInARow >= sources.settings.failuresBeforeReport ? .ill : .note
      return Finding(weight: weight, subject: source.id, words: "failed \(state.failuresInARow) times in a row, \(since)")
    }
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
