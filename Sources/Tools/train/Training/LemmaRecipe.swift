import Language
import Records

/// Lists the dictionary forms of the corpora and the words whose lemma the rules get wrong.
package struct LemmaRecipe {
  package init() {}

  package func train(_ documents: [CorpusDocument]) -> [UInt8] {
    var counts: [String: [String: Int]] = [:]
    var known: Set<String> = []
    for document in documents {
      for token in document.tags.indices {
        let range = TextRange(Int(document.words.starts[token]), Int(document.words.ends[token]))
        let word = LemmaRules.folded(document.bytes.string(range))
        let lemma = document.lemmas[token].lowercased()
        guard !word.contains(where: \.isWhitespace), !lemma.contains(where: \.isWhitespace) else { continue }
        let tag = document.tags[token]
        counts["\(tag) \(word)", default: [:]][lemma, default: 0] += 1
        let isPlain = lemma.utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
        if isPlain, ["VERB", "NOUN", "ADJ", "ADV"].contains(tag) { known.insert("\(tag) \(lemma)") }
      }
    }
    var exceptions: [UInt64: String] = [:]
    for (key, lemmas) in counts {
      let parts = key.split(separator: " ").map(String.init)
      guard parts.count == 2, let tag = PartOfSpeech.allCases.first(where: { $0.upos == parts[0] }) else { continue }
      let best = lemmas.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let (lemma, count) = best else { continue }
      let regular = LemmaRules.regular(parts[1], tag: tag, isUpper: false) { known.contains("\($1.upos) \($0)") }
      // A listed form may be a dictionary form as well ("found", "wound"); any other lemma of it is a slip ("fled": "flead").
      if LemmaRules.isListed(parts[1], tag: tag), lemma != parts[1] || count < 3 { continue }
      guard lemma != regular else { continue }
      exceptions[LemmaList.key(parts[1], tag)] = lemma == parts[1] ? "" : lemma
    }
    let forms = known.filter { !$0.hasPrefix("NOUN") || counts[$0] != nil }.compactMap { form -> UInt64? in
      let parts = form.split(separator: " ").map(String.init)
      return PartOfSpeech.allCases.first { $0.upos == parts[0] }.map { LemmaList.key(parts[1], $0) }
    }
    return LemmaRecipe.bytes(exceptions: exceptions, forms: Set(forms))
  }

  /// Writes what `LemmaList` reads.
  private static func bytes(exceptions: [UInt64: String], forms: Set<UInt64>) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ value: UInt64, _ size: Int) {
      for byte in 0..<size { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))) }
    }
    append(UInt64(LemmaList.magic), 4)
    append(UInt64(exceptions.count), 4)
    append(UInt64(forms.count), 4)
    let sorted = exceptions.sorted { $0.key < $1.key }
    for entry in sorted { append(entry.key, 8) }
    var start = 0
    for entry in sorted {
      append(UInt64(start), 4)
      start += entry.value.utf8.count
    }
    append(UInt64(start), 4)
    for form in forms.sorted() { append(form, 8) }
    for entry in sorted { bytes += entry.value.utf8 }
    return bytes
  }
}
