import Language

/// Leaves out words at random, rare ones more often, so that the network learns to do without (Kiperwasser and Goldberg).
enum WordDropout {
  /// - Parameters:
  ///   - inputs: rows of embeddings, `ParseInputs.count` a token, the word first; -1 for none.
  ///   - occurrences: of each row in the corpus.
  static func apply(to inputs: inout [Int32], occurrences: [UInt32], _ generator: inout SeededGenerator) {
    for place in stride(from: 0, to: inputs.count, by: ParseInputs.count) where inputs[place] >= 0 {
      let chance = 0.25 / (0.25 + Double(occurrences[Int(inputs[place])]))
      if Double(generator.next() >> 11) / 9_007_199_254_740_992 < chance { inputs[place] = -1 }
    }
  }
}
