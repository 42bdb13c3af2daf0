import Records

/// What the words around a finding say of it: that nothing is claimed there, or that it is another's word than the nearest speaker's.
extension ClaimFinder {
  private var tokens: Tokens { reading.text.tokens }

  // MARK: No claim

  /// Whether the finding's words name, deny or describe without anybody claiming them.
  func isNoAccount(_ finding: Finding) -> Bool {
    guard finding.stance.polarity == .attributes else { return false }
    return isUnderNothing(finding.cue) || isOfSource(finding.cue) || isEndOfAttacker(finding) || isGloss(finding) || isOpinion(finding)
      || isCalledInvented(finding) || isGeneral(finding)
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
    guard tokens.relation(of: cue) == .aclRelcl, let noun = tokens.head(of: cue) else { return false }
    return reports.contains { $0.isSpeech && $0.source?.contains(noun) ?? false && !$0.contains(cue) }
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
      reading.lower[word - 1] == "of" && ["imply", "suggest", "insinuate", "hint", "say", "think", "believe", "call"].contains(reading.lemma(word))
    }
  }

  /// "killings of men by officers": a kind of harm, and nobody's.
  private func isGeneral(_ finding: Finding) -> Bool {
    guard finding.rule == "harm-by", let actor = finding.actor, reading.nameOf[actor.head] < 0, let harm = finding.harm else { return false }
    let isBare = ![.determiner, .numeral, .properNoun].contains(reading.tag(actor.core.lowerBound)) && !reading.isPossessing(actor.core.lowerBound)
    return isBare && reading.words[actor.head].forms.contains(.plural) && reading.words[harm].forms.contains(.plural)
  }

  /// "accused of the trumped-up violation", "the bogus charge": who says so denies that there was one.
  private func isCalledInvented(_ finding: Finding) -> Bool {
    reading.span(finding.clause.lowerBound, finding.clause.upperBound).contains { word in
      ["trumped", "bogus", "fabricated", "fictitious", "nonexistent", "spurious"].contains(reading.lower[word])
        && [.adjective, .verb].contains(reading.tag(word)) && reading.quotationOf[word] == reading.quotationOf[finding.cue]
    }
  }

  /// "four", "the four", "9/11": nobody.
  func isNobody(_ finding: Finding, _ actor: Voice) -> Bool {
    if !actor.name.unicodeScalars.contains(where: \.properties.isAlphabetic) { return true }
    guard let phrase = finding.actor, reading.nameOf[phrase.head] < 0, reading.tag(phrase.head) == .numeral, actor.kind != .armedGroup,
      actor.kind != .state
    else { return false }
    return phrase.core.allSatisfy { [.numeral, .determiner].contains(reading.tag($0)) }
  }

  /// "said there was some reporting that the group was involved": that there were reports is said, and not what they held.
  func isMerelyReported(_ finding: Finding, in report: Report?) -> Bool {
    guard finding.stance == .asserts, !finding.isFixed, let report, reading.quotationOf[finding.cue] < 0 else { return false }
    var node = finding.cue
    for _ in 0..<4 {
      guard let head = tokens.head(of: node), head > report.head else { return false }
      if ClaimFinder.hearsay.contains(reading.lemma(head)) || ClaimFinder.hearsay.contains(reading.lower[head]), context.isNoun(head) {
        return tokens.dependents(of: head).contains { tokens.relation(of: $0) == .expl } || reading.lemma(tokens.head(of: head) ?? -1) == "be"
      }
      node = head
    }
    return false
  }

  private static let hearsay: Set<String> = ["reporting", "report", "intelligence", "talk", "speculation", "rumor", "rumour", "chatter"]

  // MARK: Whose word

  /// "officials knew that the group did it": the text says so, they do not.
  func isKnowledge(_ report: Report, of cue: Int) -> Bool {
    ["know", "realize", "realise"].contains(reading.lemma(report.head)) && reading.quotationOf[report.head] < 0
      && reading.quotationOf[cue] < 0
  }

  /// "Lane said he knew two men: Vance, who was charged with the attack, and Orsk": the text tells who they are.
  func isBackground(_ report: Report, _ cue: Int) -> Bool {
    guard tokens.isParsed, reading.quotationOf[cue] < 0, !report.isLaidOut, report.head < cue else { return false }
    var node = cue
    for _ in 0..<4 {
      if tokens.relation(of: node) == .aclRelcl {
        guard let noun = tokens.head(of: node), report.contains(noun), noun > report.head else { return false }
        let opener = reading.span(noun + 1, node + 1).first { ["who", "which", "whose", "whom"].contains(reading.lower[$0]) }
        guard let opener, reading.isComma(opener - 1) else { return false }
        return reading.words[node].forms.contains(.past) || tokens.dependents(of: node).contains { ["was", "were", "had", "has", "been"].contains(reading.lower[$0]) }
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
      if let noun, context.isNoun(noun), reading.has(noun, [.accusationNoun, .reportNoun]) || ClaimFinder.notions.contains(reading.lemma(noun)) {
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

  private func spreader(in sentence: Sentence) -> Voice? {
    let verb = sentence.tokens.first { ClaimFinder.spreading.contains(reading.lemma($0)) && reading.words[$0].forms.contains(.participle) }
    return verb.flatMap { context.agent(of: $0) }.flatMap { voices.voice(of: $0) }
  }

  private static let notions: Set<String> = ["idea", "notion", "theory", "narrative"]
  private static let making: Set<String> = ["make", "level", "raise", "repeat", "lodge", "voice"]
  private static let spreading: Set<String> = ["produce", "spread", "push", "promote", "peddle", "circulate", "propagate"]

  /// "The minister issued a statement, “…": whose words a quotation without a verb of speech holds.
  func announcer(of cue: Int) -> Voice? {
    guard let quotation = reading.quotation(at: cue) else { return nil }
    let sentence = reading.sentence(of: cue).tokens
    guard let mark = sentence.first(where: { Int(tokens.starts[$0]) >= quotation.outer.start }), mark > sentence.lowerBound + 2,
      reading.isComma(mark - 1) || reading.lower[mark - 1] == ":",
      let verb = reading.span(sentence.lowerBound, mark).last(where: { reading.isFinite($0) && !reading.isAuxiliary($0) }),
      let subject = context.subject(of: verb), reading.isPeopleLike(subject)
    else { return nil }
    return voices.voice(of: subject)
  }

  /// More than a few words in marks: somebody's speech.
  func isSpeech(_ quotation: Quotation) -> Bool {
    let first = tokens.starts.firstIndex { Int($0) >= quotation.inner.start } ?? 0
    var words = 0
    var index = first
    while index < tokens.count, Int(tokens.starts[index]) < quotation.inner.end {
      words += reading.isPunctuation(index) ? 0 : 1
      index += 1
    }
    return words > 2
  }
}
