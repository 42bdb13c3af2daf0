import Records

/// Expressions that need another day to be read: "last week", "the start of March", "the following Friday", "now".
extension TimeGrammar {
  // MARK: the …

  func definite(_ index: Int) -> TimeDraft? {
    let next = index + 1
    let piece = self[next]
    if let draft = definiteWord(index) { return draft }
    if piece.form == .decade { return decade(next)?.starting(at: index) }
    if piece.isMark("'"), self[index + 2].form == .decade { return decade(index + 2)?.starting(at: index) }
    if piece.kind == .decade { return namedDecade(next)?.starting(at: index) }
    if piece.kind == .season { return definiteSeason(index) }
    if piece.kind == .dayPart { return definiteDayPart(index) }
    if piece.kind == .unit, piece.term != .second { return definiteUnit(index) }
    if let ordinal = ordinal(next) { return ordinal.starting(at: index) }
    if let (day, end) = dayNumber(next), piece.form == .ordinal { return dayOfMonth(index, day, end) }
    if let first = yearNumber(next) { return definiteYear(index, first) }
    if let amount = amountAndUnit(next) { return definiteAmount(index, amount) }
    if piece.kind == .holiday { return holiday(next)?.starting(at: index) }
    return nil
  }

  private func definiteWord(_ index: Int) -> TimeDraft? {
    let next = index + 1
    switch term(next) {
    case .last, .next, .past, .coming, .following, .previous, .recent: return windowOrRelative(index)
    case .same:
      guard let unit = unit(next + 1), unit >= .day, unit != .fortnight else { return nil }
      return TimeDraft(index, next + 2, .neighbour(unit, 0))
    case .early, .late, .mid, .middle, .start, .end, .turn: return part(next)?.starting(at: index)
    case .whole, .fiscal, .all: return wholeOrFiscal(next)?.starting(at: index)
    case .weekend: return TimeDraft(index, next + 1, .weekend(.nearest))
    case .present, .moment:
      return isNounPhraseEnd(next + 1) && term(next + 1) != .of && isPlaced(index) ? TimeDraft(index, next + 1, .reference(.present)) : nil
    case .future:
      return isNounPhraseEnd(next + 1) && term(next + 1) != .of && isPlaced(index) ? TimeDraft(index, next + 1, .reference(.future)) : nil
    case .near, .foreseeable: return term(next + 1) == .future ? TimeDraft(index, next + 2, .reference(.future)) : nil
    default: return nil
    }
  }

  private func isPlaced(_ index: Int) -> Bool { self[index - 1].tag == .adposition }

  /// "the past", "the last 24 hours", "the next few days", "the following Friday", "the last Sunday in May".
  private func windowOrRelative(_ index: Int) -> TimeDraft? {
    let word = index + 1
    let isBack = term(word) == .last || term(word) == .past || term(word) == .previous || term(word) == .recent
    if term(word) == .last, let nth = nth(index, -1, word + 1) { return nth }
    if let amount = amountAndUnit(word + 1) { return window(index, word, amount, isBack) }
    if let unit = unit(word + 1) { return singular(index, word, unit, isBack) }
    if term(word) == .following || term(word) == .previous || term(word) == .next || term(word) == .coming {
      return relative(word)?.starting(at: index)
    }
    if term(word) == .past, self[index - 1].tag == .adposition, isNounPhraseEnd(word + 1),
      self[word].tag != .adjective || term(index - 1) == .in
    {
      return TimeDraft(index, word + 1, .reference(.past))
    }
    return nil
  }

  private func window(_ index: Int, _ word: Int, _ found: (amount: TimeAmount, end: Int), _ isBack: Bool) -> TimeDraft? {
    guard found.amount.count != nil else {
      return TimeDraft(index, found.end, .reference(isBack ? .pastWindow(found.amount.unit) : .futureWindow(found.amount.unit)))
    }
    let anchor: TimeReading.Anchor = term(word) == .following || term(word) == .previous ? .mention : .published
    return TimeDraft(index, found.end, .window(found.amount, isBack ? .before : .after, anchor))
  }

  /// "the past year" ends with publication; "the following month" and "the next day" are counted from the last date mentioned.
  private func singular(_ index: Int, _ word: Int, _ unit: TimeUnit, _ isBack: Bool) -> TimeDraft? {
    let isPlural = isPlural(word + 1)
    if isPlural { return TimeDraft(index, word + 2, .reference(isBack ? .pastWindow(unit) : .futureWindow(unit))) }
    switch term(word) {
    case .following, .previous: return unit.isClock ? nil : TimeDraft(index, word + 2, .neighbour(unit, isBack ? -1 : 1))
    case .next where unit == .day: return TimeDraft(index, word + 2, .neighbour(.day, 1))
    case .recent: return nil
    default:
      if unit == .quarter || (unit == .century && term(word) == .last) { return TimeDraft(index, word + 2, .unit(unit, isBack ? -1 : 1)) }
      return TimeDraft(index, word + 2, .window(TimeAmount(count: 1, unit: unit), isBack ? .before : .after, .published))
    }
  }

  private func definiteSeason(_ index: Int) -> TimeDraft? {
    let value = self[index + 1].value
    if let (year, end) = yearAfter(index + 2), !self[index + 2].isMark(",") { return TimeDraft(index, end, .season(value, year, .nearest)) }
    guard !self[index + 1].isCapital, isNounPhraseEnd(index + 2), term(index + 2) != .of || value != 3, self[index - 1].tag == .adposition
    else { return nil }
    return value == 3 && self[index + 1].end - self[index + 1].start == 4 && term(index - 1) != .in
      ? nil : TimeDraft(index, index + 2, .season(value, .open, .nearest))
  }

  /// "the day after tomorrow", "the week before", "the day before".
  private func definiteUnit(_ index: Int) -> TimeDraft? {
    guard let unit = unit(index + 1), !isPlural(index + 1) else { return nil }
    let after = index + 2
    if unit == .day, term(after) == .after, term(after + 1) == .tomorrow { return TimeDraft(index, after + 2, .offset(2)) }
    if unit == .day, term(after) == .before, term(after + 1) == .yesterday { return TimeDraft(index, after + 2, .offset(-2)) }
    guard unit >= .day else { return nil }
    if let ended = amountTo(index, (TimeAmount(count: 1, unit: unit), after)), term(after) != .to, term(after) != .through { return ended }
    if term(after) == .before || term(after) == .after || term(after) == .earlier, isClauseEnd(after + 1) {
      return TimeDraft(index, after + 1, .neighbour(unit, term(after) == .after ? 1 : -1))
    }
    if unit == .century, term(index - 1) == .of { return nil }
    return nil
  }

  private func dayOfMonth(_ index: Int, _ day: Int, _ end: Int) -> TimeDraft? {
    guard isClauseEnd(end) || term(end) == .of,
      term(index - 1) == .on || term(index - 1) == .until || term(index - 1) == .by || term(index - 1) == .since
    else { return nil }
    guard term(end) == .of else { return TimeDraft(index, end, .dayOfMonth(day)) }
    return term(end + 1) == .the && term(end + 2) == .month ? TimeDraft(index, end + 3, .dayOfMonth(day)) : nil
  }

  /// "the 2023/24 financial year", "the 2022 invasion".
  private func definiteYear(_ index: Int, _ first: Int) -> TimeDraft? {
    guard let pair = yearPair(index + 1, first) else { return nil }
    if case .years(_, _, .calendar) = pair.reading { return nil }
    return pair.starting(at: index)
  }

  /// "the three months to May", "the year ended 31 March".
  private func definiteAmount(_ index: Int, _ found: (amount: TimeAmount, end: Int)) -> TimeDraft? {
    guard let draft = amountTo(index, found) else { return nil }
    return draft
  }

  func amountTo(_ index: Int, _ found: (amount: TimeAmount, end: Int)) -> TimeDraft? {
    let joins = term(found.end) == .to || term(found.end) == .ended || term(found.end) == .ending || term(found.end) == .through
    guard joins, found.amount.unit >= .week else { return nil }
    let next = found.end + 1
    let end = self[next].kind == .month ? monthFirst(next) ?? calendarCore(next) : dayFirst(next)
    guard let end else { return nil }
    switch end.reading {
    case .day, .month: return TimeDraft(index, end.end, .durationTo(found.amount, end.reading))
    default: return nil
    }
  }

  // MARK: last, next, this …

  func relative(_ index: Int) -> TimeDraft? {
    var next = index + 1
    var word = term(index)
    if word == .this, term(next) == .coming || term(next) == .past || term(next) == .last {
      word = term(next) == .past ? .last : term(next)
      next += 1
    }
    if word == .this, term(next) == .time, term(next + 1) == .last, term(next + 2) == .year {
      return TimeDraft(index, next + 3, .anniversary(-1))
    }
    guard let choice = choice(word) else { return nil }
    if word == .these {
      return isPlural(next) && self[next].kind == .unit && term(index) == .these && unit(next) == .day
        ? TimeDraft(index, next + 1, .reference(.present)) : nil
    }
    switch self[next].kind {
    case .weekday where self[next].isCapital: return TimeDraft(index, next + 1, .weekday(self[next].value, choice))
    case .month where self[next].isCapital:
      guard word != .recent, word != .same else { return nil }
      if let date = monthFirst(next), case .day(let month, let day, .open) = date.reading {
        return TimeDraft(index, date.end, .day(month: month, day: day, .open))
      }
      return TimeDraft(index, next + 1, .month(self[next].value, .open, choice))
    case .season: return TimeDraft(index, next + 1, .season(self[next].value, .open, choice))
    case .dayPart: return relativeDayPart(index, next, word)
    case .holiday:
      guard let feast = holiday(next), case .holiday(let day, .open, _) = feast.reading else { return nil }
      return TimeDraft(index, feast.end, .holiday(day, .open, choice))
    case .word where term(next) == .weekend: return TimeDraft(index, next + 1, .weekend(choice))
    case .word where term(next) == .fiscal && term(next + 1) == .year:
      return TimeDraft(index, next + 2, .fiscalYear(.relative(word == .last ? -1 : word == .next ? 1 : 0)))
    default: return relativeUnit(index, next, word)
    }
  }

  private func choice(_ word: TimeTerm) -> TimeReading.Choice? {
    switch word {
    case .last, .past: .last
    case .next: .next
    case .this, .these, .that, .same: .this
    case .coming: .coming
    case .following: .following
    case .previous: .previous
    case .recent: .last
    default: nil
    }
  }

  private func relativeUnit(_ index: Int, _ next: Int, _ word: TimeTerm) -> TimeDraft? {
    if let amount = amountAndUnit(next), self[next].kind != .unit { return relativeAmount(index, word, amount) }
    guard let unit = unit(next) else { return nil }
    if isPlural(next) {
      switch word {
      case .recent, .past, .last: return TimeDraft(index, next + 1, .reference(.pastWindow(unit)))
      case .coming, .next: return TimeDraft(index, next + 1, .reference(.futureWindow(unit)))
      default: return nil
      }
    }
    guard unit >= .day else { return nil }
    switch word {
    case .this: return unit == .day ? nil : TimeDraft(index, next + 1, .unit(unit, 0))
    case .last: return unit == .day ? nil : TimeDraft(index, next + 1, .unit(unit, -1))
    case .next: return TimeDraft(index, next + 1, unit == .day ? .neighbour(.day, 1) : .unit(unit, 1))
    case .coming: return TimeDraft(index, next + 1, .window(TimeAmount(count: 1, unit: unit), .after, .published))
    case .past: return nil
    case .that: return isDemonstrative(index, next) ? TimeDraft(index, next + 1, .neighbour(unit, 0)) : nil
    case .following: return TimeDraft(index, next + 1, .neighbour(unit, 1))
    case .previous: return TimeDraft(index, next + 1, .neighbour(unit, -1))
    case .same: return nil
    default: return nil
    }
  }

  private func isDemonstrative(_ index: Int, _ next: Int) -> Bool {
    isNounPhraseEnd(next + 1) || self[next + 1].tag == .adverb || term(next + 1) == .possessive
  }

  private func relativeAmount(_ index: Int, _ word: TimeTerm, _ found: (amount: TimeAmount, end: Int)) -> TimeDraft? {
    guard word == .last || word == .past || word == .next || word == .coming || word == .following || word == .recent else { return nil }
    let isBack = word == .last || word == .past || word == .recent
    guard found.amount.count != nil else {
      return TimeDraft(index, found.end, .reference(isBack ? .pastWindow(found.amount.unit) : .futureWindow(found.amount.unit)))
    }
    return TimeDraft(index, found.end, .window(found.amount, isBack ? .before : .after, word == .following ? .mention : .published))
  }

  // MARK: Parts

  /// "early October", "mid-to-late August", "the start of March", "the late 1980s", "end of the year".
  func part(_ index: Int) -> TimeDraft? {
    var next = index + 1
    guard var part = partWord(term(index)) else { return nil }
    if part == .early, let hours = earlyHours(index) { return hours }
    if part == .early || part == .middle || part == .late {
      if self[next].isDash, term(next + 1) == .to || term(next + 1) == .until { next += 2 } else if term(next) == .to { next += 1 }
      if next > index + 1 {
        if self[next].isDash { next += 1 }
        let second = partWord(term(next))
        part = part == .early && second == .middle ? .earlyToMiddle : part == .middle && second == .late ? .middleToLate : part
        if second != nil { next += 1 }
      }
      if self[next].isDash { next += 1 }
    }
    let isNounPart = part == .start || part == .end || part == .turn || term(index) == .middle
    if isNounPart { return partOf(index, next, part) }
    if term(next) == .on || term(next) == .in || term(next) == .of {
      let inner = basicDay(next + 1) ?? (term(next) == .on ? nil : calendarCore(next + 1))
      guard let inner, part != .middle else { return nil }
      return TimeDraft(index, inner.end, .part(part, inner.reading))
    }
    guard let inner = term(next) == .the ? nil : calendarCore(next) ?? basicDay(next) ?? earlyPart(next) else { return nil }
    return TimeDraft(index, inner.end, .part(part, inner.reading))
  }

  private func earlyPart(_ index: Int) -> TimeDraft? {
    if let first = yearNumber(index), self[index].isSpaced || self[index - 1].isDash { return TimeDraft(index, index + 1, .year(first)) }
    return nil
  }

  private func partWord(_ term: TimeTerm) -> TimeReading.Part? {
    switch term {
    case .early: .early
    case .late: .late
    case .mid, .middle: .middle
    case .start: .start
    case .end: .end
    case .turn: .turn
    default: nil
    }
  }

  /// "start of March", "end of the year", "turn of the century".
  private func partOf(_ index: Int, _ next: Int, _ part: TimeReading.Part) -> TimeDraft? {
    if part == .end, self[next].isDash, let inner = calendarCore(next + 1) {
      return TimeDraft(index, inner.end, .part(.end, inner.reading))
    }
    guard term(next) == .of else {
      guard part == .end, let inner = calendarCore(next), case .month = inner.reading else { return nil }
      return TimeDraft(index, inner.end, .part(.end, inner.reading))
    }
    let start = next + 1
    if term(start) == .the || term(start) == .this || term(start) == .next || term(start) == .last {
      let offset = term(start) == .next ? 1 : term(start) == .last ? -1 : 0
      if let unit = unit(start + 1), unit >= .day, !isPlural(start + 1), unit != .fortnight,
        isNounPhraseEnd(start + 2) || term(start + 2) == .possessive
      {
        return TimeDraft(index, start + 2, .part(part, .unit(unit, offset)))
      }
      if term(start) == .the, let inner = basic(start), inner.reading.isCalendar {
        return TimeDraft(index, inner.end, .part(part, inner.reading))
      }
      if term(start) != .the, let inner = relative(start) { return TimeDraft(index, inner.end, .part(part, inner.reading)) }
      return nil
    }
    guard let inner = calendarCore(start) ?? earlyPart(start) else { return nil }
    return TimeDraft(index, inner.end, .part(part, inner.reading))
  }

  /// A month, year, decade, century or season.
  private func calendarCore(_ index: Int) -> TimeDraft? {
    let piece = self[index]
    switch piece.kind {
    case .month where piece.isCapital:
      if let (year, end) = yearAfter(index + 1) { return TimeDraft(index, end, .month(piece.value, year, .nearest)) }
      return TimeDraft(index, index + 1, .month(piece.value, .open, .nearest))
    case .season:
      if let (year, end) = yearAfter(index + 1) { return TimeDraft(index, end, .season(piece.value, year, .nearest)) }
      return TimeDraft(index, index + 1, .season(piece.value, .open, .nearest))
    default: break
    }
    if piece.form == .decade { return decade(index) }
    if piece.isMark("'"), self[index + 1].form == .decade { return decade(index + 1)?.starting(at: index) }
    if piece.kind == .decade { return namedDecade(index) }
    if let (value, end) = ordinalValue(index) {
      let next = self[end].isDash ? end + 1 : end
      if term(next) == .century { return TimeDraft(index, next + 1, .century(value)) }
      if term(next) == .quarter { return ordinal(index) }
      return nil
    }
    if let first = yearNumber(index), term(index - 1) != .early { return TimeDraft(index, index + 1, .year(first)) }
    if term(index) == .this || term(index) == .next || term(index) == .last { return relative(index) }
    if term(index) == .fiscal { return wholeOrFiscal(index) }
    return nil
  }

  private func basicDay(_ index: Int) -> TimeDraft? {
    let piece = self[index]
    if piece.kind == .weekday { return weekdayFirst(index) }
    if piece.term == .today || piece.term == .yesterday || piece.term == .tomorrow { return dayWord(index) }
    if piece.kind == .dayPart || piece.form == .word && piece.kind == .none { return nil }
    if let day = piece.kind == .month ? monthFirst(index) : dayFirst(index), case .day = day.reading { return day }
    return nil
  }

  /// "earlier this month", "later on Friday", "earlier in the day", "later that year".
  func earlierOrLater(_ index: Int) -> TimeDraft? {
    let part: TimeReading.Part = term(index) == .earlier ? .earlier : .later
    var next = index + 1
    if term(next) == .on || term(next) == .in { next += 1 }
    if term(next) == .today { return TimeDraft(index, next + 1, .part(part, .offset(0))) }
    if next > index + 1, term(next) == .the, let unit = unit(next + 1), unit >= .day, !isPlural(next + 1) {
      return TimeDraft(index, next + 2, .part(part, unit == .day ? .neighbour(.day, 0) : .unit(unit, 0)))
    }
    guard
      let inner = term(next) == .this || term(next) == .that || term(next) == .last || term(next) == .next ? relative(next) : basicDay(next)
    else { return nil }
    return TimeDraft(index, inner.end, .part(part, inner.reading))
  }

  // MARK: Single words

  func dayWord(_ index: Int) -> TimeDraft? {
    if self[index].isCapital, self[index - 1].isCapital, self[index - 1].tag == .properNoun { return nil }
    return TimeDraft(index, index + 1, .offset(term(index) == .today ? 0 : term(index) == .yesterday ? -1 : 1))
  }

  func reference(_ index: Int) -> TimeDraft? {
    let word = term(index)
    switch word {
    case .now: return TimeDraft(index, index + 1, .reference(.present))
    case .currently, .nowadays: return TimeDraft(index, index + 1, .reference(.present))
    case .recently, .lately: return TimeDraft(index, index + 1, .reference(.past))
    case .soon where term(index + 1) != .after && term(index + 1) != .as && term(index - 1) != .as:
      return TimeDraft(index, index + 1, .reference(.future))
    case .present where term(index - 1) == .at && isClauseEnd(index + 1): return TimeDraft(index, index + 1, .reference(.present))
    case .further where term(index + 1) == .notice: return TimeDraft(index, index + 2, .reference(.future))
    default: return nil
    }
  }

  /// "fiscal year 2025", "fiscal 1989", "the whole of 2023".
  func wholeOrFiscal(_ index: Int) -> TimeDraft? {
    if term(index) == .fiscal {
      let next = term(index + 1) == .year ? index + 2 : index + 1
      if let year = yearNumber(next), self[next].isSpaced { return TimeDraft(index, next + 1, .fiscalYear(.number(year))) }
      return nil
    }
    let next = term(index + 1) == .of ? index + 2 : index + 1
    guard let year = yearNumber(next), self[next].isSpaced, !isCountedNumber(next) else { return nil }
    return TimeDraft(index, next + 1, .year(year))
  }

  func holiday(_ index: Int) -> TimeDraft? {
    guard let (holiday, end) = HolidayNames.holiday(at: index, in: self) else { return nil }
    if let year = yearNumber(end), self[end].isSpaced { return TimeDraft(index, end + 1, .holiday(holiday, .number(year), .nearest)) }
    return TimeDraft(index, end, .holiday(holiday, .open, .nearest))
  }
}

extension TimeReading {
  /// Whether it is a stretch of the calendar that can have a start and an end.
  var isCalendar: Bool {
    switch self {
    case .month, .season, .quarter, .half, .year, .years, .decade, .century, .unit, .neighbour, .fiscalYear, .weekend: true
    default: false
    }
  }
}
