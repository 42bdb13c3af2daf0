import Records

/// When a warning held, against when an event happened: interval arithmetic on partial dates.
struct WarningWindow {
  /// A warning further from the event than this is about something else.
  static let nearDays = 30

  /// When it was given, as far as known.
  private let issued: DayInterval?
  /// The days it held from its issue; nil where no end is stated.
  private let days: Int?

  init(issued: PartialInterval?, window: String?) {
    let stated = WarningWindow.interval(window)
    self.issued = stated ?? DayInterval(issued)
    days = stated != nil ? 0 : window.flatMap(WarningWindow.days)
  }

  /// The last day on which it can have held; nil where that is unknown or no end was stated.
  var lastDay: Int? {
    guard let days, let last = issued?.end ?? issued?.start else { return nil }
    return last + days
  }

  struct Match {
    let time: WarningRecord.TimeMatch
    let distance: Int?
  }

  /// Inside: no reading of the dates puts the event outside the time of the warning. Near: within thirty days after it, or
  /// readings differ. Outside: before it was given, or later than that. A warning without an end is never "inside" but on the
  /// days of its issue.
  func match(_ event: PartialInterval?) -> Match {
    guard let issued, let event = DayInterval(event), event.start != nil || event.end != nil else {
      return Match(time: .notComputable, distance: nil)
    }
    let held = DayInterval(start: issued.start, end: issued.end.map { $0 + (days ?? 0) } ?? issued.start.map { $0 + (days ?? 0) })
    if event.liesWithin(held) { return Match(time: .inside, distance: nil) }
    if let end = event.end, let start = issued.start, end < start { return Match(time: .outside, distance: nil) }
    let distance = held.distance(to: event)
    return distance <= WarningWindow.nearDays ? Match(time: .near, distance: distance) : Match(time: .outside, distance: nil)
  }

  /// `2024-03-01/2024-03-10`
  private static func interval(_ text: String?) -> DayInterval? {
    guard let text, let slash = text.firstIndex(of: "/"), !text.hasPrefix("P") else { return nil }
    return DayInterval(PartialInterval(start: String(text[..<slash]), end: String(text[text.index(after: slash)...])))
  }

  /// Whole days of an ISO 8601 duration, rounded up: 2 for `PT48H`, 7 for `P1W`.
  private static func days(_ duration: String) -> Int? {
    guard duration.hasPrefix("P") else { return nil }
    var hours = 0
    var number = 0
    var hasNumber = false
    var isTime = false
    for byte in duration.utf8.dropFirst() {
      switch byte {
      case 48...57:
        guard number < 100_000 else { return nil }
        number = number * 10 + Int(byte - 48)
        hasNumber = true
      case UInt8(ascii: "T"): isTime = true
      default:
        guard hasNumber, let unit = unit(byte, isTime: isTime) else { return nil }
        hours += number * unit
        number = 0
        hasNumber = false
      }
    }
    return hasNumber || hours == 0 ? nil : (hours + 23) / 24
  }

  private static func unit(_ letter: UInt8, isTime: Bool) -> Int? {
    switch letter {
    case UInt8(ascii: "Y"): 365 * 24
    case UInt8(ascii: "M"): isTime ? 0 : 30 * 24
    case UInt8(ascii: "W"): 7 * 24
    case UInt8(ascii: "D"): 24
    case UInt8(ascii: "H"): isTime ? 1 : nil
    case UInt8(ascii: "S"): isTime ? 0 : nil
    default: nil
    }
  }
}
