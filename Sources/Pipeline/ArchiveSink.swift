import Archive
import Fetch
import Foundation
import Ledger
import Records
import Synchronization

/// Puts every exchange into the run's archive before anything reads it, and hands the decoded answer on.
///
/// The network thread writes and the run takes: what they share stands under one lock.
final class ArchiveSink: Sendable {
  private struct State {
    // Made at the first exchange: a run that reaches nobody leaves no empty archive.
    var writer: WARCWriter?
    var resources: [String: FetchedResource] = [:]
    var undecodable: [String: StageFailure] = [:]
    var captures: [StoredCapture] = []
    var failure: StageFailure?
  }

  private let state = Mutex(State())
  private let output: OutputFolder
  private let now: Timestamp

  init(output: OutputFolder, now: Timestamp) {
    self.output = output
    self.now = now
  }

  /// - Parameter known: what is stored of the address, for a revisit in place of the same bytes.
  func archive(_ outcome: FetchOutcome, known: StoredCapture?) {
    state.withLock { state in
      guard state.failure == nil else { return }
      do throws(StageFailure) {
        for exchange in outcome.robotsExchanges { _ = try writer(&state).write(exchange) }
        for (index, exchange) in outcome.exchanges.enumerated() {
          let isLast = index == outcome.exchanges.count - 1
          let location = try writer(&state).write(exchange, revisiting: isLast ? known.map(Original.init) : nil)
          if isLast { keep(exchange, of: outcome, at: location, &state) }
        }
      } catch {
        state.failure = error
      }
    }
  }

  private func keep(_ exchange: HTTPExchange, of outcome: FetchOutcome, at location: ArchiveLocation, _ state: inout State) {
    guard case .fetched = outcome.result else { return }
    do throws(StageFailure) {
      let resource = try FetchedResource(exchange, location: location)
      state.resources[outcome.request.url] = resource
      state.captures.append(
        StoredCapture(
          url: outcome.request.url, answeredBy: exchange.url, fetchedAt: exchange.fetchedAt, digest: resource.digest,
          payloadDigest: WARCDigest(of: exchange.body).description, etag: outcome.validators?.etag,
          lastModified: outcome.validators?.lastModified, location: location))
    } catch {
      state.undecodable[outcome.request.url] = error
    }
  }

  /// Stands after the exchanges of a run that came to no brief: a replay passes over them.
  static let cutOffAddress = "urn:counterclaim:cut-off"

  /// Marks what a killed run left in its archive.
  static func markCutOff(_ path: String, at now: Timestamp) throws(StageFailure) {
    // A run that was killed before its first answer left none.
    guard FileManager.default.fileExists(atPath: path) else { return }
    let writer = try WARCWriter(path: path, fields: [("software", Release.tool), ("conformsTo", "WARC 1.1")], date: now)
    _ = try writer.write(metadata: Array("{}".utf8), contentType: "application/json", url: cutOffAddress, date: now)
    try writer.close()
  }

  /// Ends the archive of a run that writes no brief.
  func abandon() throws(StageFailure) {
    let failure = state.withLock { state -> StageFailure? in
      guard let writer = state.writer else { return state.failure }
      do throws(StageFailure) {
        _ = try writer.write(
          metadata: Array("{}".utf8), contentType: "application/json", url: ArchiveSink.cutOffAddress, date: now)
        try writer.close()
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  private func writer(_ state: inout State) throws(StageFailure) -> WARCWriter {
    if let writer = state.writer { return writer }
    let writer = try WARCWriter(
      path: output.archive + "/" + OutputFolder.archiveName(now), fields: [("software", Release.tool), ("conformsTo", "WARC 1.1")],
      date: now)
    state.writer = writer
    return writer
  }

  /// The decoded answer to a request, once.
  func take(_ url: String) -> Result<FetchedResource, StageFailure>? {
    state.withLock { state in
      if let failure = state.undecodable.removeValue(forKey: url) { return .failure(failure) }
      return state.resources.removeValue(forKey: url).map(Result.success)
    }
  }

  /// What the ledger has to know of the answers since the last call.
  func takeCaptures() -> [StoredCapture] {
    state.withLock { state in
      defer { state.captures = [] }
      return state.captures
    }
  }

  /// Throws the failure that ended the writing, if there was one: a run whose archive is not whole must not go on.
  func check() throws(StageFailure) {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  func finish(with recorded: RecordedRun) throws(StageFailure) {
    let failure = state.withLock { state -> StageFailure? in
      do throws(StageFailure) {
        let writer = try writer(&state)
        _ = try writer.write(
          metadata: Array(recorded.json.compact.utf8), contentType: "application/json", url: RecordedRun.address, date: now)
        try writer.close()
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }
}

extension Original {
  init(_ capture: StoredCapture) {
    self.init(
      url: capture.answeredBy, date: capture.fetchedAt, recordID: capture.location.recordID,
      payloadDigest: WARCDigest(capture.payloadDigest))
  }
}
