import Claims
import Foundation

/// The training side of `ArgumentLattice`: how probable each label, gap and order is over all paths.
struct LatticeGradient {
  /// Probability less truth, laid out as the lattice's weights.
  var emissions: [Float]
  var gaps: [Float]
  var orders = [Float](repeating: 0, count: 4)
  var transitions = [Float](repeating: 0, count: 32)
  private(set) var loss: Float = 0

  /// - Parameter gold: labels of the right path.
  /// - Returns: nil where the lattice has no such path.
  init?(_ lattice: ArgumentLattice, gold: [ArgumentLattice.Label]) {
    emissions = [Float](repeating: 0, count: lattice.length * 3)
    gaps = [Float](repeating: 0, count: (lattice.length + 1) * 6)
    guard let score = subtractGold(lattice, gold) else { return nil }
    let total = addExpected(lattice)
    loss = total - score
  }

  private mutating func subtractGold(_ lattice: ArgumentLattice, _ gold: [ArgumentLattice.Label]) -> Float? {
    var state = ArgumentLattice.start
    var score: Float = 0
    for index in 0..<lattice.length {
      guard
        let step = ArgumentLattice.steps.first(where: {
          $0.from == state && ArgumentLattice.states[$0.to].label == gold[index] && lattice.allows($0, at: index)
        })
      else { return nil }
      score += lattice.score(step, at: index) + lattice.score(state: step.to, at: index)
      add(step, at: index, -1, lattice)
      addState(step.to, at: index, -1, lattice)
      state = step.to
    }
    guard let end = lattice.endScore(state) else { return nil }
    addEnd(state, -1, lattice)
    return score + end
  }

  private mutating func add(_ step: ArgumentLattice.Step, at index: Int, _ amount: Float, _ lattice: ArgumentLattice) {
    let from = ArgumentLattice.states[step.from].label
    let to = ArgumentLattice.states[step.to].label
    transitions[ArgumentLattice.transition(from, to, isAfter: index > lattice.head)] += amount
    guard from != to else { return }
    if from != .none { gaps[index * 6 + (Int(from.rawValue) - 1) * 2 + 1] += amount }
    if to != .none { gaps[index * 6 + (Int(to.rawValue) - 1) * 2] += amount }
  }

  private mutating func addState(_ state: Int, at index: Int, _ amount: Float, _ lattice: ArgumentLattice) {
    let state = ArgumentLattice.states[state]
    if state.label != .none { emissions[index * 3 + Int(state.label.rawValue) - 1] += amount }
    guard index == lattice.head else { return }
    switch (state.hasSource, state.hasContent) {
    case (true, false): orders[0] += amount
    case (false, true): orders[1] += amount
    case (true, true): orders[2] += amount
    case (false, false): break
    }
  }

  private mutating func addEnd(_ state: Int, _ amount: Float, _ lattice: ArgumentLattice) {
    let state = ArgumentLattice.states[state]
    if !state.hasSource { orders[3] += amount }
    if state.label != .none { gaps[lattice.length * 6 + (Int(state.label.rawValue) - 1) * 2 + 1] += amount }
  }

  /// Forward and backward sums; the logarithm of the total.
  private mutating func addExpected(_ lattice: ArgumentLattice) -> Float {
    let count = ArgumentLattice.states.count
    let length = lattice.length
    let never: Float = -1e30
    var forward = [Float](repeating: never, count: (length + 1) * count)
    forward[ArgumentLattice.start] = 0
    for index in 0..<length {
      for step in ArgumentLattice.steps where forward[index * count + step.from] > never && lattice.allows(step, at: index) {
        let score = forward[index * count + step.from] + lattice.score(step, at: index) + lattice.score(state: step.to, at: index)
        let cell = (index + 1) * count + step.to
        forward[cell] = LatticeGradient.logSum(forward[cell], score)
      }
    }
    var backward = [Float](repeating: never, count: (length + 1) * count)
    var total = never
    for state in 0..<count {
      guard let end = lattice.endScore(state) else { continue }
      backward[length * count + state] = end
      total = LatticeGradient.logSum(total, forward[length * count + state] + end)
    }
    for state in 0..<count where backward[length * count + state] > never {
      let probability = exp(forward[length * count + state] + backward[length * count + state] - total)
      if probability > 0 { addEnd(state, probability, lattice) }
    }
    for index in stride(from: length - 1, through: 0, by: -1) {
      for step in ArgumentLattice.steps where backward[(index + 1) * count + step.to] > never && lattice.allows(step, at: index) {
        let score =
          lattice.score(step, at: index) + lattice.score(state: step.to, at: index) + backward[(index + 1) * count + step.to]
        let cell = index * count + step.from
        if forward[cell] > never {
          let probability = exp(forward[cell] + score - total)
          if probability > 1e-6 {
            add(step, at: index, probability, lattice)
            addState(step.to, at: index, probability, lattice)
          }
        }
        backward[cell] = LatticeGradient.logSum(backward[cell], score)
      }
    }
    return total
  }

  private static func logSum(_ a: Float, _ b: Float) -> Float {
    let top = max(a, b)
    let low = min(a, b)
    return low < top - 20 ? top : top + log1p(exp(low - top))
  }
}
