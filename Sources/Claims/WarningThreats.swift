import Records

// What a warning foretells, in how many words, and who is said to be about to do it.
extension WarningFinder {
  /// The harm warned of: its phrase, or the clause of its verb.
  func threat(in range: Range<Int>, isDemand: Bool) -> Threat? {
    guard let range = foretold(in: range, isDemand: isDemand), let head = threatHead(in: range) else { return nil }
    return Threat(head: head, words: extent(of: head, in: range))
  }

  /// Where a harm may be told of; nil where what follows is a demand or a matter of politics.
  private func foretold(in range: Range<Int>, isDemand: Bool) -> Range<Int>? {
    // "threatened to veto the bill": what is threatened is the verb after "to".
    if isDemand, let to = range.prefix(8).first(where: { reading.lower[$0] == "to" && $0 + 1 < range.upperBound && reading.isVerb($0 + 1) })
    {
      let act = to + 1
      let isForce =
        reading.has(act, [.violence, .perpetrate]) && reading.lemma(act) != "run"
        || ["retaliate", "respond", "punish"].contains(reading.lemma(act))
      guard isForce else { return nil }
    }
    // "warned Karsia not to attack its fields", "against attacking": what the other shall not do.
    if let first = range.first,
      reading.lower[first] == "not" || reading.lower[first] == "against" && first + 1 < range.upperBound && reading.isGerund(first + 1)
    {
      guard let or = range.first(where: { ["or", "unless", "otherwise"].contains(reading.lower[$0]) }) else { return nil }
      let next = or + 1
      return next < range.upperBound && ["face", "risk", "suffer"].contains(reading.lower[next])
        ? next + 1..<range.upperBound : next..<range.upperBound
    }
    // "warned that, while a blast would unite them, …": what is granted is no threat.
    let granted = range.prefix(3).contains { ["while", "although", "though"].contains(reading.lower[$0]) }
    let first = granted ? range.dropFirst(3).first { reading.isComma($0) } ?? range.upperBound : range.lowerBound
    return reading.span(first, range.upperBound)
  }

  private func threatHead(in range: Range<Int>) -> Int? {
    for token in range {
      if isPast(token, in: range) || isWeapon(token) { continue }
      if reading.has(token, .harm), context.isNoun(token) || reading.tag(token) == .verb {
        if WarningFinder.noThreats.contains(reading.lemma(token)) || isOfBody(token) { continue }
        return wholeHarm(token, range)
      }
      if reading.lower[token] == "pay", token + 1 < reading.count, !isPrice(token) { continue }
      // "the bill would have consequences": of a thing, and no threat.
      if ["consequences", "repercussions"].contains(reading.lower[token]), let verb = reading.text.tokens.head(of: token),
        reading.lemma(verb) == "have", reading.text.tokens.dependent(of: verb, .csubj) == nil,
        !(context.subject(of: verb).map(reading.isPeopleLike) ?? false)
      {
        continue
      }
      if ["pay", "retaliate", "revenge", "consequences", "repercussions", "retaliation", "attacked", "plot", "punished", "respond"]
        .contains(reading.lower[token])
      {
        return token
      }
      // "warned of “something big”".
      if reading.lower[token] == "something", token + 1 < range.upperBound, WarningFinder.grave.contains(reading.lower[token + 1]) {
        return token + 1
      }
      if reading.isVerb(token), reading.has(token, .violence), token > range.lowerBound {
        if ["attack", "target", "hit", "strike"].contains(reading.lemma(token)), !context.speaksOfForce(around: token) { continue }
        return token
      }
      if isPlanted(token) || isDanger(token) { return token }
    }
    return nil
  }

  private static let grave: Set<String> = ["big", "terrible", "major", "horrible", "serious", "huge", "bad", "awful"]

  /// "a heart attack" is nobody's.
  private func isOfBody(_ token: Int) -> Bool {
    token > 0 && ["heart", "panic", "asthma"].contains(reading.lower[token - 1])
  }

  /// "a bomb attack": the attack.
  private func wholeHarm(_ noun: Int, _ range: Range<Int>) -> Int {
    guard reading.text.tokens.relation(of: noun) == .compound, let head = reading.text.tokens.head(of: noun), head > noun,
      range.contains(head), reading.has(head, .harm)
    else { return noun }
    return head
  }

  /// "pay a heavy price", "pay dearly", "pay for the bombing"; not "pay the rent".
  private func isPrice(_ pay: Int) -> Bool {
    ["for", "a", "the", "dearly", "with"].contains(reading.lower[pay + 1])
  }

  /// "supplying long-range missiles": a weapon, and no blow; a "missile attack" is.
  private func isWeapon(_ token: Int) -> Bool {
    guard ["missile", "rocket", "mortar", "poison"].contains(reading.lemma(token)) else { return false }
    return reading.text.tokens.relation(of: token) != .nsubj
  }

  /// "a bomb would be planted", "plans to set off explosives".
  private func isPlanted(_ verb: Int) -> Bool {
    guard reading.isVerb(verb), ["plant", "place", "explode", "detonate", "go", "set"].contains(reading.lemma(verb)) else { return false }
    return reading.text.tokens.dependents(of: verb).contains { token in
      ["bomb", "explosive", "device", "mine"].contains(reading.lemma(token))
        && [.obj, .nsubj, .nsubjPass].contains(reading.text.tokens.relation(of: token))
    }
  }

  /// "the dam could collapse", "hundreds of children could die": what people would come to harm by.
  private func isDanger(_ verb: Int) -> Bool {
    guard reading.isVerb(verb), let noun = reading.text.tokens.dependent(of: verb, .nsubj), noun < verb else { return false }
    switch reading.lemma(verb) {
    case "collapse", "burst", "explode", "sink", "fail", "flood", "crumble", "rupture", "capsize":
      return WarningFinder.structures.contains(reading.lemma(noun))
    case "catch":
      return verb + 1 < reading.count && reading.lower[verb + 1] == "fire"
    case "die", "starve", "drown":
      let phrase = context.phrase(headedBy: noun, before: verb)
      return reading.isPersonalPronoun(noun) && reading.lower[noun] != "it"
        || (phrase.map { $0.full } ?? noun..<noun + 1).contains {
          FigureWords.victims.contains(reading.lower[$0]) || reading.has($0, [.person, .unnamedSource, .kin, .agent])
        }
    default: return false
    }
  }

  private static let structures: Set<String> = [
    "dam", "bridge", "building", "roof", "mine", "tunnel", "wall", "reactor", "plant", "tower", "ceiling", "stand", "ferry", "levee",
    "embankment", "pipeline", "pipe", "boiler", "tank", "block", "school", "house", "stadium", "hotel", "balcony", "factory", "ship",
    "boat", "vessel", "dike", "dyke", "crane", "cladding", "shaft", "silo", "valve", "brake", "engine", "warehouse", "quay", "pier",
  ]

  /// Wrongs that one may be warned about, and that put nobody in danger.
  static let noThreats: Set<String> = [
    "violation", "offense", "offence", "misconduct", "fraud", "corruption", "wrongdoing", "libel", "slander", "defamation", "plagiarism",
    "theft", "bribery", "negligence", "malfeasance", "cover-up",
  ]

  /// "following the hack", "the incident could change minds", "days before the attack", "when he was shot": it has happened.
  private func isPast(_ token: Int, in range: Range<Int>) -> Bool {
    if context.isNoun(token), let phrase = reading.phrase(endingAt: token, floor: range.lowerBound) {
      let first = phrase.core.lowerBound
      if first > 0, WarningFinder.before.contains(reading.lower[first - 1]) { return true }
      if first > 1, reading.lower[first - 1] == "of" || reading.lower[first - 1] == "to",
        ["ahead", "wake", "prior", "context", "aftermath", "anniversary", "eve", "midst", "victims"].contains(reading.lower[first - 2])
      {
        return true
      }
      let isForetold = phrase.core.contains {
        ["planned", "imminent", "possible", "potential", "impending", "next", "coming", "threatened", "looming"].contains(reading.lower[$0])
      }
      // "the attack could destabilise the region": that which everybody knows of.
      let isKnown = ["the", "this", "that", "these"].contains(reading.lower[first]) && !isForetold
      if isKnown, reading.text.tokens.relation(of: token) == .nsubj, let verb = reading.text.tokens.head(of: token), reading.isVerb(verb),
        !["come", "happen", "occur", "take", "follow", "be", "begin"].contains(reading.lemma(verb))
      {
        return true
      }
      return ["incident", "attacks", "shooting", "bombing", "killing", "murder", "massacre"].contains(reading.lower[token])
        && ["the", "this", "that", "these", "last"].contains(reading.lower[first]) && !isForetold
    }
    guard reading.isVerb(token), !reading.words[token].forms.isDisjoint(with: [.past, .participle, .gerund]) else { return false }
    var before = token - 1
    while before >= range.lowerBound, reading.tag(before) == .adverb || reading.isMark(before) { before -= 1 }
    guard before >= range.lowerBound else { return false }
    if reading.words[token].forms == .gerund { return ["was", "were", "been"].contains(reading.lower[before]) && !isPlanted(token) }
    return !["be", "being", "get", "getting"].contains(reading.lower[before])
  }

  private static let before: Set<String> = ["following", "after", "since", "over", "before", "during", "amid", "despite", "until"]

  // MARK: How many words

  /// "a bomb attack on Velm airport", "bomb a theatre in Port Maren", "a bomb would be planted at the station".
  func extent(of head: Int, in range: Range<Int>) -> Range<Int> {
    guard reading.text.tokens.isParsed else { return plainExtent(of: head, in: range) }
    if head > range.lowerBound, reading.lower[head - 1] == "something" { return head - 1..<head + 1 }
    let isVerbal = reading.isVerb(head) && !context.isNoun(head)
    return isVerbal ? clause(of: head, in: range) : nounPhrase(of: head, in: range)
  }

  private func plainExtent(of head: Int, in range: Range<Int>) -> Range<Int> {
    context.isNoun(head) ? reading.phrase(endingAt: head, floor: range.lowerBound)?.core ?? head..<head + 1 : head..<head + 1
  }

  private func nounPhrase(of head: Int, in range: Range<Int>) -> Range<Int> {
    let tokens = reading.text.tokens
    let core = plainExtent(of: head, in: range)
    var end = core.upperBound
    for dependent in tokens.dependents(of: head) where dependent >= end {
      let tree = tokens.subtree(of: dependent)
      guard tokens.relation(of: dependent) == .nmod, tree.lowerBound == end, tree.upperBound <= range.upperBound,
        let opening = tokens.dependent(of: dependent, .case),
        ["on", "of", "against", "at", "in", "from", "to", "near"].contains(reading.lower[opening])
      else { break }
      end = cut(from: tree.lowerBound, to: tree.upperBound)
      if end < tree.upperBound { break }
    }
    // "vowed revenge for the killing": to whichever word the tree hangs it.
    if WarningFinder.reprisals.contains(reading.lower[head]), end + 1 < range.upperBound, reading.lower[end] == "for",
      let cause = reading.phrase(startingAt: end + 1, limit: range.upperBound)
    {
      end = cause.full.upperBound
    }
    return core.lowerBound..<withoutTime(core.upperBound, end)
  }

  private func clause(of verb: Int, in range: Range<Int>) -> Range<Int> {
    let tokens = reading.text.tokens
    let end = cut(from: verb + 1, to: min(tokens.subtree(of: verb).upperBound, range.upperBound))
    var start = verb
    let subject = tokens.dependent(of: verb, .nsubj, .nsubjPass).flatMap { range.contains($0) && $0 < verb ? $0 : nil }
    if let subject, let phrase = context.phrase(headedBy: subject, before: verb), range.contains(phrase.core.lowerBound),
      !reading.isPersonalPronoun(subject) || context.isPassive(verb),
      context.isPassive(verb) || !reading.isPeopleLike(phrase)
        || ["die", "starve", "drown", "explode", "collapse"].contains(reading.lemma(verb))
    {
      start = phrase.core.lowerBound
    }
    return start..<withoutTime(verb + 1, max(end, verb + 1))
  }

  /// Up to a comma, or to a clause that says when or unless what.
  private func cut(from start: Int, to end: Int) -> Int {
    var token = start
    while token < end {
      if reading.isPunctuation(token), !reading.isDash(token) && reading.lower[token] != "'" || reading.isMark(token) { return token }
      if WarningFinder.breaks.contains(reading.lower[token]) || reading.has(token, .relative) && reading.isVerb(min(token + 1, end - 1)) {
        return token
      }
      token += 1
    }
    return token
  }

  private static let breaks: Set<String> = [
    "unless", "if", "after", "before", "because", "while", "when", "until", "as", "although", "but", "saying", "according", "within",
    "including", "by", "during",
  ]

  /// Without the time at the end: "attack a member state" of "attack a member state in the coming years".
  private func withoutTime(_ floor: Int, _ end: Int) -> Int {
    var end = end
    while end > floor {
      let range = reading.text.tokens.range(end - 1)
      if reading.times(in: range).contains(where: { $0.range.contains(range) }) {
        end -= 1
      } else if end < reading.count, reading.has(end - 1, [.preposition, .determiner, .conjunction]) || reading.lower[end - 1] == "next" {
        end -= 1
      } else {
        break
      }
    }
    return max(end, floor)
  }

  // MARK: Who will

  /// Who is about to do it: "by the River League", "Karsian sabotage", "that the Dawn Front was planning to bomb".
  func threatActor(_ threat: Threat, _ issuer: Voice, cue: Int) -> Voice? {
    if WarningFinder.vows.contains(reading.lemma(cue)), agent(of: threat, cue) == nil { return issuer }
    guard let phrase = agent(of: threat, cue) ?? describedActor(threat) ?? planner(threat.head, cue) else { return nil }
    if phrase.core.count == 1, ["we", "i", "our", "my"].contains(reading.lower[phrase.head]) {
      return issuer.kind == .notGiven ? nil : issuer
    }
    if phrase.core.count == 1, reading.lower[phrase.head] == "it", ![.person, .unnamed, .collective, .notGiven].contains(issuer.kind) {
      return issuer
    }
    return voices.voice(of: phrase, speaker: issuer)
  }

  private func agent(of threat: Threat, _ cue: Int) -> Phrase? {
    let limit = context.bounds(of: cue).upperBound
    guard
      let by = reading.span(threat.words.lowerBound, min(threat.words.upperBound + 6, limit)).first(where: { reading.lower[$0] == "by" }),
      !reading.span(threat.words.upperBound, by).contains(where: { reading.isComma($0) || reading.isFinite($0) }),
      let phrase = reading.phrase(startingAt: by + 1, limit: limit), !reading.has(phrase.head, .time), reading.isPeopleLike(phrase)
    else { return nil }
    return phrase
  }

  private func describedActor(_ threat: Threat) -> Phrase? {
    guard context.isNoun(threat.head) else { return nil }
    for token in reading.span(threat.words.lowerBound, threat.head) {
      if let name = reading.name(at: token), [.nationality, .armedGroup].contains(name.kind) {
        let core = name.tokens.clamped(to: threat.words.lowerBound..<threat.head)
        if !core.isEmpty { return Phrase(core: core, full: core, head: core.upperBound - 1) }
      }
    }
    let owner = context.reports.possessor(of: threat.head, context.bounds(of: threat.head))
    return owner.flatMap { reading.isPeopleLike($0) ? $0 : nil }
  }

  /// The subject of the verbs that the harm hangs on, up to the word that warns.
  private func planner(_ head: Int, _ cue: Int) -> Phrase? {
    let tokens = reading.text.tokens
    // Whoever dies or pays does not do it.
    guard !isDanger(head), !["pay", "regret", "suffer"].contains(reading.lemma(head)) else { return nil }
    var node = head
    for _ in 0..<7 {
      if node != head || reading.isVerb(node) {
        if tokens.dependent(of: node, .nsubjPass) != nil { return nil }
        if let noun = tokens.dependent(of: node, .nsubj), noun < node, let phrase = context.phrase(headedBy: noun, before: node) {
          return reading.isPeopleLike(phrase) || reading.has(noun, .violentAgent) ? phrase : nil
        }
      }
      guard let next = tokens.head(of: node), next != cue, let relation = tokens.relation(of: node),
        [.obj, .xcomp, .ccomp, .acl, .nmod, .obl, .conj, .compound].contains(relation), next > cue || relation == .acl
      else { return nil }
      node = next
    }
    return nil
  }
}
