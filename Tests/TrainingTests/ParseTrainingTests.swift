import Language
import Records
import Testing

@testable import Training

@Suite struct `Training the parser` {
  /// Each word as `word/TAG/head/relation`, heads counted from 1 within the sentence, 0 for the root.
  private static let sentences = [
    "Dogs/NOUN/2/nsubj bark/VERB/0/root ./PUNCT/2/punct", "Old/ADJ/2/amod dogs/NOUN/3/nsubj sleep/VERB/0/root ./PUNCT/3/punct",
    "Cats/NOUN/2/nsubj chase/VERB/0/root old/ADJ/4/amod dogs/NOUN/2/obj ./PUNCT/2/punct",
  ]

  static func documents() throws -> [CorpusDocument] {
    try sentences.map { sentence in
      var (text, tokens) = ("", [JSON]())
      for part in sentence.split(separator: " ").map({ $0.split(separator: "/") }) {
        if !text.isEmpty { text += " " }
        let begin = text.utf8.count
        text += part[0]
        tokens.append([
          "begin": .integer(begin), "end": .integer(text.utf8.count), "upos": .string(String(part[1])), "lemma": "_",
          "head": .integer((Int(part[2]) ?? 0) - 1), "deprel": .string(String(part[3])),
        ])
      }
      let line: JSON = [
        "id": "toy", "text": .string(text), "tokens": .array(tokens), "sentences": [["begin": 0, "end": .integer(text.utf8.count)]],
      ]
      return try Corpus.document(Array(line.compact.utf8))
    }
  }

  /// Knows no word.
  static let lexicon = Lexicon(ModelBytes([]))

  static func recipe(epochs: Int) -> ParseRecipe {
    var recipe = ParseRecipe()
    recipe.shape = ParseShape(input: 16, state: 8, layers: 2, arc: 16, relation: 16, tagLayer: 1)
    recipe.minimum = 1
    recipe.epochs = epochs
    recipe.rate = 0.02
    recipe.folds = 1
    recipe.batch = 1
    return recipe
  }

  @Test func `gives the same bytes from the same seed`() throws {
    let documents = try Self.documents()
    let model = Self.recipe(epochs: 3).train(documents, lexicon: Self.lexicon)
    #expect(Self.recipe(epochs: 3).train(documents, lexicon: Self.lexicon) == model)
    #expect(ContentHash(of: model).hex == "5827f6eee071e14be27e2452933ff021d6002fc74271c23d300efaf56a2e7d8e")
    var other = Self.recipe(epochs: 3)
    other.seed = 2
    #expect(other.train(documents, lexicon: Self.lexicon) != model)
  }

  @Test func `learns what it is shown`() throws {
    let documents = try Self.documents()
    let parser = Parser(ModelBytes(Self.recipe(epochs: 150).train(documents, lexicon: Self.lexicon)))
    for document in documents {
      let forms = WordForms(document.words, in: document.bytes.span)
      let facts = Self.lexicon.facts(of: forms.lower)
      let tags = ContiguousArray(document.tags.map { name in PartOfSpeech.allCases.first { $0.upos == name } ?? .other })
      let parse = try #require(
        parser.parse(document.sentences.map { Sentence(range: TextRange(0, 0), tokens: $0) }, forms: forms, tags: tags, facts: facts))
      #expect(Array(parse.heads) == document.heads)
      #expect(parse.relations.map(\.label) == document.relations)
      #expect(parse.tags.map(\.upos) == document.tags)
    }
  }

  @Test func `writes a model that broken bytes cannot pass for`() throws {
    let model = Self.recipe(epochs: 1).train(try Self.documents(), lexicon: Self.lexicon)
    let document = try Self.documents()[0]
    let forms = WordForms(document.words, in: document.bytes.span)
    let facts = Self.lexicon.facts(of: forms.lower)
    for length in stride(from: 0, to: model.count, by: 97) {
      let parser = Parser(ModelBytes(Array(model[..<length])))
      #expect(
        parser.parse([Sentence(range: TextRange(0, 0), tokens: 0..<3)], forms: forms, tags: [.noun, .verb, .punctuation], facts: facts)
          == nil)
    }
  }

  /// The slope of the loss along single numbers, measured, is what `learn` says it is.
  @Test func `follows the slope of the loss`() {
    let shape = ParseShape(input: 16, state: 8, layers: 2, arc: 8, relation: 8, tagLayer: 1)
    let network = ParseNetwork(shape: shape, rows: 40, keep: 1, seed: 3)
    var generator = SeededGenerator(seed: 5)
    let examples = [6, 4, 4, 1].map { count in
      ParseNetwork.Example(
        inputs: (0..<count * ParseInputs.count).map { _ in Int32(generator.next() % 41) - 1 },
        heads: (0..<count).map { place in
          let head = Int32(generator.next() % UInt64(count + 1))
          return Int(head) == place + 1 ? 0 : head
        },
        relations: (0..<count).map { _ in UInt8(generator.next() % UInt64(ParseShape.relationCount)) },
        tags: (0..<count).map { _ in UInt8(generator.next() % UInt64(ParseShape.tagCount)) })
    }
    let parameters = network.parameters
    parameters.randomise(network.root, spread: 0.8, &generator)
    _ = network.learn(examples)
    let slopes = Slopes(of: parameters)
    for slot in parameters.slots.indices {
      // A slope that were left out or of the wrong sign would differ by one or two.
      #expect(slopes.difference(slot, parameters, &generator) { network.learn(examples) } < 0.5, "of slot \(slot)")
    }
  }
}
