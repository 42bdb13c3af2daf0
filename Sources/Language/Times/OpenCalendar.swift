import Records

/// Finds the one meant among the many days, months and seasons of a name.
struct OpenCalendar {
  /// nil where the text has no day of publication.
  let base: CalendarDay?
  let direction: ClauseTense.Direction
  let mention: TimeMeaning?

  /// A year given in digits or against the year of publication.
  private func given(_ year: TimeReading.Year) -> (number: Int, basis: TimeExpression.Basis)? {
    switch year {
    case .open: nil
    case .number(let number): (number, .absolute)
    case .relative(let offset): base.map { ($0.year + offset, .published) }
    }
  }

  /// The nearest of the stretches, one a year, in a direction; the other way where that lies much nearer.
  private func nearest(_ choice: TimeReading.Choice, _ stretch: (Int) -> CalendarStretch?) -> CalendarStretch? {
    guard let base = choice == .following || choice == .previous ? mention?.stretch?.last ?? base : base else { return nil }
    let all = (base.year - 8...base.year + 8).compactMap(stretch)
    let past = all.last { $0.first <= base }
    let future = all.first { $0.last >= base }
    switch choice {
    case .last, .previous: return all.last { $0.last < base }
    case .next, .coming, .following: return all.first { $0.first > base }
    case .this: return stretch(base.year)
    case .nearest:
      guard let past, let future else { return past ?? future }
      let back = base.daysSince1970 - past.last.daysSince1970
      let ahead = future.first.daysSince1970 - base.daysSince1970
      if direction == .past { return back > 270 && ahead < 75 ? future : past }
      return ahead > 270 && back < 75 ? past : future
    }
  }

  func day(_ month: Int, _ day: Int, _ year: TimeReading.Year) -> TimeMeaning? {
    if let year = given(year) {
      return CalendarDay(year: year.number, month: month, day: day).map { .day($0, year.basis) }
    }
    guard day <= CalendarDay.days(inMonth: month, year: 2_024) else { return nil }
    let found = nearest(.nearest) { CalendarDay(year: $0, month: month, day: day).map(CalendarStretch.init(day:)) }
    return found.map { .day($0.first, .published) } ?? .unresolved("XXXX-\(twoDigits(month))-\(twoDigits(day))")
  }

  func dayOfMonth(_ day: Int) -> TimeMeaning? {
    guard let base else { return .unresolved("XXXX-XX-\(twoDigits(day))") }
    let days = (-2...2).compactMap { offset -> CalendarDay? in
      let month = base.adding(months: offset)
      return CalendarDay(year: month.year, month: month.month, day: day)
    }
    let found = direction == .past ? days.last { $0 <= base } : days.first { $0 >= base }
    return found.map { .day($0, .published) }
  }

  func month(_ month: Int, _ year: TimeReading.Year, _ choice: TimeReading.Choice) -> TimeMeaning? {
    if let year = given(year) { return .month(month, of: year.number, year.basis) }
    let found = nearest(choice) { CalendarStretch(month: month, of: $0) }
    return found.map { .month(month, of: $0.first.year, .published) } ?? .unresolved("XXXX-\(twoDigits(month))")
  }

  func season(_ season: Int, _ year: TimeReading.Year, _ choice: TimeReading.Choice) -> TimeMeaning? {
    let code = ["SP", "SU", "FA", "WI"][(season - 1) & 3]
    func meaning(_ year: Int, _ basis: TimeExpression.Basis) -> TimeMeaning {
      TimeMeaning(value: "\(year)-\(code)", stretch: CalendarStretch(season: season, of: year), grain: .quarter, basis: basis)
    }
    if let year = given(year) { return meaning(year.number, year.basis) }
    return nearest(choice) { CalendarStretch(season: season, of: $0) }.map { meaning($0.first.year, .published) }
      ?? .unresolved("XXXX-\(code)")
  }

  /// Quarters and halves; an open one in the past is the last that has ended.
  func part(_ number: Int, of year: TimeReading.Year, isHalf: Bool) -> TimeMeaning? {
    func stretch(_ year: Int) -> CalendarStretch {
      isHalf ? CalendarStretch(half: number, of: year) : CalendarStretch(quarter: number, of: year)
    }
    let code = (isHalf ? "H" : "Q") + String(number)
    var found = given(year)
    if found == nil, base != nil {
      let pick = direction == .past ? nearest(.last, stretch) : nearest(.nearest, stretch)
      found = pick.map { ($0.first.year, .published) }
    }
    guard let found else { return .unresolved("XXXX-\(code)") }
    return TimeMeaning(value: "\(found.number)-\(code)", stretch: stretch(found.number), grain: .quarter, basis: found.basis)
  }

  func holiday(_ holiday: Holiday, _ year: TimeReading.Year, _ choice: TimeReading.Choice) -> TimeMeaning? {
    let found = given(year).map { holiday.stretch(in: $0.number) } ?? (holiday == .eid ? eid() : nearest(choice, holiday.stretch(in:)))
    guard let found else { return .unresolved(holiday.openValue) }
    let isMonth = holiday == .ramadan
    let basis = given(year)?.basis ?? .published
    return TimeMeaning(
      value: isMonth ? found.first.monthValue : found.first.iso8601, stretch: found, grain: isMonth ? .month : .day, basis: basis)
  }

  private func eid() -> CalendarStretch? {
    guard let base else { return nil }
    let feasts = [Holiday.eidAlFitr, .eidAlAdha].compactMap { feast in nearest(.nearest) { feast.stretch(in: $0) } }
    return feasts.min { abs($0.first.daysSince1970 - base.daysSince1970) < abs($1.first.daysSince1970 - base.daysSince1970) }
  }

  // MARK: Weeks

  func weekday(_ weekday: Int, _ choice: TimeReading.Choice) -> TimeMeaning? {
    let isTextual = (choice == .following || choice == .previous) && mention?.stretch != nil
    let edge = choice == .previous ? mention?.stretch?.first : mention?.stretch?.last
    guard let base = isTextual ? edge : base else { return .unresolved("XXXX-WXX-\(weekday)") }
    let ahead = (weekday - base.weekday + 7) % 7
    let offset =
      switch choice {
      case .last, .previous: ahead - 7
      case .next: 7 - base.weekday + weekday
      case .coming, .following: ahead == 0 ? 7 : ahead
      case .this where direction == .future: ahead
      case .nearest where direction == .future: ahead
      case .this, .nearest: ahead == 0 ? 0 : ahead - 7
      }
    return .day(base.adding(days: offset), isTextual ? .textual : .published)
  }

  func weekend(_ choice: TimeReading.Choice) -> TimeMeaning? {
    let isTextual = (choice == .following || choice == .previous) && mention?.stretch != nil
    guard let base = isTextual ? mention?.stretch?.last : base else { return .unresolved("XXXX-WXX-WE") }
    let week = CalendarStretch(weekOf: base)
    let isWeekend = base.weekday >= 6
    let weeks =
      switch choice {
      case .last, .previous: -1
      case .next: 1
      case .coming, .following: isWeekend ? 1 : 0
      case .this: 0
      case .nearest: direction == .future || isWeekend ? 0 : -1
      }
    let sunday = week.last.adding(days: 7 * weeks)
    return TimeMeaning(
      value: sunday.weekValue + "-WE", stretch: CalendarStretch(sunday.adding(days: -1), sunday), grain: .day,
      basis: isTextual ? .textual : .published)
  }
}

extension Holiday {
  /// The value where the year isn't known.
  fileprivate var openValue: String {
    if case .fixed(let month, let day) = self { return "XXXX-\(twoDigits(month))-\(twoDigits(day))" }
    return "XXXX-XX-XX"
  }
}
