import Records

/// Finds republished and excerpted text in a set of articles.
public enum CopyFinder {
  /// Share of the shorter side that makes two articles one text. Below "about half", because a passage that was rewritten
  /// word by word between its anchors is not counted.
  static let sameTextShare = 0.30
  /// Equal words in a row that make an excerpt.
  static let excerptWords = 40
  /// Equal words with edits between them that do. Two hands that report one poll or one statement share fewer.
  static let editedExcerptWords = 60

  /// - Parameter documents: in any order; identifiers are distinct.
  /// - Returns: sorted by identifiers, the smaller one first; standing boilerplate of outlets is not reported.
  /// - Complexity: near-linear in the words, plus the words of each pair that shares a few fingerprints.
  public static func find(_ documents: [(id: ArticleID, text: String)]) -> [Copy] {
    let texts = documents.map { ShingledText(id: $0.id, text: $0.text) }.sorted { $0.id < $1.id }
    let index = FingerprintIndex(texts)
    let pairs = alignedPairs(texts, candidates: index.candidates())
    let boilerplate = Boilerplate(texts, index: index, groups: groups(pairs, texts))
    return pairs.compactMap { pair in
      let passages = pair.passages.filter { !boilerplate.holds($0, pair) }
      return copy(pair, passages, texts)
    }
  }

  private static func alignedPairs(_ texts: [ShingledText], candidates: [(first: Int, second: Int)]) -> [AlignedPair] {
    var pairs: [AlignedPair] = []
    var at = 0
    while at < candidates.count {
      let first = candidates[at].first
      let aligner = PassageAligner(texts[first])
      while at < candidates.count, candidates[at].first == first {
        let second = candidates[at].second
        let passages = aligner.passages(with: texts[second])
        if !passages.isEmpty { pairs.append(AlignedPair(first: first, second: second, passages: passages)) }
        at += 1
      }
    }
    return pairs
  }

  /// Texts that are one and the same before boilerplate is known: each gets the number of its group.
  private static func groups(_ pairs: [AlignedPair], _ texts: [ShingledText]) -> [Int] {
    var sets = DisjointSets(count: texts.count)
    for pair in pairs where pair.share(pair.passages, texts) >= sameTextShare { sets.join(pair.first, pair.second) }
    return texts.indices.map { sets.root($0) }
  }

  private static func copy(_ pair: AlignedPair, _ passages: [Passage], _ texts: [ShingledText]) -> Copy? {
    let relation: Copy.Relation
    if pair.share(passages, texts) >= sameTextShare {
      relation = .sameText
    } else if passages.contains(where: { $0.longestRun >= excerptWords || $0.matched >= editedExcerptWords }) {
      relation = .excerpt
    } else {
      return nil
    }
    let first = texts[pair.first]
    let second = texts[pair.second]
    let stretches =
      passages
      .map {
        Copy.Stretch(
          inFirst: first.words.bytes(from: $0.first.lowerBound, upTo: $0.first.upperBound),
          inSecond: second.words.bytes(from: $0.second.lowerBound, upTo: $0.second.upperBound))
      }
      .sorted { ($0.inFirst, $0.inSecond) < ($1.inFirst, $1.inSecond) }
    return Copy(first: first.id, second: second.id, relation: relation, stretches: stretches)
  }
}

/// Two texts, by index, with everything they share.
struct AlignedPair {
  let first: Int
  let second: Int
  let passages: [Passage]

  /// The smaller of the two shares of words that lie in the passages.
  func share(_ passages: [Passage], _ texts: [ShingledText]) -> Double {
    let first = AlignedPair.covered(passages.map(\.first), of: texts[self.first].words.count)
    let second = AlignedPair.covered(passages.map(\.second), of: texts[self.second].words.count)
    return min(first, second)
  }

  private static func covered(_ ranges: [Range<Int>], of count: Int) -> Double {
    guard count > 0 else { return 0 }
    var total = 0
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      total += max(0, range.upperBound - max(end, range.lowerBound))
      end = max(end, range.upperBound)
    }
    return Double(total) / Double(count)
  }
}
