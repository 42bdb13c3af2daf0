import GRDB
import Records

extension LedgerFile {
  /// Keeps what the brief of `clock` says has become of each warning, where that is news; of several that say the same, under the first.
  public func keep(states records: [WarningRecord], at clock: Timestamp) throws {
    try queue.write { db in
      for record in records {
        guard let first = record.warnings.first else { continue }
        let last = try String.fetchOne(
          db, sql: "SELECT state FROM warning_states WHERE warning_id = ? AND clock < ? ORDER BY clock DESC LIMIT 1",
          arguments: [first.value, clock.iso8601])
        guard last != record.state.rawValue else { continue }
        try db.execute(
          sql: "INSERT OR REPLACE INTO warning_states VALUES (?, ?, ?)", arguments: [first.value, clock.iso8601, record.state.rawValue])
      }
    }
  }

  /// The warnings of articles that are compared no more, by the last state that a brief up to and with `end` gave them.
  ///
  /// Whatever was still open when its article was last compared has had no event since.
  public func agedWarnings(beside compared: Set<ArticleID>, through end: Timestamp) throws -> [WarningRecord.State: Int] {
    let rows = try queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT w.article_id, s.state FROM warning_states s JOIN warnings w ON w.id = s.warning_id
          WHERE s.clock = (SELECT MAX(clock) FROM warning_states WHERE warning_id = s.warning_id AND clock <= ?)
          """, arguments: [end.iso8601])
    }
    var counts: [WarningRecord.State: Int] = [:]
    for row in rows where !compared.contains(ArticleID(row["article_id"])) {
      guard let state = WarningRecord.State(rawValue: row["state"]) else { continue }
      counts[state == .issued || state == .renewed ? .unmatched : state, default: 0] += 1
    }
    return counts
  }
}
