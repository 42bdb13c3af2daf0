import Feeds
import Records

/// One line of the tree that `feeds.json` keeps of an OPML list, in its member `opml`.
struct OutlineNode: Sendable, Hashable {
  /// The feed that stands here; nil for a group.
  var feed: String?
  var attributes: [OutlineDocument.Attribute]
  var outlines: [OutlineNode] = []

  init(attributes: [OutlineDocument.Attribute]) { self.attributes = attributes }

  /// Every feed at or below, in order.
  var feeds: [String] { (feed.map { [$0] } ?? []) + outlines.flatMap(\.feeds) }

  /// What makes two lines the same: the feed, else all attributes.
  enum Leaf: Hashable {
    case feed(String)
    case line([String: String])
  }

  /// nil for a group.
  var leaf: Leaf? {
    if let feed { return .feed(feed) }
    return outlines.isEmpty ? .line(Dictionary(attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })) : nil
  }

  /// Every one at or below, in order.
  var leaves: [Leaf] { (leaf.map { [$0] } ?? []) + outlines.flatMap(\.leaves) }

  // MARK: JSON

  static func list(_ json: JSON?) -> [OutlineNode] { (json?.array ?? []).map(OutlineNode.init(json:)) }

  private init(json: JSON) {
    feed = json["feed"]?.string
    attributes = Self.attributes(json["attributes"])
    outlines = Self.list(json["outlines"])
  }

  var json: JSON {
    var members: [String: JSON] = [:]
    if let feed { members["feed"] = .string(feed) }
    if !attributes.isEmpty { members["attributes"] = Self.json(attributes) }
    if !outlines.isEmpty { members["outlines"] = .array(outlines.map(\.json)) }
    return .object(members)
  }

  /// The order of attributes says nothing in XML: by name.
  static func attributes(_ json: JSON?) -> [OutlineDocument.Attribute] {
    (json?.object ?? [:]).compactMap { name, value in value.string.map { .init(name, $0) } }.sorted { $0.name < $1.name }
  }

  static func json(_ attributes: [OutlineDocument.Attribute]) -> JSON {
    .object(Dictionary(attributes.map { ($0.name, .string($0.value)) }, uniquingKeysWith: { first, _ in first }))
  }
}
