import Records

/// Sources, method, evidence: what a reader turns to and does not read through.
extension BriefDraft {
  func sources() -> Brief.Section {
    let listed = Dictionary(facts.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = grouped(comparison.articles) { $0.article.outlet }.sorted { ($1.elements.count, $0.key) < ($0.elements.count, $1.key) }
    var rows: [[Brief.Phrase]] = []
    var unlisted: [Brief.Phrase] = []
    for (outlet, documents) in groups.prefix(Limits.sources) {
      let source = documents.lazy.compactMap { $0.article.sourceID.flatMap { listed[$0] } }.first
      let count = addresses(documents.map(\.article.id))
      let owner = source?.owner ?? documents.lazy.compactMap(\.owner).first
      if source == nil, owner == nil, facts.ratings?.grade(ofOutlet: outlet) == nil {
        unlisted.append([.name(outlet), .words(" (\(count))")])
      } else {
        rows.append(
          [[.name(outlet)], [known(owner)], [known(source?.country)], [known(source?.kind)], [.words(String(count))]]
            + grade(outlet))
      }
    }
    let table = Brief.Table(
      caption: "Outlets read, graded F6 where no ratings file says otherwise",
      columns: ["Outlet", "Owner", "Country", "Kind", "Documents", "Grade", "Basis"].map { [.words($0)] }, rows: rows,
      more: groups.count - rows.count - unlisted.count)
    var blocks: [Brief.Block] = rows.isEmpty ? [] : [.table(table)]
    if !unlisted.isEmpty {
      let left = rows.isEmpty && groups.count > unlisted.count ? " and \(groups.count - unlisted.count) more" : ""
      blocks.append(
        .paragraph(
          [.words("In no source list and no ratings file, so F6, with the number of documents: ")] + unlisted.joined(", ")
            + [.words(left + ".")]))
    }
    return Brief.Section(key: "sources", title: [.words("Sources")], blocks: blocks, empty: [.words("No document.")], isReference: true)
  }

  /// The figure is a claim's, not an outlet's: 6 here.
  private func grade(_ outlet: String) -> [Brief.Phrase] {
    guard let ratings = facts.ratings, let grade = ratings.grade(ofOutlet: outlet) else {
      return [[.words("F6")], [.words("not in a ratings file")]]
    }
    return [[.words(grade.letter.rawValue + "6")], signature(ratings) + [.words(": "), .name(grade.reason)]]
  }

  private func known(_ text: String?) -> Brief.Part { text.map { .name($0) } ?? .words("unknown") }

  func method() -> Brief.Section {
    var lines: [Brief.Phrase] = [
      [.words("Set aside and never a source of claims: " + furniture() + ".")],
      [.words("Kept for review, in the JSON only: " + reviewed() + ".")],
      [
        .words(
          "Quotation marks stand only around words that equal the stored text; at most \(Limits.spanWords) words a quotation, "
            + "an ellipsis outside the marks where the passage goes on, \(Limits.tightSpanWords) words once a document has given "
            + "\(Limits.documentWords).")
      ],
      [
        .words(
          "Origins count who published independently, not whether it is true: one voice carried by many outlets stays one voice, "
            + "and a party's word on its own matter is a claim.")
      ],
      [
        .words(
          "The program counts and quotes; it ranks no account" + (facts.ratings == nil ? ", and no analyst has rated one." : ".")
            + " A motive is the word of whoever offers it.")
      ],
      [.words("Rules "), .name(facts.rules), .words(", threshold \(Claim.briefThreshold); "), .name(facts.tool), .words(".")],
    ]
    if let before = beforeWindow() { lines.append(before) }
    if let digest = facts.sourceListDigest { lines.append([.words("Source list sha256 \(digest.prefix(12)).")]) }
    lines += ratingsNote()
    if let digest = facts.actorsDigest {
      lines.append([.words("Actors of the user's own, over the registry that is shipped: sha256 \(digest.prefix(12)).")])
    }
    if !facts.failures.isEmpty {
      let stages = grouped(facts.failures, by: \.stage).sorted { $0.key.rawValue < $1.key.rawValue }
      let text = stages.map { "\($0.key.rawValue) \($0.elements.count)" }.joined(separator: ", ")
      lines.append([.words("Failures by stage: \(text); each stands in the JSON.")])
    }
    return Brief.Section(key: "method", title: [.words("Method")], blocks: [.list(lines, more: 0)], isReference: true)
  }

  /// Documents that are read again because an event of today rests on them.
  private func beforeWindow() -> Brief.Phrase? {
    guard let days = facts.windowDays else { return nil }
    let start = Timestamp(secondsSince1970: comparison.clock.secondsSince1970 - days * 86_400)
    let old = comparison.articles.filter { $0.isBefore(start) }
    guard !old.isEmpty else { return nil }
    let count = Wording.count(addresses(old.map(\.article.id)), "document")
    return [.words("Compared: \(Wording.count(days, "day")), and \(count) from before on which an event of these days rests.")]
  }

  /// Blocks of the pages that are no text of the article, counted by kind.
  private func furniture() -> String {
    let blocks = comparison.articles.flatMap(\.article.blocks).filter { $0.words != nil }
    let counts = grouped(blocks, by: \.kind.rawValue).sorted { $0.key < $1.key }.map { "\($0.key) \($0.elements.count)" }
    return counts.isEmpty ? "nothing" : counts.joined(separator: ", ")
  }

  private func reviewed() -> String {
    let below = claims.count { $0.review == .belowThreshold } + warnings.count { $0.review == .belowThreshold }
    let unnamed = claims.count { $0.review == .actorNotNamed }
    let partial = claims.count { $0.review == .partialName }
    return "\(Wording.count(below, "candidate")) below the threshold, \(unnamed) whose sentence names no actor, "
      + "\(partial) against a person of whom only a part of the name is known"
  }

  // MARK: Evidence

  func evidenceSection(_ evidence: [Brief.Evidence]) -> Brief.Section {
    let labelled = evidence.filter { $0.label != nil }
    let rows = labelled.map { item -> [Brief.Phrase] in
      [
        [.strong(item.label ?? "")], [.words(documentLabel(item.document))], [.words("\(item.start)–\(item.end)")],
        [.quotation(item.id)], [.name(article(item.document)?.outlet ?? "unknown")],
      ]
    }
    let table = Brief.Table(
      shape: .evidence, caption: "The words behind the statements; places count Unicode code points of the stored text",
      columns: ["Id", "Document", "At", "Words", "Outlet"].map { [.words($0)] }, rows: rows, anchors: labelled.map { $0.label ?? "" })
    return Brief.Section(
      key: "evidence", title: [.words("Evidence")], blocks: rows.isEmpty ? [] : [.table(table)], empty: [.words("Nothing is cited.")],
      isReference: true)
  }

  private func documentLabel(_ id: ArticleID) -> String {
    register.citedDocuments.firstIndex(of: id).map { "D\($0 + 1)" } ?? "unknown"
  }

  func documentSection() -> Brief.Section {
    let rows = register.citedDocuments.compactMap { articles[$0] }.map { compared -> [Brief.Phrase] in
      let article = compared.article
      let label = documentLabel(article.id)
      let basis: Brief.Phrase = article.published == nil ? [] : [.words(" (\(Wording.basis(article.publishedBasis)))")]
      return [
        [.strong(label)], [.name(article.outlet)], [known(article.title)], published(article.id) + basis,
        article.url.map { [.link(text: $0, address: $0)] } ?? [.words("unknown")],
        article.capturedAt.map { [.instant($0)] } ?? [.words("unknown")], archive(article),
      ]
    }
    let table = Brief.Table(
      shape: .evidence, caption: "Documents cited",
      columns: ["Id", "Outlet", "Title", "Published", "Address", "Read at", "Archive"].map { [.words($0)] }, rows: rows,
      anchors: register.citedDocuments.map(documentLabel))
    return Brief.Section(
      key: "documents", title: [.words("Documents cited")], blocks: rows.isEmpty ? [] : [.table(table)],
      empty: [.words("None.")], isReference: true)
  }

  private func archive(_ article: Article) -> Brief.Phrase {
    var phrase: Brief.Phrase = []
    if let location = article.location {
      phrase += [.name(location.file), .words(" at \(location.offset), \(location.length) bytes")]
    }
    if let digest = article.captureDigest { phrase.append(.words((phrase.isEmpty ? "" : "; ") + "sha256 \(digest.prefix(12))")) }
    return phrase.isEmpty ? [.words("unknown")] : phrase
  }
}
