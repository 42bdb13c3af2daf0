/// What the taggers look at in each token of a text, as hashes in flat arrays.
package struct WordForms: Sendable {
  /// The word in lower case (ASCII), digits as 0, ’ as '.
  package private(set) var lower: ContiguousArray<UInt64> = []
  /// As written.
  package private(set) var exact: ContiguousArray<UInt64> = []
  /// `Xx`, `XX`, `d.d`: runs shortened to two.
  package private(set) var shape: ContiguousArray<UInt64> = []
  /// Of the lower-cased word: its first three and its last one to four bytes, in this order.
  package private(set) var affixes: ContiguousArray<UInt64> = []
  package private(set) var flags: ContiguousArray<UInt8> = []
  /// The classes of `NameWords`.
  package private(set) var classes: ContiguousArray<UInt8> = []

  package static let affixCount = 7
  /// Bits of `flags`.
  package static let startsUpper: UInt8 = 1
  package static let allUpper: UInt8 = 2
  package static let hasDigit: UInt8 = 4
  package static let hasHyphen: UInt8 = 8
  package static let isMark: UInt8 = 16
  package static let startsLower: UInt8 = 32

  /// Stands for the places before and after a sentence.
  package static let outside: UInt64 = 0x5EED

  package init(_ words: TokenSpans, in bytes: Span<UInt8>) {
    lower.reserveCapacity(words.count)
    exact.reserveCapacity(words.count)
    shape.reserveCapacity(words.count)
    flags.reserveCapacity(words.count)
    classes.reserveCapacity(words.count)
    affixes.reserveCapacity(words.count * WordForms.affixCount)
    var folded: [UInt8] = []
    for token in 0..<words.count {
      append(Int(words.starts[token]), Int(words.ends[token]), bytes, &folded)
    }
  }

  private mutating func append(_ start: Int, _ end: Int, _ bytes: Span<UInt8>, _ folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    var shapeHash = FeatureHash.seed
    var exactHash = FeatureHash.seed
    var lastClass: UInt8 = 0
    var runLength = 0
    var uppers = 0
    var lowers = 0
    var flag: UInt8 = 0
    var index = start
    while index < end {
      let byte = bytes[index]
      var length = 1
      var kind: UInt8
      if byte < 0x80 {
        kind = WordForms.kind(byte)
        folded.append(kind == 68 ? 48 : kind == 88 ? byte | 32 : byte)
        exactHash = FeatureHash.byte(exactHash, byte)
      } else {
        let (value, size) = CharacterClass.scalar(at: index, bytes)
        length = min(size, end - index)
        kind = value >= 0x2010 && value <= 0x205E ? 46 : CharacterClass.isUpper(at: index, bytes) ? 88 : 120
        if value == 0x2019 || value == 0x2018 {
          folded.append(39)
          exactHash = FeatureHash.byte(exactHash, 39)
          kind = 39
        } else {
          for offset in 0..<length {
            folded.append(bytes[index + offset])
            exactHash = FeatureHash.byte(exactHash, bytes[index + offset])
          }
        }
      }
      if kind == 88 { uppers += 1 }
      if kind == 120 { lowers += 1 }
      if kind == 68 { flag |= WordForms.hasDigit }
      if kind == 45 { flag |= WordForms.hasHyphen }
      if index == start {
        if kind == 88 { flag |= WordForms.startsUpper }
        if kind == 120 { flag |= WordForms.startsLower }
      }
      runLength = kind == lastClass ? runLength + 1 : 1
      if runLength <= 2 { shapeHash = FeatureHash.byte(shapeHash, kind) }
      lastClass = kind
      index += length
    }
    if uppers > 0, lowers == 0 { flag |= WordForms.allUpper }
    if uppers + lowers == 0, flag & WordForms.hasDigit == 0 { flag |= WordForms.isMark }
    exact.append(exactHash)
    shape.append(shapeHash)
    flags.append(flag)
    appendAffixes(folded.span)
    let classes = NameWords.classes(of: lower[lower.count - 1])
    // "said" and "will" are given names too: those and towns count with a capital only.
    self.classes.append(flag & WordForms.startsUpper != 0 ? classes : classes & ~(NameWords.givenName | NameWords.place))
  }

  private mutating func appendAffixes(_ folded: Span<UInt8>) {
    var hash = FeatureHash.seed
    for index in 0..<3 {
      if index < folded.count { hash = FeatureHash.byte(hash, folded[index]) }
      affixes.append(hash)
    }
    for index in 3..<max(3, folded.count) { hash = FeatureHash.byte(hash, folded[index]) }
    lower.append(hash)
    var tail = FeatureHash.seed
    for index in 1...4 {
      if index <= folded.count { tail = FeatureHash.byte(tail, folded[folded.count - index]) }
      affixes.append(tail)
    }
  }

  /// The letter that stands for a byte in a shape.
  private static func kind(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 65...90: 88
    case 97...122: 120
    case 48...57: 68
    default: byte
    }
  }

  @inline(__always)
  package func affix(_ token: Int, _ index: Int) -> UInt64 { affixes[token * WordForms.affixCount + index] }
}
