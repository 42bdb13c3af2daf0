import Language

/// The sums of the embeddings of a token's features, `ParseInputs.count` a token, as a stretch of each row of a matrix.
struct FeatureEmbeddings {
  let slot: Int
  let width: Int
  /// Lanes of a row before the stretch.
  var offset = 0

  /// - Parameter sentences: rows of the embeddings by sentence and token, -1 for none.
  func add(_ sentences: [[Int32]], _ packing: Packing, _ parameters: Parameters, to matrix: Matrix) {
    each(sentences, packing) { row, embedding in
      Kernel.add(parameters[slot] + embedding * width / 8, times: 1, to: matrix.row(row) + offset, width / 8)
    }
  }

  /// Adds to the gradients of the embeddings.
  func learn(_ sentences: [[Int32]], _ packing: Packing, _ parameters: Parameters, from gradient: Matrix) {
    each(sentences, packing) { row, embedding in
      Kernel.add(gradient.row(row) + offset, times: 1, to: parameters.gradient(slot, row: embedding), width / 8)
    }
  }

  @inline(__always)
  private func each(_ sentences: [[Int32]], _ packing: Packing, _ body: (_ row: Int, _ embedding: Int) -> Void) {
    for (sentence, inputs) in sentences.enumerated() {
      for (index, embedding) in inputs.enumerated() where embedding >= 0 {
        body(packing.row(sentence, index / ParseInputs.count), Int(embedding))
      }
    }
  }
}
