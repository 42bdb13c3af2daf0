import Language
import Records

/// A text as the layer of reports sees it.
struct ReportText {
  /// `ParseInputs.count` a token.
  let hashes: [UInt64]
  /// The sentences that the parser reads in one piece, with its states.
  private let sentences: [(tokens: Range<Int>, states: ContiguousArray<Int16>)]
  private let marks: [UInt8]
  private let claims: [Float]

  /// - Parameters:
  ///   - document: an article with its reports marked.
  ///   - silver: what larger networks say of its claims; left out where they saw other tokens.
  init(_ document: AttributionDocument, silver: SilverCorpus.Text?, _ engine: LanguageEngine) {
    self.init(document.view.bytes, engine, marks: document.marks, claims: silver?.claimScores ?? [])
  }

  init(_ silver: SilverCorpus.Text, _ engine: LanguageEngine) {
    self.init(silver.document.bytes, engine, marks: [], claims: silver.claimScores)
  }

  private init(_ bytes: [UInt8], _ engine: LanguageEngine, marks: [UInt8], claims: [Float]) {
    let words = Tokenizer.words(of: bytes.span)
    let forms = WordForms(words, in: bytes.span)
    let wholes = engine.splitter.sentences(of: words, forms: forms, in: bytes.span)
    let tags = engine.tagger.tags(of: words, forms: forms, sentences: wholes)
    let facts = engine.nameTagger.lexicon.facts(of: forms.lower)
    hashes = (0..<words.count).flatMap { token in
      (0..<ParseInputs.count).map { ParseInputs.hash($0, of: token, forms, tags, facts) }
    }
    let tokens = wholes.map(\.tokens).filter { !$0.isEmpty && $0.count <= Parser.longest }
    sentences = Array(zip(tokens, engine.parser.states(tokens, forms: forms, tags: tags, facts: facts) ?? []))
    self.marks = marks
    self.claims = claims.count == words.count ? claims : []
  }

  /// - Parameter row: of the embedding of a feature.
  func examples(_ row: (UInt64) -> Int32) -> [ReportNetwork.Example] {
    sentences.map { tokens, states in
      let hashes = hashes[tokens.lowerBound * ParseInputs.count..<tokens.upperBound * ParseInputs.count]
      return ReportNetwork.Example(
        inputs: hashes.map(row), states: states, marks: marks.isEmpty ? [] : Array(marks[tokens]),
        claims: claims.isEmpty ? [] : Array(claims[tokens]))
    }
  }
}
