import Records

/// Blame that is taken off one in the breath that lays it on another: "blamed the army, not the League, for the massacre", "it is not X who
/// should be blamed".
struct ContrastFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  private static let rules: Set<String> = ["blame", "blame-on", "blamed", "blamed-on", "to-blame", "lay-blame", "responsible-for", "fault"]

  /// What is cleared beside these claims.
  func findings(beside found: [Finding]) -> [Finding] {
    found.filter { ContrastFrames.rules.contains($0.rule) && $0.stance.polarity == .attributes }.compactMap { other(than: $0) }
  }

  /// ", not X", "rather than on X".
  private func other(than finding: Finding) -> Finding? {
    guard let actor = finding.actor else { return nil }
    let sentence = reading.sentence(of: finding.cue).tokens
    let from = max(actor.core.upperBound, actor.full.lowerBound)
    let rest = reading.span(from, min(sentence.upperBound, max(finding.cue, actor.full.upperBound) + 14))
    guard let link = rest.first(where: { isContrast($0) }) else { return nil }
    var first = ["rather", "instead"].contains(reading.lower[link]) ? link + 2 : link + 1
    if ["on", "upon", "with"].contains(reading.lower[first]) { first += 1 }
    guard let cleared = reading.phrase(startingAt: first, limit: sentence.upperBound), context.isParty(cleared) || isThing(cleared),
      !cleared.core.overlaps(actor.core), !reading.has(cleared.head, .time)
    else { return nil }
    var other = finding
    other.rule = "blame-not"
    other.stance = .rejects
    other.actor = Phrase(core: cleared.core, full: cleared.core, head: cleared.head)
    other.also = []
    other.isVoiceless = false
    other.cue = link
    other.clause = link..<cleared.core.upperBound
    other.isFixed = true
    other.form = nil
    return other
  }

  private func isContrast(_ token: Int) -> Bool {
    switch reading.lower[token] {
    case "not":
      return (reading.isComma(token - 1) || reading.lower[token - 1] == "and" || reading.isMark(token - 1))
        && reading.lower[token + 1] != "only" && !["just", "merely", "simply"].contains(reading.lower[token + 1])
        && !reading.isVerb(token + 1)
    case "rather": return reading.lower[token + 1] == "than"
    case "instead": return reading.lower[token + 1] == "of"
    default: return false
    }
  }

  /// "the new gun law": a course of action that somebody may blame.
  private func isThing(_ phrase: Phrase) -> Bool {
    reading.tag(phrase.head) == .noun && reading.tag(phrase.core.lowerBound) == .determiner
      && ["law", "policy", "war", "invasion", "decision", "rule", "order"].contains(reading.lemma(phrase.head))
  }

  /// "It is not X who should be blamed for the disaster", "it is not X who is to blame".
  func cleft(_ token: Int) -> [Finding] {
    guard ["blamed", "blame"].contains(reading.lower[token]) else { return [] }
    let sentence = reading.sentence(of: token).tokens
    let before = reading.span(max(sentence.lowerBound, token - 9), token)
    guard let who = before.last(where: { ["who", "that"].contains(reading.lower[$0]) }),
      reading.span(who, token).contains(where: { ["should", "is", "was", "deserves", "must"].contains(reading.lower[$0]) }),
      let not = reading.span(max(sentence.lowerBound, who - 8), who).last(where: { ["not", "n't"].contains(reading.lower[$0]) }),
      not - 2 >= sentence.lowerBound, ["it", "its"].contains(reading.lower[not - 2]), reading.isAuxiliary(not - 1),
      let actor = reading.phrase(startingAt: not + 1, limit: who), context.isParty(actor), actor.full.upperBound == who
    else { return [] }
    return [
      Finding(
        rule: "blame-not", stance: .rejects, actor: actor, cue: token, clause: not..<token + 1,
        overrides: who..<min(sentence.upperBound, token + 1))
    ]
  }
}
