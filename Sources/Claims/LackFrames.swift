import Records

/// What was or was not found between somebody and a harm: "no link between X and the attack", "uncovered a link between", and what would
/// not have happened without him: "there would have been no siege if not for X".
struct LackFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    switch reading.lower[token] {
    case "link", "links", "connection", "connections", "tie", "ties": return [between(token)].compactMap { $0 }
    case "linking", "tying", "connecting": return [evidenceLinking(token)].compactMap { $0 }
    case "for", "without", "but": return [ifNotFor(token)].compactMap { $0 }
    case "originated", "came": return [originated(token)].compactMap { $0 }
    default: return []
    }
  }

  private static let search: Set<String> = [
    "find", "uncover", "establish", "see", "prove", "discover", "identify", "confirm", "show", "turn", "detect", "draw",
  ]

  /// "had not been able to uncover any link between X and the group", "found no connection between X and the break-in".
  private func between(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    let limit = reading.sentence(of: noun).tokens.upperBound
    var link = noun + 1
    while link < limit, reading.isMark(link) { link += 1 }
    guard link + 1 < limit, ["between", "linking"].contains(reading.lower[link]),
      let first = reading.phrase(startingAt: link + 1, limit: limit),
      let and = reading.span(first.core.upperBound, min(limit, first.full.upperBound + 2)).first(where: { reading.lower[$0] == "and" }),
      let second = reading.phrase(startingAt: and + 1, limit: limit)
    else { return nil }
    return told(noun, first, second, bounds, end: second.full.upperBound)
  }

  /// "found no evidence linking X to the fire".
  private func evidenceLinking(_ verb: Int) -> Finding? {
    let bounds = context.bounds(of: verb)
    guard verb - 1 > bounds.lowerBound, ["evidence", "proof", "anything"].contains(reading.lower[verb - 1]),
      let first = context.object(of: verb),
      let to = reading.span(first.core.upperBound, min(bounds.upperBound, first.full.upperBound + 2)).first(where: {
        ["to", "with"].contains(reading.lower[$0])
      }), let second = reading.phrase(startingAt: to + 1, limit: bounds.upperBound)
    else { return nil }
    return told(verb - 1, first, second, bounds, end: second.full.upperBound)
  }

  private func told(_ noun: Int, _ first: Phrase, _ second: Phrase, _ bounds: Range<Int>, end: Int) -> Finding? {
    let sentence = reading.sentence(of: noun).tokens
    let before = reading.span(max(sentence.lowerBound, noun - 9), noun)
    let (isHarmFirst, isHarmSecond) = (isHarm(first), isHarm(second))
    guard !(isHarmFirst && isHarmSecond),
      isHarmFirst || isHarmSecond || context.earlierHarm(before: noun) != nil || context.harm(in: sentence, weak: false) != nil
    else { return nil }
    // Of two parties, the group or the state is the one behind it.
    let actor = isHarmFirst || !isHarmSecond && isGroup(second) && !isGroup(first) ? second : first
    guard reading.isPeopleLike(actor), !["who", "what"].contains(reading.lower[actor.head]) else { return nil }
    let verb = before.last { reading.isVerb($0) && LackFrames.search.contains(reading.lemma($0)) }
    let isLacking = before.contains { reading.has($0, .negation) || isFailing($0) }
    if let verb, context.isUnreal(verb), !isLacking { return nil }
    let core = Phrase(core: actor.core, full: actor.core, head: actor.head)
    if isLacking {
      return Finding(
        rule: "no-evidence", stance: verb == nil ? .rejects : .doubts, actor: core, cue: noun, clause: (verb ?? noun)..<end,
        overrides: noun + 1..<end)
    }
    guard let verb, !before.contains(where: { ["any", "whether", "if"].contains(reading.lower[$0]) }), !context.isPassive(verb) else {
      return nil
    }
    return Finding(rule: "link-to", isLoose: true, stance: .suggests, actor: core, cue: noun, clause: verb..<end)
  }

  private func isHarm(_ phrase: Phrase) -> Bool {
    phrase.full.contains {
      reading.has($0, [.harm, .weakHarm]) || VerbNotes.disasters.contains(reading.lower[$0])
        || reading.lower[$0] == "break" && reading.lower[$0 + 2] == "in"
    }
  }

  private func isFailing(_ token: Int) -> Bool { ["fail", "unable", "yet", "powerless"].contains(reading.lemma(token)) }

  private func isGroup(_ phrase: Phrase) -> Bool {
    reading.name(at: phrase.head).map { [.armedGroup, .organisation, .place, .nationality].contains($0.kind) }
      ?? reading.has(phrase.head, .body)
  }

  // MARK: Without him

  /// "would not have had the siege if not for X", "the massacre would never have happened without X", "Were it not for X".
  private func ifNotFor(_ token: Int) -> Finding? {
    let bounds = context.bounds(of: token)
    let sentence = reading.sentence(of: token).tokens
    let isBare = reading.lower[token] == "without"
    let isButFor = reading.lower[token] == "but" && reading.lower[token + 1] == "for" && token <= sentence.lowerBound + 1
    let isIfNot =
      reading.lower[token] == "for" && token - 1 > bounds.lowerBound - 1 && reading.lower[token - 1] == "not"
      && reading.span(max(sentence.lowerBound, token - 4), token).contains { ["if", "were", "had"].contains(reading.lower[$0]) }
    guard isBare || isButFor || isIfNot, let actor = reading.phrase(startingAt: isButFor ? token + 2 : token + 1, limit: bounds.upperBound),
      reading.isPeopleLike(actor), !reading.isPersonalPronoun(actor.head)
    else { return nil }
    let rest =
      isBare || isIfNot && token > sentence.lowerBound + 5
      ? reading.span(sentence.lowerBound, token) : reading.span(actor.full.upperBound, sentence.upperBound)
    guard
      let would = rest.first(where: { reading.lower[$0] == "would" }),
      let not = reading.span(would + 1, min(rest.upperBound, would + 6)).first(where: {
        ["not", "n't", "never", "no"].contains(reading.lower[$0])
      }), reading.span(would, min(rest.upperBound, would + 4)).contains(where: { reading.lower[$0] == "have" }),
      let harm = harm(in: rest, would, not)
    else { return nil }
    let first = min(harm, token, would)
    return Finding(
      rule: "if-not-for", isLoose: true, stance: .asserts, actor: Phrase(core: actor.core, full: actor.core, head: actor.head),
      role: .enabler, cue: token, clause: first..<max(actor.core.upperBound, harm + 1), harm: harm, needsVoice: true)
  }

  private func harm(in rest: Range<Int>, _ would: Int, _ not: Int) -> Int? {
    rest.first { reading.has($0, .harm) && context.isNoun($0) }
  }

  /// "no evidence that the forged letters originated with X".
  private func originated(_ verb: Int) -> Finding? {
    let bounds = context.bounds(of: verb)
    guard verb + 2 < bounds.upperBound, ["with", "from"].contains(reading.lower[verb + 1]),
      let noun = reading.span(max(bounds.lowerBound, verb - 9), verb).last(where: { ["evidence", "proof"].contains(reading.lower[$0]) }),
      reading.span(max(bounds.lowerBound, noun - 2), noun).contains(where: { reading.lower[$0] == "no" }),
      reading.span(noun, verb).contains(where: {
        reading.has($0, .harm) || ["forged", "hacked", "leaked", "stolen", "fake"].contains(reading.lower[$0])
      }),
      let actor = reading.phrase(startingAt: verb + 2, limit: bounds.upperBound), reading.isPeopleLike(actor)
    else { return nil }
    return Finding(rule: "no-evidence", stance: .rejects, actor: actor, cue: noun, clause: noun..<actor.full.upperBound)
  }
}
