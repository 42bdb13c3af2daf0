import Records
import Testing

@Suite struct `Voices` {
  @Test(arguments: [
    ("The Kremlin blamed Velmora for the attack.", "Russia", Voice.Kind.state),
    ("Moscow blamed Velmora for the attack.", "Russia", .state),
    ("Downing Street blamed Velmora for the attack.", "United Kingdom", .state),
    ("US officials blamed Velmora for the attack.", "US officials", .collective),
    ("Many analysts blamed Velmora for the attack.", "Many analysts", .collective),
    ("Ana Petrova blamed Velmora for the attack.", "Ana Petrova", .person),
    ("Two officials blamed Velmora for the attack.", "Two officials", .unnamed),
  ])
  func `are states, persons or collectives, never merged`(text: String, name: String, kind: Voice.Kind) throws {
    let claim = try #require(ReadText(text).claims.claims.first)
    #expect(claim.speaker.name == name)
    #expect(claim.speaker.kind == kind)
  }

  @Test(arguments: [
    (
      "Russia's Ministry of Defence denied any role in the bombing of a hospital.", "Ministry of Defence of Russia | denies | Russia"
    ),
    ("The Senate in Abuja accused Karsia of the killings.", "Senate of Nigeria | asserts | Karsia"),
    (
      "The Rapid Support Forces (RSF) spoke. The RSF denied it had shelled the camp.",
      "Rapid Support Forces | denies | Rapid Support Forces"
    ),
    ("Ana Petrova accused Karsian drones of the attack on Velm in Karsia.", "Ana Petrova | asserts | Karsia"),
    ("Ana Petrova met Omar Lind. He said Karsia had bombed the port.", "Omar Lind | asserts | Karsia"),
  ])
  func `belong to whom the article says`(text: String, line: String) {
    #expect(ReadText(text).lines == [line])
  }

  @Test(arguments: [
    ("President Marta Oden rejected the accusation that Karsia had financed the bombing.", "Karsia Today", Claim.Stance.denies),
    ("President Marta Oden rejected the accusation that Karsia had financed the bombing.", "Harbour Radio", .rejects),
    ("President Marta Oden of Velmora rejected the accusation that Karsia had financed the bombing.", "Karsia Today", .rejects),
    ("Analyst Marta Oden rejected the accusation that Karsia had financed the bombing.", "Karsia Today", .rejects),
  ])
  func `of a president without a country are of the outlet's own`(text: String, outlet: String, stance: Claim.Stance) throws {
    let claim = try #require(ReadText(text + " Karsia's army has not commented.", outlet: outlet).claims.claims.first)
    #expect(claim.stance == stance)
  }

  @Test(arguments: [
    ("Police told reporters that IS had carried out a mortar attack on a village.", "Police | asserts | Islamic State"),
    ("The WHO accused the Ostrava Front of the attack.", "World Health Organization | asserts | Ostrava Front"),
  ])
  func `may be written like the words "is" and "who"`(text: String, line: String) {
    #expect(ReadText(text).lines == [line])
  }

  @Test(arguments: [
    (
      "The Ostrava Front claimed responsibility for the bombing, in a video posted on its channel.\n\n"
        + "“Our fighters struck the port,” a masked man said in the video.",
      "masked man | claims-own-responsibility | Ostrava Front", "Ostrava Front"
    ),
    (
      "The Ostrava Front released a statement on Monday. “Our soldiers bombed the bridge,” a commander said in the statement.",
      "commander | claims-own-responsibility | Ostrava Front", "Ostrava Front"
    ),
    (
      "The Ostrava Front has denied the attack. “Our fighters struck the port,” a masked man said on television.",
      "masked man | claims-own-responsibility | masked man", nil
    ),
  ])
  func `in a group's own video speak for the group`(text: String, line: String, side: String?) throws {
    let read = ReadText(text)
    #expect(read.lines.contains(line))
    #expect(read.claims.claims.last?.speaker.speaksFor == side)
  }

  @Test(arguments: ["Major General Oskar Vinter", "Brigadier General Oskar Vinter", "Lt. Col. Oskar Vinter"])
  func `of officers are named without their rank`(name: String) throws {
    let claim = try #require(ReadText("\(name) blamed Velmora for the attack.").claims.claims.first)
    #expect(claim.speaker.name == "Oskar Vinter")
    #expect(claim.speaker.kind == .person)
  }

  @Test func `keep the words that stand in the text`() throws {
    let read = ReadText("The Kremlin blamed Velmora for the attack.")
    let claim = try #require(read.claims.claims.first)
    #expect(read.words(claim.speaker.mention)?.hasSuffix("Kremlin") == true)
  }

  @Test(arguments: [
    ("Ana Petrova, a Kremlin spokeswoman, blamed Velmora for the attack.", "Russia"),
    ("Ana Petrova, a spokeswoman for the Ostrava Front, blamed Velmora for the attack.", "Ostrava Front"),
  ])
  func `of spokespersons know whom they speak for`(text: String, organisation: String) throws {
    let claim = try #require(ReadText(text).claims.claims.first)
    #expect(claim.speaker.name == "Ana Petrova")
    #expect(claim.speaker.speaksFor == organisation)
  }

  @Test func `carry the stated number of unnamed sources`() throws {
    let read = ReadText("The Herald said it had heard from two sources that Ivo Brandt ordered the attack.")
    let counts = read.claims.claims.flatMap { [$0.speaker] + $0.via }.compactMap(\.count)
    let voices = read.claims.attributions.compactMap { $0.voice?.count }
    #expect(counts.contains(2) || voices.contains(2) || read.claims.claims.first?.speaker.name == "Herald")
  }

  @Test func `of a passive that names nobody are not given and not invented`() throws {
    let claim = try #require(ReadText("Ivo Brandt was accused of murder.").claims.claims.first)
    #expect(claim.speaker.kind == .notGiven)
    #expect(claim.form == .passive)
  }
}

@Suite struct `Chains` {
  @Test func `run from the speaker outward`() throws {
    let read = ReadText("Ana Petrova told the Herald that the Ostrava Front had claimed responsibility for the attack, Reuters reported.")
    let claim = try #require(read.claims.claims.first)
    #expect(claim.speaker.name == "Ostrava Front")
    #expect(claim.via.map(\.name) == ["Ana Petrova", "Herald", "Reuters"])
  }

  @Test func `name the document and the one who filed it`() throws {
    let read = ReadText("Ana Petrova has filed a lawsuit over her dismissal. The lawsuit alleges that Ivo Brandt violated the law.")
    let claim = try #require(read.claims.claims.first)
    #expect(claim.speaker.name == "Ana Petrova")
    #expect(claim.via.map(\.name) == ["lawsuit"])
  }

  @Test func `give an inner position to its own voice`() throws {
    let read = ReadText("Ana Petrova said that Ivo Brandt had denied any involvement in the attack.")
    #expect(read.lines == ["Ivo Brandt | denies | Ivo Brandt"])
    #expect(read.claims.claims.first?.via.map(\.name) == ["Ana Petrova"])
  }
}

@Suite struct `A claim` {
  @Test(
    arguments: [
      ("Velmora blamed Karsia for the attack of January 3.", "2024-01-03"),
      ("Velmora blamed Karsia for Monday's attack on the port.", "2024-01-22"),
      ("Velmora blamed Karsia for the Jan. 3 attack.", "2024-01-03"),
      ("Velmora blamed Karsia for the 2012 attack.", "2012-01-01"),
      ("Velmora blamed Karsia for the attack on Tuesday.", nil),
      ("Velmora blamed Karsia for the September 11 attacks.", nil),
      ("On Monday Velmora blamed Karsia for the attack.", nil),
    ] as [(String, String?)])
  func `dates a harm by a time of the noun itself`(text: String, day: String?) throws {
    let claim = try #require(ReadText(text, published: "2024-01-25").claims.claims.first)
    #expect(claim.harm.date?.start?.prefix(10) == day?.prefix(10))
  }

  @Test func `cites its clause within its sentence`() throws {
    let read = ReadText("Ana Petrova has accepted the Ostrava Front’s role in the attack but also accused Karsia of being involved.")
    let clauses = read.claims.claims.map { read.bytes.string($0.clause) }
    #expect(clauses == ["Ana Petrova has accepted the Ostrava Front’s role in the attack", "accused Karsia of being involved"])
    #expect(read.claims.claims.allSatisfy { $0.evidence.contains($0.clause) })
  }

  @Test func `quotes the speaker's own words and no others`() throws {
    let read = ReadText("Ana Petrova was blunt. “Ivo Brandt ordered the attack,” she said.")
    let claim = try #require(read.claims.claims.first)
    #expect(read.words(claim.quote) == "Ivo Brandt ordered the attack,")
    #expect(claim.form == .quoted)
  }

  @Test func `names its harm, its rule and its cue`() throws {
    let read = ReadText("Ana Petrova blamed Karsia for the bombing in Velm.")
    let claim = try #require(read.claims.claims.first)
    #expect(claim.harm.kind == "bombing")
    #expect(claim.rule == "blame")
    #expect(read.words(claim.cue) == "blamed")
  }

  @Test func `has the same identifier in every reading`() {
    let text = "Ana Petrova blamed Karsia for the bombing. Karsia denied any role."
    #expect(ReadText(text).claims == ReadText(text).claims)
    let ids = ReadText(text).claims.claims.map(\.id.value)
    #expect(ids.allSatisfy { $0.hasPrefix("c-") && $0.utf8.count == 14 })
    #expect(Set(ids).count == ids.count)
  }

  @Test func `says so where its sentence does not name the accused`() throws {
    let read = ReadText("Ivo Brandt was accused of murder. Ana Petrova dismissed the allegations.")
    #expect(read.claims.claims.last?.actorIsImplicit == true)
  }

  @Test func `is given the same offsets in code points in its JSON`() throws {
    let text = "Café 🙂 — “Ivo Brandt ordered the attack,” said Ana Petrova."
    let read = ReadText(text)
    let json = read.claims.json(text: Array(text.utf8))
    let claim = try #require(json["claims"]?.array?.first)
    let clause = try #require(claim["clause"])
    let begin = try #require(clause["begin"]?.integer)
    let end = try #require(clause["end"]?.integer)
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[begin..<end])).hasPrefix("Ivo Brandt ordered the attack"))
  }
}

@Suite struct `Relays` {
  @Test(arguments: [
    ("Omar Lind repeated this in an interview with the Maren Herald.\n\n“Karsia bombed the port,” he said.", "Omar Lind", ["Maren Herald"]),
    ("Marek Olsen wrote in the affidavit that Ivo Brandt had shot the guard.", "Marek Olsen", ["affidavit"]),
    ("Ana Petrova scoffed at Karsia's denial of the attack.", "Karsia", ["Ana Petrova"]),
    ("Citing two officials, the Maren Herald reported that Karsia was behind the hack.", "two officials", ["Maren Herald"]),
  ])
  func `stand between the voice and the article, nearest first`(text: String, speaker: String, via: [String]) throws {
    let claim = try #require(ReadText(text).claims.claims.first)
    #expect(claim.speaker.name.lowercased() == speaker.lowercased())
    #expect(claim.via.map(\.name) == via)
  }

  @Test func `are none where the words are the speaker's own channel`() throws {
    let claim = try #require(ReadText("Omar Lind said in a statement that Karsia had bombed the port.").claims.claims.first)
    #expect(claim.via == [])
  }
}
