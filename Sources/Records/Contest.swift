/// Whether voices contradict one another on who is responsible for one event.
///
/// They do where one holds an actor responsible whom another clears, or where two blame different actors and neither blames all whom the other blames. One
/// voice that names several has them act together, or tells of several deeds: no other account stands against it.
public struct Contest<Name: Hashable> {
  private var accusers: [Name: Set<Name>] = [:]
  private var others: [Name: Set<Name>] = [:]
  /// By voice, whom it blames by name.
  private var blamed: [Name: Set<Name>] = [:]

  public init() {}

  /// - Parameter isDescribed: whether the actor has no name ("the driver"), and may be any of those who have one.
  public mutating func add(voice: Name, actor: Name, _ polarity: Claim.Stance.Polarity, isDescribed: Bool) {
    guard polarity == .attributes || polarity == .accepts else {
      others[actor, default: []].insert(voice)
      return
    }
    accusers[actor, default: []].insert(voice)
    if !isDescribed { blamed[voice, default: []].insert(actor) }
  }

  public var isOpen: Bool {
    let isDisputed = accusers.contains { actor, voices in others[actor].map { voices.union($0).count > 1 } ?? false }
    let sets = Array(Set(blamed.values))
    return isDisputed
      || sets.indices.contains { first in
        sets[..<first].contains { !$0.isSubset(of: sets[first]) && !sets[first].isSubset(of: $0) }
      }
  }
}
