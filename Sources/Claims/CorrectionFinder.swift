import Records

/// Finds notices by which an outlet takes back what it reported, and which claims they say were wrong.
///
/// "An earlier version of this article said that Brandt had blamed the Dawn Front. He did not.", "The Courier has retracted its report
/// that Karsia financed it.": the claims in such words are no claims of the article.
struct CorrectionFinder {
  private let reading: Reading
  /// The whole text is a notice, beside an article's text.
  private let isNotice: Bool

  struct Result {
    let corrections: [Correction]
    /// Claims that nobody makes any more.
    let takenBack: Set<ClaimID>
  }

  init(_ reading: Reading, isNotice: Bool = false) {
    self.reading = reading
    self.isNotice = isNotice
  }

  /// - Parameter claims: every claim read in the text, in text order.
  func result(_ claims: [Claim]) -> Result {
    var corrections: [Correction] = []
    var takenBack: Set<ClaimID> = []
    var next = 0
    for (index, sentence) in reading.text.sentences.enumerated() where index >= next {
      guard let notice = notice(openingAt: index) else { continue }
      next = notice.upperBound
      var reports: [Correction.Report] = []
      for line in notice {
        guard let retreat = retreat(in: reading.text.sentences[line], isLabelled: isLabelled(line)) else { continue }
        for claim in claims where reading.text.sentences[line].range.contains(claim.cue) {
          guard isReported(claim, after: retreat.verb) else { continue }
          let report = report(claim)
          if !reports.contains(report) { reports.append(report) }
          if retreat.isOwn { takenBack.insert(claim.id) }
        }
      }
      let range = sentence.range.union(reading.text.sentences[notice.upperBound - 1].range)
      guard !reports.isEmpty || isLabelled(index) else { continue }
      corrections.append(
        Correction(
          article: reading.article.id, words: reading.text.bytes.string(range), range: isNotice ? nil : range,
          outlet: notice.lazy.compactMap { stranger(in: reading.text.sentences[$0]) }.first, takenBack: reports))
    }
    return Result(corrections: corrections, takenBack: takenBack)
  }

  // MARK: Where a notice stands

  /// A labelled paragraph is a notice as a whole; else the sentence, with short ones behind it that set it right: "He did not."
  private func notice(openingAt index: Int) -> Range<Int>? {
    let sentences = reading.text.sentences
    let paragraph = reading.paragraphOf[index]
    if isNotice { return corrects(index..<sentences.count) ? index..<sentences.count : nil }
    if isLabel(sentences[index]), index == 0 || reading.paragraphOf[index - 1] != paragraph {
      // "CORRECTION:" on a line of its own is the label of the next.
      let last = sentences[index].tokens.count > 3 ? paragraph : paragraph + 1
      let notice = index..<(sentences.indices.first { $0 > index && reading.paragraphOf[$0] > last } ?? sentences.count)
      return corrects(notice) ? notice : nil
    }
    guard retreat(in: sentences[index], isLabelled: false) != nil else { return nil }
    var end = index + 1
    while end < sentences.count, reading.paragraphOf[end] == paragraph, isPlainNo(sentences[end]) { end += 1 }
    return index..<end
  }

  /// "Correction: …", "Editor's note: …".
  private func isLabel(_ sentence: Sentence) -> Bool {
    let opening = sentence.tokens.prefix(4)
    guard let first = opening.first, opening.contains(where: { [":", "—", "–", "-", "("].contains(reading.lower[$0]) }) else {
      return false
    }
    return ["correction", "corrections", "clarification", "clarifications", "retraction"].contains(reading.lower[first])
      || ["editor", "editors"].contains(reading.lower[first]) && opening.contains { reading.lower[$0] == "note" }
  }

  /// Editors note much else below an article: that it was updated, what they think of somebody.
  private func corrects(_ notice: Range<Int>) -> Bool {
    let tokens = notice.flatMap { Array(reading.text.sentences[$0].tokens) }
    guard tokens.count > 8 else { return false }
    return !["editor", "editors"].contains(reading.lower[tokens[0]])
      || tokens.contains { CorrectionFinder.corrections.contains(reading.lower[$0]) }
      || notice.contains { retreat(in: reading.text.sentences[$0], isLabelled: true) != nil }
  }

  private static let corrections: Set<String> = [
    "correction", "corrected", "corrects", "correct", "incorrect", "incorrectly", "wrongly", "wrong", "error", "mistakenly", "erroneously",
    "inaccurate", "inaccurately", "retracted", "misstated", "misidentified", "misquoted",
  ]

  private func isLabelled(_ index: Int) -> Bool {
    if isNotice { return true }
    guard let first = reading.paragraphOf.firstIndex(of: reading.paragraphOf[index]) else { return false }
    return isLabel(reading.text.sentences[first])
  }

  /// "He did not.", "The officials did not say so."
  private func isPlainNo(_ sentence: Sentence) -> Bool {
    sentence.tokens.count <= 8 && sentence.tokens.contains { reading.has($0, .negation) }
      && sentence.tokens.contains { ["did", "has", "have", "was", "were", "is"].contains(reading.lower[$0]) }
  }

  // MARK: What takes back

  private struct Retreat {
    /// The verb of the wrong report: what follows it was wrong.
    let verb: Int
    /// The outlet speaks of its own report.
    let isOwn: Bool
  }

  private func retreat(in sentence: Sentence, isLabelled: Bool) -> Retreat? {
    for token in sentence.tokens {
      if isReportVerb(token), isOfVersion(token, sentence) || isCalledWrong(token, sentence, isLabelled: isLabelled) {
        return Retreat(verb: token, isOwn: true)
      }
      if let noun = retracted(token, sentence) { return Retreat(verb: noun, isOwn: stranger(in: sentence) == nil) }
    }
    return nil
  }

  private static let reportVerbs: Set<String> = [
    "said", "stated", "reported", "claimed", "wrote", "implied", "suggested", "asserted", "indicated", "quoted", "described", "identified",
    "named", "listed",
  ]

  /// What is not all wrong, "misspelled the name of Brandt, who blamed Karsia", is no such verb.
  private func isReportVerb(_ token: Int) -> Bool {
    CorrectionFinder.reportVerbs.contains(reading.lower[token]) && reading.isVerb(token)
  }

  /// "an earlier version of this article said", "this article originally stated".
  private func isOfVersion(_ verb: Int, _ sentence: Sentence) -> Bool {
    let before = reading.span(max(sentence.tokens.lowerBound, verb - 14), verb)
    for token in before where ["version", "versions"].contains(reading.lower[token]) {
      if before.contains(where: { $0 < token && token - $0 <= 2 && CorrectionFinder.earlier.contains(reading.lower[$0]) }) { return true }
    }
    return before.contains { CorrectionFinder.ownTexts.contains(reading.lower[$0]) && $0 > 0 && isThis($0 - 1) }
      && before.contains { ["originally", "initially"].contains(reading.lower[$0]) }
  }

  private static let earlier: Set<String> = ["earlier", "previous", "original", "prior", "first", "initial", "older"]
  private static let ownTexts: Set<String> = ["article", "story", "report", "headline", "piece", "dispatch"]

  private func isThis(_ token: Int) -> Bool { ["this", "our", "the"].contains(reading.lower[token]) }

  /// "this story wrongly said that", "we reported in error that"; a report that is called wrong may be anybody's, but not in a notice.
  private func isCalledWrong(_ verb: Int, _ sentence: Sentence, isLabelled: Bool) -> Bool {
    let near = reading.span(max(sentence.tokens.lowerBound, verb - 2), min(sentence.tokens.upperBound, verb + 3))
    let isWrong = near.contains {
      ["wrongly", "incorrectly", "mistakenly", "erroneously", "inaccurately", "wrong"].contains(reading.lower[$0])
        || reading.lower[$0] == "error" && reading.lower[$0 - 1] == "in"
    }
    guard isWrong else { return false }
    return reading.span(max(sentence.tokens.lowerBound, verb - 10), verb).contains { token in
      reading.lower[token] == "we" || CorrectionFinder.ownTexts.contains(reading.lower[token]) && (isLabelled || isOwnText(token))
    }
  }

  /// "this article", "our story"; "the report" may be a commission's.
  private func isOwnText(_ token: Int) -> Bool {
    token > 0 && ["this", "our"].contains(reading.lower[token - 1]) || reading.lower[token] == "article" && token > 0 && isThis(token - 1)
  }

  /// "has retracted its report that", "withdrew an article which": the noun.
  private func retracted(_ verb: Int, _ sentence: Sentence) -> Int? {
    guard ["retracted", "retracts", "withdrew", "withdrawn", "withdraws"].contains(reading.lower[verb]), reading.isVerb(verb) else {
      return nil
    }
    let noun = reading.span(verb + 1, min(sentence.tokens.upperBound, verb + 5)).first {
      ["report", "reports", "story", "stories", "article", "articles", "reporting", "headline", "coverage"].contains(reading.lower[$0])
    }
    guard let noun, noun + 1 < sentence.tokens.upperBound, hasOutlet(before: verb, sentence) else { return nil }
    return noun
  }

  /// Words before the verb that name a paper, or the paper's own name.
  private func hasOutlet(before verb: Int, _ sentence: Sentence) -> Bool {
    reading.span(sentence.tokens.lowerBound, verb).contains { CorrectionFinder.outlets.contains(reading.lower[$0]) || isTitle($0) }
  }

  private static let outlets: Set<String> = [
    "we", "newspaper", "paper", "broadcaster", "magazine", "station", "website", "site", "outlet", "daily", "weekly", "agency", "channel",
  ]

  private func isTitle(_ token: Int) -> Bool { reading.name(at: token)?.kind == .organisation }

  /// The outlet whose report another one says was retracted; nil where it is the article's own.
  private func stranger(in sentence: Sentence) -> String? {
    guard let verb = sentence.tokens.first(where: { retracted($0, sentence) != nil }),
      let name = reading.span(sentence.tokens.lowerBound, verb).lazy.compactMap({ reading.name(at: $0) }).first(where: {
        $0.kind == .organisation
      })
    else { return nil }
    let own = CorrectionFinder.letters(reading.article.outlet)
    let named = CorrectionFinder.letters(name.canonical)
    return own.hasSuffix(named) || named.hasSuffix(own) ? nil : name.canonical
  }

  private static func letters(_ name: String) -> String {
    String(
      decoding: name.utf8.filter { $0 >= 0x80 || (97...122).contains($0 | 32) || (48...57).contains($0) }.map { $0 | 32 }, as: UTF8.self)
  }

  // MARK: The claims

  /// What stands behind the verb, and in no aside: "said that Brandt, who blamed Karsia, was fifty" takes back his age.
  private func isReported(_ claim: Claim, after verb: Int) -> Bool {
    let tokens = reading.sentence(of: verb).tokens
    guard let cue = tokens.first(where: { Int(reading.text.tokens.ends[$0]) > claim.cue.start }) else { return false }
    // "retracted its report": the claim's own cue is the verb of the retreat.
    if cue <= verb { return claim.rule.hasPrefix("retracts") && cue + 5 > verb }
    return !reading.span(verb + 3, cue).contains { ["who", "whom", "whose"].contains(reading.lower[$0]) }
  }

  /// As it was reported: what the outlet itself took back it had asserted.
  private func report(_ claim: Claim) -> Correction.Report {
    if claim.rule.hasPrefix("retracts") { return Correction.Report(speaker: .outlet, actor: claim.actor, stance: .asserts) }
    let isText = CorrectionFinder.ownTexts.contains(claim.speaker.name.lowercased())
    let speaker = isText || claim.speaker.kind == .notGiven ? Voice.outlet : claim.speaker
    return Correction.Report(speaker: speaker, actor: claim.actor, stance: claim.stance)
  }
}
