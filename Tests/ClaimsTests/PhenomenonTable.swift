/// Own sentences in the style of news, with invented persons, states and groups, for every hard case of the annotation guideline.
///
/// `# phenomenon`, then one text a line: `text => speaker | stance | actor; …`, `-` for the outlet, `=> none` for silence.
/// Some are beyond the reader today: they stay here, and the suite keeps a floor for each phenomenon.
enum PhenomenonTable {
  static let text = """
    # flat assertion
    Ana Petrova said Karsia bombed the hospital in Velm. => Ana Petrova | asserts | Karsia
    Omar Lind told reporters that Ivo Brandt had ordered the killings. => Omar Lind | asserts | Ivo Brandt
    The River League burned down the school, witnesses said. => witnesses | asserts | River League
    Prosecutors concluded that Ivo Brandt had arranged the murder. => Prosecutors | asserts | Ivo Brandt
    Ana Petrova is confident that Karsia was behind the hack. => Ana Petrova | asserts | Karsia
    Omar Lind believes the Dawn Front carried out the raid. => Omar Lind | asserts | Dawn Front
    "Karsia murdered our sons," Ana Petrova told the crowd. => Ana Petrova | asserts | Karsia
    "Make no mistake, Karsia did this," said Omar Lind after the bombing. => Omar Lind | asserts | Karsia
    The bombing was the work of the Dawn Front, Omar Lind said. => Omar Lind | asserts | Dawn Front
    Ana Petrova laid the blame for the massacre at the feet of Ivo Brandt. => Ana Petrova | asserts | Ivo Brandt
    Blame for the killings lies squarely with Karsia, Ana Petrova said. => Ana Petrova | asserts | Karsia
    Investigators traced the cyberattack to Karsia. => Investigators | suggests | Karsia
    Ana Petrova attributed the poisoning to the Dawn Front. => Ana Petrova | asserts | Dawn Front
    Omar Lind called Ivo Brandt the architect of the massacre. => Omar Lind | asserts | Ivo Brandt
    Ana Petrova described Karsia as the perpetrator of the attack. => Ana Petrova | asserts | Karsia
    Ana Petrova denounced Karsia for shelling the market. => Ana Petrova | asserts | Karsia
    # hedges
    Karsia was probably behind the hack, Ana Petrova said. => Ana Petrova | suggests | Karsia
    Omar Lind said the Dawn Front may have carried out the bombing. => Omar Lind | suggests | Dawn Front
    Ana Petrova said it appeared that Karsia had shot down the plane. => Ana Petrova | suggests | Karsia
    Officials said the attack was likely carried out by the Dawn Front. => Officials | suggests | Dawn Front
    It is highly likely that Karsia poisoned the two men, Ana Petrova told parliament. => Ana Petrova | suggests | Karsia
    Ana Petrova linked Karsia to the explosion. => Ana Petrova | suggests | Karsia
    Police tied the Dawn Front to the shooting. => Police | suggests | Dawn Front
    Omar Lind said the evidence pointed to Karsia. => Omar Lind | suggests | Karsia
    Ana Petrova suggested that Karsia was responsible for the leak. => Ana Petrova | suggests | Karsia
    Officials suspect the Dawn Front of the killings. => Officials | suggests | Dawn Front
    Omar Lind said the bombing bore the hallmarks of the Dawn Front. => Omar Lind | suggests | Dawn Front
    Karsia could be behind the fire, according to Omar Lind. => Omar Lind | suggests | Karsia
    Ana Petrova hinted that Ivo Brandt had a hand in the murder. => Ana Petrova | suggests | Ivo Brandt
    Investigators think the Dawn Front might have planted the bomb. => Investigators | suggests | Dawn Front
    The attack was consistent with the methods of the Dawn Front, Omar Lind said. => Omar Lind | suggests | Dawn Front
    # hedges that bear on something else
    Believed to be in hiding, Ivo Brandt ordered the massacre, Ana Petrova said. => Ana Petrova | asserts | Ivo Brandt
    Ana Petrova said Karsia bombed the depot, possibly at dawn. => Ana Petrova | asserts | Karsia
    Officials said they believed Karsia had engineered the leak. => Officials | asserts | Karsia
    # helping
    Ana Petrova said Karsia had financed the Dawn Front's attack. => Ana Petrova | accuses-of-helping | Karsia
    Omar Lind accused Ivo Brandt of sheltering the bombers. => Omar Lind | accuses-of-helping | Ivo Brandt
    Karsia trained the gunmen, officials said. => officials | accuses-of-helping | Karsia
    Ana Petrova said the raid had been planned with the help of Karsia. => Ana Petrova | accuses-of-helping | Karsia
    Omar Lind said Karsia supplied the missile that killed the villagers. => Omar Lind | accuses-of-helping | Karsia
    Ana Petrova accused Karsia of complicity in the massacre. => Ana Petrova | accuses-of-helping | Karsia
    Ivo Brandt turned a blind eye to the killings, Ana Petrova said. => Ana Petrova | accuses-of-helping | Ivo Brandt
    # own responsibility
    The Dawn Front said its fighters had carried out the ambush. => Dawn Front | claims-own-responsibility | Dawn Front
    "We did it," the Dawn Front said of the bombing. => Dawn Front | claims-own-responsibility | Dawn Front
    In a video, the Dawn Front claimed the killing of the mayor. => Dawn Front | claims-own-responsibility | Dawn Front
    Ivo Brandt admitted killing the guard. => Ivo Brandt | claims-own-responsibility | Ivo Brandt
    Ivo Brandt admitted that he had leaked the documents. => Ivo Brandt | claims-own-responsibility | Ivo Brandt
    Ivo Brandt told police he had started the fire. => Ivo Brandt | claims-own-responsibility | Ivo Brandt
    The attack was claimed by the Dawn Front on Monday. => Dawn Front | claims-own-responsibility | Dawn Front
    A statement by the Dawn Front claimed responsibility for the blast. => Dawn Front | claims-own-responsibility | Dawn Front
    Ivo Brandt pleaded guilty to manslaughter. => Ivo Brandt | claims-own-responsibility | Ivo Brandt
    Ivo Brandt apologised for the massacre, saying he had ordered it. => Ivo Brandt | claims-own-responsibility | Ivo Brandt
    "I take full responsibility for the deaths," said Ivo Brandt. => Ivo Brandt | claims-own-responsibility | Ivo Brandt
    # the accuser is missing
    Ivo Brandt allegedly killed two villagers. => - | reports-without-endorsing | Ivo Brandt
    Karsia reportedly shelled the port. => - | reports-without-endorsing | Karsia
    Ivo Brandt has been accused of torturing prisoners. => - | reports-without-endorsing | Ivo Brandt
    Ivo Brandt is accused of ordering the massacre. => - | reports-without-endorsing | Ivo Brandt
    The Dawn Front is thought to have carried out the bombing. => - | reports-without-endorsing | Dawn Front
    Karsia is suspected of poisoning the river. => - | reports-without-endorsing | Karsia
    Ivo Brandt was charged with murder. => - | reports-without-endorsing | Ivo Brandt
    The attack has been blamed on the Dawn Front. => - | reports-without-endorsing | Dawn Front
    Karsia has been blamed for the hack. => - | reports-without-endorsing | Karsia
    Ivo Brandt, who faces charges of manslaughter, left the country. => - | reports-without-endorsing | Ivo Brandt
    The Dawn Front is believed to be behind the kidnapping. => - | reports-without-endorsing | Dawn Front
    The massacre was allegedly committed by the Dawn Front. => - | reports-without-endorsing | Dawn Front
    # charged by a named authority
    Ivo Brandt was charged with murder by prosecutors. => prosecutors | asserts | Ivo Brandt
    Police charged Ivo Brandt with arson. => Police | asserts | Ivo Brandt
    The court convicted Ivo Brandt of murder. => court | asserts | Ivo Brandt
    Ana Petrova is suing Ivo Brandt over the deaths of her sons. => Ana Petrova | asserts | Ivo Brandt
    A jury found Ivo Brandt guilty of the killings. => jury | asserts | Ivo Brandt
    # passive without agent
    The speech was cribbed. => none
    Three people were killed in the market. => none
    The server was hacked in March. => none
    The documents were leaked to the press, Ana Petrova said. => none
    The village was shelled for a second night. => none
    # passive with agent
    Three villagers were shot by Ivo Brandt. => - | asserts | Ivo Brandt
    The depot was bombed by Karsia, Ana Petrova said. => Ana Petrova | asserts | Karsia
    The mayor was murdered by the Dawn Front. => - | asserts | Dawn Front
    The plane was brought down by a Karsian missile, investigators said. => investigators | asserts | Karsia
    # outlet's own voice
    Karsian warplanes bombed the hospital at dawn. => - | asserts | Karsian warplanes
    The Dawn Front kidnapped forty schoolchildren in May. => - | asserts | Dawn Front
    Karsian hackers were inside the system for years. => - | asserts | Karsian hackers
    Ivo Brandt lied to the inquiry. => - | asserts | Ivo Brandt
    Police are looking for the militants responsible for the deaths. => - | asserts | militants
    The massacre by the Dawn Front shocked the country. => - | asserts | Dawn Front
    The killings carried out by the Dawn Front went on for a week. => - | asserts | Dawn Front
    After Karsia's invasion of Velmora, thousands fled. => - | asserts | Karsia
    # verdicts of the outlet
    Ivo Brandt falsely claimed that Karsia had bombed the depot. => Ivo Brandt | asserts | Karsia; - | rejects | Karsia
    Ivo Brandt ridiculously claimed that Karsia was behind the fire. => Ivo Brandt | asserts | Karsia; - | rejects | Karsia
    Ivo Brandt claimed, without evidence, that Karsia had hacked the server. => Ivo Brandt | asserts | Karsia
    # denials with the word
    Karsia denied any role in the attack. => Karsia | denies | Karsia
    Ivo Brandt denies murder. => Ivo Brandt | denies | Ivo Brandt
    Ivo Brandt has denied wrongdoing. => Ivo Brandt | denies | Ivo Brandt
    Karsia, which has denied involvement in the hack, called for talks. => Karsia | denies | Karsia
    The Dawn Front denied carrying out the bombing. => Dawn Front | denies | Dawn Front
    The Dawn Front denied that it had bombed the market. => Dawn Front | denies | Dawn Front
    Karsia rejected accusations that it had poisoned the river. => Karsia | denies | Karsia
    Karsia dismissed the allegation that it was behind the hack. => Karsia | denies | Karsia
    Karsia's denials of involvement in the attack convinced few. => Karsia | denies | Karsia
    Despite denials by Karsia of any role in the attack, sanctions followed. => Karsia | denies | Karsia
    Ivo Brandt refuted claims that he had ordered the killings. => Ivo Brandt | denies | Ivo Brandt
    Ana Petrova, a lawyer for Ivo Brandt, said her client denied the murder. => Ivo Brandt | denies | Ivo Brandt
    Anton Relk, a Karsian foreign ministry spokesman, denied that Karsia had bombed the depot. => Anton Relk | denies | Karsia
    Ivo Brandt insisted he was innocent of the murder. => Ivo Brandt | denies | Ivo Brandt
    Ivo Brandt pleaded not guilty to murder. => Ivo Brandt | denies | Ivo Brandt
    # denials without the word
    "We had nothing to do with the bombing," the Dawn Front said. => Dawn Front | denies | Dawn Front
    Karsia said it had nothing to do with the attack. => Karsia | denies | Karsia
    Karsia said it was not behind the hack. => Karsia | denies | Karsia
    Karsia said it had played no part in the killing. => Karsia | denies | Karsia
    The Dawn Front said it was not responsible for the explosion. => Dawn Front | denies | Dawn Front
    Ivo Brandt said he did not kill the guard. => Ivo Brandt | denies | Ivo Brandt
    Ivo Brandt said he never ordered the attack. => Ivo Brandt | denies | Ivo Brandt
    "I did not kill anyone," Ivo Brandt told the court. => Ivo Brandt | denies | Ivo Brandt
    "I am innocent," said Ivo Brandt, who is accused of the murder. => - | reports-without-endorsing | Ivo Brandt; Ivo Brandt | denies | Ivo Brandt
    Ana Petrova accused Karsia of the bombing. Karsia called the accusation absurd. => Ana Petrova | asserts | Karsia; Karsia | denies | Karsia
    Ana Petrova accused Karsia of the bombing. Karsia called it a lie. => Ana Petrova | asserts | Karsia; Karsia | denies | Karsia
    Ana Petrova blamed Karsia for the attack. Karsia said the claim was baseless. => Ana Petrova | asserts | Karsia; Karsia | denies | Karsia
    Karsia washed its hands of the massacre. => Karsia | denies | Karsia
    Karsia distanced itself from the bombing. => Karsia | denies | Karsia
    Karsia disavowed any link to the killers. => Karsia | denies | Karsia
    Karsia said reports that it had shelled the port were false. => Karsia | denies | Karsia
    "There was no order from me to fire on the crowd," Ivo Brandt said. => Ivo Brandt | denies | Ivo Brandt
    The Dawn Front said none of its fighters took part in the massacre. => Dawn Front | denies | Dawn Front
    Karsia maintains that its forces were not in the area when the plane was shot down. => Karsia | denies | Karsia
    # rejection by a third party
    Omar Lind said Karsia was not behind the hack. => Omar Lind | rejects | Karsia
    Omar Lind denied that the Dawn Front had carried out the attack. => Omar Lind | rejects | Dawn Front
    Omar Lind rejected claims that Karsia bombed the hospital. => Omar Lind | rejects | Karsia
    Police ruled out the involvement of the Dawn Front in the fire. => Police | rejects | Dawn Front
    "There is no evidence whatsoever that Karsia was involved in the killing," Omar Lind said. => Omar Lind | rejects | Karsia
    Omar Lind said Ivo Brandt did not order the killings. => Omar Lind | rejects | Ivo Brandt
    The idea that Karsia bombed the depot is nonsense, Omar Lind said. => Omar Lind | rejects | Karsia
    The inquiry cleared Ivo Brandt of any role in the massacre. => inquiry | rejects | Ivo Brandt
    A court acquitted Ivo Brandt of murder. => court | rejects | Ivo Brandt
    Omar Lind dismissed suggestions that Karsia was to blame for the blast. => Omar Lind | rejects | Karsia
    It was not the Dawn Front that shot the mayor, Omar Lind said. => Omar Lind | rejects | Dawn Front
    # doubt
    Omar Lind said he doubted that Karsia was behind the hack. => Omar Lind | doubts | Karsia
    Omar Lind is sceptical that the Dawn Front carried out the attack. => Omar Lind | doubts | Dawn Front
    Investigators have found no evidence that Karsia was involved in the killing. => Investigators | doubts | Karsia
    Police said there was not enough evidence to link Ivo Brandt to the murder. => Police | doubts | Ivo Brandt
    Omar Lind questioned whether Karsia had really shot down the plane. => Omar Lind | doubts | Karsia
    "I don't think it was Karsia that bombed the depot," Omar Lind said. => Omar Lind | doubts | Karsia
    Experts cast doubt on the claim that the Dawn Front was behind the bombing. => Experts | doubts | Dawn Front
    It is unlikely that Karsia carried out the attack, Omar Lind said. => Omar Lind | doubts | Karsia
    # acceptance
    Karsia acknowledged that its soldiers had shot the protesters. => Karsia | accepts | Karsia
    Ivo Brandt conceded that the Dawn Front had carried out the raid. => Ivo Brandt | accepts | Dawn Front
    Ivo Brandt conceded that Omar Keller had touched Ana Petrova. => Ivo Brandt | accepts | Omar Keller
    Ivo Brandt said that Omar Keller never touched Ana Petrova. => Ivo Brandt | rejects | Omar Keller
    Omar Keller denied that he had grabbed Ana Petrova. => Omar Keller | denies | Omar Keller
    Ana Petrova accepted that Karsia was responsible for the shelling. => Ana Petrova | accepts | Karsia
    Omar Lind has accepted the Dawn Front's role in the bombing. => Omar Lind | accepts | Dawn Front
    Ivo Brandt recognised that the militants had committed the massacre. => Ivo Brandt | accepts | militants
    # partial acceptance
    Ivo Brandt accepted that the Dawn Front carried out the attack but accused Karsia of ordering it. => Ivo Brandt | accepts | Dawn Front; Ivo Brandt | asserts | Karsia
    Elena Sarkis accepted the group's role but accused Karsia of financing the bombing. => Elena Sarkis | accepts | group; Elena Sarkis | accuses-of-helping | Karsia
    # two claims in one sentence
    The Dawn Front claimed the attack, but Ana Petrova blamed Karsia for it. => Dawn Front | claims-own-responsibility | Dawn Front; Ana Petrova | asserts | Karsia
    Ana Petrova accused Karsia of the bombing, and Karsia denied it. => Ana Petrova | asserts | Karsia; Karsia | denies | Karsia
    Ana Petrova and Omar Lind blamed Karsia for the massacre. => Ana Petrova | asserts | Karsia; Omar Lind | asserts | Karsia
    Ana Petrova accused Karsia and Velmora of bombing the port. => Ana Petrova | asserts | Karsia; Ana Petrova | asserts | Velmora
    While Ana Petrova blames Karsia for the blast, Omar Lind blames the Dawn Front. => Ana Petrova | asserts | Karsia; Omar Lind | asserts | Dawn Front
    # embedded attributions
    Ivo Brandt dismissed the ministry's finding that Karsia hacked the server. => Ivo Brandt | rejects | Karsia; ministry | asserts | Karsia
    Ivo Brandt rejected the agencies' conclusion that Karsia was behind the leak. => Ivo Brandt | rejects | Karsia; agencies | asserts | Karsia
    Omar Lind cited the suspected Karsian hackers who struck the bank. => Omar Lind | suggests | Karsian hackers
    Ana Petrova repeated the ministry's claim that the Dawn Front had burned the school. => Ana Petrova | asserts | Dawn Front; ministry | asserts | Dawn Front
    Ana Petrova's claim that Karsia bombed the port has been widely shared. => Ana Petrova | asserts | Karsia
    The accusation by Ana Petrova that Ivo Brandt hid the report drew anger. => Ana Petrova | asserts | Ivo Brandt
    Ana Petrova's accusation that Karsia shelled the town was repeated on Monday. => Ana Petrova | asserts | Karsia
    # real questions
    Did Karsia bomb the hospital? => none
    Who was behind the attack? => none
    Ana Petrova asked whether Karsia was responsible for the attack. => none
    It is unclear whether the Dawn Front carried out the bombing. => none
    Police are investigating whether Ivo Brandt ordered the killing. => none
    An inquiry will decide if Karsia was to blame for the crash. => none
    # rhetorical questions
    "Who else but Karsia could have bombed the depot?" Ana Petrova asked. => Ana Petrova | suggests | Karsia
    "Does anyone seriously believe Karsia did not order the killing?" Ana Petrova asked. => Ana Petrova | asserts | Karsia
    "Why would Karsia attack its own people?" asked Omar Lind. => Omar Lind | doubts | Karsia
    "Why would the Dawn Front bomb its own supporters?" Omar Lind asked. => Omar Lind | doubts | Dawn Front
    # presupposition
    Ana Petrova asked why Karsia had bombed the hospital. => Ana Petrova | asserts | Karsia
    What motive did Karsia have for bombing the hospital? => - | asserts | Karsia
    Omar Lind demanded to know why Ivo Brandt had hidden the report. => Omar Lind | asserts | Ivo Brandt
    Ana Petrova called on Karsia to stop bombing hospitals. => Ana Petrova | asserts | Karsia
    Ana Petrova demanded that Karsia apologise for the massacre. => Ana Petrova | suggests | Karsia
    # conditionals
    If Karsia bombed the hospital, it must pay, Ana Petrova said. => none
    Should Ivo Brandt have ordered the killing, he would face trial. => none
    If my manager had leaked that memo, I would have quit, Omar Lind said. => none
    Ana Petrova said sanctions would follow if the Dawn Front was behind the attack. => none
    Had Karsia wanted to attack the port, it would have used missiles, Omar Lind said. => none
    # alternatives
    Either Karsia or the Dawn Front did it, Ana Petrova said after the bombing. => Ana Petrova | asserts | Karsia
    Ana Petrova said either Ivo Brandt ordered the killing or he had lost control of his men. => Ana Petrova | suggests | Ivo Brandt
    # quotation in quotation
    "The minister told me that Karsia bombed the school," said Ana Petrova. => minister | asserts | Karsia
    "My son said, 'Ivo Brandt shot me'," said Ana Petrova. => son | asserts | Ivo Brandt
    An official said that Ivo Brandt had admitted killing the guard. => Ivo Brandt | claims-own-responsibility | Ivo Brandt
    Omar Lind said Ana Petrova had accused Karsia of the attack. => Ana Petrova | asserts | Karsia
    Omar Lind said the Dawn Front had claimed responsibility for the bombing. => Dawn Front | claims-own-responsibility | Dawn Front
    # collectives
    US officials said Karsia was behind the hack. => US officials | asserts | Karsia
    Many analysts blame Karsia for the leak. => Many analysts | asserts | Karsia
    Residents said soldiers of Karsia burned the village. => Residents | asserts | Karsia
    Two officials said the Dawn Front was responsible for the attack. => Two officials | asserts | Dawn Front
    Some experts blamed Karsia for the outage and the deaths. => Some experts | asserts | Karsia
    Rights groups have accused Karsia of torturing prisoners. => Rights groups | asserts | Karsia
    Families of the victims blamed Ivo Brandt for the deaths. => Families of the victims | asserts | Ivo Brandt
    # metonymy
    Moscow blamed Velmora for the attack. => Russia | asserts | Velmora
    The Kremlin denied any role in the bombing. => Russia | denies | Russia
    Washington accused Karsia of the hack. => United States | asserts | Karsia
    Downing Street said Karsia was behind the poisoning. => United Kingdom | asserts | Karsia
    A blast in Moscow killed three people. => none
    Protesters in London carried signs after the attack. => none
    # described actors
    A gunman killed three people at the mall. => - | asserts | gunman
    Police said a former soldier shot the two guards. => Police | asserts | former soldier
    Witnesses said masked men attacked the bus. => Witnesses | asserts | masked men
    # spokespersons
    Elena Sarkis, a spokeswoman for the ministry, accused Karsia of shelling the port. => Elena Sarkis | asserts | Karsia
    Dawn Front spokesman Omar Lind said the group had not carried out the bombing. => Omar Lind | denies | Dawn Front
    A spokesman for Karsia said it had no hand in the attack. => spokesman for Karsia | denies | Karsia
    A ministry spokesman did not respond to questions about the massacre. => none
    # pronouns
    Ana Petrova spoke in Velm. She accused Karsia of bombing the port. => Ana Petrova | asserts | Karsia
    Ivo Brandt met reporters. He said the Dawn Front had burned the school. => Ivo Brandt | asserts | Dawn Front
    Ana Petrova returned on Monday. "Karsia killed my brother," she said. => Ana Petrova | asserts | Karsia
    The ministry issued a statement. It blamed the Dawn Front for the bombing. => ministry | asserts | Dawn Front
    Omar Lind accused Ivo Brandt of arson. "He burned our homes," he said. => Omar Lind | asserts | Ivo Brandt
    Police questioned Ivo Brandt. They say he killed the guard. => Police | asserts | Ivo Brandt
    # chains
    The Dawn Front said it had bombed the depot, the Maren Wire news agency reported. => Dawn Front | claims-own-responsibility | Dawn Front
    Citing two officials, the Herald reported that Karsia was behind the hack. => Two officials | asserts | Karsia
    Omar Lind told Radio Maren that Karsia had bombed the port. => Omar Lind | asserts | Karsia
    According to a lawsuit filed by Ana Petrova, Ivo Brandt poisoned the well. => Ana Petrova | asserts | Ivo Brandt
    # retraction
    Omar Lind withdrew his accusation that Karsia had bombed the port. => Omar Lind | rejects | Karsia
    Ana Petrova retracted her claim that Ivo Brandt had leaked the memo. => Ana Petrova | rejects | Ivo Brandt
    # rejecting a denial
    Karsia denied bombing the port. Ana Petrova dismissed the denial. => Karsia | denies | Karsia; Ana Petrova | asserts | Karsia
    Ana Petrova said Karsia's denial of the attack was a lie. => Karsia | denies | Karsia; Ana Petrova | asserts | Karsia
    # calls for consequences
    Ana Petrova said Ivo Brandt should be fired over the deaths. => Ana Petrova | suggests | Ivo Brandt
    Omar Lind called for Ivo Brandt to be prosecuted over the massacre. => Omar Lind | suggests | Ivo Brandt
    Ana Petrova demanded that Ivo Brandt resign over the killings. => Ana Petrova | suggests | Ivo Brandt
    Sanctions were imposed on Karsia over the poisoning. => - | suggests | Karsia
    # causing and being to blame
    The missile was probably Velmoran, but Karsia is to blame, Ana Petrova said. => Ana Petrova | suggests | Velmora; Ana Petrova | asserts | Karsia
    The invasion is the root cause of the famine, Omar Lind said. => Omar Lind | asserts | invasion
    Ivo Brandt's negligence cost forty lives, Ana Petrova said. => Ana Petrova | asserts | Ivo Brandt
    Ana Petrova said the decision to close the dam had caused the flood that killed twenty. => Ana Petrova | asserts | decision
    # credit
    The committee was partly responsible for bringing the letters to light. => none
    Omar Lind praised Ana Petrova for rescuing the hostages. => none
    Ana Petrova is responsible for the success of the harvest. => none
    Karsia claimed credit for the ceasefire. => none
    # duty
    Omar Lind said the port's guards were responsible for the security of the terminal. => none
    Karsia has a special responsibility to press the rebels. => none
    Ivo Brandt is responsible for security in the capital. => none
    Ana Petrova said the council was responsible for the upkeep of the road. => none
    The ministry took responsibility for the school meals. => none
    # absence of a claim
    The government has not publicly accused anybody of the attack. => none
    No group has claimed responsibility for the bombing. => none
    Ana Petrova declined to say who was behind the killing. => none
    Police have not named a suspect in the murder. => none
    Nobody has claimed the attack. => none
    Ana Petrova refused to blame Karsia for the hack. => none
    Omar Lind said it was too early to say who was responsible for the blast. => none
    Officials could not say whether Karsia was behind the fire. => none
    Karsia neither confirmed nor denied that it had carried out the strike. => none
    # event denied without an actor
    The server was never hacked, Omar Lind said. => none
    There was no massacre, Ivo Brandt said. => none
    The ministry denied that anyone had been killed. => none
    # motive, praise, prediction, criticism of policy
    Karsia will attack again, Ana Petrova warned. => none
    Omar Lind said the Dawn Front wanted land reform. => none
    Ana Petrova criticised the budget of Ivo Brandt. => none
    The Dawn Front has threatened to bomb the bridge. => none
    Karsia plans to invade Velmora, officials said. => none
    Ana Petrova feared an attack by the Dawn Front. => none
    Police prevented a bombing that the Dawn Front had planned. => none
    # counterfactuals
    Ivo Brandt would have killed the guard if the police had not come. => none
    Without the ceasefire, Karsia would have bombed the port, Omar Lind said. => none
    # public acts that are no wrong
    The Herald published the documents on its site on Monday. => none
    Ivo Brandt signed the treaty in Velm. => none
    The council closed the bridge for repairs. => none
    # sport, weather and other lookalikes
    Karsia beat Velmora 3-1 in the final. => none
    A storm struck the coast and killed two people. => none
    Omar Lind attacked the plan as too costly. => none
    Ana Petrova's goal killed off the match. => none
    The company launched a new drone at the fair. => none
    The strike by nurses went into a third week. => none
    Petrova fired her manager on Monday. => none
    Ivo Brandt's speech hit the right note. => none
    # according to
    According to police, Ivo Brandt strangled the guard. => police | asserts | Ivo Brandt
    Ivo Brandt ordered the raid, according to two officials. => Two officials | asserts | Ivo Brandt
    The Dawn Front, according to Omar Lind, planted the bomb. => Omar Lind | asserts | Dawn Front
    According to a United Nations report, Karsia shelled the camp. => United Nations report | asserts | Karsia
    # around the clause
    Karsia, Ana Petrova said, had bombed the port. => Ana Petrova | asserts | Karsia
    "Karsia," Ana Petrova said, "has bombed the port." => Ana Petrova | asserts | Karsia
    The Dawn Front, she said, burned the school. => none
    # noun phrases
    Ana Petrova spoke of the Dawn Front's attack on the school. => Ana Petrova | asserts | Dawn Front
    Omar Lind condemned Karsia's bombing of the port. => Omar Lind | asserts | Karsia
    Omar Lind condemned the bombing of the port by Karsia. => Omar Lind | asserts | Karsia
    Ana Petrova mourned the victims of Karsian shelling. => Ana Petrova | asserts | Karsia
    # failure that cost lives
    Ana Petrova said Ivo Brandt failed to protect the village, and forty people died. => Ana Petrova | asserts | Ivo Brandt
    Omar Lind accused the ministry of ignoring warnings before the crash. => Omar Lind | asserts | ministry
    Ana Petrova blamed the company for the collapse of the dam. => Ana Petrova | asserts | company
    The inquiry found that Ivo Brandt had covered up the deaths. => inquiry | asserts | Ivo Brandt
    # lies and cover-ups
    Omar Lind accused Ivo Brandt of covering up the massacre. => Omar Lind | asserts | Ivo Brandt
    Ana Petrova said Ivo Brandt had lied about the deaths. => Ana Petrova | asserts | Ivo Brandt
    "That is a lie," Ana Petrova said of Ivo Brandt's account of the killing. => Ana Petrova | asserts | Ivo Brandt
    Omar Lind said Ivo Brandt had misled parliament over the attack. => Omar Lind | asserts | Ivo Brandt
    # reporting verbs less common
    Ana Petrova alleged that Karsia had poisoned the well. => Ana Petrova | asserts | Karsia
    Omar Lind tweeted that Ivo Brandt had ordered the attack. => Omar Lind | asserts | Ivo Brandt
    Ana Petrova testified that Ivo Brandt shot the guard. => Ana Petrova | asserts | Ivo Brandt
    Omar Lind wrote that Karsia had bombed the camp. => Omar Lind | asserts | Karsia
    Ana Petrova recalled how Ivo Brandt had beaten the prisoners. => Ana Petrova | asserts | Ivo Brandt
    Omar Lind charged that Karsia had rigged the vote. => Omar Lind | asserts | Karsia
    "It was Ivo Brandt who shot him," Ana Petrova sobbed. => Ana Petrova | asserts | Ivo Brandt
    Ana Petrova reiterated that Karsia was responsible for the massacre. => Ana Petrova | asserts | Karsia
    Omar Lind maintained that the Dawn Front had killed the mayor. => Omar Lind | asserts | Dawn Front
    Ana Petrova swore that Ivo Brandt had set the fire. => Ana Petrova | asserts | Ivo Brandt
    Ana Petrova made clear that Karsia was to blame for the attack. => Ana Petrova | asserts | Karsia
    Omar Lind left no doubt that Karsia was behind the bombing. => Omar Lind | asserts | Karsia
    # words of force said of speech
    Ana Petrova called on Ivo Brandt to stop attacking Omar Lind and apologise. => none
    Ivo Brandt launched a pre-emptive attack against Omar Lind, calling him a coward. => none
    The candidate was the target of attacks by the Reform League over his tax plan. => none
    Ana Petrova said the senator was not attacking Ivo Brandt. => none
    Ivo Brandt launched an attack on the village that killed two farmers. => - | asserts | Ivo Brandt
    Gunmen attacked Ivo Brandt and shot his driver. => - | asserts | gunmen
    # accusations of no harm
    Ana Petrova accused Ivo Brandt of being asleep when the attack on the port began. => Ana Petrova | asserts | Ivo Brandt
    Ivo Brandt accused the moderator of asking the wrong questions. => none
    Ana Petrova said the Reform League was to blame for focusing on her words. => none
    Ana Petrova said the Dawn Front was to blame for the deaths. => Ana Petrova | asserts | Dawn Front
    Omar Lind appeared to blame Karsia for the killings. => Omar Lind | asserts | Karsia
    Ana Petrova criticised Ivo Brandt for voting against the ban on assault rifles. => none
    Ana Petrova criticised Ivo Brandt for hiding the letters about the killings. => Ana Petrova | asserts | Ivo Brandt
    The statement was attributed to Ivo Brandt. => none
    The killing was attributed to the Dawn Front. => - | reports-without-endorsing | Dawn Front
    # what can happen has not
    Criminals could launch their attacks by post. => none
    Karsia might interfere in the vote, officials said. => none
    The court spoke of the prospect of tampering with ballots. => none
    Ivo Brandt could still play a part in the offence. => none
    Karsia may have shot down the plane, Ana Petrova said. => Ana Petrova | suggests | Karsia
    # named by a harm, not for it
    Ana Petrova sponsored the Deaths in Custody Act. => none
    The league's attack planners met in Velm. => none
    They were innocent people, Ana Petrova said. => none
    The council's bid suffered a setback at the hands of the court. => none
    The farmers suffered beatings at the hands of the Dawn Front, Ana Petrova said. => Ana Petrova | asserts | Dawn Front
    Ivo Brandt was reported to have been killed in Velm. => none
    Ivo Brandt took part in the war of 1980. => none
    Ivo Brandt took part in the massacre, Ana Petrova said. => Ana Petrova | asserts | Ivo Brandt
    Ivo Brandt admitted using the tax rules. => none
    Ivo Brandt admitted to drinking a bottle of wine. => none
    # something withheld, something not said
    The government could deny the mines their permits. => none
    Omar Lind denied the attack had happened. => none
    The ministry appealed against the denial of access to the archive. => none
    Omar Lind stopped short of blaming Karsia for the invasion. => none
    Neither Ana Petrova nor Omar Lind has been charged with a crime. => none
    # the subject stands far from its verb
    Ivo Brandt, of Velm, who is accused of shooting the guard, left the country. => - | reports-without-endorsing | Ivo Brandt
    Ivo Brandt, 30, of Velm, was charged with manslaughter. => - | reports-without-endorsing | Ivo Brandt
    A driver who fled after hitting a woman in Maren has been charged with manslaughter. => - | reports-without-endorsing | driver
    A court convicted a 27-year-old man of the murder. => court | asserts | 27-year-old man
    The jury that heard the widow found Ivo Brandt guilty of the killings. => jury | asserts | Ivo Brandt
    # a side speaks for its own
    Ana Petrova accused Karsia of the bombing. Karsia's armed forces denied they carried out the strike. => Ana Petrova | asserts | Karsia; Karsia's armed forces | denies | Karsia
    Ana Petrova accused Ivo Brandt of hitting her. The Brandt campaign called the charges absurd. => Ana Petrova | asserts | Ivo Brandt; Brandt campaign | denies | Ivo Brandt
    Ana Petrova accused Karsia of the attack. Anton Relk, a spokesman for the Karsian foreign ministry, denied that his country was involved in any way. => Ana Petrova | asserts | Karsia; Anton Relk | denies | Karsia
    Omar Lind, a lawyer for Ivo Brandt, argued that his client was innocent of the murder. => Omar Lind | denies | Ivo Brandt
    There were claims that Ivo Brandt poisoned the guard, which Ana Petrova denies. => Ana Petrova | rejects | Ivo Brandt; - | reports-without-endorsing | Ivo Brandt
    # ties and threats
    Some officials suggest that the attackers had ties to Karsia. => Some officials | suggests | Karsia
    Ana Petrova said the gunmen had no links to Karsia. => Ana Petrova | rejects | Karsia
    The merchants had ties to Karsia, Ana Petrova said. => none
    Ana Petrova vowed that Karsia would pay for the massacre. => Ana Petrova | asserts | Karsia
    Ana Petrova said that Karsia would pay for the harvest. => none
    The army warned Karsia of the repercussions of the attack on the port. => army | asserts | Karsia
    The army warned Karsia of the consequences of a bad harvest. => none
    # cover, care and candour
    The Dawn Front was using the hospital as a base. => - | asserts | Dawn Front
    The council used the school as a polling station. => none
    Omar Lind accused the Dawn Front of using civilians as shields. => Omar Lind | asserts | Dawn Front
    Ana Petrova said Ivo Brandt was careless in his handling of secret documents. => Ana Petrova | asserts | Ivo Brandt
    Ana Petrova said Ivo Brandt was careless with his umbrella. => none
    Omar Lind said that Ivo Brandt was not truthful with parliament about the killings. => Omar Lind | asserts | Ivo Brandt
    Omar Lind said that Ivo Brandt was honest with parliament about the killings. => none
    # clauses beside the report
    The Dawn Front announced the end of the truce, and shelled the port at dawn. => - | asserts | Dawn Front
    Ivo Brandt was indicted on charges he shot the guard. => - | reports-without-endorsing | Ivo Brandt
    The two guards were shot by the alleged gunman. => - | reports-without-endorsing | gunman
    Ana Petrova, along with Omar Lind, says Ivo Brandt shot the guard. => Ana Petrova | asserts | Ivo Brandt; Omar Lind | asserts | Ivo Brandt
    "Brandt . . . grabbed her arm," Omar Lind wrote. => Omar Lind | asserts | Brandt
    He kept silent until Monday, when he said Karsia had shelled the port. => none
    # failures and figures of speech
    Ana Petrova blamed the Herald for its failure to cover the campaign. => Ana Petrova | asserts | Herald
    Ana Petrova blamed the ministry for its failure to protect the village. => Ana Petrova | asserts | ministry
    Omar Lind accused Ivo Brandt of failing to do enough to fight crime. => Omar Lind | asserts | Ivo Brandt
    Ana Petrova blasted the Herald for allowing Ivo Brandt to go on holiday. => none
    Ivo Brandt took credit for being right on terrorism. => none
    Ana Petrova complained that linking her to the massacre was unfair. => none
    "You are a coward," Ana Petrova charged in her speech. => none
    A film about violence directed by Omar Lind opens in Velm. => none
    Ivo Brandt may be prosecuted over the fire. => none
    The gift was attributed to Ivo Brandt. => none
    All signs point to Ivo Brandt giving in. => none
    Ivo Brandt committed suicide after he lost his money. => none
    Ivo Brandt was responsible for receiving children during the war. => none
    Suppose that the Dawn Front took responsibility for the bombing. => none
    Democrats were angry over attacks on Ivo Brandt's record by the Reform League. => none
    Karsia did not use gas because of its neighbours. => none
    # inserted and continued
    The court named two soldiers who Ana Petrova said shot the boy. => Ana Petrova | asserts | two soldiers
    The crowd shouted at the guards, who witnesses said had killed the boy. => witnesses | asserts | guards
    Mr. Brandt's troubles began when he was accused by a reporter, who worked for Omar Lind, of hitting her. He was charged with assault. => reporter | asserts | Brandt; - | reports-without-endorsing | Brandt
    Ana Petrova accused Karsia and Velmora of the bombing. Both Karsia and Velmora deny the claim. => Ana Petrova | asserts | Karsia; Ana Petrova | asserts | Velmora; Karsia | denies | Karsia; Velmora | denies | Velmora
    The prosecution contends that Ivo Brandt murdered the guard. => prosecution | asserts | Ivo Brandt
    # the hurt, the described, the unhurt
    Brandt was convicted of murder for the death of Ana Brandt. => none
    The shooting of a teenager, which sparked the riots, is still discussed. => none
    Grief over the death of a nurse fuelled the unrest. => none
    The storm caused the deaths of nine miners. => none
    Deputy Prosecuting Attorney Omar Lind spoke at length. => none
    Ana Petrova says she is certain that slain Ivo Lind was unarmed. => none
    The minister's leaked letters fill two volumes. => none
    Ana Petrova slipped, and she hit her head on the kerb. => none
    The generals are beating their chests, Ana Petrova said. => none
    The visitors shot 46. => none
    Ivo Brandt wondered whether he could file charges against Ana Petrova. => none
    Omar Lind vowed to press charges against Ana Petrova. => none
    "We have not had violations by the militants," Omar Lind said. => none
    Omar Lind criticised Ana Petrova for attacking the decision. => none
    Ana Petrova dumped Omar Lind after two years. => none
    The bank turned away Ivo Brandt, the drug executive arrested and charged with fraud last week. => - | reports-without-endorsing | Ivo Brandt
    An intruder whose raids first bared the files of Ana Petrova pleaded guilty, admitting that he had stolen the letters. => intruder | claims-own-responsibility | intruder
    # police and courts
    Omar Lind was arrested for the murder of Ana Petrova. => - | reports-without-endorsing | Omar Lind
    Police arrested Omar Lind in connection with the bombing. => Police | suggests | Omar Lind
    Police in Velm detained Omar Lind on suspicion of espionage. => Police in Velm | suggests | Omar Lind
    Omar Lind is being held over the killing. => - | reports-without-endorsing | Omar Lind
    Omar Lind was jailed for life for the murder of Ana Petrova. => - | reports-without-endorsing | Omar Lind
    The court sentenced Omar Lind to death for the massacre. => court | asserts | Omar Lind
    Convicted of murder and assault, Omar Lind faces life in prison. => - | reports-without-endorsing | Omar Lind
    Accused of bombing the market, Omar Lind fled the country. => - | reports-without-endorsing | Omar Lind
    A jury returned a guilty verdict against Omar Lind for the murder of Ana Petrova. => jury | asserts | Omar Lind
    Omar Lind was charged Friday with three counts of homicide. => - | reports-without-endorsing | Omar Lind
    The Dawn Front is suspected in the bombing. => - | reports-without-endorsing | Dawn Front
    Nine people died in the blast. Suspicion fell on the Dawn Front. => - | reports-without-endorsing | Dawn Front
    Two men were arrested on suspicion of planting the bomb. => none
    Omar Lind was arrested for blocking the road. => none
    The court sentenced Omar Lind to two weeks for contempt. => none
    Omar Lind could be jailed for the murder. => none
    Omar Lind was held for ransom. => none
    # force told around the verb
    Gunmen opened fire on worshippers in Velm on Friday. => - | asserts | Gunmen
    Soldiers fired on the protesters, witnesses said. => witnesses | asserts | Soldiers
    The officers fired eleven shots at the teenager. => - | asserts | officers
    Omar Lind ordered Ivo Brandt to shoot the guard, prosecutors said. => prosecutors | asserts | Omar Lind
    Omar Lind told his men to kill the guard, prosecutors said. => prosecutors | asserts | Omar Lind
    The school was attacked by Karsian forces, leaving nine people dead, the agency said. => agency | asserts | Karsian forces
    The fire was caused by negligence on the part of the River League, the report said. => report | asserts | River League
    The attack, which Karsia blamed on the Dawn Front, killed ten. => Karsia | asserts | Dawn Front
    Ana Petrova fired her aide on Friday. => none
    Police fired tear gas at the marchers. => none
    Omar Lind told the court to hear the case. => none
    Ana Petrova opened the hospital on Friday. => none
    # time clauses beside a report
    Omar Lind called for a curfew after the Dawn Front killed nine people in Velm. => - | asserts | Dawn Front
    # force told by an idiom
    A lorry driver ploughed through a crowd in Velm on Sunday. => - | asserts | lorry driver
    Two teenagers slit the throat of a priest in Lund. => - | asserts | two teenagers
    The Dawn Front took four aid workers hostage, officials said. => officials | asserts | Dawn Front
    Police said Ivo Brandt pulled a gun on two guards. => Police | asserts | Ivo Brandt
    Ana Petrova said Karsian spies hacked into the ministry's servers. => Ana Petrova | asserts | Karsian spies
    Witnesses said the officer shot at the boy. => Witnesses | asserts | officer
    Rioters hurled bottles at two officers during the unrest, police said. => police | asserts | Rioters
    Ivo Brandt beat his neighbour to death, prosecutors said. => prosecutors | asserts | Ivo Brandt
    The rebels set fire to a school, residents said. => residents | asserts | rebels
    Karsia fired artillery shells at the loudspeakers on the border. => - | asserts | Karsia
    A man set off a bomb at the airport in Velm. => - | asserts | man
    Ana Petrova said Ivo Brandt had preyed on young women. => Ana Petrova | asserts | Ivo Brandt
    The mayor threw a party at the restaurant. => none
    Ana Petrova took her rival hostage to the past, a critic wrote of the debate. => none
    The striker fired a shot at the keeper and pulled level. => none
    Omar Lind drove into the town to meet voters. => none
    The minister broke into a smile. => none
    The company set fire to expectations, analysts said. => none
    # people told by their trade or their tie
    A married couple shot dead 14 people in Velm. => - | asserts | married couple
    An accountant stabbed two customers, police said. => police | asserts | accountant
    The attack was launched by a user of the site, Omar Lind said. => Omar Lind | asserts | user of the site
    An inmate strangled a guard, officials said. => officials | asserts | inmate
    The mayor was shot by an off-duty policeman. => - | asserts | off-duty policeman
    # courts in other shapes
    Ivo Brandt was jailed after being convicted of manslaughter. => - | reports-without-endorsing | Ivo Brandt
    Ivo Brandt is on trial for the murder of a shopkeeper. => - | reports-without-endorsing | Ivo Brandt
    Ivo Brandt is serving a life sentence for the killings. => - | reports-without-endorsing | Ivo Brandt
    Ivo Brandt will be charged with murder. => - | reports-without-endorsing | Ivo Brandt
    The court acquitted Ivo Brandt of the murder. => court | rejects | Ivo Brandt
    Ivo Brandt was cleared of the killings by an inquiry. => inquiry | rejects | Ivo Brandt
    Ivo Brandt was convicted for stabbing his landlord. => - | reports-without-endorsing | Ivo Brandt
    The defendant is guilty of killing two girls, prosecutors said. => prosecutors | asserts | defendant
    Omar Lind prosecuted terrorists for ten years. => none
    The trial of a new drug for cancer is under way in Velm. => none
    Ivo Brandt is serving a second term for the city's voters. => none
    # the object stands before the clause
    The Dawn Front, which Ana Petrova blamed for the bombing, fled north. => Ana Petrova | asserts | Dawn Front
    Ivo Brandt, whom Ana Petrova accuses of masterminding the coup, lives abroad. => Ana Petrova | asserts | Ivo Brandt
    The breach, which officials have linked to Karsian spies, was found in May. => officials | suggests | Karsian spies
    The group, which officials have said was responsible for the attacks, fled. => officials | asserts | group
    # a document takes the word
    The report was published on Tuesday. It accused the bank of covering up the fraud. => report | asserts | bank
    # denials of any harm, and of none
    The Karsian army denied any bombing. => Karsian army | denies | Karsian army
    Karsia denied a connection to the bombing. => Karsia | denies | Karsia
    Omar Lind said he did not see any evidence that Karsia was behind the hack. => Omar Lind | doubts | Karsia
    The Dawn Front asserted responsibility for the bombing. => Dawn Front | claims-own-responsibility | Dawn Front
    Ana Petrova cast the blame for the massacre on Karsia. => Ana Petrova | asserts | Karsia
    Ana Petrova viewed Karsia as responsible for the massacre. => Ana Petrova | asserts | Karsia
    Omar Lind asserted his authority over the ministry. => none
    The hospital denied any delay in payment. => none
    # numbers and shapes of the harm
    The school defrauded more than 100 students, a judge ruled. => judge | asserts | school
    The gunman carried out the deadliest mass shooting in years. => - | asserts | gunman
    Omar Lind said Ivo Brandt destroyed or altered evidence. => Omar Lind | asserts | Ivo Brandt
    Officials said Karsia engineered the release of the emails. => Officials | asserts | Karsia
    The judge ordered the release of the documents. => none
    The Council imposed sanctions on Karsia for providing weapons to the militants. => Council | suggests | Karsia
    Some accused Ivo Brandt of inciting violence. => Some | asserts | Ivo Brandt
    # another's word than the nearest speaker's
    The emails show that officials knew the Dawn Front was behind the attack. => emails | asserts | Dawn Front
    Omar Lind said he knew two men: Ivo Brandt, who was charged with plotting the attacks, and Tom Hale. => - | reports-without-endorsing | Ivo Brandt
    Omar Lind said there was some reporting that the Dawn Front was involved in the attack. => Omar Lind | reports-without-endorsing | Dawn Front
    The United Nations confirmed reports that the Dawn Front has killed 70 members of the tribe. => United Nations | asserts | Dawn Front
    Omar Lind is standing by an accusation he made in parliament that Ivo Brandt lied to him. => Omar Lind | asserts | Ivo Brandt
    After the attack, Omar Lind issued a statement, "Our nation was attacked by the Dawn Front." => Omar Lind | asserts | Dawn Front
    The Dawn Front organised the explosions, as the group itself has stated, the Velmoran Times writes. => Dawn Front | claims-own-responsibility | Dawn Front
    The man accused of buying the guns will remain in custody, a judge ruled. => - | reports-without-endorsing | man
    The ministry confirmed that the Dawn Front may have bombed the port. => ministry | suggests | Dawn Front
    Officials did not know that the Dawn Front was responsible for the attack. => none
    Omar Lind walked past a wall with a slogan: “Ivo Brandt murdered the guard.” => none
    # joined actors
    The ministry and the army shelled the camp. => - | asserts | ministry; - | asserts | army
    “The Velmoran government and Lind officials hid the email for years,” said Ana Petrova. => Ana Petrova | asserts | Velmoran government; Ana Petrova | asserts | Lind officials
    # somebody claims it, though it looks like nothing
    Ivo Brandt fabricated the evidence, Omar Lind said. => Omar Lind | asserts | Ivo Brandt
    Ivo Brandt used an attack on the mayor's house to go free, Omar Lind said. => none
    The officers shot the driver, and the crowd fled. => - | asserts | officers
    # who the gunman was
    The gunman was Omar Lind, a former soldier, police said. => police | asserts | Omar Lind
    Two of the bombers were members of the Dawn Front, investigators said. => investigators | asserts | Dawn Front
    The hackers worked for Karsian military intelligence, Ana Petrova said. => Ana Petrova | asserts | Karsian military intelligence
    The attackers belonged to the River League, officials said. => officials | asserts | River League
    Police identified the gunman as Omar Lind after the shooting in Velm. => Police | asserts | Omar Lind
    Investigators named Omar Lind as the bomber. => Investigators | asserts | Omar Lind
    The shooter has been identified as Omar Lind. => - | reports-without-endorsing | Omar Lind
    The gunman was not Omar Lind, police said. => police | rejects | Omar Lind
    The gunman was wearing a mask, police said. => none
    The attackers were armed with rifles. => none
    Police identified the victim as Omar Lind. => none
    If the bomber was Omar Lind, he had help, Ana Petrova said. => none
    # claims waved away
    Karsia brushed aside claims that it was behind the hack. => Karsia | denies | Karsia
    Karsia waved away claims that it had bombed the port. => Karsia | denies | Karsia
    Karsia shrugged off accusations that it was behind the hack. => Karsia | denies | Karsia
    Karsia hit back at claims that it had shelled the market. => Karsia | denies | Karsia
    Karsia poured scorn on the claim that it had armed the gunmen. => Karsia | denies | Karsia
    Karsia scoffed at the idea that it was behind the hack. => Karsia | denies | Karsia
    Karsia said reports it was behind the hack were false. => Karsia | denies | Karsia
    Ana Petrova slammed claims that Karsia had shelled the market. => Ana Petrova | rejects | Karsia
    # involvement
    Ana Petrova pointed to Karsia's involvement in the hack. => Ana Petrova | suggests | Karsia
    Ana Petrova cited evidence of the Dawn Front's involvement in the bombing. => Ana Petrova | asserts | Dawn Front
    Suspicion has fallen on the Dawn Front for the bombing. => - | reports-without-endorsing | Dawn Front
    Ana Petrova asked about Karsia's involvement in the hack. => none
    # pronouns of accusations and denials
    Karsia recalled its envoy after Velmora accused it of bombing the pipeline. => Velmora | asserts | Karsia
    Russia expelled 23 diplomats after Britain blamed it for the poisoning. => United Kingdom | asserts | Russia
    Omar Lind accused Ivo Brandt of stealing the money. He denies the charge. => Omar Lind | asserts | Ivo Brandt; Ivo Brandt | denies | Ivo Brandt
    The United States accuses Iran of arming the gunmen, a charge it denies. => United States | accuses-of-helping | Iran; Iran | denies | Iran
    The woman accused the priest of abuse. He denied the allegation. => woman | asserts | priest; priest | denies | priest
    Velmora accuses Karsia of arming the gunmen, a charge Karsia denies. => Velmora | accuses-of-helping | Karsia; Karsia | denies | Karsia
    Velmora dismissed the Dawn Front's claim that it had killed 40 soldiers. => Velmora | rejects | Dawn Front
    Ivo Brandt's lawyer said he was not behind the leak. => Ivo Brandt's lawyer | denies | Ivo Brandt
    A lawyer for Ivo Brandt denied the allegations of sexual assault. => lawyer for Ivo Brandt | denies | Ivo Brandt
    "We had nothing to do with this attack," said Ivo Brandt, a spokesman for the Dawn Front. => Ivo Brandt | denies | Dawn Front
    A spokesman for the River League told AFP that the group had nothing to do with the attack. => spokesman for the River League | denies | River League
    # verdicts on a clause
    It is far from clear that Karsia ordered the killing, analysts said. => none
    "It is not true that Karsia was behind the hack," Ana Petrova said. => Ana Petrova | rejects | Karsia
    It is too early to say that Karsia carried out the attack, officials said. => none
    A jury found Ivo Brandt not guilty of poisoning his partner. => jury | rejects | Ivo Brandt
    Ivo Brandt was found not guilty of bombing the station. => - | rejects | Ivo Brandt
    Omar Lind was wrongly convicted of the murder of a teacher in 1991. => - | rejects | Omar Lind
    The judge said there was insufficient evidence that Ivo Brandt had started the fire. => judge | doubts | Ivo Brandt
    Police said they had seen nothing to suggest that Ivo Brandt carried out the attack. => Police | doubts | Ivo Brandt
    Karsia gave no evidence to back its claim that Velmora was behind the attack. => none
    Karsia dismissed as nonsense claims that it was behind the hack. => Karsia | denies | Karsia
    Ivo Brandt said the claim that he had killed the guard was a lie. => Ivo Brandt | denies | Ivo Brandt
    # reports put into the clause
    Ivo Brandt, the prosecutor told the jury, had ordered the murder. => prosecutor | asserts | Ivo Brandt
    Karsia, Ana Petrova told reporters, was responsible for the massacre. => Ana Petrova | asserts | Karsia
    Ana Petrova spoke outside the court. "Ivo Brandt ordered the murder," she said. => Ana Petrova | asserts | Ivo Brandt
    Ana Petrova accused the finance minister, Omar Lind, of stealing the money. => Ana Petrova | asserts | Omar Lind
    Karsia and Velmora accused each other of shelling the plant. => Velmora | asserts | Karsia; Karsia | asserts | Velmora
    A Russian missile slammed into a block of flats in Velm, killing nine, the governor said. => governor | asserts | Russia
    The Karsian army was accused of prolonging the siege by shelling aid convoys. => - | reports-without-endorsing | Karsian army
    Omar Lind appeared in court on Monday accused of stabbing his neighbour to death. => - | reports-without-endorsing | Omar Lind
    Police said two Iraqis had carried out the bombing. => Police | asserts | two Iraqis
    A court in Velm sentenced Omar Lind for hacking the bank. => court in Velm | asserts | Omar Lind
    # who only looks into it, suffers it or is hit
    Police have launched a murder investigation after a man was found dead in Velm. => none
    The family launched a fraud claim against the bank. => none
    Police detained dozens of protesters over the killing. => none
    Investigators traced the hack to a server in Velm, officials said. => none
    He was arrested for the murder by officers at the border. => none
    A court overturned Omar Lind's conviction for murder. => none
    The gunman killed himself. => none
    An attack on the embassy killed four guards, officials said. => none
    A drone struck the bus, the mayor said. => none
    Israel said the blast was not caused by an Israeli air strike. => none
    The United States said it had destroyed three Islamic State missiles before they were launched. => none
    Ivo Brandt may plead guilty to manslaughter. => none
    # a verdict, and none
    "It is outrageous that Karsia bombed the hospital," Ana Petrova said. => Ana Petrova | asserts | Karsia
    The gunman was ISIS-inspired, police said. => none
    The police arrested a man on Monday accused of killing the guard. => - | reports-without-endorsing | man
    Ivo Brandt denounced the allegations, saying Velmora had staged the attack. => Ivo Brandt | asserts | Velmora
    The Islamic State also claims it carried out the bombing. => Islamic State | claims-own-responsibility | Islamic State
    Ivo Brandt's mother said he did not kill the guard. => Ivo Brandt's mother | rejects | Ivo Brandt
    Velmora blamed Karsia for the hack. Karsia said that was not true. => Velmora | asserts | Karsia; Karsia | denies | Karsia
    # whose words a paper prints
    The Merrow Times quoted an intelligence official as saying that Karsia had ordered the killing. => intelligence official | asserts | Karsia
    "Our fighters planted the bomb," the Dawn Front said in a statement posted on Telegram. => Dawn Front | claims-own-responsibility | Dawn Front
    The court was told that officers had beaten Omar Lind to death. => - | asserts | officers
    It was Karsia and not Velmora that had bombed the dam, the minister said. => minister | asserts | Karsia
    # a role, and then he said
    The minister went to Merrow. He said the Dawn Front had carried out the massacre. => minister | asserts | Dawn Front
    The minister condemned the Dawn Front. "They murdered nine villagers in Velm," he said. => minister | asserts | Dawn Front
    The prosecutor showed a film in court. She said Ivo Brandt had planted the bomb. => prosecutor | asserts | Ivo Brandt
    The army withdrew. He said the Dawn Front had carried out the massacre. => none
    # his client
    Ivo Brandt's lawyer said his client had not killed the guard. => Ivo Brandt's lawyer | denies | Ivo Brandt
    A lawyer for Ivo Brandt said his client was not responsible for the death of the guard. => lawyer for Ivo Brandt | denies | Ivo Brandt
    # warrants
    The International Criminal Court issued an arrest warrant for Ivo Brandt over the massacre. => International Criminal Court | asserts | Ivo Brandt
    Ivo Brandt is wanted for the bombing. => - | reports-without-endorsing | Ivo Brandt
    Police said there was probable cause to arrest Omar Lind for the murder. => Police | asserts | Omar Lind
    There was no probable cause to arrest Omar Lind for the murder, the judge said. => none
    Police issued a warrant for his house. => none
    # whoever accuses owns up to nothing
    Amnesty International has accused Karsian troops of war crimes in Velm, saying they had shot unarmed civilians. => Amnesty International | asserts | Karsian troops
    Turkey condemned Israel, saying it had committed genocide in Gaza. => Turkey | asserts | Israel
    Prosecutors charged the couple, saying they had starved their son to death. => Prosecutors | asserts | couple
    Police said the suspects were brothers and that they had stabbed the guard. => Police | asserts | suspects
    The BBC said the firm was at fault, and that it had hidden the deaths from the regulator. => BBC | asserts | firm
    The EU imposed sanctions on the company, saying it had supplied drones used in attacks. => European Union | accuses-of-helping | company
    The Dawn Front said it had shot two soldiers in Velm. => Dawn Front | claims-own-responsibility | Dawn Front
    Karsia accused Velmora of lying, saying it was not behind the attack. => Karsia | asserts | Velmora; Karsia | denies | Karsia
    The police say a clerk and his brother shot a guard. => police | asserts | clerk; police | asserts | brother
    Prosecutors said Ilse Tarrow, a former River League treasurer, set the fire. => Prosecutors | asserts | Ilse Tarrow
    Ana Petrova told Omar Lind that he had killed her son. => Ana Petrova | asserts | Omar Lind
    The prosecutor, Ivo Brandt, said Omar Lind had not acted in self-defence when he shot the guard. => Ivo Brandt | asserts | Omar Lind
    # denials of what others say
    Moscow denied Kyiv's accusation that it had bombed the hospital. => Russia | denies | Russia
    Pakistan denies India's charge that it backs the gunmen who killed nine people. => Pakistan | denies | Pakistan
    The ministry rejected the Dawn Front's claim that it had carried out the attack. => ministry | rejects | Dawn Front
    Hamas said it had killed ten soldiers. Israel denied it. => Hamas | claims-own-responsibility | Hamas; Israel | rejects | Hamas
    Ana Petrova accused Karsia of the bombing. Omar Lind denied it. => Ana Petrova | asserts | Karsia; Omar Lind | rejects | Karsia
    Russian President Vladimir Putin denied Russian involvement in the poisoning. => Vladimir Putin | denies | Russia
    Omar Lind denied the army's involvement in the killings. => Omar Lind | rejects | army
    The minister denied any involvement by the army in the killings. => minister | rejects | army
    Ana Petrova accused Omar Lind of theft. Lind denied it. => Ana Petrova | asserts | Omar Lind; Omar Lind | denies | Omar Lind
    The jury did not believe Brandt's claim that he had not started the fire. => none
    Ivo Brandt apologised for saying that Omar Lind had stolen the money. => Ivo Brandt | rejects | Omar Lind
    Dmitry Peskov, the Kremlin spokesman, spoke on Monday. Peskov said Russia was not behind the attack. => Dmitry Peskov | denies | Russia
    Russian Foreign Minister Sergei Lavrov denied that Russia had bombed the port. => Sergei Lavrov | denies | Russia
    A police spokesman denied that officers had shot the boy. => police spokesman | denies | officers
    Karsia disputes Velmoran claims that its navy sank the ferry. => none
    Turkey apologised for accusing Israel of the attack. => Turkey | rejects | Israel
    # nobody says it
    No country has accused Karsia of the attack. => none
    Nobody believes that Karsia was behind the blast, Omar Lind said. => none
    Few experts think that Karsia carried out the attack. => none
    Was Karsia behind the hack? => none
    Was the Dawn Front responsible for the bombing? Experts are divided. => none
    Is Iran behind the attacks on the tankers? => none
    "Is it possible that the army shelled its own village? We do not know," Omar Lind said. => none
    Omar Lind admitted being near the scene of the murder. => none
    The Dawn Front admitted losing 12 fighters in the attack. => none
    The idea that the attack was sponsored by Velmora helps to fuel the narratives produced in Karsia. => none
    The narrative that Velmora staged the massacre is pushed by state media. => none
    In the play, a minister orders the murder of a monk. => none
    A hoax video claims that Karsia bombed the port. => none
    The bank admitted that it had been the victim of fraud. => none
    Charges against Ivo Brandt, who was accused of killing a cyclist, have been dropped. => none
    Prosecutors dropped the charges against Ivo Brandt. => none
    Omar Lind visited Velm after the attack that killed nine people. => none
    Omar Lind met families of the attack that killed nine people. => none
    Omar Lind met hacking victims and the families of bombing survivors in Merrow. => none
    He confronted the al-Qaeda offshoot, which French President François Hollande blamed for the coordinated attacks that killed more than 125 people. => none
    # somebody says it and is not named
    It is alleged that Ivo Brandt ordered the murder of a rival in 2019. => - | reports-without-endorsing | Ivo Brandt
    It has been claimed that the army shelled the village. => - | reports-without-endorsing | army
    It is thought that Karsian agents poisoned the well. => - | suggests | Karsian agents
    Fears that the Dawn Front was behind the blast grew on Monday. => - | suggests | Dawn Front
    The belief that the police killed the boy is widespread. => - | suggests | police
    # people by their number
    One of the residents said the army had burned the mosque. => One of the residents | asserts | army
    All three said the mayor had ordered the shooting. => All three | asserts | mayor
    Those who fled said the militia had burned their homes. => Those who fled | asserts | militia
    Dozens of survivors have accused the church of covering up abuse. => Dozens of survivors | asserts | church
    # speakers put in between
    The army, says Ana Petrova, killed the monks. => Ana Petrova | asserts | army
    Karsia, said Ana Petrova, had bombed the port. => Ana Petrova | asserts | Karsia
    Israel, insists Hamas, struck the hospital. => - | asserts | Israel
    Tarrow, Brandt's attorney, says the police killed the boy. => Tarrow | asserts | police
    # contrasts and descriptions
    The rebels, not the army, shelled the clinic, Omar Lind said. => Omar Lind | asserts | rebels
    Karsia, not Velmora, shot down the plane, investigators said. => investigators | asserts | Karsia
    The girl admitted lying to police about the rape. => girl | claims-own-responsibility | girl
    Omar Lind admitted to police that his brother had killed the woman. => Omar Lind | accepts | Omar Lind’s brother
    Ivo Brandt admitted knowing about the murder but denied taking part. => Ivo Brandt | denies | Ivo Brandt
    The man admitted killing the guard. => man | claims-own-responsibility | man
    Police wrongly arrested Omar Lind for the murder. => - | rejects | Omar Lind
    The inquiry, led by Judge Mara Holt, said the police had failed to protect the girls from abuse. => inquiry | asserts | police
    Karsia blamed Omar Lind for the attack that killed nine people in Velm. => Karsia | asserts | Omar Lind
    Omar Lind was blamed by Karsia for the attack that killed nine people. => Karsia | asserts | Omar Lind
    There was no sign of forced entry after the burglary by Omar Lind. => - | asserts | Omar Lind
    Police saw no sign of damage after the River League shelled the port. => - | asserts | River League
    In Velm, troops fired rubber rounds at rioters who attacked them with stones. => - | asserts | rioters
    Omar Lind ended the siege by shooting two guards, police said. => police | asserts | Omar Lind
    Ana Petrova accused the mayor and his wife of fraud. => Ana Petrova | asserts | mayor; Ana Petrova | asserts | wife
    # nobody claims it
    Omar Lind was crossing the street when he was hit by a grey Toyota, police said. => none
    Witnesses said Ana Petrova was leaving her car when she was struck by a van. => none
    The report did not provide evidence that Karsia was behind the hack. => none
    Ana Petrova admitted herself to a clinic after the assault. => none
    "Omar Lind is a fraud," Ana Petrova said. => none
    The bank said that she did nothing illegal and had no knowledge of hacking into the accounts. => none
    The gunman fled, officials said, before being shot to death by police. => none
    Ana Petrova was the only one of the four accused of the trumped-up theft to be dismissed, the suit says. => none
    Reporters accused Ivo Brandt of implying officers were racist. => none
    They met in the aftermath of the 9/11 terrorist attacks. => none
    The killings of young men by white officers have left voters worried. => none
    One message, apparently referring to air strikes by Karsia, was found on his phone. => none
    Governments are taking hostages, Omar Lind said. => none
    Omar Lind claimed that the islanders killed 81 percent of the murder victims. => none
    Ivo Brandt used a television attack to go after the mayor. => none
    The responsibility for any campaign rests with the candidate. => none
    The singer is coming under attack by dozens of women who say he lied. => none
    # named as a suspect, called by the deed
    Omar Lind is the prime suspect in the poisoning of the well, detectives said. => detectives | suggests | Omar Lind
    Some lawmakers had mentioned Omar Lind as a possible suspect in the bombing of the bank. => Some lawmakers | suggests | Omar Lind
    Suspicion fell on the Dawn Front after the bombing in Merrow. => - | reports-without-endorsing | Dawn Front
    The alleged shooter, Ivo Brandt, is likely to appear in court Wednesday. => - | reports-without-endorsing | Ivo Brandt
    Police lost track of Ilse Tarrow, the bomber's wife and possible accomplice, after the blast. => - | suggests | Ilse Tarrow
    As the count turned against Ana Petrova, some of her supporters saw a culprit in election chief Ivo Brandt. => Ana Petrova’s supporters | asserts | Ivo Brandt
    The alleged victim, Ivo Brandt, is likely to appear in court Wednesday. => none
    Some lawmakers had mentioned Omar Lind as a possible host of the games. => none
    The signpost outside the hacked bank points toward Karsia. => none
    # authorship in a noun
    Here is why readers should worry about Ivo Brandt's potential involvement in the leak of the harbour files. => - | suggests | Ivo Brandt
    Velmoran officials have long worried about Ivo Brandt's suspected role in arming the militia that burned Merrow. => Velmoran officials | suggests | Ivo Brandt
    The Dawn Front spread conspiracy theories about Velmora's involvement in the assassination of Omar Lind. => Dawn Front | asserts | Velmora
    Omar Lind called the bombing in Velm an act of Dawn Front terrorism. => Omar Lind | asserts | Dawn Front
    The judge ordered the release of internal documents detailing predatory lending practices at Quay Lines. => - | asserts | Quay Lines
    Here is why readers should cheer Ivo Brandt's potential involvement in the rescue of the harbour. => none
    Ilse Tarrow called for an end to the league's advertising campaign. => none
    Suspicions persist that there was no Dawn Front involvement in the rescue. => none
    # mobs, break-ins and eyewitnesses
    Omar Lind, who works at a shoe shop in Velm, described how rioters tried to storm the building. => Omar Lind | asserts | rioters
    Rioters rushed the entrance, fighting with porters as they tried to lock the gates, Omar Lind said. => Omar Lind | asserts | Rioters
    Footage emerged of a Lind supporter punching a protester at a rally in Merrow. => - | asserts | Lind supporter
    In the video, Ivo Brandt can be seen kicking a prisoner. => - | asserts | Ivo Brandt
    Ivo Brandt told investigators that he obtained access to the e-mail accounts of ministers by guessing their passwords. => Ivo Brandt | claims-own-responsibility | Ivo Brandt
    As part of her plea, Ilse Tarrow said that she victimized nearly 100 pensioners from her flat in Merrow. => Ilse Tarrow | claims-own-responsibility | Ilse Tarrow
    "The Dawn Front's leaders directed terrorist operations out of this house," Omar Lind said. => Omar Lind | asserts | Dawn Front's leaders
    Ana Petrova said Omar Lind had threatened to burn down her house. => Ana Petrova | asserts | Omar Lind
    Shoppers rushed the entrance as porters unlocked the gates for the sale, Omar Lind said. => none
    Omar Lind, who works at a shoe shop in Velm, described how firemen tried to save the building. => none
    Ivo Brandt told investigators that he obtained access to the archive with a reader's card. => none
    Ivo Brandt told investigators that someone had obtained access to his e-mail account. => none
    Karsian divers were inside that tunnel for years before the ministry shut it down. => none
    Footage emerged of Ivo Brandt punching a ticket at a rally in Merrow. => none
    Ivo Brandt's brother threatened to resign. => none
    # left open, turned down, hushed up
    Not only did the ministry turn down requests for additional security at the embassy, it actually reduced the personnel before the attack. => - | asserts | ministry
    Ivo Brandt described a set of email practices that left Ilse Tarrow's systems wide open to Karsian hackers. => Ivo Brandt | asserts | Ilse Tarrow
    Ana Petrova and other senators pointed at what they called President Lind's failure to stop the bombings. => Ana Petrova | asserts | Lind; other senators | asserts | Lind
    A witness said the head of the technology division, Omar Lind, instructed employees not to disclose information about the hack. => witness | asserts | Omar Lind
    Quay Lines told its crews not to report the spill, an inspector said. => inspector | asserts | Quay Lines
    Omar Lind turned down requests for an interview about the attack. => none
    Quay Lines twice declined an offer for its ferry. => none
    Ivo Brandt described a set of painting habits that left Ilse Tarrow's rooms wide open to the sea. => none
    Ana Petrova pointed to the team's failure to score in the second half. => none
    The security service had been warned about the storm and closed the port in time. => none
    # cases, bans and calls
    Omar Lind was suspended by the rowing federation for four races after testing positive for a banned stimulant. => rowing federation | asserts | Omar Lind
    Two players of the Velm club were arrested for drunken driving, police said. => police | reports-without-endorsing | Two players
    Ivo Brandt was arrested for possession of a stolen rifle, police said. => police | reports-without-endorsing | Ivo Brandt
    Omar Lind had a previous arrest for waving a loaded gun in a market in Velm, sources told the Merrow Post. => sources | reports-without-endorsing | Omar Lind
    Some legal scholars think the murder case against Ivo Brandt is clear. => Some legal scholars | asserts | Ivo Brandt
    Ilse Tarrow, the former wife of Ivo Brandt who filed three domestic violence reports against him, moved to Merrow. => Ilse Tarrow | asserts | Ivo Brandt
    The recording was played at the trial of two men accused in the killing of Ana Petrova. => - | reports-without-endorsing | two men
    Police in Merrow detained Omar Lind and Ilse Tarrow. Both are charged with arson. => - | reports-without-endorsing | Omar Lind; - | reports-without-endorsing | Ilse Tarrow
    The families demand that Quay Lines be held accountable for the sinking of the ferry. => families | suggests | Quay Lines
    Blame for the sinking was laid on Quay Lines by the inquiry. => inquiry | asserts | Quay Lines
    Omar Lind was suspended by the rowing federation for four races after injuring his knee. => none
    Some legal scholars think the case against higher tariffs is clear. => none
    Ilse Tarrow filed two reports on the harvest with the ministry. => none
    Fans called for coach Omar Lind to resign after the third defeat. => none
    Responsibility for the lighthouse was assigned to Quay Lines by the town. => none
    Both prizes in Velm were claimed by the so-called Dawn Choir, sparking applause. => none
    Two officers, Omar Lind and Ivo Brandt, arrived in Velm. One was charged with writing the report and the other with filing it. => none
    # answers to an accusation
    Ivo Brandt, who is accused of killing a student in Velm, said he acted in self-defence when the crowd began throwing stones. => - | reports-without-endorsing | Ivo Brandt; Ivo Brandt | denies | Ivo Brandt
    The family of Omar Lind contests police allegations that he was armed with a pistol. => family of Omar Lind | rejects | Omar Lind; police | asserts | Omar Lind
    Asked whether he was encouraging his supporters' violence, Omar Lind said, "I hope not." => Omar Lind | denies | Omar Lind
    Asked if he had incited the crowd to attack reporters, Omar Lind replied, "Well, maybe so." => Omar Lind | accepts | Omar Lind
    Ana Petrova once alleged that Omar Lind had beaten her. She later recanted the claim. => Ana Petrova | asserts | Omar Lind; Ana Petrova | rejects | Omar Lind
    Ana Petrova accused Omar Lind of leaking the list. The fact-checkers of the Courier examined the charge and rated it "True." => Ana Petrova | asserts | Omar Lind; fact-checkers | asserts | Omar Lind
    Omar Lind told police he was aiming for a rival when a stray bullet hit a woman outside the bakery in Velm. => Omar Lind | claims-own-responsibility | Omar Lind
    "You murdered my son," Ana Petrova told the guard, Omar Lind, in court. => Ana Petrova | asserts | Omar Lind
    Detectives found no evidence linking Quay Lines to the fire in Merrow. => Detectives | doubts | Quay Lines
    Asked whether he was enjoying the campaign, Omar Lind said, "I hope so." => none
    Asked whether Karsia had caused the spill, Omar Lind said he did not know. => none
    Ilse Tarrow teaches self-defence at a school in Velm, where a teenager was killed last year. => none
    Ana Petrova once predicted that Omar Lind would win. She later recanted the claim. => none
    Omar Lind told police he was buying bread when a stray bullet hit a woman outside the bakery. => none
    "You feed women and children," Ana Petrova told the cook, Omar Lind. => none
    Engineers have not been able to find any direct rail link between Velm and Merrow. => none
    # blame laid on one and taken off another
    "The army is to blame for the massacre, not the River League," Omar Lind said. => Omar Lind | asserts | army; Omar Lind | rejects | River League
    Ilse Tarrow blamed the bombing on a "lone madman," not on the Dawn Front. => Ilse Tarrow | asserts | lone madman; Ilse Tarrow | rejects | Dawn Front
    Karsia and Velmora have accused one another of backing rebel groups on their sides of the border. => Karsia | asserts | Velmora; Velmora | asserts | Karsia
    Omar Lind and Ivo Brandt traded accusations over the collapse of the bridge in Velm. => Omar Lind | asserts | Ivo Brandt; Ivo Brandt | asserts | Omar Lind
    The massacre would never have happened without the Dawn Front, Omar Lind said. => Omar Lind | asserts | Dawn Front
    Ana Petrova's theory is that Omar Lind poisoned the well. => Ana Petrova | asserts | Omar Lind
    Ana Petrova blamed the minister not only for the leak but for the cover-up. => Ana Petrova | asserts | minister
    Karsia and Velmora have praised one another for backing relief groups on their sides of the border. => none
    Voters blame high rents, not wages, for the shortage of nurses. => none
    "We would not have had a school in Merrow if not for Ivo Brandt," says Ana Petrova. => none
    "More people would have died in the bombing if not for Ivo Brandt," says Ana Petrova. => none
    If Karsia joins the customs union, as many analysts expect, but Velmora doubts, trade will grow. => none
    """
}
