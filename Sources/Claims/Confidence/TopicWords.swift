/// What an article is about, as far as it tells whether its words of harm are meant: by lemma.
enum TopicWords {
  /// Weapons, wounds, the dead, those who fight.
  static let force: Set<String> = set(
    """
    kill killing killer dead death die fatal fatally wound wounded injure injury casualty corpse body victim hostage massacre murder
    bomb bombing bomber explosion explosive blast detonate grenade shoot shooting shot shooter gun gunman gunfire rifle pistol knife stab
    stabbing missile rocket mortar shell shelling artillery airstrike strike drone warplane jet weapon army troop soldier military navy
    militant militia rebel insurgent fighter terrorist terrorism jihadist extremist separatist guerrilla war ceasefire truce raid
    invasion siege ambush kidnap kidnapping abduct abduction rape torture assassinate assassination beheading poison chemical gas
    hijack pirate piracy crash wreckage blaze arson hospital hack hacker malware breach spill leak collapse
    """)

  /// Police and courts.
  static let justice: Set<String> = set(
    """
    police officer detective sheriff investigator arrest custody jail prison suspect charge indict indictment prosecutor court judge
    jury trial convict conviction sentence plead guilty manslaughter homicide robbery burglary theft assault victim witness detain
    detention warrant defendant lawyer attorney felony misdemeanor bail parole inmate crime criminal evidence forensic autopsy tribunal
    """)

  /// Elections and parties.
  static let politics: Set<String> = set(
    """
    campaign election candidate nominee nomination poll pollster vote voter ballot primary caucus debate senator congressman
    congresswoman governor democrat democratic republican gop conservative liberal progressive endorse endorsement delegate convention
    presidential rally supporter pundit partisan fundraiser fundraising donor rival running-mate front-runner super pac ad platform
    policy tax trade immigration wage economy legislation lawmaker
    """)

  /// Games and shows.
  static let play: Set<String> = set(
    """
    game team season coach player league quarterback touchdown yard goal match win loss championship cup score inning pitcher playoff
    defense offense tournament champion round bout boxer heavyweight striker midfielder goalkeeper fan roster draft film movie actor
    actress album song singer episode series celebrity oscar show star character novel fiction scene
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
