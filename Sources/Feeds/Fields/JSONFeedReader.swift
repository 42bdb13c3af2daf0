import Records

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). A text cut short gives the items that were whole.
struct JSONFeedReader {
  private let bytes: [UInt8]
  private let url: String?
  private var complaints = Complaints()
  /// Set by `read` where the JSON spells RSS 2.0: the same feed in XML.
  private(set) var rssInXML: [UInt8]?

  init(_ utf8: [UInt8], url: String?) {
    bytes = utf8
    self.url = url
  }

  /// - Returns: nil for JSON that is no feed.
  mutating func read(encoding: String, warnings: [String]) throws(StageFailureReason) -> Feed? {
    guard let (head, values) = parsed() else { return nil }
    rssInXML = RSSInJSON.xml(head)
    if rssInXML != nil { return nil }
    let version = head["version"]?.string ?? ""
    guard version.contains("jsonfeed.org") || (head["items"]?.array != nil && (head["title"] != nil || head["home_page_url"] != nil)) else {
      return nil
    }
    guard values.count <= XMLFeedReader.maximumItems else {
      throw StageFailureReason(code: "too-large", message: "more than \(XMLFeedReader.maximumItems) items")
    }
    var inherited = InheritedAuthors()
    for author in authors(head) where !inherited.add(author) { complaints.add(InheritedAuthors.complaint) }
    var items: [FeedItem] = []
    for value in values where value.object != nil { items.append(item(value, inherited.list)) }
    return Feed(
      format: .jsonfeed, encoding: encoding, title: line(head["title"]), link: address(head["home_page_url"]),
      description: line(head["description"]), language: line(head["language"]),
      image: address(head["icon"]) ?? address(head["favicon"]), warnings: warnings + complaints.messages, items: items)
  }

  // MARK: Structure

  private mutating func parsed() -> (head: JSON, items: [JSON])? {
    do {
      let value = try JSON.parse(bytes)
      guard value.object != nil else { return nil }
      return (value, value["items"]?.array ?? [])
    } catch {
      complaints.add("line \(error.line): \(error.reason)")
      return salvaged()
    }
  }

  /// Cuts the items out one by one, each on its own.
  private func salvaged() -> (head: JSON, items: [JSON])? {
    guard let start = itemsStart() else { return nil }
    var items: [JSON] = []
    var position = start
    while let open = bytes.position(of: ASCII.openBrace, from: position) {
      guard let end = objectEnd(from: open) else { break }
      if let item = try? JSON.parse(Array(bytes[open..<end])) { items.append(item) }  // An item that is no JSON is passed over.
      position = end
      while position < bytes.count, ASCII.isSpace(bytes[position]) || bytes[position] == UInt8(ascii: ",") { position += 1 }
      guard position < bytes.count, bytes[position] == ASCII.openBrace else { break }
    }
    // Without its items, the head is whole; what follows them is given up.
    let head = try? JSON.parse(Array(bytes[..<start]) + Array("]}".utf8))
    return (head ?? .object(["version": "jsonfeed.org", "items": .array([])]), items)
  }

  /// The place after `"items": [`.
  private func itemsStart() -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] == ASCII.quote, bytes.hasWords("\"items\"", at: index) {
        var after = index + 7
        while after < bytes.count, ASCII.isSpace(bytes[after]) || bytes[after] == ASCII.colon { after += 1 }
        if after < bytes.count, bytes[after] == ASCII.openBracket { return after + 1 }
      }
      index += 1
    }
    return nil
  }

  private func objectEnd(from start: Int) -> Int? {
    var depth = 0
    var inString = false
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C where inString: index += 1
      case ASCII.quote: inString.toggle()
      case ASCII.openBrace where !inString: depth += 1
      case 0x7D where !inString:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  // MARK: Fields

  private mutating func item(_ value: JSON, _ feedAuthors: [FeedItem.Author]) -> FeedItem {
    var summary = value["summary"]?.string.flatMap { FeedText.plain(Array($0.utf8)) }
    var content = value["content_html"]?.string.flatMap {
      FeedText.html(Array($0.utf8), base: address(value["url"]) ?? url, isDeclared: true)
    }
    if content == nil { content = value["content_text"]?.string.flatMap { FeedText.plain(Array($0.utf8)) } }
    if let s = summary, let c = content, s.kind != c.kind { (summary, content) = (s.asHTML, c.asHTML) }
    let own = authors(value)
    return FeedItem(
      id: value["id"].flatMap(identifier), title: line(value["title"]), link: address(value["url"]) ?? address(value["external_url"]),
      authors: own.isEmpty ? feedAuthors : own, published: date(value["date_published"]), updated: date(value["date_modified"]),
      summary: summary?.text, content: content?.text, contentType: (content ?? summary)?.kind.rawValue,
      categories: (value["tags"]?.array ?? []).compactMap(line), enclosures: (value["attachments"]?.array ?? []).compactMap(attachment),
      language: line(value["language"]))
  }

  private func identifier(_ value: JSON) -> String? {
    switch value {
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    default: line(value)
    }
  }

  /// Titles of JSON Feed are plain text, yet many hold entities.
  private func line(_ value: JSON?) -> String? {
    value?.string.flatMap { FeedText.line(html: Array($0.utf8), isDeclared: false) }
  }

  private func address(_ value: JSON?) -> String? {
    value?.string.flatMap { WebAddress.absolute($0, base: url) }
  }

  private mutating func date(_ value: JSON?) -> Timestamp? {
    guard let text = value?.string, !text.isEmpty else { return nil }
    let instant = FeedDate.parse(text)
    if instant == nil { complaints.add("a date that cannot be read: \(text.prefix(60))") }
    return instant
  }

  private func authors(_ value: JSON) -> [FeedItem.Author] {
    // Some write one object where the standard wants a list.
    let list = value["authors"]?.array ?? value["authors"].map { [$0] } ?? []
    return (list.isEmpty ? [value["author"] ?? .null] : list).compactMap { author in
      let name = line(author["name"]) ?? line(author)
      let url = address(author["url"])
      return name == nil && url == nil ? nil : FeedItem.Author(name: name, url: url)
    }
  }

  private func attachment(_ value: JSON) -> FeedItem.Enclosure? {
    guard let url = address(value["url"]) else { return nil }
    let length = value["size_in_bytes"]?.integer
    return FeedItem.Enclosure(url: url, type: line(value["mime_type"]), length: length.flatMap { $0 >= 0 ? $0 : nil })
  }
}
