import Records

/// Days, months, years and what groups them.
extension TimeGrammar {
  func numericDay(_ index: Int) -> TimeDraft? {
    let piece = self[index]
    if piece.digits < 0 { return nil }
    return TimeDraft(index, index + 1, .day(month: piece.rest / 100, day: piece.rest % 100, .number(piece.integer)))
  }

  /// A plain year: four digits, no unit, nothing glued to it.
  func yearNumber(_ index: Int) -> Int? {
    let piece = self[index]
    guard piece.form == .integer, piece.digits == 4, (1_000...2_199).contains(piece.integer) else { return nil }
    return piece.integer
  }

  /// A day of the month: "5", "5th", "fifth".
  func dayNumber(_ index: Int) -> (day: Int, end: Int)? {
    let piece = self[index]
    switch piece.form {
    case .integer where piece.digits <= 2 && (1...31).contains(piece.integer): return (piece.integer, index + 1)
    case .ordinal where (1...31).contains(piece.integer): return (piece.integer, index + 1)
    default: return ordinalValue(index).flatMap { (1...31).contains($0.value) && piece.form == .word ? ($0.value, $0.end) : nil }
    }
  }

  /// "first", "5th", "twenty-first".
  func ordinalValue(_ index: Int) -> (value: Int, end: Int)? {
    let piece = self[index]
    if piece.form == .ordinal { return (piece.integer, index + 1) }
    if piece.kind == .ordinal || piece.term == .second { return (piece.kind == .ordinal ? piece.value : 2, index + 1) }
    guard piece.kind == .cardinal, piece.value >= 20 else { return nil }
    let next = self[index + 1].isDash ? index + 2 : index + 1
    guard self[next].kind == .ordinal || self[next].term == .second else { return nil }
    return (piece.value + (self[next].kind == .ordinal ? self[next].value : 2), next + 1)
  }

  // MARK: Months

  /// "March 5", "Jan. 6, 2021", "November 15-17", "July 2002", "May".
  func monthFirst(_ index: Int) -> TimeDraft? {
    let month = self[index].value
    guard self[index].isCapital else { return nil }
    if let day = dayNumber(index + 1), self[index + 1].form != .word, self[index + 1].isSpaced, !self[day.end].isMark("%") {
      return monthAndDays(index, month, day)
    }
    if let (year, end) = yearAfter(index + 1) {
      // "May or June of last year": the year stands for both.
      let isShared = (term(index - 1) == .or || term(index - 1) == .and) && self[index - 2].kind == .month && !self[end - 1].isNumeric
      return TimeDraft(index, isShared ? index + 1 : end, .month(month, year, .nearest))
    }
    guard isMonthAlone(index) else { return nil }
    return TimeDraft(index, index + 1, .month(month, sharedYear(index + 1), .nearest))
  }

  private func monthAndDays(_ index: Int, _ month: Int, _ day: (day: Int, end: Int)) -> TimeDraft? {
    var (last, end) = (day.day, day.end)
    let joins = self[end].isDash || term(end) == .to || term(end) == .and || term(end) == .through
    if joins, let second = dayNumber(end + 1), second.day > day.day, self[end + 1].form != .word, self[second.end].kind != .month,
      self[second.end].kind != .unit, term(second.end) != .of
    {
      (last, end) = (second.day, second.end)
    }
    let year = yearAfterDay(end)
    end = year?.end ?? end
    let first = TimeReading.day(month: month, day: day.day, year?.year ?? .open)
    guard last > day.day else { return TimeDraft(index, end, first) }
    return TimeDraft(index, end, .range(first, .day(month: month, day: last, year?.year ?? .open)))
  }

  /// "14 March 2023", "5th of March", "3 to 7 June 2023".
  func dayFirst(_ index: Int) -> TimeDraft? {
    guard let day = dayNumber(index) else { return nil }
    if let single = dayAndMonth(index) { return single }
    let joins =
      self[day.end].isDash || term(day.end) == .to || term(day.end) == .and || term(day.end) == .until || term(day.end) == .through
    guard joins, let last = dayAndMonth(day.end + 1), case .day(let month, let lastDay, let year) = last.reading, lastDay > day.day
    else { return nil }
    return TimeDraft(index, last.end, .range(.day(month: month, day: day.day, year), last.reading))
  }

  private func dayAndMonth(_ index: Int) -> TimeDraft? {
    guard let day = dayNumber(index) else { return nil }
    let monthIndex = term(day.end) == .of ? day.end + 1 : self[day.end].isDash ? day.end + 1 : day.end
    guard self[monthIndex].kind == .month, self[monthIndex].isCapital else { return nil }
    let year =
      self[monthIndex + 1].isDash
      ? yearNumber(monthIndex + 2).map { (TimeReading.Year.number($0), monthIndex + 3) } : yearAfterDay(monthIndex + 1)
    let isOrdinal = self[index].form != .integer
    // "a second March" and "12 March rallies" are counted months only where no year follows.
    if isOrdinal, self[index].form == .word, year == nil, term(day.end) != .of { return nil }
    return TimeDraft(index, year?.1 ?? monthIndex + 1, .day(month: self[monthIndex].value, day: day.day, year?.0 ?? .open))
  }

  private func yearAfterDay(_ index: Int) -> (year: TimeReading.Year, end: Int)? {
    let next = self[index].isMark(",") ? index + 1 : index
    if let year = yearNumber(next), self[next].isSpaced, !isCountedNumber(next) { return (.number(year), next + 1) }
    let place = term(index) == .of ? index + 1 : index
    return relativeYear(place)
  }

  /// "March 2023", "March, 2023", "March of 2023", "May of last year", "June this year".
  func yearAfter(_ index: Int) -> (TimeReading.Year, end: Int)? {
    let next = self[index].isMark(",") || term(index) == .of ? index + 1 : index
    if let year = yearNumber(next), year >= 1_000, self[next].isSpaced, !self[next + 1].isDash || yearNumber(next + 2) == nil {
      return (.number(year), next + 1)
    }
    if self[next].isMark("'"), self[next + 1].form == .integer, self[next + 1].digits == 2, self[next].isSpaced {
      return (.number(century(of: self[next + 1].integer)), next + 2)
    }
    return self[index].isMark(",") ? nil : relativeYear(next)
  }

  private func relativeYear(_ index: Int) -> (TimeReading.Year, end: Int)? {
    guard term(index + 1) == .year || (term(index) == .the && term(index + 2) == .year) else { return nil }
    switch term(index) {
    case .last: return (.relative(-1), index + 2)
    case .this: return (.relative(0), index + 2)
    case .next: return (.relative(1), index + 2)
    default: return nil
    }
  }

  /// The year of "May or June of last year" and "January and February 2023" for the first month.
  private func sharedYear(_ index: Int) -> TimeReading.Year {
    var next = index
    var steps = 0
    while steps < 4 {
      if self[next].isMark(","), self[next + 1].kind == .month {
        next += 2
      } else if term(next) == .and || term(next) == .or || term(next) == .to,
        self[next + 1].kind == .month
      {
        next += 2
      } else {
        break
      }
      steps += 1
    }
    return steps == 0 ? .open : yearAfter(next)?.0 ?? .open
  }

  /// The full form of "'98".
  func century(of digits: Int) -> Int { digits < 40 ? 2_000 + digits : 1_900 + digits }

  // MARK: Weekdays

  /// "Tuesday", "Tuesday, March 5", "Tuesday 5 March 2024".
  func weekdayFirst(_ index: Int) -> TimeDraft? {
    guard self[index].isCapital, self[index].end - self[index].start > 3 || abbreviatedWeekday(index) else { return nil }
    var next = self[index].isMark(",") ? index : index + 1
    if self[next].isMark(",") { next += 1 }
    if term(next) == .the { next += 1 }
    let date = self[next].kind == .month ? monthFirst(next) : dayFirst(next)
    if let date, case .day = date.reading { return TimeDraft(index, date.end, date.reading) }
    return TimeDraft(index, index + 1, .weekday(self[index].value, .nearest))
  }

  /// "Mon", "Sun.": words of their own but before a date or after "on".
  private func abbreviatedWeekday(_ index: Int) -> Bool {
    self[index].value != 6 && self[index].value != 7 && self[index].value != 3
      ? term(index - 1) == .on || self[index + 1].form == .integer || self[index + 1].kind == .month || self[index + 1].isMark(",")
      : self[index + 1].kind == .month || dayFirst(index + 1) != nil
  }

  // MARK: Years, decades, centuries

  /// "2019", "2019-20", "1968–1974".
  func year(_ index: Int) -> TimeDraft? {
    guard let first = yearNumber(index) else { return nil }
    if let pair = yearPair(index, first) { return pair }
    guard isYear(index) else { return nil }
    return TimeDraft(index, index + 1, .year(first))
  }

  func yearPair(_ index: Int, _ first: Int) -> TimeDraft? {
    let mark = self[index + 1]
    guard mark.isDash || mark.isMark("/"), !mark.isSpaced || mark.isDash, self[index + 2].form == .integer, first >= 1_200 else {
      return nil
    }
    let second = self[index + 2]
    guard !isGlued(index), self[index + 3].isSpaced || self[index + 3].form == .mark, !self[index + 3].isMark("/"),
      !self[index + 3].isDash || self[index + 3].isSpaced, !isCountedNumber(index + 2)
    else { return nil }
    var last = second.integer
    if second.digits == 2, !second.isSpaced { last = first / 100 * 100 + last }
    if last < first, second.digits == 2, first % 100 == 99 { last += 100 }
    guard second.digits == 2 || second.digits == 4, last > first, last - first < 300 else { return nil }
    var end = index + 3
    var pair = TimeReading.YearPair.calendar
    switch (term(end), term(end + 1)) {
    case (.season, _), (.school, _):
      pair = .season
      end += term(end) == .school ? 2 : 1
    case (.fiscal, .year):
      pair = .fiscal
      end += 2
    default: if mark.isMark("/") && last != first + 1 { return nil }
    }
    return TimeDraft(index, end, .years(first, last, pair))
  }

  /// "1990s", "'90s", "1990s and 2000s" is two.
  func decade(_ index: Int) -> TimeDraft? {
    let piece = self[index]
    guard piece.form == .decade, !isGlued(index) || self[index - 1].isMark("'") else { return nil }
    let isApostrophe = self[index - 1].isMark("'") && !piece.isSpaced
    var first = piece.integer
    if piece.digits == 2 {
      guard isApostrophe || term(index - 1) == .the || isModifier(term(index - 1)) || term(index - 2) == .the else { return nil }
      // "in his 80s" is an age.
      first += first < 30 ? 2_000 : 1_900
    }
    guard (1_000...2_100).contains(first) else { return nil }
    return TimeDraft(index, index + 1, first % 100 == 0 && first < 1_900 ? .century(first / 100 + 1) : .decade(first, through: first))
  }

  /// "the nineties".
  func namedDecade(_ index: Int) -> TimeDraft? {
    guard self[index].kind == .decade, self[index].value >= 20 else { return nil }
    let first = 1_900 + self[index].value
    return TimeDraft(index, index + 1, .decade(first, through: first))
  }

  private func isModifier(_ term: TimeTerm) -> Bool { term == .early || term == .late || term == .mid }

  // MARK: What begins with an ordinal

  /// "fourth quarter", "14th century", "first half of 2022", "5th of March", "Fourth of July", "first week of February".
  func ordinal(_ index: Int) -> TimeDraft? {
    guard let (value, end) = ordinalValue(index) else { return nil }
    if let day = dayFirst(index) { return day }
    let next = self[end].isDash ? end + 1 : end
    if self[next].term == .quarter, (1...4).contains(value) { return withYear(index, next + 1) { .quarter(value, $0) } }
    if self[next].term == .half, (1...2).contains(value) { return firstHalf(index, value, next + 1) }
    if self[next].term == .century, (1...21).contains(value) { return TimeDraft(index, next + 1, .century(value)) }
    return nth(index, value, end)
  }

  /// "the first week of February", "the last Sunday in May", "first six months".
  func nth(_ index: Int, _ value: Int, _ next: Int) -> TimeDraft? {
    guard term(next + 1) == .of || term(next + 1) == .in || term(next + 1) == .possessive else {
      guard value == 1, let amount = amountAndUnit(next), self[next].kind != .unit else { return nil }
      return firstUnits(index, amount)
    }
    let isWeek = term(next) == .week
    guard isWeek || self[next].kind == .weekday, let inside = month(next + 2) else { return nil }
    return TimeDraft(index, inside.end, isWeek ? .nthWeek(value, inside.reading) : .nthWeekday(value, self[next].value, inside.reading))
  }

  private func month(_ index: Int) -> TimeDraft? {
    if self[index].kind == .month { return monthFirst(index) }
    guard term(index) == .this || term(index) == .next || term(index) == .last || term(index) == .the, term(index + 1) == .month else {
      return nil
    }
    return TimeDraft(index, index + 2, .unit(.month, term(index) == .next ? 1 : term(index) == .last ? -1 : 0))
  }

  private func firstUnits(_ index: Int, _ amount: (amount: TimeAmount, end: Int)) -> TimeDraft? {
    if term(amount.end) == .of, let year = yearAfter(amount.end), amount.amount.unit == .month || amount.amount.unit == .quarter {
      return TimeDraft(index, year.end, .opening(amount.amount, year.0.reading))
    }
    if amount.amount.unit == .month, amount.amount.whole ?? 12 < 12, term(amount.end) != .of {
      return TimeDraft(index, amount.end, .opening(amount.amount, .unit(.year, 0)))
    }
    return TimeDraft(index, amount.end, .duration(amount.amount))
  }

  private func firstHalf(_ index: Int, _ value: Int, _ end: Int) -> TimeDraft? {
    if term(end) == .of, self[end + 1].kind == .month, let month = monthFirst(end + 1) {
      return TimeDraft(index, month.end, .part(value == 1 ? .earlyToMiddle : .middleToLate, month.reading))
    }
    let draft = withYear(index, end) { .half(value, $0) }
    if draft.end == end, term(end) == .of { return nil }
    // The first half of a match is no time of the calendar.
    guard draft.end > end || term(index - 1) == .the || self[index + 1].isDash else { return nil }
    if draft.end == end, !self[end].isEconomic(term(end)) { return nil }
    return draft
  }

  /// A quarter or half with the year that follows.
  func withYear(_ index: Int, _ end: Int, _ reading: (TimeReading.Year) -> TimeReading) -> TimeDraft {
    let next = term(end) == .of || term(end) == .in ? end + 1 : end
    let fiscal = term(next) == .fiscal ? next + 1 : next
    if let year = yearNumber(fiscal), self[fiscal].isSpaced, !isCountedNumber(fiscal) {
      return TimeDraft(index, fiscal + 1, reading(.number(year)))
    }
    if let (year, end) = relativeYear(next) { return TimeDraft(index, end, reading(year)) }
    if term(end) == .of, term(next) == .the, term(next + 1) == .year { return TimeDraft(index, next + 2, reading(.relative(0))) }
    if self[end].isMark("'"), self[end + 1].form == .integer, self[end + 1].digits == 2 {
      return TimeDraft(index, end + 2, reading(.number(century(of: self[end + 1].integer))))
    }
    return TimeDraft(index, end, reading(.open))
  }

  func quarterCode(_ index: Int) -> TimeDraft? {
    guard self[index].isCapital || self[index].form == .word else { return nil }
    let value = self[index].value
    let isQuarter = self[index].kind == .quarterCode
    return withYear(index, index + 1) { isQuarter ? .quarter(value, $0) : .half(value, $0) }
  }

  // MARK: Seasons

  /// "autumn 2021", "spring of 2020", "summer" after a preposition.
  func season(_ index: Int) -> TimeDraft? {
    let value = self[index].value
    if let (year, end) = yearAfter(index + 1) { return TimeDraft(index, end, .season(value, year, .nearest)) }
    let before = term(index - 1)
    let isPlaced =
      before == .in || before == .by || before == .since || before == .until || before == .during || before == .over || before == .before
      || before == .through || before == .from
    guard isPlaced, !self[index].isCapital, isNounPhraseEnd(index + 1), self[index].value != 3 || self[index].end - self[index].start > 4
    else { return nil }
    return TimeDraft(index, index + 1, .season(value, .open, .nearest))
  }
}

extension TimePiece {
  fileprivate var isNumeric: Bool { form == .integer }

  /// "first-half profit", "the second half, analysts said".
  fileprivate func isEconomic(_ term: TimeTerm) -> Bool { form == .mark || tag == .noun || tag == .adposition }
}

extension TimeReading.Year {
  fileprivate var reading: TimeReading {
    switch self {
    case .number(let number): .year(number)
    case .relative(let offset): .unit(.year, offset)
    case .open: .unit(.year, 0)
    }
  }
}
