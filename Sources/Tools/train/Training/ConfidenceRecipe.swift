import Claims
import Foundation
import Language
import Models
import Records

/// Learns how often a claim is right from claims that were judged, by logistic regression over their signs.
package struct ConfidenceRecipe {
  /// The weight of the L2 penalty: signs are many beside the claims.
  package var penalty = 4.0
  /// Signs on claims of fewer articles are left out.
  package var minimum = 4
  package var folds = 10

  package init() {}

  /// A claim with its verdict.
  package struct Example {
    /// The corpus, and after a slash the part of it that is about one event.
    let corpus: String
    let article: String
    let signs: [String]
    let verdict: Verdict

    package init(corpus: String, article: String, signs: [String], verdict: Verdict) {
      (self.corpus, self.article, self.signs, self.verdict) = (corpus, article, signs, verdict)
    }

    var isGold: Bool { corpus.hasPrefix("gold/") }
  }

  package enum Verdict: String {
    case right = "y"
    case wrong = "n"
    /// One reader could go either way: counts half.
    case borderline = "b"

    var share: Double {
      switch self {
      case .right: 1
      case .wrong: 0
      case .borderline: 0.5
      }
    }
  }

  /// The model file, and the log-odds of each example by a model that never saw its event.
  package struct Result {
    package let model: [UInt8]
    /// In the scale of `ConfidenceModel`'s probabilities.
    package let blind: [Double]
  }

  package func train(_ examples: [Example]) -> Result {
    let parts = examples.map(part)
    var blind = [Double](repeating: 0, count: examples.count)
    for name in Set(parts).sorted() {
      let fit = SignFit(examples.indices.filter { parts[$0] != name }.map { examples[$0] }, self)
      for index in examples.indices where parts[index] == name { blind[index] = fit.score(examples[index].signs) }
    }
    let scale = Calibration(blind, examples.map(\.verdict.share))
    let fit = SignFit(examples, self)
    return Result(model: ConfidenceRecipe.bytes(fit, scale), blind: blind.map(scale.probability))
  }

  /// Claims that are tested together: of one event where the set tells events apart, else of a tenth of the articles.
  private func part(_ example: Example) -> String {
    if example.isGold { return example.corpus }
    let key = example.corpus.contains("/") ? example.corpus : example.article
    return "part \(ContentHash(of: Array(key.utf8)).hex.utf8.prefix(4).reduce(0) { $0 * 31 + Int($1) } % folds)"
  }

  private static func bytes(_ fit: SignFit, _ scale: Calibration) -> [UInt8] {
    func thousandths(_ value: Double) -> UInt16 {
      UInt16(bitPattern: Int16(max(-32_000, min(32_000, (value * 1000).rounded()))))
    }
    let kept = zip(fit.names, fit.weights).filter { abs($0.1) >= 0.005 }
    var bytes: [UInt8] = []
    func append(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
    append(ConfidenceModel.magic)
    append(UInt32(kept.count))
    for (name, _) in kept { bytes += [UInt8(name.utf8.count)] + Array(name.utf8) }
    for (_, weight) in kept { append(thousandths(weight)) }
    for step in 1...ConfidenceModel.stepCount { append(thousandths(scale.score(Double(step) / 100))) }
    return bytes
  }
}

/// Weights of signs, by Newton's method: the penalty makes the loss convex with one least point.
private struct SignFit {
  let names: [String]
  private(set) var weights: [Double]
  private let places: [String: Int]

  init(_ examples: [ConfidenceRecipe.Example], _ recipe: ConfidenceRecipe) {
    var articles: [String: Set<String>] = [:]
    for example in examples { for sign in example.signs { articles[sign, default: []].insert(example.article) } }
    names = articles.filter { $0.value.count >= recipe.minimum }.keys.sorted()
    places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    weights = [Double](repeating: 0, count: names.count)
    let rows = examples.map { example in Set(example.signs).compactMap { [places] in places[$0] }.sorted() }
    let penalties = names.map { $0 == ConfidenceModel.bias ? 0.01 : recipe.penalty }
    for _ in 0..<30 where descend(rows, examples.map(\.verdict.share), penalties) < 1e-9 { break }
  }

  func score(_ signs: [String]) -> Double { Set(signs).compactMap { places[$0] }.sorted().reduce(0) { $0 + weights[$1] } }

  /// One step of Newton's method; the longest move of a weight.
  private mutating func descend(_ rows: [[Int]], _ shares: [Double], _ penalties: [Double]) -> Double {
    let count = names.count
    var slope = (0..<count).map { penalties[$0] * weights[$0] }
    var curve = [Double](repeating: 0, count: count * count)
    for place in 0..<count { curve[place * count + place] = penalties[place] }
    for (row, share) in zip(rows, shares) {
      let chance = Calibration.logistic(row.reduce(0) { $0 + weights[$1] })
      let bend = chance * (1 - chance)
      for a in row {
        slope[a] += chance - share
        for b in row { curve[a * count + b] += bend }
      }
    }
    let step = SignFit.solved(curve, slope)
    for place in 0..<count { weights[place] -= step[place] }
    return step.reduce(0) { max($0, abs($1)) }
  }

  /// Solves a symmetric positive definite system by Cholesky's method.
  private static func solved(_ matrix: [Double], _ right: [Double]) -> [Double] {
    let count = right.count
    var lower = matrix
    var out = right
    for row in 0..<count {
      for column in 0...row {
        var sum = lower[row * count + column]
        for inner in 0..<column { sum -= lower[row * count + inner] * lower[column * count + inner] }
        lower[row * count + column] = row == column ? sum.squareRoot() : sum / lower[column * count + column]
      }
      for column in 0..<row { out[row] -= lower[row * count + column] * out[column] }
      out[row] /= lower[row * count + row]
    }
    for row in (0..<count).reversed() {
      for below in row + 1..<max(count, row + 1) { out[row] -= lower[below * count + row] * out[below] }
      out[row] /= lower[row * count + row]
    }
    return out
  }
}

/// Log-odds as chances that hold on claims of unseen events (Platt 1999).
private struct Calibration {
  private var slope = 1.0
  private var shift = 0.0

  init(_ scores: [Double], _ shares: [Double]) {
    for _ in 0..<50 {
      var (g, h) = ((0.0, 0.0), (0.0, 0.0, 0.0))
      for (score, share) in zip(scores, shares) {
        let chance = probability(score)
        let bend = chance * (1 - chance)
        g = (g.0 + (chance - share) * score, g.1 + chance - share)
        h = (h.0 + bend * score * score, h.1 + bend * score, h.2 + bend)
      }
      let determinant = h.0 * h.2 - h.1 * h.1
      guard determinant > 1e-9 else { return }
      slope -= (h.2 * g.0 - h.1 * g.1) / determinant
      shift -= (h.0 * g.1 - h.1 * g.0) / determinant
    }
  }

  func probability(_ score: Double) -> Double { Calibration.logistic(slope * score + shift) }
  /// The log-odds from which on the chance is at least `probability`.
  func score(_ probability: Double) -> Double { (log(probability / (1 - probability)) - shift) / slope }
  static func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
}

/// Verdicts of readers on claims, kept without texts and names: `Labels/claims.tsv` beside the trainer.
///
/// A line: set, the first twelve hexadecimal digits of the SHA-256 of the article's text, begin and end of the evidence and begin of the
/// actor's mention (-1 without) in code points, polarity, verdict on the claim, verdict on the speaker (`-` where the claim is wrong).
package struct ClaimLabels {
  private struct Key: Hashable {
    let article: String
    let evidence: Range<Int>
    let actor: Int
    let polarity: String
  }

  private struct Label {
    let corpus: String
    let verdict: ConfidenceRecipe.Verdict
  }

  private var labels: [Key: [Label]] = [:]
  private(set) var articles: Set<String> = []

  package init(_ text: String) throws {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 8, let begin = Int(fields[2]), let end = Int(fields[3]), begin <= end, let actor = Int(fields[4]),
        let verdict = ConfidenceRecipe.Verdict(rawValue: fields[6])
      else { throw CorpusError(description: "no label: \(line)") }
      articles.insert(fields[1])
      labels[Key(article: fields[1], evidence: begin..<end, actor: actor, polarity: fields[5]), default: []].append(
        Label(corpus: fields[0], verdict: verdict))
    }
  }

  package static func article(_ text: String) -> String { String(ContentHash(of: Array(text.utf8)).hex.prefix(12)) }

  /// The judged claims of a text; those that nobody judged, or that readers judged in two ways, are left out.
  func examples(_ text: String, _ annotator: Annotator) -> [ConfidenceRecipe.Example] {
    let digest = ClaimLabels.article(text)
    guard articles.contains(digest) else { return [] }
    let article = Article(id: ArticleID(digest), outlet: "", publishedIsDay: true, text: text)
    let points = CodePoints(text)
    return ClaimReader.examples(article, annotator.annotate(text, published: nil)).compactMap { example in
      let claim = example.claim
      let key = Key(
        article: digest, evidence: points.offset(ofByte: claim.evidence.start)..<points.offset(ofByte: claim.evidence.end),
        actor: claim.actor.mention.map { points.offset(ofByte: $0.start) } ?? -1, polarity: claim.stance.polarity.rawValue)
      guard let found = labels[key], let first = found.first, found.allSatisfy({ $0.verdict == first.verdict }) else { return nil }
      return .init(corpus: first.corpus, article: digest, signs: example.signs, verdict: first.verdict)
    }
  }
}

extension Recipes {
  private static let thresholds = [0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.8, 0.9]

  /// Trains the model of confidence on the judged claims of the corpora, and writes its card with the curve.
  func confidence() throws {
    let annotator = Annotator(models: try engine())
    let labels = try ClaimLabels(
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: "Sources/Tools/train/Labels/claims.tsv")), as: UTF8.self))
    let data = corpora.deletingLastPathComponent()
    let gold = try Corpus.lines(at: data.appendingPathComponent("claims/articles.jsonl")).map { try JSON.parse($0) }
    var texts = gold.compactMap { $0["text"]?.string }
    let files =
      ["clusters/ecbplus-dev.jsonl"]
      + ["polnear-train", "polnear-dev", "gum-train-open", "gum-dev-open", "re3d-dev"]
      .map { "nlp/\($0).jsonl.gz" }
    for file in files {
      texts += try Corpus.lines(at: data.appendingPathComponent(file)).compactMap { try JSON.parse($0)["text"]?.string }
    }
    var seen: Set<String> = []
    let examples = texts.flatMap { seen.insert($0).inserted ? labels.examples($0, annotator) : [] }
    let result = ConfidenceRecipe().train(examples)
    try write("confidence", result.model)
    try writeConfidenceCard(
      Recipes.curve(examples, result.blind, goldCount: gold.reduce(0) { $0 + ($1["responsibility"]?.array?.count ?? 0) }))
  }

  /// For each threshold, what would be printed of the judged news and of the gold, each claim weighed by a model that never saw its event.
  private static func curve(_ examples: [ConfidenceRecipe.Example], _ blind: [Double], goldCount: Int) -> [String: [String: Double]] {
    var curve: [String: [String: Double]] = [:]
    let allRight = examples.count { !$0.isGold && $0.verdict == .right }
    for threshold in thresholds {
      let printed = zip(examples, blind).filter { $0.1 >= threshold }.map(\.0)
      func count(_ isGold: Bool, _ verdict: ConfidenceRecipe.Verdict) -> Double {
        Double(printed.count { $0.isGold == isGold && $0.verdict == verdict })
      }
      let (right, wrong, half) = (count(false, .right), count(false, .wrong), count(false, .borderline))
      let (found, false_) = (count(true, .right), count(true, .wrong))
      curve["from \(threshold)"] = [
        "judged news: printed": right + wrong + half, "judged news: right": right / max(1, right + wrong + half),
        "judged news: right, borderline left out": right / max(1, right + wrong),
        "judged news: printed of those right": right / Double(max(1, allRight)), "gold: right": found / max(1, found + false_),
        "gold: recall": found / Double(max(1, goldCount)),
      ]
    }
    return curve
  }
}
