import Records

extension BriefDraft {
  mutating func supportTable(_ event: PrintedEvent, key: String) -> Brief.Section {
    let polarities: [Claim.Stance.Polarity] = [.attributes, .accepts, .denies, .doubts]
    var rows: [[Brief.Phrase]] = []
    var lone: [Brief.Phrase] = []
    for actor in event.columns {
      for polarity in polarities {
        let held = event.positions.filter {
          $0.position.actor == actor && $0.position.stance.polarity == polarity && $0.position.fall == nil
        }
        // Who passes an accusation on without his word for it adds no voice to those who make it, nor does one without a voice.
        let own = held.filter { $0.position.stance != .reportsWithoutEndorsing && $0.position.voice.kind != .notGiven }
        let positions = own.isEmpty ? held : own
        guard let first = positions.first else { continue }
        if isLone(positions, actor, polarity, in: event) {
          lone.append(
            [.name(actor)] + proposition(positions, polarity) + [.words(" ("), .name(first.position.printedSpeaker), .words(")")])
        } else {
          rows.append(supportRow(positions, actor, polarity, in: event))
        }
      }
    }
    let columns = ["Claim", "Voices", "Documents", "Independent origins", "Party to the matter", "Contradicted"]
    let table = Brief.Table(
      caption: "Independent origins beside copies", columns: columns.map { [.words($0)] }, rows: rows)
    var blocks: [Brief.Block] = rows.isEmpty ? [] : [.table(table)]
    if !lone.isEmpty {
      blocks.append(.paragraph([.words("One voice, one document, nobody against it: ")] + lone.joined("; ") + [.words(".")]))
    }
    return Brief.Section(
      key: key + "-support", title: [.words("How well supported")], blocks: blocks, empty: [.words("No claim.")])
  }

  /// Whether a row would say nothing but that one voice said it once.
  private func isLone(
    _ positions: [PrintedPosition], _ actor: String, _ polarity: Claim.Stance.Polarity, in event: PrintedEvent
  ) -> Bool {
    grouped(positions, by: \.position.printedSpeaker).count == 1 && addresses(positions.flatMap(\.position.articles)) == 1
      && partyNames(positions, polarity, in: event).isEmpty && against(actor, polarity, in: event).isEmpty
      && !isOpposedInReview(actor, polarity, in: event)
  }

  private func supportRow(
    _ positions: [PrintedPosition], _ actor: String, _ polarity: Claim.Stance.Polarity, in event: PrintedEvent
  ) -> [Brief.Phrase] {
    let documents = addresses(positions.flatMap(\.position.articles))
    let origins = positions.map(\.position).independentOrigins
    let copies = copies(among: positions.flatMap(\.position.articles))
    let voices = grouped(positions, by: \.position.printedSpeaker).map(\.key)
    let count: Brief.Phrase = [
      .bars(origins: origins, copies: copies), .words(origins == 1 ? "1, single origin" : String(origins)),
      .aside(copies == 0 ? "" : " + \(Wording.count(copies, "copy", "copies"))"),
    ]
    return [
      [.name(actor)] + proposition(positions, polarity), names(voices, upTo: 1), [.words(String(documents))],
      count, parties(positions, polarity, in: event), contradictions(actor, polarity, in: event),
    ]
  }

  /// To have helped is not to have done it, and to have failed to prevent it is neither: the row says no more than its claims.
  private func proposition(_ positions: [PrintedPosition], _ polarity: Claim.Stance.Polarity) -> Brief.Phrase {
    let isNegative = polarity == .denies
    var degrees: [String] = []
    for position in positions {
      let isHelp = position.position.stance == .accusesOfHelping
      let degree = Wording.degree(isHelp ? .helper : position.claims[0].claim.role, isNegative: isNegative)
      if !degrees.contains(degree) { degrees.append(degree) }
    }
    let isReported = positions.allSatisfy { $0.position.stance == .reportsWithoutEndorsing }
    let text =
      ": " + degrees.joined(separator: isNegative ? "; " : " or ")
      + (polarity == .doubts ? ", doubted" : polarity == .accepts ? ", conceded" : isReported ? ", reported only" : "")
    return [.words(text)] + hedge(of: positions)
  }

  /// Its words where no voice says it without one: nothing is firmer here than where it was said.
  private func hedge(of positions: [PrintedPosition]) -> Brief.Phrase {
    let claims = positions.flatMap(\.claims)
    guard claims.allSatisfy({ $0.claim.stance == .suggests || !$0.hedges.isEmpty }) else { return [] }
    var words: [String] = []
    var phrase: Brief.Phrase = []
    for hedge in claims.flatMap(\.hedges) {
      guard let exact = register[hedge]?.exact, !words.contains(exact), words.count < Limits.claimsInCell else { continue }
      words.append(exact)
      phrase += [.words(", "), .quotation(hedge)]
    }
    return phrase.isEmpty ? [.words(", suggested")] : phrase
  }

  /// Documents that repeat another one's text. Further articles of one outlet are none, nor are those of voices without a name, though
  /// all of these may be one origin.
  private func copies(among documents: [ArticleID]) -> Int {
    var addresses: [String: Set<String>] = [:]
    let own = Set(documents)
    for id in own { addresses[article(id)?.address ?? id.value] = [] }
    for copy in comparison.copies where own.contains(copy.first) && own.contains(copy.second) {
      guard let first = article(copy.first)?.address, let second = article(copy.second)?.address else { continue }
      addresses[first, default: []].insert(second)
      addresses[second, default: []].insert(first)
    }
    var texts = 0
    var met: Set<String> = []
    for address in addresses.keys.sorted() where !met.contains(address) {
      texts += 1
      var open = [address]
      while let next = open.popLast() {
        if met.insert(next).inserted { open += addresses[next] ?? [] }
      }
    }
    return max(addresses.count - texts, republished(own))
  }

  /// What different outlets carry of one wire or first publisher.
  private func republished(_ documents: Set<ArticleID>) -> Int {
    comparison.origins.filter { [.wire, .republished, .sharedText].contains($0.basis) }.reduce(0) { sum, origin in
      sum + max(0, Set(origin.articles.filter(documents.contains).compactMap { article($0)?.outlet }).count - 1)
    }
  }

  /// A voice is a party where it is itself accused, or answers as one of the accusers. Other interests are not known.
  private func parties(
    _ positions: [PrintedPosition], _ polarity: Claim.Stance.Polarity, in event: PrintedEvent
  ) -> Brief.Phrase {
    let phrases = partyNames(positions, polarity, in: event)
    guard !phrases.isEmpty else { return [.words("not known")] }
    let shown = Array(phrases.prefix(Limits.namesInRow))
    let more = phrases.count - shown.count
    return [.words("yes: ")] + shown.joined(", ") + (more > 0 ? [.words(" and \(more) more")] : [])
  }

  private func partyNames(
    _ positions: [PrintedPosition], _ polarity: Claim.Stance.Polarity, in event: PrintedEvent
  ) -> [Brief.Phrase] {
    let accused = Set(event.accused)
    let accusers = Set(event.positions.filter { $0.position.stance.polarity == .attributes }.map(\.position.speaker))
    var phrases: [Brief.Phrase] = []
    for (speaker, own) in grouped(positions, by: \.position.speaker) {
      let organisation = own[0].position.voice.speaksFor
      if accused.contains(speaker) || own[0].position.actor == speaker {
        phrases.append([.name(speaker), .words(" (accused)")])
      } else if let organisation, accused.contains(organisation) {
        phrases.append([.name(speaker), .words(" (for "), .name(organisation), .words(", accused)")])
      } else if let client = client(of: own[0], among: accused) {
        phrases.append([.name(speaker), .words(" (for "), .name(client), .words(", accused)")])
      } else if polarity != .attributes, own[0].position.voice.kind != .outlet, accusers.contains(speaker) {
        phrases.append([.name(speaker), .words(" (accuser)")])
      }
    }
    return phrases
  }

  /// The accused for whom somebody answers: "Oller's lawyer", "a lawyer for Mark Oller".
  private func client(of position: PrintedPosition, among accused: Set<String>) -> String? {
    let voice = position.position.voice
    return [voice.name, position.position.speaker, voice.role ?? ""].lazy.compactMap { Answering.client(in: $0, among: accused) }.first
  }

  private func contradictions(_ actor: String, _ polarity: Claim.Stance.Polarity, in event: PrintedEvent) -> Brief.Phrase {
    let voices = against(actor, polarity, in: event)
    if !voices.isEmpty { return [.words("by ")] + names(voices, upTo: 1) }
    guard isOpposedInReview(actor, polarity, in: event) else { return [.words("not in what was read")] }
    return [
      .words(holdsOpposite(of: actor, polarity, in: event) ? "in the JSON, held for review" : "not known: a claim is held for review")
    ]
  }

  /// Whether a claim that is not printed may hold the opposite: then nothing is said of nobody having contradicted.
  private func isOpposedInReview(_ actor: String, _ polarity: Claim.Stance.Polarity, in event: PrintedEvent) -> Bool {
    [.attributes, .accepts].contains(polarity) && event.isVague || holdsOpposite(of: actor, polarity, in: event)
  }

  private func holdsOpposite(of actor: String, _ polarity: Claim.Stance.Polarity, in event: PrintedEvent) -> Bool {
    let affirms = polarity == .attributes || polarity == .accepts
    return event.withheld.contains { $0.actor == actor && [.attributes, .accepts].contains($0.stance.polarity) != affirms }
  }

  /// Voices that hold the opposite of the same name.
  private func against(_ actor: String, _ polarity: Claim.Stance.Polarity, in event: PrintedEvent) -> [String] {
    let affirms = polarity == .attributes || polarity == .accepts
    let against = event.positions.filter { other in
      let otherAffirms = [.attributes, .accepts].contains(other.position.stance.polarity)
      return other.position.actor == actor && otherAffirms != affirms && other.position.fall == nil
    }
    // Who passes on without his word for it stands against nobody, unless nobody else does.
    let own = against.filter { $0.position.stance != .reportsWithoutEndorsing }
    return grouped(own.isEmpty ? against : own, by: \.position.printedSpeaker).map(\.key)
  }

  // MARK: Chains

  mutating func chainList(_ event: PrintedEvent, key: String) -> Brief.Section {
    let own = chains.filter { chain in
      chain.event == event.event.id && chain.links.contains { $0.kind == .relay || $0.kind == .origin }
    }
    var lines: [Brief.Phrase] = []
    let ordered = own.filter { $0.relays > 0 } + own.filter { $0.relays == 0 }
    for chain in ordered.prefix(Limits.chains) {
      var links: [Brief.Phrase] = []
      for link in chain.links { links.append(self.link(link)) }
      links.append([.words("page read")])
      let relays = chain.relays == 0 ? "no relay" : Wording.count(chain.relays, "relay")
      var line = links.joined(" → ") + [.words(" (\(relays))")]
      if let first = chain.claims.compactMap({ claim($0) }).first { line += [.words(" "), register.cite(first.evidence)] }
      lines.append(line)
    }
    return Brief.Section(
      key: key + "-chains", title: [.words("Chains of hearsay")],
      blocks: lines.isEmpty ? [] : [.list(lines, more: max(0, own.count - Limits.chains))],
      empty: [.words("No relay told.")])
  }

  private func link(_ link: Brief.Chain.Link) -> Brief.Phrase {
    guard link.voice == .unnamed else { return [.name(link.name)] }
    return [.name(link.name), .words(link.count.map { " (unnamed, \($0))" } ?? " (unnamed)")]
  }

  /// One chain for all claims of an event that came the same way, in order of their first claim.
  func claimChains() -> [Brief.Chain] {
    let printable = claims.filter { $0.review == nil && $0.event != nil }
    return grouped(printable) { ChainKey(event: $0.event, links: links($0.claim)) }.map { key, records in
      var documents: [ArticleID] = []
      for record in records where !documents.contains(record.claim.article) { documents.append(record.claim.article) }
      let parts = [key.event?.value ?? ""] + key.links.map { $0.kind.rawValue + " " + $0.name + " " + String($0.count ?? 0) }
      return Brief.Chain(
        id: contentIdentifier("h", parts), event: key.event, links: key.links, claims: records.map(\.claim.id), documents: documents)
    }
  }

  private struct ChainKey: Hashable {
    let event: EventID?
    let links: [Brief.Chain.Link]
  }

  /// From the voice over those who passed it on and a named first publisher to the outlet of the page.
  func links(_ claim: Claim) -> [Brief.Chain.Link] {
    guard let article = article(claim.article) else { return [] }
    var links: [Brief.Chain.Link] = []
    if claim.speaker.kind != .outlet {
      links.append(.init(name: claim.speaker.printedName, kind: .voice, voice: claim.speaker.kind, count: claim.speaker.count))
    }
    links += claim.via.map { .init(name: $0.printedName, kind: .relay, voice: $0.kind, count: $0.count) }
    let publisher = article.origins.first { $0.kind != .canonical && $0.publisher != nil }?.publisher
    if let publisher, publisher != article.outlet, links.last?.name != publisher {
      links.append(.init(name: publisher, kind: .origin, voice: .outlet))
    }
    links.append(.init(name: article.outlet, kind: .outlet, voice: .outlet))
    return links
  }
}
