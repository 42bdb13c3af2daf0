import Records

/// The second pass: lays readings on the calendar, from the day of publication and the last date mentioned.
struct TimeResolver {
  let published: CalendarDay?
  /// The last date mentioned, and how many sentences ago.
  private(set) var mention: TimeMeaning?
  private var mentionAge = 0
  private(set) var sentence = TimeGrammar(pieces: [])

  init(published: CalendarDay?) { self.published = published }

  mutating func beginSentence(_ grammar: TimeGrammar) {
    sentence = grammar
    mentionAge += 1
  }

  mutating func resolve(_ draft: TimeDraft, at place: TimePlace) -> TimeExpression? {
    guard let meaning = meaning(of: draft.reading, place, base: published, direction: place.direction) else { return nil }
    if meaning.isAnchor, meaning.stretch != nil {
      mention = meaning
      mentionAge = 0
    }
    return TimeExpression(
      range: place.bytes, kind: meaning.kind, value: meaning.value, interval: interval(meaning, place), basis: meaning.basis)
  }

  /// The last date mentioned, where it is near enough to be counted from.
  func recentMention(within sentences: Int) -> TimeMeaning? { mentionAge <= sentences ? mention : nil }

  // MARK: Prepositions

  private func interval(_ meaning: TimeMeaning, _ place: TimePlace) -> PartialInterval? {
    guard let stretch = meaning.stretch else { return meaning.clock.map { PartialInterval(start: $0.start, end: $0.end) } }
    if let clock = meaning.clock {
      if let published, place.bound == .until || place.bound == .by, published < stretch.last {
        return CalendarStretch(published, stretch.last).interval
      }
      return PartialInterval(start: clock.start, end: clock.end)
    }
    guard meaning.isBoundable, meaning.kind != .time else { return stretch.interval }
    switch place.bound {
    case .none: return stretch.interval
    case .since:
      guard let published else { return PartialInterval(start: stretch.first.iso8601, end: nil) }
      return published < stretch.first ? stretch.interval : CalendarStretch(stretch.first, published).interval
    case .until, .by:
      guard let published else { return PartialInterval(start: nil, end: stretch.last.iso8601) }
      if published <= stretch.last { return CalendarStretch(published, stretch.last).interval }
      return place.bound == .by ? stretch.interval : PartialInterval(start: nil, end: stretch.last.iso8601)
    case .before:
      let last = stretch.first.adding(days: -1)
      guard let published, published <= last else { return PartialInterval(start: nil, end: last.iso8601) }
      return CalendarStretch(published, last).interval
    case .after: return PartialInterval(start: stretch.last.adding(days: 1).iso8601, end: nil)
    case .from:
      guard let published, published <= stretch.first else { return stretch.interval }
      return PartialInterval(start: stretch.first.iso8601, end: nil)
    }
  }

  // MARK: Readings

  /// - Parameters:
  ///   - base: the day that open dates are reckoned from, mostly publication.
  func meaning(of reading: TimeReading, _ place: TimePlace, base: CalendarDay?, direction: ClauseTense.Direction) -> TimeMeaning? {
    let calendar = OpenCalendar(base: base, direction: direction, mention: mention)
    switch reading {
    case .day(let month, let day, let year): return calendar.day(month, day, year)
    case .dayOfMonth(let day): return calendar.dayOfMonth(day)
    case .month(let month, let year, let choice): return calendar.month(month, year, choice)
    case .season(let season, let year, let choice): return calendar.season(season, year, choice)
    case .quarter(let quarter, let year): return calendar.part(quarter, of: year, isHalf: false)
    case .half(let half, let year): return calendar.part(half, of: year, isHalf: true)
    case .year(let year): return .year(year, .absolute)
    case .years(let first, let last, let pair): return years(first, last, pair)
    case .fiscalYear(let year): return fiscalYear(year)
    case .decade(let first, let last):
      return TimeMeaning(value: String(first / 10), stretch: CalendarStretch(years: first, last + 9), grain: .decade, basis: .absolute)
    case .century(let number):
      return TimeMeaning(
        value: twoDigits(number - 1), stretch: CalendarStretch(years: number * 100 - 99, number * 100), grain: .century, basis: .absolute)
    case .weekday(let weekday, let choice): return calendar.weekday(weekday, choice)
    case .weekend(let choice): return calendar.weekend(choice)
    case .holiday(let holiday, let year, let choice): return calendar.holiday(holiday, year, choice)
    case .unit(let unit, let offset): return base.map { .holding($0.adding(offset, unit), unit, .published) } ?? .unknown(unit)
    case .offset(let days):
      return base.map { .day($0.adding(days: days), .published) } ?? (days == 0 ? .unresolved("PRESENT_REF") : .unknown(.day))
    case .anniversary(let years): return base.map { .day($0.adding(years, .year), .published) } ?? .unknown(.day)
    case .neighbour(let unit, let offset): return neighbour(unit, offset)
    case .window(let amount, let side, let anchor): return window(amount, side, anchor, base)
    case .shift(let amount, let side, let anchor): return shift(amount, side, anchor, base)
    case .reference(let reference): return self.reference(reference, base)
    case .part(let part, let inner):
      guard let whole = meaning(of: inner, place, base: base, direction: direction) else { return nil }
      return TimeParts(published: base, mention: mention).part(part, of: whole, inner)
    case .nthWeek(let number, let inner):
      return meaning(of: inner, place, base: base, direction: direction).map { TimeParts.week(number, in: $0) }
    case .nthWeekday(let number, let weekday, let inner):
      return meaning(of: inner, place, base: base, direction: direction).map { TimeParts.weekday(weekday, number, in: $0) }
    case .dayPart(let part, let inner): return meaning(of: inner, place, base: base, direction: direction).map { dayPart(part, $0) }
    case .acrossNight(let inner): return night(inner, place, base, direction)
    case .clock(let time, let day): return clock(time, day, place, base, direction)
    case .range(let first, let second): return range(first, second, place, base, direction)
    case .duration(let amount):
      guard place.isUnderSuperlative, let count = amount.whole, let base else { return .duration(amount) }
      return .duration(amount, CalendarStretch(base.adding(-count, amount.unit), base))
    case .anchoredDuration(let amount, let side): return anchoredDuration(amount, side)
    case .durationTo(let amount, let end):
      guard let end = meaning(of: end, place, base: base, direction: direction), let last = end.stretch?.last, let count = amount.whole
      else { return .duration(amount) }
      return .duration(amount, CalendarStretch(last.adding(days: 1).adding(-count, amount.unit), last))
    case .opening(let amount, let year):
      guard let whole = meaning(of: year, place, base: base, direction: direction)?.stretch, let count = amount.whole else {
        return .duration(amount)
      }
      var first = whole.first
      if let base, direction == .past, base < first.adding(count, amount.unit).adding(days: -1) { first = first.adding(-1, .year) }
      return .duration(amount, CalendarStretch(first, first.adding(count, amount.unit).adding(days: -1)))
    case .set(let value): return TimeMeaning(kind: .set, value: value, basis: .unresolved, isBoundable: false, isAnchor: false)
    }
  }

  // MARK: Years

  private func years(_ first: Int, _ last: Int, _ pair: TimeReading.YearPair) -> TimeMeaning {
    var meaning = TimeMeaning(value: String(first), stretch: CalendarStretch(years: first, last), grain: .year, basis: .absolute)
    switch pair {
    case .calendar: break
    case .season: meaning.stretch = CalendarStretch(.first(of: 7, first), .last(of: 6, last))
    case .fiscal: meaning.stretch = fiscalStart().map { CalendarStretch(.first(of: $0, first), .last(of: $0 - 1, last)) }
    }
    return meaning
  }

  /// The American federal year is named for the calendar year in which it ends, the British one for that in which it begins.
  private func fiscalYear(_ year: TimeReading.Year) -> TimeMeaning {
    var number = published?.year
    if case .number(let given) = year { number = given } else if case .relative(let offset) = year { number = number.map { $0 + offset } }
    guard let number else { return .unknown(.year) }
    var meaning = TimeMeaning.year(number, published == nil ? .absolute : year == .open ? .published : .absolute)
    meaning.stretch = fiscalStart().map {
      $0 == 10
        ? CalendarStretch(.first(of: 10, number - 1), .last(of: 9, number))
        : CalendarStretch(.first(of: 4, number), .last(of: 3, number + 1))
    }
    return meaning
  }

  /// October in a Washington context, April in a council's; nil where neither shows.
  private func fiscalStart() -> Int? {
    for piece in sentence.pieces {
      guard let key = piece.key else { continue }
      if TimeResolver.federalWords.contains(key) { return 10 }
      if TimeResolver.councilWords.contains(key) { return 4 }
    }
    return nil
  }

  private static let federalWords = WordKey.set("washington congress federal pentagon senate")
  private static let councilWords = WordKey.set("council councils councillors whitehall nhs borough hmrc")

  // MARK: Vague times

  private func reference(_ reference: TimeReading.Reference, _ base: CalendarDay?) -> TimeMeaning {
    switch reference {
    case .past: .reference("PAST_REF")
    case .future: .reference("FUTURE_REF")
    case .present: .reference("PRESENT_REF", base.map(CalendarStretch.init(day:)))
    case .pastWindow(let unit):
      .reference("PAST_REF", base.flatMap { day in vague(unit).map { CalendarStretch(day.adding(-$0.0, $0.1), day) } })
    case .futureWindow(let unit):
      .reference("FUTURE_REF", base.flatMap { day in vague(unit).map { CalendarStretch(day, day.adding($0.0, $0.1)) } })
    }
  }

  /// How long "recent days" are.
  private func vague(_ unit: TimeUnit) -> (Int, TimeUnit)? {
    switch unit {
    case .second, .minute: nil
    case .hour: (1, .day)
    case .day: (7, .day)
    case .week: (28, .day)
    case .fortnight: (56, .day)
    case .month: (3, .month)
    case .quarter: (9, .month)
    case .year: (5, .year)
    case .decade: (30, .year)
    case .century, .millennium: nil
    }
  }

  private func window(_ amount: TimeAmount, _ side: TimeReading.Side, _ anchor: TimeReading.Anchor, _ base: CalendarDay?) -> TimeMeaning {
    let day = anchor == .published ? base : recentMention(within: 1)?.stretch?.last
    guard let day, let count = amount.whole ?? (amount.unit.isClock ? 1 : nil) else { return .duration(amount) }
    let (number, unit) = amount.unit.isClock ? (amount.days, TimeUnit.day) : (count, amount.unit)
    let other = day.adding(side == .before ? -number : number, unit)
    var meaning = TimeMeaning.duration(amount, side == .before ? CalendarStretch(other, day) : CalendarStretch(day, other))
    if anchor == .mention { meaning.basis = .textual }
    return meaning
  }
}

extension TimeAmount {
  /// The days that a stretch of clock time reaches into.
  fileprivate var days: Int {
    guard let count, count < 100_000 else { return 1 }
    let hours = unit == .hour ? count : unit == .minute ? count / 60 : count / 3_600
    return max(1, Int((hours / 24).rounded(.up)))
  }
}
