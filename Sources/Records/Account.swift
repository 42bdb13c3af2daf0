/// What somebody says a harm was done with or came from: "a car bomb", "a gas leak".
public struct Account: Sendable, Hashable, Codable {
  /// What did the harm, as far as the words tell. Raw values are the words of the outputs.
  public enum Means: String, Sendable, Codable, CaseIterable {
    case gasLeak = "gas leak"
    case electricalFault = "electrical fault"
    case mechanicalFailure = "mechanical failure"
    case humanError = "human error"
    case accident, ricochet, arson
    case suicideBomber = "suicide bomber"
    case vehicleBomb = "vehicle bomb"
    case roadsideBomb = "roadside bomb"
    case bomb, grenade
    case airStrike = "air strike"
    case drone, missile, rocket, mortar, artillery, gunfire, blade, poison

    /// Nobody meant it.
    public var isAccidental: Bool {
      switch self {
      case .gasLeak, .electricalFault, .mechanicalFailure, .humanError, .accident, .ricochet: true
      default: false
      }
    }
  }

  public let article: ArticleID
  public let voice: Voice
  public let means: Means
  /// The voice says that it was not this.
  public let isDenied: Bool
  /// The words for the means.
  public let mention: TextRange
  /// What was hit, or the harm itself: "the school in Jabaliya", "the blast".
  public let about: TextRange
  /// The head word where `about` is the harm itself: `blast`; nil where it is what was hit.
  public let harm: String?
  /// In text order; they travel with the account.
  public let hedges: [TextRange]
  public let clause: TextRange
  public let evidence: TextRange

  public init(
    article: ArticleID, voice: Voice, means: Means, isDenied: Bool = false, mention: TextRange, about: TextRange, harm: String? = nil,
    hedges: [TextRange] = [], clause: TextRange, evidence: TextRange
  ) {
    self.article = article
    self.voice = voice
    self.means = means
    self.isDenied = isDenied
    self.mention = mention
    self.about = about
    self.harm = harm
    self.hedges = hedges
    self.clause = clause
    self.evidence = evidence
  }
}

/// Why a harm was done, as somebody says; never a fact of the event.
public struct Motive: Sendable, Hashable, Codable {
  /// What the voice says of the motive. Raw values are the words of the outputs.
  public enum Stance: String, Sendable, Codable { case offers, doubts, rejects, unknown }

  public let article: ArticleID
  public let voice: Voice
  public let stance: Stance
  /// Whose motive it is, where the sentence tells.
  public let actor: Voice?
  /// The harm it is a motive for.
  public let harm: Claim.Harm
  /// "in retaliation for the burning of the pilot"; nil where the motive is said to be unknown.
  public let reason: TextRange?
  /// In text order; they travel with the motive.
  public let hedges: [TextRange]
  public let clause: TextRange
  public let evidence: TextRange
  /// The frame that read it: `retaliation`, `motive-unknown`.
  public let rule: String

  public init(
    article: ArticleID, voice: Voice, stance: Stance, actor: Voice? = nil, harm: Claim.Harm, reason: TextRange? = nil,
    hedges: [TextRange] = [], clause: TextRange, evidence: TextRange, rule: String
  ) {
    self.article = article
    self.voice = voice
    self.stance = stance
    self.actor = actor
    self.harm = harm
    self.reason = reason
    self.hedges = hedges
    self.clause = clause
    self.evidence = evidence
    self.rule = rule
  }
}
