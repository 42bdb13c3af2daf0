import Records

/// Gathers what a channel says about when to read it: RSS 2.0 `ttl`, `skipHours`, `skipDays`; the syndication module of RSS 1.0.
struct FeedSchedule {
  private var ttlMinutes: Int?
  private var skippedHours: Set<Int> = []
  private var skippedDays: Set<Int> = []
  private var period: Int?
  private var frequency: Int?

  /// Of numbers that make sense; a year of minutes is longer than anybody waits.
  private static let longest = 525_600

  var hints: Feed.Schedule {
    Feed.Schedule(
      ttlMinutes: ttlMinutes, skippedHours: skippedHours.sorted(), skippedDays: skippedDays.sorted(),
      // The module's default frequency is once in a period.
      updateSeconds: period.map { $0 / max(1, frequency ?? 1) })
  }

  /// - Parameter node: a child of the channel.
  mutating func read(_ node: Int, _ tree: XMLTree) {
    switch tree.localName(node) {
    case "ttl": if let minutes = number(node, tree), minutes > 0 { ttlMinutes = minutes }
    case "skiphours": skippedHours.formUnion(children(of: node, "hour", tree).compactMap(hour))
    case "skipdays": skippedDays.formUnion(children(of: node, "day", tree).compactMap { Self.days[$0] })
    case "updateperiod": period = Self.periods[word(node, tree)]
    case "updatefrequency": frequency = number(node, tree)
    default: break
    }
  }

  /// RSS 0.91 counts the hours from 1 to 24.
  private func hour(_ text: String) -> Int? {
    guard let hour = Int(text), (0...24).contains(hour) else { return nil }
    return hour % 24
  }

  private func children(of node: Int, _ name: String, _ tree: XMLTree) -> [String] {
    var found: [String] = []
    var child = tree.firstChild(node)
    // There are 24 hours; a list of a million is cut.
    while let index = child, found.count < 32 {
      if tree.nodes[index].kind == .element, tree.localName(index) == name { found.append(word(index, tree)) }
      child = tree.nextSibling(index)
    }
    return found
  }

  private func number(_ node: Int, _ tree: XMLTree) -> Int? {
    Int(word(node, tree)).map { min($0, Self.longest) }
  }

  private func word(_ node: Int, _ tree: XMLTree) -> String {
    (FeedText.line(Array(tree.string(node).utf8)) ?? "").lowercased()
  }

  private static let days = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
  ]
  private static let periods = [
    "hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000,
  ]
}
