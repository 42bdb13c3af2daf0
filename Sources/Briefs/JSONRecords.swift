import Records

/// The records of a brief as JSON. Members are named as in `Docs/brief.schema.json`; unknown values are null.
extension JSONView {
  func document(_ compared: ComparedArticle) -> JSON {
    let article = compared.article
    return [
      "id": .string(article.id.value),
      "label": .text(brief.citedDocuments.firstIndex(of: article.id).map { "D\($0 + 1)" }),
      "address": .text(article.url.flatMap(PublicText.address)),
      "canonical": .text(article.canonicalURL.flatMap(PublicText.address)),
      "outlet": .string(article.outlet),
      "owner": .text(compared.owner),
      "source": .text(article.sourceID),
      "title": .text(article.title),
      "authors": .strings(article.authors),
      "language": .text(article.language),
      "published": .text(article.publishedIsDay ? article.published?.day.iso8601 : article.published?.iso8601),
      "published_basis": .text(article.publishedBasis?.rawValue),
      "modified": .text(article.modified?.iso8601),
      "captured": .text(article.capturedAt?.iso8601),
      "first_seen": .string(compared.firstSeen.iso8601),
      "capture_digest": .text(article.captureDigest.map { "sha256:" + $0.hex }),
      "text_digest": .string("sha256:" + ContentHash(of: article.text).hex),
      "code_points": .integer(article.text.unicodeScalars.count),
      "archive": article.location.map { archive($0) } ?? .null,
      "origin": .text(originOf[article.id]?.value),
      "origin_statements": .array(
        article.origins.map { origin in
          ["kind": .string(origin.kind.rawValue), "publisher": .text(origin.publisher), "licence": .text(origin.licence)]
        }),
      "versions": .strings(versions[article.address] ?? []),
      "analysed": .bool(!unread.contains(article.id)),
    ]
  }

  private func archive(_ location: ArchiveLocation) -> JSON {
    [
      "file": .string(location.file.split(separator: "/").last.map { String($0) } ?? ""), "offset": .integer(location.offset),
      "length": .integer(location.length), "record": .string(location.recordID),
    ]
  }

  func actor(_ id: String, _ actor: ActorTable.Actor) -> JSON {
    let spoken = (claimsBySpeaker[actor.name] ?? []).filter { $0.claim.speaker.kind == actor.kind }
    let mentions = spoken.map(\.claim.speaker)
    let roles = Set(mentions.compactMap(\.role)).sorted()
    let organisations = Set(mentions.compactMap(\.speaksFor)).sorted()
    return [
      "id": .string(id), "name": .string(actor.name), "kind": .string(actor.kind.rawValue), "roles": .strings(roles),
      "count": .whole(mentions.lazy.compactMap(\.count).first),
      "links": .array(
        organisations.map { name in
          let owners = spoken.filter { $0.claim.speaker.speaksFor == name }
          return [
            "type": "speaks-for", "to_name": .string(name), "to": actors.id(named: name),
            "stated_in": .strings(Set(owners.map(\.claim.article.value)).sorted()),
          ]
        } + (actor.kind == .person ? spellings(of: actor.name, spoken) : [])),
    ]
  }

  /// Under which name another spelling stands in the brief.
  private func spellings(of name: String, _ spoken: [Brief.ClaimRecord]) -> [JSON] {
    let names = Set(brief.comparison.events.flatMap { $0.sameAs ?? [] }.filter { $0.name == name }.map(\.of)).sorted()
    return names.map { known in
      [
        "type": "same-as", "to_name": .string(known), "to": actors.id(named: known),
        "stated_in": .strings(Set(spoken.map(\.claim.article.value)).sorted()),
      ]
    }
  }

  // MARK: Claims

  func claim(_ record: Brief.ClaimRecord) -> JSON {
    let claim = record.claim
    let outlet = articles[claim.article]?.article.outlet
    return [
      "id": .string(claim.id.value),
      "document": .string(claim.article.value),
      "voice": actors.id(claim.speaker, outlet: outlet),
      "stance": .string(claim.stance.rawValue),
      "about": [
        "event": .text(record.event?.value), "actor": actors.id(claim.actor, outlet: outlet),
        "also": .array(claim.alsoActors.map { actors.id($0, outlet: outlet) }), "harm": .string(claim.harm.kind),
        "place": .text(claim.harm.place), "date": interval(claim.harm.date),
      ],
      "actor_named": .bool(!claim.actorIsImplicit),
      "form": .string(claim.form.rawValue),
      "degree": .string(claim.role.rawValue),
      "hedges": .array(record.hedges.map(selector)),
      "quote": selector(record.quote),
      "stated": interval(claim.statedOn),
      "evidence": [selector(record.evidence)],
      "chain": .array(chainOf(claim)),
      "origin": .text(record.origin?.value),
      "first_seen": .string(record.firstSeen.iso8601),
      "rule": .string(claim.rule),
      "rule_score": .number(rounded(claim.confidence)),
      "review": .text(record.review?.rawValue),
      "fall": .text(fallen[claim.id]?.cause.rawValue),
      "fall_document": .text(fallen[claim.id]?.article.value),
      "credibility": .whole(brief.facts.ratings?.credibility(of: claim.id)),
    ]
  }

  private func chainOf(_ claim: Claim) -> [JSON] {
    let outlet = articles[claim.article]?.article.outlet ?? ""
    let voices = (claim.speaker.kind == .outlet ? [] : [claim.speaker]) + claim.via
    return voices.map { actors.id($0, outlet: outlet) }.filter { !$0.isNull } + [.string(ActorTable.slug(outlet))]
  }

  func warning(_ entry: Brief.WarningEntry) -> JSON {
    let warning = entry.warning
    let outlet = articles[warning.article]?.article.outlet
    func voices(_ list: [Voice]) -> JSON { .array(list.map { actors.id($0, outlet: outlet) }) }
    return [
      "id": .string(warning.id.value),
      "document": .string(warning.article.value),
      "event": .text(entry.event?.value),
      "issuer": actors.id(warning.issuer, outlet: outlet),
      "also_issuers": voices(warning.alsoIssuers),
      "recipients": voices(warning.recipients),
      "threat": selector(entry.threat),
      "threat_actor": warning.threatActor.map { actors.id($0, outlet: outlet) } ?? .null,
      "targets": .array(entry.targets.map(selector)),
      "places": .strings(warning.places),
      "issued": interval(warning.issued),
      "issued_words": selector(entry.issuedWords),
      "lead_days": .whole(warning.leadDays),
      "window": .text(warning.window),
      "channel": .text(warning.channel?.rawValue),
      "reprisal": .bool(warning.isReprisal),
      "act": .string(warning.act?.rawValue ?? "issued"),
      "state": .text(entry.record?.state.rawValue),
      "asserted_by": warning.assertedBy.map { actors.id($0, outlet: outlet) } ?? .null,
      "via": voices(warning.via),
      "replies": .array(
        zip(warning.replies, entry.replies).map { reply, evidence in
          [
            "voice": actors.id(reply.voice, outlet: outlet), "response": .string(reply.response.rawValue), "evidence": selector(evidence),
          ]
        }),
      "evidence": [selector(entry.evidence)],
      "rule": .string(warning.rule),
      "rule_score": .number(rounded(warning.confidence)),
      "review": .text(entry.review?.rawValue),
    ]
  }

  // MARK: Events

  func event(_ event: EventComparison) -> JSON {
    [
      "id": .string(event.id.value), "title": .string(event.title), "kind": .string(event.kind), "place": .text(event.place),
      "date": interval(event.date), "contested": .bool(event.isContested), "new": .bool(event.isNew),
      "stories": .strings(event.stories.map(\.value)), "documents": .strings(event.articles.map(\.value)),
      "actors": .array(event.actors.map { actors.id(named: $0) }), "changes": .array(event.changes.map(change)),
      "warnings": .array(event.warnings.map(warningRecord)),
      "figures": .array((figures[event.id] ?? []).map(figure)),
    ]
  }

  private func change(_ change: PositionChange) -> JSON {
    [
      "voice": actors.id(named: change.speaker), "later_voice": change.laterSpeaker.map { actors.id(named: $0) } ?? .null,
      "actor": actors.id(named: change.actor), "later_actor": change.laterActor.map { actors.id(named: $0) } ?? .null,
      "from": .string(change.from.rawValue), "to": .string(change.to.rawValue), "from_claim": .string(change.fromClaim.value),
      "to_claim": .string(change.toClaim.value), "basis": .string(change.basis.rawValue), "date": .text(change.date),
      "new": .bool(change.isNew),
    ]
  }

  private func warningRecord(_ record: WarningRecord) -> JSON {
    [
      "warnings": .strings(record.warnings.map(\.value)), "documents": .strings(record.articles.map(\.value)),
      "origins": .strings(record.origins.map(\.value)), "issued": interval(record.issued), "time_match": .string(record.timeMatch.rawValue),
      "distance_days": .whole(record.distance), "place_matches": record.placeMatches.map { .bool($0) } ?? .null,
      "kind_matches": record.kindMatches.map { .bool($0) } ?? .null, "state": .string(record.state.rawValue),
      "renewed": interval(record.renewedOn), "withdrawn": interval(record.withdrawnOn), "first_seen": .string(record.firstSeen.iso8601),
      "new": .bool(record.isNew),
    ]
  }

  private func figure(_ record: Brief.FigureRecord) -> JSON {
    let figure = record.figure
    return [
      "document": .string(figure.article.value), "unit": .string(figure.unit.rawValue), "count": .integer(figure.count),
      "at_most": .whole(figure.atMost), "increase": .bool(figure.isIncrease), "date": interval(figure.date), "as_of": interval(figure.asOf),
      "qualifier": selector(record.qualifier), "voice": actors.id(figure.voice, outlet: articles[figure.article]?.article.outlet),
      "evidence": selector(record.evidence),
    ]
  }

  func account(_ record: Brief.AccountRecord) -> JSON {
    let account = record.account
    return [
      "document": .string(account.article.value), "event": .text(record.event?.value), "means": .string(account.means.rawValue),
      "denied": .bool(account.isDenied), "voice": actors.id(account.voice, outlet: articles[account.article]?.article.outlet),
      "words": selector(record.mention), "evidence": selector(record.evidence),
    ]
  }

  func motive(_ record: Brief.MotiveRecord) -> JSON {
    let motive = record.motive
    let outlet = articles[motive.article]?.article.outlet
    return [
      "document": .string(motive.article.value), "event": .text(record.event?.value), "stance": .string(motive.stance.rawValue),
      "voice": actors.id(motive.voice, outlet: outlet), "actor": motive.actor.map { actors.id($0, outlet: outlet) } ?? .null,
      "harm": .string(motive.harm.kind), "reason": selector(record.reason), "hedges": .array(record.hedges.map(selector)),
      "evidence": selector(record.evidence), "rule": .string(motive.rule),
    ]
  }

  func position(_ position: Position, in event: EventComparison) -> JSON {
    let voice = Voice(name: position.speaker, kind: position.voice.kind)
    return [
      "event": .string(event.id.value), "voice": actors.id(voice, outlet: position.speaker), "actor": actors.id(named: position.actor),
      "stance": .string(position.stance.rawValue), "claims": .strings(position.claims.map(\.value)),
      "documents": .strings(position.articles.map(\.value)), "outlets": .strings(position.outlets),
      "origins": .strings(position.origins.map(\.value)), "first_seen": .string(position.firstSeen.iso8601),
      "last_seen": .string(position.lastSeen.iso8601), "stated": interval(position.stated), "new": .bool(position.isNew),
      "fall": .text(position.fall?.rawValue), "fallen_claims": .strings(position.fallen.map(\.value)),
    ]
  }

  func story(_ story: Story) -> JSON {
    ["id": .string(story.id.value), "documents": .strings(story.articles.map(\.value))]
  }

  func origin(_ origin: OriginGroup) -> JSON {
    [
      "id": .string(origin.id.value), "name": .string(origin.name), "basis": .string(origin.basis.rawValue),
      "documents": .strings(origin.articles.map(\.value)),
    ]
  }

  func copy(_ copy: Copy) -> JSON {
    ["first": .string(copy.first.value), "second": .string(copy.second.value), "relation": .string(copy.relation.rawValue)]
  }

  func chain(_ chain: Brief.Chain) -> JSON {
    [
      "id": .string(chain.id.value), "event": .text(chain.event?.value), "relays": .integer(chain.relays),
      "claims": .strings(chain.claims.map(\.value)), "documents": .strings(chain.documents.map(\.value)),
      "links": .array(
        chain.links.map { link in
          [
            "name": .string(link.name), "kind": .string(link.kind.rawValue), "voice_kind": .string(link.voice.rawValue),
            "count": .whole(link.count),
          ]
        }),
    ]
  }

  func revision(_ record: Brief.RevisionRecord) -> JSON {
    [
      "earlier": .string(record.revision.earlier.value), "later": .string(record.revision.later.value),
      "added": .array(record.added.map(selector)), "dropped": .array(record.dropped.map(selector)),
      "softened": .array(
        record.softened.map { softening in
          [
            "earlier": selector(softening.earlier), "later": selector(softening.later), "change": .string(softening.change.rawValue),
          ]
        }),
      "withdrawn_claims": .strings(record.withdrawn.map(\.value)), "new": .bool(record.revision.isNew),
    ]
  }

  func correction(_ printed: Brief.PrintedCorrection) -> JSON {
    let record = printed.record
    return [
      "document": .string(record.correction.article.value), "words": .string(record.correction.words),
      "evidence": selector(printed.evidence), "outlet": .text(record.correction.outlet),
      "claims": .strings(record.claims.map(\.value)), "first_seen": .string(record.firstSeen.iso8601), "new": .bool(record.isNew),
      "reports": .array(
        record.correction.takenBack.map { report in
          [
            "voice": .string(report.speaker.printedName), "stance": .string(report.stance.rawValue),
            "actor": .string(report.actor.printedName),
          ]
        }),
    ]
  }

  // MARK: Values

  func selector(_ id: EvidenceID?) -> JSON {
    guard let id, let evidence = evidence[id] else { return .null }
    return selector(evidence)
  }

  /// TextQuoteSelector and TextPositionSelector of W3C Web Annotation, in one object.
  func selector(_ evidence: Brief.Evidence) -> JSON {
    [
      "id": .string(evidence.id.value), "label": .text(evidence.label), "document": .string(evidence.document.value),
      "start": .integer(evidence.start), "end": .integer(evidence.end), "exact": .string(evidence.exact),
      "prefix": .string(evidence.prefix), "suffix": .string(evidence.suffix), "cut_before": .bool(evidence.isCutBefore),
      "cut_after": .bool(evidence.isCutAfter), "language": .text(evidence.language),
    ]
  }

  func interval(_ interval: PartialInterval?) -> JSON {
    guard let interval else { return .null }
    return ["start": .text(interval.start), "end": .text(interval.end)]
  }

  private func rounded(_ number: Double) -> Double { Double(Int(number * 1000 + 0.5)) / 1000 }
}
