import Records

/// What a feed says of itself.
struct FeedHead {
  private let tree: XMLTree
  private let text: ElementText
  private let base: String?
  private(set) var complaints = Complaints()

  private(set) var link: String?
  private var inherited = InheritedAuthors()
  private var linkRank = Int.max
  private var title: (rank: Int, text: String)?
  private var description: (rank: Int, text: String)?
  private var language: (rank: Int, text: String)?
  private var image: (rank: Int, url: String)?
  private var updated: (rank: Int, instant: Timestamp)?
  private var generator: (rank: Int, text: String)?
  private let reader: ItemReader
  private var schedule = FeedSchedule()

  init(tree: XMLTree, isAtom: Bool, base: String?) {
    self.tree = tree
    self.base = base
    text = ElementText(tree: tree, isAtom: isAtom)
    reader = ItemReader(tree: tree, isAtom: isAtom, base: base, terms: TermIndex(tree))
  }

  var authors: [FeedItem.Author] { inherited.list }

  /// Reads the children of the channel, or of the root for what stands beside the channel.
  mutating func read(_ node: Int, terms: inout TermIndex) {
    let base = tree.base(of: node, document: base)
    if let href = tree.attribute(node, "href") { offerLink(href, rank: 3, base) }
    if let date = tree.attribute(node, "lastmod") { offerDate(date, rank: 3) }
    var child = tree.firstChild(node)
    while let index = child {
      if tree.nodes[index].kind == .element, !tree.nodes[index].isUnfinished {
        offer(index, terms.term(index, in: tree), base)
        schedule.read(index, tree)
      }
      child = tree.nextSibling(index)
    }
  }

  private mutating func offer(_ node: Int, _ term: FeedTerm, _ base: String?) {
    switch term {
    case .title: offer(text.line(node), rank: 0, \.title)
    case .dcTitle: offer(text.line(node), rank: 1, \.title)
    case .mediaTitle: offer(text.line(node), rank: 2, \.title)
    case .summary: offerDescription(node, rank: 0, base)
    case .dcDescription: offerDescription(node, rank: 1, base)
    case .itunesSummary: offerDescription(node, rank: 2, base)
    case .itunesSubtitle: offerDescription(node, rank: 3, base)
    case .language: offer(text.line(node), rank: 0, \.language)
    case .dcLanguage: offer(text.line(node), rank: 1, \.language)
    case .generator: offer(text.line(node), rank: 0, \.generator)
    case .generatorAgent: offer(tree.attribute(node, "rdf:resource"), rank: 1, \.generator)
    case .link: offerLink(node, base)
    case .anchor: tree.attribute(node, "href").map { offerLink($0, rank: 3, base) }
    case .lastBuild, .updated: offerDate(tree.string(node), rank: 0)
    case .dctermsModified: offerDate(tree.string(node), rank: 1)
    case .dcDate: offerDate(tree.string(node), rank: 2)
    case .image: offerImage(tree.child(node, "url").map(tree.string) ?? tree.attribute(node, "href"), rank: 0, base)
    case .logo: offerImage(tree.string(node), rank: 1, base)
    case .icon: offerImage(tree.string(node), rank: 2, base)
    case .itunesImage: offerImage(tree.attribute(node, "href"), rank: 3, base)
    case .author, .creator: if let author = reader.author(node, base), !inherited.add(author) { complaints.add(InheritedAuthors.complaint) }
    default: break
    }
  }

  private mutating func offer(_ value: String?, rank: Int, _ field: WritableKeyPath<FeedHead, (rank: Int, text: String)?>) {
    guard let value, !value.isEmpty, rank < self[keyPath: field]?.rank ?? .max else { return }
    self[keyPath: field] = (rank, value)
  }

  private mutating func offerDescription(_ node: Int, rank: Int, _ base: String?) {
    guard rank < description?.rank ?? .max else { return }
    let own = tree.base(of: node, within: base)
    offer(text.body(node, base: own)?.text, rank: rank, \.description)
  }

  private mutating func offerLink(_ node: Int, _ base: String?) {
    let relation = LinkRelation(tree, node)
    guard relation.kind == .alternate else { return }
    let own = tree.base(of: node, within: base)
    offerLink(tree.attribute(node, "href") ?? tree.string(node), rank: relation.isText ? 0 : relation.isPage ? 1 : 4, own)
  }

  private mutating func offerLink(_ reference: String, rank: Int, _ base: String?) {
    guard rank < linkRank, let url = WebAddress.absolute(reference, base: base) else { return }
    (linkRank, link) = (rank, url)
  }

  private mutating func offerImage(_ reference: String?, rank: Int, _ base: String?) {
    guard let reference, rank < image?.rank ?? .max, let url = WebAddress.absolute(reference, base: base) else { return }
    image = (rank, url)
  }

  private mutating func offerDate(_ written: String, rank: Int) {
    guard rank <= updated?.rank ?? .max else { return }
    guard let instant = FeedDate.parse(written) else {
      let line = FeedText.line(Array(written.utf8)) ?? ""
      if !line.isEmpty { complaints.add("a date that cannot be read: \(line.prefix(60))") }
      return
    }
    updated = (rank, instant)
  }

  func feed(format: Feed.Format, encoding: String, language inForce: String?, warnings: [String], items: [FeedItem]) -> Feed {
    let language = language?.text ?? inForce.flatMap { FeedText.line(Array($0.utf8)) }
    return Feed(
      format: format, encoding: encoding, title: title?.text, link: link, description: description?.text, language: language,
      updated: updated?.instant, generator: generator?.text, image: image?.url, schedule: schedule.hints,
      warnings: warnings, items: items)
  }
}
