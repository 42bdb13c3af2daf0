import Records

/// What voices say of how and why a harm was done: side by side, each with its owner.
extension BriefDraft {
  // MARK: Accounts

  mutating func accountTable(_ event: PrintedEvent, key: String) -> Brief.Section {
    let own = accounts.filter { $0.event == event.event.id }
    let groups = grouped(own) { [$0.speaker, $0.account.means.rawValue, $0.account.isDenied ? "not" : ""] }
    var rows: [[Brief.Phrase]] = []
    for (_, group) in groups.prefix(Limits.accounts) {
      let first = group[0]
      let words: Brief.Phrase =
        (first.account.isDenied ? [.strong("not"), .words(" ")] : []) + [
          .quotation(first.mention), .words(" (\(first.account.means.rawValue))"),
        ]
      let documents = group.map(\.account.article)
      rows.append([[.name(first.speaker)], words, carriers(documents), [register.cite(first.evidence)]])
    }
    let table = Brief.Table(
      caption: "Accounts that differ, each with its owner",
      columns: ["Voice", "What did it", "Carried by", "Evidence"].map { [.words($0)] },
      rows: rows, more: max(0, groups.count - Limits.accounts))
    return Brief.Section(
      key: key + "-accounts", title: [.words("Accounts of what happened")], blocks: rows.isEmpty ? [] : [.table(table)],
      empty: [.words("None found that differ.")])
  }

  // MARK: Motives

  mutating func motiveTable(_ event: PrintedEvent, key: String) -> Brief.Section {
    let own = motives.filter { $0.event == event.event.id }
    let groups = grouped(own) { record in
      [record.speaker, record.motive.stance.rawValue, record.reason.flatMap { register[$0]?.exact.lowercased() } ?? "", record.actor ?? ""]
    }
    var rows: [[Brief.Phrase]] = []
    for (_, group) in groups.prefix(Limits.motives) {
      let first = group[0]
      rows.append([
        [.name(first.speaker)], motive(first), first.actor.map { [.name($0)] } ?? [.aside(Wording.notStated)],
        carriers(group.map(\.motive.article)), [register.cite(first.evidence)],
      ])
    }
    let table = Brief.Table(
      caption: "Motives, each with whoever offers it", columns: ["Voice", "Motive", "Of", "Carried by", "Evidence"].map { [.words($0)] },
      rows: rows, more: max(0, groups.count - Limits.motives))
    return Brief.Section(
      key: key + "-motives", title: [.words("Motives offered")], blocks: rows.isEmpty ? [] : [.table(table)],
      empty: [.words("None found.")])
  }

  private func motive(_ record: Brief.MotiveRecord) -> Brief.Phrase {
    let stance = Wording.motive(record.motive.stance)
    guard let reason = record.reason else { return [.strong(stance)] }
    return [.strong(stance), .words(": "), .quotation(reason)]
      + record.hedges.filter { !isWithin($0, reason) }.flatMap { [.words(", "), .quotation($0)] }
  }
}
