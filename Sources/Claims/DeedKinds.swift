/// The harm that a verb tells of, by its noun: "killed" of a killing, "punched" of an assault.
enum DeedKinds {
  /// nil for a verb that names no harm by itself, or that is as often said of everyday things.
  static func kind(_ reading: Reading, _ verb: Int) -> String? {
    let lemma = reading.lemma(verb)
    // "shot down the plane", "blew up the bridge"
    let particle = verb + 1 < reading.count ? reading.lower[verb + 1] : ""
    if particle == "down", lemma == "shoot" || lemma == "bring" { return isCraft(reading, verb) ? "downing" : table[lemma] }
    if lemma == "blow" {
      return reading.span(verb + 1, min(reading.count, verb + 3)).contains { reading.lower[$0] == "up" } ? "bombing" : nil
    }
    if lemma == "spray" { return verb > 1 && ["pepper", "-"].contains(reading.lower[verb - 1]) ? "assault" : nil }
    return table[lemma]
  }

  private static func isCraft(_ reading: Reading, _ verb: Int) -> Bool {
    reading.span(verb + 2, min(reading.count, verb + 8)).contains {
      ["plane", "jet", "airliner", "helicopter", "drone", "aircraft", "airplane", "flight", "warplane", "balloon"].contains(
        reading.lemma($0))
    }
  }

  /// Nouns for a harm whose owner suffered it: "Lind's murder", "the boy's death".
  static let suffered: Set<String> = [
    "murder", "killing", "death", "assassination", "shooting", "abduction", "kidnapping", "rape", "poisoning", "beating", "arrest",
    "slaying",
    "execution", "beheading", "disappearance", "detention", "stabbing",
  ]

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for (noun, verbs) in nouns {
      for verb in verbs.split(whereSeparator: { $0 == " " || $0 == "\n" }) { table[String(verb)] = noun }
    }
    return table
  }()

  private static let nouns: [String: String] = [
    "killing": "kill slay lynch gun mow decapitate drown suffocate",
    "murder": "murder strangle butcher",
    "massacre": "massacre slaughter exterminate",
    "assassination": "assassinate", "execution": "execute", "beheading": "behead",
    "shooting": "shoot", "stabbing": "stab knife slash",
    "bombing": "bomb detonate", "shelling": "shell", "bombardment": "bombard", "strike": "strafe",
    "arson": "firebomb torch", "burning": "burn",
    "attack": "attack storm ambush ram invade",
    "assault": """
    assault punch kick shove slap beat choke throttle yank push pepper-spray taser tase tackle headbutt elbow injure wound maim trample manhandle
    whip spit batter club pummel
    """,
    "grab": "grab grope fondle touch", "rape": "rape", "abuse": "abuse molest mistreat brutalise brutalize",
    "torture": "torture waterboard",
    "kidnapping": "kidnap", "abduction": "abduct", "hijacking": "hijack commandeer",
    "poisoning": "poison gas",
    "hack": "hack phish", "breach": "breach", "theft": "steal rob loot burgle pilfer", "leak": "leak",
    "fraud": "defraud swindle scam", "embezzlement": "embezzle", "bribery": "bribe", "forgery": "forge",
    "sabotage": "sabotage", "vandalism": "vandalise vandalize deface", "destruction": "destroy demolish raze",
    "invasion": "annex", "meddling": "meddle", "interference": "interfere", "rigging": "rig", "harassment": "harass",
    "concealment": "conceal hide withhold suppress", "lie": "lie",
  ]
}
