import Models
import Records

/// What the attribution models look at in one article: its tokens as hashes and small classes, its quotations, and what the
/// written rules propose.
package final class AttributionView: Sendable {
  let reading: Reading
  /// Reports that the rules found, their voices not yet resolved.
  let proposals: [Report]
  let words: ContiguousArray<UInt64>
  let lemmas: ContiguousArray<UInt64>
  /// Of each token: raw value of `TokenKind`.
  let kinds: ContiguousArray<UInt8>
  /// Index into `reading.quotations` of the outermost quotation, -1 for none.
  let quotes: ContiguousArray<Int32>
  /// The proposal that each token is the head of, -1 for none.
  let proposalAt: ContiguousArray<Int32>
  /// Bits: in the content, in the source of a proposal.
  let proposed: ContiguousArray<UInt8>
  /// Bits of `Chunk`: the token begins or ends a run that reads as one noun phrase.
  let chunks: ContiguousArray<UInt8>
  let isPunctuation: ContiguousArray<Bool>
  /// How many verbs, commas, marks, stops and reporting words stand before each token; one entry more than there are tokens.
  let counts: ContiguousArray<SIMD8<Int32>>
  let trees: AttributionTrees
  /// The company that each token's lemma keeps in large bodies of text: facts of the lexicon.
  let facts: ContiguousArray<UInt32>

  /// What the network says of each token; empty where it has said nothing.
  private let scores: ContiguousArray<ReportScores>
  /// The same in the steps of `look`: the features of each cue ask for them again and again.
  private let looks: ContiguousArray<SIMD4<UInt8>>

  /// Read once for all that ask for the company of words.
  static let lexicon = Models.Lexicon(ModelBytes(embedded: .lexicon))

  /// Lanes of `counts`.
  enum Counted { static let verbs = 0, commas = 1, marks = 2, stops = 3, voices = 4, relatives = 5 }

  package convenience init(_ article: Article, _ text: AnnotatedText) {
    let reading = Reading(article, text)
    self.init(reading, ReportFinder.proposals(in: reading, VoiceResolver(reading)))
  }

  init(_ reading: Reading, _ proposals: [Report]) {
    self.reading = reading
    self.proposals = proposals
    let count = reading.count
    var words = ContiguousArray<UInt64>()
    var lemmas = ContiguousArray<UInt64>()
    var kinds = ContiguousArray<UInt8>()
    words.reserveCapacity(count)
    lemmas.reserveCapacity(count)
    kinds.reserveCapacity(count)
    for token in 0..<count {
      words.append(FeatureHash.word(reading.lower[token]))
      lemmas.append(FeatureHash.word(reading.lemma(token)))
      kinds.append(TokenKind.of(token, reading).rawValue)
    }
    self.words = words
    self.lemmas = lemmas
    self.kinds = kinds
    trees = AttributionTrees(reading.text)
    scores = reading.text.tokens.reportScores
    looks = ContiguousArray(
      scores.map { score in
        SIMD4(
          AttributionView.step(Int(score[0]), 1), AttributionView.step(Int(score[1]), 1), AttributionView.step(Int(score[2]), 1),
          AttributionView.step(Int(score[3]), 1))
      })
    facts = ContiguousArray(
      (0..<count).map { token in
        let facts = AttributionView.lexicon.facts(of: lemmas[token])
        return facts == 0 ? AttributionView.lexicon.facts(of: words[token]) : facts
      })
    isPunctuation = ContiguousArray((0..<count).map(reading.isPunctuation))
    quotes = AttributionView.outermost(reading)
    chunks = AttributionView.chunks(reading)

    var proposalAt = ContiguousArray<Int32>(repeating: -1, count: count)
    var proposed = ContiguousArray<UInt8>(repeating: 0, count: count)
    for (index, report) in proposals.enumerated() {
      if proposalAt[report.head] < 0 { proposalAt[report.head] = Int32(index) }
      for piece in report.content { for token in piece { proposed[token] |= 1 } }
      for token in report.source ?? 0..<0 { proposed[token] |= 2 }
    }
    self.proposalAt = proposalAt
    self.proposed = proposed

    var counts = ContiguousArray<SIMD8<Int32>>()
    counts.reserveCapacity(count + 1)
    var sum = SIMD8<Int32>()
    for token in 0..<count {
      counts.append(sum)
      let kind = TokenKind(rawValue: kinds[token]) ?? .other
      if kind.isVerb { sum[Counted.verbs] += 1 }
      if kind.isVerb, reading.has(token, .voice) { sum[Counted.voices] += 1 }
      if kind == .comma { sum[Counted.commas] += 1 }
      if kind == .openMark || kind == .closeMark { sum[Counted.marks] += 1 }
      if kind == .stop || kind == .semicolon || kind == .question { sum[Counted.stops] += 1 }
      if kind == .relative || kind == .subordinator { sum[Counted.relatives] += 1 }
    }
    counts.append(sum)
    self.counts = counts
  }

  package var count: Int { words.count }

  /// Whether its sentence is one that somebody could have written.
  func isReadable(_ token: Int) -> Bool { reading.sentence(of: token).tokens.count <= Reading.longestSentence }

  /// The cluster of a token's lemma among a thousand, and among two hundred and fifty; 0 for none.
  func cluster(_ token: Int) -> UInt64 { Models.Lexicon.fine(facts[token]) }
  func wideCluster(_ token: Int) -> UInt64 { Models.Lexicon.middle(facts[token]) }

  /// The proposal with this head whose source and content the layout tells.
  func laidOut(_ token: Int) -> Report? {
    guard proposalAt[token] >= 0 else { return nil }
    let proposal = proposals[Int(proposalAt[token])]
    return proposal.isLaidOut ? proposal : nil
  }

  /// The places of `ReportScores`.
  enum Look: Int { case head, source, cue, content }

  /// How much a token looks like a part of a report: from 0 to 16 in steps of three quarters of a log-odds, 8 for even odds.
  func look(_ part: Look, _ token: Int) -> UInt64 {
    looks.indices.contains(token) ? UInt64(looks[token][part.rawValue]) : AttributionView.unseen
  }

  private static let unseen: UInt64 = 31

  /// The step of the mean of `count` scores.
  private static func step(_ sum: Int, _ count: Int) -> UInt8 {
    UInt8(max(0, min(16, 8 + Int((Float(sum) / Float(12 * count)).rounded()))))
  }

  /// The same in five steps.
  func wideLook(_ part: Look, _ token: Int) -> UInt64 {
    switch look(part, token) {
    case ...3: 0
    case 4...6: 1
    case 7...9: 2
    case 10...12: 3
    case 13...16: 4
    default: 5
    }
  }

  /// The mean of a part over some tokens, in the steps of `look`.
  func look(_ part: Look, over tokens: some Sequence<Int>) -> UInt64 {
    var (sum, count) = (0, 0)
    for token in tokens where scores.indices.contains(token) {
      sum += Int(scores[token][part.rawValue])
      count += 1
    }
    return count == 0 ? AttributionView.unseen : UInt64(AttributionView.step(sum, count))
  }

  func verbs(in tokens: Range<Int>) -> Int {
    Int(counts[tokens.upperBound][Counted.verbs] - counts[tokens.lowerBound][Counted.verbs])
  }

  package func range(_ tokens: Range<Int>) -> TextRange { reading.range(tokens) }
  package func range(of token: Int) -> TextRange { reading.text.tokens.range(token) }

  private static func outermost(_ reading: Reading) -> ContiguousArray<Int32> {
    var out = ContiguousArray<Int32>(repeating: -1, count: reading.count)
    var first = 0
    for (index, quotation) in reading.quotations.enumerated() where quotation.depth == 0 {
      while first < reading.count, Int(reading.text.tokens.ends[first]) <= quotation.outer.start { first += 1 }
      var token = first
      while token < reading.count, Int(reading.text.tokens.starts[token]) < quotation.outer.end {
        out[token] = Int32(index)
        token += 1
      }
    }
    return out
  }

  // MARK: Noun phrases

  enum Chunk {
    static let begins: UInt8 = 1
    static let ends: UInt8 = 2
    static let inside: UInt8 = 4
  }

  private static func chunks(_ reading: Reading) -> ContiguousArray<UInt8> {
    var out = ContiguousArray<UInt8>(repeating: 0, count: reading.count)
    for sentence in reading.text.sentences where sentence.tokens.count <= Reading.longestSentence {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard let phrase = reading.phrase(startingAt: token, limit: sentence.tokens.upperBound), phrase.core.upperBound > token else {
          token += 1
          continue
        }
        out[token] |= Chunk.begins
        out[phrase.core.upperBound - 1] |= Chunk.ends
        for inner in token..<phrase.core.upperBound { out[inner] |= Chunk.inside }
        token = phrase.core.upperBound
      }
    }
    return out
  }
}

/// What a token is, coarser than its word and finer than its tag.
enum TokenKind: UInt8 {
  case other, adjective, adposition, adverb, auxiliary, conjunction, determiner, noun, numeral, particle, properNoun
  case verbFinite, verbBase, verbGerund, verbParticiple
  case speechFinite, speechBase, speechGerund, speechParticiple
  case comma, stop, question, colon, semicolon, dash, openMark, closeMark, bracket, otherMark
  case person, organisation, place, nationality, otherName
  case heShe, they, it, firstPerson, you, possessivePronoun, relative, subordinator, that, to, negation
  case agentNoun, sourceNoun, documentNoun, reportNoun, timeNoun, accordingWord, possessive, modal

  var isVerb: Bool {
    switch self {
    case .verbFinite, .verbBase, .verbGerund, .verbParticiple, .speechFinite, .speechBase, .speechGerund, .speechParticiple: true
    default: false
    }
  }

  static func of(_ token: Int, _ reading: Reading) -> TokenKind {
    if reading.isMark(token) {
      guard let quotation = reading.quotation(at: token) else { return .otherMark }
      return Int(reading.text.tokens.starts[token]) < quotation.inner.start ? .openMark : .closeMark
    }
    switch reading.lower[token] {
    case ",": return .comma
    case ".", "!": return .stop
    case "?": return .question
    case ":": return .colon
    case ";": return .semicolon
    case "(", ")", "[", "]": return .bracket
    case "according": return .accordingWord
    case "to": return .to
    case "that": return reading.tag(token) == .determiner ? .determiner : .that
    case "he", "she": return .heShe
    case "they": return .they
    case "it": return .it
    case "i", "we": return .firstPerson
    case "you": return .you
    default: break
    }
    if reading.isDash(token) { return .dash }
    if reading.isPossessive(token) { return .possessive }
    if let name = reading.name(at: token) {
      switch name.kind {
      case .person: return .person
      case .organisation, .armedGroup: return .organisation
      case .place: return .place
      case .nationality: return .nationality
      default: return .otherName
      }
    }
    return ofWord(token, reading)
  }

  private static func ofWord(_ token: Int, _ reading: Reading) -> TokenKind {
    if reading.has(token, .negation) { return .negation }
    switch reading.tag(token) {
    case .verb:
      let speaks = reading.has(token, .voice)
      if reading.isGerund(token) { return speaks ? .speechGerund : .verbGerund }
      let forms = reading.words[token].forms
      if forms == .base || token > 0 && (reading.lower[token - 1] == "to" || isModal(reading.lower[token - 1])) {
        return speaks ? .speechBase : .verbBase
      }
      if forms == .participle || token > 0 && reading.tag(token - 1) == .auxiliary { return speaks ? .speechParticiple : .verbParticiple }
      return speaks ? .speechFinite : .verbFinite
    case .auxiliary: return isModal(reading.lower[token]) ? .modal : .auxiliary
    case .adjective: return .adjective
    case .adposition: return .adposition
    case .adverb: return reading.has(token, .relative) || reading.has(token, .subordinator) ? .subordinator : .adverb
    case .coordinatingConjunction: return .conjunction
    case .determiner: return .determiner
    case .numeral: return .numeral
    case .particle: return .particle
    case .subordinatingConjunction: return .subordinator
    case .pronoun: return pronoun(token, reading)
    case .noun, .properNoun: return noun(token, reading)
    case .punctuation, .symbol: return .otherMark
    case .interjection, .other: return .other
    }
  }

  private static func isModal(_ word: String) -> Bool {
    switch word {
    case "will", "would", "shall", "should", "may", "might", "can", "could", "must", "'d", "'ll": true
    default: false
    }
  }

  private static func pronoun(_ token: Int, _ reading: Reading) -> TokenKind {
    if reading.has(token, .relative) { return .relative }
    switch reading.lower[token] {
    case "his", "her", "their", "its", "my", "our", "your": return .possessivePronoun
    default: return .other
    }
  }

  private static func noun(_ token: Int, _ reading: Reading) -> TokenKind {
    if reading.has(token, .time) { return .timeNoun }
    if reading.has(token, [.unnamedSource, .spokesperson, .office, .kin]) { return .sourceNoun }
    if reading.has(token, [.agent, .body]) { return .agentNoun }
    if reading.has(token, [.document, .medium]) { return .documentNoun }
    if reading.has(token, .reportNoun) { return .reportNoun }
    return reading.tag(token) == .properNoun ? .properNoun : .noun
  }
}

/// What the trainer asks beside the features.
extension AttributionView {
  package var bytes: [UInt8] { reading.text.bytes }

  package func isMainVerb(_ token: Int) -> Bool { (TokenKind(rawValue: kinds[token]) ?? .other).isVerb }

  package func withoutArticles(_ tokens: [Int]) -> [Int] {
    tokens.filter { !reading.isPunctuation($0) && reading.tag($0) != .determiner && !reading.isPossessive($0) }
  }
}
