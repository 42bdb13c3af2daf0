import Records
import Testing

@testable import Comparisons

@Suite struct `What is said beside the claims` {
  private static let first = """
    Premier Ilse Tarrow blamed the Ossel Front for the bombing of the grain silo in Merrow. The silo was hit by a rocket, she said.
    """
  private static let second = """
    The Ossel Front denied the bombing of the silo in Merrow. A gas leak caused the explosion, it said. It was revenge, said Tarrow.
    """

  private func account(
    _ article: Article, _ voice: Voice, _ means: Account.Means, about: String, harm: String? = nil, isDenied: Bool = false
  ) -> Account {
    let about = range(of: about, in: article.text)!
    return Account(
      article: article.id, voice: voice, means: means, isDenied: isDenied, mention: about, about: about, harm: harm, clause: about,
      evidence: about)
  }

  private func motive(_ article: Article, _ voice: Voice, actor: Voice? = nil, harm: String) -> Motive {
    let words = range(of: "It was revenge", in: article.text)!
    return Motive(
      article: article.id, voice: voice, stance: .offers, actor: actor, harm: Claim.Harm(kind: harm), reason: words, clause: words,
      evidence: words, rule: "test")
  }

  private func event(
    _ accounts: (Article, Article) -> ([Account], [Account]), motives: (Article) -> [Motive] = { _ in [] }
  ) -> EventComparison? {
    let one = article("d-1", Self.first)
    let two = article("d-2", Self.second, outlet: "Radio Tarrow")
    let told = accounts(one, two)
    return compare([
      compared(
        one,
        claims: [
          claim(
            1, in: one, person("Ilse Tarrow"), .asserts, group("Ossel Front"), place: "Merrow", date: days(1, 1),
            words: "Premier Ilse Tarrow blamed the Ossel Front for the bombing of the grain silo in Merrow")
        ],
        accounts: told.0),
      compared(
        two,
        claims: [
          claim(
            1, in: two, group("Ossel Front"), .denies, group("Ossel Front"), place: "Merrow", date: days(1, 1),
            words: "The Ossel Front denied the bombing of the silo in Merrow")
        ],
        accounts: told.1, motives: motives(two)),
    ]).events.first
  }

  @Test func `stands under the event where two voices differ`() {
    let event = event { one, two in
      (
        [account(one, person("Ilse Tarrow"), .rocket, about: "The silo")],
        [account(two, group("Ossel Front"), .gasLeak, about: "the explosion", harm: "explosion")]
      )
    }
    #expect(event?.accounts.map(\.speaker) == ["Ilse Tarrow", "Ossel Front"])
  }

  @Test func `is nothing where they agree, or where one voice says both`() {
    let agreeing = event { one, two in
      (
        [account(one, person("Ilse Tarrow"), .rocket, about: "The silo")],
        [account(two, group("Ossel Front"), .missile, about: "the silo")]
      )
    }
    #expect(agreeing?.accounts.isEmpty == true)
    let alone = event { one, two in
      (
        [account(one, person("Ilse Tarrow"), .rocket, about: "The silo")],
        [account(two, person("Tarrow"), .mortar, about: "the silo")]
      )
    }
    #expect(alone?.accounts.isEmpty == true)
  }

  @Test func `is of no event that its target does not belong to`() {
    let event = event { one, two in
      (
        [account(one, person("Ilse Tarrow"), .rocket, about: "The silo")],
        [account(two, group("Ossel Front"), .mortar, about: "A gas leak")]
      )
    }
    #expect(event?.accounts.isEmpty == true)
  }

  @Test func `holds a denial against what is denied`() {
    let event = event { one, two in
      (
        [account(one, person("Ilse Tarrow"), .rocket, about: "The silo")],
        [account(two, group("Ossel Front"), .rocket, about: "the silo", isDenied: true)]
      )
    }
    #expect(event?.accounts.count == 2)
  }

  @Test func `has motives for a like harm alone, and of nobody whom no claim accuses`() {
    let event = event { _, _ in
      ([], [])
    } motives: { text in
      [
        motive(text, person("Tarrow"), actor: group("Ossel Front"), harm: "attack"),
        motive(text, person("Tarrow"), actor: group("Ossel Front"), harm: "leak"),
        motive(text, person("Tarrow"), actor: person("Pim Hallard"), harm: "attack"),
      ]
    }
    #expect(event?.motives.map(\.speaker) == ["Ilse Tarrow"])
    #expect(event?.motives.map(\.actor) == ["Ossel Front"])
  }
}
