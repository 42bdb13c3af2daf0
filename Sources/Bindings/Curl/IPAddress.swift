import CCurl

/// A numeric address: 4 bytes of IPv4 or 16 of IPv6, in network order.
public struct IPAddress: Sendable, Hashable {
  public let bytes: [UInt8]

  public var isIPv4: Bool { bytes.count == 4 }

  /// Reads `192.0.2.1` or `2001:db8::1`, without brackets or zone; nil for anything else.
  public init?(_ text: String) {
    self.init { counterclaim_parse_address(text, $0) }
  }

  /// - Returns: nil for a family other than IPv4 and IPv6.
  init?(_ address: UnsafePointer<sockaddr>) {
    self.init { counterclaim_address_bytes(address, $0) }
  }

  private init?(fill: (UnsafeMutablePointer<UInt8>?) -> Int32) {
    var room = [UInt8](repeating: 0, count: 16)
    let count = room.withUnsafeMutableBufferPointer { fill($0.baseAddress) }
    guard count > 0 else { return nil }
    bytes = Array(room[..<Int(count)])
  }
}

extension IPAddress: CustomStringConvertible {
  /// Dotted decimal, or the compressed form of RFC 5952.
  public var description: String {
    var room = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    inet_ntop(isIPv4 ? AF_INET : AF_INET6, bytes, &room, socklen_t(room.count))
    return String(decoding: room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
