/// Written by hand: territories, peoples, international bodies, agencies and armed groups, in the order of the alphabet where no other
/// order is natural. States come from `GeneratedStates` and `StateAdditions`.
///
/// Between spellings stands `,`; the first is the canonical name. `=US` counts in capitals only. `~` marks a spelling that others bear
/// as well ("Senate", "RSF"): it stands for this actor only in company (see `StateGazetteer.shared`).
enum OtherActors {
  /// Territory and spellings | people | state that holds or claims it, where no party disputes which one.
  static let territories = """
    Abkhazia | Abkhaz, Abkhazian, Abkhazians
    Bavaria | Bavarian, Bavarians | Germany
    Catalonia | Catalan, Catalans | Spain
    Chechnya, Chechen Republic | Chechen, Chechens | Russia
    Crimea | Crimean, Crimeans
    Dagestan | Dagestani, Dagestanis | Russia
    Darfur | Darfuri, Darfuris | Sudan
    Donbas, Donbass
    Donetsk
    Donetsk People's Republic, =DNR, =DPR
    England | English, Englishman, Englishmen, Englishwoman | United Kingdom
    Faroe Islands | Faroese | Denmark
    Flanders | Flemish | Belgium
    Gaza, Gaza Strip | Gazan, Gazans
    Gibraltar | Gibraltarian, Gibraltarians
    Golan Heights, Golan
    Greenland | Greenlander, Greenlanders, Greenlandic | Denmark
    Hong Kong | Hongkonger, Hongkongers, Hong Konger, Hong Kongers | China
    Ingushetia | Ingush | Russia
    Kashmir, Jammu and Kashmir | Kashmiri, Kashmiris
    Kurdistan, Iraqi Kurdistan, Kurdistan Region | Kurdish, Kurd, Kurds
    Luhansk, Lugansk
    Luhansk People's Republic, Lugansk People's Republic, =LNR, =LPR
    Macau, Macao | Macanese | China
    Nagorno-Karabakh, Nagorno Karabakh, Artsakh, Karabakh
    Northern Cyprus, Turkish Republic of Northern Cyprus | Turkish Cypriot, Turkish Cypriots
    Northern Ireland, Ulster | Northern Irish | United Kingdom
    Puerto Rico | Puerto Rican, Puerto Ricans | United States
    Quebec, Québec | Quebecois, Québécois, Quebecer, Quebecers | Canada
    Scotland | Scottish, Scot, Scots, Scotsman | United Kingdom
    Siberia | Siberian, Siberians | Russia
    Sicily | Sicilian, Sicilians | Italy
    Sinai, Sinai Peninsula | | Egypt
    South Ossetia | South Ossetian, Ossetian, Ossetians
    Tatarstan | Tatar, Tatars | Russia
    Tibet | Tibetan, Tibetans
    Tigray | Tigrayan, Tigrayans | Ethiopia
    Wales | Welsh, Welshman, Welshmen | United Kingdom
    West Bank
    Western Sahara | Sahrawi, Sahrawis
    Xinjiang | Uyghur, Uyghurs, Uighur, Uighurs, Uygur | China
    Zanzibar | Zanzibari, Zanzibaris | Tanzania
    Africa | African, Africans
    Antarctica
    Asia | Asian, Asians
    Balkans
    Baltics
    Caucasus, North Caucasus, South Caucasus
    Central America | Central American, Central Americans
    Central Asia | Central Asian, Central Asians
    Europe, Eastern Europe, Western Europe, Central Europe | European, Europeans
    Horn of Africa
    Indo-Pacific
    Latin America | Latin American, Latin Americans
    Middle East, Mideast | Middle Eastern
    North Africa | North African, North Africans
    North America | North American, North Americans
    Oceania
    Sahel
    Scandinavia | Scandinavian, Scandinavians, Nordic
    South America | South American, South Americans
    South Asia | South Asian, South Asians
    Southeast Asia, South-East Asia | Southeast Asian
    West Africa | West African, West Africans
    """

  /// Peoples, faiths and party names used as nationalities are: no state stands behind them.
  static let peoples = """
    Alawite, Alawites
    African-American, African-Americans, African American, African Americans
    Arab, Arabs, Arabic
    Baloch, Baluch, Balochi
    Basque, Basques
    Berber, Berbers
    Buddhist, Buddhists
    Catholic, Catholics, Roman Catholic
    Christian, Christians
    Communist, Communists
    Coptic, Copt, Copts
    Democrat, Democrats
    Druze
    Hazara, Hazaras
    Hindu, Hindus
    Hispanic, Hispanics, Latino, Latinos
    Hutu, Hutus
    Islamist, Islamists
    Jewish, Jew, Jews
    Maronite, Maronites
    Muslim, Muslims, Moslem, Moslems
    Nazi, Nazis
    Orthodox
    Pashtun, Pashtuns
    Protestant, Protestants
    Republican, Republicans
    Rohingya, Rohingyas
    Salafi, Salafis, Salafist
    Shia, Shias, Shi'ite, Shiite, Shiites, Shi'a
    Sikh, Sikhs
    Slavic, Slav, Slavs
    Sunni, Sunnis
    Tuareg, Tuaregs
    Tutsi, Tutsis
    Yazidi, Yazidis
    Zionist, Zionists
    """

  /// International bodies and organisations at work in many states.
  static let bodies = """
    United Nations, =UN, U.N., =UNO
    UN Security Council, United Nations Security Council, U.N. Security Council, ~Security Council, =UNSC
    UN General Assembly, United Nations General Assembly, ~General Assembly
    UN Human Rights Council, ~Human Rights Council
    =UNHCR, UN refugee agency, U.N. refugee agency
    =UNICEF, Unicef
    =UNESCO, Unesco
    =UNRWA, Unrwa
    =OCHA, UN Office for the Coordination of Humanitarian Affairs
    =OHCHR, UN human rights office
    World Food Programme, World Food Program, =WFP
    World Health Organization, World Health Organisation, =WHO
    World Trade Organization, World Trade Organisation, =WTO
    International Atomic Energy Agency, =IAEA
    International Court of Justice, =ICJ, World Court
    International Criminal Court, =ICC
    International Monetary Fund, =IMF
    World Bank
    International Committee of the Red Cross, =ICRC, Red Cross
    Red Crescent
    Interpol, =INTERPOL
    Europol
    Eurojust
    Frontex
    =OPCW, Organisation for the Prohibition of Chemical Weapons, Organization for the Prohibition of Chemical Weapons
    =OSCE, Organization for Security and Co-operation in Europe, Organisation for Security and Cooperation in Europe
    North Atlantic Treaty Organization, =NATO, Nato
    European Union, =EU, E.U.
    European Commission, EU Commission
    European Parliament, EU Parliament
    European Council
    Council of Europe
    European Court of Human Rights, =ECHR
    European Central Bank, =ECB
    African Union, =AU
    Arab League, League of Arab States
    Organisation of Islamic Cooperation, Organization of Islamic Cooperation, =OIC
    Gulf Cooperation Council, =GCC
    =ASEAN, Asean, Association of Southeast Asian Nations
    =ECOWAS, Ecowas, Economic Community of West African States
    =SADC, Southern African Development Community
    =IGAD
    Organization of American States, =OAS
    Mercosur
    =CARICOM, Caricom
    =BRICS, Brics
    =G7, Group of Seven
    =G20, Group of 20
    =OPEC, Opec, =OPEC+
    =OECD
    Collective Security Treaty Organization, Collective Security Treaty Organisation, =CSTO
    Commonwealth of Independent States, =CIS
    Shanghai Cooperation Organisation, Shanghai Cooperation Organization, =SCO
    Eurasian Economic Union
    ~Quartet
    Amnesty International, Amnesty
    Human Rights Watch, =HRW
    Médecins Sans Frontières, Medecins Sans Frontieres, Doctors Without Borders, =MSF
    Oxfam
    Greenpeace
    Save the Children
    Reporters Without Borders, ~=RSF
    """

  /// Agency and spellings | state.
  static let agencies = """
    Central Intelligence Agency, =CIA, C.I.A. | United States
    Federal Bureau of Investigation, =FBI, F.B.I. | United States
    National Security Agency, =NSA | United States
    US National Security Council, U.S. National Security Council, ~National Security Council, ~=NSC | United States
    Department of Homeland Security, Homeland Security, =DHS | United States
    State Department, US State Department, U.S. State Department, ~Department of State | United States
    Pentagon, ~Department of Defense, ~Defense Department, US Department of Defense, US Defense Department | United States
    US Justice Department, U.S. Justice Department, US Department of Justice, =DOJ, ~Justice Department, ~Department of Justice | United States
    US Treasury, U.S. Treasury, ~Treasury Department, ~Department of the Treasury | United States
    US Congress, U.S. Congress, ~Congress | United States
    US Senate, U.S. Senate, ~Senate | United States
    US House of Representatives, U.S. House of Representatives, ~House of Representatives | United States
    US Supreme Court, U.S. Supreme Court | United States
    US Central Command, U.S. Central Command, =CENTCOM, Centcom | United States
    US Army, U.S. Army | United States
    US Navy, U.S. Navy | United States
    US Air Force, U.S. Air Force | United States
    UK Foreign Office, British Foreign Office, =FCDO, =FCO, Foreign and Commonwealth Office, Foreign Commonwealth and Development Office, ~Foreign Office | United Kingdom
    UK Ministry of Defence, British Ministry of Defence, ~Ministry of Defence, ~=MoD, ~=MOD | United Kingdom
    Home Office | United Kingdom
    =MI5, ~Security Service | United Kingdom
    =MI6, ~Secret Intelligence Service | United Kingdom
    =GCHQ | United Kingdom
    UK House of Commons, ~House of Commons, ~Commons | United Kingdom
    House of Lords, ~Lords | United Kingdom
    Scotland Yard, Met Police, ~Metropolitan Police | United Kingdom
    Federal Security Service, =FSB | Russia
    =GRU | Russia
    =SVR, ~Foreign Intelligence Service | Russia
    =KGB | Soviet Union
    Roskomnadzor | Russia
    Rosgvardia | Russia
    Security Service of Ukraine, =SBU | Ukraine
    ~=HUR, ~Main Intelligence Directorate | Ukraine
    Mossad | Israel
    Shin Bet | Israel
    Israel Defense Forces, Israel Defence Forces, Israeli Defense Forces, =IDF | Israel
    Islamic Revolutionary Guard Corps, =IRGC, Revolutionary Guards, Revolutionary Guard, Islamic Revolutionary Guards Corps | Iran
    Quds Force | Iran
    Inter-Services Intelligence, ~=ISI | Pakistan
    People's Liberation Army, =PLA | China
    Chinese Communist Party, =CCP, Communist Party of China | China
    Lok Sabha | India
    Rajya Sabha | India
    Research and Analysis Wing, ~=RAW | India
    =BND | Germany
    =DGSE | France
    Palestinian Authority, Palestinian National Authority | Palestine
    """

  /// Armed groups and movements | states in which they are at home. Each regional group is a row of its own: related, not equal.
  static let armedGroups = """
    Islamic State, =IS, =ISIS, Isis, =ISIL, Isil, Daesh, =DAESH, Da'esh, Islamic State group, Islamic State of Iraq and Syria, Islamic State of Iraq and the Levant, Islamic State in Iraq and Syria, Islamic State in Iraq and the Levant, Islamic State of Iraq and al-Sham
    Islamic State Khorasan, Isis-K, =IS-K, =ISIS-K, =ISKP, =ISIS-KP, =IS-KP, ISIS-Khorasan, IS-Khorasan, Isis-Khorasan, Islamic State-Khorasan, Islamic State Khorasan Province, Islamic State-Khorasan Province, Islamic State in Khorasan, Islamic State – Khorasan Province, Khorasan Province, =ISK, Daesh-K, Daesh-Khorasan, Isis Khorasan, ISIS Khorasan
    Islamic State West Africa Province, =ISWAP, Iswap
    Islamic State in the Greater Sahara, =ISGS
    Islamic State Sinai Province, Sinai Province, Wilayat Sinai
    Islamic State Central Africa Province, =ISCAP
    al-Qaeda, al-Qaida, al Qaeda, al Qaida, al-Qa'ida
    al-Qaeda in the Arabian Peninsula, al-Qaida in the Arabian Peninsula, al Qaeda in the Arabian Peninsula, =AQAP
    al-Qaeda in the Islamic Maghreb, al-Qaida in the Islamic Maghreb, al Qaeda in the Islamic Maghreb, =AQIM
    al-Qaeda in Iraq, al-Qaida in Iraq, al Qaeda in Iraq, =AQI
    al-Shabaab, al-Shabab, al Shabaab, al Shabab, Shabaab, Harakat al-Shabaab
    al-Nusra Front, Nusra Front, Jabhat al-Nusra, al-Nusra, Jabhat Fateh al-Sham, Jabhat Fatah al-Sham
    Hayat Tahrir al-Sham, =HTS, Tahrir al-Sham
    Ahrar al-Sham
    Jaish al-Islam, Jaysh al-Islam
    Free Syrian Army, ~=FSA | Syria
    Syrian Democratic Forces, ~=SDF | Syria
    People's Protection Units, =YPG
    Kurdistan Workers' Party, Kurdistan Workers Party, =PKK
    Kurdistan Freedom Falcons, Kurdistan Freedom Hawks, ~=TAK | Turkey
    Peshmerga
    Taliban, Taleban, Afghan Taliban
    Tehrik-e-Taliban Pakistan, Tehreek-e-Taliban Pakistan, Pakistani Taliban, =TTP
    Haqqani network, Haqqani Network
    Jamaat-ul-Ahrar
    Lashkar-e-Taiba, Lashkar-e-Tayyiba, =LeT
    Lashkar-e-Jhangvi, =LeJ
    Jaish-e-Mohammed, Jaish-e-Mohammad, Jaish-e-Muhammad, =JeM
    Hizbul Mujahideen, Hizb-ul-Mujahideen
    Indian Mujahideen
    Balochistan Liberation Army, Baloch Liberation Army, =BLA
    Hamas, =HAMAS
    al-Qassam Brigades, Qassam Brigades, Izz ad-Din al-Qassam Brigades, Izz al-Din al-Qassam Brigades
    Palestinian Islamic Jihad, Islamic Jihad, =PIJ
    Popular Front for the Liberation of Palestine, =PFLP
    al-Aqsa Martyrs Brigades, al-Aqsa Martyrs' Brigades
    Hezbollah, Hizbullah, Hizbollah, Hizballah, Hezballah
    Kataib Hezbollah, Kata'ib Hezbollah, Kataib Hizballah
    Popular Mobilization Forces, Popular Mobilisation Forces, Hashd al-Shaabi, ~=PMF | Iraq
    Houthi, Houthis, Ansar Allah, Huthi, Huthis
    Boko Haram, Jama'atu Ahlis Sunna Lidda'awati wal-Jihad
    Ansaru
    Ansar al-Sharia
    Ansar Dine
    =JNIM, Jama'at Nusrat al-Islam wal-Muslimin, Jamaat Nusrat al-Islam wal-Muslimin
    =MUJAO, Movement for Oneness and Jihad in West Africa
    =M23, March 23 Movement
    Allied Democratic Forces, ~=ADF | Uganda, Democratic Republic of Congo
    =FDLR, Democratic Forces for the Liberation of Rwanda
    Lord's Resistance Army, =LRA
    Janjaweed
    Rapid Support Forces, ~=RSF | Sudan
    Tigray People's Liberation Front, =TPLF
    Oromo Liberation Army
    Abu Sayyaf
    Moro Islamic Liberation Front, =MILF
    Jemaah Islamiyah, Jemaah Islamiah
    ~New People's Army | Philippines
    Liberation Tigers of Tamil Eelam, Tamil Tigers, =LTTE
    Naxalite, Naxalites, Maoists
    =FARC, Farc, Revolutionary Armed Forces of Colombia
    Colombian National Liberation Army, ~National Liberation Army, ~=ELN | Colombia
    Shining Path, Sendero Luminoso
    Sinaloa Cartel, Sinaloa cartel
    Irish Republican Army, =IRA, Provisional IRA
    Real IRA
    New IRA
    Ulster Volunteer Force, =UVF
    ~=ETA | Spain, France
    Red Army Faction
    Wagner, Wagner Group, Wagner group
    Caucasus Emirate
    Aum Shinrikyo
    """
}
