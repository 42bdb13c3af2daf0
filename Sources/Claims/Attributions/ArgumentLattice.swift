/// All ways to lay source, cue and content of one cue over its window, scored.
///
/// A path labels each token as source, cue, content or nothing. It remembers whether a source and a content were met, so that a
/// source is one stretch at most, a cue one stretch around its head, a content any number of stretches and at least one; with that
/// memory, the order of the three parts and the lack of a source are scored as wholes.
package struct ArgumentLattice {
  package enum Label: UInt8, CaseIterable { case none, source, cue, content }

  package static let emissionLabels = ["source", "cue", "content"]
  package static let gapLabels = ["source begins", "source ends", "cue begins", "cue ends", "content begins", "content ends"]
  /// At the head: a source was met, a content was met, both; at the end: no source.
  package static let orderLabels = ["source first", "content first", "both first", "no source"]

  /// States: label, whether a source and a content were met.
  package struct State {
    package let label: Label
    package let hasSource: Bool
    package let hasContent: Bool
  }

  package static let states: [State] = {
    var states: [State] = []
    for label in Label.allCases {
      for hasSource in [false, true] {
        for hasContent in [false, true] {
          if label == .source && !hasSource || label == .content && !hasContent { continue }
          states.append(State(label: label, hasSource: hasSource, hasContent: hasContent))
        }
      }
    }
    return states
  }()

  package struct Step {
    package let from: Int
    package let to: Int
  }

  /// Every step between states, by the state it leads to.
  package static let steps: [Step] = {
    var steps: [Step] = []
    for (to, next) in states.enumerated() {
      for (from, last) in states.enumerated() {
        let source = last.hasSource || next.label == .source
        let content = last.hasContent || next.label == .content
        guard next.hasSource == source, next.hasContent == content else { continue }
        if next.label == .source, last.hasSource, last.label != .source { continue }
        steps.append(Step(from: from, to: to))
      }
    }
    return steps
  }()

  package let length: Int
  package let head: Int
  /// Three a token.
  package var emissions: [Float]
  /// Six a gap.
  package var gaps: [Float]
  package var orders = [Float](repeating: 0, count: 4)
  /// Of label after label, before and after the cue: 32.
  package let transitions: [Float]

  package init(length: Int, head: Int, transitions: [Float]) {
    self.length = length
    self.head = head
    self.transitions = transitions
    emissions = [Float](repeating: 0, count: length * 3)
    gaps = [Float](repeating: 0, count: (length + 1) * 6)
  }

  package static func transition(_ from: Label, _ to: Label, isAfter: Bool) -> Int {
    Int(from.rawValue) * 8 + Int(to.rawValue) * 2 + (isAfter ? 1 : 0)
  }

  /// Whether a step into token `index` keeps the cue one stretch around its head.
  @inline(__always)
  package func allows(_ step: Step, at index: Int) -> Bool {
    let to = ArgumentLattice.states[step.to].label
    let from = ArgumentLattice.states[step.from].label
    if index == head { return to == .cue }
    if index < head { return from != .cue || to == .cue }
    return to != .cue || from == .cue
  }

  /// What a step into token `index` scores, without the token's own weight.
  @inline(__always)
  package func score(_ step: Step, at index: Int) -> Float {
    let from = ArgumentLattice.states[step.from].label
    let to = ArgumentLattice.states[step.to].label
    let score = transitions[ArgumentLattice.transition(from, to, isAfter: index > head)]
    return from == to ? score : score + edge(from: from, to: to, at: index)
  }

  /// What the gap before token `index` gives for one label that ends there and another that begins.
  @inline(__always)
  package func edge(from: Label, to: Label, at index: Int) -> Float {
    var score: Float = 0
    if from != .none { score += gaps[index * 6 + (Int(from.rawValue) - 1) * 2 + 1] }
    if to != .none { score += gaps[index * 6 + (Int(to.rawValue) - 1) * 2] }
    return score
  }

  /// A token's weight in a state; at the head also the order's.
  @inline(__always)
  package func score(state: Int, at index: Int) -> Float {
    let state = ArgumentLattice.states[state]
    var score: Float = state.label == .none ? 0 : emissions[index * 3 + Int(state.label.rawValue) - 1]
    if index == head {
      switch (state.hasSource, state.hasContent) {
      case (true, false): score += orders[0]
      case (false, true): score += orders[1]
      case (true, true): score += orders[2]
      case (false, false): break
      }
    }
    return score
  }

  /// What it scores to end in a state; nil where a path may not end.
  @inline(__always)
  package func endScore(_ state: Int) -> Float? {
    let state = ArgumentLattice.states[state]
    guard state.hasContent else { return nil }
    var score: Float = state.hasSource ? 0 : orders[3]
    if state.label != .none { score += gaps[length * 6 + (Int(state.label.rawValue) - 1) * 2 + 1] }
    return score
  }

  /// The state that stands before the first token.
  package static let start = states.firstIndex { $0.label == .none && !$0.hasSource && !$0.hasContent }!

  /// The best path's labels; nil where the window has no room for a content.
  package func best() -> [Label]? {
    let count = ArgumentLattice.states.count
    let worst = -Float.greatestFiniteMagnitude
    var scores = [Float](repeating: worst, count: count)
    scores[ArgumentLattice.start] = 0
    var next = scores
    var back = [UInt8](repeating: 0, count: length * count)
    for index in 0..<length {
      for state in 0..<count { next[state] = worst }
      for step in ArgumentLattice.steps where scores[step.from] > worst && allows(step, at: index) {
        let score = scores[step.from] + self.score(step, at: index)
        if score > next[step.to] {
          next[step.to] = score
          back[index * count + step.to] = UInt8(step.from)
        }
      }
      for state in 0..<count where next[state] > worst { next[state] += self.score(state: state, at: index) }
      swap(&scores, &next)
    }
    var best: (state: Int, score: Float)?
    for state in 0..<count where scores[state] > worst {
      guard let end = endScore(state) else { continue }
      if best.map({ scores[state] + end > $0.score }) ?? true { best = (state, scores[state] + end) }
    }
    guard var state = best?.state else { return nil }
    var labels = [Label](repeating: .none, count: length)
    for index in stride(from: length - 1, through: 0, by: -1) {
      labels[index] = ArgumentLattice.states[state].label
      state = Int(back[index * count + state])
    }
    return labels
  }
}
