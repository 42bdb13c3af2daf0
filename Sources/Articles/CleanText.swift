/// Gathers the words of a page as they will stand in an article: white space collapsed to one space, soft hyphens, zero-width
/// spaces and control characters gone, everything else byte for byte.
struct CleanText {
  private(set) var bytes: [UInt8] = []
  /// True where the next word needs a space before it.
  private var owesSpace = false
  /// Nothing is collapsed across this offset.
  private var floor = 0

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Begins a stretch of its own at the end of `bytes`.
  mutating func beginStretch() {
    floor = bytes.count
    owesSpace = false
  }

  mutating func space() { owesSpace = true }

  mutating func trimEnd(to floor: Int) {
    while bytes.count > floor, bytes.last == 32 { bytes.removeLast() }
    owesSpace = false
  }

  /// - Parameter source: well-formed UTF-8.
  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    var at = range.lowerBound
    let end = range.upperBound
    while at < end {
      let byte = source[at]
      if byte > 32, byte < 127 {
        if owesSpace { paySpace() }
        bytes.append(byte)
        at += 1
      } else if byte <= 32 || byte == 127 {
        if ByteText.isSpace(byte) { owesSpace = true }
        at += 1
      } else {
        at = appendSequence(source, at, end)
      }
    }
  }

  private mutating func paySpace() {
    owesSpace = false
    if bytes.count > floor { bytes.append(32) }
  }

  private mutating func appendSequence(_ source: [UInt8], _ at: Int, _ end: Int) -> Int {
    let lead = source[at]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard at + length <= end else { return end }
    let second = source[at + 1]
    if lead == 0xC2 {
      if second == 0xA0 {
        owesSpace = true
        return at + 2
      }
      if second == 0xAD { return at + 2 }
      if second < 0xA0 {
        appendWindows1252(second)
        return at + 2
      }
    } else if length == 3 {
      let third = source[at + 2]
      if isSpace(lead, second, third) {
        owesSpace = true
        return at + 3
      }
      if isInvisible(lead, second, third) { return at + 3 }
    }
    if owesSpace { paySpace() }
    for index in at..<at + length { bytes.append(source[index]) }
    return at + length
  }

  /// U+2000…U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
  private func isSpace(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    if a == 0xE2 {
      return (b == 0x80 && (c <= 0x8A || c == 0xA8 || c == 0xA9 || c == 0xAF)) || (b == 0x81 && c == 0x9F)
    }
    return a == 0xE3 && b == 0x80 && c == 0x80
  }

  /// U+200B, U+2060, U+FEFF, U+FFFC; joiners and marks of direction stay.
  private func isInvisible(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    (a == 0xE2 && ((b == 0x80 && c == 0x8B) || (b == 0x81 && c == 0xA0)))
      || (a == 0xEF && ((b == 0xBB && c == 0xBF) || (b == 0xBF && c == 0xBC)))
  }

  /// `&#151;` means an em dash: pages number their characters after windows-1252 (HTML, numeric character reference end state).
  private mutating func appendWindows1252(_ second: UInt8) {
    let scalar = CleanText.windows1252[Int(second) - 0x80]
    guard scalar != " " else { return }
    if owesSpace { paySpace() }
    bytes.append(contentsOf: String(Character(scalar)).utf8)
  }

  private static let windows1252: [Unicode.Scalar] = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)
}
