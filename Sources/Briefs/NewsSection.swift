import Records

extension BriefDraft {
  mutating func news() -> Brief.Section {
    let title: Brief.Phrase = [.words("New since the last brief")]
    guard let previous = comparison.previous else {
      return Brief.Section(
        key: "new", title: title, blocks: [], empty: [.words("Baseline: no earlier brief, all entries first seen in this run.")])
    }
    var items = NewsItems()
    for event in events { addChanges(of: event, to: &items) }
    for event in events { addNews(of: event, to: &items) }
    addRevisions(to: &items)
    addCorrections(to: &items)
    let empty: Brief.Phrase = [.words("Nothing new since the brief of "), .instant(previous), .words(".")]
    return Brief.Section(
      key: "new", title: title, blocks: items.shown.isEmpty ? [] : [.list(items.shown, more: items.more)], empty: empty)
  }

  private mutating func addChanges(of event: PrintedEvent, to items: inout NewsItems) {
    for change in event.changes where change.isNew {
      items.add {
        [.strong("±"), .words(" ")] + mover(change) + [.words(": ")] + stances(change) + cited(change)
          + [.words(" — "), .name(event.event.title)]
      }
    }
  }

  private mutating func addNews(of event: PrintedEvent, to items: inout NewsItems) {
    if event.event.isNew, !event.positions.isEmpty {
      let voices = Set(event.positions.map(\.position.speaker)).count
      items.add {
        [.strong("+"), .words(" event: ")] + heading(event.event)
          + [.words(" (\(Wording.count(voices, "voice")), \(reach(event.event)))")]
      }
      return
    }
    let new = event.positions.filter(\.position.isNew)
    for position in new.prefix(Limits.newVoicesOfEvent) {
      items.add { [.strong("+"), .words(" ")] + line(position) + [.words(" — "), .name(event.event.title)] }
    }
    let more = new.count - Limits.newVoicesOfEvent
    if more > 0 {
      items.add {
        [.strong("+"), .words(" \(Wording.count(more, "more position")), marked + in the matrix — "), .name(event.event.title)]
      }
    }
    for entry in event.warnings where entry.record?.isNew == true {
      items.add {
        [.strong("+"), .words(" warning by "), .name(entry.warning.issuer.printedName), .words(" "), register.cite(entry.evidence)]
          + [.words(" — "), .name(event.event.title)]
      }
    }
  }

  private mutating func addRevisions(to items: inout NewsItems) {
    for record in revisions where record.revision.isNew {
      guard let later = article(record.revision.later) else { continue }
      var counts = "\(Wording.count(record.added.count, "sentence")) added, \(record.dropped.count) dropped"
      if !record.softened.isEmpty { counts += ", \(record.softened.count) softened" }
      items.add {
        [.strong("~"), .words(" "), .name(later.outlet), .words(": "), .name(later.title ?? "untitled"), .words(" (\(counts))")]
      }
      for claim in record.withdrawn.compactMap({ claim($0) }) {
        items.add {
          [.strong("−"), .words(" "), .name(claim.claim.speaker.kind == .outlet ? later.outlet : claim.claim.speaker.printedName)]
            + [.words(": "), .stance(claim.claim.stance), .words(", "), .name(claim.claim.actor.name), .words(" ")]
            + [register.cite(claim.evidence), .words(", dropped from the revised article")]
        }
      }
    }
  }

  /// The notice, then each claim that it ended.
  private mutating func addCorrections(to items: inout NewsItems) {
    for printed in corrections where printed.record.isNew {
      guard let notice = article(printed.record.correction.article) else { continue }
      items.add { [.strong("~"), .words(" "), .name(notice.outlet), .words(", notice of correction: ")] + words(printed) }
      for claim in takenBack(printed.record) {
        items.add {
          [.strong("−"), .words(" ")] + statement(claim) + [
            .words(" "), register.cite(claim.evidence), .words(", taken back by the outlet"),
          ]
        }
      }
    }
  }

  func mover(_ change: PositionChange) -> Brief.Phrase {
    guard let later = change.laterSpeaker, later != change.speaker else { return [.name(change.speaker)] }
    return [.name(change.speaker), .words(", then "), .name(later)]
  }

  func stances(_ change: PositionChange) -> Brief.Phrase {
    var phrase: Brief.Phrase = [.stance(change.from), .words(", "), .name(change.actor), .words(" → "), .stance(change.to)]
    if let later = change.laterActor, later != change.actor { phrase += [.words(", "), .name(later)] }
    return phrase
  }

  private mutating func cited(_ change: PositionChange) -> Brief.Phrase {
    var phrase: Brief.Phrase = []
    for id in [change.fromClaim, change.toClaim] {
      if let evidence = claim(id)?.evidence { phrase += [.words(" "), register.cite(evidence)] }
    }
    return phrase
  }
}

/// News in print order; what is past the limit is counted and never built, so that no label is given to it.
private struct NewsItems {
  private(set) var shown: [Brief.Phrase] = []
  private(set) var more = 0

  mutating func add(_ phrase: () -> Brief.Phrase) {
    if shown.count < Limits.news { shown.append(phrase()) } else { more += 1 }
  }
}
