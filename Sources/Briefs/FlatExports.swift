import Records

/// The records of a brief one a line, for pipes and data frames: each line an object with its `record`, the run it is of, and the
/// TLP label of the brief, so that no line goes on without it.
public enum JSONLinesExport {
  /// - Parameter brief: as `JSONBrief` writes it.
  /// - Returns: lines ended by a line feed, in the order of the brief.
  public static func render(_ brief: JSON) -> String {
    let run = brief["run"]?["id"] ?? .null
    let marking = brief["run"]?["marking"] ?? .null
    var lines = ""
    for (record, key) in records {
      for item in brief[key]?.array ?? [] {
        guard var fields = item.object else { continue }
        fields["record"] = .string(record)
        fields["run"] = run
        fields["marking"] = marking
        lines += JSON.object(fields).compact + "\n"
      }
    }
    return lines
  }

  private static let records = [
    ("document", "documents"), ("actor", "actors"), ("event", "events"), ("position", "positions"), ("claim", "claims"),
    ("warning", "warnings"), ("origin", "origins"), ("revision", "revisions"),
    ("correction", "corrections"), ("gap", "gaps"),
  ]
}

/// The claims of a brief as one table (RFC 4180), a row a claim with its words and where they stand.
public enum CSVExport {
  /// - Parameter brief: as `JSONBrief` writes it. Claims that are kept for review are rows as well: their
  ///   `status` is `candidate`, with the reason in `review`. The first column is the TLP label of the brief.
  public static func render(_ brief: JSON) -> String {
    func byID(_ key: String) -> [String: JSON] {
      Dictionary((brief[key]?.array ?? []).map { ($0["id"]?.string ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (actors, documents, events) = (byID("actors"), byID("documents"), byID("events"))
    let marking = brief["run"]?["marking"]?.string ?? TLP.red.rawValue
    var rows = [columns]
    for claim in brief["claims"]?.array ?? [] {
      let document = documents[claim["document"]?.string ?? ""]
      let about = claim["about"]
      let evidence = claim["evidence"]?.array?.first
      func name(_ id: JSON?) -> String { id?.string.flatMap { actors[$0]?["name"]?.string } ?? "" }
      let review = claim["review"]?.string
      rows.append([
        marking, review == nil ? "claim" : "candidate", claim["id"]?.string ?? "", about?["event"]?.string ?? "",
        events[about?["event"]?.string ?? ""]?["title"]?.string ?? "",
        name(claim["voice"]), claim["stance"]?.string ?? "", name(about?["actor"]), claim["degree"]?.string ?? "",
        (claim["hedges"]?.array ?? []).compactMap { $0["exact"]?.string }.joined(separator: "; "), claim["form"]?.string ?? "",
        claim["stated"]?["start"]?.string ?? "", claim["stated"]?["end"]?.string ?? "", claim["first_seen"]?.string ?? "",
        claim["origin"]?.string ?? "", document?["outlet"]?.string ?? "", document?["title"]?.string ?? "",
        document?["published"]?.string ?? "", document?["address"]?.string ?? "", claim["document"]?.string ?? "",
        evidence?["start"]?.integer.map { String($0) } ?? "", evidence?["end"]?.integer.map { String($0) } ?? "",
        evidence?["exact"]?.string ?? "", review ?? "", claim["fall"]?.string ?? "",
      ])
    }
    return rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  static let columns = [
    "marking", "status", "claim", "event", "event_title", "voice", "stance", "actor", "role", "hedges", "form", "stated_from", "stated_to",
    "first_seen", "origin", "outlet", "title", "published", "address", "document", "begin", "end", "words", "review", "fall",
  ]

  /// Words of a page that open like a formula are led by an apostrophe, so that a spreadsheet shows them and does not run them.
  private static func field(_ text: String) -> String {
    let isFormula = text.utf8.first.map {
      [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13].contains($0)
    }
    let safe = isFormula == true ? "'" + text : text
    guard safe.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
