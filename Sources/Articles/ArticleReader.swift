import Markup
import Records

/// Makes an `Article` of a page, of a feed item that carries its text, or of a text already extracted.
public enum ArticleReader {
  /// Larger pages are refused by name.
  public static let sizeLimit = 32 << 20

  /// Reads one page. Any bytes give an article or one of three failures: `too-large`, `not-html`, `no-text`.
  ///
  /// - Parameter bytes: the page as served, content codings removed, character encoding untouched.
  public static func read(page bytes: [UInt8], _ context: PageContext) throws(StageFailure) -> Article {
    let subject = context.url ?? context.captureDigest?.prefix(12) ?? "page"
    guard bytes.count <= sizeLimit else {
      throw StageFailure(stage: .article, subject: subject, code: "too-large", message: "The page has more than \(sizeLimit) bytes.")
    }
    guard PageKind.isMarkup(bytes, context.contentType) else {
      throw StageFailure(stage: .article, subject: subject, code: "not-html", message: "The answer is no HTML page.")
    }
    let article = page(bytes, context)
    guard !article.text.isEmpty else {
      throw StageFailure(stage: .article, subject: subject, code: "no-text", message: "No running text was found on the page.")
    }
    return article
  }

  /// What a page without text (a gate, a film, a form) says of its article: all but the text, which is empty.
  public static func facts(page bytes: [UInt8], _ context: PageContext) -> Article? {
    bytes.count <= sizeLimit && PageKind.isMarkup(bytes, context.contentType) ? page(bytes, context) : nil
  }

  private static func page(_ bytes: [UInt8], _ context: PageContext) -> Article {
    PageArticle.make(MarkupDocument(html: AttributeLimit.applied(PageDecoding.utf8(bytes, contentType: context.contentType))), context)
  }

  /// Reads an item whose feed carries the whole text.
  public static func read(item: FeedItem, _ context: PageContext) throws(StageFailure) -> Article {
    let subject = item.link ?? item.id ?? context.url ?? "item"
    guard let content = item.content ?? item.summary, !content.trimmedOfSpace.isEmpty else {
      throw StageFailure(stage: .article, subject: subject, code: "no-text", message: "The item carries no text.")
    }
    let isPlain = item.contentType == "text/plain" && !content.utf8.contains(60)
    var composer = TextComposer()
    for paragraph in PlainText.paragraphs(isPlain ? content : FragmentText.plain(content)) { composer.add(paragraph, .paragraph) }
    let full = PageContext(
      url: context.url ?? item.link, contentType: context.contentType, outlet: context.outlet, sourceID: context.sourceID, feedItem: item,
      capturedAt: context.capturedAt, location: context.location, captureDigest: context.captureDigest, published: context.published)
    let made = article(text: composer.text, title: item.title, full, id: nil, language: nil)
    guard !made.text.isEmpty else {
      throw StageFailure(stage: .article, subject: subject, code: "no-text", message: "The item carries no text.")
    }
    return made
  }

  /// Makes an article of a text already extracted, which stays as it is, so that offsets into it hold. Its blocks are the
  /// stretches between blank lines; where there are none, its lines.
  ///
  /// - Parameters:
  ///   - id: kept as the identifier where given.
  ///   - language: kept where given, else told from the text.
  public static func article(text: String, title: String?, _ context: PageContext, id: String?, language: String?) -> Article {
    let bytes = Array(text.utf8)
    let blocks = PlainText.blocks(bytes)
    let address = context.url.map(CanonicalURL.normalise)
    let item = context.feedItem
    let authors = AuthorNames.people(in: item?.authors.compactMap(\.name) ?? [], known: [context.outlet].compactMap { $0 })
    let published = context.published ?? item?.published
    return Article(
      id: id.map { ArticleID($0) } ?? contentIdentifier("d", [address ?? "", text]),
      url: context.url, canonicalURL: address, outlet: context.outlet ?? context.url.flatMap { URLParts($0)?.site } ?? "unknown",
      sourceID: context.sourceID, title: title?.cleaned, authors: authors, published: published,
      publishedBasis: published == nil ? nil : context.published != nil ? .supplied : .feed,
      publishedIsDay: context.published.map { $0.secondOfDay == 0 } ?? false, modified: item?.updated,
      language: language ?? LanguageIdentifier.identify(text),
      origins: OriginReading.origins(
        lines: blocks.map { bytes.string($0.range) }, authors: item?.authors.compactMap(\.name) ?? [], pageURL: nil, canonical: nil,
        feedItem: item),
      text: text, blocks: blocks, capturedAt: context.capturedAt, captureDigest: context.captureDigest,
      location: context.location)
  }
}

/// Whether bytes are worth reading as a page.
enum PageKind {
  static func isMarkup(_ bytes: [UInt8], _ contentType: String?) -> Bool {
    if let type = contentType?.lowercased(), !type.trimmedOfSpace.isEmpty {
      let isText =
        type.contains("html") || type.contains("xml") || type.hasPrefix("text/plain") || type.contains("octet-stream")
        || !type.contains("/")
      guard isText else { return false }
    }
    let signatures: [[UInt8]] = [
      Array("%PDF".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x50, 0x4B, 3, 4], [0x1F, 0x8B],
    ]
    return !signatures.contains { bytes.starts(with: $0) }
  }
}
