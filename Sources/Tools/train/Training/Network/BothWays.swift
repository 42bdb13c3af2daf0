import Language

/// Two recurrences over the same sentences, one from each end; a row of the output holds the states of both.
final class BothWays {
  let forward: Recurrence
  let backward: Recurrence
  private let turned: Matrix

  var inputs: Int { forward.inputs }
  var width: Int { forward.width }

  init(inputs: Int, width: Int, _ parameters: Parameters) {
    forward = Recurrence(inputs: inputs, width: width, parameters)
    backward = Recurrence(inputs: inputs, width: width, parameters)
    turned = Matrix(0, inputs)
  }

  func randomise(_ parameters: Parameters, _ generator: inout SeededGenerator) {
    forward.randomise(parameters, &generator)
    backward.randomise(parameters, &generator)
  }

  func read(_ input: Matrix, _ packing: Packing, _ parameters: Parameters, into output: Matrix) {
    turned.resize(packing.rows)
    for row in 0..<packing.rows { turned.row(row).update(from: input.row(packing.mirror[row]), count: input.stride) }
    forward.forward(input, packing, parameters)
    backward.forward(turned, packing, parameters)
    output.resize(packing.rows)
    let half = width / 8
    for row in 0..<packing.rows {
      output.row(row).update(from: forward.outputs.row(row), count: half)
      (output.row(row) + half).update(from: backward.outputs.row(packing.mirror[row]), count: half)
    }
  }

  /// Adds to the gradients of the parameters and to `result`, that of the input.
  func learn(_ gradient: Matrix, _ input: Matrix, _ packing: Packing, _ parameters: Parameters, into result: Matrix) {
    let half = width / 8
    let ahead = Matrix(packing.rows, width)
    let back = Matrix(packing.rows, width)
    for row in 0..<packing.rows {
      ahead.row(row).update(from: gradient.row(row), count: half)
      back.row(row).update(from: gradient.row(packing.mirror[row]) + half, count: half)
    }
    let xTransposed = Matrix(0, (packing.rows + 7) / 8 * 8)
    let part = Matrix(packing.rows, inputs)
    Kernel.transpose(input.floats, rows: packing.rows, width: inputs, into: xTransposed)
    forward.backward(ahead, xTransposed, packing, parameters, into: part)
    for row in 0..<packing.rows { Kernel.add(part.row(row), times: 1, to: result.row(row), result.stride) }
    Kernel.transpose(turned.floats, rows: packing.rows, width: inputs, into: xTransposed)
    backward.backward(back, xTransposed, packing, parameters, into: part)
    for row in 0..<packing.rows { Kernel.add(part.row(packing.mirror[row]), times: 1, to: result.row(row), result.stride) }
  }
}

/// Leaves out the same numbers throughout a sentence (Gal and Ghahramani, NeurIPS 2016).
final class SentenceDropout {
  private let mask: Matrix

  init(_ width: Int) { mask = Matrix(0, width) }

  /// Draws anew.
  func draw(_ sentences: Int, keep: Float, _ chance: () -> Float) {
    mask.resize(sentences)
    let floats = mask.floats
    for index in 0..<mask.rows * mask.width { floats[index] = chance() < keep ? 1 / keep : 0 }
  }

  func apply(to matrix: Matrix, _ packing: Packing) {
    for place in 0..<packing.places {
      for sentence in 0..<packing.active(place) {
        let (row, kept) = (matrix.row(packing.offsets[place] + sentence), mask.row(sentence))
        for lane in 0..<matrix.stride { row[lane] *= kept[lane] }
      }
    }
  }
}
