import Records

/// Clock times and the parts of the day.
extension TimeGrammar {
  /// "8 p.m. EST", "6:29am local time", "0200 GMT", "5.45 in the morning", "noon", "7 o'clock".
  func clock(_ index: Int) -> TimeDraft? {
    let piece = self[index]
    if piece.term == .noon || piece.term == .midnight {
      return TimeDraft(index, index + 1, .clock(ClockTime(hour: piece.term == .noon ? 12 : 24, minute: 0), nil))
    }
    if let hour = oClock(index) { return hour }
    guard piece.form == .clock || piece.form == .integer || piece.form == .decimal, !isGlued(index) else { return nil }
    let minute = piece.form == .integer ? 0 : piece.rest
    guard piece.form != .decimal || (piece.digits == 2 && minute < 60) else { return nil }
    return withMeridiem(index, piece.integer, minute) ?? withDayPart(index, piece.integer, minute) ?? military(index)
      ?? plain(index, minute)
  }

  /// "7 o'clock", "nine o'clock in the evening".
  private func oClock(_ index: Int) -> TimeDraft? {
    guard self[index].form == .integer || self[index].kind == .cardinal, (1...12).contains(spelled(index)),
      self[index + 1].key == TimeGrammar.o, self[index + 2].isMark("'"), self[index + 3].key == TimeGrammar.clock
    else { return nil }
    return withDayPart(index, spelled(index), 0, after: index + 4)
      ?? zoned(index, index + 4, spelled(index), 0)
  }

  private func spelled(_ index: Int) -> Int { self[index].form == .integer ? self[index].integer : self[index].value }

  private static let o = WordKey("o")
  private static let clock = WordKey("clock")

  private func withMeridiem(_ index: Int, _ hour: Int, _ minute: Int) -> TimeDraft? {
    guard self[index + 1].kind == .meridiem, (1...12).contains(hour) || (self[index].form == .clock && hour < 24) else { return nil }
    let full = hour > 12 ? hour : hour % 12 + self[index + 1].value
    return zoned(index, index + 2, full, minute)
  }

  /// "5.45 in the morning", "8 in the evening", "11 at night".
  private func withDayPart(_ index: Int, _ hour: Int, _ minute: Int) -> TimeDraft? {
    guard (1...12).contains(hour), self[index].form != .integer || term(index - 1) == .at || term(index - 1) == .about else { return nil }
    return withDayPart(index, hour, minute, after: index + 1)
  }

  private func withDayPart(_ index: Int, _ hour: Int, _ minute: Int, after end: Int) -> TimeDraft? {
    let part = term(end) == .in && term(end + 1) == .the ? end + 2 : term(end) == .at ? end + 1 : -1
    guard part > 0, self[part].kind == .dayPart, let dayPart = DayPart(rawValue: self[part].value) else { return nil }
    let isLate = dayPart == .afternoon || dayPart == .evening || (dayPart == .night && hour > 5)
    return TimeDraft(index, part + 1, .clock(ClockTime(hour: hour % 12 + (isLate ? 12 : 0), minute: minute), nil))
  }

  /// "0200 GMT", "at 0200 and 0330 GMT", "1430 local time".
  private func military(_ index: Int) -> TimeDraft? {
    let piece = self[index]
    guard piece.form == .integer, piece.digits == 4, piece.integer < 2_400, piece.integer % 100 < 60 else { return nil }
    let isMarked = zone(index + 1) != nil || (term(index + 1) == .and && self[index + 2].digits == 4 && zone(index + 3) != nil)
    guard isMarked else { return nil }
    let shared = zone(index + 1) == nil ? zone(index + 3)?.minutes : nil
    var draft = zoned(index, index + 1, piece.integer / 100, piece.integer % 100)
    if let shared, case .clock(var time, nil) = draft.reading {
      time.zone = shared
      draft.reading = .clock(time, nil)
    }
    return draft
  }

  /// "19:45", "7 o'clock"; "10:4" and scores are none.
  private func plain(_ index: Int, _ minute: Int) -> TimeDraft? {
    let piece = self[index]
    if piece.form == .clock {
      guard !isCountedNumber(index),
        self[index + 1].form != .mark || !self[index + 1].isDash || self[index + 2].form == .clock || self[index + 2].form == .word
      else { return nil }
      return zoned(index, index + 1, piece.integer, minute)
    }
    if piece.form == .decimal, term(index - 1) == .at, zone(index + 1) != nil { return zoned(index, index + 1, piece.integer, minute) }
    return nil
  }

  private func zoned(_ index: Int, _ end: Int, _ hour: Int, _ minute: Int) -> TimeDraft {
    guard let zone = zone(end) else { return TimeDraft(index, end, .clock(ClockTime(hour: hour, minute: minute), nil)) }
    return TimeDraft(index, zone.end, .clock(ClockTime(hour: hour, minute: minute, zone: zone.minutes), nil))
  }

  /// A zone's name, or "local time", "Moscow time": the latter two without an offset.
  private func zone(_ index: Int) -> (minutes: Int?, end: Int)? {
    let piece = self[index]
    if piece.kind == .zone, piece.isCapital || index > 0 && piece.value == 0 {
      return (piece.value == 9_999 ? nil : piece.value, index + 1)
    }
    if piece.term == .local, term(index + 1) == .time { return (nil, index + 2) }
    if piece.isCapital, piece.form == .word, piece.kind == .none, term(index + 1) == .time, !self[index + 1].isCapital {
      return (nil, index + 2)
    }
    return nil
  }

  // MARK: Parts of the day

  /// "dawn on Sunday", "morning of 5 May"; alone only after a preposition.
  func bareDayPart(_ index: Int) -> TimeDraft? {
    guard let part = DayPart(rawValue: self[index].value), !isDayPartPlural(index) else { return nil }
    if let whole = dayPartOf(index, index + 1, part) { return whole }
    guard part == .dawn || part == .dusk || part == .night, self[index - 1].tag == .adposition, isClauseEnd(index + 1),
      !self[index].isCapital,
      term(index - 1) != .of
    else { return nil }
    return TimeDraft(index, index + 1, .dayPart(part, .offset(0)))
  }

  private func isDayPartPlural(_ index: Int) -> Bool {
    self[index].tag == .noun && [8, 10].contains(self[index].end - self[index].start) && self[index].value < 3
      && (self[index].end - self[index].start == 8 && self[index].value != 0 || self[index].end - self[index].start == 10)
  }

  private func dayPartOf(_ index: Int, _ next: Int, _ part: DayPart) -> TimeDraft? {
    let joins = term(next) == .of || term(next) == .on
    let start = joins ? next + 1 : next
    guard joins || part == .dawn || part == .dusk, let day = basic(start), day.reading.isDay else { return nil }
    return TimeDraft(index, day.end, .dayPart(part, day.reading))
  }

  /// "the evening of 21 February", "the early hours of Saturday", "the night".
  func definiteDayPart(_ index: Int) -> TimeDraft? {
    guard let part = DayPart(rawValue: self[index + 1].value) else { return nil }
    if let whole = dayPartOf(index, index + 2, part), term(index + 2) == .of { return whole }
    let before = term(index - 1)
    guard before == .in || before == .through || before == .during || before == .for,
      isClauseEnd(index + 2) || self[index + 2].tag == .adposition,
      term(index + 2) != .of
    else { return nil }
    return part == .night && before != .in
      ? TimeDraft(index, index + 2, .acrossNight(.offset(-1))) : TimeDraft(index, index + 2, .dayPart(part, .offset(0)))
  }

  /// "this morning", "last night", "that night", "the following morning".
  func relativeDayPart(_ index: Int, _ next: Int, _ word: TimeTerm) -> TimeDraft? {
    guard let part = DayPart(rawValue: self[next].value) else { return nil }
    switch word {
    case .this: return TimeDraft(index, next + 1, .dayPart(part, .offset(0)))
    case .last: return TimeDraft(index, next + 1, .dayPart(part, .offset(-1)))
    case .that, .same: return isNounPhraseEnd(next + 1) ? TimeDraft(index, next + 1, .dayPart(part, .neighbour(.day, 0))) : nil
    case .following, .next: return TimeDraft(index, next + 1, .dayPart(part, .neighbour(.day, 1)))
    case .previous: return TimeDraft(index, next + 1, .dayPart(part, .neighbour(.day, -1)))
    default: return nil
    }
  }

  /// "overnight", "overnight Monday", "overnight on Friday".
  func overnight(_ index: Int) -> TimeDraft? {
    let next = term(index + 1) == .on ? index + 2 : index + 1
    if let day = basic(next), day.reading.isDay { return TimeDraft(index, day.end, .acrossNight(day.reading)) }
    return TimeDraft(index, index + 1, .acrossNight(nil))
  }

  /// "early hours of Saturday", "small hours of Sunday morning".
  func earlyHours(_ index: Int) -> TimeDraft? {
    guard unit(index + 1) == .hour, isPlural(index + 1), term(index + 2) == .of else { return nil }
    let start = term(index + 3) == .the ? index + 4 : index + 3
    guard let day = basic(start), day.reading.isDay else {
      guard term(index + 3) == .this, self[index + 4].kind == .dayPart else { return nil }
      return TimeDraft(index, index + 5, .dayPart(.night, .offset(0)))
    }
    let end = self[day.end].kind == .dayPart ? day.end + 1 : day.end
    return TimeDraft(index, end, .dayPart(.night, day.reading))
  }
}
