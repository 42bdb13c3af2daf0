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

  @Test func `without a date are counted back from the event where a text counts the days`() throws {
    let text = article(
      "d-1", "The embassy had warned of it three days before. The premier blamed the Ossel Front for the bombing.", day: 20)
    func issued(event: PartialInterval) -> PartialInterval? {
      compare([
        compared(
          text, claims: [claim(1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front"), place: "Merrow", date: event)],
          warnings: [warning(1, in: text, issuer: body("the embassy"), places: ["Merrow"], leadDays: 3)])
      ]).events.first?.warnings.first?.issued
    }
    #expect(issued(event: days(10, 10)) == days(7, 7))
    #expect(issued(event: days(8, 10)) == nil)
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

  @Test func `lapse when the clock has passed their time, and are issued before`() throws {
    #expect(try record(issued: days(1, 1), window: "PT48H", event: nil).state == .lapsed)
    #expect(try record(issued: days(1, 1), window: "PT48H", event: nil, clock: "2031-05-02").state == .issued)
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

  @Test func `of an embassy are its state's, where a government tells of having received them`() {
    let alert = article("d-1", "The embassy of Karsia had told the government of Ossel as well.")
    let later = article("d-2", "Premier Ilse Tarrow admitted that Ossel had received a warning from Karsia.", outlet: "B")
    let records = compare([
      compared(
        alert,
        warnings: [
          warning(1, in: alert, issuer: body("the embassy of Karsia"), recipients: [state("Ossel")], channel: .private),
          warning(2, in: alert, issuer: body("the embassy of Varn"), recipients: [state("Ossel")], channel: .private),
        ]),
      compared(later, warnings: [warning(1, in: later, issuer: state("Karsia"), recipients: [state("Ossel")])]),
    ]).warnings
    #expect(records.map(\.warnings.count) == [2, 1])
  }

  @Test func `given before the event and told of after it are one, held against the event`() throws {
    let alert = article("d-1", "The embassy told its citizens to keep off the quays of Merrow for 48 hours.", day: 1)
    let later = article(
      "d-2", "Premier Ilse Tarrow blamed the Ossel Front for the bombing in Merrow. The embassy had warned of an attack.", outlet: "B",
      day: 3)
    let comparison = compare([
      compared(
        alert,
        warnings: [
          warning(
            1, in: alert, issuer: body("the embassy"), places: ["Merrow"], issued: days(1, 1), window: "PT48H", channel: .public),
          warning(2, in: alert, issuer: body("the embassy"), recipients: [state("Ossel")], channel: .private),
        ]),
      compared(
        later,
        claims: [claim(1, in: later, person("Ilse Tarrow"), .asserts, group("Ossel Front"), place: "Merrow", date: days(2, 2))],
        warnings: [warning(1, in: later, issuer: body("embassy"), issued: days(1, 1))]),
    ])
    let records = try #require(comparison.events.first).warnings
    #expect(comparison.warnings.isEmpty)
    #expect(records.map(\.warnings.count) == [2, 1])
    #expect(records.first?.timeMatch == .inside)
    #expect(records.first?.state == .matched)
  }

  @Test func `of another place or month stay tied to no event`() {
    let alert = article("d-1", "The embassy told its citizens to keep off the quays of Ossel.", day: 1)
    let later = article("d-2", "Premier Ilse Tarrow blamed the Ossel Front for the bombing in Merrow.", outlet: "B", day: 3)
    let comparison = compare([
      compared(alert, warnings: [warning(1, in: alert, issuer: body("the embassy"), places: ["Varn"], issued: days(1, 1))]),
      compared(later, claims: [claim(1, in: later, person("Ilse Tarrow"), .asserts, group("Front"), place: "Merrow", date: days(2, 2))]),
    ])
    #expect(comparison.warnings.count == 1)
    #expect(comparison.events.first?.warnings.isEmpty == true)
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

  // MARK: Life cycle

  private func life(_ given: [(day: Int, act: Warning.Act?, window: String?)], event: PartialInterval?, clock: String = "2031-06-30")
    throws -> WarningRecord
  {
    var articles = given.enumerated().map { index, entry in
      let text = article("d-\(index + 1)", "The embassy spoke of an attack in Merrow, for the \(index + 1). time.", day: entry.day)
      return compared(
        text,
        warnings: [
          warning(
            1, in: text, issuer: body("the embassy"), places: ["Merrow"], issued: days(entry.day, entry.day), window: entry.window,
            act: entry.act)
        ])
    }
    let text = article("d-9", "The premier blamed the Ossel Front for the bombing in Merrow.", outlet: "B", day: 21)
    articles.append(
      compared(text, claims: [claim(1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front"), place: "Merrow", date: event)]))
    let comparison = compare(articles, clock: Timestamp(iso8601: clock))
    let records = comparison.warnings + comparison.events.flatMap(\.warnings)
    #expect(records.count == 1)
    return try #require(records.first)
  }

  @Test func `that were withdrawn before the event are not matched by it`() throws {
    let record = try life([(1, nil, "PT48H"), (8, .withdrawn, nil)], event: days(10, 10))
    #expect(record.state == .withdrawn)
    #expect(record.withdrawnOn == days(8, 8))
  }

  @Test func `that were withdrawn after the event came in their time are matched`() throws {
    #expect(try life([(1, nil, "P1W"), (8, .withdrawn, nil)], event: days(3, 3)).state == .matched)
  }

  @Test func `that were renewed hold from then on`() throws {
    let record = try life([(1, nil, "PT48H"), (5, .renewed, "P1W")], event: days(10, 10))
    #expect(record.timeMatch == .inside)
    #expect(record.state == .matched)
    #expect(record.renewedOn == days(5, 5))
    let open = try life([(1, nil, "PT48H"), (5, .renewed, "P1W")], event: nil, clock: "2031-05-08T06:00:00Z")
    #expect(open.state == .renewed)
  }

  @Test func `whose stated time was over before the event have lapsed, however near it came`() throws {
    let record = try life([(1, nil, "PT48H")], event: days(10, 10))
    #expect(record.timeMatch == .near)
    #expect(record.state == .lapsed)
  }

  @Test func `tied to no event are unmatched once their time is over`() throws {
    let alert = article("d-1", "The embassy warned of an attack in Merrow.")
    let given = compared(
      alert, warnings: [warning(1, in: alert, issuer: body("the embassy"), places: ["Merrow"], issued: days(1, 1), window: "PT48H")])
    #expect(compare([given]).warnings.map(\.state) == [.unmatched])
    #expect(compare([given], clock: Timestamp(iso8601: "2031-05-02T06:00:00Z")).warnings.map(\.state) == [.issued])
  }

  @Test func `are not computable where the dates can be read either way, with the most days between`() throws {
    let record = try record(issued: days(1, 10), window: "PT48H", event: days(10, 10))
    #expect(record.timeMatch == .notComputable)
    #expect(record.distance == 7)
    #expect(record.state == .lapsed)
  }

  @Test(arguments: [("a cyber attack on banks", false), ("floods", false), ("a terrorist attack", true), ("a car bomb", true)])
  func `are held against harms of their kind alone`(threat: String, fits: Bool) {
    let text = article(
      "d-1", "The embassy had warned of \(threat) in Merrow. The premier blamed the Ossel Front for the bombing.", day: 20)
    let comparison = compare([
      compared(
        text, claims: [claim(1, in: text, person("Ilse Tarrow"), .asserts, group("Ossel Front"), place: "Merrow", date: days(2, 2))],
        warnings: [
          warning(
            1, in: text, issuer: body("the embassy"), places: ["Merrow"], issued: days(1, 1), window: "PT48H", threat: threat)
        ])
    ])
    // What no list knows is no evidence against.
    let isKnown = threat != "floods"
    #expect(comparison.events.flatMap(\.warnings).isEmpty == (isKnown && !fits))
    if fits { #expect(comparison.events.first?.warnings.first?.kindMatches == true) }
  }
}
