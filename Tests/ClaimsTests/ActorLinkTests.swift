import Records
import Testing

@Suite struct `Links between actors` {
  @Test(arguments: [
    ("The Kremlin blamed Velmora for the attack.", "Kremlin place-used-for-government Russia"),
    ("Ana Petrova, a spokeswoman for the Ostrava Front, blamed Velmora for the attack.", "Ana Petrova speaks-for Ostrava Front"),
    (
      "The Northern Pact alliance, made up of Norway, Sweden and Finland, blamed Velmora for the attack.",
      "Sweden member-of Northern Pact"
    ),
    ("An Islamic State group (known as Isis-K) claimed the attack.", "Islamic State Khorasan part-of Islamic State"),
    ("Volodymyr Zelensky spoke on Monday. Zelenskyy denied the attack.", "Zelenskyy same-as Volodymyr Zelensky"),
  ])
  func `are read where the text states them`(text: String, expected: String) {
    let links = ReadText(text).claims.links.map { "\($0.from) \($0.kind.rawValue) \($0.to)" }
    #expect(links.contains { $0.lowercased() == expected.lowercased() }, "\(links)")
  }

  @Test(arguments: [
    "A blast in Moscow killed three people.",
    "The group, made up of students, met on Monday.",
    "Ana Petrova met members of the council.",
  ])
  func `are not made up`(text: String) {
    #expect(ReadText(text).claims.links == [])
  }

  @Test func `stand at the words that state them`() throws {
    let read = ReadText("The Kremlin blamed Velmora for the attack.")
    let link = try #require(read.claims.links.first)
    #expect(read.words(link.evidence) == "The Kremlin")
  }
}

@Suite struct `Offsets in outputs` {
  @Test func `count code points where emoji, combining marks and line ends of two bytes come before`() throws {
    let text = "The ministry wrote 👩‍👩‍👧 and cafe\u{301} on the wall.\r\n\r\nAna Petrova accused Karsia of bombing the port."
    let read = ReadText(text)
    let view = try #require(read.claims.json(text: read.bytes)["claims"]?.array?.first)
    let begin = try #require(view["evidence"]?["begin"]?.integer)
    let end = try #require(view["evidence"]?["end"]?.integer)
    var words = String.UnicodeScalarView()
    words.append(contentsOf: Array(text.unicodeScalars)[begin..<end])
    #expect(String(words) == "Ana Petrova accused Karsia of bombing the port.")
    // Swift's characters would point elsewhere.
    #expect(text.firstRange(of: "Ana").map { text.distance(from: text.startIndex, to: $0.lowerBound) } != begin)
  }
}
