import Records
import TestSupport
import Testing

/// The development gold, matched as `tools/score_claims.py` does but without its finer points: actor by alias, evidence that
/// overlaps by half, the same polarity.
@Suite(.enabled(if: SharedData.isPresent, "needs ../shared"))
struct `Claims on the development gold` {
  @Test func `stay above the floor`() throws {
    let names = try GoldNames()
    var score = Score()
    for row in try rows("data/claims/articles.jsonl") {
      guard let text = row["text"]?.string else { continue }
      let read = ReadText(text, published: row["published"]?.string)
      score.add(read, row, names)
    }
    print(
      "claims: found \(score.found) of \(score.gold), \(score.predicted) predicted, F1 \(score.f1), with speaker \(score.f1WithSpeaker)")
    #expect(score.f1 >= 0.55)
    #expect(score.f1WithSpeaker >= 0.46)
    #expect(score.precision >= 0.80)
  }

  private func rows(_ path: String) throws -> [JSON] {
    try SharedData.bytes(path).split(separator: 10).map { try JSON.parse(Array($0)) }
  }
}

private struct GoldNames {
  private var aliases: [String: Set<String>] = [:]

  init() throws {
    for line in try SharedData.bytes("data/claims/entities.jsonl").split(separator: 10) {
      let row = try JSON.parse(Array(line))
      guard let name = row["name"]?.string else { continue }
      let forms = [name] + (row["aliases"]?.array ?? []).compactMap(\.string)
      aliases[name, default: []].formUnion(forms.map(GoldNames.plain))
    }
  }

  func same(_ predicted: String, _ canonical: String) -> Bool {
    let form = GoldNames.plain(predicted)
    let forms = (aliases[canonical] ?? []).union([GoldNames.plain(canonical)])
    if forms.contains(form) { return true }
    let words = GoldNames.plain(canonical).split(separator: " ")
    if words.count > 1, words.count <= 3, words.last.map(String.init) == form { return true }
    return forms.contains { $0.contains(" ") && (" " + form + " ").contains(" " + $0 + " ") }
  }

  private static func plain(_ name: String) -> String {
    var words = name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "," || $0 == "." }).map(String.init)
    words = words.map { word in ["'s", "’s", "'", "’"].first { word.hasSuffix($0) }.map { String(word.dropLast($0.count)) } ?? word }
    while words.count > 1, let first = words.first, ["the", "a", "an", "mr", "mrs", "ms", "sen", "rep", "president"].contains(first) {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }
}

private struct Score {
  var found = 0
  var spoken = 0
  var predicted = 0
  var gold = 0

  var precision: Double { predicted == 0 ? 0 : Double(found) / Double(predicted) }
  var f1: Double { f(found) }
  var f1WithSpeaker: Double { f(spoken) }
  private func f(_ hits: Int) -> Double { predicted + gold == 0 ? 0 : 2 * Double(hits) / Double(predicted + gold) }

  mutating func add(_ read: ReadText, _ row: JSON, _ names: GoldNames) {
    let points = CodePoints(read.bytes)
    let golds = row["responsibility"]?.array ?? []
    var free = Set(golds.indices)
    gold += golds.count
    for claim in read.claims.claims {
      let span = points.offset(ofByte: claim.evidence.start)..<points.offset(ofByte: claim.evidence.end)
      let fitting = golds.indices.filter { free.contains($0) && fits(claim, span, golds[$0], names) }
      let best = fitting.first { speaks(claim, golds[$0], names) } ?? fitting.first
      if let best {
        free.remove(best)
        found += 1
        spoken += speaks(claim, golds[best], names) ? 1 : 0
        predicted += 1
      } else if isInScope(span, row) {
        predicted += 1
      }
    }
  }

  private func fits(_ claim: Claim, _ span: Range<Int>, _ gold: JSON, _ names: GoldNames) -> Bool {
    guard let evidence = range(gold["evidence_span"]), overlap(span, evidence) >= 0.5,
      let stance = gold["stance"]?.string.flatMap(Claim.Stance.init(rawValue:))
    else {
      return false
    }
    let actors = [gold["actor"]?.string].compactMap { $0 } + (gold["also_actors"]?.array ?? []).compactMap(\.string)
    return stance.polarity == claim.stance.polarity && actors.contains { names.same(claim.actor.name, $0) }
  }

  private func speaks(_ claim: Claim, _ gold: JSON, _ names: GoldNames) -> Bool {
    guard let speaker = gold["speaker"]?.string else { return false }
    let isOutlet = claim.speaker.kind == .outlet || claim.speaker.kind == .notGiven
    if speaker == Voice.outletName || isOutlet { return speaker == Voice.outletName && isOutlet }
    return names.same(claim.speaker.name, speaker) || gold["speaks_for"]?.string.map { names.same(claim.speaker.name, $0) } ?? false
  }

  private func isInScope(_ span: Range<Int>, _ row: JSON) -> Bool {
    let middle = (span.lowerBound + span.upperBound) / 2
    let zones = (row["scored_zones"]?.array ?? []).compactMap(range)
    let ignored = (row["ignore_spans"]?.array ?? []).compactMap(range)
    return zones.contains { $0.contains(middle) } && !ignored.contains { overlap(span, $0) >= 0.5 }
  }

  private func range(_ json: JSON?) -> Range<Int>? {
    guard let ends = json?.array, ends.count == 2, let begin = ends[0].integer, let end = ends[1].integer, begin <= end else { return nil }
    return begin..<end
  }

  private func overlap(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let shared = min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
    return shared <= 0 ? 0 : Double(shared) / Double(max(1, min(a.count, b.count)))
  }
}
