import ArgumentParser
import Foundation
import Logging
import Pipeline
import Records

struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "Print the brief of a day as it was written, or the history of one event over all briefs.")

  @OptionGroup var output: OutputOptions

  @Option(help: "The day (default: the newest).")
  var date: CalendarDay?

  @Option(help: "md, html or json.")
  var format = "md"

  @Option(help: "For readers who may see no more than clear, green, amber, amber+strict or red (default: everything).")
  var tlp: TLP?

  @Option(help: "The key of an event, as the JSON has it: when each position on it was first carried.")
  var event: String?

  func run() async throws {
    try await reporting {
      let briefs = WrittenBriefs(output: output.folder)
      guard let event else {
        let folder = try briefs.folder(of: briefs.day(date), upTo: tlp)
        FileHandle.standardOutput.write(Data(try readFile("\(folder)/brief.\(format)")))
        return
      }
      guard let history = try briefs.history(of: event) else {
        StandardError.write("counterclaim: no brief in \(output.folder.path) has the event \(printable(event))")
        throw ExitStatus.damagedInput.code
      }
      FileHandle.standardOutput.write(Data(history.utf8))
    }
  }
}

extension WrittenBriefs.Format: ExpressibleByArgument {}

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print what a brief knows for other programs: a STIX 2.1 bundle, JSON Lines, or CSV of the claims.")

  @OptionGroup var output: OutputOptions

  @Option(help: "stix, jsonl or csv.")
  var format: WrittenBriefs.Format

  @Option(help: "The day (default: the newest).")
  var date: CalendarDay?

  @Option(help: "For readers who may see no more than clear, green, amber, amber+strict or red (default: everything).")
  var tlp: TLP?

  func run() async throws {
    try await reporting {
      let briefs = WrittenBriefs(output: output.folder)
      FileHandle.standardOutput.write(Data(try briefs.export(format, of: briefs.day(date), upTo: tlp).utf8))
    }
  }
}

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "From a claim or warning of a brief back to the archived bytes, step by step.")

  @Argument(help: "The identifier, as the JSON and the evidence table print it: c-… or w-…")
  var claim: String

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await reporting {
      guard let steps = try Explain(output: output.folder)(claim) else {
        StandardError.write("counterclaim: no claim or warning \(printable(claim)) in \(output.folder.path)")
        throw ExitStatus.damagedInput.code
      }
      let width = steps.map(\.step.count).max() ?? 0
      for (step, words) in steps {
        print(step.padding(toLength: width + 2, withPad: " ", startingAt: 0) + printable(words))
      }
    }
  }
}

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recompute each digest and re-read each quotation; any difference is an error.")

  @Argument(help: "The folder to check.")
  var folder: String?

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await reporting {
      let report = try Verify(output: folder.map(OutputFolder.init) ?? output.folder)()
      for difference in report.differences {
        StandardError.write(printable("\(difference.subject): \(difference.message)"))
      }
      print(
        "\(report.records) records, \(report.articles) articles, \(report.briefs) briefs, \(report.quotations) quotations: "
          + (report.differences.isEmpty ? "all agree" : "\(report.differences.count) differences"))
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
      for failure in failures { log.logger.info("\(failure.subject): \(failure.message)") }
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

extension RunReport {
  /// With --verbose: every failure, then a line of totals.
  func log(to logger: Logger) {
    for failure in facts.failures { logger.info("\(failure.stage.rawValue) \(failure.subject): \(failure.message)") }
    logger.info("\(articles) articles, \(facts.failures.count) failures; \(briefs.joined(separator: ", "))")
  }
}
