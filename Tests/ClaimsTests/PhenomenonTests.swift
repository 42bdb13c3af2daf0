import Testing

/// Each hard case of the guideline on its own sentences. A text is right when exactly the expected speakers, stances and actors are
/// read in it.
@Suite struct `The hard cases of the guideline` {
  @Test func `number three hundred sentences at least`() {
    #expect(PhenomenonCase.all.count >= 300)
  }

  @Test(arguments: PhenomenonCase.floors)
  func `are read as often as before`(phenomenon: String, floor: Int) {
    let cases = PhenomenonCase.all.filter { $0.phenomenon == phenomenon }
    let wrong = cases.filter { !$0.isRight }
    for one in wrong { print("\(phenomenon): \(one.text) => \(ReadText(one.text).lines.joined(separator: "; "))") }
    #expect(!cases.isEmpty)
    #expect(cases.count - wrong.count >= floor, "\(phenomenon): \(cases.count - wrong.count) of \(cases.count)")
  }

  @Test func `of silence are almost never broken`() {
    let silent = PhenomenonCase.all.filter { $0.expected.isEmpty }
    let broken = silent.filter { !$0.isRight }
    #expect(broken.count <= PhenomenonCase.brokenSilences, "\(broken.map(\.text))")
  }
}

struct PhenomenonCase {
  let phenomenon: String
  let text: String
  let expected: [String]

  var isRight: Bool { Set(ReadText(text).lines.map { $0.lowercased() }) == Set(expected.map { $0.lowercased() }) }

  static let all: [PhenomenonCase] = {
    var cases: [PhenomenonCase] = []
    var phenomenon = ""
    for line in PhenomenonTable.text.split(separator: "\n") {
      if line.hasPrefix("# ") {
        phenomenon = String(line.dropFirst(2))
        continue
      }
      guard let arrow = line.firstRange(of: " => ") else { continue }
      let text = line[..<arrow.lowerBound]
      let answer = line[arrow.upperBound...]
      let expected = answer == "none" ? [] : answer.split(separator: ";").map { String($0.drop { $0 == " " }) }
      cases.append(PhenomenonCase(phenomenon: phenomenon, text: String(text), expected: expected))
    }
    return cases
  }()

  /// How many texts of each phenomenon are read right today.
  static let floors: [(String, Int)] = [
    ("whoever accuses owns up to nothing", 12),
    ("denials of what others say", 16),
    ("nobody says it", 20),
    ("somebody says it and is not named", 5),
    ("people by their number", 4),
    ("speakers put in between", 4),
    ("contrasts and descriptions", 15),
    ("flat assertion", 16),
    ("hedges", 14),
    ("hedges that bear on something else", 3),
    ("helping", 7),
    ("own responsibility", 11),
    ("the accuser is missing", 12),
    ("charged by a named authority", 5),
    ("passive without agent", 5),
    ("passive with agent", 3),
    ("outlet's own voice", 7),
    ("verdicts of the outlet", 3),
    ("denials with the word", 14),
    ("denials without the word", 17),
    ("rejection by a third party", 11),
    ("doubt", 8),
    ("acceptance", 8),
    ("partial acceptance", 2),
    ("two claims in one sentence", 5),
    ("embedded attributions", 6),
    ("real questions", 6),
    ("rhetorical questions", 2),
    ("presupposition", 4),
    ("conditionals", 5),
    ("alternatives", 1),
    ("quotation in quotation", 4),
    ("collectives", 7),
    ("metonymy", 6),
    ("described actors", 3),
    ("spokespersons", 4),
    ("pronouns", 6),
    ("chains", 3),
    ("retraction", 2),
    ("rejecting a denial", 0),
    ("calls for consequences", 4),
    ("causing and being to blame", 2),
    ("credit", 4),
    ("duty", 5),
    ("absence of a claim", 9),
    ("event denied without an actor", 3),
    ("motive, praise, prediction, criticism of policy", 7),
    ("counterfactuals", 2),
    ("public acts that are no wrong", 3),
    ("sport, weather and other lookalikes", 8),
    ("according to", 4),
    ("around the clause", 3),
    ("noun phrases", 2),
    ("failure that cost lives", 4),
    ("lies and cover-ups", 3),
    ("reporting verbs less common", 10),
    ("words of force said of speech", 6),
    ("accusations of no harm", 8),
    ("what can happen has not", 5),
    ("named by a harm, not for it", 10),
    ("something withheld, something not said", 5),
    ("the subject stands far from its verb", 4),
    ("a side speaks for its own", 4),
    ("ties and threats", 7),
    ("cover, care and candour", 6),
    ("clauses beside the report", 6),
    ("failures and figures of speech", 16),
    ("inserted and continued", 4),
    ("the hurt, the described, the unhurt", 15),
    ("police and courts", 15),
    ("force told around the verb", 10),
    ("time clauses beside a report", 1),
    ("force told by an idiom", 17),
    ("people told by their trade or their tie", 5),
    ("courts in other shapes", 11),
    ("the object stands before the clause", 4),
    ("a document takes the word", 1),
    ("denials of any harm, and of none", 8),
    ("numbers and shapes of the harm", 6),
    ("another's word than the nearest speaker's", 10),
    ("somebody claims it, though it looks like nothing", 3),
    ("joined actors", 2),
    ("who the gunman was", 12),
    ("claims waved away", 8),
    ("involvement", 4),
    ("pronouns of accusations and denials", 11),
    ("verdicts on a clause", 11),
    ("reports put into the clause", 10),
    ("who only looks into it, suffers it or is hit", 12),
    ("a verdict, and none", 7),
    ("whose words a paper prints", 4),
    ("a role, and then he said", 4),
    ("his client", 2),
    ("warrants", 5),
    ("nobody claims it", 17),
    ("named as a suspect, called by the deed", 8),
    ("authorship in a noun", 6),
    ("mobs, break-ins and eyewitnesses", 14),
    ("left open, turned down, hushed up", 9),
    ("cases, bans and calls", 14),
    ("answers to an accusation", 14),
    ("blame laid on one and taken off another", 11),
  ]

  static let brokenSilences = 2
}
