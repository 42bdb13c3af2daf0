import Records

/// Every stretch of text that a brief points to, cut from the stored texts and from nowhere else.
struct EvidenceRegister {
  private struct Document {
    let bytes: [UInt8]
    let points: CodePoints
    let language: String?
    var quotedWords = 0
  }

  private let articles: [ArticleID: ComparedArticle]
  private var documents: [ArticleID: Document] = [:]
  private var records: [EvidenceID: Brief.Evidence] = [:]
  private var labelled: [EvidenceID] = []
  private var labels: [EvidenceID: String] = [:]
  private(set) var citedDocuments: [ArticleID] = []

  init(_ articles: [ArticleID: ComparedArticle]) {
    self.articles = articles
  }

  /// The record of a stretch, made at the first call.
  ///
  /// - Parameters:
  ///   - focus: the words to keep where the stretch is longer than a quotation may be.
  ///   - keep: what the words need beside it, the voice first: kept where there is room.
  ///   - sentence: a short stretch is quoted with as much of its sentence as a quotation may hold: torn from its subject
  ///     or its "no" it would say something else.
  ///   - subject: what asks for it, named in the failure.
  mutating func quote(
    _ range: TextRange, focus: TextRange? = nil, with keep: [TextRange?] = [], of sentence: TextRange? = nil, in article: ArticleID,
    for subject: String
  ) throws(StageFailure) -> EvidenceID {
    guard var document = document(article) else {
      throw EvidenceRegister.unsupported(subject, "points to a document that the comparison does not hold")
    }
    guard EvidenceRegister.isWhole(range, in: document.bytes) else {
      throw EvidenceRegister.unsupported(subject, "points outside the stored text of \(article) or into the middle of a character")
    }
    let limit = document.quotedWords >= Limits.documentWords ? Limits.tightSpanWords : Limits.spanWords
    let bounds = sentence.flatMap { EvidenceRegister.isWhole($0, in: document.bytes) && $0.contains(range) ? $0 : nil }
    guard
      let window = QuotedWindow(
        range, focus: focus, keep: keep.compactMap(\.self), of: bounds, limit: limit, in: document.bytes)
    else {
      throw EvidenceRegister.unsupported(subject, "points to a stretch of \(article) without words")
    }
    let evidence = EvidenceRegister.evidence(window, of: article, document)
    guard records[evidence.id] == nil else { return evidence.id }
    document.quotedWords += window.wordCount
    documents[article] = document
    records[evidence.id] = evidence
    return evidence.id
  }

  /// The label of a piece of evidence for printing; numbered at the first call.
  mutating func cite(_ id: EvidenceID) -> Brief.Part {
    if labels[id] == nil, let evidence = records[id] {
      labelled.append(id)
      let number = String(labelled.count)
      labels[id] = "E" + (number.utf8.count < 2 ? "0" + number : number)
      if !citedDocuments.contains(evidence.document) { citedDocuments.append(evidence.document) }
    }
    return .evidence(id)
  }

  subscript(id: EvidenceID) -> Brief.Evidence? { records[id] }

  /// Labelled evidence in the order of the labels, then the rest by document and place.
  func table() -> [Brief.Evidence] {
    let first = labelled.compactMap { id in labels[id].flatMap { records[id]?.labelled($0) } }
    let rest = records.values.filter { labels[$0.id] == nil }
      .sorted { ($0.document, $0.start, $0.end, $0.id) < ($1.document, $1.start, $1.end, $1.id) }
    return first + rest
  }

  private mutating func document(_ id: ArticleID) -> Document? {
    if let known = documents[id] { return known }
    guard let article = articles[id]?.article else { return nil }
    let bytes = Array(article.text.utf8)
    let document = Document(bytes: bytes, points: CodePoints(bytes), language: article.language)
    documents[id] = document
    return document
  }

  private static func evidence(_ window: QuotedWindow, of article: ArticleID, _ document: Document) -> Brief.Evidence {
    let range = window.range
    let start = document.points.offset(ofByte: range.start)
    let end = document.points.offset(ofByte: range.end)
    let before = document.points.byte(ofCodePoint: start - Limits.contextCodePoints)
    let after = document.points.byte(ofCodePoint: end + Limits.contextCodePoints)
    return Brief.Evidence(
      id: contentIdentifier("e", [article.value, String(start), String(end)]), label: nil, document: article, range: range, start: start,
      end: end, exact: document.bytes.string(range), prefix: document.bytes.string(TextRange(before, range.start)),
      suffix: document.bytes.string(TextRange(range.end, after)), isCutBefore: window.isCutBefore, isCutAfter: window.isCutAfter,
      language: document.language)
  }

  private static func isWhole(_ range: TextRange, in bytes: [UInt8]) -> Bool {
    guard range.start >= 0, range.end <= bytes.count else { return false }
    return isBoundary(range.start, in: bytes) && isBoundary(range.end, in: bytes)
  }

  private static func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  static func unsupported(_ subject: String, _ reason: String) -> StageFailure {
    StageFailure(stage: .brief, subject: subject, code: "unsupported-quotation", message: "\(subject) \(reason).")
  }
}
