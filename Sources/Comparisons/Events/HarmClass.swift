/// What kinds of harm can be one event under several words.
///
/// "attack" is any violence; "bombing" and "shooting" are both attacks but not each other; a leak is none of them.
enum HarmClass: String, Hashable, CaseIterable {
  /// Violence without a manner: attack, terror, raid.
  case violence
  /// Deaths without a manner: killing, murder.
  case killing
  case explosion, shooting, strike, stabbing, poisoning, abduction, abuse, crash, fire, unrest
  case intrusion, disclosure, deception, concealment, interference, fraud
  case failure, founding, sabotage
  /// A pronoun, no word at all, or a word that names no harm: "role", "responsibility".
  case unspecified
  /// A word of no list.
  case other

  init(kind: String) {
    self = HarmClass.table[kind] ?? (kind.isEmpty || kind == "unspecified" ? .unspecified : .other)
  }

  /// How well two words for a harm can mean one event: 0 not at all, 1 perhaps, 2 well.
  static func agreement(_ a: String, _ b: String) -> Int {
    if a == b { return 2 }
    let first = HarmClass(kind: a)
    let second = HarmClass(kind: b)
    if first == .unspecified || second == .unspecified { return 1 }
    // What no list knows may be another word for anything, but two such words are two things.
    if first == .other || second == .other { return first == second ? 0 : 1 }
    if first == second { return 2 }
    if first.isViolent, second.isViolent, first == .violence || second == .violence { return 2 }
    if first == .killing || second == .killing { return first.kills && second.kills ? 2 : 0 }
    return first.isNear(second) ? 1 : 0
  }

  /// What one thinks of a harm, or a whole course of harms, and no name for one of them.
  static func isJudgement(_ kind: String) -> Bool { judgements.contains(kind) }

  private static let judgements: Set<String> = [
    "tragedy", "atrocity", "outrage", "terror", "terrorism", "violence", "bloodshed", "carnage", "genocide", "war-crime", "casualty",
    "death",
  ]

  /// No word that tells which harm it was.
  var isOpen: Bool { self == .unspecified || self == .other }

  private var isViolent: Bool {
    switch self {
    case .violence, .killing, .explosion, .shooting, .strike, .stabbing, .poisoning, .abduction, .abuse, .fire, .sabotage, .unrest, .crash:
      true
    default: false
    }
  }

  /// What people die of by another's hand. A riot that follows a killing, a fire and a theft are other harms.
  private var kills: Bool {
    switch self {
    case .killing, .explosion, .shooting, .strike, .stabbing, .poisoning, .abduction, .abuse, .crash: true
    default: false
    }
  }

  private func isNear(_ other: HarmClass) -> Bool {
    HarmClass.neighbours.contains { $0.contains(self) && $0.contains(other) }
  }

  private static let neighbours: [Set<HarmClass>] = [
    [.explosion, .strike, .sabotage, .fire], [.explosion, .shooting], [.strike, .crash], [.crash, .shooting], [.deception, .concealment],
    [.intrusion, .disclosure, .interference], [.deception, .interference, .fraud], [.unrest, .shooting], [.strike, .poisoning],
  ]

  private static let table: [String: HarmClass] = {
    var table: [String: HarmClass] = [:]
    for (harm, words) in words {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { table[String(word)] = harm }
    }
    return table
  }()

  /// In a fixed order: a word of two lists is of the last.
  private static let words: KeyValuePairs<HarmClass, String> = [
    .violence:
      "attack massacre atrocity terrorism terror bloodshed carnage violence casualty tragedy war-crime raid ambush rampage plot outrage",
    .killing: "killing murder death slaughter slaying homicide assassination execution beheading genocide manslaughter",
    .explosion: "bombing bomb blast explosion detonation",
    .shooting: "shooting gunfire shoot sniper shootout gunshot",
    .strike: "strike airstrike air-strike shelling missile rocket drone bombardment barrage offensive invasion",
    .stabbing: "stabbing stab knifing",
    .poisoning: "poisoning poison gas chemical sarin chlorine",
    .abduction: "abduction kidnapping kidnap hostage-taking seizure detention disappearance",
    .abuse: "abuse torture assault battery rape grab grabbing beating mistreatment harassment groping",
    .crash: "crash downing shootdown shoot-down collision derailment sinking capsizing wreck",
    .fire: "fire arson blaze burning",
    .unrest: "riot unrest clash scuffle melee disorder brawl incitement",
    .intrusion:
      "hack hacking breach burglary robbery intrusion cyberattack cyber-attack break-in theft espionage spying malware ransomware",
    .disclosure: "leak disclosure release exposure publication",
    .deception:
      "lie liar lying deception falsehood misinformation disinformation misleading account narrative fabrication hoax",
    .concealment: "concealment cover-up coverup secrecy",
    .interference: "interference meddling influence manipulation rigging",
    .fraud: "fraud corruption bribery embezzlement scam forgery",
    .failure: "failure delay neglect negligence lapse security inaction mistake error",
    .founding: "rise founder co-founder cofounder creator founding creation emergence foundation",
    .unspecified: """
    role part hand responsibility fault blame involvement event incident act action crime offense offence wrongdoing behavior behaviour
    conduct thing matter case situation issue problem deed episode operation attempt scandal controversy affair
    """,
    .sabotage: "sabotage vandalism damage destruction",
  ]
}
