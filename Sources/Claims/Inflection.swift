/// The regular forms of English verbs and nouns, and the irregular ones that news uses.
enum Inflection {
  static func verb(_ base: String) -> (third: String, past: [String], participle: [String], gerund: String) {
    let past: [String]
    let participle: [String]
    if let irregular = irregularVerbs[base] {
      (past, participle) = irregular
    } else {
      let regular = withEd(base)
      (past, participle) = ([regular], [regular])
    }
    return (withS(base), past, participle, withIng(base))
  }

  static func plural(_ noun: String) -> String { irregularPlurals[noun] ?? withS(noun) }

  private static func withS(_ word: String) -> String {
    if word.hasSuffix("y"), !endsInVowelY(word) { return word.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh"] where word.hasSuffix(ending) { return word + "es" }
    return word == "go" ? "goes" : word + "s"
  }

  private static func withEd(_ word: String) -> String {
    if word.hasSuffix("e") { return word + "d" }
    if word.hasSuffix("y"), !endsInVowelY(word) { return word.dropLast() + "ied" }
    return doubled(word) + "ed"
  }

  private static func withIng(_ word: String) -> String {
    if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
    if word.hasSuffix("e"), !word.hasSuffix("ee"), word != "be" { return word.dropLast() + "ing" }
    return doubled(word) + "ing"
  }

  private static func doubled(_ word: String) -> String {
    doubling.contains(word) ? word + String(word.suffix(1)) : word
  }

  private static func endsInVowelY(_ word: String) -> Bool {
    ["ay", "ey", "oy", "uy"].contains { word.hasSuffix($0) }
  }

  private static let doubling: Set<String> = [
    "admit", "acquit", "sob", "plan", "plot", "slam", "stab", "shed", "rig", "rip", "grab", "rob", "refer", "commit", "pin", "abet", "chat",
    "hit",
    "put", "let", "set", "shut", "bet", "nod", "quip", "tap", "permit", "submit", "drop", "gun", "chop", "trap", "incur", "spur", "bar",
    "concur", "run", "begin", "knit", "get", "cut", "spit", "ban", "rap", "pan", "gas", "dub", "drug", "kidnap", "transmit", "infer",
    "blot",
    "hem", "prefer", "whip", "slap", "dig", "wrap", "scrap", "skip", "step", "stop", "forget", "omit", "brag", "tag",
  ]

  private static let irregularPlurals: [String: String] = [
    "man": "men", "woman": "women", "gunman": "gunmen", "spokesman": "spokesmen", "spokeswoman": "spokeswomen", "person": "people",
    "policeman": "policemen", "lawman": "lawmen", "child": "children", "congressman": "congressmen", "hitman": "hitmen", "crisis": "crises",
    "businessman": "businessmen", "gunwoman": "gunwomen", "thief": "thieves", "wife": "wives", "serviceman": "servicemen",
    "militiaman": "militiamen", "fisherman": "fishermen", "police": "police", "media": "media", "troop": "troops", "chairman": "chairmen",
  ]

  private static let irregularVerbs: [String: ([String], [String])] = {
    let table = """
      say said said; tell told told; think thought thought; know knew known; write wrote written; find found found; see saw seen; \
      feel felt felt; hold held held; hear heard heard; read read read; mean meant meant; understand understood understood; \
      swear swore sworn; speak spoke spoken; give gave given; show showed shown/showed; make made made; take took taken; go went gone; \
      come came come; keep kept kept; put put put; set set set; let let let; lay laid laid; lead led led; leave left left; \
      seek sought sought; fight fought fought; shoot shot shot; steal stole stolen; hide hid hidden; blow blew blown; burn \
      burned/burnt burned/burnt; \
      beat beat beaten; hit hit hit; strike struck struck; shed shed shed; break broke broken; mislead misled misled; cut cut cut; \
      lie lied lied; slay slew slain; behead beheaded beheaded; bite bit bitten; throw threw thrown; drive drove driven; run ran run; \
      begin began begun; bring brought brought; buy bought bought; build built built; spread spread spread; undo undid undone; \
      pay paid paid; sell sold sold; send sent sent; lend lent lent; \
      withdraw withdrew withdrawn; bet bet bet; cast cast cast; foresee foresaw foreseen; forget forgot forgotten; choose chose chosen; \
      shut shut shut; sink sank/sunk sunk; sing sang sung; stand stood stood; plead pleaded/pled pleaded/pled; withhold withheld withheld; overthrow \
      overthrew overthrown; \
      feed fed fed; grind ground ground; foretell foretold foretold; retell retold retold; have had had; do did done; be was been; get
      got gotten/got
      """
    var out: [String: ([String], [String])] = [:]
    for entry in table.split(separator: ";") {
      let parts = entry.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
      guard parts.count == 3 else { continue }
      out[parts[0]] = (parts[1].split(separator: "/").map(String.init), parts[2].split(separator: "/").map(String.init))
    }
    return out
  }()
}
