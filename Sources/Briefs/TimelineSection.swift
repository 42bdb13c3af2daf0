import Records

extension BriefDraft {
  /// Only what the texts or the pages date is placed; the rest is listed as unknown.
  mutating func timeline(_ event: PrintedEvent, key: String) -> Brief.Section {
    var entries = [eventEntry(event)]
    for warning in event.warnings.prefix(Limits.warningsOfEvent) { entries += warningEntries(warning) }
    entries += statementEntries(event)
    if let first = firstPublished(event) { entries.append(first) }
    let ordered = entries.enumerated().sorted { a, b in
      (sortDay(a.element), a.element.lastDay ?? .max, a.offset) < (sortDay(b.element), b.element.lastDay ?? .max, b.offset)
    }.map(\.element)
    let shown = Array(ordered.prefix(Limits.timelineEntries))
    let timeline = Brief.Timeline(title: event.event.title, entries: shown, more: ordered.count - shown.count)
    return Brief.Section(key: key + "-timeline", title: [.words("Timeline")], blocks: [.timeline(timeline)])
  }

  /// What has no day at all comes last.
  private func sortDay(_ entry: Brief.Timeline.Entry) -> Int { entry.firstDay ?? entry.lastDay ?? .max }

  private func entry(_ label: String, _ interval: PartialInterval?, _ what: Brief.Phrase) -> Brief.Timeline.Entry {
    let span = CalendarSpan(interval)
    return Brief.Timeline.Entry(
      label: label, extent: span.extent, firstDay: span.firstDay, lastDay: span.lastDay, time: Brief.time(interval), what: what)
  }

  private func eventEntry(_ event: PrintedEvent) -> Brief.Timeline.Entry {
    entry("event", event.event.date, [.title(event.event.title)])
  }

  private mutating func warningEntries(_ warning: Brief.WarningEntry) -> [Brief.Timeline.Entry] {
    let label = label(warning)
    let issuer: Brief.Phrase = [.words("\(label) issued by "), .name(warning.warning.issuer.printedName)]
    var issued = entry(label, warning.record?.issued ?? warning.warning.issued, issuer + [.words(" "), register.cite(warning.evidence)])
    if issued.extent == .unknown, let words = warning.issuedWords {
      issued = .init(
        label: label, extent: .unknown, firstDay: nil, lastDay: nil, time: [.words("unknown: "), .quotation(words)], what: issued.what)
    }
    guard let window = warning.warning.window, let days = CalendarSpan.windowDays(window), issued.extent == .known,
      let first = issued.firstDay
    else { return [issued] }
    let last = CalendarDay(daysSince1970: first + days)
    let interval = PartialInterval(start: CalendarDay(daysSince1970: first).iso8601, end: last.iso8601)
    // A window computed from a known day and a stated length is known at both ends, however long it is.
    return [
      issued,
      .init(
        label: label + " window", extent: .known, firstDay: first, lastDay: first + days, time: Brief.time(interval),
        what: [.words("\(label) holds, "), .name(window)]),
    ]
  }

  private mutating func statementEntries(_ event: PrintedEvent) -> [Brief.Timeline.Entry] {
    var entries: [Brief.Timeline.Entry] = []
    // In the order of the drawing, so that S1 stands above S2.
    let dated = event.positions.filter { $0.position.stated != nil }.enumerated().sorted { a, b in
      (statedDay(a.element), a.offset) < (statedDay(b.element), b.offset)
    }
    for (_, position) in dated.prefix(Limits.timelineEntries) {
      entries.append(entry("S\(entries.count + 1)", position.position.stated, line(position)))
    }
    let undated = event.positions.count { $0.position.stated == nil }
    if undated > 0 {
      entries.append(entry("undated", nil, [.words(Wording.count(undated, "statement") + ": no day found in the documents")]))
    }
    return entries
  }

  private func statedDay(_ position: PrintedPosition) -> Int {
    let span = CalendarSpan(position.position.stated)
    return span.firstDay ?? span.lastDay ?? .max
  }

  private func firstPublished(_ event: PrintedEvent) -> Brief.Timeline.Entry? {
    let dated = event.event.articles.compactMap { article($0) }.compactMap { article in
      article.published.map { (time: $0, article: article) }
    }
    guard let (time, first) = dated.min(by: { ($0.time, $0.article.id) < ($1.time, $1.article.id) }) else { return nil }
    let day = time.day.iso8601
    let what: Brief.Phrase = [.words("first document: "), .name(first.outlet), .words(" (\(Wording.basis(first.publishedBasis)))")]
    return entry("report", PartialInterval(start: day, end: day), what)
  }
}
