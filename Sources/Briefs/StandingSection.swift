import Records

extension BriefDraft {
  /// The state of the matrix in sentences: one paragraph an event.
  mutating func standing() -> [Brief.Phrase] {
    if comparison.articles.isEmpty { return [[.words("No document was read: nothing can be said.")]] }
    let contested = contestedEvents
    if contested.isEmpty { return [uncontestedStanding()] }
    var paragraphs: [Brief.Phrase] = []
    for event in contested.prefix(Limits.standingEvents) { paragraphs.append(standing(event)) }
    let more = contested.count - Limits.standingEvents
    if more > 0 { paragraphs.append([.words(Wording.count(more, "more contested event") + " below.")]) }
    return paragraphs
  }

  private func uncontestedStanding() -> Brief.Phrase {
    let single = events.filter { !$0.positions.isEmpty }.count
    var text = "No event has voices that differ on who is responsible. "
    text += Wording.count(single, "event") + " with one account or undisputed accounts, "
    text += Wording.count(comparison.stories.count, "story", "stories") + " in all."
    return [.words(text)]
  }

  private mutating func standing(_ event: PrintedEvent) -> Brief.Phrase {
    var phrase: Brief.Phrase = heading(event.event) + [.words(": ")]
    let accused = event.accused
    phrase.append(.words(Wording.count(accused.count, "account") + " of responsibility on record. "))
    // Who is described and not named adds no account; denials and doubts of anybody stand.
    let actors = event.actors.filter { name in
      accused.contains(name) || event.positions.contains { $0.position.actor == name && $0.position.stance.polarity != .attributes }
    }
    for actor in actors.prefix(Limits.standingActors) {
      phrase += [.title(actor), .words(": ")] + accounts(of: actor, in: event) + [.words(". ")]
    }
    let more = event.actors.count - min(actors.count, Limits.standingActors)
    if more > 0 { phrase.append(.words(Wording.count(more, "more name") + " in the matrix. ")) }
    return phrase + reachSentence(event) + silenceSentence(event)
  }

  /// "named by A [E01] and B [E02]; denied by C "at first" [E03]"
  private mutating func accounts(of actor: String, in event: PrintedEvent) -> Brief.Phrase {
    let positions = event.positions.filter { $0.position.actor == actor }
    var clauses: [Brief.Phrase] = []
    for (stance, holders) in grouped(positions, by: \.position.stance) {
      var voices: [Brief.Phrase] = []
      for holder in holders.prefix(Limits.namesInRow) {
        let isSelf = stance == .claimsOwnResponsibility && holder.position.speaker == actor
        voices.append([isSelf ? .words("itself") : .name(holder.position.printedSpeaker)] + role(holder.claims[0].claim) + support(holder))
      }
      if holders.count > voices.count { voices.append([.words("\(holders.count - voices.count) more")]) }
      clauses.append([.words(Wording.by(stance) + " ")] + voices.joined(", ", last: " and "))
    }
    return clauses.joined("; ")
  }

  private func reachSentence(_ event: PrintedEvent) -> Brief.Phrase {
    let documents = event.event.articles
    let single = event.positions.count(where: \.isSingleOrigin)
    var text = "It rests on \(reach(documents)); "
    if single == event.positions.count {
      text += "no position has a second independent origin."
    } else {
      text += "\(single) of \(Wording.count(event.positions.count, "position")) \(single == 1 ? "has" : "have") a single origin."
    }
    return [.words(text)]
  }

  private func silenceSentence(_ event: PrintedEvent) -> Brief.Phrase {
    let silent = withoutStatement(event)
    return silent.isEmpty ? [] : [.words(" No statement by ")] + names(silent) + [.words(" is in the documents read.")]
  }

  /// Accused who neither speak nor are spoken for in anything read about the event. What has no name of its own, a video or "foreign
  /// friends", cannot be asked.
  func withoutStatement(_ event: PrintedEvent) -> [String] {
    var heard: Set<String> = []
    for position in event.positions {
      heard.insert(position.position.speaker)
      if let organisation = position.position.voice.speaksFor { heard.insert(organisation) }
    }
    return event.accused.filter { name in !heard.contains(name) && name.unicodeScalars.contains(where: \.properties.isUppercase) }
  }
}
