/// The functions of a network from plain arithmetic alone, so that training and run time agree on every machine.
package enum Activations {
  package typealias Lane = SIMD8<Float>

  /// Adding it drops everything behind the point, and leaves the whole number in the low bits.
  private static let rounder: Float = 12_582_912

  /// e to the power of `x`, within two units in the last place (the polynomial of Cephes' `expf`).
  @inline(__always)
  package static func exp(_ x: Lane) -> Lane { power(x.replacing(with: 88, where: x .> 88).replacing(with: -87, where: x .< -87)) }

  /// The same between e^-20 and e^20: products of three stay numbers.
  @inline(__always)
  package static func limitedExp(_ x: Lane) -> Lane { power(x.replacing(with: 20, where: x .> 20).replacing(with: -20, where: x .< -20)) }

  @inline(__always)
  private static func power(_ x: Lane) -> Lane {
    let shifted = x * 1.442_695 + rounder
    let n = shifted - rounder
    let r = (x - n * 0.693_359_375) - n * -2.121_944_4e-4
    var p = Lane(repeating: 1.987_569_2e-4)
    p = p * r + 1.398_199_9e-3
    p = p * r + 8.333_452e-3
    p = p * r + 4.166_579_6e-2
    p = p * r + 1.666_666_5e-1
    p = p * r + 5.000_000_3e-1
    p = p * (r * r) + (r + 1)
    // The whole number becomes the exponent of two.
    return p * Lane(bitPattern: (SIMD8<UInt32>(bitPattern: shifted) &+ 127) &<< 23)
  }

  @inline(__always)
  package static func sigmoid(_ x: Lane) -> Lane { 1 / (1 + exp(-x)) }

  @inline(__always)
  package static func tanh(_ x: Lane) -> Lane { 2 / (1 + exp(x * -2)) - 1 }

  /// The nearest whole numbers of values between -4,000,000 and 4,000,000.
  @inline(__always)
  package static func rounded(_ x: Lane) -> SIMD8<Int32> {
    SIMD8<Int32>(truncatingIfNeeded: (x + rounder).bits &- SIMD8<UInt32>(repeating: 0x4B40_0000))
  }
}

extension SIMD8<Float> {
  @inline(__always)
  fileprivate init(bitPattern: SIMD8<UInt32>) { self = unsafe unsafeBitCast(bitPattern, to: SIMD8<Float>.self) }

  @inline(__always)
  fileprivate var bits: SIMD8<UInt32> { unsafe unsafeBitCast(self, to: SIMD8<UInt32>.self) }
}

extension SIMD8<UInt32> {
  @inline(__always)
  fileprivate init(bitPattern: SIMD8<Float>) { self = bitPattern.bits }
}
