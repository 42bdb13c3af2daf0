import Language

/// A long short-term memory that reads its rows from front to back (Hochreiter and Schmidhuber 1997, with forget gates).
final class Recurrence {
  let inputs: Int
  let width: Int
  /// Slots: of the input (`inputs` rows of four gates: input, forget, output, candidate), of the state before, of the bias.
  let input: Int
  let state: Int
  let bias: Int

  private var gates: Matrix
  private var cells: Matrix
  private var squashed: Matrix
  private(set) var outputs: Matrix
  private var before: Matrix
  private var gateGradients: Matrix
  private var runningState: Matrix
  private var runningCell: Matrix
  private let inputTransposed: Matrix
  private let stateTransposed: Matrix

  init(inputs: Int, width: Int, _ parameters: Parameters) {
    self.inputs = inputs
    self.width = width
    input = parameters.add(rows: inputs, width: 4 * width)
    state = parameters.add(rows: width, width: 4 * width)
    bias = parameters.add(rows: 1, width: 4 * width)
    gates = Matrix(0, 4 * width)
    cells = Matrix(0, width)
    squashed = Matrix(0, width)
    outputs = Matrix(0, width)
    before = Matrix(0, width)
    gateGradients = Matrix(0, 4 * width)
    runningState = Matrix(0, width)
    runningCell = Matrix(0, width)
    inputTransposed = Matrix(0, inputs)
    stateTransposed = Matrix(0, width)
  }

  func randomise(_ parameters: Parameters, _ generator: inout SeededGenerator) {
    parameters.randomise(input, spread: (3 / Float(inputs)).squareRoot(), &generator)
    parameters.randomise(state, spread: (3 / Float(width)).squareRoot(), &generator)
    let stride = width / 8
    for lane in stride..<2 * stride { parameters[bias][lane] = Lane(repeating: 1) }
  }

  func forward(_ x: Matrix, _ packing: Packing, _ parameters: Parameters) {
    let rows = packing.rows
    let stride = width / 8
    for matrix in [gates, cells, squashed, outputs] { matrix.resize(rows) }
    for row in 0..<rows { gates.row(row).update(from: parameters[bias], count: 4 * stride) }
    Kernel.multiply(
      x.floats, aStride: x.width, parameters[input], into: gates.lanes, m: rows, k: inputs, n: 4 * stride, adding: true)
    for place in 0..<packing.places {
      let first = packing.offsets[place]
      let active = packing.active(place)
      if place > 0 {
        Kernel.multiply(
          outputs.floatRow(packing.offsets[place - 1]), aStride: width, parameters[state], into: gates.row(first), m: active, k: width,
          n: 4 * stride, adding: true)
      }
      for sentence in 0..<active {
        let row = first + sentence
        let gate = gates.row(row)
        let last = place > 0 ? cells.row(packing.offsets[place - 1] + sentence) : nil
        let (cell, squash, output) = (cells.row(row), squashed.row(row), outputs.row(row))
        for lane in 0..<stride {
          let i = Activations.sigmoid(gate[lane])
          let f = Activations.sigmoid(gate[stride + lane])
          let o = Activations.sigmoid(gate[2 * stride + lane])
          let u = Activations.tanh(gate[3 * stride + lane])
          (gate[lane], gate[stride + lane], gate[2 * stride + lane], gate[3 * stride + lane]) = (i, f, o, u)
          cell[lane] = i * u + (last.map { f * $0[lane] } ?? .zero)
          squash[lane] = Activations.tanh(cell[lane])
          output[lane] = o * squash[lane]
        }
      }
    }
  }

  /// Adds to the gradients of the parameters.
  ///
  /// - Parameters:
  ///   - gradient: of the outputs.
  ///   - xTransposed: the input of `forward` on its side.
  ///   - result: becomes the gradient of the input.
  func backward(_ gradient: Matrix, _ xTransposed: Matrix, _ packing: Packing, _ parameters: Parameters, into result: Matrix) {
    let rows = packing.rows
    let stride = width / 8
    gateGradients.resize(rows)
    before.resize(rows)
    runningState.resize(packing.lengths.count)
    runningCell.resize(packing.lengths.count)
    runningState.clear()
    runningCell.clear()
    transpose(parameters[state], width, into: stateTransposed)
    transpose(parameters[input], inputs, into: inputTransposed)
    for place in (0..<packing.places).reversed() {
      let first = packing.offsets[place]
      let active = packing.active(place)
      for sentence in 0..<active {
        let row = first + sentence
        let (gate, delta) = (gates.row(row), gateGradients.row(row))
        let (squash, outer) = (squashed.row(row), gradient.row(row))
        let (state, cell) = (runningState.row(sentence), runningCell.row(sentence))
        let last = place > 0 ? cells.row(packing.offsets[place - 1] + sentence) : nil
        for lane in 0..<stride {
          let (i, f, o, u) = (gate[lane], gate[stride + lane], gate[2 * stride + lane], gate[3 * stride + lane])
          let h = outer[lane] + state[lane]
          let c = cell[lane] + h * o * (1 - squash[lane] * squash[lane])
          delta[lane] = c * u * i * (1 - i)
          delta[stride + lane] = last.map { c * $0[lane] * f * (1 - f) } ?? .zero
          delta[2 * stride + lane] = h * squash[lane] * o * (1 - o)
          delta[3 * stride + lane] = c * i * (1 - u * u)
          cell[lane] = c * f
        }
        if place > 0 {
          before.row(row).update(from: outputs.row(packing.offsets[place - 1] + sentence), count: stride)
        } else {
          before.row(row).update(repeating: .zero, count: stride)
        }
      }
      if place > 0 {
        Kernel.multiply(
          gateGradients.floatRow(first), aStride: 4 * width, stateTransposed.lanes, into: runningState.lanes, m: active, k: 4 * width,
          n: stride, adding: false)
      }
    }
    result.resize(rows)
    Kernel.multiply(
      gateGradients.floats, aStride: 4 * width, inputTransposed.lanes, into: result.lanes, m: rows, k: 4 * width, n: inputs / 8,
      adding: false)
    Kernel.multiply(
      xTransposed.floats, aStride: xTransposed.width, gateGradients.lanes, into: parameters.gradient(input), m: inputs, k: rows,
      n: 4 * stride, adding: true)
    let beforeTransposed = Matrix(0, (rows + 7) / 8 * 8)
    Kernel.transpose(before.floats, rows: rows, width: width, into: beforeTransposed)
    Kernel.multiply(
      beforeTransposed.floats, aStride: beforeTransposed.width, gateGradients.lanes, into: parameters.gradient(state), m: width, k: rows,
      n: 4 * stride, adding: true)
    let biasGradient = parameters.gradient(bias)
    for row in 0..<rows { Kernel.add(gateGradients.row(row), times: 1, to: biasGradient, 4 * stride) }
  }

  private func transpose(_ weights: UnsafeMutablePointer<Lane>, _ rows: Int, into out: Matrix) {
    Kernel.transpose(
      UnsafeMutableRawPointer(weights).assumingMemoryBound(to: Float.self), rows: rows, width: 4 * width, into: out)
  }
}
