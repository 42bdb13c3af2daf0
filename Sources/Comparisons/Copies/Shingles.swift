import Records

/// A text as overlapping runs of four words.
///
/// Four words are the shortest run that two hands rarely share by chance and that survives light rewriting.
struct ShingledText {
  static let length = 4

  let id: ArticleID
  let words: Words

  init(id: ArticleID, text: String) {
    self.id = id
    words = Words(Array(text.utf8))
  }

  var shingleCount: Int { max(0, words.count - ShingledText.length + 1) }

  /// The hash of the shingle that begins at word `at`.
  func shingle(_ at: Int) -> UInt64 {
    var value: UInt64 = 0x9E37_79B9_7F4A_7C15
    for offset in 0..<ShingledText.length {
      value = (value ^ UInt64(words.hashes[at + offset])) &* 0x1000_0000_01B3
      value ^= value >> 29
    }
    return value
  }

  func allShingles() -> [UInt64] {
    (0..<shingleCount).map(shingle)
  }

  /// Winnowed fingerprints (Schleimer, Wilkerson and Aiken, SIGMOD 2003): the smallest hash of each window of six
  /// shingles, so that any run of nine words that two texts share yields a common fingerprint.
  static func winnow(_ shingles: [UInt64]) -> [(hash: UInt64, position: Int)] {
    let window = 6
    var chosen: [(hash: UInt64, position: Int)] = []
    guard shingles.count >= window else {
      return shingles.enumerated().map { ($0.element, $0.offset) }
    }
    var last = -1
    for start in 0...(shingles.count - window) {
      var smallest = start
      for index in start..<start + window where shingles[index] <= shingles[smallest] { smallest = index }
      if smallest != last {
        chosen.append((shingles[smallest], smallest))
        last = smallest
      }
    }
    return chosen
  }
}
