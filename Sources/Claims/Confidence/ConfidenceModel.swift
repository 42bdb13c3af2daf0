import Models
import Records

/// How often a claim like this one is right: a logistic regression over signs that people can read, learnt from claims that were judged by the guideline.
///
/// The file, little-endian: the magic word; the number of signs, their names, each a length byte and UTF-8, and the weight of each, two
/// bytes; 99 log-odds of two bytes, from which on the confidence is 0.01, 0.02 … 0.99. Weights and log-odds are thousandths.
package struct ConfidenceModel: Sendable {
  package static let magic: UInt32 = 0x464E_4343  // "CCNF"
  package static let stepCount = 99
  /// Stands on every claim.
  package static let bias = "any claim"

  private let weights: [String: Int]
  private let steps: ContiguousArray<Int16>

  /// Reads a model file. Broken or empty bytes give a model that is half sure of everything.
  package init(_ bytes: ModelBytes) {
    var reader = bytes
    guard reader.word() == ConfidenceModel.magic, let count = reader.word(), count <= 4096, let names = reader.strings(Int(count)),
      let weights = reader.signedHalfWords(Int(count)), let steps = reader.signedHalfWords(ConfidenceModel.stepCount)
    else {
      weights = [:]
      steps = []
      return
    }
    self.weights = Dictionary(zip(names, weights.map(Int.init)), uniquingKeysWith: { first, _ in first })
    self.steps = steps
  }

  package static let embedded = ConfidenceModel(ModelBytes(embedded: .confidence))

  /// 0.01…0.99, in hundredths.
  func confidence(_ signs: [String]) -> Double {
    guard !steps.isEmpty else { return 0.5 }
    let sum = signs.reduce(0) { $0 + (weights[$1] ?? 0) }
    let passed = steps.count { Int($0) <= sum }
    return Double(min(max(passed, 1), ConfidenceModel.stepCount)) / 100
  }

  /// The signs that weigh most, the heaviest first; of equals, by name.
  func reasons(_ signs: [String]) -> [Claim.Reason] {
    let weighed = signs.compactMap { sign in weights[sign].map { Claim.Reason(sign: sign, weight: Double($0) / 1000) } }
    let heavy = weighed.filter { $0.sign != ConfidenceModel.bias && abs($0.weight) >= ConfidenceModel.worthTelling }
    return Array(heavy.sorted { (-abs($0.weight), $0.sign) < (-abs($1.weight), $1.sign) }.prefix(ConfidenceModel.told))
  }

  private static let worthTelling = 0.05
  private static let told = 8

  /// A claim and the signs it is weighed by: what the model learns from.
  package struct Example: Sendable {
    package let claim: Claim
    package let signs: [String]
  }

  /// The claims with their confidence, without those that are hardly ever right.
  func weighed(_ drafts: [DraftClaim], in reading: Reading, _ context: FrameContext) -> [Claim] {
    ConfidenceModel.examples(drafts, in: reading, context).map { $0.claim.weighed(confidence($0.signs), reasons($0.signs)) }.filter {
      $0.confidence >= ($0.rule == LearntFrames.rule ? LearntFrames.candidateThreshold : Claim.candidateThreshold)
    }
  }

  static func examples(_ drafts: [DraftClaim], in reading: Reading, _ context: FrameContext) -> [Example] {
    guard !drafts.isEmpty else { return [] }
    let signs = ConfidenceSigns(reading, context, drafts)
    return drafts.map { Example(claim: $0.claim, signs: signs.signs(of: $0)) }
  }
}

/// A claim as the frames made it, not yet weighed.
struct DraftClaim {
  let claim: Claim
  let finding: Finding
}

extension Claim {
  func isSamePosition(as other: Claim) -> Bool {
    speaker.name == other.speaker.name && actor.name == other.actor.name && stance.polarity == other.stance.polarity
  }
}
