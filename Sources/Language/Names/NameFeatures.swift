import Records

/// What the name tagger looks at in one text.
package struct NameFeatures: Sendable {
  private let forms: WordForms
  private let tags: ContiguousArray<PartOfSpeech>
  /// Of each token: 0, or one more than twice the kind of the gazetteer entry it is in, plus one inside.
  private let listed: ContiguousArray<UInt8>
  /// Of each token: the classes of `NameWords`.
  private let classes: ContiguousArray<UInt8>
  /// Of each capitalised word: up to `contextLimit` neighbours elsewhere in the text.
  private var occurrences: [UInt64: [Int32]] = [:]
  /// Words that also stand in lower case in the text.
  private var lowercase: Set<UInt64> = []

  private static let contextLimit = 6

  package init(
    forms: WordForms, tags: ContiguousArray<PartOfSpeech>, matches: [GazetteerIndex.Match]
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

  package func collect(_ token: Int, in sentence: Range<Int>, into features: inout [UInt64]) {
    features.removeAll(keepingCapacity: true)
    func lower(_ offset: Int) -> UInt64 {
      sentence.contains(token + offset) ? forms.lower[token + offset] : WordForms.outside &+ UInt64(bitPattern: Int64(offset))
    }
    func shape(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? forms.shape[token + offset] : WordForms.outside }
    func tag(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? UInt64(tags[token + offset].rawValue) : 99 }
    func list(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? UInt64(listed[token + offset]) : 99 }
    func kind(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? UInt64(classes[token + offset]) : 99 }
    func affix(_ index: Int) -> UInt64 { forms.affix(token, index) }
    let isFirst: UInt64 = token == sentence.lowerBound ? 1 : 0
    let flags = UInt64(forms.flags[token])
    features.append(FeatureHash.of(1, 0))
    features.append(FeatureHash.of(2, lower(0)))
    features.append(FeatureHash.of(3, forms.exact[token], isFirst))
    for index in 0..<WordForms.affixCount { features.append(FeatureHash.of(4 &+ UInt64(index), affix(index), flags & 1)) }
    features.append(FeatureHash.of(11, shape(0), isFirst))
    features.append(FeatureHash.of(12, flags, tag(0), isFirst))
    features.append(FeatureHash.of(13, lower(-1), flags & 1))
    features.append(FeatureHash.of(14, lower(1), flags & 1))
    features.append(FeatureHash.of(15, lower(-2), flags & 1))
    features.append(FeatureHash.of(16, lower(2), flags & 1))
    features.append(FeatureHash.of(17, lower(-1), lower(0)))
    features.append(FeatureHash.of(18, lower(0), lower(1)))
    features.append(FeatureHash.of(19, shape(-1), shape(0), shape(1)))
    features.append(FeatureHash.of(20, tag(-1), tag(0), tag(1)))
    features.append(FeatureHash.of(21, shape(-1), shape(0)))
    features.append(FeatureHash.of(22, shape(0), shape(1)))
    features.append(FeatureHash.of(23, tag(0), tag(1)))
    features.append(FeatureHash.of(24, tag(-1), tag(0)))
    features.append(FeatureHash.of(25, list(0), tag(0)))
    features.append(FeatureHash.of(26, list(-1), flags & 3))
    features.append(FeatureHash.of(27, list(1), flags & 3))
    features.append(FeatureHash.of(28, list(-1), list(0), list(1)))
    features.append(FeatureHash.of(29, kind(0), flags & 3))
    features.append(FeatureHash.of(30, kind(-1), flags & 3))
    features.append(FeatureHash.of(31, kind(1), flags & 3))
    features.append(FeatureHash.of(32, kind(-1), kind(0), kind(1)))
    features.append(FeatureHash.of(33, lower(-1), shape(0), shape(1)))
    features.append(FeatureHash.of(34, shape(-1), shape(0), lower(1)))
    features.append(FeatureHash.of(35, lower(-2), lower(-1), flags & 3))
    features.append(FeatureHash.of(36, lower(1), lower(2), flags & 3))
    features.append(FeatureHash.of(37, shape(-2), shape(-1), shape(0)))
    features.append(FeatureHash.of(38, shape(0), shape(1), shape(2)))
    guard flags & 1 == 1 else { return }
    features.append(FeatureHash.of(40, isFirst, lowercase.contains(forms.lower[token]) ? 1 : 0, flags))
    features.append(FeatureHash.of(41, runStart(token, sentence), runEnd(token, sentence), kind(0)))
    addContext(token, into: &features)
  }

  /// The neighbours that the same word has elsewhere in the text.
  private func addContext(_ token: Int, into features: inout [UInt64]) {
    for other in occurrences[forms.exact[token]] ?? [] where Int(other) != token {
      let place = Int(other)
      if place > 0 {
        features.append(FeatureHash.of(42, forms.lower[place - 1]))
        if classes[place - 1] != 0 { features.append(FeatureHash.of(43, UInt64(classes[place - 1]))) }
      }
      if place + 1 < forms.lower.count {
        features.append(FeatureHash.of(44, forms.lower[place + 1]))
        if classes[place + 1] != 0 { features.append(FeatureHash.of(45, UInt64(classes[place + 1]))) }
      }
    }
  }

  /// The class of the first word of the run of capitalised words around a token.
  private func runStart(_ token: Int, _ sentence: Range<Int>) -> UInt64 {
    var first = token
    while first > sentence.lowerBound, token - first < 4, forms.flags[first - 1] & WordForms.startsUpper != 0 { first -= 1 }
    return UInt64(classes[first]) &* 8 &+ UInt64(token - first)
  }

  private func runEnd(_ token: Int, _ sentence: Range<Int>) -> UInt64 {
    var last = token
    while last + 1 < sentence.upperBound, last - token < 4, forms.flags[last + 1] & WordForms.startsUpper != 0 { last += 1 }
    return UInt64(classes[last]) &* 8 &+ UInt64(last - token)
  }
}
