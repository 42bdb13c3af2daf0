import Records
import Testing

@Suite struct `Warnings` {
  @Test func `name issuer, recipient, threat and window`() throws {
    let read = ReadText(
      "At the start of May, Karsia issued a warning about an imminent terrorist attack, and told its citizens to avoid stadiums for the following 48 hours."
    )
    let warning = try #require(read.claims.warnings.first)
    #expect(warning.issuer.name == "Karsia")
    #expect(read.words(warning.threat)?.hasSuffix("attack") == true)
    #expect(warning.window == "PT48H")
    #expect(warning.channel == .public)
  }

  @Test(arguments: [
    ("Karsia secretly alerted Velmora that the Ostrava Front was plotting an attack.", "Karsia", "Velmora"),
    ("Karsia warned Velmora of an imminent attack.", "Karsia", "Velmora"),
    ("Ivo Brandt warned Karsia that it would pay for the bombing.", "Ivo Brandt", "Karsia"),
  ])
  func `are read from verbs of warning`(text: String, issuer: String, recipient: String) throws {
    let warning = try #require(ReadText(text).claims.warnings.first)
    #expect(warning.issuer.name == issuer)
    #expect(warning.recipients.map(\.name) == [recipient])
  }

  @Test func `given in confidence are private`() throws {
    let warning = try #require(
      ReadText("Karsia secretly alerted Velmora that the Ostrava Front was plotting an attack.").claims.warnings.first)
    #expect(warning.channel == .private)
  }

  @Test func `say how they were received, and declined help is no denial of receipt`() throws {
    let text = """
      Karsia issued a warning about an imminent attack in Velmora.

      Ivo Brandt, a spokesman for Velmora, said that Velmora does not need foreign intelligence.
      """
    let warning = try #require(ReadText(text).claims.warnings.first)
    #expect(warning.replies.map(\.response) == [.declinedHelp])
    #expect(warning.replies.first?.voice.name == "Ivo Brandt")
  }

  @Test(arguments: [
    "The agency warned that it would have fewer observers this year.",
    "Ana Petrova warned that prices would rise.",
    "Nobody warned Velmora of the attack.",
    "The warning light was on.",
  ])
  func `are not read where no harm is foretold`(text: String) {
    #expect(ReadText(text).claims.warnings.isEmpty)
  }
}

@Suite struct `Casualty figures` {
  @Test(arguments: [
    ("The attack left 41 people dead.", CasualtyFigure.Unit.dead, 41, "left 41 people dead"),
    ("The bombing killed at least 28 people.", .dead, 28, "killed at least 28 people"),
    ("Twelve people were killed in the raid.", .dead, 12, "Twelve people were killed"),
    ("More than 60 people were injured.", .injured, 60, "More than 60 people were injured"),
    ("Police said 11 suspects were arrested.", .arrested, 11, "11 suspects were arrested"),
  ])
  func `carry unit, number and words`(text: String, unit: CasualtyFigure.Unit, count: Int, clause: String) throws {
    let read = ReadText(text)
    let figure = try #require(read.claims.figures.first)
    #expect(figure.unit == unit)
    #expect(figure.count == count)
    #expect(read.words(figure.clause) == clause)
  }

  @Test func `belong to whoever gives them`() throws {
    let figures = ReadText("The attack left 41 people dead. Ana Petrova said 43 people were killed.").claims.figures
    #expect(figures.map(\.count) == [41, 43])
    #expect(figures.first?.voice == .outlet)
    #expect(figures.last?.voice.name == "Ana Petrova")
  }

  @Test(arguments: ["The war killed 3 years of growth.", "He was 41 years old.", "Route 66 was closed."])
  func `are not other numbers`(text: String) {
    #expect(ReadText(text).claims.figures.isEmpty)
  }
}
