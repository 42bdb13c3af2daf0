/// What large bodies of text and public lists say about a word: the company it keeps, and whether people or towns bear it.
///
/// The facts of a word are 32 bits: its cluster in three clusterings (ten, eight and six bits, 0 for none), then the bits of `Lists`.
///
/// The file, little-endian: the magic word, the bits of the bucket number, the number of words; for each bucket the word it begins with,
/// and the number of words once more; a fingerprint of two bytes a word; the facts, four bytes a word.
package struct Lexicon: Sendable {
  package enum Lists {
    package static let givenName: UInt32 = 1
    package static let commonSurname: UInt32 = 2
    package static let surname: UInt32 = 4
    package static let town: UInt32 = 8
    /// "Buenos" and "Aires".
    package static let townStart: UInt32 = 16
    package static let townEnd: UInt32 = 32
  }

  /// The number of clusters in each clustering.
  package static let fineCount = 1022
  package static let middleCount = 254
  package static let coarseCount = 62

  /// Stands for the places before and after a sentence.
  package static let outside: UInt32 = 0x00FF_FFFF

  package static let magic: UInt32 = 0x584C_4343  // "CCLX"

  private let shift: UInt64
  private let buckets: ContiguousArray<UInt32>
  private let fingerprints: ContiguousArray<UInt16>
  private let facts: ContiguousArray<UInt32>

  /// Reads a lexicon file. Broken or empty bytes give a lexicon that knows no word.
  package init(_ bytes: ModelBytes) {
    var reader = bytes
    guard reader.word() == Lexicon.magic, let bits = reader.word(), (1...24).contains(bits), let count = reader.word(),
      let buckets = reader.words(1 << Int(bits) + 1), let fingerprints = reader.halfWords(Int(count)), let facts = reader.words(Int(count)),
      buckets.last == count
    else {
      shift = 63
      buckets = [0, 0, 0]
      fingerprints = []
      facts = []
      return
    }
    shift = 64 - UInt64(bits)
    self.buckets = buckets
    self.fingerprints = fingerprints
    self.facts = facts
  }

  package static func fine(_ facts: UInt32) -> UInt64 { UInt64(facts & 0x3FF) }
  package static func middle(_ facts: UInt32) -> UInt64 { UInt64(facts >> 10 & 0xFF) }
  package static func coarse(_ facts: UInt32) -> UInt64 { UInt64(facts >> 18 & 0x3F) }
  package static func lists(_ facts: UInt32) -> UInt64 { UInt64(facts >> 24) }

  package static func facts(fine: Int, middle: Int, coarse: Int, lists: UInt32) -> UInt32 {
    UInt32(fine) | UInt32(middle) << 10 | UInt32(coarse) << 18 | lists << 24
  }

  /// Where a word is kept: `WordForms.lower` is no even spread.
  package static func key(_ lower: UInt64) -> UInt64 { FeatureHash.mixed(lower) }

  /// Whether a word stands in one of some lists.
  package func has(_ lists: UInt32, _ lower: UInt64) -> Bool { facts(of: lower) >> 24 & lists != 0 }

  /// The facts of each word of a text.
  ///
  /// - Parameter words: as `WordForms.lower`.
  package func facts(of words: ContiguousArray<UInt64>) -> ContiguousArray<UInt32> { ContiguousArray(words.map(facts)) }

  /// The facts of a word; 0 where nothing is known.
  ///
  /// - Parameter lower: as `WordForms.lower`.
  package func facts(of lower: UInt64) -> UInt32 {
    let key = Lexicon.key(lower)
    let bucket = Int(key >> shift)
    let fingerprint = UInt16(truncatingIfNeeded: key)
    var place = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    while place < end {
      if fingerprints[place] == fingerprint { return facts[place] }
      place += 1
    }
    return 0
  }
}
