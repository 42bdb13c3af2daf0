import Records

/// Durations, shifts from a point ("three weeks ago") and repetitions.
extension TimeGrammar {
  typealias Amount = (amount: TimeAmount, end: Int)

  func unit(_ index: Int) -> TimeUnit? {
    self[index].kind == .unit ? TimeUnit(rawValue: self[index].value) : nil
  }

  func isPlural(_ index: Int) -> Bool {
    guard self[index].kind == .unit else { return false }
    return self[index].term == .none && !TimeGrammar.singulars.contains(self[index].end - self[index].start, unit(index))
  }

  private static let singulars = SingularLengths()

  // MARK: Numbers

  /// A cardinal in digits or words, "half" and "and a half" included; nil as its value where it is vague.
  private func count(_ index: Int) -> (value: Double?, end: Int)? {
    let piece = self[index]
    switch piece.form {
    case .integer, .grouped, .decimal:
      guard !isGlued(index) else { return nil }
      if let (scale, end) = scale(index + 1) { return (piece.number * scale, end) }
      return (piece.number, index + 1)
    case .word: break
    default: return nil
    }
    switch piece.kind {
    case .cardinal: return cardinal(index)
    case .scale: return piece.value >= 12 ? (Double(piece.value), index + 1) : nil
    default: break
    }
    switch piece.term {
    case .several, .few: return (nil, index + 1)
    case .dozens, .hundreds: return term(index + 1) == .of ? (nil, index + 2) : nil
    case .couple: return (nil, term(index + 1) == .of ? index + 2 : index + 1)
    case .half:
      if term(index + 1) == .a { return (0.5, index + 2) }
      return self[index + 1].isDash || unit(index + 1) != nil ? (0.5, index + 1) : nil
    case .a: return indefinite(index)
    default: return nil
    }
  }

  private func indefinite(_ index: Int) -> (value: Double?, end: Int)? {
    switch term(index + 1) {
    case .few: return (nil, index + 2)
    case .couple: return (nil, term(index + 2) == .of ? index + 3 : index + 2)
    case .half where self[index + 2].isDash || unit(index + 2) != nil: return (0.5, index + 2)
    case .quarter where term(index + 2) == .of && term(index + 3) == .a && term(index + 4) == .century: return (0.25, index + 4)
    default: break
    }
    if self[index + 1].kind == .scale, let (value, end) = count(index + 1) { return (value, end) }
    if self[index + 1].form == .word, unit(index + 1) != nil { return (1, index + 1) }
    guard self[index + 1].kind == .cardinal || self[index + 1].form == .integer || self[index + 1].term == .half,
      let inner = count(index + 1),
      self[inner.end].isDash
    else { return nil }
    return inner
  }

  private func cardinal(_ index: Int) -> (value: Double?, end: Int) {
    var value = Double(self[index].value)
    var end = index + 1
    if value >= 20 {
      let next = self[end].isDash ? end + 1 : end
      if self[next].kind == .cardinal, self[next].value < 10, self[next].value > 0 {
        value += Double(self[next].value)
        end = next + 1
      }
    }
    while let (factor, next) = scale(end) { (value, end) = (value * factor, next) }
    return (value, end)
  }

  private func scale(_ index: Int) -> (Double, end: Int)? {
    self[index].kind == .scale && self[index].value >= 100 ? (Double(self[index].value), index + 1) : nil
  }

  /// "18 months", "three-day", "an hour and a half", "four and a half years", "a few days", "year-long".
  func amountAndUnit(_ index: Int) -> Amount? {
    if let unit = unit(index), self[index].term != .second, isPlural(index) { return (TimeAmount(count: nil, unit: unit), index + 1) }
    guard var (value, end) = count(index), value ?? 0 < 1e15 else { return nil }
    if term(end) == .and, term(end + 1) == .a, term(end + 2) == .half, let number = value {
      value = number + 0.5
      end += 3
    }
    if self[end].isDash { end += 1 }
    if term(end) == .more || term(end) == .further { end += 1 }
    guard let unit = unit(end), self[end].form == .word else { return nil }
    // "2 m" is a length, "a second" is mostly an ordinal, "three quarters" a fraction.
    if unit == .second, term(end) == .second, value != nil, value == 1 { return nil }
    if unit == .quarter, !(value ?? 0 >= 1 && term(end + 1) != .of && isNounPhraseEnd(end + 1)) { return nil }
    if self[end].isCapital, !self[index].isCapital || self[index].form != .word { return nil }
    end += 1
    if term(end) == .and, term(end + 1) == .a, term(end + 2) == .half, let number = value {
      value = number + 0.5
      end += 3
    }
    return (TimeAmount(count: value, unit: unit), end)
  }

  // MARK: From an amount to an expression

  func counted(_ index: Int) -> TimeDraft? {
    guard let amount = amountAndUnit(index) else { return nil }
    if self[index].term == .a, self[index + 1].form == .word, unit(index + 1) != nil {
      if isRate(index) { return TimeDraft(index, amount.end, .set(TimeAmount(count: 1, unit: amount.amount.unit).value)) }
      if self[amount.end].isDash, term(amount.end + 1) != .long { return nil }
    }
    // "a three-month state of emergency": the article belongs to the noun.
    if self[index].term == .a, self[index + 1].kind != .unit, isAttributive(amount) { return nil }
    return shifted(amount, from: index)
  }

  /// "three-day visit", "10-year bond".
  private func isAttributive(_ found: Amount) -> Bool {
    self[found.end - 2].isDash && !self[found.end - 2].isSpaced && !isPlural(found.end - 1)
  }

  /// "$40m a day", "three times a week", "200 people a year".
  private func isRate(_ index: Int) -> Bool {
    let before = self[index - 1]
    let after = term(index + 1 + 1)
    if after == .ago || after == .later || after == .earlier || after == .after || after == .before || after == .of || after == .from {
      return false
    }
    if before.form == .mark { return before.isMark("%") || before.isMark("$") }
    if before.form != .word || before.term == .times || before.term == .once || before.term == .twice { return true }
    if before.kind == .unit || before.kind == .scale { return true }
    return before.tag == .noun || (before.tag == .symbol)
  }

  /// An amount with what makes a point of it: ago, later, earlier, before, from now, after that.
  func shifted(_ found: Amount, from index: Int) -> TimeDraft? {
    let (amount, end) = found
    switch (term(end), term(end + 1)) {
    case (.ago, _): return TimeDraft(index, end + 1, .shift(amount, .before, .published))
    case (.from, .now): return TimeDraft(index, end + 2, .shift(amount, .after, .published))
    case (.hence, _): return TimeDraft(index, end + 1, .shift(amount, .after, .published))
    case (.later, _): return TimeDraft(index, end + 1, .shift(amount, .after, .mention))
    case (.on, _) where isClauseEnd(end + 1) && !isPlaced(index): return TimeDraft(index, end + 1, .shift(amount, .after, .mention))
    case (.earlier, let next) where next != .than: return TimeDraft(index, end + 1, .shift(amount, .before, .mention))
    case (.before, _) where isClauseEnd(end + 1): return TimeDraft(index, end + 1, .shift(amount, .before, .mention))
    case (.after, _) where isClauseEnd(end + 1): return TimeDraft(index, end + 1, .shift(amount, .after, .mention))
    case (.after, .that) where isClauseEnd(end + 2): return TimeDraft(index, end + 2, .anchoredDuration(amount, .after))
    case (.before, .that) where isClauseEnd(end + 2): return TimeDraft(index, end + 2, .anchoredDuration(amount, .before))
    case (.after, .the) where isEvent(end + 2): return TimeDraft(index, end, .anchoredDuration(amount, .after))
    case (.before, .the) where isEvent(end + 2): return TimeDraft(index, end, .anchoredDuration(amount, .before))
    case (.possessive, .time): return TimeDraft(index, end + 2, .shift(amount, .after, .published))
    default: break
    }
    if self[end].isMark("'"), term(end + 1) == .time { return TimeDraft(index, end + 2, .shift(amount, .after, .published)) }
    if let ended = amountTo(index, found), term(index) != .a || term(end) != .to { return ended }
    if self[end].isDash, term(end + 1) == .long { return TimeDraft(index, end + 2, .duration(amount)) }
    if amount.count == nil, unit(index) != nil { return vague(index, found) }
    return isDuration(index, found) ? TimeDraft(index, durationEnd(found), .duration(amount)) : nil
  }

  /// "the attack," and no clause such as "the building fell".
  private func isEvent(_ index: Int) -> Bool {
    var next = index
    while next < index + 3, self[next].form == .word,
      self[next].tag == .noun || self[next].tag == .adjective || self[next].tag == .properNoun
    { next += 1 }
    return next > index && (self[next].form == .mark || next >= pieces.count)
  }

  private func isPlaced(_ index: Int) -> Bool { self[index - 1].tag == .adposition && term(index - 1) != .about }

  /// "3.8 billion years old" and "17-year-old" are durations with their "old" left out and in.
  private func durationEnd(_ found: Amount) -> Int {
    self[found.end].isDash && term(found.end + 1) == .old ? found.end + 2 : found.end
  }

  private func isDuration(_ index: Int, _ found: Amount) -> Bool {
    let unit = found.amount.unit
    if self[found.end].isDash, term(found.end + 1) != .old, !self[found.end].isSpaced, term(index) == .a, self[index + 1].kind == .unit {
      return false
    }
    // "20 minute" of a clock, "one day" of a tale
    if term(index) == .a, unit == .day, term(found.end) == .of { return true }
    if unit == .second || unit == .minute {
      return isPlural(found.end - 1) || self[found.end - 2].isDash || term(index) == .a || found.amount.count == 1
    }
    return true
  }

  /// "for days", "lasted hours", "decades of war": plural units without a number.
  private func vague(_ index: Int, _ found: Amount) -> TimeDraft? {
    let before = self[index - 1]
    let isFree =
      before.tag == .adposition || before.tag == .verb || before.tag == .auxiliary || before.term == .only || before.term == .just
      || before.isMark(",") || before.isMark("(") || index == 0
    guard isFree, term(index - 1) != .of, term(index - 1) != .per, !self[index].isCapital || index == 0 else { return nil }
    return TimeDraft(index, found.end, .duration(found.amount))
  }

  /// What begins with a plural unit, or with a unit and "-long".
  func unitFirst(_ index: Int) -> TimeDraft? {
    guard let unit = unit(index) else { return nil }
    if self[index + 1].isDash, term(index + 2) == .long, !isPlural(index) {
      return TimeDraft(index, index + 3, .duration(TimeAmount(count: 1, unit: unit)))
    }
    if unit == .year, self[index + 1].isDash, term(index + 2) == .end { return TimeDraft(index, index + 3, .part(.end, .unit(.year, 0))) }
    // "by month's end"
    if unit >= .week, !isPlural(index), term(index + 1) == .possessive, term(index + 2) == .end {
      return TimeDraft(index, index + 3, .part(.end, .unit(unit, 0)))
    }
    guard isPlural(index), let amount = amountAndUnit(index) else { return nil }
    return shifted(amount, from: index)
  }

  /// "his first 100 days".
  func possessed(_ index: Int) -> TimeDraft? {
    let isFirst = self[index + 1].kind == .ordinal && self[index + 1].value == 1
    guard isFirst || term(index + 1) == TimeTerm.last, let amount = amountAndUnit(index + 2) else { return nil }
    return TimeDraft(index, amount.end, .duration(amount.amount))
  }

  // MARK: Repetition

  /// "every day", "each spring", "every other Thursday", "every ten years", "every Friday morning".
  func everySet(_ index: Int) -> TimeDraft? {
    var next = index + 1
    let isOther = term(next) == .other || (term(next) == .second && self[next + 1].kind != .none && self[next + 1].form == .word)
    if isOther { next += 1 }
    let piece = self[next]
    switch piece.kind {
    case .weekday where piece.isCapital:
      let end = self[next + 1].kind == .dayPart ? next + 2 : next + 1
      let part = end > next + 1 ? DayPart(rawValue: self[next + 1].value)?.code ?? "" : ""
      return TimeDraft(index, end, .set(isOther ? "P2W" : "XXXX-WXX-\(piece.value)\(part)"))
    case .season: return TimeDraft(index, next + 1, .set("XXXX-\(seasonCode(piece.value))"))
    case .month where piece.isCapital: return TimeDraft(index, next + 1, .set("XXXX-\(twoDigits(piece.value))"))
    case .dayPart: return TimeDraft(index, next + 1, .set("XXXX-XX-XX" + (DayPart(rawValue: piece.value)?.code ?? "")))
    case .word where piece.term == .weekend: return TimeDraft(index, next + 1, .set("XXXX-WXX-WE"))
    default: break
    }
    if let unit = unit(next), !isPlural(next) {
      return TimeDraft(index, next + 1, .set(TimeAmount(count: isOther ? 2 : 1, unit: unit).value))
    }
    guard term(index) == .every, let amount = amountAndUnit(next) else { return nil }
    return TimeDraft(index, amount.end, .set(amount.amount.value))
  }

  /// "once a month", "twice weekly", "twice a year".
  func timesPer(_ index: Int) -> TimeDraft? {
    let next = index + 1
    if self[next].kind == .frequency { return TimeDraft(index, next + 1, .set(TimeGrammar.frequency(self[next].value))) }
    guard term(next) == .a || term(next) == .every || term(next) == .each || term(next) == .per, let unit = unit(next + 1),
      !isPlural(next + 1)
    else { return nil }
    return TimeDraft(index, next + 2, .set(TimeAmount(count: 1, unit: unit).value))
  }

  static func frequency(_ value: Int) -> String {
    switch value {
    case 2: "PT1H"
    case 4: "P1W"
    case 5: "P2W"
    case 6: "P1M"
    case 7: "P3M"
    case 8: "P1Y"
    default: "P1D"
    }
  }

  /// "Tuesdays", "weekends".
  func weekdaySet(_ index: Int) -> TimeDraft? {
    let value = self[index].value
    guard value > 7 || self[index].isCapital else { return nil }
    return TimeDraft(index, index + 1, .set(value == 8 ? "XXXX-WXX-WE" : value == 9 ? "XXXX-WXX-WD" : "XXXX-WXX-\(value)"))
  }

  func seasonCode(_ season: Int) -> String { ["SP", "SU", "FA", "WI"][(season - 1) & 3] }

  // MARK: A number

  func number(_ index: Int) -> TimeDraft? {
    if let clock = clock(index) { return clock }
    guard !isGlued(index) || self[index].form == .word else { return nil }
    if self[index].form == .integer {
      if let day = dayFirst(index) { return day }
      if let year = year(index) { return year }
    }
    if self[index].kind == .cardinal, let ordinal = ordinal(index) { return ordinal }
    guard let amount = amountAndUnit(index) else { return nil }
    return shifted(amount, from: index)
  }
}

/// Tells "days" from "day" by length: the table of words doesn't keep them apart.
private struct SingularLengths {
  func contains(_ length: Int, _ unit: TimeUnit?) -> Bool {
    switch unit {
    case .second: length == 6 || length == 3
    case .minute: length == 6 || length == 3
    case .hour: length == 4 || length == 2
    case .day: length == 3
    case .week: length == 4
    case .fortnight: length == 9
    case .month: length == 5
    case .quarter: length == 7
    case .year: length == 4 || length == 2
    case .decade: length == 6
    case .century: length == 7
    case .millennium: length == 10
    case nil: false
    }
  }
}
