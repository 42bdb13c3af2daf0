import Records
import Synchronization

/// One article as the frames look at it: tokens with their lexical classes, and for every token its sentence, name and quotation.
///
/// A class, since every frame holds one: a copy of its fields cost more than some frames' work.
final class Reading: Sendable {
  let article: Article
  let text: AnnotatedText
  let lower: TokenRow<String>
  let words: TokenRow<Word>
  private let tags: TokenRow<PartOfSpeech>
  let sentenceOf: TokenRow<Int32>
  /// The names of the text, their kinds settled over all mentions.
  let names: [Name]
  /// Index into `names`, -1 for none.
  let nameOf: TokenRow<Int32>
  let quotations: [Quotation]
  private let outer: [Quotation]
  /// Index of the innermost quotation, -1 for none. The marks belong to it.
  let quotationOf: TokenRow<Int32>
  /// Paragraph number of each sentence.
  let paragraphOf: ContiguousArray<Int32>
  /// Sentences that no claim is read from: headings.
  let isSilent: ContiguousArray<Bool>
  /// Subjects found so far: a dozen frames ask for that of the same verb.
  let subjects = Mutex<[SubjectKey: Phrase?]>([:])

  init(_ article: Article, _ text: AnnotatedText) {
    self.article = article
    self.text = text
    let count = text.tokens.count
    var lower = ContiguousArray<String>()
    var words = ContiguousArray<Word>()
    var tags = text.tokens.tags
    lower.reserveCapacity(count)
    words.reserveCapacity(count)
    for token in 0..<count {
      let isAcronym = Reading.isAcronym(token, text)
      let form = isAcronym ? text.word(token) : Reading.lowercased(text.bytes[text.tokens.range(token).range])
      if isAcronym { tags[token] = .properNoun }
      words.append(Lexicon.word(form))
      lower.append(form)
    }
    for token in 1..<max(1, count) where tags[token] == .verb && Reading.isNounOfHarm(token, words, tags) { tags[token] = .noun }
    self.lower = TokenRow(lower, beside: "")
    self.words = TokenRow(words, beside: Word())
    self.tags = TokenRow(tags, beside: .other)

    var sentenceOf = ContiguousArray<Int32>(repeating: -1, count: count)
    for (index, sentence) in text.sentences.enumerated() { for token in sentence.tokens { sentenceOf[token] = Int32(index) } }
    self.sentenceOf = TokenRow(sentenceOf, beside: -1)

    var nameOf = ContiguousArray<Int32>(repeating: -1, count: count)
    let names = NameKinds.settled(text, self.lower, self.words)
    self.names = names
    for (index, name) in names.enumerated() where Reading.isUsable(name, words, tags) {
      for token in name.tokens { nameOf[token] = Int32(index) }
    }
    self.nameOf = TokenRow(nameOf, beside: -1)

    quotations = QuotationScanner.quotations(in: text.bytes)
    outer = quotations.filter { $0.depth == 0 }
    quotationOf = TokenRow(Reading.innermost(quotations, tokens: text.tokens), beside: -1)
    paragraphOf = Reading.paragraphs(text)
    isSilent = Reading.headings(article, text)
  }

  /// "IS" and "WHO" in a line that is not all in capitals: names of bodies, kept as written.
  private static func isAcronym(_ token: Int, _ text: AnnotatedText) -> Bool {
    let bytes = text.bytes[text.tokens.range(token).range]
    guard bytes.elementsEqual("IS".utf8) || bytes.elementsEqual("WHO".utf8) else { return false }
    let around = [token - 1, token + 1].filter { $0 >= 0 && $0 < text.tokens.count }
    return around.allSatisfy { text.bytes[text.tokens.range($0).range].contains { !($0 >= 0x41 && $0 <= 0x5A) } }
  }

  /// "the Dawn Front attack this morning": a bare form after a noun in the singular with its article is no verb.
  private static func isNounOfHarm(_ token: Int, _ words: ContiguousArray<Word>, _ tags: ContiguousArray<PartOfSpeech>) -> Bool {
    guard words[token].classes.contains(.harm), words[token].forms.isSuperset(of: [.base, .noun]), token + 1 < words.count,
      !words[token].forms.contains(.past),
      [.adposition, .punctuation, .determiner, .coordinatingConjunction].contains(tags[token + 1]),
      tags[token + 1] != .determiner || token + 2 < words.count && words[token + 2].classes.contains(.time)
    else { return false }
    var before = token - 1
    guard tags[before] == .properNoun || tags[before] == .noun, !words[before].forms.contains(.plural) else { return false }
    while before > 0, [.properNoun, .noun, .adjective].contains(tags[before]) { before -= 1 }
    return tags[before] == .determiner && !words[before].classes.contains(.quantifier)
  }

  /// Lower case for ASCII and Latin letters, with straight apostrophes; acronyms that read as words stay as written.
  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var isPlain = true
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte >= 0x41, byte <= 0x5A {
        out.append(byte | 0x20)
      } else if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98 {
        out.append(0x27)
        index += 2
      } else {
        if byte >= 0x80 { isPlain = false }
        out.append(byte)
      }
      index += 1
    }
    let form = String(decoding: out, as: UTF8.self)
    return isPlain ? form : form.lowercased()
  }

  private static func innermost(_ quotations: [Quotation], tokens: Tokens) -> ContiguousArray<Int32> {
    var out = ContiguousArray<Int32>(repeating: -1, count: tokens.count)
    // Outer quotations come first, so inner ones overwrite them.
    var first = 0
    for (index, quotation) in quotations.enumerated() {
      while first < tokens.count, Int(tokens.ends[first]) <= quotation.outer.start { first += 1 }
      var token = first
      while token < tokens.count, Int(tokens.starts[token]) < quotation.outer.end {
        out[token] = Int32(index)
        token += 1
      }
    }
    return out
  }

  private static func paragraphs(_ text: AnnotatedText) -> ContiguousArray<Int32> {
    var out = ContiguousArray<Int32>()
    var paragraph: Int32 = 0
    var previousEnd = 0
    for sentence in text.sentences {
      if sentence.range.start > previousEnd, text.bytes[previousEnd..<sentence.range.start].contains(0x0A) { paragraph += 1 }
      out.append(paragraph)
      previousEnd = sentence.range.end
    }
    return out
  }

  /// A weekday or a title is no name, nor is an adjective a group.
  private static func isUsable(_ name: Name, _ words: ContiguousArray<Word>, _ tags: ContiguousArray<PartOfSpeech>) -> Bool {
    guard let first = name.tokens.first else { return false }
    // "radical Islamic terrorism": a faith, no group.
    if name.kind == .armedGroup, name.tokens.count == 1, tags[first] == .adjective { return false }
    if name.tokens.count == 1, words[first].classes.contains(.time), name.kind != .person { return false }
    if name.tokens.count == 1, words[first].classes.contains(.office) { return false }
    // A finder that swallowed a verb found no name.
    if name.tokens.count > 2,
      name.tokens.dropFirst().dropLast().contains(where: {
        !words[$0].classes.isDisjoint(with: .voice) && words[$0].forms.isDisjoint(with: [.noun, .base])
      })
    {
      return false
    }
    return true
  }

  private static func headings(_ article: Article, _ text: AnnotatedText) -> ContiguousArray<Bool> {
    let headings = article.blocks.filter { $0.kind == .heading && !$0.range.isEmpty }.map(\.range).sorted()
    let title = titleLine(article, text)
    var next = 0
    return ContiguousArray(
      text.sentences.map { sentence in
        while next < headings.count, headings[next].end <= sentence.range.start { next += 1 }
        let isHeading = headings[next...].prefix { $0.start < sentence.range.end }.contains { $0.overlaps(sentence.range) }
        return sentence.range.end <= title || isHeading || isHeadline(sentence, text)
      })
  }

  /// The end of the first line where it repeats the title; 0 where it does not.
  private static func titleLine(_ article: Article, _ text: AnnotatedText) -> Int {
    guard let title = article.title else { return 0 }
    let end = text.bytes.firstIndex { $0 == 10 || $0 == 13 } ?? text.bytes.count
    func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
      bytes.compactMap { $0 >= 0x80 ? $0 : isAlphanumeric($0) ? $0 | 32 : nil }
    }
    let wanted = letters(title.utf8)
    let line = letters(text.bytes[..<end])
    // A headline of two parts may stand on two lines.
    return !wanted.isEmpty && (line == wanted || line.count > 20 && wanted.starts(with: line)) ? end : 0
  }

  /// A line of its own in the capitals of a headline and without a full stop, or with one where it is long and all its words have them,
  /// in a text of more lines: a link to another article.
  private static func isHeadline(_ sentence: Sentence, _ text: AnnotatedText) -> Bool {
    guard text.sentences.count > 1, sentence.tokens.count > 4, let last = sentence.tokens.last else { return false }
    let end = text.bytes[Int(text.tokens.ends[last]) - 1]
    guard isAlphanumeric(end) || end == 46 else { return false }
    let isBroken = { (byte: UInt8) in byte == 10 || byte == 13 }
    guard sentence.range.start == 0 || isBroken(text.bytes[sentence.range.start - 1]),
      sentence.range.end == text.bytes.count || isBroken(text.bytes[sentence.range.end])
    else { return false }
    let long = sentence.tokens.filter { text.tokens.ends[$0] - text.tokens.starts[$0] > 3 }.map { text.bytes[Int(text.tokens.starts[$0])] }
      .filter(isAlphanumeric)
    let capitals = long.count { (65...90).contains($0) }
    return end == 46 ? long.count > 4 && capitals == long.count : long.count > 2 && capitals * 10 >= long.count * 9
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...122).contains(byte | 32) }

  /// A sentence of more tokens is a list, a table or a trap: what looks back in it would take its square in time.
  static let longestSentence = 600

  /// Sentences that somebody could have written, with their numbers; no headings.
  var readable: some Sequence<(offset: Int, element: Sentence)> {
    text.sentences.enumerated().lazy.filter { [isSilent] in !isSilent[$0.offset] && $0.element.tokens.count <= Reading.longestSentence }
  }

  // MARK: Looking at tokens

  var count: Int { lower.count }
  func tag(_ token: Int) -> PartOfSpeech { tags[token] }
  func has(_ token: Int, _ classes: WordClass) -> Bool { !words[token].classes.isDisjoint(with: classes) }
  func sentence(of token: Int) -> Sentence {
    sentenceOf[token] < 0 ? Sentence(range: TextRange(0, 0), tokens: 0..<0) : text.sentences[Int(sentenceOf[token])]
  }

  /// The stretch from the first to the last of these tokens.
  func range(_ tokens: Range<Int>) -> TextRange {
    guard !tokens.isEmpty else { return TextRange(Int(text.tokens.starts[tokens.lowerBound]), Int(text.tokens.starts[tokens.lowerBound])) }
    return TextRange(Int(text.tokens.starts[tokens.lowerBound]), Int(text.tokens.ends[tokens.upperBound - 1]))
  }

  func name(at token: Int) -> Name? { nameOf[token] < 0 ? nil : names[Int(nameOf[token])] }
  /// The times that overlap a stretch, in text order.
  func times(in range: TextRange) -> ArraySlice<TimeExpression> {
    let times = text.times
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle].range.start < range.start { low = middle + 1 } else { high = middle }
    }
    while low > 0, times[low - 1].range.end > range.start { low -= 1 }
    while high < times.count, times[high].range.start < range.end { high += 1 }
    return times[low..<high]
  }

  /// How many quotations begin before an offset.
  func quotations(before offset: Int) -> Int {
    var (low, high) = (0, quotations.count)
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].outer.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Quotations that stand in no other and overlap a stretch.
  func outerQuotations(in range: TextRange) -> [Quotation] {
    var (low, high) = (0, outer.count)
    while low < high {
      let middle = (low + high) / 2
      if outer[middle].outer.end <= range.start { low = middle + 1 } else { high = middle }
    }
    return outer[low...].prefix { $0.outer.start < range.end }.filter { $0.inner.overlaps(range) }
  }

  func quotation(at token: Int) -> Quotation? { quotationOf[token] < 0 ? nil : quotations[Int(quotationOf[token])] }

  /// Whether the token is a quotation mark.
  func isMark(_ token: Int) -> Bool {
    // Strings beyond ASCII are slow to compare, and most tokens are words.
    guard let first = lower[token].utf8.first, first < 0x30 || first == 0x60 || first >= 0xC2 else { return false }
    return switch lower[token] {
    case "\"", "“", "”", "„", "«", "»", "''", "``", "\"\"", "‘", "\"\"\"": true
    case "'":
      quotation(at: token).map { text.tokens.range(token).end <= $0.inner.start || text.tokens.range(token).start >= $0.inner.end } ?? false
    default: false
    }
  }

  func isPunctuation(_ token: Int) -> Bool { tag(token) == .punctuation || tag(token) == .symbol || isMark(token) }
  func isComma(_ token: Int) -> Bool { lower[token] == "," }
  func isDash(_ token: Int) -> Bool {
    guard let first = lower[token].utf8.first, first == 0x2D || first == 0xE2 else { return false }
    return switch lower[token] {
    case "-", "--", "–", "—", "―", "---": true
    default: false
    }
  }

  /// A verb by its tag, or by a form that can be nothing else.
  func isVerb(_ token: Int) -> Bool {
    switch tag(token) {
    case .verb: return nameOf[token] < 0 || lower[token].utf8.first == text.bytes[Int(text.tokens.starts[token])]
    case .auxiliary: return true
    case .noun, .properNoun, .adjective, .other:
      let word = words[token]
      if isBaseVerb(token) { return true }
      guard word.forms.isDisjoint(with: [.noun, .base]), !word.forms.isDisjoint(with: [.past, .participle, .third]), nameOf[token] < 0
      else { return false }
      return token == 0 || !has(token - 1, .determiner) && (word.forms != .participle || tag(token) != .adjective)
    default: return false
    }
  }

  /// "the diplomats doubt that", "both books blame Brandt": a verb in its base form that the tagger took for a noun.
  private func isBaseVerb(_ token: Int) -> Bool {
    guard words[token].forms.contains(.base), has(token, [.doubt, .blame, .deny, .accuse]), token > 0, token + 1 < count,
      tag(token - 1) == .noun || tag(token - 1) == .properNoun || tag(token - 1) == .adverb
    else { return false }
    return lower[token + 1] == "that" || nameOf[token + 1] >= 0 && tag(token + 1) == .properNoun
  }

  /// Begins with a capital, and no sentence begins with it.
  func isCapitalised(_ token: Int) -> Bool {
    let first = text.bytes[Int(text.tokens.starts[token])]
    return first >= 0x41 && first <= 0x5A && token > sentence(of: token).tokens.lowerBound
  }

  func isFinite(_ token: Int) -> Bool {
    guard isVerb(token) else { return false }
    if tag(token) == .auxiliary { return lower[token] != "be" && lower[token] != "been" && lower[token] != "being" }
    let forms = words[token].forms
    if forms == .gerund { return false }
    return !lower[token].hasSuffix("ing")
  }

  func isGerund(_ token: Int) -> Bool {
    words[token].forms.contains(.gerund) || lower[token].hasSuffix("ing") && lower[token].utf8.count > 4 && tag(token) != .noun
  }

  func isAuxiliary(_ token: Int) -> Bool { has(token, .auxiliary) || tag(token) == .auxiliary }

  /// "the 19-year-old": somebody of that age, where no noun follows.
  func isAge(_ token: Int) -> Bool {
    guard lower[token] == "old", token >= 4, lower[token - 1] == "-", ["year", "month"].contains(lower[token - 2]), lower[token - 3] == "-"
    else { return false }
    return token + 1 >= count || ![.noun, .properNoun, .adjective].contains(tag(token + 1))
  }

  func isNominal(_ token: Int) -> Bool {
    switch tag(token) {
    case .noun, .properNoun: true
    case .numeral: true
    case .pronoun: !has(token, .relative)
    case .adjective: nameOf[token] >= 0 || isAge(token)
    default: nameOf[token] >= 0
    }
  }

  func isPossessive(_ token: Int) -> Bool {
    token < count && (lower[token] == "'s" && tag(token) != .auxiliary || lower[token] == "'" && tag(token) == .particle)
  }

  func lemma(_ token: Int) -> String { text.tokens.lemmas.indices.contains(token) ? text.tokens.lemmas[token] : "" }

  /// `lower..<upper`, empty where upper comes first.
  func span(_ lower: Int, _ upper: Int) -> Range<Int> { lower..<max(lower, upper) }

  /// The next token that is no adverb, negation or quotation mark, at most `limit`.
  func skippingAdverbs(from token: Int, to limit: Int) -> Int {
    var token = token
    while token < limit, tag(token) == .adverb || has(token, .negation) && tag(token) != .determiner || isMark(token) { token += 1 }
    return token
  }

  /// "avoids condemning", "stopped short of blaming", "easy to jump to the conclusion that": it is not said.
  func isShunned(_ head: Int) -> Bool {
    guard head > 1 else { return false }
    if isGerund(head) {
      let before = lower[head - 1] == "of" || lower[head - 1] == "from" ? max(0, head - 2) : head - 1
      return ["avoid", "refrain", "short", "resist", "shun", "escape"].contains(lemma(before))
    }
    return lower[head] == "conclusion" && span(max(0, head - 4), head).contains { lemma($0) == "jump" }
  }
}
