import Language
import Models
import Records
import Testing

@testable import Training

@Suite struct `Training the layer of reports` {
  private typealias Toy = `Training the parser`

  private static func engine(reports: [UInt8] = []) throws -> LanguageEngine {
    let empty = ModelBytes([])
    let parse = Toy.recipe(epochs: 3).train(try Toy.documents(), lexicon: Toy.lexicon)
    return LanguageEngine(
      splitter: SentenceSplitter(LinearModel(empty)), tagger: Tagger(LinearModel(empty)), lemmatizer: Lemmatizer(empty),
      parser: Parser(ModelBytes(parse), reports: ModelBytes(reports)),
      nameTagger: NameTagger(LinearModel(empty), lexicon: Toy.lexicon))
  }

  private static let report: JSON = [
    "id": "toy", "text": "The minister said that dogs bark.",
    "attributions": [
      ["source": [["begin": 0, "end": 12]], "cue": [["begin": 13, "end": 17]], "content": [["begin": 18, "end": 32]]]
    ],
  ]

  private static func train(steps: Int, seed: UInt64 = 1) throws -> [UInt8] {
    var recipe = ReportRecipe()
    (recipe.own, recipe.state, recipe.steps, recipe.minimum, recipe.seed) = (8, 8, steps, 1, seed)
    recipe.rate = 0.02
    let engine = try engine()
    return recipe.train([try AttributionDocument(report, annotator: Annotator(models: engine))], engine: engine)
  }

  @Test func `gives the same bytes from the same seed`() throws {
    let model = try Self.train(steps: 3)
    #expect(try Self.train(steps: 3) == model)
    #expect(ContentHash(of: model).hex == "5ad53263e3e9756e08c415215dd73361363b2809519da908a9c1c1b0ec2d35c8")
    #expect(try Self.train(steps: 3, seed: 2) != model)
  }

  @Test func `learns the parts of a report`() throws {
    let annotator = Annotator(models: try Self.engine(reports: try Self.train(steps: 150)))
    let scores = annotator.annotate("The minister said that dogs bark.", published: nil).tokens.reportScores
    func tokens(_ part: Int) -> [Int] { scores.indices.filter { scores[$0][part] > 0 } }
    #expect(tokens(1) == [0, 1])
    #expect(tokens(2) == [2])
    #expect(tokens(3) == [3, 4, 5])
  }

  @Test func `writes a model that broken bytes cannot pass for`() throws {
    let model = try Self.train(steps: 1)
    #expect(ReportNet(ModelBytes(model)) != nil)
    for length in stride(from: 0, to: model.count, by: 97) { #expect(ReportNet(ModelBytes(Array(model[..<length]))) == nil) }
  }

  /// A layer that was trained on other states is not read.
  @Test func `leaves a layer alone that does not fit the parser`() throws {
    let parser = Parser(ModelBytes(embedded: .parse), reports: ModelBytes(try Self.train(steps: 1)))
    let document = try Toy.documents()[0]
    let forms = WordForms(document.words, in: document.bytes.span)
    let parse = try #require(
      parser.parse(
        [Sentence(range: TextRange(0, 0), tokens: 0..<3)], forms: forms, tags: [.noun, .verb, .punctuation],
        facts: Toy.lexicon.facts(of: forms.lower)))
    #expect(parse.reportScores.isEmpty)
  }

  /// The slope of the loss along single numbers, measured, is what `learn` says it is.
  @Test func `follows the slope of the loss`() {
    let network = ReportNetwork(below: 8, own: 8, state: 8, rows: 40, keep: 1, seed: 3)
    var generator = SeededGenerator(seed: 5)
    let examples = [6, 4, 1].map { count in
      ReportNetwork.Example(
        inputs: (0..<count * ParseInputs.count).map { _ in Int32(generator.next() % 41) - 1 },
        states: ContiguousArray((0..<count * 8).map { _ in Int16(truncatingIfNeeded: generator.next()) / 8 }),
        marks: (0..<count).map { _ in UInt8(generator.next() % 32) }, claims: (0..<count).map { _ in Float(generator.next() % 5) / 4 })
    }
    let parameters = network.parameters
    _ = network.learn(examples)
    let slopes = Slopes(of: parameters)
    for slot in [network.embeddings, network.layer.forward.input, network.layer.backward.state, network.output.weights] {
      #expect(slopes.difference(slot, parameters, &generator) { network.learn(examples) } < 0.5, "of slot \(slot)")
    }
  }
}
