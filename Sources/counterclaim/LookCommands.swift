import ArgumentParser
import Foundation
import Logging
import Pipeline
import Records

extension WrittenBriefs.View: ExpressibleByArgument {}

extension WrittenBriefs.Format: ExpressibleByArgument {}

struct LabelOptions: ParsableArguments {
  @Option(help: "Print what may be seen up to clear, green, amber, amber+strict or red; the rest is counted (default: everything).")
  var tlp: TLP?
}

struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "Print the brief of a day as it was written, or the history of one event over all briefs.")

  @OptionGroup var output: OutputOptions

  @Option(help: "The day (default: the newest).")
  var date: CalendarDay?

  @Option(help: "md, html or json (default: md).")
  var format: WrittenBriefs.View?

  @Option(help: "The key of an event, as the brief prints it: when each position on it was first carried.")
  var event: String?

  @OptionGroup var label: LabelOptions

  func validate() throws {
    guard event != nil else { return }
    if let format, format != .md { throw ValidationError("--event prints Markdown only: leave --format out") }
    if date != nil { throw ValidationError("--event looks through all briefs: leave --date out") }
  }

  func run() async throws {
    try await reporting {
      let briefs = WrittenBriefs(output: output.folder)
      guard let event else {
        FileHandle.standardOutput.write(Data(try briefs.text(format ?? .md, of: briefs.day(date), upTo: label.tlp)))
        return
      }
      guard let history = try briefs.history(of: event, upTo: label.tlp) else {
        StandardError.write("counterclaim: no brief in \(output.folder.path) has the event \(printable(event))")
        throw ExitStatus.damagedInput.code
      }
      FileHandle.standardOutput.write(Data(history.utf8))
    }
  }
}

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print what a brief knows for other programs: a STIX 2.1 bundle, JSON Lines, or CSV of the claims.")

  @OptionGroup var output: OutputOptions

  @Option(help: "stix, jsonl or csv.")
  var format: WrittenBriefs.Format

  @Option(help: "The day (default: the newest).")
  var date: CalendarDay?

  @OptionGroup var label: LabelOptions

  func run() async throws {
    try await reporting {
      let briefs = WrittenBriefs(output: output.folder)
      FileHandle.standardOutput.write(Data(try briefs.export(format, of: briefs.day(date), upTo: label.tlp).utf8))
    }
  }
}

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "From a claim or warning of a brief back to the archived bytes, step by step.")

  @Argument(help: "A label of the brief's evidence table, as E04, or an identifier of the JSON: c-… or w-…")
  var claim: String

  @Option(help: "The day of the brief that gives the label (default: the newest).")
  var date: CalendarDay?

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await reporting {
      let explain = Explain(output: output.folder)
      let isLabel = claim.first?.lowercased() == "e" && claim.count > 1 && claim.dropFirst().allSatisfy(\.isNumber)
      let found =
        isLabel ? try explain(label: claim.uppercased(), day: date) : [try explain(claim)].compactMap(\.self)
      guard !found.isEmpty else {
        StandardError.write("counterclaim: no claim, warning or evidence \(printable(claim)) in \(output.folder.path)")
        throw ExitStatus.damagedInput.code
      }
      for (index, steps) in found.enumerated() {
        if index > 0 { print("") }
        let width = steps.map(\.step.count).max() ?? 0
        for (step, words) in steps {
          print(step.padding(toLength: width + 2, withPad: " ", startingAt: 0) + printable(words))
        }
      }
    }
  }
}

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recompute each digest and re-read each quotation; anything missing or changed is an error.")

  @Argument(help: "The folder to check.")
  var folder: String?

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await reporting {
      let report = try Verify(output: folder.map(OutputFolder.init) ?? output.folder)()
      for difference in report.differences {
        StandardError.write(printable(difference.sentence))
      }
      print(
        [
          counted(report.records, "record"), counted(report.articles, "article"), counted(report.briefs, "brief"),
          counted(report.quotations, "quotation"),
        ].joined(separator: ", ") + ": " + (report.differences.isEmpty ? "all agree" : counted(report.differences.count, "difference")))
      if !report.differences.isEmpty { throw ExitStatus.damagedInput.code }
    }
  }
}

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Articles with entities, claims and warnings as JSON Lines: a map step without state.")

  @Argument(help: "Archives, folders, .jsonl files, or - for standard input.")
  var sources: [String] = ["-"]

  @OptionGroup var actors: ActorOptions
  @OptionGroup var width: WidthOptions
  @OptionGroup var log: LogOptions

  func run() async throws {
    try await reporting {
      let failures = try await Inspection.with(actors: try actors.read() ?? []) { try await extracted() }
      let logger = log.logger
      for failure in failures {
        logger.log(level: failure.isOfInput ? .warning : .info, "\(failure.sentence)")
      }
      if failures.contains(where: \.isOfInput) { throw ExitStatus.tolerated.code }
    }
  }
}

extension ExtractCommand {
  /// - Returns: what could not be read.
  private func extracted() async throws -> [StageFailure] {
    let extract = Extract(width: width.width)
    var output = StandardOutput()
    var failures: [StageFailure] = []
    let files = sources.filter { $0 != "-" }
    if sources.contains("-") {
      failures += try await extract(standardInput: try readFile("-")) { output.write($0.compact) }
    }
    if !files.isEmpty { failures += try await extract(files) { output.write($0.compact) } }
    output.flush()
    return failures
  }
}

extension StageFailure {
  /// Begins with the subject, once.
  fileprivate var sentence: String { message.hasPrefix(subject + ":") ? message : subject + ": " + message }
}

extension RunReport {
  /// With --verbose: every failure, then a line of totals.
  func log(to logger: Logger) {
    for failure in unreadable { logger.warning("\(failure.sentence)") }
    for failure in facts.failures where !unreadable.contains(failure) {
      logger.info("\(failure.stage.rawValue) \(failure.sentence)")
    }
    logger.info("\(counted(articles, "article")), \(counted(facts.failures.count, "failure")); \(briefs.joined(separator: ", "))")
  }
}
