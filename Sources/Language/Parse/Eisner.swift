/// Finds the projective tree with one root whose arcs score most (Eisner, COLING 1996). Its tables are reused from sentence to sentence.
package struct Eisner {
  /// The best score of each stretch that the token at one of its ends governs, `n` numbers for each token at the end that the name
  /// gives: what the inner loops read lies in order.
  private var leftGovernsByLeft: ContiguousArray<Int32> = []
  private var leftGovernsByRight: ContiguousArray<Int32> = []
  private var rightGovernsByLeft: ContiguousArray<Int32> = []
  private var rightGovernsByRight: ContiguousArray<Int32> = []
  /// The same for stretches with an arc from one end to the other.
  private var arcFromLeftByLeft: ContiguousArray<Int32> = []
  private var arcFromRightByRight: ContiguousArray<Int32> = []
  /// Where each kind of stretch is best parted, by its left end.
  private var splitLeft: ContiguousArray<UInt16> = []
  private var splitRight: ContiguousArray<UInt16> = []
  private var splitArc: ContiguousArray<UInt16> = []
  private var open: ContiguousArray<(left: UInt16, right: UInt16, kind: UInt8)> = []
  private var count = 0

  package init() {}

  /// - Parameters:
  ///   - scores: for each of `count` tokens in turn, of the root and then of each token as its head.
  ///   - stride: from the scores of one token to those of the next.
  ///   - heads: gets the places of the heads, -1 for the root.
  package mutating func run(_ scores: ContiguousArray<Int32>, count: Int, stride: Int, into heads: inout ContiguousArray<Int32>) {
    guard count > 0 else { return }
    if greedy(scores, count, stride, &heads) { return }
    self.count = count
    prepare()
    fill(scores, stride)
    var root = 0
    var best = Int32.min
    for token in 0..<count {
      // The root governs the tokens on both sides of it.
      let score = rightGovernsByRight[token * count] &+ leftGovernsByLeft[token * count + count - 1] &+ scores[token * stride]
      if score > best { (root, best) = (token, score) }
    }
    heads[root] = -1
    trace(root, &heads)
  }

  /// The best head of each token by itself, where those form a tree as wanted: then there is no better one.
  private func greedy(_ scores: ContiguousArray<Int32>, _ count: Int, _ stride: Int, _ heads: inout ContiguousArray<Int32>) -> Bool {
    var roots = 0
    for token in 0..<count {
      let base = token * stride
      var best = 0
      for head in 1...count where scores[base + head] > scores[base + best] { best = head }
      heads[token] = Int32(best - 1)
      if best == 0 { roots += 1 }
    }
    return roots == 1 && Eisner.isProjectiveTree(heads, count)
  }

  /// Whether heads without a crossing and with one root reach that root from everywhere.
  package static func isProjectiveTree(_ heads: ContiguousArray<Int32>, _ count: Int) -> Bool {
    for token in 0..<count {
      let head = Int(heads[token])
      if head < 0 { continue }
      // Every token under an arc must hang, directly or not, on one of its ends.
      let (first, last) = (min(token, head), max(token, head))
      for inner in first + 1..<max(last, first + 1) {
        let other = Int(heads[inner])
        if other < first || other > last { return false }
      }
    }
    for token in 0..<count {
      var (place, steps) = (token, 0)
      while heads[place] >= 0 {
        place = Int(heads[place])
        steps += 1
        if steps > count { return false }
      }
    }
    return true
  }

  private mutating func prepare() {
    let size = count * count
    if leftGovernsByLeft.count < size {
      leftGovernsByLeft = ContiguousArray(repeating: 0, count: size)
      leftGovernsByRight = leftGovernsByLeft
      rightGovernsByLeft = leftGovernsByLeft
      rightGovernsByRight = leftGovernsByLeft
      arcFromLeftByLeft = leftGovernsByLeft
      arcFromRightByRight = leftGovernsByLeft
      splitLeft = ContiguousArray(repeating: 0, count: size)
      splitRight = splitLeft
      splitArc = splitLeft
    }
    for token in 0..<count {
      let alone = token * count + token
      leftGovernsByLeft[alone] = 0
      leftGovernsByRight[alone] = 0
      rightGovernsByLeft[alone] = 0
      rightGovernsByRight[alone] = 0
    }
  }

  private mutating func fill(_ scores: ContiguousArray<Int32>, _ stride: Int) {
    let n = count
    for length in 1..<max(n, 1) {
      for s in 0..<n - length {
        let t = s + length
        let (byLeft, byRight) = (s * n, t * n)
        // An arc either way joins what s governs to its right with what t governs to its left.
        var (best, split) = (Int32.min, s)
        for r in s..<t {
          let score = leftGovernsByLeft[byLeft + r] &+ rightGovernsByRight[byRight + r + 1]
          if score > best { (best, split) = (score, r) }
        }
        splitArc[byLeft + t] = UInt16(split)
        arcFromLeftByLeft[byLeft + t] = best &+ scores[t * stride + s + 1]
        arcFromRightByRight[byRight + s] = best &+ scores[s * stride + t + 1]
        (best, split) = (Int32.min, t)
        for r in s + 1...t {
          let score = arcFromLeftByLeft[byLeft + r] &+ leftGovernsByRight[byRight + r]
          if score > best { (best, split) = (score, r) }
        }
        leftGovernsByLeft[byLeft + t] = best
        leftGovernsByRight[byRight + s] = best
        splitLeft[byLeft + t] = UInt16(split)
        (best, split) = (Int32.min, s)
        for r in s..<t {
          let score = arcFromRightByRight[byRight + r] &+ rightGovernsByLeft[byLeft + r]
          if score > best { (best, split) = (score, r) }
        }
        rightGovernsByLeft[byLeft + t] = best
        rightGovernsByRight[byRight + s] = best
        splitRight[byLeft + t] = UInt16(split)
      }
    }
  }

  private mutating func trace(_ root: Int, _ heads: inout ContiguousArray<Int32>) {
    open.removeAll(keepingCapacity: true)
    func push(_ left: Int, _ right: Int, _ kind: UInt8) {
      if left < right { open.append((UInt16(left), UInt16(right), kind)) }
    }
    push(0, root, 1)
    push(root, count - 1, 0)
    while let stretch = open.popLast() {
      let (s, t) = (Int(stretch.left), Int(stretch.right))
      if stretch.kind == 0 {
        let r = Int(splitLeft[s * count + t])
        heads[r] = Int32(s)
        push(r, t, 0)
        let middle = Int(splitArc[s * count + r])
        push(s, middle, 0)
        push(middle + 1, r, 1)
      } else {
        let r = Int(splitRight[s * count + t])
        heads[r] = Int32(t)
        push(s, r, 1)
        let middle = Int(splitArc[r * count + t])
        push(r, middle, 0)
        push(middle + 1, t, 1)
      }
    }
  }
}
