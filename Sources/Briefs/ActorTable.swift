import Records

/// Everyone a brief names, with an identifier each. Names of different types are different actors: a city is not its government.
struct ActorTable {
  struct Actor: Hashable {
    let name: String
    let kind: Voice.Kind
  }

  /// In the order of the identifiers.
  let actors: [(id: String, actor: Actor)]
  private let ids: [Actor: String]
  private let first: [String: String]

  init(_ brief: Brief) {
    var order: [Actor] = []
    var known: Set<Actor> = []
    for actor in ActorTable.mentioned(brief) where known.insert(actor).inserted { order.append(actor) }
    let kinds = Dictionary(grouping: order, by: \.name)
    let plain = order.map { actor in
      ActorTable.slug(actor.name) + (kinds[actor.name]?.count == 1 ? "" : "-" + actor.kind.rawValue)
    }
    let uses = Dictionary(plain.map { ($0, 1) }, uniquingKeysWith: +)
    var ids: [Actor: String] = [:]
    var first: [String: String] = [:]
    for (actor, slug) in zip(order, plain) {
      let digest = ContentHash(of: actor.name + "\u{1F}" + actor.kind.rawValue).prefix(6)
      let id = slug.isEmpty ? "a-" + digest : uses[slug] == 1 ? slug : slug + "-" + digest
      ids[actor] = id
      if first[actor.name] == nil { first[actor.name] = id }
    }
    self.ids = ids
    self.first = first
    actors = order.compactMap { actor in ids[actor].map { ($0, actor) } }.sorted { $0.0 < $1.0 }
  }

  /// null for a voice that is not given.
  func id(_ voice: Voice, outlet: String?) -> JSON {
    ActorTable.actor(voice, outlet: outlet).flatMap { ids[$0] }.map { .string($0) } ?? .null
  }

  /// Of a name alone, as columns of the matrix carry it: the type it was first met in.
  func id(named name: String) -> JSON { .text(first[name]) }

  private static func mentioned(_ brief: Brief) -> [Actor] {
    let outlets = Dictionary(
      brief.comparison.articles.map { ($0.article.id, $0.article.outlet) }, uniquingKeysWith: { first, _ in first })
    var actors: [Actor?] = []
    for event in brief.comparison.events {
      for position in event.positions {
        actors.append(position.voice.kind == .notGiven ? nil : Actor(name: position.speaker, kind: position.voice.kind))
      }
    }
    for claim in brief.claims.map(\.claim) {
      let outlet = outlets[claim.article]
      actors += ([claim.speaker, claim.actor] + claim.alsoActors + claim.via).map { actor($0, outlet: outlet) }
    }
    for warning in brief.warnings.map(\.warning) {
      let voices = [warning.issuer] + warning.alsoIssuers + warning.recipients + warning.via + warning.replies.map(\.voice)
      let others = [warning.threatActor, warning.assertedBy].compactMap { $0 }
      actors += (voices + others).map { actor($0, outlet: outlets[warning.article]) }
    }
    for figure in brief.figures.map(\.figure) { actors.append(actor(figure.voice, outlet: outlets[figure.article])) }
    for account in brief.accounts.map(\.account) { actors.append(actor(account.voice, outlet: outlets[account.article])) }
    for motive in brief.motives.map(\.motive) {
      actors += ([motive.voice] + [motive.actor].compactMap { $0 }).map { actor($0, outlet: outlets[motive.article]) }
    }
    // A column or a changed position may carry a name that no claim spells the same way.
    let named = Set(actors.compactMap { $0?.name })
    for event in brief.comparison.events {
      let names =
        event.actors + event.positions.map(\.actor)
        + event.changes.flatMap { [$0.speaker, $0.actor, $0.laterSpeaker, $0.laterActor] }
        .compactMap { $0 }
      for name in names where !named.contains(name) { actors.append(Actor(name: name, kind: kind(of: name, in: event, brief))) }
    }
    return actors.compactMap { $0 }
  }

  /// The type the claims behind a column give it.
  private static func kind(of name: String, in event: EventComparison, _ brief: Brief) -> Voice.Kind {
    let claims = Set(event.positions.filter { $0.actor == name }.flatMap(\.claims))
    return brief.claims.first { claims.contains($0.claim.id) }?.claim.actor.kind ?? .organisation
  }

  private static func actor(_ voice: Voice, outlet: String?) -> Actor? {
    if voice.kind == .notGiven { return nil }
    let isOutletItself = voice.kind == .outlet && voice.name == Voice.outletName
    return Actor(name: isOutletItself ? outlet ?? voice.name : voice.name, kind: voice.kind)
  }

  /// ASCII letters and digits in lower case, parted by hyphens; empty where the name has none.
  static func slug(_ name: String) -> String {
    var out: [UInt8] = []
    for byte in name.lowercased().utf8 {
      let isWord = byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57
      if isWord { out.append(byte) } else if byte < 128, let last = out.last, last != 45 { out.append(45) }
    }
    if out.last == 45 { out.removeLast() }
    return String(decoding: out.prefix(60), as: UTF8.self)
  }
}
