import Records

/// Gives each token its universal part-of-speech tag, greedily from left to right, by an averaged perceptron.
package struct Tagger: Sendable {
  private let model: LinearModel
  /// The tag of each label of the model.
  private let tagOfLabel: [PartOfSpeech]

  package init(_ model: LinearModel) {
    self.model = model
    tagOfLabel = model.labels.map { label in PartOfSpeech.allCases.first { $0.upos == label } ?? .other }
  }

  package func tags(of words: TokenSpans, forms: WordForms, sentences: [Sentence]) -> ContiguousArray<PartOfSpeech> {
    var tags = ContiguousArray(repeating: PartOfSpeech.other, count: words.count)
    guard !model.isEmpty else { return tags }
    var features: [UInt64] = []
    var scores = ContiguousArray<Int32>(repeating: 0, count: model.labels.count)
    for sentence in sentences {
      var last = model.labels.count
      var beforeLast = last
      for token in sentence.tokens {
        features.removeAll(keepingCapacity: true)
        TagFeatures.collectWords(token, in: sentence.tokens, forms, into: &features)
        TagFeatures.collectTags(token, in: sentence.tokens, forms, last: last, beforeLast: beforeLast, into: &features)
        for label in scores.indices { scores[label] = 0 }
        model.add(features, to: &scores)
        (beforeLast, last) = (last, LinearModel.best(scores))
        tags[token] = tagOfLabel[last]
      }
    }
    return tags
  }
}
