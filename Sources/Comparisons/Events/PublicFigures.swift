import Records

/// People who speak or stand accused in one story after another: that two articles name them tells nothing of which harm they are about.
struct PublicFigures {
  /// In how many stories somebody speaks or is accused before the name tells nothing any more.
  private static let leastStories = 3

  /// By surname, since a text that knows somebody uses no more.
  private var stories: [Substring: Set<StoryID>] = [:]

  mutating func add(_ claims: [Claim], story: StoryID) {
    for voice in claims.flatMap({ [$0.speaker, $0.actor] }) where voice.kind == .person {
      if let surname = NameKey(voice.name).words.last { stories[surname, default: []].insert(story) }
    }
  }

  func contains(_ name: NameKey) -> Bool {
    name.words.contains { (stories[$0]?.count ?? 0) >= PublicFigures.leastStories }
  }
}
