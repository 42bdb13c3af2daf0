// JSON views of what the claims stage reads. Offsets count Unicode code points of the article's text.

extension ArticleClaims {
  /// The members `accounts`, `actor_links`, `attributions`, `claims`, `figures`, `motives` and `warnings`.
  ///
  /// - Parameter text: the text that the ranges point into.
  public func json(text: [UInt8]) -> [String: JSON] {
    let view = ClaimView(text: text)
    return [
      "accounts": .array(accounts.map(view.json)),
      "actor_links": .array(links.map(view.json)),
      "attributions": .array(attributions.map(view.json)),
      "claims": .array(claims.map(view.json)),
      "figures": .array(figures.map(view.json)),
      "motives": .array(motives.map(view.json)),
      "warnings": .array(warnings.map(view.json)),
    ]
  }
}

private struct ClaimView {
  let text: [UInt8]
  let points: CodePoints

  init(text: [UInt8]) {
    self.text = text
    points = CodePoints(text)
  }

  func span(_ range: TextRange) -> JSON {
    ["begin": .integer(points.offset(ofByte: range.start)), "end": .integer(points.offset(ofByte: range.end))]
  }

  func span(_ range: TextRange?) -> JSON { range.map(span) ?? .null }
  func words(_ range: TextRange?) -> JSON { .text(range.map { text.string($0) }) }

  func voice(_ voice: Voice) -> JSON {
    var members: [String: JSON] = ["name": .string(voice.name), "kind": .string(voice.kind.rawValue)]
    if let mention = voice.mention {
      members["begin"] = .integer(points.offset(ofByte: mention.start))
      members["end"] = .integer(points.offset(ofByte: mention.end))
    }
    if let role = voice.role { members["role"] = .string(role) }
    if let organisation = voice.speaksFor { members["speaks_for"] = .string(organisation) }
    if let count = voice.count { members["count"] = .integer(count) }
    return .object(members)
  }

  func json(_ attribution: Attribution) -> JSON {
    [
      "source": span(attribution.source),
      "cue": span(attribution.cue),
      "content": .array(attribution.content.map(span)),
      "kind": .string(attribution.kind.rawValue),
      "polarity": .string(attribution.polarity.rawValue),
      "speaker": attribution.voice.map(voice) ?? .null,
    ]
  }

  func json(_ claim: Claim) -> JSON {
    let isOutlet = claim.speaker.kind == .outlet || claim.speaker.kind == .notGiven
    return [
      "id": .string(claim.id.value),
      "kind": "responsibility",
      "speaker": isOutlet ? .null : voice(claim.speaker),
      "speaker_kind": .string(claim.speaker.kind.rawValue),
      "speaker_role": .text(claim.speaker.role),
      "speaks_for": .text(claim.speaker.speaksFor),
      "via": .strings(claim.via.map(\.name)),
      "via_counts": .array(claim.via.map { .whole($0.count) }),
      "stance": .string(claim.stance.rawValue),
      "actor": voice(claim.actor),
      "also_actors": .strings(claim.alsoActors.map(\.name)),
      "actor_role": .string(claim.role.rawValue),
      "actor_implicit": .bool(claim.actorIsImplicit),
      "event": .string(claim.harm.kind),
      "harm": span(claim.harm.mention),
      "victim": words(claim.harm.victim),
      "place": .text(claim.harm.place),
      "evidence": span(claim.evidence),
      "clause": span(claim.clause),
      "cue": words(claim.cue),
      "hedges": .strings(claim.hedges.map { text.string($0) }),
      "quote": words(claim.quote),
      "claimed_on": interval(claim.statedOn),
      "form": .string(claim.form.rawValue),
      "rule": .string(claim.rule),
      "confidence": .number(claim.confidence),
      "reasons": .array((claim.reasons ?? []).map { ["sign": .string($0.sign), "weight": .number($0.weight)] }),
    ]
  }

  func json(_ warning: Warning) -> JSON {
    [
      "id": .string(warning.id.value),
      "kind": "warning",
      "issuer": voice(warning.issuer),
      "also_issuers": .strings(warning.alsoIssuers.map(\.name)),
      "recipients": .strings(warning.recipients.map(\.name)),
      "threat": words(warning.threat),
      "threat_actor": .text(warning.threatActor?.name),
      "targets": .strings(warning.targets.map { text.string($0) }),
      "places": .strings(warning.places),
      "issued": interval(warning.issued),
      "issued_words": words(warning.issuedWords),
      "lead_days": .whole(warning.leadDays),
      "window": .text(warning.window),
      "channel": .text(warning.channel?.rawValue),
      "reprisal": .bool(warning.isReprisal),
      "act": .string(warning.act?.rawValue ?? "issued"),
      "via": .strings(warning.via.map(\.name)),
      "replies": .array(
        warning.replies.map { reply in
          ["by": .string(reply.voice.name), "response": .string(reply.response.rawValue), "evidence": span(reply.evidence)]
        }),
      "asserted_by": .text(warning.assertedBy?.name),
      "evidence": span(warning.evidence),
      "rule": .string(warning.rule),
      "confidence": .number(warning.confidence),
    ]
  }

  func json(_ figure: CasualtyFigure) -> JSON {
    [
      "unit": .string(figure.unit.rawValue),
      "count": .integer(figure.count),
      "at_most": .whole(figure.atMost),
      "increase": .bool(figure.isIncrease),
      "qualifier": words(figure.qualifier),
      "voice": voice(figure.voice),
      "date": interval(figure.date),
      "as_of": interval(figure.asOf),
      "clause": span(figure.clause),
      "evidence": span(figure.evidence),
    ]
  }

  func json(_ account: Account) -> JSON {
    [
      "means": .string(account.means.rawValue),
      "denied": .bool(account.isDenied),
      "voice": voice(account.voice),
      "words": words(account.mention),
      "about": words(account.about),
      "hedges": .strings(account.hedges.map { text.string($0) }),
      "clause": span(account.clause),
      "evidence": span(account.evidence),
    ]
  }

  func json(_ motive: Motive) -> JSON {
    [
      "stance": .string(motive.stance.rawValue),
      "voice": voice(motive.voice),
      "actor": motive.actor.map(voice) ?? .null,
      "event": .string(motive.harm.kind),
      "harm": words(motive.harm.mention),
      "reason": words(motive.reason),
      "hedges": .strings(motive.hedges.map { text.string($0) }),
      "clause": span(motive.clause),
      "evidence": span(motive.evidence),
      "rule": .string(motive.rule),
    ]
  }

  func json(_ link: ActorLink) -> JSON {
    ["from": .string(link.from), "kind": .string(link.kind.rawValue), "to": .string(link.to), "evidence": span(link.evidence)]
  }

  private func interval(_ interval: PartialInterval?) -> JSON {
    guard let interval else { return .null }
    if interval.start == interval.end { return .text(interval.start) }
    return .string((interval.start ?? "..") + "/" + (interval.end ?? ".."))
  }
}
