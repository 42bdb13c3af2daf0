import Records

// Where the content of a report begins and ends, without a parse to ask.
extension ReportFinder {
  /// The content that follows the verb: after "that", a colon or a mark, past hearer, place and time.
  func contentAfter(_ verb: Int, _ bounds: Range<Int>) -> Range<Int>? {
    var token = verb + 1
    let limit = bounds.upperBound
    while token < limit, reading.tag(token) == .adverb, !reading.has(token, .hedge) || token == verb + 1 { token += 1 }
    if token < limit, ["out", "off", "back"].contains(reading.lower[token]) { token += 1 }
    let direct = token
    if reading.has(verb, .tell) || ["ask", "asked", "asks", "asking"].contains(reading.lower[verb]),
      let hearer = reading.phrase(startingAt: token, limit: limit),
      token < limit, !(reading.lower[token] == "that" && reading.tag(token) != .pronoun), !reading.isMark(token)
    {
      token = hearer.full.upperBound
      if reading.has(verb, .say), token < limit, reading.isFinite(reading.skippingAdverbs(from: token, to: limit - 1)) { token = direct }
    }
    let afterHearer = token
    var rounds = 0
    while token < limit, rounds < 4 {
      if opensContent(token, limit: limit) { break }
      guard let next = pastAdjunct(token, limit: limit) else { break }
      token = next
      rounds += 1
    }
    if token < limit, !opensContent(token, limit: limit) { token = afterHearer }
    // "claimed, without evidence, that"
    if token + 1 < limit, reading.isComma(token), ["without", "with", "again", "on", "in"].contains(reading.lower[token + 1]),
      let comma = reading.span(token + 2, min(limit, token + 8)).first(where: { reading.isComma($0) }), comma + 1 < limit,
      reading.lower[comma + 1] == "that"
    {
      token = comma + 1
    }
    if token < limit, reading.lower[token] == ":" { token += 1 }
    if token < limit, reading.isComma(token), token + 1 < limit, reading.isMark(token + 1) || reading.lower[token + 1] == "that" {
      token += 1
    }
    guard token < limit, !isClauseBreak(token) else { return nil }
    let end = contentEnd(from: token, verb: verb, limit: limit)
    return end > token ? token..<end : nil
  }

  func isClauseBreak(_ token: Int) -> Bool {
    reading.isComma(token) || reading.isDash(token) || [".", ";", ")", "!", "?"].contains(reading.lower[token])
      || reading.has(token, .conjunction) && !["or"].contains(reading.lower[token])
  }

  func opensContent(_ token: Int, limit: Int) -> Bool {
    switch reading.lower[token] {
    case "that": reading.tag(token) != .determiner || token + 1 < limit && !opensNounAfterThat(token + 1)
    case ":": true
    case ",": token + 1 < limit && (reading.isMark(token + 1) || reading.lower[token + 1] == "that")
    default: reading.isMark(token)
    }
  }

  func opensNounAfterThat(_ token: Int) -> Bool { reading.tag(token) == .noun && !reading.words[token].forms.contains(.plural) }

  /// "in a statement", "on Thursday", "to reporters": the token after it.
  func pastAdjunct(_ token: Int, limit: Int) -> Int? {
    if reading.has(token, .time) { return token + 1 }
    guard
      ["in", "on", "at", "to", "during", "after", "before", "of", "with", "from", "via", "through", "about", "by", "for"].contains(
        reading.lower[token])
    else { return reading.tag(token) == .adverb ? token + 1 : nil }
    guard let phrase = reading.phrase(startingAt: token + 1, limit: limit) else { return nil }
    return phrase.full.upperBound
  }

  /// Where content that begins at `start` ends: the sentence's end, a new reporting clause, ", according to", a contrast.
  func contentEnd(from start: Int, verb: Int, limit: Int) -> Int {
    if reading.isMark(start), let quotation = reading.quotation(at: start), quotation.inner.length > 24, isOuterStart(start, quotation) {
      return endOfQuotedContent(quotation, limit: limit)
    }
    var token = start
    let level = reading.quotationOf[start]
    while token < limit {
      if reading.quotationOf[token] == level || reading.quotationOf[token] < 0, token > start, breaksContent(token, limit: limit) { break }
      token += 1
    }
    return trimmedEnd(token, start: start)
  }

  func isOuterStart(_ token: Int, _ quotation: Quotation) -> Bool {
    Int(reading.text.tokens.starts[token]) <= quotation.outer.start
  }

  func endOfQuotedContent(_ quotation: Quotation, limit: Int) -> Int {
    var end = limit
    while end > 0, Int(reading.text.tokens.starts[end - 1]) >= quotation.outer.end { end -= 1 }
    while end < reading.count, Int(reading.text.tokens.starts[end]) < quotation.outer.end { end += 1 }
    return end
  }

  func trimmedEnd(_ end: Int, start: Int) -> Int {
    var end = end
    while end > start, [".", ",", ";", "and", "but", "while", "although", "!", "–", "—", "--", ")"].contains(reading.lower[end - 1]),
      !(reading.lower[end - 1] == ")" && (start..<end).contains { reading.lower[$0] == "(" })
    {
      end -= 1
    }
    return end
  }

  func breaksContent(_ token: Int, limit: Int) -> Bool {
    if reading.lower[token] == ";" { return true }
    if reading.isComma(token), token + 1 < limit {
      if reading.lower[token + 1] == "according" { return true }
      if reading.isGerund(token + 1), reading.has(token + 1, [.say, .accuse, .blame, .call, .tell]), reading.isVerb(token + 1) {
        return true
      }
      // ", but …", ", and he …": a clause of its own, told by the text.
      if reading.lower[token + 1] == "but" { return true }
      // ", X said": the next report takes over.
      if let phrase = reading.phrase(startingAt: token + 1, limit: limit), phrase.full.upperBound < limit,
        reading.has(phrase.full.upperBound, .say), reading.isFinite(phrase.full.upperBound), phrase.full.upperBound + 2 >= limit
      {
        return true
      }
    }
    if ["and", "but", "or"].contains(reading.lower[token]), token + 1 < limit {
      let next = reading.skippingAdverbs(from: token + 1, to: limit - 1)
      if reading.isFinite(next), reading.has(next, .voice), !reading.words[next].forms.isDisjoint(with: [.past, .third]),
        !reading.words[next].forms.contains(.base), !reading.isAuxiliary(next)
      {
        return !reading.has(next, .attitude) || reading.has(next, [.say, .accuse, .blame, .deny])
      }
    }
    return false
  }

  /// What follows a verb is told by it as far as its own clause goes: "while a third say he did it, others blame the guards" tells one
  /// thing of each, and in "the ministry called it absurd, and the court found no proof" the finding is the court's.
  mutating func keepToClauses() {
    let tokens = reading.text.tokens
    guard tokens.isParsed else { return }
    for index in reports.indices where reading.isVerb(reports[index].head) {
      let verb = reports[index].head
      guard let last = reports[index].content.last, last.lowerBound > verb, reading.quotationOf[last.lowerBound] < 0 else { continue }
      var end = last.upperBound
      var above = tokens.head(of: verb)
      while let ancestor = above {
        if last.contains(ancestor) { end = min(end, tokens.subtree(of: verb).upperBound) }
        above = tokens.head(of: ancestor)
      }
      for clause in tokens.dependents(of: verb) where clause > verb && tokens.relation(of: clause) == .conj {
        let isOwn = tokens.dependents(of: clause).contains {
          [.nsubj, .nsubjPass].contains(tokens.relation(of: $0)) && $0 < clause
        }
        if isOwn { end = min(end, tokens.subtree(of: clause).lowerBound) }
      }
      end = trimmedEnd(max(last.lowerBound, end), start: last.lowerBound)
      if end > last.lowerBound, end < last.upperBound { reports[index].content[reports[index].content.count - 1] = last.lowerBound..<end }
    }
  }

  func opensExplicitly(_ content: Range<Int>?, _ bounds: Range<Int>) -> Bool {
    guard let content, !content.isEmpty else { return false }
    let first = content.lowerBound
    if reading.lower[first] == "that" || reading.isMark(first) || first > 0 && reading.lower[first - 1] == ":" { return true }
    return holdsClause(content) && !reading.isComma(first)
  }

  func holdsClause(_ content: Range<Int>) -> Bool {
    var sawNominal = false
    for token in content {
      if sawNominal, reading.isFinite(token) { return true }
      if reading.isNominal(token) { sawNominal = true }
      if reading.lower[token] == "to", token + 1 < content.upperBound, reading.isVerb(token + 1) { return true }
    }
    return false
  }

  func hasClauseOrQuotation(_ content: Range<Int>) -> Bool {
    if holdsClause(content) {
      return !reading.has(content.lowerBound, .subordinator) || reading.quotationOf[content.lowerBound] >= 0
    }
    return reading.quotationOf[content.upperBound - 1] >= 0
  }

  /// The comma, dash or closing mark before the subject of a verb that follows what is said.
  func pauseBefore(_ subject: Phrase, _ cue: Range<Int>, _ bounds: Range<Int>) -> Int? {
    let first = min(subject.full.lowerBound, subject.apposition?.lowerBound ?? subject.full.lowerBound)
    let pause = first - 1
    guard pause > bounds.lowerBound else { return nil }
    return reading.isComma(pause) || reading.isMark(pause) || reading.isDash(pause) || reading.lower[pause] == "?" ? pause : nil
  }

  func contentBefore(_ pause: Int, _ bounds: Range<Int>) -> Range<Int> {
    var start = bounds.lowerBound
    // A comma that begins "…, he said, …" after another report: only back to that report's end.
    let closing = reading.isMark(pause) ? pause : (pause > bounds.lowerBound && reading.isMark(pause - 1) ? pause - 1 : -1)
    if closing >= 0, let quotation = reading.quotation(at: closing) {
      var first = closing
      while first > 0, Int(reading.text.tokens.starts[first - 1]) >= quotation.outer.start { first -= 1 }
      start = first < bounds.lowerBound ? first : quotedStart(first, bounds)
    }
    let end = reading.isComma(pause) || reading.isDash(pause) ? pause : pause + 1
    return start..<max(start, end)
  }

  /// A quotation that ends a longer clause ("The man was “very calm,” she said") takes the clause with it.
  func quotedStart(_ first: Int, _ bounds: Range<Int>) -> Int {
    guard first > bounds.lowerBound else { return first }
    let before = bounds.lowerBound..<first
    guard !before.contains(where: { reading.isFinite($0) && reading.has($0, .say) }) else { return first }
    return holdsClause(before) || reading.isNominal(first - 1) || reading.isAuxiliary(first - 1) ? bounds.lowerBound : first
  }

  /// "…, he said, …": what goes on after the report.
  func contentAfterPause(_ from: Int, _ bounds: Range<Int>) -> Range<Int>? {
    var token = from
    var steps = 0
    while token < bounds.upperBound, !reading.isComma(token), !reading.isMark(token), !reading.isDash(token), lowerIsNotStop(token),
      steps < 24
    {
      token += 1
      steps += 1
    }
    guard token + 2 < bounds.upperBound else { return nil }
    if reading.lower[token] == ".", reading.isMark(token + 1) { token += 1 }
    if reading.isComma(token) || reading.isDash(token) { token += 1 }
    guard token < bounds.upperBound, !reading.isGerund(token),
      !["who", "which", "a", "an", "citing", "according"].contains(reading.lower[token])
    else { return nil }
    if reading.isMark(token), let quotation = reading.quotation(at: token), isOuterStart(token, quotation) {
      return token..<max(token, endOfQuotedContent(quotation, limit: bounds.upperBound))
    }
    guard reading.isComma(token - 1), holdsClause(token..<bounds.upperBound) else { return nil }
    return token..<trimmedEnd(bounds.upperBound, start: token)
  }

  func lowerIsNotStop(_ token: Int) -> Bool { ![".", "!", "?", ";"].contains(reading.lower[token]) }

  /// '"…," said X': the source after the verb.
  func invertedSource(_ verb: Int, _ bounds: Range<Int>) -> (phrase: Phrase, mark: Int)? {
    guard verb - 1 >= bounds.lowerBound, reading.has(verb, [.say, .warn, .claim]), reading.isFinite(verb) else { return nil }
    var before = verb - 1
    while before > bounds.lowerBound, reading.tag(before) == .adverb { before -= 1 }
    guard reading.isMark(before) || reading.isComma(before) && before > bounds.lowerBound else { return nil }
    // "The rebels, argued Omar Lind, had burned the school": put in between subject and verb.
    if reading.isComma(before), before > bounds.lowerBound, before == verb - 1,
      let phrase = reading.phrase(startingAt: verb + 1, limit: bounds.upperBound), reading.isPeopleLike(phrase),
      phrase.core.upperBound + 1 < bounds.upperBound, reading.isComma(phrase.core.upperBound),
      reading.isFinite(reading.skippingAdverbs(from: phrase.core.upperBound + 1, to: bounds.upperBound - 1)),
      let first = reading.phrase(startingAt: bounds.lowerBound, limit: before), first.full.upperBound == before
    {
      return (Phrase(core: phrase.core, full: phrase.core, head: phrase.head), before)
    }
    // "The wife, who had come, said the police killed him".
    if reading.isComma(before), let subject = reading.treeSubject(of: verb), bounds.contains(subject), subject < verb { return nil }
    if reading.isComma(before), reading.quotation(at: before - 1) == nil, !holdsClause(bounds.lowerBound..<before) { return nil }
    guard let phrase = reading.phrase(startingAt: verb + 1, limit: bounds.upperBound),
      reading.isPeopleLike(phrase) || reading.has(phrase.head, [.document, .medium])
    else {
      // A title that the tagger took for other words: the person right after it.
      let near = reading.span(verb + 1, min(verb + 7, bounds.upperBound)).prefix { !reading.isPunctuation($0) }
      guard let token = near.first(where: { reading.name(at: $0)?.kind == .person }), let name = reading.name(at: token) else { return nil }
      let core = name.tokens.clamped(to: bounds)
      return core.isEmpty ? nil : (Phrase(core: core, full: core, head: core.upperBound - 1), before)
    }
    return (withApposition(phrase, limit: bounds.upperBound), before)
  }

  /// Takes in ", a spokesman for the ministry," after a name.
  func withApposition(_ phrase: Phrase, limit: Int) -> Phrase {
    let end = phrase.full.upperBound
    guard end + 1 < limit, reading.isComma(end), phrase.apposition == nil,
      let following = reading.phrase(startingAt: end + 1, limit: limit),
      reading.has(following.head, [.office, .agent, .body, .spokesperson, .unnamedSource, .kin])
    else { return phrase }
    var out = phrase
    out.apposition = following.full
    return out
  }
}
