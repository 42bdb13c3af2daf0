import Language
import Records
import Testing

/// Texts that no desk writes: each one ended the process, or took minutes.
@Suite struct `Hostile text` {
  private func time(_ text: String) -> Duration { ContinuousClock().measure { _ = ReadText(text) } }

  private func repeated(_ words: String, _ count: Int) -> String { String(repeating: words, count: count) }

  // MARK: Traps

  @Test(arguments: [
    "Three rebels are believed\n\nto have killed ten people in Port Maren.",
    "As the general said\n\n, the rebels bombed Port Maren.",
    "As the general said\n\n",
  ])
  func `that breaks a line within a clause is read`(text: String) { _ = ReadText(text) }

  @Test(arguments: ["9223372036854775807", "9223372036854775808", "99999999", "0x5", "٥"])
  func `counts no weeks that nobody counts`(number: String) {
    let warnings = ReadText("The ministry warned Karsia of an attack \(number) weeks before the bombing.").claims.warnings
    #expect(warnings.count == 1)
    #expect(warnings.allSatisfy { $0.leadDays == nil && $0.window == nil })
    let alert = ReadText("Karsia issued a warning of an attack in Velm within the next \(number) hours.").claims.warnings
    #expect(alert.allSatisfy { $0.window == nil })
  }

  @Test func `counts no people that nobody counts`() {
    let factors = repeated("hundred thousand ", 12)
    #expect(ReadText("The blast killed nine \(factors)people.").claims.figures.isEmpty)
    #expect(ReadText("The blast killed between nine and ten \(factors)people.").claims.figures.allSatisfy { $0.count == 9 })
  }

  @Test func `counts the weeks that one counts`() {
    let warnings = ReadText("The ministry warned Karsia of an attack 2 weeks before the bombing.").claims.warnings
    #expect(warnings.map(\.leadDays) == [14])
  }

  @Test(arguments: [
    "Its army said its army had killed ten men. ", "Their men said their men had killed ten guards. ",
    "His aide said his aide had killed a guard. ", "Her spokesman said it was her aide who did. ",
  ])
  func `of one owner behind another is read without end`(sentence: String) {
    #expect(time(repeated(sentence, 3000)) < .seconds(40))
  }

  @Test(arguments: ["number of ", "some of the ", "a (b) ", "number (of) group ", "the man (he) "])
  func `of one phrase within another is read without end`(words: String) {
    #expect(time("The " + repeated(words, 40_000) + "rebels.") < .seconds(40))
    // Of a length that is still read as a sentence.
    #expect(time("The " + repeated(words, 150) + "rebels killed a guard.") < .seconds(10))
  }

  // MARK: One sentence

  @Test(arguments: [
    "said so and ", "blamed them and ", "killed them and ", "which said and ", "he said and ", "warned them of an attack and ",
    "said that they killed and ", "accused Brandt of killing and ", "killed 9 and ", "received no warning from Velmora and ",
    "thanked Velmora and arrested men and ", ", not Velmora ",
  ])
  func `of verbs joined to verbs takes no power of its length`(words: String) {
    let count = 590 / words.split(separator: " ").count
    #expect(time("They " + repeated(words, count) + "left.") < .seconds(10))
  }

  @Test(arguments: [
    "warned them of an attack and ", "killed 12 people and ", "in retaliation for the attack and ", "a bomb killed them and ",
    "“a b c d” she said ", "the group alliance of ",
  ])
  func `without an end is passed over`(words: String) {
    let text = "They " + repeated(words, 10_000)
    #expect(ReadText(text).claims.warnings.isEmpty)
    #expect(time(text) < .seconds(30))
  }

  // MARK: Many sentences

  /// What is asked of the whole text for each sentence takes the square of its length. Ten thousand sentences took from half a minute to many.
  @Test(arguments: [
    "On Monday Karsia killed ten men in Velm. ", "A ministry spokesman said Karsia had bombed the port. ",
    "The report said Karsia had killed ten men. ", "The ministry warned Karsia of an attack on Monday. ",
    "The president said the group killed a guard. ", "“He killed a guard,” said the minister. ",
    "The minister said: “We did not do it.”\n\n", "The minister said:\n\nKarsia killed ten men.\n\n",
    "PETROVA: You said he killed a guard.\n\n", "Velmora dismissed the warning. Karsia warned of an attack. ",
    "Petrova said in an interview with Radio Maren that Karsia killed ten men. ",
    "The Herald, citing officials, said Karsia killed ten men. ",
    "She said so. “We saw it all again.” ",
    "Velmora warned Karsia of an attack. Karsia thanked Velmora and arrested two men. ",
    "The city said it had never received a warning from Velmora on Monday. ",
    "The death toll rose to 17 on Monday, according to officials. ", "Karsian drones struck Velm, said Omar Lind, the mayor of Velm. ",
  ])
  func `takes time in proportion to its length`(sentence: String) {
    let once = time(repeated(sentence, 1000))
    let tenfold = time(repeated(sentence, 10_000))
    #expect(tenfold < once * 25 + .seconds(1), "\(sentence) \(once) \(tenfold)")
  }

  @Test(arguments: ["and 'all of the ", "a ' b ", "“ 'a “ "])
  func `of marks without an end takes time in proportion to its length`(words: String) {
    let once = time(repeated(words, 2000))
    let tenfold = time(repeated(words, 20_000))
    #expect(tenfold < once * 25 + .seconds(1), "\(words) \(once) \(tenfold)")
  }
}
