import Records

/// The names of an article by what later words ask for: the first of a kind, the last before a token.
final class NameIndex: Sendable {
  /// The first mention of each name.
  private let first: [String: Name]
  /// The first person with each surname in lower case, and by the last words of each full name.
  private let surnames: [String: Name]
  private let endings: [String: Name]
  /// Persons by the last word of their role, each role once, in text order.
  private let roles: [String: [(role: String, person: String)]]
  /// Persons who hold an office, by each word of their role: where they are named, in text order.
  private let holders: [String: [(token: Int, person: String)]]
  /// Names of places, each once, in text order.
  let places: [String]
  /// The place behind the first "of" after a person's name: "President Elena Sarkis of Velmora".
  private let states: [String: String]
  private let names: [Name]

  init(_ reading: Reading) {
    names = reading.names
    var first: [String: Name] = [:]
    var surnames: [String: Name] = [:]
    var endings: [String: Name] = [:]
    var roles: [String: [(role: String, person: String)]] = [:]
    var (knownRoles, knownPlaces) = (Set<String>(), Set<String>())
    var places: [String] = []
    var states: [String: String] = [:]
    for name in reading.names {
      if first[name.canonical] == nil { first[name.canonical] = name }
      if name.kind == .place, knownPlaces.insert(name.canonical).inserted { places.append(name.canonical) }
      guard name.kind == .person else { continue }
      let words = name.canonical.split(separator: " ")
      if let last = words.last?.lowercased(), surnames[last] == nil { surnames[last] = name }
      for ending in [name.canonical] + NameIndex.endings(of: words) where endings[ending] == nil { endings[ending] = name }
      if let role = name.role?.lowercased(), knownRoles.insert(role).inserted, let last = role.split(separator: " ").last {
        roles[String(last), default: []].append((role, name.canonical))
      }
      let of = name.tokens.upperBound
      if states[name.canonical] == nil, of + 1 < reading.count, reading.lower[of] == "of", let place = reading.name(at: of + 1),
        [.place, .organisation].contains(place.kind)
      {
        states[name.canonical] = place.canonical
      }
    }
    self.first = first
    self.surnames = surnames
    self.endings = endings
    self.roles = roles
    self.places = places
    self.states = states
    holders = NameIndex.holders(reading)
  }

  /// "Ana Maria Petrova": "Maria Petrova", "Petrova". Of a name that goes on and on the last words alone.
  private static func endings(of words: [Substring]) -> [String] {
    (1..<max(1, words.count)).suffix(6).map { words[$0...].joined(separator: " ") }
  }

  private static func holders(_ reading: Reading) -> [String: [(token: Int, person: String)]] {
    var out: [String: [(token: Int, person: String)]] = [:]
    for token in 0..<reading.count where reading.nameOf[token] >= 0 && reading.nameOf[token] != reading.nameOf[token - 1] {
      guard let name = reading.name(at: token), name.kind == .person, let role = name.role else { continue }
      for word in Set(role.lowercased().split { $0 == " " || $0 == "-" }) { out[String(word), default: []].append((token, name.canonical)) }
    }
    return out
  }

  func first(named canonical: String) -> Name? { first[canonical] }

  /// The first person whose surname in lower case this is.
  func person(surnamed surname: String) -> Name? { surnames[surname] }

  /// The first person whose name these words are, or its end.
  func person(named words: String) -> Name? { endings[words] }

  /// The first person whose role ends in two words: "press secretary".
  func person(inRoleEnding first: String, _ last: String) -> String? {
    roles[last]?.first { $0.role.hasSuffix(first + " " + last) }?.person
  }

  /// The last person before a token whose role has the word.
  func holder(of office: String, before token: Int) -> String? {
    guard let held = holders[office] else { return nil }
    var (low, high) = (0, held.count)
    while low < high {
      let middle = (low + high) / 2
      if held[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? held[low - 1].person : nil
  }

  func state(of person: String) -> String? { states[person] }

  /// The names that lie within these tokens, in text order.
  func names(in tokens: Range<Int>) -> ArraySlice<Name> {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < names.count, names[end].tokens.lowerBound < tokens.upperBound { end += 1 }
    while end > low, names[end - 1].tokens.upperBound > tokens.upperBound { end -= 1 }
    return names[low..<end]
  }
}
