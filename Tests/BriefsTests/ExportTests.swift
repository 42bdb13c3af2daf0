import Foundation
import Records
import TestSupport
import Testing

@testable import Briefs

@Suite struct `Exports` {
  private static let json = JSONBrief.render(Built.harbour)
  private static let bundle = STIXBundle.render(json)

  private static func objects(_ type: String) -> [JSON] {
    (bundle["objects"]?.array ?? []).filter { $0["type"]?.string == type }
  }

  @Test func `to STIX hold one note or opinion for each printed claim and say nothing that a claim does not`() {
    let claims = (Self.json["claims"]?.array ?? []).filter { $0["review"]?.string == nil }
    #expect(!claims.isEmpty)
    #expect(Self.objects("note").count + Self.objects("opinion").count == claims.count)
    let types = Set((Self.bundle["objects"]?.array ?? []).compactMap { $0["type"]?.string })
    #expect(types.isSubset(of: ["marking-definition", "identity", "note", "opinion", "location", "report"]))
    #expect(!Self.bundle.compact.contains("confidence"))
  }

  @Test func `to STIX quote the stored words and keep hedges`() {
    let contents =
      Self.objects("note").compactMap { $0["content"]?.string } + Self.objects("opinion").compactMap { $0["explanation"]?.string }
    let exact = Set((Self.json["evidence"]?.array ?? []).compactMap { $0["exact"]?.string })
    for text in contents {
      for quoted in text.split(separator: "\n").dropFirst() {
        let words = quoted.drop { $0 == "…" || $0 == " " }.dropFirst()
        #expect(exact.contains { words.hasPrefix($0) }, "\(quoted)")
      }
    }
    #expect(contents.contains { $0.contains("hedged \"involved or even ultimately responsible\"") })
  }

  @Test func `to STIX refer only to objects of the bundle, each marked`() {
    let objects = Self.bundle["objects"]?.array ?? []
    let ids = Set(objects.compactMap { $0["id"]?.string })
    #expect(ids.count == objects.count)
    for object in objects where object["type"]?.string != "marking-definition" {
      #expect(object["object_marking_refs"]?.array?.compactMap(\.string) == [TLP.clear.identifier])
      for reference in object["object_refs"]?.array ?? [] { #expect(ids.contains(reference.string ?? "")) }
    }
  }

  @Test func `to STIX have the same identifiers in every run`() {
    #expect(STIXBundle.render(Self.json) == Self.bundle)
    #expect(Self.bundle["id"]?.string?.dropFirst(22).first == "5")
  }

  private static let hasValidator = Python.run(["-c", "import stix2validator"]).status == 0

  @Test(.enabled(if: hasValidator, "needs the stix2-validator package of Python"))
  func `to STIX pass the OASIS validator`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("bundle-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }  // a left-over file harms nothing
    try Data(Self.bundle.pretty.utf8).write(to: file)
    let script = """
      import sys, stix2validator
      result = stix2validator.validate_file(sys.argv[1], stix2validator.ValidationOptions(version="2.1"))
      for error in result.object_results: [print(e) for e in error.errors]
      sys.exit(0 if result.is_valid else 1)
      """
    let result = Python.run(["-c", script, file.path])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
  }

  @Test func `to JSON Lines hold every record of the brief once, each a line`() throws {
    let lines = JSONLinesExport.render(Self.json).split(separator: "\n")
    let records = try lines.map { try JSON.parse(String($0)) }
    #expect(records.allSatisfy { $0["marking"]?.string == "TLP:CLEAR" })
    #expect(records.allSatisfy { $0["run"]?.string == Self.json["run"]?["id"]?.string })
    #expect(records.count { $0["record"]?.string == "claim" } == Self.json["claims"]?.array?.count)
    #expect(records.count { $0["record"]?.string == "document" } == Self.json["documents"]?.array?.count)
  }

  @Test func `to CSV hold a row a claim, and no formula of a page`() {
    let hostile: JSON = [
      "run": ["id": "run-1", "marking": "TLP:AMBER"], "actors": [["id": "a", "name": "=cmd()"]],
      "claims": [
        ["id": "c-1", "voice": "a", "stance": "denies", "evidence": [["start": 0, "end": 9, "exact": "says \"no\", twice"]]],
        ["id": "c-2", "voice": "a", "stance": "denies", "review": "below-threshold"],
      ],
    ]
    let rows = CSVExport.render(hostile).split(separator: "\r\n")
    #expect(rows.count == 3)
    #expect(rows[1].hasPrefix("TLP:AMBER,claim,c-1,") && rows[2].hasPrefix("TLP:AMBER,candidate,c-2,"))
    #expect(rows[1].contains(",'=cmd(),denies,"))
    #expect(rows[1].contains("\"says \"\"no\"\", twice\""))
    #expect(rows[0].split(separator: ",").count == CSVExport.columns.count)
  }
}

@Suite struct `The index of briefs` {
  private static func entry(_ day: String, _ brief: JSON) -> BriefEntry { BriefEntry(brief, day: CalendarDay(iso8601: day)!)! }
  private static let entries = [
    entry("2031-03-04", JSONBrief.render(Built.harbour)),
    entry(
      "2031-03-05", ["run": ["clock": "2031-03-05T06:00:00Z", "marking": "TLP:AMBER"], "events": [["title": "<b>", "contested": true]]]),
  ]

  @Test func `lists the newest first, escapes headlines and takes the most restrictive label`() throws {
    let page = BriefIndex.html(Self.entries, older: [CalendarDay(iso8601: "2031-03-01")!])
    let newest = try #require(page.range(of: "briefs/2031-03-05/brief.html"))
    let oldest = try #require(page.range(of: "briefs/2031-03-04/brief.html"))
    #expect(newest.lowerBound < oldest.lowerBound)
    #expect(page.contains("&lt;b&gt;") && !page.contains("<b>"))
    #expect(page.contains("TLP:AMBER") && !page.contains("<script"))
    #expect(page.contains("briefs/2031-03-01/brief.html"))
  }

  @Test func `as a feed has an entry a brief and the clock of the newest`() {
    let feed = BriefFeed.atom(Self.entries)
    #expect(feed.components(separatedBy: "<entry>").count == 3)
    #expect(feed.contains("<updated>2031-03-05T06:00:00Z</updated>\n<author>"))
    #expect(feed.contains("<summary>&lt;b&gt;"))
  }

  @Test func `knows what is no brief`() {
    #expect(BriefEntry(["run": .null], day: CalendarDay(iso8601: "2031-03-01")!) == nil)
  }
}

@Suite struct `The history of an event` {
  @Test func `prints each position once, with the day on which it was first carried and its words`() throws {
    let brief = JSONBrief.render(Built.harbour)
    let key = try #require(brief["events"]?.array?.first?["id"]?.string)
    var history = EventHistory(event: key)
    history.add(brief, day: CalendarDay(iso8601: "2031-03-04")!)
    let once = try #require(history.markdown)
    history.add(brief, day: CalendarDay(iso8601: "2031-03-05")!)
    let twice = try #require(history.markdown)
    #expect(once.components(separatedBy: "\n").count == twice.components(separatedBy: "\n").count)
    #expect(once.contains("Ilse Morano"))
    #expect(once.contains("\n**TLP:CLEAR** · `") && once.hasSuffix("---\n\nTLP:CLEAR\n"))
    #expect(once.contains("| 2031-03-04 |") || once.contains("| 2031-03-03 |"))
  }

  @Test func `is nothing for an event that no brief has`() {
    var history = EventHistory(event: "none")
    history.add(JSONBrief.render(Built.harbour), day: CalendarDay(iso8601: "2031-03-04")!)
    #expect(history.markdown == nil)
  }
}

@Suite struct `Labels of the Traffic Light Protocol` {
  @Test func `are ordered from clear to red`() {
    #expect(TLP.allCases.sorted() == [.clear, .green, .amber, .amberStrict, .red])
  }

  @Test(arguments: [
    (TLP.clear, "94868c89-83c2-464b-929b-a1a8aa3c8487"), (.green, "bab4a63c-aed9-4cf5-a766-dfca5abac2bb"),
    (.amber, "55d920b0-5e8b-4f79-9ee9-91f868d9b421"), (.amberStrict, "939a9414-2ddd-4d32-a0cd-375ea402b003"),
    (.red, "e828b379-4e03-4974-9ac4-e53a884c97c1"),
  ])
  func `use the marking objects that OASIS has published`(label: TLP, id: String) {
    #expect(label.identifier == "marking-definition--" + id)
    #expect(
      label.stix["extensions"]?["extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"]?["tlp_2_0"]?.string
        == label.rawValue.dropFirst(4).lowercased())
  }
}
