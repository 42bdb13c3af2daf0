/// An instant, to the second, in UTC.
public struct Timestamp: Sendable, Hashable, Codable, Comparable {
  public let secondsSince1970: Int

  public init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  public init(_ day: CalendarDay, hour: Int = 0, minute: Int = 0, second: Int = 0, offsetSeconds: Int = 0) {
    secondsSince1970 = day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second - offsetSeconds
  }

  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.secondsSince1970 < b.secondsSince1970 }

  public var day: CalendarDay {
    CalendarDay(daysSince1970: floorDivide(secondsSince1970, 86_400))
  }

  public var secondOfDay: Int { secondsSince1970 - day.daysSince1970 * 86_400 }

  /// `2024-03-22T17:05:09Z`.
  public var iso8601: String {
    let s = secondOfDay
    return "\(day.iso8601)T\(padded(s / 3_600, 2)):\(padded(s / 60 % 60, 2)):\(padded(s % 60, 2))Z"
  }

  /// `20240322170509`, the form of CDXJ and archive file names.
  public var digits14: String {
    let s = secondOfDay
    return "\(padded(day.year, 4))\(padded(day.month, 2))\(padded(day.day, 2))"
      + "\(padded(s / 3_600, 2))\(padded(s / 60 % 60, 2))\(padded(s % 60, 2))"
  }

  /// Reads `2024-03-22`, `2024-03-22T17:05Z`, `2024-03-22 17:05:09.5+01:00`, `2024-03-22T17:05:09+0100`.
  ///
  /// A date alone is its first second in UTC; a time without a zone is read as UTC.
  /// - Returns: nil for anything else, including days that no calendar has.
  public init?(iso8601 text: String) {
    var scanner = DigitScanner(Array(text.utf8))
    guard let day = scanner.calendarDay() else { return nil }
    if scanner.isAtEnd {
      self.init(day)
      return
    }
    guard scanner.take("T") || scanner.take("t") || scanner.take(" "),
      let hour = scanner.number(2), scanner.take(":"), let minute = scanner.number(2), hour < 25, minute < 60
    else { return nil }
    var second = 0
    if scanner.take(":") {
      guard let value = scanner.number(2), value < 61 else { return nil }
      second = min(value, 59)
      if scanner.take(".") || scanner.take(",") {
        guard scanner.skipDigits() > 0 else { return nil }
      }
    }
    var offset = 0
    if scanner.take("Z") || scanner.take("z") {
    } else if let sign = scanner.sign() {
      guard let hours = scanner.number(2) else { return nil }
      _ = scanner.take(":")
      let minutes = scanner.number(2) ?? 0
      guard hours < 24, minutes < 60 else { return nil }
      offset = sign * (hours * 3_600 + minutes * 60)
    }
    guard scanner.isAtEnd, hour < 24 || (minute == 0 && second == 0) else { return nil }
    self.init(day, hour: hour, minute: minute, second: second, offsetSeconds: offset)
  }
}

/// A day of the proleptic Gregorian calendar.
public struct CalendarDay: Sendable, Hashable, Codable, Comparable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// - Returns: nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    // Far beyond any date, and small enough for every sum of days.
    guard (-1_000_000...1_000_000).contains(year), (1...12).contains(month), day >= 1, day <= CalendarDay.days(inMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Howard Hinnant's civil-from-days.
  public init(daysSince1970 days: Int) {
    let z = days + 719_468
    let era = floorDivide(z, 146_097)
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * m + 2) / 5 + 1
    month = m < 10 ? m + 3 : m - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  public init?(iso8601 text: String) {
    var scanner = DigitScanner(Array(text.utf8))
    guard let day = scanner.calendarDay(), scanner.isAtEnd else { return nil }
    self = day
  }

  public var daysSince1970: Int {
    let y = month <= 2 ? year - 1 : year
    let era = floorDivide(y, 400)
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// `2024-03-22`.
  public var iso8601: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// 1 is Monday, 7 is Sunday, as in ISO 8601.
  public var weekday: Int {
    let w = (daysSince1970 + 3) % 7
    return (w < 0 ? w + 7 : w) + 1
  }

  public func adding(days: Int) -> CalendarDay { CalendarDay(daysSince1970: daysSince1970 + days) }

  public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }
}

/// Reads fixed-width decimal fields from ASCII.
private struct DigitScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func sign() -> Int? {
    if take("+") { return 1 }
    if take("-") { return -1 }
    return nil
  }

  mutating func number(_ width: Int) -> Int? {
    guard position + width <= bytes.count else { return nil }
    var value = 0
    for index in position..<position + width {
      guard bytes[index] >= 48, bytes[index] <= 57 else { return nil }
      value = value * 10 + Int(bytes[index] - 48)
    }
    position += width
    return value
  }

  mutating func skipDigits() -> Int {
    let start = position
    while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 { position += 1 }
    return position - start
  }

  mutating func calendarDay() -> CalendarDay? {
    guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}

func floorDivide(_ a: Int, _ b: Int) -> Int {
  a >= 0 ? a / b : -((b - 1 - a) / b)
}

/// A non-negative number in decimal, filled with zeros to `width`.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
