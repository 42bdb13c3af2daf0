/// How well the parts of a decoded attribution hold together: where they hang in the tree, and how strongly the lattice wants them.
struct CandidateShape: Sendable {
  /// From the cue, the branches that the tops of content and source stand in.
  let contentBranch: UInt64
  let sourceBranch: UInt64
  /// How many words of the content hang on words outside it, at most five: a whole clause has one.
  let tops: UInt64
  /// Mean weight of the content's and the source's tokens, and of the edges of all parts, in coarse steps.
  let contentStrength: UInt64
  let sourceStrength: UInt64
  let edgeStrength: UInt64

  static let absent: UInt64 = 2_047
  /// Of what was not decoded.
  static let whole = CandidateShape()

  private init() {
    (contentBranch, sourceBranch) = (CandidateShape.absent, CandidateShape.absent)
    (tops, contentStrength, sourceStrength, edgeStrength) = (1, 31, 31, 31)
  }

  init(_ labels: [ArgumentLattice.Label], _ lattice: ArgumentLattice, _ arguments: ArgumentFeatures) {
    let view = arguments.view
    let first = arguments.window.lowerBound
    var tops: UInt64 = 0
    var contentTop: Int?
    var sourceTop: Int?
    var sums: (content: Float, source: Float, edges: Float) = (0, 0, 0)
    var counts: (content: Float, source: Float, edges: Float) = (0, 0, 0)
    var last = ArgumentLattice.Label.none
    for (index, label) in labels.enumerated() {
      if label != last {
        sums.edges += lattice.edge(from: last, to: label, at: index)
        counts.edges += 1
        last = label
      }
      let token = first + index
      let head = view.trees.head(of: token).map { $0 - first }
      let isTop = !view.isPunctuation[token] && head.map { !labels.indices.contains($0) || labels[$0] != label } ?? true
      switch label {
      case .content:
        sums.content += lattice.emissions[index * 3 + Int(label.rawValue) - 1]
        counts.content += 1
        if isTop {
          tops += 1
          contentTop = contentTop ?? token
        }
      case .source:
        sums.source += lattice.emissions[index * 3 + Int(label.rawValue) - 1]
        counts.source += 1
        if isTop { sourceTop = sourceTop ?? token }
      case .cue, .none: break
      }
    }
    self.tops = min(5, tops)
    contentBranch = contentTop.map { arguments.branches.code($0) } ?? CandidateShape.absent
    sourceBranch = sourceTop.map { arguments.branches.code($0) } ?? CandidateShape.absent
    contentStrength = CandidateShape.step(sums.content, counts.content)
    sourceStrength = CandidateShape.step(sums.source, counts.source)
    edgeStrength = CandidateShape.step(sums.edges, counts.edges)
  }

  private static func step(_ sum: Float, _ count: Float) -> UInt64 {
    count == 0 ? 31 : UInt64(max(0, min(15, sum / count / 12 + 4)))
  }
}
