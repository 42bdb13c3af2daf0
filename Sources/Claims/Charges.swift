import Records

/// What somebody is accused of: whether it is a wrong, and one that is said to have been done.
extension FrameContext {
  /// The wrong that somebody is accused of, in the words after the accused; nil where it is none, or only meant to be done.
  func charge(after start: Int, _ limit: Int) -> Int? {
    guard let of = reading.span(start, min(limit, start + 8)).first(where: { reading.lower[$0] == "of" }) else {
      return wrong(in: reading.span(start, min(limit, start + 12)))
    }
    if of + 1 < limit, ["it", "this", "that"].contains(reading.lower[of + 1]) { return of + 1 }
    let act = reading.skippingAdverbs(from: of + 1, to: limit)
    if act + 1 < limit, reading.isGerund(act), Charge.intents.contains(reading.lemma(act)),
      !["plan", "plot", "prepare"].contains(reading.lemma(act)) || reading.lower[act + 1] == "to"
    {
      let isTried = ["try", "attempt"].contains(reading.lemma(act))
      return isTried ? reading.span(act + 1, min(limit, act + 6)).first { reading.has($0, .violence) } : nil
    }
    let words = complement(from: of + 1, min(limit, of + 22))
    return wrong(in: words) ?? words.first { isOffence($0) || isHelpForFighters($0, words.upperBound) }
  }

  /// "of backing rebel groups".
  private func isHelpForFighters(_ verb: Int, _ limit: Int) -> Bool {
    reading.isGerund(verb) && reading.has(verb, .help)
      && reading.span(verb + 1, min(limit, verb + 6)).contains {
        reading.has($0, .violentAgent) || reading.name(at: $0)?.kind == .armedGroup
      }
  }

  /// "possession of a stolen rifle", "drunken driving", "waving a gun", "buying influence": offences that hurt nobody by their name.
  func isOffence(_ token: Int) -> Bool {
    switch reading.lemma(token) {
    case "possession", "trespass", "trespassing", "shoplifting", "forgery", "evasion", "doping", "prostitution", "arson", "theft":
      return true
    case "driving", "drive":
      return ["drunken", "drunk", "reckless", "dangerous", "impaired"].contains(reading.lower[token - 1])
        || ["drunk", "under", "while"].contains(reading.lower[token + 1])
    case "wave", "brandish", "carry", "possess":
      return reading.span(token + 1, min(reading.count, token + 5)).contains {
        ["gun", "knife", "weapon", "rifle", "pistol", "drug"].contains(reading.lemma($0))
      }
    case "buy": return ["influence", "votes"].contains(reading.lower[token + 1])
    case "sell": return ["access", "influence", "favors", "favours"].contains(reading.lower[token + 1])
    default: return false
    }
  }

  /// Up to the clause that tells when, why or of whom: "of being asleep when the attack came" accuses nobody of the attack.
  func complement(from start: Int, _ limit: Int) -> Range<Int> {
    let end = reading.span(start, limit).first { token in
      token > start
        && (reading.has(token, .subordinator) || reading.has(token, .relative) && reading.lower[token] != "that"
          || reading.lower[token] == ";"
          || ["but", "although"].contains(reading.lower[token])
          || reading.lower[token] == "and" && opensClause(token + 1, limit))
    }
    return start..<(end ?? max(start, limit))
  }

  /// "… and accused", "… and Petrova says".
  private func opensClause(_ token: Int, _ limit: Int) -> Bool {
    guard token < limit else { return false }
    if reading.isFinite(reading.skippingAdverbs(from: token, to: limit - 1)) { return true }
    guard let subject = reading.phrase(startingAt: token, limit: limit), subject.full.upperBound < limit else { return false }
    return reading.isFinite(reading.skippingAdverbs(from: subject.full.upperBound, to: limit - 1))
  }

  /// The first harm, act of violence or wrong among these words.
  func wrong(in range: Range<Int>) -> Int? {
    range.first { token in
      if reading.isVerb(token) || reading.isGerund(token) {
        // "using civilians as cover"
        if reading.lemma(token) == "use", token + 1 < reading.count, VerbNotes.victims.contains(reading.lower[token + 1]) { return true }
        if VerbNotes.mild.contains(reading.lower[token]) || VerbNotes.mild.contains(reading.lemma(token)) { return false }
        if reading.has(token, [.violence, .lie, .help, .perpetrate, .fail]) {
          if reading.has(token, .fail) { return isHarmfulFailure(token) }
          return reading.has(token, [.violence, .lie]) || Charge.helping.contains(reading.lemma(token)) || isShot(token)
        }
        if reading.has(token, .wrongdoing) { return !isFigure(token) }
      }
      // "a war on terrorism", "an assault-weapons ban": the harm only describes.
      if reading.has(token, .harm), isNoun(token) { return !isBreachOfTrust(token) && !isHarmModifier(token) }
      if reading.lower[token].hasPrefix("failure") { return isHarmfulFailure(token) }
      return Charge.blameWords.contains(reading.lower[token])
    }
  }

  func isHarmModifier(_ noun: Int) -> Bool {
    if noun + 1 < reading.count, [.noun, .properNoun].contains(reading.tag(noun + 1)) || reading.lower[noun + 1] == "-" {
      return !["attempt", "attempts", "plot", "spree", "rampage", "campaign", "charge", "charges"].contains(reading.lower[noun + 1])
    }
    // "failing to do enough to fight crime"
    if noun > 0, ["fight", "combat", "tackle", "curb", "reduce", "counter", "confront", "battle"].contains(reading.lemma(noun - 1)) {
      return true
    }
    return noun > 1 && ["on", "against"].contains(reading.lower[noun - 1]) && ["war", "fight", "battle"].contains(reading.lower[noun - 2])
      || noun + 2 < reading.count && reading.lower[noun] == "war" && reading.lower[noun + 1] == "on"
  }

  /// "firing at the crowd", "firing the deadly shot"
  private func isShot(_ verb: Int) -> Bool {
    guard ["fire", "open"].contains(reading.lemma(verb)), verb + 3 < reading.count else { return false }
    return reading.span(verb + 1, verb + 5).contains {
      ["at", "on", "upon", "into", "shot", "shots", "gun", "weapon", "rocket", "rockets", "missile", "missiles"].contains(reading.lower[$0])
    }
  }

  /// "hiding the letters", where "exploiting fears" is no wrong that one can point at.
  func isDoneToEvidence(_ verb: Int) -> Bool {
    object(of: verb).map { $0.core.contains { VerbNotes.evidence.contains(reading.lower[$0]) } } ?? false
  }

  /// "stealing jobs", "stole the show".
  private func isFigure(_ verb: Int) -> Bool {
    object(of: verb).map { ["jobs", "show", "spotlight", "thunder", "headlines"].contains(reading.lower[$0.head]) } ?? false
  }

  /// "a breach of trust", "a breach of etiquette": a quarrel, no harm.
  private func isBreachOfTrust(_ token: Int) -> Bool {
    ["breach", "violation"].contains(reading.lower[token]) && token + 2 < reading.count && reading.lower[token + 1] == "of"
      && ["trust", "faith", "etiquette", "protocol", "decorum", "manners", "confidence"].contains(reading.lower[token + 2])
  }
}

/// Words that tell a charge from a complaint.
enum Charge {
  /// What is meant, feared or worked at has not been done.
  static let intents: Set<String> = [
    "plan", "threaten", "plot", "prepare", "seek", "want", "try", "attempt", "intend", "hope", "consider", "work", "suggest", "welcome",
  ]
  static let helping: Set<String> = [
    "finance", "arm", "fund", "harbour", "harbor", "shelter", "help", "aid", "abet", "shield", "bankroll", "equip", "train",
    "supply",
  ]
  static let blameWords: Set<String> = [
    "responsible", "responsibility", "involvement", "involved", "behind", "complicity", "complicit",
  ]
}
