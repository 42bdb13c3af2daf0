import Records

/// Somebody doubts, rules out, or keeps clear of a deed, without a verb of denial.
struct DoubtFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func finding(at token: Int) -> Finding? {
    switch reading.lower[token] {
    case "unlikely", "improbable", "doubtful", "inconceivable": return impersonal(token)
    case "doubt", "doubts": return castDoubt(token) ?? verbOfDoubt(token)
    case "rule", "rules", "ruled", "ruling": return ruledOut(token)
    case "think", "believe": return doNotThink(token)
    case "washed", "distanced", "distances", "wash", "dissociated": return keptClear(token)
    default: return reading.has(token, .doubt) ? verbOfDoubt(token) : nil
    }
  }

  private func make(_ rule: String, _ stance: Claim.Stance, _ speaker: Phrase?, _ inner: Finding, _ cue: Int)
    -> Finding
  {
    var finding = Finding(
      rule: rule, stance: stance, speaker: speaker, actor: inner.actor, cue: cue,
      clause: min(cue, inner.clause.lowerBound)..<max(cue + 1, inner.clause.upperBound), harm: inner.harm, isFixed: speaker != nil)
    finding.overrides = cue + 1..<max(cue + 2, inner.clause.upperBound)
    return finding
  }

  private func inner(from token: Int) -> Finding? {
    let limit = context.bounds(of: token - 1).upperBound
    guard token < limit else { return nil }
    return InnerFrames(context: context).first(in: token..<min(limit, token + 16))
  }

  /// "It is unlikely that X did it."
  private func impersonal(_ token: Int) -> Finding? {
    guard token + 2 < reading.count, reading.lower[token + 1] == "that", let inner = inner(from: token + 2) else { return nil }
    return make("unlikely-that", .doubts, nil, inner, token)
  }

  /// "cast doubt on the claim that X did it".
  private func castDoubt(_ noun: Int) -> Finding? {
    let bounds = context.bounds(of: noun)
    guard noun + 2 < bounds.upperBound, ["on", "about", "over"].contains(reading.lower[noun + 1]),
      let verb = reading.span(max(bounds.lowerBound, noun - 3), noun).last(where: {
        ["cast", "casts", "casting", "raised", "raises", "expressed", "voiced", "has", "had"].contains(reading.lower[$0])
      }), let speaker = context.subject(of: verb),
      let that = reading.span(noun + 2, min(bounds.upperBound, noun + 9)).first(where: { ["that", "whether"].contains(reading.lower[$0]) }),
      let inner = inner(from: that + 1)
    else { return nil }
    return make("cast-doubt", .doubts, speaker, inner, noun)
  }

  /// "questioned whether X did it", "doubts if X was behind it"; with "that" the report around does it.
  private func verbOfDoubt(_ verb: Int) -> Finding? {
    guard reading.isVerb(verb), !context.isNegated(verb), !context.isPassive(verb), verb + 2 < reading.count,
      ["whether", "if"].contains(reading.lower[verb + 1]), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker),
      let inner = inner(from: verb + 2)
    else { return nil }
    return make("doubt-whether", .doubts, speaker, inner, verb)
  }

  /// "I don't think it was X that did it".
  private func doNotThink(_ verb: Int) -> Finding? {
    guard reading.isVerb(verb), verb > 1, reading.has(verb - 1, .negation), ["do", "does", "did"].contains(reading.lower[verb - 2]),
      let speaker = context.subject(of: verb), reading.isPeopleLike(speaker), let inner = inner(from: verb + 1),
      // "did not believe the claim that he had not": what is not believed is a denial.
      inner.stance.polarity == .attributes
    else { return nil }
    return make("do-not-think", .doubts, speaker, inner, verb)
  }

  /// "ruled out the involvement of X", "ruled out X's role".
  private func ruledOut(_ verb: Int) -> Finding? {
    let bounds = context.bounds(of: verb)
    guard reading.isVerb(verb), !context.isNegated(verb), !context.isPassive(verb), verb + 2 < bounds.upperBound,
      reading.lower[verb + 1] == "out",
      let speaker = context.subject(of: verb), reading.isPeopleLike(speaker),
      let part = reading.span(verb + 2, min(bounds.upperBound, verb + 10)).first(where: {
        ["involvement", "role", "part", "hand", "complicity", "link", "links", "responsibility"].contains(reading.lower[$0])
      })
    else { return nil }
    let actor: Phrase?
    if let owner = context.reports.possessor(of: part, verb + 2..<bounds.upperBound) {
      actor = owner
    } else if part + 2 < bounds.upperBound, ["of", "by", "to"].contains(reading.lower[part + 1]) {
      actor = reading.phrase(startingAt: part + 2, limit: bounds.upperBound)
    } else if let name = reading.name(at: part - 1), name.tokens.lowerBound > verb {
      actor = Phrase(core: name.tokens, full: name.tokens, head: part - 1)
    } else {
      actor = nil
    }
    guard let actor, reading.isPeopleLike(actor) else { return nil }
    return Finding(
      rule: "ruled-out", stance: .rejects, speaker: speaker, actor: actor, cue: verb,
      clause: context.clause(speaker, verb),
      isFixed: true)
  }

  /// "washed its hands of the massacre", "distanced itself from the bombing".
  private func keptClear(_ verb: Int) -> Finding? {
    let limit = context.bounds(of: verb).upperBound
    guard reading.isVerb(verb), let speaker = context.subject(of: verb), reading.isPeopleLike(speaker),
      let link = reading.span(verb + 1, min(limit, verb + 5)).first(where: { ["of", "from"].contains(reading.lower[$0]) }),
      let harm = context.harm(in: reading.span(link + 1, min(limit, link + 6)), weak: false)
    else { return nil }
    if reading.lower[verb].hasPrefix("wash"), !reading.span(verb, link).contains(where: { reading.lower[$0] == "hands" }) { return nil }
    return Finding(
      rule: "kept-clear", stance: .denies, speaker: speaker, actor: speaker, cue: verb,
      clause: context.clause(speaker, verb),
      harm: harm, isFixed: true)
  }
}
