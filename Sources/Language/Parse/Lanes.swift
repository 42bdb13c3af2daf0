/// Sentences side by side: each lane holds one after another, and a step reads one token of each lane.
///
/// Lanes end at about the same step, so that hardly a row is read in vain.
struct Lanes {
  /// Weights that are loaded serve as many rows; `begins` and `ends` have a bit for each.
  static let most = 8

  private(set) var count = 0
  private(set) var steps = 0
  /// Of each step, the lanes in which a sentence begins or ends with it.
  private(set) var begins: [UInt8] = []
  private(set) var ends: [UInt8] = []
  private var lane: [Int] = []
  private var first: [Int] = []

  var rows: Int { steps * count }

  /// The row of a token, by its place in its sentence. Rows of no sentence hold anything.
  func row(_ sentence: Int, _ place: Int) -> Int { (first[sentence] + place) * count + lane[sentence] }

  /// Puts each sentence, the longest first, where the lane is shortest; the first of equals.
  ///
  /// - Parameter lengths: above zero.
  mutating func fill(_ lengths: [Int]) {
    count = min(Lanes.most, lengths.count)
    lane = [Int](repeating: 0, count: lengths.count)
    first = lane
    var filled = [Int](repeating: 0, count: count)
    for sentence in lengths.indices.sorted(by: { (lengths[$1], $0) < (lengths[$0], $1) }) {
      var shortest = 0
      for lane in 0..<count where filled[lane] < filled[shortest] { shortest = lane }
      (lane[sentence], first[sentence]) = (shortest, filled[shortest])
      filled[shortest] += lengths[sentence]
    }
    steps = filled.max() ?? 0
    begins = [UInt8](repeating: 0, count: steps)
    ends = begins
    for sentence in lengths.indices {
      begins[first[sentence]] |= 1 << UInt8(lane[sentence])
      ends[first[sentence] + lengths[sentence] - 1] |= 1 << UInt8(lane[sentence])
    }
  }
}
