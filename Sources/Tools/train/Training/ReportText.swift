import Language
import Records

/// An article as the layer of reports sees it.
struct ReportText {
  /// `ParseInputs.count` a token.
  let hashes: [UInt64]
  /// The sentences that the parser reads in one piece, with its states.
  private let sentences: [(tokens: Range<Int>, states: ContiguousArray<Int16>)]
  private let marks: [UInt8]

  init(_ document: AttributionDocument, _ engine: LanguageEngine) {
    let bytes = document.view.bytes
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
    marks = document.marks
  }

  /// - Parameter row: of the embedding of a feature.
  func examples(_ row: (UInt64) -> Int32) -> [ReportNetwork.Example] {
    sentences.map { tokens, states in
      let hashes = hashes[tokens.lowerBound * ParseInputs.count..<tokens.upperBound * ParseInputs.count]
      return ReportNetwork.Example(inputs: hashes.map(row), states: states, marks: Array(marks[tokens]))
    }
  }
}
