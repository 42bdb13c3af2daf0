/// One feed to follow, with what the reader of a brief must know about its outlet.
public struct Source: Sendable, Hashable, Codable {
  /// Unique in the list: `bbc-world`.
  public let id: String
  public let url: String
  public let outlet: String
  /// Who owns or funds the outlet. Feeds of one owner are one publisher family.
  public let owner: String
  /// ISO 3166-1 alpha-2, or `INT` for international bodies.
  public let country: String
  /// BCP 47.
  public let language: String
  /// What kind of outlet: `wire`, `public-broadcaster`, `newspaper`, `state-media`, `regional`, `investigative`, `government`, `international-body`.
  public let kind: String
  /// Whether item links are followed to their pages; false keeps what the feed itself carries.
  public let followsLinks: Bool
  /// How far what comes from here may be passed on; nil: nothing is said, and it counts as clear.
  public let tlp: TLP?

  public init(
    id: String, url: String, outlet: String, owner: String, country: String, language: String, kind: String, followsLinks: Bool = true,
    tlp: TLP? = nil
  ) {
    self.id = id
    self.url = url
    self.outlet = outlet
    self.owner = owner
    self.country = country
    self.language = language
    self.kind = kind
    self.followsLinks = followsLinks
    self.tlp = tlp
  }
}
