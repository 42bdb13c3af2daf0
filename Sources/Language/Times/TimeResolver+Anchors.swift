import Records

/// What is counted from another date, clock times and ranges.
extension TimeResolver {
  /// "the following month", "that year", "the week before".
  func neighbour(_ unit: TimeUnit, _ offset: Int) -> TimeMeaning {
    guard let mention, let stretch = mention.stretch, mention.grain <= unit else { return .unknown(unit) }
    let day = offset < 0 ? stretch.first : stretch.last
    return .holding(day.adding(offset, unit), unit, .textual)
  }

  /// "three weeks ago", "two years earlier", "16 days later".
  func shift(_ amount: TimeAmount, _ side: TimeReading.Side, _ anchor: TimeReading.Anchor, _ base: CalendarDay?) -> TimeMeaning {
    let sign = side == .before ? -1 : 1
    var day = base
    var basis = TimeExpression.Basis.published
    if anchor == .mention {
      if let mention, let stretch = mention.stretch, mention.grain <= amount.unit || amount.unit >= .year {
        day = side == .before ? stretch.first : stretch.last
        basis = .textual
      } else if side == .after || mention != nil {
        return amount.unit.isClock ? .duration(amount) : .unknown(amount.unit)
      }
    }
    guard let count = amount.count, count < 1_000 || amount.whole != nil else { return ago(amount, sign, day) }
    guard !amount.unit.isClock else { return .duration(amount) }
    guard let day else { return .unknown(amount.unit) }
    var meaning = landing(count, amount.unit, sign, day, basis)
    if amount.isBound { meaning.stretch = nil }
    return meaning
  }

  private func landing(_ count: Double, _ unit: TimeUnit, _ sign: Int, _ day: CalendarDay, _ basis: TimeExpression.Basis) -> TimeMeaning {
    let isWhole = count == count.rounded()
    let years = count * (unit == .millennium ? 1_000 : unit == .century ? 100 : unit == .decade ? 10 : unit == .year ? 1 : 0)
    guard day.year + sign * Int(years) > 2, years < 2_000 else { return .unknown(.year) }
    switch unit {
    case .fortnight: return .holding(day.adding(sign * Int(count * 2), .week), .week, basis)
    case .year where !isWhole: return .holding(day.adding(sign * Int(count * 12), .month), .month, basis)
    case .decade: return .year(day.year + sign * Int(count * 10), basis)
    case .century, .millennium:
      let year = day.year + sign * Int(count * (unit == .century ? 100 : 1_000))
      // A round number of decades is meant to within a few years.
      var meaning = TimeMeaning.year(year, basis)
      meaning.stretch = CalendarStretch(years: year - 2, year + 2)
      return meaning
    default:
      return .holding(day.adding(sign * Int(count), unit), unit, basis)
    }
  }

  /// "a few days ago": two to five of them.
  private func ago(_ amount: TimeAmount, _ sign: Int, _ day: CalendarDay?) -> TimeMeaning {
    let value = sign < 0 ? "PAST_REF" : "FUTURE_REF"
    guard let day, (.day ... .year).contains(amount.unit), amount.count == nil else { return .reference(value) }
    let (near, far) = (day.adding(2 * sign, amount.unit), day.adding(5 * sign, amount.unit))
    return .reference(value, sign < 0 ? CalendarStretch(far, near) : CalendarStretch(near, far))
  }

  /// "Two days after the attack", the attack being dated shortly before.
  func anchoredDuration(_ amount: TimeAmount, _ side: TimeReading.Side) -> TimeMeaning {
    guard let mention = recentMention(within: 1), let stretch = mention.stretch, mention.grain == .day, let count = amount.whole,
      (.day ... .year).contains(amount.unit), count < 10_000
    else { return .duration(amount) }
    let day = side == .before ? stretch.first.adding(-count, amount.unit) : stretch.last.adding(count, amount.unit)
    var meaning = TimeMeaning.duration(amount, TimeMeaning.holding(day, amount.unit, .textual).stretch)
    meaning.basis = .textual
    return meaning
  }

  // MARK: The day and its hours

  func dayPart(_ part: DayPart, _ day: TimeMeaning) -> TimeMeaning {
    var meaning = day
    meaning.kind = .time
    // Dawn and dusk have no code of their own; the day says enough.
    let isPlain = part == .dawn || part == .dusk
    meaning.value = day.value == "PRESENT_REF" ? "XXXX-XX-XX" + part.code : day.value + (isPlain ? "" : part.code)
    return meaning
  }

  func night(_ inner: TimeReading?, _ place: TimePlace, _ base: CalendarDay?, _ direction: ClauseTense.Direction) -> TimeMeaning? {
    let day = meaning(of: inner ?? .offset(0), place, base: base, direction: direction)
    guard let first = day?.stretch?.first else { return .unresolved("XXXX-XX-XXTNI", .time) }
    let stretch = inner == nil ? CalendarStretch(first.adding(days: -1), first) : CalendarStretch(first, first.adding(days: 1))
    return TimeMeaning(
      kind: .time, value: first.iso8601 + "TNI", stretch: stretch, basis: day?.basis ?? .published, isBoundable: false,
      isAnchor: inner != nil)
  }

  func clock(_ time: ClockTime, _ day: TimeReading?, _ place: TimePlace, _ base: CalendarDay?, _ direction: ClauseTense.Direction)
    -> TimeMeaning?
  {
    let hours = "T\(twoDigits(time.hour)):\(twoDigits(time.minute))" + zone(time.zone)
    var date: TimeMeaning?
    if let day {
      date = meaning(of: day, place, base: base, direction: direction)
    } else if let mention = recentMention(within: 1), mention.grain == .day {
      date = mention
      date?.basis = .textual
    } else {
      date = base.map { .day($0, .published) }
    }
    guard let first = date?.stretch?.first else { return .unresolved("XXXX-XX-XX" + hours, .time) }
    let value = first.iso8601 + hours
    return TimeMeaning(
      kind: .time, value: value, stretch: CalendarStretch(day: first), clock: (value, value), basis: date?.basis ?? .published)
  }

  private func zone(_ minutes: Int?) -> String {
    guard let minutes else { return "" }
    if minutes == 0 { return "Z" }
    let size = abs(minutes)
    return "\(minutes < 0 ? "-" : "+")\(twoDigits(size / 60)):\(twoDigits(size % 60))"
  }

  // MARK: Ranges

  /// The year of one end serves the other; with neither, the later end is found first in the past and the earlier in the future.
  func range(
    _ first: TimeReading, _ second: TimeReading, _ place: TimePlace, _ base: CalendarDay?, _ direction: ClauseTense.Direction
  ) -> TimeMeaning? {
    let isFirstFixed = first.isFixed
    var start: TimeMeaning?
    var end: TimeMeaning?
    if !isFirstFixed, second.isFixed || direction == .past {
      end = meaning(of: second, place, base: base, direction: direction)
      start = meaning(of: first, place, base: end?.stretch?.first ?? base, direction: .past)
      if second.isFixed, start?.basis == .published { start?.basis = .absolute }
    } else {
      start = meaning(of: first, place, base: base, direction: direction)
      end = meaning(of: second, place, base: start?.stretch?.first ?? base, direction: .future)
    }
    guard var joined = start, var end else { return nil }
    if case .clock(let time, nil) = first, case .clock(let other, _) = second, time.zone == nil, other.zone != nil {
      joined.clock?.start += zone(other.zone)
      joined.value += zone(other.zone)
    }
    guard let from = joined.stretch, var to = end.stretch else { return joined }
    // "from 10pm until 5am" ends on the next day.
    if case .clock(let open, _) = first, case .clock(let close, nil) = second, from.first == to.first,
      (close.hour, close.minute) < (open.hour, open.minute)
    {
      to = CalendarStretch(day: to.first.adding(days: 1))
      let value = to.first.iso8601 + (end.clock?.end.dropFirst(10) ?? "")
      end.clock = (value, value)
    }
    joined.stretch = CalendarStretch(from.first, to.last)
    joined.clock = joined.clock.flatMap { start in end.clock.map { (start.start, $0.end) } }
    joined.isBoundable = false
    return joined
  }
}

extension TimeReading {
  /// Whether it needs no other date.
  var isFixed: Bool {
    switch self {
    case .day(_, _, let year), .month(_, let year, _), .season(_, let year, _), .quarter(_, let year), .half(_, let year): year != .open
    case .year, .years, .decade, .century: true
    case .part(_, let inner): inner.isFixed
    default: false
    }
  }
}
