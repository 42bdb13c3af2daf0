import Archive
import Feeds
import Fetch
import Records

/// Looks for the feeds of a site: what the page names, what it links to, and only where that gives none, the usual places.
///
/// As polite as a run: one connection and a pause per host, robots.txt obeyed, private addresses refused unless allowed.
public struct FeedDiscovery: Sendable {
  public struct Finding: Sendable, Hashable {
    /// Where the feed was read, after redirects.
    public let url: String
    public let basis: FeedLinks.Basis
    public let format: String
    public let title: String?
    public let items: Int
    public let newest: Timestamp?
    public let language: String?
  }

  public struct SitemapHint: Sendable, Hashable {
    public let url: String
    public let isNews: Bool
  }

  public struct Report: Sendable, Hashable {
    public var findings: [Finding] = []
    public var sitemaps: [SitemapHint] = []
    /// What could not be fetched or is no feed after all; guesses that miss are not told.
    public var failures: [StageFailure] = []
    /// Requests that were made, beside those for robots.txt.
    public var requests = 0
  }

  /// Candidates that one look asks for; pages full of links name more.
  static let maximumCandidates = 40
  static let maximumSitemaps = 4

  public let url: String
  public let settings: SourceList.Settings
  public let clock: @Sendable () -> Timestamp

  /// - Parameter url: of any page of the site, or of a feed; without a scheme, https is meant.
  public init(url: String, settings: SourceList.Settings, clock: @escaping @Sendable () -> Timestamp) {
    self.url = url.contains("://") ? url : "https://" + url
    self.settings = settings
    self.clock = clock
  }

  public func callAsFunction() async -> Report {
    var look = Look(fetcher: Fetcher(FetchSettings(settings, clock: clock)), maximumBytes: settings.maximumFeedBytes)
    await look.ask([FeedLinks.Link(url: url, basis: .given)])
    // A page that lists a site's feeds is often linked from its front page: two steps, never more.
    for _ in 0..<2 where !look.upcoming.isEmpty { await look.ask(look.takeUpcoming()) }
    if look.report.findings.isEmpty, look.hasAnswer {
      look.isGuessing = true
      await look.ask(FeedLinks.commonPlaces(of: look.start ?? url))
    }
    await look.askSitemaps()
    return look.report
  }
}

/// One search: what was asked, what is still to be asked, what was found.
private struct Look {
  let fetcher: Fetcher
  let maximumBytes: Int
  var report = FeedDiscovery.Report()
  /// Links of pages read so far that were not asked for yet.
  var upcoming: [FeedLinks.Link] = []
  /// The first page's address after redirects.
  private(set) var start: String?
  /// Whether the site speaks to us at all.
  private(set) var hasAnswer = false
  var isGuessing = false
  /// No address twice, and no more than the limit in all.
  private var asked: Set<String> = []
  private var found: Set<String> = []
  private var named: [String] = []

  init(fetcher: Fetcher, maximumBytes: Int) {
    self.fetcher = fetcher
    self.maximumBytes = maximumBytes
  }

  mutating func takeUpcoming() -> [FeedLinks.Link] {
    defer { upcoming = [] }
    return upcoming
  }

  mutating func ask(_ links: [FeedLinks.Link]) async {
    let room = max(0, FeedDiscovery.maximumCandidates - asked.count)
    let fresh = Array(links.filter { !asked.contains($0.url) }.prefix(room))
    asked.formUnion(fresh.map(\.url))
    for (link, outcome) in zip(fresh, await fetch(fresh.map(\.url))) { read(outcome, link) }
  }

  private mutating func fetch(_ urls: [String]) async -> [FetchOutcome] {
    report.requests += urls.count
    let outcomes = await fetcher.fetch(urls.map { FetchRequest(url: $0, accept: .any, maximumBytes: maximumBytes) })
    for outcome in outcomes {
      for exchange in outcome.robotsExchanges where exchange.status == 200 {
        for address in Sitemap.named(inRobots: exchange.body, url: exchange.url) where !named.contains(address) { named.append(address) }
      }
    }
    return outcomes
  }

  private mutating func read(_ outcome: FetchOutcome, _ link: FeedLinks.Link) {
    if link.basis == .given {
      start = outcome.url
      hasAnswer = outcome.status != nil
    }
    if let failure = outcome.failure {
      if link.basis == .given || link.basis == .declared { report.failures.append(failure) }
      return
    }
    guard let answer = outcome.answer else { return }
    do throws(StageFailure) {
      let resource = try FetchedResource(answer, location: nil)
      guard found.insert(resource.url).inserted else { return }
      try read(resource, link)
    } catch {
      if link.basis == .declared { report.failures.append(error) }
    }
  }

  private mutating func read(_ resource: FetchedResource, _ link: FeedLinks.Link) throws(StageFailure) {
    do throws(StageFailure) {
      let feed = try FeedReader.read(resource.body, contentType: resource.contentType, url: resource.url)
      report.findings.append(
        .init(
          url: resource.url, basis: link.basis, format: feed.format.rawValue, title: feed.title, items: feed.items.count,
          newest: feed.items.compactMap { $0.published ?? $0.updated }.max(), language: feed.language))
    } catch {
      guard !isGuessing, link.basis != .declared else { throw error }
      upcoming += FeedLinks.read(page: resource.body, contentType: resource.contentType, url: resource.url)
    }
  }

  /// Lists that robots.txt names: those that speak of news by name, or say so inside.
  mutating func askSitemaps() async {
    var hints: [FeedDiscovery.SitemapHint] = []
    let unclear = named.filter { !Sitemap.speaksOfNews($0) }.prefix(FeedDiscovery.maximumSitemaps)
    var read: [String: Sitemap] = [:]
    for (url, outcome) in zip(unclear, await fetch(Array(unclear))) {
      guard outcome.failure == nil, let answer = outcome.answer, let resource = try? FetchedResource(answer, location: nil)  // a hint less
      else { continue }
      read[url] = Sitemap.read(resource.body, contentType: resource.contentType, url: resource.url)
    }
    for url in named {
      hints.append(.init(url: url, isNews: read[url]?.isNews ?? Sitemap.speaksOfNews(url)))
      for child in read[url]?.sitemaps ?? [] where Sitemap.speaksOfNews(child) { hints.append(.init(url: child, isNews: true)) }
    }
    var seen: Set<String> = []
    report.sitemaps = hints.filter { seen.insert($0.url).inserted }
  }
}
