import CLibXML2

/// Turns bytes in a named character encoding into UTF-8, by iconv.
public enum TextDecoding {
  /// - Parameter encoding: a name that iconv knows: `windows-1252`, `shift_jis`, `utf-16le`.
  /// - Returns: UTF-8, every undecodable byte as U+FFFD; nil for an unknown encoding.
  public static func utf8(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    let handle = iconv_open("UTF-8", encoding)
    guard counterclaim_iconv_is_open(handle) != 0, let handle else { return nil }
    defer { iconv_close(handle) }
    var input = bytes
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 2)
    var chunk = [UInt8](repeating: 0, count: 16_384)
    input.withUnsafeMutableBufferPointer { buffer in
      var source: UnsafeMutablePointer<CChar>? = buffer.baseAddress.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self) }
      var left = buffer.count
      while left > 0 {
        let status = chunk.withUnsafeMutableBufferPointer { room -> Int32 in
          var target: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(room.baseAddress!).assumingMemoryBound(to: CChar.self)
          var space = room.count
          let status = counterclaim_iconv(handle, &source, &left, &target, &space)
          out.append(contentsOf: room[..<(room.count - space)])
          return status
        }
        guard status == 2 else { continue }
        // Ill-formed or cut short: one byte is passed over.
        out.append(contentsOf: [0xEF, 0xBF, 0xBD])
        source = source.map { $0 + 1 }
        left -= 1
      }
    }
    return out
  }

  /// Whether the bytes are well-formed UTF-8 (RFC 3629).
  public static func isUTF8(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }

  /// The bytes without NULs, at which C parsers end.
  public static func withoutNUL(_ bytes: [UInt8]) -> [UInt8] {
    firstIndex(of: 0, in: bytes.span) == nil ? bytes : bytes.filter { $0 != 0 }
  }

  /// The offset of a byte at or after `start`, by `memchr`.
  public static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), buffer.count - start) else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }
}
