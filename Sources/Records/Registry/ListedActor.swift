/// An actor of the user's own file: what the shipped registry lacks, or what he knows better.
public struct ListedActor: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case person, organisation, state
    case armedGroup = "armed-group"

    var listed: StateGazetteer.Kind {
      switch self {
      case .person: .person
      case .organisation: .body
      case .state: .state
      case .armedGroup: .armedGroup
      }
    }
  }

  /// A tie to another actor, as `ActorLink` has it: "speaks-for Karsia".
  public struct Tie: Sendable, Hashable {
    public let kind: ActorLink.Kind
    public let to: String

    public init(kind: ActorLink.Kind, to: String) {
      self.kind = kind
      self.to = to
    }
  }

  /// The name that every alias is shown under.
  public let name: String
  public let kind: Kind
  public let aliases: [String]
  /// Of a state: people and adjectives, "Karsian".
  public let people: [String]
  /// Of a state: cities that stand for its government.
  public let cities: [String]
  /// Of a state: buildings and offices that stand for its government.
  public let seats: [String]
  public let links: [Tie]

  public init(
    name: String, kind: Kind, aliases: [String] = [], people: [String] = [], cities: [String] = [], seats: [String] = [],
    links: [Tie] = []
  ) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.people = people
    self.cities = cities
    self.seats = seats
    self.links = links
  }
}
