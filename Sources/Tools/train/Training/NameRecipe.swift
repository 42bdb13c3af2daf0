import Language
import Records

/// Trains the name tagger on corpora that do not all annotate the same kinds: where a corpus is silent, any label it could have
/// meant is right.
package struct NameRecipe {
  /// What the types of a corpus mean.
  package struct Scheme {
    /// Kinds that an annotated type may stand for; a type that is absent leaves its words free.
    package let types: [String: [Name.Kind]]
    /// Kinds that the corpus does not annotate.
    package let silent: [Name.Kind]
  }

  package struct Part {
    package let documents: [CorpusDocument]
    package let scheme: Scheme

    package init(documents: [CorpusDocument], scheme: Scheme) {
      self.documents = documents
      self.scheme = scheme
    }
  }

  package var epochs = 8
  package var minimum = 2
  package var seed: UInt64 = 1
  package var rounds = 3

  package init(epochs: Int = 8, minimum: Int = 2, seed: UInt64 = 1, rounds: Int = 3) {
    self.epochs = epochs
    self.minimum = minimum
    self.seed = seed
    self.rounds = rounds
  }

  private struct Example {
    var rows: [[Int32]]
    let allowed: [UInt32]
  }

  package func train(_ parts: [Part], engine: LanguageEngine) -> [UInt8] {
    var perceptron = Perceptron(labels: NameLabels.names)
    var sentences: [(features: [[UInt64]], allowed: [UInt32])] = []
    for part in parts { for document in part.documents { collect(document, part.scheme, engine, into: &sentences) } }
    let moves = (0..<NameLabels.count).map { NameTagger.transition(from: $0) }
    var rows: [Int32] = []
    for _ in 0..<minimum { perceptron.rows(of: moves, into: &rows, counting: true) }
    for sentence in sentences { for list in sentence.features { perceptron.rows(of: list, into: &rows, counting: true) } }
    perceptron.freeze(minimum: minimum)
    var examples = sentences.map { sentence in
      Example(
        rows: sentence.features.map { list in
          perceptron.rows(of: list, into: &rows, counting: false)
          return rows
        }, allowed: sentence.allowed)
    }
    sentences = []
    perceptron.rows(of: moves, into: &rows, counting: false)
    let moveRows = rows
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<rounds {
      for _ in 0..<epochs {
        generator.shuffle(&examples)
        for example in examples { learn(example, moveRows, &perceptron) }
      }
      perceptron.endRound()
    }
    return perceptron.model()
  }

  private func learn(_ example: Example, _ moveRows: [Int32], _ perceptron: inout Perceptron) {
    var scores = [Float](repeating: 0, count: NameLabels.count)
    var transitions: [Float] = []
    for row in moveRows {
      perceptron.score([row], into: &scores)
      transitions += scores
    }
    var emissions: [Float] = []
    for rows in example.rows {
      perceptron.score(rows, into: &scores)
      emissions += scores
    }
    let guess = NameLabels.decode(emissions, transitions: transitions)
    perceptron.tick()
    if guess.indices.allSatisfy({ example.allowed[$0] >> UInt32(guess[$0]) & 1 == 1 }) { return }
    let right = NameLabels.decode(emissions, transitions: transitions, allowed: example.allowed)
    for token in guess.indices {
      if guess[token] != right[token] {
        perceptron.update(example.rows[token], label: right[token], by: 1)
        perceptron.update(example.rows[token], label: guess[token], by: -1)
      }
      if token > 0, guess[token] != right[token] || guess[token - 1] != right[token - 1] {
        perceptron.update([moveRows[right[token - 1]]], label: right[token], by: 1)
        perceptron.update([moveRows[guess[token - 1]]], label: guess[token], by: -1)
      }
    }
  }

  private func collect(
    _ document: CorpusDocument, _ scheme: Scheme, _ engine: LanguageEngine,
    into sentences: inout [(features: [[UInt64]], allowed: [UInt32])]
  ) {
    let words = Tokenizer.words(of: document.bytes.span)
    let forms = WordForms(words, in: document.bytes.span)
    let ranges = engine.splitter.sentences(of: words, forms: forms, in: document.bytes.span)
    let tags = engine.tagger.tags(of: words, forms: forms, sentences: ranges)
    let matches = GazetteerIndex.standard.matches(forms, sentences: ranges)
    let features = NameFeatures(forms: forms, tags: tags, matches: matches)
    let allowed = NameGold(document, scheme, words, forms, matches).allowed
    var list: [UInt64] = []
    for sentence in ranges {
      var lists: [[UInt64]] = []
      for token in sentence.tokens {
        features.collect(token, in: sentence.tokens, into: &list)
        lists.append(list)
      }
      sentences.append((lists, NameGold.closed(Array(allowed[sentence.tokens]))))
    }
  }
}
