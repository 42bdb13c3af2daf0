import Records
import Testing

@testable import Comparisons

@Suite struct `Positions` {
  private static let texts = [
    "Premier Ilse Tarrow said the Ossel Front had bombed the ferry Aldous off Merrow.",
    "The ferry Aldous off Merrow was bombed by the Ossel Front, Tarrow told parliament, as rescue boats came back empty to the harbour.",
    "A bomb on the ferry Aldous off Merrow: two officials point at the Ossel Front while the navy looks for the missing deckhand.",
  ]

  private func event(_ articles: [ComparedArticle], previous: Timestamp? = nil) throws -> EventComparison {
    let comparison = compare(articles, previous: previous)
    #expect(comparison.events.count == 1)
    return try #require(comparison.events.first)
  }

  private func accuser(_ id: String, _ speaker: Voice, outlet: String, text: Int, day: Int = 1, via: [Voice] = []) -> ComparedArticle {
    let text = article(id, Self.texts[text], outlet: outlet, day: day)
    return compared(
      text, claims: [claim(1, in: text, speaker, .asserts, group("Ossel Front"), place: "Merrow", date: days(1, 1), via: via)])
  }

  @Test func `of one voice over two outlets are one row with both`() throws {
    let event = try event([
      accuser("d-1", person("Ilse Tarrow"), outlet: "A", text: 0), accuser("d-2", person("Tarrow"), outlet: "B", text: 1, day: 2),
    ])
    let row = try #require(event.positions.first)
    #expect(event.positions.count == 1)
    #expect(row.speaker == "Ilse Tarrow")
    #expect(row.outlets == ["A", "B"])
    #expect(row.origins.count == 2)
    #expect(row.firstSeen < row.lastSeen)
  }

  @Test func `count origins and not copies`() throws {
    let text = String(repeating: Self.texts[0] + " ", count: 1) + Self.texts[1] + " " + Self.texts[2]
    let articles = ["A", "B", "C"].enumerated().map { number, outlet in
      let copy = article("d-\(number)", text, outlet: outlet)
      return compared(copy, claims: [claim(1, in: copy, person("Ilse Tarrow"), .asserts, group("Ossel Front"))])
    }
    let row = try #require(try event(articles).positions.first)
    #expect(row.articles.count == 3)
    #expect(row.origins.count == 1)
  }

  @Test func `of unnamed voices have one origin at most`() throws {
    let sources = Voice(name: "two officials", kind: .unnamed, count: 2)
    let event = try event([accuser("d-1", sources, outlet: "A", text: 1), accuser("d-2", sources, outlet: "B", text: 2, day: 2)])
    #expect(event.positions.map(\.origins.count) == [1])
  }

  @Test func `of officials whom nobody names have one origin at most, alone and with other unnamed voices`() throws {
    let officials = Voice(name: "security officials", kind: .collective)
    let event = try event([
      accuser("d-1", officials, outlet: "A", text: 1), accuser("d-2", officials, outlet: "B", text: 2, day: 2),
      accuser("d-3", Voice(name: "source", kind: .unnamed), outlet: "C", text: 0, day: 3),
    ])
    #expect(event.positions.independentOrigins == 1)
    #expect(!Voice(name: "Interior Ministry", kind: .collective).isOfUnknownIndependence)
    #expect(!Voice(name: "the police", kind: .collective).isOfUnknownIndependence)
  }

  @Test func `of unnamed voices whom one origin has heard are one row, told in like words, and one origin with it`() throws {
    let heard = accuser("d-1", Voice(name: "Two Merrow harbour officials", kind: .unnamed, count: 2), outlet: "Sea Wire", text: 1)
    // A text takes the wire's name for that of a state: it carries articles here, so it is the outlet.
    let retold = accuser(
      "d-2", Voice(name: "two officials", kind: .unnamed, count: 2), outlet: "B", text: 2, day: 2, via: [state("Sea Wire")])
    let row = try #require(try event([heard, retold]).positions.first)
    #expect(try event([heard, retold]).positions.count == 1)
    #expect(row.speaker == "Two Merrow harbour officials")
    #expect(row.articles.count == 2)
    #expect(row.origins.count == 1)
  }

  @Test func `of unnamed voices in like words stay two rows where no text ties their origins`() throws {
    let first = accuser("d-1", Voice(name: "Two Merrow harbour officials", kind: .unnamed, count: 2), outlet: "A", text: 1)
    let second = accuser("d-2", Voice(name: "two officials", kind: .unnamed, count: 2), outlet: "B", text: 2, day: 2)
    let rows = try event([first, second]).positions
    #expect(rows.count == 2)
    #expect(rows.independentOrigins == 1)
  }

  @Test func `by unnamed voices add no origin beside a named voice of the same text, and one beside others`() {
    func position(_ voice: Voice, _ origin: String) -> Position {
      Position(
        voice: voice, speaker: voice.name, actor: "Ossel", stance: .asserts, origins: [OriginID(origin)], firstSeen: firstMorning,
        lastSeen: firstMorning, isNew: true)
    }
    let sources = Voice(name: "two officials", kind: .unnamed, count: 2)
    #expect([position(person("Ilse Tarrow"), "o-1"), position(sources, "o-1")].independentOrigins == 1)
    #expect([position(person("Ilse Tarrow"), "o-1"), position(sources, "o-2"), position(sources, "o-3")].independentOrigins == 2)
  }

  @Test func `of a bare ministry that answers for a state are that state's denial`() throws {
    let named = article("d-1", Self.texts[0])
    let bare = article("d-2", Self.texts[1], outlet: "Velm Today", day: 2)
    let row = try #require(
      try event([
        compared(
          named,
          claims: [
            claim(1, in: named, person("Ilse Tarrow"), .asserts, state("Velmia"), place: "Merrow", date: days(1, 1)),
            claim(
              2, in: named, person("Anton Relk", speaksFor: "Velmian foreign ministry"), .denies, state("Velmia"), place: "Merrow",
              date: days(1, 1)),
          ]),
        compared(
          bare,
          claims: [claim(1, in: bare, body("foreign ministry"), .rejects, state("Velmia"), place: "Merrow", date: days(1, 1))]),
      ]).positions.last)
    #expect(row.speaker == "Velmian foreign ministry")
    #expect(row.stance == .denies)
  }

  @Test(arguments: ["the Velmian foreign ministry", "Velmia's foreign ministry", "foreign ministry of Velmia"])
  func `of a ministry are one under every spelling of its state`(name: String) {
    #expect(OfficeName(name)?.key == NameKey(text: "velmia foreign ministry"))
  }

  @Test func `hold one retraction once, with its lack of evidence`() throws {
    let text = article("d-1", Self.texts[0])
    let rows = try event([
      compared(
        text,
        claims: [
          claim(1, in: text, person("Ilse Tarrow"), .rejects, state("Velmia"), place: "Merrow"),
          claim(2, in: text, person("Ilse Tarrow"), .doubts, state("Velmia"), place: "Merrow"),
        ])
    ]).positions
    #expect(rows.map(\.stance) == [.rejects])
    #expect(rows.map(\.claims.count) == [2])
  }

  @Test func `under an office are those of the person who holds it and speaks beside it`() throws {
    let minister = Voice(name: "Velmia's interior minister", kind: .unnamed)
    let text = article("d-1", Self.texts[0])
    let other = article("d-2", Self.texts[1], outlet: "B", day: 2)
    let role = Voice(name: "Tomas Verrick", kind: .person, role: "Interior Minister")
    let rows = try event([
      compared(
        text,
        claims: [
          claim(1, in: text, minister, .asserts, group("Ossel Front"), place: "Merrow", date: days(1, 1)),
          claim(2, in: text, person("Tomas Verrick"), .asserts, group("Ossel Front"), place: "Merrow", date: days(1, 1)),
        ]),
      compared(other, claims: [claim(1, in: other, role, .asserts, group("Ossel Front"), place: "Merrow", date: days(1, 1))]),
    ]).positions
    #expect(rows.map(\.speaker) == ["Tomas Verrick"])
    #expect(rows.first?.voice.kind == .person)
  }

  @Test func `carried by one relay have one origin`() throws {
    let relay = [body("Channel Nine")]
    let event = try event([
      accuser("d-1", person("Ilse Tarrow"), outlet: "A", text: 0, via: relay),
      accuser("d-2", person("Ilse Tarrow"), outlet: "B", text: 1, via: relay),
    ])
    #expect(event.positions.map(\.origins.count) == [1])
  }

  @Test func `of an outlet stand under its name, one row an outlet`() throws {
    let event = try event([accuser("d-1", .outlet, outlet: "A", text: 0), accuser("d-2", .outlet, outlet: "B", text: 1)])
    #expect(event.positions.map(\.speaker) == ["A", "B"])
  }

  @Test func `keep accusing and denying apart`() throws {
    let text = article("d-1", Self.texts[0])
    let event = try event([
      compared(
        text,
        claims: [
          claim(1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front")),
          claim(2, in: text, group("Ossel Front"), .denies, group("Ossel Front")),
        ])
    ])
    #expect(event.positions.map(\.stance) == [.asserts, .denies])
    #expect(event.isContested)
  }

  @Test func `on somebody described are no rival account of somebody named`() throws {
    let text = article("d-1", Self.texts[0])
    func event(_ other: Voice) throws -> EventComparison {
      try self.event([
        compared(
          text,
          claims: [
            claim(1, in: text, person("Ilse Tarrow"), .asserts, person("Pim Hallard")),
            claim(2, in: text, person("Ana Petrova"), .asserts, other),
          ])
      ])
    }
    #expect(try !event(Voice(name: "driver", kind: .unnamed)).isContested)
    #expect(try event(person("Omar Lind")).isContested)
  }

  @Test func `of a voice that names several are no rival accounts, and those of two that name others are`() throws {
    let text = article("d-1", Self.texts[0])
    func isContested(_ held: [(voice: String, actor: String)]) throws -> Bool {
      let claims = held.enumerated().map { claim($0 + 1, in: text, person($1.voice), .asserts, group($1.actor)) }
      return try event([compared(text, claims: claims)]).isContested
    }
    let pair = [("Ilse Tarrow", "Ossel Front"), ("Ilse Tarrow", "River League")]
    #expect(try !isContested(pair))
    #expect(try !isContested(pair + [("Ana Petrova", "River League")]))
    #expect(try isContested(pair + [("Ana Petrova", "Dawn Front")]))
  }

  @Test func `are new where they were first seen after the last brief`() throws {
    let event = try event(
      [
        accuser("d-1", person("Ilse Tarrow"), outlet: "A", text: 0),
        accuser("d-2", person("Pim Hallard"), outlet: "B", text: 1, day: 2),
        accuser("d-3", person("Ilse Tarrow"), outlet: "C", text: 2, day: 2),
      ], previous: Timestamp(iso8601: "2031-05-01T23:00:00Z"))
    #expect(event.positions.map(\.isNew) == [false, true])
    #expect(!event.isNew)
  }
}
