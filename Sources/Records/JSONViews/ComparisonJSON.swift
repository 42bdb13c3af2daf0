/// What `inspect stories`, `inspect copies` and `inspect comparison` print, one value a line.
extension Comparison {
  /// `{id, cluster}` for each article, in order of arrival.
  public var storyLines: [JSON] {
    var clusters: [ArticleID: StoryID] = [:]
    for story in stories { for article in story.articles { clusters[article] = story.id } }
    return articles.map { compared in
      ["id": .string(compared.article.id.value), "cluster": .text(clusters[compared.article.id]?.value)]
    }
  }

  /// `{a, b, relation, stretches}` for each pair, by identifiers.
  public var copyLines: [JSON] {
    let texts = Dictionary(articles.map { ($0.article.id, $0.article.text) }, uniquingKeysWith: { first, _ in first })
    var points: [ArticleID: CodePoints] = [:]
    for id in Set(copies.flatMap { [$0.first, $0.second] }) { points[id] = CodePoints(texts[id] ?? "") }
    return copies.map { copy in
      copy.json(first: points[copy.first] ?? CodePoints(""), second: points[copy.second] ?? CodePoints(""))
    }
  }

  /// One event a line, in the order of `events`.
  public var eventLines: [JSON] {
    let byID = Dictionary(articles.map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
    return events.map { event in event.json(articles: byID, republished: republishedGroups(event)) }
  }

  /// Articles of an event that carry one text, two or more to a group.
  private func republishedGroups(_ event: EventComparison) -> [[ArticleID]] {
    let members = Set(event.articles)
    var group: [ArticleID: Int] = [:]
    var groups: [[ArticleID]] = []
    for copy in copies where copy.relation == .sameText && members.contains(copy.first) && members.contains(copy.second) {
      switch (group[copy.first], group[copy.second]) {
      case (let first?, let second?) where first != second:
        for article in groups[second] { group[article] = first }
        groups[first] += groups[second]
        groups[second] = []
      case (let first?, nil):
        groups[first].append(copy.second)
        group[copy.second] = first
      case (nil, let second?):
        groups[second].append(copy.first)
        group[copy.first] = second
      case (nil, nil):
        group[copy.first] = groups.count
        group[copy.second] = groups.count
        groups.append([copy.first, copy.second])
      default: break
      }
    }
    return groups.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}

extension Copy {
  /// - Parameters: the code points of the two texts.
  public func json(first: CodePoints, second: CodePoints) -> JSON {
    [
      "a": .string(self.first.value), "b": .string(self.second.value), "relation": .string(relation.rawValue),
      "stretches": .array(
        stretches.map { ["a": first.json($0.inFirst), "b": second.json($0.inSecond)] }),
    ]
  }
}

extension CodePoints {
  fileprivate func json(_ range: TextRange) -> JSON {
    ["begin": .integer(offset(ofByte: range.start)), "end": .integer(offset(ofByte: range.end))]
  }
}

extension EventComparison {
  fileprivate func json(articles byID: [ArticleID: ComparedArticle], republished: [[ArticleID]]) -> JSON {
    [
      "event": .string(id.value), "title": .string(title), "kind": .string(kind), "date": .text(date.flatMap(EventComparison.label)),
      "place": .text(place), "contested": .bool(isContested), "articles": .strings(articles.map(\.value)),
      "actors": .strings(actors), "positions": .array(positions.map { $0.json(articles: byID) }),
      "position_changes": .array(changes.map(\.json)), "warnings": .array(warnings.map(\.json)),
      "republished_groups": .array(republished.map { .strings($0.map(\.value)) }),
    ]
  }

  /// `2024-03-22`, or `start/end` where the ends differ.
  private static func label(_ interval: PartialInterval) -> String? {
    guard let start = interval.start else { return interval.end.map { "../" + $0 } }
    guard let end = interval.end else { return start + "/.." }
    return start == end ? start : start + "/" + end
  }
}

extension Position {
  /// `first_date` and `last_date` are days of publication, not of the statement. A passive that names no accuser is the outlet's, as in
  /// the claims' own view.
  fileprivate func json(articles byID: [ArticleID: ComparedArticle]) -> JSON {
    let days = articles.compactMap { byID[$0]?.article.published?.day.iso8601 }
    return [
      "speaker": .string(voice.kind == .notGiven ? Voice.outletName : speaker), "speaks_for": .text(voice.speaksFor),
      "own_voice": .bool(voice.kind == .outlet || voice.kind == .notGiven),
      "actor": .string(actor), "stance": .string(stance.rawValue), "first_date": .text(days.min()), "last_date": .text(days.max()),
      "outlets": .strings(outlets), "articles": .strings(articles.map(\.value)), "origins": .integer(origins.count),
      "claims": .strings((claims + fallen).map(\.value)), "fall": .text(fall?.rawValue),
    ]
  }
}

extension PositionChange {
  fileprivate var json: JSON {
    [
      "speaker": .string(speaker), "later_speaker": .text(laterSpeaker),
      "from": ["stance": .string(from.rawValue), "actor": .string(actor), "claim": .string(fromClaim.value)],
      "to": ["stance": .string(to.rawValue), "actor": .string(laterActor ?? actor), "claim": .string(toClaim.value)],
      "date": .text(date), "basis": .string(basis.rawValue),
    ]
  }
}

extension WarningRecord {
  fileprivate var json: JSON {
    [
      "warnings": .strings(warnings.map(\.value)), "articles": .strings(articles.map(\.value)), "origins": .integer(origins.count),
      "time": .string(timeMatch.rawValue), "distance_days": .whole(distance), "place_matches": placeMatches.map(JSON.bool) ?? .null,
      "state": .string(state.rawValue),
    ]
  }
}
