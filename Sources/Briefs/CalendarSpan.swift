import Records

/// A partial interval in whole days, as far as it is known.
struct CalendarSpan {
  let firstDay: Int?
  let lastDay: Int?

  init(_ interval: PartialInterval?) {
    firstDay = interval?.start.flatMap { CalendarSpan.days($0)?.first }
    lastDay = interval?.end.flatMap { CalendarSpan.days($0)?.last }
  }

  init(firstDay: Int?, lastDay: Int?) {
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// What can be drawn of something that happened at one time.
  var extent: Brief.Timeline.Entry.Extent {
    switch (firstDay, lastDay) {
    case (nil, nil): .unknown
    case (let first?, let last?): first == last ? .known : .partial
    default: .open
    }
  }

  /// First and last day of a date, a date-time, a month (`2024-03`) or a year.
  private static func days(_ text: String) -> (first: Int, last: Int)? {
    if let instant = Timestamp(iso8601: text) {
      let day = instant.day.daysSince1970
      return (day, day)
    }
    let fields = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(fields.count), text.utf8.first.map({ $0 >= 48 && $0 <= 57 }) == true, let year = fields[0],
      (1...9999).contains(year)
    else {
      return nil
    }
    let months = fields.count == 2 ? (fields[1] ?? 0)...(fields[1] ?? 0) : 1...12
    guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1),
      let last = CalendarDay(
        year: year, month: months.upperBound, day: CalendarDay.days(inMonth: months.upperBound, year: year))
    else { return nil }
    return (first.daysSince1970, last.daysSince1970)
  }

  /// Days that a window covers from the day it opens: `PT48H`, `P3D`, `P1W`. nil for anything else.
  static func windowDays(_ window: String) -> Int? {
    let text = Array(window.utf8)
    guard text.count > 2, text[0] == UInt8(ascii: "P"), let unit = text.last else { return nil }
    let isTime = text[1] == UInt8(ascii: "T")
    guard let number = Int(String(decoding: text[(isTime ? 2 : 1)...].dropLast(), as: UTF8.self)), number > 0, number < 100_000 else {
      return nil
    }
    switch (unit, isTime) {
    case (UInt8(ascii: "H"), true): return (number + 23) / 24
    case (UInt8(ascii: "D"), false): return number
    case (UInt8(ascii: "W"), false): return number * 7
    default: return nil
    }
  }
}

extension Brief {
  /// An interval in words; "unknown" where nothing is known of it.
  static func time(_ interval: PartialInterval?) -> Phrase {
    switch (interval?.start, interval?.end) {
    case (nil, nil): [.words("unknown")]
    case (let start?, let end?): start == end ? [moment(start)] : [moment(start), .words(" to "), moment(end)]
    case (let start?, nil): [.words("from "), moment(start), .words(", end unknown")]
    case (nil, let end?): [.words("start unknown, until "), moment(end)]
    }
  }

  /// A date that reads as one is a date; anything else is only a text.
  private static func moment(_ text: String) -> Part {
    CalendarSpan(PartialInterval(start: text, end: nil)).firstDay == nil ? .name(text) : .day(text)
  }
}
