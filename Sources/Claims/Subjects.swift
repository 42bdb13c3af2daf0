import Records

/// A verb whose subject is asked for: how far back it may stand, after how many verbs joined by "and".
struct SubjectKey: Hashable, Sendable {
  let verb: Int32
  let floor: Int32
  let depth: Int32
}

extension Reading {
  /// The subject of the verb at `verb`, read from the words before it; where the tree makes that noun no subject, the noun that it gives
  /// the verb.
  func subject(of verb: Int, floor: Int) -> Phrase? {
    let near = subject(of: verb, floor: floor, depth: 0)
    guard let noun = treeSubject(of: verb), noun >= floor, noun < verb, isNominal(noun), !has(noun, .relative) else { return near }
    if let near {
      let head = name(at: near.head)?.tokens.lowerBound ?? near.head
      if near.full.contains(noun) || near.apposition?.contains(noun) ?? false || text.tokens.head(of: head) == noun { return near }
      if let relation = text.tokens.relation(of: head), [.nsubj, .nsubjPass].contains(relation) { return near }
      // "The police say a clerk and his brother shot": not past a verb of speech.
      let isNextTo = near.full.upperBound <= verb && (near.full.upperBound..<verb).allSatisfy { isAuxiliary($0) || tag($0) == .adverb }
      if isNextTo, isPeopleLike(near), near.full.lowerBound > noun, isOpenedBySpeech(near.full.lowerBound) {
        return near
      }
      // A name right before the verb is surer than the tree.
      let isBefore = near.full.upperBound <= verb && (near.full.upperBound..<verb).allSatisfy { isAuxiliary($0) || tag($0) == .adverb }
      if nameOf[near.head] >= 0, isBefore, near.full.lowerBound <= floor || !has(near.full.lowerBound - 1, .preposition) { return near }
      // "Minister for the Coast Ana Petrova": the name, wherever the tree hangs it.
      if name(at: near.head)?.kind == .person, text.tokens.dominates(noun, head) { return near }
    }
    return treePhrase(at: noun, floor: floor, limit: verb) ?? near
  }

  /// "say a clerk", "said that the clerk": whether a verb of speech stands right before.
  func isOpenedBySpeech(_ first: Int) -> Bool {
    let verb = first - 1 > 0 && lower[first - 1] == "that" ? first - 2 : first - 1
    return verb >= 0 && isFinite(verb) && isVerb(verb) && has(verb, [.say, .tell, .think, .claim])
  }

  /// The phrase round a noun of the tree, with what "of" and the like hang on it; a person's name beside it is the head of both.
  private func treePhrase(at noun: Int, floor: Int, limit: Int) -> Phrase? {
    let tokens = text.tokens
    let end = name(at: noun).map { $0.tokens.upperBound - 1 } ?? noun
    guard end < limit, var phrase = phrase(endingAt: end, floor: max(floor, tokens.subtree(of: noun).lowerBound)) else { return nil }
    var upper = phrase.core.upperBound
    for dependent in tokens.dependents(of: noun) where dependent > noun {
      let tree = tokens.subtree(of: dependent)
      if tokens.relation(of: dependent) == .nmod, tree.lowerBound == upper, tree.upperBound <= limit { upper = tree.upperBound }
      guard tokens.relation(of: dependent) == .appos, phrase.apposition == nil, tree.upperBound <= limit else { continue }
      if let person = name(at: dependent), person.kind == .person, name(at: noun)?.kind != .person, person.tokens.upperBound <= limit {
        return Phrase(
          core: person.tokens, full: person.tokens, head: person.tokens.upperBound - 1, apposition: phrase.core.lowerBound..<upper)
      }
      if tree.contains(where: { has($0, [.say, .tell]) && isFinite($0) }), !tree.contains(where: { has($0, .relative) }) { continue }
      phrase.apposition = tree
    }
    phrase.full = phrase.full.lowerBound..<max(phrase.full.upperBound, upper)
    return phrase
  }

  /// The subject, read from the words before the verb.
  ///
  /// Steps over auxiliaries, adverbs, times and what stands between two commas; follows relative pronouns to the phrase
  /// before them and "and" to the verb before it.
  private func subject(of verb: Int, floor: Int, depth: Int) -> Phrase? {
    guard depth < 4, verb > floor else { return nil }
    let key = SubjectKey(verb: Int32(verb), floor: Int32(floor), depth: Int32(depth))
    if let known = subjects.withLock({ $0[key] }) { return known }
    let found = subjectBefore(verb, floor: floor, depth: depth)
    subjects.withLock { $0[key] = .some(found) }
    return found
  }

  private func subjectBefore(_ verb: Int, floor: Int, depth: Int) -> Phrase? {
    var token = verb - 1
    // "sucker-punched": one verb of two words.
    if token - 1 >= floor, lower[token] == "-" { token -= 2 }
    while token >= floor, lower[token] != "nor",
      isAuxiliary(token) || tag(token) == .adverb || has(token, .negation) || isSteppedOver(token)
    {
      token -= 1
    }
    // "continued to assert", "tried to pin": the verb before the infinitive has the subject.
    if token > floor, token + 1 < verb, tag(token) == .verb, lower[token + 1] == "to" {
      token -= 1
      while token >= floor, isAuxiliary(token) || tag(token) == .adverb { token -= 1 }
    }
    token = skippingTime(endingAt: token, floor: floor)
    while token >= floor, isAuxiliary(token) || tag(token) == .adverb { token -= 1 }
    return subject(endingAt: token, floor: floor, depth: depth, verb: verb)
  }

  private func isSteppedOver(_ token: Int) -> Bool {
    tag(token) == .particle && !isPossessive(token) || has(token, .reportedly) || lower[token] == "to"
  }

  /// "on Thursday", "earlier Tuesday", "last week": the token before it.
  func skippingTime(endingAt end: Int, floor: Int) -> Int {
    var token = end
    var moved = false
    while token > floor, has(token, .time) || tag(token) == .numeral && moved, nameOf[token] < 0 || name(at: token)?.kind != .person {
      if tag(token) == .noun && !moved && !isTimePhraseEnd(token, floor: floor) { return end }
      token -= 1
      moved = true
    }
    guard moved else { return end }
    while token > floor,
      ["on", "in", "at", "late", "early", "last", "this", "earlier", "later", "by", "since", "next", "every", "the"].contains(lower[token])
    {
      token -= 1
    }
    return token
  }

  private func isTimePhraseEnd(_ token: Int, floor: Int) -> Bool {
    guard token > floor else { return false }
    return ["last", "this", "on", "next", "earlier", "in", "at"].contains(lower[token - 1]) || tag(token - 1) == .numeral
      || has(token - 1, .time)
  }

  private func subject(endingAt end: Int, floor: Int, depth: Int, verb: Int) -> Phrase? {
    var token = end
    while token >= floor, isMark(token) || isOmission(token) { token -= 1 }
    guard token >= floor, depth < 5 else { return nil }
    if lower[token] == "who" || lower[token] == "which" || lower[token] == "that" && isRelativeThat(token, floor: floor) {
      return antecedent(of: token, floor: floor)
    }
    if has(token, .conjunction) || lower[token] == "then" {
      return coordinatedSubject(before: token, floor: floor, depth: depth, verb: verb)
    }
    if isComma(token) || isDash(token) || lower[token] == ")" {
      return subject(pastParenthesisEndingAt: token, floor: floor, depth: depth, verb: verb)
    }
    // "as the group itself has stated"
    if token > floor, ["itself", "himself", "herself", "themselves"].contains(lower[token]), isNominal(token - 1) { token -= 1 }
    guard let near = phrase(endingAt: token, floor: floor) else { return nil }
    return widenedLeft(near, floor: floor, depth: depth)
  }

  /// "Brandt . . . grabbed her arm": words left out of a quotation.
  private func isOmission(_ token: Int) -> Bool {
    if lower[token] == "…" || lower[token] == "..." { return true }
    return lower[token] == "." && (token > 0 && lower[token - 1] == "." || token + 1 < count && lower[token + 1] == ".")
  }

  private func isRelativeThat(_ token: Int, floor: Int) -> Bool {
    token > floor && isNominal(token - 1) && tag(token) == .pronoun
  }

  /// The phrase that a relative pronoun takes up.
  func antecedent(of relative: Int, floor: Int) -> Phrase? {
    var token = relative - 1
    let isRestrictive = token >= floor && !isComma(token) && lower[relative] != "who"
    if token >= floor, tag(token) == .adposition { token -= 1 }
    if token >= floor, isComma(token) || isDash(token) { token -= 1 }
    while token >= floor, isMark(token) { token -= 1 }
    guard token >= floor else { return nil }
    guard var phrase = phrase(endingAt: token, floor: floor) else { return nil }
    // "It was Karsia and not Velmora that had": Karsia.
    let not = phrase.core.lowerBound - 1
    if not - 2 >= floor, lower[not] == "not", ["and", "but", ","].contains(lower[not - 1]),
      let first = self.phrase(endingAt: not - 2, floor: floor)
    {
      phrase = first
    }
    if let person = personOf(phrase, floor: floor), ["who", "whose", "whom"].contains(lower[relative]) { phrase = person }
    if isRestrictive, let wide = widenedLeft(phrase, floor: floor) { return wide }
    return joinedByOf(phrase, floor: floor)
  }

  /// "Ana Petrova of Velm", "Ana Petrova, 30, of Velm, Karsia": the person, from the place.
  private func personOf(_ place: Phrase, floor: Int) -> Phrase? {
    var token = place.core.lowerBound
    var rounds = 0
    while let name = name(at: token), name.kind == .place || name.kind == .organisation, rounds < 3 {
      var before = name.tokens.lowerBound - 1
      guard before > floor else { return nil }
      if isComma(before) {
        token = before - 1
        rounds += 1
        continue
      }
      guard ["of", "from"].contains(lower[before]) else { return nil }
      before -= 1
      while before > floor, isComma(before) || tag(before) == .numeral || ["year", "-", "old"].contains(lower[before]) { before -= 1 }
      guard before >= floor, self.name(at: before)?.kind == .person else { return nil }
      return phrase(endingAt: before, floor: floor)
    }
    return nil
  }

  /// "the head of the council" from "the council".
  private func joinedByOf(_ phrase: Phrase, floor: Int) -> Phrase {
    var whole = phrase
    while whole.full.lowerBound - 2 >= floor, lower[whole.full.lowerBound - 1] == "of",
      let outer = self.phrase(endingAt: whole.full.lowerBound - 2, floor: floor),
      has(outer.head, [.agent, .body, .office, .unnamedSource, .kin])
    {
      whole = Phrase(core: outer.core, full: outer.full.lowerBound..<phrase.full.upperBound, head: outer.head)
    }
    return whole
  }

  /// The subject of the verb that this one is joined to by "and": for a verb of speech, that of the nearest verb of speech
  /// whose subject can speak; for others, that of the nearest verb.
  private func coordinatedSubject(before conjunction: Int, floor: Int, depth: Int, verb: Int) -> Phrase? {
    // The verbs before it are asked a step deeper.
    guard depth < 3 else { return nil }
    let level = quotationOf[conjunction]
    let wantsVoice = has(verb, .voice)
    var nearest: Phrase?
    var token = conjunction - 1
    while token >= floor, lower[token] != ";" {
      let isJoint =
        isFinite(token) && (quotationOf[token] == level || level < 0)
        && (!isAuxiliary(token) || !hasVerb(after: token, before: conjunction))
      if isJoint, nearest == nil || has(token, .voice), let found = subject(of: token, floor: floor, depth: depth + 1) {
        if !wantsVoice { return found }
        if has(token, .voice), isPeopleLike(found) { return found }
        nearest = nearest ?? found
      }
      token -= 1
    }
    return nearest
  }

  private func hasVerb(after token: Int, before end: Int) -> Bool {
    var index = token + 1
    while index < end, index < token + 4 {
      if tag(index) == .verb { return true }
      index += 1
    }
    return false
  }

  private func subject(pastParenthesisEndingAt end: Int, floor: Int, depth: Int, verb: Int) -> Phrase? {
    let closer = lower[end]
    var start = end - 1
    let isBracket = closer == ")"
    while start >= floor {
      if isBracket ? lower[start] == "(" : (isDash(end) ? isDash(start) : isComma(start)) { break }
      if lower[start] == ";" { return nil }
      start -= 1
    }
    guard start > floor else {
      // "In a statement, …": nothing before the comma can be the subject.
      return nil
    }
    if isBracket {
      var found = subject(endingAt: start - 1, floor: floor, depth: depth + 1, verb: verb)
      if found?.apposition == nil { found?.apposition = (start + 1)..<end }
      return found
    }
    let segment = (start + 1)..<end
    guard !segment.isEmpty else { return nil }
    // "Ana Petrova, 30, of Velm, was charged"
    if ["of", "from"].contains(lower[segment.lowerBound]), let place = phrase(endingAt: end - 1, floor: floor),
      let person = personOf(place, floor: floor)
    {
      return person
    }
    // "X, Ana Petrova said, had bombed the port", "X, she told reporters, had", "X, said two witnesses, had": a report put into the clause is
    // passed over.
    if segment.count > 1, !has(segment.lowerBound, [.relative, .conjunction]),
      let report = segment.first(where: {
        (has($0, [.say, .tell]) || $0 == segment.lowerBound && has($0, [.claim, .think])) && isFinite($0) && isVerb($0)
      }),
      report + 1 == end || report == segment.lowerBound && end - report <= 8
        || report > segment.lowerBound && has(report, .tell) && lower[report + 1] != "by"
          && !segment.prefix(report - segment.lowerBound).contains(where: { has($0, .relative) || has($0, .subordinator) })
    {
      return subject(endingAt: start - 1, floor: floor, depth: depth + 1, verb: verb)
    }
    if let appositive = appositiveName(segment), let role = phrase(endingAt: start - 1, floor: floor), name(at: role.head)?.kind != .person
    {
      // "The deputy head of the council, Ivan Petrov, said": the name is the subject, the words before it are the role.
      let roleRange = widenedLeft(role, floor: floor, depth: depth)?.full ?? role.full
      return Phrase(core: appositive, full: appositive, head: appositive.upperBound - 1, apposition: roleRange)
    }
    if has(segment.lowerBound, .conjunction) {
      return coordinatedSubject(before: segment.lowerBound, floor: floor, depth: depth, verb: verb)
    }
    // "Karsia, not Velmora, shot it down"
    if lower[segment.lowerBound] == "not" { return subject(endingAt: start - 1, floor: floor, depth: depth + 1, verb: verb) }
    guard opensParenthesis(segment.lowerBound) else { return nil }
    guard var found = subject(endingAt: start - 1, floor: floor, depth: depth + 1, verb: verb) else { return nil }
    // "Ana Petrova, the mother of a man from Velm, Karsia, said": an apposition with commas of its own.
    let comma = found.full.lowerBound - 1
    if comma > floor, isComma(comma), tag(found.core.lowerBound) == .determiner, nameOf[found.head] < 0, let name = name(at: comma - 1),
      name.kind == .person,
      var person = phrase(endingAt: comma - 1, floor: floor)
    {
      person = widenedLeft(person, floor: floor, depth: depth) ?? person
      person.apposition = found.full
      return person
    }
    if found.apposition == nil, isNominalSegment(segment) { found.apposition = segment }
    return found
  }

  private func appositiveName(_ segment: Range<Int>) -> Range<Int>? {
    guard let name = name(at: segment.lowerBound) else {
      let isRun = segment.count >= 2 && segment.count <= 3 && segment.allSatisfy { tag($0) == .properNoun }
      return isRun ? segment : nil
    }
    // "Tarrow, Brandt's attorney"
    guard name.kind == .person, name.tokens.lowerBound == segment.lowerBound,
      !(name.tokens.upperBound < segment.upperBound && isPossessive(name.tokens.upperBound))
    else { return nil }
    return name.tokens.clamped(to: segment)
  }

  private func isNominalSegment(_ segment: Range<Int>) -> Bool {
    guard let inner = phrase(startingAt: segment.lowerBound, limit: segment.upperBound) else { return false }
    return tag(segment.lowerBound) == .determiner || inner.full.upperBound == segment.upperBound || name(at: segment.lowerBound) == nil
  }

  private func opensParenthesis(_ token: Int) -> Bool {
    switch tag(token) {
    case .determiner, .noun, .properNoun, .adjective, .adposition, .adverb, .numeral, .subordinatingConjunction: true
    case .pronoun: has(token, .relative) || has(token, .determiner)
    case .verb: isGerund(token) || isParticiple(token)
    default: has(token, .relative)
    }
  }

  /// "the families of the victims", "hard-liners in Iran", "a man named …": the leftmost phrase is the subject.
  func widenedLeft(_ phrase: Phrase, floor: Int, depth: Int = 0) -> Phrase? {
    var whole = phrase
    var rounds = 0
    while rounds < 5 {
      rounds += 1
      let before = whole.full.lowerBound - 1
      guard before > floor else { break }
      if ["after", "before", "since", "until", "when", "while"].contains(lower[before]) { break }
      if tag(before) == .adposition || has(before, .preposition) && tag(before) != .subordinatingConjunction {
        if let outer = self.phrase(endingAt: before - 1, floor: floor) {
          whole = Phrase(core: outer.core, full: outer.full.lowerBound..<whole.full.upperBound, head: outer.head)
          continue
        }
        if tag(before - 1) == .verb, isParticiple(before - 1), !has(before - 1, [.say, .tell]), before - 2 >= floor, isNominal(before - 2),
          let outer = self.phrase(endingAt: before - 2, floor: floor)
        {
          whole = Phrase(core: outer.core, full: outer.full.lowerBound..<whole.full.upperBound, head: outer.head)
          continue
        }
        break
      }
      // "the coalition conducting strikes … has said", "a man wearing …", but not "one woman claiming the guard hit her"
      if tag(before) == .verb, !has(before, [.say, .claim, .tell, .accuse]),
        isGerund(before) || isParticiple(before) && !words[before].forms.contains(.past), before - 1 >= floor,
        isNominal(before - 1), let outer = self.phrase(endingAt: before - 1, floor: floor)
      {
        whole = Phrase(core: outer.core, full: outer.full.lowerBound..<whole.full.upperBound, head: outer.head)
        continue
      }
      if lower[before] == "and", before - 1 >= floor, isNominal(before - 1), let other = self.phrase(endingAt: before - 1, floor: floor),
        isPeopleLike(other), isPeopleLike(whole)
      {
        whole = Phrase(core: other.core, full: other.full.lowerBound..<whole.full.upperBound, head: other.head)
        continue
      }
      break
    }
    return whole
  }

  /// "her arm": a pronoun that owns the noun after it.
  func isPossessing(_ token: Int) -> Bool {
    token + 1 < count && (tag(token + 1) == .noun || tag(token + 1) == .adjective || tag(token + 1) == .properNoun)
  }

  /// Whether the head names people or a body that can act.
  func isPeopleLike(_ phrase: Phrase) -> Bool {
    if let name = name(at: phrase.head) {
      switch name.kind {
      case .person, .organisation, .place, .armedGroup, .nationality: return true
      default: return false
      }
    }
    if isQuantity(ofPeople: phrase) { return true }
    if isAge(phrase.head) { return true }
    return has(phrase.head, [.agent, .office, .unnamedSource, .body, .kin, .spokesperson, .person]) || isPersonalPronoun(phrase.head)
      || tag(phrase.head) == .properNoun
  }

  /// "Others blame the mayor", "one of the residents", "all three", "dozens of survivors": people by their number.
  func isQuantity(ofPeople phrase: Phrase) -> Bool {
    let head = phrase.head
    guard nameOf[head] < 0, Reading.quantities.contains(lower[head]) || tag(head) == .numeral && phrase.core.count <= 2 else {
      return false
    }
    guard head + 1 < count, lower[head + 1] == "of" else {
      return lower[head] != "one" && (tag(head) != .numeral || phrase.core.count == 2 && ["all", "both"].contains(lower[head - 1]))
    }
    guard let inner = self.phrase(startingAt: head + 2, limit: sentence(of: head).tokens.upperBound) else { return false }
    return ["them", "us", "those", "these"].contains(lower[inner.head])
      || nameOf[inner.head] < 0
        && has(inner.head, [.agent, .office, .unnamedSource, .kin, .person, .violentAgent])
  }

  private static let quantities: Set<String> = [
    "one", "all", "both", "many", "some", "several", "others", "most", "dozens", "hundreds", "thousands", "scores", "those", "others",
  ]

  func isPersonalPronoun(_ token: Int) -> Bool {
    switch lower[token] {
    case "he", "she", "they", "it", "we", "i", "him", "her", "them", "you", "us", "me", "himself", "herself", "themselves", "itself":
      return tag(token) == .pronoun || nameOf[token] < 0
    default: return false
    }
  }
}

extension Reading {
  /// The head of the subject that the dependency tree gives a verb: its own, that of the verb it is joined to, the noun that its
  /// relative clause or participle describes. nil where the tree has none or there is none.
  func treeSubject(of verb: Int) -> Int? {
    let tokens = text.tokens
    guard tokens.isParsed else { return nil }
    var node = verb
    if let relation = tokens.relation(of: verb), relation == .cop || relation == .aux || relation == .auxPass,
      let head = tokens.head(of: verb)
    {
      node = head
    }
    var steps = 0
    while steps < 5 {
      steps += 1
      if let subject = tokens.dependent(of: node, .nsubj, .nsubjPass) {
        guard has(subject, .relative) else { return subject }
        guard let head = tokens.head(of: node), tokens.relation(of: node) == .aclRelcl else { return nil }
        return head
      }
      guard let head = tokens.head(of: node) else { return nil }
      switch tokens.relation(of: node) {
      case .conj, .xcomp: node = head
      case .aclRelcl: return head
      // "the explanation that X did it": no subject of the verb inside.
      case .acl: return tokens.dependent(of: node, .mark) == nil ? head : nil
      default: return nil
      }
    }
    return nil
  }
}
