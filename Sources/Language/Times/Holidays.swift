import Records

/// Feasts with a day of their own.
enum Holiday: Equatable {
  case fixed(month: Int, day: Int)
  /// Days after Easter Sunday.
  case easter(Int)
  /// The nth weekday of a month, -1 for the last.
  case weekday(Int, nth: Int, month: Int)
  case ramadan, eidAlFitr, eidAlAdha
  /// Either Eid, whichever is nearer.
  case eid

  /// - Returns: nil where we have no table for the year.
  func stretch(in year: Int) -> CalendarStretch? {
    switch self {
    case .fixed(let month, let day): return CalendarDay(year: year, month: month, day: day).map(CalendarStretch.init(day:))
    case .easter(let offset): return CalendarStretch(day: Holiday.easterSunday(year).adding(days: offset))
    case .weekday(let weekday, let nth, let month): return CalendarStretch(day: Holiday.day(weekday, nth: nth, month: month, year: year))
    case .ramadan:
      guard let first = Holiday.lunar(Holiday.ramadans, year), let feast = Holiday.lunar(Holiday.fitrs, year) else { return nil }
      return CalendarStretch(first, feast.adding(days: -1))
    case .eidAlFitr: return Holiday.lunar(Holiday.fitrs, year).map { CalendarStretch($0, $0.adding(days: 2)) }
    case .eidAlAdha, .eid: return Holiday.lunar(Holiday.adhas, year).map { CalendarStretch($0, $0.adding(days: 3)) }
    }
  }

  static func day(_ weekday: Int, nth: Int, month: Int, year: Int) -> CalendarDay {
    if nth < 0 {
      let last = CalendarDay.last(of: month, year)
      return last.adding(days: -((last.weekday - weekday + 7) % 7) + 7 * (nth + 1))
    }
    let first = CalendarDay.first(of: month, year)
    return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
  }

  /// The Gregorian computus (Meeus, Jones and Butcher).
  static func easterSunday(_ year: Int) -> CalendarDay {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CalendarDay.first(of: n / 31, year).adding(days: n % 31)
  }

  // MARK: The lunar year

  private static func lunar(_ table: [Int], _ year: Int) -> CalendarDay? {
    guard (firstTableYear..<firstTableYear + table.count).contains(year) else { return nil }
    let entry = table[year - firstTableYear]
    return CalendarDay(year: year, month: entry / 100, day: entry % 100)
  }

  private static let firstTableYear = 2015
  /// Month and day by the calendar of Umm al-Qura; a sighting may move a feast by a day.
  private static let ramadans = [618, 606, 527, 516, 506, 424, 413, 402, 323, 311, 301, 218, 208, 128]
  private static let fitrs = [717, 706, 625, 615, 604, 524, 513, 502, 421, 410, 330, 320, 309, 226]
  private static let adhas = [924, 912, 901, 821, 811, 731, 720, 709, 628, 616, 606, 527, 516, 505]
}
