import Records

/// Finds voices that moved: positions of one speaker, or of one side, that cannot both hold, and clear steps in strength, up and down.
///
/// Precision first: unnamed, collective and outlets' own voices hold many views at once and don't count as moved.
struct ChangeFinder {
  private let table: PositionTable
  private let articles: [ComparedArticle]
  private let fallen: FallenClaims
  private let previous: Timestamp?

  /// - Parameter fallen: what outlets took back, which their speakers never said or did not change themselves.
  init(_ table: PositionTable, articles: [ComparedArticle], fallen: FallenClaims, previous: Timestamp?) {
    self.table = table
    self.articles = articles
    self.fallen = fallen
    self.previous = previous
  }

  struct Found {
    /// By date, then speaker, then actor.
    var changes: [PositionChange] = []
    /// Claims that their speakers took back or put otherwise.
    var fallen: [FallenClaim] = []
  }

  func found() -> Found {
    var lines: [Line: [Moment]] = [:]
    for claim in table.claims where ChangeFinder.isOneMind(claim.claim.speaker) && fallen[claim.claim.id] == nil {
      let line = Line(side: side(claim), actor: claim.actor, isHelp: ChangeFinder.isHelp(claim.claim.role))
      lines[line, default: []].append(moment(claim))
    }
    var found = Found()
    for line in lines.keys.sorted() {
      let turns = turns(ChangeFinder.inOrder(lines[line] ?? []))
      found.changes += turns.changes
      found.fallen += turns.fallen
    }
    found.changes += sideTurns(known: found.changes)
    found.changes.sort { ($0.date ?? "~", $0.speaker, $0.actor, $0.toClaim) < ($1.date ?? "~", $1.speaker, $1.actor, $1.toClaim) }
    return found
  }

  /// One side's talk about one actor in one part: whether it did it, or whether it helped.
  private struct Line: Hashable, Comparable {
    let side: VoiceNames.Key
    let actor: VoiceNames.Key
    let isHelp: Bool

    static func < (a: Line, b: Line) -> Bool {
      if a.side != b.side { return a.side < b.side }
      return a.actor != b.actor ? a.actor < b.actor : !a.isHelp && b.isHelp
    }
  }

  private struct Moment: Comparable {
    let claim: PlacedClaim
    let day: Int
    /// The text dates the statement itself.
    let isDated: Bool
    /// The text says that it is said once more, or that its opposite is taken back.
    let isAnew: Bool
    var phase: Phase

    var stance: Claim.Stance { claim.claim.stance }

    static func < (a: Moment, b: Moment) -> Bool {
      if a.day != b.day { return a.day < b.day }
      if a.claim.number != b.claim.number { return a.claim.number < b.claim.number }
      if a.phase != b.phase { return a.phase.rawValue < b.phase.rawValue }
      return (a.claim.claim.clause, a.claim.claim.id) < (b.claim.claim.clause, b.claim.claim.id)
    }

    static func == (a: Moment, b: Moment) -> Bool { a.claim.claim.id == b.claim.claim.id }
  }

  /// What the words beside a claim say of its place in time.
  private enum Phase: Int { case earlier, plain, later }

  private static func isOneMind(_ voice: Voice) -> Bool {
    switch voice.kind {
    case .person, .organisation, .state, .armedGroup: true
    case .collective, .unnamed, .outlet, .notGiven: false
    }
  }

  private static func isHelp(_ role: Claim.Role) -> Bool {
    switch role {
    case .perpetrator, .organiser, .founder: false
    case .helper, .inspirer, .enabler, .supplier, .provoker, .promoter: true
    }
  }

  /// A spokesperson moves the organisation; anybody else only himself.
  private func side(_ claim: PlacedClaim) -> VoiceNames.Key {
    guard let organisation = claim.claim.speaker.speaksFor else { return claim.speaker }
    let kind: Voice.Kind = StateGazetteer.standard.state(named: VoiceNames.withoutArticle(organisation)) != nil ? .state : .organisation
    return table.names.key(Voice(name: organisation, kind: kind), outlet: "")
  }

  private func moment(_ claim: PlacedClaim) -> Moment {
    let article = articles[claim.number]
    let stated = DayInterval(claim.claim.statedOn)?.start
    let day = stated ?? (article.article.published ?? article.firstSeen).day.daysSince1970
    let isAnew = ChangeFinder.isAnew(claim.claim, article.article)
    return Moment(claim: claim, day: day, isDated: stated != nil, isAnew: isAnew, phase: phase(claim.claim, article.article))
  }

  /// "said again that it had no part", "has withdrawn its claim of responsibility".
  private static func isAnew(_ claim: Claim, _ article: Article) -> Bool {
    if claim.rule.hasPrefix("retracts") { return true }
    let bytes = Array(article.text.utf8)
    guard claim.evidence.end <= bytes.count else { return false }
    return !anewWords.isDisjoint(with: NameKey(bytes.string(claim.evidence)).words)
  }

  private static let anewWords: Set<Substring> = ["again", "anew", "renewed", "reiterated", "reaffirmed", "repeated"]

  private func phase(_ claim: Claim, _ article: Article) -> Phase {
    let bytes = Array(article.text.utf8)
    var words: Set<Substring> = []
    var text = ""
    for range in claim.hedges + [claim.clause] where range.end <= bytes.count { text += " " + bytes.string(range) }
    let key = NameKey(text)
    words.formUnion(key.words)
    if (" " + key.text + " ").contains(" at first ") || !words.isDisjoint(with: ChangeFinder.earlierWords) { return .earlier }
    if !words.isDisjoint(with: ChangeFinder.laterWords) { return .later }
    return .plain
  }

  private static let earlierWords: Set<Substring> = ["initially", "originally", "earlier", "previously", "formerly"]
  private static let laterWords: Set<Substring> = [
    "later", "now", "eventually", "finally", "longer", "afterwards", "subsequently", "recanted",
  ]

  /// By day, then by what the words tell of time, then in text order. What a text says was accepted had been denied before,
  /// wherever in the text the denial stands.
  private static func inOrder(_ moments: [Moment]) -> [Moment] {
    let accepting = Set(moments.filter { $0.stance == .accepts }.map(\.claim.number))
    return moments.map { moment in
      var moment = moment
      if moment.stance.polarity == .denies, accepting.contains(moment.claim.number), moment.phase == .plain { moment.phase = .earlier }
      return moment
    }.sorted()
  }

  /// The turns in a sequence of statements, each kind of turn once between two others, and the steps.
  private func turns(_ moments: [Moment]) -> Found {
    var found = Found()
    var met: Set<[Claim.Stance.Polarity]> = []
    for (index, later) in moments.enumerated() {
      let past = moments[..<index]
      // An old position told again, without a date or a word of its own, is no turn back.
      let isKnown = past.contains { $0.stance.polarity == later.stance.polarity }
      if !isKnown || later.isDated || isTurnBack(past, later), let earlier = opposed(past, to: later) {
        let isFirst = met.insert([earlier.stance.polarity, later.stance.polarity]).inserted
        guard isFirst || isTurnBack(past, later) else { continue }
        found.changes.append(change(earlier.claim, later.claim))
        let old = past.filter { ChangeFinder.isTurn($0.stance.polarity, later.stance.polarity) && isOrdered($0, later) }
        found.fallen += fallen(old, by: later, .recanted)
      } else if let earlier = past.last, isStep(past, later, among: moments) {
        found.changes.append(change(earlier.claim, later.claim))
        found.fallen += fallen(past.filter { $0.stance.polarity == .attributes }, by: later, .restated)
      }
    }
    return found
  }

  /// What the same voice had said; a spokesperson's words stay those of the spokesperson.
  private func fallen(_ moments: [Moment], by later: Moment, _ cause: FallenClaim.Cause) -> [FallenClaim] {
    moments.filter { $0.claim.speaker == later.claim.speaker }.map {
      FallenClaim(claim: $0.claim.claim.id, cause: cause, article: articles[later.claim.number].article.id, by: later.claim.claim.id)
    }
  }

  /// "has withdrawn its claim", "said again that it had no part", after the opposite on an earlier day.
  private func isTurnBack(_ past: ArraySlice<Moment>, _ later: Moment) -> Bool {
    guard let last = past.last, ChangeFinder.isTurn(last.stance.polarity, later.stance.polarity), last.day < later.day else { return false }
    return later.isAnew || later.phase == .later
  }

  /// The statement that a later one takes back: the last flat denial, else the last of the other side.
  private func opposed(_ past: ArraySlice<Moment>, to later: Moment) -> Moment? {
    let others = past.filter { ChangeFinder.isTurn($0.stance.polarity, later.stance.polarity) && isOrdered($0, later) }
    return others.last { $0.stance.polarity == .denies } ?? others.last
  }

  /// On a later day, in another article: from suspicion to assertion, or from assertion to a hedged word while nothing in that article is
  /// flat. A voice that has been reported both ways before holds neither firmly.
  private func isStep(_ past: ArraySlice<Moment>, _ later: Moment, among all: [Moment]) -> Bool {
    guard let earlier = past.last, later.day > earlier.day, earlier.claim.number != later.claim.number else { return false }
    if later.stance == .asserts { return past.allSatisfy { $0.stance == .suggests } }
    return later.stance == .suggests && !later.claim.claim.hedges.isEmpty && past.allSatisfy { $0.stance == .asserts }
      && !all.contains { $0.claim.number == later.claim.number && $0.stance == .asserts }
  }

  /// Positions that cannot both hold, and retreats into doubt.
  private static func isTurn(_ from: Claim.Stance.Polarity, _ to: Claim.Stance.Polarity) -> Bool {
    func isFor(_ polarity: Claim.Stance.Polarity) -> Bool { polarity == .attributes || polarity == .accepts }
    return isFor(from) ? !isFor(to) : isFor(to)
  }

  /// Two statements on one day count as a turn only where words or dates tell which came first, or where one text holds both.
  private func isOrdered(_ earlier: Moment, _ later: Moment) -> Bool {
    earlier.day < later.day || earlier.phase.rawValue < later.phase.rawValue || earlier.claim.number == later.claim.number
  }

  /// A member accepts what a collective had rejected: "accepts" itself says that the speaker's side had disputed it. Only where
  /// one document holds both, names one such collective, and tells no earlier rejection of the member's own.
  private func sideTurns(known: [PositionChange]) -> [PositionChange] {
    let told = Set(known.map(\.toClaim))
    var found: [PositionChange] = []
    for later in table.claims where later.claim.stance == .accepts && later.speaker.space == .person && !told.contains(later.claim.id) {
      let rejections = table.claims.filter {
        $0.number == later.number && $0.speaker.space == .body && $0.claim.stance.polarity == .denies
          && $0.claim.speaker.kind != .collective && ChangeFinder.areRelated($0.actor, later.actor)
      }
      guard Set(rejections.map(\.speaker)).count == 1, let earlier = rejections.first else { continue }
      found.append(change(earlier, later))
    }
    return found
  }

  /// One actor, or a group and what its name shows to be a branch of it.
  private static func areRelated(_ a: VoiceNames.Key, _ b: VoiceNames.Key) -> Bool {
    guard a.space == .body, b.space == .body else { return a == b }
    return (a.name.text + " ").hasPrefix(b.name.text + " ") || (b.name.text + " ").hasPrefix(a.name.text + " ")
  }

  private func change(_ earlier: PlacedClaim, _ later: PlacedClaim) -> PositionChange {
    let toArticle = articles[later.number]
    let isTold = earlier.number == later.number
    let stated = EventNaming.date(later.claim.statedOn)
    return PositionChange(
      speaker: table.names.name(earlier.speaker), laterSpeaker: earlier.speaker == later.speaker ? nil : table.names.name(later.speaker),
      actor: table.names.name(earlier.actor), laterActor: earlier.actor == later.actor ? nil : table.names.name(later.actor),
      from: earlier.claim.stance, to: later.claim.stance, fromClaim: earlier.claim.id, toClaim: later.claim.id,
      basis: isTold ? .told : .seen, date: stated ?? (isTold ? nil : toArticle.article.published?.day.iso8601),
      isNew: previous.map { toArticle.firstSeen > $0 } ?? true)
  }
}
