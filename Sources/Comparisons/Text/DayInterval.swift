import Records

/// A stretch of calendar days, both ends inclusive, as far as they are known.
struct DayInterval: Hashable {
  let start: Int?
  let end: Int?

  /// - Returns: nil where neither end is a day that the calendar has.
  init?(_ interval: PartialInterval?) {
    guard let interval else { return nil }
    start = DayInterval.day(interval.start)
    end = DayInterval.day(interval.end)
    if start == nil, end == nil { return nil }
  }

  init(start: Int?, end: Int?) {
    self.start = start
    self.end = end
  }

  /// Both ends known and no more than three days between them: precise enough to tell two events apart.
  var isPrecise: Bool {
    guard let start, let end else { return false }
    return end - start <= 3
  }

  /// Days between the two; 0 where they meet or where an open end leaves it undecided.
  func distance(to other: DayInterval) -> Int {
    if let end, let start = other.start, start > end { return start - end }
    if let end = other.end, let start, start > end { return start - end }
    return 0
  }

  /// True only where no reading of the open ends puts this outside the other.
  func liesWithin(_ other: DayInterval) -> Bool {
    guard let start, let end, let low = other.start, let high = other.end else { return false }
    return start >= low && end <= high
  }

  private static func day(_ text: String?) -> Int? {
    guard let text else { return nil }
    return CalendarDay(iso8601: String(text.prefix(10)))?.daysSince1970
  }
}
