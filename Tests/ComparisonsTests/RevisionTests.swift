import Records
import Testing

@testable import Comparisons

@Suite struct `Revisions` {
  private func words(_ earlier: String, _ later: String) -> (added: [String], dropped: [String]) {
    let difference = RevisionFinder.difference(from: earlier, to: later)
    return (difference.added.map { Array(later.utf8).string($0) }, difference.dropped.map { Array(earlier.utf8).string($0) })
  }

  @Test func `name the sentences added and dropped`() {
    let difference = words(
      "The ferry sank. Nobody was hurt. The cause is known.", "The ferry sank. Eleven people were hurt. The cause is known.")
    #expect(difference.added == ["Eleven people were hurt."])
    #expect(difference.dropped == ["Nobody was hurt."])
  }

  @Test(arguments: [
    ("“We did not fire,” he said. He left.", "\"We did not fire,\" he said.\n\nHe left."),
    ("The ferry sank. Divers came.", "Divers came. The ferry sank."),
    (
      "The ministry said the ferry had been hit by two shells from the northern shore at night.",
      "The ministry says the ferry had been hit by two shells from the northern shore at night."
    ),
  ])
  func `leave trivial edits out`(earlier: String, later: String) {
    let difference = words(earlier, later)
    #expect(difference.added.isEmpty && difference.dropped.isEmpty)
  }

  @Test(arguments: [
    (
      "The front said that it had fired the two shells at the ferry off the northern shore on Monday night.",
      "The front said that it had not fired the two shells at the ferry off the northern shore on Monday night."
    ),
    (
      "The harbour master said eleven passengers of the ferry had been taken to the hospital in Merrow on Monday.",
      "The harbour master said twelve passengers of the ferry had been taken to the hospital in Merrow on Monday."
    ),
  ])
  func `show one changed word that matters`(earlier: String, later: String) {
    #expect(words(earlier, later).added == [later])
  }

  @Test func `stand between versions at one address and are new after the last brief`() {
    let url = "https://post.example/ferry"
    let revisions = compare(
      [
        compared(article("d-1", "The ferry sank. Nobody was hurt.", url: url)),
        compared(article("d-2", "The ferry sank. Two died.", day: 2, url: url)),
        compared(article("d-3", "Another matter. Two died.", day: 3, url: "https://post.example/other")),
      ], previous: firstMorning
    ).revisions
    #expect(revisions.map(\.later.value) == ["d-2"])
    #expect(revisions.map(\.isNew) == [false])
  }

  @Test(arguments: ["", ".", "...", "\n\n", "“”", "A.\u{301} B"])
  func `are found in any text`(text: String) {
    let difference = words(text, text)
    #expect(difference.added.isEmpty && difference.dropped.isEmpty)
  }

  // MARK: Softened wordings

  private func softened(_ earlier: String, _ later: String) -> [Revision.Softening.Change] {
    let url = "https://post.example/ferry"
    return compare([compared(article("d-1", earlier, url: url)), compared(article("d-2", later, day: 2, url: url))]).revisions
      .flatMap(\.softened).map(\.change)
  }

  @Test(arguments: [
    (
      "The premier said that the front had fired the shells. Divers came.",
      "The premier said that the front may have fired the shells. Divers came.", Revision.Softening.Change.hedge
    ),
    ("The front fired both shells at the ferry. Divers came.", "The front allegedly fired both shells at the ferry. Divers came.", .hedge),
    (
      "The front fired both shells at the old ferry. Divers came.",
      "The front fired both shells at the old ferry, the premier said. Divers came.", .speaker
    ),
  ])
  func `are told apart from what was added and dropped`(earlier: String, later: String, change: Revision.Softening.Change) throws {
    #expect(softened(earlier, later) == [change])
    let url = "https://post.example/ferry"
    let revision = try #require(
      compare([compared(article("d-1", earlier, url: url)), compared(article("d-2", later, day: 2, url: url))]).revisions.first)
    #expect(revision.added.isEmpty && revision.dropped.isEmpty)
  }

  @Test(arguments: [
    ("The front may have fired the shells. Divers came.", "The front fired the shells. Divers came."),
    ("The front fired the shells. Divers came.", "The front may not have fired the shells. Divers came."),
    ("The front fired the two shells. Divers came.", "The weather may turn. Divers came."),
  ])
  func `are not seen in firmer, opposite or other sentences`(earlier: String, later: String) {
    #expect(softened(earlier, later).isEmpty)
  }

  @Test func `are a weaker stance where the claims tell`() {
    let url = "https://post.example/ferry"
    let first = article("d-1", "The premier accused the front over the shells. Divers came.", url: url)
    let second = article("d-2", "The premier pointed at the front over the shells. Divers came.", day: 2, url: url)
    let front = group("Ossel Front")
    let revisions = compare([
      compared(first, claims: [claim(1, in: first, person("Ilse Tarrow"), .asserts, front, words: "The premier accused the front")]),
      compared(second, claims: [claim(1, in: second, person("Ilse Tarrow"), .suggests, front, words: "The premier pointed at the front")]),
    ]).revisions
    #expect(revisions.flatMap(\.softened).map(\.change) == [.stance])
  }
}
