import Records

/// Responsibility told in an idiom: "the work of", "bears the hallmarks of", "agents of", "was X's doing", "the attack shows X's …".
struct IdiomFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    switch reading.lower[token] {
    case "work", "handiwork", "doing": return workOf(token)
    case "fingerprints", "fingerprint", "hallmarks", "hallmark": return hallmarks(token)
    case "methods", "tactics", "style": return inStyleOf(token)
    case "agents", "mercenaries", "proxies", "puppets", "pawns", "stooges", "henchmen", "tools": return agentsOf(token)
    case "founded": return founded(token)
    case "use": return useOfArms(token) + useAsCover(token)
    case "used", "uses", "using": return useAsCover(token)
    case "story", "hoax", "up": return madeUp(token)
    default: break
    }
    if reading.has(token, .harm), context.isNoun(token) { return harmShows(token) }
    return []
  }

  private func make(_ rule: String, _ stance: Claim.Stance, _ actor: Phrase, cue: Int, clause: Range<Int>) -> Finding {
    Finding(rule: rule, stance: stance, actor: actor, cue: cue, clause: clause)
  }

  private func isGroupOrPeople(_ phrase: Phrase) -> Bool { reading.isPeopleLike(phrase) || reading.has(phrase.head, .violentAgent) }

  private func copula(before token: Int) -> Int? {
    let bounds = context.bounds(of: token)
    var index = token - 1
    while index > bounds.lowerBound,
      [.determiner, .adjective, .adverb].contains(reading.tag(index)) || reading.has(index, [.hedge, .negation])
    {
      index -= 1
    }
    guard index >= bounds.lowerBound else { return nil }
    return ["is", "was", "were", "are", "be", "been", "'s"].contains(reading.lower[index]) && reading.isVerb(index) ? index : nil
  }

  // MARK: The work of

  /// "This was the work of X", "the attack is X's doing".
  private func workOf(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    guard !reading.isVerb(noun) || reading.lower[noun] == "doing" else { return [] }
    var actor: Phrase?
    var verb: Int?
    if noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "of" {
      actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound)
      verb = copula(before: noun)
    } else if let owner = context.reports.possessor(of: noun, bounds), owner.core.lowerBound > bounds.lowerBound {
      actor = owner
      verb = copula(before: owner.core.lowerBound)
    }
    guard let actor, let verb, isGroupOrPeople(actor), !context.isUnreal(verb),
      let subject = reading.subject(of: verb, floor: bounds.lowerBound), isHarm(subject)
    else { return [] }
    let isNegated = context.isNegated(verb) || reading.span(verb, noun).contains { reading.has($0, .negation) }
    var finding = make(
      "work-of", isNegated ? .rejects : .asserts, actor, cue: noun,
      clause: subject.full.lowerBound..<max(noun + 1, actor.full.upperBound))
    finding.harm = subject.full.first { reading.has($0, .harm) }
    finding.also = reading.coordinated(after: actor, limit: bounds.upperBound).filter { reading.isPeopleLike($0) }
    return [finding]
  }

  private func isHarm(_ subject: Phrase) -> Bool {
    if subject.full.contains(where: { reading.has($0, .harm) }) { return true }
    return ["this", "it", "that"].contains(reading.lower[subject.head]) && context.earlierHarm(before: subject.head) != nil
  }

  /// "bears the hallmarks of X", "has X's fingerprints all over it": an insinuation.
  private func hallmarks(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    let actor: Phrase?
    if noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "of" {
      actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound)
    } else {
      actor = context.reports.possessor(of: noun, bounds)
    }
    guard let actor, isGroupOrPeople(actor), !reading.isPersonalPronoun(actor.head),
      let verb = reading.span(max(bounds.lowerBound, noun - 8), noun).last(where: { reading.isVerb($0) }), !context.isUnreal(verb),
      let subject = reading.subject(of: verb, floor: bounds.lowerBound) ?? Optional(actor), isHarm(subject)
    else { return [] }
    return [
      make(
        "hallmarks", context.isNegated(verb) ? .doubts : .suggests, actor, cue: noun,
        clause: min(subject.full.lowerBound, actor.full.lowerBound)..<max(noun + 1, actor.full.upperBound))
    ]
  }

  /// "The attack was consistent with the methods of X", "typical of X's tactics".
  private func inStyleOf(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    guard
      let verb = reading.span(max(bounds.lowerBound, noun - 8), noun).last(where: {
        ["is", "was", "are", "were"].contains(reading.lower[$0])
      }),
      reading.span(verb, noun).contains(where: { ["consistent", "typical", "reminiscent"].contains(reading.lower[$0]) }),
      !context.isUnreal(verb), !context.isNegated(verb)
    else { return [] }
    return hallmarks(noun)
  }

  /// "the bombers were agents of X and Y": whoever sent them is accused.
  private func agentsOf(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, reading.lower[noun + 1] == "of",
      let actor = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound), isGroupOrPeople(actor)
    else { return [] }
    let linking = reading.span(max(bounds.lowerBound, noun - 6), noun).last {
      ["were", "are", "was", "is", "as", "be"].contains(reading.lower[$0])
    }
    guard let linking, !context.isNegated(linking),
      reading.span(max(bounds.lowerBound, linking - 8), linking).contains(where: {
        reading.has($0, .violentAgent) || reading.name(at: $0)?.kind == .armedGroup
      })
    else { return [] }
    var finding = make("agents-of", .asserts, actor, cue: noun, clause: linking..<actor.full.upperBound)
    finding.role = .organiser
    finding.also = reading.coordinated(after: actor, limit: bounds.upperBound).filter { reading.isPeopleLike($0) }
    return [finding]
  }

  /// "the use of chemical weapons by X".
  private func useOfArms(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    guard !reading.isVerb(noun), noun + 1 < bounds.upperBound, reading.lower[noun + 1] == "of",
      let by = reading.span(noun + 2, min(bounds.upperBound, noun + 8)).first(where: { reading.lower[$0] == "by" }),
      reading.span(noun + 2, by).contains(where: {
        SupplyFrames.arms.contains(reading.lower[$0]) || ["gas", "sarin", "chlorine", "shields", "torture"].contains(reading.lower[$0])
      }), let actor = reading.phrase(startingAt: by + 1, limit: bounds.upperBound), isGroupOrPeople(actor)
    else { return [] }
    return [make("use-of-arms", .asserts, actor, cue: noun, clause: noun..<actor.full.upperBound)]
  }

  /// "X used the hospital as a base", "X is using civilians as shields": a wrong to those who have to be spared.
  private func useAsCover(_ verb: Int) -> [Finding] {
    let bounds = context.bounds(of: verb)
    guard reading.isVerb(verb), !context.isPassive(verb), !context.isUnreal(verb), !DeedFrames(context: context).isGoverned(verb),
      let object = context.object(of: verb),
      VerbNotes.victims.contains(reading.lower[object.head]) || VerbNotes.targets.contains(reading.lower[object.head]),
      let `as` = reading.span(object.core.upperBound, min(bounds.upperBound, object.full.upperBound + 2)).first(where: {
        reading.lower[$0] == "as"
      }), reading.span(`as` + 1, min(bounds.upperBound, `as` + 7)).contains(where: { IdiomFrames.cover.contains(reading.lower[$0]) }),
      let actor = context.subject(of: verb), isGroupOrPeople(actor)
    else { return [] }
    return [
      make("use-as-cover", context.isNegated(verb) ? .rejects : .asserts, actor, cue: verb, clause: context.clause(actor, verb))
    ]
  }

  private static let cover: Set<String> = [
    "base", "bases", "shield", "shields", "cover", "headquarters", "depot", "depots", "barracks", "position", "positions", "launchpad",
    "arsenal", "command",
  ]

  /// "X founded the group", said of an armed group.
  private func founded(_ verb: Int) -> [Finding] {
    guard reading.isVerb(verb), !context.isPassive(verb), !context.isUnreal(verb), let object = context.object(of: verb),
      object.full.contains(where: { reading.name(at: $0)?.kind == .armedGroup || reading.has($0, .violentAgent) }),
      let actor = context.subject(of: verb), reading.isPeopleLike(actor)
    else { return [] }
    var finding = make(
      "founded", context.isNegated(verb) ? .rejects : .asserts, actor, cue: verb, clause: context.clause(actor, verb))
    finding.role = .founder
    return [finding]
  }

  // MARK: Made up

  /// "made up the story", "the story was made up", "it is a hoax": what was said of the accused is rejected.
  private func madeUp(_ token: Int) -> [Finding] {
    let bounds = context.bounds(of: token)
    let window = reading.span(max(bounds.lowerBound, token - 5), token)
    let isHit: Bool
    var verb: Int?
    switch reading.lower[token] {
    case "up":
      isHit = token > bounds.lowerBound && reading.lower[token - 1] == "made" && isAboutStory(after: token, bounds)
      if isHit { verb = token - 1 }
    case "story":
      verb = window.last { ["fabricated", "invented", "concocted"].contains(reading.lower[$0]) }
      isHit = verb != nil
    default:
      isHit = copula(before: token) != nil
    }
    guard isHit else { return [] }
    var finding = Finding(
      rule: "made-up", stance: .rejects, isImplicit: true, cue: token,
      clause: (window.first ?? token)..<token + 1)
    finding.needsVoice = true
    if let verb, !context.isPassive(verb) {
      finding.accuser = context.subject(of: verb)
      finding.overrides = verb..<token + 1
    }
    return [finding]
  }

  private func isAboutStory(after token: Int, _ bounds: Range<Int>) -> Bool {
    let story: Set<String> = ["story", "allegation", "allegations", "accusation", "accusations", "claim", "claims", "it", "everything"]
    if reading.span(token + 1, min(bounds.upperBound, token + 4)).contains(where: { story.contains(reading.lower[$0]) }) { return true }
    // "This was made up": a passive about what was said.
    return reading.span(max(bounds.lowerBound, token - 8), token).contains {
      ["this", "it", "that", "story", "allegation", "accusation"].contains(reading.lower[$0])
    } && (context.isPassive(token - 1) || isPassivePastInsertion(token - 1, bounds))
  }

  /// "This was, in my opinion, made up."
  private func isPassivePastInsertion(_ verb: Int, _ bounds: Range<Int>) -> Bool {
    guard verb > bounds.lowerBound, reading.isComma(verb - 1),
      let comma = reading.span(max(bounds.lowerBound, verb - 8), verb - 1).last(where: { reading.isComma($0) }), comma > bounds.lowerBound
    else { return false }
    return ["is", "was", "were"].contains(reading.lower[comma - 1])
  }

  // MARK: What a harm shows

  /// "The attack shows the cruelty of the Front", "these killings are a sign of the Front's contempt": presupposed.
  private func harmShows(_ noun: Int) -> [Finding] {
    let bounds = context.bounds(of: noun)
    guard let phrase = reading.phrase(endingAt: noun, floor: bounds.lowerBound),
      ["this", "these", "such", "the", "those", "an", "another"].contains(reading.lower[phrase.core.lowerBound])
    else { return [] }
    let whole = reading.phrase(startingAt: phrase.core.lowerBound, limit: bounds.upperBound) ?? phrase
    let verb = reading.skippingAdverbs(from: max(whole.full.upperBound, noun + 1), to: bounds.upperBound)
    guard verb < bounds.upperBound, reading.isVerb(verb) else { return [] }
    let shows: Set<String> = ["shows", "show", "showed", "demonstrates", "demonstrate", "reveals", "reveal", "underlines", "underscores"]
    let isSign =
      ["is", "are", "was"].contains(reading.lower[verb])
      && reading.span(verb + 1, min(bounds.upperBound, verb + 6)).contains {
        ["sign", "reminder", "example", "evidence", "proof", "demonstration", "illustration"].contains(reading.lower[$0])
      }
    guard shows.contains(reading.lower[verb]) || isSign else { return [] }
    for token in reading.span(verb + 1, min(bounds.upperBound, verb + 16)) {
      guard let name = reading.name(at: token), name.kind == .armedGroup, name.tokens.lowerBound >= verb else { continue }
      let core = name.tokens.clamped(to: bounds)
      guard !core.isEmpty else { continue }
      let actor = Phrase(core: core, full: core, head: core.upperBound - 1)
      var finding = make("harm-shows", .asserts, actor, cue: noun, clause: phrase.core.lowerBound..<core.upperBound)
      finding.harm = noun
      finding.form = .presupposed
      return [finding]
    }
    return []
  }
}
