import Records

/// Which unnamed voices of an event are the same people: those whom one origin has heard, told of in like words.
///
/// "Two Velmoran security officials" of a wire and the "two security officials" of an outlet that names the wire as its source are
/// one row. The same words from two origins that do not name one another may be anybody: they share a row only where they are equal.
struct UnnamedVoices {
  private var known: [String: [(words: Set<String>, head: String, count: Int?, key: VoiceNames.Key)]] = [:]

  /// - Parameters:
  ///   - key: of the voice by its words alone.
  ///   - source: the origin that the voice spoke to, or the relay that has it.
  mutating func key(_ voice: Voice, _ key: VoiceNames.Key, source: String) -> VoiceNames.Key {
    let words = key.name.words.map(String.init).filter { !UnnamedVoices.numbers.contains($0) }
    guard let head = words.last else { return key }
    let set = Set(words)
    let match = known[source]?.first { other in
      other.head == head && other.count == voice.count && (set.isSubset(of: other.words) || other.words.isSubset(of: set))
    }
    if let match { return match.key }
    known[source, default: []].append((set, head, voice.count, key))
    return key
  }

  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "unnamed", "anonymous", "a", "an",
    "the",
  ]
}
