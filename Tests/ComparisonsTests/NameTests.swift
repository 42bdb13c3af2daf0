import Records
import Testing

@testable import Comparisons

@Suite struct `Names` {
  private func names(_ voices: Voice...) -> [VoiceNames.Key] {
    let table = VoiceNames(voices.map { (voice: $0, outlet: "The Harbour Post") })
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

  @Test func `in two transliterations stay two`() {
    #expect(Set(names(person("Dmitri Halvarin"), person("Dimitry Halvarin"))).count == 2)
  }
}
