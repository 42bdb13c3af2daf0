import Language

/// The layer above the parser while it learns: one recurrence both ways over the parser's states and embeddings of its own, and from each
/// state a score for each part of a report.
final class ReportNetwork {
  /// One sentence.
  struct Example {
    /// Rows of the embeddings, `ParseInputs.count` a token, -1 for none.
    var inputs: [Int32]
    /// The parser's states, `below` numbers a token.
    let states: ContiguousArray<Int16>
    /// Of each token, the bits of `Bit`; empty where nobody marked reports.
    let marks: [UInt8]
    /// How much each token looks like one that a claim hangs on, 0 to 1; empty where that is not known.
    let claims: [Float]
    var count: Int { inputs.count / ParseInputs.count }
  }

  /// What the annotators of a report marked. A head is learned only where `isCandidate`.
  enum Bit {
    static let head: UInt8 = 1, source: UInt8 = 2, cue: UInt8 = 4, content: UInt8 = 8, isCandidate: UInt8 = 16
  }

  let below: Int
  let own: Int
  let parameters = Parameters()
  let embeddings: Int
  let layer: BothWays
  let output: Dense

  private var generator: SeededGenerator
  private let keep: Float
  private let inputDropout: SentenceDropout
  private let stateDropout: SentenceDropout
  private let input: Matrix
  private let states: Matrix

  init(below: Int, own: Int, state: Int, rows: Int, keep: Float, seed: UInt64) {
    (self.below, self.own, self.keep) = (below, own, keep)
    generator = SeededGenerator(seed: seed)
    let p = parameters
    embeddings = p.add(rows: rows, width: own, isSparse: true)
    layer = BothWays(inputs: below + own, width: state, p)
    output = Dense(2 * state, (ReportNet.parts + 7) / 8 * 8, p)
    inputDropout = SentenceDropout(below + own)
    stateDropout = SentenceDropout(2 * state)
    input = Matrix(0, below + own)
    states = Matrix(0, 2 * state)
    p.allocate()
    p.randomise(embeddings, spread: 0.15, &generator)
    layer.randomise(p, &generator)
    output.randomise(p, &generator)
  }

  /// Adds the gradients of the examples, longest first, and gives the loss.
  func learn(_ examples: [Example]) -> Float {
    let packing = Packing(examples.map(\.count))
    read(examples, packing)
    let gradient = Matrix(packing.rows, states.width)
    let loss = loss(examples, packing, into: gradient)
    stateDropout.apply(to: gradient, packing)
    let inputGradient = Matrix(packing.rows, input.width)
    layer.learn(gradient, input, packing, parameters, into: inputGradient)
    inputDropout.apply(to: inputGradient, packing)
    inputEmbeddings.learn(examples.map(\.inputs), packing, parameters, from: inputGradient)
    return loss
  }

  private var inputEmbeddings: FeatureEmbeddings { FeatureEmbeddings(slot: embeddings, width: own, offset: below / 8) }

  private func read(_ examples: [Example], _ packing: Packing) {
    input.resize(packing.rows)
    input.clear()
    let unit = 1 / Float(1 << ParseNet.stateBits)
    for (sentence, example) in examples.enumerated() {
      for place in 0..<example.count {
        let numbers = input.floatRow(packing.row(sentence, place))
        for index in 0..<below { numbers[index] = Float(example.states[place * below + index]) * unit }
      }
    }
    inputEmbeddings.add(examples.map(\.inputs), packing, parameters, to: input)
    inputDropout.draw(examples.count, keep: keep, chance)
    inputDropout.apply(to: input, packing)
    layer.read(input, packing, parameters, into: states)
    stateDropout.draw(examples.count, keep: keep, chance)
    stateDropout.apply(to: states, packing)
  }

  private func chance() -> Float { Float(generator.next() >> 40) / 16_777_216 }

  /// The mean of what is lost at heads among the candidates, and those of the other parts among all tokens where they are known.
  private func loss(_ examples: [Example], _ packing: Packing, into gradient: Matrix) -> Float {
    let scores = output.forward(states, parameters)
    var (candidates, marked, judged): (Float, Float, Float) = (0, 0, 0)
    for example in examples {
      for marks in example.marks where marks & Bit.isCandidate != 0 { candidates += 1 }
      marked += Float(example.marks.count)
      judged += Float(example.claims.count)
    }
    let claimPart = ReportNet.parts - 1
    let shares =
      [1 / max(1, candidates)] + [Float](repeating: 1 / max(1, 3 * marked), count: 3) + [ReportNetwork.claimWeight / max(1, judged)]
    var loss: Float = 0
    for (sentence, example) in examples.enumerated() {
      for place in 0..<example.count {
        let row = scores.floatRow(packing.row(sentence, place))
        for part in 0..<scores.width {
          let right: Float?
          if part < claimPart {
            let isKnown = !example.marks.isEmpty && (part > 0 || example.marks[place] & Bit.isCandidate != 0)
            right = isKnown ? Float(example.marks[place] >> UInt8(part) & 1) : nil
          } else {
            right = part == claimPart && !example.claims.isEmpty ? example.claims[place] : nil
          }
          guard let right else {
            row[part] = 0
            continue
          }
          let likely = Activations.sigmoid(Lane(repeating: row[part]))[0]
          loss -= (right * Softmax.log(max(1e-9, likely)) + (1 - right) * Softmax.log(max(1e-9, 1 - likely))) * shares[part]
          row[part] = (likely - right) * shares[part]
        }
      }
    }
    output.backward(scores, states, parameters, into: gradient)
    return loss
  }

  /// Claims are rarer than reports.
  private static let claimWeight: Float = 6
}
