import Records

/// Collects the days of the calendar that a text names, word by word: "2 May", "May 2nd", "the 2nd of May", and weekdays where the day of
/// publication is known.
struct DayMentions {
  /// One term a mention, the same for every way to tell the day; no year.
  private(set) var found: [UInt32] = []
  private let published: Int?
  /// Of the words before: a month, or the day of a month.
  private var month: UInt8?
  private var day: UInt8?

  /// - Parameter published: days since 1970.
  init(published: Int?) { self.published = published }

  /// - Parameter word: in lower case.
  mutating func read(_ word: [UInt8]) {
    if let number = DayMentions.dayOfMonth(word) {
      if let month { found.append(DayMentions.term(month, number)) }
      (month, day) = (nil, number)
    } else if let named = DayMentions.months[word] {
      if let day { found.append(DayMentions.term(named, day)) }
      (month, day) = (named, nil)
    } else if word == DayMentions.of, day != nil {
      month = nil
    } else {
      (month, day) = (nil, nil)
      if let published, let weekday = DayMentions.weekdays[word] {
        let past = (CalendarDay(daysSince1970: published).weekday + 7 - weekday) % 7
        let named = CalendarDay(daysSince1970: published - past)
        found.append(DayMentions.term(UInt8(named.month), UInt8(named.day)))
      }
    }
  }

  /// No word begins with a zero byte.
  static func term(_ month: UInt8, _ day: UInt8) -> UInt32 { WordHash.of([0, month, day]) }

  /// "2", "02", "2nd"; nil for anything that no month has.
  private static func dayOfMonth(_ word: [UInt8]) -> UInt8? {
    let digits = word.prefix { $0 >= 48 && $0 <= 57 }
    guard (1...2).contains(digits.count), digits.count == word.count || ordinals.contains(Array(word[digits.count...])) else { return nil }
    let number = digits.reduce(UInt8(0)) { $0 * 10 + ($1 - 48) }
    return (1...31).contains(number) ? number : nil
  }

  private static let of = Array("of".utf8)
  private static let ordinals: Set<[UInt8]> = Set(["st", "nd", "rd", "th"].map { Array($0.utf8) })

  /// With the short forms that datelines use.
  /// In full or by its first three letters, in lower case.
  static func isMonth(_ word: String) -> Bool { months[Array(word.utf8)] != nil }

  private static let months: [[UInt8]: UInt8] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    var months: [[UInt8]: UInt8] = [Array("sept".utf8): 9]
    for (number, name) in names.enumerated() {
      months[Array(name.utf8)] = UInt8(number + 1)
      months[Array(name.utf8.prefix(3))] = UInt8(number + 1)
    }
    return months
  }()

  /// The terms of weekdays and months.
  static let names: Set<UInt32> = Set((Array(weekdays.keys) + Array(months.keys)).map { Stem.hash(String(decoding: $0, as: UTF8.self)) })

  /// As in ISO 8601.
  private static let weekdays: [[UInt8]: Int] = {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { (Array($0.element.utf8), $0.offset + 1) })
  }()
}
