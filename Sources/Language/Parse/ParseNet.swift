/// The parser's network at run time.
///
/// The file: the magic word; the six numbers of `ParseShape`; for each layer and direction the matrices of the input and of the state;
/// those of the arcs, the pairs and the relations; the root as a head of arcs and of relations; those of the tags; the embeddings as
/// a `LinearModel` whose labels are the numbers of a word.
package struct ParseNet: Sendable {
  package static let magic: UInt32 = 0x3250_4343  // "CCP2"
  /// A state of 1 is two to the power of this; likewise what arcs and relations are read from.
  package static let stateBits = 12
  package static let arcBits = 11
  package static let askedBits = 10
  /// Sums of embeddings are shifted up by this.
  package static let inputShift: Int32 = 4

  struct Layer: Sendable {
    let input: QuantisedMatrix
    let state: QuantisedMatrix
  }

  package let shape: ParseShape
  let layers: [[Layer]]
  let arcHead: QuantisedMatrix
  let arcDependent: QuantisedMatrix
  let arcPair: QuantisedMatrix
  let relationHead: QuantisedMatrix
  let relationDependent: QuantisedMatrix
  let relationOutput: QuantisedMatrix
  let tagOutput: QuantisedMatrix
  let rootArc: ContiguousArray<Int16>
  let rootRelation: ContiguousArray<Int32>
  let embeddings: LinearModel

  /// nil for broken or empty bytes.
  package init?(_ bytes: ModelBytes) {
    var reader = bytes
    guard reader.word() == ParseNet.magic, let numbers = reader.words(6), numbers.allSatisfy({ $0 > 0 && $0 <= 1024 }) else { return nil }
    let n = numbers.map(Int.init)
    shape = ParseShape(input: n[0], state: n[1], layers: n[2], arc: n[3], relation: n[4], tagLayer: n[5])
    var matrices: [QuantisedMatrix] = []
    for (inputs, outputs) in shape.matrices {
      guard let matrix = QuantisedMatrix(&reader), matrix.inputs == inputs, matrix.outputs == 16 * QuantisedMatrix.tiles(outputs)
      else { return nil }
      matrices.append(matrix)
    }
    guard shape.tagLayer <= shape.layers, shape.arc % 16 == 0, shape.relation % 16 == 0, let rootArc = reader.signedHalfWords(shape.arc),
      let rootRelation = reader.words(shape.relation)
    else { return nil }
    layers = (0..<shape.layers).map { layer in
      (0..<2).map { Layer(input: matrices[layer * 4 + $0 * 2], state: matrices[layer * 4 + $0 * 2 + 1]) }
    }
    let rest = matrices[(shape.layers * 4)...]
    let first = rest.startIndex
    (arcHead, arcDependent, arcPair) = (rest[first], rest[first + 1], rest[first + 2])
    (relationHead, relationDependent, relationOutput) = (rest[first + 3], rest[first + 4], rest[first + 5])
    tagOutput = rest[first + 6]
    self.rootArc = rootArc
    self.rootRelation = ContiguousArray(rootRelation.map(Int32.init(bitPattern:)))
    embeddings = LinearModel(reader)
    guard embeddings.labels.count == shape.input else { return nil }
  }
}

extension ParseShape {
  /// Inputs and outputs of the matrices of a model file, in its order, the outputs before they are filled up to whole tiles.
  package var matrices: [(inputs: Int, outputs: Int)] {
    var list: [(Int, Int)] = []
    for layer in 0..<layers {
      for _ in 0..<2 { list += [(layer == 0 ? input : 2 * state, 4 * state), (state, 4 * state)] }
    }
    let both = 2 * state
    list += [(both, arc), (both, arc), (arc, arc), (both, relation), (both, relation), (relation, ParseShape.relationWidth)]
    list.append((both, ParseShape.tagWidth))
    return list
  }
}
