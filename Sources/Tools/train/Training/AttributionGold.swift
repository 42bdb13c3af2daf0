import Claims
import Foundation
import Language
import Records

/// An article of PolNeAR with the attributions that its annotator marked, over the tokens of our own annotation.
package struct AttributionDocument {
  /// One attribution; all three are sorted token sets.
  struct Gold {
    let source: [Int]
    let cue: [Int]
    let content: [Int]
    /// The token of the cue that stands for it.
    let head: Int
  }

  package let id: String
  package let view: AttributionView
  let gold: [Gold]

  package static func read(_ url: URL, annotator: Annotator) throws -> [AttributionDocument] {
    try Corpus.lines(at: url).map { try AttributionDocument(JSON.parse($0), annotator: annotator) }
  }

  /// - Parameter scores: what models that never saw the article say of its tokens, in place of what the annotator's own says.
  package init(_ json: JSON, annotator: Annotator, scores: ContiguousArray<ReportScores>? = nil) throws {
    guard let id = json["id"]?.string, let text = json["text"]?.string else { throw CorpusError(description: "a line without id or text") }
    self.id = id
    let article = Article(id: ArticleID(id), outlet: "", publishedIsDay: true, text: text)
    let annotated = annotator.annotate(text, published: nil)
    let view = AttributionView(article, scores.map(annotated.with) ?? annotated)
    self.view = view
    let points = CodePoints(text)
    func tokens(_ value: JSON?) -> [Int] {
      var out: Set<Int> = []
      for span in value?.array ?? [] {
        guard let begin = span["begin"]?.integer, let end = span["end"]?.integer else { continue }
        out.formUnion(AttributionDocument.tokens(points.byte(ofCodePoint: begin), points.byte(ofCodePoint: end), view))
      }
      return out.sorted()
    }
    gold = (json["attributions"]?.array ?? []).compactMap { value in
      let cue = tokens(value["cue"])
      let content = tokens(value["content"])
      guard let head = AttributionDocument.head(cue, view), !content.isEmpty else { return nil }
      return Gold(source: tokens(value["source"]), cue: cue, content: content, head: head)
    }
  }

  /// Of each token, the bits of `ReportNetwork.Bit`.
  var marks: [UInt8] {
    typealias Bit = ReportNetwork.Bit
    var marks = (0..<view.count).map { CueFeatures.isCandidate($0, view) ? Bit.isCandidate : 0 }
    for attribution in gold {
      marks[attribution.head] |= Bit.head
      for token in attribution.source { marks[token] |= Bit.source }
      for token in attribution.cue { marks[token] |= Bit.cue }
      for token in attribution.content { marks[token] |= Bit.content }
    }
    return marks
  }

  private static func tokens(_ begin: Int, _ end: Int, _ view: AttributionView) -> Range<Int> {
    var low = 0
    var high = view.count
    while low < high {
      let middle = (low + high) / 2
      if view.range(of: middle).end <= begin { low = middle + 1 } else { high = middle }
    }
    var last = low
    while last < view.count, view.range(of: last).start < end { last += 1 }
    return low..<last
  }

  /// The first verb that is no auxiliary; else the first word that can be a head at all; else the first word.
  private static func head(_ cue: [Int], _ view: AttributionView) -> Int? {
    cue.first { view.isMainVerb($0) } ?? cue.first { CueFeatures.isCandidate($0, view) } ?? cue.first
  }
}
