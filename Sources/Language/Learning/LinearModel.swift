import LanguageKernels

/// A trained linear classifier: a row of small weights for each feature, found by the feature's hash.
///
/// Features are 64-bit hashes. Their high bits choose a bucket, sixteen further bits are kept as a fingerprint, so that a feature
/// never seen in training meets a foreign row about once in ten thousand look-ups.
///
/// The file, little-endian: the magic word, the number of labels, the bits of the bucket number, the number of rows; the labels, each a
/// length byte and UTF-8; for each bucket the row it begins with, and the number of rows once more; for each bucket the fingerprints of
/// its rows, two bytes each, and then the rows, a signed byte a label; 64 empty bytes. What a look-up reads lies side by side.
package struct LinearModel: Sendable {
  package let labels: [String]
  private let shift: Int
  /// Where the rows of each bucket begin; one more than there are buckets, never falling.
  private let buckets: ContiguousArray<UInt32>
  /// The fingerprints and the weights.
  private let table: ContiguousArray<UInt8>

  package static let magic: UInt32 = 0x324C_4343  // "CCL2"
  /// Empty bytes at the end of a file: weights are loaded in whole registers.
  package static let slack = 64

  /// Reads a model file. Broken or empty bytes give a model without labels, which `isEmpty` tells.
  package init(_ bytes: ModelBytes) {
    var reader = bytes
    guard reader.word() == LinearModel.magic, let labelCount = reader.word(), let bits = reader.word(), let rows = reader.word(),
      labelCount <= 1024, (1...24).contains(bits), let labels = reader.strings(Int(labelCount)),
      let buckets = reader.words(1 << Int(bits) + 1), LinearModel.neverFalls(buckets), buckets.last == rows,
      let table = reader.bytes(Int(rows) * (Int(labelCount) + 2) + LinearModel.slack)
    else {
      self.labels = []
      shift = 63
      buckets = []
      table = []
      return
    }
    self.labels = labels
    shift = 64 - Int(bits)
    self.buckets = buckets
    self.table = table
  }

  private static func neverFalls(_ buckets: ContiguousArray<UInt32>) -> Bool {
    var last: UInt32 = 0
    for bucket in buckets {
      if bucket < last { return false }
      last = bucket
    }
    return true
  }

  package var isEmpty: Bool { labels.isEmpty }

  /// Features of several tokens or the like, looked up together: a look-up waits for memory, and many at once wait no longer than one.
  package struct Batch: Sendable {
    package var features: [UInt64] = []
    /// For each group that is complete, the number of features up to its end.
    private(set) var ends: [UInt32] = []

    package init() {}

    package var groups: Int { ends.count }

    /// Completes a group, which has the features added since the last one.
    package mutating func close() { ends.append(UInt32(features.count)) }

    package mutating func removeAll() {
      features.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
    }
  }

  /// Makes `scores` the sums of the weights of each group's features, one entry a label and group; what lies behind them stays.
  package func score(_ batch: Batch, into scores: inout ContiguousArray<Int32>) {
    let count = batch.groups * labels.count
    if scores.count < count { scores.append(contentsOf: repeatElement(0, count: count - scores.count)) }
    for index in 0..<count { scores[index] = 0 }
    unsafe batch.ends.withUnsafeBufferPointer { ends in unsafe add(batch.features, ends, &scores) }
  }

  /// Adds the weights of each feature to `scores`, one entry a label.
  package func add(_ features: [UInt64], to scores: inout ContiguousArray<Int32>) {
    unsafe withUnsafePointer(to: UInt32(features.count)) { end in
      unsafe add(features, UnsafeBufferPointer(start: end, count: 1), &scores)
    }
  }

  private func add(_ features: [UInt64], _ ends: UnsafeBufferPointer<UInt32>, _ scores: inout ContiguousArray<Int32>) {
    guard !isEmpty, let last = unsafe ends.last else { return }
    precondition(last <= features.count && scores.count >= ends.count * labels.count)
    // A feature's high bits are below the number of buckets, which lead into the table, as was checked when they were read.
    unsafe features.withUnsafeBufferPointer { features in
      unsafe buckets.withUnsafeBufferPointer { buckets in
        unsafe table.withUnsafeBufferPointer { table in
          unsafe scores.withUnsafeMutableBufferPointer { scores in
            unsafe languageAddRows(
              features.baseAddress, ends.baseAddress, ends.count, buckets.baseAddress, shift, table.baseAddress, labels.count,
              scores.baseAddress)
          }
        }
      }
    }
  }

  /// The best label of a group of `scores`; the first of equals.
  package func best(_ scores: ContiguousArray<Int32>, group: Int) -> Int {
    let first = group * labels.count
    var best = first
    for place in first..<first + labels.count where scores[place] > scores[best] { best = place }
    return best - first
  }
}
