import Foundation
import Language
import Records

/// News written for this project, of people, groups and states that do not exist, with the word that each claim of responsibility hangs on and
/// its actor: `own/news.jsonl`. Its words of harm and blame are as many as could be thought of; real news has few of each.
///
/// A line: `id`, `text`, `claims`; a claim: `word` and `actor` (ranges of code points, the second null where the sentence names nobody), `stance`.
struct OwnNews {
  let texts: [SilverCorpus.Text]

  init(at url: URL, engine: LanguageEngine) throws {
    texts = try Corpus.lines(at: url).map { try OwnNews.text(try JSON.parse($0), engine) }
  }

  private static func text(_ json: JSON, _ engine: LanguageEngine) throws -> SilverCorpus.Text {
    guard let id = json["id"]?.string, let text = json["text"]?.string, let claims = json["claims"]?.array else {
      throw CorpusError(description: "a line without id, text or claims")
    }
    let bytes = Array(text.utf8)
    let points = CodePoints(bytes)
    let words = Tokenizer.words(of: bytes.span)
    let forms = WordForms(words, in: bytes.span)
    let sentences = engine.splitter.sentences(of: words, forms: forms, in: bytes.span)
    var scores = [Float](repeating: 0, count: words.count)
    var actors: [(word: Int, actor: Int)] = []
    for claim in claims {
      // Who denies says that somebody did not do it.
      guard let stance = claim["stance"]?.string.flatMap(Claim.Stance.init(rawValue:)), [.attributes, .accepts].contains(stance.polarity),
        let word = tokens(claim["word"], words, points).last
      else { continue }
      scores[word] = 1
      // "members of the gang": the noun before what hangs on it.
      let span = tokens(claim["actor"], words, points)
      let head = span.dropFirst().first { ["of", "in", "from", "for", "at"].contains(bytes.string(words, $0)) }.map { $0 - 1 } ?? span.last
      if let head, head != word { actors.append((word, head)) }
    }
    let document = CorpusDocument(
      id: id, bytes: bytes, words: words, sentences: sentences.map(\.tokens), tags: [], lemmas: [], heads: [], relations: [], entities: [])
    return SilverCorpus.Text(corpus: "own", document: document, beliefs: [], claimScores: scores, actors: actors)
  }

  private static func tokens(_ range: JSON?, _ words: TokenSpans, _ points: CodePoints) -> [Int] {
    guard let begin = range?.array?.first?.integer, let end = range?.array?.last?.integer else { return [] }
    let (start, stop) = (points.byte(ofCodePoint: begin), points.byte(ofCodePoint: end))
    return (0..<words.count).filter { Int(words.starts[$0]) < stop && Int(words.ends[$0]) > start }
  }
}

extension [UInt8] {
  fileprivate func string(_ words: TokenSpans, _ token: Int) -> String {
    String(decoding: self[Int(words.starts[token])..<Int(words.ends[token])], as: UTF8.self)
  }
}
