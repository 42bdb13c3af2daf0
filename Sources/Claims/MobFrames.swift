import Records

/// Mobs, break-ins and eyewitnesses: "rioters stormed the building", "hackers gained access to the account", "can be seen hitting a boy",
/// "footage of X punching a protester", "gave the orders", "threatened to kill him".
struct MobFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }
  private var deeds: DeedFrames { DeedFrames(context: context) }

  func findings(at token: Int) -> [Finding] {
    switch reading.lower[token] {
    case "access": return [gainedAccess(token)].compactMap { $0 }
    case "inside": return [wereInside(token)].compactMap { $0 }
    case "footage", "video", "videos", "images", "clip", "photograph", "photographs": return [footage(token)].compactMap { $0 }
    case "threats": return [deathThreats(token)].compactMap { $0 }
    case "violently", "bloodily", "brutally": return [crushed(token)].compactMap { $0 }
    case "operations": return [ranOperations(token)].compactMap { $0 }
    default: break
    }
    guard reading.isVerb(token) else { return [] }
    let lemma = reading.lemma(token)
    switch lemma {
    case "storm", "rush", "overrun", "ransack", "rampage", "swarm", "charge", "breach": return [stormed(token)].compactMap { $0 }
    case "see", "show", "film", "catch", "capture", "picture", "photograph": return seenDoing(token)
    case "enter", "penetrate", "get", "trawl", "roam": return [brokeIn(token)].compactMap { $0 }
    case "give": return [gaveOrders(token)].compactMap { $0 }
    case "turn", "hand": return [handedOver(token)].compactMap { $0 }
    case "stand", "look": return [lookedOn(token)].compactMap { $0 }
    case "threaten": return [threatened(token)].compactMap { $0 }
    case "unleash", "wreak": return [unleashed(token)].compactMap { $0 }
    case "use", "practise", "practice", "employ": return [usedOnPrisoners(token)].compactMap { $0 }
    default: return []
    }
  }

  // MARK: Mobs

  private static let mobs: Set<String> = ["youth", "mob", "gang", "protester", "demonstrator", "crowd", "vigilante", "thug", "hooligan"]
  private static let places: Set<String> = [
    "entrance", "gate", "door", "fence", "barricade", "stage", "lobby", "square", "centre", "center", "ward", "complex", "mansion", "villa",
    "outpost", "garrison", "floor", "chamber",
  ]

  /// "Rioters rushed the entrance", "a mob tried to storm the building".
  private func stormed(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard !context.isPassive(verb), let actor = context.doer(of: verb), isMob(actor) else { return nil }
    let object = context.phrase(after: ["into", "through", "across"], from: verb, within: 1) ?? context.object(of: verb)
    guard let object, object.core.lowerBound < limit, isPremises(object) else { return nil }
    var finding = context.deed("force-idiom", actor, verb)
    finding.harmKind = "riot"
    return finding
  }

  private func isMob(_ phrase: Phrase) -> Bool {
    reading.has(phrase.head, .violentAgent) || MobFrames.mobs.contains(reading.lemma(phrase.head))
      || reading.name(at: phrase.head)?.kind == .armedGroup
  }

  private func isPremises(_ phrase: Phrase) -> Bool {
    phrase.core.contains {
      VerbNotes.targets.contains(reading.lower[$0]) || AssaultFrames.premises.contains(reading.lemma($0))
        || MobFrames.places.contains(reading.lemma($0))
    }
  }

  // MARK: Break-ins

  private static let intruders: Set<String> = ["hacker", "intruder", "spy", "burglar", "thief", "attacker", "operative", "cybercriminal"]

  private func isIntruder(_ phrase: Phrase) -> Bool {
    MobFrames.intruders.contains(reading.lemma(phrase.head))
      || phrase.core.contains { ["hostile", "malicious", "rogue"].contains(reading.lower[$0]) }
      || reading.name(at: phrase.head).map { [.nationality, .armedGroup].contains($0.kind) } ?? false
  }

  private func isSystem(_ phrase: Phrase) -> Bool { phrase.core.contains { AssaultFrames.systems.contains(reading.lemma($0)) } }

  /// "Karsian hackers gained access to the account", "he told agents that he had obtained access to the accounts of ministers".
  private func gainedAccess(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "to",
      let object = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), isSystem(object),
      let verb = reading.span(max(bounds.lowerBound, noun - 4), noun).last(where: {
        reading.isVerb($0) && ["gain", "get", "obtain", "have", "acquire"].contains(reading.lemma($0))
      }), !context.isPassive(verb), let actor = context.doer(of: verb), isIntruder(actor) || isOwnTold(actor, object, verb)
    else { return nil }
    var finding = context.deed("force-idiom", actor, verb)
    finding.harmKind = "hack"
    return finding
  }

  /// "entered the server", "got into the network", "trawled through the accounts of celebrities".
  private func brokeIn(_ verb: Int) -> Finding? {
    let needs: [String: Set<String>] = ["get": ["into"], "trawl": ["through"], "roam": ["through"]]
    let object = needs[reading.lemma(verb)].map { context.phrase(after: $0, from: verb, within: 1) } ?? context.object(of: verb)
    guard !context.isPassive(verb), let object, isSystem(object), let actor = context.doer(of: verb),
      isIntruder(actor) || isOwnTold(actor, object, verb)
    else { return nil }
    var finding = context.deed("force-idiom", actor, verb)
    finding.harmKind = "hack"
    return finding
  }

  /// "she told investigators that she …": her own account, of what belongs to others.
  private func isOwnTold(_ actor: Phrase, _ object: Phrase, _ verb: Int) -> Bool {
    guard ["he", "she", "i"].contains(reading.lower[actor.head]), actor.core.count == 1,
      object.full.contains(where: {
        reading.lower[$0] == "of" || reading.isPossessive($0) || ["their", "other"].contains(reading.lower[$0])
      })
    else { return false }
    let sentence = reading.sentence(of: verb).tokens
    return reading.span(sentence.lowerBound, verb).contains {
      ["plea", "admit", "confess", "investigator", "detective", "police", "agent", "prosecutor", "court", "judge"].contains(
        reading.lemma($0))
    }
  }

  /// "Karsian intruders were inside that system for years".
  private func wereInside(_ token: Int) -> Finding? {
    let bounds = context.bounds(of: token)
    var copula = token - 1
    while copula > bounds.lowerBound, reading.tag(copula) == .adverb || reading.tag(copula) == .adjective || reading.lower[copula] == "been"
    {
      copula -= 1
    }
    guard copula > bounds.lowerBound, ["was", "were", "had", "have", "are", "remained", "sat"].contains(reading.lower[copula]),
      let object = reading.phrase(startingAt: token + 1, limit: bounds.upperBound), isSystem(object),
      let actor = context.doer(of: copula), isIntruder(actor)
    else { return nil }
    var finding = context.deed("force-idiom", actor, copula)
    finding.harmKind = "hack"
    return finding
  }

  // MARK: Eyewitnesses

  /// "X can be seen hitting a boy", "X was filmed kicking a prisoner".
  private func seenDoing(_ verb: Int) -> [Finding] {
    let limit = context.bounds(of: verb).upperBound
    guard context.isPassive(verb), !context.isNegated(verb),
      let deed = reading.span(verb + 1, min(limit, verb + 7)).first(where: { reading.isGerund($0) && reading.has($0, .violence) }),
      isHurt(after: deed), let actor = context.subject(of: verb), deeds.isDoer(actor)
    else { return [] }
    var finding = context.deed("violence", actor, deed)
    finding.clause = context.clause(actor, verb).lowerBound..<max(deed + 1, context.clauseEnd(from: deed, limit: limit))
    return [finding]
  }

  /// "Footage emerged of a supporter punching a protester".
  private func footage(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard
      let link = reading.span(noun + 1, min(bounds.upperBound, noun + 6)).first(where: {
        ["of", "showing", "shows", "showed"].contains(reading.lower[$0])
      }), let actor = reading.phrase(startingAt: link + 1, limit: bounds.upperBound), deeds.isDoer(actor),
      reading.isPeopleLike(actor), !reading.isPersonalPronoun(actor.head)
    else { return nil }
    let deed = reading.skippingAdverbs(from: actor.full.upperBound, to: bounds.upperBound)
    guard deed < bounds.upperBound, reading.isGerund(deed), reading.has(deed, .violence), isHurt(after: deed), !context.isUnreal(noun)
    else { return nil }
    return Finding(
      rule: "violence", isLoose: true, stance: .asserts, actor: actor, cue: deed,
      clause: actor.full.lowerBound..<context.clauseEnd(from: deed, limit: bounds.upperBound))
  }

  private func isHurt(after verb: Int) -> Bool {
    guard let object = context.object(of: verb), !deeds.isArmed(object) else { return false }
    return reading.isPersonalPronoun(object.head) && reading.lower[object.head] != "it"
      || object.core.contains {
        reading.name(at: $0)?.kind == .person || VerbNotes.victims.contains(reading.lower[$0])
          || reading.has($0, [.agent, .kin, .office, .person, .unnamedSource])
      }
  }

  // MARK: Orders and threats

  /// "his brother gave the orders", beside the deed that was ordered.
  private func gaveOrders(_ verb: Int) -> Finding? {
    let sentence = reading.sentence(of: verb).tokens
    guard !context.isPassive(verb),
      let noun = reading.span(verb + 1, min(sentence.upperBound, verb + 4)).first(where: { reading.lemma($0) == "order" }),
      reading.span(verb, noun).contains(where: { reading.lower[$0] == "the" }),
      noun + 1 >= sentence.upperBound || !reading.isNominal(noun + 1),
      let actor = context.doer(of: verb), reading.isPeopleLike(actor)
    else { return nil }
    let rest = reading.span(noun + 1, min(sentence.upperBound, noun + 8))
    let isForDeed = rest.contains { reading.has($0, [.harm, .violence]) }
    let besideDeed = reading.span(sentence.lowerBound, verb).contains {
      reading.isVerb($0) && reading.has($0, [.violence, .perpetrate])
        && !["make", "use", "start", "set", "order"].contains(reading.lemma($0))
        && (reading.has($0, .violence)
          || context.object(of: $0).map { $0.core.contains { ["shots", "shot"].contains(reading.lower[$0]) } } ?? false)
    }
    guard isForDeed || besideDeed else { return nil }
    return context.deed("ordered-to", actor, verb, role: .organiser)
  }

  /// "claims X threatened to kill him", "was threatened with death by X": a threat to a person, as a harm done to him.
  private func threatened(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard verb + 2 < limit, reading.words[verb].forms.contains(.past), !context.isNegated(verb), !context.isUnreal(verb) else { return nil }
    let actor: Phrase?
    if context.isPassive(verb) {
      guard reading.lower[verb + 1] == "with", ["death", "rape", "violence", "murder"].contains(reading.lower[verb + 2]) else { return nil }
      actor = context.agent(of: verb)
    } else {
      guard reading.lower[verb + 1] == "to",
        ["kill", "murder", "shoot", "burn", "stab", "rape", "behead", "beat", "hurt"].contains(reading.lemma(verb + 2)),
        isHurt(after: verb + 2)
          || reading.lemma(verb + 2) == "burn"
      else { return nil }
      actor = context.subject(of: verb)
    }
    guard let actor, deeds.isDoer(actor), reading.isPeopleLike(actor), reading.name(at: actor.head).map({ $0.kind == .person }) ?? true,
      !reading.has(actor.head, [.violentAgent, .body])
    else { return nil }
    var finding = context.deed("threatened-to", actor, verb, isLoose: true)
    finding.harmKind = "threat"
    return finding
  }

  /// "have received death threats from X".
  private func deathThreats(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, reading.lower[noun - 1] == "death", ["from", "by"].contains(reading.lower[noun + 1]),
      let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), context.isParty(actor), !context.isUnreal(noun),
      !reading.span(max(bounds.lowerBound, noun - 5), noun).contains(where: { reading.has($0, .negation) })
    else { return nil }
    return Finding(
      rule: "threatened-to", isLoose: true, stance: .asserts, actor: actor, cue: noun, clause: noun - 1..<actor.full.upperBound,
      harmKind: "threat")
  }

  /// "turned over his victims' letters to newspapers".
  private func handedOver(_ verb: Int) -> Finding? {
    guard !context.isPassive(verb), let particle = context.bounds(of: verb).upperBound > verb + 2 ? reading.lower[verb + 1] : nil,
      particle == "over", let object = context.object(of: verb, skipping: "over"),
      object.core.contains(where: {
        ["victim", "stolen", "hacked", "classified", "secret"].contains(reading.lemma($0))
          || ["stolen", "hacked"].contains(reading.lower[$0])
      }),
      let actor = context.doer(of: verb), reading.isPeopleLike(actor)
    else { return nil }
    var finding = context.deed("wrongdoing", actor, verb)
    finding.harmKind = "leak"
    return finding
  }

  /// "violently ended the movement", "brutally crushed the uprising".
  private func crushed(_ adverb: Int) -> Finding? {
    let limit = context.bounds(of: adverb).upperBound
    guard adverb + 2 < limit, reading.isVerb(adverb + 1),
      ["end", "crush", "disperse", "suppress", "break", "put", "quash", "quell"].contains(reading.lemma(adverb + 1)),
      reading.span(adverb + 2, min(limit, adverb + 7)).contains(where: {
        ["movement", "protest", "uprising", "rally", "demonstration", "revolt", "march", "strike", "vigil"].contains(reading.lemma($0))
      }), !context.isPassive(adverb + 1), let actor = context.doer(of: adverb + 1)
    else { return nil }
    var finding = context.deed("violence", actor, adverb + 1)
    finding.harmKind = "crackdown"
    return finding
  }

  /// "police stood back as youths smashed windows", "looked on while the mob beat him".
  private func lookedOn(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard verb + 3 < limit, ["by", "back", "on", "idly"].contains(reading.lower[verb + 1]), !context.isNegated(verb),
      let link = reading.span(verb + 2, min(limit, verb + 5)).first(where: { ["as", "while"].contains(reading.lower[$0]) }),
      reading.span(link + 1, min(limit, link + 8)).contains(where: {
        reading.isVerb($0) && reading.has($0, [.violence, .assault]) || reading.has($0, .violentAgent)
      }), let actor = context.doer(of: verb),
      ["police", "officer", "guard", "troop", "soldier", "government", "security", "army", "official"].contains(reading.lemma(actor.head))
    else { return nil }
    return context.deed("let-happen", actor, verb, role: .enabler)
  }

  // MARK: Terror at large

  /// "unleashed devastation upon shoppers".
  private func unleashed(_ verb: Int) -> Finding? {
    guard !context.isPassive(verb), let object = context.object(of: verb),
      ["devastation", "mayhem", "havoc", "terror", "carnage", "hell"].contains(reading.lemma(object.head)),
      let actor = context.doer(of: verb), reading.isPeopleLike(actor) || reading.has(actor.head, .violentAgent)
    else { return nil }
    var finding = context.deed("perpetrated", actor, verb, isLoose: true)
    finding.harmKind = "attack"
    return finding
  }

  /// "directed terrorist operations out of this house".
  private func ranOperations(_ noun: Int) -> Finding? {
    let floor = context.bounds(of: noun).lowerBound
    guard reading.span(max(floor, noun - 2), noun).contains(where: { ["terrorist", "terror", "guerrilla"].contains(reading.lower[$0]) }),
      let verb = reading.span(max(floor, noun - 5), noun).last(where: {
        reading.isVerb($0) && ["direct", "run", "lead", "plan", "orchestrate", "mastermind", "command"].contains(reading.lemma($0))
      }), !context.isPassive(verb), let actor = context.doer(of: verb)
    else { return nil }
    var finding = context.deed("perpetrated", actor, verb, role: .organiser)
    finding.harmKind = "attack"
    return finding
  }

  /// "water torture, a technique used by the secret police".
  private func usedOnPrisoners(_ verb: Int) -> Finding? {
    let bounds = context.bounds(of: verb)
    guard verb + 1 < bounds.upperBound, reading.lower[verb + 1] == "by", reading.words[verb].forms.contains(.participle),
      ["technique", "method", "practice", "tactic"].contains(reading.lemma(verb - 1)),
      reading.span(max(bounds.lowerBound, verb - 8), verb).contains(where: {
        ["torture", "waterboarding", "poison", "beating", "mutilation"].contains(reading.lemma($0))
      }), let actor = context.agent(of: verb), reading.isPeopleLike(actor), !context.isNegated(verb)
    else { return nil }
    return Finding(
      rule: "violence-by", isLoose: true, stance: .asserts, actor: actor, cue: verb, clause: verb - 1..<actor.full.upperBound,
      harmKind: "torture", form: .presupposed)
  }
}
