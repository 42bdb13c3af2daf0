import Claims
import Language
import Records

/// What the claims stage reads in a text, in lines that are easy to compare.
struct ReadText {
  let claims: ArticleClaims
  let bytes: [UInt8]

  init(_ text: String, blocks: [Article.Block] = [], published: String? = nil, outlet: String = "The Test") {
    let day = published.flatMap { CalendarDay(iso8601: $0) }
    let article = Article(
      id: ArticleID("d-test"), outlet: outlet, published: day.map { Timestamp($0) }, publishedIsDay: true, text: text, blocks: blocks)
    claims = ClaimReader().read(article, ReadText.annotator.annotate(text, published: day))
    bytes = Array(text.utf8)
  }

  private static let annotator = Annotator()

  /// `speaker | stance | actor`, the outlet as `-`, in text order.
  var lines: [String] {
    claims.claims.map { "\(name($0.speaker)) | \($0.stance.rawValue) | \($0.actor.name)" }
  }

  /// `speaker: content`, contents joined by ` … `.
  var said: [String] {
    claims.attributions.map { attribution in
      let content = attribution.content.map { bytes.string($0) }.joined(separator: " … ")
      return (attribution.voice?.name ?? "-") + ": " + content
    }
  }

  func words(_ range: TextRange?) -> String? { range.map { bytes.string($0) } }

  private func name(_ voice: Voice) -> String { voice.kind == .outlet || voice.kind == .notGiven ? "-" : voice.name }
}
