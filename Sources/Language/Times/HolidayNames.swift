/// The names of the feasts.
enum HolidayNames {
  /// The longest name that begins at a piece.
  static func holiday(at index: Int, in grammar: TimeGrammar) -> (Holiday, end: Int)? {
    let piece = grammar[index]
    guard piece.kind == .holiday, piece.isCapital else { return nil }
    var best: (Holiday, end: Int)?
    for name in names where name.words[0] == piece.key {
      let matches = (1..<name.words.count).allSatisfy { grammar[index + $0].key == name.words[$0] }
      if matches, index + name.words.count > best?.end ?? 0 { best = (name.holiday, index + name.words.count) }
    }
    return best
  }

  static let firstWords: Set<WordKey> = Set(names.map { $0.words[0] })

  private static let names: [(words: [WordKey], holiday: Holiday)] = [
    ("new year 's day", .fixed(month: 1, day: 1)), ("new year 's eve", .fixed(month: 12, day: 31)),
    ("epiphany", .fixed(month: 1, day: 6)), ("valentine 's day", .fixed(month: 2, day: 14)),
    ("christmas", .fixed(month: 12, day: 25)), ("christmas day", .fixed(month: 12, day: 25)), ("christmas eve", .fixed(month: 12, day: 24)),
    ("boxing day", .fixed(month: 12, day: 26)), ("halloween", .fixed(month: 10, day: 31)),
    ("independence day", .fixed(month: 7, day: 4)), ("veterans day", .fixed(month: 11, day: 11)),
    ("armistice day", .fixed(month: 11, day: 11)), ("bastille day", .fixed(month: 7, day: 14)), ("juneteenth", .fixed(month: 6, day: 19)),
    ("labor day", .weekday(1, nth: 1, month: 9)), ("memorial day", .weekday(1, nth: -1, month: 5)),
    ("presidents day", .weekday(1, nth: 3, month: 2)), ("columbus day", .weekday(1, nth: 2, month: 10)),
    ("thanksgiving", .weekday(4, nth: 4, month: 11)), ("thanksgiving day", .weekday(4, nth: 4, month: 11)),
    ("easter", .easter(0)), ("easter sunday", .easter(0)), ("easter monday", .easter(1)), ("good friday", .easter(-2)),
    ("ash wednesday", .easter(-46)), ("palm sunday", .easter(-7)), ("maundy thursday", .easter(-3)), ("pentecost", .easter(49)),
    ("ramadan", .ramadan), ("eid", .eid), ("eid al - fitr", .eidAlFitr), ("eid al - adha", .eidAlAdha),
    ("eid ul - fitr", .eidAlFitr), ("eid ul - adha", .eidAlAdha),
  ].map { name, holiday in
    (
      name.split(separator: " ").map { word in
        guard let key = WordKey(String(word)) else { preconditionFailure("a listed word is longer than fifteen bytes: \(word)") }
        return key
      }, holiday
    )
  }
}
