import Models

/// What tells where the source and the content of one cue stand: features of each token, and of each gap between two tokens, as
/// seen from the cue.
package struct ArgumentFeatures {
  let view: AttributionView
  package let head: Int
  /// The tokens that may belong to the attribution.
  package let window: Range<Int>
  let frame: CueFrame
  private let lemma: UInt64
  private let classes: WordClass
  private let subject: Range<Int>
  private let apposition: Range<Int>
  /// The phrase right after the cue: an inverted subject or a passive's agent.
  private let agent: Range<Int>
  private let proposal: Report?
  private let sentence: Int
  private let quoteOfHead: Int32
  let branches: CueBranches
  private let cluster: UInt64
  /// The relations of the cue and of what it hangs on.
  private let climb: UInt64

  package init(_ head: Int, _ view: AttributionView) {
    self.view = view
    self.head = head
    let reading = view.reading
    frame = CueFrame(head, view)
    window = ArgumentFeatures.window(head, view)
    lemma = view.lemmas[head]
    classes = reading.words[head].classes
    subject = frame.subject?.full ?? head..<head
    apposition = frame.subject?.apposition ?? head..<head
    agent = ArgumentFeatures.agent(head, view)
    proposal = frame.proposal < 0 ? nil : view.proposals[frame.proposal]
    sentence = Int(reading.sentenceOf[head])
    quoteOfHead = view.quotes[head]
    branches = CueBranches(head, window, view)
    cluster = view.cluster(head)
    climb = view.trees.relation(head) &* 64 &+ (view.trees.head(of: head).map { view.trees.relation($0) } ?? 61)
  }

  /// The cue's sentence; sentences beside it in the same paragraph as far as speech in marks goes on; after a colon, what follows.
  private static func window(_ head: Int, _ view: AttributionView) -> Range<Int> {
    let sentences = view.reading.text.sentences
    let paragraphs = view.reading.paragraphOf
    let home = Int(view.reading.sentenceOf[head])
    var first = home
    var last = home
    func isQuoted(_ index: Int) -> Bool { sentences[index].tokens.contains { view.quotes[$0] >= 0 } }
    if view.quotes[head] < 0 {
      while first > 0, home - first < 4, paragraphs[first - 1] == paragraphs[home], isQuoted(first - 1) { first -= 1 }
      while last + 1 < sentences.count, last - home < 4, paragraphs[last + 1] == paragraphs[home], isQuoted(last + 1) { last += 1 }
      if last == home, let end = sentences[home].tokens.last, view.kinds[end] == TokenKind.colon.rawValue, home + 1 < sentences.count {
        last = home + 1
        while last + 1 < sentences.count, last - home < 6, paragraphs[last + 1] == paragraphs[home + 1], isQuoted(last + 1) { last += 1 }
      }
    }
    // "PETROVA: …": the rest of the paragraph.
    if view.kinds[head] == TokenKind.colon.rawValue, head - sentences[home].tokens.lowerBound <= 5 {
      while last + 1 < sentences.count, paragraphs[last + 1] == paragraphs[home], last - home < 12 { last += 1 }
    }
    let lower = max(sentences[first].tokens.lowerBound, head - 150)
    let upper = min(sentences[last].tokens.upperBound, head + 150)
    return lower..<upper
  }

  private static func agent(_ head: Int, _ view: AttributionView) -> Range<Int> {
    let limit = view.reading.sentence(of: head).tokens.upperBound
    var token = head + 1
    if token < limit, view.reading.lower[token] == "by" || view.reading.lower[token] == "to" && view.reading.lower[head] == "according" {
      token += 1
    }
    guard token < limit, let phrase = view.reading.phrase(startingAt: token, limit: limit) else { return head..<head }
    return phrase.full
  }

  // MARK: Small values

  private func side(_ token: Int) -> UInt64 { token < head ? 0 : token == head ? 1 : 2 }
  private func kind(_ token: Int) -> UInt64 { window.contains(token) ? UInt64(view.kinds[token]) : 99 }
  private func word(_ token: Int) -> UInt64 { window.contains(token) ? view.words[token] : 0x5EED }

  /// 0 outside quotations, 1 in one while the cue is not, 2 in the cue's own, 3 outside while the cue is in one.
  private func quote(_ token: Int) -> UInt64 {
    guard window.contains(token) else { return 9 }
    let quote = view.quotes[token]
    if quote < 0 { return quoteOfHead < 0 ? 0 : 3 }
    return quote == quoteOfHead ? 2 : 1
  }

  /// What stands between a token and the cue, by the lanes of `AttributionView.counts`.
  private func between(_ token: Int) -> SIMD8<Int32> {
    let lower = min(token, head + 1)
    let upper = max(token, head)
    guard lower < upper else { return SIMD8() }
    return view.counts[upper] &- view.counts[lower]
  }

  private static func capped(_ counts: SIMD8<Int32>, _ lane: Int, _ limit: Int32) -> UInt64 { UInt64(max(0, min(limit, counts[lane]))) }

  private func sentenceOffset(_ token: Int) -> UInt64 {
    guard window.contains(token) else { return 9 }
    return UInt64(min(4, max(0, Int(view.reading.sentenceOf[token]) - sentence + 2)))
  }

  /// Whose part of the rules' proposal a token is: 0 none, 1 source, 2 cue, 3 content.
  private func part(_ token: Int) -> UInt64 {
    guard let proposal else { return 8 }
    if proposal.cue.contains(token) { return 2 }
    if let source = proposal.source, source.contains(token) { return 1 }
    return proposal.contains(token) ? 3 : 0
  }

  private func place(_ token: Int) -> UInt64 {
    if subject.contains(token) { return 1 }
    if apposition.contains(token) { return 2 }
    if agent.contains(token) { return 3 }
    return 0
  }

  private func distance(_ token: Int) -> UInt64 {
    let gap = token - head
    switch gap {
    case -3...4: return UInt64(gap + 10)
    case -6..<(-3): return 1
    case -12..<(-6): return 2
    case ..<(-12): return 3
    case 5...7: return 20
    case 8...12: return 21
    default: return 22
    }
  }

  // MARK: Features

  /// Of one token.
  package func collect(token: Int, into features: inout [UInt64]) {
    let side = side(token)
    let kind0 = kind(token)
    let quote = quote(token)
    let part = part(token)
    let place = place(token)
    let counts = between(token)
    let verbs = ArgumentFeatures.capped(counts, AttributionView.Counted.verbs, 3)
    let commas = ArgumentFeatures.capped(counts, AttributionView.Counted.commas, 3)
    let voices = ArgumentFeatures.capped(counts, AttributionView.Counted.voices, 2)
    let marks = ArgumentFeatures.capped(counts, AttributionView.Counted.marks, 4)
    let stops = ArgumentFeatures.capped(counts, AttributionView.Counted.stops, 2)
    let relatives = ArgumentFeatures.capped(counts, AttributionView.Counted.relatives, 2)
    let distance = distance(token)
    let offset = sentenceOffset(token)
    let other = UInt64(view.proposed[token])
    let form = frame.form
    let shape = side &* 8 &+ form
    features.append(FeatureHash.of(200, side))
    features.append(FeatureHash.of(201, side, quote, offset))
    features.append(FeatureHash.of(202, distance, form))
    features.append(FeatureHash.of(203, word(token), side))
    features.append(FeatureHash.of(204, kind0, side, place))
    features.append(FeatureHash.of(205, kind0, distance))
    features.append(FeatureHash.of(206, part, shape))
    features.append(FeatureHash.of(207, part, quote, offset))
    features.append(FeatureHash.of(208, part, place, kind0))
    features.append(FeatureHash.of(209, part, lemma))
    features.append(FeatureHash.of(210, place, shape, verbs))
    features.append(FeatureHash.of(211, place, kind0, form))
    features.append(FeatureHash.of(212, verbs &* 8 &+ commas, shape, quote))
    features.append(FeatureHash.of(213, voices &* 8 &+ relatives, shape, quote))
    features.append(FeatureHash.of(214, marks &* 8 &+ stops, side, quote &* 8 &+ offset))
    features.append(FeatureHash.of(215, lemma, side, place))
    features.append(FeatureHash.of(216, lemma, side, quote))
    features.append(FeatureHash.of(217, lemma, kind0, side))
    features.append(FeatureHash.of(218, lemma, side, min(verbs, 2) &* 4 &+ min(commas, 2)))
    features.append(FeatureHash.of(219, word(token - 1), word(token), side))
    features.append(FeatureHash.of(220, kind(token - 1), kind0, kind(token + 1) &* 4 &+ side))
    features.append(FeatureHash.of(221, other, part, side))
    features.append(FeatureHash.of(222, other, quote, shape))
    features.append(FeatureHash.of(223, frame.opener, shape, place))
    features.append(FeatureHash.of(224, frame.markBefore &* 8 &+ frame.markAfter, side, quote))
    features.append(FeatureHash.of(225, frame.markBefore &* 8 &+ frame.markAfter, shape, place))
    features.append(FeatureHash.of(226, frame.subjectKind, side, place))
    let branch = branches.code(token)
    features.append(FeatureHash.of(240, branch, side))
    features.append(FeatureHash.of(241, branch, form, Int(view.trees.heads[token]) == head ? 1 : 0))
    features.append(FeatureHash.of(242, branch, lemma))
    features.append(FeatureHash.of(243, branch, kind0, side))
    features.append(FeatureHash.of(244, branch, climb))
    features.append(FeatureHash.of(245, branch, quote, shape))
    features.append(FeatureHash.of(246, branch, view.trees.relation(token), side))
    features.append(FeatureHash.of(247, branch, cluster))
    features.append(FeatureHash.of(248, branch, part, side))
    features.append(FeatureHash.of(249, cluster, side, quote))
    features.append(FeatureHash.of(250, cluster, shape, place))
    let (asSource, asContent) = (view.look(.source, token), view.look(.content, token))
    let wideContent = view.wideLook(.content, token)
    features.append(FeatureHash.of(260, asSource, side))
    features.append(FeatureHash.of(261, asContent, side))
    features.append(FeatureHash.of(262, view.look(.cue, token), side, distance))
    features.append(FeatureHash.of(263, asSource, place, shape))
    features.append(FeatureHash.of(264, asContent, branch))
    features.append(FeatureHash.of(265, asSource, branch))
    features.append(FeatureHash.of(266, asContent, quote &* 8 &+ offset, side))
    features.append(FeatureHash.of(267, view.wideLook(.source, token), wideContent, side &* 8 &+ view.wideLook(.cue, token)))
    features.append(FeatureHash.of(268, look(token - 1, .content), wideContent, look(token + 1, .content) &* 4 &+ side))
    features.append(FeatureHash.of(269, asContent, part, verbs &* 8 &+ marks))
    features.append(FeatureHash.of(270, view.wideLook(.source, token), part, kind0))
    var bits = classes.rawValue & WordClass.voice.rawValue
    while bits != 0 {
      let bit = UInt64(bits.trailingZeroBitCount)
      bits &= bits - 1
      features.append(FeatureHash.of(230, bit, side, place))
      features.append(FeatureHash.of(231, bit, shape, quote))
      features.append(FeatureHash.of(232, bit, shape, kind0))
    }
  }

  /// Of the gap before one token; the window's end is a gap too.
  package func collect(gapBefore token: Int, into features: inout [UInt64]) {
    let side: UInt64 = token <= head ? 0 : token == head + 1 ? 1 : 2
    let left = kind(token - 1)
    let right = kind(token)
    let quotes = quote(token - 1) &* 16 &+ quote(token)
    let isSameQuote: UInt64 = window.contains(token - 1) && window.contains(token) && view.quotes[token - 1] == view.quotes[token] ? 1 : 0
    let turn = quotes &* 2 &+ isSameQuote
    let isSentence: UInt64 =
      window.contains(token - 1) && window.contains(token)
      ? (view.reading.sentenceOf[token - 1] == view.reading.sentenceOf[token] ? 0 : 1) : 2
    let chunk =
      (window.contains(token - 1) ? UInt64(view.chunks[token - 1] & 6) : 8) &* 16
      &+ (window.contains(token) ? UInt64(view.chunks[token] & 5) : 8)
    let parts = part(at: token - 1) &* 16 &+ part(at: token)
    let places = place(at: token - 1) &* 16 &+ place(at: token)
    let others = other(at: token - 1) &* 16 &+ other(at: token)
    let distance = distance(token)
    let counts = between(token)
    let verbs = ArgumentFeatures.capped(counts, AttributionView.Counted.verbs, 3)
    let commas = ArgumentFeatures.capped(counts, AttributionView.Counted.commas, 3)
    let voices = ArgumentFeatures.capped(counts, AttributionView.Counted.voices, 2)
    let form = frame.form
    let shape = side &* 8 &+ form
    features.append(FeatureHash.of(300, side, turn))
    features.append(FeatureHash.of(301, left, right, side))
    features.append(FeatureHash.of(302, left, right, kind(token + 1) &* 4 &+ side))
    features.append(FeatureHash.of(303, kind(token - 2), left, right &* 4 &+ side))
    features.append(FeatureHash.of(304, word(token), side))
    features.append(FeatureHash.of(305, word(token - 1), side))
    features.append(FeatureHash.of(306, word(token - 1), word(token)))
    features.append(FeatureHash.of(307, word(token), left, side))
    features.append(FeatureHash.of(308, word(token - 1), right, side))
    features.append(FeatureHash.of(309, parts, side))
    features.append(FeatureHash.of(310, parts, turn))
    features.append(FeatureHash.of(311, parts, left, right))
    features.append(FeatureHash.of(312, places, shape))
    features.append(FeatureHash.of(313, places, left, right))
    features.append(FeatureHash.of(314, places, parts))
    features.append(FeatureHash.of(315, others, parts, side))
    features.append(FeatureHash.of(316, others, left, right))
    features.append(FeatureHash.of(317, distance, form, right))
    features.append(FeatureHash.of(318, distance, left, right))
    features.append(FeatureHash.of(319, lemma, distance))
    features.append(FeatureHash.of(320, lemma, left, right &* 4 &+ side))
    features.append(FeatureHash.of(321, isSentence, turn, side))
    features.append(FeatureHash.of(322, isSentence, left, right))
    features.append(FeatureHash.of(323, chunk, side, places))
    features.append(FeatureHash.of(324, chunk, left, right))
    features.append(FeatureHash.of(325, chunk, parts, side))
    features.append(FeatureHash.of(326, verbs &* 8 &+ commas, shape, left &* 64 &+ right))
    features.append(FeatureHash.of(327, voices, shape, left &* 64 &+ right))
    features.append(FeatureHash.of(328, clause(after: token), left, side))
    features.append(FeatureHash.of(329, clause(after: token), shape, turn))
    features.append(FeatureHash.of(330, turn, left, right))
    features.append(FeatureHash.of(331, closing(token), left, side))
    features.append(FeatureHash.of(332, frame.markBefore &* 8 &+ frame.markAfter, side, turn))
    features.append(FeatureHash.of(333, word(token), word(token + 1), side))
    features.append(FeatureHash.of(334, word(token - 2), word(token - 1), side))
    let step = branches.turn(before: token)
    let opens = window.contains(token) ? UInt64(view.trees.opens[token]) : 64
    let closes = window.contains(token - 1) ? UInt64(view.trees.closes[token - 1]) : 64
    let isTurn: UInt64 = step == 0 ? 0 : 1
    features.append(FeatureHash.of(350, step, side))
    features.append(FeatureHash.of(351, step, left, right))
    features.append(FeatureHash.of(352, isTurn == 0 ? 0 : branches.code(token) &+ 1, right, side))
    features.append(FeatureHash.of(353, isTurn == 0 ? 0 : branches.code(token - 1) &+ 1, left, side))
    features.append(FeatureHash.of(354, step, shape, turn))
    features.append(FeatureHash.of(355, step, lemma))
    features.append(FeatureHash.of(356, step, cluster))
    features.append(FeatureHash.of(357, opens &* 128 &+ closes, side, isTurn))
    features.append(FeatureHash.of(358, opens, right, shape))
    features.append(FeatureHash.of(359, closes, left, shape))
    features.append(FeatureHash.of(360, step, word(token)))
    let contents = look(token - 1, .content) &* 8 &+ look(token, .content)
    let sources = look(token - 1, .source) &* 8 &+ look(token, .source)
    let cues = look(token - 1, .cue) &* 8 &+ look(token, .cue)
    features.append(FeatureHash.of(365, contents, side))
    features.append(FeatureHash.of(366, sources, side))
    features.append(FeatureHash.of(367, cues, side))
    features.append(FeatureHash.of(368, contents, sources, cues))
    features.append(FeatureHash.of(369, contents, left, right))
    features.append(FeatureHash.of(370, sources, left, right))
    features.append(FeatureHash.of(371, contents, parts, side))
    features.append(FeatureHash.of(372, fine(token - 1, .content), fine(token, .content), side))
    features.append(FeatureHash.of(373, fine(token - 1, .source), fine(token, .source), side))
    features.append(FeatureHash.of(374, contents, step))
    let rest = rest(from: token)
    features.append(FeatureHash.of(335, rest, left, right))
    features.append(FeatureHash.of(336, rest, shape, parts))
    features.append(FeatureHash.of(337, rest, verbs &* 8 &+ commas, right &* 4 &+ side))
    features.append(FeatureHash.of(338, rest, turn, shape))
    var bits = classes.rawValue & WordClass.voice.rawValue
    while bits != 0 {
      let bit = UInt64(bits.trailingZeroBitCount)
      bits &= bits - 1
      features.append(FeatureHash.of(340, bit, distance, right))
      features.append(FeatureHash.of(341, bit, left, right &* 4 &+ side))
      features.append(FeatureHash.of(342, bit, places, side))
    }
  }

  /// How many reporting words, and whether verbs and commas, are left in the sentence.
  private func rest(from token: Int) -> UInt64 {
    guard window.contains(token) else { return 99 }
    let left = view.counts[view.reading.sentence(of: token).tokens.upperBound] &- view.counts[token]
    return ArgumentFeatures.capped(left, AttributionView.Counted.voices, 2) &+ ArgumentFeatures.capped(
      left, AttributionView.Counted.verbs, 2) &* 4
      &+ ArgumentFeatures.capped(left, AttributionView.Counted.commas, 2) &* 16
  }

  private func look(_ token: Int, _ part: AttributionView.Look) -> UInt64 { window.contains(token) ? view.wideLook(part, token) : 7 }
  private func fine(_ token: Int, _ part: AttributionView.Look) -> UInt64 { window.contains(token) ? view.look(part, token) : 30 }

  private func part(at token: Int) -> UInt64 { window.contains(token) ? part(token) : 9 }
  private func place(at token: Int) -> UInt64 { window.contains(token) ? place(token) : 9 }
  private func other(at token: Int) -> UInt64 { window.contains(token) ? UInt64(view.proposed[token]) : 9 }

  /// What a clause that began at a token would hold: the kind of the next verb, and whether a noun phrase stands before it.
  private func clause(after token: Int) -> UInt64 {
    var index = token
    var nominal: UInt64 = 0
    while index < window.upperBound, index < token + 10 {
      let kind = TokenKind(rawValue: view.kinds[index]) ?? .other
      if kind.isVerb { return UInt64(kind.rawValue) &* 2 &+ nominal }
      if kind == .modal || kind == .auxiliary { return 120 &+ nominal }
      if index > token, kind == .comma || kind == .stop || kind == .semicolon || kind == .closeMark { return 125 &+ nominal }
      if view.chunks[index] & AttributionView.Chunk.inside != 0 { nominal = 1 }
      index += 1
    }
    return 130 &+ nominal
  }

  /// How many tokens, up to three, are left before the sentence ends; marks and stops count for nothing.
  private func closing(_ token: Int) -> UInt64 {
    guard window.contains(token) else { return 9 }
    let end = view.reading.sentence(of: token).tokens.upperBound
    var left: UInt64 = 0
    var index = token
    while index < end, left < 3 {
      if !view.isPunctuation[index] { left += 1 }
      index += 1
    }
    return left
  }

  /// Of the cue as a whole: decides in which order source, cue and content stand, and whether a source is named at all.
  package func collectOrder(into features: inout [UInt64]) {
    let config =
      proposal.map { report -> UInt64 in
        let first = report.content.first?.lowerBound ?? 0
        return (report.source == nil ? 1 : 2) &+ (first < head ? 4 : 0) &+ (report.source.map { $0.lowerBound < head } ?? false ? 8 : 0)
      } ?? 0
    let marks = frame.markBefore &* 8 &+ frame.markAfter
    features.append(FeatureHash.of(400, frame.form))
    features.append(FeatureHash.of(401, lemma))
    features.append(FeatureHash.of(402, lemma, frame.form))
    features.append(FeatureHash.of(403, marks, frame.form))
    features.append(FeatureHash.of(404, marks, lemma))
    features.append(FeatureHash.of(405, config, frame.form))
    features.append(FeatureHash.of(406, config, marks))
    features.append(FeatureHash.of(407, frame.subjectKind, frame.form))
    features.append(FeatureHash.of(408, frame.subjectKind, frame.opener, marks))
    features.append(FeatureHash.of(409, kind(head - 1), kind(head + 1), frame.form))
    features.append(FeatureHash.of(410, frame.opener, frame.form, marks))
    features.append(FeatureHash.of(411, kind(head - 1), kind(head), kind(head + 1)))
    features.append(FeatureHash.of(412, frame.subjectHead, frame.form))
    features.append(FeatureHash.of(413, quote(head), frame.form))
    let clause = UInt64(view.trees.clauses[head])
    features.append(FeatureHash.of(414, cluster, frame.form))
    features.append(FeatureHash.of(415, cluster, marks))
    features.append(FeatureHash.of(416, clause, climb))
    features.append(FeatureHash.of(417, clause, view.trees.subjects[head] < 0 ? 0 : view.trees.subjects[head] < head ? 1 : 2, frame.form))
    features.append(FeatureHash.of(418, climb, marks))
    var bits = classes.rawValue & WordClass.voice.rawValue
    while bits != 0 {
      let bit = UInt64(bits.trailingZeroBitCount)
      bits &= bits - 1
      features.append(FeatureHash.of(420, bit, frame.form, marks))
      features.append(FeatureHash.of(421, bit, frame.form, frame.subjectKind))
      features.append(FeatureHash.of(422, bit, frame.form, frame.opener))
    }
  }

  /// The lattice of this cue with the weights of three models.
  package func lattice(emission: LinearModel, gap: LinearModel, order: LinearModel, transitions: [Float]) -> ArgumentLattice {
    var lattice = ArgumentLattice(length: window.count, head: head - window.lowerBound, transitions: transitions)
    var batch = LinearModel.Batch()
    var scores: ContiguousArray<Int32> = []
    for token in window {
      collect(token: token, into: &batch.features)
      batch.close()
    }
    emission.score(batch, into: &scores)
    for place in lattice.emissions.indices { lattice.emissions[place] = Float(scores[place]) }
    batch.removeAll()
    for token in window.lowerBound...window.upperBound {
      collect(gapBefore: token, into: &batch.features)
      batch.close()
    }
    gap.score(batch, into: &scores)
    for place in lattice.gaps.indices { lattice.gaps[place] = Float(scores[place]) }
    batch.removeAll()
    collectOrder(into: &batch.features)
    batch.close()
    order.score(batch, into: &scores)
    for place in lattice.orders.indices { lattice.orders[place] = Float(scores[place]) }
    return lattice
  }
}
