import Records

/// Finds what a later version of an article added, dropped and softened, sentence by sentence.
public enum RevisionFinder {
  /// Words that must be equal for a rewritten sentence to be a trivial edit.
  private static let trivialShare = 0.9
  /// Words that must be equal for two sentences to be one in two wordings.
  private static let rewordedShare = 0.5

  /// - Parameter articles: in order of arrival.
  /// - Returns: for each address, each version against the one before it; versions that differ in trivial edits alone are left
  ///   out. In the order of the later versions.
  public static func find(_ articles: [ComparedArticle], previous: Timestamp?) -> [Revision] {
    var latest: [String: ComparedArticle] = [:]
    var found: [Revision] = []
    for compared in articles {
      defer { latest[compared.article.address] = compared }
      guard let earlier = latest[compared.article.address], earlier.article.id != compared.article.id else { continue }
      let difference = changes(from: earlier.article.text, to: compared.article.text)
      guard !difference.added.isEmpty || !difference.dropped.isEmpty else { continue }
      let softened = softenings(difference, earlier, compared)
      found.append(
        Revision(
          earlier: earlier.article.id, later: compared.article.id,
          added: difference.added.map(\.range).filter { range in !softened.contains { $0.later == range } },
          dropped: difference.dropped.map(\.range).filter { range in !softened.contains { $0.earlier == range } }, softened: softened,
          isNew: previous.map { compared.firstSeen > $0 } ?? true))
    }
    return found
  }

  /// Sentences that one text has and the other lacks. Moved sentences, white space, marks and letter case don't count, nor does
  /// a sentence of which nearly all words stayed; a changed number or a new "not" is no trivial edit.
  static func difference(from earlier: String, to later: String) -> (added: [TextRange], dropped: [TextRange]) {
    let changes = changes(from: earlier, to: later)
    return (changes.added.map(\.range), changes.dropped.map(\.range))
  }

  private struct Changes {
    let added: [Cut]
    let dropped: [Cut]
  }

  private static func changes(from earlier: String, to later: String) -> Changes {
    let old = sentences(earlier)
    let new = sentences(later)
    var unmatched: [[UInt32]: Int] = [:]
    for sentence in old { unmatched[sentence.words, default: 0] += 1 }
    var added: [Cut] = []
    for sentence in new {
      if let count = unmatched[sentence.words], count > 0 {
        unmatched[sentence.words] = count - 1
      } else {
        added.append(sentence)
      }
    }
    var dropped: [Cut] = []
    for sentence in old.reversed() {
      if let count = unmatched[sentence.words], count > 0 {
        unmatched[sentence.words] = count - 1
        dropped.append(sentence)
      }
    }
    return withoutTrivial(added, dropped.reversed())
  }

  private struct Cut {
    let range: TextRange
    let words: [UInt32]
  }

  private static func sentences(_ text: String) -> [Cut] {
    let bytes = Array(text.utf8)
    return SentenceCutter.sentences(bytes).compactMap { range in
      let words = Array(Words(Array(bytes[range.range])).hashes)
      return words.isEmpty ? nil : Cut(range: range, words: words)
    }
  }

  private static func withoutTrivial(_ added: [Cut], _ dropped: [Cut]) -> Changes {
    var remaining = dropped
    var kept: [Cut] = []
    for sentence in added {
      if let index = remaining.firstIndex(where: { isTrivial($0.words, sentence.words) }) {
        remaining.remove(at: index)
      } else {
        kept.append(sentence)
      }
    }
    return Changes(added: kept, dropped: remaining)
  }

  /// Nearly all words are equal and none of those that differs carries weight.
  private static func isTrivial(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    let differing = differing(a, b)
    let changed = differing.values.reduce(0) { $0 + abs($1) }
    guard Double(changed) <= (1 - trivialShare) * Double(a.count + b.count) else { return false }
    return differing.keys.allSatisfy { smallWords.contains($0) }
  }

  /// How much oftener a word stands in the first; words that both have equally often are left out.
  private static func differing(_ a: [UInt32], _ b: [UInt32]) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    for word in a { counts[word, default: 0] += 1 }
    for word in b { counts[word, default: 0] -= 1 }
    return counts.filter { $0.value != 0 }
  }

  /// Words whose change alters no claim: articles, prepositions, conjunctions, verbs of saying in another tense.
  private static let smallWords: Set<UInt32> = hashes(
    """
    a an the of in on at to for by with from and as that this these those it its it their his her which who is are was were has have
    had been be says said say also meanwhile however while s
    """)

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of(String($0)) })
  }

  // MARK: Softened wordings

  /// Each sentence dropped beside the likest one added, where the later says less: "carried out" and "may have carried out".
  private static func softenings(_ changes: Changes, _ earlier: ComparedArticle, _ later: ComparedArticle) -> [Revision.Softening] {
    var open = changes.added
    var found: [Revision.Softening] = []
    for dropped in changes.dropped {
      let alike = open.enumerated().map { (index: $0.offset, likeness: likeness(dropped.words, $0.element.words)) }
      guard let best = alike.max(by: { ($0.likeness, $1.index) < ($1.likeness, $0.index) }), best.likeness >= rewordedShare else {
        continue
      }
      let added = open[best.index]
      guard let change = softening(dropped, added, earlier.claims.claims, later.claims.claims) else { continue }
      open.remove(at: best.index)
      found.append(Revision.Softening(earlier: dropped.range, later: added.range, change: change))
    }
    return found
  }

  /// The share of words that two sentences have in common.
  private static func likeness(_ a: [UInt32], _ b: [UInt32]) -> Double {
    let changed = differing(a, b).values.reduce(0) { $0 + abs($1) }
    return 1 - Double(changed) / Double(a.count + b.count)
  }

  private static func softening(_ dropped: Cut, _ added: Cut, _ earlier: [Claim], _ later: [Claim]) -> Revision.Softening.Change? {
    let before = earlier.filter { $0.clause.overlaps(dropped.range) && $0.stance.polarity == .attributes }
    for claim in later where claim.clause.overlaps(added.range) && claim.stance.polarity == .attributes {
      guard let old = before.first(where: { $0.actor.name == claim.actor.name }) else { continue }
      if old.speaker.isText, !claim.speaker.isText { return .speaker }
      guard old.speaker.name == claim.speaker.name else { continue }
      if claim.stance.strength < old.stance.strength { return .stance }
      if claim.hedges.count > old.hedges.count { return .hedge }
    }
    // A sentence that turns round what it says is none that says it less firmly.
    let differing = differing(added.words, dropped.words)
    guard !differing.keys.contains(where: negations.contains) else { return nil }
    let fresh = differing.filter { $0.value > 0 }.keys
    let gone = differing.filter { $0.value < 0 }.keys
    if fresh.contains(where: hedges.contains), !gone.contains(where: hedges.contains) { return .hedge }
    let isAttributed = dropped.words.contains(where: sayings.contains)
    return !isAttributed && fresh.contains(where: sayings.contains) ? .speaker : nil
  }

  private static let hedges: Set<UInt32> = hashes(
    """
    may might could possibly perhaps probably apparently allegedly reportedly seemingly appears appeared suspected alleged believed unclear
    likely suggests suggested
    """)
  private static let sayings: Set<UInt32> = hashes("said says according claimed claims alleged alleges told reported stated")
  private static let negations: Set<UInt32> = hashes("not no never denied denies none nobody without")
}

extension Voice {
  /// The text's own words.
  fileprivate var isText: Bool { kind == .outlet || kind == .notGiven }
}

extension Claim.Stance {
  /// Of those that hold somebody responsible: how firmly.
  var strength: Int {
    switch self {
    case .asserts, .accusesOfHelping, .claimsOwnResponsibility, .accepts: 2
    case .suggests: 1
    case .reportsWithoutEndorsing, .denies, .rejects, .doubts: 0
    }
  }
}
