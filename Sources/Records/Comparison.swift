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
  /// Every claim behind it that still counts, in order of arrival; the first is the one to print. Where none counts, those that
  /// did last.
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
  /// Its other claims, which no longer count; in order of arrival.
  public let fallen: [ClaimID]
  /// Why none of its claims counts any more; nil for a position that stands.
  public let fall: FallenClaim.Cause?

  public init(
    voice: Voice, speaker: String, actor: String, stance: Claim.Stance, claims: [ClaimID] = [],
    articles: [ArticleID] = [], outlets: [String] = [], origins: [OriginID] = [], firstSeen: Timestamp,
    lastSeen: Timestamp, stated: PartialInterval? = nil, isNew: Bool, fallen: [ClaimID] = [], fall: FallenClaim.Cause? = nil
  ) {
    self.fallen = fallen
    self.fall = fall
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
  /// Independent origins behind those of them that stand: voices of unknown independence count once together, and not at all where a named voice
  /// stands behind the same origin.
  public var independentOrigins: Int {
    var named: Set<OriginID> = []
    var unnamed: Set<OriginID> = []
    for position in self where position.fall == nil {
      if position.voice.isOfUnknownIndependence { unnamed.formUnion(position.origins) } else { named.formUnion(position.origins) }
    }
    return named.count + (unnamed.isEmpty || !unnamed.isDisjoint(with: named) ? 0 : 1)
  }
}

/// A claim that no longer counts as support, and what became of it.
public struct FallenClaim: Sendable, Hashable, Codable {
  public enum Cause: String, Sendable, Codable, CaseIterable {
    /// A notice of the outlet takes it back.
    case corrected
    /// A later version of the article lacks its sentence.
    case dropped
    /// A later version of the article words it otherwise.
    case reworded
    /// The speaker took it back.
    case recanted
    /// The speaker has said more or less than that since.
    case restated
  }

  public let claim: ClaimID
  public let cause: Cause
  /// The article that ended it: notice, later version, later statement.
  public let article: ArticleID
  /// The claim that stands in its place; nil where none does.
  public let by: ClaimID?

  public init(claim: ClaimID, cause: Cause, article: ArticleID, by: ClaimID? = nil) {
    self.claim = claim
    self.cause = cause
    self.article = article
    self.by = by
  }
}

/// A notice of correction or retraction, with the claims that it takes back.
public struct CorrectionRecord: Sendable, Hashable, Codable {
  public let correction: Correction
  /// In order of arrival.
  public let claims: [ClaimID]
  public let firstSeen: Timestamp
  public let isNew: Bool

  public init(correction: Correction, claims: [ClaimID] = [], firstSeen: Timestamp, isNew: Bool) {
    self.correction = correction
    self.claims = claims
    self.firstSeen = firstSeen
    self.isNew = isNew
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

  public enum State: String, Sendable, Codable, CaseIterable {
    /// Its time has not passed.
    case issued
    /// The same, given again.
    case renewed
    /// Its time passed, and whether the event came within it is not known, or the event came after it.
    case lapsed
    /// Its issuer took it back before any event that it could have foretold.
    case withdrawn
    /// The event came within its time.
    case matched
    /// Its time passed without an event.
    case unmatched
  }

  /// The warnings that say the same (issuer, threat, time), in order of arrival.
  public let warnings: [Identifier<Warning>]
  public let articles: [ArticleID]
  public let origins: [OriginID]
  /// When it was given, by the first of them that gives a date, else counted back from the event by the first that counts.
  public let issued: PartialInterval?
  public let timeMatch: TimeMatch
  /// Days between window and event where `near` or `outside`; where the dates can be read so that the event came within it, and otherwise
  /// too (`notComputable`), the most days that a reading puts between them.
  public let distance: Int?
  /// nil: not comparable, one side names no place.
  public let placeMatches: Bool?
  /// nil: not comparable, one side names no kind of harm.
  public let kindMatches: Bool?
  public let state: State
  /// The last day on which it was given again, and the day on which it was taken back; nil where it was not.
  public let renewedOn: PartialInterval?
  public let withdrawnOn: PartialInterval?
  public let firstSeen: Timestamp
  public let isNew: Bool

  public init(
    warnings: [Identifier<Warning>] = [], articles: [ArticleID] = [], origins: [OriginID] = [],
    issued: PartialInterval? = nil, timeMatch: TimeMatch, distance: Int? = nil, placeMatches: Bool? = nil, kindMatches: Bool? = nil,
    state: State, renewedOn: PartialInterval? = nil, withdrawnOn: PartialInterval? = nil, firstSeen: Timestamp, isNew: Bool
  ) {
    self.kindMatches = kindMatches
    self.renewedOn = renewedOn
    self.withdrawnOn = withdrawnOn
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
  /// Sentences that say less than they did; neither among those added nor among those dropped.
  public let softened: [Softening]
  public let isNew: Bool

  /// One sentence in its firmer and in its weaker wording.
  public struct Softening: Sendable, Hashable, Codable {
    public enum Change: String, Sendable, Codable {
      /// "did" to "probably did": another stance.
      case stance
      /// A hedge was added: "may", "allegedly".
      case hedge
      /// What the outlet had said is somebody's word now.
      case speaker
    }

    public let earlier: TextRange
    public let later: TextRange
    public let change: Change

    public init(earlier: TextRange, later: TextRange, change: Change) {
      self.earlier = earlier
      self.later = later
      self.change = change
    }
  }

  public init(
    earlier: ArticleID, later: ArticleID, added: [TextRange] = [], dropped: [TextRange] = [], softened: [Softening] = [], isNew: Bool
  ) {
    self.softened = softened
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
  /// By first seen, then article.
  public let corrections: [CorrectionRecord]
  /// By claim.
  public let fallen: [FallenClaim]
  /// Warnings of articles that are older than the comparison, by the state they had last; they stay counted.
  public var agedWarnings: [WarningRecord.State: Int] = [:]

  public init(
    clock: Timestamp, previous: Timestamp? = nil, articles: [ComparedArticle] = [], stories: [Story] = [],
    copies: [Copy] = [], origins: [OriginGroup] = [], events: [EventComparison] = [], warnings: [WarningRecord] = [],
    revisions: [Revision] = [], corrections: [CorrectionRecord] = [], fallen: [FallenClaim] = []
  ) {
    self.corrections = corrections
    self.fallen = fallen
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
