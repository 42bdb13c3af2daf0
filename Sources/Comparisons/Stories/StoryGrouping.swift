import Records

/// The stories of a whole comparison, with what the event stage needs of each article.
struct StoryGrouping {
  /// In the order of their first articles.
  let stories: [Story]
  /// For each article, in order of arrival.
  let story: [StoryID]
  private let wordings: [[WeightedTerm]]

  /// - Parameter articles: in order of arrival.
  init(_ articles: [ComparedArticle]) {
    var grouper = StoryGrouper()
    var order: [StoryID] = []
    var members: [StoryID: [ArticleID]] = [:]
    var story: [StoryID] = []
    var wordings: [[WeightedTerm]] = []
    for compared in articles {
      let article = compared.article
      let place = grouper.place(
        article.id, text: article.text, title: article.title, published: article.published, hasClaims: !compared.claims.claims.isEmpty)
      if members[place.story] == nil { order.append(place.story) }
      members[place.story, default: []].append(article.id)
      story.append(place.story)
      wordings.append(place.wording)
    }
    stories = order.map { Story(id: $0, articles: members[$0] ?? []) }
    self.story = story
    self.wordings = wordings
  }

  func context(_ number: Int, _ compared: ComparedArticle) -> EventContext {
    EventContext(
      number: number, story: story[number], names: Set(compared.names), title: compared.article.title,
      day: (compared.article.published ?? compared.firstSeen).day.daysSince1970, wording: wordings[number])
  }
}
