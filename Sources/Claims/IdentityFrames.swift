import Records

/// Who it was: "the gunman was Omar Lind", "police named the bomber as …", "the attackers belonged to …", "evidence of Karsian involvement".
struct IdentityFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    if let found = wasSomebody(token) ?? identified(token) ?? involvement(token) { return [found] }
    return []
  }

  /// What those who do harm are called by, and the harm.
  static let harms: [String: String] = [
    "gunman": "shooting", "shooter": "shooting", "sniper": "shooting", "bomber": "bombing", "attacker": "attack", "assailant": "attack",
    "perpetrator": "attack", "killer": "killing", "assassin": "assassination", "hacker": "hack", "kidnapper": "abduction",
    "hijacker": "hijacking", "arsonist": "arson", "looter": "looting", "culprit": "unspecified",
  ]

  private func harm(of noun: Int) -> String? {
    guard reading.has(noun, .violentAgent), context.isNoun(noun), reading.nameOf[noun] < 0 else { return nil }
    return IdentityFrames.harms[reading.lemma(noun)]
  }

  // MARK: The gunman was

  /// "the gunman was Omar Lind", "two of the bombers were members of the Dawn Front", "the hackers worked for Karsian intelligence".
  private func wasSomebody(_ noun: Int) -> Finding? {
    guard let kind = harm(of: noun) else { return nil }
    let bounds = context.bounds(of: noun)
    guard let phrase = reading.phrase(endingAt: noun, floor: bounds.lowerBound), isKnown(phrase) else { return nil }
    let verb = reading.skippingAdverbs(from: noun + 1, to: bounds.upperBound)
    guard verb + 1 < bounds.upperBound, !context.isNegated(verb), !context.isUnreal(verb), !context.isMerelyPossible(verb) else {
      return nil
    }
    let actor: Phrase?
    if ["was", "were", "is", "are"].contains(reading.lower[verb]), reading.tag(verb) == .auxiliary || reading.isVerb(verb) {
      actor = somebody(from: reading.skippingAdverbs(from: verb + 1, to: bounds.upperBound), bounds.upperBound)
    } else if ["belong", "work"].contains(reading.lemma(verb)), ["to", "for"].contains(reading.lower[verb + 1]),
      verb + 2 < bounds.upperBound
    {
      actor = reading.phrase(startingAt: verb + 2, limit: bounds.upperBound).flatMap { isBody($0) ? $0 : nil }
    } else {
      return nil
    }
    guard let actor else { return nil }
    let isDenied = reading.span(verb + 1, actor.core.lowerBound).contains { reading.has($0, .negation) }
    return finding(
      "was-the-doer", isDenied ? .rejects : .asserts, actor, cue: noun, clause: phrase.full.lowerBound..<actor.full.upperBound, kind,
      before: noun)
  }

  /// "the gunman", "two of the bombers", "both attackers": those whom the text has told of.
  private func isKnown(_ phrase: Phrase) -> Bool {
    ["the", "both", "these", "those"].contains(reading.lower[phrase.core.lowerBound])
  }

  /// A name right there, or a group behind "members of".
  private func somebody(from token: Int, _ limit: Int) -> Phrase? {
    guard token < limit, let phrase = reading.phrase(startingAt: token, limit: limit), reading.lower[phrase.core.upperBound] != "-"
    else { return nil }
    if let name = reading.name(at: phrase.head), reading.nameOf[phrase.core.lowerBound] == reading.nameOf[phrase.head] || isBody(phrase) {
      return [.person, .armedGroup, .organisation].contains(name.kind) ? phrase : nil
    }
    let of = phrase.head + 1
    guard IdentityFrames.members.contains(reading.lemma(phrase.head)) else { return nil }
    if of + 1 < limit, ["of", "from", "for", "with"].contains(reading.lower[of]) {
      return reading.phrase(startingAt: of + 1, limit: limit).flatMap { isBody($0) ? $0 : nil }
    }
    // "Karsian soldiers", not "Karsian nationals", for whom no state answers.
    let isOfState = phrase.core.contains {
      reading.name(at: $0).map { [.nationality, .place, .armedGroup, .organisation].contains($0.kind) } ?? false
    }
    return isOfState && IdentityFrames.servants.contains(reading.lemma(phrase.head)) ? phrase : nil
  }

  private func isBody(_ phrase: Phrase) -> Bool {
    if let name = reading.name(at: phrase.head) { return [.armedGroup, .organisation].contains(name.kind) }
    return reading.has(phrase.head, .body) && phrase.core.contains { reading.nameOf[$0] >= 0 }
  }

  private static let servants: Set<String> = ["soldier", "agent", "officer", "operative", "troop", "commando", "policeman", "intelligence"]
  private static let members = servants.union(["member", "fighter", "militant", "employee", "militiaman", "supporter", "follower"])

  // MARK: Named as

  /// "police identified the gunman as Omar Lind", "named Omar Lind as the bomber", "the shooter has been identified as …".
  private func identified(_ verb: Int) -> Finding? {
    guard reading.isVerb(verb), ["identify", "name", "unmask"].contains(reading.lemma(verb)), !context.isNegated(verb),
      !context.isUnreal(verb), !context.isMerelyPossible(verb)
    else { return nil }
    let limit = context.bounds(of: verb).upperBound
    let isPassive = context.isPassive(verb)
    let named = isPassive ? context.subject(of: verb) : context.object(of: verb)
    guard let named,
      let link = reading.span(verb + 1, min(limit, max(verb, named.full.upperBound) + 4)).first(where: { reading.lower[$0] == "as" }),
      let other = reading.phrase(startingAt: link + 1, limit: limit)
    else { return nil }
    let isDoerFirst = harm(of: named.head) != nil
    guard let kind = harm(of: named.head) ?? harm(of: other.head) else { return nil }
    let actor = isDoerFirst ? other : named
    guard let name = reading.name(at: actor.head), [.person, .armedGroup, .organisation].contains(name.kind) else { return nil }
    let speaker = isPassive ? context.agent(of: verb) : context.subject(of: verb)
    var found = finding(
      "named-as", isPassive && speaker == nil ? .reportsWithoutEndorsing : .asserts, actor, cue: verb,
      clause: min(named.full.lowerBound, verb)..<max(other.full.upperBound, verb + 1), kind, before: verb)
    found.speaker = speaker
    found.isVoiceless = isPassive && speaker == nil
    return found
  }

  // MARK: Involvement

  /// "evidence of Karsian involvement in the bombing", "pointed to X's complicity in the killing", "Karsian involvement … is beyond doubt".
  private func involvement(_ noun: Int) -> Finding? {
    guard ["involvement", "complicity", "participation", "collusion"].contains(reading.lower[noun]), noun + 2 < reading.count,
      reading.lower[noun + 1] == "in"
    else { return nil }
    let bounds = context.bounds(of: noun)
    guard let harm = context.wrong(in: context.complement(from: noun + 2, min(bounds.upperBound, noun + 10))),
      let actor = owner(of: noun, bounds), reading.isPeopleLike(actor), let stance = stance(of: noun, actor, bounds)
    else { return nil }
    var found = Finding(
      rule: "involvement-of", isLoose: true, stance: stance, actor: actor, cue: noun, clause: actor.full.lowerBound..<harm + 1)
    found.harm = harm
    return found
  }

  private func owner(of noun: Int, _ bounds: Range<Int>) -> Phrase? {
    if let owner = context.reports.possessor(of: noun, bounds) { return owner }
    let before = noun - 1
    guard before >= bounds.lowerBound else { return nil }
    let core = reading.name(at: before).map(\.tokens) ?? (reading.tag(before) == .properNoun ? before..<noun : before..<before)
    return core.isEmpty || core.lowerBound < bounds.lowerBound ? nil : Phrase(core: core, full: core, head: before)
  }

  /// What stands before it or what is said of it; nil where nobody says that there was any.
  private func stance(of noun: Int, _ actor: Phrase, _ bounds: Range<Int>) -> Claim.Stance? {
    let before = reading.span(max(bounds.lowerBound, actor.full.lowerBound - 6), actor.full.lowerBound)
    guard
      !before.contains(where: {
        reading.has($0, [.negation, .deny, .reject]) || ["no", "whether", "if", "any"].contains(reading.lower[$0])
      })
    else { return nil }
    for word in before.reversed() {
      if IdentityFrames.signs.contains(reading.lemma(word)) { return .suggests }
      if IdentityFrames.proofs.contains(reading.lemma(word)) { return .asserts }
    }
    let after = reading.span(noun + 1, min(bounds.upperBound, noun + 12))
    guard let verb = after.first(where: { ["is", "was", "has"].contains(reading.lower[$0]) }), !context.isNegated(verb) else { return nil }
    let isSure = reading.span(verb + 1, min(bounds.upperBound, verb + 5)).contains {
      ["doubt", "clear", "obvious", "proven", "proved", "evident", "established", "confirmed"].contains(reading.lower[$0])
    }
    return isSure && !reading.span(verb, min(bounds.upperBound, verb + 4)).contains { reading.lower[$0] == "not" } ? .asserts : nil
  }

  private static let signs: Set<String> = ["sign", "indication", "suspicion", "hint", "suspect", "suggest", "point", "indicate", "clue"]
  private static let proofs: Set<String> = [
    "evidence", "proof", "prove", "confirm", "show", "reveal", "allege", "claim", "denounce", "expose",
  ]

  private func finding(
    _ rule: String, _ stance: Claim.Stance, _ actor: Phrase, cue: Int, clause: Range<Int>, _ kind: String, before token: Int
  ) -> Finding {
    var found = Finding(rule: rule, stance: stance, actor: actor, cue: cue, clause: clause)
    found.harm = context.earlierHarm(before: token)
    if found.harm == nil { found.harmKind = kind }
    return found
  }
}
