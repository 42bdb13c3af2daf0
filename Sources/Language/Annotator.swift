import LanguageModels
import Records

/// Reads a text: tokens, sentences, tags, lemmas, names, times.
///
/// The same text gives the same annotations; nothing but the text and the day is looked at.
public struct Annotator: Sendable {
  private let models: LanguageEngine

  public init() { self.init(models: .embedded) }

  package init(models: LanguageEngine) { self.models = models }

  /// - Parameters:
  ///   - text: paragraphs parted by a blank line, as `Article.text`.
  ///   - published: the day that "on Friday" and "yesterday" are reckoned from; nil leaves them unresolved.
  public func annotate(_ text: String, published: CalendarDay?) -> AnnotatedText {
    let bytes = Array(text.utf8)
    let words = Tokenizer.words(of: bytes.span)
    let forms = WordForms(words, in: bytes.span)
    let sentences = models.splitter.sentences(of: words, forms: forms, in: bytes.span)
    var tokens = Tokens()
    tokens.starts = words.starts
    tokens.ends = words.ends
    tokens.tags = models.tagger.tags(of: words, forms: forms, sentences: sentences)
    tokens.lemmas = models.lemmatizer.lemmas(of: words, forms: forms, tags: tokens.tags, in: bytes.span)
    let names = NameFinder.names(in: bytes, tokens: tokens, sentences: sentences, forms: forms, tagger: models.nameTagger)
    let times = TimeReader.read(bytes: bytes, tokens: tokens, sentences: sentences, published: published)
    return AnnotatedText(bytes: bytes, tokens: tokens, sentences: sentences, names: names, times: times)
  }
}

/// The trained parts.
package struct LanguageEngine: Sendable {
  package let splitter: SentenceSplitter
  package let tagger: Tagger
  package let lemmatizer: Lemmatizer
  package let nameTagger: NameTagger

  package init(splitter: SentenceSplitter, tagger: Tagger, lemmatizer: Lemmatizer, nameTagger: NameTagger) {
    self.splitter = splitter
    self.tagger = tagger
    self.lemmatizer = lemmatizer
    self.nameTagger = nameTagger
  }

  /// Those compiled into the program, read once.
  package static let embedded = LanguageEngine(
    splitter: SentenceSplitter(LinearModel(ModelBytes(embedded: .sentences))),
    tagger: Tagger(LinearModel(ModelBytes(embedded: .tags))),
    lemmatizer: Lemmatizer(ModelBytes(embedded: .lemmas)),
    nameTagger: NameTagger(LinearModel(ModelBytes(embedded: .names)), lexicon: Lexicon(ModelBytes(embedded: .lexicon))))
}
