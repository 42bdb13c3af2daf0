import Records

/// Puts warnings that say the same together and holds them against an event.
struct WarningTable {
  let articles: [ComparedArticle]
  let origins: Origins
  let clock: Timestamp
  let previous: Timestamp?

  /// What the warnings are held against; nil for warnings that no event answers to.
  struct Event {
    let place: String?
    let date: PartialInterval?
  }

  /// - Parameter warnings: with the place of their article, in order of arrival, then text order.
  /// - Returns: one record for each group of like warnings, in the order of their first.
  func records(_ warnings: [(article: Int, warning: Warning)], event: Event?) -> [WarningRecord] {
    var groups: [[(article: Int, warning: Warning)]] = []
    var issuers: [Issuers] = []
    for entry in warnings {
      let own = Issuers(entry.warning)
      if let index = groups.indices.first(where: { own.share(issuers[$0]) && WarningTable.isLike(groups[$0][0].warning, entry.warning) }) {
        groups[index].append(entry)
      } else {
        groups.append([entry])
        issuers.append(own)
      }
    }
    return groups.map { record($0, event: event) }
  }

  /// One issuer, no differing recipients, places or times, and not one public and the other private: an alert to the public and
  /// a note to a government are two warnings.
  static func isSame(_ a: Warning, _ b: Warning) -> Bool { isLike(a, b) && sharesIssuer(a, b) }

  /// The same, whoever issued them.
  private static func isLike(_ a: Warning, _ b: Warning) -> Bool {
    guard a.isReprisal == b.isReprisal, channelsAgree(a, b) else { return false }
    guard overlap(a.recipients.map(\.name), b.recipients.map(\.name)), overlap(a.places, b.places) else { return false }
    if let first = DayInterval(a.issued), let second = DayInterval(b.issued), first.distance(to: second) > 2 { return false }
    return true
  }

  static func sharesIssuer(_ a: Warning, _ b: Warning) -> Bool { Issuers(a).share(Issuers(b)) }

  /// Who issued a warning, by name.
  private struct Issuers {
    private let own: Set<VoiceNames.Key>
    /// The states whose offices these are: an embassy's alert is its state's.
    private let owners: Set<VoiceNames.Key>

    init(_ warning: Warning) {
      let names = VoiceNames([])
      let own = ([warning.issuer] + warning.alsoIssuers).map { names.key($0, outlet: "") }
      self.own = Set(own)
      owners = Set(
        own.compactMap { issuer in
          guard issuer.space == .body, let owner = OfficeName(issuer.name.text)?.owner else { return nil }
          return VoiceNames.Key(space: .body, name: NameKey(text: owner))
        })
    }

    func share(_ other: Issuers) -> Bool {
      !own.isDisjoint(with: other.own) || !owners.isDisjoint(with: other.own) || !own.isDisjoint(with: other.owners)
    }
  }

  private static func channelsAgree(_ a: Warning, _ b: Warning) -> Bool {
    guard let first = a.channel, let second = b.channel else { return true }
    return first == second || first == .both || second == .both
  }

  /// True where one side names nobody.
  private static func overlap(_ a: [String], _ b: [String]) -> Bool {
    a.isEmpty || b.isEmpty || a.contains { name in b.contains { Places.agree(name, $0) } }
  }

  private func record(_ group: [(article: Int, warning: Warning)], event: Event?) -> WarningRecord {
    let warnings = group.map(\.warning)
    let issued = warnings.lazy.compactMap(\.issued).first ?? counted(warnings, before: event?.date)
    let window = WarningWindow(issued: issued, window: warnings.lazy.compactMap(\.window).first)
    // What is threatened for a harm foretells no other.
    let foretells = !warnings.allSatisfy(\.isReprisal)
    let match = foretells ? window.match(event?.date) : .init(time: .notComputable, distance: nil)
    let place = foretells ? placeMatches(warnings.flatMap(\.places), event?.place) : nil
    let seen = group.map { articles[$0.article].firstSeen }
    let firstSeen = seen.min() ?? clock
    return WarningRecord(
      warnings: warnings.map(\.id), articles: unique(group.map { articles[$0.article].article.id }),
      origins: originsOf(group), issued: issued, timeMatch: match.time, distance: match.distance, placeMatches: place,
      state: state(match.time, place, lastDay: window.lastDay), firstSeen: firstSeen, isNew: previous.map { firstSeen > $0 } ?? true)
  }

  /// The day that a text counts back from the event, where the event has one day.
  private func counted(_ warnings: [Warning], before event: PartialInterval?) -> PartialInterval? {
    guard let days = warnings.lazy.compactMap(\.leadDays).first, let date = DayInterval(event), let day = date.start, day == date.end
    else { return nil }
    let issued = CalendarDay(daysSince1970: day - days).iso8601
    return PartialInterval(start: issued, end: issued)
  }

  private func originsOf(_ group: [(article: Int, warning: Warning)]) -> [OriginID] {
    let found = unique(group.compactMap { origins[articles[$0.article].article.id] })
    let isUnnamed = group.allSatisfy { $0.warning.issuer.kind == .unnamed || $0.warning.assertedBy?.kind == .unnamed }
    return isUnnamed ? Array(found.prefix(1)) : found
  }

  private func placeMatches(_ places: [String], _ event: String?) -> Bool? {
    guard let event, !places.isEmpty else { return nil }
    return places.contains { Places.agree($0, event) }
  }

  /// Matched by an event that came in or near its time and not elsewhere; unmatched once its time has passed without one.
  private func state(_ time: WarningRecord.TimeMatch, _ place: Bool?, lastDay: Int?) -> WarningRecord.State {
    let isOver = lastDay.map { clock.day.daysSince1970 > $0 } ?? false
    switch time {
    case .inside, .near: return place == false ? (isOver ? .unmatched : .open) : .matched
    case .outside: return isOver ? .unmatched : .open
    case .notComputable: return isOver ? .lapsed : .open
    }
  }
}
