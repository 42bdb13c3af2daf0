import Records
import Testing

@Suite struct `Motives` {
  /// `voice | stance | actor | reason`, the outlet and what is not told as `-`.
  private func lines(_ text: String) -> [String] {
    let read = ReadText(text)
    return read.claims.motives.map { motive in
      let voice = motive.voice.kind == .outlet ? "-" : motive.voice.name
      return "\(voice) | \(motive.stance.rawValue) | \(motive.actor?.name ?? "-") | \(read.words(motive.reason) ?? "-")"
    }
  }

  @Test(arguments: [
    (
      "The Dawn Front said the bombing was in retaliation for the arrest of its leader.",
      "Dawn Front | offers | - | in retaliation for the arrest of its leader"
    ),
    (
      "The bombing was revenge for the execution of two prisoners, a spokesman for the Dawn Front said.",
      "spokesman for the Dawn Front | offers | - | revenge for the execution of two prisoners"
    ),
    (
      "The Dawn Front claimed responsibility for the bombing in retaliation for air strikes on its camps.",
      "Dawn Front | offers | Dawn Front | in retaliation for air strikes on its camps"
    ),
    (
      "Karsia shelled the town in response to the killing of nine soldiers.",
      "- | offers | Karsia | in response to the killing of nine soldiers"
    ),
    (
      "Prosecutors said that Omar Lind shot his neighbour because he wanted his land.",
      "Prosecutors | offers | Omar Lind | because he wanted his land"
    ),
    (
      "Omar Lind was killed because of his reporting, his editor said.",
      "Omar Lind’s editor | offers | - | because of his reporting"
    ),
    (
      "Omar Lind stabbed two men over a debt, the judge said.",
      "judge | offers | Omar Lind | over a debt"
    ),
    (
      "The gunmen attacked the village to punish its people.",
      "- | offers | gunmen | to punish its people"
    ),
    (
      "Petrova told reporters that the attack was meant to intimidate voters.",
      "Petrova | offers | - | to intimidate voters"
    ),
    (
      "The ministry said the attack was motivated by hatred.",
      "ministry | offers | - | motivated by hatred"
    ),
    (
      "Police said the shooting was racially motivated.",
      "Police | offers | - | racially motivated"
    ),
    (
      "Omar Lind shot the guard to avenge his brother, prosecutors said.",
      "prosecutors | offers | Omar Lind | to avenge his brother"
    ),
    (
      "Two men were killed in the shooting. Police said the motive was robbery.",
      "Police | offers | - | robbery"
    ),
    (
      "Three people died in the bombing. Investigators cited a feud as the motive.",
      "Investigators | offers | - | a feud"
    ),
  ])
  func `belong to whoever offers them`(text: String, line: String) {
    #expect(lines(text).map { $0.lowercased() } == [line.lowercased()], "\(text)")
  }

  @Test(arguments: [
    ("The motive for the attack is unknown.", "-"),
    ("The motive for the shooting was not immediately clear.", "-"),
    ("The motive for the attack remains unclear, police said.", "police"),
    ("There was no known motive for the attack.", "-"),
    ("A bomb attack killed nine people. No motive has been established.", "-"),
    ("Investigators are trying to establish a motive for the killing.", "investigators"),
    ("The police have no information on a motive for the attack.", "-"),
  ])
  func `are unknown where a voice says so`(text: String, voice: String) {
    let motives = ReadText(text).claims.motives
    #expect(motives.map(\.stance) == [.unknown], "\(text)")
    #expect(motives.allSatisfy { $0.reason == nil })
    #expect(motives.first.map { $0.voice.kind == .outlet ? "-" : $0.voice.name.lowercased() } == voice)
  }

  @Test func `are found where the harm stands beside what is not known`() {
    #expect(ReadText("Police said they did not know the motive for the bombing.").claims.motives.map(\.stance) == [.unknown])
  }

  @Test(arguments: [
    ("The minister denied that the attack was revenge for the arrests.", Motive.Stance.rejects),
    ("The attack was not in retaliation for the arrests, the minister said.", .rejects),
    ("Police said there was no evidence that the attack was motivated by hatred.", .doubts),
  ])
  func `are kept with their denial and doubt`(text: String, stance: Motive.Stance) {
    #expect(ReadText(text).claims.motives.map(\.stance) == [stance], "\(text)")
  }

  /// Nothing that happened, nobody's deed, or no reason at all.
  @Test(arguments: [
    "The senator attacked his rival in response to a question about taxes.",
    "The group threatened to attack the port in retaliation for the arrests.",
    "Was the attack revenge for the arrests?",
    "If the bombing was revenge for the arrests, more will follow.",
    "The plane crashed because the pilot slept.",
    "Man guilty of shooting his friend because",
    "Nine people were killed because the walls were thin.",
    "The company had a motive to sell its shares.",
    "The fire brigade came in response to the blast.",
    "The party killed the bill because it was costly.",
    "The team beat Port Maren to avenge an early defeat.",
    "The prices rose over the summer after the attack.",
    "The minister sent the army to protect the port after the attack.",
  ])
  func `are not read where none is offered`(text: String) {
    #expect(lines(text).isEmpty, "\(text)")
  }
}

@Suite struct `Accounts` {
  private func lines(_ text: String) -> [String] {
    let read = ReadText(text)
    return read.claims.accounts.map { account in
      let voice = account.voice.kind == .outlet ? "-" : account.voice.name
      return "\(voice) | \(account.isDenied ? "not " : "")\(account.means.rawValue) | \(read.words(account.about) ?? "-")"
    }
  }

  @Test(arguments: [
    ("Police said the blast was caused by a gas leak.", "police | gas leak | the blast"),
    ("A gas leak caused the explosion, the mayor said.", "mayor | gas leak | the explosion"),
    ("The ministry said that a car bomb exploded outside the court.", "ministry | vehicle bomb | the court"),
    ("Witnesses said a missile hit the hospital.", "witnesses | missile | the hospital"),
    ("The army said two shells landed near the school.", "army | artillery | the school"),
    ("The mayor said the explosion was not an accident.", "mayor | not accident | the explosion"),
    ("Investigators said the cause of the fire was a short circuit.", "investigators | electrical fault | the fire"),
    ("The militants fired rockets at the base.", "- | rocket | the base"),
    ("The fire was the result of arson, the prosecutor said.", "prosecutor | arson | the fire"),
    ("The market was hit by an air strike, doctors said.", "doctors | air strike | the market"),
    ("A suicide bomber killed nine worshippers, police said.", "police | suicide bomber | nine worshippers"),
    ("The army denied that an air strike hit the market.", "army | not air strike | the market"),
  ])
  func `have their owner, their means and what was hit`(text: String, line: String) {
    #expect(lines(text).map { $0.lowercased() } == [line.lowercased()], "\(text)")
  }

  @Test(arguments: [
    "The blast could have been caused by anything.",
    "A car bomb could explode outside the court.",
    "Did a missile hit the hospital?",
    "The police found a bomb.",
    "The minister dropped a bombshell at the meeting.",
    "A bomb threat closed the school.",
    "Smoke bombs were thrown at the police.",
    "The rocket will be launched from the coast.",
    "If a gas leak caused the explosion, the company will pay.",
  ])
  func `are not read where nobody says what did it`(text: String) {
    #expect(lines(text).isEmpty, "\(text)")
  }
}
