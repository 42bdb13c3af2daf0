import Records

// Reports that no verb makes: "according to", nouns, quotations that go on, statements after a colon, transcripts.
extension ReportFinder {
  mutating func readAccordingTo(_ token: Int, _ sentence: Sentence) {
    let bounds = bounds(of: token, sentence)
    guard token + 2 < bounds.upperBound, reading.lower[token + 1] == "to" else { return }
    guard let source = reading.phrase(startingAt: token + 2, limit: bounds.upperBound) else { return }
    let joined = withApposition(source, limit: bounds.upperBound)
    let cue = token..<(token + 2)
    let isFirst = token <= bounds.lowerBound + 1
    if isFirst {
      guard let comma = (source.full.upperBound..<bounds.upperBound).first(where: { reading.isComma($0) }) else { return }
      let content = (comma + 1)..<stop(bounds)
      guard content.count > 1 else { return }
      add(source: joined, cue: cue, verb: token, content: [content], isSpeech: true)
      return
    }
    var end = token
    while end > bounds.lowerBound, reading.isComma(end - 1) || reading.isDash(end - 1) { end -= 1 }
    var pieces = [bounds.lowerBound..<end]
    let rest = source.full.upperBound
    if rest + 3 < bounds.upperBound, reading.isComma(rest) || reading.isDash(rest), joined.apposition == nil, !reading.isGerund(rest + 1) {
      pieces.append((rest + 1)..<stop(bounds))
    }
    add(source: joined, cue: cue, verb: token, content: pieces, isSpeech: true)
  }

  /// The end without the full stop.
  private func stop(_ bounds: Range<Int>) -> Int {
    var end = bounds.upperBound
    while end > bounds.lowerBound + 1, reading.lower[end - 1] == "." || reading.isMark(end - 1) && reading.quotationOf[end - 1] < 0 {
      end -= 1
    }
    return end
  }

  /// "is confident that …", "made clear that …", "left no doubt that …".
  mutating func readAttitude(_ token: Int, _ sentence: Sentence) {
    let bounds = bounds(of: token, sentence)
    guard token + 2 < bounds.upperBound, reading.lower[token + 1] == "that" || !reading.isPunctuation(token + 1) else { return }
    let verb: Int?
    switch reading.lower[token] {
    case "clear":
      verb = reading.span(max(bounds.lowerBound, token - 3), token).last {
        ["make", "makes", "made", "making"].contains(reading.lower[$0])
      }
    case "doubt":
      guard token > bounds.lowerBound, reading.lower[token - 1] == "no" else { return }
      verb = reading.span(max(bounds.lowerBound, token - 4), token).last {
        ["left", "leaves", "leave", "had", "has", "have", "leaving"].contains(reading.lower[$0])
      }
    default:
      verb = reading.span(max(bounds.lowerBound, token - 3), token).last {
        ["is", "was", "are", "were", "'s", "'re", "'m", "am", "be", "been", "remains", "remained", "feels", "felt"].contains(
          reading.lower[$0])
      }
    }
    guard let verb, reading.lower[token + 1] == "that" || holdsClause(token + 1..<bounds.upperBound),
      let subject = reading.subject(of: verb, floor: bounds.lowerBound), reading.isPeopleLike(subject), reading.lower[subject.head] != "it"
    else { return }
    let end = contentEnd(from: token + 1, verb: token, limit: bounds.upperBound)
    guard end > token + 2 else { return }
    // The "no" of "left no doubt" takes nothing back.
    let cue = reading.lower[token] == "doubt" ? token..<token + 1 : verb..<token + 1
    add(source: subject, cue: cue, verb: token, content: [token + 1..<end], isSpeech: true)
  }

  /// "his claim that …", "the warning by officials that …", "a report that …".
  mutating func readNoun(_ noun: Int, _ sentence: Sentence) {
    let bounds = bounds(of: noun, sentence)
    var token = noun + 1
    var agent: Phrase?
    if token < bounds.upperBound, ["by", "from", "of"].contains(reading.lower[token]),
      let phrase = reading.phrase(startingAt: token + 1, limit: bounds.upperBound)
    {
      if reading.isPeopleLike(phrase), reading.lower[token] != "of" { agent = phrase }
      token = phrase.full.upperBound
    }
    // "rejecting the evidence, at least at first, that …"
    if token < bounds.upperBound, reading.isComma(token) {
      var next = token + 1
      while next < bounds.upperBound, next < token + 7, !reading.isComma(next) { next += 1 }
      if next + 1 < bounds.upperBound, reading.isComma(next), reading.lower[next + 1] == "that" { token = next + 1 }
    }
    guard token < bounds.upperBound, reading.lower[token] == "that", token + 1 < bounds.upperBound else { return }
    // "the claim that prompted …" is about the claim.
    let next = reading.skippingAdverbs(from: token + 1, to: bounds.upperBound - 1)
    guard !(reading.isVerb(next) && !reading.isGerund(next)) else { return }
    let end = contentEnd(from: token, verb: noun, limit: bounds.upperBound)
    guard end > token + 2 else { return }
    let source = agent ?? possessor(of: noun, bounds) ?? expresser(of: noun, bounds)
    add(source: source, cue: noun..<(noun + 1), verb: noun, content: [token..<end], isSpeech: true)
    // "withdrew his accusation that", "the withdrawal of the claim that": no longer claimed.
    let opening = reading.span(max(bounds.lowerBound, noun - 6), noun)
    if opening.contains(where: { reading.has($0, .retract) || ["withdrawal", "retraction", "back"].contains(reading.lower[$0]) }) {
      reports[reports.count - 1].isUnsaid = true
    }
    // "no evidence that", "failed to produce any evidence that": nothing is claimed inside.
    let before = reading.span(max(bounds.lowerBound, noun - 7), noun)
    if before.contains(where: {
      reading.has($0, .negation) && reading.lower[$0] != "not" || ["failed", "fails", "lack", "little", "n't"].contains(reading.lower[$0])
    }) {
      reports[reports.count - 1].isUnsaid = true
    }
  }

  /// "X expressed concern that …", "Y repeated the claim that …".
  private func expresser(of noun: Int, _ bounds: Range<Int>) -> Phrase? {
    guard
      let verb = reading.span(max(bounds.lowerBound, noun - 4), noun).last(where: {
        ["expressed", "expresses", "expressing", "voiced", "raised", "made", "repeated", "issued", "offered", "stated"].contains(
          reading.lower[$0]) && reading.isVerb($0)
      }),
      !isPassive(verb, floor: bounds.lowerBound), let subject = reading.subject(of: verb, floor: bounds.lowerBound),
      reading.isPeopleLike(subject)
    else { return nil }
    return subject
  }

  /// "Ivan Petrov's" or "his" before a noun.
  func possessor(of noun: Int, _ bounds: Range<Int>) -> Phrase? {
    var token = noun - 1
    while token > bounds.lowerBound, reading.tag(token) == .adjective || reading.tag(token) == .noun && !reading.isPossessive(token) {
      token -= 1
      if noun - token > 4 { return nil }
    }
    guard token >= bounds.lowerBound else { return nil }
    if reading.isPossessive(token), token > bounds.lowerBound {
      return reading.has(token - 1, .time) ? nil : reading.phrase(endingAt: token - 1, floor: bounds.lowerBound)
    }
    if ["his", "her", "their", "its", "my", "our"].contains(reading.lower[token]) {
      return Phrase(core: token..<token + 1, full: token..<token + 1, head: token)
    }
    return nil
  }

  // MARK: Across sentences

  private func tokens(of quotation: Quotation, from hint: Int) -> Range<Int> {
    var first = hint
    while first < reading.count, Int(reading.text.tokens.ends[first]) <= quotation.outer.start { first += 1 }
    var last = first
    while last < reading.count, Int(reading.text.tokens.starts[last]) < quotation.outer.end { last += 1 }
    return first..<last
  }

  /// Gives each quotation that no verb claimed to the speaker of its paragraph, or of the speech that it goes on from.
  mutating func linkQuotations() {
    var hint = 0
    var links = QuotationLinks(reports, reading)
    var lastByParagraph: [Int32: Int] = [:]
    var previous: (report: Int, paragraph: Int32, end: Int)?
    for quotation in reading.quotations where quotation.depth == 0 {
      let range = tokens(of: quotation, from: hint)
      hint = range.lowerBound
      guard !range.isEmpty else { continue }
      let paragraph = reading.paragraphOf[Int(reading.sentenceOf[range.lowerBound])]
      if let owner = owner(of: range, links) {
        lastByParagraph[paragraph] = owner
        previous = (owner, paragraph, range.upperBound)
        cover(range, by: owner, &links)
        continue
      }
      guard range.count >= 4 || quotation.continues else { continue }
      let candidate: Int?
      if let same = lastByParagraph[paragraph] {
        candidate = isSentence(range) ? same : nil
      } else if let previous, quotation.continues || followsOn(previous, paragraph: paragraph, range, links) {
        candidate = previous.report
      } else {
        candidate = laterOwner(in: paragraph, after: range, &links)
      }
      if let candidate {
        extend(candidate, with: range)
        links.grown.append((range, candidate))
        lastByParagraph[paragraph] = candidate
        previous = (candidate, paragraph, range.upperBound)
      }
    }
  }

  /// Speech of several sentences belongs to the report whole.
  private mutating func cover(_ range: Range<Int>, by owner: Int, _ links: inout QuotationLinks) {
    let missing = range.filter { !reports[owner].contains($0) }
    guard let first = missing.first, let last = missing.last else { return }
    extend(owner, with: first..<(last + 1))
    links.grown.append((first..<(last + 1), owner))
  }

  private func owner(of range: Range<Int>, _ links: QuotationLinks) -> Int? {
    let places = [range.lowerBound, range.lowerBound + range.count / 2, range.upperBound - 1]
    let candidates = places.flatMap(links.owners).filter { !range.contains(reports[$0].head) && reports[$0].isSpeech }
    return candidates.min { (reports[$0].size, $0) < (reports[$1].size, $1) }
  }

  /// Whether the words begin a sentence of their own, as speech does and a phrase in marks does not.
  private func isSentence(_ range: Range<Int>) -> Bool {
    let first = range.first { !reading.isPunctuation($0) } ?? range.lowerBound
    let byte = reading.text.bytes[Int(reading.text.tokens.starts[first])]
    let isCapital = byte >= 0x41 && byte <= 0x5A || byte == 0xE2
    return range.count >= 4 && isCapital && (first == 0 || reading.isMark(first - 1))
  }

  /// A paragraph that is nothing but speech goes on from speech that ended the paragraph before.
  private func followsOn(
    _ previous: (report: Int, paragraph: Int32, end: Int), paragraph: Int32, _ range: Range<Int>, _ links: QuotationLinks
  ) -> Bool {
    guard paragraph == previous.paragraph + 1, isSentence(range) else { return false }
    let sentence = reading.sentence(of: range.lowerBound)
    guard range.lowerBound <= sentence.tokens.lowerBound + 1 else { return false }
    // Another voice takes over if the paragraph names its own speaker.
    return links.speaking[paragraph] == nil
  }

  private func laterOwner(in paragraph: Int32, after range: Range<Int>, _ links: inout QuotationLinks) -> Int? {
    guard isSentence(range), !links.ownerless.contains(paragraph) else { return nil }
    let owner = links.speaking[paragraph]?.first { reports[$0].head >= range.upperBound && reports[$0].isQuoted }
    // What stands before one quotation and not behind it is behind none that follows.
    if owner == nil { links.ownerless.insert(paragraph) }
    return owner
  }

  // MARK: Statements after a colon

  /// "The minister said:" and then paragraphs without marks: they are the minister's until another report opens one.
  mutating func linkStatements() {
    let sentences = reading.text.sentences
    var made: [Int: [Int]] = [:]
    for (number, report) in reports.enumerated() { made[report.head, default: []].append(number) }
    // How far the quotations reach that begin no later than each.
    var reach = 0
    let reaches = reading.quotations.map { quotation in
      reach = max(reach, quotation.outer.end)
      return reach
    }
    for (index, sentence) in sentences.enumerated() where sentence.tokens.count <= Reading.longestSentence {
      guard let last = sentence.tokens.last, index + 1 < sentences.count, reading.lower[last] == ":" else { continue }
      guard let verb = sentence.tokens.reversed().first(where: { reading.isVerb($0) && reading.has($0, [.say, .tell]) }) else { continue }
      guard !(made[verb] ?? []).contains(where: { reports[$0].size > 3 }) else { continue }
      guard let subject = reading.subject(of: verb, floor: sentence.tokens.lowerBound), canSpeak(subject, verb) else { continue }
      let begin = sentences[index + 1].tokens.lowerBound
      var end = sentences[index + 1].tokens.upperBound
      let before = reading.quotations(before: Int(reading.text.tokens.starts[begin]) + 4)
      let quotes = before > 0 && reaches[before - 1] > sentences[index + 1].range.start
      let bullets = quotes || reading.paragraphOf[index + 1] == reading.paragraphOf[index]
      if let quotation = reading.quotation(at: begin), quotes {
        end = tokens(of: quotation, from: begin).upperBound
      } else if !bullets {
        end = statementEnd(from: index + 1, made)
      }
      if let known = made[verb]?.first {
        reports[known].content = [begin..<end]
        reports[known].isSpeech = true
      } else {
        let number = reports.count
        add(source: subject, cue: cueRange(verb, sentence.tokens), verb: verb, content: [begin..<end], isSpeech: true)
        if reports.count > number { made[verb] = [number] }
      }
    }
  }

  /// - Parameter made: the reports by the token that makes them.
  private func statementEnd(from start: Int, _ made: [Int: [Int]]) -> Int {
    let sentences = reading.text.sentences
    var end = sentences[start].tokens.upperBound
    for index in start..<sentences.count {
      let range = sentences[index].tokens
      let names = range.contains { token in
        (made[token] ?? []).contains { number in
          reports[number].isSpeech && reports[number].isQuoted
            && reports[number].source.map { reading.name(at: $0.upperBound - 1) != nil } ?? false
        }
      }
      if names || reading.lower[range.upperBound - 1] == ":" { break }
      end = range.upperBound
    }
    return end
  }
}

/// What the links of quotations to reports ask again and again, as the reports grow.
private struct QuotationLinks {
  private let told: Stretches
  /// Pieces that reports got from quotations, in text order: none lies behind the quotation that is read.
  var grown: [(tokens: Range<Int>, report: Int)] = []
  /// By paragraph, the reports with a speaker that are made in it outside quotation marks.
  let speaking: [Int32: [Int]]
  /// Paragraphs in which no speaker stands behind the quotations that are still to come.
  var ownerless: Set<Int32> = []

  init(_ reports: [Report], _ reading: Reading) {
    told = Stretches(reports.enumerated().flatMap { number, report in report.content.map { ($0, number) } })
    var speaking: [Int32: [Int]] = [:]
    for (number, report) in reports.enumerated() where report.isSpeech && report.source != nil && reading.quotationOf[report.head] < 0 {
      speaking[reading.paragraphOf[Int(reading.sentenceOf[report.head])], default: []].append(number)
    }
    self.speaking = speaking
  }

  /// The reports in whose content a token stands.
  func owners(at token: Int) -> [Int] {
    told.owners(at: token) + grown.reversed().prefix { $0.tokens.upperBound > token }.filter { $0.tokens.contains(token) }.map(\.report)
  }
}
