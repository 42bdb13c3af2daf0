/// The tree that the heads of a sentence form, and what hangs on each token. Nothing here allocates.
///
/// Each sentence is one projective tree with one root, so that whatever hangs on a token is a stretch of the text.
extension Tokens {
  public var isParsed: Bool { !heads.isEmpty }

  /// The token that `token` depends on; nil for a root and where the text was not parsed.
  public func head(of token: Int) -> Int? {
    guard token < heads.count, heads[token] >= 0 else { return nil }
    return Int(heads[token])
  }

  /// nil where the text was not parsed.
  public func relation(of token: Int) -> Relation? { token < relations.count ? relations[token] : nil }

  /// The token with all that hangs on it, directly or not; the token alone where the text was not parsed.
  public func subtree(of token: Int) -> Range<Int> {
    guard token < subtreeStarts.count else { return token..<token + 1 }
    return Int(subtreeStarts[token])..<Int(subtreeEnds[token])
  }

  /// The direct dependents of a token, in text order.
  public func dependents(of token: Int) -> Dependents { Dependents(of: token, in: self) }

  /// The first direct dependent with one of `relations`; subtypes count apart.
  public func dependent(of token: Int, _ relations: Relation...) -> Int? {
    dependents(of: token).first { relations.contains(self.relations[$0]) }
  }

  /// The root of a sentence; nil for an empty one and where the text was not parsed.
  public func root(of sentence: Range<Int>) -> Int? {
    guard isParsed, var token = sentence.first else { return nil }
    while heads[token] >= 0 { token = Int(heads[token]) }
    return token
  }

  /// Whether `ancestor` is `token` or stands above it.
  public func dominates(_ ancestor: Int, _ token: Int) -> Bool { subtree(of: ancestor).contains(token) }

  /// The heads and relations of all tokens, once for a text.
  ///
  /// - Parameter heads: projective trees, -1 for their roots.
  public mutating func attach(heads: ContiguousArray<Int32>, relations: ContiguousArray<Relation>) {
    precondition(heads.count == count && relations.count == count)
    self.heads = heads
    self.relations = relations
    subtreeStarts = ContiguousArray((0..<UInt32(count)))
    subtreeEnds = ContiguousArray((0..<UInt32(count)).map { $0 + 1 })
    // Leaves first: a token hands its stretch on when all its dependents have, and does so once.
    var waiting = ContiguousArray<Int32>(repeating: 0, count: count)
    for head in heads where head >= 0 { waiting[Int(head)] += 1 }
    for leaf in 0..<count where waiting[leaf] == 0 {
      var token = leaf
      waiting[token] = -1
      while heads[token] >= 0 {
        let head = Int(heads[token])
        subtreeStarts[head] = min(subtreeStarts[head], subtreeStarts[token])
        subtreeEnds[head] = max(subtreeEnds[head], subtreeEnds[token])
        waiting[head] -= 1
        guard waiting[head] == 0 else { break }
        token = head
        waiting[token] = -1
      }
    }
  }
}

/// The direct dependents of one token, in text order.
public struct Dependents: Sequence, IteratorProtocol {
  private let tokens: Tokens
  private let head: Int
  private let end: Int
  private var position: Int

  fileprivate init(of head: Int, in tokens: Tokens) {
    self.tokens = tokens
    self.head = head
    let subtree = tokens.subtree(of: head)
    position = subtree.lowerBound
    end = subtree.upperBound
  }

  public mutating func next() -> Int? {
    if position == head { position += 1 }
    guard position < end else { return nil }
    // The token here is the first of a dependent's stretch: climb to that dependent.
    var token = position
    while tokens.heads[token] != head { token = Int(tokens.heads[token]) }
    position = tokens.subtree(of: token).upperBound
    return token
  }
}
