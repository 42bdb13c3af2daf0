import CZlib

/// One gzip member (RFC 1952) in whole.
public enum GzipMember {
  /// Packs bytes into a member whose header says nothing of time, name or machine.
  ///
  /// Modification time 0 and operating system 255 (unknown), so that with one version of zlib the same bytes in give
  /// the same bytes out.
  public static func deflate(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
    var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    member.reserveCapacity(bytes.count / 3 + 64)
    let checksum = appendRawDeflate(bytes, level: Int32(level), to: &member)
    for word in [checksum, UInt32(truncatingIfNeeded: bytes.count)] {
      for shift in stride(from: UInt32(0), to: 32, by: 8) { member.append(UInt8(word >> shift & 255)) }
    }
    return member
  }

  /// Whether a member's header may begin there: magic number, method deflate, no reserved flag.
  public static func begins(in bytes: [UInt8], at position: Int) -> Bool {
    position >= 0 && position + 4 <= bytes.count && bytes[position] == 0x1F && bytes[position + 1] == 0x8B
      && bytes[position + 2] == 8 && bytes[position + 3] & 0xE0 == 0
  }

  /// - Returns: the CRC-32 of `bytes`.
  private static func appendRawDeflate(_ bytes: [UInt8], level: Int32, to output: inout [UInt8]) -> UInt32 {
    var input = bytes
    var stream = z_stream()
    var scratch = [UInt8](repeating: 0, count: 65_536)
    var checksum: UInt = 0
    let status = withUnsafeMutablePointer(to: &stream) { stream in
      let opened = counterclaim_deflate_init(stream, level, -15)
      guard opened == Z_OK else { return opened }
      defer { deflateEnd(stream) }
      return input.withUnsafeMutableBufferPointer { source in
        checksum = crc32_z(0, source.baseAddress, source.count)
        var fed = 0
        var status = Z_OK
        while status == Z_OK {
          // avail_in is 32 bits wide: larger inputs go in by pieces.
          let piece = min(source.count - fed, 1 << 30)
          stream.pointee.next_in = source.baseAddress.map { $0 + fed }
          stream.pointee.avail_in = uInt(piece)
          status = scratch.withUnsafeMutableBufferPointer { room in
            stream.pointee.next_out = room.baseAddress
            stream.pointee.avail_out = uInt(room.count)
            let status = CZlib.deflate(stream, fed + piece == source.count ? Z_FINISH : Z_NO_FLUSH)
            output.append(contentsOf: room[..<(room.count - Int(stream.pointee.avail_out))])
            return status
          }
          fed += piece - Int(stream.pointee.avail_in)
        }
        return status
      }
    }
    precondition(status == Z_STREAM_END, "zlib has no memory left")
    return UInt32(truncatingIfNeeded: checksum)
  }
}
