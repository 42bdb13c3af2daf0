/// What the part-of-speech tagger looks at.
package enum TagFeatures {
  /// What depends on the words alone.
  package static func collectWords(_ token: Int, in sentence: Range<Int>, _ forms: WordForms, into features: inout [UInt64]) {
    func lower(_ offset: Int) -> UInt64 { TagFeatures.lower(token + offset, offset, sentence, forms) }
    func affix(_ offset: Int, _ index: Int) -> UInt64 { TagFeatures.affix(token + offset, index, sentence, forms) }
    func shape(_ offset: Int) -> UInt64 { sentence.contains(token + offset) ? forms.shape[token + offset] : WordForms.outside }
    let word = forms.lower[token]
    let isFirst: UInt64 = token == sentence.lowerBound ? 1 : 0
    features.append(FeatureHash.of(1, 0))
    features.append(FeatureHash.of(2, word))
    features.append(FeatureHash.of(3, forms.exact[token], isFirst))
    for index in 0..<WordForms.affixCount { features.append(FeatureHash.of(4 &+ UInt64(index), affix(0, index))) }
    features.append(FeatureHash.of(11, shape(0), isFirst))
    features.append(FeatureHash.of(13, lower(-1)))
    features.append(FeatureHash.of(14, lower(1)))
    features.append(FeatureHash.of(15, lower(-2)))
    features.append(FeatureHash.of(16, lower(2)))
    features.append(FeatureHash.of(17, lower(-1), word))
    features.append(FeatureHash.of(18, word, lower(1)))
    features.append(FeatureHash.of(19, lower(-1), lower(1)))
    features.append(FeatureHash.of(20, affix(1, 5), word))
    features.append(FeatureHash.of(22, affix(1, 5)))
    features.append(FeatureHash.of(23, affix(1, 6)))
    features.append(FeatureHash.of(24, shape(1), shape(0), shape(-1)))
    features.append(FeatureHash.of(34, word, lower(1), lower(2)))
    features.append(FeatureHash.of(35, affix(0, 5), shape(0), affix(1, 4)))
    features.append(FeatureHash.of(36, lower(-2), lower(-1), word))
    features.append(FeatureHash.of(37, shape(1), word))
  }

  /// What depends on the tags before as well.
  ///
  /// - Parameters:
  ///   - last: the tag given to the token before, `none` at the beginning of a sentence.
  ///   - beforeLast: the tag of the one before that.
  package static func collectTags(
    _ token: Int, in sentence: Range<Int>, _ forms: WordForms, last: Int, beforeLast: Int, into features: inout [UInt64]
  ) {
    func lower(_ offset: Int) -> UInt64 { TagFeatures.lower(token + offset, offset, sentence, forms) }
    func affix(_ offset: Int, _ index: Int) -> UInt64 { TagFeatures.affix(token + offset, index, sentence, forms) }
    let word = forms.lower[token]
    let t1 = UInt64(last)
    let t2 = UInt64(beforeLast)
    let isFirst: UInt64 = token == sentence.lowerBound ? 1 : 0
    features.append(FeatureHash.of(12, UInt64(forms.flags[token]), isFirst, t1))
    features.append(FeatureHash.of(21, affix(-1, 5), t1))
    features.append(FeatureHash.of(25, t1))
    features.append(FeatureHash.of(26, t1, t2))
    features.append(FeatureHash.of(27, t1, word))
    features.append(FeatureHash.of(28, t1, t2, word))
    features.append(FeatureHash.of(29, t1, affix(0, 5)))
    features.append(FeatureHash.of(30, t1, lower(1)))
    features.append(FeatureHash.of(31, t1, affix(1, 5)))
    features.append(FeatureHash.of(32, t1, affix(0, 6), affix(1, 5)))
    features.append(FeatureHash.of(33, t1, lower(1), lower(2)))
  }

  @inline(__always)
  private static func lower(_ token: Int, _ offset: Int, _ sentence: Range<Int>, _ forms: WordForms) -> UInt64 {
    sentence.contains(token) ? forms.lower[token] : WordForms.outside &+ UInt64(bitPattern: Int64(offset))
  }

  @inline(__always)
  private static func affix(_ token: Int, _ index: Int, _ sentence: Range<Int>, _ forms: WordForms) -> UInt64 {
    sentence.contains(token) ? forms.affix(token, index) : WordForms.outside
  }
}
