import Records

/// The reports that a token stands in, innermost first.
struct Chain {
  let reports: [Report]
  /// Verbs whose subject fights what is said: whoever slams a lawsuit passes nothing on.
  private let fighting: Set<Int>
  let innermost: Report?
  /// Stands in a question, an order or a wish that nobody answers for.
  let isOpen: Bool

  init(at token: Int, in all: ReportIndex, _ reading: Reading) { self.init(at: token, in: all.around(token), reading) }

  /// - Parameter all: of the article, or those of them that the token stands in.
  init(at token: Int, in all: [Report], _ reading: Reading) {
    let around = Chain.clipped(all.filter { $0.head != token && Chain.carries($0, reading) && $0.contains(token) }, reading)
    reports = around.filter { $0.contains(token) }.map(Chain.traced).sorted { ($0.size, -$0.head) < ($1.size, -$1.head) }
    innermost = reports.first
    fighting = Set(reports.map(\.head).filter { reading.has($0, [.deny, .reject, .condemn]) })
    isOpen = all.contains { report in
      report.head != token && report.contains(token) && !Chain.carries(report, reading) && Chain.opens(report, token, reading)
    }
  }

  /// "The ministry alerted them that it was coming, the Herald reported": what the ministry said ends where the Herald's report of it begins.
  private static func clipped(_ reports: [Report], _ reading: Reading) -> [Report] {
    // No sentence has more reports one around the other; one that is made to must not cost their square.
    guard reports.count < 16 else { return reports }
    return reports.map { report in
      let outer = reports.first { $0.head > report.head && $0.contains(report.head) && report.contains($0.head) }
      // "As the ministry spoke, a girl was hurt, police said": a clause beside the deed tells nothing of it.
      guard let end = outer.map({ $0.source?.lowerBound ?? $0.head }), end > report.head,
        reading.text.tokens.relation(of: report.head) != .advcl
      else { return report }
      var clipped = report
      clipped.content = report.content.compactMap { $0.lowerBound >= end ? nil : $0.lowerBound..<min($0.upperBound, end) }
      return clipped
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
    // What the speaker himself tells of another's words is no way to the article.
    let own = reports.firstIndex { $0.voice?.name == name } ?? 0
    for report in reports[own...] where report.head != ownReport && !fighting.contains(report.head) {
      for voice in [report.voice].compactMap({ $0 }) + report.relays {
        guard voice.name != name, !out.contains(where: { $0.name == voice.name }) else { continue }
        out.append(voice)
      }
    }
    return out
  }
}

extension Voice {
  /// A passive that names no accuser. Scored as the outlet's, printed as "voice not given".
  static let notGiven = Voice(name: outletName, kind: .notGiven)

  /// Whoever sent a warning of which only the receipt is told.
  static let issuerNotGiven = Voice(name: "issuer not given", kind: .notGiven)
}
