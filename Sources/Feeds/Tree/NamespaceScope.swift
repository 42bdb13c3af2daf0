/// Which vocabulary each prefix stands for at the place of reading.
struct NamespaceScope {
  private var current: [Vocabulary?] = []
  /// What a declaration hid, to be put back when its element ends.
  private var hidden: [(depth: Int, prefix: Int, vocabulary: Vocabulary?)] = []

  func vocabulary(_ prefix: Int) -> Vocabulary? {
    prefix < current.count ? current[prefix] : (prefix == 0 ? .core : nil)
  }

  mutating func declare(_ prefix: Int, _ vocabulary: Vocabulary, depth: Int) {
    while current.count <= prefix { current.append(current.isEmpty ? .core : nil) }
    hidden.append((depth, prefix, current[prefix]))
    current[prefix] = vocabulary
  }

  /// - Parameter depth: number of elements still open.
  mutating func leave(depth: Int) {
    while let last = hidden.last, last.depth >= depth {
      current[last.prefix] = last.vocabulary
      hidden.removeLast()
    }
  }
}
