import Records

/// What the name tagger looks at in one text.
package struct NameFeatures: Sendable {
  /// One sentence, with what its capitals are worth.
  package struct Line: Sendable {
    package let tokens: Range<Int>
    /// Each word has a capital, as in a headline.
    fileprivate let isTitled: Bool
    /// It begins with a small letter: its writer may leave capitals out of names.
    fileprivate let isCareless: Bool
  }

  /// The features that come first for each token and are learned for each corpus as well as for all.
  package static let coreCount = 14

  private let forms: WordForms
  private let tags: ContiguousArray<PartOfSpeech>
  /// Of each token: 0, or one more than twice the kind of the gazetteer entry it is in, plus one inside.
  private let listed: ContiguousArray<UInt8>
  /// Of each token: the classes of `NameWords`.
  private let classes: ContiguousArray<UInt8>
  /// Of each token: what the lexicon knows.
  private let facts: ContiguousArray<UInt32>
  /// Of each capitalised word: up to `contextLimit` places where it stands.
  private var occurrences: [UInt64: [Int32]] = [:]
  /// Words that also stand in lower case in the text.
  private var lowercase: Set<UInt64> = []

  private static let contextLimit = 6
  /// How near a capital or a digit must be for a word to be looked at.
  private static let reach = 2

  package init(
    forms: WordForms, tags: ContiguousArray<PartOfSpeech>, matches: [GazetteerIndex.Match], facts: ContiguousArray<UInt32>
  ) {
    self.forms = forms
    self.tags = tags
    var listed = ContiguousArray<UInt8>(repeating: 0, count: forms.lower.count)
    for match in matches {
      let kind = UInt8(StateGazetteer.Kind.allCases.firstIndex(of: match.entry.kind) ?? 0)
      for token in match.tokens { listed[token] = 1 + 2 * kind + (token == match.tokens.lowerBound ? 0 : 1) }
    }
    self.listed = listed
    classes = forms.classes
    self.facts = facts
    for token in forms.lower.indices {
      if forms.flags[token] & WordForms.startsUpper != 0 {
        var list = occurrences[forms.exact[token], default: []]
        if list.count < NameFeatures.contextLimit {
          list.append(Int32(token))
          occurrences[forms.exact[token]] = list
        }
      } else if forms.flags[token] & WordForms.startsLower != 0 {
        lowercase.insert(forms.lower[token])
      }
    }
  }

  package func line(_ tokens: Range<Int>) -> Line {
    var uppers = 0
    var lowers = 0
    for token in tokens {
      if forms.flags[token] & WordForms.startsUpper != 0 { uppers += 1 }
      // Articles and prepositions are small in headlines as well.
      if forms.flags[token] & WordForms.startsLower != 0, !isFunctionWord(token) { lowers += 1 }
    }
    let first = tokens.first { forms.flags[$0] & WordForms.isMark == 0 }
    let isCareless = first.map { forms.flags[$0] & WordForms.startsLower != 0 } ?? false
    return Line(tokens: tokens, isTitled: uppers > 3 && lowers == 0, isCareless: isCareless)
  }

  private func isFunctionWord(_ token: Int) -> Bool {
    switch tags[token] {
    case .noun, .verb, .adjective, .adverb, .properNoun: false
    default: true
    }
  }

  /// Whether a token can be part of a name: there is a capital or a digit near it, or its writer is sparing with capitals.
  ///
  /// More than half the words of a news text can't, and need no features.
  package func canName(_ token: Int, in line: Line) -> Bool {
    if line.isCareless { return true }
    let near = max(line.tokens.lowerBound, token - NameFeatures.reach)...min(line.tokens.upperBound - 1, token + NameFeatures.reach)
    return near.contains { forms.flags[$0] & (WordForms.startsUpper | WordForms.hasDigit) != 0 }
  }

  /// Appends the features of a token.
  package func collect(_ token: Int, in line: Line, into features: inout [UInt64]) {
    let sentence = line.tokens
    func lower(_ offset: Int) -> UInt64 {
      sentence.contains(token + offset) ? forms.lower[token + offset] : WordForms.outside &+ UInt64(bitPattern: Int64(offset))
    }
    func shape(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? forms.shape[token + offset] : WordForms.outside }
    func tag(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? UInt64(tags[token + offset].rawValue) : 99 }
    func list(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? UInt64(listed[token + offset]) : 99 }
    func kind(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? UInt64(classes[token + offset]) : 99 }
    func fact(_ offset: Int) -> UInt32 { sentence.contains(token + offset) ? facts[token + offset] : Lexicon.outside }
    func affix(_ index: Int) -> UInt64 { forms.affix(token, index) }
    let isFirst: UInt64 = token == sentence.lowerBound ? 1 : 0
    let flags = UInt64(forms.flags[token])
    let upper = flags & 1
    let (shapeBefore, shapeHere, shapeAfter) = (shape(-1), shape(0), shape(1))
    let (lowerBefore, lowerHere, lowerAfter) = (lower(-1), lower(0), lower(1))
    let (factBefore, factHere, factAfter) = (fact(-1), fact(0), fact(1))
    let (farBefore, farAfter) = (fact(-2), fact(2))
    let middle = (Lexicon.middle(factBefore), Lexicon.middle(factHere), Lexicon.middle(factAfter))
    let coarse = (Lexicon.coarse(factBefore), Lexicon.coarse(factHere), Lexicon.coarse(factAfter))
    let names = (Lexicon.lists(factBefore), Lexicon.lists(factHere), Lexicon.lists(factAfter))
    // The core: `coreCount` features.
    features.append(FeatureHash.of(1, line.isTitled ? 1 : 0))
    features.append(FeatureHash.of(2, lowerHere))
    features.append(FeatureHash.of(3, forms.exact[token], isFirst))
    features.append(FeatureHash.of(11, shapeHere, isFirst))
    features.append(FeatureHash.of(12, flags, tag(0), isFirst))
    features.append(FeatureHash.of(13, lowerBefore, upper))
    features.append(FeatureHash.of(14, lowerAfter, upper))
    features.append(FeatureHash.of(19, shapeBefore, shapeHere, shapeAfter))
    features.append(FeatureHash.of(20, tag(-1), tag(0), tag(1)))
    features.append(FeatureHash.of(28, list(-1), list(0), list(1)))
    features.append(FeatureHash.of(32, kind(-1), kind(0), kind(1)))
    features.append(FeatureHash.of(60, middle.1, upper))
    features.append(FeatureHash.of(61, middle.0, upper))
    features.append(FeatureHash.of(62, middle.2, upper))
    // The rest.
    for index in 0..<WordForms.affixCount { features.append(FeatureHash.of(4 &+ UInt64(index), affix(index), upper)) }
    features.append(FeatureHash.of(15, lower(-2), upper))
    features.append(FeatureHash.of(16, lower(2), upper))
    features.append(FeatureHash.of(17, lowerBefore, lowerHere))
    features.append(FeatureHash.of(18, lowerHere, lowerAfter))
    features.append(FeatureHash.of(21, shapeBefore, shapeHere))
    features.append(FeatureHash.of(22, shapeHere, shapeAfter))
    features.append(FeatureHash.of(23, tag(0), tag(1)))
    features.append(FeatureHash.of(24, tag(-1), tag(0)))
    features.append(FeatureHash.of(25, list(0), tag(0)))
    features.append(FeatureHash.of(26, list(-1), flags & 3))
    features.append(FeatureHash.of(27, list(1), flags & 3))
    features.append(FeatureHash.of(29, kind(0), flags & 3))
    features.append(FeatureHash.of(30, kind(-1), flags & 3))
    features.append(FeatureHash.of(31, kind(1), flags & 3))
    features.append(FeatureHash.of(33, lowerBefore, shapeHere, shapeAfter))
    features.append(FeatureHash.of(34, shapeBefore, shapeHere, lowerAfter))
    features.append(FeatureHash.of(35, lower(-2), lowerBefore, flags & 3))
    features.append(FeatureHash.of(36, lowerAfter, lower(2), flags & 3))
    features.append(FeatureHash.of(37, shape(-2), shapeBefore, shapeHere))
    features.append(FeatureHash.of(38, shapeHere, shapeAfter, shape(2)))
    features.append(FeatureHash.of(63, Lexicon.middle(farBefore), upper))
    features.append(FeatureHash.of(64, Lexicon.middle(farAfter), upper))
    features.append(FeatureHash.of(65, middle.0, middle.1, upper))
    features.append(FeatureHash.of(66, middle.1, middle.2, upper))
    features.append(FeatureHash.of(67, coarse.1, upper))
    features.append(FeatureHash.of(68, coarse.0, upper))
    features.append(FeatureHash.of(69, coarse.2, upper))
    features.append(FeatureHash.of(70, Lexicon.coarse(farBefore), upper))
    features.append(FeatureHash.of(71, Lexicon.coarse(farAfter), upper))
    features.append(FeatureHash.of(72, coarse.0, coarse.1, upper))
    features.append(FeatureHash.of(73, coarse.1, coarse.2, upper))
    features.append(FeatureHash.of(74, coarse.0, coarse.1, coarse.2 &* 2 &+ upper))
    features.append(FeatureHash.of(75, Lexicon.fine(factHere), upper))
    features.append(FeatureHash.of(76, Lexicon.fine(factBefore), upper))
    features.append(FeatureHash.of(77, Lexicon.fine(factAfter), upper))
    features.append(FeatureHash.of(78, names.1, upper))
    features.append(FeatureHash.of(79, names.0, upper))
    features.append(FeatureHash.of(80, names.2, upper))
    features.append(FeatureHash.of(81, names.0, names.1, names.2 &* 2 &+ upper))
    guard upper == 1 else { return }
    features.append(FeatureHash.of(40, isFirst, lowercase.contains(lowerHere) ? 1 : 0, flags))
    addRun(token, sentence, into: &features)
    addContext(token, into: &features)
  }

  /// The ends of the run of capitalised words around a token, and how far away they are.
  private func addRun(_ token: Int, _ sentence: Range<Int>, into features: inout [UInt64]) {
    var first = token
    while first > sentence.lowerBound, token - first < 4, forms.flags[first - 1] & WordForms.startsUpper != 0 { first -= 1 }
    var last = token
    while last + 1 < sentence.upperBound, last - token < 4, forms.flags[last + 1] & WordForms.startsUpper != 0 { last += 1 }
    let (back, ahead) = (UInt64(token - first), UInt64(last - token))
    features.append(
      FeatureHash.of(41, UInt64(classes[first]) &* 8 &+ back, UInt64(classes[last]) &* 8 &+ ahead, UInt64(classes[token])))
    features.append(FeatureHash.of(50, forms.lower[first], back))
    features.append(FeatureHash.of(51, forms.lower[last], ahead))
    features.append(FeatureHash.of(52, Lexicon.middle(facts[first]), back))
    features.append(FeatureHash.of(53, Lexicon.middle(facts[last]), ahead))
  }

  /// The neighbours that the same word has elsewhere in the text.
  private func addContext(_ token: Int, into features: inout [UInt64]) {
    for other in occurrences[forms.exact[token]] ?? [] where Int(other) != token {
      let place = Int(other)
      if place > 0 {
        features.append(FeatureHash.of(42, forms.lower[place - 1]))
        features.append(FeatureHash.of(46, Lexicon.middle(facts[place - 1])))
        if classes[place - 1] != 0 { features.append(FeatureHash.of(43, UInt64(classes[place - 1]))) }
      }
      if place + 1 < forms.lower.count {
        features.append(FeatureHash.of(44, forms.lower[place + 1]))
        features.append(FeatureHash.of(47, Lexicon.middle(facts[place + 1])))
        if classes[place + 1] != 0 { features.append(FeatureHash.of(45, UInt64(classes[place + 1]))) }
      }
    }
  }
}
