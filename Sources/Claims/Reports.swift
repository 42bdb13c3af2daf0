import Records

/// One report of speech or thought, in token indices.
struct Report: Sendable {
  var source: Range<Int>?
  var cue: Range<Int>
  /// The verb or noun that makes it a report.
  var head: Int
  var content: [Range<Int>]
  var voice: Voice?
  var isNegative = false
  /// "did not say", "has not denied": nothing is claimed inside.
  var isUnsaid = false
  var isHedged = false
  /// Whose words these are is told by a verb of speech, not of mere attitude.
  var isSpeech: Bool
  var isQuoted = false
  /// The layout tells whose words these are: a turn of a transcript, a signed quotation.
  var isLaidOut = false
  /// Between the voice and the article, nearest first: the agency that cites it, the broadcaster it was told to.
  var relays: [Voice] = []
  /// Whom the source cites: the words are theirs.
  var cited: Voice?
  /// Its parts as the trained finder lays them, where it takes the report for an attribution of the article's own.
  var attribution: AttributionCandidate?

  func contains(_ token: Int) -> Bool { content.contains { $0.contains(token) } }
  var size: Int { content.reduce(0) { $0 + $1.count } }
}

/// Finds every report of an article: verbs before, after and around what is said, "according to", reporting nouns,
/// quotations that go on, statements set off by a colon.
struct ReportFinder {
  let reading: Reading
  let voices: VoiceResolver
  var reports: [Report] = []

  init(_ reading: Reading, _ voices: VoiceResolver) {
    self.reading = reading
    self.voices = voices
  }

  static func reports(in reading: Reading, _ voices: VoiceResolver, model: AttributionModel = .embedded) -> [Report] {
    var finder = ReportFinder(reading, voices)
    finder.propose()
    finder.decide(model)
    finder.keepToClauses()
    finder.resolveVoices()
    finder.resolveRelays()
    return finder.reports
  }

  /// What the rules alone find, without voices.
  static func proposals(in reading: Reading, _ voices: VoiceResolver) -> [Report] {
    var finder = ReportFinder(reading, voices)
    finder.propose()
    return finder.reports
  }

  private mutating func propose() {
    for sentence in reading.text.sentences where sentence.tokens.count <= Reading.longestSentence { read(sentence) }
    linkQuotations()
    linkStatements()
    linkTranscripts()
    linkSignatures()
  }

  // MARK: One sentence

  private mutating func read(_ sentence: Sentence) {
    for token in sentence.tokens {
      if reading.lower[token] == "according" || reading.lower[token] == "per" && token == sentence.tokens.lowerBound {
        readAccordingTo(token, sentence)
      } else if reading.isVerb(token), reading.has(token, .voice), !isModifier(token, sentence) {
        readVerb(token, sentence)
      } else if reading.has(token, .attitudeAdjective) || reading.lower[token] == "clear" || reading.lower[token] == "doubt" {
        readAttitude(token, sentence)
      } else if reading.has(token, .reportNoun), reading.tag(token) == .noun || reading.tag(token) == .properNoun {
        readNoun(token, sentence)
      }
    }
  }

  /// "the alleged assault", "reported attacks": no report but a describing word.
  private func isModifier(_ token: Int, _ sentence: Sentence) -> Bool {
    guard token + 1 < sentence.tokens.upperBound, token > sentence.tokens.lowerBound else { return false }
    let next = token + 1
    let opensNoun = reading.tag(next) == .noun || reading.tag(next) == .properNoun || reading.tag(next) == .adjective
    let previous = token - 1
    let afterDeterminer = reading.tag(previous) == .determiner || reading.tag(previous) == .adjective || reading.isPossessive(previous)
    return afterDeterminer && opensNoun && (reading.isParticiple(token) || reading.isGerund(token)) && !reading.isPersonalPronoun(previous)
  }

  /// The tokens a verb may look at: its quotation's if it stands in one, else its sentence's.
  func bounds(of token: Int, _ sentence: Sentence) -> Range<Int> {
    guard let quotation = reading.quotation(at: token), !isFragment(quotation, sentence) else { return sentence.tokens }
    var lower = sentence.tokens.lowerBound
    var upper = sentence.tokens.upperBound
    while lower < token, Int(reading.text.tokens.starts[lower]) < quotation.inner.start { lower += 1 }
    while upper > token + 1, Int(reading.text.tokens.starts[upper - 1]) >= quotation.inner.end { upper -= 1 }
    return lower..<upper
  }

  /// A few words in marks within a clause of the text: 'called it “a lie”'.
  private func isFragment(_ quotation: Quotation, _ sentence: Sentence) -> Bool {
    let first = reading.text.bytes[quotation.inner.start]
    return first >= 0x61 && first <= 0x7A && quotation.outer.start > sentence.range.start && !quotation.continues
  }

  private mutating func readVerb(_ verb: Int, _ sentence: Sentence) {
    let bounds = bounds(of: verb, sentence)
    // "a group known as X": a participle that is no past tense needs its auxiliary.
    let forms = reading.words[verb].forms
    if forms.contains(.participle), forms.isDisjoint(with: [.past, .base]),
      verb == bounds.lowerBound || !(reading.isAuxiliary(verb - 1) || reading.tag(verb - 1) == .adverb)
    {
      return
    }
    // "a guard charged with killing him": the tree hangs the participle on the noun.
    let describes =
      reading.text.tokens.relation(of: verb) == .acl && forms.contains(.participle) && verb + 1 < bounds.upperBound
      && ["with", "of", "by", "for"].contains(reading.lower[verb + 1])
    if describes || isPassive(verb, floor: bounds.lowerBound) {
      readPassive(verb, bounds)
      return
    }
    let cue = cueRange(verb, bounds)
    let isSpeech = reading.has(verb, [.say, .tell, .show, .warn, .claim, .think]) || reading.has(verb, .ask)
    if let inverted = invertedSource(verb, bounds), isSpeech {
      let content = contentBefore(inverted.mark, bounds)
      guard !content.isEmpty else { return }
      var pieces = [content]
      if let rest = contentAfterPause(inverted.phrase.full.upperBound, bounds) { pieces.append(rest) }
      add(source: inverted.phrase, cue: cue, verb: verb, content: pieces, isSpeech: true)
      return
    }
    guard let subject = reading.subject(of: verb, floor: bounds.lowerBound) else {
      readSubjectless(verb, cue, bounds)
      return
    }
    guard canSpeak(subject, verb) else { return }
    let after = contentAfter(verb, bounds)
    if isSpeech, reading.lower[bounds.upperBound - 1] != ":", reading.has(verb, [.say, .think, .warn, .claim, .tell]),
      let pause = pauseBefore(subject, cue, bounds), !opensExplicitly(after, bounds)
    {
      let content = contentBefore(pause, bounds)
      if !content.isEmpty, hasClauseOrQuotation(content) {
        var pieces = [content]
        let resume = after?.lowerBound ?? verb + 1
        if let rest = contentAfterPause(min(resume, verb + 1), bounds) { pieces.append(rest) }
        add(source: subject, cue: cue, verb: verb, content: pieces, isSpeech: true)
        return
      }
    }
    if after == nil, isSpeech, let pieces = aroundInsertion(subject, verb, bounds) {
      add(source: subject, cue: cue, verb: verb, content: pieces, isSpeech: true)
      return
    }
    if after == nil, isSpeech, let content = precedingQuotation(subject, bounds) {
      add(source: subject, cue: cue, verb: verb, content: [content], isSpeech: true)
      return
    }
    if after == nil, isSpeech, let content = clauseBesideAs(subject, verb, bounds) {
      add(source: subject, cue: cue, verb: verb, content: [content], isSpeech: true)
      return
    }
    guard let after, !after.isEmpty else { return }
    guard isSpeech || reading.has(verb, [.call, .attitude, .accuse, .blame, .deny, .reject, .admit, .condemn, .doubt]) else { return }
    if isSpeech, !opensExplicitly(after, bounds), reading.has(verb, [.say, .think, .show]), !holdsClause(after),
      !reading.has(verb, [.call, .attitude])
    {
      // "reported profits", "knows the man": an object is no content of speech, unless the verb takes objects too.
      guard reading.quotations.contains(where: { $0.outer.overlaps(reading.range(after)) }) else { return }
    }
    add(source: subject, cue: cue, verb: verb, content: [after], isSpeech: isSpeech)
  }

  /// "Karsia, Petrova said, had bombed the port": the subject before, the verb after.
  private func aroundInsertion(_ subject: Phrase, _ verb: Int, _ bounds: Range<Int>) -> [Range<Int>]? {
    let pause = subject.full.lowerBound - 1
    guard pause > bounds.lowerBound, reading.isComma(pause), verb + 2 < bounds.upperBound, reading.isComma(verb + 1) else { return nil }
    let next = reading.skippingAdverbs(from: verb + 2, to: bounds.upperBound - 1)
    guard reading.isFinite(next), let first = reading.phrase(startingAt: bounds.lowerBound, limit: pause), first.full.upperBound <= pause
    else {
      return nil
    }
    return [bounds.lowerBound..<pause, verb + 2..<trimmedEnd(bounds.upperBound, start: verb + 2)]
  }

  /// "Karsia bombed the port, as the general has said", "As the general said, Karsia bombed the port".
  private func clauseBesideAs(_ subject: Phrase, _ verb: Int, _ bounds: Range<Int>) -> Range<Int>? {
    let conjunction = subject.full.lowerBound - 1
    guard conjunction >= bounds.lowerBound, reading.lower[conjunction] == "as", reading.has(verb, [.say, .claim]) else { return nil }
    let content: Range<Int>
    if conjunction > bounds.lowerBound + 1, reading.isComma(conjunction - 1) {
      content = bounds.lowerBound..<conjunction - 1
    } else {
      let comma = reading.skippingAdverbs(from: verb + 1, to: bounds.upperBound - 1)
      guard conjunction == bounds.lowerBound, comma < bounds.upperBound, reading.isComma(comma) else { return nil }
      content = comma + 1..<trimmedEnd(bounds.upperBound, start: comma + 1)
    }
    return holdsClause(content) ? content : nil
  }

  /// '“… is it?” Petrova asked.' where the sentence splitter parted the words from their speaker.
  private func precedingQuotation(_ subject: Phrase, _ bounds: Range<Int>) -> Range<Int>? {
    let mark = bounds.lowerBound - 1
    guard subject.full.lowerBound == bounds.lowerBound, mark > 0, reading.isMark(mark), let quotation = reading.quotation(at: mark),
      reading.quotationOf[bounds.lowerBound] < 0,
      reading.paragraphOf[Int(reading.sentenceOf[mark])] == reading.paragraphOf[Int(reading.sentenceOf[bounds.lowerBound])]
    else { return nil }
    var first = mark
    while first > 0, Int(reading.text.tokens.starts[first - 1]) >= quotation.outer.start { first -= 1 }
    return first..<(mark + 1)
  }

  /// ", saying that …", ", accusing …" at the end of a clause: the subject is that of the main verb.
  private mutating func readSubjectless(_ verb: Int, _ cue: Range<Int>, _ bounds: Range<Int>) {
    guard reading.isGerund(verb), let after = contentAfter(verb, bounds), !after.isEmpty else { return }
    // "e-mails from that night showing that …": the document carries what it shows.
    if reading.has(verb, .show), reading.lower[after.lowerBound] == "that",
      let noun = reading.span(max(bounds.lowerBound, verb - 5), verb).last(where: { reading.has($0, .document) && reading.isNominal($0) }),
      let document = reading.phrase(endingAt: noun, floor: bounds.lowerBound)
    {
      add(source: document, cue: cue, verb: verb, content: [after], isSpeech: true)
      return
    }
    guard let main = mainVerb(before: verb, bounds) else { return }
    let subject = describedSubject(of: verb, bounds) ?? reading.subject(of: main, floor: bounds.lowerBound)
    guard let subject, canSpeak(subject, verb) else { return }
    add(source: subject, cue: cue, verb: verb, content: [after], isSpeech: reading.has(verb, [.say, .tell, .claim, .warn]))
  }

  /// "Orsk said Petrova is wrong for saying that …": whoever is wrong says it.
  private func describedSubject(of verb: Int, _ bounds: Range<Int>) -> Phrase? {
    let tokens = reading.text.tokens
    guard ["for", "in", "by"].contains(reading.lower[verb - 1]), let judged = tokens.head(of: verb), judged < verb,
      reading.tag(judged) == .adjective, let noun = tokens.dependent(of: judged, .nsubj), bounds.contains(noun)
    else { return nil }
    return reading.phrase(endingAt: reading.name(at: noun).map { $0.tokens.upperBound - 1 } ?? noun, floor: bounds.lowerBound)
  }

  func mainVerb(before verb: Int, _ bounds: Range<Int>) -> Int? {
    var token = verb - 1
    while token >= bounds.lowerBound {
      if reading.isFinite(token), !reading.isAuxiliary(token), reading.quotationOf[token] == reading.quotationOf[verb] { return token }
      token -= 1
    }
    token = verb - 1
    while token >= bounds.lowerBound {
      if reading.isFinite(token) { return token }
      token -= 1
    }
    return nil
  }

  func isPassive(_ verb: Int, floor: Int) -> Bool {
    guard reading.words[verb].forms.contains(.participle) || reading.isParticiple(verb) else { return false }
    var token = verb - 1
    if token - 1 > floor, reading.lower[token] == "-" { token -= 2 }
    while token >= floor, reading.tag(token) == .adverb || reading.has(token, .negation) || reading.has(token, .reportedly) { token -= 1 }
    // "was sponsored or assisted by"
    if token - 1 > floor, ["and", "or"].contains(reading.lower[token]), reading.isParticiple(token - 1), verb + 1 < reading.count,
      reading.lower[verb + 1] == "by" || verb + 2 < reading.count && reading.lower[verb + 2] == "by"
    {
      token -= 2
      while token >= floor, reading.tag(token) == .adverb { token -= 1 }
    }
    guard token >= floor else { return false }
    switch reading.lower[token] {
    case "be", "is", "are", "was", "were", "been", "being", "'re", "'m", "am", "get", "gets", "got": return true
    case "'s": return reading.tag(token) == .auxiliary
    default: return false
    }
  }

  private mutating func readPassive(_ verb: Int, _ bounds: Range<Int>) {
    let cue = cueRange(verb, bounds)
    if let agent = passiveAgent(after: verb, bounds) {
      guard let subject = reading.subject(of: verb, floor: bounds.lowerBound), canSpeak(agent, verb) else { return }
      add(source: agent, cue: cue, verb: verb, content: [subject.full], isSpeech: reading.has(verb, .say))
      return
    }
    // "was told that …", "is said to …": the voice is not given.
    guard reading.has(verb, [.tell, .say, .think]), let after = contentAfter(verb, bounds), !after.isEmpty else { return }
    let opener = reading.lower[after.lowerBound]
    guard opener == "that" || opener == "to" || reading.has(verb, .tell) else { return }
    if opener == "to", let subject = reading.subject(of: verb, floor: bounds.lowerBound), reading.has(verb, [.think, .say]) {
      addUnsourced(cue: cue, verb: verb, content: [subject.full, after])
    } else if opener == "that" {
      addUnsourced(cue: cue, verb: verb, content: [after])
    }
  }

  func passiveAgent(after verb: Int, _ bounds: Range<Int>) -> Phrase? {
    var token = verb + 1
    while token < bounds.upperBound, token <= verb + 8, !reading.isComma(token), !reading.isFinite(token) {
      if reading.lower[token] == "by" {
        // "accused of prolonging the war by arming them": by what means, not by whom.
        if token + 1 < bounds.upperBound, reading.isGerund(token + 1), reading.isVerb(token + 1) { return nil }
        return reading.phrase(startingAt: token + 1, limit: bounds.upperBound)
      }
      token += 1
    }
    return nil
  }

  /// Auxiliaries, adverbs and the verb: "has repeatedly said".
  func cueRange(_ verb: Int, _ bounds: Range<Int>) -> Range<Int> {
    var start = verb
    while start > bounds.lowerBound,
      reading.isAuxiliary(start - 1) || reading.tag(start - 1) == .adverb || reading.has(start - 1, .negation)
    {
      start -= 1
    }
    var end = verb + 1
    if end < bounds.upperBound, ["out", "off", "up", "down"].contains(reading.lower[end]) { end += 1 }
    return start..<end
  }

  func canSpeak(_ subject: Phrase, _ verb: Int) -> Bool {
    let head = subject.head
    if reading.isPersonalPronoun(head) {
      if reading.lower[head] == "it" { return reading.has(verb, .voice) && !reading.has(verb, .think) }
      return !["them", "him", "me", "us"].contains(reading.lower[head])
    }
    if reading.name(at: head) != nil || reading.tag(head) == .properNoun { return true }
    if reading.has(head, [.agent, .office, .body, .unnamedSource, .kin, .document, .medium, .spokesperson, .person]) { return true }
    if reading.isQuantity(ofPeople: subject) { return true }
    if reading.has(head, .time) || reading.tag(head) == .numeral {
      return reading.has(verb, [.say, .think, .show]) && reading.tag(head) == .numeral
    }
    if reading.has(verb, .show) { return true }
    return reading.tag(head) == .noun
      && (reading.lower[head].hasSuffix("ers") || reading.lower[head].hasSuffix("ists") || reading.lower[head].hasSuffix("ans")
        || reading.lower[head].hasSuffix("er") || reading.lower[head].hasSuffix("ist"))
      || reading.has(verb, .say) && reading.tag(head) == .noun
  }

  private func isVoice(_ head: Int, of verb: Int) -> Bool {
    reading.isPersonalPronoun(head) || reading.nameOf[head] >= 0 || reading.tag(head) == .properNoun
      || reading.has(head, [.agent, .office, .body, .unnamedSource, .kin, .document, .medium, .spokesperson, .person])
      || ReportFinder.missions.contains(reading.lower[head])
      // "numerous problems prove that": nobody's words.
      || reading.lower[head].hasSuffix("s")
        && (!reading.has(verb, .show) || ["ers", "ors", "ists", "ians"].contains { reading.lower[head].hasSuffix($0) })
      || ["er", "or", "ist", "ian"].contains { reading.lower[head].hasSuffix($0) }
  }

  /// Bodies that speak under a word which the lexicon does not know for one.
  private static let missions: Set<String> = [
    "mission", "delegation", "tribunal", "watchdog", "observatory", "coalition", "alliance", "union", "charity", "foundation",
    "delegations",
    "federation", "brigade", "consulate", "embassy",
  ]

  // MARK: Adding

  mutating func add(source: Phrase?, cue: Range<Int>, verb: Int, content: [Range<Int>], isSpeech: Bool) {
    let pieces = content.filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return }
    var report = Report(source: source?.full, cue: cue, head: verb, content: pieces, voice: nil, isSpeech: isSpeech)
    if let source {
      report.voice = nil
      pending.append((reports.count, source))
    }
    report.isUnsaid = verb > 0 && ["neither", "nor"].contains(reading.lower[verb - 1]) || cue.contains { reading.has($0, .negation) }
    report.isUnsaid = report.isUnsaid || reading.isShunned(verb)
    report.isNegative = report.isUnsaid || reading.has(verb, .deny)
    // "believed" is a hedge beside another verb, and an attitude as the verb itself.
    report.isHedged = cue.contains { $0 != verb && reading.has($0, .hedge) }
    report.isQuoted = pieces.contains { range in range.contains { reading.quotationOf[$0] >= 0 } }
    reports.append(report)
  }

  mutating func addUnsourced(cue: Range<Int>, verb: Int, content: [Range<Int>]) {
    add(source: nil, cue: cue, verb: verb, content: content, isSpeech: true)
  }

  /// Sources wait for the speakers of the quotations they stand in.
  var pending: [(report: Int, source: Phrase)] = []

  mutating func extend(_ report: Int, with piece: Range<Int>) {
    reports[report].content.append(piece)
    reports[report].isQuoted = true
  }

  /// Outer reports first, so that "I" inside a quotation is its speaker.
  private mutating func resolveVoices() {
    let sizes = reports.map(\.size)
    let index = ReportIndex(reports)
    let order = pending.sorted { (-sizes[$0.report], $0.report) < (-sizes[$1.report], $1.report) }
    for (number, source) in order {
      let outer = index.numbers(around: source.head).filter { $0 != number && reports[$0].isSpeech }.min { sizes[$0] < sizes[$1] }
      var named = source
      named = withApposition(named, limit: reading.sentence(of: source.head).tokens.upperBound)
      let speaker = outer.flatMap { reports[$0].voice }
      reports[number].voice = voices.voice(of: named, speaker: speaker) ?? fellow(of: source, before: reports[number].head, speaker)
      // Things don't speak: what they "show" or "say" is the text's own or whoever's words it stands in.
      let head = reports[number].head
      if !reports[number].isQuoted || reading.quotationOf[source.head] >= 0, !isVoice(source.head, of: head),
        !reading.isQuantity(ofPeople: source), reports[number].isSpeech
      {
        reports[number].isSpeech = false
      }
      if reading.lower[source.head] == "you", let outer, reading.isPersonalPronoun(source.head) {
        reports[number].voice = addressee(of: reports[outer], index)
      }
    }
  }

  /// "she and another officer said": the one who is known.
  private func fellow(of source: Phrase, before verb: Int, _ speaker: Voice?) -> Voice? {
    let first = Phrase(core: source.core, full: source.core, head: source.head)
    return reading.coordinated(after: first, limit: max(source.full.upperBound, verb)).lazy
      .compactMap { voices.voice(of: $0, speaker: speaker) }.first
  }

  /// "you said", put to somebody: whom the words are told to, or who spoke last before them.
  private func addressee(of report: Report, _ index: ReportIndex) -> Voice? {
    let limit = reading.sentence(of: report.head).tokens.upperBound
    if reading.isVerb(report.head), reading.has(report.head, [.ask, .tell]),
      let hearer = reading.phrase(startingAt: report.head + 1, limit: limit), reading.isPeopleLike(hearer)
    {
      return voices.voice(of: hearer, speaker: report.voice)
    }
    let place = Int(reading.sentenceOf[report.head])
    let near = reading.span(reading.text.sentences[max(0, place - 4)].tokens.lowerBound, report.head)
    return index.numbers(headedIn: near).lazy.map { reports[$0] }.filter { other in
      guard let voice = other.voice else { return false }
      return voice.kind == .person && voice.name != report.voice?.name && !reading.isSilent[Int(reading.sentenceOf[other.head])]
    }.max { $0.head < $1.head }?.voice
  }
}
