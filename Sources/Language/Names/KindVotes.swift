import Records

/// Gives each name of a text one kind: the tagger's labels of all its mentions and what stands round them, weighed together.
struct KindVotes {
  private struct Group {
    var drafts: [Int] = []
    var evidence = KindEvidence.Scores()
    /// The most the tagger's labels can weigh, however many there are: its mistakes repeat themselves.
    var labels: [Name.Kind: Float] = [:]
    var bearsArms = false
  }

  private let evidence: KindEvidence
  private let forms: WordForms
  private let bytes: [UInt8]
  private let tokens: Tokens

  private static let weightOfLabels: Float = 4
  private static let strong: Float = 5
  private static let settled: [Name.Kind] = [.person, .organisation, .place, .armedGroup]

  init(evidence: KindEvidence, forms: WordForms, bytes: [UInt8], tokens: Tokens) {
    self.evidence = evidence
    self.forms = forms
    self.bytes = bytes
    self.tokens = tokens
  }

  /// Settles the kinds of all names without an entry in the gazetteer. Returns the adjectives of the places found, with the
  /// place: "Karsian", Karsia.
  func settle(_ drafts: inout [NameFinder.Draft]) -> [UInt64: String] {
    var groups: [Group] = []
    var numbers: [UInt64: Int] = [:]
    for index in drafts.indices where drafts[index].entry == nil {
      let key = forms.chain(drafts[index].tokens)
      let number = numbers[key] ?? groups.count
      if number == groups.count {
        numbers[key] = number
        groups.append(Group())
      }
      groups[number].drafts.append(index)
    }
    let capitals = capitalisedWords()
    let people = fullNames(drafts)
    var adjectives: [UInt64: String] = [:]
    for group in groups {
      let name = drafts[group.drafts[0]].tokens
      let derived = name.count == 1 ? adjectivesOf(name.lowerBound).filter(capitals.contains) : []
      let weighed = weigh(group, drafts, people, hasAdjective: !derived.isEmpty)
      guard let kind = winner(weighed) else { continue }
      for index in group.drafts { drafts[index].kind = kind }
      guard kind == .place else { continue }
      for adjective in derived { adjectives[adjective] = bytes.string(tokens.range(name.lowerBound)) }
    }
    return adjectives
  }

  private func weigh(_ group: Group, _ drafts: [NameFinder.Draft], _ people: People, hasAdjective: Bool) -> Group {
    var group = group
    let name = drafts[group.drafts[0]].tokens
    var context = KindEvidence.Scores()
    for index in group.drafts {
      // One word as a work, product or event is mostly a guess.
      let isGuess = name.count == 1 && !KindVotes.settled.contains(drafts[index].kind)
      group.labels[drafts[index].kind, default: 0] += KindVotes.weightOfLabels / Float(group.drafts.count) / (isGuess ? 2 : 1)
      let around = evidence.around(drafts[index].tokens)
      context.person += around.person
      context.organisation += around.organisation
      context.place += around.place
      context.armed += around.armed
    }
    group.evidence = evidence.ofWords(name)
    group.evidence.person += max(-6, min(8, context.person))
    group.evidence.organisation += min(8, context.organisation)
    group.evidence.place += min(8, context.place)
    group.evidence.armed += min(8, context.armed)
    // More than the tagger's labels weigh: few but places have an adjective.
    if hasAdjective { group.evidence.place += KindVotes.weightOfLabels + 1 }
    group.bearsArms = context.armed >= 3 && evidence.isPerhapsArmed(name)
    guard name.count == 1 else { return group }
    if people.surnames.contains(forms.lower[name.lowerBound]) { group.evidence.person += 6 }
    if people.firstNames.contains(forms.lower[name.lowerBound]) { group.evidence.person += 4 }
    // One word, and nothing in the text that makes it a person.
    if group.evidence.person <= 0 { group.evidence.person -= 1 }
    return group
  }

  /// nil where the labels stay as they are: no evidence to speak of, or strong evidence both ways.
  private func winner(_ group: Group) -> Name.Kind? {
    let majority = group.labels.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .organisation
    if group.evidence.person >= KindVotes.strong, group.evidence.place >= KindVotes.strong, group.labels.count > 1 { return nil }
    var best = majority
    var bestScore = (group.labels[majority] ?? 0) + group.evidence[majority]
    for kind in KindVotes.settled {
      let score = (group.labels[kind] ?? 0) + group.evidence[kind]
      if score > bestScore + 0.01 {
        best = kind
        bestScore = score
      }
    }
    // A front may be a party: it bears arms where the text says so.
    return best == .organisation && group.bearsArms ? .armedGroup : best
  }

  // MARK: The text

  private struct People {
    var surnames: Set<UInt64> = []
    var firstNames: Set<UInt64> = []
  }

  private func fullNames(_ drafts: [NameFinder.Draft]) -> People {
    var people = People()
    for draft in drafts where draft.kind == .person && draft.tokens.count > 1 {
      people.surnames.insert(forms.lower[draft.tokens.upperBound - 1])
      people.firstNames.insert(forms.lower[draft.tokens.lowerBound])
    }
    return people
  }

  private func capitalisedWords() -> Set<UInt64> {
    Set(forms.lower.indices.lazy.filter { forms.flags[$0] & WordForms.startsUpper != 0 }.map { forms.lower[$0] })
  }

  /// The adjectives that English makes of a name: Karsia, Karsian; Velmor, Velmori; Sudan, Sudanese.
  private func adjectivesOf(_ token: Int) -> [UInt64] {
    let range = tokens.range(token)
    guard range.length > 3 else { return [] }
    var name = bytes[range.start..<range.end].map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
    var forms: [UInt64] = []
    func add(_ endings: [String]) {
      for ending in endings {
        for plural in ["", "s"] { forms.append(FeatureHash.word(String(decoding: name, as: UTF8.self) + ending + plural)) }
      }
    }
    let isVowel = [97, 101, 105, 111, 121].contains(name[name.count - 1])
    let itself = FeatureHash.word(String(decoding: name, as: UTF8.self))
    add(isVowel ? ["n", "an", "ian"] : ["i", "ian", "an", "ese", "ish"])
    guard isVowel else { return forms }
    name.removeLast()
    add(["an", "ian", "ish", "ese", "i"])
    // "Mumbai" is no adjective of a "Mumbai" whose last letter fell.
    return forms.filter { $0 != itself }
  }
}
