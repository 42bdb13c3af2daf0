import Records

/// Finds the mentions that the tagger passed over of names that it found elsewhere in the text.
struct NameEchoes {
  let tokens: Tokens
  let forms: WordForms
  let sentences: [Sentence]
  /// Words that the text also writes without a capital.
  private let isCommon: Set<UInt64>

  init(tokens: Tokens, forms: WordForms, sentences: [Sentence]) {
    self.tokens = tokens
    self.forms = forms
    self.sentences = sentences
    isCommon = Set(forms.lower.indices.lazy.filter { forms.flags[$0] & WordForms.startsLower != 0 }.map { forms.lower[$0] })
  }

  private struct Known {
    let kind: Name.Kind
    let count: Int
  }

  /// - Parameter adjectives: words that belong to places of the text ("Karsian"), with the place.
  func completed(_ drafts: [NameFinder.Draft], adjectives: [UInt64: String]) -> [NameFinder.Draft] {
    var drafts = drafts
    for index in drafts.indices where drafts[index].tokens.count == 1 && drafts[index].entry == nil {
      guard let home = adjectives[forms.lower[drafts[index].tokens.lowerBound]] else { continue }
      drafts[index].kind = .nationality
      drafts[index].home = home
    }
    let (known, lengths) = knownNames(drafts)
    guard !known.isEmpty || !adjectives.isEmpty else { return drafts }
    var isTaken = [Bool](repeating: false, count: tokens.count)
    for draft in drafts { for token in draft.tokens { isTaken[token] = true } }
    var added: [NameFinder.Draft] = []
    for sentence in sentences {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard !isTaken[token], forms.flags[token] & WordForms.startsUpper != 0 else {
          token += 1
          continue
        }
        if let draft = echo(at: token, in: sentence.tokens, isTaken, known, lengths, adjectives) {
          added.append(draft)
          token = draft.tokens.upperBound
        } else {
          token += 1
        }
      }
    }
    return added.isEmpty ? drafts : (drafts + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func knownNames(_ drafts: [NameFinder.Draft]) -> ([UInt64: Known], [UInt64: Int]) {
    var known: [UInt64: Known] = [:]
    var lengths: [UInt64: Int] = [:]
    for draft in drafts where draft.entry == nil {
      switch draft.kind {
      case .event, .work, .product, .nationality: continue
      case .person, .organisation, .place, .armedGroup: break
      }
      let key = forms.chain(draft.tokens)
      known[key] = Known(kind: draft.kind, count: (known[key]?.count ?? 0) + 1)
      let first = forms.lower[draft.tokens.lowerBound]
      lengths[first] = max(lengths[first] ?? 0, draft.tokens.count)
      guard draft.kind == .person, draft.tokens.count > 1 else { continue }
      // A surname may stand alone; it needs no second witness.
      let last = draft.tokens.upperBound - 1
      let surname = forms.chain(last..<last + 1)
      if known[surname] == nil { known[surname] = Known(kind: .person, count: 2) }
      lengths[forms.lower[last]] = max(lengths[forms.lower[last]] ?? 0, 1)
    }
    return (known, lengths)
  }

  private func echo(
    at token: Int, in sentence: Range<Int>, _ isTaken: [Bool], _ known: [UInt64: Known], _ lengths: [UInt64: Int],
    _ adjectives: [UInt64: String]
  ) -> NameFinder.Draft? {
    if let home = adjectives[forms.lower[token]] { return .init(tokens: token..<token + 1, kind: .nationality, home: home) }
    guard let longest = lengths[forms.lower[token]] else { return nil }
    for length in stride(from: min(longest, sentence.upperBound - token), through: 1, by: -1) {
      let span = token..<token + length
      guard let name = known[forms.chain(span)], !span.contains(where: { isTaken[$0] }) else { continue }
      if length == 1, !standsAlone(token, in: sentence, name) { continue }
      return NameFinder.Draft(tokens: span, kind: name.kind)
    }
    return nil
  }

  /// One word is a mention where it is no common word at the head of a sentence and no part of a longer name.
  private func standsAlone(_ token: Int, in sentence: Range<Int>, _ name: Known) -> Bool {
    let isCommon = isCommon.contains(forms.lower[token])
    // The tagger takes an unheard-of surname at the head of a sentence for a noun.
    let isName = tokens.tags[token] == .properNoun || (name.kind == .person && !isCommon && tokens.tags[token] == .noun)
    guard isName, name.count > 1 || !isCommon else { return false }
    let after = token + 1
    return after >= sentence.upperBound || tokens.tags[after] != .properNoun
  }
}
