/// Tells the standing text of outlets from reuse: appeals, comment rules, editor's notes, stock paragraphs.
///
/// A passage is boilerplate when it occurs in several texts that have nothing else in common and stands at the edge of both
/// articles, when it occurs in very many of them wherever it stands, or when it speaks of the outlet itself at an edge.
struct Boilerplate {
  private static let groupsAtEdge = 3
  private static let groupsAnywhere = 6
  private static let furnitureWords = 4

  private let texts: [ShingledText]
  private let index: FingerprintIndex
  /// For each text, the number of the group of texts that are one and the same.
  private let groups: [Int]

  init(_ texts: [ShingledText], index: FingerprintIndex, groups: [Int]) {
    self.texts = texts
    self.index = index
    self.groups = groups
  }

  func holds(_ passage: Passage, _ pair: AlignedPair) -> Bool {
    let isAtEdge =
      Boilerplate.edge(passage.first, texts[pair.first].words.count)
      && Boilerplate.edge(passage.second, texts[pair.second].words.count)
    if isAtEdge, speaksOfOutlet(passage.first, texts[pair.first]) { return true }
    guard groups[pair.first] != groups[pair.second] else { return false }
    return spread(passage.first, texts[pair.first]) >= (isAtEdge ? Boilerplate.groupsAtEdge : Boilerplate.groupsAnywhere)
  }

  /// In the first or the last fifth, or within the first or last 120 words.
  private static func edge(_ range: Range<Int>, _ count: Int) -> Bool {
    let margin = max(120, count / 5)
    return range.upperBound <= margin || range.lowerBound >= count - margin
  }

  /// At least four distinct words of the passage, and one in a dozen, speak of the outlet and its readers.
  private func speaksOfOutlet(_ range: Range<Int>, _ text: ShingledText) -> Bool {
    var seen: Set<UInt32> = []
    for word in range {
      let hash = text.words.hashes[word]
      if Boilerplate.words.contains(hash) { seen.insert(hash) }
    }
    return seen.count >= Boilerplate.furnitureWords && seen.count * 12 >= range.count
  }

  /// In how many unrelated groups of texts most of the passage occurs: the median over its fingerprints.
  private func spread(_ range: Range<Int>, _ text: ShingledText) -> Int {
    var counts: [Int] = []
    for position in range where position < text.shingleCount {
      let holders = index.texts(with: text.shingle(position))
      if !holders.isEmpty { counts.append(Set(holders.map { groups[$0] }).count) }
    }
    counts.sort()
    return counts.isEmpty ? 0 : counts[counts.count / 2]
  }

  private static let words: Set<UInt32> = Set(
    """
    subscribe subscriber subscribers subscription subscriptions unsubscribe newsletter newsletters inbox signup donate donation donations
    contribute contribution contributions funded readers reader membership journalism newsroom comment comments commenting commenters
    moderated moderators republish republished reprinted reproduced licence license licensed copyright reserved permission creative
    commons click tap app download facebook twitter instagram whatsapp telegram youtube advertisement advert cookies cookie privacy
    editor editors correction corrections corrected clarification website site homepage podcast originally published article
    """
    .split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of(String($0)) })
}
