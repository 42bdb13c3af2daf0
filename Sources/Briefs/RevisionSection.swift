import Records

/// What outlets took back: revised articles sentence by sentence, and notices of correction with the claims that they end.
extension BriefDraft {
  mutating func revised() -> Brief.Section {
    var blocks: [Brief.Block] = []
    for record in revisions.prefix(Limits.revisions) { blocks += revision(record) }
    let more = revisions.count - Limits.revisions
    if more > 0 { blocks.append(.paragraph([.words("and \(more) more in the JSON.")])) }
    for correction in corrections.prefix(Limits.revisions) { blocks += self.correction(correction) }
    let rest = corrections.count - Limits.revisions
    if rest > 0 { blocks.append(.paragraph([.words("and \(Wording.count(rest, "more notice")) in the JSON.")])) }
    return Brief.Section(
      key: "revisions", title: [.words("Revised and corrected articles")], blocks: blocks,
      empty: [.words("None seen between captures.")])
  }

  // MARK: Revisions

  private mutating func revision(_ record: Brief.RevisionRecord) -> [Brief.Block] {
    guard let later = articles[record.revision.later], let earlier = articles[record.revision.earlier] else { return [] }
    var blocks: [Brief.Block] = [.paragraph(title(later.article, earlier.article) + [.words(" — ")] + counts(record, earlier, later))]
    var rows: [Brief.Phrase] = []
    for id in record.dropped.prefix(Limits.revisedSentences) { rows.append([.strong("−"), .words(" ")] + quoted(id)) }
    for id in record.added.prefix(Limits.revisedSentences) { rows.append([.strong("+"), .words(" ")] + quoted(id)) }
    let more = max(0, record.dropped.count - Limits.revisedSentences) + max(0, record.added.count - Limits.revisedSentences)
    if !rows.isEmpty { blocks.append(.list(rows, more: more)) }
    if !record.softened.isEmpty { blocks.append(.table(softened(record, earlier, later))) }
    return blocks
  }

  private func title(_ later: Article, _ earlier: Article? = nil) -> Brief.Phrase {
    [.name(later.outlet), .words(": "), .title(later.title ?? earlier?.title ?? "untitled")]
  }

  /// "2 sentences dropped, 1 added, 1 softened, between 2025-03-10 and 2025-03-11".
  private func counts(_ record: Brief.RevisionRecord, _ earlier: ComparedArticle, _ later: ComparedArticle) -> Brief.Phrase {
    let softened = record.softened.isEmpty ? "" : ", \(record.softened.count) softened"
    return [
      .words("\(Wording.count(record.dropped.count, "sentence")) dropped, \(record.added.count) added" + softened + ", between "),
      .day(earlier.firstSeen.day.iso8601), .words(" and "), .day(later.firstSeen.day.iso8601),
    ]
  }

  private mutating func softened(
    _ record: Brief.RevisionRecord, _ earlier: ComparedArticle, _ later: ComparedArticle
  ) -> Brief.Table {
    var rows: [[Brief.Phrase]] = []
    for softening in record.softened.prefix(Limits.revisedSentences) {
      rows.append([quoted(softening.earlier), quoted(softening.later), [.words(Wording.softening(softening.change))]])
    }
    return Brief.Table(
      caption: "Softened wordings, side by side",
      columns: [
        [.words("Read "), .day(earlier.firstSeen.day.iso8601)], [.words("Read "), .day(later.firstSeen.day.iso8601)], [.words("Change")],
      ], rows: rows, more: max(0, record.softened.count - Limits.revisedSentences))
  }

  // MARK: Corrections

  /// The notice in its own words, then each claim that it takes back, in the words in which it had stood.
  private mutating func correction(_ printed: Brief.PrintedCorrection) -> [Brief.Block] {
    let record = printed.record
    guard let notice = article(record.correction.article) else { return [] }
    let lead: Brief.Phrase = title(notice) + [.words(" — notice of correction, read "), .day(record.firstSeen.day.iso8601), .words(": ")]
    var rows: [Brief.Phrase] = []
    for claim in takenBack(record).prefix(Limits.revisedSentences) {
      rows.append([.strong("−"), .words(" ")] + statement(claim) + [.words(": ")] + quoted(claim.evidence))
    }
    if rows.isEmpty {
      for report in record.correction.takenBack.prefix(Limits.revisedSentences) where mayBeNamed(report) {
        rows.append(
          [.strong("−"), .words(" "), .name(reporter(report, notice)), .words(": "), .stance(report.stance), .words(", ")]
            + [.name(report.actor.printedName), .words(", in no version that was read")])
      }
    }
    return [.paragraph(lead + words(printed))] + (rows.isEmpty ? [] : [.list(rows, more: 0)])
  }

  func takenBack(_ record: CorrectionRecord) -> [Brief.ClaimRecord] { record.claims.compactMap { claim($0) }.filter { $0.review == nil } }

  /// The notice; one beside the text is no stretch of it.
  mutating func words(_ printed: Brief.PrintedCorrection) -> Brief.Phrase {
    guard let evidence = printed.evidence else {
      let words = printed.record.correction.words.split(whereSeparator: \.isWhitespace)
      let isCut = words.count > Limits.noticeWords
      return [
        .words("“"), .name(words.prefix(Limits.noticeWords).joined(separator: " ")),
        .words(isCut ? " …” (beside the text)" : "” (beside the text)"),
      ]
    }
    return quoted(evidence)
  }

  /// "Paul Denner: ● asserts, Red Column".
  func statement(_ record: Brief.ClaimRecord) -> Brief.Phrase {
    let claim = record.claim
    return [
      .name(owner(claim.speaker, of: claim.article)), .words(": "), .stance(claim.stance), .words(", "), .name(claim.actor.printedName),
    ]
  }

  private func reporter(_ report: Correction.Report, _ notice: Article) -> String {
    report.speaker.kind == .outlet ? notice.outlet : report.speaker.printedName
  }

  /// As in the matrix: nobody is named as accused by half a name.
  private func mayBeNamed(_ report: Correction.Report) -> Bool {
    report.stance.polarity != .attributes || report.actor.kind != .person || report.actor.name.utf8.contains(32)
  }
}
