import Records

/// Which articles count as one witness.
///
/// Articles of one text, versions at one address and whatever carries the same wire mark or names the same first publisher come
/// from one origin; so do the articles of one publisher family. A shared wire text does not join the families that carry it:
/// each text has one origin, and texts of one origin are one group.
struct Origins {
  /// In order of their first articles.
  let groups: [OriginGroup]
  private let numbers: [ArticleID: Int]
  private let byName: [NameKey: Int]
  private let families: [NameKey: NameKey]

  /// - Parameter articles: in order of arrival.
  init(_ articles: [ComparedArticle], copies: [Copy]) {
    let families = Origins.families(articles)
    var drafts: [Draft] = []
    var byName: [NameKey: Int] = [:]
    for members in Origins.texts(articles, copies: copies) {
      let source = Origins.source(members.map { articles[$0] })
      let key = families[Origins.wireKey(source.name)] ?? Origins.wireKey(source.name)
      if let known = byName[key] {
        drafts[known].texts.append((members, source))
      } else {
        byName[key] = drafts.count
        drafts.append(Draft(texts: [(members, source)]))
      }
    }
    var numbers: [ArticleID: Int] = [:]
    for (number, draft) in drafts.enumerated() {
      for member in draft.members { numbers[articles[member].article.id] = number }
    }
    groups = drafts.map { $0.group(articles) }
    self.numbers = numbers
    self.byName = byName
    self.families = families
  }

  subscript(article: ArticleID) -> OriginID? {
    numbers[article].map { groups[$0].id }
  }

  /// Under which the article's own words go: copies of one text speak once.
  func name(of article: Article) -> String {
    numbers[article.id].map { groups[$0].name } ?? article.outlet
  }

  /// The origin that a relay named in a text ("CNN") stands for, where its articles are here.
  func origin(named name: String) -> OriginID? {
    let key = Origins.wireKey(name)
    return byName[families[key] ?? key].map { groups[$0].id }
  }

  private struct Source {
    let name: String
    let basis: OriginGroup.Basis
  }

  private struct Draft {
    var texts: [(members: [Int], source: Source)]

    var members: [Int] { texts.flatMap(\.members).sorted() }

    func group(_ articles: [ComparedArticle]) -> OriginGroup {
      let members = self.members
      let ids = members.map { articles[$0].article.id }
      return OriginGroup(
        id: contentIdentifier("o", [ids[0].value]), name: texts[0].source.name, basis: basis(articles), articles: ids)
    }

    private func basis(_ articles: [ComparedArticle]) -> OriginGroup.Basis {
      let bases = Set(texts.map(\.source.basis))
      for basis in [OriginGroup.Basis.wire, .republished] where bases.contains(basis) { return basis }
      let isShared = texts.contains { text in Set(text.members.map { NameKey(articles[$0].article.outlet) }).count > 1 }
      if isShared { return .sharedText }
      return members.count > 1 ? .publisherFamily : .single
    }
  }

  /// Sets of articles with one text, by their first article.
  private static func texts(_ articles: [ComparedArticle], copies: [Copy]) -> [[Int]] {
    let numbers = Dictionary(articles.enumerated().map { ($0.element.article.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var sets = DisjointSets(count: articles.count)
    var addresses: [String: Int] = [:]
    for (number, compared) in articles.enumerated() {
      if let known = addresses[compared.article.address] {
        sets.join(known, number)
      } else {
        addresses[compared.article.address] = number
      }
    }
    for copy in copies where copy.relation == .sameText {
      if let first = numbers[copy.first], let second = numbers[copy.second] { sets.join(first, second) }
    }
    var members: [Int: [Int]] = [:]
    for number in articles.indices { members[sets.root(number), default: []].append(number) }
    return members.keys.sorted().compactMap { members[$0] }
  }

  /// Where a text comes from: the wire that any of its copies names, else the first publisher one names, else its first outlet.
  private static func source(_ copies: [ComparedArticle]) -> Source {
    for kind in [Article.Origin.Kind.wire, .republished, .feedSource, .canonical] {
      for copy in copies {
        for origin in copy.article.origins where origin.kind == kind {
          guard let publisher = origin.publisher, NameKey(publisher) != NameKey(copy.article.outlet) else { continue }
          return Source(name: publisher, basis: kind == .wire ? .wire : .republished)
        }
      }
    }
    return Source(name: copies[0].article.outlet, basis: .single)
  }

  /// Outlets, by name, under their owner.
  private static func families(_ articles: [ComparedArticle]) -> [NameKey: NameKey] {
    var families: [NameKey: NameKey] = [:]
    for compared in articles {
      guard let owner = compared.owner else { continue }
      let outlet = wireKey(compared.article.outlet)
      if families[outlet] == nil { families[outlet] = NameKey(owner) }
    }
    return families
  }

  /// News agencies sign with initials as often as in full.
  private static func wireKey(_ name: String) -> NameKey {
    let key = NameKey(name)
    return wires[key.text].map { NameKey(text: $0) } ?? key
  }

  private static let wires = [
    "ap": "associated press", "afp": "agence france presse", "dpa": "deutsche presse agentur", "pa": "press association",
    "pa media": "press association", "upi": "united press international", "pti": "press trust of india",
    "ani": "asian news international", "efe": "agencia efe", "aap": "australian associated press", "cp": "canadian press",
  ]
}
