/// States, their people, capitals and seats of government, territories, international bodies, agencies and armed groups,
/// with the spellings that news English uses. Plain facts, no weights, no opinion on recognition.
///
/// Shipped (`GeneratedStates`, `StateAdditions`, `OtherActors`), with the user's own actors over it. Stages can't import one another and
/// both names and claims need these words, so the look-up stands here.
public struct StateGazetteer: Sendable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case state
    /// "Russian", "Russians": the people or what belongs to the state.
    case nationality
    case capital
    /// A building, district or office that stands for a government: "Kremlin".
    case seat
    /// A part of a state or a land of disputed standing: "Crimea", "Gaza".
    case territory
    /// An international organisation.
    case body
    /// A ministry, service or force of one state.
    case agency
    case armedGroup = "armed-group"
    /// Of the user's file alone.
    case person
  }

  public struct Entry: Sendable, Hashable {
    /// "United States", "Russia" (also for "Russian"), "Tel Aviv", "Kremlin", "Islamic State".
    public let canonical: String
    public let kind: Kind
    /// The state it belongs to; its own name for a state; nil for bodies, armed groups and peoples without a state.
    public let state: String?
  }

  /// What the shipped tables say; within `withValue`, with the actors of the user's file.
  ///
  /// A value of the task, not of the program: one replay reads several runs, each with the actors that its archive has.
  @TaskLocal public static var standard = StateGazetteer.shipped

  public static let shipped = StateGazetteer(actors: [])

  /// The number of words in the longest spelling.
  public var longestWordCount: Int { table.longest }
  /// The user's actors, in the order of the file.
  public var actors: [ListedActor] { table.actors }
  private let table: Table

  /// - Parameter actors: the user's own, which win over what is shipped.
  public init(actors: [ListedActor]) { table = Table(actors) }

  /// The entry of a name as it stands in a text.
  ///
  /// Initials that are also words ("US", "IS", "WHO") count in capitals only; anything else needs one capital letter. Spellings that
  /// others bear as well ("Senate") have none: see `shared`.
  /// - Parameter words: without article and possessive, one space between words.
  public func entry(for words: String) -> Entry? {
    if let entry = table.exact[words] { return entry }
    let lower = words.lowercased()
    return lower == words ? nil : table.lowercased[lower]
  }

  /// The entry of a lower-cased spelling; initials that are also words are found in capitals as well.
  public func entry(forLowercased words: String) -> Entry? {
    table.lowercased[words] ?? table.exact[words.uppercased()]
  }

  /// The state that a name of a state, a nationality, a capital or a seat stands for.
  public func state(named words: String) -> String? { entry(for: words)?.state }

  /// An actor that a spelling may stand for, which others bear as well.
  public struct Candidate: Sendable, Hashable {
    public let entry: Entry
    /// States whose company tells that this actor is meant: Sudan for the RSF of Sudan. Empty where only its full name tells.
    public let homes: [String]
  }

  /// Whom "RSF" or "Senate" may stand for, in the order of the tables; empty for what one actor alone is called.
  public func shared(_ words: String) -> [Candidate] { table.shared[words] ?? table.shared[words.lowercased()] ?? [] }

  /// What the user's file says of an actor; nil for those that are shipped.
  public func actor(named canonical: String) -> ListedActor? { table.actorsByName[canonical] }
}

extension StateGazetteer {
  /// One way to write an entry.
  public struct Spelling: Sendable {
    public let words: String
    /// Whether it counts exactly as written only ("US", "WHO").
    public let isExact: Bool
    public let entry: Entry
  }

  /// Every spelling, in the order of the alphabet; lower case but for the exact ones. A shared one has its first candidate.
  public var spellings: [Spelling] {
    let any = table.lowercased.map { Spelling(words: $0.key, isExact: false, entry: $0.value) }
    let strict = table.exact.map { Spelling(words: $0.key, isExact: true, entry: $0.value) }
    let shared = table.shared.compactMap { words, candidates in
      candidates.first.map { Spelling(words: words, isExact: words != words.lowercased(), entry: $0.entry) }
    }
    return (any + strict + shared).sorted { ($0.words, $0.isExact ? 0 : 1) < ($1.words, $1.isExact ? 0 : 1) }
  }
}

extension StateGazetteer {
  /// The spellings by their words. A class, so that a registry is handed on by one reference.
  fileprivate final class Table: Sendable {
    let lowercased: [String: Entry]
    let exact: [String: Entry]
    /// Lower case, but for what counts as written only.
    let shared: [String: [Candidate]]
    let longest: Int
    let actors: [ListedActor]
    let actorsByName: [String: ListedActor]

    init(_ actors: [ListedActor]) {
      var rows = TableRows()
      for actor in actors { rows.add(actor) }
      rows.addShipped()
      lowercased = rows.lowercased
      exact = rows.exact
      shared = rows.shared
      longest = rows.longest
      self.actors = actors
      actorsByName = Dictionary(actors.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

/// Reads the tables. Earlier spellings win: the user's over the shipped, "Georgia" the state over any other, "Singapore" the state over
/// the capital.
private struct TableRows {
  typealias Entry = StateGazetteer.Entry

  var lowercased: [String: Entry] = [:]
  var exact: [String: Entry] = [:]
  var shared: [String: [StateGazetteer.Candidate]] = [:]
  var longest = 1
  /// Spellings of the user's file, which no shipped row may share.
  private var taken: Set<String> = []

  mutating func addShipped() {
    let states = TableRows.states()
    for row in states { add(row.names, .state, canonical: row.name, state: row.name) }
    let armed = TableRows.rows(OtherActors.armedGroups)
    for row in armed { add(row[0], .armedGroup, canonical: row[0][0], state: nil, homes: row.count > 1 ? row[1] : []) }
    for row in TableRows.rows(OtherActors.bodies) { add(row[0], .body, canonical: row[0][0], state: nil) }
    for row in states {
      add(row.people, .nationality, canonical: row.name, state: row.name)
      for seat in row.seats { add(seat, .seat, canonical: seat[0], state: row.name) }
      for city in row.cities { add(city, .capital, canonical: city[0], state: row.name) }
    }
    for row in TableRows.rows(OtherActors.territories) {
      add(row[0], .territory, canonical: row[0][0], state: row.count > 2 ? row[2].first : nil)
      if row.count > 1 { add(row[1], .nationality, canonical: row[0][0], state: nil) }
    }
    for row in TableRows.rows(OtherActors.agencies) {
      add(row[0], .agency, canonical: row[0][0], state: row.count > 1 ? row[1].first : nil, homes: row.count > 1 ? row[1] : [])
    }
    for row in TableRows.rows(OtherActors.peoples) { add(row[0], .nationality, canonical: row[0][0], state: nil) }
  }

  /// A user's actor: an alias all in capitals counts as written only.
  mutating func add(_ actor: ListedActor) {
    let state = actor.kind == .state ? actor.name : actor.links.first { $0.kind == .speaksFor }?.to
    add(([actor.name] + actor.aliases).map(TableRows.marked), actor.kind.listed, canonical: actor.name, state: state)
    add(actor.people, .nationality, canonical: actor.name, state: actor.name)
    for city in actor.cities { add([city], .capital, canonical: city, state: actor.name) }
    for seat in actor.seats { add([seat], .seat, canonical: seat, state: actor.name) }
    taken = Set(lowercased.keys).union(exact.keys)
  }

  private static func marked(_ alias: String) -> String { alias == alias.uppercased() && !alias.contains(" ") ? "=" + alias : alias }

  /// `=US` is the spelling "US" that counts in capitals only, `~Senate` one that others bear.
  fileprivate static func plain(_ spelling: String) -> String { String(spelling.drop { $0 == "=" || $0 == "~" }) }

  private mutating func add(
    _ spellings: [String], _ kind: StateGazetteer.Kind, canonical: String, state: String?, homes: [String] = []
  ) {
    let entry = Entry(canonical: TableRows.plain(canonical), kind: kind, state: state)
    for spelling in spellings {
      let words = TableRows.plain(spelling)
      let isShared = spelling.hasPrefix("~")
      let isExact = spelling.hasPrefix("=") || spelling.hasPrefix("~=")
      longest = max(longest, words.split(separator: " ").count)
      for form in words.contains("'") ? [words, TableRows.curly(words)] : [words] {
        let key = isExact ? form : form.lowercased()
        if isShared {
          if !taken.contains(key), exact[form] == nil { shared[key, default: []].append(.init(entry: entry, homes: homes)) }
        } else if isExact {
          if exact[key] == nil { exact[key] = entry }
        } else if lowercased[key] == nil {
          lowercased[key] = entry
        }
      }
    }
  }

  /// "Côte d’Ivoire" beside "Côte d'Ivoire".
  private static func curly(_ words: String) -> String { String(words.map { $0 == "'" ? "’" : $0 }) }
}

// MARK: - Columns

extension TableRows {
  fileprivate struct State {
    var names: [String]
    var people: [String]
    /// The spellings of each city.
    var cities: [[String]]
    var seats: [[String]]

    var name: String { TableRows.plain(names[0]) }

    /// These columns before those of the generated row; a repeated spelling stands where it stood first.
    func over(_ generated: State) -> State {
      func joined(_ a: [String], _ b: [String]) -> [String] { a + b.filter { !a.contains($0) } }
      let known = Set(cities.flatMap { $0 })
      return State(
        names: joined(names, generated.names), people: joined(people, generated.people),
        cities: cities + generated.cities.filter { known.isDisjoint(with: $0) }, seats: seats + generated.seats)
    }
  }

  /// The generated rows with what is laid over them, in the order of the generated; further states behind.
  private static func states() -> [State] {
    let generated = StateTableText.rows(GeneratedStates.rows)
    var places: [String: Int] = [:]
    var states: [State] = generated.enumerated().map { place, row in
      places[row[0]] = place
      return state(row)
    }
    for row in StateTableText.rows(StateAdditions.rows) {
      let addition = state(row)
      if let place = places[row[0]] { states[place] = addition.over(states[place]) } else { states.append(addition) }
    }
    return states
  }

  private static func state(_ row: [String]) -> State {
    func column(_ index: Int) -> String { row.count > index ? row[index] : "" }
    return State(
      names: StateTableText.list(column(1), ","), people: StateTableText.list(column(2), ","),
      cities: StateTableText.list(column(3), ";").map { StateTableText.list($0, ",") },
      seats: StateTableText.list(column(4), ";").map { StateTableText.list($0, ",") })
  }

  /// One row a line, columns parted by `|`, spellings by `,`.
  private static func rows(_ table: String) -> [[[String]]] {
    StateTableText.rows(table).map { $0.map { StateTableText.list($0, ",") } }
  }
}

private enum StateTableText {
  static func rows(_ table: String) -> [[String]] {
    table.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
    }
  }

  static func list(_ column: String, _ separator: Character) -> [String] {
    column.split(separator: separator).map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
