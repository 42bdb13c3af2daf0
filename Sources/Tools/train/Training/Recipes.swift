import Foundation
import Language
import Records
import Synchronization

/// The recipes of the shipped models: which corpora, which learner.
package struct Recipes: Sendable {
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
      try write("sentences", SentenceRecipe(epochs: epochs ?? 10).train(treebanks()))
    }
    if name == "tags" || name == "all" {
      try write(
        "tags", TagRecipe(epochs: epochs ?? 10).train(treebanks() + silver().texts.map { $0.document(believed: ParseRecipe().belief) }))
    }
    if name == "lemmas" || name == "all" {
      try write("lemmas", LemmaRecipe().train(treebanks()))
    }
    if name == "parse" || name == "all" { try write("parse", try parse()) }
    if name == "lexicon" {
      let (vectors, lists) = try LexiconRecipe.sources(at: corpora)
      try write("lexicon", LexiconRecipe().train(vectors, lists))
      try writeLexiconCard()
    }
    if name == "names" || name == "all" {
      try write("names", names())
      if name == "names" { try writeNameCard(Annotator(models: try engine())) }
    }
    if name == "reports" || name == "all" {
      try write("reports", try reports(attributionDocuments("polnear-train", unread())))
    }
    if name == "attributions" || name == "all" {
      let annotator = Annotator(models: try engine())
      try write("attributions", AttributionRecipe().train(try blindDocuments("polnear-train", annotator)))
      if name == "attributions" { try writeAttributionCards(annotator) }
    }
    if name == "actors" || name == "all" {
      try write("actors", ActorRecipe().train(try judged(), annotator: Annotator(models: try engine())))
      if name == "actors" { try writeActorCard() }
    }
    if name == "confidence" || name == "all" { try confidence() }
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
    let engine = try engine(without: ["parse", "reports", "names"])
    return recipe.train(
      try treebanks(), silver: try silver().texts, lexicon: engine.nameTagger.lexicon
    ) {
      epoch, loss, model in
      print("parse: epoch \(epoch + 1), loss \(loss)")
      let annotator = Annotator(models: engine.with(parser: Parser(ModelBytes(model()))))
      for (name, documents) in held {
        let scores = Scores(annotator, on: documents)
        print("  \(name): F1 of UPOS \(scores.tags.f1), heads \(scores.heads.f1), with relations \(scores.relations.f1)")
      }
    }
  }

  private func treebanks() throws -> [CorpusDocument] { try documents("ewt-train") + documents("gum-train-open") }

  private func silver() throws -> SilverCorpus {
    let labels = URL(fileURLWithPath: "Sources/Tools/train/silver/silver.bin.gz")
    return try SilverCorpus(labels: labels, corpora: corpora)
  }

  /// Texts whose claims are known: as larger networks see them, and as they were written.
  private func judged() throws -> [SilverCorpus.Text] {
    let own = URL(fileURLWithPath: "Sources/Tools/train/own/news.jsonl")
    return try silver().texts + OwnNews(at: own, engine: try engine(without: ["parse", "reports", "names"])).texts
  }

  /// The name tagger reads the tags of the tagger in the output folder, as it will at run time.
  ///
  /// - Parameter keeps: whether a document of the development sets is trained on; the shipped model takes them all, and its card
  ///   gives what each half reaches without itself.
  func names(keeps: (CorpusDocument) -> Bool = { _ in true }) throws -> [UInt8] {
    let engine = try engine(without: ["parse", "reports", "names"])
    let parts = try [
      NameRecipe.Part(documents: documents("wikigold"), scheme: .wikigold, guidelines: .encyclopedia),
      NameRecipe.Part(documents: documents("gum-train-open"), scheme: .gum, guidelines: .phrases),
      NameRecipe.Part(documents: documents("wnut17-train"), scheme: .wnut, guidelines: .tweets),
      NameRecipe.Part(documents: documents("btc-g").filter(NameRecipe.hasNoHandle), scheme: .btc, guidelines: .tweets),
      NameRecipe.Part(documents: documents("btc-e").filter(NameRecipe.hasNoHandle), scheme: .btc, guidelines: .tweets),
      NameRecipe.Part(documents: documents("uner-ewt-dev").filter(keeps), scheme: .btc, guidelines: .web),
      NameRecipe.Part(documents: documents("re3d-dev").filter(keeps), scheme: .re3d, guidelines: .security),
      NameRecipe.Part(
        documents: ReadNames(labels: URL(fileURLWithPath: "Sources/Tools/train/silver/names-read.tsv"), corpora: corpora).documents,
        scheme: .read, guidelines: .read),
    ]
    return NameRecipe(epochs: epochs ?? 10).train(parts, engine: engine)
  }

  /// The half of the development sets that a document belongs to, by the hash of its identifier.
  static func half(_ document: CorpusDocument) -> Int {
    Int((ContentHash(of: Array(document.id.utf8)).hex.utf8.first ?? 0) % 2)
  }

  private func reports(_ documents: [AttributionDocument], label: String = "reports") throws -> [UInt8] {
    var recipe = ReportRecipe()
    if let epochs { recipe.steps = epochs }
    return recipe.train(documents, silver: try judged(), engine: try engine(without: ["reports"])) { step, loss in
      if step % 500 == 499 { print("\(label): step \(step + 1), loss \(loss)") }
    }
  }

  /// An annotator that knows nothing of reports.
  private func unread() throws -> Annotator { Annotator(models: try engine(without: ["reports"])) }

  /// Articles whose tokens are scored by layers that never saw them: what the finder of attributions learns from must be as unsure as what
  /// it will read.
  private func blindDocuments(_ name: String, _ annotator: Annotator) throws -> [AttributionDocument] {
    let folds = 3
    let lines = try Corpus.lines(at: corpora.appendingPathComponent("\(name).jsonl.gz"))
    let documents = try attributionDocuments(name, unread())
    let models = try Recipes.concurrently(folds) { fold in
      try reports(documents.indices.filter { $0 % folds != fold }.map { documents[$0] }, label: "without part \(fold)")
    }
    let blind = try models.map { Annotator(models: try engine(reports: $0)) }
    return try lines.enumerated().map { number, line in
      let json = try JSON.parse(line)
      let scores = blind[number % folds].annotate(json["text"]?.string ?? "", published: nil, layers: .parse).tokens.reportScores
      return try AttributionDocument(json, annotator: annotator, scores: scores)
    }
  }

  /// The results of a number of tasks, in their order, whichever ends first.
  static func concurrently<Value: Sendable, Failure: Error>(
    _ count: Int, _ task: @Sendable (Int) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let results = Mutex([Result<Value, Failure>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = Result { () throws(Failure) -> Value in try task(number) }
      results.withLock { $0[number] = result }
    }
    var values: [Value] = []
    for case let result? in results.withLock({ $0 }) { values.append(try result.get()) }
    return values
  }

  /// The models of the output folder.
  ///
  /// - Parameters:
  ///   - missing: names of models that are left empty.
  ///   - names: a name model in place of the one in the folder; likewise `reports`.
  func engine(without missing: Set<String> = [], names: [UInt8]? = nil, reports: [UInt8]? = nil) throws -> LanguageEngine {
    func model(_ name: String) throws -> ModelBytes {
      missing.contains(name) ? ModelBytes([]) : ModelBytes(Array(try Data(contentsOf: output.appendingPathComponent("\(name).model"))))
    }
    return LanguageEngine(
      splitter: SentenceSplitter(LinearModel(try model("sentences"))), tagger: Tagger(LinearModel(try model("tags"))),
      lemmatizer: Lemmatizer(try model("lemmas")),
      parser: Parser(try model("parse"), reports: try reports.map(ModelBytes.init) ?? model("reports")),
      nameTagger: NameTagger(LinearModel(try names.map(ModelBytes.init) ?? model("names")), lexicon: Lexicon(try model("lexicon"))))
  }

  func attributionDocuments(_ name: String, _ annotator: Annotator) throws -> [AttributionDocument] {
    try AttributionDocument.read(corpora.appendingPathComponent("\(name).jsonl.gz"), annotator: annotator)
  }

  func documents(_ name: String) throws -> [CorpusDocument] {
    try Corpus.documents(at: corpora.appendingPathComponent("\(name).jsonl.gz"))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: output.appendingPathComponent("\(name).model"))
    print("\(name): \(bytes.count) bytes")
  }
}
