import Markup
import Records

/// Everything read from one page before an article is made of it.
struct PageReading {
  let document: MarkupDocument
  let meta: MetaTags
  let data: StructuredData
  let body: BodyFinder.Body
  /// The first block of the running text; the number of blocks where there is none.
  let firstTextBlock: Int
  /// Of the address that the page was read at, without `www.`; nil where it has none.
  let host: String?
  /// The blocks of the site's own header: all up to the last menu above the headline. A date there is the reader's today.
  let banner: Range<Int>

  init(document: MarkupDocument, meta: MetaTags, data: StructuredData, body: BodyFinder.Body, host: String?) {
    self.document = document
    self.meta = meta
    self.data = data
    self.body = body
    self.host = host
    let blocks = body.page.blocks
    let own = body.page.blocks(of: body.node)
    firstTextBlock =
      own.first { BodyFinder.prose(blocks[$0]) > 0 && blocks[$0].hints.isDisjoint(with: .furniture) } ?? own.lowerBound
    let headline = blocks[..<min(firstTextBlock, blocks.count)].lastIndex { $0.headingLevel == 1 } ?? 0
    banner = 0..<(blocks[..<headline].lastIndex { $0.hints.contains(.menu) } ?? 0)
  }

  var blocks: [PageBlock] { body.page.blocks }

  /// Blocks where title, byline and date of the article stand: from the headline to the first paragraphs.
  var head: Range<Int> {
    let first = min(firstTextBlock, blocks.count)
    return max(0, first - 60)..<min(blocks.count, first + 3)
  }

  /// What the names of an element and of all elements around it say of its words.
  func hints(_ node: Int) -> PageHints { body.page.inherited[node] }

  /// Whether an element stands in the site's own header.
  func isInBanner(_ node: Int) -> Bool { banner.contains(Int(body.page.first[node])) }
}
