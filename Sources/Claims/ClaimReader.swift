import Records

/// Reads who says who did it, how and why, who denies it, who was warned, and what was said by whom, in one article.
///
/// Reads English. Rules over tokens, tags and names; where the text is parsed, subjects that stand far from their verbs are the
/// tree's. The same article always gives the same records.
public struct ClaimReader: Sendable {
  private let confidence: ConfidenceModel

  public init() { self.init(confidence: .embedded) }

  package init(confidence: ConfidenceModel) { self.confidence = confidence }

  /// - Parameters:
  ///   - article: headings among its blocks yield no claim.
  ///   - text: the annotation of `article.text`, the same bytes.
  public func read(_ article: Article, _ text: AnnotatedText) -> ArticleClaims {
    guard text.tokens.count > 0 else { return ArticleClaims(article: article.id) }
    let reading = Reading(article, text)
    let voices = VoiceResolver(reading)
    let reports = ReportFinder.reports(in: reading, voices)
    let index = ReportIndex(reports)
    let claims = confidence.weighed(ClaimFinder.drafts(in: reading, voices, index), in: reading, FrameContext(reading, voices))
    let warnings = WarningFinder.warnings(in: reading, voices, index)
    let figures = FigureFinder.figures(in: reading, voices, index)
    let accounts = AccountFinder.accounts(in: reading, voices, index)
    let motives = MotiveFinder.motives(in: reading, voices, index)
    let attributions = AttributionWriter.attributions(of: reports, in: reading, voices)
    let notices = CorrectionFinder(reading).result(claims)
    let standing = claims.filter { !notices.takenBack.contains($0.id) }
    return ArticleClaims(
      article: article.id, attributions: attributions, claims: standing, warnings: warnings, figures: figures,
      accounts: accounts, motives: motives, links: ActorLinkFinder.links(in: reading, attributions, standing),
      corrections: notices.corrections)
  }

  /// Reads the notice of a correction that stands beside an article's text.
  ///
  /// - Parameters:
  ///   - notice: as `Article.notice` gives it.
  ///   - text: the annotation of its words.
  /// - Returns: nil where the words correct nothing.
  public func correction(_ notice: Article, _ text: AnnotatedText) -> Correction? {
    guard text.tokens.count > 0 else { return nil }
    let reading = Reading(notice, text)
    let voices = VoiceResolver(reading)
    let drafts = ClaimFinder.drafts(in: reading, voices, ReportIndex(ReportFinder.reports(in: reading, voices)))
    let claims = confidence.weighed(drafts, in: reading, FrameContext(reading, voices))
    return CorrectionFinder(reading, isNotice: true).result(claims).corrections.first
  }
}

extension ClaimReader {
  /// The claims of an article as `read` finds them, with what they are weighed by.
  package static func examples(_ article: Article, _ text: AnnotatedText) -> [ConfidenceModel.Example] {
    guard text.tokens.count > 0 else { return [] }
    let reading = Reading(article, text)
    let voices = VoiceResolver(reading)
    let drafts = ClaimFinder.drafts(in: reading, voices, ReportIndex(ReportFinder.reports(in: reading, voices)))
    return ConfidenceModel.examples(drafts, in: reading, FrameContext(reading, voices))
  }
}

/// Turns reports into records.
enum AttributionWriter {
  /// The attributions of the trained finder, and the reports within what they tell.
  static func attributions(of reports: [Report], in reading: Reading, _ voices: VoiceResolver) -> [Attribution] {
    let decided = reports.filter { $0.attribution != nil }
    let contents = decided.enumerated().flatMap { number, report in (report.attribution?.content ?? []).map { ($0, number) } }
    let told = Stretches(contents)
    let nested = reports.compactMap { report -> Report? in
      guard report.attribution == nil else { return nil }
      return within(report, told.owners(at: report.head).compactMap { decided[$0].attribution }, reading)
    }
    let records = (decided + nested).map { attribution($0, reading) }
    return records.sorted { key($0) < key($1) }
  }

  /// A report with as much of its content as lies in what its teller tells, and in the quotation it stands in; nil where nothing does.
  private static func within(_ report: Report, _ tellers: [AttributionCandidate], _ reading: Reading) -> Report? {
    guard let told = tellers.min(by: { $0.size < $1.size }) else { return nil }
    let spoken = reading.quotation(at: report.head)?.inner
    var inner = report
    inner.content = report.content.flatMap { piece in
      runs(of: piece) { told.contains($0) && (spoken?.contains(reading.text.tokens.range($0)) ?? true) }
    }
    return inner.content.isEmpty ? nil : inner
  }

  private static func runs(of tokens: Range<Int>, where isKept: (Int) -> Bool) -> [Range<Int>] {
    var (runs, start) = ([Range<Int>](), tokens.lowerBound)
    for token in tokens where !isKept(token) {
      if start < token { runs.append(start..<token) }
      start = token + 1
    }
    return start < tokens.upperBound ? runs + [start..<tokens.upperBound] : runs
  }

  private static func key(_ attribution: Attribution) -> (Int, Int, Int) {
    (attribution.content.first?.start ?? 0, attribution.cue?.start ?? 0, attribution.content.last?.end ?? 0)
  }

  private static func attribution(_ report: Report, _ reading: Reading) -> Attribution {
    let pieces = report.attribution?.content ?? report.content
    let source = report.attribution.map(\.source) ?? report.source
    return Attribution(
      source: source.map { reading.range($0) }, cue: reading.range(report.attribution?.cue ?? report.cue),
      content: merged(pieces.map { reading.range($0) }), kind: kind(pieces, reading),
      polarity: report.isNegative ? .negative : (report.isHedged ? .uncertain : .positive), voice: source == nil ? nil : report.voice)
  }

  /// In text order; pieces that touch or overlap become one.
  private static func merged(_ ranges: [TextRange]) -> [TextRange] {
    var out: [TextRange] = []
    for range in ranges.sorted() {
      if let last = out.last, range.start <= last.end + 1 { out[out.count - 1] = last.union(range) } else { out.append(range) }
    }
    return out
  }

  private static func kind(_ pieces: [Range<Int>], _ reading: Reading) -> Attribution.Kind {
    var quoted = 0
    var words = 0
    for piece in pieces {
      for token in piece where !reading.isPunctuation(token) {
        words += 1
        if reading.quotationOf[token] >= 0 { quoted += 1 }
      }
    }
    return quoted == 0 ? .indirect : (quoted == words ? .direct : .mixed)
  }
}
