import Feeds
import Records

/// Writes a source list as OPML 2.0: the groups and foreign attributes of an imported list where they were, feeds that came
/// later behind them, what only this program knows in a namespace of its own.
public enum SubscriptionListExport {
  static let prefix = "counterclaim:"
  static let namespace = "urn:counterclaim:opml"

  public static func opml(_ file: SourceListFile) -> String {
    let feeds = Dictionary(file.feeds.compactMap { feed in feed["id"]?.string.map { ($0, feed) } }, uniquingKeysWith: { first, _ in first })
    let nodes = OutlineNode.list(file.opml?["outlines"])
    let placed = Set(nodes.flatMap(\.feeds))
    var outlines = nodes.compactMap { outline($0, feeds) }
    for feed in file.feeds {
      guard let id = feed["id"]?.string, !placed.contains(id) else { continue }
      outlines.append(.init(attributes: attributes(feed, [])))
    }
    let declaration = OutlineDocument.Attribute("xmlns:counterclaim", namespace)
    let others = OutlineNode.attributes(file.opml?["attributes"]).filter { $0.name != declaration.name }
    let head = (file.opml?["head"]?.array ?? []).compactMap { line -> OutlineDocument.Attribute? in
      guard let words = line.array, words.count == 2, let name = words[0].string, let value = words[1].string else { return nil }
      return .init(name, value)
    }
    return OutlineWriter.text(
      of: OutlineDocument(
        attributes: [declaration] + others, head: head.isEmpty ? [.init("title", "Sources of counterclaim")] : head, outlines: outlines))
  }

  /// - Returns: nil for a feed that has left the list, and for a group that held such alone.
  private static func outline(_ node: OutlineNode, _ feeds: [String: JSON]) -> OutlineDocument.Outline? {
    let inner = node.outlines.compactMap { outline($0, feeds) }
    guard let id = node.feed else {
      return inner.isEmpty && !node.outlines.isEmpty ? nil : .init(attributes: node.attributes, outlines: inner)
    }
    if let feed = feeds[id] { return .init(attributes: attributes(feed, node.attributes), outlines: inner) }
    return inner.isEmpty ? nil : .init(attributes: node.attributes, outlines: inner)
  }

  private static func attributes(_ feed: JSON, _ kept: [OutlineDocument.Attribute]) -> [OutlineDocument.Attribute] {
    var list: [OutlineDocument.Attribute] = []
    func add(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty, !list.contains(where: { $0.name.lowercased() == name.lowercased() }) else { return }
      list.append(.init(name, value))
    }
    func keptValue(_ name: String) -> String? { kept.first { $0.name.lowercased() == name }?.value }
    let outlet = feed["outlet"]?.string
    add("text", keptValue("text") ?? outlet)
    add("title", keptValue("title") ?? outlet)
    add("type", keptValue("type") ?? "rss")
    add("xmlUrl", feed["url"]?.string)
    for attribute in kept { add(attribute.name, attribute.value) }
    add("language", feed["language"]?.string.flatMap { $0 == "und" ? nil : $0 })
    add(prefix + "id", feed["id"]?.string)
    add(prefix + "owner", feed["owner"]?.string.flatMap { $0.hasPrefix("unknown (") ? nil : $0 })
    add(prefix + "country", feed["country"]?.string.flatMap { $0 == "ZZ" ? nil : $0 })
    add(prefix + "kind", feed["kind"]?.string.flatMap { $0 == "other" ? nil : $0 })
    add(prefix + "follow", feed["follow"]?.bool == false ? "false" : nil)
    add(prefix + "note", feed["note"]?.string)
    return list
  }
}
