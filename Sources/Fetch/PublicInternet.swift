import Curl

/// Which numeric addresses belong to the public internet.
enum PublicInternet {
  /// By the IANA special-purpose address registries (RFC 6890) and the multicast blocks.
  ///
  /// IPv6 is read the other way round: global unicast (2000::/3) is public but for its special blocks, all else is not.
  /// That takes in ::1, fc00::/7, fe80::/10, ff00::/8 and the IPv4-mapped and -compatible forms. 6to4 and Teredo, which
  /// carry an IPv4 address inside, are refused as well: no news site is reached by them.
  static func contains(_ address: IPAddress) -> Bool {
    let bytes = address.bytes
    if address.isIPv4 { return !specialIPv4.contains { $0.covers(bytes) } }
    // NAT64 (RFC 6052) is how an IPv6-only network reaches the IPv4 internet.
    if nat64.covers(bytes) { return !specialIPv4.contains { $0.covers(Array(bytes[12...])) } }
    return globalUnicast.covers(bytes) && !specialIPv6.contains { $0.covers(bytes) }
  }

  private struct Block {
    let prefix: [UInt8]
    let bits: Int

    init(_ text: StaticString, _ bits: Int) {
      prefix = IPAddress("\(text)")!.bytes
      self.bits = bits
    }

    func covers(_ address: [UInt8]) -> Bool {
      let whole = bits / 8
      guard address[..<whole] == prefix[..<whole] else { return false }
      let rest = bits % 8
      return rest == 0 || (address[whole] ^ prefix[whole]) >> UInt8(8 - rest) == 0
    }
  }

  private static let specialIPv4: [Block] = [
    Block("0.0.0.0", 8),  // this network
    Block("10.0.0.0", 8),  // private
    Block("100.64.0.0", 10),  // carrier-grade NAT; some clouds keep their metadata service here
    Block("127.0.0.0", 8),  // loopback
    Block("169.254.0.0", 16),  // link-local, with the metadata service of most clouds
    Block("172.16.0.0", 12),  // private
    Block("192.0.0.0", 24),  // protocol assignments
    Block("192.0.2.0", 24),  // documentation
    Block("192.88.99.0", 24),  // 6to4 relays, withdrawn
    Block("192.168.0.0", 16),  // private
    Block("198.18.0.0", 15),  // benchmarks
    Block("198.51.100.0", 24),  // documentation
    Block("203.0.113.0", 24),  // documentation
    Block("224.0.0.0", 4),  // multicast
    Block("240.0.0.0", 4),  // reserved, and broadcast
  ]

  private static let globalUnicast = Block("2000::", 3)
  private static let nat64 = Block("64:ff9b::", 96)
  private static let specialIPv6: [Block] = [
    Block("2001::", 23),  // protocol assignments, Teredo, benchmarks, ORCHID
    Block("2001:db8::", 32),  // documentation
    Block("2002::", 16),  // 6to4
    Block("3fff::", 20),  // documentation
  ]
}
