/// A list of subscriptions as programs exchange it, in OPML: groups in groups, each with all that was written of it.
public struct OutlineDocument: Sendable, Hashable {
  public struct Attribute: Sendable, Hashable {
    /// In the case of the source: `xmlUrl`, `media:rating`.
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A subscription, a group, or a line of some other kind.
  public struct Outline: Sendable, Hashable {
    public var attributes: [Attribute]
    public var outlines: [Outline]

    public init(attributes: [Attribute] = [], outlines: [Outline] = []) {
      self.attributes = attributes
      self.outlines = outlines
    }

    /// The first attribute of that name, whatever its case; nil where it holds nothing.
    public subscript(name: String) -> String? {
      let wanted = ASCII.lowercased(name.utf8)
      return attributes.first { ASCII.lowercased($0.name.utf8) == wanted && !$0.value.isEmpty }?.value
    }
  }

  /// Of the root element, without its version.
  public var attributes: [Attribute]
  /// The elements of the head with their words, in order.
  public var head: [Attribute]
  public var outlines: [Outline]
  /// What was wrong and was read all the same.
  public var warnings: [String]

  public init(attributes: [Attribute] = [], head: [Attribute] = [], outlines: [Outline] = [], warnings: [String] = []) {
    self.attributes = attributes
    self.head = head
    self.outlines = outlines
    self.warnings = warnings
  }

  /// Groups nested deeper lose their own line; what they hold moves to the group at this depth.
  public static let maximumDepth = 50
}
