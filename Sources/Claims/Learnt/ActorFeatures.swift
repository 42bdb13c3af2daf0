import Models
import Records

/// What the choice of an actor looks at: a word that a claim hangs on, a noun that may be its actor, and the way between them in the tree.
package struct ActorFeatures {
  private let reading: Reading
  private let tokens: Tokens

  init(_ reading: Reading) {
    self.reading = reading
    tokens = reading.text.tokens
  }

  package init(_ article: Article, _ text: AnnotatedText) { self.init(Reading(article, text)) }

  package var count: Int { reading.count }
  package func sentence(of token: Int) -> Range<Int> { reading.sentence(of: token).tokens }

  /// Nouns and pronouns of the sentence that no other noun stands for, in text order; the last word of a name for all of it.
  package func candidates(for word: Int) -> [Int] { sentence(of: word).filter { $0 != word && isCandidate($0) } }

  private func isCandidate(_ token: Int) -> Bool {
    switch reading.tag(token) {
    case .noun, .properNoun: break
    case .pronoun: return !reading.has(token, .relative) && !["it", "there", "what", "this", "that"].contains(reading.lower[token])
    // "Russian hackers" and "a Russian strike": a nationality may be the actor.
    case .adjective: return reading.name(at: token).map { $0.kind == .nationality && $0.tokens.upperBound == token + 1 } ?? false
    default: return reading.name(at: token).map { $0.tokens.upperBound == token + 1 } ?? false
    }
    if let name = reading.name(at: token) { return name.tokens.upperBound == token + 1 }
    return tokens.relation(of: token) != .compound && tokens.relation(of: token) != .flat
  }

  /// The candidate that stands for a token of its phrase; nil for none.
  package func candidate(for token: Int, of word: Int) -> Int? {
    var token = token
    for _ in 0..<4 {
      if let name = reading.name(at: token) { token = name.tokens.upperBound - 1 }
      if token != word, isCandidate(token) { return token }
      guard let head = tokens.head(of: token), sentence(of: word).contains(head) else { return nil }
      token = head
    }
    return nil
  }

  package func collect(_ candidate: Int, for word: Int, into features: inout [UInt64]) {
    func add(_ number: UInt64, _ values: UInt64...) {
      features.append(values.reduce(FeatureHash.of(number, 0x51)) { FeatureHash.of($0, $1) })
    }
    let path = path(from: word, to: candidate)
    let form = form(of: word)
    let kind = kind(of: candidate)
    let lemma = FeatureHash.word(reading.lemma(word))
    let classes = reading.words[word].classes.rawValue
    let cluster = Models.Lexicon.middle(AttributionView.lexicon.facts(of: lemma))
    let side: UInt64 = candidate < word ? 1 : 2
    let gap = UInt64(min(4, abs(candidate - word).bitWidth - abs(candidate - word).leadingZeroBitCount))
    add(1, path, form)
    add(2, path, form, kind)
    add(3, path, lemma)
    add(4, path, form, FeatureHash.of(7, UInt64(truncatingIfNeeded: classes)))
    add(5, path, cluster)
    add(6, kind)
    add(7, kind, side, gap)
    add(8, side, gap, form)
    add(9, path)
    let relation = UInt64(tokens.relation(of: candidate)?.rawValue ?? 0)
    let preposition = tokens.dependent(of: candidate, .case).map { FeatureHash.word(reading.lower[$0]) } ?? 0
    add(10, relation, preposition, form)
    add(11, relation, preposition, lemma)
    add(12, relation, kind, form)
    if let head = tokens.head(of: candidate) {
      add(13, FeatureHash.word(reading.lemma(head)), relation)
      add(14, reading.has(head, [.say, .think, .tell]) ? 1 : 0, relation, side)
    }
    if let governor = tokens.head(of: word) {
      add(15, FeatureHash.word(reading.lemma(governor)), UInt64(tokens.relation(of: word)?.rawValue ?? 0), path)
    }
    add(16, FeatureHash.word(reading.lemma(candidate)), form)
    let between = reading.span(min(word, candidate) + 1, max(word, candidate))
    add(17, side, UInt64(min(3, between.count { isCandidate($0) })), form)
    add(18, UInt64(min(2, between.count { reading.isVerb($0) })), side, path)
    add(19, reading.quotationOf[word] == reading.quotationOf[candidate] ? 1 : 0, relation)
  }

  /// The relations up from the word to what both hang on, and down to the candidate; more than five steps are far.
  private func path(from word: Int, to candidate: Int) -> UInt64 {
    var ups: [Int] = [word]
    while ups.count < 6, let head = tokens.head(of: ups[ups.count - 1]) { ups.append(head) }
    var path: [UInt64] = []
    var token = candidate
    for _ in 0..<6 {
      if let meeting = ups.firstIndex(of: token) {
        guard meeting + path.count <= 5 else { return 2 }
        let climb = ups[..<meeting].map { UInt64(tokens.relation(of: $0)?.rawValue ?? 0) + 100 }
        return (climb + path.reversed()).reduce(3) { FeatureHash.of($0, $1) }
      }
      path.append(UInt64(tokens.relation(of: token)?.rawValue ?? 0))
      guard let head = tokens.head(of: token) else { return 2 }
      token = head
    }
    return 2
  }

  private func form(of word: Int) -> UInt64 {
    let isPassive = tokens.dependents(of: word).contains {
      [.auxPass, .nsubjPass].contains(tokens.relation(of: $0)) || tokens.relation(of: $0) == .oblAgent
    }
    return UInt64(reading.tag(word).rawValue) << 8 | UInt64(reading.words[word].forms.rawValue & 0x3F) << 1 | (isPassive ? 1 : 0)
  }

  private func kind(of token: Int) -> UInt64 {
    if let name = reading.name(at: token) { return FeatureHash.word(name.kind.rawValue) }
    if reading.isPersonalPronoun(token) { return 1 }
    if reading.has(token, [.violentAgent]) { return 2 }
    if reading.has(token, [.office, .spokesperson]) { return 3 }
    if reading.has(token, [.agent, .body, .unnamedSource, .kin, .person]) { return 4 }
    if reading.has(token, [.harm, .weakHarm]) { return 5 }
    if reading.has(token, [.time, .document, .medium]) { return 6 }
    return 7
  }
}
