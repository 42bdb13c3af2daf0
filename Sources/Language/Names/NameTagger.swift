import Records

/// Labels names in each sentence by a structured perceptron.
package struct NameTagger: Sendable {
  package struct Span: Sendable {
    package let tokens: Range<Int>
    package let kind: Name.Kind
  }

  package let lexicon: Lexicon
  private let model: LinearModel
  private let transitions: [Float]

  /// The mask of a token that no name can have.
  package static let outsideOnly: UInt32 = 1

  /// The feature that holds the weights of what follows a label.
  package static func transition(from label: Int) -> UInt64 { FeatureHash.of(999, UInt64(label)) }

  package init(_ model: LinearModel, lexicon: Lexicon) {
    self.model = model
    self.lexicon = lexicon
    var transitions: [Float] = []
    if !model.isEmpty {
      for label in 0..<NameLabels.count {
        var scores = ContiguousArray<Int32>(repeating: 0, count: NameLabels.count)
        model.add([NameTagger.transition(from: label)], to: &scores)
        transitions += scores.map(Float.init)
      }
    }
    self.transitions = transitions
  }

  package func spans(_ features: NameFeatures, sentences: [Sentence]) -> [Span] {
    guard model.labels.count == NameLabels.count else { return [] }
    var spans: [Span] = []
    var (batch, scores) = (LinearModel.Batch(), ContiguousArray<Int32>())
    var emissions: [Float] = []
    var allowed: [UInt32] = []
    for sentence in sentences {
      let line = features.line(sentence.tokens)
      batch.removeAll()
      allowed.removeAll(keepingCapacity: true)
      for token in sentence.tokens {
        let canName = features.canName(token, in: line)
        if canName { features.collect(token, in: line, into: &batch.features) }
        batch.close()
        allowed.append(canName ? .max : NameTagger.outsideOnly)
      }
      guard allowed.contains(.max) else { continue }
      model.score(batch, into: &scores)
      emissions.removeAll(keepingCapacity: true)
      for index in 0..<batch.groups * NameLabels.count { emissions.append(Float(scores[index])) }
      let labels = NameLabels.decode(emissions, transitions: transitions, allowed: allowed)
      NameTagger.append(labels, from: sentence.tokens.lowerBound, to: &spans)
    }
    return spans
  }

  private static func append(_ labels: [Int], from first: Int, to spans: inout [Span]) {
    var begin = first
    for (offset, label) in labels.enumerated() {
      let token = first + offset
      switch NameLabels.part(label) {
      case .begin: begin = token
      case .single: spans.append(Span(tokens: token..<token + 1, kind: NameLabels.kinds[NameLabels.kind(label)]))
      case .end: spans.append(Span(tokens: begin..<token + 1, kind: NameLabels.kinds[NameLabels.kind(label)]))
      case .inside, nil: break
      }
    }
  }
}
