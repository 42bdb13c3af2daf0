import Language

/// All numbers that a network learns, with their gradients and what Adam remembers of them.
///
/// Adam: Kingma and Ba, ICLR 2015. `mean` follows the numbers more slowly and is what ships: averaged weights err less.
final class Parameters {
  /// A matrix among the parameters.
  struct Slot {
    let start: Int
    let rows: Int
    let width: Int
    /// Few of the rows have a gradient in one step (embeddings).
    let isSparse: Bool

    var lanes: Int { rows * width / 8 }
  }

  private(set) var slots: [Slot] = []
  private var count = 0
  private(set) var values = Matrix(0, 8)
  private(set) var gradients = Matrix(0, 8)
  private var first = Matrix(0, 8)
  private var second = Matrix(0, 8)
  private(set) var mean = Matrix(0, 8)
  /// Rows of sparse slots with a gradient, each once, as slot and row.
  private var touched: [(slot: Int, row: Int)] = []
  private var isTouched: [[Bool]] = []
  private var step = 0
  private var decays: (Float, Float) = (1, 1)

  private static let beta: (Float, Float) = (0.9, 0.98)

  func add(rows: Int, width: Int, isSparse: Bool = false) -> Int {
    precondition(width % 8 == 0)
    slots.append(Slot(start: count, rows: rows, width: width, isSparse: isSparse))
    isTouched.append(isSparse ? [Bool](repeating: false, count: rows) : [])
    count += rows * width / 8
    return slots.count - 1
  }

  func allocate() {
    values = Matrix(count, 8)
    gradients = Matrix(count, 8)
    first = Matrix(count, 8)
    second = Matrix(count, 8)
    mean = Matrix(count, 8)
  }

  /// Uniform random numbers of the given spread around zero.
  func randomise(_ slot: Int, spread: Float, _ generator: inout SeededGenerator) {
    let floats = UnsafeMutableRawPointer(self[slot]).assumingMemoryBound(to: Float.self)
    for index in 0..<slots[slot].lanes * 8 {
      floats[index] = (Float(generator.next() >> 40) / 8_388_608 - 1) * spread
    }
  }

  @inline(__always)
  subscript(slot: Int) -> UnsafeMutablePointer<Lane> { values.lanes + slots[slot].start }

  func gradient(_ slot: Int) -> UnsafeMutablePointer<Lane> { gradients.lanes + slots[slot].start }

  func average(_ slot: Int) -> UnsafeMutablePointer<Lane> { mean.lanes + slots[slot].start }

  /// The gradient of one row of a sparse slot.
  func gradient(_ slot: Int, row: Int) -> UnsafeMutablePointer<Lane> {
    if !isTouched[slot][row] {
      isTouched[slot][row] = true
      touched.append((slot, row))
    }
    return gradients.lanes + slots[slot].start + row * (slots[slot].width / 8)
  }

  /// One step of Adam, after which all gradients are zero.
  func update(rate: Float, largestNorm: Float) {
    step += 1
    decays.0 *= Parameters.beta.0
    decays.1 *= Parameters.beta.1
    var norm: Float = 0
    each { start, count in
      var sum = Lane.zero
      for index in start..<start + count { sum += gradients.lanes[index] * gradients.lanes[index] }
      norm += sum.sum()
    }
    let scale = norm > largestNorm * largestNorm ? largestNorm / norm.squareRoot() : 1
    let stepSize = rate / (1 - decays.0)
    let correction = 1 / (1 - decays.1)
    each { start, count in
      for index in start..<start + count {
        let gradient = gradients.lanes[index] * scale
        gradients.lanes[index] = .zero
        let m = first.lanes[index] * Parameters.beta.0 + gradient * (1 - Parameters.beta.0)
        let v = second.lanes[index] * Parameters.beta.1 + gradient * gradient * (1 - Parameters.beta.1)
        first.lanes[index] = m
        second.lanes[index] = v
        values.lanes[index] -= m * stepSize / ((v * correction).squareRoot() + 1e-8)
      }
    }
    for (slot, row) in touched { isTouched[slot][row] = false }
    touched.removeAll(keepingCapacity: true)
  }

  /// The rate of a step: rises quickly to `top` and falls evenly to a twentieth.
  static func rate(_ top: Float, step: Int, of steps: Int) -> Float {
    top * min(1, Float(step + 1) / 100) * (1 - 0.95 * min(1, Float(step) / Float(steps)))
  }

  /// Moves the mean towards the present values.
  func follow() {
    let decay = min(0.995, Float(step) / Float(step + 20))
    // Every fourth step, so the decay is that of four.
    let share = 1 - decay * decay * decay * decay
    for index in 0..<count { mean.lanes[index] += (values.lanes[index] - mean.lanes[index]) * share }
  }

  /// Exchanges the values for their mean, and back.
  func swapMean() { swap(&values, &mean) }

  private func each(_ body: (_ start: Int, _ count: Int) -> Void) {
    for slot in slots where !slot.isSparse { body(slot.start, slot.lanes) }
    for (slot, row) in touched { body(slots[slot].start + row * (slots[slot].width / 8), slots[slot].width / 8) }
  }
}
