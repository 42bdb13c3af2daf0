/// Closed lists of the tokenizer.
enum TokenizerWords {
  /// Words that keep their full stop. Without it here.
  static let abbreviations = WordKey.set(
    """
    mr mrs ms messrs dr prof rev fr gen col lt sgt capt cmdr maj adm brig cpl gov sen rep reps sens rt hon supt insp det
    pres st mt ft jr sr inc ltd co corp bros dept univ assn assoc est vs etc al approx appt ext cf viz
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    no nos vol pp p ed eds fig figs sec ch art op cit pt
    ave blvd rd hwy bldg ph.d ph m.d b.a m.a d.phil ph.d.s
    calif mass fla conn ariz ala ark colo ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
    u.s u.k u.n e.u a.m p.m e.g i.e a.k.a d.c u.s.a u.s.s.r n.y l.a v
    oz lb lbs hr hrs mins secs sq
    """)

  /// Abbreviations that are words or sentence ends unless a number follows.
  static let numberAbbreviations = WordKey.set("no nos art pp p sec fig figs ch ed ft mar sun sat wash mass ill ind miss in v oz")

  /// Titles that stand before a name: no sentence ends there.
  static let titles = WordKey.set("mr mrs ms messrs dr prof rev gen lt sgt capt cmdr maj brig gov sen rep reps sens hon supt insp")

  /// Prefixes that stay with their hyphen (UD English).
  static let prefixes = WordKey.set(
    """
    anti non pre post co re mid ex e multi semi pro inter intra sub neo over under cross counter mini socio psycho un ultra
    arch bi de dis hyper macro mega meta micro mis para pseudo super trans tri uni
    """)

  /// Contractions written as one word: where the second word begins, counted from the end.
  static let fused: [WordKey: Int] = {
    var table: [WordKey: Int] = [:]
    for (words, length) in [
      ("cannot", 3), ("gonna wanna gotta outta", 2), ("gimme lemme", 2),
      ("dont doesnt didnt isnt wasnt arent werent havent hasnt hadnt wouldnt couldnt shouldnt wont cant", 2),
      ("im", 1), ("ive youve weve theyve ive", 2), ("thats whats theres", 1), ("youre theyre", 2), ("alot", 3),
    ] {
      for key in WordKey.set(words) { table[key] = length }
    }
    return table
  }()

  /// Words that may be a contraction without its apostrophe ("its a shame", "your not well"), by the word that follows.
  static let unmarked = WordKey.set("its your")

  /// Words that hardly ever follow a possessive.
  static let afterUnmarked = WordKey.set(
    """
    a an the not been in on at for from like definitely getting gonna going gotta
    my your his her our their this that what why how because when where nothing something prolly probably
    """)

  /// Endings of hosts, which part no words: "Newsfeed.Com".
  static let domains = WordKey.set("com net org")

  /// Words that begin with an apostrophe.
  static let apostropheWords = WordKey.set("'em 'til 'till 'cause 'bout 'n 'n' 's 're 've 'll 'd 'm 'tis 'twas 'round 'nuff")

  /// Endings split off at the apostrophe.
  static let clitics = WordKey.set("'s 're 've 'll 'd 'm")

  /// Units split off a number: "10am", "5km".
  static let units = WordKey.set(
    """
    am pm km kg mph kph ft lb lbs hr hrs min mins mm cm bn k m mn tn mi oz gb mb kb mg ml kw mw kwh mwh sq yr yrs wks sec secs
    """)

  static let emoticons = Set<String>([
    ":)", ":(", ";)", ":-)", ":-(", ";-)", ":D", ":-D", "=)", "=(", "<3", ":P", ":-P", ":p", ":/", ":-/", ":O", "XD", ":|", ":o)",
    ";D", "^^", "^_^", ":]", "=D", ":'(", "8)", "8-)",
  ])
}
