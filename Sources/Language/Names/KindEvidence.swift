import Records

/// What a text says about the kind of a name, all its mentions taken together.
///
/// A tagger that sees one sentence at a time calls an unknown state a person in one and an organisation in the next. The words round
/// all mentions decide together with the tagger: "in Karsia", "Karsian", "Karsia’s foreign ministry" make a place.
struct KindEvidence {
  struct Scores {
    var person: Float = 0
    var organisation: Float = 0
    var place: Float = 0
    var armed: Float = 0

    subscript(kind: Name.Kind) -> Float {
      switch kind {
      case .person: person
      case .organisation: organisation
      case .place: place
      case .armedGroup: armed
      default: 0
      }
    }
  }

  let tokens: Tokens
  let forms: WordForms
  let sentences: [Sentence]
  /// States and the like, by the token they begin and end with.
  let placeStarts: Set<Int>
  let placeEnds: Set<Int>

  // MARK: The name itself

  func ofWords(_ name: Range<Int>) -> Scores {
    var scores = Scores()
    let first = classes(name.lowerBound)
    let last = classes(name.upperBound - 1)
    if name.count > 1 {
      if first & NameWords.givenName != 0 { scores.person += 6 }
      if last & NameWords.organisationWord != 0 || isOf(name.lowerBound + 1) && first & NameWords.organisationWord != 0 {
        scores.organisation += 5
      }
      if last & NameWords.placeWord != 0, first & NameWords.givenName == 0 { scores.place += 3 }
      if first & NameWords.placeWord != 0, last & NameWords.organisationWord == 0 { scores.place += 3 }
      if isWord(name.lowerBound, KindWords.townStarts), last & NameWords.organisationWord == 0 { scores.place += 3 }
    } else {
      if first & NameWords.place != 0 { scores.place += 4 }
      if first & NameWords.givenName != 0 { scores.person += 1.5 }
      if isWord(name.lowerBound, KindWords.media) { scores.organisation += 6 }
      if isWord(name.lowerBound, KindWords.shortStates) { scores.place += 8 }
      if forms.flags[name.lowerBound] & WordForms.allUpper != 0, (2...6).contains(length(name.lowerBound)) { scores.organisation += 1.5 }
    }
    if name.contains(where: { isWord($0, KindWords.armedNames) }) { scores.armed += 6 }
    if name.count > 1, name.contains(where: { isWord($0, KindWords.perhapsArmed) }) {
      scores.organisation += 4
      scores.armed += 2.5
    }
    return scores
  }

  /// Whether a name could be an armed group's: "Dawn Front", "Red Brigade".
  func isPerhapsArmed(_ name: Range<Int>) -> Bool { name.contains { isWord($0, KindWords.perhapsArmed) } }

  // MARK: Its surroundings

  func around(_ name: Range<Int>) -> Scores {
    let sentence = sentences[NameEdges.index(of: name.lowerBound, in: sentences)].tokens
    var scores = Scores()
    if name.lowerBound > sentence.lowerBound { before(name, sentence, &scores) }
    if name.upperBound < sentence.upperBound { behind(name, sentence, &scores) }
    return scores
  }

  private func before(_ name: Range<Int>, _ sentence: Range<Int>, _ scores: inout Scores) {
    let previous = name.lowerBound - 1
    let next = name.upperBound < sentence.upperBound ? name.upperBound : nil
    // "In Byron’s later poems" says nothing of Byron.
    let isHead = next.map { !isNominal($0) && forms.lower[$0] != NameEdges.possessive } ?? true
    if classes(previous) & (NameWords.title | NameWords.role) != 0, tokens.tags[previous] != .verb,
      classes(previous) & NameWords.organisationWord == 0
    {
      scores.person += 4
    }
    // Initials are seldom a place's, and "in" stands before all that people work or trust in.
    let isInitials = name.count == 1 && forms.flags[name.lowerBound] & WordForms.allUpper != 0
    if isWord(previous, KindWords.inside), isHead, !isInitials { scores.place += 3 }
    if isWord(previous, KindWords.near), isHead { scores.place += 2 }
    if isWord(previous, KindWords.towards), isHead, !isInitials { scores.place += 0.75 }
    if isWord(previous, KindWords.directions) { scores.place += 3 }
    if isWord(previous, KindWords.groups) { scores.organisation += 3 }
    if isWord(previous, KindWords.militants) || isWord(previous, KindWords.groups) && hasArmedWord(previous, sentence) {
      scores.armed += 3
      scores.organisation += 1
    }
    if isWord(previous, KindWords.capital) { scores.place += 3 }
    if isThe(previous), isHead {
      scores.organisation += 1.5
      scores.person -= 3
    }
    if placeEnds.contains(previous) || previous > sentence.lowerBound && isAnd(previous) && placeEnds.contains(previous - 1) {
      if placeEnds.contains(previous - 1) { scores.place += 1.5 }
    }
    var noun = previous
    if isThe(noun), noun > sentence.lowerBound { noun -= 1 }
    guard isOf(noun), noun > sentence.lowerBound else { return }
    if isWord(noun - 1, KindWords.landNouns) { scores.place += 3 }
    if isWord(noun - 1, KindWords.belonging) {
      scores.organisation += 1.5
      scores.person -= 1
    }
    if isWord(noun - 1, KindWords.militants) { scores.armed += 3 }
  }

  private func behind(_ name: Range<Int>, _ sentence: Range<Int>, _ scores: inout Scores) {
    let next = name.upperBound
    func has(_ offset: Int, _ list: Set<UInt64>) -> Bool { next + offset < sentence.upperBound && isWord(next + offset, list) }
    if forms.lower[next] == NameEdges.possessive {
      // "Karsia’s interior minister": the noun may stand behind adjectives.
      for offset in 1...3 where has(offset, KindWords.organs) {
        scores.place += 4.5
        break
      }
      if has(1, KindWords.kin) { scores.person += 2 }
      if has(1, KindWords.landFeatures) || has(2, KindWords.landFeatures) { scores.place += 2.5 }
    }
    if isWord(next, KindWords.provinces), forms.flags[next] & WordForms.startsLower != 0 { scores.place += 3 }
    if isWord(next, KindWords.militants) {
      scores.armed += 3
      scores.organisation += 1
    }
    if isWord(next, KindWords.members) { scores.organisation += 1 }
    if isHyphen(next), has(1, KindWords.backed) { scores.place += 1.5 }
    if has(0, KindWords.claims), has(1, KindWords.responsibility) {
      scores.armed += 3
      scores.person -= 1
    }
    if isWord(next, KindWords.humanVerbs) { scores.person += 2 }
    if isAnd(next), placeStarts.contains(next + 1) { scores.place += 1.5 }
    guard isComma(next), next + 2 < sentence.upperBound else { return }
    if placeStarts.contains(next + 1) { scores.place += 2 }
    if tokens.tags[next + 1] == .numeral, isComma(next + 2) { scores.person += 5 }
    if has(1, KindWords.who) { scores.person += 4.5 }
    guard tokens.tags[next + 1] == .determiner || tokens.tags[next + 1] == .pronoun else { return }
    for offset in 2...5 where next + offset < sentence.upperBound {
      let token = next + offset
      if isComma(token) { break }
      if has(offset, KindWords.groups) {
        scores.organisation += 3
        if hasArmedWord(token, sentence) { scores.armed += 3.5 }
        break
      }
      if has(offset, KindWords.landNouns) {
        scores.place += 3
        break
      }
      if classes(token) & NameWords.role != 0 {
        // "…, a spokesman for": nobody but a person has an office.
        scores.person += 4.5
        break
      }
    }
  }

  /// "the militant group": a word of arms right before a word for a group, or in it.
  private func hasArmedWord(_ token: Int, _ sentence: Range<Int>) -> Bool {
    isWord(token, KindWords.militants) || token > sentence.lowerBound && isWord(token - 1, KindWords.militants)
  }

  // MARK: Words

  private func classes(_ token: Int) -> UInt8 { NameWords.classes(of: forms.lower[token]) }
  private func isWord(_ token: Int, _ list: Set<UInt64>) -> Bool { list.contains(forms.lower[token]) }
  private func length(_ token: Int) -> Int { Int(tokens.ends[token] - tokens.starts[token]) }
  private func isThe(_ token: Int) -> Bool { forms.lower[token] == KindEvidence.the }
  private func isOf(_ token: Int) -> Bool { forms.lower[token] == KindEvidence.of || forms.lower[token] == KindEvidence.for }
  private func isAnd(_ token: Int) -> Bool { forms.lower[token] == KindEvidence.and || isComma(token) }
  private func isComma(_ token: Int) -> Bool { forms.lower[token] == KindEvidence.comma }
  private func isHyphen(_ token: Int) -> Bool { forms.lower[token] == KindEvidence.hyphen }
  private func isNominal(_ token: Int) -> Bool { tokens.tags[token] == .noun || tokens.tags[token] == .properNoun }

  private static let the = FeatureHash.word("the")
  private static let of = FeatureHash.word("of")
  private static let `for` = FeatureHash.word("for")
  private static let and = FeatureHash.word("and")
  private static let comma = FeatureHash.word(",")
  private static let hyphen = FeatureHash.word("-")
}
