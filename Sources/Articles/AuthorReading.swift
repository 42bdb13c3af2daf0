import Markup

extension PageReading {
  /// The people who wrote the article; where nobody is named, the desk, agency or pen name that the page gives as its author.
  func authors() -> [String] {
    if data.hasAuthors {
      let people = AuthorNames.people(in: data.authors, known: siteAndAgencies)
      if !people.isEmpty { return people }
    }
    for names in [declaredAuthors(), linkedAuthors(), bylines(), signatures()] {
      let people = AuthorNames.people(in: names, known: siteAndAgencies)
      if !people.isEmpty { return people }
    }
    return AuthorNames.others(in: data.authors + data.organisations + declaredAuthors() + linkedAuthors())
  }

  private var siteAndAgencies: [String] {
    [data.publisherIsPerson ? nil : meta["og:site_name"], data.publisherIsPerson ? nil : data.publisher, meta["application-name"]]
      .compactMap { $0 }
      + data.organisations
  }

  func declaredAuthors() -> [String] {
    for name in [
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "citation_author",
      "article:author_name",
      "cxenseparse:author", "itemprop:author", "twitter:data1",
    ] {
      if name == "twitter:data1", !(meta["twitter:label1"] ?? "").lowercased().contains("by") { continue }
      let values = meta.all(name).filter { !$0.contains("://") && !$0.hasPrefix("@") }
      if !values.isEmpty { return values }
    }
    return []
  }

  private static let outside: PageHints = [.related, .comment, .footer, .menu, .aside, .caption, .credit, .gallery]

  /// Elements in the article that say they hold an author: `rel=author`, `itemprop=author`, a name for authors, a link to a page
  /// of authors.
  func linkedAuthors() -> [String] {
    var names: [String] = []
    var first: Int?
    let ids = AuthorMarks(document)
    var node = 1
    while node < document.count, names.count < 6 {
      defer { node += 1 }
      guard document.kind(node) == .element, ids.marks(document, node) || ids.isNamed(document, node, body.page.hints[node]) else {
        continue
      }
      guard hints(node).isDisjoint(with: PageReading.outside), isBeforeEnd(node) else { continue }
      guard !isInProse(node) else { continue }
      // Names a long way below the first belong to others.
      let at = Int(body.page.first[node])
      if let first, at > first + 4 { break }
      let name = inner(node, itemprop: "name") ?? separated(node)
      guard let text = name.cleaned, text.utf8.count < 120, !names.contains(text) else { continue }
      guard !Phrases.startsCredit(ArraySlice(text.utf8)) else { continue }
      names.append(text)
      if first == nil, !AuthorNames.people(in: [text], known: siteAndAgencies).isEmpty { first = at }
    }
    return names
  }

  /// Names after the text belong to its author as a rule, but those further down to other articles.
  private func isBeforeEnd(_ node: Int) -> Bool {
    Int(body.page.first[node]) < body.page.blocks(of: body.node).upperBound + 12
  }

  private func isInProse(_ node: Int) -> Bool {
    let index = Int(body.page.first[node])
    return index < blocks.count && BodyFinder.prose(blocks[index]) > 0
  }

  /// The words of an element; names side by side in elements of their own need no comma between them.
  private func separated(_ node: Int) -> String {
    let pieces = pieces(node)
    return pieces.joined(separator: AuthorNames.people(in: pieces, known: []).isEmpty ? " " : ";")
  }

  private func inner(_ node: Int, itemprop: String) -> String? {
    for inner in node..<document.end(of: node) where document.kind(inner) == .element && document.attribute(inner, "itemprop") == itemprop {
      return document.attribute(inner, "content") ?? document.textContent(inner)
    }
    return nil
  }

  /// A line with nothing but a name right before the first paragraph or right after the last one; "Text: …", "Von …", "By …" there.
  private func signatures() -> [String] {
    let range = body.page.blocks(of: body.node)
    let last = range.last { BodyFinder.prose(blocks[$0]) > 0 && blocks[$0].hints.isDisjoint(with: .furniture) } ?? range.lowerBound
    let lines =
      Array(max(0, firstTextBlock - 2)..<min(firstTextBlock, blocks.count)) + Array(last + 1..<max(last + 1, min(blocks.count, last + 4)))
    for index in lines {
      let block = blocks[index]
      guard block.width < 60, block.hints.isDisjoint(with: PageReading.outside), !block.isHeading, !block.endsSentence else { continue }
      let words = body.page.words(block)
      let isName = block.width < 36 && block.linkWidth == 0 && block.tag == .paragraph && AuthorNames.isOneName(words)
      if isName || Phrases.isByline(body.page.text[block.range]) { return [words] }
    }
    return []
  }

  /// Lines called byline, and lines that begin like one, near the headline.
  func bylines() -> [String] {
    var named: [String] = []
    var opened: [String] = []
    for index in head {
      let block = blocks[index]
      guard block.width < 150, block.hints.isDisjoint(with: PageReading.outside), !block.isHeading || block.headingLevel > 2 else {
        continue
      }
      let words = body.page.words(block)
      if Phrases.isByline(body.page.text[block.range]) { opened.append(words) }
      if block.hints.contains(.byline) {
        named.append(AuthorNames.people(in: pieces(block.node), known: []).isEmpty ? words : separated(block.node))
      }
    }
    return opened.isEmpty ? Array(named.prefix(3)) : Array(opened.prefix(2))
  }

  private func pieces(_ node: Int) -> [String] {
    (node..<document.end(of: node)).filter { document.kind($0) == .text }.compactMap { document.text($0).cleaned }
  }
}

/// Tells elements that hold an author's name.
struct AuthorMarks {
  private let rel: Int32
  private let itemprop: Int32
  private let href: Int32
  private let link: Int32

  init(_ document: MarkupDocument) {
    rel = document.id(ofName: "rel")
    itemprop = document.id(ofName: "itemprop")
    href = document.id(ofName: "href")
    link = document.id(ofName: "a")
  }

  private static let author = Array("author".utf8)
  private static let paths = [
    "/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/auteurs/", "/autore/", "/autori/", "/reporter/",
    "/reporters/",
    "/journalist/", "/journalisten/", "/contributor/", "/contributors/", "/profile/", "/redaktion/", "/people/", "/writers/", "/skribent/",
    "/forfatter/", "/yazar/", "/by/", "/staff/",
  ].map { Array($0.utf8) }

  func marks(_ document: MarkupDocument, _ node: Int) -> Bool {
    for id in [rel, itemprop] where id >= 0 {
      if let value = document.attributeRange(node, id: id), ByteText.equals(AuthorMarks.author, document.pool, within: value) {
        return true
      }
    }
    guard document.nameID(node) == link, let address = document.attributeRange(node, id: href), address.count < 200 else { return false }
    return address.contains { at in
      document.pool[at] == 47
        && AuthorMarks.paths.contains { at + $0.count <= address.upperBound && ByteText.matches($0, document.pool, at) }
    }
  }

  /// A small element that its class calls author or byline.
  func isNamed(_ document: MarkupDocument, _ node: Int, _ hints: PageHints) -> Bool {
    hints.contains(.byline) && document.end(of: node) - node < 16
  }
}
