import Testing

@testable import Claims

/// What no frame reads, and the network does: words that no list of the program holds.
@Suite struct `Learnt claims` {
  @Test(arguments: [
    ("Omar Lind siphoned off two million from the fund, auditors found.", "auditors | asserts | Omar Lind"),
    ("Omar Lind pocketed the aid money, auditors found.", "auditors | asserts | Omar Lind"),
  ])
  func `stand where no frame reads the deed`(text: String, line: String) {
    let read = ReadText(text)
    #expect(read.lines.map { $0.lowercased() } == [line.lowercased()], "\(text)")
    #expect(read.claims.claims.allSatisfy { $0.rule == LearntFrames.rule && $0.confidence >= LearntFrames.candidateThreshold })
  }

  @Test(arguments: [
    "Police foiled a planned bombing by the River League.", "Two men were arrested on suspicion of planting the bomb.",
    "Ivo Brandt committed suicide after he lost his money.", "Omar Lind was found not guilty of the murder.",
    "Her son Sean Lind was killed in the attack.", "An autopsy report revealed that Sean Lind was hit by seven bullets.",
    "A man pleaded guilty to the murder of the guard.",
    "The ministry welcomed the withdrawal of the accusation that it had financed the attack.",
    "The rising violence at Ivo Brandt's rallies worries the council.", "The militia did not evict anybody.",
    "The militia may evict forty families.",
  ])
  func `are none where nobody did harm`(text: String) {
    #expect(ReadText(text).claims.claims.filter { $0.rule == LearntFrames.rule }.isEmpty, "\(text)")
  }

  @Test func `rows of tokens answer beside the text`() {
    let row = TokenRow(["a", "b"], beside: "")
    #expect([-7, -1, 0, 1, 2, 9].map { row[$0] } == ["", "", "a", "b", "", ""])
    #expect(Array(row) == ["a", "b"])
    #expect(TokenRow(ContiguousArray<Int>(), beside: -1)[0] == -1)
  }
}
