import Records

/// Builds comparisons by hand: texts, claims found by their words, positions made from the claims.
struct Scene {
  static let clock = Timestamp(iso8601: "2031-03-04T06:00:00Z")!
  static let previous = Timestamp(iso8601: "2031-03-03T06:00:00Z")!

  private(set) var articles: [Article] = []
  private(set) var firstSeen: [ArticleID: Timestamp] = [:]
  private(set) var owners: [ArticleID: String] = [:]
  private(set) var claims: [ArticleID: [Claim]] = [:]
  private(set) var warnings: [ArticleID: [Warning]] = [:]
  private(set) var figures: [ArticleID: [CasualtyFigure]] = [:]

  @discardableResult
  mutating func article(
    _ key: String, outlet: String, owner: String? = nil, title: String?, text: String, published: String? = "2031-03-03T09:30:00Z",
    language: String? = "en", url: String? = nil, origins: [Article.Origin] = [], seen: Timestamp = Scene.clock,
    blocks: [Article.Block] = []
  ) -> ArticleID {
    let id: ArticleID = contentIdentifier("d", [key])
    articles.append(
      Article(
        id: id, url: url ?? "https://\(key).example/story", canonicalURL: url ?? "https://\(key).example/story", outlet: outlet,
        title: title, published: published.flatMap { Timestamp(iso8601: $0) }, publishedBasis: published == nil ? nil : .jsonLD,
        publishedIsDay: false, language: language, origins: origins, text: text, blocks: blocks, capturedAt: seen,
        captureDigest: ContentHash(of: key),
        location: ArchiveLocation(file: "2031-03-04.warc.gz", offset: articles.count * 1000, length: 900, recordID: "urn:uuid:0-\(key)")))
    firstSeen[id] = seen
    owners[id] = owner
    return id
  }

  func range(_ words: String, in id: ArticleID) -> TextRange {
    let text = Array(articles.first { $0.id == id }!.text.utf8)
    let needle = Array(words.utf8)
    let start = (0...(text.count - needle.count)).first { Array(text[$0..<($0 + needle.count)]) == needle }!
    return TextRange(start, start + needle.count)
  }

  @discardableResult
  mutating func claim(
    _ id: ArticleID, _ speaker: Voice, _ stance: Claim.Stance, _ actor: Voice, clause: String, cue: String, hedges: [String] = [],
    via: [Voice] = [], role: Claim.Role = .perpetrator, form: Claim.Form = .reported, implicit: Bool = false, quote: String? = nil,
    stated: PartialInterval? = nil, confidence: Double = 0.9
  ) -> ClaimID {
    let clauseRange = range(clause, in: id)
    let claim = Claim(
      id: contentIdentifier("c", [id.value, clause, speaker.name, actor.name, stance.rawValue]), article: id, speaker: speaker, via: via,
      stance: stance, actor: actor, role: role, actorIsImplicit: implicit, harm: Claim.Harm(kind: "bombing"), form: form,
      cue: range(cue, in: id), hedges: hedges.map { range($0, in: id) }, clause: clauseRange, evidence: clauseRange,
      quote: quote.map { range($0, in: id) }, statedOn: stated, rule: "test", confidence: confidence)
    claims[id, default: []].append(claim)
    return claim.id
  }

  mutating func add(_ warning: Warning) { warnings[warning.article, default: []].append(warning) }
  mutating func add(_ figure: CasualtyFigure) { figures[figure.article, default: []].append(figure) }

  /// Claims of one voice, stance and actor as one position.
  func position(
    _ ids: [ClaimID], origins: [OriginID], isNew: Bool = false, fall: FallenClaim.Cause? = nil
  ) -> Position {
    let found = ids.map { id in claims.values.flatMap { $0 }.first { $0.id == id }! }
    let speaker = found[0].speaker
    let outlet = articles.first { $0.id == found[0].article }!.outlet
    let documents = found.map(\.article)
    return Position(
      voice: speaker, speaker: speaker.kind == .outlet ? outlet : speaker.name, actor: found[0].actor.name, stance: found[0].stance,
      claims: ids, articles: documents, outlets: documents.map { id in articles.first { $0.id == id }!.outlet }, origins: origins,
      firstSeen: documents.compactMap { firstSeen[$0] }.min()!, lastSeen: documents.compactMap { firstSeen[$0] }.max()!,
      stated: found[0].statedOn, isNew: isNew, fall: fall)
  }

  func comparison(
    previous: Timestamp? = Scene.previous, stories: [Story] = [], copies: [Copy] = [], origins: [OriginGroup] = [],
    events: [EventComparison] = [], revisions: [Revision] = [], fallen: [FallenClaim] = []
  ) -> Comparison {
    Comparison(
      clock: Scene.clock, previous: previous,
      articles: articles.map { article in
        ComparedArticle(
          article: article,
          claims: ArticleClaims(
            article: article.id, claims: claims[article.id] ?? [], warnings: warnings[article.id] ?? [], figures: figures[article.id] ?? []),
          firstSeen: firstSeen[article.id]!, owner: owners[article.id])
      }, stories: stories, copies: copies, origins: origins, events: events, revisions: revisions,
      fallen: fallen)
  }

  static let facts = RunFacts(
    tool: "counterclaim 0.1.0", rules: "en-1", input: "11 feeds", feedsRead: 10, feedsTotal: 11,
    missingFeeds: [
      RunFacts.MissingFeed(
        source: "sestrian-herald", outlet: "Sestrian Herald", reason: "timed out after 20 s",
        lastSuccess: Timestamp(iso8601: "2031-03-01T04:10:00Z"))
    ],
    failures: [StageFailure(stage: .fetch, subject: "https://herald.example/feed", code: "timed-out", message: "No answer within 20 s.")],
    notAnalysed: [RunFacts.NotAnalysed(article: ArticleID("d-000000000000"), url: "https://nord.example/a", reason: "language nb")],
    sources: [
      Source(
        id: "coast", url: "https://coast.example/feed", outlet: "Coast Post", owner: "Coast Trust", country: "NX", language: "en",
        kind: "newspaper")
    ])
}

extension Voice {
  static let morano = Voice(name: "Ilse Morano", kind: .person, role: "president of Norvania")
  static let hale = Voice(name: "Tobin Hale", kind: .person, role: "a spokesman", speaksFor: "Sestria")
  static let sestria = Voice(name: "Sestria", kind: .state)
  static let front = Voice(name: "Black Tern Front", kind: .armedGroup)
  static let officials = Voice(name: "two security officials", kind: .unnamed, count: 2)
  static let wire = Voice(name: "Harbour Wire", kind: .outlet)
  static let ministry = Voice(name: "Interior Ministry of Norvania", kind: .organisation)
  static let kestrel = Voice(name: "Kestrel Agency", kind: .organisation)
}
