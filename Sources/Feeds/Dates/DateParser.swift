import Records

/// Reads one date from its words, numbers and signs, in any order that leaves no doubt.
struct DateParser {
  private let tokens: [DateToken]
  private var index = 0

  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var weekday: Int?
  private var time: (hour: Int, minute: Int, second: Int)?
  private var offset: ZoneOffset?
  private var hasNumericOffset = false
  private var ambiguousZone: String?
  private var isAfternoon: Bool?
  /// Numbers parted by slashes: their order depends on the country.
  private var slashed: (Int, Int)?
  /// `mar` is March in English and Tuesday in French: a later month decides.
  private var monthMayBeWeekday = false
  private var isKorean = false

  /// - Parameter text: not empty, no white space at its ends.
  init(_ text: [UInt8]) {
    tokens = DateToken.tokens(text)
  }

  // MARK: The walk

  mutating func read() -> FeedDate.Reading? {
    while index < tokens.count {
      guard step() else { return nil }
    }
    return reading()
  }

  /// Takes one or more tokens.
  /// - Returns: false where a token has no sense.
  private mutating func step() -> Bool {
    switch tokens[index] {
    case .space:
      index += 1
      return true
    case .number(let value, let digits): return number(value, digits)
    case .word(let word): return self.word(word)
    case .sign(let byte): return sign(byte)
    }
  }

  private func token(_ distance: Int) -> DateToken? {
    index + distance >= 0 && index + distance < tokens.count ? tokens[index + distance] : nil
  }

  private func isSign(_ distance: Int, _ character: Unicode.Scalar) -> Bool {
    token(distance) == .sign(UInt8(ascii: character))
  }

  private func numberAt(_ distance: Int, digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count)? = token(distance), digits.contains(count) else { return nil }
    return value
  }

  // MARK: Numbers

  private mutating func number(_ value: Int, _ digits: Int) -> Bool {
    if isSign(1, ":"), digits <= 2 { return clock() }
    if isSign(1, "-") { return hyphenated(value, digits) }
    if isSign(1, "/"), let second = numberAt(2, digits: 1...2) { return slashes(value, digits, second) }
    if isSign(1, "."), numberAt(2, digits: 1...2) != nil, isSign(3, ".") { return dottedClock(value, digits) || dotted(value, digits) }
    if digits == 8, index == 0 { return compact(value) }
    if digits == 4, index == 0, spacedDots(value) { return true }
    if digits == 4, index == 0, case .word("w")? = token(1), let week = numberAt(2, digits: 3...3) {
      return take(ISODay.week(week / 10, weekday: week % 10, of: value), length: 3)
    }
    if let minute = clockMinute(digits) { return clock(value, minute) }
    if case .word(let unit)? = token(1), let part = DateWords.unit(unit) { return counted(value, unit, part) }
    if case .word(let half)? = token(1), half == "am" || half == "pm", digits <= 2, time == nil { return hourAlone(value, distance: 1) }
    if token(1) == .space, case .word(let half)? = token(2), half == "am" || half == "pm", digits <= 2, time == nil,
      day != nil || slashed != nil
    {
      return hourAlone(value, distance: 2)
    }
    return plainNumber(value, digits)
  }

  /// The minute of `8h30`, and of `08.30` behind a whole date.
  private func clockMinute(_ digits: Int) -> Int? {
    guard digits <= 2, time == nil, let minute = numberAt(2, digits: 2...2) else { return nil }
    if token(1) == .word("h") { return minute }
    guard isSign(1, "."), !isSign(3, "."), day != nil, month != nil, year != nil, digits == 2 else { return nil }
    return minute
  }

  private mutating func clock(_ hour: Int, _ minute: Int) -> Bool {
    time = (hour, minute, 0)
    index += 3
    return true
  }

  /// The time of `19 Mar 2024 08.30.00`, behind a whole date.
  private mutating func dottedClock(_ hour: Int, _ digits: Int) -> Bool {
    guard time == nil, day != nil, month != nil, year != nil, digits <= 2, let minute = numberAt(2, digits: 2...2),
      let second = numberAt(4, digits: 2...2), !isSign(5, ".")
    else { return false }
    time = (hour, minute, second)
    index += 5
    return true
  }

  /// `2024. 3. 19.`, as Korean and Hungarian have it.
  private mutating func spacedDots(_ first: Int) -> Bool {
    var numbers: [Int] = []
    var place = 1
    while numbers.count < 2 {
      guard isSign(place, "."), token(place + 1) == .space, let value = numberAt(place + 2, digits: 1...2) else { return false }
      numbers.append(value)
      place += 3
    }
    guard isSign(place, ".") else { return false }
    (year, month, day) = (first, numbers[0], numbers[1])
    index += place + 1
    return true
  }

  private mutating func take(_ day: CalendarDay?, length: Int) -> Bool {
    guard let day else { return false }
    (year, month, self.day) = (day.year, day.month, day.day)
    index += length
    return timeMark()
  }

  /// `3 pm`
  private mutating func hourAlone(_ hour: Int, distance: Int) -> Bool {
    guard (1...12).contains(hour) else { return false }
    time = (hour, 0, 0)
    index += distance
    return true
  }

  private mutating func plainNumber(_ value: Int, _ digits: Int) -> Bool {
    index += 1
    if digits == 4 {
      guard year == nil else { return false }
      year = value
      return true
    }
    guard digits <= 2 else { return false }
    if day == nil {
      day = value
      if case .word(let suffix)? = token(0), ["st", "nd", "rd", "th", "er", "º", "ª"].contains(suffix) { index += 1 }
      return true
    }
    guard year == nil, month != nil, digits == 2 else { return false }
    year = DateParser.century(value)
    return true
  }

  /// 08:30, 08:30:15, 08:30:15.250
  private mutating func clock() -> Bool {
    guard time == nil, let hour = numberAt(0, digits: 1...2), let minute = numberAt(2, digits: 1...2) else { return false }
    index += 3
    var second = 0
    if isSign(0, ":") {
      guard let value = numberAt(1, digits: 1...2) else { return false }
      second = value
      index += 2
      if isSign(0, ".") || isSign(0, ","), case .number? = token(1) { index += 2 }
    }
    time = (hour, minute, second)
    return true
  }

  /// 2024-03-19, 19-Mar-2024, 2024-03, 24-03-19
  private mutating func hyphenated(_ first: Int, _ digits: Int) -> Bool {
    guard year == nil, day == nil else { return false }
    switch token(2) {
    case .number(let number, 3) where index == 0 && !isSign(3, "-") && (digits == 4 || digits == 2):
      return take(ISODay.ordinal(number, of: digits == 4 ? first : DateParser.century(first)), length: 3)
    case .word("w") where index == 0 && digits == 4:
      guard let week = numberAt(3, digits: 2...2), isSign(4, "-"), let weekday = numberAt(5, digits: 1...1) else { return false }
      return take(ISODay.week(week, weekday: weekday, of: first), length: 6)
    case .number(let second, let secondDigits):
      guard month == nil, secondDigits <= 2, digits == 4 || digits == 2 else { return false }
      if isSign(3, "-") {
        guard let third = numberAt(4, digits: 1...2) else { return dayFirst(first, second, numberAt(4, digits: 4...4)) }
        (year, month, day) = (digits == 4 ? first : DateParser.century(first), second, third)
        index += 5
        return timeMark()
      }
      guard digits == 4, secondDigits == 2 else { return false }
      (year, month, day) = (first, second, 1)
      index += 3
      return index == tokens.count
    case .word(let name):
      guard let value = DateWords.month(name), isSign(3, "-"), let last = numberAt(4, digits: 1...4) else { return false }
      if digits == 4 { (year, month, day) = (first, value, last) } else { (day, month, year) = (first, value, last) }
      if let year, year < 100 { self.year = DateParser.century(year) }
      index += 5
      return timeMark()
    case .space:
      // `10 - 3:09pm`: the hyphen parts date and time.
      return plainNumber(first, digits)
    default: return false
    }
  }

  /// 19-03-2024 where only one order gives a day.
  private mutating func dayFirst(_ first: Int, _ second: Int, _ year: Int?) -> Bool {
    guard let year else { return false }
    slashed = (first, second)
    self.year = year
    index += 5
    return true
  }

  /// The `T` of ISO 8601.
  private mutating func timeMark() -> Bool {
    guard case .word("t")? = token(0), case .number(let value, let digits)? = token(1) else { return true }
    index += 1
    return isSign(1, ":") ? true : compactClock(value, digits)
  }

  /// 083000 or 0830
  private mutating func compactClock(_ value: Int, _ digits: Int) -> Bool {
    guard digits == 6 || digits == 4 else { return false }
    time = digits == 6 ? (value / 10_000, value / 100 % 100, value % 100) : (value / 100, value % 100, 0)
    index += 1
    return true
  }

  private mutating func slashes(_ first: Int, _ digits: Int, _ second: Int) -> Bool {
    guard year == nil, day == nil, month == nil, slashed == nil, isSign(3, "/") else { return false }
    if digits == 4, let third = numberAt(4, digits: 1...2) {
      (year, month, day) = (first, second, third)
    } else if digits <= 2, let third = numberAt(4, digits: 4...4) {
      slashed = (first, second)
      year = third
    } else {
      return false
    }
    index += 5
    return true
  }

  /// 30.10.2023 and 30.10.23: dots stand between the parts of a date where the day comes first. 2023.10.30 as well.
  private mutating func dotted(_ first: Int, _ digits: Int) -> Bool {
    guard year == nil, day == nil, month == nil, let second = numberAt(2, digits: 1...2) else { return false }
    if digits == 4, let third = numberAt(4, digits: 1...2) {
      (year, month, day) = (first, second, third)
    } else if digits <= 2, case .number(let third, let count)? = token(4), count == 4 || count == 2 {
      (day, month, year) = (first, second, count == 4 ? third : DateParser.century(third))
    } else {
      return false
    }
    index += 5
    return true
  }

  /// 20240319T083000Z
  private mutating func compact(_ value: Int) -> Bool {
    (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
    index += 1
    return timeMark()
  }

  /// 2024年3月19日, 2004년 05월 28일
  private mutating func counted(_ value: Int, _ unit: String, _ part: DateWords.Unit) -> Bool {
    switch part {
    case .year: year = value
    case .month: month = value
    case .day: day = value
    }
    if DateWords.isKorean(unit) { isKorean = true }
    index += 2
    return true
  }

  // MARK: Words

  private mutating func word(_ word: String) -> Bool {
    // After a time, `PT` is a zone; before it, a Polish Friday.
    if time != nil, zone(word) { return true }
    if month != nil, monthMayBeWeekday, let value = DateWords.month(word) {
      (month, monthMayBeWeekday) = (value, false)
      index += 1
      return true
    }
    if month == nil, let value = DateWords.month(word), word != "mar" || !isFollowedByMonth() {
      month = value
      monthMayBeWeekday = DateWords.weekday(word) != nil && index == 0
      index += 1
      return true
    }
    if weekday == nil, let value = DateWords.weekday(word) {
      weekday = value
      index += 1
      return true
    }
    if let afternoon = DateWords.afternoon(word), isAfternoon == nil {
      isAfternoon = afternoon
      isKorean = isKorean || DateWords.isKorean(word)
      index += 1
      return true
    }
    if zone(word) { return true }
    guard DateWords.isFiller(word) else { return false }
    index += 1
    // `A` at the end is a zone of RFC 822, whose signs nobody can trust, and no Italian "at".
    return index < tokens.count || word.utf8.count > 1
  }

  private func isFollowedByMonth() -> Bool {
    tokens[(index + 1)...].contains { if case .word(let next) = $0 { DateWords.month(next) != nil } else { false } }
  }

  /// An abbreviation, `GMT+2`, or `Europe/Brussels`.
  private mutating func zone(_ word: String) -> Bool {
    if hasNumericOffset, case .fixed(let minutes)? = offset {
      // `+0530 IST` says one thing twice; `+0530 CET` contradicts itself.
      guard ZoneNames.offset(abbreviation: word) == .fixed(minutes) else { return false }
      index += 1
      return true
    }
    guard offset == nil, time != nil || index + 1 < tokens.count else { return false }
    if isSign(1, "/"), case .word(let city)? = token(2) {
      guard let zone = ZoneNames.offset(area: word, city: city) else { return false }
      offset = zone
      index += 3
      return true
    }
    guard let zone = ZoneNames.offset(abbreviation: word), time != nil || zone == .fixed(0) else { return false }
    offset = zone
    if ZoneNames.isAmbiguous(word) { ambiguousZone = word.uppercased() }
    index += 1
    return true
  }

  // MARK: Signs

  private mutating func sign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"):
      index += 1
      return true
    case UInt8(ascii: "("), ASCII.openBracket:
      // A comment of RFC 5322 goes to its end, and so does a suffix of RFC 9557, which names the zone that the offset was taken from.
      // Behind a time without a zone it is the zone, or leaves one in doubt.
      let close = UInt8(ascii: byte == ASCII.openBracket ? "]" : ")")
      guard let end = tokens[index...].firstIndex(of: .sign(close)) else { return false }
      if time != nil, offset == nil { return zoneInBrackets(upTo: end) }
      index = end + 1
      return true
    case UInt8(ascii: "+"), ASCII.hyphen: return signed(byte)
    default: return false
    }
  }

  private mutating func zoneInBrackets(upTo end: Int) -> Bool {
    index += 1
    while index < end {
      switch tokens[index] {
      case .space: index += 1
      case .word(let word): guard zone(word) else { return false }
      case .sign(let byte) where byte == ASCII.hyphen || byte == UInt8(ascii: "+"): guard signed(byte) else { return false }
      default: return false
      }
    }
    guard index == end else { return false }
    index += 1
    return true
  }

  private mutating func signed(_ byte: UInt8) -> Bool {
    guard case .number(let value, let digits)? = token(1) else {
      index += 1
      return byte == ASCII.hyphen && (token(0) == .space || time == nil)
    }
    guard time != nil, !hasNumericOffset, offset == nil || offset == .fixed(0) else { return false }
    var minutes: Int
    index += 2
    switch digits {
    case 4: minutes = value / 100 * 60 + value % 100
    case 1, 2:
      minutes = value * 60
      if isSign(0, ":") {
        guard let rest = numberAt(1, digits: 2...2), rest < 60 else { return false }
        minutes += rest
        index += 2
      }
    default: return false
    }
    guard minutes <= 14 * 60, digits != 4 || value % 100 < 60 else { return false }
    if byte == ASCII.hyphen { minutes = -minutes }
    offset = .fixed(minutes)
    hasNumericOffset = true
    return true
  }

  // MARK: The sum

  /// RFC 2822, section 4.3: two digits up to 49 are this century.
  static func century(_ year: Int) -> Int { year < 50 ? 2_000 + year : 1_900 + year }

  private mutating func reading() -> FeedDate.Reading? {
    settleSlashes()
    if year != nil, month != nil, day == nil, time == nil { return nil }
    guard let year, FeedDate.years.contains(year), let month, let day,
      let calendarDay = CalendarDay(year: year, month: month, day: day), let clock = clockOfDay()
    else { return nil }
    let local = Timestamp(calendarDay, hour: clock.hour, minute: clock.minute, second: clock.second)
    let zone = offset ?? (isKorean && time != nil ? .fixed(9 * 60) : .fixed(0))
    let instant = Timestamp(secondsSince1970: local.secondsSince1970 - zone.minutes(atLocal: local) * 60)
    return FeedDate.Reading(instant: instant, ambiguousZone: ambiguousZone)
  }

  private func clockOfDay() -> (hour: Int, minute: Int, second: Int)? {
    guard var clock = time else { return isAfternoon == nil ? (0, 0, 0) : nil }
    guard clock.minute < 60, clock.second <= 60 else { return nil }
    if let isAfternoon {
      // `15:09 pm` is said twice; `0:30 am` once too often.
      if clock.hour <= 12 { clock.hour = clock.hour % 12 + (isAfternoon ? 12 : 0) } else if !isAfternoon { return nil }
    }
    guard clock.hour < 24 || (clock.hour == 24 && clock.minute == 0 && clock.second == 0) else { return nil }
    // A leap second is the second before it.
    clock.second = min(clock.second, 59)
    return clock
  }

  /// Day and month of `26/06/2020`: by size, else by the weekday, else not at all.
  private mutating func settleSlashes() {
    guard let (first, second) = slashed, let year else { return }
    let dayFirst = CalendarDay(year: year, month: second, day: first)
    let monthFirst = CalendarDay(year: year, month: first, day: second)
    let settled: CalendarDay? =
      switch (dayFirst, monthFirst) {
      case (let one?, nil): one
      case (nil, let other?): other
      case (let one?, let other?):
        if one == other {
          one
        } else if let weekday, (one.weekday == weekday) != (other.weekday == weekday) {
          one.weekday == weekday ? one : other
        } else {
          nil
        }
      case (nil, nil): nil
      }
    (month, day) = (settled?.month, settled?.day)
  }
}
