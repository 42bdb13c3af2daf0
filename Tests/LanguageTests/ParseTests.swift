import Language
import Records
import Testing

@Suite struct `The parser` {
  private let annotator = Annotator()

  /// `dependent<relation<head` for each token but marks, the root's head as `-`.
  private func arcs(_ text: String) -> [String] {
    let annotated = annotator.annotate(text, published: nil)
    return (0..<annotated.tokens.count).compactMap { token in
      guard let relation = annotated.tokens.relation(of: token), relation != .punct else { return nil }
      return "\(annotated.word(token))<\(relation.label)<\(annotated.tokens.head(of: token).map(annotated.word) ?? "-")"
    }
  }

  @Test(arguments: [
    (
      "The ministry denied the report.",
      ["The<det<ministry", "ministry<nsubj<denied", "denied<root<-", "the<det<report", "report<obj<denied"]
    ),
    (
      "Four soldiers were killed by rebels.",
      [
        "Four<nummod<soldiers", "soldiers<nsubj:pass<killed", "were<aux:pass<killed", "killed<root<-", "by<case<rebels",
        "rebels<obl:agent<killed",
      ]
    ),
  ])
  func `reads plain sentences of news`(text: String, expected: [String]) { #expect(arcs(text) == expected) }

  @Test func `finds what was said`() throws {
    let text = annotator.annotate("The governor said that the army had shelled the village on Monday.", published: nil)
    let said = try #require((0..<text.tokens.count).first { text.word($0) == "said" })
    let content = try #require(text.tokens.dependent(of: said, .ccomp))
    let range = text.tokens.subtree(of: content)
    #expect(text.word(range.lowerBound) == "that")
    #expect(text.word(range.upperBound - 1) == "Monday")
  }

  /// Every sentence is one projective tree with one root.
  private func checkTrees(_ text: AnnotatedText) {
    #expect(text.tokens.isParsed || text.tokens.count == 0)
    for sentence in text.sentences {
      #expect(sentence.tokens.count { text.tokens.heads[$0] < 0 } == 1)
      for token in sentence.tokens {
        let head = text.tokens.head(of: token)
        #expect((head == nil) == (text.tokens.relations[token] == .root))
        guard let head else { continue }
        #expect(sentence.tokens.contains(head) && head != token)
        // A subtree without gaps: all between a token and its head hang on that head.
        #expect(text.tokens.subtree(of: head).contains(token))
      }
      if let root = text.tokens.root(of: sentence.tokens) { #expect(text.tokens.subtree(of: root) == sentence.tokens) }
      let sizes = sentence.tokens.map { token in 1 + text.tokens.dependents(of: token).reduce(0) { $0 + text.tokens.subtree(of: $1).count }
      }
      #expect(sizes == sentence.tokens.map { text.tokens.subtree(of: $0).count })
    }
  }

  @Test(arguments: `Any text`.texts) func `makes one projective tree of any sentence`(text: String) {
    checkTrees(annotator.annotate(text, published: nil))
    checkTrees(annotator.annotate("\(text) “We \(text) deny it,” said \(text) the mayor, \(text)", published: nil))
  }

  @Test func `makes one tree of a sentence longer than it reads at once`() {
    checkTrees(annotator.annotate(String(repeating: "and the mayor of the town ", count: 200), published: nil))
  }

  @Test func `reads a sentence without end in linear time`() {
    // A build without optimisation takes milliseconds a token: ten thousand stand here for a hundred thousand.
    let text = annotator.annotate(String(repeating: "so he and ", count: 3_400), published: nil)
    #expect(text.tokens.count == 10_200)
    #expect(text.sentences.allSatisfy { sentence in sentence.tokens.count { text.tokens.heads[$0] < 0 } == 1 })
  }
}

@Suite struct `The tree of the best sum` {
  /// All heads of `count` tokens, -1 for the root.
  private func allHeads(_ count: Int) -> [[Int32]] {
    (0..<count).reduce([[]]) { lists, _ in lists.flatMap { list in (-1..<Int32(count)).map { list + [$0] } } }
  }

  private func sum(_ heads: [Int32], _ scores: ContiguousArray<Int32>) -> Int32 {
    heads.indices.reduce(0) { $0 + scores[$1 * (heads.count + 1) + Int(heads[$1]) + 1] }
  }

  @Test func `is that of a search through all trees`() {
    var seed: UInt64 = 7
    var eisner = Eisner()
    for count in 1...5 {
      let trees = allHeads(count).filter { heads in
        heads.count { $0 < 0 } == 1 && heads.indices.allSatisfy { Int(heads[$0]) != $0 }
          && Eisner.isProjectiveTree(ContiguousArray(heads), count)
      }
      // One, two, seven, thirty, a hundred and forty-three.
      #expect(trees.count == [1, 2, 7, 30, 143][count - 1])
      for _ in 0..<40 {
        let scores = ContiguousArray(
          (0..<count * (count + 1)).map { _ in
            seed = FeatureHash.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
            return Int32(seed % 2001) - 1000
          })
        var heads = ContiguousArray<Int32>(repeating: -1, count: count)
        eisner.run(scores, count: count, stride: count + 1, into: &heads)
        #expect(trees.contains(Array(heads)))
        #expect(sum(Array(heads), scores) == trees.map { sum($0, scores) }.max())
      }
    }
  }

  @Test func `is a projective one`() {
    #expect(Eisner.isProjectiveTree([1, -1, 1], 3))
    // The root under an arc, two arcs that cross, and a ring beside a root.
    #expect(!Eisner.isProjectiveTree([2, -1, 1, 1], 4))
    #expect(!Eisner.isProjectiveTree([-1, 3, 0, 0], 4))
    #expect(!Eisner.isProjectiveTree([1, 0, -1], 3))
  }
}
