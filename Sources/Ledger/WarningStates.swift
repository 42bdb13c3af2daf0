import GRDB
import Records

extension LedgerFile {
  /// Keeps what the brief of `clock` says has become of each warning; of several that say the same, under the first.
  public func keep(states records: [WarningRecord], at clock: Timestamp) throws {
    try queue.write { db in
      for record in records {
        guard let first = record.warnings.first else { continue }
        let last = try String.fetchOne(
          db, sql: "SELECT state FROM warning_states WHERE warning_id = ? AND clock < ? ORDER BY clock DESC LIMIT 1",
          arguments: [first.value, clock.iso8601])
        // One row for each change is enough; a brief made again replaces its own.
        if last == record.state.rawValue {
          try db.execute(
            sql: "DELETE FROM warning_states WHERE warning_id = ? AND clock = ?", arguments: [first.value, clock.iso8601])
        } else {
          try db.execute(
            sql: "INSERT OR REPLACE INTO warning_states VALUES (?, ?, ?)",
            arguments: [first.value, clock.iso8601, record.state.rawValue])
        }
      }
    }
  }

  /// The warnings of articles first seen before `start`, by the last state that a brief up to and with `end` gave them.
  ///
  /// Whatever was still open when its article was last compared has had no event since.
  public func agedWarnings(before start: Timestamp, through end: Timestamp) throws -> [WarningRecord.State: Int] {
    let rows = try queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.state AS state, COUNT(*) AS number
          FROM warning_states s JOIN warnings w ON w.id = s.warning_id JOIN articles a ON a.id = w.article_id
          WHERE a.first_seen < ? AND s.clock = (
            SELECT MAX(clock) FROM warning_states WHERE warning_id = s.warning_id AND clock <= ?)
          GROUP BY s.state
          """, arguments: [start.iso8601, end.iso8601])
    }
    var counts: [WarningRecord.State: Int] = [:]
    for row in rows {
      guard let state = WarningRecord.State(rawValue: row["state"]) else { continue }
      counts[state == .issued || state == .renewed ? .unmatched : state, default: 0] += row["number"]
    }
    return counts
  }
}
