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
}
