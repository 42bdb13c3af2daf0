import Records

/// An event while articles are still being added to it.
struct EventDraft {
  let kind: String
  private(set) var place: String?
  private var placeKey: NameKey?
  private(set) var date: PartialInterval?
  /// Every harm word met, in order.
  private(set) var kinds: [String]
  private(set) var stories: [StoryID] = []
  private(set) var articles: [Int] = []
  private(set) var claims: [(article: Int, claim: Claim)] = []
  private var actors: Set<NameKey> = []
  private var people: Set<NameKey> = []
  private var voices: Set<String> = []
  private var names: Set<String> = []
  private var mentionNames: Set<NameKey> = []
  private var harmNames: [NameKey: Int] = [:]
  private var victims = Victims()
  private var sides: Set<Doers.Side> = []
  private var days: ClosedRange<Int>?
  private var terms: [UInt32: Float] = [:]
  /// Of `terms` as a vector.
  private var length: Float = 0

  init(_ part: ArticleEvent) {
    kind = part.kind
    kinds = [part.kind]
  }

  mutating func add(_ part: ArticleEvent, _ context: EventContext) {
    if articles.last != context.number { articles.append(context.number) }
    if !stories.contains(context.story) { stories.append(context.story) }
    for claim in part.claims {
      claims.append((context.number, claim))
      if !kinds.contains(claim.harm.kind), !part.foreignHarms.contains(claim.id) { kinds.append(claim.harm.kind) }
    }
    actors.formUnion(part.actors)
    people.formUnion(part.people)
    voices.formUnion(part.voices)
    if place == nil {
      place = part.place
      placeKey = part.placeKey
    }
    if date == nil { date = part.date }
    names.formUnion(context.names)
    mentionNames.formUnion(part.mentionNames)
    victims.formUnion(part.victims)
    sides.formUnion(part.sides)
    harmNames.merge(part.harmNames, uniquingKeysWith: +)
    if let day = context.day { days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day }
    for term in context.wording { terms[term.hash, default: 0] += term.weight }
    length = terms.keys.sorted().reduce(Float(0)) { $0 + (terms[$1] ?? 0) * (terms[$1] ?? 0) }.squareRoot()
  }

  /// What must speak for it that an article of another story is about this event.
  static let otherStoryScore = 5
  /// How alike the wording must be where little else speaks for one harm.
  private static let lonelyLikeness: Float = 0.3
  /// The same where one side has no word of its own for the harm, and who is accused speaks for it.
  private static let vagueLikeness: Float = 0.2
  /// Days without a word of an event after which more must speak for it.
  private static let longQuiet = 60

  /// How much speaks for it that a part of an article is about this event; nil where something speaks against it.
  ///
  /// Against: other kinds of harm; dates that are days apart; places that differ and that neither side mentions of the other.
  func score(_ part: ArticleEvent, _ context: EventContext) -> Int? {
    // Once one article has named the harm, "it" and words of no list no longer stand for anything.
    let known = kinds.filter { !HarmClass(kind: $0).isOpen }
    let harm = (known.isEmpty ? kinds : known).map { HarmClass.agreement($0, part.kind) }.max() ?? 0
    guard harm > 0, !part.isDeedOfAnother || !articles.contains(context.number), let placeScore = placeScore(part, context),
      let dateScore = dateScore(part)
    else { return nil }
    let sharesActor = !actors.isDisjoint(with: part.actors)
    let sharesPerson = !people.isDisjoint(with: part.people)
    let sharesVictim = victims.sharesName(with: part.victims)
    if !sharesPerson, victims.differ(from: part.victims) || !sharesVictim && Doers.differ(part.sides, sides) { return nil }
    let likeness = likeness(context)
    if stories.contains(context.story) {
      // A debate, a rally or a war is one story of many affairs: the story alone does not make a harm the same, nor does a group that is
      // accused of harms without a name, nor a word like "violence" for what others call an assault.
      let isNameless = known.isEmpty && HarmClass(kind: part.kind).isOpen
      let isAccusedAlike = sharesPerson || !isNameless && sharesActor && likeness >= EventDraft.vagueLikeness
      let isWordedAlike = likeness >= EventDraft.lonelyLikeness && !victims.isUnlike(part.victims)
      let isVague =
        harm == 1 && (known.isEmpty || HarmClass(kind: part.kind).isOpen) || HarmClass.isJudgement(part.kind) && !kinds.contains(part.kind)
      let speaksForIt = isVague ? isAccusedAlike && likeness >= EventDraft.vagueLikeness : isAccusedAlike || isWordedAlike
      guard placeScore + dateScore > 0 || speaksForIt else { return nil }
      return EventDraft.otherStoryScore + harm + placeScore + dateScore + (sharesVictim ? 3 : 0) + (sharesPerson ? 2 : sharesActor ? 1 : 0)
    }
    let quiet = quietDays(context)
    guard placeScore + dateScore > 1 else {
      // A like harm in one country is no evidence. Without town and date, one accused and one wording must speak for it, the more
      // so the longer nobody wrote of it.
      let isAlike = quiet <= 7 ? likeness >= 0.25 : quiet <= EventDraft.longQuiet && likeness >= 0.35
      // Who is accused "of it" in the same week is accused of what the others name.
      let isNamed =
        harm == 2 && !HarmClass.isJudgement(part.kind) || quiet <= 7 && HarmClass(kind: part.kind) == .unspecified
      return isNamed && sharesActor && isAlike ? EventDraft.otherStoryScore : nil
    }
    // A harm without a name, or with a word of no list, may be any harm that a town or a family has seen.
    if harm == 1, dateScore == 0, !sharesActor, quiet > 7 || likeness < EventDraft.lonelyLikeness { return nil }
    var score = harm + placeScore + dateScore + (likeness >= 0.3 ? 2 : likeness >= 0.18 ? 1 : 0)
    if sharesActor, dateScore > 0 || quiet <= 7 { score += 1 }
    if isNamedAlike(part) { score += 1 }
    // One town sees two attacks in a year: long after, without a date that agrees, the wording must be very like.
    let needed = EventDraft.otherStoryScore + (dateScore > 0 || quiet <= EventDraft.longQuiet ? 0 : 1)
    return score >= needed ? score : nil
  }

  private func placeScore(_ part: ArticleEvent, _ context: EventContext) -> Int? {
    // Whoever speaks in one article stands beside the harm in the next.
    let sharesName = part.mentionNames.union(part.harmNames.keys).contains { name in
      (mentionNames.contains(name) && part.mentionNames.contains(name) || harmNames[name] != nil && part.harmNames[name] != nil)
        && !voices.contains(name.text) && !part.voices.contains(name.text)
    }
    guard let place, let other = part.place, let placeKey, let otherKey = part.placeKey else { return sharesName ? 2 : 0 }
    if sharesName { return 2 }
    if Places.agree(placeKey, otherKey) { return Places.isState(placeKey) || Places.isState(otherKey) ? 1 : 2 }
    return context.names.contains(place) || names.contains(other) ? 0 : nil
  }

  /// Several of the same names beside the harm, or one again and again: an affair that goes by a name.
  private func isNamedAlike(_ part: ArticleEvent) -> Bool {
    let shared = part.harmNames.compactMap { name, count in harmNames[name].map { min($0, count) } }
    return shared.count > 1 || shared.contains { $0 > 3 }
  }

  private func dateScore(_ part: ArticleEvent) -> Int? {
    guard let known = DayInterval(date), let other = DayInterval(part.date) else { return 0 }
    let distance = known.distance(to: other)
    if distance > 3 { return nil }
    // "Friday" and "Saturday" for one night are common; two attacks on two days running are not, but happen.
    if known.isPrecise, other.isPrecise { return distance == 0 ? 2 : distance == 1 ? 1 : 0 }
    return distance == 0 ? 1 : 0
  }

  /// Days between the article and those that are here already.
  private func quietDays(_ context: EventContext) -> Int {
    guard let days, let day = context.day else { return .max }
    return max(0, days.lowerBound - day, day - days.upperBound)
  }

  /// The cosine of the article's terms with those of the event's articles.
  private func likeness(_ context: EventContext) -> Float {
    guard length > 0 else { return 0 }
    return context.wording.reduce(Float(0)) { $0 + $1.weight * (terms[$1.hash] ?? 0) } / length
  }
}

/// What the event stage needs to know of the article at hand.
struct EventContext {
  /// Its place in order of arrival.
  let number: Int
  let story: StoryID
  let names: Set<String>
  let title: String?
  /// Days since 1970 of publication.
  let day: Int?
  let wording: [WeightedTerm]
}
