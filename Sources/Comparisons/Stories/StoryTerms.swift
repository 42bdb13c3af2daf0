import Records

/// One term of an article: how often and how prominently it stands there.
struct StoryTerm {
  /// Each mention counts one, and more in headline and lead.
  var weight: Float
  var kind: Kind

  enum Kind { case word, name, number, day }
}

/// Reads the terms of an article for the grouping of stories.
///
/// A term is a lower-case word without its commonest endings, known by its hash alone. A word with a capital letter that opens
/// no sentence is a name. A people stands for its state: "Greek" and "Greece" are one term. A day of the calendar is a term of its own,
/// however it is told: "2 May", and "Thursday" where the day of publication is known.
enum StoryTerms {
  /// Words of headline and lead, which tell the news.
  static let leadWords = 20
  static let leadBonus: Float = 1
  /// Later words are background as often as news.
  static let mostWords = 150

  struct Reading {
    var terms: [UInt32: StoryTerm] = [:]
    /// Years of the calendar that the words read name.
    var years: Set<Int> = []
  }

  /// - Parameter published: days since 1970; a weekday is the last such day up to it.
  static func read(_ text: String, title: String?, published: Int? = nil) -> Reading {
    var bytes: [UInt8] = []
    // Feeds repeat the headline in the text; it counts once.
    if let title, !text.hasPrefix(title) { bytes = Array(title.utf8) + [10] }
    bytes += text.utf8
    var reading = Reading()
    var days = DayMentions(published: published)
    var scanner = TermScanner()
    scanner.scan(bytes, limit: mostWords, days: &days) { hash, isName, value, number in
      if let value, StoryTerms.years.contains(value) { reading.years.insert(value) }
      // The bonus runs out towards the end of the lead.
      let bonus = leadBonus * max(0, 1 - Float(number) / Float(leadWords))
      let key = StoryTerms.states[hash] ?? hash
      var term = reading.terms[key] ?? StoryTerm(weight: 0, kind: value == nil ? .word : .number)
      term.weight += 1 + bonus
      if isName { term.kind = .name }
      reading.terms[key] = term
    }
    for day in days.found { reading.terms[day, default: StoryTerm(weight: 0, kind: .day)].weight += 1 }
    return reading
  }

  /// Four digits that are read as a year.
  private static let years = 1950..<2050

  /// The term of a people, under that of its state; of both only names of one word.
  private static let states: [UInt32: UInt32] = {
    var states: [UInt32: UInt32] = [:]
    for spelling in StateGazetteer.shipped.spellings where spelling.entry.kind == .nationality && !spelling.isExact {
      guard let state = spelling.entry.state, !state.utf8.contains(32), !spelling.words.utf8.contains(32) else { continue }
      states[Stem.hash(spelling.words)] = Stem.hash(state.lowercased())
    }
    return states
  }()
}

/// Walks over the words of a text and stems them in one buffer.
struct TermScanner {
  private var word: [UInt8] = []
  private var opensSentence = true

  /// Calls `body` with the hash of each stem, whether it is written as a name, its value where it is a number, and its place.
  ///
  /// Single letters and digits are no terms, but a single digit may be a day of the month.
  mutating func scan(_ bytes: [UInt8], limit: Int, days: inout DayMentions, _ body: (UInt32, Bool, Int?, Int) -> Void) {
    let text = bytes.span
    var at = 0
    var number = 0
    opensSentence = true
    while at < text.count, number < limit {
      let gap = Words.separator(text, at)
      if gap > 0 {
        if TermScanner.endsSentence(text, at, gap) { opensSentence = true }
        at += gap
        continue
      }
      let start = at
      word.removeAll(keepingCapacity: true)
      while at < text.count, Words.separator(text, at) == 0 {
        let byte = text[at]
        word.append(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
        at += 1
      }
      if isEnclitic(text, start) { continue }
      let isCapital = text[start] >= 65 && text[start] <= 90
      let isName = isCapital && !opensSentence
      opensSentence = false
      days.read(word)
      guard word.count > 1 else { continue }
      let value = TermScanner.value(word)
      if value == nil { Stem.strip(&word) }
      body(WordHash.of(word), isName, value, number)
      number += 1
    }
  }

  /// Of a word that is all digits; one too long to be counted is the largest number.
  private static func value(_ word: [UInt8]) -> Int? {
    var value = 0
    for byte in word {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value < 1_000_000 ? value * 10 + Int(byte - 48) : .max
    }
    return value
  }

  /// What stands after an apostrophe in "it's", "don't", "we'll".
  private func isEnclitic(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 1, word.count <= 2 else { return false }
    let isAfterMark =
      text[start - 1] == UInt8(ascii: "'")
      || (start > 2 && text[start - 3] == 0xE2 && text[start - 2] == 0x80 && text[start - 1] == 0x99)
    guard isAfterMark else { return false }
    return TermScanner.enclitics.contains(word)
  }

  private static let enclitics: Set<[UInt8]> = Set(["s", "t", "re", "ve", "ll", "d", "m"].map { Array($0.utf8) })

  /// Full stops, colons, line ends and quotation marks: a capital after them need not be a name.
  private static func endsSentence(_ text: Span<UInt8>, _ at: Int, _ length: Int) -> Bool {
    switch text[at] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "\""), 10, 13:
      return true
    case 0xE2 where length == 3:
      return text[at + 1] == 0x80 && (text[at + 2] == 0x9C || text[at + 2] == 0x9D)
    default:
      return false
    }
  }
}
