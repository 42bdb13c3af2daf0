import Records

/// Whom or what a harm was done to, as claims word it: by it two harms of one kind in one town are told apart.
struct Victims {
  /// One wording: "a black protester", "Michelle Fields", "the police station".
  struct Wording: Hashable {
    /// Capitalised words that name no state; lower case.
    let names: Set<String>
    let sort: Sort
    let isMany: Bool

    /// Two names and no noun: "Ivo Brandt", not "the Merrow refinery".
    var isOnePerson: Bool { names.count > 1 && sort == .person && !isMany }
  }

  enum Sort: Hashable {
    case man, woman, child, force, protester, reporter, passenger, thing, data, person, unknown

    /// Whether no one can be both.
    func excludes(_ other: Sort) -> Bool {
      if self == other || self == .unknown || other == .unknown { return false }
      switch (self, other) {
      case (.man, .woman), (.woman, .man): return true
      case (.thing, .data), (.data, .thing): return false
      case (.thing, _), (.data, _), (_, .thing), (_, .data): return true
      case (.force, .child), (.child, .force), (.force, .protester), (.protester, .force), (.force, .reporter), (.reporter, .force),
        (.force, .passenger), (.passenger, .force), (.protester, .reporter), (.reporter, .protester), (.protester, .passenger),
        (.passenger, .protester), (.reporter, .child), (.child, .reporter), (.reporter, .passenger), (.passenger, .reporter):
        return true
      default: return false
      }
    }
  }

  private(set) var wordings: Set<Wording> = []

  var names: Set<String> { wordings.reduce(into: []) { $0.formUnion($1.names) } }

  init() {}

  /// - Parameter bytes: the text of the article.
  init(_ claims: [Claim], in bytes: [UInt8]) {
    for victim in claims.compactMap(\.harm.victim) where victim.end <= bytes.count {
      wordings.insert(Victims.wording(Array(bytes[victim.range])))
    }
  }

  mutating func formUnion(_ other: Victims) { wordings.formUnion(other.wordings) }

  /// Whether both sides say who it was, and nobody on one side can be anybody on the other.
  func differ(from other: Victims) -> Bool {
    !wordings.isEmpty && !other.wordings.isEmpty
      && wordings.allSatisfy { own in other.wordings.allSatisfy { Victims.differ(own, $0) } }
  }

  /// Whether a name stands on both sides.
  func sharesName(with other: Victims) -> Bool { !names.isDisjoint(with: other.names) }

  /// Whether both sides say who it was, and nothing says that any two are the same: neither a name nor the same sort.
  func isUnlike(_ other: Victims) -> Bool {
    !wordings.isEmpty && !other.wordings.isEmpty
      && !wordings.contains { own in
        other.wordings.contains { !own.names.isDisjoint(with: $0.names) || own.sort == $0.sort && own.sort != .unknown }
      }
  }

  private static func differ(_ a: Wording, _ b: Wording) -> Bool {
    if !a.names.isDisjoint(with: b.names) { return false }
    if a.sort.excludes(b.sort) { return true }
    // "Ivo Brandt" and "shops", "police officers"
    if a.isOnePerson, b.isMany, [.thing, .force, .data].contains(b.sort) { return true }
    if b.isOnePerson, a.isMany, [.thing, .force, .data].contains(a.sort) { return true }
    return !a.names.isEmpty && !b.names.isEmpty && !a.isMany && !b.isMany
  }

  static func wording(_ bytes: [UInt8]) -> Wording {
    let words = Words(bytes)
    var names: Set<String> = []
    var sort = Sort.unknown
    var isMany = false
    for index in 0..<words.count {
      let word = bytes.string(words.bytes(from: index, upTo: index + 1))
      let lower = word.lowercased()
      let first = bytes[Int(words.starts[index])]
      if first >= 65, first <= 90, word.utf8.count > 2, isName(lower) { names.insert(lower) }
      if first >= 48 && first <= 57 || many.contains(lower) { isMany = true }
      // The last noun is the head.
      if let known = sorts[lower] {
        sort = known
      } else if lower.hasSuffix("s"), let known = sorts[String(lower.dropLast())] {
        sort = known
        isMany = true
      }
    }
    if sort == .unknown, names.count > 1, !isMany { sort = .person }
    return Wording(names: names, sort: sort, isMany: isMany)
  }

  private static func isName(_ lower: String) -> Bool {
    if sorts[lower] != nil || opening.contains(lower) { return false }
    switch StateGazetteer.standard.entry(forLowercased: lower)?.kind {
    case .state, .nationality: return false
    default: return true
    }
  }

  private static let opening: Set<String> = [
    "the", "this", "that", "these", "those", "his", "their", "our", "mr", "mrs", "ms", "dr", "one", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "ten", "north", "south", "east", "west", "former",
  ]

  private static let many: Set<String> = [
    "people", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "dozens", "hundred",
    "hundreds", "thousands", "many", "several", "scores", "others", "civilians", "police", "children", "women", "men", "staff", "crew",
    "family",
    "troops", "cops", "kids",
  ]

  private static let sorts: [String: Sort] = {
    var sorts: [String: Sort] = [:]
    for (sort, words) in [
      (Sort.man, "him man father husband brother uncle nephew grandfather boyfriend fiancé gentleman"),
      (.woman, "her woman women mother wife sister aunt niece grandmother girlfriend lady widow"),
      (.child, "boy girl child children baby infant toddler schoolboy schoolgirl kid teenager teen son daughter pupil student youth"),
      (
        .force,
        "police policeman policemen policewoman officer cop guard soldier troops troop sergeant lieutenant deputy sheriff trooper marine agent"
      ),
      (.protester, "protester protestor demonstrator marcher heckler activist"),
      (.reporter, "reporter journalist photographer cameraman columnist correspondent"),
      (.passenger, "passenger pedestrian cyclist motorist driver shopper worshipper tourist patient"),
      (
        .thing,
        """
        station building church mosque synagogue school hospital house home car vehicle bus train van truck bank store shop office window
        courthouse embassy consulate compound base village town city airport plane ship tanker pipeline refinery bridge camp market plant factory
        temple tower club nightclub hotel restaurant annex headquarters barracks convoy checkpoint
        """
      ),
      (
        .data,
        """
        computer server network database system email e-mail emails account website data record file document information laptop password phone
        """
      ),
      (.person, "person people civilian resident worker victim member friend colleague employee candidate leader"),
    ] {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { sorts[String(word)] = sort }
    }
    return sorts
  }()
}
