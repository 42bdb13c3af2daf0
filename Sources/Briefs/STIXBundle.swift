import Digests
import Records

/// A brief as a STIX 2.1 bundle: a report, a note for each claim, an opinion where a claim answers others, identities and places.
///
/// What somebody says is no sighting, and no claim makes a relationship: nothing here says that anybody did anything. A group is an
/// identity and no threat actor, since no list of the user's names it one. Confidence stands only where an analyst has graded the claim.
/// The same brief gives the same identifiers in every run.
public enum STIXBundle {
  /// - Parameter brief: as `JSONBrief` writes it.
  public static func render(_ brief: JSON) -> JSON {
    var writer = STIXWriter(brief)
    return writer.bundle()
  }
}

private struct STIXWriter {
  private let brief: JSON
  private let clock: String
  private let marking: TLP
  private let tool: String
  private var objects: [JSON] = []
  /// Of objects that a report may list, in the order of their making.
  private var made: [String] = []
  private var identities: [String: String] = [:]
  private var places: [String: String] = [:]
  private let actors: [String: JSON]
  private let documents: [String: JSON]
  /// Every identity and place is dated alike, since none of them has a day of its own.
  private static let timeless = "2025-01-01T00:00:00.000Z"

  init(_ brief: JSON) {
    self.brief = brief
    clock = STIXWriter.instant(brief["run"]?["clock"]?.string) ?? STIXWriter.timeless
    marking = TLP(rawValue: brief["run"]?["marking"]?.string ?? "") ?? .red
    tool = STIXWriter.id("identity", ["tool"])
    func byID(_ key: String) -> [String: JSON] {
      Dictionary((brief[key]?.array ?? []).map { ($0["id"]?.string ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }
    actors = byID("actors")
    documents = byID("documents")
  }

  mutating func bundle() -> JSON {
    objects.append(marking.stix)
    append(
      "identity", id: tool, created: STIXWriter.timeless,
      ["name": "Counterclaim", "identity_class": "system", "description": .text(brief["run"]?["tool"]?.string)])
    let claims = (brief["claims"]?.array ?? []).filter { $0["review"]?.string == nil }
    let events = Dictionary((brief["events"]?.array ?? []).map { ($0["id"]?.string ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    var notes: [String: [String]] = [:]
    var byEvent: [String: [String]] = [:]
    for claim in claims where !STIXWriter.answers(claim) {
      guard let note = note(claim, events) else { continue }
      notes[STIXWriter.question(claim), default: []].append(note)
      byEvent[claim["about"]?["event"]?.string ?? "", default: []].append(note)
    }
    for claim in claims where STIXWriter.answers(claim) {
      let others = notes[STIXWriter.question(claim)] ?? []
      guard let made = others.isEmpty ? note(claim, events) : opinion(claim, on: others) else { continue }
      byEvent[claim["about"]?["event"]?.string ?? "", default: []].append(made)
    }
    for event in brief["events"]?.array ?? [] { report(event, byEvent[event["id"]?.string ?? ""] ?? []) }
    let parts = made
    append(
      "report", id: STIXWriter.id("report", [brief["run"]?["id"]?.string ?? ""]), created: clock,
      [
        "name": .string("Narrative brief, " + String(clock.prefix(10))), "published": .string(clock),
        "description": "Who says who did it. Each note holds one claim in its own words; nothing here is said to be true.",
        "object_refs": .strings(parts.isEmpty ? [tool] : parts),
      ])
    return ["type": "bundle", "id": .string(STIXWriter.id("bundle", [brief["run"]?["id"]?.string ?? ""])), "objects": .array(objects)]
  }

  // MARK: Claims

  /// A claim that says something of what others claim.
  private static func answers(_ claim: JSON) -> Bool { opinions[claim["stance"]?.string ?? ""] != nil }

  private static let opinions = ["denies": "strongly-disagree", "rejects": "strongly-disagree", "doubts": "disagree", "accepts": "agree"]

  /// Which actor of which event a claim is about.
  private static func question(_ claim: JSON) -> String {
    (claim["about"]?["event"]?.string ?? "") + "\u{1F}" + (claim["about"]?["actor"]?.string ?? "")
  }

  private mutating func note(_ claim: JSON, _ events: [String: JSON]) -> String? {
    guard let id = claim["id"]?.string, let first = claim["first_seen"]?.string, let seen = STIXWriter.instant(first) else { return nil }
    var refs = [claim["voice"]?.string, claim["about"]?["actor"]?.string].compactMap { $0 }.compactMap { identity($0) }
    if let place = events[claim["about"]?["event"]?.string ?? ""]?["place"]?.string { refs.append(location(place)) }
    if refs.isEmpty { refs = [tool] }
    return append(
      "note", id: STIXWriter.id("note", [id]), created: seen,
      [
        "content": .string(content(claim)), "authors": .strings([speaker(claim)]), "object_refs": .strings(unique(refs)),
        "labels": labels(claim), "external_references": references(claim), "confidence": confidence(claim),
      ])
  }

  /// By the table for the Admiralty figure in STIX 2.1, appendix A; 6 is "cannot be judged".
  private func confidence(_ claim: JSON) -> JSON {
    guard let figure = claim["credibility"]?.integer, (1...5).contains(figure) else { return .null }
    return .integer(110 - 20 * figure)
  }

  private mutating func opinion(_ claim: JSON, on others: [String]) -> String? {
    guard let id = claim["id"]?.string, let first = claim["first_seen"]?.string, let seen = STIXWriter.instant(first),
      let opinion = STIXWriter.opinions[claim["stance"]?.string ?? ""]
    else { return nil }
    for actor in [claim["voice"]?.string, claim["about"]?["actor"]?.string].compactMap({ $0 }) { _ = identity(actor) }
    return append(
      "opinion", id: STIXWriter.id("opinion", [id]), created: seen,
      [
        "opinion": .string(opinion), "explanation": .string(content(claim)), "authors": .strings([speaker(claim)]),
        "object_refs": .strings(others), "labels": labels(claim), "external_references": references(claim),
        "confidence": confidence(claim),
      ])
  }

  /// Stance, actor, hedges and the exact words.
  private func content(_ claim: JSON) -> String {
    let actor = name(claim["about"]?["actor"]?.string) ?? "unknown"
    var text = speaker(claim) + ": " + (claim["stance"]?.string ?? "unknown") + ", " + actor
    if let degree = claim["degree"]?.string, degree != "perpetrator" { text += " (role: " + degree + ")" }
    let hedges = (claim["hedges"]?.array ?? []).compactMap { $0["exact"]?.string }
    if !hedges.isEmpty { text += ", hedged " + hedges.map { "\"" + $0 + "\"" }.joined(separator: ", ") }
    for evidence in claim["evidence"]?.array ?? [] {
      guard let exact = evidence["exact"]?.string else { continue }
      let before = evidence["cut_before"]?.bool == true ? "… " : ""
      let after = evidence["cut_after"]?.bool == true ? " …" : ""
      text += "\n" + before + "\"" + exact + "\"" + after
    }
    return text
  }

  private func labels(_ claim: JSON) -> JSON {
    .strings(
      ["stance", "form", "degree", "rule"].compactMap { key in claim[key]?.string.map { key + ":" + $0 } })
  }

  private func references(_ claim: JSON) -> JSON {
    .array(
      (claim["evidence"]?.array ?? []).compactMap { evidence -> JSON? in
        guard let id = evidence["document"]?.string, let document = documents[id] else { return nil }
        var reference: [String: JSON] = [
          "source_name": .string(document["outlet"]?.string ?? "unknown outlet"), "external_id": .text(claim["id"]?.string),
        ]
        let place = "code points \(evidence["start"]?.integer ?? 0)–\(evidence["end"]?.integer ?? 0) of \(id)"
        let published = document["published"]?.string ?? "unknown"
        reference["description"] = .string(place + "; published " + published + "; title: " + (document["title"]?.string ?? "unknown"))
        if let address = document["address"]?.string, address.hasPrefix("https://") || address.hasPrefix("http://") {
          reference["url"] = .string(address)
          if let digest = document["capture_digest"]?.string, digest.hasPrefix("sha256:") {
            reference["hashes"] = ["SHA-256": .string(String(digest.dropFirst(7)))]
          }
        }
        return .object(reference)
      })
  }

  // MARK: Who and where

  private func name(_ actor: String?) -> String? { actor.flatMap { actors[$0]?["name"]?.string } }

  private func speaker(_ claim: JSON) -> String {
    if let name = name(claim["voice"]?.string) { return name }
    return "voice not given"
  }

  private mutating func identity(_ actor: String) -> String? {
    if let known = identities[actor] { return known }
    guard let record = actors[actor], let name = record["name"]?.string else { return nil }
    let kind = record["kind"]?.string ?? ""
    let id = STIXWriter.id("identity", ["actor", kind, name])
    identities[actor] = id
    var fields: [String: JSON] = ["name": .string(name), "identity_class": .string(STIXWriter.classes[kind] ?? "unknown")]
    if kind == "state" { fields["sectors"] = ["government-national"] }
    let roles = (record["roles"]?.array ?? []).compactMap(\.string)
    if !roles.isEmpty { fields["roles"] = .strings(roles) }
    return append("identity", id: id, created: STIXWriter.timeless, fields)
  }

  private static let classes = [
    "person": "individual", "organisation": "organization", "state": "organization", "armed-group": "group", "collective": "class",
    "unnamed": "unknown", "outlet": "organization",
  ]

  private mutating func location(_ place: String) -> String {
    if let known = places[place] { return known }
    let id = STIXWriter.id("location", [place])
    places[place] = id
    // A name as the texts have it; a region of the vocabulary would be a guess, so the name stands as the city.
    append("location", id: id, created: STIXWriter.timeless, ["name": .string(place), "city": .string(place), "country": "ZZ"])
    return id
  }

  private mutating func report(_ event: JSON, _ parts: [String]) {
    guard let id = event["id"]?.string, !parts.isEmpty else { return }
    append(
      "report", id: STIXWriter.id("report", [brief["run"]?["id"]?.string ?? "", id]), created: clock,
      [
        "name": .string(event["title"]?.string ?? id), "published": .string(clock), "object_refs": .strings(unique(parts)),
        "labels": [.string("event:" + id), event["contested"]?.bool == true ? "contested" : "uncontested"],
      ])
  }

  // MARK: Objects

  @discardableResult
  private mutating func append(_ type: String, id: String, created: String, _ fields: [String: JSON]) -> String {
    if made.contains(id) { return id }
    var object = fields.filter { !$0.value.isNull }
    object["type"] = .string(type)
    object["spec_version"] = "2.1"
    object["id"] = .string(id)
    object["created"] = .string(created)
    object["modified"] = .string(created)
    object["object_marking_refs"] = [.string(marking.identifier)]
    if id != tool { object["created_by_ref"] = .string(tool) }
    objects.append(.object(object))
    if id != tool { made.append(id) }
    return id
  }

  private func unique(_ ids: [String]) -> [String] {
    grouped(ids) { $0 }.map(\.key)
  }

  /// `2025-03-12T18:00:00.000Z`, the form of STIX.
  private static func instant(_ text: String?) -> String? {
    text.flatMap { Timestamp(iso8601: $0) }.map { String($0.iso8601.dropLast()) + ".000Z" }
  }

  /// UUID version 5 (RFC 9562 section 5.5) over the parts.
  private static func id(_ type: String, _ parts: [String]) -> String {
    let name = namespace + Array(([type] + parts).joined(separator: "\u{1F}").utf8)
    var bytes = Array(MessageDigest.sha1.digest(name[...]).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let hex = Array(hexadecimal(bytes).utf8)
    let groups = [hex[0..<8], hex[8..<12], hex[12..<16], hex[16..<20], hex[20..<32]]
    return type + "--" + groups.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }

  /// Of this mapping alone; STIX keeps the name space of its own observables apart.
  private static let namespace: [UInt8] = [
    0x3E, 0x1C, 0x77, 0x0A, 0x5B, 0x0D, 0x4F, 0x6B, 0x9A, 0x52, 0xC0, 0x7E, 0x11, 0x48, 0xD9, 0x26,
  ]
}
