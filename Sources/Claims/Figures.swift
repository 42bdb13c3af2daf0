import Records

/// Finds numbers of dead, injured, missing and arrested, each with its owner: later figures stand beside earlier ones.
struct FigureFinder {
  let reading: Reading
  let reports: ReportIndex

  static func figures(in reading: Reading, _ reports: ReportIndex) -> [CasualtyFigure] {
    let finder = FigureFinder(reading: reading, reports: reports)
    var out: [CasualtyFigure] = []
    for (_, sentence) in reading.readable {
      let earlier = out.count
      for token in sentence.tokens {
        if let figure = finder.figure(at: token, sentence),
          !out[earlier...].contains(where: { $0.clause == figure.clause && $0.unit == figure.unit })
        {
          out.append(figure)
        }
      }
    }
    return out
  }

  private static let units: [String: CasualtyFigure.Unit] = [
    "dead": .dead, "killed": .dead, "died": .dead, "deaths": .dead, "fatalities": .dead, "kills": .dead, "killing": .dead, "lives": .dead,
    "kill": .dead,
    "injured": .injured, "wounded": .injured, "hurt": .injured, "injuring": .injured, "wounding": .injured, "injuries": .injured,
    "missing": .missing, "arrested": .arrested, "detained": .arrested, "arresting": .arrested,
  ]
  private static let victims: Set<String> = [
    "people", "civilians", "persons", "soldiers", "children", "women", "men", "others", "more", "residents", "passengers", "members",
    "officers", "students",
    "workers", "troops", "fighters", "citizens", "policemen", "worshippers", "patients", "suspects", "protesters", "police", "americans",
    "victims",
  ]
  private static let qualifiers: Set<String> = [
    "least", "than", "most", "about", "around", "some", "nearly", "almost", "over", "to", "approximately",
  ]

  private func figure(at token: Int, _ sentence: Sentence) -> CasualtyFigure? {
    guard let count = number(at: token), count > 0, count < 10_000_000 else { return nil }
    let limit = sentence.tokens.upperBound
    // "81 percent of the victims killed": a share.
    guard !["percent", "%", "per", "pct"].contains(reading.lower[min(token + 1, limit - 1)]) else { return nil }
    guard let (unit, anchor) = unit(near: token, sentence), !isPartOfToll(token, unit, sentence) else { return nil }
    guard !reading.has(min(token + 1, limit - 1), .time), reading.lower[min(token + 1, limit - 1)] != "times",
      !(token + 2 < limit && reading.lower[token + 1] == "-")
    else { return nil }
    var start = token
    let qualifier = qualifierStart(token, sentence)
    if let qualifier { start = qualifier }
    var first = min(start, anchor)
    if first == start, first > sentence.tokens.lowerBound,
      ["left", "killed", "injured", "wounded", "claimed", "leaving"].contains(reading.lower[first - 1])
    {
      first -= 1
    }
    var last = max(token, anchor) + 1
    if last == token + 1, last < limit, FigureFinder.victims.contains(reading.lower[last]) { last += 1 }
    let chain = Chain(at: token, in: reports, reading)
    let owner = isBackground(min(token, anchor), sentence) ? nil : chain.reports.first { $0.voice != nil }?.voice
    return CasualtyFigure(
      article: reading.article.id, unit: unit, count: count, qualifier: qualifier.map { reading.range($0..<token) },
      voice: owner ?? .outlet, clause: reading.range(first..<last), evidence: sentence.range,
      date: FigureDates.day(after: reading.range(first..<last), in: sentence, reading))
  }

  /// "the parents of two Americans killed", "the envoy and three other Americans dead": some of the dead, and no toll.
  private func isPartOfToll(_ token: Int, _ unit: CasualtyFigure.Unit, _ sentence: Sentence) -> Bool {
    guard unit == .dead else { return false }
    if token + 1 < sentence.tokens.upperBound, reading.lower[token + 1] == "other" { return true }
    let before = reading.span(max(sentence.tokens.lowerBound, token - 3), token)
    return before.contains { reading.lower[$0] == "of" && $0 > 0 && reading.has($0 - 1, .kin) }
  }

  /// "had no part in the blast that killed nine people": what everybody knows is told in passing, outside quotation marks, and
  /// is not the speaker's number.
  private func isBackground(_ first: Int, _ sentence: Sentence) -> Bool {
    guard reading.quotationOf[first] < 0 else { return false }
    // "the four Americans killed in the attack": those that one knows of.
    let before = max(sentence.tokens.lowerBound, first - 1)
    if reading.lower[before] == "the", reading.isNominal(first) || reading.tag(first) == .numeral,
      !["toll", "deaths"].contains(reading.lower[first])
    {
      return true
    }
    // ", while soldiers killed nine": a clause beside what is said.
    if reading.span(max(sentence.tokens.lowerBound, first - 10), first).contains(where: {
      ["while", "as"].contains(reading.lower[$0]) && $0 > sentence.tokens.lowerBound && reading.isComma($0 - 1)
    }) {
      return true
    }
    var index = first - 1
    while index > sentence.tokens.lowerBound, index > first - 7 {
      let word = reading.lower[index]
      if ["that", "which", "where"].contains(word) {
        return reading.isNominal(index - 1) || reading.isComma(index - 1) && word != "that"
      }
      guard
        reading.isAuxiliary(index) || reading.isVerb(index) || ["in", "the"].contains(word) || FigureFinder.qualifiers.contains(word)
          || word == "at" || word == "more"
      else { return false }
      index -= 1
    }
    return false
  }

  private func number(at token: Int) -> Int? {
    guard reading.tag(token) == .numeral || reading.lower[token].utf8.allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == 44 }) else { return nil }
    let digits = reading.lower[token].utf8.filter { $0 != 44 }
    if !digits.isEmpty, digits.count <= 7, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return FigureFinder.words[reading.lower[token]]
  }

  private static let words: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// "left 137 people dead", "killed at least 28 people", "28 killed", "12 were injured", "a death toll of 40".
  private func unit(near token: Int, _ sentence: Sentence) -> (CasualtyFigure.Unit, Int)? {
    let limit = sentence.tokens.upperBound
    var index = token + 1
    var steps = 0
    while index < limit, steps < 7 {
      // "three of the injured died": the dead are counted.
      if reading.lower[index] == "the", index + 1 < limit, FigureFinder.units[reading.lower[index + 1]] != nil,
        reading.lower[index - 1] == "of"
      {
        index += 2
        steps += 2
        continue
      }
      if let unit = FigureFinder.units[reading.lower[index]] {
        return reading.lower[index] == "killing" || reading.lower[index] == "injuring" || reading.lower[index] == "wounding"
          ? nil : (unit, index)
      }
      let passes =
        FigureFinder.victims.contains(reading.lower[index]) || reading.isAuxiliary(index) || reading.tag(index) == .adjective
        || reading.tag(index) == .adverb
        || reading.tag(index) == .noun && steps < 2 || ["of", "the"].contains(reading.lower[index])
      guard passes else { break }
      index += 1
      steps += 1
    }
    if let toll = toll(before: token, sentence) { return (.dead, toll) }
    index = token - 1
    steps = 0
    while index >= sentence.tokens.lowerBound, steps < 5 {
      if let unit = FigureFinder.units[reading.lower[index]], reading.isVerb(index) || reading.isGerund(index) {
        return takesObject(token, limit) ? (unit, index) : nil
      }
      guard
        FigureFinder.qualifiers.contains(reading.lower[index])
          || ["at", "more", "up", "fewer", "less", "a", "further", "another"].contains(reading.lower[index])
      else { break }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// "the death toll rose to 17", "a toll of 17", "the deaths of 17 people".
  private func toll(before token: Int, _ sentence: Sentence) -> Int? {
    let floor = sentence.tokens.lowerBound
    guard token - 2 >= floor, ["to", "of", "at"].contains(reading.lower[token - 1]) else { return nil }
    if reading.lower[token - 1] == "of" {
      return ["toll", "deaths", "lives"].contains(reading.lower[token - 2]) ? token - 2 : nil
    }
    let verbs: Set<String> = [
      "rose", "risen", "rises", "climbed", "climbs", "grew", "jumped", "stood", "stands", "increased", "rising", "put",
    ]
    guard verbs.contains(reading.lower[token - 2]) else { return nil }
    return reading.span(max(floor, token - 7), token - 2).last { reading.lower[$0] == "toll" }
  }

  private func takesObject(_ token: Int, _ limit: Int) -> Bool {
    token + 1 >= limit || FigureFinder.victims.contains(reading.lower[token + 1]) || reading.isPunctuation(token + 1)
      || reading.tag(token + 1) == .noun && !reading.has(token + 1, .time)
      || reading.tag(token + 1) == .adjective || reading.has(token + 1, .conjunction)
      || ["in", "of", "on", "at"].contains(reading.lower[token + 1])
  }

  private func qualifierStart(_ token: Int, _ sentence: Sentence) -> Int? {
    var start = token
    while start > sentence.tokens.lowerBound,
      FigureFinder.qualifiers.contains(reading.lower[start - 1])
        || start < token && ["at", "more", "up", "fewer", "less"].contains(reading.lower[start - 1])
    {
      start -= 1
    }
    // "rose to 17": no qualifier; "up to 17" is one.
    return start < token && reading.lower[start] != "to" ? start : nil
  }
}
