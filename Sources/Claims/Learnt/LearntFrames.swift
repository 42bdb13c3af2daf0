import Records

/// Claims that no written frame reads: the network says that one hangs on a word, and the model of actors whom it is about.
///
/// Only what says that somebody did it: a denial must be read, not guessed.
struct LearntFrames {
  static let rule = "learnt"
  /// Of a claim's confidence: with less it is not even a candidate. A frame has a reason to show; a guess must be surer.
  static let candidateThreshold = 0.45

  private let reading: Reading
  private let context: FrameContext
  private let features: ActorFeatures

  /// From this score on, in sixteenths of a log-odds.
  private static let floor: Int8 = -10

  init(_ context: FrameContext, _ features: ActorFeatures) {
    self.context = context
    self.features = features
    reading = context.reading
  }

  /// - Parameter others: what the written frames found in the sentence.
  func findings(in sentence: Sentence, beside others: [Finding]) -> [Finding] {
    let scores = reading.text.tokens.reportScores
    guard !scores.isEmpty else { return [] }
    return sentence.tokens.compactMap { word -> Finding? in
      guard scores[word].claim >= LearntFrames.floor, !isRead(word, others) else { return nil }
      return finding(at: word, beside: others)
    }
  }

  /// Words near a harm that do none, whoever is their subject: "foiled a bombing", "was arrested", "committed suicide".
  private static let harmless: Set<String> = [
    "foil", "thwart", "prevent", "avert", "stop", "arrest", "apprehend", "detain", "rescue", "free", "sentence", "suicide", "pull", "hang",
    "retaliation", "revenge", "reprisal", "escape", "flee", "leave", "walk", "travel", "ride", "cross", "sleep", "sit", "stand", "wait",
    "park", "drink", "eat", "visit", "arrive", "return", "wear", "watch", "trace", "investigate", "raid", "search", "overturn", "quash",
    "reverse", "dismiss", "drop", "acquit", "intercept",
  ]

  private func isRead(_ word: Int, _ others: [Finding]) -> Bool {
    others.contains { other in
      let isOwned = other.stance.polarity != .attributes || other.stance == .claimsOwnResponsibility
      return other.cue == word || other.harm == word || other.clause.contains(word) && isOwned
    }
  }

  private func finding(at word: Int, beside others: [Finding]) -> Finding? {
    if reading.isVerb(word), context.isNegated(word) || context.isUnreal(word) || context.isMerelyPossible(word) { return nil }
    // "may plead guilty to murder"
    if let verb = reading.text.tokens.head(of: word), reading.isVerb(verb), context.isMerelyPossible(verb) { return nil }
    // "none of them has been hurt"
    let subjects = reading.text.tokens.dependents(of: word).filter { [.nsubj, .nsubjPass].contains(reading.text.tokens.relation(of: $0)) }
    if subjects.contains(where: { reading.has($0, .negation) || ["none", "nobody", "neither"].contains(reading.lower[$0]) }) { return nil }
    // "welcomed the withdrawal of the accusation": whose it is must be read.
    if reading.has(word, [.accusationNoun, .reportNoun]), context.isNoun(word) { return nil }
    // "is being accused of it": who says so must be read.
    if reading.has(word, [.accuse, .blame, .charge, .suspect]) { return nil }
    // "responsible for the safety of the port": a duty or a blame, which frames tell apart.
    if ["responsible", "responsibility", "accountable", "liable"].contains(reading.lemma(word)) { return nil }
    // "admitted herself to a clinic", "admitted to drinking": who owns up to what must be read.
    if reading.lemma(word) == "admit" { return nil }
    // "is a fraud", "is a disaster": what somebody is called is nothing that he did.
    if reading.has(word, [.harm, .weakHarm]), !reading.has(word, .violentAgent), context.isNoun(word),
      reading.text.tokens.dependent(of: word, .cop) != nil, subjects.contains(where: { reading.name(at: $0)?.kind == .person })
    {
      return nil
    }
    // "not guilty"
    if reading.has(word - 1, .negation) { return nil }
    // "foiled a planned bombing", "arrested on suspicion", not "arrested after he had shot a guard".
    let isPart = [.obj, .obl].contains(reading.text.tokens.relation(of: word))
    let governor = isPart ? reading.text.tokens.head(of: word) : nil
    if [word, governor].contains(where: { $0.map { LearntFrames.harmless.contains(reading.lemma($0)) } ?? false })
      || reading.lemma(word) == "commit" && reading.lower[word + 1] == "suicide"
    {
      return nil
    }
    guard let head = ActorModel.embedded.actor(for: word, features), context.bounds(of: word).contains(head), canAct(head, word),
      let actor = phrase(of: head),
      // Nor is whoever accuses another of it.
      !others.contains(where: { other in
        [other.actor, other.speaker].contains { $0.map { $0.core.contains(head) || actor.core.contains($0.head) } ?? false }
      })
    else { return nil }
    return Finding(
      rule: LearntFrames.rule, isLoose: true, stance: .asserts, actor: actor, cue: word, clause: context.clause(actor, word),
      harm: reading.has(word, [.harm, .weakHarm]) ? word : nil)
  }

  /// No harm or report does harm, nor does whoever suffers it; "bomber Brandt" is a name for him, and no claim of its own.
  private func canAct(_ head: Int, _ word: Int) -> Bool {
    let tokens = reading.text.tokens
    if reading.nameOf[head] < 0,
      reading.has(head, [.harm, .weakHarm, .time, .document, .medium, .reportNoun, .accusationNoun]), !reading.has(head, .violentAgent)
    {
      return false
    }
    let near: [Relation?] = [.flat, .appos, .compound]
    // "the Benghazi attack", "a terrorist attack": where and what, not who.
    if tokens.head(of: head) == word, tokens.relation(of: head) == .amod, reading.nameOf[head] < 0 { return false }
    if tokens.head(of: head) == word, tokens.relation(of: head) == .compound, reading.name(at: head)?.kind == .place { return false }
    // "violence at Brandt's rallies": they are his, it is not.
    let first = reading.name(at: head)?.tokens.lowerBound ?? head
    if context.isNoun(word), tokens.relation(of: first) == .nmodPoss, tokens.head(of: first) != word { return false }
    // "the murder of the guard"
    if tokens.head(of: head) == word, tokens.relation(of: head) == .nmod, ClaimFinder.mortal.contains(reading.lemma(word)),
      tokens.dependents(of: head).contains(where: { reading.lower[$0] == "of" })
    {
      return false
    }
    // A town does nothing; a state may.
    if let name = reading.name(at: head), name.kind == .place, StateGazetteer.standard.entry(for: name.canonical)?.state == nil {
      return false
    }
    // "whose son Sean was killed": the subject by its last word.
    var whole = head
    while near.contains(tokens.relation(of: whole)), let next = tokens.head(of: whole) { whole = next }
    let isActive = reading.isVerb(word) && !context.isPassive(word)
    // "charged that Karsia did it": who accuses is not accused.
    if isActive, whole < word, reading.has(word, [.accuse, .blame, .charge, .suspect, .condemn]) { return false }
    let isSubject = tokens.head(of: whole) == word && [.nsubj, .nsubjPass].contains(tokens.relation(of: whole))
    // "struck the group's rocket launchers", "killed a group's leader": what is hit did not hit.
    if isActive, let object = tokens.dependent(of: word, .obj), object == whole || tokens.dominates(object, head) { return false }
    // "The attack on the embassy killed four": what was attacked.
    if isActive, let subject = tokens.dependent(of: word, .nsubj), reading.has(subject, .harm),
      tokens.dominates(subject, head) || tokens.head(of: whole) == subject,
      reading.has((reading.name(at: head)?.tokens.lowerBound ?? head) - 1, .preposition)
        || reading.span(max(0, whole - 3), whole).contains(where: { ["on", "against", "at", "near"].contains(reading.lower[$0]) })
    {
      return false
    }
    // "farmers hit by mistake", "the men it killed": they suffered it.
    if tokens.head(of: word) == whole, whole < word,
      tokens.relation(of: word) == .acl && reading.words[word].forms.contains(.participle) && !reading.isGerund(word)
        || tokens.relation(of: word) == .aclRelcl
          && tokens.dependents(of: word).contains(where: {
            tokens.relation(of: $0) == .nsubj && !["who", "which", "that"].contains(reading.lower[$0])
          })
    {
      return false
    }
    // "the army acknowledged a strike": what somebody owns up to must be read.
    if tokens.relation(of: word) == .obj, let verb = tokens.head(of: word), reading.has(verb, [.admit, .deny]),
      tokens.head(of: whole) == verb
    {
      return false
    }
    // "failed to protect the girls from abuse", "the victim of fraud": who suffers it.
    if tokens.relation(of: whole) == .obj, let verb = tokens.head(of: whole),
      ["protect", "shield", "rescue", "save", "spare", "shelter", "evacuate", "free", "warn"].contains(reading.lemma(verb))
    {
      return false
    }
    if ["victim", "survivor", "target"].contains(reading.lemma(whole)) { return false }
    // "was hit by seven bullets", "was crossing the street when she was hit": who suffers it did nothing, unless he is accused.
    if isSubject || whole < word, reading.isVerb(word), context.isPassive(word), !reading.has(word, [.accuse, .blame, .charge, .suspect]) {
      return false
    }
    return !(tokens.head(of: head) == word && near.contains(tokens.relation(of: head)))
      && !(tokens.head(of: word) == head && near.contains(tokens.relation(of: word)))
  }

  private func phrase(of head: Int) -> Phrase? {
    let bounds = context.bounds(of: head)
    // "a Russian strike": the nationality alone.
    if let name = reading.name(at: head), name.kind == .nationality {
      return Phrase(core: name.tokens, full: name.tokens, head: head)
    }
    let last = reading.name(at: head).map { $0.tokens.upperBound - 1 } ?? head
    // "the minister's abuse": the minister, not the abuse.
    if let whole = context.phrase(headedBy: head, before: bounds.upperBound), whole.head == last { return whole }
    return reading.phrase(endingAt: last, floor: bounds.lowerBound)
  }
}

extension ReportScores {
  /// How much a claim of responsibility hangs on the token.
  var claim: Int8 { self[4] }
}
