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
    ("Most bude podle města šest týdnů uzavřen.", "cs"),
  ])
  func `are told from one sentence`(text: String, language: String) {
    #expect(LanguageIdentifier.identify(text) == language)
  }

  @Test(arguments: ["", "12 345", "Xqz", "—"])
  func `stay undecided where nothing decides`(text: String) {
    #expect(LanguageIdentifier.identify(text) == nil)
  }

  @Test(.enabled(if: SharedData.isPresent, "needs ../shared"))
  func `of the development texts are right, or left open`() throws {
    var right = 0
    var wrong = 0
    var count = 0
    for line in try SharedData.text("data/language/languages-dev.jsonl").split(separator: "\n") {
      let row = try JSON.parse(String(line))
      guard let text = row["text"]?.string, let gold = row["lang"]?.string else { continue }
      let told = LanguageIdentifier.identify(text)
      count += 1
      if told == gold { right += 1 } else if told != nil { wrong += 1 }
    }
    print("languages: \(right) of \(count) right, \(wrong) wrong")
    #expect(Double(right) >= 0.95 * Double(count))
    #expect(Double(wrong) <= 0.03 * Double(count))
  }
}
