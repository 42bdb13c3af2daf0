import Records

// Who is meant by a pronoun of an accusation or a denial, and what is said of a clause as a whole.
extension ClaimFinder {
  /// "Karsia recalled its envoy after Velmora accused it of the bombing": nobody accuses himself by a pronoun, which is the party of the
  /// main clause.
  func otherThanAccuser(_ finding: Finding, _ speaker: Voice, _ actor: Voice) -> Voice? {
    guard reading.has(finding.cue, [.accuse, .blame, .charge, .condemn, .suspect]) || finding.rule == "hold-responsible",
      finding.stance == .asserts, Stances.same(speaker, actor), let phrase = finding.actor, let own = finding.speaker,
      phrase.core.count == 1, ["it", "him", "her", "them"].contains(reading.lower[phrase.head]), phrase.head > own.head
    else { return nil }
    var verb = finding.cue
    for _ in 0..<4 {
      guard let head = reading.text.tokens.head(of: verb) else { return nil }
      if head < own.full.lowerBound, let subject = context.subject(of: head), !subject.core.contains(own.head),
        let voice = voices.voice(of: subject, speaker: nil), voice.name != speaker.name
      {
        return Voice(
          name: voice.name, kind: voice.kind, role: voice.role, speaksFor: voice.speaksFor, mention: reading.range(phrase.core))
      }
      verb = head
    }
    return nil
  }

  /// "She accused him of it. He denied the charge", "accuses Iran of arming them, a charge it denies": who denies by a pronoun is who was
  /// accused last, not who accused.
  func accusedDenier(_ finding: Finding, _ speaker: Voice) -> Voice? {
    guard finding.stance.polarity == .denies, let phrase = finding.speaker, phrase.core.count == 1,
      ["he", "she", "it", "they"].contains(reading.lower[phrase.head]), reading.quotationOf[phrase.head] < 0,
      let last = lastAccusation, Int(reading.sentenceOf[finding.cue]) - last.sentence <= 1, last.actor.name != speaker.name,
      last.speaker.kind != .outlet, last.speaker.kind != .notGiven
    else { return nil }
    let isPerson = ["he", "she"].contains(reading.lower[phrase.head])
    guard isPerson == (last.actor.kind == .person || last.actor.kind == .unnamed) else { return nil }
    if isPerson, !voices.fits(last.actor.name, reading.lower[phrase.head] == "she" ? .female : .male) { return nil }
    return Voice(
      name: last.actor.name, kind: last.actor.kind, role: last.actor.role, speaksFor: last.actor.speaksFor,
      mention: reading.range(phrase.core))
  }

  enum Verdict { case none, open, wrong }

  /// "It is not true that Karsia did it", "it is far from clear that", "too early to say that": what stands above the clause.
  func verdict(on finding: Finding) -> Verdict {
    let tokens = reading.text.tokens
    guard tokens.isParsed, !finding.isFixed else { return .none }
    let floor = context.bounds(of: finding.cue).lowerBound
    let first = min(finding.clause.lowerBound, finding.cue)
    guard let that = reading.span(max(floor, first - 3), finding.cue).last(where: { reading.lower[$0] == "that" }) else { return .none }
    let before = reading.span(max(floor, that - 9), that)
    guard let impersonal = before.last(where: { ["it", "it's"].contains(reading.lower[$0]) }),
      let copula = reading.span(impersonal + 1, that).first(where: {
        ["is", "was", "'s", "has", "seems", "would", "remains", "remained"].contains(reading.lower[$0])
      }),
      copula <= impersonal + 2
    else { return .none }
    let words = reading.span(copula + 1, that).map { reading.lower[$0] }
    let isNegated = words.contains { ["not", "n't", "never", "far", "hardly", "yet"].contains($0) }
    if words.contains(where: { ClaimFinder.falsehoods.contains($0) }) { return isNegated ? .none : .wrong }
    if words.contains(where: { ["true", "correct", "accurate", "case"].contains($0) }) { return isNegated ? .wrong : .none }
    if words.contains("possible"), !isNegated { return .none }
    if words.contains(where: { ["unclear", "uncertain", "unknown", "early", "premature", "possible", "impossible"].contains($0) }) {
      return .open
    }
    let isOpen = words.contains {
      ["clear", "certain", "known", "proven", "proved", "established", "confirmed", "obvious", "evident", "settled"].contains($0)
    }
    return isOpen && isNegated ? .open : .none
  }

  private static let falsehoods: Set<String> = [
    "untrue", "false", "nonsense", "lie", "fiction", "fantasy", "incorrect", "myth",
  ]

  /// A lawyer or a spokesman who clears the one he speaks for denies in his name; a mother does not.
  func isAnswering(_ speaker: Voice, for actor: Voice) -> Bool {
    if isOfficial(speaker, of: actor) { return true }
    guard voices.client(of: speaker)?.name == actor.name else { return false }
    return [speaker.name, speaker.role].compactMap { $0 }.contains { words in
      words.lowercased().split(separator: " ").contains { VoiceResolver.representatives.contains(String($0)) }
    }
  }

  /// "The Karsian foreign minister denied that Karsia had", "a police spokesman denied that officers had".
  private func isOfficial(_ speaker: Voice, of actor: Voice) -> Bool {
    let words = [speaker.role, speaker.speaksFor, speaker.kind == .person ? nil : speaker.name].compactMap { $0 }
    if actor.kind == .state, let role = speaker.role, speaker.kind == .person {
      let parts = role.split(separator: " ").map(String.init)
      let isOffice = parts.contains { ClaimFinder.offices.contains($0.lowercased()) }
      return isOffice
        && parts.contains { StateGazetteer.standard.entry(for: $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0)?.state == actor.name }
    }
    guard let force = ClaimFinder.forces.first(where: { _, members in members.contains(actor.name.lowercased()) })?.0 else { return false }
    return words.contains { word in
      let lower = word.lowercased().split(separator: " ").map(String.init)
      return lower.contains(force)
        && (lower.count == 1 || lower.contains { ["spokesman", "spokeswoman", "spokesperson", "chief"].contains($0) })
    }
  }

  private static let offices: Set<String> = [
    "president", "minister", "premier", "chancellor", "ambassador", "envoy", "spokesman", "spokeswoman", "spokesperson", "secretary",
    "official",
  ]
  private static let forces: [(String, Set<String>)] = [
    ("police", ["officers", "police", "policemen", "officer", "policeman"]),
    ("army", ["soldiers", "troops", "army", "soldier"]),
    ("military", ["soldiers", "troops", "military", "forces"]),
  ]

  static let wrongly: Set<String> = ["wrongly", "wrongfully", "falsely", "unjustly", "mistakenly"]

  /// "Police detained five people over the collapse": they look into it.
  func isPolicing(_ finding: Finding) -> Bool {
    guard let actor = finding.actor, finding.stance.polarity == .attributes, finding.speaker == nil,
      ["police", "detectives", "officers", "investigators", "authorities", "prosecutors", "troops", "agents", "forces"].contains(
        reading.lower[actor.head]),
      ["detain", "hold", "quiz", "question", "interview", "book", "arrest", "capture", "round"].contains(reading.lemma(finding.cue))
        || finding.rule == LearntFrames.rule && finding.cue > actor.head
    else { return false }
    let verb = reading.span(actor.core.upperBound, min(actor.core.upperBound + 4, reading.count)).first {
      reading.isVerb($0) && !reading.isAuxiliary($0)
    }
    guard let verb, ["detain", "hold", "quiz", "question", "interview", "book", "arrest", "free", "raid"].contains(reading.lemma(verb))
    else { return false }
    let limit = reading.sentence(of: verb).tokens.upperBound
    return reading.span(verb + 1, min(limit, verb + 14)).contains {
      ["over", "suspicion", "connection", "after", "about", "for"].contains(reading.lower[$0])
    }
  }

  /// "The gunman killed himself"
  func isSelfHarm(_ finding: Finding) -> Bool {
    // "blew himself up" in a crowd.
    guard finding.stance.polarity == .attributes, reading.isVerb(finding.cue), reading.has(finding.cue, .violence),
      !reading.has(finding.cue, [.accuse, .blame]), !["blow", "detonate"].contains(reading.lemma(finding.cue))
    else { return false }
    return finding.cue + 1 < reading.count && ["himself", "herself", "themselves", "itself"].contains(reading.lower[finding.cue + 1])
  }
}
