import Records

/// What one article says of one event: claims about harms that can be the same.
struct ArticleEvent {
  var claims: [Claim]
  var kind: String
  var place: String?
  var date: PartialInterval?
  /// Names within the words for the harm: "Crocus City Hall" of "the Crocus City Hall attack".
  var mentionNames: Set<NameKey> = []
  var victims = Victims()
  /// Those who did it, by name, and by the voice that says so the surnames of persons.
  var doers: [String: Voice] = [:]
  var deeds: [String: Set<Substring>] = [:]
  /// Of police and crowds, those that the text itself says did it.
  var sides: Set<Doers.Side> = []
  var harms: Set<HarmClass> = []
  /// Names of weight in the article that stand beside words for such a harm, with how often.
  var harmNames: [NameKey: Int] = [:]
  var placeKey: NameKey?
  var actors: Set<NameKey> = []
  /// Those of `actors` who are persons: in one story a person stands accused of one harm, a group or a state of many.
  var people: Set<NameKey> = []
  /// Surnames of the persons who speak or stand accused: they name no affair.
  var voices: Set<String> = []
  /// Claims here for their accused: their word for the harm is another's.
  var foreignHarms: Set<ClaimID> = []
  /// Apart from another part only in who did it: not to be put together again.
  var isDeedOfAnother = false

  /// Parts the claims of one article by the harm they are about.
  ///
  /// Claims about a harm without a name ("it", "his role"), or with a word of no list, go with the harm that most claims about the same
  /// actor, or within some three sentences, are about.
  /// - Parameters:
  ///   - claims: in text order.
  ///   - bytes: the text of the article.
  ///   - isPublic: whether a name is known from so many stories that it stands for no harm.
  static func parts(
    _ claims: [Claim], in bytes: [UInt8], _ context: EventContext, isPublic: (NameKey) -> Bool
  ) -> [ArticleEvent] {
    var parts: [ArticleEvent] = []
    var nameless: [Claim] = []
    let knowsHarm = claims.contains { !HarmClass(kind: $0.harm.kind).isOpen }
    let recalled = RecalledHarms(claims, in: bytes, published: context.day)
    lazy var words = WordPlaces(bytes)
    for claim in claims.filter({ $0.harm.mention != nil }) + claims.filter({ $0.harm.mention == nil }) {
      let harm = HarmClass(kind: claim.harm.kind)
      guard harm != .unspecified, harm != .other || !knowsHarm else {
        nameless.append(claim)
        continue
      }
      // "He is innocent": of what he stands accused of, whatever harm was named last.
      if claim.harm.mention == nil, let index = parts.firstIndex(where: { $0.accuses(claim.actor) }) {
        parts[index].add(claim, in: bytes)
        parts[index].foreignHarms.insert(claim.id)
        continue
      }
      let alike = parts.indices.filter { parts[$0].accepts(claim.harm) }
      let fits = { (index: Int) in
        !Doers.differ(claim, from: parts[index].sides) && !DeedsOfOneVoice.differ(claim, from: parts[index].deeds, in: &words)
          && !recalled.differ(claim, from: parts[index]) && !parts[index].harmsOthers(than: claim, in: bytes)
      }
      let told = pointsBack(claim, in: bytes) ? alike.max { parts[$0].last < parts[$1].last } : nil
      if let index = told.flatMap({ fits($0) ? $0 : nil }) ?? alike.first(where: fits) {
        parts[index].add(claim, in: bytes)
      } else {
        parts.append(ArticleEvent(claim, kind: claim.harm.kind, in: bytes))
        parts[parts.count - 1].isDeedOfAnother = !alike.isEmpty
      }
    }
    for claim in nameless {
      if let index = parts.firstIndex(where: { $0.accuses(claim.actor) }) ?? nearby(claim, parts) {
        parts[index].add(claim, in: bytes)
      } else {
        parts.append(ArticleEvent(claim, kind: "unspecified", in: bytes))
      }
    }
    let beside = HarmNames(title: context.title, text: bytes, names: context.names)
    let telling = context.wording.prefix(tellingTerms).map(\.hash)
    let largest = parts.indices.max { (parts[$0].claims.count, $1) < (parts[$1].claims.count, $0) }
    return parts.indices.map { number in
      var part = parts[number]
      // Of several harms of a kind, the article's names are those of the one that it tells most of.
      let isOneOfMany = number != largest && parts.indices.contains { $0 != number && HarmClass.agreement(parts[$0].kind, part.kind) > 0 }
      part.claims.sort { ($0.clause, $0.id) < ($1.clause, $1.id) }
      for mention in part.claims.compactMap(\.harm.mention) where mention.end <= bytes.count {
        part.mentionNames.formUnion(ArticleEvent.names(in: Array(bytes[mention.range])))
      }
      part.mentionNames.formUnion(part.victims.names.map { NameKey(text: $0) })
      part.placeKey = part.place.map { NameKey($0) }
      part.actors = Set(part.claims.map { NameKey($0.actor.name) })
      part.people = Set(part.claims.filter { $0.actor.kind == .person }.map { NameKey($0.actor.name) })
      part.voices = Set(
        part.claims.flatMap { [$0.speaker, $0.actor] }.filter { $0.kind == .person }.compactMap {
          NameKey($0.name).words.last.map(String.init)
        })
      part.mentionNames = part.mentionNames.filter { !part.isVoice($0) && !isPublic($0) }
      part.harmNames = beside.names(beside: part.kind, within: isOneOfMany ? part.claims.map(\.evidence) : nil, telling: telling) {
        !part.isVoice($0) && !isPublic($0)
      }
      return part
    }
  }

  /// Whether other people did it to others.
  ///
  /// One man's two deeds are two harms where they are of two kinds as well: he stabbed his wife, and years later shot a guard.
  private func harmsOthers(than claim: Claim, in bytes: [UInt8]) -> Bool {
    guard Victims([claim], in: bytes).differ(from: victims) else { return false }
    let harm = HarmClass(kind: claim.harm.kind)
    return !isDoneBy(claim.actor) || harm != .violence && !harms.contains(harm) && !harms.contains(.violence)
  }

  /// Whether a claim has it done by the same.
  func isDoneBy(_ actor: Voice) -> Bool { doers.values.contains { ArticleEvent.isSameDoer(actor, $0) } }

  /// A name that both hold; a description ("a supporter", "officers") may be of anybody.
  static func isSameDoer(_ a: Voice, _ b: Voice) -> Bool {
    let named = { (voice: Voice) in Set(NameKey(voice.name).words.filter { _ in voice.name.first?.isUppercase ?? false }) }
    let isCommon = { (voice: Voice) in voice.name.split(separator: " ").last?.first?.isLowercase ?? true }
    if isCommon(a) || isCommon(b) { return a.name == b.name && !isCommon(a) }
    return !named(a).isDisjoint(with: named(b))
  }

  /// "that attack": the one told last.
  private static func pointsBack(_ claim: Claim, in bytes: [UInt8]) -> Bool {
    guard let mention = claim.harm.mention, mention.end <= bytes.count else { return false }
    let own = bytes[mention.range].prefix(5).map { $0 | 32 }
    let before = bytes[..<mention.start].suffix(5).map { $0 | 32 }
    return [own, before].contains(Array("that ".utf8))
  }

  /// Where its claim that came last begins; claims come in text order.
  private var last: Int { claims.last?.clause.start ?? 0 }

  /// The accused, a group, a people or a state named beside the harm ("the ISIS attack") tells nothing of which harm it was.
  private func isVoice(_ name: NameKey) -> Bool {
    if actors.contains(where: { $0.words.contains(Substring(name.text)) }) { return true }
    switch StateGazetteer.standard.entry(forLowercased: name.text)?.kind {
    case .state, .nationality, .body, .agency, .armedGroup, .person: return true
    case .capital, .seat, .territory, nil: return HarmClass(kind: name.text) != .other
    }
  }

  private func accuses(_ person: Voice) -> Bool {
    guard person.kind == .person, let surname = NameKey(person.name).words.last else { return false }
    return doers.values.contains { $0.kind == .person && NameKey($0.name).words.last == surname }
  }

  /// The part with the most claims of those that tell of the same actor or stand near; the first of equals.
  private static func nearby(_ claim: Claim, _ parts: [ArticleEvent]) -> Int? {
    let own = parts.indices.filter { index in
      parts[index].claims.contains { $0.actor.name == claim.actor.name || abs($0.clause.start - claim.clause.start) < nearBytes }
    }
    return own.max { a, b in
      let first = parts[a].claims.count
      let second = parts[b].claims.count
      return first != second ? first < second : a > b
    }
  }

  /// Capitalised words of more than two letters.
  static func names(in mention: [UInt8]) -> [NameKey] {
    let words = Words(mention)
    return (0..<words.count).compactMap { index in
      let first = mention[Int(words.starts[index])]
      guard first >= 65, first <= 90, words.ends[index] - words.starts[index] > 2 else { return nil }
      let key = NameKey(mention.string(words.bytes(from: index, upTo: index + 1)))
      return pointers.contains(key.text) ? nil : key
    }
  }

  private static let tellingTerms = 12
  /// About three sentences.
  private static let nearBytes = 600

  /// Words that open a phrase and name nothing.
  private static let pointers: Set<String> = ["the", "this", "that", "these", "those", "such", "his", "her", "its", "their", "our", "any"]

  private func accepts(_ harm: Claim.Harm) -> Bool {
    guard HarmClass.agreement(kind, harm.kind) > 0 else { return false }
    if let place, let other = harm.place, !Places.agree(place, other) { return false }
    if let date = DayInterval(date), let other = DayInterval(harm.date), date.distance(to: other) > 1 { return false }
    return true
  }

  private mutating func add(_ claim: Claim, in bytes: [UInt8]) {
    claims.append(claim)
    victims.formUnion(Victims([claim], in: bytes))
    doers[claim.actor.name] = claim.actor
    harms.insert(HarmClass(kind: claim.harm.kind))
    if let side = Doers.side(claim) { sides.insert(side) }
    if let deed = DeedsOfOneVoice.deed(claim) { deeds[deed.voice, default: []].insert(deed.surname) }
    if place == nil { place = claim.harm.place }
    if date == nil { date = claim.harm.date }
  }
}

extension ArticleEvent {
  private init(_ claim: Claim, kind: String, in bytes: [UInt8]) {
    self.init(claims: [], kind: kind, place: claim.harm.place, date: claim.harm.date)
    add(claim, in: bytes)
  }
}

/// Rival accounts come from rival voices: one voice that has one man do it here and another there tells of two harms.
enum DeedsOfOneVoice {
  /// How near to each other two names stand that are of one matter: accomplices are named together at least once.
  private static let nearBytes = 160

  /// Whose deed a claim tells, and who tells it.
  static func deed(_ claim: Claim) -> (voice: String, surname: Substring)? {
    guard isDeed(claim), let name = NameKey(claim.actor.name).words.last else { return nil }
    return (voice(claim), name)
  }

  /// Whether the voice of the claim has other persons do the deeds, and the text names them nowhere together.
  static func differ(_ claim: Claim, from deeds: [String: Set<Substring>], in words: inout WordPlaces) -> Bool {
    guard let deed = deed(claim), let own = deeds[deed.voice], !own.contains(deed.surname) else { return false }
    let places = words.places(of: deed.surname)
    return !own.contains { words.places(of: $0).come(within: nearBytes, of: places) }
  }

  private static func isDeed(_ claim: Claim) -> Bool {
    claim.actor.kind == .person && claim.role == .perpetrator && claim.stance.polarity == .attributes
      && claim.stance != .claimsOwnResponsibility
  }

  /// Nobody who is named speaks: the text does.
  private static func voice(_ claim: Claim) -> String {
    claim.speaker.kind == .outlet || claim.speaker.kind == .notGiven ? "" : claim.speaker.name
  }
}

/// Where the words of a text stand, in byte offsets, ascending.
struct WordPlaces {
  private let byHash: [UInt32: [Int]]

  init(_ bytes: [UInt8]) {
    let words = Words(bytes)
    var byHash: [UInt32: [Int]] = [:]
    for index in 0..<words.count { byHash[words.hashes[index], default: []].append(Int(words.starts[index])) }
    self.byHash = byHash
  }

  func places(of name: Substring) -> [Int] { Words(Array(name.utf8)).hashes.first.flatMap { byHash[$0] } ?? [] }
}

extension [Int] {
  /// Whether a place of this list lies nearer than so many bytes to one of the other; both ascend.
  fileprivate func come(within distance: Int, of others: [Int]) -> Bool {
    var next = 0
    for place in self {
      while next < others.count, others[next] <= place - distance { next += 1 }
      if next < others.count, others[next] < place + distance { return true }
    }
    return false
  }
}

/// Police and crowds: who keeps order and who breaks it. What one text says that the one did and what it says that the other did are two
/// deeds; rival voices may well blame them for the same.
enum Doers {
  enum Side { case force, crowd }

  static func differ(_ claim: Claim, from sides: Set<Side>) -> Bool {
    guard !sides.isEmpty, let side = side(claim) else { return false }
    return !sides.contains(side)
  }

  static func differ(_ sides: Set<Side>, _ others: Set<Side>) -> Bool {
    !sides.isEmpty && !others.isEmpty && sides.isDisjoint(with: others)
  }

  /// Who did it by the text itself; nil where others say so, and of those who are neither.
  static func side(_ claim: Claim) -> Side? {
    guard [.outlet, .notGiven].contains(claim.speaker.kind), claim.stance.polarity == .attributes else { return nil }
    let words = claim.actor.name.lowercased().split(separator: " ").map(String.init)
    if words.contains(where: { crowds.contains($0) }) { return .crowd }
    return words.contains { forces.contains($0) } ? .force : nil
  }

  private static let forces: Set<String> = [
    "police", "policeman", "policemen", "officer", "officers", "cop", "cops", "deputy", "deputies", "trooper", "troopers", "soldier",
    "soldiers", "troops", "army",
  ]
  private static let crowds: Set<String> = [
    "protester", "protesters", "protestors", "rioter", "rioters", "demonstrator", "demonstrators", "youths", "crowd", "mob", "looters",
    "students", "teens", "teenagers", "anarchists", "marchers", "hooligans",
  ]
}

/// What a text recalls beside its news: "another", "an earlier", or with a year that is over and that no other claim has.
struct RecalledHarms {
  private let recalled: Set<ClaimID>

  init(_ claims: [Claim], in bytes: [UInt8], published day: Int?) {
    let this = day.map { CalendarDay(daysSince1970: $0).year } ?? 0
    // Claims of one sentence share their evidence.
    let told = Dictionary(uniqueKeysWithValues: Set(claims.map(\.evidence)).map { ($0, RecalledHarms.years(in: $0, bytes, before: this)) })
    let years = claims.map { told[$0.evidence] ?? [] }
    let counts = Dictionary(years.flatMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
    recalled = Set(
      zip(claims, years).filter { claim, years in
        RecalledHarms.isAnother(claim, in: bytes) || !years.isEmpty && years.allSatisfy { counts[$0] == 1 }
      }.map(\.0.id))
  }

  /// Whether one of the two is recalled and the other told, of actors whose names share no word.
  func differ(_ claim: Claim, from part: ArticleEvent) -> Bool {
    let isRecalled = recalled.contains(claim.id)
    return part.claims.allSatisfy { recalled.contains($0.id) != isRecalled } && !part.isDoneBy(claim.actor)
  }

  private static func isAnother(_ claim: Claim, in bytes: [UInt8]) -> Bool {
    guard let mention = claim.harm.mention, mention.end <= bytes.count, claim.evidence.end <= bytes.count else { return false }
    let words = Words(Array(bytes[mention.range]))
    let before = Words(Array(bytes[max(0, mention.start - 24)..<mention.start]))
    let opening = Words(Array(bytes[claim.evidence.start..<min(claim.evidence.end, claim.evidence.start + 40)]))
    if opening.count > 2, opening.hashes[0] == inWord, opening.hashes.prefix(3).contains(where: others.contains) { return true }
    return words.hashes.contains(where: others.contains) || before.hashes.last.map(others.contains) ?? false
  }

  private static let inWord = Words(Array("in".utf8)).hashes[0]
  private static let others = Set(Words(Array("another previous earlier similar separate other past prior former".utf8)).hashes)

  private static func years(in range: TextRange, _ bytes: [UInt8], before year: Int) -> Set<Int> {
    guard range.end <= bytes.count else { return [] }
    let text = Array(bytes[range.range])
    let words = Words(text)
    return Set(
      (0..<words.count).compactMap { index in
        guard words.ends[index] - words.starts[index] == 4 else { return nil }
        return Int(text.string(words.bytes(from: index, upTo: index + 1))).flatMap { $0 >= 1900 && $0 < year ? $0 : nil }
      })
  }
}

/// Compares place names as texts give them.
enum Places {
  /// A whole state: too wide to tell one event from another.
  static func isState(_ place: NameKey) -> Bool {
    StateGazetteer.standard.entry(forLowercased: place.text)?.kind == .state
  }

  /// Equal, or one named within the other: "Benghazi" and "Benghazi, Libya".
  static func agree(_ a: String, _ b: String) -> Bool { agree(NameKey(a), NameKey(b)) }

  static func agree(_ a: NameKey, _ b: NameKey) -> Bool {
    if a == b { return true }
    let first = a.words
    let second = b.words
    return holds(first, second) || holds(second, first)
  }

  /// Whether the words stand within the longer name, one after another.
  private static func holds(_ longer: [Substring], _ words: [Substring]) -> Bool {
    guard !words.isEmpty, longer.count > words.count else { return false }
    return (0...(longer.count - words.count)).contains { longer[$0..<$0 + words.count].elementsEqual(words) }
  }
}
