/// Openings by which a line shows that it is no part of the running text. Lower case.
enum Phrases {
  /// "Read more: …", "Lesen Sie auch …": a pointer to another article.
  static func startsTeaser(_ words: ArraySlice<UInt8>) -> Bool { starts(words, teasers) }

  /// "Sign up for …", "Follow us on …", "All rights reserved".
  static func startsNotice(_ words: ArraySlice<UInt8>) -> Bool { starts(words, notices) }

  static func startsCredit(_ words: ArraySlice<UInt8>) -> Bool { starts(words, credits) }

  /// "… at the harbour. (Photo: Getty)", "… | © Agency": what is under a picture, with the name of who took it.
  static func endsWithCredit(_ words: ArraySlice<UInt8>) -> Bool {
    let closing = ByteText.lowercased(Array(words.suffix(64)))
    return closingCredits.contains { ByteText.find($0, in: closing) != nil }
  }

  private static let closingCredits =
    table(
      "(foto:|(fotos:|(photo:|(photos:|(picture:|(bild:|(bilder:|(image:|(credit:|(imagen:|(immagine:|(crédit|(fot.|(фото:|(ap photo/|/getty images)"
    )
    + [Array("| ©".utf8)]

  /// "Figure 4: …", "Abb. 2 …": a word for a picture and its number.
  static func isNumberedCaption(_ words: ArraySlice<UInt8>) -> Bool {
    let opening = lowered(words)
    guard let picture = pictures.first(where: { ByteText.matches($0, opening, 0) }) else { return false }
    var at = picture.count
    while at < opening.count, opening[at] == 32 || opening[at] == 46 { at += 1 }
    let digits = opening[at...].prefix { ByteText.isDigit($0) }
    guard at > picture.count, (1...2).contains(digits.count), digits.endIndex < opening.count else { return false }
    return [46, 58, 45, 0xE2].contains(opening[digits.endIndex])
  }

  private static let pictures = table("abbildung|abb|figure|fig|figura|grafik|bild|foto|photo|image|picture|immagine|imagen|imagem|рис|图")

  /// "By Jane Doe", "Von Max Muster": one to four capitalised words after the preposition, and no full stop.
  static func isByline(_ words: ArraySlice<UInt8>) -> Bool {
    let opening = lowered(words)
    guard let preposition = bylines.first(where: { ByteText.matches($0, opening, 0) }) else { return false }
    let rest = words.dropFirst(preposition.count).split(separator: 32)
    guard (1...8).contains(rest.count), words.last != 46 else { return false }
    let capitals = rest.count { isCapital($0) }
    return capitals * 3 >= rest.count * 2
  }

  /// "Correction:", "Editor's note", "In einer früheren Version …": what was wrong before.
  static func startsCorrection(_ words: ArraySlice<UInt8>) -> Bool { starts(words, corrections) }

  private static func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return (first >= 65 && first <= 90) || first >= 0xC3
  }

  private static func starts(_ words: ArraySlice<UInt8>, _ openings: Openings) -> Bool {
    let start = withoutMarks(words)
    // Only ASCII keeps its first byte in lower case.
    if let first = start.first, first < 0x80, openings.byFirst[Int(ByteText.lower(first))].isEmpty { return false }
    let opening = ByteText.lowercased(Array(start.prefix(64)))
    guard let first = opening.first else { return false }
    return openings.byFirst[Int(first)].contains { ByteText.matches($0, opening, 0) && endsWord($0, opening) }
  }

  /// Phrases by their first byte.
  private struct Openings {
    private(set) var byFirst = [[[UInt8]]](repeating: [], count: 256)

    init(_ phrases: [[UInt8]]) {
      for phrase in phrases { byFirst[Int(phrase[0])].append(phrase) }
    }
  }

  /// "more" opens "More stories" and not "Moreover".
  private static func endsWord(_ phrase: [UInt8], _ opening: [UInt8]) -> Bool {
    guard opening.count > phrase.count, let last = phrase.last, ByteText.isLetter(last) else { return true }
    let next = opening[phrase.count]
    return !(ByteText.isLetter(next) || next >= 0xC3)
  }

  private static func lowered(_ words: ArraySlice<UInt8>) -> [UInt8] {
    ByteText.lowercased(Array(withoutMarks(words).prefix(64)))
  }

  private static func withoutMarks(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = words
    // Arrows, bullets and brackets before the words.
    while let first = start.first, first < 0x80, !ByteText.isWordByte(first) { start = start.dropFirst() }
    while start.count > 3, start.first == 0xE2 { start = start.dropFirst(3) }
    while let first = start.first, first == 32 { start = start.dropFirst() }
    return start
  }

  private static func table(_ text: String) -> [[UInt8]] {
    text.split(separator: "|").map { Array(String($0).trimmedOfSpace.utf8) }.filter { !$0.isEmpty }
  }

  private static let teasers = Openings(
    table(
      """
      explore further|more in|schon gelesen|zum weiterlesen|weiterlesen:|das thema könnte|das könnte|ähnliche beiträge
      |notas relacionadas|nota relacionada|lo más|entdecke weitere|vorschau auf|read more|read also|also read|read next|read:|read the full|read full|read our|see also|see more|more from|more on this
      |more stories|more:|related:|related story|related stories|related article
      |recommended:|don't miss|don’t miss|must read|watch:|watch now|listen:|listen to|play video|view gallery|click here|for more on
      |most read|trending|more topics|mehr themen|más sobre|plus sur|altro su|mais sobre|up next|continue reading|story continues|scroll to continue
      |article continues|keep reading|advertisement|swipe|next article|previous article|in pictures:|in pics:|photos:|explainer:
      |analysis:|opinion:|what to read next|recommended|you may also like|you might also like
      |lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|lesen sie außerdem|lesen sie jetzt|mehr zum thema|mehr dazu
      |mehr lesen|mehr aus|mehr zu|auch interessant|auch lesen|siehe auch|zum thema|weiterlesen|weitere artikel|hier geht es zu
      |hier geht's zu|hier lesen sie|passend dazu|das könnte sie auch|das könnte dich auch|jetzt lesen|lies auch|mehr news|lesetipp
      |video:|anzeige|empfohlener externer inhalt|an dieser stelle finden sie|externer inhalt
      |lea también|lea tambien|lea más|lea mas|lee también|lee más|lea:|lee:|leer más|leé también|leé más|ver más|ver también
      |vea también|también puede leer|te puede interesar|le puede interesar|puede interesarle|más información|noticia relacionada
      |noticias relacionadas|mira también|mirá también|te recomendamos|en vídeo|también te puede|sigue leyendo|publicidad
      |lire aussi|à lire aussi|a lire aussi|à lire :|lire également|à lire également|lire la suite|voir aussi|à voir aussi
      |sur le même sujet|en savoir plus|la suite après|découvrez aussi|pour aller plus loin|publicité|lire plus|retrouvez ici
      |leggi anche|leggi:|leggi tutto|leggi di più|leggi qui|leggi l'articolo|ti potrebbe interessare|approfondisci|guarda anche
      |vedi anche|continua a leggere|per approfondire|pubblicità|potrebbe interessarti
      |leia também|leia mais|leia:|veja também|veja mais|saiba mais|continua após|continue lendo|confira também|publicidade|ler mais
      |leia ainda
      |lees ook|lees meer|lees verder|lees:|bekijk ook|meer lezen|meer over|ook interessant|advertentie
      |les også|les mer|les:|les saken|læs også|læs mere|se også|læs:|läs också|läs mer|läs även|läs:|se även|lue myös|lue lisää|lue:
      |annonse|annons|annonce|mainos|artikkelen fortsetter|artiklen fortsætter|saken fortsetter
      |czytaj także|czytaj też|czytaj więcej|czytaj również|przeczytaj także|przeczytaj też|przeczytaj również|zobacz także|zobacz też
      |zobacz również|zobacz:|czytaj:|dalszy ciąg|reklama|pozostało
      |čtěte také|čtěte více|čtěte:|přečtěte si|viz také|čítajte aj|prečítajte si|citește și|citeste si|citește mai|vezi și|olvassa el
      |ezt is|olvasta már|διαβάστε επίσης|διαβάστε ακόμη|δείτε επίσης|διαβάστε|прочетете|вижте още
      |читайте также|читайте ещё|читайте:|читать также|читайте в|смотрите также|подробнее|по теме|материалы по теме|читайте також
      |читайте ще|дивіться також|реклама|подробности
      |ayrıca bakın|ilgili haber|bunu da|okumak için|ilginizi çekebilir|haberin devamı|devamı için|baca juga|simak juga|lihat juga
      |baca selengkapnya|advertensi|xem thêm|đọc thêm|xem:|đọc tiếp|soma pia|soma zaidi
      |اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|إقرأ أيضا|شاهد أيضا|שתפו|קראו עוד|یہ بھی پڑھیں|مزید پڑھیں|بیشتر بخوانید|ये भी पढ़ें
      |यह भी पढ़ें|इसे भी पढ़ें|और पढ़ें|あわせて読みたい|関連記事|関連ニュース|【関連|もっと見る|続きを読む|관련기사|관련 기사|[관련|阅读更多|延伸阅读|相关阅读|延伸閱讀|推薦閱讀|อ่านเพิ่มเติม
      """))

  private static let notices = Openings(
    table(
      """
      subscribe|sign up|follow us|follow the|follow @|follow our|for more stories|get in touch|stay up to date
      |get more |if you enjoyed|did you like|share your
      |let us know|want more|click the link|read the original|
      |hat ihnen dieser artikel|unterstützen sie|unterstützen sie uns
      |aktuelle meldungen zu|hier finden sie|bleiben sie|jetzt kostenlos|jetzt testen|article réservé|il vous reste|
      |join us|join our|join us|get our|get the latest|download the|download our|click to|tap here|copyright|©|(c) 20
      |all rights reserved|this material may not|reprinted with|do you have a story|got a story|got a tip|have a tip|send us
      |contact us|comments are closed|leave a comment|post a comment|share this|like us on|thank you for reading|thanks for reading
      |support our|this entry was posted|this post was|this entry was filed|please enable|to view this|this video|your browser|we use cookies|by clicking|by signing|this article is free
      |already a subscriber|already have an account|log in|register now|our standards|to comment
      |to view the full|to continue reading|if you’re seeing this|if you're seeing this|first-time subscribers|submit your letter
      |for the latest|get real-time|get breaking|our website is|this post contains|this article contains affiliate|suggested citation
      |some comments may|we welcome reader|we want to hear|we recommend the best|be sociable|as an amazon|we earn a commission
      |we may earn|do i qualify|stay informed|stay tuned|check out our|see the latest
      |abonnieren sie|folgen sie|newsletter|alle rechte vorbehalten|jetzt abonnieren|melden sie sich|hier können sie
      |dieser beitrag wurde|dieser eintrag wurde|der beitrag wurde am|werden sie mitglied|mit diesem button|(noch keine bewertungen|sie haben einen fehler|fehler gefunden|diskutieren sie|mehr nachrichten|dieser artikel wurde|mit material von|(dpa
      |bei uns finden sie|ihre browser|artikel teilen|diesen artikel teilen|beitrag teilen|möchten sie den artikel|teilen sie diesen
      |gefällt ihnen|gefällt dir|hat dir der|hat ihnen der|wir respektieren deine|wir respektieren ihre|cookies erleichtern
      |bitte registrieren|bisher keine kommentare|wird geladen|gefällt mir|alle angaben ohne gewähr|die inhalte dieser website
      |lesedauer|die kommentarfunktion|kommentare sind|möchten sie über
      |suscríbete|suscríbase|suscribete|síguenos|siguenos|síganos|regístrate|únete a|recibe en tu|recibe las|todos los derechos
      |apúntate|comenta esta|¿eres suscriptor|¿ya sabías que|mira lo que tiene|los comentarios|descarga la|conoce más
      |abonnez-vous|inscrivez-vous|suivez-nous|suivez toute|tous droits réservés|recevez|rejoignez|réservé aux abonnés
      |vous souhaitez réagir|pour lire la suite|pour accéder|les opinions exprimées|soutenez|cet article vous
      |iscriviti|abbonati|seguici|tutti i diritti|riproduzione riservata|segui|© riproduzione|ricevi
      |assine|inscreva-se|siga o|siga a|siga-nos|receba|todos os direitos|clique aqui|participe do
      |abonneer|volg ons|meld je aan|schrijf je in|alle rechten|abonner|følg oss|følg|prenumerera|följ oss|tilaa|seuraa
      |materiał chroniony|zachęcamy|korzystamy z cookies|zapisz się|obserwuj|śledź|dołącz|wszelkie prawa|подписывайтесь|подпишитесь|подписаться|все права|присоединяйтесь|підписуйтесь
      |долучайтесь|нашли ошибку|если вы нашли|якщо ви знайшли|abone ol|takip edin|google news|ikuti|dapatkan|theo dõi|تابعوا|اشترك
      |무단전재|무단 전재|저작권|<저작권|ⓒ|copyright ⓒ|版权|©2|責任編集
      """))

  private static let corrections = Openings(
    table(
      """
      correction:|corrections:|correction (|correction –|correction -|clarification:|clarification (|editor's note|editor’s note|editors' note
      |editors’ note|editor note:|this article was amended|this article has been amended|this article was corrected
      |this article has been corrected|this article has been updated|this story has been corrected|this story was corrected
      |this story has been updated|an earlier version of this|a previous version of this|this article originally|this piece was amended
      |korrektur:|korrekturhinweis|korrektur vom|richtigstellung|anmerkung der redaktion|anm. d. red|hinweis der redaktion
      |in einer früheren version|in einer früheren fassung|in einer ersten version|rectificatif|correctif|note de la rédaction
      |une version précédente|corrección:|rectificación:|nota de la redacción|nota del editor|fe de errores|fe de erratas
      |una versión anterior|correzione:|rettifica:|nota della redazione|errata corrige|correção:|errata:|nota da redação|nota do editor
      |uma versão anterior|correctie:|rectificatie|in een eerdere versie|noot van de redactie|rättelse|förtydligande:|rettelse:|presisering:
      |i en tidligere versjon|i en tidligere version|oikaisu:|sprostowanie|od redakcji:|исправление:|уточнение:|від редакції:|от редакции:
      |düzeltme:|editörün notu|ralat:|訂正|정정|更正
      """))

  private static let credits = Openings(
    table(
      """
      beitragsbild|titelbild|photo:|photo by|photo credit|photos by|photograph:|photograph by|picture:|pictures:|image:|images:|image credit|image source
      |credit:|credits:|source:|video by|getty|file photo|file image|photo courtesy|illustration:|illustration by|courtesy
      |foto:|foto ©|fotos:|bild:|bild ©|bilder:|quelle:|grafik:|imagen:|imágenes:|fuente:|crédito|photo ©|crédit|image ©
      |illustration ©|fonte:|immagine:|imagem:|créditos|beeld:|bron:|zdjęcie:|źródło:|fot.|zdroj:|foto:|фото:|фото ©|источник:
      |джерело:|kaynak:|fotoğraf:|sumber:|ảnh:|nguồn:|写真|사진|[사진|사진=|图片|圖片|資料圖
      """))

  private static let bylines = table(
    "by |von |por |par |di |door |av |af |od |автор: |автор |text: |texto: |texte : |words by |written by |reported by |reporting by |autor: |author: |door: |escrito por |publié par |mis à jour par "
  )
  .map { $0 + [32] }
}
