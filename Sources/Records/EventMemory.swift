/// What earlier briefs made of claims: the event and the position that each was counted to, and since when each position is known.
///
/// A comparison sees a window of days. With this, an event keeps its key and a position its first day however long ago they were.
public struct EventMemory: Sendable, Hashable {
  /// A position by the names it is printed under: "Tomas Verrick" holds "Karsia" responsible for one event.
  public struct Place: Sendable, Hashable {
    public let event: EventID
    public let speaker: String
    public let actor: String
    public let side: Claim.Stance.Polarity

    public init(event: EventID, speaker: String, actor: String, side: Claim.Stance.Polarity) {
      self.event = event
      self.speaker = speaker
      self.actor = actor
      self.side = side
    }
  }

  /// Where the last brief counted a claim.
  public var places: [ClaimID: Place]
  /// When a position was first carried.
  public var firstSeen: [Place: Timestamp]
  /// Keys that other events have.
  public var taken: Set<String>
  /// Articles from before the window, which are compared again because an event of the window rests on them.
  public var recalled: Set<ArticleID>

  public init(
    places: [ClaimID: Place] = [:], firstSeen: [Place: Timestamp] = [:], taken: Set<String> = [], recalled: Set<ArticleID> = []
  ) {
    self.places = places
    self.firstSeen = firstSeen
    self.taken = taken
    self.recalled = recalled
  }
}

extension EventComparison {
  /// Where its claims are counted.
  public var places: [(claim: ClaimID, place: EventMemory.Place)] {
    positions.flatMap { position in
      let place = EventMemory.Place(event: id, speaker: position.speaker, actor: position.actor, side: position.stance.polarity)
      return (position.claims + position.fallen).map { ($0, place) }
    }
  }
}
