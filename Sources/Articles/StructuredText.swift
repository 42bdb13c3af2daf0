/// Hashes of words, so that two readings of a page can be compared without their punctuation and spaces.
enum Fingerprint {
  /// A hash of the letters and digits alone, case of ASCII aside.
  static func of(_ words: ArraySlice<UInt8>) -> UInt64 {
    var hash = HintReader.Hash()
    forEachWord(words) { bytes, range in
      for index in range { hash.add(ByteText.lower(bytes[index])) }
    }
    return hash.value
  }

  /// One hash a word; a Chinese or Japanese character is a word.
  static func words(_ text: ArraySlice<UInt8>) -> [UInt64] {
    var out: [UInt64] = []
    forEachWord(text) { bytes, range in
      var hash = HintReader.Hash()
      for index in range { hash.add(ByteText.lower(bytes[index])) }
      out.append(hash.value)
    }
    return out
  }

  private static func forEachWord(_ text: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>, Range<Int>) -> Void) {
    var at = text.startIndex
    var start = -1
    func end(_ at: Int) {
      if start >= 0 { body(text, start..<at) }
      start = -1
    }
    while at < text.endIndex {
      let byte = text[at]
      if byte < 0x80 {
        if ByteText.isWordByte(byte) {
          if start < 0 { start = at }
        } else {
          end(at)
        }
        at += 1
        continue
      }
      let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, text.endIndex - at)
      if isPunctuation(text, at, length) {
        end(at)
      } else if length == 3, byte >= 0xE3, byte < 0xEE {
        end(at)
        body(text, at..<at + length)
      } else if start < 0 {
        start = at
      }
      at += length
    }
    end(at)
  }

  /// Latin-1 signs, general punctuation, Chinese and full-width punctuation.
  private static func isPunctuation(_ text: ArraySlice<UInt8>, _ at: Int, _ length: Int) -> Bool {
    switch length {
    case 2: text[at] == 0xC2 && text[at + 1] < 0xC0
    case 3:
      (text[at] == 0xE2 && text[at + 1] <= 0x81) || (text[at] == 0xE3 && text[at + 1] == 0x80)
        || (text[at] == 0xEF && text[at + 1] >= 0xBC && text[at + 1] <= 0xBD)
    default: false
    }
  }
}

/// The article's text as structured data gives it, kept as a set of word sequences for comparison.
struct StructuredText {
  static let span = 4
  let text: [UInt8]
  let wordCount: Int
  private let sequences: Set<UInt64>

  init(_ text: [UInt8]) {
    self.text = text
    let words = Fingerprint.words(ArraySlice(text))
    wordCount = words.count
    sequences = Set(StructuredText.sequences(words))
  }

  var sequenceCount: Int { sequences.count }

  /// The share of a block's word sequences that stand in this text.
  func coverage(_ block: ArraySlice<UInt8>) -> Double {
    let own = StructuredText.sequences(Fingerprint.words(block))
    guard !own.isEmpty else { return 0 }
    return Double(own.count(where: sequences.contains)) / Double(own.count)
  }

  static func sequences(_ words: [UInt64]) -> [UInt64] {
    guard !words.isEmpty else { return [] }
    guard words.count >= span else { return [] }
    return (0...(words.count - span)).map { start in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for word in words[start..<start + span] { hash = (hash ^ word) &* 0x100_0000_01b3 }
      return hash
    }
  }
}
