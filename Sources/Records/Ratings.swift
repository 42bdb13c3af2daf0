/// What one analyst has signed: grades of sources and claims, a matrix of competing hypotheses for an event, judgements.
///
/// Nothing in it comes from the program. Grades are those of NATO's AJP-2.1 (Admiralty code); the matrix is Heuer's analysis of competing
/// hypotheses, with the weights of PARC's ACH 2.0.
public struct Ratings: Sendable, Hashable, Codable {
  public static let schema = "counterclaim/ratings/1"

  public let analyst: String
  public let date: CalendarDay
  /// The scale of all likelihoods; nil where no judgement is made.
  public let yardstick: Yardstick?
  public let sources: [SourceGrade]
  public let claims: [ClaimGrade]
  /// At most one an event.
  public let matrices: [Matrix]

  public init(
    analyst: String, date: CalendarDay, yardstick: Yardstick?, sources: [SourceGrade], claims: [ClaimGrade], matrices: [Matrix]
  ) {
    self.analyst = analyst
    self.date = date
    self.yardstick = yardstick
    self.sources = sources
    self.claims = claims
    self.matrices = matrices
  }

  public func grade(ofOutlet outlet: String) -> SourceGrade? { sources.first { $0.outlet == outlet } }

  /// 1…6; nil where nobody graded the claim.
  public func credibility(of claim: ClaimID) -> Int? { claims.first { $0.claim == claim }?.credibility }

  public func matrix(of event: EventID) -> Matrix? { matrices.first { $0.event == event } }
}

// MARK: - Grades

extension Ratings {
  public struct SourceGrade: Sendable, Hashable, Codable {
    /// A completely reliable … E unreliable, F cannot be judged.
    public enum Letter: String, Sendable, Codable, CaseIterable { case a = "A", b = "B", c = "C", d = "D", e = "E", f = "F" }

    public let outlet: String
    public let letter: Letter
    public let reason: String

    public init(outlet: String, letter: Letter, reason: String) {
      self.outlet = outlet
      self.letter = letter
      self.reason = reason
    }
  }

  public struct ClaimGrade: Sendable, Hashable, Codable {
    public let claim: ClaimID
    /// 1 confirmed by independent sources … 5 improbable, 6 cannot be judged.
    public let credibility: Int
    public let reason: String

    public init(claim: ClaimID, credibility: Int, reason: String) {
      self.claim = claim
      self.credibility = credibility
      self.reason = reason
    }
  }
}

// MARK: - Competing hypotheses

extension Ratings {
  public struct Matrix: Sendable, Hashable, Codable {
    /// How well a claim fits a hypothesis: very consistent … very inconsistent, or not applicable.
    public enum Fit: String, Sendable, Codable, CaseIterable {
      case veryConsistent = "CC"
      case consistent = "C"
      case neutral = "N"
      case inconsistent = "I"
      case veryInconsistent = "II"
      case notApplicable = "NA"

      /// Only what speaks against a hypothesis counts.
      var inconsistency: Int {
        switch self {
        case .inconsistent: 1
        case .veryInconsistent: 2
        default: 0
        }
      }
    }

    public enum Weight: String, Sendable, Codable, CaseIterable {
      case low, medium, high

      /// In thousandths: the square root of one half, one, and of two.
      var thousandths: Int {
        switch self {
        case .low: 707
        case .medium: 1_000
        case .high: 1_414
        }
      }
    }

    public struct Hypothesis: Sendable, Hashable, Codable {
      /// `H1`
      public let id: String
      public let text: String

      public init(id: String, text: String) {
        self.id = id
        self.text = text
      }
    }

    public struct Row: Sendable, Hashable, Codable {
      public let claim: ClaimID
      public let credibility: Weight
      public let relevance: Weight
      /// One a hypothesis, in their order; a hypothesis without one is neither held up nor spoken against.
      public let fits: [Fit]
      public let reason: String

      public init(claim: ClaimID, credibility: Weight, relevance: Weight, fits: [Fit], reason: String) {
        self.claim = claim
        self.credibility = credibility
        self.relevance = relevance
        self.fits = fits
        self.reason = reason
      }

      /// A row that fits all hypotheses alike tells none from another.
      public var isDiagnostic: Bool { Set(fits).count > 1 }
    }

    public struct Judgement: Sendable, Hashable, Codable {
      public enum Confidence: String, Sendable, Codable, CaseIterable { case low, moderate, high }

      public let hypothesis: String
      /// A word of the yardstick.
      public let likelihood: String
      public let confidence: Confidence
      public let reason: String

      public init(hypothesis: String, likelihood: String, confidence: Confidence, reason: String) {
        self.hypothesis = hypothesis
        self.likelihood = likelihood
        self.confidence = confidence
        self.reason = reason
      }
    }

    public let event: EventID
    public let hypotheses: [Hypothesis]
    public let rows: [Row]
    public let judgements: [Judgement]

    public init(event: EventID, hypotheses: [Hypothesis], rows: [Row], judgements: [Judgement]) {
      self.event = event
      self.hypotheses = hypotheses
      self.rows = rows
      self.judgements = judgements
    }

    /// The sum over rows of inconsistency × credibility × relevance, one a hypothesis, in millionths.
    public func weightedInconsistency(of rows: [Row]) -> [Int] {
      var sums = [Int](repeating: 0, count: hypotheses.count)
      for row in rows {
        let weight = row.credibility.thousandths * row.relevance.thousandths
        for (index, fit) in zip(sums.indices, row.fits) { sums[index] += fit.inconsistency * weight }
      }
      return sums
    }
  }
}

// MARK: - Yardsticks

extension Ratings {
  /// A scale of words for likelihood.
  public enum Yardstick: String, Sendable, Codable, CaseIterable {
    /// Of the US Intelligence Community Directive 203.
    case icd203 = "ICD 203"
    /// Of the UK Professional Head of Intelligence Assessment; the gaps between its bands are meant.
    case phia = "PHIA"

    /// Words and percentages, ascending.
    public var bands: [(word: String, percent: ClosedRange<Int>)] {
      switch self {
      case .icd203:
        [
          ("almost no chance", 1...5), ("very unlikely", 5...20), ("unlikely", 20...45), ("roughly even chance", 45...55),
          ("likely", 55...80), ("very likely", 80...95), ("almost certain", 95...99),
        ]
      case .phia:
        [
          ("remote chance", 0...5), ("highly unlikely", 10...20), ("unlikely", 25...35), ("realistic possibility", 40...50),
          ("likely", 55...75), ("highly likely", 80...90), ("almost certain", 95...100),
        ]
      }
    }

    public func percent(of word: String) -> ClosedRange<Int>? { bands.first { $0.word == word }?.percent }
  }
}
