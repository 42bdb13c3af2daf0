import Records

/// A word, number or mark as the grammar of times sees it: "mid-April" is three, "6:29am" two, "2019-20" three.
///
/// Finer than the tokens, so that the grammar doesn't hang on how a tokenizer treats hyphens, slashes and units.
struct TimePiece {
  enum Form: UInt8 { case word, integer, grouped, decimal, ordinal, decade, clock, isoDay, dottedDay, slashedDay, mark }

  var start: Int
  var end: Int
  var token: Int
  var form = Form.word
  /// White space or the start of the sentence stands before it.
  var isSpaced: Bool
  var isCapital = false
  var tag: PartOfSpeech
  /// The word in lower case; nil beyond fifteen bytes and outside ASCII.
  var key: WordKey?
  var lexeme = TimeLexeme.none
  /// The number, the year of a numeric date, the hour of a clock time; the byte of a one-byte mark.
  var number = 0.0
  /// Digits of an integer or of the part after a decimal point.
  var digits = 0
  /// Minutes, or 100 * month + day of a numeric date.
  var rest = 0

  var kind: TimeLexeme.Kind { lexeme.kind }
  var term: TimeTerm { lexeme.term }
  var value: Int { lexeme.value }
  var integer: Int { number < 1e15 ? Int(number) : 0 }
  func isMark(_ byte: Character) -> Bool { form == .mark && rest == Int(byte.asciiValue ?? 0) }
  /// A hyphen or a dash.
  var isDash: Bool { form == .mark && rest == 45 }
}

/// Cuts the tokens of one sentence into pieces.
struct TimePieces {
  private(set) var all: [TimePiece] = []
  /// Whether anything in the sentence can open a time: most sentences stop here.
  private(set) var mayHoldTime = false

  /// Whether the last word is "a.m." or "p.m.".
  var endOnMeridiem: Bool { all.last?.kind == .meridiem }

  mutating func read(_ words: Range<Int>, _ tokens: Tokens, _ bytes: Span<UInt8>) {
    all.removeAll(keepingCapacity: true)
    mayHoldTime = false
    for token in words {
      let start = Int(tokens.starts[token])
      let end = Int(tokens.ends[token])
      let tag = token < tokens.tags.count ? tokens.tags[token] : .other
      let spaced = token == words.lowerBound || start > Int(tokens.ends[token - 1])
      add(bytes, start, end, token, tag, spaced)
    }
  }

  private mutating func add(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ token: Int, _ tag: PartOfSpeech, _ spaced: Bool) {
    var piece = TimePiece(start: start, end: end, token: token, isSpaced: spaced, tag: tag)
    if let key = WordKey(bytes, start, end) {
      piece.key = key
      let bare = end - start > 2 && bytes[end - 1] == 46 ? WordKey(bytes, start, end - 1).map { TimeWords.lexeme($0) } : nil
      piece.lexeme = bare ?? .none
      // "8 p.m. EST.": the stop is the sentence's.
      if piece.lexeme.kind == .zone { piece.end = end - 1 }
      if piece.lexeme.kind == .none { piece.lexeme = TimeWords.lexeme(key) }
    }
    piece.isCapital = bytes[start] >= 65 && bytes[start] <= 90
    if piece.lexeme.kind != .none || isPlainWord(bytes, start, end) { return append(piece) }
    var index = start
    while index < end {
      var part = TimePiece(start: index, end: end, token: token, isSpaced: spaced && index == start, tag: tag)
      if isDigit(bytes[index]) {
        number(bytes, &part)
      } else if isLetter(bytes[index]) {
        letters(bytes, &part)
      } else {
        mark(bytes, &part)
      }
      index = part.end
      append(part)
    }
  }

  private mutating func append(_ piece: TimePiece) {
    all.append(piece)
    switch piece.kind {
    case .none: if piece.form != .word && piece.form != .mark { mayHoldTime = true }
    case .word: if piece.term.opensAlone { mayHoldTime = true }
    default: mayHoldTime = true
    }
  }

  private func isPlainWord(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where !isLetter(bytes[index]) { return false }
    return true
  }

  private func letters(_ bytes: Span<UInt8>, _ part: inout TimePiece) {
    var end = part.start
    while end < part.end, isLetter(bytes[end]) || bytes[end] == 46 { end += 1 }
    if end - part.start > 1, bytes[end - 1] == 46, end - part.start != 4 { end -= bytes[end - 2] == 46 ? 1 : 0 }
    part.end = end
    part.isCapital = bytes[part.start] >= 65 && bytes[part.start] <= 90
    let bare = end - part.start > 2 && bytes[end - 1] == 46 ? end - 1 : end
    part.key = WordKey(bytes, part.start, bare)
    if let key = part.key { part.lexeme = TimeWords.lexeme(key) }
  }

  private func mark(_ bytes: Span<UInt8>, _ part: inout TimePiece) {
    part.form = .mark
    let byte = bytes[part.start]
    guard byte >= 0x80 else {
      part.rest = Int(byte)
      part.end = part.start + 1
      part.key = WordKey(bytes, part.start, part.end)
      return
    }
    var end = part.start + 1
    while end < part.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let isGeneral = byte == 0xE2 && end - part.start == 3 && bytes[part.start + 1] == 0x80
    // U+2010 to U+2015 are hyphens and dashes, U+2018 and U+2019 apostrophes.
    if isGeneral, bytes[part.start + 2] >= 0x90, bytes[part.start + 2] <= 0x95 { part.rest = 45 }
    if isGeneral, bytes[part.start + 2] == 0x98 || bytes[part.start + 2] == 0x99 { part.rest = 39 }
    part.end = end
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

private func isLetter(_ byte: UInt8) -> Bool {
  (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 0xC3 && byte != 0xE2) || (byte & 0xC0 == 0x80)
}

// MARK: Numbers

extension TimePieces {
  private func number(_ bytes: Span<UInt8>, _ part: inout TimePiece) {
    if numericDay(bytes, &part) { return }
    let end = part.end
    var index = part.start
    var value = 0.0
    while index < end, isDigit(bytes[index]) {
      value = value * 10 + Double(bytes[index] - 48)
      index += 1
    }
    part.form = .integer
    part.digits = index - part.start
    while index + 3 < end, bytes[index] == 44, isDigit(bytes[index + 1]), isDigit(bytes[index + 2]), isDigit(bytes[index + 3]) {
      part.form = .grouped
      for digit in index + 1...index + 3 { value = value * 10 + Double(bytes[digit] - 48) }
      index += 4
    }
    part.number = value
    if index + 1 < end, bytes[index] == 46 || bytes[index] == 58, isDigit(bytes[index + 1]) {
      index = fraction(bytes, &part, index)
    } else if part.form == .integer {
      index = suffix(bytes, &part, index)
    }
    part.end = index
  }

  private func fraction(_ bytes: Span<UInt8>, _ part: inout TimePiece, _ point: Int) -> Int {
    var index = point + 1
    var scale = 1.0
    part.digits = 0
    while index < part.end, isDigit(bytes[index]), part.digits < 6 {
      part.rest = part.rest * 10 + Int(bytes[index] - 48)
      part.digits += 1
      scale *= 10
      index += 1
    }
    if bytes[point] == 58 {
      part.form = part.digits == 2 && part.number < 25 && part.rest < 60 ? .clock : .grouped
      // Seconds add nothing to the values we give.
      if index + 2 < part.end, bytes[index] == 58, isDigit(bytes[index + 1]), isDigit(bytes[index + 2]) { index += 3 }
      return index
    }
    part.form = .decimal
    part.number += Double(part.rest) / scale
    // "1.20.23" is a version.
    if index < part.end, bytes[index] == 46 { part.form = .grouped; index = part.end }
    return index
  }

  /// "5th", "1980s", "1980's".
  private func suffix(_ bytes: Span<UInt8>, _ part: inout TimePiece, _ index: Int) -> Int {
    guard index < part.end else { return index }
    var mark = index
    if bytes[mark] == 39 { mark += 1 } else if mark + 3 < part.end, bytes[mark] == 0xE2, bytes[mark + 1] == 0x80 { mark += 3 }
    if mark < part.end, bytes[mark] == 115, mark + 1 == part.end || !isLetter(bytes[mark + 1]), part.digits == 4 || part.digits == 2,
      part.integer % 10 == 0
    {
      part.form = .decade
      return mark + 1
    }
    guard index + 1 < part.end, index + 2 == part.end || !isLetter(bytes[index + 2]) else { return index }
    switch (bytes[index] | 32, bytes[index + 1] | 32) {
    case (115, 116), (110, 100), (114, 100), (116, 104):
      part.form = .ordinal
      return index + 2
    default: return index
    }
  }

  /// "2022-07-19", "27.09.2024", "27/09/2024".
  private func numericDay(_ bytes: Span<UInt8>, _ part: inout TimePiece) -> Bool {
    var fields: (Int, Int, Int) = (0, 0, 0)
    var widths: (Int, Int, Int) = (0, 0, 0)
    var field = 0
    var separator: UInt8 = 0
    var index = part.start
    while index < part.end {
      let byte = bytes[index]
      if isDigit(byte) {
        switch field {
        case 0: fields.0 = fields.0 * 10 + Int(byte - 48); widths.0 += 1
        case 1: fields.1 = fields.1 * 10 + Int(byte - 48); widths.1 += 1
        default: fields.2 = fields.2 * 10 + Int(byte - 48); widths.2 += 1
        }
        if widths.0 > 4 || widths.1 > 4 || widths.2 > 4 { return false }
      } else if byte == 45 || byte == 46 || byte == 47, field < 2, separator == 0 || separator == byte {
        separator = byte
        field += 1
      } else {
        break
      }
      index += 1
    }
    guard field == 2, index == part.end || !isDigit(bytes[index]), widths.2 > 0 else { return false }
    if separator == 45, widths == (4, 2, 2) {
      guard CalendarDay(year: fields.0, month: fields.1, day: fields.2) != nil else { return false }
      part.form = .isoDay
      part.number = Double(fields.0)
      part.rest = fields.1 * 100 + fields.2
    } else if separator != 45, widths.2 == 4, widths.0 <= 2, widths.1 <= 2, widths.0 > 0, widths.1 > 0 {
      part.form = separator == 46 ? .dottedDay : .slashedDay
      part.number = Double(fields.2)
      let isMonthFirst = separator == 47 && fields.1 > 12
      part.rest = isMonthFirst ? fields.0 * 100 + fields.1 : fields.1 * 100 + fields.0
      guard CalendarDay(year: fields.2, month: part.rest / 100, day: part.rest % 100) != nil else { return false }
      // Day and month can't be told apart.
      if separator == 47, fields.0 <= 12, fields.1 <= 12, fields.0 != fields.1 { part.digits = -1 }
    } else {
      return false
    }
    part.end = index
    return true
  }
}

extension TimeTerm {
  /// Whether the word can be a time with no number, month, weekday or unit near it.
  var opensAlone: Bool {
    switch self {
    case .today, .yesterday, .tomorrow, .tonight, .overnight, .now, .recently, .lately, .currently, .nowadays, .soon, .future, .present,
      .notice, .moment, .noon, .midnight, .weekend, .past:
      true
    default: false
    }
  }
}
