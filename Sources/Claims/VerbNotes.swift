/// What single verbs and nouns need beyond their class.
enum VerbNotes {
  /// Also words of sport, politics or weather: count only with an armed subject or a human victim.
  static let ambiguous: Set<String> = set(
    """
    hit hits hitting struck strike strikes striking attacked attack attacks attacking beat beats beating beaten targeted target
    targets targeting trample trampled trampling downed burned burnt burn burning destroyed destroy destroys destroying threatened
    threaten threatens threatening grabbed grab kicked blew blow raided rocked swept down downs detained detain jailed imprisoned
    pound pounds pounded pounding flatten flattened annex annexed intercepted intercept ram rammed robbed displaced intimidated deported harassed bullied drowned punished maimed hurt invaded touch
    touched touches touching sink sank sunk sinks sinking
    """)

  /// Force only where it is owned to or denied.
  static let contact: Set<String> = set("touch touched touches touching")

  /// Verbs of wrongdoing that are everyday words when nothing else points to a wrong.
  static let mild: Set<String> = set(
    """
    copy copied copies copying forge forged forges forging cheat squander stoke smear divert compromise compromised dump dodged
    skim skimmed skims hush hushed fleece misrepresent misrepresented dodge plot neglect hide hides exploit exploits doctor delete
    """)

  /// Verbs that are a wrong only when done to evidence, records, money or the law.
  static let needsObject = [
    "withh", "hid", "conceal", "destroy", "delet", "eras", "suppress", "leak", "mishandl", "abus", "underestimat", "exploit", "divert",
    "evad", "flout",
  ]

  static let evidence: Set<String> = set(
    """
    email emails e-mail e-mails report reports evidence document documents information record records truth fact facts law laws file
    files letter letters tape tapes data money funds fund intelligence warning warnings risk risks secret secrets power office
    position rules sanctions tax taxes memo memos testimony body bodies weapon weapons server security picture pictures photo photos photograph photographs image images video videos
    footage password passwords credentials identity identities fingerprints hard-drive contents correspondence
    """)

  static let victims: Set<String> = set(
    """
    people civilians children women men child woman man protesters protester journalist journalists reporter reporters soldiers
    troops police officers officer students worshippers demonstrators residents villagers hostages members citizens family
    passengers workers doctors nurses patients schoolchildren girls boys girl boy teenager victim victims pilgrims mourners migrants
    refugees tourists shoppers muslims christians jews sunnis shias americans crew aid-workers prisoners detainees hundreds
    thousands dozens kids photographer photographers cameraman cameramen heckler hecklers bystander bystanders reveler revelers reveller revellers celebrity celebrities pensioners detainee guard guards driver
    drivers passenger priest priests mayor motorist motorists shopkeeper shopkeepers farmer farmers fishermen fisherman nun nuns
    """)

  static let targets: Set<String> = set(
    """
    hospital hospitals school schools mosque mosques church churches market markets village villages town towns city cities compound
    consulate embassy base convoy convoys airport plane planes aircraft ship ships building buildings home homes bus train station
    bridge synagogue neighbourhood neighborhood camp camps airliner helicopter tanker refinery pipeline pipelines server servers
    network networks computers arm arms face throat head neck hair hand chest stomach leg body bodies checkpoint barracks
    headquarters port ports harbour harbor terminal terminals ferry railway tunnel depot depots dam plant
    truck trucks car cars vehicle vehicles van vans bus buses ambulance ambulances tent tents shrine shrines temple temples cemetery statue
    monument office offices store stores shop shops parliament courthouse court prison prisons jail hotel hotels restaurant restaurants theatre
    theater nightclub club mall metro subway factory factories mine mines substation cable website websites databases database systems system
    accounts account mailbox positions post posts post-office kindergarten university campus dormitory clinic clinics lorry boat boats freighter
    vessel vessels dock infrastructure facility facilities grid well wells river rivers reservoir reservoirs lake water food crops fields warehouse warehouses
    """)

  /// Harms that may be nobody's, but not where somebody stands behind them.
  static let disasters: Set<String> = set(
    """
    fire fires blaze crash death deaths outage blackout sinking derailment collapse spill leak stampede smear campaign hoax loss losses
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
