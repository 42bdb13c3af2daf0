/// What the sentence splitter looks at between two tokens.
package enum SentenceFeatures {
  /// Whether a sentence may end after `token` at all. The rest are never asked about.
  package static func mayEnd(after token: Int, _ words: TokenSpans) -> Bool {
    token + 1 < words.count && words.gap(before: token + 1) != .paragraph
  }

  /// Appends the features of the place between `token` and the next.
  /// - Parameters:
  ///   - length: tokens since the last sentence end.
  ///   - isQuoted: whether a quotation is open.
  package static func collect(
    after token: Int, length: Int, isQuoted: Bool, _ words: TokenSpans, _ forms: WordForms, into features: inout [UInt64]
  ) {
    func lower(_ offset: Int) -> UInt64 { known(token + offset, words) ? forms.lower[token + offset] : WordForms.outside }
    func shape(_ offset: Int) -> UInt64 { known(token + offset, words) ? forms.shape[token + offset] : WordForms.outside }
    func flags(_ offset: Int) -> UInt64 { known(token + offset, words) ? UInt64(forms.flags[token + offset]) : 255 }
    let gap: UInt64 = words.gap(before: token + 1) == .none ? 0 : 1
    let long: UInt64 = length < 3 ? 0 : length < 8 ? 1 : length < 25 ? 2 : length < 50 ? 3 : 4
    let quoted: UInt64 = isQuoted ? 1 : 0
    features.append(FeatureHash.of(1, gap, quoted, long))
    features.append(FeatureHash.of(2, lower(0), gap))
    features.append(FeatureHash.of(3, lower(1), gap))
    features.append(FeatureHash.of(4, lower(0), shape(1), gap))
    features.append(FeatureHash.of(5, shape(0), shape(1), gap))
    features.append(FeatureHash.of(6, lower(0), lower(1)))
    features.append(FeatureHash.of(7, lower(-1), lower(0), flags(1)))
    features.append(FeatureHash.of(8, lower(0), lower(1), shape(2)))
    features.append(FeatureHash.of(9, shape(-1), lower(0), shape(1)))
    features.append(FeatureHash.of(10, flags(0), flags(1), flags(2)))
    features.append(FeatureHash.of(11, lower(0), flags(1), quoted))
    features.append(FeatureHash.of(12, lower(0), flags(1), long))
    features.append(FeatureHash.of(13, lower(-1), lower(0), lower(1)))
    features.append(FeatureHash.of(14, lower(1), lower(2)))
    features.append(FeatureHash.of(15, lower(0), lower(2)))
    features.append(FeatureHash.of(16, flags(-1), flags(0), flags(1)))
    features.append(FeatureHash.of(17, lower(1), flags(0), long))
    features.append(FeatureHash.of(18, shape(0), lower(1)))
    features.append(FeatureHash.of(19, lower(-1), flags(0), flags(1)))
    features.append(FeatureHash.of(20, flags(-1), flags(0), flags(1), flags(2) &* 31 &+ quoted))
  }

  /// Whether `token` lies in the text; other paragraphs count, as they tell a headline's neighbours apart.
  private static func known(_ token: Int, _ words: TokenSpans) -> Bool { token >= 0 && token < words.count }
}

extension FeatureHash {
  @inline(__always)
  static func of(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) -> UInt64 {
    mixed(of(template, a, b, c) &+ d)
  }
}
