import Records

/// Reads the title or role that stands beside a person's name: before it ("Foreign Minister", "a Kremlin spokesman,") or behind it
/// ("…, the agency's director, said").
struct RoleReader {
  private static let longest = 12

  private let bytes: [UInt8]
  private let tokens: Tokens
  private let forms: WordForms
  private let starts: Set<Int>

  init(bytes: [UInt8], tokens: Tokens, forms: WordForms, drafts: [NameFinder.Draft]) {
    self.bytes = bytes
    self.tokens = tokens
    self.forms = forms
    starts = Set(drafts.filter { $0.kind == .person }.map(\.tokens.lowerBound))
  }

  func role(of name: Range<Int>, in sentence: Range<Int>) -> String? {
    before(name.lowerBound, sentence) ?? behind(name.upperBound, sentence)
  }

  // MARK: Before

  private func before(_ name: Int, _ sentence: Range<Int>) -> String? {
    var last = name - 1
    guard last >= sentence.lowerBound else { return nil }
    let isApposition = isComma(last)
    if isApposition { last -= 1 }
    guard last >= sentence.lowerBound, isRole(last) else { return nil }
    var first = last
    while first > sentence.lowerBound, last - first < RoleReader.longest, isModifier(first - 1) { first -= 1 }
    while first < last, isMark(first) || tokens.tags[first] == .particle { first += 1 }
    let hasArticle = first > sentence.lowerBound && tokens.tags[first - 1] == .determiner
    // "the spokesman, Ivan Petrov" needs its article; "the governor, Boris said" has no other sign.
    if isApposition, !hasArticle { return nil }
    return text(hasArticle && isApposition ? first - 1 : first, last + 1)
  }

  /// Words that may stand between article and head of a role.
  private func isModifier(_ token: Int) -> Bool {
    switch tokens.tags[token] {
    case .adjective, .noun, .properNoun: true
    case .particle: forms.lower[token] == RoleReader.possessive
    case .punctuation: forms.lower[token] == RoleReader.hyphen
    default: false
    }
  }

  // MARK: Behind

  private func behind(_ end: Int, _ sentence: Range<Int>) -> String? {
    guard end < sentence.upperBound, isComma(end) else { return nil }
    let first = end + 1
    var token = first
    var hasRole = false
    while token < sentence.upperBound, token - first < RoleReader.longest, !isComma(token), !endsRole(token) {
      if isRole(token) { hasRole = true }
      // A second person before any role: a list of people.
      if !hasRole, starts.contains(token) { return nil }
      token += 1
    }
    guard hasRole, token < sentence.upperBound, token - first < RoleReader.longest else { return nil }
    return text(first, token)
  }

  private func endsRole(_ token: Int) -> Bool {
    switch tokens.tags[token] {
    case .verb, .auxiliary, .pronoun, .subordinatingConjunction: true
    case .punctuation: forms.lower[token] != RoleReader.hyphen
    default: false
    }
  }

  // MARK: Words

  private func isRole(_ token: Int) -> Bool {
    NameWords.classes(of: forms.lower[token]) & NameWords.role != 0 && tokens.tags[token] != .verb
  }

  private func isComma(_ token: Int) -> Bool { forms.lower[token] == RoleReader.comma }

  private func isMark(_ token: Int) -> Bool { forms.flags[token] & WordForms.isMark != 0 }

  private func text(_ first: Int, _ end: Int) -> String {
    bytes.string(TextRange(Int(tokens.starts[first]), Int(tokens.ends[end - 1])))
  }

  private static let possessive = FeatureHash.word("'s")
  private static let hyphen = FeatureHash.word("-")
  private static let comma = FeatureHash.word(",")
}
