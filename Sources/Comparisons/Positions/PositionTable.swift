import Records

/// A claim of an event with its names resolved over all its articles.
struct PlacedClaim {
  let claim: Claim
  /// The place of its article in order of arrival.
  let number: Int
  let speaker: VoiceNames.Key
  let actor: VoiceNames.Key
}

/// The rows of an event's matrix: who holds what about whom.
struct PositionTable {
  private let articles: [ComparedArticle]
  private let origins: Origins
  private let previous: Timestamp?
  let names: VoiceNames
  /// In order of arrival, then text order.
  let claims: [PlacedClaim]

  init(_ draft: EventDraft, articles: [ComparedArticle], origins: Origins, previous: Timestamp?) {
    self.articles = articles
    self.origins = origins
    self.previous = previous
    let voices = draft.claims.flatMap { entry in
      [entry.claim.speaker, entry.claim.actor].map { (voice: $0, outlet: articles[entry.article].article.outlet) }
    }
    let names = VoiceNames(voices)
    self.names = names
    claims = draft.claims.map { entry in
      let outlet = articles[entry.article].article.outlet
      return PlacedClaim(
        claim: entry.claim, number: entry.article, speaker: names.key(entry.claim.speaker, outlet: outlet),
        actor: names.key(entry.claim.actor, outlet: outlet))
    }
  }

  /// By first seen, then speaker, then actor.
  func positions() -> [Position] {
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
    return order.map { position(cells[$0] ?? []) }.sorted {
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

  /// Two voices differ on one actor, or two actors are blamed.
  func isContested() -> Bool {
    var blamed: Set<VoiceNames.Key> = []
    var sides: [VoiceNames.Key: [Bool: Set<VoiceNames.Key>]] = [:]
    for claim in claims {
      let isFor = claim.claim.stance.polarity == .attributes || claim.claim.stance.polarity == .accepts
      if isFor { blamed.insert(claim.actor) }
      sides[claim.actor, default: [:]][isFor, default: []].insert(claim.speaker)
    }
    if blamed.count > 1 { return true }
    return sides.values.contains { side in
      guard let accusers = side[true], let deniers = side[false] else { return false }
      return accusers.union(deniers).count > 1
    }
  }

  private func position(_ claims: [PlacedClaim]) -> Position {
    let first = claims[0]
    let compared = claims.map { articles[$0.number] }
    let seen = compared.map(\.firstSeen)
    let firstSeen = seen.min() ?? compared[0].firstSeen
    return Position(
      voice: (claims.first { $0.claim.speaker.speaksFor != nil } ?? first).claim.speaker, speaker: names.name(first.speaker),
      actor: names.name(first.actor), stance: first.claim.stance, claims: claims.map(\.claim.id),
      articles: unique(compared.map(\.article.id)), outlets: unique(compared.map(\.article.outlet)), origins: origins(of: claims),
      firstSeen: firstSeen, lastSeen: seen.max() ?? firstSeen, stated: claims.lazy.compactMap(\.claim.statedOn).first,
      isNew: previous.map { firstSeen > $0 } ?? true)
  }

  /// Independent origins behind claims: one for each origin of a text, one for each relay that texts name, and at most one over
  /// all where nobody but unnamed voices stands behind them.
  func origins(of claims: [PlacedClaim]) -> [OriginID] {
    var found: [OriginID] = []
    var relays: [NameKey: OriginID] = [:]
    for claim in claims {
      let compared = articles[claim.number]
      guard var origin = origins[compared.article.id] else { continue }
      if let relay = claim.claim.via.last(where: { $0.kind == .organisation && NameKey($0.name) != NameKey(compared.article.outlet) }) {
        let key = NameKey(relay.name)
        origin = relays[key] ?? origins.origin(named: relay.name) ?? origin
        relays[key] = origin
      }
      if !found.contains(origin) { found.append(origin) }
    }
    let isUnnamed = claims.allSatisfy { $0.claim.speaker.kind == .unnamed || $0.claim.speaker.kind == .notGiven }
    return isUnnamed ? Array(found.prefix(1)) : found
  }
}

/// Each element once, in the order of its first place.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
