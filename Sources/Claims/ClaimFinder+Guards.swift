import Records

/// What the words around a finding say of it: that nothing is claimed there, or that it is another's word than the nearest speaker's.
extension ClaimFinder {
  private var tokens: Tokens { reading.text.tokens }

  // MARK: No claim

  /// Whether the finding's words name, deny or describe without anybody claiming them.
  func isNoAccount(_ finding: Finding) -> Bool {
    guard finding.stance.polarity == .attributes else { return false }
    return isUnderNothing(finding.cue) || isOfSource(finding.cue) || isEndOfAttacker(finding) || isGloss(finding) || isOpinion(finding)
      || isCalledInvented(finding) || isGeneral(finding) || isAttackInWords(finding)
  }

  /// "had no knowledge of hacking into her mail"
  private func isUnderNothing(_ cue: Int) -> Bool {
    guard reading.isGerund(cue) || !reading.isVerb(cue) else { return false }
    var first = cue
    while tokens.relation(of: first) == .conj, let before = tokens.head(of: first) { first = before }
    guard let noun = tokens.head(of: first), context.isNoun(noun), [.nmod, .acl].contains(tokens.relation(of: first)), noun < first
    else { return false }
    return tokens.dependents(of: noun).contains { $0 < noun && ["no", "any", "little"].contains(reading.lower[$0]) }
      && ["knowledge", "plan", "intention", "interest", "history", "record", "desire", "memory"].contains(reading.lemma(noun))
  }

  /// "according to the officers who killed him": says which officers.
  private func isOfSource(_ cue: Int) -> Bool {
    guard tokens.relation(of: cue) == .aclRelcl, let noun = tokens.head(of: cue),
      !reading.isComma(reading.name(at: noun)?.tokens.upperBound ?? noun + 1)
    else { return false }
    return reports.sourced(at: noun).contains { $0.isSpeech && !$0.contains(cue) }
  }

  /// "opened fire before being shot by police": how the attack ended.
  private func isEndOfAttacker(_ finding: Finding) -> Bool {
    guard tokens.relation(of: finding.cue) == .advcl, let actor = finding.actor,
      ClaimFinder.forces.contains(reading.lemma(actor.head)), context.isPassive(finding.cue)
    else { return false }
    return tokens.dependents(of: finding.cue).contains { ["before", "until"].contains(reading.lower[$0]) }
  }

  private static let forces: Set<String> = ["police", "officer", "trooper", "deputy", "guard", "soldier", "marksman", "force", "agent"]

  /// "a message, apparently referring to air strikes by Karsia": what is meant, and not what is said.
  private func isGloss(_ finding: Finding) -> Bool {
    guard !reading.isVerb(finding.cue) else { return false }
    var node = finding.cue
    for _ in 0..<3 {
      guard let head = tokens.head(of: node) else { return false }
      if ["refer", "allude"].contains(reading.lemma(head)), reading.isGerund(head) { return true }
      node = head
    }
    return false
  }

  /// "accused her of implying that officers were racist": a quarrel about words.
  private func isOpinion(_ finding: Finding) -> Bool {
    guard reading.has(finding.cue, .accuse) else { return false }
    return reading.span(finding.cue + 1, finding.clause.upperBound).contains { word in
      reading.lower[word - 1] == "of"
        && ["imply", "suggest", "insinuate", "hint", "say", "think", "believe", "call"].contains(reading.lemma(word))
    }
  }

  /// "killings of men by officers": a kind of harm, and nobody's.
  private func isGeneral(_ finding: Finding) -> Bool {
    // "the responsibility for any campaign rests with the candidate"
    if finding.rule == "responsibility-lies", finding.clause.contains(where: { reading.lower[$0] == "any" }) { return true }
    guard let actor = finding.actor else { return false }
    // "killed 81 percent of the victims": a share of many harms.
    if reading.isVerb(finding.cue), let object = tokens.dependent(of: finding.cue, .obj),
      ["percent", "%"].contains(reading.lower[object])
    {
      return true
    }
    let isHarmBy = finding.rule == "harm-by"
    guard reading.nameOf[actor.head] < 0, isPlural(actor.head), actor.core.count == 1 || isHarmBy,
      ![.determiner, .numeral, .properNoun, .pronoun].contains(reading.tag(actor.core.lowerBound))
    else { return false }
    if isHarmBy {
      let harm = finding.harm ?? finding.cue
      return isPlural(harm) && HarmReader(context: context).place(near: harm) == nil && !isDated(harm)
    }
    // "Governments are taking hostages"
    return reading.isGerund(finding.cue) && tokens.dependents(of: finding.cue).contains { reading.lower[$0] == "are" }
  }

  private func isPlural(_ noun: Int) -> Bool { reading.words[noun].forms.contains(.plural) || reading.lower[noun].hasSuffix("s") }

  /// "the attacks by militants on Friday": some attacks, and no kind of them.
  private func isDated(_ harm: Int) -> Bool {
    let sentence = reading.sentence(of: harm).range
    return reading.times(in: sentence).contains { $0.interval != nil && sentence.contains($0.range) }
  }

  /// "comes under attack by women who say he assaulted them": they accuse.
  private func isAttackInWords(_ finding: Finding) -> Bool {
    guard let actor = finding.actor, actor.full.lowerBound > finding.cue, reading.lower[(finding.harm ?? finding.cue) - 1] == "under"
    else { return false }
    return tokens.dependents(of: actor.head).contains {
      tokens.relation(of: $0) == .aclRelcl && reading.has($0, [.say, .claim, .accuse, .blame, .think])
    }
  }

  /// "accused of the trumped-up violation", "the bogus charge against her": who says so denies that there was one.
  private func isCalledInvented(_ finding: Finding) -> Bool {
    guard reading.has(finding.cue, [.accuse, .charge, .suspect, .accusationNoun]) else { return false }
    return reading.span(finding.clause.lowerBound, finding.clause.upperBound).contains { word in
      ["trumped", "bogus", "fabricated", "fictitious", "nonexistent", "spurious"].contains(reading.lower[word]) && word != finding.cue
        && tokens.relation(of: word) == .amod && reading.quotationOf[word] == reading.quotationOf[finding.cue]
    }
  }

  /// "four", "the four", "9/11": nobody; nor is "a grey Toyota", which is what somebody drove.
  func isNobody(_ finding: Finding, _ actor: Voice) -> Bool {
    if !actor.name.unicodeScalars.contains(where: \.properties.isAlphabetic) { return true }
    if let phrase = finding.actor, let name = reading.name(at: phrase.head), name.kind == .organisation || name.kind == .product {
      var before = name.tokens.lowerBound - 1
      while before > 0, [.adjective, .noun, .numeral].contains(reading.tag(before)) { before -= 1 }
      if before >= 0, ["a", "an"].contains(reading.lower[before]), !phrase.core.contains(where: { reading.isPossessive($0) }) {
        return true
      }
    }
    // "A drone hit the school": whose, nobody says.
    if let phrase = finding.actor, ClaimFinder.weapons.contains(reading.lemma(phrase.head)),
      !phrase.full.contains(where: { reading.nameOf[$0] >= 0 || reading.tag($0) == .properNoun })
    {
      return true
    }
    guard let phrase = finding.actor, reading.nameOf[phrase.head] < 0, reading.tag(phrase.head) == .numeral, actor.kind != .armedGroup,
      actor.kind != .state
    else { return false }
    return phrase.core.allSatisfy { [.numeral, .determiner].contains(reading.tag($0)) }
  }

  private static let weapons: Set<String> = [
    "drone", "missile", "rocket", "shell", "bomb", "grenade", "mortar", "mine", "torpedo", "car", "truck", "van", "bus", "vehicle", "train",
    "lorry", "motorcycle", "suv", "bullet",
  ]

  /// "said there was some reporting that the group was involved": that there were reports is said, and not what they held.
  func isMerelyReported(_ finding: Finding, in report: Report?) -> Bool {
    guard finding.stance == .asserts, !finding.isFixed, let report, reading.quotationOf[finding.cue] < 0 else { return false }
    var node = finding.cue
    for _ in 0..<4 {
      guard let head = tokens.head(of: node), head > report.head else { return false }
      if ClaimFinder.hearsay.contains(reading.lemma(head)) || ClaimFinder.hearsay.contains(reading.lower[head]), context.isNoun(head) {
        let verb = tokens.head(of: head) ?? head
        return reading.lemma(verb) == "be" || [head, verb].contains { tokens.dependent(of: $0, .expl) != nil }
      }
      node = head
    }
    return false
  }

  private static let hearsay: Set<String> = ["reporting", "report", "intelligence", "talk", "speculation", "rumor", "rumour", "chatter"]

  /// "claims that it was behind the hack", "reports it had shelled the school".
  func isWithinAccusation(_ finding: Finding) -> Bool {
    if let actor = finding.actor, actor.core.upperBound <= finding.cue {
      let before = actor.core.lowerBound - 1
      let noun = before > 0 && reading.lower[before] == "that" ? before - 1 : before
      // "Karsia claims that it was": its own word, and no noun.
      let isOwnWord =
        noun >= 0
        && reports.headed(in: noun..<noun + 1).contains {
          $0.source.map { source in
            source.upperBound <= noun
              && reading.span(source.upperBound, noun).allSatisfy { reading.tag($0) == .adverb || reading.isAuxiliary($0) }
          } ?? false
        }
      if noun >= 0, DenialFrames.accusations.contains(reading.lower[noun]), context.isNoun(noun) || !isOwnWord { return true }
    }
    var node = finding.cue
    for _ in 0..<4 {
      guard let head = tokens.head(of: node) else { return false }
      if [.acl, .ccomp, .aclRelcl].contains(tokens.relation(of: node)), head < node, DenialFrames.accusations.contains(reading.lower[head]),
        context.isNoun(head) || tokens.relation(of: head) == .obj
      {
        return true
      }
      node = head
    }
    return false
  }

  // MARK: Whose word

  /// "officials knew that the group did it": the text says so, they do not.
  func isKnowledge(_ report: Report, of cue: Int) -> Bool {
    guard ["know", "realize", "realise"].contains(reading.lemma(report.head)), !report.isUnsaid,
      let first = report.content.first.map({ reading.lower[$0.lowerBound] })
    else { return false }
    return !["whether", "if", "to"].contains(first) && reading.quotationOf[report.head] < 0 && reading.quotationOf[cue] < 0
  }

  /// "Lane said he knew two men: Vance, who was charged with the attack, and Orsk": the text tells who they are.
  func isBackground(_ report: Report, _ cue: Int) -> Bool {
    guard tokens.isParsed, reading.quotationOf[cue] < 0, !report.isLaidOut else { return false }
    // "The man accused of buying the guns will stay in custody, a judge ruled"
    if tokens.relation(of: cue) == .acl, reading.has(cue, [.accuse, .charge, .suspect]), reading.words[cue].forms.contains(.participle) {
      return report.source.map { !$0.contains(cue) } ?? true
    }
    guard report.head < cue else { return false }
    var node = cue
    for _ in 0..<4 {
      if tokens.relation(of: node) == .aclRelcl {
        guard let noun = tokens.head(of: node), report.contains(noun), noun > report.head else { return false }
        let opener = reading.span(noun + 1, node + 1).first { ["who", "which", "whose", "whom"].contains(reading.lower[$0]) }
        guard let opener, reading.isComma(opener - 1) else { return false }
        return reading.words[node].forms.contains(.past)
          || tokens.dependents(of: node).contains { ["was", "were", "had", "has", "been"].contains(reading.lower[$0]) }
      }
      guard let head = tokens.head(of: node), head > report.head else { return false }
      node = head
    }
    return false
  }

  /// "the idea that Karsia did it feeds the stories spread by Velmora", "an accusation she made that he lied": who made what is said.
  func maker(around cue: Int) -> Voice? {
    guard tokens.isParsed, reading.quotationOf[cue] < 0 else { return nil }
    var node = cue
    for _ in 0..<4 {
      guard let head = tokens.head(of: node) else { return nil }
      let noun = context.isNoun(head) ? head : tokens.relation(of: head) == .aclRelcl ? tokens.head(of: head) : nil
      if let noun, context.isNoun(noun),
        reading.has(noun, [.accusationNoun, .reportNoun]) || ClaimFinder.notions.contains(reading.lemma(noun))
      {
        let clauses = tokens.dependents(of: noun).filter { tokens.relation(of: $0) == .aclRelcl && $0 < cue }
        if let made = clauses.first(where: { ClaimFinder.making.contains(reading.lemma($0)) && !context.isPassive($0) }),
          let subject = context.subject(of: made), let voice = voices.voice(of: subject)
        {
          return voice
        }
        return ClaimFinder.notions.contains(reading.lemma(noun)) ? spreader(in: reading.sentence(of: cue)) : nil
      }
      node = head
    }
    return nil
  }

  /// "the stories being spread by Velmora": who spreads them.
  private func spreader(in sentence: Sentence) -> Voice? {
    let verb = sentence.tokens.first { verb in
      ClaimFinder.spreading.contains(reading.lemma(verb)) && tokens.relation(of: verb) == .acl
        && (tokens.head(of: verb).map { ClaimFinder.stories.contains(reading.lemma($0)) } ?? false)
    }
    return verb.flatMap { context.agent(of: $0) }.flatMap { voices.voice(of: $0) }
  }

  private static let notions: Set<String> = ["idea", "notion", "theory", "narrative"]
  private static let stories = notions.union(["story", "claim", "rumour", "rumor", "lie", "accusation", "allegation"])
  private static let making: Set<String> = ["make", "level", "raise", "repeat", "lodge", "voice"]
  private static let spreading: Set<String> = ["produce", "spread", "push", "promote", "peddle", "circulate", "propagate"]

  /// "The minister issued a statement, “…": whose words a quotation without a verb of speech holds.
  func announcer(of cue: Int) -> Voice? {
    let sentence = reading.sentence(of: cue).tokens
    var mark = cue
    while mark > sentence.lowerBound, reading.quotationOf[mark - 1] >= 0 { mark -= 1 }
    if reading.isMark(mark - 1) { mark -= 1 }
    guard mark > sentence.lowerBound + 2, reading.isComma(mark - 1) || reading.lower[mark - 1] == ":",
      let verb = reading.span(max(sentence.lowerBound, mark - 12), mark).last(where: { reading.isFinite($0) && !reading.isAuxiliary($0) }),
      tokens.relation(of: verb) != .aclRelcl, ClaimFinder.issuing.contains(reading.lemma(verb)),
      let object = tokens.dependent(of: verb, .obj),
      reading.has(object, [.document, .reportNoun, .medium]) || ["statement", "message", "video", "note"].contains(reading.lemma(object)),
      let subject = context.subject(of: verb), reading.isPeopleLike(subject)
    else { return nil }
    return voices.voice(of: subject)
  }

  private static let issuing: Set<String> = ["issue", "release", "post", "publish", "send", "give", "write", "share"]

  /// Three words in marks and more: somebody's speech.
  func isInSpeech(_ cue: Int) -> Bool {
    let level = reading.quotationOf[cue]
    func isInside(_ token: Int) -> Bool { reading.quotationOf[token] == level }
    return isInside(cue - 1) && isInside(cue + 1) || isInside(cue - 1) && isInside(cue - 2) || isInside(cue + 1) && isInside(cue + 2)
  }
}
