/// The groups of four and five letters in the words of a text, and of three at the edge of one, by which languages are told apart. Training and
/// run time share it: a change here makes the model worthless.
///
/// The edges of a word count as letters, so that whole words of up to three letters are groups too; no group reaches beyond a word. Groups of
/// three within words say little that those of four do not, and would take a third of the model.
package enum LetterGroups {
  /// Stands for the beginning and the end of a word.
  package static let edge: UInt32 = 1

  /// Whether so many letters make a group.
  package static func isGroup(_ count: Int, atEdge: Bool) -> Bool { (4...5).contains(count) || (count == 3 && atEdge) }

  /// The words in lower case, an edge before and behind each, two words sharing one: `|the|bridge|`. Digits and marks part words.
  ///
  /// - Parameters:
  ///   - script: letters of other scripts part words too.
  ///   - limit: letters, after which the rest is not read.
  package static func letters(
    of text: some Sequence<Unicode.Scalar>, in script: LanguageModel.Script, limit: Int = .max
  ) -> ContiguousArray<UInt32> {
    var out: ContiguousArray<UInt32> = [edge]
    for scalar in text {
      if scalar.value < 0x80 {
        if script == .latin, ByteText.isLetter(UInt8(scalar.value)) {
          out.append(UInt32(ByteText.lower(UInt8(scalar.value))))
        } else if out[out.count - 1] != edge {
          out.append(edge)
        }
      } else if script.mayHold(scalar.value), isLetter(scalar) || (out[out.count - 1] != edge && isMark(scalar)) {
        append(scalar, to: &out)
      } else if out[out.count - 1] != edge {
        out.append(edge)
      }
      if out.count >= limit { break }
    }
    if out[out.count - 1] != edge { out.append(edge) }
    return out
  }

  /// Calls `body` with the hash of each group.
  @inline(__always)
  package static func forEach(in letters: ContiguousArray<UInt32>, _ body: (UInt64) -> Void) {
    let span = letters.span
    var start = 0
    while start + 2 < span.count {
      var hash = add(seed, span[start])
      var end = start + 1
      while end < span.count, end - start < 5 {
        hash = add(hash, span[end])
        end += 1
        let ends = span[end - 1] == edge
        if isGroup(end - start, atEdge: ends || span[start] == edge) { body(finished(hash)) }
        if ends { break }
      }
      start += 1
    }
  }

  /// The hash of one group.
  package static func hash(_ group: some Sequence<UInt32>) -> UInt64 { finished(group.reduce(seed, add)) }

  /// FNV-1a over letters.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func add(_ hash: UInt64, _ letter: UInt32) -> UInt64 { (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }

  /// Brings every letter into the high bits, which choose the bucket.
  @inline(__always)
  private static func finished(_ hash: UInt64) -> UInt64 { (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15 }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: scalar.value == 0x200C  // parts the halves of a Persian word without ending it
    }
  }

  /// Vowel signs and the like, which go on with a word but begin none.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout ContiguousArray<UInt32>) {
    guard scalar.value != 0x130 else { return out.append(UInt32(UInt8(ascii: "i"))) }
    guard scalar.properties.changesWhenLowercased else { return out.append(scalar.value) }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars { out.append(lower.value) }
  }
}
