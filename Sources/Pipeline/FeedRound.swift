import Fetch
import Ledger
import Records

/// One run's round over its feeds: whom to ask, what came of it, and what the ledger keeps for the next time.
struct FeedRound {
  /// What became of the feeds, in no order.
  struct Result: Sendable {
    var missing: [RunFacts.MissingFeed] = []
    /// Feeds that answered with something that is no feed.
    var unread: [StageFailure] = []
    var failures: [StageFailure] = []
    /// Feeds that deserve a line today.
    var lines: [String] = []
    /// When the unread feeds were read last, by source.
    var lastSuccesses: [String: Timestamp] = [:]
    /// Addresses that were asked in place of a source's own, by the latter, in the order in which they were asked.
    var asked: [String: [String]] = [:]
    /// True when at least one feed answered, or needed no asking.
    var hasReached = false
  }

  /// One address and the sources that are to be read from it.
  private struct Ask {
    let address: String
    var sources: [Source]
    var trustsValidators: Bool
  }

  private let road: Road
  private let sink: ArchiveSink
  private let fetcher: Fetcher
  private let now: Timestamp
  private let retries: Bool
  private let progress: @Sendable (RunProgress) -> Void

  private var states: [String: FeedState]
  private var result = Result()
  /// Captures of answers that nobody has read yet: one that turns out to be no feed must not replace the last feed.
  private var unreadCaptures: [String: StoredCapture] = [:]
  private var readCaptures: [StoredCapture] = []
  private var changedStates: Set<String> = []

  init(
    _ road: Road, _ sink: ArchiveSink, _ fetcher: Fetcher, now: Timestamp, retries: Bool,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) throws {
    self.road = road
    self.sink = sink
    self.fetcher = fetcher
    self.now = now
    self.retries = retries
    self.progress = progress
    states = try road.ledger.feedStates()
  }

  mutating func callAsFunction() async throws -> Result {
    var asks = plan()
    // The second time is for feeds whose new address failed, the own one of which is asked after all.
    while !asks.isEmpty { asks = try await ask(asks) }
    try flush()
    return result
  }

  private func state(of source: Source) -> FeedState {
    let known = states[source.id]
    if let known, known.url == source.url { return known }
    // Another address in the list: what was learnt of the old one says nothing of it.
    var state = FeedState(sourceID: source.id, url: source.url)
    state.lastSuccess = known?.lastSuccess
    state.lastReported = known?.lastReported
    return state
  }

  private mutating func keep(_ state: FeedState) {
    states[state.sourceID] = state
    changedStates.insert(state.sourceID)
  }

  // MARK: Before

  private mutating func plan() -> [Ask] {
    var asks: [Ask] = []
    var places: [String: Int] = [:]
    for source in road.sources.sources {
      let state = state(of: source)
      switch state.plan(at: now, retries: retries) {
      case .fresh: result.hasReached = true
      case .rest(let reason): miss(source, state, reason)
      case .ask(let address, let trustsValidators):
        keep(state)
        if let place = places[address] {
          asks[place].sources.append(source)
          asks[place].trustsValidators = asks[place].trustsValidators && trustsValidators
        } else {
          places[address] = asks.count
          asks.append(Ask(address: address, sources: [source], trustsValidators: trustsValidators))
        }
      }
    }
    return asks
  }

  /// - Parameter address: what the validators of a new address may have been stored under.
  private func capture(_ ask: Ask) throws -> StoredCapture? {
    if let capture = try road.ledger.capture(of: ask.address) { return capture }
    let own = try ask.sources.first.flatMap { try road.ledger.capture(of: $0.url) }
    return own?.answeredBy == ask.address ? own : nil
  }

  // MARK: On the way

  private mutating func ask(_ asks: [Ask]) async throws -> [Ask] {
    var known: [String: StoredCapture] = [:]
    var byAddress: [String: Ask] = [:]
    var requests: [FetchRequest] = []
    for ask in asks {
      byAddress[ask.address] = ask
      known[ask.address] = try capture(ask)
      for source in ask.sources where source.url != ask.address { result.asked[source.url, default: []].append(ask.address) }
      requests.append(
        FetchRequest(
          url: ask.address, validators: ask.trustsValidators ? known[ask.address].map { Validators($0) } : nil, accept: .feed,
          maximumBytes: road.sources.settings.maximumFeedBytes))
    }
    let (arrived, arrivals) = AsyncStream<FetchOutcome>.makeStream()
    let counter = Counter()
    let (stored, all, fetcher, sink, progress) = (known, requests, fetcher, sink, progress)
    async let fetching: Void = {
      _ = await fetcher.fetch(all) { outcome in
        sink.archive(outcome, known: stored[outcome.request.url])
        progress(.feeds(done: counter.next(), of: all.count))
        arrivals.yield(outcome.withoutExchanges)
      }
      arrivals.finish()
    }()
    var again: [Ask] = []
    var count = 0
    // Read as they come, so that bodies do not gather.
    for await outcome in arrived {
      guard let ask = byAddress[outcome.request.url] else { continue }
      again += try take(outcome, ask, known[ask.address])
      count += 1
      if count % 32 == 0 { try flush() }
    }
    await fetching
    try sink.check()
    try flush()
    return again
  }

  /// - Returns: the sources that are to be asked at their own address.
  private mutating func take(_ outcome: FetchOutcome, _ ask: Ask, _ known: StoredCapture?) throws -> [Ask] {
    switch outcome.result {
    case .notModified:
      result.hasReached = true
      if let known, let validators = outcome.validators {
        readCaptures.append(known.validated(etag: validators.etag, lastModified: validators.lastModified))
      }
      for source in ask.sources { succeed(source, outcome, nil) }
      return []
    case .fetched:
      for capture in sink.takeCaptures() { unreadCaptures[capture.url] = capture }
      // nil when the archive could not be written, which ends the run.
      guard let answer = sink.take(ask.address) else { return [] }
      result.hasReached = true
      return try read(answer, outcome, ask)
    case .failed(let failure):
      return fail(ask, outcome, failure)
    }
  }

  private mutating func read(_ answer: Swift.Result<FetchedResource, StageFailure>, _ outcome: FetchOutcome, _ ask: Ask) throws -> [Ask] {
    let capture = unreadCaptures.removeValue(forKey: ask.address)
    switch road.feed(in: answer, of: ask.sources[0]) {
    case .success(let feed):
      for source in ask.sources {
        try road.absorb(feed, of: source, clock: now)
        succeed(source, outcome, feed)
      }
      if let capture { readCaptures.append(capture) }
      return []
    case .failure(let failure):
      return fail(ask, outcome, failure)
    }
  }

  private mutating func succeed(_ source: Source, _ outcome: FetchOutcome, _ feed: Feed?) {
    var state = state(of: source)
    state.succeeded(outcome, feed, at: now)
    keep(state)
  }

  private mutating func fail(_ ask: Ask, _ outcome: FetchOutcome, _ failure: StageFailure) -> [Ask] {
    var again: [Ask] = []
    for source in ask.sources {
      var state = state(of: source)
      if source.url != ask.address, !FeedPolicy.isForNow(failure.code) {
        state.move = nil
        keep(state)
        result.asked[source.url, default: []].append(source.url)
        again.append(Ask(address: source.url, sources: [source], trustsValidators: false))
        continue
      }
      state.failed(failure, outcome, at: now)
      keep(state)
      let own = StageFailure(stage: failure.stage, subject: source.id, code: failure.code, message: failure.message)
      if failure.stage == .fetch {
        result.failures.append(own)
        miss(source, state, reason(failure, outcome))
      } else {
        // Every reader of the archive finds out by itself that this is no feed.
        result.unread.append(own)
        result.lastSuccesses[source.id] = state.lastSuccess
        report(state, failure.message)
      }
    }
    return merged(again)
  }

  /// Two sources of one address are one request.
  private func merged(_ asks: [Ask]) -> [Ask] {
    var out: [Ask] = []
    for ask in asks {
      if let place = out.firstIndex(where: { $0.address == ask.address }) { out[place].sources += ask.sources } else { out.append(ask) }
    }
    return out
  }

  private func reason(_ failure: StageFailure, _ outcome: FetchOutcome) -> String {
    outcome.retryAfter.map { "\(failure.message) Its server asked to wait until \($0.iso8601)." } ?? failure.message
  }

  // MARK: After

  private mutating func miss(_ source: Source, _ state: FeedState, _ reason: String) {
    result.missing.append(.init(source: source.id, outlet: source.outlet, reason: reason, lastSuccess: state.lastSuccess))
    report(state, reason)
  }

  private mutating func report(_ state: FeedState, _ reason: String) {
    var state = state
    guard state.failuresInARow >= road.sources.settings.failuresBeforeReport || state.rest == .gone, state.lastReported != now.day.iso8601
    else { return }
    state.lastReported = now.day.iso8601
    keep(state)
    // One that is gone for good is told at once.
    let count = state.failuresInARow > 1 ? " (\(state.failuresInARow) failures in a row)" : ""
    result.lines.append("\(state.sourceID): \(reason)\(count)")
  }

  /// Kept while the round goes on: a run that is cut off must not forget what servers asked of it.
  private mutating func flush() throws {
    try road.ledger.keep(readCaptures)
    readCaptures.removeAll(keepingCapacity: true)
    try road.ledger.keep(changedStates.sorted().compactMap { states[$0] })
    changedStates.removeAll(keepingCapacity: true)
    try road.ledger.keep(hostPauses: fetcher.pausesToKeep(now))
  }
}

extension Fetcher {
  /// A host that named no time is left alone for a while all the same.
  func pausesToKeep(_ now: Timestamp) -> [String: Timestamp] {
    newPauses.mapValues { $0.until ?? now.adding(seconds: FeedPolicy.pauseWithoutTime) }
  }
}
