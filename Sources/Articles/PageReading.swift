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

  var blocks: [PageBlock] { body.page.blocks }

  /// Blocks where title, byline and date of the article stand: from the headline to the first paragraphs.
  var head: Range<Int> {
    let first = min(firstTextBlock, blocks.count)
    return max(0, first - 60)..<min(blocks.count, first + 3)
  }

  /// What the names of an element and of all elements around it say of its words.
  func hints(_ node: Int) -> PageHints { body.page.inherited[node] }
}
