import Records

/// Keys and titles of events, from the words of their earliest articles; nothing is invented.
struct EventNaming {
  private var taken: [String: Int] = [:]
  private var used: Set<String>

  /// - Parameter avoided: keys of events that are not here, or that have theirs already.
  init(avoiding avoided: Set<String> = []) { used = avoided }

  /// Readable and stable: kind, place and date of the earliest article that tells of the event; where it gives neither place nor
  /// date, the names within its words for the harm, else the end of its identifier. A second event of the same name gets a number.
  mutating func key(_ draft: EventDraft, first: Article) -> EventID {
    let opening = draft.claims.filter { $0.article == draft.articles[0] }.map(\.claim)
    let telling = opening.filter { HarmClass(kind: $0.harm.kind) != .unspecified }
    let named = telling.first { $0.form != .quoted } ?? telling.first ?? opening[0]
    var details: [String] = []
    if let place = opening.lazy.compactMap(\.harm.place).first { details.append(place) }
    if let date = opening.lazy.compactMap({ EventNaming.date($0.harm.date) }).first { details.append(date) }
    if details.isEmpty { details = ArticleEvent.names(in: EventNaming.mention(named, in: first)).map(\.text) }
    if details.isEmpty { details = [String(first.id.value.suffix(6))] }
    let kind = HarmClass(kind: named.harm.kind) == .unspecified ? "unspecified" : named.harm.kind
    let plain = ([kind] + details).map(EventNaming.slug).filter { !$0.isEmpty }.joined(separator: "-")
    return EventID(numbered(plain))
  }

  /// "attack-camp", "attack-camp-2"; a number that an event at "Camp 2" has already is passed over.
  private mutating func numbered(_ plain: String) -> String {
    var count = taken[plain] ?? 0
    var key: String
    repeat {
      count += 1
      key = count == 1 ? plain : "\(plain)-\(count)"
    } while !used.insert(key).inserted
    taken[plain] = count
    return key
  }

  /// The words for the harm with its place; without one, with what it was done to; where no clause says more than one bare word, what
  /// somebody did, else that word and the headline it stands under: a headline names what its article is about, and that may be another
  /// matter. Where no claim has a word for its harm, the words of one from that on which it hangs.
  static func title(_ draft: EventDraft, articles: [ComparedArticle]) -> String {
    let first = articles[draft.articles[0]].article
    let place = draft.place.map { ", " + $0.split { $0.isWhitespace }.joined(separator: " ") } ?? ""
    let mentioned = draft.claims.filter { $0.claim.harm.mention != nil && HarmClass(kind: $0.claim.harm.kind) != .unspecified }
    // A word that names a harm before a word of no list ("attack" before "departure"), and the outlets' word before one that a party
    // chose: a minister's "massacre" is no name for what all others call a bombing.
    let harms = mentioned.filter { HarmClass(kind: $0.claim.harm.kind) != .other }
    let telling = harms.isEmpty ? mentioned : harms
    let own = telling.filter { $0.claim.form != .quoted }
    let alike = commonest(own.isEmpty ? telling : own)
    let isVerbal = { (entry: (article: Int, claim: Claim)) in isVerb(entry.claim, in: articles[entry.article].article) }
    guard let named = alike.first(where: { !isVerbal($0) }) ?? alike.first else {
      let said = draft.claims.filter { $0.claim.stance.polarity == .attributes }.prefix(8).lazy.compactMap {
        deed($0.claim, in: Array(articles[$0.article].article.text.utf8))
      }
      return said.first ?? first.title ?? draft.kind + place
    }
    // "punched a guard at the gate, Merrow": a verb says what was done, and is no name.
    if isVerbal(named), let told = deed(of: alike, articles) {
      return draft.place.map { told.contains($0) } ?? true ? told : told + place
    }
    let words = plain(mention(named.claim, in: articles[named.article].article))
    if words.isEmpty || (place.isEmpty && !words.contains(" ")) {
      // A handful of claims say it, or none does.
      let told = alike.prefix(8).lazy.compactMap { named in
        named.claim.harm.mention.flatMap { whole($0, in: Array(articles[named.article].article.text.utf8)) }
      }
      let bare = (words.isEmpty ? draft.kind : words) + place
      return told.first ?? deed(of: alike, articles) ?? first.title.map { "\(bare), in “\($0)”" } ?? bare
    }
    guard let known = draft.place, !Places.agree(words, known) else { return words }
    return words + place
  }

  /// What somebody did, as claims have it that say so: "gunned down 49 people at a club".
  private static func deed(of claims: [(article: Int, claim: Claim)], _ articles: [ComparedArticle]) -> String? {
    claims.lazy.filter { entry in
      entry.claim.stance.polarity == .attributes
        && (isVerb(entry.claim, in: articles[entry.article].article)
          || (entry.claim.harm.mention.map { $0.overlaps(entry.claim.cue) } ?? false))
    }.prefix(8).lazy.compactMap { deed($0.claim, in: Array(articles[$0.article].article.text.utf8)) }.first
  }

  /// Whether the harm is told by a verb: "punched" of an assault.
  private static func isVerb(_ claim: Claim, in article: Article) -> Bool {
    let word = String(decoding: mention(claim, in: article), as: UTF8.self).lowercased()
    return !word.isEmpty && !word.contains(" ") && ![claim.harm.kind, claim.harm.kind + "s", claim.harm.kind + "es"].contains(word)
      && (word.hasSuffix("ed") || word.hasSuffix("ing") || HarmClass(kind: word) == .other)
  }

  /// The words of a claim from the verb of its harm, or from the word that it hangs on; of a passive, with the subject.
  private static func deed(_ claim: Claim, in bytes: [UInt8]) -> String? {
    let mention = claim.harm.mention.flatMap { claim.evidence.contains($0) && !$0.overlaps(claim.cue) ? $0 : nil }
    let start = mention?.start ?? claim.cue.start
    guard claim.evidence.end <= bytes.count, claim.evidence.start <= start, start < claim.evidence.end else { return nil }
    // Of a passive, whom it hit stands before the verb.
    let victim = claim.harm.victim.flatMap { $0.end <= start && $0.start >= claim.evidence.start ? $0.start : nil }
    let opening = victim ?? max(claim.evidence.start, min(claim.clause.start, start))
    let before = String(decoding: bytes[opening..<start], as: UTF8.self)
      .split { $0 == " " || $0.isNewline }.suffix(victim == nil ? subjectWords : longestDeed)
    let isPassive = before.suffix(2).contains { passive.contains($0.lowercased()) }
    var words: [Substring] = isPassive ? Array(before) : []
    var isCut = false
    for word in String(decoding: bytes[start..<claim.evidence.end], as: UTF8.self).prefix(while: { !$0.isNewline }).split(
      separator: " ")
    {
      guard let first = word.first, first != "(", first != "[", first != "—", first != "–", first != "-" else { break }
      if words.count >= longestDeed {
        isCut = true
        break
      }
      if words.count > before.count || !isPassive, words.count > 2, finite.contains(word.lowercased()) { break }
      words.append(word)
      let bare = word.filter { !quotationMarks.contains($0) }
      if let last = bare.last, ",;:?!…)]".contains(last) || last == "." && !isAbbreviation(bare[...]) { break }
    }
    let text = words.map { $0.replacing("''", with: "").filter { !quotationMarks.contains($0) } }.filter { !$0.isEmpty }
    var kept = text[...]
    // Cut in mid-clause: back to where the clause begins.
    if isCut, let clause = kept.suffix(6).lastIndex(where: { parting.contains($0.lowercased()) }), clause > 2 { kept = kept[..<clause] }
    while let last = kept.last, hanging.contains(last.lowercased()) || parting.contains(last.lowercased()) { kept.removeLast() }
    guard kept.count > 1, var last = kept.last else { return nil }
    while let mark = last.last, ",;:?!…).".contains(mark), !isAbbreviation(last[...]) { last.removeLast() }
    return (kept.dropLast() + [last]).joined(separator: " ")
  }

  /// With them the harm's own clause is over: "the attack by the group appears to have".
  private static let finite: Set<String> = [
    "is", "are", "has", "have", "appears", "appear", "seems", "seem", "will", "would", "could", "may", "might", "said", "says", "which",
    "who",
  ]
  private static let subjectWords = 6
  private static let longestDeed = 12
  private static let passive: Set<String> = ["was", "were", "been", "being", "is", "are", "be", "got"]

  /// The claims with the kind of harm that most claims have; of kinds as frequent, the first.
  private static func commonest(_ claims: [(article: Int, claim: Claim)]) -> [(article: Int, claim: Claim)] {
    let counts = Dictionary(claims.map { ($0.claim.harm.kind, 1) }, uniquingKeysWith: +)
    let most = counts.values.max()
    let kind = claims.first { counts[$0.claim.harm.kind] == most }?.claim.harm.kind
    return claims.filter { $0.claim.harm.kind == kind }
  }

  /// The harm with what it was done to: "murder of a schoolboy", "attack on a mosque in northern Iraq"; nil where its clause does not say.
  static func whole(_ mention: TextRange, in bytes: [UInt8]) -> String? {
    guard mention.end <= bytes.count else { return nil }
    let harm = plain(Array(bytes[mention.range]))
    var end = min(bytes.count, mention.end + longestBytes)
    while end < bytes.count, end > mention.end, bytes[end] != 32 { end -= 1 }
    let rest = String(decoding: bytes[mention.end..<end], as: UTF8.self).prefix { !$0.isNewline }
    var words: [String] = []
    for word in rest.split(separator: " ") {
      let isShort = isAbbreviation(word)
      let bare = isShort ? word : word.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" || $0 == "’" }
      let lower = bare.lowercased()
      if bare.isEmpty || parting.contains(lower) || DayMentions.isMonth(lower) || words.count == longestComplement { break }
      if words.count == 1, bare.first?.isNumber == true { break }
      words.append(String(bare))
      if bare.utf8.count < word.utf8.count { break }
    }
    while let last = words.last, hanging.contains(last.lowercased()) { words.removeLast() }
    guard let opening = words.first, words.count > 1, ["of", "on", "against"].contains(opening), !harm.isEmpty else { return nil }
    return harm + " " + words.joined(separator: " ")
  }

  /// "U.S.", "Mr.", "St.": its stop ends nothing.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    guard word.last == "." else { return false }
    let letters = word.split(separator: ".")
    return letters.count > 1 && letters.allSatisfy { $0.count == 1 }
      || ["Mr.", "Mrs.", "Ms.", "Dr.", "St.", "Gen.", "Gov.", "Sen."].contains(word)
  }

  private static let longestBytes = 120
  private static let longestComplement = 9

  /// Words with which something else begins.
  private static let parting: Set<String> = [
    "that", "which", "who", "whom", "whose", "and", "or", "but", "after", "before", "when", "while", "as", "because", "if", "since",
    "until", "by", "from", "with", "for", "is", "was", "were", "are", "be", "been", "has", "have", "had", "did", "does", "do", "will",
    "would", "could", "should", "may", "might", "said", "says", "not", "to", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "last", "this", "him", "her", "them", "it", "me", "us", "they", "he", "she", "we", "i",
  ]
  private static let hanging: Set<String> = [
    "of", "on", "in", "at", "near", "against", "the", "a", "an", "his", "their", "its", "our", "so", "every",
    "several", "into", "about", "over", "through", "under", "between", "during", "more", "than", "most", "some", "both", "my", "your",
  ]

  private static func mention(_ claim: Claim, in article: Article) -> [UInt8] {
    let bytes = article.text.utf8
    guard let mention = claim.harm.mention, mention.end <= bytes.count else { return [] }
    let start = bytes.index(bytes.startIndex, offsetBy: mention.start)
    return Array(bytes[start..<bytes.index(start, offsetBy: mention.end - mention.start)])
  }

  /// One line, without what points at the harm and does not name it ("this atrocity"), and without marks of a quotation that was cut.
  private static func plain(_ mention: [UInt8]) -> String {
    let words = String(decoding: mention, as: UTF8.self).filter { !quotationMarks.contains($0) }.split { $0 == " " || $0.isNewline }
    let telling = words.drop { word in [pointers, foretold, judgements].contains { $0.contains(word.lowercased()) } }
    // "two first-degree murder charges": the number is of the charges.
    let isCount = telling.count > 1 && telling.first.map { numbers.contains($0.lowercased()) } ?? false
    return (isCount && telling.last?.hasSuffix("s") == false ? telling.dropFirst() : telling).joined(separator: " ")
  }

  private static let numbers: Set<String> = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  private static let quotationMarks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

  /// Words of a warning: what has happened is no longer imminent.
  private static let foretold: Set<String> = [
    "imminent", "impending", "planned", "possible", "potential", "likely", "future", "threatened", "feared", "further", "new",
  ]

  /// What a voice thinks of the harm is no part of its name.
  private static let judgements: Set<String> = [
    "flagrant", "brutal", "shocking", "heinous", "barbaric", "cowardly", "horrific", "horrible", "terrible", "despicable", "senseless",
    "appalling", "vicious", "savage", "vile", "outrageous", "latest", "recent", "tragic", "gruesome", "cruel", "wicked", "evil",
    "unprovoked", "up",
  ]

  private static let pointers: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "such", "any", "some", "another", "his", "her", "its", "their", "our", "my", "your",
  ]

  /// A day, a month or a year, as far as both ends agree.
  static func date(_ interval: PartialInterval?) -> String? {
    guard let interval, let start = interval.start else { return nil }
    let first = String(start.prefix(10))
    guard let end = interval.end else { return first }
    let last = String(end.prefix(10))
    if first == last { return first }
    for length in [7, 4] where first.prefix(length) == last.prefix(length) && first.utf8.count >= length {
      return String(first.prefix(length))
    }
    return nil
  }

  private static func slug(_ text: String) -> String {
    NameKey(text).text.split(separator: " ").joined(separator: "-")
  }
}
