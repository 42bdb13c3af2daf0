import Language
import Records

/// Trains the sentence splitter on the tokens of the program's own tokenizer.
package struct SentenceRecipe {
  package var epochs = 10
  package var minimum = 2
  package var seed: UInt64 = 1
  package var rounds = 1

  package init(epochs: Int = 10, minimum: Int = 2, seed: UInt64 = 1, rounds: Int = 1) {
    self.epochs = epochs
    self.minimum = minimum
    self.seed = seed
    self.rounds = rounds
  }

  private struct Example {
    let rows: [Int32]
    let ends: Bool
  }

  package func train(_ documents: [CorpusDocument]) -> [UInt8] {
    var perceptron = Perceptron(labels: ["goes-on", "ends"])
    var features: [[UInt64]] = []
    var ends: [Bool] = []
    for document in documents { collect(document, &features, &ends) }
    var rows: [Int32] = []
    for list in features { perceptron.rows(of: list, into: &rows, counting: true) }
    perceptron.freeze(minimum: minimum)
    var examples: [Example] = []
    for (list, ends) in zip(features, ends) {
      perceptron.rows(of: list, into: &rows, counting: false)
      examples.append(Example(rows: rows, ends: ends))
    }
    features = []
    var generator = SeededGenerator(seed: seed)
    var scores: [Float] = [0, 0]
    for _ in 0..<rounds {
      for _ in 0..<epochs {
        generator.shuffle(&examples)
        for example in examples {
          perceptron.score(example.rows, into: &scores)
          perceptron.tick()
          let right = example.ends ? 1 : 0
          if best(scores) != right {
            perceptron.update(example.rows, label: right, by: 1)
            perceptron.update(example.rows, label: 1 - right, by: -1)
          }
        }
      }
      perceptron.endRound()
    }
    return perceptron.model()
  }

  private func collect(_ document: CorpusDocument, _ features: inout [[UInt64]], _ ends: inout [Bool]) {
    let words = Tokenizer.words(of: document.bytes.span)
    let forms = WordForms(words, in: document.bytes.span)
    let sentenceEnds = Set(document.sentences.filter { !$0.isEmpty }.map { document.words.ends[$0.upperBound - 1] })
    var first = 0
    var quotation = Quotation()
    var list: [UInt64] = []
    for token in 0..<words.count {
      quotation.pass(token, words, document.bytes.span)
      if token + 1 == words.count || words.gap(before: token + 1) == .paragraph {
        quotation = Quotation()
        first = token + 1
        continue
      }
      let isEnd = sentenceEnds.contains(words.ends[token])
      if isEnd || SentenceSplitter.isPossible(after: token, words, document.bytes.span) {
        list.removeAll(keepingCapacity: true)
        SentenceFeatures.collect(after: token, length: token + 1 - first, isQuoted: quotation.isOpen, words, forms, into: &list)
        features.append(list)
        ends.append(isEnd)
      }
      if isEnd { first = token + 1 }
    }
  }
}
