import ArgumentParser
import Foundation
import Logging
import Pipeline
import Records

/// `2024-03-22` or `2024-03-22T18:00:00Z`.
extension Timestamp: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso8601: argument) }
}

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso8601: argument) }
}

/// `amber` or `TLP:AMBER`.
extension TLP: ExpressibleByArgument {
  public init?(argument: String) {
    let name = argument.uppercased()
    self.init(rawValue: name.hasPrefix("TLP:") ? name : "TLP:" + name)
  }
}

struct OutputOptions: ParsableArguments {
  @Option(help: "Folder for archive, ledger and briefs (default: $STATE_DIRECTORY, else output).")
  var output: String?

  /// systemd names the folder that a unit may write.
  var folder: OutputFolder {
    OutputFolder(output ?? ProcessInfo.processInfo.environment["STATE_DIRECTORY"] ?? "output")
  }
}

struct WidthOptions: ParsableArguments {
  @Option(help: "Processor cores to use (default: all). The result does not depend on it.")
  var cores: Int?

  func validate() throws {
    if let cores, cores < 1 { throw ValidationError("--cores must be at least 1") }
  }

  var width: Int { max(1, cores ?? ProcessInfo.processInfo.activeProcessorCount) }
}

struct ActorOptions: ParsableArguments {
  @Option(name: .customLong("actors"), help: "The user's own actors, which win over those that are shipped (see Docs/actors.schema.json).")
  var file: String?

  /// nil where no file is named.
  func read() throws -> [ListedActor]? { try file.map(readActors) }
}

struct LogOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Flag(help: "Say on standard error what is done, and each failure.")
  var verbose = false

  @Option(help: "Form of the log lines.")
  var logFormat: Format = .text

  /// Warnings and errors always; the rest with --verbose.
  var logger: Logger {
    let format = logFormat
    var logger = Logger(label: "counterclaim") { _ in LineLog(format: format) }
    logger.logLevel = verbose ? .info : .warning
    return logger
  }
}

/// Log lines on standard error, without a time of their own: cron and the journal add it.
struct LineLog: LogHandler {
  let format: LogOptions.Format
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .warning

  init(format: LogOptions.Format) { self.format = format }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let message = printable(event.message.description)
    switch format {
    case .text: StandardError.write("counterclaim: \(message)")
    case .json: StandardError.write(JSON.object(["level": .string(event.level.rawValue), "message": .string(message)]).compact)
    }
  }
}

func readFile(_ path: String) throws -> [UInt8] {
  if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
  do {
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  } catch {
    throw OutputFolder.Failure.cannotRead(path: path, reason: "the file is missing or not readable")
  }
}

func readSourceList(_ path: String) throws -> SourceList { try readConfiguration(path, SourceList.read) }

func readRatings(_ path: String) throws -> Ratings { try readConfiguration(path, RatingsFile.read) }

func readActors(_ path: String) throws -> [ListedActor] { try readConfiguration(path, ActorsFile.read) }

/// A file that a person wrote, with its name before each problem.
private func readConfiguration<Value>(_ path: String, _ read: ([UInt8]) throws(ConfigurationError) -> Value) throws -> Value {
  let bytes: [UInt8]
  do {
    bytes = try readFile(path)
  } catch {
    StandardError.write("counterclaim: \(path) is missing or not readable")
    throw ExitStatus.badConfiguration.code
  }
  do {
    return try read(bytes)
  } catch {
    for problem in error.problems { StandardError.write("\(path): \(problem)") }
    throw ExitStatus.badConfiguration.code
  }
}
