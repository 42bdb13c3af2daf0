import LanguageKernels
import Records

/// The room that the parser works in, used again from group to group of sentences.
///
/// The layers read eight sentences in lockstep, so that weights are loaded once for all of them; `Lanes` says which row is whose. For heads
/// and relations rows are ordered sentence by sentence.
package struct ParseRoom {
  /// Of the last group, sentence by sentence, heads counted from the beginning of the sentence, -1 for the root.
  package private(set) var heads: ContiguousArray<Int32> = []
  package private(set) var relations: ContiguousArray<Relation> = []
  package private(set) var tags: ContiguousArray<PartOfSpeech> = []

  /// Of the last group, where a model of reports was given.
  package private(set) var reportScores: ContiguousArray<ReportScores> = []

  private var lengths: [Int] = []
  /// Where the rows of each sentence begin, sentence by sentence; one more than there are.
  private var starts: [Int] = []
  private var lanes = Lanes()

  private var batch = LinearModel.Batch()
  private var states: ContiguousArray<Int16> = []
  private var above: ContiguousArray<Int16> = []
  /// What the layer of reports reads: the states below it and embeddings of its own.
  private var joint: ContiguousArray<Int16> = []
  private var sums: ContiguousArray<Int32> = []
  private var moreSums: ContiguousArray<Int32> = []
  private var cells: ContiguousArray<Float> = []
  private var last: ContiguousArray<Int16> = []
  private var arcHeads: ContiguousArray<Int16> = []
  private var asked: ContiguousArray<Int16> = []
  private var laid: ContiguousArray<Int16> = []
  private var found: ContiguousArray<Int32> = []
  private var eisner = Eisner()

  /// The score of a token as its own head.
  private static let impossible: Int32 = -600_000

  package init() {}

  package mutating func parse(
    _ sentences: ArraySlice<Range<Int>>, _ net: ParseNet, _ reports: ReportNet?, _ forms: WordForms,
    _ given: ContiguousArray<PartOfSpeech>, _ facts: ContiguousArray<UInt32>
  ) {
    order(sentences)
    let rows = starts[lengths.count]
    embed(sentences, net, reports, forms, given, facts)
    ParseRoom.fit(&tags, rows, .other)
    ParseRoom.fit(&heads, rows, -1)
    ParseRoom.fit(&relations, rows, .root)
    for number in 0..<net.shape.layers {
      for direction in 0..<2 { recur(net.layers[number][direction], net.shape.state, direction) }
      swap(&states, &above)
      if number + 1 == net.shape.tagLayer { tag(net) }
    }
    if let reports { readReports(reports) }
    unpack(2 * net.shape.state)
    swap(&states, &above)
    link(net)
    relate(net)
  }

  /// After `parse`: the first numbers of the second layer, sentence by sentence.
  func topStates(count: Int) -> ContiguousArray<Int16> { ContiguousArray(states[..<count]) }

  private mutating func order(_ sentences: ArraySlice<Range<Int>>) {
    lengths.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    for sentence in sentences {
      lengths.append(sentence.count)
      starts.append(starts[lengths.count - 1] + sentence.count)
    }
    lanes.fill(lengths)
  }

  /// Makes room for `count` elements; what there is stays.
  private static func fit<Element>(_ array: inout ContiguousArray<Element>, _ count: Int, _ element: Element) {
    if array.count < count { array.append(contentsOf: repeatElement(element, count: count - array.count)) }
  }

  private mutating func embed(
    _ sentences: ArraySlice<Range<Int>>, _ net: ParseNet, _ reports: ReportNet?, _ forms: WordForms, _ given: ContiguousArray<PartOfSpeech>,
    _ facts: ContiguousArray<UInt32>
  ) {
    let (rows, width) = (lanes.rows, net.shape.input)
    if let reports { ParseRoom.fit(&joint, rows * reports.inputs, 0) }
    ParseRoom.fit(&states, rows * max(width, 2 * net.shape.state), 0)
    ParseRoom.fit(&above, rows * max(width, 2 * net.shape.state), 0)
    for (number, sentence) in sentences.enumerated() {
      batch.removeAll()
      for token in sentence {
        for feature in 0..<ParseInputs.count { batch.features.append(ParseInputs.hash(feature, of: token, forms, given, facts)) }
        batch.close()
      }
      net.embeddings.score(batch, into: &sums)
      for place in 0..<sentence.count {
        ParseRoom.write(sums, place * width, width, to: &states, at: lanes.row(number, place) * width)
      }
      guard let reports else { continue }
      reports.embeddings.score(batch, into: &sums)
      for place in 0..<sentence.count {
        let row = lanes.row(number, place) * reports.inputs
        ParseRoom.write(sums, place * reports.own, reports.own, to: &joint, at: row + reports.below)
      }
    }
  }

  private static func write(
    _ embeddings: ContiguousArray<Int32>, _ from: Int, _ count: Int, to states: inout ContiguousArray<Int16>, at to: Int
  ) {
    let source = embeddings.span
    var target = states.mutableSpan
    for index in 0..<count { target[to + index] = Int16(truncatingIfNeeded: source[from + index] &<< ParseNet.inputShift) }
  }

  /// Steps whose inputs are multiplied at once: few enough that what they make stays in the near caches, and enough that the weights, which
  /// don't, are seldom loaded.
  private static let block = 8

  /// Reads the rows of `states` in one direction into its half of `above`.
  private mutating func recur(_ layer: ParseNet.Layer, _ width: Int, _ direction: Int) {
    let inputs = layer.input.inputs
    ParseRoom.fit(&sums, ParseRoom.block * lanes.count * 4 * width, 0)
    ParseRoom.fit(&cells, lanes.count * width, 0)
    ParseRoom.fit(&last, lanes.count * width, 0)
    for begin in stride(from: 0, to: lanes.steps, by: ParseRoom.block) {
      let numbers = begin..<min(begin + ParseRoom.block, lanes.steps)
      let steps = direction == 0 ? numbers : lanes.steps - numbers.upperBound..<lanes.steps - numbers.lowerBound
      layer.input.multiply(
        states, .init(from: steps.lowerBound * lanes.count * inputs, count: steps.count * lanes.count, stride: inputs), into: &sums)
      for number in 0..<steps.count {
        let place = direction == 0 ? number : steps.count - 1 - number
        advance(layer, width, direction, steps.lowerBound + place, place * lanes.count)
      }
    }
  }

  /// Takes one step with all lanes; what its inputs give are the rows of `sums` from `row` on.
  private mutating func advance(_ layer: ParseNet.Layer, _ width: Int, _ direction: Int, _ step: Int, _ row: Int) {
    let rows = lanes.active(step)
    let before = (direction == 0 ? step - 1 : step + 1) * lanes.count * 2 * width + direction * width
    let isNew = direction == 0 ? lanes.begins[step] : lanes.ends[step]
    if isNew == 0 {
      layer.state.add(above, .init(from: before, count: rows, stride: 2 * width), to: &sums, first: row)
    } else {
      remember(before, rows, isNew, width)
      layer.state.add(last, .init(count: rows, stride: width), to: &sums, first: row)
    }
    turn(rows, width, from: row * 4 * width, into: step * lanes.count * 2 * width + direction * width)
  }

  /// Brings the states of the step before, which begin at `before` in `above`, into `last`. A sentence that begins remembers nothing.
  private mutating func remember(_ before: Int, _ rows: Int, _ isNew: UInt8, _ width: Int) {
    for lane in 0..<rows {
      if isNew >> UInt8(lane) & 1 == 0 {
        ParseRoom.copy(above, before + lane * 2 * width, to: &last, lane * width, width)
      } else {
        for index in lane * width..<(lane + 1) * width { (last[index], cells[index]) = (0, 0) }
      }
    }
  }

  /// One step of `rows` sentences from the sums of their gates, from `begin` on; the states go into `above` from `first` on.
  private mutating func turn(_ rows: Int, _ width: Int, from begin: Int, into first: Int) {
    precondition(
      begin + rows * 4 * width <= sums.count && rows * width <= cells.count && first + (rows - 1) * 2 * width + width <= above.count)
    let toOne = 1 / Float(1 << QuantisedMatrix.sumBits)
    // Everything lies within its array, as was just checked.
    unsafe sums.withUnsafeBufferPointer { sums in
      unsafe cells.withUnsafeMutableBufferPointer { cells in
        unsafe above.withUnsafeMutableBufferPointer { above in
          unsafe languageTurn(
            sums.baseAddress?.advanced(by: begin), toOne, cells.baseAddress, above.baseAddress?.advanced(by: first),
            Float(1 << ParseNet.stateBits), 2 * width,
            rows, width)
        }
      }
    }
  }

  /// The third layer, on the states of the second, which stay.
  private mutating func readReports(_ net: ReportNet) {
    for row in 0..<lanes.rows { ParseRoom.copy(states, row * net.below, to: &joint, row * net.inputs, net.below) }
    swap(&states, &joint)
    ParseRoom.fit(&above, lanes.rows * 2 * net.state, 0)
    for direction in 0..<2 { recur(net.layer[direction], net.state, direction) }
    swap(&states, &joint)
    let outputs = net.output.outputs
    ParseRoom.fit(&sums, lanes.rows * outputs, 0)
    net.output.multiply(above, .init(count: lanes.rows, stride: 2 * net.state), into: &sums)
    ParseRoom.fit(&reportScores, starts[lengths.count], .zero)
    for sentence in lengths.indices {
      for place in 0..<lengths[sentence] {
        let from = lanes.row(sentence, place) * outputs
        for part in 0..<ReportNet.parts {
          reportScores[starts[sentence] + place][part] = Int8(clamping: sums[from + part] >> ReportNet.scoreShift)
        }
      }
    }
  }

  private mutating func tag(_ net: ParseNet) {
    let (rows, width) = (lanes.rows, net.tagOutput.outputs)
    ParseRoom.fit(&sums, rows * width, 0)
    net.tagOutput.multiply(states, .init(count: rows, stride: 2 * net.shape.state), into: &sums)
    for sentence in lengths.indices {
      for place in 0..<lengths[sentence] {
        let best = ParseRoom.best(sums, lanes.row(sentence, place) * width, ParseShape.tagCount)
        tags[starts[sentence] + place] = PartOfSpeech(rawValue: UInt8(best)) ?? .other
      }
    }
  }

  private static func best(_ scores: ContiguousArray<Int32>, _ start: Int, _ count: Int) -> Int {
    let scores = scores.span
    var best = start
    for place in start..<start + count where scores[place] > scores[best] { best = place }
    return best - start
  }

  /// Brings rows of `width` numbers from the order of the lanes into that of sentences, in `above`.
  private mutating func unpack(_ width: Int) {
    for sentence in lengths.indices {
      for place in 0..<lengths[sentence] {
        ParseRoom.copy(states, lanes.row(sentence, place) * width, to: &above, (starts[sentence] + place) * width, width)
      }
    }
  }

  private static func copy(
    _ source: ContiguousArray<Int16>, _ from: Int, to target: inout ContiguousArray<Int16>, _ to: Int, _ count: Int
  ) {
    let source = source.span
    var target = target.mutableSpan
    for index in 0..<count { target[to + index] = source[from + index] }
  }

  /// Finds the heads.
  private mutating func link(_ net: ParseNet) {
    let (rows, width) = (starts[lengths.count], net.shape.arc)
    let states = QuantisedMatrix.Rows(count: rows, stride: 2 * net.shape.state)
    ParseRoom.fit(&sums, rows * width, 0)
    ParseRoom.fit(&arcHeads, rows * width, 0)
    ParseRoom.fit(&asked, rows * width, 0)
    net.arcHead.multiply(self.states, states, into: &sums)
    ParseRoom.narrow(sums, rows * width, bits: ParseNet.arcBits, least: 0, into: &arcHeads)
    net.arcDependent.multiply(self.states, states, into: &sums)
    ParseRoom.narrow(sums, rows * width, bits: ParseNet.arcBits, least: 0, into: &asked)
    net.arcPair.multiply(asked, .init(count: rows, stride: width), into: &sums)
    ParseRoom.narrow(sums, rows * width, bits: ParseNet.askedBits, least: -32767, into: &asked)
    for sentence in lengths.indices {
      let count = lengths[sentence]
      let stride = score(starts[sentence] * width, count, net)
      ParseRoom.fit(&found, count, -1)
      eisner.run(sums, count: count, stride: stride, into: &found)
      for place in 0..<count { heads[starts[sentence] + place] = found[place] }
    }
  }

  /// Makes `sums` the scores of the root and of each token as the head of each, a thousandth part of a unit and finer.
  ///
  /// - Parameter first: where the rows of the sentence begin in `arcHeads` and `asked`.
  /// - Returns: the numbers from one token to the next.
  private mutating func score(_ first: Int, _ count: Int, _ net: ParseNet) -> Int {
    let width = net.shape.arc
    let stride = 16 * QuantisedMatrix.tiles(count + 1)
    ParseRoom.fit(&laid, stride * width, 0)
    ParseRoom.fit(&sums, count * stride, 0)
    precondition(net.rootArc.count == width && first + count * width <= min(arcHeads.count, asked.count))
    for index in 0..<count * stride { sums[index] = 0 }
    // Everything lies within its array, as was just checked.
    unsafe laid.withUnsafeMutableBufferPointer { laid in
      unsafe net.rootArc.withUnsafeBufferPointer { unsafe languageLay($0.baseAddress, 1, width, laid.baseAddress, 0) }
      unsafe arcHeads.withUnsafeBufferPointer {
        unsafe languageLay($0.baseAddress?.advanced(by: first), count, width, laid.baseAddress, 1)
      }
      unsafe asked.withUnsafeBufferPointer { asked in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
          unsafe languageMultiply(
            asked.baseAddress?.advanced(by: first), width, laid.baseAddress, nil, sums.baseAddress, count, width, stride)
          for index in 0..<count * stride { unsafe sums[index] >>= 8 }
        }
      }
    }
    for token in 0..<count { sums[token * stride + 1 + token] = ParseRoom.impossible }
    return stride
  }

  /// Names the relations, once the heads are known.
  private mutating func relate(_ net: ParseNet) {
    let (rows, width) = (starts[lengths.count], net.shape.relation)
    let outputs = net.relationOutput.outputs
    let states = QuantisedMatrix.Rows(count: rows, stride: 2 * net.shape.state)
    ParseRoom.fit(&sums, rows * max(width, outputs), 0)
    ParseRoom.fit(&moreSums, rows * width, 0)
    ParseRoom.fit(&asked, rows * width, 0)
    net.relationDependent.multiply(self.states, states, into: &sums)
    net.relationHead.multiply(self.states, states, into: &moreSums)
    for sentence in lengths.indices {
      for row in starts[sentence]..<starts[sentence + 1] {
        let head = Int(heads[row])
        let source = head < 0 ? 0 : (starts[sentence] + head) * width
        ParseRoom.add(head < 0 ? net.rootRelation : moreSums, source, to: &sums, row * width, width)
      }
    }
    ParseRoom.narrow(sums, rows * width, bits: ParseNet.arcBits, least: 0, into: &asked)
    net.relationOutput.multiply(asked, .init(count: rows, stride: width), into: &sums)
    for row in 0..<rows {
      let best = ParseRoom.best(sums, row * outputs, ParseShape.relationCount)
      relations[row] = heads[row] < 0 ? .root : Relation(rawValue: UInt8(best)) ?? .dep
    }
  }

  private static func add(
    _ source: ContiguousArray<Int32>, _ from: Int, to target: inout ContiguousArray<Int32>, _ to: Int, _ count: Int
  ) {
    let source = source.span
    var target = target.mutableSpan
    for index in 0..<count { target[to + index] &+= source[from + index] }
  }

  /// Rounds sums down to 16-bit numbers of which 1 is two to the power of `bits`.
  private static func narrow(
    _ sums: ContiguousArray<Int32>, _ count: Int, bits: Int, least: Int32, into numbers: inout ContiguousArray<Int16>
  ) {
    precondition(count <= min(sums.count, numbers.count))
    // Both have as many elements, as was just checked.
    unsafe sums.withUnsafeBufferPointer { sums in
      unsafe numbers.withUnsafeMutableBufferPointer { numbers in
        unsafe languageNarrow(sums.baseAddress, numbers.baseAddress, count, QuantisedMatrix.sumBits - bits, least)
      }
    }
  }
}
