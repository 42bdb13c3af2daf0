/// How common the commonest English words are: in what share of short texts each stands.
///
/// Counted over passages of 250 words of the open parts of the UD treebanks EWT and GUM (CC BY-SA 4.0), names left out; stems as
/// `Stem` makes them, in bands. It stands for what a new grouper has not read yet.
struct CommonWords: Sendable {
  static let standard = CommonWords()

  /// How many articles the table counts for.
  static let size: Float = 1_600
  /// Of a word that the table lacks.
  private static let unknown: Float = 2

  private let shares: [UInt32: Float]

  private init() {
    var shares: [UInt32: Float] = [:]
    for band in CommonWords.bands {
      for word in band.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { shares[WordHash.of(String(word))] = band.share }
    }
    self.shares = shares
  }

  /// Articles, of `size`, that hold the term.
  func frequency(_ term: UInt32) -> Float {
    shares[term].map { $0 * CommonWords.size } ?? CommonWords.unknown
  }

  private static let bands: [(share: Float, words: String)] = [
    (
      0.75,
      """
      and as be for have in is it not of on that the this to with
      """
    ),
    (
      0.5,
      """
      all an are at but by can from if one or so ther they was we will you
      """
    ),
    (
      0.34,
      """
      about also been do get had has he just know like me more my other out some their time up were what when which would your
      """
    ),
    (
      0.24,
      """
      after any becaus call day don even first go good his how into its make may need new no now only our peopl see them then thes think
      us very want way well who work year
      """
    ),
    (
      0.17,
      """
      am back befor being could did going here him let look made many most much over plac really right said say should take than thank
      thing two wher
      """
    ),
    (
      0.12,
      """
      again another around ask best between both chang com come doe down end feel few find give got great help her however includ last
      littl long lot mean never number off own part pleas point problem put question same servic she show sinc someth start still such
      sure thos through too try use used week whil world
      """
    ),
    (
      0.085,
      """
      able actually already alway anyth area away believ better business caus consider country different doing done dur each ever every
      experienc fact family far follow found friend group head high home interest issu keep kind life live love meet might month must
      name next old open order plan pric probably process provid read receiv return review run second system talk tell though thought
      thre today told took under understand went why without
      """
    ),
    (
      0.06,
      """
      accord act add against ago almost along although among answer anyon attach bad bas becom big bit book bring came car care case
      check city clos company continu cost coupl cours creat deal decid develop didn doesn due early either else enough everyth exampl
      expect figur food forc form four free full futur general given government guy hand happen hard hav history hope hour hous idea
      important information international job known larg later lead least leav left less line list liv mak member minut money morn nice
      night noth offer offic once past pay person play possibl post power pretty quit real reason recommend regard remember report
      request requir result room school seem send sent serv set several sign small someon stay study support tak together turn until
      using visit wait walk war whether whol within word yes yet
      """
    ),
    (
      0.042,
      """
      abov accept across action activity address agre agreement air al allow amount anyway appear attack attempt availabl beautiful
      begin behind below body build buy cannot center charg children claim clean clear comment community complet concern contact control
      copy cover customer date death design detail development differenc discuss driv earlier eat effort email energy enjoy especially
      etc event everyon exist explain fall finally fine five focus former forward front further game gave girl gonna half happy hear
      highly hold http human imag increas instead involv key kid languag late law leader learn level light local mail main major man
      mark market mayb mention messag military million mind mov move nation non note notic official often oh ok okay option outsid
      particular party pass per period phon pick political position present product program project public recent recently record region
      relat remain research respons rule sea security seen sens short side site situation six social sometim soon sourc spac special
      staff stand step stop story street strong suggest taken term test top town train travel type um upon usually valu view watch water
      websit won writ www yeah young
      """
    ),
    (
      0.03,
      """
      account age alon animal apply approach arm army arriv art associat assum attend attention authority becam began bill black board
      born break brought capital carry central century certain challeng choic class co common condition conferenc confirm contract
      credit cross cultur current currently cut daily data de decad decision definitely depend describ despit determin difficult
      document dog dollar door draft drink easy economic education effect election ensur enter entir establish estimat excellent
      extremely face father featur felt field fight file final finish fix friendly fun gas global goal goe gone grow guess handl haven
      heard held helpful hi hit hotel huge individual insid interview island isn itself join kill knew lack land largest launch legal
      letter likely limit link location longer lost manager matter measur media met middl miss model natural near nearly net oil
      operation opportunity organization original owner page paper parent park peac perhap personal pictur piec policy population
      practic press produc professional propos purpos quality quot rang rate rather red refer releas rest restaurant role saw schedul
      scienc search season shar shop significant simply singl sit society solution sorry sound speak specific spend standard star stor
      structur student stuff subject summer suppos team technology ten themselv theory third thousand thus tomorrow total toward trad
      treat tri trip true uh unless video warm wasn weapon whatever whit women worth wouldn written wrong yesterday yourself
      """
    ),
    (
      0.021,
      """
      ability absolutely access achiev activ addition additional administration advanc affect afternoon agency agent ahead alright amaz
      analysis application appreciat approv argu articl aspect author averag avoid awar award baby balanc base basis behavior benefit
      beyond bird blue border brother built bus campaign card career cas certainly chanc chief child choos clearly climat coast collect
      colleg color compar completely computer concept conflict connection contain conversation correct couldn cultural dead defin degre
      deliver demand department died direct direction director discover discussion doc doctor dont dry easily element encourag
      environment eventually evidenc exactly except execut expensiv express extend eye factor fail fan fear federal feed femal fill film
      financ financial fire fit flight floor fly foreign fully fund gain generation giv greater ground guest health higher hors host hot
      html imagin immediately impact improv independent indicat industry influenc info inform intelligenc intend internet introduc item
      judg kept knowledg larger led listen locat luck lunch maintain management map material method mid modern mom moment mother
      movement murder music myself nam natur necessary network observ occur officer onlin operat opinion otherwis overall paid
      particularly percent perfect performanc pet plant plus polic poor popular port potential prepar pressur prevent print progress
      promis protect publish pull purchas push quickly rais re reach ready realiz reduc referenc reflect refus relationship religious
      represent representativ reserv resourc respect respond responsibility risk road roll round safe save section seek self sell
      separat sery settlement seven shall ship similar simpl skill sleep son sort specy spent spok spot statement styl success
      successful suggestion surpris surround target task tast tax terrorist therefor threat throughout titl touch tourist track
      transaction troubl trust updat various version via wast wear web weekend welcom whom whos win winter wish woman wonder wonderful
      worker worst wrot
      """
    ),
    (
      0.015,
      """
      admit adopt adult advic advis afraid aid airport alternativ announc anti anywher appli appointment appropriat aren argument arrang
      arrest assess assist atmospher attorney band bank bar basic basically beach bed belief belong billion block blood blow boat bottom
      bought box boy brief broken budget camp candidat capacity cash cat centr chair channel character chemical chicken circl citizen
      civil cloth cold collection combin comfortabl commercial commit communication comparison complex conclud conclusion conduct
      content context contribut contribution cool corner count counter creation crim cruis cycl dad damag dangerous dark dat daughter
      declin deep defens definition democracy demonstrat desk destroy die difficulty dinner directly distinguish doubl doubt downtown
      driver drop drug duty earn eastern economy effectiv elect emergency employe enabl engag equal escap everybody excit expand
      expectation expert explor extra fac facility failur fair favorit fee feet fil fish flow folk forget formal freedom fresh function
      fundamental generally generat glad glass governor graduat grant grew guarante guid hair healthy heart heat hey himself hopefully
      horribl hospital hundr hundred hurt husband identify ignor implement initial inspir instanc instruction invit jump kinda lady
      lawyer lay licens lie lik load lov low lower majority male manag manner marriag mass match meal memory men metal mile mine
      minister mostly mountain museum nine none nor normal northern nuclear object obtain obviously org organiz originally pair
      participant participat path patient payment perform personally photo physical pilot planet player portion possibility possibly pre
      prefer presenc previous prior privat production promot properly property protection prov publication quick ran rank rat ray
      reasonabl recall recogniz regim regional regular relation relatively relax reliabl religion remov repeat replac requirement
      responsibl rich ride rock rout sale sampl scar scientific seat serious seriously settl shap sheet shot shown sick size slow
      smaller soldier solv somewher southern spe spirit spr spread squar stag station stock strengthen suffer suicid suit super suspect
      tank teach temperatur text throw tool totally tour traffic transfer transportation treatment truth twenty twic unfortunately uniqu
      user variety vehicl visitor voic wall wanna warn weight wife window worry wors wow
      """
    ),
    (
      0.011,
      """
      acquir actual adjust affair afford aim alleg allianc anthrax apart apartment apparently approval approximately arrival assistant
      attract background ball battl bear beat beauty biological birthday bomb bother brain bridg cage camera cast catch chapter cheap
      chris client closely coffe colleagu commitment compet competition constantly cook cooperation corporat crew critical crowd custom
      danc dear delivery description desir destination digital disaster diseas display distribut edit educational eight em enemy
      entirely equipment error essentially establishment expansion extent fairly faith famous fast favor fellow festival finding firm
      flat foot format founder fuel fyi gather grab green growth hang hate hello highlight historical holiday honest honor hop identifi
      im impress inde index injury insight institution insuranc internal investigat investment invitation islamist jack judgment kay
      king lab leadership leg linguistic los loss machin mainly marri mathematic meant medical menu meter mhm minimum mission mix moral
      movi multipl necessarily negotiat neighbor newspaper nobody normally novel numerous older onto oppos origin pack packag pain panel
      pleasant plenty pos positiv poverty preserv primary principl pro procedur proper protest proud psychology race reaction reader
      reality recipient recruit relativ relevant rent repair reveal revolution reward rise rude sat sav scen scientist scor screen secur
      select senior shoe sink sister slightly smell soft somebody specifically spiritual status straight strategy strik struggl supply
      supporter surfac sweet tabl techniqu television tend terribl territory terrorism threaten tonight topic trader tradition translat
      transport trial troop unabl vacation vet violenc visa wash weather wed weekly weren widely wind writer
      """
    ),
  ]
}
