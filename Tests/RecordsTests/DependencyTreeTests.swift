import Records
import Testing

@Suite struct `A dependency tree` {
  /// Each word with its head, counted from 1, 0 for a root, and its relation: "The/2/det army/3/nsubj fled/0/root".
  private func tokens(_ words: String) throws -> Tokens {
    let parts = words.split(separator: " ").map { $0.split(separator: "/") }
    var tokens = Tokens()
    var position: UInt32 = 0
    for part in parts {
      tokens.starts.append(position)
      tokens.ends.append(position + UInt32(part[0].utf8.count))
      position += UInt32(part[0].utf8.count) + 1
    }
    let heads = ContiguousArray(try parts.map { try #require(Int32($0[1])) - 1 })
    tokens.attach(heads: heads, relations: ContiguousArray(try parts.map { try #require(Relation(label: $0[2])) }))
    return tokens
  }

  private let sentence =
    "The/2/det ministry/3/nsubj said/0/root that/7/mark the/6/det bridge/7/nsubj:pass fell/3/ccomp on/9/case Friday/7/obl ./3/punct"

  private func example() throws -> Tokens { try tokens(sentence) }

  @Test func `gives the stretch that hangs on a token`() throws {
    let tokens = try example()
    #expect((0..<tokens.count).map(tokens.subtree) == [0..<1, 0..<2, 0..<10, 3..<4, 4..<5, 4..<6, 3..<9, 7..<8, 7..<9, 9..<10])
    #expect(tokens.dominates(6, 8) && tokens.dominates(6, 6) && !tokens.dominates(8, 6))
  }

  @Test func `gives the dependents of a token in text order`() throws {
    let tokens = try example()
    #expect(Array(tokens.dependents(of: 2)) == [1, 6, 9])
    #expect(Array(tokens.dependents(of: 6)) == [3, 5, 8])
    #expect(Array(tokens.dependents(of: 0)) == [])
    #expect(tokens.dependent(of: 6, .nsubj, .nsubjPass) == 5)
    #expect(tokens.dependent(of: 6, .obj) == nil)
  }

  @Test func `leads from every token to the root`() throws {
    let tokens = try example()
    #expect(tokens.root(of: 0..<10) == 2)
    #expect(tokens.head(of: 2) == nil)
    #expect(tokens.head(of: 8) == 6)
    #expect(tokens.relation(of: 5) == .nsubjPass)
  }

  /// Hangs the tokens of `range` on `head` as one to three trees.
  private func hang(_ range: Range<Int>, on head: Int32, _ heads: inout ContiguousArray<Int32>, _ random: inout UInt64) {
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    guard !range.isEmpty else { return }
    let end = head < 0 || next(3) == 0 ? range.upperBound : range.lowerBound + 1 + next(range.count)
    let top = range.lowerBound + next(end - range.lowerBound)
    heads[top] = head
    hang(range.lowerBound..<top, on: Int32(top), &heads, &random)
    hang(top + 1..<end, on: Int32(top), &heads, &random)
    if head >= 0 { hang(end..<range.upperBound, on: head, &heads, &random) }
  }

  @Test func `of any shape has the stretches that a search from each token finds`() {
    var random: UInt64 = 1
    for _ in 0..<300 {
      let count = 1 + Int(random >> 40) % 30
      var heads = ContiguousArray<Int32>(repeating: -1, count: count)
      hang(0..<count, on: -1, &heads, &random)
      var tokens = Tokens()
      tokens.starts = ContiguousArray((0..<count).map { UInt32($0) })
      tokens.ends = ContiguousArray((0..<count).map { UInt32($0 + 1) })
      tokens.attach(heads: heads, relations: ContiguousArray(repeating: .dep, count: count))
      for token in 0..<count {
        let below = (0..<count).filter { other in
          var place = other
          while place != token, heads[place] >= 0 { place = Int(heads[place]) }
          return place == token
        }
        #expect(tokens.subtree(of: token) == (below.first ?? token)..<(below.last ?? token) + 1)
        #expect(Array(tokens.dependents(of: token)) == (0..<count).filter { heads[$0] == token })
      }
    }
  }

  @Test func `is absent where the text was not parsed`() {
    var tokens = Tokens()
    tokens.starts = [0, 4]
    tokens.ends = [3, 8]
    #expect(!tokens.isParsed)
    #expect(tokens.head(of: 0) == nil && tokens.relation(of: 0) == nil && tokens.root(of: 0..<2) == nil)
    #expect(tokens.subtree(of: 1) == 1..<2)
    #expect(Array(tokens.dependents(of: 1)) == [])
  }

  @Test func `of a hundred thousand tokens in a chain is attached in linear time`() {
    var tokens = Tokens()
    let count = 100_000
    tokens.starts = ContiguousArray((0..<count).map { UInt32($0) })
    tokens.ends = ContiguousArray((0..<count).map { UInt32($0 + 1) })
    tokens.attach(
      heads: ContiguousArray((0..<count).map { Int32($0) - 1 }), relations: ContiguousArray(repeating: .dep, count: count))
    #expect(tokens.subtree(of: 0) == 0..<count)
    #expect(tokens.subtree(of: count - 2) == count - 2..<count)
  }
}

@Suite struct `Relations` {
  @Test(arguments: [
    (Relation.nsubjPass, "nsubj:pass", Relation.nsubj), (.case, "case", .case), (.aclRelcl, "acl:relcl", .acl), (.root, "root", .root),
    (.oblAgent, "obl:agent", .obl),
  ])
  func `are written as the treebanks write them`(relation: Relation, label: String, universal: Relation) {
    #expect(relation.label == label)
    #expect(Relation(label: label) == relation)
    #expect(relation.universal == universal)
  }

  @Test func `of an unknown subtype are read as the universal one`() {
    #expect(Relation(label: "obl:tmod") == .obl)
    #expect(Relation(label: "clf") == nil)
  }

  @Test func `all have labels of their own`() { #expect(Set(Relation.allCases.map(\.label)).count == Relation.allCases.count) }
}
