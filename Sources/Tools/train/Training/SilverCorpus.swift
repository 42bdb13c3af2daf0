import Foundation
import Language
import Records

/// What large networks made of the plain texts of the corpora: the sentences, tags and trees that the small network is trained on beside the
/// treebanks, and how much each token looks like one that carries a claim.
///
/// `silver/silver.bin.gz`, made by `Sources/Tools/train/silver/silver.py`, holds no text: for each text its corpus, its name, the begin of its
/// SHA-256, and for each token its place and its labels.
package struct SilverCorpus {
  package struct Text {
    /// The file that it is of.
    package let corpus: String
    package let document: CorpusDocument
    /// The mean belief of the networks in the heads of each sentence, 0 to 1.
    package let beliefs: [Float]
    /// How much each token looks like the word that a claim of responsibility hangs on, 0 to 1.
    package let claimScores: [Float]
    /// Tokens that claims hang on, each with a token of its actor.
    package let actors: [(word: Int, actor: Int)]

    /// The document with the sentences whose heads the networks believe at least so much.
    package func document(believed least: Float) -> CorpusDocument {
      CorpusDocument(
        id: document.id, bytes: document.bytes, words: document.words,
        sentences: document.sentences.indices.filter { beliefs[$0] >= least }.map { document.sentences[$0] }, tags: document.tags,
        lemmas: document.lemmas, heads: document.heads, relations: document.relations, entities: document.entities)
    }
  }

  package let texts: [Text]

  /// - Parameter corpora: the folder of the corpora whose texts were read.
  package init(labels: URL, corpora: URL) throws {
    var reader = Reader(bytes: try Corpus.bytes(at: labels))
    guard reader.take(4) == Array("CCS1".utf8) else { throw CorpusError(description: "\(labels.lastPathComponent) is no silver corpus") }
    var sources: [String: [String: String]] = [:]
    var texts: [Text] = []
    while !reader.isAtEnd {
      let (corpus, id, digest) = (reader.string(), reader.string(), reader.take(8))
      let hex = digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      let bytes = try Corpus.text(id, of: corpus, digest: hex, in: corpora, known: &sources)
      texts.append(reader.text(corpus, id, bytes))
    }
    self.texts = texts
  }

  private struct Reader {
    let bytes: [UInt8]
    private var place = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place >= bytes.count }

    mutating func take(_ count: Int) -> [UInt8] {
      defer { place += count }
      return Array(bytes[place..<place + count])
    }

    mutating func string() -> String {
      let count = Int(take(1)[0])
      return String(decoding: take(count), as: UTF8.self)
    }

    /// Little-endian.
    mutating func number(_ size: Int) -> Int { take(size).enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) } }

    /// Column by column: the bytes before each token, its length, tag with the sentence's begin as the top bit, distance of its head (0 for
    /// a root), relation, belief in the head, claim score; then the
    /// number of words that claims hang on, and each with its actor.
    mutating func text(_ corpus: String, _ id: String, _ bytes: [UInt8]) -> Text {
      let count = number(4)
      let gaps = (0..<count).map { _ in number(2) }
      let lengths = (0..<count).map { _ in number(2) }
      let tags = take(count)
      let heads = (0..<count).map { token in
        let distance = Int(Int16(truncatingIfNeeded: number(2)))
        return Int32(distance == 0 ? -1 : token + distance)
      }
      let relations = take(count)
      let beliefs = take(count)
      let claims = take(count)
      let actors = (0..<number(2)).map { _ in (word: number(2), actor: number(2)) }
      var words = TokenSpans()
      var end = 0
      for token in 0..<count {
        let start = end + gaps[token]
        words.gaps.append(Corpus.gap(bytes, from: end, to: start).rawValue)
        words.starts.append(UInt32(start))
        end = start + lengths[token]
        words.ends.append(UInt32(end))
      }
      let starts = tags.indices.filter { tags[$0] & 0x80 != 0 }
      let sentences = starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : count) }
      let document = CorpusDocument(
        id: id, bytes: bytes, words: words, sentences: sentences, tags: tags.map { PartOfSpeech.allCases[Int($0 & 0x7F)].upos }, lemmas: [],
        heads: heads, relations: relations.map { Relation.allCases[Int($0)].label }, entities: [])
      let means = sentences.map { sentence in
        sentence.reduce(Float(0)) { $0 + Float(beliefs[$1]) } / 255 / Float(max(1, sentence.count))
      }
      return Text(
        corpus: corpus, document: document, beliefs: means, claimScores: claims.map { Float($0) / 255 }, actors: actors)
    }
  }
}
