import Records

/// What an expression says before it is laid on the calendar: the first pass. The second is `TimeResolver`.
indirect enum TimeReading {
  enum Year: Equatable {
    case open
    case number(Int)
    /// Against the year of publication: -1 is last year.
    case relative(Int)
  }

  /// How a day, a month or a weekend is picked out of the many of its name.
  enum Choice { case nearest, last, this, next, coming, following, previous }

  enum Part { case start, early, middle, middleToLate, earlyToMiddle, late, end, turn, earlier, later }

  enum Side { case before, after }

  enum Anchor { case published, mention }

  enum Reference { case past, present, future, pastWindow(TimeUnit), futureWindow(TimeUnit) }

  enum YearPair { case calendar, fiscal, season }

  case day(month: Int, day: Int, Year)
  case dayOfMonth(Int)
  case month(Int, Year, Choice)
  case season(Int, Year, Choice)
  case quarter(Int, Year)
  case half(Int, Year)
  case year(Int)
  case years(Int, Int, YearPair)
  case fiscalYear(Year)
  case decade(Int, through: Int)
  case century(Int)
  case weekday(Int, Choice)
  case weekend(Choice)
  /// A week, month, year … of the calendar, counted from the one of publication.
  case unit(TimeUnit, Int)
  /// The same counted from the last date mentioned; 0 is the one mentioned.
  case neighbour(TimeUnit, Int)
  /// "the last 24 hours": a duration that touches publication (or the last date mentioned).
  case window(TimeAmount, Side, Anchor)
  case shift(TimeAmount, Side, Anchor)
  case offset(Int)
  /// "a year ago today".
  case anniversary(Int)
  case holiday(Holiday, Year, Choice)
  case reference(Reference)
  case part(Part, TimeReading)
  /// "the first week of February", "the last Sunday in May"; -1 is the last.
  case nthWeek(Int, TimeReading)
  case nthWeekday(Int, Int, TimeReading)
  case dayPart(DayPart, TimeReading)
  case clock(ClockTime, TimeReading?)
  /// "overnight".
  case acrossNight(TimeReading?)
  case range(TimeReading, TimeReading)
  case duration(TimeAmount)
  /// "nine days after that".
  case anchoredDuration(TimeAmount, Side)
  /// "the three months to May".
  case durationTo(TimeAmount, TimeReading)
  /// "the first six months" of a year.
  case opening(TimeAmount, TimeReading)
  case set(String)
}

struct ClockTime {
  let hour: Int
  let minute: Int
  /// Minutes east of Greenwich where the text gives a zone with one offset.
  var zone: Int?
}

/// A number of units: "18 months", "a few days", "an hour and a half".
struct TimeAmount {
  /// nil for "days", "several weeks".
  let count: Double?
  let unit: TimeUnit
  /// "more than 20 years": the number is a bound.
  var isBound = false

  /// A whole number of units that the calendar can be moved by; nil for geological and broken ones.
  var whole: Int? {
    guard let count, count == count.rounded(), count * (unit >= .year ? unit.years : 1) <= (unit >= .year ? 1_500 : 15_000) else {
      return nil
    }
    return Int(count)
  }

  /// TIMEX3: `P3D`, `PT48H`, `P4.5Y`, `PXD`.
  var value: String {
    let clock = unit.isClock ? "PT" : "P"
    guard let count else { return clock + "X" + unit.letter }
    var number = count
    var letter = unit.letter
    switch unit {
    case .fortnight: (number, letter) = (count * 2, "W")
    case .quarter: (number, letter) = (count * 3, "M")
    case .decade: (number, letter) = (count * 10, "Y")
    case .century: (number, letter) = (count * 100, "Y")
    case .millennium: (number, letter) = (count * 1_000, "Y")
    case .hour where count < 1e6 && count == count.rounded(.down) + 0.5:
      return count < 1 ? "PT30M" : "PT\(Int(count))H30M"
    case .year where count == 0.5: (number, letter) = (6, "M")
    case .minute where count == 0.5: (number, letter) = (30, "S")
    default: break
    }
    return clock + TimeAmount.decimal(number) + letter
  }

  private static func decimal(_ number: Double) -> String {
    guard number < 1e15 else { return "X" }
    if number == number.rounded() { return String(Int(number)) }
    let hundredths = Int((number * 100).rounded())
    let digits = hundredths % 10 == 0 ? String(hundredths / 10 % 10) : twoDigits(hundredths % 100)
    return "\(hundredths / 100).\(digits)"
  }
}

extension TimeUnit {
  /// Years in a decade, century or millennium.
  fileprivate var years: Double { self == .millennium ? 1_000 : self == .century ? 100 : self == .decade ? 10 : 1 }

  var letter: String {
    switch self {
    case .second: "S"
    case .minute: "M"
    case .hour: "H"
    case .day: "D"
    case .week, .fortnight: "W"
    case .month: "M"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "DE"
    case .century: "CE"
    case .millennium: "ML"
    }
  }
}

/// A reading and the pieces it covers.
struct TimeDraft {
  var pieces: Range<Int>
  var reading: TimeReading

  var end: Int { pieces.upperBound }

  init(_ start: Int, _ end: Int, _ reading: TimeReading) {
    pieces = start..<end
    self.reading = reading
  }

  func starting(at start: Int) -> TimeDraft { TimeDraft(start, end, reading) }
}
