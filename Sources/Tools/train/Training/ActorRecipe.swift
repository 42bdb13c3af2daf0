import Claims
import Language
import Records

/// Trains the choice of an actor on what larger networks chose, by a perceptron that ranks the nouns of a sentence.
package struct ActorRecipe {
  package var epochs = 8
  package var rounds = 3
  package var minimum = 2
  package var seed: UInt64 = 1

  package init() {}

  /// A word that a claim hangs on: the features of each candidate, and which of them is right.
  private struct Choice {
    let candidates: [[UInt64]]
    let right: Int
  }

  package func train(_ texts: [SilverCorpus.Text], annotator: Annotator) -> [UInt8] {
    let choices = texts.filter { !$0.actors.isEmpty }.flatMap { self.choices(of: $0, annotator) }
    var perceptron = Perceptron(labels: [ActorModel.label])
    var rows: [Int32] = []
    for choice in choices { for features in choice.candidates { perceptron.rows(of: features, into: &rows, counting: true) } }
    perceptron.freeze(minimum: minimum)
    let examples = choices.map { choice in
      (
        rows: choice.candidates.map { features -> [Int32] in
          perceptron.rows(of: features, into: &rows, counting: false)
          return rows
        }, right: choice.right
      )
    }
    var order = Array(examples.indices)
    var generator = SeededGenerator(seed: seed)
    var score: [Float] = [0]
    var wrong = 0
    for _ in 0..<rounds {
      for _ in 0..<epochs {
        generator.shuffle(&order)
        wrong = 0
        for index in order {
          let example = examples[index]
          let scores = example.rows.map { rows -> Float in
            perceptron.score(rows, into: &score)
            return score[0]
          }
          // The others must stay behind by a margin.
          let rival = scores.indices.filter { $0 != example.right }.max { (scores[$0], $1) < (scores[$1], $0) }
          perceptron.tick()
          guard let rival, scores[rival] > scores[example.right] - 1 else { continue }
          if scores[rival] >= scores[example.right] { wrong += 1 }
          perceptron.update(example.rows[example.right], label: 0, by: 1)
          perceptron.update(example.rows[rival], label: 0, by: -1)
        }
      }
      perceptron.endRound()
    }
    print("actors: \(examples.count) words, \(wrong) wrong in the last epoch")
    return perceptron.model()
  }

  private func choices(of text: SilverCorpus.Text, _ annotator: Annotator) -> [Choice] {
    let string = String(decoding: text.document.bytes, as: UTF8.self)
    let article = Article(id: ArticleID(text.document.id), outlet: "", publishedIsDay: true, text: string)
    let features = ActorFeatures(article, annotator.annotate(string, published: nil))
    guard features.count == text.document.words.count else { return [] }
    return text.actors.compactMap { word, actor in
      let candidates = features.candidates(for: word)
      guard features.sentence(of: word).contains(actor), let right = features.candidate(for: actor, of: word),
        let index = candidates.firstIndex(of: right)
      else { return nil }
      return Choice(
        candidates: candidates.map { candidate in
          var list: [UInt64] = []
          features.collect(candidate, for: word, into: &list)
          return list
        }, right: index)
    }
  }
}
