import LanguageKernels

/// A matrix of 16-bit weights and a bias, which turns rows of 16-bit numbers into rows of 32-bit sums.
///
/// Whole numbers throughout: every machine gives the same sums.
///
/// The file, little-endian: the numbers of inputs, even, and of outputs, a multiple of 16, four bytes each; the bias, four bytes an output;
/// the weights, two bytes each, in tiles of sixteen outputs, in each for each pair of inputs the two weights of each output beside one
/// another.
package struct QuantisedMatrix: Sendable {
  package let inputs: Int
  package let outputs: Int
  private let bias: ContiguousArray<Int32>
  private let weights: ContiguousArray<Int16>

  /// A sum of 1 is two to the power of this.
  package static let sumBits = 22

  /// The tiles of sixteen that `outputs` outputs take; what is over is empty.
  package static func tiles(_ outputs: Int) -> Int { (outputs + 15) / 16 }

  package init?(_ reader: inout ModelBytes) {
    guard let inputs = reader.word(), let outputs = reader.word(), inputs % 8 == 0, outputs % 16 == 0, inputs < 4096, outputs < 4096,
      let bias = reader.words(Int(outputs)), let weights = reader.signedHalfWords(Int(inputs) * Int(outputs))
    else { return nil }
    self.init(inputs: Int(inputs), outputs: Int(outputs), bias: ContiguousArray(bias.map(Int32.init(bitPattern:))), weights: weights)
  }

  /// - Parameter weights: in the order of the file.
  package init(inputs: Int, outputs: Int, bias: ContiguousArray<Int32>, weights: ContiguousArray<Int16>) {
    precondition(inputs % 2 == 0 && outputs % 16 == 0 && bias.count == outputs && weights.count == inputs * outputs)
    self.inputs = inputs
    self.outputs = outputs
    self.bias = bias
    self.weights = weights
  }

  /// Rows of numbers within an array.
  package struct Rows {
    package let first: Int
    package let count: Int
    /// From the beginning of one to that of the next.
    package let stride: Int

    package init(from first: Int = 0, count: Int, stride: Int) {
      self.first = first
      self.count = count
      self.stride = stride
    }
  }

  /// Makes the first rows of `sums` the bias and the products with the rows of `x`.
  package func multiply(_ x: ContiguousArray<Int16>, _ rows: Rows, into sums: inout ContiguousArray<Int32>) {
    unsafe bias.withUnsafeBufferPointer { bias in unsafe run(x, rows, bias.baseAddress, &sums, 0) }
  }

  /// Adds the products with the rows of `x` to as many rows of `sums`, which begin with the number `first`.
  package func add(_ x: ContiguousArray<Int16>, _ rows: Rows, to sums: inout ContiguousArray<Int32>, first: Int = 0) {
    unsafe run(x, rows, nil, &sums, first * outputs)
  }

  private func run(
    _ x: ContiguousArray<Int16>, _ rows: Rows, _ bias: UnsafePointer<Int32>?, _ sums: inout ContiguousArray<Int32>, _ from: Int
  ) {
    guard rows.count > 0 else { return }
    precondition(rows.first >= 0 && rows.stride >= 0 && rows.first + (rows.count - 1) * rows.stride + inputs <= x.count)
    precondition(from >= 0 && from + rows.count * outputs <= sums.count)
    // All rows lie within their arrays, as was just checked.
    unsafe x.withUnsafeBufferPointer { x in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        unsafe weights.withUnsafeBufferPointer { weights in
          unsafe languageMultiply(
            x.baseAddress?.advanced(by: rows.first), rows.stride, weights.baseAddress, bias, sums.baseAddress?.advanced(by: from),
            rows.count,
            inputs, outputs)
        }
      }
    }
  }
}
