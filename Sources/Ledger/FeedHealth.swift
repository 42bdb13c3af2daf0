import GRDB
import Records

/// What the ledger knows of one feed: how it is, and when and where it may be asked next.
public struct FeedState: Sendable, Hashable {
  /// A new address that the server of the feed's own address names for good.
  public struct Move: Sendable, Hashable {
    public var to: String
    /// Days on which the new address gave the feed.
    public var days: Int
    /// The last of them.
    public var lastDay: CalendarDay

    public init(to: String, days: Int, lastDay: CalendarDay) {
      self.to = to
      self.days = days
      self.lastDay = lastDay
    }
  }

  /// Why a feed is not asked for a while.
  public enum Rest: Sendable, Hashable {
    /// What was read is up to date until then, by the feed's own word.
    case fresh(until: Timestamp)
    /// It failed again and again; the waits grow.
    case failing(until: Timestamp)
    /// Its server said that it is gone for good.
    case gone
  }

  public var sourceID: String
  /// The address in the source list when this was written. Of a feed that the list has given another one, only the health counts.
  public var url: String
  /// When its server last gave the feed, or said that it has not changed.
  public var lastSuccess: Timestamp?
  /// When it was last read whole, and not only confirmed by 304.
  public var lastWhole: Timestamp?
  public var failuresInARow: Int
  /// The sentence of the last failure; nil after a success.
  public var lastFailure: String?
  /// The last day on which a failure was reported, so that cron mail comes once a day.
  public var lastReported: String?
  public var move: Move?
  public var rest: Rest?
  /// The feed's own hints, from its last whole reading.
  public var schedule: Feed.Schedule
  /// True after an answer that was no feed: the next request carries no validators, lest a 304 confirm it.
  public var distrustsValidators: Bool

  public init(sourceID: String, url: String) {
    self.sourceID = sourceID
    self.url = url
    failuresInARow = 0
    schedule = Feed.Schedule()
    distrustsValidators = false
  }
}

extension LedgerFile {
  /// By source identifier.
  public func feedStates() throws -> [String: FeedState] {
    try queue.read { db in
      let states = try Row.fetchAll(db, sql: "SELECT * FROM feeds").map(FeedState.init)
      return Dictionary(states.map { ($0.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  public func keep(_ states: [FeedState]) throws {
    try queue.write { db in
      for state in states {
        try db.execute(
          sql: "INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            state.sourceID, state.url, state.lastSuccess?.iso8601, state.lastWhole?.iso8601, state.failuresInARow, state.lastFailure,
            state.lastReported, state.move?.to, state.move?.days, state.move?.lastDay.iso8601, state.rest?.word, state.rest?.until?.iso8601,
            try RecordText.encode(state.schedule), state.distrustsValidators,
          ])
      }
    }
  }

  /// Until when hosts asked to be left alone, by host: what ended before `now` is left out.
  public func hostPauses(at now: Timestamp) throws -> [String: Timestamp] {
    try queue.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT host, until FROM hosts WHERE until >= ?", arguments: [now.iso8601])
      return Dictionary(
        rows.compactMap { row in Timestamp(iso8601: row["until"]).map { (row["host"], $0) } }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// A pause is never cut short by a later, smaller wish.
  public func keep(hostPauses: [String: Timestamp]) throws {
    try queue.write { db in
      for (host, until) in hostPauses {
        try db.execute(
          sql: "INSERT INTO hosts VALUES (?, ?) ON CONFLICT (host) DO UPDATE SET until = max(until, excluded.until)",
          arguments: [host, until.iso8601])
      }
    }
  }
}

extension FeedState {
  init(_ row: Row) throws {
    self.init(sourceID: row["source_id"], url: row["url"])
    lastSuccess = time(row, "last_success")
    lastWhole = time(row, "last_whole")
    failuresInARow = row["failures_in_a_row"]
    lastFailure = row["last_failure"]
    lastReported = row["last_reported"]
    if let to = row["moved_to"] as String?, let days = row["moved_days"] as Int?,
      let lastDay = (row["moved_last_day"] as String?).flatMap({ CalendarDay(iso8601: $0) })
    {
      move = Move(to: to, days: days, lastDay: lastDay)
    }
    rest = Rest(word: row["rest"], until: time(row, "rest_until"))
    schedule = try RecordText.decode(Feed.Schedule.self, row["schedule"])
    distrustsValidators = row["distrusts_validators"]
  }
}

private func time(_ row: Row, _ column: String) -> Timestamp? {
  (row[column] as String?).flatMap { Timestamp(iso8601: $0) }
}

extension FeedState.Rest {
  fileprivate init?(word: String?, until: Timestamp?) {
    switch (word, until) {
    case ("fresh", let until?): self = .fresh(until: until)
    case ("failing", let until?): self = .failing(until: until)
    case ("gone", _): self = .gone
    default: return nil
    }
  }

  fileprivate var word: String {
    switch self {
    case .fresh: "fresh"
    case .failing: "failing"
    case .gone: "gone"
    }
  }

  fileprivate var until: Timestamp? {
    switch self {
    case .fresh(let until), .failing(let until): until
    case .gone: nil
    }
  }
}
