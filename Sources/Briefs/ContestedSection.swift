import Records

extension BriefDraft {
  mutating func contested() -> Brief.Section {
    let all = contestedEvents
    var blocks: [Brief.Block] = []
    let whole = printedWhole(all)
    for (index, event) in all.prefix(whole).enumerated() {
      blocks.append(.section(section(event, key: "event-\(index + 1)")))
    }
    let rest = all.dropFirst(whole)
    if !rest.isEmpty {
      var lines: [Brief.Phrase] = []
      for event in rest.prefix(Limits.contestedLines) {
        lines.append(
          heading(event.event) + [.words(" (\(reach(event.event)); "), self.key(event.event), .words("): ")]
            + accounts(of: event, upTo: Limits.actorsInLine))
      }
      let more: Brief.Section = Brief.Section(
        key: "contested-lines", title: [.words("More contested events, whole in the JSON")],
        blocks: [.list(lines, more: rest.count - lines.count)])
      blocks.append(.section(more))
    }
    return Brief.Section(
      key: "contested", title: [.words("Who says who did it")], blocks: blocks,
      empty: [.words("No contested event.")])
  }

  /// How many of the events have their tables printed: the first, and those after it while the matrices stay readable together.
  private func printedWhole(_ events: [PrintedEvent]) -> Int {
    var voices = 0
    let chosen = events.prefix(Limits.contestedEvents).prefix { event in
      voices += min(Limits.matrixRows, Set(event.positions.map(\.position.printedSpeaker)).count)
      return voices <= Limits.contestedVoices
    }
    return max(chosen.count, min(1, events.count))
  }

  private mutating func section(_ event: PrintedEvent, key: String) -> Brief.Section {
    var parts: [Brief.Section] = [matrix(event, key: key)]
    parts.append(warningLedger(event, key: key))
    parts.append(timeline(event, key: key))
    parts.append(changedPositions(event, key: key))
    parts.append(supportTable(event, key: key))
    parts.append(chainList(event, key: key))
    parts.append(figureTable(event, key: key))
    parts.append(accountTable(event, key: key))
    parts.append(motiveTable(event, key: key))
    parts.append(hypothesisList(event, key: key))
    return Brief.Section(
      key: key, title: plainHeading(event.event),
      blocks: [.paragraph([.words(reach(event.event) + ". "), .aside("Key: "), self.key(event.event)])]
        + parts.map { .section($0) })
  }

  /// A section's title is set apart already.
  private func plainHeading(_ event: EventComparison) -> Brief.Phrase {
    heading(event).map { part in if case .title(let text) = part { .name(text) } else { part } }
  }

  // MARK: Matrix

  private mutating func matrix(_ event: PrintedEvent, key: String) -> Brief.Section {
    let actors = event.columns
    let voices = grouped(event.positions) { $0.position.voice.kind.rawValue + "\u{1F}" + $0.position.printedSpeaker }
    // A voice that speaks of names past the last column would be an empty row.
    let heard = voices.filter { $0.elements.contains { actors.contains($0.position.actor) } }
    // Where not all have room, whoever says something new comes first.
    let fresh = heard.indices.filter { heard[$0].elements.contains(where: \.position.isNew) }
    let shown = (fresh + heard.indices.filter { !fresh.contains($0) }).prefix(Limits.matrixRows).sorted().map { heard[$0] }
    var rows: [[Brief.Phrase]] = []
    for (_, positions) in shown { rows.append(matrixRow(positions, actors)) }
    let columns: [Brief.Phrase] =
      [[.words("Voice")]] + actors.map { [.name($0)] } + [[.words("Form")], [.words("First seen")]]
    var blocks: [Brief.Block] = [
      .table(
        Brief.Table(
          shape: .matrix, caption: "Voices and the stance each takes on each name", columns: columns, rows: rows,
          more: voices.count - shown.count))
    ]
    blocks.append(.paragraph(matrixNote(event)))
    return Brief.Section(key: key + "-matrix", title: [.words("Voices and accounts")], blocks: blocks)
  }

  private mutating func matrixRow(_ positions: [PrintedPosition], _ actors: [String]) -> [Brief.Phrase] {
    var cells: [Brief.Phrase] = [speaker(positions[0].position)]
    for actor in actors {
      var entries: [Brief.Phrase] = []
      for position in positions where position.position.actor == actor { entries.append(cell(position)) }
      cells.append(entries.isEmpty ? [.aside(Wording.noneStated)] : entries.joined("; "))
    }
    var forms: [String] = []
    for claim in positions.flatMap(\.claims) where !forms.contains(Wording.form(claim.claim.form)) {
      forms.append(Wording.form(claim.claim.form))
    }
    cells.append([.words(forms.joined(separator: ", "))])
    let first = positions.map(\.position.firstSeen).min() ?? comparison.clock
    cells.append([.day(first.day.iso8601)])
    return cells
  }

  private mutating func cell(_ position: PrintedPosition) -> Brief.Phrase {
    let isNew = position.position.isNew && comparison.previous != nil
    return (isNew ? [.strong("+"), .words(" ")] : []) + [.stance(position.position.stance)] + role(position.claims[0].claim)
      + support(position)
  }

  /// The voice with what the text says of it: role, whom it speaks for, how many they are.
  private func speaker(_ position: Position) -> Brief.Phrase {
    var phrase: Brief.Phrase = [.title(position.printedSpeaker)]
    switch position.voice.kind {
    case .outlet: phrase.append(.words(" (the outlet itself)"))
    case .collective: phrase.append(.words(" (collective)"))
    case .unnamed:
      let count = position.voice.count.map { ", " + String($0) } ?? ""
      phrase.append(.words(" (unnamed\(count))"))
    case .notGiven, .person, .organisation, .state, .armedGroup: break
    }
    if let role = position.voice.role { phrase += [.words(", "), .name(role)] }
    if let organisation = position.voice.speaksFor, position.voice.role?.contains(organisation) != true {
      phrase += [.words(", for "), .name(organisation)]
    }
    return phrase
  }

  private func matrixNote(_ event: PrintedEvent) -> Brief.Phrase {
    let dated = event.positions.count { $0.position.stated != nil }
    var text = "Day of the statement: found for \(dated) of \(Wording.count(event.positions.count, "position"))."
    let hidden = event.actors.count - event.columns.count
    if hidden > 0 { text += " " + Wording.count(hidden, "more name") + " in the JSON." }
    let unnamed = claims.count { $0.event == event.event.id && $0.review == .actorNotNamed }
    if unnamed > 0 { text += " Claims whose sentence names no actor, in no cell: \(unnamed)." }
    return [.words(text)] + spellings(event.event)
  }

  /// Persons under one name whom texts spell otherwise.
  func spellings(_ event: EventComparison) -> Brief.Phrase {
    (event.sameAs ?? []).flatMap { tie -> Brief.Phrase in
      [.words(" "), .name(tie.name), .words(" is taken for the same as "), .name(tie.of), .words(" (spelling).")]
    }
  }

  // MARK: Changes

  private mutating func changedPositions(_ event: PrintedEvent, key: String) -> Brief.Section {
    var rows: [[Brief.Phrase]] = []
    for change in event.changes.prefix(Limits.changes) {
      let time: Brief.Phrase = change.date.map { Brief.time(PartialInterval(start: $0, end: $0)) } ?? [.words("unknown")]
      let basis = change.basis == .seen ? "seen between captures" : "told by the document, not seen between captures"
      rows.append([mover(change), side(change.from, change.actor, change.fromClaim)])
      rows[rows.count - 1] += [side(change.to, change.laterActor ?? change.actor, change.toClaim), [.words(basis)], time]
    }
    let table = Brief.Table(
      caption: "Voices that moved, both wordings side by side",
      columns: [[.words("Voice")], [.words("Before")], [.words("After")], [.words("Basis")], [.words("Date")]], rows: rows,
      more: max(0, event.changes.count - Limits.changes))
    return Brief.Section(
      key: key + "-changes", title: [.words("Changed positions")], blocks: rows.isEmpty ? [] : [.table(table)],
      empty: [.words("None found.")])
  }

  private mutating func side(_ stance: Claim.Stance, _ actor: String, _ id: ClaimID) -> Brief.Phrase {
    let start: Brief.Phrase = [.stance(stance), .words(", "), .name(actor)]
    guard let record = claim(id) else { return start }
    return start + [.words(": ")] + quoted(record.evidence)
  }

  // MARK: Figures

  private mutating func figureTable(_ event: PrintedEvent, key: String) -> Brief.Section {
    let groups = figureGroups(event)
    let known = Set(groups.joined().map { owner($0.figure) })
    var rows: [[Brief.Phrase]] = []
    for group in groups.prefix(Limits.figures) {
      let first = group[0]
      let qualifier: Brief.Phrase = first.qualifier.map { [.quotation($0), .words(" ")] } ?? []
      let documents = group.map(\.figure.article)
      let owners = grouped(group) { BriefDraft.fuller(owner($0.figure), among: known) }
      var cited: Brief.Phrase = []
      for (_, records) in owners.prefix(Limits.namesInRow) {
        cited += (cited.isEmpty ? [] : [.words(" ")]) + [register.cite(records[0].evidence)]
      }
      rows.append([
        [.words(Wording.unit(first.figure.unit))], qualifier + [.strong(Wording.number(first.figure))],
        dayOf(group), names(owners.map(\.key)), carriers(documents), toldWhen(first.figure.article), cited,
      ])
    }
    let table = Brief.Table(
      caption: "Figures, each with its owners; later ones stand beside earlier ones",
      columns: ["Figure", "Number", "Day", "Owners", "Carried by", "Published", "Evidence"].map { [.words($0)] }, rows: rows,
      more: max(0, groups.count - Limits.figures))
    return Brief.Section(
      key: key + "-figures", title: [.words("Casualty figures")], blocks: rows.isEmpty ? [] : [.table(table)],
      empty: [.words("None found.")])
  }

  /// The day of the harm, or the one for which a toll is given.
  private func dayOf(_ group: [Brief.FigureRecord]) -> Brief.Phrase {
    if let date = group.lazy.compactMap(\.figure.date).first { return Brief.time(date) }
    guard let date = group.lazy.compactMap(\.figure.asOf).first else { return [.words(Wording.notStated)] }
    return [.words("as of ")] + Brief.time(date)
  }

  /// One group a unit, number and qualifier; those of the most origins first within a unit, then the earliest.
  func figureGroups(_ event: PrintedEvent) -> [[Brief.FigureRecord]] {
    // Arrests are no casualties: the JSON has them.
    let own = figures.filter { $0.figure.count >= 0 && $0.event == event.event.id && $0.figure.unit != .arrested }
    let groups = grouped(own) { record in
      let qualifier = record.qualifier.flatMap { register[$0]?.exact.lowercased() } ?? ""
      return [record.figure.unit.rawValue, Wording.number(record.figure), qualifier]
    }.map(\.elements).enumerated().sorted { a, b in
      (origins(b.element.map(\.figure.article)), a.offset) < (origins(a.element.map(\.figure.article)), b.offset)
    }.map(\.element)
    let units: [CasualtyFigure.Unit] = [.dead, .injured, .missing]
    return units.flatMap { unit in groups.filter { $0[0].figure.unit == unit } }
  }

  /// "health ministry" is "the health ministry of Velmora" where that is the only one named in full.
  static func fuller(_ office: String, among names: Set<String>) -> String {
    func isNamed(_ name: String) -> Bool { name.unicodeScalars.contains(where: \.properties.isUppercase) }
    guard !isNamed(office), office.contains(" ") else { return office }
    let whole = names.filter { isNamed($0) && ($0.hasPrefix(office + " of ") || $0.hasSuffix(" " + office)) }
    return whole.count == 1 ? whole.first ?? office : office
  }

  func owner(_ figure: CasualtyFigure) -> String { owner(figure.voice, of: figure.article) }

  /// The voice by name; where the outlet speaks, the origin of its text.
  func owner(_ voice: Voice, of article: ArticleID) -> String {
    voice.kind == .outlet ? originName(of: article) ?? voice.name : voice.printedName
  }

  /// Outlets, and with copies how many origins they are.
  func carriers(_ documents: [ArticleID]) -> Brief.Phrase {
    names(outlets(documents)) + (addresses(documents) > 1 ? [.words(" (\(reach(documents)))")] : [])
  }

  /// A revised article keeps its first date: what it says now may be as late as it was read.
  private func toldWhen(_ id: ArticleID) -> Brief.Phrase {
    guard revisions.contains(where: { $0.revision.later == id }), let read = article(id)?.capturedAt else { return published(id) }
    return published(id) + [.words(", revised, read at "), .instant(read)]
  }

  func published(_ id: ArticleID) -> Brief.Phrase {
    guard let article = article(id), let time = article.published else { return [.words("unknown")] }
    return article.publishedIsDay ? [.day(time.day.iso8601)] : [.instant(time)]
  }

  // MARK: Hypotheses

  private mutating func hypothesisList(_ event: PrintedEvent, key: String) -> Brief.Section {
    let all = hypotheses(event)
    var lines: [Brief.Phrase] = []
    // What every account must assume is said once, and accounts that must assume the same share a line.
    if rivals(event).count > 1 {
      lines.append([.words("Each: that those who name another are mistaken, or that several had a part.")])
    }
    let own = all.prefix(Limits.actorColumns).map { (actor: $0.actor, assumptions: ownAssumptions(of: $0.actor, in: event)) }
    for (assumptions, accounts) in grouped(own, by: \.assumptions) where !assumptions.isEmpty {
      let actors = accounts.map { [Brief.Part.title($0.actor)] }.joined(", ")
      lines.append(actors + [.words(": ")] + assumptions.joined("; ") + [.words(".")])
    }
    if !all.isEmpty, lines.isEmpty { lines.append([.title(all[0].actor), .words(": nothing that the documents contradict.")]) }
    return Brief.Section(
      key: key + "-hypotheses", title: [.words("What each account must assume beyond the evidence listed")],
      blocks: (lines.isEmpty ? [] : [.list(lines, more: max(0, all.count - Limits.actorColumns))]) + ratedHypotheses(event),
      empty: [.words("No account.")])
  }

  /// Who is said to have done it: whoever helped or let it happen rivals nobody.
  private func rivals(_ event: PrintedEvent) -> Set<String> {
    let deeds = event.positions.filter { position in
      position.position.stance.polarity == .attributes && !position.isOfDescribedActor && position.position.fall == nil
        && position.claims.contains { [.perpetrator, .organiser].contains($0.claim.role) }
    }
    return Set(deeds.map(\.position.actor))
  }

  /// Assumptions are listed from the matrix, never weighed.
  func hypotheses(_ event: PrintedEvent) -> [Brief.Hypothesis] {
    event.accused.map { actor in
      var assumptions = ownAssumptions(of: actor, in: event)
      let others = event.accused.filter { $0 != actor }
      if !others.isEmpty {
        assumptions.append([.words("that those who name ")] + names(others) + [.words(" are mistaken, or that both had a part")])
      }
      if assumptions.isEmpty { assumptions.append([.words("nothing that the documents contradict")]) }
      return Brief.Hypothesis(event: event.event.id, actor: actor, assumptions: assumptions)
    }
  }

  /// What an account must assume whatever the others are.
  private func ownAssumptions(of actor: String, in event: PrintedEvent) -> [Brief.Phrase] {
    var assumptions: [Brief.Phrase] = []
    let opposed = event.positions.filter {
      $0.position.actor == actor && [.denies, .doubts].contains($0.position.stance.polarity) && $0.position.fall == nil
    }
    if !opposed.isEmpty {
      let voices = grouped(opposed, by: \.position.printedSpeaker).map(\.key)
      assumptions.append([.words("that the denial, rejection or doubt of ")] + names(voices) + [.words(" is mistaken")])
    }
    let own = event.positions.filter { $0.position.actor == actor && $0.position.stance.polarity == .attributes }
    if own.map(\.position).independentOrigins <= 1 { assumptions.append([.words("that a single origin is right")]) }
    return assumptions
  }
}
