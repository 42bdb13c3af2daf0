import Records

/// A number of persons as the text writes it: "14", "twenty-three", "1,200", "two dozen", "between 30 and 40".
struct Count {
  let value: Int
  /// "between 30 and 40": 40.
  var atMost: Int?
  /// All words of the number; of two bounds, from the first to the last.
  var tokens: Range<Int>
  /// The number that what is counted hangs on: the last.
  var head: Int
}

/// Reads numbers token by token.
struct CountReader {
  let reading: Reading

  /// The number that begins at `token`, with its second bound; nil within a number, and for shares, ages and times.
  func count(at token: Int, in sentence: Range<Int>) -> Count? {
    guard !isWithin(token, sentence), let first = number(at: token, limit: sentence.upperBound), first.value > 0,
      first.value < CountReader.most
    else { return nil }
    let next = first.tokens.upperBound
    if let second = upper(after: first, sentence) {
      return Count(value: first.value, atMost: second.value, tokens: first.tokens.lowerBound..<second.tokens.upperBound, head: second.head)
    }
    // "a 34-year-old man", "a 60-strong mob".
    guard next >= sentence.upperBound || !(reading.isDash(next) && isJoined(next)) else { return nil }
    guard next >= sentence.upperBound || !CountReader.shares.contains(reading.lower[next]) else { return nil }
    return first
  }

  /// Nobody counts so many.
  private static let most = 10_000_000
  private static let shares: Set<String> = ["percent", "%", "per", "pct", "times"]

  // MARK: One number

  private func number(at token: Int, limit: Int) -> Count? {
    if let dozen = dozen(at: token, limit: limit) { return dozen }
    guard token < limit, let simple = simple(token) else { return nil }
    var value = simple
    var end = token + 1
    // "twenty-three"
    if simple >= 20, simple < 100, simple % 10 == 0, isWord(token), end + 1 < limit, reading.isDash(end), isJoined(end),
      let unit = self.simple(end + 1), unit < 10
    {
      value += unit
      end += 2
    }
    while end < limit, value < CountReader.most, let factor = CountReader.factors[reading.lower[end]] {
      value *= factor
      end += 1
      // "two hundred and five"
      let rest = end < limit && reading.lower[end] == "and" ? end + 1 : end
      if rest < limit, isWord(rest), let more = self.simple(rest), more < factor, rest > end || factor >= 100 {
        value += more
        end = rest + 1
      }
    }
    return Count(value: value, tokens: token..<end, head: end - 1)
  }

  /// "a dozen people", "two dozen people"; "dozens" is no number.
  private func dozen(at token: Int, limit: Int) -> Count? {
    guard token + 1 < limit, reading.lower[token + 1] == "dozen", let times = reading.lower[token] == "a" ? 1 : simple(token) else {
      return nil
    }
    return Count(value: times * 12, tokens: token..<token + 2, head: token + 1)
  }

  private func simple(_ token: Int) -> Int? {
    let word = reading.lower[token]
    guard reading.tag(token) == .numeral || word.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == 44 }) else { return nil }
    let digits = word.utf8.filter { $0 != 44 }
    if !digits.isEmpty, digits.count <= 7, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      return Int(String(decoding: digits, as: UTF8.self))
    }
    if let small = CountReader.words[word] { return small }
    let parts = word.split(separator: "-")
    guard parts.count == 2, let tens = CountReader.words[String(parts[0])], let unit = CountReader.words[String(parts[1])], tens >= 20,
      unit < 10
    else { return nil }
    return tens + unit
  }

  private func isWord(_ token: Int) -> Bool { reading.lower[token].utf8.first.map { $0 > 57 } ?? false }

  /// Whether the hyphen stands between two words without a space.
  private func isJoined(_ dash: Int) -> Bool {
    let tokens = reading.text.tokens
    return dash > 0 && dash + 1 < reading.count && tokens.ends[dash - 1] == tokens.starts[dash]
      && tokens.ends[dash] == tokens.starts[dash + 1]
  }

  /// The "three" of "twenty-three", the "40" of "between 30 and 40", the "one" of "no one".
  private func isWithin(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token > sentence.lowerBound else { return false }
    let before = token - 1
    if ["no", "every", "each", "any", "another", "number", "grade", "phase"].contains(reading.lower[before]) {
      return reading.lower[before] != "another" || reading.lower[token] == "one"
    }
    guard before > sentence.lowerBound else { return false }
    if reading.isDash(before), isJoined(before), simple(before - 1) != nil { return true }
    if CountReader.factors[reading.lower[before]] != nil { return true }
    guard ["and", "or", "to"].contains(reading.lower[before]) else { return false }
    if CountReader.factors[reading.lower[before - 1]] != nil, isWord(token), reading.lower[before] == "and" { return true }
    var first = before - 1
    while first > sentence.lowerBound, simple(first - 1) != nil || reading.isDash(first - 1) && isJoined(first - 1) { first -= 1 }
    guard let low = number(at: first, limit: before), low.tokens.upperBound == before else { return false }
    return upper(after: low, sentence)?.tokens.lowerBound == token
  }

  // MARK: Two bounds

  /// The second number of "between 30 and 40", "30 to 40", "four or five".
  private func upper(after first: Count, _ sentence: Range<Int>) -> Count? {
    let joint = first.tokens.upperBound
    guard joint + 1 < sentence.upperBound else { return nil }
    let before = first.tokens.lowerBound > sentence.lowerBound ? reading.lower[first.tokens.lowerBound - 1] : ""
    switch reading.lower[joint] {
    case "and" where before == "between": break
    // "rose from 9 to 14" has no two bounds.
    case "to" where before != "from" && before != "to", "or": break
    case "-", "–": guard isJoined(joint) else { return nil }
    default: return nil
    }
    guard let second = number(at: joint + 1, limit: sentence.upperBound), second.value > first.value else { return nil }
    return second
  }

  private static let factors: [String: Int] = ["hundred": 100, "thousand": 1000]

  private static let words: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
}
