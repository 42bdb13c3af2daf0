import Records

/// A harm that a sentence tells of as having happened: a noun ("the bombing") or a verb of violence ("shot two guards").
struct ToldHarm {
  let token: Int
  /// As `Claim.Harm.kind` has it.
  let kind: String
  /// Who did it, where the same clause tells.
  let actor: Phrase?
}

/// What motives and accounts ask of harms: which one a word of the tree belongs to, and whether it happened.
struct HarmFinder {
  let context: FrameContext
  var reading: Reading { context.reading }
  private var tokens: Tokens { reading.text.tokens }

  /// The harm that `node` is, or that it tells of: "launched an attack", "the attack came".
  func harm(at node: Int) -> ToldHarm? {
    if isHarmNoun(node) { return named(node) }
    guard reading.isVerb(node), reading.tag(node) != .auxiliary else { return nil }
    if HarmFinder.violent[reading.lemma(node)] != nil { return done(node) }
    if HarmFinder.happening.contains(reading.lemma(node)), let subject = tokens.dependent(of: node, .nsubj), isHarmNoun(subject) {
      return isReal(node) ? named(subject) : nil
    }
    if reading.has(node, .perpetrate), isReal(node) {
      // "air attacks, which it launched in response": the noun before the clause.
      let antecedent = tokens.relation(of: node) == .aclRelcl ? tokens.head(of: node) : nil
      let object = tokens.dependent(of: node, .obj, .nsubjPass).flatMap { isHarmNoun($0) ? $0 : nil } ?? antecedent
      guard let object, isHarmNoun(object) else { return nil }
      return told(object, actor: doer(of: node))
    }
    return nil
  }

  /// The harm that a word stands for as a subject: itself, or for "it", "this" and "his actions" the one told last.
  func harm(meantBy subject: Int) -> ToldHarm? {
    if isHarmNoun(subject) { return named(subject) }
    guard ["it", "this", "that", "they", "these", "act", "actions", "action"].contains(reading.lower[subject]),
      let earlier = context.earlierHarm(before: subject),
      // Two sentences on, "it" is something else.
      reading.sentenceOf[subject] - reading.sentenceOf[earlier] <= 1
    else { return nil }
    return named(earlier)
  }

  func isHarmNoun(_ token: Int) -> Bool {
    reading.has(token, .harm) && context.isNoun(token) && reading.nameOf[token] < 0 && !HarmFinder.vague.contains(reading.lemma(token))
  }

  /// A noun of harm as somebody's deed, unless it is a word of politics.
  private func named(_ noun: Int) -> ToldHarm? {
    let owner = context.reports.possessor(of: noun, context.bounds(of: noun))
    if let head = tokens.head(of: noun), reading.isVerb(head), tokens.relation(of: noun) != .conj, !isReal(head) { return nil }
    return told(noun, actor: owner.flatMap { DeedFrames(context: context).isDoer($0) ? $0 : nil })
  }

  private func told(_ noun: Int, actor: Phrase?) -> ToldHarm? {
    let finding = Finding(rule: "", stance: .asserts, cue: noun, clause: noun..<noun + 1, harm: noun)
    guard !context.isWarOfWords(finding) else { return nil }
    return ToldHarm(token: noun, kind: reading.lemma(noun), actor: actor)
  }

  private func done(_ verb: Int) -> ToldHarm? {
    guard isReal(verb), let kind = HarmFinder.violent[reading.lemma(verb)] else { return nil }
    let finding = Finding(rule: "", stance: .asserts, cue: verb, clause: verb..<verb + 1)
    guard !context.isWarOfWords(finding) else { return nil }
    let isPassive = context.isPassive(verb)
    // "shot 64 in the first round", "killed the bill": violence has somebody, or somewhere, for its object.
    let victim = isPassive ? tokens.dependent(of: verb, .nsubjPass, .nsubj) : tokens.dependent(of: verb, .obj)
    guard let victim, isVictim(victim) else { return nil }
    return ToldHarm(token: verb, kind: kind, actor: doer(of: verb))
  }

  private func doer(of verb: Int) -> Phrase? {
    let phrase = context.isPassive(verb) ? context.agent(of: verb) : context.subject(of: verb)
    return phrase.flatMap { DeedFrames(context: context).isDoer($0) ? $0 : nil }
  }

  private func isVictim(_ token: Int) -> Bool {
    if reading.isPersonalPronoun(token) || reading.name(at: token) != nil || reading.tag(token) == .numeral { return true }
    return reading.has(token, [.agent, .body, .kin, .office, .unnamedSource, .quantifier, .person])
      || HarmFinder.victims.contains(reading.lemma(token))
  }

  /// Neither denied, asked, wished nor foretold.
  func isReal(_ verb: Int) -> Bool {
    !context.isUnreal(verb) && !context.isNegated(verb) && !context.isMerelyPossible(verb)
  }

  /// Verbs that leave no doubt of force, with the noun for what they do.
  private static let violent: [String: String] = [
    "kill": "killing", "murder": "murder", "massacre": "massacre", "slaughter": "killing", "bomb": "bombing", "attack": "attack",
    "assault": "assault", "shoot": "shooting", "assassinate": "assassination", "poison": "poisoning", "abduct": "abduction",
    "kidnap": "kidnapping", "torture": "torture", "rape": "rape", "behead": "beheading", "execute": "execution", "stab": "stabbing",
    "shell": "shelling", "ambush": "ambush", "hijack": "hijacking", "firebomb": "arson", "torch": "arson", "lynch": "killing",
    "gun": "shooting", "raid": "raid", "strangle": "murder",
  ]
  private static let happening: Set<String> = ["come", "happen", "occur", "follow", "take"]
  private static let vague: Set<String> = ["war", "crime", "violence", "abuse", "conspiracy", "plot", "suicide", "terrorism", "outrage"]
  private static let victims: Set<String> = [
    "people", "civilian", "victim", "child", "passenger", "resident", "villager", "worshipper", "tourist", "shopper", "journalist",
    "reporter", "base", "camp", "convoy", "village", "town", "city", "school", "hospital", "church", "mosque", "synagogue", "market",
    "house", "home", "building", "station", "embassy", "consulate", "compound", "ship", "tanker", "refinery", "pipeline", "bus", "train",
    "airport", "checkpoint", "headquarters", "baby", "infant", "couple", "patient", "pedestrian", "migrant", "refugee", "nurse", "player",
  ]
}
