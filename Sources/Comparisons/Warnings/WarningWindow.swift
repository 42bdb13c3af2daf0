import Records

/// When a warning held, against when an event happened: interval arithmetic on partial dates.
struct WarningWindow {
  /// A warning further from the event than this is about something else.
  static let nearDays = 30

  /// Between which days its time began.
  private let begins: DayInterval?
  /// The days it held from its beginning; nil where no end is stated.
  private let days: Int?

  init(issued: PartialInterval?, window: String?) {
    // "from 1 to 10 March": both ends of the time itself are known.
    if let stated = WarningWindow.interval(window), let start = stated.start, let end = stated.end, start <= end {
      begins = DayInterval(start: start, end: start)
      days = end - start
    } else {
      begins = DayInterval(issued)
      days = window.flatMap(WarningWindow.days)
    }
  }

  /// An end is stated.
  var isBounded: Bool { days != nil }

  /// The last day on which it can have held; nil where that is unknown or no end was stated.
  var lastDay: Int? {
    guard let days, let last = begins?.end ?? begins?.start else { return nil }
    return last + days
  }

  struct Match {
    let time: WarningRecord.TimeMatch
    let distance: Int?

    /// Inside before whatever may be inside, then near, then outside; of two the nearer.
    static func isBetter(_ a: Match, _ b: Match) -> Bool {
      (a.rank, a.distance ?? 0) < (b.rank, b.distance ?? 0)
    }

    private var rank: Int {
      switch time {
      case .inside: 0
      case .notComputable: distance == nil ? 4 : 1
      case .near: 2
      case .outside: 3
      }
    }
  }

  /// Inside: every reading of the dates puts the event within the time of the warning. Near: every reading puts it after that time, by no
  /// more than thirty days. Outside: every reading puts it before, or later than that. Not computable: a date is missing, or readings
  /// differ; then the distance is the most that one of them gives. A warning without an end holds on the days of its issue alone.
  ///
  /// "At the start of March" for 48 hours, and an event on the 10th: from inside to seven days after.
  func match(_ event: PartialInterval?) -> Match {
    guard let begins, let event = DayInterval(event) else { return Match(time: .notComputable, distance: nil) }
    let length = days ?? 0
    if let end = event.end, let first = begins.start, end < first { return Match(time: .outside, distance: first - end) }
    if let start = event.start, let last = begins.end, start > last + length { return after(start - last - length) }
    guard let first = begins.start, let last = begins.end, let start = event.start, let end = event.end else {
      return Match(time: .notComputable, distance: nil)
    }
    if start >= last, end <= first + length { return Match(time: .inside, distance: nil) }
    return Match(time: .notComputable, distance: max(last - start, end - first - length))
  }

  private func after(_ distance: Int) -> Match {
    Match(time: distance <= WarningWindow.nearDays ? .near : .outside, distance: distance)
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
