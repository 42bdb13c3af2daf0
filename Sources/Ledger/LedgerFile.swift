import Foundation
import GRDB
import Records

/// The SQLite file that keeps what earlier runs saw, read, claimed and wrote.
///
/// GRDB's queue is the one owner of the connection; every method is one transaction.
public final class LedgerFile: Sendable {
  /// Who fills a ledger: a replay never writes into the ledger of a live run.
  public enum Maker: String, Sendable { case run, replay }

  public enum Failure: Error, Sendable, Hashable {
    case cannotOpen(reason: String)
    /// Written by a later version of the program.
    case tooNew
    case madeByOther(Maker)
  }

  let queue: DatabaseQueue

  /// Opens the ledger at `path`, or makes it, and brings its tables up to date.
  public init(path: String, maker: Maker) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let applied = try queue.read { try Schema.migrator.hasBeenSuperseded($0) }
      guard !applied else { throw Failure.tooNew }
      try Schema.migrator.migrate(queue)
    } catch let error as DatabaseError {
      throw Failure.cannotOpen(reason: error.message ?? "\(error.resultCode)")
    }
    try queue.write { db in
      try db.execute(sql: "INSERT OR IGNORE INTO meta VALUES ('maker', ?)", arguments: [maker.rawValue])
      let found = try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'maker'").flatMap(Maker.init(rawValue:))
      if let found, found != maker { throw Failure.madeByOther(found) }
    }
  }

  /// Opens a ledger to look things up in, without changing it.
  public init(readingFrom path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      guard try !queue.read({ try Schema.migrator.hasBeenSuperseded($0) }) else { throw Failure.tooNew }
    } catch let error as DatabaseError {
      throw Failure.cannotOpen(reason: error.message ?? "\(error.resultCode)")
    }
  }

  /// nil in a file that no run and no replay has begun to fill.
  public func maker() throws -> Maker? {
    try queue.read { db in
      try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'maker'").flatMap(Maker.init(rawValue:))
    }
  }

  public func close() throws {
    try queue.close()
  }

  /// Every row of every table as text, in key order: what two ledgers are compared by.
  public func dump() throws -> String {
    try queue.read { db in
      let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.map { table in
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { row in
          row.map { "\($0.0)=\($0.1)" }.joined(separator: "|")
        }
        return "# \(table)\n" + rows.sorted().joined(separator: "\n")
      }.joined(separator: "\n")
    }
  }
}

/// Records as JSON text: keys sorted, so that a record has one form.
enum RecordText {
  static func encode(_ record: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }

  static func decode<Record: Decodable>(_ type: Record.Type, _ text: String) throws -> Record {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
