import Records

/// The fullest form that a text gives each name.
enum NameChains {
  static func canonicalForms(
    of drafts: [NameFinder.Draft], bytes: [UInt8], tokens: Tokens, _ gazetteer: StateGazetteer
  ) -> [String] {
    let words = drafts.map { draft in
      let words = draft.tokens.map { bytes.string(tokens.range($0)) }
      // "Lind" is the end of "Omar Lind, Jr."
      let bare = words.filter { !suffixes.contains($0) }
      return draft.kind == .person && !bare.isEmpty ? bare : words
    }
    let texts = drafts.map { draft in
      bytes.string(TextRange(Int(tokens.starts[draft.tokens.lowerBound]), Int(tokens.ends[draft.tokens.upperBound - 1])))
    }
    let people = People(drafts, words, texts)
    let initials = Initials(drafts, words, texts)
    return drafts.indices.map { index in
      if let name = drafts[index].fullName ?? drafts[index].home { return name }
      if drafts[index].kind == .person {
        let full = people.fullest(words[index], texts[index])
        // A person of the user's file is known by the name that stands there.
        return gazetteer.entry(for: full).flatMap { $0.kind == .person ? $0.canonical : nil } ?? full
      }
      if let entry = drafts[index].entry, entry.kind != .nationality { return entry.canonical }
      if drafts[index].kind == .organisation { return initials.expanded(texts[index]) }
      return texts[index]
    }
  }

  private static let suffixes: Set<String> = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", ","]

  /// Full names of people by each of their words.
  private struct People {
    private var fullNames: [String: [(words: [String], text: String)]] = [:]
    /// The first full name of each spelling class of family names, "Zelensky" and "Zelenskyy"; nil where the text gives that class to people
    /// of different given names.
    private var bearers: [String: (given: ArraySlice<String>, text: String)?] = [:]
    /// The first full name by its given names and the spelling class of its family name.
    private var spellings: [[String]: String] = [:]

    init(_ drafts: [NameFinder.Draft], _ words: [[String]], _ texts: [String]) {
      var seen: Set<String> = []
      for index in drafts.indices where drafts[index].kind == .person && words[index].count > 1 && seen.insert(texts[index]).inserted {
        for word in Set(words[index]) { fullNames[word, default: []].append((words[index], texts[index])) }
        add(words[index], texts[index])
      }
    }

    private mutating func add(_ words: [String], _ text: String) {
      guard let last = words.last else { return }
      let (given, family) = (words.dropLast(), NameSpelling.family(last))
      if spellings[given + [family]] == nil { spellings[given + [family]] = text }
      if let known = bearers[family] {
        if let known, known.given != given { bearers[family] = .some(nil) }
      } else {
        bearers[family] = (given, text)
      }
    }

    /// The longest name that holds these words in this order; the words themselves where two different people could be meant.
    func fullest(_ words: [String], _ text: String) -> String {
      guard let last = words.last else { return text }
      let candidates = (fullNames[last] ?? []).filter { isPart(words, of: $0.words) }
      guard let best = candidates.max(by: { ($0.words.count, $1.text) < ($1.words.count, $0.text) }) else {
        return otherSpelling(words) ?? text
      }
      if words.count > 1, best.text == text, let other = otherSpelling(words) { return other }
      // "Sergei Petrov" and "Anna Petrova Petrov" in one text: "Petrov" alone stays "Petrov".
      guard candidates.allSatisfy({ isPart($0.words, of: best.words) }) else { return text }
      return best.text
    }

    /// The full name that the text has first in another transliteration: "Volodymyr Zelensky" for a later "Zelenskyy" or "Volodymyr
    /// Zelenskyy". Within one text a given name is spelled one way, so "Dmitry Lind" and "Dimitri Lind" are two people.
    private func otherSpelling(_ words: [String]) -> String? {
      guard let last = words.last else { return nil }
      let family = NameSpelling.family(last)
      return words.count == 1 ? (bearers[family] ?? nil)?.text : spellings[words.dropLast() + [family]]
    }

    /// Whether the words stand in `name` in the same order, beginning or ending with it.
    private func isPart(_ words: [String], of name: [String]) -> Bool {
      guard words.first == name.first || words.last == name.last else { return false }
      var rest = words[...]
      for word in name where rest.first == word { rest = rest.dropFirst() }
      return rest.isEmpty
    }
  }

  /// Organisations by their initials: "Security Service (SS)".
  private struct Initials {
    private var names: [String: String] = [:]

    init(_ drafts: [NameFinder.Draft], _ words: [[String]], _ texts: [String]) {
      for index in drafts.indices where drafts[index].kind == .organisation && words[index].count > 2 {
        let initials = String(words[index].compactMap(\.first).filter(\.isUppercase))
        if initials.count > 2, names[initials] == nil { names[initials] = texts[index] }
      }
    }

    func expanded(_ text: String) -> String { names[text] ?? text }
  }
}
