import Records

/// `feeds.json` as a file: all its members, those too that no run reads, in a layout for people.
public struct SourceListFile: Sendable, Hashable {
  public var schema: JSON?
  public var settings: JSON?
  public var feeds: [JSON]
  /// See `feeds.schema.json`.
  public var opml: JSON?

  public init(feeds: [JSON] = []) {
    schema = "feeds.schema.json"
    self.feeds = feeds
  }

  /// - Throws: what is wrong with the file, as for a run.
  public init(_ bytes: [UInt8]) throws(ConfigurationError) {
    _ = try SourceList.read(bytes)
    // What was read once is JSON.
    let json = (try? JSON.parse(bytes)) ?? .null
    schema = json["$schema"]
    settings = json["settings"]
    feeds = json["feeds"]?.array ?? []
    opml = json["opml"]
  }

  /// One line a feed, its identifier first.
  public var text: String {
    var members: [String] = []
    if let schema { members.append("  \"$schema\": \(schema.compact)") }
    if let settings { members.append("  \"settings\": " + indented(settings)) }
    members.append("  \"feeds\": [\n" + feeds.map { "    " + line($0) }.joined(separator: ",\n") + "\n  ]")
    if let opml { members.append("  \"opml\": " + indented(opml)) }
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  private static let order = ["id", "outlet", "owner", "country", "language", "kind", "url", "follow", "note"]

  private func line(_ feed: JSON) -> String {
    let members = feed.object ?? [:]
    let names = Self.order.filter { members[$0] != nil } + members.keys.filter { !Self.order.contains($0) }.sorted()
    return "{" + names.map { "\(JSON.string($0).compact): \(members[$0]!.compact)" }.joined(separator: ", ") + "}"
  }

  private func indented(_ json: JSON) -> String {
    json.pretty.split(separator: "\n").enumerated().map { $0.offset == 0 ? String($0.element) : "  " + $0.element }.joined(separator: "\n")
  }
}

// MARK: - Values

extension SourceListFile {
  static let kinds = [
    "wire", "public-broadcaster", "broadcaster", "newspaper", "magazine", "state-media", "regional", "investigative", "government",
    "international-body", "other",
  ]

  static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 }
  }

  static func isCountry(_ text: String) -> Bool {
    text == "INT" || (text.utf8.count == 2 && text.utf8.allSatisfy { $0 >= 65 && $0 <= 90 })
  }
}
