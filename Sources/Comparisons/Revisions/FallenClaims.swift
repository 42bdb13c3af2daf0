import Records

/// Which claims no longer count, by what outlets did: corrections, and what later versions of an article dropped or reworded.
struct FallenClaims {
  private(set) var corrections: [CorrectionRecord] = []
  private var falls: [ClaimID: FallenClaim] = [:]

  subscript(claim: ClaimID) -> FallenClaim? { falls[claim] }

  /// By claim.
  var all: [FallenClaim] { falls.values.sorted { $0.claim < $1.claim } }

  /// - Parameter articles: in order of arrival.
  init(_ articles: [ComparedArticle], previous: Timestamp?) {
    correct(articles, previous)
    revise(articles)
  }

  /// Adds what speakers took back; what an outlet did counts first.
  mutating func add(_ recanted: [FallenClaim]) {
    for fall in recanted where falls[fall.claim] == nil { falls[fall.claim] = fall }
  }

  // MARK: Corrections

  private mutating func correct(_ articles: [ComparedArticle], _ previous: Timestamp?) {
    var met: Set<[String]> = []
    for (number, compared) in articles.enumerated() {
      for correction in compared.claims.corrections {
        // A notice stays on the page through later versions.
        guard met.insert([compared.article.address, correction.words]).inserted else { continue }
        let claims = articles[...number].filter { Self.isOf(correction, by: compared, $0) }.flatMap(\.claims.claims)
          .filter { claim in correction.takenBack.contains { Self.isSame($0, claim) } }
        for claim in claims where falls[claim.id] == nil {
          falls[claim.id] = FallenClaim(claim: claim.id, cause: .corrected, article: compared.article.id)
        }
        corrections.append(
          CorrectionRecord(
            correction: correction, claims: claims.map(\.id), firstSeen: compared.firstSeen,
            isNew: previous.map { compared.firstSeen > $0 } ?? true))
      }
    }
  }

  /// Whether the notice can be about an article: of the outlet that is named, else of its own.
  private static func isOf(_ correction: Correction, by notice: ComparedArticle, _ other: ComparedArticle) -> Bool {
    if let outlet = correction.outlet { return NameKey(outlet).text == NameKey(other.article.outlet).text }
    return other.article.address == notice.article.address || other.article.outlet == notice.article.outlet
  }

  private static func isSame(_ report: Correction.Report, _ claim: Claim) -> Bool {
    guard report.stance.polarity == claim.stance.polarity, isOneName(report.actor, claim.actor) else { return false }
    // An outlet that takes back its report takes back whatever it had on nobody's word.
    if report.speaker.kind == .outlet { return [.outlet, .notGiven, .unnamed, .collective].contains(claim.speaker.kind) }
    return isOneName(report.speaker, claim.speaker)
  }

  /// "Denner" and "Paul Denner".
  private static func isOneName(_ a: Voice, _ b: Voice) -> Bool {
    let (first, second) = (NameKey(a.name).text, NameKey(b.name).text)
    guard !first.isEmpty, !second.isEmpty else { return false }
    return first == second || (" " + first).hasSuffix(" " + second) || (" " + second).hasSuffix(" " + first)
  }

  // MARK: Revisions

  private mutating func revise(_ articles: [ComparedArticle]) {
    var versions: [String: [ComparedArticle]] = [:]
    for compared in articles where !(versions[compared.article.address]?.contains { $0.article.id == compared.article.id } ?? false) {
      let earlier = versions[compared.article.address] ?? []
      for version in earlier { revise(version, by: compared) }
      versions[compared.article.address, default: []].append(compared)
    }
  }

  /// A claim whose sentence a later version lacks has been dropped, or stands there in other words.
  private mutating func revise(_ earlier: ComparedArticle, by later: ComparedArticle) {
    let open = earlier.claims.claims.filter { falls[$0.id] == nil }
    guard !open.isEmpty else { return }
    let dropped = RevisionFinder.difference(from: earlier.article.text, to: later.article.text).dropped
    for claim in open where dropped.contains(where: { $0.overlaps(claim.clause) }) {
      let kept = later.claims.claims.first {
        $0.speaker.name == claim.speaker.name && $0.actor.name == claim.actor.name && $0.stance.polarity == claim.stance.polarity
      }
      falls[claim.id] = FallenClaim(
        claim: claim.id, cause: kept == nil ? .dropped : .reworded, article: later.article.id, by: kept?.id)
    }
  }
}
