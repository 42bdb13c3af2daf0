import Records

/// Finds the times of a text and lays them on the calendar.
///
/// First pass, a sentence at a time: the grammar reads expressions without any calendar. Second pass: each is resolved against the
/// day of publication or the last date mentioned, in the direction of its clause, and its preposition stretches the interval.
/// Without a day of publication whatever rests on it stays unresolved.
///
/// - Complexity: linear in the tokens.
enum TimeReader {
  static func read(bytes: [UInt8], tokens: Tokens, sentences: [Sentence], published: CalendarDay?) -> [TimeExpression] {
    var times: [TimeExpression] = []
    var pieces = TimePieces()
    var resolver = TimeResolver(published: published)
    var next = 0
    while next < sentences.count {
      let start = sentences[next].tokens.lowerBound
      pieces.read(sentences[next].tokens, tokens, bytes.span)
      next += 1
      // "9:30 a.m. Thursday" may look like two sentences.
      while pieces.endOnMeridiem, next < sentences.count {
        pieces.read(start..<sentences[next].tokens.upperBound, tokens, bytes.span)
        next += 1
      }
      guard pieces.mayHoldTime else { continue }
      let grammar = TimeGrammar(pieces: pieces.all)
      let tense = ClauseTense(pieces: pieces.all, lemmas: tokens.lemmas)
      resolver.beginSentence(grammar)
      for draft in grammar.drafts() {
        let place = TimePlace(draft: draft, grammar: grammar, tense: tense)
        guard let time = resolver.resolve(draft, at: place) else { continue }
        times.append(time)
      }
    }
    return times
  }
}

extension TimeGrammar {
  /// The expressions of the sentence, in order, ranges joined.
  func drafts() -> [TimeDraft] {
    var drafts: [TimeDraft] = []
    var index = 0
    while index < pieces.count {
      guard var draft = expression(at: index) else {
        index += 1
        continue
      }
      if let range = range(from: draft) { draft = range }
      if let last = drafts.last { draft = sharing(draft, with: last) }
      drafts.append(draft)
      index = max(draft.end, index + 1)
    }
    return drafts
  }

  /// "next Wednesday and Thursday": both are next.
  private func sharing(_ draft: TimeDraft, with last: TimeDraft) -> TimeDraft {
    let joint = last.end
    guard joint + 1 == draft.pieces.lowerBound, term(joint) == .and || term(joint) == .or || self[joint].isMark(",") else { return draft }
    switch (last.reading, draft.reading) {
    case (.weekday(_, let choice), .weekday(let weekday, .nearest)):
      return TimeDraft(draft.pieces.lowerBound, draft.end, .weekday(weekday, choice))
    case (.month(_, .open, let choice), .month(let month, .open, .nearest)):
      return TimeDraft(draft.pieces.lowerBound, draft.end, .month(month, .open, choice))
    default: return draft
    }
  }

  /// "from X to Y", "between X and Y", "X–Y", "X to Y".
  private func range(from first: TimeDraft) -> TimeDraft? {
    if case .range = first.reading { return nil }
    guard first.reading.canBound else { return nil }
    let opener = opener(first)
    let joint = term(first.end)
    let isJoined =
      switch opener {
      case .between: joint == .and
      case .from: joint == .to || joint == .until || joint == .through || self[first.end].isDash
      default: self[first.end].isDash && !self[first.end].isSpaced || (joint == .to || joint == .through) && first.reading.isRangeable
      }
    guard isJoined else { return nil }
    var next = first.end + 1
    while term(next) == .at || term(next) == .least || term(next) == .about || term(next) == .around { next += 1 }
    guard let second = expression(at: next) ?? boundary(next, after: first), second.reading.canBound else { return nil }
    if case .range = second.reading { return nil }
    return TimeDraft(boundedStart(first), second.end, .range(first.reading, second.reading))
  }

  /// "from at least 2016": the modifier is inside the extent.
  private func boundedStart(_ draft: TimeDraft) -> Int {
    let start = draft.pieces.lowerBound
    return term(start - 2) == .at && (term(start - 1) == .least || term(start - 1) == .most) ? start - 2 : start
  }

  private func opener(_ draft: TimeDraft) -> TimeTerm {
    var index = draft.pieces.lowerBound - 1
    while index >= 0, term(index) == .at || term(index) == .least || term(index) == .about || term(index) == .around || term(index) == .the
    { index -= 1 }
    return term(index)
  }

  /// The second year of "from 1994 to 2001" and the second hour of "from 9 to 5 p.m.".
  private func boundary(_ index: Int, after first: TimeDraft) -> TimeDraft? {
    guard let year = yearNumber(index), !isCountedNumber(index) else { return nil }
    switch first.reading {
    case .year(let start) where year > start: return TimeDraft(index, index + 1, .year(year))
    case .month, .day, .part, .season: return TimeDraft(index, index + 1, .year(year))
    default: return nil
    }
  }
}

extension TimeReading {
  /// Whether a range can have it for an end.
  fileprivate var canBound: Bool {
    switch self {
    case .day, .month, .year, .weekday, .clock, .season, .quarter, .decade, .century, .offset, .holiday, .reference(.present), .unit,
      .shift,
      .dayPart, .dayOfMonth, .half:
      true
    case .part(_, let inner): inner.canBound
    default: false
    }
  }

  /// Whether "X to Y" is a range without "from".
  fileprivate var isRangeable: Bool {
    switch self {
    case .day, .month, .weekday, .clock, .season, .quarter: true
    case .year: true
    case .part(_, let inner): inner.isRangeable
    default: false
    }
  }
}
