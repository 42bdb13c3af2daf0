import Foundation
import Language
import Records

/// The recipes of the shipped models: which corpora, which learner.
package struct Recipes {
  let corpora: URL
  let output: URL

  private let epochs: Int?

  /// - Parameter epochs: in place of each recipe's own.
  package init(corpora: URL, output: URL, epochs: Int? = nil) {
    self.epochs = epochs
    self.corpora = corpora
    self.output = output
  }

  /// - Parameter name: one model, `all`, or `cards` to score and describe the models that are there; `text-cards` leaves out the names;
  ///   `languages`, whose sources are other ones, is in no `all`.
  package func run(_ name: String) throws {
    if name == "sentences" || name == "all" {
      try write("sentences", SentenceRecipe(epochs: epochs ?? 10).train(documents("ewt-train") + documents("gum-train-open")))
    }
    if name == "tags" || name == "all" {
      try write("tags", TagRecipe(epochs: epochs ?? 10).train(documents("ewt-train") + documents("gum-train-open")))
    }
    if name == "lemmas" || name == "all" {
      try write("lemmas", LemmaRecipe().train(documents("ewt-train") + documents("gum-train-open")))
    }
    if name == "parse" || name == "all" { try write("parse", try parse()) }
    if name == "lexicon" {
      let (vectors, lists) = try LexiconRecipe.sources(at: corpora)
      try write("lexicon", LexiconRecipe().train(vectors, lists))
      try writeLexiconCard()
    }
    if name == "names" || name == "all" { try write("names", names()) }
    if name == "attributions" || name == "all" {
      let annotator = Annotator(models: try engine(withNames: true))
      try write("attributions", AttributionRecipe().train(attributionDocuments("polnear-train", annotator)))
      if name == "attributions" { try writeAttributionCard(annotator) }
    }
    if name == "all" || name == "cards" { try writeCards() }
    if name == "text-cards" { try writeTextCards() }
    if name == "languages" {
      let model = try LanguageRecipe(sources: corpora).train()
      try write("languages", model)
      try Data((LanguageCard(sources: corpora).json(model).pretty + "\n").utf8).write(to: output.appendingPathComponent("languages.json"))
    }
  }

  /// Prints the loss and the scores on the development parts after each epoch.
  private func parse() throws -> [UInt8] {
    var recipe = ParseRecipe()
    if let epochs { recipe.epochs = epochs }
    let held = try ["ewt-dev", "gum-dev-open"].map { ($0, try documents($0)) }
    let engine = try engine(withNames: false)
    return recipe.train(try documents("ewt-train") + documents("gum-train-open"), lexicon: engine.nameTagger.lexicon) {
      epoch, loss, model in
      print("parse: epoch \(epoch + 1), loss \(loss)")
      let annotator = Annotator(models: engine.with(parser: Parser(ModelBytes(model()))))
      for (name, documents) in held {
        let scores = Scores(annotator, on: documents)
        print("  \(name): F1 of UPOS \(scores.tags.f1), heads \(scores.heads.f1), with relations \(scores.relations.f1)")
      }
    }
  }

  /// The name tagger reads the tags of the tagger in the output folder, as it will at run time.
  ///
  /// - Parameter keeps: whether a document of the development sets is trained on; the shipped model takes them all, and its card
  ///   gives what each half reaches without itself.
  func names(keeps: (CorpusDocument) -> Bool = { _ in true }) throws -> [UInt8] {
    let engine = try engine(withNames: false)
    let parts = try [
      NameRecipe.Part(documents: documents("wikigold"), scheme: .wikigold, guidelines: .encyclopedia),
      NameRecipe.Part(documents: documents("gum-train-open"), scheme: .gum, guidelines: .phrases),
      NameRecipe.Part(documents: documents("wnut17-train"), scheme: .wnut, guidelines: .tweets),
      NameRecipe.Part(documents: documents("btc-g").filter(NameRecipe.hasNoHandle), scheme: .btc, guidelines: .tweets),
      NameRecipe.Part(documents: documents("btc-e").filter(NameRecipe.hasNoHandle), scheme: .btc, guidelines: .tweets),
      NameRecipe.Part(documents: documents("uner-ewt-dev").filter(keeps), scheme: .btc, guidelines: .web),
      NameRecipe.Part(documents: documents("re3d-dev").filter(keeps), scheme: .re3d, guidelines: .security),
    ]
    return NameRecipe(epochs: epochs ?? 10).train(parts, engine: engine)
  }

  /// The half of the development sets that a document belongs to, by the hash of its identifier.
  static func half(_ document: CorpusDocument) -> Int {
    Int((ContentHash(of: Array(document.id.utf8)).hex.utf8.first ?? 0) % 2)
  }

  /// The models of the output folder.
  ///
  /// - Parameter names: a name model in place of the one in the folder.
  func engine(withNames: Bool, names: [UInt8]? = nil) throws -> LanguageEngine {
    func model(_ name: String) throws -> ModelBytes {
      ModelBytes(Array(try Data(contentsOf: output.appendingPathComponent("\(name).model"))))
    }
    return LanguageEngine(
      splitter: SentenceSplitter(LinearModel(try model("sentences"))), tagger: Tagger(LinearModel(try model("tags"))),
      lemmatizer: Lemmatizer(try model("lemmas")),
      parser: Parser(try withNames ? model("parse") : ModelBytes([])),
      nameTagger: NameTagger(
        LinearModel(try names.map(ModelBytes.init) ?? (withNames ? model("names") : ModelBytes([]))), lexicon: Lexicon(try model("lexicon"))
      ))
  }

  func attributionDocuments(_ name: String, _ annotator: Annotator) throws -> [AttributionDocument] {
    try AttributionDocument.read(corpora.appendingPathComponent("\(name).jsonl.gz"), annotator: annotator)
  }

  func documents(_ name: String) throws -> [CorpusDocument] {
    try Corpus.documents(at: corpora.appendingPathComponent("\(name).jsonl.gz"))
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: output.appendingPathComponent("\(name).model"))
    print("\(name): \(bytes.count) bytes")
  }
}
