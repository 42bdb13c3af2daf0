import Records

/// Two hundred articles of a busy day: twelve contested events, copies, hostile headlines, texts in several scripts.
enum LongDay {
  static let hostile = [
    "Ferry | *bold* _it_ `code` [link](javascript:alert(1)) <script>alert('x')</script>",
    "# 1. - + > Heading \u{202E}desrever\u{202C} & &lt;b&gt; \u{7}bell",
    "![img](http://evil.example/p.png) www.evil.example <img src=x onerror=alert(1)>",
    "1) [E01]: http://evil.example \"quoted\" </title></style></table>",
    "Line one\nLine two\r\n- three \\",
  ]
  static let suspects = ["the Grey Guard", "the Lake Militia", "Sestria", "the Orsk Road Gang", "Black Tern", "Norvania", "the Salt Union"]
  static let places = ["Vell", "Orsk", "Tarn", "Quill", "Marn", "Holt", "Brisk", "Lune", "Sard", "Wick", "Dray", "Fenn"]

  static func make(articles count: Int = 200) -> Comparison {
    var scene = Scene()
    var groups: [[ArticleID]] = Array(repeating: [], count: 40)
    for index in 0..<count {
      let story = index % 40
      let place = places[story % 12]
      let title = index % 9 == 4 ? hostile[index / 9 % hostile.count] : "Blast at \(place) market, report \(index)"
      groups[story].append(
        scene.article(
          "long-\(index)", outlet: "Outlet \(index % 25)", owner: "Owner \(index % 14)", title: title, text: text(index, place),
          published: index % 7 == 0 ? nil : "2031-03-03T\(10 + index % 10):00:00Z"))
    }
    let origins = groups.enumerated().flatMap { number, ids in
      [ids.prefix(3), ids.dropFirst(3)].enumerated().filter { !$0.element.isEmpty }.map { part, ids in
        OriginGroup(
          id: contentIdentifier("o", ["\(number)-\(part)"]), name: "Origin \(number)-\(part)", basis: .sharedText, articles: Array(ids))
      }
    }
    var events: [EventComparison] = []
    for number in 0..<20 { events.append(event(number, groups[number], origins, &scene)) }
    let stories = groups.enumerated().map { Story(id: contentIdentifier("s", ["\($0.offset)"]), articles: $0.element) }
    return scene.comparison(stories: stories, origins: origins, events: events)
  }

  private static func text(_ index: Int, _ place: String) -> String {
    """
    The governor of \(place) accused the Ninth Column of the blast, number \(index) of its kind, and said that “nobody else had the means or \
    indeed the wish to do such a thing on a market day in front of so many people who had come from every village of the valley”.

    A spokesman of the Ninth Column denied any part in it. Witness \(index % 6) blamed \(suspects[index % 7]), perhaps wrongly.

    At least \(index % 30 + 2) people died, the clinic said.
    """
  }

  private static func event(_ number: Int, _ ids: [ArticleID], _ origins: [OriginGroup], _ scene: inout Scene) -> EventComparison {
    let place = places[number % 12]
    let column = Voice(name: "Ninth Column", kind: .armedGroup)
    let isContested = number < 12
    var positions: [Position] = []
    var figures: [CasualtyFigure] = []
    let own = origins.filter { !$0.articles.filter(ids.contains).isEmpty }.map(\.id)
    let accusing = ids.map { id in
      scene.claim(
        id, Voice(name: "governor of \(place)", kind: .collective), .asserts, column,
        clause: scene.text(id).components("\n\n")[0], cue: "accused")
    }
    positions.append(scene.position(accusing, origins: own, isNew: true))
    for id in ids where isContested {
      let denial = scene.claim(
        id, Voice(name: "spokesman", kind: .person, speaksFor: "Ninth Column"), .denies, column,
        clause: "A spokesman of the Ninth Column denied any part in it", cue: "denied")
      positions.append(scene.position([denial], origins: [own[0]], isNew: false))
      let sentence = scene.text(id).components("denied any part in it. ")[1].components(", perhaps")[0]
      let suspect = sentence.components(" blamed ")[1].replacing("the ", with: "")
      let blame = scene.claim(
        id, Voice(name: sentence.components(" blamed")[0] + " at \(id.value.suffix(3))", kind: .unnamed, count: 1), .suggests,
        Voice(name: suspect, kind: .organisation),
        clause: sentence + ", perhaps wrongly", cue: "blamed", hedges: ["perhaps wrongly"])
      positions.append(scene.position([blame], origins: [own[0]], isNew: true))
      let clause = scene.text(id).components("\n\n")[2]
      let figure = CasualtyFigure(
        article: id, unit: .dead, count: Int(clause.components(" ")[2])!, qualifier: scene.range("At least", in: id),
        voice: Voice(name: "the clinic", kind: .organisation), clause: scene.range(clause, in: id), evidence: scene.range(clause, in: id))
      scene.add(figure)
      figures.append(figure)
    }
    return EventComparison(
      id: EventID("blast-\(place.lowercased())-\(number)"), title: "blast, \(place) market", kind: "blast", place: place,
      date: PartialInterval(start: "2031-03-0\(number % 3 + 1)", end: "2031-03-03"), stories: [contentIdentifier("s", ["\(number)"])],
      articles: ids, actors: positions.map(\.actor).reduce(into: ["Ninth Column"]) { if !$0.contains($1) { $0.append($1) } },
      positions: positions, figures: figures,
      isContested: isContested, isNew: number % 4 == 0)
  }
}

extension Scene {
  func text(_ id: ArticleID) -> String { articles.first { $0.id == id }!.text }
}

extension String {
  /// The pieces between occurrences of `separator`.
  func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
