import Records

extension BriefDraft {
  /// Events on which the printed voices agree, or on which one alone speaks: one line each, with the words of the first.
  mutating func uncontested() -> Brief.Section {
    let all = events.filter { !$0.isContested && (!$0.positions.isEmpty || !$0.warnings.isEmpty) }
    var lines: [Brief.Phrase] = []
    for event in all.prefix(Limits.uncontestedEvents) { lines.append(uncontestedLine(event)) }
    var blocks: [Brief.Block] = lines.isEmpty ? [] : [.list(lines, more: all.count - lines.count)]
    // What an analyst has rated stays in sight where nobody contests the event any more, or not yet.
    for event in all where facts.ratings?.matrix(of: event.event.id) != nil {
      let title: Brief.Phrase = [.name(event.event.title), .words(": rated hypotheses")]
      blocks.append(
        .section(Brief.Section(key: "rated-\(event.event.id.value)", title: title, blocks: ratedHypotheses(event))))
    }
    return Brief.Section(
      key: "uncontested", title: [.words("Events without a differing account")], blocks: blocks, empty: [.words("None.")])
  }

  private mutating func uncontestedLine(_ event: PrintedEvent) -> Brief.Phrase {
    var phrase = heading(event.event)
    // Who blames somebody before who answers for himself: "X denies" alone does not say what the event is. What was taken back comes last.
    let standing = event.positions.filter { $0.position.fall == nil }
    let blaming = standing.filter { $0.position.stance.polarity == .attributes }
    let others = standing.filter { $0.position.stance.polarity != .attributes }
    let fallen = event.positions.filter { $0.position.fall != nil }
    for (index, position) in (blaming + others + fallen).prefix(2).enumerated() {
      phrase += [.words(" — ")] + line(position)
      if index == 0 { phrase += [.words(", the document’s words: "), .quotation(position.claims[0].evidence)] }
    }
    if event.positions.count > 2 { phrase.append(.words(" and \(event.positions.count - 2) more")) }
    if let figure = figureGroups(event).first?.first {
      phrase += [.words(" — \(Wording.unit(figure.figure.unit)): ")]
      phrase += figure.qualifier.map { [.quotation($0), .words(" ")] } ?? []
      phrase += [
        .words("\(Wording.number(figure.figure)), says "), .name(owner(figure.figure)), .words(" "), register.cite(figure.evidence),
      ]
    }
    for warning in event.warnings.prefix(1) {
      phrase += [.words(" — warning by "), .name(warning.warning.issuer.printedName), .words(" "), register.cite(warning.evidence)]
    }
    if event.isDisputedInReview { phrase.append(.words(" — a differing account is in the JSON, held for review")) }
    return phrase + [.words(" (\(reach(event.event)); "), key(event.event), .words(")")] + spellings(event.event)
  }

  /// Stories that no printed event belongs to, widest first. They share a subject, and need not report one thing: nothing is said of
  /// their being independent.
  func otherStories() -> Brief.Section {
    let printed = events.filter { !$0.positions.isEmpty || !$0.warnings.isEmpty }
    let taken = Set(printed.flatMap(\.event.stories))
    let ordered = comparison.stories.filter { !taken.contains($0.id) && !$0.articles.isEmpty }.sorted { a, b in
      let (x, y) = (origins(a.articles), origins(b.articles))
      return (y, b.articles.count, a.id) < (x, a.articles.count, b.id)
    }
    let lines = ordered.prefix(Limits.stories).map { story -> Brief.Phrase in
      let title = story.articles.compactMap { article($0)?.title }.first ?? "untitled"
      return [.name(title), .words(" — ")] + names(outlets(story.articles), upTo: 1)
        + [.words(" (\(Wording.count(addresses(story.articles), "document"))")] + oldDay(story.articles) + [.words(")")]
    }
    return Brief.Section(
      key: "stories", title: [.words("Other stories")], blocks: lines.isEmpty ? [] : [.list(lines, more: ordered.count - lines.count)],
      empty: [.words("None.")])
  }
}
