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
  let analyst: Analyst

  /// - Parameter actors: the user's own.
  init(output: OutputFolder, ledger: LedgerFile, sources: SourceList, actors: [ListedActor] = [], width: Int) {
    self.output = output
    self.ledger = ledger
    self.sources = sources
    self.width = width
    analyst = actors.isEmpty ? Analyst() : Analyst(registry: StateGazetteer(actors: actors))
  }

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
        return .success(analyst.entry(for: article, of: source))
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
        return .success(analyst.entry(for: article, of: source))
      } catch {
        return .failure(error.ofItem(state))
      }
    }
    return try keep(results, items.map { [$0] }, clock)
  }

  /// Keeps articles that came already extracted.
  func read(articles: [Article], clock: Timestamp) async throws {
    let analyst = analyst
    let entries = await orderedMap(articles, width: width) { analyst.entry(for: $0) }
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
      ratings: ratings, ratingsDigest: recorded.ratings.map { ContentHash(of: $0.compact) },
      actorsDigest: recorded.actors.map { ContentHash(of: $0.compact) },
      windowDays: sources.settings.windowDays)
  }

  private func windowStart(_ clock: Timestamp, days: Int? = nil) -> Timestamp {
    Timestamp(secondsSince1970: clock.secondsSince1970 - (days ?? sources.settings.windowDays) * 86_400)
  }

  /// Compares what is known at `clock`, and writes the day's brief.
  ///
  /// - Parameter closing: comes when the brief is made and before it is written.
  func brief(clock: Timestamp, facts: RunFacts, closing: () throws -> Void = {}) throws {
    try ledger.finish(runAt: clock, facts: facts)
    let files = try makeBriefs(clock: clock, facts: facts)
    try closing()
    try write(files, clock)
  }

  /// Writes the brief of a day that is past once more, from what the ledger knew then.
  ///
  /// - Returns: nil where that day has no brief.
  func remakeBrief(of day: CalendarDay) throws -> (clock: Timestamp, facts: RunFacts)? {
    guard let clock = try ledger.brief(of: day), let facts = try ledger.facts(ofRunAt: clock) else { return nil }
    try write(try makeBriefs(clock: clock, facts: facts), clock)
    return (clock, facts)
  }

  /// Those for readers who may see less come first: what they call an event, the whole brief calls it too.
  ///
  /// - Returns: texts by path below the day's folder.
  private func makeBriefs(clock: Timestamp, facts: RunFacts) throws -> [String: String] {
    try ledger.forgetEvents(of: clock)
    let window = try window(at: clock, facts)
    // An event may rest on a document from before the window, and that be the most restricted one.
    let highest = max(window.articles.map(\.tlp).max() ?? .clear, try ledger.strictestLevel())
    var whole = try compared(window, upTo: highest)
    let marking = whole.comparison.articles.map(\.tlp).max() ?? .clear
    let lower = try LowerViews.of(whole.comparison.articles, facts: facts, label: { try ledger.label(of: $0, window.labels) })
    var files: [String: String] = [:]
    for view in lower {
      let brief = try makeBrief(try compared(window, upTo: view.level), view.level, window, view.facts)
      for (name, text) in render(brief) { files[LowerViews.folder(view.level) + "/" + name] = text }
    }
    if marking < highest || !lower.isEmpty { whole = try compared(window, upTo: marking) }
    // None for a lower view, as nobody can tell from a number what it was counted from.
    whole.comparison.agedWarnings = try ledger.agedWarnings(
      beside: Set(whole.comparison.articles.map(\.article.id)), through: clock)
    try ledger.keep(states: whole.comparison.events.flatMap(\.warnings) + whole.comparison.warnings, at: clock)
    files.merge(render(try makeBrief(whole, marking, window, facts))) { first, _ in first }
    try ledger.forgetUnusedEvents(of: clock)
    return files
  }

  private func window(at clock: Timestamp, _ facts: RunFacts) throws -> BriefWindow {
    let labels = try ledger.labels(of: facts.sources)
    let start = windowStart(clock, days: facts.windowDays)
    let known = try ledger.articles(from: start, through: clock, labels)
    return BriefWindow(
      start: start, clock: clock, previous: try ledger.lastBrief(before: clock.day),
      articles: known.filter { !$0.isBefore(start) }, older: known.filter { $0.isBefore(start) }, labels: labels)
  }

  private func compared(_ window: BriefWindow, upTo level: TLP) throws -> (memory: EventMemory, comparison: Comparison) {
    let open = window.articles.filter { $0.tlp <= level }
    let (memory, recalled) = try ledger.memory(
      for: open, from: window.start, previous: window.previous, LedgerFile.View(clock: window.clock, level: level), window.labels)
    return StateGazetteer.$standard.withValue(analyst.registry) {
      (memory, Comparer.compare(recalled + open, clock: window.clock, previous: window.previous, memory: memory))
    }
  }

  private func makeBrief(
    _ compared: (memory: EventMemory, comparison: Comparison), _ level: TLP, _ window: BriefWindow, _ facts: RunFacts
  ) throws -> Brief {
    let comparison = compared.comparison
    try ledger.keep(comparison, memory: compared.memory, LedgerFile.View(clock: window.clock, level: level))
    let known = Set(comparison.articles.map(\.article.id))
    var facts = facts
    facts.older = window.older.count { $0.tlp <= level && !known.contains($0.article.id) }
    return try StateGazetteer.$standard.withValue(analyst.registry) { try BriefBuilder.build(comparison, facts: facts) }
  }

  /// A view that an earlier run of the day made under other labels would show what may no longer be shown: all go first.
  private func write(_ files: [String: String], _ clock: Timestamp) throws {
    let folder = output.brief(of: clock.day)
    try LowerViews.remove(from: folder)
    for name in files.keys.sorted() { try OutputFolder.write(files[name] ?? "", to: folder + "/" + name) }
    let digests = files.mapValues { ContentHash(of: $0) }
    try ledger.keepBrief(of: clock, jsonDigest: ContentHash(of: files["brief.json"] ?? ""), files: digests)
  }

  private func render(_ brief: Brief) -> [String: String] {
    [
      "brief.md": MarkdownBrief.render(brief), "brief.html": HTMLBrief.render(brief), "brief.json": JSONBrief.render(brief).pretty,
    ]
  }
}

extension StageFailure {
  /// Names feed and item: "un-news", "Item “Ferry terminal”: The item carries no text."
  fileprivate func ofItem(_ state: ItemState) -> StageFailure {
    let name = state.item.title.map { "“\($0)”" } ?? state.url ?? state.identity
    return StageFailure(stage: stage, subject: state.sourceID, code: code, message: "Item \(name): \(message)")
  }
}

/// The days that a brief compares.
private struct BriefWindow {
  let start: Timestamp
  let clock: Timestamp
  /// The clock of the last brief of an earlier day.
  let previous: Timestamp?
  let articles: [ComparedArticle]
  /// Of feeds, and published before the days compared: they are no news, though an event that lives on may rest on one.
  let older: [ComparedArticle]
  let labels: DocumentLabels
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
