import Records

/// What the index page and the feed say of one brief, read from its JSON.
public struct BriefEntry: Sendable, Hashable {
  public let day: CalendarDay
  public let clock: Timestamp
  public let marking: TLP
  public let documents: Int
  public let feedsRead: Int
  public let feedsTotal: Int
  /// Contested events in the order of the brief.
  public let contested: [String]
  /// "Tomas Verrick: accuses-of-helping → rejects, Karsia", new in this brief.
  public let changes: [String]

  /// - Returns: nil for what is no brief.
  public init?(_ brief: JSON, day: CalendarDay) {
    guard let run = brief["run"], let clock = run["clock"]?.string.flatMap({ Timestamp(iso8601: $0) }) else { return nil }
    self.day = day
    self.clock = clock
    marking = TLP(rawValue: run["marking"]?.string ?? "") ?? .red
    // Versions of one article are one document to a reader who counts.
    documents =
      Set((brief["documents"]?.array ?? []).map { $0["canonical"]?.string ?? $0["address"]?.string ?? $0["id"]?.string ?? "" }).count
    feedsRead = run["feeds_read"]?.integer ?? 0
    feedsTotal = run["feeds_total"]?.integer ?? 0
    let names = Dictionary(
      (brief["actors"]?.array ?? []).map { ($0["id"]?.string ?? "", $0["name"]?.string ?? "") }, uniquingKeysWith: { first, _ in first })
    let events = brief["events"]?.array ?? []
    contested = events.filter { $0["contested"]?.bool == true }.compactMap { $0["title"]?.string }
    changes = events.flatMap { $0["changes"]?.array ?? [] }.filter { $0["new"]?.bool == true && run["previous"]?.string != nil }.map {
      func name(_ key: String, _ change: JSON) -> String { change[key]?.string.flatMap { names[$0] } ?? "unknown" }
      return name("voice", $0) + ": " + ($0["from"]?.string ?? "") + " → " + ($0["to"]?.string ?? "") + ", " + name("actor", $0)
    }
  }

  fileprivate var summary: String {
    let events = contested.isEmpty ? "No contested event" : contested.joined(separator: "; ")
    let moved = changes.isEmpty ? "" : " · changed positions: " + changes.joined(separator: "; ")
    return events + moved + " · " + Wording.count(documents, "document") + ", " + feeds
  }

  fileprivate var feeds: String { feedsTotal == 0 ? "no feed in the input" : "feeds read \(feedsRead) of \(feedsTotal)" }
}

/// One page over all briefs of a folder, the newest first.
public enum BriefIndex {
  /// - Parameters:
  ///   - entries: in any order.
  ///   - older: days before these, of which only the link is shown.
  /// - Returns: a page without script or outside request; links are relative to the output folder.
  public static func html(_ entries: [BriefEntry], older: [CalendarDay] = []) -> String {
    let sorted = entries.sorted { $0.day > $1.day }
    let marking = (entries.map(\.marking).max() ?? .clear).rawValue
    var out = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Narrative briefs</title>
      <link rel="alternate" type="application/atom+xml" href="briefs.atom">
      <style>
      :root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --link: #0550ae; }
      @media (prefers-color-scheme: dark) { :root { --paper: #14171b; --ink: #e6e8eb; --link: #79b8ff; } }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; background: var(--paper); \
      color: var(--ink); }
      a { color: var(--link); }
      time { white-space: nowrap; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; border-bottom: 1px solid #8886; }
      td { overflow-wrap: anywhere; }
      @media (max-width: 40rem) { thead { display: none; } tr, th, td { display: block; border: 0; padding: 0.1rem 0; } tr { border-bottom: 1px solid #8886; padding: 0.5rem 0; } td::before { content: attr(data-column) ": "; opacity: 0.75; } }
      </style>
      </head>
      <body>
      <header><p><strong>\(marking)</strong></p></header>
      <main>
      <h1>Narrative briefs</h1>

      """
    if sorted.isEmpty {
      out += "<p>No brief has been written.</p>\n"
    } else {
      out += "<table>\n<caption>The newest first</caption>\n<thead><tr><th scope=\"col\">Day</th><th scope=\"col\">Contested events</th>"
      out += "<th scope=\"col\">Changed positions</th><th scope=\"col\">Documents</th></tr></thead>\n<tbody>\n"
      for entry in sorted {
        let day = entry.day.iso8601
        out += "<tr><th scope=\"row\"><a href=\"briefs/\(day)/brief.html\"><time datetime=\"\(day)\">\(day)</time></a></th>"
        out += "<td data-column=\"Contested events\">" + list(entry.contested) + "</td>"
        out += "<td data-column=\"Changed positions\">" + list(entry.changes) + "</td>"
        out += "<td data-column=\"Documents\">\(entry.documents), \(entry.feeds)</td></tr>\n"
      }
      out += "</tbody>\n</table>\n"
      if !older.isEmpty {
        let links = older.sorted(by: >).map { "<a href=\"briefs/\($0.iso8601)/brief.html\">\($0.iso8601)</a>" }
        out += "<h2>Before</h2>\n<p>" + links.joined(separator: " · ") + "</p>\n"
      }
    }
    return out + "</main>\n<footer><p><strong>\(marking)</strong></p></footer>\n</body>\n</html>\n"
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "none" : items.map { "<bdi>" + HTMLText.escape($0) + "</bdi>" }.joined(separator: "<br>")
  }
}

/// The briefs of a folder as an Atom feed (RFC 4287), the newest thirty.
public enum BriefFeed {
  private static let entries = 30

  /// Links are relative to the feed itself, since the folder does not know where it is served.
  public static func atom(_ all: [BriefEntry]) -> String {
    let newest = all.sorted { $0.day > $1.day }.prefix(entries)
    let updated = newest.map(\.clock).max() ?? Timestamp(secondsSince1970: 0)
    var out = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <id>urn:counterclaim:briefs</id>
      <title>Narrative briefs</title>
      <updated>\(updated.iso8601)</updated>
      <author><name>Counterclaim</name></author>
      <rights>\((newest.map(\.marking).max() ?? .clear).rawValue)</rights>
      <link rel="self" href="briefs.atom"/>
      <link rel="alternate" type="text/html" href="index.html"/>

      """
    for entry in newest {
      let day = entry.day.iso8601
      out += """
        <entry>
        <id>urn:counterclaim:brief:\(day)</id>
        <title>Narrative brief, \(day)</title>
        <updated>\(entry.clock.iso8601)</updated>
        <link rel="alternate" type="text/html" href="briefs/\(day)/brief.html"/>
        <link rel="alternate" type="application/json" href="briefs/\(day)/brief.json"/>
        <rights>\(entry.marking.rawValue)</rights>
        <summary>\(HTMLText.escape(entry.summary))</summary>
        </entry>

        """
    }
    return out + "</feed>\n"
  }
}
