import Markup
import Records

/// Dates that stand in the page itself: marked up, named so by its author, or in words.
extension PageReading {
  private static let foreign: PageHints = [.related, .comment, .footer, .menu, .aside, .newsletter, .advertisement]

  // MARK: Marked up

  /// `itemprop=datePublished`, then the first `<time>` in the article, then the first one near its headline whatever is around it.
  func timeElement(_ order: PageDate.Order) -> PageDate? {
    if let marked = markedDate(order) { return marked }
    let time = document.id(ofName: "time")
    guard time >= 0 else { return nil }
    var nearby: PageDate?
    let end = body.page.blocks(of: body.node).upperBound + PageReading.datesAfterBody
    for node in 1..<document.count where document.kind(node) == .element && document.nameID(node) == time {
      guard !isModification(node), !isInBanner(node), Int(body.page.first[node]) < end, let date = date(at: node, order) else { continue }
      let hints = hints(node)
      if hints.isDisjoint(with: PageReading.foreign) { return date }
      if nearby == nil, hints.isDisjoint(with: [.comment, .menu]), head.contains(Int(body.page.first[node])) { nearby = date }
    }
    return nearby
  }

  /// How many blocks after the body its own dates may stand; those further down are of comments and other articles.
  private static let datesAfterBody = 12

  private static let datePublished = Array("datepublished".utf8)

  private func markedDate(_ order: PageDate.Order) -> PageDate? {
    let names = ["itemprop", "property"].map(document.id(ofName:)).filter { $0 >= 0 }
    let pubdate = document.id(ofName: "pubdate")
    guard !names.isEmpty || pubdate >= 0 else { return nil }
    for node in 1..<document.count where document.kind(node) == .element {
      let isMarked =
        document.attribute(node, id: pubdate) != nil
        || names.contains {
          document.attributeRange(node, id: $0).map { ByteText.holds(PageReading.datePublished, document.pool, within: $0) } == true
        }
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

  // MARK: In words

  /// Openings and labels of lines that tell when a text was published.
  private static let publicationWords = [
    "published", "posted", "veröffentlicht", "erschienen", "erstellt", "stand:", "datum:", "publié", "publicado", "pubblicato",
    "gepubliceerd", "publisert", "publiceret", "publicerad", "opublikowano", "опубликовано", "date:", "mis en ligne", "mise en ligne",
    "gespeichert von", "submitted by", "first published",
    "created", "wurde am", "erschien am", "was posted", "online seit", "eingestellt", "fecha:", "data:",
  ].map { Array($0.utf8) }
  private static let changeWords = [
    "last edited", "last updated", "last modified", "last changed", "last revision", "updated", "edited", "aktualisiert",
    "letzte änderung", "zuletzt geändert", "zuletzt am", "zuletzt aktualisiert", "letzte aktualisierung", "geändert am", "stand:",
    "mis à jour",
    "dernière mise à jour", "dernière modification", "actualizado", "última actualización", "última modificación", "atualizado",
    "última edição", "aggiornato", "ultima modifica", "ultimo aggiornamento", "laatst bijgewerkt", "laatst gewijzigd", "sist oppdatert",
    "senast uppdaterad", "zaktualizowano", "ostatnia aktualizacja", "обновлено", "последнее изменение", "最終更新",
  ].map { Array($0.utf8) }

  /// A date that the article shows as its own: an element called date within it, or a short line beside its headline.
  func ownDate(_ order: PageDate.Order) -> PageDate? {
    namedDate(order, anywhere: false) ?? dateByHeadline(order)
  }

  /// How many blocks after a headline its date may stand.
  private static let headlineReach = 8

  /// A short line that is mostly a date, within a few lines of the headline.
  private func dateByHeadline(_ order: PageDate.Order) -> PageDate? {
    guard let headline = blocks.lastIndex(where: { $0.headingLevel == 1 && $0.hints.isDisjoint(with: [.footer, .hidden, .comment]) }) else {
      return nil
    }
    for index in max(0, headline - 3)..<min(blocks.count, headline + PageReading.headlineReach) where blocks[index].width < 60 {
      guard blocks[index].headingLevel != 1, blocks[index].hints.isDisjoint(with: [.comment, .related, .advertisement, .newsletter]) else {
        continue
      }
      let words = body.page.words(blocks[index])
      if !saysChange(words), let date = PageDate.find(words, order: order) { return date }
    }
    return nil
  }

  private func saysChange(_ words: String) -> Bool {
    let opening = ByteText.lowercased(Array(words.utf8.prefix(40)))
    return PageReading.changeWords.contains { label in
      !PageReading.publicationWords.contains(label) && ByteText.matches(label, opening, 0)
    }
  }

  /// In the order of trust: elements called date; lines called date; lines near the headline; lines that say "published"; bylines;
  /// the opening of the text.
  func visibleDate(_ order: PageDate.Order) -> PageDate? {
    let own = PageReading.foreign
    let all = banner.upperBound..<blocks.count
    return ownDate(order) ?? namedDate(order, anywhere: true)
      ?? firstDate(all.filter { blocks[$0].hints.contains(.date) }, avoiding: own, order)
      ?? firstDate(head.filter { $0 >= banner.upperBound }, avoiding: own, order)
      ?? firstDate(Array(head).filter { blocks[$0].width < 80 }, avoiding: [.comment, .menu, .advertisement], order)
      ?? labelledDate(PageReading.publicationWords, order, avoiding: [.comment, .related])
      ?? firstDate(all.filter { !blocks[$0].hints.isDisjoint(with: [.byline, .meta]) }, avoiding: own, order)
      ?? openingDate(order)
  }

  /// An element whose own name says date, and which holds little else: within the article, or anywhere near its headline.
  private func namedDate(_ order: PageDate.Order, anywhere: Bool) -> PageDate? {
    for node in 1..<document.count where document.kind(node) == .element && body.page.hints[node].contains(.date) {
      let isOwn = hints(node).isDisjoint(with: anywhere ? [.comment, .menu] : PageReading.foreign)
      guard isOwn, !isInBanner(node), anywhere ? head.contains(Int(body.page.first[node])) : !isModification(node) else { continue }
      if let date = namedDate(at: node, order) { return date }
    }
    return nil
  }

  private func namedDate(at node: Int, _ order: PageDate.Order) -> PageDate? {
    if let value = document.attribute(node, "title") ?? document.attribute(node, "content") ?? document.attribute(node, "datetime"),
      let date = PageDate.parse(value, order: order)
    {
      return date
    }
    guard document.end(of: node) - node < 12 else { return nil }
    let text = document.textContent(node)
    return text.utf8.count < 100 && !saysChange(text.trimmedOfSpace) ? PageDate.find(text, order: order) : nil
  }

  private func firstDate(_ indices: [Int], avoiding hints: PageHints, _ order: PageDate.Order) -> PageDate? {
    for index in indices where blocks[index].width < 200 && blocks[index].hints.isDisjoint(with: hints) {
      let words = body.page.words(blocks[index])
      if !saysChange(words), let date = PageDate.find(words, order: order) { return date }
    }
    return nil
  }

  /// A line that opens with one of the words, or has one right before its date.
  private func labelledDate(_ labels: [[UInt8]], _ order: PageDate.Order, avoiding hints: PageHints) -> PageDate? {
    for index in blocks.indices where blocks[index].width < 300 && blocks[index].hints.isDisjoint(with: hints) {
      var words = ByteText.lowercased(Array(body.page.text[blocks[index].range]))
      if !words.contains(where: ByteText.isDigit) {
        // The label may stand in a block of its own before the date.
        guard words.count < 40, index + 1 < blocks.count, blocks[index + 1].width < 60 else { continue }
        words += [32] + body.page.text[blocks[index + 1].range]
      }
      for label in labels {
        guard let at = ByteText.find(label, in: words), at == 0 || !ByteText.isWordByte(words[at - 1]) else { continue }
        let after = words[(at + label.count)...].prefix(48)
        if let date = PageDate.find(String(decoding: after, as: UTF8.self), order: order) { return date }
      }
    }
    return nil
  }

  /// "Port Alder, 12.11.2021 – …" at the front of one of the first two paragraphs; "12.11.2021 – …" a little later too.
  private func openingDate(_ order: PageDate.Order) -> PageDate? {
    for index in firstTextBlock..<max(firstTextBlock, min(firstTextBlock + 4, blocks.count)) {
      let words = body.page.text[blocks[index].range]
      guard index < firstTextBlock + 2 || words.first.map(ByteText.isDigit) == true else { continue }
      let opening = words.prefix(48)
      if let date = PageDate.find(String(decoding: opening, as: UTF8.self), order: order) { return date }
    }
    return nil
  }

  // MARK: After the text

  /// A line at the end of the text that is little more than a date, else the part of the page's title that is one.
  func closingDate(_ order: PageDate.Order) -> PageDate? {
    let range = body.page.blocks(of: body.node)
    for index in range.suffix(6).reversed() where blocks[index].width < 80 && blocks[index].hints.isDisjoint(with: PageReading.foreign) {
      if let date = PageDate.find(body.page.words(blocks[index]), order: order) { return date }
    }
    if let stamped = copyrightDate(order) { return stamped }
    let parts = (meta.documentTitle ?? "").split(separator: "|").map { String($0).trimmedOfSpace }
    return parts.lazy.filter { $0.utf8.count <= 20 }.compactMap { PageDate.find($0, order: order) }.first
  }

  /// A whole date after the sign of copyright: a year alone tells nothing.
  private func copyrightDate(_ order: PageDate.Order) -> PageDate? {
    for index in blocks.indices.reversed() where blocks[index].width < 120 {
      let words = body.page.words(blocks[index])
      if words.hasPrefix("©") || words.hasPrefix("Copyright"), let date = PageDate.find(words, order: order) { return date }
    }
    return nil
  }

  /// When the page says it was last changed, wherever it says so.
  func visibleChange(_ order: PageDate.Order) -> PageDate? {
    labelledDate(PageReading.changeWords, order, avoiding: [.comment, .related])
  }
}
