import Records

extension BriefDraft {
  /// The state of the matrix in sentences: one paragraph an event.
  mutating func standing() -> [Brief.Phrase] {
    if comparison.articles.isEmpty { return [[.words("No document was read: nothing can be said.")]] }
    let contested = contestedEvents
    if contested.isEmpty { return [uncontestedStanding()] }
    var paragraphs: [Brief.Phrase] = []
    for event in contested.prefix(Limits.standingEvents) { paragraphs.append(standing(event, isOnly: contested.count == 1)) }
    let more = contested.count - Limits.standingEvents
    if more > 0 { paragraphs.append([.words(Wording.count(more, "more contested event") + " below.")]) }
    return paragraphs
  }

  private func uncontestedStanding() -> Brief.Phrase {
    let single = events.filter { !$0.positions.isEmpty }.count
    var text = "No event was found whose voices differ on who is responsible. "
    text += Wording.count(single, "event") + " with one account or undisputed accounts, "
    text += Wording.count(comparison.stories.count, "story", "stories") + " in all."
    return [.words(text)]
  }

  /// Several events share the first screen: each has fewer names, and who is silent stands among the gaps.
  private mutating func standing(_ event: PrintedEvent, isOnly: Bool) -> Brief.Phrase {
    heading(event.event) + [.words(": \(accountCount(event)). ")]
      + accounts(of: event, upTo: isOnly ? Limits.standingActors : Limits.actorsInLine) + [.words(" ")] + reachSentence(event)
      + (isOnly ? silenceSentence(event) : [])
  }

  private func accountCount(_ event: PrintedEvent) -> String {
    let count = event.accused.count
    let hasFallen = event.positions.contains { $0.position.fall != nil && $0.position.stance.polarity == .attributes }
    return count == 0 && hasFallen ? "no account of responsibility stands" : Wording.count(count, "account") + " of responsibility"
  }

  /// `**A**: named by B [E01] and 2 more; denied by C, "at first" [E03]. 1 more name.`
  mutating func accounts(of event: PrintedEvent, upTo limit: Int) -> Brief.Phrase {
    let accused = event.accused
    // Who is described and not named adds no account; denials and doubts of anybody stand, and so does what was taken back.
    let actors = event.actors.filter { name in
      accused.contains(name)
        || event.positions.contains {
          $0.position.actor == name && ($0.position.stance.polarity != .attributes || $0.position.fall != nil)
        }
    }
    var sentences: [Brief.Phrase] = []
    for actor in actors.prefix(limit) { sentences.append([.title(actor), .words(": ")] + accounts(of: actor, in: event) + [.words(".")]) }
    let more = event.actors.count - min(actors.count, limit)
    if more > 0 { sentences.append([.words(Wording.count(more, "more name") + ".")]) }
    return sentences.joined(" ")
  }

  /// The voice of the most origins for each stance, with its words, and how many more hold it.
  private mutating func accounts(of actor: String, in event: PrintedEvent) -> Brief.Phrase {
    let positions = event.positions.filter { $0.position.actor == actor }
    var clauses: [Brief.Phrase] = []
    for (held, holders) in grouped(positions, by: { StanceHeld(stance: $0.position.stance, fall: $0.position.fall) }) {
      guard let holder = holders.max(by: { $0.position.origins.count < $1.position.origins.count }) else { continue }
      let isSelf = held.stance == .claimsOwnResponsibility && holder.position.speaker == actor
      let more = holders.count - 1
      clauses.append(
        [.words(Wording.by(held.stance) + " "), isSelf ? .words("itself") : .name(holder.position.printedSpeaker)]
          + role(holder.claims[0].claim) + support(holder) + (more > 0 ? [.words(" and \(more) more")] : []))
    }
    return clauses.joined("; ")
  }

  /// Who took back what he said no longer holds it with the others.
  private struct StanceHeld: Hashable {
    let stance: Claim.Stance
    let fall: FallenClaim.Cause?
  }

  private func reachSentence(_ event: PrintedEvent) -> Brief.Phrase {
    let single = event.positions.count(where: \.isSingleOrigin)
    let all = event.positions.count
    let text = single == all ? "no position has a second origin" : "\(single) of \(Wording.count(all, "position")) with a single origin"
    return [.words(reach(event.event) + "; " + text + ".")]
  }

  private func silenceSentence(_ event: PrintedEvent) -> Brief.Phrase {
    let silent = withoutStatement(event)
    return silent.isEmpty ? [] : [.words(" No statement by ")] + names(silent) + [.words(" is in the documents read.")]
  }

  /// Accused whom no document quotes or reports, on this or anything else, and for whom nobody speaks. What has no name of its own, a
  /// video or "foreign friends", cannot be asked.
  func withoutStatement(_ event: PrintedEvent) -> [String] {
    let kinds = Dictionary(event.positions.map { ($0.position.actor, $0.claims[0].claim.actor.kind) }) { first, _ in first }
    return event.accused.filter { name in
      !heard.contains(name, kinds[name] ?? .organisation) && name.unicodeScalars.contains(where: \.properties.isUppercase)
    }
  }
}
