import Language

enum Softmax {
  /// Turns the first `count` scores into probabilities; the rest of the last lane becomes 0.
  static func apply(_ scores: UnsafeMutablePointer<Float>, _ count: Int) {
    let lanes = UnsafeMutableRawPointer(scores).assumingMemoryBound(to: Lane.self)
    var top = scores[0]
    for index in 1..<max(1, count) { top = max(top, scores[index]) }
    let laneCount = (count + 7) / 8
    for index in 0..<laneCount { lanes[index] = Activations.exp(lanes[index] - top) }
    for index in count..<laneCount * 8 { scores[index] = 0 }
    var sum: Float = 0
    for index in 0..<count { sum += scores[index] }
    for index in 0..<laneCount { lanes[index] /= sum }
  }

  /// The natural logarithm, good to six digits: for the loss that is printed.
  static func log(_ x: Float) -> Float {
    let y = (x.significand - 1) / (x.significand + 1)
    let s = y * y
    return Float(x.exponent) * 0.693_147_2 + 2 * y * (1 + s * (1 / 3 + s * (1 / 5 + s * (1 / 7 + s / 9))))
  }
}
