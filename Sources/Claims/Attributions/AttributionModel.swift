import Models
import Records

/// The trained finder of attributions: which words are cues, what source and content each has, and which to believe.
package struct AttributionModel: Sendable {
  let cues: LinearModel
  let emission: LinearModel
  let gap: LinearModel
  let order: LinearModel
  let transitions: [Float]
  let decision: LinearModel

  /// Weights are stored in sixteenths of a log-odds.
  package static let scale: Float = 16
  /// A cue below one in five is not looked at: a third of the work would go into one attribution in fifty.
  package static let cueFloor: Int32 = -20

  package static func transition(_ index: Int) -> UInt64 { FeatureHash.of(500, UInt64(index)) }

  package init(_ bytes: ModelBytes) {
    var bytes = bytes
    func next() -> LinearModel { LinearModel(bytes.part() ?? ModelBytes([])) }
    cues = next()
    emission = next()
    gap = next()
    order = next()
    let steps = next()
    decision = next()
    transitions = (0..<32).map { index in
      guard !steps.isEmpty else { return 0 }
      var score: ContiguousArray<Int32> = [0]
      steps.add([AttributionModel.transition(index)], to: &score)
      return Float(score[0])
    }
  }

  package init(cues: LinearModel, emission: LinearModel, gap: LinearModel, order: LinearModel, transitions: [Float], decision: LinearModel)
  {
    self.cues = cues
    self.emission = emission
    self.gap = gap
    self.order = order
    self.transitions = transitions
    self.decision = decision
  }

  package static let embedded = AttributionModel(ModelBytes(embedded: .attributions))

  /// Every attribution that a cue may make, with the cue's score; they may contradict one another.
  package func candidates(in view: AttributionView) -> [AttributionCandidate] {
    guard !cues.isEmpty, !emission.isEmpty, !gap.isEmpty, !order.isEmpty else { return [] }
    var candidates: [AttributionCandidate] = []
    for (token, score) in cueScores(in: view) where score >= AttributionModel.cueFloor {
      if let laidOut = view.laidOut(token) {
        candidates.append(AttributionCandidate(laidOut))
        continue
      }
      let arguments = ArgumentFeatures(token, view)
      let lattice = arguments.lattice(emission: emission, gap: gap, order: order, transitions: transitions)
      guard let labels = lattice.best() else { continue }
      var candidate = AttributionCandidate(
        labels, from: arguments.window.lowerBound, head: token, cueScore: score, form: arguments.frame.form,
        shape: CandidateShape(labels, lattice, arguments))
      candidate.completeQuotations(view)
      candidates.append(candidate)
    }
    return AttributionModel.parted(candidates, view)
  }

  /// The words that may be heads of cues, with their log-odds in sixteenths.
  private func cueScores(in view: AttributionView) -> [(token: Int, score: Int32)] {
    var found: [(token: Int, score: Int32)] = []
    var batch = LinearModel.Batch()
    var scores: ContiguousArray<Int32> = []
    var first = 0
    func score() {
      cues.score(batch, into: &scores)
      for place in 0..<batch.groups { found[first + place].score = scores[place] }
      first = found.count
      batch.removeAll()
    }
    for token in 0..<view.count where CueFeatures.isCandidate(token, view) && view.isReadable(token) {
      found.append((token, 0))
      if view.laidOut(token) == nil { CueFeatures.collect(token, view, into: &batch.features) }
      batch.close()
      if batch.groups == 16 { score() }
    }
    score()
    return found
  }

  /// "said that the road was closed and added that …": a likely cue that is joined on, with the source of the cue before it, ends the
  /// content of that one.
  private static func parted(_ candidates: [AttributionCandidate], _ view: AttributionView) -> [AttributionCandidate] {
    var parted = candidates
    for joined in candidates where joined.cueScore >= 0 && view.trees.relations[joined.head] == Relation.conj.rawValue {
      guard let source = joined.source,
        let index = parted.lastIndex(where: {
          $0.head < joined.head && $0.contains(joined.head) && $0.source.map { $0.overlaps(source) } ?? false
        })
      else { continue }
      var end = joined.cue.lowerBound
      while end > 0, view.kinds[end - 1] == TokenKind.conjunction.rawValue || view.kinds[end - 1] == TokenKind.comma.rawValue { end -= 1 }
      parted[index].cut(at: end)
    }
    return parted
  }

  /// The log-odds of each candidate, in sixteenths.
  package func scores(of candidates: [AttributionCandidate], in view: AttributionView) -> [Int32] {
    guard !decision.isEmpty else { return candidates.map { _ in 0 } }
    let rivals = DecisionFeatures(candidates, view)
    var batch = LinearModel.Batch()
    for index in candidates.indices {
      rivals.collect(index, into: &batch.features)
      batch.close()
    }
    var scores: ContiguousArray<Int32> = []
    decision.score(batch, into: &scores)
    return Array(scores)
  }
}

/// What is printed.
extension AttributionModel {
  /// Below three in ten an attribution is not printed: of those printed, 78 in a hundred are right.
  package static let decisionFloor: Int32 = -13
  /// Seven in eight.
  static let certainCue: Int32 = 32

  /// The candidates to believe.
  ///
  /// - Parameter floor: in place of `decisionFloor`.
  package func decided(in view: AttributionView, floor: Int32 = decisionFloor) -> [AttributionCandidate] {
    let candidates = candidates(in: view)
    let scores = scores(of: candidates, in: view)
    let features = DecisionFeatures(candidates, view)
    return candidates.indices.filter { isBelieved(candidates[$0], scores[$0], features, floor: floor) }.map { candidates[$0] }
  }

  /// Believed by its score; or its cue is all but certain, and the rules lay the same source and content.
  func isBelieved(
    _ candidate: AttributionCandidate, _ score: Int32, _ features: DecisionFeatures, floor: Int32 = decisionFloor
  ) -> Bool {
    score >= floor
      || candidate.cueScore >= AttributionModel.certainCue && features.agreement(candidate) == DecisionFeatures.fullAgreement
  }
}

/// One attribution as decoded for one cue, in token indices.
package struct AttributionCandidate: Sendable {
  package let head: Int
  package let cue: Range<Int>
  package private(set) var source: Range<Int>?
  /// In text order.
  package private(set) var content: [Range<Int>]
  package let cueScore: Int32
  let form: UInt64
  let shape: CandidateShape

  init(_ labels: [ArgumentLattice.Label], from first: Int, head: Int, cueScore: Int32, form: UInt64, shape: CandidateShape) {
    func runs(_ label: ArgumentLattice.Label) -> [Range<Int>] {
      var runs: [Range<Int>] = []
      for (index, value) in labels.enumerated() where value == label {
        if let last = runs.last, last.upperBound == first + index {
          runs[runs.count - 1] = last.lowerBound..<(first + index + 1)
        } else {
          runs.append(first + index..<first + index + 1)
        }
      }
      return runs
    }
    self.head = head
    cue = runs(.cue).first ?? head..<head + 1
    source = runs(.source).first
    content = runs(.content)
    self.cueScore = cueScore
    self.form = form
    self.shape = shape
  }

  /// As the layout has it.
  init(_ report: Report) {
    head = report.head
    cue = report.cue
    source = report.source
    content = report.content
    cueScore = AttributionModel.certainCue
    form = CueFrame.Form.other
    shape = .whole
  }

  /// With another source, which the words around its cue tell.
  func with(source: Range<Int>?, content: [Range<Int>]? = nil) -> AttributionCandidate {
    var out = self
    out.source = source
    if let content { out.content = content }
    return out
  }

  func continued(by pieces: [Range<Int>]) -> AttributionCandidate {
    var out = self
    out.content += pieces
    return out
  }

  /// Leaves the content before a token, where there is any.
  mutating func cut(at token: Int) {
    let left = content.map { $0.clamped(to: min($0.lowerBound, token)..<max($0.lowerBound, token)) }.filter { !$0.isEmpty }
    if !left.isEmpty { content = left }
  }

  /// Extends what has one end of a quotation to its other end: the words of a speaker who stands outside it are all of it.
  mutating func completeQuotations(_ view: AttributionView) {
    for index in content.indices {
      var piece = content[index]
      let (first, last) = (view.quotes[piece.lowerBound], view.quotes[piece.upperBound - 1])
      if last >= 0, last != first || piece.lowerBound > 0 && view.quotes[piece.lowerBound - 1] == last {
        let isClosed = piece.upperBound == view.count || view.quotes[piece.upperBound] != last
        if isClosed {
          while piece.lowerBound > 0, view.quotes[piece.lowerBound - 1] == last { piece = piece.lowerBound - 1..<piece.upperBound }
        }
      }
      if first >= 0, piece.lowerBound == 0 || view.quotes[piece.lowerBound - 1] != first {
        while piece.upperBound < view.count, view.quotes[piece.upperBound] == first { piece = piece.lowerBound..<piece.upperBound + 1 }
      }
      let isFree =
        !piece.overlaps(cue) && !(source.map { piece.overlaps($0) } ?? false)
        && !content.indices.contains { $0 != index && piece.overlaps(content[$0]) }
      if isFree { content[index] = piece }
    }
  }

  func overlaps(_ tokens: Range<Int>) -> Bool { content.contains { $0.overlaps(tokens) } }

  var size: Int { content.reduce(0) { $0 + $1.count } }
  func contains(_ token: Int) -> Bool { content.contains { $0.contains(token) } }
  func shared(with other: AttributionCandidate) -> Int {
    var shared = 0
    for piece in content { for other in other.content { shared += piece.clamped(to: other).count } }
    return shared
  }
}
