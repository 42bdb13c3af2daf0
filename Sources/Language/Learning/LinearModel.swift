/// A trained linear classifier: a row of small weights for each feature, found by the feature's hash.
///
/// Features are 64-bit hashes. Their high bits choose a bucket, sixteen further bits are kept as a fingerprint, so that a feature
/// never seen in training meets a foreign row about once in ten thousand look-ups.
///
/// The file, little-endian: the magic word, the number of labels, the bits of the bucket number, the number of rows; the labels, each a
/// length byte and UTF-8; for each bucket the row it begins with, and the number of rows once more; the fingerprints, two bytes each;
/// the rows, a signed byte a label.
package struct LinearModel: Sendable {
  package let labels: [String]
  private let shift: UInt64
  /// Where the rows of each bucket begin; one more than there are buckets.
  private let buckets: ContiguousArray<UInt32>
  private let fingerprints: ContiguousArray<UInt16>
  /// `labels.count` weights a row.
  private let weights: ContiguousArray<Int8>

  package static let magic: UInt32 = 0x4D4C_4343  // "CCLM"

  /// Reads a model file. Broken or empty bytes give a model without labels, which `isEmpty` tells.
  package init(_ bytes: ModelBytes) {
    var reader = bytes
    guard reader.word() == LinearModel.magic, let labelCount = reader.word(), let bits = reader.word(), let rows = reader.word(),
      let labels = reader.strings(Int(labelCount)), let buckets = reader.words(1 << Int(bits) + 1),
      let fingerprints = reader.halfWords(Int(rows)), let weights = reader.signedBytes(Int(rows) * Int(labelCount))
    else {
      self.labels = []
      shift = 63
      buckets = [0, 0, 0]
      fingerprints = []
      weights = []
      return
    }
    self.labels = labels
    shift = 64 - UInt64(bits)
    self.buckets = buckets
    self.fingerprints = fingerprints
    self.weights = weights
  }

  package var isEmpty: Bool { labels.isEmpty }

  /// The row of a feature; nil where training kept none.
  @inline(__always)
  package func row(_ feature: UInt64) -> Int? {
    let bucket = Int(feature >> shift)
    let fingerprint = UInt16(truncatingIfNeeded: feature)
    var row = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    while row < end {
      if fingerprints[row] == fingerprint { return row }
      row += 1
    }
    return nil
  }

  /// Adds the weights of each feature to `scores`, one entry a label.
  package func add(_ features: [UInt64], to scores: inout ContiguousArray<Int32>) {
    let width = labels.count
    var sums = scores.mutableSpan
    let weights = weights.span
    for feature in features {
      guard let row = row(feature) else { continue }
      let base = row * width
      for label in 0..<width { sums[label] &+= Int32(weights[base &+ label]) }
    }
  }

  /// The best label; the first of equals.
  package static func best(_ scores: ContiguousArray<Int32>) -> Int {
    var best = 0
    for label in scores.indices where scores[label] > scores[best] { best = label }
    return best
  }
}
