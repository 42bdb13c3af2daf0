import Records

/// Politics and sport speak of attacks where nobody is hurt: "attacked her rival", "a barrage of attacks from the party".
extension FrameContext {
  /// Whether all that is harmful in a finding is a word that is also used of speech, turned on a person or on nobody in particular,
  /// and nothing around it is of force.
  func isWarOfWords(_ finding: Finding) -> Bool {
    let words = [finding.cue] + [finding.harm].compactMap { $0 }
    guard let word = words.first(where: { WarOfWords.attacks.contains(reading.lemma($0)) }),
      !["carry", "commit", "perpetrate"].contains(reading.lemma(finding.cue)),
      words.allSatisfy({ WarOfWords.attacks.contains(reading.lemma($0)) || !reading.has($0, [.harm, .violence, .wrongdoing, .lie]) })
    else { return false }
    guard isNoun(word) ? isOnSomebody(word) || isLoose(word) : attacksSomebody(word) else { return false }
    return isVerbal(word) || goesAfter(word) || isOnOpinions(word) || isExplainedAsSpeech(finding) || !speaksOfForce(around: finding.cue)
  }

  /// "an ad hominem attack", "a verbal assault".
  func isVerbal(_ noun: Int) -> Bool {
    guard isNoun(noun), let phrase = reading.phrase(endingAt: noun, floor: bounds(of: noun).lowerBound) else { return false }
    return phrase.core.contains { WarOfWords.verbal.contains(reading.lower[$0]) }
  }

  /// "using an attack to go after her"
  private func goesAfter(_ noun: Int) -> Bool {
    isNoun(noun) && noun + 3 < reading.count && reading.lower[noun + 1] == "to" && reading.lower[noun + 2] == "go"
      && reading.lower[noun + 3] == "after"
  }

  /// "an attack on her rival", "attacks from the party".
  private func isOnSomebody(_ noun: Int) -> Bool {
    guard noun + 2 < reading.count, ["on", "against", "from"].contains(reading.lower[noun + 1]),
      let victim = reading.phrase(startingAt: noun + 2, limit: reading.sentence(of: noun).tokens.upperBound)
    else { return false }
    return isSomebody(victim)
  }

  /// "attacks on her record", "attacking the decision".
  private func isOnOpinions(_ word: Int) -> Bool {
    guard isNoun(word) else { return object(of: word).map { WarOfWords.opinions.contains(reading.lower[$0.head]) } ?? false }
    guard word + 2 < reading.count, ["on", "against"].contains(reading.lower[word + 1]) else { return false }
    return reading.phrase(startingAt: word + 2, limit: reading.sentence(of: word).tokens.upperBound).map {
      WarOfWords.opinions.contains(reading.lower[$0.head])
    } ?? false
  }

  /// "attacks", "a coordinated attack": "the attack" is one that the text has told of.
  private func isLoose(_ noun: Int) -> Bool {
    guard let phrase = reading.phrase(endingAt: noun, floor: bounds(of: noun).lowerBound) else { return true }
    return !["the", "this", "that", "these", "those"].contains(reading.lower[phrase.core.lowerBound])
      && !phrase.core.contains { reading.isPossessive($0) }
  }

  private func attacksSomebody(_ verb: Int) -> Bool { object(of: verb).map(isSomebody) ?? true }

  private func isSomebody(_ phrase: Phrase) -> Bool {
    if reading.isPersonalPronoun(phrase.head) || WarOfWords.opinions.contains(reading.lower[phrase.head]) { return true }
    return reading.name(at: phrase.head).map { [.person, .organisation].contains($0.kind) } ?? false
  }

  /// "launched an attack on her, calling her a liar".
  private func isExplainedAsSpeech(_ finding: Finding) -> Bool {
    let limit = bounds(of: finding.cue).upperBound
    return reading.span(finding.cue, min(limit, finding.cue + 14)).contains { token in
      reading.isComma(token) && token + 1 < limit && reading.isGerund(token + 1) && reading.has(token + 1, [.call, .say, .accuse])
    }
  }

  /// Weapons, wounds, the dead, or those who fight, in the sentence or the two on either side.
  func speaksOfForce(around token: Int) -> Bool {
    let sentence = Int(reading.sentenceOf[token])
    let sentences = reading.text.sentences
    let first = sentences[max(0, sentence - 2)].tokens.lowerBound
    let last = sentences[min(sentences.count - 1, sentence + 2)].tokens.upperBound
    return reading.span(first, last).contains { other in
      other != token
        && (reading.has(other, .violentAgent) || WarOfWords.force.contains(reading.lemma(other))
          || reading.name(at: other)?.kind == .armedGroup)
    }
  }
}

private enum WarOfWords {
  /// Words of force that are also said of speech.
  static let attacks: Set<String> = [
    "attack", "assault", "hit", "strike", "target", "barrage", "onslaught", "smear", "blast", "offensive",
  ]

  /// What only words attack.
  static let opinions: Set<String> = [
    "record", "plan", "plans", "proposal", "proposals", "policy", "policies", "character", "credibility", "campaign", "integrity", "views",
    "remarks", "reputation", "position", "positions", "stance", "decision", "speech", "bill", "law", "budget",
  ]

  static let verbal: Set<String> = [
    "verbal", "hominem", "personal", "rhetorical", "political", "partisan", "twitter", "ad", "ads", "scathing", "harsh", "blistering",
    "phony", "negative", "campaign",
  ]

  static let force: Set<String> = set(
    """
    kill killing dead death die wound wounded injure injury bomb bombing bomber explosion explosive blast shoot shooting shot gun gunman
    gunfire rifle pistol knife stab missile rocket mortar shell shelling artillery airstrike drone grenade detonate weapon weaponry army troop
    soldier military warplane jet navy militant militia rebel terrorist terrorism terror casualty corpse body morgue victim hostage massacre
    murder hospital ambulance rubble wreckage debris burn fire blaze evacuate hack hacker hacking malware cyberattack ransomware server
    physical sexual indecent battery deadly fatal lethal murderous bloody nightclub punch kick beat beating bruise blood bleed arrest police siren poison gas chemical nerve embassy consulate compound convoy hijack
    kidnap abduct rape assailant attacker raid invasion invade siege violence protester rally shove grab choke hurt struck
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
