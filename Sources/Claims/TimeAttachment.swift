import Records

/// Which times of a sentence belong to a verb, as the dependency tree has it: of "killed nine soldiers on Monday, the army said on
/// Tuesday", Tuesday to "said".
struct TimeAttachment {
  let reading: Reading
  private var tokens: Tokens { reading.text.tokens }

  /// The first day or stretch of days that hangs on `anchor`, or on what the verb has beside it ("said at a news conference on Friday").
  ///
  /// - Parameters:
  ///   - anchor: a verb, or the noun or preposition that tells of the saying.
  ///   - content: what is said: its times are those of the deed.
  ///   - pastHarms: whether a time behind a harm still counts, as in "alerted them to the plot on March 4".
  /// - Returns: nil where the time hangs on a harm or its phrase; none of a text without a tree.
  func time(of anchor: Int, in sentence: Sentence, outside content: [Range<Int>] = [], pastHarms: Bool = false) -> TimeExpression? {
    guard tokens.isParsed, sentence.tokens.contains(anchor) else { return nil }
    let anchor = verbOrNoun(anchor)
    return reading.times(in: sentence.range).first { time in
      guard day(of: time) != nil, sentence.range.contains(time.range), let own = words(of: time, in: sentence) else { return false }
      // "said on Monday that": right behind the verb, wherever the content was found to begin.
      let isBeside = own.lowerBound > anchor && own.lowerBound - anchor <= 2
      guard isBeside || !content.contains(where: { $0.overlaps(own) }), pastHarms || !standsBehindHarm(own, anchor) else { return false }
      return hangs(own, on: anchor) || partsSubject(own, from: anchor)
    }
  }

  /// The days of a date, or of an hour with its day; nil for what has none.
  func day(of time: TimeExpression) -> PartialInterval? {
    guard let interval = time.interval else { return nil }
    switch time.kind {
    case .date: return interval
    case .time: return PartialInterval(start: interval.start.map { String($0.prefix(10)) }, end: interval.end.map { String($0.prefix(10)) })
    default: return nil
    }
  }

  /// Its tokens, in order; nil where it has none in the sentence.
  func words(of time: TimeExpression, in sentence: Sentence) -> Range<Int>? {
    let own = sentence.tokens.filter { time.range.contains(tokens.range($0)) }
    guard let first = own.first, let last = own.last else { return nil }
    return first..<last + 1
  }

  /// The preposition before it: "by" of "by Friday".
  func preposition(of time: Range<Int>) -> String? {
    guard time.lowerBound > 0 else { return nil }
    let before = time.lowerBound - 1
    return reading.has(before, .preposition) || reading.tag(before) == .adposition ? reading.lower[before] : nil
  }

  /// The token outside of the time that it depends on.
  func head(of time: Range<Int>) -> Int? {
    time.lazy.compactMap { tokens.head(of: $0) }.first { !time.contains($0) }
  }

  /// "the minister on Monday accused": between subject and verb, to whichever of them the tree hangs it.
  private func partsSubject(_ time: Range<Int>, from anchor: Int) -> Bool {
    guard time.upperBound == anchor, reading.isVerb(anchor), preposition(of: time) == "on" else { return false }
    let subject = time.lowerBound - 2
    return subject >= 0 && reading.isNominal(subject) && !isHarm(subject) && reading.sentenceOf[subject] == reading.sentenceOf[anchor]
  }

  // MARK: The way up

  /// "according" is a preposition of the one it leads to.
  private func verbOrNoun(_ anchor: Int) -> Int {
    guard let relation = tokens.relation(of: anchor), relation == .case || relation == .fixed || relation == .mark,
      let head = tokens.head(of: anchor)
    else { return anchor }
    return head
  }

  private func hangs(_ time: Range<Int>, on anchor: Int) -> Bool {
    guard var node = time.first(where: { tokens.head(of: $0).map { !time.contains($0) } ?? false }) else { return false }
    if time.contains(anchor) { return false }
    for step in 0..<5 {
      guard let head = tokens.head(of: node), let relation = tokens.relation(of: node) else { return false }
      if step == 0, [.nsubj, .nsubjPass, .csubj, .root, .ccomp].contains(relation) { return false }
      if head == anchor { return step == 0 || isBeside(node, relation, anchor, time) }
      guard isPassed(head), ![.appos, .conj, .nsubj, .nsubjPass, .ccomp, .parataxis].contains(relation) else { return false }
      node = head
    }
    return false
  }

  /// A noun on the way up: "conference" of "a news conference on Friday", never the harm; a clause that tells of the saying.
  private func isPassed(_ node: Int) -> Bool {
    if reading.isVerb(node) {
      switch tokens.relation(of: node) {
      case .advcl: return reading.has(node, [.say, .tell]) || TimeAttachment.speaking.contains(reading.lemma(node))
      case .acl, .aclRelcl: return TimeAttachment.publishing.contains(reading.lemma(node))
      default: return false
      }
    }
    return !isHarm(node)
  }

  private func isBeside(_ node: Int, _ relation: Relation, _ anchor: Int, _ time: Range<Int>) -> Bool {
    switch relation {
    case .obl, .obj, .iobj, .nmod, .oblUnmarked, .oblAgent: true
    // "said the mayor on Friday", "the Dawn Front on Sunday claimed"
    case .nsubj: node > anchor || time.upperBound == anchor
    case .advcl: reading.isVerb(node)
    default: false
    }
  }

  private func isHarm(_ token: Int) -> Bool {
    reading.has(token, .harm)
      || reading.has(token, .weakHarm) && !TimeAttachment.shares.contains(reading.lemma(token))
  }

  /// "claimed the attack on Tuesday" may give the day of either.
  private func standsBehindHarm(_ time: Range<Int>, _ anchor: Int) -> Bool {
    guard time.lowerBound > anchor else { return false }
    let between = anchor + 1..<time.lowerBound
    guard !between.contains(where: { reading.isComma($0) || reading.isMark($0) }) else { return false }
    return between.contains { reading.has($0, .harm) || reading.has($0, .violence) && reading.isVerb($0) }
  }

  private static let speaking: Set<String> = ["speak", "talk", "write", "testify", "appear", "brief", "address"]
  private static let publishing: Set<String> = [
    "publish", "release", "issue", "post", "broadcast", "air", "carry", "print", "circulate", "date", "give", "file", "hold", "send",
  ]
  /// "claimed responsibility on Monday": what one has in a harm is not the harm.
  private static let shares: Set<String> = ["responsibility", "role", "part", "hand", "involvement", "fault", "event", "act"]
}
