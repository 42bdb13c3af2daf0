import Testing

@testable import Claims

/// Whose words a claim stands in, where another voice stands nearer.
@Suite struct `Speakers of claims` {
  @Test(arguments: [
    // A clause of time before the report.
    (
      "As Omar Lind spoke to supporters on Tuesday, a girl was stabbed by another bystander, police said.",
      "police | asserts | another bystander"
    ),
    // The speaker's own clause stands between the name and the verb.
    ("Ana Lind, who had come with food, said the soldiers killed the guard.", "Ana Lind | asserts | soldiers"),
    // A report put in with "as".
    (
      "The Dawn Front bombed the port of Maren, as the general has stated.", "general | asserts | Dawn Front"
    ),
    // Two reports joined, each with a clause of its own.
    (
      "The ministry called the report absurd, and the court found no evidence that Ivo Brandt killed the guard.",
      "court | doubts | Ivo Brandt"
    ),
    // One of two who speak is known.
    ("She and another officer said that Ivo Brandt had killed the guard.", "another officer | asserts | Ivo Brandt"),
  ])
  func `are whoever says it`(text: String, line: String) {
    #expect(ReadText(text).lines.contains { $0.lowercased() == line.lowercased() }, "\(text): \(ReadText(text).lines)")
  }

  @Test func `a third and others in one sentence speak for themselves`() throws {
    let read = ReadText("While a third of the voters say Omar Lind is responsible for the violence, others blame the guards.")
    let claim = try #require(read.claims.claims.first { $0.speaker.name == "others" }, "\(read.lines)")
    #expect(claim.actor.name == "guards" && claim.via.isEmpty)
  }

  @Test func `what the text puts in between is no part of the report`() throws {
    let read = ReadText("Ivo Brandt alleges that Omar Lind killed the guard, a charge that Lind's office denies.")
    let denial = try #require(read.claims.claims.first { $0.stance.polarity == .denies }, "\(read.lines)")
    #expect(denial.via.isEmpty)
  }

  @Test(arguments: [
    "“Last night you said the Dawn Front bombed the port,” the host said.",
    "Ivo Brandt, a stocky man, did not deny killing the guard.",
  ])
  func `are none where nobody answers for it`(text: String) {
    #expect(ReadText(text).lines.isEmpty, "\(text)")
  }

  @Test func `of words put to somebody is whom they are put to`() {
    let read = ReadText(
      "“We bombed the port,” Ivo Brandt said.\n\n“Last night you said the Dawn Front bombed the port,” Ana Lind told him.")
    #expect(read.lines.contains { $0.lowercased() == "ivo brandt | asserts | dawn front" }, "\(read.lines)")
  }

  @Test func `somebody known by age alone is not the town he comes from`() {
    #expect(
      ReadText("A 19-year-old from Ottawa pleaded guilty on Tuesday to the murder of the guard.").lines
        == ["19-year-old | claims-own-responsibility | 19-year-old"])
  }

  @Test func `sport in words of war accuses nobody`() {
    let match =
      "Rovers robbed Albion of the title on Saturday. The striker scored from a corner before half-time, and the goalkeeper was beaten again by the"
      + " midfielder in the second half of the match. “They held us hostage,” the coach said of a league season to forget."
    #expect(ReadText(match).lines.isEmpty)
    #expect(
      !ReadText("Gunmen killed the striker and the goalkeeper after the match, police said. The league season ended, the coach said.").lines
        .isEmpty)
  }
}
