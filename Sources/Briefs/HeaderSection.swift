import Records

extension BriefDraft {
  func header() -> [Brief.Phrase] {
    let new = comparison.articles.filter { compared in comparison.previous.map { compared.firstSeen > $0 } ?? true }
    let documents = Wording.count(addresses(comparison.articles.map(\.article.id)), "document")
    let isBaseline = comparison.previous == nil
    var header: [Brief.Phrase] = [
      [.strong(marking)],
      [.words("clock "), .instant(comparison.clock)] + (isBaseline ? [.words(" (baseline)")] : []),
      [.words(isBaseline ? documents : documents + " (\(addresses(new.map(\.article.id))) new or revised)")],
      [.words(Wording.count(publishers, "publisher"))],
      [.words(Wording.count(voices, "voice") + " besides the outlets")],
      [.words(facts.feedsTotal == 0 ? "no feed in the input" : "feeds read \(facts.feedsRead) of \(facts.feedsTotal)")],
      [.name(facts.tool)],
      [.words("rules "), .name(facts.rules)],
      [.words("input: "), .name(PublicText.withoutPaths(facts.input))],
    ]
    if let older = facts.older, older > 0 {
      header.append([.words("\(Wording.count(older, "document")) published before the days compared, left out")])
    }
    if let lost = facts.unreadable, lost > 0 {
      header.append([.words("unreadable: \(Wording.count(lost, "part")) of the input, named in the JSON")])
    }
    if let withheld = facts.withheld { header.append([.words("withheld: \(Wording.count(withheld, "document")) above \(marking)")]) }
    if let ratings = facts.ratings {
      let scale = ratings.yardstick.map { [Brief.Part.words(", yardstick \($0.rawValue)")] } ?? []
      header.append([.words("ratings of ")] + signature(ratings) + scale)
    }
    let missing = facts.missingFeeds.sorted { ($0.outlet, $0.source) < ($1.outlet, $1.source) }
    if !missing.isEmpty { header.append([.words("missing: ")] + missingFeeds(missing)) }
    return header
  }

  /// "Northern Wire, Quay Radio (never read), Karsia Today (last read 2 days ago) and 3 more in the JSON"
  private func missingFeeds(_ missing: [RunFacts.MissingFeed]) -> Brief.Phrase {
    let shown = missing.prefix(Limits.missingFeedsInHeader)
    let phrases = grouped(Array(shown), by: { age($0) }).map { age, feeds in
      feeds.map { [Brief.Part.name($0.outlet)] }.joined(", ") + [.words(" (\(age))")]
    }
    let more = missing.count - shown.count
    return phrases.joined(", ") + (more > 0 ? [.words(" and \(more) more in the JSON")] : [])
  }

  /// "last read 2 days ago"; a feed that was never read says so.
  func age(_ feed: RunFacts.MissingFeed) -> String {
    guard let success = feed.lastSuccess else { return "never read" }
    return "last read \(Wording.age(from: success, to: comparison.clock)) ago"
  }

  /// Feeds of one owner are one publisher.
  private var publishers: Int { Set(comparison.articles.map { $0.owner ?? $0.article.outlet }).count }

  /// Voices that take a printed position or warn.
  private var voices: Int {
    var names: Set<String> = []
    for position in events.flatMap(\.positions) where position.position.voice.kind != .outlet && position.position.voice.kind != .notGiven {
      names.insert(position.position.speaker)
    }
    for entry in warnings where entry.review == nil && entry.warning.issuer.kind != .outlet && entry.warning.issuer.kind != .notGiven {
      names.insert(entry.warning.issuer.name)
    }
    return names.count
  }
}
