import Records

/// `Name: value` lines, as WARC and HTTP share them.
enum FieldLines {
  /// Reads lines up to an empty one; a line that begins with a blank continues the one before (folding, which WARC 1.0 and
  /// old servers use); a line without a colon is passed over.
  static func parse(_ bytes: ArraySlice<UInt8>) -> [HTTPHeader] {
    var headers: [HTTPHeader] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let line = trimmed(bytes[position..<end])
      let isFolded = isBlank(bytes[position])
      position = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      if isFolded, let last = headers.popLast() {
        headers.append(HTTPHeader(last.name, last.value + " " + text(line)))
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        headers.append(HTTPHeader(text(trimmed(line[..<colon])), text(trimmed(line[(colon + 1)...]))))
      }
    }
    return headers
  }

  /// The index behind the empty line that ends a head; lines end with CRLF or LF.
  ///
  /// - Parameter start: where to begin looking; an empty line before it is not seen.
  static func endOfHead(in bytes: [UInt8], from start: Int) -> Int? {
    let span = bytes.span
    var position = start
    while position < span.count {
      if span[position] == UInt8(ascii: "\n") {
        if position + 1 < span.count, span[position + 1] == UInt8(ascii: "\n") { return position + 2 }
        if position + 2 < span.count, span[position + 1] == UInt8(ascii: "\r"), span[position + 2] == UInt8(ascii: "\n") {
          return position + 3
        }
      }
      position += 1
    }
    return nil
  }

  /// UTF-8 where the bytes are well-formed, otherwise each byte as ISO 8859-1, which old servers send.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    return String(scalars)
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = bytes
    while let first = slice.first, isBlank(first) { slice.removeFirst() }
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    return slice
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }
}
