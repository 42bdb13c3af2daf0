import Articles
import Records

/// Reads `.jsonl` files of articles that were extracted elsewhere:
/// `{"id","outlet","url"?,"published","title","text","language"?}` on each line.
public enum ArticleLines {
  /// - Parameter language: of lines that name none; nil has it identified.
  /// - Returns: articles in the order of the file with the place of each, `lines.jsonl:3`, and one failure for each line that is none.
  public static func read(
    _ bytes: [UInt8], file: String, language: String? = nil
  ) -> (articles: [(article: Article, place: String)], failures: [StageFailure]) {
    var articles: [(article: Article, place: String)] = []
    var failures: [StageFailure] = []
    for (number, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 32 }) else { continue }
      let place = "\(file):\(number + 1)"
      do {
        articles.append((try article(JSON.parse(Array(line)), place, language: language), place))
      } catch let error as JSONError {
        failures.append(failure(place, "not-json", "\(error.reason) (column \(error.column))"))
      } catch let error as StageFailure {
        failures.append(error)
      } catch {
        failures.append(failure(place, "unreadable", "\(error)"))
      }
    }
    return (articles, failures)
  }

  /// A second text under one identifier is a later version of the first: it gets an identifier of its own, and keeps the address.
  /// Lines that repeat an article word for word are one.
  static func withVersions(_ articles: [Article]) -> [Article] {
    var order: [ArticleID] = []
    var byID: [ArticleID: [Article]] = [:]
    for article in articles {
      if byID[article.id] == nil { order.append(article.id) }
      byID[article.id, default: []].append(article)
    }
    return order.flatMap { id -> [Article] in
      let lines = (byID[id] ?? []).enumerated().sorted { a, b in
        let (first, second) = (a.element.published?.secondsSince1970 ?? .max, b.element.published?.secondsSince1970 ?? .max)
        return (first, a.offset) < (second, b.offset)
      }.map(\.element)
      var texts: Set<String> = []
      return lines.enumerated().compactMap { number, article in
        guard texts.insert(article.text).inserted else { return nil }
        return number == 0 ? article : article.version(of: lines[0])
      }
    }
  }

  /// One line, or one job of `inspect text --jsonl`.
  static func article(_ json: JSON, _ place: String, language: String? = nil) throws -> Article {
    guard let text = json["text"]?.string else { throw failure(place, "no-text", "the line has no \"text\"") }
    var published: Timestamp?
    if let words = json["published"]?.string {
      published = Timestamp(iso8601: words)
      // A month alone says when an article appeared no more exactly than that: it stays unknown.
      if published == nil, words.utf8.count != 7, words.utf8.count != 4 {
        throw failure(place, "bad-date", "\"published\" is \"\(words)\": not an ISO 8601 date")
      }
    }
    let context = PageContext(url: json["url"]?.string, outlet: json["outlet"]?.string, published: published)
    return ArticleReader.article(
      text: text, title: json["title"]?.string, context, id: json["id"]?.string, language: json["language"]?.string ?? language)
  }

  private static func failure(_ place: String, _ code: String, _ message: String) -> StageFailure {
    StageFailure(stage: .article, subject: place, code: code, message: message)
  }
}

extension Article {
  /// Of two lines with one identifier: the outlet is the same, and under another title there is another text.
  func isVersion(of first: Article) -> Bool {
    outlet == first.outlet && (title == first.title || text != first.text)
  }

  /// Under an identifier of its own, at the address of the version before it.
  fileprivate func version(of first: Article) -> Article {
    Article(
      id: contentIdentifier("d", [id.value, text]), url: url, canonicalURL: canonicalURL ?? url ?? first.address, site: site,
      outlet: outlet, sourceID: sourceID, title: title, standfirst: standfirst, authors: authors, published: published,
      publishedBasis: publishedBasis, publishedIsDay: publishedIsDay, publishedOffsetMinutes: publishedOffsetMinutes, modified: modified,
      language: language, section: section, origins: origins, text: text, blocks: blocks, capturedAt: capturedAt,
      captureDigest: captureDigest, location: location)
  }
}
