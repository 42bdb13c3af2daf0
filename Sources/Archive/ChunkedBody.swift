/// The chunked transfer coding of HTTP/1.1 (RFC 9112, section 7.1).
enum ChunkedBody {
  /// Removes the coding.
  ///
  /// - Returns: the data, and whether it was cut short; nil where the body is not chunked, whatever its headers say: many
  ///   archives keep the header of a coding that their recorder removed.
  static func decoded(_ body: [UInt8]) -> (bytes: [UInt8], isTruncated: Bool)? {
    var out: [UInt8] = []
    out.reserveCapacity(body.count)
    var position = 0
    while true {
      guard let chunk = sizeLine(body, at: position) else {
        // A size line that the end of the body cuts is no ground for doubt; anything else at the first place is.
        return position == 0 ? nil : (out, true)
      }
      if chunk.size == 0 { return (out, false) }
      guard chunk.size <= body.count - chunk.dataStart else {
        if position == 0, chunk.size > 1 << 30 { return nil }
        return (out + body[chunk.dataStart...], true)
      }
      let end = chunk.dataStart + chunk.size
      let isEnded = end == body.count || body[end] == 10 || (body[end] == 13 && (end + 1 == body.count || body[end + 1] == 10))
      guard isEnded else { return position == 0 ? nil : (out, true) }
      out += body[chunk.dataStart..<end]
      position = end
      if position < body.count, body[position] == 13 { position += 1 }
      if position < body.count { position += 1 }
      if position == body.count { return (out, true) }
    }
  }

  private static func sizeLine(_ body: [UInt8], at start: Int) -> (size: Int, dataStart: Int)? {
    var (size, digits, position) = (0, 0, start)
    while position < body.count, let value = hexadecimalValue(body[position]), digits < 15 {
      size = size << 4 | value
      digits += 1
      position += 1
    }
    guard digits > 0 else { return nil }
    // Padding, which some servers put there, then an extension, to the end of the line.
    while position < body.count, body[position] == 32 || body[position] == 9 { position += 1 }
    guard position < body.count, [10, 13, UInt8(ascii: ";")].contains(body[position]) else { return nil }
    let limit = min(body.count, position + 1_024)
    while position < limit, body[position] != 10 { position += 1 }
    guard position < limit else { return nil }
    return (size, position + 1)
  }

  private static func hexadecimalValue(_ byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 65...70: Int(byte) - 55
    case 97...102: Int(byte) - 87
    default: nil
    }
  }
}
