import Records
import Testing

@testable import Comparisons

@Suite struct `Events` {
  private static let ferry = """
    Ferry Aldous bombed off Merrow. A bomb tore through the ferry Aldous off Merrow on Monday. Premier Ilse Tarrow blamed the Ossel Front \
    for the bombing. The Ossel Front denied it.
    """
  private static let ferryLater = """
    Divers raise the hull of the Aldous. A week after the attack on the ferry Aldous off Merrow, divers raised her hull. Prosecutor Pim \
    Hallard said the Ossel Front was behind the attack.
    """
  private static let market = """
    Bomb in Varn market. A bomb went off in the cattle market of Varn on Thursday. Premier Ilse Tarrow accused the Ossel Front of the \
    bombing.
    """

  private static let opening = """
    Tarrow and Hallard clash in Merrow debate. Ilse Tarrow and Pim Hallard met in the Merrow debate of the seven candidates for premier. \
    Tarrow spoke of taxes, harbours and schools, and said that a constable had killed a driver.
    """
  private static let closing = """
    Few answers for farmers. Bread will be cheaper, a dam will stand above the orchards and the salt duty will end, if promises feed anybody. \
    Bakers shrugged; the millers of Orrin, Tolke and Wend want grain from abroad, and the Farmers' League wants none. The Merrow debate \
    heard little of either. Smugglers had killed two guards at a lighthouse, said Hallard, one of the candidates.
    """

  private func ferryArticle() -> ComparedArticle {
    let text = article("d-1", Self.ferry)
    return compared(
      text,
      claims: [
        claim(
          1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front"), place: "Merrow", date: days(1, 1), mention: "the bombing"),
        claim(2, in: text, group("Ossel Front"), .denies, group("Ossel Front"), harm: "unspecified"),
      ])
  }

  @Test func `are not named by the word that a party chose for them`() {
    let text = article("d-1", Self.ferry)
    let claims = [
      claim(
        1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front"), harm: "attack", place: "Merrow", date: days(1, 1),
        mention: "Ferry Aldous", form: .quoted),
      claim(2, in: text, person("Pim Hallard"), .asserts, group("Ossel Front"), place: "Merrow", date: days(1, 1), mention: "the bombing"),
    ]
    let event = compare([compared(text, claims: claims)]).events.first
    #expect(event?.title == "bombing, Merrow")
    #expect(event?.id.value == "bombing-merrow-2031-05-01")
  }

  @Test func `are one in stories days apart, whatever the word for the harm`() {
    let later = article("d-2", Self.ferryLater, outlet: "Radio Tarrow", day: 9)
    let comparison = compare([
      ferryArticle(),
      compared(
        later,
        claims: [
          claim(1, in: later, person("Pim Hallard"), .asserts, group("Ossel Front"), harm: "attack", place: "Merrow", date: days(1, 1))
        ]),
    ])
    #expect(comparison.events.map(\.articles.count) == [2])
    #expect(comparison.events.first?.id.value == "bombing-merrow-2031-05-01")
    #expect(comparison.events.first?.title == "bombing, Merrow")
  }

  @Test func `of one debate stay two, unless a name, a day, an accused or the wording is shared`() {
    func events(_ second: Voice) -> [Int] {
      let first = article("d-1", Self.opening)
      let other = article("d-2", Self.closing, outlet: "Radio Tarrow")
      let comparison = compare([
        compared(first, claims: [claim(1, in: first, person("Ilse Tarrow"), .asserts, body("Constabulary of Varn"), harm: "killing")]),
        compared(other, claims: [claim(1, in: other, person("Pim Hallard"), .asserts, second, harm: "killing")]),
      ])
      #expect(comparison.stories.map(\.articles.count) == [2])
      return comparison.events.map(\.articles.count)
    }
    #expect(events(group("Smugglers of Ossel")) == [1, 1])
    #expect(events(body("Constabulary of Varn")) == [2])
  }

  @Test func `of two accused by one voice stay two, unless the text names them together`() {
    func events(_ text: String, _ second: Voice = .outlet) -> [Int] {
      let told = article("d-1", text)
      let claims = [
        claim(1, in: told, .outlet, .reportsWithoutEndorsing, person("Pim Hallard"), harm: "assault", words: "Pim Hallard was charged"),
        claim(2, in: told, second, .reportsWithoutEndorsing, person("Odo Wenzel"), harm: "assault", words: "Odo Wenzel was charged"),
      ]
      return compare([compared(told, claims: claims)]).events.map(\.positions.count)
    }
    let between = """
      The rally in Varn went on for two hours. Farmers sang, a brass band played and the mayor spoke of harbours, salt and orchards until rain \
      came and the square emptied, street by street, without another word about the old quarrel.
      """
    let apart = "Pim Hallard was charged with assault on a reporter.\n\n\(between)\n\nOdo Wenzel was charged with assault on a singer."
    #expect(events(apart) == [1, 1])
    #expect(events(apart, person("Ilse Tarrow")) == [2], "rival voices have rival accounts")
    #expect(events(apart + " Hallard and Wenzel deny it.") == [2])
  }

  @Test func `take in what is said of their accused without a word for the harm, whatever harm was named last`() {
    let told = article(
      "d-1", "Hallard was charged with the assault. The Ossel Front claimed the bombing. Hallard is innocent, said Wenzel.")
    let comparison = compare([
      compared(
        told,
        claims: [
          claim(
            1, in: told, .outlet, .reportsWithoutEndorsing, person("Pim Hallard"), harm: "assault", words: "Hallard was charged",
            mention: "the assault"),
          claim(
            2, in: told, group("Ossel Front"), .claimsOwnResponsibility, group("Ossel Front"), words: "claimed", mention: "the bombing"),
          claim(3, in: told, person("Odo Wenzel"), .rejects, person("Hallard"), words: "Hallard is innocent"),
        ])
    ])
    #expect(comparison.events.first { $0.kind == "assault" }?.positions.count == 2)
    #expect(comparison.events.first { $0.kind == "bombing" }?.positions.count == 1)
  }

  @Test func `of which one is but called a tragedy are not one by who is accused`() {
    func events(_ harm: String) -> [Int] {
      let first = article("d-1", Self.market)
      let other = article("d-2", "Premier on the market. " + Self.market, outlet: "Radio Tarrow", day: 8)
      let comparison = compare([
        compared(first, claims: [claim(1, in: first, person("Ilse Tarrow"), .asserts, group("Ossel Front"), harm: harm)]),
        compared(other, claims: [claim(1, in: other, person("Ilse Tarrow"), .asserts, group("Ossel Front"), harm: harm)]),
      ])
      return comparison.stories.count == 2 ? comparison.events.map(\.articles.count) : []
    }
    #expect(events("bombing") == [2])
    #expect(events("tragedy") == [1, 1])
  }

  @Test func `do not go by the name of somebody who speaks or is accused in one story after another`() {
    var figures = PublicFigures()
    for number in 0..<4 {
      let text = article("d-\(number)", Self.market)
      let claims = [
        claim(1, in: text, person("Premier Ilse Tarrow"), .asserts, group("Ossel Front")),
        claim(2, in: text, .outlet, .asserts, number == 0 ? person("Pim Hallard") : person("Ilse Tarrow")),
      ]
      figures.add(claims, story: StoryID("s-\(number / 2)"))
      #expect(!figures.contains(NameKey("Tarrow")))
    }
    figures.add([claim(1, in: article("d-9", Self.market), group("Ossel Front"), .asserts, person("Tarrow"))], story: StoryID("s-9"))
    #expect(figures.contains(NameKey("Tarrow")) && figures.contains(NameKey("Ilse Tarrow")))
    #expect(!figures.contains(NameKey("Hallard")) && !figures.contains(NameKey("Front")))
  }

  @Test func `that go by a name are one weeks apart, where claims give neither place nor date`() {
    let inquiry = """
      Merrow inquiry hears divers. The inquiry into the Merrow attack heard three divers. The Merrow attack took eleven lives. "They did it," \
      Premier Ilse Tarrow said of the Ossel Front, and Merrow wept.
      """
    let book = """
      A book on Merrow. Its author walks through Merrow by night. The Merrow attack, she writes, was the work of the Ossel Front; no attack \
      changed Merrow so much.
      """
    let first = article("d-1", inquiry, title: "Divers speak of Merrow")
    let second = article("d-2", book, outlet: "Review", day: 28, title: "Merrow by night")
    let comparison = compare([
      compared(
        first, claims: [claim(1, in: first, person("Ilse Tarrow"), .asserts, group("Ossel Front"), harm: "attack")], names: ["Merrow"]),
      compared(second, claims: [claim(1, in: second, .outlet, .asserts, group("Ossel Front"), harm: "attack")], names: ["Merrow"]),
    ])
    #expect(comparison.events.map(\.articles.count) == [2])
  }

  @Test func `do not go by the name of somebody who speaks of one of them`() {
    func events(_ speaker: Voice) -> [Int] {
      let first = article("d-1", Self.opening)
      let second = article("d-2", Self.closing, outlet: "Radio Tarrow")
      return compare([
        compared(
          first,
          claims: [claim(1, in: first, person("Ilse Tarrow"), .asserts, body("Constabulary"), harm: "killing", mention: "Pim Hallard")]),
        compared(
          second, claims: [claim(1, in: second, speaker, .asserts, group("Smugglers of Ossel"), harm: "killing", mention: "Hallard")]),
      ]).events.map(\.articles.count)
    }
    #expect(events(person("Odo Wenzel")) == [2])
    #expect(events(person("Pim Hallard")) == [1, 1])
  }

  @Test(arguments: [(3, 1), (30, 2)])
  func `take in who is accused of "it" in like words the same week, and not a month later`(day: Int, events: Int) {
    let later = """
      Divers reach the ferry Aldous. Divers reached the ferry Aldous off Merrow. Premier Ilse Tarrow said again that the Ossel Front was \
      behind it.
      """
    let second = article("d-2", later, outlet: "Radio Tarrow", day: day)
    let comparison = compare([
      ferryArticle(),
      compared(
        second, claims: [claim(1, in: second, person("Ilse Tarrow"), .asserts, group("Ossel Front"), harm: "unspecified")]),
    ])
    #expect(comparison.events.count == events)
  }

  @Test func `that are a lie about a harm are not the harm`() {
    let text = article("d-1", Self.ferry)
    let comparison = compare([
      compared(
        text,
        claims: [
          claim(1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front"), harm: "bombing", place: "Merrow"),
          claim(2, in: text, person("Pim Hallard"), .asserts, person("Ilse Tarrow"), harm: "lie"),
        ])
    ])
    #expect(comparison.events.count == 2)
  }

  @Test func `of one kind on other days stay two`() {
    let second = article("d-2", Self.ferry, outlet: "Radio Tarrow", day: 9)
    let comparison = compare([
      ferryArticle(),
      compared(
        second, claims: [claim(1, in: second, person("Ilse Tarrow"), .asserts, group("Ossel Front"), place: "Merrow", date: days(9, 9))]),
    ])
    #expect(comparison.events.map(\.id.value).sorted() == ["bombing-merrow-2031-05-01", "bombing-merrow-2031-05-09"])
  }

  @Test func `at two places stay two, though one is accused of both`() {
    let second = article("d-2", Self.market, day: 3)
    let comparison = compare([
      ferryArticle(),
      compared(second, claims: [claim(1, in: second, person("Ilse Tarrow"), .asserts, group("Ossel Front"), place: "Varn")]),
    ])
    #expect(comparison.events.count == 2)
  }

  @Test func `of other kinds in one article stay two`() {
    let text = article("d-1", "The bomb was theirs, she said. The leak of the report was his, she said.")
    let comparison = compare([
      compared(
        text,
        claims: [
          claim(1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front"), harm: "bomb", words: "The bomb was theirs"),
          claim(2, in: text, person("Ilse Tarrow"), .asserts, person("Pim Hallard"), harm: "leak", words: "The leak of the report was his"),
        ])
    ])
    #expect(comparison.events.map(\.kind).sorted() == ["bomb", "leak"])
  }

  @Test func `need a claim that is sure enough`() {
    let text = article("d-1", Self.ferry)
    let doubtful = claim(1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front"), confidence: 0.3)
    #expect(compare([compared(text, claims: [doubtful]), compared(article("d-2", Self.ferry, outlet: "B"))]).events.isEmpty)
  }

  @Test func `keep their keys when later articles come`() {
    let later = article("d-2", Self.ferryLater, outlet: "Radio Tarrow", day: 2)
    let laterCompared = compared(
      later,
      claims: [
        claim(1, in: later, person("Pim Hallard"), .asserts, group("Ossel Front"), harm: "attack", place: "Merrow Sound", date: days(1, 1))
      ])
    let alone = compare([ferryArticle()]).events.map(\.id)
    #expect(compare([laterCompared, ferryArticle()]).events.map(\.id) == alone)
  }

  @Test func `stand contested first, then by origins, then by key`() {
    let market = article("d-2", Self.market, outlet: "Radio Tarrow", day: 4)
    let comparison = compare([
      compared(
        market, claims: [claim(1, in: market, person("Ilse Tarrow"), .asserts, group("Ossel Front"), place: "Varn", date: days(4, 4))]),
      ferryArticle(),
    ])
    #expect(comparison.events.map(\.isContested) == [true, false])
  }

  @Test func `carry the figures of the articles that are mainly about them`() {
    let text = article("d-1", Self.ferry)
    let figure = CasualtyFigure(
      article: text.id, unit: .dead, count: 4, voice: Voice.outlet, clause: TextRange(0, 10), evidence: TextRange(0, 10))
    let comparison = compare([
      compared(text, claims: [claim(1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front"))], figures: [figure])
    ])
    #expect(comparison.events.first?.figures == [figure])
  }

  @Test func `give the same comparison in any order of input`() {
    let later = article("d-2", Self.ferryLater, outlet: "Radio Tarrow", day: 2)
    let all = [
      ferryArticle(), compared(later, claims: [claim(1, in: later, person("Pim Hallard"), .asserts, group("Ossel Front"), harm: "attack")]),
      compared(article("d-3", Self.market, day: 3)),
    ]
    #expect(compare(all) == compare(all.reversed()))
  }
}

@Suite struct `Titles of harms` {
  @Test(arguments: [
    ("The murder of a schoolboy in May shook them.", "murder", "murder of a schoolboy"),
    ("They saw the attack on a U.S. consulate in Maren.", "attack", "attack on a U.S. consulate in Maren"),
    ("After the killing of Mr. Orsk they left.", "killing", "killing of Mr. Orsk"),
    ("The bombing of St. Mark's, they said, was over.", "bombing", "bombing of St. Mark's"),
  ])
  func `say what it was done to`(text: String, harm: String, title: String) throws {
    #expect(EventNaming.whole(try range(harm, text), in: Array(text.utf8)) == title)
  }

  @Test(arguments: [
    ("The attack on September 11 was near.", "attack"), ("He denied the attack.", "attack"), ("the attack on him", "attack"),
    ("the attack on 5 people", "attack"),
  ])
  func `say no day, number or pronoun`(text: String, harm: String) throws {
    #expect(EventNaming.whole(try range(harm, text), in: Array(text.utf8)) == nil)
  }

  private func range(_ words: String, _ text: String) throws -> TextRange {
    let found = try #require(text.firstRange(of: words))
    return TextRange(text[..<found.lowerBound].utf8.count, text[..<found.upperBound].utf8.count)
  }
}

@Suite struct `Figures of an event` {
  private func isOfEvent(_ text: String, _ figure: String, on date: String? = nil) throws -> Bool {
    let day = date.map { PartialInterval(start: $0, end: $0) }
    var draft = EventDraft(ArticleEvent(claims: [], kind: "attack", place: "Maren", date: day))
    draft.add(
      ArticleEvent(claims: [], kind: "attack", place: "Maren", date: day),
      EventContext(number: 0, story: StoryID("s"), names: [], title: nil, day: nil, wording: []))
    let found = try #require(text.firstRange(of: figure))
    let clause = TextRange(text[..<found.lowerBound].utf8.count, text[..<found.upperBound].utf8.count)
    let count = CasualtyFigure(
      article: ArticleID("a"), unit: .dead, count: 32, voice: Voice(name: "x", kind: .outlet), clause: clause,
      evidence: TextRange(0, text.utf8.count), date: day)
    return FigurePlacement(draft, articles: []).isOfEvent(count, in: Array(text.utf8))
  }

  @Test(arguments: [
    "They killed 32 people in Maren.", "They killed 32 people in March.", "They killed 32 people in Monday's attack.",
    "They killed 32 people.",
  ])
  func `may name its place, a time or nothing`(text: String) throws { #expect(try isOfEvent(text, "32 people")) }

  @Test(arguments: [
    "They killed 32 people in Velm last November.", "They killed 32 people last year.", "They killed 32 people at Velm airport.",
  ])
  func `are not those of another place or a time long ago`(text: String) throws { #expect(try !isOfEvent(text, "32 people")) }

  @Test func `may be of last November where that is its day`() throws {
    #expect(try isOfEvent("They killed 32 people in Maren last November.", "32 people", on: "2015-11-13"))
  }

  /// The second attack on a camp and an attack on Camp 2 had one key, and one of the two was lost.
  @Test func `of one name with a number and of a name with that number keep a key each`() {
    let texts = [
      "Camp hit. Rebels shelled the camp of the river people, and Premier Ilse Tarrow blamed the Ossel Front for the attack.",
      "Fishermen mourn. Nets burned in an attack by smugglers at a camp on the northern lakes, Captain Pim Hallard said yesterday.",
      "Second camp. Orchards and mills near Camp Two were raided by the Wend League, said farmers who had fled to the hills.",
    ]
    let places = ["Camp", "Camp", "Camp 2"]
    let actors = ["Ossel Front", "Smugglers of Varn", "Wend League"]
    let comparison = compare(
      texts.indices.map { number in
        let text = article("d-\(number)", texts[number], outlet: "Outlet \(number)", day: 1 + number * 9)
        return compared(
          text,
          claims: [claim(1, in: text, person("Voice \(number)"), .asserts, group(actors[number]), harm: "attack", place: places[number])])
      })
    #expect(comparison.events.count == 3)
    #expect(Set(comparison.events.map(\.id)).count == 3)
  }

  /// Each claim was held against all before it, and the text cut into words anew for each.
  @Test func `of an article of thousands of claims take time in proportion to their number`() {
    func time(_ count: Int) -> Duration {
      let text = article("d-1", String(repeating: "Ilse Tarrow said Pim Hallard had bombed a ferry off Merrow. ", count: count))
      let claims = (0..<count).map { number in
        claim(
          number, in: text, person("Ilse Tarrow"), .asserts, person(number % 2 == 0 ? "Pim Hallard" : "Orrin Wend"), place: "Merrow",
          words: "Ilse Tarrow said Pim Hallard had bombed a ferry off Merrow.")
      }
      let whole = [compared(text, claims: claims)]
      return ContinuousClock().measure { #expect(compare(whole).events.count > 0) }
    }
    let once = time(300)
    #expect(time(3000) < once * 30 + .seconds(2))
  }
}
