import Records

/// Gives each token its universal part-of-speech tag, greedily from left to right, by an averaged perceptron.
package struct Tagger: Sendable {
  private let model: LinearModel
  /// The tag of each label of the model.
  private let tagOfLabel: [PartOfSpeech]

  /// Sentences that are read in lockstep, so that the features of each place are looked up together.
  private static let abreast = 8

  package init(_ model: LinearModel) {
    self.model = model
    tagOfLabel = model.labels.map { label in PartOfSpeech.allCases.first { $0.upos == label } ?? .other }
  }

  package func tags(of words: TokenSpans, forms: WordForms, sentences: [Sentence]) -> ContiguousArray<PartOfSpeech> {
    var tags = ContiguousArray(repeating: PartOfSpeech.other, count: words.count)
    guard !model.isEmpty else { return tags }
    var (batch, scores) = (LinearModel.Batch(), ContiguousArray<Int32>())
    let none = model.labels.count
    for first in stride(from: 0, to: sentences.count, by: Tagger.abreast) {
      let group = sentences[first..<min(first + Tagger.abreast, sentences.count)]
      var last = [Int](repeating: none, count: group.count)
      var beforeLast = last
      for place in 0..<(group.map(\.tokens.count).max() ?? 0) {
        batch.removeAll()
        for (number, sentence) in group.enumerated() where sentence.tokens.count > place {
          let token = sentence.tokens.lowerBound + place
          TagFeatures.collectWords(token, in: sentence.tokens, forms, into: &batch.features)
          TagFeatures.collectTags(
            token, in: sentence.tokens, forms, last: last[number], beforeLast: beforeLast[number], into: &batch.features)
          batch.close()
        }
        model.score(batch, into: &scores)
        var row = 0
        for (number, sentence) in group.enumerated() where sentence.tokens.count > place {
          (beforeLast[number], last[number]) = (last[number], model.best(scores, group: row))
          tags[sentence.tokens.lowerBound + place] = tagOfLabel[last[number]]
          row += 1
        }
      }
    }
    return tags
  }
}
