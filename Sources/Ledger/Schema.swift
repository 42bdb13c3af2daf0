import GRDB

/// The tables of the ledger, and how an older file becomes a newer one. Described in `Docs/ledger-schema.md`.
enum Schema {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs, feeds, articles, claims, briefs") { db in
      try db.execute(sql: tables)
    }
    migrator.registerMigration("2 briefs and failures name their run, statements beside their outlet") { db in
      try db.execute(sql: references)
    }
    migrator.registerMigration("3 what became of warnings") { db in
      try db.execute(sql: warningStates)
    }
    return migrator
  }()

  // Times are text in ISO 8601 UTC, offsets are Unicode code points, `record` columns hold one record as JSON.
  private static let tables = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE runs (
      clock TEXT PRIMARY KEY,
      tool TEXT NOT NULL,
      input TEXT NOT NULL,
      feeds_read INTEGER NOT NULL,
      feeds_total INTEGER NOT NULL,
      facts TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE feeds (
      source_id TEXT PRIMARY KEY,
      url TEXT NOT NULL,
      last_success TEXT,
      last_whole TEXT,
      failures_in_a_row INTEGER NOT NULL DEFAULT 0,
      last_failure TEXT,
      last_reported TEXT,
      moved_to TEXT,
      moved_days INTEGER,
      moved_last_day TEXT,
      rest TEXT CHECK (rest IN ('fresh', 'failing', 'gone')),
      rest_until TEXT,
      schedule TEXT NOT NULL,
      distrusts_validators INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;

    CREATE TABLE hosts (
      host TEXT PRIMARY KEY,
      until TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE items (
      source_id TEXT NOT NULL,
      identity TEXT NOT NULL,
      url TEXT,
      fingerprint TEXT NOT NULL,
      first_seen TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('pending', 'read', 'given-up')),
      attempts INTEGER NOT NULL DEFAULT 0,
      item TEXT NOT NULL,
      PRIMARY KEY (source_id, identity)
    ) WITHOUT ROWID;
    CREATE INDEX items_by_state ON items (state);

    CREATE TABLE captures (
      url TEXT PRIMARY KEY,
      answered_by TEXT NOT NULL,
      fetched_at TEXT NOT NULL,
      digest TEXT NOT NULL,
      payload_digest TEXT NOT NULL,
      etag TEXT,
      last_modified TEXT,
      file TEXT NOT NULL,
      "offset" INTEGER NOT NULL,
      length INTEGER NOT NULL,
      record_id TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE articles (
      id TEXT PRIMARY KEY,
      address TEXT NOT NULL,
      outlet TEXT NOT NULL,
      source_id TEXT,
      owner TEXT,
      title TEXT,
      published TEXT,
      published_basis TEXT,
      language TEXT,
      first_seen TEXT NOT NULL REFERENCES runs (clock),
      capture_digest TEXT,
      archive_file TEXT,
      archive_offset INTEGER,
      text TEXT NOT NULL,
      not_analysed TEXT,
      record TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX articles_by_first_seen ON articles (first_seen, id);
    CREATE INDEX articles_by_address ON articles (address);

    CREATE TABLE names (
      article_id TEXT NOT NULL REFERENCES articles (id),
      begin INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      kind TEXT NOT NULL,
      words TEXT NOT NULL,
      canonical TEXT NOT NULL,
      PRIMARY KEY (article_id, begin, "end")
    ) WITHOUT ROWID;
    CREATE INDEX names_by_canonical ON names (canonical);

    CREATE TABLE times (
      article_id TEXT NOT NULL REFERENCES articles (id),
      begin INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      kind TEXT NOT NULL,
      words TEXT NOT NULL,
      value TEXT NOT NULL,
      starts TEXT,
      ends TEXT,
      PRIMARY KEY (article_id, begin, "end")
    ) WITHOUT ROWID;

    CREATE TABLE claims (
      id TEXT PRIMARY KEY,
      article_id TEXT NOT NULL REFERENCES articles (id),
      speaker TEXT NOT NULL,
      speaks_for TEXT,
      stance TEXT NOT NULL,
      actor TEXT NOT NULL,
      harm TEXT NOT NULL,
      form TEXT NOT NULL,
      evidence_begin INTEGER NOT NULL,
      evidence_end INTEGER NOT NULL,
      evidence TEXT NOT NULL,
      stated_from TEXT,
      stated_to TEXT,
      rule TEXT NOT NULL,
      confidence REAL NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX claims_by_article ON claims (article_id);
    CREATE INDEX claims_by_actor ON claims (actor, speaker);

    CREATE TABLE warnings (
      id TEXT PRIMARY KEY,
      article_id TEXT NOT NULL REFERENCES articles (id),
      issuer TEXT NOT NULL,
      threat TEXT,
      places TEXT NOT NULL,
      issued_from TEXT,
      issued_to TEXT,
      "window" TEXT,
      channel TEXT,
      evidence_begin INTEGER NOT NULL,
      evidence_end INTEGER NOT NULL,
      evidence TEXT NOT NULL,
      confidence REAL NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX warnings_by_article ON warnings (article_id);

    CREATE TABLE article_claims (
      article_id TEXT PRIMARY KEY REFERENCES articles (id),
      record TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE failures (
      run_clock TEXT NOT NULL,
      stage TEXT NOT NULL,
      subject TEXT NOT NULL,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      PRIMARY KEY (run_clock, stage, subject, code, message)
    ) WITHOUT ROWID;

    CREATE TABLE briefs (
      day TEXT PRIMARY KEY,
      clock TEXT NOT NULL,
      json_digest TEXT NOT NULL
    ) WITHOUT ROWID;
    """

  /// SQLite adds no foreign key to a table that stands: both are made anew.
  private static let references = """
    ALTER TABLE failures RENAME TO failures_before;
    CREATE TABLE failures (
      run_clock TEXT NOT NULL REFERENCES runs (clock),
      stage TEXT NOT NULL,
      subject TEXT NOT NULL,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      PRIMARY KEY (run_clock, stage, subject, code, message)
    ) WITHOUT ROWID;
    INSERT INTO failures SELECT * FROM failures_before;
    DROP TABLE failures_before;

    ALTER TABLE briefs RENAME TO briefs_before;
    CREATE TABLE briefs (
      day TEXT PRIMARY KEY,
      clock TEXT NOT NULL REFERENCES runs (clock),
      json_digest TEXT NOT NULL
    ) WITHOUT ROWID;
    INSERT INTO briefs SELECT * FROM briefs_before;
    DROP TABLE briefs_before;

    CREATE VIEW statements AS
      SELECT claims.id AS claim_id, articles.published, articles.first_seen, articles.outlet, articles.title, claims.speaker,
        claims.speaks_for, claims.stance, claims.actor, claims.harm, claims.form, claims.evidence, claims.confidence, claims.article_id
      FROM claims JOIN articles ON articles.id = claims.article_id;
    """

  // Comparisons forget a warning with its article after some weeks; what became of it stays.
  private static let warningStates = """
    CREATE TABLE warning_states (
      warning_id TEXT NOT NULL REFERENCES warnings (id),
      clock TEXT NOT NULL REFERENCES runs (clock),
      state TEXT NOT NULL,
      PRIMARY KEY (warning_id, clock)
    ) WITHOUT ROWID;
    """
}
