import Foundation
import Ledger
import Records

/// A brief once more for those who may not see all that its documents say.
///
/// It is made from the documents up to a label and from nothing else, so that no word of a more restricted source can be in it.
struct LowerView: Sendable {
  /// Beside the whole brief: `tlp-green`.
  let folder: String
  let articles: [ComparedArticle]
  let facts: RunFacts
}

enum LowerViews {
  /// One for each label of the documents but the most restrictive, which the whole brief has. A document whose source has no label is clear.
  ///
  /// - Parameter older: documents that were left out for their age.
  static func of(_ articles: [ComparedArticle], older: [Article], facts: RunFacts, ledger: LedgerFile) throws -> [LowerView] {
    let labels = Dictionary(facts.sources.map { ($0.id, $0.tlp ?? .clear) }, uniquingKeysWith: max)
    func label(_ article: Article?) -> TLP { article?.sourceID.flatMap { labels[$0] } ?? .clear }
    let used = Set(articles.map { label($0.article) }).sorted()
    return try used.dropLast().map { level in
      let sources = facts.sources.filter { ($0.tlp ?? .clear) <= level }
      let open = articles.filter { label($0.article) <= level }
      let known = Set(sources.map(\.id) + open.compactMap(\.article.url))
      let missing = facts.missingFeeds.filter { known.contains($0.source) }
      return LowerView(
        folder: folder(level), articles: open,
        facts: RunFacts(
          tool: facts.tool, rules: facts.rules, input: facts.input, feedsRead: sources.count - missing.count, feedsTotal: sources.count,
          missingFeeds: missing, failures: facts.failures.filter { known.contains($0.subject) },
          notAnalysed: try facts.notAnalysed.filter { label(try ledger.article($0.article)) <= level },
          sourceListDigest: facts.sourceListDigest, sources: sources, withheld: articles.count - open.count,
          older: older.count { label($0) <= level }, unreadable: facts.unreadable))
    }
  }

  /// Removes every lower view of a day.
  static func remove(from day: String) throws {
    for path in TLP.allCases.map({ day + "/" + folder($0) }) where FileManager.default.fileExists(atPath: path) {
      do {
        try FileManager.default.removeItem(atPath: path)
      } catch {
        throw OutputFolder.Failure.cannotWrite(path: path, reason: error.localizedDescription)
      }
    }
  }

  static func folder(_ level: TLP) -> String {
    level.rawValue.lowercased().map { $0.isLetter ? String($0) : "-" }.joined()
  }
}
