import Markup
import Records

/// What a page's JSON-LD (schema.org) says of its article.
struct StructuredData {
  private(set) var headline: String?
  /// What it calls the article or the page where it gives no headline.
  private(set) var name: String?
  private(set) var authors: [String] = []
  private(set) var hasAuthors = false
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var body: String?
  private(set) var description: String?
  private(set) var publisher: String?
  /// Blogs name one person as author and publisher.
  private(set) var publisherIsPerson = false
  private(set) var section: String?
  private(set) var url: String?
  /// Names of organisations that stand as authors: outlets and agencies.
  private(set) var organisations: [String] = []

  /// Larger scripts are states of applications, not descriptions.
  private static let sizeLimit = 1 << 20

  init() {}

  init(_ document: MarkupDocument) {
    let script = document.id(ofName: "script")
    guard script >= 0 else { return }
    var named: [String: JSON] = [:]
    var articles: [(rank: Int, value: JSON)] = []
    for node in 1..<document.count where document.kind(node) == .element && document.nameID(node) == script {
      guard let type = document.attribute(node, "type"), type.lowercased().contains("ld+json") else { continue }
      let text = Array(document.textContent(node).utf8)
      guard text.count < StructuredData.sizeLimit else { continue }
      if let json = StructuredData.parse(text) {
        StructuredData.gather(json, into: &articles, &named, depth: 0)
      } else {
        scavenge(text)
      }
    }
    // The most exact type first; among equals the first on the page.
    let best = articles.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    for (_, article) in best { read(article.value, named) }
  }

  // MARK: Reading

  private mutating func read(_ article: JSON, _ named: [String: JSON]) {
    headline = headline ?? text(article["headline"])
    name = name ?? text(article["name"])
    published = published ?? text(article["datePublished"]) ?? text(article["dateCreated"])
    modified = modified ?? text(article["dateModified"])
    if let value = text(article["articleBody"]) ?? text(article["text"]), value.utf8.count > body?.utf8.count ?? 0 { body = value }
    description = description ?? text(article["description"])
    section = section ?? text(article["articleSection"])
    url = url ?? text(article["url"]) ?? text(article["mainEntityOfPage"]) ?? text(article["mainEntityOfPage"]?["@id"])
    if let value = article["publisher"] {
      let one = resolve(value, named)
      publisher = publisher ?? text(one["name"])
      publisherIsPerson = publisherIsPerson || StructuredData.types(one).contains("Person")
    }
    if !hasAuthors, let value = article["author"] ?? article["creator"] { readAuthors(value, named) }
  }

  private mutating func readAuthors(_ value: JSON, _ named: [String: JSON]) {
    for one in value.array ?? [value] {
      let author = resolve(one, named)
      if let name = author.string?.cleaned {
        authors.append(name)
        hasAuthors = true
        continue
      }
      for name in (author["name"]?.array ?? [author["name"] ?? .null]).compactMap({ text($0) }) {
        hasAuthors = true
        let types = StructuredData.types(author)
        if !types.contains("Person"), types.contains(where: { $0.hasSuffix("Organization") }) {
          organisations.append(name)
        } else {
          authors.append(name)
        }
      }
    }
  }

  private func resolve(_ value: JSON, _ named: [String: JSON]) -> JSON {
    let one = value.array?.first ?? value
    guard one["name"] == nil, let id = one["@id"]?.string, let target = named[id] else { return one }
    return target
  }

  private func text(_ value: JSON?) -> String? {
    if let string = value?.string { return string.trimmedOfSpace.isEmpty ? nil : string }
    if let list = value?.array { return list.lazy.compactMap { self.text($0) }.first }
    return nil
  }

  /// The simple facts of a description that is no JSON even after repairs.
  private mutating func scavenge(_ text: [UInt8]) {
    published = published ?? StructuredData.member("datePublished", of: text)
    modified = modified ?? StructuredData.member("dateModified", of: text)
    headline = headline ?? StructuredData.member("headline", of: text)
  }

  /// The first `"name": "value"`, where the value has no escapes.
  private static func member(_ name: String, of text: [UInt8]) -> String? {
    guard var at = ByteText.find(Array("\"\(name)\"".utf8), in: text) else { return nil }
    at += name.utf8.count + 2
    while at < text.count, ByteText.isSpace(text[at]) || text[at] == 58 { at += 1 }
    guard at < text.count, text[at] == 34, let end = text[(at + 1)...].firstIndex(of: 34) else { return nil }
    let value = text[(at + 1)..<end]
    return value.isEmpty || value.count > 300 || value.contains(92) ? nil : String(decoding: value, as: UTF8.self)
  }

  // MARK: Finding

  private static func gather(_ json: JSON, into articles: inout [(rank: Int, value: JSON)], _ named: inout [String: JSON], depth: Int) {
    guard depth < 6 else { return }
    if let list = json.array {
      for one in list { gather(one, into: &articles, &named, depth: depth + 1) }
      return
    }
    guard let object = json.object else { return }
    if let id = object["@id"]?.string, object.count > 1 { named[id] = json }
    if let rank = types(json).compactMap(rank).min() { articles.append((rank, json)) }
    for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author", "publisher"] {
      if let inner = object[key] { gather(inner, into: &articles, &named, depth: depth + 1) }
    }
  }

  private static func types(_ json: JSON) -> [String] {
    let type = json["@type"]
    return (type?.string.map { [$0] } ?? type?.array?.compactMap(\.string) ?? []).map { name in
      String(name.split(separator: "/").last ?? "")
    }
  }

  private static func rank(_ type: String) -> Int? {
    switch type {
    case "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle",
      "LiveBlogPosting", "AskPublicNewsArticle":
      0
    case "Article", "BlogPosting", "ScholarlyArticle", "SocialMediaPosting", "TechArticle", "Report", "AdvertiserContentArticle": 1
    case "Review", "CreativeWork", "Blog", "DiscussionForumPosting", "Recipe": 2
    case "WebPage", "ItemPage": 3
    default: nil
    }
  }

  // MARK: Lenient JSON

  /// Pages write JSON with raw line feeds in strings, trailing commas, comment marks around it and semicolons after it.
  static func parse(_ text: [UInt8]) -> JSON? {
    let clean = repaired(text)
    // A description that is no JSON after the repairs counts as none.
    return try? JSON.parse(clean)
  }

  private static func repaired(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    guard let start = text.firstIndex(where: { $0 == 123 || $0 == 91 }), let end = text.lastIndex(where: { $0 == 125 || $0 == 93 }),
      start < end
    else { return out }
    var inString = false
    var at = start
    while at <= end {
      let byte = text[at]
      if inString, byte == 92, at < end {
        // An escape that JSON lacks stands for its character.
        if "\"\\/bfnrtu".utf8.contains(text[at + 1]) { out.append(92) }
        out.append(text[at + 1] < 32 ? 32 : text[at + 1])
        at += 2
        continue
      }
      if byte == 34 { inString.toggle() }
      if !inString, byte == 125 || byte == 93 {
        while let last = out.last, ByteText.isSpace(last) { out.removeLast() }
        if out.last == 44 { out.removeLast() }
      }
      out.append(byte < 32 ? 32 : byte)
      at += 1
    }
    return out
  }
}
