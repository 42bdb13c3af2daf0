import Records

/// Where names begin and end: a tagged span without article, title and possessive, cut where two things were glued together.
struct NameEdges {
  let bytes: [UInt8]
  let tokens: Tokens
  let forms: WordForms
  let sentences: [Sentence]
  let matches: [GazetteerIndex.Match]

  /// The names of one tagged span; none where nothing is left.
  func names(of span: NameTagger.Span) -> [NameFinder.Draft] {
    pieces(span.tokens, span.kind).flatMap { split(NameFinder.Draft(tokens: $0, kind: span.kind)) }.flatMap(parted).compactMap(trimmed)
  }

  // MARK: Cutting

  /// Cut at colons, brackets, the heads of clauses and quotation marks without a partner ("Truther’ Donald Trump"), and for people at line ends.
  private func pieces(_ span: Range<Int>, _ kind: Name.Kind) -> [Range<Int>] {
    let quotes = span.count { NameEdges.quotes.contains(forms.lower[$0]) }
    var pieces: [Range<Int>] = []
    var first = span.lowerBound
    for token in span {
      let isQuote = quotes % 2 == 1 && NameEdges.quotes.contains(forms.lower[token])
      // "Alexander the Great", but two names in "the articles of Impeachment the House presented".
      let isNext = kind == .person && token > first && isArticle(token) && !has(first, NameWords.givenName)
      if isQuote || isNext || NameEdges.separators.contains(forms.lower[token]) || opensClause(token) {
        if first < token { pieces.append(first..<token) }
        first = token + 1
      } else if token > first, isLineEnd(before: token), kind == .person || endsWithStop(token - 1) {
        pieces.append(first..<token)
        first = token
      }
    }
    if first < span.upperBound { pieces.append(first..<span.upperBound) }
    return pieces
  }

  /// "that" of "told Radio Maren that Karsia".
  private func opensClause(_ token: Int) -> Bool {
    forms.flags[token] & WordForms.startsLower != 0
      && (tokens.tags[token] == .subordinatingConjunction || NameEdges.relatives.contains(forms.lower[token]))
  }

  private func endsWithStop(_ token: Int) -> Bool { bytes[Int(tokens.ends[token]) - 1] == 46 }

  private func isLineEnd(before token: Int) -> Bool {
    bytes[Int(tokens.ends[token - 1])..<Int(tokens.starts[token])].contains(10)
  }

  /// "Velmora’s Supreme Court" is a place and an organisation; "People’s Party" is one name.
  private func split(_ draft: NameFinder.Draft) -> [NameFinder.Draft] {
    let span = draft.tokens
    guard let possessive = span.dropFirst().dropLast().first(where: isPossessive) else { return [draft] }
    let (owner, owned) = (span.lowerBound..<possessive, possessive + 1..<span.upperBound)
    let isListedOwner = matches.contains { $0.tokens == owner }
    let isPerson = owner.count > 1 && has(owner.lowerBound, NameWords.givenName)
    let isPlace = owner.count == 1 && has(owner.lowerBound, NameWords.place)
    guard isListedOwner || isPerson || isPlace || draft.kind == .person || draft.kind == .place else { return [draft] }
    let kind: Name.Kind = isPerson ? .person : isListedOwner || isPlace ? .place : draft.kind
    var drafts = [NameFinder.Draft(tokens: owner, kind: kind)]
    if startsUpper(owned.lowerBound), draft.kind != .person { drafts.append(.init(tokens: owned, kind: draft.kind)) }
    return drafts
  }

  /// "Ana Tull of Velmora" is a person and a place, "Ohio and North Carolina" are two places.
  private func parted(_ draft: NameFinder.Draft) -> [NameFinder.Draft] {
    let span = draft.tokens
    guard let link = span.dropFirst().dropLast().first(where: { NameEdges.joints.contains(forms.lower[$0]) }) else { return [draft] }
    let (left, right) = (span.lowerBound..<link, link + 1..<span.upperBound)
    if matches.contains(where: { $0.tokens.overlaps(left) && $0.tokens.overlaps(right) }) { return [draft] }
    let isOf = NameEdges.links.contains(forms.lower[link])
    // "Foreign Minister Ana Tull of Velmora", whatever kind the tagger gives the whole of it.
    if isOf, let given = left.dropLast().first(where: { has($0, NameWords.givenName) }),
      (left.lowerBound..<given).allSatisfy({ has($0, NameWords.role) || isListed($0) || tokens.tags[$0] == .adjective }),
      !left.contains(where: { has($0, NameWords.organisationWord) })
    {
      return [.init(tokens: left, kind: .person)] + parted(.init(tokens: right, kind: .place))
    }
    switch draft.kind {
    case .person where isOf:
      let isPerson = left.count > 1 && has(left.lowerBound, NameWords.givenName) || isPlace(right)
      return isPerson ? [.init(tokens: left, kind: .person)] + parted(.init(tokens: right, kind: .place)) : [draft]
    case .person: return [.init(tokens: left, kind: .person)] + parted(.init(tokens: right, kind: .person))
    case .place where !isOf, .organisation where !isOf && isPlace(left) && isPlace(right):
      return [.init(tokens: left, kind: .place)] + parted(.init(tokens: right, kind: .place))
    default: return [draft]
    }
  }

  private func isPlace(_ span: Range<Int>) -> Bool {
    if has(span.upperBound - 1, NameWords.place) { return true }
    if span.count > 1, has(span.lowerBound, NameWords.placeWord), !has(span.upperBound - 1, NameWords.organisationWord) { return true }
    return matches.contains { $0.tokens == span && NameFinder.kind($0.entry.kind) == .place }
  }

  // MARK: Trimming

  private func trimmed(_ draft: NameFinder.Draft) -> NameFinder.Draft? {
    var draft = draft
    // "Mr. Rhodes" is a person, whatever the tagger says.
    if draft.tokens.count > 1, NameEdges.addresses.contains(forms.lower[draft.tokens.lowerBound]) { draft.kind = .person }
    if let first = draft.tokens.first, isPortfolio(first, draft.tokens) { draft.kind = .person }
    var span = draft.kind == .person ? withoutRole(draft.tokens) : draft.tokens
    if draft.kind != .person, isOffice(span) { return nil }
    let hasCapital = span.contains(where: startsUpper)
    while let first = span.first, isLoose(first, hasCapital, atStart: true, span, draft.kind) { span = span.dropFirst() }
    while let last = span.last, isLoose(last, hasCapital, atStart: false, span, draft.kind) { span = span.dropLast() }
    guard span.contains(where: { canName(tokens.tags[$0]) }) else { return nil }
    if draft.kind == .event, !span.contains(where: { NameEdges.eventWords.contains(forms.lower[$0]) || isNumber($0) }) { return nil }
    if isPartyMark(span) || draft.kind == .person && isNobody(span) { return nil }
    if span.count == 1, namesNothing(span.lowerBound) { return nil }
    if draft.kind == .person { span = withInitials(span) }
    return NameFinder.Draft(tokens: span, kind: draft.kind)
  }

  /// "K. Michael Stevens" whose initial the tagger left out.
  private func withInitials(_ span: Range<Int>) -> Range<Int> {
    var first = span.lowerBound
    let start = sentence(of: first).lowerBound
    while first > start, isInitial(first - 1) { first -= 1 }
    return first..<span.upperBound
  }

  private func isInitial(_ token: Int) -> Bool {
    let range = tokens.range(token)
    guard startsUpper(token), tokens.tags[token] == .properNoun else { return false }
    return range.length == 1 || range.length == 2 && bytes[range.start + 1] == 46
  }

  private func isLoose(_ token: Int, _ hasCapital: Bool, atStart: Bool, _ span: Range<Int>, _ kind: Name.Kind) -> Bool {
    if isMark(token) || isPossessive(token) { return true }
    if atStart, isArticle(token) { return true }
    guard span.count > 1 else { return false }
    if isDay(token) { return kind != .event }
    if atStart {
      if kind == .person, has(token, NameWords.title) { return true }
      // "Stop Trump": a slogan, and no first name.
      if kind == .person, tokens.tags[token] == .verb, !has(token, NameWords.givenName) { return true }
      if token == sentence(of: token).lowerBound, isFunctionWord(tokens.tags[token]) { return true }
    }
    // "Kentucky Sen.", "Office Minister": the head is a role, so the rest is not its name.
    let isOther =
      has(token, NameWords.organisationWord | NameWords.placeWord | NameWords.givenName) || NameEdges.crowns.contains(forms.lower[token])
    if !atStart, kind == .place || kind == .organisation, has(token, NameWords.role), !isOther {
      return true
    }
    let isLower = forms.flags[token] & WordForms.startsLower != 0
    return hasCapital && isLower && !(atStart && NameEdges.particles.contains(forms.lower[token]))
  }

  private func isFunctionWord(_ tag: PartOfSpeech) -> Bool {
    switch tag {
    case .adposition, .auxiliary, .coordinatingConjunction, .subordinatingConjunction, .pronoun, .adverb, .interjection: true
    default: false
    }
  }

  /// "Polish President Jan Nowak" and "of State Jan Nowak" are Jan Nowak; "Martin King" stays.
  private func withoutRole(_ span: Range<Int>) -> Range<Int> {
    var cut = span.lowerBound
    for token in span.dropLast() {
      let isRole = has(token, NameWords.title | NameWords.role) && !has(token, NameWords.givenName)
      if isRole { cut = token + 1 }
      let leads = has(token + 1, NameWords.role) || tokens.tags[token] == .adjective || isListed(token)
      guard isRole || leads || isPortfolio(token, span) else { break }
      if isPortfolio(token, span) || isNationality(token) && has(token + 1, NameWords.givenName) { cut = token + 1 }
    }
    return cut..<span.upperBound
  }

  /// "of State" and "State" behind "Secretary of".
  private func isPortfolio(_ token: Int, _ span: Range<Int>) -> Bool {
    guard token + 1 < span.upperBound, span.count > 1 else { return false }
    let isOf = NameEdges.links.contains(forms.lower[token])
    if isOf { return token > 0 && token == span.lowerBound && has(token - 1, NameWords.role) }
    guard token > 1, NameEdges.links.contains(forms.lower[token - 1]), has(token - 2, NameWords.role) else { return false }
    return span.count > 2 && (has(token + 1, NameWords.givenName) || NameEdges.portfolios.contains(forms.lower[token]))
  }

  private func namesNothing(_ token: Int) -> Bool {
    let word = forms.lower[token]
    if isDay(token) || NameEdges.companyForms.contains(word) || NameEdges.quarters.contains(word) || NameEdges.offices.contains(word) {
      return true
    }
    if has(token, NameWords.title), !has(token, NameWords.givenName) { return true }
    // "Press" before "Secretary", "Attorney" before "General": the first half of an office.
    if has(token, NameWords.role) || NameEdges.portfolios.contains(word), isOfficeWord(token + 1) { return true }
    // "Secretary of State" without its secretary.
    return token > 1 && NameEdges.portfolios.contains(word) && NameEdges.links.contains(forms.lower[token - 1])
      && has(token - 2, NameWords.role)
  }

  private func isOfficeWord(_ token: Int) -> Bool {
    token < forms.lower.count && startsUpper(token) && has(token, NameWords.title | NameWords.role) && !has(token, NameWords.givenName)
  }

  /// "Secretary of State": an office, no name.
  private func isOffice(_ span: Range<Int>) -> Bool {
    guard let role = span.first(where: { has($0, NameWords.role) && !has($0, NameWords.givenName) }), role + 1 < span.upperBound else {
      return false
    }
    return NameEdges.links.contains(forms.lower[role + 1]) && !has(role, NameWords.organisationWord)
  }

  /// "Former Secretary", and "Protesters" at the head of a sentence.
  private func isNobody(_ span: Range<Int>) -> Bool {
    let last = span.upperBound - 1
    if NameEdges.offices.contains(forms.lower[last]) { return true }
    guard span.count == 1, last == sentence(of: last).lowerBound, !has(last, NameWords.givenName) else { return false }
    return tokens.tags[last] != .properNoun || isPluralOfAgents(last)
  }

  /// "-ers", "-ors", "-ees", "-ists", "-ants": people of a sort.
  private func isPluralOfAgents(_ token: Int) -> Bool {
    let range = tokens.range(token)
    guard range.length > 6 else { return false }
    return NameEdges.agentEndings.contains { bytes[range.start..<range.end].suffix($0.count).elementsEqual($0) }
  }

  /// "Jan" and "April" are given names too.
  private func isDay(_ token: Int) -> Bool { NameEdges.days.contains(forms.lower[token]) && !has(token, NameWords.givenName) }

  private func isNumber(_ token: Int) -> Bool { forms.flags[token] & WordForms.hasDigit != 0 }

  /// "R-Tex.": the party and the state of an American politician.
  private func isPartyMark(_ span: Range<Int>) -> Bool {
    let (start, end) = (Int(tokens.starts[span.lowerBound]), Int(tokens.ends[span.upperBound - 1]))
    guard end - start > 3, end - start < 10 else { return false }
    let mark = bytes[start..<end].filter { $0 != 32 }
    return mark.count > 3 && (mark[0] == 82 || mark[0] == 68 || mark[0] == 73) && mark[1] == 45 && mark[2] >= 65 && mark[2] <= 90
  }

  // MARK: Words

  /// Pronouns, particles and the like name nothing by themselves, whatever the tagger of names says.
  private func canName(_ tag: PartOfSpeech) -> Bool {
    switch tag {
    case .properNoun, .noun, .adjective, .numeral, .verb, .other, .symbol: true
    default: false
    }
  }

  func sentence(of token: Int) -> Range<Int> { sentences[NameEdges.index(of: token, in: sentences)].tokens }

  /// The sentence that holds a token.
  static func index(of token: Int, in sentences: [Sentence]) -> Int {
    var low = 0
    var high = sentences.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func match(at token: Int) -> GazetteerIndex.Match? {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < matches.count && matches[low].tokens.contains(token) ? matches[low] : nil
  }

  private func isListed(_ token: Int) -> Bool { match(at: token) != nil }
  private func isNationality(_ token: Int) -> Bool { match(at: token)?.entry.kind == .nationality }

  private func has(_ token: Int, _ classes: UInt8) -> Bool { NameWords.classes(of: forms.lower[token]) & classes != 0 }
  private func startsUpper(_ token: Int) -> Bool { forms.flags[token] & WordForms.startsUpper != 0 }
  private func isMark(_ token: Int) -> Bool { forms.flags[token] & WordForms.isMark != 0 }

  private func isArticle(_ token: Int) -> Bool {
    tokens.tags[token] == .determiner && NameEdges.articles.contains(forms.lower[token])
  }

  private func isPossessive(_ token: Int) -> Bool { forms.lower[token] == NameEdges.possessive }

  private static func words(_ list: String) -> Set<UInt64> { Set(list.split(separator: " ").map { FeatureHash.word(String($0)) }) }

  static let possessive = FeatureHash.word("'s")
  static let hyphen = FeatureHash.word("-")
  private static let articles = words("the a an")
  private static let quotes = words("\" “ ” ' ‘ « » `` ''")
  private static let separators = words(": ; | ( ) [ ] • * < > … = ?")
  private static let links = words("of for")
  private static let relatives = words("that who whom whose which")
  private static let joints = words("of and , or")
  private static let addresses = words("mr mr. mrs mrs. ms ms. dr dr.")
  private static let agentEndings = ["ers", "ors", "ees", "ists", "ants", "ents"].map { Array($0.utf8) }
  private static let offices = words(
    "secretary minister president senator governor spokesman spokeswoman spokesperson chancellor ambassador director congressman"
      + " congresswoman commissioner secretaries ministers presidents senators governors ambassadors directors commissioners chancellors")
  /// "Russia and the West": nobody who could be asked.
  private static let quarters = words("north south east west")
  /// Firms like to wear them: "Burger King".
  private static let crowns = words("king queen prince princess")
  private static let companyForms = words("inc inc. ltd ltd. llc plc corp corp. co. gmbh")
  private static let eventWords = words(
    "war wars revolution olympics games election elections summit festival cup day spring crisis operation hurricane cyclone storm"
      + " typhoon earthquake massacre attack attacks conference uprising holocaust christmas easter ramadan conflict genocide referendum"
      + " convention championship championships tournament league parade strike offensive intifada siege battle accord treaty awards"
      + " pandemic congress primary bowl open derby exercise week ii i coup rally caucus caucuses debate")
  static let particles = words("al el de di da du von van der den bin ibn abu le la ter ten zu al- bint")
  static let days = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october"
      + " november december mon tue wed thu fri sat sun jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb sept oct"
      + " nov dec today yesterday tomorrow")
  static let portfolios = words(
    "foreign state defense defence staff affairs justice interior intelligence operations security treasury homeland labor labour"
      + " health energy commerce transport finance trade education war police press")
}
