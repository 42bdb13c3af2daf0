import Records

/// A claim of an event with its names resolved over all its articles.
struct PlacedClaim {
  let claim: Claim
  /// The place of its article in order of arrival.
  let number: Int
  /// The origin of its text, or of the relay that the text names for it.
  let origin: OriginID?
  let speaker: VoiceNames.Key
  let actor: VoiceNames.Key
}

/// The rows of an event's matrix: who holds what about whom.
struct PositionTable {
  private let articles: [ComparedArticle]
  private let key: EventID
  private let previous: Timestamp?
  private let memory: EventMemory
  let names: VoiceNames
  /// In order of arrival, then text order.
  let claims: [PlacedClaim]

  init(
    _ draft: EventDraft, key: EventID, articles: [ComparedArticle], origins: Origins, previous: Timestamp?,
    memory: EventMemory = EventMemory()
  ) {
    self.articles = articles
    self.key = key
    self.previous = previous
    self.memory = memory
    let voices = draft.claims.flatMap { entry in
      [entry.claim.speaker, entry.claim.actor].map {
        (voice: $0, outlet: articles[entry.article].article.outlet, article: entry.article)
      }
    }
    let names = VoiceNames(voices)
    self.names = names
    var sources = ClaimSources(origins)
    var unnamed = UnnamedVoices()
    let holders = OfficeHolders(draft.claims.map { ($0.article, $0.claim.speaker) }, names: names)
    claims = draft.claims.map { entry in
      let article = articles[entry.article].article
      let source = sources.origin(of: entry.claim, in: article)
      let actor = names.key(entry.claim.actor, outlet: article.outlet)
      var speaker = names.key(entry.claim.speaker, outlet: article.outlet)
      if speaker.space == .unnamed {
        speaker =
          holders.holder(of: entry.claim.speaker, in: entry.article)
          ?? unnamed.key(entry.claim.speaker, speaker, source: source?.value ?? article.id.value)
      }
      if entry.claim.stance.polarity == .denies, let office = names.office(of: entry.claim.speaker, answeringFor: actor) {
        speaker = office
      }
      return PlacedClaim(claim: entry.claim, number: entry.article, origin: source, speaker: speaker, actor: actor)
    }
  }

  /// By first seen, then speaker, then actor.
  ///
  /// - Parameter fallen: claims that no longer count; a position without another is kept, and says why it does not stand.
  func positions(_ fallen: FallenClaims) -> [Position] {
    struct Cell: Hashable {
      let speaker: VoiceNames.Key
      let actor: VoiceNames.Key
      let polarity: Claim.Stance.Polarity
    }
    var order: [Cell] = []
    var cells: [Cell: [PlacedClaim]] = [:]
    for claim in claims {
      let cell = Cell(speaker: claim.speaker, actor: claim.actor, polarity: claim.claim.stance.polarity)
      if cells[cell] == nil { order.append(cell) }
      cells[cell, default: []].append(claim)
    }
    for cell in order where cell.polarity == .doubts {
      // Who withdraws an accusation and adds that there is no evidence for it has taken one position, not two.
      let rejection = Cell(speaker: cell.speaker, actor: cell.actor, polarity: .denies)
      guard let rejections = cells[rejection], let doubts = cells[cell] else { continue }
      let rejecting = Set(rejections.map(\.number))
      let apart = doubts.filter { !rejecting.contains($0.number) }
      guard apart.count < doubts.count else { continue }
      cells[cell] = apart.isEmpty ? nil : apart
      cells[rejection] = rejections + doubts.filter { rejecting.contains($0.number) }
    }
    return order.filter { cells[$0] != nil }.map { position(cells[$0] ?? [], fallen) }.sorted {
      ($0.firstSeen, $0.speaker, $0.actor, $0.stance.rawValue) < ($1.firstSeen, $1.speaker, $1.actor, $1.stance.rawValue)
    }
  }

  /// Columns of the matrix: the actors with the most claims first, then by name.
  func actors() -> [String] {
    var counts: [VoiceNames.Key: Int] = [:]
    for claim in claims { counts[claim.actor, default: 0] += 1 }
    return counts.map { (name: names.name($0.key), count: $0.value) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }.map(\.name)
  }

  func isContested() -> Bool {
    var contest = Contest<VoiceNames.Key>()
    for claim in claims {
      // Whose voice is not given may be anybody's: each text's its own.
      let isGiven = claim.speaker.space != .notGiven
      let voice = isGiven ? claim.speaker : VoiceNames.Key(space: .notGiven, name: NameKey(text: articles[claim.number].article.id.value))
      contest.add(
        voice: voice, actor: claim.actor, claim.claim.stance.polarity, isDescribed: claim.actor.space == .unnamed)
    }
    return contest.isOpen
  }

  private func position(_ all: [PlacedClaim], _ fallen: FallenClaims) -> Position {
    let standing = all.filter { fallen[$0.claim.id] == nil }
    let claims = standing.isEmpty ? PositionTable.last(all, fallen) : standing
    let kept = Set(claims.map(\.claim.id))
    let first = claims[0]
    let compared = claims.map { articles[$0.number] }
    let seen = all.map { articles[$0.number].firstSeen }
    let (speaker, actor, stance) = (names.name(first.speaker), names.name(first.actor), stance(of: claims))
    let place = EventMemory.Place(event: key, speaker: speaker, actor: actor, side: stance.polarity)
    let firstSeen = ([memory.firstSeen[place]].compactMap { $0 } + seen).min() ?? compared[0].firstSeen
    return Position(
      voice: voice(of: claims), speaker: speaker, actor: actor, stance: stance, claims: claims.map(\.claim.id),
      articles: unique(compared.map(\.article.id)), outlets: unique(compared.map(\.article.outlet)), origins: origins(of: claims),
      firstSeen: firstSeen, lastSeen: seen.max() ?? firstSeen, stated: claims.lazy.compactMap(\.claim.statedOn).first,
      isNew: previous.map { firstSeen > $0 } ?? true,
      fallen: all.map(\.claim.id).filter { !kept.contains($0) },
      fall: standing.isEmpty ? PositionTable.cause(all.compactMap { fallen[$0.claim.id]?.cause }) : nil)
  }

  /// Where nothing stands, what did before it fell: not those that had been put in other words by then.
  private static func last(_ claims: [PlacedClaim], _ fallen: FallenClaims) -> [PlacedClaim] {
    let last = claims.filter { fallen[$0.claim.id].map { $0.cause != .reworded && $0.cause != .restated } ?? true }
    return last.isEmpty ? claims : last
  }

  /// Why nothing is left: what ended the last of the claims, and not that others had been put in other words before.
  private static func cause(_ causes: [FallenClaim.Cause]) -> FallenClaim.Cause? {
    causes.last { $0 != .reworded && $0 != .restated } ?? causes.last
  }

  /// The voice as the claims that call it by its name have it, one that tells for whom it speaks before others; where the texts give
  /// but the office, the person who holds it.
  private func voice(of claims: [PlacedClaim]) -> Voice {
    let first = claims[0]
    let named = claims.map(\.claim.speaker).filter { first.speaker.space != .person || $0.kind == .person }
    if let voice = named.first(where: { $0.speaksFor != nil }) ?? named.first { return voice }
    return Voice(name: names.name(first.speaker), kind: .person, role: first.claim.speaker.name)
  }

  /// The stance of the first claim. A voice that answers for the accused denies, in whatever words the first text has it; so does an
  /// office of the accused state.
  private func stance(of claims: [PlacedClaim]) -> Claim.Stance {
    let first = claims[0]
    guard first.claim.stance == .rejects else { return first.claim.stance }
    let isOwn = names.isOffice(first.speaker, of: first.actor) || claims.contains { $0.claim.stance == .denies }
    return isOwn ? .denies : .rejects
  }

  /// Independent origins behind claims, in order of arrival: at most one where nobody but unnamed voices stands behind them.
  private func origins(of claims: [PlacedClaim]) -> [OriginID] {
    let found = unique(claims.compactMap(\.origin))
    let isUnnamed = claims.allSatisfy { $0.claim.speaker.isOfUnknownIndependence }
    return isUnnamed ? Array(found.prefix(1)) : found
  }
}

/// Where claims come from: the origin of their text, or that of a relay which the text names for them.
private struct ClaimSources {
  private let origins: Origins
  /// Relays that have no article here stand for the first origin that names them.
  private var relays: [NameKey: OriginID] = [:]

  init(_ origins: Origins) { self.origins = origins }

  mutating func origin(of claim: Claim, in article: Article) -> OriginID? {
    guard let own = origins[article.id] else { return nil }
    let outlet = NameKey(article.outlet)
    for relay in claim.via.reversed() where NameKey(relay.name) != outlet {
      // A name that carries articles here is an outlet, whatever the text's own words make of it.
      if let known = origins.origin(named: relay.name) { return known }
      guard relay.kind == .organisation else { continue }
      let key = NameKey(relay.name)
      if relays[key] == nil { relays[key] = own }
      return relays[key]
    }
    return own
  }
}

/// Each element once, in the order of its first place.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
