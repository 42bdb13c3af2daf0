import Foundation
import Language
import Records

/// Names that a reader listed for whole texts of the corpora, in `silver/names-read.tsv`: offsets and kinds, no text.
///
/// A line `text`, the text's corpus, its name, the begin of its SHA-256; after it, for each name in order, a line `name`, its begin and end
/// in code points, its kind.
package struct ReadNames {
  package let documents: [CorpusDocument]

  /// - Parameter corpora: the folder of the corpora whose texts were read.
  package init(labels: URL, corpora: URL) throws {
    var sources: [String: [String: String]] = [:]
    var read: [(id: String, bytes: [UInt8], points: CodePoints, entities: [CorpusDocument.Entity])] = []
    for line in String(decoding: try Corpus.bytes(at: labels), as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if fields[0] == "text", fields.count == 4 {
        let bytes = try Corpus.text(fields[2], of: fields[1], digest: fields[3], in: corpora, known: &sources)
        read.append((fields[2], bytes, CodePoints(bytes), []))
      } else if fields[0] == "name", fields.count == 4, let begin = Int(fields[1]), let end = Int(fields[2]), !read.isEmpty {
        let points = read[read.count - 1].points
        let range = TextRange(points.byte(ofCodePoint: begin), points.byte(ofCodePoint: end))
        read[read.count - 1].entities.append(.init(range: range, whole: range, type: fields[3], isNamed: true))
      } else if fields[0].first != "#" {
        throw CorpusError(description: "\(labels.lastPathComponent): a line that is neither text nor name: \(line)")
      }
    }
    documents = read.map {
      CorpusDocument(
        id: $0.id, bytes: $0.bytes, words: TokenSpans(), sentences: [], tags: [], lemmas: [], heads: [], relations: [],
        entities: $0.entities)
    }
  }
}
