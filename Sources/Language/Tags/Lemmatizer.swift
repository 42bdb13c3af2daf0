import Records

/// Gives each token its dictionary form in lower case: learned exceptions first, then the regular endings.
package struct Lemmatizer: Sendable {
  private let list: LemmaList

  package init(_ bytes: ModelBytes) { list = LemmaList(bytes) }

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
    if let lemma = list.exception(LemmaList.key(lower, tag)) { return lemma.isEmpty ? lower : lemma }
    return LemmaRules.regular(lower, tag: tag, isUpper: word != lower) { list.knows(LemmaList.key($0, $1)) }
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
