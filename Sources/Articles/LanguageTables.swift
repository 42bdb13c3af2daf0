/// Frequent words, endings and letters of the languages of news, from general knowledge of them.
extension WordProfiles {
  static let latin = WordProfiles([
    Profile(
      "en",
      words: """
        state budget package potential republican democrats republicans senate house bill law city school people woman man child
        children family health climate economy market money home life best here how latest live report reports deal talks strike
        strikes attack attacks
        the of and to in a is that for on with as was he his it at by be are this have from or had has an but not they which you
        were she her
        their been who will would more when if no out so said what up its about than into them can only other new some could time
        these two may then do
        first any my now such like our over man me even most made after also did many before must through years where much your way
        down should because
        people how just say says us against why all during between off back amid calls under set top dies killed attack police year
        week day world war news
        after despite while another since being both each few those too very here there still own same told according million
        billion government court
        """,
      endings: "ing ed ly tion ment ness ght ould ies ers ship ous ful less wn th", alphabet: "éïöñçèêà",
      grams: "th wh ght tion ck ee oo sh ou ea igh ow ay wr ing ed ly st"),
    Profile(
      "de",
      words: """
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach
        wird bei einer um am
        sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei prozent hatte kann
        gegen vom können schon
        wenn habe seine ihre dann unter wir soll ich eines jahr zwei jahren diese dieser wieder keine uhr seiner worden will
        zwischen immer millionen was
        sagte gibt alle seit muss wurden beim doch jetzt drei ihr ihm ihren kein mir warum neue neuer neues darum nun ab ohne
        polizei nach trotz mehrere
        deutschland deutsche wer warnt fordert zeigt steht kommt machen geht droht jahre menschen tag welt krieg
        """,
      endings: "ung ungen keit heit lich isch ische schen cht ten tzt ich ern gen den ter ßen eit", letters: "ß ä ö ü", alphabet: "äöüßé",
      grams: "sch ch ei ie ck tz pf ung äu eu ver ge st"),
    Profile(
      "fr",
      words: """
        aujourd hui nombre commence rétablir hommes femmes enfants gouvernement police ministre loi contre euros millions premier
        première faire fait
        de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont ou avec son aux d l s n qu
        elle cette mais comme
        ses ont été nous leur fait tout être on deux même ces sa aussi sans entre après ans peut je vous années ainsi contre dont si
        encore lui
        depuis très selon où avoir avant premier bien leurs sous était temps face pourquoi comment moins plusieurs chez faut quand
        mort guerre
        jour monde pays président ministre gouvernement france français française c y
        """,
      endings: "tion ment eux euse aux ique ions ées ère ais ait ent ité eur age oir que", letters: "ê œ è ù é à ç ô",
      alphabet: "àâæçéèêëîïôœùûüÿ", grams: "eau oux qu eu oi ai ou ille aux tion eur ès"),
    Profile(
      "es",
      words: """
        otras continúan organizaciones derechos humanos denunciado estas denuncia ataque muertos policía juez gobierno ley millones
        personas mujer hombre niños cuáles estados unidos
        de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya
        entre cuando todo esta
        ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte
        tiene él uno donde bien
        tiempo mismo ese ahora otro después te otros aunque esa eso hace otra gobierno tan durante siempre día tanto ella tres sí
        sido gran país según menos
        tras contra quién cómo estos ante hacia año mundo guerra presidente nuevo nueva primera españa española e u vida será
        """,
      endings: "ción ciones dad mente ado ada ados adas ario aba ían ero era oso iento ía ando endo", letters: "ñ ¿ á é í ó ú",
      alphabet: "áéíñóúü", grams: "ción ue ll ie rr ado os as ra do"),
    Profile(
      "it",
      words: """
        di e il la che in a per un è del non sono le della si con da i una dei al come nel anche gli alla delle più ha su lo dal ma
        l se ed ci o questo nella
        dalla suo ad anni ai stato sua due cui essere hanno loro dopo tra quando fatto fra degli tutti ancora solo era contro prima
        così perché chi
        quello questa sul molto sulla tutto negli nelle sui dell all nell sull cosa dove oggi senza ora c poi fare può governo mondo
        guerra presidente paese
        cento secondo già italia italiana italiano primo stata stati sempre parte vita
        """,
      endings: "zione zioni ità mente ato ata ati ate are ere ire ggio ello ella ono ano tto tti gli", letters: "ò ì à è ù",
      alphabet: "àèéìòùî", grams: "zz gli cch tt ss zi cc gn ce ella zione"),
    Profile(
      "pt",
      words: """
        de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já
        eu também só pelo pela até
        isso ela entre depois sem mesmo aos seus quem nas me esse eles você essa num nem suas meu às minha numa pelos elas qual nós
        lhe deles essas esses
        pelas este dele tem foi são está ser ter há era sobre após contra anos diz ainda segundo governo brasil pode dia país mundo
        guerra presidente será onde
        """,
      endings: "ção ções dade mente ado ada ados adas inho eiro eira ões ães agem ência ava", letters: "ã õ ç á é ê ó í",
      alphabet: "áâãàçéêíóôõúü", grams: "ão ões nh lh ção ei ou os as"),
    Profile(
      "nl",
      words: """
        de van het een en in is dat op te zijn met voor niet die aan er om hij ook als dan maar bij of door naar uit nog wordt tot
        ze heeft over kan
        worden hebben was we ik meer wel zo geen dit deze wat zich ten nu had mensen jaar moet zou werd na haar andere al tegen veel
        onder waar moeten je twee
        zegt gaat kunnen maken weer hun onze daar eerste omdat waarom sinds zonder volgens mag hoe geeft komt nieuwe grote minister
        politie land oorlog wereld
        nederland nederlandse tussen zegt vrijdag
        """,
      endings: "ijk lijk ing ingen heid aat oor een oen ijn aar uur tje eren ende", letters: "ë ï", alphabet: "éëïèöü",
      grams: "ij oo ee aa uu sch oe ui cht eu ge ver"),
    Profile(
      "da",
      words: """
        måtte da født uger tidligt årets derfor føler følte meget uden mest leder viste skaber mener ekspert skriver jeg mig dig os
        dette denne disse hos både tager tog gik fik gav giver stod kvinde mand børn penge dag dage uge regeringen statsminister usa
        angreb tre fire nord syd øst vest alle sammen venner
        og i at det er en til af på der den for som med de ikke har et han var om fra vi jeg men så sig ved blev skal kan efter nu
        ud eller over også
        være havde op hvor mod hans når bliver vil man ham to blevet mange meget mere bare andre sin hun danske danmark siger siden
        ind selv flere kun får
        hvad år hvorfor kommer må mellem under efter uden første nye ny dem sine dansk politiet går kunne skulle noget hendes
        """,
      endings: "else erne ede ende hed ning lig tion ske sker ige", letters: "æ ø å", alphabet: "æøåé",
      grams: "hed gt dt skab øj ej af el ig nd ld sk"),
    Profile(
      "no",
      words: """
        måtte da fødte uker tidlig årets derfor føler følte ensom veldig utenfor norges mest leder viste skaper mener ekspert
        skriver jeg meg deg oss dette denne disse hos både ta tar tok gikk fikk ga gir sto stod kvinne mann barn penger dag dager
        uke regjeringen statsminister usa angrep tre fire nord sør øst vest alle
        og i det er på som en til å for at med av de ikke den har et han om fra var vi jeg men så seg ved ble skal kan etter nå ut
        eller over også være hadde
        opp hvor mot hans når blir vil man ham to blitt mange mye mer bare andre sin hun norske norge sier siden inn selv flere kun
        får hva år hvorfor
        kommer må mellom under uten første nye ny dem sine norsk politiet går kunne skulle noe hennes ikkje eit frå ein dei vere
        """,
      endings: "else ene ede ende het ning lig sjon ske sker ige leg", letters: "æ ø å", alphabet: "æøåéòô",
      grams: "het skap øy ei kk sj kj gj tt nn sk ig"),
    Profile(
      "sv",
      words: """
        efter timmar måste tre fyra kvinna barn pengar dag dagar vecka regeringen statsminister sade säger därför både tar tog gick
        fick gav ger stod jag mig dig oss detta denna dessa hos
        och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under också
        efter eller nu sin där vid
        mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir upp även vad få två vill ha
        många hur mer går
        sverige svenska säger enligt hon nya ny bli varit mellan utan första dem sina polisen måste detta ingen några
        """,
      endings: "else arna erna ade ande het ning lig tion ska skt iga", letters: "ä ö å", alphabet: "åäöéü",
      grams: "ck skap tt ll het gn sk nd ar or"),
    Profile(
      "fi",
      words: """
        ja on ei että se oli hän mutta ovat myös kun joka mukaan ole kuin sen sekä tai niin voi jo vain jos nyt mitä hänen olla
        ollut vuoden vuonna
        jotka ne tämä sitä kanssa siitä enemmän mukaan sanoo kertoo suomen suomi ennen jälkeen uusi kaksi vielä pitää tuli ollaan
        miksi näin miten
        """,
      endings: "ssa ssä sta stä lla llä lle ista een iin vat vät nen set inen tta ttä ksi isen uun", letters: "ä ö", alphabet: "äöå",
      grams: "aa ii uu ää kk tt yy uo öö ll ssa ks st"),
    Profile(
      "is",
      words: """
        upp maður kona börn ríkisstjórn forseti dag segir segist ísland íslands
        og í að á er sem til um var við með af en ekki það hann hefur fyrir því þar hún frá þá verið eru þess eftir segir ég þeir
        upp verður út svo
        vera hafa þeim þetta einnig hans eða ef þegar meðal nú kom mun hafi sé sinni ári mjög yfir milli þó hafði væri mun við
        """,
      endings: "ður inn num nni ðu una ast um ur ir ðar legt", letters: "þ ð á é í ó ú ý æ ö", alphabet: "áðéíóúýþæö",
      grams: "tt nn rr ur ar um ei au upp ll"),
    Profile(
      "pl",
      words: """
        w i na z do się nie że to jest o jak za po od przez dla oraz ale który która które będzie są tego ma był przed także co pod
        już tym roku jego
        może przy ze tak czy być było może jako tylko ich sobie bez kiedy wszystkich więc było jej gdy jednak ten ta jeszcze bardzo
        między lat ponad
        polska polski polsce wojny proc mówi dlaczego teraz nowe nowy będą ich u gdzie ludzi świata
        """,
      endings: "ego emu ych ich owy owa anie enie ość ości ści ach ami cje cji cja ski ska owie", letters: "ł ą ę ś ć ż ź ń ó",
      alphabet: "ąćęłńóśźż", grams: "cz sz rz ie dz ow wi owa zy ch prz"),
    Profile(
      "cs",
      words: """
        prezident tvrdí peněz peníze rodina vlády vláda ministry ministr hlavní zatím dnes den dny týden rok války válka řekl řekla
        uvedl lidé člověk
        a v se na je že s z do o i to k ve pro za by ale si po jako podle už jsou od který jeho která ze které aby při nebo také tak
        však bude byl let jen být
        jsem není více než mezi bylo ještě před co roku jak když až byla má může další nové nový lidí proti bez proč teď mu mají
        bylo letech české česká česko
        """,
      endings: "ého ému ých ení ání ost osti ství ovat ují nost ech ami ský ská", letters: "ř ě ů í ý á č š ž é",
      alphabet: "áčďéěíňóřšťúůýž", grams: "ov ní tě ře ně ské ova uj ávn roz vě při zá ch ku ost vlá"),
    Profile(
      "sk",
      words: """
        a v sa na je že s z do o aj to k vo pre za by ale si po ako podľa už sú od ktorý jeho ktorá zo ktoré aby pri alebo tiež tak
        však bude bol rokov len byť
        som nie viac než medzi bolo ešte pred čo roku keď až bola má môže ďalšie nové nový ľudí proti bez prečo teraz majú slovensko
        slovenska slovenské
        """,
      endings: "ého ému ých enie anie osť osti stvo ovať ujú nosť ami ský ská", letters: "ľ ĺ ŕ ô ť í ý á č š ž é",
      alphabet: "áäčďéíĺľňóôŕšťúýž", grams: "ov nie ia ie ova uj roz pri zá ch ost sť"),
    Profile(
      "hu",
      words: """
        a az és hogy nem is egy ez volt csak meg már de mint még el ki szerint azt lesz ha vagy van után volt pedig majd akkor
        minden ami aki kell azonban
        lehet ezt több két magyar magyarország magyarországi között miatt így most mert nagy első új évben ellen miniszter kormány
        hogyan miért
        """,
      endings: "ban ben nak nek val vel ság ség ból ből ról ről tól től hoz hez ott ett ára ként", letters: "ő ű á é í ó ö ü",
      alphabet: "áéíóöőúüű", grams: "sz gy ny ly cs zs ett ott meg el"),
    Profile(
      "ro",
      words: """
        de și în a la cu care pe din că este o nu au fost mai pentru prin s sa un se ce al ale să după fi lui ani sunt lor ca dar
        despre sau către va
        acest această fără între până unui unei România președintele când cum mult foarte două doar are ar ai
        """,
      endings: "ului ilor lor ează ție ții tul rea are ere", letters: "ț ș ă ţ ş â î", alphabet: "ăâîșțşţ", grams: "ul ea ce ri ii"),
    Profile(
      "hr",
      words: """
        i u je na se da su za od s o koji kako što sa iz ne a to bi će koja koje bio ali nije samo više kao te po do već ili još
        bilo kada prema
        nakon kod između hrvatska hrvatske hrvatski godine godina zbog svi tko ima protiv ako sve ovo gdje ljudi rekao
        """,
      endings: "ima ama ost osti anje enje ovi ove ski ska ije ija nja", letters: "đ č ć š ž", alphabet: "čćđšž", grams: "ij je nj lj ov sk"
    ),
    Profile(
      "sl",
      words: """
        in v je na se da so za od s o ki kako kaj z iz ne a to bi bo tudi ter po do že ali še bilo ko pri ni po med zaradi slovenija
        slovenije slovenski leta
        let zdaj vse kot lahko proti če ljudi bil bila bodo
        """,
      endings: "nje anje enje ost osti jih ega emu ski ska ih ov", letters: "č š ž", alphabet: "čšž"),
    Profile(
      "lt",
      words: """
        ir kad yra su į iš ne tai bet kaip buvo jau tik dėl po per nuo už apie arba prie taip dar jo kai bus savo jie jis pat metų
        metais lietuvos lietuvoje
        lietuva iki šį kurie kuris ar negali gali jos mano ką dabar labai daugiau šių tarp kur sako
        """,
      endings: "as is us ai ius iai ose uose imas ymas ti ių oje ams tis ėje usi", letters: "ė ų į ą ę š ž č ū", alphabet: "ąčęėįšųūž",
      grams: "ai ie uo as is us"),
    Profile(
      "lv",
      words: """
        un ir ar par no uz ka kas tas arī kā bet lai tika pēc vai nav pie līdz gada gadā tikai savu jau būs viņš to kur tiek
        latvijas latvijā latvija
        bija var vairāk ļoti starp
        """,
      endings: "ums iem ām ijas ību šanas āja ība ais ajā ot", letters: "ā ē ī ū ļ ņ ķ ģ", alphabet: "āčēģīķļņšūž", grams: "ie as is šan"),
    Profile(
      "et",
      words: """
        ja on ei et see oli ka kui mis ta aga oma või kes nii selle tema pärast juba ning siis eesti aasta aastal välja veel nagu
        üle enne vastu kõik
        palju peab saab ütles pole uus mida kuid
        """,
      endings: "ust use mine ist ele ega ates atud dele nud sse tel", letters: "õ ä ö ü", alphabet: "äõöüšž", grams: "aa ee ii õ ks st ud"),
    Profile(
      "tr",
      words: """
        haber görev mahalle ev hasar aldı yangın yapıyor helikopter ilçesinde saat öğrenildi bölgede çalışma genç kadın erkek çocuk
        polis ekipleri cumhurbaşkanı milyon lira bugün dün
        ve bir bu için da de ile çok olarak daha olan en ne gibi kadar sonra var ise ancak göre o her ki mi mı değil dedi olduğunu
        oldu ben yeni iki
        türkiye yok büyük son ya şey zaman tarafından karşı diye etti yapılan üzerinde bin yıl nin nın ın kişi açıkladı başkanı
        """,
      endings: "lar ler dan den nda nde lık lik yor mış miş ını ini rak rek sı si dır dir ları leri", letters: "ı ğ ş İ ç ö ü",
      alphabet: "çğıöşüâîû", grams: "lar ler lık yor mış dı aş ev ya ka ma da ir"),
    Profile(
      "id",
      words: """
        kembali sang nilai ditekankan dalam ini tanah air jakarta presiden pemerintah korban rumah jalan pria wanita hingga agar
        kepada soal
        yang dan di ini itu dengan untuk dari tidak dalam pada akan juga ke karena oleh sudah telah ada saya bisa kami mereka atau
        sebagai adalah
        tersebut lebih dia para saat orang kata tahun hari bahwa seperti hanya banyak setelah masih dapat indonesia menjadi kita
        anak antara
        harus satu lain terhadap secara jadi usai polisi warga
        """,
      endings: "kan nya an ng ah lah asi tah", alphabet: "é", grams: "ng kan ber mem per ah nya meng ter peng men se"),
    Profile(
      "vi",
      words: """
        của và là có các được cho trong không một người với những đã này để khi từ đến cũng tại như về ở theo năm trên nhiều vào sẽ
        ra việc ông bị nam
        sau nhưng hơn phải còn thể đang do tôi lại đó
        """,
      letters: "ạ ả ấ ầ ẩ ẫ ậ ắ ằ ẳ ẵ ặ ẹ ẻ ẽ ế ề ể ễ ệ ỉ ị ọ ỏ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ụ ủ ứ ừ ử ữ ự ỳ ỵ ỷ ỹ đ ơ ư"),
    Profile(
      "sw",
      words: """
        na ya wa kwa ni katika la za kuwa cha hiyo huo hii huyo yake wake baada watu mwaka kama pia wakati ambaye ambao hata bado
        sasa vya nchi rais
        siku alisema kutoka zaidi lakini ili yao hivyo kuhusu mkuu serikali tanzania kenya baina kati mwa mtu moja hilo
        """,
      endings: "wa isha ika ana sha ia aji", alphabet: "", grams: "wa ki ku mb ny nd ana ali wan"),
    Profile(
      "zu",
      words: """
        lokhu kuza uthe ufuna phambili umsolwa isigameko ukhansela malungu umphakathi lapha lena lezi laba bese ngokuthi sebenza
        ubudlelwano kanti futhi imali impi inkinga izwe mnu
        ukuthi futhi uma kodwa njengoba lapho ngoba noma kanye ngo le lo la ka e i u yakhe wakhe bakhe abantu umuntu isikhathi
        ngemuva phakathi namuhla
        yize ukuze kusho uthe okwamanje wathi ngesikhathi ngenxa emva kwakhe iningizimu eningizimu kule kulo amaphoyisa ungqongqoshe
        """,
      endings: "eni ini ile isa elwa eka iwe ayo khe lwa ayi wayo hlo", alphabet: "",
      grams: "ngo uku kwa nge aba isi umu hla lwa thi ezi ama khu the mb ph nk ka ku bu kh ela isa wa"),
    Profile(
      "xh",
      words: """
        emva kokutyelela umnu amashishini oluntu ugqirha ukuba okokuba ngokutsho uthi abantwana isikolo izikolo urhulumente
        umongameli iphondo isebe ngelithi ndiyabulela ukufa yile
        ukuba kwaye kodwa xa njengoko apho kuba okanye kunye ngo le lo la ka e i u yakhe wakhe bakhe abantu umntu ixesha emva
        phakathi namhlanje
        ukuze uthe okwangoku wathi ngexesha ngenxa kwakhe umzantsi emzantsi kule kulo amapolisa umphathiswa nto into ngoku kwi kwaye oko
        uye waye
        """,
      endings: "eni ini ile isa elwa eka iwe ayo khe lwa wayo ngo", alphabet: "",
      grams: "xh ngx kwi oku tsh ngq nts uku kwa aba ban ya aka ka ku kh"),
    Profile(
      "af",
      words: """
        die van en in is het dat nie vir op te met wat aan sy om hy as ook deur word uit sal was na kan maar by oor ek hulle is ons
        sê jaar hom haar moet
        nog meer toe suid afrika mense daar teen nuwe
        """,
      endings: "heid like ing lik skap asie", letters: "ê ë", alphabet: "êëôéûïî", grams: "ie aa ee oo uit ver nie"),
    Profile(
      "tl",
      words: """
        ang ng sa na mga ay at ni si para ito hindi kay may nang siya niya ko mo kung din rin isang mula kanyang sinabi noong bilang
        pa lang kanilang
        tayo kami dahil pero wala ayon kanya natin
        """,
      endings: "ang ing an in", alphabet: "ñ", grams: "ang ng an mga pag nag ka"),
    Profile(
      "ca",
      words: """
        de la i el que a en els per un amb una les és del al no es més dels com ha seu són va aquest però aquesta fins ser han també
        sobre entre tot anys
        seva després està on perquè dos molt pel qui segons catalunya català govern sense
        """,
      endings: "ció cions tat ment ats ada ades ista ència", letters: "· à è é í ò ó ç ï", alphabet: "àçéèíïóòúü"),
    Profile(
      "sq",
      words: """
        të e në dhe për me një është nga që i se në si më ka u nuk ky kjo janë do tij edhe por këtë mund tyre kanë ishte duke vetëm
        pas shqipërisë kosovë kosovës ministri
        """,
      endings: "it ve ëve ore ishte uar imin", letters: "ë ç", alphabet: "ëç"),
    Profile(
      "ms",
      words: """
        yang dan di ini itu dengan untuk dari tidak dalam pada akan juga ke kerana oleh telah ada saya boleh kami mereka atau
        sebagai adalah beliau
        tersebut lebih para ketika orang tahun hari bahawa seperti hanya malaysia kata berkata kepada daripada menteri kerajaan selepas
        """,
      endings: "kan nya an ng ah lah", alphabet: "", grams: "ng kan ber mem per ah nya meng ter peng"),
    Profile(
      "eu",
      words: "eta da ez du bat izan dira dute ere baina den dela egin zen bere ditu hori gure euskal edo beste urte dituzte egiten",
      endings: "tzen aren etan ekin arekin ean ko tik", alphabet: "ñ"),
    Profile(
      "gl",
      words: """
        de a o que e do da en un para con non unha os no se na por máis as dos como pero ao súa ou cando moi xa tamén só polo pola
        ata entre despois sen galicia galego xunta foi son está ser ter hai
        """,
      endings: "ción cións dade mente ado ada eiro eira", alphabet: "áéíñóúü"),
    Profile(
      "so",
      words: """
        iyo oo ka ee ah in ku la uu waa ay waxaa kale soomaaliya soomaaliyeed waxay dowladda loo lagu isaga sida aan waxa ayaa
        madaxweynaha
        """,
      endings: "ka da aha ayaa ta ga", alphabet: "", grams: "aa oo ee ii dh"),
    Profile(
      "ha",
      words: """
        da a na ya ta ne ce cewa su ba don wannan yana kuma shi wata wani mai domin bayan ga daga wanda cikin najeriya shugaban jihar
        """,
      endings: "wa ar n", letters: "ƙ ɗ ɓ", alphabet: "ƙɗɓ", grams: "an ya wa ka"),
  ])

  static let cyrillic = WordProfiles([
    Profile(
      "ru",
      words: """
        и в на не что с по как из за от о к для это его но он был были же сообщил также а у до или она они которые который россии
        году будет после
        более лет то бы при так все если уже только во ее со их россия российский сша президент заявил об было
        """,
      endings: "ого его ться ется ных ний ами ыми ость ение ия ый ой", letters: "ы э ъ ё", alphabet: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    Profile(
      "uk",
      words: """
        і в на не що з та у до за від про для як це його але він був були також а або вона вони які який україни україні року буде
        після більше років то
        при так все якщо вже тільки її їх зі щоб під через україна російські
        """,
      endings: "ого ться ється них ний ість ення ами ія ої", letters: "і ї є ґ", alphabet: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    Profile(
      "bg",
      words: """
        и на в за да се от не с е че по са си до ще как като това при които е има след но или през бъде били беше който която към
        само още българия
        български също според със
        """,
      endings: "ята ите ът ето ция ост ват ски", letters: "ъ", alphabet: "абвгдежзийклмнопрстуфхцчшщъьюя"),
    Profile(
      "sr",
      words: """
        и у је на се да су за од с о који како што са из не а то би ће која које био али није само више као по до већ или још после
        код између
        србија србије године због сви има против
        """,
      endings: "има ама ост ње ски ска ије", letters: "ј љ њ ђ ћ џ", alphabet: "абвгдђежзијклљмнњопрстћуфхцчџш"),
    Profile(
      "mk",
      words: "и на во за да се од не со е дека по ќе како што ова при кои има по но или македонија исто само уште го ја ги беше",
      endings: "ата ите от ето ција ост ски", letters: "ќ ѓ ѕ ј", alphabet: "абвгдѓежзѕијклљмнњопрстќуфхцчџш"),
    Profile(
      "be",
      words: "і ў на не што з у да за ад пра для як гэта яго але ён быў былі таксама а ці яна яны якія які беларусі года будзе пасля",
      endings: "ага цца ных ні асць енне", letters: "ў", alphabet: "абвгдеёжзійклмнопрстуўфхцчшыьэюя"),
    Profile("kk", words: "және мен бұл үшін бір деп да де бойынша қазақстан болды туралы", letters: "ә ғ қ ң ө ұ ү һ"),
    Profile("mn", words: "нь юм бол энэ байна гэж болон улсын монгол", letters: "ө ү"),
  ])

  static let arabic = WordProfiles([
    Profile(
      "ar",
      words: """
        في من على إلى أن عن التي الذي هذا هذه مع ما لا كان قال بعد بين قد كما أو كل ذلك وقد عام وفي خلال ومن لم
        """, letters: "ة ى أ إ ي ك", alphabet: nil),
    Profile(
      "fa",
      words: """
        و در به از که این را با است برای آن یک خود تا بر هم شد می شود کرد ایران گفت اما وی نیز باید شده بود
        """, letters: "پ چ ژ گ ی ک"),
    Profile(
      "ur",
      words: """
        کے میں کی ہے اور سے کا کو کہ نے پر ہیں اس یہ بھی ایک ہو کر گیا نہیں تھا کیا ان پاکستان
        """, letters: "ٹ ڈ ڑ ے ں ہ ھ"),
    Profile("ps", words: "د په چې او ته کې دي له سره یو هم دا افغانستان", letters: "ښ ځ څ ډ ړ ږ ې ۍ"),
    Profile("ckb", words: "لە و بە کە بۆ ئەم هەر دوای", letters: "ە ۆ ێ ڵ ڕ"),
  ])

  static let devanagari = WordProfiles([
    Profile("hi", words: "के में की है और से का को कि ने पर हैं इस यह भी एक हो कर गया नहीं था क्या उन लिए तो साथ कहा बाद"),
    Profile("mr", words: "आहे आणि या ते च्या मध्ये होते नाही हा ही केली केला असे मात्र त्यांनी आहेत करण्यात झाली", letters: "ळ"),
    Profile("ne", words: "छ र को मा ले लाई भएको गरेको हुने छन् पनि गर्न नेपाल भने थियो"),
  ])
}
