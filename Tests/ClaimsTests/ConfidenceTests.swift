import Language
import Models
import Records
import Testing

@testable import Claims

@Suite struct `The confidence of a claim` {
  private func first(_ text: String) throws -> Claim { try #require(ReadText(text).claims.claims.first, "no claim: \(text)") }

  @Test func `is higher where people died than where a campaign quarrels`() throws {
    let killing = try first(
      "Gunmen killed nine villagers in Velm on Friday. Ana Petrova, the interior minister, accused the Dawn Front of carrying out the massacre."
    )
    let quarrel = try first(
      "The candidates debated before the primary election. Ana Petrova, the governor, accused Omar Lind of running a campaign of insults.")
    #expect(killing.confidence >= Claim.briefThreshold)
    #expect(quarrel.confidence < Claim.briefThreshold)
  }

  @Test func `comes with the signs that weigh most, the heaviest first`() throws {
    let reasons = try #require(try first("Ana Petrova accused Karsia of bombing the hospital.").reasons)
    #expect(!reasons.isEmpty && reasons.count <= 8)
    #expect(zip(reasons, reasons.dropFirst()).allSatisfy { abs($0.weight) >= abs($1.weight) })
    #expect(reasons.allSatisfy { $0.sign != ConfidenceModel.bias })
  }

  @Test func `rests on signs that name nobody`() {
    for text in ["Ana Petrova accused Karsia of bombing the hospital.", "Ivo Brandt killed Omar Lind in Velm."] {
      for example in examples(text) {
        let words = Set(example.signs.flatMap { $0.lowercased().split(whereSeparator: { !$0.isLetter }) }.map(String.init))
        #expect(words.isDisjoint(with: ["ana", "petrova", "karsia", "ivo", "brandt", "omar", "lind", "velm"]))
      }
    }
  }

  @Test func `is half where the model file is broken`() {
    for bytes in [[], Array("CCNF".utf8), [0x43, 0x43, 0x4E, 0x46, 255, 255, 255, 255]] as [[UInt8]] {
      let article = Article(id: ArticleID("d"), outlet: "", publishedIsDay: true, text: "Karsia bombed the hospital in Velm.")
      let read = ClaimReader(confidence: ConfidenceModel(ModelBytes(bytes))).read(
        article, Annotator().annotate(article.text, published: nil))
      #expect(!read.claims.isEmpty)
      #expect(read.claims.allSatisfy { $0.confidence == 0.5 && $0.reasons == [] })
    }
  }

  private func examples(_ text: String) -> [ConfidenceModel.Example] {
    let article = Article(id: ArticleID("d"), outlet: "", publishedIsDay: true, text: text)
    return ClaimReader.examples(article, Annotator().annotate(text, published: nil))
  }
}
