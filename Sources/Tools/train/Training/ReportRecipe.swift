import Claims
import Language
import Records

/// Trains the layer of reports on articles in which people marked sources, cues and contents, and on what larger networks say of claims.
package struct ReportRecipe {
  package var own = 64
  package var state = 80
  package var steps = 3600
  /// Tokens of a step, about.
  package var batch = 1500
  /// Features seen in fewer articles are left out.
  package var minimum = 4
  package var seed: UInt64 = 1
  package var rate: Float = 0.002
  /// The share of numbers that a step does not leave out.
  package var keep: Float = 0.75

  /// Corpora beside those with reports.
  package static let others: Set<String> = ["ecbplus-dev", "own"]

  package init() {}

  /// - Parameters:
  ///   - silver: texts whose claims were judged: those of the documents and of `others`.
  ///   - engine: with a parser.
  ///   - progress: told the number of each step that is done, and its loss.
  package func train(
    _ documents: [AttributionDocument], silver: [SilverCorpus.Text] = [], engine: LanguageEngine,
    progress: (Int, Float) -> Void = { _, _ in }
  ) -> [UInt8] {
    let judged = Dictionary(silver.map { ($0.document.id, $0) }, uniquingKeysWith: { first, _ in first })
    let texts =
      documents.map { ReportText($0, silver: judged[$0.id], engine) }
      + silver.filter { ReportRecipe.others.contains($0.corpus) }.map { ReportText($0, engine) }
    var vocabulary = ReportVocabulary()
    for (number, text) in texts.enumerated() { vocabulary.count(text.hashes, text: number) }
    vocabulary.freeze(minimum: minimum)
    var examples = texts.flatMap { $0.examples(vocabulary.row) }
    let network = ReportNetwork(
      below: engine.parser.stateWidth ?? 0, own: own, state: state, rows: vocabulary.hashes.count, keep: keep, seed: seed)
    var generator = SeededGenerator(seed: seed &+ 1)
    var next = examples.count
    for step in 0..<steps {
      if next >= examples.count {
        generator.shuffle(&examples)
        next = 0
      }
      let first = next
      var tokens = 0
      while next < examples.count, tokens < batch {
        tokens += examples[next].count
        next += 1
      }
      var part = Array(examples[first..<next])
      for index in part.indices { WordDropout.apply(to: &part[index].inputs, occurrences: vocabulary.occurrences, &generator) }
      // Equals keep their order, which the standard library's `sort` promises.
      let loss = network.learn(part.sorted { $0.count > $1.count })
      network.parameters.update(rate: Parameters.rate(rate, step: step, of: steps), largestNorm: 5)
      if step % 4 == 0 { network.parameters.follow() }
      progress(step, loss)
    }
    network.parameters.swapMean()
    return NetworkWriter.bytes(network, hashes: vocabulary.hashes)
  }
}

/// The features of articles that have embeddings.
private struct ReportVocabulary {
  private(set) var hashes: [UInt64] = []
  private var rows: [UInt64: Int32] = [:]
  private var texts: [UInt32] = []
  private(set) var occurrences: [UInt32] = []
  private var lastText: [Int32] = []

  mutating func count(_ features: [UInt64], text: Int) {
    for feature in features {
      let row = rows[feature] ?? Int32(hashes.count)
      if row == hashes.count {
        rows[feature] = row
        hashes.append(feature)
        texts.append(0)
        occurrences.append(0)
        lastText.append(-1)
      }
      occurrences[Int(row)] += 1
      if lastText[Int(row)] != Int32(text) {
        lastText[Int(row)] = Int32(text)
        texts[Int(row)] += 1
      }
    }
  }

  mutating func freeze(minimum: Int) {
    let kept = hashes.indices.filter { texts[$0] >= minimum }
    (hashes, occurrences) = (kept.map { hashes[$0] }, kept.map { occurrences[$0] })
    rows = Dictionary(uniqueKeysWithValues: hashes.enumerated().map { ($1, Int32($0)) })
  }

  func row(_ feature: UInt64) -> Int32 { rows[feature] ?? -1 }
}
