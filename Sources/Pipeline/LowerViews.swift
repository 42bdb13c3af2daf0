import Foundation
import Records

/// A brief once more for those who may not see all that its documents say.
///
/// It is made from the documents up to a label and from nothing else, so that no word of a more restricted source can be in it.
struct LowerView: Sendable {
  let level: TLP
  let facts: RunFacts
}

enum LowerViews {
  /// One for each label of the documents but the most restrictive, which the whole brief has; ascending.
  ///
  /// - Parameter label: of a document that was stored and not analysed.
  static func of(_ articles: [ComparedArticle], facts: RunFacts, label: (ArticleID) throws -> TLP) rethrows -> [LowerView] {
    let used = Set(articles.map(\.tlp)).sorted()
    return try used.dropLast().map { level in
      let sources = facts.sources.filter { ($0.tlp ?? .clear) <= level }
      let open = articles.filter { $0.tlp <= level }
      let known = Set(sources.map(\.id) + open.compactMap(\.article.url))
      let missing = facts.missingFeeds.filter { known.contains($0.source) }
      return LowerView(
        level: level,
        facts: RunFacts(
          tool: facts.tool, rules: facts.rules, input: facts.input, feedsRead: sources.count - missing.count, feedsTotal: sources.count,
          missingFeeds: missing, failures: facts.failures.filter { known.contains($0.subject) },
          notAnalysed: try facts.notAnalysed.filter { try label($0.article) <= level },
          sourceListDigest: facts.sourceListDigest, sources: sources, actorsDigest: facts.actorsDigest,
          withheld: articles.count - open.count,
          windowDays: facts.windowDays))
    }
  }

  /// A view that an earlier run of the day made may hold words whose label was raised since.
  static func remove(from folder: String) throws {
    for level in TLP.allCases {
      let path = folder + "/" + self.folder(level)
      guard FileManager.default.fileExists(atPath: path) else { continue }
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
