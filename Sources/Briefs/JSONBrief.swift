import Records

/// The whole of a run as one JSON value (`Docs/brief.schema.json`): also what the printed views leave out for want of room.
public enum JSONBrief {
  public static func render(_ brief: Brief) -> JSON {
    JSONView(brief).value
  }
}

struct JSONView {
  let brief: Brief
  let actors: ActorTable
  let evidence: [EvidenceID: Brief.Evidence]
  let articles: [ArticleID: ComparedArticle]
  let originOf: [ArticleID: OriginID]
  /// Documents by address, in order of arrival.
  let versions: [String: [String]]
  let claimsBySpeaker: [String: [Brief.ClaimRecord]]
  let figures: [EventID?: [Brief.FigureRecord]]
  let unread: Set<ArticleID>
  let fallen: [ClaimID: FallenClaim]

  init(_ brief: Brief) {
    self.brief = brief
    actors = ActorTable(brief)
    evidence = Dictionary(brief.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    articles = Dictionary(brief.comparison.articles.map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
    originOf = Dictionary(
      brief.comparison.origins.flatMap { origin in origin.articles.map { ($0, origin.id) } }, uniquingKeysWith: { first, _ in first })
    versions = Dictionary(grouping: brief.comparison.articles.map(\.article), by: \.address).mapValues { $0.map(\.id.value) }
    claimsBySpeaker = Dictionary(grouping: brief.claims, by: \.claim.speaker.name)
    figures = Dictionary(grouping: brief.figures, by: \.event)
    fallen = Dictionary(brief.comparison.fallen.map { ($0.claim, $0) }, uniquingKeysWith: { first, _ in first })
    unread = Set(brief.facts.notAnalysed.map(\.article))
  }

  var value: JSON {
    [
      "schema": .string(Brief.schema),
      "run": run,
      "documents": .array(brief.comparison.articles.map(document)),
      "blocks": blocks,
      "actors": .array(actors.actors.map { actor($0.id, $0.actor) }),
      "sources": sources,
      "claims": .array(brief.claims.map(claim)),
      "warnings": .array(brief.warnings.map(warning)),
      "events": .array(brief.comparison.events.map(event)),
      "stories": .array(brief.comparison.stories.map(story)),
      "chains": .array(brief.chains.map(chain)),
      "origins": .array(brief.comparison.origins.map(origin)),
      "copies": .array(brief.comparison.copies.map(copy)),
      "positions": .array(brief.comparison.events.flatMap { event in event.positions.map { position($0, in: event) } }),
      "revisions": .array(brief.revisions.map(revision)),
      "corrections": .array(brief.corrections.map(correction)),
      "aged_warnings": .object(
        Dictionary(uniqueKeysWithValues: brief.comparison.agedWarnings.map { ($0.key.rawValue, .integer($0.value)) })),
      "accounts": .array(brief.accounts.map(account)),
      "motives": .array(brief.motives.map(motive)),
      "hypotheses": .array(brief.hypotheses.map(hypothesis)),
      "ratings": ratings,
      "gaps": .array(brief.gaps.map(gap)),
      "evidence": .array(brief.evidence.map(selector)),
      "diagnostics": diagnostics,
    ]
  }

  // MARK: Run

  private var run: JSON {
    let facts = brief.facts
    var run: [String: JSON] = [
      "id": .string("run-" + brief.comparison.clock.digits14),
      "clock": .string(brief.comparison.clock.iso8601),
      "previous": .text(brief.comparison.previous?.iso8601),
      "marking": .string(brief.marking),
      "tool": .string(facts.tool),
      "rules": .string(facts.rules),
      "input": .string(PublicText.withoutPaths(facts.input)),
      "source_list_digest": .text(facts.sourceListDigest.map { "sha256:" + $0.hex }),
      "ratings_digest": .text(facts.ratingsDigest.map { "sha256:" + $0.hex }),
      "withheld": .integer(facts.withheld ?? 0),
      "older": .integer(facts.older ?? 0),
      "unreadable": .integer(facts.unreadable ?? 0),
      "feeds_read": .integer(facts.feedsRead),
      "feeds_total": .integer(facts.feedsTotal),
      "threshold": .number(Claim.briefThreshold),
      "words_per_quotation": .integer(Limits.spanWords),
    ]
    if let digest = facts.actorsDigest { run["actors_digest"] = .string("sha256:" + digest.hex) }
    return .object(run)
  }

  private var blocks: JSON {
    let kinds = brief.comparison.articles.flatMap(\.article.blocks).map(\.kind.rawValue)
    return .object(Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +).mapValues(JSON.integer))
  }

  private var sources: JSON {
    let listed = Dictionary(brief.facts.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = grouped(brief.comparison.articles) { [$0.article.sourceID ?? "", $0.article.outlet] }
      .sorted { $0.key.joined(separator: "\u{1F}") < $1.key.joined(separator: "\u{1F}") }
    return .array(
      groups.map { key, documents in
        let source = listed[key[0]]
        return [
          "id": source.map { .string($0.id) } ?? .null,
          "outlet": .string(key[1]),
          "owner": .text(source?.owner ?? documents.lazy.compactMap(\.owner).first),
          "country": .text(source?.country),
          "language": .text(source?.language),
          "kind": .text(source?.kind),
          "feed": .text(source?.url),
          "documents": .integer(Set(documents.map(\.article.address)).count),
          "grade": .string((brief.facts.ratings?.grade(ofOutlet: key[1])?.letter.rawValue ?? "F") + "6"),
          "grade_basis": .string(brief.facts.ratings?.grade(ofOutlet: key[1])?.reason ?? "not in a ratings file"),
        ]
      })
  }

  private var diagnostics: JSON {
    let facts = brief.facts
    let missing = facts.missingFeeds.sorted { ($0.outlet, $0.source) < ($1.outlet, $1.source) }
    return [
      "missing_feeds": .array(
        missing.map { feed in
          [
            "source": .string(feed.source), "outlet": .string(feed.outlet), "reason": .string(PublicText.withoutPaths(feed.reason)),
            "last_success": .text(feed.lastSuccess?.iso8601),
          ]
        }),
      "failures": .array(
        facts.failures.sorted().map { failure in
          [
            "stage": .string(failure.stage.rawValue), "subject": .string(PublicText.withoutPaths(failure.subject)),
            "code": .string(failure.code), "message": .string(PublicText.withoutPaths(failure.message)),
          ]
        }),
      "not_analysed": .array(
        facts.notAnalysed.map { item in
          ["document": .string(item.article.value), "address": .text(item.url.flatMap(PublicText.address)), "reason": .string(item.reason)]
        }),
      "in_review": .object(
        Dictionary(
          uniqueKeysWithValues: Brief.Review.allCases.map { review in
            (review.rawValue, .integer(brief.claims.count { $0.review == review } + brief.warnings.count { $0.review == review }))
          })),
    ]
  }

  // MARK: Gaps and accounts

  private func hypothesis(_ hypothesis: Brief.Hypothesis) -> JSON {
    [
      "event": .string(hypothesis.event.value),
      "actor": actors.id(named: hypothesis.actor),
      "must_assume": .strings(hypothesis.assumptions.map(plain)),
      "ratings": .integer(brief.facts.ratings?.matrix(of: hypothesis.event)?.rows.count ?? 0),
    ]
  }

  private func gap(_ gap: Brief.Gap) -> JSON {
    [
      "kind": .string(gap.kind.rawValue), "event": .text(gap.event?.value), "subject": .text(gap.subject), "count": .whole(gap.count),
      "of": .whole(gap.of), "text": .string(plain(gap.text)),
    ]
  }

  /// Phrases of gaps and assumptions hold words and names only.
  private func plain(_ phrase: Brief.Phrase) -> String {
    phrase.map { part in
      switch part {
      case .words(let text), .strong(let text), .aside(let text), .name(let text), .title(let text), .day(let text): text
      default: ""
      }
    }.joined()
  }
}
