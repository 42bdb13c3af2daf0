import Records
import Testing

@testable import Comparisons

@Suite struct `Warnings` {
  private func record(
    issued: PartialInterval?, window: String?, event: PartialInterval?, places: [String] = ["Merrow"], clock: String = "2031-06-30"
  ) throws -> WarningRecord {
    let text = article("d-1", "The embassy had warned of an attack in Merrow. The premier blamed the Ossel Front for the bombing.", day: 20)
    let comparison = compare(
      [
        compared(
          text, claims: [claim(1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front"), place: "Merrow", date: event)],
          warnings: [warning(1, in: text, issuer: body("the embassy"), places: places, issued: issued, window: window)])
      ], clock: Timestamp(iso8601: clock))
    return try #require(comparison.events.first?.warnings.first)
  }

  @Test func `hold the event where no reading of the dates puts it outside`() throws {
    let record = try record(issued: days(1, 1), window: "PT48H", event: days(2, 2))
    #expect(record.timeMatch == .inside)
    #expect(record.state == .matched)
    #expect(record.placeMatches == true)
  }

  @Test func `are near with the distance in days`() throws {
    let record = try record(issued: days(1, 10), window: "PT48H", event: days(22, 22))
    #expect(record.timeMatch == .near)
    #expect(record.distance == 10)
  }

  @Test func `are outside where the event came before them`() throws {
    let record = try record(issued: days(5, 5), window: "P3D", event: days(2, 2))
    #expect(record.timeMatch == .outside)
    #expect(record.state == .unmatched)
  }

  @Test func `are not computable where a date is missing`() throws {
    #expect(try record(issued: nil, window: "PT48H", event: days(2, 2)).timeMatch == .notComputable)
    #expect(try record(issued: days(1, 1), window: "PT48H", event: nil).timeMatch == .notComputable)
  }

  @Test func `lapse when the clock has passed their time, and are open before`() throws {
    #expect(try record(issued: days(1, 1), window: "PT48H", event: nil).state == .lapsed)
    #expect(try record(issued: days(1, 1), window: "PT48H", event: nil, clock: "2031-05-02").state == .open)
  }

  @Test func `of another place are no match`() throws {
    let record = try record(issued: days(1, 1), window: "PT48H", event: days(2, 2), places: ["Ossel"])
    #expect(record.placeMatches == false)
    #expect(record.state == .unmatched)
  }

  @Test func `that say the same in two articles are one, to the public and to a government two`() {
    let first = article("d-1", "The embassy warned its citizens off Merrow.")
    let second = article("d-2", "Citizens were warned by the embassy; the government was told as well.", outlet: "B")
    let records = compare([
      compared(first, warnings: [warning(1, in: first, issuer: body("the embassy"), places: ["Merrow"], channel: .public)]),
      compared(
        second,
        warnings: [
          warning(1, in: second, issuer: body("Embassy"), places: ["Merrow"], channel: .public),
          warning(2, in: second, issuer: body("Embassy"), recipients: [state("Ossel")], channel: .private),
        ]),
    ]).warnings
    #expect(records.map(\.warnings.count) == [2, 1])
    #expect(records.map(\.origins.count) == [2, 1])
  }

  @Test(arguments: [("PT48H", 2), ("P1W", 7), ("P1DT12H", 2), ("P1M", 30)])
  func `know the length of a window`(window: String, length: Int) throws {
    let start = CalendarDay(year: 2031, month: 5, day: 1)!.daysSince1970
    #expect(WarningWindow(issued: days(1, 1), window: window).lastDay == start + length)
  }

  @Test(arguments: ["", "P", "PX", "P1", "48H", "P99999999999999D"])
  func `know none of an ill-formed one`(window: String) {
    #expect(WarningWindow(issued: days(1, 1), window: window).lastDay == nil)
  }
}
