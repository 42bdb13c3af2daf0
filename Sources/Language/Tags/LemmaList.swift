import Records

/// The words of the lemma model: sorted hashes, searched as they lie in the file.
///
/// The file, little-endian: the magic word, the number of exceptions, that of known forms; the keys of the exceptions in order, eight bytes
/// each; where the lemma of each begins, four bytes each, and where the last one ends; the keys of the known forms; the lemmas, UTF-8.
/// A key is the hash of a tag and a word.
package struct LemmaList: Sendable {
  package static let magic: UInt32 = 0x4C4C_4343  // "CCLL"

  private let keys: ContiguousArray<UInt64>
  private let starts: ContiguousArray<UInt32>
  private let known: ContiguousArray<UInt64>
  private let lemmas: ContiguousArray<UInt8>

  /// Broken or empty bytes give a list without words.
  package init(_ bytes: ModelBytes) {
    var reader = bytes
    guard reader.word() == LemmaList.magic, let exceptions = reader.word(), let forms = reader.word(),
      let keys = reader.doubleWords(Int(exceptions)), let starts = reader.words(Int(exceptions) + 1),
      let known = reader.doubleWords(Int(forms)), let end = starts.last, let lemmas = reader.bytes(Int(end))
    else {
      (keys, starts, known, lemmas) = ([], [0], [], [])
      return
    }
    (self.keys, self.starts, self.known, self.lemmas) = (keys, starts, known, lemmas)
  }

  package static func key(_ word: String, _ tag: PartOfSpeech) -> UInt64 {
    FeatureHash.of(UInt64(tag.rawValue), FeatureHash.word(word))
  }

  /// The listed lemma; empty where it is the word itself, nil where none is listed.
  func exception(_ key: UInt64) -> String? {
    guard let place = LemmaList.place(of: key, in: keys), starts[place] <= starts[place + 1] else { return nil }
    return String(decoding: lemmas[Int(starts[place])..<Int(starts[place + 1])], as: UTF8.self)
  }

  func knows(_ key: UInt64) -> Bool { LemmaList.place(of: key, in: known) != nil }

  private static func place(of key: UInt64, in keys: ContiguousArray<UInt64>) -> Int? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }
}
