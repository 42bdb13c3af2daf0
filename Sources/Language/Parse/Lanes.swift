/// Sentences side by side: each lane holds one after another, and a step reads one token of each lane.
///
/// Lanes end at about the same step, so that most steps read as many tokens as there are lanes.
struct Lanes {
  /// Weights that are loaded serve as many rows; `begins` and `ends` have a bit for each.
  static let most = 8

  private(set) var count = 0
  private(set) var steps = 0
  /// Of each step, the lanes in which a sentence begins or ends with it.
  private(set) var begins: [UInt8] = []
  private(set) var ends: [UInt8] = []
  private var actives: [Int] = []
  private var lane: [Int] = []
  private var first: [Int] = []

  var rows: Int { steps * count }

  /// The row of a token, by its place in its sentence. Rows of no sentence hold anything.
  func row(_ sentence: Int, _ place: Int) -> Int { (first[sentence] + place) * count + lane[sentence] }

  /// The lanes that still hold a sentence at a step are the first ones.
  func active(_ step: Int) -> Int { actives[step] }

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
    // The longest lane becomes the first.
    let order = filled.indices.sorted { (filled[$1], $0) < (filled[$0], $1) }
    var place = [Int](repeating: 0, count: count)
    for (number, lane) in order.enumerated() { place[lane] = number }
    for sentence in lengths.indices { lane[sentence] = place[lane[sentence]] }
    steps = order.first.map { filled[$0] } ?? 0
    actives = (0..<steps).map { step in filled.count { $0 > step } }
    begins = [UInt8](repeating: 0, count: steps)
    ends = begins
    for sentence in lengths.indices {
      begins[first[sentence]] |= 1 << UInt8(lane[sentence])
      ends[first[sentence] + lengths[sentence] - 1] |= 1 << UInt8(lane[sentence])
    }
  }
}
