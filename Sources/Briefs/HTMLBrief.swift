import Records

/// The brief as one HTML page: no script, no outside request, one style sheet allowed by its hash.
public enum HTMLBrief {
  public static func render(_ brief: Brief) -> String {
    var view = HTMLView(brief)
    view.render(brief)
    return view.text
  }
}

private struct HTMLView {
  private let evidence: [EvidenceID: Brief.Evidence]
  /// On a day without contest reference matter is folded, so that the day fits one screen.
  private let opensReference: Bool
  private(set) var text = ""

  init(_ brief: Brief) {
    opensReference = brief.sections.contains { $0.key == "contested" && !$0.blocks.isEmpty }
    evidence = Dictionary(brief.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func render(_ brief: Brief) {
    let hash = base64(SHA256.digest(Array(HTMLStyle.sheet.utf8)))
    text += """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(HTMLText.escape(brief.title)) · \(HTMLText.escape(brief.marking))</title>
      <style>\(HTMLStyle.sheet)</style>
      </head>
      <body>
      <header>
      <h1>\(HTMLText.escape(brief.title))</h1>
      <ul class="head">

      """
    for phrase in brief.header { text += "<li>\(inline(phrase))</li>\n" }
    text += "</ul>\n</header>\n<main>\n<section id=\"standing\">\n<h2>Where it stands</h2>\n"
    for phrase in brief.standing { text += "<p>\(inline(phrase))</p>\n" }
    text += "</section>\n"
    for (index, section) in brief.sections.enumerated() { render(section, level: 2, number: "\(index + 1)") }
    text += "</main>\n<footer>\(HTMLText.escape(brief.marking))</footer>\n</body>\n</html>\n"
  }

  private mutating func render(_ section: Brief.Section, level: Int, number: String) {
    let title = "\(number). \(inline(section.title))"
    if section.blocks.isEmpty {
      text += "<p class=\"empty\" id=\"\(section.key)\"><b>\(title).</b> \(inline(section.empty))</p>\n"
      return
    }
    text += "<section id=\"\(section.key)\">\n"
    text +=
      section.isReference ? "<details\(opensReference ? " open" : "")>\n<summary>\(title)</summary>\n" : "<h\(level)>\(title)</h\(level)>\n"
    var inner = 0
    for block in section.blocks {
      switch block {
      case .section(let section):
        inner += 1
        render(section, level: min(level + 1, 6), number: "\(number).\(inner)")
      case .paragraph(let phrase): text += "<p>\(inline(phrase))</p>\n"
      case .list(let items, let more): list(items, more: more)
      case .table(let table): render(table, number)
      case .timeline(let timeline): render(timeline, number, key: section.key)
      }
    }
    text += section.isReference ? "</details>\n</section>\n" : "</section>\n"
  }

  private mutating func list(_ items: [Brief.Phrase], more: Int) {
    text += "<ul>\n"
    for item in items { text += "<li>\(inline(item))</li>\n" }
    if more > 0 { text += "<li class=\"more\">and \(more) more in the JSON</li>\n" }
    text += "</ul>\n"
  }

  // MARK: Tables

  /// - Parameter number: of the section, so that no two regions have one name.
  private mutating func render(_ table: Brief.Table, _ number: String) {
    let caption = HTMLText.escape(table.caption)
    let shape = table.shape.rawValue + " stacks"
    text += "<div class=\"scroll\" role=\"region\" aria-label=\"\(number). \(caption)\" tabindex=\"0\">\n<table class=\"\(shape)\">\n"
    text += "<caption>\(caption)</caption>\n<thead><tr>"
    for column in table.columns { text += "<th scope=\"col\">\(inline(column))</th>" }
    text += "</tr></thead>\n<tbody>\n"
    let labels = table.columns.map(plain)
    for (index, row) in table.rows.enumerated() {
      text += index < table.anchors.count ? "<tr id=\"\(table.anchors[index])\">" : "<tr>"
      for (column, cell) in row.enumerated() { text += self.cell(cell, column, labels, table.shape) }
      text += "</tr>\n"
    }
    text += "</tbody>\n</table>\n</div>\n"
    if table.more > 0 { text += "<p class=\"more\">and \(table.more) more in the JSON.</p>\n" }
  }

  private func cell(_ cell: Brief.Phrase, _ column: Int, _ labels: [String], _ shape: Brief.Table.Shape) -> String {
    let words = inline(cell)
    if column == 0 { return "<th scope=\"row\">\(words)</th>" }
    let label = column < labels.count ? HTMLText.escape(labels[column]) : ""
    // On a narrow screen rows stand as blocks, and each cell says what it is.
    var kind = shape == .evidence ? " class=\"\(label.lowercased().replacing(" ", with: "-"))\"" : ""
    if cell == [.aside(Wording.noneStated)] { kind = " class=\"none\"" }
    return "<td\(kind) data-column=\"\(label)\">\(words)</td>"
  }

  private func plain(_ phrase: Brief.Phrase) -> String {
    phrase.map { part in
      switch part {
      case .words(let text), .strong(let text), .aside(let text), .name(let text), .title(let text): text
      default: ""
      }
    }.joined()
  }

  private mutating func render(_ timeline: Brief.Timeline, _ number: String, key: String) {
    if let drawing = TimelineDrawing(timeline, key: key) {
      text += "<div class=\"scroll\" role=\"region\" aria-label=\"\(number). Timeline drawing\" tabindex=\"0\">\n\(drawing.svg)</div>\n"
    }
    let columns: [Brief.Phrase] = [[.words("Mark")], [.words("Time")], [.words("Known")], [.words("What")]]
    let rows = timeline.entries.map { [[.words($0.label)], $0.time, [.words($0.extent.words)], $0.what] as [Brief.Phrase] }
    render(Brief.Table(caption: "The same in words", columns: columns, rows: rows, more: timeline.more), number)
  }

  // MARK: Text

  private func inline(_ phrase: Brief.Phrase) -> String { phrase.map(inline).joined() }

  private func inline(_ part: Brief.Part) -> String {
    switch part {
    case .words(let text): HTMLText.escape(text)
    case .strong(let text): "<strong>\(HTMLText.escape(text))</strong>"
    case .aside(let text): text.isEmpty ? "" : "<span class=\"aside\">\(HTMLText.escape(text))</span>"
    case .name(let text): "<bdi>\(HTMLText.escape(text))</bdi>"
    case .title(let text): "<b><bdi>\(HTMLText.escape(text))</bdi></b>"
    case .quotation(let id): quotation(id)
    case .evidence(let id): reference(id)
    case .instant(let time): "<time datetime=\"\(time.iso8601)\">\(time.printed)</time>"
    case .day(let day): "<time datetime=\"\(HTMLText.escape(day))\">\(HTMLText.escape(day))</time>"
    case .stance(let stance): self.stance(stance)
    case .link(let text, let address): link(text, address)
    case .bars(let origins, let copies): HTMLView.bars(origins, copies)
    }
  }

  private func stance(_ stance: Claim.Stance) -> String {
    let sign = "<span aria-hidden=\"true\">\(Wording.sign(stance))</span>"
    return "<span class=\"stance \(stance.polarity.rawValue)\">\(sign) \(Wording.stance(stance))</span>"
  }

  private func reference(_ id: EvidenceID) -> String {
    let label = evidence[id]?.label ?? ""
    return "<a class=\"ref\" href=\"#\(label)\">[\(label)]</a>"
  }

  private func quotation(_ id: EvidenceID) -> String {
    guard let evidence = evidence[id] else { return "" }
    let words = "\"<bdi\(HTMLText.direction(evidence.language))>\(HTMLText.escape(evidence.exact))</bdi>\""
    return (evidence.isCutBefore ? "… " : "") + words + (evidence.isCutAfter ? " …" : "")
  }

  private func link(_ text: String, _ address: String) -> String {
    guard let safe = PrintableText.webAddress(address) else { return "<bdi>\(HTMLText.escape(text))</bdi>" }
    return "<a href=\"\(HTMLText.escape(safe))\" rel=\"noreferrer noopener external\"><bdi>\(HTMLText.escape(text))</bdi></a>"
  }

  /// Solid squares for origins, hollow grey ones for copies; at most twelve, as the numbers stand beside them.
  private static func bars(_ origins: Int, _ copies: Int) -> String {
    let scale = max(1, (origins + copies + 11) / 12)
    let (solid, hollow) = ((origins + scale - 1) / scale, copies / scale)
    let width = (solid + hollow) * 9
    guard width > 0 else { return "" }
    var out = "<svg class=\"bars\" width=\"\(width)\" height=\"10\" aria-hidden=\"true\">"
    for index in 0..<(solid + hollow) {
      let kind = index < solid ? "one" : "copy"
      out += "<rect class=\"\(kind)\" x=\"\(index * 9 + 1)\" y=\"1\" width=\"7\" height=\"8\"/>"
    }
    return out + "</svg>"
  }
}
