import Records

/// Days as ISO 8601 counts them without months.
enum ISODay {
  /// By the number in the year, from 1 (section 5.2.2).
  static func ordinal(_ number: Int, of year: Int) -> CalendarDay? {
    guard let first = CalendarDay(year: year, month: 1, day: 1), number >= 1 else { return nil }
    let day = first.adding(days: number - 1)
    return day.year == year ? day : nil
  }

  /// By week and weekday, from Monday as 1 (section 5.2.3): the first week is that of January 4th.
  static func week(_ week: Int, weekday: Int, of year: Int) -> CalendarDay? {
    guard let fourth = CalendarDay(year: year, month: 1, day: 4), (1...53).contains(week), (1...7).contains(weekday) else { return nil }
    let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
    // A week belongs to the year of its Thursday: not every year has a 53rd.
    guard monday.adding(days: 3).year == year else { return nil }
    return monday.adding(days: weekday - 1)
  }
}
