import Models

/// What tells whether a token is the head of a cue: its word, what stands around it, and what the rules propose there.
package enum CueFeatures {
  package static func collect(_ token: Int, _ view: AttributionView, into features: inout [UInt64]) {
    let reading = view.reading
    let sentence = reading.sentence(of: token).tokens
    func word(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? view.words[token + offset] : 0x5EED }
    func lemma(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? view.lemmas[token + offset] : 0x5EED }
    func kind(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? UInt64(view.kinds[token + offset]) : 99 }
    let lemma0 = lemma(0)
    let kind0 = kind(0)
    let tag = UInt64(reading.tag(token).rawValue)
    let quoted: UInt64 = view.quotes[token] >= 0 ? 1 : 0
    let frame = CueFrame(token, view)
    let proposal: UInt64 = frame.proposal < 0 ? 0 : view.proposals[frame.proposal].source == nil ? 1 : 2
    let inside = UInt64(view.proposed[token])
    features.append(FeatureHash.of(100, 0))
    features.append(FeatureHash.of(101, word(0), tag))
    features.append(FeatureHash.of(102, lemma0))
    features.append(FeatureHash.of(103, lemma0, quoted))
    features.append(FeatureHash.of(104, suffix(reading.lower[token], 3), tag))
    features.append(FeatureHash.of(105, kind0, quoted))
    features.append(FeatureHash.of(106, word(-1), word(0)))
    features.append(FeatureHash.of(107, word(0), word(1)))
    features.append(FeatureHash.of(108, word(-1), kind0))
    features.append(FeatureHash.of(109, word(1), kind0))
    features.append(FeatureHash.of(110, word(2), kind0))
    features.append(FeatureHash.of(111, word(-2), kind0))
    features.append(FeatureHash.of(112, kind(-1), kind0, kind(1)))
    features.append(FeatureHash.of(113, kind(-2), kind(-1), kind0))
    features.append(FeatureHash.of(114, kind0, kind(1), kind(2)))
    features.append(FeatureHash.of(115, lemma0, kind(1)))
    features.append(FeatureHash.of(116, lemma0, kind(-1)))
    features.append(FeatureHash.of(117, lemma0, frame.form))
    features.append(FeatureHash.of(118, lemma0, frame.opener))
    features.append(FeatureHash.of(119, kind0, frame.opener, frame.subjectKind))
    features.append(FeatureHash.of(120, lemma0, frame.subjectKind))
    features.append(FeatureHash.of(121, frame.form, frame.subjectKind, quoted))
    features.append(FeatureHash.of(122, frame.subjectHead, kind0))
    features.append(FeatureHash.of(123, proposal, inside, quoted))
    features.append(FeatureHash.of(124, proposal, kind0, inside))
    features.append(FeatureHash.of(125, lemma0, proposal, inside))
    features.append(FeatureHash.of(126, frame.markBefore, frame.markAfter, kind0))
    features.append(FeatureHash.of(127, frame.markBefore, frame.markAfter, lemma0))
    features.append(FeatureHash.of(128, frame.form, frame.opener, inside))
    features.append(FeatureHash.of(129, word(1), word(2), kind0))
    features.append(FeatureHash.of(130, word(-1), kind0, word(1)))
    features.append(FeatureHash.of(131, UInt64(min(token - sentence.lowerBound, 6)), kind0))
    features.append(FeatureHash.of(132, UInt64(min(sentence.upperBound - token, 6)), kind0))
    features.append(FeatureHash.of(133, frame.verbsBefore, kind0, frame.subjectKind))
    features.append(FeatureHash.of(134, frame.verbsAfter, kind0, frame.opener))
    collectTree(token, view, frame, into: &features)
    collectClusters(token, view, frame, sentence, into: &features)
    collectLooks(token, view, frame, sentence, into: &features)
    var classes = reading.words[token].classes.rawValue
    while classes != 0 {
      let bit = UInt64(classes.trailingZeroBitCount)
      classes &= classes - 1
      features.append(FeatureHash.of(140, bit, tag))
      features.append(FeatureHash.of(141, bit, kind0, kind(1)))
      features.append(FeatureHash.of(142, bit, frame.form, frame.opener))
      features.append(FeatureHash.of(143, bit, frame.form, frame.subjectKind))
      features.append(FeatureHash.of(144, bit, frame.form, inside))
      features.append(FeatureHash.of(145, bit, frame.markBefore, frame.markAfter))
    }
  }

  static func suffix(_ word: String, _ length: Int) -> UInt64 {
    var hash = FeatureHash.seed
    for byte in word.utf8.suffix(length) { hash = FeatureHash.byte(hash, byte) }
    return hash
  }

  /// Whether a token can be the head of a cue at all; nineteen in twenty heads can, and half of the tokens cannot.
  package static func isCandidate(_ token: Int, _ view: AttributionView) -> Bool {
    if view.proposalAt[token] >= 0 { return true }
    switch TokenKind(rawValue: view.kinds[token]) ?? .other {
    case .verbFinite, .verbBase, .verbGerund, .verbParticiple, .speechFinite, .speechBase, .speechGerund, .speechParticiple: return true
    case .noun, .reportNoun, .documentNoun, .sourceNoun, .agentNoun, .adjective, .accordingWord, .colon, .auxiliary: return true
    case .adposition: return view.quotes[token] < 0
    case .adverb: return view.reading.has(token, .reportedly)
    default: return false
    }
  }
}

extension CueFeatures {
  /// What hangs on the word, and what it hangs on.
  private static func collectTree(_ token: Int, _ view: AttributionView, _ frame: CueFrame, into features: inout [UInt64]) {
    let trees = view.trees
    let relation = trees.relation(token)
    let above = trees.head(of: token)
    let clause = UInt64(trees.clauses[token])
    let subject = trees.subjects[token] < 0 ? 97 : UInt64(view.kinds[Int(trees.subjects[token])])
    let object = trees.objects[token] < 0 ? 97 : UInt64(view.kinds[Int(trees.objects[token])])
    let lemma = view.lemmas[token]
    let kind = UInt64(view.kinds[token])
    features.append(FeatureHash.of(150, relation, kind))
    features.append(FeatureHash.of(151, lemma, relation))
    features.append(FeatureHash.of(152, lemma, clause))
    features.append(FeatureHash.of(153, clause, subject, relation))
    features.append(FeatureHash.of(154, clause, object, kind))
    features.append(FeatureHash.of(155, lemma, object, subject))
    features.append(FeatureHash.of(156, above.map { view.lemmas[$0] } ?? 0, relation))
    features.append(FeatureHash.of(157, above.map { view.wideCluster($0) } ?? 999, relation, kind))
    features.append(FeatureHash.of(158, reporter(above: token, view), kind))
    features.append(FeatureHash.of(159, reporter(above: token, view), clause, frame.form))
  }

  /// How many steps above a token a reporting verb stands, at most four, and by which relation one comes to it; 0 for none.
  private static func reporter(above token: Int, _ view: AttributionView) -> UInt64 {
    var node = token
    for step in 1...4 {
      guard let above = view.trees.head(of: node) else { return 0 }
      if view.isMainVerb(above), view.reading.has(above, .voice) { return UInt64(step) &* 64 &+ view.trees.relation(node) }
      node = above
    }
    return 0
  }

  /// What the network says of the word, its neighbours and its subject.
  private static func collectLooks(
    _ token: Int, _ view: AttributionView, _ frame: CueFrame, _ sentence: Range<Int>, into features: inout [UInt64]
  ) {
    func content(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? view.wideLook(.content, token + offset) : 9 }
    let look = view.look(.head, token)
    let wide = view.wideLook(.head, token)
    let kind = UInt64(view.kinds[token])
    let subject = frame.subject.map { view.look(.source, over: $0.core) } ?? 30
    var rivals: UInt64 = 0
    for other in sentence where other != token && view.look(.head, other) > look { rivals += 1 }
    features.append(FeatureHash.of(170, look))
    features.append(FeatureHash.of(171, look, view.lemmas[token]))
    features.append(FeatureHash.of(172, look, kind))
    features.append(FeatureHash.of(173, look, view.look(.cue, token)))
    features.append(FeatureHash.of(174, wide, view.quotes[token] >= 0 ? 1 : 0, UInt64(view.trees.clauses[token])))
    features.append(FeatureHash.of(175, wide, frame.form, frame.opener))
    features.append(FeatureHash.of(176, wide, subject))
    features.append(FeatureHash.of(177, wide, content(0), content(-1) &* 16 &+ content(1)))
    features.append(FeatureHash.of(178, look, min(rivals, 3)))
    features.append(FeatureHash.of(179, wide, view.look(.content, over: token + 1..<min(sentence.upperBound, token + 9)), kind))
  }

  /// The company that the word and its neighbours keep, for cues that the corpus has seldom or never.
  private static func collectClusters(
    _ token: Int, _ view: AttributionView, _ frame: CueFrame, _ sentence: Range<Int>, into features: inout [UInt64]
  ) {
    func wide(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? view.wideCluster(token + offset) : 999 }
    let fine = view.cluster(token)
    let here = wide(0)
    let kind = UInt64(view.kinds[token])
    let clause = UInt64(view.trees.clauses[token])
    features.append(FeatureHash.of(160, fine, kind))
    features.append(FeatureHash.of(161, fine, frame.form, view.quotes[token] >= 0 ? 1 : 0))
    features.append(FeatureHash.of(162, fine, clause))
    features.append(FeatureHash.of(163, fine, frame.opener))
    features.append(FeatureHash.of(164, here, frame.subjectKind, clause))
    features.append(FeatureHash.of(165, here, view.trees.relation(token)))
    features.append(FeatureHash.of(166, wide(-1), kind))
    features.append(FeatureHash.of(167, wide(1), kind))
    features.append(FeatureHash.of(168, here, wide(1)))
    features.append(FeatureHash.of(169, here, frame.markBefore, frame.markAfter))
  }
}

/// What stands around a word that may be a cue.
struct CueFrame {
  enum Form {
    static let other: UInt64 = 0, passive: UInt64 = 1, gerund: UInt64 = 2, finite: UInt64 = 3, base: UInt64 = 4, noun: UInt64 = 5
  }

  let form: UInt64
  /// The kind of what a content after it would begin with, past adverbs and a hearer.
  let opener: UInt64
  let subject: Phrase?
  let subjectKind: UInt64
  /// Hash of the subject's head word.
  let subjectHead: UInt64
  /// Index of the rules' proposal with this head, -1 for none.
  let proposal: Int
  /// Whether a closing mark or comma, and an opening mark, stand near.
  let markBefore: UInt64
  let markAfter: UInt64
  let verbsBefore: UInt64
  let verbsAfter: UInt64

  init(_ token: Int, _ view: AttributionView) {
    let reading = view.reading
    let sentence = reading.sentence(of: token).tokens
    let kind = TokenKind(rawValue: view.kinds[token]) ?? .other
    proposal = Int(view.proposalAt[token])
    var form = Form.other
    switch kind {
    case .verbGerund, .speechGerund: form = Form.gerund
    case .verbFinite, .speechFinite: form = Form.finite
    case .verbBase, .speechBase: form = Form.base
    case .verbParticiple, .speechParticiple: form = Form.finite
    case .noun, .reportNoun, .documentNoun, .sourceNoun, .agentNoun: form = Form.noun
    default: break
    }
    if kind.isVerb, CueFrame.isPassive(token, reading, sentence) { form = Form.passive }
    self.form = form
    if kind.isVerb {
      subject =
        form == Form.gerund ? CueFrame.gerundSubject(token, reading, sentence) : reading.subject(of: token, floor: sentence.lowerBound)
    } else {
      subject = nil
    }
    subjectKind = subject.map { UInt64(view.kinds[$0.head]) } ?? 98
    subjectHead = subject.map { view.words[$0.head] } ?? 0
    var next = token + 1
    while next < sentence.upperBound, next < token + 3, view.kinds[next] == TokenKind.adverb.rawValue { next += 1 }
    opener = next < sentence.upperBound ? UInt64(view.kinds[next]) : 97
    markBefore = CueFrame.markBefore(token, view, sentence)
    markAfter = CueFrame.markAfter(token, view, sentence)
    verbsBefore = UInt64(min(3, view.verbs(in: sentence.lowerBound..<token)))
    verbsAfter = UInt64(min(3, view.verbs(in: token + 1..<sentence.upperBound)))
  }

  private static func isPassive(_ token: Int, _ reading: Reading, _ sentence: Range<Int>) -> Bool {
    guard reading.isParticiple(token) else { return false }
    var before = token - 1
    while before >= sentence.lowerBound, reading.tag(before) == .adverb || reading.has(before, .negation) { before -= 1 }
    guard before >= sentence.lowerBound else { return false }
    switch reading.lower[before] {
    case "be", "is", "are", "was", "were", "been", "being", "'re", "'m", "am", "get", "got": return true
    case "'s": return reading.tag(before) == .auxiliary
    default: return false
    }
  }

  /// The subject of the finite verb that a gerund leans on.
  private static func gerundSubject(_ token: Int, _ reading: Reading, _ sentence: Range<Int>) -> Phrase? {
    var verb = token - 1
    while verb >= sentence.lowerBound {
      if reading.isFinite(verb), reading.quotationOf[verb] == reading.quotationOf[token] {
        return reading.subject(of: verb, floor: sentence.lowerBound)
      }
      verb -= 1
    }
    return nil
  }

  /// 0 nothing, 1 a comma, 2 a closing mark within a few tokens before, 3 farther before in the sentence.
  private static func markBefore(_ token: Int, _ view: AttributionView, _ sentence: Range<Int>) -> UInt64 {
    var before = token - 1
    var comma = false
    while before >= sentence.lowerBound {
      let kind = TokenKind(rawValue: view.kinds[before]) ?? .other
      if kind == .closeMark { return token - before <= 6 ? 2 : 3 }
      if kind == .comma, token - before <= 6 { comma = true }
      before -= 1
    }
    // "…?" he asked: the splitter may have parted them.
    if sentence.lowerBound > 0, view.kinds[sentence.lowerBound - 1] == TokenKind.closeMark.rawValue { return 4 }
    return comma ? 1 : 0
  }

  /// 0 nothing, 1 a colon, 2 an opening mark within a few tokens, 3 farther on in the sentence.
  private static func markAfter(_ token: Int, _ view: AttributionView, _ sentence: Range<Int>) -> UInt64 {
    var after = token + 1
    while after < sentence.upperBound {
      let kind = TokenKind(rawValue: view.kinds[after]) ?? .other
      if kind == .openMark { return after - token <= 6 ? 2 : 3 }
      if kind == .colon { return 1 }
      after += 1
    }
    return 0
  }
}
