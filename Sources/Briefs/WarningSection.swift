import Records

extension BriefDraft {
  /// One column a warning: what was foretold, to whom, what came of it.
  mutating func warningLedger(_ event: PrintedEvent, key: String) -> Brief.Section {
    let ordered = event.warnings.filter { !$0.warning.isReprisal } + event.warnings.filter(\.warning.isReprisal)
    let shown = Array(ordered.prefix(Limits.warningsOfEvent))
    var columns: [Brief.Phrase] = [[.words("Warning")]]
    var rows: [[Brief.Phrase]] = WarningRow.allCases.map { [[.words($0.rawValue)]] }
    for entry in shown {
      columns.append([.words(label(entry))])
      for (index, row) in WarningRow.allCases.enumerated() { rows[index].append(cell(row, entry, event.event)) }
    }
    let table = Brief.Table(
      shape: .ledger, caption: "What was foretold, to whom, and what came of it", columns: columns, rows: rows,
      more: event.warnings.count - shown.count)
    return Brief.Section(
      key: key + "-warnings", title: [.words("Warnings")], blocks: shown.isEmpty ? [] : [.table(table)],
      empty: [.words("None found.")])
  }

  /// `W1`, `W2`, … over the whole brief, numbered at the first call.
  mutating func label(_ entry: Brief.WarningEntry) -> String {
    if let known = warningLabels[entry.warning.id] { return known }
    let label = "W\(warningLabels.count + 1)"
    warningLabels[entry.warning.id] = label
    return label
  }

  private enum WarningRow: String, CaseIterable {
    case issuer = "Issuer"
    case threat = "Threat, target"
    case issued = "Issued, window"
    case recipients = "Recipients"
    case channel = "Channel"
    case asserted = "Asserted by"
    case receipt = "Receipt"
    case response = "Response"
    case against = "Against the event"
    case support = "Support"
    case state = "State"
  }

  private mutating func cell(_ row: WarningRow, _ entry: Brief.WarningEntry, _ event: EventComparison) -> Brief.Phrase {
    switch row {
    case .issuer: return issuer(entry)
    case .threat: return threat(entry)
    case .issued: return issued(entry)
    case .recipients:
      let recipients = distinct(reports(of: entry).flatMap(\.warning.recipients).map(\.printedName))
      return recipients.isEmpty ? [.words(Wording.notStated)] : names(recipients)
    case .channel:
      return [.words(reports(of: entry).lazy.compactMap(\.warning.channel).first.map { Wording.channel($0) } ?? Wording.notStated)]
    case .asserted: return distinct(reports(of: entry).map { asserted($0.warning) }).joined("; ")
    case .receipt: return receipt(entry)
    case .response: return responses(entry)
    case .against: return against(entry, event)
    case .support: return support(entry)
    case .state:
      guard let record = entry.record else { return [.words("not compared")] }
      return state(record) + [.words(", first seen "), .instant(record.firstSeen)]
    }
  }

  /// Two names for one issuer both stand; none is chosen.
  private mutating func issuer(_ entry: Brief.WarningEntry) -> Brief.Phrase {
    var phrase: Brief.Phrase = [.title(entry.warning.issuer.printedName)]
    for other in entry.warning.alsoIssuers { phrase += [.words("; also "), .name(other.printedName)] }
    return phrase + [.words(" "), register.cite(entry.evidence)]
  }

  private mutating func threat(_ entry: Brief.WarningEntry) -> Brief.Phrase {
    var phrase: Brief.Phrase = entry.threat.map { [.quotation($0)] } ?? [.words("threat not stated")]
    if let actor = entry.warning.threatActor {
      phrase += [.words(" by "), .name(actor.printedName)]
    } else {
      phrase.append(.words("; actor unknown"))
    }
    if !entry.targets.isEmpty { phrase += [.words("; target ")] + entry.targets.map { [.quotation($0)] }.joined(", ") }
    if !entry.warning.places.isEmpty { phrase += [.words("; place ")] + names(entry.warning.places) }
    return phrase
  }

  private mutating func issued(_ entry: Brief.WarningEntry) -> Brief.Phrase {
    var phrase: Brief.Phrase = Brief.time(entry.warning.issued)
    if let words = entry.issuedWords { phrase += [.words(", "), .quotation(words)] }
    if entry.warning.issued == nil, let issued = entry.record?.issued {
      let reports = reports(of: entry)
      let dated = reports.first { $0.warning.issued != nil }
      phrase = Brief.time(issued) + (dated == nil ? [.words(", counted from the event")] : [])
      if let source = dated ?? reports.first(where: { $0.warning.leadDays != nil }) {
        phrase += [.words(" "), register.cite(source.evidence)]
      }
    }
    phrase.append(.words("; window "))
    phrase.append(entry.warning.window.map { .name($0) } ?? .words("unknown"))
    return phrase
  }

  private func asserted(_ warning: Warning) -> Brief.Phrase {
    let outlet = article(warning.article)?.outlet ?? Wording.notStated
    var phrase: Brief.Phrase = warning.assertedBy.map { [.name($0.printedName)] } ?? [.name(outlet), .words(" (the outlet itself)")]
    let relays = warning.via.map(\.printedName).filter { $0 != warning.assertedBy?.printedName }
    if !relays.isEmpty { phrase += [.words(", by way of ")] + names(relays) }
    return phrase
  }

  /// Receipt is held apart from the response: to decline help is not to deny receipt.
  private mutating func receipt(_ entry: Brief.WarningEntry) -> Brief.Phrase {
    var phrases: [Brief.Phrase] = []
    for (reply, evidence) in replies(to: entry) where reply.response.isReceipt {
      phrases.append([
        .words(reply.response == .deniedReceipt ? "denied by " : "confirmed by "), .name(reply.voice.printedName), .words(" "),
        register.cite(evidence),
      ])
    }
    return phrases.isEmpty ? [.words("no confirmation or denial was read")] : phrases.joined("; ")
  }

  private func replies(to entry: Brief.WarningEntry) -> [(Warning.Reply, EvidenceID)] {
    reports(of: entry).flatMap { zip($0.warning.replies, $0.replies) }
  }

  private mutating func responses(_ entry: Brief.WarningEntry) -> Brief.Phrase {
    var phrases: [Brief.Phrase] = []
    for (reply, evidence) in replies(to: entry) where !reply.response.isReceipt {
      phrases.append([
        .words(Wording.response(reply.response) + ": "), .name(reply.voice.printedName), .words(" "), register.cite(evidence),
      ])
    }
    return phrases.isEmpty ? [.words(Wording.noneStated)] : phrases.joined("; ")
  }

  private func against(_ entry: Brief.WarningEntry, _ event: EventComparison) -> Brief.Phrase {
    if entry.warning.isReprisal { return [.words("threatened in answer to a harm, foretells none")] }
    guard let record = entry.record else { return [.words("not computable")] }
    var text: String
    let isBounded = reports(of: entry).contains { $0.warning.window != nil }
    switch record.timeMatch {
    case .inside: text = "time inside the window"
    case .near:
      text = "time near" + (record.distance.map { ", " + Wording.count($0, "day") + (isBounded ? " from the window" : " after it") } ?? "")
    case .outside: text = "time outside the window" + (record.distance.map { ", " + Wording.count($0, "day") + " away" } ?? "")
    case .notComputable where record.distance != nil:
      let most = Wording.count(record.distance ?? 0, "day")
      text = "time not computable: the dates can be read from inside the window to \(most) from it"
    case .notComputable:
      text = "time not computable: " + (event.date == nil ? "no date of the event found" : "no date of the warning")
    }
    switch record.placeMatches {
    case true?: text += "; place agrees"
    case false?: text += "; place differs"
    case nil: text += "; place not comparable"
    }
    switch record.kindMatches {
    case true?: text += "; kind agrees"
    case false?: text += "; kind differs"
    case nil: text += "; kind not comparable"
    }
    return [.words(text)]
  }

  private mutating func support(_ entry: Brief.WarningEntry) -> Brief.Phrase {
    guard let record = entry.record else { return [.words("1 document")] }
    let origins = record.origins.count
    let text = Wording.count(record.articles.count, "document") + ", "
    var phrase: Brief.Phrase = [.words(text + (origins <= 1 ? "single origin" : Wording.count(origins, "independent origin")))]
    for report in reports(of: entry).dropFirst().prefix(Limits.claimsInCell) { phrase += [.words(" "), register.cite(report.evidence)] }
    return phrase
  }

  /// Every printable report of the same warning, this one first.
  private func reports(of entry: Brief.WarningEntry) -> [Brief.WarningEntry] {
    let others = Set(entry.record?.warnings ?? []).subtracting([entry.warning.id])
    return [entry] + warnings.filter { others.contains($0.warning.id) && $0.review == nil }
  }

  private func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    grouped(elements) { $0 }.map(\.key)
  }

  // MARK: Warnings without an event

  /// Kept and counted, against hindsight: with their states, and those of earlier weeks by number.
  mutating func looseWarnings() -> Brief.Section {
    let entries = Dictionary(warnings.map { ($0.warning.id, $0) }, uniquingKeysWith: { first, _ in first })
    let loose = comparison.warnings.compactMap { $0.warnings.lazy.compactMap { entries[$0] }.first { $0.review == nil } }
    var lines: [Brief.Phrase] = []
    for entry in loose.prefix(Limits.looseWarnings) {
      let label = label(entry)
      let words: Brief.Phrase = entry.threat.map { [.words(": "), .quotation($0)] } ?? []
      lines.append(
        [.strong(label), .words(" "), .name(entry.warning.issuer.printedName)] + words + [.words("; issued ")] + issued(entry)
          + (entry.record.map { [.words("; state ")] + state($0) } ?? []) + [.words(" "), register.cite(entry.evidence)])
    }
    var blocks: [Brief.Block] = lines.isEmpty ? [] : [.list(lines, more: loose.count - lines.count)]
    let aged = WarningRecord.State.allCases.compactMap { state in comparison.agedWarnings[state].map { "\($0) \(state.rawValue)" } }
    if !aged.isEmpty {
      blocks.append(.paragraph([.words("From before the days compared here, by their last state: \(aged.joined(separator: ", ")).")]))
    }
    return Brief.Section(
      key: "loose-warnings", title: [.words("Warnings tied to no event")], blocks: blocks, empty: [.words("None found.")])
  }

  /// "withdrawn on 2025-03-08", "renewed on 2025-03-05".
  private func state(_ record: WarningRecord) -> Brief.Phrase {
    let day = record.withdrawnOn ?? record.renewedOn
    let verb = record.withdrawnOn != nil ? "withdrawn" : "renewed"
    guard let day else { return [.words(record.state.rawValue)] }
    let isSaid = record.state == .withdrawn || record.state == .renewed
    return [.words(isSaid ? "\(verb) " : "\(record.state.rawValue), \(verb) ")] + Brief.time(day)
  }
}
