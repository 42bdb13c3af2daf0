import LanguageModels

/// The bytes of a model file, read from front to back.
package struct ModelBytes: Sendable {
  private enum Source: Sendable {
    case array([UInt8])
    /// Compiled into the program: constant for as long as it runs.
    case embedded(LanguageModel)
  }

  private let source: Source
  private let count: Int
  private var position = 0

  package init(_ bytes: [UInt8]) {
    source = .array(bytes)
    count = bytes.count
  }

  /// The model that was compiled into the program.
  package init(embedded model: LanguageModel) {
    source = .embedded(model)
    var count = 0
    _ = unsafe languageModelBytes(model, &count)
    self.count = count
  }

  /// The only place that sees where the bytes lie. What is read is copied once, into an array.
  private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch source {
    case .array(let bytes): return unsafe bytes.withUnsafeBytes { unsafe body($0) }
    case .embedded(let model):
      var count = 0
      let start = unsafe languageModelBytes(model, &count)
      return unsafe body(UnsafeRawBufferPointer(start: start, count: count))
    }
  }

  /// One of several models in a file: its length in four bytes, then its bytes.
  package mutating func part() -> ModelBytes? {
    guard let length = word(), let part = bytes(Int(length)) else { return nil }
    return ModelBytes(Array(part))
  }

  package mutating func word() -> UInt32? { words(1)?.first }

  /// Strings of a length byte and UTF-8.
  package mutating func strings(_ count: Int) -> [String]? {
    var strings: [String] = []
    for _ in 0..<count {
      guard let length = bytes(1)?.first, let text = bytes(Int(length)) else { return nil }
      strings.append(String(decoding: text, as: UTF8.self))
    }
    return strings
  }

  package mutating func bytes(_ count: Int) -> ContiguousArray<UInt8>? { values(count) }
  package mutating func signedBytes(_ count: Int) -> ContiguousArray<Int8>? { values(count) }
  package mutating func halfWords(_ count: Int) -> ContiguousArray<UInt16>? { values(count) }
  package mutating func signedHalfWords(_ count: Int) -> ContiguousArray<Int16>? { values(count) }
  package mutating func words(_ count: Int) -> ContiguousArray<UInt32>? { values(count) }
  package mutating func doubleWords(_ count: Int) -> ContiguousArray<UInt64>? { values(count) }

  /// Little-endian numbers, copied as they stand.
  private mutating func values<Number: FixedWidthInteger>(_ count: Int) -> ContiguousArray<Number>? {
    let (size, isTooMuch) = count.multipliedReportingOverflow(by: Number.bitWidth / 8)
    guard count >= 0, !isTooMuch, size <= self.count - position else { return nil }
    defer { position += size }
    let range = position..<position + size
    return unsafe withBytes { source in
      unsafe ContiguousArray(unsafeUninitializedCapacity: count) { buffer, filled in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: .init(rebasing: source[range]))
        filled = count
      }
    }
  }
}
