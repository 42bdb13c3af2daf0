import GRDB
import Records

/// How far documents may be passed on: never less strictly than when they were stored, whatever the source list says since.
public struct DocumentLabels: Sendable {
  fileprivate let listed: [String: TLP]
  /// The strictest label that each source ever had.
  fileprivate let recorded: [String: TLP]

  /// - Parameter stored: what the source list said when the document was read; nil where nobody kept it.
  func label(source: String?, stored: TLP?) -> TLP {
    guard let source else { return stored ?? .clear }
    let known = [stored, listed[source]].compactMap { $0 }.max()
    // Of a source that no list names any more the worst is assumed: its own strictest label, else the strictest there is.
    return known ?? recorded[source] ?? recorded.values.max() ?? .clear
  }
}

extension LedgerFile {
  /// - Parameter sources: of the list that the brief is made under; a source without a label is clear.
  public func labels(of sources: [Source]) throws -> DocumentLabels {
    try queue.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT id, tlp FROM sources")
      return DocumentLabels(
        listed: Dictionary(sources.map { ($0.id, $0.tlp ?? .clear) }, uniquingKeysWith: max),
        recorded: Dictionary(
          rows.map { ($0["id"], TLP(rawValue: $0["tlp"]) ?? .red) }, uniquingKeysWith: max))
    }
  }

  /// Keeps what the list says of its sources; a label is never lowered here.
  func keep(_ sources: [Source], _ db: Database) throws {
    for source in sources {
      let known = try String.fetchOne(db, sql: "SELECT tlp FROM sources WHERE id = ?", arguments: [source.id]).flatMap(TLP.init(rawValue:))
      let label = max(known ?? .clear, source.tlp ?? .clear)
      try db.execute(
        sql: "INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          source.id, source.outlet, source.owner, source.country, source.language, source.kind, source.url, label.rawValue,
        ])
    }
  }

  public func label(of article: ArticleID, _ labels: DocumentLabels) throws -> TLP {
    try queue.read { db in
      let row = try Row.fetchOne(db, sql: "SELECT source_id, tlp FROM articles WHERE id = ?", arguments: [article.value])
      return labels.label(source: row?["source_id"], stored: (row?["tlp"] as String?).flatMap(TLP.init(rawValue:)))
    }
  }
}
