import Records

/// The stance of a finding from its verb, its hedges, its negation and the report around it.
enum Stances {
  /// - Returns: nil where nothing is claimed.
  static func stance(_ finding: Finding, speaker: Voice, actor: Voice, around: Report?, _ reading: Reading) -> Claim.Stance? {
    let isSelf = same(speaker, actor) || speaksForHome(speaker, actor, reading)
    var stance = finding.stance
    if stance == .doubts, isSelf { return .denies }
    if finding.isFixed {
      if stance == .rejects, isSelf { return .denies }
      if stance == .denies, !isSelf { return .rejects }
      return stance
    }
    if stance == .rejects || stance == .denies { stance = isSelf ? .denies : .rejects }
    guard let around, finding.speaker == nil, finding.speakerVoice == nil else {
      return hedged(stance, finding, isOutlet: speaker.kind == .outlet, reading)
    }
    let head = around.head
    // "left no doubt that" leaves none.
    let isCertain = reading.lower[head] == "doubt" && head > 0 && reading.lower[head - 1] == "no"
    if reading.has(head, .doubt), reading.has(head, .voice), !isCertain { return stance.polarity == .attributes ? .doubts : stance }
    if reading.has(head, [.deny, .reject]), !reading.has(head, [.say]) || reading.has(head, .deny) {
      guard stance.polarity == .attributes else { return nil }
      return isSelf ? .denies : .rejects
    }
    if reading.has(head, .admit), reading.has(head, .say) || opensWithThat(around, reading), stance.polarity == .attributes {
      // A person confesses; a state or a group concedes.
      if isSelf { return speaker.kind == .person && isDeed(finding) ? .claimsOwnResponsibility : .accepts }
      // "confessed that the agency had ordered it": who confesses tells of another.
      return reading.lower[head].hasPrefix("confess") ? .asserts : .accepts
    }
    // "claims that gunmen were in the school bombed by X" are X's, but no confession.
    if isSelf, finding.rule == "violence-by" || finding.rule == "wrong-by" || finding.rule == "harm-by" { return nil }
    if isSelf, stance == .asserts, finding.role == .perpetrator || finding.role == .organiser {
      // Whoever condemns a deed does not own up to it.
      return reading.has(head, [.say, .tell, .claim]) ? .claimsOwnResponsibility : nil
    }
    // "confirmed reports that it did": confirmed, it is no hearsay.
    let isConfirmed = [head, reading.text.tokens.head(of: head) ?? head].contains { reading.lemma($0) == "confirm" }
    if stance == .asserts, isConfirmed, Hedges.strength(of: finding.clause, cue: finding.cue, reading) != .hedged { return stance }
    if reading.has(head, .accusationNoun), around.source == nil, stance == .asserts { return .reportsWithoutEndorsing }
    if stance == .asserts, suggests(head, reading) || around.isHedged && speaker.kind != .outlet { return .suggests }
    return hedged(stance, finding, isOutlet: speaker.kind == .outlet, reading)
  }

  private static func hedged(_ stance: Claim.Stance, _ finding: Finding, isOutlet: Bool, _ reading: Reading) -> Claim.Stance {
    guard stance == .asserts else { return stance }
    // "shot by the alleged gunman"
    if let actor = finding.actor, actor.core.contains(where: { ["alleged", "accused", "suspected"].contains(reading.lower[$0]) }) {
      return isOutlet ? .reportsWithoutEndorsing : .suggests
    }
    switch Hedges.strength(of: finding.clause, cue: finding.cue, reading) {
    case .none: return Hedges.governs(finding.clause, reading) || isEither(finding, reading) ? .suggests : stance
    case .reported: return isOutlet ? .reportsWithoutEndorsing : .suggests
    case .hedged: return .suggests
    }
  }

  private static func isDeed(_ finding: Finding) -> Bool {
    finding.rule.hasPrefix("violence") || finding.rule.hasPrefix("wrong") || finding.rule.hasPrefix("perpetrated")
  }

  private static func opensWithThat(_ report: Report, _ reading: Reading) -> Bool {
    report.content.first.map { reading.lower[$0.lowerBound] == "that" } ?? false
  }

  private static func suggests(_ head: Int, _ reading: Reading) -> Bool {
    let form = reading.lower[head]
    return [
      "suggest", "impl", "insinuat", "hint", "suspect", "fear", "speculat", "suspicion", "rumour", "rumor", "theor", "worr", "indicat",
      "question", "explanation", "possib", "likelihood", "hypothes", "concern",
    ]
    .contains { form.hasPrefix($0) }
  }

  /// "either X ordered it or …".
  private static func isEither(_ finding: Finding, _ reading: Reading) -> Bool {
    guard let actor = finding.actor, actor.full.lowerBound > 0, actor.full.lowerBound < finding.cue else { return false }
    return reading.lower[actor.full.lowerBound - 1] == "either"
      && reading.span(finding.cue, reading.sentence(of: finding.cue).tokens.upperBound).contains { reading.lower[$0] == "or" }
  }

  /// A president or minister whom an outlet names without a country is that of its own: "President Oden" in Karsia Today.
  private static func speaksForHome(_ speaker: Voice, _ actor: Voice, _ reading: Reading) -> Bool {
    guard actor.kind == .state, speaker.kind == .person, let role = speaker.role?.lowercased(), homeOffices.contains(role) else {
      return false
    }
    return Affiliation.belongs(reading.article.outlet, to: actor.name)
      && !reading.names.contains { $0.canonical == speaker.name && namesCountry($0, reading) }
      && !reading.names.contains { $0.canonical == speaker.name && ($0.role.map { !homeOffices.contains($0.lowercased()) } ?? false) }
  }

  /// "President Oden of Velmora", "Velmora's President Oden".
  private static func namesCountry(_ name: Name, _ reading: Reading) -> Bool {
    let sentence = reading.sentence(of: name.tokens.lowerBound).tokens
    let next = name.tokens.upperBound
    if next + 1 < sentence.upperBound, reading.lower[next] == "of", reading.nameOf[next + 1] >= 0 { return true }
    let before = reading.span(max(sentence.lowerBound, name.tokens.lowerBound - 4), name.tokens.lowerBound)
    return before.contains { reading.name(at: $0).map { [.place, .nationality].contains($0.kind) } ?? false }
  }

  private static let homeOffices: Set<String> = [
    "president", "prime minister", "premier", "chancellor", "foreign minister", "defence minister", "defense minister", "interior minister",
    "vice president", "deputy prime minister", "foreign secretary", "defence secretary", "home secretary",
  ]

  static func same(_ speaker: Voice, _ actor: Voice) -> Bool {
    if speaker.name == actor.name { return true }
    // A lawyer answers for his client.
    if actor.kind == .person, let role = speaker.role, let surname = actor.name.split(separator: " ").last,
      ["lawyer", "attorney", "solicitor", "barrister", "counsel"].contains(where: { role.lowercased().contains($0) }),
      role.contains(surname)
    {
      return true
    }
    // "a campaign spokeswoman" for the campaign's manager, "the ministry" for its minister.
    if actor.kind == .person, let role = actor.role?.lowercased() {
      for side in [speaker.speaksFor, speaker.kind == .organisation ? speaker.name : nil].compactMap({ $0 }) {
        if side.utf8.count > 6, role.contains(side.lowercased()) { return true }
      }
    }
    if speaker.kind == .organisation, actor.kind == .person, let surname = actor.name.split(separator: " ").last,
      speaker.name.split(separator: " ").contains(where: { $0 == surname || $0 == surname + "'s" || $0 == surname + "’s" })
    {
      return true
    }
    if let organisation = speaker.speaksFor {
      if organisation == actor.name || actor.name.contains(organisation) { return true }
      if actor.kind == .state || actor.kind == .organisation || actor.kind == .armedGroup, Affiliation.belongs(organisation, to: actor.name)
      {
        return true
      }
      // A campaign's or an office's spokesman answers for the one it is named after.
      if actor.kind == .person, let surname = actor.name.split(separator: " ").last, organisation.contains(surname) { return true }
    }
    if speaker.kind == .organisation, actor.kind == .state, Affiliation.belongs(speaker.name, to: actor.name) { return true }
    return actor.speaksFor.map { $0 == speaker.name } ?? false && speaker.kind == .organisation
  }
}

/// Words that weaken a claim and travel with it.
enum Hedges {
  enum Strength { case none, hedged, reported }

  static func strength(of clause: Range<Int>, cue: Int, _ reading: Reading) -> Strength {
    // Only a hedge before the word that carries the stance, or right after it, bears on the responsibility.
    for token in clause where token <= cue + 1 {
      guard reading.has(token, [.hedge, .hedgeAdjective]) else { continue }
      if reading.lower[token] == "may", reading.tag(token) == .properNoun { continue }
      // "they believed that X did": a belief held flatly.
      if reading.lower[token] == "believed", token > 0, reading.isNominal(token - 1), token + 1 < reading.count,
        reading.lower[token + 1] != "to"
      {
        continue
      }
      if reading.has(token, .reportedly) || reading.lower[token] == "alleged" || reading.lower[token] == "accused" { return .reported }
      return .hedged
    }
    return .none
  }

  /// "It is likely that X did", "it appears that X did": the clause around weakens it.
  static func governs(_ clause: Range<Int>, _ reading: Reading) -> Bool {
    let floor = clause.isEmpty ? clause.lowerBound : reading.sentence(of: clause.lowerBound).tokens.lowerBound
    var token = clause.lowerBound - 1
    if token > floor, reading.lower[token] == "that" { token -= 1 }
    guard token > floor else { return false }
    switch reading.lower[token] {
    case "likely", "possible", "probable", "plausible", "conceivable": return true
    case "appears", "appeared", "seems", "seemed": return reading.lower[token - 1] == "it"
    default: return false
    }
  }

  /// The words themselves, degrees included: "possibly", "at least at first", "or even ultimately responsible".
  ///
  /// A clause of its own inside ("where at least nine people died", "who may have fled") has its own hedges, which are not these.
  static func ranges(in clause: Range<Int>, cue: Int, _ reading: Reading) -> [TextRange] {
    var out: [TextRange] = []
    var token = clause.lowerBound
    while token < clause.upperBound {
      if token > cue, ["where", "who", "which", "when", "whose"].contains(reading.lower[token]) { break }
      if let end = degreeEnd(token, clause, reading) {
        out.append(reading.range(token..<end))
        token = end
        continue
      }
      if token <= cue + 2, reading.has(token, [.hedge, .hedgeAdjective]), weakens(token, cue, reading) {
        out.append(reading.range(token..<token + 1))
      }
      token += 1
    }
    return out
  }

  /// "reported" and "accused" as the verb of the sentence tell who speaks; they weaken nothing.
  private static func weakens(_ token: Int, _ cue: Int, _ reading: Reading) -> Bool {
    if reading.lower[token] == "may", reading.tag(token) == .properNoun { return false }
    if token == cue { return ["alleged", "suspected"].contains(reading.lower[token]) }
    guard ["reported", "suggested", "suggesting", "suggests", "suspected", "believed", "supposed"].contains(reading.lower[token]) else {
      return true
    }
    return reading.tag(token) == .adjective || token > 0 && (reading.isAuxiliary(token - 1) || reading.tag(token - 1) == .determiner)
  }

  private static func degreeEnd(_ token: Int, _ clause: Range<Int>, _ reading: Reading) -> Int? {
    let word = reading.lower[token]
    let next = token + 1 < clause.upperBound ? reading.lower[token + 1] : ""
    if word == "at", next == "least" {
      // "at least nine people" counts people; it says nothing about who did it.
      if token + 2 < clause.upperBound, reading.tag(token + 2) == .numeral || reading.has(token + 2, .quantifier) { return nil }
      var end = token + 2
      if end + 1 < clause.upperBound, ["at", "in"].contains(reading.lower[end]) { end += 2 }
      return end
    }
    if word == "or", next == "even" || next == "possibly" || next == "perhaps" {
      var end = token + 2
      while end < clause.upperBound, !reading.isPunctuation(end), !reading.isFinite(end), end < token + 5 { end += 1 }
      return end
    }
    if ["partly", "partially", "ultimately", "largely", "indirectly", "initially", "directly"].contains(word) { return token + 1 }
    if word == "in", next == "part" { return token + 2 }
    return nil
  }
}
