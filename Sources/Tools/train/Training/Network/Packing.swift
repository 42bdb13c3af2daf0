/// Sentences of one step of training, longest first, one row a token: all first tokens, then all second ones, and so on, so that each
/// place of all sentences is one stretch of rows.
struct Packing {
  /// Never rising.
  let lengths: [Int]
  /// The first row of each place, and the number of rows.
  let offsets: [Int]
  /// For each row, that of the token as far from the end of its sentence as this one is from the beginning.
  let mirror: [Int]

  init(_ lengths: [Int]) {
    self.lengths = lengths
    var offsets = [0]
    for place in 0..<(lengths.first ?? 0) { offsets.append(offsets[place] + lengths.count { $0 > place }) }
    self.offsets = offsets
    var mirror = [Int](repeating: 0, count: offsets[offsets.count - 1])
    for (sentence, length) in lengths.enumerated() {
      for place in 0..<length { mirror[offsets[place] + sentence] = offsets[length - 1 - place] + sentence }
    }
    self.mirror = mirror
  }

  var rows: Int { mirror.count }
  var places: Int { offsets.count - 1 }

  @inline(__always) func row(_ sentence: Int, _ place: Int) -> Int { offsets[place] + sentence }
  func active(_ place: Int) -> Int { offsets[place + 1] - offsets[place] }
}
