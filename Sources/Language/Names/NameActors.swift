import Records

/// Names that the tagger passed over although they act as only people, states and bodies do: "Karsia warned Velmora".
///
/// Their kind is left to the evidence of the text; a body is the guess where there is none.
struct NameActors {
  let tokens: Tokens
  let forms: WordForms
  let sentences: [Sentence]

  func completed(_ drafts: [NameFinder.Draft], matches: [GazetteerIndex.Match]) -> [NameFinder.Draft] {
    var isTaken = [Bool](repeating: false, count: tokens.count)
    for draft in drafts { for token in draft.tokens { isTaken[token] = true } }
    for match in matches { for token in match.tokens { isTaken[token] = true } }
    var added: [NameFinder.Draft] = []
    for sentence in sentences {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        let first = token
        while token < sentence.tokens.upperBound, !isTaken[token], isProper(token) { token += 1 }
        if first < token, isActor(first..<token, in: sentence.tokens, isTaken) {
          added.append(NameFinder.Draft(tokens: first..<token, kind: .organisation))
        }
        token = max(token, first + 1)
      }
    }
    return added.isEmpty ? drafts : (drafts + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func isProper(_ token: Int) -> Bool {
    tokens.tags[token] == .properNoun && forms.flags[token] & WordForms.startsUpper != 0
      && NameWords.classes(of: forms.lower[token]) & (NameWords.role | NameWords.title) == 0
  }

  private func isActor(_ span: Range<Int>, in sentence: Range<Int>, _ isTaken: [Bool]) -> Bool {
    guard span.count < 4, !NameEdges.days.contains(forms.lower[span.lowerBound]) else { return false }
    let before = span.lowerBound > sentence.lowerBound ? span.lowerBound - 1 : nil
    let behind = span.upperBound < sentence.upperBound ? span.upperBound : nil
    if let before, isTaken[before] { return false }
    if let behind, isTaken[behind] { return false }
    let acts = behind.map { KindWords.actorVerbs.contains(forms.lower[$0]) && isVerb($0) } ?? false
    let isAddressed = before.map { KindWords.addressedVerbs.contains(forms.lower[$0]) && isVerb($0) } ?? false
    return acts || isAddressed
  }

  private func isVerb(_ token: Int) -> Bool { tokens.tags[token] == .verb }
}
