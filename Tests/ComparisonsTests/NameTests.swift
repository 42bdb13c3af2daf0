import Records
import Testing

@testable import Comparisons

@Suite struct `Names` {
  /// Each voice from an article of its own.
  private func names(_ voices: Voice...) -> [VoiceNames.Key] {
    let table = VoiceNames(voices.enumerated().map { (voice: $0.element, outlet: "The Harbour Post", article: $0.offset) })
    return voices.map { table.key($0, outlet: "The Harbour Post") }
  }

  @Test(arguments: [
    ("President Ilse Tarrow", "Ilse Tarrow"), ("the Ossel Front", "Ossel Front"), ("Ossel Front’s", "ossel front"),
    ("U.S. officials", "US officials"), ("al-Qa’ida", "al-Qaida"),
  ])
  func `are read without titles, articles, possessives and case`(a: String, b: String) {
    #expect(NameKey(a) == NameKey(b))
  }

  @Test func `of a person by surname join the one full name of the event`() {
    let keys = names(person("Ilse Tarrow"), person("Tarrow"), person("Ilse M. Tarrow"))
    #expect(Set(keys).count == 1)
  }

  @Test func `of a person by surname join nobody where two bear it`() {
    let keys = names(person("Ilse Tarrow"), person("Jon Tarrow"), person("Tarrow"))
    #expect(Set(keys).count == 3)
  }

  @Test func `of a state, its capital and its seat are one where they act as the state`() {
    #expect(Set(names(state("Russia"), state("Moscow"), state("Kremlin"))).count == 1)
  }

  @Test func `of a group and its branch stay two, spellings of one group are one`() {
    let keys = names(group("Islamic State"), group("ISIS"), group("Isis-K"), group("Dae’sh"))
    #expect(keys[0] == keys[1])
    #expect(keys[0] != keys[2])
    #expect(keys[0] == keys[3])
  }

  @Test func `never join a person and a body`() {
    #expect(Set(names(person("Jordan"), state("Jordan"))).count == 2)
  }

  @Test func `in two transliterations are one, under the spelling met first, with the link`() {
    let voices = [person("Dmitri Halvarin"), person("Dimitry Halvarin"), person("Halvaryn")]
    let table = VoiceNames(voices.enumerated().map { (voice: $0.element, outlet: "The Harbour Post", article: $0.offset) })
    let keys = voices.map { table.key($0, outlet: "") }
    #expect(Set(keys).count == 1)
    #expect(table.name(keys[0]) == "Dmitri Halvarin")
    #expect(
      table.sameAs == [
        SameAs(name: "Dimitry Halvarin", of: "Dmitri Halvarin"), SameAs(name: "Halvaryn", of: "Dmitri Halvarin"),
      ])
  }

  @Test func `spelled in two ways by one article are two people everywhere`() {
    let voices = [person("Dmitry Halvarin"), person("Dimitri Halvarin"), person("Dmitry Halvarin")]
    let table = VoiceNames(zip(voices, [0, 0, 1]).map { (voice: $0, outlet: "The Harbour Post", article: $1) })
    #expect(Set(voices.map { table.key($0, outlet: "") }).count == 2)
    #expect(table.sameAs == [])
  }

  @Test(arguments: [
    ("Omar Lind", "Umar Lind"), ("Ana Petrova", "Anna Petrova"), ("Abdul Rahman", "Abdel Rahim"), ("Petra Holt", "Peter Holt"),
    ("Lena Petrova", "Lana Petrova"),
    ("Ilse Petrov", "Ilse Petrova"), ("Jun Lee", "Jun Li"), ("Galina Tarrow", "Kalina Tarrow"), ("Elsa Brandt", "Elisa Brandt"),
  ])
  func `of two people stay two`(a: String, b: String) {
    #expect(Set(names(person(a), person(b))).count == 2)
  }

  @Test func `never join a person's spelling and a body's`() {
    #expect(Set(names(person("Ossel Zelensky"), body("Ossel Zelenskyy"))).count == 2)
  }
}
