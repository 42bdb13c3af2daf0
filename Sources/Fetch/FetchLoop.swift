import Curl
import Records

/// What runs on the network thread: lines of errands by host, at most `width` of them on the wire.
///
/// Not `Sendable`, and never leaves its thread.
final class FetchLoop {
  let settings: FetchSettings
  private let permits: @Sendable (IPAddress) -> Bool
  /// What may be connected to. A proxy is where the user put it, most often on a private address.
  private let connectionPermits: @Sendable (IPAddress) -> Bool
  private let inbox: FetchInbox
  private let pauses: HostPauses
  private let transfers: TransferLoop
  private let clock = ContinuousClock()

  private struct Flight {
    let errand: Errand
    let startedAt: Timestamp
    let limit: Int
  }

  private var lines: [String: HostLine] = [:]
  /// Hosts whose line is not empty, by arrival.
  private var waitingHosts: [String] = []
  private var flights: [Int: Flight] = [:]
  private var robots: [String: RobotsAnswer] = [:]
  /// Exchanges about robots.txt that no outcome has carried away, by origin.
  private var robotsExchanges: [String: [HTTPExchange]] = [:]
  private var batches: [Int: OpenBatch] = [:]
  private var cancelledBatches: Set<Int> = []

  init(_ settings: FetchSettings, permits: @escaping @Sendable (IPAddress) -> Bool, pauses: HostPauses, inbox: FetchInbox) {
    self.settings = settings
    self.permits = permits
    let hasProxy = settings.proxy != nil
    connectionPermits = { hasProxy || permits($0) }
    self.inbox = inbox
    self.pauses = pauses
    transfers = TransferLoop(waker: inbox.waker, keptConnections: settings.width * 4)
  }

  func run() {
    while let messages = inbox.take() {
      for message in messages { obey(message) }
      serveHosts()
      for finished in transfers.run(upTo: timeToNextTurn()) { land(finished) }
    }
  }

  // MARK: Batches

  private struct OpenBatch {
    let batch: FetchBatch
    var outcomes: [FetchOutcome?]
    var left: Int
  }

  private func obey(_ message: FetchInbox.Message) {
    switch message {
    case .submit(let batch): open(batch)
    case .cancel(let id): cancel(id)
    }
  }

  private func open(_ batch: FetchBatch) {
    let count = batch.requests.count
    batches[batch.id] = OpenBatch(batch: batch, outcomes: Array(repeating: nil, count: count), left: count)
    let isCancelled = cancelledBatches.remove(batch.id) != nil
    for (index, request) in batch.requests.enumerated() {
      guard let address = WebAddress(request.url) else {
        finish(batch: batch.id, index: index, FetchOutcome(request, failure: isCancelled ? .cancelled : .badURL))
        continue
      }
      let errand = PageErrand(batch: batch.id, index: index, request: request, address: address)
      if isCancelled { finish(errand, failure: .cancelled) } else { enqueue(errand, first: false) }
    }
  }

  private func cancel(_ id: Int) {
    guard batches[id] != nil else {
      // The message may overtake the batch.
      cancelledBatches.insert(id)
      return
    }
    for host in waitingHosts {
      for errand in lines[host]?.takePages(ofBatch: id) ?? [] { finish(errand, failure: .cancelled) }
    }
    for (transfer, flight) in flights.sorted(by: { $0.key < $1.key }) {
      guard case .page(let errand) = flight.errand, errand.batch == id else { continue }
      transfers.cancel(transfer)
      flights[transfer] = nil
      lines[errand.address.host]?.end(at: clock.now, pause: settings.hostPause)
      finish(errand, failure: .cancelled)
    }
  }

  private func finish(_ errand: PageErrand, failure: FetchFailure) {
    finish(errand, .failed(failure.stageFailure(subject: errand.request.url)))
  }

  private func finish(_ errand: PageErrand, _ result: FetchOutcome.Result) {
    let pause = lines[errand.address.host]?.pause
    finish(batch: errand.batch, index: errand.index, FetchOutcome(errand, result, retryAfter: pause?.until))
  }

  private func finish(batch id: Int, index: Int, _ outcome: FetchOutcome) {
    guard var open = batches.removeValue(forKey: id) else { return }
    open.batch.deliver(outcome)
    open.outcomes[index] = open.batch.keepsExchanges ? outcome : outcome.withoutExchanges
    open.left -= 1
    if open.left == 0 {
      open.batch.finish(open.outcomes.map { $0! })
    } else {
      batches[id] = open
    }
  }

  // MARK: Lines

  private func enqueue(_ errand: PageErrand, first: Bool) {
    if let refusal = refusal(of: errand.address) {
      finish(errand, failure: refusal)
      return
    }
    let host = errand.address.host
    join(host)
    if first { lines[host]!.prepend(errand) } else { lines[host]!.append(errand) }
  }

  private func join(_ host: String) {
    let line = lines[host] ?? HostLine(readyAt: clock.now, pause: pauses.standing(for: host, at: settings.clock()))
    if line.isEmpty { waitingHosts.append(host) }
    lines[host] = line
  }

  /// An address written as a number is judged before anything is asked: behind a proxy nothing else could.
  private func refusal(of address: WebAddress) -> FetchFailure? {
    guard let numeric = IPAddress(address.host), !permits(numeric) else { return nil }
    return .privateAddress(host: address.host, address: numeric.description)
  }

  private func serveHosts() {
    let now = clock.now
    // Serving one host can put an errand into the line of another, which is then served on the next turn at once.
    for host in waitingHosts where flights.count < settings.width { serve(host, at: now) }
    waitingHosts.removeAll { lines[$0]?.isEmpty ?? true }
  }

  private func serve(_ host: String, at now: ContinuousClock.Instant) {
    while let errand = lines[host]?.next(at: now) {
      switch errand {
      case .page(let page): admit(page)
      case .robots(let robots):
        if lines[host]?.pause == nil {
          begin(errand)
        } else {
          settle(robots, .unreachable(.hostPaused(host: host)))
        }
      }
    }
  }

  /// Zero when somebody can be served now.
  private func timeToNextTurn() -> Duration {
    let idle = Duration.seconds(60)
    guard flights.count < settings.width else { return idle }
    let now = clock.now
    guard let next = waitingHosts.compactMap({ lines[$0]?.nextTime }).min() else { return idle }
    return min(max(.zero, now.duration(to: next)), idle)
  }

  // MARK: On the wire

  private func admit(_ page: PageErrand) {
    var page = page
    let address = page.address
    page.robotsExchanges += robotsExchanges.removeValue(forKey: address.origin) ?? []
    if lines[address.host]?.pause != nil {
      finish(page, failure: .hostPaused(host: address.host))
      return
    }
    if settings.respectsRobots {
      guard let answer = robots[address.origin] else {
        lines[address.host]?.prepend(page)
        lines[address.host]?.awaitsRobots = true
        begin(.robots(RobotsErrand(origin: address.origin, host: address.host, address: address.resolving("/robots.txt")!)))
        return
      }
      if let failure = answer.refusal(of: address) {
        finish(page, failure: failure)
        return
      }
    }
    begin(.page(page))
  }

  private func begin(_ errand: Errand) {
    let request = TransferRequest(errand, settings, permits: connectionPermits)
    lines[errand.address.host]?.begin()
    flights[transfers.start(request)] = Flight(errand: errand, startedAt: settings.clock(), limit: request.maximumBytes)
  }

  private func land(_ finished: FinishedTransfer) {
    guard let flight = flights.removeValue(forKey: finished.id) else { return }
    let host = flight.errand.address.host
    lines[host]?.end(at: clock.now, pause: settings.hostPause)
    let answer = Answer(finished, flight.errand, startedAt: flight.startedAt)
    if let answer { notePause(answer, host: host) }
    let failure = finished.problem.map { FetchFailure($0, of: finished, host: host, limit: flight.limit, settings) }
    switch flight.errand {
    case .page(let page): advance(page, answer, failure)
    case .robots(let errand): advance(errand, finished, answer, failure)
    }
  }

  private func notePause(_ answer: Answer, host: String) {
    guard answer.exchange.status == 429 || answer.exchange.status == 503 else { return }
    let time = answer.headers["retry-after"].flatMap { RetryAfter.time($0, now: settings.clock()) }
    // 503 without a time is a fault of one page as often as of the host.
    guard answer.exchange.status == 429 || time != nil else { return }
    lines[host]?.stop(until: time)
    if let pause = lines[host]?.pause { pauses.note(pause, host: host) }
  }

  // MARK: Pages

  private func advance(_ page: PageErrand, _ answer: Answer?, _ failure: FetchFailure?) {
    var page = page
    guard let answer else {
      finish(page, failure: failure ?? .cutShort)
      return
    }
    page.exchanges.append(answer.exchange)
    switch answer.exchange.status {
    case 200..<300: finish(page, .fetched)
    case 304 where page.request.validators != nil: finish(page, .notModified)
    case 301, 302, 303, 307, 308: follow(page, answer)
    default: finish(page, failure: .status(answer.exchange.status))
    }
  }

  private func follow(_ page: PageErrand, _ answer: Answer) {
    var page = page
    let location = answer.headers["location"]
    guard let target = location.flatMap({ page.address.resolving($0) }) else {
      finish(page, failure: .badRedirect(location: location))
      return
    }
    page.visited.append(page.address.string)
    guard !page.visited.contains(target.string) else {
      finish(page, failure: .circularRedirect(target.string))
      return
    }
    guard page.visited.count <= settings.maximumRedirects else {
      finish(page, failure: .tooManyRedirects(limit: settings.maximumRedirects))
      return
    }
    page.isPermanentSoFar = page.isPermanentSoFar && (answer.exchange.status == 301 || answer.exchange.status == 308)
    if page.isPermanentSoFar { page.permanentURL = target.string }
    page.address = target
    enqueue(page, first: true)
  }

  // MARK: robots.txt

  private func advance(_ errand: RobotsErrand, _ finished: FinishedTransfer, _ answer: Answer?, _ failure: FetchFailure?) {
    var errand = errand
    if let answer { errand.exchanges.append(answer.exchange) }
    // Of one that is too large, what came is read; it is no complete exchange and is not archived.
    if let failure, finished.problem != .tooLarge {
      settle(errand, .unreachable(failure))
      return
    }
    switch finished.status {
    case 200..<300: settle(errand, .rules(RobotsRules(parsing: finished.body)))
    case 301, 302, 303, 307, 308: follow(errand, location: answer?.headers["location"])
    case 500...: settle(errand, .unavailable(status: finished.status))
    default: settle(errand, .rules(.allowAll))
    }
  }

  private func follow(_ errand: RobotsErrand, location: String?) {
    var errand = errand
    // Five hops are followed; a longer chain, or one that leads nowhere, is as if there were no file (section 2.3.1.2).
    guard errand.exchanges.count <= 5, let target = location.flatMap({ errand.address.resolving($0) }) else {
      settle(errand, .rules(.allowAll))
      return
    }
    if let refusal = refusal(of: target) {
      settle(errand, .unreachable(refusal))
      return
    }
    errand.address = target
    join(target.host)
    lines[target.host]?.append(errand)
  }

  private func settle(_ errand: RobotsErrand, _ answer: RobotsAnswer) {
    robots[errand.origin] = answer
    robotsExchanges[errand.origin] = errand.exchanges
    lines[errand.host]?.awaitsRobots = false
    if case .rules(let rules) = answer, let delay = rules.crawlDelay {
      lines[errand.host]?.crawlDelay = min(delay, settings.maximumCrawlDelay)
    }
  }
}
