import Records

/// What stands around an expression and decides whether it is one.
extension TimeGrammar {
  /// Whether a noun phrase can't go on here.
  func isNounPhraseEnd(_ index: Int) -> Bool {
    let piece = self[index]
    if piece.form == .mark { return !piece.isDash || piece.isSpaced }
    guard piece.form == .word else { return true }
    switch piece.tag {
    case .noun, .properNoun, .adjective, .numeral: return piece.term != .none && piece.kind == .word || piece.kind == .weekday
    default: return true
    }
  }

  /// Whether a new clause, phrase or the end stands here.
  func isClauseEnd(_ index: Int) -> Bool {
    let piece = self[index]
    if piece.form == .mark { return !piece.isDash || piece.isSpaced }
    guard piece.form == .word else { return false }
    switch piece.tag {
    case .verb, .auxiliary, .coordinatingConjunction, .punctuation, .adposition, .subordinatingConjunction, .adverb: return true
    case .particle: return piece.term == .to
    default: return index >= pieces.count
    }
  }

  /// Part of a longer thing: "Covid-19", "$2019", "No. 1984", "bug-2021", "24/7".
  func isGlued(_ index: Int) -> Bool {
    let piece = self[index]
    let before = self[index - 1]
    if before.form == .mark, !piece.isSpaced {
      if before.isMark("(") || before.isMark("\"") || before.isMark("'") || before.isMark("[") || before.isMark("\u{201C}") { return false }
      if before.isDash { return !before.isSpaced && !(self[index - 2].form != .word || isTimeWord(index - 2)) }
      return before.rest != 0 && !before.isMark(",") && !before.isMark(";") && !before.isMark(":")
    }
    if before.isMark("$") || before.isMark("#") { return true }
    return !piece.isSpaced && index > 0 && before.form != .mark
  }

  private func isTimeWord(_ index: Int) -> Bool {
    self[index].kind == .month || self[index].kind == .weekday || self[index].term == .mid || self[index].term == .early
      || self[index].term == .late || isEra(index)
  }

  private func isEra(_ index: Int) -> Bool { self[index].key.map(TimeGrammar.eras.contains) ?? false }

  /// "pre-2011", "the post-1991 order".
  private static let eras = WordKey.set("pre post")

  /// A number that something counts or measures: "2,000 rounds", "2019%", "1500 km".
  func isCountedNumber(_ index: Int) -> Bool {
    let next = self[index + 1]
    if next.isDash, !next.isSpaced, self[index + 2].form == .integer, !self[index + 2].isSpaced { return true }
    if next.isMark("%") || next.isMark("/") || next.isMark("$") { return true }
    if !next.isSpaced, next.form == .word, next.term != .possessive, index + 1 < pieces.count { return true }
    return next.form == .integer || next.form == .grouped || next.kind == .scale || next.form == .decimal
  }

  // MARK: Years

  /// Whether a four-digit number is a year where it stands.
  func isYear(_ index: Int) -> Bool {
    guard let year = yearNumber(index), !isGlued(index), !isCountedNumber(index) else { return false }
    if self[index - 1].form == .integer || self[index - 1].form == .grouped || self[index - 1].isMark("$") { return false }
    let isModern = (1_900...2_099).contains(year)
    if self[index - 1].isDash, isEra(index - 2) { return isModern }
    let next = self[index + 1]
    let countsNext = next.form == .word && (next.tag == .noun || next.tag == .adjective) && next.kind != .word && next.term != .possessive
    switch term(index - 1) {
    case .in, .since, .during, .by, .until: return isModern || !countsNext
    case .from, .before, .after, .between, .through, .of, .and, .or, .early, .late, .mid, .dated, .over:
      return isModern
        ? !(countsNext && isManyNoun(index + 1))
        : !countsNext && term(index - 1) != .and && term(index - 1) != .of && term(index - 1) != .over
    case .about, .around: return !countsNext && (next.form == .mark || isModern && next.tag != .auxiliary && next.tag != .verb)
    case .to:
      return isModern && !countsNext
        && (self[index - 2].tag == .verb || term(index - 2) == .prior || self[index - 2].tag == .adverb || term(index - 2) == .dated)
        && isPostponed(index - 2)
    case .the, .this:
      return isModern && next.form == .word && (next.tag == .noun || next.tag == .properNoun || next.tag == .adjective)
        && !isManyNoun(index + 1)
    case .a, .its, .his, .her, .their, .our, .possessive:
      return year >= 1_950 && isModern && (next.tag == .noun || next.tag == .adjective || next.tag == .properNoun) && !isManyNoun(index + 1)
    case .least, .most, .only, .just, .as, .for, .year, .with, .on:
      return isModern && !(countsNext && isManyNoun(index + 1)) && year >= 1_950
    default: return isModern && standsFree(index)
    }
  }

  /// "postponed to 2026", "dates back to 1950"; "rose to 2001" is a number.
  private func isPostponed(_ index: Int) -> Bool {
    term(index) == .prior || term(index) == .dated || self[index].tag == .adverb
      || self[index].tag == .verb && self[index].key.map(TimeGrammar.movers.contains) ?? false
  }

  private static let movers = WordKey.set(
    "delayed postponed moved extended returned pushed deferred brought dates dating dated return compared back")

  /// A plural that is counted, not dated: "2,019 people"; "2019 levels" and "2022 elections" are dated.
  private func isManyNoun(_ index: Int) -> Bool {
    guard let key = self[index].key else { return false }
    return TimeGrammar.countedNouns.contains(key)
  }

  private static let countedNouns = WordKey.set(
    """
    people men women children troops soldiers rounds dollars euros pounds votes miles kilometres kilometers metres meters feet tons tonnes
    homes houses cases deaths jobs workers members vehicles points seats cars families students police civilians refugees migrants words
    pages units shares points hectares acres barrels calories others prisoners fighters victims
    """)

  /// "2023 was the hottest year", "(2019)", ", 1998,".
  private func standsFree(_ index: Int) -> Bool {
    let (before, next) = (self[index - 1], self[index + 1])
    if before.isMark("("), next.isMark(")") || next.isMark(",") { return true }
    if index == 0 { return next.tag == .auxiliary || next.tag == .verb }
    if before.isMark(","), self[index - 2].form == .integer {
      return yearNumber(index - 2) != nil && (next.isMark(",") || next.term == .and || next.term == .or)
    }
    return before.kind == .month || before.kind == .season
      || before.isMark(",") && (next.isMark(",") || next.isMark(".")) && self[index - 2].kind == .none && self[index - 2].tag == .properNoun
  }

  // MARK: Months and weekdays as names

  /// Whether a month's name without day and year is one: "in May", "The March vote".
  func isMonthAlone(_ index: Int) -> Bool {
    let piece = self[index]
    let length = piece.end - piece.start
    let isAmbiguous = piece.value == 5 || piece.value == 3 && length == 5 || length == 3
    guard isAmbiguous else { return true }
    if opensTime(index - 1) { return !(piece.value == 5 && self[index + 1].tag == .verb && term(index - 1) == .to) }
    if term(index - 1) == .the { return self[index + 1].tag == .noun && !self[index + 1].isCapital }
    if term(index - 1) == .and || term(index - 1) == .or || term(index - 1) == .to { return self[index - 2].kind == .month }
    if self[index + 1].isDash { return self[index + 2].kind == .month }
    return (term(index + 1) == .and || term(index + 1) == .or) && self[index + 2].kind == .month
  }

  private func opensTime(_ index: Int) -> Bool {
    switch term(index) {
    case .in, .since, .until, .by, .during, .before, .after, .from, .between, .through, .early, .late, .mid, .last, .next, .this, .of, .on,
      .around,
      .over, .least, .prior, .every, .each, .about:
      true
    default: false
    }
  }

  /// "Theresa May", "Black September", "the Sunday Times", "Tuesday Weld", "April Jones", "Bloody Sunday".
  func isPartOfName(_ draft: TimeDraft) -> Bool {
    guard draft.pieces.count == 1 else { return false }
    let index = draft.pieces.lowerBound
    let piece = self[index]
    switch piece.kind {
    case .month, .weekday, .season: break
    default: return piece.isCapital && isMasthead(index)
    }
    if followsName(index) { return true }
    let next = self[index + 1]
    if term(index - 1) == .the, piece.kind == .weekday, next.form == .word, next.isCapital, next.kind == .none || next.term == .times {
      return true
    }
    guard next.form == .word, next.isCapital, next.isSpaced, next.kind == .none || next.term == .times,
      next.tag == .properNoun || next.tag == .noun
    else { return false }
    if next.term == .possessive { return false }
    let before = self[index - 1]
    // "On Monday Israel said" and "said Tuesday President Smith" against "the Sunday Times" and "April Jones said".
    if piece.kind == .weekday, before.tag == .adposition || before.tag == .verb || before.tag == .adverb { return false }
    if piece.kind == .month, opensTime(index - 1), term(index - 1) != .of, term(index - 1) != .by { return false }
    if before.term == .the, piece.kind == .month, !(self[index + 2].isCapital && self[index + 2].form == .word) { return piece.value == 5 }
    return true
  }

  private func followsName(_ index: Int) -> Bool {
    let before = self[index - 1]
    guard before.form == .word, before.isCapital, before.kind == .none, before.isSpaced || index == 1 else { return false }
    guard before.tag == .properNoun || before.tag == .noun || before.tag == .adjective else { return false }
    // "Police Friday arrested" is rarer than "Man Friday"; "Washington, Monday" has its comma.
    return true
  }

  private func isMasthead(_ index: Int) -> Bool {
    term(index) == .today && self[index - 1].tag == .properNoun
  }
}
