import Records

/// Gives each token its dictionary form in lower case: learned exceptions first, then the regular endings.
///
/// The file is text, one line an entry, `TAG word lemma`, sorted; a lemma of one hyphen is the word itself.
package struct Lemmatizer: Sendable {
  private let exceptions: [UInt64: String]
  /// Words of the lexicon that end regularly, so that "making" gives "make" and "barking" gives "bark".
  private let known: Set<UInt64>

  package init(_ bytes: ModelBytes) {
    var exceptions: [UInt64: String] = [:]
    var known: Set<UInt64> = []
    for line in bytes.text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 3, let tag = Lemmatizer.tag(parts[0]) {
        exceptions[Lemmatizer.key(FeatureHash.word(String(parts[1])), tag)] = parts[2] == "-" ? String(parts[1]) : String(parts[2])
      } else if parts.count == 2, let tag = Lemmatizer.tag(parts[0]) {
        known.insert(Lemmatizer.key(FeatureHash.word(String(parts[1])), tag))
      }
    }
    self.exceptions = exceptions
    self.known = known
  }

  private static func tag(_ name: Substring) -> PartOfSpeech? { PartOfSpeech.allCases.first { $0.upos == name } }

  @inline(__always)
  private static func key(_ word: UInt64, _ tag: PartOfSpeech) -> UInt64 { FeatureHash.of(UInt64(tag.rawValue), word) }

  package func lemmas(
    of words: TokenSpans, forms: WordForms, tags: ContiguousArray<PartOfSpeech>, in bytes: Span<UInt8>
  ) -> ContiguousArray<String> {
    var lemmas: ContiguousArray<String> = []
    lemmas.reserveCapacity(words.count)
    // One string a form and tag: a text repeats its words.
    var seen: [UInt64: String] = [:]
    for token in 0..<words.count {
      let key = FeatureHash.of(UInt64(tags[token].rawValue), forms.exact[token])
      if let lemma = seen[key] {
        lemmas.append(lemma)
        continue
      }
      let word = bytes.text(Int(words.starts[token])..<Int(words.ends[token]))
      let lemma = lemma(of: word, tag: tags[token])
      seen[key] = lemma
      lemmas.append(lemma)
    }
    return lemmas
  }

  package func lemma(of word: String, tag: PartOfSpeech) -> String {
    let lower = LemmaRules.folded(word)
    if let lemma = exceptions[Lemmatizer.key(FeatureHash.word(lower), tag)] { return lemma }
    return LemmaRules.regular(lower, tag: tag, isUpper: word != lower) { candidate, tag in
      known.contains(Lemmatizer.key(FeatureHash.word(candidate), tag))
    }
  }
}

extension Span where Element == UInt8 {
  func text(_ range: Range<Int>) -> String {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for index in range { copy.append(self[index]) }
    return String(decoding: copy, as: UTF8.self)
  }
}
