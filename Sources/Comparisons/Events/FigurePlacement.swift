import Records

/// Which figures of an article are of its main event, and not of another that it recalls.
struct FigurePlacement {
  private let place: String?
  private let date: DayInterval?
  /// What the sentences of the event's claims name.
  private let names: Set<NameKey>
  /// The claims of the event by article, and those of the same articles that are of other events.
  private let own: [ArticleID: [TextRange]]
  private let others: [ArticleID: [TextRange]]

  init(_ draft: EventDraft, articles: [ComparedArticle]) {
    place = draft.place
    date = DayInterval(draft.date)
    let ids = Set(draft.claims.map(\.claim.id))
    var names: Set<NameKey> = []
    var own: [ArticleID: [TextRange]] = [:]
    var others: [ArticleID: [TextRange]] = [:]
    for (article, entries) in Dictionary(grouping: draft.claims, by: \.article) {
      let compared = articles[article]
      let bytes = Array(compared.article.text.utf8)
      for entry in entries where entry.claim.evidence.end <= bytes.count {
        names.formUnion(ArticleEvent.names(in: Array(bytes[entry.claim.evidence.range])))
      }
      own[compared.article.id] = entries.map(\.claim.evidence)
      others[compared.article.id] = compared.claims.claims.filter { $0.confidence >= Claim.briefThreshold && !ids.contains($0.id) }
        .map(\.evidence)
    }
    self.names = names
    self.own = own
    self.others = others
  }

  /// Whether nothing says that the people were killed elsewhere or at another time: "130 in Paris last November" for what happened in
  /// June, "one person last year".
  func isOfEvent(_ figure: CasualtyFigure, in bytes: [UInt8]) -> Bool {
    guard figure.evidence.end <= bytes.count, figure.clause.end <= figure.evidence.end, isNear(figure) else { return false }
    let words = following(figure, in: bytes)
    if let own = DayInterval(figure.date), let date {
      guard own.distance(to: date) <= 3 else { return false }
    } else if zip(words, words.dropFirst()).contains(where: { $0 == "last" && FigurePlacement.isLongAgo($1) }) {
      return false
    }
    guard let preposition = words.firstIndex(where: { ["in", "at", "near", "around"].contains($0) }) else { return true }
    let there = words[(preposition + 1)...].drop { ["the", "a"].contains($0) }.prefix { $0.first?.isUppercase == true }.map { NameKey($0) }
    guard let first = there.first, !FigurePlacement.isTime(first.text) else { return true }
    let name = NameKey(text: there.map(\.text).joined(separator: " "))
    return names.contains(first) || (place.map { Places.agree(NameKey($0), name) } ?? false)
  }

  /// In an article of several events, nearer to a claim of this one than to any other; of an event without place and day, within some
  /// three sentences of one.
  private func isNear(_ figure: CasualtyFigure) -> Bool {
    func distance(_ ranges: [TextRange]?) -> Int {
      (ranges ?? []).map { max(0, $0.start - figure.evidence.end, figure.evidence.start - $0.end) }.min() ?? .max
    }
    let near = distance(own[figure.article])
    if near > distance(others[figure.article]) { return false }
    return place != nil || date != nil || near < FigurePlacement.nearBytes
  }

  private static let nearBytes = 600

  /// The words behind the figure, to the end of its clause.
  private func following(_ figure: CasualtyFigure, in bytes: [UInt8]) -> [String] {
    var end = min(figure.evidence.end, figure.clause.end + FigurePlacement.reach)
    while end < figure.evidence.end, end > figure.clause.end, bytes[end] != 32 { end -= 1 }
    let text = String(decoding: bytes[figure.clause.end..<end], as: UTF8.self).prefix { $0 != ";" && $0 != ":" }
    return text.split(separator: " ").map { word in String(word.prefix { $0.isLetter || $0 == "-" }) }.filter { !$0.isEmpty }
  }

  private static let reach = 80

  private static func isTime(_ word: String) -> Bool { DayMentions.isMonth(word) || word.hasSuffix("day") }

  private static func isLongAgo(_ word: String) -> Bool {
    DayMentions.isMonth(word.lowercased()) || ["year", "decade", "century", "summer", "winter", "spring", "fall", "autumn"].contains(word)
  }
}
