import Markup

/// A heading that may be the headline, with and without the kicker inside it.
struct Headline {
  let text: String
  /// Without the parts that are called kicker; the same as `text` where there are none.
  let short: String
  let level: Int
  /// The block it stands in.
  let block: Int

  /// The wordings it may have, the shorter one first.
  var wordings: [String] { short == text ? [text] : [short, text] }
}

extension PageReading {
  /// Headings that a page may have before the ones after them are no longer looked at.
  private static let mostHeadings = 200

  /// The headings of the three upper ranks, in page order.
  func headings() -> [Headline] {
    var levels: [(id: Int32, level: Int)] = []
    for level in 1...3 where document.id(ofName: "h\(level)") >= 0 { levels.append((document.id(ofName: "h\(level)"), level)) }
    guard !levels.isEmpty else { return [] }
    var found: [Headline] = []
    for node in 1..<document.count where document.kind(node) == .element {
      guard let level = levels.first(where: { $0.id == document.nameID(node) })?.level,
        let made = headline(node, level, Int(body.page.first[node]))
      else { continue }
      found.append(made)
      if found.count == PageReading.mostHeadings { break }
    }
    return found
  }

  private func headline(_ node: Int, _ level: Int, _ block: Int) -> Headline? {
    guard let text = words(of: node, without: .hidden) else { return nil }
    return Headline(text: text, short: words(of: node, without: [.hidden, .kicker]) ?? text, level: level, block: block)
  }

  /// The words of a heading but for the elements in it that are named so.
  private func words(of heading: Int, without named: PageHints) -> String? {
    var words = CleanText()
    var node = heading + 1
    while node < document.end(of: heading) {
      switch document.kind(node) {
      case .text:
        words.append(document.pool, document.textRange(node))
        node += 1
      case .element:
        let role = ElementRole.of(document.name(node))
        if role == .skip || !body.page.hints[node].isDisjoint(with: named) {
          node = document.end(of: node)
        } else {
          if role != .inline, role != .link, role != .bold { words.space() }
          node += 1
        }
      default: node += 1
      }
    }
    let text = ByteText.trimmed(words.bytes.drop { $0 == 58 || $0 == 32 || $0 == 124 })
    return text.count < 500 ? String(decoding: text, as: UTF8.self).cleaned : nil
  }
}
