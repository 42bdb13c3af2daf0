import Records

/// Groups articles into stories in one pass: each article joins the nearest story so far or begins one.
///
/// Stories are compared by the cosine of their most telling terms: how often a term stands in headline and lead, times how few
/// stories so far hold it; a story that grows does not make its own words common. A built-in table of common English words stands in
/// for what has not been read yet. Where dates are known, a story fades by the day and a weaker likeness is enough, since it is helped
/// by the time; without dates every earlier story competes, the likeness must be strong, and years that the texts name count for or
/// against: two like events are told apart by little else.
///
/// Same input in the same order, same stories; nothing looks ahead.
public struct StoryGrouper: Sendable {
  /// Terms that stand for an article.
  static let articleTerms = 40
  /// Terms that stand for a story, so that memory does not grow with its articles.
  static let storyTerms = 300
  /// Of a name, and of a named day: articles that tell of one day mostly tell of one event.
  static let nameWeight: Float = 2
  /// Of a number where weeks may lie between two texts: tolls and counts change.
  static let laterNumberWeight: Float = 0.5
  /// What an article must share with a story, with and without dates.
  static let datedThreshold: Float = 0.145
  static let undatedThreshold: Float = 0.35
  /// What a named day adds at most, for each part that the other terms say.
  static let dayLimit: Float = 1
  /// What likeness is left where none of an article's years stands in a story that names years, and what it gains where all do.
  static let otherYearShare: Float = 0.65
  static let sameYearGain: Float = 0.15
  /// The likeness of story and article against the mean likeness of their articles.
  static let centroidShare: Float = 0.8
  /// What a quiet story keeps of its likeness from one day to the next.
  static let dailyFading: Float = 0.67
  /// A dated story that was quiet for longer takes no more articles.
  static let quietDays = 21
  /// A term in more live stories than this finds none of them.
  private static let widestTerm = 2_000
  /// Stories that are compared in full.
  private static let mostCandidates = 40

  private var documentCount: Float = 0
  /// In how many stories a term stands.
  private var storyFrequency: [UInt32: Float] = [:]
  private var stories: [StoryState] = []
  private var postings: [UInt32: [Int32]] = [:]
  /// What weight a story shares with the article at hand; zero between articles.
  private var shared: [Float] = []
  private let prior = CommonWords.standard

  public init() {}

  /// - Parameters:
  ///   - id: names the story where this article begins one.
  ///   - text: the article's text; the first paragraphs are read.
  ///   - published: nil where no date is known.
  public mutating func add(_ id: ArticleID, text: String, title: String?, published: Timestamp?) -> StoryID {
    place(id, text: text, title: title, published: published, hasClaims: false).story
  }

  /// The same, with the wording by which the event stage knows the article; empty for one without claims.
  mutating func place(
    _ id: ArticleID, text: String, title: String?, published: Timestamp?, hasClaims: Bool
  ) -> (story: StoryID, wording: [WeightedTerm]) {
    let day = published.map { $0.day.daysSince1970 }
    let reading = StoryTerms.read(text, title: title, published: day)
    documentCount += 1
    let vector = weighted(reading.terms, of: .story)
    let wording = hasClaims ? weighted(reading.terms, of: .affair) : []
    let number: Int
    if let known = nearest(vector, day: day, years: reading.years) {
      number = known
    } else {
      number = stories.count
      stories.append(StoryState(id: StoryGrouper.identifier(id)))
      shared.append(0)
    }
    for term in stories[number].add(vector, day: day, years: reading.years) {
      postings[term, default: []].append(Int32(number))
      storyFrequency[term, default: 0] += 1
    }
    return (stories[number].id, wording)
  }

  static func identifier(_ first: ArticleID) -> StoryID {
    contentIdentifier("s", [first.value])
  }

  /// What two texts are asked to have in common.
  private enum Likeness {
    /// One piece of news: its days count, and rare words much more than others.
    case story
    /// One affair, told again weeks later: other days, other news.
    case affair
  }

  /// The article's terms by weight, the strongest first, unit length.
  private func weighted(_ terms: [UInt32: StoryTerm], of likeness: Likeness) -> [WeightedTerm] {
    var weighted: [WeightedTerm] = []
    weighted.reserveCapacity(terms.count)
    for (hash, term) in terms {
      let count = (storyFrequency[hash] ?? 0) + 1
      let rarity = naturalLogarithm((CommonWords.size + documentCount) / (prior.frequency(hash) + count))
      guard rarity > 0 else { continue }
      var weight = softened(term.weight) * rarity
      if likeness == .story { weight *= rarity.squareRoot() }
      switch term.kind {
      case .name: weight *= StoryGrouper.nameWeight
      case .number: weight *= likeness == .story ? 1 : StoryGrouper.laterNumberWeight
      case .day: weight *= likeness == .story ? StoryGrouper.nameWeight : 0
      case .word: break
      }
      weighted.append(WeightedTerm(hash: hash, weight: weight, isDay: term.kind == .day || DayMentions.names.contains(hash)))
    }
    weighted.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.hash < $1.hash }
    if weighted.count > StoryGrouper.articleTerms { weighted.removeLast(weighted.count - StoryGrouper.articleTerms) }
    let length = weighted.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
    if length > 0 { for index in weighted.indices { weighted[index].weight /= length } }
    return weighted
  }

  private mutating func nearest(_ vector: [WeightedTerm], day: Int?, years: Set<Int>) -> Int? {
    var best: Int?
    var bestLikeness: Float = 0
    for candidate in candidates(vector, day: day) {
      let story = stories[candidate]
      var likeness = story.likeness(vector, centroidShare: StoryGrouper.centroidShare)
      var threshold = StoryGrouper.undatedThreshold
      if let day, let last = story.lastDay {
        for _ in 0..<min(abs(day - last), StoryGrouper.quietDays) { likeness *= StoryGrouper.dailyFading }
        threshold = StoryGrouper.datedThreshold
      } else if let share = story.share(of: years) {
        likeness *= share > 0 ? 1 + StoryGrouper.sameYearGain * share : StoryGrouper.otherYearShare
      }
      if likeness >= threshold, likeness > bestLikeness {
        bestLikeness = likeness
        best = candidate
      }
    }
    return best
  }

  /// Stories that share terms, those that share the most weight, in order of their beginning.
  private mutating func candidates(_ vector: [WeightedTerm], day: Int?) -> [Int] {
    var found: [Int] = []
    for term in vector {
      guard var list = postings[term.hash] else { continue }
      if list.count > 64, let day {
        let live = list.filter { stories[Int($0)].isLive(on: day) }
        if live.count < list.count {
          list = live
          postings[term.hash] = live
        }
      }
      guard list.count <= StoryGrouper.widestTerm else { continue }
      for story in list where day == nil || stories[Int(story)].isLive(on: day ?? 0) {
        if shared[Int(story)] == 0 { found.append(Int(story)) }
        shared[Int(story)] += term.weight * term.weight
      }
    }
    defer { for story in found { shared[story] = 0 } }
    guard found.count > StoryGrouper.mostCandidates else { return found.sorted() }
    found.sort { shared[$0] != shared[$1] ? shared[$0] > shared[$1] : $0 < $1 }
    return found.prefix(StoryGrouper.mostCandidates).sorted()
  }
}

struct WeightedTerm: Sendable {
  let hash: UInt32
  var weight: Float
  /// A day of the calendar, or a word for one: no evidence by itself.
  var isDay = false
}

/// What the grouper keeps of one story.
private struct StoryState: Sendable {
  let id: StoryID
  private(set) var lastDay: Int?
  private var count: Float = 0
  /// The sum of the articles' vectors.
  private var sum: [UInt32: Float] = [:]
  private var squares: Float = 0
  /// In how many of its articles a year stands, and how many name any.
  private var yearCounts: [Int: Float] = [:]
  private var dating: Float = 0

  init(id: StoryID) { self.id = id }

  /// The share of its articles with years that name the commonest of these; nil where either side names none.
  func share(of years: Set<Int>) -> Float? {
    guard dating > 0, !years.isEmpty else { return nil }
    return (years.lazy.compactMap { yearCounts[$0] }.max() ?? 0) / dating
  }

  func isLive(on day: Int) -> Bool {
    lastDay.map { abs(day - $0) <= StoryGrouper.quietDays } ?? true
  }

  /// Between the cosine with the sum and the mean cosine with its articles.
  func likeness(_ vector: [WeightedTerm], centroidShare: Float) -> Float {
    guard squares > 0 else { return 0 }
    var words: Float = 0
    var days: Float = 0
    for term in vector {
      let shared = term.weight * (sum[term.hash] ?? 0)
      if term.isDay { days += shared } else { words += shared }
    }
    // Short items of one day have little but the day in common, and nothing happens on a day only once.
    let product = words + min(days, StoryGrouper.dayLimit * words)
    return centroidShare * product / squares.squareRoot() + (1 - centroidShare) * product / count
  }

  /// - Returns: terms that the story did not have.
  mutating func add(_ vector: [WeightedTerm], day: Int?, years: Set<Int>) -> [UInt32] {
    count += 1
    for year in years { yearCounts[year, default: 0] += 1 }
    if !years.isEmpty { dating += 1 }
    var fresh: [UInt32] = []
    for term in vector {
      let before = sum[term.hash]
      if before == nil {
        guard sum.count < StoryGrouper.storyTerms else { continue }
        fresh.append(term.hash)
      }
      let after = (before ?? 0) + term.weight
      sum[term.hash] = after
      squares += after * after - (before ?? 0) * (before ?? 0)
    }
    if let day { lastDay = max(day, lastDay ?? day) }
    return fresh
  }
}

/// `x` to the power of three quarters: more mentions weigh more, the tenth less than the second.
func softened(_ x: Float) -> Float {
  let root = x.squareRoot()
  return root * root.squareRoot()
}

/// From exponent and significand alone, so that every machine gives the same bits; good to seven digits.
func naturalLogarithm(_ x: Float) -> Float {
  let value = Double(x)
  let significand = value.significand
  let t = (significand - 1) / (significand + 1)
  let square = t * t
  let series = t * (1 + square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7 + square * (1.0 / 9 + square / 11)))))
  return Float(Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * series)
}
