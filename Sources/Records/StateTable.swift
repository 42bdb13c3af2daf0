/// The rows of `StateGazetteer`: plain facts, entered by hand, in the order of the alphabet where no other order is natural.
enum StateTable {
  /// State and its other names | people and adjectives | capital | seats and offices that stand for the government.
  /// `=US`: counts in capitals only.
  static let states = """
    Afghanistan, Islamic Emirate of Afghanistan | Afghan, Afghans, Afghani | Kabul
    Albania | Albanian, Albanians | Tirana
    Algeria | Algerian, Algerians | Algiers
    Andorra | Andorran, Andorrans | Andorra la Vella
    Angola | Angolan, Angolans | Luanda
    Antigua and Barbuda, Antigua | Antiguan, Antiguans | St. John's
    Argentina | Argentine, Argentines, Argentinian, Argentinians, Argentinean | Buenos Aires | Casa Rosada
    Armenia | Armenian, Armenians | Yerevan
    Australia, Commonwealth of Australia | Australian, Australians, Aussie, Aussies | Canberra
    Austria | Austrian, Austrians | Vienna
    Azerbaijan | Azerbaijani, Azerbaijanis, Azeri, Azeris | Baku
    Bahamas | Bahamian, Bahamians | Nassau
    Bahrain | Bahraini, Bahrainis | Manama
    Bangladesh | Bangladeshi, Bangladeshis | Dhaka
    Barbados | Barbadian, Barbadians, Bajan | Bridgetown
    Belarus, Byelorussia | Belarusian, Belarusians, Belarussian | Minsk
    Belgium | Belgian, Belgians | Brussels
    Belize | Belizean, Belizeans | Belmopan
    Benin | Beninese | Porto-Novo
    Bhutan | Bhutanese | Thimphu
    Bolivia | Bolivian, Bolivians | La Paz
    Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina, =BiH | Bosnian, Bosnians, Bosniak, Bosniaks | Sarajevo
    Botswana | Botswanan, Batswana, Motswana | Gaborone
    Brazil | Brazilian, Brazilians | Brasilia, Brasília | Planalto
    Brunei | Bruneian, Bruneians | Bandar Seri Begawan
    Bulgaria | Bulgarian, Bulgarians | Sofia
    Burkina Faso | Burkinabe, Burkinabé | Ouagadougou
    Burundi | Burundian, Burundians | Bujumbura
    Cambodia | Cambodian, Cambodians, Khmer | Phnom Penh
    Cameroon | Cameroonian, Cameroonians | Yaounde, Yaoundé
    Canada | Canadian, Canadians | Ottawa | Rideau Hall
    Cape Verde, Cabo Verde | Cape Verdean, Cape Verdeans | Praia
    Central African Republic, =CAR | Central African, Central Africans | Bangui
    Chad | Chadian, Chadians | N'Djamena, Ndjamena, N’Djamena
    Chile | Chilean, Chileans | Santiago | La Moneda
    China, People's Republic of China, People’s Republic of China, =PRC, mainland China | Chinese | Beijing, Peking | Zhongnanhai
    Colombia | Colombian, Colombians | Bogota, Bogotá
    Comoros | Comoran, Comorans, Comorian | Moroni
    Congo, Republic of Congo, Republic of the Congo, Congo-Brazzaville | Congolese | Brazzaville
    Costa Rica | Costa Rican, Costa Ricans
    Croatia | Croatian, Croatians, Croat, Croats | Zagreb
    Cuba | Cuban, Cubans | Havana
    Cyprus | Cypriot, Cypriots, Greek Cypriot, Greek Cypriots | Nicosia
    Czech Republic, Czechia | Czech, Czechs | Prague
    Democratic Republic of Congo, Democratic Republic of the Congo, DR Congo, =DRC, Congo-Kinshasa, Zaire | | Kinshasa
    Denmark | Danish, Dane, Danes | Copenhagen
    Djibouti | Djiboutian, Djiboutians
    Dominica
    Dominican Republic | Dominican, Dominicans | Santo Domingo
    East Timor, Timor-Leste, Timor Leste | Timorese, East Timorese | Dili
    Ecuador | Ecuadorian, Ecuadorians, Ecuadorean, Ecuadoreans | Quito
    Egypt, Arab Republic of Egypt | Egyptian, Egyptians | Cairo
    El Salvador | Salvadoran, Salvadorans, Salvadorean | San Salvador
    Equatorial Guinea | Equatorial Guinean, Equatoguinean | Malabo
    Eritrea | Eritrean, Eritreans | Asmara
    Estonia | Estonian, Estonians | Tallinn
    Eswatini, Swaziland | Swazi, Swazis | Mbabane
    Ethiopia | Ethiopian, Ethiopians | Addis Ababa
    Fiji | Fijian, Fijians | Suva
    Finland | Finnish, Finn, Finns | Helsinki
    France, French Republic | French, Frenchman, Frenchmen, Frenchwoman | Paris | Elysee, Élysée, Elysee Palace, Élysée Palace, Quai d'Orsay, Quai d’Orsay, Matignon
    Gabon | Gabonese | Libreville
    Gambia | Gambian, Gambians | Banjul
    Georgia | Georgian, Georgians | Tbilisi
    Germany, Federal Republic of Germany, West Germany, East Germany | German, Germans | Berlin | Bundestag, Chancellery
    Ghana | Ghanaian, Ghanaians | Accra
    Greece | Greek, Greeks | Athens
    Grenada | Grenadian, Grenadians
    Guatemala | Guatemalan, Guatemalans | Guatemala City
    Guinea | Guinean, Guineans | Conakry
    Guinea-Bissau, Guinea Bissau | Bissau-Guinean | Bissau
    Guyana | Guyanese
    Haiti | Haitian, Haitians | Port-au-Prince
    Honduras | Honduran, Hondurans | Tegucigalpa
    Hungary | Hungarian, Hungarians, Magyar | Budapest
    Iceland | Icelandic, Icelander, Icelanders | Reykjavik, Reykjavík
    India, Republic of India | Indian, Indians | New Delhi, Delhi | Rashtrapati Bhavan, South Block
    Indonesia | Indonesian, Indonesians | Jakarta
    Iran, Islamic Republic of Iran, Islamic Republic, Persia | Iranian, Iranians, Persian, Persians | Tehran, Teheran
    Iraq | Iraqi, Iraqis | Baghdad | Green Zone
    Ireland, Republic of Ireland, Irish Republic, Éire | Irish, Irishman, Irishmen, Irishwoman | Dublin
    Israel, State of Israel | Israeli, Israelis | Jerusalem, Tel Aviv | Knesset
    Italy | Italian, Italians | Rome | Palazzo Chigi, Quirinale
    Ivory Coast, Cote d'Ivoire, Côte d'Ivoire, Côte d’Ivoire | Ivorian, Ivorians | Yamoussoukro, Abidjan
    Jamaica | Jamaican, Jamaicans
    Japan | Japanese | Tokyo | Kantei
    Jordan, Hashemite Kingdom of Jordan | Jordanian, Jordanians | Amman
    Kazakhstan | Kazakh, Kazakhs, Kazakhstani, Kazakhstanis | Astana, Nur-Sultan
    Kenya | Kenyan, Kenyans | Nairobi
    Kiribati | I-Kiribati | Tarawa
    Kosovo | Kosovar, Kosovars, Kosovan, Kosovans, Kosovo Albanian | Pristina, Prishtina
    Kuwait | Kuwaiti, Kuwaitis | Kuwait City
    Kyrgyzstan | Kyrgyz, Kyrgyzstani | Bishkek
    Laos | Lao, Laotian, Laotians | Vientiane
    Latvia | Latvian, Latvians | Riga
    Lebanon | Lebanese | Beirut
    Lesotho | Basotho | Maseru
    Liberia | Liberian, Liberians | Monrovia
    Libya | Libyan, Libyans | Tripoli
    Liechtenstein | Liechtensteiner | Vaduz
    Lithuania | Lithuanian, Lithuanians | Vilnius
    Luxembourg, Luxemburg | Luxembourger, Luxembourgish, Luxembourgers
    Madagascar | Malagasy, Madagascan | Antananarivo
    Malawi | Malawian, Malawians | Lilongwe
    Malaysia | Malaysian, Malaysians | Kuala Lumpur, Putrajaya
    Maldives | Maldivian, Maldivians
    Mali | Malian, Malians | Bamako
    Malta | Maltese | Valletta
    Marshall Islands | Marshallese | Majuro
    Mauritania | Mauritanian, Mauritanians | Nouakchott
    Mauritius | Mauritian, Mauritians | Port Louis
    Mexico | Mexican, Mexicans | Mexico City | Los Pinos
    Micronesia, Federated States of Micronesia | Micronesian, Micronesians | Palikir
    Moldova | Moldovan, Moldovans | Chisinau, Chișinău, Kishinev
    Monaco | Monegasque, Monégasque
    Mongolia | Mongolian, Mongolians, Mongol | Ulaanbaatar, Ulan Bator
    Montenegro | Montenegrin, Montenegrins | Podgorica
    Morocco | Moroccan, Moroccans | Rabat
    Mozambique | Mozambican, Mozambicans | Maputo
    Myanmar, Burma | Burmese, Myanmarese | Naypyidaw, Nay Pyi Taw
    Namibia | Namibian, Namibians | Windhoek
    Nauru | Nauruan, Nauruans
    Nepal | Nepali, Nepalis, Nepalese | Kathmandu
    Netherlands, Holland | Dutch, Dutchman, Dutchmen, Dutchwoman | Amsterdam, The Hague, Hague
    New Zealand, Aotearoa | New Zealander, New Zealanders, Kiwi, Kiwis | Wellington | Beehive
    Nicaragua | Nicaraguan, Nicaraguans | Managua
    Niger | Nigerien, Nigeriens | Niamey
    Nigeria | Nigerian, Nigerians | Abuja | Aso Rock
    North Korea, Democratic People's Republic of Korea, Democratic People’s Republic of Korea, =DPRK | North Korean, North Koreans | Pyongyang
    North Macedonia, Macedonia, =FYROM | Macedonian, Macedonians | Skopje
    Norway | Norwegian, Norwegians | Oslo | Storting
    Oman | Omani, Omanis | Muscat
    Pakistan, Islamic Republic of Pakistan | Pakistani, Pakistanis | Islamabad | Rawalpindi
    Palau | Palauan, Palauans
    Palestine, State of Palestine | Palestinian, Palestinians | Ramallah
    Panama | Panamanian, Panamanians | Panama City
    Papua New Guinea, =PNG | Papua New Guinean, Papua New Guineans | Port Moresby
    Paraguay | Paraguayan, Paraguayans | Asuncion, Asunción
    Peru | Peruvian, Peruvians | Lima
    Philippines | Filipino, Filipinos, Filipina, Philippine | Manila | Malacañang, Malacanang
    Poland | Polish, Pole, Poles | Warsaw
    Portugal | Portuguese | Lisbon
    Qatar | Qatari, Qataris | Doha
    Romania | Romanian, Romanians | Bucharest | Cotroceni
    Russia, Russian Federation | Russian, Russians | Moscow | Kremlin, Duma, State Duma, Smolenskaya Square
    Rwanda | Rwandan, Rwandans | Kigali
    Saint Kitts and Nevis, St Kitts and Nevis, St. Kitts and Nevis | Kittitian | Basseterre
    Saint Lucia, St Lucia, St. Lucia | Saint Lucian, St Lucian | Castries
    Saint Vincent and the Grenadines, St Vincent and the Grenadines, St. Vincent and the Grenadines | Vincentian | Kingstown
    Samoa | Samoan, Samoans | Apia
    San Marino | Sammarinese
    Sao Tome and Principe, São Tomé and Príncipe | | Sao Tome, São Tomé
    Saudi Arabia, Kingdom of Saudi Arabia, =KSA | Saudi, Saudis, Saudi Arabian, Saudi Arabians | Riyadh
    Senegal | Senegalese | Dakar
    Serbia | Serbian, Serbians, Serb, Serbs | Belgrade
    Seychelles | Seychellois | Victoria
    Sierra Leone | Sierra Leonean, Sierra Leoneans | Freetown
    Singapore | Singaporean, Singaporeans
    Slovakia, Slovak Republic | Slovak, Slovaks, Slovakian | Bratislava
    Slovenia | Slovenian, Slovenians, Slovene, Slovenes | Ljubljana
    Solomon Islands, Solomons | Solomon Islander, Solomon Islanders | Honiara
    Somalia | Somali, Somalis, Somalian | Mogadishu | Villa Somalia
    Somaliland | Somalilander, Somalilanders | Hargeisa
    South Africa, =RSA | South African, South Africans | Pretoria, Cape Town | Union Buildings
    South Korea, Republic of Korea, =ROK | South Korean, South Koreans, Korean, Koreans | Seoul | Blue House
    South Sudan | South Sudanese | Juba
    Spain | Spanish, Spaniard, Spaniards | Madrid | Moncloa
    Sri Lanka, Ceylon | Sri Lankan, Sri Lankans | Colombo
    Sudan | Sudanese | Khartoum
    Suriname, Surinam | Surinamese | Paramaribo
    Sweden | Swedish, Swede, Swedes | Stockholm | Riksdag
    Switzerland, Swiss Confederation | Swiss | Bern, Berne
    Syria, Syrian Arab Republic | Syrian, Syrians | Damascus
    Taiwan, Republic of China, =ROC | Taiwanese | Taipei
    Tajikistan | Tajik, Tajiks, Tajikistani | Dushanbe
    Tanzania | Tanzanian, Tanzanians | Dodoma, Dar es Salaam
    Thailand, Siam | Thai, Thais | Bangkok | Government House
    Togo | Togolese | Lome, Lomé
    Tonga | Tongan, Tongans | Nuku'alofa, Nuku’alofa
    Transnistria, Trans-Dniester, Transdniestria | Transnistrian, Transnistrians | Tiraspol
    Trinidad and Tobago, Trinidad | Trinidadian, Trinidadians | Port of Spain
    Tunisia | Tunisian, Tunisians | Tunis
    Turkey, Türkiye, Turkiye, Republic of Turkey | Turkish, Turk, Turks | Ankara
    Turkmenistan | Turkmen, Turkmens | Ashgabat
    Tuvalu | Tuvaluan, Tuvaluans | Funafuti
    Uganda | Ugandan, Ugandans | Kampala
    Ukraine | Ukrainian, Ukrainians | Kyiv, Kiev | Bankova, Verkhovna Rada, Rada
    United Arab Emirates, =UAE, Emirates, U.A.E. | Emirati, Emiratis | Abu Dhabi
    United Kingdom, =UK, U.K., Britain, Great Britain, =GB | British, Briton, Britons, Brit, Brits | London | Downing Street, No 10, Number 10, No. 10, Number Ten, Whitehall, Westminster, Buckingham Palace
    United States, =US, U.S., =USA, U.S.A., United States of America, America | American, Americans, US-American | Washington, Washington DC, Washington D.C., D.C. | White House, Capitol Hill, Oval Office, Foggy Bottom, Capitol
    Uruguay | Uruguayan, Uruguayans | Montevideo
    Uzbekistan | Uzbek, Uzbeks, Uzbekistani | Tashkent
    Vanuatu | Ni-Vanuatu | Port Vila
    Vatican City, Vatican | | | Holy See
    Venezuela | Venezuelan, Venezuelans | Caracas | Miraflores
    Vietnam, Viet Nam | Vietnamese | Hanoi
    Yemen | Yemeni, Yemenis, Yemenite | Sanaa, Sana'a, Sana’a, Aden
    Zambia | Zambian, Zambians | Lusaka
    Zimbabwe, Rhodesia | Zimbabwean, Zimbabweans | Harare
    Soviet Union, =USSR, U.S.S.R. | Soviet, Soviets
    Yugoslavia | Yugoslav, Yugoslavs, Yugoslavian
    Czechoslovakia | Czechoslovak, Czechoslovakian
    """

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
    Donetsk People's Republic, Donetsk People’s Republic, =DNR, =DPR
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
    Luhansk People's Republic, Luhansk People’s Republic, Lugansk People's Republic, =LNR, =LPR
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
    Shia, Shias, Shi'ite, Shiite, Shiites, Shi’ite, Shi'a
    Sikh, Sikhs
    Slavic, Slav, Slavs
    Sunni, Sunnis
    Tuareg, Tuaregs
    Tutsi, Tutsis
    Yazidi, Yazidis
    Zionist, Zionists
    """

  static let bodies = """
    United Nations, =UN, U.N., =UNO
    UN Security Council, United Nations Security Council, U.N. Security Council, Security Council, =UNSC
    UN General Assembly, United Nations General Assembly, General Assembly
    UN Human Rights Council, Human Rights Council
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
    Quartet
    Amnesty International, Amnesty
    Human Rights Watch, =HRW
    Médecins Sans Frontières, Medecins Sans Frontieres, Doctors Without Borders, =MSF
    Oxfam
    Greenpeace
    Save the Children
    Reporters Without Borders, =RSF
    """

  /// Agency and spellings | state.
  static let agencies = """
    Central Intelligence Agency, =CIA, C.I.A. | United States
    Federal Bureau of Investigation, =FBI, F.B.I. | United States
    National Security Agency, =NSA | United States
    National Security Council, =NSC, US National Security Council, U.S. National Security Council | United States
    Department of Homeland Security, Homeland Security, =DHS | United States
    State Department, US State Department, U.S. State Department, Department of State | United States
    Pentagon, Department of Defense, Defense Department, US Department of Defense, US Defense Department | United States
    Justice Department, Department of Justice, =DOJ, US Justice Department, U.S. Justice Department, US Department of Justice | United States
    Treasury Department, US Treasury, U.S. Treasury, Department of the Treasury | United States
    US Congress, U.S. Congress, Congress | United States
    US Senate, U.S. Senate, Senate | United States
    House of Representatives, US House of Representatives | United States
    US Supreme Court, U.S. Supreme Court | United States
    US Central Command, U.S. Central Command, =CENTCOM, Centcom | United States
    US Army, U.S. Army | United States
    US Navy, U.S. Navy | United States
    US Air Force, U.S. Air Force | United States
    Foreign Office, =FCDO, =FCO, Foreign and Commonwealth Office, Foreign Commonwealth and Development Office | United Kingdom
    Ministry of Defence, =MoD, =MOD | United Kingdom
    Home Office | United Kingdom
    =MI5, Security Service | United Kingdom
    =MI6, Secret Intelligence Service | United Kingdom
    =GCHQ | United Kingdom
    House of Commons, Commons | United Kingdom
    House of Lords, Lords | United Kingdom
    Scotland Yard, Metropolitan Police, Met Police | United Kingdom
    Federal Security Service, =FSB | Russia
    =GRU | Russia
    =SVR, Foreign Intelligence Service | Russia
    =KGB | Soviet Union
    Roskomnadzor | Russia
    Rosgvardia | Russia
    Security Service of Ukraine, =SBU | Ukraine
    =HUR, Main Intelligence Directorate | Ukraine
    Mossad | Israel
    Shin Bet | Israel
    Israel Defense Forces, Israel Defence Forces, Israeli Defense Forces, =IDF | Israel
    Islamic Revolutionary Guard Corps, =IRGC, Revolutionary Guards, Revolutionary Guard, Islamic Revolutionary Guards Corps | Iran
    Quds Force | Iran
    Inter-Services Intelligence, =ISI | Pakistan
    People's Liberation Army, People’s Liberation Army, =PLA | China
    Chinese Communist Party, =CCP, Communist Party of China | China
    Lok Sabha | India
    Rajya Sabha | India
    =RAW, Research and Analysis Wing | India
    =BND | Germany
    =DGSE | France
    Palestinian Authority, Palestinian National Authority | Palestine
    """

  /// Armed groups and movements. Each regional group is a row of its own: related, not equal.
  static let armedGroups = """
    Islamic State, =IS, =ISIS, Isis, =ISIL, Isil, Daesh, =DAESH, Da'esh, Da’esh, Islamic State group, Islamic State of Iraq and Syria, Islamic State of Iraq and the Levant, Islamic State in Iraq and Syria, Islamic State in Iraq and the Levant, Islamic State of Iraq and al-Sham
    Islamic State Khorasan, Isis-K, =IS-K, =ISIS-K, =ISKP, =ISIS-KP, =IS-KP, ISIS-Khorasan, IS-Khorasan, Isis-Khorasan, Islamic State-Khorasan, Islamic State Khorasan Province, Islamic State-Khorasan Province, Islamic State in Khorasan, Islamic State – Khorasan Province, Khorasan Province, =ISK, Daesh-K, Daesh-Khorasan, Isis Khorasan, ISIS Khorasan
    Islamic State West Africa Province, =ISWAP, Iswap
    Islamic State in the Greater Sahara, =ISGS
    Islamic State Sinai Province, Sinai Province, Wilayat Sinai
    Islamic State Central Africa Province, =ISCAP
    al-Qaeda, al-Qaida, al Qaeda, al Qaida, al-Qa'ida, al-Qa’ida
    al-Qaeda in the Arabian Peninsula, al-Qaida in the Arabian Peninsula, al Qaeda in the Arabian Peninsula, =AQAP
    al-Qaeda in the Islamic Maghreb, al-Qaida in the Islamic Maghreb, al Qaeda in the Islamic Maghreb, =AQIM
    al-Qaeda in Iraq, al-Qaida in Iraq, al Qaeda in Iraq, =AQI
    al-Shabaab, al-Shabab, al Shabaab, al Shabab, Shabaab, Harakat al-Shabaab
    al-Nusra Front, Nusra Front, Jabhat al-Nusra, al-Nusra, Jabhat Fateh al-Sham, Jabhat Fatah al-Sham
    Hayat Tahrir al-Sham, =HTS, Tahrir al-Sham
    Ahrar al-Sham
    Jaish al-Islam, Jaysh al-Islam
    Free Syrian Army, =FSA
    Syrian Democratic Forces, =SDF
    People's Protection Units, People’s Protection Units, =YPG
    Kurdistan Workers' Party, Kurdistan Workers’ Party, Kurdistan Workers Party, =PKK
    Kurdistan Freedom Falcons, Kurdistan Freedom Hawks, =TAK
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
    Popular Mobilization Forces, Popular Mobilisation Forces, Hashd al-Shaabi, =PMF
    Houthi, Houthis, Ansar Allah, Huthi, Huthis
    Boko Haram, Jama'atu Ahlis Sunna Lidda'awati wal-Jihad
    Ansaru
    Ansar al-Sharia
    Ansar Dine
    =JNIM, Jama'at Nusrat al-Islam wal-Muslimin, Jamaat Nusrat al-Islam wal-Muslimin
    =MUJAO, Movement for Oneness and Jihad in West Africa
    =M23, March 23 Movement
    Allied Democratic Forces, =ADF
    =FDLR, Democratic Forces for the Liberation of Rwanda
    Lord's Resistance Army, Lord’s Resistance Army, =LRA
    Janjaweed
    Rapid Support Forces
    Tigray People's Liberation Front, Tigray People’s Liberation Front, =TPLF
    Oromo Liberation Army
    Abu Sayyaf
    Moro Islamic Liberation Front, =MILF
    Jemaah Islamiyah, Jemaah Islamiah
    New People's Army, New People’s Army
    Liberation Tigers of Tamil Eelam, Tamil Tigers, =LTTE
    Naxalite, Naxalites, Maoists
    =FARC, Farc, Revolutionary Armed Forces of Colombia
    National Liberation Army, =ELN
    Shining Path, Sendero Luminoso
    Sinaloa Cartel, Sinaloa cartel
    Irish Republican Army, =IRA, Provisional IRA
    Real IRA
    New IRA
    Ulster Volunteer Force, =UVF
    =ETA
    Red Army Faction
    Wagner, Wagner Group, Wagner group
    Caucasus Emirate
    Aum Shinrikyo
    """
}
