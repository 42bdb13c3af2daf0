import Records

/// Finds what a harm is said to have been done with, or to have come from: a bomb, a shell, a gas leak.
///
/// Reads the tree: the word for the means counts only where it is joined to the harm, or to what was hit, by a verb that tells so.
struct AccountFinder {
  let reading: Reading
  let reports: ReportIndex
  let context: FrameContext
  let harms: HarmFinder
  private var tokens: Tokens { reading.text.tokens }

  /// In text order; none where the text is not parsed.
  static func accounts(in reading: Reading, _ voices: VoiceResolver, _ reports: ReportIndex) -> [Account] {
    guard reading.text.tokens.isParsed else { return [] }
    let context = FrameContext(reading, voices)
    let finder = AccountFinder(reading: reading, reports: reports, context: context, harms: HarmFinder(context: context))
    var out: [Account] = []
    for (_, sentence) in reading.readable {
      let earlier = out.count
      for token in sentence.tokens {
        if let means = MeansWords.means(at: token, reading), let account = finder.account(means, sentence),
          !out[earlier...].contains(where: { $0.means == account.means && $0.voice.name == account.voice.name })
        {
          out.append(account)
        }
      }
    }
    return out
  }

  /// What a means is said of, in token indices.
  private struct Told {
    /// The verb or the predicate that says so.
    let anchor: Int
    let about: Int
    /// The head word of the harm, where that is what the means is said of.
    var harm: String?
    var isDenied = false
  }

  private func account(_ means: MeansWords.Found, _ sentence: Sentence) -> Account? {
    guard let told = told(means.head), sentence.tokens.contains(told.about),
      sentence.tokens.last(where: { !reading.isMark($0) }).map({ reading.lower[$0] != "?" }) ?? false
    else { return nil }
    // "fired" and "hit" are also verbs of speech: the deed reports nothing.
    let chain = Chain(at: means.head, in: reports.around(means.head).filter { $0.head != told.anchor }, reading)
    guard !chain.isOpen else { return nil }
    if let around = chain.innermost, around.source != nil, around.voice == nil { return nil }
    let around = chain.innermost
    let isRejected = around.map { reading.has($0.head, [.deny, .reject]) } ?? false
    let voice = chain.reports.first { $0.voice != nil }?.voice ?? .outlet
    let about = aboutRange(told.about, sentence)
    let clause = min(about.lowerBound, told.anchor, means.words.lowerBound)..<max(about.upperBound, told.anchor + 1, means.words.upperBound)
    return Account(
      article: reading.article.id, voice: voice, means: means.means, isDenied: told.isDenied != isRejected,
      mention: reading.range(means.words), about: reading.range(about), harm: told.harm,
      hedges: Hedges.ranges(in: clause, cue: clause.upperBound - 1, reading), clause: reading.range(clause), evidence: sentence.range)
  }

  /// The phrase of what was hit, with where it is, up to the first clause of its own or to whence it was hit.
  private func aboutRange(_ head: Int, _ sentence: Sentence) -> Range<Int> {
    let whole = tokens.subtree(of: head)
    var end = head + 1
    while end < whole.upperBound, !reading.isPunctuation(end), !reading.has(end, .relative), !reading.isVerb(end),
      reading.lower[end] != "from"
    {
      end += 1
    }
    while end > head + 1, reading.has(end - 1, [.conjunction, .preposition]) { end -= 1 }
    var start = head
    while start > max(whole.lowerBound, sentence.tokens.lowerBound), !reading.isPunctuation(start - 1),
      !reading.has(start - 1, .preposition)
    {
      start -= 1
    }
    return start..<end
  }

  // MARK: Frames

  private func told(_ means: Int) -> Told? {
    if tokens.dependent(of: means, .cop) != nil, let subject = tokens.dependent(of: means, .nsubj) { return called(means, subject) }
    guard let head = tokens.head(of: means), let relation = tokens.relation(of: means) else { return nil }
    switch relation {
    case .nsubj: return doing(head)
    case .obl, .oblAgent: return doneBy(means, head)
    case .obj: return used(head)
    case .nmod: return resulting(means, head)
    default: return nil
    }
  }

  /// "the blast was an accident", "it was a car bomb", "the cause of the fire was a gas leak".
  private func called(_ means: Int, _ subject: Int) -> Told? {
    guard !context.isUnreal(means), !isPossible(means) else { return nil }
    let isDenied = isNegated(means)
    if reading.lemma(subject) == "cause" {
      guard let noun = tokens.dependent(of: subject, .nmod), isHarm(noun) else { return nil }
      return Told(anchor: means, about: noun, harm: reading.lemma(noun), isDenied: isDenied)
    }
    if isHarm(subject) { return Told(anchor: means, about: subject, harm: reading.lemma(subject), isDenied: isDenied) }
    guard ["it", "this", "that"].contains(reading.lower[subject]), let harm = harms.harm(meantBy: subject) else { return nil }
    return Told(anchor: means, about: subject, harm: harm.kind, isDenied: isDenied)
  }

  /// "a gas leak caused the blast", "a shell hit the school", "a car bomb exploded outside the ministry".
  private func doing(_ verb: Int) -> Told? {
    guard reading.isVerb(verb), !context.isPassive(verb), isTold(verb) else { return nil }
    let lemma = reading.lemma(verb)
    let object = tokens.dependent(of: verb, .obj)
    if AccountFinder.causing.contains(lemma), let object, isHarm(object) {
      return Told(anchor: verb, about: object, harm: reading.lemma(object), isDenied: isNegated(verb))
    }
    if AccountFinder.hitting.contains(lemma), let object, isTarget(object) {
      return Told(anchor: verb, about: object, isDenied: isNegated(verb))
    }
    guard AccountFinder.bursting.contains(lemma), let place = target(of: verb) else { return nil }
    return Told(anchor: verb, about: place, isDenied: isNegated(verb))
  }

  /// "was caused by a gas leak", "was hit by a shell", "resulted from an accident", "is treated as arson".
  private func doneBy(_ means: Int, _ verb: Int) -> Told? {
    guard reading.isVerb(verb), let opening = tokens.dependent(of: means, .case), isTold(verb) else { return nil }
    let lemma = reading.lemma(verb)
    let isPassive = context.isPassive(verb) || tokens.relation(of: verb) == .acl && reading.isParticiple(verb)
    let subject =
      tokens.dependent(of: verb, .nsubjPass, .nsubj) ?? (tokens.relation(of: verb) == .acl ? tokens.head(of: verb) : nil)
    guard let subject else { return nil }
    let isDenied = isNegated(verb) || isNegated(means)
    switch reading.lower[opening] {
    case "by" where isPassive && AccountFinder.causing.contains(lemma) && isHarm(subject):
      return Told(anchor: verb, about: subject, harm: reading.lemma(subject), isDenied: isDenied)
    case "by" where isPassive && AccountFinder.hitting.contains(lemma) && isTarget(subject),
      "in" where (isPassive && AccountFinder.hitting.contains(lemma) || lemma == "die") && isTarget(subject):
      return Told(anchor: verb, about: subject, isDenied: isDenied)
    case "from" where ["result", "stem", "come"].contains(lemma) && isHarm(subject):
      return Told(anchor: verb, about: subject, harm: reading.lemma(subject), isDenied: isDenied)
    case "as" where isPassive && ["treat", "describe", "rule", "classify"].contains(lemma) && isHarm(subject):
      return Told(anchor: verb, about: subject, harm: reading.lemma(subject), isDenied: isDenied)
    default: return nil
    }
  }

  /// "fired rockets at the base", "planted a bomb outside the court".
  private func used(_ verb: Int) -> Told? {
    guard reading.isVerb(verb), AccountFinder.using.contains(reading.lemma(verb)), isTold(verb), let place = target(of: verb) else {
      return nil
    }
    return Told(anchor: verb, about: place, isDenied: isNegated(verb))
  }

  /// "the fire was the result of a gas leak".
  private func resulting(_ means: Int, _ noun: Int) -> Told? {
    guard ["result", "consequence"].contains(reading.lemma(noun)), tokens.dependent(of: noun, .cop) != nil,
      let subject = tokens.dependent(of: noun, .nsubj), isHarm(subject), !context.isUnreal(noun), !isPossible(noun)
    else { return nil }
    return Told(anchor: noun, about: subject, harm: reading.lemma(subject), isDenied: isNegated(noun))
  }

  // MARK: Conditions

  private func isTold(_ verb: Int) -> Bool {
    guard reading.isFinite(verb) || reading.isParticiple(verb) || reading.isGerund(verb) else { return false }
    return !context.isUnreal(verb) && !context.isMerelyPossible(verb)
  }

  private func isNegated(_ predicate: Int) -> Bool {
    context.isNegated(predicate)
      || tokens.dependents(of: predicate).contains { $0 < predicate && reading.has($0, .negation) && reading.lower[$0] != "only" }
  }

  /// "could be a bomb": nobody says that it was.
  private func isPossible(_ predicate: Int) -> Bool {
    let verbs = tokens.dependents(of: predicate).filter { $0 < predicate && reading.isAuxiliary($0) }
    let mayBe = verbs.contains { ["could", "can", "might", "may", "would", "will"].contains(reading.lower[$0]) }
    return mayBe && !verbs.contains { reading.lower[$0] == "have" }
  }

  private func isHarm(_ token: Int) -> Bool {
    (reading.has(token, .harm) || AccountFinder.mishaps.contains(reading.lemma(token))) && context.isNoun(token)
      && reading.nameOf[token] < 0
  }

  /// What can be hit: a place, a building, people who are told apart from others; "people" alone is nobody's account of one harm.
  private func isTarget(_ token: Int) -> Bool {
    guard reading.isNominal(token), !reading.isPersonalPronoun(token), !reading.has(token, [.harm, .time]) else { return false }
    return true
  }

  /// Where it struck: "at the base", "outside the court".
  private func target(of verb: Int) -> Int? {
    tokens.dependents(of: verb).first { token in
      token > verb && tokens.relation(of: token) == .obl && isTarget(token)
        && tokens.dependent(of: token, .case).map { AccountFinder.placing.contains(reading.lower[$0]) } ?? false
    }
  }

  private static let causing: Set<String> = ["cause", "trigger", "spark", "start", "ignite"]
  private static let hitting: Set<String> = [
    "hit", "strike", "kill", "injure", "wound", "destroy", "damage", "flatten", "demolish", "level", "target", "blow",
  ]
  private static let bursting: Set<String> = ["explode", "detonate", "land", "slam", "fall", "crash", "burst", "tear", "rip", "go"]
  private static let using: Set<String> = ["fire", "launch", "drop", "throw", "hurl", "detonate", "plant", "lob", "use", "explode"]
  private static let placing: Set<String> = [
    "at", "in", "on", "near", "outside", "inside", "into", "against", "through", "beside", "within", "under", "onto",
  ]
  private static let mishaps: Set<String> = [
    "fire", "blaze", "crash", "collapse", "derailment", "sinking", "death", "incident", "disaster",
  ]
}

/// Words for what harms are done with, and for what they come from where nobody meant them.
enum MeansWords {
  struct Found {
    let means: Account.Means
    let head: Int
    let words: Range<Int>
  }

  static func means(at token: Int, _ reading: Reading) -> Found? {
    guard let senses = table[reading.lemma(token)] ?? table[reading.lower[token]] else { return nil }
    switch reading.tag(token) {
    case .noun, .properNoun, .adjective: break
    default: return nil
    }
    // A compound: "car bomb", "suicide-bomb"; the word alone must not itself describe another ("bomb threat", "rocket scientist").
    if let head = reading.text.tokens.head(of: token), head > token, reading.text.tokens.relation(of: token) == .compound { return nil }
    var before = token - 1
    if before > 0, reading.isDash(before) { before -= 1 }
    let modifier = before >= 0 ? reading.lower[before] : ""
    let isJoined = before >= 0 && reading.sentenceOf[before] == reading.sentenceOf[token]
    if isJoined, let special = senses.after[modifier] { return Found(means: special, head: token, words: before..<token + 1) }
    guard let plain = senses.alone, !(isJoined && harmless.contains(modifier)) else { return nil }
    return Found(means: plain, head: token, words: token..<token + 1)
  }

  private struct Senses {
    let alone: Account.Means?
    let after: [String: Account.Means]
  }

  /// "smoke bomb", "fake grenade": nothing that harms.
  private static let harmless: Set<String> = ["smoke", "stink", "fake", "dummy", "toy", "replica", "atomic", "nuclear", "hoax", "cherry"]

  private static func after(_ lists: KeyValuePairs<Account.Means, String>) -> [String: Account.Means] {
    var out: [String: Account.Means] = [:]
    for (means, words) in lists { for word in words.split(separator: " ") { out[String(word)] = means } }
    return out
  }

  private static let table: [String: Senses] = {
    let strikes = after([
      .airStrike: "air aerial", .drone: "drone", .missile: "missile", .rocket: "rocket", .mortar: "mortar", .artillery: "artillery",
      .suicideBomber: "suicide",
    ])
    let bombs = after([
      .vehicleBomb: "car truck van vehicle lorry motorcycle motorbike", .suicideBomber: "suicide", .roadsideBomb: "roadside",
      .arson: "petrol fire gasoline", .airStrike: "barrel cluster aerial guided",
    ])
    let faults = after([
      .electricalFault: "electrical electric wiring", .mechanicalFailure: "mechanical engine technical brake equipment",
    ])
    var table: [String: Senses] = [
      "bomb": Senses(alone: .bomb, after: bombs), "bombing": Senses(alone: nil, after: bombs),
      "bomber": Senses(alone: nil, after: after([.suicideBomber: "suicide"])),
      "vest": Senses(alone: nil, after: after([.suicideBomber: "suicide explosive explosives"])),
      "belt": Senses(alone: nil, after: after([.suicideBomber: "suicide explosive explosives"])),
      "device": Senses(alone: nil, after: after([.bomb: "explosive", .arson: "incendiary"])),
      "attacker": Senses(alone: nil, after: after([.suicideBomber: "suicide"])),
      "strike": Senses(alone: nil, after: strikes), "attack": Senses(alone: nil, after: strikes),
      "raid": Senses(alone: nil, after: after([.airStrike: "air", .drone: "drone"])),
      "shell": Senses(alone: .artillery, after: after([.mortar: "mortar"])),
      "fire": Senses(alone: nil, after: after([.artillery: "artillery tank"])),
      "round": Senses(alone: nil, after: after([.mortar: "mortar", .artillery: "artillery tank"])),
      "leak": Senses(alone: nil, after: after([.gasLeak: "gas"])), "explosion": Senses(alone: nil, after: after([.gasLeak: "gas"])),
      "blast": Senses(alone: nil, after: after([.gasLeak: "gas"])), "cylinder": Senses(alone: nil, after: after([.gasLeak: "gas"])),
      "circuit": Senses(alone: nil, after: after([.electricalFault: "short"])),
      "fault": Senses(alone: nil, after: faults), "failure": Senses(alone: nil, after: faults),
      "malfunction": Senses(alone: .mechanicalFailure, after: faults),
      "error": Senses(alone: nil, after: after([.humanError: "human pilot driver"])),
      "bullet": Senses(alone: .gunfire, after: after([.ricochet: "ricochet"])),
      "agent": Senses(alone: nil, after: after([.poison: "nerve"])),
    ]
    let plain: KeyValuePairs<Account.Means, String> = [
      .accident: "accident accidental mishap", .ricochet: "ricochet", .arson: "arson", .bomb: "explosives ied ieds",
      .roadsideBomb: "landmine", .grenade: "grenade", .airStrike: "airstrike air-strike warplane", .drone: "drone", .missile: "missile",
      .rocket: "rocket", .mortar: "mortar", .artillery: "shelling artillery",
      .gunfire: "gunfire gunshot rifle pistol handgun shotgun",
      .blade: "knife machete axe sword dagger", .poison: "poison sarin chlorine",
    ]
    for (means, words) in plain {
      for word in words.split(separator: " ") { table[String(word)] = Senses(alone: means, after: [:]) }
    }
    return table
  }()
}
