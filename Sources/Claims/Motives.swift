import Records

/// Finds why somebody is said to have done a harm, and who says that nobody knows.
///
/// Reads the tree: a reason counts only where it hangs on a harm that happened. A motive belongs to whoever offers it.
struct MotiveFinder {
  let reading: Reading
  let voices: VoiceResolver
  let reports: ReportIndex
  let context: FrameContext
  let harms: HarmFinder
  private var tokens: Tokens { reading.text.tokens }

  /// In text order; none where the text is not parsed.
  static func motives(in reading: Reading, _ voices: VoiceResolver, _ reports: ReportIndex) -> [Motive] {
    guard reading.text.tokens.isParsed else { return [] }
    let context = FrameContext(reading, voices)
    let finder = MotiveFinder(
      reading: reading, voices: voices, reports: reports, context: context, harms: HarmFinder(context: context))
    var out: [Motive] = []
    for (_, sentence) in reading.readable {
      let earlier = out.count
      for token in sentence.tokens {
        guard let frame = MotiveFinder.triggers[reading.lower[token]],
          let motive = finder.read(token, frame).flatMap({ finder.motive($0, sentence) }),
          !out[earlier...].contains(where: { $0.voice.name == motive.voice.name && $0.stance == motive.stance })
        else { continue }
        out.append(motive)
      }
    }
    return out
  }

  private enum Frame { case requital, avenging, because, over, aim, motivated, motive }

  private static let triggers: [String: Frame] = {
    var out: [String: Frame] = ["because": .because, "over": .over, "motivated": .motivated, "motive": .motive, "motives": .motive]
    for word in ["retaliation", "revenge", "reprisal", "vengeance", "retribution", "payback", "response", "protest", "punishment"] {
      out[word] = .requital
    }
    for word in ["avenge", "avenging", "retaliate", "retaliating"] { out[word] = .avenging }
    for word in aims { out[word] = .aim }
    return out
  }()

  /// What violence is for, where an infinitive tells.
  private static let aims = [
    "punish", "silence", "intimidate", "terrorise", "terrorize", "destabilise", "destabilize", "provoke", "deter", "disrupt", "sow",
    "send", "spread", "derail", "discredit", "sabotage",
  ]

  /// A motive before its voice is known, in token indices.
  private struct Finding {
    let rule: String
    var stance = Motive.Stance.offers
    let harm: ToldHarm
    /// Where the report that it stands in is looked for.
    let anchor: Int
    let reason: Range<Int>?
    /// Who knows of no motive, or calls the harm what it is, where the frame itself says so.
    var speaker: Phrase?
  }

  private func read(_ token: Int, _ frame: Frame) -> Finding? {
    switch frame {
    case .requital: requital(token)
    case .avenging: avenging(token)
    case .because: because(token)
    case .over: over(token)
    case .aim: aim(token)
    case .motivated: motivated(token)
    case .motive: motive(token)
    }
  }

  // MARK: Requital

  /// "in retaliation for …", "was revenge for …", "called it a response to …".
  private func requital(_ noun: Int) -> Finding? {
    let isStrong = !["response", "protest", "punishment"].contains(reading.lower[noun])
    // "revenge" is a noun here, whatever the tagger has it for; a bare "in response" repays nothing that can be shown.
    guard isStrong || context.isNoun(noun), let complement = complement(of: noun) else { return nil }
    guard
      isStrong
        || complement.contains(where: { reading.has($0, [.harm, .violence]) || MotiveFinder.grievances.contains(reading.lemma($0)) })
    else { return nil }
    let opening = tokens.dependents(of: noun).first { $0 < noun && tokens.relation(of: $0) == .case }
    let reason = (opening ?? noun)..<complement.upperBound
    if let subject = tokens.dependent(of: noun, .nsubj, .nsubjPass), tokens.dependent(of: noun, .cop) != nil {
      guard !context.isUnreal(noun), let harm = harms.harm(meantBy: subject) else { return nil }
      return Finding(rule: "requital", stance: isDenied(noun) ? .rejects : .offers, harm: harm, anchor: noun, reason: reason)
    }
    guard let head = tokens.head(of: noun) else { return nil }
    if reading.isVerb(head), reading.has(head, .call), let object = tokens.dependent(of: head, .obj), !context.isUnreal(head),
      let harm = harms.harm(meantBy: object)
    {
      return Finding(rule: "requital", harm: harm, anchor: head, reason: noun..<reason.upperBound, speaker: context.subject(of: head))
    }
    guard let opening, ["in", "as", "of", "out"].contains(reading.lower[opening]) else { return nil }
    var above = head
    for _ in 0..<3 {
      if let owned = owned(above) {
        return Finding(rule: "requital", harm: owned, anchor: noun, reason: reason, speaker: owned.actor)
      }
      guard let next = tokens.head(of: above) else { break }
      above = next
    }
    guard let harm = harms.harm(at: head) ?? tokens.head(of: head).flatMap({ harms.harm(at: $0) }), harm.token < noun || head > noun
    else { return nil }
    return Finding(rule: "requital", harm: harm, anchor: noun, reason: reason)
  }

  /// "for the execution of two prisoners": to which word the tree hangs it does not matter.
  private func complement(of noun: Int) -> Range<Int>? {
    let first = noun + 1
    guard first < reading.count, reading.sentenceOf[first] == reading.sentenceOf[noun],
      ["for", "to", "against", "at", "over"].contains(reading.lower[first]),
      tokens.relation(of: first) == .case || tokens.relation(of: first) == .mark,
      let head = tokens.head(of: first), head > first
    else { return nil }
    return first..<reasonRange(first, head).upperBound
  }

  /// "claimed responsibility for the bombing": the harm that the claimant owns.
  private func owned(_ verb: Int) -> ToldHarm? {
    guard reading.isVerb(verb), reading.has(verb, .claim), harms.isReal(verb), let subject = context.subject(of: verb),
      let harm = tokens.subtree(of: verb).first(where: { $0 > verb && harms.isHarmNoun($0) })
    else { return nil }
    return ToldHarm(token: harm, kind: reading.lemma(harm), actor: subject)
  }

  private static let grievances: Set<String> = [
    "death", "arrest", "insult", "cartoon", "film", "sanction", "policy", "occupation", "provocation", "execution", "detention",
    "involvement", "intervention", "presence", "desecration", "burning", "killing", "blockade", "extradition", "verdict", "treatment",
  ]

  /// "killed him to avenge his brother", "the attack was to avenge …".
  private func avenging(_ verb: Int) -> Finding? {
    guard reading.isVerb(verb) else { return nil }
    let start = tokens.dependent(of: verb, .mark).flatMap { $0 < verb ? $0 : nil } ?? verb
    if let subject = tokens.dependent(of: verb, .nsubj), harms.isHarmNoun(subject) {
      return harms.harm(at: subject).map { Finding(rule: "avenging", harm: $0, anchor: verb, reason: reasonRange(start, verb)) }
    }
    return purpose(verb, start).map { Finding(rule: "avenging", harm: $0, anchor: verb, reason: reasonRange(start, verb)) }
  }

  /// "shelled the town to punish its people".
  private func aim(_ verb: Int) -> Finding? {
    guard reading.isVerb(verb), verb > 0, let mark = tokens.dependent(of: verb, .mark), reading.lower[mark] == "to" else { return nil }
    if ["send", "sow", "spread"].contains(reading.lower[verb]) {
      guard let object = tokens.dependent(of: verb, .obj),
        ["message", "signal", "fear", "terror", "discord", "chaos", "panic"].contains(reading.lemma(object))
      else { return nil }
    }
    return purpose(verb, mark).map { Finding(rule: "aim", harm: $0, anchor: verb, reason: reasonRange(mark, verb)) }
  }

  /// The harm that an infinitive or a participle of purpose hangs on: "killed … to", "was meant to".
  private func purpose(_ verb: Int, _ start: Int) -> ToldHarm? {
    guard let head = tokens.head(of: verb), let relation = tokens.relation(of: verb) else { return nil }
    if [.xcomp, .advcl].contains(relation), ["intend", "mean", "aim", "design", "calculate", "plan"].contains(reading.lemma(head)),
      context.isPassive(head), !context.isUnreal(head), !context.isNegated(head),
      let subject = tokens.dependent(of: head, .nsubjPass, .nsubj)
    {
      return harms.harm(meantBy: subject)
    }
    guard relation == .advcl, start > head else { return nil }
    return harms.harm(at: head)
  }

  // MARK: Because

  /// "shot her because he did not want …", "was killed because of her work".
  private func because(_ token: Int) -> Finding? {
    guard let clause = tokens.head(of: token), let head = tokens.head(of: clause), head < token, let harm = harms.harm(at: head),
      reading.isVerb(head), reading.quotationOf[head] == reading.quotationOf[token]
    else { return nil }
    if reading.lower[min(token + 1, reading.count - 1)] == "of" {
      // "killed because of a failure": a cause and no motive, unless it is something of the victim's.
      let isOwn = tokens.subtree(of: clause).contains { ["his", "her", "their", "its"].contains(reading.lower[$0]) }
      guard tokens.relation(of: token) == .case, isOwn || harm.actor != nil else { return nil }
    } else {
      guard tokens.relation(of: token) == .mark, tokens.dependent(of: clause, .nsubj, .nsubjPass, .csubj, .expl) != nil else { return nil }
      // "were killed because the driver slept": of whom nobody is named who did it, only what was done to the victim tells why.
      if harm.actor == nil {
        guard let subject = tokens.dependent(of: clause, .nsubj, .nsubjPass), reading.isPersonalPronoun(subject) else { return nil }
      }
    }
    let negated = head > 0 && context.isNegated(clause) && reading.lower[token - 1] == "not"
    return Finding(
      rule: "because", stance: negated ? .rejects : .offers, harm: harm, anchor: head, reason: reasonRange(token, clause))
  }

  /// "stabbed in a row over money", "killed over a debt".
  private func over(_ token: Int) -> Finding? {
    guard tokens.relation(of: token) == .case, let noun = tokens.head(of: token), let head = tokens.head(of: noun), head < token,
      MotiveFinder.quarrels.contains(reading.lemma(noun)), reading.isVerb(head), let harm = harms.harm(at: head)
    else { return nil }
    return Finding(rule: "over", harm: harm, anchor: noun, reason: reasonRange(token, noun))
  }

  private static let quarrels: Set<String> = [
    "dispute", "argument", "debt", "feud", "quarrel", "row", "land", "dowry", "cartoon", "money", "grudge", "insult", "disagreement",
    "inheritance", "affair", "ransom", "blasphemy",
  ]

  // MARK: Motivated

  /// "the attack was motivated by hatred", "was racially motivated".
  private func motivated(_ verb: Int) -> Finding? {
    let subject: Int
    let isDescribed: Bool
    if let own = tokens.dependent(of: verb, .nsubjPass, .nsubj) {
      guard !context.isUnreal(verb) else { return nil }
      subject = own
      isDescribed = false
    } else if tokens.relation(of: verb) == .amod, let noun = tokens.head(of: verb), noun > verb, harms.isHarmNoun(noun),
      tokens.dependent(of: noun, .cop) != nil, let own = tokens.dependent(of: noun, .nsubj), !context.isUnreal(noun)
    {
      subject = own
      isDescribed = true
    } else {
      return nil
    }
    guard
      let harm = isDescribed
        ? harms.harm(meantBy: subject) ?? harms.harm(at: tokens.head(of: verb) ?? subject) : harms.harm(meantBy: subject)
    else { return nil }
    let adverb = tokens.dependent(of: verb, .advmod).flatMap { $0 == verb - 1 && reading.lower[$0].hasSuffix("ly") ? $0 : nil }
    let cause = tokens.dependent(of: verb, .oblAgent, .obl).flatMap { $0 > verb ? $0 : nil }
    guard adverb != nil || cause != nil else { return nil }
    let start = adverb ?? verb
    let reason = cause.map { start..<reasonRange(verb, $0).upperBound } ?? start..<verb + 1
    let node = isDescribed ? tokens.head(of: verb) ?? verb : verb
    return Finding(rule: "motivated", stance: isDenied(node) ? .rejects : .offers, harm: harm, anchor: verb, reason: reason)
  }

  // MARK: The noun

  /// "the motive was robbery", "the motive is unknown", "police have not established a motive".
  private func motive(_ noun: Int) -> Finding? {
    guard context.isNoun(noun), let harm = harmOfMotive(noun) else { return nil }
    let isNone = tokens.dependents(of: noun).contains { $0 < noun && reading.lower[$0] == "no" }
    guard let relation = tokens.relation(of: noun) else { return nil }
    let head = tokens.head(of: noun)
    if isWithoutLead(noun) { return unknown(noun, harm, noun, speaker: nil) }
    if [.nsubj, .nsubjPass].contains(relation), let head {
      guard !context.isUnreal(head) else { return nil }
      if isNone || isUnknown(head) { return unknown(noun, harm, head, speaker: nil) }
      return stated(noun, harm, head)
    }
    guard let head, reading.isVerb(head) else { return isNone ? unknown(noun, harm, noun, speaker: nil) : nil }
    guard [.obj, .obl].contains(relation), !context.isUnreal(head) else { return nil }
    let speaker = context.subject(of: head).flatMap { reading.isPeopleLike($0) ? $0 : nil }
    if relation == .obj, isNone || isSought(head) { return unknown(noun, harm, head, speaker: speaker) }
    // "cited a debt as the motive", "ruled out robbery as a motive".
    guard relation == .obl, let opening = tokens.dependent(of: noun, .case), reading.lower[opening] == "as",
      let object = tokens.dependent(of: head, .obj, .nsubjPass), let speaker
    else { return nil }
    let excludes = ["rule", "exclude", "dismiss", "reject", "discount"].contains(reading.lemma(head))
    guard excludes || ["cite", "give", "name", "offer", "identify", "mention", "suspect"].contains(reading.lemma(head)) else { return nil }
    let isNegated = context.isNegated(head)
    guard !(excludes && isNegated) else { return nil }
    return Finding(
      rule: "motive-as", stance: excludes || isNegated ? .rejects : .offers, harm: harm, anchor: head,
      reason: reasonRange(min(object, tokens.subtree(of: object).lowerBound), object), speaker: speaker)
  }

  /// What the motive is one for: "the motive for the attack", else the harm told last.
  private func harmOfMotive(_ noun: Int) -> ToldHarm? {
    // The tree may hang "for the attack" on the verb.
    let own = reading.lower[noun + 1] == "for" ? complement(of: noun) ?? tokens.subtree(of: noun) : tokens.subtree(of: noun)
    if let own = own.first(where: { $0 > noun && harms.isHarmNoun($0) }) { return harms.harm(meantBy: own) }
    // "a motive to sell", "motives of his own": of no harm.
    let others = reading.span(noun + 1, tokens.subtree(of: noun).upperBound)
    guard !others.contains(where: { ["to", "of"].contains(reading.lower[$0]) }) else { return nil }
    guard let earlier = context.earlierHarm(before: noun), reading.sentenceOf[noun] - reading.sentenceOf[earlier] <= 2 else { return nil }
    return harms.isHarmNoun(earlier) ? harms.harm(meantBy: earlier) : nil
  }

  private func unknown(_ noun: Int, _ harm: ToldHarm, _ head: Int, speaker: Phrase?) -> Finding {
    Finding(rule: "motive-unknown", stance: .unknown, harm: harm, anchor: head, reason: nil, speaker: speaker)
  }

  /// "no information on a motive", "don't have any leads as to the motive".
  private func isWithoutLead(_ noun: Int) -> Bool {
    let before = reading.span(max(context.bounds(of: noun).lowerBound, noun - 12), noun)
    return before.contains { lead in
      MotiveFinder.leads.contains(reading.lemma(lead))
        && reading.span(max(before.lowerBound, lead - 4), lead).contains {
          reading.has($0, .negation) || reading.lower[$0] == "little"
        }
    }
  }

  private static let leads: Set<String> = [
    "information", "lead", "clue", "idea", "detail", "explanation", "word", "indication", "knowledge",
  ]

  /// "is unclear", "has not been established", "remains a mystery".
  private func isUnknown(_ predicate: Int) -> Bool {
    let word = reading.lower[predicate]
    if MotiveFinder.unknownWords.contains(word) { return !context.isNegated(predicate) }
    if ["remain", "stay"].contains(reading.lemma(predicate)) {
      return tokens.dependents(of: predicate).contains { MotiveFinder.unknownWords.contains(reading.lower[$0]) }
    }
    let isKnowing = MotiveFinder.knowing.contains(reading.lemma(predicate)) || ["clear", "known", "apparent", "certain"].contains(word)
    return isKnowing && context.isNegated(predicate)
  }

  private static let unknownWords: Set<String> = [
    "unknown", "unclear", "uncertain", "undetermined", "unexplained", "mystery", "unestablished",
  ]
  private static let knowing: Set<String> = [
    "know", "establish", "determine", "identify", "find", "discover", "confirm", "give", "understand", "ascertain", "uncover",
  ]

  /// "did not know the motive", "are trying to establish a motive".
  private func isSought(_ verb: Int) -> Bool {
    if MotiveFinder.knowing.contains(reading.lemma(verb)) {
      if context.isNegated(verb) { return true }
      guard let head = tokens.head(of: verb), tokens.relation(of: verb) == .xcomp || tokens.relation(of: verb) == .advcl else {
        return false
      }
      return ["try", "seek", "struggle", "work", "attempt"].contains(reading.lemma(head)) && !context.isNegated(head)
    }
    return ["investigate", "seek"].contains(reading.lemma(verb)) && !context.isNegated(verb)
  }

  /// "The motive was robbery", "the motive appears to have been revenge".
  private func stated(_ noun: Int, _ harm: ToldHarm, _ predicate: Int) -> Finding? {
    guard predicate > noun, let copula = tokens.dependent(of: predicate, .cop),
      reading.tag(predicate) == .noun || reading.tag(predicate) == .adjective, !MotiveFinder.judgements.contains(reading.lower[predicate])
    else { return nil }
    let end = reasonRange(predicate, predicate)
    var start = copula + 1
    while start < predicate, reading.tag(start) == .adverb || reading.has(start, .negation) || reading.isAuxiliary(start) { start += 1 }
    guard start <= predicate, !MotiveFinder.unknownWords.contains(reading.lower[predicate]) else { return nil }
    return Finding(
      rule: "motive-is", stance: isDenied(predicate) ? .rejects : .offers, harm: harm, anchor: predicate, reason: start..<end.upperBound)
  }

  /// What is said of a motive without telling it.
  private static let judgements: Set<String> = [
    "simple", "obvious", "clear", "plain", "different", "same", "true", "real", "important", "relevant", "good", "pure", "suspect", "part",
    "subject", "question", "matter", "focus", "key",
  ]

  // MARK: The record

  /// From `start` to the end of what belongs to `node`: clauses set beside it and those with a subject of their own are others'.
  private func reasonRange(_ start: Int, _ node: Int) -> Range<Int> {
    var reach = node + 1
    for dependent in tokens.dependents(of: node) where dependent > node {
      guard let relation = tokens.relation(of: dependent), relation != .punct, relation != .parataxis, relation != .nsubj else { continue }
      if relation == .conj, tokens.dependent(of: dependent, .nsubj, .nsubjPass) != nil { break }
      reach = max(reach, tokens.subtree(of: dependent).upperBound)
    }
    let limit = min(reach, context.bounds(of: node).upperBound, start + MotiveFinder.longestReason)
    var end = node + 1
    while end < limit {
      let word = reading.lower[end]
      if [";", ".", "?", "!", ":"].contains(word) || reading.isDash(end) { break }
      if reading.isComma(end), end + 1 < limit,
        reading.has(end + 1, .relative) || ["but", "while", "saying"].contains(reading.lower[end + 1])
      {
        break
      }
      end += 1
    }
    while end > node + 1, reading.isPunctuation(end - 1) || reading.has(end - 1, .conjunction) { end -= 1 }
    return min(start, node)..<end
  }

  private static let longestReason = 30

  private func isDenied(_ predicate: Int) -> Bool {
    context.isNegated(predicate)
      || tokens.dependents(of: predicate).contains { $0 < predicate && reading.has($0, .negation) && reading.lower[$0] != "only" }
  }

  private func motive(_ finding: Finding, _ sentence: Sentence) -> Motive? {
    // "attacked" and "hit" are also verbs of speech: the deed reports nothing.
    let chain = Chain(at: finding.anchor, in: reports.around(finding.anchor).filter { $0.head != finding.harm.token }, reading)
    let isSearched = isSearched(before: finding.anchor, sentence)
    guard !chain.isOpen || isSearched, !isAsked(sentence) else { return nil }
    let around = chain.innermost
    let contextVoice = around?.voice ?? chain.reports.first { $0.voice != nil }?.voice
    var voice = contextVoice ?? .outlet
    if let speaker = finding.speaker {
      guard let named = voices.voice(of: speaker, speaker: contextVoice) else { return nil }
      voice = named
    } else if around != nil, contextVoice == nil, around?.source != nil {
      return nil
    }
    var stance = finding.stance
    if stance == .offers, let around {
      if reading.has(around.head, [.deny, .reject]) { stance = .rejects }
      if reading.has(around.head, .doubt) || isSearch(around.head) { stance = .doubts }
    }
    if stance == .offers || stance == .rejects, isSearched { stance = .doubts }
    let actor = finding.harm.actor.flatMap { voices.voice(of: $0, speaker: contextVoice ?? voice) }
    let clause = clause(finding, sentence)
    let harmPhrase = reading.phrase(endingAt: finding.harm.token, floor: reading.sentence(of: finding.harm.token).tokens.lowerBound)
    let mention = harmPhrase?.core.contains(finding.harm.token) == true ? harmPhrase?.core : nil
    return Motive(
      article: reading.article.id, voice: voice, stance: stance, actor: actor,
      harm: Claim.Harm(kind: finding.harm.kind, mention: reading.range(mention ?? finding.harm.token..<finding.harm.token + 1)),
      reason: finding.reason.map { reading.range($0) }, hedges: Hedges.ranges(in: clause, cue: clause.upperBound - 1, reading),
      clause: reading.range(clause), evidence: sentence.range, rule: finding.rule)
  }

  /// From the harm, where it stands in the same sentence, to the end of the reason.
  private func clause(_ finding: Finding, _ sentence: Sentence) -> Range<Int> {
    var first = finding.anchor
    var last = finding.anchor + 1
    if let reason = finding.reason {
      first = min(first, reason.lowerBound)
      last = max(last, reason.upperBound)
    }
    if sentence.tokens.contains(finding.harm.token) {
      let phrase = reading.phrase(endingAt: finding.harm.token, floor: sentence.tokens.lowerBound)
      first = min(first, phrase.map { min($0.core.lowerBound, finding.harm.token) } ?? finding.harm.token)
      last = max(last, finding.harm.token + 1)
    }
    if finding.reason == nil {
      let whole = tokens.subtree(of: finding.anchor)
      first = max(sentence.tokens.lowerBound, min(first, whole.lowerBound))
      last = min(sentence.tokens.upperBound, max(last, whole.upperBound))
    }
    while last > first + 1, reading.isPunctuation(last - 1) { last -= 1 }
    return first..<last
  }

  /// A question knows no motive.
  private func isAsked(_ sentence: Sentence) -> Bool {
    sentence.tokens.last(where: { !reading.isMark($0) }).map { reading.lower[$0] == "?" } ?? false
  }

  /// "investigators are looking into whether", "there is no evidence that".
  private func isSearch(_ head: Int) -> Bool {
    ["evidence", "indication", "sign", "proof"].contains(reading.lemma(head))
      && reading.span(max(0, head - 3), head).contains { reading.lower[$0] == "no" }
  }

  private func isSearched(before anchor: Int, _ sentence: Sentence) -> Bool {
    let before = reading.span(sentence.tokens.lowerBound, anchor)
    return before.contains { token in
      isSearch(token)
        || ["nothing", "no"].contains(reading.lower[token])
          && reading.span(token, min(anchor, token + 8)).contains {
            ["suggest", "indicate", "point", "evidence"].contains(reading.lemma($0))
          }
    }
  }
}
