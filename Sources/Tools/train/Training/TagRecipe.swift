import Language
import Records

/// Trains the part-of-speech tagger on gold tokens, and on what larger networks made of plain text.
package struct TagRecipe {
  package var epochs = 10
  package var minimum = 6
  package var seed: UInt64 = 1
  package var rounds = 1
  /// Rows whose greatest weight is smaller are left out of the file: three quarters of them.
  package var threshold = 16

  package init(epochs: Int = 10, minimum: Int = 6, seed: UInt64 = 1, rounds: Int = 1) {
    self.epochs = epochs
    self.minimum = minimum
    self.seed = seed
    self.rounds = rounds
  }

  package func train(_ documents: [CorpusDocument]) -> [UInt8] {
    let labels = PartOfSpeech.allCases.map(\.upos)
    let none = labels.count
    let gold = documents.map { document in document.tags.map { labels.firstIndex(of: $0) ?? labels.count - 1 } }
    let forms = documents.map { WordForms($0.words, in: $0.bytes.span) }
    var perceptron = Perceptron(labels: labels)
    var features: [UInt64] = []
    var rows: [Int32] = []
    for (number, document) in documents.enumerated() {
      for sentence in document.sentences {
        for token in sentence {
          let last = token > sentence.lowerBound ? gold[number][token - 1] : none
          let beforeLast = token > sentence.lowerBound + 1 ? gold[number][token - 2] : none
          features.removeAll(keepingCapacity: true)
          TagFeatures.collectWords(token, in: sentence, forms[number], into: &features)
          TagFeatures.collectTags(token, in: sentence, forms[number], last: last, beforeLast: beforeLast, into: &features)
          perceptron.rows(of: features, into: &rows, counting: true)
        }
      }
    }
    perceptron.freeze(minimum: minimum)
    // What the words alone say is looked up once.
    let fixed = documents.indices.map { number in
      var known = [[Int32]](repeating: [], count: documents[number].words.count)
      for sentence in documents[number].sentences {
        for token in sentence {
          features.removeAll(keepingCapacity: true)
          TagFeatures.collectWords(token, in: sentence, forms[number], into: &features)
          perceptron.rows(of: features, into: &rows, counting: false)
          known[token] = rows
        }
      }
      return known
    }
    var order = documents.indices.flatMap { number in documents[number].sentences.map { (number, $0) } }
    var generator = SeededGenerator(seed: seed)
    var scores = [Float](repeating: 0, count: labels.count)
    for _ in 0..<rounds {
      for _ in 0..<epochs {
        generator.shuffle(&order)
        for (number, sentence) in order {
          var last = none
          var beforeLast = none
          for token in sentence {
            features.removeAll(keepingCapacity: true)
            TagFeatures.collectTags(token, in: sentence, forms[number], last: last, beforeLast: beforeLast, into: &features)
            rows.removeAll(keepingCapacity: true)
            rows.append(contentsOf: fixed[number][token])
            perceptron.append(features, to: &rows, counting: false)
            perceptron.score(rows, into: &scores)
            let guess = best(scores)
            let right = gold[number][token]
            perceptron.tick()
            if guess != right {
              perceptron.update(rows, label: right, by: 1)
              perceptron.update(rows, label: guess, by: -1)
            }
            // The tagger reads its own tags at run time, mistakes and all.
            (beforeLast, last) = (last, guess)
          }
        }
      }
      perceptron.endRound()
    }
    return perceptron.model(threshold: threshold)
  }
}

func best(_ scores: [Float]) -> Int {
  var best = 0
  for label in scores.indices where scores[label] > scores[best] { best = label }
  return best
}
