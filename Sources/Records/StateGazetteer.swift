/// States, their people, capitals and seats of government, territories, international bodies, agencies and armed groups,
/// with the spellings that news English uses. Plain facts, no weights, no opinion on recognition.
///
/// Stages can't import one another and both names and claims need these words, so the look-up stands here.
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
  }

  public struct Entry: Sendable, Hashable {
    /// "United States", "Russia" (also for "Russian"), "Moscow", "Kremlin", "Islamic State".
    public let canonical: String
    public let kind: Kind
    /// The state it belongs to; its own name for a state; nil for bodies, armed groups and peoples without a state.
    public let state: String?
  }

  public static let standard = StateGazetteer(
    states: StateTable.states, peoples: StateTable.peoples, territories: StateTable.territories, bodies: StateTable.bodies,
    agencies: StateTable.agencies, armedGroups: StateTable.armedGroups)

  /// The number of words in the longest spelling.
  public let longestWordCount: Int
  private let lowercased: [String: Entry]
  private let exact: [String: Entry]

  /// The entry of a name as it stands in a text.
  ///
  /// Initials that are also words ("US", "IS", "WHO") count in capitals only; anything else needs one capital letter.
  /// - Parameter words: without article and possessive, one space between words.
  public func entry(for words: String) -> Entry? {
    if let entry = exact[words] { return entry }
    let lower = words.lowercased()
    return lower == words ? nil : lowercased[lower]
  }

  /// The entry of a lower-cased spelling; initials that are also words are found in capitals as well.
  public func entry(forLowercased words: String) -> Entry? {
    lowercased[words] ?? exact[words.uppercased()]
  }

  /// The state that a name of a state, a nationality, a capital or a seat stands for.
  public func state(named words: String) -> String? { entry(for: words)?.state }

  private init(states: String, peoples: String, territories: String, bodies: String, agencies: String, armedGroups: String) {
    var table = Builder()
    // Earlier spellings win: "Georgia" the state over any other, "Singapore" the state over the capital.
    let stateRows = Builder.rows(states)
    for row in stateRows { table.add(row[0], .state, canonical: row[0][0], state: row[0][0]) }
    for row in Builder.rows(armedGroups) { table.add(row[0], .armedGroup, canonical: row[0][0], state: nil) }
    for row in Builder.rows(bodies) { table.add(row[0], .body, canonical: row[0][0], state: nil) }
    for row in stateRows {
      if row.count > 1 { table.add(row[1], .nationality, canonical: row[0][0], state: row[0][0]) }
      if row.count > 3 {
        for seat in row[3] { table.add([seat], .seat, canonical: Builder.plain(seat), state: row[0][0]) }
      }
      if row.count > 2, let capital = row[2].first {
        table.add(row[2], .capital, canonical: Builder.plain(capital), state: row[0][0])
      }
    }
    for row in Builder.rows(territories) {
      table.add(row[0], .territory, canonical: row[0][0], state: row.count > 2 ? row[2].first : nil)
      if row.count > 1 { table.add(row[1], .nationality, canonical: row[0][0], state: nil) }
    }
    for row in Builder.rows(agencies) {
      table.add(row[0], .agency, canonical: row[0][0], state: row.count > 1 ? row[1].first : nil)
    }
    for row in Builder.rows(peoples) { table.add(row[0], .nationality, canonical: Builder.plain(row[0][0]), state: nil) }
    lowercased = table.lowercased
    exact = table.exact
    longestWordCount = table.longest
  }

  private struct Builder {
    var lowercased: [String: Entry] = [:]
    var exact: [String: Entry] = [:]
    var longest = 1

    /// One row a line, columns parted by `|`, spellings by `,`.
    static func rows(_ table: String) -> [[[String]]] {
      table.split(separator: "\n").map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).map { column in
          column.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
        }
      }
    }

    /// `=US` is the spelling "US" that counts in capitals only.
    static func plain(_ spelling: String) -> String { spelling.hasPrefix("=") ? String(spelling.dropFirst()) : spelling }

    mutating func add(_ spellings: [String], _ kind: Kind, canonical: String, state: String?) {
      let entry = Entry(canonical: Builder.plain(canonical), kind: kind, state: state)
      for spelling in spellings {
        let words = Builder.plain(spelling)
        longest = max(longest, words.split(separator: " ").count)
        if spelling.hasPrefix("=") {
          if exact[words] == nil { exact[words] = entry }
        } else if lowercased[words.lowercased()] == nil {
          lowercased[words.lowercased()] = entry
        }
      }
    }

    private static func trimmed(_ text: Substring) -> String {
      var text = text
      while text.first == " " { text.removeFirst() }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }
}

extension StateGazetteer {
  /// One way to write an entry.
  public struct Spelling: Sendable {
    public let words: String
    /// Whether it counts exactly as written only ("US", "WHO").
    public let isExact: Bool
    public let entry: Entry
  }

  /// Every spelling, in the order of the alphabet; lower case but for the exact ones.
  public var spellings: [Spelling] {
    let any = lowercased.map { Spelling(words: $0.key, isExact: false, entry: $0.value) }
    let strict = exact.map { Spelling(words: $0.key, isExact: true, entry: $0.value) }
    return (any + strict).sorted { $0.words < $1.words }
  }
}
