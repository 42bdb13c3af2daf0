import Records

/// Finds numbers of dead, injured, missing and arrested, each with its owner: later figures stand beside earlier ones.
struct FigureFinder {
  let reading: Reading
  let voices: VoiceResolver
  let reports: ReportIndex
  let context: FrameContext

  static func figures(in reading: Reading, _ voices: VoiceResolver, _ reports: ReportIndex) -> [CasualtyFigure] {
    let finder = FigureFinder(reading: reading, voices: voices, reports: reports, context: FrameContext(reading, voices))
    var out: [CasualtyFigure] = []
    for (_, sentence) in reading.readable {
      let earlier = out.count
      for token in sentence.tokens {
        if let figure = finder.figure(at: token, sentence, last: out.last),
          !out[earlier...].contains(where: { $0.clause == figure.clause && $0.unit == figure.unit })
        {
          out.append(figure)
        }
      }
    }
    return out
  }

  /// What a number counts, in token indices.
  struct Counted {
    let unit: CasualtyFigure.Unit
    /// The word that tells so, at the other end of the clause.
    let anchor: Int
    /// The verb of a toll: "rose", "put"; nil of a figure that counts what happened.
    var toll: Int?
    /// Who puts the toll at it.
    var owner: Phrase?
  }

  private func figure(at token: Int, _ sentence: Sentence, last: CasualtyFigure?) -> CasualtyFigure? {
    guard let count = CountReader(reading: reading).count(at: token, in: sentence.tokens) else { return nil }
    let end = count.tokens.upperBound
    guard end >= sentence.tokens.upperBound || !reading.has(end, .time) else { return nil }
    guard let counted = counted(count, sentence, last), !isPartOfToll(count, counted.unit, sentence) else { return nil }
    let qualifier = qualifier(before: token, sentence)
    var first = min(qualifier?.lowerBound ?? token, counted.anchor)
    if first < counted.anchor || first == token, first > sentence.tokens.lowerBound,
      ["left", "killed", "injured", "wounded", "claimed", "leaving"].contains(reading.lower[first - 1])
    {
      first -= 1
    }
    // "Between 30 and 40 people".
    if count.atMost != nil, first == token, token > sentence.tokens.lowerBound, reading.lower[token - 1] == "between" { first -= 1 }
    var last = max(end - 1, counted.anchor) + 1
    if last == end, let noun = noun(of: count), noun < end + 4 { last = max(last, noun + 1) }
    let clause = first..<last
    return CasualtyFigure(
      article: reading.article.id, unit: counted.unit, count: count.value, atMost: count.atMost,
      isIncrease: isIncrease(count, counted, sentence), qualifier: qualifier.map { reading.range($0) },
      voice: owner(count, counted, sentence), clause: reading.range(clause), evidence: sentence.range,
      date: counted.toll == nil ? day(counted, clause, sentence) : nil, asOf: counted.toll.flatMap { day(of: $0, sentence) })
  }

  /// What is counted: "people" of "at least 40 people".
  private func noun(of count: Count) -> Int? {
    guard reading.text.tokens.relation(of: count.head) == .nummod, let noun = reading.text.tokens.head(of: count.head), noun > count.head
    else {
      let next = count.tokens.upperBound
      return next < reading.count && FigureWords.victims.contains(reading.lower[next]) ? next : nil
    }
    return noun
  }

  // MARK: When

  private func day(_ counted: Counted, _ clause: Range<Int>, _ sentence: Sentence) -> PartialInterval? {
    if let day = FigureDates.day(after: reading.range(clause), in: sentence, reading) { return day }
    return reading.isVerb(counted.anchor) ? day(of: counted.anchor, sentence) : nil
  }

  /// The single day that hangs on the verb: "rose to 14 on Tuesday", "On Monday, nine people were killed".
  private func day(of verb: Int, _ sentence: Sentence) -> PartialInterval? {
    let times = TimeAttachment(reading: reading)
    guard let day = times.time(of: verb, in: sentence).flatMap(times.day), let start = day.start, start == day.end, start.utf8.count == 10
    else { return nil }
    return day
  }

  // MARK: What is no toll

  /// "the parents of two Americans killed", "the envoy and three other Americans dead": some of the dead, and no toll.
  private func isPartOfToll(_ count: Count, _ unit: CasualtyFigure.Unit, _ sentence: Sentence) -> Bool {
    guard unit == .dead else { return false }
    if count.tokens.upperBound < sentence.tokens.upperBound, reading.lower[count.tokens.upperBound] == "other" { return true }
    let before = reading.span(max(sentence.tokens.lowerBound, count.tokens.lowerBound - 3), count.tokens.lowerBound)
    return before.contains { reading.lower[$0] == "of" && $0 > 0 && reading.has($0 - 1, .kin) }
      || before.contains { reading.lower[$0] == "including" }
  }

  /// "three more people died", "another four", "three of the injured died": to be added to an earlier toll.
  private func isIncrease(_ count: Count, _ counted: Counted, _ sentence: Sentence) -> Bool {
    guard counted.toll == nil else { return false }
    let next = count.tokens.upperBound
    let (start, limit) = (count.tokens.lowerBound, sentence.tokens.upperBound)
    // "killed nine and injured 20 more": more people, and no later toll.
    guard !(sentence.tokens.lowerBound..<start).contains(where: { isNumberOfPeople($0, sentence) }) else { return false }
    if next < limit, ["more", "additional", "further"].contains(reading.lower[next]) { return true }
    if next + 2 < limit, reading.lower[next] == "of", reading.lower[next + 1] == "the",
      ["injured", "wounded", "survivors", "casualties"].contains(reading.lower[next + 2])
    {
      return true
    }
    return start > sentence.tokens.lowerBound && ["another", "further", "additional"].contains(reading.lower[start - 1])
  }

  private func isNumberOfPeople(_ token: Int, _ sentence: Sentence) -> Bool {
    guard let other = CountReader(reading: reading).count(at: token, in: sentence.tokens) else {
      return ["dozens", "scores", "hundreds"].contains(reading.lower[token])
    }
    return byTree(other) != nil || scanned(other, sentence) != nil
  }

  // MARK: Whose

  private func owner(_ count: Count, _ counted: Counted, _ sentence: Sentence) -> Voice {
    let first = min(count.tokens.lowerBound, counted.anchor)
    let chain = Chain(at: count.head, in: reports, reading)
    if let owner = counted.owner, let voice = voices.voice(of: owner, speaker: chain.innermost?.voice) { return voice }
    guard !isBackground(first, counted, chain, sentence) else { return .outlet }
    if let voice = chain.reports.first(where: { $0.voice != nil })?.voice { return voice }
    return cited(after: count, sentence) ?? .outlet
  }

  /// "…, most of them civilians, according to the ministry": who is cited behind the whole clause.
  private func cited(after count: Count, _ sentence: Sentence) -> Voice? {
    guard reading.quotationOf[count.head] < 0,
      let report = reports.headed(in: reading.span(count.head + 1, sentence.tokens.upperBound)).first(where: {
        reading.lower[$0.head] == "according"
      })
    else { return nil }
    let between = count.head..<report.head
    guard !between.contains(where: { [";", "but", "while"].contains(reading.lower[$0]) }) else { return nil }
    return report.voice
  }

  /// "had no part in the blast that killed nine people": what everybody knows is told in passing, outside quotation marks, and
  /// is not the speaker's number.
  private func isBackground(_ first: Int, _ counted: Counted, _ chain: Chain, _ sentence: Sentence) -> Bool {
    guard reading.quotationOf[first] < 0, counted.toll == nil else { return false }
    // "the four Americans killed in the attack": those that one knows of.
    let before = max(sentence.tokens.lowerBound, first - 1)
    if reading.lower[before] == "the", reading.isNominal(first) || reading.tag(first) == .numeral,
      !["toll", "deaths", "lives"].contains(reading.lower[first])
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
        // "said on Monday that 52 people": what is said begins here.
        if chain.reports.contains(where: { $0.content.contains { $0.lowerBound == index } }) { return false }
        // "the blast that killed nine" has its subject in "that"; "said on Friday that 80 people were killed" has not.
        if word == "that", !reading.isFinite(reading.skippingAdverbs(from: index + 1, to: sentence.tokens.upperBound - 1)) { return false }
        return reading.isNominal(index - 1) || reading.isComma(index - 1) && word != "that"
      }
      guard
        reading.isAuxiliary(index) || reading.isVerb(index) || ["in", "the"].contains(word) || FigureWords.qualifiers.contains(word)
          || word == "at" || word == "more"
      else { return false }
      index -= 1
    }
    return false
  }

  // MARK: The words before

  /// "at least", "more than", "up to"; the "to" of "rose to 17" is none.
  private func qualifier(before token: Int, _ sentence: Sentence) -> Range<Int>? {
    var start = token
    while start > sentence.tokens.lowerBound,
      FigureWords.qualifiers.contains(reading.lower[start - 1])
        || start < token && ["at", "more", "up", "fewer", "less", "as"].contains(reading.lower[start - 1])
    {
      start -= 1
    }
    while start < token, ["to", "at"].contains(reading.lower[start]), !(reading.lower[start] == "at" && isSuperlative(start + 1)) {
      start += 1
    }
    return start < token ? start..<token : nil
  }

  private func isSuperlative(_ token: Int) -> Bool { ["least", "most"].contains(reading.lower[token]) }
}

/// Words of counting.
enum FigureWords {
  static let units: [String: CasualtyFigure.Unit] = [
    "dead": .dead, "killed": .dead, "died": .dead, "deaths": .dead, "fatalities": .dead, "kills": .dead, "killing": .dead, "lives": .dead,
    "kill": .dead,
    "injured": .injured, "wounded": .injured, "hurt": .injured, "injuring": .injured, "wounding": .injured, "injuries": .injured,
    "missing": .missing, "arrested": .arrested, "detained": .arrested, "arresting": .arrested,
  ]
  /// By the lemma of a verb that people suffer.
  static let suffered: [String: CasualtyFigure.Unit] = [
    "kill": .dead, "murder": .dead, "massacre": .dead, "slaughter": .dead, "execute": .dead, "injure": .injured, "wound": .injured,
    "hurt": .injured, "arrest": .arrested, "detain": .arrested,
  ]
  /// By the form that a noun of persons is said to be in.
  static let states: [String: CasualtyFigure.Unit] = [
    "dead": .dead, "killed": .dead, "injured": .injured, "wounded": .injured, "hurt": .injured, "missing": .missing,
    "unaccounted": .missing,
  ]
  static let victims: Set<String> = [
    "people", "civilians", "persons", "soldiers", "children", "women", "men", "others", "more", "residents", "passengers", "members",
    "officers", "students",
    "workers", "troops", "fighters", "citizens", "policemen", "worshippers", "patients", "suspects", "protesters", "police", "americans",
    "victims",
  ]
  static let qualifiers: Set<String> = [
    "least", "than", "most", "about", "around", "some", "nearly", "almost", "over", "to", "approximately", "many", "roughly",
  ]
}
