import Records

/// Whether a clause looks back or ahead, from the verb that governs a place in it.
struct ClauseTense {
  enum Direction { case past, future }

  let pieces: [TimePiece]
  let lemmas: ContiguousArray<String>

  /// The direction at an expression: by the nearest verb before it in its clause, else by the first verb after it.
  func direction(at expression: Range<Int>) -> Direction {
    var index = expression.lowerBound - 1
    while index >= 0 {
      if isBoundary(index), index < expression.lowerBound - 1 { break }
      if let direction = direction(ofVerb: index) { return direction }
      index -= 1
    }
    index = expression.upperBound
    while index < pieces.count {
      if let direction = direction(ofVerb: index) { return direction }
      index += 1
    }
    index = expression.lowerBound - 1
    while index >= 0 {
      if let direction = direction(ofVerb: index) { return direction }
      index -= 1
    }
    return .past
  }

  private func isBoundary(_ index: Int) -> Bool { pieces[index].form == .mark && pieces[index].rest == 59 }

  /// nil where the piece is no verb or says nothing.
  private func direction(ofVerb index: Int) -> Direction? {
    let piece = pieces[index]
    guard piece.form == .word, let key = piece.key else { return nil }
    if ClauseTense.ahead.contains(key) { return hasPerfect(index) ? .past : .future }
    guard piece.tag == .verb || piece.tag == .auxiliary || (piece.tag == .adjective && ClauseTense.expected.contains(key)) else {
      return nil
    }
    if ClauseTense.expected.contains(key) { return isExpectation(index) ? .future : .past }
    if isInfinitive(index) { return governed(index) }
    let group = auxiliary(before: index)
    if let group { return group }
    if ClauseTense.pastAuxiliaries.contains(key) { return piece.tag == .verb && ClauseTense.possessing.contains(key) ? .future : .past }
    if ClauseTense.presentAuxiliaries.contains(key) { return .future }
    return isPresent(index, key) ? (ClauseTense.reporting.contains(key) ? .past : .future) : .past
  }

  /// "will", "must", "is to"; a modal with "have" looks back.
  private func hasPerfect(_ index: Int) -> Bool {
    var next = index + 1
    while next < min(pieces.count, index + 4) {
      if let key = pieces[next].key, ClauseTense.have.contains(key) { return true }
      if pieces[next].tag == .verb { return false }
      next += 1
    }
    return false
  }

  /// The auxiliary or modal within four words before a verb.
  private func auxiliary(before index: Int) -> Direction? {
    var back = index - 1
    var isPresent = false
    while back >= 0, index - back <= 4 {
      let piece = pieces[back]
      if let key = piece.key {
        if ClauseTense.ahead.contains(key) { return hasPerfect(back) ? .past : .future }
        if piece.tag == .auxiliary {
          if ClauseTense.pastAuxiliaries.contains(key) || ClauseTense.have.contains(key) { return .past }
          if ClauseTense.presentAuxiliaries.contains(key) { isPresent = true }
        } else if piece.tag != .adverb && piece.tag != .particle && piece.tag != .auxiliary {
          break
        }
      }
      back -= 1
    }
    return isPresent ? .future : nil
  }

  /// "is expected to", "due to", "set for", "plans to": not "what was expected".
  private func isExpectation(_ index: Int) -> Bool {
    var back = index - 1
    while back >= max(0, index - 3) {
      if let key = pieces[back].key, ClauseTense.pastAuxiliaries.contains(key) || ClauseTense.have.contains(key) {
        return pieces[index].term == .none && follows(index, .to)
      }
      back -= 1
    }
    return true
  }

  private func follows(_ index: Int, _ term: TimeTerm) -> Bool { index + 1 < pieces.count && pieces[index + 1].term == term }

  private func isInfinitive(_ index: Int) -> Bool { index > 0 && pieces[index - 1].term == .to && pieces[index - 1].tag == .particle }

  /// An infinitive looks ahead of a verb that plans and goes with the time of any other.
  private func governed(_ index: Int) -> Direction? {
    guard index > 1, pieces[index - 2].tag == .verb || pieces[index - 2].tag == .adjective || pieces[index - 2].tag == .noun else {
      return nil
    }
    if let key = pieces[index - 2].key, ClauseTense.planning.contains(key) || ClauseTense.expected.contains(key) { return .future }
    return nil
  }

  /// A finite form of the present: the lemma itself or the lemma with an ending of the third person.
  private func isPresent(_ index: Int, _ key: WordKey) -> Bool {
    let piece = pieces[index]
    let lemma = lemmas.indices.contains(piece.token) ? lemmas[piece.token] : ""
    let length = piece.end - piece.start
    guard let base = WordKey(lemma) else { return false }
    if base == key { return !ClauseTense.samePast.contains(key) }
    guard length > lemma.utf8.count, length <= lemma.utf8.count + 2 else { return false }
    return WordKey(lemma + "s") == key || WordKey(lemma + "es") == key || (lemma.hasSuffix("y") && WordKey(lemma.dropLast() + "ies") == key)
  }

  private static let ahead = WordKey.set("will shall 'll wo must would should could can may might")
  private static let have = WordKey.set("have has had having 've")
  /// Present as full verbs.
  private static let possessing = WordKey.set("have has 've")
  private static let pastAuxiliaries = WordKey.set("was were had been did has have 've")
  private static let presentAuxiliaries = WordKey.set("is are be being am 's 're do does")
  private static let expected = WordKey.set(
    """
    expected scheduled due set planned forecast likely slated poised bound going supposed ready unlikely intends
    intend hopes plans wants aims
    """)
  private static let planning = WordKey.set(
    """
    plan plans planned promised promises pledged pledges vowed vows hopes hoped wants agreed intends aims seeks
    decided continue expects refused ordered asked urged told need needs have has
    """)
  private static let reporting = WordKey.set("say says tell tells report reports write writes add adds")
  /// Forms that are present and past alike; news uses them for the past.
  private static let samePast = WordKey.set("hit cut put set shut quit let hurt cost spread burst shed read beat")
}
