import Records

/// One event over many briefs: on which day each position was first carried, by whom, and which voices moved.
public struct EventHistory {
  private struct Entry {
    let day: String
    let cells: [String]
  }

  private let event: String
  private var title: String?
  /// The most restrictive label of the briefs that have the event.
  private var marking = TLP.clear
  private var last: (day: String, contested: Bool, documents: Int)?
  private var positions: [Entry] = []
  private var changes: [Entry] = []
  private var known: Set<[String]> = []

  public init(event: String) { self.event = event }

  /// - Parameters:
  ///   - brief: as `JSONBrief` writes it; briefs are added in the order of their days.
  public mutating func add(_ brief: JSON, day: CalendarDay) {
    guard let record = (brief["events"]?.array ?? []).first(where: { $0["id"]?.string == event }) else { return }
    title = record["title"]?.string ?? title
    // A label that is not known restricts most.
    marking = max(marking, brief["run"]?["marking"]?.string.flatMap { TLP(rawValue: $0) } ?? .red)
    last = (day.iso8601, record["contested"]?.bool ?? false, record["documents"]?.array?.count ?? 0)
    let names = Dictionary(
      (brief["actors"]?.array ?? []).map { ($0["id"]?.string ?? "", $0["name"]?.string ?? "") }, uniquingKeysWith: { first, _ in first })
    let claims = Dictionary(
      (brief["claims"]?.array ?? []).map { ($0["id"]?.string ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    func name(_ id: JSON?) -> String { id?.string.flatMap { names[$0] } ?? "voice not given" }
    func words(_ id: JSON?) -> String {
      let claim = id?.string.flatMap { claims[$0] }
      return (claim?["evidence"]?.array?.first?["exact"]?.string).map { "\"" + $0 + "\"" } ?? "unknown"
    }
    for position in brief["positions"]?.array ?? [] where position["event"]?.string == event {
      // Held back from print as well as from here.
      let printable = (position["claims"]?.array ?? []).first { id in
        id.string.flatMap { claims[$0] }.map { $0["review"]?.string == nil } ?? false
      }
      guard let printable else { continue }
      let cells = [name(position["voice"]), position["stance"]?.string ?? "", name(position["actor"])]
      guard known.insert(cells).inserted else { continue }
      let outlets = (position["outlets"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
      let seen = position["first_seen"]?.string.map { String($0.prefix(10)) } ?? day.iso8601
      positions.append(Entry(day: seen, cells: cells + [outlets, words(printable)]))
    }
    for change in record["changes"]?.array ?? [] {
      let cells = [
        name(change["voice"]), change["from"]?.string ?? "", words(change["from_claim"]), change["to"]?.string ?? "",
        words(change["to_claim"]), change["basis"]?.string ?? "",
      ]
      guard known.insert(["change"] + cells).inserted else { continue }
      changes.append(Entry(day: day.iso8601, cells: cells))
    }
  }

  public var markdown: String? {
    guard let last else { return nil }
    var out = "# " + MarkdownText.escape(title ?? event) + "\n\n"
    out += "**\(marking.rawValue)** · `\(event)` · last in the brief of \(last.day) · \(Wording.count(last.documents, "document")) then · "
    out += (last.contested ? "contested" : "uncontested") + "\n\n"
    out += EventHistory.table(
      "Positions by the day they were first carried", ["First carried", "Voice", "Stance", "Name", "Outlets then", "Words"], positions)
    out += "\n"
    out += EventHistory.table(
      "Changed positions by the brief that first had them", ["Brief", "Voice", "Before", "Words", "After", "Words", "Basis"], changes)
    return out + "\n---\n\n" + marking.rawValue + "\n"
  }

  private static func table(_ caption: String, _ columns: [String], _ entries: [Entry]) -> String {
    var out = "**" + caption + ".**" + (entries.isEmpty ? " None.\n" : "\n\n")
    guard !entries.isEmpty else { return out }
    out += "| " + columns.joined(separator: " | ") + " |\n|" + String(repeating: "---|", count: columns.count) + "\n"
    for entry in entries {
      out += "| " + ([entry.day] + entry.cells).map { MarkdownText.escape($0) }.joined(separator: " | ") + " |\n"
    }
    return out
  }
}
