import Records

/// Who did it, packed into a noun: "X's alleged role in the massacre", "potential involvement of X in the leak", "Karsian interference",
/// "the barbarity of the regime", "predatory practices at the firm".
struct InvolvementFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    let lower = reading.lower[token]
    switch lower {
    case "role", "involvement", "part", "hand", "complicity", "participation", "collusion":
      return [hedgedPart(token) ?? toldPart(token)].compactMap { $0 }
    case "terrorism": return [groupTerrorism(token)].compactMap { $0 }
    case "practices": return [practices(token)].compactMap { $0 }
    case "alleged": return [allegedAt(token)].compactMap { $0 }
    case "story", "claim", "theory", "tale", "rumour", "rumor", "myth": return [discredited(token)].compactMap { $0 }
    case "retaliation", "campaign", "onslaught", "bombardment", "atrocities", "reign":
      return [retaliation(token) ?? ownedCampaign(token)].compactMap { $0 }
    case "barbarity", "cruelty", "brutality", "savagery", "crimes":
      return [crueltyOf(token) ?? ownedByNation(token)].compactMap { $0 }
    default:
      return InvolvementFrames.meddling.contains(lower) ? [ownedByNation(token)].compactMap { $0 } : []
    }
  }

  // MARK: A part in it

  private static let hedges: [String: Claim.Stance] = [
    "alleged": .reportsWithoutEndorsing, "reported": .reportsWithoutEndorsing, "supposed": .reportsWithoutEndorsing,
    "rumoured": .reportsWithoutEndorsing, "rumored": .reportsWithoutEndorsing, "purported": .reportsWithoutEndorsing,
    "suspected": .suggests, "possible": .suggests, "potential": .suggests, "apparent": .suggests, "likely": .suggests,
    "presumed": .suggests, "probable": .suggests,
  ]
  /// What leaves the part open, or takes it off.
  private static let open: Set<String> = [
    "whether", "if", "no", "any", "investigate", "probe", "examine", "question", "inquiry", "investigation", "look", "deny", "denial",
    "reject", "dismiss", "clear", "rule", "without", "absence", "study", "review", "inquire", "determine",
  ]

  private func isOpen(before token: Int, _ bounds: Range<Int>) -> Bool {
    reading.span(max(bounds.lowerBound, token - 6), token).contains {
      reading.has($0, .negation) || InvolvementFrames.open.contains(reading.lemma($0)) || InvolvementFrames.open.contains(reading.lower[$0])
    }
  }

  private func wrong(after noun: Int, _ bounds: Range<Int>) -> Int? {
    guard let link = reading.span(noun + 1, min(bounds.upperBound, noun + 7)).first(where: { reading.lower[$0] == "in" }) else {
      return nil
    }
    return context.wrong(in: context.complement(from: link + 1, min(bounds.upperBound, link + 9)))
  }

  /// "Karsia's alleged role in the massacres", "X's potential involvement in the leak", "the possible involvement of X in".
  private func hedgedPart(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun > bounds.lowerBound, let stance = InvolvementFrames.hedges[reading.lower[noun - 1]], let harm = wrong(after: noun, bounds),
      let actor = context.reports.possessor(of: noun - 1, bounds) ?? nation(before: noun - 1, bounds) ?? ofActor(noun, bounds),
      reading.isPeopleLike(actor) || ["its", "their", "his", "her"].contains(reading.lower[actor.head]),
      !isOpen(before: min(actor.full.lowerBound, noun - 1), bounds), !context.isUnreal(noun)
    else { return nil }
    return Finding(
      rule: "alleged-part", stance: stance, actor: actor, cue: noun, clause: min(actor.full.lowerBound, noun - 1)..<harm + 1, harm: harm,
      form: .presupposed, isFixed: true)
  }

  private func ofActor(_ noun: Int, _ bounds: Range<Int>) -> Phrase? {
    guard noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "of",
      let phrase = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound)
    else { return nil }
    return Phrase(core: phrase.core, full: phrase.core, head: phrase.head)
  }

  /// "suspicions that there was some official Karsian involvement in the bombings", "spread theories about X's involvement in the killing".
  private func toldPart(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard let actor = context.reports.possessor(of: noun, bounds) ?? nation(before: noun, bounds), reading.isPeopleLike(actor),
      let harm = wrong(after: noun, bounds)
    else { return nil }
    let before = reading.span(max(bounds.lowerBound, actor.full.lowerBound - 12), actor.full.lowerBound)
    let near = before.suffix(10)
    guard !near.contains(where: { reading.has($0, .negation) || ["any", "whether", "if", "no"].contains(reading.lower[$0]) }) else {
      return nil
    }
    let clause = actor.full.lowerBound..<harm + 1
    if let there = near.last(where: { reading.lower[$0] == "there" }), reading.isAuxiliary(there + 1) {
      let isSuspected = reading.span(bounds.lowerBound, there).contains {
        ["suspicion", "fear", "rumour", "rumor", "suspect", "concern"].contains(reading.lemma($0))
      }
      return Finding(
        rule: "there-was-part", stance: isSuspected ? .suggests : .asserts, actor: actor, cue: noun, clause: clause, harm: harm)
    }
    guard let theory = near.last(where: { InvolvementFrames.stories.contains(reading.lemma($0)) }),
      let verb = reading.span(max(bounds.lowerBound, theory - 5), theory).last(where: {
        reading.isVerb($0) && InvolvementFrames.spreading.contains(reading.lemma($0))
      }), !context.isUnreal(verb), !context.isNegated(verb), !context.isPassive(verb), let speaker = context.subject(of: verb),
      reading.isPeopleLike(speaker)
    else { return nil }
    return Finding(
      rule: "spread-theory", stance: .asserts, speaker: speaker, actor: actor, cue: verb, clause: context.clause(speaker, verb), harm: harm,
      isFixed: true)
  }

  private static let stories: Set<String> = ["theory", "rumour", "rumor", "story", "claim", "allegation", "lie", "falsehood", "accusation"]
  private static let spreading: Set<String> = [
    "spread", "push", "peddle", "promote", "circulate", "repeat", "propagate", "amplify", "float",
  ]

  /// "Karsian" right before the noun.
  private func nation(before noun: Int, _ bounds: Range<Int>) -> Phrase? {
    let last = noun - 1
    guard last >= bounds.lowerBound, let name = reading.name(at: last), name.tokens.upperBound == noun,
      name.tokens.lowerBound >= bounds.lowerBound, [.nationality, .armedGroup, .organisation, .place].contains(name.kind)
    else { return nil }
    return Phrase(core: name.tokens, full: name.tokens, head: last)
  }

  // MARK: Whose meddling

  static let meddling: Set<String> = ["interference", "meddling", "hacking", "aggression", "espionage", "sabotage", "terror"]

  /// "Karsian interference in our elections", "the victims of Karsian terror".
  private func ownedByNation(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard context.isNoun(noun), let actor = nation(before: noun, bounds), let name = reading.name(at: actor.head),
      name.kind == .nationality || name.kind == .place && reading.lower[actor.head].hasSuffix("n"), !reading.isNominal(noun + 1)
    else { return nil }
    let before = reading.span(max(bounds.lowerBound, actor.core.lowerBound - 6), actor.core.lowerBound)
    guard !before.contains(where: { isKeptOff($0) }), !context.isUnreal(noun) else { return nil }
    let isTold =
      ["interference", "meddling"].contains(reading.lower[noun])
      || before.contains { ["victim", "act", "face", "evidence", "condemn", "denounce", "mourn"].contains(reading.lemma($0)) }
    guard isTold else { return nil }
    let stance = before.suffix(2).lazy.compactMap { InvolvementFrames.hedges[reading.lower[$0]] }.first
    return Finding(
      rule: "nation-harm", isLoose: true, stance: stance ?? .asserts, actor: actor, cue: noun, clause: actor.core.lowerBound..<noun + 1,
      harm: reading.has(noun, .harm) ? noun : nil, form: .presupposed)
  }

  /// What is fought, feared or not known has not been done by these words.
  private func isKeptOff(_ token: Int) -> Bool {
    reading.has(token, [.negation, .deny, .reject, .doubt])
      || [
        "any", "no", "against", "whether", "if", "future", "possible", "potential", "prevent", "stop", "deter", "counter", "combat",
        "fight",
        "investigate", "investigation", "inquiry", "probe", "risk", "threat", "fear", "avoid", "resist", "confront", "allege",
      ].contains(reading.lemma(token)) || ["any", "against"].contains(reading.lower[token])
  }

  /// "as an example of Dawn Front retaliation against the village".
  private func retaliation(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard reading.lower[noun] == "retaliation", let actor = nation(before: noun, bounds),
      reading.span(max(bounds.lowerBound, actor.core.lowerBound - 4), actor.core.lowerBound).contains(where: {
        ["example", "act", "instance", "case"].contains(reading.lemma($0))
      }),
      let harm = context.harm(in: bounds.lowerBound..<actor.core.lowerBound, weak: false)
    else { return nil }
    return Finding(
      rule: "nation-harm", isLoose: true, stance: .asserts, actor: actor, cue: noun, clause: actor.core.lowerBound..<noun + 1, harm: harm)
  }

  /// "the regime's indiscriminate bombing campaign", "Karsia's onslaught on Velm".
  private func ownedCampaign(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    if reading.lower[noun] == "campaign", !["bombing", "terror", "shelling", "assassination"].contains(reading.lower[noun - 1]) {
      return nil
    }
    if reading.lower[noun] == "reign", reading.lower[noun + 2] != "terror" { return nil }
    guard !reading.isNominal(noun + 1), let owner = context.reports.possessor(of: noun, bounds),
      DeedFrames(context: context).isDoer(owner), !reading.isPersonalPronoun(owner.head), reading.name(at: owner.head)?.kind != .person,
      !reading.span(max(bounds.lowerBound, owner.full.lowerBound - 3), owner.full.lowerBound).contains(where: {
        reading.has($0, .negation) || ["if", "whether"].contains(reading.lower[$0])
      })
    else { return nil }
    return Finding(
      rule: "owned-harm", isLoose: true, stance: .asserts, actor: owner, cue: noun, clause: owner.full.lowerBound..<noun + 1,
      harm: reading.has(noun, .harm) ? noun : reading.has(noun - 1, .harm) ? noun - 1 : nil, form: .presupposed)
  }

  /// "the attacks demonstrate the cruel barbarity of the regime", "condemned the crimes of the Dawn Front".
  private func crueltyOf(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "of", context.isNoun(noun),
      let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), reading.isPeopleLike(actor), isPower(actor),
      let verb = reading.span(max(bounds.lowerBound, noun - 6), noun).last(where: {
        reading.isVerb($0)
          && [
            "demonstrate", "show", "expose", "reveal", "condemn", "denounce", "decry", "underline", "illustrate", "highlight", "prove",
            "reflect",
          ].contains(reading.lemma($0))
      }), !context.isUnreal(verb), !context.isNegated(verb)
    else { return nil }
    return Finding(
      rule: "owned-harm", isLoose: true, stance: .asserts, actor: actor, cue: noun, clause: verb..<actor.full.upperBound,
      harm: context.harm(in: bounds.lowerBound..<noun, weak: false) ?? noun, form: .presupposed)
  }

  /// A state, a group, a regime: what can be cruel as a whole.
  private func isPower(_ phrase: Phrase) -> Bool {
    if let name = reading.name(at: phrase.head) { return name.kind == .armedGroup || name.kind == .place || name.kind == .organisation }
    return ["regime", "government", "army", "militia", "junta", "group", "militant", "rebel", "terrorist"].contains(
      reading.lemma(phrase.head))
  }

  /// "the attack was Dawn Front-linked terrorism", "called the bombing an act of Dawn Front terrorism".
  private func groupTerrorism(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    var last = noun - 1
    let isLinked = ["linked", "inspired", "backed", "affiliated", "led"].contains(reading.lower[last])
    if isLinked { last -= reading.lower[last - 1] == "-" ? 2 : 1 }
    guard last > bounds.lowerBound, let name = reading.name(at: last), [.armedGroup, .nationality].contains(name.kind),
      name.tokens.lowerBound > bounds.lowerBound
    else { return nil }
    let before = reading.span(max(bounds.lowerBound, name.tokens.lowerBound - 10), name.tokens.lowerBound)
    let isEqual = before.suffix(3).contains { ["was", "is", "were"].contains(reading.lower[$0]) }
    let isAct = before.suffix(2).contains { reading.lower[$0] == "of" } && before.suffix(3).contains { reading.lower[$0] == "act" }
    guard isEqual || isAct, let harm = before.first(where: { reading.has($0, .harm) && context.isNoun($0) }),
      !before.contains(where: { reading.has($0, .negation) || ["if", "whether"].contains(reading.lower[$0]) })
    else { return nil }
    let actor = Phrase(core: name.tokens, full: name.tokens, head: name.tokens.upperBound - 1)
    return Finding(
      rule: "group-harm", stance: isLinked ? .suggests : .asserts, actor: actor, cue: noun, clause: harm..<noun + 1, harm: harm)
  }

  // MARK: At a firm

  /// "documents detailing predatory lending practices at Quay Lines".
  private func practices(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, ["at", "of", "by"].contains(reading.lower[noun + 1]),
      reading.span(max(bounds.lowerBound, noun - 3), noun).contains(where: {
        ["predatory", "abusive", "deceptive", "fraudulent", "illegal", "corrupt", "unlawful", "discriminatory"].contains(reading.lower[$0])
      }), let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), reading.isPeopleLike(actor),
      !isOpen(before: noun, bounds), !context.isUnreal(noun)
    else { return nil }
    return Finding(
      rule: "wrong-at", isLoose: true, stance: .asserts, actor: actor, cue: noun, clause: noun - 1..<actor.full.upperBound,
      form: .presupposed)
  }

  /// "alleged fraud at Quay Lines".
  private func allegedAt(_ word: Int) -> Finding? {
    let bounds = context.bounds(of: word)
    guard word + 3 < bounds.upperBound, reading.has(word + 1, .harm), reading.lower[word + 2] == "at",
      let actor = reading.phrase(startingAt: word + 3, limit: bounds.upperBound), let name = reading.name(at: actor.head),
      name.kind == .organisation, ["fraud", "misconduct", "wrongdoing", "corruption", "bribery", "theft"].contains(reading.lemma(word + 1))
    else { return nil }
    return Finding(
      rule: "wrong-at", isLoose: true, stance: .reportsWithoutEndorsing, actor: actor, cue: word + 1, clause: word..<actor.full.upperBound,
      harm: word + 1, form: .presupposed, isFixed: true)
  }

  /// "a discredited story about a general shooting prisoners": the text takes it off him.
  private func discredited(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 4 < bounds.upperBound, ["about", "of"].contains(reading.lower[noun + 1]),
      reading.span(max(bounds.lowerBound, noun - 3), noun).contains(where: {
        ["discredited", "debunked", "baseless", "unfounded", "false", "bogus", "invented"].contains(reading.lower[$0])
      }), let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), reading.isPeopleLike(actor),
      actor.full.upperBound < bounds.upperBound, reading.isGerund(actor.full.upperBound),
      reading.has(actor.full.upperBound, [.violence, .wrongdoing, .lie])
    else { return nil }
    return Finding(
      rule: "discredited", stance: .rejects, speakerVoice: .outlet, actor: actor, cue: noun, clause: noun - 1..<actor.full.upperBound + 1,
      isFixed: true, overrides: noun + 1..<actor.full.upperBound + 3)
  }
}
