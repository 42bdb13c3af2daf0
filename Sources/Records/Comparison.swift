/// What the comparison knows of one article, from this run or an earlier one.
public struct ComparedArticle: Sendable, Hashable, Codable {
  public let article: Article
  public let claims: ArticleClaims
  /// The clock of the run that first saw this version.
  public let firstSeen: Timestamp
  /// `Source.owner`: feeds of one owner are one publisher family.
  public let owner: String?
  /// Canonical names of people, organisations and places in the text, sorted, each once.
  public let names: [String]
  /// How far its words may be passed on.
  public let tlp: TLP

  public init(
    article: Article, claims: ArticleClaims, firstSeen: Timestamp, owner: String? = nil, names: [String] = [], tlp: TLP = .clear
  ) {
    self.article = article
    self.claims = claims
    self.firstSeen = firstSeen
    self.owner = owner
    self.names = names
    self.tlp = tlp
  }

  /// Whether it is of before the days that begin at `start`: it was read before them, or a feed lists what was published before them.
  /// What came without a feed was chosen by the user.
  public func isBefore(_ start: Timestamp) -> Bool {
    if firstSeen < start { return true }
    guard article.sourceID != nil, let published = article.published else { return false }
    return max(published, article.modified ?? published) < start
  }
}

/// Articles about one piece of news.
public struct Story: Sendable, Hashable, Codable {
  /// From the identifier of its first article.
  public let id: StoryID
  /// In order of arrival (first seen, then identifier).
  public let articles: [ArticleID]

  public init(id: StoryID, articles: [ArticleID] = []) {
    self.id = id
    self.articles = articles
  }
}

/// Two articles that share text.
public struct Copy: Sendable, Hashable, Codable {
  public enum Relation: String, Sendable, Codable {
    case sameText = "same-text"
    case excerpt
  }

  /// The shared words of the first, where they stand in each.
  public struct Stretch: Sendable, Hashable, Codable {
    public let inFirst: TextRange
    public let inSecond: TextRange

    public init(inFirst: TextRange, inSecond: TextRange) {
      self.inFirst = inFirst
      self.inSecond = inSecond
    }
  }

  /// `first` < `second` by identifier.
  public let first: ArticleID
  public let second: ArticleID
  public let relation: Relation
  public let stretches: [Stretch]

  public init(first: ArticleID, second: ArticleID, relation: Relation, stretches: [Stretch] = []) {
    self.first = first
    self.second = second
    self.relation = relation
    self.stretches = stretches
  }
}

/// Articles that count as one witness: one text, one wire, one publisher family.
public struct OriginGroup: Sendable, Hashable, Codable {
  public enum Basis: String, Sendable, Codable {
    case wire
    case republished
    case sharedText = "shared-text"
    case publisherFamily = "publisher-family"
    case single
  }

  /// `o-` and twelve hexadecimal digits, from the first article's identifier.
  public let id: OriginID
  /// "Reuters", else the outlet of the earliest article.
  public let name: String
  public let basis: Basis
  /// In order of arrival.
  public let articles: [ArticleID]

  public init(id: OriginID, name: String, basis: Basis, articles: [ArticleID] = []) {
    self.id = id
    self.name = name
    self.basis = basis
    self.articles = articles
  }
}

/// One voice's stance on one actor, over all articles of an event.
public struct Position: Sendable, Hashable, Codable {
  public let voice: Voice
  /// Under the outlet's own name where the outlet speaks.
  public let speaker: String
  public let actor: String
  public let stance: Claim.Stance
  /// Every claim behind it, in order of arrival; the first is the one to print.
  public let claims: [ClaimID]
  public let articles: [ArticleID]
  public let outlets: [String]
  /// Independent origins behind it: copies, one publisher family and unnamed sources of unknown independence count once.
  public let origins: [OriginID]
  public let firstSeen: Timestamp
  public let lastSeen: Timestamp
  /// When it was said, where a text tells; never filled from publication.
  public let stated: PartialInterval?
  /// First seen after the last brief.
  public let isNew: Bool

  public init(
    voice: Voice, speaker: String, actor: String, stance: Claim.Stance, claims: [ClaimID] = [],
    articles: [ArticleID] = [], outlets: [String] = [], origins: [OriginID] = [], firstSeen: Timestamp,
    lastSeen: Timestamp, stated: PartialInterval? = nil, isNew: Bool
  ) {
    self.voice = voice
    self.speaker = speaker
    self.actor = actor
    self.stance = stance
    self.claims = claims
    self.articles = articles
    self.outlets = outlets
    self.origins = origins
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.stated = stated
    self.isNew = isNew
  }
}

extension Sequence<Position> {
  /// Independent origins behind all of them: voices of unknown independence count once together, and not at all where a named voice
  /// stands behind the same origin.
  public var independentOrigins: Int {
    var named: Set<OriginID> = []
    var unnamed: Set<OriginID> = []
    for position in self {
      if position.voice.isOfUnknownIndependence { unnamed.formUnion(position.origins) } else { named.formUnion(position.origins) }
    }
    return named.count + (unnamed.isEmpty || !unnamed.isDisjoint(with: named) ? 0 : 1)
  }
}

/// A voice that moved.
public struct PositionChange: Sendable, Hashable, Codable {
  public enum Basis: String, Sendable, Codable {
    /// Between two captures of this program.
    case seen
    /// One document tells of both.
    case told
  }

  public let speaker: String
  /// Another name on the second side where a member spoke after the collective: "Vladimir Putin" after "the Kremlin".
  public let laterSpeaker: String?
  public let actor: String
  public let laterActor: String?
  public let from: Claim.Stance
  public let to: Claim.Stance
  public let fromClaim: ClaimID
  public let toClaim: ClaimID
  public let basis: Basis
  /// The day of the later statement; of a change seen between captures, else that of its first article. nil where neither is known.
  public let date: String?
  public let isNew: Bool

  public init(
    speaker: String, laterSpeaker: String? = nil, actor: String, laterActor: String? = nil, from: Claim.Stance,
    to: Claim.Stance, fromClaim: ClaimID, toClaim: ClaimID, basis: Basis, date: String? = nil, isNew: Bool
  ) {
    self.speaker = speaker
    self.laterSpeaker = laterSpeaker
    self.actor = actor
    self.laterActor = laterActor
    self.from = from
    self.to = to
    self.fromClaim = fromClaim
    self.toClaim = toClaim
    self.basis = basis
    self.date = date
    self.isNew = isNew
  }
}

/// A warning against the event, with partial dates.
public struct WarningRecord: Sendable, Hashable, Codable {
  public enum TimeMatch: String, Sendable, Codable {
    case inside, near, outside
    case notComputable = "not-computable"
  }

  public enum State: String, Sendable, Codable { case open, lapsed, matched, unmatched }

  /// The warnings that say the same (issuer, threat, time), in order of arrival.
  public let warnings: [Identifier<Warning>]
  public let articles: [ArticleID]
  public let origins: [OriginID]
  /// When it was given, by the first of them that gives a date, else counted back from the event by the first that counts.
  public let issued: PartialInterval?
  public let timeMatch: TimeMatch
  /// Days between window and event where `near`.
  public let distance: Int?
  /// nil: not comparable, one side names no place.
  public let placeMatches: Bool?
  public let state: State
  public let firstSeen: Timestamp
  public let isNew: Bool

  public init(
    warnings: [Identifier<Warning>] = [], articles: [ArticleID] = [], origins: [OriginID] = [],
    issued: PartialInterval? = nil, timeMatch: TimeMatch, distance: Int? = nil, placeMatches: Bool? = nil, state: State,
    firstSeen: Timestamp,
    isNew: Bool
  ) {
    self.warnings = warnings
    self.articles = articles
    self.origins = origins
    self.issued = issued
    self.timeMatch = timeMatch
    self.distance = distance
    self.placeMatches = placeMatches
    self.state = state
    self.firstSeen = firstSeen
    self.isNew = isNew
  }
}

/// An account of how an event happened, under the name that its voice has in the event.
public struct EventAccount: Sendable, Hashable, Codable {
  public let account: Account
  /// Where the outlet speaks, the origin of its text.
  public let speaker: String

  public init(account: Account, speaker: String) {
    self.account = account
    self.speaker = speaker
  }
}

/// A motive for the harm of an event, under the names that voice and actor have in the event.
public struct EventMotive: Sendable, Hashable, Codable {
  public let motive: Motive
  /// Where the outlet speaks, the origin of its text.
  public let speaker: String
  public let actor: String?

  public init(motive: Motive, speaker: String, actor: String? = nil) {
    self.motive = motive
    self.speaker = speaker
    self.actor = actor
  }
}

/// Another spelling of a person's name in the texts of an event. Both stay in their documents as they were written; the tie can be undone by
/// reading the names apart again.
public struct SameAs: Sendable, Hashable, Codable {
  public let name: String
  /// The spelling that stands for both.
  public let of: String

  public init(name: String, of: String) {
    self.name = name
    self.of = of
  }
}

/// One contested event: what happened, who says who did it.
public struct EventComparison: Sendable, Hashable, Codable {
  /// Readable and stable: `attack-moscow-2024-03-22`; made from the first claim's article and never renamed by later ones.
  public let id: EventID
  /// From the words of the earliest article: "attack, Moscow".
  public let title: String
  public let kind: String
  public let place: String?
  public let date: PartialInterval?
  public let stories: [StoryID]
  /// In order of arrival.
  public let articles: [ArticleID]
  /// Columns of the matrix, most claims first, then by name.
  public let actors: [String]
  /// Rows: by first seen, then speaker, then actor.
  public let positions: [Position]
  public let changes: [PositionChange]
  public let warnings: [WarningRecord]
  public let figures: [CasualtyFigure]
  /// Those of its accounts that another voice's differs from; in order of arrival, then text order.
  public let accounts: [EventAccount]
  /// In order of arrival, then text order.
  public let motives: [EventMotive]
  /// Persons whom the texts spell in more than one way, by name; nil in rows that an older version wrote.
  public let sameAs: [SameAs]?
  /// As `Contest` has it.
  public let isContested: Bool
  public let isNew: Bool

  public init(
    id: EventID, title: String, kind: String, place: String? = nil, date: PartialInterval? = nil,
    stories: [StoryID] = [], articles: [ArticleID] = [], actors: [String] = [], positions: [Position] = [],
    changes: [PositionChange] = [], warnings: [WarningRecord] = [], figures: [CasualtyFigure] = [],
    accounts: [EventAccount] = [], motives: [EventMotive] = [], sameAs: [SameAs] = [], isContested: Bool, isNew: Bool
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.place = place
    self.date = date
    self.stories = stories
    self.articles = articles
    self.actors = actors
    self.positions = positions
    self.changes = changes
    self.warnings = warnings
    self.figures = figures
    self.accounts = accounts
    self.motives = motives
    self.sameAs = sameAs
    self.isContested = isContested
    self.isNew = isNew
  }
}

/// A version of an article against the version before it.
public struct Revision: Sendable, Hashable, Codable {
  public let earlier: ArticleID
  public let later: ArticleID
  /// Sentences of the later version that the earlier lacks.
  public let added: [TextRange]
  /// Sentences of the earlier version that the later lacks.
  public let dropped: [TextRange]
  public let isNew: Bool

  public init(earlier: ArticleID, later: ArticleID, added: [TextRange] = [], dropped: [TextRange] = [], isNew: Bool) {
    self.earlier = earlier
    self.later = later
    self.added = added
    self.dropped = dropped
    self.isNew = isNew
  }
}

/// Many articles set against one another.
public struct Comparison: Sendable, Hashable, Codable {
  public let clock: Timestamp
  /// The clock of the last brief of an earlier day; nil for the first brief.
  public let previous: Timestamp?
  /// In order of arrival.
  public let articles: [ComparedArticle]
  public let stories: [Story]
  public let copies: [Copy]
  public let origins: [OriginGroup]
  /// Contested first, then by number of origins, then by key.
  public let events: [EventComparison]
  /// Warnings that no event of these articles answers to, by first seen; they stay counted.
  public let warnings: [WarningRecord]
  public let revisions: [Revision]

  public init(
    clock: Timestamp, previous: Timestamp? = nil, articles: [ComparedArticle] = [], stories: [Story] = [],
    copies: [Copy] = [], origins: [OriginGroup] = [], events: [EventComparison] = [], warnings: [WarningRecord] = [],
    revisions: [Revision] = []
  ) {
    self.clock = clock
    self.previous = previous
    self.articles = articles
    self.stories = stories
    self.copies = copies
    self.origins = origins
    self.events = events
    self.warnings = warnings
    self.revisions = revisions
  }
}
