import Articles
import Briefs
import Comparisons
import Feeds
import Ledger
import Records

/// A page that came in, with what led to it.
struct PageArrival: Sendable {
  let resource: FetchedResource
  /// Feed items whose link led here; empty for a page of an archive without its feed.
  let items: [ItemState]
}

/// The stages from a stored response to a brief. `run` and `replay` differ only in where responses come from.
struct Road: Sendable {
  let output: OutputFolder
  let ledger: LedgerFile
  let sources: SourceList
  let width: Int
  let analyst = Analyst()

  private var sourcesByID: [String: Source] {
    Dictionary(sources.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes in a feed: items that are new, or that say something new, wait for their page.
  ///
  /// - Returns: why the answer gives no feed; nil where it does.
  func absorb(
    feed answer: Result<FetchedResource, StageFailure>, of source: Source, clock: Timestamp
  ) throws -> StageFailure? {
    switch feed(in: answer, of: source) {
    case .success(let feed):
      try absorb(feed, of: source, clock: clock)
      return nil
    case .failure(let failure): return failure
    }
  }

  /// - Returns: the feed, or why the answer holds none, with the source as the subject.
  func feed(in answer: Result<FetchedResource, StageFailure>, of source: Source) -> Result<Feed, StageFailure> {
    do throws(StageFailure) {
      let resource = try answer.get()
      return .success(try FeedReader.read(resource.body, contentType: resource.contentType, url: resource.url))
    } catch {
      return .failure(StageFailure(stage: .feed, subject: source.id, code: error.code, message: error.message))
    }
  }

  func absorb(_ feed: Feed, of source: Source, clock: Timestamp) throws {
    let known = try ledger.knownItems(of: source.id)
    let items = Array(feed.items.prefix(sources.settings.itemsPerFeed))
    let changed = zip(items, FeedIdentity.keys(of: items)).compactMap { item, identity -> ItemState? in
      let fingerprint = FeedIdentity.fingerprint(item).hex
      guard known[identity]?.fingerprint != fingerprint else { return nil }
      return ItemState(
        sourceID: source.id, identity: identity, url: item.link.map(withoutFragment), fingerprint: fingerprint,
        firstSeen: known[identity]?.firstSeen ?? clock, state: .pending, attempts: 0, item: item)
    }
    try ledger.keep(changed)
  }

  /// Reads pages into articles with claims, and keeps them; an item whose page gave no article is tried again later.
  func read(_ arrivals: [PageArrival], clock: Timestamp) async throws -> [StageFailure] {
    let byID = sourcesByID
    let analyst = analyst
    let results = await orderedMap(arrivals, width: width) { arrival -> Result<LedgerArticle, StageFailure> in
      let first = arrival.items.first
      let source = first.flatMap { byID[$0.sourceID] }
      let context = PageContext(arrival.resource, item: first?.item, source: source)
      do throws(StageFailure) {
        let article = try ArticleReader.read(page: arrival.resource.body, context)
        return .success(analyst.entry(for: article, owner: source?.owner))
      } catch {
        return .failure(error)
      }
    }
    return try keep(results, arrivals.map(\.items), clock)
  }

  /// Reads items that carry their own text, or whose link is not to be followed.
  func read(items: [ItemState], clock: Timestamp) async throws -> [StageFailure] {
    let byID = sourcesByID
    let analyst = analyst
    let results = await orderedMap(items, width: width) { state -> Result<LedgerArticle, StageFailure> in
      let source = byID[state.sourceID]
      let context = PageContext(
        url: state.url, contentType: nil, outlet: source?.outlet, sourceID: source?.id, feedItem: state.item)
      do throws(StageFailure) {
        let article = try ArticleReader.read(item: state.item, context)
        return .success(analyst.entry(for: article, owner: source?.owner))
      } catch {
        return .failure(error)
      }
    }
    return try keep(results, items.map { [$0] }, clock)
  }

  /// Keeps articles that came already extracted.
  func read(articles: [Article], clock: Timestamp) async throws {
    let analyst = analyst
    let entries = await orderedMap(articles, width: width) { analyst.entry(for: $0, owner: nil) }
    try ledger.keep(entries, firstSeen: clock)
  }

  private func keep(
    _ results: [Result<LedgerArticle, StageFailure>], _ items: [[ItemState]], _ clock: Timestamp
  ) throws -> [StageFailure] {
    var entries: [LedgerArticle] = []
    var states: [ItemState] = []
    var failures: [StageFailure] = []
    for (result, items) in zip(results, items) {
      switch result {
      case .success(let entry):
        entries.append(entry)
        states += items.map { $0.read() }
      case .failure(let failure):
        failures.append(failure)
        states += items.map { $0.failed() }
      }
    }
    try ledger.keep(entries, firstSeen: clock)
    try ledger.keep(states)
    return failures
  }

  /// What the brief says of its run: what the network told, and what the pages turned out to be.
  ///
  /// - Parameter ratings: what `recorded.ratings` says.
  func facts(
    _ recorded: RecordedRun, ratings: Ratings?, unread: [StageFailure], failures: [StageFailure], input: String? = nil
  ) throws -> RunFacts {
    let outlets = sourcesByID
    let start = windowStart(recorded.clock)
    let missing =
      recorded.missingFeeds
      + unread.map {
        .init(
          source: $0.subject, outlet: outlets[$0.subject]?.outlet ?? $0.subject, reason: $0.message,
          lastSuccess: recorded.lastSuccesses[$0.subject])
      }
    return RunFacts(
      tool: Release.tool, rules: Release.rules, input: input ?? recorded.input,
      feedsRead: sources.sources.count - missing.count, feedsTotal: sources.sources.count,
      missingFeeds: missing.sorted { $0.source < $1.source }, failures: (recorded.failures + unread + failures).sorted(),
      notAnalysed: try ledger.notAnalysed(from: start, through: recorded.clock),
      sourceListDigest: sources.sources.isEmpty ? nil : sources.digest, sources: sources.sources,
      ratings: ratings, ratingsDigest: recorded.ratings.map { ContentHash(of: $0.compact) })
  }

  private func windowStart(_ clock: Timestamp) -> Timestamp {
    Timestamp(secondsSince1970: clock.secondsSince1970 - sources.settings.windowDays * 86_400)
  }

  /// Compares what is known at `clock`, and writes the day's brief.
  func brief(clock: Timestamp, facts: RunFacts) throws -> Brief {
    try ledger.finish(runAt: clock, facts: facts)
    let articles = try ledger.articles(from: windowStart(clock), through: clock)
    let aged = try ledger.agedWarnings(before: windowStart(clock), through: clock)
    let brief = try makeBrief(of: articles, aged: aged, clock: clock, facts: facts)
    try ledger.keep(states: brief.comparison.events.flatMap(\.warnings) + brief.comparison.warnings, at: clock)
    let folder = output.brief(of: clock.day)
    try ledger.keepBrief(of: clock, jsonDigest: ContentHash(of: try write(brief, to: folder)))
    for view in try LowerViews.of(articles, facts: facts, ledger: ledger) {
      try write(try makeBrief(of: view.articles, clock: clock, facts: view.facts), to: folder + "/" + view.folder)
    }
    return brief
  }

  /// - Parameter aged: empty for a lower view, as nobody can tell from a number what it was counted from.
  private func makeBrief(
    of articles: [ComparedArticle], aged: [WarningRecord.State: Int] = [:], clock: Timestamp, facts: RunFacts
  ) throws -> Brief {
    let comparison = Comparer.compare(articles, clock: clock, previous: try ledger.lastBrief(before: clock.day), agedWarnings: aged)
    return try BriefBuilder.build(comparison, facts: facts)
  }

  /// - Returns: the JSON as written.
  @discardableResult
  private func write(_ brief: Brief, to folder: String) throws -> String {
    let json = JSONBrief.render(brief).pretty
    try OutputFolder.write(MarkdownBrief.render(brief), to: folder + "/brief.md")
    try OutputFolder.write(HTMLBrief.render(brief), to: folder + "/brief.html")
    try OutputFolder.write(json, to: folder + "/brief.json")
    return json
  }
}

extension ItemState {
  /// An item is given up after this many pages without an article.
  static let maximumAttempts = 3

  func read() -> ItemState {
    var state = self
    state.state = .read
    return state
  }

  func failed(forGood: Bool = false) -> ItemState {
    var state = self
    state.attempts += 1
    if forGood || state.attempts >= Self.maximumAttempts { state.state = .givenUp }
    return state
  }
}

/// Two links that differ only behind `#` are one page.
func withoutFragment(_ url: String) -> String {
  String(url.prefix { $0 != "#" })
}

extension PageContext {
  init(_ resource: FetchedResource, item: FeedItem?, source: Source?) {
    self.init(
      url: resource.isSavedFile ? nil : resource.url, contentType: resource.contentType, outlet: source?.outlet, sourceID: source?.id,
      feedItem: item, capturedAt: resource.isSavedFile ? nil : resource.fetchedAt, location: resource.location,
      captureDigest: resource.digest)
  }
}
