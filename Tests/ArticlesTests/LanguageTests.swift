import Foundation
import Records
import TestSupport
import Testing

@testable import Articles

@Suite struct `Languages` {
  @Test(arguments: [
    ("The council said that the bridge would be closed for six weeks.", "en"),
    ("Die Brücke wird nach Angaben der Stadt für sechs Wochen gesperrt.", "de"),
    ("Le pont sera fermé pendant six semaines, selon la ville.", "fr"),
    ("El puente estará cerrado durante seis semanas, según el ayuntamiento.", "es"),
    ("Il ponte sarà chiuso per sei settimane, secondo il comune.", "it"),
    ("A ponte ficará fechada durante seis semanas, segundo a câmara.", "pt"),
    ("De brug gaat zes weken dicht, zegt de gemeente.", "nl"), ("Most zostanie zamknięty na sześć tygodni, jak podało miasto.", "pl"),
    ("Мост будет закрыт на шесть недель, сообщили в мэрии.", "ru"), ("Міст буде закритий на шість тижнів, повідомили у мерії.", "uk"),
    ("Η γέφυρα θα κλείσει για έξι εβδομάδες.", "el"), ("הגשר ייסגר לשישה שבועות.", "he"), ("سيغلق الجسر لمدة ستة أسابيع في المدينة.", "ar"),
    ("پل به مدت شش هفته بسته خواهد شد و این را شهرداری گفت.", "fa"), ("橋は月曜日から六週間閉鎖される。", "ja"), ("大桥将从星期一起关闭六周。", "zh"),
    ("다리는 월요일부터 육 주 동안 폐쇄된다.", "ko"),
    ("Köprü altı hafta boyunca kapalı olacak, belediye böyle açıkladı.", "tr"), ("Cây cầu sẽ bị đóng trong sáu tuần.", "vi"),
    ("Jembatan itu akan ditutup selama enam minggu.", "id"),
    ("Bron kommer att vara stängd i sex veckor, enligt kommunen.", "sv"), ("Silta on suljettuna kuusi viikkoa, kaupunki kertoo.", "fi"),
    ("A híd hat hétig zárva lesz, közölte a város.", "hu"), ("Podul va fi închis timp de șase săptămâni.", "ro"),
    ("Most bude podle města šest týdnů uzavřen.", "cs"), ("Broen bliver lukket i seks uger, oplyser kommunen.", "da"),
    ("Broen blir stengt i seks uker, opplyser kommunen.", "no"), ("Most bude podľa mesta zatvorený šesť týždňov.", "sk"),
    ("Most će biti zatvoren šest tjedana, priopćio je grad.", "hr"), ("Мост ће бити затворен шест недеља, саопштио је град.", "sr"),
    ("Most će biti zatvoren šest nedelja, saopštio je grad posle sednice.", "sr"),
    ("Мостът ще бъде затворен за шест седмици, съобщиха от общината.", "bg"),
    ("Мост будзе закрыты на шэсць тыдняў, паведамілі ў горадзе.", "be"), ("Мостот ќе биде затворен шест недели, соопшти градот.", "mk"),
    ("El pont estarà tancat sis setmanes, segons l'ajuntament.", "ca"),
    ("A xente da vila non poderá pasar pola ponte ata o mes de xuño, dixo onte o goberno.", "gl"),
    ("Zubia sei astez itxita egongo da, udalaren arabera.", "eu"), ("Tiltas bus uždarytas šešioms savaitėms, pranešė miestas.", "lt"),
    ("Tilts būs slēgts sešas nedēļas, paziņoja pilsēta.", "lv"), ("Sild on suletud kuus nädalat, teatas linn.", "et"),
    ("Most bo zaprt šest tednov, je sporočila občina.", "sl"), ("Ura do të jetë e mbyllur për gjashtë javë, tha bashkia.", "sq"),
    ("Brúin verður lokuð í sex vikur, segir borgin.", "is"), ("Die brug sal ses weke lank gesluit wees, sê die stad.", "af"),
    ("Daraja litafungwa kwa wiki sita, manispaa imesema.", "sw"), ("Ibhuloho lizovalwa amasonto ayisithupha, kusho umasipala.", "zu"),
    ("Ibhulorho iza kuvalwa iiveki ezintandathu, utshilo umasipala.", "xh"),
    ("Isasara ang tulay nang anim na linggo, ayon sa lungsod.", "tl"),
    ("Buundada waxaa la xiri doonaa lix toddobaad, sida ay sheegtay dowladda hoose.", "so"),
    ("Za a rufe gadar har tsawon makonni shida, in ji hukumar birnin a yau.", "ha"), ("สะพานจะปิดหกสัปดาห์", "th"),
    ("সেতুটি ছয় সপ্তাহ বন্ধ থাকবে।", "bn"),
    ("பாலம் ஆறு வாரங்களுக்கு மூடப்படும்.", "ta"), ("پل چھ ہفتوں کے لیے بند رہے گا، شہری انتظامیہ نے بتایا ہے۔", "ur"),
    ("पुल छह सप्ताह के लिए बंद रहेगा, नगर निगम ने कहा है।", "hi"), ("पूल सहा आठवडे बंद राहणार आहे, असे महापालिकेने सांगितले.", "mr"),
    ("पुल छ हप्तासम्म बन्द हुने नगरपालिकाले जनाएको छ।", "ne"),
    ("ხიდი ექვსი კვირით დაიკეტება.", "ka"),
    ("Կամուրջը փակ կլինի վեց շաբաթ։", "hy"),
    ("Көпір алты аптаға жабылады, деп хабарлады қала әкімдігі.", "kk"), ("Körpü altı həftə bağlı olacaq, şəhər rəhbərliyi bildirib.", "az"),
    ("Ko'prik olti hafta davomida yopiq bo'ladi, dedi shahar hokimligi.", "uz"),
    ("Beidh an droichead dúnta ar feadh sé seachtaine, a deir an chathair.", "ga"),
    ("Bydd y bont ar gau am chwe wythnos, meddai'r cyngor.", "cy"), ("پله به د شپږو اونیو لپاره وتړل شي، د ښار چارواکو ویلي دي.", "ps"),
    ("سەرۆکی هەرێمی کوردستان ئەمڕۆ لەگەڵ حکومەتی عێراق کۆبووەوە بۆ ئەم کارە.", "ckb"),
  ])
  func `are told from one sentence`(text: String, language: String) {
    #expect(LanguageIdentifier.identify(text) == language)
  }

  @Test(arguments: ["", "12 345", "Xqz", "—"])
  func `stay undecided where nothing decides`(text: String) {
    #expect(LanguageIdentifier.identify(text) == nil)
  }

  @Test(arguments: [
    "Bridge closed", "Ministers quit in Lisbon row", "ANALYSIS: What Macron wants from Beijing",
    "Zelensky and Orbán are to meet in Košice this week",
    "“Allahu akbar”: the words that divided a town", "Volkswagen to cut 35,000 jobs",
  ])
  func `of English headlines full of foreign names are English`(text: String) {
    #expect(LanguageIdentifier.identify(text) == "en")
  }

  @Test func `in capitals are those of small letters`() {
    #expect(LanguageIdentifier.identify("İZMİR BORNOVA'DA YANGIN") == "tr")
    #expect(LanguageIdentifier.identify("ΗΦΑΙΣΤΕΙΟ ΣΤΗΝ ΙΣΛΑΝΔΙΑ") == "el")
  }

  @Test func `need no more than the beginning of a text`() {
    let long = String(repeating: "The council said that the bridge would be closed. ", count: 40)
    #expect(LanguageIdentifier.identify(long + String(repeating: "Die Brücke wird gesperrt. ", count: 10_000)) == "en")
  }

  @Test func `come from a model that broken bytes cannot pass for`() {
    let bytes = [UInt8]("CCLI".utf8) + [1, 0, 0, 0, 200, 0, 0, 0, 16, 0, 0, 0]
    for length in 0...bytes.count { #expect(LanguageModel(Array(bytes[..<length])).classes.isEmpty) }
    #expect(LanguageIdentifier.identify("The council said that the bridge would be closed.", by: LanguageModel([])) == nil)
    #expect(LanguageModel.shipped.classes.count > 60)
  }

  @Test func `are told by groups of letters within words and at their edges`() {
    let letters = LetterGroups.letters(of: "Un pôle, 2 anи!".unicodeScalars, in: .latin)
    #expect(String(String.UnicodeScalarView(letters.map { Unicode.Scalar($0 == LetterGroups.edge ? 124 : $0)! })) == "|un|pôle|an|")
    var groups: [UInt64] = []
    LetterGroups.forEach(in: letters) { groups.append($0) }
    // |un |un| un| / |pô |pôl |pôle pôle pôle| ôle| le| / |an |an| an|
    #expect(groups.count == 13)
    #expect(groups.contains(LetterGroups.hash([1, 117, 110, 1])))
  }

  @Test(.enabled(if: SharedData.isPresent, "needs ../shared"))
  func `of the development texts are right`() throws {
    var (right, all): ([String: Int], [String: Int]) = ([:], [:])
    for line in try SharedData.text("data/language/languages-dev.jsonl").split(separator: "\n") {
      let row = try JSON.parse(String(line))
      guard let text = row["text"]?.string, let gold = row["lang"]?.string, let length = row["length"]?.string else { continue }
      all[length, default: 0] += 1
      if LanguageIdentifier.identify(text) == gold { right[length, default: 0] += 1 }
    }
    print(
      "languages: headlines \(right["headline"] ?? 0) of \(all["headline"] ?? 0), paragraphs \(right["paragraph"] ?? 0) of \(all["paragraph"] ?? 0)"
    )
    #expect(Double(right["headline"] ?? 0) >= 0.99 * Double(all["headline"] ?? 0))
    #expect(right["paragraph"] == all["paragraph"])
  }
}
