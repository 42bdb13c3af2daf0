import Records

/// Reads the dates of feeds, in the forms that the standards name and in those that publishers use.
///
/// Precision before recall: each word of the text must be understood, the day must exist, and a form that two customs
/// read differently (`03/04/2024`) needs a weekday that settles it. What cannot be read surely is nil.
public enum FeedDate {
  public struct Reading: Sendable, Hashable {
    public let instant: Timestamp
    /// The abbreviation of a zone that names several: `IST`. It was read as the one most feeds mean.
    public let ambiguousZone: String?
  }

  /// The instant, to the second; a date without a time is its first second; a time without a zone is in UTC.
  public static func parse(_ text: String) -> Timestamp? {
    read(text)?.instant
  }

  public static func read(_ text: String) -> Reading? {
    let bytes = Array(text.utf8)
    let range = bytes.trimmed(0..<bytes.count)
    guard !range.isEmpty, range.count <= longest else { return nil }
    let trimmed = Array(bytes[range])
    if trimmed.allSatisfy(ASCII.isDigit) { return digits(trimmed).map { Reading(instant: $0, ambiguousZone: nil) } }
    var parser = DateParser(trimmed)
    return parser.read()
  }

  private static let longest = 100
  static let years = 1_900...2_100

  /// Digits alone: seconds or milliseconds since 1970, or parts of a date without signs between them.
  private static func digits(_ text: [UInt8]) -> Timestamp? {
    let value = text.reduce(0) { $0 &* 10 &+ Int($1 - ASCII.zero) }
    switch text.count {
    case 4: return years.contains(value) ? CalendarDay(year: value, month: 1, day: 1).map { Timestamp($0) } : nil
    case 6: return day(DateParser.century(value / 10_000), value / 100 % 100, value % 100)
    case 8: return day(value / 10_000, value / 100 % 100, value % 100)
    case 10: return epoch(value)
    case 13: return epoch(value / 1_000)
    case 14:
      let clock = value % 1_000_000
      guard let day = day(value / 10_000_000_000, value / 100_000_000 % 100, value / 1_000_000 % 100),
        clock / 10_000 < 24, clock / 100 % 100 < 60, clock % 100 < 60
      else { return nil }
      return Timestamp(day.day, hour: clock / 10_000, minute: clock / 100 % 100, second: clock % 100)
    default: return nil
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Timestamp? {
    guard years.contains(year) else { return nil }
    return CalendarDay(year: year, month: month, day: day).map { Timestamp($0) }
  }

  /// 1990 to 2100: other numbers of ten digits are something else.
  private static func epoch(_ seconds: Int) -> Timestamp? {
    (631_152_000..<4_102_444_800).contains(seconds) ? Timestamp(secondsSince1970: seconds) : nil
  }
}
