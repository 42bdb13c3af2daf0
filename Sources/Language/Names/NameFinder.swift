import Records

/// Finds the names of a text: what the tagger labels, corrected by the gazetteer, with chains and roles.
struct NameFinder {
  private let bytes: [UInt8]
  private let tokens: Tokens
  private let sentences: [Sentence]
  private let forms: WordForms
  private let matches: [GazetteerIndex.Match]

  static func names(
    in bytes: [UInt8], tokens: Tokens, sentences: [Sentence], forms: WordForms, tagger: NameTagger
  ) -> [Name] {
    let matches = GazetteerIndex.standard.matches(forms, sentences: sentences)
    let features = NameFeatures(forms: forms, tags: tokens.tags, matches: matches)
    let spans = tagger.spans(features, sentences: sentences)
    let finder = NameFinder(bytes: bytes, tokens: tokens, sentences: sentences, forms: forms, matches: matches)
    return finder.names(spans)
  }

  /// A span on its way to a name.
  struct Draft {
    var tokens: Range<Int>
    var kind: Name.Kind
    var entry: StateGazetteer.Entry?
  }

  private func names(_ spans: [NameTagger.Span]) -> [Name] {
    var drafts = spans.compactMap { trimmed(Draft(tokens: $0.tokens, kind: $0.kind)) }
    drafts = joined(drafts)
    settleSurnames(&drafts)
    let canonical = NameChains.canonicalForms(of: drafts, bytes: bytes, tokens: tokens)
    let roles = RoleReader(bytes: bytes, tokens: tokens, forms: forms, drafts: drafts)
    return drafts.indices.map { index in
      let draft = drafts[index]
      return Name(
        range: range(draft.tokens), tokens: draft.tokens, kind: draft.kind, canonical: canonical[index],
        role: draft.kind == .person ? roles.role(of: draft.tokens, in: sentence(of: draft.tokens)) : nil)
    }
  }

  private func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(Int(self.tokens.starts[tokens.lowerBound]), Int(self.tokens.ends[tokens.upperBound - 1]))
  }

  private func sentence(of name: Range<Int>) -> Range<Int> {
    var low = 0
    var high = sentences.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= name.lowerBound { low = middle + 1 } else { high = middle }
    }
    return sentences[low].tokens
  }

  // MARK: Edges

  /// Without article, title, possessive and stray marks; nil where nothing is left.
  private func trimmed(_ draft: Draft) -> Draft? {
    var span = draft.kind == .person ? withoutLeadingRole(draft.tokens) : draft.tokens
    while let first = span.first, isMark(first) || isArticle(first) || (span.count > 1 && draft.kind == .person && isTitle(first)) {
      span = span.dropFirst()
    }
    while let last = span.last, isMark(last) || isPossessive(last) { span = span.dropLast() }
    guard span.contains(where: { canName(tokens.tags[$0]) }) else { return nil }
    if draft.kind == .person, span.count == 1, isTitle(span.lowerBound), isRoleAlone(span.lowerBound) { return nil }
    return Draft(tokens: span, kind: draft.kind)
  }

  /// "Polish President Jan Nowak" is Jan Nowak; "Martin King" stays.
  private func withoutLeadingRole(_ span: Range<Int>) -> Range<Int> {
    var cut = span.lowerBound
    for token in span.dropLast() {
      let classes = NameWords.classes(of: forms.lower[token])
      let isRole = classes & (NameWords.title | NameWords.role) != 0 && classes & NameWords.givenName == 0
      if isRole { cut = token + 1 }
      let isBeforeRole = NameWords.classes(of: forms.lower[token + 1]) & NameWords.role != 0
      guard isRole || isBeforeRole || tokens.tags[token] == .adjective || isListed(token) else { break }
    }
    return cut..<span.upperBound
  }

  private func isListed(_ token: Int) -> Bool {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < matches.count && matches[low].tokens.contains(token)
  }

  /// Pronouns, particles and the like name nothing by themselves, whatever the tagger of names says.
  private func canName(_ tag: PartOfSpeech) -> Bool {
    switch tag {
    case .properNoun, .noun, .adjective, .numeral, .verb, .other, .symbol: true
    default: false
    }
  }

  private func isMark(_ token: Int) -> Bool { forms.flags[token] & WordForms.isMark != 0 }

  private func isArticle(_ token: Int) -> Bool {
    tokens.tags[token] == .determiner && NameFinder.articles.contains(forms.lower[token])
  }

  private func isPossessive(_ token: Int) -> Bool { forms.lower[token] == NameFinder.possessive }

  private func isTitle(_ token: Int) -> Bool { NameWords.classes(of: forms.lower[token]) & NameWords.title != 0 }

  /// "President" by itself names nobody.
  private func isRoleAlone(_ token: Int) -> Bool { NameWords.classes(of: forms.lower[token]) & NameWords.givenName == 0 }

  private static let articles: Set<UInt64> = [FeatureHash.word("the"), FeatureHash.word("a"), FeatureHash.word("an")]
  private static let possessive = FeatureHash.word("'s")

  // MARK: The gazetteer

  /// The tagger's spans with the gazetteer's: an entry corrects the kind of a span it equals, splits nothing longer, and stands for
  /// itself where the tagger saw nothing.
  private func joined(_ drafts: [Draft]) -> [Draft] {
    var result: [Draft] = []
    var remaining = matches[...]
    for draft in drafts {
      while let match = remaining.first, match.tokens.upperBound <= draft.tokens.lowerBound {
        if let alone = standing(match) { result.append(alone) }
        remaining = remaining.dropFirst()
      }
      var inside: [GazetteerIndex.Match] = []
      while let match = remaining.first, match.tokens.lowerBound < draft.tokens.upperBound {
        inside.append(match)
        remaining = remaining.dropFirst()
      }
      result.append(corrected(draft, inside))
    }
    for match in remaining { if let alone = standing(match) { result.append(alone) } }
    return result
  }

  private func corrected(_ draft: Draft, _ inside: [GazetteerIndex.Match]) -> Draft {
    var draft = draft
    let span = draft.tokens
    if let match = inside.first(where: { $0.tokens.lowerBound <= span.lowerBound && $0.tokens.upperBound >= span.upperBound }) {
      let isLonger = match.tokens.count > draft.tokens.count
      switch match.entry.kind {
      case .armedGroup:
        draft = Draft(tokens: match.tokens, kind: .armedGroup, entry: match.entry)
      case .body, .agency:
        guard draft.kind != .person || isLonger else { break }
        draft = Draft(tokens: match.tokens, kind: NameFinder.kind(match.entry.kind), entry: match.entry)
      case .state, .capital, .territory, .seat:
        if isLonger { draft.tokens = match.tokens }
        if draft.kind == .person, !isGivenName(match.tokens.lowerBound) { draft.kind = .place }
        guard draft.kind != .person else { break }
        if draft.kind != .organisation || match.entry.kind != .capital { draft.kind = NameFinder.kind(match.entry.kind) }
        draft.entry = match.entry
      case .nationality:
        if draft.kind != .person {
          draft = Draft(tokens: match.tokens, kind: .nationality, entry: match.entry)
        }
      }
    } else if let match = inside.first, match.entry.kind == .armedGroup, match.tokens.lowerBound == draft.tokens.lowerBound,
      draft.kind == .organisation
    {
      draft = Draft(tokens: match.tokens, kind: .armedGroup, entry: match.entry)
    }
    return draft
  }

  /// "Jordan", "Chad", "Georgia" may be people.
  private func isGivenName(_ token: Int) -> Bool { NameWords.classes(of: forms.lower[token]) & NameWords.givenName != 0 }

  /// An entry that the tagger passed over. Capitals and agencies are also words, so they need the tagger's consent.
  private func standing(_ match: GazetteerIndex.Match) -> Draft? {
    switch match.entry.kind {
    case .state, .armedGroup, .territory, .nationality:
      let first = match.tokens.lowerBound
      let isInitials = forms.flags[first] & WordForms.allUpper != 0
      let isTagged = tokens.tags[first] == .properNoun || tokens.tags[first] == .adjective
      guard isInitials || isTagged || match.tokens.count > 1 || match.entry.kind == .nationality else { return nil }
      return Draft(tokens: match.tokens, kind: NameFinder.kind(match.entry.kind), entry: match.entry)
    case .body, .agency, .seat:
      let isSeat = match.entry.kind == .seat && tokens.tags[match.tokens.lowerBound] == .properNoun
      guard isSeat || match.tokens.count > 1 || forms.flags[match.tokens.lowerBound] & WordForms.allUpper != 0 else { return nil }
      return Draft(tokens: match.tokens, kind: NameFinder.kind(match.entry.kind), entry: match.entry)
    case .capital: return nil
    }
  }

  static func kind(_ kind: StateGazetteer.Kind) -> Name.Kind {
    switch kind {
    case .state, .capital, .territory: .place
    case .nationality: .nationality
    case .seat, .body, .agency: .organisation
    case .armedGroup: .armedGroup
    }
  }

  // MARK: Surnames

  /// A word that ends a person's full name in this text is that person where it stands alone.
  private func settleSurnames(_ drafts: inout [Draft]) {
    var surnames: Set<UInt64> = []
    for draft in drafts where draft.kind == .person && draft.tokens.count > 1 { surnames.insert(forms.exact[draft.tokens.upperBound - 1]) }
    for index in drafts.indices where drafts[index].tokens.count == 1 && drafts[index].entry == nil {
      if surnames.contains(forms.exact[drafts[index].tokens.lowerBound]) { drafts[index].kind = .person }
    }
  }
}
