import Records

/// The grammar of English times over the pieces of one sentence. Each rule takes the index of a piece and gives the draft
/// that begins there, or nil; it looks at no calendar.
struct TimeGrammar {
  let pieces: [TimePiece]

  private static let outside = TimePiece(start: 0, end: 0, token: 0, form: .mark, isSpaced: true, tag: .punctuation)

  subscript(_ index: Int) -> TimePiece { pieces.indices.contains(index) ? pieces[index] : TimeGrammar.outside }

  func term(_ index: Int) -> TimeTerm { pieces.indices.contains(index) ? pieces[index].lexeme.term : .none }

  /// The expression that begins at a piece, with its modifiers and whatever is joined to it.
  func expression(at index: Int) -> TimeDraft? {
    guard index < pieces.count else { return nil }
    let piece = pieces[index]
    guard piece.form != .word || piece.kind != .none else { return nil }
    let core = quantified(index) ?? basic(index)
    guard let core, !isPartOfName(core) else { return nil }
    return extended(core)
  }

  /// "about 40 minutes", "more than 20 years ago", "at least two weeks".
  private func quantified(_ index: Int) -> TimeDraft? {
    let after: Int
    var isBound = false
    switch (term(index), term(index + 1)) {
    case (.at, .least), (.at, .most), (.up, .to): after = index + 2
    case (.more, .than), (.less, .than):
      after = index + 2
      isBound = true
    case (.about, _), (.around, _), (.nearly, _), (.some, _), (.only, _), (.just, _): after = index + 1
    case (.over, _) where self[index + 1].form == .integer || self[index + 1].kind == .cardinal:
      after = index + 1
      isBound = true
    default: return nil
    }
    if let amount = amountAndUnit(after) {
      var bounded = amount
      bounded.amount.isBound = isBound
      return shifted(bounded, from: index)
    }
    if let clock = clock(after), term(index) != .some { return clock.starting(at: index) }
    return nil
  }

  /// One expression without what may follow it.
  func basic(_ index: Int) -> TimeDraft? {
    let piece = self[index]
    switch piece.form {
    case .isoDay, .dottedDay, .slashedDay: return numericDay(index)
    case .decade: return decade(index)
    case .ordinal: return ordinal(index)
    case .integer, .grouped, .decimal, .clock: return number(index)
    case .mark: return piece.isMark("'") && self[index + 1].form == .decade ? decade(index + 1)?.starting(at: index) : nil
    case .word: break
    }
    switch piece.kind {
    case .none, .scale, .zone, .meridiem: return piece.kind == .scale ? number(index) : nil
    case .month: return monthFirst(index)
    case .weekday: return weekdayFirst(index)
    case .weekdays: return weekdaySet(index)
    case .unit: return piece.term == .second ? ordinal(index) : unitFirst(index)
    case .season: return season(index)
    case .dayPart: return bareDayPart(index)
    case .cardinal: return number(index)
    case .ordinal: return ordinal(index)
    case .frequency where piece.isCapital && (index > 0 && self[index + 1].isCapital || self[index - 1].tag == .properNoun): return nil
    case .frequency: return TimeDraft(index, index + 1, .set(TimeGrammar.frequency(piece.value)))
    case .decade: return nil
    case .quarterCode: return quarterCode(index)
    case .halfCode: return quarterCode(index)
    case .longUnit: return TimeDraft(index, index + 1, .duration(TimeAmount(count: 1, unit: TimeUnit(rawValue: piece.value) ?? .day)))
    case .holiday: return holiday(index)
    case .word: return word(index)
    }
  }

  /// Expressions that a function word opens.
  private func word(_ index: Int) -> TimeDraft? {
    switch term(index) {
    case .the: return definite(index)
    case .a, .half, .few, .several, .couple, .dozens, .hundreds: return counted(index)
    case .this, .that, .last, .next, .past, .coming, .following, .previous, .recent, .same, .these: return relative(index)
    case .early, .late, .mid, .middle, .start, .end: return part(index)
    case .earlier, .later: return earlierOrLater(index)
    case .each, .every: return everySet(index)
    case .once, .twice: return timesPer(index)
    case .fiscal, .whole, .all: return wholeOrFiscal(index)
    case .today, .yesterday, .tomorrow: return dayWord(index)
    case .tonight: return TimeDraft(index, index + 1, .dayPart(.night, .offset(0)))
    case .overnight: return overnight(index)
    case .noon, .midnight: return clock(index)
    case .per:
      guard let unit = unit(index + 1), !isPlural(index + 1) else { return nil }
      return TimeDraft(index, index + 2, .set(TimeAmount(count: 1, unit: unit).value))
    case .its, .his, .her, .their, .our, .my: return possessed(index)
    default: return reference(index)
    }
  }

  // MARK: What may follow

  /// Joins day and clock time, day and part of the day, "A year ago" and "today".
  func extended(_ draft: TimeDraft) -> TimeDraft {
    switch draft.reading {
    case .clock(let time, nil): return withDay(draft, time)
    case .weekday, .day, .offset, .holiday: return withTime(draft)
    case .shift(let amount, .before, .published):
      if amount.unit == .year, let count = amount.whole, term(draft.end) == .today {
        return TimeDraft(draft.pieces.lowerBound, draft.end + 1, .anniversary(-count))
      }
      return draft
    default: return draft
    }
  }

  /// "8 p.m. EST on Tuesday", "9:30 a.m. Thursday".
  private func withDay(_ draft: TimeDraft, _ time: ClockTime) -> TimeDraft {
    var next = draft.end
    if self[next].isMark(",") { next += 1 }
    if term(next) == .on || term(next) == .of { next += 1 }
    guard let day = basic(next), day.reading.isDay, !isPartOfName(day) else { return draft }
    return TimeDraft(draft.pieces.lowerBound, day.end, .clock(time, day.reading))
  }

  /// "Monday night", "Tuesday at 8 p.m.", "June 5 at noon".
  private func withTime(_ draft: TimeDraft) -> TimeDraft {
    if self[draft.end].kind == .dayPart, self[draft.end].isSpaced, let part = DayPart(rawValue: self[draft.end].value) {
      return TimeDraft(draft.pieces.lowerBound, draft.end + 1, .dayPart(part, draft.reading))
    }
    if term(draft.end) == .overnight { return TimeDraft(draft.pieces.lowerBound, draft.end + 1, .acrossNight(draft.reading)) }
    let next = term(draft.end) == .at ? draft.end + 1 : draft.end
    let isTimed = next > draft.end || self[next].form == .clock
    guard isTimed, let clock = clock(next), case .clock(let time, nil) = clock.reading else { return draft }
    return TimeDraft(draft.pieces.lowerBound, clock.end, .clock(time, draft.reading))
  }
}

extension TimeReading {
  /// Whether it names one day.
  var isDay: Bool {
    switch self {
    case .day, .weekday, .offset: true
    case .holiday(let holiday, _, _): holiday != .ramadan
    default: false
    }
  }
}
