import Records
import TestSupport
import Testing

@testable import Comparisons

@Suite struct `Stories` {
  private static let quakeInVarn = """
    Earthquake shakes Varn valley. A strong earthquake shook the Varn valley before dawn, toppling the old minster of Lower Varn and \
    burying a street of shops, the regional governor Ilse Tarrow said. Rescue teams from Lower Varn dug through the night.
    """
  private static let quakeInVarnAgain = """
    Rescuers search Lower Varn after quake. Teams searched the ruins of Lower Varn on Friday after the earthquake that toppled the \
    minster. Governor Ilse Tarrow promised help to the Varn valley.
    """
  private static let quakeOnOssel = """
    Earthquake off Ossel island. An earthquake under the sea shook the island of Ossel and its port town Merrow, the coast guard of \
    Ossel said. No damage was reported by Merrow's harbour master, Pim Hallard.
    """

  @Test func `hold articles about one event and keep two similar events apart, without dates`() {
    var grouper = StoryGrouper()
    let first = grouper.add(ArticleID("d-1"), text: Self.quakeInVarn, title: nil, published: nil)
    let other = grouper.add(ArticleID("d-2"), text: Self.quakeOnOssel, title: nil, published: nil)
    let second = grouper.add(ArticleID("d-3"), text: Self.quakeInVarnAgain, title: nil, published: nil)
    #expect(first == second)
    #expect(first != other)
  }

  @Test(arguments: [(2008, true), (2013, false)])
  func `are told apart by the years they name, where they have no dates`(year: Int, isSame: Bool) {
    let vote = "Voters in Varnland went to the polls for the parliament of Varnland in Merrow in December 2008, the commission said."
    let later = """
      Turnout for the new parliament of Varnland was high in \(year), officials said on Monday, while observers called the counting slow.
      """
    var grouper = StoryGrouper()
    let first = grouper.add(ArticleID("d-1"), text: vote, title: nil, published: nil)
    let second = grouper.add(ArticleID("d-2"), text: later, title: nil, published: nil)
    #expect((first == second) == isSame)
  }

  @Test func `take a people for its state`() {
    #expect(
      Set(StoryTerms.read("the Greek coast", title: nil).terms.keys) == Set(StoryTerms.read("the Greece coast", title: nil).terms.keys))
    #expect(StoryTerms.read("In 2008 some 12500 of 1200 came", title: nil).years == [2008])
  }

  @Test(arguments: [
    ("They met on 2 May.", 1), ("They met on May 2nd, 2031.", 1), ("They met on the 2nd of May.", 1), ("THEY MET MAY 02", 1),
    ("They met on Friday and on Friday.", 2), ("They met on Monday.", 0), ("They may meet 2031 times.", 0), ("They met 32 May.", 0),
    ("They met in May.", 0), ("2 met in May", 0),
  ])
  func `hold a named day as one term, however it is told`(text: String, count: Int) throws {
    let friday = try #require(CalendarDay(year: 2031, month: 5, day: 2))
    let terms = StoryTerms.read(text, title: nil, published: friday.adding(days: 2).daysSince1970).terms
    #expect(terms[DayMentions.term(5, 2)]?.weight == (count > 0 ? Float(count) : nil))
  }

  @Test func `are not made by a day alone: short items of one day stay apart, those of one matter come together`() throws {
    let day = Timestamp(try #require(CalendarDay(year: 2031, month: 5, day: 3)))
    let items = [
      "Shares rose on Saturday in Varn, traders said.", "It rained in Merrow on Saturday, and the streets were wet.",
      "A court in Ossel jailed a baker on Saturday for tax fraud.", "Scientists found a new beetle on Saturday.",
      "A baker was jailed for tax fraud in Ossel on Saturday.",
    ]
    var grouper = StoryGrouper()
    let stories = items.enumerated().map { grouper.add(ArticleID("d-\($0.offset)"), text: $0.element, title: nil, published: day) }
    #expect(Set(stories).count == 4)
    #expect(stories[2] == stories[4])
  }

  @Test func `leave weekdays alone where no day of publication is known`() {
    #expect(StoryTerms.read("They met on Friday.", title: nil).terms.values.allSatisfy { $0.kind != .day })
  }

  @Test func `let a story rest that was quiet for weeks`() {
    var grouper = StoryGrouper()
    let day = CalendarDay(year: 2031, month: 5, day: 1)!
    let first = grouper.add(ArticleID("d-1"), text: Self.quakeInVarn, title: nil, published: Timestamp(day))
    let next = grouper.add(ArticleID("d-2"), text: Self.quakeInVarnAgain, title: nil, published: Timestamp(day.adding(days: 1)))
    let late = grouper.add(ArticleID("d-3"), text: Self.quakeInVarnAgain, title: nil, published: Timestamp(day.adding(days: 40)))
    #expect(first == next)
    #expect(late != first)
  }

  @Test func `never change an answer already given`() {
    let texts = [Self.quakeInVarn, Self.quakeOnOssel, Self.quakeInVarnAgain]
    func answers(_ count: Int) -> [StoryID] {
      var grouper = StoryGrouper()
      return texts.prefix(count).enumerated().map {
        grouper.add(ArticleID("d-\($0.offset)"), text: $0.element, title: nil, published: nil)
      }
    }
    #expect(Array(answers(3).prefix(2)) == answers(2))
  }

  @Test(arguments: ["", "x", "\u{1F30D} \u{1F30D}", "…—“”", "Ü"])
  func `begin with anything`(text: String) {
    var grouper = StoryGrouper()
    let first = grouper.add(ArticleID("d-1"), text: text, title: "", published: nil)
    #expect(first.value.hasPrefix("s-"))
  }

  @Test(.enabled(if: SharedData.isPresent, "needs ../shared"), arguments: [("ecbplus", 0.90), ("stories", 0.88)])
  func `reach the floor on the development sets`(set: String, floor: Double) throws {
    var grouper = StoryGrouper()
    var gold: [String] = []
    var found: [String] = []
    for line in try SharedData.text("data/clusters/\(set)-dev.jsonl").split(separator: "\n") {
      let row = try JSON.parse(String(line))
      gold.append(row["cluster"]?.string ?? "")
      let published = row["published"]?.string.flatMap { Timestamp(iso8601: $0) }
      let id = ArticleID(row["id"]?.string ?? "")
      found.append(grouper.add(id, text: row["text"]?.string ?? "", title: row["title"]?.string, published: published).value)
    }
    let score = bCubed(gold, found)
    print("stories, \(set): \(gold.count) articles, B-cubed F1 \(score)")
    #expect(score >= floor)
  }

  private func bCubed(_ gold: [String], _ found: [String]) -> Double {
    let golds = Dictionary(grouping: gold.indices, by: { gold[$0] }).mapValues(Set.init)
    let founds = Dictionary(grouping: found.indices, by: { found[$0] }).mapValues(Set.init)
    var precision = 0.0
    var recall = 0.0
    for index in gold.indices {
      let common = Double(golds[gold[index]]!.intersection(founds[found[index]]!).count)
      precision += common / Double(founds[found[index]]!.count)
      recall += common / Double(golds[gold[index]]!.count)
    }
    precision /= Double(gold.count)
    recall /= Double(gold.count)
    return 2 * precision * recall / (precision + recall)
  }
}
