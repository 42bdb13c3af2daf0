import Foundation
import Language
import Records

/// Makes the lexicon from word vectors and lists of names, as `Sources/Tools/train/word-lists.py` lays them out.
///
/// Words are clustered by the direction of their vectors (spherical k-means; Dhillon and Modha, 2001), three times: a rare word stands
/// in a small cluster with few that a tagger knows, so that the coarse ones are needed as well.
package struct LexiconRecipe {
  /// Words with a vector, the most frequent first.
  package struct Vectors {
    package let words: [String]
    /// Little-endian floats, `length` a word.
    package let values: [Float]
    package let length: Int

    package init(words: [String], values: [Float], length: Int) {
      self.words = words
      self.values = values
      self.length = length
    }
  }

  package struct Names {
    /// The most frequent first.
    package var givenNames: [String] = []
    package var surnames: [String] = []
    /// Names of one or more words.
    package var towns: [String] = []

    package init() {}
  }

  package var counts = [Lexicon.fineCount, Lexicon.middleCount, Lexicon.coarseCount]
  package var rounds = 12
  package var seed: UInt64 = 1
  private static let commonSurnames = 3000

  package init() {}

  package func train(_ vectors: Vectors, _ names: Names) -> [UInt8] {
    var facts: [UInt64: UInt32] = [:]
    let points = Points(vectors)
    let clusters = counts.map { points.clusters(min($0, vectors.words.count), rounds: rounds, seed: seed) }
    for (number, word) in vectors.words.enumerated() {
      facts[FeatureHash.word(word)] = Lexicon.facts(
        fine: clusters[0][number] + 1, middle: clusters[1][number] + 1, coarse: clusters[2][number] + 1, lists: 0)
    }
    func mark(_ word: Substring, _ bit: UInt32) { facts[FeatureHash.word(word.lowercased()), default: 0] |= bit << 24 }
    for name in names.givenNames { mark(name[...], Lexicon.Lists.givenName) }
    for (rank, name) in names.surnames.enumerated() {
      mark(name[...], rank < LexiconRecipe.commonSurnames ? Lexicon.Lists.commonSurname : Lexicon.Lists.surname)
    }
    for town in names.towns {
      let words = town.split { $0 == " " || $0 == "-" }
      if words.count == 1 { mark(words[0], Lexicon.Lists.town) }
      for (place, word) in words.enumerated() where words.count > 1 {
        mark(word, place == 0 ? Lexicon.Lists.townStart : Lexicon.Lists.townEnd)
      }
    }
    return LexiconRecipe.bytes(facts)
  }

  private static func bytes(_ facts: [UInt64: UInt32]) -> [UInt8] {
    let rows = facts.map { (key: Lexicon.key($0.key), facts: $0.value) }.sorted { $0.key < $1.key }
    var bits = 1
    while (1 << bits) * 4 < rows.count, bits < 20 { bits += 1 }
    var bytes: [UInt8] = []
    func word(_ value: UInt32) { for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) } }
    word(Lexicon.magic)
    word(UInt32(bits))
    word(UInt32(rows.count))
    var next = 0
    for bucket in 0...(1 << bits) {
      while next < rows.count, Int(rows[next].key >> UInt64(64 - bits)) < bucket { next += 1 }
      word(UInt32(next))
    }
    for row in rows {
      bytes.append(UInt8(truncatingIfNeeded: row.key))
      bytes.append(UInt8(truncatingIfNeeded: row.key >> 8))
    }
    for row in rows { word(row.facts) }
    return bytes
  }
}

/// Directions in a space of at most `8 * Points.blocks` dimensions. Sums run in a fixed order, so that the clusters are the same on every
/// machine.
private struct Points {
  private static let blocks = 7
  private typealias Block = SIMD8<Float>
  private var blocks: [Block]
  private let count: Int

  init(_ vectors: LexiconRecipe.Vectors) {
    precondition(vectors.length <= 8 * Points.blocks)
    count = vectors.words.count
    blocks = [Block](repeating: .zero, count: count * Points.blocks)
    for point in 0..<count {
      for dimension in 0..<vectors.length {
        blocks[point * Points.blocks + dimension / 8][dimension % 8] = vectors.values[point * vectors.length + dimension]
      }
    }
    centre()
    for point in 0..<count { Points.normalise(&blocks, point) }
  }

  /// The mean of all words tells nothing of any.
  private mutating func centre() {
    var mean = [Block](repeating: .zero, count: Points.blocks)
    for point in 0..<count { for block in 0..<Points.blocks { mean[block] += blocks[point * Points.blocks + block] } }
    for point in 0..<count { for block in 0..<Points.blocks { blocks[point * Points.blocks + block] -= mean[block] / Float(count) } }
  }

  private static func normalise(_ blocks: inout [Block], _ point: Int) {
    var square: Float = 0
    for block in 0..<Points.blocks {
      let part = blocks[point * Points.blocks + block]
      square += (part * part).sum()
    }
    guard square > 0 else { return }
    for block in 0..<Points.blocks { blocks[point * Points.blocks + block] /= square.squareRoot() }
  }

  /// The cluster of each point.
  func clusters(_ number: Int, rounds: Int, seed: UInt64) -> [Int] {
    var generator = SeededGenerator(seed: seed)
    // Frequent words have the better vectors to start from.
    var starts = Array(0..<min(count, max(number, 20_000)))
    generator.shuffle(&starts)
    var centres = starts.prefix(number).flatMap { blocks[$0 * Points.blocks..<($0 + 1) * Points.blocks] }
    var nearest = [Int](repeating: 0, count: count)
    for _ in 0..<rounds {
      for point in 0..<count { nearest[point] = Points.nearest(blocks, point, centres, number) }
      var sums = [Block](repeating: .zero, count: centres.count)
      for point in 0..<count {
        for block in 0..<Points.blocks { sums[nearest[point] * Points.blocks + block] += blocks[point * Points.blocks + block] }
      }
      for cluster in 0..<number {
        Points.normalise(&sums, cluster)
        for block in 0..<Points.blocks where sums[cluster * Points.blocks + block] != .zero {
          centres[cluster * Points.blocks + block] = sums[cluster * Points.blocks + block]
        }
      }
    }
    return nearest
  }

  private static func nearest(_ points: [Block], _ point: Int, _ centres: [Block], _ number: Int) -> Int {
    points.withUnsafeBufferPointer { points in
      centres.withUnsafeBufferPointer { centres in
        var best = 0
        var bestDot = -Float.infinity
        for cluster in 0..<number {
          var dots = Block.zero
          for block in 0..<Points.blocks { dots += points[point * Points.blocks + block] * centres[cluster * Points.blocks + block] }
          let dot = dots.sum()
          if dot > bestDot { (best, bestDot) = (cluster, dot) }
        }
        return best
      }
    }
  }
}

extension LexiconRecipe {
  /// Reads the folder that `word-lists.py` fills.
  package static func sources(at folder: URL) throws -> (Vectors, Names) {
    func lines(_ name: String) throws -> [String] {
      String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self).split(separator: "\n").map(String.init)
    }
    let words = try lines("words.txt")
    let data = try Data(contentsOf: folder.appendingPathComponent("vectors.f32"))
    guard !words.isEmpty, data.count % (4 * words.count) == 0 else { throw CorpusError(description: "vectors.f32 does not fit words.txt") }
    let values = data.withUnsafeBytes { raw in
      (0..<data.count / 4).map { Float(bitPattern: UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self))) }
    }
    var names = Names()
    names.givenNames = try lines("given-names.txt")
    names.surnames = try lines("surnames.txt")
    names.towns = try lines("towns.txt")
    return (Vectors(words: words, values: values, length: values.count / words.count), names)
  }
}
