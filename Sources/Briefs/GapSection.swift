import Records

extension BriefDraft {
  /// What the corpus does not hold, computed from the records: what was not read at all first.
  func gaps() -> [Brief.Gap] {
    var gaps: [Brief.Gap] = []
    for event in events where !event.positions.isEmpty || !event.warnings.isEmpty { gaps += eventGaps(event) }
    let order = Brief.Gap.Kind.allCases
    gaps = order.flatMap { kind in gaps.filter { $0.kind == kind } }
    return feedGaps() + unreadGaps() + countGaps() + gaps
  }

  func gapSection(_ gaps: [Brief.Gap]) -> Brief.Section {
    let lines = gapLines(gaps)
    let shown = Array(lines.prefix(Limits.gaps))
    return Brief.Section(
      key: "gaps", title: [.words("Gaps")], blocks: shown.isEmpty ? [] : [.list(shown, more: lines.count - shown.count)],
      empty: [.words("None computed.")])
  }

  /// Names of one kind and event share a line, and so do the events without a date.
  private func gapLines(_ gaps: [Brief.Gap]) -> [Brief.Phrase] {
    let titles = Dictionary(events.map { ($0.event.id, $0.event.title) }, uniquingKeysWith: { first, _ in first })
    let groups = grouped(Array(gaps.enumerated())) { index, gap -> String in
      if gap.kind == .silentFeed, facts.missingFeeds.count > Limits.namesInRow { return gap.kind.rawValue }
      guard let event = gap.event else { return "\(index)" }
      return gap.kind.rawValue + (gap.kind == .eventWithoutDate ? "" : "\u{1F}" + event.value)
    }
    return groups.map { _, members in
      let gap = members[0].element
      guard members.count > 1, let lead = gap.text.first else { return gap.text }
      let list = [lead] + names(members.compactMap(\.element.subject))
      guard gap.kind != .eventWithoutDate, let event = gap.event, let title = titles[event] else { return list }
      return list + [.words(" ("), .name(title), .words(")")]
    }
  }

  private func eventGaps(_ event: PrintedEvent) -> [Brief.Gap] {
    let id = event.event.id
    let place: Brief.Phrase = [.words(" ("), .name(event.event.title), .words(")")]
    var gaps = withoutStatement(event).map { name in
      Brief.Gap(
        kind: .accusedWithoutStatement, event: id, subject: name,
        text: [.words("accused, no statement in the documents: "), .name(name)] + place)
    }
    for name in silentRecipients(event) {
      gaps.append(
        Brief.Gap(
          kind: .recipientWithoutReply, event: id, subject: name,
          text: [.words("warned, no reply in the documents: "), .name(name)] + place))
    }
    for name in unreadRelays(event) {
      gaps.append(
        Brief.Gap(
          kind: .relayNotRead, event: id, subject: name, text: [.words("passed a claim on, own text not read: "), .name(name)] + place))
    }
    if event.event.date == nil {
      gaps.append(
        Brief.Gap(
          kind: .eventWithoutDate, event: id, subject: event.event.title,
          text: [.words("no date found: "), .name(event.event.title)]))
    }
    return gaps
  }

  private func silentRecipients(_ event: PrintedEvent) -> [String] {
    let heard = Set(event.positions.map(\.position.speaker))
    var names: [String] = []
    for warning in event.warnings.map(\.warning) {
      // Only who was warned can confirm receipt or decline help, under whatever name: a spokesman, a minister.
      if warning.recipients.count == 1,
        warning.replies.contains(where: { $0.response.isReceipt || [.acceptedHelp, .declinedHelp].contains($0.response) })
      {
        continue
      }
      let replied = Set(warning.replies.flatMap { [$0.voice.name] + ($0.voice.speaksFor.map { [$0] } ?? []) })
      for recipient in warning.recipients where recipient.kind != .collective && recipient.kind != .notGiven {
        if !heard.contains(recipient.name), !replied.contains(recipient.name), !names.contains(recipient.name) {
          names.append(recipient.name)
        }
      }
    }
    return names
  }

  /// Outlets and bodies that a document leans on and of which nothing was read.
  private func unreadRelays(_ event: PrintedEvent) -> [String] {
    let read = Set(comparison.articles.map(\.article.outlet))
    var names: [String] = []
    for relay in event.positions.flatMap(\.claims).flatMap(\.claim.via) + event.warnings.flatMap(\.warning.via) {
      let publishes = relay.kind == .outlet || relay.kind == .organisation
      if publishes, relay.name != Voice.outletName, !read.contains(relay.name), !names.contains(relay.name) { names.append(relay.name) }
    }
    return names
  }

  private func countGaps() -> [Brief.Gap] {
    var gaps: [Brief.Gap] = []
    // What a later version of its article says again, or no longer says, is no further claim.
    let newest = Dictionary(comparison.articles.map { ($0.article.address, $0.article.id) }, uniquingKeysWith: { $1 })
    let current = Set(newest.values)
    let printed = claims.filter { $0.review == nil && current.contains($0.claim.article) }
    let undated = printed.count { $0.claim.statedOn == nil }
    if undated > 0 {
      gaps.append(counted(.undatedClaims, undated, printed.count, "claim", "without a stated day"))
    }
    let positions = events.flatMap(\.positions)
    let single = positions.count(where: \.isSingleOrigin)
    if single > 0 { gaps.append(counted(.singleOrigin, single, positions.count, "position", "with a single origin")) }
    let documents = comparison.articles.map(\.article).filter { current.contains($0.id) }
    let undatedDocuments = documents.count { $0.published == nil }
    if undatedDocuments > 0 {
      gaps.append(counted(.undatedDocuments, undatedDocuments, documents.count, "document", "without a day of publication"))
    }
    return gaps
  }

  private func counted(_ kind: Brief.Gap.Kind, _ count: Int, _ all: Int, _ noun: String, _ what: String) -> Brief.Gap {
    Brief.Gap(kind: kind, count: count, of: all, text: [.words("\(count) of \(Wording.count(all, noun)) \(what)")])
  }

  /// A silent feed is a gap and not an absence of claims.
  private func feedGaps() -> [Brief.Gap] {
    facts.missingFeeds.sorted { ($0.outlet, $0.source) < ($1.outlet, $1.source) }.map { feed in
      let reason = PublicText.withoutPaths(feed.reason)
      return Brief.Gap(
        kind: .silentFeed, subject: feed.outlet,
        text: [.words("feed not read: "), .name(feed.outlet), .words(", "), .words(age(feed)), .words(": "), .name(reason)])
    }
  }

  private func unreadGaps() -> [Brief.Gap] {
    grouped(facts.notAnalysed, by: \.reason).sorted { $0.key < $1.key }.map { reason, documents in
      Brief.Gap(
        kind: .notAnalysed, subject: reason, count: documents.count,
        text: [.words(Wording.count(documents.count, "document") + " stored and not analysed: "), .name(reason)])
    }
  }
}
