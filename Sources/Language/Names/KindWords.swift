/// Words that tell the kind of the name they stand beside. Plain words, entered by hand.
enum KindWords {
  private static func words(_ list: String) -> Set<UInt64> {
    Set(list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { FeatureHash.word(String($0)) })
  }

  /// As newspapers write American states behind a town.
  static let shortStates = words(
    "ala. ariz. ark. calif. colo. conn. d.c. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. n.c. n.d. n.h. n.j."
      + " n.m. n.y. neb. nev. okla. ore. pa. r.i. s.c. s.d. tenn. va. vt. w.va. wash. wis. wyo.")
  static let inside = words("in inside near outside across throughout within around")
  static let near = words("near outside")
  static let towards = words("from to into toward towards via through")
  static let directions = words(
    "northern southern eastern western central north-eastern north-western south-eastern south-western northeastern northwestern"
      + " southeastern southwestern downtown neighbouring neighboring war-torn")
  static let capital = words("capital city town village province region district island port")
  static let groups = words(
    "group party militia movement faction company firm agency organisation organization newspaper magazine broadcaster website outlet"
      + " alliance coalition network think-tank charity union federation federations rebels army force unit brigade gang cartel"
      + " watchdog regulator")
  static let militants = words(
    "militant militants fighter fighters rebel rebels insurgent insurgents gunman gunmen jihadist jihadists guerrilla guerrillas"
      + " militia militias militiamen terrorist terrorists separatist separatists extremist extremists paramilitary paramilitaries armed")
  static let members = words("official officials member members spokesman spokeswoman spokesperson leader leaders leadership supporters")
  static let belonging = words(
    "member members spokesman spokeswoman spokesperson leader leaders head fighters supporters officials chairman director founder"
      + " wing branch commander commanders")
  static let organs = words(
    "government president minister ministers ministry parliament army military police security foreign interior defence defense prime"
      + " embassy ambassador border borders capital economy population constitution intelligence navy airforce troops forces leaders"
      + " leadership authorities opposition king queen supreme state-run national northern southern eastern western largest"
      + " second-largest biggest people citizens province territory")
  static let landFeatures = words(
    "coast border borders capital north south east west airport streets suburbs outskirts centre center port province mountains"
      + " population main")
  static let kin = words(
    "wife husband son daughter father mother brother sister lawyer lawyers aide aides campaign family death career voice office friend"
      + " widow supporters critics remarks comments spokesman spokeswoman")
  static let provinces = words(
    "province region district county city town village state governorate oblast island peninsula valley airport border suburb")
  static let landNouns = words(
    "city town village province region district state country republic kingdom capital island port suburb north south east west"
      + " ministry embassy authorities army parliament military police"
      + " border coast outskirts streets government president king queen people parts areas area centre center invasion occupation"
      + " nation territory")
  static let backed = words("backed based led aligned controlled occupied held born funded sponsored supplied made linked")
  static let claims = words("claimed claims")
  static let responsibility = words("responsibility")
  /// What only people and bodies do: before these stands a name.
  static let actorVerbs = words(
    "said denied denies rejected rejects accused accuses blamed blames warned warns claimed condemned condemns confirmed insisted"
      + " vowed pledged urged told announced demanded dismissed admitted acknowledged alleged")
  /// Behind these stands a name as well.
  static let addressedVerbs = words("warned warns accused accuses blamed blames told urged informed condemned threatened")
  static let humanVerbs = words(
    "tweeted testified smiled laughed died resigned married born wept nodded shrugged texted whispered joked recalled wore studied"
      + " grew")
  static let who = words("who whose")
  static let townStarts = words("new san santa los las st st. saint el fort port mount puerto tel deir ras khan north south east west")
  static let media = words(
    "reuters ap afp bbc cnn nbc cbs abc msnbc npr pbs cnbc espn upi tass interfax xinhua politico breitbart buzzfeed huffpost vox"
      + " axios bloomberg haaretz telesur rt facebook twitter google youtube telegram instagram tiktok wikipedia wikileaks netflix amazon"
      + " microsoft apple boeing airbus gazprom rosneft toyota samsung uber tesla")
  /// In the name of a group that bears arms.
  static let armedNames = words(
    "militia militias brigades mujahideen mujahidin martyrs jihad rebels guerrillas insurgents fedayeen fatah peshmerga ansar"
      + " guerrilla rebel")
  /// In the names of armed groups and of peaceful ones: the text decides.
  static let perhapsArmed = words("front movement army brigade liberation resistance battalion council forces fighters legion")
}
