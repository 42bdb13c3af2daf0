import Language
import Records

/// The labels that each token of an annotated text may have.
struct NameGold {
  private(set) var allowed: [UInt32]

  init(
    _ document: CorpusDocument, _ scheme: NameRecipe.Scheme, _ words: TokenSpans, _ forms: WordForms,
    _ matches: [GazetteerIndex.Match]
  ) {
    allowed = [UInt32](repeating: 1, count: words.count)
    if !scheme.marksNames { openPhrases(document, words, forms) }
    var taken = [Bool](repeating: false, count: words.count)
    // The outermost name counts: "University of Portsmouth", not "Portsmouth".
    let entities = document.entities.filter(\.isNamed).sorted { ($0.range.length, $1.range.start) > ($1.range.length, $0.range.start) }
    for entity in entities {
      guard var tokens = NameGold.tokens(entity.range, words) else { continue }
      guard let kinds = scheme.types[entity.type.lowercased()] else { continue }
      tokens = NameGold.widened(tokens, forms, words, whole: entity.whole)
      if kinds.contains(.person) { tokens = NameGold.withoutTitles(tokens, forms) }
      // "The Secretary" is left to `RoleMentions`.
      if NameGold.isTitleAlone(tokens, forms) { continue }
      while tokens.count > 1, forms.flags[tokens.lowerBound] & WordForms.isMark != 0 { tokens = tokens.dropFirst() }
      guard !tokens.contains(where: { taken[$0] }) else { continue }
      let isNationality = matches.contains { $0.tokens == tokens && $0.entry.kind == .nationality }
      set(tokens, isNationality ? [.nationality] : kinds)
      for token in tokens { taken[token] = true }
    }
    guard !scheme.marksNationalities else { return }
    for match in matches where match.entry.kind == .nationality && !match.tokens.contains(where: { taken[$0] }) {
      set(match.tokens, [.nationality])
    }
  }

  /// In a phrase that names nothing as a whole ("ISIL targets") any label may be right for a word with a capital.
  private mutating func openPhrases(_ document: CorpusDocument, _ words: TokenSpans, _ forms: WordForms) {
    for entity in document.entities where !entity.isNamed {
      for token in NameGold.tokens(entity.whole, words) ?? 0..<0 where forms.flags[token] & WordForms.startsUpper != 0 {
        allowed[token] = .max
      }
    }
  }

  /// With the capitalised words before it in the annotated phrase: GUM's names are runs of proper nouns, which leave "United" out of
  /// "United Kingdom".
  private static func widened(_ tokens: Range<Int>, _ forms: WordForms, _ words: TokenSpans, whole: TextRange) -> Range<Int> {
    var first = tokens.lowerBound
    while first > 0, Int(words.starts[first - 1]) >= whole.start, forms.flags[first - 1] & WordForms.startsUpper != 0,
      !articles.contains(forms.lower[first - 1])
    { first -= 1 }
    return first..<tokens.upperBound
  }

  private static let articles: Set<UInt64> = Set(
    ["the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my"].map(FeatureHash.word))

  private static func isTitleAlone(_ tokens: Range<Int>, _ forms: WordForms) -> Bool {
    tokens.allSatisfy { (NameWords.classes[forms.lower[$0]] ?? 0) & (NameWords.title | NameWords.role) != 0 }
      && tokens.allSatisfy { (NameWords.classes[forms.lower[$0]] ?? 0) & NameWords.givenName == 0 }
  }

  private mutating func set(_ tokens: Range<Int>, _ kinds: [Name.Kind]) {
    for token in tokens {
      allowed[token] = 0
      for kind in kinds {
        guard let number = NameLabels.kinds.firstIndex(of: kind) else { continue }
        let part: NameLabels.Part =
          tokens.count == 1 ? .single : token == tokens.lowerBound ? .begin : token == tokens.upperBound - 1 ? .end : .inside
        allowed[token] |= 1 << UInt32(NameLabels.label(number, part))
      }
    }
  }

  /// A free label next to a sentence's edge or an annotated name must not leave a name open: then only "outside" is left.
  static func closed(_ allowed: [UInt32]) -> [UInt32] {
    let transitions = [Float](repeating: 0, count: NameLabels.count * NameLabels.count)
    let emissions = [Float](repeating: 0, count: allowed.count * NameLabels.count)
    let labels = NameLabels.decode(emissions, transitions: transitions, allowed: allowed)
    let isPossible = labels.indices.allSatisfy { allowed[$0] >> UInt32(labels[$0]) & 1 == 1 }
    // A name that the splitter cut in two teaches nothing.
    return isPossible ? allowed : [UInt32](repeating: UInt32.max, count: allowed.count)
  }

  /// The tokens that a range touches.
  private static func tokens(_ range: TextRange, _ words: TokenSpans) -> Range<Int>? {
    var first: Int?
    var last = 0
    for token in 0..<words.count where Int(words.starts[token]) < range.end && Int(words.ends[token]) > range.start {
      first = first ?? token
      last = token
    }
    return first.map { $0..<last + 1 }
  }

  private static func withoutTitles(_ tokens: Range<Int>, _ forms: WordForms) -> Range<Int> {
    var tokens = tokens
    while tokens.count > 1, (NameWords.classes[forms.lower[tokens.lowerBound]] ?? 0) & NameWords.title != 0 {
      tokens = tokens.dropFirst()
    }
    return tokens
  }
}
