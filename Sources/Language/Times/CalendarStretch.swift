import Records

/// Whole days of the calendar, both ends inclusive.
struct CalendarStretch: Hashable {
  let first: CalendarDay
  let last: CalendarDay

  init(_ first: CalendarDay, _ last: CalendarDay) {
    self.first = first
    self.last = last < first ? first : last
  }

  init(day: CalendarDay) { self.init(day, day) }

  init(year: Int) { self.init(months: 12, from: 1, of: year) }

  init(years first: Int, _ last: Int) {
    self.init(CalendarDay.first(of: 1, first), CalendarDay.last(of: 12, last))
  }

  init(month: Int, of year: Int) { self.init(months: 1, from: month, of: year) }

  /// Some months on end; a start beyond December runs into the next year.
  init(months count: Int, from month: Int, of year: Int) {
    let last = month + count - 2
    self.init(.first(of: month, year), .last(of: last % 12 + 1, year + last / 12))
  }

  /// The week, from Monday to Sunday, that holds a day.
  init(weekOf day: CalendarDay) {
    let monday = day.adding(days: 1 - day.weekday)
    self.init(monday, monday.adding(days: 6))
  }

  /// A season of the northern half; winter is counted to the year in which it begins.
  init(season: Int, of year: Int) { self.init(months: 3, from: season * 3, of: year) }

  init(quarter: Int, of year: Int) { self.init(months: 3, from: quarter * 3 - 2, of: year) }

  init(half: Int, of year: Int) { self.init(months: 6, from: half * 6 - 5, of: year) }

  func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }

  var interval: PartialInterval { PartialInterval(start: first.iso8601, end: last.iso8601) }
}

extension CalendarDay {
  static func first(of month: Int, _ year: Int) -> CalendarDay {
    guard let day = CalendarDay(year: year, month: month, day: 1) else { preconditionFailure("no such month: \(month)") }
    return day
  }

  static func last(of month: Int, _ year: Int) -> CalendarDay {
    first(of: month, year).adding(days: CalendarDay.days(inMonth: month, year: year) - 1)
  }

  /// The same day some months on; the last of the month where it has no such day.
  func adding(months: Int) -> CalendarDay {
    let index = year * 12 + month - 1 + months
    let (y, m) = (index >= 0 ? index / 12 : (index - 11) / 12, ((index % 12) + 12) % 12 + 1)
    return CalendarDay(year: y, month: m, day: min(day, CalendarDay.days(inMonth: m, year: y))) ?? .last(of: m, y)
  }

  /// Units of a day or longer.
  func adding(_ count: Int, _ unit: TimeUnit) -> CalendarDay {
    switch unit {
    case .second, .minute, .hour: self
    case .day: adding(days: count)
    case .week: adding(days: 7 * count)
    case .fortnight: adding(days: 14 * count)
    case .month: adding(months: count)
    case .quarter: adding(months: 3 * count)
    case .year: adding(months: 12 * count)
    case .decade: adding(months: 120 * count)
    case .century: adding(months: 1_200 * count)
    case .millennium: adding(months: 12_000 * count)
    }
  }

  /// The year and number of the ISO 8601 week.
  var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    return (thursday.year, (thursday.daysSince1970 - CalendarDay.first(of: 1, thursday.year).daysSince1970) / 7 + 1)
  }

  /// `2024-W06`.
  var weekValue: String { "\(isoWeek.year)-W\(twoDigits(isoWeek.week))" }

  var monthValue: String { "\(fourDigits(year))-\(twoDigits(month))" }

  var quarter: Int { (month + 2) / 3 }
}

func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

func fourDigits(_ value: Int) -> String { value < 1_000 ? "0" + (value < 100 ? "0" : "") + twoDigits(value) : "\(value)" }
