import Feeds
import Foundation
import Records

/// Takes the feeds of an OPML list into a source list.
///
/// OPML knows a feed's address and a title. Nothing is made up for the rest: the owner is `unknown (HOST)`, so that feeds of
/// one host, and no others, are one publisher until somebody says who owns them; the country is `ZZ` and the language `und`,
/// the codes that ISO 3166 and BCP 47 reserve for this; the kind is `other`. What this program's own export says is read back.
public struct SubscriptionListImport: Sendable {
  /// The list as a file: the old one's settings and feeds first.
  public private(set) var file: SourceListFile
  /// Identifiers of feeds that were not in the list before, in the order of the OPML.
  public private(set) var added: [String] = []
  /// Feeds of the OPML that the list had already.
  public private(set) var known = 0
  public private(set) var warnings: [String] = []

  /// Identifiers by address, in the form in which two of one feed are the same.
  private var places: [String: String] = [:]
  private var identifiers: Set<String> = []
  /// Outlets by identifier.
  private var outlets: [String: String] = [:]
  private var isAdded: Set<String> = []
  private var isKnown: Set<String> = []

  public static let maximumFeeds = 10_000

  /// The list as written; see `OutlineReader` for its failures.
  public static func document(_ bytes: [UInt8], name: String) throws(StageFailure) -> OutlineDocument {
    try OutlineReader.read(bytes, name: name)
  }

  /// - Throws: `too-large` where the list names more feeds than one run could ask.
  public init(_ document: OutlineDocument, into file: SourceListFile) throws(StageFailure) {
    self.file = file
    warnings = document.warnings
    for feed in file.feeds {
      guard let id = feed["id"]?.string else { continue }
      identifiers.insert(id)
      outlets[id] = feed["outlet"]?.string
      if let url = feed["url"]?.string { places[Self.place(url)] = id }
    }
    let old = OutlineNode.list(file.opml?["outlines"])
    let kept = Set(old.flatMap(\.leaves))
    var nodes: [OutlineNode] = []
    for outline in document.outlines { if let node = try node(outline, kept) { nodes.append(node) } }
    guard !document.outlines.isEmpty else { return }
    let head = document.head.map { JSON.strings([$0.name, $0.value]) }
    self.file.opml = [
      "attributes": file.opml?["attributes"] ?? OutlineNode.json(document.attributes), "head": file.opml?["head"] ?? .array(head),
      "outlines": .array((old + nodes).map(\.json)),
    ]
  }

  // MARK: The tree

  /// - Parameter kept: feeds and lines that already have their place in the tree.
  /// - Returns: nil for a line that would say nothing new.
  private mutating func node(_ outline: OutlineDocument.Outline, _ kept: Set<OutlineNode.Leaf>) throws(StageFailure) -> OutlineNode? {
    var node = OutlineNode(attributes: outline.attributes)
    if let written = outline["xmlUrl"], let url = address(written) {
      let id = try identifier(for: url, outline)
      node.feed = id
      node.attributes = rest(of: outline, id)
    }
    dropUnsafeAddresses(of: &node)
    if let leaf = node.leaf, outline.outlines.isEmpty, kept.contains(leaf) { return nil }
    for inner in outline.outlines { if let inner = try self.node(inner, kept) { node.outlines.append(inner) } }
    return node.feed == nil && node.outlines.isEmpty && !outline.outlines.isEmpty ? nil : node
  }

  /// What the feed's entry does not say.
  private func rest(of outline: OutlineDocument.Outline, _ id: String) -> [OutlineDocument.Attribute] {
    let outlet = outlets[id]
    return outline.attributes.filter { attribute in
      switch attribute.name.lowercased() {
      case "xmlurl": false
      case "text", "title": attribute.value != outlet
      case "language": Self.language(attribute.value) == nil
      default: !attribute.name.hasPrefix(SubscriptionListExport.prefix)
      }
    }
  }

  private mutating func dropUnsafeAddresses(of node: inout OutlineNode) {
    node.attributes.removeAll { attribute in
      guard ["xmlurl", "htmlurl", "url", "href"].contains(attribute.name.lowercased()), !attribute.value.isEmpty else { return false }
      guard address(attribute.value) == nil else { return false }
      warn("an address that is not http or https was left out: \(attribute.value.prefix(60))")
      return true
    }
  }

  private mutating func warn(_ words: String) {
    if warnings.count < 100 { warnings.append(words) }
  }

  // MARK: A feed's entry

  private mutating func identifier(for url: String, _ outline: OutlineDocument.Outline) throws(StageFailure) -> String {
    if let id = places[Self.place(url)] {
      if !isAdded.contains(id), isKnown.insert(id).inserted { known += 1 }
      return id
    }
    guard added.count < Self.maximumFeeds else {
      throw StageFailure(stage: .feed, subject: "opml", code: "too-large", message: "more than \(Self.maximumFeeds) feeds")
    }
    let host = Self.host(of: url)
    let outlet = [outline["title"], outline["text"]].lazy.compactMap { $0.flatMap(Self.line) }.first ?? host
    let id = unique(
      own("id", of: outline).flatMap { SourceListFile.isIdentifier($0) ? $0 : nil } ?? Self.slug(outlet) ?? Self.slug(host) ?? "feed")
    let country = own("country", of: outline).flatMap { SourceListFile.isCountry($0) ? $0 : nil }
    let kind = own("kind", of: outline).flatMap { SourceListFile.kinds.contains($0) ? $0 : nil }
    var entry: [String: JSON] = [
      "id": .string(id), "url": .string(url), "outlet": .string(outlet),
      "owner": .string(own("owner", of: outline).flatMap(Self.line) ?? "unknown (\(host))"), "country": .string(country ?? "ZZ"),
      "language": .string(outline["language"].flatMap(Self.language) ?? "und"), "kind": .string(kind ?? "other"),
    ]
    if own("follow", of: outline) == "false" { entry["follow"] = false }
    if let note = own("note", of: outline) { entry["note"] = .string(note) }
    file.feeds.append(.object(entry))
    places[Self.place(url)] = id
    outlets[id] = outlet
    isAdded.insert(id)
    added.append(id)
    return id
  }

  private func own(_ name: String, of outline: OutlineDocument.Outline) -> String? { outline[SubscriptionListExport.prefix + name] }

  private mutating func unique(_ wanted: String) -> String {
    var id = wanted
    var number = 2
    while !identifiers.insert(id).inserted {
      id = "\(wanted)-\(number)"
      number += 1
    }
    return id
  }

  // MARK: Values

  /// Also the forms in which programs hand feeds to each other: `feed://host/…`, `feed:https://…`.
  private func address(_ written: String) -> String? {
    var text = written.trimmingCharacters(in: .whitespacesAndNewlines)
    if text.lowercased().hasPrefix("feed:") {
      text = String(text.dropFirst(5))
      if text.hasPrefix("//") { text = "http:" + text }
    }
    return FeedLinks.absolute(text)
  }

  private static func place(_ url: String) -> String { FeedIdentity.normalized(url) ?? url }

  private static func host(of url: String) -> String {
    let rest = url.drop { $0 != ":" }.dropFirst(3).prefix { !"/?#".contains($0) }
    return rest.split(separator: "@").last?.split(separator: ":").first?.lowercased() ?? "unknown"
  }

  /// One line of at most 200 characters.
  private static func line(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : String(words.prefix(200))
  }

  private static func language(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }),
      parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    else { return nil }
    return text == "und" ? nil : text
  }

  /// `The Ærø Post` as `the-aero-post`; nil where no letter of ASCII comes of it.
  static func slug(_ text: String) -> String? {
    var out = ""
    for character in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch character {
      case "a"..."z", "0"..."9": out.unicodeScalars.append(character)
      case "\u{300}"..."\u{36F}", "'", "’": continue
      default:
        if let letters = spellings[character] { out += letters } else if !out.isEmpty, !out.hasSuffix("-") { out += "-" }
      }
      if out.utf8.count >= 48 { break }
    }
    while out.hasSuffix("-") { out.removeLast() }
    return out.isEmpty ? nil : out
  }

  /// Letters that no mark can be taken off.
  private static let spellings: [Unicode.Scalar: String] = [
    "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
  ]
}
