import Claims
import Language
import Models
import Records
import TestSupport
import Testing
import Training

@Suite struct `Training` {
  /// A toy corpus: each text, with its words as `word/TAG/lemma`.
  private static let texts = [
    ("Dogs bark. Cats sleep.", "Dogs/NOUN/dog bark/VERB/bark ./PUNCT/. Cats/NOUN/cat sleep/VERB/sleep ./PUNCT/."),
    ("Old dogs sleep.", "Old/ADJ/old dogs/NOUN/dog sleep/VERB/sleep ./PUNCT/."),
  ]

  private static func documents() throws -> [CorpusDocument] {
    try texts.map { text, words in
      var tokens: [JSON] = []
      var sentences: [JSON] = []
      var position = 0
      var start = 0
      for word in words.split(separator: " ").map({ $0.split(separator: "/") }) {
        let isMark = word[0] == "."
        if position > 0, !isMark { position += 1 }
        let end = position + word[0].count
        tokens.append([
          "begin": .integer(position), "end": .integer(end), "upos": .string(String(word[1])), "lemma": .string(String(word[2])),
        ])
        if isMark {
          sentences.append(["begin": .integer(start), "end": .integer(end)])
          start = end + 1
        }
        position = end
      }
      let line: JSON = ["id": "toy", "text": .string(text), "tokens": .array(tokens), "sentences": .array(sentences)]
      return try Corpus.document(Array(line.compact.utf8))
    }
  }

  @Test func `gives the same bytes from the same seed`() throws {
    let documents = try Self.documents()
    let model = TagRecipe(epochs: 3, minimum: 1, seed: 7).train(documents)
    #expect(TagRecipe(epochs: 3, minimum: 1, seed: 7).train(documents) == model)
    #expect(ContentHash(of: model).hex == "ccdc27aac81e68fcb8d068a2b9d358905d04948e0f9664d2a7ddca8e79d79e49")
  }

  @Test func `learns what it is shown`() throws {
    let documents = try Self.documents()
    let tagger = Tagger(LinearModel(ModelBytes(TagRecipe(epochs: 5, minimum: 1, seed: 1).train(documents))))
    for document in documents {
      let forms = WordForms(document.words, in: document.bytes.span)
      let sentences = document.sentences.map { Sentence(range: TextRange(0, 0), tokens: $0) }
      #expect(tagger.tags(of: document.words, forms: forms, sentences: sentences).map(\.upos) == document.tags)
    }
  }

  /// Three people and three towns in a plane.
  private static var vectors: LexiconRecipe.Vectors {
    LexiconRecipe.Vectors(
      words: ["ana", "dara", "ilan", "dunmore", "osterlund", "velm"],
      values: [1, 0.1, 1, 0.2, 1, 0, 0.1, 1, 0, 1, 0.2, 1], length: 2)
  }

  @Test func `clusters words that keep the same company`() {
    var recipe = LexiconRecipe()
    recipe.counts = [2, 2, 1]
    var names = LexiconRecipe.Names()
    names.givenNames = ["dara"]
    names.towns = ["san velm"]
    let bytes = recipe.train(Self.vectors, names)
    #expect(recipe.train(Self.vectors, names) == bytes)
    let lexicon = Lexicon(ModelBytes(bytes))
    func facts(_ word: String) -> UInt32 { lexicon.facts(of: FeatureHash.word(word)) }
    #expect(Lexicon.fine(facts("ana")) == Lexicon.fine(facts("ilan")))
    #expect(Lexicon.fine(facts("ana")) != Lexicon.fine(facts("velm")))
    #expect(Lexicon.fine(facts("dunmore")) == Lexicon.fine(facts("velm")))
    #expect(Lexicon.lists(facts("dara")) == UInt64(Lexicon.Lists.givenName))
    #expect(Lexicon.lists(facts("velm")) == UInt64(Lexicon.Lists.townEnd))
    #expect(facts("karsia") == 0)
    for length in 0..<bytes.count { #expect(Lexicon(ModelBytes(Array(bytes[..<length]))).facts(of: FeatureHash.word("ana")) == 0) }
  }

  @Test func `learns names from right and from silent labels`() throws {
    let line: JSON = [
      "id": "toy", "text": "Ana Tull went to Dunmore.",
      "entities": [["begin": 0, "end": 8, "type": "PER"], ["begin": 17, "end": 24, "type": "LOC"]],
    ]
    let document = try Corpus.document(Array(line.compact.utf8))
    let empty = ModelBytes([])
    let lexicon = Lexicon(empty)
    let engine = LanguageEngine(
      splitter: SentenceSplitter(LinearModel(empty)), tagger: Tagger(LinearModel(empty)), lemmatizer: Lemmatizer(empty),
      parser: Parser(empty), nameTagger: NameTagger(LinearModel(empty), lexicon: lexicon))
    let part = NameRecipe.Part(documents: [document], scheme: .btc, guidelines: .web)
    let recipe = NameRecipe(epochs: 10, minimum: 1)
    let bytes = recipe.train([part], engine: engine)
    #expect(recipe.train([part], engine: engine) == bytes)
    let words = Tokenizer.words(of: document.bytes.span)
    let forms = WordForms(words, in: document.bytes.span)
    let sentences = engine.splitter.sentences(of: words, forms: forms, in: document.bytes.span)
    let tags = engine.tagger.tags(of: words, forms: forms, sentences: sentences)
    let features = NameFeatures(forms: forms, tags: tags, matches: [], facts: lexicon.facts(of: forms.lower))
    let spans = NameTagger(LinearModel(ModelBytes(bytes)), lexicon: lexicon).spans(features, sentences: sentences)
    #expect(spans.map(\.tokens) == [0..<2, 4..<5])
    #expect(spans.map(\.kind) == [.person, .place])
  }

  @Test func `writes a model that broken bytes cannot pass for`() throws {
    let model = TagRecipe(epochs: 1, minimum: 1, seed: 1).train(try Self.documents())
    for length in stride(from: 0, to: model.count, by: 97) { #expect(LinearModel(ModelBytes(Array(model[..<length]))).isEmpty) }
  }
}

/// Floors a little below what the shipped models reach, on a part of each development set so that a debug build stays quick.
@Suite(.enabled(if: SharedData.isPresent, "needs ../shared")) struct `Scores on held-out text` {
  private func documents(_ name: String, _ count: Int) throws -> [CorpusDocument] {
    Array(try Corpus.documents(at: SharedData.url("data/nlp/\(name).jsonl.gz")).prefix(count))
  }

  @Test(arguments: [("ewt-dev", 60, 0.985, 0.84, 0.935, 0.97), ("gum-dev-open", 4, 0.99, 0.84, 0.945, 0.975)])
  func `of tokens, sentences, tags and lemmas`(
    corpus: String, count: Int, tokens: Double, sentences: Double, tags: Double, lemmas: Double
  ) throws {
    let scores = Scores(Annotator(), on: try documents(corpus, count))
    let reached = [scores.tokens, scores.sentences, scores.tags, scores.lemmas].map(\.f1)
    print("\(corpus), \(count) texts: F1 of tokens, sentences, UPOS, lemmas \(reached)")
    #expect(scores.tokens.f1 > tokens)
    #expect(scores.sentences.f1 > sentences)
    #expect(scores.tags.f1 > tags)
    #expect(scores.lemmas.f1 > lemmas)
  }

  @Test func `of names`() throws {
    let web = Scores(Annotator(), on: try documents("uner-ewt-dev", 120), names: .btc)
    let security = Scores(Annotator(), on: try documents("re3d-dev", 30), names: .re3d)
    print("names: uner-ewt-dev, 120 texts, \(web.names.f1); re3d-dev, 30 texts, \(security.names.f1)")
    #expect(web.names.f1 > 0.5)
    #expect(security.names.f1 > 0.4)
  }
}

@Suite struct `Training of attributions` {
  private static func documents() throws -> [AttributionDocument] {
    let annotator = Annotator()
    let parts = [
      ("Ana Petrova", "said", "the road was closed"), ("Omar Lind", "said", "the bridge was open"),
      ("The minister", "said", "the port was closed"), ("Ivo Brandt", "said", "the school was open"),
    ]
    return try parts.enumerated().map { number, part in
      let source = part.0.count
      let cue = source + 1 + part.1.count
      let line: JSON = [
        "id": .string("toy-\(number)"), "text": .string("\(part.0) \(part.1) \(part.2)."),
        "attributions": [
          [
            "source": [["begin": 0, "end": .integer(source)]], "cue": [["begin": .integer(source + 1), "end": .integer(cue)]],
            "content": [["begin": .integer(cue + 1), "end": .integer(cue + 1 + part.2.count)]],
          ]
        ],
      ]
      return try AttributionDocument(line, annotator: annotator)
    }
  }

  private static func train(_ documents: [AttributionDocument]) -> [UInt8] {
    var recipe = AttributionRecipe()
    recipe.minimum = 1
    return recipe.train(documents)
  }

  @Test func `gives the same bytes again`() throws {
    let documents = try Self.documents()
    #expect(Self.train(documents) == Self.train(documents))
  }

  @Test func `learns what it is shown`() throws {
    let documents = try Self.documents()
    let model = AttributionModel(ModelBytes(Self.train(documents)))
    for document in documents {
      let candidates = model.candidates(in: document.view)
      #expect(candidates.contains { $0.source?.lowerBound == 0 && $0.content.count == 1 && $0.cue.count == 1 })
    }
  }

  @Test func `gives a feature of one article no weight`() throws {
    let one = AttributionRecipe().train(Array(try Self.documents().prefix(1)))
    let model = AttributionModel(ModelBytes(one))
    let candidates = try Self.documents().flatMap { model.candidates(in: $0.view) }
    #expect(!candidates.isEmpty)
    #expect(candidates.allSatisfy { $0.cueScore == 0 })
  }
}
