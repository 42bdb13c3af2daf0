import Records

/// People who are mentioned by their office alone: "the Foreign Secretary" after "Foreign Secretary Ana Tull".
///
/// Only an office with a capital counts, and one person of the text must bear it for its bearer to be known; a spokesman or a second
/// president leaves it open.
struct RoleMentions {
  let tokens: Tokens
  let forms: WordForms
  let sentences: [Sentence]

  struct Mention {
    let tokens: Range<Int>
    /// The place of its bearer among the names; nil where none, or more than one, bears it.
    let bearer: Int?
  }

  /// - Parameters:
  ///   - titled: of each name, its tokens with the titles before it.
  ///   - bare: the same without; nil for names of no person.
  ///   - canonical: who is meant, so that two mentions of one person don't compete.
  func mentions(titled: [Range<Int>], bare: [Range<Int>?], canonical: [String]) -> [Mention] {
    var bearers: [UInt64: Int] = [:]
    var shared: Set<UInt64> = []
    for index in titled.indices {
      guard let name = bare[index], name.lowerBound > titled[index].lowerBound else { continue }
      let title = titled[index].lowerBound..<name.lowerBound
      // "Foreign Secretary" is "the Secretary" as well.
      for first in title where isOffice(first..<title.upperBound) {
        let office = forms.chain(first..<title.upperBound)
        if let other = bearers[office], canonical[other] != canonical[index] { shared.insert(office) }
        if bearers[office] == nil { bearers[office] = index }
      }
    }
    var isTaken = [Bool](repeating: false, count: tokens.count)
    for span in titled { for token in span { isTaken[token] = true } }
    var mentions: [Mention] = []
    for sentence in sentences {
      for token in sentence.tokens.dropLast() where RoleMentions.openers.contains(forms.lower[token]) {
        guard let phrase = phrase(token + 1, in: sentence.tokens, isTaken) else { continue }
        let office = forms.chain(phrase)
        let bearer = forms.lower[token] == RoleMentions.the && !shared.contains(office) ? bearers[office] : nil
        guard bearer != nil || isHeld(phrase) else { continue }
        // "Mr. President" is said as one.
        let isAddressed = RoleMentions.addresses.contains(forms.lower[token])
        mentions.append(Mention(tokens: isAddressed ? token..<phrase.upperBound : phrase, bearer: bearer))
      }
    }
    return mentions
  }

  /// The words with a capital from a token on, if they end a noun phrase.
  private func phrase(_ first: Int, in sentence: Range<Int>, _ isTaken: [Bool]) -> Range<Int>? {
    var end = first
    while end < sentence.upperBound, !isTaken[end], forms.flags[end] & WordForms.startsUpper != 0 { end += 1 }
    guard end > first else { return nil }
    if end < sentence.upperBound {
      if isTaken[end] || forms.flags[end] & WordForms.hasHyphen != 0 { return nil }
      // "the President of Velmora" may be another one; "the Secretary general" is.
      if isTie(end, sentence) || tokens.tags[end] == .noun || tokens.tags[end] == .properNoun { return nil }
    }
    return first..<end
  }

  /// "the Secretary to the Treasury", but not "the Secretary to resign".
  private func isTie(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard forms.lower[token] == RoleMentions.to, token + 1 < sentence.upperBound else {
      return RoleMentions.ties.contains(forms.lower[token])
    }
    switch tokens.tags[token + 1] {
    case .verb, .auxiliary, .adverb: return false
    default: return true
    }
  }

  /// Whether a phrase is an office of somebody whom the text need not name: no shout, and no word for an office in another's name ("the
  /// Attorney General's Office").
  private func isHeld(_ phrase: Range<Int>) -> Bool {
    guard isOffice(phrase), phrase.allSatisfy({ forms.flags[$0] & WordForms.allUpper == 0 }) else { return false }
    return phrase.upperBound == forms.lower.count || forms.lower[phrase.upperBound] != NameEdges.possessive
      || phrase.upperBound + 1 == forms.lower.count || forms.flags[phrase.upperBound + 1] & WordForms.startsUpper == 0
  }

  /// Ends in a word for an office that one person holds, and is no form of address.
  private func isOffice(_ words: Range<Int>) -> Bool {
    RoleMentions.offices.contains(forms.lower[words.upperBound - 1])
  }

  private static func words(_ list: String) -> Set<UInt64> { Set(list.split(separator: " ").map { FeatureHash.word(String($0)) }) }

  private static let the = FeatureHash.word("the")
  private static let addresses = words("mr mr. madam")
  private static let openers = addresses.union(words("the this that our"))
  private static let ties = words("of for to -")
  private static let to = FeatureHash.word("to")
  private static let offices = words(
    "president minister secretary chancellor premier king queen prince princess pope emir sultan emperor governor senator mayor"
      + " chairman chairwoman director general ambassador commissioner speaker ayatollah archbishop cardinal attorney judge justice"
      + " commander")
}
