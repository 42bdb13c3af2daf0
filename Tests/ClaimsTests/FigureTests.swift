import Claims
import Records
import Testing

/// `unit count voice`, with `-` for the outlet, `30–40` for two bounds, `+` before what is added to an earlier toll.
@Suite struct `Figures of victims` {
  @Test(arguments: ReadingTable.rows(table))
  func `have their unit, number and owner`(row: ReadingTable) {
    let figures = ReadText(row.text, published: "2025-03-12").claims.figures.map { figure in
      let bounds = String(figure.count) + (figure.atMost.map { "–\($0)" } ?? "")
      let voice = figure.voice.kind == .outlet ? "-" : figure.voice.name
      return "\(figure.unit.rawValue) \(figure.isIncrease ? "+" : "")\(bounds) \(voice)"
    }
    #expect((figures.isEmpty ? "none" : figures.joined(separator: "; ")) == row.expected)
  }

  private static let table = """
    The health ministry in Velm said on Monday that 52 people had been killed. => dead 52 health ministry in Velm
    The governor said on Telegram that nine people were killed. => dead 9 governor
    The fighting has claimed the lives of 45,000 people, most of them civilians, according to the health ministry. => dead 45000 health ministry
    The death toll from the attack on the fuel depot in Merrow rose to 14 on Tuesday. => dead 14 -
    The toll from Monday's attack stood at 18 on Wednesday. => dead 18 -
    Officials first said seven people had died, but later revised the toll to five. => dead 7 Officials; dead 5 Officials
    Between 30 and 40 people were killed, a doctor said. => dead 30–40 doctor
    The army said 17 militants and two soldiers had been killed in the clash. => dead 17 army; dead 2 army
    Twenty-three people remain missing, the mayor said. => missing 23 mayor
    A dozen people were hurt. => injured 12 -
    Karsia says 12 of its soldiers died; Velmora puts the figure at 40. => dead 12 Karsia; dead 40 Velmora
    Karsia said it had killed 300 Velmoran soldiers. => dead 300 Karsia
    The number of dead has risen to 27, with 60 injured. => dead 27 -; injured 60 -
    Local media put the number of dead at 70. => dead 70 Local media
    A second victim died in hospital on Friday, bringing the death toll to 10. => dead 10 -
    Two police officers were shot dead. => dead 2 -
    Five people, including two children, were killed. => dead 5 -
    Three more people died on Friday, the governor said. => dead +3 governor
    Another four people were killed in Velm. => dead +4 -
    The bombing killed nine people and injured 20 more. => dead 9 -; injured 20 -
    The death toll rose to at least 14. => dead 14 -
    A 34-year-old man was killed in Velm. => none
    The blast could kill 200 people, Ana Petrova said. => none
    The storm killed 300 sheep. => none
    No one was killed, police said. => none
    Three children were among the dead, a doctor said. => none
    The prices rose to 14 after the attack. => none
    The crowd rose to 40 people, police said. => none
    """

  @Test func `give the day of the harm, and the day of a toll apart from it`() throws {
    let text = "Nine people were killed in Velm on Monday. The death toll rose to 14 on Tuesday."
    let figures = ReadText(text, published: "2025-03-12").claims.figures
    #expect(figures.map(\.count) == [9, 14])
    #expect(figures.first?.date?.start == "2025-03-10")
    #expect(figures.last?.date == nil)
    #expect(figures.last?.asOf?.start == "2025-03-11")
  }

  @Test func `keep the qualifier of a toll`() throws {
    let read = ReadText("The death toll rose to at least 14.")
    #expect(read.words(try #require(read.claims.figures.first).qualifier) == "at least")
  }
}
