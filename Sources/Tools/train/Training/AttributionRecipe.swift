import Claims
import Foundation
import Language
import Records

/// Trains the finder of attributions: a classifier of cue heads, a conditional random field over source, cue and content of each cue,
/// and a classifier that decides which of the decoded attributions to believe.
///
/// The last is trained on what the first two say of articles they were not trained on.
package struct AttributionRecipe {
  /// Features seen in fewer articles get no weight.
  package var minimum = 3
  /// Parts of the articles that the decision learner sees through models that were trained on the others.
  var folds = 3
  var cueEpochs = 4
  var argumentEpochs = 4
  var decisionEpochs = 6
  /// First steps of the learners: at four times the step, cues that are found fall by two in a hundred, whatever the epochs.
  var cueRate: Float = 0.05
  var argumentRate: Float = 0.07
  var decisionRate: Float = 0.03
  var seed: UInt64 = 1
  /// Rows whose greatest weight, in steps of the file, is below it are left out of the largest models.
  var threshold = 2

  package init() {}

  private struct CueExample {
    let document: Int
    let rows: [Int32]
    let isCue: Bool
  }

  private struct ArgumentExample {
    let document: Int
    let head: Int
    let gold: [ArgumentLattice.Label]
    let length: Int
    let headInWindow: Int
    /// Rows of each token, one after another, with where each begins.
    var emissionRows: [Int32] = []
    var emissionStarts: [Int32] = [0]
    var gapRows: [Int32] = []
    var gapStarts: [Int32] = [0]
    var orderRows: [Int32] = []
  }

  package func train(_ documents: [AttributionDocument], log: (String) -> Void = { _ in }) -> [UInt8] {
    var cueLearner = SparseLearner(labels: ["cue"])
    let cueExamples = cueExamples(documents, &cueLearner)
    log("cue examples \(cueExamples.count)")
    var learners = ArgumentLearners()
    let argumentExamples = argumentExamples(documents, &learners)
    log("argument examples \(argumentExamples.count)")
    var decisionLearner = SparseLearner(labels: ["right"])
    var decisions: [CueExample] = []
    var rows: [Int32] = []
    var features: [UInt64] = []
    for fold in 0..<folds {
      let parts = parts(
        cueExamples.filter { $0.document % folds != fold }, argumentExamples.filter { $0.document % folds != fold }, &cueLearner, &learners)
      let model = model(parts, decision: [])
      for number in documents.indices where number % folds == fold {
        let document = documents[number]
        let candidates = model.candidates(in: document.view)
        let rivals = DecisionFeatures(candidates, document.view)
        let right = AttributionMatch.rightOnes(candidates, document)
        for index in candidates.indices {
          features.removeAll(keepingCapacity: true)
          rivals.collect(index, into: &features)
          rows.removeAll(keepingCapacity: true)
          decisionLearner.count(features, document: number, into: &rows)
          decisions.append(CueExample(document: number, rows: rows, isCue: right[index]))
        }
      }
      log("fold \(fold): \(decisions.count) decisions, \(decisions.count { $0.isCue }) right")
    }
    decisionLearner.freeze(minimum: minimum)
    decisions = decisions.map { CueExample(document: $0.document, rows: decisionLearner.frozen($0.rows), isCue: $0.isCue) }
    trainBinary(&decisionLearner, decisions, epochs: decisionEpochs, rate: decisionRate)
    let parts = parts(cueExamples, argumentExamples, &cueLearner, &learners)
    return bytes(parts + [decisionLearner.model(scale: AttributionModel.scale)])
  }

  private func bytes(_ parts: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in parts {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: part.count >> shift)) }
      bytes += part
    }
    return bytes
  }

  private func model(_ parts: [[UInt8]], decision: [UInt8]) -> AttributionModel { AttributionModel(ModelBytes(bytes(parts + [decision]))) }

  private func parts(
    _ cues: [CueExample], _ arguments: [ArgumentExample], _ cueLearner: inout SparseLearner, _ learners: inout ArgumentLearners
  ) -> [[UInt8]] {
    cueLearner.reset()
    trainBinary(&cueLearner, cues, epochs: cueEpochs, rate: cueRate)
    learners.reset()
    trainArguments(&learners, arguments)
    let scale = AttributionModel.scale
    return [
      cueLearner.model(scale: scale, threshold: threshold), learners.emission.model(scale: scale, threshold: threshold),
      learners.gap.model(scale: scale, threshold: threshold), learners.order.model(scale: scale), learners.transitionModel(scale: scale),
    ]
  }

  // MARK: Cues

  private func cueExamples(_ documents: [AttributionDocument], _ learner: inout SparseLearner) -> [CueExample] {
    var examples: [CueExample] = []
    var features: [UInt64] = []
    for (number, document) in documents.enumerated() {
      let heads = Set(document.gold.map(\.head))
      let others = Set(document.gold.flatMap(\.cue))
      for token in 0..<document.view.count where CueFeatures.isCandidate(token, document.view) {
        // Another word of a cue is neither right nor wrong.
        if others.contains(token), !heads.contains(token) { continue }
        features.removeAll(keepingCapacity: true)
        CueFeatures.collect(token, document.view, into: &features)
        var rows: [Int32] = []
        rows.reserveCapacity(features.count)
        learner.count(features, document: number, into: &rows)
        examples.append(CueExample(document: number, rows: rows, isCue: heads.contains(token)))
      }
    }
    learner.freeze(minimum: minimum)
    return examples.map { CueExample(document: $0.document, rows: learner.frozen($0.rows), isCue: $0.isCue) }
  }

  private func trainBinary(_ learner: inout SparseLearner, _ examples: [CueExample], epochs: Int, rate: Float) {
    var order = Array(examples.indices)
    var generator = SeededGenerator(seed: seed)
    var score: Float = 0
    for epoch in 0..<epochs {
      learner.rate = rate / (1 + Float(epoch) * 0.5)
      generator.shuffle(&order)
      for index in order {
        let example = examples[index]
        learner.score(example.rows[...], into: &score)
        var gradient = 1 / (1 + exp(-score)) - (example.isCue ? 1 : 0)
        learner.step(example.rows[...], &gradient)
        gradient = 0
      }
    }
  }

  // MARK: Arguments

  struct ArgumentLearners {
    var emission = SparseLearner(labels: ArgumentLattice.emissionLabels)
    var gap = SparseLearner(labels: ArgumentLattice.gapLabels)
    var order = SparseLearner(labels: ArgumentLattice.orderLabels)
    var transitions = [Float](repeating: 0, count: 32)
    var transitionSquares = [Float](repeating: 0, count: 32)

    mutating func reset() {
      emission.reset()
      gap.reset()
      order.reset()
      transitions = [Float](repeating: 0, count: 32)
      transitionSquares = transitions
    }

    func transitionModel(scale: Float) -> [UInt8] {
      ModelWriter.bytes(
        labels: ["weight"],
        rows: transitions.enumerated().map { index, weight in
          (AttributionModel.transition(index), [Int8(max(-127, min(127, (weight * scale).rounded())))])
        })
    }
  }

  private func argumentExamples(_ documents: [AttributionDocument], _ learners: inout ArgumentLearners) -> [ArgumentExample] {
    var examples: [ArgumentExample] = []
    var features: [UInt64] = []
    for (number, document) in documents.enumerated() {
      for gold in document.gold {
        let arguments = ArgumentFeatures(gold.head, document.view)
        guard let labels = labels(gold, arguments.window) else { continue }
        var example = ArgumentExample(
          document: number, head: gold.head, gold: labels, length: arguments.window.count,
          headInWindow: gold.head - arguments.window.lowerBound)
        for token in arguments.window {
          features.removeAll(keepingCapacity: true)
          arguments.collect(token: token, into: &features)
          learners.emission.count(features, document: number, into: &example.emissionRows)
          example.emissionStarts.append(Int32(example.emissionRows.count))
        }
        for token in arguments.window.lowerBound...arguments.window.upperBound {
          features.removeAll(keepingCapacity: true)
          arguments.collect(gapBefore: token, into: &features)
          learners.gap.count(features, document: number, into: &example.gapRows)
          example.gapStarts.append(Int32(example.gapRows.count))
        }
        features.removeAll(keepingCapacity: true)
        arguments.collectOrder(into: &features)
        learners.order.count(features, document: number, into: &example.orderRows)
        examples.append(example)
      }
    }
    learners.emission.freeze(minimum: minimum)
    learners.gap.freeze(minimum: minimum)
    learners.order.freeze(minimum: minimum)
    for index in examples.indices {
      (examples[index].emissionRows, examples[index].emissionStarts) = frozen(
        examples[index].emissionRows, examples[index].emissionStarts, learners.emission)
      (examples[index].gapRows, examples[index].gapStarts) = frozen(examples[index].gapRows, examples[index].gapStarts, learners.gap)
      examples[index].orderRows = learners.order.frozen(examples[index].orderRows)
    }
    return examples
  }

  private func frozen(_ rows: [Int32], _ starts: [Int32], _ learner: SparseLearner) -> ([Int32], [Int32]) {
    var out: [Int32] = []
    var places: [Int32] = [0]
    for index in 0..<starts.count - 1 {
      out += learner.frozen(Array(rows[Int(starts[index])..<Int(starts[index + 1])]))
      places.append(Int32(out.count))
    }
    return (out, places)
  }

  /// The gold path over the window: the stretch of the cue around its head, the longest stretch of the source, all of the content.
  private func labels(_ gold: AttributionDocument.Gold, _ window: Range<Int>) -> [ArgumentLattice.Label]? {
    var labels = [ArgumentLattice.Label](repeating: .none, count: window.count)
    for token in gold.content where window.contains(token) { labels[token - window.lowerBound] = .content }
    for token in AttributionRecipe.longestRun(gold.source) where window.contains(token) { labels[token - window.lowerBound] = .source }
    let cue = Set(gold.cue)
    var first = gold.head
    var last = gold.head
    while cue.contains(first - 1), window.contains(first - 1) { first -= 1 }
    while cue.contains(last + 1), window.contains(last + 1) { last += 1 }
    for token in first...last { labels[token - window.lowerBound] = .cue }
    return labels.contains(.content) ? labels : nil
  }

  static func longestRun(_ tokens: [Int]) -> Range<Int> {
    var best = 0..<0
    var run = 0..<0
    for token in tokens {
      run = token == run.upperBound ? run.lowerBound..<token + 1 : token..<token + 1
      if run.count > best.count { best = run }
    }
    return best
  }

  private func trainArguments(_ learners: inout ArgumentLearners, _ examples: [ArgumentExample]) {
    var order = Array(examples.indices)
    var generator = SeededGenerator(seed: seed)
    for epoch in 0..<argumentEpochs {
      let rate = argumentRate / (1 + Float(epoch) * 0.5)
      learners.emission.rate = rate
      learners.gap.rate = rate
      learners.order.rate = rate
      generator.shuffle(&order)
      for index in order { step(&learners, examples[index], rate) }
    }
  }

  private func step(_ learners: inout ArgumentLearners, _ example: ArgumentExample, _ rate: Float) {
    var lattice = ArgumentLattice(length: example.length, head: example.headInWindow, transitions: learners.transitions)
    func part(_ rows: [Int32], _ starts: [Int32], _ index: Int) -> ArraySlice<Int32> { rows[Int(starts[index])..<Int(starts[index + 1])] }
    for token in 0..<example.length {
      lattice.emissions.withUnsafeMutableBufferPointer {
        learners.emission.score(part(example.emissionRows, example.emissionStarts, token), into: $0.baseAddress! + token * 3)
      }
    }
    for gap in 0...example.length {
      lattice.gaps.withUnsafeMutableBufferPointer {
        learners.gap.score(part(example.gapRows, example.gapStarts, gap), into: $0.baseAddress! + gap * 6)
      }
    }
    lattice.orders.withUnsafeMutableBufferPointer { learners.order.score(example.orderRows[...], into: $0.baseAddress!) }
    guard let gradient = LatticeGradient(lattice, gold: example.gold) else { return }
    for token in 0..<example.length {
      gradient.emissions.withUnsafeBufferPointer {
        learners.emission.step(part(example.emissionRows, example.emissionStarts, token), $0.baseAddress! + token * 3)
      }
    }
    for gap in 0...example.length {
      gradient.gaps.withUnsafeBufferPointer {
        learners.gap.step(part(example.gapRows, example.gapStarts, gap), $0.baseAddress! + gap * 6)
      }
    }
    gradient.orders.withUnsafeBufferPointer { learners.order.step(example.orderRows[...], $0.baseAddress!) }
    for cell in 0..<32 where abs(gradient.transitions[cell]) > 1e-3 {
      learners.transitionSquares[cell] += gradient.transitions[cell] * gradient.transitions[cell]
      learners.transitions[cell] -= rate * gradient.transitions[cell] / (learners.transitionSquares[cell].squareRoot() + 1e-2)
    }
  }
}

/// Counts of right, found and gold attributions.
struct AttributionScore {
  var right = 0
  var found = 0
  var gold = 0

  var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  var f1: Double { found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold) }
}

/// Which decoded attributions are right, as `tools/score_attributions.py` counts them.
enum AttributionMatch {
  static func rightOnes(_ candidates: [AttributionCandidate], _ document: AttributionDocument) -> [Bool] {
    var pairs: [(overlap: Double, gold: Int, candidate: Int)] = []
    for (number, gold) in document.gold.enumerated() {
      let content = Set(gold.content)
      for (index, candidate) in candidates.enumerated() {
        let tokens = candidate.content.flatMap { Array($0) }
        let shared = tokens.count { content.contains($0) }
        let overlap = Double(shared) / Double(content.count + tokens.count - shared)
        if overlap >= 0.5, isSameSource(gold.source, candidate.source.map(Array.init) ?? [], document) {
          pairs.append((overlap, number, index))
        }
      }
    }
    pairs.sort { ($1.overlap, $0.gold, $0.candidate) < ($0.overlap, $1.gold, $1.candidate) }
    var right = [Bool](repeating: false, count: candidates.count)
    var used: Set<Int> = []
    for pair in pairs where !right[pair.candidate] && used.insert(pair.gold).inserted { right[pair.candidate] = true }
    return right
  }

  /// The attributions that a run would print.
  static func score(_ model: AttributionModel, on documents: [AttributionDocument], floor: Int32) -> AttributionScore {
    var score = AttributionScore()
    for document in documents {
      let printed = model.decided(in: document.view, floor: floor)
      score.right += rightOnes(printed, document).count { $0 }
      score.found += printed.count
      score.gold += document.gold.count
    }
    return score
  }

  private static func isSameSource(_ gold: [Int], _ found: [Int], _ document: AttributionDocument) -> Bool {
    if gold.isEmpty || found.isEmpty { return gold.isEmpty && found.isEmpty }
    let goldCore = Set(document.view.withoutArticles(gold))
    let foundCore = Set(document.view.withoutArticles(found))
    guard !goldCore.isEmpty, !foundCore.isEmpty else { return Set(gold) == Set(found) }
    return goldCore.intersection(foundCore).count * 2 >= min(goldCore.count, foundCore.count)
  }
}
