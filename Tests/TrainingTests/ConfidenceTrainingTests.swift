import Claims
import Language
import Models
import Records
import Testing

@testable import Training

@Suite struct `Training the confidence of claims` {
  private typealias Example = ConfidenceRecipe.Example

  /// Forty articles: claims with the sign `deed` are right nine times in ten, those with `word` one time in ten.
  private static let examples = (0..<400).map { number in
    let isDeed = number % 2 == 0
    let isRight = isDeed != (number / 2 % 10 == 0)
    return Example(
      corpus: "toy", article: "a\(number / 10)", signs: [ConfidenceModel.bias, isDeed ? "deed" : "word"], verdict: isRight ? .right : .wrong
    )
  }

  @Test func `gives the same bytes each time`() {
    let model = ConfidenceRecipe().train(Self.examples).model
    #expect(ConfidenceRecipe().train(Self.examples.reversed()).model == model)
  }

  @Test func `gives unseen claims the share of those like them that were right`() {
    let blind = ConfidenceRecipe().train(Self.examples).blind
    for (example, chance) in zip(Self.examples, blind) {
      #expect(abs(chance - (example.signs[1] == "deed" ? 0.9 : 0.1)) < 0.03)
    }
  }

  @Test func `weighs a claim by models that never saw its event`() throws {
    // The sign tells right from wrong in one event alone: blind to that event, nothing is known of it.
    let odd = (0..<40).map {
      Example(corpus: "gold/odd", article: "odd\($0 % 8)", signs: [ConfidenceModel.bias, "deed", "odd"], verdict: .wrong)
    }
    let blind = ConfidenceRecipe().train(Self.examples + odd).blind
    #expect(try #require(blind.last) > 0.6)
  }

  @Test func `leaves out signs of fewer than four articles`() {
    let rare = (0..<3).map { Example(corpus: "toy", article: "r\($0)", signs: [ConfidenceModel.bias, "rare"], verdict: .wrong) }
    let model = ConfidenceRecipe().train(Self.examples + rare).model
    #expect(model.firstRange(of: Array("deed".utf8)) != nil)
    #expect(model.firstRange(of: Array("rare".utf8)) == nil)
  }

  @Test(arguments: ["ecb", "a\tb\tc\td\te\tf\tg\th", "ecb\tabc\t9\t3\t-1\tattributes\ty\ty", "ecb\tabc\t3\t9\t-1\tattributes\tmaybe\ty"])
  func `refuses labels that are none`(line: String) {
    #expect(throws: CorpusError.self) { try ClaimLabels(line) }
  }

  @Test func `takes the verdict on the claim with these offsets`() throws {
    let text = "Ana Petrova said Karsia bombed the hospital in Velm."
    let digest = ClaimLabels.article(text)
    let annotator = Annotator()
    let labels = try ClaimLabels("# a comment\necb/7\t\(digest)\t0\t52\t17\tattributes\tb\ty\n")
    let example = try #require(labels.examples(text, annotator).first)
    #expect((example.corpus, example.article, example.verdict) == ("ecb/7", digest, .borderline))
    #expect(labels.examples(text + " ", annotator).isEmpty)
    let torn = try ClaimLabels(["y", "n"].map { "ecb\t\(digest)\t0\t52\t17\tattributes\t\($0)\ty" }.joined(separator: "\n"))
    #expect(torn.examples(text, annotator).isEmpty)
  }
}
