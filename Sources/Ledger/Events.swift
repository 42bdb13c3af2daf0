import GRDB
import Records

/// What the ledger keeps of events, so that a comparison of a window of days knows what was said before it.
///
/// Every row is of one brief and is never changed: the ledger as a brief of an old day found it can be had again.
extension LedgerFile {
  /// Which brief asks: of one clock and of one label. What briefs of more restricted documents made of a claim is none of its business.
  public struct View: Sendable, Hashable {
    public let clock: Timestamp
    public let level: TLP

    public init(clock: Timestamp, level: TLP) {
      self.clock = clock
      self.level = level
    }

    /// Of earlier briefs, and of those of the same clock with a lower label, which are made first.
    fileprivate static let condition = "p.level <= ? AND (p.clock < ? OR p.clock = ? AND p.level < ?)"
    fileprivate var arguments: StatementArguments { [level.rank, clock.iso8601, clock.iso8601, level.rank] }
  }

  /// The most restrictive level that any event was placed under.
  public func strictestLevel() throws -> TLP {
    try queue.read { db in
      let rank = try Int.fetchOne(db, sql: "SELECT MAX(level) FROM event_claims") ?? 0
      return TLP.allCases.first { $0.rank == rank } ?? .red
    }
  }

  /// What a brief at the same clock left, made away with before it is made again.
  public func forgetEvents(of clock: Timestamp) throws {
    try queue.write { db in
      for table in ["event_claims", "event_places", "fallen_claims", "warning_states"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE clock = ?", arguments: [clock.iso8601])
      }
      try db.execute(sql: "DELETE FROM changes WHERE first_seen = ?", arguments: [clock.iso8601])
    }
  }

  /// Events that a brief at the same clock named, and that the one made in its place does not have.
  public func forgetUnusedEvents(of clock: Timestamp) throws {
    try queue.write { db in
      let unused = try String.fetchAll(
        db, sql: "SELECT key FROM events WHERE first_seen = ? AND key NOT IN (SELECT event_key FROM event_claims WHERE clock >= ?)",
        arguments: [clock.iso8601, clock.iso8601])
      for key in unused {
        for table in ["positions", "changes", "event_places"] {
          try db.execute(sql: "DELETE FROM \(table) WHERE event_key = ?", arguments: [key])
        }
        try db.execute(sql: "DELETE FROM events WHERE key = ?", arguments: [key])
      }
    }
  }

  /// What earlier briefs know of the events of a window, with the articles from before the window that those events rest on.
  ///
  /// - Parameters:
  ///   - window: its articles, as far as the view may see them.
  ///   - previous: the clock of the last brief; claims since then may be about an event that nobody wrote of for long.
  public func memory(
    for window: [ComparedArticle], from start: Timestamp, previous: Timestamp?, _ view: View, _ labels: DocumentLabels
  ) throws -> (memory: EventMemory, recalled: [ComparedArticle]) {
    try queue.read { db in
      var memory = EventMemory()
      memory.places = try places(
        "a.first_seen >= ? AND a.first_seen <= ?", [start.iso8601, view.clock.iso8601], view, db)
      let seen = Set(window.flatMap(\.claims.claims).map(\.id))
      let inWindow = Set(window.map(\.article.id.value))
      memory.places = memory.places.filter { seen.contains($0.key) }
      let live = Set(memory.places.values.map(\.event)).sorted()
      let fresh = window.filter { compared in previous.map { compared.firstSeen > $0 } ?? true }.flatMap(\.claims.claims)
      let quiet = try quietEvents(like: fresh, beside: Set(live), view, db)
      var wanted: [String] = []
      for event in live + quiet {
        let (firstSeen, articles) = try firstCarried(event, view, db)
        memory.firstSeen.merge(firstSeen) { min($0, $1) }
        let carriers = articles.map(\.id) + (try changeArticles(event, view, db))
        wanted += unique(carriers.filter { !inWindow.contains($0) }).prefix(Recall.articlesOfEvent)
      }
      let carriers = unique(wanted).prefix(Recall.articles)
      let endings = try carriers.flatMap { try self.endings(of: $0, view, db) }.filter { !inWindow.contains($0) }
      let recalled = try compared(unique(carriers + endings), view, labels, db)
      memory.recalled = Set(recalled.map(\.article.id))
      for id in memory.recalled.sorted() {
        memory.places.merge(try places("a.id = ?", [id.value], view, db)) { first, _ in first }
      }
      memory.taken = Set(
        try String.fetchAll(
          db, sql: "SELECT p.key FROM (SELECT key, level, first_seen AS clock FROM events) p WHERE \(View.condition)",
          arguments: view.arguments))
      return (memory, recalled)
    }
  }

  /// Old articles are compared again up to these numbers, so that a brief costs the same in any year.
  private enum Recall {
    static let articlesOfEvent = 12
    static let articles = 60
    static let quietEventsOfName = 3
    static let quietEvents = 10
  }

  /// Where the last brief that had a claim counted it.
  private func places(
    _ condition: String, _ arguments: StatementArguments, _ view: View, _ db: Database
  ) throws -> [ClaimID: EventMemory.Place] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT p.claim_id, p.event_key, p.speaker, p.actor, p.side
        FROM articles a JOIN claims c ON c.article_id = a.id JOIN event_claims p ON p.claim_id = c.id
        WHERE \(condition) AND \(View.condition) ORDER BY p.clock, p.level
        """, arguments: arguments + view.arguments)
    var places: [ClaimID: EventMemory.Place] = [:]
    while let row = try rows.next() { places[ClaimID(row["claim_id"])] = EventMemory.Place(row) }
    return places
  }

  /// When each position on an event was first carried, and the articles that first carried one, oldest first.
  private func firstCarried(
    _ event: EventID, _ view: View, _ db: Database
  ) throws -> (firstSeen: [EventMemory.Place: Timestamp], articles: [(firstSeen: String, id: String)]) {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT p.event_key, p.speaker, p.actor, p.side, MIN(a.first_seen || ' ' || a.id) AS first
        FROM event_claims p JOIN claims c ON c.id = p.claim_id JOIN articles a ON a.id = c.article_id
        WHERE p.event_key = ? AND \(View.condition) GROUP BY p.event_key, p.speaker, p.actor, p.side
        """, arguments: [event.value] + view.arguments)
    var firstSeen: [EventMemory.Place: Timestamp] = [:]
    var articles: [(firstSeen: String, id: String)] = []
    for row in rows {
      let parts = (row["first"] as String).split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let time = Timestamp(iso8601: parts[0]) else { continue }
      firstSeen[EventMemory.Place(row)] = time
      articles.append((parts[0], parts[1]))
    }
    return (firstSeen, articles.sorted { ($0.firstSeen, $0.id) < ($1.firstSeen, $1.id) })
  }

  /// The articles on both sides of what moved.
  private func changeArticles(_ event: EventID, _ view: View, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT a.id FROM changes h JOIN claims c ON c.id IN (h.from_claim, h.to_claim) JOIN articles a ON a.id = c.article_id
        WHERE h.event_key = ? AND h.first_seen < ? ORDER BY a.first_seen DESC, a.id
        """, arguments: [event.value, view.clock.iso8601])
  }

  /// The articles that took back what an article claims.
  private func endings(of article: String, _ view: View, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT p.article_id FROM fallen_claims p JOIN claims c ON c.id = p.claim_id
        WHERE c.article_id = ? AND \(View.condition) ORDER BY p.article_id
        """, arguments: [article] + view.arguments)
  }

  /// Events without a word in the window that new claims may be about: at the same place, or the same kind of harm by the same actor.
  private func quietEvents(like claims: [Claim], beside live: Set<EventID>, _ view: View, _ db: Database) throws -> [EventID] {
    let told = claims.filter { $0.confidence >= Claim.briefThreshold }
    var found: [EventID] = []
    for place in unique(told.compactMap(\.harm.place)) {
      found += try String.fetchAll(
        db,
        sql: """
          SELECT p.event_key FROM event_places p WHERE p.place = ? AND \(View.condition) ORDER BY p.clock DESC, p.event_key LIMIT ?
          """,
        arguments: [place] + view.arguments + [Recall.quietEventsOfName]
      ).map { EventID($0) }
    }
    for (actor, kind) in unique(told.map { [$0.actor.name, $0.harm.kind] }).map({ ($0[0], $0[1]) }) {
      found += try String.fetchAll(
        db,
        sql: """
          SELECT p.event_key FROM event_claims p JOIN events e ON e.key = p.event_key
          WHERE p.actor = ? AND e.kind = ? AND \(View.condition) GROUP BY p.event_key ORDER BY MAX(p.clock) DESC, p.event_key LIMIT ?
          """, arguments: [actor, kind] + view.arguments + [Recall.quietEventsOfName]
      ).map { EventID($0) }
    }
    return Array(unique(found).filter { !live.contains($0) }.prefix(Recall.quietEvents))
  }

  private func compared(
    _ ids: some Sequence<String>, _ view: View, _ labels: DocumentLabels, _ db: Database
  ) throws -> [ComparedArticle] {
    try ids.compactMap { id in
      let row = try Row.fetchOne(
        db, sql: LedgerFile.comparedArticle + " WHERE a.id = ? AND a.first_seen <= ? AND a.not_analysed IS NULL",
        arguments: [id, view.clock.iso8601])
      guard let row else { return nil }
      let names = try String.fetchAll(
        db, sql: "SELECT DISTINCT canonical FROM names WHERE article_id = ? ORDER BY canonical", arguments: [id])
      let article = try ComparedArticle(row, names: names, labels, latest: view.clock)
      return article.tlp <= view.level ? article : nil
    }
  }

  // MARK: Keeping

  /// Keeps where a brief counted each claim, as far as that is news, and the state of its events for whoever looks into the file.
  public func keep(_ comparison: Comparison, memory: EventMemory, _ view: View) throws {
    try queue.write { db in
      let clock = comparison.clock.iso8601
      for event in comparison.events {
        try keep(event, view, db)
        for (claim, place) in event.places where memory.places[claim] != place {
          try db.execute(
            sql: "INSERT OR REPLACE INTO event_claims VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [claim.value, clock, view.level.rank, event.id.value, place.speaker, place.actor, place.side.rawValue])
        }
        if let place = event.place {
          try db.execute(
            sql: "INSERT OR IGNORE INTO event_places VALUES (?, ?, ?, ?)", arguments: [place, event.id.value, clock, view.level.rank])
        }
      }
      for fall in comparison.fallen {
        try db.execute(
          sql: """
            INSERT INTO fallen_claims SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (
              SELECT 1 FROM fallen_claims p WHERE p.claim_id = ? AND p.article_id = ? AND \(View.condition))
            """,
          arguments: [
            fall.claim.value, clock, view.level.rank, fall.cause.rawValue, fall.article.value, fall.claim.value, fall.article.value,
          ] + view.arguments)
      }
      for origin in comparison.origins {
        try db.execute(
          sql: "INSERT OR REPLACE INTO origins VALUES (?, ?, ?)", arguments: [origin.id.value, origin.name, origin.basis.rawValue])
        for article in origin.articles {
          try db.execute(
            sql: "INSERT OR REPLACE INTO article_origins VALUES (?, ?)", arguments: [article.value, origin.id.value])
        }
      }
    }
  }

  private func keep(_ event: EventComparison, _ view: View, _ db: Database) throws {
    let clock = view.clock.iso8601
    let known = try String.fetchOne(db, sql: "SELECT last_seen FROM events WHERE key = ?", arguments: [event.id.value])
    // A brief of an old day, made again, leaves what later ones know.
    if known ?? clock <= clock { try keepState(of: event, isKnown: known != nil, view, db) }
    for change in event.changes {
      try db.execute(
        sql: "INSERT OR IGNORE INTO changes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          event.id.value, change.fromClaim.value, change.toClaim.value, change.laterSpeaker ?? change.speaker,
          change.laterActor ?? change.actor, change.from.rawValue, change.to.rawValue, change.basis.rawValue, change.date, clock,
        ])
    }
  }

  private func keepState(of event: EventComparison, isKnown: Bool, _ view: View, _ db: Database) throws {
    let clock = view.clock.iso8601
    let values: StatementArguments = [
      event.title, event.kind, event.place, event.date?.start, event.date?.end, event.isContested, clock,
    ]
    if isKnown {
      try db.execute(
        sql: """
          UPDATE events SET title = ?, kind = ?, place = ?, happened_from = ?, happened_to = ?, contested = ?, last_seen = ? WHERE key = ?
          """, arguments: values + [event.id.value])
    } else {
      try db.execute(
        sql: "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [event.id.value, clock, view.level.rank] + values)
    }
    try db.execute(sql: "DELETE FROM positions WHERE event_key = ?", arguments: [event.id.value])
    for position in event.positions {
      guard let first = position.claims.first else { continue }
      try db.execute(
        sql: "INSERT OR REPLACE INTO positions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          event.id.value, position.speaker, position.voice.speaksFor, position.actor, position.stance.rawValue,
          position.firstSeen.iso8601, position.lastSeen.iso8601, position.articles.count, position.origins.count, first.value,
        ])
    }
  }
}

extension EventMemory.Place {
  init(_ row: Row) {
    self.init(
      event: EventID(row["event_key"]), speaker: row["speaker"], actor: row["actor"],
      side: Claim.Stance.Polarity(rawValue: row["side"]) ?? .attributes)
  }
}

/// Each element once, in the order of its first place.
private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
