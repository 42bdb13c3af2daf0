/// A typed identifier made from content, so that the same input has the same identifiers in every run.
public struct Identifier<Subject>: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  public let value: String

  public init(_ value: String) { self.value = value }

  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  public var description: String { value }
  public static func < (a: Identifier, b: Identifier) -> Bool { a.value < b.value }
}

public typealias ArticleID = Identifier<Article>
public typealias ClaimID = Identifier<Claim>
public typealias EventID = Identifier<EventComparison>
public typealias StoryID = Identifier<Story>
public typealias OriginID = Identifier<OriginGroup>

/// `prefix-` and the first twelve hexadecimal digits of the hash of the parts.
///
/// Parts are joined by U+001F, which no text of a page keeps.
public func contentIdentifier<Subject>(_ prefix: String, _ parts: [String]) -> Identifier<Subject> {
  Identifier(prefix + "-" + ContentHash(of: parts.joined(separator: "\u{1F}")).prefix(12))
}
