import Foundation
import Language

/// A linear-chain conditional random field over the labels of names, trained by stochastic gradient.
///
/// A token may have several right labels; the likelihood is that of all sequences of right labels together (Tsuboi et al., "Training
/// Conditional Random Fields Using Incomplete Annotations", COLING 2008). Steps shrink cell by cell (AdaGrad; Duchi, Hazan and Singer,
/// 2011). Deterministic: sums run in a fixed order.
struct NameField {
  /// Rows of features by token, and masks of labels: those that are right, those that are open to the tagger.
  struct Example {
    let rows: [[Int32]]
    let allowed: [UInt32]
    let open: [UInt32]
  }

  private let rate: Float
  private let penalty: Float
  private static let width = NameLabels.count
  private var index: [UInt64: Int32] = [:]
  private var hashes: [UInt64] = []
  private var occurrences: [Float] = []
  var weights: [Float] = []
  private var squares: [Float] = []
  /// The rows of what follows each label.
  private var moves: [Int] = []

  /// - Parameters:
  ///   - rate: the length of the first steps.
  ///   - penalty: the weight of the squared weights beside the likelihood.
  init(rate: Float, penalty: Float) {
    self.rate = rate
    self.penalty = penalty
  }

  // MARK: Features

  mutating func count(_ features: [UInt64]) {
    for feature in features {
      if let row = index[feature] {
        occurrences[Int(row)] += 1
      } else {
        index[feature] = Int32(hashes.count)
        hashes.append(feature)
        occurrences.append(1)
      }
    }
  }

  /// Drops features seen fewer than `minimum` times, and makes room for weights.
  mutating func freeze(minimum: Int, examples: Int) {
    for label in 0..<NameField.width {
      count([NameTagger.transition(from: label)])
      occurrences[occurrences.count - 1] = Float(max(minimum, examples))
    }
    let kept = hashes.indices.filter { occurrences[$0] >= Float(minimum) }
    hashes = kept.map { hashes[$0] }
    occurrences = kept.map { occurrences[$0] }
    index = Dictionary(uniqueKeysWithValues: hashes.enumerated().map { ($1, Int32($0)) })
    weights = [Float](repeating: 0, count: hashes.count * NameField.width)
    squares = [Float](repeating: 1e-4, count: hashes.count * NameField.width)
    moves = (0..<NameField.width).compactMap { index[NameTagger.transition(from: $0)].map(Int.init) }
  }

  func rows(of features: [UInt64]) -> [Int32] { features.compactMap { index[$0] } }

  // MARK: Learning

  mutating func learn(_ example: Example) {
    let width = NameField.width
    var emissions = [Float](repeating: 0, count: example.rows.count * width)
    for (token, rows) in example.rows.enumerated() {
      for row in rows { for label in 0..<width { emissions[token * width + label] += weights[Int(row) * width + label] } }
    }
    let transitions = moves.flatMap { row in (0..<width).map { exp(weights[row * width + $0]) } }
    let right = Marginals(emissions, transitions, example.allowed)
    let free = Marginals(emissions, transitions, example.open)
    for (token, rows) in example.rows.enumerated() where !rows.isEmpty {
      for label in 0..<width {
        let slope = right.labels[token * width + label] - free.labels[token * width + label]
        if abs(slope) < 1e-4 { continue }
        for row in rows { step(Int(row), label, slope) }
      }
    }
    for (label, row) in moves.enumerated() {
      for next in 0..<width {
        let slope = right.moves[label * width + next] - free.moves[label * width + next]
        if slope != 0 { step(row, next, slope) }
      }
    }
  }

  private mutating func step(_ row: Int, _ label: Int, _ slope: Float) {
    let cell = row * NameField.width + label
    let slope = slope - penalty / occurrences[row] * weights[cell]
    squares[cell] += slope * slope
    weights[cell] += rate * slope / squares[cell].squareRoot()
  }

  // MARK: The model

  /// Adds a share of the weights of one feature to those of another.
  mutating func add(_ share: Float, of feature: UInt64, to other: UInt64) {
    guard let from = index[feature], let to = index[other] else { return }
    for label in 0..<NameField.width { weights[Int(to) * NameField.width + label] += share * weights[Int(from) * NameField.width + label] }
  }

  /// The bytes of a model file.
  ///
  /// - Parameters:
  ///   - features: that are not written.
  ///   - threshold: as for `ModelWriter`.
  func model(without features: Set<UInt64>, threshold: Int) -> [UInt8] {
    let width = NameField.width
    let kept = hashes.indices.filter { !features.contains(hashes[$0]) }
    return ModelWriter.bytes(
      labels: NameLabels.names, hashes: kept.map { hashes[$0] }, weights: kept.flatMap { weights[$0 * width..<($0 + 1) * width] },
      threshold: threshold)
  }
}

/// How likely each label and each move is, among the sequences that masks leave open.
private struct Marginals {
  private static let width = NameLabels.count
  /// Labels after which no name is open, and those that may follow them.
  private static let closed = (0..<width).filter { !NameLabels.opens($0) }
  private static let starts = (0..<width).filter { ![.inside, .end].contains(NameLabels.part($0)) }
  private static let predecessors: [[Int]] = (0..<width).map { label in
    switch NameLabels.part(label) {
    case .inside: [label - 1, label]
    case .end: [label - 2, label - 1]
    default: closed
    }
  }

  /// `width` a token.
  private(set) var labels: [Float]
  /// Expected number of moves from one label to the next.
  private(set) var moves: [Float]

  /// - Parameters:
  ///   - emissions: `width` scores a token.
  ///   - transitions: factors of `next` after `previous` at `previous * width + next`.
  init(_ emissions: [Float], _ transitions: [Float], _ masks: [UInt32]) {
    let width = Marginals.width
    let length = masks.count
    // Factors of each label, those that are closed 0; the greatest of a token is 1.
    var factors = [Float](repeating: 0, count: emissions.count)
    for token in 0..<length {
      let base = token * width
      var top = -Float.infinity
      for label in 0..<width where masks[token] >> UInt32(label) & 1 == 1 { top = max(top, emissions[base + label]) }
      for label in 0..<width where masks[token] >> UInt32(label) & 1 == 1 { factors[base + label] = exp(emissions[base + label] - top) }
    }
    var ahead = [Float](repeating: 0, count: emissions.count)
    for label in Marginals.starts { ahead[label] = factors[label] }
    Marginals.scale(&ahead, 0)
    for token in 1..<max(1, length) {
      let (base, before) = (token * width, (token - 1) * width)
      for label in 0..<width where factors[base + label] != 0 {
        var sum: Float = 0
        for previous in Marginals.predecessors[label] { sum += ahead[before + previous] * transitions[previous * width + label] }
        ahead[base + label] = sum * factors[base + label]
      }
      Marginals.scale(&ahead, base)
    }
    var back = [Float](repeating: 0, count: emissions.count)
    for label in Marginals.closed where length > 0 { back[(length - 1) * width + label] = 1 }
    for token in stride(from: length - 1, to: 0, by: -1) {
      let (base, before) = (token * width, (token - 1) * width)
      for label in 0..<width where factors[base + label] != 0 {
        let value = factors[base + label] * back[base + label]
        if value == 0 { continue }
        for previous in Marginals.predecessors[label] { back[before + previous] += value * transitions[previous * width + label] }
      }
      Marginals.scale(&back, before)
    }
    labels = [Float](repeating: 0, count: emissions.count)
    moves = [Float](repeating: 0, count: width * width)
    for token in 0..<length {
      let base = token * width
      for label in 0..<width { labels[base + label] = ahead[base + label] * back[base + label] }
      Marginals.scale(&labels, base)
      if token > 0 { addMoves(token, factors, ahead, back, transitions) }
    }
  }

  private mutating func addMoves(_ token: Int, _ factors: [Float], _ ahead: [Float], _ back: [Float], _ transitions: [Float]) {
    let width = Marginals.width
    let (base, before) = (token * width, (token - 1) * width)
    var total: Float = 0
    for label in 0..<width where factors[base + label] != 0 && back[base + label] != 0 {
      for previous in Marginals.predecessors[label] {
        total += ahead[before + previous] * transitions[previous * width + label] * factors[base + label] * back[base + label]
      }
    }
    guard total > 0 else { return }
    for label in 0..<width where factors[base + label] != 0 && back[base + label] != 0 {
      for previous in Marginals.predecessors[label] {
        let flow = ahead[before + previous] * transitions[previous * width + label] * factors[base + label] * back[base + label]
        moves[previous * width + label] += flow / total
      }
    }
  }

  private static func scale(_ values: inout [Float], _ base: Int) {
    var sum: Float = 0
    for label in 0..<width { sum += values[base + label] }
    guard sum > 0 else { return }
    for label in 0..<width { values[base + label] /= sum }
  }
}
