import Records

/// Phrases that several sections share.
extension BriefDraft {
  /// Hedges in their own words, each behind a comma, and the labels of the evidence.
  mutating func support(_ position: PrintedPosition) -> Brief.Phrase {
    var phrase: Brief.Phrase = []
    var seenHedges: Set<String> = []
    var cited: [EvidenceID] = []
    for record in evidenceClaims(position) {
      if !cited.contains(record.evidence) { cited.append(record.evidence) }
      for hedge in record.hedges {
        if seenHedges.insert(register[hedge]?.exact ?? "").inserted { phrase += [.words(", "), .quotation(hedge)] }
        // A degree outside the quoted clause needs a label of its own, or its words could not be found.
        if !isWithin(hedge, record.evidence), !cited.contains(hedge) { cited.append(hedge) }
      }
    }
    for id in cited { phrase += [.words(" "), register.cite(id)] }
    return phrase + fall(position)
  }

  /// "(corrected by the outlet, 2025-03-12 [E07])", with what ended the position; empty where it stands.
  private mutating func fall(_ position: PrintedPosition) -> Brief.Phrase {
    guard let cause = position.position.fall else { return [] }
    let ended = position.claims.compactMap { fallen[$0.claim.id] }.last { $0.cause == cause }
    guard let ended, let day = articles[ended.article]?.firstSeen.day.iso8601 else { return [.words(" (\(Wording.fall(cause)))")] }
    var phrase: Brief.Phrase = [.words(" (\(Wording.fall(cause)), "), .day(day)]
    let notice = corrections.first { $0.record.claims.contains(ended.claim) }?.evidence
    if let evidence = ended.by.flatMap({ claim($0)?.evidence }) ?? (cause == .corrected ? notice : nil) {
      phrase += [.words(" "), register.cite(evidence)]
    }
    return phrase + [.words(")")]
  }

  /// The first claim, and one more for each further origin and each other stance: a retraction with its "no evidence".
  private func evidenceClaims(_ position: PrintedPosition) -> [Brief.ClaimRecord] {
    var seen: Set<[String]> = []
    let chosen = position.claims.filter {
      seen.insert([$0.origin?.value ?? $0.claim.article.value, $0.claim.stance.polarity.rawValue]).inserted
    }
    return Array(chosen.prefix(Limits.claimsInCell))
  }

  func isWithin(_ inner: EvidenceID, _ outer: EvidenceID) -> Bool {
    guard let a = register[inner], let b = register[outer] else { return false }
    return a.document == b.document && b.range.contains(a.range)
  }

  /// "N. Orsk: ● asserts that the Front …": one position in a line, with hedges and evidence.
  mutating func line(_ position: PrintedPosition) -> Brief.Phrase {
    let isSelf = position.position.stance == .claimsOwnResponsibility && position.position.speaker == position.position.actor
    let actor: Brief.Phrase = isSelf ? [] : [.words(", "), .name(position.position.actor)]
    return [.name(position.position.printedSpeaker), .words(": "), .stance(position.position.stance)] + actor
      + role(position.claims[0].claim)
      + support(position)
  }

  func role(_ claim: Claim) -> Brief.Phrase {
    claim.role == .perpetrator ? [] : [.words(" (role: \(claim.role.rawValue))")]
  }

  /// The whole evidence of a claim as a quotation, with its label.
  mutating func quoted(_ id: EvidenceID) -> Brief.Phrase {
    [.quotation(id), .words(" "), register.cite(id)]
  }

  /// Names behind one another, at most `limit`, then how many more.
  func names(_ names: [String], upTo limit: Int = Limits.namesInRow) -> Brief.Phrase {
    let shown = names.prefix(limit).map { [Brief.Part.name($0)] }
    let more = names.count - shown.count
    return shown.joined(", ", last: more > 0 ? ", " : " and ") + (more > 0 ? [.words(" and \(more) more")] : [])
  }

  /// "3 documents, 2 independent origins", with the single origin said.
  func reach(_ documents: [ArticleID]) -> String {
    let count = origins(documents)
    let text = Wording.count(addresses(documents), "document") + ", "
    return text + (count == 1 ? "single origin" : Wording.count(count, "independent origin"))
  }

  /// The same of an event, where unnamed voices of many documents are one origin at most.
  func reach(_ event: EventComparison) -> String {
    let count = event.positions.isEmpty ? origins(event.articles) : event.positions.independentOrigins
    let text = Wording.count(addresses(event.articles), "document") + ", "
    return text + (count == 1 ? "single origin" : Wording.count(count, "independent origin"))
  }

  /// Versions of one article are one document to a reader who counts.
  func addresses(_ documents: [ArticleID]) -> Int { Set(documents.map { article($0)?.address ?? $0.value }).count }

  func outlets(_ documents: [ArticleID]) -> [String] {
    var names: [String] = []
    for id in documents {
      if let outlet = article(id)?.outlet, !names.contains(outlet) { names.append(outlet) }
    }
    return names
  }

  /// What `brief --event` and a ratings file call the event: "massacre-5af4a3".
  func key(_ event: EventComparison) -> Brief.Part { .aside(event.id.value) }

  /// The event's name and, where the texts give it, its date; where they give none and the last document is older than a month, the day
  /// of that document, lest an old event pass for today's.
  func heading(_ event: EventComparison) -> Brief.Phrase {
    if event.date != nil { return [.title(event.title), .words(", ")] + Brief.time(event.date) }
    return [.title(event.title)] + oldDay(event.articles)
  }
}

extension BriefDraft {
  /// ", published 2019-06-03": nothing where a document is of the last month, or has no date.
  func oldDay(_ documents: [ArticleID]) -> Brief.Phrase {
    let days = documents.map { article($0)?.published?.day.daysSince1970 }
    guard let last = days.compactMap(\.self).max(), !days.contains(nil), comparison.clock.day.daysSince1970 - last > Limits.freshDays
    else { return [] }
    return [.words(", published "), .day(CalendarDay(daysSince1970: last).iso8601)]
  }
}

/// Positions of one voice, or of one actor, in order of first mention.
func grouped<Element, Key: Hashable>(_ elements: [Element], by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
  var order: [Key] = []
  var groups: [Key: [Element]] = [:]
  for element in elements {
    let key = key(element)
    if groups[key] == nil { order.append(key) }
    groups[key, default: []].append(element)
  }
  return order.map { ($0, groups[$0] ?? []) }
}
