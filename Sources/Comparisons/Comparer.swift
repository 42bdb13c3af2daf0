import Records

/// Sets many articles against one another: stories, copies, origins, contested events, revisions.
public enum Comparer {
  /// - Parameters:
  ///   - articles: in any order; of two with one identifier the first seen counts.
  ///   - clock: the time of the run; lapsed warnings are told by it.
  ///   - previous: the clock of the last brief; whatever was first seen after it is new. nil: everything is.
  ///   - memory: of earlier briefs; `articles` hold those it recalls.
  public static func compare(
    _ articles: [ComparedArticle], clock: Timestamp, previous: Timestamp?, memory: EventMemory = EventMemory()
  ) -> Comparison {
    let articles = inOrderOfArrival(articles)
    let grouping = StoryGrouping(articles)
    let copies = copies(articles)
    let origins = Origins(articles, copies: copies)
    let drafts = drafts(articles, grouping, memory)
    let warnings = WarningPlacement(articles, drafts: drafts, story: grouping.story)
    let table = WarningTable(articles: articles, origins: origins, clock: clock, previous: previous)
    var fallen = FallenClaims(articles, previous: previous)
    let events = events(drafts, articles, origins, warnings, table, memory, &fallen)
    return Comparison(
      clock: clock, previous: previous, articles: articles, stories: grouping.stories, copies: copies, origins: origins.groups,
      events: events, warnings: table.records(warnings.unplaced, event: nil), revisions: RevisionFinder.find(articles, previous: previous),
      corrections: fallen.corrections, fallen: fallen.all
    ).withoutIdle(memory.recalled)
  }

  /// First seen, then published, then by identifier: the order that a repeated run repeats.
  static func inOrderOfArrival(_ articles: [ComparedArticle]) -> [ComparedArticle] {
    var seen: Set<ArticleID> = []
    return articles.sorted { a, b in
      if a.firstSeen != b.firstSeen { return a.firstSeen < b.firstSeen }
      let first = a.article.published ?? a.firstSeen
      let second = b.article.published ?? b.firstSeen
      return first != second ? first < second : a.article.id < b.article.id
    }
    .filter { seen.insert($0.article.id).inserted }
  }

  /// Shared text of different addresses; versions of one article are revisions.
  private static func copies(_ articles: [ComparedArticle]) -> [Copy] {
    let addresses = Dictionary(articles.map { ($0.article.id, $0.article.address) }, uniquingKeysWith: { first, _ in first })
    return CopyFinder.find(articles.map { (id: $0.article.id, text: $0.article.text) })
      .filter { addresses[$0.first] != addresses[$0.second] }
  }

  private static func drafts(_ articles: [ComparedArticle], _ grouping: StoryGrouping, _ memory: EventMemory) -> [EventDraft] {
    var builder = EventBuilder(memory: memory)
    for (number, compared) in articles.enumerated() {
      let claims = compared.claims.claims.filter { $0.confidence >= Claim.briefThreshold }
      guard !claims.isEmpty else { continue }
      builder.add(claims, in: Array(compared.article.text.utf8), grouping.context(number, compared))
    }
    return builder.drafts
  }

  private static func events(
    _ drafts: [EventDraft], _ articles: [ComparedArticle], _ origins: Origins, _ warnings: WarningPlacement, _ table: WarningTable,
    _ memory: EventMemory, _ fallen: inout FallenClaims
  ) -> [EventComparison] {
    var keys = EventKeys(drafts, memory: memory)
    var events: [(event: EventComparison, origins: Int, new: Int)] = []
    for (number, draft) in drafts.enumerated() {
      let key = keys.key(number, draft, first: articles[draft.articles[0]].article)
      let positions = PositionTable(draft, key: key, articles: articles, origins: origins, previous: table.previous, memory: memory)
      let told = SideBySide(draft, members: warnings.readers(of: number), articles: articles, origins: origins)
      let changes = ChangeFinder(positions, articles: articles, fallen: fallen, previous: table.previous).found()
      fallen.add(changes.fallen)
      let event = event(draft, number, positions.positions(fallen), positions, changes.changes, told, warnings, table, key: key)
      events.append((event, event.positions.independentOrigins, event.positions.count(where: \.isNew)))
    }
    return events.sorted { a, b in
      if a.event.isContested != b.event.isContested { return a.event.isContested }
      return (b.origins, b.new, a.event.id) < (a.origins, a.new, b.event.id)
    }.map(\.event)
  }

  private static func event(
    _ draft: EventDraft, _ number: Int, _ rows: [Position], _ positions: PositionTable, _ changes: [PositionChange], _ told: SideBySide,
    _ warnings: WarningPlacement, _ table: WarningTable, key: EventID
  ) -> EventComparison {
    let articles = table.articles
    let counting = warnings.mainArticles(of: number).filter { !articles[$0].claims.figures.isEmpty }
    let placement = counting.isEmpty ? nil : FigurePlacement(draft, articles: articles)
    let figures = counting.flatMap { article -> [CasualtyFigure] in
      let bytes = Array(articles[article].article.text.utf8)
      return articles[article].claims.figures.filter { placement?.isOfEvent($0, in: bytes) ?? false }
    }
    let date = draft.date ?? dateOfDeaths(figures)
    return EventComparison(
      id: key, title: EventNaming.title(draft, articles: articles), kind: draft.kind, place: draft.place, date: date,
      stories: draft.stories, articles: draft.articles.map { articles[$0].article.id }, actors: positions.actors(), positions: rows,
      changes: changes,
      warnings: table.records(warnings.placed[number] ?? [], event: .init(place: draft.place, date: date, kinds: draft.kinds)),
      figures: figures, accounts: told.accounts(), motives: told.motives(), sameAs: positions.names.sameAs,
      isContested: positions.isContested(),
      isNew: rows.allSatisfy(\.isNew))
  }

  /// The day on which people were killed, where no claim dates the event and the figures do not differ.
  private static func dateOfDeaths(_ figures: [CasualtyFigure]) -> PartialInterval? {
    let days = Set(figures.filter { $0.unit == .dead }.compactMap(\.date))
    return days.count == 1 ? days.first : nil
  }
}

extension Comparison {
  /// Without what rests on recalled articles alone: an event of which the window has no word is none of today's, nor is an article that
  /// was recalled for it.
  fileprivate func withoutIdle(_ recalled: Set<ArticleID>) -> Comparison {
    guard !recalled.isEmpty else { return self }
    let live = events.filter { !recalled.isSuperset(of: $0.articles) }
    let beside = recalled.subtracting(live.flatMap(\.articles))
    let told = Set(articles.filter { !beside.contains($0.article.id) }.flatMap(\.claims.claims).map(\.id))
    // What took a claim back stays with it.
    let idle = beside.subtracting(fallen.filter { told.contains($0.claim) }.map(\.article))
    let origins = origins.map { origin in
      OriginGroup(id: origin.id, name: origin.name, basis: origin.basis, articles: origin.articles.filter { !idle.contains($0) })
    }
    return Comparison(
      clock: clock, previous: previous, articles: articles.filter { !idle.contains($0.article.id) },
      stories: stories.map { Story(id: $0.id, articles: $0.articles.filter { !idle.contains($0) }) }.filter { !$0.articles.isEmpty },
      copies: copies.filter { !idle.contains($0.first) && !idle.contains($0.second) }, origins: origins.filter { !$0.articles.isEmpty },
      events: live, warnings: warnings.filter { !idle.isSuperset(of: $0.articles) },
      revisions: revisions.filter { !idle.contains($0.earlier) && !idle.contains($0.later) },
      corrections: corrections.filter { !idle.contains($0.correction.article) }, fallen: fallen.filter { told.contains($0.claim) })
  }
}
