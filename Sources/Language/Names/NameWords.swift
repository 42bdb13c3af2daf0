import Records

/// Closed lists that help with names: plain words, entered by hand.
package enum NameWords {
  package static let givenName: UInt8 = 1
  package static let role: UInt8 = 2
  package static let organisationWord: UInt8 = 4
  package static let placeWord: UInt8 = 8
  /// A title that never belongs to the name: "Mr", "President".
  package static let title: UInt8 = 16

  /// A town, region or country whose name is one word.
  package static let place: UInt8 = 32

  /// Classes of a word by the hash of its lower case.
  package static let classes: [UInt64: UInt8] = {
    var classes: [UInt64: UInt8] = [:]
    for (list, bit) in [
      (givenNames, givenName), (roles, role), (titles, title | role), (organisationWords, organisationWord), (placeWords, placeWord),
      (places, place),
    ] {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) { classes[FeatureHash.word(String(word)), default: 0] |= bit }
    }
    return classes
  }()

  static func classes(of lower: UInt64) -> UInt8 { classes[lower] ?? 0 }

  private static let titles = """
    mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor president prime minister chancellor king queen prince princess pope
    sir lady lord dame baroness baron duke duchess sheikh sheik sultan emir ayatollah imam mullah rabbi bishop archbishop
    cardinal father sister senator sen. sen congressman congresswoman representative rep. rep governor gov. gov mayor judge
    justice general gen. gen colonel col. col major maj. maj captain capt. capt lieutenant lt. lt sergeant sgt. sgt corporal
    admiral adm. adm commander cmdr brigadier brig. inspector superintendent detective constable chief secretary ambassador vice
    deputy premier pres. pres govs. sens. reps. gens. sec. atty. amb. rev. rev hon. spc. spc cpl. cpl pvt. pvt pfc. pfc cmdr.
    """

  private static let roles = """
    spokesman spokeswoman spokesperson spokespeople official officials minister ministers president chancellor premier leader
    leaders chief head director chairman chairwoman chair secretary ambassador envoy commander general governor mayor senator
    lawmaker lawmakers mp mps congressman congresswoman adviser advisor aide analyst expert researcher professor lecturer
    scientist author editor reporter journalist correspondent columnist lawyer attorney prosecutor judge investigator inspector
    sheriff officer diplomat negotiator coordinator representative member deputy ceo founder co-founder owner manager executive
    economist historian activist campaigner dissident blogger cleric imam priest bishop king queen prince princess monarch emir
    sultan ruler dictator candidate politician opposition ex-president ex-minister ombudsman commissioner speaker doctor surgeon
    nurse teacher coach captain player striker singer actor actress producer writer novelist poet artist musician engineer
    programmer hacker gunman suspect attacker militant fighter warlord victim witness resident survivor eyewitness relative
    moderator host anchor commentator pollster strategist donor
    father mother brother sister son daughter wife husband widow uncle cousin neighbour neighbor
    """

  private static let organisationWords = """
    ministry department agency council committee commission party union university college school institute institution centre
    center foundation association organisation organization federation corporation corp corp. company co co. inc inc. ltd ltd.
    llc plc group bank court parliament congress senate assembly police army navy force forces guard brigade battalion regiment
    command office bureau service services authority board league club team network television tv news times post journal press
    airlines airways industries holdings partners front movement alliance coalition society trust fund church mosque hospital
    museum library academy laboratory observatory administration government treasury embassy consulate rights watch
    """

  private static let placeWords = """
    city town village county province state region district oblast raion island islands river lake sea ocean mountain mountains
    valley desert bay gulf strait peninsula street road avenue square bridge airport port station park hall stadium arena
    theatre theater palace castle tower north south east west northern southern eastern western central upper lower fort cape
    mount
    """

  private static let places = """
    aberdeen adelaide alabama alaska albany alberta aleppo alexandria algiers allahabad almaty amsterdam anchorage ankara
    antwerp anbar arizona arkansas arlington astana athens atlanta auckland austin avdiivka babylon baghdad bakhmut baku bali
    baltimore bamako bangalore bangkok barcelona basra beirut beijing belfast belgrade belgorod berlin bergamo bethlehem
    birmingham bogota bologna bombay bordeaux boston brasilia bratislava brazzaville bremen brisbane bristol brooklyn brussels
    bucha bucharest budapest buffalo bujumbura cairo calais calcutta calgary california cambridge canberra caracas cardiff
    casablanca charlotte chelsea chennai chernihiv chernobyl chicago christchurch cincinnati cleveland cologne colombo colorado
    columbus connecticut copenhagen cordoba coventry dakar dallas damascus darwin deir-ez-zor delaware delhi denver deraa derby
    detroit dhaka diyarbakir dnipro dnipropetrovsk doha donetsk dortmund dover dresden dubai dublin dundee durban durham
    dushanbe dusseldorf edinburgh edmonton erbil essex exeter fallujah florence florida frankfurt freetown fukushima geneva
    genoa glasgow goma gothenburg grozny guadalajara guangzhou haifa halifax hama hamburg hanoi hanover harare harlem havana
    hawaii hebron helmand helsinki herat hiroshima holland hollywood homs honolulu houston idaho idlib illinois indiana
    indianapolis iowa irpin islamabad istanbul izmir izyum jaffa jakarta jalalabad jeddah jenin jerusalem johannesburg juba
    kabul kampala kandahar kano kansas karachi kazan kent kentucky kerala khan-younis kharkiv kharkov khartoum kherson kiev
    kigali kinshasa kirkuk kobani kolkata kosovo krakow kramatorsk kunduz kyiv kyoto lagos lahore lancashire leeds leicester
    leipzig lille lima lisbon liverpool ljubljana london louisiana luanda lugansk luhansk lusaka lviv lyon madrid maine
    maiduguri malmo managua manchester manhattan manila maputo marawi mariupol marrakesh marseille maryland massachusetts mecca
    medina melbourne melitopol memphis miami michigan milan milwaukee minneapolis minnesota minsk misrata mississippi missouri
    mogadishu montana monterrey montreal moscow mosul mumbai munich murmansk mykolaiv nablus nagasaki nairobi nanjing naples
    nashville nebraska nevada newcastle nice nicosia nineveh norfolk normandy nottingham odesa odessa ohio okinawa oklahoma
    omdurman ontario oregon orlando osaka oslo ottawa oxford palermo palmyra paris peking pennsylvania perth peshawar petrograd
    philadelphia phoenix pittsburgh plymouth portland prague pretoria pristina pyongyang quetta quito rabat rafah rakhine ramadi
    ramallah raqqa raqqah ravenna rawalpindi reykjavik riga riyadh rome rostov rotterdam sacramento salisbury samara samarkand
    sanaa sarajevo seattle sebastopol seoul sevastopol shanghai sheffield shenzhen sirte skopje sofia southampton soweto
    srebrenica srinagar stalingrad stockholm strasbourg stuttgart suffolk sumy surrey sussex sydney taipei tallinn tampa
    tashkent tbilisi tehran tennessee texas thessaloniki tikrit timbuktu tiraspol tokyo toronto toulouse tripoli tunis turin
    tver ulaanbaatar utah valencia valletta vancouver venice vermont vienna vientiane vilnius virginia vladivostok volgograd
    voronezh wakefield warsaw washington wellington wisconsin wuhan wyoming yangon yekaterinburg yerevan yokohama york yorkshire
    carolina dakota hampshire jersey orleans angeles francisco vegas nevada iowa indiana
    zagreb zaporizhzhia zhytomyr zurich
    """

  private static let givenNames = """
    aaron abdul abdullah abigail abraham abu adam adriana adrian adrienne agnes ahmad ahmed aisha alan albert alberto alejandro
    aleksandr aleksei alex alexander alexandra alexei alexey alfred ali alice alicia alison allan allen amanda amina amir amit
    amy ana anastasia anatoly andre andrea andreas andrei andres andrew andrey andrzej angela angelo anita ann anna anne annie
    anthony antoine anton antonio antony anwar ari arjun arnold arthur arturo asad ashley asif audrey ayman ayesha barack
    barbara barry bashar beatrice ben benjamin bernard bernie beth betty bill billy bob boris brad brandon brenda brian bruce
    bruno camilla carl carla carlos carol caroline catherine cecilia chad charles charlie charlotte chen cheryl chloe chris
    christian christina christine christopher claire clara claude claudia colin connie craig cristina cynthia dan daniel daniela
    dave david dean deborah denis dennis derek diana diane diego dimitri dimitris dmitri dmitriy dmitry dominic don donald donna
    dorothy doug douglas duncan dylan ebrahim ed eddie edgar edmund eduardo edward edwin ekaterina elena eli elijah elizabeth
    ella ellen emil emily emma emmanuel enrique eric erica erik ernest esther ethan eugene eva evelyn evgeny fatima felipe felix
    fernando fiona florence frances francesca francis francisco francois frank franz fred frederick gabriel gabriela gareth gary
    gavin gennady geoffrey george georgia gerald gerard gerhard gilbert gina giorgio giorgos giovanni giuseppe glenn gloria
    gordon grace graham greg gregory guillermo gustavo guy hamid hamza hannah hans harold harry hasan hassan heather hector
    heinrich helen helena helmut henri henry herbert herman hillary howard hugh hugo hussein hussain ian ibrahim igor ilya imran
    ingrid irina isaac isabel isabella ismail ivan ivana jack jackie jacob jacques jaime jake jamal james jamie jan jane janet
    jason javier jay jean jeff jeffrey jennifer jenny jeremy jerome jerry jessica jesus jill jim jimmy joan joanna jordan joao
    joe joel johan johannes john johnny jon jonathan jordi jorge jose josef joseph joshua juan judith judy julia julian julie
    julio jun jurgen justin kamal kamala karen karim karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth
    kevin khalid khaled kim kofi konstantin kumar kurt kyle laila lars laura lauren laurence laurent lawrence leila lena leo
    leon leonard leonid leroy leslie lewis li liam linda lisa liz lloyd lorenzo louis louise luca lucas lucia lucy luis luiz
    lukas luke lydia lynn madeleine magdalena mahmoud malcolm manuel marc marcel marcelo marco marcos marcus margaret maria
    mariam marie marina mario marion mark marko markus marta martha martin martina mary maryam masha matt matteo matthew maurice
    max maxim megan mehmet melania melissa michael michel michelle miguel mike mikhail milan milos miriam mitch mo mohamed
    mohammad mohammed moses muhammad mustafa nadia nancy naomi narendra natalia natalie natasha nathan neil nelson nicholas nick
    nicola nicolas nicole nigel nikita nikki nikola nikolai nikolay nina noah noam nora norman oleg oleksandr oleksiy olga
    oliver olivia olivier omar oscar osama otto owen pablo paddy pamela pascal pat patricia patrick paul paula paulo pavel pedro
    peter petr petro phil philip philippe phillip pierre piotr qasem rachel rafael raj rajesh ralph ramon ramzan rania rashid
    raul ravi ray raymond rebecca recep reza rhys ricardo richard rick rita rob robert roberto robin rodrigo roger roland roman
    ron ronald rosa rose ross roy rudolf rupert ruslan russell ruth ryan sabrina saddam salim salman sally sam samantha samir
    samuel sandra sanjay santiago sara sarah sayed scott sean sebastian sergei sergey sergio serhiy seth shane sharon sheila
    shinzo silvia silvio simon simone sofia sonia sophia sophie stanislav stanley stefan stephanie stephen steve steven stewart
    stuart sue susan susanna suzanne svetlana sven sylvia tamara tanya tariq tatiana ted teresa terry thabo theodore theresa
    thomas tim timothy tina todd tom tomas tommy tony tracy trevor ursula vadim valentina valery vanessa vasily vera veronica
    viacheslav victor victoria viktor viktoria vincent vincenzo virginia vitaly vladimir vladislav volodymyr vyacheslav walter
    wang warren wayne wei wendy werner wilhelm will william wolfgang xavier xi xiao yasser yasmin yevgeny yitzhak yoko yousef
    yulia yuri yusuf yves zachary zainab zhang zoe
    """
}
