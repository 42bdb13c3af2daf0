import Archive
import Articles
import Feeds
import Foundation
import Ledger
import Records

/// The same road as `Run`, from what is already on disk. No network is touched.
public struct Replay: Sendable {
  public enum Failure: Error, Sendable, Hashable {
    /// No capture and no article carries a date, and none was given.
    case clockUnknown
    case noSuchSource(path: String)
    /// Not one record of the archives could be read.
    case nothingReadable([StageFailure])
    /// The paths hold no archive, no article and no saved page.
    case nothingFound(paths: [String])
    /// Every capture lies outside the days asked for.
    case nothingWithin
  }

  /// Archives, folders of saved feeds and pages, `.jsonl` files of articles.
  public let paths: [String]
  public let output: OutputFolder
  /// In place of the list that an archive of our own holds.
  public let sources: SourceList?
  /// Names the input in the brief, in place of what the archive says.
  public let input: String?
  /// Ends the replay: captures after it are passed over, and the last brief has this clock.
  public let now: Timestamp?
  public let from: CalendarDay?
  public let to: CalendarDay?
  public let windowDays: Int?
  /// Articles that came extracted get a brief for each day on which one was published, not one brief for all.
  public let daily: Bool
  /// In place of those that an archive of our own holds.
  public let ratings: Ratings?
  /// In place of those that an archive of our own holds; nil leaves them.
  public let actors: [ListedActor]?
  public let width: Int
  public let progress: @Sendable (RunProgress) -> Void

  public init(
    paths: [String], output: OutputFolder, sources: SourceList? = nil, input: String? = nil, now: Timestamp? = nil,
    from: CalendarDay? = nil, to: CalendarDay? = nil, windowDays: Int? = nil, daily: Bool = false, ratings: Ratings? = nil,
    actors: [ListedActor]? = nil, width: Int, progress: @escaping @Sendable (RunProgress) -> Void = { _ in }
  ) {
    self.paths = paths
    self.output = output
    self.sources = sources
    self.input = input
    self.now = now
    self.from = from
    self.to = to
    self.windowDays = windowDays
    self.daily = daily
    self.ratings = ratings
    self.actors = actors
    self.width = width
    self.progress = progress
  }

  public func callAsFunction() async throws -> RunReport {
    let files = try ReplayFiles(paths)
    try output.prepare()
    let lock = try FolderLock(output)
    defer { withExtendedLifetime(lock) {} }
    try startOver()
    let ledger = try LedgerFile(path: output.ledger, maker: .replay)

    var index = ArchiveIndex(accepts: { [self] in accepts($0) })
    for path in files.archives { try index.scan(path) }
    var batches = try index.batches()
    batches += try looseBatches(files)
    if daily { batches.sort { $0.clock < $1.clock } }
    let damage = files.failures + index.failures
    if batches.isEmpty {
      throw !damage.isEmpty ? Failure.nothingReadable(damage) : files.isEmpty ? .nothingFound(paths: paths) : .nothingWithin
    }
    try output.keepArchivesElsewhere(files.archives)
    if let now, let last = batches.indices.last { batches[last].clock = now }

    var briefs: [String] = []
    var report: (facts: RunFacts, articles: Int, clock: Timestamp)?
    var unreadable: [StageFailure] = []
    for (position, batch) in batches.enumerated() {
      // What is damaged belongs to no day: the last brief counts it.
      let lost = batch.failures + (position == batches.count - 1 ? damage : [])
      let (facts, articles) = try await walk(batch, lost, ledger)
      briefs.append(output.brief(of: batch.clock.day))
      unreadable += lost
      report = (facts, (report?.articles ?? 0) + articles, batch.clock)
    }
    try ledger.close()
    try WrittenBriefs(output: output).writeIndex()
    guard let report else { throw Failure.clockUnknown }
    return RunReport(
      clock: report.clock, briefs: briefs, facts: report.facts, feedLines: [], articles: report.articles, exceedsTolerance: false,
      unreadable: unreadable.sorted())
  }

  private func accepts(_ date: Timestamp) -> Bool {
    if let now, date > now { return false }
    if let from, date.day < from { return false }
    if let to, date.day > to { return false }
    return true
  }

  /// A replay is made anew every time; what an earlier one left is removed, what a run left is never touched.
  private func startOver() throws {
    guard FileManager.default.fileExists(atPath: output.ledger) else { return }
    do {
      try LedgerFile(path: output.ledger, maker: .replay).close()
    } catch LedgerFile.Failure.madeByOther {
      throw OutputFolder.Failure.cannotWrite(path: output.path, reason: "the folder holds the ledger of a run; name another with --output")
    }
    for path in [output.ledger, output.path + "/briefs"] where FileManager.default.fileExists(atPath: path) {
      do {
        try FileManager.default.removeItem(atPath: path)
      } catch {
        throw OutputFolder.Failure.cannotWrite(path: path, reason: error.localizedDescription)
      }
    }
    try output.prepare()
  }

  // MARK: One batch

  /// - Parameter lost: parts of the input that could not be read.
  private func walk(_ batch: ReplayBatch, _ lost: [StageFailure], _ ledger: LedgerFile) async throws -> (RunFacts, Int) {
    let archived = try batch.recorded.map { try SourceList.read(Array($0.sourceList.compact.utf8)) }
    var list = sources ?? archived ?? SourceList(sources: [])
    if let windowDays { list.settings.windowDays = windowDays }
    list.addFeeds(of: batch)
    let known = try actors ?? batch.recorded?.actors.map { try ActorsFile.read(Array($0.compact.utf8)) } ?? []
    let road = Road(output: output, ledger: ledger, sources: list, actors: known, width: width)
    try ledger.begin(runAt: batch.clock, tool: Release.tool, input: input ?? batch.input)

    var unread: [StageFailure] = []
    for source in list.sources {
      guard let answer = batch.feeds[batch.resolve(source.url)] ?? batch.feeds[source.url] else { continue }
      if let failure = try road.absorb(feed: answer, of: source, clock: batch.clock) { unread.append(failure) }
    }
    var failures = lost
    let pending = try ledger.pendingItems()
    let follows = Dictionary(list.sources.map { ($0.id, $0.followsLinks) }, uniquingKeysWith: { first, _ in first })
    var items: [String: [ItemState]] = [:]
    var inline: [ItemState] = []
    for item in pending {
      if let url = item.url, follows[item.sourceID] ?? true {
        items[batch.resolve(url), default: []].append(item)
      } else {
        inline.append(item)
      }
    }
    failures += try await road.read(items: inline, clock: batch.clock)
    try ledger.keep(batch.unchanged.sorted().flatMap { items[$0] ?? [] }.map { $0.read() })

    var articles = batch.articles.count
    try await road.read(articles: batch.articles, clock: batch.clock)
    var waiting = batch.savedPages.map { PageArrival(resource: $0, items: []) }
    func read() async throws {
      let failed = try await road.read(waiting, clock: batch.clock)
      articles += waiting.count - failed.count
      failures += failed
      waiting.removeAll(keepingCapacity: true)
    }
    try await read()
    for path in batch.pages.keys.sorted() {
      try await ArchiveIndex.pages(path, batch.pages[path] ?? [], pieces: 64) { piece in
        for answer in piece {
          switch answer {
          case .success(let resource): waiting.append(PageArrival(resource: resource, items: items[resource.url] ?? []))
          case .failure(let failure): failures.append(failure)
          }
        }
        try await read()
      }
    }
    progress(.comparing)
    let ratings = try ratings ?? batch.recorded?.ratings.map { try RatingsFile.read(Array($0.compact.utf8)) }
    let recorded = RecordedRun(
      clock: batch.clock, input: batch.input, missingFeeds: batch.recorded?.missingFeeds ?? [],
      failures: batch.recorded?.failures ?? [], sourceList: .null, ratings: ratings.map(RatingsFile.json),
      actors: known.isEmpty ? .none : .some(ActorsFile.json(known)),
      lastSuccesses: batch.recorded?.lastSuccesses ?? [:])
    var facts = try road.facts(recorded, ratings: ratings, unread: unread, failures: failures, input: input)
    facts.unreadable = lost.count
    try road.brief(clock: batch.clock, facts: facts)
    return (facts, articles)
  }

  // MARK: Saved files and lines of articles

  /// One for all; with `daily` also one for each earlier day of publication. What has no day comes with the last.
  private func looseBatches(_ files: ReplayFiles) throws -> [ReplayBatch] {
    guard !files.articles.isEmpty || !files.saved.isEmpty else { return [] }
    var batch = ReplayBatch(clock: Timestamp(secondsSince1970: 0))
    var latest: Timestamp?
    var known: [ArticleID: (article: Article, place: String)] = [:]
    for path in files.articles {
      let (articles, failures) = ArticleLines.read(try OutputFolder.read(path), file: (path as NSString).lastPathComponent)
      batch.failures += failures
      for (article, place) in articles {
        let first = known[article.id, default: (article, place)]
        guard article.isVersion(of: first.article) else {
          batch.failures.append(.doubledIdentifier(article.id, place, first.place))
          continue
        }
        known[article.id] = first
        if let published = article.published {
          guard accepts(published) else { continue }
          latest = max(latest ?? published, published)
        }
        batch.articles.append(article)
      }
    }
    for path in files.saved {
      let bytes = try OutputFolder.read(path)
      let name = (path as NSString).lastPathComponent
      let resource = FetchedResource(savedFile: bytes)
      if FeedReader.looksLikeFeed(bytes, contentType: nil) {
        batch.feeds[name] = .success(resource)
      } else {
        batch.savedPages.append(resource)
      }
    }
    batch.articles = ArticleLines.withVersions(batch.articles).sorted { $0.id < $1.id }
    guard let clock = now ?? latest else { throw Failure.clockUnknown }
    batch.clock = clock
    batch.input = paths.map { ($0 as NSString).lastPathComponent }.joined(separator: ", ")
    return daily ? days(of: batch) : [batch]
  }

  /// The batch by day of publication, each with the last instant that its day knows of.
  private func days(of batch: ReplayBatch) -> [ReplayBatch] {
    var last = batch
    let byDay = Dictionary(grouping: batch.articles) { $0.published.map { min($0.day, batch.clock.day) } ?? batch.clock.day }
    last.articles = byDay[batch.clock.day] ?? []
    return byDay.keys.sorted().filter { $0 < batch.clock.day }.map { day in
      let articles = byDay[day] ?? []
      var earlier = ReplayBatch(clock: articles.compactMap(\.published).max() ?? Timestamp(day))
      earlier.articles = articles
      earlier.input = batch.input
      return earlier
    } + [last]
  }
}

/// What stands at the paths of a replay, sorted by kind.
struct ReplayFiles: Sendable {
  var archives: [String] = []
  var articles: [String] = []
  var saved: [String] = []

  /// Folders that could not be looked into.
  var failures: [StageFailure] = []

  var isEmpty: Bool { archives.isEmpty && articles.isEmpty && saved.isEmpty }

  init(_ paths: [String]) throws {
    for path in paths {
      guard FileManager.default.fileExists(atPath: path) else { throw Replay.Failure.noSuchSource(path: path) }
      guard Self.isFolder(path) else {
        add(path, named: true)
        continue
      }
      for file in files(below: path, "").sorted() { add(path + "/" + file, named: false) }
    }
  }

  /// Paths from `root` on.
  private mutating func files(below root: String, _ inner: String) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: root + "/" + inner)
    } catch {
      let name = inner.isEmpty ? (root as NSString).lastPathComponent : inner
      failures.append(
        StageFailure(stage: .archive, subject: name, code: "cannot-read", message: "The folder \(name) cannot be read."))
      return []
    }
    var found: [String] = []
    for name in names {
      let path = inner.isEmpty ? name : inner + "/" + name
      if Self.isFolder(root + "/" + path) { found += files(below: root, path) } else { found.append(path) }
    }
    return found
  }

  private static func isFolder(_ path: String) -> Bool {
    let kind = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])  // unreadable: the reading will say why
    return kind?.isDirectory ?? false
  }

  /// A file that the user named is read whatever its name; one found in a folder only if its name says what it is.
  private mutating func add(_ path: String, named: Bool) {
    let name = (path as NSString).lastPathComponent.lowercased()
    if name.hasSuffix(".warc") || name.hasSuffix(".warc.gz") {
      archives.append(path)
    } else if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
      articles.append(path)
    } else if named || [".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".rdf", ".json"].contains(where: name.hasSuffix) {
      saved.append(path)
    }
  }
}

extension StageFailure {
  /// Whether a file, a record or a line of the input could not be read: a page that holds no article is none.
  public var isOfInput: Bool {
    if stage == .archive { return true }
    // "lines.jsonl:3": a page is named by its address.
    let number = subject.split(separator: ":").last ?? ""
    return stage == .article && !subject.contains("://") && number.count < subject.count && number.allSatisfy(\.isNumber)
  }

  static func doubledIdentifier(_ id: ArticleID, _ place: String, _ first: String) -> StageFailure {
    StageFailure(
      stage: .article, subject: place, code: "doubled-identifier",
      message: "The line has the id \"\(id)\" of \(first), and is no later version of it: it is left out.")
  }
}

extension FetchedResource {
  /// A file that somebody saved: nothing is known of its address or time.
  init(savedFile bytes: [UInt8]) {
    self.init(
      url: "", fetchedAt: Timestamp(secondsSince1970: 0), status: 200, headers: [], body: bytes, digest: ContentHash(of: bytes))
  }

  var isSavedFile: Bool { url.isEmpty }
}

extension SourceList {
  /// Feeds of an archive that the list does not name: each is a source of its own, owned by nobody we know.
  mutating func addFeeds(of batch: ReplayBatch) {
    let known = Set(sources.flatMap { [$0.url, batch.resolve($0.url)] })
    for url in batch.feeds.keys.sorted() where !known.contains(url) {
      guard case .success(let resource) = batch.feeds[url],
        let feed = try? FeedReader.read(resource.body, contentType: resource.contentType, url: url)  // a page that only looks like a feed
      else { continue }
      let outlet = feed.title ?? url
      sources.append(
        Source(id: url, url: url, outlet: outlet, owner: outlet, country: "INT", language: feed.language ?? "und", kind: "other"))
    }
  }
}
