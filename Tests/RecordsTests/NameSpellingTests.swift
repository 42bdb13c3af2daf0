import Records
import Testing

@Suite struct `Spellings of a name` {
  @Test(arguments: [
    ["Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskii"], ["Gaddafi", "Qaddafi", "Gadhafi", "Qadhafi", "Kadafi"],
    ["Khamenei", "Hamenei"], ["Netanyahu", "Netaniahu"], ["Medvedev", "Medviedev"], ["Wagner", "Vagner"], ["Şahin", "Sahin"],
  ])
  func `of a family are one class`(words: [String]) {
    #expect(Set(words.map(NameSpelling.family)).count == 1, "\(words.map(NameSpelling.family))")
  }

  @Test(arguments: [
    ["Dmitry", "Dmitri", "Dimitri", "Dmitriy"], ["Volodymyr", "Volodimir", "Volodimyr"], ["Aleksandr", "Aleksander", "Alexandr"],
    ["Yusuf", "Jusuf", "Yousuf"], ["Sergei", "Sergey"], ["Mikhail", "Mihail"], ["Hannah", "Hanah"], ["Yevgeny", "Evgeny"],
    ["Saeed", "Said"],
  ])
  func `of a given name are one class`(words: [String]) {
    #expect(Set(words.map(NameSpelling.given)).count == 1, "\(words.map(NameSpelling.given))")
  }

  @Test(arguments: [
    ["Omar", "Umar", "Amir"], ["Abdul", "Abdel"], ["Rahman", "Rahim"], ["Peter", "Petra"], ["Lena", "Lana"], ["Marco", "Marek", "Maria"],
    ["Galina", "Kalina"], ["Elsa", "Elisa"], ["Vladimir", "Volodymyr"], ["Lee", "Li"], ["Ana", "Anna"], ["Sergei", "Sergio"],
  ])
  func `tell different names apart`(words: [String]) {
    #expect(Set(words.map(NameSpelling.given)).count == words.count, "\(words.map(NameSpelling.given))")
  }
}
