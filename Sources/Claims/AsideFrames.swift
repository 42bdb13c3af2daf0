import Records

/// An attribution put into the sentence, with the whole clause as what is said: "— as many analysts believe, and the League is alleging, but
/// Karsia denies —".
struct AsideFrames {
  let context: FrameContext
  private var reading: Reading { context.reading }

  func findings(at token: Int) -> [Finding] {
    guard reading.lower[token] == "as" else { return [] }
    let sentence = reading.sentence(of: token).tokens
    guard token > sentence.lowerBound + 2, reading.isPunctuation(token - 1) || reading.lower[token - 1] == "(",
      reading.quotationOf[token] < 0
    else { return [] }
    let said = parts(from: token + 1, sentence)
    guard let first = said.first, let host = host(before: token, sentence, said.last?.verb ?? first.verb), let actor = host.actor else {
      return []
    }
    return said.map { part in
      let isDenial = reading.has(part.verb, [.deny, .reject])
      return Finding(
        rule: isDenial ? "denied-which" : host.rule, isLoose: host.isLoose,
        stance: isDenial ? .rejects : host.stance.polarity == .denies ? .rejects : stance(part.verb),
        speaker: part.subject, actor: actor, role: host.role, cue: part.verb, clause: part.subject.full.lowerBound..<part.verb + 1,
        harm: host.harm, isFixed: true)
    }
  }

  private func stance(_ verb: Int) -> Claim.Stance { ["suspect", "fear"].contains(reading.lemma(verb)) ? .suggests : .asserts }

  /// The deed of the clause that the aside is put into.
  private func host(before token: Int, _ sentence: Range<Int>, _ end: Int) -> Finding? {
    let floor = reading.span(sentence.lowerBound, token - 1).last(where: { reading.lower[$0] == ";" }) ?? sentence.lowerBound
    return InnerFrames(context: context).first(in: reading.span(floor, token - 1))
  }

  private static let verbs: Set<String> = [
    "believe", "allege", "claim", "charge", "contend", "suspect", "maintain", "assert", "argue", "deny", "dispute", "reject", "fear",
  ]

  /// "many analysts believe", "the League is alleging", "Karsia strongly denies": subjects and verbs with nothing after them.
  private func parts(from start: Int, _ sentence: Range<Int>) -> [(subject: Phrase, verb: Int)] {
    var out: [(subject: Phrase, verb: Int)] = []
    var token = start
    while token < sentence.upperBound, out.count < 4 {
      guard let subject = reading.phrase(startingAt: token, limit: sentence.upperBound), reading.isPeopleLike(subject) else { break }
      var verb = subject.full.upperBound
      while verb < sentence.upperBound, reading.isAuxiliary(verb) || reading.tag(verb) == .adverb,
        !AsideFrames.verbs.contains(reading.lemma(verb))
      {
        verb += 1
      }
      guard verb < sentence.upperBound, AsideFrames.verbs.contains(reading.lemma(verb)),
        !reading.span(subject.full.upperBound, verb).contains(where: { reading.has($0, .negation) })
      else { break }
      var next = verb + 1
      let isBare =
        next >= sentence.upperBound || reading.isPunctuation(next) || reading.lower[next] == ")"
        || ["and", "but"].contains(reading.lower[next])
      guard isBare else { break }
      out.append((subject, verb))
      while next < sentence.upperBound, reading.isComma(next) || ["and", "but"].contains(reading.lower[next]) { next += 1 }
      guard next > verb + 1, ["and", "but"].contains(reading.lower[next - 1]) else { break }
      token = next
    }
    return out
  }
}
