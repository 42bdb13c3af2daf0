import Records
import Testing

@testable import Briefs

/// Shared by the suites: built once, read by all.
enum Built {
  static let harbour = try! BriefBuilder.build(HarbourScene.make(), facts: Scene.facts)
  static let long = try! BriefBuilder.build(LongDay.make(), facts: Scene.facts)
  static let empty = try! BriefBuilder.build(Scene().comparison(), facts: Scene.facts)
}

@Suite struct `Quotations` {
  private func brief(clause: TextRange, article: ArticleID? = nil) throws {
    var scene = Scene()
    let id = scene.article("one", outlet: "Post", title: "A", text: "The mayor said “they did it”, the aide said.")
    scene.claim(id, .morano, .asserts, .sestria, clause: "The mayor", cue: "said")
    let comparison = scene.comparison()
    let old = comparison.articles[0]
    let claim = old.claims.claims[0]
    let moved = Claim(
      id: claim.id, article: claim.article, speaker: claim.speaker, stance: claim.stance, actor: claim.actor, role: claim.role,
      actorIsImplicit: false, harm: claim.harm, form: claim.form, cue: claim.cue, clause: clause, evidence: clause, rule: "r",
      confidence: 0.9)
    let changed = ComparedArticle(
      article: old.article, claims: ArticleClaims(article: id, claims: [moved]), firstSeen: old.firstSeen)
    _ = try BriefBuilder.build(Comparison(clock: Scene.clock, articles: [changed]), facts: Scene.facts)
  }

  @Test func `inside the text are accepted`() throws {
    try brief(clause: TextRange(0, 14))
  }

  @Test(arguments: [TextRange(0, 5000), TextRange(16, 20), TextRange(3, 4)])
  func `outside the text, inside a character or without words stop the build`(range: TextRange) {
    let failure = #expect(throws: StageFailure.self) { try brief(clause: range) }
    #expect(failure?.code == "unsupported-quotation")
    #expect(failure?.stage == .brief)
  }

  @Test func `that differ from the capture by one code point stop the build`() {
    let good = Built.harbour
    let item = good.evidence[0]
    let composed = Brief.Evidence(
      id: item.id, label: item.label, document: item.document, range: item.range, start: item.start, end: item.end,
      exact: item.exact.replacing("Morano", with: "Morana"), prefix: item.prefix, suffix: item.suffix, isCutBefore: false,
      isCutAfter: false, language: item.language)
    let forged = Brief(
      marking: good.marking, title: good.title, comparison: good.comparison, facts: good.facts, standing: good.standing,
      header: good.header, sections: good.sections, evidence: [composed] + good.evidence.dropFirst(), claims: good.claims,
      warnings: good.warnings, figures: good.figures, accounts: good.accounts, motives: good.motives,
      gaps: good.gaps, chains: good.chains, hypotheses: good.hypotheses,
      revisions: good.revisions, citedDocuments: good.citedDocuments)
    let failure = #expect(throws: StageFailure.self) { try QuotationCheck.run(forged) }
    #expect(failure?.code == "unsupported-quotation")
  }

  @Test func `are found again by code points after an emoji, a curly quote and an accent`() {
    for brief in [Built.harbour, Built.long] {
      for evidence in brief.evidence {
        let text = Array(brief.comparison.articles.first { $0.article.id == evidence.document }!.article.text.unicodeScalars)
        #expect(evidence.exact.unicodeScalars.elementsEqual(text[evidence.start..<evidence.end]))
      }
    }
    let front = Built.harbour.evidence.first { $0.exact.contains("💣") }!
    #expect(front.range.end > front.end)
  }

  @Test func `hold at most 25 words and say outside the marks that they were cut`() {
    for evidence in Built.long.evidence { #expect(evidence.exact.split(separator: " ").count <= 25) }
    #expect(MarkdownBrief.render(Built.long).contains("“nobody else had the means\" …"))
  }

  @Test func `never run over a paragraph and keep the word that carries the stance`() throws {
    let text = Array("One line here.\n\nThe second line blames them.".utf8)
    let focus = TextRange(32, 38)
    let window = try #require(QuotedWindow(TextRange(0, text.count), focus: focus, limit: 25, in: text))
    #expect(text.string(window.range) == "The second line blames them.")
    #expect(window.isCutBefore && !window.isCutAfter)
    let short = try #require(QuotedWindow(TextRange(16, text.count), focus: focus, limit: 2, in: text))
    #expect(text.string(short.range).contains("blames"))
  }

  @Test func `take the rest of a sentence along, so that no "no" is lost`() throws {
    let text = Array("The palace saw no sign at all of a Sestrian hand. Next.".utf8)
    let sentence = TextRange(0, 49)
    let window = try #require(QuotedWindow(TextRange(18, 48), focus: nil, of: sentence, limit: 25, in: text))
    #expect(text.string(window.range) == "The palace saw no sign at all of a Sestrian hand.")
    let tight = try #require(QuotedWindow(TextRange(18, 48), focus: nil, of: sentence, limit: 8, in: text))
    #expect(text.string(tight.range) == "no sign at all of a Sestrian hand.")
    #expect(tight.isCutBefore && !tight.isCutAfter)
  }

  @Test func `hold a short sentence whole, and tell where a longer one was cut`() throws {
    let text = Array("Two days before the mayor shot the guard, he knelt. Next.".utf8)
    let whole = try #require(QuotedWindow(TextRange(16, 50), focus: nil, of: TextRange(0, 51), limit: 25, in: text))
    #expect(text.string(whole.range) == "Two days before the mayor shot the guard, he knelt.")
    #expect(!whole.isCutBefore && !whole.isCutAfter)
    let cut = try #require(QuotedWindow(TextRange(16, 50), focus: nil, of: TextRange(0, 51), limit: 7, in: text))
    #expect(cut.isCutBefore)
  }

  /// - Parameters:
  ///   - voice, cue: as they stand in the sentence.
  private func cut(_ sentence: String, clause: String, voice: String, cue: String, limit: Int) throws -> String {
    let text = Array(sentence.utf8)
    func range(_ words: String) throws -> TextRange {
      let start = try #require(sentence.utf8.firstRange(of: words.utf8)).lowerBound
      let offset = sentence.utf8.distance(from: sentence.utf8.startIndex, to: start)
      return TextRange(offset, offset + words.utf8.count)
    }
    let window = try #require(
      QuotedWindow(
        try range(clause), focus: try range(cue), keep: [try range(voice)], of: TextRange(0, text.count), limit: limit, in: text))
    #expect(window.wordCount <= limit)
    return (window.isCutBefore ? "… " : "") + text.string(window.range) + (window.isCutAfter ? " …" : "")
  }

  @Test(arguments: [
    // The voice stands before the clause, or behind it.
    (
      "Two Velmoran officers told the Wire that Karsian agents had supplied the bomb in the harbour",
      "Karsian agents had supplied the bomb",
      "Two Velmoran officers", "supplied", 12, "Two Velmoran officers told the Wire that Karsian agents had supplied …"
    ),
    (
      "On a long night of rain the Front had burnt the mill by the river, said Ana Petrova", "the Front had burnt the mill by the river",
      "Ana Petrova", "burnt", 10, "… had burnt the mill by the river, said Ana Petrova"
    ),
    // No cut within a name or a number.
    (
      "Late at night the government of the United Isles of Karsia strongly condemned what it called an act of war",
      "Isles of Karsia strongly condemned what it called an act of war", "Isles", "condemned", 9,
      "… United Isles of Karsia strongly condemned what it called …"
    ),
    (
      "The ministry said on Monday that the blast at the mill had cost 14 million crowns in all of Velmora and beyond",
      "the blast at the mill had cost 14 million", "The ministry", "said", 14,
      "The ministry said on Monday that the blast at the mill had cost …"
    ),
  ])
  func `keep the voice with the word that carries the stance, and cut no name`(
    sentence: String, clause: String, voice: String, cue: String, limit: Int, expected: String
  ) throws {
    #expect(try cut(sentence, clause: clause, voice: voice, cue: cue, limit: limit) == expected)
  }

  @Test func `of a script without spaces end after 240 characters`() throws {
    let text = Array(String(repeating: "港", count: 400).utf8)
    let window = try #require(QuotedWindow(TextRange(0, text.count), focus: nil, limit: 25, in: text))
    #expect(text.string(window.range).unicodeScalars.count == 240)
    #expect(window.isCutAfter)
  }

  @Test func `shrink once a document has given 300 words`() throws {
    var scene = Scene()
    let sentences = (0..<30).map {
      "Number \($0) said that the harbour guard of the eastern coast had burned the boats of the western fleet at night."
    }
    let id = scene.article("much", outlet: "Post", title: "A", text: sentences.joined(separator: "\n\n"))
    for sentence in sentences { scene.claim(id, .morano, .asserts, .sestria, clause: sentence, cue: sentence) }
    let brief = try BriefBuilder.build(scene.comparison(), facts: Scene.facts)
    let words = brief.evidence.map { $0.exact.split(separator: " ").count }
    let all = words.reduce(0, +)
    #expect(all < 565, "300, one full span past it, and thirty short ones at most")
    #expect(words.contains(7), "eight, less the \"of\" that says nothing alone")
  }
}

@Suite struct `The matrix` {
  private let page = MarkdownBrief.render(Built.harbour)

  @Test func `carries hedges, degrees and roles with their evidence`() {
    #expect(page.contains("● **asserts** (role: organiser), \"involved or even ultimately responsible\" [E01]"))
    #expect(page.contains("✕ **denies**, \"at least at first\" [E02]"))
    #expect(page.contains("◆ **accepts** (role: helper), \"may have been\" [E03]"))
  }

  @Test func `says none stated where a voice says nothing of a name`() {
    #expect(page.contains("| **Sestria** | ✕ **denies**, \"at least at first\" [E02] | – | reported |"))
    #expect(page.contains("\n–: none stated.\n"))
    #expect(HTMLBrief.render(Built.harbour).contains(">none stated</span>"))
  }

  @Test func `invents no voice for a passive`() {
    #expect(page.contains("| **voice not given** |"))
    #expect(JSONBrief.render(Built.harbour)["claims"]?.array?.contains { $0["voice"]?.isNull == true } == true)
  }

  @Test func `leaves out an accused whom the sentence does not name, a half-named person and what is below the threshold`() {
    #expect(!page.contains("We know who paid\" ["))
    #expect(!page.contains("A bomb tore through\""))
    let reviews = JSONBrief.render(Built.harbour)["claims"]?.array?.compactMap { $0["review"]?.string }.sorted()
    #expect(reviews == ["actor-not-named", "below-threshold", "partial-name"])
  }

  @Test func `keeps a spokesman and his state as two voices`() {
    #expect(page.contains("**Tobin Hale**, a spokesman, for Sestria"))
    #expect(page.contains("| **Sestria** |"))
  }

  @Test func `says that a claim was dropped from its article`() {
    #expect(page.contains("● **asserts** [E04] (since dropped from the article, 2031-03-"))
  }
}

@Suite struct `A brief` {
  private let page = MarkdownBrief.render(Built.harbour)

  @Test func `lists new, changed, revised and dropped`() {
    for line in ["**±** Sestria, then Tobin Hale", "**+** event: **fire, Marigold**", "**~** Coast Post", "**−** the mayor"] {
      #expect(page.contains("- " + line))
    }
  }

  @Test func `calls the first one a baseline`() throws {
    let brief = try BriefBuilder.build(Scene().comparison(previous: nil), facts: Scene.facts)
    #expect(MarkdownBrief.render(brief).contains("Baseline: no earlier brief"))
  }

  @Test func `says how old a missing feed is`() {
    #expect(page.contains("feeds read 10 of 11"))
    #expect(page.contains("missing: Sestrian Herald (last read 3 days 1 hour ago)"))
  }

  @Test func `counts versions of one article once and origins beside copies`() {
    #expect(page.contains("5 documents, 4 independent origins"))
    #expect(page.contains("1, single origin + 1 copy"))
    #expect(page.contains("1, single origin"))
  }

  @Test func `calls a voice a party only where it is accused or speaks for the accused`() {
    #expect(page.contains("yes: Sestria (accused), Tobin Hale (for Sestria, accused)"))
    #expect(page.contains("| Sestria: had a part or responsible, \"involved or even ultimately responsible\", "))
    #expect(page.contains("| Ilse Morano and 1 more | 2 | 2 | not known |"))
  }

  @Test func `holds receipt and response of a warning apart`() {
    #expect(page.contains("| Receipt | no confirmation or denial was read |"))
    #expect(page.contains("| Response | declined help: Interior Ministry of Norvania ["))
    #expect(page.contains("time near, 2 days from the window; place agrees"))
  }

  @Test func `draws no date that no document gives`() {
    #expect(page.contains("| unknown | no | 7 statements: no day found in the documents |"))
    #expect(page.contains("| **D2** | Sestrian Voice | Hale answers | unknown |"))
  }

  @Test func `names both sides of a change and its basis`() {
    #expect(page.contains("\"Sestria, at least at first, rejected any part in the bombing\" [E02] | ◆ **accepts**"))
    #expect(page.contains("seen between captures | 2031-03-03"))
  }

  @Test func `keeps each figure with its owner`() {
    #expect(page.contains("| dead | \"at least\" **41** | not stated | fire service |"))
    #expect(page.contains("| dead | **44** | not stated | fire service |"))
  }

  @Test(arguments: [
    ("health ministry", ["health ministry of Velmora"], "health ministry of Velmora"),
    ("health ministry", ["Velmoran health ministry", "fire service"], "Velmoran health ministry"),
    ("health ministry", ["health ministry of Velmora", "Karsian health ministry"], "health ministry"),
    ("ministry", ["health ministry of Velmora"], "ministry"), ("police", ["Port Maren police"], "police"),
  ])
  func `calls an office by the fullest name of one owner`(name: String, others: [String], expected: String) {
    #expect(BriefDraft.fuller(name, among: Set(others)) == expected)
  }

  @Test func `shows a chain with its relays`() {
    #expect(page.contains("two security officials (unnamed, 2) → Harbour Wire → Inland Times → page read (1 relay) [E05]"))
  }

  @Test func `lists what an account must assume and gives no score`() {
    #expect(page.contains("- Each: that those who name another are mistaken, or that several had a part."))
    #expect(page.contains("- **Sestria**: that the denial, rejection or doubt of Sestria and Tobin Hale is mistaken."))
    #expect(Built.harbour.hypotheses.count == 3)
    let whole = JSONBrief.render(Built.harbour).pretty
    #expect(whole.contains("that those who name Black Tern Front are mistaken, or that both had a part"))
  }

  @Test func `numbers evidence in the order of reading`() {
    let labels = page.matches(of: /\[(E\d+)\]/).map { String($0.1) }
    var seen: [String] = []
    for label in labels where !seen.contains(label) { seen.append(label) }
    #expect(seen == seen.sorted { $0.utf8.count == $1.utf8.count ? $0 < $1 : $0.utf8.count < $1.utf8.count })
    #expect(seen.first == "E01")
  }

  @Test func `is the same in every rendering of the same comparison`() throws {
    let again = try BriefBuilder.build(HarbourScene.make(), facts: Scene.facts)
    #expect(MarkdownBrief.render(again) == page)
    #expect(HTMLBrief.render(again) == HTMLBrief.render(Built.harbour))
    #expect(JSONBrief.render(again).pretty == JSONBrief.render(Built.harbour).pretty)
  }

  @Test func `of an empty day fits a screen, one line a section`() {
    let lines = MarkdownBrief.render(Built.empty).split(separator: "\n")
    #expect(lines.count < 32)
    #expect(lines.contains("**6. Revised and corrected articles.** None seen between captures."))
  }

  @Test func `of a day without contest names the event in a line and folds what is reference`() throws {
    let day = HarbourScene.make()
    let ship = day.events.filter { !$0.isContested }
    let brief = try BriefBuilder.build(
      Comparison(
        clock: day.clock, previous: day.previous, articles: day.articles.filter { ship[0].articles.contains($0.article.id) },
        stories: day.stories.filter { ship[0].stories.contains($0.id) }, origins: day.origins, events: ship), facts: Scene.facts)
    let page = MarkdownBrief.render(brief)
    #expect(page.contains("No event was found whose voices differ on who is responsible."))
    #expect(page.contains("- **fire, Marigold** — the crew of the Marigold: ● **asserts**, Quay Lines ["))
    #expect(page.split(separator: "\n").count < 45)
    #expect(!HTMLBrief.render(brief).contains("<details open"))
  }

  /// At 250 words a minute. Sources, method and evidence are turned to, not read through.
  @Test func `of two hundred articles reads in ten minutes, its first screen in thirty seconds, and says what it leaves out`() throws {
    let page = MarkdownBrief.render(Built.long)
    func words(upTo title: String) throws -> Int {
      let reading = page[..<(try #require(page.range(of: title))).lowerBound]
      return reading.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
    }
    #expect(try words(upTo: ". Sources\n") < 2500)
    #expect(try words(upTo: "1. New since") < 250)
    #expect(page.contains("more in the JSON"))
    #expect(JSONBrief.render(Built.long)["claims"]?.array?.count == Built.long.claims.count)
  }

  @Test func `puts no likelihood beside a confidence in any sentence of its own`() {
    let likelihood = ["likely", "probab", "almost certain", "chance", "possib"]
    let confidence = ["confidence", "confident"]
    for brief in [Built.harbour, Built.long, Built.empty] {
      for part in brief.allParts {
        guard case .words(let text) = part else { continue }
        let lower = text.lowercased()
        #expect(!(likelihood.contains { lower.contains($0) } && confidence.contains { lower.contains($0) }))
        #expect(!likelihood.contains { lower.contains($0) }, "the program does not estimate: \(text)")
      }
    }
  }
}

@Suite struct `The marking of a brief` {
  private static func facts(_ labels: [String: TLP]) -> RunFacts {
    RunFacts(
      tool: "counterclaim 0.1.0", rules: "en-1", input: "2 feeds", feedsRead: 2, feedsTotal: 2,
      sources: ["coast", "wire"].map { id in
        Source(
          id: id, url: "https://\(id).example/feed", outlet: id, owner: id, country: "NX", language: "en", kind: "newspaper",
          tlp: labels[id])
      })
  }

  private static func comparison(_ sources: [String]) -> Comparison {
    Comparison(
      clock: Scene.clock,
      articles: sources.map { source in
        let id: ArticleID = contentIdentifier("d", [source])
        return ComparedArticle(
          article: Article(id: id, outlet: source, sourceID: source, publishedIsDay: false, language: "en", text: "Nothing."),
          claims: ArticleClaims(article: id), firstSeen: Scene.clock)
      })
  }

  @Test(arguments: [
    (["coast", "wire"], [:], "TLP:CLEAR"), (["coast", "wire"], ["wire": TLP.green], "TLP:GREEN"),
    (["coast", "wire"], ["wire": .green, "coast": .amberStrict], "TLP:AMBER+STRICT"), (["wire"], ["coast": .red], "TLP:CLEAR"),
  ])
  func `is the most restrictive label of the documents in it`(documents: [String], labels: [String: TLP], expected: String) throws {
    let brief = try BriefBuilder.build(Self.comparison(documents), facts: Self.facts(labels))
    #expect(brief.marking == expected)
    #expect(MarkdownBrief.render(brief).components(separatedBy: expected).count == 3)
    #expect(HTMLBrief.render(brief).contains(expected))
    #expect(JSONBrief.render(brief)["run"]?["marking"]?.string == expected)
  }
}

@Suite struct `Silence` {
  private static let text =
    "The mayor said Sestria burned the boats. The envoy said the summer was dry. The mayor saw them. Hale was there."

  /// The brief of one event whose positions are those of the claims, each with an origin of its own.
  private func page(_ build: (inout Scene, ArticleID) -> [ClaimID]) throws -> String {
    var scene = Scene()
    let id = scene.article("one", outlet: "Post", title: "A", text: Self.text)
    let first = scene.claim(id, .morano, .asserts, .sestria, clause: "The mayor said Sestria burned the boats.", cue: "said")
    let claims = [first] + build(&scene, id)
    let positions = claims.map { scene.position([$0], origins: [OriginID("o")]) }
    let event = EventComparison(
      id: EventID("fire"), title: "fire", kind: "fire", articles: [id], actors: ["Sestria", "Black Tern Front"], positions: positions,
      isContested: claims.count > 1, isNew: false)
    return MarkdownBrief.render(try BriefBuilder.build(scene.comparison(events: [event]), facts: Scene.facts))
  }

  private func heard(_ source: String, as voice: String? = nil) -> HeardNames {
    let text = source + " said the summer was dry."
    let article = Article(id: ArticleID("a"), url: "https://example.org/a", outlet: "Post", publishedIsDay: false, text: text)
    let said = Attribution(
      source: TextRange(0, source.utf8.count), content: [TextRange(source.utf8.count + 6, text.utf8.count)], kind: .indirect,
      polarity: .positive, voice: voice.map { Voice(name: $0, kind: .person) })
    return HeardNames([
      ComparedArticle(article: article, claims: ArticleClaims(article: article.id, attributions: [said]), firstSeen: Scene.clock)
    ])
  }

  @Test func `is of whom no document quotes or reports, whatever is said`() {
    #expect(heard("Sestria's envoy").contains("Sestria", .organisation))
    #expect(heard("A spokesman for the Kremlin").contains("Russia", .state))
    #expect(heard("Morano's lawyer").contains("Ilse Morano", .person))
    #expect(heard("She", as: "Ilse Morano").contains("Ilse Morano", .person))
    #expect(!heard("The envoy").contains("Ilse Morano", .person))
  }

  @Test func `is not broken by whoever only comes from there`() {
    #expect(!heard("The Ukrainian singer").contains("Ukraine", .state))
    #expect(!heard("A tourist from Ukraine").contains("Ukraine", .state))
    #expect(heard("Ukraine").contains("Ukraine", .state))
    #expect(heard("The Ukrainian defence ministry").contains("Ukraine", .state))
  }

  @Test func `is not broken by a namesake`() {
    #expect(!heard("South Korea's envoy").contains("North Korea", .state))
    #expect(!heard("The State Department").contains("Islamic State", .armedGroup))
    #expect(!heard("The officer who saw it").contains("World Health Organization", .organisation))
  }

  @Test func `is not told of an account that a claim held for review may contradict`() throws {
    let held = try page { scene, id in
      [
        scene.claim(id, .hale, .rejects, .sestria, clause: "The mayor saw them.", cue: "saw", implicit: true),
        scene.claim(id, .officials, .asserts, .front, clause: "Hale was there.", cue: "was"),
      ]
    }
    #expect(held.contains("| Sestria: responsible | Ilse Morano | 1 | 1, single origin | not known | in the JSON, held for review |"))
    let alone = try page { scene, id in [scene.claim(id, .officials, .asserts, .front, clause: "Hale was there.", cue: "was")] }
    #expect(alone.contains("nobody against it: Sestria: responsible (Ilse Morano)"))
  }

  @Test func `is told of nobody whose event a claim held for review may dispute`() throws {
    let held = try page { scene, id in
      [scene.claim(id, .hale, .rejects, .sestria, clause: "The mayor saw them.", cue: "saw", implicit: true)]
    }
    #expect(held.contains("a differing account is in the JSON, held for review"))
    #expect(try !page { _, _ in [] }.contains("a differing account is in the JSON"))
  }

  @Test func `does not befall a denial whose sentence names the accused as the speaker alone`() throws {
    let page = try page { scene, id in
      [scene.claim(id, .sestria, .denies, .sestria, clause: "The envoy said the summer was dry.", cue: "said", implicit: true)]
    }
    #expect(page.contains("✕ **denies**"))
  }
}

@Suite struct `What supports a claim` {
  private static let text =
    "Sestria may have burned the boats, the mayor said. Sestria at first denied that it burned the boats. The mayor saw them."

  private func page(_ build: (inout Scene) -> (ids: [ArticleID], positions: [[ClaimID]], copies: [Copy])) throws -> String {
    var scene = Scene()
    let made = build(&scene)
    let origin = OriginGroup(id: OriginID("o"), name: "Post", basis: .publisherFamily, articles: made.ids)
    let event = EventComparison(
      id: EventID("fire"), title: "fire", kind: "fire", articles: made.ids, actors: ["Sestria"],
      positions: made.positions.map { scene.position($0, origins: [origin.id]) }, isContested: true, isNew: false)
    return MarkdownBrief.render(
      try BriefBuilder.build(scene.comparison(copies: made.copies, origins: [origin], events: [event]), facts: Scene.facts))
  }

  @Test func `keeps the hedge of who said it, and "at first" beside a denial`() throws {
    let page = try page { scene in
      let id = scene.article("one", outlet: "Post", title: "A", text: Self.text)
      let first = scene.claim(
        id, .morano, .suggests, .sestria, clause: "Sestria may have burned the boats, the mayor said.", cue: "burned", hedges: ["may"])
      let denial = scene.claim(
        id, .sestria, .denies, .sestria, clause: "Sestria at first denied that it burned the boats.", cue: "denied")
      return ([id], [[first], [denial]], [])
    }
    #expect(page.contains("| Sestria: responsible, \"may\" | Ilse Morano |"))
    #expect(page.contains("✕ **denies**, \"at first\""))
    #expect(page.contains("| Sestria: not responsible, \"at first\" |"))
  }

  @Test(arguments: [false, true])
  func `counts as a copy what repeats a text, and no further article of one outlet`(isCopy: Bool) throws {
    let page = try page { scene in
      let ids = ["one", "two"].map { scene.article($0, outlet: "Post", title: $0, text: Self.text) }
      let claims = ids.map { scene.claim($0, .morano, .asserts, .sestria, clause: "The mayor saw them.", cue: "saw") }
      let denial = scene.claim(ids[0], .sestria, .denies, .sestria, clause: "Sestria at first denied", cue: "denied")
      let sorted = ids.sorted()
      return (ids, [claims, [denial]], isCopy ? [Copy(first: sorted[0], second: sorted[1], relation: .sameText)] : [])
    }
    #expect(page.contains("| Sestria: responsible | Ilse Morano | 2 | 1, single origin\(isCopy ? " + 1 copy" : "") |"))
  }
}
