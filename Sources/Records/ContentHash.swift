/// A SHA-256 digest (FIPS 180-4) of stored bytes.
public struct ContentHash: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let hex: String

  public init(of bytes: [UInt8]) {
    hex = hexadecimal(SHA256.digest(bytes))
  }

  public init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// Takes a digest of 32 bytes that was computed elsewhere.
  public init(digest: [UInt8]) {
    precondition(digest.count == 32, "a SHA-256 digest has 32 bytes")
    hex = hexadecimal(digest)
  }

  /// - Returns: nil unless `hex` is 64 hexadecimal digits.
  public init?(hex: String) {
    guard hex.utf8.count == 64, hex.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) }) else { return nil }
    self.hex = hex
  }

  public var description: String { hex }
  public static func < (a: ContentHash, b: ContentHash) -> Bool { a.hex < b.hex }

  /// The first `count` hexadecimal digits, for short identifiers.
  public func prefix(_ count: Int) -> String { String(hex.prefix(count)) }
}

public func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    out.append(digits[Int(byte >> 4)])
    out.append(digits[Int(byte & 15)])
  }
  return String(decoding: out, as: UTF8.self)
}

/// SHA-256, FIPS 180-4 section 6.2.
public enum SHA256 {
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    var schedule = [UInt32](repeating: 0, count: 64)
    let whole = bytes.count / 64
    for index in 0..<whole { absorb(bytes.span, at: index * 64, &schedule, &state) }
    let tail = paddedTail(bytes, from: whole * 64)
    for start in stride(from: 0, to: tail.count, by: 64) { absorb(tail.span, at: start, &schedule, &state) }
    return bigEndian(state)
  }

  private static func absorb(_ bytes: Span<UInt8>, at start: Int, _ words: inout [UInt32], _ state: inout [UInt32]) {
    var schedule = words.mutableSpan
    let constants = constants.span
    for t in 0..<16 { schedule[t] = word(bytes, start + t * 4) }
    for t in 16..<64 {
      let a = schedule[t - 15]
      let b = schedule[t - 2]
      let s0 = rotateRight(a, 7) ^ rotateRight(a, 18) ^ (a >> 3)
      let s1 = rotateRight(b, 17) ^ rotateRight(b, 19) ^ (b >> 10)
      schedule[t] = schedule[t - 16] &+ s0 &+ schedule[t - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let s1 = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25)
      let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ constants[t] &+ schedule[t]
      let s0 = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22)
      let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

private func rotateRight(_ value: UInt32, _ count: UInt32) -> UInt32 {
  (value &>> count) | (value &<< (32 &- count))
}

/// Four bytes as a big-endian word.
private func word(_ bytes: Span<UInt8>, _ at: Int) -> UInt32 {
  UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
}

private func bigEndian(_ words: [UInt32]) -> [UInt8] {
  words.flatMap { [UInt8($0 >> 24), UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
}

/// What follows the last whole block of 64 bytes, with the padding: one or two blocks.
private func paddedTail(_ bytes: [UInt8], from start: Int) -> [UInt8] {
  var tail = Array(bytes[start...])
  tail.append(0x80)
  while tail.count % 64 != 56 { tail.append(0) }
  let bits = UInt64(bytes.count) * 8
  for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(bits >> UInt64(shift) & 255)) }
  return tail
}
