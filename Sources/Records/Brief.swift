/// The report of one run: sections for the reader and the records behind them.
///
/// Markdown, HTML and JSON are views of this value, so that no two of them can differ.
public struct Brief: Sendable, Hashable {
  public static let schema = "counterclaim/brief/1"

  /// A Traffic Light Protocol 2.0 label: `TLP:CLEAR`.
  public let marking: String
  public let title: String
  public let comparison: Comparison
  public let facts: RunFacts
  /// "Where it stands": sentences made from templates, never written freely.
  public let standing: [Phrase]
  /// The header, one fact a phrase.
  public let header: [Phrase]
  /// In the fixed order of every brief.
  public let sections: [Section]
  /// Labelled evidence in the order of the labels, then the rest by document and place.
  public let evidence: [Evidence]
  /// In order of arrival of their articles, then by place in the text.
  public let claims: [ClaimRecord]
  public let warnings: [WarningEntry]
  public let figures: [FigureRecord]
  /// In order of arrival of their articles, then by place in the text; so are motives.
  public let accounts: [AccountRecord]
  public let motives: [MotiveRecord]
  public let gaps: [Gap]
  /// Every printed claim with what passed it on.
  public let chains: [Chain]
  public let hypotheses: [Hypothesis]
  /// Sentences that a revision added, dropped or softened, in the order of `Comparison.revisions`.
  public let revisions: [RevisionRecord]
  /// In the order of `Comparison.corrections`.
  public let corrections: [PrintedCorrection]
  /// Documents that the printed sections cite, in the order of their labels (`D1` is the first).
  public let citedDocuments: [ArticleID]

  public init(
    marking: String, title: String, comparison: Comparison, facts: RunFacts, standing: [Phrase], header: [Phrase], sections: [Section],
    evidence: [Evidence], claims: [ClaimRecord], warnings: [WarningEntry], figures: [FigureRecord], accounts: [AccountRecord],
    motives: [MotiveRecord], gaps: [Gap], chains: [Chain], hypotheses: [Hypothesis], revisions: [RevisionRecord],
    corrections: [PrintedCorrection] = [], citedDocuments: [ArticleID]
  ) {
    self.marking = marking
    self.title = title
    self.comparison = comparison
    self.facts = facts
    self.standing = standing
    self.header = header
    self.sections = sections
    self.evidence = evidence
    self.claims = claims
    self.warnings = warnings
    self.figures = figures
    self.accounts = accounts
    self.motives = motives
    self.gaps = gaps
    self.chains = chains
    self.hypotheses = hypotheses
    self.revisions = revisions
    self.corrections = corrections
    self.citedDocuments = citedDocuments
  }
}

public typealias EvidenceID = Identifier<Brief.Evidence>

// MARK: - Text

extension Brief {
  /// A piece of a sentence. A view knows from it which words are the brief's own and which came from outside.
  public enum Part: Sendable, Hashable {
    /// The brief's own words.
    case words(String)
    case strong(String)
    /// The brief's own words, of less weight: the number of copies beside the number of origins.
    case aside(String)
    /// Words of a page or a feed that are no quotation: a name, a headline, an outlet.
    case name(String)
    /// The same, set apart.
    case title(String)
    /// The exact words of a piece of evidence, in quotation marks.
    case quotation(EvidenceID)
    /// The label of a piece of evidence.
    case evidence(EvidenceID)
    case instant(Timestamp)
    /// `2024-03-22`: a calendar day that a text or a date field gives.
    case day(String)
    case stance(Claim.Stance)
    /// Followed only where the address is http or https.
    case link(text: String, address: String)
    /// The same numbers as in the text beside it, drawn.
    case bars(origins: Int, copies: Int)
  }

  public typealias Phrase = [Part]

  public struct Table: Sendable, Hashable {
    public enum Shape: String, Sendable { case plain, matrix, ledger, evidence }

    public let shape: Shape
    public let caption: String
    public let columns: [Phrase]
    /// As many cells as columns; the first cell names the row.
    public let rows: [[Phrase]]
    /// Fragment identifiers of the rows; empty where none is needed.
    public let anchors: [String]
    /// Rows left to the JSON.
    public let more: Int

    public init(shape: Shape = .plain, caption: String, columns: [Phrase], rows: [[Phrase]], anchors: [String] = [], more: Int = 0) {
      self.shape = shape
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.anchors = anchors
      self.more = more
    }
  }

  /// Dated things of one event on one scale.
  public struct Timeline: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
      /// How much is known of the time.
      public enum Extent: String, Sendable {
        /// Both ends known to the day.
        case known
        /// It lies somewhere between two known days.
        case partial
        /// One end is not known.
        case open
        case unknown
      }

      /// Short, for the drawing: `W1`.
      public let label: String
      public let extent: Extent
      /// Days since 1970, inclusive; nil where not known.
      public let firstDay: Int?
      public let lastDay: Int?
      /// The time in words, for the table: `2024-03-22`, `unknown`.
      public let time: Phrase
      public let what: Phrase

      public init(label: String, extent: Extent, firstDay: Int?, lastDay: Int?, time: Phrase, what: Phrase) {
        self.label = label
        self.extent = extent
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.time = time
        self.what = what
      }
    }

    public let title: String
    public let entries: [Entry]
    public let more: Int

    public init(title: String, entries: [Entry], more: Int = 0) {
      self.title = title
      self.entries = entries
      self.more = more
    }
  }

  public indirect enum Block: Sendable, Hashable {
    case paragraph(Phrase)
    case list([Phrase], more: Int)
    case table(Table)
    case timeline(Timeline)
    case section(Section)
  }

  /// A section without blocks is printed as one line: its title and `empty`.
  public struct Section: Sendable, Hashable {
    /// Stable, unique in the brief: `new`, `event-1-support`.
    public let key: String
    public let title: Phrase
    public let blocks: [Block]
    public let empty: Phrase
    /// Reference matter that a screen may fold.
    public let isReference: Bool

    public init(key: String, title: Phrase, blocks: [Block], empty: Phrase = [], isReference: Bool = false) {
      self.key = key
      self.title = title
      self.blocks = blocks
      self.empty = empty
      self.isReference = isReference
    }
  }
}

// MARK: - Records

extension Brief {
  /// A stretch of a stored text (W3C Web Annotation: TextQuoteSelector and TextPositionSelector).
  public struct Evidence: Sendable, Hashable {
    /// From document and place: `e-` and twelve hexadecimal digits.
    public let id: EvidenceID
    /// `E01`, a label of this brief alone; nil where no printed section cites it.
    public let label: String?
    public let document: ArticleID
    /// In UTF-8 bytes of the document's text.
    public let range: TextRange
    /// The same in Unicode code points.
    public let start: Int
    public let end: Int
    /// The words at `range`, without a change.
    public let exact: String
    public let prefix: String
    public let suffix: String
    /// The stretch that supports the statement goes on before or after `exact`, which the length limit has cut.
    public let isCutBefore: Bool
    public let isCutAfter: Bool
    /// BCP 47, of the document; nil where undecided.
    public let language: String?

    public init(
      id: EvidenceID, label: String?, document: ArticleID, range: TextRange, start: Int, end: Int, exact: String, prefix: String,
      suffix: String, isCutBefore: Bool, isCutAfter: Bool, language: String?
    ) {
      self.id = id
      self.label = label
      self.document = document
      self.range = range
      self.start = start
      self.end = end
      self.exact = exact
      self.prefix = prefix
      self.suffix = suffix
      self.isCutBefore = isCutBefore
      self.isCutAfter = isCutAfter
      self.language = language
    }

    public func labelled(_ label: String) -> Evidence {
      Evidence(
        id: id, label: label, document: document, range: range, start: start, end: end, exact: exact, prefix: prefix, suffix: suffix,
        isCutBefore: isCutBefore, isCutAfter: isCutAfter, language: language)
    }
  }

  /// Why a claim or a warning is kept for review and not printed.
  public enum Review: String, Sendable, CaseIterable {
    case belowThreshold = "below-threshold"
    /// The sentence does not name the accused.
    case actorNotNamed = "actor-not-named"
    /// A person is accused and only a part of the name is known.
    case partialName = "partial-name"
  }

  public struct ClaimRecord: Sendable, Hashable {
    public let claim: Claim
    public let event: EventID?
    public let origin: OriginID?
    public let firstSeen: Timestamp
    public let evidence: EvidenceID
    public let hedges: [EvidenceID]
    public let quote: EvidenceID?
    /// nil: printed, or left out for want of room only.
    public let review: Review?

    public init(
      claim: Claim, event: EventID?, origin: OriginID?, firstSeen: Timestamp, evidence: EvidenceID, hedges: [EvidenceID],
      quote: EvidenceID?, review: Review?
    ) {
      self.claim = claim
      self.event = event
      self.origin = origin
      self.firstSeen = firstSeen
      self.evidence = evidence
      self.hedges = hedges
      self.quote = quote
      self.review = review
    }
  }

  public struct WarningEntry: Sendable, Hashable {
    public let warning: Warning
    /// The comparison that holds it; nil for a warning that belongs to no event.
    public let record: WarningRecord?
    public let event: EventID?
    public let evidence: EvidenceID
    public let threat: EvidenceID?
    public let targets: [EvidenceID]
    public let issuedWords: EvidenceID?
    /// One a reply, in the order of `Warning.replies`.
    public let replies: [EvidenceID]
    public let review: Review?

    public init(
      warning: Warning, record: WarningRecord?, event: EventID?, evidence: EvidenceID, threat: EvidenceID?, targets: [EvidenceID],
      issuedWords: EvidenceID?, replies: [EvidenceID], review: Review?
    ) {
      self.warning = warning
      self.record = record
      self.event = event
      self.evidence = evidence
      self.threat = threat
      self.targets = targets
      self.issuedWords = issuedWords
      self.replies = replies
      self.review = review
    }
  }

  public struct FigureRecord: Sendable, Hashable {
    public let figure: CasualtyFigure
    public let event: EventID?
    public let evidence: EvidenceID
    public let qualifier: EvidenceID?

    public init(figure: CasualtyFigure, event: EventID?, evidence: EvidenceID, qualifier: EvidenceID?) {
      self.figure = figure
      self.event = event
      self.evidence = evidence
      self.qualifier = qualifier
    }
  }

  public struct AccountRecord: Sendable, Hashable {
    public let account: Account
    /// The event under which it stands beside one that differs; nil where none does.
    public let event: EventID?
    /// Under its name in the event.
    public let speaker: String
    public let evidence: EvidenceID
    public let mention: EvidenceID

    public init(account: Account, event: EventID?, speaker: String, evidence: EvidenceID, mention: EvidenceID) {
      self.account = account
      self.event = event
      self.speaker = speaker
      self.evidence = evidence
      self.mention = mention
    }
  }

  public struct MotiveRecord: Sendable, Hashable {
    public let motive: Motive
    public let event: EventID?
    /// Under its name in the event.
    public let speaker: String
    /// Whose motive it is, under its name in the event; nil where the sentence does not tell.
    public let actor: String?
    public let evidence: EvidenceID
    /// The words for the motive; nil where it is said to be unknown.
    public let reason: EvidenceID?
    public let hedges: [EvidenceID]

    public init(
      motive: Motive, event: EventID?, speaker: String, actor: String?, evidence: EvidenceID, reason: EvidenceID?, hedges: [EvidenceID]
    ) {
      self.motive = motive
      self.event = event
      self.speaker = speaker
      self.actor = actor
      self.evidence = evidence
      self.reason = reason
      self.hedges = hedges
    }
  }

  /// Something the corpus does not hold, computed.
  public struct Gap: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
      case accusedWithoutStatement = "accused-without-statement"
      case recipientWithoutReply = "recipient-without-reply"
      case relayNotRead = "relay-not-read"
      case eventWithoutDate = "event-without-date"
      case undatedClaims = "undated-claims"
      case singleOrigin = "single-origin-positions"
      case undatedDocuments = "undated-documents"
      case silentFeed = "silent-feed"
      case notAnalysed = "not-analysed"
    }

    public let kind: Kind
    public let event: EventID?
    /// A name, an outlet or a reason.
    public let subject: String?
    public let count: Int?
    public let of: Int?
    public let text: Phrase

    public init(kind: Kind, event: EventID? = nil, subject: String? = nil, count: Int? = nil, of: Int? = nil, text: Phrase) {
      self.kind = kind
      self.event = event
      self.subject = subject
      self.count = count
      self.of = of
      self.text = text
    }
  }

  /// Who passed a claim on, from the voice to the page that was read.
  public struct Chain: Sendable, Hashable {
    public struct Link: Sendable, Hashable {
      public enum Kind: String, Sendable { case voice, relay, origin, outlet }

      public let name: String
      public let kind: Kind
      public let voice: Voice.Kind
      public let count: Int?

      public init(name: String, kind: Kind, voice: Voice.Kind, count: Int? = nil) {
        self.name = name
        self.kind = kind
        self.voice = voice
        self.count = count
      }
    }

    /// From its links: `h-` and twelve hexadecimal digits.
    public let id: Identifier<Chain>
    public let event: EventID?
    public let links: [Link]
    /// In order of arrival.
    public let claims: [ClaimID]
    public let documents: [ArticleID]

    public init(id: Identifier<Chain>, event: EventID?, links: [Link], claims: [ClaimID], documents: [ArticleID]) {
      self.id = id
      self.event = event
      self.links = links
      self.claims = claims
      self.documents = documents
    }

    /// Those between the voice and the page; a publisher carries and is no relay.
    public var relays: Int { links.count(where: { $0.kind == .relay }) }
  }

  /// One account of an event and what it must assume beyond the evidence listed. No score: ratings come from people.
  public struct Hypothesis: Sendable, Hashable {
    public let event: EventID
    public let actor: String
    public let assumptions: [Phrase]

    public init(event: EventID, actor: String, assumptions: [Phrase]) {
      self.event = event
      self.actor = actor
      self.assumptions = assumptions
    }
  }

  public struct RevisionRecord: Sendable, Hashable {
    public let revision: Revision
    public let added: [EvidenceID]
    public let dropped: [EvidenceID]
    /// One an item of `Revision.softened`.
    public let softened: [Softening]
    /// Claims of the earlier version whose sentence the later version dropped without another in its place.
    public let withdrawn: [ClaimID]

    public struct Softening: Sendable, Hashable {
      public let earlier: EvidenceID
      public let later: EvidenceID
      public let change: Revision.Softening.Change

      public init(earlier: EvidenceID, later: EvidenceID, change: Revision.Softening.Change) {
        self.earlier = earlier
        self.later = later
        self.change = change
      }
    }

    public init(revision: Revision, added: [EvidenceID], dropped: [EvidenceID], softened: [Softening] = [], withdrawn: [ClaimID]) {
      self.revision = revision
      self.added = added
      self.dropped = dropped
      self.softened = softened
      self.withdrawn = withdrawn
    }
  }

  public struct PrintedCorrection: Sendable, Hashable {
    public let record: CorrectionRecord
    /// nil: the notice stands beside the article's text, and its words are the record's.
    public let evidence: EvidenceID?

    public init(record: CorrectionRecord, evidence: EvidenceID?) {
      self.record = record
      self.evidence = evidence
    }
  }
}
