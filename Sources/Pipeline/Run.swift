import Archive
import Fetch
import Foundation
import Ledger
import Records
import Synchronization

/// How a run or a replay ended, for the exit status and for the one line that cron mails.
public struct RunReport: Sendable {
  public let clock: Timestamp
  /// Folders of the briefs written, oldest first.
  public let briefs: [String]
  public let facts: RunFacts
  /// Feeds that deserve a line today: failed several times in a row, and not yet named on this day.
  public let feedLines: [String]
  public let articles: Int
  /// More feeds failed than the settings tolerate.
  public let exceedsTolerance: Bool
}

/// What the edge is told while a run goes on.
public enum RunProgress: Sendable {
  case feeds(done: Int, of: Int)
  case pages(done: Int, of: Int)
  case comparing
}

/// The daily job: feeds in, brief out.
public struct Run: Sendable {
  public enum Failure: Error, Sendable {
    /// Not one feed answered.
    case noFeedReachable(feeds: Int, reason: String)
  }

  public let sources: SourceList
  public let output: OutputFolder
  /// The clock of the run: names the brief's day.
  public let now: Timestamp
  /// What stands on each exchange; the wall clock, or `now` where the user set it.
  public let clock: @Sendable () -> Timestamp
  public let width: Int
  public let progress: @Sendable (RunProgress) -> Void
  /// One for the run: robots.txt, pauses and refusals of a host hold for its feeds and its pages alike.
  private let fetcher: Fetcher

  public init(
    sources: SourceList, output: OutputFolder, now: Timestamp, clock: @escaping @Sendable () -> Timestamp, width: Int,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) {
    self.sources = sources
    self.output = output
    self.now = now
    self.clock = clock
    self.width = width
    self.progress = progress
    fetcher = Fetcher(FetchSettings(sources.settings, clock: clock))
  }

  public func callAsFunction() async throws -> RunReport {
    try output.prepare()
    let lock = try FolderLock(output)
    defer { withExtendedLifetime(lock) {} }
    let ledger = try LedgerFile(path: output.ledger, maker: .run)
    let road = Road(output: output, ledger: ledger, sources: sources, width: width)
    try ledger.begin(runAt: now, tool: Release.tool, input: input)
    let sink = ArchiveSink(output: output, now: now)

    let feeds = try await fetchFeeds(road, sink)
    let pages = try await fetchPages(road, sink)
    let recorded = RecordedRun(
      clock: now, input: input, missingFeeds: feeds.missing, failures: (feeds.failures + pages.fetch).sorted(),
      sourceList: sources.json)
    try sink.finish(with: recorded)

    progress(.comparing)
    let facts = try road.facts(recorded, unread: feeds.unread, failures: pages.read)
    _ = try road.brief(clock: now, facts: facts)
    try ledger.close()
    return RunReport(
      clock: now, briefs: [output.brief(of: now.day)], facts: facts, feedLines: feeds.lines, articles: pages.articles,
      exceedsTolerance: Double(facts.missingFeeds.count) > sources.settings.failureTolerance * Double(sources.sources.count))
  }

  private var input: String { "\(sources.sources.count) feeds" }

  // MARK: Feeds

  private struct FetchedFeeds {
    var missing: [RunFacts.MissingFeed] = []
    /// Feeds that answered with something that is no feed.
    var unread: [StageFailure] = []
    var failures: [StageFailure] = []
    var lines: [String] = []
  }

  private func fetchFeeds(_ road: Road, _ sink: ArchiveSink) async throws -> FetchedFeeds {
    var states = try road.ledger.feedStates()
    var stored: [String: StoredCapture] = [:]
    var requests: [FetchRequest] = []
    var bySource: [String: [Source]] = [:]
    for source in sources.sources {
      let state = states[source.id]
      if let retry = state?.retryAfter, retry > now { continue }
      bySource[source.url, default: []].append(source)
      guard bySource[source.url]?.count == 1 else { continue }
      if let capture = try road.ledger.capture(of: source.url) { stored[source.url] = capture }
      let validators = stored[source.url].map { Validators($0) }
      requests.append(
        FetchRequest(url: source.url, validators: validators, accept: .feed, maximumBytes: sources.settings.maximumFeedBytes))
    }
    let known = stored
    let counter = Counter()
    let total = requests.count
    let outcomes = await fetcher.fetch(requests) { outcome in
      sink.archive(outcome, known: known[outcome.request.url])
      progress(.feeds(done: counter.next(), of: total))
    }
    try sink.check()

    var answers: [String: Result<FetchedResource, StageFailure>] = [:]
    for outcome in outcomes { answers[outcome.request.url] = sink.take(outcome.request.url) }
    try road.ledger.keep(sink.takeCaptures())

    var result = FetchedFeeds()
    var reachable = 0
    for outcome in outcomes {
      for source in bySource[outcome.request.url] ?? [] {
        var state = states[source.id] ?? FeedState(sourceID: source.id, url: source.url)
        switch outcome.result {
        case .fetched, .notModified:
          reachable += 1
          state.failuresInARow = 0
          state.lastSuccess = now
          state.movedTo = outcome.permanentURL
          state.retryAfter = nil
          if let answer = answers[outcome.request.url],
            let failure = try road.absorb(feed: answer, of: source, clock: now)
          {
            result.unread.append(failure)
            state.failuresInARow += 1
          }
        case .failed(let failure):
          state.failuresInARow += 1
          state.retryAfter = outcome.retryAfter
          result.failures.append(
            StageFailure(stage: .fetch, subject: source.id, code: failure.code, message: failure.message))
          result.missing.append(
            .init(source: source.id, outlet: source.outlet, reason: failure.message, lastSuccess: state.lastSuccess))
        }
        if state.failuresInARow >= sources.settings.failuresBeforeReport, state.lastReported != now.day.iso8601 {
          state.lastReported = now.day.iso8601
          let reason = result.failures.last { $0.subject == source.id } ?? result.unread.last { $0.subject == source.id }
          result.lines.append("\(source.id): \(reason?.message ?? "failed"), \(state.failuresInARow) runs in a row")
        }
        states[source.id] = state
      }
    }
    if reachable == 0, !requests.isEmpty {
      try road.ledger.keep(states.values.sorted { $0.sourceID < $1.sourceID })
      throw Failure.noFeedReachable(feeds: requests.count, reason: result.failures.first?.message ?? "")
    }
    for source in sources.sources where bySource[source.url] == nil {
      let until = states[source.id]?.retryAfter?.iso8601 ?? "later"
      result.missing.append(
        .init(
          source: source.id, outlet: source.outlet, reason: "its server asked to wait until \(until)",
          lastSuccess: states[source.id]?.lastSuccess))
    }
    try road.ledger.keep(states.values.sorted { $0.sourceID < $1.sourceID })
    result.missing.sort { $0.source < $1.source }
    return result
  }

  // MARK: Pages

  private struct FetchedPages {
    var fetch: [StageFailure] = []
    var read: [StageFailure] = []
    var articles = 0
  }

  private func fetchPages(_ road: Road, _ sink: ArchiveSink) async throws -> FetchedPages {
    let sourcesByID = Dictionary(sources.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var result = FetchedPages()
    var byURL: [String: [ItemState]] = [:]
    var inline: [ItemState] = []
    for item in try road.ledger.pendingItems() {
      guard let source = sourcesByID[item.sourceID] else { continue }
      if source.followsLinks, let url = item.url { byURL[url, default: []].append(item) } else { inline.append(item) }
    }
    result.read += try await road.read(items: inline, clock: now)

    var known: [String: StoredCapture] = [:]
    var requests: [FetchRequest] = []
    for url in byURL.keys.sorted() {
      if let capture = try road.ledger.capture(of: url) { known[url] = capture }
      let validators = known[url].map { Validators($0) }
      requests.append(FetchRequest(url: url, validators: validators, accept: .page))
    }
    guard !requests.isEmpty else { return result }
    let (arrived, arrivals) = AsyncStream<FetchOutcome>.makeStream()
    let counter = Counter()
    let (stored, all, fetcher) = (known, requests, fetcher)
    let total = all.count
    async let fetching: Void = {
      _ = await fetcher.fetch(all) { outcome in
        sink.archive(outcome, known: stored[outcome.request.url])
        progress(.pages(done: counter.next(), of: total))
        arrivals.yield(outcome.withoutExchanges)
      }
      arrivals.finish()
    }()
    var waiting: [PageArrival] = []
    for await outcome in arrived {
      let items = byURL[outcome.request.url] ?? []
      switch outcome.result {
      case .fetched:
        switch sink.take(outcome.request.url) {
        case .success(let resource): waiting.append(PageArrival(resource: resource, items: items))
        case .failure(let failure):
          result.read.append(failure)
          try road.ledger.keep(items.map { $0.failed() })
        case nil: break
        }
      case .notModified:
        try road.ledger.keep(items.map { $0.read() })
      case .failed(let failure):
        result.fetch.append(StageFailure(stage: .fetch, subject: outcome.request.url, code: failure.code, message: failure.message))
        let forGood = ["http-404", "http-410", "refused-by-robots", "bad-url"].contains(failure.code)
        try road.ledger.keep(items.map { $0.failed(forGood: forGood) })
      }
      if waiting.count >= 32 { try await read(&waiting, road, sink, &result) }
    }
    await fetching
    try sink.check()
    try await read(&waiting, road, sink, &result)
    return result
  }

  private func read(
    _ waiting: inout [PageArrival], _ road: Road, _ sink: ArchiveSink, _ result: inout FetchedPages
  ) async throws {
    let failures = try await road.read(waiting, clock: now)
    result.read += failures
    result.articles += waiting.count - failures.count
    waiting.removeAll(keepingCapacity: true)
    try road.ledger.keep(sink.takeCaptures())
  }
}

/// Counts up; the lock is in `Mutex`.
private final class Counter: Sendable {
  private let value = Mutex(0)

  func next() -> Int {
    value.withLock { value in
      value += 1
      return value
    }
  }
}

extension Validators {
  fileprivate init(_ capture: StoredCapture) {
    self.init(etag: capture.etag, lastModified: capture.lastModified, url: capture.answeredBy)
  }
}
