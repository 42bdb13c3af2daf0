import Records

// Whom a pronoun stands for.
extension VoiceResolver {
  /// "Its army said its army had": behind so many pronouns, one of the next, stands nobody that a reader would know.
  private static let deepest = 8

  func pronoun(_ token: Int, speaker: Voice?, mention: TextRange?) -> Voice? {
    guard found.depth < VoiceResolver.deepest else { return nil }
    let key = FoundVoices.Key(token: token, speaker: speaker, mention: mention, depth: found.depth)
    if let known = found.pronouns[key] { return known }
    found.depth += 1
    defer { found.depth -= 1 }
    let voice = antecedent(of: token, speaker: speaker, mention: mention)
    found.pronouns[key] = .some(voice)
    return voice
  }

  private func antecedent(of token: Int, speaker: Voice?, mention: TextRange?) -> Voice? {
    switch reading.lower[token] {
    case "i", "me", "my", "myself", "mine": return speaker.map { again($0, mention: mention) }
    case "we", "our", "us", "ourselves", "ours":
      guard let speaker else { return nil }
      // "We did not do this," said a spokesman for the group: the group.
      if reading.lower[token] == "we" || reading.lower[token] == "us", let side = speaker.speaksFor,
        speaker.kind == .person || speaker.kind == .unnamed
      {
        return Voice(name: side, kind: sideKind(side), mention: mention)
      }
      return again(speaker, mention: mention)
    case "he", "him", "his", "himself":
      return indirectSpeaker(token, speaker, mention) ?? person(before: token, .male, excluding: speaker?.name, mention: mention)
        ?? described(before: token, excluding: speaker?.name, mention: mention)
    case "she", "her", "hers", "herself":
      return indirectSpeaker(token, speaker, mention) ?? person(before: token, .female, excluding: speaker?.name, mention: mention)
        ?? described(before: token, excluding: speaker?.name, mention: mention)
    case "it", "its", "itself":
      return indirectSpeaker(token, speaker, mention)
        ?? institution(before: token, isPlural: false, excluding: speaker?.name, mention: mention)
    case "they", "them", "their", "themselves":
      return indirectSpeaker(token, speaker, mention)
        ?? institution(before: token, isPlural: true, excluding: speaker?.name, mention: mention)
    default: return nil
    }
  }

  /// "The group said it was behind the attack": outside quotation marks a pronoun that fits is the speaker.
  func indirectSpeaker(_ token: Int, _ speaker: Voice?, _ mention: TextRange?) -> Voice? {
    guard let speaker, reading.quotationOf[token] < 0 else { return nil }
    // "Brandt's lawyer said he had not", "a lawyer for Brandt said he had not"
    if ["he", "she", "him", "himself", "herself"].contains(reading.lower[token]) || reading.lower[token] == "his",
      let client = client(of: speaker), fits(client.name, ["she", "herself"].contains(reading.lower[token]) ? .female : .male)
    {
      return again(client, mention: mention)
    }
    // "a spokesman for Karsia said it had no hand in the attack"
    if ["it", "its", "itself"].contains(reading.lower[token]), speaker.kind == .person, let side = speaker.speaksFor {
      return Voice(name: side, kind: sideKind(side), mention: mention)
    }
    let fits: Bool
    switch reading.lower[token] {
    case "he", "himself": fits = speaker.kind == .person && self.fits(speaker.name, .male)
    case "she", "herself": fits = speaker.kind == .person && self.fits(speaker.name, .female)
    case "his", "him": fits = reading.lower[token] == "his" && speaker.kind == .person && self.fits(speaker.name, .male)
    case "her":
      fits = reading.tag(token) != .noun && reading.isPossessing(token) && speaker.kind == .person && self.fits(speaker.name, .female)
    case "its": fits = [.organisation, .state, .armedGroup].contains(speaker.kind)
    case "their": fits = [.collective, .unnamed, .armedGroup].contains(speaker.kind)
    case "it", "itself": fits = [.organisation, .state, .armedGroup].contains(speaker.kind)
    case "they", "themselves":
      fits = [.collective, .unnamed, .armedGroup, .organisation].contains(speaker.kind) || speaker.kind == .state && isForces(speaker)
    default: fits = false
    }
    return fits ? again(speaker, mention: mention) : nil
  }

  func sideKind(_ side: String) -> Voice.Kind {
    if StateGazetteer.standard.state(named: side) == side { return .state }
    return index.first(named: side).map {
      $0.kind == .place ? .state : $0.kind == .armedGroup ? .armedGroup : .organisation
    }
      ?? .organisation
  }

  /// "Karsia's armed forces said they": the state, in the plural.
  private func isForces(_ voice: Voice) -> Bool {
    guard let mention = voice.mention else { return false }
    let last = reading.text.string(mention).split(separator: " ").last.map { String($0).lowercased() } ?? ""
    return Lexicon.word(last).forms.contains(.plural) && Lexicon.word(last).classes.contains(.agent)
  }

  func again(_ voice: Voice, mention: TextRange?) -> Voice {
    Voice(name: voice.name, kind: voice.kind, role: voice.role, speaksFor: voice.speaksFor, count: voice.count, mention: mention)
  }

  /// The fitting person of the nearest sentence that names one: whoever speaks in it, else the first; in the pronoun's own
  /// sentence only those before it. A single word that nothing else shows to be a person comes after the others.
  /// - Parameter depth: how many pronouns of the same person were followed back already.
  func person(before token: Int, _ gender: Gender, excluding: String?, mention: TextRange?, depth: Int = 0) -> Voice? {
    guard depth < 8 else { return nil }
    let own = Int(reading.sentenceOf[token])
    // "He kept silent until Monday, when he said": the subject of the sentence again.
    let first = reading.text.sentences[own].tokens.first { !reading.isMark($0) }
    if let first, first < token, reading.lower[first] == reading.lower[token], ["he", "she"].contains(reading.lower[token]),
      reading.quotationOf[token] == reading.quotationOf[first]
    {
      return person(before: first, gender, excluding: excluding, mention: mention, depth: depth + 1)
    }
    if let asked = askedPerson(before: token, gender), !isSame(asked.canonical, excluding) { return voice(asked, mention: mention) }
    let oldest = max(0, own - 8)
    // `"Brandt ordered it," she said`, "Brandt had ordered it, she said": no name in what she says is hers.
    let isBehindSpeech =
      token > 0 && token + 1 < reading.count && reading.isVerb(token + 1) && reading.has(token + 1, [.say, .tell])
      && (reading.isComma(token - 1) || reading.isMark(token - 1)) && ["he", "she"].contains(reading.lower[token])
    for sentence in stride(from: own, through: oldest, by: -1) {
      let range = reading.text.sentences[sentence].tokens
      // "… when he was accused by a reporter of Mr. Lind's. He was charged": the same man as in the sentence before.
      if sentence == own - 1, ["he", "she"].contains(reading.lower[token]), reading.quotationOf[token] < 0,
        let same = range.last(where: { reading.lower[$0] == reading.lower[token] && reading.quotationOf[$0] < 0 })
      {
        return person(before: same, gender, excluding: excluding, mention: mention, depth: depth + 1)
      }
      var index = range.lowerBound
      var first: Name?
      var owner: Name?
      var doubtful: Name?
      while index < min(range.upperBound, token) {
        guard let name = reading.name(at: index), name.kind == .person else { index += 1; continue }
        index = name.tokens.upperBound
        guard fits(name.canonical, gender), !isSame(name.canonical, excluding) else { continue }
        let isSaid =
          reading.quotationOf[name.tokens.lowerBound] >= 0 || reading.isComma(token - 1) && name.tokens.lowerBound == range.lowerBound
        if isBehindSpeech, sentence == own, isSaid { continue }
        if index < reading.count, reading.isPossessive(index), let holder = holder(at: name), fits(holder.name, gender),
          !isSame(holder.name, excluding)
        {
          return again(holder, mention: mention)
        }
        if index < reading.count, reading.isPossessive(index), let described = describedHolder(at: name), sentence == own {
          // "Lind's campaign manager will not be tried: there is no evidence against him".
          return again(described, mention: mention)
        }
        if sentence != own, index < reading.count, reading.isPossessive(index) {
          owner = owner ?? name
        } else if sentence != own, speaks(name) {
          return voice(name, mention: mention)
        } else if isSurelyPerson(name) {
          first = first ?? name
        } else {
          doubtful = doubtful ?? name
        }
      }
      if sentence == own || sentence == own - 1, first == nil, doubtful == nil, owner == nil,
        let described = describedPerson(in: range.lowerBound..<min(range.upperBound, token), isOwn: sentence == own)
      {
        return again(described, mention: mention)
      }
      if let name = first ?? doubtful ?? owner { return voice(name, mention: mention) }
    }
    return nil
  }

  /// "The host asked Vance about what he had said": whom the question is about.
  private func askedPerson(before token: Int, _ gender: Gender) -> Name? {
    let tokens = reading.text.tokens
    guard tokens.isParsed, reading.quotationOf[token] < 0 else { return nil }
    return reading.span(max(reading.sentence(of: token).tokens.lowerBound, token - 40), token).reversed().lazy.compactMap { verb -> Name? in
      guard reading.isVerb(verb), ["ask", "question", "press", "grill", "interview", "confront"].contains(reading.lemma(verb)),
        let object = tokens.dependent(of: verb, .obj, .iobj), object > verb, object < token, let name = reading.name(at: object),
        name.kind == .person, fits(name.canonical, gender)
      else { return nil }
      return name
    }.first
  }

  /// "A 40-year-old man was arrested after he": somebody whom the sentence describes without a name.
  private func describedPerson(in range: Range<Int>, isOwn: Bool) -> Voice? {
    let words: Set<String> = [
      "man", "woman", "boy", "girl", "gunman", "teenager", "suspect", "driver", "attacker", "assailant", "supporter",
    ]
    guard
      let head = range.first(where: {
        reading.tag($0) == .noun
          && (words.contains(reading.lower[$0])
            || isOwn && (reading.has($0, [.person, .agent, .office, .kin]) || reading.lower[$0].hasSuffix("man"))
              && !reading.words[$0].forms.contains(.plural) && !reading.isNominal($0 + 1))
      }),
      let phrase = reading.phrase(endingAt: head, floor: range.lowerBound),
      ["a", "an"].contains(reading.lower[phrase.core.lowerBound]) || !isOwn && reading.lower[phrase.core.lowerBound] == "the"
    else { return nil }
    return voice(of: phrase)
  }

  /// "Ana Petrova's campaign manager" where the article names no such person.
  private func describedHolder(at name: Name) -> Voice? {
    let limit = reading.sentence(of: name.tokens.lowerBound).tokens.upperBound
    guard let phrase = reading.phrase(startingAt: name.tokens.lowerBound, limit: limit), phrase.head >= name.tokens.upperBound,
      reading.has(phrase.head, .office), phrase.head + 1 < limit,
      reading.isFinite(reading.skippingAdverbs(from: phrase.head + 1, to: limit - 1))
    else { return nil }
    return voice(of: phrase)
  }

  /// "Smith" and "Ana Smith" are one person.
  private func isSame(_ name: String, _ other: String?) -> Bool {
    guard let other else { return false }
    return name == other || name.hasSuffix(" " + other) || other.hasSuffix(" " + name)
  }

  /// "Ana Petrova's campaign manager": the manager, where the article names him.
  private func holder(at name: Name) -> Voice? {
    let limit = reading.sentence(of: name.tokens.lowerBound).tokens.upperBound
    guard let phrase = reading.phrase(startingAt: name.tokens.lowerBound, limit: limit), phrase.head >= name.tokens.upperBound,
      reading.has(phrase.head, .office), let voice = voice(of: phrase), voice.kind == .person
    else { return nil }
    return voice
  }

  private func isSurelyPerson(_ name: Name) -> Bool {
    name.role != nil || name.canonical.contains(" ") || genders[name.canonical] ?? .unknown != .unknown
  }

  /// "Ana Petrova said", "said Ana Petrova", "Ana Petrova, the mayor, told".
  private func speaks(_ name: Name) -> Bool {
    let before = name.tokens.lowerBound - 1
    if before >= 0, reading.isVerb(before), reading.has(before, [.say, .tell]) { return true }
    let limit = reading.sentence(of: name.tokens.lowerBound).tokens.upperBound
    var next = name.tokens.upperBound
    if next < limit, reading.isComma(next), let comma = reading.span(next + 1, min(limit, next + 14)).first(where: { reading.isComma($0) })
    {
      next = comma + 1
    }
    while next < limit, reading.isAuxiliary(next) || reading.tag(next) == .adverb { next += 1 }
    return next < limit && reading.isVerb(next) && reading.has(next, [.say, .tell, .accuse, .blame, .deny])
  }

  func voice(_ name: Name, mention: TextRange?) -> Voice {
    Voice(
      name: name.canonical, kind: .person, role: name.role, speaksFor: name.role.flatMap(organisation(inRole:)),
      mention: mention ?? name.range)
  }

  func fits(_ person: String, _ gender: Gender) -> Bool {
    let known = genders[person] ?? .unknown
    return known == .unknown || known == gender
  }

  /// "The minister went to Merrow. He said": the subject of one of the two sentences before, where no person is named in them.
  private func described(before token: Int, excluding: String?, mention: TextRange?) -> Voice? {
    guard reading.quotationOf[token] < 0 else { return nil }
    let own = Int(reading.sentenceOf[token])
    for sentence in stride(from: own - 1, through: max(0, own - 2), by: -1) {
      let range = reading.text.sentences[sentence].tokens
      guard !range.contains(where: { reading.name(at: $0)?.kind == .person }) else { return nil }
      guard let first = range.first(where: { !reading.isMark($0) }), reading.has(first, .determiner) || reading.tag(first) == .determiner,
        let phrase = reading.phrase(startingAt: first, limit: range.upperBound), reading.nameOf[phrase.head] < 0,
        !reading.words[phrase.head].forms.contains(.plural), reading.has(phrase.head, [.office, .spokesperson, .kin, .person, .agent]),
        !reading.has(phrase.head, .body), phrase.full.upperBound < range.upperBound,
        reading.isVerb(phrase.full.upperBound) || reading.isAuxiliary(phrase.full.upperBound) || reading.isComma(phrase.full.upperBound),
        let found = voice(of: phrase), found.name != excluding
      else { continue }
      return again(found, mention: mention)
    }
    return nil
  }

  /// For whom a lawyer or an aide speaks, and whose mother a mother is, by the words that name the speaker.
  func client(of speaker: Voice) -> Voice? {
    for words in [speaker.name, speaker.role].compactMap({ $0 }) {
      let parts = words.split(separator: " ").map(String.init)
      for (index, part) in parts.enumerated() {
        let before = parts[..<index].joined(separator: " ")
        let behind = parts[(index + 1)...].joined(separator: " ")
        if part.hasSuffix("'s") || part.hasSuffix("’s"), VoiceResolver.closeTo.contains(behind.lowercased()) {
          let owner = String(part.dropLast(2))
          if let person = person(named: before.isEmpty ? owner : before + " " + owner) { return person }
        } else if ["for", "of"].contains(part), index > 0, VoiceResolver.closeTo.contains(parts[index - 1].lowercased()),
          let person = person(named: behind)
        {
          return person
        }
      }
    }
    return nil
  }

  private func person(named words: String) -> Voice? {
    index.person(named: words).map { Voice(name: $0.canonical, kind: .person, role: $0.role, mention: $0.range) }
  }

  /// Those who answer for another.
  static let representatives: Set<String> = [
    "lawyer", "lawyers", "attorney", "attorneys", "solicitor", "barrister", "counsel", "representative", "publicist", "agent", "spokesman",
    "spokeswoman", "spokesperson",
  ]

  private static let closeTo = representatives.union([
    "aide", "wife", "husband", "mother", "father", "brother", "sister", "son", "daughter", "family",
    "friend",
    "widow", "partner", "girlfriend", "boyfriend",
  ])

  func institution(before token: Int, isPlural: Bool, excluding: String?, mention: TextRange?) -> Voice? {
    var sentence = Int(reading.sentenceOf[token])
    let oldest = max(0, sentence - 1)
    while sentence >= oldest {
      let range = reading.text.sentences[sentence].tokens
      var index = range.lowerBound
      while index < min(range.upperBound, token) {
        defer { index += 1 }
        guard let phrase = reading.phrase(startingAt: index, limit: min(range.upperBound, token)), phrase.core.lowerBound == index else {
          continue
        }
        defer { index = max(index, phrase.core.upperBound - 1) }
        // Only what can act as a subject: not the object of a preposition, not a modifier.
        if index > range.lowerBound, reading.has(index - 1, .preposition) { continue }
        // … nor the object of a verb, unless it was told something.
        if index > range.lowerBound, reading.tag(index - 1) == .verb, !reading.has(index - 1, .voice) { continue }
        // "he told reporters": no subject begins with a verb.
        if reading.tag(index) == .verb || reading.tag(index) == .adverb { continue }
        guard canBeTaken(up: phrase, isPlural: isPlural) || !isPlural && isDocument(phrase, spokenOfBy: token),
          let found = voice(of: phrase), found.name != excluding
        else { continue }
        return again(found, mention: mention)
      }
      sentence -= 1
    }
    return nil
  }

  /// "The report was released on Tuesday. It accused the bank of": what is said is a document's.
  private func isDocument(_ phrase: Phrase, spokenOfBy pronoun: Int) -> Bool {
    guard reading.has(phrase.head, .document), reading.nameOf[phrase.head] < 0, !reading.words[phrase.head].forms.contains(.plural) else {
      return false
    }
    var verb = pronoun + 1
    let limit = reading.sentence(of: pronoun).tokens.upperBound
    while verb < limit, reading.isAuxiliary(verb) || reading.tag(verb) == .adverb { verb += 1 }
    return verb < limit && reading.isVerb(verb) && reading.has(verb, .voice)
  }

  func canBeTaken(up phrase: Phrase, isPlural: Bool) -> Bool {
    if reading.isPersonalPronoun(phrase.head) { return false }
    if let name = reading.name(at: phrase.head) {
      switch name.kind {
      case .armedGroup: return true
      // "the Daily News that they shot him": a paper is not "they".
      case .organisation: return !isPlural || !RelayWords.press.contains(name.tokens.last.map { reading.lower[$0] } ?? "")
      case .place: return !isPlural && (StateGazetteer.standard.entry(for: name.canonical) != nil || name.tokens.count > 1)
      case .nationality: return isPlural && ["s", "ese", "ish", "ch"].contains { reading.lower[phrase.head].hasSuffix($0) }
      default: return false
      }
    }
    guard reading.has(phrase.head, [.agent, .body, .unnamedSource, .kin, .office, .person]) else { return false }
    let plural = reading.words[phrase.head].forms.contains(.plural)
    return isPlural ? plural || reading.has(phrase.head, .body) : reading.has(phrase.head, .body) && !plural
  }
}
