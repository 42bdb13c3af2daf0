import Models
import Records

/// Whom a claim is about, where no frame says so: the best of the nouns of the sentence for the word that the claim hangs on, by a linear
/// model over the way between them in the tree.
package struct ActorModel: Sendable {
  /// The one label of the file, a `LinearModel`.
  package static let label = "actor"

  private let model: LinearModel

  package init(_ bytes: ModelBytes) { model = LinearModel(bytes) }

  package static let embedded = ActorModel(ModelBytes(embedded: .actors))

  /// The candidate that fits best, the first of equals; nil for none and without a model.
  package func actor(for word: Int, _ features: ActorFeatures) -> Int? {
    let candidates = features.candidates(for: word)
    guard !model.isEmpty, !candidates.isEmpty else { return nil }
    var batch = LinearModel.Batch()
    for candidate in candidates {
      features.collect(candidate, for: word, into: &batch.features)
      batch.close()
    }
    var scores: ContiguousArray<Int32> = []
    model.score(batch, into: &scores)
    return candidates.indices.max { (scores[$0], $1) < (scores[$1], $0) }.map { candidates[$0] }
  }
}
