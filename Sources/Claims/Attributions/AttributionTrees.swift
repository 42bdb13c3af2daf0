import Models
import Records

/// What the dependency trees of an article say of each token, laid out once; nothing where the text was not parsed.
struct AttributionTrees {
  let heads: ContiguousArray<Int32>
  /// Raw values of `Relation`; `none` where the text was not parsed.
  let relations: ContiguousArray<UInt8>
  /// Bits of `Clause` of what hangs on each token.
  let clauses: ContiguousArray<UInt8>
  /// The token that is the subject, and the object, of each; -1 for none.
  let subjects: ContiguousArray<Int32>
  let objects: ContiguousArray<Int32>
  /// The relation of the largest subtree below a root that begins, and that ends, with each token.
  let opens: ContiguousArray<UInt8>
  let closes: ContiguousArray<UInt8>

  static let none: UInt8 = 63

  enum Clause {
    static let complement: UInt8 = 1
    static let openComplement: UInt8 = 2
    static let parataxis: UInt8 = 4
    static let agent: UInt8 = 8
    static let relative: UInt8 = 16
  }

  init(_ text: AnnotatedText) {
    let tokens = text.tokens
    let count = tokens.count
    heads = tokens.isParsed ? tokens.heads : ContiguousArray(repeating: -1, count: count)
    var relations = ContiguousArray<UInt8>(repeating: AttributionTrees.none, count: count)
    var clauses = ContiguousArray<UInt8>(repeating: 0, count: count)
    var subjects = ContiguousArray<Int32>(repeating: -1, count: count)
    var objects = subjects
    var opens = relations
    var closes = relations
    var openSizes = ContiguousArray<Int32>(repeating: 0, count: count)
    var closeSizes = openSizes
    for token in tokens.relations.indices {
      let relation = tokens.relations[token]
      relations[token] = relation.rawValue
      guard let head = tokens.head(of: token) else { continue }
      switch relation {
      case .nsubj, .nsubjPass, .nsubjOuter: subjects[head] = Int32(token)
      case .obj: objects[head] = Int32(token)
      case .ccomp: clauses[head] |= Clause.complement
      case .xcomp: clauses[head] |= Clause.openComplement
      case .parataxis: clauses[head] |= Clause.parataxis
      case .oblAgent: clauses[head] |= Clause.agent
      case .acl, .aclRelcl: clauses[head] |= Clause.relative
      default: break
      }
      let subtree = tokens.subtree(of: token)
      let size = Int32(subtree.count)
      if size > openSizes[subtree.lowerBound] {
        openSizes[subtree.lowerBound] = size
        opens[subtree.lowerBound] = relation.rawValue
      }
      if size > closeSizes[subtree.upperBound - 1] {
        closeSizes[subtree.upperBound - 1] = size
        closes[subtree.upperBound - 1] = relation.rawValue
      }
    }
    self.relations = relations
    self.clauses = clauses
    self.subjects = subjects
    self.objects = objects
    self.opens = opens
    self.closes = closes
  }

  func head(of token: Int) -> Int? { heads[token] < 0 ? nil : Int(heads[token]) }
  func relation(_ token: Int) -> UInt64 { UInt64(relations[token]) }
}

/// How the tokens of a cue's window hang together as seen from the cue.
struct CueBranches {
  private let first: Int
  /// Of each token: how many steps above the cue its branch leaves, at most three, and the relation of the branch there.
  private var codes: ContiguousArray<UInt16>
  /// Of each token: the top of its branch, -1 outside the tree.
  private var tops: ContiguousArray<Int32>

  private static let steps = 3
  /// Stands for the relation of the cue itself and of what it hangs on.
  private static let trunk: UInt16 = 62
  /// In the cue's sentence, but farther up than `steps`.
  private static let far: UInt16 = 1_022
  private static let outside: UInt16 = 1_023

  init(_ head: Int, _ window: Range<Int>, _ view: AttributionView) {
    let tokens = view.reading.text.tokens
    first = window.lowerBound
    codes = ContiguousArray(repeating: CueBranches.outside, count: window.count)
    tops = ContiguousArray(repeating: -1, count: window.count)
    mark(view.reading.sentence(of: head).tokens, CueBranches.far, top: -1)
    guard tokens.isParsed else { return }
    var below = -1
    var node = head
    for up in 0...CueBranches.steps {
      let base = UInt16(up) * 64
      mark(node..<node + 1, base + CueBranches.trunk, top: node)
      for branch in tokens.dependents(of: node) where branch != below {
        mark(tokens.subtree(of: branch), base + UInt16(tokens.relations[branch].rawValue), top: branch)
      }
      guard let above = tokens.head(of: node) else { break }
      below = node
      node = above
    }
  }

  private mutating func mark(_ tokens: Range<Int>, _ code: UInt16, top: Int) {
    let part = tokens.clamped(to: first..<first + codes.count)
    for token in part {
      codes[token - first] = code
      tops[token - first] = Int32(top)
    }
  }

  func code(_ token: Int) -> UInt64 {
    codes.indices.contains(token - first) ? UInt64(codes[token - first]) : UInt64(CueBranches.outside)
  }

  /// From which branch to which one comes between a token and the one before it; 0 within a branch.
  func turn(before token: Int) -> UInt64 {
    let place = token - first
    if codes.indices.contains(place), codes.indices.contains(place - 1), tops[place] == tops[place - 1], codes[place] == codes[place - 1] {
      return 0
    }
    return (code(token - 1) + 1) &* 1_024 &+ code(token)
  }
}
