/// The rules of one robots.txt for one product token (RFC 9309).
struct RobotsRules: Sendable, Hashable {
  enum Verdict: Sendable, Hashable {
    case allowed
    /// With the deciding line as written: `Disallow: /private/`.
    case refused(rule: String)
  }

  /// Bytes that are read of a file; RFC 9309 section 2.5 asks for at least this many.
  static let parsedBytes = 500 * 1_024

  /// From the group of the token where there is one, else from that of `*`.
  let rules: [RobotsRule]
  /// The same group's Crawl-delay, which RFC 9309 does not have and many sites do.
  let crawlDelay: Duration?

  static let allowAll = RobotsRules(rules: [], crawlDelay: nil)

  /// - Parameter target: path and query as they go into the request line.
  /// - Complexity: O(rules × length of the target) but for crafted patterns.
  func verdict(for target: String) -> Verdict {
    let path = RobotsRule.normalised(Array(target.utf8), isPattern: false)
    if path == Array("/robots.txt".utf8) { return .allowed }  // section 2.2.2
    var best: RobotsRule?
    for rule in rules where rule.matches(path) {
      guard let current = best else {
        best = rule
        continue
      }
      // The most octets win; between equals, allow does.
      if rule.length > current.length || (rule.length == current.length && rule.allows) { best = rule }
    }
    guard let best, !best.allows else { return .allowed }
    return .refused(rule: best.line)
  }
}

/// One Allow or Disallow line with a pattern that can match.
struct RobotsRule: Sendable, Hashable {
  let allows: Bool
  /// As written, for people.
  let line: String
  /// Octets of the pattern, after normalisation.
  let length: Int
  /// The stretches between the stars.
  private let pieces: [[UInt8]]
  private let isAnchored: Bool
  /// Octets a path needs at least.
  private let minimum: Int

  /// - Returns: nil for an empty pattern, which matches nothing.
  init?(allows: Bool, pattern: [UInt8]) {
    let normal = RobotsRule.normalised(pattern, isPattern: true)
    guard !normal.isEmpty else { return nil }
    self.allows = allows
    line = (allows ? "Allow: " : "Disallow: ") + String(decoding: pattern, as: UTF8.self)
    length = normal.count
    isAnchored = normal.last == UInt8(ascii: "$")
    let body = isAnchored ? normal.dropLast() : normal[...]
    pieces = body.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
    minimum = pieces.reduce(0) { $0 + $1.count }
  }

  /// - Parameter path: normalised.
  func matches(_ path: [UInt8]) -> Bool {
    guard minimum <= path.count, path.starts(with: pieces[0]) else { return false }
    var position = pieces[0].count
    guard pieces.count > 1 else { return !isAnchored || position == path.count }
    // Leftmost places for all but the last piece leave the most room, so no other choice can do better.
    for piece in pieces[1..<pieces.count - 1] where !piece.isEmpty {
      guard let found = RobotsRule.find(piece, in: path, from: position) else { return false }
      position = found + piece.count
    }
    let last = pieces[pieces.count - 1]
    if isAnchored { return path.count - last.count >= position && path.suffix(last.count).elementsEqual(last) }
    return last.isEmpty || RobotsRule.find(last, in: path, from: position) != nil
  }

  private static func find(_ piece: [UInt8], in path: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + piece.count <= path.count {
      if path[at] == piece[0], path[at..<at + piece.count].elementsEqual(piece) { return at }
      at += 1
    }
    return nil
  }

  /// The comparable form of section 2.2.2: octets outside ASCII percent-encoded, unreserved characters not, hexadecimal
  /// digits in upper case. A star or dollar that means itself is `%2A` or `%24` (section 2.2.3).
  static func normalised(_ bytes: [UInt8], isPattern: Bool) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hexadecimalValue(bytes[index + 1]),
        let low = hexadecimalValue(bytes[index + 2])
      {
        let value = high << 4 | low
        if isUnreserved(value) { out.append(value) } else { appendEncoded(value, to: &out) }
        index += 3
        continue
      }
      let isSpecial = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "$")
      let keepsMeaning = isPattern && (byte == UInt8(ascii: "*") || index == bytes.count - 1)
      if byte >= 128 || byte <= 32 || (isSpecial && !keepsMeaning) { appendEncoded(byte, to: &out) } else { out.append(byte) }
      index += 1
    }
    return out
  }

  private static func appendEncoded(_ byte: UInt8, to out: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    out.append(UInt8(ascii: "%"))
    out.append(digits[Int(byte >> 4)])
    out.append(digits[Int(byte & 15)])
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
    default: nil
    }
  }

  /// RFC 3986 section 2.3.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= 48 && byte <= 57) || "-._~".utf8.contains(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) >= 97 && (byte | 32) <= 122 }
}
