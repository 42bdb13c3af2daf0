import Records

/// What two spellings of one name have in common.
///
/// Case, articles, possessives, titles and dots in initials don't count. Other transliterations stay apart: two names are
/// one only where the gazetteer lists both spellings.
struct NameKey: Hashable, Comparable {
  /// Lower-case words, one space between them.
  let text: String

  init(_ name: String) {
    var words = NameKey.words(name)
    while let first = words.first, words.count > 1, NameKey.articles.contains(first) || NameKey.titles.contains(first) {
      words.removeFirst()
    }
    text = words.joined(separator: " ")
  }

  init(text: String) { self.text = text }

  var words: [Substring] { text.split(separator: " ") }

  static func < (a: NameKey, b: NameKey) -> Bool { a.text < b.text }

  /// Runs of letters and digits, lower case, without possessive and without the dots of initials.
  private static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    let bytes = Array(name.utf8)
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self).lowercased()) }
      word = []
    }
    var at = 0
    let text = bytes.span
    while at < text.count {
      let gap = Words.separator(text, at)
      if gap == 0 {
        word.append(text[at])
        at += 1
      } else if let skipped = possessive(text, at) {
        close()
        at += skipped
      } else if isInitialDot(text, at) || isInnerApostrophe(text, at, gap) {
        at += gap
      } else {
        close()
        at += gap
      }
    }
    close()
    return words
  }

  /// The length of `'s` at the end of a word, with either apostrophe.
  private static func possessive(_ text: Span<UInt8>, _ at: Int) -> Int? {
    guard let mark = apostrophe(text, at) else { return nil }
    guard at + mark < text.count, text[at + mark] | 0x20 == UInt8(ascii: "s") else { return nil }
    let end = at + mark + 1
    return end == text.count || Words.separator(text, end) > 0 ? mark + 1 : nil
  }

  private static func apostrophe(_ text: Span<UInt8>, _ at: Int) -> Int? {
    if text[at] == UInt8(ascii: "'") { return 1 }
    if at + 2 < text.count, text[at] == 0xE2, text[at + 1] == 0x80, text[at + 2] == 0x98 || text[at + 2] == 0x99 { return 3 }
    return nil
  }

  /// "al-Qa'ida" and "al-Qaida" differ by a mark that is no letter.
  private static func isInnerApostrophe(_ text: Span<UInt8>, _ at: Int, _ length: Int) -> Bool {
    apostrophe(text, at) != nil && at > 0 && at + length < text.count && Words.separator(text, at + length) == 0
  }

  /// The dots of "U.S." join; the dot of "Robert M. Dover" is dropped with the space after it.
  private static func isInitialDot(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard text[at] == UInt8(ascii: "."), at > 0, Words.separator(text, at - 1) == 0 else { return false }
    let isSingle = at < 2 || Words.separator(text, at - 2) > 0
    return isSingle && at + 1 < text.count && Words.separator(text, at + 1) == 0
  }

  private static let articles: Set<String> = ["the", "a", "an"]

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "sen", "senator", "rep", "representative",
    "congressman", "congresswoman", "gov", "governor", "mayor", "president", "vice", "premier", "chancellor", "king", "queen",
    "prince", "princess", "gen", "general", "lt", "lieutenant", "col", "colonel", "maj", "major", "capt", "captain", "sgt",
    "sergeant", "adm", "admiral", "brig", "brigadier", "cmdr", "commander", "judge", "justice", "rev", "reverend", "sheikh", "imam",
    "ayatollah", "pope", "cardinal", "bishop", "archbishop", "minister", "secretary", "ambassador", "attorney", "sheriff", "officer",
  ]
}
