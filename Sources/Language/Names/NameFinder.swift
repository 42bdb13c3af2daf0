import Records

/// Finds the names of a text: what the tagger labels, corrected by the gazetteer, with chains and roles.
struct NameFinder {
  private let bytes: [UInt8]
  private let tokens: Tokens
  private let sentences: [Sentence]
  private let forms: WordForms
  private let matches: [GazetteerIndex.Match]
  private let lexicon: Lexicon
  private let gazetteer: StateGazetteer

  static func names(
    in bytes: [UInt8], tokens: Tokens, sentences: [Sentence], forms: WordForms, facts: ContiguousArray<UInt32>, tagger: NameTagger,
    registry: GazetteerIndex
  ) -> Found {
    let matches = registry.matches(forms, sentences: sentences)
    let features = NameFeatures(forms: forms, tags: tokens.tags, matches: matches, facts: facts)
    let spans = tagger.spans(features, sentences: sentences)
    let finder = NameFinder(
      bytes: bytes, tokens: tokens, sentences: sentences, forms: forms, matches: matches, lexicon: tagger.lexicon,
      gazetteer: registry.gazetteer)
    return finder.names(spans)
  }

  struct Found {
    var names: [Name] = []
    /// People mentioned by an office that nobody is known to hold.
    var offices: [TextRange] = []
  }

  /// A span on its way to a name.
  struct Draft {
    var tokens: Range<Int>
    var kind: Name.Kind
    var entry: StateGazetteer.Entry?
    /// The place of the text that an adjective comes from: Karsia for "Karsian".
    var home: String?
    /// The name that the text itself gives it: "Australian Defence Force" for "ADF".
    var fullName: String?
  }

  private func names(_ spans: [NameTagger.Span]) -> Found {
    let edges = NameEdges(bytes: bytes, tokens: tokens, forms: forms, sentences: sentences, matches: matches)
    let actors = NameActors(tokens: tokens, forms: forms, sentences: sentences)
    var drafts = joined(actors.completed(bridged(apart(spans.flatMap(edges.names))), matches: matches))
    drafts = withoutThings(twinsApart(drafts))
    drafts = NameHeadlines(sentences, forms: forms, tokens: tokens).confirmed(drafts, forms: forms, lexicon: lexicon)
    let adjectives = votes.settle(&drafts)
    drafts = NameEchoes(tokens: tokens, forms: forms, sentences: sentences).completed(drafts, adjectives: adjectives)
    settleSurnames(&drafts)
    drafts = NameCompany(bytes: bytes, tokens: tokens, forms: forms, gazetteer: gazetteer, drafts: drafts).settled()
    let canonical = NameChains.canonicalForms(of: drafts, bytes: bytes, tokens: tokens, gazetteer)
    let roles = RoleReader(bytes: bytes, tokens: tokens, forms: forms, drafts: drafts)
    let titled = drafts.map { draft in
      draft.kind == .person ? roles.titled(draft.tokens, in: edges.sentence(of: draft.tokens.lowerBound)) : draft.tokens
    }
    let names = drafts.indices.map { index in
      let draft = drafts[index]
      return Name(
        range: range(draft.tokens), tokens: draft.tokens, kind: draft.kind, canonical: canonical[index],
        role: draft.kind == .person ? roles.role(of: draft.tokens, in: edges.sentence(of: draft.tokens.lowerBound)) : nil,
        titled: range(titled[index]))
    }
    let mentions = RoleMentions(tokens: tokens, forms: forms, sentences: sentences).mentions(
      titled: titled, bare: drafts.map { $0.kind == .person ? $0.tokens : nil }, canonical: canonical)
    let bearers = mentions.compactMap { mention in
      mention.bearer.map { Name(range: range(mention.tokens), tokens: mention.tokens, kind: .person, canonical: canonical[$0]) }
    }
    return Found(
      names: bearers.isEmpty ? names : (names + bearers).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound },
      offices: mentions.filter { $0.bearer == nil }.map { range($0.tokens) })
  }

  /// "Ana Tull Boris Rehm" is two people where "Ana Tull" is a name of the text, and "Boris Boris" always: the end of one letter and the
  /// head of the next.
  private func twinsApart(_ drafts: [Draft]) -> [Draft] {
    var known: Set<UInt64> = []
    for draft in drafts where draft.kind == .person && draft.tokens.count == 2 { known.insert(forms.chain(draft.tokens)) }
    return drafts.flatMap { draft -> [Draft] in
      guard draft.kind == .person, draft.tokens.count > 1 else { return [draft] }
      var pieces: [Draft] = []
      var rest = draft.tokens
      if forms.exact[rest.lowerBound] == forms.exact[rest.lowerBound + 1], isBorn(rest.lowerBound) {
        pieces.append(Draft(tokens: rest.prefix(1), kind: .person))
        rest = rest.dropFirst()
      }
      while rest.count > 2, known.contains(forms.chain(rest.prefix(2))), isBorn(rest.lowerBound + 2) {
        pieces.append(Draft(tokens: rest.prefix(2), kind: .person))
        rest = rest.dropFirst(2)
      }
      return pieces + [Draft(tokens: rest, kind: .person)]
    }
  }

  private func isBorn(_ token: Int) -> Bool {
    forms.flags[token] & WordForms.startsUpper != 0
      && (isGivenName(token) || lexicon.has(Lexicon.Lists.givenName, forms.lower[token]))
  }

  /// Without initials that the text uses as a common noun: "an IED, a UAV".
  private func withoutThings(_ drafts: [Draft]) -> [Draft] {
    var things: Set<UInt64> = []
    for token in forms.flags.indices where forms.flags[token] & WordForms.allUpper != 0 && isCounted(token) {
      things.insert(forms.exact[token])
    }
    return things.isEmpty ? drafts : drafts.filter { !isInitials($0) || !things.contains(forms.exact[$0.tokens.lowerBound]) }
  }

  private func isInitials(_ draft: Draft) -> Bool {
    draft.tokens.count == 1 && draft.entry == nil && draft.kind != .person && forms.flags[draft.tokens.lowerBound] & WordForms.allUpper != 0
  }

  /// Behind "a", with nothing behind it that it could belong to.
  private func isCounted(_ token: Int) -> Bool {
    guard token > 0, NameFinder.indefinite.contains(forms.lower[token - 1]) else { return false }
    guard token + 1 < tokens.count else { return true }
    switch tokens.tags[token + 1] {
    case .noun, .properNoun, .adjective, .numeral: return false
    default: return forms.lower[token + 1] != NameEdges.hyphen && forms.lower[token + 1] != NameEdges.possessive
    }
  }

  private static let suffixes: Set<UInt64> = Set(["jr", "jr.", "sr", "sr.", "ii", "iii"].map(FeatureHash.word))
  private static let comma = FeatureHash.word(",")
  private static let indefinite: Set<UInt64> = [FeatureHash.word("a"), FeatureHash.word("an")]

  /// An initial goes to the name before it where both claim it.
  private func apart(_ drafts: [Draft]) -> [Draft] {
    var end = 0
    return drafts.map { draft in
      var draft = draft
      if draft.tokens.lowerBound < end { draft.tokens = min(end, draft.tokens.upperBound - 1)..<draft.tokens.upperBound }
      end = draft.tokens.upperBound
      return draft
    }
  }

  /// "Bashar" and "Assad" with "al-" between them are one person, and so are "Ana Tull" and "Jr." behind a comma.
  private func bridged(_ drafts: [Draft]) -> [Draft] {
    var result: [Draft] = []
    for draft in drafts {
      if let last = result.last, last.kind == .person, last.tokens.count > 1, draft.tokens.count == 1,
        NameFinder.suffixes.contains(forms.lower[draft.tokens.lowerBound]), draft.tokens.lowerBound == last.tokens.upperBound + 1,
        forms.lower[last.tokens.upperBound] == NameFinder.comma
      {
        result[result.count - 1].tokens = last.tokens.lowerBound..<draft.tokens.upperBound
        continue
      }
      guard let last = result.last, last.kind == .person, draft.kind == .person, last.tokens.count == 1 else {
        result.append(draft)
        continue
      }
      let gap = last.tokens.upperBound..<draft.tokens.lowerBound
      let isBridge = (1...2).contains(gap.count) && NameEdges.particles.contains(forms.lower[gap.lowerBound])
      let isTied = gap.dropFirst().allSatisfy { forms.flags[$0] & WordForms.isMark != 0 }
      if isBridge, isTied {
        result[result.count - 1].tokens = last.tokens.lowerBound..<draft.tokens.upperBound
      } else {
        result.append(draft)
      }
    }
    return result
  }

  private var votes: KindVotes {
    let places = matches.filter { NameFinder.kind($0.entry.kind) == .place }
    let evidence = KindEvidence(
      tokens: tokens, forms: forms, sentences: sentences, placeStarts: Set(places.map(\.tokens.lowerBound)),
      placeEnds: Set(places.map { $0.tokens.upperBound - 1 }))
    return KindVotes(evidence: evidence, forms: forms, bytes: bytes, tokens: tokens)
  }

  private func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(Int(self.tokens.starts[tokens.lowerBound]), Int(self.tokens.ends[tokens.upperBound - 1]))
  }

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
        if draft.kind != .person || span.count == 1 && !isGivenName(span.lowerBound) {
          draft = Draft(tokens: match.tokens, kind: .nationality, entry: match.entry)
        }
      case .person:
        draft = Draft(tokens: match.tokens, kind: .person, entry: match.entry)
      }
    } else if let last = inside.last, last.entry.kind == .nationality, last.tokens.upperBound == span.upperBound,
      draft.kind != .person, span.count < 4, span.dropLast(last.tokens.count).allSatisfy(isPlaceToken(inside))
    {
      // "Kentucky Republican" is a Republican.
      draft = Draft(tokens: last.tokens, kind: .nationality, entry: last.entry)
    } else if let match = inside.first, match.entry.kind == .armedGroup, match.tokens.lowerBound == draft.tokens.lowerBound,
      draft.kind == .organisation
    {
      draft = Draft(tokens: match.tokens, kind: .armedGroup, entry: match.entry)
    }
    return draft
  }

  private func isPlaceToken(_ inside: [GazetteerIndex.Match]) -> (Int) -> Bool {
    { token in
      NameWords.classes(of: forms.lower[token]) & (NameWords.place | NameWords.placeWord) != 0
        || inside.contains { $0.tokens.contains(token) }
    }
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
    case .person: return Draft(tokens: match.tokens, kind: .person, entry: match.entry)
    case .capital: return nil
    }
  }

  static func kind(_ kind: StateGazetteer.Kind) -> Name.Kind {
    switch kind {
    case .state, .capital, .territory: .place
    case .nationality: .nationality
    case .seat, .body, .agency: .organisation
    case .armedGroup: .armedGroup
    case .person: .person
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
