import Claims
import Records
import Testing

/// A text a line, `=>`, and what is read in it: own sentences with invented persons, states and groups.
struct ReadingTable: CustomStringConvertible {
  let text: String
  let expected: String
  var description: String { text }

  static func rows(_ table: String) -> [ReadingTable] {
    table.split(separator: "\n").compactMap { line in
      guard let arrow = line.firstRange(of: " => ") else { return nil }
      let text = line[..<arrow.lowerBound]
      let expected = line[arrow.upperBound...]
      return ReadingTable(text: String(text), expected: String(expected))
    }
  }
}

@Suite struct `The day on which something is said` {
  @Test(arguments: ReadingTable.rows(table))
  func `is that of the verb of saying, never of the deed`(row: ReadingTable) throws {
    let claim = try #require(ReadText(row.text, published: "2025-03-12").claims.claims.first)
    #expect(claim.statedOn.map { ($0.start ?? "") + ($0.end == $0.start ? "" : "/" + ($0.end ?? "")) } ?? "none" == row.expected)
  }

  private static let table = """
    The Dawn Front killed 140 civilians in July, Ana Petrova said. => none
    The Dawn Front killed nine soldiers on Monday, the army said on Tuesday. => 2025-03-11
    The Dawn Front claimed responsibility for Sunday's attack on the port. => none
    Karsia shot down the plane in 2014, investigators concluded in 2018. => 2018-01-01/2018-12-31
    Karsian strikes by the Dawn Front killed 22 people in Velm on Saturday, according to the health ministry. => none
    The Dawn Front bombed the port, Ana Petrova said at a news conference on Friday. => 2025-03-07
    The Dawn Front bombed the port on Friday, Ana Petrova told reporters. => none
    The Dawn Front bombed the port, Ana Petrova told reporters on Friday. => 2025-03-07
    On Monday, Karsia accused the Dawn Front of the bombing. => 2025-03-10
    On Monday the army killed nine villagers, Ana Petrova said. => none
    Ana Petrova said on Friday that Karsia had bombed the port. => 2025-03-07
    In a statement on Monday, the army said the Dawn Front had killed nine soldiers. => 2025-03-10
    The Dawn Front on Sunday claimed responsibility for the attack in Merrow. => 2025-03-09
    The Dawn Front claimed responsibility on Sunday for the attack in Merrow. => 2025-03-09
    MERROW (Northern Wire) — Velmora's interior minister on Monday accused the Dawn Front of bombing the ferry terminal. => 2025-03-10
    Velmora accused Karsia on Tuesday of bombing the port. => 2025-03-11
    Speaking on Wednesday, Omar Lind said Karsia had bombed the port. => 2025-03-12
    "Karsia bombed the port," Ana Petrova said on Monday night. => 2025-03-10
    Karsia denied bombing the port on Thursday. => none
    In a report published on Friday, the inquiry said the army had burned the village in March. => 2025-03-07
    Prosecutors charged Ivo Brandt on Monday with the murder of a guard. => 2025-03-10
    """
}

@Suite struct `Ages and sizes` {
  @Test(
    arguments: [
      ("Police say a 34-year-old man drove his car into the crowd.", nil),
      ("A 60-strong mob attacked the mosque, police said.", nil),
      ("Two men attacked the mosque, police said.", 2),
    ] as [(String, Int?)])
  func `are no numbers of persons`(text: String, count: Int?) throws {
    #expect(try #require(ReadText(text).claims.claims.first).actor.count == count)
  }
}
