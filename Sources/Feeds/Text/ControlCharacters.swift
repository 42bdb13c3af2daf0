/// Control characters carry nothing in a text and harm terminals, logs and JSON readers.
enum ControlCharacters {
  /// Takes them out of UTF-8, but for tab, line feed and carriage return. The C1 controls are read as the windows-1252
  /// characters that they were before somebody converted the text wrongly; noncharacters go too.
  static func removed(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = firstSuspect(bytes) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    out.append(contentsOf: bytes[..<first])
    var index = first
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20, byte != ASCII.tab, byte != ASCII.lineFeed, byte != ASCII.carriageReturn {
        index += 1
      } else if byte == 0x7F {
        index += 1
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
        out.append(CharacterReferences.windows1252[Int(bytes[index + 1] & 0x1F)])
        index += 2
      } else if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        index += 3
      } else {
        out.append(byte)
        index += 1
      }
    }
    return out
  }

  static func removed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard firstSuspect(bytes) != nil else { return text }
    return String(decoding: removed(bytes), as: UTF8.self)
  }

  private static func firstSuspect(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 {
        if byte != ASCII.tab, byte != ASCII.lineFeed, byte != ASCII.carriageReturn { return index }
      } else if byte >= 0x7F {
        if byte == 0x7F { return index }
        if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return index }
        if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return index }
      }
      index += 1
    }
    return nil
  }
}
