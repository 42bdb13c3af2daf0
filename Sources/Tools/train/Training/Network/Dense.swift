import Language

/// A matrix and a bias.
final class Dense {
  let inputs: Int
  let width: Int
  let weights: Int
  let bias: Int

  init(_ inputs: Int, _ width: Int, _ parameters: Parameters) {
    self.inputs = inputs
    self.width = width
    weights = parameters.add(rows: inputs, width: width)
    bias = parameters.add(rows: 1, width: width)
  }

  func randomise(_ parameters: Parameters, _ generator: inout SeededGenerator) {
    parameters.randomise(weights, spread: (3 / Float(inputs)).squareRoot(), &generator)
  }

  func forward(_ x: Matrix, _ parameters: Parameters, rectified: Bool = false) -> Matrix {
    let y = Matrix(x.rows, width)
    for row in 0..<x.rows { y.row(row).update(from: parameters[bias], count: y.stride) }
    Kernel.multiply(
      x.floats, aStride: x.width, parameters[weights], into: y.lanes, m: x.rows, k: inputs, n: y.stride, adding: true)
    if rectified {
      for lane in 0..<y.rows * y.stride { y.lanes[lane] = pointwiseMax(y.lanes[lane], .zero) }
    }
    return y
  }

  /// Adds to the gradients of the parameters and of the input.
  func backward(_ gradient: Matrix, _ x: Matrix, _ parameters: Parameters, into result: Matrix) {
    let xTransposed = Matrix(0, (x.rows + 7) / 8 * 8)
    Kernel.transpose(x.floats, rows: x.rows, width: inputs, into: xTransposed)
    Kernel.multiply(
      xTransposed.floats, aStride: xTransposed.width, gradient.lanes, into: parameters.gradient(weights), m: inputs, k: x.rows,
      n: gradient.stride, adding: true)
    let biasGradient = parameters.gradient(bias)
    for row in 0..<x.rows { Kernel.add(gradient.row(row), times: 1, to: biasGradient, gradient.stride) }
    let transposed = Matrix(0, inputs)
    Kernel.transpose(
      UnsafeMutableRawPointer(parameters[weights]).assumingMemoryBound(to: Float.self), rows: inputs, width: width, into: transposed)
    Kernel.multiply(
      gradient.floats, aStride: width, transposed.lanes, into: result.lanes, m: x.rows, k: width, n: inputs / 8, adding: true)
  }
}
