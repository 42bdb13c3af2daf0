/// Languages of one script, told apart by what their texts are full of.
struct WordProfiles: Sendable {
  struct Evidence: Sendable {
    let language: Int
    let weight: Float
  }

  private let languages: [String]
  private let words: [String: [Evidence]]
  private let endings: [String: [Evidence]]
  private let grams: [String: [Evidence]]
  private let letters: [Unicode.Scalar: [Evidence]]
  /// Languages that use no letter beyond those of their list: others count against them.
  private let alphabets: [Set<Unicode.Scalar>?]

  /// One language: frequent words, endings of words, its own letters.
  struct Profile {
    let code: String
    let words: String
    let endings: String
    let letters: String
    /// All letters beyond a…z that its own words use; nil where that does not decide.
    let alphabet: String?
    /// Two to four letters anywhere in a word: they tell short texts that hold no frequent word.
    let grams: String

    init(_ code: String, words: String, endings: String = "", letters: String = "", alphabet: String? = nil, grams: String = "") {
      self.code = code
      self.words = words
      self.endings = endings
      self.letters = letters
      self.alphabet = alphabet
      self.grams = grams
    }
  }

  init(_ profiles: [Profile]) {
    languages = profiles.map(\.code)
    words = WordProfiles.evidence(profiles.map { $0.words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) }, weight: 3)
    endings = WordProfiles.evidence(profiles.map { $0.endings.split(separator: " ").map(String.init) }, weight: 1)
    grams = WordProfiles.evidence(profiles.map { $0.grams.split(separator: " ").map(String.init) }, weight: 0.4)
    let byText = WordProfiles.evidence(profiles.map { $0.letters.split(separator: " ").map(String.init) }, weight: 1.5)
    var byScalar: [Unicode.Scalar: [Evidence]] = [:]
    for (text, evidence) in byText { if let scalar = text.unicodeScalars.first { byScalar[scalar] = evidence } }
    letters = byScalar
    alphabets = profiles.map { $0.alphabet.map { Set($0.unicodeScalars) } }
  }

  /// What many languages share says little about each.
  private static func evidence(_ lists: [[String]], weight: Float) -> [String: [Evidence]] {
    var holders: [String: [Int]] = [:]
    for (language, list) in lists.enumerated() {
      for item in list where holders[item]?.last != language { holders[item, default: []].append(language) }
    }
    return holders.mapValues { languages in languages.map { Evidence(language: $0, weight: weight / Float(languages.count)) } }
  }

  /// Below so many words every letter counts.
  private static let shortText = 40

  func best(_ text: [String]) -> String? {
    var scores = [Float](repeating: 0, count: languages.count)
    var strange = [Float](repeating: 0, count: languages.count)
    for word in text {
      for one in words[word] ?? [] { scores[one.language] += one.weight }
      let scalars = Array(word.unicodeScalars)
      for length in 2...4 where scalars.count > length + 1 {
        var ending = String.UnicodeScalarView()
        ending.append(contentsOf: scalars.suffix(length))
        for one in endings[String(ending)] ?? [] { scores[one.language] += one.weight * Float(length - 1) * 0.5 }
      }
      if text.count < WordProfiles.shortText {
        for length in 2...4 where scalars.count >= length {
          for start in 0...(scalars.count - length) {
            var gram = String.UnicodeScalarView()
            gram.append(contentsOf: scalars[start..<start + length])
            for one in grams[String(gram)] ?? [] { scores[one.language] += one.weight }
          }
        }
      }
      for scalar in scalars where scalar.value > 0x7F {
        for one in letters[scalar] ?? [] { scores[one.language] += one.weight }
        for (language, alphabet) in alphabets.enumerated() where alphabet?.contains(scalar) == false { strange[language] += 1 }
      }
    }
    // A foreign name may bring a letter; a text full of letters that a language lacks is in another one.
    for language in scores.indices { scores[language] -= strange[language] * 1.2 }
    guard let top = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }), scores[top] >= 1 else { return nil }
    let second = scores.indices.filter { $0 != top }.map { scores[$0] }.max() ?? 0
    return scores[top] > second ? languages[top] : nil
  }
}
