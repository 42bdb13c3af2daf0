import Foundation
import Language

/// Weights of hashed features, learnt by AdaGrad (Duchi, Hazan and Singer 2011) with a small L2 penalty.
///
/// Deterministic: examples come in a seeded order and sums run in a fixed one. Features seen in fewer than `minimum` documents
/// get no weight.
struct SparseLearner {
  let labels: [String]
  private var index: [UInt64: Int32] = [:]
  private var hashes: [UInt64] = []
  private var documents: [UInt32] = []
  private var lastDocument: [Int32] = []
  /// The row of each counted feature among those kept, -1 for those dropped.
  private var kept: [Int32] = []
  private(set) var weights: [Float] = []
  private var squares: [Float] = []
  var rate: Float = 0.2
  var penalty: Float = 1e-6

  init(labels: [String]) { self.labels = labels }

  /// Counts the features of one example, and gives each a number.
  mutating func count(_ features: [UInt64], document: Int, into rows: inout [Int32]) {
    for feature in features {
      if let row = index[feature] {
        if lastDocument[Int(row)] != Int32(document) {
          lastDocument[Int(row)] = Int32(document)
          documents[Int(row)] += 1
        }
        rows.append(row)
      } else {
        let row = Int32(hashes.count)
        index[feature] = row
        hashes.append(feature)
        documents.append(1)
        lastDocument.append(Int32(document))
        rows.append(row)
      }
    }
  }

  mutating func freeze(minimum: Int) {
    kept = [Int32](repeating: -1, count: hashes.count)
    var left: [UInt64] = []
    for row in hashes.indices where Int(documents[row]) >= minimum {
      kept[row] = Int32(left.count)
      left.append(hashes[row])
    }
    hashes = left
    index = [:]
    documents = []
    lastDocument = []
    reset()
  }

  /// The numbers that are left of those given by `count`.
  func frozen(_ rows: [Int32]) -> [Int32] { rows.compactMap { kept[Int($0)] < 0 ? nil : kept[Int($0)] } }

  mutating func reset() {
    weights = [Float](repeating: 0, count: hashes.count * labels.count)
    squares = weights
  }

  func score(_ rows: ArraySlice<Int32>, into scores: UnsafeMutablePointer<Float>) {
    let width = labels.count
    for label in 0..<width { scores[label] = 0 }
    weights.withUnsafeBufferPointer { weights in
      rows.withUnsafeBufferPointer { rows in
        for row in rows {
          let base = Int(row) * width
          for label in 0..<width { scores[label] += weights[base + label] }
        }
      }
    }
  }

  /// One step down each gradient.
  mutating func step(_ rows: ArraySlice<Int32>, _ gradients: UnsafePointer<Float>) {
    let width = labels.count
    let rate = rate
    let penalty = penalty
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        rows.withUnsafeBufferPointer { rows in
          for label in 0..<width {
            let gradient = gradients[label]
            guard abs(gradient) > 1e-3 else { continue }
            for row in rows {
              let cell = Int(row) * width + label
              let slope = gradient + penalty * weights[cell]
              squares[cell] += slope * slope
              weights[cell] -= rate * slope / (squares[cell].squareRoot() + 1e-2)
            }
          }
        }
      }
    }
  }

  /// The bytes of a model in steps of one `scale`th.
  func model(scale: Float, threshold: Int = 1) -> [UInt8] {
    let width = labels.count
    var rows: [(hash: UInt64, weights: [Int8])] = []
    for row in hashes.indices {
      let values = (0..<width).map { Int8(max(-127, min(127, (weights[row * width + $0] * scale).rounded()))) }
      if values.contains(where: { abs(Int($0)) >= threshold }) { rows.append((hashes[row], values)) }
    }
    return ModelWriter.bytes(labels: labels, rows: rows)
  }
}

/// The mean of linear models of the same rows, learnt in several orders: what one order alone happened to learn last weighs less.
func mean(of weights: [[Float]]) -> [Float] {
  guard let count = weights.first?.count else { return [] }
  return (0..<count).map { cell in weights.reduce(0) { $0 + $1[cell] } / Float(weights.count) }
}
