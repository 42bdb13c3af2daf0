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
    /// Every word for its harm.
    let kinds: [String]
  }

  /// - Parameter warnings: with the place of their article, in order of arrival, then text order.
  /// - Returns: one record for each group of like warnings, in the order of their first.
  func records(_ warnings: [(article: Int, warning: Warning)], event: Event?) -> [WarningRecord] {
    var groups: [[(article: Int, warning: Warning)]] = []
    var issuers: [Issuers] = []
    for entry in warnings {
      let own = Issuers(entry.warning)
      // Those that say the same as its first; where a warning is renewed or withdrawn, the last that can be meant.
      let index =
        entry.warning.act == nil
        ? groups.indices.first { own.share(issuers[$0]) && WarningTable.isLike(groups[$0][0].warning, entry.warning) }
        : groups.indices.last { number in groups[number].contains { WarningTable.isSame($0.warning, entry.warning) } }
      if let index {
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
    guard let first = DayInterval(a.issued), let second = DayInterval(b.issued) else { return true }
    return first.distance(to: second) <= (a.act == nil && b.act == nil ? 2 : WarningWindow.nearDays)
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
    let given = warnings.filter { $0.act == nil }
    let issued = given.lazy.compactMap(\.issued).first ?? counted(warnings, before: event?.date)
    let windows = windows(group, issued: issued)
    // What is threatened for a harm foretells no other.
    let foretells = !warnings.allSatisfy(\.isReprisal)
    let match = foretells ? WarningTable.match(windows, event?.date) : .init(time: .notComputable, distance: nil)
    let place = foretells ? placeMatches(warnings.flatMap(\.places), event?.place) : nil
    let kind = foretells ? event.flatMap { kindMatches(group, $0.kinds) } : nil
    let withdrawn = day(of: .withdrawn, in: group)
    let renewed = day(of: .renewed, in: group)
    let seen = group.map { articles[$0.article].firstSeen }
    let firstSeen = seen.min() ?? clock
    let fate = Fate(
      match: match, isElsewhere: place == false || kind == false, isCompared: event?.date != nil || event == nil,
      isBounded: windows.contains(where: \.isBounded), isWithdrawn: isWithdrawn(withdrawn, before: event?.date, match),
      isRenewed: renewed != nil, isOver: windows.compactMap(\.lastDay).max().map { clock.day.daysSince1970 > $0 } ?? false)
    return WarningRecord(
      warnings: warnings.map(\.id), articles: unique(group.map { articles[$0.article].article.id }),
      origins: originsOf(group), issued: issued, timeMatch: match.time, distance: match.distance, placeMatches: place, kindMatches: kind,
      state: fate.state, renewedOn: renewed, withdrawnOn: withdrawn, firstSeen: firstSeen, isNew: previous.map { firstSeen > $0 } ?? true)
  }

  // MARK: Life cycle

  /// The time of the warning as it was given, and once more for each time it was given again.
  private func windows(_ group: [(article: Int, warning: Warning)], issued: PartialInterval?) -> [WarningWindow] {
    let length = group.lazy.filter { $0.warning.act == nil }.compactMap(\.warning.window).first
    let renewals = group.filter { $0.warning.act == .renewed }
    return [WarningWindow(issued: issued, window: length)]
      + renewals.map { WarningWindow(issued: told($0), window: $0.warning.window ?? length) }
  }

  private static func match(_ windows: [WarningWindow], _ event: PartialInterval?) -> WarningWindow.Match {
    windows.map { $0.match(event) }.min(by: WarningWindow.Match.isBetter) ?? .init(time: .notComputable, distance: nil)
  }

  /// The last day on which this was done to the warning.
  private func day(of act: Warning.Act, in group: [(article: Int, warning: Warning)]) -> PartialInterval? {
    group.filter { $0.warning.act == act }.map(told).max { ($0.start ?? "", $0.end ?? "") < ($1.start ?? "", $1.end ?? "") }
  }

  /// When it was done, else when it was first read.
  private func told(_ entry: (article: Int, warning: Warning)) -> PartialInterval {
    let compared = articles[entry.article]
    let read = (compared.article.published ?? compared.firstSeen).day.iso8601
    return entry.warning.issued ?? PartialInterval(start: read, end: read)
  }

  /// Whether it had been taken back when the event came, or no event came within its time.
  private func isWithdrawn(_ day: PartialInterval?, before event: PartialInterval?, _ match: WarningWindow.Match) -> Bool {
    guard let withdrawn = DayInterval(day) else { return false }
    guard match.time == .inside, let end = DayInterval(event)?.end, let start = withdrawn.start else { return true }
    return start < end
  }

  /// What became of a warning, told from the clock and the event.
  private struct Fate {
    let match: WarningWindow.Match
    /// The event was at another place, or another kind of harm.
    let isElsewhere: Bool
    /// There is an event with a date, or none at all.
    let isCompared: Bool
    let isBounded: Bool
    let isWithdrawn: Bool
    let isRenewed: Bool
    let isOver: Bool

    var state: WarningRecord.State {
      if isWithdrawn { return .withdrawn }
      if !isElsewhere, match.time == .inside || match.time == .near && !isBounded { return .matched }
      guard isOver else { return isRenewed ? .renewed : .issued }
      if !isElsewhere, match.time == .near || match.time == .notComputable && (match.distance != nil || !isCompared) { return .lapsed }
      return .unmatched
    }
  }

  private func kindMatches(_ group: [(article: Int, warning: Warning)], _ kinds: [String]) -> Bool? {
    let fits = group.compactMap { ThreatKind($0.warning, in: articles[$0.article].article).fits(kinds) }
    return fits.isEmpty ? nil : fits.contains(true)
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
}
