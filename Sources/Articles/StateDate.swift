import Markup

/// Reads the date of publication from the states and data layers that a page hands to its programs.
enum StateDate {
  private static let names = [
    "datePublished", "publishedDate", "publishDate", "publicationDate", "publishingDate", "published_at", "publishedAt", "publish_date",
    "published_date", "publication_date", "publicationTime", "publication_time", "first-publication", "firstPublished", "publishedFirst",
    "cmsPublishingDate", "pubDate", "pubdate", "articlePublishDate", "ArticlePublishDate", "articlePublicationDate", "date_published",
    "createDate", "regDate", "articleDate", "published_time", "publishTime",
  ].map { Array($0.utf8) }

  private static let mostScripts = 80
  private static let sizeLimit = 1 << 20

  /// - Returns: the day that all values of the first name agree on; nil where a list of articles stands in the state.
  static func read(_ document: MarkupDocument, _ order: PageDate.Order) -> PageDate? {
    let script = document.id(ofName: "script")
    guard script >= 0 else { return nil }
    var found = [PageDate?](repeating: nil, count: names.count)
    var disagrees = [Bool](repeating: false, count: names.count)
    var scripts = 0
    for node in 1..<document.count where document.kind(node) == .element && document.nameID(node) == script && scripts < mostScripts {
      let text = Array(document.textContent(node).utf8)
      guard text.count < sizeLimit else { continue }
      scripts += 1
      forEachQuotedName(text) { name, value in
        guard let date = PageDate.parse(String(decoding: value, as: UTF8.self), order: order) else { return }
        if let other = found[name], other.localDay != date.localDay { disagrees[name] = true }
        found[name] = found[name] ?? date
      }
    }
    for index in names.indices where !disagrees[index] {
      if let date = found[index] { return date }
    }
    return nil
  }

  /// `"name": "value"`, `'name': 'value'` and `\"name\":\"value\"`.
  private static func forEachQuotedName(_ text: [UInt8], _ body: (Int, ArraySlice<UInt8>) -> Void) {
    var at = 0
    while at < text.count {
      guard text[at] == 34 || text[at] == 39 else {
        at += 1
        continue
      }
      let start = at + 1
      at += 1
      guard start < text.count, isInitial(text[start]) else { continue }
      guard let name = names.firstIndex(where: { ByteText.matches($0, text, start) && isClosed(text, start + $0.count) }) else { continue }
      if let value = value(text, after: start + names[name].count) { body(name, value) }
      at = start + names[name].count
    }
  }

  private static func isInitial(_ byte: UInt8) -> Bool { initials.contains(byte) }
  private static let initials = Set(names.map { $0[0] })

  private static func isClosed(_ text: [UInt8], _ at: Int) -> Bool {
    at < text.count && (text[at] == 34 || text[at] == 39 || text[at] == 92)
  }

  private static func value(_ text: [UInt8], after end: Int) -> ArraySlice<UInt8>? {
    var at = end
    while at < text.count, [34, 39, 92, 32, 58, 9, 10, 13].contains(text[at]) { at += 1 }
    let start = at
    while at < text.count, at - start < 48, ![34, 39, 92, 44, 125].contains(text[at]) { at += 1 }
    return at - start >= 8 && at - start < 48 ? text[start..<at] : nil
  }
}
