// The tables of the lexicon, by class. Classes follow what verbs do (Levin's verbs of communication, desire, judgement,
// killing and damage), wider than any one corpus; no name of a person, place or outlet stands here.

extension LexiconBuilder {
  mutating func addVerbs() {
    addReportingVerbs()
    addBlameVerbs()
    addHarmVerbs()
  }

  private mutating func addReportingVerbs() {
    verbs(
      .say,
      """
      say add write state note announce declare explain argue insist maintain assert contend stress emphasise emphasize claim
      allege affirm reiterate repeat remark comment observe reply respond answer recall recount report testify tweet post retweet
      declare proclaim conclude joke quip exclaim shout yell scream whisper mutter murmur boast brag confide vow promise pledge
      swear predict speculate suggest imply hint insinuate indicate reveal disclose confirm acknowledge concede admit confess
      complain lament moan continue protest object caution warn advise estimate reason opine theorise theorize posit interject
      conjecture narrate relate elaborate clarify specify underline underscore signal profess intone charge counter retort rejoin
      agree volunteer certify attest vouch propose recommend demand deny telegraph blog text email declare deliver mention rule
      decide determine explain point mean forecast muse gush chant cry sob sigh grumble plead stammer sing thunder fume crow bellow wager bet summarise summarize
      """)
    verbs(.tell, "tell inform assure remind notify advise warn alert brief urge reassure convince persuade")
    verbs(
      .think,
      """
      think believe know feel fear hope expect doubt suspect assume presume reckon consider realise realize understand imagine
      worry guess suppose anticipate recognise recognize wonder judge deem surmise find hold remember sense
      """)
    verbs(
      .show,

      """
      show find suggest indicate reveal demonstrate prove confirm conclude say state report establish discover learn determine
      detail document
      """
    )
    verbs(
      .call,

      """
      call describe label portray depict characterise characterize dub brand term refer compare liken cast paint regard view see
      denounce decry hail tout deride
      """
    )
    verbs(
      .attitude,
      """
      criticise criticize praise support oppose back endorse condemn denounce blast slam attack mock defend reject dismiss welcome
      favor favour want seek plan vow promise pledge refuse decline threaten offer agree demand urge encourage call prefer dislike
      like love hate applaud thank congratulate challenge question rebuke chide assail lambast lambaste deride decry disavow
      champion embrace intend hope wish desire insist propose recommend advocate push express voice discuss address cite invoke
      raise mention quote echo tout promote ridicule skewer berate admonish bemoan bash pan scold castigate excoriate trash hammer
      disparage belittle resent regret appreciate admire envy despise detest loathe fear aim aspire resolve consider contemplate
      hesitate threaten order instruct direct request ask beg implore appeal press invite
      """)
    verbs(.ask, "ask question inquire enquire query wonder demand")
    verbs(.warn, "warn caution alert advise")
  }

  private mutating func addBlameVerbs() {
    verbs(.accuse, "accuse suspect convict acquit absolve exonerate clear")
    verbs(.blame, "blame fault attribute pin scapegoat")
    verbs(.retract, "withdraw retract recant rescind revoke")
    verbs(.supply, "supply provide deliver sell send give ship smuggle transfer hand funnel procure make build manufacture buy")
    verbs(.undertaking, "think believe suspect walk")
    verbs(.deny, "deny disclaim disavow")
    verbs(
      .reject,
      """
      reject dismiss dispute refute rebut contest challenge rubbish deny debunk disbelieve discount contradict repudiate disprove ridicule
      """)
    verbs(.admit, "admit concede acknowledge confess accept own recognise recognize")
    verbs(.claim, "claim")
    verbs(.undertaking, "take assume plead")
    verbs(
      .condemn,
      """
      condemn criticise criticize denounce slam blast chide rebuke castigate lambast lambaste excoriate assail berate cite fault
      indict charge sue prosecute punish sanction arrest censure admonish upbraid attack rap fire hammer pillory
      """)
    verbs(.charge, "charge indict sue prosecute convict implicate arraign")
    verbs(.suspect, "suspect allege presume believe think report rumour rumor say assume understand")
    verbs(.link, "link tie connect trace")
    verbs(.doubt, "doubt question disbelieve")
  }

  private mutating func addHarmVerbs() {
    verbs(
      .violence,
      """
      kill murder massacre slaughter bomb attack assault shoot assassinate poison abduct kidnap hack torture rape behead execute
      stab shell strafe punch beat kick ambush behead gas bombard butcher slay maim wound injure gun lynch mutilate firebomb torch
      strangle throttle choke detonate ram raid invade sabotage destroy loot plunder burn rob hijack rocket strike hit starve flog
      whip deport drown immolate blow target brutalise brutalize terrorise terrorize sodomise groom molest grope shove yank grab
      pepper-spray sucker-punch tase teargas tear-gas bludgeon disappear decapitate pummel trample persecute displace spray
      cleanse exterminate demolish mug overrun damage liquidate carjack besiege raze flatten obliterate pound annex maul scald suffocate smother asphyxiate electrocute crucify enslave pillage
      ransack victimise victimize sink torpedo vandalise vandalize deface desecrate dynamite knife bayonet garrotte imprison jail detain harass intimidate bully threaten intercept down touch
      """)
    verbs(
      .wrongdoing,
      """
      withhold conceal hide falsify fabricate rig violate abuse bribe embezzle defraud obstruct stonewall retaliate discriminate
      plagiarise plagiarize crib copy leak steal launder smuggle traffic cheat cover doctor forge tamper breach infiltrate
      compromise meddle interfere spy eavesdrop surveil wiretap misuse mishandle mismanage squander divert pilfer swindle collude
      conspire plot backdate suppress censor destroy delete erase shred underestimate botch bungle neglect flout evade dodge
      exploit extort blackmail stoke smear defame slander libel malign scam dupe dump pollute spill contaminate poison obfuscate
      stymie whitewash hush overcharge siphon skim counterfeit impersonate suborn fleece plagiarise misrepresent falsify ransack
      """)
    verbs(
      .assault,
      """
      throw hurl lob toss fling plow plough ram drive crash smash rampage break hack set take hold cut slit pull point run mow beat
      club choke burn stab shoot blow steer rip tear gun barge storm pitch flash brandish aim prey force declare tap pour splash spray drag pin
      """)
    verbs(.lie, "lie mislead deceive dissemble")
    verbs(
      .perpetrate,
      """
      carry commit perpetrate conduct orchestrate mastermind launch stage mount execute order direct organise organize plan plot
      instigate arrange coordinate authorise authorize sanction undertake engineer fire detonate plant drop use set author bomb cause wage
      unleash command prepare conspire inflict make start light
      """)
    verbs(
      .cause,

      """
      cause create trigger spark provoke fuel spawn produce prompt lead bring breed precipitate exacerbate worsen undo set leave
      allow let
      """
    )
    verbs(
      .help,
      """
      help assist aid finance fund arm train harbour harbor shelter sponsor support enable facilitate abet supply equip bankroll
      host back protect shield bribe recruit supply hire pay house tolerate
      """)
    verbs(
      .incite,
      """
      incite encourage provoke inspire instigate foment stoke goad egg inflame radicalise radicalize condone fan
      """)
    verbs(.fail, "fail neglect ignore refuse decline disregard overlook miss")
  }

  mutating func addNouns() {
    nouns(
      .harm,
      """
      attack bombing killing massacre airstrike strike blast explosion shooting assault atrocity hack breach cyberattack hacking
      poisoning murder assassination death shelling bombardment raid ambush beheading execution torture rape abduction kidnapping
      hostage-taking sabotage arson violence crime genocide cover-up fraud interference meddling theft plagiarism abuse
      disinformation stabbing bloodshed carnage slaughter outrage terrorism leak espionage invasion incursion incident coup
      hijacking siege looting persecution ambush blast barrage onslaught crackdown slaying homicide manslaughter intrusion
      misconduct wrongdoing malfeasance negligence poison offence offense violation corruption bribery harassment misinformation
      battery downing rampage plot insurgency terror unrest riot clash destruction gunfire mutilation disappearance pogrom
      insurrection sedition treason collusion conspiracy war aggression robbery burglary heist larceny carjacking perjury embezzlement racketeering
      molestation infiltration strangling stoning cruelty oppression scam malpractice piracy tampering annihilation holocaust mugging spying
      eavesdropping trafficking infanticide knifing kidnap hit-and-run shootout cyber-intrusion famine grab punch shove beating firebombing drone-strike
      mortar missile suicide rocket shootdown shoot-down detonation eruption bloodbath lynching vandalism defamation libel slander
      extortion blackmail torching purge ethnic-cleansing strike displacement dispossession cyberattack cyber-attack burning gassing maiming
      """)
    nouns(
      .weakHarm,
      """
      delay failure lapse crash fire chaos crisis spill outbreak collapse disaster tragedy mess damage loss deletion plight
      hardship suffering shortage shortfall recession debacle fiasco scandal trouble turmoil instability problem rise vacuum
      behaviour behavior act role hand part involvement responsibility fault injury casualty deterioration escalation breakdown
      outage blackout derailment sinking stampede mistake error flood pollution catastrophe flap smear lie falsehood deception
      death toll event loss upheaval havoc mayhem bruise climate environment firing removal departure ouster
      """)
    nouns(
      .reportNoun,
      """
      claim accusation allegation assertion statement warning denial report suggestion argument belief contention charge
      insistence view admission confession acknowledgement acknowledgment promise pledge vow threat announcement assessment
      conclusion finding idea notion theory narrative speculation suspicion fear rumour rumor testimony prediction hint complaint
      criticism opinion promise opposition support call request demand decision hope expectation assumption impression evidence
      proof sign indication intelligence concern worry explanation possibility likelihood hypothesis fact
      """)
    nouns(
      .accusationNoun,

      """
      claim accusation allegation charge assertion suggestion theory insinuation narrative idea notion contention blame suspicion
      rumour rumor account report criticism version story lie
      """
    )
    nouns(
      .agent,
      """
      man woman gunman militant terrorist attacker assailant bomber rebel insurgent fighter soldier troop force army military
      police officer official government regime administration authority state group militia gang cartel mob crowd protester
      demonstrator supporter suspect hacker spy agent operative extremist jihadist separatist intruder intelligence navy airforce
      aircraft jet coalition campaign party opposition company firm agency ministry department committee commander general
      president minister leader militiaman mercenary contractor settler criminal thief perpetrator culprit killer shooter sniper
      dissident student teenager boy girl person driver pilot staffer aide member teacher priest doctor guard bodyguard policeman
      security service unit brigade faction movement network cell organisation organization junta warplane helicopter drone troll
      activist counter-protester bystander individual employee adviser advisor lawyer executive regime liberal conservative enemy
      side neighbour neighbor insider outsider nationalist loyalist defector crew captain squad battalion warlord dealer
      trafficker smuggler rioter looter vigilante secessionist guerrilla islamist invader occupier speechwriter country nation
      media video invasion policy decision peacekeeper businessman businesswoman tycoon billionaire magnate politician cleric preacher banker
      financier trader pilot worker farmer neighbour tenant roommate stepfather stepmother boyfriend girlfriend gangster bouncer deputy juror owner environmentalist client male female youth teen
      """)
    nouns(
      .violentAgent,
      """
      gunman militant terrorist attacker assailant bomber rebel insurgent hacker extremist jihadist separatist intruder killer
      shooter sniper perpetrator culprit warplane mob gang cartel militia assassin kidnapper hijacker arsonist rioter looter
      guerrilla islamist raider
      """)
    nouns(.spokesperson, "spokesman spokeswoman spokesperson mouthpiece spox")
    nouns(
      .unnamedSource,
      """
      source official person witness eyewitness insider diplomat aide analyst expert observer resident survivor relative family
      critic lawmaker prosecutor investigator authority activist local medic rescuer people neighbor neighbour adviser advisor
      campaigner rival supporter opponent democrat republican conservative liberal student scientist researcher economist voter
      scholar
      """)
    nouns(
      .office,
      """
      president minister secretary senator governor mayor chief commander general director chairman chairwoman chair leader
      premier chancellor king queen prince ambassador envoy congressman congresswoman representative judge prosecutor attorney
      lawyer officer sheriff candidate nominee head deputy boss executive coach professor author mother father son daughter
      brother sister wife husband parent widow widower manager founder editor reporter journalist correspondent host anchor
      analyst expert fellow pastor priest imam rabbi bishop pope ayatollah sultan emir sheikh colonel major captain lieutenant
      sergeant admiral marshal detective inspector superintendent constable spokesman spokeswoman spokesperson adviser advisor
      aide staffer councillor commissioner legislator lawmaker
      """)
    nouns(
      .body,
      """
      government regime administration authority ministry department agency committee council campaign party army military police
      group organisation organization company firm court university service force coalition union network movement militia office
      state media bank board commission bureau parliament senate house congress embassy tribunal navy intelligence coalition
      alliance federation association church foundation team jury panel prosecution defence defense
      """)
    nouns(
      .document,
      """
      report lawsuit suit affidavit email e-mail letter document memo statement poll survey study indictment complaint filing book
      film movie video transcript op-ed ad advertisement advert editorial article tweet post analysis investigation inquiry review
      data figure records recording footage testimony communique indictment dossier cable audit paper filing ruling law bill
      """)
    nouns(
      .medium,
      """
      newspaper broadcaster channel website outlet magazine agency network daily tabloid station programme program show
      """)
    nouns(
      .kin,
      """
      mother father parent son daughter brother sister wife husband widow family relative families cousin uncle aunt
      """)
  }
}

extension LexiconBuilder {
  mutating func addSmallWords() {
    plain(.negation, "not n't never no nor neither none nothing nobody without cannot hardly scarcely 't nowhere")
    plain(
      .hedge,
      """
      may might could possibly perhaps maybe probably likely apparently seemingly presumably potentially plausibly conceivably
      arguably reportedly allegedly supposedly purportedly ostensibly appears appear appeared seems seem seemed suspected alleged
      presumed believed potential possible probable apparent suggests suggest suggested suggesting plausible unlikely partly
      partially
      """)
    plain(
      .idiom,
      """
      work handiwork doing fingerprints fingerprint hallmarks hallmark methods tactics style agents mercenaries proxies puppets pawns stooges henchmen tools
      founded use up story hoax sarcasm sarcastic joke joking jest hyperbole supplier financier sponsor
      """)
    plain(.doubt, "sceptical skeptical doubtful unconvinced dubious")
    plain(
      .attitudeAdjective, "confident certain sure convinced adamant positive sceptical skeptical doubtful unconvinced dubious satisfied")
    plain(
      .consequence,
      """
      fired sacked dismissed terminated expelled ousted investigated indicted disciplined trial sentence prosecuted jailed impeached punished tried arrested extradited resign resigns quit apologise apologize suspended
      charged removed sanctions sanction embargo why else help support backing assistance connivance complicity blessing approval aid faces
      face faced facing unlikely improbable doubt doubts did done turn turns turned turning point points pointed pointing washed wash distanced
      distances dissociated stop cease halt verdict sentenced sentences sentence open opened opens opening cost costs cause reason blame lay lays laid place placed put answer repercussions consequences
      waved waves waving brushed brushes brushing shrugged shrugs shrugging laughed laughs laughing scoffed scoffs scoffing sneered sneers
      bristled bristles slammed slams slamming blasted blasts blasting batted swatted decried decries slapped identified identifies identify
      named names unmasked involvement participation collusion true phosphorus sarin napalm chlorine warrant wanted
      culprit culprits villain scapegoat accomplice duo couple pair team practices tale myth retaliation campaign reign barbarity
      savagery atrocities access threats operations stormed storm rushed rush overran overrun swarmed swarm charged entered enter enters
      penetrated penetrate got get gets trawled roamed gave given gives unleashed unleashes wreaked footage clip images photograph
      photographs seen shown filmed caught captured pictured practised practiced employed refusal inability unwillingness exposed vulnerable
      nothing action away heed easier possible inevitable tell told instructed instruct disposed dispose disposing gotten reduced cut
      slashed arrest arrests conviction convictions complaints petition case cases lawsuits suits accountable justice bars resign quit go
      suspended banned ban fined fine censured reprimanded disciplined liar fraud crook swindler murderer thief criminal cheat con recruiter
      spread spreads spreading peddled peddles peddling pushed pushes planted plants seeded circulated propagated links connections ties
      linking tying connecting for without originated came asked pressed self self-defence self-defense armed gun weapon knife pistol rifle
      rate rated rates substance merit foundation basis truth confession culpa knew faith violently bloodily brutally consequence result product fruit
      judged deemed labelled labeled aiming aimed retracted traded trade traders swapped exchanged blamed each
      """)
    plain(.hedgeAdjective, "alleged suspected purported supposed reported apparent presumed would-be")
    plain(
      .verdict,
      """
      baseless false untrue unsupported unsubstantiated ridiculous absurd meritless groundless unfounded nonsense fabricated bogus preposterous slanderous
      fabrication wrong lie fiction laughable outrageous innocent guilty blameless responsible behind involved complicit
      careless negligent reckless derelict truthful honest untruthful culpable unfair
      """)
    plain(.reportedly, "allegedly reportedly purportedly supposedly")
    plain(
      .auxiliary,
      """
      be is are was were been being am 's 're 'm have has had having 've 'd do does did will would shall should may might can
      could must 'll ca wo n't not to
      """)
    plain(
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow week month year day morning
      evening afternoon night january february march april june july august september october november december weekend earlier
      later ago hours hour minutes weeks months years days mondays last recently
      """)
    plain(.relative, "who which that whom whose")
    plain(
      .subordinator,
      """
      if whether unless because while although though after before when since until as whereas once despite even so than where how
      why
      """)
    plain(
      .preposition,
      """
      of in from for at on with to by near behind inside against about over between under among into within outside across through
      during via off amid around toward towards upon beyond
      """)
    plain(.conjunction, "and but or nor yet & and/or")
    plain(
      .determiner,

      """
      the a an this that these those his her its their our my your some any all both each every no another several many most such
      few
      """)
    plain(
      .quantifier,
      """
      some many most several all both half one two three four five six dozens hundreds thousands few more
      """)
    plain(
      .male,

      """
      he him his himself man father son brother husband spokesman mr king prince chairman congressman widower boy businessman
      uncle gunman policeman salesman sir lord mr.
      """
    )
    plain(
      .female,

      """
      she her hers herself woman mother daughter sister wife spokeswoman mrs ms queen princess chairwoman congresswoman widow girl
      businesswoman aunt lady dame mrs. ms. actress
      """
    )
  }
}
