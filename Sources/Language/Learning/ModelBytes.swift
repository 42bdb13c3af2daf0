import LanguageModels

/// The bytes of a model file, read from front to back.
package struct ModelBytes {
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The model that was compiled into the program.
  package init(embedded model: LanguageModel) {
    var count = 0
    let start = unsafe languageModelBytes(model, &count)
    // The bytes are constant data of the program image; one copy keeps everything after this line free of pointers.
    bytes = unsafe start.map { unsafe Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
  }

  package mutating func word() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    defer { position += 4 }
    return (0..<4).reduce(0) { $0 | UInt32(bytes[position + $1]) << UInt32(8 * $1) }
  }

  /// One of several models in a file: its length in four bytes, then its bytes.
  package mutating func part() -> ModelBytes? {
    guard let length = word(), position + Int(length) <= bytes.count else { return nil }
    defer { position += Int(length) }
    return ModelBytes(Array(bytes[position..<position + Int(length)]))
  }

  /// Strings of a length byte and UTF-8.
  package mutating func strings(_ count: Int) -> [String]? {
    var strings: [String] = []
    for _ in 0..<count {
      guard position < bytes.count, position + 1 + Int(bytes[position]) <= bytes.count else { return nil }
      let end = position + 1 + Int(bytes[position])
      strings.append(String(decoding: bytes[position + 1..<end], as: UTF8.self))
      position = end
    }
    return strings
  }

  package mutating func words(_ count: Int) -> ContiguousArray<UInt32>? { values(count, zero: 0) }

  package mutating func halfWords(_ count: Int) -> ContiguousArray<UInt16>? { values(count, zero: 0) }

  package mutating func signedBytes(_ count: Int) -> ContiguousArray<Int8>? { values(count, zero: 0) }

  /// Little-endian numbers, copied as they stand.
  private mutating func values<Number: FixedWidthInteger>(_ count: Int, zero: Number) -> ContiguousArray<Number>? {
    let size = count * (Number.bitWidth / 8)
    guard count >= 0, position + size <= bytes.count else { return nil }
    defer { position += size }
    let range = position..<position + size
    return unsafe ContiguousArray(unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe bytes.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: .init(rebasing: source[range]))
      }
      filled = count
    }
  }

  /// What is left, as text.
  package var text: String { String(decoding: bytes[position...], as: UTF8.self) }
}
