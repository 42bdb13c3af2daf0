import Records
import Testing

@Suite struct `Background sentences` {
  @Test(arguments: [
    "Ana Petrova blamed the River League for the bombing.\n\nThe River League, which wants land reform, has attacked depots before but has never struck the bridge.",
    "Police blamed the River League for the fire.\n\nThe League demands a new law and never hit a school.",
  ])
  func `about the accused are no denials of theirs`(text: String) {
    #expect(!ReadText(text).lines.contains { $0.contains("denies") })
  }
}

@Suite struct `Pronouns` {
  @Test func `for persons never take a state`() throws {
    let text =
      "Minister Ivo Brandt spoke on Monday about Ostravia's army.\n\n“Ostravia did not attack us,” Brandt told parliament.\n\nHe said that the River League alone was responsible for the deaths."
    #expect(ReadText(text).lines.contains("Ivo Brandt | asserts | River League"))
  }

  @Test func `take the one who spoke in the sentence before`() {
    let text = "Prime Minister Ivo Brandt was attacked by his rival, Omar Lind said.\n\nHe accused the River League of burning the depot."
    #expect(ReadText(text).lines.contains { $0 == "Omar Lind | asserts | River League" })
  }

  @Test func `stay with the first subject in a second conjunct`() {
    let text =
      "Ana Petrova met reporters. She accepted that the River League had carried out the raid but accused nameless patrons of the League of financing it."
    let lines = ReadText(text).lines
    #expect(lines.contains("Ana Petrova | accepts | River League"))
    #expect(lines.contains { $0.hasPrefix("Ana Petrova | accuses-of-helping | nameless patrons") })
  }
}

@Suite struct `Intent and warning` {
  @Test(arguments: [
    "The consulate warned its nationals to leave, citing an imminent attack by the River League.",
    "Ana Petrova spoke of a possible strike by the River League.",
    "Police foiled a planned bombing by the River League.",
    "Ana Petrova said the River League was planning attacks.",
    "Ana Petrova said the River League was preparing an attack.",
  ])
  func `are no deed`(text: String) {
    #expect(ReadText(text).lines == [])
  }
}

@Suite struct `Speakers after the clause` {
  @Test(arguments: [
    (
      "The River League was behind the bombing of the depot, analyst Omar Lind of Gull Partners said.", "Omar Lind | asserts | River League"
    ),
    ("The River League was behind the bombing, said Omar Lind, who studies rebel movements.", "Omar Lind | asserts | River League"),
    ("The River League carried out the raid, according to analyst Omar Lind.", "Omar Lind | asserts | River League"),
  ])
  func `are found with role and inversion`(text: String, expected: String) {
    #expect(ReadText(text).lines == [expected])
  }
}

@Suite struct `Retractions` {
  @Test(arguments: [
    "Ivo Brandt has withdrawn his accusation that Karsia financed the bombing.",
    "Ivo Brandt retracted his claim that Karsia carried out the bombing.",
    "Ivo Brandt took back the allegation that Karsia was behind the attack.",
    "Ivo Brandt no longer believes that Karsia carried out the attack.",
    "Ivo Brandt withdrew the accusation against Karsia.",
  ])
  func `are rejections by the same speaker`(text: String) {
    #expect(ReadText(text).lines == ["Ivo Brandt | rejects | Karsia"])
  }

  @Test func `of a claim of responsibility are denials of one's own`() {
    #expect(
      ReadText("The Dawn Front has withdrawn its claim of responsibility for the bombing.").lines == ["Dawn Front | denies | Dawn Front"])
  }

  @Test func `welcomed by somebody are no accusation of the outlet's`() {
    #expect(ReadText("Ana Petrova welcomed the withdrawal of the accusation that Karsia had financed the attack.").lines == [])
  }
}

@Suite struct `Words that weaken nothing` {
  @Test(arguments: [
    "Ivo Brandt accused Karsia of shelling the port, where at least nine people died.",
    "The Herald reported that Karsia had shelled the port and killed at least 20 people.",
    "Ivo Brandt accused Karsia of bombing a school, whose pupils may have been inside.",
  ])
  func `are no hedges of the claim`(text: String) throws {
    let claim = try #require(ReadText(text).claims.claims.first)
    #expect(claim.hedges == [])
  }
}

@Suite struct `Supplies` {
  @Test func `of arms are help, by unnamed officials with their number`() throws {
    let read = ReadText(
      "Three Ostravan defence officials told reporters that Karsia had supplied the rockets used in the attack on the dam.")
    let claim = try #require(read.claims.claims.first)
    #expect(claim.stance == .accusesOfHelping)
    #expect(claim.role == .supplier)
    #expect(claim.speaker.count == 3)
    #expect(claim.via.isEmpty)
  }

  @Test(arguments: [
    "The Morning Herald, citing three defence officials, reported that Karsia had supplied the rockets used in the attack.",
    "Karsia had supplied the rockets used in the attack, the Morning Herald reported, citing three defence officials.",
  ])
  func `told to another paper come through it`(text: String) throws {
    let claim = try #require(ReadText(text).claims.claims.first)
    #expect(claim.speaker.count == 3)
    #expect(claim.via.map(\.name) == ["Morning Herald"])
  }

  @Test(arguments: [
    ("Ana Petrova said Karsia paid for the attack.", "Ana Petrova | accuses-of-helping | Karsia"),
    ("Ana Petrova said that Karsia had supplied no rockets used in the attack.", "Ana Petrova | rejects | Karsia"),
    ("The ministry named Karsia as the supplier of the bomb.", "ministry | asserts | Karsia"),
  ])
  func `are paid for, denied and named`(text: String, expected: String) {
    #expect(ReadText(text).lines == [expected])
  }

  @Test(arguments: [
    "Karsia delivered aid to the victims of the quake.", "The shop sold weapons for hunters.", "Ana Petrova gave the boy a drone.",
  ])
  func `of other things are no claim`(text: String) {
    #expect(ReadText(text).lines == [])
  }
}

@Suite struct `Spokespersons` {
  @Test func `of a ministry answer for the state`() throws {
    let text =
      "Ana Petrova accused Karsia of the attack.\n\n“Karsia had nothing to do with it,” said Omar Lind, a spokesman for the Karsian foreign ministry."
    let denial = try #require(ReadText(text).claims.claims.last)
    #expect(denial.stance == .denies)
    #expect(denial.speaker.speaksFor == "Karsian foreign ministry")
    #expect(denial.actor.name == "Karsia")
  }

  @Test func `named by a bare ministry speak for the one the article named`() throws {
    let text =
      "The interior ministry of Velmora was hit on Monday.\n\n“The River League carried out the raid,” said ministry spokesman Omar Lind."
    #expect(try #require(ReadText(text).claims.claims.first).speaker.speaksFor == "interior ministry of Velmora")
  }
}

@Suite struct `Idioms of responsibility` {
  @Test(arguments: [
    ("Ana Petrova said the bombing was the work of the River League.", "Ana Petrova | asserts | River League"),
    ("“The massacre was not the work of the River League,” Ana Petrova said.", "Ana Petrova | rejects | River League"),
    ("Ana Petrova said the attack bore the hallmarks of the River League.", "Ana Petrova | suggests | River League"),
    ("Ana Petrova said the culprit was Ivo Brandt.", "Ana Petrova | asserts | Ivo Brandt"),
    ("Ana Petrova said that the bombers were agents of Karsia.", "Ana Petrova | asserts | Karsia"),
    ("Ana Petrova said Ivo Brandt had let the attack happen.", "Ana Petrova | asserts | Ivo Brandt"),
    ("Ivo Brandt was arrested on Monday and charged with murder.", "- | reports-without-endorsing | Ivo Brandt"),
    ("Both reports blame Ivo Brandt for the massacre.", "Both reports | asserts | Ivo Brandt"),
  ])
  func `are read by class`(text: String, expected: String) {
    #expect(ReadText(text).lines.contains(expected))
  }

  @Test(arguments: [
    "This was the work of the choir.", "Ana Petrova admired the work of the police.", "The factory was founded by Ivo Brandt.",
    "Ana Petrova made up her mind.", "The agents of the company met on Monday.",
  ])
  func `are not read where no harm is meant`(text: String) {
    #expect(ReadText(text).lines == [])
  }
}

@Suite struct `An accusation called false` {
  @Test(arguments: [
    ("Ana Petrova accused Ivo Brandt of murder. “She is wrong,” Brandt said.", "Ivo Brandt | denies | Ivo Brandt"),
    ("Ana Petrova accused Ivo Brandt of murder. Omar Lind rejected Petrova’s claim.", "Omar Lind | rejects | Ivo Brandt"),
    ("Ana Petrova accused Ivo Brandt of murder, a charge that Brandt disputes.", "Ivo Brandt | denies | Ivo Brandt"),
    ("Ana Petrova accused Ivo Brandt of murder. Omar Lind said she had made up the story.", "Omar Lind | rejects | Ivo Brandt"),
    (
      "On Tuesday President Omar Lind rejected on live radio the charge. Omar Lind rejected on Tuesday the accusation that Karsia had bombed the dam.",
      "Omar Lind | rejects | Karsia"
    ),
  ])
  func `is a denial or a rejection of it`(text: String, expected: String) {
    #expect(ReadText(text).lines.contains(expected))
  }
}
