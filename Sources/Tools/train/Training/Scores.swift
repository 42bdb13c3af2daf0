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

  /// Kinds that the corpus annotates only; the edges of both sides as `NameFinder` trims them.
  private mutating func addNames(_ text: AnnotatedText, _ document: CorpusDocument, _ scheme: NameRecipe.Scheme) {
    let scored: Set<String> = ["PERSON", "ORG", "LOC"]
    let found = text.names.map { name in
      Label(start: name.range.start, end: name.range.end, label: name.kind == .armedGroup ? "ORG" : name.kind.label)
    }
    let gold = document.entities.filter(\.isNamed).compactMap { entity in
      scheme.types[entity.type.lowercased()]?.first.map { Label(start: entity.range.start, end: entity.range.end, label: $0.label) }
    }
    names.count(Set(found.filter { scored.contains($0.label) }), Set(gold.filter { scored.contains($0.label) }))
  }
}
