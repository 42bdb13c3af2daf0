import Claims
import Records
import Testing

/// `issuer → recipients: threat`, with `by ACTOR`; `none` for silence.
@Suite struct `Warnings as news words them` {
  @Test(arguments: ReadingTable.rows(table))
  func `have issuer, recipients, threat and actor`(row: ReadingTable) {
    let read = ReadText(row.text, published: "2025-03-12")
    let found = read.claims.warnings.map { warning in
      let issuer = warning.issuer.kind == .notGiven ? "-" : warning.issuer.name
      let recipients = warning.recipients.map(\.name).joined(separator: ", ")
      let actor = warning.threatActor.map { " by " + $0.name } ?? ""
      return issuer + (recipients.isEmpty ? "" : " → " + recipients) + ": " + (read.words(warning.threat) ?? "-") + actor
    }
    #expect((found.isEmpty ? "none" : found.joined(separator: "; ")) == row.expected)
  }

  private static let table = """
    Intelligence officers warned of a bomb attack on Velm airport in the coming days. => Intelligence officers: a bomb attack on Velm airport
    Velmora warned Karsia in February that the Dawn Front was planning to bomb a theatre in Port Maren. => Velmora → Karsia: bomb a theatre in Port Maren by Dawn Front
    Velmora warned Karsia that the Dawn Front was planning an attack on a theatre. => Velmora → Karsia: an attack on a theatre by Dawn Front
    The embassy warned that extremists had plans to attack large gatherings in Velm. => embassy: attack large gatherings in Velm by extremists
    The health ministry warned that the virus could kill thousands by summer. => health ministry: the virus could kill thousands
    Velmoran spies had warned Karsia of "something big" days before the Dawn Front attack. => Velmoran spies → Karsia: something big
    Karsia warned Velmora that supplying long-range missiles would have "grave consequences". => Karsia → Velmora: grave consequences
    Engineers had warned the company in 2019 that the dam could collapse. => Engineers → company: the dam could collapse
    Inspectors warned Quay Lines that the ferry could sink. => Inspectors → Quay Lines: the ferry could sink
    Medics warned that hundreds of children could die unless aid was let in. => Medics: hundreds of children could die
    The ministry confirmed that it had been warned by Velmora of an attack. => Velmora → ministry: an attack
    Police received a tip-off on March 3 that a bomb would be planted at the station. => - → Police: a bomb would be planted at the station
    A warning that rebels would attack the capital was sent to all embassies on Sunday. => - → all embassies: attack the capital by rebels
    "If Karsia attacks our ships, it will pay a heavy price," Ana Petrova said. => Ana Petrova → Karsia: pay a heavy price
    Ana Petrova said Karsia would pay a heavy price if it attacked Velmora's ships. => Ana Petrova → Karsia: pay a heavy price
    "If Karsia attacks, we will strike back," said Omar Lind, Velmora's defence minister. => Omar Lind → Karsia: strike back
    In a video, the Dawn Front vowed to attack polling stations during the election. => Dawn Front: attack polling stations by Dawn Front
    The Dawn Front vowed to kill the hostages. => Dawn Front: kill the hostages by Dawn Front
    The Dawn Front swore revenge for the killing of its leader. => Dawn Front: revenge for the killing of its leader by Dawn Front
    Omar Lind, the defence minister, gave Karsia 24 hours to withdraw its troops or face air strikes. => Omar Lind → Karsia: air strikes
    Karsia must leave the port or face attacks, Ana Petrova said. => Ana Petrova → Karsia: attacks
    The army warned residents to leave because an air strike was expected. => army → residents: an air strike
    Omar Lind told the police that an attack was coming. => Omar Lind → police: an attack
    The company ignored warnings from engineers that the dam could collapse. => engineers → company: the dam could collapse
    Karsia said it had received no warning from Velmora. => none
    The city said it had received no warning from the police. => none
    Officials in Karsia insisted they had received no warning from Velmora about the bombing. => none
    The army said it never received a warning from the intelligence service. => none
    Karsia denied that it had received a warning from Velmora. => none
    The embassy was not warned by Velmora of the bombing. => none
    Ana Petrova warned that the talks could collapse. => none
    Ana Petrova warned that the peace process could die. => none
    Omar Lind warned that the bubble could burst. => none
    The bank warned that profits would fall. => none
    The party vowed to fight corruption. => none
    The mayor vowed to hit back at critics. => none
    Police vowed to arrest the killers. => none
    The league promised to strike a deal with the union. => none
    The court gave the company 30 days to pay or face a fine. => none
    "If the club loses, it will pay a heavy price," Ana Petrova said. => none
    If Karsia attacks Velmora, it will pay a heavy price, analysts said. => none
    "If prices rise, we will respond," said Omar Lind. => none
    Velmora warned Karsia not to attack its ships. => none
    Omar Lind told reporters that an attack was coming. => none
    The mayor was warned by his doctor of a heart attack. => none
    Ana Petrova warned that the attack could destabilise the region. => none
    The team received a warning from the referee. => none
    Ilse Tarrow felt threatened by a rival who wanted to destroy her. => none
    """

  /// When it was given, and for how long it held.
  @Test(
    arguments: [
      ("Velmora warned Karsia on March 7 that the Dawn Front would strike within 48 hours.", "2025-03-07", "PT48H"),
      ("The Dawn Front threatened to kill the hostages unless its prisoners were freed by Friday.", nil, nil),
      ("The embassy warned that an attack could come in the coming days.", nil, "2025-03-12/2025-03-19"),
      ("Omar Lind gave Karsia 24 hours to withdraw its troops or face air strikes.", nil, "PT24H"),
      ("Ivo Brandt warned that Karsia could attack a member state within five years.", nil, "P5Y"),
      ("In a video, the Dawn Front vowed to attack polling stations during the election on April 6.", nil, "2025-04-06/2025-04-06"),
      ("The spy chief had privately alerted his Karsian counterpart to the plot on March 4.", "2025-03-04", nil),
    ] as [(String, String?, String?)])
  func `are dated by their own verb, and hold for the time foretold`(text: String, issued: String?, window: String?) throws {
    let warning = try #require(ReadText(text, published: "2025-03-12").claims.warnings.first)
    #expect(warning.issued?.start == issued)
    #expect(warning.window == window)
  }

  private static let warned = "Velmora warned Karsia on March 3 that the Dawn Front would bomb a theatre. "

  @Test(
    arguments: [
      ("Karsia said it had received no such warning.", "Karsia denied-receipt"),
      ("Karsia said it never received a warning from Velmora.", "Karsia denied-receipt"),
      ("Karsia denied that it had received a warning from Velmora.", "Karsia denied-receipt"),
      ("Karsia confirmed that it had received the warning.", "Karsia confirmed-receipt"),
      ("Karsia dismissed the warning as blackmail.", "Karsia rejected"),
      ("Karsian officials thanked Velmora and arrested two men.", "Karsian officials accepted; Karsian officials acted"),
      ("Karsia raised its alert level.", "Karsia acted"),
      ("Karsia cancelled the concert after the warning.", "Karsia acted"),
      ("Karsia ignored the warning.", "Karsia none"),
      ("Karsia took no action.", "Karsia none"),
      ("Karsia arrested a journalist.", ""),
      ("Karsia raised prices.", ""),
      ("Ilse Tarrow closed the debate.", ""),
      ("Velmora closed its embassy.", ""),
      ("Karsia denied that it had received a warning from the River League.", ""),
    ])
  func `say what came of them`(sentence: String, replies: String) throws {
    let warning = try #require(ReadText(Self.warned + sentence, published: "2025-03-12").claims.warnings.first)
    #expect(warning.replies.map { "\($0.voice.name) \($0.response.rawValue)" }.joined(separator: "; ") == replies)
  }
}
