/// What the names that a page's author gave to an element (class, id, role, itemprop) say of its words.
struct PageHints: OptionSet {
  let rawValue: UInt32

  static let body = PageHints(rawValue: 1)
  static let related = PageHints(rawValue: 1 << 1)
  static let social = PageHints(rawValue: 1 << 2)
  static let comment = PageHints(rawValue: 1 << 3)
  static let menu = PageHints(rawValue: 1 << 4)
  static let newsletter = PageHints(rawValue: 1 << 5)
  static let advertisement = PageHints(rawValue: 1 << 6)
  static let byline = PageHints(rawValue: 1 << 7)
  static let caption = PageHints(rawValue: 1 << 8)
  static let credit = PageHints(rawValue: 1 << 9)
  static let meta = PageHints(rawValue: 1 << 10)
  static let notice = PageHints(rawValue: 1 << 11)
  static let correction = PageHints(rawValue: 1 << 12)
  static let standfirst = PageHints(rawValue: 1 << 13)
  static let hidden = PageHints(rawValue: 1 << 14)
  static let title = PageHints(rawValue: 1 << 15)
  static let aside = PageHints(rawValue: 1 << 16)
  static let footer = PageHints(rawValue: 1 << 17)
  static let embed = PageHints(rawValue: 1 << 18)
  static let pullQuote = PageHints(rawValue: 1 << 19)
  static let gallery = PageHints(rawValue: 1 << 20)
  static let date = PageHints(rawValue: 1 << 21)
  static let kicker = PageHints(rawValue: 1 << 22)
  /// The first paragraph or the stand-first: themes use one word for both.
  static let lead = PageHints(rawValue: 1 << 23)

  /// Words under any of these are not the article's running text.
  static let furniture: PageHints = [
    .related, .social, .comment, .menu, .newsletter, .advertisement, .byline, .caption, .credit, .meta, .notice, .correction, .hidden,
    .aside, .footer, .embed, .pullQuote, .gallery, .date, .kicker,
  ]

  /// Named by so many pages on elements that hold the whole article that a container called body outweighs them.
  static let weak: PageHints = [.meta, .byline, .date, .kicker, .hidden, .aside, .gallery, .notice, .social]
}

/// Remembers what the values of one page say: most elements share their classes with others.
struct HintMemory {
  private static let slots = 1 << 10
  /// 0 where a slot is free. Two values in one slot push each other out.
  private var hashes = ContiguousArray<UInt64>(repeating: 0, count: slots)
  private var hints = ContiguousArray<PageHints>(repeating: [], count: slots)

  /// - Parameter value: one attribute value within `bytes`.
  mutating func hints(_ bytes: [UInt8], _ value: Range<Int>) -> PageHints {
    var hash = HintReader.Hash()
    for index in value { hash.add(bytes[index]) }
    let slot = Int(hash.value >> 20) & (HintMemory.slots - 1)
    if hashes[slot] == hash.value { return hints[slot] }
    let found = HintReader.hints(bytes, value)
    (hashes[slot], hints[slot]) = (hash.value, found)
    return found
  }
}

/// Reads hints from attribute values.
enum HintReader {
  /// - Parameter value: one attribute value within `bytes`.
  static func hints(_ bytes: [UInt8], _ value: Range<Int>) -> PageHints {
    var all = PageHints()
    // Of the current token; `print:max-w-full` and `[&_.ad]:hidden` are rules of layout that name no part of a page.
    var hints = PageHints()
    var isRule = false
    var word = Hash()
    var pair = Hash()
    var token = Hash()
    var wordLength = 0
    var previousIsNegative = false
    var lastWordHints = PageHints()
    var previousByte: UInt8 = 0
    var tokenLength = 0
    var pending = PageHints()

    func endWord() {
      guard wordLength > 0 else { return }
      let found = HintWords.table[word.value] ?? []
      let joined = tokenLength > wordLength ? HintWords.table[pair.value] ?? [] : []
      // What stands before a value is kept only if a word for a part of a page follows.
      if !pending.isEmpty, HintWords.parts.contains(word.value) { hints.formUnion(pending) }
      pending = []
      if !previousIsNegative {
        // "newsletter-signup" is one thing by either word; "article-body-related" is not the body.
        if HintWords.takesValue.contains(word.value) {
          pending = found.subtracting(.body)
        } else {
          hints.formUnion(found.subtracting(.body))
        }
        hints.formUnion(joined.subtracting(.body))
        lastWordHints = found.union(joined)
      }
      previousIsNegative = HintWords.negatives.contains(word.value)
      pair = word
      word = Hash()
      wordLength = 0
    }

    func endToken() {
      endWord()
      if tokenLength > 0 {
        hints.formUnion(pending)
        if lastWordHints.contains(.body) { hints.insert(.body) }
        hints.formUnion(HintWords.table[token.value] ?? [])
        if !isRule { all.formUnion(hints) }
      }
      hints = []
      isRule = false
      token = Hash()
      pair = Hash()
      tokenLength = 0
      previousIsNegative = false
      lastWordHints = []
      pending = []
    }

    for index in value {
      let byte = bytes[index]
      if ByteText.isLetter(byte) || ByteText.isDigit(byte) {
        let isUpper = byte >= 65 && byte <= 90
        if isUpper, previousByte >= 97, previousByte <= 122 { endWord() }
        let lowered = ByteText.lower(byte)
        word.add(lowered)
        pair.add(lowered)
        token.add(lowered)
        wordLength += 1
        tokenLength += 1
      } else if ByteText.isSpace(byte) {
        endToken()
      } else {
        endWord()
        if byte == 58 || byte == 91 || byte == 40 { isRule = true }
      }
      previousByte = byte
    }
    endToken()
    return all
  }

  /// FNV-1a, 64 bits.
  struct Hash {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    static func of(_ text: some Sequence<UInt8>) -> UInt64 {
      var hash = Hash()
      for byte in text { hash.add(byte) }
      return hash.value
    }
  }
}
