import Records

/// The signs by which a claim is weighed: what frame made it, of whom, in what words, in what an article. Each is a phrase that
/// `explain` can print; none names a person, a place or an outlet.
struct ConfidenceSigns {
  private let reading: Reading
  private let context: FrameContext
  private let others: OtherClaims
  /// Of the article alone.
  private let common: [String]

  init(_ reading: Reading, _ context: FrameContext, _ drafts: [DraftClaim]) {
    self.reading = reading
    self.context = context
    others = OtherClaims(drafts.map(\.claim), isFirm: drafts.map { !$0.finding.isLoose })
    var counts = (force: 0, justice: 0, politics: 0, play: 0)
    for token in 0..<reading.count {
      let lemma = reading.lemma(token)
      if TopicWords.force.contains(lemma) || reading.has(token, .violentAgent) {
        counts.force += 1
      }
      if TopicWords.justice.contains(lemma) { counts.justice += 1 }
      if TopicWords.politics.contains(lemma) { counts.politics += 1 }
      if TopicWords.play.contains(lemma) { counts.play += 1 }
    }
    let words = max(reading.count, 1)
    common =
      ConfidenceSigns.ladder("article: words of force", counts.force, words)
      + ConfidenceSigns.ladder("article: words of justice", counts.justice, words)
      + ConfidenceSigns.ladder("article: words of politics", counts.politics, words)
      + ConfidenceSigns.ladder("article: words of games and shows", counts.play, words)
  }

  /// A sign for each step that the share of words reaches, so that what is more of the same weighs more.
  private static func ladder(_ name: String, _ count: Int, _ words: Int) -> [String] {
    [5, 10, 20, 40].filter { count * 1000 >= $0 * words }.map { "\(name) ≥ \($0)‰" }
  }

  func signs(of draft: DraftClaim) -> [String] {
    [ConfidenceModel.bias] + common + ofFrame(draft) + ofActor(draft) + ofSpeaker(draft) + ofWords(draft) + ofPlace(draft) + ofOthers(draft)
  }

  private func ofFrame(_ draft: DraftClaim) -> [String] {
    let (claim, finding) = (draft.claim, draft.finding)
    var signs = ["frame: \(claim.rule)", "stance: \(claim.stance.rawValue)"]
    if finding.isLoose { signs += ["frame: in part only", "frame: \(claim.rule), in part"] }
    if finding.isFixed { signs.append("frame: in so many words") }
    if finding.isVoiceless { signs.append("no accuser") }
    let isLone = ["violence", "wrongdoing"].contains(claim.rule) && claim.stance == .claimsOwnResponsibility
    if isLone { signs.append("bare deed of the speaker's own") }
    return signs
  }

  private func ofActor(_ draft: DraftClaim) -> [String] {
    let (claim, finding) = (draft.claim, draft.finding)
    var signs = ["actor: \(claim.actor.kind.rawValue)"]
    guard let actor = finding.actor else { return signs + ["actor: not in the sentence"] }
    let words = claim.actor.name.utf8.count { $0 == 0x20 } + 1
    if reading.isPersonalPronoun(actor.head) {
      signs.append("actor: a pronoun")
      if claim.actor.name == claim.speaker.name { signs.append("actor: a pronoun for the speaker") }
    } else if reading.nameOf[actor.head] >= 0 {
      signs.append(claim.actor.kind == .person ? (words > 1 ? "actor: a full name" : "actor: part of a name") : "actor: a name")
    } else {
      signs.append("actor: a description")
      if reading.has(actor.head, .violentAgent) { signs.append("actor: by what he does") }
      if reading.has(actor.head, .office) { signs.append("actor: an office") }
      if reading.has(actor.head, [.agent, .body, .unnamedSource, .kin, .person]) { signs.append("actor: people or a body") }
      if reading.words[actor.head].classes.isDisjoint(with: [.violentAgent, .office, .agent, .body, .unnamedSource, .kin, .person]) {
        signs.append("actor: a noun not known to act")
      }
      if reading.tag(actor.head) == .properNoun { signs.append("actor: capitalised, no name") }
    }
    if claim.actor.name == claim.speaker.name { signs.append("actor: the speaker") }
    // What the police, an army and its soldiers do to somebody is often nobody's wrong.
    if actor.core.contains(where: { ConfidenceSigns.forces.contains(reading.lemma($0)) }) { signs.append("actor: police or troops") }
    let gap = actor.full.upperBound <= finding.cue ? finding.cue - actor.full.upperBound : actor.full.lowerBound - finding.cue
    signs.append(gap < 3 ? "actor: beside the cue" : gap < 8 ? "actor: near the cue" : "actor: far from the cue")
    if actor.full.lowerBound > finding.cue { signs.append("actor: after the cue") }
    return signs
  }

  private static let forces: Set<String> = [
    "police", "officer", "troop", "soldier", "army", "military", "trooper", "guard", "marine", "navy", "coalition",
  ]

  private func ofSpeaker(_ draft: DraftClaim) -> [String] {
    ["speaker: \(draft.claim.speaker.kind.rawValue)"] + (draft.claim.via.isEmpty ? [] : ["speaker: by way of another"])
  }

  private func ofWords(_ draft: DraftClaim) -> [String] {
    let (claim, finding) = (draft.claim, draft.finding)
    let cue = finding.cue
    var signs = ["cue: \(reading.lemma(cue))", "harm: \(claim.harm.kind)"] + looks(finding)
    if claim.harm.mention != nil {
      signs.append("harm: in the clause")
    } else {
      signs.append(finding.harmKind != nil ? "harm: the verb's own" : claim.harm.kind == "unspecified" ? "harm: none" : "harm: told before")
    }
    if claim.harm.place != nil { signs.append("harm: with its place") }
    if reading.isVerb(cue) {
      let forms = reading.words[cue].forms
      signs.append(
        reading.isGerund(cue)
          ? "cue: gerund" : forms.contains(.past) ? "cue: past" : forms.contains(.third) ? "cue: present" : "cue: base form")
      // What is done to somebody tells a deed from a figure of speech; the object of "accused" is the actor.
      if !finding.isFixed { signs.append("object: \(objectKind(cue))") }
    } else {
      signs.append("cue: no verb")
    }
    if finding.clause.contains(where: { ["i", "we", "my", "our", "you", "your"].contains(reading.lower[$0]) }) {
      signs.append("clause: I, we or you")
    }
    return signs
  }

  /// How much the network says that a claim hangs on the word of the claim or on its harm: a sign for each step that it reaches.
  private func looks(_ finding: Finding) -> [String] {
    let scores = reading.text.tokens.reportScores
    guard !scores.isEmpty else { return [] }
    let words = [finding.cue, finding.harm].compactMap { $0 }.filter { finding.clause.contains($0) || $0 == finding.cue }
    let score = words.map { Int(scores[$0].claim) }.max() ?? Int(Int8.min)
    let steps = [-48, -32, -16, -8, 0, 8, 16, 32].filter { score >= $0 }
    return steps.map { "network: a claim, by log-odds ≥ \(Double($0) / 16)" }
      + (finding.rule == LearntFrames.rule ? steps.map { "learnt: by log-odds ≥ \(Double($0) / 16)" } : [])
  }

  /// What the verb is done to.
  private func objectKind(_ verb: Int) -> String {
    guard let object = context.object(of: verb) else { return "none" }
    if let name = reading.name(at: object.head) { return name.kind.rawValue }
    if reading.isPersonalPronoun(object.head) { return "pronoun" }
    if object.core.contains(where: { reading.tag($0) == .numeral }) { return "a number of them" }
    if VerbNotes.victims.contains(reading.lower[object.head]) { return "people who are hurt" }
    if reading.has(object.head, [.agent, .office, .kin, .unnamedSource, .person]) { return "people" }
    if VerbNotes.targets.contains(reading.lower[object.head]) { return "places that are hit" }
    if VerbNotes.evidence.contains(reading.lower[object.head]) { return "records" }
    if reading.has(object.head, .harm) { return "a harm" }
    return "another thing"
  }

  private func ofPlace(_ draft: DraftClaim) -> [String] {
    let cue = draft.finding.cue
    let tokens = reading.sentence(of: cue).tokens
    var signs: [String] = []
    if tokens.contains(where: { reading.name(at: $0)?.kind == .armedGroup }) { signs.append("sentence: names an armed group") }
    if isTitled(tokens) { signs.append("sentence: in title case") }
    return signs
  }

  /// "Fact Check: Rival Took Money": a heading in the text.
  private func isTitled(_ tokens: Range<Int>) -> Bool {
    var (long, capital) = (0, 0)
    for token in tokens where reading.text.tokens.range(token).range.count > 3 {
      let first = reading.text.bytes[Int(reading.text.tokens.starts[token])]
      if first >= 0x41 && first <= 0x5A { capital += 1 }
      if first >= 0x41 && first <= 0x5A || first >= 0x61 && first <= 0x7A { long += 1 }
    }
    return long >= 4 && capital * 5 >= long * 4
  }

  /// What other claims of the article say of the same actor.
  private func ofOthers(_ draft: DraftClaim) -> [String] {
    let found = others.beside(draft.claim)
    var signs: [String] = []
    if found.same >= 1 { signs.append("others: say the same of the actor") }
    if found.same >= 3 { signs.append("others: three or more say the same") }
    if found.isContradicted { signs.append("others: contradict it") }
    if others.shareSentence(with: draft.claim) { signs.append("others: in the same sentence") }
    return signs
  }
}

/// Counts of an article's claims about each actor, in all and within each sentence.
private struct OtherClaims {
  private struct Key: Hashable {
    let actor: String
    let evidence: TextRange?
    let polarity: Claim.Stance.Polarity?
    var isFirm = false
  }

  private var counts: [Key: Int] = [:]
  private var sentences: [TextRange: Set<ClaimID>] = [:]

  /// - Parameter isFirm: for each claim, whether the whole pattern is there.
  init(_ claims: [Claim], isFirm: [Bool]) {
    for (claim, isFirm) in zip(claims, isFirm) {
      sentences[claim.evidence, default: []].insert(claim.id)
      let polarity = claim.stance.polarity
      for evidence in [nil, claim.evidence] {
        counts[Key(actor: claim.actor.name, evidence: evidence, polarity: nil), default: 0] += 1
        counts[Key(actor: claim.actor.name, evidence: evidence, polarity: polarity), default: 0] += 1
        if isFirm { counts[Key(actor: claim.actor.name, evidence: evidence, polarity: polarity, isFirm: true), default: 0] += 1 }
      }
    }
  }

  /// Of claims about the same actor in other sentences: how many surely say the same, and whether any says otherwise.
  func beside(_ claim: Claim) -> (same: Int, isContradicted: Bool) {
    func elsewhere(_ polarity: Claim.Stance.Polarity?, isFirm: Bool) -> Int {
      let all = Key(actor: claim.actor.name, evidence: nil, polarity: polarity, isFirm: isFirm)
      let here = Key(actor: claim.actor.name, evidence: claim.evidence, polarity: polarity, isFirm: isFirm)
      return (counts[all] ?? 0) - (counts[here] ?? 0)
    }
    let polarity = claim.stance.polarity
    return (elsewhere(polarity, isFirm: true), elsewhere(nil, isFirm: false) > elsewhere(polarity, isFirm: false))
  }

  func shareSentence(with claim: Claim) -> Bool {
    sentences[claim.evidence]?.contains { $0 != claim.id } ?? false
  }
}
