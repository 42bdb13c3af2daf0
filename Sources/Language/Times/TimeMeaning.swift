import Records

/// A reading laid on the calendar.
struct TimeMeaning {
  var kind = TimeExpression.Kind.date
  var value: String
  var stretch: CalendarStretch?
  /// How fine the expression is: "March" is a month though it covers days.
  var grain = TimeUnit.day
  /// Both ends of a clock time or a stretch of clock times.
  var clock: (start: String, end: String)?
  var basis = TimeExpression.Basis.published
  /// Whether prepositions stretch it: not durations, sets and windows.
  var isBoundable = true
  /// Whether later expressions can be counted from it.
  var isAnchor = true

  static func unresolved(_ value: String, _ kind: TimeExpression.Kind = .date) -> TimeMeaning {
    TimeMeaning(kind: kind, value: value, basis: .unresolved, isBoundable: false, isAnchor: false)
  }

  static func day(_ day: CalendarDay, _ basis: TimeExpression.Basis) -> TimeMeaning {
    TimeMeaning(value: day.iso8601, stretch: CalendarStretch(day: day), basis: basis)
  }

  static func year(_ year: Int, _ basis: TimeExpression.Basis) -> TimeMeaning {
    TimeMeaning(value: fourDigits(year), stretch: CalendarStretch(year: year), grain: .year, basis: basis)
  }

  static func month(_ month: Int, of year: Int, _ basis: TimeExpression.Basis) -> TimeMeaning {
    TimeMeaning(
      value: "\(fourDigits(year))-\(twoDigits(month))", stretch: CalendarStretch(month: month, of: year), grain: .month, basis: basis)
  }

  /// The calendar's unit that holds a day.
  static func holding(_ day: CalendarDay, _ unit: TimeUnit, _ basis: TimeExpression.Basis) -> TimeMeaning {
    switch unit {
    case .second, .minute, .hour, .day: return .day(day, basis)
    case .week, .fortnight:
      return TimeMeaning(value: day.weekValue, stretch: CalendarStretch(weekOf: day), grain: .week, basis: basis)
    case .month: return .month(day.month, of: day.year, basis)
    case .quarter:
      return TimeMeaning(
        value: "\(day.year)-Q\(day.quarter)", stretch: CalendarStretch(quarter: day.quarter, of: day.year), grain: .quarter, basis: basis)
    case .year: return .year(day.year, basis)
    case .decade:
      let first = day.year / 10 * 10
      return TimeMeaning(value: String(day.year / 10), stretch: CalendarStretch(years: first, first + 9), grain: .decade, basis: basis)
    case .century, .millennium:
      let first = day.year / 100 * 100
      return TimeMeaning(
        value: twoDigits(day.year / 100), stretch: CalendarStretch(years: first, first + 99), grain: .century, basis: basis)
    }
  }

  /// The value of a unit of the calendar that isn't known.
  static func unknown(_ unit: TimeUnit) -> TimeMeaning {
    switch unit {
    case .second, .minute, .hour, .day: .unresolved("XXXX-XX-XX")
    case .week, .fortnight: .unresolved("XXXX-WXX")
    case .month: .unresolved("XXXX-XX")
    case .quarter: .unresolved("XXXX-QX")
    case .year: .unresolved("XXXX")
    case .decade: .unresolved("XXX")
    case .century, .millennium: .unresolved("XX")
    }
  }

  static func duration(_ amount: TimeAmount, _ stretch: CalendarStretch? = nil) -> TimeMeaning {
    TimeMeaning(
      kind: .duration, value: amount.value, stretch: stretch, basis: stretch == nil ? .unresolved : .published, isBoundable: false,
      isAnchor: false)
  }

  static func reference(_ value: String, _ stretch: CalendarStretch? = nil) -> TimeMeaning {
    TimeMeaning(value: value, stretch: stretch, basis: stretch == nil ? .unresolved : .published, isBoundable: false, isAnchor: false)
  }
}
