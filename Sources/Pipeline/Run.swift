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
  /// Parts of a replay's input that could not be read: the briefs are made without them.
  public var unreadable: [StageFailure] = []
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
    /// The ledger has later briefs and none of this day: what was in the feeds then can't be read any more.
    case dayIsPast(CalendarDay, newest: CalendarDay)
  }

  public let sources: SourceList
  public let output: OutputFolder
  /// The clock of the run: names the brief's day.
  public let now: Timestamp
  /// What stands on each exchange; the wall clock, or `now` where the user set it.
  public let clock: @Sendable () -> Timestamp
  public let width: Int
  /// Whether feeds that are gone, or rest after failures, are asked again. What a server asked for is kept to all the same.
  public let retries: Bool
  /// What an analyst has signed, printed beside what the program counts.
  public let ratings: Ratings?
  /// The user's own, over those that are shipped.
  public let actors: [ListedActor]
  public let progress: @Sendable (RunProgress) -> Void

  public init(
    sources: SourceList, output: OutputFolder, now: Timestamp, clock: @escaping @Sendable () -> Timestamp, width: Int,
    retries: Bool = false, ratings: Ratings? = nil, actors: [ListedActor] = [], progress: @escaping @Sendable (RunProgress) -> Void
  ) {
    self.sources = sources
    self.output = output
    self.now = now
    self.clock = clock
    self.width = width
    self.retries = retries
    self.ratings = ratings
    self.actors = actors
    self.progress = progress
  }

  public func callAsFunction() async throws -> RunReport {
    try output.prepare()
    let lock = try FolderLock(output)
    defer { withExtendedLifetime(lock) {} }
    let copy = LedgerCopy(output)
    let refusals = try copy.restore(at: now)
    let ledger = try LedgerFile(path: output.ledger, maker: .run)
    try refusals.keep(in: ledger)
    try copy.make(now)
    let road = Road(output: output, ledger: ledger, sources: sources, actors: actors, width: width)
    if let newest = try ledger.newestBrief(), now < newest { return try remake(road, newest, copy) }
    try ledger.begin(runAt: now, tool: Release.tool, input: input)
    let sink = ArchiveSink(output: output, now: now)

    // One for the run: robots.txt, pauses and refusals of a host hold for its feeds and its pages alike.
    let fetcher = Fetcher(FetchSettings(sources.settings, clock: clock), pauses: try ledger.hostPauses(at: now))
    var round = try FeedRound(road, sink, fetcher, now: now, retries: retries, progress: progress)
    let feeds = try await round()
    guard feeds.hasReached || sources.sources.isEmpty else {
      try sink.abandon()
      try copy.discard()
      throw Failure.noFeedReachable(feeds: sources.sources.count, reason: feeds.missing.min { $0.source < $1.source }?.reason ?? "")
    }
    let pages = try await fetchPages(road, sink, fetcher)
    let recorded = RecordedRun(
      clock: now, input: input, missingFeeds: feeds.missing.sorted { $0.source < $1.source },
      failures: (feeds.failures + pages.fetch).sorted(), sourceList: sources.json, ratings: ratings.map(RatingsFile.json),
      actors: actors.isEmpty ? .none : .some(ActorsFile.json(actors)),
      lastSuccesses: feeds.lastSuccesses, asked: feeds.asked)
    progress(.comparing)
    let facts = try road.facts(recorded, ratings: ratings, unread: feeds.unread, failures: pages.read)
    try road.brief(clock: now, facts: facts) { try sink.finish(with: recorded) }
    try ledger.close()
    try copy.discard()
    try WrittenBriefs(output: output).writeIndex()
    return RunReport(
      clock: now, briefs: [output.brief(of: now.day)], facts: facts, feedLines: feeds.lines.sorted(), articles: pages.articles,
      exceedsTolerance: Double(facts.missingFeeds.count) > sources.settings.failureTolerance * Double(sources.sources.count))
  }

  /// A day that is past is told from what was known then; no feed is asked, as it would tell of today.
  private func remake(_ road: Road, _ newest: Timestamp, _ copy: LedgerCopy) throws -> RunReport {
    let past = try road.remakeBrief(of: now.day)
    try road.ledger.close()
    try copy.discard()
    guard let past else { throw Failure.dayIsPast(now.day, newest: newest.day) }
    try WrittenBriefs(output: output).writeIndex()
    return RunReport(
      clock: past.clock, briefs: [output.brief(of: now.day)], facts: past.facts, feedLines: [], articles: 0, exceedsTolerance: false)
  }

  private var input: String { counted(sources.sources.count, "feed") }

  // MARK: Pages

  private struct FetchedPages {
    var fetch: [StageFailure] = []
    var read: [StageFailure] = []
    var articles = 0
  }

  private func fetchPages(_ road: Road, _ sink: ArchiveSink, _ fetcher: Fetcher) async throws -> FetchedPages {
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
    let (stored, all) = (known, requests)
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
        // A page that nobody could ask for has not failed.
        guard !FeedPolicy.isForNow(failure.code) else { break }
        let forGood = ["http-404", "http-410", "refused-by-robots", "bad-url"].contains(failure.code)
        try road.ledger.keep(items.map { $0.failed(forGood: forGood) })
      }
      if waiting.count >= 32 { try await read(&waiting, road, sink, &result) }
    }
    await fetching
    try road.ledger.keep(hostPauses: fetcher.pausesToKeep(now))
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
final class Counter: Sendable {
  private let value = Mutex(0)

  func next() -> Int {
    value.withLock { value in
      value += 1
      return value
    }
  }
}

extension Validators {
  init(_ capture: StoredCapture) {
    self.init(etag: capture.etag, lastModified: capture.lastModified, url: capture.answeredBy)
  }
}
