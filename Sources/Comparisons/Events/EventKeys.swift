import Records

/// Keys of the events of one comparison: the one that earlier briefs gave to its claims, else a new name.
struct EventKeys {
  private let known: [Int: EventID]
  private var naming: EventNaming

  /// Of two events that the same key was given to, the one with more of its claims keeps it; of two keys for one event, that of more
  /// of its claims stays.
  init(_ drafts: [EventDraft], memory: EventMemory) {
    var votes: [(key: EventID, draft: Int, claims: Int)] = []
    for (number, draft) in drafts.enumerated() {
      let keys = draft.claims.compactMap { memory.places[$0.claim.id]?.event }
      for (key, count) in Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +) { votes.append((key, number, count)) }
    }
    votes.sort { a, b in a.claims != b.claims ? a.claims > b.claims : a.draft != b.draft ? a.draft < b.draft : a.key < b.key }
    var known: [Int: EventID] = [:]
    var given: Set<EventID> = []
    for vote in votes where known[vote.draft] == nil && given.insert(vote.key).inserted { known[vote.draft] = vote.key }
    self.known = known
    naming = EventNaming(avoiding: memory.taken.union(given.map(\.value)))
  }

  mutating func key(_ number: Int, _ draft: EventDraft, first: Article) -> EventID {
    known[number] ?? naming.key(draft, first: first)
  }
}
