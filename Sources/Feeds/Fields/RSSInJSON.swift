import Records

/// Writes RSS that was spelled in JSON as the XML that it stands for (github.com/scripting/Scripting-News, rss-in-json), so that one reader knows
/// what the fields mean.
///
/// Names of elements are keys, a repeated element is a list, `#value` is the text of an element that has attributes.
struct RSSInJSON {
  /// The elements of RSS 2.0 whose members are attributes; those of all others are elements.
  private static let attributed: Set<String> = ["enclosure", "source", "guid", "category", "cloud"]

  private var out: [UInt8] = []

  /// - Returns: nil for JSON that is no RSS.
  static func xml(_ root: JSON) -> [UInt8]? {
    guard let rss = root["rss"], rss["channel"]?.object != nil else { return nil }
    var writer = RSSInJSON()
    let version = rss["version"].flatMap(scalar) ?? "2.0"
    writer.add("<rss")
    writer.writeAttribute("version", version)
    writer.add(">")
    writer.write("channel", rss["channel"] ?? .null)
    writer.add("</rss>")
    return writer.out
  }

  private mutating func write(_ name: String, _ value: JSON) {
    guard name.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == ASCII.colon }), !name.isEmpty else { return }
    if let list = value.array {
      for element in list { write(name, element) }
      return
    }
    add("<\(name)")
    if RSSInJSON.attributed.contains(name) { writeAttributes(value) }
    add(">")
    if let text = RSSInJSON.scalar(value) ?? value["#value"].flatMap(RSSInJSON.scalar) {
      escape(text)
    } else if !RSSInJSON.attributed.contains(name) {
      for (key, member) in (value.object ?? [:]).sorted(by: { $0.key < $1.key }) { write(key, member) }
    }
    add("</\(name)>")
  }

  private mutating func writeAttributes(_ value: JSON) {
    for (key, member) in (value.object ?? [:]).sorted(by: { $0.key < $1.key }) where key.utf8.allSatisfy(ASCII.isAlphanumeric) {
      if let text = RSSInJSON.scalar(member) { writeAttribute(key, text) }
    }
  }

  private mutating func writeAttribute(_ name: String, _ text: String) {
    add(" \(name)=\"")
    escape(text)
    add("\"")
  }

  private mutating func add(_ text: String) { out.append(contentsOf: text.utf8) }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 { HTMLSanitizer.escape(byte, to: &out) }
  }

  private static func scalar(_ value: JSON) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    case .bool(let truth): truth ? "true" : "false"
    default: nil
    }
  }
}
