import Records

// What stands round a clause and takes its claim away, or gives it to others.
extension ClaimFinder {
  private var tree: Tokens { reading.text.tokens }

  // MARK: Claims that nobody makes

  /// "No country has accused Karsia", "nobody believes that Karsia did it", "few experts think so": a position that nobody takes.
  func isNobodys(_ finding: Finding, in chain: [Report]) -> Bool {
    let own = finding.speaker.map { [$0.full] } ?? []
    return (own + chain.compactMap(\.source) + thinker(finding)).contains { source in
      guard let first = source.first(where: { !reading.isMark($0) }) else { return false }
      switch reading.lower[first] {
      case "nobody", "none", "few", "neither", "noone": return true
      case "no": return first + 1 < source.upperBound && reading.tag(first + 1) != .numeral && !reading.isMark(first + 1)
      default: return false
      }
    }
  }

  /// The subject of the verb that a clause with "that" hangs on, where it is no report.
  private func thinker(_ finding: Finding) -> [Range<Int>] {
    guard let that = conjunction(before: finding), that > 0, reading.isVerb(that - 1), let subject = tree.dependent(of: that - 1, .nsubj)
    else {
      return []
    }
    let first = tree.subtree(of: subject).lowerBound
    return [first..<max(first + 1, subject + 1)]
  }

  /// "Was Karsia behind the hack?": asked, and not said. A harm told by a noun is presupposed.
  func isAsked(_ finding: Finding) -> Bool {
    guard finding.stance.polarity == .attributes, !context.isNoun(finding.cue) || finding.rule.hasSuffix("postnominal") else {
      return false
    }
    let bounds = context.bounds(of: finding.cue)
    guard let first = bounds.first(where: { !reading.isMark($0) }), first < finding.cue, reading.isAuxiliary(first),
      let last = bounds.last(where: { !reading.isMark($0) }), reading.lower[last] == "?"
    else { return false }
    return true
  }

  enum Thought { case none, rumoured, dropped }

  /// "The idea that Karsia did it" is nobody's; "fears that Karsia did it" are somebody's who is not named.
  func thought(_ finding: Finding) -> Thought {
    guard finding.stance.polarity == .attributes, finding.speaker == nil, finding.speakerVoice == nil else { return .none }
    guard let that = conjunction(before: finding), that > 0, context.isNoun(that - 1) || reading.words[that - 1].forms.contains(.plural)
    else { return .none }
    if ClaimFinder.ideas.contains(reading.lemma(that - 1)) { return .dropped }
    return ClaimFinder.rumours.contains(reading.lemma(that - 1)) ? .rumoured : .none
  }

  private static let ideas: Set<String> = [
    "idea", "notion", "possibility", "prospect", "myth", "fantasy", "hypothesis", "question", "narrative", "fiction", "scenario",
    "theory", "legend",
  ]
  private static let rumours: Set<String> = [
    "belief", "impression", "perception", "suspicion", "speculation", "rumour", "rumor", "fear", "worry", "concern",
  ]

  /// The "that" which opens the clause of a finding.
  private func conjunction(before finding: Finding) -> Int? {
    let floor = context.bounds(of: finding.cue).lowerBound
    let first = min(finding.clause.lowerBound, finding.cue)
    return reading.span(max(floor, first - 3), finding.cue).last { reading.lower[$0] == "that" }
  }

  /// "In the play, a minister orders the murder", "a hoax video claims that".
  func isFiction(_ finding: Finding, _ sentence: Sentence, _ speaker: Voice) -> Bool {
    let words = speaker.kind == .person ? [] : speaker.name.lowercased().split(separator: " ").map(String.init)
    if words.contains(where: { ["hoax", "fake", "doctored", "forged", "satirical", "bogus", "spoof"].contains($0) }) { return true }
    guard let first = sentence.tokens.first(where: { !reading.isMark($0) }), reading.lower[first] == "in", first + 3 < finding.cue,
      speaker.kind == .outlet
    else { return false }
    return reading.span(first + 1, min(first + 4, finding.cue)).contains { token in
      ["play", "film", "novel", "movie", "drama", "opera", "episode", "comic", "sitcom", "thriller"].contains(reading.lower[token])
        && reading.isComma(token + 1)
    }
  }

  /// "Charges against X have been dropped", "X's conviction was quashed": taken back, or undone by a court.
  func takenBack(_ finding: Finding) -> Thought {
    guard tree.isParsed, finding.stance.polarity == .attributes, let actor = finding.actor else { return .none }
    let sentence = reading.sentence(of: finding.cue).tokens
    for verb in sentence where reading.isVerb(verb) {
      let isUndone = ["quash", "overturn", "vacate", "annul", "reverse", "void"].contains(reading.lemma(verb))
      guard isUndone || ["drop", "dismiss", "withdraw", "abandon"].contains(reading.lemma(verb)), !context.isNegated(verb),
        let noun = tree.dependent(of: verb, .nsubjPass, .obj) ?? reading.treeSubject(of: verb),
        ["charge", "count", "case", "conviction", "indictment", "verdict", "prosecution", "sentence"].contains(reading.lemma(noun)),
        tree.dominates(noun, actor.head) || tree.dominates(noun, finding.cue)
      else { continue }
      return isUndone && reading.lemma(noun) != "sentence" ? .rumoured : isUndone ? .none : .dropped
    }
    return .none
  }

  /// "the attack that killed nine people": the attack killed them, not whoever stands before it.
  func isDoneByHarm(_ finding: Finding) -> Bool {
    guard reading.isVerb(finding.cue), let actor = finding.actor, !finding.isFixed else { return false }
    var relative = finding.cue - 1
    while relative > 1, reading.isAuxiliary(relative) || reading.tag(relative) == .adverb { relative -= 1 }
    guard relative > 0, ["that", "which"].contains(reading.lower[relative]) else { return false }
    var noun = relative - 1
    if noun > 0, reading.isComma(noun) { noun -= 1 }
    return noun > 0 && reading.has(noun, .harm) && context.isNoun(noun) && !reading.has(noun, .violentAgent) && actor.head != noun
      && actor.full.lowerBound <= noun
  }

  /// "hacking victims", "her fatally wounded body": a participle that describes the noun behind it.
  func isDescription(_ finding: Finding) -> Bool {
    let cue = finding.cue
    guard reading.isVerb(cue), cue > 0, cue + 1 < reading.count, let actor = finding.actor, actor.full.upperBound <= cue else {
      return false
    }
    if reading.isGerund(cue),
      ["victim", "victims", "survivor", "survivors", "suspect", "suspects", "scene", "scenes"].contains(reading.lower[cue + 1])
    {
      return !context.hasAuxiliary(before: cue, floor: context.bounds(of: cue).lowerBound) && !reading.has(cue - 1, [.preposition])
        || reading.lower[cue - 1] == "for"
    }
    // "her fatally wounded body"
    var before = cue - 1
    while before > 0, reading.tag(before) == .adverb { before -= 1 }
    return reading.isParticiple(cue) && ["her", "his", "their", "its", "the", "a"].contains(reading.lower[before])
      && reading.tag(before) != .noun && reading.tag(cue + 1) == .noun && before > actor.head
  }

  // MARK: Voices of clauses

  /// "It is alleged that X did it", "it has been thought that": somebody says or thinks so, and is not named.
  func impersonalStance(of finding: Finding) -> Claim.Stance? {
    guard finding.stance == .asserts, !finding.isFixed, let that = conjunction(before: finding) else { return nil }
    let floor = context.bounds(of: finding.cue).lowerBound
    var verb = that - 1
    guard verb > floor, reading.isParticiple(verb) || reading.words[verb].forms.contains(.participle) else { return nil }
    let reported = ["allege", "claim", "report", "say", "rumour", "rumor", "suggest"].contains(reading.lemma(verb))
    let thought = ["think", "believe", "suspect", "fear", "understand", "assume", "presume"].contains(reading.lemma(verb))
    guard reported || thought else { return nil }
    verb -= 1
    var hasPassive = false
    while verb > floor, reading.isAuxiliary(verb) || reading.tag(verb) == .adverb {
      hasPassive = hasPassive || ["is", "was", "been", "being"].contains(reading.lower[verb])
      verb -= 1
    }
    guard hasPassive, reading.lower[verb] == "it" else { return nil }
    return reported ? .reportsWithoutEndorsing : .suggests
  }

  /// "Turkey condemned Israel, saying it had bombed the port", "Police said the suspects were brothers and that they had": a pronoun that
  /// would make the speaker own up is the party that he speaks of.
  func otherThanSpeaker(_ finding: Finding, _ speaker: Voice, _ around: Report?) -> Voice? {
    guard let phrase = finding.actor, phrase.core.count == 1, let around, around.head < phrase.head, reading.quotationOf[phrase.head] < 0,
      !reading.has(around.head, .admit)
    else { return nil }
    let pronoun = reading.lower[phrase.head]
    guard ["it", "they", "he", "she"].contains(pronoun) else { return nil }
    let bounds = context.bounds(of: around.head)
    var found: Phrase?
    let isCharge = reading.has(around.head, [.accuse, .blame, .condemn, .charge])
    // ", saying it had": the tree knows what the participle hangs on.
    let above =
      reading.isGerund(around.head)
      ? tree.head(of: around.head) ?? ReportFinder(reading, voices).mainVerb(before: around.head, bounds) : nil
    let main = isCharge ? around.head : above
    if let main, let object = context.object(of: main) {
      // "imposed sanctions on the company"
      let behind = reading.span(object.core.upperBound, min(phrase.head, object.core.upperBound + 2)).first {
        ["on", "against", "from", "with"].contains(reading.lower[$0])
      }
      let target = behind.flatMap { reading.phrase(startingAt: $0 + 1, limit: phrase.head) }
      found = [object, target].compactMap { $0 }.first { takesUp($0, pronoun) }
    }
    if !isCharge {
      for verb in reading.span(around.head + 1, phrase.head) where reading.isFinite(verb) && reading.quotationOf[verb] < 0 {
        guard let subject = reading.subject(of: verb, floor: around.head + 1), subject.full.lowerBound > around.head,
          subject.full.upperBound <= phrase.head, !reading.has(subject.core.lowerBound - 1, .preposition), takesUp(subject, pronoun)
        else { continue }
        found = subject
      }
    }
    guard let found, let voice = voices.voice(of: Phrase(core: found.core, full: found.core, head: found.head), speaker: nil),
      voice.name != speaker.name
    else { return nil }
    return Voice(name: voice.name, kind: voice.kind, role: voice.role, speaksFor: voice.speaksFor, mention: reading.range(phrase.core))
  }

  private func takesUp(_ phrase: Phrase, _ pronoun: String) -> Bool {
    guard !reading.isPersonalPronoun(phrase.head) else { return false }
    switch pronoun {
    case "he", "she":
      guard let voice = voices.voice(of: phrase, speaker: nil), voice.kind == .person || voice.kind == .unnamed else { return false }
      return !reading.words[phrase.head].forms.contains(.plural) && voices.fits(voice.name, pronoun == "she" ? .female : .male)
    case "they":
      return voices.canBeTaken(up: phrase, isPlural: true) || ["couple", "pair", "trio"].contains(reading.lower[phrase.head])
    default: return voices.canBeTaken(up: phrase, isPlural: false) || reading.has(phrase.head, .body)
    }
  }

  /// "The rebels, not the army, shelled it": the rebels.
  func contrasted(_ actor: Phrase) -> Phrase? {
    let floor = context.bounds(of: actor.head).lowerBound
    let not = actor.core.lowerBound - 1
    guard not - 2 >= floor, reading.lower[not] == "not", reading.isComma(not - 1) || ["and", "but"].contains(reading.lower[not - 1]) else {
      return nil
    }
    let end = reading.isComma(not - 1) || !reading.isComma(not - 2) ? not - 2 : not - 3
    guard let first = reading.phrase(endingAt: end, floor: floor), reading.isPeopleLike(first) else { return nil }
    return first
  }

  /// "apologised for accusing Israel", "regretted saying that": the words are taken back.
  func isTakenBackBySpeaker(_ finding: Finding, _ around: Report?) -> Bool {
    guard tree.isParsed, finding.stance.polarity == .attributes else { return false }
    return [finding.cue, around?.head].compactMap { $0 }.contains { verb in
      guard reading.isGerund(verb), verb > 1, reading.lower[verb - 1] == "for", let head = tree.head(of: verb), reading.isVerb(head),
        !context.isNegated(head)
      else {
        return false
      }
      return ["apologise", "apologize", "regret", "recant"].contains(reading.lemma(head))
    }
  }

  /// "troops fired at rioters who attacked them", "prosecuted hundreds": a verb that is read as one of speech and says nothing.
  func isNoSpeech(_ report: Report) -> Bool {
    guard reading.isVerb(report.head), !report.isQuoted else { return false }
    // "Karsian jets were reported to have fired": said of them, and not by them.
    if let source = report.source, source.upperBound <= report.head, context.isPassive(report.head),
      report.head + 1 < reading.count, reading.lower[report.head + 1] == "to"
    {
      return true
    }
    return reading.has(report.head, [.violence, .perpetrate]) && !reading.has(report.head, .voice)
      || ["shoot", "respond", "prosecute", "retaliate"].contains(reading.lemma(report.head))
      || reading.lemma(report.head) == "fire"
        && reading.span(report.head + 1, min(report.head + 8, reading.count)).contains {
          ["at", "on", "upon", "rounds", "shots", "gas", "bullets", "rockets", "missiles"].contains(reading.lower[$0])
        }
  }

  /// "Petrova told Lind that he had killed her son": of whom is open, where both can be meant.
  func isOfHearer(_ finding: Finding, _ around: Report?) -> Bool {
    guard let phrase = finding.actor, phrase.core.count == 1, let around, reading.has(around.head, .tell), around.head < phrase.head,
      ["he", "she", "they", "it"].contains(reading.lower[phrase.head]), reading.quotationOf[phrase.head] < 0,
      let hearer = reading.phrase(startingAt: around.head + 1, limit: phrase.head), reading.nameOf[hearer.head] >= 0
    else { return false }
    return takesUp(hearer, reading.lower[phrase.head])
  }

  /// "disputes claims that its navy sank the ferry": a guess within what is rejected is nobody's claim.
  func isWithinRejection(_ finding: Finding, _ around: Report?) -> Bool {
    guard finding.stance.polarity == .attributes, finding.speaker == nil, finding.overrides == nil, tree.isParsed,
      !(around.map { reading.has($0.head, [.deny, .reject]) } ?? false), let that = conjunction(before: finding), that > 0,
      let head = tree.head(of: that - 1)
    else { return false }
    // "dismissed the ministry's finding that": whose it is keeps it.
    if let around, around.head == that - 1, let voice = around.voice,
      context.subject(of: head).flatMap({ voices.voice(of: $0) })?.name != voice.name
    {
      return false
    }
    return reading.isVerb(head)
      && (reading.has(head, [.deny, .reject, .doubt]) || ["dispute", "contest", "refute"].contains(reading.lemma(head)))
  }

  /// "Karsia said it had killed ten soldiers. Velmora denied it": what the other side said, and no deed of one's own.
  func deniesOther(_ finding: Finding, _ speaker: Voice) -> Voice? {
    guard finding.rule == "deny-accusation", finding.actorVoice == nil, let accused = lastAccused, accused.voice.name != speaker.name,
      Int(reading.sentenceOf[finding.cue]) - accused.sentence <= 1, accused.voice.name.first?.isUppercase ?? false,
      accused.voice.kind == .person || accused.voice.kind == .state || accused.voice.kind == .armedGroup
        || accused.voice.kind == .organisation,
      !Stances.same(speaker, accused.voice), !Affiliation.belongs(accused.voice.name, to: speaker.name),
      !Affiliation.belongs(speaker.name, to: accused.voice.name), !isAnswering(speaker, for: accused.voice)
    else { return nil }
    // "The minister denied it" may be whoever was named.
    if speaker.kind != .state, speaker.name.first?.isLowercase ?? true, speaker.kind != .organisation { return nil }
    if speaker.kind == .person, accused.voice.kind == .organisation || accused.voice.kind == .state,
      [speaker.role, speaker.speaksFor].compactMap({ $0 }).contains(where: {
        $0.split(separator: " ").contains { $0.utf8.count > 3 && accused.voice.name.contains($0) }
      })
    {
      return nil
    }
    return accused.voice
  }
}
