import Records

/// Where an expression stands: what governs it and which way its clause looks.
struct TimePlace {
  enum Bound { case none, since, until, by, before, after, from }

  let bytes: TextRange
  let bound: Bound
  let direction: ClauseTense.Direction
  /// "the worst in 30 years".
  let isUnderSuperlative: Bool

  init(draft: TimeDraft, grammar: TimeGrammar, tense: ClauseTense) {
    let (start, end) = (draft.pieces.lowerBound, draft.pieces.upperBound)
    bytes = TextRange(grammar[start].start, grammar[end - 1].end)
    let bound = TimePlace.bound(start, end, grammar)
    self.bound = bound
    let clause = tense.direction(at: draft.pieces)
    switch bound {
    case .since: direction = .past
    default: direction = clause
    }
    isUnderSuperlative = grammar.term(start - 1) == .in && TimePlace.followsSuperlative(start, grammar)
  }

  private static func bound(_ start: Int, _ end: Int, _ grammar: TimeGrammar) -> Bound {
    var index = start - 1
    while isSkipped(grammar.term(index)) || grammar[index].key == shortly { index -= 1 }
    switch grammar.term(index) {
    case .since: return .since
    case .until, .through: return .until
    case .by: return grammar[index - 1].tag == .numeral ? .none : .by
    case .before: return modifiesNoun(end, grammar) || grammar[index - 1].kind == .unit ? .none : .before
    case .after: return modifiesNoun(end, grammar) || grammar[index - 1].kind == .unit ? .none : .after
    case .from: return .from
    case .than where grammar.term(index - 1) == .later && grammar.term(index - 2) == .no: return .until
    case .to where grammar.term(index - 1) == .prior: return modifiesNoun(end, grammar) ? .none : .before
    case .to where grammar.term(index - 1) == .up: return .until
    case .of where grammar.term(index - 1) == .ahead: return modifiesNoun(end, grammar) ? .none : .before
    case .in, .of, .on: return isSinceEvent(index, grammar) ? .since : .none
    default: return .none
    }
  }

  private static let shortly = WordKey("shortly")

  private static func isSkipped(_ term: TimeTerm) -> Bool {
    switch term {
    case .at, .least, .most, .about, .around, .nearly, .only, .just, .the: true
    default: false
    }
  }

  /// "prior to the 2022 invasion" is no bound on 2022.
  private static func modifiesNoun(_ end: Int, _ grammar: TimeGrammar) -> Bool {
    let piece = grammar[end]
    return piece.term == .possessive || (piece.form == .word && (piece.tag == .noun || piece.tag == .properNoun) && piece.kind == .none)
  }

  /// "since independence in 1960", "since records began in 1884".
  private static func isSinceEvent(_ index: Int, _ grammar: TimeGrammar) -> Bool {
    var back = index - 1
    while back >= max(0, index - 7) {
      if grammar.term(back) == .since { return true }
      if grammar[back].form != .word { return false }
      back -= 1
    }
    return false
  }

  private static func followsSuperlative(_ start: Int, _ grammar: TimeGrammar) -> Bool {
    (max(0, start - 7)..<max(0, start)).contains { grammar[$0].key.map(superlatives.contains) ?? false }
  }

  private static let superlatives = WordKey.set(
    """
    worst best first most least highest lowest biggest largest deadliest strongest weakest fastest slowest hottest coldest driest wettest
    heaviest longest shortest smallest bloodiest warmest greatest steepest sharpest lightest poorest richest
    """)
}
