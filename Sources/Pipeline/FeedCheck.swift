import Archive
import Feeds
import Fetch
import Foundation
import Ledger
import Records
import Synchronization

/// One look at each feed, without storing anything.
public struct FeedCheck: Sendable {
  public struct Row: Sendable, Hashable {
    public let source: Source
    /// HTTP status, or the code of the failure.
    public let status: String
    public var format: String?
    public var items: Int?
    public var newest: Timestamp?
    public var language: String?
    public var problems: [String] = []
    /// The feed's new address, where a server says that it has moved for good.
    public let movedTo: String?

    public var isWell: Bool { format != nil }
  }

  public let sources: SourceList
  /// Where runs keep what hosts asked of them: one that wants to be left alone is not even looked at.
  public let output: OutputFolder?
  public let clock: @Sendable () -> Timestamp

  public init(sources: SourceList, output: OutputFolder? = nil, clock: @escaping @Sendable () -> Timestamp) {
    self.sources = sources
    self.output = output
    self.clock = clock
  }

  /// - Returns: a row for each source, in the order of the list.
  public func callAsFunction() async -> [Row] {
    let pauses = pauses()
    let bodies = Mutex<[String: FetchedResource]>([:])
    let requests = Set(sources.sources.map(\.url)).sorted().map { url in
      FetchRequest(url: url, accept: .feed, maximumBytes: sources.settings.maximumFeedBytes)
    }
    let outcomes = await Fetcher(FetchSettings(sources.settings, clock: clock), pauses: pauses).fetch(requests) { outcome in
      guard case .fetched = outcome.result, let answer = outcome.answer,
        let resource = try? FetchedResource(answer, location: nil)  // an unreadable body shows as a feed without format
      else { return }
      bodies.withLock { $0[outcome.request.url] = resource }
    }
    let found = Dictionary(outcomes.map { ($0.request.url, $0) }, uniquingKeysWith: { first, _ in first })
    let resources = bodies.withLock { $0 }
    return sources.sources.map { row(for: $0, found[$0.url], resources[$0.url]) }
  }

  private func pauses() -> [String: Timestamp] {
    guard let output, FileManager.default.fileExists(atPath: output.ledger) else { return [:] }
    // A ledger that cannot be read is the doctor's to name.
    return (try? LedgerFile(readingFrom: output.ledger).hostPauses(at: clock())) ?? [:]
  }

  private func row(for source: Source, _ outcome: FetchOutcome?, _ resource: FetchedResource?) -> Row {
    guard let outcome else { return Row(source: source, status: "not-asked", movedTo: nil) }
    if let failure = outcome.failure {
      var row = Row(source: source, status: failure.code, movedTo: outcome.permanentURL)
      row.problems = [failure.message]
      return row
    }
    var row = Row(source: source, status: outcome.status.map(String.init) ?? "–", movedTo: outcome.permanentURL)
    guard let resource else {
      row.problems = ["the body cannot be decoded"]
      return row
    }
    do {
      let feed = try FeedReader.read(resource.body, contentType: resource.contentType, url: resource.url)
      row.format = feed.format.rawValue
      row.items = feed.items.count
      row.newest = feed.items.compactMap { $0.published ?? $0.updated }.max()
      row.language = feed.language
      row.problems = feed.warnings
    } catch {
      row.problems = [error.message]
    }
    return row
  }
}

extension FetchSettings {
  init(_ settings: SourceList.Settings, clock: @escaping @Sendable () -> Timestamp) {
    self.init(
      contact: settings.contact, width: settings.parallelHosts, hostPause: .milliseconds(settings.hostPauseMilliseconds),
      totalTimeout: .seconds(settings.totalTimeoutSeconds), maximumBytes: settings.maximumPageBytes,
      allowsPrivateAddresses: settings.allowsPrivateAddresses, clock: clock)
  }
}
