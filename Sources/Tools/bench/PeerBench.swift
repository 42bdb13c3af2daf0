import Archive
import Articles
import Claims
import Foundation
import Language
import Records

/// Our side of the comparisons with other programs: processor time of one core, files read into memory before the clock starts where theirs are.
enum PeerBench {
  /// Reads every record and takes the codings off its response; then recomputes all digests.
  static func archive(_ path: String) throws -> JSON {
    var (records, bytes) = (0, 0)
    let read = try seconds {
      _ = try WARCReader.read(path: path) { record in
        records += 1
        // Records without a response count whole.
        bytes += (try? ArchivedResponse(record).decoded().resource.body.count) ?? record.block.count
      }
    }
    var failures = 0
    let verify = try seconds { failures = try ArchiveVerification(path: path).failures.count }
    return [
      "records": .integer(records), "bytes": .integer(bytes), "read": .number(read), "verify": .number(verify),
      "failures": .integer(failures),
    ]
  }

  /// All fields of every page.
  static func pages(in folder: String) throws -> JSON {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted()
    let pages = try names.map { Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) }
    var failed = 0
    let time = seconds {
      for page in pages {
        if (try? ArticleReader.read(page: page, PageContext())) == nil { failed += 1 }  // a page without text is counted
      }
    }
    return ["pages": .integer(pages.count), "seconds": .number(time), "failed": .integer(failed)]
  }

  /// Each layer alone with the tags it needs, all of them, and all with the claims.
  static func texts(_ path: String) throws -> JSON {
    let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A)
    let articles = try lines.enumerated().map { number, line in
      Article(id: ArticleID("d-\(number)"), outlet: "bench", publishedIsDay: true, text: try JSON.parse(Array(line))["text"]?.string ?? "")
    }
    let annotator = Annotator()
    let reader = ClaimReader()
    let tokens = articles.map { annotator.annotate($0.text, published: nil, layers: []).tokens.count }.reduce(0, +)
    func layers(_ layers: Annotator.Layers) -> JSON {
      .number(seconds { for article in articles { _ = annotator.annotate(article.text, published: nil, layers: layers) } })
    }
    return [
      "tokens": .integer(tokens), "tags": layers([]), "names": layers(.names), "parse": layers(.parse), "all": layers(.all),
      "claims": .number(seconds { for article in articles { _ = reader.read(article, annotator.annotate(article.text, published: nil)) } }),
    ]
  }

  private static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let begin = clock()
    try body()
    return Double(clock() - begin) / Double(CLOCKS_PER_SEC)
  }
}
