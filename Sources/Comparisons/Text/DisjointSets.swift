/// Sets that only grow together; each is known by its smallest member.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(_ member: Int) -> Int {
    var at = member
    while parents[at] != at {
      parents[at] = parents[parents[at]]
      at = parents[at]
    }
    return at
  }

  /// - Returns: false where the two were together already.
  @discardableResult
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    let first = root(a)
    let second = root(b)
    parents[max(first, second)] = min(first, second)
    return first != second
  }
}
