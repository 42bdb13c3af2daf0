import Models

/// What tells whether a decoded attribution is to be believed: its parts, the rules' proposal, and its rivals in the article.
package struct DecisionFeatures {
  private let candidates: [AttributionCandidate]
  private let view: AttributionView

  package init(_ candidates: [AttributionCandidate], _ view: AttributionView) {
    self.candidates = candidates
    self.view = view
  }

  package func collect(_ index: Int, into features: inout [UInt64]) {
    let candidate = candidates[index]
    let reading = view.reading
    let head = candidate.head
    let cue = UInt64(max(0, min(31, (candidate.cueScore + 40) / 6)))
    let coarseCue = cue / 4
    let lemma = view.lemmas[head]
    let source = sourceKind(candidate)
    let sourceLength = UInt64(min(6, candidate.source?.count ?? 0))
    let quoted = quotedKind(candidate)
    let length = bin(candidate.size)
    let first = candidate.content.first?.lowerBound ?? head
    let last = candidate.content.last?.upperBound ?? head
    let side: UInt64 = first > head ? 2 : last <= head ? 0 : 1
    let verbs = UInt64(min(2, candidate.content.reduce(0) { $0 + view.verbs(in: $1) }))
    let pieces = UInt64(min(3, candidate.content.count))
    let opener = UInt64(view.kinds[first])
    let agreement = agreement(candidate)
    let rival = rivalry(index)
    let form = candidate.form
    features.append(FeatureHash.of(600, 0))
    features.append(FeatureHash.of(601, cue))
    features.append(FeatureHash.of(602, cue, source))
    features.append(FeatureHash.of(603, cue, quoted, side))
    features.append(FeatureHash.of(604, source, form, quoted))
    features.append(FeatureHash.of(605, source, sourceLength))
    features.append(FeatureHash.of(606, length, quoted, verbs))
    features.append(FeatureHash.of(607, side, form, quoted))
    features.append(FeatureHash.of(608, opener, form, side))
    features.append(FeatureHash.of(609, agreement, coarseCue))
    features.append(FeatureHash.of(610, agreement, quoted, side))
    features.append(FeatureHash.of(611, agreement, source))
    features.append(FeatureHash.of(612, rival, coarseCue))
    features.append(FeatureHash.of(613, rival, quoted))
    features.append(FeatureHash.of(614, lemma, coarseCue))
    features.append(FeatureHash.of(615, lemma, quoted, side))
    features.append(FeatureHash.of(616, lemma, source))
    features.append(FeatureHash.of(617, lemma, verbs, length / 2))
    features.append(FeatureHash.of(618, pieces, side, quoted))
    features.append(FeatureHash.of(619, coarseCue, length))
    features.append(FeatureHash.of(620, coarseCue, verbs, form))
    features.append(FeatureHash.of(621, UInt64(view.proposed[head]), view.quotes[head] >= 0 ? 1 : 0, coarseCue))
    features.append(FeatureHash.of(622, after(last), quoted, side))
    features.append(FeatureHash.of(623, before(first), quoted, side))
    features.append(FeatureHash.of(624, UInt64(min(8, first > head ? first - candidate.cue.upperBound : 8)), form, opener))
    features.append(FeatureHash.of(625, sourceGap(candidate), form, source))
    let shape = candidate.shape
    let cluster = view.cluster(head)
    let clause = UInt64(view.trees.clauses[head])
    let relation = view.trees.relation(head)
    features.append(FeatureHash.of(640, shape.contentBranch, form))
    features.append(FeatureHash.of(641, shape.sourceBranch, form))
    features.append(FeatureHash.of(642, shape.contentBranch, shape.sourceBranch))
    features.append(FeatureHash.of(643, shape.tops, quoted, side))
    features.append(FeatureHash.of(644, shape.contentStrength, coarseCue))
    features.append(FeatureHash.of(645, shape.sourceStrength, coarseCue))
    features.append(FeatureHash.of(646, shape.edgeStrength, coarseCue))
    features.append(FeatureHash.of(647, shape.contentStrength, shape.sourceStrength, shape.edgeStrength))
    features.append(FeatureHash.of(648, shape.edgeStrength, shape.tops, quoted))
    features.append(FeatureHash.of(649, cluster, coarseCue))
    features.append(FeatureHash.of(650, cluster, quoted, side))
    features.append(FeatureHash.of(651, cluster, clause))
    features.append(FeatureHash.of(652, relation, clause, coarseCue))
    features.append(FeatureHash.of(653, relation, source))
    features.append(FeatureHash.of(654, lemma, shape.contentBranch))
    let contentLook = view.look(.content, over: candidate.content.joined())
    let edgeLook = min(view.look(.content, first), view.look(.content, last - 1))
    let sourceLook = candidate.source.map { view.look(.source, over: $0) } ?? 30
    let headLook = view.look(.head, head)
    features.append(FeatureHash.of(660, headLook))
    features.append(FeatureHash.of(661, contentLook, quoted))
    features.append(FeatureHash.of(662, sourceLook, source))
    features.append(FeatureHash.of(663, headLook, coarseCue, contentLook / 3))
    features.append(FeatureHash.of(664, contentLook, sourceLook, headLook / 3))
    features.append(FeatureHash.of(665, edgeLook, contentLook, side))
    features.append(FeatureHash.of(666, view.look(.cue, over: candidate.cue), lemma))
    features.append(FeatureHash.of(667, contentLook, length))
    features.append(FeatureHash.of(668, headLook, rival))
    var bits = reading.words[head].classes.rawValue & WordClass.voice.rawValue
    while bits != 0 {
      let bit = UInt64(bits.trailingZeroBitCount)
      bits &= bits - 1
      features.append(FeatureHash.of(630, bit, quoted, verbs))
      features.append(FeatureHash.of(631, bit, coarseCue, form))
      features.append(FeatureHash.of(632, bit, source, agreement & 3))
    }
  }

  private func sourceKind(_ candidate: AttributionCandidate) -> UInt64 {
    guard let source = candidate.source else { return 98 }
    // The head of the first phrase: "a spokesman for the ministry" is a spokesman.
    let phrase = view.reading.phrase(startingAt: source.lowerBound, limit: source.upperBound)
    return UInt64(view.kinds[phrase?.head ?? source.upperBound - 1])
  }

  /// 0 none in marks, 1 some, 2 all.
  private func quotedKind(_ candidate: AttributionCandidate) -> UInt64 {
    var quoted = 0
    var words = 0
    for piece in candidate.content {
      for token in piece where !view.isPunctuation[token] {
        words += 1
        if view.quotes[token] >= 0 { quoted += 1 }
      }
    }
    return quoted == 0 ? 0 : quoted == words ? 2 : 1
  }

  private func bin(_ length: Int) -> UInt64 {
    switch length {
    case ..<3: 0
    case 3...4: 1
    case 5...7: 2
    case 8...12: 3
    case 13...20: 4
    case 21...35: 5
    case 36...60: 6
    default: 7
    }
  }

  /// How the rules' proposal for the same cue agrees: 0 none, else 1 plus whether the source, and twice whether the content does.
  func agreement(_ candidate: AttributionCandidate) -> UInt64 {
    let proposal = Int(view.proposalAt[candidate.head])
    guard proposal >= 0 else { return 0 }
    let report = view.proposals[proposal]
    let source = candidate.source.map { $0.overlaps(report.source ?? 0..<0) } ?? (report.source == nil)
    var shared = 0
    for piece in candidate.content { for other in report.content { shared += piece.clamped(to: other).count } }
    let union = candidate.size + report.size - shared
    return 1 &+ (source ? 1 : 0) &+ (shared * 2 >= union ? 2 : 0)
  }

  static let fullAgreement: UInt64 = 4

  /// What other candidates say: whether this cue stands in the content of a surer one, and whether a surer one has this content.
  private func rivalry(_ index: Int) -> UInt64 {
    let candidate = candidates[index]
    var nested: UInt64 = 0
    var taken: UInt64 = 0
    var holds: UInt64 = 0
    for (other, rival) in candidates.enumerated() where other != index && abs(rival.head - candidate.head) < 400 {
      let isSurer = rival.cueScore > candidate.cueScore
      if rival.contains(candidate.head) { nested = max(nested, isSurer ? 3 : rival.cueScore > 0 ? 2 : 1) }
      if candidate.contains(rival.head), rival.cueScore > 0 { holds = max(holds, isSurer ? 2 : 1) }
      let shared = candidate.shared(with: rival)
      if shared * 2 >= candidate.size + rival.size - shared { taken = max(taken, isSurer ? 2 : 1) }
    }
    return nested &+ taken &* 4 &+ holds &* 16
  }

  private func after(_ token: Int) -> UInt64 { token < view.count ? UInt64(view.kinds[token]) : 99 }
  private func before(_ token: Int) -> UInt64 { token > 0 ? UInt64(view.kinds[token - 1]) : 99 }

  /// Tokens between source and cue, up to five; 8 where the source comes after.
  private func sourceGap(_ candidate: AttributionCandidate) -> UInt64 {
    guard let source = candidate.source else { return 9 }
    return source.lowerBound >= candidate.cue.upperBound ? 8 : UInt64(min(5, max(0, candidate.cue.lowerBound - source.upperBound)))
  }
}
