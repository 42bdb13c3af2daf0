import GRDB
import Records

/// One article with all that was read in it, ready to be kept.
public struct LedgerArticle: Sendable {
  public let article: Article
  public let owner: String?
  /// Why it was not analysed: `language de`; nil where it was.
  public let notAnalysed: String?
  public let names: [Name]
  public let times: [TimeExpression]
  public let claims: ArticleClaims
  /// What the source list says of how far it may be passed on; nil for an article of no listed source.
  public let tlp: TLP?

  public init(
    article: Article, owner: String?, notAnalysed: String?, names: [Name], times: [TimeExpression], claims: ArticleClaims, tlp: TLP? = nil
  ) {
    self.article = article
    self.owner = owner
    self.notAnalysed = notAnalysed
    self.names = names
    self.times = times
    self.claims = claims
    self.tlp = tlp
  }
}

extension LedgerFile {
  /// Keeps articles that were not there yet; one that was is left as it is, with its first date.
  public func keep(_ entries: [LedgerArticle], firstSeen: Timestamp) throws {
    try queue.write { db in
      for entry in entries {
        try insert(entry, firstSeen, db)
      }
    }
  }

  static let comparedArticle = """
    SELECT a.id, a.record, a.owner, a.first_seen, a.source_id, a.tlp, c.record AS claims
    FROM articles a JOIN article_claims c ON c.article_id = a.id
    """

  /// Articles first seen from `start` up to and with `end`, in order of arrival: by first seen, then identifier.
  public func articles(from start: Timestamp, through end: Timestamp, _ labels: DocumentLabels) throws -> [ComparedArticle] {
    try queue.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: LedgerFile.comparedArticle + """
           WHERE a.first_seen >= ? AND a.first_seen <= ? AND a.not_analysed IS NULL
          ORDER BY a.first_seen, a.id
          """, arguments: [start.iso8601, end.iso8601])
      let names = try namesByArticle(db, start, end)
      return try rows.map { try ComparedArticle($0, names: names[$0["id"]] ?? [], labels, latest: end) }
    }
  }

  /// Articles in the same stretch that were stored and not analysed.
  public func notAnalysed(from start: Timestamp, through end: Timestamp) throws -> [RunFacts.NotAnalysed] {
    try queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, address, not_analysed FROM articles
          WHERE first_seen >= ? AND first_seen <= ? AND not_analysed IS NOT NULL ORDER BY id
          """, arguments: [start.iso8601, end.iso8601]
      ).map { .init(article: ArticleID($0["id"]), url: $0["address"], reason: $0["not_analysed"]) }
    }
  }

  public func article(_ id: ArticleID) throws -> Article? {
    try queue.read { db in
      try String.fetchOne(db, sql: "SELECT record FROM articles WHERE id = ?", arguments: [id.value])
        .map { try RecordText.decode(Article.self, $0) }
    }
  }

  public func articleIDs() throws -> [ArticleID] {
    try queue.read { db in
      try String.fetchAll(db, sql: "SELECT id FROM articles ORDER BY id").map(ArticleID.init)
    }
  }

  public func claims(of article: ArticleID) throws -> ArticleClaims? {
    try queue.read { db in
      try String.fetchOne(db, sql: "SELECT record FROM article_claims WHERE article_id = ?", arguments: [article.value])
        .map { try RecordText.decode(ArticleClaims.self, $0) }
    }
  }

  /// The article that a claim or warning was read in.
  public func article(ofClaim id: String) throws -> ArticleID? {
    try queue.read { db in
      try String.fetchOne(
        db, sql: "SELECT article_id FROM claims WHERE id = ? UNION SELECT article_id FROM warnings WHERE id = ?",
        arguments: [id, id]
      ).map(ArticleID.init)
    }
  }

  private func namesByArticle(_ db: Database, _ start: Timestamp, _ end: Timestamp) throws -> [String: [String]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT n.article_id, n.canonical FROM names n JOIN articles a ON a.id = n.article_id
        WHERE a.first_seen >= ? AND a.first_seen <= ? ORDER BY n.article_id, n.canonical
        """, arguments: [start.iso8601, end.iso8601])
    var names: [String: [String]] = [:]
    while let row = try rows.next() { names[row["article_id"], default: []].append(row["canonical"]) }
    return names
  }

  private func insert(_ entry: LedgerArticle, _ firstSeen: Timestamp, _ db: Database) throws {
    let article = entry.article
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        article.id.value, article.address, article.outlet, article.sourceID, entry.owner, article.title,
        article.published?.iso8601, article.publishedBasis?.rawValue, article.language, firstSeen.iso8601,
        article.captureDigest?.hex, article.location?.file, article.location?.offset, article.text, entry.notAnalysed,
        try RecordText.encode(article), entry.tlp?.rawValue,
      ])
    guard db.changesCount > 0 else { return }
    let bytes = Array(article.text.utf8)
    let points = CodePoints(bytes)
    for name in entry.names {
      try db.execute(
        sql: "INSERT INTO names VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          article.id.value, points.offset(ofByte: name.range.start), points.offset(ofByte: name.range.end), name.kind.label,
          bytes.string(name.range), name.canonical,
        ])
    }
    for time in entry.times {
      try db.execute(
        sql: "INSERT INTO times VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          article.id.value, points.offset(ofByte: time.range.start), points.offset(ofByte: time.range.end), time.kind.rawValue,
          bytes.string(time.range), time.value, time.interval?.start, time.interval?.end,
        ])
    }
    try insert(entry.claims, bytes, points, db)
  }

  private func insert(_ claims: ArticleClaims, _ bytes: [UInt8], _ points: CodePoints, _ db: Database) throws {
    for claim in claims.claims {
      try db.execute(
        sql: "INSERT OR IGNORE INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          claim.id.value, claim.article.value, claim.speaker.name, claim.speaker.speaksFor, claim.stance.rawValue,
          claim.actor.name, claim.harm.kind, claim.form.rawValue, points.offset(ofByte: claim.evidence.start),
          points.offset(ofByte: claim.evidence.end), bytes.string(claim.evidence), claim.statedOn?.start, claim.statedOn?.end,
          claim.rule, claim.confidence,
        ])
    }
    for warning in claims.warnings {
      try db.execute(
        sql: "INSERT OR IGNORE INTO warnings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          warning.id.value, warning.article.value, warning.issuer.name, warning.threat.map(bytes.string),
          warning.places.joined(separator: "; "), warning.issued?.start, warning.issued?.end, warning.window,
          warning.channel?.rawValue, points.offset(ofByte: warning.evidence.start),
          points.offset(ofByte: warning.evidence.end), bytes.string(warning.evidence), warning.confidence,
        ])
    }
    try db.execute(
      sql: "INSERT INTO article_claims VALUES (?, ?)", arguments: [claims.article.value, try RecordText.encode(claims)])
  }
}

extension ComparedArticle {
  init(_ row: Row, names: [String], _ labels: DocumentLabels, latest: Timestamp) throws {
    self.init(
      article: try RecordText.decode(Article.self, row["record"]),
      claims: try RecordText.decode(ArticleClaims.self, row["claims"]),
      firstSeen: Timestamp(iso8601: row["first_seen"]) ?? latest,
      owner: row["owner"],
      names: names,
      tlp: labels.label(source: row["source_id"], stored: (row["tlp"] as String?).flatMap(TLP.init(rawValue:))))
  }
}
