import Records

/// Attaches the claims of articles to events, in order of arrival.
struct EventBuilder {
  private(set) var drafts: [EventDraft] = []
  private var figures = PublicFigures()
  /// Events by a story they are in, so that an article is not held against every event there is.
  private var byStory: [StoryID: [Int]] = [:]
  private var byPlace: [NameKey: [Int]] = [:]
  private var byActor: [NameKey: [Int]] = [:]
  private var dated: [Int: [Int]] = [:]
  /// Where earlier briefs counted claims, and the events here by the keys they gave.
  private let places: [ClaimID: EventMemory.Place]
  private var byKey: [EventID: Int] = [:]

  init(memory: EventMemory = EventMemory()) { places = memory.places }

  /// - Parameters:
  ///   - claims: those sure enough for a brief; an article without any makes no event.
  ///   - bytes: the text of their article.
  mutating func add(_ claims: [Claim], in bytes: [UInt8], _ context: EventContext) {
    figures.add(claims, story: context.story)
    for part in ArticleEvent.parts(
      claims.sorted { ($0.clause, $0.id) < ($1.clause, $1.id) }, in: bytes, context, isPublic: figures.contains)
    {
      // What was decided when the article came in stands: it was decided with articles that may have left the window since.
      let key = key(of: part)
      let number = key.map { byKey[$0] ?? begin(part) } ?? nearest(part, context) ?? begin(part)
      if let key { byKey[key] = number }
      drafts[number].add(part, context)
      register(number, part, context)
    }
  }

  /// The key that earlier briefs gave to most of its claims; nil for what none has seen.
  private func key(of part: ArticleEvent) -> EventID? {
    let keys = part.claims.compactMap { places[$0.id]?.event }
    let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { a, b in a.value != b.value ? a.value < b.value : b.key < a.key }?.key
  }

  /// The event with the most in its favour; the earlier of two equals.
  private func nearest(_ part: ArticleEvent, _ context: EventContext) -> Int? {
    var best: (number: Int, score: Int)?
    for number in candidates(part, context) {
      guard let score = drafts[number].score(part, context) else { continue }
      if score > best?.score ?? 0 { best = (number, score) }
    }
    return best?.number
  }

  private func candidates(_ part: ArticleEvent, _ context: EventContext) -> [Int] {
    var numbers = Set(byStory[context.story] ?? [])
    for key in EventBuilder.placeKeys(part) { numbers.formUnion(byPlace[key] ?? []) }
    for actor in part.actors { numbers.formUnion(byActor[actor] ?? []) }
    for day in EventBuilder.days(part.date) { numbers.formUnion(dated[day] ?? []) }
    return numbers.sorted()
  }

  private mutating func begin(_ part: ArticleEvent) -> Int {
    drafts.append(EventDraft(part))
    return drafts.count - 1
  }

  private mutating func register(_ number: Int, _ part: ArticleEvent, _ context: EventContext) {
    func insert(_ list: inout [Int]) {
      if list.last != number, !list.contains(number) { list.append(number) }
    }
    insert(&byStory[context.story, default: []])
    for key in EventBuilder.placeKeys(part) { insert(&byPlace[key, default: []]) }
    for actor in part.actors { insert(&byActor[actor, default: []]) }
    for day in EventBuilder.days(part.date) { insert(&dated[day, default: []]) }
  }

  /// A place under each of its words, so that "Benghazi, Libya" is found for "Benghazi", and the names within and beside the harm's words.
  private static func placeKeys(_ part: ArticleEvent) -> Set<NameKey> {
    let words = part.placeKey?.words ?? []
    return part.mentionNames.union(part.harmNames.keys).union(words.filter { $0.utf8.count > 2 }.map { NameKey(text: String($0)) })
  }

  /// The days of a precise date and those beside it; none for a month or a year.
  private static func days(_ date: PartialInterval?) -> [Int] {
    guard let interval = DayInterval(date), interval.isPrecise, let start = interval.start, let end = interval.end, start <= end
    else { return [] }
    return Array((start - 1)...(end + 1))
  }
}
