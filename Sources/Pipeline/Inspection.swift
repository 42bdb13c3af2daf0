import Articles
import Comparisons
import Feeds
import Records

/// What one stage makes of one input, as JSON: the windows through which tests, scorers and pipes look in.
public enum Inspection {
  @TaskLocal private static var analyst = Analyst()

  /// Looks with the user's own actors over those that are shipped.
  public static func with<Value>(actors: [ListedActor], _ body: () async throws -> Value) async throws -> Value {
    guard !actors.isEmpty else { return try await body() }
    return try await $analyst.withValue(Analyst(registry: StateGazetteer(actors: actors)), operation: body)
  }

  /// A feed; one that cannot be read is an object with `error` and the warning that says why.
  public static func feed(_ bytes: [UInt8], url: String?, contentType: String?) -> JSON {
    do {
      return try FeedReader.read(bytes, contentType: contentType, url: url).json
    } catch {
      var fields = Feed(unreadable: error).json.object ?? [:]
      fields["error"] = ["code": .string(error.code), "message": .string(error.message)]
      return .object(fields)
    }
  }

  /// How much of an article or text to print.
  public struct Detail: Sendable {
    /// Stop after the article itself: no language, no claims.
    public var textOnly = false
    public var tokens = false
    public var languageOnly = false

    public init(textOnly: Bool = false, tokens: Bool = false, languageOnly: Bool = false) {
      self.textOnly = textOnly
      self.tokens = tokens
      self.languageOnly = languageOnly
    }
  }

  /// A page: the article, and what was read in it.
  public static func article(_ bytes: [UInt8], url: String?, contentType: String?, published: Timestamp?, detail: Detail) -> JSON {
    let context = PageContext(url: url, contentType: contentType, published: published)
    do {
      let article = try ArticleReader.read(page: bytes, context)
      var fields = article.jsonFields
      if !detail.textOnly { fields.merge(analysis(of: article, tokens: detail.tokens)) { _, new in new } }
      return .object(fields)
    } catch {
      var fields = ArticleReader.facts(page: bytes, context)?.jsonFields ?? ["url": .text(url)]
      fields["text"] = .null
      fields["error"] = ["code": .string(error.code), "message": .string(error.message)]
      return .object(fields)
    }
  }

  /// A text, or one line of articles.
  public static func text(_ job: JSON, detail: Detail) -> JSON {
    if detail.languageOnly {
      return ["language": .text(LanguageIdentifier.identify(job["text"]?.string ?? ""))]
    }
    do {
      let article = try ArticleLines.article(job, job["id"]?.string ?? "text")
      var fields = analysis(of: article, tokens: detail.tokens)
      fields["language"] = .text(article.language)
      return .object(fields)
    } catch let error as StageFailure {
      return ["error": ["code": .string(error.code), "message": .string(error.message)]]
    } catch {
      return ["error": ["code": "unreadable", "message": .string("\(error)")]]
    }
  }

  static func analysis(of article: Article, tokens: Bool) -> [String: JSON] {
    if let reason = analyst.refusal(of: article) {
      return [
        "not_analysed": .string(reason), "entities": [], "times": [], "attributions": [], "claims": [], "warnings": [], "sentences": [],
      ]
    }
    let (text, claims) = analyst.annotate(article)
    var fields = text.json(tokens: tokens).object ?? [:]
    fields.merge(claims.json(text: text.bytes)) { _, new in new }
    return fields
  }

  // MARK: Many articles

  /// `{id, cluster}` for each line, in order.
  public static func stories(_ bytes: [UInt8]) -> [JSON] {
    var grouper = StoryGrouper()
    // Grouping asks for no language, and identifying it takes longer than grouping.
    return ArticleLines.read(bytes, file: "lines", language: "und").articles.map { article, _ in
      let story = grouper.add(article.id, text: article.text, title: article.title, published: article.published)
      return ["id": .string(article.id.value), "cluster": .string(story.value)]
    }
  }

  /// `{a, b, relation, stretches}` for each pair of articles that share text.
  public static func copies(_ bytes: [UInt8]) -> [JSON] {
    let articles = ArticleLines.read(bytes, file: "lines").articles.map(\.article)
    let points = Dictionary(articles.map { ($0.id, CodePoints($0.text)) }, uniquingKeysWith: { first, _ in first })
    let none = CodePoints("")
    return CopyFinder.find(articles.map { ($0.id, $0.text) }).map {
      $0.json(first: points[$0.first] ?? none, second: points[$0.second] ?? none)
    }
  }

  /// One event a line, as `Comparison` sees the articles when each is first seen on its day of publication.
  public static func comparison(_ bytes: [UInt8], width: Int) async -> [JSON] {
    let articles = ArticleLines.read(bytes, file: "lines").articles.map(\.article)
    let analyst = analyst
    let entries = await orderedMap(articles, width: width) { analyst.entry(for: $0) }
    let clock = articles.compactMap(\.published).max() ?? Timestamp(secondsSince1970: 0)
    let compared = entries.filter { $0.notAnalysed == nil }.map { entry in
      ComparedArticle(
        article: entry.article, claims: entry.claims, firstSeen: entry.article.published ?? clock, owner: entry.owner,
        names: Array(Set(entry.names.map(\.canonical))).sorted())
    }.sorted { ($0.firstSeen, $0.article.id) < ($1.firstSeen, $1.article.id) }
    return StateGazetteer.$standard.withValue(analyst.registry) { Comparer.compare(compared, clock: clock, previous: nil).eventLines }
  }
}
