import ArticleModels

/// What groups of letters say about the language of a text: for each group the languages that use it more than others, with a weight.
///
/// The file, little-endian: `CCLI`, the version, the number of classes, the bits of the bucket number, the size of a weight's step; for each class
/// its code in four bytes, the number of its script, and what it is given before a text is read; for each bucket the cell at which it begins, and
/// the number of cells; the cells of twelve bits: the low bytes of all, then the high halves of two in a byte. The high bits of a group's hash
/// choose the bucket, in which the group is found by the cell of twelve further bits; behind it stands a cell for each class: five bits of weight,
/// six of the class's number in its script, and the highest bit on the last.
package struct LanguageModel: Sendable {
  package struct Class: Sendable {
    /// BCP 47 primary subtag; several classes can share one.
    let code: String
    let script: Int
    let bias: Float
  }

  /// One script's classes are compared with one another.
  package enum Script: Int, CaseIterable, Sendable {
    case latin, cyrillic, arabic, devanagari

    /// Marks that go with letters of many scripts are in all.
    package func mayHold(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0..<0x370, 0x1E00...0x1EFF: self == .latin || scalar >= 0x300
      case 0x400...0x52F: self == .cyrillic
      case 0x600...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x200C: self == .arabic || (self == .devanagari && scalar == 0x200C)
      case 0x900...0x97F: self == .devanagari
      default: false
      }
    }
  }

  /// Sums of weights in nats.
  package struct Verdict: Sendable {
    /// By code, best first; of one sum in the order of codes.
    package let ranking: [(code: String, sum: Float)]
    /// Groups of letters in the text, and how many of them the model knows.
    package let groups: Int
    package let known: Int
  }

  let classes: [Class]
  private let shift: UInt64
  private let step: Float
  private let buckets: ContiguousArray<UInt32>
  private let low: ContiguousArray<UInt8>
  private let high: ContiguousArray<UInt8>

  static let shipped: LanguageModel = {
    var count = 0
    let start = unsafe languageIdentifierModel(&count)
    // The bytes are constant data of the program image; one copy keeps everything after this line free of pointers.
    return LanguageModel(unsafe start.map { unsafe Array(UnsafeBufferPointer(start: $0, count: count)) } ?? [])
  }()

  package static let magic: UInt32 = 0x494C_4343  // "CCLI"
  package static let version: UInt32 = 1

  /// Broken or empty bytes give a model without classes, which decides nothing.
  package init(_ bytes: [UInt8]) {
    func word(_ at: Int) -> UInt32 {
      guard at + 4 <= bytes.count else { return 0 }
      return UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
    }
    let (count, bits) = (Int(word(8)), Int(word(12)))
    let bucketStart = 20 + 12 * count
    let cellStart = bucketStart + 4 * ((1 << min(bits, 24)) + 1)
    guard word(0) == LanguageModel.magic, word(4) == LanguageModel.version, count <= 128, (1...24).contains(bits), cellStart <= bytes.count
    else {
      (classes, shift, step, buckets, low, high) = ([], 63, 0, [0, 0, 0], [], [])
      return
    }
    classes = (0..<count).map { index in
      let at = 20 + 12 * index
      let code = String(decoding: bytes[at..<at + 4].prefix { $0 != 0 }, as: UTF8.self)
      return Class(code: code, script: Int(word(at + 4)), bias: Float(bitPattern: word(at + 8)))
    }
    shift = UInt64(64 - bits)
    step = Float(bitPattern: word(16))
    // Two bytes of low halves and one of high ones make two cells; an odd last cell has a byte of its own.
    let cellCount = (bytes.count - cellStart) * 2 / 3
    buckets = ContiguousArray((0...(1 << bits)).map { min(word(bucketStart + 4 * $0), UInt32(cellCount)) })
    low = ContiguousArray(bytes[cellStart..<cellStart + cellCount])
    high = ContiguousArray(bytes[(cellStart + cellCount)...])
  }

  /// - Parameter letters: of that script, as `LetterGroups` gives them.
  package func verdict(_ letters: ContiguousArray<UInt32>, _ script: Script) -> Verdict {
    var sums = ContiguousArray<UInt32>(repeating: 0, count: 64)
    var (groups, known) = (0, 0)
    LetterGroups.forEach(in: letters) { group in
      groups += 1
      if add(group, to: &sums) { known += 1 }
    }
    var best: [String: Float] = [:]
    for (index, one) in classes.filter({ $0.script == script.rawValue }).enumerated() where index < sums.count {
      best[one.code] = max(best[one.code] ?? -.infinity, Float(sums[index]) * step + one.bias)
    }
    let ranking = best.map { (code: $0.key, sum: $0.value) }.sorted { ($1.sum, $0.code) < ($0.sum, $1.code) }
    return Verdict(ranking: ranking, groups: groups, known: known)
  }

  /// Adds the weights of a group.
  ///
  /// - Returns: false where the model does not know it.
  @inline(__always)
  private func add(_ group: UInt64, to sums: inout ContiguousArray<UInt32>) -> Bool {
    let (low, high) = (low.span, high.span)
    func cell(_ index: Int) -> UInt16 { UInt16(low[index]) | UInt16(high[index >> 1] >> (index & 1 == 0 ? 0 : 4) & 0xF) << 8 }
    let bucket = Int(group >> shift)
    let fingerprint = UInt16(truncatingIfNeeded: group >> 32) & 0xFFF
    var position = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    while position < end {
      let isFound = cell(position) == fingerprint
      position += 1
      while position < end {
        let one = cell(position)
        position += 1
        if isFound { sums[Int(one >> 5 & 0x3F)] += UInt32(one & 0x1F) }
        if one >> 11 == 1 { break }
      }
      if isFound { return true }
    }
    return false
  }
}
