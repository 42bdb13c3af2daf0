import Records

/// Settles what a name is by all of its mentions in the article: a name seen once as a person's and elsewhere with a ministry, a
/// border or people of its own is a state's.
enum NameKinds {
  static func settled(_ text: AnnotatedText, _ lower: TokenRow<String>, _ words: TokenRow<Word>) -> [Name] {
    var names: [Name] = []
    names.reserveCapacity(text.names.count)
    for name in text.names { names.append(contentsOf: parted(name, text, lower, words)) }
    let states = states(among: names, text, lower, words)
    let bearersOf = bearers(Set(names.filter { $0.kind == .person && $0.canonical.contains(" ") }.map(\.canonical)).sorted())
    return names.map { name in
      let isLone = name.tokens.count == 1 && !name.canonical.contains(" ")
      if isLone, name.kind == .person || [.organisation, .place].contains(name.kind) && !isListed(name) {
        let bearers = bearersOf[name.canonical] ?? []
        if name.kind != .person, bearers.isEmpty { return regrouped(name, states, lower) }
        if bearers.count > 1 { return name }
        if let bearer = bearers.first {
          return Name(range: name.range, tokens: name.tokens, kind: .person, canonical: bearer, role: name.role)
        }
      }
      return regrouped(name, states, lower)
    }
  }

  /// Full names by their last word, and by what of it stands behind a hyphen.
  private static func bearers(_ persons: [String]) -> [String: [String]] {
    var out: [String: [String]] = [:]
    for person in persons {
      let parts = person[(person.lastIndex(of: " ") ?? person.startIndex)...].dropFirst().split(
        separator: "-", maxSplits: 8, omittingEmptySubsequences: false)
      for first in parts.indices { out[parts[first...].joined(separator: "-"), default: []].append(person) }
    }
    return out
  }

  private static func isListed(_ name: Name) -> Bool { StateGazetteer.standard.entry(for: name.canonical) != nil }

  private static func regrouped(_ name: Name, _ states: Set<String>, _ lower: TokenRow<String>) -> Name {
    if states.contains(name.canonical), name.kind == .person || name.kind == .organisation || name.kind == .place {
      return Name(range: name.range, tokens: name.tokens, kind: .place, canonical: name.canonical)
    }
    guard name.kind == .place || name.kind == .person, name.tokens.count > 1, let last = name.tokens.last, groups.contains(lower[last])
    else { return name }
    return Name(range: name.range, tokens: name.tokens, kind: .organisation, canonical: name.canonical, role: name.role)
  }

  private static let groups: Set<String> = [
    "front", "brigade", "brigades", "army", "movement", "party", "union", "group", "council", "league", "militia", "battalion", "forces",
    "committee", "party", "network", "alliance", "coalition",
  ]

  private static let institutions: Set<String> = [
    "government", "ministry", "army", "embassy", "military", "parliament", "president", "minister", "authorities", "border", "borders",
    "capital", "ambassador", "intelligence", "navy", "ministers", "foreign", "interior", "defence", "defense", "coast", "security",
    "state", "people", "citizens",
  ]

  /// Single words that the article treats as states, and nowhere as persons.
  private static func states(
    among names: [Name], _ text: AnnotatedText, _ lower: TokenRow<String>, _ words: TokenRow<Word>
  ) -> Set<String> {
    var found: Set<String> = []
    var persons: Set<String> = []
    for name in names where name.tokens.count == 1 {
      guard !name.canonical.contains(" ") else { continue }
      if name.kind == .person, isPersonal(name, lower, words) {
        persons.insert(name.canonical)
      } else if [.person, .organisation, .place].contains(name.kind), hasInstitutions(name, lower) {
        found.insert(name.canonical)
      }
    }
    for name in names where name.tokens.count == 1 && !name.canonical.contains(" ") && name.kind == .person {
      if endsAsState(lower[name.tokens.lowerBound]) { found.insert(name.canonical) }
    }
    return found.subtracting(persons)
  }

  /// A lone word that nothing introduces as a person and that is built as states' names are.
  private static func endsAsState(_ form: String) -> Bool {
    form.utf8.count > 4 && ["ia", "land", "stan", "ora", "avia"].contains { form.hasSuffix($0) }
  }

  private static func isPersonal(_ name: Name, _ lower: TokenRow<String>, _ words: TokenRow<Word>) -> Bool {
    if name.role != nil { return true }
    let form = lower[name.tokens.lowerBound]
    if GivenNames.female.contains(form) || GivenNames.male.contains(form) { return true }
    for before in [name.tokens.lowerBound - 1, name.tokens.lowerBound - 2] where before >= 0 {
      if !words[before].classes.isDisjoint(with: [.male, .female]),
        ["mr", "mrs", "ms", "sir", "lord", "lady", "dame"].contains(lower[before])
      {
        return true
      }
    }
    return false
  }

  /// "Karsia's army", "the government of Karsia", "in Karsia".
  private static func hasInstitutions(_ name: Name, _ lower: TokenRow<String>) -> Bool {
    let first = name.tokens.lowerBound
    let next = name.tokens.upperBound
    if next + 1 < lower.count, lower[next] == "'s", institutions.contains(lower[next + 1]) { return true }
    guard first > 0 else { return false }
    if lower[first - 1] == "in" { return true }
    return lower[first - 1] == "of" && first > 1 && institutions.contains(lower[first - 2])
  }

  /// "analyst Rupert Hale of Gull Partners" taken for one name: the person is what stands before "of".
  private static func parted(
    _ name: Name, _ text: AnnotatedText, _ lower: TokenRow<String>, _ words: TokenRow<Word>
  ) -> [Name] {
    guard name.kind != .person || name.tokens.count > 3, let of = name.tokens.first(where: { lower[$0] == "of" }),
      of - name.tokens.lowerBound >= 2, of - name.tokens.lowerBound <= 3, of + 1 < name.tokens.upperBound, name.tokens.lowerBound > 0,
      !words[name.tokens.lowerBound - 1].classes.isDisjoint(with: [.office, .spokesperson]),
      (name.tokens.lowerBound..<of).allSatisfy({ words[$0].classes.isDisjoint(with: [.body, .office, .medium, .document]) })
    else { return [name] }
    let person = name.tokens.lowerBound..<of
    let body = (of + 1)..<name.tokens.upperBound
    return [
      Name(
        range: range(person, text), tokens: person, kind: .person, canonical: text.string(range(person, text)),
        role: text.word(name.tokens.lowerBound - 1)),
      Name(range: range(body, text), tokens: body, kind: .organisation, canonical: text.string(range(body, text))),
    ]
  }

  private static func range(_ tokens: Range<Int>, _ text: AnnotatedText) -> TextRange {
    TextRange(Int(text.tokens.starts[tokens.lowerBound]), Int(text.tokens.ends[tokens.upperBound - 1]))
  }
}
