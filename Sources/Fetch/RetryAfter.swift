import Records

/// `Retry-After` (RFC 9110 section 10.2.3): a number of seconds or an HTTP date.
enum RetryAfter {
  /// - Returns: nil for anything else. Never before `now`, never more than a year after.
  static func time(_ value: String, now: Timestamp) -> Timestamp? {
    let latest = now.secondsSince1970 + 366 * 86_400
    let time: Int
    if !value.isEmpty, value.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      time = now.secondsSince1970 + (value.utf8.count > 9 ? 999_999_999 : Int(value)!)
    } else if let date = HTTPDate.parse(value) {
      time = date.secondsSince1970
    } else {
      return nil
    }
    return Timestamp(secondsSince1970: min(max(time, now.secondsSince1970), latest))
  }
}

/// The three forms of RFC 9110 section 5.6.7.
enum HTTPDate {
  static func parse(_ text: String) -> Timestamp? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
    switch words.count {
    case 6 where words[5] == "GMT": return time(day: words[1], month: words[2], year: words[3], clock: words[4])
    case 5: return time(day: words[2], month: words[1], year: words[4], clock: words[3])  // asctime
    default: return nil
    }
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func time(day: String, month: String, year: String, clock: String) -> Timestamp? {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 3, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]), (0...60).contains(parts[2]),
      let day = Int(day), let month = months.firstIndex(of: month), var year = Int(year)
    else { return nil }
    // RFC 850 has two digits; such servers are old, their dates recent.
    if year < 100 { year += year < 70 ? 2_000 : 1_900 }
    return CalendarDay(year: year, month: month + 1, day: day).map {
      Timestamp($0, hour: parts[0], minute: parts[1], second: min(parts[2], 59))
    }
  }
}
