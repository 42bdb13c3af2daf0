import Records

// A harm told by a noun, with whoever did it beside it: "the bombing by X", "X's shelling of Y", "a Karsian air strike".
extension DeedFrames {
  /// "the bombing of the city by X", "an attack by X", "X's bombardment of Y", "a Karsian missile strike".
  func harmBy(_ noun: Int) -> [Finding] {
    guard reading.has(noun, .harm), !isForetold(noun), !(noun > 0 && reading.lower[noun - 1] == "to") else { return [] }
    let bounds = context.bounds(of: noun)
    // "terror chiefs", "attack planners": the harm only describes another noun.
    if noun + 1 < bounds.upperBound, reading.tag(noun + 1) == .noun || reading.tag(noun + 1) == .properNoun { return [] }
    guard
      !(bounds.lowerBound..<noun).contains(where: {
        reading.lower[$0] == "if" && noun - $0 < 10 || reading.lower[$0] == "whether" && noun - $0 < 26
      })
    else {
      return []
    }
    // "we have had no violations by the rebels", "have not seen attacks by them": there were none.
    if reading.span(max(bounds.lowerBound, noun - 5), noun).contains(where: {
      reading.isVerb($0) && ["have", "see", "suffer", "record", "notice"].contains(reading.lemma($0)) && context.isNegated($0)
    }) {
      return []
    }
    var index = noun + 1
    var end = min(bounds.upperBound, noun + 13)
    if index < bounds.upperBound, reading.lower[index] != "by", let of = reading.phrase(startingAt: noun, limit: bounds.upperBound) {
      end = max(end, min(bounds.upperBound, of.full.upperBound + 1))
    }
    while index < end {
      if reading.lower[index] == "by" {
        // "ended the siege by shooting two guards": by what means.
        if index + 1 < bounds.upperBound, reading.isGerund(index + 1), reading.isVerb(index + 1) || reading.has(index + 1, .violence) {
          return []
        }
        // "charged with murder by prosecutors"
        let isCharge = reading.span(max(bounds.lowerBound, noun - 4), noun).contains {
          reading.isVerb($0) && (reading.has($0, [.charge, .accuse]) || ["threaten", "menace"].contains(reading.lemma($0)))
            || ["minimal", "little", "no", "without"].contains(reading.lower[$0])
        }
        guard !isCharge, var actor = reading.phrase(startingAt: index + 1, limit: bounds.upperBound), isDoer(actor),
          !reading.isPersonalPronoun(actor.head), !isWalkout(noun, by: actor)
        else { return [] }
        // "briefed on the attack by the agency", "condemnation of the killing by the council": of another word than the harm.
        if let governor = reading.text.tokens.head(of: actor.head), governor < noun, bounds.contains(governor),
          reading.has(noun - 1, .preposition) || noun > 1 && reading.has(noun - 2, .preposition)
        {
          return []
        }
        // "the killing by police of two boys"
        if index == noun + 1 { actor.full = actor.core }
        let start = reading.phrase(endingAt: noun, floor: bounds.lowerBound)?.core.lowerBound ?? noun
        var finding = Finding(
          rule: "harm-by", stance: .asserts, actor: actor, cue: noun, clause: start..<actor.full.upperBound, harm: noun)
        finding.also = reading.coordinated(after: actor, limit: bounds.upperBound).filter { reading.isPeopleLike($0) }
        return [finding]
      }
      if reading.isVerb(index) || reading.isComma(index) || reading.isMark(index) || reading.lower[index] == "that" { break }
      index += 1
    }
    return stateStrike(noun, bounds) + groupHarm(noun, bounds) + ownedHarm(noun, bounds)
  }

  /// "the strike by nurses": work is laid down.
  private func isWalkout(_ noun: Int, by actor: Phrase) -> Bool {
    reading.lemma(noun) == "strike" && reading.nameOf[actor.head] < 0
      && reading.words[actor.head].classes.isDisjoint(with: [.violentAgent, .body, .agent])
      || reading.lemma(noun) == "strike" && ["worker", "driver", "teacher", "pilot", "doctor", "union"].contains(reading.lemma(actor.head))
  }

  /// "X's bombing of the port", "X's invasion of Y": the owner did it. Nouns of speech and sport need a victim that can bleed.
  private func ownedHarm(_ noun: Int, _ bounds: Range<Int>) -> [Finding] {
    guard let owner = context.reports.possessor(of: noun, bounds), isDoer(owner), reading.nameOf[owner.head] >= 0,
      reading.name(at: owner.head)?.kind != .armedGroup, noun + 2 < bounds.upperBound,
      ["of", "on", "against"].contains(reading.lower[noun + 1]),
      let victim = reading.phrase(startingAt: noun + 2, limit: bounds.upperBound)
    else { return [] }
    let isPlain = [
      "bombing", "killing", "massacre", "invasion", "murder", "assassination", "shelling", "poisoning", "abduction", "kidnapping",
      "torture",
      "beheading", "execution", "slaughter", "bombardment", "annexation", "hacking", "shooting", "stabbing", "lynching", "persecution",
    ].contains(reading.lower[noun])
    let isVictim = victim.core.contains {
      VerbNotes.victims.contains(reading.lower[$0]) || VerbNotes.targets.contains(reading.lower[$0])
        || isPlain && (reading.nameOf[$0] >= 0 || reading.has($0, [.agent, .office, .kin, .unnamedSource, .person]))
    }
    guard isVictim else { return [] }
    return [
      Finding(
        rule: "owned-harm", isLoose: !isPlain, stance: .asserts, actor: owner, cue: noun,
        clause: owner.full.lowerBound..<victim.full.upperBound, harm: noun, form: .presupposed)
    ]
  }

  /// "an imminent attack by X", "the threat of an attack by X", "avert a strike by X": what has not happened was nobody's deed.
  private func isForetold(_ noun: Int) -> Bool {
    let floor = context.bounds(of: noun).lowerBound
    let begin = reading.phrase(endingAt: noun, floor: floor)?.core.lowerBound ?? noun
    if reading.span(begin, noun).contains(where: { DeedFrames.foretelling.contains(reading.lower[$0]) }) { return true }
    // "failed to prevent the killings by X": they happened.
    if reading.span(max(floor, begin - 5), begin).contains(where: { ["fail", "unable", "powerless"].contains(reading.lemma($0)) }) {
      return false
    }
    return reading.span(max(floor, begin - 4), begin).contains {
      [
        "threat", "threats", "risk", "danger", "possibility", "plot", "plots", "plan", "plans", "avert", "averted", "prevent", "prevented",
        "foil", "foiled", "thwart", "thwarted", "fear", "fears", "feared", "warned", "warns", "warning", "against",
      ].contains(reading.lower[$0])
    }
  }

  static let foretelling: Set<String> = [
    "imminent", "planned", "possible", "potential", "future", "impending", "looming", "feared", "threatened", "expected", "coming",
    "foiled", "thwarted", "attempted", "likely", "further", "any",
  ]

  /// "the Front's attack", "an Islamic State bombing": the group beside the harm did it.
  private func groupHarm(_ noun: Int, _ bounds: Range<Int>) -> [Finding] {
    guard let phrase = reading.phrase(endingAt: noun, floor: bounds.lowerBound), !isTarget(noun) else { return [] }
    for token in phrase.core where token < noun {
      guard let name = reading.name(at: token), name.kind == .armedGroup, name.tokens.upperBound <= noun else { continue }
      let between = reading.span(name.tokens.upperBound, noun)
      guard between.count <= 3, reading.lower[noun] != "war" else { continue }
      // "the anti-Front attack", "the attack on Front positions" are the other side's.
      if token > phrase.core.lowerBound,
        reading.lower[max(0, token - 1)].hasPrefix("anti")
          || name.tokens.lowerBound > 0 && reading.has(name.tokens.lowerBound - 1, .preposition)
      {
        continue
      }
      if between.contains(where: { ["-", "suspected", "leader", "position", "positions"].contains(reading.lower[$0]) }) { continue }
      let core = name.tokens.clamped(to: bounds)
      guard !core.isEmpty else { continue }
      let actor = Phrase(core: core, full: core, head: core.upperBound - 1)
      // "Front terrorism", "Front violence": what a group is known for, more than something it did.
      let isGeneral = ["terrorism", "terror", "violence", "crime", "aggression", "brutality", "murders"].contains(reading.lower[noun])
      return [
        Finding(
          rule: "group-harm", isLoose: isGeneral, stance: .asserts, actor: actor, cue: noun, clause: phrase.core, harm: noun
        )
      ]
    }
    return []
  }

  /// "A Russian missile slammed into a block, killing nine", "A Ukrainian drone attack killed three": arms that hit.
  private func isFlying(_ noun: Int) -> Bool {
    let arms: Set<String> = ["missile", "rocket", "drone", "shell", "warplane", "torpedo", "jet", "gunship"]
    let isAttack =
      ["attack", "attacks"].contains(reading.lower[noun]) && noun > 0
      && arms.union(["air", "mortar", "artillery"]).contains(reading.lemma(noun - 1))
    guard isAttack || arms.contains(reading.lemma(noun)), reading.text.tokens.relation(of: noun) == .nsubj,
      let verb = reading.text.tokens.head(of: noun), reading.isVerb(verb), !context.isPassive(verb), !context.isNegated(verb),
      !context.isUnreal(verb)
    else { return false }
    return [
      "hit", "strike", "slam", "kill", "destroy", "wound", "injure", "land", "crash", "tear", "damage", "bomb", "pound", "target", "sink",
      "flatten", "level",
    ]
    .contains(reading.lemma(verb))
  }

  /// "not caused by an air strike", "there was no strike", "reports of a strike", "blamed an air strike": nobody says here that there was one,
  /// or another frame has it.
  private func isUntold(_ noun: Int, _ bounds: Range<Int>) -> Bool {
    let first = reading.phrase(endingAt: noun, floor: bounds.lowerBound)?.core.lowerBound ?? noun
    if reading.span(first, noun).contains(where: { reading.has($0, .negation) || reading.lower[$0] == "any" }) { return true }
    let before = reading.span(max(bounds.lowerBound, first - 5), first)
    if before.suffix(4).contains(where: { ["not", "n't", "no"].contains(reading.lower[$0]) }) { return true }
    return before.contains { word in
      ["report", "reports", "whether", "if", "against"].contains(reading.lower[word])
        || reading.isVerb(word) && reading.has(word, [.blame, .accuse, .deny, .reject])
    }
  }

  /// What was hit, shot down or taken is the other side's: "struck Front rocket launchers", "destroyed three Front missiles".
  private func isTarget(_ noun: Int) -> Bool {
    let tokens = reading.text.tokens
    guard [.obj, .nsubjPass].contains(tokens.relation(of: noun)), let verb = tokens.head(of: noun) else { return false }
    return [
      "strike", "hit", "destroy", "intercept", "shoot", "down", "target", "bomb", "attack", "seize", "foil", "thwart", "repel", "kill",
    ]
    .contains(reading.lemma(verb))
  }

  /// "an Ostravan missile strike": the state's own arms.
  private func stateStrike(_ noun: Int, _ bounds: Range<Int>) -> [Finding] {
    guard !isUntold(noun, bounds),
      ["strike", "strikes", "airstrike", "airstrikes", "bombardment", "shelling", "invasion", "raid", "bombing"].contains(
        reading.lower[noun]) || isFlying(noun), let phrase = reading.phrase(endingAt: noun, floor: bounds.lowerBound)
    else { return [] }
    for token in phrase.core where token < noun {
      guard let name = reading.name(at: token), name.tokens.upperBound <= noun,
        name.kind == .nationality || name.kind == .place && reading.isPossessive(name.tokens.upperBound)
      else { continue }
      guard StateGazetteer.standard.entry(for: reading.text.string(name.range))?.state != nil else { continue }
      let core = name.tokens.clamped(to: bounds)
      let actor = Phrase(core: core, full: core, head: core.upperBound - 1)
      return [
        Finding(
          rule: "state-strike", stance: .asserts, actor: actor, cue: noun,
          clause: phrase.core.lowerBound..<context.clauseEnd(from: noun, limit: bounds.upperBound), harm: noun)
      ]
    }
    return []
  }
}
