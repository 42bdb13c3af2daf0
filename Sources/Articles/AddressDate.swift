import Records

/// The day in an article's address.
enum AddressDate {
  /// `/2024/03/22/`, `/2024-03-22-…`, `/20240322/`, `/22-03-2024`.
  static func read(_ url: String?) -> PageDate? {
    guard let url, let parts = URLParts(url) else { return nil }
    let bytes = Array(parts.path.utf8)
    var at = 0
    while at < bytes.count {
      guard ByteText.isDigit(bytes[at]), at == 0 || !ByteText.isDigit(bytes[at - 1]) else {
        at += 1
        continue
      }
      if let date = date(bytes, at) ?? dayFirst(bytes, at) { return date }
      while at < bytes.count, ByteText.isDigit(bytes[at]) { at += 1 }
    }
    return nil
  }

  /// The day at the front of a serial number: `A2024032214320005196`. Content systems number by the clock, but a number may only look so.
  static func inSerial(_ url: String?) -> PageDate? {
    guard let url, let parts = URLParts(url) else { return nil }
    for run in parts.path.split(whereSeparator: { !("0"..."9").contains($0) }) where run.count >= 12 {
      guard let number = Int(run.prefix(8)), (1995...2099).contains(number / 10_000),
        let day = CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      else { continue }
      return PageDate(timestamp: Timestamp(day), isDay: true)
    }
    return nil
  }

  /// `22-03-2024` and no more digits.
  private static func dayFirst(_ bytes: [UInt8], _ start: Int) -> PageDate? {
    guard start + 10 <= bytes.count, bytes[start + 2] == 45, bytes[start + 5] == 45 else { return nil }
    guard start + 10 == bytes.count || !ByteText.isDigit(bytes[start + 10]) else { return nil }
    let digits = [0, 1, 3, 4, 6, 7, 8, 9].map { bytes[start + $0] }
    guard digits.allSatisfy(ByteText.isDigit) else { return nil }
    let numbers = digits.map { Int($0) - 48 }
    let year = numbers[4] * 1_000 + numbers[5] * 100 + numbers[6] * 10 + numbers[7]
    // Both readings possible: no date.
    guard numbers[0] * 10 + numbers[1] > 12, (1995...2099).contains(year),
      let day = CalendarDay(year: year, month: numbers[2] * 10 + numbers[3], day: numbers[0] * 10 + numbers[1])
    else { return nil }
    return PageDate(timestamp: Timestamp(day), isDay: true)
  }

  private static func date(_ bytes: [UInt8], _ start: Int) -> PageDate? {
    func number(_ at: inout Int, _ most: Int) -> Int? {
      let first = at
      var value = 0
      while at < bytes.count, at - first < most, ByteText.isDigit(bytes[at]) {
        value = value * 10 + Int(bytes[at] - 48)
        at += 1
      }
      return at > first ? value : nil
    }
    func ends(_ at: Int) -> Bool { at >= bytes.count || !ByteText.isDigit(bytes[at]) }
    var at = start
    guard let year = number(&at, 4), at - start == 4, (1995...2099).contains(year) else { return nil }
    let separator = at < bytes.count && [45, 47, 95].contains(bytes[at]) ? bytes[at] : nil
    if separator != nil { at += 1 }
    let monthStart = at
    guard let month = number(&at, 2), separator != nil || at - monthStart == 2 else { return nil }
    if let separator {
      guard at < bytes.count, bytes[at] == separator else { return nil }
      at += 1
    }
    let dayStart = at
    guard let day = number(&at, 2), separator != nil || at - dayStart == 2, ends(at),
      let made = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return PageDate(timestamp: Timestamp(made), isDay: true)
  }
}

/// Whether a page writes 03/04 for the third of April or the fourth of March.
enum DateOrder {
  /// The United States alone put the month first; English without a country stays open unless the address has no country either.
  static func of(_ language: String?, _ url: String?) -> PageDate.Order {
    let tag = language?.lowercased() ?? ""
    let host = url.flatMap { URLParts($0)?.host } ?? ""
    if tag.hasPrefix("en-us") || tag.hasPrefix("en_us") { return .monthFirst }
    if tag.isEmpty || tag.hasPrefix("en") {
      if tag == "en" || tag.isEmpty, host.hasSuffix(".com") || host.hasSuffix(".org") || host.hasSuffix(".net") { return .monthFirst }
      return tag.isEmpty && host.isEmpty ? .unknown : .dayFirst
    }
    return .dayFirst
  }
}
