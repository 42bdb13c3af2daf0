import Fetch
import Ledger
import Records

/// The figures of asking feeds; `Docs/decisions/0005` gives the reasons.
enum FeedPolicy {
  private static let hour = 3_600
  private static let day = 86_400

  /// No hint on freshness and no skipped hour keeps a feed from being asked for longer: a daily job reads each feed daily.
  static let longestFreshness = 20 * hour
  /// Nor does a skipped day for longer than a week-end, from Friday's job to Monday's.
  static let longestSkippedDays = 3 * day
  /// A new address is asked first once it has given the feed on this many days.
  static let daysToBelieveMove = 3
  /// After this time of nothing but 304, a feed is asked once without validators.
  static let longestUnread = 7 * day
  /// What a host gets that answered 429 without a time.
  static let pauseWithoutTime = hour

  /// How long a feed rests that its server refuses by 4xx: not at all after the first two times, then longer and longer. An hour
  /// short of whole days, so that a daily job that starts a little early loses none.
  static func rest(afterFailures count: Int) -> Int? {
    let waits = [6 * hour, 23 * hour, 47 * hour, 95 * hour, 167 * hour]
    return count < 3 ? nil : waits[min(count - 3, waits.count - 1)]
  }

  static let longestRest = 7 * day

  /// Refusals that stand until somebody does something, unlike those that say "later".
  static func isRefusal(_ code: String) -> Bool {
    guard code.hasPrefix("http-4"), code.utf8.count == 8 else { return false }
    return !["http-408", "http-421", "http-425", "http-429"].contains(code)
  }

  /// Failures that say nothing of the address: its host is busy, or was not asked.
  static func isForNow(_ code: String) -> Bool {
    ["host-paused", "cancelled", "http-429", "http-503"].contains(code)
  }
}

/// What a run does about one feed.
enum FeedPlan: Sendable, Hashable {
  case ask(address: String, trustsValidators: Bool)
  /// What is known is up to date: the feed counts as read.
  case fresh
  /// With the reason, for people.
  case rest(String)
}

extension FeedState {
  /// - Parameter retries: whether feeds that rest after failures are asked all the same.
  func plan(at now: Timestamp, retries: Bool) -> FeedPlan {
    switch rest {
    case .gone where !retries:
      let words = "It is not asked again until the source list gives it another address, or with --retry."
      return .rest((lastFailure ?? "The server answered 410.") + " " + words)
    case .failing(let until) where !retries && now < until && until.seconds(since: now) <= FeedPolicy.longestRest:
      return .rest((lastFailure ?? "It failed.") + " It is asked again after \(until.iso8601).")
    default: break
    }
    if isFresh(at: now) { return .fresh }
    let isRecent = lastWhole.map { $0 <= now && now.seconds(since: $0) < FeedPolicy.longestUnread } ?? false
    return .ask(address: address, trustsValidators: isRecent && !distrustsValidators)
  }

  /// The address to ask: the new one where that has proved itself.
  private var address: String {
    guard let move, move.days >= FeedPolicy.daysToBelieveMove else { return url }
    return move.to
  }

  private func isFresh(at now: Timestamp) -> Bool {
    // A clock before the last reading is that of a day that is run again.
    guard failuresInARow == 0, let lastSuccess, lastSuccess <= now else { return false }
    let age = now.seconds(since: lastSuccess)
    if case .fresh(let until) = rest, now < until, age < FeedPolicy.longestFreshness { return true }
    if schedule.skippedDays.contains(now.day.weekday), age < FeedPolicy.longestSkippedDays { return true }
    return schedule.skippedHours.contains(now.secondOfDay / 3_600) && age < FeedPolicy.longestFreshness
  }

  // MARK: After an answer

  /// - Parameters:
  ///   - feed: what was read; nil after a 304.
  ///   - address: the one that was asked.
  mutating func succeeded(_ outcome: FetchOutcome, _ feed: Feed?, at now: Timestamp) {
    lastSuccess = now
    failuresInARow = 0
    lastFailure = nil
    distrustsValidators = false
    if let feed {
      lastWhole = now
      schedule = feed.schedule
    }
    rest = freshUntil(outcome, now).map { .fresh(until: $0) }
    noteMove(outcome, now.day)
  }

  /// The longest of what server and feed say, cut to what a daily job can bear.
  private func freshUntil(_ outcome: FetchOutcome, _ now: Timestamp) -> Timestamp? {
    let hints = [outcome.freshUntil?.seconds(since: now), schedule.ttlMinutes.map { $0 * 60 }, schedule.updateSeconds]
    guard let longest = hints.compactMap(\.self).max(), longest > 0 else { return nil }
    return now.adding(seconds: min(longest, FeedPolicy.longestFreshness))
  }

  private mutating func noteMove(_ outcome: FetchOutcome, _ today: CalendarDay) {
    let asked = outcome.request.url
    guard let target = outcome.permanentURL, target != RequestAddress.normalised(url) else {
      // The feed's own address answers by itself again, or by a redirect that is not for good.
      if asked == url { move = nil }
      return
    }
    if var known = move, known.to == target {
      if known.lastDay < today { known.days += 1 }
      known.lastDay = max(known.lastDay, today)
      move = known
    } else {
      move = Move(to: target, days: 1, lastDay: today)
    }
  }

  /// A failure of the feed's own address, or of its host.
  mutating func failed(_ failure: StageFailure, _ outcome: FetchOutcome, at now: Timestamp) {
    // Nothing was asked, so nothing is known.
    guard failure.code != "host-paused", failure.code != "cancelled" else { return }
    failuresInARow += 1
    lastFailure = failure.message
    rest = nil
    if failure.stage == .feed { distrustsValidators = true }
    if failure.code == "http-410", outcome.url == RequestAddress.normalised(url) {
      rest = .gone
    } else if FeedPolicy.isRefusal(failure.code) {
      rest = FeedPolicy.rest(afterFailures: failuresInARow).map { .failing(until: now.adding(seconds: $0)) }
    }
  }
}

extension Timestamp {
  func adding(seconds: Int) -> Timestamp { Timestamp(secondsSince1970: secondsSince1970 + seconds) }
  func seconds(since earlier: Timestamp) -> Int { secondsSince1970 - earlier.secondsSince1970 }
}
