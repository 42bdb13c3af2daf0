import Records

/// The gazetteer's spellings as chains of token hashes, so that a text is matched without making strings.
package struct GazetteerIndex: Sendable {
  package struct Match: Sendable {
    package let tokens: Range<Int>
    package let entry: StateGazetteer.Entry
  }

  /// Of what is shipped.
  package static let standard = GazetteerIndex(.shipped)

  package let gazetteer: StateGazetteer
  private let entries: [StateGazetteer.Entry]
  /// Hash of a token chain → index into `entries`, -1 where longer spellings go on.
  private var folded: [UInt64: Int32] = [:]
  private var exact: [UInt64: Int32] = [:]

  package init(_ gazetteer: StateGazetteer) {
    self.gazetteer = gazetteer
    let spellings = gazetteer.spellings
    entries = spellings.map(\.entry)
    for (number, spelling) in spellings.enumerated() {
      let bytes = Array(spelling.words.utf8)
      let words = Tokenizer.words(of: bytes.span)
      let forms = WordForms(words, in: bytes.span)
      var chain = FeatureHash.seed
      for token in 0..<words.count {
        chain = FeatureHash.mixed(chain &+ (spelling.isExact ? forms.exact[token] : forms.lower[token]))
        let value: Int32 = token + 1 == words.count ? Int32(number) : -1
        if spelling.isExact { exact[chain] = max(exact[chain] ?? -1, value) } else { folded[chain] = max(folded[chain] ?? -1, value) }
      }
    }
  }

  /// The longest spellings in each sentence, left to right, never overlapping.
  package func matches(_ forms: WordForms, sentences: [Sentence]) -> [Match] {
    var matches: [Match] = []
    for sentence in sentences {
      let isShouted = GazetteerIndex.isShouted(sentence.tokens, forms)
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if let match = match(at: token, in: sentence.tokens, isShouted: isShouted, forms) {
          matches.append(match)
          token = match.tokens.upperBound
        } else {
          token += 1
        }
      }
    }
    return matches
  }

  /// Whether a sentence is set in capitals, so that "IS" and "US" may be words.
  private static func isShouted(_ sentence: Range<Int>, _ forms: WordForms) -> Bool {
    let shouted = sentence.count { forms.flags[$0] & WordForms.allUpper != 0 }
    let quiet = sentence.count { forms.flags[$0] & WordForms.startsLower != 0 }
    return shouted > 3 && shouted > quiet
  }

  private func match(at first: Int, in sentence: Range<Int>, isShouted: Bool, _ forms: WordForms) -> Match? {
    guard forms.flags[first] & WordForms.isMark == 0 else { return nil }
    var best: (end: Int, entry: Int32)?
    var chain = FeatureHash.seed
    var token = first
    var hasCapital = false
    while token < sentence.upperBound {
      chain = FeatureHash.mixed(chain &+ forms.lower[token])
      guard let value = folded[chain] else { break }
      hasCapital = hasCapital || forms.flags[token] & WordForms.startsUpper != 0
      token += 1
      if value >= 0, hasCapital { best = (token, value) }
    }
    chain = FeatureHash.seed
    token = first
    while token < sentence.upperBound, !isShouted {
      chain = FeatureHash.mixed(chain &+ forms.exact[token])
      guard let value = exact[chain] else { break }
      token += 1
      if value >= 0, token >= (best?.end ?? 0) { best = (token, value) }
    }
    return best.map { Match(tokens: first..<$0.end, entry: entries[Int($0.entry)]) }
  }
}
