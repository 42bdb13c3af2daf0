import Claims
import Language
import Ledger
import Records

/// Takes one article through language and claims. A value without state: the same article gives the same result.
public struct Analyst: Sendable {
  /// The actors that names and claims are read with.
  let registry: StateGazetteer
  private let annotator: Annotator
  private let claims = ClaimReader()

  public init(registry: StateGazetteer = .shipped) {
    self.registry = registry
    annotator = Annotator(registry: registry)
  }

  /// What is read in one text: `claims` is empty for a language that the models do not know.
  public func annotate(_ article: Article) -> (text: AnnotatedText, claims: ArticleClaims) {
    let text = annotator.annotate(article.text, published: article.published?.day)
    return StateGazetteer.$standard.withValue(registry) {
      let notices = article.blocks.filter { $0.kind == .correction }.compactMap(\.words).compactMap { words in
        let notice = article.notice(words)
        return claims.correction(notice, annotator.annotate(words, published: notice.published?.day))
      }
      return (text, claims.read(article, text).adding(notices))
    }
  }

  /// Why an article is stored and not analysed; nil where it is.
  ///
  /// The models are English: other languages are listed, never run through them.
  public func refusal(of article: Article) -> String? {
    switch article.language {
    case "en": nil
    case .some(let language): "language \(language)"
    case nil: "language undecided"
    }
  }

  func entry(for article: Article, of source: Source? = nil) -> LedgerArticle {
    let (owner, tlp) = (source?.owner, source.map { $0.tlp ?? .clear })
    if let reason = refusal(of: article) {
      return LedgerArticle(
        article: article, owner: owner, notAnalysed: reason, names: [], times: [],
        claims: ArticleClaims(article: article.id), tlp: tlp)
    }
    let (text, claims) = annotate(article)
    return LedgerArticle(
      article: article, owner: owner, notAnalysed: nil, names: text.names, times: text.times, claims: claims, tlp: tlp)
  }
}
