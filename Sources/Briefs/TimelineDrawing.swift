import Records

/// A timeline as inline SVG on a real scale: solid for known, hatched for partial, an open end for a missing end,
/// a dotted line for what has no time at all.
///
/// Places across are shares of the width, so that the drawing is as wide as the screen and its words stay as large as the text.
struct TimelineDrawing {
  let svg: String

  // Across, in thousandths of the width; down, in pixels.
  private static let left = 220
  private static let right = 975
  private static let leastBar = 8
  private static let rowHeight = 24
  private static let top = 22

  /// - Returns: nil where nothing is dated: there is no scale to draw on.
  init?(_ timeline: Brief.Timeline, key: String) {
    let days = timeline.entries.flatMap { [$0.firstDay, $0.lastDay] }.compactMap { $0 }
    guard let first = days.min(), let last = days.max() else { return nil }
    let padding = max(1, (last - first) / 20)
    let scale = Scale(first: first - padding, last: last + padding + 1)
    let height = TimelineDrawing.top + timeline.entries.count * TimelineDrawing.rowHeight + 8
    let title = HTMLText.escape(timeline.title)
    var out = "<svg class=\"line\" height=\"\(height)\" role=\"img\" aria-labelledby=\"\(key)-t \(key)-d\">\n"
    out += "<title id=\"\(key)-t\">Timeline: \(title)</title>\n<desc id=\"\(key)-d\">\(TimelineDrawing.description(timeline))</desc>\n"
    out += "<defs><pattern id=\"\(key)-h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
    out += "<line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\"/></pattern></defs>\n"
    out += TimelineDrawing.ticks(scale, bottom: height - 4)
    for (index, entry) in timeline.entries.enumerated() {
      out += TimelineDrawing.row(entry, y: TimelineDrawing.top + index * TimelineDrawing.rowHeight, scale, key)
    }
    svg = out + "</svg>\n"
  }

  /// Days to thousandths of the width.
  private struct Scale {
    let first: Int
    let last: Int

    func x(_ day: Int) -> Int {
      TimelineDrawing.left + (day - first) * (TimelineDrawing.right - TimelineDrawing.left) / (last - first)
    }
  }

  private static func description(_ timeline: Brief.Timeline) -> String {
    let counts = [Brief.Timeline.Entry.Extent.known, .partial, .open, .unknown].map { extent in
      timeline.entries.count { $0.extent == extent }
    }
    return "\(counts[0]) known, \(counts[1]) within a stretch of days, \(counts[2]) with one end unknown, \(counts[3]) without a time. "
      + "The table below holds the same."
  }

  // MARK: Scale

  /// A day's label in thousandths of the drawing at its narrowest, on a page for reading, and on a telephone.
  private static let labels = (wide: 120, narrow: 240)

  private static func ticks(_ scale: Scale, bottom: Int) -> String {
    var out = ""
    var ends = (wide: 0, narrow: 0)
    for day in tickDays(scale) {
      let x = scale.x(day)
      guard x >= ends.wide else { continue }
      let place = share(x)
      out += "<line class=\"tick\" x1=\"\(place)\" y1=\"\(top - 4)\" x2=\"\(place)\" y2=\"\(bottom)\"/>"
      ends.wide = x + labels.wide
      let hasRoom = x >= ends.narrow && x + labels.narrow <= 1_000
      if hasRoom { ends.narrow = x + labels.narrow }
      // A label that would run out of the drawing is left to its line.
      guard ends.wide <= 1_000 else { continue }
      let kind = hasRoom ? "soft" : "soft wide"
      out += "<text class=\"\(kind)\" x=\"\(place)\" dx=\"2\" y=\"12\">\(CalendarDay(daysSince1970: day).iso8601)</text>\n"
    }
    return out
  }

  /// 234 as "23.4%".
  private static func share(_ thousandths: Int) -> String {
    let (whole, rest) = (thousandths / 10, thousandths % 10)
    return rest == 0 ? "\(whole)%" : "\(whole).\(rest)%"
  }

  /// At most six round steps: days, weeks, months or years.
  private static func tickDays(_ scale: Scale) -> [Int] {
    let span = scale.last - scale.first
    if let step = [1, 2, 7, 14].first(where: { span / $0 <= 6 }) {
      let start = step >= 7 ? monday(scale.first) : scale.first
      return Array(stride(from: start, through: scale.last, by: step)).filter { $0 >= scale.first }
    }
    let months = [1, 2, 3, 6, 12, 24, 60, 120, 600].first { span / ($0 * 30) <= 6 } ?? 1200
    let from = CalendarDay(daysSince1970: scale.first)
    let to = CalendarDay(daysSince1970: scale.last)
    var month = (from.year * 12 + from.month - 1 + months - 1) / months * months
    var days: [Int] = []
    while month <= to.year * 12 + to.month - 1 {
      if let day = CalendarDay(year: month / 12, month: month % 12 + 1, day: 1), day.daysSince1970 >= scale.first {
        days.append(day.daysSince1970)
      }
      month += months
    }
    return days.isEmpty ? [scale.first] : days
  }

  private static func monday(_ day: Int) -> Int { day + (8 - CalendarDay(daysSince1970: day).weekday) % 7 }

  // MARK: Rows

  private static func row(_ entry: Brief.Timeline.Entry, y: Int, _ scale: Scale, _ key: String) -> String {
    let label = "<text x=\"0\" y=\"\(y + 15)\">\(HTMLText.escape(entry.label))</text>"
    let hatched = "fill=\"url(#\(key)-h)\""
    switch (entry.extent, entry.firstDay, entry.lastDay) {
    case (.known, let first?, let last?):
      return label + bar("class=\"bar\"", scale.x(first), scale.x(last + 1), y) + "\n"
    case (.partial, let first?, let last?):
      let (start, end) = (scale.x(first), scale.x(last + 1))
      return label + bar("class=\"edge\" fill=\"none\"", start, end, y) + bar(hatched, start, end, y) + "\n"
    case (.open, let first?, nil):
      let start = scale.x(first)
      return label + edges(start, right, closedAt: start, y) + bar(hatched, start, right, y) + "\n"
    case (.open, nil, let last?):
      let end = scale.x(last + 1)
      return label + edges(left, end, closedAt: end, y) + bar(hatched, left, end, y) + "\n"
    default:
      return label + line("unknown", left, y + 11, right, y + 11)
        + "<text class=\"soft\" x=\"\(share(left))\" dx=\"6\" y=\"\(y + 7)\">time unknown</text>\n"
    }
  }

  private static func bar(_ look: String, _ start: Int, _ end: Int, _ y: Int) -> String {
    "<rect \(look) x=\"\(share(start))\" y=\"\(y + 5)\" width=\"\(share(max(leastBar, end - start)))\" height=\"12\"/>"
  }

  /// A box that is open on one side.
  private static func edges(_ start: Int, _ end: Int, closedAt side: Int, _ y: Int) -> String {
    line("edge", start, y + 5, end, y + 5) + line("edge", side, y + 5, side, y + 17) + line("edge", start, y + 17, end, y + 17)
  }

  private static func line(_ kind: String, _ x: Int, _ y: Int, _ toX: Int, _ toY: Int) -> String {
    "<line class=\"\(kind)\" x1=\"\(share(x))\" y1=\"\(y)\" x2=\"\(share(toX))\" y2=\"\(toY)\"/>"
  }
}
