import Language

/// An averaged perceptron over hashed features.
///
/// Deterministic: the order of examples comes from a seeded generator, sums run in a fixed order, and the rows of the written
/// model are sorted by hash.
package struct Perceptron {
  package let labels: [String]
  private var index: [UInt64: Int32] = [:]
  private var hashes: [UInt64] = []
  private var occurrences: [UInt32] = []
  private var weights: [Float] = []
  private var totals: [Float] = []
  private var stamps: [Int32] = []
  private var step: Int32 = 0
  /// Averages of the rounds that are done.
  private var sums: [Float] = []

  package init(labels: [String]) { self.labels = labels }

  /// The rows of the features, made where they are new.
  package mutating func rows(of features: [UInt64], into rows: inout [Int32], counting: Bool) {
    rows.removeAll(keepingCapacity: true)
    append(features, to: &rows, counting: counting)
  }

  package mutating func append(_ features: [UInt64], to rows: inout [Int32], counting: Bool) {
    for feature in features {
      if let row = index[feature] {
        if counting { occurrences[Int(row)] += 1 }
        rows.append(row)
      } else if counting {
        let row = Int32(hashes.count)
        index[feature] = row
        hashes.append(feature)
        occurrences.append(1)
        rows.append(row)
      }
    }
  }

  /// Drops features seen fewer than `minimum` times in what has been counted, and makes room for weights.
  package mutating func freeze(minimum: Int) {
    let kept = hashes.indices.filter { occurrences[$0] >= minimum }
    hashes = kept.map { hashes[$0] }
    occurrences = []
    index = Dictionary(uniqueKeysWithValues: hashes.enumerated().map { ($1, Int32($0)) })
    weights = [Float](repeating: 0, count: hashes.count * labels.count)
    totals = weights
    stamps = [Int32](repeating: 0, count: hashes.count * labels.count)
  }

  package func score(_ rows: [Int32], into scores: inout [Float]) {
    let width = labels.count
    for label in 0..<width { scores[label] = 0 }
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for row in rows {
          let base = Int(row) * width
          for label in 0..<width { scores[label] += weights[base + label] }
        }
      }
    }
  }

  /// Ends one round of training and starts the next from nothing.
  ///
  /// The sum of several rounds, each in an order of its own, is less at the mercy of chance than one, and no slower to use.
  package mutating func endRound() {
    if sums.isEmpty { sums = [Float](repeating: 0, count: weights.count) }
    for cell in weights.indices {
      sums[cell] += (totals[cell] + weights[cell] * Float(step - stamps[cell])) / Float(max(step, 1))
      weights[cell] = 0
      totals[cell] = 0
      stamps[cell] = 0
    }
    step = 0
  }

  /// One step of time. Call it once an example, updated or not.
  package mutating func tick() { step += 1 }

  package mutating func update(_ rows: [Int32], label: Int, by amount: Float) {
    for row in rows {
      let cell = Int(row) * labels.count + label
      totals[cell] += weights[cell] * Float(step - stamps[cell])
      stamps[cell] = step
      weights[cell] += amount
    }
  }

  /// The sum of the rounds as the bytes of a model file.
  ///
  /// - Parameter threshold: rows whose greatest weight, in steps of the file's scale, is below it are left out.
  package func model(threshold: Int = 2) -> [UInt8] {
    ModelWriter.bytes(labels: labels, hashes: hashes, weights: sums, threshold: threshold)
  }
}

/// Writes what `LinearModel` reads.
package enum ModelWriter {
  /// Weights in steps of one byte.
  ///
  /// - Parameters:
  ///   - weights: one a label for each feature.
  ///   - threshold: rows whose greatest weight, in steps of the file's scale, is below it are left out.
  package static func bytes(labels: [String], hashes: [UInt64], weights: [Float], threshold: Int) -> [UInt8] {
    let width = labels.count
    var largest = weights.filter { $0 != 0 }.map(abs)
    // One weight in two thousand is cut off at the edge of a byte: those are sure of themselves anyway.
    largest.sort()
    let top = largest.isEmpty ? 1 : largest[largest.count - 1 - largest.count / 2000]
    let scale = 127 / max(top, 1e-6)
    let quantised = weights.map { Int8(max(-127, min(127, ($0 * scale).rounded()))) }
    let kept = hashes.indices.filter { row in (0..<width).contains { abs(Int(quantised[row * width + $0])) >= threshold } }
    return bytes(labels: labels, rows: kept.map { (hashes[$0], Array(quantised[$0 * width..<($0 + 1) * width])) })
  }

  package static func bytes(labels: [String], rows: [(hash: UInt64, weights: [Int8])]) -> [UInt8] {
    let rows = rows.sorted { $0.hash < $1.hash }
    var bits = 1
    while (1 << bits) * 4 < rows.count, bits < 20 { bits += 1 }
    var bytes: [UInt8] = []
    func word(_ value: Int) { for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) } }
    word(Int(LinearModel.magic))
    word(labels.count)
    word(bits)
    word(rows.count)
    for label in labels {
      bytes.append(UInt8(label.utf8.count))
      bytes += label.utf8
    }
    var next = 0
    for bucket in 0...(1 << bits) {
      while next < rows.count, Int(rows[next].hash >> UInt64(64 - bits)) < bucket { next += 1 }
      word(next)
    }
    var first = 0
    while first < rows.count {
      let bucket = rows[first].hash >> UInt64(64 - bits)
      let inBucket = rows[first...].prefix { $0.hash >> UInt64(64 - bits) == bucket }
      for row in inBucket {
        bytes.append(UInt8(truncatingIfNeeded: row.hash))
        bytes.append(UInt8(truncatingIfNeeded: row.hash >> 8))
      }
      for row in inBucket { bytes += row.weights.map { UInt8(bitPattern: $0) } }
      first = inBucket.endIndex
    }
    return bytes + [UInt8](repeating: 0, count: LinearModel.slack)
  }
}

/// SplitMix64: the order of examples, the same on every machine.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return FeatureHash.mixed(state)
  }

  /// Fisher–Yates, written out because the standard library does not promise its own stays the same.
  package mutating func shuffle<Element>(_ array: inout [Element]) {
    for index in stride(from: array.count - 1, to: 0, by: -1) {
      array.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
