import ArgumentParser
import Foundation
import Pipeline
import Records

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Fetch, archive, analyse, compare, and write the day's brief.")

  @Option(help: "The sources to follow.")
  var feeds = "feeds.json"

  @OptionGroup var output: OutputOptions

  @Option(help: "The clock of the run (ISO 8601; default: the system's).")
  var now: Timestamp?

  @Flag(help: "Ask feeds again that are gone, or rest after failures.")
  var retry = false

  @Option(help: "Grades and judgements that an analyst has signed.")
  var ratings: String?

  @OptionGroup var actors: ActorOptions
  @OptionGroup var width: WidthOptions
  @OptionGroup var log: LogOptions

  func run() async throws {
    try await reporting {
      let sources = try readSourceList(feeds)
      let signed = try ratings.map(readRatings)
      let own = try actors.read() ?? []
      let set = now
      // The one place where the program looks at the clock.
      let clock: @Sendable () -> Timestamp = { set ?? Timestamp(secondsSince1970: Int(Date().timeIntervalSince1970)) }
      let run = Run(
        sources: sources, output: output.folder, now: clock(), clock: clock, width: width.width, retries: retry,
        ratings: signed, actors: own, progress: ProgressLine.show)
      defer { ProgressLine.clear() }
      let report = try await run()
      ProgressLine.clear()
      let logger = log.logger
      for line in report.feedLines { logger.warning("\(line)") }
      report.log(to: logger)
      if report.exceedsTolerance {
        let facts = report.facts
        logger.error("\(facts.missingFeeds.count) of \(counted(facts.feedsTotal, "feed")) could not be read; the brief is written")
        throw ExitStatus.tolerated.code
      }
    }
  }
}

struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "The same road from archives, saved pages or extracted articles; no network.",
    discussion: """
      SOURCE is a .warc or .warc.gz file (our own, wget's, warcio's, Common Crawl's), a folder of them or of saved feeds and
      pages, or a .jsonl file of articles: {"id","outlet","url"?,"published","title","text","language"?}.
      One brief is written for each run in an archive of ours, for each day in anybody else's, and one for saved files
      and extracted articles; with --daily, one for each day on which one of these articles was published.
      """)

  @Argument(help: "Archives, folders, or .jsonl files.")
  var sources: [String]

  @Option(help: "Folder to write; one that holds a run's ledger is refused.")
  var output = "replayed"

  @Option(help: "Pass over captures after this time, and let the last brief stand at it (ISO 8601).")
  var now: Timestamp?

  @Option(help: "Pass over captures before this day.")
  var from: CalendarDay?

  @Option(help: "Pass over captures after this day.")
  var to: CalendarDay?

  @Option(help: "A source list in place of the one in the archive.")
  var feeds: String?

  @Option(help: "Grades and judgements that an analyst has signed, in place of those in the archive.")
  var ratings: String?

  @OptionGroup var actors: ActorOptions

  @Option(help: "What the brief calls its input.")
  var input: String?

  @Option(name: .customLong("window"), help: "Days back that are compared.")
  var windowDays: Int?

  @Flag(help: "A brief for each day on which an extracted article was published.")
  var daily = false

  @OptionGroup var width: WidthOptions
  @OptionGroup var log: LogOptions

  func validate() throws {
    if let windowDays, windowDays < 1 { throw ValidationError("--window must be at least 1") }
    if let from, let to, to < from { throw ValidationError("--to is before --from") }
  }

  func run() async throws {
    try await reporting {
      let replay = Replay(
        paths: sources, output: OutputFolder(output), sources: try feeds.map(readSourceList), input: input, now: now, from: from,
        to: to, windowDays: windowDays, daily: daily, ratings: try ratings.map(readRatings),
        actors: try actors.read(), width: width.width, progress: ProgressLine.show)
      defer { ProgressLine.clear() }
      let report = try await replay()
      ProgressLine.clear()
      report.log(to: log.logger)
      if !report.unreadable.isEmpty { throw ExitStatus.tolerated.code }
    }
  }
}
