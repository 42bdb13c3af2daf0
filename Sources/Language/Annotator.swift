import LanguageModels
// Exported: how a model is read belongs to this module as much as to the target that claims share it through.
@_exported import Models
import Records

/// Reads a text: tokens, sentences, tags, lemmas, a parse, names, times.
///
/// The same text gives the same annotations; nothing but the text and the day is looked at.
public struct Annotator: Sendable {
  private let models: LanguageEngine
  private let registry: GazetteerIndex

  public init() { self.init(models: .embedded) }

  /// - Parameter registry: the actors that names are read with, the user's own among them.
  public init(registry: StateGazetteer) {
    self.init(models: .embedded, registry: registry.actors.isEmpty ? .standard : GazetteerIndex(registry))
  }

  package init(models: LanguageEngine, registry: GazetteerIndex = .standard) {
    self.models = models
    self.registry = registry
  }

  /// What is read beside tokens, sentences and tags.
  package struct Layers: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let parse = Layers(rawValue: 1)
    package static let lemmas = Layers(rawValue: 2)
    package static let names = Layers(rawValue: 4)
    package static let times = Layers(rawValue: 8)
    package static let all: Layers = [.parse, .lemmas, .names, .times]
  }

  /// - Parameters:
  ///   - text: paragraphs parted by a blank line, as `Article.text`.
  ///   - published: the day that "on Friday" and "yesterday" are reckoned from; nil leaves them unresolved.
  public func annotate(_ text: String, published: CalendarDay?) -> AnnotatedText { annotate(text, published: published, layers: .all) }

  /// - Parameter layers: those left out stay empty; the tags are those of the tagger alone where there is no parse.
  package func annotate(_ text: String, published: CalendarDay?, layers: Layers) -> AnnotatedText {
    let bytes = Array(text.utf8)
    let words = Tokenizer.words(of: bytes.span)
    let forms = WordForms(words, in: bytes.span)
    let facts = models.nameTagger.lexicon.facts(of: forms.lower)
    let sentences = models.splitter.sentences(of: words, forms: forms, in: bytes.span)
    var tokens = Tokens()
    tokens.starts = words.starts
    tokens.ends = words.ends
    tokens.tags = models.tagger.tags(of: words, forms: forms, sentences: sentences)
    // Names are learned from the tagger's tags and read with them, parse or no parse.
    let found =
      layers.contains(.names)
      ? NameFinder.names(
        in: bytes, tokens: tokens, sentences: sentences, forms: forms, facts: facts, tagger: models.nameTagger,
        registry: registry) : .init()
    if layers.contains(.parse), let parse = models.parser.parse(sentences, forms: forms, tags: tokens.tags, facts: facts) {
      tokens.attach(heads: parse.heads, relations: parse.relations)
      if !parse.reportScores.isEmpty { tokens.attach(reportScores: parse.reportScores) }
      tokens.tags = parse.tags
    }
    if layers.contains(.lemmas) {
      tokens.lemmas = models.lemmatizer.lemmas(of: words, forms: forms, tags: tokens.tags, in: bytes.span)
    }
    let times =
      layers.contains(.times) ? TimeReader.read(bytes: bytes, tokens: tokens, sentences: sentences, published: published) : []
    return AnnotatedText(bytes: bytes, tokens: tokens, sentences: sentences, names: found.names, offices: found.offices, times: times)
  }
}

/// The trained parts.
package struct LanguageEngine: Sendable {
  package let splitter: SentenceSplitter
  package let tagger: Tagger
  package let lemmatizer: Lemmatizer
  package let parser: Parser
  package let nameTagger: NameTagger

  package init(splitter: SentenceSplitter, tagger: Tagger, lemmatizer: Lemmatizer, parser: Parser, nameTagger: NameTagger) {
    self.splitter = splitter
    self.tagger = tagger
    self.lemmatizer = lemmatizer
    self.parser = parser
    self.nameTagger = nameTagger
  }

  package func with(parser: Parser) -> LanguageEngine {
    LanguageEngine(splitter: splitter, tagger: tagger, lemmatizer: lemmatizer, parser: parser, nameTagger: nameTagger)
  }

  /// Those compiled into the program, read once.
  package static let embedded = LanguageEngine(
    splitter: SentenceSplitter(LinearModel(ModelBytes(embedded: .sentences))),
    tagger: Tagger(LinearModel(ModelBytes(embedded: .tags))),
    lemmatizer: Lemmatizer(ModelBytes(embedded: .lemmas)),
    parser: Parser(ModelBytes(embedded: .parse), reports: ModelBytes(embedded: .reports)),
    nameTagger: NameTagger(LinearModel(ModelBytes(embedded: .names)), lexicon: Lexicon(ModelBytes(embedded: .lexicon))))
}
