import Records

// Whose the words are where a noun holds them, and who is meant by those to whom and of whom they are said.
extension ClaimFinder {
  private static let contents: Set<String> = [
    "argument", "theory", "claim", "contention", "case", "position", "account", "version", "suspicion", "suggestion", "allegation",
    "belief",
    "view", "accusation", "charge", "explanation",
  ]

  /// "Her theory is that X poisoned the well": hers; without an owner, nobody's that is named.
  func contentOwner(of finding: Finding) -> Voice? {
    let start = min(finding.clause.lowerBound, finding.cue)
    let sentence = reading.sentence(of: finding.cue).tokens
    guard reading.quotationOf[finding.cue] < 0,
      let that = reading.span(max(sentence.lowerBound, start - 3), finding.cue).last(where: { reading.lower[$0] == "that" }),
      that - 2 >= sentence.lowerBound, ["is", "was", "remains", "goes", "remained", "went"].contains(reading.lower[that - 1])
    else { return nil }
    let noun = that - 2
    guard ClaimFinder.contents.contains(reading.lemma(noun)), context.isNoun(noun) else { return nil }
    if let owner = context.reports.possessor(of: noun, sentence) { return voices.voice(of: owner) }
    // "The suggestion was that": said by somebody.
    return ["suggestion", "allegation", "accusation", "suspicion", "theory", "charge"].contains(reading.lemma(noun)) ? .notGiven : nil
  }

  /// "X can be seen hitting a boy": who looks on is nobody.
  func isWitnessing(_ report: Report, _ finding: Finding) -> Bool {
    report.source == nil && finding.rule == "violence" && finding.clause.contains(report.head) && report.head < finding.cue
      && ["see", "show", "film", "catch", "capture", "picture"].contains(reading.lemma(report.head)) && context.isPassive(report.head)
  }

  /// "forces of either Karsia or Velmora": Karsia.
  func party(_ phrase: Phrase) -> Phrase {
    if let name = identified(phrase) { return name }
    let of = phrase.core.upperBound
    guard of + 2 < reading.count, reading.lower[of] == "of", reading.lower[of + 1] == "either",
      let side = reading.phrase(startingAt: of + 2, limit: reading.sentence(of: of).tokens.upperBound)
    else { return phrase }
    return Phrase(core: side.core, full: side.core, head: side.head)
  }

  /// "The gunman, identified by police as Ivo Brandt, shot": Ivo Brandt.
  private func identified(_ phrase: Phrase) -> Phrase? {
    let comma = phrase.core.upperBound
    let limit = reading.sentence(of: phrase.head).tokens.upperBound
    guard reading.nameOf[phrase.head] < 0, comma + 3 < limit, reading.isComma(comma),
      let verb = reading.span(comma + 1, min(limit, comma + 4)).first(where: { ["identified", "named"].contains(reading.lower[$0]) }),
      let link = reading.span(verb + 1, min(limit, verb + 7)).first(where: { reading.lower[$0] == "as" }), link + 1 < limit,
      !reading.span(verb + 1, link).contains(where: { reading.isComma($0) }),
      let name = reading.span(link + 1, min(limit, link + 5)).lazy.compactMap({ self.reading.name(at: $0) }).first, name.kind == .person
    else { return nil }
    return Phrase(core: name.tokens, full: name.tokens, head: name.tokens.upperBound - 1)
  }

  /// "“She is a liar,” he said of Ana Petrova": Ana Petrova.
  func saidOf(_ finding: Finding, _ around: Report?) -> Voice? {
    guard let actor = finding.actor, actor.core.count == 1, ["he", "she", "they", "it"].contains(reading.lower[actor.head]),
      reading.quotationOf[actor.head] >= 0, let around, reading.quotationOf[around.head] < 0,
      ["say", "write", "tweet", "remark"].contains(reading.lemma(around.head)), ["of", "about"].contains(reading.lower[around.head + 1]),
      let phrase = reading.phrase(startingAt: around.head + 2, limit: reading.sentence(of: around.head).tokens.upperBound),
      reading.isPeopleLike(phrase), reading.nameOf[phrase.head] >= 0
    else { return nil }
    return voices.voice(of: phrase)
  }

  /// "“You killed my son,” she told the guard, Omar Lind": the guard.
  func youDid(_ verb: Int) -> Finding? {
    guard reading.isVerb(verb), reading.quotationOf[verb] >= 0, reading.has(verb, [.violence, .lie, .wrongdoing]),
      !context.isUnreal(verb), !context.isNegated(verb),
      let subject = reading.subject(of: verb, floor: context.bounds(of: verb).lowerBound),
      reading.lower[subject.head] == "you", subject.core.count == 1, subject.head == verb - 1 || reading.isAuxiliary(verb - 1)
    else { return nil }
    guard reading.words[verb].forms.contains(.past) || reading.has(verb, .lie) else { return nil }
    if !reading.has(verb, .lie) {
      guard let object = context.object(of: verb), !reading.has(object.head, .time), isHurtBy(object) else { return nil }
    }
    let chain = Chain(at: verb, in: reports, reading)
    guard let around = chain.innermost, reading.lemma(around.head) == "tell", reading.quotationOf[around.head] < 0,
      let hearer = context.object(of: around.head), reading.isPeopleLike(hearer),
      !reading.has(hearer.head, [.unnamedSource, .medium]) || reading.nameOf[hearer.head] >= 0,
      let voice = voices.voice(of: hearer)
    else { return nil }
    var finding = Finding(
      rule: "violence", isLoose: true, stance: .asserts, actor: subject, actorVoice: voice, cue: verb, clause: context.clause(subject, verb)
    )
    finding.needsVoice = true
    return finding
  }

  private func isHurtBy(_ object: Phrase) -> Bool {
    reading.isPersonalPronoun(object.head)
      || object.core.contains {
        reading.has($0, [.kin, .agent, .person, .office]) || reading.name(at: $0)?.kind == .person
          || VerbNotes.victims.contains(reading.lower[$0])
      }
  }
}
