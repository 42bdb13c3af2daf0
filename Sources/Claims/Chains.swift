import Records

/// The reports that a token stands in, innermost first.
struct Chain {
  let reports: [Report]
  let innermost: Report?
  /// Stands in a question, an order or a wish that nobody answers for.
  let isOpen: Bool

  init(at token: Int, in all: [Report], _ reading: Reading) {
    reports = all.filter { $0.head != token && Chain.carries($0, reading) && $0.contains(token) }.map(Chain.traced)
      .sorted { ($0.size, -$0.head) < ($1.size, -$1.head) }
    innermost = reports.first
    isOpen = all.contains { report in
      report.head != token && report.contains(token) && !Chain.carries(report, reading) && Chain.opens(report, token, reading)
    }
  }

  /// The report as the words of whom its source cites.
  private static func traced(_ report: Report) -> Report {
    guard let cited = report.cited else { return report }
    var out = report
    out.relays = [report.voice].compactMap { $0 }.filter { $0.kind != .outlet } + report.relays
    out.voice = cited
    return out
  }

  /// Reports whose content is said to be so; wishes and plans are not.
  private static func carries(_ report: Report, _ reading: Reading) -> Bool {
    if report.isUnsaid { return false }
    return report.isSpeech || reading.has(report.head, [.condemn, .call, .deny, .reject, .admit, .doubt])
  }

  /// "wants X to attack", "plans to kill", "was asked whether": nothing is claimed inside.
  private static func opens(_ report: Report, _ token: Int, _ reading: Reading) -> Bool {
    if report.isUnsaid { return true }
    let first = report.content.first.map { reading.lower[$0.lowerBound] } ?? ""
    return first == "to" || first == "whether" || first == "if"
  }

  /// Everyone between a speaker and the article, nearest first.
  func voices(excluding name: String, ownReport: Int) -> [Voice] {
    var out: [Voice] = []
    for report in reports where report.head != ownReport {
      for voice in [report.voice].compactMap({ $0 }) + report.relays {
        guard voice.name != name, !out.contains(where: { $0.name == voice.name }) else { continue }
        out.append(voice)
      }
    }
    return out
  }
}

/// How sure a finding is: the rule's precision on development data, less where its parts are weak.
enum Confidence {
  /// - Parameter isConfessed: the report around it owns up: "admitted that he had".
  static func of(_ finding: Finding, stance: Claim.Stance, speaker: Voice, actor: Voice, isConfessed: Bool) -> Double {
    var value = finding.confidence
    if actor.kind == .unnamed || actor.kind == .collective { value -= 0.1 }
    if finding.isImplicit { value -= 0.1 }
    // Owning up is told with its own verbs; a bare deed of the speaker's own is more often a pronoun misread.
    if stance == .claimsOwnResponsibility, finding.rule == "violence" || finding.rule == "wrongdoing" {
      value = isConfessed ? max(value, 0.6) : min(value, 0.45)
    }
    return (max(0.05, min(0.95, value)) * 100).rounded() / 100
  }
}

extension Voice {
  /// A passive that names no accuser. Scored as the outlet's, printed as "voice not given".
  static let notGiven = Voice(name: outletName, kind: .notGiven)
}
