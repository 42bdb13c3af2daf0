/// A passage that two texts share, in words.
struct Passage {
  var first: Range<Int>
  var second: Range<Int>
  /// Words that are equal in both; the rest of the ranges was edited.
  var matched: Int
  /// Equal words in a row, up to the end and at most.
  var run: Int
  var longestRun: Int

  /// At least half of the words are equal: not just stock phrases of tables and reports, one after another.
  var isClose: Bool { matched * 2 >= max(first.count, second.count) }
}

/// Lines one text up against others, passage by passage.
///
/// Shared shingles that follow one another in both texts, with at most a dozen edited words between them, form one passage;
/// passages may stand in another order. A run that occurs more than eight times in the first text says nothing and is skipped.
struct PassageAligner {
  private static let largestGap = 12
  private static let fewestWords = 8
  private static let mostOccurrences = 8

  private var heads: [UInt64: Int32] = [:]
  private var next: [Int32]

  init(_ text: ShingledText) {
    let count = text.shingleCount
    next = [Int32](repeating: -1, count: count)
    heads.reserveCapacity(count)
    for position in stride(from: count - 1, through: 0, by: -1) {
      let hash = text.shingle(position)
      if let head = heads[hash] { next[position] = head }
      heads[hash] = Int32(position)
    }
  }

  /// - Returns: passages of at least eight equal words, in the order of the second text.
  func passages(with other: ShingledText) -> [Passage] {
    var done: [Passage] = []
    var open: [Passage] = []
    for position in 0..<other.shingleCount {
      guard let head = heads[other.shingle(position)], occurrences(head) <= PassageAligner.mostOccurrences else { continue }
      open = open.filter { passage in
        let isLive = position - passage.second.upperBound <= PassageAligner.largestGap
        if !isLive { done.append(passage) }
        return isLive
      }
      var at = head
      while at >= 0 {
        extend(&open, first: Int(at), second: position)
        at = next[Int(at)]
      }
    }
    done += open
    return done.filter { $0.matched >= PassageAligner.fewestWords && $0.isClose }
      .sorted { ($0.second.lowerBound, $0.first.lowerBound) < ($1.second.lowerBound, $1.first.lowerBound) }
  }

  private func occurrences(_ head: Int32) -> Int {
    var count = 0
    var at = head
    while at >= 0, count <= PassageAligner.mostOccurrences {
      count += 1
      at = next[Int(at)]
    }
    return count
  }

  private func extend(_ open: inout [Passage], first: Int, second: Int) {
    let length = ShingledText.length
    for index in open.indices.reversed() {
      let passage = open[index]
      let firstGap = first - passage.first.upperBound
      let secondGap = second - passage.second.upperBound
      guard first + length > passage.first.upperBound, second + length >= passage.second.upperBound,
        firstGap <= PassageAligner.largestGap, secondGap <= PassageAligner.largestGap,
        abs(firstGap - secondGap) <= PassageAligner.largestGap
      else { continue }
      let newFirst = first + length - passage.first.upperBound
      let newSecond = second + length - passage.second.upperBound
      open[index].matched += min(newFirst, max(0, newSecond), length)
      open[index].run = newFirst == 1 && newSecond == 1 ? passage.run + 1 : length
      open[index].longestRun = max(passage.longestRun, open[index].run)
      open[index].first = passage.first.lowerBound..<first + length
      open[index].second = passage.second.lowerBound..<max(passage.second.upperBound, second + length)
      return
    }
    open.append(
      Passage(first: first..<first + length, second: second..<second + length, matched: length, run: length, longestRun: length))
  }
}
