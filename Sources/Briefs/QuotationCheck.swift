import Records

/// The build gate: reads each quotation again from the stored text, by code points and not by the bytes it was cut with.
enum QuotationCheck {
  static func run(_ brief: Brief) throws(StageFailure) {
    var scalars: [ArticleID: [Unicode.Scalar]] = [:]
    for compared in brief.comparison.articles where scalars[compared.article.id] == nil {
      scalars[compared.article.id] = Array(compared.article.text.unicodeScalars)
    }
    for evidence in brief.evidence {
      let text = scalars[evidence.document] ?? []
      guard evidence.start < evidence.end, evidence.end <= text.count, matches(evidence.exact, text[evidence.start..<evidence.end]) else {
        throw EvidenceRegister.unsupported(evidence.id.value, "does not hold the words of \(evidence.document)")
      }
    }
    let known = Set(brief.evidence.map(\.id))
    let labelled = Set(brief.evidence.filter { $0.label != nil }.map(\.id))
    for part in brief.allParts {
      switch part {
      case .quotation(let id) where !known.contains(id):
        throw EvidenceRegister.unsupported(id.value, "is quoted without evidence")
      case .evidence(let id) where !labelled.contains(id):
        throw EvidenceRegister.unsupported(id.value, "is cited without a label")
      default: break
      }
    }
  }

  /// Scalar by scalar: `==` on strings would let canonically equal words pass.
  private static func matches(_ words: String, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    words.unicodeScalars.elementsEqual(text)
  }
}

extension Brief {
  /// Every piece of text the views print, in print order.
  var allParts: [Part] {
    var parts = header.flatMap { $0 } + standing.flatMap { $0 }
    for section in sections { parts += Brief.parts(of: section) }
    return parts
  }

  private static func parts(of section: Section) -> [Part] {
    var parts = section.title + section.empty
    for block in section.blocks {
      switch block {
      case .paragraph(let phrase): parts += phrase
      case .list(let phrases, _): parts += phrases.flatMap { $0 }
      case .table(let table): parts += table.columns.flatMap { $0 } + table.rows.flatMap { $0.flatMap { $0 } }
      case .timeline(let timeline): parts += timeline.entries.flatMap { $0.time + $0.what }
      case .section(let inner): parts += Brief.parts(of: inner)
      }
    }
    return parts
  }
}
