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
