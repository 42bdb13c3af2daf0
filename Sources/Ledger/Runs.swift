import GRDB
import Records

extension LedgerFile {
  /// Opens the account of a run: before its first article, which refers to it.
  public func begin(runAt clock: Timestamp, tool: String, input: String) throws {
    try queue.write { db in
      try db.execute(
        sql: "INSERT OR IGNORE INTO runs VALUES (?, ?, ?, 0, 0, '{}')", arguments: [clock.iso8601, tool, input])
    }
  }

  /// Closes the account of a run: its facts and its failures.
  public func finish(runAt clock: Timestamp, facts: RunFacts) throws {
    try queue.write { db in
      try db.execute(
        sql: "UPDATE runs SET tool = ?, input = ?, feeds_read = ?, feeds_total = ?, facts = ? WHERE clock = ?",
        arguments: [facts.tool, facts.input, facts.feedsRead, facts.feedsTotal, try RecordText.encode(facts), clock.iso8601])
      try keep(facts.sources, db)
      for failure in facts.failures {
        try db.execute(
          sql: "INSERT OR IGNORE INTO failures VALUES (?, ?, ?, ?, ?)",
          arguments: [clock.iso8601, failure.stage.rawValue, failure.subject, failure.code, failure.message])
      }
    }
  }

  /// The facts of the last finished run up to `clock`.
  public func facts(ofRunAt clock: Timestamp) throws -> RunFacts? {
    try queue.read { db in
      try String.fetchOne(
        db, sql: "SELECT facts FROM runs WHERE clock <= ? AND facts <> '{}' ORDER BY clock DESC LIMIT 1",
        arguments: [clock.iso8601]
      ).map { try RecordText.decode(RunFacts.self, $0) }
    }
  }

  /// The clock of the brief of a day.
  public func brief(of day: CalendarDay) throws -> Timestamp? {
    try queue.read { db in
      try String.fetchOne(db, sql: "SELECT clock FROM briefs WHERE day = ?", arguments: [day.iso8601]).flatMap { Timestamp(iso8601: $0) }
    }
  }

  /// The clock of the newest brief.
  public func newestBrief() throws -> Timestamp? {
    try queue.read { db in
      try String.fetchOne(db, sql: "SELECT clock FROM briefs ORDER BY day DESC LIMIT 1").flatMap { Timestamp(iso8601: $0) }
    }
  }

  /// The clock of the last brief of a day before `day`.
  public func lastBrief(before day: CalendarDay) throws -> Timestamp? {
    try queue.read { db in
      try String.fetchOne(
        db, sql: "SELECT clock FROM briefs WHERE day < ? ORDER BY day DESC LIMIT 1", arguments: [day.iso8601]
      ).flatMap { Timestamp(iso8601: $0) }
    }
  }

  /// - Parameter files: digests of what was written, by path below the day's folder: `brief.md`, `tlp-clear/brief.html`.
  public func keepBrief(of clock: Timestamp, jsonDigest: ContentHash, files: [String: ContentHash] = [:]) throws {
    let day = clock.day.iso8601
    try queue.write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO briefs VALUES (?, ?, ?)", arguments: [day, clock.iso8601, jsonDigest.hex])
      try db.execute(sql: "DELETE FROM brief_files WHERE day = ?", arguments: [day])
      for (name, digest) in files {
        try db.execute(sql: "INSERT INTO brief_files VALUES (?, ?, ?)", arguments: [day, name, digest.hex])
      }
    }
  }

  /// The files of a day's brief with their digests, by name; empty in a ledger of before they were kept.
  public func briefFiles(of day: CalendarDay) throws -> [(name: String, digest: String)] {
    try queue.read { db in
      guard try db.tableExists("brief_files") else { return [] }
      return try Row.fetchAll(
        db, sql: "SELECT name, digest FROM brief_files WHERE day = ? ORDER BY name", arguments: [day.iso8601]
      ).map { ($0["name"], $0["digest"]) }
    }
  }

  /// Clocks of the runs that came to their end, oldest first.
  public func finishedRuns() throws -> [Timestamp] {
    try queue.read { db in
      try String.fetchAll(db, sql: "SELECT clock FROM runs WHERE facts <> '{}' ORDER BY clock").compactMap { Timestamp(iso8601: $0) }
    }
  }

  /// Names of the archives that articles and stored responses point into.
  public func archiveFiles() throws -> [String] {
    try queue.read { db in
      try String.fetchAll(
        db, sql: "SELECT archive_file FROM articles WHERE archive_file IS NOT NULL UNION SELECT file FROM captures")
    }
  }

  /// Every brief's clock, oldest first.
  public func briefs() throws -> [Timestamp] {
    try queue.read { db in
      try String.fetchAll(db, sql: "SELECT clock FROM briefs ORDER BY day").compactMap { Timestamp(iso8601: $0) }
    }
  }
}
