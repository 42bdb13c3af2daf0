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
    migrator.registerMigration("3 labels of documents, events over time") { db in
      try db.execute(sql: overTime)
    }
    migrator.registerMigration("4 each file of a brief with its digest") { db in
      try db.execute(sql: briefFiles)
    }
    migrator.registerMigration("5 what became of warnings and of claims") { db in
      try db.execute(sql: takenBack)
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

  private static let briefFiles = """
    CREATE TABLE brief_files (
      day TEXT NOT NULL,
      name TEXT NOT NULL,
      digest TEXT NOT NULL,
      PRIMARY KEY (day, name)
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

  /// Documents of before have the label that their source had in the list of the run that read them.
  private static let overTime = """
    CREATE TABLE sources (
      id TEXT PRIMARY KEY,
      outlet TEXT NOT NULL,
      owner TEXT NOT NULL,
      country TEXT NOT NULL,
      language TEXT NOT NULL,
      kind TEXT NOT NULL,
      url TEXT NOT NULL,
      tlp TEXT NOT NULL
    ) WITHOUT ROWID;

    ALTER TABLE articles ADD COLUMN tlp TEXT;
    CREATE TEMP TABLE listed AS
      SELECT runs.clock, json_extract(source.value, '$.id') AS id, source.value AS record,
        COALESCE(json_extract(source.value, '$.tlp'), 'TLP:CLEAR') AS tlp
      FROM runs, json_each(runs.facts, '$.sources') AS source;
    UPDATE articles SET tlp = (SELECT tlp FROM listed WHERE listed.clock = articles.first_seen AND listed.id = articles.source_id)
      WHERE source_id IS NOT NULL;
    INSERT INTO sources
      SELECT id, json_extract(record, '$.outlet'), json_extract(record, '$.owner'), json_extract(record, '$.country'),
        json_extract(record, '$.language'), json_extract(record, '$.kind'), json_extract(record, '$.url'), tlp
      FROM (
        SELECT *, ROW_NUMBER() OVER (
          PARTITION BY id
          ORDER BY CASE tlp WHEN 'TLP:RED' THEN 4 WHEN 'TLP:AMBER+STRICT' THEN 3 WHEN 'TLP:AMBER' THEN 2 WHEN 'TLP:GREEN' THEN 1 ELSE 0 END DESC,
            clock DESC) AS place
        FROM listed)
      WHERE place = 1;
    DROP TABLE listed;

    CREATE TABLE events (
      key TEXT PRIMARY KEY,
      first_seen TEXT NOT NULL REFERENCES runs (clock),
      level INTEGER NOT NULL,
      title TEXT NOT NULL,
      kind TEXT NOT NULL,
      place TEXT,
      happened_from TEXT,
      happened_to TEXT,
      contested INTEGER NOT NULL,
      last_seen TEXT NOT NULL REFERENCES runs (clock)
    ) WITHOUT ROWID;

    CREATE TABLE event_claims (
      claim_id TEXT NOT NULL REFERENCES claims (id),
      clock TEXT NOT NULL REFERENCES runs (clock),
      level INTEGER NOT NULL,
      event_key TEXT NOT NULL REFERENCES events (key),
      speaker TEXT NOT NULL,
      actor TEXT NOT NULL,
      side TEXT NOT NULL,
      PRIMARY KEY (claim_id, clock, level)
    ) WITHOUT ROWID;
    CREATE INDEX event_claims_by_event ON event_claims (event_key);
    CREATE INDEX event_claims_by_actor ON event_claims (actor, event_key);
    CREATE INDEX event_claims_by_level ON event_claims (level);
    CREATE INDEX event_claims_by_clock ON event_claims (clock);

    CREATE TABLE event_places (
      place TEXT NOT NULL COLLATE NOCASE,
      event_key TEXT NOT NULL REFERENCES events (key),
      clock TEXT NOT NULL REFERENCES runs (clock),
      level INTEGER NOT NULL,
      PRIMARY KEY (place, event_key)
    ) WITHOUT ROWID;

    CREATE INDEX event_places_by_clock ON event_places (clock);
    CREATE INDEX event_places_by_event ON event_places (event_key);
    CREATE INDEX events_by_first_seen ON events (first_seen);

    CREATE TABLE positions (
      event_key TEXT NOT NULL REFERENCES events (key),
      speaker TEXT NOT NULL,
      speaks_for TEXT,
      actor TEXT NOT NULL,
      stance TEXT NOT NULL,
      first_seen TEXT NOT NULL REFERENCES runs (clock),
      last_seen TEXT NOT NULL REFERENCES runs (clock),
      documents INTEGER NOT NULL,
      origins INTEGER NOT NULL,
      first_claim TEXT NOT NULL REFERENCES claims (id),
      PRIMARY KEY (event_key, first_claim)
    ) WITHOUT ROWID;
    CREATE INDEX positions_by_actor ON positions (actor, speaker);

    CREATE TABLE changes (
      event_key TEXT NOT NULL REFERENCES events (key),
      from_claim TEXT NOT NULL REFERENCES claims (id),
      to_claim TEXT NOT NULL REFERENCES claims (id),
      speaker TEXT NOT NULL,
      actor TEXT NOT NULL,
      from_stance TEXT NOT NULL,
      to_stance TEXT NOT NULL,
      basis TEXT NOT NULL,
      date TEXT,
      first_seen TEXT NOT NULL REFERENCES runs (clock),
      PRIMARY KEY (event_key, from_claim, to_claim)
    ) WITHOUT ROWID;
    CREATE INDEX changes_by_first_seen ON changes (first_seen);

    CREATE TABLE origins (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      basis TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE article_origins (
      article_id TEXT PRIMARY KEY REFERENCES articles (id),
      origin_id TEXT NOT NULL REFERENCES origins (id)
    ) WITHOUT ROWID;
    CREATE INDEX article_origins_by_origin ON article_origins (origin_id);
    """

  // Comparisons forget a warning with its article after some weeks; what became of it stays.
  private static let takenBack = """
    CREATE TABLE warning_states (
      warning_id TEXT NOT NULL REFERENCES warnings (id),
      clock TEXT NOT NULL REFERENCES runs (clock),
      state TEXT NOT NULL,
      PRIMARY KEY (warning_id, clock)
    ) WITHOUT ROWID;
    CREATE INDEX warning_states_by_clock ON warning_states (clock);

    CREATE TABLE fallen_claims (
      claim_id TEXT NOT NULL REFERENCES claims (id),
      clock TEXT NOT NULL REFERENCES runs (clock),
      level INTEGER NOT NULL,
      cause TEXT NOT NULL,
      article_id TEXT NOT NULL REFERENCES articles (id),
      PRIMARY KEY (claim_id, clock, level)
    ) WITHOUT ROWID;
    CREATE INDEX fallen_claims_by_clock ON fallen_claims (clock);
    """
}
