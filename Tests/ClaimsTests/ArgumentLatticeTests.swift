import Claims
import Testing

@Suite struct `The lattice of source, cue and content` {
  private static let length = 5

  /// Weights from a fixed generator, so that no two paths tie.
  private func lattice(seed: UInt64, head: Int) -> ArgumentLattice {
    var state = seed
    func next() -> Float {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(Int64(bitPattern: state >> 33) % 2001 - 1000) / 100
    }
    var lattice = ArgumentLattice(length: Self.length, head: head, transitions: (0..<32).map { _ in next() })
    for cell in lattice.emissions.indices { lattice.emissions[cell] = next() }
    for cell in lattice.gaps.indices { lattice.gaps[cell] = next() }
    for cell in lattice.orders.indices { lattice.orders[cell] = next() }
    return lattice
  }

  /// The score of a labelling, read off the rules: nil where it is none.
  private func score(_ labels: [ArgumentLattice.Label], _ lattice: ArgumentLattice) -> Float? {
    var state = ArgumentLattice.start
    var score: Float = 0
    for (index, label) in labels.enumerated() {
      guard
        let step = ArgumentLattice.steps.first(where: {
          $0.from == state && ArgumentLattice.states[$0.to].label == label && lattice.allows($0, at: index)
        })
      else { return nil }
      score += lattice.score(step, at: index) + lattice.score(state: step.to, at: index)
      state = step.to
    }
    return lattice.endScore(state).map { score + $0 }
  }

  private func allLabellings() -> [[ArgumentLattice.Label]] {
    var all: [[ArgumentLattice.Label]] = [[]]
    for _ in 0..<Self.length { all = all.flatMap { path in ArgumentLattice.Label.allCases.map { path + [$0] } } }
    return all
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func `gives the best of all paths`(seed: UInt64) throws {
    let lattice = lattice(seed: seed, head: Int(seed) % Self.length)
    let scored = allLabellings().compactMap { labels in score(labels, lattice).map { (labels, $0) } }
    let best = try #require(scored.max { $0.1 < $1.1 })
    #expect(lattice.best() == best.0)
  }

  @Test func `keeps the cue one stretch around its head, the source one stretch, and asks for a content`() {
    let lattice = lattice(seed: 9, head: 2)
    let right = allLabellings().filter { score($0, lattice) != nil }
    #expect(!right.isEmpty)
    for labels in right {
      #expect(labels[2] == .cue)
      #expect(labels.contains(.content))
      for label in [ArgumentLattice.Label.cue, .source] {
        let runs = labels.indices.filter { labels[$0] == label && ($0 == 0 || labels[$0 - 1] != label) }
        #expect(runs.count <= 1)
      }
    }
  }

  @Test func `has no path where there is no room for a content`() {
    #expect(ArgumentLattice(length: 1, head: 0, transitions: [Float](repeating: 0, count: 32)).best() == nil)
  }
}
