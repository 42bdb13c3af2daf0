import Digests
import Records

/// The labelled digests of WARC fields, such as `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`.
public struct WARCDigest: Sendable, Hashable, CustomStringConvertible {
  public enum Algorithm: String, Sendable {
    case sha1, sha256
  }

  public let algorithm: Algorithm
  public let bytes: [UInt8]

  /// SHA-1, which nearly all tools write and check.
  public init(of content: [UInt8], algorithm: Algorithm = .sha1) { self.init(of: content[...], algorithm: algorithm) }

  init(of content: ArraySlice<UInt8>, algorithm: Algorithm) {
    self.algorithm = algorithm
    bytes = (algorithm == .sha1 ? MessageDigest.sha1 : .sha256).digest(content)
  }

  /// Reads base 32 (RFC 4648) and hexadecimal; `sha-256:` and `sha256:` are the same.
  ///
  /// - Returns: nil for other algorithms and ill-formed values.
  public init?(_ label: String) {
    let parts = label.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let algorithm = Algorithm(rawValue: parts[0].lowercased().filter { $0 != "-" }) else { return nil }
    let size = algorithm == .sha1 ? 20 : 32
    let value = Array(parts[1].utf8)
    guard let bytes = value.count == size * 2 ? Base16.decode(value) : Base32.decode(value), bytes.count == size else { return nil }
    self.algorithm = algorithm
    self.bytes = bytes
  }

  /// As written in a field: label and base 32 without padding.
  public var description: String { algorithm.rawValue + ":" + Base32.encode(bytes) }
}

/// RFC 4648 section 6.
enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    var (bits, count) = (0, 0)
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 5 {
        count -= 5
        out.append(alphabet[bits >> count & 31])
      }
    }
    if count > 0 { out.append(alphabet[bits << (5 - count) & 31]) }
    return String(decoding: out, as: UTF8.self)
  }

  static func decode(_ text: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var (bits, count) = (0, 0)
    for letter in text where letter != UInt8(ascii: "=") {
      let value: Int
      switch letter {
      case 65...90: value = Int(letter) - 65
      case 97...122: value = Int(letter) - 97
      case 50...55: value = Int(letter) - 24
      default: return nil
      }
      bits = (bits << 5 | value) & 0xFFFF
      count += 5
      if count >= 8 {
        count -= 8
        out.append(UInt8(bits >> count & 255))
      }
    }
    return out
  }
}

enum Base16 {
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var high: UInt8?
    for letter in text {
      let value: UInt8
      switch letter {
      case 48...57: value = letter - 48
      case 65...70: value = letter - 55
      case 97...102: value = letter - 87
      default: return nil
      }
      if let first = high.take() { out.append(first << 4 | value) } else { high = value }
    }
    return high == nil ? out : nil
  }
}

/// A record identifier made from content, so that the same input gets the same identifiers.
enum RecordIdentifier {
  /// - Parameter parts: what tells the record from every other: kind, address, date, digest, place in the file.
  static func urn(_ parts: [String]) -> String {
    var bytes = Array(MessageDigest.sha1.digest(Array(parts.joined(separator: "\u{1F}").utf8)[...]).prefix(16))
    // RFC 9562: version 5, variant 10.
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(hexadecimal(bytes).utf8)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return "urn:uuid:" + groups.map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
  }
}
