/// Written by hand, laid over `GeneratedStates`: what no source of `make registry` has. Seats and offices that stand for a government,
/// further cities of government, names and people of news English, states of disputed standing and states of the past.
///
/// Code, `-` for what has none | names | people and adjectives | cities | seats. Between cities and between seats stands `;`, between
/// spellings `,`. The first name is the canonical one; an empty column adds nothing. `=US` counts in capitals only.
enum StateAdditions {
  static let rows = """
    AF | Afghanistan, Islamic Emirate of Afghanistan
    AG | Antigua and Barbuda, Antigua
    AR | | | | Casa Rosada
    AU | Australia, Commonwealth of Australia
    AZ | | Azeri, Azeris
    BB | | Bajan
    BY | Belarus, Byelorussia | Belarussian, Belarussians
    BO | | | La Paz; Sucre
    BA | Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina, =BiH | Bosniak, Bosniaks
    BW | | Batswana
    BR | | | | Planalto
    BF | | Burkinabé
    KH | | Khmer
    CA | | | | Rideau Hall
    CV | Cape Verde | Cape Verdean, Cape Verdeans
    CF | Central African Republic, =CAR
    TD | | | N'Djamena, Ndjamena
    CL | | | | La Moneda
    CN | China, =PRC, mainland China | | Beijing, Peking | Zhongnanhai
    KM | | Comorian, Comorians
    CD | Democratic Republic of Congo, DR Congo, =DRC, Zaire
    CG | Republic of Congo, Congo Republic
    CY | | Greek Cypriot, Greek Cypriots
    CZ | Czech Republic | Czechs
    DK | | Dane, Danes
    TL | East Timor | Timorese
    GQ | | Equatoguinean
    SZ | Eswatini, Swaziland
    FR | | | | Élysée Palace, Elysee, Élysée, Elysee Palace; Quai d'Orsay; Matignon
    DE | Germany, West Germany, East Germany | | | Bundestag; Chancellery
    GW | Guinea-Bissau, Guinea Bissau | Bissau-Guinean, Bissau-Guineans
    HU | | Magyar
    IS | | | Reykjavik, Reykjavík
    IN | | | New Delhi; Delhi | Rashtrapati Bhavan; South Block
    IR | Iran, Islamic Republic, Persia | Persian, Persians | Tehran, Teheran
    IQ | | | | Green Zone
    IE | Ireland, Republic of Ireland, Irish Republic, Éire | Irishman, Irishmen, Irishwoman, Irishwomen
    IL | | | Jerusalem; Tel Aviv | Knesset
    IT | | | | Palazzo Chigi; Quirinale
    CI | | | Yamoussoukro; Abidjan
    JP | | | | Kantei
    KZ | | Kazakh, Kazakhs | Astana, Nur-Sultan
    XK | | Kosovar, Kosovars, Kosovan, Kosovans, Kosovo Albanian, Kosovo Albanians | Pristina, Prishtina
    KG | | Kyrgyz
    LS | | Basotho
    LU | Luxembourg, Luxemburg | Luxembourgish
    MY | | | Kuala Lumpur; Putrajaya
    MX | | | | Los Pinos
    MD | | | Chisinau, Chișinău, Kishinev
    MC | | Monégasque
    MN | | Mongol, Mongols | Ulaanbaatar, Ulan Bator
    MM | | Myanmarese | Naypyidaw, Nay Pyi Taw, Naypyitaw
    NL | Netherlands, Holland | Dutchman, Dutchmen, Dutchwoman | Amsterdam; The Hague, Hague
    NZ | New Zealand, Aotearoa | Kiwi, Kiwis | | Beehive
    NG | | | | Aso Rock
    KP | North Korea, =DPRK
    MK | North Macedonia, Macedonia, =FYROM
    NO | | | | Storting
    PK | | | Islamabad; Rawalpindi
    PS | Palestine
    PG | Papua New Guinea, =PNG
    PH | | Filipina, Filipinas | | Malacañang, Malacanang
    RO | | | | Cotroceni
    RU | | | | Kremlin; Duma; State Duma; Smolenskaya Square
    KN | | Kittitian, Kittitians
    VC | | Vincentian, Vincentians
    SA | Saudi Arabia, =KSA
    RS | | Serb, Serbs
    SB | Solomon Islands, Solomons
    SO | | | | Villa Somalia
    ZA | South Africa, =RSA | | Pretoria; Cape Town | Union Buildings
    KR | South Korea, =ROK | Korean, Koreans | | Blue House
    ES | | | | Moncloa
    LK | Sri Lanka, Ceylon
    SR | Suriname, Surinam | Surinamese
    SE | | | | Riksdag
    CH | | | Bern, Berne
    TW | Taiwan, Republic of China, =ROC
    TZ | | | Dodoma; Dar es Salaam
    TH | Thailand, Siam | Thais | | Government House
    TT | Trinidad and Tobago, Trinidad
    TR | Turkey, Republic of Turkey
    UA | | | Kyiv, Kiev | Bankova; Verkhovna Rada; Rada
    AE | United Arab Emirates, =UAE, Emirates, U.A.E.
    GB | United Kingdom, =UK, U.K., Britain, Great Britain, =GB | Briton, Britons, Brit, Brits | | Downing Street; No 10, Number 10, No. 10, Number Ten; Whitehall; Westminster; Buckingham Palace
    US | United States, =US, U.S., =USA, U.S.A., America | US-American, US-Americans | Washington, Washington DC, Washington D.C., D.C. | White House; Capitol Hill, Capitol; Oval Office; Foggy Bottom
    UZ | | Uzbek, Uzbeks
    VA | Vatican City
    VE | | | | Miraflores
    YE | | Yemenite | Sanaa, Sana'a; Aden
    ZW | Zimbabwe, Rhodesia
    - | Somaliland | Somalilander, Somalilanders | Hargeisa
    - | Transnistria, Trans-Dniester, Transdniestria | Transnistrian, Transnistrians | Tiraspol
    - | Soviet Union, =USSR, U.S.S.R. | Soviet, Soviets
    - | Yugoslavia | Yugoslav, Yugoslavs, Yugoslavian
    - | Czechoslovakia | Czechoslovak, Czechoslovakian
    """
}
