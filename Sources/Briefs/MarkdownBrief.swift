import Records

/// The brief as CommonMark with pipe tables and without raw HTML.
public enum MarkdownBrief {
  public static func render(_ brief: Brief) -> String {
    var view = MarkdownView(brief)
    view.render(brief)
    return view.text
  }
}

private struct MarkdownView {
  private let evidence: [EvidenceID: Brief.Evidence]
  private(set) var text = ""

  init(_ brief: Brief) {
    evidence = Dictionary(brief.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func render(_ brief: Brief) {
    line("# " + brief.title)
    line(brief.header.map(inline).joined(separator: " · "))
    line("## Where it stands")
    for phrase in brief.standing { line(inline(phrase)) }
    for (index, section) in brief.sections.enumerated() { render(section, level: 2, number: "\(index + 1)") }
    text += "---\n\n" + brief.marking + "\n"
  }

  /// A block and the empty line after it.
  private mutating func line(_ block: String) {
    text += block + "\n\n"
  }

  private mutating func render(_ section: Brief.Section, level: Int, number: String) {
    let title = inline(section.title)
    if section.blocks.isEmpty {
      line("**\(number). \(title).** \(inline(section.empty))")
      return
    }
    line(String(repeating: "#", count: level) + " \(number). \(title)")
    var inner = 0
    for block in section.blocks {
      switch block {
      case .section(let section):
        inner += 1
        render(section, level: min(level + 1, 6), number: "\(number).\(inner)")
      case .paragraph(let phrase): line(inline(phrase))
      case .list(let items, let more): line((items.map { "- " + inline($0) } + moreLine(more).map { "- " + $0 }).joined(separator: "\n"))
      case .table(let table): render(table)
      case .timeline(let timeline): render(timeline)
      }
    }
  }

  private func moreLine(_ more: Int) -> [String] { more > 0 ? ["and \(more) more in the JSON"] : [] }

  private mutating func render(_ table: Brief.Table) {
    var rows = [row(table.columns), "|" + String(repeating: "---|", count: table.columns.count)]
    rows += table.rows.map(row)
    line(rows.joined(separator: "\n"))
    if table.rows.contains(where: { $0.contains([.aside(Wording.noneStated)]) }) { line("–: \(Wording.noneStated).") }
    for more in moreLine(table.more) { line(more + ".") }
  }

  private func row(_ cells: [Brief.Phrase]) -> String {
    "| " + cells.map(inline).joined(separator: " | ") + " |"
  }

  private mutating func render(_ timeline: Brief.Timeline) {
    let columns: [Brief.Phrase] = [[.words("Time")], [.words("Known")], [.words("What")]]
    let rows = timeline.entries.map { [$0.time, [.words($0.extent.words)], $0.what] as [Brief.Phrase] }
    render(Brief.Table(caption: timeline.title, columns: columns, rows: rows, more: timeline.more))
  }

  // MARK: Text

  private func inline(_ phrase: Brief.Phrase) -> String { phrase.map(inline).joined() }

  private func inline(_ part: Brief.Part) -> String {
    switch part {
    // Most cells of a matrix are empty; as words they would hide the others. The note beneath the table tells what the dash is.
    case .aside(Wording.noneStated): "–"
    case .words(let text), .aside(let text): text
    case .strong(let text): "**\(text)**"
    case .name(let text): MarkdownText.escape(text)
    case .title(let text): strong(MarkdownText.escape(text))
    case .quotation(let id): quotation(id)
    // A label of our own: every bracket of a page is escaped, so no page can define it as a link.
    case .evidence(let id): "[\(evidence[id]?.label ?? "?")]"
    case .instant(let time): time.printed
    case .day(let day): MarkdownText.escape(day)
    case .stance(let stance): "\(Wording.sign(stance)) **\(Wording.stance(stance))**"
    case .link(let text, let address): MarkdownText.link(text, address)
    case .bars: ""
    }
  }

  /// Four asterisks in a row would be read as a rule.
  private func strong(_ text: String) -> String { text.isEmpty ? "(no name)" : "**\(text)**" }

  private func quotation(_ id: EvidenceID) -> String {
    guard let evidence = evidence[id] else { return "" }
    return (evidence.isCutBefore ? "… " : "") + "\"" + MarkdownText.escape(evidence.exact) + "\"" + (evidence.isCutAfter ? " …" : "")
  }
}

extension Brief.Timeline.Entry.Extent {
  var words: String {
    switch self {
    case .known: "yes"
    case .partial: "in part: within these days"
    case .open: "one end only"
    case .unknown: "no"
    }
  }
}

extension Timestamp {
  /// `2024-03-22 17:05 UTC`.
  var printed: String {
    let minute = secondOfDay / 60
    return day.iso8601 + " " + twoDigits(minute / 60) + ":" + twoDigits(minute % 60) + " UTC"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
