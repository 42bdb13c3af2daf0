import Records

/// Which figures of an article are of its main event, and not of another that it recalls.
struct FigurePlacement {
  private let place: String?
  private let date: DayInterval?
  /// What the sentences of the event's claims name.
  private let names: Set<NameKey>

  init(_ draft: EventDraft, articles: [ComparedArticle]) {
    place = draft.place
    date = DayInterval(draft.date)
    var names: Set<NameKey> = []
    for (article, entries) in Dictionary(grouping: draft.claims, by: \.article) {
      let bytes = Array(articles[article].article.text.utf8)
      for entry in entries where entry.claim.evidence.end <= bytes.count {
        names.formUnion(ArticleEvent.names(in: Array(bytes[entry.claim.evidence.range])))
      }
    }
    self.names = names
  }

  /// Whether nothing says that the people were killed elsewhere or at another time: "130 in Paris last November" for what happened in
  /// June, "one person last year".
  func isOfEvent(_ figure: CasualtyFigure, in bytes: [UInt8]) -> Bool {
    guard figure.evidence.end <= bytes.count, figure.clause.end <= figure.evidence.end else { return false }
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
