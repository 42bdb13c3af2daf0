import Language
import Records

/// How well an annotator does on a held-out corpus, from raw text: exact spans, micro-averaged F1.
package struct Scores {
  package struct Tally {
    package var right = 0
    package var found = 0
    package var gold = 0

    package var f1: Double { found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold) }

    mutating func count<Element: Hashable>(_ found: Set<Element>, _ gold: Set<Element>) {
      right += found.intersection(gold).count
      self.found += found.count
      self.gold += gold.count
    }
  }

  package private(set) var tokens = Tally()
  package private(set) var sentences = Tally()
  package private(set) var tags = Tally()
  package private(set) var lemmas = Tally()
  /// Tokens with the right head, and with the right universal relation as well.
  package private(set) var heads = Tally()
  package private(set) var relations = Tally()
  package private(set) var names = Tally()

  private struct Label: Hashable {
    let start: Int
    let end: Int
    let label: String
  }

  /// - Parameter scheme: the kinds of the corpus' entities; nil where they are not scored.
  package init(_ annotator: Annotator, on documents: [CorpusDocument], names scheme: NameRecipe.Scheme? = nil) {
    for document in documents {
      let text = annotator.annotate(String(decoding: document.bytes, as: UTF8.self), published: nil)
      if !document.tags.isEmpty { addParse(text, document) }
      if let scheme { addNames(text, document, scheme) }
    }
  }

  private mutating func addParse(_ text: AnnotatedText, _ document: CorpusDocument) {
    func labels(_ starts: ContiguousArray<UInt32>, _ ends: ContiguousArray<UInt32>, _ label: (Int) -> String) -> Set<Label> {
      Set(starts.indices.map { Label(start: Int(starts[$0]), end: Int(ends[$0]), label: label($0)) })
    }
    let (starts, ends) = (text.tokens.starts, text.tokens.ends)
    let gold = document.words
    tokens.count(labels(starts, ends) { _ in "" }, labels(gold.starts, gold.ends) { _ in "" })
    tags.count(labels(starts, ends) { text.tokens.tags[$0].upos }, labels(gold.starts, gold.ends) { document.tags[$0] })
    lemmas.count(labels(starts, ends) { text.tokens.lemmas[$0] }, labels(gold.starts, gold.ends) { document.lemmas[$0].lowercased() })
    if text.tokens.isParsed {
      func arc(_ token: Int, _ head: Int?, _ starts: ContiguousArray<UInt32>, _ ends: ContiguousArray<UInt32>, _ relation: String) -> Label
      {
        let head = head.map { "\(starts[$0]) \(ends[$0])" } ?? "root"
        return Label(start: Int(starts[token]), end: Int(ends[token]), label: "\(head) \(relation)")
      }
      func universal(_ relation: String) -> String { String(relation.prefix { $0 != ":" }) }
      for isLabelled in [false, true] {
        let found = Set(
          starts.indices.map { token in
            arc(token, text.tokens.head(of: token), starts, ends, isLabelled ? universal(text.tokens.relations[token].label) : "")
          })
        let right = Set(
          gold.starts.indices.map { token in
            let head = document.heads[token]
            return arc(token, head < 0 ? nil : Int(head), gold.starts, gold.ends, isLabelled ? universal(document.relations[token]) : "")
          })
        if isLabelled { relations.count(found, right) } else { heads.count(found, right) }
      }
    }
    let right = document.sentences.filter { !$0.isEmpty }.map { sentence in
      TextRange(Int(gold.starts[sentence.lowerBound]), Int(gold.ends[sentence.upperBound - 1]))
    }
    sentences.count(Set(text.sentences.map(\.range)), Set(right))
  }

  /// People, organisations and places that the corpus annotates, people with their titles; the edges of both sides as
  /// `score_entities.py` trims them.
  private mutating func addNames(_ text: AnnotatedText, _ document: CorpusDocument, _ scheme: NameRecipe.Scheme) {
    let scored: Set<String> = ["PERSON", "ORG", "LOC"]
    func label(_ range: TextRange, _ label: String) -> Label? {
      let trimmed = Scores.trimmed(range, document.bytes)
      return trimmed.isEmpty || !scored.contains(label) ? nil : Label(start: trimmed.start, end: trimmed.end, label: label)
    }
    let found =
      text.names.compactMap { label($0.titled, $0.kind == .armedGroup ? "ORG" : $0.kind.label) }
      + text.offices.compactMap { label($0, Name.Kind.person.label) }
    let gold = document.entities.filter(\.isNamed).compactMap { entity in
      scheme.types[entity.type.lowercased()]?.first.flatMap { label(entity.range, $0.label) }
    }
    names.count(Set(found), Set(gold))
  }

  /// Without article, possessive and marks at the edges.
  private static func trimmed(_ range: TextRange, _ bytes: [UInt8]) -> TextRange {
    func isMark(_ byte: UInt8) -> Bool { byte < 0x80 && !(48...57).contains(byte) && !(97...122).contains(byte | 32) }
    var (start, end) = (range.start, range.end)
    while start < end, isMark(bytes[start]) { start += 1 }
    for article in ["the ", "a ", "an "] {
      let head = bytes[start..<min(end, start + article.utf8.count)].map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
      if head.elementsEqual(article.utf8), start + head.count < end {
        start += head.count
        break
      }
    }
    while end > start, isMark(bytes[end - 1]), bytes[end - 1] != 46 { end -= 1 }
    for possessive in ["'s", "’s"] where bytes[start..<end].count > possessive.utf8.count {
      if bytes[start..<end].suffix(possessive.utf8.count).elementsEqual(possessive.utf8) { end -= possessive.utf8.count }
    }
    if end > start, bytes[end - 1] == 46, bytes[start..<end].count(where: { $0 == 46 }) == 1 { end -= 1 }
    return TextRange(start, end)
  }
}
