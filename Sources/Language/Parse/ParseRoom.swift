import Records

/// The room that the parser works in, used again from sentence to sentence.
package struct ParseRoom {
  /// Of the last sentence, places counted from its beginning, -1 for the root.
  package private(set) var heads: ContiguousArray<Int32> = []
  package private(set) var relations: ContiguousArray<Relation> = []
  package private(set) var tags: ContiguousArray<PartOfSpeech> = []

  private var features: [UInt64] = []
  private var embedding: ContiguousArray<Int32> = []
  private var states: ContiguousArray<SIMD8<Int16>> = []
  private var above: ContiguousArray<SIMD8<Int16>> = []
  private var sums: ContiguousArray<SIMD8<Int32>> = []
  private var moreSums: ContiguousArray<SIMD8<Int32>> = []
  private var cells: ContiguousArray<SIMD8<Float>> = []
  private var last: ContiguousArray<SIMD8<Int16>> = []
  private var arcHeads: ContiguousArray<SIMD8<Int16>> = []
  private var asked: ContiguousArray<SIMD8<Int16>> = []
  private var scores: ContiguousArray<Int32> = []
  private var eisner = Eisner()

  /// The score of a token as its own head.
  private static let impossible: Int32 = -600_000

  package init() {}

  package mutating func parse(_ sentence: Range<Int>, _ net: ParseNet, _ forms: WordForms, _ given: ContiguousArray<PartOfSpeech>) {
    embed(sentence, net, forms, given)
    let count = sentence.count
    ParseRoom.fit(&tags, count, .other)
    ParseRoom.fit(&heads, count, -1)
    ParseRoom.fit(&relations, count, .root)
    for number in 0..<net.shape.layers {
      for direction in 0..<2 { recur(count, net, number, direction) }
      swap(&states, &above)
      if number + 1 == net.shape.tagLayer { tag(count, net) }
    }
    link(count, net)
    relate(count, net)
  }

  /// Makes room for `count` elements; what there is stays.
  private static func fit<Element>(_ array: inout ContiguousArray<Element>, _ count: Int, _ element: Element) {
    while array.count < count { array.append(element) }
  }

  private mutating func embed(_ sentence: Range<Int>, _ net: ParseNet, _ forms: WordForms, _ given: ContiguousArray<PartOfSpeech>) {
    let stride = net.shape.input / 8
    ParseRoom.fit(&states, sentence.count * max(stride, net.shape.state / 4), .zero)
    ParseRoom.fit(&above, sentence.count * max(stride, net.shape.state / 4), .zero)
    ParseRoom.fit(&embedding, net.shape.input, 0)
    var place = 0
    for token in sentence {
      features.removeAll(keepingCapacity: true)
      for feature in 0..<ParseInputs.count { features.append(ParseInputs.hash(feature, of: token, forms, given)) }
      for index in 0..<net.shape.input { embedding[index] = 0 }
      net.embeddings.add(features, to: &embedding)
      for lane in 0..<stride {
        var numbers = SIMD8<Int16>.zero
        for index in 0..<8 { numbers[index] = Int16(clamping: embedding[lane * 8 + index] &<< ParseNet.inputShift) }
        states[place] = numbers
        place += 1
      }
    }
  }

  /// Reads the rows of `states` in one direction into its half of `above`.
  private mutating func recur(_ count: Int, _ net: ParseNet, _ number: Int, _ direction: Int) {
    let layer = net.layers[number][direction]
    let stride = net.shape.state / 8
    ParseRoom.fit(&sums, count * stride * 4, .zero)
    ParseRoom.fit(&cells, stride, .zero)
    ParseRoom.fit(&last, stride, .zero)
    layer.input.multiply(states, rows: count, into: &sums)
    for lane in 0..<stride { cells[lane] = .zero }
    for step in 0..<count {
      let row = direction == 0 ? step : count - 1 - step
      if step > 0 { layer.state.add(last, row: 0, to: &sums, row: row) }
      ParseRoom.turn(sums, row * stride * 4, &cells, &last, stride)
      let target = row * stride * 2 + direction * stride
      for lane in 0..<stride { above[target + lane] = last[lane] }
    }
  }

  /// One step of a long short-term memory from the sums of its gates.
  private static func turn(
    _ sums: ContiguousArray<SIMD8<Int32>>, _ base: Int, _ cells: inout ContiguousArray<SIMD8<Float>>,
    _ state: inout ContiguousArray<SIMD8<Int16>>, _ stride: Int
  ) {
    let gates = sums.span
    var cellSpan = cells.mutableSpan
    var stateSpan = state.mutableSpan
    let toOne = 1 / Float(1 << QuantisedMatrix.sumBits)
    // Gates are 1 / (1 + e^-x) and tanh is (1 - e^-2x) / (1 + e^-2x): written out, a step needs two divisions in place of five.
    for lane in 0..<stride {
      let input = Activations.limitedExp(SIMD8<Float>(gates[base + lane]) * -toOne) + 1
      let forget = Activations.limitedExp(SIMD8<Float>(gates[base + stride + lane]) * -toOne) + 1
      let output = Activations.limitedExp(SIMD8<Float>(gates[base + 2 * stride + lane]) * -toOne) + 1
      let candidate = Activations.limitedExp(SIMD8<Float>(gates[base + 3 * stride + lane]) * (-2 * toOne))
      let entry = input * (1 + candidate)
      let cell = ((1 - candidate) * forget + cellSpan[lane] * entry) / (entry * forget)
      cellSpan[lane] = cell
      let squashed = Activations.limitedExp(cell * -2)
      let number = (1 - squashed) * Float(1 << ParseNet.stateBits) / (output * (1 + squashed))
      stateSpan[lane] = SIMD8<Int16>(truncatingIfNeeded: Activations.rounded(number))
    }
  }

  private mutating func tag(_ count: Int, _ net: ParseNet) {
    let stride = ParseShape.tagWidth / 8
    ParseRoom.fit(&sums, count * stride, .zero)
    net.tagOutput.multiply(states, rows: count, into: &sums)
    for row in 0..<count {
      tags[row] = PartOfSpeech(rawValue: UInt8(ParseRoom.best(sums, row * stride, ParseShape.tagCount))) ?? .other
    }
  }

  private static func best(_ scores: ContiguousArray<SIMD8<Int32>>, _ start: Int, _ count: Int) -> Int {
    var best = 0
    var top = Int32.min
    for index in 0..<count {
      let score = scores[start + index / 8][index % 8]
      if score > top { (best, top) = (index, score) }
    }
    return best
  }

  /// Finds the heads.
  private mutating func link(_ count: Int, _ net: ParseNet) {
    let stride = net.shape.arc / 8
    ParseRoom.fit(&sums, count * stride, .zero)
    ParseRoom.fit(&arcHeads, count * stride, .zero)
    ParseRoom.fit(&asked, count * stride, .zero)
    ParseRoom.fit(&scores, count * (count + 1), 0)
    net.arcHead.multiply(states, rows: count, into: &sums)
    ParseRoom.rectify(sums, count * stride, into: &arcHeads)
    net.arcDependent.multiply(states, rows: count, into: &sums)
    ParseRoom.rectify(sums, count * stride, into: &asked)
    net.arcPair.multiply(asked, rows: count, into: &sums)
    for lane in 0..<count * stride {
      asked[lane] = ParseRoom.narrowed(sums[lane] &>> Int32(QuantisedMatrix.sumBits - ParseNet.askedBits))
    }
    ParseRoom.score(asked, arcHeads, net.rootArc, count, stride, into: &scores)
    eisner.run(scores, count: count, into: &heads)
  }

  private static func score(
    _ asked: ContiguousArray<SIMD8<Int16>>, _ heads: ContiguousArray<SIMD8<Int16>>, _ root: ContiguousArray<SIMD8<Int16>>, _ count: Int,
    _ stride: Int, into scores: inout ContiguousArray<Int32>
  ) {
    let (asked, heads, root) = (asked.span, heads.span, root.span)
    for token in 0..<count {
      let base = token * (count + 1)
      scores[base] = dot(asked, token * stride, root, 0, stride)
      for head in 0..<count {
        scores[base + 1 + head] = head == token ? impossible : dot(asked, token * stride, heads, head * stride, stride)
      }
    }
  }

  /// The sum of products, a thousandth part of a unit and finer.
  @inline(__always)
  private static func dot(_ a: Span<SIMD8<Int16>>, _ i: Int, _ b: Span<SIMD8<Int16>>, _ j: Int, _ count: Int) -> Int32 {
    var sum = SIMD8<Int32>.zero
    for lane in 0..<count {
      sum = sum &+ SIMD8<Int32>(truncatingIfNeeded: a[i + lane]) &* SIMD8<Int32>(truncatingIfNeeded: b[j + lane])
    }
    return sum.wrappedSum() >> 8
  }

  private static func rectify(
    _ sums: ContiguousArray<SIMD8<Int32>>, _ count: Int, into rows: inout ContiguousArray<SIMD8<Int16>>
  ) {
    for lane in 0..<count {
      let sum = sums[lane] &>> Int32(QuantisedMatrix.sumBits - ParseNet.arcBits)
      rows[lane] = narrowed(sum.replacing(with: 0, where: sum .< 0))
    }
  }

  @inline(__always)
  private static func narrowed(_ sums: SIMD8<Int32>) -> SIMD8<Int16> {
    SIMD8<Int16>(
      truncatingIfNeeded: sums.replacing(with: 32767, where: sums .> 32767).replacing(with: -32767, where: sums .< -32767))
  }

  /// Names the relations, once the heads are known.
  private mutating func relate(_ count: Int, _ net: ParseNet) {
    let stride = net.shape.relation / 8
    let width = ParseShape.relationWidth / 8
    ParseRoom.fit(&sums, count * max(stride, width), .zero)
    ParseRoom.fit(&moreSums, count * stride, .zero)
    ParseRoom.fit(&asked, count * stride, .zero)
    net.relationDependent.multiply(states, rows: count, into: &sums)
    net.relationHead.multiply(states, rows: count, into: &moreSums)
    for row in 0..<count {
      let head = Int(heads[row])
      for lane in 0..<stride {
        let sum = sums[row * stride + lane] &+ (head < 0 ? net.rootRelation[lane] : moreSums[head * stride + lane])
        asked[row * stride + lane] = ParseRoom.narrowed(
          sum.replacing(with: 0, where: sum .< 0) &>> Int32(QuantisedMatrix.sumBits - ParseNet.arcBits))
      }
    }
    net.relationOutput.multiply(asked, rows: count, into: &sums)
    for row in 0..<count {
      guard heads[row] >= 0 else {
        relations[row] = .root
        continue
      }
      relations[row] = Relation(rawValue: UInt8(ParseRoom.best(sums, row * width, ParseShape.relationCount))) ?? .dep
    }
  }
}
