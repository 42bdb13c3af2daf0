import Records

/// Reads the title or role that stands beside a person's name: before it ("US Secretary of State", "the agency's director, …") or
/// behind it ("…, a spokesman for the Foreign Ministry").
struct RoleReader {
  /// Tokens of the longest role read.
  private static let longest = 22

  private let bytes: [UInt8]
  private let tokens: Tokens
  private let forms: WordForms
  /// Of each token: whether it is in a name of any kind, and in a person's.
  private var isNamed: [Bool]
  private var isPerson: [Bool]

  init(bytes: [UInt8], tokens: Tokens, forms: WordForms, drafts: [NameFinder.Draft]) {
    self.bytes = bytes
    self.tokens = tokens
    self.forms = forms
    isNamed = [Bool](repeating: false, count: tokens.count)
    isPerson = isNamed
    for draft in drafts {
      for token in draft.tokens {
        isNamed[token] = true
        if draft.kind == .person { isPerson[token] = true }
      }
    }
  }

  func role(of name: Range<Int>, in sentence: Range<Int>) -> String? {
    let before = before(name.lowerBound, sentence)
    // "Mr Verrick, the interior minister": the second says more.
    if let before, !isAddress(before.upperBound - 1) { return text(before) }
    if let behind = behind(name.upperBound, sentence) { return text(behind) }
    return before.map(text)
  }

  // MARK: Titles

  /// A name with the titles that stand right before it, each with a capital: "Lt. Gen.", "Mr.", "Defense Secretary", "Deputy Secretary
  /// of State".
  func titled(_ name: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var first = name.lowerBound
    while first > sentence.lowerBound {
      if isTitle(first - 1) {
        first -= 1
      } else if first - 2 > sentence.lowerBound, first == name.lowerBound, isPortfolio(first - 1) {
        first -= 3
      } else if first < name.lowerBound, isQualifier(first - 1, sentence) {
        first -= 1
      } else {
        break
      }
    }
    return first..<name.upperBound
  }

  private func isTitle(_ token: Int) -> Bool {
    startsUpper(token) && !isNamed[token] && NameWords.classes(of: forms.lower[token]) & (NameWords.title | NameWords.role) != 0
  }

  /// "State" behind "Secretary of".
  private func isPortfolio(_ token: Int) -> Bool {
    startsUpper(token) && (forms.lower[token - 1] == RoleReader.of || forms.lower[token - 1] == RoleReader.for) && isTitle(token - 2)
  }

  /// "Press" before "Secretary", "Petty" before "Officer": a word with a capital that nothing but the title accounts for.
  private func isQualifier(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard startsUpper(token), !isNamed[token], isTitle(token + 1) else { return false }
    if NameEdges.portfolios.contains(forms.lower[token]) { return true }
    let isOther = RoleReader.stations.contains(forms.lower[token]) || NameEdges.days.contains(forms.lower[token])
    return token > sentence.lowerBound && tokens.tags[token] == .properNoun && !isOther
  }

  private func startsUpper(_ token: Int) -> Bool { forms.flags[token] & WordForms.startsUpper != 0 }

  // MARK: Before

  private func before(_ name: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var last = name - 1
    guard last >= sentence.lowerBound else { return nil }
    let isApposition = isComma(last)
    if isApposition { last -= 1 }
    while last > sentence.lowerBound, isQuote(last) { last -= 1 }
    guard last >= sentence.lowerBound, !isPerson[last], let head = head(endingAt: last, sentence) else { return nil }
    if isAddress(head), head == last { return head..<last + 1 }
    var first = head
    while first > sentence.lowerBound, last - first < RoleReader.longest, isModifier(first - 1), !isAnotherNoun(first - 1, first) {
      first -= 1
    }
    while first < head, isMark(first) || tokens.tags[first] == .particle { first += 1 }
    let hasArticle = first > sentence.lowerBound && tokens.tags[first - 1] == .determiner
    // "the spokesman, Ivan Petrov" needs its article; "the governor, Boris said" has no other sign.
    if isApposition, !hasArticle { return nil }
    return (hasArticle && isApposition ? first - 1 : first)..<last + 1
  }

  /// The role word of a phrase that ends at a token: itself, or the one before "of State", "for Foreign Affairs".
  private func head(endingAt last: Int, _ sentence: Range<Int>) -> Int? {
    if isRole(last) { return last }
    var token = last
    while token > sentence.lowerBound, last - token < 8, isNominal(token) || isNamed[token] || isInner(token) {
      token -= 1
      if forms.lower[token] == RoleReader.of || forms.lower[token] == RoleReader.for, isRole(token - 1) { return token - 1 }
    }
    return nil
  }

  private func isInner(_ token: Int) -> Bool {
    tokens.tags[token] == .determiner || RoleReader.links.contains(forms.lower[token])
  }

  /// "in his recommendation Attorney General Lynch": a small noun before a capital is no part of the title.
  private func isAnotherNoun(_ token: Int, _ next: Int) -> Bool {
    tokens.tags[token] == .noun && forms.flags[token] & WordForms.startsLower != 0 && forms.flags[next] & WordForms.startsUpper != 0
  }

  /// Words that may stand between article and head of a role.
  private func isModifier(_ token: Int) -> Bool {
    if isPerson[token] { return false }
    switch tokens.tags[token] {
    case .adjective, .noun, .properNoun: return true
    case .particle: return forms.lower[token] == NameEdges.possessive
    case .punctuation: return forms.lower[token] == RoleReader.hyphen
    case .coordinatingConjunction: return token > 0 && isRole(token - 1) || isNamed[token]
    default: return isNamed[token]
    }
  }

  // MARK: Behind

  /// A noun phrase with a role word in it, with what it is of, for or at: to the comma or verb that ends it.
  private func behind(_ end: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard end + 1 < sentence.upperBound, isComma(end) || forms.lower[end] == RoleReader.bracket, opensPhrase(end + 1) else { return nil }
    let first = end + 1
    let limit = min(sentence.upperBound, first + RoleReader.longest)
    var token = first
    var hasRole = false
    while token < limit, continuesPhrase(token, first) {
      if isRole(token) { hasRole = true }
      // A person before any role: a list of people.
      if !hasRole, isPerson[token] { return nil }
      token += 1
    }
    guard hasRole, token < sentence.upperBound, !isInsertedReport(token, sentence) else { return nil }
    while token > first, isMark(token - 1) || isFunction(token - 1) { token -= 1 }
    return token > first ? first..<token : nil
  }

  /// "Brandt, the prosecutor told the jury, had": who speaks is another.
  private func isInsertedReport(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    RoleReader.reports.contains(forms.lower[verb])
      && (verb + 1..<max(verb + 1, min(sentence.upperBound - 1, verb + 6))).contains { isComma($0) && tokens.tags[$0 + 1] != .determiner }
  }

  private func opensPhrase(_ token: Int) -> Bool {
    switch tokens.tags[token] {
    case .determiner, .adjective, .noun, .properNoun: true
    case .pronoun: RoleReader.owners.contains(forms.lower[token])
    default: RoleReader.times.contains(forms.lower[token])
    }
  }

  private func continuesPhrase(_ token: Int, _ first: Int) -> Bool {
    if isNamed[token] { return true }
    switch tokens.tags[token] {
    case .adjective, .noun, .properNoun, .determiner, .numeral: return true
    case .particle: return forms.lower[token] == NameEdges.possessive
    case .pronoun: return RoleReader.owners.contains(forms.lower[token])
    case .adposition: return RoleReader.inner.contains(forms.lower[token])
    case .coordinatingConjunction: return forms.lower[token] == RoleReader.and
    case .punctuation: return forms.lower[token] == RoleReader.hyphen
    case .adverb, .verb: return token == first && RoleReader.times.contains(forms.lower[token])
    default: return false
    }
  }

  // MARK: Words

  private func isRole(_ token: Int) -> Bool {
    token >= 0 && NameWords.classes(of: forms.lower[token]) & NameWords.role != 0 && tokens.tags[token] != .verb
      && !RoleReader.plurals.contains(forms.lower[token]) && !isPerson[token]
  }

  /// "Mr", "Dr": a form of address, no role.
  private func isAddress(_ token: Int) -> Bool { RoleReader.addresses.contains(forms.lower[token]) }
  private func isComma(_ token: Int) -> Bool { forms.lower[token] == RoleReader.comma }
  private func isMark(_ token: Int) -> Bool { forms.flags[token] & WordForms.isMark != 0 }
  private func isQuote(_ token: Int) -> Bool { tokens.tags[token] == .punctuation && RoleReader.quotes.contains(forms.lower[token]) }

  private func isNominal(_ token: Int) -> Bool {
    switch tokens.tags[token] {
    case .noun, .properNoun, .adjective: true
    default: false
    }
  }

  private func isFunction(_ token: Int) -> Bool {
    switch tokens.tags[token] {
    case .determiner, .adposition, .coordinatingConjunction, .pronoun: !isNamed[token]
    default: false
    }
  }

  /// As it stands, white space single.
  private func text(_ span: Range<Int>) -> String {
    let range = TextRange(Int(tokens.starts[span.lowerBound]), Int(tokens.ends[span.upperBound - 1]))
    return bytes.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func words(_ list: String) -> Set<UInt64> { Set(list.split(separator: " ").map { FeatureHash.word(String($0)) }) }

  private static let plurals = words(
    "officials ministers leaders lawmakers mps spokespeople senators governors relatives victims survivors")
  private static let addresses = words("mr mr. mrs mrs. ms ms. miss dr dr. sir lady dame lord")
  /// What an office is to its bearer now, and no part of it.
  private static let stations = words("former ex late then acting new incoming outgoing")
  private static let inner = words("of for at in to on with from under and")
  private static let links = words("of for and the 's")
  private static let owners = words("his her its their our my")
  private static let reports = words("said says told tells added wrote argued")
  private static let times = words("then now formerly once")
  private static let quotes = words("\" “ ” ' ‘")
  private static let of = FeatureHash.word("of")
  private static let `for` = FeatureHash.word("for")
  private static let and = FeatureHash.word("and")
  private static let hyphen = FeatureHash.word("-")
  private static let comma = FeatureHash.word(",")
  private static let bracket = FeatureHash.word("(")
}
