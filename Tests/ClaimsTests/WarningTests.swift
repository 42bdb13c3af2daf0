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

  @Test(arguments: [
    ("Ivo Brandt warned Karsia that it would pay for the bombing.", true),
    ("The army warned Karsia of the repercussions of the attack.", true),
    ("Ivo Brandt warned Karsia that it would retaliate if it attacked the port.", false),
    ("Karsia warned Velmora of an imminent attack.", false),
  ])
  func `in answer to a harm are reprisals`(text: String, isReprisal: Bool) throws {
    #expect(try #require(ReadText(text).claims.warnings.first).isReprisal == isReprisal)
  }

  @Test(
    arguments: [
      ("Karsia told Velmora in confidence that the Ostrava Front was preparing an attack, an official said on Thursday.", nil),
      ("Karsia told Velmora on Tuesday that the Ostrava Front was preparing an attack, an official said on Thursday.", "2025-03-11"),
    ] as [(String, String?)])
  func `are not dated by the day on which they are told`(text: String, issued: String?) throws {
    let warning = try #require(ReadText(text, published: "2025-03-14").claims.warnings.first)
    #expect(warning.issued?.start == issued)
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
    "President Elena Sarkis of Velmora admitted on Wednesday that her government had received a warning from Karsia three days before the attack.",
    "Ana Petrova confirmed that her ministry had received a warning from Karsia about the bombing.",
  ])
  func `are confirmed by whoever owns to having received them`(text: String) throws {
    let warning = try #require(ReadText(text, published: "2025-03-12").claims.warnings.first)
    #expect(warning.issuer.name == "Karsia")
    #expect(warning.replies.map(\.response) == [.confirmedReceipt])
    #expect(warning.issued == nil)
  }

  @Test(arguments: [
    ("Mayor Petra Lindqvist said that the city had received no warning of any kind.", "Petra Lindqvist"),
    ("The port police were not warned, Omar Lind said.", "Omar Lind"),
    ("A spokesman for the government of Velmora, Omar Lind, denied that it had received any warning.", "Omar Lind"),
  ])
  func `are denied by whoever says that none came`(denial: String, voice: String) throws {
    let warning = try #require(
      ReadText("The embassy of Karsia warned its citizens on Friday of a bomb attack on the terminals.\n\n" + denial).claims.warnings.first)
    #expect(warning.replies.map(\.response) == [.deniedReceipt])
    #expect(warning.replies.first?.voice.name == voice)
  }

  @Test(arguments: [
    "Ivo Brandt threatened to veto the bill on victims of the bombing.",
    "Ivo Brandt threatened to run away from the vote that kicks off the season.",
    "The league notified the club of nine alleged violations.",
    "Ana Petrova warned that the incident could change the talks.",
    "The ministry warned banks to mend their locks after hackers targeted two of them.",
  ])
  func `are not read from politics or from what has happened`(text: String) {
    #expect(ReadText(text).claims.warnings.isEmpty)
  }

  @Test func `reach the state of the president whose government has them`() throws {
    let text = "President Elena Sarkis of Velmora admitted that her government had received a warning from Karsia about the bombing."
    let warning = try #require(ReadText(text).claims.warnings.first)
    #expect(warning.recipients.map(\.name) == ["Velmora"])
  }

  @Test func `are not confirmed by those whom they did not reach`() {
    let warnings = ReadText("Ana Petrova said that Velmora had received a warning from Karsia about the attack.").claims.warnings
    #expect(warnings.allSatisfy { $0.replies.isEmpty })
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
    "The parents of two soldiers killed in the attack sued.", "The envoy and three other officials were killed.",
  ])
  func `are no toll where they count but some of the dead`(text: String) {
    #expect(ReadText(text).claims.figures.isEmpty, "\(text)")
  }

  @Test(arguments: [
    ("The attack left 41 people dead.", CasualtyFigure.Unit.dead, 41, "left 41 people dead"),
    ("The death toll rose to 17.", .dead, 17, "toll rose to 17"),
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

  @Test(arguments: [
    "Ana Petrova said the four guards killed in the attack might have been saved.",
    "Ana Petrova asked about the attack, which resulted in the deaths of four guards.",
    "Ana Petrova warned Karsia that it was losing its friends, while soldiers killed at least four guards in Velm.",
  ])
  func `told in passing are the text's own`(text: String) throws {
    let figure = try #require(ReadText(text).claims.figures.first)
    #expect(figure.count == 4)
    #expect(figure.voice == .outlet)
  }

  @Test func `are of people, not of times`() {
    #expect(ReadText("Ivo Brandt had been arrested four times, Ana Petrova said.").claims.figures.isEmpty)
  }

  @Test(arguments: ["The war killed 3 years of growth.", "He was 41 years old.", "Route 66 was closed."])
  func `are not other numbers`(text: String) {
    #expect(ReadText(text).claims.figures.isEmpty)
  }
}

@Suite struct `Warnings and their reception` {
  private static let text = """
    The embassy of the Outer Islands warned its citizens on Friday to avoid the bus stations of Velm for the next 48 hours, citing an imminent attack by the River League.

    “Crowds may be a target,” the embassy said in the alert, which it posted on its website.

    Information about the planned attack had also been passed to the Velmoran authorities, embassy spokeswoman Ana Petrova said.

    The interior ministry of Velmora called the alert exaggerated. “We do not need advice from strangers,” said ministry spokesman Omar Lind.
    """

  @Test func `name the public as recipient of what was posted`() throws {
    let warning = try #require(ReadText(Self.text, published: "2031-05-02").claims.warnings.first)
    #expect(warning.recipients.map(\.name) == ["citizens of Outer Islands"])
    #expect(warning.channel == .public)
    #expect(warning.threatActor?.name == "River League")
    #expect(warning.window == "PT48H")
    #expect(warning.issued?.start == "2031-05-02")
  }

  @Test func `keep the private record apart, with its owner`() throws {
    let warning = try #require(ReadText(Self.text).claims.warnings.dropFirst().first)
    #expect(warning.channel == .private)
    #expect(warning.assertedBy?.name == "Ana Petrova")
    #expect(warning.recipients.map(\.name) == ["Velmora"])
  }

  @Test func `carry who rejected and who declined`() {
    let replies = ReadText(Self.text).claims.warnings.flatMap(\.replies)
    #expect(replies.contains { $0.response == .rejected && $0.voice.name == "interior ministry of Velmora" })
    #expect(replies.contains { $0.response == .declinedHelp && $0.voice.name == "Omar Lind" })
  }
}

@Suite struct `Numbers of victims` {
  @Test func `told in passing belong to the outlet`() throws {
    let text = "Karsia had no part in the blast that killed nine people, the foreign ministry said."
    #expect(try #require(ReadText(text).claims.figures.first).voice == .outlet)
  }

  @Test func `given by the fire service are the fire service's`() throws {
    let text = "A blast at the mill killed at least nine people, the fire service said."
    #expect(try #require(ReadText(text).claims.figures.first).voice.name == "fire service")
  }

  @Test func `of a toll that rises are read, and the injured who died are dead`() {
    let figures = ReadText("The death toll rose to 21 after four of the injured died overnight.").claims.figures
    #expect(figures.map(\.count) == [21, 4])
    #expect(figures.allSatisfy { $0.unit == .dead })
  }

  @Test(
    arguments: [
      ("Karsia on 5 March renewed its warning of an attack on railway stations in Velm for a further week.", Warning.Act.renewed, "P1W"),
      ("The embassy of Karsia extended its alert about an imminent attack in Velm.", .renewed, nil),
      ("Karsia on 8 March withdrew its warning of an attack on railway stations in Velm.", .withdrawn, nil),
      ("Karsia warned of an imminent attack in Velm. Karsia lifted the alert on Friday.", .withdrawn, nil),
      ("Karsia warned of an imminent attack in Velm. The alert was withdrawn on Friday.", .withdrawn, nil),
    ] as [(String, Warning.Act, String?)])
  func `are renewed and withdrawn`(text: String, act: Warning.Act, window: String?) throws {
    let warning = try #require(ReadText(text, published: "2025-03-14").claims.warnings.last)
    #expect(warning.issuer.name.contains("Karsia"))
    #expect(warning.act == act)
    #expect(warning.window == window)
    #expect(warning.places == ["Velm"])
  }

  @Test(arguments: [
    "Karsia withdrew its troops after the warning.", "The weather service lifted the flood warning for Velm.",
    "Karsia did not withdraw its warning of an attack in Velm.", "Karsia renewed its treaty with Velmora.",
    "Karsia could withdraw its warning of an attack in Velm.", "Karsia lifted the alert.",
  ])
  func `are not changed by other acts`(text: String) {
    #expect(ReadText(text).claims.warnings.allSatisfy { $0.act == nil })
  }
}
