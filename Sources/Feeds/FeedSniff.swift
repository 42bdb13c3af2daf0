/// Tells feeds from other documents by their first bytes, and says what those are.
enum FeedSniff {
  private static let sampleLength = 4_096

  /// The media type in lower case, without parameters.
  static func mediaType(_ contentType: String?) -> String? {
    guard let type = contentType?.split(separator: ";").first else { return nil }
    let bytes = Array(type.utf8)
    let trimmed = bytes.trimmed(0..<bytes.count)
    return trimmed.isEmpty ? nil : String(decoding: ASCII.lowercased(bytes[trimmed]), as: UTF8.self)
  }

  static func looksLikeFeed(_ bytes: [UInt8], contentType: String?) -> Bool {
    // Bytes of a wide encoding lose their zeros: names are ASCII.
    let sample = bytes.prefix(sampleLength).filter { $0 != 0 }
    guard let first = sample.first(where: { !ASCII.isSpace($0) && $0 < 0x80 }) else { return false }
    if first == ASCII.openBrace { return looksLikeJSONFeed(sample) }
    guard let root = firstElement(sample) else {
      let type = mediaType(contentType) ?? ""
      return first == ASCII.less && (type.contains("rss") || type.contains("atom") || type.contains("rdf"))
    }
    let local = root.split(separator: ":").last.map(String.init) ?? root
    switch local {
    case "rss", "feed": return true
    case "rdf": return contains(sample, "rss") || contains(sample, "rdf/simple/0.9")
    case "channel": return true
    default: return false
    }
  }

  private static func looksLikeJSONFeed(_ sample: [UInt8]) -> Bool {
    contains(sample, "\"rss\"") || contains(sample, "jsonfeed.org/version") || contains(sample, "https:\\/\\/jsonfeed.org")
      || contains(sample, "http:\\/\\/jsonfeed.org")
  }

  private static func contains(_ sample: [UInt8], _ words: String) -> Bool {
    sample.indices.contains { sample.hasWords(words, at: $0) }
  }

  /// The name of the first element, in lower case; comments, instructions and the document type are passed over.
  private static func firstElement(_ sample: [UInt8]) -> String? {
    var index = 0
    while let start = sample.position(of: ASCII.less, from: index), start + 1 < sample.count {
      if sample.hasWords("<!--", at: start) {
        guard let end = sample.position(of: ASCII.hyphen, ASCII.hyphen, ASCII.greater, from: start + 4) else { return nil }
        index = end + 3
      } else if ASCII.isLetter(sample[start + 1]) {
        var end = start + 1
        while end < sample.count, !ASCII.isSpace(sample[end]), sample[end] != ASCII.greater, sample[end] != ASCII.slash { end += 1 }
        return String(decoding: ASCII.lowercased(sample[(start + 1)..<end]), as: UTF8.self)
      } else {
        index = start + 1
      }
    }
    return nil
  }

  /// What a document is that is no feed.
  static func description(_ tree: XMLTree) -> String {
    guard let first = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .element }) else {
      return "the response holds no markup"
    }
    switch tree.localName(first) {
    case "html", "head", "body": return "the response is an HTML page"
    case "opml": return "the response is an OPML list of feeds"
    case "urlset", "sitemapindex": return "the response is a sitemap"
    case let name: return "the response is XML that begins with <\(name.prefix(40))>, and no feed"
    }
  }
}
