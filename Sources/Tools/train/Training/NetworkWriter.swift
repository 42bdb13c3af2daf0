import Language

/// Rounds a trained network to the whole numbers that `ParseNet` or `ReportNet` reads.
struct NetworkWriter {
  private var bytes: [UInt8] = []

  private mutating func word(_ value: Int) { for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) } }

  private mutating func half(_ value: Int) { for shift in [0, 8] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) } }

  /// - Parameter hashes: of the rows of the embeddings.
  static func bytes(_ network: ParseNetwork, hashes: [UInt64]) -> [UInt8] {
    var writer = NetworkWriter()
    writer.write(network, hashes: hashes)
    return writer.bytes
  }

  private mutating func write(_ network: ParseNetwork, hashes: [UInt64]) {
    let (shape, parameters) = (network.shape, network.parameters)
    word(Int(ParseNet.magic))
    for number in [shape.input, shape.state, shape.layers, shape.arc, shape.relation, shape.tagLayer] { word(number) }
    let embeddings = floats(parameters[network.embeddings], hashes.count * shape.input)
    let scale = NetworkWriter.scale(embeddings)
    let one = Double(1 << QuantisedMatrix.sumBits)
    let state = one / Double(1 << ParseNet.stateBits)
    let arc = one / Double(1 << ParseNet.arcBits)
    for (number, layer) in network.layers.enumerated() {
      for part in [layer.forward, layer.backward] {
        let input = number == 0 ? one / Double(scale * Float(1 << ParseNet.inputShift)) : state
        matrix(parameters, part.input, part.bias, inputs: part.inputs, outputs: 4 * part.width, by: input)
        matrix(parameters, part.state, nil, inputs: part.width, outputs: 4 * part.width, by: state)
      }
    }
    matrix(parameters, network.arcHead, by: state)
    matrix(parameters, network.arcDependent, by: state)
    matrix(parameters, network.arcPair, network.arcBias, inputs: shape.arc, outputs: shape.arc, by: arc)
    matrix(parameters, network.relationHead, by: state)
    matrix(parameters, network.relationDependent, by: state)
    matrix(parameters, network.relationOutput, by: arc)
    matrix(parameters, network.tagOutput, by: state)
    let root = Matrix(1, 2 * shape.state)
    root.lanes.update(from: parameters[network.root], count: root.stride)
    let rootArc = network.arcHead.forward(root, parameters, rectified: true)
    for number in floats(rootArc.lanes, shape.arc) { half(rounded(Double(number) * Double(1 << ParseNet.arcBits), limit: 32767)) }
    let rootRelation = network.relationHead.forward(root, parameters)
    for number in floats(rootRelation.lanes, shape.relation) { word(rounded(Double(number) * one, limit: 2_000_000_000)) }
    embed(embeddings, hashes, shape.input, scale)
  }

  /// - Parameter hashes: of the rows of the embeddings.
  static func bytes(_ network: ReportNetwork, hashes: [UInt64]) -> [UInt8] {
    var writer = NetworkWriter()
    writer.write(network, hashes: hashes)
    return writer.bytes
  }

  private mutating func write(_ network: ReportNetwork, hashes: [UInt64]) {
    let (below, own, parameters) = (network.below, network.own, network.parameters)
    word(Int(ReportNet.magic))
    for number in [below, own, network.layer.width] { word(number) }
    let embeddings = floats(parameters[network.embeddings], hashes.count * own)
    let scale = NetworkWriter.scale(embeddings)
    let one = Double(1 << QuantisedMatrix.sumBits)
    let state = one / Double(1 << ParseNet.stateBits)
    for part in [network.layer.forward, network.layer.backward] {
      matrix(parameters, part.input, part.bias, inputs: part.inputs, outputs: 4 * part.width) {
        $0 < below ? state : one / Double(scale * Float(1 << ParseNet.inputShift))
      }
      matrix(parameters, part.state, nil, inputs: part.width, outputs: 4 * part.width, by: state)
    }
    matrix(parameters, network.output.weights, network.output.bias, inputs: network.output.inputs, outputs: network.output.width, by: state)
    embed(embeddings, hashes, own, scale)
  }

  private mutating func embed(_ embeddings: [Float], _ hashes: [UInt64], _ width: Int, _ scale: Float) {
    let rows = hashes.indices.map { row in
      (hash: hashes[row], weights: (0..<width).map { Int8(rounded(Double(embeddings[row * width + $0] * scale), limit: 127)) })
    }
    bytes += ModelWriter.bytes(labels: (0..<width).map(String.init), rows: rows)
  }

  private func floats(_ lanes: UnsafeMutablePointer<Lane>, _ count: Int) -> [Float] {
    let floats = UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Float.self)
    return (0..<count).map { floats[$0] }
  }

  /// Steps to one, so that all but one number in ten thousand fit a byte.
  private static func scale(_ numbers: [Float]) -> Float {
    let sorted = numbers.map(abs).sorted()
    return 127 / max(1e-3, sorted[sorted.count - 1 - sorted.count / 10_000])
  }

  private func rounded(_ value: Double, limit: Double) -> Int { Int(max(-limit, min(limit, value.rounded()))) }

  private mutating func matrix(_ parameters: Parameters, _ dense: Dense, by scale: Double) {
    matrix(parameters, dense.weights, dense.bias, inputs: dense.inputs, outputs: dense.width, by: scale)
  }

  private mutating func matrix(_ parameters: Parameters, _ weights: Int, _ bias: Int?, inputs: Int, outputs: Int, by scale: Double) {
    matrix(parameters, weights, bias, inputs: inputs, outputs: outputs) { _ in scale }
  }

  /// - Parameter scale: of the weights of each input.
  private mutating func matrix(
    _ parameters: Parameters, _ weights: Int, _ bias: Int?, inputs: Int, outputs: Int, scale: (Int) -> Double
  ) {
    let tiles = QuantisedMatrix.tiles(outputs)
    word(inputs)
    word(tiles * 16)
    let one = Double(1 << QuantisedMatrix.sumBits)
    let biases = bias.map { floats(parameters[$0], outputs) } ?? []
    for output in 0..<tiles * 16 { word(output < biases.count ? rounded(Double(biases[output]) * one, limit: 2_000_000_000) : 0) }
    let numbers = floats(parameters[weights], inputs * outputs)
    for tile in 0..<tiles {
      for pair in 0..<inputs / 2 {
        for output in tile * 16..<tile * 16 + 16 {
          for input in [2 * pair, 2 * pair + 1] {
            half(output < outputs ? rounded(Double(numbers[input * outputs + output]) * scale(input), limit: 32767) : 0)
          }
        }
      }
    }
  }
}
