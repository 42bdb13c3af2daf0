import Records

/// A noun phrase: its core and where its head stands.
struct Phrase: Sendable, Hashable {
  /// From determiner to head: "a Kremlin spokesman".
  var core: Range<Int>
  /// With the prepositional phrases that belong to it: "families of the victims".
  var full: Range<Int>
  /// The last noun of the core.
  var head: Int
  /// A phrase beside it that says the same: "a Kremlin spokesman" after "Peskov,".
  var apposition: Range<Int>?
}

extension Reading {
  /// The noun phrase that begins at `start`, at most up to `limit`.
  func phrase(startingAt start: Int, limit: Int) -> Phrase? { phrase(startingAt: start, limit: limit, depth: 0) }

  /// How many phrases may begin within one another: "some of the families of a group of".
  private static let deepestPhrase = 8

  private func phrase(startingAt start: Int, limit: Int, depth: Int) -> Phrase? {
    var token = start
    while token < limit, isMark(token) { token += 1 }
    guard token < limit else { return nil }
    token = pastEstimate(token, limit)
    let begin = token
    if isLonePronoun(token) { return Phrase(core: token..<token + 1, full: token..<token + 1, head: token) }
    var head = -1
    var sawModifier = false
    loop: while token < limit {
      if let name = name(at: token), name.tokens.lowerBound >= begin || head < 0 {
        head = min(name.tokens.upperBound, limit) - 1
        token = head + 1
        continue
      }
      // "the so-called Dawn Front"
      if token + 3 < limit, isHyphen(token + 1), ["so", "self"].contains(lower[token]),
        ["called", "styled", "proclaimed", "declared"].contains(lower[token + 2]), opensNoun(token + 3)
      {
        token += 3
        sawModifier = true
        continue
      }
      // "a 27-year-old man": the age is no head.
      if let end = ageEnd(token, limit: limit) {
        token = end
        sawModifier = true
        continue
      }
      // "a hit-and-run driver"
      if token + 4 < limit, isHyphen(token + 1), lower[token + 2] == "and", isHyphen(token + 3), opensNoun(token + 5) {
        token += 5
        sawModifier = true
        continue
      }
      // "a North Maren, S.C., police officer"
      if head >= 0, isComma(token), tag(begin) == .determiner, token + 3 < limit, isComma(token + 2), name(at: head)?.kind == .place,
        name(at: token + 1)?.kind == .place, tag(token + 3) == .noun
      {
        token += 3
        continue
      }
      // "the 19-year-old": somebody of that age.
      if tag(token) == .numeral, token + 4 < limit, isAge(token + 4) {
        head = token + 4
        token = head + 1
        continue
      }
      switch tag(token) {
      case .noun, .properNoun, .numeral:
        if has(token, .time), head >= 0, !sawModifier, !isHarmful(token) { break loop }
        // "a warning from Karsia three days before"
        if tag(token) == .numeral, head >= 0, nameOf[head] >= 0, token + 1 < limit, has(token + 1, .time) { break loop }
        head = token
      case .determiner:
        if head >= 0 { break loop }
      case .pronoun:
        guard head < 0, has(token, .determiner) else { break loop }
      case .adjective:
        if head >= 0, !(token + 1 < limit && (isPossessiveFollower(token) || describesAfterName(token))) { break loop }
        sawModifier = true
      case .adverb:
        guard head < 0, token + 1 < limit, tag(token + 1) == .adjective || isParticiple(token + 1) else { break loop }
      case .verb:
        guard head < 0 || isPossessive(token - 1), isParticiple(token) || isGerund(token), token + 1 < limit, opensNoun(token + 1) else {
          break loop
        }
        sawModifier = true
      case .particle:
        guard isPossessive(token), head >= 0, token + 1 < limit, opensNoun(token + 1) || isMark(token + 1) else { break loop }
        sawModifier = true
      case .punctuation, .symbol:
        guard continuesPhrase(token, begin: begin, head: head, limit: limit) else { break loop }
        if lower[token] == "(" { return parenthesised(begin: begin, head: head, opening: token, limit: limit, depth: depth) }
      case .adposition:
        // "some of the families", "all of them": the head is what follows.
        guard lower[token] == "of", head < 0 || isQuantity(head), token > begin, token + 1 < limit else { break loop }
        guard depth < Reading.deepestPhrase, let inner = phrase(startingAt: token + 1, limit: limit, depth: depth + 1) else { break loop }
        return Phrase(core: begin..<inner.core.upperBound, full: begin..<inner.full.upperBound, head: inner.head)
      case .coordinatingConjunction:
        // "the negligent and reckless actions"
        guard head < 0, token > begin, token + 1 < limit, tag(token - 1) == .adjective, tag(token + 1) == .adjective else { break loop }
      default: break loop
      }
      token += 1
    }
    guard head >= begin else { return nil }
    let core = begin..<(head + 1)
    return Phrase(core: core, full: core.lowerBound..<extended(core, limit: limit), head: head)
  }

  /// "more than 100", "at least two", "as many as 40": the token that the estimate is about.
  private func pastEstimate(_ token: Int, _ limit: Int) -> Int {
    for words in [
      ["more", "than"], ["fewer", "than"], ["less", "than"], ["at", "least"], ["at", "most"], ["up", "to"], ["as", "many", "as"],
    ] {
      let end = token + words.count
      if end < limit, zip(token..<end, words).allSatisfy({ lower[$0] == $1 }) { return end }
    }
    return ["nearly", "about", "around", "almost", "over", "roughly"].contains(lower[token]) && token + 1 < limit
      && tag(token + 1) == .numeral ? token + 1 : token
  }

  private func isHyphen(_ token: Int) -> Bool { lower[token] == "-" }

  /// The token after "27-year-old" or "off-duty", before a noun.
  private func ageEnd(_ token: Int, limit: Int) -> Int? {
    // "an off-duty policeman"
    if lower[token] == "off", token + 3 < limit, lower[token + 1] == "-", lower[token + 2] == "duty", opensNoun(token + 3) {
      return token + 3
    }
    guard tag(token) == .numeral, token + 5 < limit, isHyphen(token + 1), ["year", "month"].contains(lower[token + 2]) else { return nil }
    // "a 27-year old man" as well
    let old = isHyphen(token + 3) ? token + 4 : token + 3
    return lower[old] == "old" && old + 1 < limit && opensNoun(old + 1) ? old + 1 : nil
  }

  func isLonePronoun(_ token: Int) -> Bool {
    switch lower[token] {
    case "he", "she", "it", "they", "we", "i", "you", "him", "them", "us", "me", "himself", "herself", "themselves", "itself", "everyone",
      "someone", "somebody", "anyone", "anybody", "nobody", "everybody", "myself", "ourselves":
      return nameOf[token] < 0 && !(lower[token] == "us" && text.bytes[Int(text.tokens.starts[token])] == 0x55)
    case "that", "this", "those", "these":
      return tag(token) == .pronoun
    default: return false
    }
  }

  func isParticiple(_ token: Int) -> Bool {
    words[token].forms.contains(.participle) || tag(token) == .verb && (lower[token].hasSuffix("ed") || lower[token].hasSuffix("en"))
  }

  private func isQuantity(_ token: Int) -> Bool {
    has(token, .quantifier) || tag(token) == .numeral
      || ["number", "series", "group", "majority", "percent", "couple", "lot", "dozens"].contains(lower[token])
  }

  private func isHarmful(_ token: Int) -> Bool { has(token, [.harm, .weakHarm]) }

  private func opensNoun(_ token: Int) -> Bool {
    switch tag(token) {
    case .noun, .properNoun, .adjective, .numeral: true
    case .verb: isParticiple(token) || isGerund(token)
    default: nameOf[token] >= 0
    }
  }

  private func isPossessiveFollower(_ token: Int) -> Bool { isPossessive(token - 1) || opensNoun(token + 1) && nameOf[token] >= 0 }

  /// "the Karsian foreign ministry": an adjective between a nationality and a noun.
  private func describesAfterName(_ token: Int) -> Bool {
    guard token > 0, token + 1 < count, tag(token + 1) == .noun || tag(token + 1) == .properNoun, let before = name(at: token - 1) else {
      return false
    }
    // "the Dawn Front militant group"
    return before.kind == .nationality || before.kind == .armedGroup || tag(token - 1) == .adjective
      || before.kind == .place && lower[token - 1].hasSuffix("n")
  }

  private func continuesPhrase(_ token: Int, begin: Int, head: Int, limit: Int) -> Bool {
    guard token + 1 < limit else { return false }
    if lower[token] == "(" { return head >= 0 && token > begin }
    if lower[token] == "-" || lower[token] == "/" {
      return token > begin && opensNoun(token + 1) && text.tokens.starts[token] == text.tokens.ends[token - 1]
    }
    if isMark(token) {
      // 'a “witch hunt”': marks inside a phrase are passed over, except where a closing mark ends the speech.
      return opensNoun(token + 1) && (head < 0 || isPossessive(token - 1) || quotationOf[token + 1] == quotationOf[token])
    }
    return false
  }

  /// A short bracket that names the same thing — "a group (known as X)", "State (IS) group" — stays in the phrase.
  private func parenthesised(begin: Int, head: Int, opening: Int, limit: Int, depth: Int) -> Phrase {
    var closing = opening + 1
    while closing < limit, lower[closing] != ")", closing - opening < 6 { closing += 1 }
    guard closing < limit, lower[closing] == ")" else {
      let core = begin..<(head + 1)
      return Phrase(core: core, full: core, head: head)
    }
    if closing + 1 < limit, tag(closing + 1) == .noun, !has(closing + 1, .time), depth < Reading.deepestPhrase,
      let rest = phrase(startingAt: closing + 1, limit: limit, depth: depth + 1)
    {
      return Phrase(core: begin..<rest.core.upperBound, full: begin..<rest.full.upperBound, head: rest.head, apposition: rest.apposition)
    }
    return Phrase(core: begin..<(head + 1), full: begin..<(closing + 1), head: head, apposition: (opening + 1)..<closing)
  }

  /// Takes in what follows the core and belongs to it: "of …" always, "in …" and "at …" before a name.
  private func extended(_ core: Range<Int>, limit: Int) -> Int {
    var end = core.upperBound
    var rounds = 0
    while end + 1 < limit, rounds < 3 {
      let isOf = lower[end] == "of"
      let isPlace =
        ["in", "at", "from", "for", "on", "near"].contains(lower[end]) && (name(at: end + 1) != nil || has(end + 1, .determiner))
      guard isOf || isPlace, let next = phraseCore(startingAt: end + 1, limit: limit) else { break }
      if isPlace, has(next.upperBound - 1, .time) { break }
      end = next.upperBound
      rounds += 1
    }
    if end < limit, lower[end] == "(", end + 2 < limit {
      var closing = end + 1
      while closing < limit, lower[closing] != ")", closing - end < 6 { closing += 1 }
      if closing < limit, lower[closing] == ")" { end = closing + 1 }
    }
    return end
  }

  private func phraseCore(startingAt start: Int, limit: Int) -> Range<Int>? {
    var token = start
    var head = -1
    while token < limit {
      if let name = name(at: token) {
        head = min(name.tokens.upperBound, limit) - 1
        token = head + 1
        continue
      }
      switch tag(token) {
      case .noun, .properNoun, .numeral: head = token
      case .adjective: if head >= 0, !describesAfterName(token) { return start..<(head + 1) }
      case .determiner: if head >= 0 { return start..<(head + 1) }
      case .pronoun: if head >= 0 || !has(token, .determiner) { return head >= 0 ? start..<(head + 1) : nil }
      case .particle: if !isPossessive(token) { return head >= 0 ? start..<(head + 1) : nil }
      default: return head >= 0 ? start..<(head + 1) : nil
      }
      token += 1
    }
    return head >= 0 ? start..<(head + 1) : nil
  }

  /// The noun phrase whose last token is `last`, not reaching before `floor`.
  func phrase(endingAt last: Int, floor: Int) -> Phrase? { phrase(endingAt: last, floor: floor, depth: 0) }

  private func phrase(endingAt last: Int, floor: Int, depth: Int) -> Phrase? {
    guard last >= floor else { return nil }
    if isLonePronoun(last) { return Phrase(core: last..<last + 1, full: last..<last + 1, head: last) }
    var token = last
    if lower[token] == ")", let opening = opening(of: token, floor: floor), opening > floor {
      guard depth < Reading.deepestPhrase, var inner = phrase(endingAt: opening - 1, floor: floor, depth: depth + 1) else { return nil }
      inner.full = inner.full.lowerBound..<(last + 1)
      return inner
    }
    guard isNominal(token) || isMark(token) && token > floor && isNominal(token - 1) else { return nil }
    if isMark(token) { token -= 1 }
    let head = token
    var begin = head
    scan: while token >= floor {
      if let name = name(at: token) {
        begin = max(name.tokens.lowerBound, floor)
        token = begin - 1
        continue
      }
      switch tag(token) {
      case .noun, .properNoun, .numeral:
        if has(token, .time), token < head, !isHarmful(token), !(token + 1 < count && ["-", "old"].contains(lower[token + 1])),
          tag(token) != .noun || token + 1 < count && !isPossessive(token + 1)
        {
          break scan
        }
        begin = token
      case .adjective: begin = token
      case .determiner:
        begin = token
        if token > floor, tag(token - 1) == .determiner || has(token - 1, .quantifier) { token -= 1; continue }
        break scan
      case .pronoun:
        if has(token, .determiner) || isLonePronoun(token) && token == head { begin = token }
        break scan
      case .particle:
        guard isPossessive(token), token > floor else { break scan }
      case .verb:
        if lower[token] == "called", token - 2 >= floor, lower[token - 1] == "-", lower[token - 2] == "so" {
          begin = token - 2
          token -= 3
          continue
        }
        guard token < head, isParticiple(token) || isGerund(token), token > floor,
          tag(token - 1) == .determiner || tag(token - 1) == .adjective || isPossessive(token - 1) || has(token, .hedgeAdjective)
            || isModifier(token, of: head)
        else { break scan }
        begin = token
      case .punctuation, .symbol:
        // "the Ostrava Front (OF) group": the bracket is passed over.
        if lower[token] == ")", token < head, let opening = opening(of: token, floor: floor), token - opening <= 3, opening > floor,
          isNominal(opening - 1)
        {
          token = opening - 1
          continue
        }
        // "a hit-and-run driver"
        if token - 3 >= floor, token < head, isHyphen(token), lower[token - 1] == "and", isHyphen(token - 2) {
          begin = token - 3
          token -= 4
          continue
        }
        guard token > floor, lower[token] == "-" && text.tokens.starts[token] == text.tokens.ends[token - 1] || isMark(token), token < head
        else { break scan }
        guard isNominal(token - 1) || tag(token - 1) == .adjective || tag(token - 1) == .determiner else { break scan }
      case .adverb:
        guard token < head, token > floor, tag(token - 1) == .determiner else { break scan }
      default: break scan
      }
      token -= 1
    }
    // "at least one rioter"
    if begin < head, begin > floor, ["least", "most"].contains(lower[begin]), lower[begin - 1] == "at" {
      begin += begin + 1 < head && lower[begin + 1] == "one" ? 2 : 1
    }
    let core = begin..<(head + 1)
    return Phrase(core: core, full: core.lowerBound..<(last + 1), head: head)
  }

  /// "masked men": a participle that the tree hangs on the noun as an adjective.
  private func isModifier(_ token: Int, of noun: Int) -> Bool {
    text.tokens.relation(of: token) == .amod && text.tokens.head(of: token) == noun
  }

  private func opening(of closing: Int, floor: Int) -> Int? {
    var token = closing - 1
    while token >= floor, closing - token < 12 {
      if lower[token] == "(" { return token }
      token -= 1
    }
    return nil
  }

  /// "her rival, Ivo Brandt, of": the person whom a role or a tie names, with the words for it as his apposition.
  func named(behind phrase: Phrase, limit: Int) -> Phrase? {
    let comma = phrase.core.upperBound
    guard comma + 1 < limit, isComma(comma), nameOf[phrase.head] < 0, has(phrase.head, [.office, .kin, .agent, .person, .spokesperson]),
      !words[phrase.head].forms.contains(.plural), phrase.full.upperBound == comma,
      tag(phrase.core.lowerBound) == .determiner || has(phrase.core.lowerBound, .determiner)
        || phrase.core.contains(where: { isPossessive($0) }),
      let name = name(at: comma + 1), name.kind == .person, name.tokens.lowerBound == comma + 1, name.tokens.upperBound <= limit
    else { return nil }
    let end = name.tokens.upperBound
    guard end == limit || isPunctuation(end) || has(end, .preposition) else { return nil }
    return Phrase(core: name.tokens, full: phrase.full.lowerBound..<end, head: end - 1, apposition: phrase.core)
  }

  /// Phrases joined to this one by commas and "and"/"or".
  func coordinated(after phrase: Phrase, limit: Int) -> [Phrase] {
    var out: [Phrase] = []
    var end = phrase.full.upperBound
    while end + 1 < limit, out.count < 6 {
      var next = end
      if isComma(next) { next += 1 }
      if next < limit, lower[next] == "and" || lower[next] == "or" || lower[next] == "&" { next += 1 } else if next == end { break }
      guard next > end, next < limit, lower[next] != "who", let following = self.phrase(startingAt: next, limit: limit) else { break }
      // "X, a spokesman, said": what follows a bare comma is an apposition unless another joint comes after it.
      if lower[next - 1] == ",", !(following.full.upperBound < limit && ["and", "or", ","].contains(lower[following.full.upperBound])) {
        break
      }
      // "the Dawn Front of Maren and the Coast": one name.
      if name(at: phrase.head)?.kind == .armedGroup, name(at: following.head)?.kind == .place || tag(following.head) == .properNoun,
        phrase.full.contains(where: { lower[$0] == "of" }), lower[following.core.lowerBound] == "the"
      {
        break
      }
      // "blamed X and Y said": a new clause.
      if following.full.upperBound < limit, isFinite(skippingAdverbs(from: following.full.upperBound, to: limit - 1)) { break }
      out.append(following)
      end = following.full.upperBound
    }
    return out
  }
}
