import Records

/// What one host has waiting, and when it may be asked next.
struct HostLine {
  private var pages: [PageErrand] = []
  /// Hops to a robots.txt that another host's line waits for: they pass this line's own wait, so that two hosts whose
  /// robots.txt redirect to one another do not wait for ever.
  private var robotsHops: [RobotsErrand] = []
  /// One connection a host.
  private(set) var isBusy = false
  /// True while the robots.txt of the first page in line is on its way.
  var awaitsRobots = false
  /// Larger than the settings' pause where robots.txt asks for it.
  var crawlDelay = Duration.zero
  private var readyAt: ContinuousClock.Instant
  /// Set where the host answered 429, or 503 with a time, in this run or an earlier one: no more requests in this run.
  private(set) var pause: HostPause?

  init(readyAt: ContinuousClock.Instant, pause: HostPause? = nil) {
    self.readyAt = readyAt
    self.pause = pause
  }

  var isEmpty: Bool { pages.isEmpty && robotsHops.isEmpty }

  /// When `next` will have something, which may be past; nil while only the end of an exchange can change that.
  var nextTime: ContinuousClock.Instant? {
    guard !isBusy, !robotsHops.isEmpty || (!pages.isEmpty && !awaitsRobots) else { return nil }
    return readyAt
  }

  mutating func append(_ errand: PageErrand) { pages.append(errand) }
  /// A request that has begun goes before those that have not.
  mutating func prepend(_ errand: PageErrand) { pages.insert(errand, at: 0) }
  mutating func append(_ errand: RobotsErrand) { robotsHops.append(errand) }

  mutating func next(at now: ContinuousClock.Instant) -> Errand? {
    guard let time = nextTime, time <= now else { return nil }
    return robotsHops.isEmpty ? .page(pages.removeFirst()) : .robots(robotsHops.removeFirst())
  }

  mutating func begin() { isBusy = true }

  mutating func end(at now: ContinuousClock.Instant, pause: Duration) {
    isBusy = false
    readyAt = now + max(pause, crawlDelay)
  }

  mutating func stop(until time: Timestamp?) { pause = HostPause(until: [pause?.until, time].compactMap(\.self).max()) }

  mutating func takePages(ofBatch batch: Int) -> [PageErrand] {
    let taken = pages.filter { $0.batch == batch }
    pages.removeAll { $0.batch == batch }
    return taken
  }
}
