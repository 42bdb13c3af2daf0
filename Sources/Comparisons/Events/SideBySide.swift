import Records

/// Accounts of how an event happened and motives offered for it, from the articles that are mainly about it.
struct SideBySide {
  private let draft: EventDraft
  private let articles: [ComparedArticle]
  private let members: [Int]
  private let origins: Origins
  private let names: VoiceNames

  /// - Parameter members: articles mainly about the event, in order of arrival.
  init(_ draft: EventDraft, members: [Int], articles: [ComparedArticle], origins: Origins) {
    self.draft = draft
    self.members = members
    self.articles = articles
    self.origins = origins
    var voices = draft.claims.flatMap { entry in
      [entry.claim.speaker, entry.claim.actor].map {
        (voice: $0, outlet: articles[entry.article].article.outlet, article: entry.article)
      }
    }
    for number in members {
      let compared = articles[number]
      let told = compared.claims.accounts.map(\.voice) + compared.claims.motives.flatMap { [$0.voice] + [$0.actor].compactMap { $0 } }
      voices += told.map { (voice: $0, outlet: origins.name(of: compared.article), article: number) }
    }
    names = VoiceNames(voices)
  }

  // MARK: Motives

  /// Those for the harm of the event: told in the sentence of one of its claims, or for a like harm in an article about it, by nobody
  /// whom no claim of the event names.
  func motives() -> [EventMotive] {
    let actors = Set(draft.claims.map { names.key($0.claim.actor, outlet: "") })
    return members.flatMap { number -> [EventMotive] in
      let compared = articles[number]
      let own = draft.claims.filter { $0.article == number }.map(\.claim.evidence)
      let outlet = origins.name(of: compared.article)
      return compared.claims.motives.compactMap { motive in
        let actor = motive.actor.map { names.key($0, outlet: outlet) }
        let isLike = draft.kinds.contains { HarmClass.agreement($0, motive.harm.kind) > 0 }
        let isKnown = actor.map(actors.contains) ?? true
        guard isLike, isKnown || own.contains(motive.evidence) else { return nil }
        return EventMotive(
          motive: motive, speaker: names.name(names.key(motive.voice, outlet: outlet)), actor: actor.map(names.name))
      }
    }
  }

  // MARK: Accounts

  /// The accounts that cannot be held together with that of another voice.
  func accounts() -> [EventAccount] {
    guard members.contains(where: { !articles[$0].claims.accounts.isEmpty }) else { return [] }
    let words = targetWords()
    let told = members.flatMap { number -> [EventAccount] in
      let article = articles[number].article
      let outlet = origins.name(of: article)
      let bytes = Array(article.text.utf8)
      return articles[number].claims.accounts.filter { isAboutEvent($0, in: bytes, words) }.map {
        EventAccount(account: $0, speaker: names.name(names.key($0.voice, outlet: outlet)))
      }
    }
    return told.filter { one in told.contains { $0.speaker != one.speaker && SideBySide.differ($0.account, one.account) } }
  }

  /// Whether it tells how this harm came about, and not another in the same article: a like harm named with no other name, or a
  /// target that the event's claims speak of.
  private func isAboutEvent(_ account: Account, in bytes: [UInt8], _ words: Set<UInt32>) -> Bool {
    guard account.about.end <= bytes.count else { return false }
    let about = Array(bytes[account.about.range])
    let named = ArticleEvent.names(in: about)
    if let harm = account.harm {
      let isLike = draft.kinds.contains { HarmClass.agreement($0, harm) > 0 }
      return isLike && (named.isEmpty || named.contains { words.contains(Stem.hash($0.text)) })
    }
    return SideBySide.content(of: about).contains(where: words.contains)
  }

  /// What the sentences of the event's claims speak of, but for who speaks, who is accused, and words for people anywhere.
  private func targetWords() -> Set<UInt32> {
    var words: Set<UInt32> = []
    for (number, entries) in Dictionary(grouping: draft.claims, by: \.article) {
      let bytes = Array(articles[number].article.text.utf8)
      for evidence in Set(entries.map(\.claim.evidence)) where evidence.end <= bytes.count {
        words.formUnion(SideBySide.content(of: Array(bytes[evidence.range])))
      }
    }
    if let place = draft.place { words.formUnion(SideBySide.content(of: Array(place.utf8))) }
    for voice in draft.claims.flatMap({ [$0.claim.speaker, $0.claim.actor] }) {
      words.subtract(NameKey(voice.name).words.map { Stem.hash(String($0)) })
    }
    return words
  }

  private static func content(of bytes: [UInt8]) -> Set<UInt32> {
    let words = Words(bytes)
    var out: Set<UInt32> = []
    for index in 0..<words.count where words.ends[index] - words.starts[index] > 3 {
      let hash = Stem.hash(bytes.string(words.bytes(from: index, upTo: index + 1)).lowercased())
      if !anybody.contains(hash) { out.insert(hash) }
    }
    return out
  }

  /// Victims, places and words of no event in particular.
  private static let anybody: Set<UInt32> = Set(
    """
    people person child children women woman member officer soldier civilian house home building area city town village group family
    least more others another this that these those their with from into near outside inside over about after before were have been
    police army military forces government official officials attack attacked kill killed bombing explosion blast said night morning
    monday tuesday wednesday thursday friday saturday sunday several many some three four five seven eight nine dozen front back
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Stem.hash(String($0)) })

  /// Whether both cannot be so: one denies what the other says, or the means exclude each other.
  static func differ(_ a: Account, _ b: Account) -> Bool {
    if a.means == b.means { return a.isDenied != b.isDenied }
    guard !a.isDenied, !b.isDenied else { return false }
    return excludes(a.means, b.means) || excludes(b.means, a.means)
  }

  private static func excludes(_ a: Account.Means, _ b: Account.Means) -> Bool {
    switch a {
    // With any weapon an accident can happen, but nobody plants a bomb by accident.
    case .accident: [.arson, .suicideBomber, .vehicleBomb, .roadsideBomb, .poison].contains(b)
    case .gasLeak, .electricalFault:
      b == .mechanicalFailure || b == .humanError || !b.isAccidental && b != .gunfire && b != .blade || a != b && b.isFaulty
    case .mechanicalFailure: b == .humanError || !b.isAccidental && b != .gunfire && b != .blade
    case .humanError: !b.isAccidental && b != .gunfire && b != .blade
    case .ricochet: [.blade, .poison].contains(b)
    case .suicideBomber, .vehicleBomb, .roadsideBomb, .grenade:
      b.isFired && !(a == .grenade && b == .rocket) || b == .roadsideBomb && (a == .suicideBomber || a == .vehicleBomb)
    // "Bombs" fall from aircraft too.
    case .bomb: [.rocket, .mortar, .artillery].contains(b)
    case .airStrike, .drone: [.rocket, .mortar, .artillery].contains(b)
    case .missile: [.mortar, .artillery].contains(b)
    case .rocket: [.mortar, .artillery].contains(b)
    case .mortar, .artillery, .arson: false
    case .gunfire: b == .blade
    case .blade: b.isFired || b == .poison
    case .poison: b.isFired || [.gunfire, .bomb, .suicideBomber, .vehicleBomb].contains(b)
    }
  }
}

extension Account.Means {
  fileprivate var isFaulty: Bool { self == .gasLeak || self == .electricalFault }

  fileprivate var isFired: Bool {
    switch self {
    case .airStrike, .drone, .missile, .rocket, .mortar, .artillery: true
    default: false
    }
  }
}
