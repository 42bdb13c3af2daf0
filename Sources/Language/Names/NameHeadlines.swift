import Records

/// Headlines begin each word with a capital, so that their capitals say nothing about names.
struct NameHeadlines {
  private let isHeadline: [Bool]
  private let sentences: [Sentence]

  init(_ sentences: [Sentence], forms: WordForms, tokens: Tokens) {
    self.sentences = sentences
    let lines = sentences.map { NameHeadlines.isHeadline($0.tokens, forms, tokens) }
    // Without a body to compare with, a headline is all there is.
    let body = sentences.indices.reduce(0) { $0 + (lines[$1] ? 0 : sentences[$1].tokens.count) }
    isHeadline = body > 60 ? lines : lines.map { _ in false }
  }

  private static func isHeadline(_ sentence: Range<Int>, _ forms: WordForms, _ tokens: Tokens) -> Bool {
    guard sentence.count > 4, let last = sentence.last, forms.lower[last] != stop else { return false }
    let capitals = sentence.count { forms.flags[$0] & WordForms.startsUpper != 0 }
    let small = sentence.count { forms.flags[$0] & WordForms.startsLower != 0 && tokens.ends[$0] - tokens.starts[$0] > 4 }
    return capitals > 3 && small == 0
  }

  /// Without the names of headlines that nothing confirms: no entry, no given name, no mention in the body.
  func confirmed(_ drafts: [NameFinder.Draft], forms: WordForms, lexicon: Lexicon) -> [NameFinder.Draft] {
    guard isHeadline.contains(true) else { return drafts }
    let flags = drafts.map { isHeadline[NameEdges.index(of: $0.tokens.lowerBound, in: sentences)] }
    var known: Set<UInt64> = []
    for (index, draft) in drafts.enumerated() where !flags[index] { known.insert(forms.chain(draft.tokens)) }
    return drafts.indices.compactMap { index in
      let draft = drafts[index]
      if !flags[index] || draft.entry != nil || known.contains(forms.chain(draft.tokens)) { return draft }
      let first = NameWords.classes(of: forms.lower[draft.tokens.lowerBound])
      let isGiven = first & NameWords.givenName != 0 || lexicon.has(Lexicon.Lists.givenName, forms.lower[draft.tokens.lowerBound])
      let isSurname = lexicon.has(Lexicon.Lists.commonSurname | Lexicon.Lists.surname, forms.lower[draft.tokens.upperBound - 1])
      let isPerson = draft.kind == .person && (2...3).contains(draft.tokens.count) && (isGiven || isSurname)
      let last = NameWords.classes(of: forms.lower[draft.tokens.upperBound - 1])
      let isBody = draft.kind == .organisation && draft.tokens.count > 1 && last & NameWords.organisationWord != 0
      let isPlace = draft.tokens.count == 1 && first & NameWords.place != 0
      return isPerson || isBody || isPlace ? draft : nil
    }
  }

  private static let stop = FeatureHash.word(".")
}

extension WordForms {
  /// Stands for a run of words in lower case.
  func chain(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(FeatureHash.seed) { FeatureHash.mixed($0 &+ lower[$1]) }
  }
}
