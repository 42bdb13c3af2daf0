import Records

/// Parts of a stretch: "early", "mid", "the end of", "earlier this", "the first week of".
struct TimeParts {
  let published: CalendarDay?
  let mention: TimeMeaning?

  func part(_ part: TimeReading.Part, of whole: TimeMeaning, _ reading: TimeReading) -> TimeMeaning {
    var meaning = whole
    guard let stretch = whole.stretch else { return meaning }
    switch part {
    case .earlier, .later: meaning.stretch = side(part, whole, stretch)
    case .turn: meaning.stretch = turn(whole, stretch)
    default: meaning.stretch = piece(part, whole, stretch, reading)
    }
    if whole.grain == .day, whole.kind == .date, stretch.first == stretch.last {
      if part == .early { meaning.value += "TMO" }
      if part == .late { meaning.value += "TNI" }
    }
    return meaning
  }

  /// "earlier this month" ends with publication, "later that year" begins with the date mentioned.
  private func side(_ part: TimeReading.Part, _ whole: TimeMeaning, _ stretch: CalendarStretch) -> CalendarStretch {
    guard whole.grain > .day else { return stretch }
    let pivot = whole.basis == .textual ? (part == .earlier ? mention?.stretch?.first : mention?.stretch?.last) : published
    guard let pivot, stretch.contains(pivot) else { return stretch }
    return part == .earlier ? CalendarStretch(stretch.first, pivot) : CalendarStretch(pivot, stretch.last)
  }

  private func turn(_ whole: TimeMeaning, _ stretch: CalendarStretch) -> CalendarStretch {
    if whole.grain == .century {
      let year = stretch.first.year / 100 * 100
      return CalendarStretch(years: year - 1, year + 1)
    }
    return CalendarStretch(stretch.first.adding(days: -1), stretch.first)
  }

  private func piece(_ part: TimeReading.Part, _ whole: TimeMeaning, _ stretch: CalendarStretch, _ reading: TimeReading) -> CalendarStretch
  {
    let first = stretch.first
    switch whole.grain {
    case .second, .minute, .hour, .day: return stretch
    case .month:
      func days(_ from: Int, _ to: Int?) -> CalendarStretch {
        CalendarStretch(first.adding(days: from - 1), to.map { first.adding(days: $0 - 1) } ?? stretch.last)
      }
      switch part {
      case .start, .early: return days(1, 10)
      case .middle: return days(11, 20)
      case .late, .end: return days(21, nil)
      case .earlyToMiddle: return days(1, 20)
      case .middleToLate: return days(11, nil)
      default: return stretch
      }
    case .year:
      if part == .end { return CalendarStretch(day: stretch.last) }
      return thirds(part, stretch) { first.adding(months: 4 * $0) }
    case .week, .fortnight: return thirds(part, stretch) { first.adding(days: [0, 2, 4][$0]) }
    case .quarter: return thirds(part, stretch) { first.adding(months: $0) }
    case .decade: return thirds(part, stretch) { first.adding(months: 12 * [0, 3, 7][$0]) }.shortened(part, first)
    case .century, .millennium:
      if part == .end, case .unit = reading { return CalendarStretch(years: stretch.last.year - 9, stretch.last.year) }
      return thirds(part, stretch) { first.adding(months: 12 * [0, 33, 66][$0]) }
    }
  }

  private func thirds(_ part: TimeReading.Part, _ stretch: CalendarStretch, _ edge: (Int) -> CalendarDay) -> CalendarStretch {
    switch part {
    case .start, .early: CalendarStretch(stretch.first, edge(1).adding(days: -1))
    case .middle: CalendarStretch(edge(1), edge(2).adding(days: -1))
    case .late, .end: CalendarStretch(edge(2), stretch.last)
    case .earlyToMiddle: CalendarStretch(stretch.first, edge(2).adding(days: -1))
    case .middleToLate: CalendarStretch(edge(1), stretch.last)
    default: stretch
    }
  }

  /// "the first week of February": its days 1 to 7, named by the ISO week that holds most of them.
  static func week(_ number: Int, in whole: TimeMeaning) -> TimeMeaning {
    guard let stretch = whole.stretch else { return whole }
    let first = number < 0 ? stretch.last.adding(days: -6) : stretch.first.adding(days: 7 * (number - 1))
    return TimeMeaning(
      value: first.adding(days: 3).weekValue, stretch: CalendarStretch(first, first.adding(days: 6)), grain: .week, basis: whole.basis)
  }

  static func weekday(_ weekday: Int, _ number: Int, in whole: TimeMeaning) -> TimeMeaning {
    guard let stretch = whole.stretch else { return whole }
    return .day(Holiday.day(weekday, nth: number, month: stretch.first.month, year: stretch.first.year), whole.basis)
  }
}

extension CalendarStretch {
  /// The mid-1990s are 1994 to 1996.
  fileprivate func shortened(_ part: TimeReading.Part, _ decade: CalendarDay) -> CalendarStretch {
    part == .middle ? CalendarStretch(years: decade.year + 4, decade.year + 6) : self
  }
}
