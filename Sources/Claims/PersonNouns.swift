/// Nouns for people, beside those whose class says more of them: the nouns of WordNet 3.0 (Princeton University) whose first sense is a
/// person's, where word vectors keep them in the company of such nouns, without those that are adjectives or names as well.
extension LexiconBuilder {
  mutating func addPersonNouns() {
    nouns(
      .person,
      """
      accomplice accountant accused accuser actor actress addict administrator admirer adult adventurer adversary advocate airman alumnus
      ancestor announcer anthropologist applicant apprentice archaeologist archbishop archeologist archer architect aristocrat artist
      astronaut athlete attache aussie aviator baby bachelor baker bandit baptist baron barrister bartender batsman bedouin beggar
      believer benefactor biographer biologist blacksmith blogger bowler boxer brahmin bride brigadier broadcaster broker brother-in-law
      buddy bureaucrat burglar butcher butler buyer cadet cameraman camper cannibal captive captor cardiologist caregiver caretaker
      carjacker carpenter cartoonist cashier catcher celebrity chaplain chauffeur cheerleader chef chemist chieftain child choreographer
      citizen civilian classmate clergyman clerk clique clown co-conspirator collaborator colleague collector columnist comedian
      commandant commando commentator commoner companion compatriot competitor composer comrade concubine conductor confidant confidante
      conspirator consul consultant consumer contestant controller convict coordinator cop coroner counselor countess couple cowboy
      crewman cricketer crook cub custodian customer cyclist czar dad daddy dancer deacon dean defendant defender demon dentist designer
      detainee developer dictator diner disciple dispatcher diva diver donor doorman dropout drummer duchess dude duke duo dutchman earl
      eater educator electrician emperor employer engineer englishman entertainer enthusiast entrepreneur epidemiologist escort essayist
      evangelist ex-wife examiner executioner executor exile expatriate father-in-law felon fiance fiancee fielder filmmaker firefighter
      fisher fisherman foe follower footballer foreigner foreman freak freeman frenchman frenchwoman friend fugitive fundraiser gambler
      gardener gentleman geologist goldsmith golfer grader grandchild granddaughter grandfather grandmother grandson grocer groom guardian
      guest guitarist gunboat gunfighter gunner guru guy gymnast gynecologist hairdresser half-brother half-sister handler headmaster
      healer heir heiress helper henchman hippie historian hitman hitter homemaker homeowner hooligan hostage hostess housekeeper
      housewife hunter ideologue illustrator immigrant impostor industrialist informant informer inmate innocent instructor intermediary
      intern interpreter interrogator interviewer inventor investor irishman janitor jeweler jockey journeyman junkie jurist juvenile kid
      kingpin knight laborer landlord landowner layman lecturer legion lender liar librarian linguist lobbyist loner loser lover madam
      magician magistrate maid maker marksman martyr mastermind mathematician matriarch mentor merchant messenger midshipman midwife
      millionaire miner mistress mobster molester mom mommy monarch monk monster motorist mp mugger mullah murderer musician namesake
      nanny naturalist negotiator nephew nerd neurologist neurosurgeon newcomer niece nobleman novelist novice nun nurse obstetrician
      occupant offender offspring operator organist organizer orphan outfielder paedophile painter pair paramedic paramilitary paratrooper
      parliamentarian participant partner partygoer pashtun passenger pathologist patient patrol peasant pediatrician pedophile peer
      pensioner perfectionist performer pharmacist philanthropist philosopher photographer photojournalist physician physicist pianist
      pilgrim pimp pirate pitcher plaintiff planner planter platoon playboy player playmate playwright plotter plumber poacher poet
      pontiff populist porter posse postman potter practitioner predator predecessor prelate presenter princess prisoner prodigy producer
      programmer promoter proprietor prostitute proxy psychiatrist psychologist psychotherapist publicist pupil quarterback questioner
      racer raiser rancher ranger rapist rapper reader receptionist recipient recruiter referral reformer refugee regiment reservist
      restaurateur retiree rider ring ringleader robber rocker rogue rookie ruler runner sailor saint salesman scapegoat schoolboy
      schoolgirl schoolteacher scot scout screenwriter sculptor seaman sect seeker seller servant serviceman shah sheik shepherd shiite
      shopkeeper shopper sibling sidekick singer sir sister-in-law skater skier slacker slave slugger smoker socialite sociologist
      solicitor son-in-law songwriter sonny sooner spaniard speaker specialist spectator spinner spouse squatter stalker starlet
      statesman stepdaughter stepson stockbroker storyteller stranger striker strongman stylist successor suitor sunni supermodel
      supervisor supplier supremacist surfer surgeon swede swimmer syndicate tailor tajik taker taxpayer teammate technician ted
      theologian therapist thinker thrower thug toddler tourist trainee trainer traitor translator traveler traveller trawler treasurer
      trio trooper trucker trustee turk tutor uighur undergraduate user uzbek vampire vandal vendor veteran veterinarian victim villager
      villain violinist visitor vocalist waiter waitress warden warrior weaver whale whore winner wrestler writer youngster youths
      """)
  }
}
