import Markup
import Records

/// Puts together what the readings of one page found.
enum PageArticle {
  /// - Returns: an article whose text is empty where the page has no running text.
  static func make(_ document: MarkupDocument, _ context: PageContext) -> Article {
    let meta = MetaTags(document)
    let data = StructuredData(document)
    let body = body(document)
    let reading = PageReading(document: document, meta: meta, data: data, body: body, host: context.url.flatMap { URLParts($0)?.site })
    let title = TitleReading.title(reading) ?? context.feedItem?.title?.cleaned
    let shown = shownOrEmbedded(reading)
    let judged = BodyBlocks.judge(shown.document, shown.body, facts(shown, title))
    let text = compose(judged, shown)

    let canonical =
      meta.canonical.flatMap { URLParts.absolute($0, base: context.url) }
      ?? meta["og:url"].flatMap { URLParts.absolute($0, base: context.url) }
    let address = PageAddress.canonical(declared: canonical, url: context.url)
    let dates = PageDates(reading, context)
    let words = text.text
    // A notice that was put beside the same text makes another version of the article.
    let corrections = text.blocks.filter { $0.kind == .correction }.compactMap(\.words)
    let site = (meta["og:site_name"] ?? meta["application-name"] ?? data.publisher)?.cleaned
    return Article(
      id: contentIdentifier("d", [address ?? "", words] + corrections), url: context.url, canonicalURL: address, site: site,
      outlet: context.outlet ?? site ?? context.url.flatMap { URLParts($0)?.site } ?? "unknown", sourceID: context.sourceID, title: title,
      standfirst: judged.standfirst, authors: reading.authors(), published: dates.published?.date.timestamp,
      publishedBasis: dates.published?.basis, publishedIsDay: dates.published?.date.isDay ?? false,
      publishedOffsetMinutes: dates.offset, modified: dates.modified,
      language: LanguageIdentifier.identify(opening(words)), section: (meta["article:section"] ?? data.section)?.cleaned,
      origins: OriginReading.origins(
        lines: originLines(judged, shown), authors: data.authors + data.organisations, pageURL: context.url, canonical: canonical,
        feedItem: context.feedItem),
      text: words, blocks: text.blocks, capturedAt: context.capturedAt, captureDigest: context.captureDigest, location: context.location)
  }

  /// Pages that put everything in `noscript` show nothing else to who runs no scripts.
  private static func body(_ document: MarkupDocument) -> BodyFinder.Body {
    let shown = BodyFinder.find(document, BlockReader.read(document))
    guard shown.bodyProse < leastProse, document.id(ofName: "noscript") >= 0 else { return shown }
    let whole = BodyFinder.find(document, BlockReader.read(document, withoutScripts: true))
    return whole.bodyProse > max(3 * shown.bodyProse, leastProse) ? whole : shown
  }

  /// Less prose than this is a frame that a program fills.
  private static let leastProse = 300

  private static func shownOrEmbedded(_ reading: PageReading) -> PageReading {
    guard reading.body.bodyProse < leastProse, let state = StateText.find(reading.document) else { return reading }
    guard state.body.bodyProse > 3 * max(reading.body.bodyProse, 0) else { return reading }
    return PageReading(document: state.document, meta: reading.meta, data: reading.data, body: state.body, host: reading.host)
  }

  /// As much text as tells a language without doubt; a character cut in half at its end does no harm.
  private static func opening(_ words: String) -> String { String(decoding: words.utf8.prefix(1_200), as: UTF8.self) }

  // MARK: Text

  /// Structured text is looked at from this many words on.
  private static let leastStructuredWords = 60

  private static func facts(_ reading: PageReading, _ title: String?) -> BodyBlocks.Facts {
    var facts = BodyBlocks.Facts(title: title)
    facts.descriptions = [
      reading.meta["og:description"], reading.meta["description"], reading.data.description, reading.meta["twitter:description"],
    ].compactMap { $0 }
    guard let body = reading.data.body else { return facts }
    let structured = StructuredText(Array(FragmentText.plain(body).utf8))
    guard structured.wordCount >= leastStructuredWords else { return facts }
    facts.coverage = reading.blocks.map { structured.coverage(reading.body.page.text[$0.range]) }
    facts.structured = structured
    facts.trustsStructured = agrees(structured, facts.coverage, reading)
    return facts
  }

  /// The structured text is trusted as a judge of blocks where the page shows nearly all of it, and nearly all of the prose beside
  /// the paragraphs it covers: one that is cut short, or that belongs to something else, judges nothing.
  private static func agrees(_ structured: StructuredText, _ coverage: [Double], _ reading: PageReading) -> Bool {
    var shown = 0.0
    for index in reading.blocks.indices where coverage[index] > 0.5 {
      shown += coverage[index] * Double(max(Fingerprint.words(reading.body.page.text[reading.blocks[index].range]).count - 3, 1))
    }
    guard shown >= 0.8 * Double(structured.sequenceCount) else { return false }
    // Prose beside the covered paragraphs, under the same parents, that the structured text lacks: it was cut short.
    let covered = reading.blocks.indices.filter { coverage[$0] > 0.5 && BodyFinder.prose(reading.blocks[$0]) > 0 }
    let parents = Set(covered.map { reading.document.parent(reading.blocks[$0].node) })
    var missing = 0
    for index in reading.body.page.blocks(of: reading.body.node)
    where coverage[index] <= 0.5 && reading.blocks[index].hints.isDisjoint(with: .furniture) {
      if parents.contains(reading.document.parent(reading.blocks[index].node)) { missing += BodyFinder.prose(reading.blocks[index]) }
    }
    let prose = covered.reduce(0) { $0 + BodyFinder.prose(reading.blocks[$1]) }
    return prose * 3 >= (prose + missing) * 2
  }

  private static func compose(_ judged: BodyBlocks.Result, _ reading: PageReading) -> TextComposer {
    var composer = TextComposer()
    for block in judged.blocks {
      let words = reading.body.page.text[reading.blocks[block.index].range]
      if block.isText { composer.add(words, block.kind) } else { composer.addOutside(words, block.kind) }
    }
    guard let structured = reading.data.body else { return composer }
    let paragraphs = PlainText.paragraphs(FragmentText.plain(structured))
    let length = paragraphs.reduce(0) { $0 + $1.count }
    // The page is an empty frame that a program fills, or shows a first paragraph and a gate.
    guard length >= 400, composer.bytes.count * 2 < length else { return composer }
    var other = TextComposer()
    for paragraph in paragraphs { other.add(paragraph, .paragraph) }
    return other
  }

  private static func originLines(_ judged: BodyBlocks.Result, _ reading: PageReading) -> [String] {
    judged.blocks.filter { $0.isText || [.byline, .credit, .notice, .furniture, .correction].contains($0.kind) }
      .map { reading.body.page.words(reading.blocks[$0.index]) }
  }
}

enum PageAddress {
  /// The declared address unless it is the front page of a site or no address at all.
  static func canonical(declared: String?, url: String?) -> String? {
    if let declared, let parts = URLParts(declared), parts.path.utf8.count > 1 || url == nil { return CanonicalURL.normalise(declared) }
    return url.map(CanonicalURL.normalise)
  }
}

/// Turns the HTML that a value of structured data or a feed carries into plain text.
enum FragmentText {
  static func plain(_ html: String) -> String {
    guard html.utf8.contains(60) || html.utf8.contains(38) else { return html }
    let page = BlockReader.read(MarkupDocument(html: Array(html.utf8)))
    // Line feeds in a text without elements part its paragraphs.
    if page.blocks.count <= 1, !html.utf8.contains(60) { return unescaped(html) }
    return page.blocks.filter { $0.tag != .caption }.map(page.words).joined(separator: "\n\n")
  }

  private static func unescaped(_ text: String) -> String {
    PlainText.paragraphs(text).map { paragraph in
      let page = BlockReader.read(MarkupDocument(html: paragraph))
      return page.blocks.map(page.words).joined(separator: " ")
    }.joined(separator: "\n\n")
  }
}
