import Records

/// Which event each warning is held against, and which event an article is mainly about.
struct WarningPlacement {
  typealias Entry = (article: Int, warning: Warning)

  /// By the number of the event; in order of arrival.
  private(set) var placed: [Int: [Entry]] = [:]
  /// Of articles and stories that have no event.
  private(set) var unplaced: [Entry] = []
  private var main: [Int: [Int]] = [:]

  init(_ articles: [ComparedArticle], drafts: [EventDraft], story: [StoryID]) {
    var byStory: [StoryID: [Int]] = [:]
    var byArticle: [Int: [Int]] = [:]
    for (number, draft) in drafts.enumerated() {
      for name in draft.stories { byStory[name, default: []].append(number) }
      for article in draft.articles { byArticle[article, default: []].append(number) }
    }
    for (number, compared) in articles.enumerated() {
      let own = byArticle[number] ?? []
      if let event = WarningPlacement.largest(own, in: number, drafts) { main[event, default: []].append(number) }
      for warning in compared.claims.warnings where warning.confidence >= Claim.briefThreshold {
        let events = own.isEmpty ? byStory[story[number]] ?? [] : own
        if let event = WarningPlacement.event(for: warning, among: events, in: number, drafts) {
          placed[event, default: []].append((number, warning))
        } else {
          unplaced.append((number, warning))
        }
      }
    }
  }

  /// Articles that have most of their claims on this event: their figures are its figures.
  func mainArticles(of event: Int) -> [Int] {
    main[event] ?? []
  }

  /// The event at a place of the warning, else the one that the article, or the story, says most about. A warning that names
  /// other places only, in an article that is not about the event, is not the event's.
  private static func event(for warning: Warning, among events: [Int], in article: Int, _ drafts: [EventDraft]) -> Int? {
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
