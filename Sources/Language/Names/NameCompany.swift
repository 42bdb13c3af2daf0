import Records

/// Decides by the article whom initials and names of many bearers stand for: its own expansion first, then whose the body is said to be,
/// then whose company it is in. The registry never overrules the text.
struct NameCompany {
  private let bytes: [UInt8]
  private let tokens: Tokens
  private let forms: WordForms
  private let gazetteer: StateGazetteer
  private let drafts: [NameFinder.Draft]
  private let texts: [String]

  init(bytes: [UInt8], tokens: Tokens, forms: WordForms, gazetteer: StateGazetteer, drafts: [NameFinder.Draft]) {
    self.bytes = bytes
    self.tokens = tokens
    self.forms = forms
    self.gazetteer = gazetteer
    self.drafts = drafts
    texts = drafts.map { draft in
      bytes.string(TextRange(Int(tokens.starts[draft.tokens.lowerBound]), Int(tokens.ends[draft.tokens.upperBound - 1])))
    }
  }

  func settled() -> [NameFinder.Draft] {
    let bodies = drafts.indices.filter { drafts[$0].kind == .organisation || drafts[$0].kind == .armedGroup }
    let expansions = self.expansions()
    let shared = bodies.filter { !gazetteer.shared(texts[$0]).isEmpty }
    guard !expansions.isEmpty || !shared.isEmpty else { return drafts }
    var settled = drafts
    let owners = Dictionary(
      shared.compactMap { index in owner(of: index).map { (texts[index], $0) } }, uniquingKeysWith: { first, _ in first })
    let company = Company(drafts, texts, gazetteer)
    for index in shared {
      let candidate = candidate(for: index, owner: owner(of: index) ?? owners[texts[index]], company)
      settled[index].entry = candidate.entry
      settled[index].fullName = candidate.entry?.canonical ?? candidate.name
      if let kind = candidate.entry?.kind { settled[index].kind = NameFinder.kind(kind) }
    }
    for index in drafts.indices where drafts[index].kind != .person {
      guard let full = expansions[texts[index]] else { continue }
      settled[index].entry = full.entry
      settled[index].fullName = full.name
      settled[index].kind = full.kind
    }
    return settled
  }

  // MARK: Expansions

  private struct Expansion {
    let name: String
    let kind: Name.Kind
    let entry: StateGazetteer.Entry?
  }

  /// "the Rapid Support Forces (RSF)", "the Australian Defence Force (ADF)": initials with the body that the article gives for them.
  private func expansions() -> [String: Expansion] {
    var found: [String: Expansion] = [:]
    for index in drafts.indices where drafts[index].tokens.count == 1 {
      let token = drafts[index].tokens.lowerBound
      guard token > 1, isMark(token - 1, "("), token + 1 < tokens.count, isMark(token + 1, ")"), isInitials(texts[index]),
        index > 0, found[texts[index]] == nil
      else { continue }
      let full = drafts[index - 1]
      guard full.tokens.upperBound == token - 1, full.tokens.count > 1, full.kind == .organisation || full.kind == .armedGroup else {
        continue
      }
      let name = full.entry?.canonical ?? texts[index - 1]
      guard spells(full.tokens, texts[index]) || isBearer(name, of: texts[index]) else { continue }
      found[texts[index]] = Expansion(name: name, kind: full.kind, entry: full.entry)
    }
    return found
  }

  /// Whether the capitals of the words are these initials: "RSF", and "MoD" of "Ministry of Defence".
  private func spells(_ words: Range<Int>, _ initials: String) -> Bool {
    let heads = words.compactMap { bytes.string(tokens.range($0)).first }
    return String(heads.filter(\.isUppercase)) == String(initials.filter(\.isUppercase))
  }

  private func isBearer(_ name: String, of initials: String) -> Bool {
    gazetteer.shared(initials).contains { $0.entry.canonical == name }
  }

  private func isInitials(_ text: String) -> Bool {
    text.count > 1 && text.count < 8 && text.filter(\.isUppercase).count > 1 && text.allSatisfy(\.isLetter)
  }

  private func isMark(_ token: Int, _ mark: String) -> Bool { bytes.string(tokens.range(token)) == mark }

  // MARK: Owners

  /// "Russia's Ministry of Defence", "the Karsian Senate", "the Ministry of Defence in Colombo", "the Senate of Velmora".
  private func owner(of index: Int) -> String? {
    let own = drafts[index].tokens
    if index > 0 {
      let before = drafts[index - 1]
      let gap = before.tokens.upperBound..<own.lowerBound
      if gap.isEmpty || gap.count == 1 && isPossessive(gap.lowerBound), let state = state(index - 1) { return state }
    }
    guard index + 1 < drafts.count, own.upperBound < tokens.count,
      ["in", "of"].contains(bytes.string(tokens.range(own.upperBound))), drafts[index + 1].kind == .place
    else { return nil }
    let next = drafts[index + 1].tokens.lowerBound
    let gap = own.upperBound + 1..<next
    guard gap.isEmpty || gap.count == 1 && bytes.string(tokens.range(gap.lowerBound)) == "the" else { return nil }
    // "in Merrow": a town that no list knows has no state.
    return isMark(own.upperBound, "of") ? state(index + 1) : drafts[index + 1].entry?.state
  }

  private func isPossessive(_ token: Int) -> Bool { forms.lower[token] == NameEdges.possessive }

  /// The state that a place or a people stands for; an unlisted one for itself.
  private func state(_ index: Int) -> String? {
    let draft = drafts[index]
    guard draft.kind == .place || draft.kind == .nationality else { return nil }
    return draft.entry?.state ?? draft.home ?? (draft.kind == .place && draft.entry == nil ? texts[index] : nil)
  }

  // MARK: Company

  /// What the text names beside it.
  private struct Company {
    private(set) var states: Set<String> = []
    private(set) var names: Set<String> = []

    init(_ drafts: [NameFinder.Draft], _ texts: [String], _ gazetteer: StateGazetteer) {
      for (draft, text) in zip(drafts, texts) where gazetteer.shared(text).isEmpty {
        guard let entry = draft.entry else {
          if let home = draft.home { states.insert(home) }
          continue
        }
        names.insert(entry.canonical)
        if let state = entry.state { states.insert(state) }
      }
    }
  }

  /// The actor meant; else the name with its owner, or nothing that is known.
  private func candidate(for index: Int, owner: String?, _ company: Company) -> (entry: StateGazetteer.Entry?, name: String?) {
    let text = texts[index]
    let candidates = gazetteer.shared(text)
    if let owner {
      let own = candidates.first { $0.homes.contains(owner) }
      return (own?.entry, own == nil ? "\(text) of \(owner)" : nil)
    }
    if let named = candidates.first(where: { company.names.contains($0.entry.canonical) }) { return (named.entry, nil) }
    if let homely = candidates.first(where: { !company.states.isDisjoint(with: $0.homes) }) { return (homely.entry, nil) }
    // "the Senate" where the text names no state at all, "the Security Council" where none has a council of its own.
    guard !isInitials(text), let first = candidates.first, company.states.isEmpty || first.homes.isEmpty else { return (nil, nil) }
    return (first.entry, nil)
  }
}
