import Language
import Records
import TestSupport
import Testing

/// The share of development times found with an accepted extent and value. Stricter than the project's scorer in one way:
/// a range counts only as one time.
@Suite struct `Times of the development sets` {
  @Test(
    .enabled(if: SharedData.isPresent, "needs ../shared"),
    arguments: [("expressions-dev.jsonl", 0.97), ("sentences-dev.jsonl", 0.95)])
  func `are found with extent and value`(file: String, floor: Double) throws {
    let annotator = Annotator()
    var (gold, right, predicted) = (0, 0, 0)
    for row in try SharedData.text("data/times/\(file)").split(separator: "\n").map({ try JSON.parse(String($0)) }) {
      let text = row["text"]?.string ?? ""
      let annotated = annotator.annotate(text, published: row["published"]?.string.flatMap { CalendarDay(iso8601: $0) })
      let points = CodePoints(annotated.bytes)
      let times = row["times"]?.array ?? []
      gold += times.count
      predicted += annotated.times.count
      right += times.count { time in
        annotated.times.contains { found in
          let span = [points.offset(ofByte: found.range.start), points.offset(ofByte: found.range.end)]
          return spans(time).contains(span) && values(time).contains(found.value)
        }
      }
    }
    let f1 = 2 * Double(right) / Double(max(1, gold + predicted))
    print("times, \(file): extent and value F1 \(f1) of \(gold)")
    #expect(f1 >= floor)
  }

  private func spans(_ time: JSON) -> [[Int]] {
    let own = [time["begin"]?.integer, time["end"]?.integer].compactMap { $0 }
    return [own] + (time["alt_spans"]?.array ?? []).map { ($0.array ?? []).compactMap(\.integer) }
  }

  private func values(_ time: JSON) -> [String] {
    [time["value"]?.string].compactMap { $0 } + (time["alt_values"]?.array ?? []).compactMap { $0["value"]?.string }
  }
}
