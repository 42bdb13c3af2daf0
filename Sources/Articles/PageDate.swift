import Records

/// A date as a page writes it: a day, or an instant where time and zone are given.
struct PageDate: Equatable {
  let timestamp: Timestamp
  /// True where time or zone is missing: `timestamp` is the first second of the day as written.
  let isDay: Bool
  /// Minutes east of UTC as written; nil where no zone stands there.
  var offset: Int?
  /// Seconds of the day as written where no zone stands there.
  var clock: Int?

  init(timestamp: Timestamp, isDay: Bool) {
    self.timestamp = timestamp
    self.isDay = isDay
  }

  /// The day as written: in the zone that stands there.
  var localDay: CalendarDay { PageDate.day(of: timestamp, offset: offset ?? 0) }

  static func day(of timestamp: Timestamp, offset minutes: Int) -> CalendarDay {
    Timestamp(secondsSince1970: timestamp.secondsSince1970 + minutes * 60).day
  }

  /// How three numbers parted by slashes are read where they allow both.
  enum Order { case dayFirst, monthFirst, unknown }

  /// Finds the first date in a text.
  ///
  /// - Returns: nil where there is none, or where day and month can't be told apart.
  static func find(_ text: String, order: Order = .unknown) -> PageDate? {
    let tokens = DateTokens.read(text)
    for index in tokens.indices {
      if let (day, next) = DateTokens.day(tokens, index, order) { return PageDate(day, DateTokens.time(tokens, next)) }
    }
    return nil
  }

  /// Reads a whole machine-readable value: ISO 8601 in its many spellings, RFC 822, digits.
  static func parse(_ value: String, order: Order = .unknown) -> PageDate? {
    let text = value.trimmedOfSpace
    guard text.utf8.count <= 120 else { return nil }
    if text.utf8.allSatisfy(ByteText.isDigit) { return digits(text) }
    return find(text, order: order)
  }

  private init(_ day: CalendarDay, _ time: (seconds: Int, offset: Int?)?) {
    if let time, let offset = time.offset {
      timestamp = Timestamp(secondsSince1970: day.daysSince1970 * 86_400 + time.seconds - offset)
      isDay = false
      self.offset = offset / 60
    } else {
      timestamp = Timestamp(day)
      isDay = true
      clock = time?.seconds
    }
  }

  /// `20240322`, `20240322170509`, seconds or milliseconds since 1970.
  private static func digits(_ text: String) -> PageDate? {
    guard let number = Int(text) else { return nil }
    switch text.utf8.count {
    case 8: return compactDay(number)
    case 12: return compactDay(number / 10_000)
    case 14: return compactDay(number / 1_000_000)
    case 10 where number > 800_000_000: return PageDate(timestamp: Timestamp(secondsSince1970: number), isDay: false)
    case 13: return PageDate(timestamp: Timestamp(secondsSince1970: number / 1_000), isDay: false)
    default: return nil
    }
  }

  private static func compactDay(_ number: Int) -> PageDate? {
    guard let day = CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100), DateTokens.years.contains(day.year)
    else {
      return nil
    }
    return PageDate(timestamp: Timestamp(day), isDay: true)
  }
}

/// A date's words and numbers, and the shapes that make a day of them.
enum DateTokens {
  enum Token: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    case word(String)
    case sign(UInt8)
  }

  static let years = 1990...2099

  static func read(_ text: String) -> [Token] {
    let bytes = ByteText.lowercased(Array(text.utf8.prefix(400)))
    var tokens: [Token] = []
    var at = 0
    while at < bytes.count, tokens.count < 80 {
      let byte = bytes[at]
      if ByteText.isDigit(byte) {
        var value = 0
        let start = at
        while at < bytes.count, ByteText.isDigit(bytes[at]), at - start < 9 {
          value = value * 10 + Int(bytes[at] - 48)
          at += 1
        }
        tokens.append(.number(value, digits: at - start))
      } else if let (token, next) = eastAsianSign(bytes, at) {
        tokens.append(token)
        at = next
      } else if ByteText.isWordByte(byte) {
        let start = at
        while at < bytes.count, ByteText.isWordByte(bytes[at]), !ByteText.isDigit(bytes[at]), eastAsianSign(bytes, at) == nil { at += 1 }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        tokens.append(MonthNames.number[word].map(Token.month) ?? .word(word))
      } else {
        if !ByteText.isSpace(byte) { tokens.append(.sign(byte)) }
        at += 1
      }
    }
    return tokens
  }

  /// 年 년, 月 월, 日 일.
  private static func eastAsianSign(_ bytes: [UInt8], _ at: Int) -> (Token, Int)? {
    guard bytes[at] >= 0xE5, at + 3 <= bytes.count else { return nil }
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xE5, 0xB9, 0xB4), (0xEB, 0x85, 0x84): return (.word("年"), at + 3)
    case (0xE6, 0x9C, 0x88), (0xEC, 0x9B, 0x94): return (.word("月"), at + 3)
    case (0xE6, 0x97, 0xA5), (0xEC, 0x9D, 0xBC): return (.word("日"), at + 3)
    default: return nil
    }
  }

  // MARK: Days

  static func day(_ tokens: [Token], _ at: Int, _ order: PageDate.Order) -> (CalendarDay, next: Int)? {
    switch tokens[at] {
    case .number(let value, let digits):
      if digits == 4 { return yearFirst(tokens, at, value) }
      guard digits <= 2 else { return digits == 8 ? compact(tokens, at, value) : nil }
      return dayThenMonth(tokens, at, value) ?? numeric(tokens, at, value, order)
    case .month(let month): return monthThenDay(tokens, at, month)
    default: return nil
    }
  }

  private static func compact(_ tokens: [Token], _ at: Int, _ value: Int) -> (CalendarDay, next: Int)? {
    make(value / 10_000, value / 100 % 100, value % 100).map { ($0, at + 1) }
  }

  /// 2024-03-22, 2024/3/22, 2024.03.22, 2024年3月22日, 2024 March 22.
  private static func yearFirst(_ tokens: [Token], _ at: Int, _ year: Int) -> (CalendarDay, next: Int)? {
    var next = skip(tokens, at + 1, [45, 47, 46], or: "年")
    let month: Int
    if case .month(let named)? = token(tokens, next) {
      month = named
    } else if case .number(let value, let digits)? = token(tokens, next), digits <= 2, next > at + 1 {
      month = value
    } else {
      return nil
    }
    next = skip(tokens, next + 1, [45, 47, 46, 44], or: "月")
    guard case .number(let day, let digits)? = token(tokens, next), digits <= 2, let made = make(year, month, day) else { return nil }
    return (made, skip(tokens, next + 1, [], or: "日"))
  }

  /// 22 March 2024, 22. März 2024, 22nd of March, 2024, 22 de marzo de 2024.
  private static func dayThenMonth(_ tokens: [Token], _ at: Int, _ day: Int) -> (CalendarDay, next: Int)? {
    var next = passOver(tokens, at + 1)
    guard case .month(let month)? = token(tokens, next) else { return nil }
    next = passOver(tokens, next + 1)
    guard case .number(let year, let digits)? = token(tokens, next) else { return nil }
    return make(digits == 2 ? century(year) : year, month, day).map { ($0, next + 1) }
  }

  /// March 22, 2024; Mar. 22nd 2024.
  private static func monthThenDay(_ tokens: [Token], _ at: Int, _ month: Int) -> (CalendarDay, next: Int)? {
    var next = passOver(tokens, at + 1)
    guard case .number(let day, let digits)? = token(tokens, next), digits <= 2 else { return nil }
    next = passOver(tokens, next + 1)
    guard case .number(let year, 4)? = token(tokens, next) else { return nil }
    return make(year, month, day).map { ($0, next + 1) }
  }

  /// 22.03.2024 is day first by its stops; 22/03/2024 by its numbers; 03/04/2024 by the caller's order alone.
  private static func numeric(_ tokens: [Token], _ at: Int, _ first: Int, _ order: PageDate.Order) -> (CalendarDay, next: Int)? {
    guard case .sign(let sign)? = token(tokens, at + 1), [46, 47, 45].contains(sign), token(tokens, at + 3) == .sign(sign),
      case .number(let second, let digits)? = token(tokens, at + 2), digits <= 2,
      case .number(var year, let yearDigits)? = token(tokens, at + 4), yearDigits == 4 || yearDigits == 2
    else { return nil }
    if yearDigits == 2 { year = century(year) }
    let made: CalendarDay?
    if sign == 46 || first > 12 {
      made = make(year, second, first)
    } else if second > 12 {
      made = make(year, first, second)
    } else if first == second || order == .dayFirst {
      made = make(year, second, first)
    } else if order == .monthFirst {
      made = make(year, first, second)
    } else {
      made = nil
    }
    return made.map { ($0, at + 5) }
  }

  private static func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

  private static func make(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    years.contains(year) ? CalendarDay(year: year, month: month, day: day) : nil
  }

  private static func token(_ tokens: [Token], _ at: Int) -> Token? { at < tokens.count ? tokens[at] : nil }

  private static func skip(_ tokens: [Token], _ at: Int, _ signs: [UInt8], or word: String) -> Int {
    switch token(tokens, at) {
    case .sign(let sign)? where signs.contains(sign): at + 1
    case .word(word)?: at + 1
    default: at
    }
  }

  /// Stops, commas, ordinal endings and prepositions between the parts of a date.
  private static func passOver(_ tokens: [Token], _ at: Int) -> Int {
    var next = at
    while next < tokens.count, next < at + 3 {
      switch tokens[next] {
      case .sign(let sign) where [46, 44, 45, 47, 39].contains(sign): next += 1
      case .word(let word) where fillers.contains(word): next += 1
      default: return next
      }
    }
    return next
  }

  private static let fillers: Set<String> = [
    "st", "nd", "rd", "th", "de", "of", "del", "er", "tháng", "năm", "г", "року", "roku", "el", "º", "ª",
  ]

  // MARK: Times

  /// hh:mm[:ss[.fff]] [am|pm] [zone] within a few tokens after the day.
  static func time(_ tokens: [Token], _ start: Int) -> (seconds: Int, offset: Int?)? {
    for at in start..<max(start, min(start + 6, tokens.count - 2)) {
      guard case .number(var hour, let digits) = tokens[at], digits <= 2, hour < 25,
        tokens[at + 1] == .sign(58) || tokens[at + 1] == .sign(46),
        case .number(let minute, 2) = tokens[at + 2], minute < 60
      else { continue }
      var next = at + 3
      var second = 0
      if token(tokens, next) == .sign(58), case .number(let value, 2)? = token(tokens, next + 1), value < 61 {
        second = min(value, 59)
        next += 2
        if token(tokens, next) == .sign(46) || token(tokens, next) == .sign(44), case .number? = token(tokens, next + 1) { next += 2 }
      }
      if token(tokens, next) == .word("pm"), hour < 12 { hour += 12 }
      if token(tokens, next) == .word("am"), hour == 12 { hour = 0 }
      if token(tokens, next) == .word("pm") || token(tokens, next) == .word("am") { next += 1 }
      return (hour * 3_600 + minute * 60 + second, offset(tokens, next))
    }
    return nil
  }

  private static func offset(_ tokens: [Token], _ at: Int) -> Int? {
    switch token(tokens, at) {
    case .word("z"), .word("gmt"), .word("utc"):
      if case .sign(let sign)? = token(tokens, at + 1), sign == 43 || sign == 45 { return numericOffset(tokens, at + 1) ?? 0 }
      return 0
    case .sign(40): return offset(tokens, at + 1)
    case .sign(43), .sign(45): return numericOffset(tokens, at)
    default: return nil
    }
  }

  private static func numericOffset(_ tokens: [Token], _ at: Int) -> Int? {
    guard case .sign(let sign)? = token(tokens, at), case .number(let value, let digits)? = token(tokens, at + 1) else { return nil }
    var seconds: Int
    if digits == 4 {
      seconds = value / 100 * 3_600 + value % 100 * 60
    } else if digits <= 2 {
      seconds = value * 3_600
      if token(tokens, at + 2) == .sign(58), case .number(let minutes, 2)? = token(tokens, at + 3) { seconds += minutes * 60 }
    } else {
      return nil
    }
    guard seconds <= 15 * 3_600 else { return nil }
    return sign == 45 ? -seconds : seconds
  }
}
