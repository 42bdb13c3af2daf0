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

  /// The candidate that fits best and by how much more than the next, in steps of the file; nil for none and without a model.
  package func actor(for word: Int, _ features: ActorFeatures) -> (token: Int, lead: Int)? {
    let candidates = features.candidates(for: word)
    guard !model.isEmpty, !candidates.isEmpty else { return nil }
    var batch = LinearModel.Batch()
    for candidate in candidates {
      features.collect(candidate, for: word, into: &batch.features)
      batch.close()
    }
    var scores: ContiguousArray<Int32> = []
    model.score(batch, into: &scores)
    let order = candidates.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    let lead = order.count > 1 ? Int(scores[order[0]] - scores[order[1]]) : Int(Int16.max)
    return (candidates[order[0]], lead)
  }
}
