import Records

/// A contested day in countries that do not exist: two accounts of a bombing, a denial that softens, a warning, a revised article.
enum HarbourScene {
  static let coastText = """
    A bomb tore through the ferry terminal of Vell Harbour on Sunday, killing at least 41 people, the fire service said.

    President Ilse Morano accused Sestria of being involved or even ultimately responsible. “We know who paid,” she said.

    Sestria, at least at first, rejected any part in the bombing; its spokesman Tobin Hale called the charge “a fable”.

    The Kestrel Agency had warned the Interior Ministry of Norvania at the end of February of an attack on a crowded ferry terminal within 48 hours. \
    The ministry said it needed no help.
    """
  static let wireText = """
    Two security officials told Harbour Wire that the Black Tern Front planted the device 💣 in a café near the quay.

    The Front’s channel said its fighters had struck the terminal. The blame has since been put on Sestria.
    """
  static let lateText = """
    Tobin Hale said on 3 March that Sestrian citizens “may have been present”, and that Sestria had no hand in the bombing.

    The fire service now counts 44 dead.
    """
  static let arabicText = "قالت الرئيسة إن سيستريا وراء التفجير في الميناء."

  static func make() -> Comparison {
    var scene = Scene()
    let coastOld = scene.article(
      "coast-old", outlet: "Coast Post", owner: "Coast Trust", title: "Bomb at Vell Harbour",
      text: "A bomb tore through the terminal.\n\nThe mayor said the Black Tern Front did it.", url: "https://coast.example/vell",
      seen: Scene.previous)
    let coast = scene.article(
      "coast", outlet: "Coast Post", owner: "Coast Trust", title: "Bomb at Vell Harbour: president blames Sestria", text: coastText,
      url: "https://coast.example/vell",
      blocks: [
        .init(kind: .caption, range: TextRange(0, 0), words: "The terminal on Sunday"),
        .init(kind: .credit, range: TextRange(0, 0), words: "A. Photographer"), .init(kind: .paragraph, range: TextRange(0, 20)),
      ])
    let wire = scene.article(
      "wire", outlet: "Inland Times", owner: "Inland Group", title: "Officials name the Front", text: wireText,
      origins: [.init(kind: .wire, publisher: "Harbour Wire", words: "Harbour Wire")])
    let copy = scene.article("copy", outlet: "Copy Daily", owner: "Copy Group", title: "Officials name the Front", text: wireText)
    let late = scene.article(
      "late", outlet: "Sestrian Voice", owner: "State of Sestria", title: "Hale answers", text: lateText, published: nil)
    let arabic = scene.article("arabic", outlet: "الميناء اليوم", title: "الرئيسة تتهم سيستريا", text: arabicText, language: "ar")

    let mayor = Voice(name: "the mayor", kind: .collective)
    let dropped = scene.claim(coastOld, mayor, .asserts, .front, clause: "The mayor said the Black Tern Front did it", cue: "said")
    let accuses = scene.claim(
      coast, .morano, .asserts, .sestria, clause: "President Ilse Morano accused Sestria of being involved or even ultimately responsible",
      cue: "accused", hedges: ["involved or even ultimately responsible"], role: .organiser)
    let rejects = scene.claim(
      coast, .sestria, .denies, .sestria, clause: "Sestria, at least at first, rejected any part in the bombing", cue: "rejected",
      hedges: ["at least at first"])
    let concedes = scene.claim(
      late, .hale, .denies, .sestria, clause: "Sestria had no hand in the bombing", cue: "no hand", form: .reported,
      stated: PartialInterval(start: "2031-03-03", end: "2031-03-03"))
    let accepts = scene.claim(
      late, .hale, .accepts, .sestria, clause: "Sestrian citizens “may have been present”", cue: "present", hedges: ["may have been"],
      role: .helper, form: .quoted, quote: "may have been present", stated: PartialInterval(start: "2031-03-03", end: "2031-03-03"))
    let planted = [wire, copy].map { id in
      scene.claim(
        id, .officials, .asserts, .front, clause: "the Black Tern Front planted the device 💣 in a café near the quay", cue: "planted",
        via: [.wire])
    }
    let own = [wire, copy].map { id in
      scene.claim(
        id, .front, .claimsOwnResponsibility, .front, clause: "The Front’s channel said its fighters had struck the terminal", cue: "said",
        stated: PartialInterval(start: "2031-03-02", end: nil))
    }
    let passive = scene.claim(
      wire, Voice(name: "?", kind: .notGiven), .asserts, .sestria, clause: "The blame has since been put on Sestria", cue: "blame",
      form: .passive)
    let arabicClaim = scene.claim(
      arabic, Voice(name: "الرئيسة", kind: .person), .asserts, .sestria, clause: "قالت الرئيسة إن سيستريا وراء التفجير", cue: "وراء",
      hedges: ["وراء"])
    let outletClaim = scene.claim(
      late, .outlet, .doubts, .front, clause: "The fire service now counts 44 dead", cue: "counts", form: .ownVoice)
    _ = scene.claim(coast, .morano, .asserts, .hale, clause: "We know who paid", cue: "paid", implicit: true)
    _ = scene.claim(
      coast, .morano, .asserts, Voice(name: "Hale", kind: .person), clause: "called the charge “a fable”", cue: "charge")
    _ = scene.claim(coast, .outlet, .suggests, .front, clause: "A bomb tore through", cue: "bomb", confidence: 0.31)

    let warning = Warning(
      id: contentIdentifier("w", ["kestrel"]), article: coast, issuer: .kestrel, recipients: [.ministry],
      threat: scene.range("an attack on a crowded ferry terminal", in: coast),
      targets: [scene.range("a crowded ferry terminal", in: coast)],
      places: ["Vell Harbour"], issued: PartialInterval(start: "2031-02-24", end: "2031-02-28"),
      issuedWords: scene.range("the end of February", in: coast), window: "PT48H", channel: .private,
      replies: [.init(voice: .ministry, response: .declinedHelp, evidence: scene.range("The ministry said it needed no help.", in: coast))],
      evidence: scene.range("The Kestrel Agency had warned the Interior Ministry of Norvania at the end of February", in: coast),
      rule: "test", confidence: 0.8)
    scene.add(warning)
    let loose = Warning(
      id: contentIdentifier("w", ["loose"]), article: late, issuer: .hale, threat: scene.range("present", in: late),
      evidence: scene.range("Sestrian citizens", in: late), rule: "test", confidence: 0.7)
    scene.add(loose)
    let fire = Voice(name: "fire service", kind: .organisation)
    let figures = [
      CasualtyFigure(
        article: coast, unit: .dead, count: 41, qualifier: scene.range("at least", in: coast), voice: fire,
        clause: scene.range("killing at least 41 people, the fire service said", in: coast),
        evidence: scene.range("killing at least 41 people, the fire service said", in: coast)),
      CasualtyFigure(
        article: late, unit: .dead, count: 44, voice: fire, clause: scene.range("The fire service now counts 44 dead", in: late),
        evidence: scene.range("The fire service now counts 44 dead", in: late)),
    ]
    figures.forEach { scene.add($0) }

    let quake = scene.article(
      "quake", outlet: "Coast Post", owner: "Coast Trust", title: "Ship fire: crew blames the owner",
      text: "The crew of the Marigold said the owner, Quay Lines, had let the pumps rot.")
    let crew = scene.claim(
      quake, Voice(name: "the crew of the Marigold", kind: .collective), .asserts, Voice(name: "Quay Lines", kind: .organisation),
      clause: "The crew of the Marigold said the owner, Quay Lines, had let the pumps rot", cue: "said")
    let market = scene.article(
      "market", outlet: "Inland Times", owner: "Inland Group", title: "Herring prices | *double* <script>alert(1)</script>",
      text: "Herring is dear.")

    func origin(_ name: String, _ ids: [ArticleID], _ basis: OriginGroup.Basis = .single) -> OriginGroup {
      OriginGroup(id: contentIdentifier("o", [name]), name: name, basis: basis, articles: ids)
    }
    let origins = [
      origin("Coast Post", [coastOld, coast, quake], .publisherFamily), origin("Harbour Wire", [wire, copy], .wire),
      origin("Sestrian Voice", [late]), origin("الميناء اليوم", [arabic]), origin("Inland Times", [market]),
    ]
    let positions = [
      scene.position([dropped], origins: [origins[0].id], fall: .dropped),
      scene.position([accuses], origins: [origins[0].id], isNew: true),
      scene.position([rejects], origins: [origins[0].id]),
      scene.position([concedes], origins: [origins[2].id], isNew: true),
      scene.position([accepts], origins: [origins[2].id], isNew: true),
      scene.position(planted, origins: [origins[1].id], isNew: true),
      scene.position(own, origins: [origins[1].id]),
      scene.position([passive], origins: [origins[1].id]),
      scene.position([arabicClaim], origins: [origins[3].id], isNew: true),
      scene.position([outletClaim], origins: [origins[2].id]),
    ]
    let all = [coastOld, coast, wire, copy, late, arabic]
    let stories = [
      Story(id: contentIdentifier("s", ["harbour"]), articles: all), Story(id: contentIdentifier("s", ["ship"]), articles: [quake]),
      Story(id: contentIdentifier("s", ["market"]), articles: [market]),
    ]
    let harbour = EventComparison(
      id: EventID("bombing-vell-harbour-2031-03-02"), title: "bombing, Vell Harbour", kind: "bombing", place: "Vell Harbour",
      date: PartialInterval(start: "2031-03-02", end: "2031-03-02"), stories: [stories[0].id], articles: all,
      actors: ["Sestria", "Black Tern Front"], positions: positions,
      changes: [
        PositionChange(
          speaker: "Sestria", laterSpeaker: "Tobin Hale", actor: "Sestria", from: .denies, to: .accepts, fromClaim: rejects,
          toClaim: accepts, basis: .seen, date: "2031-03-03", isNew: true)
      ],
      warnings: [
        WarningRecord(
          warnings: [warning.id], articles: [coast], origins: [origins[0].id], timeMatch: .near, distance: 2, placeMatches: true,
          state: .matched, firstSeen: Scene.clock, isNew: true)
      ],
      figures: figures, isContested: true, isNew: false)
    let ship = EventComparison(
      id: EventID("fire-marigold"), title: "fire, Marigold", kind: "fire", stories: [stories[1].id], articles: [quake],
      actors: ["Quay Lines"], positions: [scene.position([crew], origins: [origins[0].id], isNew: true)], isContested: false, isNew: true)
    let revision = Revision(
      earlier: coastOld, later: coast, added: [scene.range("“We know who paid,” she said.", in: coast)],
      dropped: [scene.range("The mayor said the Black Tern Front did it.", in: coastOld)], isNew: true)
    let same = Copy(first: min(wire, copy), second: max(wire, copy), relation: .sameText)
    return scene.comparison(
      stories: stories, copies: [same], origins: origins, events: [harbour, ship], revisions: [revision],
      fallen: [FallenClaim(claim: dropped, cause: .dropped, article: coast)])
  }
}
