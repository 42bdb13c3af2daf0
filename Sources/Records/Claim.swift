/// Who speaks, accuses, warns or is accused, as the text has it.
public struct Voice: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Codable {
    case person, organisation, state
    case armedGroup = "armed-group"
    /// "U.S. officials", "many analysts": kept as it is.
    case collective
    /// "two sources", "a person familiar with the matter".
    case unnamed
    /// The article itself.
    case outlet
    /// A passive without an agent: the voice is not given and never invented.
    case notGiven = "not-given"
  }

  /// Canonical within the article: "Vladimir Putin"; "the outlet itself" for the outlet.
  public let name: String
  public let kind: Kind
  /// "a Kremlin spokesman"
  public let role: String?
  /// The organisation a spokesperson speaks for, as named in the text.
  public let speaksFor: String?
  /// The stated number of a collective or unnamed voice: 2 in "two sources".
  public let count: Int?
  /// The nearest mention; a pronoun counts. nil for the outlet and for a voice not given.
  public let mention: TextRange?

  public init(
    name: String, kind: Kind, role: String? = nil, speaksFor: String? = nil, count: Int? = nil,
    mention: TextRange? = nil
  ) {
    self.name = name
    self.kind = kind
    self.role = role
    self.speaksFor = speaksFor
    self.count = count
    self.mention = mention
  }

  /// Nobody knows whether two of them are two: they count as one origin at most. "Security officials who asked not to be named" are as
  /// unnamed as one of them.
  public var isOfUnknownIndependence: Bool {
    switch kind {
    case .unnamed, .notGiven: true
    case .collective: name.split(separator: " ").last.map { Voice.anybody.contains($0.lowercased()) } ?? false
    case .person, .organisation, .state, .armedGroup, .outlet: false
    }
  }

  /// Heads of collectives whose members nobody names.
  private static let anybody: Set<String> = [
    "officials", "sources", "diplomats", "analysts", "experts", "observers", "witnesses", "eyewitnesses", "residents", "villagers",
    "insiders", "people", "aides", "advisers", "advisors", "investigators", "officers", "agents", "critics", "activists", "locals",
    "survivors", "friends", "relatives", "others", "some", "many", "reports", "media",
  ]

  public static let outletName = "the outlet itself"
  public static let outlet = Voice(name: outletName, kind: .outlet)
}

/// One reported statement, thought or attitude: source, cue, content (PolNeAR).
public struct Attribution: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Codable { case direct, indirect, mixed }
  public enum Polarity: String, Sendable, Codable { case positive, negative, uncertain }

  /// nil: the text names nobody.
  public let source: TextRange?
  public let cue: TextRange?
  /// In text order; a broken quotation has several.
  public let content: [TextRange]
  public let kind: Kind
  public let polarity: Polarity
  /// The source resolved: a pronoun to its name. nil where nobody is named.
  public let voice: Voice?

  public init(
    source: TextRange? = nil, cue: TextRange? = nil, content: [TextRange] = [], kind: Kind, polarity: Polarity,
    voice: Voice? = nil
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.kind = kind
    self.polarity = polarity
    self.voice = voice
  }
}

/// A position that somebody takes on who is responsible for something that happened.
public struct Claim: Sendable, Hashable, Codable {
  /// `data/claims/GUIDELINES.md` section 3; raw values are the words of the outputs.
  public enum Stance: String, Sendable, Codable, CaseIterable {
    case asserts, suggests
    case accusesOfHelping = "accuses-of-helping"
    case claimsOwnResponsibility = "claims-own-responsibility"
    case reportsWithoutEndorsing = "reports-without-endorsing"
    case denies, rejects, accepts, doubts

    public enum Polarity: String, Sendable, Codable { case attributes, denies, accepts, doubts }

    public var polarity: Polarity {
      switch self {
      case .asserts, .suggests, .accusesOfHelping, .claimsOwnResponsibility, .reportsWithoutEndorsing: .attributes
      case .denies, .rejects: .denies
      case .accepts: .accepts
      case .doubts: .doubts
      }
    }
  }

  public enum Role: String, Sendable, Codable {
    case perpetrator, organiser, helper, inspirer, enabler, supplier, provoker, promoter, founder
  }

  /// How the position reaches the page.
  public enum Form: String, Sendable, Codable {
    case quoted, reported, presupposed, passive
    case ownVoice = "own-voice"
  }

  /// The harm the claim is about, as this article words it.
  public struct Harm: Sendable, Hashable, Codable {
    /// `attack`, `bombing`, `killing`, `hack`, `leak`, … : the lemma of the head word; `unspecified` where only a pronoun stands.
    public let kind: String
    /// The words that name it, nearest to the claim.
    public let mention: TextRange?
    /// Whom or what it was done to: "two guards", "the embassy".
    public let victim: TextRange?
    /// Place as named beside it, canonical.
    public let place: String?
    /// When it happened, if the text says so.
    public let date: PartialInterval?

    public init(
      kind: String, mention: TextRange? = nil, victim: TextRange? = nil, place: String? = nil, date: PartialInterval? = nil
    ) {
      self.kind = kind
      self.mention = mention
      self.victim = victim
      self.place = place
      self.date = date
    }
  }

  /// From article and evidence: `c-` and twelve hexadecimal digits.
  public let id: ClaimID
  public let article: ArticleID
  public let speaker: Voice
  /// Everyone between speaker and article, nearest to the speaker first; the article's own outlet is not among them.
  public let via: [Voice]
  public let stance: Stance
  /// Who is, or is said not to be, responsible.
  public let actor: Voice
  /// Others accused in the same breath.
  public let alsoActors: [Voice]
  public let role: Role
  /// The sentence does not name the actor.
  public let actorIsImplicit: Bool
  public let harm: Harm
  public let form: Form
  /// The word that carries the stance: "accused", "behind", "denied".
  public let cue: TextRange
  /// Hedges and degrees that travel with the claim: "at least at first", "or even ultimately responsible".
  public let hedges: [TextRange]
  /// The clause that supports this claim and no other, within `evidence`.
  public let clause: TextRange
  /// The whole sentence (two if one cannot be understood alone).
  public let evidence: TextRange
  /// The speaker's direct words in the evidence, without the marks.
  public let quote: TextRange?
  /// When the position was taken, if the text gives it; never the day of publication.
  public let statedOn: PartialInterval?
  /// The rule or model that made the claim: `accuse-of`, `claimed-responsibility`.
  public let rule: String
  /// How often claims like this one are right, 0…1; at least `Claim.briefThreshold` to be printed in a brief.
  public private(set) var confidence: Double
  /// What weighed most in the confidence, the heaviest first; nil in rows that an older version wrote.
  public private(set) var reasons: [Reason]?

  /// A sign of a claim and what it adds to the log-odds that the claim is right.
  public struct Reason: Sendable, Hashable, Codable {
    public let sign: String
    public let weight: Double

    public init(sign: String, weight: Double) {
      self.sign = sign
      self.weight = weight
    }
  }

  /// The claim with its confidence.
  public func weighed(_ confidence: Double, _ reasons: [Reason]) -> Claim {
    var weighed = self
    weighed.confidence = confidence
    weighed.reasons = reasons
    return weighed
  }

  public init(
    id: ClaimID, article: ArticleID, speaker: Voice, via: [Voice] = [], stance: Stance, actor: Voice,
    alsoActors: [Voice] = [], role: Role, actorIsImplicit: Bool, harm: Harm, form: Form, cue: TextRange,
    hedges: [TextRange] = [], clause: TextRange, evidence: TextRange, quote: TextRange? = nil,
    statedOn: PartialInterval? = nil, rule: String, confidence: Double
  ) {
    self.id = id
    self.article = article
    self.speaker = speaker
    self.via = via
    self.stance = stance
    self.actor = actor
    self.alsoActors = alsoActors
    self.role = role
    self.actorIsImplicit = actorIsImplicit
    self.harm = harm
    self.form = form
    self.cue = cue
    self.hedges = hedges
    self.clause = clause
    self.evidence = evidence
    self.quote = quote
    self.statedOn = statedOn
    self.rule = rule
    self.confidence = confidence
  }

  /// From here on 86 in 100 claims of judged news are right, 89 without the borderline ones, and 91 of the development gold: the curve is in the
  /// card of the model of confidence.
  public static let briefThreshold = 0.6
  /// Below it a claim is wrong four times in five, and not even a candidate.
  public static let candidateThreshold = 0.2
}

/// A statement before a harm that a harm may come, meant to put someone on guard.
public struct Warning: Sendable, Hashable, Codable {
  public enum Channel: String, Sendable, Codable { case `public`, `private`, both }

  /// What is done to a warning that was given before.
  public enum Act: String, Sendable, Codable { case renewed, withdrawn }

  public enum Response: String, Sendable, Codable {
    case acceptedHelp = "accepted"
    case declinedHelp = "declined-help"
    case rejected
    case confirmedReceipt = "confirmed-receipt"
    case deniedReceipt = "denied-receipt"
    case acted, none

    /// Whether the warning came, which is apart from what was done about it.
    public var isReceipt: Bool { self == .confirmedReceipt || self == .deniedReceipt }
  }

  public struct Reply: Sendable, Hashable, Codable {
    public let voice: Voice
    public let response: Response
    public let evidence: TextRange

    public init(voice: Voice, response: Response, evidence: TextRange) {
      self.voice = voice
      self.response = response
      self.evidence = evidence
    }
  }

  /// `w-` and twelve hexadecimal digits.
  public let id: Identifier<Warning>
  public let article: ArticleID
  public let issuer: Voice
  /// Other names the document uses for the same issuer ("the CIA" for "the US"): kept, never silently chosen.
  public let alsoIssuers: [Voice]
  public let recipients: [Voice]
  /// The words for the harm: "mass casualty terrorist attack".
  public let threat: TextRange?
  /// Who is said to be about to do it; nil where the warning names nobody.
  public let threatActor: Voice?
  public let targets: [TextRange]
  /// Canonical place names.
  public let places: [String]
  public let issued: PartialInterval?
  /// As written in the text, for an interval that cannot be resolved: "the start of March".
  public let issuedWords: TextRange?
  /// Days between the warning and the harm that it foretold, where the text counts them: 3 for "three days before the attack".
  public let leadDays: Int?
  /// ISO 8601 duration or interval: `PT48H`.
  public let window: String?
  public let channel: Channel?
  /// Threatened in answer to a harm ("will pay for it"), not foretold before one.
  public let isReprisal: Bool
  /// nil: the warning is given.
  public let act: Act?
  public let via: [Voice]
  public let replies: [Reply]
  public let evidence: TextRange
  /// Who says that the warning was given, where that is not the outlet itself.
  public let assertedBy: Voice?
  public let rule: String
  /// 0…1, set by each rule; at least `Warning.briefThreshold` to be printed in a brief.
  public let confidence: Double

  public static let briefThreshold = 0.5

  public init(
    id: Identifier<Warning>, article: ArticleID, issuer: Voice, alsoIssuers: [Voice] = [], recipients: [Voice] = [],
    threat: TextRange? = nil, threatActor: Voice? = nil, targets: [TextRange] = [], places: [String] = [],
    issued: PartialInterval? = nil, issuedWords: TextRange? = nil, leadDays: Int? = nil, window: String? = nil, channel: Channel? = nil,
    isReprisal: Bool = false, act: Act? = nil, via: [Voice] = [], replies: [Reply] = [], evidence: TextRange, assertedBy: Voice? = nil,
    rule: String,
    confidence: Double
  ) {
    self.id = id
    self.article = article
    self.issuer = issuer
    self.alsoIssuers = alsoIssuers
    self.recipients = recipients
    self.threat = threat
    self.threatActor = threatActor
    self.targets = targets
    self.places = places
    self.issued = issued
    self.issuedWords = issuedWords
    self.leadDays = leadDays
    self.window = window
    self.channel = channel
    self.isReprisal = isReprisal
    self.act = act
    self.via = via
    self.replies = replies
    self.evidence = evidence
    self.assertedBy = assertedBy
    self.rule = rule
    self.confidence = confidence
  }
}

/// A number of victims, with its owner.
public struct CasualtyFigure: Sendable, Hashable, Codable {
  public enum Unit: String, Sendable, Codable { case dead, injured, missing, arrested }

  public let article: ArticleID
  public let unit: Unit
  /// The number, or the lower of two bounds.
  public let count: Int
  /// The upper bound of "between 30 and 40"; nil where one number is given.
  public let atMost: Int?
  /// "three more", "another four": to be added to an earlier toll, and no toll itself.
  public let isIncrease: Bool
  /// "at least", "more than": the words, so that they travel with the number.
  public let qualifier: TextRange?
  public let voice: Voice
  public let clause: TextRange
  public let evidence: TextRange
  /// The day on which it happened, where the same clause gives one.
  public let date: PartialInterval?
  /// The day for which a toll is given: "rose to 14 on Tuesday".
  public let asOf: PartialInterval?

  public init(
    article: ArticleID, unit: Unit, count: Int, atMost: Int? = nil, isIncrease: Bool = false, qualifier: TextRange? = nil, voice: Voice,
    clause: TextRange, evidence: TextRange, date: PartialInterval? = nil, asOf: PartialInterval? = nil
  ) {
    self.article = article
    self.unit = unit
    self.count = count
    self.atMost = atMost
    self.isIncrease = isIncrease
    self.qualifier = qualifier
    self.voice = voice
    self.clause = clause
    self.evidence = evidence
    self.date = date
    self.asOf = asOf
  }

  /// Rows that an older version wrote have one number and count what happened.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    article = try values.decode(ArticleID.self, forKey: .article)
    unit = try values.decode(Unit.self, forKey: .unit)
    count = try values.decode(Int.self, forKey: .count)
    atMost = try values.decodeIfPresent(Int.self, forKey: .atMost)
    isIncrease = try values.decodeIfPresent(Bool.self, forKey: .isIncrease) ?? false
    qualifier = try values.decodeIfPresent(TextRange.self, forKey: .qualifier)
    voice = try values.decode(Voice.self, forKey: .voice)
    clause = try values.decode(TextRange.self, forKey: .clause)
    evidence = try values.decode(TextRange.self, forKey: .evidence)
    date = try values.decodeIfPresent(PartialInterval.self, forKey: .date)
    asOf = try values.decodeIfPresent(PartialInterval.self, forKey: .asOf)
  }
}

/// A tie between two actors that the article states; a statement of the article, never a merger.
public struct ActorLink: Sendable, Hashable, Codable, Comparable {
  public enum Kind: String, Sendable, Codable {
    case speaksFor = "speaks-for"
    case memberOf = "member-of"
    case partOf = "part-of"
    /// A seat or capital that stands for its government.
    case placeOfGovernment = "place-used-for-government"
    /// Another spelling or another name of one and the same actor; both stay as they were written.
    case sameAs = "same-as"
  }

  public let from: String
  public let kind: Kind
  public let to: String
  /// The words that state it.
  public let evidence: TextRange

  public init(from: String, kind: Kind, to: String, evidence: TextRange) {
    self.from = from
    self.kind = kind
    self.to = to
    self.evidence = evidence
  }

  public static func < (a: ActorLink, b: ActorLink) -> Bool {
    (a.evidence, a.from, a.kind.rawValue, a.to) < (b.evidence, b.from, b.kind.rawValue, b.to)
  }
}

/// Everything the claims stage read in one article.
public struct ArticleClaims: Sendable, Hashable, Codable {
  public let article: ArticleID
  public let attributions: [Attribution]
  public let claims: [Claim]
  public let warnings: [Warning]
  public let figures: [CasualtyFigure]
  public let accounts: [Account]
  public let motives: [Motive]
  public let links: [ActorLink]
  public let corrections: [Correction]

  public init(
    article: ArticleID, attributions: [Attribution] = [], claims: [Claim] = [], warnings: [Warning] = [],
    figures: [CasualtyFigure] = [], accounts: [Account] = [], motives: [Motive] = [], links: [ActorLink] = [],
    corrections: [Correction] = []
  ) {
    self.article = article
    self.attributions = attributions
    self.claims = claims
    self.warnings = warnings
    self.figures = figures
    self.accounts = accounts
    self.motives = motives
    self.links = links
    self.corrections = corrections
  }

  /// The same with notices that stand beside the text.
  public func adding(_ notices: [Correction]) -> ArticleClaims {
    guard !notices.isEmpty else { return self }
    return ArticleClaims(
      article: article, attributions: attributions, claims: claims, warnings: warnings, figures: figures, accounts: accounts,
      motives: motives, links: links, corrections: corrections + notices)
  }

  /// Rows that an older version wrote have no accounts, motives, links or corrections.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    article = try values.decode(ArticleID.self, forKey: .article)
    attributions = try values.decode([Attribution].self, forKey: .attributions)
    claims = try values.decode([Claim].self, forKey: .claims)
    warnings = try values.decode([Warning].self, forKey: .warnings)
    figures = try values.decode([CasualtyFigure].self, forKey: .figures)
    accounts = try values.decodeIfPresent([Account].self, forKey: .accounts) ?? []
    motives = try values.decodeIfPresent([Motive].self, forKey: .motives) ?? []
    links = try values.decodeIfPresent([ActorLink].self, forKey: .links) ?? []
    corrections = try values.decodeIfPresent([Correction].self, forKey: .corrections) ?? []
  }
}
