import Language
import Records
import Testing

private func tokens(_ text: String) -> String {
  let annotated = Annotator().annotate(text, published: nil)
  return (0..<annotated.tokens.count).map(annotated.word).joined(separator: "|")
}

@Suite struct `Tokens` {
  @Test(arguments: [
    ("He didn't say it's over.", "He|did|n't|say|it|'s|over|."),
    ("They can’t and won’t, Anna’s aides said.", "They|ca|n’t|and|wo|n’t|,|Anna|’s|aides|said|."),
    ("the workers' union", "the|workers|'|union"),
    ("We cannot stay.", "We|can|not|stay|."),
    ("its a shame your not well", "it|s|a|shame|you|r|not|well"),
    ("its only branch, its very name, its still fragile owner", "its|only|branch|,|its|very|name|,|its|still|fragile|owner"),
  ])
  func `part contractions and possessives`(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(arguments: [
    ("a long-term, state-run plan", "a|long|-|term|,|state|-|run|plan"),
    ("the anti-war ex-minister re-elected", "the|anti-war|ex-minister|re-elected"),
    ("al-Qaeda and Isis-K", "al|-|Qaeda|and|Isis|-|K"),
    ("pages 12-15, call 555-0143", "pages|12|-|15|,|call|555-0143"),
    ("He left – or fled—at noon--perhaps.", "He|left|–|or|fled|—|at|noon|--|perhaps|."),
  ])
  func `part hyphens but for prefixes and numbers`(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(arguments: [
    ("It cost $5,000 (about 10%).", "It|cost|$|5,000|(|about|10|%|)|."),
    ("US$40m at 9.30am on 3/4/2021", "US$|40|m|at|9.30|am|on|3/4/2021"),
    ("At 21:45 near 5km away", "At|21:45|near|5|km|away"),
  ])
  func `part signs and units from numbers`(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(arguments: [
    ("“Stop!” she said… ‘Now?’", "“|Stop|!|”|she|said|…|‘|Now|?|’"),
    ("(see https://example.org/a-b?c=d.)", "(|see|https://example.org/a-b?c=d|.|)"),
    ("Write to ann@example.org, please", "Write|to|ann@example.org|,|please"),
    ("What?! No...", "What|?!|No|..."),
    ("a well-\"known\" w- word", "a|well|-|\"|known|\"|w-|word"),
    ("\"Ann Lee\"<ann@example.org>", "\"|Ann|Lee|\"|<|ann@example.org|>"),
    ("---=== sent by Newsfeed.Com ===---", "---===|sent|by|Newsfeed.Com|===---"),
    ("The U.S. and Mr. Smith met J. Doe.", "The|U.S.|and|Mr.|Smith|met|J.|Doe|."),
  ])
  func `part punctuation from words`(text: String, expected: String) { #expect(tokens(text) == expected) }
}

@Suite struct `Sentences` {
  private func sentences(_ text: String) -> [String] {
    let annotated = Annotator().annotate(text, published: nil)
    return annotated.sentences.map { annotated.string($0.range) }
  }

  @Test(arguments: [
    "Mr. Petrov met Gen. Ivanova in the U.S. capital on Monday.",
    "The bill, worth $3.5 million, was sent to Acme Inc. of Delaware.",
    "Dr. A. B. Lindqvist said the figure was No. 5 on the list.",
  ])
  func `hold titles, initials and abbreviations together`(text: String) { #expect(sentences(text) == [text]) }

  @Test func `end at full stops, with their quotation marks`() {
    #expect(
      sentences("“We will not go.” The minister left. Nobody spoke!")
        == ["“We will not go.”", "The minister left.", "Nobody spoke!"])
  }

  @Test func `never cross a blank line`() {
    #expect(
      sentences("Rebels deny attack\n\nThe group said it was elsewhere") == ["Rebels deny attack", "The group said it was elsewhere"])
  }

  @Test func `cross the line ends of wrapped prose`() {
    let text = "The committee had spent the whole of the afternoon in talks about the\nfuture of the bridge."
    #expect(sentences(text) == [text])
  }

  @Test func `end with a short line`() {
    #expect(sentences("Key points:\n- The bridge is closed\n- Two people are missing").count == 3)
  }
}
