@testable import Training

/// The gradients of a network, to be held against the loss itself.
struct Slopes {
  private let slopes: [[Float]]

  init(of parameters: Parameters) {
    slopes = parameters.slots.indices.map { slot in
      (0..<parameters.slots[slot].lanes * 8).map { Slopes.floats(parameters.gradient(slot))[$0] }
    }
  }

  /// How much the slopes of 24 numbers of a slot differ from what is measured along each, as a share of what is measured.
  func difference(_ slot: Int, _ parameters: Parameters, _ generator: inout SeededGenerator, loss: () -> Float) -> Float {
    var (difference, size): (Float, Float) = (0, 1e-6)
    for _ in 0..<24 {
      let place = Int(generator.next() % UInt64(slopes[slot].count))
      let value = Slopes.floats(parameters[slot])[place]
      Slopes.floats(parameters[slot])[place] = value + 0.004
      let above = loss()
      Slopes.floats(parameters[slot])[place] = value - 0.004
      let below = loss()
      Slopes.floats(parameters[slot])[place] = value
      let measured = (above - below) / 0.008
      difference += (measured - slopes[slot][place]) * (measured - slopes[slot][place])
      size += measured * measured
    }
    return (difference / size).squareRoot()
  }

  private static func floats(_ lanes: UnsafeMutablePointer<SIMD8<Float>>) -> UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Float.self)
  }
}
