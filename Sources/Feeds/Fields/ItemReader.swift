import Records

/// Reads one item of any XML format: each child offers what it holds, the best offer of each kind is read.
///
/// One reader for all formats, because feeds mix them: RSS items with Atom links, RDF items with Dublin Core dates.
struct ItemReader {
  private let tree: XMLTree
  private let text: ElementText
  private let isAtom: Bool
  private let feedBase: String?
  private var terms: TermIndex
  private(set) var complaints = Complaints()

  init(tree: XMLTree, isAtom: Bool, base: String?, terms: TermIndex) {
    self.tree = tree
    self.isAtom = isAtom
    self.terms = terms
    feedBase = base
    text = ElementText(tree: tree, isAtom: isAtom)
  }

  /// The best node found so far for one field.
  private struct Offer {
    var rank = Int.max
    var node = -1

    mutating func offer(_ node: Int, rank: Int) {
      if rank < self.rank { (self.rank, self.node) = (rank, node) }
    }
  }

  private struct Draft {
    var title = Offer()
    var summary = Offer()
    var content = Offer()
    var guid = Offer()
    var language = Offer()
    var link: (rank: Int, url: String)?
    var published: (rank: Int, instant: Timestamp)?
    var updated: (rank: Int, instant: Timestamp)?
    var authors: [FeedItem.Author] = []
    var otherAuthors: [FeedItem.Author] = []
    var categories: [String] = []
    var enclosures: [FeedItem.Enclosure] = []
    var source: FeedItem.Origin?
  }

  /// - Parameter feedAuthors: for items of Atom that name none (RFC 4287, section 4.2.1).
  mutating func read(_ item: Int, feedAuthors: [FeedItem.Author]) -> FeedItem {
    var draft = Draft()
    let base = tree.base(of: item, document: feedBase)
    if let href = tree.attribute(item, "href") { offerLink(href, rank: 3, base, &draft) }
    if let date = tree.attribute(item, "lastmod") { offerDate(date, rank: 3, \.updated, &draft) }
    offerChildren(of: item, base, &draft)
    if draft.source != nil, isAtom, draft.authors.isEmpty { draft.authors = sourceAuthors(item) }
    var authors = draft.authors.isEmpty ? draft.otherAuthors : draft.authors
    if authors.isEmpty, isAtom { authors = feedAuthors }
    return assemble(item, draft, authors, base)
  }

  private mutating func offerChildren(of node: Int, _ base: String?, _ draft: inout Draft) {
    var child = tree.firstChild(node)
    while let index = child {
      if tree.nodes[index].kind == .element, !tree.nodes[index].isUnfinished { offer(index, base, &draft) }
      child = tree.nextSibling(index)
    }
  }

  private mutating func offer(_ node: Int, _ base: String?, _ draft: inout Draft) {
    let term = terms.term(node, in: tree)
    let isFull = tree.end(of: node) > node + 1
    switch term {
    case .title where isFull: draft.title.offer(node, rank: 0)
    case .dcTitle where isFull: draft.title.offer(node, rank: 1)
    case .mediaTitle where isFull: draft.title.offer(node, rank: 2)
    case .summary where isFull: draft.summary.offer(node, rank: 0)
    case .dcDescription where isFull: draft.summary.offer(node, rank: 1)
    case .itunesSummary where isFull: draft.summary.offer(node, rank: 2)
    case .itunesSubtitle where isFull: draft.summary.offer(node, rank: 3)
    case .mediaDescription where isFull: draft.summary.offer(node, rank: 4)
    case .encodedContent where isFull: draft.content.offer(node, rank: 0)
    case .content where isFull: draft.content.offer(node, rank: 1)
    case .body where isFull: draft.content.offer(node, rank: 2)
    case .fullItem where isFull: draft.content.offer(node, rank: 3)
    case .guid where isFull: draft.guid.offer(node, rank: 0)
    case .language where isFull, .dcLanguage where isFull: draft.language.offer(node, rank: 0)
    case .originalLink: offerLink(tree.string(node), rank: 0, base, &draft)
    case .link: link(node, base, &draft)
    case .anchor: tree.attribute(node, "href").map { offerLink($0, rank: 3, base, &draft) }
    case .enclosure, .mediaContent: enclosure(node, base, &draft)
    case .mediaGroup: offerChildren(of: node, base, &draft)
    case .published: offerDate(tree.string(node), rank: 0, \.published, &draft)
    case .dctermsIssued: offerDate(tree.string(node), rank: 1, \.published, &draft)
    case .prismPublished: offerDate(tree.string(node), rank: 2, \.published, &draft)
    case .updated, .lastBuild: offerDate(tree.string(node), rank: 0, \.updated, &draft)
    case .dctermsModified: offerDate(tree.string(node), rank: 1, \.updated, &draft)
    case .dcDate: offerDate(tree.string(node), rank: 2, \.updated, &draft)
    default: offerPeopleAndSubjects(term, node, base, &draft)
    }
  }

  private mutating func offerPeopleAndSubjects(_ term: FeedTerm, _ node: Int, _ base: String?, _ draft: inout Draft) {
    switch term {
    case .author, .creator: add(author(node, base), to: &draft.authors)
    case .itunesAuthor, .managingEditor: add(author(node, base), to: &draft.otherAuthors)
    case .category: add(category(node), to: &draft.categories)
    case .subject: add(text.line(node), to: &draft.categories)
    case .itunesCategory:
      add(tree.attribute(node, "text").flatMap { FeedText.line(Array($0.utf8)) }, to: &draft.categories)
    case .keywords:
      for word in (text.line(node) ?? "").split(separator: ",") { add(FeedText.line(Array(word.utf8)), to: &draft.categories) }
    case .source: draft.source = origin(node, base)
    default: break
    }
  }

  private func assemble(_ item: Int, _ draft: Draft, _ authors: [FeedItem.Author], _ base: String?) -> FeedItem {
    var summary = draft.summary.node >= 0 ? text.body(draft.summary.node, base: tree.base(of: draft.summary.node, within: base)) : nil
    var content = draft.content.node >= 0 ? text.body(draft.content.node, base: tree.base(of: draft.content.node, within: base)) : nil
    // One content type speaks for both.
    if let s = summary, let c = content, (s.kind == .plain) != (c.kind == .plain) { (summary, content) = (s.asHTML, c.asHTML) }
    let guid = draft.guid.node >= 0 ? FeedText.line(tree.text(draft.guid.node)) : nil
    let isPermalink = draft.guid.node >= 0 ? permalink(draft.guid.node, guid) : nil
    var link = draft.link?.url
    if link == nil, isPermalink == true { link = guid.flatMap { WebAddress.absolute($0, base: base) } }
    return FeedItem(
      id: guid ?? tree.attribute(item, "rdf:about").flatMap { FeedText.line(Array($0.utf8)) }, guidIsPermalink: isPermalink,
      title: draft.title.node >= 0 ? text.line(draft.title.node) : nil, link: link, authors: authors,
      published: draft.published?.instant, updated: draft.updated?.instant, summary: summary?.text, content: content?.text,
      contentType: (content ?? summary)?.kind.rawValue, categories: draft.categories, enclosures: draft.enclosures,
      language: language(item, draft), source: draft.source)
  }

  // MARK: Fields

  private func offerLink(_ reference: String, rank: Int, _ base: String?, _ draft: inout Draft) {
    guard rank < draft.link?.rank ?? .max, let url = WebAddress.absolute(reference, base: base) else { return }
    draft.link = (rank, url)
  }

  private func link(_ node: Int, _ base: String?, _ draft: inout Draft) {
    let base = tree.base(of: node, within: base)
    let relation = LinkRelation(tree, node)
    let reference = tree.attribute(node, "href") ?? tree.string(node)
    switch relation.kind {
    case .enclosure:
      guard let url = tree.attribute(node, "href").flatMap({ WebAddress.absolute($0, base: base) }) else { return }
      addEnclosure(url, node, &draft)
    case .alternate: offerLink(reference, rank: relation.isText ? 1 : relation.isPage ? 2 : 4, base, &draft)
    case .other: break
    }
  }

  private func enclosure(_ node: Int, _ base: String?, _ draft: inout Draft) {
    guard let reference = tree.attribute(node, "url") ?? tree.attribute(node, "href"), let url = WebAddress.absolute(reference, base: base)
    else { return }
    addEnclosure(url, node, &draft)
  }

  private func addEnclosure(_ url: String, _ node: Int, _ draft: inout Draft) {
    guard draft.enclosures.count < 100, !draft.enclosures.contains(where: { $0.url == url }) else { return }
    let length = (tree.attribute(node, "length") ?? tree.attribute(node, "filesize")).flatMap { Int($0) }
    let type = tree.attribute(node, "type").flatMap { FeedText.line(Array($0.utf8)) }
    draft.enclosures.append(.init(url: url, type: type, length: length.flatMap { $0 >= 0 ? $0 : nil }))
  }

  private mutating func offerDate(
    _ written: String, rank: Int, _ field: WritableKeyPath<Draft, (rank: Int, instant: Timestamp)?>, _ draft: inout Draft
  ) {
    // Of several the last counts: publishers append.
    guard rank <= draft[keyPath: field]?.rank ?? .max else { return }
    guard let reading = FeedDate.read(written) else {
      let line = FeedText.line(Array(written.utf8)) ?? ""
      if !line.isEmpty { complaints.add("a date that cannot be read: \(line.prefix(60))") }
      return
    }
    if let zone = reading.ambiguousZone { complaints.add("the zone \(zone) has several meanings") }
    draft[keyPath: field] = (rank, reading.instant)
  }

  func author(_ node: Int, _ base: String?) -> FeedItem.Author? {
    let name = tree.child(node, "name").flatMap(text.line)
    let email = tree.child(node, "email").flatMap(text.line)
    let address = (tree.child(node, "uri") ?? tree.child(node, "url") ?? tree.child(node, "homepage")).map(tree.string)
    let url = address.flatMap { WebAddress.absolute($0, base: base) }
    if name != nil || email != nil || url != nil {
      if email == nil, url == nil, let name, name.contains("@") { return PersonText.author(name) }
      return FeedItem.Author(name: name, email: email, url: url)
    }
    return tree.hasElements(node) ? nil : text.line(node).flatMap(PersonText.author)
  }

  private func add(_ author: FeedItem.Author?, to authors: inout [FeedItem.Author]) {
    guard let author, authors.count < 100, !authors.contains(where: { $0.name != nil && $0.name == author.name }) else { return }
    authors.append(author)
  }

  private func sourceAuthors(_ item: Int) -> [FeedItem.Author] {
    guard let source = tree.child(item, "source"), let author = tree.child(source, "author") else { return [] }
    return self.author(author, nil).map { [$0] } ?? []
  }

  private func category(_ node: Int) -> String? {
    for name in ["term", "label"] {
      if let value = tree.attribute(node, name), let line = FeedText.line(html: Array(value.utf8), isDeclared: false) { return line }
    }
    return text.line(node)
  }

  private func add(_ category: String?, to categories: inout [String]) {
    guard let category, !category.isEmpty, categories.count < 1_000 else { return }
    categories.append(category)
  }

  private mutating func origin(_ node: Int, _ base: String?) -> FeedItem.Origin? {
    if let attribute = tree.attribute(node, "url") {
      return FeedItem.Origin(title: text.line(node), url: WebAddress.absolute(attribute, base: base))
    }
    guard tree.hasElements(node) else { return text.line(node).map { FeedItem.Origin(title: $0) } }
    var draft = Draft()
    var own: String?
    var child = tree.firstChild(node)
    while let index = child {
      let term = terms.term(index, in: tree)
      if term == .title { draft.title.offer(index, rank: 0) }
      if term == .link {
        link(index, base, &draft)
        if tree.attribute(index, "rel") == "self" { own = tree.attribute(index, "href").flatMap { WebAddress.absolute($0, base: base) } }
      }
      child = tree.nextSibling(index)
    }
    let title = draft.title.node >= 0 ? text.line(draft.title.node) : nil
    return FeedItem.Origin(title: title, url: draft.link?.url ?? own)
  }

  /// RSS 2.0: a guid is a permalink unless it says otherwise; one that is no address can't be.
  private func permalink(_ node: Int, _ guid: String?) -> Bool? {
    guard tree.localName(node) == "guid" else { return nil }
    switch tree.attribute(node, "ispermalink")?.lowercased() {
    case "true": return true
    case "false": return false
    default: return guid.flatMap { WebAddress.absolute($0, base: nil) } == nil ? nil : true
    }
  }

  /// The language in force on the longest text, else what Dublin Core says.
  private func language(_ item: Int, _ draft: Draft) -> String? {
    let node = [draft.content.node, draft.summary.node, draft.title.node].first { $0 >= 0 } ?? item
    // Items inherit it: what is longer than any tag is none.
    if let language = tree.language(node), language.utf8.count <= 100 { return FeedText.line(Array(language.utf8)) }
    return draft.language.node >= 0 ? text.line(draft.language.node) : nil
  }
}

/// What an Atom link leads to.
struct LinkRelation {
  enum Kind { case alternate, enclosure, other }
  let kind: Kind
  /// RSS: the address is the element's text.
  let isText: Bool
  /// A page, as far as its type says.
  let isPage: Bool

  init(_ tree: XMLTree, _ node: Int) {
    isText = tree.attribute(node, "href") == nil && tree.nodes[node].vocabulary == .core
    switch tree.attribute(node, "rel")?.lowercased() {
    case nil, "", "alternate", "http://www.iana.org/assignments/relation/alternate": kind = .alternate
    case "enclosure", "http://www.iana.org/assignments/relation/enclosure": kind = .enclosure
    default: kind = .other
    }
    let type = tree.attribute(node, "type")?.lowercased() ?? ""
    isPage = type.isEmpty || type.contains("html") || type == "text/plain"
  }
}
