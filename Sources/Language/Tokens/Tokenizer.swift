/// Splits text into the syntactic words of UD English (EWT, GUM): contractions and possessives, hyphens but for prefixes,
/// punctuation, currency and units each on their own; numbers, dates, addresses and abbreviations whole.
///
/// Linear in the text; looks at bytes only.
package struct Tokenizer: ~Copyable {
  private var words = TokenSpans()
  private var pending = TokenSpans.Gap.paragraph

  package static func words(of bytes: Span<UInt8>) -> TokenSpans {
    var tokenizer = Tokenizer()
    tokenizer.words.starts.reserveCapacity(bytes.count / 5 + 8)
    tokenizer.words.ends.reserveCapacity(bytes.count / 5 + 8)
    tokenizer.words.gaps.reserveCapacity(bytes.count / 5 + 8)
    tokenizer.run(bytes)
    return tokenizer.words
  }

  private mutating func run(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      index = skipSpace(bytes, from: index)
      var end = index
      while end < bytes.count {
        let (kind, length) = CharacterClass.at(end, bytes)
        if kind == .space { break }
        end += length
      }
      if end > index { chunk(bytes, index, end) }
      index = end
    }
  }

  /// Notes whether the white space holds a line end or a blank line.
  private mutating func skipSpace(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    var lines = 0
    while index < bytes.count {
      let (kind, length) = CharacterClass.at(index, bytes)
      guard kind == .space else { break }
      if length == 3, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 {
        lines += bytes[index + 2] == 0xA9 ? 2 : 1
      } else if bytes[index] == 10 || (bytes[index] == 13 && (index + 1 == bytes.count || bytes[index + 1] != 10)) {
        lines += 1
      }
      index += length
    }
    if start > 0 || words.starts.isEmpty == false {
      pending = lines > 1 ? .paragraph : lines == 1 ? .line : index > start ? .space : .none
    }
    return index
  }

  private mutating func emit(_ start: Int, _ end: Int) {
    guard end > start else { return }
    words.starts.append(UInt32(start))
    words.ends.append(UInt32(end))
    words.gaps.append(pending.rawValue)
    pending = .none
  }

  // MARK: One stretch without white space

  private mutating func chunk(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    if end - start <= 4, TokenizerWords.emoticons.contains(ascii(bytes, start, end)) { return emit(start, end) }
    var first = start
    while first < end {
      let length = leadingMark(bytes, first, end)
      if length == 0 { break }
      emit(first, first + length)
      first += length
    }
    let last = trailingMarks(bytes, first, end)
    core(bytes, first, last)
    tail(bytes, last, end)
  }

  /// Bytes of the mark at `start` that stands by itself; 0 where a word begins.
  private func leadingMark(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let (kind, length) = CharacterClass.at(start, bytes)
    guard kind == .mark else { return 0 }
    let byte = bytes[start]
    let next = start + length
    let nextKind = next < end ? CharacterClass.at(next, bytes).kind : .space
    if Marks.isApostrophe(bytes, start) {
      if nextKind == .digit { return 0 }
      if let key = WordKey(bytes, start, end), TokenizerWords.apostropheWords.contains(key) { return 0 }
    }
    switch byte {
    case 46 where nextKind == .digit: return 0  // .5
    case 35, 64: if nextKind == .letter { return 0 }  // #tag, @name
    case 38 where nextKind == .letter: return length
    default: break
    }
    return Marks.run(bytes, start, end)
  }

  /// Where the marks that end a chunk begin.
  private func trailingMarks(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var last = end
    lazy var isAddress = Marks.looksLikeAddress(bytes, start, end)
    while last > start {
      let previous = Marks.before(bytes, last, start)
      guard CharacterClass.at(previous, bytes).kind == .mark else { break }
      let byte = bytes[previous]
      if byte == 46, keepsFullStop(bytes, start, previous) { break }
      if byte == 41, closesInside(bytes, start, previous) { break }
      if byte == 45, previous - start <= 2, previous > start, bytes[previous - 1] >= 0x41 { break }  // a stammered "w-"
      if byte == 36, previous > start, CharacterClass.isUpper(at: Marks.before(bytes, previous, start), bytes) { break }  // US$
      if byte == 47 || byte == 95, isAddress { break }
      last = previous
    }
    return last
  }

  /// "option(s)"
  private func closesInside(_ bytes: Span<UInt8>, _ start: Int, _ close: Int) -> Bool {
    var index = close - 1
    while index > start, close - index <= 4 {
      if bytes[index] == 40 { return CharacterClass.at(Marks.before(bytes, index, start), bytes).kind == .letter }
      if CharacterClass.at(index, bytes).kind != .letter { return false }
      index -= 1
    }
    return false
  }

  private func keepsFullStop(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    guard stop > start, bytes[stop - 1] != 46 else { return false }
    // The word before the stop, from the last hyphen, slash or bracket on: "then-Gov."
    var first = stop
    while first > start, !Marks.partsWords(bytes[first - 1]) { first -= 1 }
    if let key = WordKey(bytes, first, stop), TokenizerWords.abbreviations.contains(key) {
      return !TokenizerWords.numberAbbreviations.contains(key) || digitFollows(bytes, stop + 1)
    }
    return isInitials(bytes, first, stop)
  }

  /// "No. 5", "Art. 3", "p. 17": before a number only.
  private func digitFollows(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, index < start + 4, bytes[index] == 32 || bytes[index] == 0xC2 || bytes[index] == 0xA0 { index += 1 }
    return index < bytes.count && bytes[index] >= 48 && bytes[index] <= 57
  }

  /// "J", "U.S", "a.k.a": single letters parted by stops.
  private func isInitials(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    var letters = 0
    while index < end {
      let (kind, length) = CharacterClass.at(index, bytes)
      guard kind == .letter else { return false }
      letters += 1
      index += length
      if index == end { break }
      guard bytes[index] == 46 else { return false }
      index += 1
    }
    if letters == 1 { return CharacterClass.isUpper(at: start, bytes) && bytes[start] != 73 }
    return letters > 1
  }

  private mutating func tail(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var index = start
    while index < end {
      let length = Marks.run(bytes, index, end)
      emit(index, index + length)
      index += length
    }
  }

  // MARK: The inside

  /// A quotation mark or an angle bracket is in no word and no address: "Lee"<lee@example.org.
  private mutating func core(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var first = start
    var index = start
    while index < end {
      guard bytes[index] == 34 || bytes[index] == 60 || bytes[index] == 62 else {
        index += 1
        continue
      }
      piece(bytes, first, index)
      first = index + Marks.run(bytes, index, end)
      emit(index, first)
      index = first
    }
    piece(bytes, first, end)
  }

  private mutating func piece(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard end > start else { return }
    if Marks.looksLikeAddress(bytes, start, end) || Marks.looksLikeNumber(bytes, start, end) { return emit(start, end) }
    var wordStart = start
    var index = start
    while index < end {
      let (kind, length) = CharacterClass.at(index, bytes)
      if kind == .mark, index > wordStart || bytes[index] != 46, let cut = cut(bytes, start, wordStart, index, end) {
        word(bytes, wordStart, index)
        emit(index, index + cut)
        index += cut
        wordStart = index
      } else {
        index += length
      }
    }
    word(bytes, wordStart, end)
  }

  /// Bytes of the mark at `index` where it parts two words; nil where it belongs to one.
  private func cut(_ bytes: Span<UInt8>, _ core: Int, _ start: Int, _ index: Int, _ end: Int) -> Int? {
    let byte = bytes[index]
    switch byte {
    case 35, 36, 38, 39, 43, 64, 95: return nil
    default: break
    }
    let run = Marks.run(bytes, index, end)
    let next = index + run
    let before = index > start ? CharacterClass.at(Marks.before(bytes, index, start), bytes).kind : .mark
    let after = next < end ? CharacterClass.at(next, bytes).kind : .mark
    switch byte {
    case 46:
      if run > 1 { return run }
      // "place.The": a space is missing
      guard before == .letter, after == .letter, index - start > 2, next + 1 < end, CharacterClass.isUpper(at: next, bytes)
      else { return nil }
      let isWord = CharacterClass.isLower(at: Marks.before(bytes, index, start), bytes) && CharacterClass.isLower(at: next + 1, bytes)
      guard isWord, let key = WordKey(bytes, next, end) else { return isWord ? run : nil }
      return TokenizerWords.domains.contains(key) ? nil : run
    case 45:
      if run > 1 { return run }
      return hyphenParts(bytes, start, index, end, before, after, isFirst: start == core) ? 1 : nil
    case 47:
      if before == .digit && after == .digit { return nil }
      return index - start > 1 && end - next > 1 ? run : nil
    case 42: return before == .letter && after == .letter ? nil : run
    case 44: return before == .digit && after == .digit && groupsThousands(bytes, index, end) ? nil : run
    case 58: return before == .digit && after == .digit ? nil : run
    case 40, 41: return closesSoon(bytes, index, end) ? nil : run
    default:
      return Marks.isApostrophe(bytes, index) || isJoiner(bytes, index) ? nil : run
    }
  }

  /// The hyphen of U+2011, the middle dot and the marks over letters stay inside their word.
  private func isJoiner(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let value = CharacterClass.scalar(at: index, bytes).value
    return value == 0x2011 || value == 0xB7 || value == 0xB4 || value == 0x2019
  }

  /// A comma with three digits behind it.
  private func groupsThousands(_ bytes: Span<UInt8>, _ comma: Int, _ end: Int) -> Bool {
    var index = comma + 1
    while index < end, bytes[index] >= 48, bytes[index] <= 57 { index += 1 }
    return index - comma == 4
  }

  private func closesSoon(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    end - index <= 4 && bytes[end - 1] == 41 && (bytes[index] == 41 ? index == end - 1 : true)
  }

  private func hyphenParts(
    _ bytes: Span<UInt8>, _ start: Int, _ index: Int, _ end: Int, _ before: CharacterClass, _ after: CharacterClass,
    isFirst: Bool
  ) -> Bool {
    if before == .mark || after == .mark { return index + 1 < end || index == start || index - start > 2 }
    // "non-adult-like" is split throughout, "non-adult" is not
    let isLast = !(index + 1..<end).contains { bytes[$0] == 45 }
    if isFirst, isLast, let key = WordKey(bytes, start, index), TokenizerWords.prefixes.contains(key) { return false }
    return true
  }

  /// One word without parting marks: contractions, possessives, units.
  private mutating func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard end > start else { return }
    if let key = WordKey(bytes, start, end) {
      if TokenizerWords.apostropheWords.contains(key) { return emit(start, end) }
      if let length = TokenizerWords.fused[key] {
        emit(start, end - length)
        return emit(end - length, end)
      }
      if TokenizerWords.unmarked.contains(key), let next = nextWord(bytes, end), TokenizerWords.afterUnmarked.contains(next) {
        emit(start, end - 1)
        return emit(end - 1, end)
      }
    }
    var first = start
    while let split = currency(bytes, first, end) {
      emit(first, split)
      first = split
    }
    var ends = [end]
    while let last = ends.last, last > first, let split = contraction(bytes, first, last) ?? unit(bytes, first, last) { ends.append(split) }
    emit(first, ends[ends.count - 1])
    for part in ends.indices.dropLast().reversed() { emit(ends[part + 1], ends[part]) }
  }

  /// The word behind one space, up to the next white space.
  private func nextWord(_ bytes: Span<UInt8>, _ end: Int) -> WordKey? {
    guard end < bytes.count, bytes[end] == 32 else { return nil }
    var last = end + 1
    while last < bytes.count, CharacterClass.at(last, bytes).kind == .letter { last += CharacterClass.at(last, bytes).length }
    guard last == bytes.count || CharacterClass.at(last, bytes).kind == .space else { return nil }
    return WordKey(bytes, end + 1, last)
  }

  private func contraction(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var mark = end
    let floor = max(start, end - 6)
    while mark > floor {
      mark -= 1
      if Marks.isApostrophe(bytes, mark) { break }
    }
    guard mark > start, Marks.isApostrophe(bytes, mark) else { return nil }
    if let key = WordKey(bytes, mark, end), TokenizerWords.clitics.contains(key) {
      // "1990's" is a number
      return bytes[mark - 1] == 48 && (bytes[end - 1] | 32) == 115 ? nil : mark
    }
    let hasT = end - mark <= 4 && (bytes[end - 1] | 32) == 116 && CharacterClass.at(mark, bytes).length + mark == end - 1
    return hasT && mark - 1 > start && (bytes[mark - 1] | 32) == 110 ? mark - 1 : nil
  }

  private func unit(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard bytes[start] >= 48, bytes[start] <= 57 else { return nil }
    var index = start
    while index < end, (bytes[index] >= 48 && bytes[index] <= 58) || bytes[index] == 46 || bytes[index] == 44 { index += 1 }
    guard index < end, index > start, let key = WordKey(bytes, index, end), TokenizerWords.units.contains(key) else { return nil }
    return index
  }

  /// "US$5": the sign ends the first word.
  private func currency(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    for index in start..<end where bytes[index] == 36 && index + 1 < end { return index + 1 }
    return nil
  }

  private func ascii(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
    var text = ""
    for index in start..<end {
      guard bytes[index] < 0x80 else { return "" }
      text.unicodeScalars.append(Unicode.Scalar(bytes[index]))
    }
    return text
  }
}
