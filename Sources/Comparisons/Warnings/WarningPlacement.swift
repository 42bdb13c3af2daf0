import Records

/// Which event each warning is held against, and which event an article is mainly about.
struct WarningPlacement {
  typealias Entry = (article: Int, warning: Warning)

  /// By the number of the event; in order of arrival.
  private(set) var placed: [Int: [Entry]] = [:]
  /// Of articles and stories that have no event.
  private(set) var unplaced: [Entry] = []
  private var main: [Int: [Int]] = [:]
  /// By the number of the event, articles without a claim in a story that has no other event.
  private var beside: [Int: [Int]] = [:]

  init(_ articles: [ComparedArticle], drafts: [EventDraft], story: [StoryID]) {
    var byStory: [StoryID: [Int]] = [:]
    var byArticle: [Int: [Int]] = [:]
    for (number, draft) in drafts.enumerated() {
      for name in draft.stories { byStory[name, default: []].append(number) }
      for article in draft.articles { byArticle[article, default: []].append(number) }
    }
    var homeless: [Entry] = []
    for (number, compared) in articles.enumerated() {
      let own = byArticle[number] ?? []
      if let event = WarningPlacement.largest(own, in: number, drafts) {
        main[event, default: []].append(number)
      } else if let only = byStory[story[number]], only.count == 1 {
        beside[only[0], default: []].append(number)
      }
      for warning in compared.claims.warnings where warning.confidence >= Warning.briefThreshold {
        let events = own.isEmpty ? byStory[story[number]] ?? [] : own
        let event =
          WarningPlacement.event(for: warning, of: compared.article, among: events, in: number, drafts)
          ?? WarningPlacement.foretold(by: warning, in: compared.article, drafts)
        if let event {
          placed[event, default: []].append((number, warning))
        } else {
          homeless.append((number, warning))
        }
      }
    }
    for entry in homeless {
      if let event = follow(entry) {
        placed[event, default: []].append(entry)
      } else {
        unplaced.append(entry)
      }
    }
    for event in placed.keys { placed[event]?.sort { $0.article < $1.article } }
  }

  /// The event of a warning that says the same, or of another by the same issuer in the same text: an alert and the note of it to a
  /// government, or two reports of one alert, are held against one event.
  private func follow(_ entry: Entry) -> Int? {
    placed.keys.sorted().first { event in
      placed[event]?.contains { other in
        WarningTable.isSame(other.warning, entry.warning)
          || other.article == entry.article && WarningTable.sharesIssuer(other.warning, entry.warning)
      } ?? false
    }
  }

  /// The first event at a place of the warning while it held or in the week after, where its harm can be the event's: an alert written
  /// before the event stands in another story than the event.
  private static func foretold(by warning: Warning, in article: Article, _ drafts: [EventDraft]) -> Int? {
    let window = WarningWindow(issued: warning.issued, window: warning.window)
    let threat = ThreatKind(warning, in: article)
    let found = drafts.indices.filter { number in
      let draft = drafts[number]
      guard let place = draft.place, let date = draft.date, warning.places.contains(where: { Places.agree($0, place) }) else {
        return false
      }
      guard threat.fits(draft.kinds) != false else { return false }
      let match = window.match(date)
      return match.time == .inside || match.time != .outside && (match.distance ?? .max) <= nearestDays
    }
    return found.min { a, b in
      let first = DayInterval(drafts[a].date)?.start ?? .max
      let second = DayInterval(drafts[b].date)?.start ?? .max
      return first != second ? first < second : a < b
    }
  }

  private static let nearestDays = 7

  /// Articles that have most of their claims on this event: their figures are its figures.
  func mainArticles(of event: Int) -> [Int] {
    main[event] ?? []
  }

  /// The articles that tell of the event and of no other as much: those mainly about it, and those of its story that accuse nobody
  /// and can be about nothing else.
  func readers(of event: Int) -> [Int] {
    ((main[event] ?? []) + (beside[event] ?? [])).sorted()
  }

  /// The event at a place of the warning, else the one that the article, or the story, says most about. A warning that names
  /// other places only, in an article that is not about the event, is not the event's; nor is one of another kind of harm.
  private static func event(
    for warning: Warning, of text: Article, among all: [Int], in article: Int, _ drafts: [EventDraft]
  ) -> Int? {
    let threat = ThreatKind(warning, in: text)
    let events = all.filter { threat.fits(drafts[$0].kinds) != false }
    let there = events.filter { number in
      guard let place = drafts[number].place else { return false }
      return warning.places.contains { Places.agree($0, place) }
    }
    return largest(there.isEmpty ? events : there, in: article, drafts)
  }

  private static func largest(_ events: [Int], in article: Int, _ drafts: [EventDraft]) -> Int? {
    func claims(_ number: Int) -> (Int, Int) {
      (drafts[number].claims.count { $0.article == article }, drafts[number].claims.count)
    }
    return events.max { a, b in
      let first = claims(a)
      let second = claims(b)
      return first != second ? first < second : a > b
    }
  }
}
