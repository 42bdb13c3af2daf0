/// What a word can mean inside a time expression.
struct TimeLexeme: Sendable {
  enum Kind: UInt8, Sendable {
    case none, word, month, weekday, weekdays, unit, season, dayPart, cardinal, scale, ordinal, frequency, zone, meridiem, decade
    case quarterCode, halfCode, longUnit, holiday
  }

  var kind = Kind.none
  /// Number of the month, weekday, season …; minutes east of Greenwich for a zone; raw value of a `TimeUnit` or `DayPart`.
  var value = 0
  var term = TimeTerm.none

  static let none = TimeLexeme()
}

/// The function words of the grammar.
enum TimeTerm: String, CaseIterable, Sendable {
  case none = ""
  case the, a, of, `in`, on, at, to, from, between, and, or, until, by, through, since, before, after, during, over, `for`
  case per, with, up, `as`, ahead, prior, no, than
  case ago, earlier, later, hence, now, that, this, these, last, next, past, coming, following, previous, same, recent
  case early, late, mid, middle, start, end, turn, whole, all, half, fiscal, school, season
  case each, every, once, twice, times, other
  case about, around, nearly, some, least, most, more, less, only, just
  case today, yesterday, tomorrow, tonight, overnight, day, week, year, month, century, second, quarter, weekend, time
  case recently, lately, currently, nowadays, soon, future, present, notice, further, near, foreseeable, moment
  case few, several, couple, dozens, hundreds, long, old, local, noon, midnight, possessive = "'s"
  case ended, ending
  case its, his, her, their, our, my, dated
}

/// The words of English times.
enum TimeWords {
  static func lexeme(_ key: WordKey) -> TimeLexeme { table[key] ?? .none }

  private static let table: [WordKey: TimeLexeme] = {
    var table: [WordKey: TimeLexeme] = [:]
    for term in TimeTerm.allCases where term != .none {
      table[key(term.rawValue)] = TimeLexeme(kind: .word, value: 0, term: term)
    }
    for (term, words) in aliases {
      for word in words.split(separator: " ") { table[key(String(word))] = TimeLexeme(kind: .word, value: 0, term: term) }
    }
    for word in HolidayNames.firstWords { table[word, default: .none].kind = .holiday }
    for (kind, rows) in numbered {
      for (value, words) in rows {
        for word in words.split(separator: " ") { table[key(String(word)), default: .none].kind = kind }
        for word in words.split(separator: " ") { table[key(String(word)), default: .none].value = value }
      }
    }
    return table
  }()

  private static func key(_ word: String) -> WordKey {
    guard let key = WordKey(word) else { preconditionFailure("a listed word is longer than fifteen bytes: \(word)") }
    return key
  }

  private static let aliases: [(TimeTerm, String)] = [
    (.a, "an"), (.until, "till 'til til"), (.through, "thru throughout"), (.start, "beginning outset"), (.end, "close"),
    (.following, "ensuing subsequent"), (.previous, "preceding"), (.coming, "upcoming"), (.whole, "entire full"),
    (.this, "current"), (.recent, "latest"), (.fiscal, "financial fy"), (.school, "academic"), (.nearly, "almost"),
    (.about, "approximately approx roughly circa"), (.noon, "midday"), (.dozens, "scores"), (.dated, "dates dating date"),
  ]

  private static let numbered: [(TimeLexeme.Kind, [(Int, String)])] = [
    (
      .month,
      [
        (1, "january jan"), (2, "february feb febr"), (3, "march mar"), (4, "april apr"), (5, "may"), (6, "june jun"),
        (7, "july jul"), (8, "august aug"), (9, "september sept sep"), (10, "october oct"), (11, "november nov"),
        (12, "december dec"),
      ]
    ),
    (
      .weekday,
      [
        (1, "monday mon"), (2, "tuesday tue tues"), (3, "wednesday wed"), (4, "thursday thu thur thurs"), (5, "friday fri"),
        (6, "saturday sat"), (7, "sunday sun"),
      ]
    ),
    (
      .weekdays,
      [
        (1, "mondays"), (2, "tuesdays"), (3, "wednesdays"), (4, "thursdays"), (5, "fridays"), (6, "saturdays"), (7, "sundays"),
        (8, "weekends"), (9, "weekdays"),
      ]
    ),
    (
      .unit,
      [
        (0, "seconds second secs sec"), (1, "minute minutes min mins"), (2, "hour hours hr hrs"), (3, "day days"), (4, "week weeks wks"),
        (5, "fortnight fortnights"), (6, "month months"), (7, "quarter quarters"), (8, "year years yr yrs"),
        (9, "decade decades"), (10, "century centuries"), (11, "millennium millennia"),
      ]
    ),
    (.season, [(1, "spring springtime"), (2, "summer summertime"), (3, "autumn fall"), (4, "winter wintertime")]),
    (
      .dayPart,
      [
        (0, "morning mornings"), (1, "afternoon afternoons"), (2, "evening evenings"), (3, "night nights nighttime"),
        (4, "dawn daybreak sunrise"), (5, "dusk sunset nightfall"),
      ]
    ),
    (
      .cardinal,
      [
        (0, "zero"), (1, "one"), (2, "two"), (3, "three"), (4, "four"), (5, "five"), (6, "six"), (7, "seven"), (8, "eight"),
        (9, "nine"), (10, "ten"), (11, "eleven"), (12, "twelve"), (13, "thirteen"), (14, "fourteen"), (15, "fifteen"),
        (16, "sixteen"), (17, "seventeen"), (18, "eighteen"), (19, "nineteen"), (20, "twenty"), (30, "thirty"), (40, "forty"),
        (50, "fifty"), (60, "sixty"), (70, "seventy"), (80, "eighty"), (90, "ninety"),
      ]
    ),
    (.scale, [(12, "dozen"), (100, "hundred"), (1_000, "thousand"), (1_000_000, "million"), (1_000_000_000, "billion bn")]),
    (
      .ordinal,
      [
        (1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"), (6, "sixth"), (7, "seventh"), (8, "eighth"),
        (9, "ninth"), (10, "tenth"), (11, "eleventh"), (12, "twelfth"), (13, "thirteenth"), (14, "fourteenth"),
        (15, "fifteenth"), (16, "sixteenth"), (17, "seventeenth"), (18, "eighteenth"), (19, "nineteenth"), (20, "twentieth"),
        (30, "thirtieth"),
      ]
    ),
    (
      .frequency,
      [
        (2, "hourly"), (3, "daily"), (4, "weekly"), (5, "fortnightly biweekly"), (6, "monthly"), (7, "quarterly"),
        (8, "annual annually yearly"), (20, "nightly"),
      ]
    ),
    (
      .zone,
      [
        (0, "gmt utc z"), (60, "bst cet wat"), (120, "cest eet sast"), (180, "eest msk eat trt"), (-300, "est cdt"),
        (-240, "edt"), (-360, "cst mdt"), (-420, "mst pdt"), (-480, "pst"), (480, "sgt hkt awst"), (540, "jst kst"),
        (600, "aest"), (660, "aedt"), (720, "nzst"), (780, "nzdt"), (300, "pkt"), (330, "ist"), (9_999, "et ct pt"),
      ]
    ),
    (.meridiem, [(0, "am a.m a.m."), (12, "pm p.m p.m.")]),
    (
      .decade,
      [
        (20, "twenties"), (30, "thirties"), (40, "forties"), (50, "fifties"), (60, "sixties"), (70, "seventies"), (80, "eighties"),
        (90, "nineties"),
      ]
    ),
    (.longUnit, [(2, "hourlong"), (3, "daylong"), (4, "weeklong"), (6, "monthlong"), (8, "yearlong"), (9, "decadelong")]),
    (.quarterCode, [(1, "q1 1q"), (2, "q2 2q"), (3, "q3 3q"), (4, "q4 4q")]),
    (.halfCode, [(1, "h1 1h"), (2, "h2 2h")]),
  ]
}

/// The units of calendar and clock, from short to long.
enum TimeUnit: Int, Comparable, Sendable {
  case second, minute, hour, day, week, fortnight, month, quarter, year, decade, century, millennium

  static func < (a: TimeUnit, b: TimeUnit) -> Bool { a.rawValue < b.rawValue }

  var isClock: Bool { self < .day }
}

enum DayPart: Int, Sendable {
  case morning, afternoon, evening, night, dawn, dusk

  var code: String {
    switch self {
    case .morning, .dawn: "TMO"
    case .afternoon: "TAF"
    case .evening, .dusk: "TEV"
    case .night: "TNI"
    }
  }
}
