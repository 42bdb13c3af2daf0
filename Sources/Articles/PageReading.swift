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

  // MARK: Dates in the page

  private static let foreign: PageHints = [.related, .comment, .footer, .menu, .aside, .newsletter, .advertisement]

  private func hints(_ node: Int) -> PageHints {
    var hints = PageHints()
    var at = node
    while at > 0 {
      hints.formUnion(body.page.hints[at])
      at = document.parent(at)
    }
    return hints
  }

  /// `itemprop=datePublished`, then the first `<time>` in the article, then the first one near its headline whatever is around it.
  func timeElement(_ order: PageDate.Order) -> PageDate? {
    if let marked = markedDate(order) { return marked }
    let time = document.id(ofName: "time")
    guard time >= 0 else { return nil }
    var nearby: PageDate?
    for node in 1..<document.count where document.kind(node) == .element && document.nameID(node) == time {
      guard !isModification(node), let date = date(at: node, order) else { continue }
      let hints = hints(node)
      if hints.isDisjoint(with: PageReading.foreign) { return date }
      if nearby == nil, hints.isDisjoint(with: [.comment, .menu]), head.contains(Int(body.page.first[node])) { nearby = date }
    }
    return nearby
  }

  private func markedDate(_ order: PageDate.Order) -> PageDate? {
    let itemprop = document.id(ofName: "itemprop")
    let pubdate = document.id(ofName: "pubdate")
    guard itemprop >= 0 || pubdate >= 0 else { return nil }
    for node in 1..<document.count where document.kind(node) == .element {
      let isMarked =
        document.attribute(node, id: pubdate) != nil
        || document.attribute(node, id: itemprop)?.lowercased().contains("datepublished") == true
      if isMarked, hints(node).isDisjoint(with: [.comment, .related]), let date = date(at: node, order) { return date }
    }
    return nil
  }

  private func isModification(_ node: Int) -> Bool {
    if document.attribute(node, "itemprop")?.lowercased().contains("datemodified") == true { return true }
    let own = document.attribute(node, "class")?.lowercased() ?? ""
    return own.contains("updated") && !own.contains("published")
  }

  private func date(at node: Int, _ order: PageDate.Order) -> PageDate? {
    for name in ["datetime", "content", "title"] {
      if let value = document.attribute(node, name), let date = PageDate.parse(value, order: order) { return date }
    }
    let text = document.textContent(node)
    return text.utf8.count < 200 ? PageDate.find(text, order: order) : nil
  }

  // MARK: Dates in words

  private static let publicationWords = [
    "published", "posted", "veröffentlicht", "erschienen", "erstellt", "stand:", "datum:", "publié", "publicado", "pubblicato",
    "gepubliceerd", "publisert",
    "publiceret", "publicerad", "opublikowano", "опубликовано", "date:", "mis en ligne", "first published", "created",
  ]

  /// In the order of trust: lines called date; lines near the headline; lines that say "published"; bylines; the opening of the text.
  func visibleDate(_ order: PageDate.Order) -> PageDate? {
    for node in 1..<document.count where document.kind(node) == .element && body.page.hints[node].contains(.date) {
      let value = document.attribute(node, "title") ?? document.attribute(node, "content") ?? document.attribute(node, "datetime")
      if let value, let date = PageDate.parse(value, order: order), hints(node).isDisjoint(with: PageReading.foreign) { return date }
    }
    let all = blocks.indices
    let own = PageReading.foreign
    return firstDate(all.filter { blocks[$0].hints.contains(.date) }, avoiding: own, order)
      ?? firstDate(Array(head), avoiding: own, order)
      ?? firstDate(Array(head).filter { blocks[$0].width < 80 }, avoiding: [.comment, .menu, .advertisement], order)
      ?? firstDate(all.filter(saysPublished), avoiding: [.comment, .related], order)
      ?? firstDate(all.filter { !blocks[$0].hints.isDisjoint(with: [.byline, .meta]) }, avoiding: own, order)
      ?? openingDate(order)
  }

  private func firstDate(_ indices: [Int], avoiding hints: PageHints, _ order: PageDate.Order) -> PageDate? {
    for index in indices where blocks[index].width < 200 && blocks[index].hints.isDisjoint(with: hints) {
      if let date = PageDate.find(body.page.words(blocks[index]), order: order) { return date }
    }
    return nil
  }

  private func saysPublished(_ index: Int) -> Bool {
    guard blocks[index].width < 120 else { return false }
    let opening = ByteText.lowercased(Array(body.page.text[blocks[index].range].prefix(24)))
    return PageReading.publicationWords.contains { ByteText.matches(Array($0.utf8), opening, 0) }
  }

  /// "Port Alder, 12.11.2021 – …" at the front of the first paragraph.
  private func openingDate(_ order: PageDate.Order) -> PageDate? {
    guard firstTextBlock < blocks.count else { return nil }
    let opening = body.page.text[blocks[firstTextBlock].range].prefix(48)
    return PageDate.find(String(decoding: opening, as: UTF8.self), order: order)
  }
}
