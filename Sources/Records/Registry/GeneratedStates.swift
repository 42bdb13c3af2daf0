// Made by `make registry` from the sources that `states.json` beside it lists. Don't edit: what is missing goes into
// `StateAdditions.swift`.

/// Every state: ISO 3166-1 code | names | people and adjectives | capitals, with `;` between cities and `,` between spellings.
enum GeneratedStates {
  static let rows = """
    AF | Afghanistan, Islamic Republic of Afghanistan | Afghan, Afghanistani, Afghani, Afghans, Afghanistanis, Afghanis | Kabul
    AL | Albania, Republic of Albania | Albanian, Albanians | Tirana
    DZ | Algeria, People's Democratic Republic of Algeria | Algerian, Algerians | Algiers
    AD | Andorra, Principality of Andorra | Andorran, Andorrans | Andorra la Vella
    AO | Angola, Republic of Angola | Angolan, Angolans | Luanda
    AG | Antigua and Barbuda, Antigua & Barbuda | Antiguan, Barbudan, Antiguans, Barbudans | St. John's, St John's, Saint John's
    AR | Argentina, Argentine Republic | Argentinean, Argentinian, Argentine, Argentineans, Argentinians, Argentines | Buenos Aires
    AM | Armenia, Republic of Armenia | Armenian, Armenians | Yerevan
    AU | Australia | Australian, Aussie, Australians, Aussies | Canberra
    AT | Austria, Republic of Austria | Austrian, Austrians | Vienna
    AZ | Azerbaijan, Republic of Azerbaijan | Azerbaijani, Azerbaijanis | Baku
    BS | Bahamas, Commonwealth of the Bahamas | Bahamian, Bahamians | Nassau
    BH | Bahrain, Kingdom of Bahrain | Bahraini, Bahreini, Bahrainis, Bahreinis | Manama
    BD | Bangladesh, People's Republic of Bangladesh | Bangladeshi, Bangladeshis | Dhaka
    BB | Barbados | Barbadian, Barbadians | Bridgetown
    BY | Belarus, Republic of Belarus | Belarusian, Belorussian, Belarusians, Belorussians | Minsk
    BE | Belgium, Kingdom of Belgium | Belgian, Belgians | Brussels
    BZ | Belize | Belizean, Belizeans | Belmopan
    BJ | Benin, Republic of Benin | Beninese | Porto-Novo
    BT | Bhutan, Kingdom of Bhutan | Bhutanese | Thimphu
    BO | Bolivia, Plurinational State of Bolivia | Bolivian, Bolivians | Sucre
    BA | Bosnia and Herzegovina, Bosnia & Herzegovina | Bosnian, Herzegovinian, Bosnians, Herzegovinians | Sarajevo
    BW | Botswana, Republic of Botswana | Motswana, Botswanan, Botswanans | Gaborone
    BR | Brazil, Federative Republic of Brazil | Brazilian, Brazilians | Brasilia, Brasília
    BN | Brunei, Brunei Darussalam | Bruneian, Bruneians | Bandar Seri Begawan
    BG | Bulgaria, Republic of Bulgaria | Bulgarian, Bulgarians | Sofia
    BF | Burkina Faso | Burkinabe, Burkinabes | Ouagadougou
    BI | Burundi, Republic of Burundi | Burundian, Burundians | Gitega; Bujumbura
    CV | Cabo Verde, Cape Verde, Republic of Cabo Verde | Cape Verdian, Cape Verdians | Praia
    KH | Cambodia, Kingdom of Cambodia | Cambodian, Cambodians | Phnom Penh
    CM | Cameroon, Republic of Cameroon | Cameroonian, Cameroonians | Yaounde, Yaoundé
    CA | Canada | Canadian, Canadians | Ottawa
    CF | Central African Republic | Central African, Central Africans | Bangui
    TD | Chad, Republic of Chad | Chadian, Chadians | N'Djamena
    CL | Chile, Republic of Chile | Chilean, Chileans | Santiago
    CN | China, People's Republic of China | Chinese | Beijing
    CO | Colombia, Republic of Colombia | Colombian, Colombians | Bogota, Bogotá
    KM | Comoros, Union of the Comoros | Comoran, Comorans | Moroni
    CK | Cook Islands | Cook Islander, Cook Islanders | Avarua
    CR | Costa Rica, Republic of Costa Rica | Costa Rican, Costa Ricans | San José
    HR | Croatia, Republic of Croatia | Croatian, Croat, Croatians, Croats | Zagreb
    CU | Cuba, Republic of Cuba | Cuban, Cubans | Havana
    CY | Cyprus, Republic of Cyprus | Cypriot, Cypriote, Cypriots, Cypriotes | Nicosia
    CZ | Czechia, Czech Republic | Czech | Prague
    CD | Democratic Republic of the Congo, Congo-Kinshasa, Congo | Congolese | Kinshasa
    DK | Denmark, Kingdom of Denmark | Danish | Copenhagen
    DJ | Djibouti, Republic of Djibouti | Djiboutian, Djiboutians
    DM | Dominica, Commonwealth of Dominica | | Roseau
    DO | Dominican Republic | Dominican, Dominicans | Santo Domingo
    EC | Ecuador, Republic of Ecuador | Ecuadorean, Ecuadorian, Ecuadoran, Ecuadoreans, Ecuadorians, Ecuadorans | Quito
    EG | Egypt, Arab Republic of Egypt | Egyptian, Egyptians | Cairo
    SV | El Salvador, Republic of El Salvador | Salvadoran, Salvadorean, Salvadorian, Salvadorans, Salvadoreans, Salvadorians | San Salvador
    GQ | Equatorial Guinea, Republic of Equatorial Guinea | Equatorial Guinean, Equatorial Guineans | Ciudad de la Paz; Malabo
    ER | Eritrea, State of Eritrea | Eritrean, Eritreans | Asmara
    EE | Estonia, Republic of Estonia | Estonian, Estonians | Tallinn
    SZ | Eswatini, Kingdom of Eswatini | Swazi, Swazis | Mbabane
    ET | Ethiopia, Federal Democratic Republic of Ethiopia | Ethiopian, Ethiopians | Addis Ababa
    FJ | Fiji, Republic of Fiji | Fijian, Fijians | Suva
    FI | Finland, Republic of Finland | Finnish, Finn, Finns | Helsinki
    FR | France, French Republic | French, Frenchman, Frenchwoman, Frenchmen, Frenchwomen | Paris
    GA | Gabon, Gabonese Republic | Gabonese | Libreville
    GM | Gambia, Republic of the Gambia | Gambian, Gambians | Banjul
    GE | Georgia | Georgian, Georgians | Tbilisi
    DE | Germany, Federal Republic of Germany | German, Germans | Berlin
    GH | Ghana, Republic of Ghana | Ghanaian, Ghanese, Ghanaians | Accra
    GR | Greece, Hellenic Republic | Greek, Hellenic, Grecian, Hellene, Greeks, Grecians, Hellenes | Athens
    GD | Grenada | Grenadian, Grenadians
    GT | Guatemala, Republic of Guatemala | Guatemalan, Guatemalans | Guatemala City
    GN | Guinea, Republic of Guinea | Guinean, Guineans | Conakry
    GW | Guinea-Bissau, Republic of Guinea-Bissau | Guinea-Bissauan, Guinea-Bissauans | Bissau
    GY | Guyana, Co-operative Republic of Guyana | Guyanese
    HT | Haiti, Republic of Haiti | Haitian, Haitians | Port-au-Prince
    HN | Honduras, Republic of Honduras | Honduran, Hondurans | Tegucigalpa
    HU | Hungary | Hungarian, Hungarians | Budapest
    IS | Iceland | Icelander, Icelandic, Icelanders | Reykjavik
    IN | India, Republic of India | Indian, Indians | New Delhi
    ID | Indonesia, Republic of Indonesia | Indonesian, Indonesians | Jakarta
    IR | Iran, Islamic Republic of Iran | Iranian, Irani, Iranians, Iranis | Tehran
    IQ | Iraq, Republic of Iraq | Iraqi, Iraki, Iraqis, Irakis | Baghdad
    IE | Ireland | Irish, Irelander, Irelanders | Dublin
    IL | Israel, State of Israel | Israeli, Israelis | Jerusalem
    IT | Italy, Republic of Italy | Italian, Italians | Rome
    CI | Ivory Coast, Côte d'Ivoire, Cote d'Ivoire, Republic of Côte d'Ivoire, Republic of Cote d'Ivoire | Ivorian, Ivorians | Yamoussoukro
    JM | Jamaica | Jamaican, Jamaicans
    JP | Japan | Japanese | Tokyo
    JO | Jordan, Hashemite Kingdom of Jordan | Jordanian, Jordanians | Amman
    KZ | Kazakhstan, Republic of Kazakhstan | Kazakhstani, Kazakhstanis | Nur-Sultan
    KE | Kenya, Republic of Kenya | Kenyan, Kenyans | Nairobi
    KI | Kiribati, Republic of Kiribati | I-Kiribati | Tarawa, South Tarawa
    XK | Kosovo | | Pristina
    KW | Kuwait, State of Kuwait | Kuwaiti, Kuwaitis | Kuwait City
    KG | Kyrgyzstan, Kyrgyz Republic | Kirghiz, Kyrgyzstani, Kyrgyzstanis | Bishkek
    LA | Laos, Lao People's Democratic Republic | Laotian, Lao, Laotians | Vientiane
    LV | Latvia, Republic of Latvia | Latvian, Latvians | Riga
    LB | Lebanon, Lebanese Republic | Lebanese | Beirut
    LS | Lesotho, Kingdom of Lesotho | Mosotho | Maseru
    LR | Liberia, Republic of Liberia | Liberian, Liberians | Monrovia
    LY | Libya, State of Libya | Libyan, Libyans | Tripoli
    LI | Liechtenstein, Principality of Liechtenstein | Liechtensteiner, Liechtensteiners | Vaduz
    LT | Lithuania, Republic of Lithuania | Lithuanian, Lithuanians | Vilnius
    LU | Luxembourg, Grand Duchy of Luxembourg | Luxembourger, Luxembourgian, Luxemburger, Luxembourgers, Luxembourgians, Luxemburgers
    MG | Madagascar, Republic of Madagascar | Malagasy, Madagascan, Madagascans | Antananarivo
    MW | Malawi, Republic of Malawi | Malawian, Malawians | Lilongwe
    MY | Malaysia | Malaysian, Malaysians | Kuala Lumpur
    MV | Maldives, Republic of Maldives | Maldivan, Maldivian, Maldivans, Maldivians | Malé
    ML | Mali, Republic of Mali | Malian, Malians | Bamako
    MT | Malta, Republic of Malta | Maltese | Valletta
    MH | Marshall Islands, Republic of the Marshall Islands | Marshallese | Majuro
    MR | Mauritania, Islamic Republic of Mauritania | Mauritanian, Mauritanians | Nouakchott
    MU | Mauritius, Republic of Mauritius | Mauritian, Mauritians | Port Louis
    MX | Mexico, United Mexican States | Mexican, Mexicans | Mexico City
    FM | Micronesia, Federated States of Micronesia | Micronesian, Micronesians | Palikir
    MD | Moldova, Republic of Moldova | Moldovan, Moldovans | Chisinau
    MC | Monaco, Principality of Monaco | Monegasque, Monegasques
    MN | Mongolia | Mongolian, Mongolians | Ulaanbaatar
    ME | Montenegro | Montenegrin, Montenegrins | Podgorica
    MA | Morocco, Kingdom of Morocco | Moroccan, Moroccans | Rabat
    MZ | Mozambique, Republic of Mozambique | Mozambican, Mozambicans | Maputo
    MM | Myanmar, Burma, Republic of the Union of Myanmar | Burmese | Nay Pyi Taw, Naypyidaw
    NA | Namibia, Republic of Namibia | Namibian, Namibians | Windhoek
    NR | Nauru, Naoero, Republic of Naoero | Nauruan, Nauruans | Yaren
    NP | Nepal | Nepalese, Nepali, Nepalis | Kathmandu
    NL | Netherlands, Kingdom of the Netherlands | Dutch, Netherlander, Netherlanders | Amsterdam
    NZ | New Zealand | New Zealander, New Zealanders | Wellington
    NI | Nicaragua, Republic of Nicaragua | Nicaraguan, Nicaraguans | Managua
    NE | Niger, Republic of the Niger | Nigerien, Nigeriens | Niamey
    NG | Nigeria, Federal Republic of Nigeria | Nigerian, Nigerians | Abuja
    NU | Niue | Niuean, Niueans | Alofi
    KP | North Korea, Democratic People's Republic of Korea | North Korean, North Koreans | Pyongyang
    MK | North Macedonia, Republic of North Macedonia | Macedonian, Macedonians | Skopje
    NO | Norway, Kingdom of Norway | Norwegian, Norwegians | Oslo
    OM | Oman, Sultanate of Oman | Omani, Omanis | Muscat
    PK | Pakistan, Islamic Republic of Pakistan | Pakistani, Pakistanis | Islamabad
    PW | Palau, Republic of Palau | Palauan, Palauans | Melekeok; Ngerulmud
    PS | Palestinian Territories, Palestine, State of Palestine | Palestinian, Palestinians | Ramallah
    PA | Panama, Republic of Panama | Panamanian, Panamanians | Panama City
    PG | Papua New Guinea, Independent State of Papua New Guinea | Papua New Guinean, Papua New Guineans | Port Moresby
    PY | Paraguay, Republic of Paraguay | Paraguayan, Paraguayans | Asuncion, Asunción
    PE | Peru, Republic of Peru | Peruvian, Peruvians | Lima
    PH | Philippines, Republic of the Philippines | Filipino, Philippine, Filipinos | Manila
    PL | Poland, Republic of Poland | Polish, Pole, Poles | Warsaw
    PT | Portugal, Portuguese Republic | Portuguese | Lisbon
    QA | Qatar, State of Qatar | Qatari, Qataris | Doha
    CG | Republic of the Congo, Congo-Brazzaville | | Brazzaville
    RO | Romania | Romanian, Romanians | Bucharest
    RU | Russia, Russian Federation | Russian, Russians | Moscow
    RW | Rwanda, Republic of Rwanda | Rwandan, Rwandans | Kigali
    KN | Saint Kitts and Nevis, St Kitts and Nevis, St. Kitts and Nevis, St. Kitts & Nevis, St Kitts & Nevis | Kittian, Nevisian, Kittians, Nevisians | Basseterre
    LC | Saint Lucia, St Lucia, St. Lucia | Saint Lucian, St Lucian, St. Lucian, Saint Lucians, St Lucians, St. Lucians | Castries
    VC | Saint Vincent and the Grenadines, St Vincent and the Grenadines, St. Vincent and the Grenadines, St. Vincent & Grenadines, St Vincent & Grenadines | Saint Vincentian, St Vincentian, St. Vincentian, Saint Vincentians, St Vincentians, St. Vincentians | Kingstown
    WS | Samoa, Independent State of Samoa | Samoan, Samoans | Apia
    SM | San Marino, Republic of San Marino | Sammarinese, San Marinese | City of San Marino
    ST | Sao Tome and Principe, São Tomé & Príncipe, Sao Tome & Principe, São Tomé and Príncipe, Democratic Republic of Sao Tome and Principe | Sao Tomean, Sao Tomeans | Sao Tome, São Tomé
    SA | Saudi Arabia, Kingdom of Saudi Arabia | Saudi Arabian, Saudi, Saudi-Arabian, Saudi Arabians, Saudis, Saudi-Arabians | Riyadh
    SN | Senegal, Republic of Senegal | Senegalese | Dakar
    RS | Serbia, Republic of Serbia | Serbian, Serbians | Belgrade
    SC | Seychelles, Republic of Seychelles | Seychellois
    SL | Sierra Leone, Republic of Sierra Leone | Sierra Leonean, Sierra Leoneans | Freetown
    SG | Singapore, Republic of Singapore | Singaporean, Singaporeans
    SK | Slovakia, Slovak Republic | Slovak, Slovakian, Slovaks, Slovakians | Bratislava
    SI | Slovenia, Republic of Slovenia | Slovene, Slovenian, Slovenes, Slovenians | Ljubljana
    SB | Solomon Islands | Solomon Islander, Solomon Islanders | Honiara
    SO | Somalia, Federal Republic of Somalia | Somali, Somalian, Somalis, Somalians | Mogadishu
    ZA | South Africa, Republic of South Africa | South African, South Africans | Pretoria
    KR | South Korea, Republic of Korea, Korea | South Korean, South Koreans | Seoul
    SS | South Sudan, Republic of South Sudan | South Sudanese | Juba
    ES | Spain, Kingdom of Spain | Spanish, Spaniard, Spaniards | Madrid
    LK | Sri Lanka, Democratic Socialist Republic of Sri Lanka | Sri Lankan, Sri Lankans | Colombo
    SD | Sudan, Republic of the Sudan | Sudanese | Khartoum
    SR | Suriname, Republic of Suriname | Surinamer, Surinamers | Paramaribo
    SE | Sweden, Kingdom of Sweden | Swedish, Swede, Swedes | Stockholm
    CH | Switzerland, Swiss Confederation | Swiss | Bern
    SY | Syria, Syrian Arab Republic | Syrian, Syrians | Damascus
    TW | Taiwan | Taiwanese | Taipei
    TJ | Tajikistan, Republic of Tajikistan | Tadzhik, Tajikistani, Tajik, Tadzhiks, Tajikistanis, Tajiks | Dushanbe
    TZ | Tanzania, United Republic of Tanzania | Tanzanian, Tanzanians | Dodoma
    TH | Thailand, Kingdom of Thailand | Thai, Thais | Bangkok
    TL | Timor Leste, Timor-Leste, East Timor, Democratic Republic of Timor-Leste | East Timorese | Dili
    TG | Togo, Togolese Republic | Togolese | Lome, Lomé
    TO | Tonga, Kingdom of Tonga | Tongan, Tongans | Nuku'alofa
    TT | Trinidad and Tobago, Trinidad & Tobago, Republic of Trinidad and Tobago | Trinidadian, Trinidadians | Port of Spain
    TN | Tunisia, Republic of Tunisia | Tunisian, Tunisians | Tunis
    TR | Turkey, Türkiye, Turkiye, Republic of Türkiye, Republic of Turkiye | Turkish, Turk, Turks | Ankara
    TM | Turkmenistan | Turkmen, Turkmens | Ashgabat
    TV | Tuvalu | Tuvaluan, Tuvaluans | Funafuti
    UG | Uganda, Republic of Uganda | Ugandan, Ugandans | Kampala
    UA | Ukraine | Ukrainian, Ukrainians | Kyiv
    AE | United Arab Emirates | Emirati, Emiratis | Abu Dhabi
    GB | United Kingdom, United Kingdom of Great Britain and Northern Ireland | British | London
    US | United States, United States of America | American, Americans | Washington, Washington D.C.
    UY | Uruguay, Eastern Republic of Uruguay | Uruguayan, Uruguayans | Montevideo
    UZ | Uzbekistan, Republic of Uzbekistan | Uzbekistani, Uzbekistanis | Tashkent
    VU | Vanuatu, Republic of Vanuatu | Ni-Vanuatu | Port Vila
    VA | Vatican, Vatican City, Vatican City State, Holy See
    VE | Venezuela, Bolivarian Republic of Venezuela | Venezuelan, Venezuelans | Caracas
    VN | Vietnam, Viet Nam, Socialist Republic of Viet Nam | Vietnamese | Hanoi
    YE | Yemen, Republic of Yemen | Yemeni, Yemenis | Sanaa, Sana'a
    ZM | Zambia, Republic of Zambia | Zambian, Zambians | Lusaka
    ZW | Zimbabwe, Republic of Zimbabwe | Zimbabwean, Zimbabweans | Harare
    """
}
