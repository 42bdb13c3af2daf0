import Language
import LanguageKernels
import Records
import Testing

@Suite struct `The inner loops` {
  /// SplitMix64, between -`limit` and `limit`.
  private struct Numbers {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      return Int(FeatureHash.mixed(state) % UInt64(2 * limit + 1)) - limit
    }

    mutating func list<Number: FixedWidthInteger>(_ count: Int, _ limit: Int) -> [Number] {
      (0..<count).map { _ in Number(next(limit)) }
    }
  }

  @Test(arguments: [(1, 2, 16), (2, 8, 32), (3, 64, 16), (4, 66, 48), (5, 16, 64), (11, 96, 384), (17, 24, 16), (14, 8, 32), (6, 4, 16)])
  func `multiply as one product after the other does`(rows: Int, inputs: Int, outputs: Int) {
    var numbers = Numbers(state: UInt64(rows))
    let stride = inputs + 4
    let x: [Int16] = numbers.list(rows * stride, 32_767)
    let weights: [Int16] = numbers.list(inputs * outputs, 32_767)
    let bias: [Int32] = numbers.list(outputs, 2_000_000_000)
    let start: [Int32] = numbers.list(rows * outputs, 2_000_000_000)
    for isOnTop in [false, true] {
      bias.withUnsafeBufferPointer { bias in
        let bias = isOnTop ? nil : bias.baseAddress
        let sums = (0...languageMultiplyVersion()).map { version in
          var sums = start
          languageMultiplyBy(version, x, stride, weights, bias, &sums, rows, inputs, outputs)
          return sums
        }
        for version in sums { #expect(version == sums[0]) }
        var chosen = start
        languageMultiply(x, stride, weights, bias, &chosen, rows, inputs, outputs)
        #expect(chosen == sums[0])
      }
    }
  }

  @Test func `lay rows out as weights`() {
    let (count, width) = (21, 6)
    var numbers = Numbers(state: 5)
    let rows: [Int16] = numbers.list(count * width, 32_767)
    let x: [Int16] = numbers.list(width, 32_767)
    var weights = [Int16](repeating: 0, count: 32 * width)
    languageLay(rows, 20, width, &weights, 1)
    var sums = [Int32](repeating: 0, count: 32)
    languageMultiplyBy(0, x, width, weights, nil, &sums, 1, width, 32)
    for row in 0..<20 {
      let sum = (0..<width).reduce(Int32(0)) { $0 &+ Int32(rows[row * width + $1]) * Int32(x[$1]) }
      #expect(sums[row + 1] == sum)
    }
    #expect(sums[0] == 0 && sums[21] == 0)
  }

  @Test func `keep numbers within sixteen bits`() {
    let sums: [Int32] = [-2_000_000_000, -257, -256, -1, 0, 255, 256, 8_388_352, 2_000_000_000]
    var numbers = [Int16](repeating: 1, count: sums.count)
    languageNarrow(sums, &numbers, sums.count, 8, 0)
    #expect(numbers == [0, 0, 0, 0, 0, 0, 1, 32_767, 32_767])
    languageNarrow(sums, &numbers, sums.count, 8, -32_767)
    #expect(numbers == [-32_767, -2, -1, -1, 0, 0, 1, 32_767, 32_767])
  }

  /// The formula with the functions that training uses, which differ by rounding alone.
  @Test func `remember as the formula has it`() {
    var numbers = Numbers(state: 11)
    let (rows, width) = (3, 16)
    let sums: [Int32] = numbers.list(rows * 4 * width, 30_000_000)
    let before: [Float] = (0..<rows * width).map { _ in Float(numbers.next(3000)) / 1000 }
    var cells = before
    var states = [Int16](repeating: 0, count: rows * 2 * width)
    let unit = 1 / Float(1 << 22)
    languageTurn(sums, unit, &cells, &states, 4096, 2 * width, rows, width)
    for row in 0..<rows {
      for place in 0..<width {
        let gate = (0..<4).map { SIMD8<Float>(repeating: Float(sums[row * 4 * width + $0 * width + place]) * unit) }
        let cell =
          Activations.sigmoid(gate[1])[0] * before[row * width + place] + Activations.sigmoid(gate[0])[0] * Activations.tanh(gate[3])[0]
        let state = Activations.sigmoid(gate[2])[0] * Activations.tanh(SIMD8(repeating: cell))[0]
        #expect(abs(cells[row * width + place] - cell) < 1e-5)
        #expect(abs(Float(states[row * 2 * width + place]) - state * 4096) <= 0.51)
        #expect(states[row * 2 * width + width + place] == 0)
      }
    }
  }

  /// Two buckets of two rows and one row, of 70 labels: more than the registers of one pass hold.
  @Test func `add the rows of features`() {
    var numbers = Numbers(state: 3)
    let labels = 70
    let weights: [[Int8]] = (0..<3).map { _ in numbers.list(labels, 127) }
    let features: [UInt64] = [0x0000_0000_0000_1111, 0x0000_0000_0000_2222, 0x8000_0000_0000_3333]
    var table: [UInt8] = [0x11, 0x11, 0x22, 0x22]
    for row in weights[..<2] { table += row.map { UInt8(bitPattern: $0) } }
    table += [0x33, 0x33] + weights[2].map { UInt8(bitPattern: $0) } + [UInt8](repeating: 0, count: 64)
    // Each feature many times over, and one that has no row.
    let asked = (0..<300).map { $0 % 4 == 3 ? 0x8000_0000_0000_4444 : features[$0 % 4] }
    var sums = [Int32](repeating: 5, count: labels)
    // All in one group, after an empty one.
    sums += sums
    languageAddRows(asked, [0, 300], 2, [0, 2, 3], 63, table, labels, &sums)
    #expect(sums[..<labels].allSatisfy { $0 == 5 })
    #expect(Array(sums[labels...]) == (0..<labels).map { label in 5 + weights.reduce(0) { $0 + 75 * Int32($1[label]) } })
  }

  /// Reading several sentences in lockstep changes nothing in any of them.
  @Test func `read each sentence as if it were alone`() throws {
    let text = """
      The ministry denied the report. Four soldiers were killed by rebels on Monday, the governor said. Nobody was hurt. Why? The army, \
      which had shelled the village before, blamed militants who, it said, had crossed the river at night. "We do not know," he added.

      Police said so. A spokesman for the group warned that more attacks would follow unless the prisoners were freed. No.

      Officials in the capital declined to comment. The talks, due to begin on Tuesday, were put off.
      """
    let bytes = Array(text.utf8)
    let annotated = Annotator().annotate(text, published: nil)
    let forms = WordForms(Tokenizer.words(of: bytes.span), in: bytes.span)
    let tags = annotated.tokens.tags
    let facts = Lexicon(ModelBytes(embedded: .lexicon)).facts(of: forms.lower)
    let parser = Parser(ModelBytes(embedded: .parse), reports: ModelBytes(embedded: .reports))
    let whole = try #require(parser.parse(annotated.sentences, forms: forms, tags: tags, facts: facts))
    #expect(Set(whole.reportScores).count > 20)
    for sentence in annotated.sentences {
      let alone = try #require(parser.parse([sentence], forms: forms, tags: tags, facts: facts))
      #expect(alone.heads[sentence.tokens] == whole.heads[sentence.tokens])
      #expect(alone.relations[sentence.tokens] == whole.relations[sentence.tokens])
      #expect(alone.tags[sentence.tokens] == whole.tags[sentence.tokens])
      #expect(alone.reportScores[sentence.tokens] == whole.reportScores[sentence.tokens])
    }
  }
}
