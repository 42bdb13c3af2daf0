import Language
import Records

/// Trains the name tagger on corpora that do not all annotate the same kinds: where a type could mean several, any of them is right.
package struct NameRecipe {
  /// What the types of a corpus mean.
  package struct Scheme {
    /// Kinds that an annotated type may stand for; a type that is absent leaves its words free.
    package let types: [String: [Name.Kind]]
    /// Whether nationalities without annotation are none; else the gazetteer finds them.
    package let marksNationalities: Bool
    /// Whether names are annotated within other phrases as well.
    package let marksNames: Bool
  }

  /// Corpora that were annotated by the same guidelines. What is learned of a feature is the sum of what all agree on and of what each
  /// adds (Daumé, "Frustratingly Easy Domain Adaptation", ACL 2007).
  package enum Guidelines: UInt64, CaseIterable {
    case encyclopedia, phrases, tweets, web, security, read

    /// All but those of re3d, to which a state that acts is an organisation and a name before a common noun ("ISIL fighters") is none.
    static let usual: [Guidelines] = [.encyclopedia, .phrases, .tweets, .web, .read]
  }

  package struct Part {
    package let documents: [CorpusDocument]
    package let scheme: Scheme
    package let guidelines: Guidelines

    package init(documents: [CorpusDocument], scheme: Scheme, guidelines: Guidelines) {
      self.documents = documents
      self.scheme = scheme
      self.guidelines = guidelines
    }
  }

  package var epochs = 8
  package var minimum = 2
  package var seed: UInt64 = 1
  /// Rows whose greatest weight is smaller are left out of the file.
  package var threshold = 16
  /// The length of the first steps.
  package var rate: Float = 0.2
  /// The weight of the squared weights beside the likelihood.
  package var penalty: Float = 0.1
  /// The orders in which the examples are learnt from, each anew; the model is the mean. One alone varies by two points of F1.
  package var orders = 8

  package init(epochs: Int = 8, minimum: Int = 2, seed: UInt64 = 1) {
    self.epochs = epochs
    self.minimum = minimum
    self.seed = seed
  }

  /// A sentence of a corpus; a token that no name can have is without features.
  private struct Material {
    let features: [[UInt64]]
    let guidelines: Guidelines
    /// The labels that would be right, as masks.
    let allowed: [UInt32]
    /// The labels that the tagger chooses from.
    let open: [UInt32]
  }

  /// - Returns: the model of what all guidelines share, and of the mean of what those of `usual` add: a text of no known guidelines may be
  ///   by any of them, and what one alone adds would mislead on the others'.
  package func train(_ parts: [Part], engine: LanguageEngine) -> [UInt8] {
    var field = NameField(rate: rate, penalty: penalty)
    var sentences: [Material] = []
    for part in parts { for document in part.documents { collect(document, part, engine, into: &sentences) } }
    for sentence in sentences { for list in sentence.features { field.count(list + own(list, sentence.guidelines)) } }
    field.freeze(minimum: minimum, examples: sentences.count)
    // The usual guidelines' own copies of a feature, and the feature; in text order, so that sums are the same on every run.
    var copies: [(own: UInt64, shared: UInt64)] = []
    var seen: Set<UInt64> = []
    let examples = sentences.map { sentence -> NameField.Example in
      NameField.Example(
        rows: sentence.features.map { list in
          let own = own(list, sentence.guidelines)
          for (copy, feature) in zip(own, list) where seen.insert(copy).inserted && Guidelines.usual.contains(sentence.guidelines) {
            copies.append((copy, feature))
          }
          return field.rows(of: list + own)
        }, allowed: sentence.allowed, open: sentence.open)
    }
    sentences = []
    let (start, epochs, seed) = (field, epochs, seed)
    field.weights = mean(
      of: Recipes.concurrently(orders) { order in
        var field = start
        var generator = SeededGenerator(seed: seed &+ UInt64(order))
        var examples = examples
        for _ in 0..<epochs {
          generator.shuffle(&examples)
          for example in examples { field.learn(example) }
        }
        return field.weights
      })
    for (copy, feature) in copies { field.add(1 / Float(Guidelines.usual.count), of: copy, to: feature) }
    return field.model(without: seen, threshold: threshold)
  }

  /// A corpus' own copies of a token's core features.
  private func own(_ features: [UInt64], _ guidelines: Guidelines) -> [UInt64] {
    features.prefix(NameFeatures.coreCount).map { FeatureHash.of(900 &+ guidelines.rawValue, $0) }
  }

  private func collect(_ document: CorpusDocument, _ part: Part, _ engine: LanguageEngine, into sentences: inout [Material]) {
    let words = Tokenizer.words(of: document.bytes.span)
    let forms = WordForms(words, in: document.bytes.span)
    let ranges = engine.splitter.sentences(of: words, forms: forms, in: document.bytes.span)
    let tags = engine.tagger.tags(of: words, forms: forms, sentences: ranges)
    let matches = GazetteerIndex.standard.matches(forms, sentences: ranges)
    let features = NameFeatures(forms: forms, tags: tags, matches: matches, facts: engine.nameTagger.lexicon.facts(of: forms.lower))
    let allowed = NameGold(document, part.scheme, words, forms, matches).allowed
    var list: [UInt64] = []
    for sentence in ranges {
      let line = features.line(sentence.tokens)
      let open: [UInt32] = sentence.tokens.map { features.canName($0, in: line) ? .max : NameTagger.outsideOnly }
      guard open.contains(.max) else { continue }
      let lists = sentence.tokens.map { token -> [UInt64] in
        list.removeAll()
        if features.canName(token, in: line) { features.collect(token, in: line, into: &list) }
        return list
      }
      let right = NameGold.closed(zip(allowed[sentence.tokens], open).map { $0 & $1 })
      sentences.append(
        Material(features: lists, guidelines: part.guidelines, allowed: zip(right, open).map { $0 & $1 }, open: open))
    }
  }
}
