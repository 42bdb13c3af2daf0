import Records

// Two who accuse each other, in one sentence or over two: "They have accused each other", "traded accusations", "each side blamed the other".
extension AccusationFrames {
  func eachOther(_ pair: (Phrase, Phrase), _ verb: Int, _ harm: Int?) -> [Finding] {
    [(pair.0, pair.1), (pair.1, pair.0)].map { speaker, actor in
      var finding = make("each-other", .asserts, speaker: speaker, actor: actor, cue: verb)
      finding.clause = verb..<max(verb + 1, context.clauseEnd(from: verb, limit: context.bounds(of: verb).upperBound))
      finding.harm = harm.flatMap { reading.has($0, .harm) ? $0 : nil }
      return finding
    }
  }

  /// "of backing rebel groups": help for those who fight.
  func backed(after token: Int) -> Int? {
    let limit = context.bounds(of: token).upperBound
    guard let act = reading.span(token, min(limit, token + 4)).first(where: { reading.isGerund($0) && reading.has($0, .help) }) else {
      return nil
    }
    return reading.span(act + 1, min(limit, act + 6)).contains { reading.has($0, .violentAgent) } ? act : nil
  }

  /// The two that "they", "both sides" and "the two countries" stand for: those joined in one of the two sentences before.
  func antecedentPair(of verb: Int) -> (Phrase, Phrase)? {
    guard let subject = context.subject(of: verb), isPairWord(subject) else { return nil }
    return pair(before: subject.full.lowerBound)
  }

  private func isPairWord(_ subject: Phrase) -> Bool {
    let words = subject.core.map { reading.lower[$0] }
    if words == ["they"] { return true }
    return ["both", "each", "two"].contains { words.contains($0) }
      && ["sides", "side", "countries", "nations", "states", "parties", "groups", "men", "neighbours", "neighbors"].contains {
        words.contains($0)
      }
  }

  /// "A and B" of one kind, nearest before a token.
  func pair(before token: Int) -> (Phrase, Phrase)? {
    let sentence = Int(reading.sentenceOf[token])
    guard sentence > 0 else { return nil }
    let floor = reading.text.sentences[max(0, sentence - 2)].tokens.lowerBound
    for and in reading.span(floor, reading.text.sentences[sentence].tokens.lowerBound).reversed() where reading.lower[and] == "and" {
      guard let first = name(endingBefore: and), let second = name(after: and + 1),
        reading.sentenceOf[and] == reading.sentenceOf[second.head],
        let one = reading.name(at: first.head), let other = reading.name(at: second.head), one.canonical != other.canonical,
        (one.kind == .person) == (other.kind == .person)
      else { continue }
      return (first, second)
    }
    return nil
  }

  private func name(endingBefore token: Int) -> Phrase? {
    guard let name = reading.name(at: token - 1), [.person, .place, .armedGroup, .organisation].contains(name.kind) else { return nil }
    return Phrase(core: name.tokens, full: name.tokens, head: name.tokens.upperBound - 1)
  }

  private func name(after token: Int) -> Phrase? {
    let first = reading.lower[token] == "the" ? token + 1 : token
    guard let name = reading.name(at: first), name.tokens.lowerBound == first,
      [.person, .place, .armedGroup, .organisation].contains(name.kind)
    else { return nil }
    return Phrase(core: name.tokens, full: name.tokens, head: name.tokens.upperBound - 1)
  }

  /// "X and Y traded accusations over the collapse".
  func tradedAccusations(_ verb: Int) -> [Finding]? {
    let limit = context.bounds(of: verb).upperBound
    guard ["trade", "swap", "exchange"].contains(reading.lemma(verb)), !context.isPassive(verb),
      let noun = reading.span(verb + 1, min(limit, verb + 4)).first(where: {
        ["accusations", "blame", "allegations", "recriminations"].contains(reading.lower[$0])
      }),
      let link = reading.span(noun + 1, min(limit, noun + 3)).first(where: { ["over", "for", "about", "of"].contains(reading.lower[$0]) }),
      let harm = context.harm(in: reading.span(link + 1, min(limit, link + 7))), let pair = joinedSubjects(of: verb)
    else { return nil }
    return eachOther(pair, verb, harm)
  }

  /// "A and B" before the verb.
  private func joinedSubjects(of verb: Int) -> (Phrase, Phrase)? {
    if let pair = antecedentPair(of: verb) { return pair }
    let floor = context.bounds(of: verb).lowerBound
    var last = verb - 1
    while last > floor, reading.isAuxiliary(last) || reading.tag(last) == .adverb { last -= 1 }
    guard let second = reading.phrase(endingAt: last, floor: floor), second.core.lowerBound - 2 >= floor,
      reading.lower[second.core.lowerBound - 1] == "and",
      let first = reading.phrase(endingAt: second.core.lowerBound - 2, floor: floor), reading.isPeopleLike(first),
      reading.isPeopleLike(second)
    else { return nil }
    return (first, second)
  }

  /// "Both" right before the verb.
  private func pairSubject(of verb: Int) -> Phrase? {
    let floor = context.bounds(of: verb).lowerBound
    var token = verb - 1
    while token > floor, reading.isAuxiliary(token) || reading.tag(token) == .adverb { token -= 1 }
    guard token >= floor, ["both", "each"].contains(reading.lower[token]) else { return nil }
    return Phrase(core: token..<token + 1, full: token..<token + 1, head: token)
  }

  /// "Each side blamed the other for the attack", "both are charged with arson": the two of the sentence before.
  func ofEach(_ verb: Int) -> [Finding]? {
    guard let subject = pairSubject(of: verb) ?? context.subject(of: verb), let first = subject.core.first else { return nil }
    if ["each", "both"].contains(reading.lower[first]), reading.has(verb, [.accuse, .blame]), reading.lower[verb + 1] == "the",
      reading.lower[verb + 2] == "other", !context.isPassive(verb), !context.isNegated(verb),
      let pair = pair(before: subject.full.lowerBound)
    {
      return eachOther(pair, verb, context.harm(in: reading.span(verb + 3, min(context.bounds(of: verb).upperBound, verb + 10))))
    }
    let isCharge =
      reading.has(verb, .charge) && nextIs(verb, ["with", "over", "in"]) || reading.lemma(verb) == "accuse" && nextIs(verb, ["of"])
    guard subject.core.count == 1 || reading.lower[first] == "both", ["both", "each"].contains(reading.lower[first]), isCharge,
      context.isPassive(verb), !context.isNegated(verb),
      let pair = pair(before: subject.full.lowerBound), reading.name(at: pair.0.head)?.kind == .person
    else { return nil }
    return [pair.0, pair.1].map { actor in
      var finding = make(
        "charged", .reportsWithoutEndorsing, speaker: nil, actor: actor, cue: verb, isVoiceless: true, form: .passive)
      finding.clause = context.clause(subject, verb)
      return finding
    }
  }
}
