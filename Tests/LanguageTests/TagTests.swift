import Language
import Records
import Testing

@Suite struct `Tags and lemmas` {
  private func read(_ text: String) -> [String] {
    let annotated = Annotator().annotate(text, published: nil)
    return (0..<annotated.tokens.count).map { "\(annotated.tokens.lemmas[$0])/\(annotated.tokens.tags[$0].upos)" }
  }

  @Test(arguments: [
    (
      "The rebels blamed the army.",
      ["the/DET", "rebel/NOUN", "blame/VERB", "the/DET", "army/NOUN", "./PUNCT"]
    ),
    (
      "Officials have been warning residents.",
      ["official/NOUN", "have/AUX", "be/AUX", "warn/VERB", "resident/NOUN", "./PUNCT"]
    ),
    ("She didn’t know.", ["she/PRON", "do/AUX", "not/PART", "know/VERB", "./PUNCT"]),
  ])
  func `are those of UD English`(text: String, expected: [String]) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("He was accusing them of planting bombs.", "accuse"), ("They were planning raids.", "plan"), ("It denied the stories.", "story"),
    ("He was killed by the blast.", "kill"), ("She is making a claim.", "make"), ("They rejected it.", "reject"),
    ("The men fled to the north.", "flee"),
  ])
  func `undo regular and irregular endings`(text: String, lemma: String) {
    #expect(read(text).contains { $0.hasPrefix("\(lemma)/") })
  }
}
