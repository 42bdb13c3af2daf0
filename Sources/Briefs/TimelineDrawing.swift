import Records

/// A timeline as inline SVG on a real scale: solid for known, hatched for partial, an open end for a missing end,
/// a dotted line for what has no time at all.
struct TimelineDrawing {
  let svg: String

  private static let width = 640
  private static let left = 96
  private static let right = 16
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
    var out = "<svg class=\"line\" viewBox=\"0 0 \(TimelineDrawing.width) \(height)\" role=\"img\" aria-labelledby=\"\(key)-t \(key)-d\">\n"
    out += "<title id=\"\(key)-t\">Timeline: \(title)</title>\n<desc id=\"\(key)-d\">\(TimelineDrawing.description(timeline))</desc>\n"
    out += "<defs><pattern id=\"\(key)-h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
    out += "<line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\"/></pattern></defs>\n"
    out += TimelineDrawing.ticks(scale, bottom: height - 4)
    for (index, entry) in timeline.entries.enumerated() {
      out += TimelineDrawing.row(entry, y: TimelineDrawing.top + index * TimelineDrawing.rowHeight, scale, key)
    }
    svg = out + "</svg>\n"
  }

  /// Days to whole units of the drawing.
  private struct Scale {
    let first: Int
    let last: Int

    func x(_ day: Int) -> Int {
      TimelineDrawing.left + (day - first) * (TimelineDrawing.width - TimelineDrawing.left - TimelineDrawing.right) / (last - first)
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

  private static func ticks(_ scale: Scale, bottom: Int) -> String {
    var out = ""
    var lastEnd = 0
    for day in tickDays(scale) {
      let x = scale.x(day)
      guard x >= lastEnd else { continue }
      out += "<line class=\"tick\" x1=\"\(x)\" y1=\"\(top - 4)\" x2=\"\(x)\" y2=\"\(bottom)\"/>"
      let label = CalendarDay(daysSince1970: day).iso8601
      // A label that would run out of the drawing is left to its line.
      if x + 68 <= width { out += "<text class=\"soft\" x=\"\(x + 2)\" y=\"12\">\(label)</text>\n" }
      lastEnd = x + 76
    }
    return out
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
    let middle = y + 11
    let (start, end) = (left, width - right)
    switch (entry.extent, entry.firstDay, entry.lastDay) {
    case (.known, let first?, let last?):
      let x = scale.x(first)
      return label + "<rect class=\"bar\" x=\"\(x)\" y=\"\(y + 5)\" width=\"\(max(4, scale.x(last + 1) - x))\" height=\"12\"/>\n"
    case (.partial, let first?, let last?):
      let x = scale.x(first)
      return label
        + "<rect class=\"edge\" fill=\"none\" x=\"\(x)\" y=\"\(y + 5)\" width=\"\(max(4, scale.x(last + 1) - x))\" height=\"12\"/>"
        + "<rect fill=\"url(#\(key)-h)\" x=\"\(x)\" y=\"\(y + 5)\" width=\"\(max(4, scale.x(last + 1) - x))\" height=\"12\"/>\n"
    case (.open, let first?, nil):
      let x = scale.x(first)
      return label + "<path class=\"edge\" d=\"M\(end) \(y + 5)H\(x)V\(y + 17)H\(end)\"/>"
        + "<rect fill=\"url(#\(key)-h)\" x=\"\(x)\" y=\"\(y + 5)\" width=\"\(end - x)\" height=\"12\"/>\n"
    case (.open, nil, let last?):
      let x = scale.x(last + 1)
      return label + "<path class=\"edge\" d=\"M\(start) \(y + 5)H\(x)V\(y + 17)H\(start)\"/>"
        + "<rect fill=\"url(#\(key)-h)\" x=\"\(start)\" y=\"\(y + 5)\" width=\"\(max(0, x - start))\" height=\"12\"/>\n"
    default:
      return label + "<line class=\"unknown\" x1=\"\(start)\" y1=\"\(middle)\" x2=\"\(end)\" y2=\"\(middle)\"/>"
        + "<text class=\"soft\" x=\"\(start + 6)\" y=\"\(y + 7)\">time unknown</text>\n"
    }
  }
}
