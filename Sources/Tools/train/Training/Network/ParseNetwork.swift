import Language

/// The network of the parser while it learns: embeddings, two layers of recurrence both ways, a score for each pair of head and
/// dependent, one for each relation, and one for each tag.
///
/// After Kiperwasser and Goldberg (TACL 2016) and Dozat and Manning (ICLR 2017).
final class ParseNetwork {
  /// One sentence as the network sees it.
  struct Example {
    /// Rows of the embeddings, `features` a token, -1 for none.
    var inputs: [Int32]
    /// Places of the heads counted from 1, 0 for the root.
    var heads: [Int32]
    var relations: [UInt8]
    var tags: [UInt8]
    var count: Int { heads.count }
  }

  let shape: ParseShape
  let parameters = Parameters()
  let embeddings: Int
  let layers: [BothWays]
  let root: Int
  let arcHead: Dense
  let arcDependent: Dense
  let arcPair: Int
  let arcBias: Int
  let relationHead: Dense
  let relationDependent: Dense
  let relationOutput: Dense
  let tagOutput: Dense

  private var generator: SeededGenerator
  let keep: Float
  private let dropouts: [SentenceDropout]
  private(set) var states: [Matrix]
  private(set) var stateGradients: [Matrix]

  /// - Parameter rows: of the embeddings, all features together.
  init(shape: ParseShape, rows: Int, keep: Float = 0.75, seed: UInt64) {
    self.shape = shape
    self.keep = keep
    generator = SeededGenerator(seed: seed)
    let both = 2 * shape.state
    let p = parameters
    embeddings = p.add(rows: rows, width: shape.input, isSparse: true)
    layers = (0..<shape.layers).map { BothWays(inputs: $0 == 0 ? shape.input : both, width: shape.state, p) }
    root = p.add(rows: 1, width: both)
    arcHead = Dense(both, shape.arc, p)
    arcDependent = Dense(both, shape.arc, p)
    arcPair = p.add(rows: shape.arc, width: shape.arc)
    arcBias = p.add(rows: 1, width: shape.arc)
    relationHead = Dense(both, shape.relation, p)
    relationDependent = Dense(both, shape.relation, p)
    relationOutput = Dense(shape.relation, ParseShape.relationWidth, p)
    tagOutput = Dense(both, ParseShape.tagWidth, p)
    dropouts = (0...shape.layers).map { SentenceDropout($0 == 0 ? shape.input : both) }
    states = (0...shape.layers).map { Matrix(0, $0 == 0 ? shape.input : both) }
    stateGradients = (0...shape.layers).map { Matrix(0, $0 == 0 ? shape.input : both) }
    p.allocate()
    p.randomise(embeddings, spread: 0.15, &generator)
    for layer in layers { layer.randomise(p, &generator) }
    for dense in [arcHead, arcDependent, relationHead, relationDependent, relationOutput, tagOutput] { dense.randomise(p, &generator) }
    p.randomise(arcPair, spread: (1.5 / Float(shape.arc)).squareRoot(), &generator)
  }

  private var inputEmbeddings: FeatureEmbeddings { FeatureEmbeddings(slot: embeddings, width: shape.input) }

  // MARK: Reading

  /// Fills `states`. With `isTraining`, parts are left out at random.
  func read(_ examples: [Example], _ packing: Packing, isTraining: Bool) {
    states[0].resize(packing.rows)
    states[0].clear()
    inputEmbeddings.add(examples.map(\.inputs), packing, parameters, to: states[0])
    mask(0, examples, packing, isTraining)
    for (number, layer) in layers.enumerated() {
      layer.read(states[number], packing, parameters, into: states[number + 1])
      mask(number + 1, examples, packing, isTraining)
    }
  }

  private func mask(_ layer: Int, _ examples: [Example], _ packing: Packing, _ isTraining: Bool) {
    guard isTraining else { return }
    dropouts[layer].draw(examples.count, keep: keep, chance)
    dropouts[layer].apply(to: states[layer], packing)
  }

  func chance() -> Float { Float(generator.next() >> 40) / 16_777_216 }

  // MARK: One step

  /// Adds the gradients of the examples, longest first, and gives the loss a token.
  func learn(_ examples: [Example]) -> Float {
    let packing = Packing(examples.map(\.count))
    read(examples, packing, isTraining: true)
    for gradient in stateGradients {
      gradient.resize(packing.rows)
      gradient.clear()
    }
    let share = 1 / Float(packing.rows)
    var loss = tagLoss(examples, packing, share)
    loss += arcLoss(examples, packing, share)
    loss += relationLoss(examples, packing, share)
    for number in layers.indices.reversed() {
      dropouts[number + 1].apply(to: stateGradients[number + 1], packing)
      layers[number].learn(stateGradients[number + 1], states[number], packing, parameters, into: stateGradients[number])
    }
    dropouts[0].apply(to: stateGradients[0], packing)
    inputEmbeddings.learn(examples.map(\.inputs), packing, parameters, from: stateGradients[0])
    return loss
  }
}
