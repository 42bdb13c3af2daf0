import Records

/// The words of a text as a struct of arrays: where they stand and a hash of their lower-case bytes.
///
/// A word is a run of letters and digits of any script; quotation marks, dashes, apostrophes and every other
/// general punctuation part words, so that an edit from straight to curly marks changes no word.
struct Words {
  private(set) var hashes: ContiguousArray<UInt32> = []
  private(set) var starts: ContiguousArray<UInt32> = []
  private(set) var ends: ContiguousArray<UInt32> = []

  var count: Int { hashes.count }

  init(_ bytes: [UInt8]) {
    hashes.reserveCapacity(bytes.count / 5)
    starts.reserveCapacity(bytes.count / 5)
    ends.reserveCapacity(bytes.count / 5)
    let text = bytes.span
    var at = 0
    while at < text.count {
      let gap = Words.separator(text, at)
      if gap > 0 {
        at += gap
        continue
      }
      let start = at
      var hash = WordHash()
      while at < text.count, Words.separator(text, at) == 0 {
        hash.add(text, at)
        at += 1
      }
      hashes.append(hash.value)
      starts.append(UInt32(start))
      ends.append(UInt32(at))
    }
  }

  /// From the first byte of one word to the end of the one before `upTo`.
  func bytes(from first: Int, upTo end: Int) -> TextRange {
    TextRange(Int(starts[first]), Int(ends[end - 1]))
  }

  /// The length of the separator that begins at `at`; 0 where a word goes on.
  static func separator(_ text: Span<UInt8>, _ at: Int) -> Int {
    let byte = text[at]
    if byte < 0x80 {
      let folded = byte | 0x20
      return (folded >= 97 && folded <= 122) || (byte >= 48 && byte <= 57) ? 0 : 1
    }
    // U+0080–U+00BF are signs and the no-break space; U+2000–U+206F is general punctuation.
    if byte == 0xC2 { return min(2, text.count - at) }
    if byte == 0xE2, at + 2 < text.count, text[at + 1] == 0x80 || text[at + 1] == 0x81 { return 3 }
    return 0
  }
}

/// FNV-1a over the lower-case bytes of a word, mixed at the end.
struct WordHash {
  private var state: UInt32 = 2_166_136_261
  private var last: UInt8 = 0

  mutating func add(_ text: Span<UInt8>, _ at: Int) {
    add(text[at])
  }

  /// Folds ASCII and the Latin-1 capitals (C3 80 … C3 9E); other scripts keep their case.
  mutating func add(_ byte: UInt8) {
    var folded = byte
    if byte >= 65, byte <= 90 { folded = byte | 0x20 }
    if last == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { folded = byte | 0x20 }
    last = byte
    state = (state ^ UInt32(folded)) &* 16_777_619
  }

  var value: UInt32 {
    var x = state
    x ^= x >> 16
    x = x &* 0x7FEB_352D
    x ^= x >> 15
    return x
  }

  static func of(_ word: String) -> UInt32 { of(Array(word.utf8)) }

  static func of(_ word: [UInt8]) -> UInt32 {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    return hash.value
  }
}
