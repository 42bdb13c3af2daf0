import Records

/// Full names of one event that are transliterations of one another: "Dmitry Peskov", "Dmitri Peskov" and "Dimitri Peskov".
///
/// Both names must be of one spelling class, word by word. Where one article spells the given name in two ways, it means two people, and
/// the class stays apart throughout the event.
struct PersonSpellings {
  private var members: [String: [NameKey]] = [:]
  private var articles: [String: [Int: Set<String>]] = [:]
  private var families: [String: Set<String>] = [:]

  mutating func add(_ key: NameKey, article: Int) {
    guard let spelling = NameSpelling.fullName(key.words), let family = key.words.last else { return }
    if members[spelling]?.contains(key) != true { members[spelling, default: []].append(key) }
    families[NameSpelling.family(String(family)), default: []].insert(spelling)
    articles[spelling, default: [:]][article, default: []].insert(key.words.dropLast().joined(separator: " "))
  }

  /// The spelling that was met first; the name itself where it has no other.
  func first(of key: NameKey) -> NameKey {
    guard let spelling = NameSpelling.fullName(key.words), let known = members[spelling], known.count > 1, isOne(spelling) else {
      return key
    }
    return known[0]
  }

  /// Whether a name is another spelling of a person's, not just less of it.
  func isOther(_ key: NameKey, than full: NameKey) -> Bool {
    guard let last = key.words.last, let known = full.words.last else { return false }
    return key.words.count > 1 ? key != full : last != known
  }

  /// The only person of the event whose family name is of this class: "Zelenskyy" for "Volodymyr Zelensky".
  func bearer(of surname: String) -> NameKey? {
    guard let known = families[NameSpelling.family(surname)], known.count == 1, let only = known.first, isOne(only) else { return nil }
    return members[only]?.first
  }

  private func isOne(_ spelling: String) -> Bool { articles[spelling]?.values.allSatisfy { $0.count == 1 } ?? true }
}
