import Records

// What a number counts: the dead, the injured, the missing, the arrested.
extension FigureFinder {
  func counted(_ count: Count, _ sentence: Sentence, _ last: CasualtyFigure?) -> Counted? {
    if let toll = toll(count, sentence, last) { return toll }
    guard let (unit, anchor) = byTree(count) ?? scanned(count, sentence) else { return nil }
    if reading.isVerb(anchor), !isManaged(anchor),
      context.isUnreal(anchor) || context.isMerelyPossible(anchor) || context.isNegated(anchor)
    {
      return nil
    }
    return Counted(unit: unit, anchor: anchor)
  }

  /// "managed to kill 49 people": he did.
  private func isManaged(_ verb: Int) -> Bool {
    verb > 1 && reading.lower[verb - 1] == "to" && ["manage", "go", "continue"].contains(reading.lemma(verb - 2))
  }

  // MARK: The tree

  /// "12 of its soldiers died", "killed 300 Velmoran soldiers", "17 militants and two soldiers had been killed".
  func byTree(_ count: Count) -> (CasualtyFigure.Unit, Int)? {
    let tokens = reading.text.tokens
    guard tokens.isParsed, var noun = tokens.relation(of: count.head) == .nummod ? tokens.head(of: count.head) : count.head else {
      return nil
    }
    guard isOfPersons(noun, count) else { return nil }
    // Joined numbers suffer the same.
    while tokens.relation(of: noun) == .conj, let first = tokens.head(of: noun), first < noun, isNumbered(first) { noun = first }
    guard let verb = tokens.head(of: noun), let relation = tokens.relation(of: noun) else { return nil }
    switch relation {
    case .nsubjPass, .nsubj:
      // A headline run into the sentence gives the verb two subjects: the nearer is its own.
      let isOwn = !tokens.dependents(of: verb).contains { other in
        other > noun && other < verb && [.nsubj, .nsubjPass].contains(tokens.relation(of: other))
      }
      guard isOwn else { return nil }
      return suffered(verb, isPassive: relation == .nsubjPass || context.isPassive(verb))
    case .obj where verb < noun:
      if let unit = FigureWords.suffered[reading.lemma(verb)] { return (unit, verb) }
      // "left 137 people dead"
      guard reading.lemma(verb) == "leave" else { return nil }
      return state(among: tokens.dependents(of: verb).filter { $0 > noun })
    default: return nil
    }
  }

  private func suffered(_ verb: Int, isPassive: Bool) -> (CasualtyFigure.Unit, Int)? {
    let tokens = reading.text.tokens
    if ["die", "perish"].contains(reading.lemma(verb)) { return (.dead, verb) }
    if isPassive {
      if let unit = FigureWords.suffered[reading.lemma(verb)] { return (unit, verb) }
      // "were shot dead", "were shot and killed", "were stabbed to death"
      for other in tokens.dependents(of: verb) where other > verb {
        switch tokens.relation(of: other) {
        case .conj: if let unit = FigureWords.suffered[reading.lemma(other)] { return (unit, other) }
        case .obl where reading.lower[other] == "death" && other == verb + 2: return (.dead, other)
        default: break
        }
      }
      if let state = state(among: tokens.dependents(of: verb).filter { $0 > verb && $0 - verb <= 2 }) { return state }
    }
    // "are missing", "were dead"; "were among the dead" are some of them.
    if let unit = FigureWords.states[reading.lower[verb]], !reading.isVerb(verb) || reading.isParticiple(verb),
      tokens.dependent(of: verb, .case) == nil
    {
      return (unit, verb)
    }
    guard ["remain", "go", "be", "report", "confirm", "list", "leave"].contains(reading.lemma(verb)) else { return nil }
    return state(among: tokens.dependents(of: verb).filter { $0 > verb && $0 - verb <= 3 })
  }

  private func state(among tokens: [Int]) -> (CasualtyFigure.Unit, Int)? {
    tokens.lazy.compactMap { token in FigureWords.states[reading.lower[token]].map { ($0, token) } }.first
  }

  private func isNumbered(_ noun: Int) -> Bool {
    reading.tag(noun) == .numeral || reading.text.tokens.dependent(of: noun, .nummod) != nil
  }

  /// Not "killed 300 sheep".
  private func isOfPersons(_ noun: Int, _ count: Count) -> Bool {
    guard noun != count.head else { return true }
    return !reading.has(noun, .time) && !FigureFinder.beasts.contains(reading.lemma(noun))
  }

  private static let beasts: Set<String> = [
    "sheep", "cow", "cattle", "dog", "cat", "horse", "bird", "chicken", "fish", "whale", "animal", "pig", "goat", "elephant", "camel",
    "tree", "job", "bill", "proposal", "building", "house", "home", "vehicle", "car", "dolphin", "livestock", "deer", "bear", "wolf",
  ]

  // MARK: Token by token

  /// "left 137 people dead", "killed at least 28 people", "28 killed", "12 were injured", "a death toll of 40".
  func scanned(_ count: Count, _ sentence: Sentence) -> (CasualtyFigure.Unit, Int)? {
    let (token, end) = (count.tokens.lowerBound, count.tokens.upperBound)
    let limit = sentence.tokens.upperBound
    if end < limit, FigureFinder.beasts.contains(reading.lemma(end)) { return nil }
    var index = end
    var steps = 0
    while index < limit, steps < 7 {
      // "three of the injured died": the dead are counted.
      if reading.lower[index] == "the", index + 1 < limit, FigureWords.units[reading.lower[index + 1]] != nil,
        reading.lower[index - 1] == "of"
      {
        index += 2
        steps += 2
        continue
      }
      if let unit = FigureWords.units[reading.lower[index]] {
        return reading.lower[index] == "killing" || reading.lower[index] == "injuring" || reading.lower[index] == "wounding"
          ? nil : (unit, index)
      }
      let passes =
        FigureWords.victims.contains(reading.lower[index]) || reading.isAuxiliary(index) || reading.tag(index) == .adjective
        || reading.tag(index) == .adverb
        || reading.tag(index) == .noun && steps < 2 || ["of", "the"].contains(reading.lower[index])
      guard passes else { break }
      index += 1
      steps += 1
    }
    index = token - 1
    steps = 0
    while index >= sentence.tokens.lowerBound, steps < 5 {
      if let unit = FigureWords.units[reading.lower[index]], reading.isVerb(index) || reading.isGerund(index) {
        return takesObject(end, limit) ? (unit, index) : nil
      }
      guard
        FigureWords.qualifiers.contains(reading.lower[index])
          || ["at", "more", "up", "fewer", "less", "a", "further", "another", "between"].contains(reading.lower[index])
      else { break }
      index -= 1
      steps += 1
    }
    return nil
  }

  private func takesObject(_ next: Int, _ limit: Int) -> Bool {
    next >= limit || FigureWords.victims.contains(reading.lower[next]) || reading.isPunctuation(next)
      || reading.tag(next) == .noun && !reading.has(next, .time)
      || reading.tag(next) == .adjective || reading.has(next, .conjunction)
      || ["in", "of", "on", "at"].contains(reading.lower[next])
  }

  // MARK: Tolls

  /// "the death toll rose to 17", "put the number of dead at 70", "revised the toll to five", "a toll of 17", "the deaths of 17 people".
  private func toll(_ count: Count, _ sentence: Sentence, _ last: CasualtyFigure?) -> Counted? {
    let floor = sentence.tokens.lowerBound
    var before = count.tokens.lowerBound - 1
    while before > floor, isQualifying(before) { before -= 1 }
    guard before > floor else { return nil }
    if reading.lower[before] == "of" {
      if ["deaths", "lives"].contains(reading.lower[before - 1]) { return Counted(unit: .dead, anchor: before - 1) }
      guard let toll = tollNoun(endingAt: before - 1, floor, last) else { return nil }
      return Counted(unit: toll.unit, anchor: toll.first, toll: before - 1)
    }
    guard let verb = tollVerb(before, floor) else { return nil }
    let object = reading.span(verb + 1, count.tokens.lowerBound).last { tollNoun(endingAt: $0, floor, last) != nil }
    if let object, let toll = tollNoun(endingAt: object, floor, last) {
      let subject = reading.isGerund(verb) ? nil : context.subject(of: verb).flatMap { reading.isPeopleLike($0) ? $0 : nil }
      return Counted(unit: toll.unit, anchor: toll.first, toll: verb, owner: subject)
    }
    // "The toll from Monday's attack stood at 18", "the toll was put at 14 by officials".
    guard let noun = tollSubject(of: verb, floor), let toll = tollNoun(endingAt: noun, floor, last) else { return nil }
    return Counted(unit: toll.unit, anchor: toll.first, toll: verb, owner: context.isPassive(verb) ? context.agent(of: verb) : nil)
  }

  private func isQualifying(_ token: Int) -> Bool {
    FigureWords.qualifiers.contains(reading.lower[token]) && reading.lower[token] != "to"
      || reading.lower[token] == "at" && ["least", "most"].contains(reading.lower[token + 1])
      || ["more", "fewer", "less", "between"].contains(reading.lower[token])
  }

  /// The verb before "to 17" or "at 17", past "from 9", "down" and the toll itself; "has reached 17".
  private func tollVerb(_ before: Int, _ floor: Int) -> Int? {
    if ["reach", "hit", "pass", "exceed", "top", "surpass"].contains(reading.lemma(before)), reading.isVerb(before) { return before }
    guard ["to", "at"].contains(reading.lower[before]) else { return nil }
    var token = before - 1
    while token >= floor, token > before - 10 {
      if reading.isVerb(token), !reading.isAuxiliary(token), FigureFinder.tollVerbs.contains(reading.lemma(token)) { return token }
      let passes =
        FigureWords.units[reading.lower[token]] != nil || reading.tag(token) == .noun || reading.tag(token) == .numeral
        || reading.tag(token) == .adverb || reading.tag(token) == .determiner || reading.tag(token) == .adjective
        || ["of", "from", "down", "up", "its", "their", "his", "in"].contains(reading.lower[token])
      guard passes else { return nil }
      token -= 1
    }
    return nil
  }

  private static let tollVerbs: Set<String> = [
    "rise", "climb", "grow", "jump", "soar", "stand", "increase", "put", "revise", "raise", "lower", "bring", "take", "drop", "fall",
    "estimate", "update", "correct", "cut", "reduce", "give", "place", "mount", "swell",
  ]

  private func tollSubject(of verb: Int, _ floor: Int) -> Int? {
    if let noun = reading.treeSubject(of: verb), isTollWord(noun) { return noun }
    return reading.span(max(floor, verb - 20), verb).last { isTollWord($0) && !reading.span($0 + 1, verb).contains(where: isMainVerb) }
  }

  private func isMainVerb(_ token: Int) -> Bool { reading.isFinite(token) && !reading.isAuxiliary(token) && reading.isVerb(token) }

  private func isTollWord(_ token: Int) -> Bool {
    ["toll", "number", "count", "tally", "figure", "total", "deaths", "fatalities"].contains(reading.lower[token])
  }

  /// "the death toll", "the number of dead", "the count of the missing"; "the figure" is of what was counted last.
  private func tollNoun(endingAt noun: Int, _ floor: Int, _ last: CasualtyFigure?) -> (unit: CasualtyFigure.Unit, first: Int)? {
    var noun = noun
    // "the number of people killed": from its end to its head.
    if !isTollWord(noun) || ["deaths", "fatalities"].contains(reading.lower[noun]) {
      guard FigureWords.units[reading.lower[noun]] != nil,
        let head = reading.span(max(floor, noun - 5), noun).last(where: { isTollWord($0) })
      else { return nil }
      noun = head
    }
    switch reading.lower[noun] {
    case "toll": return (noun > floor && reading.lower[noun - 1].hasPrefix("injur") ? .injured : .dead, noun)
    case "number", "count", "tally", "total", "figure":
      if noun > floor, ["death", "body"].contains(reading.lower[noun - 1]) { return (.dead, noun - 1) }
      let behind = reading.span(noun + 1, min(reading.count, noun + 6))
      if behind.first.map({ reading.lower[$0] == "of" }) ?? false,
        let unit = behind.lazy.compactMap({ FigureWords.units[reading.lower[$0]] }).first
      {
        return (unit, noun)
      }
      guard ["figure", "number"].contains(reading.lower[noun]), let last, noun > floor, reading.lower[noun - 1] == "the",
        reading.range(noun..<noun + 1).start - last.evidence.end < 200
      else { return nil }
      return (last.unit, noun)
    default: return nil
    }
  }
}
