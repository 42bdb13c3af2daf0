import Records
import Testing

@Suite struct `Responsibility claims` {
  @Test(arguments: [
    ("Ana Petrova accused Karsia of bombing the market.", ["Ana Petrova | asserts | Karsia"]),
    ("President Ivo Brandt has accused the Ostrava Front of killing three villagers.", ["Ivo Brandt | asserts | Ostrava Front"]),
    ("Ana Petrova accused Ivo Brandt of lying to the inquiry.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Ana Petrova is accusing Karsia of poisoning the river.", ["Ana Petrova | asserts | Karsia"]),
    ("Ana Petrova, a lawyer for the families, accused Ivo Brandt of hiding the report.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Ana Petrova on Thursday accused Karsia of shelling the port.", ["Ana Petrova | asserts | Karsia"]),
  ])
  func `are read from accusations`(text: String, expected: [String]) {
    #expect(ReadText(text).lines == expected)
  }

  @Test(arguments: [
    ("Ana Petrova blamed Karsia for the explosion.", ["Ana Petrova | asserts | Karsia"]),
    ("Ana Petrova blamed the explosion on Karsia.", ["Ana Petrova | asserts | Karsia"]),
    ("Police blamed Ivo Brandt for the killing.", ["Police | asserts | Ivo Brandt"]),
    ("Ana Petrova held Ivo Brandt responsible for the massacre.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Ana Petrova pointed the finger at Karsia over the attack.", ["Ana Petrova | asserts | Karsia"]),
    ("Ana Petrova said Ivo Brandt was to blame for the massacre.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Ana Petrova said the deaths were the fault of Ivo Brandt.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Ana Petrova condemned Ivo Brandt for killing the hostages.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Prosecutors charged Ivo Brandt with murder.", ["Prosecutors | asserts | Ivo Brandt"]),
    ("Ana Petrova filed a lawsuit against Ivo Brandt over the deaths.", ["Ana Petrova | asserts | Ivo Brandt"]),
  ])
  func `are read from blame`(text: String, expected: [String]) {
    #expect(ReadText(text).lines == expected)
  }

  @Test(arguments: [
    ("The Ostrava Front claimed responsibility for the bombing.", ["Ostrava Front | claims-own-responsibility | Ostrava Front"]),
    ("The Ostrava Front has claimed the attack.", ["Ostrava Front | claims-own-responsibility | Ostrava Front"]),
    ("The bombing was claimed by the Ostrava Front.", ["Ostrava Front | claims-own-responsibility | Ostrava Front"]),
    ("The Ostrava Front took responsibility for the bombing.", ["Ostrava Front | claims-own-responsibility | Ostrava Front"]),
    ("The Ostrava Front said it was behind the bombing.", ["Ostrava Front | claims-own-responsibility | Ostrava Front"]),
    ("The Ostrava Front said that it had carried out the attack.", ["Ostrava Front | claims-own-responsibility | Ostrava Front"]),
    ("Ivo Brandt pleaded guilty to the murder.", ["Ivo Brandt | claims-own-responsibility | Ivo Brandt"]),
    ("Ivo Brandt confessed to the killing.", ["Ivo Brandt | claims-own-responsibility | Ivo Brandt"]),
  ])
  func `are read from those who did it`(text: String, expected: [String]) {
    #expect(ReadText(text).lines == expected)
  }

  @Test(arguments: [
    ("Ana Petrova said the Ostrava Front carried out the attack.", ["Ana Petrova | asserts | Ostrava Front"]),
    ("Ana Petrova said that Ivo Brandt was responsible for the attack.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Ana Petrova said Ivo Brandt was behind the bombing.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Ana Petrova said the villagers were killed by the Ostrava Front.", ["Ana Petrova | asserts | Ostrava Front"]),
    ("Ana Petrova believes Ivo Brandt ordered the killings.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("According to Ana Petrova, Ivo Brandt ordered the attack.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Ivo Brandt ordered the attack, Ana Petrova said.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Ivo Brandt ordered the attack, according to Ana Petrova.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("“Ivo Brandt ordered the attack,” said Ana Petrova.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Ana Petrova told reporters that Ivo Brandt lied to parliament.", ["Ana Petrova | asserts | Ivo Brandt"]),
    ("Ana Petrova wrote that responsibility lay with Karsia.", ["Ana Petrova | asserts | Karsia"]),
    ("Ana Petrova said the villagers died at the hands of the Ostrava Front.", ["Ana Petrova | asserts | Ostrava Front"]),
    ("The ministry named Ivo Brandt as the mastermind of the attack.", ["ministry | asserts | Ivo Brandt"]),
  ])
  func `are read from what somebody says`(text: String, expected: [String]) {
    #expect(ReadText(text).lines == expected)
  }

  @Test(arguments: [
    ("Ana Petrova accused Karsia of financing the attackers.", ["Ana Petrova | accuses-of-helping | Karsia"]),
    ("Ana Petrova accused Karsia of being involved in the attack.", ["Ana Petrova | accuses-of-helping | Karsia"]),
    ("Ana Petrova accused Karsia of harbouring the bombers.", ["Ana Petrova | accuses-of-helping | Karsia"]),
    ("Ana Petrova said Karsia had armed the militants.", ["Ana Petrova | accuses-of-helping | Karsia"]),
    ("Ana Petrova said the attack was sponsored by Karsia.", ["Ana Petrova | accuses-of-helping | Karsia"]),
  ])
  func `know help from the deed`(text: String, expected: [String]) {
    #expect(ReadText(text).lines == expected)
  }

  @Test(arguments: [
    ("The villagers were killed by the Ostrava Front.", ["- | asserts | Ostrava Front"]),
    ("The Ostrava Front massacred dozens of villagers.", ["- | asserts | Ostrava Front"]),
    ("Police are hunting the militants responsible for the killings.", ["- | asserts | militants"]),
    ("The village was attacked by gunmen on Monday.", ["- | asserts | gunmen"]),
    ("The bombing by the Ostrava Front killed nobody.", ["- | asserts | Ostrava Front"]),
  ])
  func `are the outlet's where nobody is quoted for them`(text: String, expected: [String]) {
    #expect(ReadText(text).lines == expected)
  }

  @Test(arguments: [
    ("Ivo Brandt was accused of ordering the killings.", ["- | reports-without-endorsing | Ivo Brandt"]),
    ("Ivo Brandt has been accused of murder.", ["- | reports-without-endorsing | Ivo Brandt"]),
    ("Ivo Brandt was charged with murder.", ["- | reports-without-endorsing | Ivo Brandt"]),
    ("The Ostrava Front is believed to have carried out the attack.", ["- | reports-without-endorsing | Ostrava Front"]),
    ("Ivo Brandt is suspected of the murder.", ["- | reports-without-endorsing | Ivo Brandt"]),
    ("Ivo Brandt allegedly killed the reporter.", ["- | reports-without-endorsing | Ivo Brandt"]),
    ("A film shows the alleged assault of a reporter by Ivo Brandt.", ["- | reports-without-endorsing | Ivo Brandt"]),
    ("Ivo Brandt was accused by prosecutors of ordering the killings.", ["prosecutors | asserts | Ivo Brandt"]),
  ])
  func `without an accuser invent none`(text: String, expected: [String]) {
    #expect(ReadText(text).lines == expected)
  }

  @Test(arguments: [
    (
      "Ana Petrova accused Ivo Brandt of murder and blamed Karsia for the explosion.",
      ["Ana Petrova | asserts | Ivo Brandt", "Ana Petrova | asserts | Karsia"]
    ),
    (
      "Ana Petrova accused Karsia of the attack, but Ivo Brandt blamed the Ostrava Front.",
      ["Ana Petrova | asserts | Karsia", "Ivo Brandt | asserts | Ostrava Front"]
    ),
    ("Ana Petrova blamed Karsia and Velmora for the attack.", ["Ana Petrova | asserts | Karsia", "Ana Petrova | asserts | Velmora"]),
    ("Ana Petrova and Ivo Brandt accused Karsia of the attack.", ["Ana Petrova | asserts | Karsia", "Ivo Brandt | asserts | Karsia"]),
    (
      "Ivo Brandt has accepted the Ostrava Front’s role in the attack but also accused Karsia of being involved or even ultimately responsible.",
      ["Ivo Brandt | accepts | Ostrava Front", "Ivo Brandt | accuses-of-helping | Karsia"]
    ),
  ])
  func `stand apart where a sentence holds two`(text: String, expected: [String]) {
    #expect(ReadText(text).lines == expected)
  }

  @Test(arguments: [
    ("Ivo Brandt spoke on Monday. He accused Karsia of bombing the port.", "Ivo Brandt | asserts | Karsia"),
    ("Mrs Ana Petrova spoke on Monday. She accused Ivo Brandt of murder.", "Ana Petrova | asserts | Ivo Brandt"),
    (
      "The Ostrava Front issued a statement. It claimed responsibility for the bombing.",
      "Ostrava Front | claims-own-responsibility | Ostrava Front"
    ),
    ("Ana Petrova met the families. Petrova accused Ivo Brandt of murder.", "Ana Petrova | asserts | Ivo Brandt"),
  ])
  func `find the name behind a pronoun or a surname`(text: String, expected: String) {
    #expect(ReadText(text).lines.contains(expected))
  }
}

@Suite struct `Denials, rejections and doubts` {
  @Test(arguments: [
    ("Ivo Brandt denied killing the reporter.", ["Ivo Brandt | denies | Ivo Brandt"]),
    ("Ivo Brandt denied any involvement in the attack.", ["Ivo Brandt | denies | Ivo Brandt"]),
    ("Ivo Brandt has denied responsibility for the bombing.", ["Ivo Brandt | denies | Ivo Brandt"]),
    ("Ivo Brandt denied the allegations.", ["Ivo Brandt | denies | Ivo Brandt"]),
    ("Ana Petrova denied that she ordered the attack.", ["Ana Petrova | denies | Ana Petrova"]),
    ("Ivo Brandt said he was not responsible for the attack.", ["Ivo Brandt | denies | Ivo Brandt"]),
    ("Ivo Brandt said he had nothing to do with the attack.", ["Ivo Brandt | denies | Ivo Brandt"]),
    ("Ivo Brandt pleaded not guilty to the murder.", ["Ivo Brandt | denies | Ivo Brandt"]),
    ("The attack shocked Ivo Brandt, who has denied any role.", ["Ivo Brandt | denies | Ivo Brandt"]),
    ("“Ivo Brandt is innocent,” said the lawyer.", ["lawyer | rejects | Ivo Brandt"]),
  ])
  func `by the accused are denials`(text: String, expected: [String]) {
    #expect(ReadText(text).lines == expected)
  }

  @Test(arguments: [
    ("Ana Petrova denied that Ivo Brandt ordered the attack.", "Ana Petrova | rejects | Ivo Brandt"),
    ("Ana Petrova said Ivo Brandt was not behind the attack.", "Ana Petrova | rejects | Ivo Brandt"),
    ("Ana Petrova rejected the claim that Ivo Brandt carried out the attack.", "Ana Petrova | rejects | Ivo Brandt"),
    ("Ana Petrova said Ivo Brandt had nothing to do with the bombing.", "Ana Petrova | rejects | Ivo Brandt"),
    ("There is no evidence that Ivo Brandt was involved in the attack, Ana Petrova said.", "Ana Petrova | rejects | Ivo Brandt"),
    ("Ivo Brandt was accused of murder. Ana Petrova dismissed the allegations.", "Ana Petrova | rejects | Ivo Brandt"),
    ("Ivo Brandt was accused of murder. Ana Petrova called it ridiculous.", "Ana Petrova | rejects | Ivo Brandt"),
  ])
  func `by others are rejections`(text: String, expected: String) {
    #expect(ReadText(text).lines.contains(expected))
  }

  @Test(arguments: [
    ("Investigators found no evidence that Ivo Brandt ordered the attack.", "Investigators | doubts | Ivo Brandt"),
    ("Ana Petrova doubted that Ivo Brandt carried out the attack.", "Ana Petrova | doubts | Ivo Brandt"),
    ("Prosecutors said there was not enough evidence to convict Ivo Brandt of the murder.", "Prosecutors | doubts | Ivo Brandt"),
  ])
  func `that leave it open are doubts`(text: String, expected: String) {
    #expect(ReadText(text).lines.contains(expected))
  }

  @Test(arguments: [
    ("Ana Petrova acknowledged that Ivo Brandt had ordered the attack.", "Ana Petrova | accepts | Ivo Brandt"),
    ("Ana Petrova conceded that the Ostrava Front carried out the attack.", "Ana Petrova | accepts | Ostrava Front"),
  ])
  func `given up are acceptance`(text: String, expected: String) {
    #expect(ReadText(text).lines.contains(expected))
  }
}

@Suite struct `Hedges` {
  @Test(arguments: [
    ("Ana Petrova said Ivo Brandt probably ordered the attack.", "probably"),
    ("Ana Petrova said Ivo Brandt may have ordered the attack.", "may"),
    ("Ana Petrova said Ivo Brandt was likely behind the attack.", "likely"),
    ("Ana Petrova said Ivo Brandt possibly carried out the attack.", "possibly"),
    ("Ana Petrova said Ivo Brandt might have ordered the killings.", "might"),
  ])
  func `make a suggestion and travel with it`(text: String, hedge: String) {
    let read = ReadText(text)
    #expect(read.lines == ["Ana Petrova | suggests | Ivo Brandt"])
    #expect(read.claims.claims.first?.hedges.map { read.bytes.string($0) } == [hedge])
  }

  @Test(arguments: [
    "Ana Petrova suggested that Ivo Brandt ordered the attack.",
    "Ana Petrova suspects that Ivo Brandt ordered the attack.",
    "Ana Petrova hinted that Ivo Brandt ordered the attack.",
    "Ana Petrova said the attack was linked to Ivo Brandt.",
  ])
  func `may stand in the verb`(text: String) {
    #expect(ReadText(text).lines == ["Ana Petrova | suggests | Ivo Brandt"])
  }

  @Test func `of degree are kept word for word`() {
    let read = ReadText("Ana Petrova accused Karsia of being involved or even ultimately responsible.")
    let hedges = read.claims.claims.first?.hedges.map { read.bytes.string($0) } ?? []
    #expect(hedges == ["or even ultimately responsible"])
  }
}

@Suite struct `No claim is read` {
  @Test(arguments: [
    "The government has not accused anybody of the attack.",
    "Ana Petrova did not say that Ivo Brandt ordered the attack.",
    "Nobody has claimed responsibility for the bombing.",
    "No group has claimed responsibility for the attack.",
    "Ana Petrova declined to name a culprit.",
    "Did Ivo Brandt order the attack?",
    "Police are investigating whether Ivo Brandt ordered the attack.",
    "If Ivo Brandt ordered the attack, he should resign.",
    "The committee was responsible for bringing the letters to light.",
    "Karsia has a special responsibility to press its neighbour.",
    "Ana Petrova is responsible for protecting the harbour.",
    "Ivo Brandt wants to attack the port.",
    "Karsia will bomb the port, Ana Petrova said.",
    "The speech was copied.",
    "The bridge was destroyed.",
    "Ana Petrova attacked the plan.",
    "The team beat its rivals on Sunday.",
    "The house stands behind the church.",
    "Ivo Brandt neither confirmed nor denied that he carried out the attack.",
    "Ana Petrova praised Ivo Brandt for his courage.",
    "First-time offenders convicted of battery are often sent home.",
    "The coalition launched strikes against Islamic State.",
    "Ana Petrova said the weather was fine.",
    "Ivo Brandt visited the site of the bombing.",
    "The attack happened on Monday in the harbour.",
    "Ana Petrova asked if Ivo Brandt had ordered the attack.",
    "The minister of defence visited the victims of the attack.",
  ])
  func `from duties, credit, questions, conditions, wishes and plain facts`(text: String) {
    #expect(ReadText(text).lines == [])
  }

  @Test func `from a heading`() {
    let text = "Karsia bombed the city of Velm\n\nThe city is quiet today."
    let heading = Article.Block(kind: .heading, range: TextRange(0, 30))
    #expect(ReadText(text, blocks: [heading]).lines == [])
  }

  @Test func `from an empty text`() {
    #expect(ReadText("").claims == ArticleClaims(article: ArticleID("d-test")))
  }
}

@Suite struct `Claims taken back or owned up to` {
  @Test func `as a joke are a rejection of the speaker's own accusation`() {
    let text = "Ivo Brandt accused Velmia of bombing the ferry. Brandt wrote on Friday that his claims were “sarcasm”."
    #expect(ReadText(text).lines.contains("Ivo Brandt | rejects | Velmia"))
  }

  @Test func `as a joke need an accusation before them`() {
    #expect(ReadText("Ivo Brandt wrote on Friday that his claims were “sarcasm”.").lines.isEmpty)
  }

  @Test func `in a confession are sure enough for a brief, and carry its day`() throws {
    let claim = try #require(
      ReadText("On 23 May 2006, Karel Domin admitted that he had abducted and killed two drivers.").claims.claims.first)
    #expect(claim.stance == .claimsOwnResponsibility)
    #expect(claim.confidence >= Claim.briefThreshold)
    #expect(claim.statedOn?.start?.hasPrefix("2006-05-23") == true)
  }

  @Test func `by calling the accuser a liar clear the one whom she accused`() {
    let text = "Mara Lind accused Karel Domin of beating her. Ivo Brandt said that Lind had fabricated the story."
    #expect(ReadText(text).lines.contains("Ivo Brandt | rejects | Karel Domin"))
  }

  @Test func `that somebody lied are about the lie`() throws {
    let claim = try #require(
      ReadText("Mara Lind said that Ivo Brandt lied to her about the attack.").claims.claims.first { $0.rule == "lied" })
    #expect(claim.harm.kind == "lie")
  }
}
