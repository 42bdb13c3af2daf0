import Records

/// A third layer on the two of the parser, which says of each token how much it looks like the head of a cue, like a part of a source,
/// a cue and a content, and like the word that a claim of responsibility hangs on.
///
/// It reads the parser's states, which know the syntax, beside embeddings of its own: articles have words that no treebank has.
///
/// The file: the magic word; the numbers of a state below, of its own embeddings and of its states; for each direction the matrices of the
/// input and of the state; the matrix of the outputs; the embeddings as a `LinearModel`.
package struct ReportNet: Sendable {
  package static let magic: UInt32 = 0x3252_4343  // "CCR2"
  /// As many as `ReportScores` speaks of.
  package static let parts = 5
  /// Sums become sixteenths of a log-odds.
  static let scoreShift: Int32 = Int32(QuantisedMatrix.sumBits) - 4

  package let below: Int
  package let own: Int
  package let state: Int
  let layer: [ParseNet.Layer]
  let output: QuantisedMatrix
  let embeddings: LinearModel

  var inputs: Int { below + own }

  /// nil for broken or empty bytes.
  package init?(_ bytes: ModelBytes) {
    var reader = bytes
    guard reader.word() == ReportNet.magic, let numbers = reader.words(3), numbers.allSatisfy({ $0 > 0 && $0 <= 1024 && $0 % 8 == 0 })
    else { return nil }
    (below, own, state) = (Int(numbers[0]), Int(numbers[1]), Int(numbers[2]))
    var matrices: [QuantisedMatrix] = []
    for (inputs, outputs) in ReportNet.matrices(below: below, own: own, state: state) {
      guard let matrix = QuantisedMatrix(&reader), matrix.inputs == inputs, matrix.outputs == 16 * QuantisedMatrix.tiles(outputs)
      else { return nil }
      matrices.append(matrix)
    }
    layer = [0, 2].map { ParseNet.Layer(input: matrices[$0], state: matrices[$0 + 1]) }
    output = matrices[4]
    embeddings = LinearModel(reader)
    guard embeddings.labels.count == own else { return nil }
  }

  /// Inputs and outputs of the matrices of a model file, in its order, the outputs before they are filled up to whole tiles.
  package static func matrices(below: Int, own: Int, state: Int) -> [(inputs: Int, outputs: Int)] {
    let direction = [(below + own, 4 * state), (state, 4 * state)]
    return direction + direction + [(2 * state, parts)]
  }
}
