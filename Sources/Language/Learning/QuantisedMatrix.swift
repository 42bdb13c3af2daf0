import LanguageKernels

/// A matrix of 16-bit weights and a bias, which turns rows of 16-bit numbers into rows of 32-bit sums.
///
/// Whole numbers throughout: every machine gives the same sums.
///
/// The file, little-endian: the numbers of inputs and outputs, four bytes each; the bias, four bytes an output; the weights, two bytes
/// each, for each pair of inputs the two weights of each output beside one another.
package struct QuantisedMatrix: Sendable {
  package let inputs: Int
  package let outputs: Int
  private let bias: ContiguousArray<SIMD8<Int32>>
  private let weights: ContiguousArray<Int16>

  /// A sum of 1 is two to the power of this.
  package static let sumBits = 22

  package init?(_ reader: inout ModelBytes) {
    guard let inputs = reader.word(), let outputs = reader.word(), inputs % 8 == 0, outputs % 8 == 0, inputs < 4096, outputs < 4096,
      let bias = reader.words(Int(outputs)), let weights = reader.signedHalfWords(Int(inputs) * Int(outputs))
    else { return nil }
    self.inputs = Int(inputs)
    self.outputs = Int(outputs)
    self.bias = ContiguousArray(
      (0..<bias.count / 8).map { lane in
        var sums = SIMD8<Int32>.zero
        for index in 0..<8 { sums[index] = Int32(bitPattern: bias[lane * 8 + index]) }
        return sums
      })
    self.weights = weights
  }

  /// Makes rows `0..<rows` of `sums` the bias and the products with the same rows of `x`.
  package func multiply(_ x: ContiguousArray<SIMD8<Int16>>, rows: Int, into sums: inout ContiguousArray<SIMD8<Int32>>) {
    let stride = outputs / 8
    for row in 0..<rows {
      for lane in 0..<stride { sums[row * stride + lane] = bias[lane] }
      add(x, row: row, to: &sums, row: row)
    }
  }

  /// Adds the products with one row of `x` to one row of `sums`.
  package func add(_ x: ContiguousArray<SIMD8<Int16>>, row: Int, to sums: inout ContiguousArray<SIMD8<Int32>>, row target: Int) {
    precondition(row >= 0 && (row + 1) * inputs <= x.count * 8 && target >= 0 && (target + 1) * outputs <= sums.count * 8)
    // Both rows lie within their arrays, as was just checked.
    unsafe x.withUnsafeBytes { x in
      unsafe sums.withUnsafeMutableBytes { sums in
        unsafe weights.withUnsafeBufferPointer { weights in
          unsafe languageMultiply(
            x.baseAddress?.assumingMemoryBound(to: Int16.self).advanced(by: row * inputs), weights.baseAddress,
            sums.baseAddress?.assumingMemoryBound(to: Int32.self).advanced(by: target * outputs), inputs, outputs)
        }
      }
    }
  }
}
