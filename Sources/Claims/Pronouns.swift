import Records

// Whom a pronoun stands for.
extension VoiceResolver {
  func pronoun(_ token: Int, speaker: Voice?, mention: TextRange?) -> Voice? {
    switch reading.lower[token] {
    case "i", "me", "my", "myself", "mine": return speaker.map { again($0, mention: mention) }
    case "we", "our", "us", "ourselves", "ours":
      guard let speaker else { return nil }
      return again(speaker, mention: mention)
    case "he", "him", "his", "himself":
      return indirectSpeaker(token, speaker, mention) ?? person(before: token, .male, excluding: speaker?.name, mention: mention)
    case "she", "her", "hers", "herself":
      return indirectSpeaker(token, speaker, mention) ?? person(before: token, .female, excluding: speaker?.name, mention: mention)
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
    let fits: Bool
    switch reading.lower[token] {
    case "he", "himself": fits = speaker.kind == .person && self.fits(speaker.name, .male)
    case "she", "herself": fits = speaker.kind == .person && self.fits(speaker.name, .female)
    case "his", "him": fits = reading.lower[token] == "his" && speaker.kind == .person && self.fits(speaker.name, .male)
    case "her": fits = reading.tag(token) != .noun && isPossessing(token) && speaker.kind == .person && self.fits(speaker.name, .female)
    case "its": fits = [.organisation, .state, .armedGroup].contains(speaker.kind)
    case "their": fits = [.collective, .unnamed, .armedGroup].contains(speaker.kind)
    case "it", "itself": fits = [.organisation, .state, .armedGroup].contains(speaker.kind)
    case "they", "themselves": fits = [.collective, .unnamed, .armedGroup, .organisation].contains(speaker.kind)
    default: fits = false
    }
    return fits ? again(speaker, mention: mention) : nil
  }

  func isPossessing(_ token: Int) -> Bool {
    token + 1 < reading.count && (reading.tag(token + 1) == .noun || reading.tag(token + 1) == .adjective)
  }

  func again(_ voice: Voice, mention: TextRange?) -> Voice {
    Voice(name: voice.name, kind: voice.kind, role: voice.role, speaksFor: voice.speaksFor, count: voice.count, mention: mention)
  }

  /// The first fitting person of the nearest sentence that names one; in the pronoun's own sentence only those before it.
  func person(before token: Int, _ gender: Gender, excluding: String?, mention: TextRange?) -> Voice? {
    var sentence = Int(reading.sentenceOf[token])
    let oldest = max(0, sentence - 8)
    while sentence >= oldest {
      let range = reading.text.sentences[sentence].tokens
      var index = range.lowerBound
      var objects: Voice?
      while index < min(range.upperBound, token) {
        guard let name = reading.name(at: index), name.kind == .person else { index += 1; continue }
        index = name.tokens.upperBound
        if index < reading.count, reading.isPossessive(index), sentence != Int(reading.sentenceOf[token]) {
          if objects == nil, fits(name.canonical, gender), name.canonical != excluding { objects = voice(name, mention: mention) }
          continue
        }
        if fits(name.canonical, gender), name.canonical != excluding { return voice(name, mention: mention) }
      }
      if let objects { return objects }
      sentence -= 1
    }
    return nil
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

  func institution(before token: Int, isPlural: Bool, excluding: String?, mention: TextRange?) -> Voice? {
    var sentence = Int(reading.sentenceOf[token])
    let oldest = max(0, sentence - 1)
    while sentence >= oldest {
      let range = reading.text.sentences[sentence].tokens
      var index = range.lowerBound
      while index < min(range.upperBound, token) {
        defer { index += 1 }
        // Only what can act as a subject: not the object of a preposition, not a modifier.
        if index > range.lowerBound, reading.has(index - 1, .preposition) { continue }
        guard let phrase = reading.phrase(startingAt: index, limit: min(range.upperBound, token)), phrase.core.lowerBound == index else {
          continue
        }
        defer { index = max(index, phrase.core.upperBound - 1) }
        guard canBeTaken(up: phrase, isPlural: isPlural), let found = voice(of: phrase), found.name != excluding else { continue }
        return again(found, mention: mention)
      }
      sentence -= 1
    }
    return nil
  }

  func canBeTaken(up phrase: Phrase, isPlural: Bool) -> Bool {
    if reading.isPersonalPronoun(phrase.head) { return false }
    if let name = reading.name(at: phrase.head) {
      switch name.kind {
      case .organisation, .armedGroup: return true
      case .place: return !isPlural && (StateGazetteer.standard.entry(for: name.canonical) != nil || name.tokens.count > 1)
      case .nationality: return isPlural && ["s", "ese", "ish", "ch"].contains { reading.lower[phrase.head].hasSuffix($0) }
      default: return false
      }
    }
    guard reading.has(phrase.head, [.agent, .body, .unnamedSource, .kin, .office]) else { return false }
    let plural = reading.words[phrase.head].forms.contains(.plural)
    return isPlural ? plural || reading.has(phrase.head, .body) : reading.has(phrase.head, .body) && !plural
  }
}
