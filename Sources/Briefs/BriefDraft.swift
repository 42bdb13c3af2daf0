import Records

/// A position with those of its claims that may be printed.
struct PrintedPosition {
  let position: Position
  /// In order of arrival, never empty.
  let claims: [Brief.ClaimRecord]

  var isSingleOrigin: Bool { position.origins.count <= 1 }

  /// No claim behind it gives the actor a name.
  var isOfDescribedActor: Bool { claims.allSatisfy { $0.claim.actor.kind == .unnamed } }
}

/// An event with what of it may be printed.
struct PrintedEvent {
  let event: EventComparison
  let positions: [PrintedPosition]
  let changes: [PositionChange]
  /// Positions none of whose claims may be printed.
  let withheld: [Position]
  /// Whether one of them that does not accuse names no actor: whom it is about is not certain.
  let isVague: Bool
  /// One an item of `EventComparison.warnings` whose first warning may be printed.
  let warnings: [Brief.WarningEntry]
  let isContested: Bool

  /// Whether a position that is not printed differs from those that are.
  var isDisputedInReview: Bool {
    event.isContested && !isContested || positions.contains { $0.position.stance.polarity == .attributes } && isVague
  }

  /// Columns that have a cell, in the order of the comparison.
  var actors: [String] {
    let named = Set(positions.map(\.position.actor))
    return event.actors.filter(named.contains)
  }

  /// The actors that have a column: the first three, then those of whom somebody newly speaks, then the others, as many as fit; in their
  /// order. Who is described and not named ("a minister") heads one only where nobody is named.
  var columns: [String] {
    let named = Set(positions.filter { !$0.isOfDescribedActor }.map(\.position.actor))
    let actors = named.isEmpty ? actors : actors.filter(named.contains)
    let fresh = Set(positions.filter(\.position.isNew).map(\.position.actor))
    let rest = actors.dropFirst(3)
    let others = (rest.filter(fresh.contains) + rest.filter { !fresh.contains($0) }).prefix(Limits.actorColumns - 3)
    let chosen = Set(actors.prefix(3) + others)
    return actors.filter(chosen.contains)
  }

  /// Actors that some voice holds responsible and has not taken back, in column order; who is described and not named ("the driver") may be any of those who
  /// are, and counts only where nobody is.
  var accused: [String] {
    let blamed = positions.filter { $0.position.stance.polarity == .attributes && $0.position.fall == nil }
    let named = blamed.filter { !$0.isOfDescribedActor }
    let names = Set((named.isEmpty ? blamed : named).map(\.position.actor))
    return actors.filter(names.contains)
  }
}

/// Records resolved to evidence, and the labels given so far. Sections are built in print order, so that labels ascend.
struct BriefDraft {
  let comparison: Comparison
  let facts: RunFacts
  /// The most restrictive label of the documents' sources.
  let marking: String
  let articles: [ArticleID: ComparedArticle]
  let heard: HeardNames
  let originOf: [ArticleID: OriginID]
  private let originNames: [OriginID: String]
  var register: EvidenceRegister
  private(set) var claims: [Brief.ClaimRecord] = []
  private(set) var warnings: [Brief.WarningEntry] = []
  private(set) var figures: [Brief.FigureRecord] = []
  private(set) var accounts: [Brief.AccountRecord] = []
  private(set) var motives: [Brief.MotiveRecord] = []
  private(set) var events: [PrintedEvent] = []
  private(set) var revisions: [Brief.RevisionRecord] = []
  private(set) var chains: [Brief.Chain] = []
  private(set) var claimIndex: [ClaimID: Int] = [:]
  private(set) var corrections: [Brief.PrintedCorrection] = []
  /// Claims that no longer count.
  let fallen: [ClaimID: FallenClaim]
  /// `W1`, in print order.
  var warningLabels: [Identifier<Warning>: String] = [:]

  init(_ comparison: Comparison, facts: RunFacts) throws(StageFailure) {
    self.comparison = comparison
    self.facts = facts
    let labels = Dictionary(facts.sources.map { ($0.id, $0.tlp) }, uniquingKeysWith: { first, _ in first })
    let labelled = comparison.articles.map { max($0.tlp, $0.article.sourceID.flatMap { labels[$0] ?? nil } ?? .clear) }
    marking = (labelled.max() ?? .clear).rawValue
    fallen = Dictionary(comparison.fallen.map { ($0.claim, $0) }, uniquingKeysWith: { first, _ in first })
    heard = HeardNames(comparison.articles)
    articles = Dictionary(comparison.articles.map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
    originOf = Dictionary(
      comparison.origins.flatMap { origin in origin.articles.map { ($0, origin.id) } }, uniquingKeysWith: { first, _ in first })
    originNames = Dictionary(comparison.origins.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    register = EvidenceRegister(articles)
    try resolveClaims()
    try resolveWarnings()
    try resolveFigures()
    try resolveAccounts()
    try resolveMotives()
    let entries = Dictionary(warnings.map { ($0.warning.id, $0) }, uniquingKeysWith: { first, _ in first })
    events = comparison.events.map { printed($0, entries) }
    try resolveRevisions()
    try resolveCorrections()
    chains = claimChains()
  }

  var contestedEvents: [PrintedEvent] { events.filter(\.isContested) }

  func article(_ id: ArticleID) -> Article? { articles[id]?.article }

  func claim(_ id: ClaimID) -> Brief.ClaimRecord? { claimIndex[id].map { claims[$0] } }

  /// Under which the article's own words go: copies of one text speak once.
  func originName(of id: ArticleID) -> String? { originOf[id].flatMap { originNames[$0] } ?? article(id)?.outlet }

  func origins(_ ids: [ArticleID]) -> Int { Set(ids.map { originOf[$0]?.value ?? $0.value }).count }

  // MARK: Resolving

  private mutating func resolveClaims() throws(StageFailure) {
    var place: [ClaimID: (event: EventID, actor: String)] = [:]
    for event in comparison.events {
      for position in event.positions {
        for claim in position.claims + position.fallen where place[claim] == nil { place[claim] = (event.id, position.actor) }
      }
    }
    for compared in comparison.articles {
      let sorted = compared.claims.claims.sorted { ($0.evidence, $0.clause, $0.id) < ($1.evidence, $1.clause, $1.id) }
      for claim in sorted where claimIndex[claim.id] == nil {
        claimIndex[claim.id] = claims.count
        claims.append(try record(claim, of: compared, event: place[claim.id]?.event, actor: place[claim.id]?.actor))
      }
    }
  }

  private mutating func record(
    _ claim: Claim, of compared: ComparedArticle, event: EventID?, actor: String?
  ) throws(StageFailure) -> Brief.ClaimRecord {
    let subject = claim.id.value
    let article = compared.article.id
    let clause = claim.clause.isEmpty ? claim.evidence : claim.clause
    let evidence = try register.quote(
      clause, focus: claim.cue, with: [claim.speaker.mention, claim.actor.mention], of: claim.evidence, in: article, for: subject)
    var hedges: [EvidenceID] = []
    for hedge in claim.hedges + (BriefDraft.firstWords(of: claim, in: compared.article).map { [$0] } ?? []) {
      hedges.append(try register.quote(hedge, in: article, for: subject))
    }
    var quote: EvidenceID?
    if let range = claim.quote { quote = try register.quote(range, in: article, for: subject) }
    return Brief.ClaimRecord(
      claim: claim, event: event, origin: originOf[article], firstSeen: compared.firstSeen, evidence: evidence, hedges: hedges,
      quote: quote, review: BriefDraft.review(claim, actor: actor ?? claim.actor.name))
  }

  /// "at first" beside a verb of saying: the position may not have lasted. nil where a hedge of the claim holds the words.
  private static func firstWords(of claim: Claim, in article: Article) -> TextRange? {
    let bytes = Array(article.text.utf8)
    let start = claim.evidence.start
    guard claim.evidence.end <= bytes.count, claim.clause.start >= start, claim.clause.end <= claim.evidence.end else { return nil }
    // The words of saying stand before the clause that is told, or within it.
    let before = max(start, claim.clause.start - 48)
    for words in ["at first", "initially"].map({ Array($0.utf8) }) {
      guard let place = bytes[before..<max(before, min(claim.clause.end, claim.clause.start + 48))].firstRange(of: words) else { continue }
      let range = TextRange(place.lowerBound, place.upperBound)
      let isWord = range.start == 0 || bytes[range.start - 1] == UInt8(ascii: " ") || bytes[range.start - 1] == UInt8(ascii: ",")
      let follows = range.end == bytes.count || [UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ".")].contains(bytes[range.end])
      if isWord, follows, !claim.hedges.contains(where: { $0.overlaps(range) }) { return range }
    }
    return nil
  }

  /// Why a claim stays out of the printed brief: an accusation is printed only where its sentence names the accused,
  /// and a person only by the full name, as two people may share a part of it. Who answers for himself or his side ("he said he had
  /// never touched her") is named as the speaker.
  private static func review(_ claim: Claim, actor: String) -> Brief.Review? {
    if claim.confidence < Claim.briefThreshold { return .belowThreshold }
    let answersForSelf = claim.stance == .denies || claim.stance == .claimsOwnResponsibility || claim.actor.name == claim.speaker.name
    if claim.actorIsImplicit, !answersForSelf { return .actorNotNamed }
    let accuses = claim.stance.polarity == .attributes && claim.stance != .claimsOwnResponsibility
    if accuses, claim.actor.kind == .person, !actor.utf8.contains(32) { return .partialName }
    return nil
  }

  private mutating func resolveWarnings() throws(StageFailure) {
    var holders: [Identifier<Warning>: (event: EventID?, record: WarningRecord)] = [:]
    let records = comparison.events.flatMap { event in event.warnings.map { (event: EventID?.some(event.id), record: $0) } }
    for (event, record) in records + comparison.warnings.map({ (event: nil, record: $0) }) {
      for id in record.warnings where holders[id] == nil { holders[id] = (event, record) }
    }
    for compared in comparison.articles {
      for warning in compared.claims.warnings.sorted(by: { ($0.evidence, $0.id) < ($1.evidence, $1.id) }) {
        let holder = holders[warning.id]
        warnings.append(try entry(warning, record: holder?.record, event: holder?.event))
      }
    }
  }

  private mutating func entry(
    _ warning: Warning, record: WarningRecord?, event: EventID?
  ) throws(StageFailure) -> Brief.WarningEntry {
    let subject = warning.id.value
    let article = warning.article
    // Whose warning it is comes first: the threat is quoted by itself as well.
    let issuer = warning.issuer.mention.flatMap { warning.evidence.contains($0) ? $0 : nil }
    let evidence = try register.quote(
      warning.evidence, focus: issuer ?? warning.threat, with: [warning.threat, warning.assertedBy?.mention], of: warning.evidence,
      in: article, for: subject)
    var threat: EvidenceID?
    if let range = warning.threat { threat = try register.quote(range, in: article, for: subject) }
    var targets: [EvidenceID] = []
    for target in warning.targets { targets.append(try register.quote(target, in: article, for: subject)) }
    var issuedWords: EvidenceID?
    if let range = warning.issuedWords { issuedWords = try register.quote(range, in: article, for: subject) }
    var replies: [EvidenceID] = []
    for reply in warning.replies {
      replies.append(try register.quote(reply.evidence, focus: reply.voice.mention, of: reply.evidence, in: article, for: subject))
    }
    return Brief.WarningEntry(
      warning: warning, record: record, event: event, evidence: evidence, threat: threat, targets: targets, issuedWords: issuedWords,
      replies: replies, review: warning.confidence < Warning.briefThreshold ? .belowThreshold : nil)
  }

  private mutating func resolveFigures() throws(StageFailure) {
    var holders: [CasualtyFigure: EventID] = [:]
    for event in comparison.events {
      for figure in event.figures where holders[figure] == nil { holders[figure] = event.id }
    }
    for compared in comparison.articles {
      for figure in compared.claims.figures.sorted(by: { ($0.evidence, $0.clause, $0.count) < ($1.evidence, $1.clause, $1.count) }) {
        let subject = "\(figure.unit.rawValue) figure of \(figure.article)"
        let range = figure.clause.isEmpty ? figure.evidence : figure.clause
        let evidence = try register.quote(
          range, focus: figure.qualifier, with: [figure.voice.mention], of: figure.evidence, in: figure.article, for: subject)
        var qualifier: EvidenceID?
        if let range = figure.qualifier { qualifier = try register.quote(range, in: figure.article, for: subject) }
        figures.append(Brief.FigureRecord(figure: figure, event: holders[figure], evidence: evidence, qualifier: qualifier))
      }
    }
  }

  private mutating func resolveAccounts() throws(StageFailure) {
    var holders: [Account: (event: EventID, speaker: String)] = [:]
    for event in comparison.events {
      for told in event.accounts where holders[told.account] == nil { holders[told.account] = (event.id, told.speaker) }
    }
    for account in comparison.articles.flatMap(\.claims.accounts) {
      let subject = "an account of \(account.article)"
      let evidence = try register.quote(
        account.clause, focus: account.mention, with: [account.voice.mention], of: account.evidence, in: account.article, for: subject)
      let mention = try register.quote(account.mention, in: account.article, for: subject)
      let holder = holders[account]
      accounts.append(
        Brief.AccountRecord(
          account: account, event: holder?.event, speaker: holder?.speaker ?? owner(account.voice, of: account.article), evidence: evidence,
          mention: mention))
    }
  }

  private mutating func resolveMotives() throws(StageFailure) {
    var holders: [Motive: (event: EventID, told: EventMotive)] = [:]
    for event in comparison.events {
      for told in event.motives where holders[told.motive] == nil { holders[told.motive] = (event.id, told) }
    }
    for motive in comparison.articles.flatMap(\.claims.motives) {
      let subject = "a motive of \(motive.article)"
      let evidence = try register.quote(
        motive.clause, focus: motive.reason, with: [motive.voice.mention], of: motive.evidence, in: motive.article, for: subject)
      var reason: EvidenceID?
      if let range = motive.reason { reason = try register.quote(range, in: motive.article, for: subject) }
      var hedges: [EvidenceID] = []
      for hedge in motive.hedges { hedges.append(try register.quote(hedge, in: motive.article, for: subject)) }
      let holder = holders[motive]
      motives.append(
        Brief.MotiveRecord(
          motive: motive, event: holder?.event, speaker: holder?.told.speaker ?? owner(motive.voice, of: motive.article),
          actor: holder?.told.actor ?? motive.actor?.printedName, evidence: evidence, reason: reason, hedges: hedges))
    }
  }

  private mutating func resolveRevisions() throws(StageFailure) {
    for revision in comparison.revisions {
      var added: [EvidenceID] = []
      for range in revision.added { added.append(try register.quote(range, in: revision.later, for: revision.later.value)) }
      var dropped: [EvidenceID] = []
      for range in revision.dropped { dropped.append(try register.quote(range, in: revision.earlier, for: revision.earlier.value)) }
      var softened: [Brief.RevisionRecord.Softening] = []
      for softening in revision.softened {
        softened.append(
          .init(
            earlier: try register.quote(softening.earlier, in: revision.earlier, for: revision.earlier.value),
            later: try register.quote(softening.later, in: revision.later, for: revision.later.value), change: softening.change))
      }
      revisions.append(
        Brief.RevisionRecord(
          revision: revision, added: added, dropped: dropped, softened: softened, withdrawn: withdrawn(by: revision)))
    }
  }

  private func withdrawn(by revision: Revision) -> [ClaimID] {
    claims.filter { record in
      guard record.review == nil, let fall = fallen[record.claim.id] else { return false }
      return fall.cause == .dropped && fall.article == revision.later && record.claim.article == revision.earlier
        && !revision.softened.contains { $0.earlier.overlaps(record.claim.clause) }
    }.map(\.claim.id)
  }

  private mutating func resolveCorrections() throws(StageFailure) {
    for record in comparison.corrections {
      let correction = record.correction
      var evidence: EvidenceID?
      if let range = correction.range { evidence = try register.quote(range, in: correction.article, for: correction.article.value) }
      corrections.append(Brief.PrintedCorrection(record: record, evidence: evidence))
    }
  }

  // MARK: What may be printed

  private func printed(_ event: EventComparison, _ entries: [Identifier<Warning>: Brief.WarningEntry]) -> PrintedEvent {
    let positions = event.positions.compactMap { position -> PrintedPosition? in
      let claims = position.claims.compactMap { claim($0) }.filter { $0.review == nil }
      return claims.isEmpty ? nil : PrintedPosition(position: position, claims: claims)
    }
    let isWhole = positions.count == event.positions.count
    let printed = Set(positions.map(\.position))
    let withheld = event.positions.filter { !printed.contains($0) }
    return PrintedEvent(
      event: event, positions: positions,
      changes: event.changes.filter { change in [change.fromClaim, change.toClaim].allSatisfy { mayBePrinted($0, change.basis) } },
      withheld: withheld,
      isVague: withheld.contains { position in
        position.claims.contains { claim($0)?.review == .actorNotNamed } && position.stance.polarity != .attributes
      },
      warnings: event.warnings.compactMap { $0.warnings.compactMap { entries[$0] }.first { $0.review == nil } },
      isContested: event.isContested && !positions.isEmpty && (isWhole || BriefDraft.isContested(positions)))
  }

  /// A text that tells of a change tells of whom: "his claims were sarcasm". No accusation is printed for that.
  private func mayBePrinted(_ id: ClaimID, _ basis: PositionChange.Basis) -> Bool {
    guard let record = claim(id), let review = record.review else { return true }
    return review == .actorNotNamed && basis == .told && record.claim.stance.polarity != .attributes
  }

  /// The comparison's own rule, for events of which some positions are held back.
  private static func isContested(_ printed: [PrintedPosition]) -> Bool {
    var contest = Contest<String>()
    for entry in printed {
      let isGiven = entry.position.voice.kind != .notGiven
      let texts = isGiven ? [entry.position.speaker] : entry.position.articles.map(\.value)
      for text in texts {
        contest.add(
          voice: text, actor: entry.position.actor, entry.position.stance.polarity, isDescribed: entry.isOfDescribedActor)
      }
    }
    return contest.isOpen
  }
}
