import Language
import Records

/// Trains the parser on gold tokens and sentences, with the tags of taggers that never saw the text, and on trees that larger networks made
/// of plain text (Buciluǎ, Caruana and Niculescu-Mizil, "Model Compression", KDD 2006).
package struct ParseRecipe {
  package var shape = ParseShape(input: 96, state: 80, layers: 2, arc: 80, relation: 64, tagLayer: 2)
  package var epochs = 22
  /// Features seen fewer times are left out.
  package var minimum = 2
  package var seed: UInt64 = 1
  /// Tokens a step, about.
  package var batch = 500
  package var rate: Float = 0.002
  /// The share of numbers that a step does not leave out.
  package var keep: Float = 0.72
  /// Parts of the corpus, each tagged by a tagger of the others.
  package var folds = 4
  /// Parts of the silver texts; each epoch takes the next one beside the whole treebanks.
  package var portions = 3
  /// Sentences of the silver texts are left out whose heads the networks believe less, on average.
  package var belief: Float = 0.8

  package init() {}

  /// - Parameters:
  ///   - silver: texts with the trees of larger networks.
  ///   - progress: told the number of each epoch that is done, its loss a token, and the model so far.
  package func train(
    _ documents: [CorpusDocument], silver: [SilverCorpus.Text] = [], lexicon: Lexicon,
    progress: (Int, Float, () -> [UInt8]) -> Void = { _, _, _ in }
  ) -> [UInt8] {
    let believed = silver.map { $0.document(believed: belief) }
    let tags = taggedByOthers(documents + believed)
    var vocabulary = Vocabulary()
    let sentences = documents.indices.flatMap { vocabulary.examples(documents[$0], tags: tags[$0], lexicon) }
    let unsure = believed.indices.flatMap { vocabulary.examples(believed[$0], tags: tags[documents.count + $0], lexicon) }
    vocabulary.freeze(minimum: minimum)
    let gold = sentences.map(vocabulary.mapped)
    var others = unsure.map(vocabulary.mapped)
    let network = ParseNetwork(shape: shape, rows: vocabulary.hashes.count, keep: keep, seed: seed)
    var generator = SeededGenerator(seed: seed &+ 1)
    generator.shuffle(&others)
    let share = others.isEmpty ? 0 : others.count / portions
    let tokens = gold.reduce(0) { $0 + $1.count } + others.prefix(share).reduce(0) { $0 + $1.count }
    let steps = epochs * (tokens / batch + 1)
    var step = 0
    for epoch in 0..<epochs {
      var examples = gold + others[epoch % portions * share..<(epoch % portions + 1) * share]
      generator.shuffle(&examples)
      var loss: Float = 0
      var batches: Float = 0
      var first = 0
      while first < examples.count {
        var last = first
        var tokens = 0
        while last < examples.count, tokens < batch {
          tokens += examples[last].count
          last += 1
        }
        var part = Array(examples[first..<last])
        for index in part.indices { WordDropout.apply(to: &part[index].inputs, occurrences: vocabulary.occurrences, &generator) }
        loss += network.learn(longestFirst(part))
        batches += 1
        network.parameters.update(rate: Parameters.rate(rate, step: step, of: steps), largestNorm: 5)
        if step % 4 == 0 { network.parameters.follow() }
        step += 1
        first = last
      }
      progress(epoch, loss / max(batches, 1)) { written(network, vocabulary) }
    }
    return written(network, vocabulary)
  }

  private func written(_ network: ParseNetwork, _ vocabulary: Vocabulary) -> [UInt8] {
    network.parameters.swapMean()
    defer { network.parameters.swapMean() }
    return NetworkWriter.bytes(network, hashes: vocabulary.hashes)
  }

  /// Sorted by length; equals keep their order, which the standard library's `sort` promises.
  private func longestFirst(_ examples: [ParseNetwork.Example]) -> [ParseNetwork.Example] {
    examples.sorted { $0.count > $1.count }
  }

  private func taggedByOthers(_ documents: [CorpusDocument]) -> [ContiguousArray<PartOfSpeech>] {
    var tags = documents.map { ContiguousArray(repeating: PartOfSpeech.other, count: $0.words.count) }
    for fold in 0..<folds {
      let others = documents.indices.filter { $0 % folds != fold || folds == 1 }.map { documents[$0] }
      let recipe = TagRecipe(epochs: 6)
      let tagger = Tagger(LinearModel(ModelBytes(recipe.train(others))))
      for number in documents.indices where number % folds == fold {
        let document = documents[number]
        tags[number] = tagger.tags(
          of: document.words, forms: WordForms(document.words, in: document.bytes.span),
          sentences: document.sentences.map { Sentence(range: TextRange(0, 0), tokens: $0) })
      }
    }
    return tags
  }
}

/// The features of a corpus that have embeddings.
private struct Vocabulary {
  private(set) var hashes: [UInt64] = []
  private var rows: [UInt64: Int32] = [:]
  private(set) var occurrences: [UInt32] = []
  private var place: [Int32] = []

  mutating func examples(
    _ document: CorpusDocument, tags: ContiguousArray<PartOfSpeech>, _ lexicon: Lexicon
  ) -> [ParseNetwork.Example] {
    let forms = WordForms(document.words, in: document.bytes.span)
    let facts = lexicon.facts(of: forms.lower)
    var list: [ParseNetwork.Example] = []
    for sentence in document.sentences where !sentence.isEmpty && sentence.count <= Parser.longest {
      list.append(example(sentence, document, forms, tags, facts))
    }
    return list
  }

  /// A sentence whose features are numbered in the order of their first occurrence.
  mutating func example(
    _ sentence: Range<Int>, _ document: CorpusDocument, _ forms: WordForms, _ tags: ContiguousArray<PartOfSpeech>,
    _ facts: ContiguousArray<UInt32>
  ) -> ParseNetwork.Example {
    var example = ParseNetwork.Example(inputs: [], heads: [], relations: [], tags: [])
    for token in sentence {
      for feature in 0..<ParseInputs.count {
        let hash = ParseInputs.hash(feature, of: token, forms, tags, facts)
        let row = rows[hash] ?? Int32(hashes.count)
        if row == hashes.count {
          rows[hash] = row
          hashes.append(hash)
          occurrences.append(0)
        }
        occurrences[Int(row)] += 1
        example.inputs.append(row)
      }
      let head = Int(document.heads[token])
      example.heads.append(sentence.contains(head) ? Int32(head - sentence.lowerBound + 1) : 0)
      example.relations.append((Relation(label: document.relations[token]) ?? .dep).rawValue)
      example.tags.append((PartOfSpeech.allCases.first { $0.upos == document.tags[token] } ?? .other).rawValue)
    }
    return example
  }

  mutating func freeze(minimum: Int) {
    place = [Int32](repeating: -1, count: hashes.count)
    var kept: [UInt64] = []
    var counts: [UInt32] = []
    for row in hashes.indices where occurrences[row] >= minimum {
      place[row] = Int32(kept.count)
      kept.append(hashes[row])
      counts.append(occurrences[row])
    }
    (hashes, occurrences, rows) = (kept, counts, [:])
  }

  func mapped(_ example: ParseNetwork.Example) -> ParseNetwork.Example {
    var example = example
    example.inputs = example.inputs.map { place[Int($0)] }
    return example
  }
}
